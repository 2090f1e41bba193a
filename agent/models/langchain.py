"""Any LangChain chat model as one of our models."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.models.base import Capability, Chunk, Lane, Message, Prompt, Usage
from agent.models.wire import data_url
from memory.errors import AyniError, CapabilityError, ModelError, ServerDownError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage, BaseMessageChunk


class LangChainModel:
    """Wraps a LangChain chat model: its words are streamed, its native tool calls come with the last chunk."""

    def __init__(self, model: BaseChatModel, context: int = 8192) -> None:
        self._model = model
        self._context = context

    @property
    def name(self) -> str:
        """`langchain:`, its class, and the model's own name where it has one."""
        label = getattr(self._model, "model_name", None) or getattr(self._model, "model", None)
        kind = type(self._model).__name__
        return f"langchain:{kind}({label})" if isinstance(label, str) else f"langchain:{kind}"

    @property
    def context(self) -> int:
        """Tokens that prompt and answer may have together, as the settings or the model's profile say."""
        return int(self._profile.get("max_input_tokens") or self._context)

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Tools and vision, where the model's profile has them."""
        offers: dict[Capability, bool] = {
            "tools": bool(self._profile.get("tool_calling", True)),
            "vision": bool(self._profile.get("image_inputs")),
        }
        return frozenset(name for name, offered in offers.items() if offered)

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """Yield the answer as it comes.

        Raises: CapabilityError for a picture the model cannot see; ModelError for whatever the model raises.
        """
        if any(m.images for m in prompt.messages) and "vision" not in self.capabilities:
            raise CapabilityError(f"{self.name} cannot see pictures. Name a model with vision.")
        started, first, whole = time.perf_counter(), None, None
        for part in self._parts(prompt):
            whole = part if whole is None else whole + part
            if part.text:
                first = first or time.perf_counter() - started
                yield Chunk(str(part.text))
        yield Chunk(usage=_usage(whole, started, first), calls=_calls(whole))

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Not possible: a chat model always has its template.

        Raises: CapabilityError.
        """
        raise CapabilityError(f"{self.name} takes messages only. Use Ollama or the embedded engine for this.")

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Do nothing: what the model is, or costs, is not known here."""

    def chat_model(self) -> BaseChatModel:
        """The wrapped model itself."""
        return self._model

    def close(self) -> None:
        """Do nothing: the model belongs to whoever made it."""

    @property
    def _profile(self) -> Mapping[str, Any]:
        return getattr(self._model, "profile", None) or {}

    def _parts(self, prompt: Prompt) -> Iterator[BaseMessageChunk]:
        options: dict[str, Any] = {"stop": list(prompt.stop)} if prompt.stop else {}
        try:
            yield from self._model.stream([_message(message) for message in prompt.messages], **options)
        except AyniError:
            raise
        except Exception as error:  # whatever a model of someone else's raises, the assistant goes on
            raise _error(error, self.name) from error


def _message(message: Message) -> BaseMessage:
    from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

    if message.role == "system":
        return SystemMessage(message.content)
    if message.role == "assistant":
        return AIMessage(message.content)
    if not message.images:
        return HumanMessage(message.content)
    pictures = [{"type": "image_url", "image_url": {"url": data_url(image)}} for image in message.images]
    return HumanMessage([{"type": "text", "text": message.content}, *pictures])


def _error(error: Exception, name: str) -> ModelError:
    import httpx

    text = " ".join(str(error).split()).rstrip(".")[:300] or type(error).__name__
    if isinstance(error, (ConnectionError, httpx.ConnectError)) or type(error).__name__ == "APIConnectionError":
        return ServerDownError(f"The server of {name} does not answer: {text}. Start it, or name another model.")
    return ModelError(f"{name} failed: {text}.")


def _calls(whole: Any) -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((call["name"], call["args"]) for call in getattr(whole, "tool_calls", None) or ())


def _usage(whole: Any, started: float, first: float | None) -> Usage:
    counts = getattr(whole, "usage_metadata", None) or {}
    return Usage(
        prompt_tokens=counts.get("input_tokens", 0),
        cached_tokens=(counts.get("input_token_details") or {}).get("cache_read"),
        completion_tokens=counts.get("output_tokens", 0),
        seconds=time.perf_counter() - started,
        first_token_seconds=first,
    )
