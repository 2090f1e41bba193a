"""A bottom-up chart parser: rules over categories of words, each with what it means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

Meaning = Callable[..., Any]
M = TypeVar("M", bound=Meaning)
MOST_MEANINGS = 8  # kept for one category over one stretch of text
MOST_ITEMS = 250  # kept at one place of the text: only a jumble of words comes to so many
LONGEST = 32  # words in one expression


class Item(NamedTuple):
    """A category found in the text: where it ends, what it means, and how far-fetched it is."""

    category: str
    end: int
    value: Any
    cost: int


class Rule(NamedTuple):
    """A category made of others, in order."""

    result: str
    parts: tuple[str, ...]
    kept: tuple[bool, ...]
    meaning: Meaning
    cost: int


class Rules(NamedTuple):
    """The rules that begin with one category: those of nothing else, and the others by their second category."""

    alone: list[Rule]
    followed: dict[str, list[Rule]]


class Grammar:
    """Rules, found by the categories that they begin with."""

    def __init__(self) -> None:
        """Begin without rules."""
        self.beginning: dict[str, Rules] = {}

    def rule(self, *patterns: str, cost: int = 0) -> Callable[[M], M]:
        """Declare what a pattern means: `"date: ~THE? ORDINAL ~OF? MONTH"`.

        `X?` may be left out, `X|Y` is either; what is marked `~` is not handed to the meaning, nor is what is left
        out. A meaning that returns None says: not so.
        """

        def declare(meaning: M) -> M:
            for pattern in patterns:
                result, _, body = pattern.partition(":")
                for parts, kept in _variants(body.split()):
                    self._add(Rule(result, parts, kept, meaning, cost))
            return meaning

        return declare

    def _add(self, rule: Rule) -> None:
        rules = self.beginning.setdefault(rule.parts[0], Rules([], {}))
        listed = rules.alone if len(rule.parts) == 1 else rules.followed.setdefault(rule.parts[1], [])
        listed.append(rule)


def _variants(symbols: list[str]) -> list[tuple[tuple[str, ...], tuple[bool, ...]]]:
    """Every way to write a pattern out without options."""
    if not symbols:
        return [((), ())]
    head, rest = symbols[0], _variants(symbols[1:])
    kept, optional = not head.startswith("~"), head.endswith("?")
    choices = head.strip("~?").split("|")
    found = [((choice, *parts), (kept, *flags)) for choice in choices for parts, flags in rest]
    return found + rest if optional else found


Cell = dict[str, list[Item]]


def parse(words: list[list[Item]], grammar: Grammar) -> list[Cell]:
    """Everything that the rules find, by where it begins; `words` holds what the lexicon found at each place."""
    chart: list[Cell] = [{} for _ in range(len(words) + 1)]
    for place in range(len(words) - 1, -1, -1):
        _fill(chart, place, words[place], grammar.beginning)
    return chart


def _fill(chart: list[Cell], place: int, agenda: list[Item], beginning: dict[str, Rules]) -> None:
    cell = chart[place]
    agenda = agenda[::-1]
    kept = 0
    while agenda and kept < MOST_ITEMS:
        item = agenda.pop()
        known = cell.setdefault(item.category, [])
        if item.end - place > LONGEST or _superfluous(known, item):
            continue
        known.append(item)
        kept += 1
        rules = beginning.get(item.category)
        if rules is None:
            continue
        for rule in rules.alone:
            value = rule.meaning(item.value) if rule.kept[0] else rule.meaning()
            if value is not None:
                agenda.append(Item(rule.result, item.end, value, item.cost + rule.cost))
        followed = rules.followed
        if followed:
            for category, items in chart[item.end].items():
                if category in followed:
                    for rule in followed[category]:
                        _extend(chart, rule, item, items, agenda)


def _superfluous(known: list[Item], item: Item) -> bool:
    """Whether the same is known already at no greater cost, or enough else."""
    alike = 0
    for other in known:
        if other.end == item.end:
            alike += 1
            if alike >= MOST_MEANINGS or (other.cost <= item.cost and other.value == item.value):
                return True
    return False


def _extend(chart: list[Cell], rule: Rule, first: Item, seconds: list[Item], agenda: list[Item]) -> None:
    """Find the rest of a rule to the right of its first two parts; what lies there is already complete."""
    parts, kept, cost = rule.parts, rule.kept, first.cost + rule.cost
    begun = (first.value,) if kept[0] else ()
    if kept[1]:
        states = [(each.end, (*begun, each.value), cost + each.cost) for each in seconds]
    else:
        states = [(each.end, begun, cost + each.cost) for each in seconds]
    for place in range(2, len(parts)):
        part, keeps = parts[place], kept[place]
        states = [
            (item.end, (*values, item.value) if keeps else values, cost + item.cost)
            for end, values, cost in states
            for item in chart[end].get(part, ())
        ]
        if not states:
            return
    for end, values, cost in states:
        value = rule.meaning(*values)
        if value is not None:
            agenda.append(Item(rule.result, end, value, cost))
