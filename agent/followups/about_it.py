"""What else is told of the one row that was just made or changed: where it is, who comes, how long it is, its name.

Each is understood only where it is all that the sentence says; what it adds to the row is copied from it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.days_beside import beside_it
from agent.grounding.venues import NAMED, NO_PLACE
from agent.reading.resizing import SO_LONG
from tools.calendar.coming import NOBODY
from tools.contract import Language
from tools.matching import words_of
from tools.when import duration, find, planning

_I: Final = re.IGNORECASE
_LEAD: Final = (
    r"\W*(?:\b(?:oh|ah|and|also|ok(?:ay)?|so|but|sorry|wait|no|actually|btw|by the way|well|please|great|"
    r"(?:i )?forgot(?: to (?:say|add|mention))?|hey|y|tambi[eé]n|por cierto|vale|perd[oó]n|pues|oye|se me olvid[oó]|"
    r"und|"
    r"ach|et|ah|e)\b[\s,.:!–—-]*)*"
    r"(?:(?:can|could|would) you (?:please )?|please |puedes |por favor )?"
)
_TAIL: Final = (
    r"(?:[\s,.!–—-]*\b(?:please|pls|thanks|thank you|btw|by the way|too|also|as well|actually|instead|please add it|"
    r"add it|"
    r"por favor|porfa|gracias|tambi[eé]n|bitte|danke|merci|grazie|obrigad[oa])\b)*[\s.!?]*"
)
_IT: Final = r"(?:it|that|this|they|the (?:meeting|event|appointment|thing))"

_PLACE_WORD: Final = (
    r"(?:place|location|address|venue|meeting point|sitio|lugar|direcci[oó]n|ubicaci[oó]n|ort|adresse|lieu)"
)
_WHERE: Final = r"(?P<place>[^,;:!?\n]{2,60}?)"
PLACES: Final = tuple(
    re.compile(rf"{_LEAD}{each}{_TAIL}", _I)
    for each in (
        rf"(?:(?:add|note|mention|put|write)(?: down)?(?: that)? )?{_IT}(?:['’]?(?:s|re|ll be)| is| are| will be) "
        rf"(?:going to be |taking place |held |all )?(?:at|in) {_WHERE}",
        rf"(?:we(?:['’]re| are)? (?:meeting|meet)|meet(?:ing)?(?: up)?|{_IT} takes? place|{_IT} happens) (?:at|"
        rf"in) {_WHERE}",
        rf"(?:(?:add|set|put|note|change|enter) )?(?:the |its |an? |el |la )?{_PLACE_WORD}(?: (?:is|to|es|ser[aá]|"
        rf"will be|should be|es|ser[aá]|ist|est)"
        rf"(?: at| in)?|\s*:)? {_WHERE}",
        rf"(?:put|set|use|add|pon|usa|a[ñn]ade) {_WHERE} (?:as|for|como) (?:the |its |el |la )?{_PLACE_WORD}",
        rf"where\?+ (?:at |in )?{_WHERE}",
        rf"(?:(?:a[ñn]ade|apunta|pon|anota|ponle)(?:le)? (?:que )?)?(?:es|ser[aá]|son|va a ser|quedamos|"
        rf"nos vemos) en {_WHERE}",
        rf"(?:ponle|p[oó]n|a[ñn][aá]dele|a[ñn]ade)(?: el| la| como)? {_PLACE_WORD}:? {_WHERE}",
        rf"(?:(?:der|die|das|le|la|il|lo|o|a) |l['’])?(?:ort|treffpunkt|adresse|lieu|endroit|luogo|posto|indirizzo|"
        rf"local|"
        rf"morada|endere[çc]o|s[ií]tio)(?: (?:ist|est|sar[aà]|[eèé]|ser[aá]|fica)|\s*:)(?: (?:in|im|bei|au|chez|en|da|"
        rf"na|"
        rf"no|em))? {_WHERE}",
        rf"(?:(?:es|das|er|sie) )?findet (?:in|im|bei|am|auf) {_WHERE} statt",
        rf"(?:[cç]a se passe|[cç]a a lieu|si (?:tiene|fa)|vai ser|realiza-se) (?:au|[àa] la|chez|dans|da|al|alla|nel|"
        rf"nella|"
        rf"in|no|na|em) {_WHERE}",
        rf"(?:at|in|en|bei|im|chez|da) {_WHERE}",
        rf"{_WHERE}",
    )
)
"""Sentences that say where something is; the last two only where what they name is plainly a place."""

NOT_TOLD: Final = re.compile(
    r"(?:not|still|unknown|unclear|undecided|tb[acd]|to be|up to|lovely|great|nice|perfect|fine|wrong|full|no|a[uú]n|"
    r"todav[ií]a|por (?:ver|decidir|confirmar)|igual|noch|mir|nicht|egal|falsch|unklar|pas|encore|inconnue?|non|ancora|"
    r"sbagliat[oa]|n[aã]o|ainda|errad[oa])\b",
    _I,
)
"""How words begin that say of a place what it is like, or that nobody knows it."""

ADDRESS: Final = re.compile(
    r"\d+[a-z]? (?-i:[A-ZÁÉÍÓÚÑ])\w+(?: \w+){0,3}|(?:calle|c/|plaza|avenida|avda\.?|rua|rue|via|piazza) [^\d,]+ \d+.*|"
    r"[^\d,]+ (?:street|road|lane|avenue|square|stra(?:ss|ß)e) \d+[a-z]?",
    _I,
)
"""A street and its number."""

_PERSON: Final = r"(?-i:[A-ZÁÉÍÓÚÑ][\w.-]+(?:['’](?!s\b)\w+)?)(?: (?-i:[A-ZÁÉÍÓÚÑ][\w.-]+))?"
_WHO: Final = rf"(?P<who>{_PERSON}(?:(?:, | and | & | y | e ){_PERSON}){{0,4}})"
PEOPLE: Final = tuple(
    re.compile(rf"{_LEAD}{each}{_TAIL}", _I)
    for each in (
        rf"(?:with|con|mit|avec|com|plus|along with) {_WHO}",
        rf"(?:add|invite|include|put|a[ñn]ade a|invita a|mete a|pon a|suma a|apunta a) {_WHO}"
        rf"(?: (?:to (?:it|that|this)|down|along|in|on it|also|as well))*",
        rf"{_WHO}(?:['’]s|['’]ll| is| are| will| wants? to| would like to| can)?(?: also| be)?"
        rf" (?:coming|come|comes|joining|joins?|(?:be )?there|going|attending|invited)(?: along| us| too| as well)*",
        rf"(?:also |tambi[eé]n )?(?:viene[n]?|va[n]?|se apunta[n]?)(?: tambi[eé]n)? {_WHO}",
        rf"{_WHO} (?:tambi[eé]n )?(?:viene[n]?|va[n]?|se apunta[n]?|vendr[aá]n?)",
    )
)
"""Sentences that say who comes to it."""

AND_WHO: Final = re.compile(
    rf"\W*(?:(?:oh|ah|ok)\W+)?(?:and|also|plus|y|tambi[eé]n|und|et|e)"
    rf"(?: also| tambi[eé]n)?(?: with| con| mit| a)? {_WHO}{_TAIL}",
    _I,
)
"""One more name: "and Ana"."""

CORRECTING: Final = re.compile(
    r"\b(?:sorry|no|not|wait|actually|meant|instead|rather|oops|perd[oó]n|digo|nein|doch|non|pardon|scusa|n[aã]o|"
    r"desculpa)\b",
    _I,
)
"""Words by which somebody comes in the place of another."""

NAMES: Final = re.compile(
    rf"{_LEAD}(?:(?:re)?name {_IT}(?: to| as)?|rename(?: to| as)?|re-?title {_IT}(?: to| as)?|call {_IT}|"
    rf"(?:change|set|make|edit) (?:the |its )?(?:name|title)(?: of {_IT})?(?: to| into)|"
    rf"(?:the |its )?(?:name|title) (?:should|must|has to|ought to) (?:be|read|say)|(?:{_IT} )?should be (?:called|"
    rf"named|titled)|"
    r"(?:the |el )?(?:title|name|t[ií]tulo|nombre)\s*:|ll[aá]mal[oa]|que se llame|ponle (?:de )?(?:t[ií]tulo|nombre):?|"
    r"c[aá]mbiale el (?:nombre|t[ií]tulo)(?: a| por)|ren[oó]mbral[oa](?: a| como)?|t[ií]tul[ae]l[oa](?: como)?|"
    r"nenn(?:e)? (?:es|das)|appelle[- ](?:le|la)|chiamal[oa]) "
    rf"[\"“'‘«]?(?P<title>[^\"”'’»,;!?\n]{{2,60}}?)[\"”'’»]?{_TAIL}",
    _I,
)
"""Sentences that give it another name, in so many words."""

NO_NAME: Final = re.compile(
    r"(?:it )?(?:(?:off|a day|quits|again|back)\W*$|(?:in|when|if|at|on|for|me|him|her|them|as|what\w*|how\w*|after|"
    r"like|so|"
    r"something|anything|como|lo que|algo|por)\b)",
    _I,
)
"""What behind such words is no name: "call it off"."""

IN_TITLE: Final = re.compile(
    rf"{_LEAD}(?:(?:put|add|include|write|stick|mention|get|pop|pon(?:le|me)?|a[ñn]ade(?:le)?|mete(?:le)?|incluye|"
    r"schreib(?:e)?|setz(?:e)?|f[üu]ge?|mets|ajoute|inclus|metti(?:ci)?|aggiungi|p[õo]e|mete|adiciona|acrescenta) )"
    r"[\"“'‘«]?(?P<more>(?!(?:it|that|this|eso|das|[çc]a|isso|the|my|his|her|its|their|our|a|an|el|la|los|las|su|mi|"
    r"der|die|le|les|il|lo|o|os|as)\b)[^\"”’»,;!?\n]{2,40}?)[\"”'’»]? "
    r"(?:in|into|to|on|en|a|al|in den|zum|dans|au|nel|al|no|ao) (?:the |its |el |le |il |o )?"
    rf"(?:title|name|heading|t[ií]tulo|nombre|titel|titre|titolo)(?: (?:hinzu|too|as well))?{_TAIL}",
    _I,
)
"""Sentences by which something is added to its name: "put Rhys in the title"."""

LASTING: Final = frozenset(
    "a about actually allow and around be block book for give go goes going hours i it its last lasts ll long make "
    "need needs not of ok on one please put reckon reserve s set should so sorry take takes "
    "that the think this to we will "
    "al cada de voy vamos va dura durara durar es lo la ponle pon por favor que sea sean son tarda unas unos a "
    "y".split()
)
"""Words that stand about a length and say nothing else."""

ABOUT_TWO: Final = re.compile(r"\b(?:a )?couple of hours\b|\bun par de horas\b", _I)
TAKEN_BACK: Final = re.compile(rf"[\s,]+(?:not|no|instead of|en vez de)\s+(?:{SO_LONG}|one|two|three|una|dos)\b", _I)
LENGTH: Final = re.compile(rf"(?<![\w:.])(?:{SO_LONG})(?![\w:])", _I)

QUANTITY: Final = re.compile(
    rf"{_LEAD}(?:make (?:it|that) |get |we need |i need |que sean |son )?"
    r"(?P<much>(?:\d+(?:[.,]\d+)?|a|an|one|two|three|four|five|six|half a|a couple of|a dozen|un|una|dos|tres|"
    r"cuatro|medio|media)"
    r" ?(?:l|lit(?:re|er)s?|kg|kilos?|g|grams?|pints?|bottles?|packs?|packets?|bags?|"
    r"boxes|box|tins?|cans?|cartons?|"
    r"jars?|"
    r"dozen|litros?|gramos?|botellas?|paquetes?|bolsas?|cajas?|latas?|docenas?|bricks?))"
    rf"(?: of (?:it|that))?{_TAIL}",
    _I,
)
"""Sentences that say how much of it."""

CALLED: Final = {"event": "update_event", "todo": "update_todo"}
MADE: Final = frozenset({"add_todo", "create_event", "update_event", "update_todo"})
LOOKS: Final = frozenset({"list_events", "list_todos", "find_free_time"})
LONGEST: Final = 8
"""Words of a name or a place, at most."""


def about_it(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The change of the one row of the turn before, to which one thing more is told; none where more is said."""
    kinds = [each["kind"] for each in before.shown]
    tools = {each["tool"] for each in before.calls}
    if len(kinds) != 1 or kinds[0] not in CALLED or not tools <= MADE | LOOKS:
        return ()
    if "?" in request and not re.match(r"\W*(?:can|could|would|where|puedes)\b", request, _I):
        return ()
    kind = kinds[0]
    if title := _title(request, now, language) or _longer_title(request, before.shown[0], now, language):
        return (Planned(CALLED[kind], {kind: "it", "title": title}),)
    if kind == "todo":
        return _how_much(request, before.shown[0])
    if length := _length(request, language):
        return (Planned("update_event", {"event": "it", "duration": length}),)
    if who := _people(request):
        return (Planned("update_event", {"event": "it"}, said=f"{who} is joining"),)
    place = _place(request, now, language)
    return (Planned("update_event", {"event": "it", "location": place}),) if place else ()


def _title(request: str, now: datetime, language: Language) -> str:
    found = NAMES.fullmatch(request)
    if found is None or NO_NAME.match(found["title"]) or len(found["title"].split()) > LONGEST:
        return ""
    title = found["title"].strip()
    return "" if find(title, now, language, policy=planning(title)) else title


def _longer_title(request: str, row: Mapping[str, Any], now: datetime, language: Language) -> str:
    """The name that it has, with what is to stand in it as well."""
    found, title = IN_TITLE.fullmatch(request), str(row.get("label", ""))
    if found is None or not title or len(found["more"].split()) > LONGEST:
        return ""
    more = found["more"].strip()
    there = {*words_of(more)} <= {*words_of(title)}
    return "" if there or find(more, now, language, policy=planning(more)) else f"{title} ({more})"


def _length(request: str, language: Language) -> str:
    """How long it is, where that is all that is said."""
    text = TAKEN_BACK.sub(" ", ABOUT_TWO.sub("2 hours" if language == "en" else "2 horas", request))
    found = [*LENGTH.finditer(text)]
    if len(found) != 1 or duration(found[0].group(), language) is None:
        return ""
    rest = words_of(f"{text[: found[0].start()]} {text[found[0].end() :]}")
    return found[0].group() if LASTING.issuperset(rest) else ""


def _people(request: str) -> str:
    found = next((found for each in (*PEOPLE, AND_WHO) if (found := each.fullmatch(request))), None)
    who = found["who"] if found and not CORRECTING.search(request) else ""
    return "" if not who or not NOBODY.isdisjoint(who.casefold().split()) else who


def _place(request: str, now: datetime, language: Language) -> str:
    """Where it is; a bare name or what follows on a bare "at" must be an address, or known to be a place."""
    for number, each in enumerate(PLACES):
        found = each.fullmatch(request)
        if found is None:
            continue
        place = found["place"].strip()
        address = ADDRESS.fullmatch(place)
        bare, led = number == len(PLACES) - 1, number == len(PLACES) - 2
        if NO_PLACE.match(place) or NOT_TOLD.match(place) or len(place.split()) > LONGEST or (bare and not address):
            continue
        if beside_it(place, now, language) != place:  # "in the week before"
            continue
        if address or (not find(request, now, language, policy=planning(request)) and (NAMED.search(place) or not led)):
            return place
    return ""


def _how_much(request: str, row: Mapping[str, Any]) -> tuple[Planned, ...]:
    found = QUANTITY.fullmatch(request)
    title = str(row.get("label", ""))
    if found is None or not title or re.search(r"\d", title):
        return ()
    return (Planned("update_todo", {"todo": "it", "title": f"{title} ({found['much']})"}),)
