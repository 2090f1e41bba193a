"""What a request is for, as far as its words tell."""

from __future__ import annotations

from collections import Counter

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.deciding.leaning import leaning
from agent.intents import WEIGHTS, WORDS, likely, likely_parts
from agent.intents.learn import fingerprint, learned, texts
from agent.toolbox import Toolbox
from tests.conftest import NOW
from tools.contract import Language

KNOWN = [*texts()]


def test_the_weights_were_learned_from_these_texts() -> None:
    """Else: `python -m agent.intents.learn`."""
    with numpy.load(WEIGHTS) as kept:
        assert str(kept["fingerprint"]) == fingerprint()


def test_each_text_is_for_a_tool_or_for_words() -> None:
    tools = {each.name for each in Toolbox()}
    assert {each.label for each in KNOWN} <= {*tools, WORDS}
    assert min(Counter(each.label for each in KNOWN).values()) >= 10


def test_learning_is_the_same_every_time() -> None:
    few = KNOWN[::100]
    (labels, names, weights), again = learned(few), learned(few)
    assert (labels, names) == again[:2]
    assert (weights == again[2]).all()


@pytest.mark.parametrize(
    ("request_text", "language", "named", "label"),
    [
        ("we have run out of flour", "en", (), "add_todo"),
        ("what a lovely evening", "en", (), WORDS),
        ("the hedge is trimmed", "en", ("to-do",), "complete_todo"),
        ("aplaza la clase de baile al martes", "es", ("event",), "update_event"),
        ("squash with Tim on Thursday at 6", "en", (), "create_event"),
        ("¿qué quiere mi primo?", "es", ("a message",), "read_mail"),
    ],
)
def test_new_words_of_a_kind(request_text: str, language: Language, named: tuple[str, ...], label: str) -> None:
    shares = likely(request_text, NOW, language, named)
    assert max(shares, key=lambda each: shares[each]) == label


def test_each_wish_of_several_counts() -> None:
    shares = likely_parts("we have run out of flour, and squash with Tim on Thursday at 6", NOW, "en")
    assert {"add_todo", "create_event"} <= {label for label, share in shares.items() if share > 0.2}


def test_words_lean_against_calls_and_tools_for_them() -> None:
    assert leaning(likely("good evening", NOW, "en")) < -1
    assert leaning(likely("remind me to trim the hedge", NOW, "en")) > 1
    assert leaning(likely("good evening", NOW, "en"), foreign=True) == 0


@given(st.text(max_size=80))
def test_any_words_at_all(words: str) -> None:
    assert sum(likely(words, NOW, "en").values()) == pytest.approx(1)
