"""Where a new event is, told beside it: "tutorial at 10 room B204", "... at 11, address is 27 Orchard Road".

A small model leaves such a place in the title, takes its number for an hour, or drops it. It is taken out of the
request before that is read, and given to the event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.grounding.placing import place_in, place_told
from agent.reading.frames import FRAME
from agent.reading.put_in import FINITE
from agent.reading.words import content
from tools.contract import Language
from tools.when import PLANNING, find, resolve

_I: Final = re.IGNORECASE
_PLACE: Final = r"(?P<place>(?:[^,.;:!?\n]|\.(?=\S)|(?<=\bSt)\.|,\s*(?=\d))+)"

TELLS: Final = re.compile(
    r"[,;.–-]\s*(?:(?:and|y|und|et|e)\s+)?(?P<told>"
    r"(?:the |its )?(?:address|place|location|venue|meeting point)\b|(?:la |su )?direcci[oó]n\b|"
    r"(?:el )?(?:sitio|lugar)\b|(?:die )?adresse\b|(?:der )?(?:ort|treffpunkt)\b|"
    r"l['’]adresse\b|le lieu\b|l['’]indirizzo\b|il (?:luogo|posto)\b|"
    r"[ao] (?:morada|endere[çc]o|local)\b|"
    r"(?:it['’]?s|it is|it['’]?ll be|it will be|that['’]?s|"
    r"es|ser[aá]|es ist|das ist|c['’]est|ce sera|[eè]|sar[aà]|[ée]|ser[aá])"
    r"\s+(?:over |up |down )?(?:at|in|en|im|beim?|au|chez|dans|al(?:la)?|da(?:l)?|nel(?:la)?|em|n[oa])\s)"
    r"[^;!?\n]*",
    _I,
)
"""A clause behind a comma that tells the place of what stands before it."""

ADDRESS: Final = re.compile(
    r"(?:the |its |la |su |die |l['’]|[ao] )?(?:address|direcci[oó]n|adresse|indirizzo|morada|endere[çc]o)\b", _I
)

LED: Final = re.compile(
    r"(?:(?:address|place|location|venue|point|direcci[oó]n|sitio|lugar|adresse|ort|treffpunkt|lieu|indirizzo|luogo|"
    r"posto|"
    r"morada|endere[çc]o|local)(?:\s+(?:is|will be|es|ser[aá]|ist|est|[eèé]|sar[aà])\b|['’]s\b|\s*:)?|"
    r"(?:at|in|en|im|beim?|au|chez|dans|al(?:la)?|dal?|nel(?:la)?|em|n[oa]))\s+" + _PLACE,
    _I,
)
"""What leads to it there."""

NAMED: Final = re.compile(
    r"[A-ZÁÉÍÓÚÑ]\w|\d+ (?:\w+ )+(?:road|rd|street|st|lane|ln|avenue|ave|way|close|drive|square|court|place|row|"
    r"hill)\b|['’]s\b|^(?:the|an?|my|our|his|her|their|your|el|la|los|las|una?|mi|su|casa|calle|c/|plaza|avenida|"
    r"avda|der|die|das|"
    r"dem|den|meine?[mr]?|le|l['’]|rue|chez|il|lo|via|piazza|[oa]|rua)(?=\b|(?<=['’]))"
)
"""What a place is known by; where its address is told in so many words, a number will do."""

NO_PLACE: Final = re.compile(
    r"(?:(?:the|my|our|his|her|your|el|la|mi|der|die|das) )?(?:diary|calendar|agenda|calendario|kalender|lists?|notes?|"
    r"same|interest|honou?r|favou?r|turn|order|addition|serio|ordnung|fr[üu]h|cost|expense)\b|"
    r"(?:the )?(?:english|spanish|german|french|italian|portuguese|catalan|person|advance|total|cash|euros|"
    r"ingl[eé]s|espa[ñn]ol|castellano|alem[aá]n|franc[eé]s|italiano|portugu[eé]s|persona|efectivo|end|moment|way|"
    r"morning|afternoon|evening)\b|"
    r"(?:the |a )?(?:bag|works|pipeline|doubt|hand|place|danger|full|half|pairs?|groups?|risk|best|worst|stake|"
    r"odds|(?:lo|me|te|se|le) [^\W\d_]+|last|least|first|once|all(?: costs)?)\W*$",
    _I,
)
"""What follows on "it's in" and is none."""

ROOM: Final = re.compile(
    r"(?P<lead>[\s,]+(?:(?:at|in|en|im|dans|em|n[oa]|nell[ao]?)\s+(?:the |el |la |der |o |a )?)?)"
    r"(?P<place>(?:(?:meeting|conference|seminar|lecture|exam|sports)\s+)?"
    r"(?:rooms?|hall|lab|office|gate|classroom|theatre|theater|studio|court|platform|aula|sala|despacho|puerta|"
    r"andén|laboratorio|"
    r"raum|saal|h[öo]rsaal|zimmer|gleis|salle|amphi|porte|stanza|ufficio|gabinete|port[aã]o)\s+"
    r"(?:n[oº°]\.?\s*|#)?(?P<code>[a-z]{0,3}[-.]?\d(?:[\w/-]|\.(?=\d))*|[A-Z]\b))(?!\w)",
    _I,
)
"""A room, a hall or a gate, by its number."""

HOUSE: Final = re.compile(
    r"[\s,]+(?:in|at|en|im|dans|em|n[oa]|nell[ao]?)\s+(?:the |el |la |der |o |a )?"
    r"(?P<house>(?-i:[A-ZÁÉÍÓÚÑ])[^,.;:!?\d]{2,40}),?$",
    _I,
)
"""The building that stands before its room: "in the Civic Centre, room 4"."""

OF: Final = re.compile(
    r"\b(?:of|for|to|with|from|the|an?|this|that|and|or|de|del|para|con|la|el|un[ao]?|y|von|f[üu]r|zu|mit|der|das|"
    r"die|du|"
    r"des|pour|avec|di|per|da|do|book|reserve|reserv[ae]r?)$|&$",
    _I,
)
"""What stands before a room that is no place there: "the keys of room 12", "book room 3"."""

CLOCK: Final = re.compile(r"\d{1,2}(?:[:.h]\d\d)?(?:-\d{1,2}(?:[:.]\d\d)?)?(?:am|pm|h|uhr)?", _I)
HOURLY: Final = ("hour", "minute")


class Venue(NamedTuple):
    """A place, and the request without it."""

    place: str
    rest: str
    words: str
    """The place with the words that lead to it."""
    room: bool


def venue_of(request: str, now: datetime, language: Language) -> Venue | None:
    """The place that is told beside a new event; None where none is, or it may be what is wanted itself."""
    return _told(request, now, language) or _room(request, now, language)


def _told(request: str, now: datetime, language: Language) -> Venue | None:
    found = TELLS.search(request)
    if found is None or not content(request[: found.start()]):
        return None
    led = LED.search(found["told"] + request[found.end("told") :])
    place = (
        place_told(found.group().lstrip(" ,;.–-"), now, language)
        if led is None
        else place_in(led["place"], now, language)
    )
    if not place or place not in request[found.start() :] or NO_PLACE.match(place):
        return None
    if not NAMED.search(place) and not (ADDRESS.match(found["told"]) and re.search(r"\d", place)):
        return None
    end = request.index(place, found.start()) + len(place)
    rest = f"{request[: found.start()]}{request[end:]}"
    return Venue(place, rest, request[found.start() : end], room=False)


def _room(request: str, now: datetime, language: Language) -> Venue | None:
    spans = find(request, now, language)
    for found in ROOM.finditer(request):
        before = request[: found.start()].rstrip()
        ends = found.end()
        on = [each for each in spans if each.start_index < ends and each.end_index > found.start("code")]
        others = [each for each in spans if each not in on and each.readings[0].grain in HOURLY]
        if OF.search(before) or (on and (not others or not _is_code(found["code"]))):
            continue
        timed = any(each.end_index == len(before) for each in spans)
        behind = request[ends:]
        ends_it = not re.match(r"[\s]*[^\W_]", behind) or any(
            each.start_index >= ends and not content(request[ends : each.start_index]) for each in spans
        )
        led = bool(found["lead"].strip()) or timed
        if ends_it and content(before) and (led or len(content(before)) > 1):
            house = HOUSE.search(before) if not timed else None
            if house is not None and content(before[: house.start()]):
                place = f"{house['house']}, {found['place']}"
                return Venue(place, f"{before[: house.start()]}{behind}", request[house.start() : ends], room=True)
            return Venue(found["place"], f"{before}{behind}", found.group(), room=True)
    return None


def _is_code(words: str) -> bool:
    """Whether a number tells a room even where it might be a time: "Raum 3.05" beside "14 Uhr"."""
    return not CLOCK.fullmatch(words) or "." in words


def without(planned: Sequence[Planned], venue: Venue) -> list[Planned]:
    """The calls, their titles without the place."""
    return [
        Planned(each.tool, {**each.arguments, "title": _cut(str(each.arguments["title"]), venue)})
        if "title" in each.arguments else each for each in planned
    ]  # fmt: skip


def _cut(title: str, venue: Venue) -> str:
    kept = re.sub(re.escape(venue.words.strip(" ,")), "", title, flags=_I).strip(" ,")
    return kept if content(kept) else title


def with_venue(
    planned: Sequence[Planned], venue: Venue, request: str, now: datetime, language: Language
) -> tuple[Planned, ...]:
    """The one new event with its place; what was taken for a to-do, and has an hour and a place, is an event."""
    if len(planned) != 1:
        return tuple(planned)
    (call,) = planned
    given = dict(call.arguments)
    if call.tool == "add_todo" and "due" in given and not venue.room and not FRAME.match(request):
        best = resolve(str(given["due"]), now, language, policy=PLANNING).best
        if best is not None and best.grain in HOURLY and best.open is None:
            call = Planned("create_event", {"title": given["title"], "start": given["due"]})
    if call.tool != "create_event":
        return tuple(planned)
    return (Planned(call.tool, {**call.arguments, "location": venue.place}),)


THERE: Final = re.compile(
    r"(?:(?:\b(?:at|in|into|inside|on|near|outside|by|from|to|round|down|up|via|behind|opposite|next to|en|al?|para|"
    r"por|ante|desde|junto al?|de[l]?|pa|pal|beim?|im|am|an|auf|zu[mr]?|vor[m]?|hinter|neben|vom|von|chez|[àa]u?|aux|"
    r"dans|sur|devant|pour|d[eu]|presso|dal?|dall[ao]|all[ao]?|nel(?:l[ao])?|sul(?:l[ao])?|n[ao]s?|em|ao|pel[ao]|d[ao]|em)|@)\s+|"
    r"\b(?:d|l|all|dall|nell|sull|qu)['’]|[,;:.(\n–-]\s*|^\s*)"
    r"(?:(?:the|an?|my|our|his|her|their|your|that|this|new|old|el|la|l[oa]s|mis?|tus?|sus?|nuestr[oa]|un[oa]?|eine[mrn]?|"
    r"de[rmns]|die|das|meine?[mnr]?|unsere?[mnr]?|le|les|mon|ma|notre|une?|il|lo|gli|i|[oa]|meu|minha|um|uma)\s+|l['’])*"
    r"(?:(?:big|little|small|main|upstairs|downstairs|usual|other|same|corner)\s+)?$",
    _I,
)
"""What stands right before the name of a place."""

SOMEBODY: Final = (
    r"(?:i|we|he|she|they|there|nobody|everyone|(?:i|we|they|he|she)['’]\w+|siamo|sono|abbiamo|c['’][eè]|estamos|somos|"
    r"tenemos|hay|sind wir|bin ich|ist es|wir|ich|on est|nous|je|il y a|temos|h[aá])"
)
"""Of whom or what something is told behind the place where it is so."""

BEING: Final = re.compile(
    r"\b(?:is|it['’]?s|be|es|est[aá]|ser[aá]|ist|est|[eè]|sar[aà]|[eé])\s+(?:(?:now|actually|ahora|jetzt|maintenant|adesso|"
    r"agora)\s+)?(?:(?:the|el|la|d(?:er|ie|as)|le|il|[oa]|my|our)\s+)?$",
    _I,
)
"""What stands right before the place that an event has now: "it's now Ana's"."""

PART_OF_IT: Final = re.compile(
    r"(?:(?:\b[A-ZÁÉÍÓÚÑ][\w'’.]*|\b\d+[a-z]?|\b(?:casa|bar|caf[eé]|room|sala|hall|calle|rue|via|rua|st))\s+)+$"
)
"""Other words of a name before one of its words."""

TELLING: Final = re.compile(
    r"\b(?:i|we|you|he|she|they|(?-i:it)|till?|until|hope|hasta|bis|jusqu|dont|doesnt|cant|wont|\w+n['’]t|because|so|"
    r"porque|(?<!el )que|block|pop|is|are|was|were|era|est[áa])\b|['’]s \w+ing\b|(?<=\w\w\w)[.;!?]\s",
    _I,
)
"""Words by which something is told, which are in the name of no place."""


def is_led_to(place: str, request: str) -> bool:
    """Whether a request speaks of a place as one: behind a small word for where, or by itself, and as no clause."""
    words = content(place)
    if TELLING.search(place) or not words:
        return False
    apart = re.search(r"(?<!\w)" + r"\b(.*?)\b".join(map(re.escape, words)) + r"(?!\w)", request, _I | re.DOTALL)
    if apart and any(FINITE.search(between) for between in apart.groups()):  # "Ana has the van first"
        return False
    own = r"\W{1,3}(?:\w{1,3}\W+)?".join(map(re.escape, words))
    if re.search(rf"(?:^|[,;.!?]\s*)(?:[^\W\d_]{{1,5}}['’\s]\s*){{0,2}}{own}\s+{SOMEBODY}\b", request, _I):
        return False  # "in the ward we are two"
    told = "|".join(re.escape(each) for each in words)
    spots = [PART_OF_IT.sub("", request[: each.start()]) for each in re.finditer(rf"(?<!\w)(?:{told})", request, _I)]
    return not spots or any(THERE.search(each) or BEING.search(each) for each in spots)
