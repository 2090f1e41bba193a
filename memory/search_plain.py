"""Search without an index, by LIKE: for PostgreSQL, an SQLite without FTS5, and signs that are no words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import JSON, ColumnElement, Text, and_, cast, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from memory.search import Hit, Kind, one_line
from memory.tables import DraftRow, EventRow, FactRow, MessageRow, NoteRow, TodoRow, TurnRow

MOST_WORDS: Final = 12
LONGEST_WORD: Final = 200
AROUND: Final = 60
"""How many characters before and after what was found an excerpt shows."""

Column = InstrumentedAttribute[Any]
SOURCES: Final[dict[Kind, tuple[tuple[Column, ...], tuple[Column, ...]]]] = {
    "todo": ((TodoRow.title,), (TodoRow.notes, TodoRow.tags)),
    "event": ((EventRow.title,), (EventRow.location, EventRow.attendees, EventRow.notes)),
    "note": ((NoteRow.title,), (NoteRow.text,)),
    "message": ((MessageRow.sender, MessageRow.subject), (MessageRow.text,)),
    "draft": ((DraftRow.subject,), (DraftRow.to, DraftRow.text)),
    "fact": ((FactRow.text,), (FactRow.quote,)),
    "turn": ((TurnRow.request,), (TurnRow.reply,)),
}
"""Of each kind the columns of its label, and the rest of its text."""

OTHERS: Final = {"turn": TurnRow.foreign, "todo": TodoRow.by_others, "event": EventRow.by_others}
"""What tells whether others wrote it, where some of a kind are theirs."""


def containing(session: Session, text: str, kinds: Sequence[Kind], limit: int) -> tuple[Hit, ...]:
    """The rows that contain every word of `text`, wherever it stands, kind by kind and the newest first."""
    words = [each[:LONGEST_WORD] for each in text.split()[:MOST_WORDS]]
    found: list[Hit] = []
    for kind in kinds:
        found += _of_kind(session, kind, words, limit - len(found)) if len(found) < limit else ()
    return tuple(found)


def _of_kind(session: Session, kind: Kind, words: Sequence[str], limit: int) -> list[Hit]:
    named, rest = SOURCES[kind]
    label, body = _joined(named, ": "), _joined(rest, " ")
    table = named[0].class_
    held = [or_(*(cast(each, Text).icontains(word, autoescape=True) for each in (*named, *rest))) for word in words]
    others = OTHERS.get(kind, literal(kind == "message"))
    query = select(table.id, label, body, others).where(and_(*held)).order_by(table.id.desc()).limit(limit)
    if kind == "turn":
        query = query.where(TurnRow.kind == "ask")
    return [Hit(kind, id, said, _excerpt(text, words), bool(by)) for id, said, text, by in session.execute(query)]


def _joined(columns: Sequence[Column], between: str) -> ColumnElement[str]:
    joined: ColumnElement[str]
    joined, *rest = [func.coalesce(_text(each), "") for each in columns]
    for each in rest:
        joined = joined.concat(between).concat(each)
    return joined


def _text(column: Column) -> ColumnElement[str]:
    """A column as text; of a JSON list its items."""
    plain: ColumnElement[str] = cast(column, Text)
    for mark in '[]"' if isinstance(column.type, JSON) else "":
        plain = func.replace(plain, mark, "")
    return plain


def _excerpt(text: str, words: Sequence[str]) -> str:
    folded = text.casefold()
    at = max(0, min((place for word in words if (place := folded.find(word.casefold())) >= 0), default=0) - AROUND)
    shown = one_line(text[at : at + 2 * AROUND])
    return f"{'…' if at else ''}{shown}{'…' if at + 2 * AROUND < len(text) else ''}"
