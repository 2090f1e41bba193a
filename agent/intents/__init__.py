"""What a request is likely to be for: a small linear classifier over its words, learned from the texts in this folder.

A 1B to 3B model knows what words mean but is unsure which tool they call for; this knows little, but that well.
Both are asked: what is unlikely here is not offered to the model, and how likely words are leans its first token. To
teach it, add lines to a `.txt` file here and run `python -m agent.intents.learn`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from agent.intents.features import features, size, times_masked
from agent.intents.slips import unslipped
from tools.contract import Language
from tools.matching import words_of

FOLDER: Final = Path(__file__).parent
WEIGHTS: Final = FOLDER / "weights.npz"
WORDS: Final = "words"
"""The label of a request that is answered in words, without a tool."""

PART: Final = 0.4
"""What a tool's share in one clause counts beside its share in the whole; chosen on the develop split."""

SCALE: Final = 16.0
"""A weight of 1.0, as it is kept: weights are rounded to a 16th and fit into one byte."""

CLAUSES: Final = re.compile(
    r"(?:[,;.](?!\d)|(?<=[?!])(?=\s)|(?<!\S)(?:\d\)|[&+])(?=\s)|"
    r"\b(?:and|then|also|plus|but|y|e|luego|además|pero|und|dann|aber|et|puis|mais|poi|(?<=[,;.] )ma|depois|mas)\b)\s*",
    re.IGNORECASE,
)
"""Where one clause ends and the next begins, in the languages that the texts are in."""

AND_A_HALF: Final = re.compile(
    r"\b(?:\d{1,2}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|treinta|cuarenta|cincuenta|horas?|"
    r"hours?|one|two|three|four|uma|duas|tr[eê]s|quatro|sete|oito|nove|dez|onze|doze|due|tre|quattro|cinque|sei|sette|"
    r"otto|undici|dodici|ora|ore|heures?)"
    r"\s+(?:y|e|et|and)\s+(?:an?\s+)?"
    r"(?:media|cuarto|pico|cinco|diez|veinte|veinticinco|half|quarter|meia|mezz[ao]|un quarto|demie?|quart)\b"
    r"(?!\s+(?:docena|dozen|d[uú]zia|dozzina|douzaine))",
    re.IGNORECASE,
)
"""A number or a time that has an "and" in it: "a las seis y media", "an hour and a half"."""


def cuts(request: str) -> list[tuple[int, int]]:
    """Where clauses end and the next begin: each from the first to the last character of what parts them."""
    halves = [each.span() for each in AND_A_HALF.finditer(request)]
    found = [each.span() for each in CLAUSES.finditer(request)]
    return [each for each in found if not any(start <= each[0] and each[1] <= end for start, end in halves)]


def likely(
    request: str, now: datetime, language: Language, named: Sequence[str] = (), shown: Sequence[str] = ()
) -> dict[str, float]:
    """How likely each tool is meant, and `words` none: numbers from 0 to 1 that add up to 1.

    `named` are the kinds of rows that the request names, `shown` those of the rows last shown or changed.
    """
    request = unslipped(request, is_known)
    masked, times = _times_masked(request, now, language, now.tzinfo, now.fold)
    return _shares(features(request, masked, times, named, shown))


def likely_parts(
    request: str, now: datetime, language: Language, named: Sequence[str] = (), shown: Sequence[str] = ()
) -> dict[str, float]:
    """The same for a request that may have several wishes: a tool's share in the whole and its most in a part."""
    whole = likely(request, now, language, named, shown)
    ends = [(0, 0), *cuts(request), (len(request), len(request))]
    parts = [request[one[1] : other[0]] for one, other in pairwise(ends)]
    parts = [each for each in parts if len(each.split()) > 1]
    if len(parts) < 2:
        return whole
    judged = [whole, *(likely(part, now, language, named, shown) for part in parts)]
    most = {label: max(each[label] for each in judged) for label in whole}
    return {
        label: share if label == WORDS else (1 - PART) * share + PART * most[label] for label, share in whole.items()
    }


def is_known(word: str) -> bool:
    """Whether a word was in the texts that this was learned from."""
    places = _learned()[1]
    return all(each in places for each in words_of(word))


@lru_cache(maxsize=256)
def _times_masked(request: str, now: datetime, language: Language, *zone: object) -> tuple[str, tuple[str, ...]]:
    """A clause is judged for more than one thing in a turn. Equal moments of two zones are not the same here."""
    return times_masked(request, now, language)


@cache
def _learned() -> tuple[Sequence[str], Mapping[str, int], Any, Any]:
    import numpy

    with numpy.load(WEIGHTS) as kept:
        labels, names, weights = kept["labels"].tolist(), kept["names"].tobytes().decode().split("\n"), kept["weights"]
    sizes = numpy.array([size(name) for name in names])
    return labels, {name: place for place, name in enumerate(names)}, weights, sizes


def _shares(found: Sequence[str]) -> dict[str, float]:
    labels, places, weights, sizes = _learned()
    rows = [places[each] for each in found if each in places]
    shares = sizes[rows]
    sums = (shares @ weights[rows] / (SCALE * math.sqrt(shares @ shares))).tolist()
    top = max(sums)
    powers = [math.exp(each - top) for each in sums]
    total = sum(powers)
    return {label: power / total for label, power in zip(labels, powers, strict=True)}
