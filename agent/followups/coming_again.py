"""That what was just made is to come again: "and not just the once, every week please", "hazlo mensual".

All words must be accounted for: those for how often, and a closed list of words that say nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import FILLERS, Before
from agent.followups.retold import CORRECTING, ELSE
from agent.reading.not_so import UNREAL, UNSURE
from agent.reading.sayings import SINCE
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
_DAY: Final = r"(?:day|week|month|year|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?"
NOT_ONCE: Final = re.compile(
    rf"\b(?:not|and not) (?:just|only|simply)? ?(?:(?:for )?(?:(?:the|this) )?(?:once|one time|one)|(?:for )?(?:this|"
    rf"the(?: one)?|that) (?:{_DAY}|time))\b|\bmore than (?:just )?(?:the )?once\b|"
    r"\b(?:y )?no (?:s[oó]lo|solamente|[uú]nicamente) (?:est[ae](?: (?:vez|semana|d[ií]a|mes|s[aá]bado|domingo|lunes|"
    r"martes|mi[eé]rcoles|jueves|viernes))?|una vez|hoy)\b|\bnicht nur (?:einmal|dieses (?:eine )?mal|diese woche)\b|"
    r"\bpas (?:seulement|que|juste) (?:une|cette) fois\b|\bnon solo (?:una|questa) volta\b|"
    r"\bn[aã]o s[oó] (?:uma|desta|esta) vez\b",
    _I,
)
"""That it is to be more than once."""

FROM_NOW: Final = re.compile(
    r"\bfrom (?:now|here|then) on(?:wards)?\b|\bgoing forward\b|\b(?:a partir de|desde) ahora\b|"
    r"\bde ahora en adelante\b|"
    r"\bab (?:jetzt|dann)\b|\b[àa] partir de maintenant\b|\bd['’]ora in poi\b|\bde agora em diante\b",
    _I,
)

ADJECTIVES: Final[Mapping[str, str]] = {
    r"semanal(?:es)?": "cada semana", r"mensual(?:es)?": "cada mes", r"diari[oa]s?": "cada día",
    r"anual(?:es)?": "cada año", r"quincenal(?:es)?": "cada dos semanas", r"w[öo]chentlich": "jede Woche",
    r"monatlich": "jeden Monat", r"t[äa]glich": "jeden Tag", r"hebdomadaire": "chaque semaine",
    r"mensuel(?:le)?": "chaque mois", r"settimanale": "ogni settimana", r"mensile": "ogni mese",
}  # fmt: skip
"""Words for how often something is, that no text shows to be a time."""

KNOWN: Final = CORRECTING | FILLERS | frozenset(
    "thing job one same so regular regularly recurring repeated repeat repeats repeating event again too also well "
    "happen happens keep going usual always permanent series turn into as thank thanks do does "
    "asi igual repita repite repitelo repitela repetir tambien siempre vez hazlo hazla hacerlo cosa misma mismo "
    "todo gracias quede dejalo dejala "
    "auch immer wiederholen wiederhole wiederholt regelmassig danke machen "
    "aussi toujours repete faire fais merci stp plait "
    "anche sempre ripeti ripetilo fallo grazie favore "
    "tambem sempre repita repete faz obrigado obrigada todas todos".split()
)  # fmt: skip
"""Words that may stand beside it and say nothing else."""

TIMED: Final = {"event": ("update_event", "start"), "todo": ("update_todo", "due")}
MADE: Final = frozenset({"add_todo", "create_event", "update_event", "update_todo"})
NAMES_DAY: Final = re.compile(r"BY(?:DAY|MONTHDAY|MONTH|SETPOS)")
OF_OTHERS: Final = re.compile(r"\b(?:they|he|she|ellos|ellas|[eé]l|sie|ils|elles|loro)\b(?! (?:said|say|says))", _I)
AT: Final[Mapping[Language, str]] = {"en": "at", "es": "a las"}
LONGEST: Final = 14
"""Words of such a sentence, at most."""


def coming_again(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The change of the one row that was just made or changed by which it comes again; it begins when it does now."""
    rows = [each["kind"] for each in before.shown if each["kind"] in TIMED]
    if len(rows) != 1 or len(before.calls) != 1 or before.calls[0]["tool"] not in MADE:
        return ()
    if "?" in request and not ASKED.match(request):
        return ()
    if (
        OF_OTHERS.search(request)
        or ELSE.search(request)
        or len(words_of(request)) > LONGEST
        or UNREAL.search(request)
        or UNSURE.search(request)
    ):
        return ()
    said = text = FROM_NOW.sub(" ", NOT_ONCE.sub(" ", request))
    for adjective, words in ADJECTIVES.items():
        text = re.sub(rf"\b{adjective}\b", words, text, flags=_I)
    spans = find(text, now, language, policy=planning(text))
    if len(spans) != 1 or not (rule := spans[0].readings[0].rrule):
        return ()
    rest = words_of(f"{text[: spans[0].start_index]} {text[spans[0].end_index :]}")
    if not KNOWN.issuperset(rest):
        return ()
    words = text[spans[0].start_index : spans[0].end_index].strip()
    words = re.sub(r"^das\s+", "", words, flags=_I)
    # The day on which it begins need not be told again, but of a to-do.
    day = before.at.date() if isinstance(before.at, datetime) else before.at
    other = NAMES_DAY.search(rule) and spans[0].readings[0].start.date() != day
    plain = other or rows == ["event"] or not spans[0].readings[0].all_day
    own = text if said != text else ""  # words of no text are read with their like in their place
    tool, name = TIMED[rows[0]]
    return (Planned(tool, {rows[0]: "it", name: words if plain else since(words, before.at, language)}, own),)


ASKED: Final = re.compile(
    r"^\W*(?:(?:and|also|ok|y)\W+)*(?:(?:can|could|would|will) you|puedes|podr[ií]as|kannst du)\b", _I
)


def since(words: str, at: datetime | date | None, language: Language) -> str:
    """The words for how often something comes again, with the day and the hour that it has now."""
    if at is None:
        return words
    clock = f" {AT[language]} {at:%H:%M}" if isinstance(at, datetime) and (at.hour or at.minute) else ""
    return f"{words}{clock} {SINCE[language]} {at:%Y-%m-%d}"
