"""What must survive when a text is said differently: names, numbers, times, addresses, links and quoted words.

A date, a clock time or a number in another way of writing counts as kept: "at 17:00" is "at 5pm".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final, Literal

from tools.matching import words_of
from tools.when import Reading, Span, find

Kind = Literal["link", "address", "tag", "quote", "phone", "time", "number", "name"]

PATTERNS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("link", re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]*[^\s<>\"')\].,:;!?]", re.IGNORECASE)),
    ("address", re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")),
    ("tag", re.compile(r"(?<![\w#@])[#@][^\W\d]\w*")),
    ("phone", re.compile(r"(?<![\w.,:/-])(?:\+\d|\(\d|\d)[\d()/ .-]{5,}\d(?![\w:])")),
)
QUOTED: Final = re.compile(r"“([^”\n]{1,160})”|«([^»\n]{1,160})»|„([^“\n]{1,160})“|(?<!\w)\"([^\"\n]{1,160})\"(?!\w)")
NUMBER: Final = re.compile(r"\d+(?:[.,'’]\d{3})*(?:[.,:/-]\d+)*")
NAME: Final = re.compile(r"[^\W\d_][\w'’&-]*(?: [A-ZÀ-ÖØ-Þ][\w'’&-]*)*")
BEGINS: Final = re.compile(r"(?:^|[.!?:…\n]|[\n.!?:]\s*[\"“«„(¡¿*•–-]+)\s*[\"“«„(¡¿*•–-]*\s*$")
CLOCK: Final = re.compile(
    r"\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|h\b|uhr\b|o'clock)?|noon|midday|midnight|mediodía|medianoche",
    re.IGNORECASE,
)
DAY_LIKE: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
GROUPED: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?")

FILLERS: Final = frozenset(
    "at on in by from to until till before after the of about around between and for due a an "
    "el la los las de del en a al desde hasta antes despues sobre entre y para por um am vom bis".split()
)
SHOUTED: Final = frozenset(
    "now not very asap please must never always all no yes do urgent important ya muy si".split()
)
NO_NAMES: Final = frozenset("i i'm i'll i've i'd ok mr mrs ms sr sra dr".split())
GERMAN: Final = frozenset("der die das und ist nicht ich ein eine mit für".split())
"""Where nouns have a capital, a capital tells no name."""

IN_WORDS: Final = {
    str(value): words.split("|") for value, words in enumerate(
        ("zero|cero", "one|uno", "two|twice|dos", "three|tres", "four|cuatro", "five|cinco", "six|seis",
         "seven|siete", "eight|ocho", "nine|nueve", "ten|diez", "eleven|once", "twelve|doce|dozen|docena"), 0
    )
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """Something in a text that must not be lost; `span` is what a time was understood to mean."""

    kind: Kind
    text: str
    span: Span | None = None


def items(text: str, now: datetime) -> tuple[Item, ...]:
    """What of `text` must survive, each once, in the order of the kinds; nothing is counted twice."""
    return _items(text, now, now.tzinfo, now.fold)


@lru_cache(maxsize=16)
def _items(text: str, now: datetime, *zone: object) -> tuple[Item, ...]:
    """What was found in a text before is found again: each attempt at saying it differently is held to the same."""
    return tuple(dict.fromkeys(_found(text, now)))


def missing(old: str, new: str, now: datetime) -> tuple[str, ...]:
    """What of `old` is not in `new`, in the words of `old`."""
    there = _There(new, now)
    return tuple(dict.fromkeys(each.text for each in items(old, now) if not there.has(each)))


class _There:
    """A text that is looked through for what another one has."""

    def __init__(self, text: str, now: datetime) -> None:
        self.plain = _plain(text)
        self.digits = _joined(text)
        self.words = frozenset(words_of(text))
        found = items(text, now)
        self.spans = [each.span for each in found if each.span is not None]
        self.numbers = {_value(each.text) for each in found if each.kind == "number"}

    def has(self, item: Item) -> bool:
        """Whether the item is here, in any way of writing it."""
        match item.kind:
            case "phone":
                return _only_digits(item.text) in self.digits
            case "time":
                return self._has_time(item)
            case "number":
                return self._has_number(item)
            case "name":
                return all(word in self.words for word in words_of(item.text))
            case _:
                return _plain(item.text) in self.plain

    def _has_number(self, item: Item) -> bool:
        value = _value(item.text)
        return value in self.numbers or any(word in self.words for word in IN_WORDS.get(value, ()))

    def _has_time(self, item: Item) -> bool:
        assert item.span is not None
        if any(_same(item.span, other) for other in self.spans):
            return True
        if any(each.isdigit() for each in item.text):
            return self._has_parts(item.span, item.text)
        return all(word in self.words for word in _said(item.text))

    def _has_parts(self, span: Span, text: str) -> bool:
        """Whether the day and the clock time are both told, apart from one another."""
        if span.readings[0].rrule:
            return False
        clock = not span.readings[0].all_day
        dated = bool(_said(CLOCK.sub(" ", text))) or not clock
        told = [(one, moment) for other in self.spans for one in other.readings for moment in _moments(one)]
        days = {moment.date() for _, moment in told}
        clocks = {moment.time() for one, moment in told if not one.all_day}
        return any(
            all((not dated or each.date() in days) and (not clock or each.time() in clocks) for each in _moments(one))
            for one in span.readings
        )


def _found(text: str, now: datetime) -> Iterator[Item]:
    rest = text
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(rest):
            if kind == "phone" and not _is_phone(match[0]):
                continue
            yield Item(kind, match[0].strip())
            rest = _blank(rest, *match.span())
    for match in QUOTED.finditer(rest):
        inner = next(each for each in match.groups() if each)
        if len(match[0]) < len(text.strip()):
            yield Item("quote", inner.strip())
            rest = _blank(rest, *match.span())
    # The point that ends a sentence is no part of the figure before it.
    for span in find(re.sub(r"(?<=\d)[.](?=\s|$)", " ", rest), now):
        if span.readings and not _is_now(span):
            yield Item("time", rest[span.start_index : span.end_index].strip(" ,.;"), span)
            rest = _blank(rest, span.start_index, span.end_index)
    yield from (Item("number", match[0]) for match in NUMBER.finditer(rest))
    yield from (Item("name", each) for each in _names(rest))


def _names(text: str) -> Iterator[str]:
    """Words with a capital that do not begin a sentence."""
    said = text.split()
    if len(GERMAN & {each.casefold() for each in said}) >= 2 or 2 * sum(each.isupper() for each in said) > len(said):
        return
    for match in NAME.finditer(text):
        words = match[0].split()
        if BEGINS.search(text[: match.start()]):
            words = words[1:]
        named = [each for each in words if each[0].isupper() and not _common(each)]
        if named:
            yield " ".join(_bare_name(each) for each in named)


def _common(word: str) -> bool:
    low = word.casefold().replace("’", "'")
    return low in NO_NAMES or (word.isupper() and low in SHOUTED)


def _bare_name(name: str) -> str:
    return re.sub(r"['’]s?$", "", name.rstrip("-&"))


def _same(one: Span, other: Span) -> bool:
    """Whether two times have a reading in common."""
    meant = {(each.start, each.end, each.rrule) for each in one.readings}
    return bool(meant & {(each.start, each.end, each.rrule) for each in other.readings})


def _moments(reading: Reading) -> tuple[datetime, ...]:
    """Where a reading begins, and where it ends, if it does."""
    return (reading.start,) if reading.end is None else (reading.start, reading.end)


def _is_now(span: Span) -> bool:
    best = span.readings[0]
    return best.grain == "second" and best.end is None


def _said(text: str) -> list[str]:
    return [word for word in words_of(text) if word not in FILLERS]


def _is_phone(text: str) -> bool:
    """Whether digits with something between them are a telephone number: no date, no grouped number."""
    bare = text.strip()
    digits = _only_digits(bare)
    if not 7 <= len(digits) <= 15 or DAY_LIKE.search(bare) or GROUPED.fullmatch(bare):
        return False
    return len(digits) >= 9 or bare.startswith(("+", "(")) or bool(re.fullmatch(r"\d{3}[ .-]\d{2}[ .-]?\d{2}", bare))


def _only_digits(text: str) -> str:
    return "".join(each for each in text if each.isdigit())


def _joined(text: str) -> str:
    """The text with its digits run together, as far as only what divides a telephone number lies between them."""
    return re.sub(r"(?<=\d)[ ()/.-]+(?=\d)", "", text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _blank(text: str, start: int, end: int) -> str:
    """The text with a part of it made unreadable, everything else in its place."""
    return f"{text[:start]}{'_' * (end - start)}{text[end:]}"


def _value(number: str) -> str:
    """One way of writing a number: without separators of thousands, leading zeros and empty decimals."""
    whole = re.sub(r"[.,'’](?=\d{3}(?:\D|$))", "", number).replace(",", ".")
    whole = whole.rstrip("0").rstrip(".") if "." in whole else whole
    return whole.lstrip("0") or "0"
