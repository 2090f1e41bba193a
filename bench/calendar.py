"""How long the calendar takes to answer, from a hundred events to a hundred thousand: `python -m bench.calendar`."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from bench.picture import COLOURS
from memory.database import Database
from memory.event_rows import fill
from memory.events import EventStore
from memory.facts import FactStore
from memory.journal import Journal
from memory.mail import MailStore
from memory.notes import NoteStore
from memory.reach import reach_of
from memory.tables import EventRow
from memory.todos import TodoStore
from tools.calendar import find_free_time
from tools.contract import ToolContext, When
from tools.when import Reading, Resolution

Clock = Callable[[], float]
ZONE: Final = ZoneInfo("Europe/Madrid")
BEGIN: Final = datetime(2025, 1, 1, tzinfo=ZONE)
DAYS: Final = 730
SIZES: Final = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
ASKED: Final = 40
"""How many moments of the two years are asked about."""

AGAIN: Final = 3
"""How often each is asked: the shortest counts, for other programs only make it longer."""

RULES: Final = (
    "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;COUNT=40", "FREQ=DAILY",
    "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
)  # fmt: skip
QUESTIONS: Final = {"week agenda": 50.0, "conflict check": 5.0, "free slot in two weeks": 20.0}
"""What is asked, and the most milliseconds that it may take with 10,000 events."""


@dataclass(frozen=True)
class Took:
    """Milliseconds for one question: the very first one of a process, then the middle and the worst, and after a write.

    The first one is the middle of several processes, each of which has just opened the calendar and knows nothing.
    """

    first: float
    middle: float
    worst: float
    written: float


def main(arguments: Sequence[str]) -> None:
    """Measure, print, and draw where a picture is asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.calendar", description=__doc__)
    parser.add_argument("--picture", type=Path, metavar="PNG", help="draw the curve")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N", help="how many events")
    parser.add_argument("--cpu", action="store_true", help="processor time, for a machine that others use as well")
    parser.add_argument("--first", nargs=2, metavar=("QUESTION", "FILE"), help="one question to that database")
    given = parser.parse_args(arguments)
    clock = time.thread_time if given.cpu else time.perf_counter
    if given.first:
        return print(_alone(Path(given.first[1]), given.first[0], clock))
    taken = {size: measured(size, clock) for size in given.sizes}
    print(table(taken))
    if given.picture:
        draw(taken, given.picture)


def measured(size: int, clock: Clock) -> dict[str, Took]:
    """A calendar of that many events, one in ten of them a series, and how long each question takes."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "ayni.db", lambda: BEGIN)
        fill_with(database, size, random.Random(size))
        first = {name: _first(Path(folder) / "ayni.db", name, clock) for name in QUESTIONS}
        found = {name: _took(database, name, clock, first[name]) for name in QUESTIONS}
        database.close()
    return found


def fill_with(database: Database, size: int, chance: random.Random) -> None:
    """Put the events in, straight into the table."""
    rows = []
    for number in range(size):
        start = BEGIN + timedelta(minutes=30 * chance.randrange(48 * DAYS))
        row = EventRow(title=f"Event {number}", uid=f"{number}@bench", created_at=database.now)
        series = number % 10 == 0
        given = {
            "title": row.title, "start": start, "end": start + timedelta(hours=1), "attendees": (), "location": None,
            "all_day": False, "rrule": RULES[number // 10 % len(RULES)] if series else None, "exdates": (),
            "notes": "", "reminders": (), "zone": None, "busy": True,
        }  # fmt: skip
        fill(row, given, ZONE)
        for name, value in {**reach_of(row), "by_others": False}.items():
            setattr(row, name, value)
        rows.append({each.name: getattr(row, each.name) for each in EventRow.__table__.columns if each.name != "id"})
    with database.engine.begin() as connection:
        connection.execute(insert(EventRow), rows)


def table(taken: dict[int, dict[str, Took]]) -> str:
    """The figures, in milliseconds."""
    head = "| events | series |" + "".join(f" {name} |" for name in QUESTIONS)
    lines = [head, "|---|---|" + "---|" * len(QUESTIONS)]
    for size, found in taken.items():
        cells = "".join(
            f" {each.middle:.1f} (worst {each.worst:.1f}, first {each.first:.1f}, after a write {each.written:.1f}) |"
            for each in found.values()
        )
        lines.append(f"| {size:,} | {size // 10:,} |{cells}")
    return "\n".join(lines)


def draw(taken: dict[int, dict[str, Took]], file: Path) -> None:
    """Write a PNG of the curves, with the bars at 10,000 events."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 5), layout="constrained", dpi=120)
    for colour, (name, bar) in zip(COLOURS, QUESTIONS.items(), strict=False):
        axes.plot([*taken], [each[name].middle for each in taken.values()], "o-", color=colour, label=name)
        axes.plot([10_000], [bar], "_", color=colour, markersize=22, markeredgewidth=3)
    axes.set(xscale="log", yscale="log", xlabel="events, one in ten of them a series", ylabel="milliseconds, median")
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_formatter("{x:g}")
    axes.grid(True, color="#e4e4e4", linewidth=0.6)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, title="dash: the most it may take at 10,000")
    figure.suptitle("How long the calendar takes to answer")
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file)
    pyplot.close(figure)


def _first(file: Path, name: str, clock: Clock) -> float:
    """The first question of a process, in the middle of several."""
    command = [sys.executable, "-m", "bench.calendar", "--first", name, str(file)]
    command += ["--cpu"] if clock is time.thread_time else []
    # As a user's does, it finds its modules compiled.
    world = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    said = (subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=world) for _ in range(AGAIN))
    return median(float(each.stdout) for each in said)


def _alone(file: Path, name: str, clock: Clock) -> float:
    database = Database(file, lambda: BEGIN)
    return _time(_question(database, EventStore(database, ZONE), name), BEGIN + timedelta(days=DAYS // 2), clock)


def _took(database: Database, name: str, clock: Clock, first: float) -> Took:
    store = EventStore(database, ZONE)
    ask = _question(database, store, name)
    chance = random.Random(7)
    moments = [BEGIN + timedelta(hours=chance.randrange(24 * (DAYS - 30))) for _ in range(ASKED)]
    ask(moments[0])
    rest = [min(_time(ask, each, clock) for _ in range(AGAIN)) for each in moments[1:]]
    written = []
    for each in moments[:5]:
        store.delete(store.add("One more", each).id)
        written.append(_time(ask, each, clock))
    return Took(first, median(rest), max(rest), median(written))


def _question(database: Database, store: EventStore, name: str) -> Callable[[datetime], Any]:
    questions: dict[str, Callable[[datetime], Any]] = {
        "week agenda": lambda moment: store.between(moment, moment + timedelta(days=7)),
        "conflict check": lambda moment: store.conflicts(moment, moment + timedelta(hours=1)),
        "free slot in two weeks": lambda moment: find_free_time(_context(database, store, moment), when=_weeks(moment)),
    }
    return questions[name]


def _weeks(moment: datetime) -> When:
    reading = Reading(moment, moment + timedelta(days=14), "day", True, None, "the next two weeks")
    return When(reading.text, Resolution((reading,)))


def _context(database: Database, store: EventStore, now: datetime) -> ToolContext:
    def unused(*given: Any, **named: Any) -> Any:
        raise AssertionError("no model is asked for free time")

    return ToolContext(
        now=now, zone=ZONE, language="en", request="", todos=TodoStore(database, ZONE), calendar=store,
        notes=NoteStore(database), mail=MailStore(database, ZONE), facts=FactStore(database),
        journal=Journal(database), prose=unused, look=unused,
    )  # fmt: skip


def _time(ask: Callable[[datetime], Any], moment: datetime, clock: Clock) -> float:
    """Milliseconds by that clock."""
    begun = clock()
    ask(moment.astimezone(UTC).astimezone(ZONE))
    return (clock() - begun) * 1000


if __name__ == "__main__":
    main(sys.argv[1:])
