"""To-dos out of letters: the time or the deed is the message's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from memory.database import Database
from memory.mail import MailStore
from tests.conftest import MADRID
from tests.tools.mail.conftest import letter_bytes
from tools.contract import Shown, ToolContext
from tools.letters import dated_elsewhere, from_letter, speaks_of_mail

Make = Callable[..., ToolContext]


@pytest.fixture(autouse=True)
def _box(database: Database) -> None:
    store = MailStore(database, MADRID)
    library = "Your three books are due back. Please return them by 27 March 2026.\n\nPlease bring your reader's card."
    insurer = "Your policy ends. To renew it, send us the form by 14 April 2026. It costs 212 euros."
    store.receive(letter_bytes("City Library <desk@library.example>", "Books due", library))
    store.receive(letter_bytes("Norte Seguros <clientes@norte.example>", "Policy 88", insurer))


@pytest.mark.parametrize(
    ("request_", "title", "due"),
    [
        ("put returning the library books on my list, the date is in their mail", "Return the library books", (3, 27)),
        ("add giving back the books, the library mail says by when", "Give back the books", (3, 27)),
        ("remind me to renew the policy by the deadline the insurance gives", "Renew the policy", (4, 14)),
        ("make a to-do of what the library people want, due when they say", "What the library people want", (3, 27)),
        ("apunta renovar el seguro, la fecha tope está en su correo", "Renovar el seguro", (4, 14)),
    ],
)
def test_the_date_is_the_messages(make_context: Make, request_: str, title: str, due: tuple[int, int]) -> None:
    found = from_letter(make_context(request=request_), title, None)
    assert found is not None
    assert (found.title, found.due) == (title, date(2026, *due))
    assert str(due[1]) in found.sentence


@pytest.mark.parametrize(
    "request_",
    ["the library's mail says what i have to bring, make a to-do of it", "add what i need to bring to the library"],
)
def test_the_deed_is_the_messages(make_context: Make, request_: str) -> None:
    found = from_letter(make_context(request=request_), "Bring the things", None)
    assert found is not None
    assert found.title == "Bring your reader's card"
    assert found.due is None


@pytest.mark.parametrize(
    "request_",
    ["return the library books by friday", "buy a card for the librarian", "remind me to mail the insurance form"],
)
def test_what_the_user_says_himself_needs_no_letter(make_context: Make, request_: str) -> None:
    assert from_letter(make_context(request=request_), "Return the books", None) is None


@pytest.mark.parametrize(
    "request_",
    [
        "make me a to-do out of that plumber's bill, with their deadline",
        "I'm at my mum's until Sunday, so put the plumber's bill on my list with its due date",
        "hazme una tarea con la factura del fontanero, con su plazo",
    ],
)
def test_a_deadline_needs_no_word_of_the_request(make_context: Make, database: Database, request_: str) -> None:
    told = "The boiler works again. That makes 90 euros. Kindly pay it by 24 March 2026. We are in until 18:00 daily."
    MailStore(database, MADRID).receive(letter_bytes("Roca Fontaneros <a@roca.example>", "Bill of the plumber", told))
    found = from_letter(make_context(request=request_), "Plumber's bill", None)
    assert found is not None
    assert found.due == date(2026, 3, 24)


def test_who_has_not_written_gives_no_date(make_context: Make) -> None:
    request = "pay the plumber, the deadline is in his mail"
    assert from_letter(make_context(request=request), "Pay the plumber", None) is None


@pytest.mark.parametrize("request_", ["what did she write?", "it's in the vet's email", "según el correo del banco"])
def test_words_that_speak_of_mail(request_: str) -> None:
    assert speaks_of_mail(request_)


@pytest.mark.parametrize("request_", ["i wrote a poem", "remind me to email Bob", "how are you?"])
def test_words_that_do_not(request_: str) -> None:
    assert not speaks_of_mail(request_)


def test_a_time_that_is_elsewhere() -> None:
    assert dated_elsewhere("pay it by the date they give")
    assert dated_elsewhere("look at the molina invoice and put paying it on my list with its last date, please")
    assert dated_elsewhere("pon en la lista pagar la factura de Molina con su fecha límite")
    assert not dated_elsewhere("file the invoices on the last day of the month")
    assert not dated_elsewhere("write a letter and bring it with the invoices")
    assert not dated_elsewhere("pay it by friday")


@pytest.mark.parametrize(
    ("request_", "due"),
    [
        ("remind me to return them two days before the deadline", (3, 25)),
        ("remind me to return them a week before it's due", (3, 20)),
        ("recuérdame devolverlos tres días antes de que se acabe el plazo", (3, 24)),
        ("recuérdame devolverlos una semana antes del plazo", (3, 20)),
        ("put it on my list with its deadline", (3, 27)),
    ],
)
def test_so_long_before_the_date_of_the_letter_just_shown(
    make_context: Make, database: Database, request_: str, due: tuple[int, int]
) -> None:
    library = next(each for each in MailStore(database, MADRID).list() if "Books" in each.subject)
    shown = (Shown("message", library.id, "City Library: Books due"),)
    found = from_letter(make_context(request=request_, shown=shown), "Return them", None)
    assert found is not None
    assert found.due == date(2026, *due)


def test_so_long_before_something_else_is_no_letters(make_context: Make, database: Database) -> None:
    library = next(each for each in MailStore(database, MADRID).list() if "Books" in each.subject)
    shown = (Shown("message", library.id, "City Library: Books due"),)
    request = "remind me to ring Ana two days before the wedding"
    assert from_letter(make_context(request=request, shown=shown), "Ring Ana", None) is None
