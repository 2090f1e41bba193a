"""The store of notes; every change of a note makes a version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from memory.database import Database
from memory.errors import NotFoundError
from memory.tables import NoteRow, NoteVersionRow


@dataclass(frozen=True)
class Note:
    """A note as it is now, or as it was in an earlier `version`."""

    id: int
    title: str
    text: str
    version: int


class NoteStore:
    """Notes in `database`."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def list(self) -> tuple[Note, ...]:
        """Every note, the one changed last first."""
        return tuple(_read(row) for row in self.database.rows(NOTES))

    def get(self, id: int) -> Note:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return _read(_row(session, id))

    def search(self, words: str) -> tuple[Note, ...]:
        """The notes that hold every one of `words`, in title or text."""
        wanted = words.casefold().split()
        return tuple(
            note for note in self.list() if all(word in f"{note.title} {note.text}".casefold() for word in wanted)
        )

    def versions(self, id: int) -> tuple[Note, ...]:
        """Every version of a note, the newest first. Raises: NotFoundError."""
        query = select(NoteVersionRow).where(NoteVersionRow.note_id == id).order_by(NoteVersionRow.version.desc())
        with self.database.reading() as session:
            _row(session, id)
            return tuple(Note(id, row.title, row.text, row.version) for row in session.scalars(query))

    def add(self, title: str, text: str) -> Note:
        """Add one note."""
        with self.database.change(f"add note “{title}”") as change:
            now = self.database.now
            row = NoteRow(title=title, text=text, version=1, created_at=now, changed_at=now)
            change.session.add(row)
            change.session.flush()
            self._keep(change.session, row)
            return _read(row)

    def update(self, id: int, title: str | None = None, text: str | None = None) -> Note:
        """Change title, text or both, as a new version. Raises: NotFoundError."""
        with self.database.change() as change:
            row = _row(change.session, id)
            change.label = change.label or f"change note “{row.title}”"
            row.title = row.title if title is None else title
            row.text = row.text if text is None else text
            row.version += 1
            row.changed_at = self.database.now
            change.session.flush()
            self._keep(change.session, row)
            return _read(row)

    def append(self, id: int, text: str) -> Note:
        """Add `text` at the end, on a line of its own. Raises: NotFoundError."""
        return self.update(id, text=f"{self.get(id).text.rstrip()}\n{text}".lstrip("\n"))

    def delete(self, id: int) -> Note:
        """Delete the note and its versions; returns what was there. Raises: NotFoundError."""
        with self.database.change() as change:
            row = _row(change.session, id)
            change.label = change.label or f"delete note “{row.title}”"
            query = select(NoteVersionRow).where(NoteVersionRow.note_id == id)
            for version in change.session.scalars(query).all():
                change.session.delete(version)
            change.session.delete(row)
            change.session.flush()
            return _read(row)

    def _keep(self, session: Session, row: NoteRow) -> None:
        values = {"version": row.version, "title": row.title, "text": row.text}
        session.add(NoteVersionRow(note_id=row.id, created_at=self.database.now, **values))
        session.flush()


COLUMNS: Final = NoteRow.__table__.columns
NOTES: Final = select(*COLUMNS).order_by(COLUMNS.changed_at.desc(), COLUMNS.id.desc())


def _row(session: Session, id: int) -> NoteRow:
    row = session.get(NoteRow, id)
    if row is None:
        raise NotFoundError(f"There is no note number {id}.")
    return row


def _read(row: NoteRow | Row[Any]) -> Note:
    return Note(row.id, row.title, row.text, row.version)
