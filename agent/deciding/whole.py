"""One new event or to-do that is told in full: what, when, and of an event where and how long, and not a word more.

The opening and the courtesies are taken off, then the length, the time and the place; what is left must be a whole
sentence that asks for it (`agent.reading.put_in`), with nothing in it but the thing. Whoever says more is left to the
model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.grounding.placing import place_in
from agent.grounding.venues import NAMED, NO_PLACE
from agent.intents import WORDS
from agent.reading.put_in import ASKED_FOR, BARE_TASK, CLOSING, FINITE, LACKED, LACKED_ES, NOW_DO, OPENING, TASK, TOLD
from agent.reading.resizing import SO_LONG
from agent.reading.sayings import Said
from agent.reading.weighing import weights
from agent.reading.words import content
from tools.contract import Language
from tools.matching import POINTERS, words_of
from tools.when import Reading, planning, resolve

_I: Final = re.IGNORECASE
HERE: Final = " \0 "
"""Where the time stood."""

MOST: Final = 26
"""Words of such a request, at most, and of what is planned."""
LONGEST: Final = 8

LIKELY: Final = {"asked": 0.35, "told": 0.5}
RIVAL: Final = 0.3
"""How likely an event must be where it is asked for, and where it is only told; and what no to-do may come up to."""

TASKED: Final = {"task": 0.5, "deed": 0.75, "Buy": 0.8, "Comprar": 0.8}
"""The same for a to-do: asked for, a deed and a time alone, something that has run out."""

LASTS: Final = re.compile(
    rf"(?:\s*[,;.]\s*(?:and |y )?|\s+)(?:(?:(?:it |that |que )?(?:(?:will|should|would|va a|deber[ií]a|puede) )?"
    rf"(?:lasts?|lasting|takes?|taking|be|durar|dura|durar[áa]|dure|durando)|for|durante|f[üu]r|dauert|pendant|dure|per|dura|por|"
    rf"(?<!dentro )de)\s+)(?:about |around |roughly |unas? |unos |aprox\w* )?(?P<length>{SO_LONG})"
    rf"(?: (?:long|in total|de duraci[oó]n))?(?=\s*(?:$|[,;.!?\0])|\s+(?:at|in|on|with|en|con|el|am|um|le|il|tomorrow|ma[ñn]ana|"
    rf"this|next|every|cada|\w+day)\b)",
    _I,
)
"""How long it lasts, in so many words."""

JUST_SO_LONG: Final = re.compile(rf"(?:[,;.(]\s*|(?<=\d|m)\s+)(?P<length>{SO_LONG})(?: long)?\)?[\s.!]*$", _I)
"""The same in figures and no more, behind everything else."""

ANY_LENGTH: Final = re.compile(rf"\b{SO_LONG}\b|\b(?:for|durante|por) (?:\d+|\w+) (?:days?|weeks?|d[ií]as?|semanas?)\b", _I)

PART_OF_DAY: Final = re.compile(r"(?:morning|afternoon|evening|night|noche|tarde)\b", _I)
"""How words for a time begin that may as well be the end of a name: "game night" on Friday."""

WHERE: Final = re.compile(
    r"(?:[\s,;.–-]|(?:,\s*)?(?:it['’]?s|that['’]?s|it is|es|ser[aá]))*\s*(?:(?:at|in|inside|@|en|bei|im|in der|au|chez|[àa] la|al|"
    r"presso|da|no|na)\s+)(?P<place>[^\0]+?)[\s.!]*",
    _I,
)
"""A place and no more, behind the time."""

BESIDE: Final = re.compile(
    r"(?P<x>.*?\S)[\s,]+(?:at|in|@|en|bei|im|au|chez|presso)\s+(?P<place>[^\0,;]+(?:, ?\d+)?)[\s,]*", _I
)
"""A place behind what is planned."""

WITHIN: Final = re.compile(
    r"(?:the|el|la|los|las|st|saint|san|santa|room|hall|studio|aula|sala|calle|c/|plaza|avenida|rua|rue|via|casa|\d)\b", _I
)
"""How what is "in" something begins where that is a place: "in the village hall", and not "in Excel"."""

HOME: Final = re.compile(r"^(?!(?:kim|my|our|the)\b.*\w+ (?:place|house|home))[^\W\d]+['’]s?$|^the [A-Z]\w+s$|['’]s?$")
"""Somebody's, which is a part of what is planned: the party "at Leo's"."""

STREET: Final = re.compile(
    r"(?:road|rd|street|st|lane|ln|avenue|ave|way|close|drive|square|court|place|row|hill)$|^\d+\s", _I
)

ALIEN: Final = re.compile(
    r"\b(?:i|i['’]?[mdl]+|i['’]ve|you|we|he|she|they|it|is|are|am|was|were|been|had|needs?|should|could|would|can|can['’]?t|will|"
    r"won['’]?t|may|might|must|does|did|do ?n['’]?t|not|never|no|or|but|if|because|so|that|this|these|those|which|who|what|"
    r"where|when|why|how|instead|maybe|perhaps|also|too|another|again|before|after|until|unless|while|same|yet|still|"
    r"already|now|wait|mean|actually|sorry|rather|better|espera|perd[oó]n|mejor|digo|to-?dos?|reminders?|notes?|lists?|e-?mails?|calendar|diary|agenda|calendario|every|each|all|both|except|"
    r"and then|then|plus|from|deadline|move|moved|cancel\w*|delete|changed?|t[uú]|usted|él|ella|ellos|es|est[aá]n?|son|era|fue|"
    r"hay|ha|he|han|hemos|tengo|tiene|quiero|puedes?|debo|si|pero|porque|que|qu[eé]|cu[aá]ndo|d[oó]nde|c[oó]mo|ni|no|ya|"
    r"has|have|had|someone|somebody|everybody|nobody|alguien|nadie|him|them|us|her(?=\W*$)|eso|esto|aquello|"
    r"[^\W\d_]+[aei]r(?:l[oae]s?)|(?<=\w )o(?= \w)|"
    r"nunca|tampoco|antes|despu[eé]s|hasta|tambi[eé]n|otr[ao]s?|tod[oa]s?|a[uú]n|todav[ií]a|cada|notas?|lista|correo|cancela\w*|"
    r"mueve|cambia|quita|borra|nicht|kein\w*|oder|aber|ist|sind|pas|ne|mais|est|non|ma|n[aã]o|mas)\b|"
    r"[;:?!()\n\"“”«»…\0]|\w['’](?:re|ve|ll)\b|\.\s",
    _I,
)
"""Words that are no part of a thing or a deed, and tell that more is said."""

SPARED: Final = re.compile(r"\bse(?:nd|t)? e-?mails?\b|^e-?mail\b|\ba mais\b", _I)

COMPANY: Final = re.compile(
    r"\b(?:with|w/|con|mit|avec|com)\s+(?:[^\s,]+\s+)??[^\s,]+(?:,\s+[^\s,]+)?\s+(?P<and>and|&|\+|y|e|und|et)\s+"
    r"(?:(?:my|our|his|her|mi|su)\s+)?(?!(?:the|a|an|el|la|los|las|una?)\b)[^\s,]+(?: (?-i:[A-ZÁÉÍÓÚÑ])\S+)?$",
    _I,
)
"""With whom it is, where they are two."""

JOINED: Final = re.compile(r"\b(?:and|y|e(?=\s[ih])|und|et|sowie)\b|[&+,]|\s[-–—/]\s", _I)
"""What joins something to something else."""

UNTOLD: Final = re.compile(r"(?<![\w.-])\d{1,2}(?:[:.]\d\d)?(?![\w-])|\b(?:at|a las?|um|alle|[àa]s)\s*$", _I)
"""A number that may be a time, or the word that leads to one, left over in a title."""

ARTICLE: Final = re.compile(r"^(?:an?|una?|un|eine?[nmr]?|une|uno|uma?)\s+(?=\w)", _I)
ORDER: Final = re.compile(
    r"(?:add|put|enter|pop|stick|pencil|get|log|save|note|jot|write|mark|schedule|book|block|set|make|create|remind|buy|call|"
    r"p[oó]n\w*|ap[uú]nt\w*|a[ñn][aá]d\w*|ag[eé]nd\w*|an[oó]t\w*|m[eé]te\w*|agr[eé]g\w*|reserva\w*|bloque\w*|recu[eé]rd\w*|"
    r"there['’]?s?|have|got|tenemos|ten[ií]a\w*)\b(?! (?:club|fair|group|launch|signing|swap|festival)\b)",
    _I,
)
"""How a sentence begins that asks for something, or tells what one has: it is no name of what is planned."""

INFINITIVE: Final = re.compile(r"[^\W\d_]{2,}(?:[aeií]r(?:l[aoe]s?|les?|me|nos|se|te)?)\s", _I)
"""How a Spanish deed begins."""

NO_GOODS: Final = frozenset(
    "time luck office order town ideas breath hand control touch place date season rush hurry need problem reason way "
    "doubt answer signal power service parking room tiempo prisa nadie nada ganas sitio duda remedio luz cita hueco "
    "here work school hours bounds stock patience energy excuse excuses options money cash battery network".split()
)
"""What one may be out of, and cannot buy."""

WHOLE_DAY: Final = re.compile(r"\b(?:all|whole|entire) (?:the )?day\b|\btodo el d[ií]a\b|\bday all\b", _I)

ASKS_FOR: Final = re.compile(
    r"\b(?:can|could|would|will) you\b|\b(?:puedes|podr[ií]as|pod[eé]s)\b|\bme (?:recuerdas|apuntas|pones|a[ñn]ades|anotas|"
    r"metes|agendas)\b",
    _I,
)
"""How a question asks for a deed."""

STATE: Final = frozenset(
    "sueno hambre frio calor sed prisa miedo ganas fiebre tos dolor razon suerte gente mucho mucha muchos muchas poco poca "
    "cold headache people musica lavadora lavavajillas alarma radio tele luz luces calefaccion temporizador alarm music timer "
    "heating lights kettle oven".split()
)
"""What one has or puts on, and is nothing on a calendar."""

BROUGHT: Final = re.compile(
    r"^(?!(?:(?:the|my|our|a|el|la|un|una|mi) )?(?:\w+ )?(?:trip|visit|walk|drive|ride|flight|train|bus|tour|excursion|move|outing|"
    r"return|journey|viaje|visita|excursi[oó]n|paseo|ida|vuelo|vuelta|salida)\b).* (?:to|into) (?:the|my|our|his|her)\b",
    _I,
)
"""What is put to something that there is: "add Ana to the dinner"."""

Judge = Callable[[str], Mapping[str, float]]


class Heard(NamedTuple):
    """A request without its courtesies, its length, and its time, which is put apart."""

    text: str
    time: str
    best: Reading | None
    length: str


def courteous(request: str) -> str:
    """A request without the words that only open and close it: "thanks! also ...", "great, now ...", "... please"."""
    rest, previous = request.strip(), ""
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
    """The new event or to-do that is all a request tells; `named` are kinds and names of the rows that it may mean."""
    if len(words_of(request)) > MOST or weights(request):
        return None
    heard = _heard(courteous(request), now, language)
    if heard is None or any(kind in ("event", "note") for kind, _ in named):
        return None
    if "?" in request and not ASKS_FOR.search(request):
        return None
    return _event(heard, not named, judge, now, language) or _task(heard, bool(named), judge, now, language)


def _heard(request: str, now: datetime, language: Language) -> Heard | None:
    """What is left without the length and the time; None where there are more of them than one, or it is over."""
    lasts = LASTS.search(request)
    lasts = lasts or JUST_SO_LONG.search(request)
    length = lasts["length"] if lasts else ""
    text = f"{request[: lasts.start()]} {request[lasts.end() :]}" if lasts else request
    said = Said(text, now, language)
    spans = said.every()
    if len(spans) > 1:
        return None
    if not spans:
        return Heard(text, "", None, length) if not length else None
    (span,) = spans
    before, words, behind = text[: span.start_index], said.meant(span), text[span.end_index :]
    if PART_OF_DAY.match(words):
        return None  # "game night, friday at 8"
    best = resolve(words, now, language, policy=planning(request)).best
    if best is None or ANY_LENGTH.search(f"{before} {HERE} {behind}"):
        return None
    begins = best.due or (best.end if best.grain == "second" and best.end else best.start)
    moment = begins if isinstance(begins, datetime) else datetime.combine(begins, now.timetz())
    if (moment < now and not best.all_day) or moment.date() < now.date() or best.grain == "second" and not best.due:
        return None
    return Heard(" ".join(f"{before}{HERE}{behind}".split()), words, best, length)


def _event(heard: Heard, new: bool, judge: Judge, now: datetime, language: Language) -> Planned | None:
    """The event: it has an hour, or takes the whole of a day."""
    best = heard.best
    if best is None or best.open or best.due and not best.all_day:
        return None
    hourly = best.grain in ("hour", "minute") and not best.all_day
    if not hourly and not (best.all_day and best.grain == "day" and WHOLE_DAY.search(heard.time)):
        return None
    if heard.length and (best.end is not None or not hourly):
        return None
    before, _, behind = heard.text.partition(HERE.strip())
    place, where = "", WHERE.fullmatch(behind) if behind.strip() else None
    if where and (place := _place(where["place"], now, language)):
        behind = ""
    text = f"{before}{HERE}{behind}"
    ways = [("asked", ASKED_FOR), *([("told", TOLD)] if new else [])]
    for how, sentences in ways:
        for sentence in sentences:
            found = sentence.fullmatch(text)
            if found is None:
                continue
            thing, there = next(each for each in found.groups() if each), place
            if how == "told" and ORDER.match(thing):
                continue
            if not there and (beside := BESIDE.fullmatch(thing)):
                apart = _beside(beside, thing, now, language)
                if apart is None:
                    continue
                thing, there = apart
            title = _thing(thing, language)
            if title and _is_thing(title, language) and _is_event(title, heard, how, judge):
                given = {"title": title, "start": heard.time}
                given |= {"duration": heard.length} if heard.length else {}
                return Planned("create_event", given | ({"location": there} if there else {}))
    return None


def _beside(beside: re.Match[str], thing: str, now: datetime, language: Language) -> tuple[str, str] | None:
    """What is planned and where, told in one; None where it may be no place."""
    leads = thing[beside.end("x") : beside.start("place")].strip(" ,").casefold()
    words = beside["place"].strip()
    if HOME.search(words) and leads in ("at", "chez", "bei"):
        return thing, ""
    if leads in ("in", "en", "im") and not WITHIN.match(words):
        return None
    place = _place(words, now, language)
    return (beside["x"], place) if place else None


def _place(words: str, now: datetime, language: Language) -> str:
    """The words for a place; nothing where they tell more than one."""
    words = words.strip(" ,.")
    place = place_in(words, now, language)
    if place != words or NO_PLACE.match(words) or len(words_of(words)) > 6:
        return ""
    if not NAMED.search(words) and not WITHIN.match(words) and not STREET.search(words):
        return ""
    rest = re.sub(r",(?= ?\d)|\bSt\. ", " ", words)
    alien = ALIEN.search(rest) or re.search(r"[,&+]|\b(?:with|for|to|and|con|para|y|mit)\b", rest, _I)
    return "" if alien else words


def _thing(words: str, language: Language) -> str:
    """What is planned, as a title; nothing where the words say more than that."""
    words = ARTICLE.sub("", words.strip(" ,.–-"), count=1)
    company = COMPANY.search(words)
    rest = words if company is None else words[: company.start("and")] + " " + words[company.end("and") :]
    if not content(words) or len(words_of(words)) > LONGEST or not re.match(r"\w", words):
        return ""
    if ALIEN.search(SPARED.sub(" ", rest)) or JOINED.search(rest) or UNTOLD.search(rest):
        return ""
    if not POINTERS.isdisjoint(words_of(words)[:1]) and len(content(words)) < 1:
        return ""
    return words[:1].upper() + words[1:]


def _is_thing(title: str, language: Language) -> bool:
    """Whether a title is of something that takes place, and no deed, state or statement."""
    deed = language == "es" and INFINITIVE.match(title)
    return not (deed or FINITE.search(title) or BROUGHT.match(title)) and STATE.isdisjoint(words_of(title))


def _is_event(title: str, heard: Heard, how: str, judge: Judge) -> bool:
    likely, plain = judge(heard.text.replace("\0", heard.time)), judge(f"{title} {heard.time}")
    share = max(likely.get("create_event", 0.0), plain.get("create_event", 0.0))
    rival = min(likely.get("add_todo", 0.0), plain.get("add_todo", 0.0))
    return share >= LIKELY[how] and rival <= RIVAL and share > max(likely.get("add_todo", 0.0), RIVAL)


def _is_bought(words: str) -> bool:
    """Whether words are for goods, and no more than that."""
    told = words_of(words)
    return len(told) <= 4 and NO_GOODS.isdisjoint(told) and not re.search(r"\b(?:in|at|on|here|en|aqu[ií])\b", words, _I)


def _task(heard: Heard, named: bool, judge: Judge, now: datetime, language: Language) -> Planned | None:
    """The to-do, due at the time that was told, if any was."""
    best = heard.best
    if heard.length or named or (best and best.end is not None and not best.due):
        return None
    likely = judge(heard.text.replace("\0", heard.time))
    if max(likely, key=lambda each: likely[each]) not in ("add_todo", WORDS, "list_todos"):
        return None
    due = {"due": heard.time} if heard.time else {}
    ways = (("Buy", LACKED), ("Comprar", LACKED_ES), ("task", TASK), ("deed", BARE_TASK))
    for how, sentences in ways:
        for sentence in sentences:
            found = sentence.fullmatch(heard.text)
            if found is None or likely.get("add_todo", 0.0) < TASKED[how]:
                continue
            words = next(each for each in found.groups() if each)
            title = _thing(words, language)
            buys = how in ("Buy", "Comprar")
            if not title or (buys and not _is_bought(words)):
                continue
            title = f"{how} {title[:1].lower()}{title[1:]}" if buys else title
            return Planned("add_todo", {"title": title, **due})
    return None
