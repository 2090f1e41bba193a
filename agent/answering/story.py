"""The one question of a request, apart from the story told around it: why it is asked, who wants to know, "
"that nothing
is to be done.

"Stan's said yes to supper, what have I got tonight? only tell me": the question is plain by itself, and what is told
beside it is no wish. Where a piece may be one, the request is left whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from agent.answering.telling import HANDS_OFF
from agent.grounding.mailing import ORDERS
from agent.reading.clauses import ORDERED
from agent.reading.reasons import is_reason
from agent.reading.told_beside import promises
from agent.reading.why_asked import NEEDS, PUT_DOWN, WORKS
from tools.contract import Language
from tools.matching import words_of
from tools.when import find

_I: Final = re.IGNORECASE

SPLIT: Final = re.compile(
    r"(?<=[.!?…;])[\s,;:.–—-]*(?=[\s,.]|$)|\s*[,:;](?=\s)\s*|\s+[–—-]+\s+|\s*(?=¿)|\s*\n\s*|\s*[()]\s*|"
    r"\s+(?=(?:but|because|['’]?cause|cos|cuz|coz|pero|porque|xq|es que|as[ií] que|aber|weil|mais|parce qu|car|"
    r"perch[eé]|mas|pois)\b)|"
    r"\s+(?=so\s+(?:what|when|which|who|whose|how|where|am|is|are|do|does|have|has|any|anything|did)\b)|"
    r"\s+(?=(?:y )?(?:s[oó]lo|solamente|nom[aá]s) d(?:ime|[ií]game|ecime)\b)|"
    r"\s+(?=(?:(?:just|only) tell me|(?:and )?do ?n['’]?t (?:add|change|touch|put|book|write|enter|save) )\b)",
    _I,
)
"""Where a piece of a request ends and another begins."""

LED: Final = re.compile(
    r"^[\s,.;:!¡–—-]*(?:(?:and|but|so|oh|ok(?:ay)?|well|right|y|e|pero|as[ií] que|pues|bueno|entonces|und|aber|"
    r"also|et|"
    r"mais|alors|ma|allora|mas|ent[aã]o)\b[\s,]*)*",
    _I,
)
COURTESY: Final = re.compile(
    r"[\s,.;:!?¡¿]*(?:(?:hi|hello|hey|hiya|yo|morning|evening|good (?:morning|afternoon|evening)|sorry|please|"
    r"pls|plz|"
    r"thanks|thank you|thx|ta|cheers|ok(?:ay)?|right|oh|so|well|quick (?:one|q|question)|one (?:thing|question)|"
    r"(?:just )?(?:a )?question|excuse me|help|again|love|mate|"
    r"hola|buenas|buenos d[ií]as|buenas (?:tardes|noches)|oye|oiga|che|a ver|mira|perdona|perd[oó]n|disculp[ae]|una "
    r"(?:cosa|cosita|pregunta|duda|consulta)(?: r[aá]pida)?|pregunta(?: r[aá]pida)?|por favor|porfa(?:vor)?|gracias|"
    r"ayuda|vale|bueno|eh|"
    r"how (?:embarrassing|awkward|silly of me)|qu[eé] (?:verg[uü]enza|pena|corte|rabia|lata|cabeza la m[ií]a)|"
    r"hallo|bitte|danke|mal|kurze frage|salut|bonjour|merci|s['’]il (?:te|vous) pla[iî]t|stp|svp|ciao|scusa|grazie|"
    r"per favore|ol[aá]|oi|desculpa|obrigad[oa])\b[\s,.;:!?–—-]*)*",
    _I,
)
"""A piece that is but a courtesy."""

ONLY_TELL: Final = re.compile(
    r"\b(?:(?:just|only|simply|please|can you|could you) )*(?:tell me|let me know)(?: (?:please|only|"
    r"that['’]?s all))?\b|"
    r"\b(?:(?:s[oó]lo|solamente|nom[aá]s|nada m[aá]s|y|por favor) )*(?:d[ií]me(?:lo)?|d[ií]game(?:lo)?|decime(?:lo)?|"
    r"dec[ií]me(?:lo)?|av[ií]same)(?: (?:nom[aá]s|nada m[aá]s|s[oó]lo))?\b|\b(?:nur )?(?:sag(?:['’]?s| es)?|"
    r"sagen sie) mir"
    r"(?: nur)?\b|\bdis[- ]moi(?: juste| seulement)?\b|\b(?:solo )?dimmi(?: solo)?\b|\b(?:s[oó] )?diz[- ]me(?: "
    r"s[oó])?\b",
    _I,
)
"""That it is only to be told."""

NOT_FOR_THE_LIST: Final = re.compile(
    r"\W*(?:(?:it|this|that)(?:['’]s| is) )?(?:not|nothing) (?:for|to go on) (?:the|my|our) (?:list|to-?do "
    r"list|calendar|diary)\W*|"
    r"\W*(?:esto )?no es para (?:la|mi) (?:lista|agenda)\W*",
    _I,
)
FORGOTTEN: Final = re.compile(
    r"(?:i['’]?(?:ve| have)?|my (?:mind|head|brain)(?:['’]?s| has| is)?)(?: \w+){0,2} (?:lost track|"
    r"forgot(?:ten)?|forget|"
    r"gone blank|went blank|blank(?:ed)?|stuck|a sieve|mush|stumped|drawn a blank|drew a blank|can['’]?t "
    r"(?:remember|recall|think))\b|mind['’]?s gone blank|"
    r"(?:que )?(?:ya )?(?:no me (?:acuerdo|viene|sale)|me l[ií]o|se me (?:ha |fue|olvid|va|fue)|"
    r"(?:i|we)(?:['’]d)? (?:just |only )?(?:want|need|like) (?:to (?:know|be sure|make sure|be certain)|a "
    r"second opinion)\b|"
    r"(?:s[oó]lo )?(?:quiero|necesito) (?:saber|asegurarme|estar segur[oa])|"
    r"me (?:he |qued)\w*(?: quedado)? en blanco|tengo la cabeza)",
    _I,
)
"""How one says that he has forgotten, or wants to be sure."""

REASON: Final = re.compile(
    r"[\s,]*(?:because|since|as|['’]?cause|cos|cuz|coz|porque|xq|que|es que|pues|ya que|para que|weil|denn|damit|"
    r"parce qu\w*|car|puisque|pour qu\w*|perch[eé]|ch[eé]|visto que|pois|j[aá] que|so (?:that )?(?:i|we|she|he|they)|"
    r"in order to|to (?:tell|let|give|see|plan|know|answer|sort|fix)|para (?:decir|poder|avisar|ver|saber|organizar|"
    r"contestar|dar|quedar|planear|coordinar|responder)\w*|um [^,]* zu|pour (?:pouvoir|dire)|per (?:dir|poter)\w*)\b",
    _I,
)
"""How a piece begins that tells why, whatever follows."""

_WHO: Final = (
    r"(?:(?:(?:the|my|our|his|her|their|(?:one|two|three|some|several|half|a few) of (?:the|my|our)|an?|"
    r"another|el|la|los|las|mis?|un[oa]?s?|"
    r"nuestr[oa]s?|"
    r"uno? de (?:l[oa]s|mis)|der|die|das|ein\w*|mein\w*|le|les|mon|ma|mes|un|une|il|mio|mia|o|a|meu|minha) )"
    r"(?:[\w'’-]+ ){1,3}?|(?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]+ (?:and (?-i:[A-Z])\w+ )?|"
    r"(?:he|she|they|someone|somebody|everyone|everybody|people|kids|mum|mom|dad|nan|gran|grandma|grandad|"
    r"mam[aá]|pap[aá]|ell[oa]s?|[eé]l|alguien|er|sie|elle|lui|lei|"
    r"el[ea]s?) )"
)
ASKED: Final = re.compile(
    rf"(?:{_WHO}(?:(?:has|have|had|is|are|was|were|just|keeps?|kept|been|always|ha[ns]?|me|nos|le|les|se|mi|ci|m['’]|"
    r"hat|mich|uns)\s+)*"
    r"(?:['’](?:s|ve|re) )?(?:asks?\b|asked\b|asking\b|wants? (?:to (?!do\b)|me to know)|wanted to\b|wonder\w*|"
    r"invit\w+|offer\w+|said yes|says?\b|said\b|suggest\w*|propos\w+|phon\w+|rang\b|texted\b|"
    r"pregunt\w+|quiere[n]?\b|quer[ií]an?\b|invit\w+|ofrec\w+|propus\w+|pid\w+|dice[n]?\b|dijo\b|viene[n]?\b|"
    r"fragt\w*|gefragt\b|will (?:wissen|kommen|vorbei\w*)|demande\w*|chied\w+|chiesto|pergunt\w+)|"
    rf"{_WHO.replace(' )', ')')}['’]s (?:asking|wanting|wondering|coming|after|invited|offered|said|asked)\b|"
    r"(?:they|he|she)(?:['’]?(?:ve|s|re))? (?:invited|offered|asked|asking|wanting)\b|"
    r"(?:i|we)(?:['’]ve| have| was| were| got| am|['’]m)?(?: just)?(?: been| being)? (?:asked|offered|invited)\b|"
    r"before (?:i|we) (?:say|agree|answer|commit|accept|tell|promise|reply)\b|"
    r"antes de (?:decir\w*|contestar\w*|aceptar|confirmar\w*|que (?:diga|acepte))|"
    r"(?:me|nos) (?:lo |la )?(?:ha[ns]? (?:preguntado|invitado|propuesto|ofrecido|pedido|dicho)|pregunta\w*|"
    r"pregunt[oó]|"
    r"invita\w*|invit[oó]|ofrec\w+|propon\w+|propus\w+|pid\w+|dijo|dijeron)\b)",
    _I,
)
"""How it is told that somebody asks, says or proposes something: that is no plan, whatever time is in it."""

TELLS: Final = re.compile(
    rf"(?:(?:i|we)(?:['’]?(?:m|re|ve|d))? (?!(?:need|must|got to|have to|want|should|ought)\b)\w+|"
    rf"(?:i|we)['’](?:m|re|ve|d)\b|{_WHO}(?:\w+ )??(?:is|are|was|were|has|have|had|keeps?|looks?|does|do|did|"
    rf"got|went|came|"
    r"can(?:['’]?t)?|won['’]?t|wants?|comes?|coming|says?|said|lives?|loves?|hates?|works?|never|always|"
    r"swears?|thinks?|"
    r"reckons?|"
    r"est[aá]n?|es|son|era[n]?|ha[ns]?|tiene[n]?|quiere[n]?|viene[n]?|dice[n]?|va[n]?|anda[n]?|jura[n]?|cree[n]?|"
    r"ist|sind|war|hat|haben|will|est|sont|a|ont|[eè]|sono)\b|"
    rf"{_WHO.replace(' )', ')')}['’](?:s|re|ve)\b|(?:it|that|there|this)(?:['’]?s)? \w+|"
    r"(?:estoy|estamos|ando|soy|somos|(?:me|nos) \w+|se (?:me|nos) \w+|he \w+d[oa]|hemos \w+d[oa]|no (?:me |"
    r"nos )?\w+|"
    r"(?:ich|wir|er|es) \w+|(?:je|j['’]|on|nous) ?\w+))",
    _I,
)
"""How a piece begins that tells something."""

UNWANTED: Final = re.compile(r"(?:(?:i|we) )?(?:do ?n['’]?t|no) (?:want|quiero|queremos)\b", _I)
WANTED_OF_YOU: Final = re.compile(r"[\s,]*(?:es )?que (?:me|nos|l[eo]s?|la) (?:l[oa]s? )?\w+[aeáé]s\b", _I)
AWAY: Final = re.compile(
    r"(?:i|we)(?:['’]?(?:m|re|ll be)| am| are| will be) (?:off|away|out|abroad|gone)\b|"
    r"(?:me voy|nos vamos|salgo|salimos|estoy|estamos|estar[eé]|estaremos|ando) (?:de|fuera)\b|"
    r"ich bin (?:weg|unterwegs|verreist)\b|je (?:pars|suis (?:absente?|en))\b|(?:sono via|parto)\b|(?:estou|"
    r"vou) fora\b",
    _I,
)
"""How one says what he does not want, what he wants of the other ("que me muevas la cita"), and that he is away."""

MAY_WISH: Final = re.compile(
    r"\b(?:need|needs|must|have to|has to|had to|gotta|got to|should|ought|supposed to|due|overdue|remind|remember|"
    r"book(?:ed|ing)?|appointment|deadline|"
    r"(?:run|running|ran) (?:out|low)|out of|no more|all gone|empty|finished|short of|broken|low on|buy|"
    r"tengo|tenemos|hay que|toca|debo|debemos|necesit\w+|falta\w*|queda(?:n|mos)?|acab\w+|recu[eé]rd\w+|"
    r"vence|caduca|cita|turno|comprar|muss|m[üu]ssen|soll\w*|brauch\w*|f[äa]llig|termin|leer|"
    r"dois|devons|faut|besoin|rendez-vous|devo|dobbiamo|bisogna|serve|appuntamento|preciso|precisamos|consulta)\b",
    _I,
)
"""Words by which what is told may be wished for as well."""

QUESTION: Final = re.compile(
    r"[\s¿¡]*(?:(?:at|on|in|for|to|by|with|until|a|de|en|con|para|por|hasta|um|bis|[àa]|pour|di|da|em)\s+)?"
    r"(?:what|which|who|whose|whom|where|when|why|how|whats|whens|whos|wheres|is|are|am|was|were|do|does|did|"
    r"can|could|"
    r"will|would|should|shall|qu[eé]|q|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|cu[aá]ndo|qui[eé]n(?:es)?|d[oó]nde|c[oó]mo|"
    r"was|wer|wo|wann|wie|welche\w*|warum|quel\w*|qui|quand|combien|o[uù]|comment|pourquoi|che|chi|quale?|"
    r"quant\w+|dove|"
    r"quando|qua(?:l|is)|quem|onde)\b(?! (?:if|though|soon|long as)\b)",
    _I,
)
"""How a question begins."""

LONGEST: Final = 60
"""Words of such a request, at most."""


class Apart(NamedTuple):
    """A question, the pieces told around it, and whether it is said that nothing is to be done."""

    question: str
    told: tuple[str, ...]
    hands_off: bool


def pieces(request: str) -> list[str]:
    """The request cut into questions and what is told."""
    return [each.strip() for each in SPLIT.split(request) if words_of(each)]


def apart(
    request: str,
    asks: Callable[[str], bool],
    now: datetime,
    language: Language,
    occasion: Callable[[str], object] = lambda piece: None,
) -> Apart | None:
    """The one piece that `asks`, where all others only tell something; None where there is more to it.

    `occasion` knows what else may be told beside such a question, where no hour is in it.
    """
    parts = pieces(request)
    if not parts or len(words_of(request)) > LONGEST:
        return None
    bare = [LED.sub("", each) for each in parts]
    hands = [is_hands_off(each) for each in parts]
    asking = [place for place, each in enumerate(bare) if not hands[place] and asks(_plain(each))]
    if len(asking) != 1:
        return None
    (there,) = asking
    free = any(hands)
    for place, each in enumerate(parts):
        if place == there or hands[place] or COURTESY.fullmatch(each):
            continue
        at_hand = occasion(each) and not re.search(r"\d[:.]\d|\d ?[ap]m\b|\b(?:at|las) \d", each)
        if not _is_story(each, place > there, free, now, language, told=bool(at_hand)):
            return None
    others = tuple(each for place, each in enumerate(parts) if place != there and not hands[place])
    return Apart(_plain(bare[there]), others, free)


def only_asked(request: str, now: datetime, language: Language) -> str:
    """The questions of a request alone, where all else only tells something; the whole request where there is "
    "more."""
    parts = pieces(request)
    free, kept = any(map(is_hands_off, parts)), list[str]()
    for each in parts:
        if is_hands_off(each) or COURTESY.fullmatch(each):
            continue
        if QUESTION.match(LED.sub("", each)) and not is_reason(f", {each}", ""):
            kept.append(LED.sub("", each))
        elif not _is_story(each, bool(kept), free, now, language):
            return request
    return " and ".join(each.rstrip(" ?.,;") for each in kept) + "?" if kept else request


def _plain(piece: str) -> str:
    """A question without the courtesies and the words around it by which it is to be told."""
    led = re.match(rf"(?:{ONLY_TELL.pattern})[\s,:]+(?=\S)", piece, _I)
    return (piece[led.end() :] if led else piece).strip(" ,;:–—-")


def is_hands_off(piece: str) -> bool:
    """Whether a piece only says that nothing is to be done, or that something is only to be told."""
    if NOT_FOR_THE_LIST.fullmatch(piece):
        return True
    told = ONLY_TELL.search(piece)
    rest = LED.sub("", ONLY_TELL.sub(" ", piece)).strip(" ,.;:!")
    if told and not words_of(rest):
        return True
    return HANDS_OFF.fullmatch(rest) is not None or HANDS_OFF.fullmatch(piece) is not None


def _is_story(piece: str, behind: bool, free: bool, now: datetime, language: Language, told: bool = False) -> bool:
    """Whether a piece tells something and wishes for nothing; `behind` the question, or where nothing is to "
    "be done."""
    words = LED.sub("", piece)
    if not words_of(words):
        return True
    if "?" in piece or "¿" in piece or PUT_DOWN.search(piece):
        return False
    reason, said = REASON.match(words), ASKED.match(words)
    rest = words[reason.end() :].strip() if reason else words
    ordered = ORDERED.match(rest) or (ORDERS.search(words) and not (reason or said))
    if ordered or (reason and WANTED_OF_YOU.match(words)):
        return False
    if QUESTION.match(words) and not reason:
        return False
    if (
        free
        or told
        or said
        or FORGOTTEN.match(words)
        or (behind and (reason or WORKS.match(piece) or WORKS.match(words)))
    ):
        return True
    wished = MAY_WISH.search(words) is not None
    if not wished and (AWAY.match(words) or is_reason(f", {words}", "")):
        return True
    if find(words, now, language):
        return False
    needs = NEEDS.match(words) or NEEDS.match(piece) or UNWANTED.match(words)
    tells = TELLS.match(words) and not wished
    return bool((behind and needs) or promises(piece) or tells)
