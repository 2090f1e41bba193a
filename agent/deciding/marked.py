"""The one thing that is plainly asked for amid whatever is told: "it drips again, I must ring the plumber, he's busy".

What stands around such a wish is no title, no time and no second wish of it, to code or to the model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final

from agent.deciding.retiming import is_reason
from agent.followups.told_why import BECAUSE, OF_IT, tells_why
from agent.grounding.deeds import REMIND
from agent.intents import WORDS
from agent.reading.clauses import ORDERED
from agent.reading.frames import ASIDE, FRAME
from agent.reading.items import OPENS
from agent.reading.put_in import CLOSING, OPENING
from agent.reading.sayings import THERE, Said
from agent.reading.told_beside import WISHES, is_where, only_tells
from agent.reading.weighing import weights
from agent.reading.why_asked import is_why_asked
from agent.reading.words import content
from tools.contract import Language
from tools.matching import words_of
from tools.when import lengths
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE

SPLIT: Final = re.compile(
    r"\s*(?:[;\n,]|(?<!\d)[.!…]+(?=\s|$)|\s[–—-]+(?=\s))\s*|"
    r"\s+(?=(?:and|but|because|cos|since|otherwise|or (?:else|i|we|he|she|it|they|the|my)|"
    r"before (?:it|he|she|they|we|i|someone|anyone|everything)|y|pero|porque|ya que|que si no|o si no|antes de que|"
    r"und|aber|sonst|weil|denn|et|mais|sinon|parce que|perch[eé]|altrimenti|sen[aã]o|pois)[ '’])",
    _I,
)
"""Where a clause may end and the next begin."""

OR_ELSE: Final = re.compile(
    r"^\W*(?:or(?: else)?|otherwise|before (?:it|he|she|they|we|i|someone|anyone|everything)|si no|que si no|o si no|"
    r"antes de que|sonst|sinon|altrimenti|se no|sen[aã]o)\s(?=.*\s)",
    _I,
)
"""How a clause begins that tells what comes of it where the wish is not done."""

SAID: Final = re.compile(
    r"^\W*(?:(?:ugh|uf+|oye|che|hey)\W+)*(?:"
    r"(?:(?:the )?(?:second|third|fourth|fifth|umpteenth|nth|\d\w\w) time (?:this|in|today)|it['’]?s me again|me again|"
    r"forgot\b|(?:that |it )?cost (?:me|us)\b|only \d|\d+ of (?:them|those)|\w+ says (?:hi|hello)|"
    r"not again|(?:but |and )?who knows|(?:y |pero )?qui[eé]n sabe|"
    r"still (?:no|not|waiting)|always the same)|"
    r"(?:otra vez|de nuevo|ya|sigue[n]?|soy|ayer|anoche|la (?:[uú]ltima|otra) vez|(?:me|nos) quedan? (?:solo|s[oó]lo)|"
    r"vienen?|estoy|ando|andamos|llevo|llevamos|menud[oa]|vaya|(?:se )?(?:me|nos|le|les) (?:ha[n]? )?(?:olvid|pas|romp|"
    r"rot|ca|queda|llam)\w+)\b(?!.*\b\w+[aei]r\b))",
    _I,
)
"""How a clause begins that tells what happened."""

CRY: Final = re.compile(r"^\W*(?:what an?|how|qu[eé]|che|quel(?:le)?|was f[üu]r) [\w'’]+(?: [\w'’]+)?\W*$", _I)
"""A cry and no more: "qué semana"."""

ADDED: Final = re.compile(r"^\W*(?:and|y|e|und|et)\s", _I)
"""How a clause begins that may be but a second thing."""

SUBJECT: Final = re.compile(r"(?:i|we|he|she|it|they|that|this|there)\b", _I)
"""Who or what something is told of."""

WANTED: Final = re.compile(r"(?:no )?(?:sea|me (?:re|av)|se quede|dur[ea]|tom[ea]|est[eé] )", _I)
"""How a clause with "que" begins that says how something is to be."""

AWRY: Final = re.compile(
    r"\b(?:i wish|i mean|not sure|maybe|perhaps|tbc|tbd|unless|er no|bueno no|ojal[aá]|quiz[aá]s?|tal vez|a lo mejor|"
    r"(?:do|did|ca|could|wo)n['’]?t (?:\w+ )?(?:do it|make it|need (?:it|to))|i ca(?:n['’]?t|nnot)$)\b|"
    r"\b(?:scrap|strike|forget|delete|ignore|scratch) (?:that|it)\b|\bor (?:the|an?|at|in|maybe|my|"
    r"our) \w+(?: \w+)?\W*$|"
    r"\balready (?:\w+ )?(?:added|put|there|in|booked|have|got|done|noted)\b|\b(?:ya|schon|d[ée]j[àa]|gi[àa]|"
    r"j[áa]) (?:\w+ )?"
    r"(?:\w+d[oa]|puest[oa]|est[áa]|eingetragen|not[ée]|segnato|marcado)\b|"
    r"^\W*(?:if|si(?! no\b)|wenn|falls)\s|\b(?:ya )?l[oa]s? (?:pus|pong|hag|hic|har|apunt|anot)\w+|"
    r"^\W*(?:no(?! (?:rush|hurry|need|worries|hay|corre|es))|nope|wait|actually|scratch|i mean|sorry|perd[oó]n\w*|"
    r"espera|mejor|digo|nein|doch|non|attends|anzi|aspetta)\b",
    _I,
)
"""What takes back what was said, or makes it depend on something."""

OF_THE_ROW: Final = re.compile(
    r"\b(?:address|location|venue|postcode|direcci[oó]n|adresse|indirizzo|morada|endere[çc]o)\b|"
    r"^(?:the |its )?(?:date|day|time|hour|place|details|rest|when|where)(?: and \w+)?(?:['’]s| is| are) |"
    r"^(?:(?:it|that|this)(?:['’]?s| is|['’]ll be)|(?:es|ser[aá]|cae)|(?:es|das) ist|c['’]est|[èe]|[ée]) (?:on |at |"
    r"the |el |la |"
    r"las |los |am |um |le |il |alle |o |dia |d[ií]a )*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|"
    r"mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)|"
    r"^(?:la fecha|el d[ií]a|la hora|el sitio|el lugar|los detalles) (?:es|est[aá]n?|viene) |"
    r"\b(?:e?-?mail|message|inbox|notes?|correo|mensaje|notas?)\b",
    _I,
)
"""Words by which more is told of what is wished for: where it is, or where its time stands."""

THERE_IT_IS: Final = re.compile(
    r"(?:in|at|on|(?:over|round|up|down|out|back) (?:at|in|by)|inside|outside|by|near|en|junto a|al lado de|im|in der|"
    r"bei|auf|chez|dans|[àa] la|"
    r"nel\w*|"
    r"da|na|no)\s(?!.*\b(?:is|are|was|were|has|have|had|it['’]?s|we|they|es|est[aá]n?|hay|tengo|tiene)\b)",
    _I,
)
"""How a place begins, in a clause without a verb."""

BLOCKS: Final = re.compile(
    r"\W*(?:please |can you |pls )?(?:block|bloqu\w+|keep|reserv\w+|clear|blockier\w*|halte?)\b(?: (?:out|off|me|"
    r"mir))*\W*"
    r"(?:(?:the |el |la |todo |all |whole |entire |entero|ganzen?|den |day|d[ií]a|tag|calendar|calendario|diary|"
    r"agenda|in|en)\b\W*)*",
    _I,
)
"""That a time is kept, without what for."""

POINTS: Final = re.compile(
    r"\b(?:some|any|more|a few|another|mais|mehr|m[aá]s)(?=\W*$|\s+(?:before|by|for|on|at|today|tomorrow|tonight|this|"
    r"next|"
    r"when|asap|please|antes|para|el|hoy|ma[ñn]ana)\b)|"
    r"\b(?:it|them|him|her|one|ones|ihn|ihm|ihr|sie|es)\b|\w(?:[aeií]r|[áéí]ndo)l[oae]s?\b|"
    r"\b(?:l[ea]s?|l['’]) ?\w+(?:er|ir|re)\b|\w(?:ar|er|ir)l[oaie]\b|\w[áêí]-l[oa]s?\b",
    _I,
)
"""Words that point to what is told around the wish."""

LED: Final = re.compile(r"^\W*(?:(?:and|but|so|then|y|e|pero|as[ií] que|und|aber|et|mais|ma|mas)\b\W*)*", _I)
TELLS: Final = ((0.5, 0.75), (0.8, 0.88))
"""How likely words must be of a clause that tells something, where a deed is less likely once it is asked for."""

SURE: Final = 0.6
BARE: Final = 0.95
AT_AN_HOUR: Final = 0.8
"""How likely a new row must be for a clause that asks for one, for one that names the deed alone, and with its hour."""

ORDER: Final = re.compile(
    r"(?:note to (?:self|myself)|reminder|to-?do|one for the list|para la lista|recordatorio|una tarea)\W*", _I
)
"""An order that stands alone before what it is of."""

OTHER: Final = 0.6
"""How likely another kind of wish must be for a clause to be one."""

CHANGING: Final = frozenset({"complete_todo", "update_todo", "delete_todo", "update_event", "cancel_event"})

CHANGED: Final = CHANGING - {"delete_todo"}
"""Those beside which what is told does not say which deed is meant: "off my list, he's paid it"."""

SHORTEST: Final = 3
"""Words of what is told, at least, where nothing but its likelihood says so."""

NEW: Final = ("add_todo", "create_event")
CLOCK: Final = ("hour", "minute")

SHOWS: Final = re.compile(
    r"\W*(?:show me|zeig(?:e|en sie)?(?: mir| mal)*|montre(?:z)?(?:[- ]moi)?|mostra(?:mi|r|-me)?|fammi vedere|"
    r"mu[eé]strame|ens[eé][ñn]ame)\b",
    _I,
)
"""How a look is ordered."""

GOES_ON: Final = re.compile(r"^\W*(?:and|but|y|e|pero|und|aber|et|mais|ma|mas)\s", _I)
"""How a piece begins that may take back what was said before it, or add to it."""

LOOKING: Final = frozenset({"list_events", "list_todos", "find_free_time"})

PLACED: Final = re.compile(
    r"\W*(?:with|at|in|on|to|for|from|by|con|en|a|al|para|desde|mit|bei|im|am|zu[mr]?|f[üu]r|von|avec|chez|[àa]|au|"
    r"dans|"
    r"pour|sur|da|dal|nel|per|sul|em|no|na|com|not|nicht|pas|non|n[aã]o|only|just|all|every|each)\b",
    _I,
)
"""How a piece begins that may go on with the wish: where, with whom, which."""

TOLD: Final = 0.85
LONE: Final = 0.95
"""How likely words must be of a piece beside a look or a change, and of one or two words before it."""

Judge = Callable[[str], Mapping[str, float]]


def marked(request: str, judge: Judge, rows: Callable[[str], Sequence[str]], now: datetime, language: Language) -> str:
    """The clause of a request that asks for something new in so many words, where all others only tell.

    The whole request where there is more to it. `rows` are those on file that words name; what tells how much the wish
    matters stays with it.
    """
    parts = _pieces(request)
    if (
        len(parts) < 2
        or OPENS.match(request)
        or re.search(r"[\"“«\n]", request)
        or any(AWRY.search(each) for each in parts)
    ):
        return request
    if alone := _of_what_there_is(parts, judge, rows, now, language):
        return alone
    asking = [] if re.search(r"[?¿]", request) else [each for each in parts if _asks(each, judge, now, language)]
    if len(asking) != 1:
        return request
    (wish,) = asking
    if BLOCKS.fullmatch(Said(wish, now, language).untimed(0, len(wish))):
        return request
    if POINTS.search(wish) or THERE.search(wish) or any(not each.startswith("note ") for each in rows(wish)):
        return request
    there, timed = parts.index(wish), bool(Said(wish, now, language).times())
    kept = [wish]
    for place, each in enumerate(parts):
        if place == there:
            continue
        its_place = place == there + 1 and THERE_IT_IS.match(LED.sub("", each)) and not is_where(each)
        if its_place or (weights(each) and len(words_of(each)) <= 4):
            kept.append(each)
        elif _is_another(each, judge, rows) or not _is_story(each, place > there, timed, judge, now, language):
            return request
    return ", ".join(LED.sub("", each) for each in kept)


def _of_what_there_is(
    parts: Sequence[str], judge: Judge, rows: Callable[[str], Sequence[str]], now: datetime, language: Language
) -> str:
    """The one piece that looks at rows or changes one, where all others surely only tell; nothing where there is more.

    Such a wish needs no story: what is left out is in no title and has no time.
    """
    wishes: list[str] = []
    reasons: list[str] = []
    looks = False
    for each in parts:
        words = LED.sub("", each)
        likely = judge(words)
        tool = max(likely, key=lambda name: likely[name])
        if SHOWS.match(words) or (tool in LOOKING and sum(likely[name] for name in LOOKING) >= SURE):
            wishes.append(each)
            looks = True
        elif looks and is_why_asked(each, now, language) and not rows(words):
            continue
        elif tool in CHANGED and likely[tool] >= SURE and any(not row.startswith("note ") for row in rows(words)):
            wishes.append(each)
        elif _only_said(each, bool(wishes), likely[WORDS], rows, now, language):
            continue
        elif wishes and _is_why(words, rows, now, language):
            reasons.append(each)
        else:
            return ""
    if len(wishes) != 1 or (not looks and any(GOES_ON.match(each) for each in parts)):
        return ""
    if not looks and reasons and not Said(wishes[0], now, language).times():
        return ""  # "the rent isn't urgent, the parcel is"
    if POINTS.search(wishes[0]) or THERE.search(wishes[0]):
        return ""
    return LED.sub("", wishes[0])


def _is_why(words: str, rows: Callable[[str], Sequence[str]], now: datetime, language: Language) -> bool:
    return is_reason(words, now, language) and not _holds_more(words, rows, now, language)


def _only_said(
    piece: str, behind: bool, plain: float, rows: Callable[[str], Sequence[str]], now: datetime, language: Language
) -> bool:
    """Whether a piece beside a look or a change is a courtesy, or tells something of neither time nor row."""
    words = LED.sub("", piece)
    if not words_of(words) or ASIDE.fullmatch(f"{piece} ") or OPENING.fullmatch(f"{piece}, ") or CRY.match(piece):
        return True
    if CLOSING.fullmatch(f", {piece}"):
        return True
    if _holds_more(words, rows, now, language):
        return False
    short = len(words_of(words)) < SHORTEST
    return plain >= (LONE if short else TOLD) and not (short and behind)


def _holds_more(words: str, rows: Callable[[str], Sequence[str]], now: datetime, language: Language) -> bool:
    """Whether a piece beside a wish has what may be of it: a time, a row, a weight, a place, an order."""
    if "?" in words or POINTS.search(words) or Said(words, now, language).every() or lengths(words) or rows(words):
        return True
    bare = BECAUSE.sub("", words)
    found = weights(words) or FRAME.match(bare) or ORDERED.match(bare) or PLACED.match(words) or WISHES.search(bare)
    return bool(found)


def _pieces(request: str) -> list[str]:
    ends = [0, *(each.end() for each in SPLIT.finditer(request)), len(request)]
    found: list[str] = []
    for start, end in pairwise(ends):
        piece = request[start:end].strip(" ,;.!")
        if found and ORDER.fullmatch(found[-1]):  # "note to self, ring Ana"
            piece = f"{found.pop()}, {piece}"
        found += [piece] if piece else []
    return found


def _asks(piece: str, judge: Judge, now: datetime, language: Language) -> bool:
    """Whether a clause asks for something new, and says what."""
    words = LED.sub("", ASIDE.sub("", piece, count=1))
    spans = Said(words, now, language).every()
    if spans and not words[: spans[0].start_index].strip():
        words = words[spans[0].end_index :].lstrip(" ,")
    frame = FRAME.match(words) or FRAME.match(piece)
    words = words if frame is None or words.startswith(frame.group()) else piece
    start = frame.end() if frame else 0
    if (BECAUSE.match(piece) and not frame) or not content(Said(words, now, language).untimed(start, len(words))):
        return False
    likely = judge(words)
    if max(likely, key=lambda tool: likely[tool]) not in NEW:
        return False
    hourly = any(each.grain in CLOCK and not each.all_day for span in spans for each in span.readings[:1])
    return sum(likely[each] for each in NEW) >= (SURE if frame else AT_AN_HOUR if hourly else BARE)


def _is_another(piece: str, judge: Judge, rows: Callable[[str], Sequence[str]]) -> bool:
    """Whether a clause is a wish of another kind: "make a note that ...", or that a row on file is done."""
    likely = judge(LED.sub("", piece))
    tool = max(likely, key=lambda each: likely[each])
    if tool in CHANGING and not any(not each.startswith("note ") for each in rows(piece)):
        return False
    return tool not in (*NEW, WORDS) and likely[tool] >= OTHER


def _is_story(piece: str, behind: bool, timed: bool, judge: Judge, now: datetime, language: Language) -> bool:
    """Whether a clause only tells; `behind` the wish, which may have a time of its own (`timed`)."""
    words = LED.sub("", piece)
    if not words_of(words) or ASIDE.fullmatch(f"{piece} ") or OPENING.fullmatch(f"{piece}, ") or CRY.match(piece):
        return True
    if CLOSING.fullmatch(f", {piece}"):
        return True
    if OF_THE_ROW.search(words) or (THERE_IT_IS.match(words) and not is_where(piece)):
        return False
    bare = BECAUSE.sub("", words)
    if FRAME.match(bare) or ORDERED.match(bare):
        return False
    reason = BECAUSE.match(piece) or OR_ELSE.match(piece)
    spans = Said(words, now, language).every()
    coming = [each for each in spans if (each.readings[0].end or each.readings[0].start) > now]
    if behind and reason and (WANTED.match(bare) or (not timed and any(each.readings[0].all_day for each in coming))):
        return False  # "que mañana se va" may say by when
    if behind and reason:
        return True
    plain, said = judge(words)[WORDS], SAID.match(piece)
    if not reason and not said and WISHES.search(words) and plain < SURE:
        return False
    tells = only_tells(piece) or tells_why(words)
    if (
        OF_IT.match(words)
        or (lengths(words) and not tells)
        or (spans and not content(Said(words, now, language).untimed(0, len(words))))
    ):
        return False  # "es para el lunes 23"
    hourly = any(each.readings[0].grain in CLOCK and not each.readings[0].all_day for each in coming)
    if not hourly and said:
        return True
    if hourly or (coming and not timed and not behind and not is_where(piece)):
        return False  # it may be wished for as well, or be the day of the wish
    if ADDED.match(piece) and not SUBJECT.match(words):
        return False
    if tells:
        return True
    if len(words_of(words)) < SHORTEST:
        return False
    asked = judge(REMIND[next(iter(tongues(words)), language)] + words)
    wished = max(asked[each] for each in NEW)
    return any(plain >= least and wished < most for least, most in TELLS)
