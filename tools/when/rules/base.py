"""The one grammar, and the numbers that all its rules share."""

from __future__ import annotations

from typing import NamedTuple

from tools.when.grammar import Grammar

GRAMMAR = Grammar()
rule = GRAMMAR.rule


class Digits(NamedTuple):
    """A whole number in figures, and how many figures it has."""

    value: int
    width: int


@rule("int: DIGITS")
def _figures(digits: Digits) -> int | None:
    return digits.value if digits.width <= 4 else None


@rule("int: NUMBER", "int: TENS", "word: NUMBER", "word: TENS")
def _word(value: int) -> int:
    return value


@rule("int: TENS ~DASH? NUMBER", "int: TENS ~PLUS NUMBER", "word: TENS ~DASH? NUMBER", "word: TENS ~PLUS NUMBER")
def _tens(tens: int, ones: int) -> int | None:
    return tens + ones if 0 < ones < 10 else None


@rule("ordinal: NTH", "ordinal: ORDINAL")
def _ordinal(value: int) -> int:
    return value


@rule("ordinal: TENS ~DASH? ORDINAL")
def _tens_ordinal(tens: int, ordinal: int) -> int | None:
    return tens + ordinal if ordinal < 10 else None


@rule("lead: LINK|THE|AT|OF|ON|IN|FOR", "lead: LINK|OF|ON|IN|AT|FOR LINK|THE|AT|ON|ABOUT|NEARLY|IN")
@rule("link: LINK|THE|AT|COMMA|OF|ON|IN|FOR|DASH", "link: LINK|COMMA|OF|ON|IN|AT|FOR LINK|THE|AT|ON|ABOUT|NEARLY|IN")
def _link(*words: object) -> bool:
    return True
