"""The message that a whole request is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.database import Database
from memory.errors import ToolError
from memory.mail import MailStore, Message
from tests.conftest import MADRID
from tests.tools.mail.conftest import letter_bytes
from tools.contract import ToolContext
from tools.meant import by_request, find_meant, named_in

Make = Callable[..., ToolContext]


@pytest.fixture
def box(database: Database) -> dict[str, Message]:
    """What a few shops and people have written."""
    store = MailStore(database, MADRID)

    def put(sender: str, subject: str, text: str) -> Message:
        return store.receive(letter_bytes(sender, subject, text))

    return {
        "vet": put("Paws Clinic <desk@paws.example>", "Milo's jab", "We see Milo on the 26th. Bring his passport."),
        "council": put("Ayuntamiento <no-reply@city.example>", "Corte de agua", "El lunes no habrá agua en su calle."),
        "baker": put("Crumb & Co <news@crumb.example>", "Sourdough weekly", "A loaf of the month and a raffle."),
        "theatre": put("Teatro Sur <hola@teatrosur.example>", "Your seats", "Row F, doors open at 19:30."),
    }


@pytest.mark.parametrize(
    ("request_", "words", "meant"),
    [
        ("what do we have to bring for milo's vaccination", "vaccination", "vet"),
        ("what did the council write about the water", "mail", "council"),
        ("¿qué pone el boletín del pan?", "boletín", "baker"),
        ("at what time do the doors open at the theatre", "doors", "theatre"),
        ("what does it say about the raffle of the bread people", "message", "baker"),
        ("when is the water off in our street", "the off", "council"),
    ],
)
def test_the_request_tells_where_the_words_do_not(
    box: dict[str, Message], make_context: Make, request_: str, words: str, meant: str
) -> None:
    assert find_meant(make_context(request=request_), words) == box[meant]


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ("what did my landlord say about the water", "my landlord"),
        ("what did Ingrid write about the jab", "Ingrid"),
        ("who won the cup final", "cup final"),
        ("¿qué dice mi abogada del teatro?", "mi abogada"),
    ],
)
def test_nobody_stands_in_for_who_has_not_written(
    box: dict[str, Message], make_context: Make, request_: str, words: str
) -> None:
    with pytest.raises(ToolError):
        find_meant(make_context(request=request_), words)


def test_what_the_request_calls_it_by(box: dict[str, Message], make_context: Make) -> None:
    assert named_in(make_context(request="what does the vet clinic want for the jab?")) == "clinic jab"
    assert named_in(make_context(request="is it sunny on saturday?")) == ""


def test_without_mail_there_is_none(make_context: Make) -> None:
    assert by_request(make_context(request="what did the vet write?")) is None
    assert named_in(make_context(request="what did the vet write?")) == ""
