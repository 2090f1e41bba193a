"""How a clause reads that only tells why a time is mended: "she works fridays", "que viene el fontanero".

Somebody or something is named and a verb says how it is with them, or the one who errs says so of himself. Each table
is a place to add a language.
"""

from __future__ import annotations

import re
from typing import Final

from tools.matching import words_of

_I: Final = re.IGNORECASE

BECAUSE: Final = re.compile(
    r"^\W*(?:because|(?:as|since|cause|cos)(?= (?:i|we|he|she|they|it|there|the|my|our|his|her|their|[^\W\d_]+['’]s|"
    r"[^\W\d_]+day)\b|['’ ])|es que|que|porque|pues|ya que|weil|denn|da|car|parce qu(?:e\b|['’])|vu que|"
    r"perch[eéè]|ch[eéè]|visto che|pois|j[aá] que)(?:\s+|(?<=['’]))"
    r"(?!(?:sean?|duren?|empiece|comience|termine|acabe|vaya|ponga|haya|est[eé])\b|l[oa]s?\b|me (?:re|av)|se quede\b)",
    _I,
)
"""What leads to a reason."""

_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_THING: Final = r"(?:the|my|our|his|her|their|a|an|that|this) (?:[\w’'-]+ ){0,3}?[\w-]+"
_WHO: Final = (
    rf"(?:i|we|he|she|they|it|there|that|this|nobody|everyone|everybody|somebody|{_DAY}|{_THING}|[^\W\d_]{{3,}})"
)
_ROOM: Final = r"(?:kitchen|room|place|house|flat|office|garden|studio|workshop|shop|hall|school)"
_VERB: Final = (
    r"(?:(?:['’]s(?! (?:[\w-]+ )?"
    rf"{_ROOM}\b)|"
    r"['’](?:re|ve|d|ll|m)|(?:(?<=\bhe)|(?<=\bshe)|(?<=\bit)|(?<=\bthere)|(?<=\bthat))s|(?:(?<=\bthey)|(?<=\bwe))re|"
    r"(?:(?<=\bi)|(?<=\bthey)|(?<=\bwe))ve|(?<=i)m(?= (?:away|busy|off|working|stuck|not|in|on|at|out|"
    r"double)\b)| (?:is|are|am|was|were|has|have|had|got|cant|cannot|wont|"
    r"(?:do|does|did|is|are|was|were|has|have|had|wo|ca)(?:n['’]?t| not)|"
    r"works?|shuts?|closes?|opens?|needs?|lands?|finish(?:es)?|starts?|ends?|comes?|goes|leaves?|arrives?|gets?|"
    r"takes?|runs?|plays?|sings?|clash(?:es)?|teach(?:es)?|travels?|flies|drives?|sleeps?|naps?|wants?|keeps?|"
    r"lives?|drops?|uses?|forgot|mixed|muddled|messed|misread|misheard|texted|rang|called|phoned|emailed|wrote|"
    r"cancelled|broke|said|says|told|asked|remembered|booked|borrowed|took|went|came|left|lost|fell|moved|changed|"
    r"swapped|double[- ]booked))\b)"
)
_ENGLISH: Final = (
    rf"{_WHO}(?: (?:just|only|still|already|always|usually|often|all|both|then))*{_VERB}(?= \w|(?<=[^\W\d_]{{4}})$)|"
    r"(?:i |we )?(?:(?:only )?just |clean |totally |completely )?(?:forgot (?:about|that|i|we|he|she|they|it|we['’]re|"
    r"i['’]m)\b|"
    r"(?:checked|remembered|reali[sz]ed|noticed|seen|looked|mixed|muddled|misread|misheard|read|been)\b|"
    r"(?:did|does|do|ca|wo|could)n['’]?t\b|got (?!it\b|that\b)\w)|"
    r"(?:working|stuck|away|busy|travelling|on nights|double[- ]booked)\b|no (?!\w+$)(?:[a-z]+ ){1,3}(?:that|then|on)\b"
)
_V_ES: Final = (
    r"(?:est[aá]n?|estoy|estamos|estaba|es|son|era|hay|hab[ií]a|tengo|tienen?|tenemos|ten[ií]a|puedo|pueden?|podemos|"
    r"trabajo|trabajan?|cierran?|abren?|vienen?|llegan?|llego|sale[n]?|salgo|van?|voy|vamos|necesitan?|quieren?|"
    r"acuerdo|acordaba|acord[eé]|olvid[oóeé]|confund[ií]|equivoqu[eé]|li[eé]|pas[oó]|llueve|coinciden?|usan?|usa|"
    r"cogen?|llevan?|hacen?|juegan?|empiezan?|terminan?|acaban?|tocan?|faltan?|ha|han|he|queda|vive|cuadra|mir[eé]|"
    r"le[ií]|avis[oó]|llam[oó]|dijo|dijeron|dicen?|acab[oó]|cancelaron|cambiaron|libro|libra|curro|entro)"
)
_SPANISH: Final = (
    r"(?:(?:el|la|los|las|mi|mis|tu|su|sus|nuestr[oa]s?|un|una) (?:[\w-]+ ){1,3}?|(?-i:[A-ZÁÉÍÓÚÑ])\w+ |"
    r"(?:del?|de l[ao]s?) \w+ |(?:yo|[eé]l|ella|ell[oa]s|ah[ií]|entonces|ese d[ií]a|hoy) )?"
    rf"(?:(?:ya|no|me|nos|le|les|se|te|lo|la|a[uú]n|todav[ií]a|tambi[eé]n|siempre) )*{_V_ES}(?= \w|$)"
)
_GERMAN: Final = (
    r"(?:(?:der|die|das|mein\w*|unser\w*|ein\w*) (?:[\w-]+ ){1,2}?|(?:ich|wir|er|sie|es|da|dann|dort|morgens|abends|"
    r"[^\W\d_]+tags?) |(?-i:[A-ZÄÖÜ])\w+ )"
    r"(?:hab|habe|haben|hat|bin|ist|sind|war|hatte|muss|kann|kommt|kommen|macht|machen|arbeite[tn]?|f[äa]hrt|fahre|"
    r"schlie(?:ß|ss)t|braucht|geht|wird|spielt|schl[äa]ft|vergessen|hab['’]s)(?= \w|$)|"
    r"(?:ich )?(?:ganz |total )?vergessen\b|hab (?:mich|das|den|die) \w+|(?:ich|wir|er|sie|es) (?:\w+ ){1,4}"
    r"(?:arbeite[tn]?|bin|ist|sind|habe?n?|hat|muss|kann|kommt)$"
)
_FRENCH: Final = (
    r"(?:(?:je|tu|il|elle|on|nous|ils|elles|[çc]a|cela|(?:le|la|les|mon|ma|mes|notre|un|une) (?:[\w'’-]+ ){1,2}?|"
    r"l['’][\w-]+|(?-i:[A-ZÉÈ])\w+|\w+di) ?(?:n['’]|ne |me |m['’]|nous |y |l['’])*|c['’]|j['’])"
    r"(?:suis|ai|est|a|sont|ont|[ée]tait|travaille|travaillent|ferme|ferment|vient|viennent|arrive|part|pars|finit|"
    r"finis|peux|peut|faut|avons|sommes|vais|va|pleut|termine|avais|joue|ouvre|oubli[ée])(?= \w|$)"
)
_ITALIAN: Final = (
    r"(?:(?:il|lo|la|i|gli|le|mi[oa]|un|una) (?:[\w'’-]+ ){1,3}?|l['’][\w-]+ |(?-i:[A-ZÈ])\w+ |\w+d[iì] |"
    r"(?:io|lui|lei|loro) )?(?:(?:non|mi|ci|si|lo|la|gi[aà]) )*"
    r"(?:ho|ha|hanno|sono|[èe]|c['’][èe]|lavoro|lavora|chiude|viene|vengono|arriva|parte|parto|finisce|finisco|posso|"
    r"pu[oò]|devo|va|vado|piove|abbiamo|siamo|sto|sta|avevo)(?= \w|$)"
)
_PORTUGUESE: Final = (
    r"(?:(?:o|a|os|as|(?:o |a )?(?:meu|minha)|um|uma) (?:[\w-]+ ){1,3}?|(?-i:[A-ZÁÉ])\w+ |(?:eu|ele|ela|sexta|quinta|"
    r"s[áa]bado|domingo|segunda|ter[çc]a|quarta) )?(?:(?:n[aã]o|me|j[aá]|se|nos) )*"
    r"(?:tenho|tem|t[eê]m|temos|estou|est[aá]|est[aã]o|é|s[aã]o|h[aá]|trabalho|trabalha|fecha|vem|v[eê]m|chega|"
    r"chego|sai|saio|posso|pode|vai|vou|chove|esqueci|enganei|confundi|tinha|foi)(?=-me\b| \w|$)"
)
TELLS: Final = re.compile(
    rf"(?:(?:{_ENGLISH})|(?:{_SPANISH})|(?:{_GERMAN})|(?:{_FRENCH})|(?:{_ITALIAN})|(?:{_PORTUGUESE}))", _I
)
"""How such a clause begins."""

MANY: Final = re.compile(
    r"(?!(?:check|see|tell|ask|say|make|remind|find|let|ensure|remember|note|add|put|order|ring|call|text|buy|fetch|"
    r"book|pay|send|pick|take|bring|get|at|in|on|over|by|to|for|with|from|near|round|until|till|before|after|and|or|"
    r"so|but|the|my|our|a|an)\b)"
    rf"(?:[^\W\d_]{{2,}} (?:of )?(?:the |my |our )?)[^\W\d_]{{3,}}{_VERB}(?= \w|(?<=[^\W\d_]{{4}})$)",
    _I,
)
"""The same of those without a small word before them, where a time is mended: "support act needs the stage"."""

OF_IT: Final = re.compile(
    r"^\W*(?:(?:it|that|this)(?:['’]?s|['’]ll be| is| was| will be| has to be| should be)|it['’]?s|"
    r"(?:que )?(?:es|ser[aá]|era)|(?:es|das) ist|c['’]est|(?:[èe]|sar[aà])|(?:[ée]|ser[aá]))\s+(?:now )?(?:not )?"
    r"(?:in|at|on|with|for|by|every|until|till|called|about|high|low|urgent|important|due|only|going to|"
    r"en|con|para|por|cada|hasta|urgente|importante|im|bei|mit|f[üu]r|bis|dringend|wichtig|chez|avec|pour|[àa]|"
    r"da|dal|alla|al|per|em|na|no|com)\b",
    _I,
)
"""How a clause begins that tells more of the row itself: where it is, for whom, how urgent."""

MORE: Final = re.compile(
    r"^\W*(?:and|also|plus|or|y|e|o|tambi[eé]n|und|oder|auch|et|ou|aussi|anche|tamb[eé]m)\b|"
    r"\b(?:too|also|as well|instead|tambi[eé]n|ebenfalls|[ée]galement|rather|better|prefers?|easier|suits?|"
    r"mejor|prefiero|prefiere|lieber|besser|mieux|meglio|melhor|must|ought|(?:need|want|like|love|ask\w*) (?:\w+ )?to|"
    r"quiero|remember|recuerda|acu[eé]rdate|has to be|have to be|only (?:do|make)|"
    r"coming|invited|bring\w*|joins?|joining)\b",
    _I,
)
"""Words by which more is said than why."""

PLACE: Final = re.compile(
    r"(?:at|in|with|by|for|en|con|bei|im|mit|chez|avec|dans|da|dal|presso|no|na|em|com)\s+"
    r"(?:(?:the|my|el|la|los|las|mi|l[ea]|der|dem|die|das)\b|(?-i:[A-ZÁÉ]))",
    _I,
)
"""How a place or a person begins: "en el Mesón de Paco"."""

SLIPPED: Final = re.compile(
    r"\W*(?:(?:a |my |bloody |stupid |blame )*(?:typo|autocorrect|slip|mistake|error|fault|bad|head|"
    r"brain)s?(?: today| again)?|"
    r"silly me|(?:my|me) being (?:daft|silly)|(?:i['’]?m|i am) (?:half asleep|(?:being )?(?:daft|silly|hopeless)|"
    r"all over the "
    r"place)|my (?:head|brain|mind)(?:['’]?s| is) (?:all over the place|elsewhere|gone|mush|somewhere else)|"
    r"(?:i )?(?:always |keep |got )?(?:mix(?:ing|ed)?|muddl(?:e|ing|ed)|confus(?:e|ing|ed)) (?:them|the two|"
    r"those)(?: up)?|"
    r"wrong (?:word|name|one)|brain fog|(?:what am i|don['’]?t know what i was) (?:saying|thinking)|"
    r"(?:el |maldito |fallo |culpa )*(?:autocorrector|corrector|error|fallo|despiste)(?: m[ií]o)?|"
    r"(?:que )?(?:siempre )?los confundo|estoy dormid[oa]|(?:que )?tengo la cabeza en otr[oa] (?:sitio|lado|parte)|"
    r"qu[eé] tont[oa]|"
    r"(?:que )?(?:me )?(?:li[eé]|confund[ií]|equivoqu[eé])(?: de (?:palabra|nombre))?|"
    r"(?:die |diese )?autokorrektur|tippfehler|vertippt|verschrieben|ich bin noch nicht wach|falsches wort|"
    r"(?:la )?correction automatique|faute de frappe|(?:il )?correttore(?: automatico)?|"
    r"(?:o )?corretor(?: autom[aá]tico)?)\W*",
    _I,
)
"""What one says of his own slip: "autocorrect", "I always mix them up"."""

OWNED: Final = re.compile(rf"(?:at )?[^\W\d_][\w-]+['’]s (?:[\w-]+ )?{_ROOM}", _I)
"""A place that is somebody's: "Ana's big kitchen"."""

SHORTEST: Final = 2


def slipped(clause: str) -> bool:
    """Whether a clause only says that a word was a slip."""
    return SLIPPED.fullmatch(clause) is not None


def tells_why(clause: str) -> bool:
    """Whether a clause tells how things are, and neither of the row itself nor of anything that is wanted."""
    return any(map(_tells, {clause.strip(" ,.;!"), BECAUSE.sub("", clause).strip(" ,.;!")}))


def _tells(words: str) -> bool:
    if len(words_of(words)) < SHORTEST or "?" in words or OF_IT.match(words) or MORE.search(words):
        return False
    return TELLS.match(words) is not None and PLACE.match(words) is None
