"""One new event or to-do that is told in full: what, when, and of an event where and how long, and not a word more.

The opening and the courtesies are taken off, then the length, the time and the place; what is left must be a whole
sentence that asks for it (`agent.reading.put_in`), with nothing in it but the thing. Whoever says more is left to the
model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.deciding.by_event import MEAL
from agent.deciding.drafting import DATED, EXCEPTED, STATED, UNSAID
from agent.grounding.ahead import AHEAD
from agent.grounding.ends_apart import ending_of
from agent.grounding.placed import BESIDE, NET, ONLINE, OVER, apart_from_place, as_place, is_generic
from agent.intents import WORDS
from agent.reading.as_what import without_as_place
from agent.reading.frames import FRAME
from agent.reading.given import without_given
from agent.reading.one_thing import NO_DEED, NO_DUTY, OF_WORLD, ORDER, as_title, is_bought, takes_place
from agent.reading.put_down import LEADING, beside_order, without_order
from agent.reading.put_in import (
    ASKED_FOR,
    BARE_TASK,
    CLOSING,
    COMING,
    HAD,
    LACKED,
    LACKED_ES,
    NEEDED,
    NOW_DO,
    OBLIGED,
    OPENING,
    TASK,
    TOLD,
)
from agent.reading.resizing import SO_LONG
from agent.reading.running_out import run_out_in
from agent.reading.sayings import Said
from agent.reading.weighing import weights
from agent.reading.whole_day import without_whole
from tools.contract import Language
from tools.matching import words_of
from tools.when import Reading, planning, resolve
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE
HERE: Final = " \0 "
"""Where the time stood."""

MOST: Final = 26
"""Words of such a request, at most."""

LIKELY: Final = {"asked": 0.35, "had": 0.3, "comes": 0.3, "told": 0.5}
RIVAL: Final = {"asked": 0.3, "had": 0.5, "comes": 0.4, "told": 0.3}
"""How likely an event must be where it is asked for, and where it is only told; and what no to-do may come up to."""

WHOLLY: Final = 0.1
TALKED: Final = 0.7
"""How likely it must be where the whole of a day is told, which no deed takes; and words about it at most."""

TASKED: Final = {"task": 0.5, "must": 0.5, "need": 0.7, "deed": 0.75, "Buy": 0.8, "Comprar": 0.8}
"""The same for a to-do: asked for, a deed and a time alone, something that has run out."""

NOTHING_LEFT: Final = 0.15
"""The same where all that is said is that none of something is left."""

BOUGHT: Final = {"de": "{} kaufen", "fr": "Acheter {}", "it": "Comprare {}", "pt": "Comprar {}"}
"""The deed for what has run out, in other languages than English and Spanish."""

LASTS: Final = re.compile(
    rf"(?:\s*[,;.?]\s*(?:and |y )?|\s+)(?:(?:(?:it |that |que )?(?:(?:will|should|would|va a|deber[ií]a|puede) )?"
    rf"(?:lasts?|lasting|takes?|taking|be|durar|dura|durar[áa]|dure|durando)|for|durante|f[üu]r|dauert|pendant|"
    rf"dure|per|dura|por|"
    rf"(?<!dentro )de)\s+)(?:about |around |roughly |unas? |unos |aprox\w* )?(?P<length>{SO_LONG})"
    rf"(?: (?:long|in total|de duraci[oó]n))?(?=\s*(?:$|[,;.!?\0])|\s+(?:at|in|on|with|en|con|el|am|um|le|il|"
    rf"tomorrow|ma[ñn]ana|"
    rf"this|next|every|cada|\w+day)\b)",
    _I,
)
"""How long it lasts, in so many words."""

JUST_SO_LONG: Final = re.compile(rf"(?:[,;.(]\s*|(?<=\d|m)\s+)(?P<length>{SO_LONG})(?: long)?\)?[\s.!]*$", _I)
"""The same in figures and no more, behind everything else."""

FOR: Final = re.compile(r"^(?:for|para)\s+", _I)
NUMBERED: Final = re.compile(
    r"(?<=['’]s )\d{1,3}(?:st|nd|rd|th)\b|"
    r"(?<!\d[.:])\b\d{1,4}[a-z]? (?:(?!(?:at|in|on|by|to|past|am|pm)\b)[^\W\d_]+ ){1,3}(?:road|rd|street|st|lane|ln|"
    r"avenue|ave|way|close|drive|square|court|"
    r"place|row|hill)\b|"
    r"\b(?:calle|c/|plaza|avenida|avda|rua|rue|via|room|sala|aula|hall|studio|raum|salle|[^\W\d_]+stra(?:ss|"
    r"ß)e)(?: [^\W\d_]+){0,3},? \d{1,4}\b",
    _I,
)
"""A place with a number that is no hour, and a birthday that is no day of the month."""

ANY_LENGTH: Final = re.compile(
    rf"\b{SO_LONG}\b|\b(?:for|durante|por) (?:\d+|\w+) (?:days?|weeks?|d[ií]as?|semanas?)\b", _I
)

BIRTHDAY: Final = re.compile(r"['’]s \d{1,3}(?:st|nd|rd|th)\b", _I)
"""A number that is no day of the month: "Leo's 30th"."""

PART_OF_DAY: Final = re.compile(r"(?:morning|afternoon|evening|night|noche|tarde)\b", _I)
"""How words for a time begin that may as well be the end of a name: "game night" on Friday."""

WHERE: Final = re.compile(
    r"(?:[\s,;.–-]|(?:,\s*)?(?:it['’]?s|that['’]?s|it is|es|ser[aá]))*\s*(?:(?:at|in (?:der|dem)|in|inside|@|en|"
    r"bei(?: der| dem)?|beim|im|"
    r"au|chez|[àa] la|al|"
    rf"presso|da|no|na|{OVER}(?= {NET}))\s+)(?P<place>[^\0]+?)[\s.!]*",
    _I,
)
"""A place and no more, behind the time."""

AT_SOMEBODY: Final = re.compile(r"\bat \w+$", _I)

ASKS_FOR: Final = re.compile(
    r"\b(?:can|could|would|will) you\b|\b(?:puedes|podr[ií]as|pod[eé]s)\b|\bme (?:recuerdas|apuntas|pones|"
    r"a[ñn]ades|anotas|"
    r"metes|agendas)\b",
    _I,
)
"""How a question asks for a deed."""

AT_ONCE: Final = re.compile(
    r"\s+(?:right|straight|just|directly|immediately|shortly|soon|justo|nada m[aá]s)\s*"
    r"(?=\0(?:after|before|despu[eé]s|antes)\b)",
    _I,
)
"""What belongs to the time: "right after school"."""

BY_MEAL: Final = re.compile(
    r"^(?:after|before|despu[eé]s de|antes de|tras|nach|vor|apr[eè]s|avant|dopo|prima di)\s+", _I
)
"""What leads to a meal by which a time is told: which one, may be another than the one on the calendar."""

SOMEBODY: Final = re.compile(r"^(?:somebody|someone)(?: is|['’]s)?(?= )", _I)
"""Who comes, and is not named."""

PUT: Final = re.compile(
    r"(?:add|put(?=\s+[\"'“‘«])|p[oó]n(?:me|lo|la)?|a[ñn][aá]de\w*|ap[uú]nta\w*|an[oó]ta\w*|m[eé]te\w*|agr[eé]ga\w*)\s",
    _I,
)
"""How what is put on the list begins where the order is still before it."""

Judge = Callable[[str], Mapping[str, float]]


class Heard(NamedTuple):
    """A request without its courtesies, its length, and its time, which is put apart."""

    text: str
    time: str
    best: Reading | None
    length: str
    whole: bool = False
    apart: bool = False


def courteous(request: str) -> str:
    """A request without the words that only open and close it: "thanks! also ...", "great, now ...", "... please"."""
    rest, previous = without_given(request.strip()), ""
    while previous != rest:
        previous = rest
        rest = CLOSING.sub("", rest)
        opened = OPENING.match(rest)
        shorter = rest[opened.end() :] if opened else rest
        shorter = NOW_DO.sub("", shorter, count=1) if NOW_DO.match(shorter) else shorter
        rest = shorter if len(words_of(shorter)) > 1 else rest
    return rest


def told_in_full(
    request: str, named: Sequence[tuple[str, str]], judge: Judge, now: datetime, language: Language
) -> Planned | None:
    """The new event or to-do that is all a request tells; `named` are the rows it may mean, kind and name."""
    placed = without_as_place(request)
    call = _told_in_full(placed, named, judge, now, language)
    if call and STATED.search(str(call.arguments["title"])):
        return None
    return call if call is None or placed == request or "location" in call.arguments else None


def _told_in_full(
    request: str, named: Sequence[tuple[str, str]], judge: Judge, now: datetime, language: Language
) -> Planned | None:
    if len(words_of(request)) > MOST or weights(request) or AHEAD.search(request):
        return None
    if any(kind in ("event", "note") for kind, _ in named) or (
        "?" in beside_order(request) and not ASKS_FOR.search(request)
    ):
        return None
    plain = courteous(request)
    plain, whole = without_whole(plain)
    told = without_order(plain)
    whole = whole or told.all_day
    heard = _heard(plain, now, language, whole)
    if heard and whole and "(" in request:
        heard = heard._replace(apart=True)
    if heard and (found := _event(heard, not named, judge, now, language)):
        return found
    apart = _heard(told.text, now, language, whole) if told.asked else None
    if apart and told.kind != "todo" and (found := _event(apart, not named, judge, now, language)):
        return found
    for each in (heard, apart):
        if each and not whole and told.kind != "event" and (found := _task(each, bool(named), judge, now, language)):
            return found
    return _listed(plain, apart, language) if apart and told.kind == "todo" and not named and not whole else None


LISTED: Final = re.compile(r"[:–—-]\s*$")
SEVERAL: Final = re.compile(
    r"[,;:?\n&+]|\.\s|\b(?:and|or|but|if|when|y|o|u|e|pero|si|und|oder|wenn|et|ou|mais|ma|se|mas)\b", _I
)
"""How what is named before the deed ends, and signs that more is listed than one thing."""

LONGEST: Final = 12
"""Words of a thing that is listed, at most."""


def _listed(request: str, heard: Heard, language: Language) -> Planned | None:
    """The one to-do that is told behind its list: "add to list: check the boiler at number 14", whatever it is."""
    lead, best = LEADING.match(request), heard.best
    if lead is None or not LISTED.search(lead.group()) or heard.length or (best and best.end and not best.due):
        return None
    words = heard.text.strip(f"{HERE} .!")
    if HERE.strip() in words or SEVERAL.search(words) or not 0 < len(words_of(words)) <= LONGEST:
        return None
    masked = as_title(re.sub(r"\d", "n", words.strip(" ,.–-")), language)  # a number is part of what is listed
    if not masked or masked.casefold() in UNSAID or NO_DEED.fullmatch(words):
        return None
    title = words.strip(" ,.–-")[-len(masked) :]
    title = f"{title[:1].upper()}{title[1:]}"
    return Planned("add_todo", {"title": title, **({"due": heard.time} if heard.time else {})})


def _heard(request: str, now: datetime, language: Language, whole: bool = False) -> Heard | None:
    """What is left without the length and the time; None where there are more of them than one, or it is over."""
    ends = None if whole else ending_of(request, now, language)
    lasts = None if ends else LASTS.search(request) or JUST_SO_LONG.search(request)
    length = lasts["length"] if lasts else ""
    text = f"{request[: lasts.start()]} {request[lasts.end() :]}" if lasts else ends.rest if ends else request
    said = Said(NUMBERED.sub(lambda found: re.sub(r"\d", "N", found.group()), text), now, language)
    spans = said.every()
    if len(spans) > 1:
        return None
    if not spans:
        return Heard(text, "", None, length) if not length else None
    (span,) = spans
    before, words, behind = text[: span.start_index], said.meant(span), text[span.end_index :]
    if AT_ONCE.search(f"{before}\0{words}"):
        before = AT_ONCE.sub(" ", f"{before}\0{words}").partition("\0")[0]
    if words[:7].casefold() == "in for ":  # "book the vet in for tonight"
        before, words = f"{before}in ", words[3:]
    if PART_OF_DAY.match(words) or EXCEPTED.search(words) or MEAL.fullmatch(BY_MEAL.sub("", words)):
        return None  # "game night, friday at 8"
    best = resolve(words, now, language, policy=planning(request)).best
    plain = FOR.sub("", words)
    if best is not None and best.due and plain != words:  # "put it in for nine"
        other = resolve(plain, now, language, policy=planning(request)).best
        if other is not None and other.grain in ("hour", "minute") and other.end is None:
            words, best = f"{other.start:%Y-%m-%d %H:%M}", other
    if best is not None and BIRTHDAY.search(request) and best.grain in ("hour", "minute") and best.end is None:
        words = f"{best.start:%Y-%m-%d %H:%M}"
    if best is None or ANY_LENGTH.search(f"{before} {HERE} {behind}"):
        return None
    begins = best.due or (best.end if best.grain == "second" and best.end else best.start)
    moment = begins if isinstance(begins, datetime) else datetime.combine(begins, now.timetz())
    if (moment < now and not best.all_day) or moment.date() < now.date() or (best.grain == "second" and not best.due):
        return None
    if ends and not (length := ends.lasts(best.start)):
        return None
    return Heard(" ".join(f"{before}{HERE}{behind}".split()), words, best, length, whole)


def _event(heard: Heard, new: bool, judge: Judge, now: datetime, language: Language) -> Planned | None:
    """The event: it has an hour, or takes the whole of a day."""
    best = heard.best
    if best is None or best.open or (best.due and not best.all_day):
        return None
    hourly = best.grain in ("hour", "minute") and not best.all_day
    if not hourly and not (best.all_day and best.grain == "day" and heard.whole):
        return None
    if hourly and heard.whole:
        return None
    if heard.length and (best.end is not None or not hourly):
        return None
    before, _, behind = heard.text.partition(HERE.strip())
    place, where = "", WHERE.fullmatch(behind) if behind.strip() else None
    if where and (place := as_place(where["place"], now, language)):
        behind = ""
    text = " ".join(f"{before}{HERE}{behind}".split())
    ways = [("asked", ASKED_FOR), *([("had", HAD), ("comes", COMING), ("told", TOLD)] if new else [])]
    for how, sentences in ways:
        for sentence in sentences:
            found = sentence.fullmatch(text)
            if found is None:
                continue
            thing, there = next(each for each in found.groups() if each), place
            comes = how == "comes"
            if AT_SOMEBODY.search(thing) and f"{thing}'s " in text.replace("’", "'"):  # "lunch at Rosa's friday"
                thing = f"{thing}'s"
            if how != "asked" and ORDER.match(thing):
                continue
            if not there and (online := ONLINE.fullmatch(thing)):
                thing, there = online["x"], online["place"]
            if not there and not comes and (beside := BESIDE.fullmatch(thing)):
                apart = apart_from_place(beside, thing, now, language)
                if apart is None:
                    continue
                thing, there = apart
            plain = re.sub(r"\b\d{1,3}(?= [^\W\d_])", "n", SOMEBODY.sub("Visitor", thing)) if comes else thing
            title = as_title(plain, language)
            title = f"{thing[:1].upper()}{thing[1:]}" if comes and title else title
            if how != "asked" and OF_WORLD.fullmatch(title):
                continue
            if there and is_generic(title):  # "an appointment at the passport office" is called by its place
                continue
            if title and (comes or takes_place(title, language)) and _is_event(title, heard, how, judge):
                day = f"{best.start:%Y-%m-%d}" if heard.apart else heard.time  # "saturday (all day)" would be two times
                given = {"title": title, "start": day}
                given |= {"duration": heard.length} if heard.length else {}
                return Planned("create_event", given | ({"location": there} if there else {}))
    return None


def _is_event(title: str, heard: Heard, how: str, judge: Judge) -> bool:
    likely, plain = judge(heard.text.replace("\0", heard.time)), judge(f"{title} {heard.time}")
    share = max(likely.get("create_event", 0.0), plain.get("create_event", 0.0))
    rival = min(likely.get("add_todo", 0.0), plain.get("add_todo", 0.0))
    least = WHOLLY if heard.whole and likely.get(WORDS, 0.0) <= TALKED else LIKELY[how]
    return share >= least and rival <= RIVAL[how] and share > rival


def _task(heard: Heard, named: bool, judge: Judge, now: datetime, language: Language) -> Planned | None:
    """The to-do, due at the time that was told, if any was."""
    best = heard.best
    if heard.length or named or (best and best.end is not None and not best.due):
        return None
    likely = judge(heard.text.replace("\0", heard.time))
    if max(likely, key=lambda each: likely[each]) not in ("add_todo", WORDS, "list_todos"):
        return None
    due = {"due": heard.time} if heard.time else {}
    gone, tongue = run_out_in(heard.text.strip(" .!"))
    if gone:
        sure = not heard.time and likely.get("add_todo", 0.0) >= TASKED["Buy"]
        return (
            Planned("add_todo", {"title": BOUGHT[tongue].format(re.sub(r"^(?:der|die|das) ", "", gone, flags=_I))})
            if sure
            else None
        )
    ways = (
        ("Buy", LACKED),
        ("Comprar", LACKED_ES),
        ("need", NEEDED),
        ("task", TASK),
        ("must", OBLIGED),
        ("deed", BARE_TASK),
    )
    for how, sentences in ways:
        for sentence in sentences:
            found = sentence.fullmatch(heard.text)
            least = NOTHING_LEFT if how == "Buy" and " left" in heard.text else TASKED[how]
            if found is None or likely.get("add_todo", 0.0) < least:
                continue
            words = next(each for each in found.groups() if each)
            title = "" if DATED.match(words) else as_title(words, language)
            buys = how in ("Buy", "Comprar")
            if not title or title.casefold() in UNSAID or ((buys or how == "need") and not is_bought(words)):
                continue
            if how == "task" and (PUT.match(words) or NO_DEED.fullmatch(words)):
                continue
            if (how == "deed" and (NO_DEED.match(words) or FRAME.match(words) or tongues(words))) or (
                how == "must" and NO_DUTY.fullmatch(words)
            ):
                continue
            title = f"{how} {title[:1].lower()}{title[1:]}" if buys else title
            return Planned("add_todo", {"title": title, **due})
    return None
