"""An alarm or a timer that somebody wants, told as the reminder that Ayni has: "wake me at 6", "a timer for 10 "
"minutes".

Each line of a table is a language.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE

_LEAD: Final = (
    r"^\W*(?:(?:hey|hi|ok(?:ay)?|so|and|please|pls|oye|hola|vale|por favor|porfa|bitte|"
    r"(?:can|could|would|will) (?:you|u)(?: please| just)?|i need (?:you to)?|i want|(?:me )?(?:puedes|podr[ií]as)|"
    r"kannst du|peux-tu|tu peux|puoi|podes)\b[\s,]*)*"
)
WAKE: Final = re.compile(
    _LEAD + r"(?:(?P<en>wake me(?: up)?|get me up)|(?P<es>despi[eé]rta(?:me|rme|nos))|(?P<de>weck mich(?: auf)?)|"
    r"(?P<fr>r[ée]veille-moi)|(?P<it>svegliami|svegliarmi)|(?P<pt>acorda-me|me acorda|me acorde))\b[\s,]*(?P<rest>.*)$",
    _I | re.DOTALL,
)
"""That one is to be woken."""

ALARM: Final = re.compile(
    _LEAD + r"(?:"
    r"(?:(?:set|put|make|add|start|create)(?: me)?(?: up| on| in)? )?(?:an? |my |the |another )?"
    r"(?P<en>alarm|timer|countdown)(?: clock)?(?: (?:set|on))?|"
    r"(?:(?:pon|ponme|poner|ponerme|programa|activa)(?:me)? )(?:una? |el |la )?(?P<es>alarma|temporizador|"
    r"despertador|timer)|"
    r"(?:stell|stelle)(?: mir)?(?: bitte)? (?:einen |den )?(?P<de>wecker|timer)|"
    r"(?:mets|r[èe]gle)(?:-moi)? (?:un |une |le )?(?P<fr>r[ée]veil|alarme|minuteur)|"
    r"(?:metti|imposta|mettimi)(?: una?| la)? (?P<it>sveglia|timer)|"
    r"(?:p[õo]e|coloca|define|bota)(?:-me)? (?:um |o )?(?P<pt>alarme|despertador|temporizador|timer)"
    r")\b[\s,:]*(?P<rest>.*)$",
    _I | re.DOTALL,
)
"""That an alarm is to go off."""

LEADS: Final = re.compile(r"^(?:to|for|so|so that|para|que|um|zu|f[üu]r|pour|per)\b\s*", _I)
WAKING: Final = {
    "en": "wake up", "es": "despertarme", "de": "aufstehen", "fr": "me réveiller", "it": "svegliarmi", "pt": "acordar",
}  # fmt: skip
REMIND: Final = {
    "en": "remind me to {} {}", "es": "recuérdame {} {}", "de": "erinnere mich {1} an {0}",
    "fr": "rappelle-moi {} {}", "it": "ricordami di {} {}", "pt": "lembra-me de {} {}",
}  # fmt: skip
BARE: Final = re.compile(
    r"\b(?P<at>at|for|a las|um|[àa]|alle|[àa]s) (?P<hour>[3-9]|1[01]|(?:half|"
    r"quarter) (?:past )?\w+)(?P<rest>[:.][0-5]\d)?"
    r"(?![\d:.]|\s*(?:am|pm|a\.m|p\.m|h\b|uhr|min|in the|de la|por la|o'clock in))",
    _I,
)
"""An hour of which it is not said in which half of the day it is."""

IN: Final = {"en": "in", "es": "en", "de": "in", "fr": "dans", "it": "tra", "pt": "em"}
SO_LONG: Final = re.compile(
    r"^(?:(?:for|of|de|para|por|f[üu]r|pour|per|por)\s+)?(?P<length>(?:\d+|an?|half an?|una?|media|un|une|eine|"
    r"[a-z]+)[ -]?"
    r"(?:h(?:ou)?rs?|min(?:ute)?s?|sec(?:ond)?s?|horas?|minutos?|minuten|stunden?|heures?|or[ae]|minuti)\b"
    r"(?: (?:and a half|y media))?)",
    _I,
)
"""From now on so long."""

LATER: Final = re.compile(r"\b(?:nap|siesta|afternoon|evening|tonight|tarde|noche|nachmittag|abend|soir|sera)\b", _I)
NOT_MORE: Final = re.compile(r"[?]|\b(?:never|don['’]?t|no|not|off|cancel\w*|went|rang|goes|was|didn['’]?t)\b", _I)
"""Words of one who asks or tells of an alarm."""


def as_reminder(request: str, now: datetime, language: Language) -> str:
    """The request told as a reminder; any other as it is."""
    found = WAKE.match(request) or ALARM.match(request)
    if found is None or NOT_MORE.search(found["rest"]):
        return request
    rest = found["rest"].strip(" .!")
    tongue = next(each for each in WAKING if found[each])
    waking = found.re is WAKE
    if not LATER.search(rest):
        rest = BARE.sub(lambda hour: f"{hour['at']} {hour['hour']}{hour['rest'] or ''}{_morning(tongue)}", rest)
    rest = SO_LONG.sub(lambda length: f"{IN[tongue]} {length['length']}", rest)
    spans = find(rest, now, language, policy=planning(rest))
    if len(spans) != 1:
        return request
    before, behind = rest[: spans[0].start_index], rest[spans[0].end_index :]
    told = LEADS.sub("", behind.strip(" ,")) or LEADS.sub(
        "", re.sub(r"\b(?:at|for|in|on|a|en|um|[àa])\s*$", "", before)
    )
    when = rest[spans[0].start_index : spans[0].end_index]
    if waking:
        return REMIND[tongue].format(WAKING[tongue], when) if not told.strip() else request
    what = told.strip(" ,") or found[tongue].casefold()
    if tongue != "en":
        return REMIND[tongue].format(what, when)
    return f"remind me about {what} {when}" if told.strip(" ,") else f"add {what} to my list, due {when}"


def _morning(tongue: str) -> str:
    return {"en": " am", "es": " de la mañana", "fr": " h du matin"}.get(tongue, "")
