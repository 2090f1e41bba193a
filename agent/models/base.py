"""What every provider gives: streaming text, text held to a form, and usage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Role = Literal["system", "user", "assistant"]
Capability = Literal["grammar", "schema", "pattern", "bias", "begin", "vision", "raw", "tools", "lanes"]
Lane = Literal["decide", "prose"]
"""The cached sequences of an engine that keeps several apart: one for decisions, one for words alone."""


@dataclass(frozen=True)
class Message:
    """One chat message; `images` are the bytes of picture files (PNG, JPEG), only on user messages."""

    role: Role
    content: str
    images: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Usage:
    """What answering cost: tokens, and seconds of wall time.

    `cached_tokens` is None where the engine does not say how much of the prompt was in its cache.
    """

    prompt_tokens: int = 0
    cached_tokens: int | None = None
    completion_tokens: int = 0
    seconds: float = 0.0
    first_token_seconds: float | None = None
    prompt_seconds: float | None = None


@dataclass(frozen=True)
class Chunk:
    """A piece of an answer; the last one has `usage` and may have no text."""

    text: str = ""
    usage: Usage | None = None
    calls: tuple[tuple[str, dict[str, Any]], ...] = ()
    """Native tool calls as (name, arguments), from chat models that make them."""


@dataclass(frozen=True)
class Prompt:
    """One request to a model. At most one of `grammar` (GBNF) and `schema` (JSON schema) is set.

    - `bias` maps a text to a number that is added to the logit of its first token (engines with the
      capability `bias`; others leave it out).
    - `repeat_penalty` None leaves the engine's default.
    - `begun` is how the answer begins; the model goes on from there, and only that is streamed (engines with the
      capability `begin`).
    - `lane` names the cached sequence the prompt belongs to: prompts of one lane share a beginning.
    """

    messages: tuple[Message, ...]
    grammar: str | None = None
    schema: Mapping[str, Any] | None = None
    max_tokens: int = 512
    temperature: float = 0.0
    repeat_penalty: float | None = None
    bias: Mapping[str, float] = field(default_factory=dict)
    stop: tuple[str, ...] = ()
    begun: str = ""
    lane: Lane = "decide"


class Model(Protocol):
    """A language model behind any engine."""

    @property
    def name(self) -> str:
        """What the user is told, e.g. `ollama:llama3.2:3b`."""
        ...

    @property
    def context(self) -> int:
        """Tokens that prompt and answer may have together."""
        ...

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What the engine and this model can do beyond plain text."""
        ...

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """Yield the answer as it comes; closing the iterator stops the engine.

        Raises: a `ModelError`; `PromptTooLongError` rather than a prompt cut silently.
        """
        ...

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Continue `raw` with no chat template (capability `raw`), at temperature 0."""
        ...

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Load the model and evaluate `prefix`, so that the first request in that lane finds it cached."""
        ...

    def chat_model(self) -> Any:
        """A LangChain chat model on the same engine and weights, for native tool calling."""
        ...

    def close(self) -> None:
        """Give back what this process holds; a shared engine goes on for others."""
        ...
