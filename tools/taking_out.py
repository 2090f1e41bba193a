"""Something that is to go out of a text: a line, an item of a list, a sentence; the rest stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of

_I: Final = re.IGNORECASE
TAKES: Final = re.compile(
    r"(?<!not )(?<!n['’]t )(?<!never )(?<!\bno )\b(?:take|remove|delete|strike|cross|scratch|drop|cut|erase|wipe|scrap|"
    r"get rid of|lose|qu[ií]ta(?:me|r)?|b[oó]rra(?:me|r)?|elim[ií]na(?:me|r)?|s[aá]ca(?:me|r)?|t[aá]cha(?:me|r)?|"
    r"suprime|l[oö]sche?|streiche?|entferne?|enl[eè]ve|retire|supprime|raye|togli|cancella|elimina|apaga|tira)\s+",
    _I,
)
"""Words of one who wants something out of a text."""

FROM: Final = re.compile(
    r"\s+(?:out of|off of|out|off|from|in|on|del|de|en|dalla|dalle|dal|da|aus|von|vom|"
    r"des|du|do|das|dos)\s+(?:(?:the|my|our|la|las|los|el|mi|mis|der|dem|den|meiner|meinem|les|ma|mes|mia|minha|a|o)\s+)?",
    _I,
)
"""What stands between that and the text."""

ENDS: Final = re.compile(r"[.!?\s]*(?:\b(?:please|pls|thanks|now|por favor|gracias)[.!?\s]*)*$", _I)
PART: Final = frozenset(
    "line lines bit bits part parts item items entry entries row words word sentence thing stuff one "
    "linea lineas frase parte punto lo renglon cosa zeile ligne riga linha what says saying where".split()
)
"""Words for a part of a text, which do not tell which."""

AND: Final = re.compile(r"\s*,\s*(?:and |y )?|\s+(?:and|y|und|et|e)\s+", _I)
ITEMS: Final = re.compile(r"\s*[,;]\s*")
SENTENCES: Final = re.compile(r"(?<=[.!?])\s+")
KEY: Final = re.compile(r"^[^:,]{1,40}:\s+")
LONGEST: Final = 5
"""Words of an item of a list, at most."""


class Taking(NamedTuple):
    """What is to go, in the user's words, and the words for the text that it is in."""

    what: str
    place: str


def takings(request: str) -> Iterator[Taking]:
    """Every way to understand a request as "take `what` out of `place`"."""
    for verb in TAKES.finditer(request):
        rest = ENDS.sub("", request[verb.end() :])
        for found in FROM.finditer(rest):
            if not re.search(r"[.;!?]\s", rest[: found.start()]):
                yield Taking(rest[: found.start()], rest[found.end() :])


def taken_out(text: str, what: str, request: str) -> str | None:
    """The text without the parts that `what` speaks of, or, where it only points, the request.

    Each is an item of a list, a line, or a sentence. None where one is not there, or it is not plain which is meant.
    """
    pieces = [each for each in AND.split(what) if _content(each)] or [request]
    for piece in pieces:
        shorter = _without(text, _content(piece), all_=piece is not request)
        if shorter is None:
            return None
        text = shorter
    return text


def _content(words: str) -> list[str]:
    return [word for word in words_of(words) if word not in NOISE and word not in POINTERS and word not in PART]


def _without(text: str, wanted: list[str], all_: bool) -> str | None:
    lines = text.splitlines()
    units = lines if len(lines) > 1 else SENTENCES.split(text)
    best = _best(units, wanted, all_)
    if best is None:
        return None
    shorter = _item_gone(units[best], wanted, all_)
    kept = [*units[:best], *([shorter] if shorter else []), *units[best + 1 :]]
    return ("\n" if len(lines) > 1 else " ").join(kept).strip()


def _item_gone(line: str, wanted: list[str], all_: bool) -> str:
    """A list in one line without the item; nothing where the line is no list, or that was all of it."""
    key = KEY.match(line)
    head = key.group() if key else ""
    items = ITEMS.split(line[len(head) :])
    if len(items) < 2 or any(len(words_of(each)) > LONGEST for each in items):
        return ""
    best = _best(items, wanted, all_)
    if best is None:
        return ""
    kept = [*items[:best], *items[best + 1 :]]
    return head + ", ".join(each.rstrip(" .") for each in kept)


def _best(units: list[str], wanted: list[str], all_: bool) -> int | None:
    """The one part that has the most of the words; all of them, where they tell nothing but that."""
    found = [sum(any(word_likeness(word, each) >= LIKE_WORD for each in words_of(unit)) for word in wanted)
             for unit in units]  # fmt: skip
    most = max(found, default=0)
    if not most or found.count(most) > 1 or (all_ and 2 * most <= len(wanted) and most < len(wanted)):
        return None
    return found.index(most)
