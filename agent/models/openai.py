"""Models on any OpenAI-compatible server: vLLM, llama-server, OGX and the like."""

from __future__ import annotations

import contextlib
import http
import os
import time
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from agent.models import wire
from agent.models.base import Capability, Chunk, Lane, Message, Prompt
from memory.errors import (
    BrokenStreamError,
    BusyError,
    CapabilityError,
    ModelError,
    ModelMissingError,
    PromptTooLongError,
    ServerDownError,
)

if TYPE_CHECKING:
    import httpx

NO_KEY = "none"
TOO_LONG = ("context length", "context size", "exceed_context", "maximum context", "too many tokens")


class OpenAIModel:
    """A model on an OpenAI-compatible server.

    Whether it can see is not said by the protocol: a picture is sent, and the server's refusal
    becomes a CapabilityError. `vision=True` lets it be chosen for pictures.
    """

    def __init__(self, model: str, url: str, context: int = 8192, key: str | None = None, vision: bool = False) -> None:
        self.model = model
        self.url = url.rstrip("/")
        self.vision = vision
        self._context = context
        self._key = key or os.environ.get("OPENAI_API_KEY")

    @property
    def name(self) -> str:
        """`openai:`, the server's address and the model's name on it."""
        return f"openai:{self.url}#{self.model}"

    def describe(self) -> str:
        """Which model answers, for the user."""
        return f"{self.model} on the server at {self.url}"

    @property
    def context(self) -> int:
        """Tokens that prompt and answer may have together, as the settings say; the server may allow fewer."""
        return self._context

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Schema, raw completion and tools; vision where the settings say so."""
        always: frozenset[Capability] = frozenset({"schema", "raw", "tools"})
        return always | {"vision"} if self.vision else always

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """Yield the answer as it comes; closing the iterator stops the engine.

        Raises: the `ModelError` that fits.
        """
        started = time.perf_counter()
        request = wire.body(prompt, self.model)
        with self._translated(), self._client.stream("POST", "chat/completions", json=request) as response:
            self._check(response)
            yield from wire.chunks(response, started)

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Continue `raw` with no chat template, at temperature 0."""
        request = {"model": self.model, "prompt": raw, "max_tokens": max_tokens, "temperature": 0.0}
        with self._translated():
            response = self._client.post("completions", json=request)
            self._check(response)
            return str(response.json()["choices"][0]["text"])

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Have the server evaluate `prefix`."""
        for _ in self.stream(Prompt((*prefix, Message("user", "Hello")), max_tokens=1)):
            pass

    def chat_model(self) -> Any:
        """A `ChatOpenAI` on the same server."""
        return chat_model(self.url, self._key or NO_KEY, self.model)

    def close(self) -> None:
        """Close the connection."""
        if "_client" in self.__dict__:
            self._client.close()
            del self._client

    @cached_property
    def _client(self) -> httpx.Client:
        return wire.client(f"{self.url}/", self._key, trust_env=not wire.is_loopback(self.url))

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        import httpx

        try:
            yield
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL):
            raise ServerDownError(f"No server answers at {self.url}. Start it, or correct the address.") from None
        except httpx.TimeoutException:
            raise ModelError(f"The server at {self.url} gave no word for minutes. Look at its log.") from None
        except httpx.TransportError:
            raise BrokenStreamError("The server broke off the answer in the middle. Ask again.") from None
        except (ValueError, LookupError, TypeError):
            raise BrokenStreamError(f"What answers at {self.url} does not speak OpenAI's protocol.") from None

    def _check(self, response: httpx.Response) -> None:
        if response.status_code == http.HTTPStatus.OK:
            return
        response.read()
        try:
            text = wire.error_text(response.json())
        except (ValueError, AttributeError):
            text = response.text[:200].strip() or response.reason_phrase
        raise self._error(http.HTTPStatus(response.status_code), text)

    def _error(self, status: http.HTTPStatus, text: str) -> ModelError:
        low = text.lower()
        if any(words in low for words in TOO_LONG):
            return PromptTooLongError(f"The prompt is too long for the model: {text}. Shorten it.")
        if "image" in low or "multimodal" in low or "vision" in low:
            return CapabilityError(f"{self.model} cannot see pictures: {text}. Name a model with vision.")
        if status in (http.HTTPStatus.UNAUTHORIZED, http.HTTPStatus.FORBIDDEN):
            return ModelError(f"The server at {self.url} refuses the key: {text}. Set OPENAI_API_KEY.")
        if status == http.HTTPStatus.NOT_FOUND:
            return ModelMissingError(f"The server at {self.url} has no model {self.model}: {text}. Name another.")
        if status in (http.HTTPStatus.SERVICE_UNAVAILABLE, http.HTTPStatus.TOO_MANY_REQUESTS):
            return BusyError(f"The server at {self.url} is busy: {text}. Try again in a moment.")
        return ModelError(f"The server at {self.url} refused the request ({status}): {text}.")


def chat_model(url: str, key: str, model: str, **extra: Any) -> Any:
    """A `ChatOpenAI` at `url`, with `extra` in the body of every request; no proxy has a say on this machine."""
    from langchain_openai import ChatOpenAI
    from openai import DefaultAsyncHttpxClient, DefaultHttpxClient
    from pydantic import SecretStr

    proxies = not wire.is_loopback(url)
    # llama.cpp's server drops a connection that was kept, just when the next request is on its way.
    headers = None if proxies else {"Connection": "close"}
    return ChatOpenAI(
        model=model,
        base_url=url,
        api_key=SecretStr(key),
        temperature=0.0,
        max_retries=1,
        stream_usage=True,
        extra_body=extra or None,
        default_headers=headers,
        http_client=DefaultHttpxClient(trust_env=proxies),
        http_async_client=DefaultAsyncHttpxClient(trust_env=proxies),
    )
