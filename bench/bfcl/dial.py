"""When a call of somebody else's tool may begin, and when it may stand: constants, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from tools.contract import Tool
from tools.matching import NOISE, word_likeness, words_of

RELUCTANCE: Final = -2.0
"""What is added to the logit of a call's first token where the tools are others', of which code knows nothing.

Ayni's own dial (`agent.deciding.leaning`) reads rows, times and the words of its rooms; here there are none of these.
Chosen on samples of seed 1, never on the seed that is reported: `bench/README.md` has the figures.
"""

SPOKEN: Final = 0.6
"""The `relevance` of tools of which as much is said as of those that do what is asked, and at most of others."""

GAIN: Final = 6.0
"""What is added for each unit of relevance above that, or taken away below it."""

MOST: Final = 4.0
"""The furthest that relevance moves the logit either way."""

MOST_TOOLS: Final = 8
"""More than these are not shown to the model: those whose words are most like the request's."""

LIKE: Final = 80.0
COMMON: Final = frozenset(
    "what which how who when where can could would will you does did want need know tell give show get find calculate "
    "determine using use used given based not any some many much most than also should let there this that".split()
)
"""Words that stand in many requests and descriptions, and tell nothing of either."""

CODE: Final = re.compile(r"[A-Z]{1,5}")
"""A text that may be short for what was said: "GBP"."""

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


def relevance(tools: Sequence[Tool], request: str) -> float:
    """How much of the tool that a request speaks of most is said in it: 0-2, the shares of its name and description.

    A request that a tool can serve names most of what the tool's name says; one that none can serve shares a word or
    two with a description by chance.
    """
    said = {word for word in words_of(request) if _tells(word)}
    return max((_share(said, each.name) + _share(said, each.description) for each in tools), default=0.0)


def leaning(tools: Sequence[Tool], request: str, reluctance: float = RELUCTANCE) -> float:
    """What to add to the logit of a call's first token, where code knows of the tools only their words."""
    return reluctance + max(-MOST, min(MOST, GAIN * (relevance(tools, request) - SPOKEN)))


def grounded(calls: Sequence[Planned], tools: Mapping[str, Tool], request: str) -> bool:
    """Whether what the calls must have was said.

    A small model that wants to call a tool fills in what it was not told. Where most of the numbers that the
    tools require are nowhere in the request, or a text that they require has no word of it, the values are the model's
    own, and asking for them is right.
    """
    said = words_of(request)
    if any(_is_made_up(text, said) for each in calls for text in _required_texts(each, tools[each.tool])):
        return False
    wanted = [value for each in calls for value in _required_numbers(each, tools[each.tool])]
    known = {*_numbers(request)}
    invented = [value for value in wanted if not _known(value, known)]
    return 2 * len(invented) <= len(wanted)


def _shared(said: set[str], tool: Tool) -> int:
    spoken = {*words_of(tool.name), *words_of(tool.description), *(each.name for each in tool.parameters)}
    return sum(any(word_likeness(word, each) >= LIKE for each in spoken) for word in said)


def _share(said: set[str], text: str) -> float:
    """The share of a text's words that were said."""
    words = {word for word in words_of(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).replace("_", " ")) if _tells(word)}
    heard = [word for word in words if any(word_likeness(word, other) >= LIKE for other in said)]
    return len(heard) / max(len(words), 1)


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in NOISE | COMMON and not word.isdigit()


def _required_numbers(call: Planned, tool: Tool) -> Iterator[float]:
    for parameter in tool.parameters:
        if parameter.required and parameter.name in call.arguments:
            yield from _within(call.arguments[parameter.name])


def _required_texts(call: Planned, tool: Tool) -> Iterator[str]:
    for parameter in tool.parameters:
        value = call.arguments.get(parameter.name)
        if parameter.required and not parameter.choices and isinstance(value, str):
            yield value


def _is_made_up(text: str, said: Sequence[str]) -> bool:
    """Whether no word of a text was said, in part or in full; a code ("USD") may stand for what was."""
    words = [word for word in words_of(text) if len(word) > 1]
    if (not words and text.strip()) or CODE.fullmatch(text):
        return False
    return not any(
        word in each or (len(each) > 3 and each in word) or word_likeness(word, each) >= LIKE
        for word in words for each in said
    )  # fmt: skip


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
