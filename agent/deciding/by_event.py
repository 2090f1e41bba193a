"""A time that is told by an event: "department meeting on Monday, straight after the flat viewing".

The event is on file, so its hour can be put in the place of the words for it; the rest is read as any other request.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple, cast

from agent.deciding.drafting import on_file
from agent.deciding.rows import names
from agent.intents import likely
from agent.machine import Run
from agent.state import State
from agent.stores import Stores
from memory.errors import AyniError
from memory.events import Event
from tools.contract import Language
from tools.matching import NOISE, ranked_by_mention, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
RELATION: Final = re.compile(
    r"(?P<lead>[\s,;–—-]*\b(?:(?:to|at|for|as soon as|al?|de|para)\s+)?)(?:"
    r"(?P<after>(?:straight|right|just|directly|immediately|straightaway) (?:after|following)|following(?= (?:the|"
    r"my|our)\b)|"
    r"(?:justo|nada m[aá]s|inmediatamente|directamente) (?:despu[eé]s de|tras|terminar|acabar)|"
    r"(?:direkt|gleich|unmittelbar) nach|juste apr[eè]s|(?:subito|appena) dopo|(?:logo|imediatamente) (?:depois d[aeo]|"
    r"ap[oó]s))|"
    r"(?P<before>(?:straight|right|just|directly|immediately) before|(?:justo|inmediatamente) antes de|"
    r"(?:direkt|unmittelbar) vor|juste avant|(?:subito|appena) prima di|(?:logo|imediatamente) antes d[aeo]))"
    r"(?P<name>l?\s+(?:[^\s,.;:!?]+(?:\s+|$|(?=[,.;:!?]))){1,7})",
    _I,
)
"""What leads to the event by which a time is told: at once after it, or at once before."""

DAY_BEFORE: Final = re.compile(
    r"\b(?:on )?(?:the (?P<part>day|evening|night|morning|afternoon) before|"
    r"(?:el d[ií]a|la (?P<parte>v[ií]spera|noche|tarde|mañana))(?: antes| anterior)? (?:del?|al?))"
    r"(?P<name>\s+(?:[^\s,.;:!?]+(?:\s+|$|(?=[,.;:!?]))){1,7})",
    _I,
)
"""What leads to the event before whose day a time is: "the evening before the dinner"."""

AT: Final = re.compile(
    r"[\s,]*(?:at|around|a las?|sobre las?)\s+(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s*(?P<half>[ap]\.?m\b)?", _I
)
"""The hour behind it."""

LATE: Final = re.compile(r"evening|night|afternoon|v[ií]spera|noche|tarde", _I)
NOON, EARLY = 12, 7
"""The hours of a part of the day; before the second one no plain day begins."""

MEAL: Final = re.compile(
    r"(?:breakfast|brunch|lunch|tea|dinner|supper|desayun(?:o|ar)|almuerzo|almorzar|comer|cenar|"
    r"(?:el |la )?(?:almuerzo|comida|cena|merienda|desayuno)|fr[üu]hst[üu]ck|mittagessen|abendessen|"
    r"(?:le )?(?:petit[- ]d[ée]jeuner|d[ée]jeuner|d[îi]ner)|pranzo|cena|colazione|almo[çc]o|jantar)",
    _I,
)
"""What there is every day: without an article it is no one event."""

TONIGHT: Final = re.compile(
    r"\W*(?:tonight|this evening|esta noche|heute abend|ce soir|stasera|hoje [àa] noite)\W*", _I
)

MOVED: Final = re.compile(
    r"\b(?:mov|shift|push|resched|chang|mu[eé]v|c[aá]mbi|p[aá]sa|verschieb|d[ée]plac|spost|mud)\w*", _I
)

HOUR: Final = timedelta(hours=1)
"""How long something is that is not told."""


def on_the_clock(state: State, run: Run) -> State:
    """The state of one wish with that hour in its request, where its time is told by an event; else the same."""
    if state.get("step", 0) or state.get("images"):
        return state
    now, language = run.machine.clock().astimezone(run.machine.zone), state["language"]
    told = by_event(state["request"], run.machine.stores, now, language)
    if told is None:
        return state
    rows = [(kind, name) for kind, name in on_file(state) if ranked_by_mention([name], told.request, str)]
    notes = [each for each in state.get("notes", ()) if not each.startswith("On file:")]
    notes += ["On file: " + "; ".join(f"{kind} “{name}”" for kind, name in rows) + "."] if rows else []
    named = [kind for kind, _ in rows]
    found = {"request": told.request, "notes": notes, "named": named}
    return cast(State, {**state, **found, "likely": {**likely(told.request, now, language, named)}})


class ByEvent(NamedTuple):
    """A request with an hour in the place of the words for an event, and what that event is called."""

    request: str
    title: str


def by_event(request: str, stores: Stores, now: datetime, language: Language) -> ByEvent | None:
    """The request with the hour of the event by which its time is told; None where it is not told so, or not clear."""
    if told := _day_before(request, stores, now):
        return told
    found = [*RELATION.finditer(request)]
    if len(found) != 1 or "?" in request:
        return None
    (relation,) = found
    coming = _coming(stores, now)
    named = _named(re.sub(r"^l(?=\s)", " ", relation["name"]), coming)
    if named is None:
        return None
    row, called = named
    end = relation.start("name") + len(called)
    before, behind = request[: relation.start()], request[end:]
    rest = f"{before}\0{behind}"
    for span in reversed(find(rest, now, language, policy=planning(rest))):
        first = span.readings[0]
        day = first.grain in ("day", "date") and not first.end
        if not (day or TONIGHT.fullmatch(first.text)) or first.start.date() != row.start.date() or first.rrule:
            return None
        rest = f"{rest[: span.start_index].rstrip(' ,')} {rest[span.end_index :]}"
    any_one = row.start.date() != now.date() and MEAL.fullmatch(called.strip())
    if (row.rrule or any_one) and rest == f"{before}\0{behind}":
        return None  # which of them, is not said
    if relation["after"]:
        hour = f"{row.end:%Y-%m-%d %H:%M}"
    else:
        hour = f"{row.start - HOUR:%Y-%m-%d %H:%M} - {row.start:%H:%M}"
    if relation["before"] and MOVED.search(request):
        return None  # how long it is, it tells itself
    lead = "to " if relation["lead"].strip(" ,;–—-").casefold() == "to" else ""
    text = rest.replace("\0", f" {lead}{hour} ")
    return ByEvent(re.sub(r" +([,.;!])", r"\1", " ".join(text.split())), row.title)


def _day_before(request: str, stores: Stores, now: datetime) -> ByEvent | None:
    """The request with the day before the event that it names, and the hour told with it, settled."""
    found = [*DAY_BEFORE.finditer(request)]
    if len(found) != 1 or "?" in request:
        return None
    (relation,) = found
    named = _named(relation["name"], _coming(stores, now))
    if named is None or named[0].rrule:
        return None
    row, called = named
    end = relation.start("name") + len(called)
    hour = AT.match(request, end)
    when = f"{row.start - timedelta(days=1):%Y-%m-%d}"
    if hour:
        at = int(hour["h"])
        late = bool(LATE.search(relation.group()[: relation.start("name") - relation.start()]))
        half = (hour["half"] or "").casefold()[:1]
        if at < NOON and (half == "p" or (not half and (late or at < EARLY))):
            at += NOON
        when += f" {at:02d}:{hour['m'] or '00'}"
        end = hour.end()
    return ByEvent(" ".join(f"{request[: relation.start()]} {when} {request[end:]}".split()), row.title)


def _coming(stores: Stores, now: datetime) -> list[Event]:
    rows = []
    for row in stores.calendar.list():
        try:
            next_one = stores.calendar.next_from(row.id, now) if row.rrule else row
        except AyniError:
            continue
        if next_one.end > now and not next_one.all_day:
            rows.append(next_one)
    return rows


def _named(words: str, rows: list[Event]) -> tuple[Event, str] | None:
    """The one event that the first of these words call, and the words that do."""
    ends = [each.end() for each in re.finditer(r"[^\s]+", words)]
    for end in reversed(ends):
        said = [each for each in words_of(words[:end]) if each not in NOISE]
        last = words_of(words[:end].split()[-1])
        if not said or not last or last[-1] not in said:
            continue
        there = [row for row in rows if names(said, row.title)]
        titles = {row.title for row in there}
        if len(titles) == 1 == len(there):
            return there[0], words[:end]
    return None
