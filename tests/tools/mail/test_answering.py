"""An answer goes to whom the user says, and says what he wants said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from memory.errors import ToolError
from memory.mail import Message
from tests.tools.mail.conftest import Letter
from tools.contract import ToolContext
from tools.correspondence import shown
from tools.mail.answering import addressed, to_nobody_known, written

Make = Callable[..., ToolContext]


@pytest.fixture
def school(letter: Letter) -> Message:
    text = "We go to the lake on Friday. Please tell us who needs a coat from the school. Kind regards, Ida Holm"
    return letter("Hill School <office@hillschool.example>", "Trip to the lake", text)


@pytest.mark.parametrize(
    ("request_", "to"),
    [
        ("write to ana@new.example that I'm late", "ana@new.example"),
        ("email Ana at ana@new.example about the boiler", "ana@new.example"),
        ("tell Marta that my address is at ana@new.example", None),
        ("write to Marta and give her the address for ana@new.example", None),
        ("write to ana@new.example and bob@new.example", None),
    ],
)
def test_only_the_address_that_is_written_to_is_one(context: ToolContext, request_: str, to: str | None) -> None:
    found = to_nobody_known(replace(context, request=request_), "I'm late")
    assert found == ((to, "I'm late") if to else None)


def prose(text: str) -> Callable[..., str]:
    def said(task: str, material: str, *, schema: Any = None) -> str:
        return text

    return said


def test_the_users_own_words_tell_whom_and_what(school: Message, make_context: Make) -> None:
    context = make_context(request="tell the school Nora needs a warm coat, as a draft")
    assert addressed(context, "Nora", "a coat") == (school, "Nora needs a warm coat")


def test_what_the_model_has_copied_well_stays(school: Message, make_context: Make) -> None:
    context = make_context(request="answer the school that Nora needs a warm coat please")
    assert addressed(context, "school", "Nora needs a warm coat.") == (school, "Nora needs a warm coat.")


@pytest.mark.parametrize(
    ("request_", "say", "told"),
    [
        ("answer them yes, and that Nora brings her own coat", "Yes", "yes, and that Nora brings her own coat"),
        ("write back to them that Friday is fine and Nora has a coat", "Friday is fine",
         "Friday is fine and Nora has a coat"),
        ("answer them yes", "Yes", "Yes"),
        ("answer that with yes", "Yes", "Yes"),
    ],
)  # fmt: skip
def test_all_is_said_to_whoever_wrote_what_was_shown(
    school: Message, make_context: Make, request_: str, say: str, told: str
) -> None:
    context = make_context(request=request_, shown=(shown(school),))
    assert addressed(context, "it", say) == (school, told)


def test_another_is_not_written_to(school: Message, make_context: Make) -> None:
    context = make_context(request="draft a reply to the bakery that Nora needs no coat at the lake")
    with pytest.raises(ToolError):
        addressed(context, "the bakery", "Nora needs no coat")


def test_a_letter_that_says_it_is_kept(school: Message, make_context: Make) -> None:
    told = "Dear Ida,\n\nNora needs a warm coat.\n\nBest wishes"
    assert written(make_context(prose=prose(told)), school, "Nora needs a warm coat") == told


@pytest.mark.parametrize(
    "told",
    [
        "Dear Ida,\n\nThank you for the information. I will let you know.",
        "Dear parents,\n\nWe go to the lake on Friday. Nora needs a warm coat.",
    ],
)
def test_a_letter_that_does_not_or_repeats_the_message_is_the_users_words(
    school: Message, make_context: Make, told: str
) -> None:
    text = written(make_context(prose=prose(told)), school, "Nora needs a warm coat")
    assert text == "Hello,\n\nNora needs a warm coat."


def test_a_figure_must_not_be_lost(school: Message, make_context: Make) -> None:
    context = make_context(prose=prose("Hello,\n\nwe will be late by a few minutes on the day of the trip."))
    assert "25 minutes" in written(context, school, "we will be 25 minutes late")


def test_a_letter_in_the_senders_language_is_kept(school: Message, make_context: Make) -> None:
    told = "Hello, Nora is not coming with you on Friday."
    context = make_context(prose=prose(told), language="es")
    assert written(context, school, "Nora no irá el viernes") == told


def test_a_day_must_not_be_lost_or_become_another(school: Message, make_context: Make) -> None:
    context = make_context(prose=prose("Hello,\n\nMonday at noon would be great, but the other day is no good."))
    say = "Saturday is no good but Sunday at noon would be great"
    assert written(context, school, say) == f"Hello,\n\n{say}."


def test_a_letter_in_a_third_language_is_the_users_words(school: Message, make_context: Make) -> None:
    context = make_context(prose=prose("Nora no va a ir con la clase porque no tiene abrigo."))
    assert written(context, school, "Nora needs a warm coat") == "Hello,\n\nNora needs a warm coat."
