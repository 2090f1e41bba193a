"""What is to be noted, told among other talk: "Jo rang. The gate code is 4471, keep that somewhere, I always forget".

Where the order to note stands is plain from the words, and whether it is a note that is wished for, the classifier
tells. A small model loses half of the text, or keeps it as a fact or a to-do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.deciding.amid_talk import LEADS, is_talk
from agent.followups.noting import DEED, INSTEAD
from agent.grounding.exchanging import LEAD, LONGEST, TAIL, WISHES, placed
from agent.grounding.listing import PUT_DOWN
from agent.intents import likely as likely_of
from agent.reading.asked import ASKED_TO
from agent.reading.new_note import NOT_TEXT
from agent.reading.not_so import UNREAL, UNSURE
from memory.notes import Note
from tools.contract import Language
from tools.matching import POINTERS, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
SURE: Final = 0.85
MAYBE: Final = 0.5
"""How likely a new note must be by the user's own order or by the plain one, and by the other of them."""

SENTENCES: Final = re.compile(r"(?<=[.!?])\s+")
LIKED: Final = re.compile(r"\b(?:he|she|they)['’]d (?:love|like)\b|\bi(?:['’]d| would) like\b", _I)
"""Words of a wish that elsewhere tell of what is not so."""

NEEDS: Final = re.compile(
    r"\b(?:i|we)(?:['’]ve| have)? (?:got to|need to|have to|must|gotta)\b|"
    r"\b(?:need to|remind|tengo que|tenemos que|hay que|"
    r"recu[eé]rda|muss|m[üu]ssen|dois|devo|preciso|tenho (?:de|que))\b",
    _I,
)
"""Words of one who has something to do."""

PUT_THERE: Final = re.compile(
    r"\b(?:put|stick|pop|place|add) (?:it|that|this|them)\b|\b(?:p[oó]n|apunt|anot|met|a[ñn][aá]d)\w*l[oa]s?\b|"
    r"\b(?:on|to|in) (?:my|the|our) (?:list|calendar|diary|agenda)\b|"
    r"\b(?:a|en) (?:la|mi|el) (?:lista|calendario|agenda)\b",
    _I,
)
"""Words by which something is put on the list or into the calendar."""

PLACES: Final = re.compile(
    r"\b(?:lists?|calendar|diary|to-?dos?|calendario|agenda|lista|tareas?|kalender|liste|calendrier|notes?|notas?|title|"
    r"t[ií]tulo|top|bottom|beginning|something|reminder|algo|recordatorio|etwas|quelque chose|qualcosa|alguma coisa)\b|"
    r"^(?:an?|the|una?|la)\W*$",
    _I,
)
"""Words for where else something may be put, or for what is told elsewhere."""

_THAT: Final = r"(?:\s*:\s*|\s+(?:that|saying|que|dass|che)\s+)"
_AWAY: Final = (
    r"(?:\s+(?:down|somewhere(?: safe)?|for me|in (?:a|my) notes?|por ah[ií]|en (?:una nota|alg[uú]n (?:lado|sitio|"
    r"lugar)|alguna parte|mis notas)|irgendwo|auf|in einer notiz|quelque part|dans une note|da qualche parte|in una "
    r"nota|nalgum (?:lado|lugar)|em algum lugar|numa nota|a[ií]))*"
)
_VERB: Final = (
    r"(?:(?:jot|note|write|put|save|keep|get|record|store)(?: (?:it|this))?|"
    r"(?:make|take|keep|add|write|start|create|leave)(?: me)? (?:an? )?(?:new |quick |little )*note(?: to self)?|"
    r"(?:new |quick )?note(?: to self)?|i need (?:this|it) (?:written|noted|jotted)|"
    r"(?:me )?(?:ap[uú]nt[aeoá]s?|an[oó]t[aeoá]s?|gu[aá]rd[aeá]|escrib[eíi]|pon[eé]?|"
    r"reg[ií]str[aeá])(?:me|te|nos)?"
    r"(?: esto| lo siguiente)?|"
    r"(?:(?:haz|hac[eé]|cr[eé]a|tom[aeá]|quiero (?:guardar|hacer|apuntar)|deja)(?:me)? (?:una )?(?:nueva )?)?nota"
    r"(?: nueva)?(?: de| diciendo)?|(?:apuntar|anotar|guardar|escribir)(?:me|nos)?(?: esto)?|"
    r"(?:notiere?|schreibe?|merke?|speichere?)(?: (?:mir|dir|das|bitte|mal))*|(?:neue )?notiz|"
    r"(?:note|[ée]cris|marque|prends note|garde)(?:[- ]moi)?(?: [çc]a)?|nouvelle note|"
    r"(?:segna|annota|appunta|scrivi|salva)(?:ti|mi)?(?: questo)?|prendi nota|nuova nota|"
    r"(?:anota|aponta|escreve|guarda)(?:-me)?(?: (?:isto|isso))?|toma nota|nova nota)"
)
FRONT: Final = re.compile(
    rf"\W*{_VERB}{_AWAY},?{_THAT}(?P<text>(?!(?:as|in|into|down|somewhere|for)\b)\S.*)", _I | re.DOTALL
)
"""An order to note before what is to be noted."""

_IT: Final = r"(?:it|that|this|them|those)"
BEHIND: Final = re.compile(
    rf"(?:please |can you |could you |por favor |porfa )*(?:(?:jot|note|write|put|save|keep|"
    rf"stick|store|pop|stash|record)"
    rf" {_IT}(?: (?:down|somewhere(?: safe)?|for me|as a note|(?:in|into) (?:a|my) notes?))+|"
    rf"(?:make|take|keep)(?: me)? a note of {_IT}(?: (?:down|somewhere|for me))*|(?:make|take|keep) a note|note {_IT}|"
    r"(?:gu[aá]rd|ap[uú]nt|an[oó]t|escr[ií]b|m[eé]t|reg[ií]str)[aeá](?:me|nos)?(?:l[oa]s?| eso| esto)"
    r"(?: (?:en (?:una|alguna) (?:nota|parte)|en alg[uú]n (?:lado|sitio|lugar)|como (?:una )?nota|por ah[ií]))+|"
    r"(?:haz|hac[eé]|crea|toma)(?:me)? (?:una )?nota(?: de (?:eso|esto|ello))?|tom[aá] nota|"
    r"(?:schreib|notier)e? (?:dir |mir )?(?:das|es)(?: (?:irgendwo|mal|bitte))*(?: auf)?|notier(?:e)?(?: mir)? das|"
    r"(?:note|garde|[ée]cris)[- ](?:le|la|[çc]a)(?: (?:quelque part|dans une note))*|"
    r"(?:segna|annota|appunta|scrivi)(?:te|me)?l[oa](?: (?:da qualche parte|in una nota))*|"
    r"(?:anota|aponta|guarda|escreve)(?:-[oa]| isso| isto)(?: (?:a[ií]|numa nota|em algum lugar|nalgum lado))*)",
    _I,
)
"""A clause that is an order to note what was told before it."""

BESIDE: Final = re.compile(
    r"\b(?:forget(?:ting)?|forgot|remember|memory|sieve|lose|hunting|looking for|took me|ages|never know|thanks?|"
    r"cheers|rang|phoned|texted|told me|finally|olvid\w+|acuerdo|memoria|pierd[ao]|buscando\w*|buscándolo|costado|"
    r"nunca se sabe|gracias|porfa|por fin|llam(?:ar|ado|[oó])|ha dicho|vergess\w*|merken|danke|oubli\w*|souvien\w*|"
    r"merci|dimentic\w*|ricord\w*|grazie|esque[çc]\w*|lembr\w*|obrigad\w*)\b",
    _I,
)
"""Words of one who tells why it is to be noted, or how he came by it."""

_CUT: Final = re.compile(r"(?:[,;.!?…]+|\s+[–—-]+)(?:\s+|$)")
UNTIL_THEN: Final = re.compile(
    r"\s+(?:before (?:i|we) \w+|antes de que \w+|bevor ich|avant que|prima che|antes que)\b.*$|"
    r"\s+(?:que (?:luego|siempre|si no)|because|['’]?cos|porque|weil|parce que|perch[eé])\b.*$",
    _I,
)
"""How a reason begins that no sign stands before."""

_PUT: Final = (
    r"(?:(?:i(?:['’]d| would)? (?:want|like)|quiero)(?: to (?:put|add|have))?|"
    r"(?:add|put|write|jot|stick|pop|include|append|note|bung|chuck)(?: down)?|"
    r"(?:me )?(?:a[ñn]ad[eaií]|agr[eé]g[aá]|pon(?:es|e|é)?|ap[uú]nt[aáe]s?|an[oó]t[aáe]s?|m[eé]t[eé]s?|escrib[eíi]s?|"
    r"s[uú]m[aá]|inclu(?:ye|[ií]))(?:me|le)?|(?:a[ñn]adir|agregar|poner|apuntar|anotar|meter)(?:me|le)?|"
    r"(?:f[üu]ge?|schreibe?|setze?|notiere?)(?: bitte)?(?: noch)?|(?:r?ajoute|mets|note|[ée]cris)|"
    r"(?:aggiungi|metti|scrivi|segna)(?:ci)?|(?:adiciona|acrescenta|p[õo]e|escreve|anota))"
)
ADDS: Final = re.compile(rf"\W*{_PUT}[\s:]+(?P<text>[^\n]+?)(?:\s+(?:too|as well|also|tambi[eé]n|hinzu|dazu))?", _I)
"""An order to write something into the note, without the words for the note."""

GOES: Final = re.compile(r"(?:(?:that|this|it) )?(?:goes|belongs|to go|va)", _I)
"""That it goes there."""

TELLS: Final = re.compile(
    r"(?:i|we|he|she|they|it|you)(?:['’]\w+)?\b|(?:que|lo|le|les|me|se|nos|es|son|est[aá]|ya)\b|(?:er|sie|es|ich|il|elle|"
    r"je|lui|lei|ele|ela)\b",
    _I,
)
"""How a clause begins that tells something of what was named before it."""


class Heard(NamedTuple):
    """What a request is read by."""

    notes: Sequence[Note]
    titles: tuple[str, ...]
    now: datetime
    language: Language


def to_note(request: str, heard: Heard, alone: bool = True) -> Planned | None:
    """The text for one note, new or by its name; None where more may be wished for than that.

    `alone` is whether the request is one wish; else its text must be of one clause.
    """
    if len(words_of(request)) > 2 * LONGEST or UNSURE.search(request) or UNREAL.search(LIKED.sub(" ", request)):
        return None
    if "?" in request and not ASKED_TO.search(request):
        return None
    call = _into_one(request, heard) or _new(request, heard)
    return call if call and (alone or not _CUT.search(str(call.arguments["text"]))) else None


def _new(request: str, heard: Heard) -> Planned | None:
    """The text of a new note."""
    if any(row for row, _, _ in placed(request, heard.notes)):
        return None
    for text, order in _told(request, heard):
        if len(words_of(text)) < 3 or _wishes(text, heard):
            continue
        asked, core = (_noted(each, heard) for each in (order, f"{text}, {NOTE_IT[heard.language]}"))
        if max(asked, core) >= SURE and min(asked, core) >= MAYBE:
            return Planned("create_note", {"text": text}, said=order)
    return None


def _noted(words: str, heard: Heard) -> float:
    return likely_of(words, heard.now, heard.language).get("create_note", 0.0)


NOTE_IT: Final[dict[str, str]] = {
    "en": "note that down",
    "es": "apúntalo en una nota",
    "de": "schreib das auf",
    "fr": "note ça quelque part",
    "it": "segnalo in una nota",
    "pt": "anota isso numa nota",
}
"""The plain order to note what was told before it."""


def _told(request: str, heard: Heard) -> Iterator[tuple[str, str]]:
    """What may be the text of a note, and the same with the order for it."""
    ends = [0, *(each.end() for each in _CUT.finditer(request))]
    for start in ends:
        found = FRONT.fullmatch(_led(request[start:]))
        if found and _is_beside(request[:start], heard):
            text = _without_tail(found["text"])
            yield text, f"{found.group()[: found.start('text')]}{text}"
    for start, end in pairwise([*ends[1:], len(request)]):
        order = _without_why(LEAD.sub("", TAIL.sub("", request[start:end]))).strip(" ,;.!?–—-")
        if BEHIND.fullmatch(order) and _is_beside(request[end:]):
            sentences = [each for each in SENTENCES.split(request[:start]) if each.strip()]
            while len(sentences) > 1 and _is_beside(sentences[0]):
                sentences.pop(0)
            text = _led(" ".join(sentences)).strip(" ,;.!–—-")
            yield text, f"{text}, {order}"


def _led(words: str) -> str:
    """Words without what only opens: "hi", "ugh, right"."""
    opens = LEADS.match(words)
    led = LEAD.sub("", words[opens.end() :] if opens else words)
    return led or words


def _is_beside(words: str, heard: Heard | None = None) -> bool:
    """Whether all clauses only open, close, tell why it is to be noted, or, where it is `heard`, are but talk."""
    if any(each.search(words) for each in (WISHES, NEEDS, PUT_THERE)):
        return False
    return all(
        LEADS.fullmatch(part)
        or (BESIDE.search(part) and not re.search(r"\d", part))
        or (heard and is_talk(part, heard.titles, heard.now, heard.language))
        for part in _CUT.split(words)
        if words_of(part)
    )


def _without_tail(text: str) -> str:
    """A text without the clauses at its end that only tell why it is to be noted."""
    text = TAIL.sub("", text.rstrip(" .!,"))
    while (cuts := [*_CUT.finditer(text)]) and _is_beside(text[cuts[-1].end() :]):
        text = text[: cuts[-1].start()]
    return _without_why(text).strip(" ,;")


def _without_why(text: str) -> str:
    """A text without the reason at its end that no sign stands before."""
    why = UNTIL_THEN.search(text)
    return text[: why.start()] if why and BESIDE.search(why.group()) and _is_beside(why.group()) else text


def _wishes(words: str, heard: Heard) -> bool:
    """Whether words may hold another wish, or a time to come."""
    timed = find(words, heard.now, heard.language, policy=planning(words))
    return bool(timed or "?" in words or NOT_TEXT.search(words) or NEEDS.search(words))


def _into_one(request: str, heard: Heard) -> Planned | None:
    """The text for the one note that is called by its name."""
    for start in [0, *(each.end() for each in _CUT.finditer(request))]:
        if not _is_beside(request[:start], heard):
            continue
        core = TAIL.sub("", _led(request[start:]))
        found = [(row.title, text) for row, _, text in placed(core, heard.notes) if row is not None]
        if len({title for title, _ in found}) != 1:
            continue
        for title, text in found:
            added = _added(text)
            if (
                added
                and added in core
                and not NOT_TEXT.search(added)
                and not NEEDS.search(added)
                and not PLACES.search(added)
            ):
                return Planned("append_note", {"note": title, "text": added}, said=added)
    return None


def _added(text: str) -> str:
    """What is to be written into a note, by the words without those for the note; nothing where it is not plain."""
    parts = [each.strip(" ,;") for each in _CUT.split(text) if words_of(each)]
    while len(parts) > 1 and (_is_beside(parts[-1]) or (TELLS.match(parts[-1]) and not re.search(r"\d", parts[-1]))):
        if WISHES.search(parts[-1]) or NEEDS.search(parts[-1]) or PUT_DOWN.fullmatch(_led(parts[-1])):
            break
        parts.pop()
    found = ADDS.fullmatch(_without_why(_led(parts[0]))) if len(parts) == 1 else None
    added = found["text"].strip(" ,;:") if found else ""
    if len(parts) == 2 and (PUT_DOWN.fullmatch(_led(parts[1])) or GOES.fullmatch(parts[1])):
        added = _led(parts[0])
        added = "" if words_of(added)[0] in DEED else added
    return "" if INSTEAD.search(text) or POINTERS.issuperset(words_of(added)) else added
