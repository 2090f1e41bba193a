"""Whether somebody has written, and what he says, asked in one breath: his one message is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.assistant import Assistant
from agent.deciding.in_mail import in_mail
from agent.machine import Run
from agent.state import State
from tests.tools.mail.conftest import letter_bytes

Make = Callable[..., Assistant]
VET = "We see Milo on Thursday 26 March 2026 at 17:40. It takes about 20 minutes. Please bring his passport."
GYM = "The yearly fee goes up to 360 euros, payable by 30 April 2026. The pool stays shut until 12 April."


def read(one: Assistant, request: str, language: str) -> str | None:
    one.mail.receive(letter_bytes("Paws Clinic <desk@paws.example>", "Milo's jab", VET))
    one.mail.receive(letter_bytes("Norte Gym <hello@nortegym.example>", "Fee and pool", GYM, 6))
    one.mail.receive(letter_bytes("Bluebell <shop@bluebell.example>", "Order", "Your tulips are here.", 8))
    one.mail.receive(letter_bytes("Bluebell <shop@bluebell.example>", "Again", "They wait.", 9))
    one.todos.add("Pay the insurance")
    state = State(request=request, language=language, kind="ask", turn=1, likely={}, shown=[])  # type: ignore[typeddict-item]
    call = in_mail(state, Run(one.machine, lambda event: None))
    return str(one.mail.get(int(call.arguments["message"][1:])).sender[:4]) if call else None


@pytest.mark.parametrize(
    ("request_", "language", "who"),
    [
        (
            "I have been off all week, poor me. Has the gym written? What do they want now, and until when?",
            "en",
            "Nort",
        ),
        ("has Norte Gym replied yet? how much is it", "en", "Nort"),
        ("did the paws clinic write? when do they see him", "en", "Paws"),
        ("Is there anything from the gym? and what's the last day to pay?", "en", "Nort"),
        ("any mail from paws? what does it say", "en", "Paws"),
        (
            "did anybody write about the pool? until when is it shut, and what's the fee. I'm on the fourth floor",
            "en",
            "Nort",
        ),
        ("is there anything about Milo's jab? what time is it", "en", "Paws"),
        ("has anyone written about the pool, and how much is the fee?", "en", "Nort"),
        ("llevo días fuera, a ver, ¿me ha escrito el gimnasio? dime cuánto piden", "es", "Nort"),
        ("¿me han escrito los de paws? ¿qué quieren?", "es", "Paws"),
        ("Hat Norte Gym geschrieben? Was wollen sie?", "de", "Nort"),
        ("Est-ce que Norte Gym m'a écrit ? Combien ils veulent ?", "fr", "Nort"),
    ],
)
def test_what_he_says_is_read(assistant: Make, request_: str, language: str, who: str) -> None:
    assert read(assistant(settings={"drafts": True}), request_, language) == who


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("has the gym written?", "en"),
        ("has the gym written? what's on my calendar tomorrow?", "en"),
        ("did anybody write about the pool? and what's on tomorrow?", "en"),
        ("did anybody write about the pool?", "en"),
        ("did anybody write about the pool? remind me to pay it", "en"),
        ("has the gym written? when is the insurance due?", "en"),
        ("has the gym written? remind me to pay them", "en"),
        ("has the gym written? what's the weather like", "en"),
        ("has Bluebell written? what do they want", "en"),
        ("has my landlord written? what does he want", "en"),
        ("how much is a stamp? has the gym written? what do they want", "en"),
        ("¿me ha escrito el gimnasio? ¿qué tengo mañana?", "es"),
        ("¿me ha escrito el gimnasio? recuérdame pagarles", "es"),
    ],
)
def test_what_is_asked_of_other_things_is_not(assistant: Make, request_: str, language: str) -> None:
    assert read(assistant(settings={"drafts": True}), request_, language) is None


def test_why_one_wants_to_know_does_no_harm(assistant: Make) -> None:
    one = assistant(settings={"drafts": True})
    assert read(one, "has the gym written? what do they want now, I'm off all week", "en") == "Nort"
