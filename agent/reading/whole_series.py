"""What comes again, told in pieces, said in one: the rule, its hours, its first day, its end, how long each time is.

"Site walk every Tuesday at 07:45, twenty minutes, beginning next week" has three times, and which of them is meant is
not for a model to guess. Said in one ("every Tuesday at 07:45 for twenty minutes from 2026-03-16") they are one time,
for code that decides and for what a model's calls are held to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from agent.intents import WORDS
from agent.reading.resizing import SO_LONG
from agent.reading.sayings import NOTING, Said
from tools.contract import Language
from tools.when import Reading, find, planning, resolve
from tools.when.alone import names_no_day
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE
_GAP: Final = r"(?P<gap>(?:^|[\s,;.:–—-])+(?:(?:and|y|und|et|e) )?)"

BEGINS: Final = re.compile(
    _GAP + r"(?:(?:it |we |ya |se |si |que )?(?:start(?:s|ing)?|begin(?:s|ning)?|commencing|kick(?:s|ing)? off|"
    r"as of|as from|from|empez(?:ando|amos)|empieza|empiezan|comenz(?:ando|amos)|comienza|arranc(?:ando|amos|a)|"
    r"a partir del?|a contar desde|desde|beginnend|beginnt|los geht['’]?s|start ist|ab|[àa] partir d[eu]|"
    r"[àa] compter d[eu]|d[èe]s|"
    r"a partire da(?:l|lla)?|da(?:l|lla)?|comincia(?:ndo)?|inizia(?:ndo)?|come[çc]a(?:ndo)?|a partir d[eao])"
    r"(?:(?: on| from|d['’]| el| la| am| dem| le| du| il| del?| a| em))*) ",
    _I,
)
"""What leads to the first day of what comes again."""

ENDS: Final = re.compile(
    _GAP + r"(?:(?:it |we |que )?(?:until|till?|through(?: to)?|ends?|ending|finish(?:es|ing)|"
    r"(?:the )?last (?:one|time|session)|"
    r"up to|hasta|acab(?:a|ando|amos)|termin(?:a|ando|amos)|"
    r"(?:el |la )?[úu]ltim[oa] (?:vez |d[íi]a |clase |sesi[óo]n )?(?=es |el |la )|"
    r"bis|endet|jusqu['’](?=a)|fino|at[ée])(?:(?<=['’])|(?!\w))"
    r"(?:(?: is| es| on| by| at| el| la| zum|au\b|[àa]\b| al?\b| [àa]o?s?\b| o\b))*) ?",
    _I,
)
"""What leads to its end."""

_COUNT: Final = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"doce|zwei|drei|vier|f[üu]nf|sechs|acht|zehn|deux|trois|quatre|cinq|huit|dix|due|tre|quattro|cinque|sei|otto|"
    r"dieci|dois|duas|tr[êe]s|quatro|oito|dez)"
)
WHILE: Final = re.compile(
    _GAP + r"(?:(?:for|over|durante|por|pendant|per|f[üu]r)(?: (?:the|las?|los|les|le|as|os|die|i|gli))? |"
    r"(?=the next |las pr[óo]ximas |los pr[óo]ximos |" + _COUNT + r" (?:weeks?|wochen) (?:long|lang|running)))"
    r"(?:the )?(?:(?:next|coming|las? |los )?(?:pr[óo]xim[oa]s|next|kommenden|prochain(?:e?s)|prossim[ei])? ?)?"
    r"(?P<long>" + _COUNT + r" (?:weeks?|months?|semanas?|mes(?:es)?|wochen|monate|semaines?|mois|settimane|mesi))"
    r"(?: lang| running| in a row| seguid[oa]s)?\b",
    _I,
)
TIMES: Final = re.compile(
    _GAP
    + r"(?:(?:for|durante|son|it['’]s) )?(?P<times>"
    + _COUNT
    + r") (?:sessions?|times|lessons|classes|sesiones|veces|"
    r"clases|in total)(?: en total| in total)?\b",
    _I,
)
"""For how long, or how many times, it goes on."""

_N: Final = (
    r"(?:\d{1,3}(?:[.,]5)?|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|"
    r"una?|dos|tres|cinco|diez|quince|veinte|treinta|cuarenta(?: y cinco)?|noventa|eine?|zwei|drei|anderthalb|"
    r"eineinhalb|zwanzig|drei(?:ß|ss)ig|une|deux|trois|vingt|trente|due|tre|venti|trenta|uma?|duas|tr[êe]s|vinte|"
    r"trinta|media|meia)"
)
LASTS: Final = re.compile(
    r"(?P<gap>[\s,;.(–—-]+(?:(?:and|y|und|et|e) )?)(?P<led>(?:(?:it |they |each )?(?:lasts?|lasting|takes?|for|it['’]s|"
    r"[çc]a dure|dure|durante|dura|duran|son|de|dauert|dauern|je|f[üu]r|pendant|per|por) )?"
    r"(?:about |around |roughly |some |unos |unas |ca\.? |etwa |environ |circa )?)"
    rf"(?P<length>{SO_LONG}|half an hour|un['’]ora(?: e mezza)?|une demi-heure|mezz['’]ora|meia hora|"
    rf"(?:{_N} )?(?:hours?|horas?|stunden?|heures?|ore)(?: and a (?:half|quarter)|"
    rf" y (?:media|cuarto)| et demie| e mezza|"
    rf" e meia)?|{_N} ?(?:min(?:ute|uto|uti)?[sn]?))\b(?P<each> each(?: time)?| long| a time| cada (?:vez|una?)|"
    r" cada sesi[óo]n)?\)?(?=\s*(?:$|[,;.!?)]|[^\W\d]))(?! (?:before|after|later|earlier|antes|despu[ée]s|m[áa]s tarde|"
    r"walk|drive|run|ride|session|slot|meeting|class)\b)",
    _I,
)
"""How long each time is."""

UP_TO: Final = re.compile(r"\s*(?:to|till?|until|through|thru|[-–]|al?|hasta|bis|au|[àa]|fino)\b", _I)
"""What goes on from a first day of the week to the last: "from Monday to Friday"."""

GOES_ON: Final = re.compile(
    r"\s+(?:will|would|can|is|are|was|has|have|he|she|they|it|va|van|es|est[áa]n?|tiene|ser[áa]|hay|wird|ist|est|"
    r"è|é)\b",
    _I,
)
"""How a clause goes on that tells something else of a day: "Tom from April will help"."""

WEEKDAY: Final = re.compile(r"(?:el |los? |la )?[^\W\d]+(?:day|tag|di|[íi]|-feira)?", _I)
LATER: Final = re.compile(r"^(?:after|despu[ée]s|tras|nach|apr[èe]s|dopo|depois)\b", _I)
WITH: Final = re.compile(r" (?:inclusive|included|incluido|inclu[ií]do|inclus[oi]|einschließlich|compris)\b", _I)

_DAY: Final = r"(?:mon|tues?|wed(?:s|nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?s?"
DAYS: Final = re.compile(
    rf"(?:\b(?:on|every) )?\b(?P<first>{_DAY})(?P<more>(?:\s*[,/]\s*|\s){_DAY})"
    rf"(?P<last>(?:\s*[,/]\s*|\s|,? and |,? & ){_DAY})\b",
    _I,
)
"""Days of the week in a row: "gym mon wed fri"."""

ON_A: Final = re.compile(r"\b(?P<often>fortnightly|weekly|every (?:two|2) weeks),? on an? (?=[^\W\d]+day\b)", _I)

CLOCK: Final = re.compile(r"\d{1,2} ?h", _I)
"""An hour in many languages, and a length only behind a comma: "à 18h"."""

UNIT: Final = re.compile(r"hours?|horas?|stunden?|heures?|ore", _I)
"""What is no length by itself."""

EACH: Final = re.compile(r"(?<=\d:\d\d) (?:each(?: time)?|a time|cada (?:vez|una?|sesi[óo]n))\b", _I)
"""That an end is the end of each time."""

IN_ONE: Final = {
    "en": ("from {}", "until {}", "for {}", "for {}", "{} times"),
    "es": ("desde el {}", "hasta el {}", "durante {}", "durante {}", "{} veces"),
    "de": ("ab {}", "bis {}", "für {}", "für {}", "{} mal"),
    "fr": ("à partir du {}", "jusqu'au {}", "pendant {}", "pendant {}", "{} fois"),
    "it": ("dal {}", "fino al {}", "per {}", "per {}", "{} volte"),
    "pt": ("a partir de {}", "até {}", "durante {}", "durante {}", "{} vezes"),
}
"""How the pieces are said behind the rule: first day, last day, length of each, how long it goes on, how many times."""

IN: Final = ("in", "en", "im", "em")
"""What stands before a month."""

LONGEST: Final = 6
"""Words of a day, at most."""

DAY: Final = timedelta(days=1)


class Piece(NamedTuple):
    """A stretch of a request that tells one thing of a series, and that thing."""

    start: int
    end: int
    told: str


Judge = Callable[[str], Mapping[str, float]]
NEW: Final = ("add_todo", "create_event", WORDS)


_MONTHS: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre"
)
YEARLY: Final = re.compile(
    rf"(?P<date>\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of| de)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|"
    rf"th)?))\s*[,;–—-]\s*"
    r"(?:(?:and|y|it|se|repeat(?:s|ing|ed)?|repite|rep[ií]telo|que se repita|recurring)\s+)*"
    r"(?P<often>every year|each year|yearly|annually|todos los a[ñn]os|cada a[ñn]o)\b",
    re.IGNORECASE,
)
"""A date that comes again every year, told apart from it."""


def as_one_series(request: str, judge: Judge, now: datetime, language: Language) -> str:
    """A request for something new with all that it tells of its series said in one time."""
    request = YEARLY.sub(r"\g<date> \g<often>", request)
    told = request if NOTING.match(request) else in_one(request, now, language)
    if told == request:
        return request
    likeliest = {max(own, key=lambda tool: own[tool]) for own in (judge(request), judge(told))}
    said = Said(request, now, language)
    if likeliest == {"add_todo"} and said.repeated(said.times()):  # a to-do of one series as it stands
        return request
    return told if likeliest.intersection(NEW) else request


def in_one(request: str, now: datetime, language: Language) -> str:
    """The request with all that it tells of its one series said in one time; as it is where that is not plain."""
    plain = DAYS.sub(_and, ON_A.sub(r"\g<often> on ", EACH.sub("", request)))
    spans = Said(plain, now, language).every()
    if not any(each.readings[0].rrule for each in spans) and not any(each.search(plain) for each in REPEATS):
        return request
    pieces = _pieces(plain, now, language)
    if pieces:  # what has a first or a last day comes again: "the first Friday of the month from April"
        plain = PLURAL.sub(r"every \g<day>", OF_MONTH.sub(_every, plain))
        plain = WORKDAYS.sub(
            "todos los lunes, martes, miércoles, jueves y viernes", BOTH.sub(r"todos los \g<both>", plain)
        )
        pieces, spans = _pieces(plain, now, language), Said(plain, now, language).every()
    covered = len(spans) == 1 and all(
        spans[0].start_index <= each.start + 3 < each.end <= spans[0].end_index for each in pieces.values()
    )
    if covered and _is_all(spans[0].readings[0], spans[0].readings[0], pieces):
        return plain
    rest = _without(plain, [*pieces.values()])
    left = Said(rest, now, language).every()
    rules = [each for each in left if each.readings[0].rrule]
    hours = [each for each in left if each not in rules]
    if len(rules) != 1 or len(hours) > 1:
        return request
    (rule,) = rules
    words = rest[rule.start_index : rule.end_index]
    between = CLOCKS.search(rest, rule.end_index) if not hours and rule.readings[0].all_day else None
    if between:
        words = f"{words} {between.group()}"
    if hours:
        hour = rest[hours[0].start_index : hours[0].end_index]
        best = hours[0].readings[0]
        if (
            not rule.readings[0].all_day
            or best.grain not in ("hour", "minute")
            or not names_no_day(hour, now, language)
        ):
            return request
        words = f"{words} {hour}"
    told = _told(words, rule.readings[0], pieces, request, now, language)
    if not told:
        return request
    if hours:
        first, other = sorted((rule, hours[0]), key=lambda each: each.start_index)
        here, there = (f" {told} ", " ") if first is rule else (" ", f" {told} ")
        amid = rest[first.end_index : other.start_index]
        cut = f"{rest[: first.start_index]}{here}{amid}{there}{rest[other.end_index :]}"
    else:
        behind = rest[rule.end_index :]
        if between:
            behind = rest[rule.end_index : between.start()] + rest[between.end() :]
        cut = f"{rest[: rule.start_index]} {told} {behind}"
    return re.sub(r"\s+([,.;!?])", r"\1", " ".join(cut.split())).strip(" ,;")


CLOCKS: Final = re.compile(
    r"\b(?:(?:between|entre(?: las)?) \d{1,2}(?:[:.]\d\d)? (?:and|y(?: las)?)|"
    r"(?:from|de) \d{1,2}(?:[:.]\d\d)? (?:to|till?|until|a)) "
    r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| in the (?:morning|afternoon|evening)| de la (?:ma[ñn]ana|tarde|noche))?\b",
    _I,
)
"""From one bare hour to another, which is a time only beside a day."""

OF_MONTH: Final = re.compile(
    r"\b(?:(?:on )?(?:the )?(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<day>\w+day) of the month|"
    r"el (?P<cual>primer|segundo|tercer|cuarto|[úu]ltimo) (?P<dia>lunes|martes|mi[ée]rcoles|"
    r"jueves|viernes|s[áa]bado|domingo) "
    r"del mes)\b",
    _I,
)
"""A day of the month, of every month where it has a first or a last one."""

_DIA: Final = r"(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?)"
BOTH: Final = re.compile(rf"(?<!los )(?<!el )(?<!de )\b(?P<both>{_DIA} y {_DIA})\b", _I)
WORKDAYS: Final = re.compile(r"\bde lunes a viernes\b", _I)
"""Days that come again where there is a first or a last of them."""

THESE: Final = re.compile(rf"(?<!todos )\blos (?={_DIA}\b)", _I)

PLURAL: Final = re.compile(r"\bon (?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b", _I)
"""Days of the week, which may as well be the one that something is of: "on Mondays supervision"."""

_AGAIN: Final = re.compile(r"\b(?:every|each|cada|todos los|todas las|jede[nrs]|chaque|tous les|ogni|tod[oa]s?)\b", _I)


REPEATS: Final = (_AGAIN, OF_MONTH, PLURAL, BOTH, WORKDAYS, THESE)
"""What may come again, where no time was read as such."""


def _every(found: re.Match[str]) -> str:
    if found["nth"]:
        return f"{found['nth']} {found['day']} of every month"
    return f"el {found['cual']} {found['dia']} de cada mes"


def _and(found: re.Match[str]) -> str:
    days = [re.sub(r"\W*(?:and\W*)?", "", found[each], count=1) for each in ("first", "more", "last")]
    return f"every {days[0]}, {days[1]} and {days[2]}"


def _pieces(request: str, now: datetime, language: Language) -> dict[str, Piece]:
    """What is told of the series apart from its rule and its hours."""
    found: dict[str, Piece] = {}
    for name, leads in (("first", BEGINS), ("last", ENDS)):
        days = [*_days(request, leads, now, language, name == "last")]
        if len(days) == 1:
            found[name] = days[0]
    for name, told in (("while", WHILE), ("times", TIMES), ("each", LASTS)):
        group = {"while": "long", "times": "times", "each": "length"}[name]
        matches = [each for each in told.finditer(request) if not _taken(each, found)]
        if name == "each":
            matches = [
                each for each in matches if each["led"].strip() or each["gap"].strip() or each["each"]
            ] or matches
            matches = [each for each in matches if not CLOCK.fullmatch(each["length"]) or each["gap"].strip()]
            matches = [each for each in matches if not UNIT.fullmatch(each["length"])]
        if len(matches) == 1:
            found[name] = Piece(matches[0].start(), matches[0].end(), matches[0][group])
    return found


def _taken(match: re.Match[str], found: dict[str, Piece]) -> bool:
    return any(each.start < match.end() and match.start() < each.end for each in found.values())


THE_NTH: Final = re.compile(r"\b(?:el|del|d[íi]a) $", _I)
"""The article of a day of the month: "empezamos el 19"."""


def _days(request: str, leads: re.Pattern[str], now: datetime, language: Language, last: bool) -> Iterator[Piece]:
    """The days that some words lead to, settled."""
    for lead in leads.finditer(request):
        words = [*re.finditer(r"\S+", request[lead.end() :])][:LONGEST]
        for word in reversed(words):
            end = lead.end() + word.start() + len(word.group().rstrip(",.;:!?)"))
            told = request[lead.end() : end]
            article = THE_NTH.search(lead.group()) if told.isdigit() else None
            best = _day(f"el día {told}" if article else told, now, language)
            if best is None or WHILE.search(told) or BEGINS.search(told):
                continue
            if not last and WEEKDAY.fullmatch(told) and best.grain == "day" and UP_TO.match(request, end):
                break
            if GOES_ON.match(request, end):
                break
            whole = WITH.match(request, end)
            yield Piece(lead.start(), whole.end() if whole else end, _settled(best, told, last, bool(whole)))
            break


def _day(words: str, now: datetime, language: Language) -> Reading | None:
    """The day, week or month that some words are, and no more than that."""
    if words.isdigit():
        return None
    for told in (words, *(f"{each} {words}" for each in IN)):  # "April" alone may be somebody
        spans = find(told, now, language)
        if len(spans) == 1 and (spans[0].start_index, spans[0].end_index) == (0, len(told)):
            break
    else:
        return None
    best = spans[0].readings[0]
    if best.start.date() < now.date():  # "after easter last ..."
        return None
    return best if best.all_day and not best.rrule and best.grain in ("day", "week", "month") else None


def _settled(best: Reading, words: str, last: bool, whole: bool) -> str:
    if not last:
        return f"{best.start + (DAY if LATER.match(words) else 0 * DAY):%Y-%m-%d}"
    if best.end is not None and best.grain != "month":
        return f"{best.end - DAY:%Y-%m-%d}"
    if best.grain == "day":
        return f"{best.start:%Y-%m-%d}"
    if whole:
        after = (best.start.replace(day=1) + 32 * DAY).replace(day=1)
        return f"{after - DAY:%Y-%m-%d}"
    return f"{best.start - DAY:%Y-%m-%d}"


def _told(words: str, rule: Reading, pieces: dict[str, Piece], request: str, now: datetime, language: Language) -> str:
    """The rule and its pieces as one time, in the first way that is read as all of them; else nothing."""
    for tongue in (language, *(each for each in tongues(request) if each in IN_ONE)):
        first, last, each, so_long, times = IN_ONE[tongue]
        ways = (("each", each), ("first", first), ("last", last), ("while", so_long), ("times", times))
        said = [way.format(pieces[name].told) for name, way in ways if name in pieces]
        for plain in dict.fromkeys((words, THESE.sub("todos los ", words))):
            told = " ".join([plain, *said])
            readings = resolve(told, now, language, policy=planning(request)).readings
            if len(readings) == 1 and _is_all(readings[0], rule, pieces):
                return told
    return ""


def _without(request: str, pieces: list[Piece]) -> str:
    for each in sorted(pieces, key=lambda piece: -piece.start):
        request = f"{request[: each.start]} {request[each.end :]}"
    return request


def _is_all(whole: Reading, rule: Reading, pieces: dict[str, Piece]) -> bool:
    """Whether one time tells all the pieces."""
    kept = {*(whole.rrule or "").split(";")}
    if not whole.rrule or not {*(rule.rrule or "").split(";")} <= kept:
        return False
    if "first" in pieces and f"{whole.start:%Y-%m-%d}" < pieces["first"].told:
        return False
    if {"last", "while"} & {*pieces} and "UNTIL=" not in whole.rrule:
        return False
    if "times" in pieces and "COUNT=" not in whole.rrule:
        return False
    return "each" not in pieces or (whole.end is not None and whole.grain in ("hour", "minute"))


__all__ = ["as_one_series", "in_one"]
