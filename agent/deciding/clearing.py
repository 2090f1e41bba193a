"""A day, or some, of which all is to go from the calendar: "I'm ill, clear my calendar for Thursday and Friday"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from agent.calls import Planned
from agent.deciding.rows import COMMON
from agent.followups.withdrawing import only_tells
from agent.grounding.plurals import EVERYTHING, every_event
from agent.reading.asked import ASKED_TO, ASKS
from agent.reading.not_so import CANNOT_BE, FOR_OTHERS, UNREAL, UNSURE
from agent.stores import Stores
from memory.events import Event
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning, resolve

_I: Final = re.IGNORECASE
ONLY_A_DAY: Final = re.compile(r"\b(?:clear|free up|wipe)(?: out)?(?: (?:my|the|all of|all))*\s*(?=\0)", _I)
"""An order that names no more than the days: "clear my Friday"."""

KNOWN: Final = COMMON | frozenset(
    "i ve have got on for in my our the calendar diary schedule agenda everything all every single each any off out of "
    "from that is s there planned booked whole entire day days events event appointments appointment meetings meeting "
    "plans am m will be been "
    "lo la los las el de del que tengo tenga haya hay todo toda todas todos mi mis calendario agenda citas eventos "
    "para en "
    "meinen den kalender alle meine termine ab am im der und alles sag mon mes l tout tous rendez vous de le du pour "
    "agenda mia mio tutto tutti gli appuntamenti impegni per di il minha meus tudo todos os compromissos da do na "
    "no".split()
)
"""Words that may stand about such an order."""

TOLD: Final = re.compile(
    r"\W*(?:(?:sorry|hi|hey|so|ugh|oh|ok|oye|hola|uf|uff)\W+)*(?:i|we|my|our|the|he|she|they|it|estoy|estamos|tengo|"
    r"tenemos|me|nos|mi|la|el|ich|wir|je|j['’]|on|nous|sono|ho|estou|tenho|because|since|as|porque|que)(?:['’]\w+)?\b",
    _I,
)
"""How a clause begins that tells why."""

CLAUSES: Final = re.compile(r"\s*[,;]\s+|[.!]+\s+|\s+[–—-]+\s+|\s+(?:so|because|porque|as[ií] que)\s+", _I)


def cleared(request: str, stores: Stores, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The call for each event of the days that are to be cleared; the look at them where there is none."""
    if ASKS.match(request) or FOR_OTHERS.match(request) or ("?" in request and not ASKED_TO.search(request)):
        return ()
    if UNREAL.search(request) or UNSURE.search(request) or CANNOT_BE.search(request) or CONDITION.search(request):
        return ()
    spans = find(request, now, language, policy=planning(request))
    if not spans:
        return ()
    masked = request
    for span in reversed(spans):
        masked = f"{masked[: span.start_index]}\0{masked[span.end_index :]}"
    clauses = [each for each in CLAUSES.split(masked) if words_of(each) or "\0" in each]
    orders = [each for each in clauses if "\0" in each]
    if len(orders) != 1 or orders[0].count("\0") != len(spans):
        return ()
    order = orders[0]
    said = EVERYTHING.sub(" ", order) if EVERYTHING.search(order) else ONLY_A_DAY.sub(" ", order)
    if said == order or not KNOWN.issuperset(words_of(said.replace("\0", " "))):
        return ()
    others = [each for each in clauses if each is not order]
    if not all(TOLD.match(each) and only_tells(each, now, language) for each in others):
        return ()
    calls = every_event(stores, spans, request)
    if calls or any(each.readings[0].rrule or each.readings[0].open for each in spans):
        return calls
    return (Planned("list_events", {"when": request[spans[0].start_index : spans[-1].end_index]}),)


MOVES: Final = re.compile(
    r"^\W*(?:(?:please|pls|can you|could you|ok|so|hey|oye|por favor|(?:me )?puedes)\W+)*(?:move|shift|push|"
    r"reschedule|switch|"
    r"bump|pasa(?:r|me)?|mueve|mover|cambia(?:r|me)?)\s+(?:everything|all (?:my |the )?(?:events|appointments|"
    r"meetings|plans)|"
    r"todo(?:s los eventos| lo)?|todas (?:mis|las) citas)(?: (?:that['’]?s|i['’]ve got|i have|que (?:hay|tengo)))?\s+"
    r"(?:(?:on|from|of|in|del?|el) )?(?P<day>[^,;:!?]+?)\s+(?:to|on ?to|until|al?|para el|"
    r"hasta el)\s+(?P<to>[^,;:!?]+?)[\s.!?]*$",
    _I,
)
"""An order by which all of a day goes to another: "move everything on Friday to Monday"."""


def moved_days(request: str, stores: Stores, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The call for each event of the day that goes to another, at its own hour."""
    told = MOVES.match(request)
    if told is None or CONDITION.search(request):
        return ()
    of, to = (resolve(each, now, language, policy=planning(each)).best for each in (told["day"], told["to"]))
    if of is None or to is None or any(not each.all_day or each.rrule or each.grain not in DAYS for each in (of, to)):
        return ()
    end = of.start + timedelta(days=1)
    there = [row for row in stores.calendar.between(of.start, end) if of.start <= row.start < end and not row.series]
    rows = [row for row in there if not row.rrule]
    if len(rows) != len(there) or not rows or to.start.date() == of.start.date():
        return ()
    hour = "%Y-%m-%d %H:%M"
    return tuple(
        Planned("update_event", {"event": f"#{row.id}", "start": f"{_on(row, to.start, hour)}"}) for row in rows
    )


def _on(row: Event, day: datetime, form: str) -> str:
    """The time of an event on another day."""
    if row.all_day:
        return f"{day:%Y-%m-%d}"
    return datetime.combine(day.date(), row.start.astimezone(day.tzinfo).time(), day.tzinfo).strftime(form)


DAYS: Final = ("day", "date")

CONDITION: Final = re.compile(
    r"\b(?:if|unless|when|whether|except|but|apart|other than|save for|besides|not|never|only|si|salvo|menos|excepto|"
    r"pero|no|cuando|solo|s[oó]lo|wenn|falls|au[ßs]er|nicht|sauf|sinon|tranne|se|exceto)\b|n['’]t\b",
    _I,
)
"""Words by which not all of it is to go, or not for sure."""
