"""`ayni note`: the notes, without a model."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, one_line, print_json
from memory.errors import UsageError

if TYPE_CHECKING:
    from agent.assistant import Assistant


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, listed)
    verb(of, "list", listed, "list them")
    verb(of, "show", show, "show one").add_argument("words", nargs="+", help="its number, or words of its title")
    verb(of, "delete", delete, "delete one").add_argument("words", nargs="+", help="its number, or words of its title")
    adding = verb(of, "add", add, "add one; without a text, it is read from standard input")
    adding.add_argument("title")
    adding.add_argument("text", nargs="*")


def listed(args: Namespace) -> None:
    """List them."""
    with opened(args) as assistant:
        if args.json:
            return print_json(assistant.notes.list())
        print(text(assistant))


def text(assistant: Assistant) -> str:
    """The notes, one a line."""
    lines = [f"{row.id:>4}  {clean(row.title)}: {one_line(row.text, 60)}" for row in assistant.notes.list()]
    return "\n".join(lines) or "There are no notes."


def show(args: Namespace) -> None:
    """Show one."""
    from agent.commands.choosing import chosen

    with opened(args) as assistant:
        row = chosen(" ".join(args.words), assistant.notes, lambda note: note.title, "note")
        if args.json:
            return print_json(row)
        print(f"{clean(row.title)} (version {row.version})\n\n{clean(row.text)}")


def add(args: Namespace) -> None:
    """Add one."""
    title = " ".join(args.title.split())
    if not title:
        raise UsageError('A note needs a title: ayni note add "Garden" "Water the roses"')
    words = " ".join(args.text) or ("" if sys.stdin.isatty() else sys.stdin.read().strip())
    if not words:
        raise UsageError("A note needs a text: give it after the title, or on standard input.")
    with opened(args) as assistant:
        row = assistant.notes.add(title, words)
        if args.json:
            return print_json(row)
        print(f"Noted: {row.id}  {clean(row.title)}")


def delete(args: Namespace) -> None:
    """Delete one."""
    from agent.commands.choosing import chosen

    with opened(args) as assistant:
        row = chosen(" ".join(args.words), assistant.notes, lambda note: note.title, "note")
        gone = assistant.notes.delete(row.id)
        if args.json:
            return print_json(gone)
        print(f"Deleted: {gone.id}  {clean(gone.title)}")
