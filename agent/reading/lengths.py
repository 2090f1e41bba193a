"""Slips of typing in a length of time: "push it back 30 minuts", "15 mintues before the physio".

Many rules look for a length in the words of a request, so it is put right once, before any of them. Only what stands
as a length is touched, never the words of a title ("3 moths") or what is quoted.
"""

from __future__ import annotations

import re
from typing import Final

from tools.when.lexicon import edits
from tools.when.slips import nearest

_I: Final = re.IGNORECASE

_LED: Final = r"in|within|for|by|back|forward|out|another|extra|add|dentro de|en|durante|por|otr[oa]s|unos|unas|de"
_BEHIND: Final = (
    r"longer|shorter|more|extra|less|before(?:hand)?|ahead|early|earlier|later|sooner|late|back|forward|in advance|"
    r"from now|m[aá]s|menos|antes|despu[eé]s|tarde"
)
_MANY: Final = (
    r"(?:\d+|half an?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|una?|media|dos|tres|cuatro|cinco|"
    r"diez|quince|veinte|treinta|cuarenta)"
)
LENGTH: Final = re.compile(
    rf"(?P<led>\b(?:{_LED}) (?:(?:about|around|an extra|another|otros|unos) )?)?"
    rf"(?P<many>\b{_MANY} )(?P<unit>[^\W\d_]{{3,9}})\b(?P<behind> (?:{_BEHIND})\b)?",
    _I,
)
UNITS: Final = {
    "en": "minute minutes hour hours day days week weeks month months".split(),
    "es": "minuto minutos hora horas días día semana semanas mes meses".split(),
}
SAID: Final = frozenset(each for words in UNITS.values() for each in words) | frozenset(
    "min mins sec secs hrs dias dia anos años year years".split()
)
QUOTED: Final = re.compile(r"[\"“”«»]|(?<!\w)'|:\s")


def mended(request: str, language: str) -> str:
    """A request whose lengths of time are spelt right; nothing behind a colon or a quotation mark is touched."""
    stop = QUOTED.search(request)
    own, rest = (request[: stop.start()], request[stop.start() :]) if stop else (request, "")
    return LENGTH.sub(lambda found: _mended(found, language), own) + rest


def _mended(found: re.Match[str], language: str) -> str:
    unit = found["unit"].casefold()
    if unit in SAID or not (found["led"] or found["behind"]):
        return found.group()
    meant = nearest(unit, UNITS.get(language, ()), edits)
    return f"{found['led'] or ''}{found['many']}{meant}{found['behind'] or ''}" if meant else found.group()
