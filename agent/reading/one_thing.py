"""Whether words are of one thing or one deed, and of nothing else."""

from __future__ import annotations

import re
from typing import Final

from agent.reading.put_in import FINITE
from agent.reading.why_needed import runs_on
from agent.reading.words import content
from tools.contract import Language
from tools.matching import POINTERS, words_of

_I: Final = re.IGNORECASE
LONGEST: Final = 8
"""Words of a thing, at most."""

ALIEN: Final = re.compile(
    r"\b(?:i|i['’]?[mdl]+|i['’]ve|you|we|he|she|they|it|is|are|am|was|were|been|had|needs?|should|could|would|"
    r"can|can['’]?t|will|"
    r"won['’]?t|may|might|must|does|did|do ?n['’]?t|not|never|no|or|but|if|because|so|that|this|these|those|"
    r"which|who|what|"
    r"where|when|why|how|instead|maybe|perhaps|also|too|another|again|before|after|until|unless|while|same|yet|still|"
    r"already|now|wait|mean|actually|sorry|rather|better|espera|perd[oó]n|mejor|digo|to-?dos?|reminders?|notes?|"
    r"lists?|e-?mails?|calendar|diary|agenda|calendario|every|each|all|both|except|"
    r"and then|then|plus|from|deadline|move|moved|cancel\w*|delete|changed?|t[uú]|usted|él|ella|ellos|es|"
    r"est[aá]n?|son|era|fue|"
    r"hay|ha|he|han|hemos|hab[ií]a\w*|estaba\w*|quedado|tengo|tiene|quiero|puedes?|debo|si|pero|porque|que|qu[eé]|"
    r"cu[aá]ndo|d[oó]nde|c[oó]mo|"
    r"ni|no|ya|"
    r"has|have|had|someone|somebody|everybody|nobody|alguien|nadie|him|them|us|her(?=\W*$)|eso|esto|aquello|"
    r"ready|done|finished|let['’]?s|me|[^\W\d_]+n['’]t|except\w*|excluding|besides|salvo|menos|aparte|apart|"
    r"run out|ran out|gone|used up|se acab\w+|[^\W\d_]+[aei]r(?:l[oae]s?)|(?<=\w )o(?= \w)|"
    r"nunca|tampoco|antes|despu[eé]s|hasta|tambi[eé]n|otr[ao]s?|tod[oa]s?|a[uú]n|todav[ií]a|cada|notas?|lista|"
    r"correo|cancela\w*|"
    r"mueve|cambia|quita|borra|nicht|kein\w*|oder|aber|ist|sind|pas|ne|mais|est|non|ma|n[aã]o|mas)\b|"
    r"[;:?!()\n\"“”«»…\0]|\w['’](?:re|ve|ll)\b|\.\s",
    _I,
)
"""Words that are no part of a thing or a deed, and tell that more is said."""

SPARED: Final = re.compile(r"\bse(?:nd|t)? e-?mails?\b|^e-?mail\b|\ba mais\b", _I)

COMPANY: Final = re.compile(
    r"\b(?:with|w/|con|mit|avec|com)\s+(?:[^\s,]+\s+)??[^\s,]+(?:,\s+[^\s,]+)?\s+(?P<and>and|&|\+|y|e|und|et)\s+"
    r"(?:(?:my|our|his|her|mi|su)\s+)?(?!(?:the|a|an|el|la|los|las|una?)\b)[^\s,]+(?: (?-i:[A-ZÁÉÍÓÚÑ])\S+)?$",
    _I,
)
"""With whom it is, where they are two."""

JOINED: Final = re.compile(r"\b(?:and|y|e(?=\s[ih])|und|et|sowie)\b|[&+,]|\s[-–—/]\s", _I)
"""What joins something to something else."""

UNTOLD: Final = re.compile(r"(?<![\w.-])\d{1,2}(?:[:.]\d\d)?(?![\w-])|\b(?:at|a las?|um|alle|[àa]s)\s*$", _I)
"""A number that may be a time, or the word that leads to one, left over in a title."""

ARTICLE: Final = re.compile(r"^(?:aí\s+)?(?:(?:an?|una?|un|eine?[nmr]?|une|uno|uma?)\s+)?(?=\w)", _I)
ORDER: Final = re.compile(
    r"(?:add|put|enter|pop|stick|pencil|get|log|save|note|jot|write|mark|schedule|book|block|set|make|create|"
    r"remind|buy|call|"
    r"p[oó]n\w*|ap[uú]nt\w*|a[ñn][aá]d\w*|ag[eé]nd\w*|an[oó]t\w*|m[eé]te\w*|agr[eé]g\w*|reserva\w*|bloque\w*|"
    r"recu[eé]rd\w*|"
    r"there['’]?s?|have|got|tenemos|ten[ií]a\w*)\b(?! (?:with|club|fair|group|launch|signing|swap|festival)\b)",
    _I,
)
"""How a sentence begins that asks for something, or tells what one has: it is no name of what is planned."""

BEGUN: Final = re.compile(r"(?:al|del?|para|por|sin|con|en|at|in|on|for|with|to|by)\b", _I)
"""How no thing and no deed begins."""

DEED: Final = re.compile(
    r"(?:(?:call|ring|phone|text|e-?mail|message)(?! with\b)|send|pay|buy|fetch|collect|return|renew|post|clean|"
    r"fix|order|submit|fill(?: in| out)?|"
    r"finish|pick up|drop off|water|feed|wash|write|print|tell|ask|check|cancel|sign|bring|get|make|meet)\s",
    _I,
)
"""How an English deed begins."""

INFINITIVE: Final = re.compile(r"[^\W\d_]{2,}(?:[aeií]r(?:l[aoe]s?|les?|me|nos|se|te)?)\s", _I)
"""How a Spanish deed begins."""

BIDDEN: Final = re.compile(r"[^\W\d_]{3,}[aeáé](?:me|nos)(?:l[oa]s?)?\b(?!\s+de\b)", _I)
"""How one bids somebody do something for oneself in Spanish: "despiértame"."""

NO_DEED: Final = re.compile(
    r"(?:add|need|necesit\w+|hacen?|falta\w*|tengo|no|se|there['’]?s?|remind\w*|recu[eé]rd\w*|ap[uú]nt\w*|"
    r"an[oó]t\w*|a[ñn][aá]d\w*|"
    r"p[oó]n\w*|agr[eé]g\w*|put|stick|quedan?|out of|"
    r"running (?:low|short|out|late|behind)|(?:low|short) (?:on|of)|almost|nearly|hardly|barely|note|"
    r"make sure|(?:me |nos )?toca|also|tambi[eé]n|auch|aussi|anche|tamb[eé]m|"
    r"task|todo|tarea|rappell?e\w*|lembr\w+|ricord\w+|erinner\w*|"
    r"the|an?|my|our|his|her|some|any|el|la|los|las|una?|mis?)\b",
    _I,
)
"""How a sentence begins in which a deed is only asked for."""

NO_DUTY: Final = re.compile(
    r"[^\W\d_]+|go to the (?:toilet|loo|bathroom|restroom)|(?:be|stay|say|admit|confess|agree|decir|admitir|"
    r"reconocer|estar|ser|ver|quedarme)\b.*",
    _I,
)
"""What one has to do, and is nothing for a list: "I have to go"."""

NO_GOODS: Final = frozenset(
    "time luck office order town ideas breath hand control touch place date season rush hurry need problem "
    "reason way "
    "doubt answer signal power service parking room tiempo prisa nadie nada ganas sitio duda remedio luz cita hueco "
    "here work school hours bounds stock patience energy excuse excuses options money cash battery network sleep staff "
    "people help memory space practice fuel clase clases cole colegio agua gas internet wifi sitio dinero "
    "bateria paciencia energia tiempo personal gente espacio "
    "hot heating electricity light lights plan plans choice choices chance chances day days week weeks month months "
    "seat seats slot slots holiday holidays leave contrato vacaciones curso turno mes semana semanas dias "
    "plazas entradas".split()
)
"""What one may be out of, and cannot buy."""

STATE: Final = frozenset(
    "sueno hambre frio calor sed prisa miedo ganas fiebre tos dolor razon suerte gente mucho mucha muchos "
    "muchas poco poca "
    "cold headache people baby trouble problems doubts fun musica lavadora lavavajillas alarma radio tele luz "
    "luces calefaccion temporizador alarm music timer "
    "heating lights kettle oven time question questions winner idea ideas chance nothing something anything everything "
    "hueco tiempo nada algo todo pregunta preguntas "
    "rain rainy snow sunny cloudy windy stormy lluvia llueve nieve nieva nublado regen schnee pluie pioggia "
    "chuva".split()
)
"""What one has or puts on, and is nothing on a calendar."""

OF_WORLD: Final = re.compile(
    r"(?:(?:the|la|el|los|las|der|die|das|le|les|il|lo|o|a) )?(?:(?:full|new|blood|solar|lunar|total|partial) )?(?:"
    r"sun ?(?:set|rise|down|up)|moon ?(?:rise|set)?|daybreak|nightfall|twilight|dawn|dusk|(?:high|low) (?:tide|water)|"
    r"tides?|"
    r"eclipse|equinox|solstice|meteor shower|rain|snow|storm|frost|thunder|"
    r"puesta de(?:l)? sol|salida del sol|amanecer|atardecer|anochecer|ocaso|alba|luna(?: (?:llena|nueva))?|"
    r"(?:plea|baja)mar|marea (?:alta|baja)|eclipse(?: (?:de|solar|lunar)\b.*)?|lluvia|tormenta|"
    r"sonnen(?:auf|unter)gang|mond(?:auf|unter)gang|voll?mond|neumond|flut|ebbe|d[äa]mmerung|"
    r"(?:coucher|lever) d(?:u|e) (?:soleil|lune)|pleine lune|mar[ée]e (?:haute|basse)|cr[ée]puscule|aube|"
    r"tramonto|luna piena|(?:alta|bassa) marea|(?:p[oô]r|nascer)[- ]do[- ]sol|lua cheia|mar[ée] (?:alta|cheia|baixa)"
    r")(?: (?:today|tomorrow|here|hoy|ma[ñn]ana))?",
    _I,
)
"""What takes place in the world, and is nobody's plan where it is only told."""

BROUGHT: Final = re.compile(
    r"^(?!(?:(?:the|my|our|a|el|la|un|una|mi) )?(?:\w+ )?(?:trip|visit|walk|drive|ride|flight|train|bus|tour|"
    r"excursion|move|outing|"
    r"return|journey|viaje|visita|excursi[oó]n|paseo|ida|vuelo|vuelta|salida)\b).* (?:to|into) (?:the|my|our|"
    r"his|her|bed|sleep|dinner|lunch|breakfast|drinks|brunch)\b",
    _I,
)
"""What is put to something that there is: "add Ana to the dinner"."""


def as_title(words: str, language: Language) -> str:
    """What is planned, as a title; nothing where the words say more than that."""
    words = words.strip(" ,.–-")
    if BEGUN.match(words) or (language == "es" and re.match(r"a\b", words, _I)):
        return ""
    words = ARTICLE.sub("", words, count=1)
    company = COMPANY.search(words)
    rest = words if company is None else words[: company.start("and")] + " " + words[company.end("and") :]
    if not content(words) or runs_on(words) or len(words_of(words)) > LONGEST or not re.match(r"\w", words):
        return ""
    if ALIEN.search(SPARED.sub(" ", rest)) or JOINED.search(rest) or UNTOLD.search(rest):
        return ""
    if not POINTERS.isdisjoint(words_of(words)[:1]) and len(content(words)) < 1:
        return ""
    return words[:1].upper() + words[1:]


GOING: Final = re.compile(
    r"(?:(?:i|we) go|i['’]?m|je vais|j['’]y vais|on (?:y )?va|nous allons|ich (?:gehe|fahre|bin)|wir (?:gehen|fahren|"
    r"sind)|vado|"
    r"andiamo|sono|vou|vamos|voy|comemos|cenamos|quedamos|desayunamos|almorzamos|estaremos|estar[eé]|ir[eé]|iremos)",
    _I,
)
"""That one goes somewhere, and no more: no name of what is planned."""


def takes_place(title: str, language: Language) -> bool:
    """Whether a title is of something that takes place, and no deed, state or statement."""
    deed = INFINITIVE.match(title) if language == "es" else DEED.match(title)
    if language == "es" and BIDDEN.match(title):
        return False
    return not (deed or GOING.fullmatch(title) or FINITE.search(title) or BROUGHT.match(title)) and STATE.isdisjoint(
        words_of(title)
    )


def is_bought(words: str) -> bool:
    """Whether words are for goods, and no more than that."""
    told = words_of(words)
    return (
        len(told) <= 4
        and NO_GOODS.isdisjoint(told)
        and not re.search(r"\b(?:in|at|on|here|for|left|en|aqu[ií]|para)\b", words, _I)
    )
