"""The public corpora of time expressions, where they are at hand."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tools.when import Policy, resolve

CORPORA = Path(os.environ.get("AYNI_CORPORA", Path(__file__).parents[3].parent / "shared" / "corpora"))
ZONE = timezone(timedelta(hours=-2))  # the zone that the corpora are written in


def wall(moment: datetime | None) -> str | None:
    return moment.replace(tzinfo=None).isoformat() if moment else None


def share(language: str, policy: Policy) -> float | None:
    """The share of rows read exactly: start, both ends, grain. None where the corpus is absent."""
    path = CORPORA / f"duckling_time_{language}.jsonl"
    if not path.is_file():
        print(f"{path} is absent: nothing was measured")
        return None
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if not (row.get("negative") or row.get("holiday") or row.get("latent"))]
    return sum(exact(row, language, policy) for row in rows) / len(rows)


def exact(row: dict[str, str], language: str, policy: Policy) -> bool:
    now = datetime.fromisoformat(row["reference"]).replace(tzinfo=ZONE)
    best = resolve(row["text"], now, language, policy=policy).best
    wanted = (row["expected_start"], row.get("expected_end"), row["grain"])
    return best is not None and (wall(best.start), wall(best.end), best.grain) == wanted


@pytest.mark.parametrize(
    ("language", "policy", "least"),
    [
        ("en", Policy(), 0.84),
        ("en", Policy(closed_ranges=True, bare_hour="next"), 0.90),
        ("es", Policy(), 0.97),
    ],
)
def test_duckling(language: str, policy: Policy, least: float) -> None:
    measured = share(language, policy)
    assert measured is None or measured >= least
