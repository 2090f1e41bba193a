"""The tables: everything that outlives the process, as SQLAlchemy 2 typed classes."""

from datetime import datetime
from typing import Any, ClassVar, Final

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, LargeBinary, MetaData, Text, UniqueConstraint, text, true
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Json = dict[str, Any]

LONG: Final = 8 * 86_400
"""An event that lasts longer, in seconds, has an index of its own: so the index of starts bounds the others."""

UNKNOWN: Final = 10**12
"""Longer and later than any event: what a row has whose reach is not known."""

ANY_DAY: Final = 2**50 - 1

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Times named `*_at` are naive UTC; `start`, `end` and `due` are naive wall time in the row's `zone`."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        list[str]: JSON,
        list[int]: JSON,
        list[Json]: JSON,
        Json: JSON,
    }
    # An id is never given out twice, even after an undo has taken its row away.
    __table_args__: Any = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Journaled:
    """A mixin for the tables whose every change is journaled, and so can be undone."""


class TodoRow(Journaled, Base):
    """One to-do; `due` is midnight when `due_is_day`.

    - `parent` is the to-do it is a part of; before `snoozed_until` (wall time in `zone`) it does not come up.
    - `reminders` are minutes before `due`.
    - `uid` and `ics` are its iCalendar identity and the component it came as, kept for what has no column here.
    - `by_others`: its words came from a file, a calendar server or an invitation.
    """

    __tablename__ = "todos"

    title: Mapped[str] = mapped_column(Text)
    due: Mapped[datetime | None]
    due_is_day: Mapped[bool] = mapped_column(default=False)
    zone: Mapped[str]
    priority: Mapped[str] = mapped_column(default="normal")
    done: Mapped[bool] = mapped_column(default=False, index=True)
    done_at: Mapped[datetime | None]
    tags: Mapped[list[str]] = mapped_column(default=list)
    rrule: Mapped[str | None]
    created_at: Mapped[datetime]
    notes: Mapped[str] = mapped_column(Text, default="")
    parent: Mapped[int | None] = mapped_column(index=True)
    snoozed_until: Mapped[datetime | None]
    reminders: Mapped[list[int]] = mapped_column(default=list)
    uid: Mapped[str | None] = mapped_column(index=True)
    ics: Mapped[str | None] = mapped_column(Text)
    by_others: Mapped[bool] = mapped_column(default=False, server_default=true())


class EventRow(Journaled, Base):
    """One event or the master of a recurring one; `end` is exclusive; `*_at` are derived from wall time and zone.

    - `exdates` are the wall times (ISO 8601, in `zone`; dates where all day) of occurrences that do not happen.
    - A changed occurrence is a row of its own: `series` is its master's id, `occurrence` the wall time that it had
      (which is not among the master's `exdates`), `uid` its master's.
    - `reminders` are minutes before `start`; `busy` is false where it takes no time from its owner.
    - `ics` is the component it came as, kept for what has no column here; `by_others`: its words came with it.
    - `lasting` (seconds), `first_wall`, `last_wall` and `falls_on` are derived, and tell the database which rows a
      question is about: `memory/reach.py`.
    """

    __tablename__ = "events"
    # On PostgreSQL the migrations give the two indexes the same bounds. They are not named here: to name an option of
    # a database loads all there is for that database, at every start.
    __table_args__: Any = (
        UniqueConstraint("uid", "occurrence"),
        Index(
            "ix_events_rule", "first_wall", "last_wall", "lasting", "falls_on", "zone", "all_day",
            sqlite_where=text("rrule IS NOT NULL"),
        ),
        Index("ix_events_long", "start_at", sqlite_where=text(f"lasting > {LONG}")),
        *Base.__table_args__,
    )  # fmt: skip

    title: Mapped[str] = mapped_column(Text)
    start: Mapped[datetime]
    end: Mapped[datetime]
    zone: Mapped[str]
    all_day: Mapped[bool] = mapped_column(default=False)
    start_at: Mapped[datetime] = mapped_column(index=True)
    end_at: Mapped[datetime] = mapped_column(index=True)
    location: Mapped[str | None] = mapped_column(Text)
    attendees: Mapped[list[str]] = mapped_column(default=list)
    rrule: Mapped[str | None]
    uid: Mapped[str]
    created_at: Mapped[datetime]
    notes: Mapped[str] = mapped_column(Text, default="")
    exdates: Mapped[list[str]] = mapped_column(default=list)
    series: Mapped[int | None] = mapped_column(index=True)
    occurrence: Mapped[datetime | None] = mapped_column(index=True)
    reminders: Mapped[list[int]] = mapped_column(default=list)
    busy: Mapped[bool] = mapped_column(default=True)
    ics: Mapped[str | None] = mapped_column(Text)
    by_others: Mapped[bool] = mapped_column(default=False, server_default=true())
    lasting: Mapped[int] = mapped_column(BigInteger, server_default=str(UNKNOWN))
    first_wall: Mapped[int] = mapped_column(BigInteger, server_default="0")
    last_wall: Mapped[int] = mapped_column(BigInteger, server_default=str(UNKNOWN))
    falls_on: Mapped[int] = mapped_column(BigInteger, server_default=str(ANY_DAY))


class NoteRow(Journaled, Base):
    """The newest version of a note."""

    __tablename__ = "notes"

    title: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class NoteVersionRow(Journaled, Base):
    """A version of a note, the newest included."""

    __tablename__ = "note_versions"
    __table_args__ = (UniqueConstraint("note_id", "version"), *Base.__table_args__)

    note_id: Mapped[int] = mapped_column(index=True)
    version: Mapped[int]
    title: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]


class MessageRow(Journaled, Base):
    """One message that came in; `raw` is as it arrived, `text` is what a person reads."""

    __tablename__ = "messages"

    key: Mapped[str] = mapped_column(unique=True)
    source: Mapped[str] = mapped_column(default="")
    sender: Mapped[str] = mapped_column(Text)
    recipients: Mapped[list[str]] = mapped_column(default=list)
    subject: Mapped[str] = mapped_column(Text)
    date: Mapped[datetime | None]
    message_id: Mapped[str | None]
    references: Mapped[list[str]] = mapped_column(default=list)
    text: Mapped[str] = mapped_column(Text)
    labels: Mapped[list[str]] = mapped_column(default=list)
    summary: Mapped[str | None] = mapped_column(Text)
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    created_at: Mapped[datetime]


class DraftRow(Journaled, Base):
    """A message that the user may send; nothing here has been sent unless `sent_at` is set."""

    __tablename__ = "drafts"

    to: Mapped[list[str]] = mapped_column(default=list)
    subject: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    in_reply_to: Mapped[int | None]
    message_id: Mapped[str]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class FactRow(Journaled, Base):
    """Something the user said of himself, with the exact words it rests on."""

    __tablename__ = "facts"

    text: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]


class ChangeRow(Base):
    """One change as the user would undo it: a label and, in `change_steps`, its inverse."""

    __tablename__ = "changes"

    label: Mapped[str] = mapped_column(Text)
    turn: Mapped[int | None] = mapped_column(index=True)
    session: Mapped[str | None]
    made_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class ChangeStepRow(Base):
    """One row as it was before a change; `before` is null where the change made the row."""

    __tablename__ = "change_steps"

    change_id: Mapped[int] = mapped_column(ForeignKey("changes.id"), index=True)
    table: Mapped[str]
    row: Mapped[int]
    before: Mapped[Json | None]


class TurnRow(Base):
    """One turn of a session: what was asked, what was said, what it cost."""

    __tablename__ = "turns"

    session: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="ask")
    request: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(default="running", index=True)
    reply: Mapped[str] = mapped_column(Text, default="")
    foreign: Mapped[bool] = mapped_column(default=False)
    shown: Mapped[list[Json]] = mapped_column(default=list)
    calls: Mapped[list[Json]] = mapped_column(default=list)
    verdicts: Mapped[list[Json]] = mapped_column(default=list)
    usage: Mapped[Json] = mapped_column(default=dict)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class CallRow(Base):
    """One executed call; it commits with its effect, so a call found here is never executed again."""

    __tablename__ = "calls"
    __table_args__ = (UniqueConstraint("turn", "step", "position"), *Base.__table_args__)

    turn: Mapped[int] = mapped_column(index=True)
    step: Mapped[int]
    position: Mapped[int]
    tool: Mapped[str]
    arguments: Mapped[Json]
    status: Mapped[str]
    receipt: Mapped[Json | None]


class ProposalRow(Base):
    """A call that waits for the user's yes."""

    __tablename__ = "proposals"
    __table_args__ = (UniqueConstraint("turn", "step", "position"), *Base.__table_args__)

    turn: Mapped[int] = mapped_column(index=True)
    session: Mapped[str] = mapped_column(index=True)
    step: Mapped[int]
    position: Mapped[int]
    tool: Mapped[str]
    arguments: Mapped[Json]
    preview: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(default="waiting", index=True)
    created_at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]


class LedgerRow(Base):
    """How far the daemon has come with one message: seen, read, decided, done or failed."""

    __tablename__ = "ledger"
    __table_args__ = (
        UniqueConstraint("account", "folder", "key"),
        Index("ix_ledger_status", "status"),
        *Base.__table_args__,
    )

    account: Mapped[str]
    folder: Mapped[str]
    key: Mapped[str]
    uidvalidity: Mapped[int | None]
    uid: Mapped[int | None]
    path: Mapped[str | None] = mapped_column(Text)
    message: Mapped[int | None]
    turn: Mapped[int | None]
    status: Mapped[str] = mapped_column(default="seen")
    kind: Mapped[str | None]
    error: Mapped[str | None] = mapped_column(Text)
    attempts: Mapped[int] = mapped_column(default=0)
    seen_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class SettingRow(Base):
    """A choice kept per home, such as a model's calibration."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Json]


class SyncRow(Base):
    """One object of a CalDAV collection as both sides last agreed on it.

    `base` is the iCalendar text of that moment; `kind` is events or todos; `row` is the row here, null once it is gone.
    """

    __tablename__ = "sync"
    __table_args__ = (UniqueConstraint("collection", "href"), *Base.__table_args__)

    collection: Mapped[str] = mapped_column(Text)
    href: Mapped[str] = mapped_column(Text)
    uid: Mapped[str] = mapped_column(index=True)
    etag: Mapped[str | None]
    kind: Mapped[str]
    row: Mapped[int | None]
    base: Mapped[str] = mapped_column(Text)
    agreed_at: Mapped[datetime]


class BusyRow(Base):
    """A time at which somebody else cannot come, from his calendar's file."""

    __tablename__ = "busy"
    __table_args__ = (Index("ix_busy_person", "person", "start_at"), *Base.__table_args__)

    person: Mapped[str]
    start_at: Mapped[datetime]
    end_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(Text, default="")


class RemindedRow(Base):
    """A reminder that was delivered, so that it is delivered once; `kind` is events or todos."""

    __tablename__ = "reminded"
    __table_args__ = (UniqueConstraint("kind", "row", "moment_at"), *Base.__table_args__)

    kind: Mapped[str]
    row: Mapped[int]
    moment_at: Mapped[datetime]
    told_at: Mapped[datetime]
