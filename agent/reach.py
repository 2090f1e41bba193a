"""Whether the context is as long as asked for: a prompt near that length is sent, and what was read is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from agent.models.base import Message, Model, Prompt, Usage
from memory.errors import PromptTooLongError

LINE: Final = "The river runs past the old mill and the quiet garden.\n"
SAMPLE: Final = 40
"""Lines of the short prompt that tells how many tokens a line has."""

MARGIN: Final = 64
"""Tokens of the context that are left free."""

SLACK: Final = 0.98
"""The part of the tokens sent that must have been read: how two texts are cut where they meet may differ."""

Found = Literal["whole", "cut", "refused", "unknown"]


@dataclass(frozen=True)
class Reach:
    """What came of it: tokens `asked` for, `sent` in one prompt, and `read` by the engine's own count.

    `cut`: fewer were read than were sent, and nothing was said. `refused`: the engine takes less than asked for.
    `unknown`: the engine does not count.
    """

    found: Found
    asked: int
    sent: int = 0
    read: int = 0


def reach(model: Model, prefix: Sequence[Message]) -> Reach:
    """Try the model's context with a prompt that begins like every other. Raises: ModelError."""
    asked, sent = model.context, 0
    try:
        none, some = _read(model, prefix, 0), _read(model, prefix, SAMPLE)
        if not none or not some:
            return Reach("unknown", asked)
        line = max(1.0, (some - none) / SAMPLE)  # less: the short prompt was cut already
        lines = max(0, int((asked - MARGIN - none) / line))
        sent = none + round(lines * line)
        read = _read(model, prefix, lines)
    except PromptTooLongError:
        return Reach("refused", asked, sent)
    return Reach("whole" if read >= SLACK * sent else "cut", asked, sent, read)


def _read(model: Model, prefix: Sequence[Message], lines: int) -> int:
    """The tokens of a prompt with so many lines, as the engine counts them."""
    usage = Usage()
    for chunk in model.stream(Prompt((*prefix, Message("user", f"{LINE * lines}Say yes.")), max_tokens=1)):
        usage = chunk.usage or usage
    return usage.prompt_tokens
