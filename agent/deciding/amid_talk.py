"""A deed on a row with talk around it: "the boss wants me in early so move the physio to 3, my sister's got the car".

People tell why, and what else is going on, before and behind what they want. Each clause is looked at by itself: one
that asks for nothing, mends nothing and tells no deed on any row is left out, whatever day or hour is in it, where it
surely tells of something else than of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from agent.deciding.finishing import DONE, SENT, TICKS, is_past
from agent.deciding.rows import verb_of
from agent.deciding.striking import CANCELS, NO_NEED, OFF
from agent.deciding.striking import ORDERS as STRIKES
from agent.deciding.weighting import TELLING as WEIGHTS
from agent.followups.withdrawing import ORDER
from agent.intents import likely as likely_of
from agent.reading.clauses import ORDERED
from agent.reading.frames import run_out
from agent.reading.sayings import CORRECTION, SHIFT
from tools.contract import Language
from tools.matching import ranked_by_mention, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE

_WHY: Final = (
    r"because|['’]?cos|coz|cuz|['’]?cause|since(?= (?:i|we|he|she|they|the|my|our)\b)|so that|as(?= (?:i|we|he|she|"
    r"they|"
    r"my|our|there)\b)|or (?:i|we|else)\b|"
    r"porque|xq|pq|ya que|puesto que|es que|as[ií] que|si no(?= (?:me|nos)\b)"
)
_SUBJECT: Final = (
    r"(?:i['’]?(?:m|ve|ll|d)|i|we['’]?(?:re|ve)|we|he['’]?s|she['’]?s|they['’]?re|he|she|they|there['’]?s|nobody|"
    r"everyone|"
    r"(?:my|our) (?:(?!same\b)\w+ )?[\w'’]+ (?:is|has|needs|wants|can['’]?t|won['’]?t)|(?:my|our) \w+s)"
)
STRONG: Final = re.compile(
    rf"\s*(?:[;]\s+|,\s+|[.!?…]+\s+|\s[–—-]+\s+|:\s+)|\s+(?=(?:{_WHY})\b)|\s+(?:and )?so\s+(?=(?!that\b)\w)|"
    rf"(?<=[a-z]) ?(?=\()|\)\s*",
    _I,
)
"""What stands between the clauses."""

QUE: Final = re.compile(
    r"\s+(?=que (?:el|la|los|las|mi|mis|me|no|ya|ese|esa|hoy|ma[ñn]ana|estoy|tengo|tenemos|viene|voy|hay|se|nos|"
    r"luego)\b)",
    _I,
)
RUN_ON: Final = re.compile(rf"\s+(?={_SUBJECT}\b)", _I)
"""Where a clause begins that no sign stands before."""

LED: Final = re.compile(rf"^\W*(?:(?:and|but|so|y|pero|que|pues|mire|mira|oye|{_WHY})\b\W*)*", _I)
"""What leads to a clause."""

WHY: Final = re.compile(r"^\W*(?:because|['’]?cos|coz|porque|xq|pq|ya que|puesto que|es que)\b", _I)
"""What leads to a reason and to nothing else."""

LEADS: Final = re.compile(
    r"\W*(?:(?:(?:hi|hey|hello|hiya)(?: there| again)?|before (?:i|we) forget|antes de que se me olvide|"
    r"oh|ok(?:ay)?|so|and|right|well|ah|ugh|sorry|bad news|good news|quick one|quick thing|"
    r"change of plans?|plans? changed|"
    r"one (?:more )?thing|(?:i )?(?:nearly |almost )?forgot(?: to say)?|(?:i )?forgot to (?:say|mention|tell you)|"
    r"could you help|can you help|help me out|update|fyi|btw|by the way|good morning|morning|please|pls|thanks|"
    r"thank you|cheers|ta|honestly|anyway|"
    r"hola|buenas(?: tardes| noches)?|buenos d[ií]as|oye|oiga|mira|mire|che|bueno|vale|una cosa(?: m[aá]s)?|una "
    r"cosita|cambio de planes?|"
    r"perdona|perdone|perd[oó]n|disculpa|disculpe|ay|uf|se me olvidaba|(?:casi )?se me (?:olvida|pasaba)|por favor|"
    r"porfa|gracias|por cierto|ya ves|en fin)\b[\s,.;:!–-]*)+",
    _I,
)
"""What only opens, or closes."""

MENDS: Final = re.compile(
    r"\b(?:actually|instead|rather|wait|hang on|hold on|i mean|i meant|meant|scratch that|on second thoughts?|ignore|"
    r"forget|unless|whether|only|just|as well as|both|other one|another one|same (?:for|with|goes)|"
    r"keep|leave(?! (?:me|him|her|them|us|work|for)\b)|stays?(?! (?:at|with)\b)|"
    r"prefers?|suits?|works? (?:for|better)|suggest\w*|propos\w*|offer\w*|"
    r"(?:says?|said|told me|asked|thinks?|reckons?)(?= (?:\d|it|that it|the|to|if|whether|for))|"
    r"tell me|show|read|give me|send|let me know|let us know|which|how (?:many|much|long|is|are)|what(?:['’]s| is| "
    r"are| do)|"
    r"dime|d[ií]game|decime|mu[eé]stra\w*|ens[eé][ñn]a\w*|l[eé]e(?:me)?|b[uú]sca\w*|av[ií]sa\w*|m[aá]nda\w*|"
    r"escr[ií]be\w*|"
    r"cu[aá]l|cu[aá]nt[oa]s?|de paso|while (?:you|i)|aprovecha\w*|"
    r"remind|note|calendar|diary|agenda|reminder|"
    r"due|deadline|by then|"
    r"(?:can|could|would|will|won['’]?t) (?:only )?(?:do|be|make)(?= (?:\d|it|at|on|before|after|until|till|mon|tue|"
    r"wed|"
    r"thu|fri|sat|sun|next|any))|"
    r"need(?:s|ed)?(?= (?:to|it)\b)|should|must|have to|has to|gotta|got to|ought|want(?:s|ed)?(?! (?:me|us)\b)|"
    r"if|"
    r"mejor(?! (?:dicho|no)\b)|digo|espera|quiero decir|en realidad|en vez|en lugar|sino|adem[aá]s|"
    r"solo|s[oó]lo|"
    r"salvo|excepto|menos|igual|mant[eé]n|d[eé]ja\w*|prefier\w*|propon\w*|sugier\w*|conviene|viene (?:bien|mejor)|"
    r"puede(?:n)?(?= (?:a las?|el|los|las?|antes|despu[eé]s|ser))|"
    r"(?:tengo|tiene|tenemos|hay) que|debo|debe|deber[ií]a|quier[eoa]\w*|quer[ií]a|necesit\w+|recu[eé]rda\w*|"
    r"ap[uú]nta\w*|"
    r"an[oó]ta\w*|calendario|vence|plazo|si)\b|[\"“”«»?¿]",
    _I,
)
"""Words by which more is wished for, or what was said is mended."""

OF_IT: Final = re.compile(
    r"^(?:(?:it|that|this|which|these|those|esto|eso|ese|esa)\b|(?:es|son|ser[aá]|ser[ií]a|empieza|termina|acaba|dura|"
    r"queda|pasa)\b)(?!['’]?s (?:been|a (?:pain|nightmare|joke|disgrace|mess|shame)|too|so|getting|driving|ridiculous|"
    r"awful|mad|absurd)|(?: is|was)? ?(?:ridiculous|awful|mad|absurd|a (?:pain|nightmare|joke|mess))| (?:un|una) "
    r"(?:robo|"
    r"l[aá]stima|locura|l[ií]o|pena|verg[uü]enza|pesadilla)|"
    r" (?:imposible|urgente para nadie))",
    _I,
)
"""How a clause begins that tells more of the row."""

DENIED: Final = re.compile(
    r"\bno (?:(?:me|nos|se|te|le|les|lo|la|los|las|hay|ha|han|he) )*"
    r"(?=(?:pued[oe]n?|podemos|podr[eé]|circula|llego|llega|llegamos|tengo|tiene|tenemos|viene|vienen|voy|va|vamos|"
    r"estoy|est[aá]n?|estar[eé]|estamos|trabajo|trabaja|hay|abren|cierran|quiero|interesa|da|funciona|anda|s[eé]|"
    r"salgo|sale|para|deja|gusta|queda|sirve)\b)",
    _I,
)
"""The Spanish word of one who tells that something is not so, which elsewhere corrects what was said."""

SO_IS: Final = re.compile(
    r"\b(?:is|are|isn['’]?t|aren['’]?t|can|can['’]?t|does|doesn['’]?t|did|didn['’]?t|has|hasn['’]?t|will|won['’]?t|es|"
    r"est[aá]|s[ií]|no)\W*$",
    _I,
)
"""How a clause ends that says of another what was said before: "the rent isn't, the parcel is"."""

FORBIDS: Final = re.compile(r"(?:please |por favor )?(?:do ?n['’]?t|do not|never|no (?:me |l[oa]s? )?\w+[ae]s)\b", _I)
"""How a clause begins by which something is not to be done."""

TOLD_NOW: Final = re.compile(
    r"\b(?:now|ahora)\b|\b(?:move[sd]?|moved|change[sd]?|pushed|postponed|brought|bumped|shifted|starts?|begins?|"
    r"(?:is|are|['’]s|will be) (?:at|on) (?=(?:the )?(?:\d|half|quarter|noon|midnight|one|two|three|four|five|six|"
    r"seven|"
    r"eight|nine|ten|eleven|twelve|mon|tues|wednes|thurs|fri|satur|sun))|"
    r"cambi\w+|movi\w+|mueve\w*|pas[aeo]\b|pasad\w+|empieza|retras\w+|adelant\w+|aplaz\w+)\b",
    _I,
)
"""Words by which a clause tells of a new time."""

VERB: Final = re.compile(
    r"\b(?:am|is|are|was|were|been|be|has|have|had|do|does|did|don['’]?t|doesn['’]?t|didn['’]?t|can|can['’]?t|cannot|"
    r"could|couldn['’]?t|will|won['’]?t|"
    r"isn['’]?t|aren['’]?t|wasn['’]?t|hasn['’]?t|haven['’]?t|gets?|got|goes|go|went|comes?|came|arrives?|lands?|leaves|"
    r"closes?|shuts?|opens?|works?|rang|rings|called|"
    r"phoned|texted|emailed|keeps?|kept|looks?|feels?|seems?|hates?|loves?|lost|broke|forgot|took|takes|cost|costs|"
    r"charged|gave|made|makes|wants? (?:me|us)|needs? (?:me|us)|know|knows|lives?|runs?|ran|stays? (?:at|with)|"
    r"finish(?:es)?|teach\w*|drives?|flies|works|"
    r"es|son|est[aá]n?|estoy|estamos|estar[eé]|ha|han|he|hemos|hay|va|van|voy|vamos|viene|vienen|vengo|llega|llegan|"
    r"llego|sale|salen|salgo|"
    r"cierran?|abren?|tiene|tienen|tengo|tenemos|trabajo|trabaja|trabajamos|puede|puedo|podemos|dice|dijo|llam[oó]|"
    r"puso|pusieron|fue|era|cost[oó]|cobr[oó]|cobraron|llevo|circula|queda[mn]?|nos interesa|me interesa|"
    r"da|dan|hace|hizo|sigue|anda|ando|vuelve|vuelvo|ten[ií]a|sirve|funciona|molesta|gusta|falta|toca|coincide)\b|"
    r"['’](?:s|m|re|ve|d|ll)\b|\b(?:im|ive|weve|were|hes|shes|theyre|wont|cant|dont|didnt|doesnt|isnt|theres)\b|"
    r"\b\w{3,}ed\b|\b(?:me|nos|se|le|les) (?:ha|han|he|hemos)\b",
    _I,
)
"""The verb of one who tells something."""

AT_A_PLACE: Final = re.compile(
    r"(?:(?:over|up|down|round|out|back) )?(?:at|in|en|beim?|im|chez|dans|presso|nel(?:la)?|no|na|em) (?!\w+ (?:i|we|"
    r"he|she)\b)"
    r"(?!.*\b(?:is|are|was|were|has|have|can|will|es|est[aá]n?|hay|tengo|tiene|ist|sind|hat|est|sont|ho|[eè]|tem)\b)",
    _I,
)
"""How a clause begins that tells where it is: "at Ana's workshop"."""

CRIES: Final = re.compile(
    r"^(?:(?:honestly|god|jeez|seriously|man|la verdad)[\s,]+)?(?:what an? \w+(?: \w+)?|daylight robbery|(?:an? "
    r")?(?:total |absolute |complete )?(?:rip[- ]?off|nightmare|joke|"
    r"disgrace|shambles|farce|pain|faff|"
    r"bargain|scandal)|robbery|typical|finally|at last|long story|don['’]?t ask|never again|ridiculous|honestly|"
    r"hallelujah|thank (?:god|goodness|heavens)|phew|whatever|life eh|"
    r"(?:[\w.,]+ )?(?:\d+|[£$€]\s?\d+(?:[.,]\d\d)?) ?(?:quid|euros?|pounds?|bucks|dollars?|€|£|\$|eur|pesos|soles|"
    r"pavos)?"
    r" (?:for|por|for just|just for) (?:an? |the |una? |el |la )?[\w ]+|"
    r"vaya \w+(?: \w+)*|menud[oa] \w+(?: \w+)*|qu[eé] (?:robo|locura|l[ií]o|semana|pena|l[aá]stima|horror|verg[uü]enza|"
    r"d[ií]a|pesad\w+)(?: \w+){0,3}|un (?:robo|atraco|l[ií]o|horror|desastre)|una (?:locura|verg[uü]enza|pesadilla)|"
    r"menos mal|por fin|ya era hora|no me digas|(?:been|ha estado) [\w ]*since [\w ]+|long overdue)\W*$",
    _I,
)
"""What is only cried out."""

ELSEWHERE: Final = re.compile(
    r"^(?:(?:i|we|he|she|they|there|nobody|everyone|everybody|somebody|someone|people)\b|i['’]?(?:m|ve)\b|"
    r"(?:we|they|he|she|there)['’]?(?:re|ve|s)\b|"
    r"(?:the|my|our|his|her|their|your) [\w'’-]+|[^\W\d_]+['’]s\b|(?-i:[A-ZÁÉÍÓÚÑ])[^\W\d_]+\b|"
    r"(?:dicen?|dijo|(?:me |nos )ha dicho) (?:que|mi|el|la)\b|"
    r"(?:yo|ella|él|ellos|ellas|nosotros|nadie|todos|est[aá]n?|estoy|estamos|estar[eé]|tengo|tenemos|hay|trabajo|"
    r"trabajamos|cierran?|"
    r"abren|llego|llega|llegan|salgo|sale|viene|vienen|vengo|voy|vamos|ando|vuelvo|vuelve|no|ya no|ya|me|nos|se|le|les|"
    r"(?:el|la|los|las|mi|mis|su|sus|un|una) \w+|(?:ese|este|aquel|esa|esta) (?:d[ií]a|tarde|ma[ñn]ana|noche|hora|"
    r"semana)|"
    r"(?:el|los) (?:\d+|d[ií]a \d+|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)s?|hoy|ma[ñn]ana|"
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|that (?:day|morning|evening|afternoon|week)|today|tomorrow|"
    r"the \d+(?:st|nd|rd|th))\b)",
    _I,
)
"""How a clause begins that tells of somebody or something else."""


FINISHED: Final = 0.75
"""How likely a clause that names a row must tell that it is done: "Marta's parcel is posted"."""


def may_tell_a_deed(request: str, now: datetime, language: Language) -> bool:
    """Whether a request has any word by which a row is changed, or a time to which it goes."""
    signs = (TICKS, DONE, SENT, STRIKES, CANCELS, OFF, NO_NEED, SHIFT, *WEIGHTS)
    return any(each.search(request) for each in signs) or bool(find(request, now, language, policy=planning(request)))


def without_talk(
    request: str, titles: tuple[str, ...], now: datetime, language: Language, timed: bool = False
) -> Iterator[str]:
    """The request without the clauses that are but talk, cut in more and more places; `titles` are the rows'.

    `timed` is whether these must tell a time, which may run into that of the deed: "for the 17th, monday I'm away".
    """
    seen = {request}
    for cuts in ((STRONG,), (STRONG, QUE if language == "es" else RUN_ON)):
        parts = _parts(request, cuts)
        kept = [each for each in parts if not is_talk(each[0], titles, now, language)]
        left = " ".join(words for words, sign in parts if (words, sign) not in kept)
        if not kept or not left or (timed and not find(left, now, language, policy=planning(left))):
            continue
        core = LED.sub("", "".join(words + sign for words, sign in kept)).strip(" ,;:–-")
        if core not in seen:
            seen.add(core)
            yield core


def _parts(request: str, cuts: tuple[re.Pattern[str], ...]) -> list[tuple[str, str]]:
    """The clauses, each with what stands behind it."""
    found, place = [], 0
    ends = sorted({each.span() for cut in cuts for each in cut.finditer(request)})
    for start, end in ends:
        if start < place:
            continue
        found.append((request[place:start], request[start:end]))
        place = end
    return [each for each in (*found, (request[place:], "")) if each[0].strip() or each[1].strip()]


def is_talk(clause: str, titles: tuple[str, ...], now: datetime, language: Language) -> bool:
    """Whether a clause asks for nothing, tells no deed on a row, and has no time in it that may be the row's."""
    words = LED.sub("", clause).strip()
    if LEADS.fullmatch(clause) or not words_of(words) or CRIES.match(words):
        return True
    plain = DENIED.sub(" ", words) if language == "es" else words
    if MENDS.search(words) or CORRECTION.search(plain) or ORDER.match(words) or ORDERED.match(words):
        return False
    if (
        AT_A_PLACE.match(words)
        or not VERB.search(words)
        or OF_IT.match(words)
        or SO_IS.search(words)
        or FORBIDS.match(words)
        or run_out(words)
    ):
        return False
    if any(each.search(words) for each in (TICKS, DONE, SENT, STRIKES, CANCELS, OFF, NO_NEED, SHIFT, *WEIGHTS)):
        return False
    said = re.findall(r"[^\W\d_]+", words)
    named = ranked_by_mention(titles, words, str)
    if any(is_past(each, verb_of(title)) for title in named for each in said):
        return False
    if named and likely_of(words, now, language, ("to-do",))["complete_todo"] >= FINISHED:
        return False
    figures = re.search(r"\d", words) is not None
    timed = figures or bool(find(words, now, language, policy=planning(words)))
    if timed and not figures and _is_past(words, now, language):
        timed = False
    if (timed or named) and not WHY.match(clause):
        return bool(ELSEWHERE.match(words)) and not TOLD_NOW.search(words)
    return True


def _is_past(words: str, now: datetime, language: Language) -> bool:
    """Whether all times in some words are gone by."""
    best = [each.readings[0] for each in find(words, now, language, policy=planning(words))]
    return all(not each.rrule and (each.end or each.start) <= now for each in best)
