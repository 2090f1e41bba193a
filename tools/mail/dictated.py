"""A letter that a request dictates from end to end: the verb of writing, whom to, the words, and what is told of it.

"Draft a mail to the treasurer: the fee is due on Friday, would he please pay it. Don't send it yet." What is to be said
may name days, hours, amounts and deeds; they are the letter's, and nothing else is to come of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from tools.mail.wishes import named_until, without_ban
from tools.matching import words_of

_I: Final = re.IGNORECASE
_COURTESY: Final = (
    r"(?:(?:please|pls|plz|hey|hi|hello|ok|okay|now|just|so|right|quick one|por favor|porfa|oye|hola|buenas|mira|a ver|"
    r"(?:can|could|would|will) (?:you|u)|i(?:['’]d| would) (?:like|love)(?: you)?(?: to)?|"
    r"i (?:want|wanna)(?: you)?(?: to)?|i need you to|"
    r"let['’]?s|me (?:puedes|podr[ií]as)|puedes|podr[ií]as|pod[eé]s|puede|podr[ií]a|quiero|quer[ií]a|quisiera|"
    r"necesito(?= un| una| que))\b[\s,]*)*"
)
_KIND: Final = (
    r"(?:e-?mails?|mail|message|reply|answer|response|letter|draft|line|something|few lines|"
    r"correo(?: electr[oó]nico)?|mensaje|mail|respuesta|contestaci[oó]n|carta|borrador|algo)"
)
_A: Final = (
    r"(?:(?:an?|the|my|un|una|el|la)\s+)?(?:(?:short|quick|polite|friendly|brief|nice|little|new|proper)\s+){0,2}"
    rf"{_KIND}(?:\s+(?:of|for|de)\s+(?:an?\s+|la\s+|un\s+|una\s+)?{_KIND})?"
    r"(?:\s+(?:corto|corta|breve|amable|educad[oa]|formal|r[aá]pid[oa]))?"
)
_PUT: Final = (
    r"(?:(?:draft|write|prepare|compose|send|make|do|get|redact\w+|escrib\w+|prep[aá]r\w+|haz(?:me)?|hac[eé](?:r|me)?|"
    r"m[aá]nd\w+|env[ií]\w+|p[oó]n(?:me|le)?|d[eé]ja(?:me|le)?)(?:\s+(?:me|us|up))?\s+)?"
)
_TO: Final = r"(?:\s+back)?\s+(?:to|for|al?|para)\s+"
_PAST: Final = r"(?!\w*(?:[oó]|ieron|aron|iste|aste|imos|amos|ado|ido|ito|ando|iendo|en)(?:le|les)?\s)"
OPENS: Final = tuple(
    re.compile(rf"\W*{_COURTESY}{pattern}", _I)
    for pattern in (
        rf"(?P<noun>{_PUT}{_A}{_TO})",
        r"(?:reply|respond|write|get)(?:\s+back)?\s+to\s+",
        r"(?:write|e-?mail|mail|message|answer|send|drop|(?P<weak>tell|inform|let))\s+(?:back\s+to\s+)?",
        rf"{_PAST}(?:cont[eé]st|resp[oó]nd|escr[ií]b|av[ií]s|inf[oó]rm|m[aá]nd|env[ií])\w*"
        rf"(?:\s+(?:por (?:correo|mail|e-?mail)|{_A}))?\s+(?:al?|para)\s+",
        r"(?:d[ií](?:le|les)|dec[ií](?:le|les|r(?:le|les)?)|cu[eé]nta(?:le|les)|com[eé]nta(?:le|les)|h[aá]z(?:le|les)"
        r" saber)\s+(?:al?)\s+",
    )
)
"""How a letter is asked for, up to the name of whom it is for."""

ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", _I)
_BY: Final = (
    rf"(?:(?:['’]s)?\s+(?:back|(?:(?:by|via|in|por)\s+)?{_A}|know)(?=\W))*(?:\s*,?\s+(?:please|pls|por favor))?"
)
_SAY: Final = (
    r"(?:(?:and|to|y|for me to|in which i|where i|donde|en (?:el|la) que)\s+)*"
    r"(?:say(?:ing|s)?|tell(?:ing|s)?(?:\s+(?:him|her|them|it))?|inform(?:ing)?(?:\s+(?:him|her|them))?|"
    r"let(?:ting)?\s+(?:him|her|them)\s+know|explain(?:ing)?|"
    r"di(?:ga|go)?(?:le|les)?|diciendo(?:le|les)?|dici[eé]ndo(?:le|les)|cont[aá]ndo(?:le|les)|explicando(?:le|les)?|"
    r"avis[aá]ndo(?:le|les)?|decir(?:le|les)?)\b"
)
THAT: Final = r"(?:(?:de\s+)?\b(?:that|que)\b)"
LEADS: Final = re.compile(
    rf"{_BY}(?:(?P<hard>\s*[,;.]?\s*(?:{THAT}\s+)?{_SAY}(?:\s*,?\s+{THAT})?\s*:?\s+|\s*,?\s+{THAT}\s*:?\s+|\s*:\s*|"
    rf"\s+[-–—]+\s+|\s+(?:with|con)(?:\s+(?:this|esto))?\s*:\s*)(?:{_SAY}(?:\s+{THAT})?\s*:?\s+)?|"
    r"(?P<stop>\s*[.,]\s+|\s*\n+\s*)|(?P<none>\s+))",
    _I,
)
"""What leads from the name to the words: "saying that", a colon; a mere stop, or nothing at all."""

ASIDES: Final = re.compile(
    r"[\s,;.(–—-]+(?:(?:and|but|y|pero|also)\s+)?(?:(?:please|por favor)\s+)?(?:"
    r"(?:do ?n[o'’]?t|do not|never)\s+(?:you\s+)?(?:actually\s+|really\s+)?send\b[^.,;]*|hold off\b[^.]*|"
    r"without sending(?: it)?|not (?:to be )?sent? (?:it )?yet|"
    r"(?:que )?no (?:me )?(?:l[oae]|se l[oae]|l[oa]s) (?:env[ií]e?s?|mande?s?|env[ií][eé]s|mand[eé]s)\b[^.,;]*|"
    r"sin (?:enviar|mandar)\w*(?: todav[ií]a| a[uú]n)?|"
    r"(?:as |make it |it['’]?s )?(?:just|only)? ?(?:as )?an? draft\b[^.,;]*|(?:s[oó]lo )?(?:en|como|un|"
    r"el) borrador\b[^.,;]*|"
    r"(?:i['’]?ll|i will|i want to|i(?:['’]d| would) like to|let me) (?:just )?(?:read|check|see|look at|look over|"
    r"go over|send|approve) (?:it|that|this)\b[^.]*|(?:ya |luego |despu[eé]s |antes )*(?:l[oa] )?(?:leo|reviso|miro|"
    r"mando|env[ií]o)(?: (?:yo|luego|despu[eé]s|antes))+|(?:luego|despu[eé]s|ya|antes) l[oa] (?:leo|reviso|miro|"
    r"mando|env[ií]o)\b[^.]*|"
    r"sign(?:ed)? (?:it|off)?\s*(?:from|as|with|by)\b[^.,;]{0,30}|f[ií]rma(?:l[oa])?(?: (?:de mi parte|como|"
    r"con)\b[^.,;]{0,30})?|"
    r"(?:(?:keep|make) it|que sea|hazl[oa]|s[eé]) (?:(?:very|nice and|muy|and|y|a bit|un poco) )*"
    r"(?:short|brief|polite|friendly|formal|nice|warm|kind|snappy|quick|simple|cort[oa]|breve|amable|educad[oa]|"
    r"formal|simple)(?: (?:and|y) \w+)?|con educaci[oó]n|con cari[ñn]o|"
    r"(?:or (?:else )?|because |cause |cos )?i(?:['’]ll| will)? (?:(?:always|keep|just) )*(?:forget|"
    r"forgetting)\b[^.,;]*|"
    r"(?:que )?(?:si no )?(?:siempre )?se me (?:olvida|pasa|va)\b[^.,;]*|"
    r"(?:because )?(?:i['’]?m|i am) (?:driving|on the (?:bus|train)|in a (?:rush|hurry))\b[^.,;]*|"
    r"(?:because |cos )?(?:he|she|they)(?:['’]s|['’]ve| has| have| is| are)? (?:been )?(?:waiting|nagging|asking|"
    r"chasing)\b[^.,;]*|"
    r"(?:que )?(?:lleva|llevan) (?:\w+ ){0,3}esperando\b[^.,;]*)"
    r"(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|ta|cheers|gracias|por favor|porfa|porfi))?[\s.!)]*$",
    _I,
)
"""What is told of the letter, or of why it is wanted, behind its words."""

OF_ROWS: Final = re.compile(
    r"\b(?:to-?do|task|reminder|remind|note|list|calendar|diary|agenda|tarea|pendientes?|recu[eé]rda\w*|recordatorio|"
    r"nota|lista|calendario|ap[uú]nta\w*|an[oó]ta\w*)\b|\?|¿",
    _I,
)
"""Words before a letter by which it is not what is wanted now."""

ANSWERED: Final = re.compile(
    r"(?:if|whether|about|for|to|of|the truth|how|what|when|where|why|who|which|me|us|a|an|off|apart|on|in|by|at|"
    r"after|before|again|later|today|tonight|tomorrow|this|next|and|or|as soon as|once|"
    r"que\b|si|sobre|de|del|lo|qu[eé]|cu[aá]ndo|c[oó]mo|d[oó]nde|y|o|hoy|ma[ñn]ana|luego|para)\b",
    _I,
)
"""How what follows a name without any lead begins where it is no clause that is to be told."""

FINITE: Final = re.compile(
    r"(?:[^\W_]+['’](?:s|re|ll|ve|d|m)|[^\W_]+n['’]?t|is|are|am|was|were|be|will|can|could|would|should|must|may|might|"
    r"shall|have|has|had|do|does|did|needs?|wants?|works?|suits?|looks?|sounds?|i|im|ill|ive|we|you|he|she|it|its|"
    r"they|yes|no|thanks|thank|please|sorry|fine|ok)",
    _I,
)
SOON: Final = 5
LATE: Final = 9
"""Words among which a clause has its verb: right behind a name, and behind "that"."""

ENDS_IN_THAT: Final = re.compile(r"\bthat\W*$", _I)

ALSO_TO: Final = re.compile(
    r"(?:[,.;]|\b(?:and|then|also|y|luego|tambi[eé]n))\s+(?:then |also )?(?:(?:tell|write|e-?mail|mail|reply|answer|"
    r"dile|"
    r"escribe|contesta|responde|avisa)(?:le)?\s+)?(?:to|a|al)\s+(?!me\b|us\b)[^\s.,;:]+(?:\s+[^\s.,;:]+)?\s+"
    r"(?:that|que|saying)\b",
    _I,
)
"""A second letter in the same request."""


class Dictated(NamedTuple):
    """To whom, the words, and what stands before the letter in the request."""

    to: str
    say: str
    before: str = ""


def dictated(request: str, writes: Callable[[str], bool]) -> Dictated | None:
    """The letter that a request is from its verb to its end; None where it is not that alone, or tells no words.

    `writes` tells whether somebody who wrote bears such a name; an address needs no one who wrote.
    """
    request = without_ban(request.strip())
    for start in _starts(request):
        if OF_ROWS.search(request[:start]):
            return None
        for opening in OPENS:
            found = opening.match(request, start)
            if found and (own := _letter(request, found, writes)):
                return own._replace(before=request[:start])
    return None


def _starts(request: str) -> list[int]:
    """Where a clause begins."""
    return [0, *(each.end() for each in re.finditer(r"[.!:;,\n]\s+(?:so |and |y |as[ií] que )?", request[:160]))][:4]


def _letter(request: str, opening: re.Match[str], writes: Callable[[str], bool]) -> Dictated | None:
    """The letter behind its opening."""
    rest = request[opening.end() :]
    address = ADDRESS.match(rest)
    words = [*re.finditer(r"\S+", rest)]
    count = 0 if address else named_until([each.group() for each in words], writes)
    if not address and not count:
        return None
    end = address.end() if address else words[count - 1].end()
    name = rest[:end].rstrip(" ,;:.–—-")
    found = LEADS.match(rest, len(name))
    if found is None or OF_ROWS.search(name):
        return None
    text = rest[found.end() :].strip()
    groups = opening.groupdict()
    if found["stop"] and not (groups.get("noun") or _drops(opening, found)):
        return None
    if found["none"] and not (groups.get("weak") and _is_clause(text, SOON)):
        return None
    if ENDS_IN_THAT.search(found.group()) and not _is_clause(text, LATE):
        return None
    say = bare(text)
    if len(words_of(say)) < (1 if found["hard"] else 2) or ALSO_TO.search(say):
        return None
    return Dictated(re.sub(r"(?:['’]s)$", "", name), say)


def _drops(opening: re.Match[str], lead: re.Match[str]) -> bool:
    """Whether the kind of letter is told behind the name: "drop Ana a line, I'll be late"."""
    return bool(re.search(_KIND, lead.group(), _I)) and not re.match(r"\W*tell", opening.group(), _I)


def _is_clause(text: str, within: int) -> bool:
    """Whether words right behind a name are a clause that is to be told: "saturday's fine"."""
    first = re.findall(r"[^\s,.;:!?]+", text)[:within]
    return not ANSWERED.match(text) and any(FINITE.fullmatch(each) for each in first)


def bare(text: str) -> str:
    """The words of a letter without what is told of it behind them."""
    text = f" {text}"
    for _ in range(4):
        text = ASIDES.sub("", text)
    return text.strip(' \t\n"“”«»,;(-–—')


__all__ = ["Dictated", "dictated"]
