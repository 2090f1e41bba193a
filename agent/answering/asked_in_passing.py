"""A question about the world among other words: "my grandson wants to know how many legs a spider has".

What is told beside it makes a small model speak of the story, or take the question for a wish: "I've gone blank,
capital of Norway?" became a to-do. The question alone is asked instead.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from agent.answering.story import ASKED, FORGOTTEN, LED, QUESTION, apart
from tools.contract import Language

NEVER: Final = datetime(2000, 1, 1, tzinfo=UTC)
_I: Final = re.IGNORECASE

_WHO: Final = (
    r"(?:(?:i|we)(?:['’]?m|['’]?re| am| are| was| were| have been|['’]ve been)?|(?:he|she|they)(?:['’]s|['’]re|"
    r" is| are| was| were)?|"
    r"(?:(?:my|our|the|his|her|a|some|one of (?:my|the)) )?[\w'’-]+(?: (?:at|in|from|of) (?:\w+ )?\w+)?)"
)
_WONDERS: Final = (
    r"(?:(?:want|wants|wanted|need|needs|would like|['’]d like|would love) to know|(?:just |also |always |was |"
    r"is |were |are )*wonder(?:s|ed|ing)?|"
    r"(?:just |keeps? |kept |was |is |are |has )*ask(?:s|ed|ing)?(?: (?:me|us|him|her|them|the \w+))?(?: again)?|"
    r"ca ?n['’]?t (?:remember|recall|think)|(?:trying|tried) to (?:remember|recall|work out)|forg[oe]t|"
    r"have forgotten|"
    r"quiz(?:zed|zing)? me on)"
)
_HOW: Final = (
    r"(?:how (?:many|much|far|long|old|high|tall|big|deep|hot|cold|fast|heavy|often)|what|which|who|whose|where|"
    r"when|why|whether)"
)
ENGLISH: Final = re.compile(
    rf"(?:^|[,.;!?–—-]\s*|\b(?:and|so|but)\s+){_WHO} {_WONDERS},? (?P<asks>{_HOW}\b[^.;?!\n]*)", _I
)

_ES: Final = (
    r"(?:quier[eo]n?|quer[ií]an?|necesitan?|me gustar[ií]a) saber|(?:me |nos )?(?:pregunta[n]?|pregunt[oó]|"
    r"preguntaron|"
    r"ha[n]? preguntado|pregunto)(?: que)?|no (?:me )?(?:acuerdo|recuerdo)(?: de)?"
)
SPANISH: Final = re.compile(
    rf"\b(?:{_ES}) (?P<asks>(?:cu[aá]nt[oa]s?|cu[aá]l(?:es)?|qu[eé]|qui[eé]n(?:es)?|d[oó]nde|cu[aá]ndo|c[oó]mo|"
    rf"por qu[eé]|"
    r"a cu[aá]nt[oa]s?)\b[^.;?!\n]*)",
    _I,
)
OTHERS: Final = re.compile(
    r"\b(?:(?:will|m[öo]chte|wollte) wissen|fragt(?:e)?(?: mich| uns)?|hat (?:mich |uns )?gefragt|wei(?:ß|"
    r"ss) nicht(?: mehr)?),? "
    r"(?P<de>(?:wie ?viele?|wie|was|wer|wo|wann|welche\w*|warum)\b[^.;?!\n]*)|"
    r"\b(?:(?:veut|voudrait|voulait) savoir|(?:me |m['’]a |nous )?demande|j['’]ai oubli[ée]) "
    r"(?P<fr>(?:combien|quel\w*|qui|o[uù]|quand|comment|pourquoi|ce qu['’e])\b[^.;?!\n]*)|"
    r"\b(?:(?:vuole|voleva|vorrebbe) sapere|(?:mi |ci )?(?:chiede|ha chiesto)|non ricordo) "
    r"(?P<it>(?:quant[oaie]|qual[ei]?|chi|dove|quando|come|perch[eé]|che)\b[^.;?!\n]*)|"
    r"\b(?:(?:quer|queria|quero) saber|(?:me |nos )?(?:pergunta|perguntou)|n[aã]o (?:me )?lembro) "
    r"(?P<pt>(?:quant[oa]s?|qua(?:l|is)|quem|onde|quando|como|por qu[eê]|que)\b[^.;?!\n]*)",
    _I,
)
"""How it is told that somebody asks, and what."""

_OF: Final = r"(?:of|for|in|from|to|on|between|del?|della?|dell['’]|von|vom|des|du|d['’]|do|da|em|en|in|na|no|dans)"
BARE: Final = re.compile(
    r"(?:[,.;:!?…–—-]\s+|\s(?=¿))(?P<asks>¿?\s*(?:(?:the|la|el|die|der|das|le|il|o|a|l['’]) ?)?(?:"
    r"(?:capital|capitale|hauptstadt|boiling point|melting point|freezing point|(?:chemical )?symbol|atomic number|"
    r"chemical formula|currency|population|square root|cube root|opposite|plural|past tense|author|inventor|composer|"
    r"speed of (?=light|sound)|"
    r"(?:longest|highest|tallest|biggest|largest|deepest|smallest|fastest|oldest|hottest|coldest) [\w-]+|"
    r"punto de (?:ebullici[oó]n|fusi[oó]n)|s[ií]mbolo(?: qu[ií]mico)?|moneda|ra[ií]z cuadrada|autor[ae]?|siedepunkt|"
    r"schmelzpunkt|w[äa]hrung|point d['’][ée]bullition|symbole(?: chimique)?|monnaie|punto di ebollizione|moeda|"
    r"ponto de ebuli[cç][aã]o|(?:r[ií]o|fiume|rio) (?:m[aá]s|pi[uù]|mais) (?:largo|lungo|longo)|"
    r"montaña m[aá]s alta|l[äa]ngster? fluss|plus (?:long fleuve|haute montagne)))"
    rf" {_OF} ?(?!.*\b(?:is|are|was|es|son|ist|est|[eè]|[ée])\b)[^,.;:?!\n]{{2,40}})\?+\W*$",
    _I,
)
"""A question of knowledge in a few words, at the end: "capital of Norway?"."""

ENDS: Final = re.compile(
    r",?\s+(?:and|but|so|because|cos|cause|then|y|pero|und|aber|et|mais|e|ma|mas) (?:(?:i|we|he|she|they|nobody|"
    r"none|it|that|"
    r"my|our|now|then|could|can|yo|no|me|nos|ich|wir|er|sie|je|on|il|elle|io|non|eu|n[aã]o)\b|j['’]|i['’]).*$|"
    r",\s+(?!(?:the|or|and|y|o|und|et)\b)[^,]*$",
    _I,
)
"""What is told behind the question."""

OWN: Final = re.compile(
    r"\b(?:i|we|me|us|my|our|mine|ours|you|your|he|she|they|his|her|their|it|its|this|that|these|those|today|"
    r"tonight|tomorrow|"
    r"yesterday|\w+day|next|mis?|nuestr[oa]s?|me|nos|yo|tengo|tenemos|hoy|ma[ñn]ana|es[oae]|est[oae]|mein\w*|"
    r"unser\w*|ich|"
    r"wir|heute|morgen|mon|ma|mes|notre|nos|je|demain|mi[oae]|nostr\w+|oggi|domani|meus?|minhas?|nosso|"
    r"amanh[aã]|hoje)\b|"
    r"['’](?:s on|m)\b|\b(?:calendar|list|to-?do|notes?|mail|e-?mail|message|meeting|appointment)\b",
    _I,
)
"""What is of nobody but the owner, or was told before."""

WISHED: Final = re.compile(
    r"\b(?:remind|add|put|note|book|schedule|move|cancel|delete|list|draft|reply|send|tell (?:him|her|them)|"
    r"find out|look up|"
    r"recu[eé]rda\w*|ap[uú]nta\w*|a[ñn]ade|anota|erinner\w*|notier\w*|rappelle|ajoute|ricorda\w*|aggiungi|"
    r"lembra\w*)\b",
    _I,
)
PLANS: Final = re.compile(
    r"(?:when|where|whether|(?:what|which) (?:time|day|date)|cu[aá]ndo|d[oó]nde|qu[eé] (?:d[ií]a|hora)|wann|wo|quand|"
    r"o[uù]|quando|dove|"
    r"onde)\b(?!.*\b(?:was|were|did|\w{3,}ed|fue|naci[oó]|muri[oó]|war|starb|wurde|[ée]tait|est (?:n[ée]|mort)|"
    r"fu|nacque|foi|"
    r"nasceu)\b)",
    _I,
)
"""What may be asked of a plan that is nowhere: "when the review is"."""

OCCASION: Final = re.compile(
    r"\b(?:quiz\w*|trivia|crosswords?|homework|class(?:room)?|pupils?|students?|juniors?|cubs|scouts|brownies|kids|"
    r"children|teaching|teacher|lesson|test|exam|essay|spelling|museum|bet|betting|wager|argument|argu(?:e|ed|"
    r"ing)|row|debate|"
    r"debat(?:ed|ing)|discussion|curious|curiosity|(?:silly|stupid|daft|random|general|quick|odd|dumb|general "
    r"knowledge) "
    r"(?:question|one|q)|random|second opinion|embarrass\w*|(?:should|ought to) know|no idea|not a clue|clueless|"
    r"driving (?:me|us) (?:mad|nuts|crazy|up the wall)|thinking|wondering|never remember|"
    r"swears?|reckons?|insists?|tip of my tongue|"
    r"concurso|trivial|crucigrama|deberes|tarea(?: de (?:mi|la|el))|clase|alumn[oa]s?|lobatos|niñ[oa]s|peques|"
    r"chic[oa]s|"
    r"examen|prueba|museo|apuesta|apostamos|discut\w+|discusi[oó]n|debate|curiosidad|(?:duda|pregunta) "
    r"(?:tonta|r[aá]pida|boba|"
    r"est[uú]pida)|verg[uü]enza|deber[ií]a saber\w*|ni idea|(?:mente )?en blanco|no (?:me|nos) (?:sale|acuerdo|"
    r"viene)|"
    r"nunca me acuerdo|jura|punta de la lengua|no supe|"
    r"quiz|kreuzwortr[äa]tsel|hausaufgaben?|sch[üu]ler\w*|kinder|auf dem schlauch|vergessen|neugier\w*|wette|"
    r"mots crois[ée]s|devoirs|[ée]l[èe]ves?|enfants|trou de m[ée]moire|oubli[ée]|curiosit[ée]|pari|petite question|"
    r"cruciverba|compiti|alunn[oi]|bambini|vuoto(?: di memoria)?|curiosit[àa]|scommessa|"
    r"palavras cruzadas|trabalho de casa|alun[oa]s?|mi[úu]dos|crian[çc]as|branca|curiosidade|aposta)\b",
    _I,
)
"""What people are at when they want to know something of the world."""

WORLD: Final = re.compile(
    r"^\W*(?:"
    r"how do (?:you|we|i) (?:say|spell|pronounce|write)\b|what do (?:you|we|they) call (?!me|us)|what "
    r"(?:do(?:es)?|is) .+ "
    r"(?:mean|stand for|called in)\b|what (?:year|century)\b|when (?:did|was) (?!i|we|you|he|she|they|it|the "
    r"(?:meeting|review))|"
    r"who (?:first )?(?:painted|wrote|invented|discovered|composed|built|founded|designed|sang|directed|played|"
    r"said|won)\b|"
    r"(?:what|which|whats|what['’]s)\b.*\b(?:capital|planet|continent|ocean|currency|languages?|symbol|element|"
    r"animal|bird|fish|"
    r"insect|country|river|mountain|lake|king|queen|president|century|chess|vitamin|metal|opposite|plural|"
    r"boiling|freezing|melting|square root|flag|flower|instrument)\b|"
    r"(?:how|what|is|are|does|do|can|why)\b(?:(?!\bthe\b).)*\b(?:an?|one)\s+\w+|"
    r".*\b(?:the (?!latest|earliest|nearest|best|rest|soonest|guest|test|forest|west|request|"
    r"interest)\w{3,}est |in the world\b|"
    r"on earth\b|to the sun\b)|"
    r"why (?:is|are) the (?:sky|sea|sun|moon|ocean|grass|sunset|earth)\b|why do(?:es)? (?!the\b|i\b|we\b|you\b|"
    r"my\b)\w+|"
    r"c[oó]mo se (?:dice|escribe|llama|pronuncia|deletrea)\b|qu[eé] (?:significa|quiere decir)\b|(?:en "
    r")?qu[eé] (?:año|siglo|"
    r"idiomas?|animal|pa[ií]s|planeta|pieza|instrumento|r[ií]o|metal|elemento|continente|color)\b|"
    r"a qu[eé] temperatura\b|cu[aá]ndo (?:acab[oó]|termin[oó]|empez[oó]|naci[oó]|muri[oó]|fue|se (?:invent|"
    r"fund|hund|descubri))|"
    r"qui[eé]n (?:pint[oó]|escribi[oó]|invent[oó]|descubri[oó]|compuso|construy[oó]|fund[oó]|cant[oó]|"
    r"dirigi[oó]|dijo|gan[oó])(?!\w)|"
    r"(?:cu[aá]l|cu[aá]nt[oa]s?|qu[eé]|c[oó]mo)\b.*\b(?:capital|moneda|s[ií]mbolo|planeta|r[ií]o|montaña|"
    r"oc[eé]ano|un[oa]?)\b|"
    r".*\bm[aá]s \w+ (?:del (?:mundo|planeta|universo|sol|sistema)\b|al sol\b|de (?-i:[A-ZÁÉÍÓÚ]))|.*\bes el "
    r"m[aá]s r[aá]pido\b|"
    r"por qu[eé] (?:el|la) (?:cielo|mar|sol|luna|hierba|tierra)\b|"
    r"wer hat\b|(?:wie|was|welche[rs]?)\b.*\b(?:hauptstadt|planet|ein[e]?)\b|qui a\b|"
    r"(?:combien|quel\w*)\b.*\b(?:capitale|plan[èe]te|une?|le plus|la plus)\b|chi ha\b|(?:quant\w|"
    r"qual\w*)\b.*\b(?:capitale|"
    r"pianeta|un[oa]?)\b|quem (?:pintou|escreveu|inventou|descobriu|comp[ôo]s)\b|(?:quant[oa]s?|"
    r"qual)\b.*\b(?:capital|planeta|"
    r"uma?)\b)",
    _I,
)
"""A question that is plainly of the world."""

LOCAL: Final = re.compile(
    r"\b(?:password|passcode|pin|code|wi-?fi|address|phone|budget|rent|deadline|due|cost|costs|price|clave|"
    r"contraseñ[ao]|"
    r"c[oó]digo|direcci[oó]n|tel[eé]fono|presupuesto|alquiler|precio|cuesta|passwort|code|mot de passe|"
    r"happen(?:ed|ing)|"
    r"for (?:dinner|lunch|tea|supper|breakfast)|weather|raining|news|score|bus|train|traffic|tiempo hace|"
    r"llueve|noticias|"
    r"(?:is|are|['’]s|['’]re|will|['’]ll) (?:\w+ )?(?!king\b|spring\b|string\b|boiling\b|freezing\b|"
    r"melting\b)\w+ing|qu[eé] (?:hora|d[ií]a|fecha))\b",
    _I,
)
"""What is of a house, of today, or of a plan."""

OURS: Final = re.compile(
    r"\b(?:the|el|la|los|las|der|die|das|den|dem|le|les|il|lo|os|as) \w+|\b(?:wants?|needs?|says?|asks?|wrote "
    r"to|quier\w+|"
    r"necesit\w+|dice|dijo|pide[n]?)\b",
    _I,
)
"""What is probably known to the asker alone, in a question that is not plainly of the world."""

ASKED_ME: Final = re.compile(
    r"(?<=\w )(?P<asks>ask(?:s|ed|ing)?(?: (?:me|us|this|that))*|(?:me |nos )pregunt(?:a|an|[oó]|aron)|"
    r"(?:me |nos )ha[n]? preguntado)\s+(?:que )?(?=(?:(?:a|en|de) )?(?:what|which|who|how|why|where|when|"
    r"cu[aá]|qu[eéi]|c[oó]mo|d[oó]nde|por qu))",
    _I,
)
"""How one says that somebody asks, right before the question."""

LONGEST: Final = 40
LEAST: Final = 3
"""Words of a question without which it is but a beginning."""


def asked_in_passing(request: str, now: datetime = NEVER, language: Language = "en") -> str:
    """The question about the world that is all a request asks; nothing where it asks for more, or for one's own."""
    if len(request.split()) > LONGEST:
        return ""
    if not WISHED.search(request):
        if (bare := BARE.search(request)) and bare.start("asks") > 0 and request.count("?") <= 1 + request.count("¿"):
            asks = bare["asks"].strip(" ¿")
            return "" if OWN.search(asks) else _as_question(asks)
        for table in (ENGLISH, SPANISH, OTHERS):
            if found := table.search(request):
                asks = next(each for each in found.groupdict().values() if each)
                asks = ENDS.sub("", asks.strip()).strip(" ,")
                behind = request[found.end() :]
                if "?" not in behind.strip(" ?") and len(asks.split()) >= LEAST and _of_world(asks):
                    return _as_question(asks)
    return _with_a_story(request, now, language)


def _with_a_story(request: str, now: datetime, language: Language) -> str:
    """The one question of the world among pieces that only tell something."""
    one = apart(ASKED_ME.sub(r"\g<asks>: ", request), _of_world, now, language, occasion=OCCASION.search)
    if one is None or not (one.told or one.hands_off):
        return ""
    why = any(OCCASION.search(each) or ASKED.match(LED.sub("", each)) or FORGOTTEN.search(each) for each in one.told)
    asks = one.question.strip(" ¿?!.,")
    return _as_question(asks) if why or WORLD.match(asks) else ""


def _of_world(piece: str) -> bool:
    """Whether a piece asks for something that is not the asker's own, nor of a plan."""
    asks = ENDS.sub("", piece.strip(" ¿?!.,"))
    if not QUESTION.match(asks) or len(asks.split()) < (LEAST - 1 if WORLD.match(asks) else LEAST):
        return False
    if WISHED.search(asks) or TO_YOU.match(asks):
        return False
    plain = HOW_TO_SAY.sub("", asks)
    if OWN.search(plain) or LOCAL.search(asks):
        return False
    return WORLD.match(asks) is not None or not (PLANS.match(asks) or OURS.search(asks))


TO_YOU: Final = re.compile(
    r"(?:(?:can|could|would|will|shall|should|do|did|are|were) (?:you|i|we|it|he|she|they)|how (?:are|is|"
    r"about)|what about|"
    r"(?:qu[eé]|c[oó]mo) (?:tal|est[aá]s?|te|le|va)|(?:is|are|was(?! (?:ist|sind|hat|hei[ßs]t|bedeutet|"
    r"macht)\b)|were|do|does|did|will|can|has|have) (?!an?\b))\b",
    _I,
)
"""How a question begins that is put to somebody, or is no question for knowledge."""

HOW_TO_SAY: Final = re.compile(
    r"^how do (?:you|we|i)\b|^what do (?:you|we|they) call\b|\bdo they\b|\bthey (?:speak|say|call)\b|"
    r"^(?:c[oó]mo se|a qu[eé] temperatura)\b",
    _I,
)
"""Words for anybody that mean nobody."""


def _as_question(asks: str) -> str:
    return f"{asks[:1].upper()}{asks[1:]}?"
