"""When a call of somebody else's tool may begin, and when it may stand: constants, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from tools.contract import Tool
from tools.matching import word_likeness, words_of

RELUCTANCE: Final = -5.0
"""What is added to the logit of a call's first token where the tools are others', of which code knows nothing.

Ayni's own dial (`agent.leaning`) reads rows, times and the words of its rooms; here there are none of these.
Chosen on samples of seed 1, never on the seed that is reported: `bench/README.md` has the figures.
"""

MOST_TOOLS: Final = 8
"""More than these are not shown to the model: those whose words are most like the request's."""

LIKE: Final = 80.0
NUMERALS: Final = {
    word: value
    for value, words in enumerate(
        ("zero no none", "one a an single once first", "two both twice second pair", "three third thrice", "four",
         "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve dozen")
    )
    for word in words.split()
}  # fmt: skip


def nearest(tools: Sequence[Tool], request: str) -> tuple[Tool, ...]:
    """The tools that a request may mean, in their order: all of them, or those that speak most of its words."""
    if len(tools) <= MOST_TOOLS:
        return tuple(tools)
    said = {word for word in words_of(request) if len(word) > 3}
    ranked = sorted(tools, key=lambda each: -_shared(said, each))[:MOST_TOOLS]
    return tuple(each for each in tools if each in ranked)


def grounded(calls: Sequence[Planned], tools: Mapping[str, Tool], request: str) -> bool:
    """Whether the numbers that the calls must have were said.

    A small model that wants to call a tool fills in what it was not told. Where most of the numbers that the
    tools require are nowhere in the request, the values are the model's own, and asking for them is right.
    """
    wanted = [value for each in calls for value in _required_numbers(each, tools[each.tool])]
    known = {*_numbers(request)}
    invented = [value for value in wanted if not _known(value, known)]
    return 2 * len(invented) <= len(wanted)


def _shared(said: set[str], tool: Tool) -> int:
    spoken = {*words_of(tool.name), *words_of(tool.description), *(each.name for each in tool.parameters)}
    return sum(any(word_likeness(word, each) >= LIKE for each in spoken) for word in said)


def _required_numbers(call: Planned, tool: Tool) -> Iterator[float]:
    for parameter in tool.parameters:
        if parameter.required and parameter.name in call.arguments:
            yield from _within(call.arguments[parameter.name])


def _within(value: Any) -> Iterator[float]:
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from _within(each)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield float(value)


def _numbers(request: str) -> Iterator[float]:
    for text in re.findall(r"\d[\d,]*\.?\d*(?:[eE][-+]?\d+)?|\.\d+", request):
        yield float(text.replace(",", "").rstrip(".") or 0)
        yield from (float(part) for part in text.split(",") if part.strip("."))
    yield from (float(NUMERALS[word]) for word in words_of(request) if word in NUMERALS)


def _known(value: float, said: set[float]) -> bool:
    """Whether a number was said: as it is, as a share of a hundred, or in a unit a thousand times as large."""
    scales = (1.0, 100.0, 0.01, 1000.0, 0.001, 1e6, 1e-6, 1e9, 1e-9)
    return any(abs(abs(value) - each * scale) <= 1e-6 * max(abs(value), 1e-12) for each in said for scale in scales)
