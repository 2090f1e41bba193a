"""Clauses that tell and wish for nothing: "and I promised I'd bring the flask", "die ist diese Woche in Oslo".

Beside a wish they are its reason, its consequence, or what goes with it; a second deed is none of them. Each table is a
place to add a language.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from agent.reading.sayings import CORRECTION

_I: Final = re.IGNORECASE

PIECES: Final = re.compile(
    r"\s*(?:[;\n,:]|[.!?…]+(?=\s|$)|\s[–—-]+(?=\s))\s*|"
    r"\s+(?=(?:and|but|so|or(?: else)?|otherwise|because|cos|since|when|where|y|e|pero|o|as[ií] que|porque|que|si no|"
    r"und|aber|oder|sonst|weil|denn|damit|et|mais|ou|sinon|parce que|car|ma|perch[eé]|altrimenti|se no|mas|sen[aã]o|"
    r"pois)\s)",
    _I,
)
"""Where a clause may end and the next begin."""

_LED: Final = re.compile(
    r"^\W*(?:(?:and|but|so|or|else|otherwise|because|cos|since|as|when|where|then|oh|well|ok(?:ay)?|y|e|pero|o|"
    r"as[ií] que|porque|que|si no|und|aber|oder|sonst|weil|denn|et|mais|ou|sinon|parce que|car|ma|perch[eé]|ch[eé]|"
    rf"altrimenti|se no|mas|sen[aã]o|pois)\b[\s,]*|{CORRECTION.pattern}[\s,.]*)*",
    _I,
)

_PROMISED: Final = (
    r"(?:(?:i|we)(?:['’]ve| have|['’]d| had)? (?:promised|said|told|swore|offered|agreed|vowed) "
    r"(?:(?!to\b)\w+ ){0,2}?"
    r"(?:(?:that )?(?:i|we)\b|to\b)|(?:i|we)(?:['’]m| am|['’]re| are|['’]ll)? (?:be )?(?:bringing|taking) |"
    r"(?:he|hemos|(?:le|les)(?: he)?) (?:prometid?[oó]?|prometí|dicho|dije) que|(?:le|les) (?:promet[ií]|dije) que|"
    r"promet[ií](?: que)? |llevo yo |ich (?:hab(?:e)?|bringe) [^,;.]*(?:versprochen|mit)\b|"
    r"hab(?:e)? (?:ich )?[^,;.]*versprochen|j['’]ai (?:promis|dit)|ho promesso|prometi )"
)
PROMISED: Final = re.compile(_PROMISED, _I)
"""What its owner promised, or has with him when he comes."""

_BE: Final = (
    r"(?:(?:['’]s|['’]re|['’]m)(?! (?:to|got to|due|supposed)\b)|(?: am| is| are| was| were|s|re)(?! (?:to|due)\b)|"
    r" (?:has|have|had|['’]ve) (?!to\b)| (?:got|gets?|keeps?|looks?|seems?|feels?|likes?|loves?|hates?|frets?|says?|"
    r"said|wants? (?:it|them|me|us)|always|never|only|just|can ?not|can['’]?t|won['’]?t|do(?:es)?n['’]?t|did|does|"
    r"goes|go|went|lives?|works?|comes?|came)\b)"
)
_ENGLISH: Final = (
    r"(?:(?:i|we)(?:['’](?:m|re)| am| are) )?(?:nearly |almost |already )?down to (?:my|our|the) last\b|"
    rf"(?:he|she|it|they|there|that|this|these|those|nobody|everybody|everyone|someone|somebody){_BE}|"
    r"(?:i|we)(?:['’](?:m|re)| am| are|m|re)(?! (?:to|due|supposed|having|meeting|seeing|going|doing|playing|booked|"
    r"at|out of|low)\b)|"
    r"(?:i|we)(?:['’]ve| have|['’]d| had)? (?:got no|no longer|never|always|only|just|hardly|can['’]?t|cannot|forgot|"
    r"keep|kept)\b|"
    r"(?:the|my|our|his|her|their) (?:[\w'’-]+ ){0,2}[\w'’-]+?"
    r"(?: (?:is|are|was|were|isnt|arent)|['’]s|is ?n['’]?t|are ?n['’]?t|"
    r" keeps?| won['’]?t| ca ?n['’]?t| did| went| got| broke| says?| said| wants?| loves?| hates?)"
    r"(?! (?:to|due|at|on|from|out|party|birthday|appointment|meeting|lesson|class)\b)\b"
)
_SPANISH: Final = (
    r"(?:(?:[eé]l|ella|ell[oa]s|eso|esto|(?:el|la|los|las|mi|mis|su|sus) [\w-]+(?: de [\w-]+)?) )?"
    r"(?:ya |no |se |me |nos |le |les )*(?:est[aá]n?|anda[n]?|es|son|era[n]?|hay|vive[n]?|viene[n]? de|quiere[n]?|"
    r"dice[n]?|"
    r"ha[n]? \w+d[oa]|tiene[n]? (?!que\b))(?= \w)"
)
_GERMAN: Final = (
    r"(?:er|sie|es|das|der|die|dies|(?:der|die|das|mein\w*|unser\w*) [\w-]+) (?:ist|sind|war|hat|haben|wird|will|mag|"
    r"kann|braucht es|wohnt|kommt|geht|ha?lt)\b"
)
_FRENCH: Final = (
    r"(?:(?:il|elle|ils|elles|on|[cç]a|(?:le|la|les|mon|ma|mes) [\w-]+) (?:n['’]|ne )?(?:est|sont|[ée]tait|a|ont|"
    r"vit|va|veut|aime)|c['’](?:est|[ée]tait)|il y a)\b"
)
_ITALIAN: Final = (
    r"(?:(?:lui|lei|loro|(?:il|la|lo|i|le|gli|mi[ao]) [\w-]+) )?(?:non )?(?:[èe]|sono|era|erano|ha|hanno|c['’][èe]|"
    r"sta|vuole)(?= \w)"
)
_PORTUGUESE: Final = (
    r"(?:(?:ele|ela|eles|elas|isso|(?:o|a|os|as|meu|minha) [\w-]+) )?(?:n[aã]o )?(?:est[aá]|est[aã]o|[ée]|s[aã]o|era|"
    r"foi|tem (?!de\b|que\b)|h[aá]|quer)(?= \w)"
)
TELLS: Final = re.compile(
    rf"(?:(?:{_ENGLISH})|(?:{_SPANISH})|(?:{_GERMAN})|(?:{_FRENCH})|(?:{_ITALIAN})|(?:{_PORTUGUESE}))", _I
)
"""How a clause begins that tells something."""

WISHES: Final = re.compile(
    r"\b(?:need|needs|must|have to|has to|had to|gotta|got to|should|ought|supposed to|due|overdue|want|wants|"
    r"would like|"
    r"remind|remember|forget|to-?do|list|calendar|diary|book|booked|add|put|deadline|appointment|please|"
    r"(?:run|running|ran) (?:out|low)|out of|no more|all gone|empty|finished|short of|broken|"
    r"tengo|tenemos|hay que|toca|debo|debemos|necesit\w+|falta\w*|queda\w*|acab\w+|quiero|recu[eé]rd\w+|ap[uú]nt\w+|"
    r"vence|caduca|cita|lista|agenda|calendario|muss|m[üu]ssen|soll\w*|brauch\w*|will ich|f[äa]llig|termin|leer|alle|"
    r"dois|devons|faut|besoin|rendez-vous|devo|dobbiamo|bisogna|serve|servono|appuntamento|finit[oaie]|preciso|"
    r"precisamos|tenho|temos|consulta|acabou)\b",
    _I,
)
"""Words by which what is told may be wished for as well: "the rent is due", "we're out of milk"."""


def pieces(request: str) -> list[str]:
    """The request cut at each sign and each word that may lead to a clause of its own."""
    ends = [0, *(each.end() for each in PIECES.finditer(request)), len(request)]
    return [piece for start, end in pairwise(ends) if (piece := request[start:end].strip(" ,;"))]


def promises(piece: str) -> bool:
    """Whether a clause tells what its owner promised, or brings."""
    return PROMISED.match(_LED.sub("", piece, count=1)) is not None


def only_tells(piece: str) -> bool:
    """Whether a clause tells something and wishes for nothing."""
    words = _LED.sub("", piece, count=1)
    if PROMISED.match(words):
        return True
    return TELLS.match(words) is not None and WISHES.search(words) is None


WHERE: Final = re.compile(
    r"(?:(?:he|she|they)(?:['’]s|['’]re| is| are|s)(?! to\b) (?:\w+ ){0,3}?(?:in|away|abroad|off|out|at|on)|"
    r"(?:ella |[eé]l |ell[oa]s )?(?:est[aá]n?|anda[n]?) (?:\w+ ){0,3}?(?:en|fuera|de)|"
    r"(?:er|sie|die|der) (?:ist|sind) (?:\w+ ){0,3}?(?:in|im|weg|bei|auf|am|verreist|unterwegs)|"
    r"(?:il|elle|ils|elles) (?:est|sont) (?:\w+ ){0,3}?(?:[àa]|en|au|chez|dans|absente?s?|partie?s?)|"
    r"(?:lui |lei |loro )?(?:[eè]|sono|sta) (?:\w+ ){0,3}?(?:a|in|via|fuori|da)|"
    r"(?:ele |ela |eles |elas )?(?:est[aá]|est[aã]o) (?:\w+ ){0,3}?(?:em|n[oa]|fora|de))\b",
    _I,
)
"""How a clause begins that tells where somebody is: "she's in Leeds this week"."""


def is_where(piece: str) -> bool:
    """Whether a clause tells where somebody else is, so that a day in it is of no deed."""
    words = _LED.sub("", piece, count=1)
    return WHERE.match(words) is not None and WISHES.search(words) is None
