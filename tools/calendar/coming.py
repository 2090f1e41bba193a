"""News of who comes to an event that stands already, and who does not: "Joanna is joining", "Joana se apunta".

Only what stands at the beginning of a clause is news: "is Joanna coming" asks, "if Joanna comes" supposes.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_NAME: Final = r"(?-i:[A-ZÁÉÍÓÚÑ][\w.-]*(?:['’](?!s\b)\w+)?)"
NOBODY: Final = frozenset(
    "i we you he she it they this that these those there here who what when where everyone everybody nobody someone "
    "anyone him her them yo tú tu él ella ellos ellas nosotros esto eso ya que qué quién nadie todo todos alguien no "
    "si sí is are was does do did will not and also please y también tambien maybe perhaps quizá quizás ojalá lo la "
    "los las le les me nos se el".split()
)
"""Words that stand where a name may, and are none, or only point to one."""

_ONE: Final = (
    rf"(?:(?:my|our|mi|mis|nuestr[oa]s?) [^\W\d_]+|{_NAME}(?: {_NAME}){{0,3}}|"
    rf"(?!(?:{'|'.join(sorted(NOBODY))})\b)[^\W\d_]+)"
)
_WHO: Final = rf"(?P<who>{_ONE}(?:(?:, | and | & | y (?:a )?| e ){_ONE})*)"
_BEGINS: Final = (
    r"(?:^\W*|[,.;:–—-]\s+|\b(?:and|so|but|y|pero|as[ií] que|says?|said|dice|dicen) (?:that |que )?)"
    r"(?:(?:oh|ok|hey|also|oye|ah|por cierto|btw|by the way)[, ]+)*"
)
_TOO: Final = r"(?: (?:also|now|tambi[eé]n|ahora|al final))?"

COMES: Final = tuple(
    re.compile(each, _I) for each in (
        rf"{_BEGINS}{_WHO}(?:['’]s|['’]re|['’]ll be| is| are| will be){_TOO} (?:going to (?:be )?)?"
        r"(?:joining|join|coming|come|attending|attend|there)\b",
        rf"{_BEGINS}{_WHO}(?: will|['’]ll| can| wants? to| would like to)?{_TOO} (?:joins?|comes?|attends?|make it|"
        r"be (?:at|there))\b",
        rf"{_BEGINS}{_WHO}{_TOO} (?:se )?(?:apuntan?|unen?|suman?|vienen?|vendr[aá]n?|asisten?|asistir[aá]n?|acuden?|"
        rf"van? a (?:venir|asistir)|quieren? (?:venir|apuntarse|asistir)){_TOO}\b",
        rf"\b(?:add|put|include) {_WHO} (?:to|on|among|in) the (?:people|guests?|guest list|attendees|participants|"
        rf"invitees|"
        r"invite(?: list)?|invitation)\b",
        rf"\b(?:put|get|count) {_WHO} (?:down for|down as|in for|down|on)\b",
        rf"\b(?:i|we)(?:['’]ve| have)? (?:asked|invited) {_WHO}(?: along)?(?: to)?\b",
        rf"\b(?:p[oó]n|mete|suma|he invitado|hemos invitado|invit[eé]) (?:tambi[eé]n )?a {_WHO}"
        r"(?= (?:en|a|para)\b|\W*$)",
        rf"\b(?:vienen?|se apuntan?|van?) (?:tambi[eé]n|adem[aá]s) {_WHO}\W*$",
    )
)  # fmt: skip

STAYS_AWAY: Final = re.compile(
    rf"{_BEGINS}{_WHO}(?:(?: can(?:['’]?t|not)| can no longer|['’]s not| is ?n['’]?t| is not| are ?n['’]?t| are not|"
    r" won['’]?t| will not)(?: be)?(?: able to)? (?:join\w*|com(?:e|ing)|attend\w*|make|there|at)\b|"
    r" (?:ya |al final )?no (?:(?:puede[n]?|va[n]? a|podr[aá]n?) (?:venir|ir|asistir)|vienen?|van?|vendr[aá]n?|"
    r"se apuntan?)\b)",
    _I,
)

AND: Final = re.compile(r"\s*(?:,(?: a(?= (?-i:[A-ZÁÉÍÓÚÑ])))?|;|&|\band\b|\by(?: a)?\b|\be\b)\s*", _I)


def coming(request: str) -> list[str]:
    """Those of whom a request tells, or asks, that they come; nobody where it is a question."""
    if request.rstrip().endswith("?") and not re.match(
        r"\W*(?:can|could|would|will|me|puedes|podr[ií]as)\b", request, _I
    ):
        return []
    found = next((found for each in COMES if (found := each.search(request))), None)
    return _persons(found["who"]) if found else []


BESIDE: Final = frozenset(
    "add invite put get count down in include us along too also as well please pls so ok after all now "
    "añádela añádelo añádelos añádelas añadela añadelo apúntala apúntalo apuntala apuntalo invítala invítalo invitala "
    "invitalo ponla ponlo inclúyela inclúyelo por favor al final a en ahora the my our to for on of "
    "with con de la el mi y people guests guest list attendees participants at in".split()
)
"""Words that stand beside such news and ask for nothing else."""


def only_comes(request: str) -> bool:
    """Whether all that a request tells, but for the event's name, is who comes: "Joanna is joining, add her"."""
    found = next((found for each in COMES if (found := each.search(request))), None)
    if found is None or not coming(request):
        return False
    rest = f"{request[: found.start()]} {request[found.end() :]}"
    return {*re.findall(r"[^\W_]+", rest.casefold())} <= BESIDE | NOBODY


def staying_away(request: str) -> list[str]:
    """Those of whom a request tells that they do not come."""
    found = STAYS_AWAY.search(request)
    return _persons(found["who"]) if found else []


def _persons(words: str) -> list[str]:
    return [each.strip() for each in AND.split(words) if each.strip() and each.strip().casefold() not in NOBODY]
