"""How much longer or shorter an event is to be, and when it is to end, in the words that its tool reads.

"Add half an hour to the review", "it finishes 30 minutes early", "move its end to 11": a small model writes the length
that is added for the whole, or the end for the beginning.
"""

from __future__ import annotations

import re
from typing import Final

from tools.contract import Language

_I: Final = re.IGNORECASE
SO_LONG: Final = (
    r"(?:half hour|(?:(?:a|three) )?quarters? of an hour|tres cuartos de hora|(?:un )?cuarto de hora|"
    r"(?:half an?|an?|one|two|three|four|\d+(?:[.,:]\d+)?|una?|media|dos|tres|cuatro)[\s-]*(?:and a half )?"
    r"(?:h|hrs?|hours?|min(?:ute)?s?|horas?|minutos?)\b"
    r"(?: (?:and|&|n|'n'?) (?:a )?half| y media|(?<=[hrsa]) (?:and |y )?[0-5]\d(?: ?min\w*\b|(?=\s*(?:$|[,.;!?)]))))?)"
)
"""A length of time, in figures or words."""

LENGTH: Final = rf"(?P<length>{SO_LONG}\b)"
_ENDS: Final = r"\b(?:ends?|ending|finish(?:es|ing)?|over|done|wraps? up|stops?)\b[^.,;!?]*? "
_ACABA: Final = r"\b(?:acab\w+|termin\w+|finaliz\w+)\b[^.,;!?]*? "

LONGER: Final = tuple(
    re.compile(each, _I) for each in (
        rf"{LENGTH} (?:longer|more|extra)\b",
        rf"{_ENDS}{LENGTH} later\b",
        rf"\b(?:extend|lengthen|prolong|stretch)\w*(?: (?!to\b|until\b|till\b|from\b)[\w'’]+){{0,6}}? {LENGTH}",
        rf"\b(?:add|adding|tack|put|stick)\b(?: on)?(?: another| an extra)? {LENGTH} (?:on ?to|to|on)\b",
        rf"\b(?:give|needs?|takes?|add)\b(?: (?!to\b)[\w'’]+){{0,6}}? (?:another|an extra) {LENGTH}",
        rf"{LENGTH} m[aá]s(?! (?:tarde|pronto|temprano|cort[oa]))\b",
        rf"{_ACABA}{LENGTH} (?:m[aá]s tarde|despu[eé]s)\b",
        rf"\b(?:al[aá]rg|prol[oó]ng|ampl[ií]|exti[eé]nd|extend)\w+"
        rf"(?: (?!a\b|hasta\b|de (?:una|dos|\d))\w+){{0,6}}? {LENGTH}",
        rf"\b(?:a[ñn][aá]d|s[uú]m|agr[eé]g)\w+(?: otra)? {LENGTH} (?:al?|en)\b",
    )
)  # fmt: skip
SHORTER: Final = tuple(
    re.compile(each, _I) for each in (
        rf"{LENGTH} (?:shorter|less|menos|m[aá]s cort[oa])\b",
        rf"{_ENDS}{LENGTH} (?:early|earlier|sooner|before)\b",
        rf"\b(?:shorten|cut|trim|reduce|curtail)\w*\b(?: (?!to\b)[\w'’]+){{0,6}}? by {LENGTH}",
        rf"\b(?:cut|take|trim|shave|knock|chop)\b {LENGTH} (?:off|from)\b",
        rf"{_ACABA}{LENGTH} antes\b",
        rf"\b(?:ac[oó]rt|rec[oó]rt|red[uú]c|reduzc)\w+(?: (?!a\b|to\b|hasta\b|de (?:una|dos|\d))\w+){{0,6}}? {LENGTH}",
        rf"\b(?:qu[ií]t|r[eé]st)\w+ {LENGTH} (?:al?|de)\b",
    )
)  # fmt: skip
"""Words by which a length is put to an event's own, or taken from it."""

WISHED: Final = re.compile(
    r"^\W*(?:(?:please|ok(?:ay)?|so|and|por favor|y)\W+)*(?:(?:can|could|would|will) (?:you|we|i)\b|"
    r"(?:can|could) (?:the|my|our|it)\b|(?:me )?(?:puedes|podr[ií]as|podemos)\b|se puede\b)",
    re.IGNORECASE,
)
"""How a question begins that asks for a deed."""

ONLY_TOLD: Final = re.compile(
    r"\b(?:was|were|took|lasted|ran|went|had|would|might|may|than|never|not|wo|should|if|whether|wish|by "
    r"(?:bus|car|train|foot|bike)|prep\w*|travel\w*|fue|dur[oó]|era|que (?:pensaba|la|el|lo|de)|nunca|no|si|deber[ií]a|"
    r"ojal[aá])\b|n['’]t\b|"
    r"\bto (?:walk|get|go|drive|prepare|travel|reach|cycle|eat|rest|read|park|change|set up|recover)\b|"
    r"\b(?:off|from) (?:before|after|during|work)\b",
    re.IGNORECASE,
)
"""Words of one who tells or asks how long something is or was, or denies it, or has another length in mind."""

_WORD: Final = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?: y (?:media|cuarto))?\b"
_NUMBER: Final = (
    r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?(?![\d:.]*\d)(?!\s*(?:%|€|euros?|months?|weeks?|years?|people|meses|"
    r"semanas|a[ñn]os|personas|st\b|nd\b|rd\b|th\b|of\b|de [a-z]|h\b|hours?|hrs?|min|d[ií]as?|days?|horas?|percent))"
)
_AT: Final = rf"(?P<to>{_NUMBER}|(?<=las ){_WORD}|(?<=la ){_WORD})"
_ITS: Final = r"(?:the|my|our|that|this|his|her|[\w']+['’]s)"
_LA: Final = r"(?:de (?:la|el|mi|nuestr[oa]|es[ea])|del)\b"
END: Final = tuple(
    re.compile(each, _I) for each in (
        rf"\bend(?:ing)?(?: time)? of {_ITS} [^.,;!?]*?(?: to| is| is now| for| at) {_AT}",
        rf"(?:['’]s|\bits|\bthe(?: new)?) end(?:ing)?(?: time)?(?: to| is| is now| at) {_AT}",
        rf"\bends?(?: at|: ?(?:at )?) ?{_AT}",
        rf"\bends? (?=\d\d?[:.]\d\d){_AT}",
        rf"^\W*(?:(?:please|can you|could you|ok|and|so|let['’]?s)\b[\s,]*)*(?:end|finish|wrap up|stop) {_ITS} "
        rf"(?!at\b)[^.,;!?]*?\bat {_AT}",
        rf"\b(?:is|be) over by {_AT}",
        rf"\bdone with {_ITS} [^.,;!?]*?(?:at|by) {_AT}",
        rf"\b(?:extend|lengthen|prolong|stretch|shorten|trim|cut|curtail)\w*\b[^.;!?]*? (?:to|until|till?) {_AT}",
        rf"\b(?:el final|el fin|la hora de (?:fin|final|t[eé]rmino|salida)) {_LA}[^.,;!?]*?(?: a| es| son| para)"
        rf"(?: las?) {_AT}",
        r"\b(?:al[aá]rg|prol[oó]ng|ampl[ií]|exti[eé]nd|extend|ac[oó]rt|rec[oó]rt|p[oó]n|d[eé]j)\w*\b[^.;!?]*? hasta"
        rf" las? {_AT}",
    )
)  # fmt: skip
"""Words that tell the hour at which an event is to end, where no verb before it does."""

HOURS: Final = re.compile(
    r"\b(?:is|are|be|runs?|goes|lasts?|takes place|happens|it['’]s|es|ser[aá]|va|ir[aá]|pasa a ser)"
    r"(?: (?:now|only|just|ahora|on \w+|el \w+))* (?:(?:from|between|de|desde) )?(?:las? )?"
    rf"(?P<start>{_NUMBER})\s*(?:to|until|till?|and|a|-|–|hasta)\s*(?:las? )?(?P<to>{_NUMBER})",
    _I,
)
"""The hours that something has now: "the review is from 10 to 11" moves nothing "to 11"."""


DATED: Final = re.compile(r"(?<!\bde )(?<!\bdesde )(?<!\blas )(?<!\bla )(?<![\d:.])\d{1,2} a las? [\d:.]+$", _I)
"""A day of the month and its hour, which are no two hours: "es el lunes 16 a las 11"."""


def resized(request: str) -> str:
    """How much longer or shorter the request makes something; nothing where it does not, or both."""
    longer, shorter = (next((found for each in ways if (found := each.search(request))), None)
                       for ways in (LONGER, SHORTER))  # fmt: skip
    if (longer is None) == (shorter is None):
        return ""
    if longer is not None:
        return f"{longer['length']} {'más' if SPANISH.search(longer['length']) else 'longer'}"
    assert shorter is not None
    return f"{shorter['length']} {'menos' if SPANISH.search(shorter['length']) else 'shorter'}"


def is_wished(request: str) -> bool:
    """Whether a request that speaks of a length wishes for it, by its words alone."""
    return not ONLY_TOLD.search(request) and ("?" not in request or WISHED.match(request) is not None)


SPANISH: Final = re.compile(r"hora|minuto")


def end_of(request: str, language: Language) -> str:
    """The hour at which something is to end, as words that move its end alone; or its hours, where both are told."""
    if (found := HOURS.search(request)) and not DATED.search(request[: found.end()]):
        start, to = found["start"], found["to"]
        return f"de {start} hasta las {to}" if language == "es" else f"from {start} until {to}"
    told = next((found["to"] for each in END if (found := each.search(request))), "")
    return f"{'hasta las' if language == 'es' else 'until'} {told}" if told else ""
