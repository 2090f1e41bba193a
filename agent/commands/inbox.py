"""`ayni inbox`: work through a folder of new mail, once or for good; review what waits."""

from __future__ import annotations

import signal
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import one_line, print_json
from memory.errors import MailboxError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.daemon import Handled


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, review)
    for name, run, help_ in (
        ("once", once, "work through what is new, and end"),
        ("run", watch, "work through what is new, then watch for more"),
    ):
        verb(of, name, run, help_).add_argument("folder", type=Path, help="a folder of .eml files, a Maildir, an mbox")
    verb(of, "review", review, "show what waits for your yes, and ask")
    for name, help_ in (("approve", "say yes to one that waits"), ("reject", "say no to one that waits")):
        answering = verb(of, name, answer, help_)
        answering.add_argument("id", type=int)
        answering.set_defaults(answer=name)


def once(args: Namespace) -> int:
    """Work through the folder."""
    from agent import daemon

    folder = _folder(args.folder)
    with opened(args) as assistant:
        _greet(args, assistant)
        handled = []
        for each in daemon.once(assistant, folder):
            handled.append(each)
            if not args.json:
                print(line(each), flush=True)
        if args.json:
            print_json(handled)
        elif not handled:
            print("Nothing new.")
        return 1 if any(each.error for each in handled) else 0


def watch(args: Namespace) -> None:
    """Work through the folder and watch it, until a signal."""
    from agent import daemon

    folder = _folder(args.folder)
    stopping: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda caught, _: stopping.append(caught))
    with opened(args) as assistant:
        _greet(args, assistant)
        for each in daemon.run(assistant, folder, lambda: bool(stopping)):
            print_json(each) if args.json else print(line(each), flush=True)
            if stopping:
                break
    print("Stopped.", flush=True)


def review(args: Namespace) -> None:
    """Show what waits; on a terminal, ask."""
    from agent.commands.ask import waits
    from agent.commands.chat import screen

    with opened(args) as assistant:
        waiting = assistant.proposals()
        if args.json:
            return print_json(waiting)
        if not waiting:
            return print("Nothing waits.")
        place = screen(assistant, lambda: "")
        if place.streams:
            from agent.chat import Chat

            return Chat(assistant, place).settle(waiting)
        for each in waiting:
            print(f"{each.id}. {waits(each)}\n")


def answer(args: Namespace) -> None:
    """Approve or reject one."""
    with opened(args) as assistant:
        reply = assistant.resolve(args.id, args.answer)
        if args.json:
            return print_json(reply)
        print(reply.text or ("Rejected." if args.answer == "reject" else "Done."))


def line(handled: Handled) -> str:
    """What became of one message, on one line or two."""
    if handled.error:
        return f"[failed] {_who(handled.sender)}: {one_line(handled.subject)}: {handled.error}"
    waits = f" ({handled.proposals} to review)" if handled.proposals else ""
    subject = one_line(handled.subject, 300 if handled.kind == "sync" else 72)
    head = f"[{handled.kind}] {_who(handled.sender)}: {subject}{waits}"
    return f"{head}\n    {one_line(handled.summary, 200)}" if handled.summary else head


def _who(sender: str) -> str:
    """The sender's name, else his address."""
    from email.utils import parseaddr

    name, address = parseaddr(sender)
    return one_line(name or address or sender or "(no sender)", 40)


def _folder(given: Path) -> Path:
    folder = given.expanduser().absolute()
    if not folder.exists():
        raise MailboxError(f"There is no folder {folder}. Name one that holds .eml files, a Maildir or an mbox.")
    return folder


def _greet(args: Namespace, assistant: Assistant) -> Any:
    if not args.json:
        print(f"Answering: {assistant.model_line}", flush=True)
        if said := assistant.guard_line:
            print(said, flush=True)
