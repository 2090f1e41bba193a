"""Another place for an event: "set the place of tomorrow's physio to 14 Quay Street", "aura lieu à la cave Morel".

A small model takes such a sentence for another time, or answers it; the place stands in it, so code can copy it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.reading.parts import JOINTS
from agent.reading.sayings import Said
from agent.reading.words import content
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
_PLACE: Final = r"[\"“«']?(?P<place>(?:[^,.;:!?\n\"”»]|\.(?=\S)|(?<=\bSt)\.|,\s*(?=\d))+)"
_OF: Final = (
    r"(?:\s+(?:of|for|on|del?|para|al?|du|des|pour|von|vom|f[üu]r|der|di|della?|do|da)"
    r"\s+[^;:!?]+?|\s+d(?:ell)?['’][^;:!?]+?)?"
)
_EN: Final = r"(?:(?:the|its|a|that)\s+)?(?:new\s+)?(?:place|location|address|venue|meeting point)"
_ES: Final = r"(?:(?:el|la|su)\s+)?(?:nuev[oa]\s+)?(?:sitio|lugar|direcci[oó]n|ubicaci[oó]n)"
_FR: Final = r"(?:(?:le|la|son)\s+|l['’])(?:nouve(?:au|lle)\s+)?(?:lieu|adresse|endroit)"
_DE: Final = r"(?:(?:den|die|der)\s+)(?:neue[nr]?\s+)?(?:ort|adresse|treffpunkt)"
_IT: Final = r"(?:(?:il|la)\s+|l['’])(?:nuovo\s+)?(?:luogo|posto|indirizzo|sede)"
_PT: Final = r"(?:(?:o|a)\s+)(?:nov[oa]\s+)?(?:local|lugar|morada|endere[çc]o|s[ií]tio)"

ASKED_FOR: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"\b(?:set|change|update|make|put|switch|correct|fix)\s+{_EN}{_OF}\s+(?:to|as|into)\s+{_PLACE}",
        rf"\b(?:add|put|set|note)\s+{_EN}{_OF}\s*:\s*{_PLACE}",
        rf"\b(?:cambia|pon|actualiza|modifica|corrige)(?:r|le|me)?\s+{_ES}{_OF}(?:\s+(?:al?|en|por|como)\s+|"
        rf"\s*:\s*){_PLACE}",
        rf"\b(?:a[ñn]ade|agrega|pon|apunta)(?:le)?\s+(?:al?|en)\s+[^;:!?]+?\s+{_ES}\s*:?\s+{_PLACE}",
        rf"\b(?:mets|mettez|change|changez|modifie|ajoute)(?:r)?\s+(?:[àa] jour\s+)?{_FR}{_OF}"
        rf"(?:\s+(?:[àa](?! jour\b)|au|en|pour|par)\s+|\s*:\s*){_PLACE}",
        rf"\b(?:[äa]ndere?|setze?|aktualisiere?)\s+{_DE}{_OF}(?:\s+(?:auf|zu|in)\s+|\s*:\s*){_PLACE}",
        rf"\b(?:cambia|imposta|aggiorna|metti|modifica)\s+{_IT}{_OF}(?:\s+(?:a|in|con)\s+|\s*:\s*){_PLACE}",
        rf"\b(?:muda|altera|atualiza|p[õo]e|coloca)\s+{_PT}{_OF}(?:\s+(?:para|a|em)\s+|\s*:\s*){_PLACE}",
    )
)
"""Sentences that want an event to have another place, and tell it."""

STATED: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"\b{_EN}{_OF}\s+(?:is|will be|(?:has )?changed to)\s+(?:now\s+)?{_PLACE}",
        rf"\b(?:is|are|will be|takes place|will take place)\s+(?:now\s+)?(?:being\s+|to be\s+)?(?:held\s+)?(?:now\s+)?"
        rf"(?:at|in)\s+{_PLACE}",
        rf"\b(?:has |have |been |was |is |['’]s )+moved to\s+{_PLACE}",
        rf"\b{_ES}{_OF}\s+(?:es|ser[áa]|pasa a ser)\s+(?:ahora\s+)?{_PLACE}",
        rf"\b(?:ser[áa]|es|se celebra(?:r[áa])?|tendr[áa] lugar|se hace|se har[áa])\s+(?:ahora\s+)?en\s+{_PLACE}",
        rf"(?<!\w){_FR}{_OF}\s+(?:est|sera)\s+(?:maintenant\s+)?{_PLACE}",
        rf"\b(?:(?:aura|a) lieu|se (?:passe(?:ra)?|tient|tiendra|d[ée]roule(?:ra)?)|sera)\s+"
        rf"(?:maintenant\s+|finalement\s+)?(?:[àa]|au|chez|dans|en)\s+{_PLACE}",
        rf"\b{_DE}{_OF}\s+ist\s+(?:jetzt\s+|nun\s+)?{_PLACE}",
        rf"\bfindet\b[^.;!?]*?\s(?:in|im|bei|beim|am|an|auf)\s+{_PLACE}\s+statt\b",
        rf"(?<!\w){_IT}{_OF}\s+(?:[èe]|sar[àa])\s+(?:ora\s+)?{_PLACE}",
        rf"\b(?:si terr[àa]|si tiene|avr[àa] luogo|sar[àa]|si svolge(?:r[àa])?)\s+"
        rf"(?:a|al|alla|in|da|dal|nella|nel|presso)\s+{_PLACE}",
        rf"(?<!\w){_PT}{_OF}\s+(?:[ée]|ser[áa])\s+(?:agora\s+)?{_PLACE}",
        rf"\b(?:vai ser|ser[áa]|realiza-se|ter[áa] lugar|decorre)\s+(?:agora\s+)?(?:em|no|na)\s+{_PLACE}",
    )
)
"""Sentences that tell where an event is."""

WISHED: Final = re.compile(
    rf"\b(?:updat\w+|chang\w+|set|fix|correct\w*|add|actualiz\w+|cambi\w+|pon\w*|corr[ií]g\w+|mets|mett\w+|modif\w+|"
    rf"[äa]nder\w*|aktualisier\w*|trag\w*|aggiorn\w+|mud[ae]\w*|alter\w+|atualiz\w+)\b[^.;!?]*?(?:{_EN}|{_ES}|{_FR}|"
    rf"{_DE}|{_IT}|{_PT})\b|"
    rf"(?:{_EN}|{_ES}|{_FR}|{_DE}|{_IT}|{_PT})\s+(?:[àa] jour|aktualisieren|[äa]ndern|eintragen)\b",
    _I,
)
"""Words of one who wants the place to be put right that he has told."""

OF_SOMEBODY: Final = re.compile(r"\b(?:his|her|their) (?:new )?(?:address|place|home)\b", _I)
"""Where somebody lives, which is the place of no event."""

POLITE: Final = re.compile(
    r"(?:[\s,]+(?:please|pls|thanks|instead|now|from now on|for me|por favor|porfa|gracias|ahora|bitte|jetzt|"
    r"s['’]il te pla[îi]t|stp|merci|maintenant|per favore|grazie|ora|obrigad[oa]|agora))+\s*$",
    _I,
)
MOVES: Final = re.compile(
    r"\b(?:move|push|shift|bring|postpone|reschedule|mu[eé]ve\w*|pasa|aplaza|adelanta|retrasa|verschieb\w*|d[ée]place|"
    r"reporte|sposta|adia|antecipa)\b",
    _I,
)
"""Words of one who wants another time as well."""

CHANGES: Final = re.compile(
    r"\b(?:change|switch|set|make|put|cambia\w*|pon\w*|c[aá]mbia\w*|p[oó]n\w*)\b[^,;.]*?\s(?:to|for|at|on|al?|para)\s+"
    r"(?P<when>[^,;.]+)",
    _I,
)
"""The same, where what it is changed to is a time."""

OF_OTHERS: Final = re.compile(
    r"^\W*(?:(?:and|but|as|because|since|y|pero|porque|que|und|weil|et|car|e|perch[eé])\s+)?"
    r"(?:(?:the|my|our|his|her|their|el|la|mi|der|die|mein\w*|le|ma|mon|il|mio|mia|o|a|meu|minha)\s+)?"
    r"(?!(?:it|this|that|which|there|eso|esto|es|[çc]a|ce|cela|isso|questo)\b)(?P<who>[^\W\d_]+)(?:\s+|['’]|(?<=i)['’])"
    r"(?:is|are|am|s|m|re|will be|was|were|has|have|ser[áa]|es|sera|sar[àa]|[èé])\b",
    _I,
)
"""How a clause begins that tells where somebody or something else is: "move it to friday, the agent is at lunch"."""

_VAGUE: Final = re.compile(
    r"(?:it|that|this|there|here|something|somewhere|another\b.*|mine|my calendar|the calendar|the same|lo|eso|"
    r"ah[ií]|aqu[ií]|otr[oa]\b.*|danger|trouble|question|quest[aeo]|doubt|duda|forma|fact)",
    _I,
)
"""What is no place."""


def place_wanted(request: str, now: datetime, language: Language) -> str:
    """The place that a request wants an event to have, in so many words; nothing where it does not say so."""
    wished = _first(ASKED_FOR, request, now, language)
    stated = not wished and WISHED.search(request) and not OF_SOMEBODY.search(request)
    return _first(STATED, request, now, language) if stated else wished


def place_told(request: str, now: datetime, language: Language) -> str:
    """The same, or the place where an event is said to be."""
    return place_wanted(request, now, language) or _first(STATED, request, now, language)


BEHIND: Final = (
    re.compile(
        r",\s*(?:(?:over|up|down|round|out|back) )?(?:at|in|en|bei|im|in der|beim|chez|dans|au|presso|da|nel(?:la)?|"
        r"no|na|em)"
        rf"\s+{_PLACE}$",
        _I,
    ),
)
"""A place behind the time to which an event is moved: "to friday 9am, over at Ana's workshop"."""


def place_behind(request: str, now: datetime, language: Language) -> str:
    """The place that ends a request behind its one time, in a clause that says no more."""
    spans = find(request, now, language, policy=planning(request))
    if len(spans) != 1 or "," not in (rest := request[spans[0].end_index :].rstrip(" .!")):
        return ""
    return _first(BEHIND, rest, now, language)


def with_place(call: Planned, said: Said) -> Planned:
    """The change of an event with the place that was told, where the model has left it out.

    A time before it only tells which event is meant.
    """
    if call.tool != "update_event" or call.arguments.keys() & {"location", "title", "duration"}:
        return call
    request, now, language = said.request, said.now, said.language
    wanted = place_wanted(request, now, language)
    behind = place_behind(request, now, language) if "start" in call.arguments else ""
    wanted = wanted or behind
    place = wanted or place_told(request, now, language)
    changes = CHANGES.search(request)
    moved = MOVES.search(request) or (changes and find(changes["when"], now, language))
    event = str(call.arguments.get("event", ""))
    beside = moved or not {*words_of(event)}.isdisjoint({*words_of(place)} - NOISE)  # "she will be at the lunch too"
    if not place or (beside and not wanted and _of_others(request, place, event)):
        return call
    after = request[request.find(place) + len(place) :]
    kept = bool(MOVES.search(request) or find(after, now, language))
    given = {name: value for name, value in call.arguments.items() if name != "start" or kept}
    return Planned(call.tool, {**given, "location": place})


WITHIN: Final = frozenset("the of de del la el los las do da dos das du des di della der die das von".split())
"""Small words that may stand within the name of a place."""


def as_told(place: str, request: str) -> str:
    """A place in the user's order where all of its words are his in another: "Manolo's Bar" of "el bar Manolo"."""
    words, told = content(place), [*re.finditer(r"[^\W_]+(?:['’][^\W_]+)?", request)]
    if len(words) < 2 or " ".join(place.casefold().split()) in " ".join(request.casefold().split()):
        return place
    hits = [at for at, each in enumerate(told) if {*content(each.group())} & {*words}]
    stretch = request[told[hits[0]].start() : told[hits[-1]].end()] if hits else ""
    own = [word for word in words_of(stretch) if word not in WITHIN]
    return stretch if own != words and sorted(own) == sorted(words) and not JOINTS.search(stretch) else place


VISIT: Final = re.compile(r"appuntamento|rendez-vous|rdv|termin|consulta|visita|cita|compromisso|marca[cç][aã]o", _I)
AT_SOMEBODY: Final = re.compile(r"(?:dal(?:l[ao])?|dall['’]|chez|beim?|zum|zur|no|na)\b", _I)
"""What an appointment is called, and how it is told with whom it is: "appuntamento dal commercialista"."""


def of_whom(call: Planned, request: str) -> Planned:
    """The new event that is called no more than an appointment, with whom it is in its title and not as its place."""
    title, place = (str(call.arguments.get(each, "")) for each in ("title", "location"))
    if call.tool != "create_event" or not VISIT.fullmatch(title.strip()) or not AT_SOMEBODY.match(place):
        return call
    if f"{title} {place}".casefold() not in " ".join(request.split()).casefold():
        return call
    given = {name: value for name, value in call.arguments.items() if name != "location"}
    return Planned(call.tool, {**given, "title": f"{title} {place}"})


NOTES: Final = re.compile(
    r"\b(?:notes|notebook|(?:the|my|our|a|an?\w* new|\w+['’]s) (?:\w+ )?note|notas|(?:la|mi|una) nota|cuaderno|"
    r"notiz\w*|appunti|carnet)\b",
    _I,
)
"""Words for a note."""


def of_an_event(call: Planned, titles: Collection[str], said: Said) -> Planned:
    """The place of the one event that the request calls in full, where that was put into a note of which none speaks.

    `titles` are those of the events that there are.
    """
    words = {*words_of(said.request)}
    meant = {each for each in titles if {*words_of(each)} <= words}
    if call.tool != "append_note" or len(meant) != 1 or NOTES.search(said.request):
        return call
    place = place_told(said.request, said.now, said.language)
    return Planned("update_event", {"event": meant.pop(), "location": place}) if place else call


def _of_others(request: str, place: str, event: str) -> bool:
    """Whether the clause that tells a place says it of another than the event."""
    clause = re.split(r"[,;.!?]\s", request[: request.find(place)])[-1]
    found = OF_OTHERS.match(clause)
    who = found["who"].casefold() if found else ""
    return bool(who) and all(word_likeness(who, each) < LIKE_WORD for each in words_of(event))


def _first(patterns: tuple[re.Pattern[str], ...], request: str, now: datetime, language: Language) -> str:
    for pattern in patterns:
        for found in pattern.finditer(request):
            if place := place_in(found["place"], now, language):
                return place
    return ""


def place_in(words: str, now: datetime, language: Language) -> str:
    """Words for a place, without what is said behind it; nothing where they tell a time or point to something."""
    words = POLITE.sub("", words.strip()).strip(" \"”»'")
    spans = find(words, now, language)
    if any(not words[: each.start_index].strip() and each.end_index >= len(words) for each in spans):
        return ""
    behind = [each.start_index for each in spans if each.end_index >= len(words) and each.start_index]
    words = words[: behind[0]].strip(" ,") if behind else words
    return "" if _VAGUE.fullmatch(words) or not re.search(r"[^\W\d_]{2}", words) else words
