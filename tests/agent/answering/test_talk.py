"""Talk on an engine that keeps two prompts: after a short one of its own, and never a claim."""

from __future__ import annotations

from typing import Final

import pytest

from agent.examples import TALKS
from agent.models.base import Capability
from agent.models.scripted import ScriptedModel
from agent.nodes import recall
from agent.prompts import TALK
from agent.replies import Token
from agent.toolbox import Toolbox
from tests.agent.conftest import Made

LANES: Final[frozenset[Capability]] = frozenset({"grammar", "schema", "bias", "lanes"})
TALKED: Final = "The Nile, which is some 6,650 km long."


def likely(monkeypatch: pytest.MonkeyPatch, **shares: float) -> None:
    known = {each.name: 0.0 for each in Toolbox()} | shares
    monkeypatch.setattr(recall, "likely_parts", lambda *_: known)


def on_lanes(*lines: str) -> ScriptedModel:
    return ScriptedModel(*lines, capabilities=LANES)


def test_what_is_surely_talk_is_one_call_in_its_own_lane(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.99)
    model = on_lanes(TALKED)
    reply = assistant(model=model).ask("what's the longest river in Africa?")
    (prompt,) = model.prompts
    assert prompt.lane == "prose"
    assert prompt.messages[: len(TALK)] == TALK
    assert (reply.text, reply.calls, reply.usage.model_calls) == (TALKED, (), 1)


def test_words_that_were_likely_are_said_in_the_lane_of_talk(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.85, add_todo=0.15)
    model = on_lanes("Some other words, which are not waited for.", TALKED)
    assert assistant(model=model).ask("what's the longest river in Africa?").text == TALKED
    assert [each.lane for each in model.prompts] == ["decide", "prose"]


def test_what_may_be_an_errand_is_decided_as_ever(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.5, add_todo=0.5)
    model = on_lanes(TALKED)
    assert assistant(model=model).ask("the longest river in Africa").text == TALKED
    assert [each.lane for each in model.prompts] == ["decide"]


def test_an_engine_of_one_lane_keeps_its_one_prefix(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.99)
    model = ScriptedModel(TALKED, capabilities=LANES - {"lanes"})
    one = assistant(model=model)
    assert one.ask("what's the longest river in Africa?").text == TALKED
    assert model.prompts[0].messages[: len(one.machine.prefix)] == one.machine.prefix


@pytest.mark.parametrize("claim", ["I've added it to your list.", "I'll remind you of it tomorrow."])
def test_a_claim_is_neither_shown_nor_told(assistant: Made, monkeypatch: pytest.MonkeyPatch, claim: str) -> None:
    likely(monkeypatch, words=0.99)
    model = on_lanes(f"{TALKED} {claim}", claim)
    one = assistant(model=model)
    events = [*one.stream("what's the longest river in Africa?")]
    streamed = "".join(each.text for each in events if isinstance(each, Token))
    assert claim not in streamed
    assert (
        one.ask("and in Asia?").text
        == "I have not changed anything. Tell me what to add, change or look up, and I will."
    )


def test_earlier_talk_is_remembered_and_deeds_are_not_shown(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.99)
    model = on_lanes(TALKED, "Asia has the Yangtze, of 6,300 km.")
    one = assistant(model=model)
    one.ask("what's the longest river in Africa?")
    one.ask("and in Asia?")
    earlier = [each.content for each in model.prompts[1].messages[len(TALK) :]]
    assert earlier[:2] == ["what's the longest river in Africa?", TALKED]


def test_both_prefixes_are_warmed_where_there_are_lanes(assistant: Made) -> None:
    model = on_lanes()
    one = assistant(model=model)
    one.warm()
    assert model.warmed == [one.machine.prefix, TALK]


def test_the_prompt_for_talk_holds_nothing_but_itself() -> None:
    assert len(TALK) == 1 + 2 * len(TALKS)
    assert not any("202" in each.content for each in TALK)  # no clock


def test_talk_is_never_read_as_calls(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.99)
    model = on_lanes('[add_todo(title="Buy milk")]')
    one = assistant(model=model)
    reply = one.ask("what's the longest river in Africa?")
    assert reply.calls == ()
    assert one.todos.list() == ()


def test_rows_that_are_about_to_be_made_up_are_looked_up(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, words=0.99)
    model = on_lanes("Sure, here are your to-dos: 1. Fly to the moon", "[list_todos()]")
    one = assistant(model=model)
    one.todos.add("Wax the skis")
    reply = one.ask("read me all that is open, my pen is ready")
    assert "Wax the skis" in reply.text
    assert "moon" not in reply.text


def test_a_question_that_names_a_row_is_not_answered_with_figures_of_the_models_own(
    assistant: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely(monkeypatch, words=0.99)
    model = on_lanes("Choir starts at 7 PM.", '[list_events(when="tonight")]')
    one = assistant(model=model)
    start = one.machine.clock().replace(hour=19, minute=30)
    one.calendar.add("Choir practice", start, start.replace(hour=21))
    reply = one.ask("when does choir practice start tonight?")
    assert [each.tool for each in reply.calls] == ["list_events"]
    assert "19:30" in reply.text


@pytest.mark.parametrize(
    ("request_", "kept"),
    [("cuéntame un chiste", True), ("llama a un taxi", False)],
)
def test_a_promise_of_words_is_kept_and_one_of_a_deed_is_not_made(
    assistant: Made, monkeypatch: pytest.MonkeyPatch, request_: str, kept: bool
) -> None:
    likely(monkeypatch, words=0.99)
    said = "Claro, te cuento lo que sé: nada."
    assert (assistant(model=on_lanes(said)).ask(request_).text == said) is kept
