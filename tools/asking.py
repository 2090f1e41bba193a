"""What a question asks for, and how such a thing looks in a text: an amount, a time, a length, a reason."""

from __future__ import annotations

import re
from typing import Final, Literal

Kind = Literal["money", "clock", "day", "length", "contact", "reason", "place", "number"]

_I: Final = re.IGNORECASE
_MONTHS: Final = (
    r"january|february|march|april|may(?! (?:not|be|i|we|you))|june|july|august|september|october|november|december|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_COUNT: Final = (
    r"(?:\d+|an?|half an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"un|una|media|dos|tres|cuatro|cinco|seis|siete|ocho|diez|doce|quince|veinte|treinta)"
)
HOLDS: Final[dict[Kind, re.Pattern[str]]] = {
    "money": re.compile(
        r"(?:€|\$|£|eur|usd)\s?\d|\d\s?(?:€|\$|£|euros?\b|eur\b|dollars?\b|pounds?\b|cents?\b|céntimos?\b)|"
        r"\bfree(?: of charge)?\b(?! to\b)|\bgratis\b|\bgratuit[oa]s?\b|\bno (?:extra )?(?:charge|cost|fee)\b",
        _I,
    ),
    "clock": re.compile(
        r"(?<![€$£\d.,])(?:[01]?\d|2[0-4])[:.][0-5]\d\b(?!\s?(?:€|\$|£|euros?|pounds?|dollars?|%))|"
        r"\b\d{1,2}\s?(?:am|pm|h|hrs)\b|\b(?:noon|midday|midnight|mediod[ií]a|medianoche)\b|"
        r"\b(?:at|until|till|from|between|by|a las?|hasta las?|desde las?|entre las?) \d{1,2}\b(?!\s?(?:"
        + _MONTHS
        + "))",
        _I,
    ),
    "day": re.compile(
        rf"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|"
        rf"domingos?)\b|\b(?:{_MONTHS})\b|\b\d{{1,2}}/\d{{1,2}}\b|\b(?:today|tomorrow|tonight|hoy|mañana)\b|"
        r"\b(?:next|this|pr[oó]xim[oa]|est[ea]) (?:week|month|year|semana|mes|año)\b",
        _I,
    ),
    "length": re.compile(
        rf"\b{_COUNT}(?: and a half)?[\s-]?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|nights?|minutos?|"
        r"horas?|d[ií]as?|semanas?|mes(?:es)?|años?|noches?)\b",
        _I,
    ),
    "contact": re.compile(r"\+?\d[\d\s().-]{5,}\d|\b[\w.+-]+@[\w-]+\.\w+|\bhttps?://|\bwww\.", _I),
    "reason": re.compile(
        r"\b(?:because|due to|since|owing|as (?:the|a|our|we)|reason|sorry|so that|porque|debido|ya que|por (?!favor)|"
        r"motivo)\b",
        _I,
    ),
    "place": re.compile(
        r"\b(?:street|road|avenue|square|room|hall|floor|entrance|gate|building|station|office|reception|desk|address|"
        r"calle|plaza|avenida|sala|planta|puerta|edificio|estaci[oó]n|oficina|recepci[oó]n|direcci[oó]n)\b|"
        r"\b(?:at|in|from|en) (?:the |el |la )?[A-ZÁÉÍÓÚ]\w+",
    ),
    "number": re.compile(r"\d"),
}
"""How a kind of thing looks in a text."""

ASKED: Final[dict[Kind, re.Pattern[str]]] = {
    "money": re.compile(
        r"\bhow much\b(?! (?:time|longer|later))|\b(?:my|our) share\b|\bpay each\b|"
        r"\b(?:price|costs?|fees?|amount|charg\w+|owe|expensive|cheap|refund)\b|"
        r"\b(?:over|under|more than|less than) \d+ ?(?:euros?|pounds|dollars|€)|"
        r"\bcu[aá]nto(?! (?:tiempo|tarda|dura))\b|\b(?:precio|cuesta|cuestan|importe|cuota|tarifa|vale|cobra\w*)\b|"
        r"\bwie ?viel(?! zeit)\b|\bkoste[nt]\b|\bcombien(?! de)\b|\bquanto(?! (?:tempo|dura))\b",
        _I,
    ),
    "clock": re.compile(
        r"\b(?:what|which|at what|from what) (?:time|hours?)\b|\bwhen\b|\bwhens\b|\bhow (?:late|early)\b|"
        r"\b(?:until|til|till)\b|\b(?:qu[eé]|cu[aá]l) (?:es )?(?:la )?horas?\b|\bcu[aá]ndo\b|\bhasta\b|\bhorario\b|"
        r"\bslot\b|\bopening hours\b",
        _I,
    ),
    "day": re.compile(
        r"\bwhen\b|\bwhens\b|\b(?:what|which) (?:days?|dates?|week|month)\b|\b(?:until|til|till|deadline|due)\b|"
        r"\bby (?:what|which)\b|\bcu[aá]ndo\b|\bqu[eé] (?:d[ií]as?|fechas?)\b|\bhasta\b|\b(?:fecha|plazo)\b|"
        r"\bhow soon\b",
        _I,
    ),
    "length": re.compile(
        r"\bhow long\b|\bhow many (?:minutes|hours|days|weeks|months|nights)\b|\bhow much (?:time|longer)\b|"
        r"\bcu[aá]nto (?:tiempo |)(?:dura|tarda|ser[aá]|va a durar)\b|\bcu[aá]nto tiempo\b|"
        r"\bcu[aá]nt[oa]s (?:minutos|horas|d[ií]as|semanas|meses|noches)\b|\bdura\b|\blast(?:s|ing)?\b(?= (?:long|"
        r"for))",
        _I,
    ),
    "contact": re.compile(
        r"\b(?:phone|telephone|contact|call|website|link|e-?mail address|tel[eé]fono|m[oó]vil|contacto|enlace|"
        r"p[aá]gina web)\b",
        _I,
    ),
    "reason": re.compile(r"\bwhy\b|\bwhat (?:for|reason)\b|\bhow come\b|\bpor qu[eé]\b", _I),
    "place": re.compile(
        r"\b(?:where|wheres|what (?:address|place|room)|which (?:room|place)|d[oó]nde|ad[oó]nde)\b", _I
    ),
    "number": re.compile(
        r"\bhow many\b|\bwhat number\b|\bnumber\b|\bcu[aá]nt[oa]s\b|\bn[uú]mero\b|\bcode\b|\bc[oó]digo\b", _I
    ),
}
"""How a question asks for it."""
