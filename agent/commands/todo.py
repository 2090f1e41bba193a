"""`ayni todo`: the to-do list, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, print_json, said

if TYPE_CHECKING:
    from datetime import datetime

    from agent.assistant import Assistant
    from memory.todos import Due, Todo


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, show)
    parser.set_defaults(which="open")
    listing = verb(of, "list", show, "show what is open")
    for which, help_ in (("done", "what is done"), ("all", "both")):
        listing.add_argument(f"--{which}", dest="which", action="store_const", const=which, default="open", help=help_)
    adding = verb(of, "add", add, "add one item")
    adding.add_argument("title", nargs="+", help="what is to be done")
    adding.add_argument("--due", metavar="WORDS", help='when, in your own words: "tomorrow at 9"')
    adding.add_argument("--priority", choices=("low", "normal", "high"), default="normal")
    for name, run, help_ in (("done", done, "mark one as done"), ("delete", delete, "take one off the list")):
        verb(of, name, run, help_).add_argument("words", nargs="+", help="its number, or words of its title")


def show(args: Namespace) -> None:
    """List them."""
    with opened(args) as assistant:
        done = {"open": False, "done": True, "all": None}[args.which]
        if args.json:
            return print_json(assistant.todos.list(done=done))
        print(text(assistant, done))


def text(assistant: Assistant, done: bool | None = False) -> str:
    """The to-dos, one a line."""
    now = assistant.clock().astimezone(assistant.zone)
    none = "Nothing is done yet." if done else "Nothing left to do."
    return "\n".join(line(row, now) for row in assistant.todos.list(done=done)) or none


def add(args: Namespace) -> None:
    """Add one."""
    with opened(args) as assistant:
        due = _due(assistant, args.due) if args.due else None
        told(args, assistant, assistant.todos.add(" ".join(args.title), due, args.priority), "Added")


def done(args: Namespace) -> None:
    """Mark one as done."""
    with opened(args) as assistant:
        told(args, assistant, assistant.todos.complete(found(assistant, args.words).id), "Done")


def delete(args: Namespace) -> None:
    """Take one off the list."""
    with opened(args) as assistant:
        told(args, assistant, assistant.todos.delete(found(assistant, args.words).id), "Deleted")


def line(row: Todo, now: datetime) -> str:
    """One to-do on one line."""
    return f"{row.id:>4}  {'x' if row.done else ' '} {described(row, now)}"


def described(row: Todo, now: datetime) -> str:
    """One to-do in words."""
    parts = [clean(row.title)]
    if row.due is not None:
        parts.append(f"due {said(row.due, now)}")
    if row.priority != "normal":
        parts.append({"high": "important", "low": "when there is time"}[row.priority])
    return ", ".join(parts)


def told(args: Namespace, assistant: Assistant, row: Todo, what: str) -> None:
    """Say what was done, from the committed row."""
    if args.json:
        return print_json(row)
    print(f"{what}: {described(row, assistant.clock().astimezone(assistant.zone))} (number {row.id})")


def found(assistant: Assistant, words: list[str]) -> Todo:
    """The open to-do that is meant. Raises: NotFoundError, ToolError, Unclear."""
    from agent.commands.choosing import chosen

    return chosen(" ".join(words), assistant.todos, lambda row: row.title, "todo")


def _due(assistant: Assistant, words: str) -> Due:
    from agent.commands.choosing import resolved
    from tools.when import due

    return due(resolved(words, assistant.clock().astimezone(assistant.zone)))
