"""What is kept of an error that nobody expected."""

from __future__ import annotations

import tempfile
import traceback
from datetime import datetime
from pathlib import Path

CRASHES = "crash.log"


def written(home: str | None) -> str:
    """Write the current traceback into the home folder, else a temporary one; says where."""
    report = f"--- {datetime.now().astimezone().isoformat(timespec='seconds')}\n{traceback.format_exc()}"
    for place in _places(home):
        try:
            place.mkdir(parents=True, exist_ok=True)
            with (place / CRASHES).open("a", encoding="utf-8") as file:
                file.write(report)
        except OSError:
            continue
        return f"The details are in {place / CRASHES}."
    return "The details could not be written anywhere."


def _places(home: str | None) -> list[Path]:
    from agent.settings import default_home
    from memory.errors import AyniError

    try:
        first = Path(home).expanduser() if home else default_home()
    except AyniError:
        first = Path(tempfile.gettempdir())
    return [first, Path(tempfile.gettempdir())]
