"""What a case is, and how it is read from the files in `cases/` and `cases/check/`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args
from zoneinfo import ZoneInfo

Kind = Literal[
    "smalltalk", "knowledge", "unanswerable", "todo", "calendar", "notes", "mail", "several", "turns", "spanish"
]
Store = Literal["todos", "events", "notes", "facts", "messages", "drafts"]
Approval = Literal["no", "yes", "either", "open"]
Split = Literal["develop", "check"]
Tongue = Literal["en", "es", "de", "fr", "it", "pt"]
Fields = Mapping[str, Any]
State = Mapping[str, Mapping[int, Fields]]
"""The stores at one moment: store -> id -> fields as JSON, times as local wall time."""

KINDS: tuple[Kind, ...] = get_args(Kind)
SPLITS: tuple[Split, ...] = get_args(Split)
STORES: tuple[Store, ...] = get_args(Store)
TONGUES: tuple[Tongue, ...] = get_args(Tongue)
ZONE = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=ZONE)
HERE = Path(__file__).parent

FIELDS: Mapping[str, frozenset[str]] = {
    "todos": frozenset({"was", "title", "due", "priority", "done", "rrule"}),
    "events": frozenset({"was", "title", "start", "end", "all_day", "attendees", "location", "rrule"}),
    "notes": frozenset({"was", "title", "text", "shorter"}),
    "facts": frozenset({"was", "text"}),
    "messages": frozenset({"was", "subject", "sender"}),
    "drafts": frozenset({"was", "to", "subject", "text"}),
}


@dataclass(frozen=True)
class Changes:
    """The rows of one store that must have been added, changed (told by `was`) and removed; no others."""

    added: tuple[Fields, ...] = ()
    changed: tuple[Fields, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Expect:
    """One right outcome.

    - `approval`: whether the changes wait for a yes. "yes": nothing has changed before it, `changes`
      are there after it; "either": judged after it; "open": whatever waits is not judged.
    - `pending`: the tools of which the waiting proposals may be.
    - `tools`: one of them must have been called in the last turn; empty: none in any turn; None: not judged.
    - `reply`, `reply_not`: what the last reply must and must not hold, each "one|or|another".
    - `free`: stores that are not judged.
    """

    changes: Mapping[str, Changes] = field(default_factory=dict)
    approval: Approval = "no"
    pending: tuple[str, ...] = ()
    tools: tuple[str, ...] | None = None
    reply: tuple[str, ...] = ()
    reply_not: tuple[str, ...] = ()
    free: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setup:
    """The rows that are there before the first turn; `mail` is whole messages as they came."""

    todos: tuple[Fields, ...] = ()
    events: tuple[Fields, ...] = ()
    notes: tuple[Fields, ...] = ()
    facts: tuple[str, ...] = ()
    mail: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Case:
    """One request, or one conversation of several turns, and its right outcomes (any of them will do).

    `split` says what the case is for: to look at while improving ("develop"), or only to measure with ("check").
    """

    id: str
    kind: Kind
    language: Tongue
    setup: Setup
    turns: tuple[str, ...]
    expect: tuple[Expect, ...]
    smoke: bool = False
    split: Split = "develop"

    @property
    def words_only(self) -> bool:
        """Whether any tool call at all is wrong."""
        return all(each.tools == () for each in self.expect)


def load(folder: Path | None = None) -> tuple[Case, ...]:
    """Every case of both splits: those of `folder`, then those of its `check/`; each by kind and file.

    Without a folder it is the bench's own, which is read once. Raises: ValueError that names what is wrong.
    """
    return _loaded(folder) if folder is not None else _own()


@cache
def _own() -> tuple[Case, ...]:
    return _loaded(HERE / "cases")


def _loaded(folder: Path) -> tuple[Case, ...]:
    worlds = _worlds(folder)
    develop = _split(folder, "develop", worlds)
    held_out = folder / "check"
    return develop + _split(held_out, "check", worlds | _worlds(held_out))


def _worlds(folder: Path) -> dict[str, Fields]:
    file = folder / "worlds.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _split(folder: Path, split: Split, worlds: Mapping[str, Fields]) -> tuple[Case, ...]:
    files = sorted(file for file in folder.glob("*.toml") if file.name != "worlds.toml")
    cases = [replace(case, split=split) for file in files for case in _read(file, worlds)]
    return tuple(sorted(cases, key=lambda case: KINDS.index(case.kind)))


def _read(file: Path, worlds: Mapping[str, Fields]) -> Iterator[Case]:
    page = tomllib.loads(file.read_text(encoding="utf-8"))
    for row in page["case"]:
        try:
            yield _case({key: page[key] for key in ("kind", "language", "setup")} | row, worlds)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{file.name}: {row.get('id', row)}: {error!r}") from None


def _case(row: Fields, worlds: Mapping[str, Fields]) -> Case:
    _known(row, ("id", "kind", "language", "setup", "turns", "expect", "smoke"))
    _within((row["kind"],), KINDS)
    _within((row["language"],), TONGUES)
    expects = row["expect"] if isinstance(row["expect"], list) else [row["expect"]]
    if not row["turns"] or not all(row["turns"]) or not expects:
        raise ValueError("a case has turns and an outcome")
    return Case(
        id=row["id"],
        kind=row["kind"],
        language=row["language"],
        setup=_setup(row["setup"], worlds),
        turns=tuple(row["turns"]),
        expect=tuple(_expect(each) for each in expects),
        smoke=row.get("smoke", False),
    )


def _setup(given: str | Fields, worlds: Mapping[str, Fields]) -> Setup:
    own: Fields = {"world": given} if isinstance(given, str) else given
    _known(own, ("world", "todos", "events", "notes", "facts", "mail"))
    world = worlds[own.get("world", "empty")]
    rows = {name: (*world.get(name, ()), *own.get(name, ())) for name in ("todos", "events", "notes", "facts", "mail")}
    mail = tuple((HERE / "mail" / f"{name}.eml").read_bytes() for name in rows.pop("mail"))
    return Setup(**cast(dict[str, Any], rows), mail=mail)


def _expect(row: Fields) -> Expect:
    lists = ("pending", "reply", "reply_not", "free")
    _known(row, (*STORES, *lists, "approval", "tools"))
    _within((row.get("approval", "no"),), get_args(Approval))
    _within(row.get("free", ()), STORES)
    return Expect(
        changes={store: _changes(row[store], FIELDS[store]) for store in STORES if store in row},
        approval=row.get("approval", "no"),
        tools=tuple(row["tools"]) if "tools" in row else None,
        **{name: tuple(row.get(name, ())) for name in lists},
    )


def _changes(row: Fields, fields: frozenset[str]) -> Changes:
    _known(row, ("added", "changed", "removed"))
    for each in (*row.get("added", ()), *row.get("changed", ())):
        _known(each, fields)
    if not all("was" in each and len(each) > 1 for each in row.get("changed", ())):
        raise ValueError("a changed row says which it was and what is new")
    return Changes(*(tuple(row.get(name, ())) for name in ("added", "changed", "removed")))


def _known(row: Fields, names: Sequence[str] | frozenset[str]) -> None:
    _within(tuple(row), names)


def _within(given: Sequence[str], allowed: Sequence[str] | frozenset[str]) -> None:
    unknown = [each for each in given if each not in allowed]
    if unknown:
        raise ValueError(f"unknown: {', '.join(unknown)}")
