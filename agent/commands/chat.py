"""`ayni`, `ayni chat`: the banner, the screen that fits, and the conversation."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from agent.cli import VERSION, shared
from agent.commands.opening import opened
from memory.errors import AyniError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.terminal.screen import Screen


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.add_argument("--session", default="default", metavar="NAME", help="a conversation to begin or go on with")
    parser.set_defaults(run=chat)
    shared(parser)


def chat(args: Namespace) -> None:
    """Talk."""
    from agent.chat import Chat

    with opened(args) as assistant:
        print(f"Ayni {VERSION}. /help lists the commands, Ctrl-D leaves.", flush=True)
        status = greeted(assistant)
        Chat(assistant, screen(assistant, status), getattr(args, "session", "default"), status).run()


def greeted(assistant: Assistant) -> Callable[[], str]:
    """Say which model answers and whether a guard runs; gives the status of what goes on behind."""
    from agent.chat import Warming

    try:
        print(f"Answering: {assistant.model_line}", flush=True)
        if line := assistant.guard_line:
            print(line, flush=True)
    except AyniError as error:
        print(f"No model answers: {error}", flush=True)
        print("To-dos, agenda, notes and undo work without one: /help.", flush=True)
        return lambda: "no model answers"
    return Warming(assistant)


def screen(assistant: Assistant, status: Callable[[], str]) -> Screen:
    """A terminal's screen on a terminal, plain lines elsewhere."""
    from agent.terminal.screen import PlainScreen

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return PlainScreen()
    from agent.terminal.console import TerminalScreen, Words
    from agent.terminal.slash import NAMES

    return TerminalScreen(assistant.settings.home, Words(NAMES, lambda: titles(assistant)), status)


def titles(assistant: Assistant) -> Iterator[str]:
    """The titles of the owner's rows."""
    for store in (assistant.todos, assistant.calendar, assistant.notes):
        yield from (row.title for row in store.list())
