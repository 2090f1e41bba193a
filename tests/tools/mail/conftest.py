from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.database import Database
from memory.mail import MailStore, Message
from tests.conftest import MADRID

Letter = Callable[..., Message]


def letter_bytes(sender: str, subject: str, text: str, day: int = 7, **headers: str) -> bytes:
    lines = {
        "From": sender,
        "To": "Me <me@example.org>",
        "Date": f"{day:02} Mar 2026 10:00:00 +0100",
        "Subject": subject,
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    return ("".join(f"{name}: {value}\n" for name, value in lines.items()) + f"\n{text}\n").encode()


@pytest.fixture
def letter(database: Database) -> Letter:
    """Puts one message into the store."""
    store = MailStore(database, MADRID)

    def put(sender: str, subject: str, text: str, day: int = 7, **headers: str) -> Message:
        return store.receive(letter_bytes(sender, subject, text, day, **headers))

    return put


@pytest.fixture
def inbox(letter: Letter) -> dict[str, Message]:
    """A few people's mail."""
    return {
        "sister": letter("Ana Ruiz <ana@example.org>", "Weekend", "Can I come on the 21st?\n\nYour sister, Ana", 4),
        "garage": letter("Taller Gómez <citas@tallergomez.example>", "Su coche", "El coche está listo.", 5),
        "colleague": letter("Bob Lee <bob@work.example>", "Minutes", "My sister was here. The invoice is late.", 6),
        "shop": letter("orders@paper.example", "Invoice 2041", "Please pay 40 euros by Friday.", 7),
    }
