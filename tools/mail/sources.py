"""Where mail comes from: a folder of `.eml` files, a Maildir or an mbox, read and never altered."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from memory.errors import MailboxError
from memory.message import key_of

Shape = Literal["eml", "maildir", "mbox"]
Report = Callable[[MailboxError], None]

SEPARATOR = re.compile(rb"From \S{1,998} .{0,100}\d\d:\d\d.{0,100}\d{4}")
"""The line that opens a message in an mbox; a mere "From " at the start of a line of text does not."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Arrived:
    """One message in a mailbox: what tells it from the others, its bytes, and the file it lies in."""

    key: str
    raw: bytes
    path: Path


def shape_of(mailbox: Path) -> Shape:
    """What kind of mailbox a path is, by its form. Raises: MailboxError."""
    try:
        if mailbox.is_dir():
            return "maildir" if (mailbox / "cur").is_dir() and (mailbox / "new").is_dir() else "eml"
        with mailbox.open("rb") as file:
            start = file.read(5)
    except OSError as error:
        raise MailboxError(_refused(mailbox, error)) from error
    if start == b"From " or not start:
        return "mbox"
    if mailbox.suffix.lower() == ".eml":
        return "eml"
    raise MailboxError(f"{mailbox} is no mailbox: give a folder of .eml files, a Maildir or an mbox file.")


def read_mailbox(mailbox: Path, report: Report | None = None) -> Iterator[Arrived]:
    """Every message in it, in a fixed order.

    Args:
        mailbox: a folder of `.eml` files, one such file, a Maildir or an mbox.
        report: told of each message that cannot be read, which is then passed over; by default it is logged.

    Raises: MailboxError when the mailbox itself is missing or cannot be read.
    """
    shape = shape_of(mailbox)
    told = report or (lambda error: log.warning("%s", error))
    if shape == "mbox":
        yield from _mbox(mailbox)
        return
    for path in _files(mailbox, shape):
        try:
            raw = path.read_bytes()
        except FileNotFoundError:  # a mail program has moved or thrown it away meanwhile: the next look finds it
            continue
        except OSError as error:
            told(MailboxError(_refused(path, error)))
            continue
        yield Arrived(key_of(raw), raw, path)


def _files(mailbox: Path, shape: Shape) -> list[Path]:
    if mailbox.is_file():
        return [mailbox]
    try:
        if shape == "maildir":
            found = [path for name in ("cur", "new") for path in (mailbox / name).iterdir()]
            return sorted((path for path in found if path.name[0] != "."), key=lambda path: path.name)
        found = [path for path in mailbox.rglob("*") if path.suffix.lower() == ".eml" and not path.name.startswith(".")]
        list(mailbox.iterdir())  # rglob says nothing of a folder that it may not read
    except OSError as error:
        raise MailboxError(_refused(mailbox, error)) from error
    return sorted(found)


def _mbox(mailbox: Path) -> Iterator[Arrived]:
    lines: list[bytes] = []
    blank = True
    try:
        with mailbox.open("rb") as file:
            for line in file:
                if blank and SEPARATOR.match(line):
                    yield from _one(lines, mailbox)
                    lines = []
                else:
                    lines.append(line)
                blank = not line.strip()
    except OSError as error:
        raise MailboxError(_refused(mailbox, error)) from error
    yield from _one(lines, mailbox)


def _one(lines: list[bytes], mailbox: Path) -> Iterator[Arrived]:
    raw = b"".join(lines)
    if raw.strip():
        # An mbox writer puts a mark before each line that would open a message.
        raw = re.sub(rb"(?m)^>(>*From )", rb"\1", raw)
        yield Arrived(key_of(raw), raw, mailbox)


def _refused(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no mailbox at {path}: check the path."
    if isinstance(error, PermissionError):
        return f"{path} cannot be read: you have no permission. Check who owns it."
    return f"{path} cannot be read: {error.strerror or error}."
