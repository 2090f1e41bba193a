"""Models on the embedded engine: llama.cpp in a process of its own, shared by all of a user's programs."""

from __future__ import annotations

import contextlib
import http
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent.models import wire
from agent.models.base import Capability, Chunk, Message, Prompt
from agent.models.engine import Address
from agent.models.launch import IDLE_SECONDS, Engine
from agent.models.prefix import SavedPrefixes
from memory.errors import BrokenStreamError, BusyError, CapabilityError, ModelError, PromptTooLongError, ServerDownError

if TYPE_CHECKING:
    import httpx

CAPABILITIES: frozenset[Capability] = frozenset({"grammar", "schema", "bias", "raw", "tools"})
LANES: Mapping[str, int] = {"decide": 0, "prose": 1}
# Llama 3.2's own chat template writes today's date into the system prompt unless it is given one:
# a prefix that changes at midnight would be evaluated, and saved, anew every day.
TEMPLATE = {"date_string": "26 Jul 2024"}
STOPPED = "The embedded engine stopped in the middle of the answer and was started again. Ask once more."


class EmbeddedModel:
    """A GGUF file on the embedded engine.

    An engine that dies during a request is started again and the request repeated, once. What the
    reader already has is not given twice: the second answer goes on where the first broke off,
    or, where it differs, the stream ends with a BrokenStreamError.
    """

    def __init__(
        self,
        model: Path,
        cache: Path,
        context: int = 8192,
        idle: float = IDLE_SECONDS,
        title: str | None = None,
        note: str = "",
    ) -> None:
        self.path = model
        self.label = model.stem
        self.title = title or model.stem
        self.note = note
        self._context = context
        self._engine = Engine(model, cache, context, idle)
        self._client: httpx.Client | None = None
        self._address: Address | None = None
        self._tokens: dict[str, int] = {}
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """`embedded:` and the name of the weights."""
        return f"embedded:{self.label}"

    def describe(self) -> str:
        """Which weights answer, for the user."""
        return f"{self.title} on the embedded engine" + (f" ({self.note})" if self.note else "")

    @property
    def context(self) -> int:
        """Tokens that prompt and answer may have together."""
        return self._context

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Grammar, schema, bias, raw completion and native tools; no pictures."""
        return CAPABILITIES

    @cached_property
    def prefixes(self) -> SavedPrefixes:
        """The evaluated prefixes on disk."""
        return SavedPrefixes(self._engine.slots)

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """Yield the answer as it comes; closing the iterator stops the engine.

        Raises: ModelError, PromptTooLongError, CapabilityError for pictures, BrokenStreamError.
        """
        if any(message.images for message in prompt.messages):
            raise CapabilityError("The embedded engine reads no pictures. Name a vision model, or let OCR read it.")
        given = ""
        try:
            for chunk in self._answer(prompt):
                given += chunk.text
                yield chunk
        except ServerDownError:
            yield from _rest(given, self._answer(prompt, doubted=True))

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Continue `raw` with no chat template, at temperature 0."""
        request = {"prompt": raw, "n_predict": max_tokens, "temperature": 0.0, "id_slot": LANES["prose"]}
        return str(self._post("/completion", {**request, "cache_prompt": True})["content"])

    def warm(self, prefix: Sequence[Message]) -> None:
        """Start the engine, and evaluate `prefix` in the lane of decisions or read it from disk."""
        self.prefixes.load(self._post, self._rendered(prefix), LANES["decide"])

    def chat_model(self) -> Any:
        """A LangChain chat model on the same engine, in the lane of prose."""
        from langchain_openai import ChatOpenAI
        from pydantic import SecretStr

        self._http()
        assert self._address is not None
        return ChatOpenAI(
            model=self.label,
            base_url=f"{self._address.url}/v1",
            api_key=SecretStr(self._address.key),
            temperature=0.0,
            max_retries=1,
            stream_usage=True,
            extra_body={"id_slot": LANES["prose"], "cache_prompt": True, "chat_template_kwargs": TEMPLATE},
        )

    def close(self) -> None:
        """Close the connection; the engine goes on for others until it has been idle for long."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = self._address = None

    def stop(self) -> None:
        """End the engine for every program that uses it."""
        self.close()
        self._engine.stop()

    def _http(self, doubted: bool = False) -> httpx.Client:
        with self._lock:
            if self._client is None or doubted:
                address = self._engine.ensure(doubted)
                if address != self._address:
                    self._client, self._address = wire.client(address.url, address.key), address
            self._engine.touch()
            assert self._client is not None
            return self._client

    def _answer(self, prompt: Prompt, doubted: bool = False) -> Iterator[Chunk]:
        started = time.perf_counter()
        client = self._http(doubted)
        request = self._body(prompt)
        with self._translated(), client.stream("POST", "/v1/chat/completions", json=request) as response:
            _check(response)
            yield from wire.chunks(response, started)
        self._engine.touch()

    def _body(self, prompt: Prompt) -> dict[str, Any]:
        request = wire.body(prompt, self.label)
        request |= {"id_slot": LANES[prompt.lane], "cache_prompt": True, "chat_template_kwargs": TEMPLATE}
        if prompt.grammar is not None:
            request["grammar"] = prompt.grammar
        if prompt.repeat_penalty is not None:
            request["repeat_penalty"] = prompt.repeat_penalty
        if prompt.bias:
            request["logit_bias"] = [[self._token(piece), weight] for piece, weight in prompt.bias.items()]
        return request

    def _token(self, piece: str) -> int:
        if piece not in self._tokens:
            tokens = self._post("/tokenize", {"content": piece, "add_special": False})["tokens"]
            if len(tokens) != 1:
                raise ModelError(f"{piece!r} is {len(tokens)} tokens of {self.label}; a bias needs one that is one.")
            self._tokens[piece] = tokens[0]
        return self._tokens[piece]

    def _rendered(self, prefix: Sequence[Message]) -> str:
        """What every prompt that begins with `prefix` begins with, as the engine reads it."""
        one, other = (self._template((*prefix, Message("user", text))) for text in ("a", "b"))
        return os.path.commonprefix([one, other])  # noqa: RUF071 - texts, not paths

    def _template(self, messages: Sequence[Message]) -> str:
        request = {"messages": [{"role": m.role, "content": m.content} for m in messages]}
        return str(self._post("/apply-template", request | {"chat_template_kwargs": TEMPLATE})["prompt"])

    def _post(self, path: str, request: Mapping[str, Any]) -> dict[str, Any]:
        try:
            return self._post_once(self._http(), path, request)
        except ServerDownError:
            return self._post_once(self._http(doubted=True), path, request)

    def _post_once(self, client: httpx.Client, path: str, request: Mapping[str, Any]) -> dict[str, Any]:
        with self._translated():
            response = client.post(path, json=request)
            _check(response)
            answer: dict[str, Any] = response.json()
            return answer

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        import httpx

        try:
            yield
        except httpx.TimeoutException:
            raise ModelError(f"The embedded engine gave no word for minutes. Details: {self._engine.log}") from None
        except httpx.TransportError:
            raise ServerDownError(f"The embedded engine stopped while answering. Details: {self._engine.log}") from None


def _rest(given: str, answer: Iterator[Chunk]) -> Iterator[Chunk]:
    """The part of a repeated answer that comes after what was given already."""
    repeated = ""
    for chunk in answer:
        before, repeated = repeated, repeated + chunk.text
        if not repeated.startswith(given[: len(repeated)]) or (chunk.usage and len(repeated) < len(given)):
            raise BrokenStreamError(STOPPED)
        text = repeated[max(len(before), len(given)) :]
        if text or chunk.usage:
            yield Chunk(text, chunk.usage)


def _check(response: httpx.Response) -> None:
    if response.status_code == http.HTTPStatus.OK:
        return
    response.read()
    with contextlib.suppress(ValueError):
        raise _error(response.status_code, response.json())
    raise ModelError(f"The embedded engine answered {response.status_code}: {response.text[:200]}")


def _error(status: int, answer: dict[str, Any]) -> ModelError:
    text = wire.error_text(answer)
    if "exceed_context_size" in str(answer):
        return PromptTooLongError(f"The prompt is too long for the model: {text}. Shorten it, or start a new session.")
    if status == http.HTTPStatus.UNAUTHORIZED:
        return ServerDownError("Another program listens where the embedded engine was.")
    if status == http.HTTPStatus.SERVICE_UNAVAILABLE:
        return BusyError(f"The embedded engine is not ready: {text}. Try again in a moment.")
    return ModelError(f"The embedded engine refused the request: {text}.")
