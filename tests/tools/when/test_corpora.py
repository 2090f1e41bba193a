"""The public corpora of time expressions, where they are at hand."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tools.when import resolve

CORPORA = Path(os.environ.get("AYNI_CORPORA", Path(__file__).parents[3].parent / "shared" / "corpora"))
ZONE = timezone(timedelta(hours=-2))  # the zone that the corpora are written in


def wall(moment: datetime | None) -> str | None:
    return moment.replace(tzinfo=None).isoformat() if moment else None


def rows(language: str, kind: str) -> list[dict[str, str]]:
    """The rows of a kind; none, and a word about it, where the corpus is absent."""
    path = CORPORA / f"duckling_time_{language}.jsonl"
    if not path.is_file():
        print(f"{path} is absent: nothing was measured")
        return []
    read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in read if kind_of(row) == kind]


def kind_of(row: dict[str, str]) -> str:
    return next((kind for kind in ("negative", "latent", "holiday") if row.get(kind)), "positive")


def exact(row: dict[str, str], language: str) -> bool:
    """Start, both ends of a range, and grain."""
    now = datetime.fromisoformat(row["reference"]).replace(tzinfo=ZONE)
    best = resolve(row["text"], now, language).best
    wanted = (row["expected_start"], row.get("expected_end"), row["grain"])
    return best is not None and (wall(best.start), wall(best.end), best.grain) == wanted


@pytest.mark.parametrize(
    ("language", "kind", "least"),
    [("en", "positive", 0.95), ("es", "positive", 0.95), ("en", "holiday", 0.80), ("es", "holiday", 0.80)],
)
def test_duckling(language: str, kind: str, least: float) -> None:
    found = rows(language, kind)
    assert sum(exact(row, language) for row in found) >= least * len(found)


def test_what_is_no_time_is_not_taken_for_one() -> None:
    now = datetime(2013, 2, 12, 4, 30, tzinfo=ZONE)
    taken = [row["text"] for row in rows("en", "negative") if resolve(row["text"], now, "en").readings]
    assert len(taken) <= 2
