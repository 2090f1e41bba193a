"""Whether there is anything in a time: "would you tell me whether I am expected anywhere on Thursday after noon?"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.answering.telling import HANDS_OFF
from agent.calls import Planned
from agent.reading.clauses import clauses
from agent.reading.words import WISHES
from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE
_LEAD: Final = (
    r"\W*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|so|and|ok|excuse me|sorry|please|hola|oye|"
    r"perdona|buenos "
    r"d[ií]as|buenas (?:tardes|noches))\b[\s,.!]*)*"
    r"(?:(?:would|could|can|will) you (?:(?:please|kindly|just|perhaps|possibly|mind|be so (?:good|kind) as to|"
    r"be able to|be a dear and)"
    r" )*(?:tell(?:ing)?|let(?:ting)?|remind(?:ing)?|inform(?:ing)?|check(?:ing)?|look(?:ing)?(?: up)?|say|"
    r"see) ?(?:me )?(?:know )?|"
    r"i(?:['’]d| would|['’]?m| was| am)? (?:like|want|need|wondering|wonder)(?:ed)?(?: to (?:know|ask|check))? ?|"
    r"do you (?:happen to )?know |please (?:tell me|check|let me know|look up) |(?:tell me|let me know|check) |"
    r"(?:me )?(?:puedes|podr[ií]as|podr[ií]a) (?:decir(?:me)?|mirar|comprobar|confirmar(?:me)?) |dime |quisiera saber |"
    r"quer[ií]a saber |me gustar[ií]a saber |ser[ií]as tan amable de decirme )"
    r"(?:please )?(?:whether|if|si)\s+"
)
_ANY: Final = (
    r"(?:(?:i|we)(?:['’]ve| have|['’]m| am|['’]re| are)?(?: got| already| actually)* (?:expected|due|wanted|needed|"
    r"meant to be|"
    r"supposed to be|booked|busy|engaged|committed|tied up|got)?(?: to be)? ?"
    r"(?:anywhere|anything|something|somewhere|any (?:appointments?|plans|engagements?|commitments?|meetings?))?"
    r"(?: (?:on|planned|booked|else|already|in (?:my|the) (?:diary|calendar)|to go to|to be))*|"
    r"there(?:['’]s| is) (?:anything|something)(?: (?:on|planned|booked|in (?:my|the) (?:diary|calendar)))*|"
    r"(?:me esperan|tengo|tenemos|hay|estoy ocupad[oa]) ?(?:en (?:alg[uú]n sitio|alguna parte)|algo|alguna (?:cita|"
    r"cosa)|"
    r"alg[uú]n compromiso)?(?: (?:apuntado|previsto|en (?:la agenda|el calendario)))*)"
)
_JUST: Final = (
    r"[\s,]*(?:(?:so|and|but|please|just|only|pls|then|ok|y|pero|s[oó]lo|solamente|nom[aá]s|und|aber|bitte|nur|mal|et|"
    r"mais|seulement|juste|e|ma|solo|mas|s[oó]|apenas)\b[\s,]*)*"
)
_TELLS: Final = (
    r"(?:(?:(?:can|could|would|will) you )?(?:please )?(?:just )?(?:tell me|let me know|check|see|say|find out)|"
    r"i(?:['’]d| would)? (?:just |only )?(?:want|need|like)(?:ed)? to know|i(?: was|['’]m|m)?(?: just)? wonder(?:ing)?|"
    r"d[ií](?:me|game|nos)|decime|quiero saber|m[ií]ra(?:me)?|fíjate|avísame|conf[ií]rmame|sag(?:e)?(?: mir)?|"
    r"schau(?: mal)?|ich (?:will|m[öo]chte)(?: nur)? wissen|dis[- ]moi|dites[- ]moi|dimmi|diz[- ]me|me diz)"
    r"(?: (?:just|only|s[oó]lo|nur|bitte|mal|bloß|kurz|seulement|juste|solo|apenas))*[\s,]+(?:whether|if|si|ob|se)\s+"
)
_FREE: Final = (
    r"(?:(?:i|we)(?:['’]?m| am|['’]?re| are|['’]?ll be)? (?:free|available|busy|clear|around|booked(?: up)?|"
    r"(?:got|have) (?:any )?time)|"
    r"(?:estoy|estamos|estar[eé]) (?:libre|ocupad[oa]|disponible)s?|tengo (?:libre|hueco|tiempo)|"
    r"(?:ich|wir)(?: (?:da|noch))* \0 (?:noch |schon )?(?:frei|zeit|was vor) ?(?:bin|sind|habe?n?)?|"
    r"(?:je suis|on est) (?:libre|dispo(?:nible)?|occup[ée]e?)|sono (?:liber[oa]|occupat[oa]|disponibile)|"
    r"estou (?:livre|ocupad[oa]|dispon[ií]vel))"
)
FREE: Final = re.compile(rf"{_JUST}{_TELLS}{_FREE}(?:\s*\0)?{_JUST}\W*", _I)
"""A whole sentence that wants to know whether one is free then, or busy."""

ASKED: Final = re.compile(rf"{_LEAD}{_ANY}\s*\0\s*(?:please|por favor)?\W*", _I)
"""A whole sentence that asks so, with a zero byte for the time."""

SENTENCE: Final = re.compile(r"(?P<asks>[^?]+\?)(?P<rest>.*)", re.DOTALL)
WANTS: Final = re.compile(
    r"\b(?:add|put|book|make|move|change|set|remind|cancel|delete|note|schedule|reply|tell (?:her|him|them)|ask|"
    r"a[ñn]ade|apunta|"
    r"pon|mueve|cambia|recu[eé]rdame|cancela|borra|dile)\b|\?",
    _I,
)


def expected(request: str, now: datetime, language: Language) -> Planned | None:
    """The look at the time that is asked about, where nothing else is wished for; None for all else."""
    plain = "".join(each for each in clauses(request) if not HANDS_OFF.fullmatch(each)).strip()
    free = find(plain, now, language, policy=planning(plain))
    if len(free) == 1 and not free[0].readings[0].rrule:
        start, end = free[0].start_index, free[0].end_index
        if FREE.fullmatch(f"{plain[:start].rstrip()} \0 {plain[end:].lstrip()}".strip()):
            return Planned("find_free_time", {"when": plain[start:end]})
    found = SENTENCE.fullmatch(request.strip())
    if found is None:
        return None
    asks, rest = found["asks"], found["rest"]
    spans = find(asks, now, language, policy=planning(asks))
    if len(spans) != 1 or spans[0].readings[0].rrule:
        return None
    span = spans[0]
    masked = f"{asks[: span.start_index].rstrip()} \0 {asks[span.end_index :]}"
    if not ASKED.fullmatch(masked):
        return None
    left = "".join(each for each in clauses(rest) if not HANDS_OFF.fullmatch(each)) if rest.strip() else ""
    if WANTS.search(left) or WISHES.search(left.replace("what", "").replace("when", "")):
        return None
    return Planned("list_events", {"when": asks[span.start_index : span.end_index]})
