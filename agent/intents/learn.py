"""`python -m agent.intents.learn`: learn the classifier's weights from the texts in this folder, the same every time.

Multinomial logistic regression, fitted by AdaGrad (Duchi, Hazan, Singer 2011).
"""

from __future__ import annotations

import hashlib
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from agent.intents import FOLDER, SCALE, WEIGHTS
from agent.intents.features import features, size, times_masked
from tools.contract import Language

NOW: Final = datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Madrid"))
"""The moment at which the texts are read; it only tells times past from times to come."""

KINDS: Final = {"t": "to-do", "e": "event", "n": "note", "m": "a message"}
STRAY: Final = 0.2
"""How many texts are learned a second time with a row that happens to share a word with them."""

UNNAMED: Final = 0.25
"""How many texts that mean a row are learned a second time without it: not every row is known by the words for it."""

ROUNDS: Final = 8
STEP: Final = 0.3
DECAY: Final = 5e-5
MOST: Final = 127


class Text(NamedTuple):
    """One line of a text file: what it is for, which rows it means, which were shown before, the words."""

    label: str
    named: tuple[str, ...]
    shown: tuple[str, ...]
    words: str
    language: Language


def texts(folder: Path = FOLDER) -> Iterator[Text]:
    """Every line of every text file, under the head (`# label flags`) before it."""
    for file in sorted(folder.glob("*.txt")):
        language: Language = "es" if file.stem.startswith("spanish") else "en"
        label, flags = "", ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                label, _, flags = line[2:].partition(" ")
            elif line.strip():
                named = tuple(KINDS[each] for each in flags if each in KINDS)
                shown = tuple(KINDS[each.lower()] for each in flags if each.isupper())
                yield Text(label, named, shown, line.strip(), language)


def fingerprint(folder: Path = FOLDER) -> str:
    """What the weights were learned from: a hash of the texts and of what is seen of them."""
    files = [*sorted(folder.glob("*.txt")), folder / "features.py", folder / "learn.py"]
    return hashlib.sha256(b"\0".join(each.read_bytes() for each in files)).hexdigest()


def learned(known: Sequence[Text]) -> tuple[list[str], list[str], Any]:
    """The labels, the names of the features, and a matrix of bytes: a row for each feature, a column for each label.

    Parts of words and strings of words that occur once or twice teach next to nothing, and are left out. Every text is
    learned a second time as said after some row was shown: in a conversation most of what is said has nothing to do
    with what was there before. Those that have are learned twice as they are.
    """
    import numpy

    chance = random.Random(1)
    rows = [(each.label, _seen(each, each.named)) for each in known]
    for each in known:
        if not (each.named or each.shown) and chance.random() < STRAY:
            rows.append((each.label, _seen(each, (chance.choice([*KINDS.values()]),))))
        if each.named and not each.shown and chance.random() < UNNAMED:
            rows.append((each.label, _seen(each, ())))
        after = each.shown or (chance.choice([*KINDS.values()]),)
        rows.append((each.label, _seen(each._replace(shown=after), each.named)))
    labels = sorted({label for label, _ in rows})
    times = Counter(name for _, found in rows for name in found)
    names = sorted(name for name, count in times.items() if count > 5 or size(name) >= 1)
    place = {name: number for number, name in enumerate(names)}
    sizes = numpy.array([size(name) for name in names])
    data = [
        (labels.index(label), numpy.array([place[name] for name in found if name in place])) for label, found in rows
    ]
    weights = numpy.zeros((len(names), len(labels)))
    seen = numpy.full_like(weights, 1e-8)
    for _ in range(ROUNDS):
        chance.shuffle(data)
        for right, found in data:
            _learn(weights, seen, right, found, sizes[found], numpy)
    return labels, names, numpy.clip(numpy.round(weights * SCALE), -MOST, MOST).astype(numpy.int8)


def _learn(weights: Any, seen: Any, right: int, found: Any, sizes: Any, numpy: Any) -> None:
    shares = (sizes / math.sqrt((sizes * sizes).sum()))[:, None]
    sums = (weights[found] * shares).sum(axis=0)
    powers = numpy.exp(sums - sums.max())
    wrong = powers / powers.sum()
    wrong[right] -= 1
    slope = shares * wrong + DECAY * weights[found]
    seen[found] += slope * slope
    weights[found] -= STEP * slope / numpy.sqrt(seen[found])


def _seen(text: Text, named: tuple[str, ...]) -> list[str]:
    masked, times = times_masked(text.words, NOW, text.language)
    return features(text.words, masked, times, named, text.shown)


def main() -> None:
    """Learn, and write the weights beside the texts."""
    import numpy

    known = [*texts()]
    labels, names, weights = learned(known)
    written = numpy.frombuffer("\n".join(names).encode(), dtype=numpy.uint8)
    numpy.savez_compressed(WEIGHTS, labels=labels, names=written, weights=weights, fingerprint=fingerprint())
    print(f"{len(known)} texts, {len(labels)} labels, {len(names)} features: {WEIGHTS.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
