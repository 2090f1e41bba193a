"""Models on an Ollama server."""

from __future__ import annotations

import base64
import contextlib
import json
import time
from collections.abc import Generator, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from agent.models.base import Capability, Chunk, Lane, Message, Prompt, Usage
from agent.models.weights import Progress
from agent.models.wire import CONNECT_SECONDS, READ_SECONDS, is_loopback
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
    from ollama import ChatResponse, Client, ResponseError

DEFAULT_HOST = "http://127.0.0.1:11434"
KEEP_ALIVE = "30m"
NANO = 1e-9


class OllamaModel:
    """A model on an Ollama server.

    `num_ctx` is one value for every request, because another value loads the model anew, and
    `truncate` is off, because Ollama cuts a prompt that is too long without a word.
    """

    def __init__(self, model: str, host: str = DEFAULT_HOST, context: int = 8192, keep_alive: str = KEEP_ALIVE) -> None:
        self.model = model
        self.host = host
        self._context = context
        self._keep_alive = keep_alive

    @property
    def name(self) -> str:
        """`ollama:` and the model's name on the server."""
        return f"ollama:{self.model}"

    def describe(self) -> str:
        """Which model answers, for the user."""
        return f"{self.model} on Ollama at {self.host}"

    @property
    def context(self) -> int:
        """Tokens that prompt and answer may have together (`num_ctx`)."""
        return self._context

    @cached_property
    def capabilities(self) -> frozenset[Capability]:
        """Schema, with a pattern too, raw completion, and what the server says of the model: tools, vision.

        Raises: ServerDownError, ModelMissingError.
        """
        with self._translated():
            shown = self._client.show(self.model).capabilities or []
        extra: dict[str, Capability] = {"tools": "tools", "vision": "vision"}
        return frozenset({"schema", "pattern", "raw", *(extra[name] for name in shown if name in extra)})

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """Yield the answer as it comes; closing the iterator stops the engine.

        Raises: the `ModelError` that fits; CapabilityError for a picture the model could not see.
        """
        self._see(prompt)
        started, first = time.perf_counter(), None
        with self._translated(), contextlib.closing(self._chat(prompt)) as answer:
            for part in answer:
                if part.message.content:
                    first = first or time.perf_counter() - started
                    yield Chunk(part.message.content)
                if part.done:
                    yield Chunk(usage=_usage(part, started, first))
                    return
        raise BrokenStreamError("Ollama's answer broke off in the middle. Ask again.")

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Continue `raw` with no chat template, at temperature 0."""
        from ollama import GenerateResponse

        request = {
            **self._request(),
            "prompt": raw,
            "raw": True,
            "stream": False,
            "options": self._options(num_predict=max_tokens, temperature=0.0),
        }
        with self._translated():
            answer = self._client._request(GenerateResponse, "POST", "/api/generate", json=request)
        return answer.response or ""

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Load the model and have it evaluate `prefix`."""
        for _ in self.stream(Prompt((*prefix, Message("user", "Hello")), max_tokens=1)):
            pass

    def chat_model(self) -> Any:
        """A `ChatOllama` on the same server with the same context."""
        from langchain_ollama import ChatOllama

        return ChatOllama(
            model=self.model,
            base_url=self.host,
            num_ctx=self._context,
            temperature=0.0,
            keep_alive=self._keep_alive,
            client_kwargs=_client_options(self.host),
        )

    def close(self) -> None:
        """Close the connection; the server keeps the model loaded for a while."""
        if "_client" in self.__dict__:
            self._client.close()  # type: ignore[no-untyped-call]
            del self._client

    @cached_property
    def _client(self) -> Client:
        return connect(self.host)

    def _request(self) -> dict[str, Any]:
        return {"model": self.model, "keep_alive": self._keep_alive, "truncate": False}

    def _options(self, **options: Any) -> dict[str, Any]:
        return {"num_ctx": self._context, **options}

    def _chat(self, prompt: Prompt) -> Generator[ChatResponse, None, None]:
        from ollama import ChatResponse

        options = self._options(num_predict=prompt.max_tokens, temperature=prompt.temperature)
        if prompt.stop:
            options["stop"] = list(prompt.stop)
        if prompt.repeat_penalty is not None:
            options["repeat_penalty"] = prompt.repeat_penalty
        messages = [_message(message) for message in prompt.messages]
        request = self._request() | {"messages": messages, "stream": True, "options": options}
        if prompt.schema is not None:
            request["format"] = dict(prompt.schema)
        # The client's `chat` has no `truncate`, so the request goes by the way that `chat` itself goes.
        answer: Any = self._client._request(ChatResponse, "POST", "/api/chat", json=request, stream=True)
        yield from answer

    def _see(self, prompt: Prompt) -> None:
        pictures = any(message.images for message in prompt.messages)
        # Ollama would ignore the pictures, and the model make something up.
        if pictures and "vision" not in self.capabilities:
            raise CapabilityError(f"{self.model} cannot see pictures. Name a model with vision, e.g. llama3.2-vision.")

    def _translated(self) -> contextlib.AbstractContextManager[None]:
        return translated(self.host, self.model)


def _message(message: Message) -> dict[str, Any]:
    plain: dict[str, Any] = {"role": message.role, "content": message.content}
    pictures = [base64.b64encode(image).decode("ascii") for image in message.images]
    return plain | {"images": pictures} if pictures else plain


def connect(host: str) -> Client:
    """A client with time limits, which Ollama's own has not."""
    from ollama import Client

    return Client(host=host, **_client_options(host))


def _client_options(host: str) -> dict[str, Any]:
    import httpx

    return {
        "timeout": httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        "limits": httpx.Limits(max_keepalive_connections=0),  # nothing stays open where nobody closes the model
        "trust_env": not is_loopback(host),
    }


def answers(host: str) -> bool:
    """Whether an Ollama server answers at `host`, known in two seconds."""
    import httpx

    try:
        with contextlib.closing(connect(host)) as client:
            answer = client._client.get("/api/version", timeout=CONNECT_SECONDS)
            return bool(answer.json()["version"])
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError, OSError):
        return False


def has(host: str, model: str) -> bool:
    """Whether the server has the model; raises ServerDownError."""
    try:
        with translated(host, model), contextlib.closing(connect(host)) as client:
            client.show(model)
    except ModelMissingError:
        return False
    return True


def pull(host: str, model: str, progress: Progress) -> None:
    """Have the server fetch a model, telling its progress.

    Raises: ModelMissingError where the library has none of that name, ModelError.
    """
    try:
        with translated(host, model), contextlib.closing(connect(host)) as client:
            for step in client.pull(model, stream=True):
                progress(f"Fetching {model}: {step.status or ''}", step.completed or 0, step.total or 0)
    except BrokenStreamError as error:
        raise ModelError(f"Ollama could not fetch {model}. {error}") from None


@contextlib.contextmanager
def translated(host: str, model: str) -> Iterator[None]:
    """The one seam where Ollama's errors become ours."""
    import httpx
    from ollama import ResponseError
    from pydantic import ValidationError

    try:
        yield
    except ResponseError as error:
        raise _error(error, host, model) from None
    except httpx.ConnectTimeout:
        raise _down(host) from None
    except httpx.TimeoutException:
        raise ModelError(f"Ollama gave no word for {READ_SECONDS / 60:.0f} minutes. Look at its log.") from None
    except (httpx.ConnectError, httpx.UnsupportedProtocol, httpx.InvalidURL):
        raise _down(host) from None
    except httpx.TransportError:
        raise BrokenStreamError("Ollama broke off the answer in the middle. Ask again.") from None
    except ConnectionError:  # the client raises Python's own where it does not stream
        raise _down(host) from None
    except (json.JSONDecodeError, ValidationError, AttributeError):
        raise BrokenStreamError(f"What answers at {host} is not Ollama, or it sent nonsense. Ask again.") from None


def _down(host: str) -> ServerDownError:
    return ServerDownError(f"No Ollama server answers at {host}. Start it (`ollama serve`), or set OLLAMA_HOST.")


def _error(error: ResponseError, host: str, model: str) -> ModelError:
    text, status = str(error.error).strip().rstrip("."), error.status_code
    if "exceeds the context length" in text or "exceed_context_size" in text:
        return PromptTooLongError("The prompt is too long for the model. Shorten it, or start a new session.")
    if status == 404 or "file does not exist" in text:
        return ModelMissingError(
            f"Ollama at {host} has no model {model}. Run `ollama pull {model}`, or say yes when asked to fetch it."
        )
    if status == 400 and "does not support" in text:
        return CapabilityError(f"Ollama says: {text}. Name a model that does.")
    if status == 503:
        return BusyError(f"Ollama is busy: {text}. Try again in a moment.")
    if status < 0:
        return BrokenStreamError(f"Ollama broke off: {text}. Try again.")
    return ModelError(f"Ollama refused the request ({status}): {text[:300]}.")


def _usage(last: ChatResponse, started: float, first: float | None) -> Usage:
    return Usage(
        prompt_tokens=last.prompt_eval_count or 0,
        cached_tokens=None,  # the count has the cached ones in it, and nothing says how many they are
        completion_tokens=last.eval_count or 0,
        seconds=time.perf_counter() - started,
        first_token_seconds=first,
        prompt_seconds=(last.prompt_eval_duration or 0) * NANO,
    )
