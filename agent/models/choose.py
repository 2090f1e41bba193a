"""Which model answers: what the user named, else Ollama, else the embedded engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from agent.models.base import Model
from memory.errors import ModelError, ModelMissingError, UsageError

if TYPE_CHECKING:
    from agent.models.weights import Progress

FORMS = "auto, ollama:NAME, embedded:NAME-or-path.gguf, openai:http://host:port/v1#NAME"
OLLAMA_DEFAULTS = ("llama3.2:3b", "llama3.2")
"""The same model under two names."""
OLLAMA_VISION = "llama3.2-vision"

Ask = Callable[[str], bool]


def choose(
    spec: object = "auto",
    *,
    ollama_host: str = "http://127.0.0.1:11434",
    cache: Path | None = None,
    context: int = 8192,
    idle: float = 900.0,
    key: str | None = None,
    ask: Ask | None = None,
    progress: Progress | None = None,
) -> Model:
    """Choose the model that answers.

    Args:
        spec: one of `FORMS`, a LangChain chat model, or a `Model`, which is handed back.
        cache: where weights and engines live; None is the user's own.
        idle: seconds after which an unused embedded engine stops.
        key: for an OpenAI-compatible server; None is $OPENAI_API_KEY.
        ask: puts a yes-or-no question to the user; None answers no.
        progress: told of downloads.

    Raises: UsageError for a spec of no known form; the `ModelError` that says why there is no model.
    """
    if not isinstance(spec, str):
        return _wrapped(spec, context)
    form, _, rest = spec.strip().partition(":")
    if form == "auto" and not rest:
        return _auto(ollama_host, cache, context, idle, ask, progress)
    if form == "ollama" and rest:
        return _ollama(rest, ollama_host, context, ask, progress)
    if form == "embedded" and rest:
        return _embedded(rest, cache, context, idle, progress)
    if form == "openai" and rest:
        return _openai(rest, context, key)
    raise _unknown(spec)


def describe(model: Model) -> str:
    """One line that tells the user which model answers, and why where that is worth a word."""
    described = getattr(model, "describe", None)
    return str(described()) if callable(described) else model.name


def vision_model(
    spec: str = "auto",
    *,
    ollama_host: str = "http://127.0.0.1:11434",
    context: int = 8192,
    key: str | None = None,
) -> Model | None:
    """The model that looks at pictures; None where there is none and OCR has to do.

    Args:
        spec: `auto` (llama3.2-vision, if Ollama has it), `ollama:NAME`, `openai:URL#NAME`, or `off`.

    Raises: for a named model, UsageError, or the `ModelError` that says why it cannot look.
    """
    form, _, rest = spec.strip().partition(":")
    if form == "off":
        return None
    if form == "auto":
        return _seeing_ollama(ollama_host, context)
    if form == "openai" and rest:
        return _openai(rest, context, key, vision=True)
    if form == "ollama" and rest:
        model = _ollama(rest, ollama_host, context, None, None)
        if "vision" in model.capabilities:
            return model
        raise UsageError(f"{rest} cannot see pictures. Name a model that can, e.g. ollama:{OLLAMA_VISION}.")
    forms = "auto, off, ollama:NAME, openai:http://host:port/v1#NAME"
    raise UsageError(f"{spec!r} is not a model for pictures. Use one of: {forms}.")


def _seeing_ollama(host: str, context: int) -> Model | None:
    from agent.models.ollama import OllamaModel, answers

    if not answers(host):
        return None
    model = OllamaModel(OLLAMA_VISION, host, context)
    try:
        return model if "vision" in model.capabilities else None
    except ModelError:
        return None


def _auto(
    host: str, cache: Path | None, context: int, idle: float, ask: Ask | None, progress: Progress | None
) -> Model:
    from agent.models import ollama

    if ollama.answers(host):
        for name in OLLAMA_DEFAULTS:
            if ollama.has(host, name):
                return ollama.OllamaModel(name, host, context)
        if _pulled(OLLAMA_DEFAULTS[0], host, ask, progress):
            return ollama.OllamaModel(OLLAMA_DEFAULTS[0], host, context)
    try:
        return _embedded("", cache, context, idle, progress)
    except ModelError as error:
        first = f"No Ollama with {OLLAMA_DEFAULTS[0]} answers at {host}, and the embedded engine cannot stand in"
        raise type(error)(f"{first}: {error}") from None


def _ollama(name: str, host: str, context: int, ask: Ask | None, progress: Progress | None) -> Model:
    from agent.models import ollama

    model = ollama.OllamaModel(name, host, context)
    if not ollama.has(host, name) and not _pulled(name, host, ask, progress):
        raise ModelMissingError(f"Ollama at {host} has no model {name}. Run `ollama pull {name}`, or name another.")
    return model


def _pulled(name: str, host: str, ask: Ask | None, progress: Progress | None) -> bool:
    from agent.models import ollama

    if ask is None or not ask(f"Ollama has no model {name}. Fetch it now?"):
        return False
    ollama.pull(host, name, progress or (lambda _what, _done, _total: None))
    return True


def _embedded(name: str, cache: Path | None, context: int, idle: float, progress: Progress | None) -> Model:
    from agent.models.embedded import EmbeddedModel
    from agent.models.launch import engine_version
    from agent.models.weights import cache_folder, find

    engine_version()  # fail before fetching a gigabyte, not after
    cache = cache or cache_folder()
    found = find(name, cache, progress)
    note = "stand-in: Llama 3.2 3B could not be fetched" if found.standin and not name else ""
    return EmbeddedModel(found.path, cache, context, idle, title=found.title, note=note)


def _openai(rest: str, context: int, key: str | None, vision: bool = False) -> Model:
    from agent.models.openai import OpenAIModel

    url, _, name = rest.partition("#")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or not name:
        raise _unknown(f"openai:{rest}")
    return OpenAIModel(name, url, context, key, vision)


def _wrapped(spec: Any, context: int) -> Model:
    from langchain_core.language_models import BaseChatModel

    from agent.models.langchain import LangChainModel

    if isinstance(spec, BaseChatModel):
        return LangChainModel(spec, context)
    if all(callable(getattr(spec, name, None)) for name in ("stream", "complete", "warm", "chat_model", "close")):
        return cast("Model", spec)
    raise _unknown(type(spec).__name__)


def _unknown(spec: str) -> UsageError:
    return UsageError(f"{spec!r} names no model. Use one of: {FORMS}; from Python also a LangChain chat model.")
