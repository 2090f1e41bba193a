"""The measure of how well times are read."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from bench.when import Answer, Row, ayni, load, main, score, table

NOW = "2026-03-10T09:00:00"
ROWS: list[dict[str, str | bool]] = [
    {"text": "tomorrow", "expected_start": "2026-03-11T00:00:00", "grain": "day"},
    {"text": "Friday 3-5pm", "expected_start": "2026-03-13T15:00:00", "expected_end": "2026-03-13T17:00:00",
     "grain": "hour"},
    {"text": "tomorrow", "expected_start": "2026-03-12T00:00:00", "grain": "day"},
    {"text": "Easter Monday", "expected_start": "2026-04-06T00:00:00", "grain": "day", "holiday": True},
    {"text": "two chairs", "negative": True},
    {"text": "at the pier", "expected_start": "2026-03-10T00:00:00", "grain": "day", "latent": True},
]  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "phrases_en.jsonl"
    path.write_text("".join(json.dumps({"reference": NOW, **row}) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_rows_are_judged_exactly(corpus: Path) -> None:
    rows = load(corpus)
    assert [row.kind for row in rows] == ["positive", "positive", "positive", "holiday", "negative"]
    found = score("ayni", ayni, rows, "en")
    assert dict(found.right) == {"positive": 2, "holiday": 1, "negative": 1}
    assert [found.share(kind) for kind in ("positive", "holiday", "negative")] == [
        "2/3 (66.7%)", "1/1 (100.0%)", "0 of 1 taken",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (Answer(datetime(2026, 3, 11), None, "day"), True),
        (Answer(datetime(2026, 3, 11), None, None), True),
        (Answer(datetime(2026, 3, 11), None, "hour"), False),
        (Answer(datetime(2026, 3, 11), datetime(2026, 3, 12), "day"), False),
        (None, False),
    ],
)
def test_a_library_is_held_to_what_it_tells(answer: Answer | None, right: bool) -> None:
    row = Row("tomorrow", datetime(2026, 3, 10), "positive", datetime(2026, 3, 11), None, "day")
    assert row.right(answer) is right


def test_a_library_that_raises_has_read_nothing(corpus: Path) -> None:
    def broken(text: str, now: datetime, language: str) -> Answer | None:
        raise ValueError(text)

    assert dict(score("broken", broken, load(corpus), "en").right) == {"positive": 0, "holiday": 0, "negative": 1}


def test_the_command(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.md"
    assert main([str(corpus), "--only", "none", "--at-least", "0.6", "--report", str(report)]) == 0
    assert "| en | ayni | 2/3 (66.7%) | 1/1 (100.0%) | 0 of 1 taken |" in capsys.readouterr().out
    assert report.read_text(encoding="utf-8").startswith("# How well times are read\n\n| corpus |")
    assert main([str(corpus), "--only", "none", "--at-least", "0.9"]) == 1
    assert main([str(tmp_path / "none.jsonl")]) == 2
    assert "No such corpus" in capsys.readouterr().err


def test_a_kind_without_rows_is_left_open(corpus: Path) -> None:
    found = score("ayni", ayni, load(corpus)[:1], "en")
    assert "| 1/1 (100.0%) | - | - |" in "\n".join(table([found]))
