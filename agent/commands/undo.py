"""`ayni undo`: take back the last change, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import clean, print_json


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.set_defaults(run=undo)
    shared(parser, json=True)


def undo(args: Namespace) -> None:
    """Take it back, and say what it was."""
    with opened(args) as assistant:
        label = assistant.undo()
        if args.json:
            return print_json({"undone": label})
        print(f"Undone: {clean(label)}")
