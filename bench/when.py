"""`python -m bench.when CORPUS.jsonl ...`: how well times are read, beside the libraries that are installed.

A corpus is a file of JSON lines: `text`, `reference` (local time), `expected_start`, `expected_end` (exclusive, ranges
only), `grain`, and `holiday`, `latent` or `negative` where they apply. Its name tells its language (`..._es.jsonl`).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from tools.when.reading import GRAINS
from tools.when.units import floor

ZONE = timezone(timedelta(hours=-2))  # the corpora tell zones in words as seen from here
KINDS = ("positive", "holiday", "negative")


class Answer(NamedTuple):
    """What was read; `grain` is None where a library tells none."""

    start: datetime
    end: datetime | None
    grain: str | None


Read = Callable[[str, datetime, str], Answer | None]


@dataclass(frozen=True)
class Row:
    """One phrase and what it means."""

    text: str
    reference: datetime
    kind: str
    start: datetime | None = None
    end: datetime | None = None
    grain: Any = ""

    def right(self, answer: Answer | None) -> bool:
        """Start, both ends of a range, and grain; a library that tells no grain need only lie within the unit."""
        if self.kind == "negative" or answer is None:
            return self.kind == "negative" and answer is None
        start = floor(answer.start, self.grain) if answer.grain is None and self.grain in GRAINS else answer.start
        return (start, answer.end) == (self.start, self.end) and answer.grain in (None, self.grain)


@dataclass(frozen=True)
class Score:
    """What one reader came to on one corpus: right and all by kind, and the seconds of each phrase."""

    reader: str
    language: str
    right: Mapping[str, int]
    rows: Mapping[str, int]
    seconds: Sequence[float]

    def share(self, kind: str) -> str:
        """Right of all, or for what is no time how many were taken for one."""
        rows, right = self.rows[kind], self.right[kind]
        if not rows:
            return "-"
        return f"{rows - right} of {rows} taken" if kind == "negative" else f"{right}/{rows} ({right / rows:.1%})"


def load(path: Path) -> list[Row]:
    """The rows of a corpus; those that are a time only in a certain place are left out."""
    read = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [_row(each) for each in read if not each.get("latent")]


def _row(given: Mapping[str, Any]) -> Row:
    kind = next((kind for kind in ("negative", "holiday") if given.get(kind)), "positive")
    start, end = (given.get(name) for name in ("expected_start", "expected_end"))
    return Row(
        text=given["text"],
        reference=datetime.fromisoformat(given.get("reference") or "2013-02-12T04:30:00").replace(tzinfo=None),
        kind=kind,
        start=datetime.fromisoformat(start) if start else None,
        end=datetime.fromisoformat(end) if end else None,
        grain=given.get("grain", ""),
    )


def ayni(text: str, now: datetime, language: str) -> Answer | None:
    """Ayni's best reading, with the default policy."""
    from tools.when import resolve

    best = resolve(text, now.replace(tzinfo=ZONE), language).best
    return Answer(_wall(best.start), _wall(best.end) if best.end else None, best.grain) if best else None


def _dateparser() -> Read:
    dateparser = import_module("dateparser")

    def read(text: str, now: datetime, language: str) -> Answer | None:
        settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "TIMEZONE": "Etc/GMT+2"}
        found = dateparser.parse(text, languages=[language], settings=settings)
        return Answer(_wall(found), None, None) if found else None

    return read


def _parsedatetime() -> Read:
    parsedatetime = import_module("parsedatetime")

    calendars = {
        each: parsedatetime.Calendar(parsedatetime.Constants(each, usePyICU=False)) for each in ("en_US", "es")
    }

    def read(text: str, now: datetime, language: str) -> Answer | None:
        calendar = calendars["en_US" if language == "en" else "es"]
        found, status = calendar.parseDT(text, sourceTime=now)
        return Answer(found.replace(tzinfo=None), None, None) if status else None

    return read


OTHERS: Mapping[str, Callable[[], Read]] = {"dateparser": _dateparser, "parsedatetime": _parsedatetime}


def readers(names: Sequence[str] = ()) -> dict[str, Read]:
    """Ayni, and each library that is installed; only those named, where any are."""
    found: dict[str, Read] = {"ayni": ayni}
    found |= {name: made() for name, made in OTHERS.items() if find_spec(name) and (not names or name in names)}
    return found


def _wall(moment: datetime) -> datetime:
    return (moment.astimezone(ZONE) if moment.tzinfo else moment).replace(tzinfo=None)


def score(name: str, read: Read, rows: Sequence[Row], language: str) -> Score:
    """One reader over one corpus. A library that raises has read nothing."""
    _answer(read, rows[0], language)  # loads the words, which is no part of a phrase's time
    right, seconds = dict.fromkeys(KINDS, 0), []
    for row in rows:
        began = time.perf_counter()
        answer = _answer(read, row, language)
        seconds.append(time.perf_counter() - began)
        right[row.kind] += row.right(answer)
    counted = {kind: sum(row.kind == kind for row in rows) for kind in KINDS}
    return Score(name, language, right, counted, seconds)


def _answer(read: Read, row: Row, language: str) -> Answer | None:
    try:
        return read(row.text, row.reference, language)
    except Exception:
        return None


def table(scores: Sequence[Score]) -> Iterator[str]:
    """The scores as a Markdown table."""
    yield "| corpus | reader | exact | holidays | no time | median | slowest |"
    yield "|---|---|---|---|---|---|---|"
    for each in scores:
        shares = " | ".join(each.share(kind) for kind in KINDS)
        slowest = max(each.seconds)
        yield f"| {each.language} | {each.reader} | {shares} | {_ms(median(each.seconds))} | {_ms(slowest)} |"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"


def language_of(path: Path, chosen: str | None) -> str:
    """The language that was chosen, or that the file's name ends with."""
    return chosen or path.stem.rpartition("_")[2][:2] or "en"


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 1 where Ayni reads fewer phrases than `--at-least`, 2 where a corpus is missing."""
    parser = argparse.ArgumentParser(prog="python -m bench.when", description="How well times are read.")
    parser.add_argument("corpus", nargs="+", type=Path, help="a file of JSON lines")
    parser.add_argument("--language", help="the language of the corpora, where their names do not tell it")
    parser.add_argument("--only", nargs="*", default=(), metavar="LIBRARY", help="of the other libraries only these")
    parser.add_argument("--at-least", type=float, default=0.0, metavar="SHARE", help="of the positive rows, 0 to 1")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the table as Markdown")
    given = parser.parse_args(arguments)
    missing = [str(path) for path in given.corpus if not path.is_file()]
    if missing:
        print(f"No such corpus: {', '.join(missing)}. Give the path of a .jsonl file.", file=sys.stderr)
        return 2
    scores = []
    for path in given.corpus:
        rows, language = load(path), language_of(path, given.language)
        scores += [score(name, read, rows, language) for name, read in readers(given.only).items()]
    lines = list(table(scores))
    print("\n".join(lines))
    if given.report:
        given.report.write_text("\n".join(["# How well times are read", "", *lines, ""]), encoding="utf-8")
    mine = [each for each in scores if each.reader == "ayni"]
    good = all(each.right["positive"] >= given.at_least * each.rows["positive"] for each in mine)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
