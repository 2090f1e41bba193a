"""The OpenAI chat protocol over HTTP: one request out, a stream of chunks back."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from agent.models.base import Chunk, Message, Prompt, Usage
from memory.errors import BrokenStreamError

if TYPE_CHECKING:
    import httpx

CONNECT_SECONDS = 2.0
READ_SECONDS = 600.0


def client(url: str, key: str | None, trust_env: bool = False) -> httpx.Client:
    """An HTTP client for one server; close it when done.

    Connections are not kept: closing one in mid-answer is how an engine is told to stop.
    """
    import httpx

    return httpx.Client(
        base_url=url,
        headers={"Authorization": f"Bearer {key}"} if key else {},
        timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        limits=httpx.Limits(max_keepalive_connections=0),
        trust_env=trust_env,
        verify=url.startswith("https:"),
    )


def body(prompt: Prompt, model: str) -> dict[str, Any]:
    """The request that every OpenAI-compatible server understands."""
    request: dict[str, Any] = {
        "model": model,
        "messages": [_message(message) for message in prompt.messages],
        "max_tokens": prompt.max_tokens,
        "temperature": prompt.temperature,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if prompt.stop:
        request["stop"] = list(prompt.stop)
    if prompt.schema is not None:
        schema = {"name": "answer", "strict": True, "schema": dict(prompt.schema)}
        request["response_format"] = {"type": "json_schema", "json_schema": schema}
    return request


def _message(message: Message) -> dict[str, Any]:
    if not message.images:
        return {"role": message.role, "content": message.content}
    pictures = [{"type": "image_url", "image_url": {"url": data_url(image)}} for image in message.images]
    return {"role": message.role, "content": [{"type": "text", "text": message.content}, *pictures]}


def data_url(image: bytes) -> str:
    """A picture's bytes as a URL that carries them."""
    kind = "png" if image.startswith(b"\x89PNG") else "webp" if image[8:12] == b"WEBP" else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(image).decode('ascii')}"


def chunks(response: httpx.Response, started: float) -> Iterator[Chunk]:
    """Read the answer as it comes.

    Args:
        started: `time.perf_counter()` when the request was sent.

    Raises: BrokenStreamError for an error, for nonsense, and for an end without a finish.
    """
    usage, first, finished = Usage(), None, False
    for event in _events(response):
        usage = _usage(event) or usage
        for choice in event.get("choices") or ():
            finished = finished or choice.get("finish_reason") is not None
            text = (choice.get("delta") or {}).get("content")
            if text:
                first = first or time.perf_counter() - started
                yield Chunk(text)
    if not finished:
        raise BrokenStreamError("The answer broke off in the middle. Ask again.")
    yield Chunk(usage=_timed(usage, started, first))


def _events(response: httpx.Response) -> Iterator[Mapping[str, Any]]:
    for line in response.iter_lines():
        if not line.startswith("data:"):
            continue  # blank lines, comments that keep the connection open, event names
        data = line.removeprefix("data:").strip()
        if data == "[DONE]":
            return
        yield _event(data)


def _event(data: str) -> Mapping[str, Any]:
    try:
        event = json.loads(data)
    except ValueError:
        event = None
    if not isinstance(event, dict):
        raise BrokenStreamError(f"The server sent something that is not an answer: {data[:80]!r}. Ask again.")
    if "error" in event:
        raise BrokenStreamError(f"The server broke off the answer: {error_text(event)}. Ask again.")
    return event


def error_text(answer: Mapping[str, Any]) -> str:
    """The words in an error answer, without a full stop."""
    error = answer.get("error", answer)
    text = error.get("message", error) if isinstance(error, dict) else error
    return str(text).strip().rstrip(".")


def _usage(event: Mapping[str, Any]) -> Usage | None:
    counts = event.get("usage")
    if not isinstance(counts, dict):
        return None
    details = counts.get("prompt_tokens_details") or {}
    milliseconds = (event.get("timings") or {}).get("prompt_ms")
    return Usage(
        prompt_tokens=counts.get("prompt_tokens") or 0,
        cached_tokens=details.get("cached_tokens"),
        completion_tokens=counts.get("completion_tokens") or 0,
        prompt_seconds=None if milliseconds is None else milliseconds / 1000,
    )


def _timed(usage: Usage, started: float, first: float | None) -> Usage:
    from dataclasses import replace

    return replace(usage, seconds=time.perf_counter() - started, first_token_seconds=first)


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine, where no proxy has a say."""
    import ipaddress
    from urllib.parse import urlsplit

    host = urlsplit(url if "://" in url else f"http://{url}").hostname or ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    return address.is_loopback or address.is_unspecified
