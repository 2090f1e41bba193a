"""What an undo would do, in plain words: the rows that come back, go away, or get their earlier values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from memory import rules
from memory.preview_words import DAYS, LABELS, MONTHS, SAID
from memory.rule_words import say_rule

Row = Mapping[str, Any]
Language = Literal["en", "es"]

NAMES: Final = {
    "todos": "title", "events": "title", "notes": "title", "facts": "text", "messages": "subject", "drafts": "subject",
}  # fmt: skip
"""The tables whose rows a person knows, and what he knows them by."""

OF_SERIES: Final = ("title", "all_day", "zone", "location", "attendees", "notes", "reminders")
"""What an occurrence has of its series."""

LONGEST: Final = 60


@dataclass(frozen=True)
class Preview:
    """One change that an undo would take back: its label, and what will be restored, a line each."""

    label: str
    lines: tuple[str, ...]


def lines_of(table: str, now: Row | None, then: Row | None, year: int, language: Language = "en") -> Iterator[str]:
    """How a row as it is `now` becomes what it was `then`; `year` need not be said. None: there is no such row."""
    shown = now or then
    if table not in NAMES or shown is None:
        return
    told = _Telling(language, year)
    name = told.quoted(shown[NAMES[table]])
    if now is None or then is None:
        yield f"{name} {told.said('back' if now is None else 'away')}"
        return
    for said in told.changes(table, now, then):
        yield f"{name} {said}"


def as_in_series(row: Row, series: Row | None) -> Row | None:
    """A changed occurrence as its series has it; None where it does not happen without the change."""
    if series is None or row["occurrence"] is None:
        return None
    at = datetime.fromisoformat(row["occurrence"])
    if (at.date().isoformat() if series["all_day"] else at.isoformat()) in series["exdates"]:
        return None
    lasts = datetime.fromisoformat(series["end"]) - datetime.fromisoformat(series["start"])
    given = {name: series[name] for name in OF_SERIES}
    return {**row, **given, "start": at.isoformat(), "end": (at + lasts).isoformat()}


@dataclass(frozen=True)
class _Telling:
    """How it is told: in which language, and which year need not be said."""

    language: Language
    year: int

    def said(self, key: str, **values: str) -> str:
        return SAID[key][self.language].format(**values)

    def quoted(self, text: str) -> str:
        return f"«{_short(text)}»" if self.language == "es" else f"“{_short(text)}”"

    def changes(self, table: str, now: Row, then: Row) -> Iterator[str]:
        """What becomes of a row that was there before and after."""
        changed = {column for column in then if now.get(column) != then[column]}
        if NAMES[table] in changed:
            yield self.said("called", name=self.quoted(then[NAMES[table]]))
        if "done" in changed:
            yield self.said("done" if then["done"] else "open")
        yield from self.times(changed, then)
        if "exdates" in changed:
            yield from (self.said("on", day=self.day(each)) for each in now["exdates"] if each not in then["exdates"])
            yield from (self.said("off", day=self.day(each)) for each in then["exdates"] if each not in now["exdates"])
        if changed & {"text", "notes"}:
            yield self.said("text")
        if "parent" in changed:
            yield self.said("part" if then["parent"] else "alone")
        for column in LABELS:
            if column in changed and column != NAMES[table] and not (column == "zone" and changed & {"start", "due"}):
                yield self.value(column, self.rule(then) if column == "rrule" else then[column])

    def times(self, changed: set[str], then: Row) -> Iterator[str]:
        """What becomes of its times."""
        if "due" in changed or "due_is_day" in changed:
            due = then["due"]
            yield self.said("time", when=self.when(due, then["due_is_day"])) if due else self.said("undated")
        if "snoozed_until" in changed:
            until = then["snoozed_until"]
            whole = str(until).endswith("T00:00:00")
            yield self.said("snoozed", when=self.when(until, whole)) if until else self.said("awake")
        if "start" in changed or "all_day" in changed:
            yield self.said("time", when=self.when(then["start"], then["all_day"]))
        elif "end" in changed and not then["all_day"]:
            yield self.said("ends", time=f"{datetime.fromisoformat(then['end']):%H:%M}")
        elif "end" in changed:
            yield self.said("length")

    def value(self, column: str, value: Any) -> str:
        """A value that is told by its name."""
        label = LABELS[column][self.language]
        if value in (None, "", []):
            return self.said("loses", label=label)
        text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        return self.said("gets", label=label, value=_short(text))

    def rule(self, row: Row) -> str:
        """How a row repeats."""
        rrule: str = row["rrule"] or ""
        until = rules.parts(rrule).get("UNTIL")
        whole_day = row["all_day"] if "all_day" in row else row["due_is_day"]
        last = rules.until(until, None if whole_day else row["zone"]) if until else None
        return (say_rule(rrule, self.language, self.day(last.isoformat()) if last else "") if rrule else "") or rrule

    def day(self, moment: str) -> str:
        """A day alone."""
        return self.when(moment, True)

    def when(self, moment: str, whole_day: bool) -> str:
        """A day, with its time unless it is meant as a whole."""
        at = datetime.fromisoformat(moment)
        between = " de " if self.language == "es" else " "
        said = f"{DAYS[self.language][at.weekday()]} {at.day}{between}{MONTHS[self.language][at.month - 1]}"
        said += f"{between}{at.year}" if at.year != self.year else ""
        return said if whole_day else f"{said}, {at:%H:%M}"


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
