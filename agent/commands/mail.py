"""`ayni mail`: the messages that were read in, and reading in more, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, one_line, print_json, said
from memory.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent.assistant import Assistant
    from memory.mail import Message


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, listed)
    parser.set_defaults(drafts=False)
    listing = verb(of, "list", listed, "list the messages")
    listing.add_argument("--drafts", action="store_true", help="list what is written and not sent")
    verb(of, "show", show, "show one message").add_argument("words", nargs="+", help="its number, or words of it")
    reading = verb(of, "read", read, "read in a folder of .eml files, a Maildir or an mbox")
    reading.add_argument("folder", nargs="*", type=Path, help="the folders of the settings without it")


def listed(args: Namespace) -> None:
    """List them."""
    with opened(args) as assistant:
        if args.json:
            return print_json(assistant.mail.drafts() if args.drafts else assistant.mail.list())
        print(text(assistant, args.drafts))


def text(assistant: Assistant, drafts: bool = False) -> str:
    """The messages, or the drafts, one a line."""
    rows: Sequence[Message] = assistant.mail.drafts() if drafts else assistant.mail.list()
    now = assistant.clock().astimezone(assistant.zone)
    lines = []
    for row in rows:
        date = said(row.date, now) if row.date else ""
        who = f"to {', '.join(row.to)}" if drafts else row.sender
        lines.append(f"{row.id:>4}  {date:<20}  {one_line(who, 32):<32}  {one_line(row.subject, 60)}")
    none = "There are no drafts." if drafts else "No mail has been read in: ayni mail read FOLDER."
    return "\n".join(lines) or none


def show(args: Namespace) -> None:
    """Show one."""
    from agent.commands.choosing import chosen

    with opened(args) as assistant:
        row = chosen(" ".join(args.words), assistant.mail, lambda each: f"{each.sender} {each.subject}", "message")
        if args.json:
            return print_json(row)
        date = said(row.date, assistant.clock()) if row.date else "unknown"
        print(f"From: {clean(row.sender)}\nSubject: {clean(row.subject)}\nDate: {date}\n\n{clean(row.text)}")


def read(args: Namespace) -> None:
    """Read messages in; those that are there already stay as they are."""
    with opened(args) as assistant:
        folders = [folder.expanduser() for folder in args.folder] or list(assistant.settings.mail)
        if not folders:
            raise UsageError("Name a folder of mail, or set `mail` in the settings.")
        refused: list[str] = []
        counts = {str(folder): _taken(assistant, folder, refused) for folder in folders}
        if args.json:
            return print_json({"read": counts, "refused": refused})
        for folder, count in counts.items():
            print(f"{count} new message{'' if count == 1 else 's'} from {folder}.")
        for each in refused:
            print(f"Left out: {each}")


def _taken(assistant: Assistant, folder: Path, refused: list[str]) -> int:
    from tools.mail.sources import read_mailbox

    known = {row.id for row in assistant.mail.list()}
    arrived = read_mailbox(folder, lambda error: refused.append(str(error)))
    rows = [assistant.mail.receive(found.raw, source=str(folder)) for found in arrived]
    return len({row.id for row in rows} - known)
