"""`ayni ask`: one request and its answer, also from a pipe."""

from __future__ import annotations

import sys
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import print_json
from memory.errors import ModelError, UsageError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.replies import Proposal


def fill(parser: ArgumentParser) -> None:
    """Give the noun its words and options."""
    parser.add_argument("words", nargs="*", help="the request; what comes through a pipe is added to it")
    parser.add_argument("--image", action="append", default=[], type=Path, metavar="FILE", help="show a picture")
    parser.add_argument("--session", default="default", metavar="NAME", help="the conversation it belongs to")
    parser.set_defaults(run=ask)
    shared(parser, json=True)


def ask(args: Namespace) -> None:
    """Put the request, print the answer."""
    request = _request(args)
    with opened(args) as assistant:
        _ready(assistant, request)
        if args.json:
            return print_json(assistant.ask(request, args.session, args.image))
        _told(assistant, request, args)


def _ready(assistant: Assistant, request: str) -> None:
    """Warm the model, then tell of the guard: where none answers, that alone is to be said.

    Raises: ModelError, if the request is not so plain that no model is needed.
    """
    from agent.deciding.plain import understand

    try:
        with told_when_slow():
            assistant.warm()
    except ModelError:
        if understand(request, without_model=True) is None:
            raise
        return
    if line := assistant.guard_line:
        print(line, file=sys.stderr)


@contextmanager
def told_when_slow(seconds: float = 3.0) -> Iterator[None]:
    """Say why nothing comes, where warming the model takes longer than `seconds`."""
    said = "Warming up the model: once it takes a minute or so, later starts are quick."
    timer = threading.Timer(seconds, lambda: print(said, file=sys.stderr, flush=True))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _told(assistant: Assistant, request: str, args: Namespace) -> None:
    from agent.chat import Chat
    from agent.commands.chat import screen

    chat = Chat(assistant, screen(assistant, lambda: ""), args.session)
    if chat.screen.streams:
        return chat.turn(request, args.image)
    reply = assistant.ask(request, args.session, args.image)
    chat.show(reply)
    for proposal in reply.pending:
        print(waits(proposal))


def waits(proposal: Proposal) -> str:
    """How to say yes or no to a proposal later."""
    from agent.chat import described

    number = proposal.id
    return f"{described(proposal)}\nSay: ayni inbox approve {number}, or: ayni inbox reject {number}"


def _request(args: Namespace) -> str:
    words = " ".join(args.words).strip()
    piped = "" if sys.stdin.isatty() else sys.stdin.read().strip()
    request = "\n".join(each for each in (words, piped) if each)
    if not request and args.image:
        return "What is in this picture?"
    if not request:
        raise UsageError('There is nothing to answer: ayni ask "what is on today?"')
    return request
