"""The times of calls: each is the user's own words, of the right call, or left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.ahead import told_before
from agent.grounding.beside import beside, in_its_week
from agent.grounding.joining import joined, series
from agent.grounding.pointed import pointed_to
from agent.reading.not_so import AS_IT_IS
from agent.reading.resizing import HOURS, end_of, resized
from agent.reading.sayings import SAME_TIME, THERE, Said, is_over, shift_of
from agent.reading.words import NEW
from tools.contract import Tool
from tools.matching import NOISE, POINTERS, words_of
from tools.todo.wishes import SNOOZE
from tools.when import COMING_BY, PLANNING, Anchor, Span, duration, find, resolve
from tools.when.unfit import unmeasured

MOVED_TO: Final = re.compile(
    r"\b(?:to|at|until|till|a las|a la|hasta las?)\s+\d{1,2}(?:[:.]\d\d)?"
    r"(?=\s*(?:$|[,.;!?]|\b(?:please|pls|instead|then|por favor)\b))",
    re.IGNORECASE,
)
"""A bare hour behind a small word: where something is moved, it is the new time."""

SHIFTED: Final = re.compile(
    r"\b(?:later|earlier|sooner|after|before|forward|back|m[aá]s tarde|antes|despu[eé]s|tras)\b", re.IGNORECASE
)
"""Words for a new time that are told from the old one."""

LASTS: Final = re.compile(
    r"\b(?:takes?|lasts?|needs?|dur(?:a|ar[aá])|dauert|dure(?:ra)?|length|duration|duraci[oó]n)\b", re.IGNORECASE
)
"""Words by which a length is told of what there is."""

FROM_A_DAY: Final = re.compile(r"\b(?:from|after|desde|ab|nach|[àa] partir|dopo|da|ap[oó]s)\b", re.IGNORECASE)
"""How a length shows that it is a time, counted from another: "a week from tomorrow"."""

OF_ALL: Final = re.compile(
    r"\b(?:both|all(?: of (?:them|it))?|the two|each|amb[oa]s|l[oa]s dos|tod[oa]s?)"
    r"(?: (?:is|are|due|for|by|on|para|el|antes|del?))*\s*$",
    re.IGNORECASE,
)
"""What stands before a time that is of several deeds."""

COUNTED: Final = re.compile(
    r"\b(?:two|three|four|[2-4]|dos|tres|cuatro) (?:new )?"
    r"(?:reminders|to-?dos|tasks|things|cosas|tareas|recordatorios)\b[^:.]*:",
    re.IGNORECASE,
)
"""What announces several deeds."""

ENDS_AT: Final = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!\bshe )(?<!\bthey )"
    r"\b(?:ends?|ending|finish(?:es|ing)?|over|done|(?:gets?|lets?) out|"
    r"acab(?:e|a|ar|ar[áa])|termin(?:e|a|ar|ar[áa])|finali(?:ce|za|zar|zar[áa])|conclu(?:ya|ye|ir|ir[áa])|"
    r"dure hasta|endet|finit|finira|se termine(?:ra)?|finisce|finir[àa])\b[^.;!?]{0,12}"
    r"(?:at|by|till?|until|a las?|hasta|um|bis|[àa]|alle|[àa]s)\b[^.;!?]{0,8}$",
    re.IGNORECASE,
)
"""What leads to the time at which something is to end."""

BEGUN: Final = (6, 13)
"""Letters of a time in which the small word before it may stand: "at 7", "ending at 7"."""

RESIZED: Final = re.compile(
    r"\b(?:shorten\w*|cut(?:ting)?\b[^.;!?]{1,40}\bshort|trim|curtail\w*|wrap(?:s|ped|ping)? up|extend\w*|lengthen\w*|"
    r"prolong\w*|acort\w+|recort\w+|alarg\w+|verk[üu]rz\w+|k[üu]rz\w+|verl[äa]nger\w+|raccourci\w*|[ée]court\w+|rallong\w+|"
    r"accorci\w*|allung\w*|encurt\w*|along\w*|estend\w*)\b",
    re.IGNORECASE,
)
"""Words of one who makes something shorter or longer."""

UP_TO: Final = re.compile(
    r"(?:^|\b)(?:to|till?|until|by|hasta|a las?|bis|auf|jusqu['’][àa]|[àa]|fino alle|alle|at[ée](?: [àa]s)?|"
    r"para [àa]s|short(?: at)?)\s*(?:las? )?$|"
    r"(?:to|till?|until|by|hasta|a las?|bis|auf|jusqu['’][àa]|[àa]|fino alle|alle|at[ée]|para [àa]s)\s",
    re.IGNORECASE,
)
"""What leads to the hour up to which something then goes on."""

LASTS_UNTIL: Final = re.compile(
    r"\b(?:dur\w+|se alarg\w+|alarg\w+|prolong\w+|last\w*|runs?|running|go(?:es)? on|extend\w*|longer)\b[^.;!?]{0,30}?"
    r"\b(?P<until>(?:until|till?|hasta)(?: las?)? (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m\b)?|una|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|once|doce)(?: y (?:media|cuarto))?)",
    re.IGNORECASE,
)
"""Until which hour something is to last: "it runs half an hour longer, until 7"."""

LEAD: Final = re.compile(
    r"^(?:(?:now|ahora|ya|ending|finishing)\s+)?(?:at|by|to|till?|until|a las?|hasta(?: las?)?|um|bis(?: um)?|auf|"
    r"jusqu['’][àa]|[àa]|fino alle|alle|at[ée] [àa]s|[àa]s|para [àa]s)\s+",
    re.IGNORECASE,
)
"""A small word before a time."""

BEFORE: Final = re.compile(r"^(?:on|at|by|for|in|the|el|a|las?|para)\s+", re.IGNORECASE)
"""A small word before a time, which may not be copied with it."""

TO: Final = re.compile(
    r"(?:^|.*\b)(?:to|until|al?|para|hasta)\s(?:el |la |las |the )?$|(?:to|al|para|hasta)\b", re.IGNORECASE | re.DOTALL
)
"""What leads to a new time."""

CLAUSE: Final = re.compile(
    r"(?:before|after|until|till|when|once|while|antes de que|despu[eé]s de que|cuando|en cuanto|mientras)\s+"
    r"(?:i|we|you|he|she|it|they|me|se|nos|te)\b",
    re.IGNORECASE,
)
"""How a clause begins that tells no time that a calendar knows."""

OF_A_ROW: Final = re.compile(r"['’]s\b")
"""What follows on a time that only tells which row is meant: "move Friday's review to 3pm"."""

THAT_DAY: Final = re.compile(r"\b(?:that|(?:the )?same) day\b|\b(?:ese|el mismo) d[ií]a\b", re.IGNORECASE)
"""Words for the day that was spoken of before."""

DAYLIKE: Final = ("day", "hour", "minute")
HOURLY: Final = ("hour", "minute")
LOOKING: Final = ("list_", "find_")
"""How the names of tools begin that look for rows of a time."""


def shared(planned: Sequence[Planned], places: Sequence[int], spans: Sequence[Span], said: Said) -> str:
    """The one time that was said of several to-dos at once: "for Friday two things: ..."; "..., both for Friday"."""
    if len(spans) != 1 or len(planned) < 2 or any(call.tool != "add_todo" for call in planned):
        return ""
    colon = said.request.find(":", spans[0].end_index)
    ahead = colon >= 0 and (colon < min(places) or bool(COUNTED.search(said.request[: colon + 1])))
    of_all = OF_ALL.search(said.request[: spans[0].start_index])
    return said.meant(spans[0]) if ahead or of_all else ""


def timed(
    given: dict[str, Any],
    call: Planned,
    tool: Tool,
    said: Said,
    spans: Sequence[Span],
    free: Sequence[Span],
    place: tuple[int, int],
) -> dict[str, Any]:
    """The arguments, each time in the words of the request; a time that nobody named is left out.

    `spans` are the times of the request that count, `free` those that no call has, `place` the call's own part.
    """
    lasts = str(given.get("duration", ""))
    if call.tool == "update_event" and "start" not in given and duration(lasts) is None and _is_time(lasts, said):
        given["start"] = given.pop("duration")
    if call.tool == "update_event" and _only_a_time(str(given.get("location", "")), said):
        where = given.pop("location")  # a time is no place
        given.setdefault("start", where)
    begins = str(given.get("start", ""))
    sized = call.tool == "update_event" and "duration" not in given and duration(begins) is not None
    if sized and LASTS.search(said.request) and not SHIFTED.search(said.request) and not _is_time(begins, said):
        given["duration"] = given.pop("start")
    if call.tool == "create_event" and "start" not in given and FROM_A_DAY.search(lasts) and _is_time(lasts, said):
        given["start"] = given.pop("duration")
    if call.tool == "update_event" and (own_end := _resized(given, spans, said)):
        return own_end
    if call.tool == "update_event" and (shift := shift_of(said.request)):
        given.pop("duration", None)
        return given | {"start": shift}
    own = said.request[place[0] : place[1]]
    if call.tool == "update_todo" and (shift := shift_of(own)) and not SNOOZE.search(own):
        return given | {"due": shift}
    whose = _of_a_row(spans, said) if call.tool.startswith("update_") else []
    spans, free = ([each for each in some if each not in whose] for some in (spans, free))
    only = call.tool == "update_event" and not given.keys() & {"start", "title", "location"}
    lasts_until = LASTS_UNTIL.search(said.request) if call.tool == "update_event" and "title" not in given else None
    if lasts_until:
        given.pop("duration", None)
        return given | {"start": lasts_until["until"]}
    up_to = _ends(spans, said) if call.tool == "update_event" else []
    ends = only or (up_to and (up_to == [*spans] or _is_any(str(given.get("start")), up_to, said)))
    if ends and (end := _end(spans, said)):
        given.pop("duration", None)
        return given | {"start": end}
    for parameter in tool.parameters:
        if parameter.kind != "when":
            continue
        words = str(given.get(parameter.name) or "")
        if words[:3].casefold() == "by " and COMING_BY.search(said.request):
            words = given[parameter.name] = words[3:]
        if call.tool == "add_todo" and (before := told_before(call, said, place)):
            given[parameter.name] = before
            continue
        if call.tool.startswith(LOOKING) and (day := _that_day(said)):
            given[parameter.name] = day
            continue
        if call.tool.startswith("update_") and (to := pointed_to(said, spans) or _destination(words, spans, said)):
            given[parameter.name] = said.meant(to)
            continue
        if words and (there := _there(words, said)):
            given[parameter.name] = there
        elif words and ((named := _is_any(words, whose, said)) or not _stands(words, call.tool, said)):
            span = _best(words, spans, free, said, place)
            given.pop(parameter.name)
            both = _day_and_hour(words, spans, said) if call.tool.startswith("update_") else ""
            both = both or _same_day_and_hour(words, spans, said)
            told = "" if named else _told(words, said)
            if found := both or (said.meant(span) if span is not None else told or _hour(call, said)):
                given[parameter.name] = found
        elif words and (mends := _mending(words, spans, said)):
            given[parameter.name] = mends
        elif not words and call.tool.startswith(NEW) and (inside := _inside(free, place)):
            given[parameter.name] = said.meant(inside)
        if call.tool.startswith(NEW) and (on_its_day := beside(str(given.get(parameter.name) or ""), said, place)):
            given[parameter.name] = on_its_day
        if call.tool.startswith(NEW) and (week := in_its_week(said, _within(spans, place))):
            given[parameter.name] = week
        if call.tool == "create_event" and (whole := joined(words, said, place)):
            given[parameter.name] = whole
        if call.tool == "add_todo" and parameter.name in given and _over(str(given[parameter.name]), said):
            given.pop(parameter.name)
        own = str(given.get(parameter.name) or "")
        if call.tool.startswith(NEW) and own != said.earlier and (there := _there(own, said) or (
            "" if own else _that_day(said)
        )):  # fmt: skip
            given[parameter.name] = there
        if call.tool.startswith(NEW) and (again := said.repeated(_within(spans, place)) or series(own, spans, said)):
            given[parameter.name] = again
    return given


ALL_DAY: Final = re.compile(
    r"(?:all|the (?:whole|entire)|a whole|todo el|el) (?:day|d[ií]a)(?: entero)?", re.IGNORECASE
)
"""How long something is, where its day is said as well."""


def _resized(given: Mapping[str, Any], spans: Sequence[Span], said: Said) -> dict[str, Any]:
    """The change of an event whose end or length alone is told; nothing where none is, or other hours beside it."""
    if LASTS_UNTIL.search(said.request):
        return {}
    hours = [each for each in spans if each.readings[0].grain in HOURLY and not SHIFTED.search(said.text(each))]
    kept = {name: value for name, value in given.items() if name not in ("start", "duration", "location")}
    if (
        "title" not in given
        and (len(hours) < 2 or HOURS.search(said.request))
        and (end := end_of(said.request, said.language))
    ):
        return kept | {"start": end}
    if hours or not (by := resized(said.request)):
        return {}
    days = [each for each in spans if not OF_A_ROW.match(said.request, each.end_index) and each.readings[0].all_day]
    return kept | {name: given[name] for name in ("start", "location") if name in given and days} | {"duration": by}


TRAIL: Final = re.compile(
    r"\s+(?:(?:now|already|ahora|ya)|(?:instead of|rather than|en vez de|en lugar de)\b.*)\W*$", re.IGNORECASE
)
"""What follows on the hour at which something ends, and is no part of it."""


def _end(spans: Sequence[Span], said: Said) -> str:
    """The time at which an event is to end ("make it end at 10pm"), as words that move its end alone."""
    ends = _ends(spans, said)
    word = "until" if said.language == "en" else "hasta"
    return f"{word} {TRAIL.sub('', LEAD.sub('', said.meant(ends[-1])))}" if ends else ""


def _ends(spans: Sequence[Span], said: Said) -> list[Span]:
    """The hours at which something is to end: "it'll be over by 6", "shorten the visit to 18:15"."""
    ends = [
        each for each in spans
        if any(ENDS_AT.search(f"{said.request[: each.start_index]} {said.text(each)[:most]}") for most in BEGUN)
    ]  # fmt: skip
    left = said.untimed(0, len(said.request))
    if ends or not RESIZED.search(said.request) or duration(left, said.language) is not None:
        return ends
    hours = [each for each in spans if each.readings[0].grain in ("hour", "minute") and not each.readings[0].end]
    return [
        each for each in hours
        if UP_TO.search(said.request[: each.start_index]) or UP_TO.match(said.text(each))
    ]  # fmt: skip


def _of_a_row(spans: Sequence[Span], said: Said) -> list[Span]:
    """The times that only tell which row is changed, where another is left for it: "move Friday's review to 3pm"."""
    whose = [each for each in spans if OF_A_ROW.match(said.request, each.end_index)]
    return whose if len(whose) < len(spans) or MOVED_TO.search(said.request) else []


def _is_any(words: str, spans: Sequence[Span], said: Said) -> bool:
    """Whether words are no more than one of some times, be it without the small word before it."""
    own = OF_A_ROW.sub("", words)
    ways = (words_of(own), words_of(LEAD.sub("", own)))
    return any(words_of(text) in ways or words_of(LEAD.sub("", text)) in ways for text in map(said.text, spans))


def _mending(words: str, spans: Sequence[Span], said: Said) -> str:
    """What the time is that words stand for, where it mends a part of the one before it: "13 Uhr" of "um 12, um 13"."""
    own = next((each for each in spans if _is_any(words, [each], said)), None)
    meant = said.meant(own) if own is not None else ""
    return meant if own is not None and meant != said.text(own) else ""


def _day_and_hour(words: str, spans: Sequence[Span], said: Said) -> str:
    """A day and, behind it, the hour that something is given, where the model wrote both ("Friday's talk ... to 3")."""
    wrote = {*words_of(words)}
    taken = [each for each in spans if wrote & {*words_of(said.text(each))} - NOISE]
    if len(taken) != 2 or [each.readings[0].grain == "day" for each in taken] != [True, False]:
        return ""
    return " ".join(said.text(each) for each in taken) if taken[1].readings[0].grain in ("hour", "minute") else ""


def _same_day_and_hour(words: str, spans: Sequence[Span], said: Said) -> str:
    """The day and the hour that words stand for, where the request tells both apart, and an hour more between them.

    "On Thursday the 26th, doors at 7 but she starts at 7.30 in the evening", and the model wrote "Thursday, 7:30 PM".
    """
    best = resolve(words, said.now, said.language, policy=PLANNING).best
    if best is None or best.all_day or best.rrule or best.end is not None:
        return ""
    told = [each.readings[0] for each in spans if not each.readings[0].rrule and each.readings[0].end is None]
    day = any(each.grain == "day" and each.start.date() == best.start.date() for each in told)
    hour = any(each.grain in HOURLY and each.start.time() == best.start.time() for each in told)
    return f"{best.start:%Y-%m-%d %H:%M}" if day and hour else ""


def _destination(words: str, spans: Sequence[Span], said: Said) -> Span | None:
    """The one time to which something is moved, where the model took another ("Monday is bad: make it the 17th")."""
    if len(spans) < 2 or not words or SHIFTED.search(words):
        return None
    to = [each for each in spans if TO.search(f"{said.request[: each.start_index]} ") or TO.match(said.text(each))]
    wrote = {*words_of(words)} - NOISE
    taken = [each for each in spans if wrote & {*words_of(said.text(each))}]
    return to[0] if len(to) == 1 and taken and to[0] not in taken else None


def repeated(given: dict[str, Any], tool: Tool, again: str) -> dict[str, Any]:
    """The arguments of a lone new deed with the times of the request that together come again."""
    whens = [each.name for each in tool.parameters if each.kind == "when"]
    return given | dict.fromkeys(whens, again) if again and tool.name.startswith(NEW) else given


def _over(words: str, said: Said) -> bool:
    """Whether words for the time of a new to-do are of a day gone by."""
    return is_over(resolve(words, said.now, said.language, policy=PLANNING).best, said.now, said.request)


def uses(call: Planned, tools: Mapping[str, Tool], words: str) -> bool:
    """Whether a call already has a time, in words that share something with these."""
    whens = [each.name for each in tools[call.tool].parameters if each.kind == "when"]
    return any(set(words_of(str(call.arguments.get(name, "")))) & set(words_of(words)) for name in whens)


def _is_said(words: str, said: Said) -> bool:
    plain = words.casefold().strip()
    back = [each.casefold() for each in said.taken_back()]
    whole = any(f" {' '.join(words_of(BEFORE.sub('', each)))} " in f" {' '.join(words_of(plain))} " for each in back)
    return plain in unmeasured(said.request).casefold() and not whole and not any(plain in each for each in back)


def _there(words: str, said: Said) -> str:
    """A clock time on the day that the turn before was about ("put it there at 3"), settled; else nothing."""
    if not words or not said.earlier or not THERE.search(said.request):
        return ""
    before = resolve(said.earlier, said.now, said.language).best
    if before is None:
        return ""
    if not words_of(SAME_TIME.sub(" ", THERE.sub(" ", words))):
        return said.earlier
    words = THERE.sub(" ", words).strip()
    clock = f"at {words}" if words.isdigit() else words
    days = (before.start, before.start + timedelta(days=1))
    best, other = (resolve(clock, said.now, said.language, anchor=day, policy=PLANNING).best for day in days)
    if best is None or other is None or best.all_day:
        return ""
    if [best.start.date(), other.start.date()] != [each.date() for each in days]:
        return ""  # words with a day of their own ("on Friday at 3") stay there
    end = f" to {best.end:%H:%M}" if best.end and best.end.date() == best.start.date() else ""
    return f"{best.start:%Y-%m-%d %H:%M}{end}"


def _that_day(said: Said) -> str:
    """The day that was spoken of before, where a look is for that and no other ("what else have I got that day")."""
    if not said.earlier or said.times() or not THAT_DAY.search(said.request):
        return ""
    before = resolve(said.earlier, said.now, said.language, policy=PLANNING).best
    return f"{before.start:%Y-%m-%d}" if before is not None and not before.rrule and before.grain in DAYLIKE else ""


def _stands(words: str, tool: str, said: Said) -> bool:
    """Whether the words for a time can stay: the user said them, and for what is new or looked for they are one."""
    if not _is_said(words, said) or AS_IT_IS.fullmatch(words) or (ALL_DAY.fullmatch(words.strip()) and said.times()):
        return False
    if tool.startswith(NEW) and _cuts(words, said):
        return False
    if tool.startswith("update_") and said.times() and not SHIFTED.search(words):
        return _is_time(words, said)
    return not tool.startswith((*NEW, *LOOKING)) or _is_time(words, said)


def _cuts(words: str, said: Said) -> bool:
    """Whether words begin within a time and go on behind it: "10am at Gino's" of "Saturday 10am at Gino's"."""
    start = said.request.casefold().find(words.casefold().strip())
    end = start + len(words.strip())
    return any(each.start_index < start < each.end_index < end for each in said.times())


def _is_time(words: str, said: Said) -> bool:
    """Whether words tell a time, be it by something in the calendar; "before I forget" is none."""
    if CLAUSE.match(words.strip()):
        return False
    anywhere = Anchor("", said.now, said.now + timedelta(hours=1))
    return bool(resolve(words, said.now, said.language, policy=PLANNING, events=lambda named: (anywhere,)).readings)


def _only_a_time(words: str, said: Said) -> bool:
    """Whether words are a time and nothing else: "Friday at 12:15"."""
    spans = find(words, said.now, said.language, policy=PLANNING)
    rest = f"{words[: spans[0].start_index]} {words[spans[0].end_index :]}" if len(spans) == 1 else words
    return len(spans) == 1 and NOISE.issuperset(words_of(rest))


def _told(words: str, said: Said) -> str:
    """The day, settled, of words that are the user's though a text alone does not show them to be a time ("al 28")."""
    best = resolve(words, said.now, said.language, policy=PLANNING).best
    if best is None or best.grain != "day" or best.end is not None:
        return ""
    told = [word for word in words_of(words) if word not in NOISE and word not in POINTERS]
    known = bool(told) and set(told) <= {*words_of(unmeasured(said.request))}
    return f"{best.start:%Y-%m-%d}" if known or _is_next(best.start, said) else ""


def _hour(call: Planned, said: Said) -> str:
    """The bare hour that a request moves something to ("shift it to 6"), which a text alone does not show to be one."""
    found = MOVED_TO.search(said.request) if call.tool.startswith("update_") else None
    return found.group() if found else ""


def _is_next(day: datetime, said: Said) -> bool:
    """Whether a day of the month that the user said is the next of its number ("March 22" of "it is on 22")."""
    numbers = re.findall(r"(?<![\d.,:/])\d{1,2}(?![\d%€$£:/]|[.,]\d)", said.request)
    return str(day.day) in numbers and timedelta(0) <= day.date() - said.now.date() < timedelta(days=32)


def _best(words: str, spans: Sequence[Span], free: Sequence[Span], said: Said, place: tuple[int, int]) -> Span | None:
    """The time in the request that the model's words stand for: one that shares words, else the nearest free one."""
    wrote = {*words_of(words)}
    shared = [span for span in spans if wrote & {*words_of(said.text(span))} - NOISE]
    within = _within(free or spans, place)
    return next(iter(shared or within or free or spans), None)


def _within(spans: Sequence[Span], place: tuple[int, int]) -> list[Span]:
    return [each for each in spans if place[0] <= each.start_index < place[1]]


def _inside(free: Sequence[Span], place: tuple[int, int]) -> Span | None:
    """The one time that nobody has taken in a call's own part of the request."""
    found = _within(free, place)
    return found[0] if len(found) == 1 else None
