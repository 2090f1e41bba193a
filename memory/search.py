"""Full text search over everything the owner has: an index that triggers keep, or LIKE where there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from memory.database import Database

Kind = Literal["todo", "event", "note", "message", "draft", "fact", "turn"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""In the order of the migration that made the index: an entry's rowid is 8 times the row's id, and its place here."""

MOST_WORDS: Final = 64
LONGEST_WORD: Final = 64
"""How much of a query counts: nobody looks for more, and a pasted page must not hold the database."""

TOGETHER: Final = 200
"""How many words are looked up in one go."""

FOUND: Final = sql(
    "SELECT kind, row, label, snippet(search_index, 1, '', '', '…', 14) AS excerpt, by_others FROM search_index "
    "WHERE search_index MATCH :query AND rank MATCH 'bm25(4.0, 1.0)' AND instr(:places, rowid % 8) "
    "ORDER BY rank LIMIT :limit"
)
HOLDING: Final = sql("SELECT rowid / 8 FROM search_index WHERE search_index MATCH :query AND rowid % 8 = :place")
WORDS: Final = sql("SELECT term FROM search_words WHERE term >= :first AND term < :after")


@dataclass(frozen=True)
class Hit:
    """One row that was found; `foreign` where others wrote what it says."""

    kind: Kind
    id: int
    label: str
    excerpt: str
    foreign: bool


class SearchStore:
    """Everything in `database`, by its words."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def search(self, text: str, kinds: Collection[Kind] = (), limit: int = 20) -> tuple[Hit, ...]:
        """The rows that hold every word of `text` (the last may be only begun), else any of them, the best first.

        Any text will do: no character of it is an operator. What holds no word (a sign, an emoji) is looked for as it
        stands. `kinds` narrows it down; accents and case do not count.
        """
        from memory.search_plain import containing

        wanted = tuple(kinds) or KINDS
        plain = text.encode("utf-8", "ignore").decode().replace("\0", " ").strip()
        with self.database.reading() as session:
            if not plain or limit < 1:
                return ()
            found = self._indexed(session, plain, wanted, limit) if self.indexed(session) else ()
            return found or containing(session, plain, wanted, limit)

    def indexed(self, session: Session) -> bool:
        """Whether there is an index: on SQLite, where it was built with FTS5."""
        if session.get_bind().dialect.name != "sqlite":
            return False
        return session.scalar(sql("SELECT 1 FROM sqlite_master WHERE name = 'search_index'")) is not None

    def holding(self, session: Session, kind: Kind, words: Iterable[str], column: str = "") -> frozenset[int]:
        """The ids of the rows that hold one of `words`; only in `column` (label or body) where one is named."""
        quoted = [_quoted(each) for each in words]
        place, found = KINDS.index(kind), set[int]()
        for start in range(0, len(quoted), TOGETHER):
            query = f"{{{column or 'label body'}}} : ({' OR '.join(quoted[start : start + TOGETHER])})"
            found.update(session.scalars(HOLDING, {"query": query, "place": place}))
        return frozenset(found)

    def near(
        self, session: Session, kind: Kind, one: Iterable[str], other: Iterable[str], apart: int = 3
    ) -> frozenset[int]:
        """The ids of the rows where a word of `one` and one of `other` stand at most `apart` words from each other."""
        pairs = [f"NEAR({_quoted(each)} {_quoted(word)}, {apart})" for each in one for word in other]
        if not pairs:
            return frozenset()
        values = {"query": " OR ".join(pairs), "place": KINDS.index(kind)}
        return frozenset(session.scalars(HOLDING, values))

    def known_words(self, session: Session, initial: str, like: Callable[[str], bool]) -> list[str]:
        """The words of the index that begin with the letter `initial` and of which `like` holds."""
        span = {"first": initial, "after": chr(ord(initial) + 1)}
        return [term for term in session.scalars(WORDS, span) if like(term)]

    def _indexed(self, session: Session, text: str, kinds: Sequence[Kind], limit: int) -> tuple[Hit, ...]:
        words = [_quoted(each) for each in text.split()[:MOST_WORDS]]
        words[-1] += "*"
        places = " ".join(str(KINDS.index(each)) for each in kinds)
        for query in (" AND ".join(words), " OR ".join(words)):
            rows = session.execute(FOUND, {"query": query, "places": places, "limit": limit}).all()
            if rows:
                return tuple(
                    Hit(kind, id, label, one_line(said), bool(others)) for kind, id, label, said, others in rows
                )
        return ()


def one_line(text: str) -> str:
    """A text with every run of white space made one blank."""
    return re.sub(r"\s+", " ", text).strip()


def _quoted(word: str) -> str:
    """A word as FTS5 takes any text: between double quotes, with none inside."""
    return f'"{word.replace(chr(34), " ")[:LONGEST_WORD]}"'


__all__ = ["KINDS", "Hit", "Kind", "SearchStore"]
