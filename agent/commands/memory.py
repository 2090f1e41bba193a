"""`ayni memory`: what the assistant keeps about its owner, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, print_json

if TYPE_CHECKING:
    from agent.assistant import Assistant


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, listed)
    verb(of, "list", listed, "list what is kept, each with the words it rests on")
    verb(of, "forget", forget, "forget one").add_argument("words", nargs="+", help="its number, or words of it")


def listed(args: Namespace) -> None:
    """List it."""
    with opened(args) as assistant:
        if args.json:
            return print_json(assistant.facts.list())
        print(text(assistant))


def text(assistant: Assistant) -> str:
    """The facts, one a line, each with the words it rests on."""
    lines = [
        f"{row.id:>4}  {clean(row.text)}" + (f'  (you said: "{clean(row.quote)}")' if row.quote else "")
        for row in assistant.facts.list()
    ]
    return "\n".join(lines) or "Nothing is kept about you."


def forget(args: Namespace) -> None:
    """Forget one; undo brings it back."""
    from agent.commands.choosing import chosen

    with opened(args) as assistant:
        row = assistant.facts.delete(chosen(" ".join(args.words), assistant.facts, lambda each: each.text, "fact").id)
        if args.json:
            return print_json(row)
        print(f"Forgotten: {clean(row.text)}")
