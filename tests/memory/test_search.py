"""Full text search: what is found, and that any text may be asked."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, text

import memory.migrations
from memory.database import Database
from memory.events import EventStore
from memory.facts import FactStore
from memory.mail import MailStore
from memory.notes import NoteStore
from memory.search import KINDS, Hit, SearchStore
from memory.search_plain import containing
from memory.tables import MessageRow
from memory.todos import TodoStore
from memory.turns import TurnStore
from tests.conftest import MADRID
from tests.often import often

MAIL = b"From: Jos\xc3\xa9 <jose@example.org>\nSubject: Hello\nMessage-ID: <1@x>\n\nThe invoice for the garage is late."


@pytest.fixture
def search(database: Database) -> SearchStore:
    TodoStore(database, MADRID).add("Renew the passport", tags=("papers",))
    EventStore(database, MADRID).add("Lunch", datetime(2026, 3, 12, 13), location="La Cañada", attendees=("Zoë",))
    NoteStore(database).add("Garden", "Roses need water, don't they?")
    MailStore(database, MADRID).add(MAIL)
    MailStore(database, MADRID).add_draft(["joão@example.org"], "Passport photo", "Here it is")
    FactStore(database).add("My sister is Lucía", "my sister is Lucía")
    turn = TurnStore(database).begin("default", "when is the dentist?")
    TurnStore(database).finish(turn, "done", reply="On Thursday", foreign=True)
    TurnStore(database).begin("inbox", "dentist", "mail")
    return SearchStore(database)


def kinds(hits: tuple[Hit, ...]) -> list[str]:
    return [each.kind for each in hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("passport", ["draft", "todo"]), ("PASSPORT renew", ["todo"]), ("pass", ["draft", "todo"]),
        ("papers", ["todo"]), ("canada", ["event"]), ("zoe", ["event"]), ("don't", ["note"]), ("lucia", ["fact"]),
        ("josé", ["message"]), ("joao", ["draft"]), ("dentist", ["turn"]), ("thursday", ["turn"]),
        ("invoice nowhere", ["message"]), ("nowhere", []), ("?", ["note", "turn"]), ("", []), ("  ", []),
    ],
)  # fmt: skip
def test_what_is_found(search: SearchStore, words: str, found: list[str]) -> None:
    assert sorted(kinds(search.search(words))) == found


def test_a_hit_shows_where_it_was_found_and_who_wrote_it(search: SearchStore) -> None:
    (mail,) = search.search("garage")
    assert (mail.kind, mail.id, mail.label) == ("message", 1, "José <jose@example.org>: Hello")
    assert "invoice for the garage" in mail.excerpt
    assert mail.foreign
    assert [each.foreign for each in search.search("dentist")] == [True]
    assert not any(each.foreign for each in search.search("passport"))


def test_kinds_and_the_limit_narrow_it_down(search: SearchStore) -> None:
    assert kinds(search.search("passport", ["todo"])) == ["todo"]
    assert len(search.search("passport", limit=1)) == 1
    assert search.search("passport", limit=0) == ()


def test_a_name_counts_for_more_than_a_mention(database: Database) -> None:
    notes = NoteStore(database)
    notes.add("Shopping", "bread, and a rose")
    notes.add("Rose", "prune it in spring, not in summer, and mind its thorns")
    assert [each.label for each in SearchStore(database).search("rose")] == ["Rose", "Shopping"]


def test_without_an_index_it_is_found_too(search: SearchStore, database: Database) -> None:
    with database.reading() as session:
        assert kinds(containing(session, "garage", KINDS, 20)) == ["message"]
        todo, draft = containing(session, "PASSPORT", KINDS, 20)
        assert (todo.label, todo.excerpt) == ("Renew the passport", "papers")
        assert (draft.kind, draft.foreign) == ("draft", False)
        assert containing(session, "100%", KINDS, 20) == ()


def test_an_sqlite_without_fts5_does_without(search: SearchStore, database: Database) -> None:
    with database.engine.begin() as connection:
        for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text("DROP TABLE search_words"))
        connection.execute(text("DROP TABLE search_index"))
    assert kinds(search.search("roses")) == ["note"]


WORDS = ("AND", "OR", "NOT", "NEAR(a b)", '"', '""', "*", "^a", "a*", "-", "+", "(", ")", "{label}:", ":", "'", ";--",
         "🎉", "%", "_", "\\", "\x00", "\ud800", "é", "e\u0301", "漢字", "rowid", "x" * 70)  # fmt: skip


@settings(max_examples=often(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join), st.lists(st.sampled_from(WORDS)).map("".join))
)
def test_any_text_may_be_asked(search: SearchStore, words: str) -> None:
    assert all(each.kind in KINDS for each in search.search(words))


@pytest.mark.parametrize("words", ["x" * 100_000, "ab " * 33_000, '"' * 100_000, "* " * 50_000, "é漢🎉" * 30_000])
def test_a_pasted_page_may_be_asked(search: SearchStore, words: str) -> None:
    began = time.perf_counter()
    search.search(words)
    assert time.perf_counter() - began < 1


def test_mail_that_was_there_before_the_index_is_in_it(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    memory.migrations.upgrade(engine, "0002")
    moment = datetime(2026, 3, 1)
    values = {"key": "k", "source": "", "sender": "Ana <a@x>", "subject": "Old", "text": "a rare okapi", "raw": b"x"}
    with engine.begin() as connection:
        connection.execute(
            insert(MessageRow).values(recipients=[], references=[], labels=[], created_at=moment, **values)
        )
    engine.dispose()
    database = Database(tmp_path / "old.db", lambda: moment.replace(tzinfo=MADRID))
    assert [each.label for each in SearchStore(database).search("okapi")] == ["Ana <a@x>: Old"]
    database.close()
