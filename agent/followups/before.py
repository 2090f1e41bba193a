"""The turn before, as far as what follows rests on it; and the answer to a question that it asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from agent.calls import Planned
from agent.reading.sayings import THERE
from tools.contract import Language
from tools.matching import NOISE, ORDINALS, POINTERS, word_likeness, words_of
from tools.when import Reading, Span, find, planning, resolve
from tools.when.units import unit_of

FILLERS: Final = frozenset(
    "at on for by to in the from then please pls and y a al el la las los para por en de del o clock".split()
)
"""Words that may stand about a time and say nothing else."""

BARE_HOUR: Final = re.compile(r"(?:(?:to|for|a|para)\s+(?:las? )?)?(?P<hour>\d{1,2}(?:[:.]\d{2})?)", re.IGNORECASE)
"""An hour that is told by its figures: "to 6"."""

YES: Final = re.compile(
    r"\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|right|s[ií]|claro|vale|dale|eso|esa)\b"
    r"(?:[\s,]*\b(?:please|pls|do|delete|bin|it|that|one|por favor|porfa|esa|b[oó]rrala|elim[ií]nala))*\W*",
    re.IGNORECASE,
)
"""A yes to the question whether one row is meant."""

ONE: Final = FILLERS | NOISE | POINTERS | frozenset("one s ones uno una la de lo".split())
"""Words that may stand about the time by which one of several events is named."""

REASONED: Final = re.compile(
    r"^(?P<answer>[^,;.–]{3,}?)(?:\s*[,;.–]+\s*(?:(?:because|as|since|'?cos|cause|porque|que|pues)\s+)?|"
    r"\s+(?:because|since|'?cos|cause|porque|pues)\s+)"
    r"(?:(?:i|we|he|she|it|they|that)(?:['’](?:m|re|s|ve|ll|d)| (?:am|are|is|was|have|has|had|can['’]?t|will|won['’]?t|"
    r"need|must|do ?n['’]?t|does ?n['’]?t|got))\b|"
    r"(?:my|our|his|her|the) \w+(?:['’]s| is| are| has| have)\b|"
    r"(?:ese d[ií]a |esa semana )?(?:estoy|estar[eé]|estamos|est[aá]n?|tengo|tenemos|tiene|no (?:puedo|podemos|estoy)|"
    r"trabajo|voy|vamos|me voy|nos vamos))(?P<why>[^,;.!?\d]*)[.!\s]*$",
    re.IGNORECASE,
)
"""An answer and why it is so: "the one next week, I'm on lates"."""

SHIFT: Final = re.compile(
    r"\b(?:on (?:nights|days|mornings|evenings|lates|earlies)|de (?:tardes?|noches?|mañanas?|d[ií]a))\b", re.IGNORECASE
)
"""How somebody works, which is no time: "I'm on nights"."""

MORE: Final = re.compile(
    r"\b(?:add|put|book|make|move|change|set|remind|cancel|delete|tell|show|keep|leave|so|and|but|instead|"
    r"a[ñn]ade|apunta|pon|mueve|cambia|recu[eé]rdame|cancela|borra|dime|deja|as[ií] que|y|pero|mejor)\b",
    re.IGNORECASE,
)
"""Words by which more is said than why."""

_ARTICLE: Final = r"(?:(?:the|my|el|la|los|las|lo|mi|der|die|das|le|les|il|o|a) |l['’])?"
STAYS: Final = re.compile(
    rf"(?:(?:and|but|so|y|pero|und|aber|et|mais|e|ma|mas) )?(?:(?:and |but )?not|no|nicht|pas|non|n[aã]o) "
    rf"(?:con |a |with |mit |avec )?{_ARTICLE}(?P<no>[^,;.!?]+?)|"
    rf"(?:(?:and|but|y|pero|und|aber|et|mais|e|ma|mas) )?(?:(?:leave|keep) |deja )?{_ARTICLE}(?P<row>[^,;.!?]+?) "
    r"(?:(?:is|are|['’]s|one is|one['’]s)? ?(?:still (?:to (?:do|be done|come|go)|open|pending|outstanding|waiting|on|"
    r"there|"
    r"stands?|needs? doing|not done)|not (?:yet|done(?: yet)?)|pending|to stay|not off)|"
    r"(?:still )?(?:stays?|remains?|stands|needs doing|has to be done|can wait)(?: (?:on|in|open|as (?:it|they) (?:is|"
    r"are)|"
    r"there|where it is))?|alone|as (?:it|they) (?:is|are)|"
    r"(?:todav[ií]a |a[uú]n )?(?:sigue[n]?|queda[n]?|est[aá][n]?)(?: todav[ií]a| a[uú]n)? "
    r"(?:pendientes?|sin hacer|por hacer|en pie|igual)|(?:todav[ií]a|a[uú]n) no(?: l[oa] \w+(?: \w+)?)?|"
    r"(?:ist|sind|steht|stehen|bleibt|bleiben) (?:noch )?(?:offen|aus|nicht erledigt|stehen|drin)|noch nicht|"
    r"reste[nt]*(?: [àa] faire| l[àa])?|(?:est |sont )?pas encore(?: faite?)?|"
    r"(?:resta|restano|[eè]|sono)(?: ancora)? (?:da fare|in sospeso|aperto)|non ancora|"
    r"(?:ainda |continua |fica )+(?:pendente|por fazer|n[aã]o)(?: est[aá](?: feito)?)?)"
    r"(?: (?:too|though|please|por favor|bitte))?",
    re.IGNORECASE,
)
"""A clause that says of one row that it stays as it is: "the plumber is still to do", "not the plumber"."""

LEFT_OUT: Final = frozenset("without not except keep sin menos salvo excepto".split())
"""Words by which an answer tells which row is not meant: "the one without Ana"."""

ANOTHER: Final = POINTERS | frozenset("other otro otra andere autre altro altra outro outra".split())
CLAUSES: Final = re.compile(r"\s*[,;.]\s+|\s+[–—-]\s+")

ROWS: Final = ("todo", "event", "note", "message", "draft")
"""Arguments that name a row."""

TIMED: Final = {"add_todo": "due", "update_todo": "due", "update_event": "start"}
"""Arguments that tell when a row is, by the tool."""

LIKE: Final = 84.0
"""The least likeness (0-100) of a word of the answer and one of a row's name."""


@dataclass(frozen=True)
class Before:
    """The turn before, as the log keeps it: its `request`, its `calls`, the rows it `shown`; `at` is the time of the
    one row that has one, as it is now, `starts` when each event that was shown begins, `order` the rows as they were
    told, those that were added one after the other too."""

    calls: Sequence[Mapping[str, Any]]
    shown: Sequence[Mapping[str, Any]]
    at: datetime | date | None = None
    request: str = ""
    starts: Mapping[int, datetime] = field(default_factory=dict)
    order: Sequence[Mapping[str, Any]] = ()


def chosen(request: str, before: Before, now: datetime, language: Language) -> tuple[str, Planned] | None:
    """The request made whole, and its call, where the turn before asked which row was meant and this tells it."""
    answer = unreasoned(request, now, language)
    found = _chosen(request, before, now, language) or (_chosen(answer, before, now, language) if answer else None)
    return found or _chosen_of_two(request, before, now, language)


def _chosen_of_two(request: str, before: Before, now: datetime, language: Language) -> tuple[str, Planned] | None:
    """The same where the answer says as well that the others stay: "the baker, the butcher is still to do"."""
    parts = [each for each in CLAUSES.split(request.strip()) if words_of(each)]
    if len(parts) != 2 or "?" in request:
        return None
    for answer, rest in (parts, parts[::-1]):
        if found := _chosen(answer, before, now, language):
            row = next(each for name in ROWS if (each := found[1].arguments.get(name)))
            others = [str(each["label"]) for each in before.shown if f"#{each['id']}" != row]
            if any(stays(rest, each) for each in others):
                return found
    return None


def stays(clause: str, name: str) -> bool:
    """Whether a clause says no more than that the row of that name, or "the other one", is to stay as it is."""
    found = STAYS.fullmatch(clause.strip(" ,;.!"))
    said = [each for each in words_of((found["row"] or found["no"]) if found else "") if each not in NOISE]
    others = ANOTHER if found else frozenset()
    return bool(found) and all(each in others or _is_of(each, name) for each in said)


def _is_of(word: str, name: str) -> bool:
    return any(word_likeness(word, other) >= LIKE for other in words_of(name))


def unreasoned(request: str, now: datetime, language: Language) -> str:
    """An answer without the reason behind it; nothing where none is told, or more than that."""
    found = REASONED.match(request)
    why = SHIFT.sub(" ", request[found.end("answer") :]) if found else ""
    if found is None or MORE.search(found["why"]) or find(why, now, language):
        return ""
    return found["answer"].strip()


def _chosen(request: str, before: Before, now: datetime, language: Language) -> tuple[str, Planned] | None:
    """The same for an answer that says no more."""
    unclear = [each for each in before.calls if each.get("unclear")]
    if len(unclear) != 1 or len(before.calls) != 1 or not before.shown or not LEFT_OUT.isdisjoint(words_of(request)):
        return None
    call = unclear[0]
    name = next((each for each in ROWS if each in call["arguments"]), "")
    rows = [each for each in before.shown if each["kind"] == name]
    row = rows[0] if len(rows) == 1 and YES.fullmatch(request) else _told(request, rows)
    row = row or (_at_a_time(request, rows, before.starts, now, language) if name == "event" else None)
    if not row:
        return None
    whole = f"{before.request.rstrip(' .!?')}, {request.strip()}"
    return whole, Planned(call["tool"], {**call["arguments"], name: f"#{row['id']}"})


def when_told(request: str, before: Before, now: datetime, language: Language) -> tuple[str, Planned] | None:
    """The request made whole, and its call, where the turn before asked when something is and this tells the time."""
    if moved := _moved_to(request, before, now, language) or _told_again(request, before, now, language):
        return moved
    if len(before.calls) != 1 or not before.calls[0].get("unclear") or before.calls[0]["tool"] != "create_event":
        return None
    call = before.calls[0]
    words = only_a_time(request, now, language)
    said = find(before.request, now, language, policy=planning(before.request))
    if not words or len(said) > 1:
        return None
    if said:
        return _within(said[0], words, before, call, now, language)
    whole = f"{before.request.rstrip(' .!?')}, {words}"
    return whole, Planned(call["tool"], {**call["arguments"], "start": words})


def _moved_to(request: str, before: Before, now: datetime, language: Language) -> tuple[str, Planned] | None:
    """The same where the turn before asked what is to change about an event, and nothing was said of that."""
    call = before.calls[0] if len(before.calls) == 1 else {}
    if not call.get("unclear") or call["tool"] != "update_event" or call["arguments"].keys() != {"event"}:
        return None
    rows = [each for each in before.shown if each["kind"] == "event"]
    words = only_a_time(request, now, language)
    if not words or len(rows) > 1:  # which one was asked, rather than what
        return None
    start = re.sub(r"^(?:to|para|al?)\s+(?!las?\b)", "", words.strip(), flags=re.IGNORECASE)
    return f"{before.request.rstrip(' .!?')}, {words}", Planned(call["tool"], {**call["arguments"], "start": start})


def _told_again(request: str, before: Before, now: datetime, language: Language) -> tuple[str, Planned] | None:
    """The same where the time that was told before was not understood, or is none for that row."""
    call = before.calls[0] if len(before.calls) == 1 else {}
    name = TIMED.get(call["tool"], "") if call.get("unclear") else ""
    if name not in call.get("arguments", {}) or len(before.shown) > 1:
        return None
    words, old = only_a_time(request, now, language), str(call["arguments"][name])
    if not words:
        return None
    when = re.sub(r"^(?:to|para|al?)\s+(?!las?\b)", "", words.strip(), flags=re.IGNORECASE)
    there = old and before.request.count(old) == 1
    whole = before.request.replace(old, when) if there else f"{before.request.rstrip(' .!?')}, {words}"
    return whole, Planned(call["tool"], {**call["arguments"], name: when})


def _within(
    said: Span, words: str, before: Before, call: Mapping[str, Any], now: datetime, language: Language
) -> tuple[str, Planned] | None:
    """The same where a week was said and the answer tells the day: "Wednesday at 10" of "next week"."""
    first = said.readings[0]
    if first.grain not in ("week", "month"):
        return None
    best = resolve(words, now, language, anchor=first.start, policy=planning(before.request)).best
    if best is None or best.start < first.start or best.rrule:
        return None
    start = f"{best.start:%Y-%m-%d}" if best.all_day else f"{best.start:%Y-%m-%d %H:%M}"
    rest = f"{before.request[: said.start_index]}{before.request[said.end_index :]}"
    return f"{rest.strip(' .!?')}, {start}", Planned(call["tool"], {**call["arguments"], "start": start})


def _told(request: str, rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The one row that an answer names, by its place or by words that no other has."""
    words = [each for each in words_of(request) if each not in FILLERS | NOISE]
    places = [ORDINALS[each] for each in words if each in ORDINALS]
    if len(places) == 1 == len(words) and 0 <= places[0] < len(rows):
        return rows[places[0]]
    said = [each for each in words if each not in POINTERS]
    having = [[word for word in said if _has(row, word)] for row in rows]
    most = max(map(len, having), default=0)
    best = [row for row, found in zip(rows, having, strict=True) if len(found) == most]
    return best[0] if said and most == len(said) and len(best) == 1 else None


def _at_a_time(
    request: str, rows: Sequence[Mapping[str, Any]], starts: Mapping[int, datetime], now: datetime, language: Language
) -> Mapping[str, Any] | None:
    """The one event that an answer names by no more than its time: "next week's", "the one on the 17th"."""
    spans = find(request, now, language, policy=planning(request))
    if len(spans) != 1:
        return None
    rest = words_of(f"{request[: spans[0].start_index]} {request[spans[0].end_index :]}")
    if not ONE.issuperset(rest):
        return None
    first = spans[0].readings[0]
    if len({*words_of(first.text)} - FILLERS) == 1 and first.text.strip().isalpha() and _in_a_week(first.start, now):
        return None  # today's weekday alone may as well be today
    there = [each for each in rows if each["id"] in starts and _is_in(starts[each["id"]], first)]
    return there[0] if len(there) == 1 else None


def _in_a_week(day: datetime, now: datetime) -> bool:
    return day.date() - now.date() == timedelta(days=7)


def _is_in(start: datetime, said: Reading) -> bool:
    """Whether an event begins in the time that was said; a clock time alone may be of any day."""
    if said.end is None and said.grain in ("hour", "minute"):
        return start.timetz() == said.start.timetz() or start == said.start
    return said.start <= start < (said.end or unit_of(said.start, said.grain)[1])


def _has(row: Mapping[str, Any], word: str) -> bool:
    return any(word_likeness(word, other) >= LIKE for other in words_of(str(row["label"])))


def only_a_time(text: str, now: datetime, language: Language) -> str:
    """The words of a time, where the text says nothing else."""
    text = re.sub(r":(?=\s)", ",", text.strip(" ,.!…"))
    if bare := BARE_HOUR.fullmatch(text):
        text = f"{'a las' if language == 'es' else 'at'} {bare['hour'].replace('.', ':')}"
    spans = find(text, now, language, policy=planning(text))
    if len(spans) != 1:
        return ""
    rest = text[: spans[0].start_index] + " " + text[spans[0].end_index :]
    return text if FILLERS.issuperset(words_of(rest)) else ""


IT_IS_FOR: Final = re.compile(
    r"^\W*(?:(?:it|that)(?:['’]?s| is)|(?:que )?(?:es|son|ser[aá]))\s+(?=(?:for|due|by|para)\b)", re.IGNORECASE
)
"""What leads to the time of what was told before: "..., es para el lunes"."""


IT_IS_THEN: Final = re.compile(
    r"(?<=\w),?\s+(?:(?:it|that)(?:['’]?s| is|['’]?ll be| will be|['’]?ll have to be| has to be| must be| shall be)|"
    r"es ist|ist es|"
    r"wird['’]s|"
    r"wird es|(?:ya )?(?:es|ser[aá]|queda)|ce sera|sar[àa]|fica)(?: then| dann| pues| entonces| alors| allora| "
    r"ent[aã]o)?\W*$",
    re.IGNORECASE,
)
"""What follows on the time of what was told before: "so five o'clock it is"."""


IN_WORDS: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen|\d{1,2}(?::\d\d)?)\W*$",
    re.IGNORECASE,
)
"""How an hour ends that is told by its number alone: "so seven it is"."""


def only_when(text: str, now: datetime, language: Language) -> bool:
    """Whether a text says no more than a time, be it one that was told before: "same day at 1"."""
    text = IT_IS_FOR.sub("", text)
    if then := IT_IS_THEN.search(text):
        hour = text[: then.start()]
        bare = IN_WORDS.search(hour) and only_a_time(f"at {hour}", now, language)
        return bool(only_a_time(hour, now, language) or bare)
    rest = THERE.sub(" ", text)
    return bool(only_a_time(rest, now, language)) or (rest != text and FILLERS.issuperset(words_of(rest)))
