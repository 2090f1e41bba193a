"""When its owner is at work, told without its name: "me han cambiado el turno, el sábado de 15 a 22 voy" is a shift.

Such a request is read as one for the shift; what was told of its change is no part of it.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.reading.put_down import LEADING
from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE
_ROTA: Final = (
    r"(?:turnos?|horarios?|guardias?|cuadrante|planning|shifts?|rotas?|hours|schicht(?:en)?|dienst(?:plan)?|horaires?|"
    r"roulement|turni|orari[oo]?|turno|escala|hor[áa]rios?|plant[ãa]o)"
)
CHANGED: Final = re.compile(
    r"^\W*(?:(?:oye|ok|hey|oh|ugh|uf+|vaya|che|mira|so|right|hi|hola|bueno|pues|ach|bon|allora|olha)\b[\s,]*)*(?:"
    rf"(?:otra vez )?(?:me|nos) (?:han|ha|van a) (?:vuelto a )?[^\W\d_]+ (?:(?:el|la|los|las|mi|de|del) )*{_ROTA}|"
    rf"(?:(?:el|la) (?:jef[ea]|encargad[oa]|supervisor[ae]?) )?(?:me|nos) (?:ha|cambi[oó]|puso|movi[oó])"
    rf"(?: [^\W\d_]+)? (?:(?:el|la|los|las|de) )*{_ROTA}|"
    rf"(?:me )?cambio de {_ROTA}|{_ROTA} nuev[oa]|(?:new|change of) {_ROTA}|{_ROTA} change|"
    rf"(?:they|the boss|my boss|work|she|he)(?:['’]?ve|['’]?s| have| has)?(?: gone and| just)? "
    rf"(?:changed|swapped|moved|switched|messed up|altered) (?:my|our|the) {_ROTA}|"
    rf"(?:my|our|the) {_ROTA}(?:['’]?s| has| have| got)?(?: been)? (?:changed|moved|swapped)|"
    rf"(?:i['’]?ve |i )?swapped (?:my )?{_ROTA}(?: with \w+)?|"
    rf"(?:die|sie|man|der chef|die chefin) (?:haben|hat) (?:mir |uns )?(?:den|die|meine?n?|unsere?n?) {_ROTA} "
    rf"(?:getauscht|ge[äa]ndert|verschoben|umgestellt)|(?:mein|meine|der|die) {_ROTA} (?:wurde|ist) \w+|"
    rf"(?:ils|on|le chef|la chef(?:fe)?) (?:m['’]|nous )(?:ont|a) chang[ée] (?:(?:de|mes|mon|le|les|d['’]) ?)?{_ROTA}|"
    rf"(?:mi|ci) hanno (?:cambiato|spostato) (?:il |i |gli )?{_ROTA}|"
    rf"mudaram(?:-me)? (?:(?:o|a|os|as|meu|minha) )*{_ROTA}|"
    rf"(?:me )?trocaram (?:(?:o|a|de|meu|minha) )*{_ROTA}"
    r")(?: (?:otra vez|de nuevo|again|a [uú]ltima hora|last minute|en el (?:curro|trabajo|hospital)|en la \w+|at work|"
    r"schon wieder|encore|di nuovo|de novo|outra vez))*\s*(?:[,;.:!…–—-]+\s*|\s+(?:y|and|so|as[ií] que|und|et|e)\s+)"
    r"(?:(?:y|and|so|now|as[ií] que|ahora|und|jetzt|et|e|ora|agora)\s+)?",
    _I,
)
"""That the hours of one's work are others."""

_ON: Final = (
    r"(?P<es>(?:yo |ahora |al final )?(?:voy|entro|estoy|me toca(?: ir| currar| trabajar)?)"
    r"(?: a (?:currar|trabajar))?)|"
    r"(?P<en>(?:now )?(?:i['’]?m|i am|i['’]?ll be) (?:on|in)(?: (?:shift|at work))?)|"
    r"(?P<de>(?:arbeite|hab|habe|bin|muss) ich(?: dienst| dran| ran)?|ich (?:arbeite|bin dran|habe? dienst))|"
    r"(?P<fr>(?:je (?:bosse|travaille|suis)|je suis de service))|"
    r"(?P<it>(?:io )?(?:sono di turno|faccio|ci sono|vado))|"
    r"(?P<pt>(?:eu )?(?:entro|vou|estou de servi[çc]o|fico))"
)
IS_ON: Final = re.compile(rf"^(?:{_ON})$", _I)
SHIFT: Final = {"es": "turno", "en": "shift", "de": "Schicht", "fr": "service", "it": "turno", "pt": "turno"}
TELLS: Final = re.compile(r"^(?P<told>[^,;.!?]*)(?P<rest>.*)$", _I | re.S)
"""The clause that tells when, and what follows on it."""


def as_shift(request: str, now: datetime, language: Language) -> str:
    """The request told as a shift, where it says no more than from when to when its owner is at work."""
    news = CHANGED.match(request)
    told = request[news.end() :] if news else request
    if "?" in told or "¿" in told:
        return request
    spans = find(told, now, language, policy=planning(told))
    best = spans[0].readings[0] if len(spans) == 1 else None
    if best is None or best.all_day or best.rrule or best.grain not in ("hour", "minute"):
        return request
    (span,) = spans
    found = re.match(r"[^,;.!?]*", told[span.end_index :])
    behind = found.group() if found else ""
    clause = f"{told[: span.start_index]} {behind}".strip(" ,")
    lead = LEADING.match(told)
    lead = lead if lead and lead.end() <= span.start_index else None
    framed = lead.end() if lead else 0
    clause = f"{told[framed : span.start_index]} {behind}".strip(" ,") if lead else clause
    if on := re.match(r"(?:on|in) ", told[span.start_index :], _I):  # "I'm on friday 2 to 10"
        clause = f"{clause} {on.group().strip()}"
    is_on = IS_ON.match(re.sub(r"\s+(?:y|and|und|et|e)$", "", clause))
    if is_on is None or best.end is None:
        return told if news else request
    name = SHIFT[str(is_on.lastgroup)]
    hours = re.sub(r"^(?:on|in) ", "", told[span.start_index : span.end_index], flags=_I)
    return f"{told[:framed]}{name} {hours}{told[span.end_index + len(behind) :]}"
