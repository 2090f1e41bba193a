"""A full-text index over everything the owner has, which SQLite's triggers keep in step with the rows."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Connection, text

revision = "0003"
down_revision = "0002"

KINDS = ("todo", "event", "note", "message", "draft", "fact", "turn")
"""A row's place in the index is 8 times its id, and the place of its kind here."""


def _listed(column: str) -> str:
    """A JSON list of names, as words: in the table it is escaped, so that "José" would not be found."""
    return f"coalesce((SELECT group_concat(value, ' ') FROM json_each({{row}}.\"{column}\")), '')"


SOURCES = {
    "todo": ("todos", ("title", "notes", "tags"), "{row}.title", "{row}.notes || ' ' || " + _listed("tags")),
    "event": (
        "events",
        ("title", "notes", "location", "attendees"),
        "{row}.title",
        "coalesce({row}.location, '') || ' ' || " + _listed("attendees") + " || ' ' || {row}.notes",
    ),
    "note": ("notes", ("title", "text"), "{row}.title", "{row}.text"),
    "message": ("messages", ("sender", "subject", "text"), "{row}.sender || ': ' || {row}.subject", "{row}.text"),
    "draft": ("drafts", ("subject", "text", "to"), "{row}.subject", _listed("to") + " || ' ' || {row}.text"),
    "fact": ("facts", ("text", "quote"), "{row}.text", "{row}.quote"),
    "turn": ("turns", ("request", "reply", "foreign"), "{row}.request", "{row}.reply"),
}
"""Of each kind the table, the columns that count, the label, and the rest of the text."""

FOREIGN = {"message": "1", "turn": '{row}."foreign"'}
"""What others wrote; all else is the owner's."""


def upgrade() -> None:
    """Make the index and its triggers, and fill it; other databases, and an SQLite without FTS5, search by LIKE."""
    connection = op.get_bind()
    if not _has_fts5(connection):
        return
    columns = "label, body, kind UNINDEXED, row UNINDEXED, by_others UNINDEXED"
    tokens = "unicode61 remove_diacritics 2"
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE search_index USING fts5({columns}, tokenize = '{tokens}')")
    connection.exec_driver_sql("CREATE VIRTUAL TABLE search_words USING fts5vocab(search_index, row)")
    for kind in KINDS:
        for statement in _statements(kind):
            connection.exec_driver_sql(statement)


def _has_fts5(connection: Connection) -> bool:
    modules = text("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
    return connection.dialect.name == "sqlite" and connection.scalar(modules) is not None


def _statements(kind: str) -> tuple[str, ...]:
    """What fills the index with the rows of one kind, and the triggers that keep it so."""
    table, columns, _, _ = SOURCES[kind]
    number = KINDS.index(kind)
    named = ", ".join(f'"{each}"' for each in columns)
    remove = f"DELETE FROM search_index WHERE rowid = OLD.id * 8 + {number};"
    add = f"INSERT INTO search_index(rowid, label, body, kind, row, by_others) {_entry(kind, 'NEW')};"
    return (
        f"INSERT INTO search_index(rowid, label, body, kind, row, by_others) {_entry(kind, table)}",
        f"CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER search_{table}_gone AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER search_{table}_changed AFTER UPDATE OF {named} ON {table} BEGIN {remove} {add} END",
    )


def _entry(kind: str, row: str) -> str:
    """The index's entry for a row, or for every row of a table; of turns only what the owner asked."""
    table, _, label, body = SOURCES[kind]
    others = FOREIGN.get(kind, "0")
    values = f"{{row}}.id * 8 + {KINDS.index(kind)}, {label}, {body}, '{kind}', {{row}}.id, {others}"
    asked = " WHERE {row}.kind = 'ask'" if kind == "turn" else ""
    return f"SELECT {values.format(row=row)}" + (f" FROM {table}" if row == table else "") + asked.format(row=row)
