"""How long something goes on, told apart from its beginning: "Saturday 2pm away match at Bebra, till 4", "for an hour".

Such an end is read by itself: what begins and ends in one breath ("from 2 to 4") is one time already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple, cast

from agent.calls import Planned
from agent.reading.sayings import Said
from tools.contract import Language
from tools.when import Reading, Span, find, lengths, planning, resolve
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE
_IT: Final = r"(?:(?:it|this|that|which|we|i|they|he|she|es|das|[çc]a|que|and|y|und|et|e)(?:['’]?(?:ll|s|d|m|re))? )*"
_WILL: Final = r"(?:(?:should|will|would|is|are|to|must|has to|va a|debe|deber[ií]a|soll|va|vai|doit) )?(?:be )?"
_HELD: Final = (
    r"(?:(?:block|keep|hold|book|reserve|mark)(?:ed|ing)?(?: (?:it|that|this|me|the time|the slot|my calendar))?"
    r"(?: (?:out|off|free|busy))?|bloqu[eé]\w*|res[eé]rva\w*)"
)
UNTIL: Final = re.compile(
    rf"(?P<lead>[\s,;.(–—-]+){_IT}{_WILL}(?:"
    rf"(?:(?:goes on|going on|runs?|lasts?|{_HELD}|geht|dauert|dura|dure|va|vai) )?"
    r"(?:until|till?|['’]til|up to|hasta|bis(?: (?:um|gegen|ca\.?|etwa))?|jusqu['’](?:[àa]|au|en)|"
    r"fino (?:alle|all['’]|a|al)|at[ée](?: (?:[àa]s?|ao))?)|"
    rf"{_HELD} to|"
    r"(?:ends?|ending|finish(?:es|ing|ed)?|over|done|wraps? up|wrapping up)(?: (?:at|by|around|about))?|"
    r"(?:acab|termin|finaliz)(?:a|o|amos|an|ando)(?: (?:a|sobre|hacia|[àa]s|alle))?|sal(?:go|imos|e) (?:a|sobre)|"
    r"(?:ende|schluss)(?: ist)?(?: (?:um|gegen))?|endet(?: (?:um|gegen))?|"
    r"(?:fin|finit|se termine|termine)(?: (?:[àa]|vers))?|(?:finisce|fine|finiamo)(?: (?:alle|all['’]|a))?|"
    r"fim(?: (?:[àa]s|ao))?"
    r")(?:(?<=['’])|(?!\w))[ :]*(?:about |around |las? |le )?",
    _I,
)
"""What leads to an hour that ends something."""

AT: Final = {"": "", "at ": "en", "a las ": "es", "um ": "de", "à ": "fr", "alle ": "it", "às ": "pt"}
"""How an hour is led to, in each language."""

NEXT_DAY: Final = re.compile(
    r" (?:the )?(?:next|following) (?:morning|day)\b| del d[ií]a siguiente\b| am n[äa]chsten (?:tag|morgen)\b", _I
)
MORE_OR_LESS: Final = r"(?: (?:or so|ish|m[aá]s o menos|more or less|ungef[äa]hr|environ|circa|mais ou menos))?"
BEHIND: Final = re.compile(
    rf"{MORE_OR_LESS}\)?(?=\s*(?:$|[,.;!?)–—-](?!\d)|(?:in|at|im|bei|en|au|al|na|no|with|con|mit|please|pls|bitte|"
    r"por favor|porfa|y|and|und|et|e|so|or|pop|put|add|stick|can|could|apunt\w*|ap[uú]nt\w*|p[oó]n\w*|an[oó]t\w*|"
    r"trag\w*|mets|segna\w*|metti\w*|p[õo]e|que|thanks|cheers|gracias|danke|merci|grazie|obrigad[oa])\b))",
    _I,
)
"""What may follow on a bare number that is an hour."""

OTHERWISE: Final = re.compile(
    r"\b(?:is|are|am|was|were|be|['’]s|['’]m|['’]re|opens?|closed?|works?|working|away|out|busy|stays?|here|can|has|"
    r"have|got|ist|sind|bin|hat|habe|offen|ge[öo]ffnet|zu|kann|da|weg|est[aá]n?|estoy|abre|abiert[oa]|cierra|tengo|"
    r"tiene|hay|trabaj\w+|est|suis|ouvert|ferme|[eè]|sono|aperto|chiude|aberto|fecha|estou|tem|by|before|not|no|"
    r"nicht|si|if|wenn)\b",
    _I,
)
"""Words between a beginning and an end by which the end is of something else: "the shop is open till 6"."""

_FOR: Final = r"(?:for|durante|f[üu]r|pendant|por|per|de)"
SO_LONG: Final = re.compile(
    rf"(?P<apart>(?:^|[,;.(!?–—-])\s*)?(?P<told>{_IT}{_WILL}(?:"
    rf"(?P<for>\b{_FOR})|lasts?|lasting|takes?|taking|needs?|runs?|goes on(?: for)?|be|is|it['’]?s|allow(?:ing)?|"
    rf"call it|give it|make it|say|{_HELD}|set aside|durar?(?:[áa]|n)?|son|ser[áa]n?|es|calcula|ponle|dale|[ée]chale|"
    r"lleva(?:r[áa])?|tard(?:a|amos|ar[áa])|cuenta(?: con)?|dauert|geht|plan\w*|dure(?:ra)?|compte[rz]?|pr[ée]voi[rst]|"
    r"s[ãa]o|demora|ci (?:vuole|vogliono))(?: (?:it|that|this|for|about))? )?"
    r"(?:(?:about|around|roughly|approx\.?|approximately|maybe|just|only|some|like|unas?|unos|ca\.?|etwa|rund|so|"
    r"ungef[äa]hr|environ|circa|cerca de|umas?|s[oó]lo|nur) )*$",
    _I,
)
"""What leads to a length of what is planned."""

IN_ALL: Final = re.compile(
    r"(?:[ -]long| in total| total| tops| max| altogether| all in| lang| de duraci[oó]n| en total| insgesamt)?", _I
)
NOT_SO_LONG: Final = re.compile(
    r"['’]s\b|[\s-]*(?:before|beforehand|earl(?:y|ier)|late(?:r)?|ago|after|away|from|drive|walk|ride|flight|each|"
    r"every|a day|per|notice|longer|shorter|more|extra|less|off|to \w+|on the (?:train|bus)|of\b|antes|despu[eé]s|"
    r"m[aá]s|menos|tarde|atr[aá]s|de (?:viaje|camino|coche|tren)|vorher|sp[äa]ter|fr[üu]her|davor|vor|nach|avant|"
    r"apr[eè]s|plus|prima|dopo|pi[ùu]|depois|mais)\b",
    _I,
)
"""What behind a length says that it is of something else."""

Judge = Callable[[str], Mapping[str, float]]

CLOCK: Final = ("hour", "minute")
DAY: Final = timedelta(days=1)
HALF: Final = timedelta(hours=12)
LONGEST: Final = timedelta(hours=14)


class Ending(NamedTuple):
    """What ends a thing that a request plans, an hour or a length, and the request without it."""

    hour: str
    rest: str
    now: datetime
    language: Language
    length: timedelta | None = None

    def lasts(self, start: datetime) -> str:
        """How long what begins then goes on; nothing where that is no length of an event."""
        if self.length is not None:
            return f"{self.length // timedelta(minutes=1)} minutes"
        best = _at(self.hour, start, self.now, self.language)
        if best is None:
            return ""
        end = datetime.combine(start.date(), best.time(), start.tzinfo)
        while end <= start:
            end += HALF
        if end - start > HALF and EITHER_HALF.fullmatch(self.hour):
            end -= HALF
        return f"{(end - start) // timedelta(minutes=1)} minutes" if end - start <= LONGEST else ""


EITHER_HALF: Final = re.compile(r"(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?|\D*")
"""An hour that may be of the morning or of the evening."""


NOON: Final = re.compile(r"noon|midday|mediod[ií]a|mittags?|midi|mezzogiorno|meio[- ]dia", _I)


def ending_of(request: str, now: datetime, language: Language) -> Ending | None:
    """The one end or length that a request tells apart from the hour at which something begins.

    None where it tells none, several, or that of something else.
    """
    spans = Said(request, now, language).every()
    found = [*_ends(request, spans, now, language), *_lengths(request, spans, now, language)]
    return found[0] if len(found) == 1 else None


def in_one_breath(request: str, judge: Judge, now: datetime, language: Language) -> str:
    """A request that plans something new, its end put right behind its beginning: "friday 8am - 16:00, the roof".

    So the clause that told the end is no wish, no place and no title to anybody after this.
    """
    ending = ending_of(request, now, language)
    if ending is None:
        return request
    likely = judge(ending.rest)
    if max(likely, key=lambda tool: likely[tool], default="") != "create_event":
        return request
    spans = Said(ending.rest, now, language).every()
    hours = _hours(spans)
    if len(hours) != 1:
        return request
    (span,) = hours
    days = [ending.rest[each.start_index : each.end_index] for each in spans if each.readings[0].grain == "day"]
    words = ending.rest[span.start_index : span.end_index]
    joined = _joined(words, days[0] if len(days) == 1 else "", ending)
    return f"{ending.rest[: span.start_index]}{joined}{ending.rest[span.end_index :]}" if joined else request


def _joined(words: str, day: str, ending: Ending) -> str:
    """The words for a beginning with the end behind them, so that they are read as one stretch; nothing where not.

    An end that leaves no doubt tells in which half of the day it began: "a las 8, hasta las 14".
    """
    policy, tongue = planning(ending.rest), next(iter(tongues(ending.rest)), ending.language)

    def read(hours: str) -> Reading | None:
        return resolve(f"{day} {hours}", ending.now, tongue, policy=policy).best

    alone = read(words)
    if alone is None or alone.end is not None or alone.all_day:
        return ""
    start = alone.start
    last = _at(ending.hour, start, ending.now, ending.language) if not ending.length else None
    sure = NOON.fullmatch(ending.hour) or not EITHER_HALF.fullmatch(ending.hour)
    ways = [f"{words} - {last:%H:%M}", f"{words} - {last:%Hh%M}"] if last and sure else []
    for way in (*ways, f"{words} - {ending.hour}") if last else ():
        best = read(way)
        if best and best.end and last and best.end - best.start <= HALF:
            same = best.end.time() in ([last.time()] if sure else [last.time(), (last + HALF).time()])
            if same and best.start.minute == start.minute and best.start.hour % 12 == start.hour % 12:
                return way
    lasts = ending.lasts(start)
    if not lasts:
        return ""
    end = start + timedelta(minutes=int(lasts.split()[0]))
    for way in (f"{words} - {end:%H:%M}", f"{words} - {end:%Hh%M}", f"{words} to {end:%H:%M}"):
        best = read(way)
        if best is not None and (best.start, best.end) == (start, end):
            return way
    return ""


def _ends(request: str, spans: Sequence[Span], now: datetime, language: Language) -> Iterator[Ending]:
    """The hours at which something ends that begins at the one hour before them."""
    for until in UNTIL.finditer(request):
        place = until.start() + len(until["lead"])
        across = next((one for one in spans if one.start_index < place and until.end() < one.end_index), None)
        if across and _hours(Said(request[across.start_index : until.start()], now, language).every()):
            continue
        length = _hour_here(request[until.end() :], now)
        before = Said(request[: until.start()], now, language).every() if length else []
        begun = _hours(before)
        if not length or len(begun) != 1 or begun[0].readings[0].end is not None or begun[0] is not before[-1]:
            continue
        between = request[begun[0].end_index : until.start()]
        *_, last = re.split(r"[,;.!?:(]|\s[–—-]\s", between + until["lead"].rstrip(" "))
        apart = not re.search(r"\w", re.sub(r"\b(?:and|y|und|et|e)\b", "", last))
        if not apart and OTHERWISE.search(between):
            continue
        hour, end = request[until.end() : until.end() + length], until.end() + length
        if _at(hour, begun[0].readings[0].start, now, language) is None:
            continue
        if (behind := BEHIND.match(request, end)) is None and hour.isdecimal():
            continue
        end = behind.end() if behind else end
        yield Ending(hour, _without(request, until.start(), end), now, language)


def _lengths(request: str, spans: Sequence[Span], now: datetime, language: Language) -> Iterator[Ending]:
    """The lengths of what begins at the one hour that is told."""
    for start, end, length in lengths(request):
        lead = SO_LONG.search(request, 0, start)
        own = [each for each in spans if start <= each.start_index and each.end_index <= end]  # "une heure et demie"
        whole = any((each.start_index, each.end_index) == (start, end) for each in own)
        hours = [each for each in _hours(spans) if each not in own]
        if len(hours) != 1 or hours[0].readings[0].end is not None or (whole and not (lead and lead["told"])):
            continue
        others = (each for each in spans if each not in own)
        if any(start < each.end_index and each.start_index < end for each in others) or length > LONGEST:
            continue
        stop = cast(re.Match[str], IN_ALL.match(request, end)).end()
        if lead is None or NOT_SO_LONG.match(request, stop):
            continue
        beside = hours[0].end_index <= lead.start() and not request[hours[0].end_index : lead.start()].strip(" ")
        if not (lead["apart"] or lead["for"] or beside):
            continue
        closed = re.compile(r"\s*\)").match(request, stop)
        yield Ending("", _without(request, lead.start(), closed.end() if closed else stop), now, language, length)


def _hours(spans: Sequence[Span]) -> list[Span]:
    """The times that tell an hour."""
    best = ((each, each.readings[0]) for each in spans)
    return [each for each, one in best if one.grain in CLOCK and not one.all_day and not (one.end and one.due)]


def _without(request: str, start: int, end: int) -> str:
    """A request without a part, and without the blank that would be left."""
    return f"{request[:start]}{request[end:]}"


def with_end(planned: Sequence[Planned], ending: Ending, request: str) -> tuple[Planned, ...]:
    """The one new event with its length, where it has a beginning and no other end."""
    if [each.tool for each in planned] != ["create_event"] or "duration" in planned[0].arguments:
        return tuple(planned)
    (call,) = planned
    start = str(call.arguments.get("start", ""))
    best = resolve(start, ending.now, ending.language, policy=planning(request)).best
    if best is None or best.all_day or best.end is not None or best.grain not in CLOCK:
        return tuple(planned)
    lasts = ending.lasts(best.start)
    return (Planned(call.tool, {**call.arguments, "duration": lasts}, call.said),) if lasts else tuple(planned)


def _hour_here(words: str, now: datetime) -> int:
    """How many letters of the words, from the first on, are an hour of the day."""
    longest = 0
    for lead, tongue in AT.items():
        for each in find(f"{lead}{words[:40]}", now, tongue or None)[:1]:
            best = each.readings[0]
            plain = best.grain in CLOCK and best.end is None and best.open is None and not best.rrule
            if plain and each.start_index <= len(lead):
                longest = max(longest, each.end_index - len(lead))
    if longest and (next_day := NEXT_DAY.match(words, longest)):
        longest = next_day.end()
    return longest


def _at(hour: str, day: datetime, now: datetime, language: Language) -> datetime | None:
    """An hour on a day; None where the words are none."""
    for lead, tongue in AT.items():
        best = resolve(f"{lead}{hour}", now, tongue or language, anchor=day).best
        plain = best is not None and best.end is None and best.open is None and not best.rrule
        if best is not None and plain and best.grain in CLOCK and best.start - day < DAY:
            return best.start
    return None
