"""The picture of the runs: pass rates by kind, and seconds per passed request."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.run import Run

COLOURS = ("#1b6ca8", "#e08e45", "#7a9e7e", "#8d6a9f")
FAR = 8
"""Times that lie further apart than this are drawn on a logarithmic axis."""


def draw(runs: Sequence[Run], file: Path) -> None:
    """Write a PNG that compares the runs."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(11, 5), width_ratios=(3, 1), layout="constrained", dpi=120)
    _rates(left, runs)
    _times(right, runs)
    figure.suptitle(f"{len(runs[0].results)} requests judged by outcome, on {runs[0].model}")
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file)
    pyplot.close(figure)


def _rates(axes: Any, runs: Sequence[Run]) -> None:
    kinds = [*dict.fromkeys(kind for run in runs for kind in run.summary.kinds)]
    width = 0.8 / len(runs)
    for place, run in enumerate(runs):
        numbers = run.summary
        shares = [numbers.all, *(numbers.kinds.get(kind) for kind in kinds)]
        spots = [row + (place - (len(runs) - 1) / 2) * width for row in range(len(shares))]
        rates = [share.rate if share else 0.0 for share in shares]
        bars = axes.barh(spots, rates, width * 0.92, label=run.agent, color=COLOURS[place % len(COLOURS)])
        axes.bar_label(bars, [f"{share.passed}/{share.total}" if share else "" for share in shares], padding=3, size=8)
    axes.set_yticks(range(len(kinds) + 1), ["all", *kinds])
    axes.invert_yaxis()
    axes.set(xlim=(0, 112), xlabel="right, per cent")
    axes.set_xticks(range(0, 101, 20))
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.1), ncols=len(runs), frameon=False)
    axes.spines[["top", "right"]].set_visible(False)


def _times(axes: Any, runs: Sequence[Run]) -> None:
    times = [run.summary.per_passed for run in runs]
    known = [each for each in times if each]
    colours = [COLOURS[place % len(COLOURS)] for place in range(len(runs))]
    bars = axes.bar([run.agent for run in runs], [each or 0.0 for each in times], 0.6, color=colours)
    axes.bar_label(bars, [f"{each:.1f} s" if each else "none passed" for each in times], padding=3)
    if known and max(known) > FAR * min(known):
        axes.set_yscale("log")
        axes.yaxis.set_major_formatter("{x:g}")
        axes.set_ylim(min(known) / 2, max(known) * 2)
    axes.set_ylabel("seconds per passed request")
    axes.spines[["top", "right"]].set_visible(False)
