"""How rows are printed: as JSON for programs, as plain lines for people."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# What others wrote must not move the cursor, ring the bell or retitle the window.
_CONTROLS: Final = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\].*?(?:\x07|\x1b\\)|[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_json(value: Any) -> None:
    """Print rows, replies or any mixture of them as JSON."""
    import json

    json.dump(plain(value), sys.stdout, ensure_ascii=False, indent=2)
    print()


def plain(value: Any) -> Any:
    """A value made of what JSON knows; times in ISO 8601."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(each) for each in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return str(value) if isinstance(value, Path) else value


def clean(text: str) -> str:
    """Text that others may have written, safe to print on a terminal."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n"))


def unmarked(text: str) -> str:
    """Markdown without the asterisks of its emphasis, for where it is not rendered."""
    return re.sub(r"(?<!\w)(\*{1,2})(\S(?:[^*\n]*\S)?)\1(?!\w)", r"\2", text)


def one_line(text: str, width: int = 72) -> str:
    """The beginning of a text, on one line."""
    flat = " ".join(clean(text).split())
    return flat if len(flat) <= width else f"{flat[: width - 1]}…"


def said_day(moment: date, now: datetime) -> str:
    """A day: "Thu 12 Mar", with the year where it is another one."""
    year = f" {moment.year}" if moment.year != now.year else ""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}{year}"


def said(moment: date | datetime, now: datetime) -> str:
    """A day, or a day and time: "Thu 12 Mar, 17:00"."""
    if isinstance(moment, datetime):
        return f"{said_day(moment, now)}, {moment:%H:%M}"
    return said_day(moment, now)
