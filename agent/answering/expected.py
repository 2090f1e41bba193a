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
