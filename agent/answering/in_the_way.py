"""Whether there is anything in the way of what somebody thinks of: "Jo offered me a shift on Friday at 3, what would it
clash with?". Nothing is made of what is told; what is asked is what there is at that time.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.answering.expected import WANTS
from agent.calls import Planned
from agent.reading.resizing import SO_LONG
from tools.contract import Language
from tools.when import find, planning, resolve

_I: Final = re.IGNORECASE
HERE: Final = "\0"
"""Where the time stood."""

_MY: Final = r"(?:(?:my|the|our) )?(?:calendar|diary|schedule|agenda)"
_WITH: Final = (
    r"(?: with (?:anything|something)(?: else)?| with what['’]?s (?:there|on)|"
    rf" (?:in|with)(?: anything (?:in|on))? {_MY})?"
)
_STOPS: Final = (
    r"(?: (?:that|which)(?:['’]d|['’]s going to| would| will| might| could)? (?:stops?|stopping|prevents?|"
    r"keeps?|hinders?|"
    r"gets?|be|stand|stands|says?|is|clash(?:es)?(?: with (?:it|that))?|spoils?|blocks?)"
    r"(?: (?:me|us|that|it|this|in (?:the|my|our) way|i can['’]?t|we can['’]?t|against it|from doing (?:it|that|"
    r"so)))*|"
    r" (?:to )?stop(?:s|ping)? (?:me|us|that|it)| against (?:it|that)| in (?:the|my|our) way(?: of (?:it|that))?)"
)
_ANY: Final = r"(?:anything|something|any (?:events?|appointments?|plans|commitments?|clash(?:es)?|conflicts?))"
_THEN: Final = rf"(?: (?:then|there|at that time|at the time|that (?:day|morning|afternoon|evening|night)|{HERE}))?"
_CLASH: Final = r"(?:clash|conflict|overlap|collide|coincide)"
_EN: Final = (
    rf"(?:does|would|will|do|could|might) (?:(?:that|it|this|they|{_ANY}|{HERE}) )?{_CLASH}{_WITH}{_THEN}|"
    rf"(?:does|would|will) (?:a|an|the) (?:{HERE} )?\w+(?: \w+)? {HERE} {_CLASH}{_WITH}|"
    rf"(?:what|which \w+) (?:would|does|will|might|could)(?: (?:that|it|this|"
    rf"{HERE}))? {_CLASH}(?: with)?(?: that| it)?{_THEN}|"
    rf"(?:what|if|whether) (?:it|that|this)(?:['’]d|['’]ll| would| will| does| might)? {_CLASH}(?:es|"
    rf"s)?{_WITH}(?: with)?{_THEN}|"
    rf"(?:if|whether) {_ANY} {_CLASH}(?:es|s)?(?: with (?:it|that))?{_THEN}|"
    rf"does {_ANY}(?: (?:in|on) {_MY})?{_THEN}(?: (?:stop|prevent|speak against|get in the way|"
    rf"stand in the way)(?: of)?"
    rf"(?: (?:me|us|that|it))?| {_CLASH}{_WITH}){_THEN}|"
    rf"(?:(?:is|was) there |do (?:i|we) (?:have|already have) |have (?:i|we) (?:got )?|is )?{_ANY}"
    rf"(?: (?:on|planned|booked|scheduled|down|already|going on|happening|(?:in|on) {_MY}))*{_THEN}(?:{_STOPS})?"
    rf"(?: (?:on|planned|booked|(?:in|on) {_MY}))*{_THEN}|"
    rf"would (?:there )?(?:be )?{_ANY}(?: be)?(?: in the way| on){_THEN}|"
    rf"what(?:['’]s| is| would be) (?:already )?(?:in the way|on|planned|booked)(?: (?:in|on) {_MY})?{_THEN}|"
    rf"what (?:do i have|have i got|is there)(?: (?:on|planned|booked|already|(?:in|on) {_MY}))*{_THEN}"
)
_ALGO: Final = r"(?:algo|alguna (?:cosa|cita)|alg[uú]n (?:compromiso|evento))"
_CAL: Final = r"(?: (?:en|de) (?:el|la|mi) (?:calendario|agenda))?"
_ES: Final = (
    rf"(?:(?:eso|esto|{HERE}) )?(?:me )?(?:choca(?:r[ií]a)?|coincid(?:e|ir[ií]a)|se (?:solapa(?:r[ií]a)?|"
    rf"pisa(?:r[ií]a)?))"
    rf"(?:(?: {HERE})? con {_ALGO}(?: m[aá]s)?{_CAL})?(?: {HERE})?|"
    rf"con qu[eé] (?:me )?(?:choca(?:r[ií]a)?|coincid(?:e|ir[ií]a)|se (?:solapa|pisa)(?:r[ií]a)?)(?: {HERE})?|"
    rf"si (?:(?:eso|esto) )?(?:me )?(?:choca|coincide|se (?:solapa|pisa)) con {_ALGO}|"
    rf"(?:(?:ya )?(?:hay|tengo|tenemos) )?{_ALGO}(?: (?:ya|puesto|previsto|apuntado|planeado|programado|"
    rf"entonces|ah[ií]|{HERE}))*"
    rf"{_CAL}(?: {HERE})?(?: que (?:me )?(?:lo )?(?:impid[ae]|choque|coincida|estorbe|lo estropee)| en contra)?"
    rf"{_CAL}(?: {HERE})?"
)
_DE: Final = (
    rf"(?:[üu]berschneidet|kollidiert|[üu]berlappt) (?:sich )?(?:das|es|"
    rf"{HERE})?(?: (?:sich )?(?:dann )?mit (?:etwas|was|irgendwas))?|"
    rf"(?:steht|ist|liegt|gibt es|habe? ich)(?: (?:da|dann|schon|denn|{HERE}))* (?:et)?was(?: (?:da|dann|schon|"
    rf"an|im weg))*"
    rf"(?: im kalender)?(?: (?:an|dagegen))?|womit (?:w[üu]rde (?:sich )?das [üu]berschneiden|"
    rf"[üu]berschneidet sich das)"
)
_FR: Final = (
    r"(?:est-ce qu(?:e |['’]))?(?:il y a|y a-t-il|j['’]ai|ai-je)(?: d[ée]j[àa])? quelque chose"
    rf"(?: (?:de pr[ée]vu|dans (?:l['’]|mon )agenda|dans (?:le|mon) calendrier|{HERE}))*|"
    rf"(?:est-ce que )?[çc]a (?:tombe|coince)"
    r" avec quelque chose"
)
_IT: Final = (
    rf"(?:c['’][èe]|ho)(?: gi[àa])? qualcosa(?: (?:in|nel mio|sul|nel) (?:calendario|agenda)| in programma| {HERE})*|"
    r"(?:si sovrappone|coincide) (?:con|a) qualcosa"
)
_PT: Final = (
    rf"(?:h[áa]|tenho)(?: j[áa])? alguma coisa(?: (?:na (?:minha )?agenda|no (?:meu )?calend[áa]rio|marcad[ao]|"
    rf"{HERE}))*|"
    r"(?:coincide|choca) com alguma coisa"
)
_TELL: Final = (
    r"(?:(?:please|and|so|but|just|only|then|y|pero|und|aber|et|mais|e|ma|mas|or|o)\b[\s,]*)*"
    r"(?:(?:can|could|would) you (?:please )?)?"
    r"(?:(?:please )?(?:just |only )?(?:tell me|let me know|check|see|say|dime|mira|sag mir|dis-moi|dimmi|"
    r"diz-me)[\s,:]+|"
    r"i(?: just| only)?(?:['’]d)? (?:want|need|like|wanted) to (?:know|hear|see|find out|check)[\s,:]+|"
    r"(?:solo |s[oó]lo )?(?:quiero|quer[ií]a|me gustar[ií]a) saber[\s,:]+|(?:ich )?(?:will|wollte|"
    r"m[öo]chte) nur wissen[\s,:]+)?"
)
ASKS: Final = re.compile(
    rf"[\s¿,]*{_TELL}¿?(?:{_EN}|{_ES}|{_DE}|{_FR}|{_IT}|{_PT})(?: please| por favor| bitte)?[\s?!.]*", _I
)
"""A question whether there is anything, with a zero byte for the time where it is told in it."""

NOT_YET: Final = re.compile(
    r"[\s,]*(?:(?:but|and|so|please|pero|y|aber|mais)\b[\s,]*)*(?:(?:do ?n['’]?t|do not|no need to|"
    r"not to(?: be)?|without) "
    r"(?:add|enter|put|book|write|schedul|not|creat|sav)(?:e|ing|ed|ting|ten)?(?: (?:it|that|this|anything|me|"
    r"in|down|up|"
    r"(?:in|on|to|into) (?:my|the) (?:calendar|diary)))*(?: (?:yet|for now|just yet|please))*|"
    r"nothing (?:is )?(?:to be )?(?:fixed|"
    r"decided|agreed|booked)(?: yet)?|(?:it['’]?s )?not (?:fixed|decided|agreed|certain|sure)(?: yet)?|"
    r"(?:todav[ií]a |a[uú]n )?no (?:me )?(?:lo |la )?(?:apuntes|anotes|pongas|metas|a[ñn]adas|agregues|reserves|"
    r"guardes)(?: nada)?"
    r"(?: (?:todav[ií]a|a[uú]n|de momento|por ahora|en el calendario))*|(?:bitte )?noch nicht(?: eintragen)?|"
    r"trag(?:e)? (?:es|das|nichts) noch nicht ein|ne (?:l['’])?(?:ajoute|note|mets) (?:pas|rien)(?: encore)?|"
    r"non (?:segnarlo|aggiungerlo|metterlo)(?: ancora)?|n[aã]o (?:o )?(?:marques|apontes|ponhas)(?: ainda)?)[\s.!]*",
    _I,
)
"""That nothing is to be made of it."""

THINKS: Final = re.compile(
    r"[\s¿]*(?:(?:hi|hey|so|ok|well|hmm+|oh|and|now|oye|hola|bueno|pues|also|ah)\b[\s,]*)*(?:"
    r"before (?:i|we) (?:say|agree|commit|accept|book|confirm|promise|answer|decide)\b|if (?:i|we) (?:say|said|"
    r"were|was|go|went|"
    r"took|take|accept|accepted|agreed|did|do)\b|"
    r"(?:i|we)(?:['’]d| would)(?: really| quite| so)? (?:like|love|rather|prefer|fancy|enjoy)\b|(?:i|"
    r"we) (?:want|wanted|fancy|might|may|"
    r"could|hope)\b|(?:(?:i|we)(?:['’]m|['’]re| am| are| was| were|['’]ve been)? )?(?:thinking|hoping|tempted|"
    r"considering|wondering|"
    r"toying|dreaming)\b|"
    r"(?:would|['’]d) (?:love|like)\b|(?:could|can|should|may) (?:i|we)\b|(?:i|we)(?:['’]ve|"
    r" have)(?: just)? been (?:asked|"
    r"offered|invited)\b|(?:i|we) (?:was|were|got|am) (?:asked|offered|invited)\b|"
    r"(?!(?:i|we|you|can|could|please)\b)(?:[^\W\d_]+(?:['’]s)? ){1,3}?(?:(?:has|have|just|['’]s|['’]ve)\s+)*"
    r"(?:offered|asked|proposed|suggested|invited|wants?|would like|is asking|are asking|offers|asks|proposes|"
    r"suggests)\b|"
    r"(?:(?:they|he|she|someone|somebody)(?:['’](?:s|ve))?|someone['’]?s|somebody['’]?s)\s+(?:just )?(?:offered|"
    r"asked|proposed|"
    r"suggested|invited)\b|"
    r"antes de (?:decir|aceptar|confirmar|comprometer|que (?:diga|acepte|confirme))|si (?:dijera|digo|acepto|"
    r"aceptara|voy|fuera)\b|"
    r"(?:me|nos) (?:gustar[ií]a|apetece|encantar[ií]a|han (?:ofrecido|propuesto|pedido|invitado)|ha (?:ofrecido|"
    r"propuesto|"
    r"pedido|invitado)|ofrecen|proponen|invitan)|(?:quiero|quer[ií]a|quisiera|quer[ií]amos|pensaba|"
    r"estoy pensando|estaba pensando)\b|[^\W\d_]+ (?:me ha (?:ofrecido|propuesto|pedido|invitado)|"
    r"(?:me )?(?:propone|ofrece|invita|pide))\b|"
    r"ich (?:w[üu]rde|m[öo]chte|wollte|[üu]berlege|denke)\b|[^\W\d_]+ hat mi(?:r|ch)\b|j['’](?:aimerais|ai envie)\b|"
    r"je (?:voudrais|pense)\b|on m['’]a (?:propos[ée]|offert|invit[ée])|(?:vorrei|mi piacerebbe|pensavo)\b|"
    r"mi hanno\b|"
    r"(?:queria|gostava|gostaria|estava a pensar)\b)",
    _I,
)
"""How one begins who tells what he thinks of, or what is asked of him: it is no plan yet."""

NEEDS: Final = re.compile(
    r"\b(?:need|must|have to|has to|gotta|tengo que|hay que|muss|dois|devo|remind\w*|alarms?|recordatorios?|"
    r"for (?:an?|one|two|three|\d+) (?:hours?|minutes?)|"
    r"durante)\b|\b(?:want|like) you to\b",
    _I,
)
SPLIT: Final = re.compile(r"(?<=[.!?;])\s+|\s*[,;:]\s+|\s+[–—-]+\s+|\s*¿|\s+(?:but|pero|or|o)\s+", _I)
"""What stands between what is told and what is asked."""

SIGNS: Final = re.compile(
    r"\b(?:clash\w*|conflict\w*|overlap\w*|collid\w*|coincid\w*|anything|something|any|what(?:['’]?s)?|"
    r"chocar?\w*|solap\w*|pisa\w*|"
    r"algo|alguna?|alg[uú]n|(?:et)?was|womit|kollidiert|[üu]berschneidet|quelque|[çc]a|qualcosa|sovrappone|coisa)\b",
    _I,
)
"""Words without which it is no such question."""

THROUGH: Final = re.compile(
    r"^(?:(?:all )?through(?:out)?|during|over|in|into|for)\s+(?=(?:on|the|this|next)\s|\w+day\b)", _I
)
"""What leads to a time that somebody spends, and is none of it: "sleep through friday afternoon"."""

BY: Final = re.compile(
    r"\b(?:due|by|before|until|till|since|last|antes|hasta|desde|pasad[oa]|bis|vor|seit|avant|depuis)\b", _I
)
"""Words of a time that is none at which something is."""

LENGTH: Final = re.compile(rf"\b(?:{SO_LONG})\b", _I)
LONGEST: Final = 34
"""Words of such a request, at most."""


def in_the_way(request: str, now: datetime, language: Language) -> Planned | None:
    """The look at the one time that is told, where nothing is asked but whether there is anything."""
    if not SIGNS.search(request) or len(request.split()) > LONGEST or "\n" in request or LENGTH.search(request):
        return None
    spans = find(request, now, language, policy=planning(request))
    if len(spans) != 1 or spans[0].readings[0].rrule or spans[0].readings[0].start.date() < now.date():
        return None
    span = spans[0]
    if BY.search(request[span.start_index : span.end_index]):
        return None
    masked = f"{request[: span.start_index].rstrip()} {HERE} {request[span.end_index :].lstrip()}"
    masked = re.sub(rf"{HERE} (?=[,.;:?!])", HERE, masked)
    parts = [each for each in SPLIT.split(masked) if each.strip(" .,;¿?!")]
    asks = [each for each in parts if ASKS.fullmatch(each)]
    if not asks or (len(asks) < len(parts) and HERE not in masked):
        return None
    told = [each for each in parts if each not in asks and not NOT_YET.fullmatch(each)]
    denied = any(NOT_YET.fullmatch(each) for each in parts)
    thinks = THINKS.match(told[0]) if told else None
    if len(told) > 1 or (told and thinks is None):
        return None
    if thinks and any(each.search(told[0][thinks.end() :]) for each in (WANTS, NEEDS)):
        return None
    if not told and not denied and "?" not in request:
        return None
    words = request[span.start_index : span.end_index]
    through = THROUGH.sub("", words)
    best = resolve(through, now, language, policy=planning()).best if through != words else None
    if best and best.end and not best.all_day:  # "through friday afternoon" would be up to its beginning
        through = f"{best.start:%Y-%m-%d %H:%M} - {best.end:%Y-%m-%d %H:%M}"
    return Planned("list_events", {"when": through})
