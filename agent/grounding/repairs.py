"""Words that a user takes back in the same breath: "the blue pot, no sorry, the green pot"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.reading.words import PLANNED, content

_NUMBER: Final = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|una?|dos|tres|cuatro|cinco|seis|siete|"
    r"ocho|nueve|diez|doce)"
)
NUMBER: Final = re.compile(
    rf"\b(?P<old>{_NUMBER})\b(?P<counted>[^.;!?\d]{{0,40}}?)[\s,.…-]+"
    r"(?:(?:no|wait|sorry|actually|oops|rather|i mean|make (?:that|it)|mejor|digo|perd[oó]n|espera|bueno)[\s,.…-]+)+"
    rf"(?P<new>{_NUMBER})\b(?! (?:am|pm|o'?clock|days?|weeks?|d[ií]as?|semanas?)\b)(?![:.]\d)",
    re.IGNORECASE,
)
"""A number that is corrected at once: "two bags of cement, no wait three"."""

TAKEN_BACK: Final = re.compile(
    r"(?:[,.…–-]+\s*|\s)"
    r"(?:no,? (?:wait|sorry|hang on|hold on)(?:[\s,]+not (?:h(?:er|im)|that|them|it|there)\b)?|"
    r"(?<=[,.…–-] )(?:no[\s,]+)?not (?:h(?:er|im)|them|there)(?=\s*[,–-])|"
    r"(?:oh |oops |ah )?sorry|wait,? no|(?:no,? )?(?:i mean|i meant|make that|scratch that)|"
    r"or rather|no,? (?:espera|perd[oó]n)|(?:no,? )?(?:digo|perd[oó]n|mejor dicho|quiero decir|quise decir)|"
    r"(?<=[,.…–-] )no(?=\s*[,–-]))"
    r"[\s,.…–-]+(?:i mean |i meant |digo )?(?P<new>[^,.;:!?\n–]+?)(?=\s*(?:[,.;:!?\n–]|$| - ))",
    re.IGNORECASE,
)
"""What takes words back, and those that are said in their place."""

ENDS: Final = re.compile(r"[.;:!?\n]")
"""Where what was said before them begins."""

KINDS: Final = tuple(
    frozenset(words.split())
    for words in (
        "breakfast brunch lunch dinner supper tea coffee drinks beers drink beer walk swim run "
        "desayuno almuerzo comida merienda cena cafe café cañas copas paseo",
        "call meeting visit chat llamada reunion reunión visita",
        "mum mom dad aunt uncle sister brother grandma grandpa cousin nephew niece "
        "madre padre mamá papá tía tío hermana hermano abuela abuelo prima primo sobrina sobrino",
        "dentist doctor physio optician hairdresser vet dentista médico médica fisio óptico peluquería veterinario",
    )
)
"""Words of which one may be said by mistake for another: "tea with my aunt, no wait, coffee"."""

SENTENCE: Final = re.compile(
    r"['’]s (?:fine|ok(?:ay)?|all ?right|good|enough|done|clean|ready|gone|broken|not|still|already|in|on|off)\b|"
    r"\b(?:is|are|was|were|has|have|can|will|won['’]?t|does|do|es|son|est[aá]n?|ya|tiene|hay)\b",
    re.IGNORECASE,
)
"""What says something of a thing, and does not stand for another: "the oven, I mean, the freezer's fine"."""

BEGINS: Final = re.compile(r"[,;.:!?\n]|\b(?:and|y|e|und|et)\b", re.IGNORECASE)
"""Where the clause begins in which something is taken back."""

LONGEST: Final = 5
"""Words that are said in the place of others, at most."""


class Repair(NamedTuple):
    """What was said by mistake, what counts, and all of it as it stands in the request."""

    old: str
    new: str
    whole: str
    mended: str
    """The whole as it was meant."""


def repair_of(request: str) -> Repair | None:
    """The first repair of words in a request; None where there is none, or where it is not plain what it mends.

    What is said again tells where the mistake began ("the blue pot ... the green pot"), or where it ended ("milk ...
    oat milk"); one name stands for the last name before it.
    """
    found = TAKEN_BACK.search(request)
    if found is None or SENTENCE.search(found["new"]):
        return None
    before = ENDS.split(request[: found.start()].rstrip(" ,.…–-"))[-1]
    old, new = list(re.finditer(r"\S+", before)), found["new"].split()
    if (alike := _of_its_kind(old, new)) is not None:
        start = request.rindex(before, 0, found.start())
        meant = f"{before[: alike.start()]}{found['new']}{before[alike.end() :]}"
        return Repair(alike.group(), found["new"], request[start : found.end("new")], meant)
    place = _begun([each.group() for each in old], new) if old and len(new) <= LONGEST else None
    if place is None:
        return None
    mistake = before[old[place].start() :]
    start = request.rindex(mistake, 0, found.start())
    return Repair(mistake, found["new"], request[start : found.end("new")], found["new"])


def _of_its_kind(old: list[re.Match[str]], new: list[str]) -> re.Match[str] | None:
    """The one word before a lone new one that is of its kind."""
    kinds = [each for each in KINDS if len(new) == 1 and new[0].casefold() in each]
    alike = [each for each in old if any(each.group().casefold() in kind for kind in kinds)]
    return alike[0] if len(alike) == 1 else None


def _begun(old: list[str], new: list[str]) -> int | None:
    """The number of the word with which the mistake begins; never the first, which is what is to be done."""
    said, mended = [each.casefold() for each in old], [each.casefold() for each in new]
    for place in range(len(said) - 1, max(0, len(said) - LONGEST - 1), -1):
        if said[place] == mended[0]:
            return place
    if len(mended) > 1 and said[-1] == mended[-1]:
        return max(1, len(said) - len(mended)) if len(said) > 1 else None
    if len(new) == 1 and new[0][:1].isupper():
        names = [place for place, each in enumerate(old) if place and each[:1].isupper()]
        return names[-1] if names and names[-1] == len(old) - 1 else None
    return None


def mended(words: str, request: str) -> str:
    """`words`, which are of the request, with what counts in the place of what was taken back."""
    number = NUMBER.search(request)
    if number and number["old"].casefold() == number["new"].casefold():  # the same article twice
        number = None
    if number and number.group() in words:
        return words.replace(number.group(), number["new"] + number["counted"])
    if number and not re.search(rf"\b{re.escape(number['new'])}\b", words, re.IGNORECASE):
        return re.sub(rf"\b{re.escape(number['old'])}\b", number["new"], words, count=1, flags=re.IGNORECASE)
    repair = repair_of(request)
    if repair is None:
        return words
    for said, meant in ((repair.whole, repair.mended), (repair.old, repair.new)):
        if found := re.search(rf"(?<!\w){re.escape(said)}(?!\w)", words, re.IGNORECASE):
            new = meant[:1].upper() + meant[1:] if found.start() == 0 and found.group()[:1].isupper() else meant
            return f"{words[: found.start()]}{new}{words[found.end() :]}"
    return words


def repaired(planned: Sequence[Planned], request: str) -> Sequence[Planned]:
    """The calls without a new one that says no more than what stands for other words: "send it to Ana, no, Berta".

    The call with the words that were taken back is the one that is meant.
    """
    repair = repair_of(request)
    new = {*content(repair.new)} if repair else set()
    titles = {place: {*content(str(each.arguments.get("title", "")))} for place, each in enumerate(planned)
              if each.tool in PLANNED}  # fmt: skip
    only = [place for place, title in titles.items() if title and title <= new]
    if repair is None or len(only) != 1 or len(titles) < 2:
        return planned
    old = {*content(repair.old)}
    led = {*content(BEGINS.split(request.partition(repair.whole)[0])[-1])}
    meant = [
        place
        for place, title in titles.items()
        if place not in only and title & (old if len(titles) > 2 else old | led)
    ]
    if len(meant) != 1:
        return planned
    call = planned[meant[0]]
    wrote = str(call.arguments["title"])
    own = wrote if new <= titles[meant[0]] else mended(wrote, request)
    cut = own == wrote and next((each for each in _beginnings(repair.old) if wrote.casefold().endswith(each)), "")
    if cut:
        own = wrote[: -len(cut)] + repair.new
    if own == wrote and titles[meant[0]] & old and not new <= titles[meant[0]]:
        return planned
    planned = [Planned(call.tool, {**call.arguments, "title": own}) if each is call else each for each in planned]
    return [each for place, each in enumerate(planned) if place not in only]


def _beginnings(words: str) -> list[str]:
    """The first words of what was taken back, the most of them first: "a Luis mañana", "a Luis", "a"."""
    each = words.casefold().split()
    return [" ".join(each[:most]) for most in range(len(each), 0, -1)]
