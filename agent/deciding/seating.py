"""Where the one event is that a request names, told in so many words: "the lunch is at Casa Marisa"."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.deciding.rows import Heard, left, the_one
from agent.followups.about_it import ADDRESS
from agent.followups.retold import without_its_day
from agent.grounding.placing import place_in
from agent.reading.as_what import without_as_place
from agent.reading.put_down import without_order
from tools.matching import NOISE, words_of
from tools.when import find

_I: Final = re.IGNORECASE
_ROW: Final = r"(?P<row>[^,;:!?]+?)"
_PLACE: Final = r"[\"“«']?(?P<place>(?:(?:the|el|la|los|las) )?(?-i:[A-ZÁÉÍÓÚÑÄÖÜ0-9])[^,;:!?\n\"”»]*?)[\"”»']?"
_THERE: Final = r"(?P<place>(?:the|our|el|la|nuestr[oa]) (?!\d)[^\W\d_][^,;:!?\n\d\"”»]*?)"
"""A place that is no name: "the church hall"."""
_WHERE: Final = r"(?:(?:the|its) )?(?:new )?(?:place|location|venue|address)"
_DONDE: Final = r"(?:(?:el|la) )?(?:nuev[oa] )?(?:lugar|sitio|ubicaci[oó]n|direcci[oó]n)"
_LED: Final = (
    r"\W*(?:(?:oh|ok(?:ay)?|hey|please|so|and|turns out|can you|could you|oye|vale|por favor|al final|resulta que|"
    r"pon que|puedes)\W+)*"
)
_END: Final = r"(?:[\s,]+(?:now|instead|please|thanks|ahora|por favor|gracias|(?:can you )?add that))*\W*"

FRAMES: Final = tuple(
    re.compile(f"{_LED}{each}{_END}", _I)
    for each in (
        rf"{_ROW}(?: is|['’]s| will be| is going to be| takes place| will take place| is happening)(?: now)? at "
        rf"{_PLACE}",
        rf"{_ROW}(?: is|['’]s| will be| is going to be| has moved| has been moved| got moved| moved)"
        rf"(?: now)? (?:over )?(?:at|in|to) {_THERE}",
        rf"{_ROW}(?: ahora)? (?:es|ser[aá]|va a ser|se hace|se ha cambiado|pasa a ser)(?: ahora)? (?:en|a) {_THERE}",
        rf"(?:set|change|put|make|update) {_WHERE} (?:of|for) {_ROW} to {_PLACE}",
        rf"(?:set|put|add) {_PLACE} as {_WHERE} (?:of|for) {_ROW}",
        rf"(?:add|set|put) {_WHERE} (?:of|for|to) {_ROW}: {_PLACE}",
        rf"{_WHERE} (?:of|for) {_ROW}(?: is(?: now)?|:) {_PLACE}",
        rf"{_PLACE} is where {_ROW} (?:is|will be|takes place)",
        rf"{_ROW}(?: [-–])? (?:location|place|venue)(?: is|:) {_PLACE}",
        rf"we['’]?(?:re| are) having {_ROW} at {_PLACE}",
        rf"{_ROW}(?: ahora)? (?:es|ser[aá]|va a ser)(?: ahora)? en {_PLACE}",
        rf"(?:pon|poner|pones) {_PLACE} como {_DONDE} (?:de|para|del) {_ROW}",
        rf"{_DONDE} (?:de|para|del) {_ROW} es {_PLACE}",
        rf"(?:cambia|pon) {_DONDE} (?:de|para|del) {_ROW} (?:a|en) {_PLACE}",
    )
)
"""Whole sentences that tell where an event is."""

LOOSE: Final = re.compile(f"{_LED}(?:{_ROW}(?:['’]s|:| -) (?:at )?{_PLACE}){_END}", _I)
"""The same where it is said beside it that this is the place."""

NOWHERE: Final = re.compile(
    r"\b(?:way|bag|fridge|freezer|oven|boot|bin|post|mail|works|air|cards|balance|clear|past|future|end|calendar|diary|"
    r"list|agenda|calendario|lista|nevera|horno|aire|correo|futuro|pasado|same \w+|other \w+|latest|earliest|"
    r"moment|least|"
    r"usual time|weekend|fin de semana)$",
    _I,
)
"""What is no place to be at: "in the way", "in the fridge"."""
FEW: Final = 6
ARTICLES: Final = frozenset("the my our el la los las mi nuestra nuestro lo on this".split())
MORE: Final = re.compile(
    r"\b(?:and|or|not|but|with|until|from|if|unless|when|y|o|no|con|hasta|si|cuando|ingl[eé]s|franc[eé]s|alem[aá]n|"
    r"espa[ñn]ol)\b",
    _I,
)
"""Words by which more than a place is told."""


def seated(heard: Heard) -> Planned | None:
    """The change of the one event that is named, where its place is told and nothing else."""
    request = without_as_place(heard.request)
    if request == heard.request and (told := without_order(request)).kind != "todo":
        request = told.text
    apart = [LOOSE] if request != heard.request else []
    for frame in (*FRAMES, *apart):
        if (found := frame.fullmatch(request)) and (call := _of(found["row"], found["place"], heard)):
            return call
    return None


def _of(called: str, place: str, heard: Heard) -> Planned | None:
    if (
        MORE.search(place)
        or (place[0].isdigit() and not ADDRESS.fullmatch(place))
        or not 1 <= len(words_of(place)) <= FEW
        or NOWHERE.search(place.strip())
    ):
        return None
    for row in heard.rows:
        if row.kind != "event":
            continue
        here = without_its_day(place, row.at, heard.now, heard.language).strip()
        here = re.sub(r"\s+(?:on|el)$", "", here)
        said = left(without_its_day(called, row.at, heard.now, heard.language), ARTICLES)
        if find(f"{'en' if heard.language == 'es' else 'in'} {here}", heard.now, heard.language):
            continue
        plain = place_in(here, heard.now, heard.language)
        if plain == here.strip(" .") and the_one(said, heard, ("event",)) is row and {*words_of(plain)} - NOISE:
            return Planned("update_event", {"event": row.called, "location": plain})
    return None
