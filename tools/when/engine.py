"""From a text to the times in it: words, grammar, calendar, in that order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import import_module
from typing import NamedTuple

from tools.when.figures import figures
from tools.when.grammar import Cell, Item, parse
from tools.when.lexicon import Lexicon
from tools.when.moment import Moment, Node
from tools.when.policy import Policy
from tools.when.reading import GRAINS, Reading, Span
from tools.when.rules import GRAMMAR
from tools.when.rules.base import Digits
from tools.when.tokens import Token, plain, sentences, tokenize
from tools.when.values import Context, Outcome

LANGUAGES = {"en": "tools.when.english", "es": "tools.when.spanish"}
LONGEST_TEXT = 400  # characters looked at as one sentence; a time is not said in more


LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Chart(NamedTuple):
    """A text with all that the grammar found in it."""

    text: str
    tokens: list[Token]
    cells: list[Cell]
    language: str
    day_first: bool


class Candidate(NamedTuple):
    """An expression that spans tokens `first` to `last`, the last not included."""

    first: int
    last: int
    cost: int
    node: Node


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language."""
    return Lexicon(import_module(LANGUAGES[language]))


def languages(language: str | None) -> tuple[str, ...]:
    """The language asked for, or all of them when none is, or one that is unknown."""
    known = (language or "")[:2].lower()
    return (known,) if known in LANGUAGES else tuple(LANGUAGES)


def read(text: str, language: str) -> Chart:
    """All that the grammar finds in a text."""
    plainly = plain(text)
    tokens = tokenize(plainly)
    words = lexicon(language)
    ends = {token.end: place + 1 for place, token in enumerate(tokens)}
    found = [_words_at(plainly, tokens, place, words, ends) for place in range(len(tokens))]
    return Chart(text, tokens, parse(found, GRAMMAR), language, words.day_first)


def _words_at(text: str, tokens: list[Token], place: int, words: Lexicon, ends: dict[int, int]) -> list[Item]:
    token = tokens[place]
    if not token.plain[0].isdecimal():
        return words.lookup(tokens, place)
    if not token.plain.isascii():
        return []
    found = figures(text, token.start, ends)
    number = int(token.plain) if len(token.plain) < 6 else None
    if number is not None and not _counts_else(text, token):
        found.append(Item("DIGITS", place + 1, Digits(number, len(token.plain)), 0))
    return found + words.lookup(tokens, place)


def _counts_else(text: str, token: Token) -> bool:
    """Whether a sign beside a number says that it is a price or a share, or one or two letters that it is a name."""
    before, after = text[: token.start], text[token.end : token.end + 1]
    letters = len(before) - len(before.rstrip(LETTERS))
    name = 0 < letters < 3 and not (before.endswith("h") and before[-2:-1].isdecimal())
    return name or before[-1:] in tuple("€$£#") or after in tuple("€$£%")


def candidates(chart: Chart) -> list[Candidate]:
    """Whole expressions, those that explain most of the text first."""
    found = []
    for first, cell in enumerate(chart.cells):
        for item in cell.get("time", ()):
            if _stands_alone(chart, first, item.end):
                found.append(Candidate(first, item.end, item.cost, item.value))
    return sorted(found, key=lambda c: (c.first - c.last, c.cost))


def _stands_alone(chart: Chart, first: int, last: int) -> bool:
    """Not part of a longer word or number."""
    text, start, end = chart.text, chart.tokens[first].start, chart.tokens[last - 1].end
    if (
        start
        and (text[start].isalnum() or text[start] == "@")
        and (text[start - 1].isalnum() or _number_goes_on(text[:start][::-1]))
    ):
        return False
    if end >= len(text) or not text[end - 1].isalnum():
        return True
    return not (
        text[end].isalnum() or text[end] in "%€$£" or (text[end - 1].isdecimal() and _number_goes_on(text[end:]))
    )


def _number_goes_on(rest: str) -> bool:
    """Whether a sign and a figure follow directly, as in 2.5 or 650-6500."""
    return rest[:1] in tuple(".,:-/") and rest[1:2].isdecimal()


def solve(chart: Chart, candidate: Candidate, context: Context) -> tuple[Reading, ...]:
    """The readings of an expression; none where there is no such day, or it is out of all range."""
    start, end = chart.tokens[candidate.first].start, chart.tokens[candidate.last - 1].end
    try:
        outcomes = candidate.node.solve(context._replace(day_first=_day_first(chart, context)))
        readings = [_reading(outcome, context, chart.text[start:end]) for outcome in outcomes]
    except (OverflowError, ValueError):
        return ()
    return tuple(each for each in dict.fromkeys(readings) if not _far_fetched(each, readings[0]))


def _far_fetched(other: Reading, first: Reading) -> bool:
    """Whether another meaning needs another day and another time of day as well: nobody means that."""
    clock = first.grain in ("second", "minute", "hour")
    return clock and other.start.date() != first.start.date() and other.start.time() != first.start.time()


def _day_first(chart: Chart, context: Context) -> bool:
    chosen = context.policy.day_first
    return chart.day_first if chosen is None else chosen


def _reading(outcome: Outcome, context: Context, text: str) -> Reading:
    start = aware(outcome.start, context)
    end = aware(outcome.end, context) if outcome.end else None
    due = aware(outcome.due, context) if isinstance(outcome.due, datetime) else outcome.due
    all_day = GRAINS.index(outcome.grain) >= GRAINS.index("day")
    return Reading(start, end, outcome.grain, all_day, outcome.rrule, text, outcome.open, due)


def aware(wall: datetime, context: Context) -> datetime:
    """A wall time with its zone; one that the clocks skip is moved forward by as much as they skip."""
    there = wall.replace(tzinfo=context.zone)
    back = there.astimezone(UTC).astimezone(context.zone)
    return there if back.replace(tzinfo=None) == wall else back


def context_of(now: datetime, policy: Policy, anchor: datetime | None) -> Context:
    """What expressions are read against."""
    zone = now.tzinfo
    if zone is None:
        raise ValueError("The clock has no time zone. Pass an aware datetime.")
    event = anchor.astimezone(zone).replace(tzinfo=None) if anchor and anchor.tzinfo else anchor
    return Context(now.replace(tzinfo=None), zone, policy, False, event)


def resolve_in(text: str, language: str, context: Context) -> tuple[int, tuple[Reading, ...]]:
    """The readings of the expression that explains most of a text, and how many letters it explains."""
    chart = read(text[:LONGEST_TEXT], language)
    for candidate in candidates(chart):
        if candidate.node.weak and not (_whole(chart, candidate) or _led(chart, candidate, context)):
            continue
        if _no_such_day(chart, candidate, context):
            return 0, ()
        if solve(chart, candidate, context):
            readings = _with_others(chart, candidate, context)
            return sum(len(text) for text in {reading.text for reading in readings}), readings
    return 0, ()


def _led(chart: Chart, candidate: Candidate, context: Context) -> bool:
    """Whether a bare hour ends what is said of an event: "move it to 6"."""
    clock = isinstance(candidate.node, Moment) and candidate.node.clock
    last = candidate.last == len(chart.tokens) and not chart.tokens[candidate.first].plain[0].isdecimal()
    return bool(context.anchor and clock and last)


def _no_such_day(chart: Chart, candidate: Candidate, context: Context) -> bool:
    """Whether it is a date that does not exist: of "30 February", February alone is not what was meant."""
    node = candidate.node
    dated = isinstance(node, Moment) and node.fields.month is not None and node.fields.day is not None
    return dated and not solve(chart, candidate, context)


def _with_others(chart: Chart, best: Candidate, context: Context) -> tuple[Reading, ...]:
    """The best expression joined with what else is said of time: nothing that was said is dropped in silence."""
    chosen = [best]
    for other in candidates(chart):
        apart = all(other.last <= one.first or one.last <= other.first for one in chosen)
        if apart and not other.node.weak and solve(chart, other, context):
            chosen.append(other)
    chosen.sort()
    if len(chosen) == 2 and (joined := _joined(chosen[0], chosen[1])) and (found := solve(chart, joined, context)):
        return found
    return tuple(reading for one in chosen for reading in solve(chart, one, context))


def _joined(first: Candidate, second: Candidate) -> Candidate | None:
    """ "Thursday, the big meeting, at 5pm" is one time in two places."""
    one, two = first.node, second.node
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.dated == two.dated:
        return None
    both = one.joined(two)
    return Candidate(first.first, second.last, 0, both) if both else None


def _whole(chart: Chart, candidate: Candidate) -> bool:
    """Whether nothing but signs and leading small words is left over."""
    lengths = chart.cells[candidate.first + 1].get("length", ())
    if any(item.end == candidate.last for item in lengths):  # "for 1h30"
        return False
    rest = chart.tokens[: candidate.first] + chart.tokens[candidate.last :]
    return all(not token.plain[0].isalnum() for token in rest)


def find_in(text: str, language: str, context: Context) -> list[Span]:
    """Every expression in a text, sentence by sentence, none inside another."""
    spans: list[Span] = []
    for start, sentence in sentences(text, LONGEST_TEXT):
        for span in _find_in_sentence(sentence, language, context):
            spans.append(Span(start + span.start_index, start + span.end_index, span.readings))
    return spans


def _find_in_sentence(text: str, language: str, context: Context) -> list[Span]:
    chart = read(text, language)
    taken: list[tuple[int, int]] = []
    spans: list[Span] = []
    for candidate in candidates(chart):
        if candidate.node.weak or any(candidate.first < last and first < candidate.last for first, last in taken):
            continue
        if readings := solve(chart, candidate, context):
            taken.append((candidate.first, candidate.last))
            start = chart.tokens[candidate.first].start
            spans.append(Span(start, start + len(readings[0].text), readings))
    return sorted(spans, key=lambda span: span.start_index)


def longest_length(text: str, language: str) -> tuple[int, timedelta | None]:
    """The longest length of time said in a text, by its letters."""
    chart = read(text[:LONGEST_TEXT], language)
    best: tuple[int, timedelta | None] = (0, None)
    for first, cell in enumerate(chart.cells):
        for item in cell.get("length", ()):
            letters = chart.tokens[item.end - 1].end - chart.tokens[first].start
            if letters > best[0] and _stands_alone(chart, first, item.end):
                best = (letters, item.value.delta())
    return best
