"""A model that says what a script says: it fails on a call it did not expect, and on a script not used up."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from agent.models.base import Capability, Chunk, Lane, Message, Prompt, Usage

Line = str | BaseException | Callable[[Prompt], str]


class ScriptedModel:
    """Answers prompt by prompt from `lines`: a text, an error to raise, or a function of the prompt.

    `prompts` keeps what it was asked. Leaving the `with` block fails if lines were not used.
    """

    def __init__(self, *lines: Line, capabilities: frozenset[Capability] = frozenset({"grammar", "schema"})) -> None:
        self.lines = deque(lines)
        self.prompts: list[Prompt] = []
        self.warmed: list[tuple[Message, ...]] = []
        self.capabilities = capabilities
        self.name = "scripted"
        self.context = 8192

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """The next line, word by word."""
        self.prompts.append(prompt)
        if not self.lines:
            raise AssertionError(f"an unexpected call of the model: {prompt.messages[-1].content!r}")
        line = self.lines.popleft()
        if isinstance(line, BaseException):
            raise line
        text = line if isinstance(line, str) else line(prompt)
        for number, word in enumerate(text.split(" ")):
            yield Chunk(word if number == 0 else f" {word}")
        yield Chunk(usage=Usage(prompt_tokens=10, cached_tokens=8, completion_tokens=len(text.split())))

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """The next line."""
        return "".join(chunk.text for chunk in self.stream(Prompt((Message("user", raw),), max_tokens=max_tokens)))

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Keep what was warmed."""
        self.warmed.append(tuple(prefix))

    def chat_model(self) -> Any:
        """A script has no engine behind it. Raises: TypeError."""
        raise TypeError("a scripted model has no engine behind it")

    def close(self) -> None:
        """Nothing to give back."""

    def __enter__(self) -> ScriptedModel:
        """The model itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """Fail on lines that were not used, unless something else has failed already."""
        if kind is None and self.lines:
            raise AssertionError(f"{len(self.lines)} lines of the script were not used")
