"""`ayni graph`: the machine, drawn."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agent.cli import shared


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.set_defaults(run=show)
    shared(parser)


def show(args: Namespace) -> None:
    """Print the graph as Mermaid."""
    from agent.graph import build

    print(build().get_graph().draw_mermaid().rstrip())
