"""As what something told is to be kept: "at 12 Mill Lane, put that as the place", "put the 2nd down as a holiday".

A clause of the first kind names nothing of its own. Each line of the tables is a language.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE
_PLACE: Final = r"(?:new )?(?:place|location|venue|address|where|whereabouts)"
_LUGAR: Final = r"(?:nuev[oa] )?(?:lugar|sitio|ubicaci[oó]n|direcci[oó]n|localizaci[oó]n)"
_END: Final = (
    r"(?:[\s,]+(?:please|pls|thanks?(?: you)?|ta|for (?:me|it)|then|now|too|as well|would you|if you (?:can|could|"
    r"would)|"
    r"in (?:the|my) (?:calendar|diary)|por favor|porfa|gracias|anda|bitte|danke|stp|s['’]il te pla[iî]t|merci|"
    r"per favore|"
    r"grazie|por favor|obrigad[oa]))*[\s.!?,;–—-]*$"
)
AS_PLACE: Final = re.compile(
    r"(?:^|[,.;:!–—-]+\s*|\s+(?=and\s|y\s|und\s|et\s|e\s))"
    r"(?:(?:and|so|please|pls|just|then|(?:can|could|would|will) you(?: please| just)?|y|pues|bitte|und|et|e|"
    r"(?:me )?(?:puedes|podr[ií]as))[\s,]+)*(?:"
    r"(?:put|set|save|add|fill|note|enter|use|write|mark|have|give|log|record|keep|get|stick|pop|make)"
    r"(?: (?:it|that|this|there|in|down|up))+ (?:as|for|under|into|in) (?:the|its) "
    rf"{_PLACE}(?: field)?|(?:that['’]?s|that is|make that|call that) (?:the|its) {_PLACE}|"
    rf"(?:for|as) the {_PLACE}|"
    r"(?:p[oó]n|p[oó]nga|ap[uú]nta|an[oó]ta|gu[aá]rda|a[ñn][aá]de|m[eé]te|d[eé]ja|usa|indica|rellena)(?:me)?"
    r"(?:l[oa]| eso| esto| es[ae]| ah[ií])?(?: puesto| ah[ií])? (?:como|en|de|para) (?:(?:el|la) )?"
    rf"{_LUGAR}|(?:poner|apuntar|anotar|guardar)(?:l[oa]| eso) como (?:(?:el|la) )?{_LUGAR}|"
    rf"es[eoa] es (?:el|la) {_LUGAR}|"
    r"(?:trag|schreib|setz|nimm|notier|speicher)e?(?: (?:das|es|ihn|bitte|mal))* als (?:den |die )?"
    r"(?:ort|adresse|treffpunkt)(?: ein)?|"
    r"(?:mets|note|ajoute|enregistre|inscris)[- ](?:le|la|[cç]a) (?:comme|en|dans) (?:le |l['’])?(?:lieu|adresse|"
    r"endroit)|"
    r"(?:segna|metti|salva|usa|inserisci)l[oa] come (?:il |l['’])?(?:luogo|indirizzo|posto)|"
    r"(?:p[õo]e|coloca|anota|guarda|usa)(?: isso|-[oa])? como (?:o |a )?(?:local|morada|endere[çc]o|lugar|s[ií]tio)"
    rf"){_END}",
    _I,
)
DENIED: Final = re.compile(r"\b(?:do ?n['’]?t|do not|not|never|no|nicht|pas|non|n[aã]o|if so|if)\W*$", _I)


def only_as_place(clause: str) -> bool:
    """Whether a clause says no more than that what was told before it is the place."""
    return AS_PLACE.fullmatch(clause.strip()) is not None


def without_as_place(request: str) -> str:
    """The request without such a clause at its end."""
    found = AS_PLACE.search(request)
    if found is None or found.start() < 1 or "?" in request[: found.start()] or DENIED.search(request[: found.start()]):
        return request
    return request[: found.start()].rstrip(" ,;:–—-")


DAY_AS: Final = re.compile(
    r"^\W*(?:(?:please|pls|hey|hi|ok|so|and|oye|hola|por favor|bitte)\W+|(?:can|could|would|will) you(?: please|"
    r" just)?\s+|"
    r"(?:me )?(?:puedes|podr[ií]as)\s+)*"
    r"(?:(?:put|mark|note|set|save|log|block|have|book|get|stick|write|pencil|enter|record|keep|reserve)(?: me)?"
    r"(?: (?:down|in|out|off|up))?\s+(?P<day>[^,;:!?\n]+?)(?: (?:down|in|out|off|up|aside))? "
    r"(?:(?:in|on) (?:the|my|our) (?:calendar|diary) )?as (?:(?:an?|my|our|the) )?(?P<what>[^,;:!?\n]+?)|"
    r"(?:marca(?:r|me)?|pon(?:er|me)?|apunta(?:r|me)?|anota(?:r|me)?|reserva(?:r|me)?|bloquea(?:r|me)?|deja(?:r|"
    r"me)?)\s+"
    r"(?P<dia>[^,;:!?\n]+?)(?: en (?:el|mi|la) (?:calendario|agenda))? como (?:un[ao]?s? |mis? )?(?P<que>[^,;:!?\n]+?)"
    r")(?: (?:in|on) (?:the|my|our) (?:calendar|diary)| en (?:el|mi|la) (?:calendario|agenda))?"
    r"(?:,? (?:please|pls|thanks|for me|por favor|porfa|gracias))*[\s.!]*$",
    _I,
)
"""A day that is put down as something."""


def day_as(request: str, now: datetime, language: Language) -> str:
    """The request told as what the day is put down as, on that day; any other as it is."""
    found = DAY_AS.match(request)
    if found is None:
        return request
    day, what = found["day"] or found["dia"], found["what"] or found["que"]
    spans = find(day, now, language, policy=planning(day))
    if len(spans) != 1 or day[: spans[0].start_index].strip(" ,") not in ("", "the", "el") or find(what, now, language):
        return request
    first = spans[0].readings[0]
    if day[spans[0].end_index :].strip(" ,") or not first.all_day or first.rrule or first.due:
        return request
    if found["dia"]:
        return f"{what} {day}, ponlo en el calendario"
    on = "" if re.match(r"(?:this|next|today|tomorrow|all|from|every|on)\b", day, _I) else "on "
    return f"{what} {on}{day}, put it in the calendar"
