"""The picture of the levers shows the figures of the page, and no others."""

from __future__ import annotations

from pathlib import Path

from bench.levers import Row, draw, rows

PAGE = """
| what was run | requests | right | cases with a deed nobody asked for |
|---|---:|---:|---:|
| `python -m bench --split check`, the first | 196 | 117 (60%) | 36 (18%) |
| the same, small talk left out | 161 | 88 (55%) | |
"""
ROWS = [
    Row("python -m bench --split check, the first", 196, 117, 36),
    Row("the same, small talk left out", 161, 88, None),
]


def test_the_rows_are_those_of_the_table() -> None:
    assert [*rows(PAGE)] == ROWS
    assert [*rows("no table")] == []


def test_every_row_of_the_page_is_drawn(tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "dependability.md"
    found = [*rows(page.read_text(encoding="utf-8"))]
    assert len(found) >= 10
    draw(found, tmp_path / "levers.png")
    assert (tmp_path / "levers.png").read_bytes().startswith(b"\x89PNG")
