"""What is told and then wanted to be remembered is a fact, alone and beside other wishes."""

from __future__ import annotations

import pytest

from agent.intents import likely
from agent.reading.keeping import told_to_keep
from agent.reading.wishes import wishes
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language


def kinds(request: str, language: Language = "en") -> list[tuple[str, str]]:
    found = wishes(request, lambda words: likely(words, NOW, language))
    return [(each.words, max(each.likely, key=lambda tool: each.likely[tool])) for each in found]


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("I take my tea without milk, please remember that.", "I take my tea without milk"),
        ("Our cat hates fish, keep that in mind for next time", "Our cat hates fish"),
        ("soy zurda, tenlo en cuenta por favor", "soy zurda"),
        ("No como carne, recuérdalo", "No como carne"),
        ("Ich esse kein Fleisch, merk dir das", "Ich esse kein Fleisch"),
        ("Sono allergico alle noci, ricordatelo", "Sono allergico alle noci"),
        ("remind me to feed the cat, don't forget it", ""),  # a deed
        ("call Ana, keep that in mind", ""),
        ("comprar pan, recuérdalo", ""),
        ("remember that", ""),
        ("I take my tea without milk", ""),
        ("I remember that, it was awful", ""),
    ],
)
def test_what_is_told_before_it_is_kept(request_: str, told: str) -> None:
    assert told_to_keep(request_) == told


@pytest.mark.parametrize(
    ("request_", "language", "fact"),
    [
        ("I take my tea without milk, please remember that. And add lemons to my to-dos", "en", 0),
        ("Add lemons to my list. I take two sugars, remember that", "en", 1),
        ("No como carne, recuérdalo. Y añade limones a mi lista de la compra", "es", 0),
    ],
)
def test_a_fact_beside_another_wish(request_: str, language: Language, fact: int) -> None:
    found = [tool for _, tool in kinds(request_, language)]
    assert (found[fact], found[1 - fact]) == ("remember_fact", "add_todo")


@pytest.mark.parametrize("request_", ["pick up Ana at 5, remember that", "we fly on Friday, remember that"])
def test_a_deed_or_a_time_to_come_is_no_fact(assistant: Made, request_: str) -> None:
    assert kinds(request_) == []
    one = assistant(*["What do you mean?"] * 3, settings={"drafts": True})
    assert all(each.tool != "remember_fact" for each in one.ask(request_).calls)
    one.model.lines.clear()  # type: ignore[attr-defined]


def test_a_fact_is_kept_in_the_users_words_without_a_model(assistant: Made) -> None:
    reply = assistant(settings={"drafts": True}).ask("I take my tea without milk, please remember that.")
    assert [(each.tool, each.arguments) for each in reply.calls] == [
        ("remember_fact", {"fact": "I take my tea without milk"})
    ]
