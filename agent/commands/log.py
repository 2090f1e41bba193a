"""`ayni log`: what was asked and done, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC
from typing import TYPE_CHECKING

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import one_line, print_json, said, unmarked

if TYPE_CHECKING:
    from agent.assistant import Assistant


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.add_argument("-n", "--limit", type=int, default=20, metavar="N", help="how many turns (20)")
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> None:
    """Show the last turns, oldest first."""
    with opened(args) as assistant:
        if args.json:
            return print_json(assistant.log(args.limit))
        print(text(assistant, args.limit))


def text(assistant: Assistant, limit: int = 20) -> str:
    """The last turns, three lines each."""
    now = assistant.clock().astimezone(assistant.zone)
    lines = []
    for turn in assistant.log(limit):
        began = turn.started_at.replace(tzinfo=UTC).astimezone(assistant.zone)
        tools = "".join(f"  [{call['tool']} {call['status']}]" for call in turn.calls)
        lines.append(f"{turn.id:>4}  {said(began, now)}  {turn.session}  {turn.status}{tools}")
        lines.append(f"      > {one_line(turn.request)}")
        if turn.reply:
            lines.append(f"      < {one_line(unmarked(turn.reply))}")
    return "\n".join(lines) or "Nothing has been asked yet."
