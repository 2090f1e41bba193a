"""Another time told in other words: "the deadline slips by one day", "give me two more days for it"."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_MANY: Final = r"(?:\d+|an?|one|two|three|four|five|six|ten|half an|another|an extra|a further)"
_SO_LONG: Final = rf"(?P<by>{_MANY} (?:hours?|minutes?|mins?|days?|weeks?|months?|fortnight))\b"
_TANTO: Final = (
    r"(?P<by>(?:\d+|una?|dos|tres|cuatro|cinco|seis|diez|media|otr[oa]) "
    r"(?:horas?|minutos?|d[ií]as?|semanas?|mes(?:es)?))\b"
)
LATER: Final = (
    re.compile(
        rf"\b(?:has |have |is |are |got |gets |will |['’]s )*(?:slip(?:s|ped|ping)?|slid(?:es?|ing)?|extended|"
        rf"pushed? out|push(?:es)? out|(?:moves?|moved|pushed) (?:back|out)|put back|set back)"
        rf"(?: (?:by|back|out))* {_SO_LONG}(?! (?:earlier|later|sooner|early|late))",
        _I,
    ),
    re.compile(
        rf"\b(?:give|allow) (?:me|us|myself) (?:(?=another|an extra|a further){_SO_LONG}|"
        rf"{_SO_LONG.replace('<by>', '<by2>')} (?:more|extra|longer)) (?:for|on|with)\b",
        _I,
    ),
    re.compile(
        r"\b(?:give|allow) (?:me|us|myself) (?P<many>\d+|one|two|three|four|five|a few) (?:more|extra) "
        r"(?P<unit>days?|weeks?|hours?|minutes?) (?:for|on|with)\b",
        _I,
    ),
)
EARLIER: Final = (
    re.compile(
        rf"\b(?:has |have |is |are |got |gets |will |been |['’]s )*(?:(?:comes?|came|brought) "
        rf"(?:forward|up)|moves? up|moved up) (?:by )?{_SO_LONG}(?! (?:earlier|later|sooner))",
        _I,
    ),
)
MAS_TARDE: Final = (
    re.compile(rf"\bse (?:me |nos )?(?:ha )?(?:corre|corri[oó]|corrido|desliza|alarga|ampl[ií]a|va) {_TANTO}", _I),
    re.compile(rf"\b(?:c[oó]rre(?:me)?|alarga|ampl[ií]a) {_TANTO}(?= (?:la fecha|el plazo|el vencimiento))", _I),
    re.compile(rf"\bdame {_TANTO} m[aá]s (?:para|con|en)\b", _I),
)
GIVE: Final = re.compile(r"give|allow", _I)
NOT_SO: Final = re.compile(
    r"\b(?:if|would|could|might|may|must|should|shall|can|did|not|never|let|unless|when|why|who|how|what|hope|think|"
    r"afraid|si|no|nunca|podr[ií]a|cuando|por qu[eé]|creo|tem[oa]|ojal[aá]|was|were)\b|n['’]t\b",
    _I,
)
"""Words before it by which it is not so, or not yet."""


GET_IT_OUT: Final = re.compile(
    r"\b(?:can|could|will|['’]ll) (?:now )?(?:get|have) (?P<row>(?!it\b|that\b|this\b)[^,;.!?]{2,40}?) "
    r"(?:away|off|out|sent|posted|paid|done|sorted)\b",
    _I,
)
"""That what is named can be done at another time: "I can get the parcel away tomorrow"."""

LET_BE: Final = re.compile(r"\blet (?=(?:the|my|our|[^\W\d_]+['’]s) [^,;.!?]+ be\b)", _I)
"""What leads to a row and how it is to be: "let the bill be due on Friday"."""


def slipped(request: str) -> str:
    """The request with such words as "so much later", or "earlier"."""
    for table, way in ((LATER, "later"), (EARLIER, "earlier"), (MAS_TARDE, "más tarde")):
        for each in table:
            found = each.search(request)
            if found is None or NOT_SO.search(request[: found.start()]) or "?" in request:
                continue
            said = found.groupdict()
            by = said.get("by") or said.get("by2") or f"{said['many']} {said['unit']}"
            by = re.sub(r"^(?:another|an extra|a further|otr[oa])\b", lambda old: _one(old.group()), by, flags=_I)
            before, behind = request[: found.start()], request[found.end() :].strip(" .!")
            if GIVE.match(found.group()):
                return f"{before}{behind} {_is(way)} {by} {way}"
            return f"{before}{_is(way)} {by} {way}{request[found.end() :]}"
    return request


def to_be(request: str) -> str:
    """The request that says how a row is to be, or that it can be done then, as one that names the row and no more."""
    return GET_IT_OUT.sub(r"can be \g<row>", LET_BE.sub("", request))


def _one(word: str) -> str:
    return "una" if word.casefold() == "otra" else "un" if word.casefold() == "otro" else "one"


def _is(way: str) -> str:
    return "es" if way == "más tarde" else "is"
