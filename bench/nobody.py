"""The model that says nothing: played with it, the set shows what code decides alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from agent.models.base import Capability, Chunk, Lane, Message, Prompt, Usage
from memory.errors import ModelError

NAME = "none"
"""What `--model` is given for it."""


class Nobody:
    """A model without a word to say; it begins calls as a real one is made to, and makes none."""

    name = NAME
    context = 8192
    capabilities: frozenset[Capability] = frozenset({"grammar", "schema", "bias", "begin", "lanes"})

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """No call and no word."""
        yield Chunk('")]' if prompt.begun else "[]")
        yield Chunk(usage=Usage())

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Nothing."""
        return ""

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Nothing is loaded."""

    def chat_model(self) -> Any:
        """Raises: ModelError, for it cannot chat."""
        raise ModelError("--model none plays Ayni's own code alone; --baseline needs a model.")

    def close(self) -> None:
        """Nothing is held."""
