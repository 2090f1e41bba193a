"""How much of a series is meant: one occurrence, it and those after it, or all; in the user's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from memory.errors import ToolError, Unclear
from memory.events import Event, Scope
from tools.calendar.finding import find_event
from tools.calendar.pausing import for_a_while, last_of, occurrences, stretch
from tools.calendar.phrases import phrase
from tools.calendar.reading import read, times_in, words_at
from tools.calendar.saying import say_day, say_near, say_time
from tools.calendar.timing import end_of
from tools.contract import Shown, ToolContext
from tools.matching import NOISE, words_of
from tools.when import Reading, Span

FROM: Final = re.compile(
    r"\bfrom (?P<en>(?:(?!\b(?:from|to)\b)[^,.;])+?) (?:on(?:wards?)?|forward)\b(?! (?:the )?(?:\d|mon|tue|wed|thu|fri|"
    r"sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"\b(?:starting|beginning|as of|a partir del?|desde)\b(?P<open>[^,.;]*)",
    re.IGNORECASE,
)
"""A time from which on the change is to hold."""

FOLLOWING: Final = re.compile(
    r"\bfrom (?:now|here|then|there|this one|that one) on(?:wards?)?\b|"
    r"\b(?:just |only )?(?:this|that|it)(?: one)?,? and (?:all )?(?:the )?"
    r"(?:following|future|later|next|rest)(?: ones?)?\b|\band (?:all )?the following\b|"
    r"\b(?:and )?(?:all )?(?:the )?(?:following|future) (?:ones?|occurrences|times|weeks)\b|"
    r"\b(?:all|every(?:thing|one)?|those|the ones|any)(?: (?:of (?:them|those)|the ones|those|that comes?|coming))? "
    r"after(?: (?:it|that|this)(?: one)?|wards?)\b|\band (?:thereafter|beyond|after(?:wards?| that| it)?)\W*$|"
    r"\b(?:l[ao]s|todo lo) (?:de |que (?:vienen?|siguen?|hay|haya|vengan?) )despu[eé]s\b|\bl[ao]s que siguen\b|"
    r"\b(?:de ahora|de aqu[ií])? ?en adelante\b|\ba partir de (?:ahora|ah[ií]|est[ae])\b|"
    r"\b(?:(?:s[oó]lo )?est[ae] y )?(?:tod[ao]s )?l[ao]s (?:siguientes|dem[aá]s|posteriores|futur[ao]s)\b",
    re.IGNORECASE,
)
ONE: Final = re.compile(
    r"\b(?:just|only)(?: for)? (?:this|that|the next|once|today|tomorrow|the one|one)(?: (?:one|time|once|week))?\b|"
    r"\b(?:this|that) (?:one|time|once)(?: only)?\b|(?<!at )\bonce\b(?! (?:a|an|per|every|each)\b)|"
    r"\bthe next (?:one|time)\b|"
    r"\bs[oó]lo (?:por )?(?:est[ae]|es[ae]|una|hoy|mañana|la pr[oó]xima|el pr[oó]ximo|un[ao])(?: vez| sola)?\b|"
    r"\b(?:por )?est[ae] (?:vez|sol[ao])\b|\búnicamente est[ae]\b",
    re.IGNORECASE,
)
ALL: Final = re.compile(
    r"\b(?:all|each|every(?: single)?(?: one)?)(?: one)? of (?:them|it|those|these)\b|"
    r"\b(?:the )?(?:whole|entire) (?:series|lot|thing)\b|\bthe series\b|\bevery (?:one|single)\b|"
    r"(?<!after )(?<!at )(?<!['’]s )(?<!not )\ball(?! (?:day|week|month|year|morning|afternoon|evening|night|weekend|"
    r"summer|winter|right|good|in|set|the time|the day|the week)\b)(?: the| my| our)?\b|\bfor good\b|\bfor ?ever\b|"
    r"\btod[ao]s(?: ell[ao]s| l[ao]s| mis)?\b|\bcada un[ao] de\b|"
    r"\b(?:toda )?la serie(?: entera| completa)?\b|\bpara siempre\b|\bpor completo\b|\bdefinitivamente\b",
    re.IGNORECASE,
)
FROM_WORD: Final = re.compile(r"(?:from|since|starting|a partir|desde)\b", re.IGNORECASE)
SETTLED: Final = re.compile(
    r"\s*#(?P<id>\d+)(?: (?P<scope>one|following|all))?(?: (?P<at>\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)"
    r"(?: until (?P<until>\d{4}-\d\d-\d\d(?: \d\d:\d\d)?))?)?\s*"
)
"""An event as a proposal keeps it."""

FILLERS: Final = frozenset("ok okay please yes no sure just only por favor si vale solo pues".split())
DESTINATION: Final = re.compile(r"\b(?:to|a las?|al|a|para)\b", re.IGNORECASE)
"""What stands before a new time: an occurrence is named before it."""

KEPT: Final = re.compile(
    r"\b(?:leave|keep|except(?: for)?|apart from|other than|but not|"
    r"d[eé]ja(?:r|me)?|mant[eé]n|conserva|excepto|salvo|menos|pero no)\b[^,.;!?]*$|"
    r"\b(?:not|no) (?:the |el |la |los |las )?$",
    re.IGNORECASE,
)
"""What stands before a time of that which is to stay: "take it out, but leave next week's in"."""

STILL: Final = re.compile(
    r"(?:['’]s)?(?: (?:one|class|session|la clase))?[\s,:-]*"
    r"(?:(?:i['’]?m|i am|we['’]?re|we are) still (?:in|on|going|coming|there|up)|"
    r"(?:i|we) (?:can|could|will|do) still|(?:i|we)['’]?ll still|stays?\b|"
    r"(?:is|['’]s) (?:still )?(?:fine|ok(?:ay)?|on|staying)\b|"
    r"(?:s[ií]|todav[ií]a|a[uú]n|igual) (?:que )?(?:voy|vamos|puedo|podemos|ir[eé])|"
    r"se queda|se mantiene|sigue (?:en pie|igual))",
    re.IGNORECASE,
)
"""What follows on such a time: "thursday I'm still in", "el jueves sí voy"."""

ANSWERS: Final = {
    "en": ("just this one", "this and the following ones", "all of them"),
    "es": ("solo esta", "esta y las siguientes", "todas"),
}


@dataclass(frozen=True)
class Target:
    """What is to be changed: the event as it stands, of a series the occurrence that is meant.

    `scope` is None for a single event, and where it was not said how much of a series is meant. `request` is the
    request without the words that say which and how much. With `until`, all occurrences before that are meant.
    """

    event: Event
    series: Event | None
    scope: Scope | None
    request: str
    until: datetime | None = None

    @property
    def id(self) -> int:
        """The row to change."""
        return self.series.id if self.series else self.event.id

    @property
    def name(self) -> str:
        """The target as a proposal keeps it."""
        if self.series is None or self.scope is None or self.event.occurrence is None:
            return f"#{self.id}"
        form = "%Y-%m-%d" if self.event.all_day else "%Y-%m-%d %H:%M"
        until = f" until {self.until.strftime(form)}" if self.until else ""
        return f"#{self.id} {self.scope} {self.event.occurrence.strftime(form)}{until}"


def scope_said(words: str) -> Scope | None:
    """How much of a series the words say is meant; None where they do not say it. An answer to the question, too."""
    if FOLLOWING.search(words):
        return "following"
    if ONE.search(words):
        return "one"
    return "all" if ALL.search(words) else None


def with_answer(request: str, answer: str) -> str | None:
    """The request that left it open, made whole by the answer to `asked`; None where that is no answer to it."""
    rest = _without(answer)
    spoken = [each for each in words_of(rest) if each not in NOISE and each not in FILLERS]
    return f"{request.rstrip(' .!?')}, {answer.strip()}" if scope_said(answer) and len(spoken) <= 1 else None


def target_of(context: ToolContext, words: str, new: str = "") -> Target:
    """What `words` and the request mean; `new` are the words for a new time, which name no occurrence.

    Raises: ToolError when nothing is meant, or no occurrence; Unclear when several events may be.
    """
    kept = SETTLED.fullmatch(words)
    row = find_event(context, f"#{kept['id']}" if kept else _bare(words), _telling(context, new))
    if not row.rrule:
        return Target(row, None, None, context.request)
    if kept and kept["scope"]:
        return _settled(context, row, kept)
    begins = _beginning(context, row)
    if begins is not None:
        return Target(_first(context, row, begins[0]), row, "following", begins[1])
    said = f"{words} {context.request}"
    scope, request = scope_said(_without_name(row, said)), _without(context.request)
    named, rest = _named(context, row, _bare(words, ""), new, request)
    if scope == "all" and named is not None and _is_part(named, new):
        if named.open == "after":
            return Target(_first(context, row, _after(named)), row, "following", rest)
        scope = None
    if scope is None:
        named = stretch(context, named) if named else for_a_while(context, request)
    if named is None:
        return Target(context.calendar.next_from(row.id, context.now), row, scope, request)
    until = last_of(context, row, named) if scope is None else None
    return Target(_on(context, row, named), row, scope or "one", rest, until)


def _telling(context: ToolContext, new: str) -> Sequence[Span]:
    """The times of the request that may tell which event is meant: those before a new time, and not of what stays."""
    request = context.request
    to = DESTINATION.search(request)
    before = request[: to.start()] if to and new else request
    moved = "" if new == request else new.casefold()
    told = [each for each in times_in(context, before) if words_at(before, each).casefold() not in moved]
    left = [one for each in told for one in (_of_list(context, before, each) if stays(before, each) else (each,))]
    return [each for each in left if not stays(before, each)]


def _of_list(context: ToolContext, request: str, span: Span) -> Sequence[Span]:
    """The days of a list before its last one: of "Saturday, Thursday I'm still in" only the Thursday stays."""
    comma = request.rfind(",", span.start_index, span.end_index)
    found = times_in(context, request[:comma]) if comma >= 0 else ()
    return [each for each in found if each.start_index >= span.start_index]


def stays(request: str, span: Span) -> bool:
    """Whether a time is of that which is to stay as it is."""
    return bool(KEPT.search(request[: span.start_index]) or STILL.match(request, span.end_index))


def asked(context: ToolContext, target: Target) -> Unclear:
    """The question how much of the series is meant."""
    day = say_day(context, target.event.start)
    question = phrase(context.language, "which_scope", title=target.event.title, day=day)
    shown = (Shown("event", target.id, target.event.title),)
    return Unclear(question, ANSWERS[context.language], shown)


def say_scope(context: ToolContext, target: Target) -> str:
    """What was changed of the series, as a sentence; nothing for a single event."""
    if target.series is None or target.scope is None:
        return ""
    at = target.event.occurrence or target.event.start
    if target.until is not None:
        last = occurrences(context, target.series, target.event.start, target.until)[-1]
        days = {"day": say_day(context, at), "last": say_day(context, last.start)}
        return phrase(context.language, "scope_several", **days)
    return phrase(context.language, f"scope_{target.scope}", day=say_day(context, at))


def _settled(context: ToolContext, row: Event, kept: re.Match[str]) -> Target:
    scope: Scope = "one" if kept["scope"] == "one" else "following" if kept["scope"] == "following" else "all"
    at = datetime.fromisoformat(kept["at"]).replace(tzinfo=context.zone) if kept["at"] else row.start
    found = context.calendar.occurrences(row.id, at - timedelta(days=400), at + timedelta(days=400))
    event = next((each for each in found if each.occurrence == at), None)
    if event is None:
        raise ToolError(phrase(context.language, "no_occurrence", title=row.title, when=say_near(context, at)))
    until = datetime.fromisoformat(kept["until"]).replace(tzinfo=context.zone) if kept["until"] else None
    return Target(event, row, scope, "", until)


def _without_name(row: Event, words: str) -> str:
    """The words without the series' own name, in which "all" may stand ("the all-hands")."""
    name = r"[\W_]+".join(re.escape(each) for each in re.findall(r"[^\W_]+", row.title))
    return re.sub(rf"\b{name}\b", " ", words, flags=re.IGNORECASE) if name else words


def _bare(words: str, empty: str = "it") -> str:
    """The words without those that say how much is meant."""
    rest = _without(words)
    return rest if words_of(rest) else empty


def _without(words: str) -> str:
    for each in (FOLLOWING, ONE, ALL):
        words = each.sub(" ", words)
    return " ".join(words.split())


def _beginning(context: ToolContext, row: Event) -> tuple[datetime, str] | None:
    """From when on the change holds, and the request without the words for it: "from June on the yoga is at 8"."""
    found = FROM.search(context.request)
    if found is None or FOLLOWING.match(found.group()):
        return None
    if found["en"]:
        readings = read(context, found["en"])
        whole = bool(readings) and readings[0].all_day
        return (readings[0].start, _cut(context.request, found.start(), found.end())) if whole else None
    spans = times_in(context, found.group())
    if not spans or spans[0].readings[0].rrule or not spans[0].readings[0].all_day:
        return None
    end = found.start() + spans[0].end_index
    return spans[0].readings[0].start, _cut(context.request, found.start(), end)


def _first(context: ToolContext, row: Event, begins: datetime) -> Event:
    """The first occurrence from then on. Raises: ToolError where the series is over by then."""
    first = context.calendar.next_from(row.id, max(begins, row.start))
    if first.start < begins and (first.end <= begins or first.occurrence is None):
        told = {"title": row.title, "day": say_day(context, begins), "when": say_time(context, row)}
        raise ToolError(phrase(context.language, "over_by_then", **told))
    return first


def _named(context: ToolContext, row: Event, words: str, new: str, request: str) -> tuple[Reading | None, str]:
    """The time by which an occurrence is named, and the request without it."""
    own = [each for each in times_in(context, words) if _names(row, words, each)]
    to = DESTINATION.search(request) if new else None
    before = request[: to.start()] if to else request
    spans = [each for each in times_in(context, before) if _names(row, before, each)]
    if new and not to:
        spans = [each for each in spans if not _alike(words_at(before, each), new)]
    for each in reversed(spans):
        request = _cut(request, each.start_index, each.end_index)
    found = own or spans
    return (found[0].readings[0] if found else None), request


def _is_part(named: Reading, new: str) -> bool:
    """Whether "all the yogas in April" are some of the series; "until June" beside a new time is its end."""
    if named.open == "before" and new:
        return False
    of_a_time = named.open is not None or named.end is not None or named.grain in ("week", "month", "quarter", "year")
    return of_a_time or any(letter.isdigit() for letter in named.text)


def _after(named: Reading) -> datetime:
    """When it begins: after a day or a month is when that is over, from a day on is with it."""
    return named.start if FROM_WORD.match(named.text) else end_of(replace(named, open=None))


def _alike(one: str, other: str) -> bool:
    """Whether one of them holds the other: "until Friday" and "Friday"."""
    one, other = one.casefold().strip(), other.casefold().strip()
    return one in other or (bool(other) and other in one)


def _names(row: Event, words: str, span: Span) -> bool:
    """Whether a time names an occurrence, and is no part of the series' own name ("the Monday standup")."""
    said, title = [each for each in words_of(words_at(words, span)) if each not in NOISE], words_of(row.title)
    if span.readings[0].rrule or set(said) <= set(title):
        return False
    after = words[span.end_index :].casefold()
    next_words = words_of(after)[:1]
    of_name = len(said) == 1 and bool(next_words) and next_words[0] in title and not after.startswith(("'s", "’s"))
    weekly = "FREQ=WEEKLY" in (row.rrule or "")
    return not (of_name and weekly and span.readings[0].start.weekday() == row.start.weekday())


def _on(context: ToolContext, row: Event, named: Reading) -> Event:
    """The occurrence in that time, the next one where there are several. Raises: ToolError."""
    found: Sequence[Event] = context.calendar.occurrences(row.id, named.start, end_of(named))
    if not found:
        raise ToolError(phrase(context.language, "no_occurrence", title=row.title, when=say_near(context, named.start)))
    return next((each for each in found if each.end > context.now), found[0])


def _cut(words: str, start: int, end: int) -> str:
    return " ".join(f"{words[:start]} {words[end:].removeprefix(chr(39) + 's').removeprefix('’s')}".split())
