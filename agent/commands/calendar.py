"""`ayni calendar`: events in and out of .ics files, others' busy times, and sync with a calendar server."""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, print_json, said
from memory.errors import NotFoundError, StorageError, UsageError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from tools.ical.files import Imported

AHEAD: Final = timedelta(days=366)
"""How far ahead others' busy times are kept."""


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, show)
    verb(of, "list", show, "list the events to come, a series once")
    taking = verb(of, "import", take, "take in the events and to-dos of an .ics file")
    taking.add_argument("file", help="the file; - reads standard input")
    giving = verb(of, "export", give, "write every event and to-do as iCalendar")
    giving.add_argument("file", nargs="?", default="-", help="the file; without one, or with -, standard output")
    verb(of, "sync", sync, "bring both sides together: here and the calendar server of the settings")
    busy_ = verb(of, "busy", busy, "keep when somebody else is busy, from his calendar's file")
    busy_.add_argument("name", help="who it is")
    busy_.add_argument("file", help="his .ics file; - reads standard input")


def show(args: Namespace) -> None:
    """List the events."""
    with opened(args) as assistant:
        now = assistant.clock().astimezone(assistant.zone)
        rows = [each for each in assistant.calendar.list() if each.rrule or each.end > now]
        if args.json:
            return print_json(rows)
        for row in rows:
            start = row.start.date() if row.all_day else row.start
            again = ", and again" if row.rrule else ""
            print(f"{row.id:>4}  {said(start, now)}{again}  {clean(row.title)}")
        if not rows:
            print("Nothing is on the calendar.")


def take(args: Namespace) -> int:
    """Import a file; exits with 1 where parts of it had to be left out."""
    from tools.ical.files import import_text

    gc.enable()
    data = read(args.file)
    with opened(args) as assistant:
        name = "standard input" if args.file == "-" else Path(args.file).name
        done = import_text(assistant.calendar.database, assistant.zone, data, name)
    if args.json:
        print_json(done)
    else:
        print(told_import(done))
        for each in done.told:
            print(clean(each))
        for each in done.broken:
            print(f"Left out: {clean(each)}", file=sys.stderr)
    return 1 if done.broken else 0


def told_import(done: Imported) -> str:
    """What an import did, in one sentence."""
    counts = {
        "added": done.added, "changed": done.changed, "removed": done.removed, "already here": done.unchanged,
        "broken": len(done.broken), "of other kinds": done.others,
    }  # fmt: skip
    parts = [f"{number} {what}" for what, number in counts.items() if number]
    return f"Imported: {', '.join(parts) or 'the file is empty'}."


def give(args: Namespace) -> None:
    """Export everything."""
    from tools.ical.files import export_text

    gc.enable()
    with opened(args) as assistant:
        text = export_text(assistant.calendar.database, assistant.zone)
    if args.file == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        return
    try:
        Path(args.file).write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise StorageError(f"{args.file} cannot be written: {error.strerror}.") from None
    print(f"Written to {args.file}: {text.count('BEGIN:VEVENT')} events, {text.count('BEGIN:VTODO')} to-dos.")


def sync(args: Namespace) -> None:
    """Sync with the server that the settings name."""
    from agent.syncing import said
    from agent.syncing import sync as bring_together

    gc.enable()
    with opened(args) as assistant:
        try:
            done = bring_together(assistant.settings, assistant.calendar.database, assistant.zone, _progress)
        except KeyboardInterrupt:
            print("\nStopped. What is left goes the next time.", file=sys.stderr)
            raise
    if args.json:
        return print_json(done)
    print(said(done))
    for each in done.told:
        print(clean(each))


def busy(args: Namespace) -> None:
    """Keep somebody's busy times."""
    from memory.busy import BusyStore
    from tools.ical.busy import busy_times

    data = read(args.file)
    with opened(args) as assistant:
        start = _midnight(assistant)
        spans = busy_times(data, start, start + AHEAD)
        store = BusyStore(assistant.calendar.database, assistant.zone)
        source = "" if args.file == "-" else str(Path(args.file).resolve())
        count = store.replace(args.name, source, spans)
    if args.json:
        return print_json({"person": args.name, "busy": spans})
    print(f"Kept: {clean(args.name)} is busy at {count} times from today on.")


def read(name: str) -> bytes:
    """A file, or standard input. Raises: NotFoundError, UsageError."""
    if name == "-":
        if sys.stdin.isatty():
            raise UsageError("Nothing comes on standard input: name a file.")
        return sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
    try:
        return Path(name).expanduser().read_bytes()
    except OSError as error:
        raise NotFoundError(f"{name} cannot be read: {error.strerror}.") from None


def _midnight(assistant: Assistant) -> datetime:
    now = assistant.clock().astimezone(assistant.zone)
    return now.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def _progress(what: str, done: int, total: int) -> None:
    """A line that is drawn anew on a terminal; elsewhere a line for each hundred."""
    if sys.stderr.isatty():
        print(f"\r\033[K{what}: {done} of {total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)
    elif done and done % 100 == 0:
        print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)
