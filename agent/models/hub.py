"""Model files on the Hugging Face hub."""

from __future__ import annotations

import io
import shutil
import threading
from errno import EACCES, EDQUOT, ENOSPC, EROFS
from pathlib import Path
from typing import Any

from agent.models.weights import Hub, Progress
from memory.errors import WeightsError

REACH_SECONDS = 3.0
GIVE_UP_SECONDS = 4.5


def reachable() -> bool:
    """Whether the hub answers, known in less than five seconds (a name server may keep silent for longer)."""
    answers: list[bool] = []
    look = threading.Thread(target=lambda: answers.append(_answers()), daemon=True)
    look.start()
    look.join(GIVE_UP_SECONDS)
    return bool(answers) and answers[0]


def _answers() -> bool:
    import httpx
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return False
    try:
        return httpx.head(constants.ENDPOINT, timeout=REACH_SECONDS).status_code < httpx.codes.INTERNAL_SERVER_ERROR
    except (httpx.HTTPError, OSError, RuntimeError):
        return False


def download(source: Hub, part: Path, title: str, progress: Progress) -> None:
    """Fetch a file to `part`, going on where an interrupted download ended.

    Raises: WeightsError, OSError when the disk is full.
    """
    from huggingface_hub import hf_hub_download

    try:
        fetched = hf_hub_download(
            source.repository,
            source.file,
            revision=source.revision,
            local_dir=_folder(part),
            etag_timeout=REACH_SECONDS,
            tqdm_class=_bar(f"Fetching {title}", progress),
        )
    except Exception as error:  # the hub's library lets its HTTP library's errors through
        if isinstance(error, OSError) and error.errno in (ENOSPC, EDQUOT, EACCES, EROFS):
            raise
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".:")
        raise WeightsError(f"{title} could not be fetched from the Hugging Face hub: {reason}. Try again.") from None
    Path(fetched).replace(part)
    forget(part)


def forget(part: Path) -> None:
    """Remove what an interrupted download left."""
    shutil.rmtree(_folder(part), ignore_errors=True)


def _folder(part: Path) -> Path:
    return part.with_name(f"{part.name}.hub")


def _bar(what: str, progress: Progress) -> Any:
    from huggingface_hub.utils.tqdm import tqdm

    class Bar(tqdm):
        """Tells our own progress instead of drawing a bar."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **{**options, "file": io.StringIO(), "disable": False})  # type: ignore[no-untyped-call]

        def update(self, n: float | None = 1) -> bool | None:
            shown = super().update(n)
            progress(what, int(self.n), int(self.total or 0))
            return bool(shown)

    return Bar
