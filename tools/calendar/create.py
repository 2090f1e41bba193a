"""Putting an event on the calendar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC
from typing import Any, Final

from memory.errors import AyniError, Unclear
from memory.events import Event
from tools.calendar.clashing import clashes
from tools.calendar.condition import in_the_way
from tools.calendar.phrases import phrase
from tools.calendar.reading import reading_for, times_in
from tools.calendar.reminding import minutes_of, with_reminders
from tools.calendar.saying import say_details, say_overlap, shown
from tools.calendar.source import Proposed, is_told_of, proposed, speaks_of_mail, title_from
from tools.calendar.timing import Timing, timing, without_time
from tools.contract import Receipt, ToolContext, When, tool
from tools.letters import speaks_of_mail as in_a_letter
from tools.matching import likeness, words_of
from tools.times import holidays_stay
from tools.when import Reading

WHOLE: Final = re.compile(
    r"\b(?:all|whole|entire|every|holidays?|vacations?|trip|travel\w*|away|off|leave|conference|congress|course|camp\w*|"
    r"festival|fair|sprint|break|visit\w*|stay\w*|exams?|retreat|project|block\w*|free|"
    r"tod[ao]s?|enter[ao]|vacaciones|viaj\w*|fuera|baja|congreso|curso|campamento|feria|fiestas|puente|libre|bloque\w*|"
    r"ex[aá]menes|ferien|urlaub|vacances|vacanz[ae]|f[eé]rias)\b",
    re.IGNORECASE,
)
"""Words of something that takes all of a week or a month."""

ALL_DAY: Final = re.compile(r"\b(?:all|whole|entire|full)[ -]day\b|\btodo el d[ií]a\b|\bd[ií]a entero\b", re.IGNORECASE)
"""Words of one who wants all of a day."""

SETTLED: Final = re.compile(r"\d{4}-\d\d-\d\d\b")
"""A time that code has worked out of what the user said."""


@tool(
    effect="write",
    examples={
        "dentist on Friday at 4pm": {"title": "Dentist", "start": "on Friday at 4pm"},
        "book a run with Leo tomorrow from 7 to 8 in the park": {
            "title": "Run with Leo", "start": "tomorrow from 7 to 8", "location": "the park",
        },
        "pon una comida con Eva el lunes a las dos durante 2 horas": {
            "title": "Comida con Eva", "start": "el lunes a las dos", "duration": "2 horas",
        },
        "add the dinner from Paul's mail to my calendar": {"title": "Dinner", "source": "Paul's mail"},
    },
)  # fmt: skip
def create_event(
    context: ToolContext,
    title: str,
    start: When | None = None,
    duration: str | None = None,
    location: str | None = None,
    attendees: list[str] | None = None,
    source: str | None = None,
) -> Receipt:
    """Put an event on the calendar: something at a time, alone or with others.

    Args:
        title: what it is, without the time
        start: the user's own words for the time
        duration: how long, if the user says so
        location: where, if the user says so
        attendees: people to list, only if the user asks
        source: the user's words for a mail that names the time
    """
    invited = _invited(context, source, title) if source and start is None else None
    if invited is not None:
        return invited
    context, reminders = with_reminders(context)
    found, reading = _when(context, title, start, source)
    if found is not None:
        title = title_from(found.message, title)
    holidays_stay(context, reading.rrule)
    if _vague(context, reading, duration):
        raise Unclear(phrase(context.language, "which_day", title=_tidy(title), time=reading.text))
    at = timing(context, title, reading, duration)
    title = _tidy(title if found else _whole(context, without_time(context, title, at)))
    settled = _settled(title, at, reading, location, attendees)
    same = [row for row in context.calendar.list() if row.start == at.start and likeness(title, row.title) == 100]
    if same:
        return _receipt(context, "exists", same[0], (), found, settled)
    if left := in_the_way(context, at.start, at.end):
        return left
    row = context.calendar.add(
        title, at.start, at.end, attendees or (), location, at.all_day, at.rrule,
        exdates=at.exdates, reminders=minutes_of(reminders, at.start, at.all_day), zone=at.zone,
    )  # fmt: skip
    return _receipt(context, "added", row, clashes(context, row), found, settled)


def _invited(context: ToolContext, source: str, title: str) -> Receipt | None:
    """What the mail's invitation says, to the minute, where it carries one."""
    from tools.calendar.invitation import from_mail

    with suppress(AyniError):
        return from_mail(context, source, title)
    return None


def _when(context: ToolContext, title: str, start: When | None, source: str | None) -> tuple[Proposed | None, Reading]:
    """The time, and the mail it is from where it is from one: the user's own words for it come first."""
    own = _own(context, start, source)
    reading = reading_for(context, title, own)
    if reading is not None:
        told = _hours_of(context, title, reading, source)
        return told, told.reading if told else reading
    if source:
        found = proposed(context, source, title)
        return found, found.reading
    if speaks_of_mail(context):
        with suppress(AyniError):
            found = proposed(context, None, title)
            return found, found.reading
    raise Unclear(phrase(context.language, "when_is", title=_tidy(title)))


def _hours_of(context: ToolContext, title: str, reading: Reading, source: str | None) -> Proposed | None:
    """The hours of a day that the user names, where a mail that he speaks of tells them: "the mail about Thursday"."""
    bare = reading.grain == "day" and reading.all_day and reading.end is None
    if not bare or reading.rrule or not in_a_letter(context.request) or ALL_DAY.search(context.request):
        return None
    with suppress(AyniError):
        found = proposed(context, source, title)
        same = found.reading.start.date() == reading.start.date() and not found.reading.all_day
        return found if same and is_told_of(context, found.message, title) else None
    return None


def _vague(context: ToolContext, reading: Reading, duration: str | None) -> bool:
    """Whether a week or a month was said for something that takes a part of a day."""
    stretch = reading.grain in ("week", "month", "quarter", "year") and reading.end is None and reading.rrule is None
    return stretch and not duration and bool(context.request) and not WHOLE.search(context.request)


WITH: Final = r"(?:with|con|mit|avec|com|w(?: ?/)?|c(?: ?/))"
BEFORE_A_NAME: Final = (
    r"(?:(?:the|my|our|his|her|an?|mrs?|ms|miss|dr|el|la|los|las|mis?|nuestr[oa]s?|un|una|do[ñn]a|don|dona|sra?|se[ñn]ora?|"
    r"der|dem|den|meine[mnr]?|frau|herrn?|le|les|ma|mon|mes|madame|mme|monsieur|il|lo|gli|signora?|os?|as?|minha|meu|"
    r"senhora?)\.? )*"
)
"""What leads to company, and what stands before its name."""


def _whole(context: ToolContext, title: str) -> str:
    """The title with the company that the user named right after it ("Dinner" of "dinner with Carmen on Friday")."""
    one = rf"{BEFORE_A_NAME}[\w'’]+(?-i:(?<=[^\W\d_])(?: [A-ZÁÉÍÓÚÑ]\w+)?)"
    company = re.search(
        rf"\b{re.escape(title)} ({WITH} {one}(?: (?:and|y|und|et|e) {one})?)", context.request, re.IGNORECASE
    )
    if company is None:
        return title
    spans = [each for each in times_in(context, company[1]) if each.start_index]
    told = company[1][: spans[0].start_index].strip() if spans else company[1]
    return f"{title} {told}" if " " in told else title


def _own(context: ToolContext, start: When | None, source: str | None) -> When | None:
    """`start`, unless it is to be from a mail and the user has not said it: then the model has made it up."""
    if start is None or not source or not context.request or SETTLED.match(start.text):
        return start
    return start if set(words_of(start.text)) <= set(words_of(context.request)) else None


def _settled(
    title: str, at: Timing, reading: Reading, location: str | None, attendees: Sequence[str] | None
) -> dict[str, Any]:
    minutes = int((at.end.astimezone(UTC) - at.start.astimezone(UTC)).total_seconds() // 60)
    days = (at.end.date() - at.start.date()).days
    given = {
        "title": title,
        "start": reading.text if at.rrule or at.zone else _absolute(at),
        "duration": f"{days} days" if at.all_day else f"{minutes} minutes",
        "location": location,
        "attendees": attendees,
    }
    return {name: value for name, value in given.items() if value}


def _absolute(at: Timing) -> str:
    return f"{at.start:%Y-%m-%d}" if at.all_day else f"{at.start:%Y-%m-%d %H:%M}"


def _receipt(
    context: ToolContext,
    key: str,
    row: Event,
    others: Sequence[Event],
    found: Proposed | None,
    settled: dict[str, Any],
) -> Receipt:
    told = [phrase(context.language, key, title=row.title, when=say_details(context, row))]
    if others:
        told.append(phrase(context.language, "overlaps", events=say_overlap(context, others, row)))
    quote = found.sentence if found else ""
    return Receipt(" ".join(told), (shown(row),), foreign=found is not None, settled=settled, quote=quote)


def _tidy(title: str) -> str:
    stripped = " ".join(title.split()).strip(" .,")
    return stripped[:1].upper() + stripped[1:]
