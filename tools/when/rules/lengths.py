"""Lengths of time."""

from __future__ import annotations

from tools.when.reading import Grain
from tools.when.rules.base import Digits, rule
from tools.when.values import Length, length, together


@rule("count: int")
def _count(count: int) -> float:
    return float(count)


@rule("count: SOME", "count: SOME ~OF", "count: ~A SOME", "count: ~A SOME ~OF")
def _some(count: int) -> float:
    return count


@rule("count: DIGITS ~DOT|COMMA DIGITS")
def _decimal(whole: Digits, part: Digits) -> float:
    return float(f"{whole.value}.{part.value:0{part.width}}")


@rule("count: DIGITS ~SLASH DIGITS")
def _fraction(over: Digits, under: Digits) -> float | None:
    return over.value / under.value if 0 < over.value < under.value else None


@rule("count: int DIGITS ~SLASH DIGITS")
def _and_a_fraction(count: int, over: Digits, under: Digits) -> float | None:
    """ "1 1/2"."""
    return count + over.value / under.value if 0 < over.value < under.value else None


@rule("count: int ~AND|PLUS ~A? HALF")
def _and_a_half(count: int, share: float) -> float:
    return count + share


@rule("count: int VULGAR", "count: VULGAR")
def _vulgar(*parts: float) -> float:
    """ "1½"."""
    return sum(parts)


@rule("length: count UNIT", "length: count ~MORE|FULL UNIT")
def _length(count: float, unit: str) -> Length | None:
    return length(count, unit)


@rule("length: A UNIT")
def _one(*words: str) -> Length | None:
    return length(1, words[-1])


@rule("length: A ~FULL UNIT", "length: ~FULL UNIT")
def _full_hour(*words: str) -> Length | None:
    """ "A full hour"; the whole day is a day."""
    return length(1, words[-1]) if words[-1] in ("hour", "minute") else None


@rule(
    "length: HALF ~OF? ~A? UNIT",
    "length: QUARTER ~OF? ~A? UNIT",
    "length: ~A HALF|QUARTER ~OF? ~A? UNIT",
    "length: ~A? HALF ~DASH UNIT",
)
def _share(share: float, unit: str) -> Length | None:
    return length(share, unit)


@rule("length: int ~DASH? QUARTER ~OF ~A UNIT", "length: int ~DASH? QUARTER ~OF UNIT")
def _quarters(count: int, share: float, unit: str) -> Length | None:
    return length(count * share, unit)


@rule("length: A UNIT ~AND|PLUS ~A? HALF|QUARTER")
def _one_and_half(article: object, unit: str, share: float) -> Length | None:
    return length(1 + share, unit)


@rule("length: int UNIT ~AND|PLUS ~A? HALF|QUARTER")
def _some_and_half(count: int, unit: str, share: float) -> Length | None:
    return length(count + share, unit)


@rule("length: A UNIT ~AND|PLUS int QUARTER")
def _one_and_quarters(article: object, unit: str, count: int, share: float) -> Length | None:
    """ "An hour and three quarters"."""
    return length(1 + count * share, unit)


@rule("length: int UNIT ~AND|PLUS int QUARTER")
def _some_and_quarters(count: int, unit: str, quarters: int, share: float) -> Length | None:
    return length(count + quarters * share, unit)


@rule("length: UNIT ~PLUS HALF|QUARTER", "length: UNIT ~AND|PLUS ~A HALF|QUARTER")
def _unit_and_half(unit: str, share: float) -> Length | None:
    """ "Hora y media", "hour and a half"."""
    return length(1 + share, unit)


@rule("length: QUARTERS", "length: ~A QUARTERS")
def _quarters_in_a_word(minutes: int) -> Length:
    """ "Eine Dreiviertelstunde"."""
    return Length(seconds=minutes * 60, grain="minute")


@rule("length: FORTNIGHT", "length: ~A FORTNIGHT")
def _fortnight(days: int) -> Length:
    return Length(days=days, grain="day")


@rule("length: length ~AND|PLUS|COMMA? length")
def _added(first: Length, second: Length) -> Length | None:
    return together(first, second) if _finer(second, first) else None


def _finer(second: Length, first: Length) -> bool:
    order: list[Grain] = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
    return order.index(second.grain) < order.index(first.grain)


@rule("length: length int", cost=1)
def _hours_and_minutes(first: Length, minutes: int) -> Length | None:
    """The minutes of "2 h 30"."""
    if first.grain != "hour" or not 0 < minutes < 60:
        return None
    return together(first, Length(seconds=minutes * 60, grain="minute"))


@rule("length: ~ABOUT length")
def _about(value: Length) -> Length:
    return value
