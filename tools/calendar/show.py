"""Showing what is on the calendar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Final

from memory.errors import Unclear
from memory.events import Event, midnight
from memory.todos import Todo
from tools.calendar.phrases import phrase
from tools.calendar.reading import read, times_in
from tools.calendar.saying import hours, say_day, say_hours, shown
from tools.calendar.timing import end_of
from tools.contract import Receipt, Shown, ToolContext, When, tool
from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of
from tools.phrases import phrase as shared_phrase
from tools.saying import say_date
from tools.when import Reading

AHEAD = timedelta(days=7)
"""How far is looked where no time is said."""

HOW_LONG_UNTIL = re.compile(
    r"\bhow (?:long|many (?:more )?(?:days?|weeks?|hours?|nights?|sleeps?|months?))\b[^?.!]*"
    r"\b(?:until|till?|to go|left (?:until|till?|before)|away)\b|\bhow (?:soon|far (?:away|off)) is\b|"
    r"\bcu[aá]nt[oa]s? (?:(?:tiempo|d[ií]as?|semanas?|horas?|meses) )?(?:nos |me )?(?:falta|queda)n?\b",
    re.IGNORECASE,
)
"""A question how long it is until something."""

ASKED_FOR = re.compile(
    r"^\W*(?:(?:so|and|hey|hi|ok(?:ay)?|sorry|remind me|y|oye|hola|pues)\b[\s,]*)*"
    r"(?:when(?:['’]?s| is| are(?! we\b)| do (?:i|we) (?:have|see)|"
    r" (?:am i|are we) (?:seeing|having|meeting))|"
    r"what (?:time|day)(?:['’]?s| is| are)|cu[aá]ndo (?:es|son|tengo|tenemos|veo|me toca)|"
    r"(?:a )?qu[eé] (?:hora|d[ií]a) (?:es|son|tengo|tenemos))\s+"
    r"(?:my |the |our |that |this |mi |la |el |nuestr[ao] |es[ea] )?(?!(?:it|we|i|que)\b)(?P<what>[^.,;:!?\n]{2,60}?)"
    r"(?:\s+(?:again|now|please|exactly|ahora|por favor|otra vez))*[?\s.!]*$",
    re.IGNORECASE,
)
"""A question for the time of one thing."""

ANY_EVENT = frozenset(
    "appointment appointments meeting meetings event events visit session date call cita citas reunion reuniones "
    "evento eventos visita consulta llamada next free busy time thing things anything something libre proxima proximo "
    "siguiente algo hora".split()
)
"""Words that no event is told from others by."""

WHOLE_DAY = timedelta(hours=23)
"""The shortest day of a year: the one on which the clocks go forward."""


@tool(
    effect="read",
    examples={
        "what's on tomorrow?": {"when": "tomorrow"},
        "show my calendar": {},
        "¿tengo algo el fin de semana?": {"when": "el fin de semana"},
    },
)
def list_events(context: ToolContext, when: When | None = None) -> Receipt:
    """Show what is on the calendar.

    Args:
        when: the user's own words for the day or the days
    """
    if later := _after_that(context):
        return Receipt(by_day(context, (later,), later.start), (shown(later),), foreign=later.by_others)
    readings = said_times(context, when)
    if not readings:
        start, end = window(context, None)
        named = _named(context)
        told = _listed(context, named or context.calendar.between(start, end), (), start, end)
        missing = () if named else _missing(context)
        return replace(told, text="\n".join([*missing, told.text, *_how_long(context, named)]))
    if one := _asked_of_one(context, readings):
        return one
    listed = [
        _listed(context, context.calendar.between(*each), _due_in(context, *each), *each)
        for each in sorted(window(context, one) for one in readings)
    ]
    seen = tuple(row for each in listed for row in each.shown)
    return Receipt("\n".join(each.text for each in listed), seen, foreign=any(each.foreign for each in listed))


def _listed(
    context: ToolContext, rows: Sequence[Event], todos: Sequence[Todo], start: datetime, end: datetime
) -> Receipt:
    lines = [by_day(context, rows, start) if rows else _nothing(context, start, end)] if rows or not todos else []
    if todos:
        lines += [shared_phrase(context.language, "todos_head"), *(f"  {_todo_line(context, row)}" for row in todos)]
    foreign = any(row.by_others for row in rows) or any(row.by_others for row in todos)
    seen = (*(shown(row) for row in rows), *(Shown("todo", row.id, row.title) for row in todos))
    return Receipt("\n".join(lines), seen, foreign=foreign)


OF_ONE: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|hey|hi|please|remind me|tell me|(?:can|could) you (?:tell|remind) me|y|oye|dime|"
    r"recu[eé]rdame)\W+)*"
    r"(?:(?:at )?what time|when|where(?:['’]?s)?|how long|a qu[eé] hora|cu[aá]ndo|d[oó]nde|cu[aá]nto dura)\b",
    re.IGNORECASE,
)
"""How a question begins that is about one event: its hour, its place, how long it is."""


def _asked_of_one(context: ToolContext, readings: Sequence[Reading]) -> Receipt | None:
    """The one event of those days that is asked about by its name; None where none is, or more are."""
    if not OF_ONE.match(context.request):
        return None
    untimed = context.request
    for span in reversed(times_in(context, untimed)):
        untimed = f"{untimed[: span.start_index]} {untimed[span.end_index :]}"
    titles = {row.title for row in _named(replace(context, request=untimed))}
    there = [(each, context.calendar.between(*each)) for each in (window(context, one) for one in readings)]
    found = [(span, row) for span, rows in there for row in rows if row.title in titles]
    if len(titles) != 1 or len(found) != 1:
        return None
    (start, _), row = found[0]
    return _listed(context, (row,), (), start, end_of(readings[0]))


WISH: Final = re.compile(
    r"[\s,.;¡!]*(?:(?:and|also|then|oh|please|y|tambi[eé]n|luego|por favor)\b[\s,]*)*"
    r"(?:add|put|book|schedule|remind|note|set|create|make|move|cancel|delete|mark|jot|"
    r"a[ñn]ad\w*|ap[uú]nt\w*|p[oó]n\w*|agr[eé]g\w*|recu[eé]rd\w*|an[oó]t\w*|m[uú]ev\w*|cancel\w*|borr\w*)\b",
    re.IGNORECASE,
)
"""How a wish begins that asks nothing."""


def _how_long(context: ToolContext, named: Sequence[Event]) -> Sequence[str]:
    """How long it is until what was asked about, where that is one thing."""
    if not HOW_LONG_UNTIL.search(context.request) or len({row.title for row in named}) != 1:
        return ()
    left = named[0].start.astimezone(UTC) - context.now.astimezone(UTC)
    days = (named[0].start.date() - context.now.date()).days
    if days == 0 and left > timedelta():
        hours, minutes = divmod(int(left.total_seconds() // 60), 60)
        return (phrase(context.language, "in_hours", hours=hours, minutes=minutes),)
    if days <= 0:
        return ()
    return (phrase(context.language, "in_days" if days > 1 else "in_a_day", n=days),)


_ONE: Final = (
    r"(?:(?:the )?one (?:on |of )?|that of |those of |(?:la |el )?de |l )*"
    r"(?P<bound>that|this(?: one)?|tonight|today|tomorrow|(?:this|next|on) \w+|now|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|hoy|esta (?:noche|tarde|mañana)|mañana|[ée]s[ea]|[ée]st[ea]|"
    r"el (?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo))(?:['’]s)?\b"
)
ANOTHER: Final = re.compile(
    r"\b(?:after|apart from|besides|other than|except(?: for)?|not|despu[ée]s de|aparte de|adem[áa]s de|sin contar)"
    rf"(?:l de)? {_ONE}",
    re.IGNORECASE,
)
"""Which one it is that an event of the same name is asked for after."""

ASKS_WHEN: Final = re.compile(
    r"\b(?:when|what (?:day|date)|what['’]?s the date|cu[áa]ndo|qu[ée] (?:d[íi]a|fecha))", re.IGNORECASE
)


def _after_that(context: ToolContext) -> Event | None:
    """The event of the name that the request asks for, after one of it: "after tonight when is choir practice?"."""
    found = ANOTHER.search(context.request) if ASKS_WHEN.search(context.request) else None
    named = _named(context) if found else ()
    if found is None or not named:
        return None
    alike = [row for row in context.calendar.list() if row.title == named[0].title]
    bound = re.sub(r"^on ", "", found["bound"].casefold())
    readings = () if bound in THAT else read(context, bound)
    if not readings and bound not in THAT:
        return None
    end = end_of(readings[0]) if readings else named[0].end
    coming = (context.calendar.next_from(row.id, end) for row in alike)
    after = sorted((row for row in coming if row.start >= end), key=lambda row: row.start)
    return after[0] if after and named[0].start < end else None


THAT: Final = frozenset("that this ese esa ése ésa este esta éste ésta".split()) | {"this one"}


def _due_in(context: ToolContext, start: datetime, end: datetime) -> tuple[Todo, ...]:
    """The to-dos of whole days: those due in them and, where today is one of them, those that are late."""
    if end - start < WHOLE_DAY:
        return ()
    first = datetime.min.replace(tzinfo=UTC) if start <= context.now < end else start
    return tuple(row for row in context.todos.list() if row.due and first <= _moment(context, row.due) < end)


def _moment(context: ToolContext, due: date | datetime) -> datetime:
    return due if isinstance(due, datetime) else datetime.combine(due, time.min, context.zone)


def _todo_line(context: ToolContext, row: Todo) -> str:
    assert row.due is not None
    when = say_date(row.due, context.now, context.language)
    return f"{row.title}, {shared_phrase(context.language, 'due', when=when)}"


def _missing(context: ToolContext) -> Sequence[str]:
    """That there is no such event, where one is asked for: what is on the calendar is then no answer."""
    asked = ASKED_FOR.match(context.request)
    if asked is None or not {*words_of(asked["what"])} - NOISE - POINTERS - ANY_EVENT:
        return ()
    return (phrase(context.language, "none_like", words=asked["what"]),)


def _named(context: ToolContext) -> tuple[Event, ...]:
    """What is to come of the events that the request names ("when is the dentist again?")."""
    said = [word for word in words_of(context.request) if word not in NOISE and len(word) > 3]
    said = [word for word in said if word not in ANY_EVENT] or said
    asked = ASKED_FOR.match(context.request)
    short = [word for word in words_of(asked["what"]) if len(word) == 3] if asked else []

    def is_named(row: Event) -> bool:
        title = [word for word in words_of(row.title) if word not in NOISE]
        if any(word in title for word in short):
            return True
        long = [word for word in title if len(word) > 3]
        return any(word_likeness(word, other) >= LIKE_WORD for word in said for other in long)

    named = [row for row in context.calendar.list() if is_named(row)]
    coming = [context.calendar.next_from(row.id, context.now) for row in named]
    return tuple(sorted((row for row in coming if row.end > context.now), key=lambda row: row.start))


def said_times(context: ToolContext, when: When | None) -> tuple[Reading, ...]:
    """The time asked about: the argument, or what the request says where the model has left it out.

    Looking does no harm, so two meanings are both looked at, and the answer names the days.
    Raises: Unclear when words were given that are no time.
    """
    if when is not None and when.resolution.readings:
        return when.resolution.readings[:2]
    spans = times_in(context, _asking(context.request))
    if len(spans) == 1:
        return spans[0].readings[:2]
    if when is not None and when.text:
        raise Unclear(phrase(context.language, "no_time", words=when.text))
    return ()


def _asking(request: str) -> str:
    """The part of a request that asks, where another wish follows: "when is yoga? and add stamps for sunday"."""
    question, mark, rest = request.partition("?")
    return question if mark and WISH.match(rest) else request


def window(context: ToolContext, reading: Reading | None) -> tuple[datetime, datetime]:
    """The time to look at; without a reading the days from today on."""
    today = midnight(context.now)
    if reading is None:
        return today, today + AHEAD
    if reading.open is not None and not reading.all_day:  # an hour bounds its own day
        day = midnight(reading.start)
        before = (day, reading.end or reading.start)
        return before if reading.open == "before" else (reading.start, day + timedelta(days=1))
    if reading.open == "before":
        return today, max(reading.end or reading.start, today)
    if reading.open == "after":
        return reading.start, midnight(reading.start) + AHEAD
    if MIDDAY.search(reading.text) and reading.start.hour == NOON and reading.end is None:
        return reading.start, reading.start + timedelta(hours=3)
    return reading.start, end_of(reading)


MIDDAY: Final = re.compile(
    r"\b(?:midday|lunch ?time|mittags?|mediod[ií]a|mezzogiorno|midi|meio[- ]dia)\b|mittag\b", re.IGNORECASE
)
"""Words for the hours about noon, where one is asked about them."""

NOON: Final = 12


def by_day(context: ToolContext, rows: Sequence[Event], first: datetime) -> str:
    """The events, each day under its name; one that has begun before stands on the first day."""

    def day_of(row: Event) -> date:
        return max(row.start, first).date()

    lines: list[str] = []
    for _, group in groupby(rows, key=day_of):
        listed = [*group]
        lines.append(say_day(context, max(listed[0].start, first)))
        lines += [f"  {_line(context, row)}" for row in listed]
    return "\n".join(lines)


def _line(context: ToolContext, row: Event) -> str:
    place = f" ({row.location})" if row.location else ""
    return f"{say_hours(row, context)}  {row.title}{place}"


def _nothing(context: ToolContext, start: datetime, end: datetime) -> str:
    last = end - timedelta(microseconds=1)
    if last.date() > start.date():
        days = {"first": say_day(context, start), "last": say_day(context, last)}
        return phrase(context.language, "nothing_from", **days)
    if end - start < WHOLE_DAY:
        when = f"{say_day(context, start)}, {hours(context, start, end)}"
        return phrase(context.language, "nothing_at", when=when)
    return phrase(context.language, "nothing_on", day=say_day(context, start))
