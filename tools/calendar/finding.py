"""Which event the user means: by its name, by its time, or by both."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from memory.errors import ToolError, Unclear
from memory.events import Event
from tools.calendar.phrases import either, phrase
from tools.calendar.reading import times_in
from tools.calendar.saying import say_time
from tools.calendar.timing import end_of
from tools.contract import ToolContext
from tools.matching import NOISE, POINTERS, called, pick, words_of
from tools.when import Span


def find_event(context: ToolContext, words: str, beside: Sequence[Span] = ()) -> Event:
    """The one event that `words` mean: of those to come, else of those past.

    `beside` are times said elsewhere in the request: they tell which of several is meant ("no choir tonight, cancel").
    Raises: ToolError when none is meant; Unclear when several may be.
    """
    rows = _rows(context)
    coming = [row for row in rows if row.rrule or row.end > context.now]
    past = [row for row in reversed(rows) if row not in coming]
    try:
        return _among(context, coming, words)
    except Unclear:
        then = _then(context, coming, [each for each in beside if _is_stretch(each)] or beside)
        if not then or len(then) == len(coming):
            raise
        with suppress(ToolError):
            return _among(context, then, words)
        raise
    except ToolError:
        if not _says_something(words):
            raise
        return _among(context, past, words)


def _is_stretch(span: Span) -> bool:
    """Whether a time is a day or a part of one: an hour beside it is often the new one."""
    return span.readings[0].all_day or span.readings[0].end is not None


def _rows(context: ToolContext) -> list[Event]:
    """Every event once, and what of a series was given a name of its own."""
    rows = [*context.calendar.list()]
    titles = {row.id: row.title for row in rows}
    return rows + [each for each in context.calendar.changed() if each.title != titles.get(each.series or each.id)]


def _among(context: ToolContext, rows: Sequence[Event], words: str) -> Event:
    spans = times_in(context, words)
    if spans and not _says_something(_rest(words, spans)):
        then = _then(context, rows, spans)
        return _only(context, called(then, _rest(words, spans), lambda row: row.title) or then, words)
    try:
        return _named(context, rows, words)
    except Unclear:
        narrowed = _then(context, rows, spans)
        if not narrowed:
            raise
        return _named(context, narrowed, _rest(words, spans))
    except ToolError:
        if not spans:
            raise
        return _by_time(context, rows, words, spans)


def _by_time(context: ToolContext, rows: Sequence[Event], words: str, spans: Sequence[Span]) -> Event:
    """The words hold a time: what lies there, with the rest of the words; else the rest of the words alone."""
    rest, narrowed = _rest(words, spans), _then(context, rows, spans)
    try:
        return _named(context, narrowed, rest)
    except Unclear:
        raise
    except ToolError:
        return _named(context, rows, rest)


def _only(context: ToolContext, rows: Sequence[Event], words: str) -> Event:
    if len(rows) == 1:
        return rows[0]
    shown = {each.label.partition(",")[0].casefold() for each in context.shown if each.kind == "event"}
    alike = [row for row in rows if row.title.casefold() in shown]
    if len(alike) == 1:  # "lose the Wednesday one", after another like it was made
        return alike[0]
    if not rows:
        return _named(context, rows, words)
    names = tuple(_name(context, row) for row in rows)
    raise Unclear(phrase(context.language, "which_event", names=either(context.language, names)), names)


def _named(context: ToolContext, rows: Sequence[Event], words: str) -> Event:
    def by_title() -> Event:
        return pick(rows, words, lambda row: row.title, "event", context.shown, context.language, name)

    def name(row: Event) -> str:
        return _name(context, row)

    try:
        return by_title()
    except Unclear:
        raise
    except ToolError:
        if not _says_something(words):
            raise
        return pick(rows, words, _long_label, "event", (), context.language, name)


def _then(context: ToolContext, rows: Sequence[Event], spans: Sequence[Span]) -> list[Event]:
    """The rows that happen in one of the times that were said; those that start then, where some do."""
    found: list[Event] = []
    for span in spans:
        reading = span.readings[0]
        there = context.calendar.between(reading.start, end_of(reading))
        starting = {id for each in there if each.start == reading.start for id in (each.id, each.series)}
        found += [
            row for row in rows if row.id in (starting or {id for each in there for id in (each.id, each.series)})
        ]
    return [*dict.fromkeys(found)]


def _rest(words: str, spans: Sequence[Span]) -> str:
    for span in reversed(spans):
        words = words[: span.start_index] + " " + words[span.end_index :]
    return " ".join(words.split())


def _says_something(words: str) -> bool:
    return any(word not in NOISE and word not in POINTERS and word != "at" for word in words_of(words))


def _long_label(row: Event) -> str:
    return " ".join([row.title, *row.attendees, row.location or ""])


def _name(context: ToolContext, row: Event) -> str:
    return f"{row.title}, {say_time(context, context.calendar.next_from(row.id, context.now))}"
