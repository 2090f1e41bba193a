"""The index narrows a search for a message down without changing what is found."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert

from memory.mail import MailStore, Message
from memory.tables import MessageRow
from tools import narrowing
from tools.contract import ToolContext
from tools.correspondence import matching_messages

Making = Callable[..., ToolContext]

WORDS = (
    "invoice invoices garage sister your tu hermana visit sunday roses rose meeting meet party Straße café the".split()
)
NAMES = "Ana Luis Rosa Garage Marta Zoë".split()


def mailbox(mail: MailStore, seed: int) -> None:
    """A hundred messages out of few words, so that many are alike."""
    chance = random.Random(seed)
    rows: list[dict[str, object]] = []
    for number in range(100):
        name = chance.choice(NAMES)
        lines = [" ".join(chance.choices(WORDS, k=chance.randint(1, 6))) for _ in range(chance.randint(1, 5))]
        quote = [f"> {' '.join(chance.choices(WORDS, k=4))}"] if chance.random() < 0.3 else []
        rows.append(
            {
                "key": str(number), "source": "", "recipients": [], "references": [], "labels": [], "raw": b"x",
                "sender": f"{name} <{name.lower()}{number % 3}@{chance.choice(WORDS)}.com>", "message_id": None,
                "subject": " ".join(chance.choices(WORDS, k=chance.randint(0, 3))),
                "text": "\n".join([*lines, *quote]),
                "date": datetime(2026, 1, 1) + timedelta(hours=chance.randint(0, 99)),
                "created_at": datetime(2026, 1, 1),
            }
        )  # fmt: skip
    with mail.database.change() as change:
        change.session.execute(insert(MessageRow), rows)


@pytest.mark.parametrize("seed", range(6))
def test_the_index_finds_what_reading_everything_finds(
    make_context: Making, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    context = make_context()
    context.facts.add("My sister is Rosa")
    mailbox(context.mail, seed)
    chance = random.Random(seed)
    asked = [
        " ".join(chance.choices([*WORDS, *NAMES, "invioce", "gerage", "unknown"], k=k)) for k in (1, 1, 2, 2, 3, 4)
    ]

    def found(few: int) -> list[tuple[Message, ...]]:
        monkeypatch.setattr(narrowing, "FEW", few)
        return [matching_messages(context, words, every) for words in [*asked, "my sister"] for every in (True, False)]

    assert found(0) == found(1000)
