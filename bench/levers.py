"""`python -m bench.levers PAGE.md FILE.png`: the table "what was run | requests | right | unasked" of a page, drawn.

The figures are those of the table, and nothing else: the picture cannot say more than the page does.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Any, Final, NamedTuple

ROW: Final = re.compile(
    r"^\|(?P<what>[^|]+)\|\s*(?P<total>\d+)\s*\|\s*(?P<right>\d+)\s*\(\d+%\)\s*\|\s*(?P<unasked>\d*)[^|]*\|$",
    re.MULTILINE,
)
WIDE: Final = 74


class Row(NamedTuple):
    """One line of the table; `unasked` is None where it was not counted."""

    what: str
    total: int
    right: int
    unasked: int | None


def rows(page: str) -> Iterator[Row]:
    """The lines of a page that tell of a run."""
    for each in ROW.finditer(page):
        what = re.sub(r"`([^`]+)`", r"\1", each["what"].strip())
        unasked = int(each["unasked"]) if each["unasked"] else None
        yield Row(what, int(each["total"]), int(each["right"]), unasked)


def draw(found: list[Row], file: Path) -> None:
    """Write a PNG: of each row the share that was right, and that with a deed which is not its outcome's."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(11, 0.62 * len(found) + 1.2), layout="constrained", dpi=120)
    _bars(axes, found)
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file)
    pyplot.close(figure)


def _bars(axes: Any, found: list[Row]) -> None:
    places = range(len(found))
    right = axes.barh([each - 0.18 for each in places], [100 * row.right / row.total for row in found], 0.36,
                      color="#1b6ca8", label="right")  # fmt: skip
    axes.bar_label(right, [f"{row.right}/{row.total}" for row in found], padding=3, size=8)
    unasked = axes.barh([each + 0.18 for each in places], [100 * (row.unasked or 0) / row.total for row in found], 0.36,
                        color="#e08e45", label="with a deed that is not the right outcome's")  # fmt: skip
    axes.bar_label(unasked, ["" if row.unasked is None else str(row.unasked) for row in found], padding=3, size=8)
    axes.set_yticks(places, [fill(row.what, WIDE) for row in found], size=7)
    axes.invert_yaxis()
    axes.set(xlim=(0, 108), xlabel="per cent of the requests")
    axes.legend(loc="upper center", bbox_to_anchor=(0.3, -0.06), ncols=2, frameon=False)
    axes.spines[["top", "right"]].set_visible(False)


def main() -> int:
    """Draw the table of a page; 2 where it has none."""
    parser = argparse.ArgumentParser(prog="python -m bench.levers", description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    options = parser.parse_args()
    try:
        found = [*rows(options.page.read_text(encoding="utf-8"))]
    except OSError as error:
        print(f"bench.levers: {options.page} cannot be read: {error.strerror}.", file=sys.stderr)
        return 2
    if not found:
        print(f"bench.levers: {options.page} has no table of runs.", file=sys.stderr)
        return 2
    draw(found, options.picture)
    print(f"{len(found)} rows drawn: {options.picture}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
