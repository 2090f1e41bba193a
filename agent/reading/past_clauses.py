"""Clauses of a request that tell of the past beside what is wanted: "..., which she has been asking for since Easter".

What is to be done is never due at a time in them, and a relative clause of them is no part of its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_I: Final = re.IGNORECASE

_IRREGULAR: Final = (
    r"lent|gave|sent|told|left|bought|brought|made|went|came|ran|forgot|lost|mislaid|broke|took|found|got|said|kept|"
    r"held|met|saw|wrote|began|paid|chose|drew|drove|fell|grew|knew|rang|sold|spoke|stole|thought|threw|wore|won|"
    r"burnt|did|had|was|were|didn['’]?t|wasn['’]?t|weren['’]?t"
)
_PERFECT: Final = (
    r"(?:having|has|have|['’]ve|had|['’]d|hasn['’]?t|haven['’]?t|has not|have not) (?:\w+ )?(?:been|\w+(?:ed|en|nt|"
    r"ught|"
    r"uck|"
    r"ost|own|ade|one|ung|old|aid|ound|eft|id|un|ut))"
)
PAST: Final = re.compile(rf"\b(?:{_IRREGULAR}|(?!need|seed|feed|speed|bleed|breed)\w{{2,}}ed|{_PERFECT})\b", _I)
AHEAD: Final = re.compile(
    r"\b(?:will|shall|going to|must|should|need|needs|want|wants|has to|have to|had to|had better|would|could|can|"
    r"(?-i:may)|might|please|"
    r"remind|put|add|but|instead|rather|now|today|tonight|tomorrow|next|coming)\b|['’]ll\b",
    _I,
)
"""Verbs of the past, and words by which a clause looks ahead, or wishes."""

_STOP: Final = r"[^,;.!?–—]*"
RELATIVE: Final = re.compile(
    rf"(?P<clause>,\s*(?:which|who|whom|whose|(?:the|my|our|his|her) (?:\w+ ){{1,3}}having)\b{_STOP})", _I
)
_SOMEBODY: Final = r"(?:i|we|he|she|they|you|(?!I\b)(?-i:[A-Z])\w+)"
RESTRICTIVE: Final = re.compile(
    rf"\b(?:the|my|our|his|her|their|those|these|that|an?) (?:(?!(?:that|for|with|"
    rf"from)\b)[\w'’-]+ ){{0,2}}(?!(?:that|for|"
    rf"with|from|list|ones?|things?|person|people|guy|man|woman|place|stuff|way|day|time|hour|date|"
    rf"friend)\b)[\w'’-]+(?P<clause> (?:(?:that|which|who) (?:{_SOMEBODY} |(?:my|our|the) \w+ )?|{_SOMEBODY} )"
    rf"(?:\w+ )?(?:{_IRREGULAR}|\w{{2,}}ed|['’]ve \w+|ha(?:s|ve) \w+)\b{_STOP})",
    _I,
)
WHY: Final = re.compile(
    rf"(?P<clause>(?:,\s*(?:as|for)|(?:,\s*|\s)(?:because|since|seeing (?:as|that)|considering))\s(?=(?:i|we|he|she|"
    rf"they|it|you|"
    rf"the|my|our|his|her|their|that|there)\b){_STOP})",
    _I,
)

LONG_AGO: Final = re.compile(
    r"\b(?:since|last (?:\w+)|\w+ ago|yesterday|the other day|recently|earlier|for (?:years|months|weeks|ages|days))\b"
    r"(?! (?:of|on) )",
    _I,
)
ARRANGED: Final = re.compile(
    r"\b(?:mov|chang|plann|schedul|book|arrang|organi[sz]|invit|postpon|push|order|ask|agree|offer|reserv|confirm|want|"
    r"need|call|turn|promis|expect|announc|delay|plan|fix|pencil)\w*ed\b[^,;.!?]*\b(?:to|for|until|till?|at|by|on)\b|"
    r"\b(?:set|gave|got|said|told|made|brought|put|had|chose|was|were)\b[^,;.!?]*?\b(?:for|to|until|till?|at \d|"
    r"forward|by)\b|"
    r"\bfrom \d|\b\d{1,2}(?::\d\d|am|pm)\b",
    _I,
)
"""Words for a time that is surely gone by, and for what was arranged and may be yet to come."""

LOOKS: Final = re.compile(
    r"^\W*(?:(?:please|hey|so|and|ok|can you|could you|por favor|oye|puedes)\W+)*(?:what|which|who|when|where|how|why|"
    r"show|list|find|search|read|did|do|does|is|are|was|were|have|has|open|look|any|forward|reply|answer|delete|cancel|"
    r"remove|move|change|summari[sz]e|tick|mark|qu[eé]|cu[aá](?:l|nt)\w*|cu[aá]ndo (?!puedas?|tengas?|quieras?|te)|"
    r"qui[eé]n\w*|d[oó]nde|c[oó]mo|mu[eé]stra\w*|busca\w*|"
    r"lee\w*|ense[ñn]a\w*|borra\w*|cancela\w*|elimina\w*|mueve|cambia|marca|tacha)\b|"
    r"\b(?:e-?mails?|mails?|messages?|correos?|mensajes?|notes?|notas?)\b(?! (?:that|down|to)\b)",
    _I,
)
"""A request that looks something up, or that is of a row: a time may tell which."""

HACE: Final = re.compile(
    r"\b(?:(?:a[ñn]o|mes|semana|verano|invierno|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|d[ií]a) "
    r"pasad[oa]|ayer|anteayer|desde|hace (?:ya )?(?:un|una|\d+|dos|tres|cuatro|unos|unas|mucho|poco|a[ñn]os|meses|"
    r"semanas|d[ií]as))\b",
    _I,
)
QUEDADO: Final = re.compile(
    r"\b(?:mov|cambi|pas|pus|dej|cit|dio|dieron|qued|organiz|reserv|adelant|aplaz|retras|fij|convoc|invit|dij|ha[n]? "
    r"(?:mov|cambi|pas|puest|dej|cit|dad|qued|reserv|adelant|aplaz|retras|fij))\w*\b[^;.!?]*\b(?:para|al?|hasta|el|"
    r"en)\b|\d{1,2}[:h]\d\d",
    _I,
)

_NO_VERB: Final = (
    r"qu[eé]|porqu[eé]|jos[eé]|caf[eé]|est[eé]|beb[eé]|carn[eé]|pur[eé]|comit[eé]|sof[aá]|chal[eé]|pat[eé]|t[eé]|"
    r"(?:medio)?d[ií]as?|todav[ií]a|t[ií]as?|gu[ií]as?|polic[ií]as?|compa[ñn][ií]as?|energ[ií]as?|v[ií]as?|"
    r"bah[ií]as?|cr[ií]as?|aver[ií]as?|bater[ií]as?|categor[ií]as?|gestor[ií]as?|asesor[ií]as?|auditor[ií]as?|tutor[ií]as?|garant[ií]as?|"
    r"\w{3,}er[ií]as?|haba|raba|s[ií]laba"
)
"""Words that end like a verb of the past and are none: "el carné", "el día 20"."""

_PASADO: Final = (
    r"\b(?:pasad[oa]s?|ayer|anteayer|desde|hace (?:ya )?(?:un|una|\d+|dos|tres|cuatro|unos|unas|mucho|tiempo|poco|"
    rf"a[ñn]os|meses|semanas|d[ií]as|rato)|(?!(?:{_NO_VERB})\b)(?<!\bel )(?<!\bun )(?<!\buna )(?<!\bdel )(?<!\bal )"
    r"(?<!\bmi )(?<!\bsu )(?<!\best[ea] )(?<!\bes[ea] )(?!(?-i:[A-ZÁÉÍÓÚÑ]))\w+(?:ó|é|"
    r"aron|ieron|aba|aban|ábamos|ía|ían|íamos)|(?:ha|han|he|hemos|hab[ií]an?) \w+(?:do|to|cho)|fue|fueron|era|eran)\b"
)
PASADO: Final = re.compile(_PASADO, _I)
POR_VENIR: Final = re.compile(
    r"\b(?:tengo|tenemos|hay|habr[aá]|va|voy|vamos|van) (?:que|a)\b|\b(?:debo|quiero|necesito|ma[ñn]ana|hoy|que viene|"
    r"pr[oó]xim[oa]|pero|sino|mejor|ahora|ten[ií]a que|quer[ií]a|deb[ií]a|podr[ií]a\w*|deber[ií]a\w*|tendr[ií]a\w*|"
    r"ser[ií]a|har[ií]a)\b|\b(?:ap[uú]nt|an[oó]t|recu[eé]rd|p[oó]n(?:me|lo)|av[ií]s|mu[eé]v|cambi)\w*",
    _I,
)
QUE: Final = re.compile(
    r"(?P<clause>,\s*(?:que|porque|pues|ya que|quien(?:es)?|(?:el|la|los|las) cual(?:es)?|a (?:quien|la que|el que))\s"
    r"[^;.!?]*)",
    _I,
)
AND: Final = re.compile(r"\s(?:y|and)\s|,\s")


def pasts(request: str) -> Iterator[tuple[int, int]]:
    """Where the request tells of the past in a clause that hangs on what is wanted."""
    if LOOKS.search(request):
        return
    for pattern in (RELATIVE, WHY, RESTRICTIVE):
        for found in pattern.finditer(request):
            said = found["clause"]
            if PAST.search(said) and not AHEAD.search(said) and (LONG_AGO.search(said) or not ARRANGED.search(said)):
                yield found.span("clause")
    for found in QUE.finditer(request):
        start = found.start("clause")
        for begins, ends in _parts(found["clause"]):
            said = found["clause"][begins:ends]
            gone = HACE.search(said) or (PASADO.search(said) and not QUEDADO.search(said))
            if gone and not POR_VENIR.search(said):
                yield start + begins, start + ends


def _parts(clause: str) -> Iterator[tuple[int, int]]:
    """The parts of a clause that "and" or a comma joins."""
    cuts = [0, *(each.start() for each in AND.finditer(clause) if each.start()), len(clause)]
    yield from pairwise(cuts)


def without_pasts(request: str) -> str:
    """The request with these blotted out, all other letters in their place."""
    for start, end in pasts(request):
        request = request[:start] + re.sub(r"\w", "_", request[start:end]) + request[end:]
    return request


def hangs_on(words: str, request: str) -> bool:
    """Whether some words of a request are such a clause, and ask for nothing."""
    start = request.find(words.strip(" ,;.!?"))
    return start >= 0 and any(begins <= start < ends for begins, ends in pasts(request))
