"""`ayni models`: which models there are on this machine; nothing is fetched or loaded."""

from __future__ import annotations

import contextlib
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from agent.cli import shared
from agent.commands.opening import settings_of
from agent.commands.output import print_json
from memory.errors import ModelError

if TYPE_CHECKING:
    from agent.settings import Settings


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> None:
    """List them, and say which one answers."""
    settings = settings_of(args)
    found = {
        "model": settings.model,
        "guard_model": settings.guard_model,
        "vision_model": settings.vision_model,
        "ollama": {"host": settings.ollama_host, "models": ollama_models(settings.ollama_host)},
        "weights": weights(),
        "answers": answering(settings),
    }
    if args.json:
        return print_json(found)
    print("\n".join(_lines(found)))


def ollama_models(host: str) -> list[str] | None:
    """The names of the models on the Ollama server at `host`; None when none answers there."""
    from agent.models.ollama import answers, connect

    if not answers(host):
        return None
    with contextlib.closing(connect(host)) as client:
        return sorted(str(each.model) for each in client.list().models)


def weights() -> list[dict[str, Any]]:
    """The model files in the cache."""
    from agent.models.weights import cache_folder

    files = sorted((cache_folder() / "weights").glob("*.gguf"))
    return [{"file": each.name, "megabytes": each.stat().st_size // 1_000_000} for each in files]


def answering(settings: Settings) -> str:
    """Which model would answer; nothing is fetched for it."""
    from agent.models.choose import choose, describe

    fetches = not weights() and settings.model == "auto"
    if fetches and not set(ollama_models(settings.ollama_host) or ()) & {"llama3.2:3b", "llama3.2:latest"}:
        return "none yet: weights for the embedded engine are fetched at the first request"
    try:
        given = choose(
            settings.model, ollama_host=settings.ollama_host, context=settings.context, key=settings.openai_key
        )
    except ModelError as error:
        return f"none: {error}"
    return describe(given)


def _lines(found: dict[str, Any]) -> list[str]:
    names = found["ollama"]["models"]
    lines = [f"Answers: {found['answers']}"]
    lines += [f"{key} = {found[key]}" for key in ("model", "guard_model", "vision_model")]
    lines.append(f"Ollama at {found['ollama']['host']}: {'does not answer' if names is None else ''}".rstrip(": "))
    lines += [f"  ollama:{name}" for name in names or ()]
    lines.append("Weights in the cache:" if found["weights"] else "No weights in the cache.")
    lines += [f"  {each['file']} ({each['megabytes']:,} MB)" for each in found["weights"]]
    return lines
