"""What a request wants of the mail: to see a message, to know something in it, the gist of it, or an answer written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from tools.matching import NOISE, words_of

ASKS: Final = frozenset(
    "what whats when whens where wheres who whos whom whose why whys how hows which whether if til que cuando donde "
    "quien quienes cual cuales cuanto cuanta cuantos cuantas como".split()
)
SHOWS: Final = frozenset(
    "read open show display view see print lee leer leeme leerme lees abre abrir abreme muestra mostrar muestrame "
    "ensename ver saca".split()
)
VERBS_THAT_ASK: Final = frozenset(
    "is are was were does do did has have had will would can could should might any anything es son era fue tiene "
    "tienen hay va puede puedo debo tengo algo".split()
)
POLITE: Final = frozenset(
    "please can could would will you i want to like let me us ok okay hey hi now then just por favor puedes podrias "
    "quiero me and y ayni the lo la".split()
)
GIST: Final = re.compile(
    r"\b(?:gist|tl[; ]?dr|summar\w+|sum (?:\w+ ){0,4}up|in short|short version|main points?|key points?|"
    r"(?:what|wh?at)['’]?s (?:\w+ ){0,6}(?:mail|email|message|newsletter|letter) about|boil (?:[\w'’]+ ){0,6}down|"
    r"in (?:just )?(?:one|two|three|1|2|3|a few|a couple of|a) (?:short )?(?:sentences?|lines?|words)|"
    r"(?:an?|one|two|three) (?:short )?(?:lines?|sentences?) (?:\w+ )?(?:each|per|on each|on every|will do|is enough)|"
    r"for each (?:\w+ )?(?:mail|email|message),? (?:one|a) (?:line|sentence)|in brief|briefly|in a nutshell|"
    r"(?:important|main|key) (?:bits|parts)|condense|down to (?:one|two|three|a few) (?:lines?|sentences?)|"
    r"en (?:una|dos|tres|pocas|un par de) (?:frases?|l[ií]neas?)|"
    r"una (?:frase|l[ií]nea) (?:por|de) cada (?:un[oa]|correo|mensaje)|lo esencial|"
    r"res[uú]me\w*|resumen|en pocas palabras|en resumen)\b",
    re.IGNORECASE,
)
"""How people ask for a text in short."""

WANTS_TO_KNOW: Final = re.compile(
    r"(?:^|[,.;:!\n])\s*(?:(?:but|and|pero|y) )?(?:all )?(?:i|we|yo)?(?:['’]d)? ?(?:(?:only|just|really|s[oó]lo) )?"
    r"(?:(?:want|need|like|love|wanna|would like)(?: to)? (?:know|find out)|"
    r"(?:quiero|queremos|quisiera|necesito|me gustar[ií]a) saber)\b",
    re.IGNORECASE,
)
"""How one asks without a question: "I only want to know the delivery day"."""

EVERY_ONE: Final = re.compile(
    r"\b(?:(?:all|each|every|per)(?: of)?(?: (?:my|the|our|these|those))? (?:e-?)?(?:mails?|messages?)|"
    r"my (?:e-?)?mails|"
    r"(?:my|the|our) inbox|(?:(?:todos|cada(?: uno de)?)(?: (?:mis|los|nuestros))?|mis|los) (?:correos|mensajes|"
    r"mails?)|cada (?:correo|mensaje)|por (?:correo|mensaje)|(?:mi|la) bandeja)\b",
    re.IGNORECASE,
)
"""Words for all the mail there is."""

SEE_ALL: Final = re.compile(
    r"\b(?:in full|full text|word for word|out loud|aloud|entire (?:mail|email|message)|todo entero|al completo)\b",
    re.IGNORECASE,
)

_NAMES: Final = r"(?P<rest>.+)"
ADDRESSED: Final = tuple(
    re.compile(pattern + _NAMES, re.IGNORECASE | re.DOTALL)
    for pattern in (
        r"\b(?:draft|write|prepare|compose|send|make|do|give)(?: me| up)?(?: an?| the| some)?(?: short| quick| polite| "
        r"friendly| brief)*(?: reply| answer| response| email| mail| e-mail| message| note| draft| something| line| "
        r"letter)+ (?:back )?(?:to|for)\s+",
        r"\b(?:reply|respond|write|get) (?:back )?to\s+",
        r"\b(?:tell|answer|inform|let|ask|thank|remind)\s+(?=(?!me\b|us\b|you\b|them\b|him\b|her\b|it\b))",
        r"\b(?:borrador|respuesta|contestaci[oó]n|correo|mensaje|mail)(?: \w+)? (?:para|al?)\s+",
        r"\b(?:cont[eé]st|resp[oó]nd|escr[ií]b|d[ií])\w*\s+(?:\w+ )?(?:al?|para)\s+",
    )
)
"""How people say whom to write to."""

LEADS: Final = re.compile(
    r"^[\s,;:.\-–—]*(?:(?:and |y )?(?:to )?(?:say(?:ing)?|tell(?:ing)?|ask(?:ing)?|let(?:ting)?|know(?:ing)?|"
    r"di(?:ciendo|le|ga)?\w*|dile|avisa\w*|cu[eé]nta\w*|pregunt\w+)(?:\s+(?:them|him|her|it|know|le|les))*(?:\s+that)?|"
    r"that|que|know)\b(?:\s+(?:that|que|know)\b)?[\s,:]*",
    re.IGNORECASE,
)
"""What leads from the name to the words that are to be written."""

TONE: Final = re.compile(
    r"^(?:['’]s)?[\s,;:.\-–—]*(?:(?:e-?mail|mail|message|letter|invoice|bill|correo|mensaje|carta|factura)\b[\s,;:.]*)?"
    r"(?:(?:for me|please|por favor)\b[\s,;:.]*)*"
    r"(?:(?:and |make it |keep it |very |y |que sea |muy )*"
    r"(?:polite|friendly|short|brief|quick|formal|nice|warm|kind|amable|corto|corta|breve|educad[oa])(?:ly)?\b[\s,;:.]*)*",
    re.IGNORECASE,
)
"""What is said of the letter between the name and its words: "the garage's mail. Polite, saying ..."."""

BESIDES: Final = re.compile(
    r"[\s,;.(]+(?:(?:but |just |only |s[oó]lo |pero )?(?:(?:as |make it |it's )?(?:just |only )?an? draft|(?:en |"
    r"el |un )?"
    r"borrador)\b[^.]*|(?:but )?(?:do ?n[o'’]?t|no lo|no la) (?:send|env[ií]es|mandes)\b[^.]*|"
    r"(?:and )?i(?:['’]?ll| want to| will| would like to)? ?(?:want to )?(?:read|check|see|look at) it\b[^.]*|"
    r"please|pls|thanks|gracias|por favor)[\s.!)]*$",
    re.IGNORECASE,
)
"""What is said of the draft itself, after the words that are to be in it."""


NOT_YET: Final = re.compile(
    r"^(?P<head>[^:\n]*?)[\s,;(]+(?:(?:but|and|pero|y|aber|und|mais|et|ma|mas|e)\s+)?(?:please\s+)?(?:"
    r"(?:do ?n[o'’]?t|do not) (?:you )?send|hold off (?:on )?sending|without sending|"
    r"no (?:se )?l[oae] (?:env[ií]es|mandes)|sin (?:enviar|mandar)(?:l[oa])?|"
    r"(?:schicke?|sende?) (?:sie|es|ihn|die|das)|ohne (?:sie|es) (?:ab)?zu(?: ?schicken|senden)|"
    r"ne l['’]envoie|sans l['’]envoyer|non (?:la |lo )?(?:inviar|mandar|spedir)(?:l[ao]|e)?|"
    r"senza (?:inviar|mandar)l[ao]|"
    r"n[ãa]o (?:a |o )?(?:envies?|mandes?)|sem (?:a |o )?(?:enviar|mandar))\b"
    r"(?:[\s,]+(?:it|that|yet|just|for|now|please|off|todav[ií]a|a[uú]n|por|favor|noch|nicht|ab|weg|bitte|pas|"
    r"encore|s['’]il|te|pla[iî]t|ancora|per|favore|ainda|j[aá]|la|lo))*\)?(?=\s*:)",
    re.IGNORECASE,
)
"""That the letter is not to go out yet, told before its words: a draft goes out by nobody's doing."""

NEXT: Final = re.compile(
    r"[,;.]?\s+(?:and|y)\s+(?:then |also |luego |tambi[eé]n )?(?:add|put|remind|schedule|book|create|ap[uú]nta|"
    r"a[ñn]ade|pon|recu[eé]rda|crea)"
    r"\w*\b[\s\S]*",
    re.IGNORECASE,
)
"""Where another wish begins."""


class Letter(NamedTuple):
    """To whom a request wants something written, and what, in the user's own words."""

    to: str
    say: str


def is_question(request: str) -> bool:
    """True for "what does my sister want?", false for "read me Ana's mail" and "can you open it?"."""
    said = words_of(request)
    first = next((place for place, word in enumerate(said) if word not in POLITE), len(said))
    if first < len(said) and said[first] in SHOWS:
        return bool(ASKS & set(said[first + 1 : first + 5]) - _linking(said, first))
    if ASKS & set(said) or (said and said[0] in VERBS_THAT_ASK) or WANTS_TO_KNOW.search(request):
        return True
    return bool(re.search(r"[?¿]", request))


def wants_gist(request: str) -> bool:
    """Whether a text is wanted in short: "tl;dr of the garage's mail"."""
    return bool(GIST.search(request)) and not SEE_ALL.search(request)


def wants_every_gist(request: str) -> bool:
    """Whether all the mail is wanted in short: "one line on each of my mails"."""
    return wants_gist(request) and bool(EVERY_ONE.search(request))


def letter(request: str, writes: Callable[[str], bool]) -> Letter | None:
    """Whom to write to and what, where the request says so; `writes` tells whether somebody bears such a name.

    The name goes on as far as its words are somebody's: "tell the school Mila needs a vegetarian meal".
    """
    request = without_ban(request)
    for pattern in ADDRESSED:
        for found in pattern.finditer(request):
            words = [*re.finditer(r"[^\s]+", found["rest"])]
            end = named_until([each.group() for each in words], writes)
            if end:
                rest = found["rest"][words[end - 1].end() :]
                say = LEADS.sub("", LEADS.sub("", TONE.sub("", NEXT.sub("", rest))))
                say = BESIDES.sub("", BESIDES.sub("", f" {say}")).strip(" ,;:.-–—")
                return Letter(found["rest"][: words[end - 1].end()].strip(" ,;:."), say)
    return None


def without_ban(request: str) -> str:
    """The request without the words before the letter by which it is not to go out yet."""
    return NOT_YET.sub(lambda found: found["head"], request)


def named_until(words: list[str], writes: Callable[[str], bool]) -> int:
    """How many of the first words are a name."""
    last = 0
    for place, word in enumerate(words[:8]):
        plain = words_of(word.replace("'s", "").replace("’s", ""))
        if plain and all(each in NOISE for each in plain):
            continue
        if not plain or not writes(" ".join(plain)):
            break
        last = place + 1
        if word[-1] in ",;:.!?":
            break
    return last


def _linking(said: list[str], first: int) -> set[str]:
    """A "que" or "como" after a noun only links: "abre el correo que mandó Ana"."""
    after = said[first + 1 : first + 5]
    return {word for word in after[1:] if word in ("que", "como", "if", "which", "who")}
