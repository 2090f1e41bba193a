"""As much of CSS as tells whether a reader can see a piece of a page: sizes, colours, places, simple rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Declarations = dict[str, str]
Colour = tuple[int, int, int]

LOOKED_AT = frozenset(
    "display visibility opacity font font-size color background background-color position left top right bottom "
    "text-indent height max-height width max-width overflow clip clip-path transform mso-hide".split()
)
NAMED: Mapping[str, Colour] = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245), "black": (0, 0, 0), "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255),
    "navy": (0, 0, 128), "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192),
    "yellow": (255, 255, 0), "orange": (255, 165, 0), "purple": (128, 0, 128), "teal": (0, 128, 128),
}  # fmt: skip
NEAR = 16
"""Colours whose channels differ by no more than this cannot be told apart."""

MOST_RULES = 2000


@dataclass(frozen=True)
class Rule:
    """One style rule: the chain of simple selectors (outermost first) and what it declares."""

    chain: tuple[str, ...]
    declarations: Declarations


def declarations(style: str) -> Declarations:
    """The declarations in a `style` attribute that bear on being seen, in lower case."""
    found: Declarations = {}
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in LOOKED_AT:
            found[name] = value.lower().replace("!important", "").strip()
    return found


def rules(sheet: str) -> list[Rule]:
    """The rules of a style sheet that every reader's screen gets: what stands in an @ block is passed over."""
    found: list[Rule] = []
    for selectors, body in _blocks(_without_comments(sheet)):
        declared = declarations(body)
        if declared:
            found.extend(Rule(chain, declared) for chain in _chains(selectors))
        if len(found) > MOST_RULES:
            break
    return found


def _without_comments(sheet: str) -> str:
    kept, place = [], 0
    while (start := sheet.find("/*", place)) >= 0:
        kept.append(sheet[place:start])
        end = sheet.find("*/", start + 2)
        place = end + 2 if end >= 0 else len(sheet)
    return "".join([*kept, sheet[place:]]).replace("<!--", "").replace("-->", "")


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    depth, start, selectors, inside_at = 0, 0, "", False
    for mark in re.finditer(r"[{};]", sheet):
        piece = sheet[start : mark.start()]
        if mark[0] == "{":
            if depth == 0:
                selectors, inside_at = piece.strip(), piece.strip().startswith("@")
            depth += 1
        elif mark[0] == "}":
            depth = max(0, depth - 1)
            if depth == 0 and not inside_at:
                yield selectors, piece
        elif depth:  # a semicolon inside a block is part of it
            continue
        start = mark.end()


def _chains(selectors: str) -> Iterator[tuple[str, ...]]:
    for selector in selectors.split(","):
        chain = tuple(selector.replace(">", " ").split())
        if chain and all(re.fullmatch(r"[\w*.#-]+", part) for part in chain):
            yield chain


def by_name(known: Iterable[Rule]) -> dict[str, list[Rule]]:
    """The rules under the id, class or tag that an element must have for them to apply."""
    found: dict[str, list[Rule]] = {}
    for rule in known:
        names = re.findall(r"[.#]?[\w*-]+", rule.chain[-1])
        best = max(names, key=lambda name: ".#".find(name[0]), default="*")
        found.setdefault(best, []).append(rule)
    return found


def fits(simple: str, tag: str, classes: Iterable[str], id: str) -> bool:
    """Whether one simple selector (`p`, `.note`, `td#head.wide`) names such an element."""
    for mark, name in re.findall(r"([.#]?)([\w*-]+)", simple):
        if mark == "." and name not in classes:
            return False
        if mark == "#" and name != id:
            return False
        if not mark and name not in ("*", tag):
            return False
    return True


def colour(value: str) -> Colour | None:
    """The colour, where `value` is or holds one that can be read; None for any other and for transparent."""
    value = value.strip().lower()
    if value in NAMED:
        return NAMED[value]
    if hexed := re.search(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", value):
        digits = hexed[1] if len(hexed[1]) == 6 else "".join(each * 2 for each in hexed[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    numbers = re.findall(r"\d{1,3}", value) if value.startswith("rgb") else []
    if len(numbers) >= 3:
        return int(numbers[0]), int(numbers[1]), int(numbers[2])
    return next((NAMED[word] for word in value.split() if word in NAMED), None)


def faint(opacity: str) -> bool:
    """Whether so little opacity leaves nothing to see."""
    number = re.fullmatch(r"(\d{0,3}\.?\d{0,9})(%?)", opacity.strip())
    if not number or not re.search(r"\d", number[1]):
        return False
    return float(number[1]) / (100 if number[2] else 1) < 0.05


def transparent(value: str) -> bool:
    """Whether a text of this colour leaves no trace."""
    without_ink = re.fullmatch(r"(?:rgba|hsla)\([^)]{0,40}[,/]\s*0?\.?0{0,9}%?\s*\)", value.strip())
    return value.strip() == "transparent" or without_ink is not None


def alike(one: Colour, other: Colour) -> bool:
    """Whether the eye cannot tell the two colours apart."""
    return all(abs(here - there) <= NEAR for here, there in zip(one, other, strict=True))


def pixels(value: str) -> float | None:
    """A length in pixels, more or less; None where it is relative or no length."""
    number = re.fullmatch(r"(-?\d{0,9}\.?\d{0,9})(px|pt|em|rem|in|cm|vw|vh|%)?", value.strip())
    if not number or not re.search(r"\d", number[1]):
        return None
    amount = float(number[1])
    if number[2] in ("%", "vw", "vh"):
        return amount if amount == 0 or amount <= -100 else None
    return amount * {"em": 16, "rem": 16, "in": 96, "cm": 38}.get(number[2] or "px", 1)
