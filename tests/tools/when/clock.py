"""The moment that these tests stand at, and a short way to write what was read."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tools.when import PLANNING, Policy, Reading, resolve

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=MADRID)  # a Tuesday


def short(reading: Reading) -> str:
    """A reading as "2026-03-12 17:00 -> 2026-03-12 18:30 minute FREQ=..."."""
    whole = reading.all_day
    parts = [
        _moment(reading.start, whole),
        *(["->", _moment(reading.end, whole)] if reading.end else []),
        reading.grain,
    ]
    return " ".join([*parts, *filter(None, (reading.open, reading.rrule))])


def _moment(moment: datetime, whole: bool) -> str:
    return f"{moment:%Y-%m-%d}" if whole else f"{moment:%Y-%m-%d %H:%M}"


def read(
    text: str,
    language: str | None = None,
    *,
    now: datetime = NOW,
    anchor: datetime | None = None,
    policy: Policy = PLANNING,
) -> list[str]:
    """Every reading of a text, in short."""
    found = resolve(text, now, language, anchor=anchor, policy=policy)
    return [short(reading) for reading in found.readings]
