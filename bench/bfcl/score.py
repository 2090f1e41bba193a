"""What the answers come to, by category: right, seconds, tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import Any

from bench.bfcl.data import CALLING


@dataclass(frozen=True)
class Row:
    """One question, answered; `rescued` is the fault that stays when calls printed as text are read out of it."""

    agent: str
    id: str
    category: str
    fault: str
    rescued: str
    seconds: float
    read: int | None
    decoded: int
    said: str = ""
    calls: list[Any] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Whether the leaderboard has nothing against it."""
        return not self.fault


def told(rows: Sequence[Row]) -> str:
    """A table for each agent, and the two sides of the scale: calling where it is right, and not where it is not."""
    return "\n".join(line for agent in dict.fromkeys(row.agent for row in rows) for line in _table(rows, agent))


def _table(rows: Sequence[Row], agent: str) -> Iterator[str]:
    mine = [row for row in rows if row.agent == agent]
    categories = dict.fromkeys(row.category for row in mine)
    yield ""
    yield f"{agent:18}{'right':>16}{'read out of text':>18}{'seconds':>9}{'read':>7}{'decoded':>9}"
    for category in categories:
        yield _line(category, [row for row in mine if row.category == category])
    for name, chosen in (("mean, calling", True), ("mean, not calling", False)):
        shares = [
            100 * mean(row.right for row in mine if row.category == each)
            for each in categories
            if (each in CALLING) is chosen
        ]
        if shares:
            yield f"{name:18}{mean(shares):>14.1f} %"


def _line(category: str, rows: Sequence[Row]) -> str:
    right, rescued = sum(row.right for row in rows), sum(not row.rescued for row in rows)
    share = f"{right}/{len(rows)} ({100 * right / len(rows):.0f}%)"
    read = [row.read for row in rows if row.read is not None]
    tokens = f"{mean(read):.0f}" if read else "-"
    return (
        f"{category:18}{share:>16}{f'{rescued}/{len(rows)}':>18}{mean(row.seconds for row in rows):>9.2f}"
        f"{tokens:>7}{mean(row.decoded for row in rows):>9.0f}"
    )
