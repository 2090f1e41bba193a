"""The store of mail: messages that came in, and drafts that may go out."""

from __future__ import annotations

import builtins
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from memory.database import Database
from memory.errors import NotFoundError
from memory.message import Parsed, parse
from memory.tables import DraftRow, MessageRow
from memory.threads import folded, together

SIGNATURE = 120
"""The characters at a message's end that its signature is looked for in."""

NEWEST = func.coalesce(MessageRow.date, MessageRow.created_at).desc()
COLUMNS: Final = MessageRow.__table__.columns
MENTIONED: Final[Select[Any]] = (
    select(COLUMNS.sender, COLUMNS.subject, func.substr(COLUMNS.text, -SIGNATURE))
    .order_by(COLUMNS.id.desc())
    .limit(bindparam("newest"))
)
KNOWN: Final = select(*(each for each in COLUMNS if each.name != "raw")).where(COLUMNS.key == bindparam("key"))
NEW: Final = insert(MessageRow.__table__)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Message:
    """One message; `sender` is "Name <address>", `date` aware in the user's zone or None where none is told."""

    id: int
    sender: str
    subject: str
    date: datetime | None
    text: str
    labels: tuple[str, ...]
    to: tuple[str, ...] = ()
    summary: str | None = None


@dataclass(frozen=True)
class Draft(Message):
    """A message that has not been sent unless `sent` says when; `in_reply_to` is the number of what it answers."""

    in_reply_to: int | None = None
    sent: datetime | None = None


class MailStore:
    """Mail in `database`; dates are read in `zone`."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self.database = database
        self.zone = zone

    def add(self, raw: bytes, source: str = "") -> Message:
        """Keep a message as it came; one that is already here (by Message-ID, or content) is returned."""
        return self._keep(parse(raw), raw, source, journaled=True)

    def receive(self, raw: bytes, source: str = "") -> Message:
        """As `add`, for mail that arrives by itself: it is no deed of the owner's, so undo passes it over."""
        return self._keep(parse(raw), raw, source, journaled=False)

    def list(self) -> tuple[Message, ...]:
        """Every message, newest first."""
        return self._messages(())

    def among(self, ids: Collection[int]) -> tuple[Message, ...]:
        """Those of the messages with these numbers that are there, newest first."""
        return self._messages((MessageRow.id.in_(ids),)) if ids else ()

    def senders(self) -> tuple[tuple[int, str], ...]:
        """The number and the sender of every message, newest first."""
        query = select(MessageRow.id, MessageRow.sender).order_by(NEWEST, MessageRow.id.desc())
        with self.database.reading() as session:
            return tuple((id, sender) for id, sender in session.execute(query))

    def get(self, id: int) -> Message:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return self._read(self._row(session, id))

    def raw(self, id: int) -> bytes:
        """The message as it came. Raises: NotFoundError."""
        with self.database.reading() as session:
            return self._row(session, id).raw

    def parsed(self, id: int) -> Parsed:
        """All that the message says, hidden text and answer addresses included. Raises: NotFoundError."""
        return parse(self.raw(id))

    def search(self, words: str) -> tuple[Message, ...]:
        """The messages that hold every word somewhere (sender, subject or text), newest first."""
        wanted = re.findall(r"\w+", folded(words))
        return tuple(each for each in self.list() if _holds(each, wanted))

    def mentioned(self, words: Sequence[str], signed: Sequence[str] = (), newest: int = 300) -> bool:
        """Whether one of the `newest` messages has one of `words` in sender or subject, or ends with a `signed` one."""
        for sender, subject, text in self.database.rows(MENTIONED, newest=newest):
            if {*words} & {*_plain_words(f"{sender} {subject}")} or {*signed} & {*_plain_words(text)}:
                return True
        return False

    def thread(self, id: int) -> tuple[Message, ...]:
        """The conversation that the message is part of, oldest first. Raises: NotFoundError."""
        with self.database.reading() as session:
            self._row(session, id)
            rows = session.execute(
                select(
                    MessageRow.id,
                    MessageRow.message_id,
                    MessageRow.references,
                    MessageRow.subject,
                    MessageRow.sender,
                    MessageRow.recipients,
                )
            ).all()
        wanted = together(id, [tuple(row) for row in rows])
        return tuple(reversed(self._messages((MessageRow.id.in_(wanted),))))

    def set_summary(self, id: int, summary: str | None) -> Message:
        """Remember what the message says in short: a note to ourselves, not a change to undo. Raises: NotFoundError."""
        return self._mark(id, summary=summary)

    def label(self, id: int, *labels: str) -> Message:
        """Add labels, again not to be undone. Raises: NotFoundError."""
        return self._mark(id, labels=[*dict.fromkeys((*self.get(id).labels, *labels))])

    def drafts(self) -> tuple[Draft, ...]:
        """What has not been sent, newest first."""
        query = select(DraftRow).where(DraftRow.sent_at.is_(None)).order_by(DraftRow.id.desc())
        with self.database.reading() as session:
            return tuple(self._read_draft(row) for row in session.scalars(query))

    def draft(self, id: int) -> Draft:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return self._read_draft(self._draft_row(session, id))

    def add_draft(self, to: Sequence[str], subject: str, text: str, in_reply_to: int | None = None) -> Draft:
        """Write a draft; its Message-ID is fixed here, so that sending it twice can be told."""
        from email.utils import make_msgid

        with self.database.change(f"write draft “{subject}”") as change:
            row = DraftRow(
                to=[*to],
                subject=subject,
                text=text,
                in_reply_to=in_reply_to,
                message_id=make_msgid(domain="ayni.local"),
                created_at=self.database.now,
            )
            change.session.add(row)
            change.session.flush()
            return self._read_draft(row)

    def update_draft(
        self, id: int, to: Sequence[str] | None = None, subject: str | None = None, text: str | None = None
    ) -> Draft:
        """Change what is given. Raises: NotFoundError."""
        values = {"to": None if to is None else [*to], "subject": subject, "text": text}
        with self.database.change() as change:
            row = self._draft_row(change.session, id)
            change.label = change.label or f"change draft “{row.subject}”"
            for name, value in values.items():
                if value is not None:
                    setattr(row, name, value)
            change.session.flush()
            return self._read_draft(row)

    def delete_draft(self, id: int) -> Draft:
        """Throw a draft away; returns what it said. Raises: NotFoundError."""
        with self.database.change() as change:
            row = self._draft_row(change.session, id)
            change.label = change.label or f"delete draft “{row.subject}”"
            change.session.delete(row)
            change.session.flush()
            return self._read_draft(row)

    def _keep(self, parsed: Parsed, raw: bytes, source: str, journaled: bool) -> Message:
        known = self._known(parsed.key)
        if known is not None:
            return known
        with self.database.change(f"add message “{parsed.subject}”" if journaled else "") as change:
            known = self._known(parsed.key)  # another process may have been quicker
            if known is not None:
                return known
            values = _values(parsed) | {"raw": raw, "source": source, "created_at": self.database.now}
            if journaled:
                change.session.add(MessageRow(**values))
                change.session.flush()
            else:
                change.session.connection().execute(NEW, values)
            added = self._known(parsed.key)
            assert added is not None
            return added

    def _known(self, key: str) -> Message | None:
        return next((self._read(row) for row in self.database.rows(KNOWN, key=key)), None)

    def _messages(self, conditions: Sequence[object]) -> tuple[Message, ...]:
        query = select(MessageRow).where(*conditions).order_by(NEWEST, MessageRow.id.desc())  # type: ignore[arg-type]
        with self.database.reading() as session:
            return tuple(self._read(row) for row in session.scalars(query))

    def _mark(self, id: int, **values: object) -> Message:
        with self.database.change() as change:
            self._row(change.session, id)
            change.session.execute(update(MessageRow).where(MessageRow.id == id).values(**values))
            change.session.expire_all()
            return self._read(self._row(change.session, id))

    def _row(self, session: Session, id: int) -> MessageRow:
        row = session.get(MessageRow, id)
        if row is None:
            raise NotFoundError(f"There is no message number {id}.")
        return row

    def _draft_row(self, session: Session, id: int) -> DraftRow:
        row = session.get(DraftRow, id)
        if row is None:
            raise NotFoundError(f"There is no draft number {id}.")
        return row

    def _local(self, moment: datetime | None) -> datetime | None:
        return moment.replace(tzinfo=UTC).astimezone(self.zone) if moment else None

    def _read(self, row: MessageRow) -> Message:
        return Message(
            row.id, row.sender, row.subject, self._local(row.date), row.text, tuple(row.labels), tuple(row.recipients),
            row.summary,
        )  # fmt: skip

    def _read_draft(self, row: DraftRow) -> Draft:
        return Draft(
            row.id, "", row.subject, self._local(row.created_at), row.text, (), tuple(row.to), None, row.in_reply_to,
            self._local(row.sent_at),
        )  # fmt: skip


def _values(parsed: Parsed) -> dict[str, object]:
    return {
        "key": parsed.key,
        "sender": parsed.sender,
        "recipients": [*parsed.to],
        "subject": parsed.subject,
        "date": parsed.date.replace(tzinfo=None) if parsed.date else None,
        "message_id": parsed.message_id,
        "references": [*parsed.references],
        "text": parsed.text,
        "labels": [],
    }


def _holds(message: Message, wanted: builtins.list[str]) -> bool:
    text = folded(f"{message.sender}\n{message.subject}\n{message.text}")
    return all(word in text for word in wanted)


__all__ = ["Draft", "MailStore", "Message"]


def _plain_words(text: str) -> builtins.list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[^\W_]+", "".join(each for each in plain if not unicodedata.combining(each)))
