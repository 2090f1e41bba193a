"""The day of the row that was spoken of in the turn before: "and that same day I have to buy flowers, put it down".

The row is on file, so its date can be put in the place of the words for it; the rest is read as any other request.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple, cast

from agent.calls import Planned
from agent.intents import likely
from agent.machine import Run
from agent.reading.asked import ASKS
from agent.state import State
from memory.errors import NotFoundError
from tools.contract import Language
from tools.when import PLANNING, Reading, find, resolve

_I: Final = re.IGNORECASE
_TOO: Final = r"(?:\s+(?:too|also|as well|tambi[eé]n|auch|aussi|anche|tamb[eé]m)\b)?"


class Tongue(NamedTuple):
    """How a language speaks of that day: the day, a part of it, one of the week; and how it writes the date."""

    day: re.Pattern[str]
    part: re.Pattern[str]
    date: str
    of_part: str
    days: tuple[str, ...]
    months: tuple[str, ...]


_NAMED: Final = r"(?P<named>[^\W\d_]+)"
ENGLISH: Final = Tongue(
    re.compile(
        rf"\b(?:(?:on|for)\s+)?(?:that\s+(?:(?:very\s+)?same\s+|very\s+)?|the\s+(?:very\s+)?same\s+|(?<!the )same\s+)"
        rf"(?:day|date|{_NAMED})\b{_TOO}",
        _I,
    ),
    re.compile(
        r"\b(?:(?:on|in)\s+)?(?:that\s+(?:(?:very\s+)?same\s+)?|the\s+same\s+)(?P<part>morning|afternoon|evening|night)"
        rf"\b{_TOO}",
        _I,
    ),
    "on {day} {month}",
    "on the {part} of {day} {month}",
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    tuple("January February March April May June July August September October November December".split()),
)
SPANISH: Final = Tongue(
    re.compile(rf"\b(?:(?:para|en)\s+)?(?:ese\s+(?:mismo\s+)?|el\s+mismo\s+)(?:d[ií]a|{_NAMED})\b{_TOO}", _I),
    re.compile(
        rf"\b(?:(?:por|para|en)\s+)?(?:esa\s+(?:misma\s+)?|la\s+misma\s+)(?P<part>mañana|tarde|noche)\b{_TOO}", _I
    ),
    "el {day} de {month}",
    "el {day} de {month} por la {part}",
    ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
)
GERMAN: Final = Tongue(
    re.compile(rf"\b(?:am\s+(?:selben|gleichen)|an\s+(?:dem|diesem)(?:\s*selben)?)\s+(?:tag|{_NAMED})\b{_TOO}", _I),
    re.compile(r"(?!)"),
    "am {day}. {month}",
    "",
    ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
)
FRENCH: Final = Tongue(
    re.compile(rf"\b(?:le\s+m[eê]me\s+(?:jour|{_NAMED})|ce\s+(?:m[eê]me\s+jour|jour[- ]l[àa]))\b{_TOO}", _I),
    re.compile(r"(?!)"),
    "le {day} {month}",
    "",
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
)
TONGUES: Final = (ENGLISH, SPANISH, GERMAN, FRENCH)
"""Each language is a place to add one."""

ELSEWHEN: Final = re.compile(
    r"\W*(?:(?:before|after|antes|despu[eé]s|siguiente|anterior|next|last|every|each|as|than|que (?:viene|la|el))\b)",
    _I,
)
"""What behind such words tells another day, or compares: "that day next week", "the same day as the concert"."""

_GOES_ON: Final = r"(?=\s*(?:$|[,.;!]|:\s)|\s+(?:i|we|tengo|tenemos|hay|he|hemos|debo|necesito|muss|m[üu]ssen)\b)"
BESIDE: Final = (
    (
        re.compile(
            rf"\b(?:on )?the (?:day|(?P<part>morning|afternoon|evening|night)) before{_GOES_ON}|"
            rf"\b(?:el|al) (?:mismo )?d[ií]a (?:de )?(?:antes|anterior){_GOES_ON}|\bla v[ií]spera{_GOES_ON}|"
            rf"\bam (?:tag (?:davor|vorher)|vortag){_GOES_ON}",
            _I,
        ),
        -1,
    ),
    (
        re.compile(
            rf"\b(?:on )?the (?:day after|(?:next|following) day){_GOES_ON}|"
            rf"\b(?:el|al) d[ií]a (?:siguiente|(?:de )?despu[eé]s){_GOES_ON}|"
            rf"\bam (?:tag danach|n[äa]chsten tag|folgenden tag){_GOES_ON}",
            _I,
        ),
        1,
    ),
)
"""The days beside that day, and how far they are from it."""

DUTY: Final = re.compile(
    r"\b(?:i|we)(?:['’]ve)? (?:also )?(?:have to|need to|must|got to|should)\b|\bremind me to\b|"
    r"\b(?:tengo|tenemos|hay) que\b|\b(?:he|hemos) de\b|\bdebo\b|\brecu[eé]rdame \w+r\b|\bmuss ich\b",
    _I,
)
"""What one has to do: a day beside another is else when one is to be reminded of that."""

LONG: Final = timedelta(hours=4)
"""How long a part of a day is, at least."""

DAYLIKE: Final = ("day", "hour", "minute")


def on_that_day(state: State, run: Run) -> State:
    """The state of one wish with the date in its request that "that day" is; else the same."""
    if state.get("step", 0) or state.get("images") or not run.machine.drafts:
        return state
    if "?" in state["request"] or ASKS.match(state["request"]):
        return state
    now, language = run.machine.clock().astimezone(run.machine.zone), state["language"]
    day = _spoken_of(state, now, language) or _due(state, run)
    told = dated(state["request"], day) if day else ""
    if not told or any(each.readings[0].rrule for each in find(told, now, language, policy=PLANNING)):
        return state
    kinds = state.get("named", ())
    found = {"request": told, "earlier": "", "at": "", "wishes": []}
    return cast(State, {**state, **found, "likely": {**likely(told, now, language, kinds)}})


def dated(request: str, day: date, any_day: bool = False) -> str:
    """The request with a date in the place of the one mention of "that day"; nothing where there is none.

    A day of the week that is named must be the date's, but for `any_day`.
    """
    for tongue in TONGUES:
        for pattern, way in ((tongue.part, tongue.of_part), (tongue.day, tongue.date)):
            found = [*pattern.finditer(request)]
            if len(found) != 1 or ELSEWHEN.match(request, found[0].end()):
                continue
            (one,) = found
            parts = one.groupdict()
            named = (parts.get("named") or "").casefold()
            if named and named not in (tongue.days if any_day else tongue.days[day.weekday() :][:1]):
                continue
            words = way.format(
                day=day.day, month=tongue.months[day.month - 1], part=(parts.get("part") or "").casefold()
            )
            return f"{request[: one.start()]}{words}{request[one.end() :]}"
    return _beside(request, day) if DUTY.search(request) else ""


def _beside(request: str, day: date) -> str:
    """The same for the day before or after."""
    found = [(each, far) for pattern, far in BESIDE for each in pattern.finditer(request)]
    if len(found) != 1:
        return ""
    (one, far) = found[0]
    lead = one.group().casefold()
    tongue = ENGLISH if "the " in lead else GERMAN if lead.startswith("am ") else SPANISH
    there = day + timedelta(days=far)
    way = tongue.of_part if one.groupdict().get("part") else tongue.date
    words = way.format(
        day=there.day, month=tongue.months[there.month - 1], part=(one.groupdict().get("part") or "").casefold()
    )
    return f"{request[: one.start()]}{words}{request[one.end() :]}"


def settled(planned: Sequence[Planned], now: datetime, language: Language) -> tuple[Planned, ...]:
    """The calls with the date itself in the place of its words, which are none of the request."""
    calls = []
    for call in planned:
        name = next((each for each in ("due", "start") if each in call.arguments), "")
        best = resolve(str(call.arguments.get(name, "")), now, language, policy=PLANNING).best
        when = _itself(best, name) if best is not None and not best.rrule else ""
        if not when:
            return ()
        calls.append(Planned(call.tool, {**call.arguments, name: when}))
    return (*calls,)


def _itself(best: Reading, name: str) -> str:
    """The date of a time, with its hour if it has one; nothing for a part of a day, which is no hour of an event."""
    if best.due is not None and name == "due":
        return f"{best.due:%Y-%m-%d %H:%M}" if isinstance(best.due, datetime) else f"{best.due:%Y-%m-%d}"
    part = best.end is not None and not best.all_day and best.end - best.start >= LONG
    if part and name == "start":
        return ""
    hour = best.grain in ("hour", "minute") and not best.all_day and not part
    end = f" to {best.end:%H:%M}" if hour and best.end and best.end.date() == best.start.date() else ""
    return f"{best.start:%Y-%m-%d %H:%M}{end}" if hour else f"{best.start:%Y-%m-%d}"


def _spoken_of(state: State, now: datetime, language: Language) -> date | None:
    """The day of the one row that was shown, else the one day that was told, in the turn before."""
    if at := state.get("at"):
        return datetime.fromisoformat(at).date()
    best = resolve(state["earlier"], now, language, policy=PLANNING).best if state.get("earlier") else None
    plain = best is not None and not best.rrule and best.grain in DAYLIKE and best.start.date() >= now.date()
    return best.start.date() if best is not None and plain else None


def _due(state: State, run: Run) -> date | None:
    """The day on which the one to-do is due that the turn before showed or changed."""
    turns = run.machine.stores.turns.recent(state["session"], 1, before=state["turn"])
    rows = turns[-1].shown if turns else ()
    if len(rows) != 1 or rows[0]["kind"] != "todo":
        return None
    with suppress(NotFoundError):
        due = run.machine.stores.todos.get(rows[0]["id"]).due
        return due.date() if isinstance(due, datetime) else due
    return None
