"""Speaking to the embedded engine: requests that survive its end, and its errors as ours."""

from __future__ import annotations

import contextlib
import http
import threading
from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from agent.models import wire
from agent.models.base import Chunk
from memory.errors import BusyError, ModelError, PromptTooLongError, ServerDownError

if TYPE_CHECKING:
    import httpx

    from agent.models.engine import Address
    from agent.models.launch import Engine


class Connection:
    """A connection to a model's engine, which is started when it is first needed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._client: httpx.Client | None = None
        self._address: Address | None = None
        self._lock = threading.Lock()

    def address(self, doubted: bool = False) -> Address:
        """Where the engine is; with `doubted`, after making sure that it answers or starting it again."""
        with self._lock:
            if self._address is None or doubted:
                address = self._engine.ensure(doubted)
                if address != self._address:
                    self._client, self._address = wire.client(address.url, address.key), address
            return self._address

    def get(self, path: str) -> Any:
        """Ask for something, twice if the engine has ended meanwhile."""
        return self._ask("GET", path, None)

    def post(self, path: str, request: Mapping[str, Any]) -> Any:
        """Have something done, twice if the engine has ended meanwhile."""
        return self._ask("POST", path, request)

    def stream(self, path: str, request: Mapping[str, Any], started: float) -> Generator[Chunk, None, None]:
        """Stream a chat answer, once.

        Raises: ServerDownError when the engine ends before or during the answer.
        """
        with self._translated(), self._http().stream("POST", path, json=request) as response:
            _check(response)
            yield from wire.chunks(response, started)
        self._engine.touch()

    def close(self) -> None:
        """Close the connection; the engine goes on."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = self._address = None

    def _ask(self, method: str, path: str, request: Mapping[str, Any] | None) -> Any:
        try:
            return self._ask_once(method, path, request)
        except ServerDownError:
            self.address(doubted=True)
            return self._ask_once(method, path, request)

    def _ask_once(self, method: str, path: str, request: Mapping[str, Any] | None) -> Any:
        with self._translated():
            response = self._http().request(method, path, json=request)
            _check(response)
            return response.json()

    def _http(self) -> httpx.Client:
        self.address()
        self._engine.touch()
        client = self._client
        if client is None:
            raise ModelError("The connection to the embedded engine was closed while it was in use.")
        return client

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        import httpx

        try:
            yield
        except httpx.ReadTimeout:
            minutes = wire.READ_SECONDS / 60
            raise ModelError(
                f"The embedded engine gave no word for {minutes:.0f} minutes. Details: {self._engine.log}"
            ) from None
        except httpx.TransportError:
            raise ServerDownError(f"The embedded engine stopped while answering. Details: {self._engine.log}") from None


def _check(response: httpx.Response) -> None:
    if response.status_code == http.HTTPStatus.OK:
        return
    response.read()
    try:
        answer = response.json()
    except ValueError:
        answer = {"error": response.text[:200]}
    raise _error(response.status_code, answer)


def _error(status: int, answer: Mapping[str, Any]) -> ModelError:
    text = wire.error_text(answer)
    if "exceed_context_size" in str(answer):
        return PromptTooLongError(f"The prompt is too long for the model: {text}. Shorten it, or start a new session.")
    if status == http.HTTPStatus.UNAUTHORIZED:
        return ServerDownError("Another program listens where the embedded engine was.")
    if status == http.HTTPStatus.SERVICE_UNAVAILABLE:
        return BusyError(f"The embedded engine is not ready: {text}. Try again in a moment.")
    return ModelError(f"The embedded engine refused the request ({status}): {text}.")
