"""How much the one to-do matters that a request names: "the rent is urgent, make it high priority", "corre prisa"."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.deciding.rows import Heard, Row, is_reason, left, the_one, verb_of
from agent.followups.withdrawing import ORDER, STANDS
from tools.matching import POINTERS, ranked_by_mention, word_likeness, words_of

_I: Final = re.IGNORECASE
_MUCH: Final = (
    r"(?:(?:very|really|so|super|quite|pretty|most|extremely|way|much|a bit|more|rather|a|an|the|of|"
    r"muy|s[uú]per|bastante|m[aá]s|mucho|la|sehr|ganz|wirklich|tr[èe]s|molto|muito)\s+)*"
)
_PRIORITY: Final = r"(?:prio\b|priorit(?:y|ies|[äa]t|[àa]|[ée])|prioridade?|importance|urgency|importancia)"
_ADJECTIVE: Final = (
    r"(?:urgent|important|pressing|critical|crucial|time[- ]critical|urgente|importante|prioritari[oa]|"
    r"dringend|wichtig|eilig|prioritaire|press[ée])"
)
_THAN: Final = (
    r"(?:\s+(?:as|than|de lo que)\s+(?:(?:i|we|it)\s+)?"
    r"(?:thought|said|expected|planned|had thought|seemed|pensaba|cre[ií]a|dec[ií]a)|"
    r"\s+(?:any ?more|after all|at all|anymore|ya))*"
)

DENIED: Final = re.compile(
    rf"\b(?:is|are|need|should|must|['’]s)?\s*(?:n['’]?t|\bnot|\bno longer|\bnever)\s+"
    rf"(?:(?:be|as|so|that|all|really|very|quite|too|particularly|nearly|such|a|an|of)\s+)*"
    rf"(?:{_ADJECTIVE}|(?:high|top)[ -]?{_PRIORITY}|priority){_THAN}|"
    rf"\b(?:less|not so) {_ADJECTIVE}{_THAN}|"
    r"\b(?:do ?n['’]?t|do not|no need to) (?:have|mark|put|flag|keep|list|treat|show)(?: (?:it|that|this))?(?: down)?"
    rf"(?: (?:as|at|to|an?|so|very))* (?:{_ADJECTIVE}|(?:high|top)[ -]?{_PRIORITY}|a priority){_THAN}|"
    r"\b(?:take|get) the (?:urgent|important|high[ -]priority|priority) (?:flag|mark|label|tag) off\b|"
    rf"\bno (?:me )?l[oa] (?:pongas|marques|dejes|tengas|quiero)(?: (?:como|de|en))? {_ADJECTIVE}{_THAN}|"
    rf"\bqu[ií]ta(?:le)? lo (?:de )?{_ADJECTIVE}|"
    r"\b(?:there['’]?s |there is )?no (?:great |real |big |particular )?(?:rush|hurry)\b|"
    r"\bcan wait(?: a (?:bit|while))?\b(?! (?:for|on) (?!now\b))|\boff (?:the )?(?:high|top) priority\b|"
    rf"\b(?:ya )?no (?:me |nos )?(?:es|son|corre|tiene|est[aá])\s+(?:(?:tan|tanta|mucha|muy|nada|ninguna|ya)\s+)*"
    rf"(?:{_ADJECTIVE}|prisa|prioridad(?: alta)?){_THAN}|(?<!\bno )\bpuede esperar\b(?! al?\b)|\bsin prisas?\b|"
    r"\bqu[ií]ta(?:le)? la prioridad alta\b|"
    rf"\bist (?:doch )?nicht (?:mehr )?(?:so )?{_ADJECTIVE}|\bn['’]est (?:plus|pas) (?:si )?{_ADJECTIVE}|"
    rf"\bnon [èe] (?:pi[uù] )?(?:cos[iì] )?{_ADJECTIVE}|\b(?:j[aá] )?n[aã]o [ée] (?:mais )?(?:t[aã]o )?{_ADJECTIVE}",
    _I,
)
"""That it does not matter so much: which priority it gets is told beside, or nowhere."""

_END: Final = r"(?=\s*(?:$|[,;.!?]|\b(?:again|please|pls|now|for|otra vez|por favor)\b))"


def _weight(before: str, after: str, bare: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_MUCH}(?:(?:{before})[ -]{_PRIORITY}|(?:priorit(?:y|[äa]t|[àa]|[ée])|prioridade?)\s+"
        rf"(?:(?:is|to|now|a|en|muy|as|:)\s+)*(?:{after})|(?:(?<=make it )|(?<=to )|(?<=at )|(?<=on )|(?<=as )|(?<=en "
        rf")|(?<=a ))"
        rf"(?:{bare}){_END})\b",
        _I,
    )


WEIGHTS: Final = {
    "normal": _weight(
        r"normal|regular|medium|standard|ordinary|usual|average|normale?|mittlere", r"normale?|media|medium|mittel",
        r"normal|medium|normale?|media"),
    "low": _weight(
        r"low(?:er|est)?|baja|m[ií]nima|niedrige[rn]?|basse|bassa|baixa", r"low|baja|m[ií]nima|niedrig|basse|bassa|"
        r"baixa",
        r"low|baja|niedrig"),
    "high": _weight(
        r"high(?:er|est)?|top|number one|max(?:imum)?|utmost|alta|m[aá]xima|hohe[rn]?|h[öo]chste[rn]?|haute|massima",
        r"high|(?:muy )?alta|m[aá]xima|hoch|haute|massima", r"high|top|the top|alta|m[aá]xima"),
}  # fmt: skip
NORMAL: Final = re.compile(
    r"\b(?:back )?(?:to )?(?<!the )(?<!is )(?<!es )normal(?: is (?:fine|ok(?:ay)?|enough))?\b", _I
)
URGENT: Final = re.compile(
    rf"\b{_MUCH}(?:{_ADJECTIVE}{_THAN}|must\b(?! (?:\w+))|matters (?:most|a lot|more)|can['’]?t wait|cannot wait|"
    r"no puede esperar|(?:me |nos )?corr[ea] (?:(?:mucha|bastante|ya) )?prisa|urge(?: mucho)?)(?=\W|$)|"
    r"\b(?:at|to) the top(?: of (?:my|the) (?:list|to-?dos))?\b",
    _I,
)
RAISED: Final = re.compile(
    r"\b(?:(?:raise|bump(?: up)?|increase|boost|up) (?:the )?priority|prioriti[sz]e|"
    r"s[uú]b[ae](?:r|le|me)?(?: a \w+)? la prioridad|d[aá](?:le)? prioridad|tiene prioridad|a priority|priorisiere?)\b",
    _I,
)
"""That it matters more than before."""

TELLING: Final = (DENIED, *WEIGHTS.values(), NORMAL, URGENT, RAISED)
"""What tells how much something matters."""

NOT_HAD: Final = re.compile(
    r"\b(?:do ?n['’]?t|do not|no need to) (?:have|mark|put|flag|keep|list|treat|show) "
    r"(?P<row>(?:the|my|our) [^,;.!?]{2,40}?)(?: down)?(?: (?:as|at))(?: (?:an?|so|very))* "
    rf"(?:{_ADJECTIVE}|(?:high|top)[ -]?{_PRIORITY}|a priority){_THAN}",
    _I,
)
"""That what is named is not to be marked as what matters."""

AFTER_ALL: Final = re.compile(r"\b(?:after all|any ?more|as it (?:happens|turns out))\b", _I)
LABEL: Final = re.compile(rf"\b(?:the |its |la |su )?{_PRIORITY}\b", _I)
DROPS: Final = re.compile(r"\bdrop\b(?=[^,.;]*\b(?:to|down)\b)|\btake\b(?=[^,.;]*\boff\b)", _I)

SIGNS: Final = re.compile(
    r"\b(?:is|are|be|make|mak\w+|mark\w*|set|put|flag\w*|give|treat|bump\w*|raise|change|move|up|should|needs?|has|"
    r"have|"
    r"become|became|got|isn|aren|needn|shouldn|priorit\w+|lower|drop|downgrade|upgrade|back|can|"
    r"es|son|est[aá]|pon\w*|p[oó]n\w*|marca\w*|m[aá]rc\w+|s[uú]b\w+|b[aá]j\w+|marqu\w+|m[aá]rqu\w+|pasa\w*|cambia\w*|"
    r"dale|haz|d[eé]j[ae]\w*|"
    r"puede|corre|tenga|tiene|vuelve|sea|"
    r"ist|setz\w*|gib|hat|markier\w*|mets|est|metti\w*|[èeé]|p[õo]e)\b|['’]s\b",
    _I,
)
"""Words of one who tells how a thing is, or is to be."""

KNOWN: Final = frozenset(
    "make mark marked set put flag flagged give treat bump raise raised move change changed up upgrade upgraded "
    "level to "
    "a an on at be is are s re should needs need i d like want have has become became got gotten turned turns out just "
    "more still my must of its it with for will do down lower lowered downgrade downgraded reduce back no to "
    "says said reckons tells told dice dijo sagt dit dice disse there "
    "ponga pongame pongalo pongala ponele ponelo poneme pone marque marqueme marquelo suba subame subalo baje "
    "bajelo bajeme deje dejeme dejame dejelo dejamelo de "
    "pon ponle ponlo ponla ponme ponmelo poner pones marca marcalo marcala marcame marcar sube subele subelo subir "
    "baja "
    "bajalo bajale bajar dale da haz hazlo pasa pasalo pasar cambia cambialo cambiar deja dejalo dejala a al como "
    "con en "
    "es son tiene deberia tener sea quiero ha vuelto vuelve volver tenga muy el la lo "
    "ist setz setze sie ihn es auf gib gebe hat markiere als die der den mit "
    "mets met le la en est l c la passe "
    "metti mettilo mettila ad il un una "
    "poe no na o a em com".split()
)
"""Words that may stand about it."""


BUT: Final = re.compile(
    r"\b(?:(?:all|everything|every \w+|anything|nothing|any|none|tod[oa]s?|nada|alles|nichts|tout|rien|tutto|tudo) "
    r"(?:but|except|apart|menos|salvo|excepto|au(?:ß|ss)er|sauf|tranne|exceto)|except|aside from|apart from)\b",
    _I,
)
"""That it is told of all the others."""

LABELLED: Final = re.compile(
    rf"^\W*(?:not )?{_MUCH}(?:(?:high|top|low|normal)[ -]{_PRIORITY}|prioridad (?:alta|baja|normal)|{_ADJECTIVE})\s*:",
    _I,
)
"""How a new to-do may begin of which it is told first how much it matters: "high priority: wash the car"."""


def weighted(heard: Heard) -> Planned | None:
    """The priority of the one to-do that is named, where nothing else is told."""
    if not SIGNS.search(heard.request) or not any(
        each.search(clause) for clause in heard.clauses for each in (*TELLING, NOT_HAD)
    ):
        return None
    if BUT.search(heard.request):
        return None
    if not (read := _read(heard)):
        before = _told_before(heard)
        return Planned("update_todo", {"todo": before[0].title, "priority": before[1]}) if before else None
    row, weight = read
    if weight == row.priority == "normal":
        return None  # "the car is back to normal"
    led = words_of(LABELLED.sub("", heard.request))[:1]
    if led and word_likeness(led[0], verb_of(row.title)) == 100 and not _is_told(heard.request):
        return None  # "pay the rent: high priority" may be a new one
    return Planned("update_todo", {"todo": row.title, "priority": weight}) if weight else None


POINTED: Final = re.compile(
    r"\W*(?:(?:so|and|please|pls|can you|could you|would you|y|por favor|bitte)\b[\s,]*)*(?:"
    r"(?:make|mark|set|put|flag|give|bump|raise|move|push|bring|drop|lower|change|take|get) "
    r"(?:it|that|this|that one)\b|"
    r"(?:p[oó]n|m[aá]rca|s[uú]be|b[aá]ja|c[aá]mbia|pasa|d[eé]ja)(?:me)?l[oae]\b|"
    r"(?:setz|mach|stuf)e? (?:das|es|ihn|sie)\b|"
    r"(?:mets|passe)[- ]l[ea]\b|metti(?:l[oa])\b|(?:p[õo]e|marca|coloca)[- ](?:isso|[oa])\b)",
    _I,
)
"""How an order begins for what was told before it."""

THAT_ONE: Final = re.compile(r"\b(?:that|this) one\b|\b[eé]s[ae]\b", _I)
"""Words for the last of several that were named."""

PASSING: Final = KNOWN | frozenset(
    "drop push bring take get up down one level notch higher lower would could da hacia".split()
)


def _told_before(heard: Heard) -> tuple[Row, str] | None:
    """The one to-do that a story names, and how much it matters, where nothing is ordered but that.

    "The kitchen tap is flooding the floor, bump that up to high priority."
    """
    *story, order = heard.clauses
    if not story or not POINTED.match(order) or DENIED.search(order):
        return None
    told = {weight for weight, pattern in (*WEIGHTS.items(), ("high", URGENT)) if pattern.search(order)}
    rest = order
    for pattern in (*WEIGHTS.values(), URGENT):
        rest = pattern.sub(" ", rest)
    said = [each for each in left(LABEL.sub(" ", rest), PASSING) if each not in POINTERS]
    if len(told) != 1 or said or any(ORDER.match(each) or STANDS.search(each) or "?" in each for each in story):
        return None
    named = [[row for row in heard.rows if ranked_by_mention([row.title], each, str)] for each in story]
    rows = next((each for each in reversed(named) if each), []) if THAT_ONE.search(order) else []
    rows = rows or [row for row in heard.rows if ranked_by_mention([row.title], " ".join(story), str)]
    return (rows[0], told.pop()) if len(rows) == 1 and rows[0].kind == "to-do" else None


def _is_told(request: str) -> bool:
    return bool(re.search(r"\b(?:is|should|needs|has|es|tiene|debe\w*|corre|just|can|ist|est)\b|['’]s\b", request, _I))


def _read(heard: Heard) -> tuple[Row, str] | None:
    """The to-do, and how much it matters from now on."""
    about: list[str] = []
    beside: list[str] = []
    told: set[str] = set()
    raised = denied = False
    for clause in heard.clauses:
        clause = NOT_HAD.sub(lambda found: f"{found['row']} is not urgent", clause)
        rest, found = DENIED.subn(" ", clause)
        denied |= bool(found)
        says = bool(found)
        for weight, pattern in (*WEIGHTS.items(), ("normal", NORMAL), ("high", URGENT)):
            rest, found = pattern.subn(" ", rest)
            told |= {weight} if found else set()
            says |= bool(found)
        rest, found = RAISED.subn(" ", rest)
        raised |= bool(found)
        words = left(DROPS.sub(" ", LABEL.sub(" ", AFTER_ALL.sub(" ", rest))), KNOWN)
        if words and not says and not found and (about or told) and not the_one(words, heard):
            beside.append(clause)
        else:
            about += words
    row = the_one(about, heard, ("to-do",))
    if row is None or len(told) > 1 or (denied and "high" in told):
        return None
    if any(not is_reason(each, row, heard) for each in beside) or (beside and not told):
        return None
    if not told and raised and not denied and row.priority == "normal":
        return row, "high"
    if denied and not told and not raised:
        return row, "normal" if row.priority == "high" else "low"
    return (row, told.pop()) if told else None


def unweighted(request: str) -> tuple[str, str]:
    """The request without the words that tell how much something matters, and what they tell; "" where it is not one.

    What is told to matter less is of the row that it is said of, so it is none here.
    """
    if DENIED.search(request) or WAITS_UNTIL.search(request):
        return request, ""
    told: set[str] = set()
    rest = request
    for weight, pattern in (*WEIGHTS.items(), ("high", URGENT), ("high", RAISED)):
        rest, found = pattern.subn(MASK, rest)
        told |= {weight} if found else set()
    rest = LED_TO.sub(" ", rest)
    return (rest, told.pop()) if len(told) == 1 else (request, "")


MASK: Final = " \0 "
WAITS_UNTIL: Final = re.compile(
    r"\b(?:can['’]?t|cannot) wait (?:un)?till?\b|\bno puede esperar (?:hasta|al?)\b", re.IGNORECASE
)
"""That it is to be before some time, which is no time for it."""

LED_TO: Final = re.compile(
    r"(?:\s*[,;]?\s*\b(?:and|y|e|und|et)\b)?(?:\s+(?:(?:it|that) (?:is|should be|has to be)|(?:it|that)['’]s|is|are|"
    r"be|as|to|"
    r"at|with|a|an|now|es|est[aá]|como|con|de|en|con|ya|"
    r"ist|als|mit|auf|est|comme|[eè]|come|[eé]|com))*\s*\0\s*(?:,?\s*(?:and|y|e|ed|und|et)\b)?",
    _I,
)
"""Such words, with those that lead to them and what joins them to the rest: "as urgent and"."""
