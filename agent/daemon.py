"""Front end 3, the inbox: every new message once through the machine, whatever is killed when."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from agent.replies import Reply
from agent.state import State
from memory.errors import AyniError, ModelError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.ledger import Entry

ATTEMPTS: Final = 3
"""How often a message that fails is tried before it is left for the owner to look at."""


@dataclass(frozen=True)
class Handled:
    """One message that was worked through; `error` says why it was not."""

    subject: str
    sender: str
    kind: str
    summary: str
    proposals: int
    error: str = ""


def once(assistant: Assistant, folder: Path) -> Iterator[Handled]:
    """Work through what is new in `folder`: a folder of .eml files, a Maildir or an mbox.

    Every message is written down before any is worked on, so that a kill leaves none out. Raises: MailboxError.
    """
    take_in(assistant, folder)
    for entry in assistant.machine.stores.ledger.unfinished():
        yield _work(assistant, entry)


def run(assistant: Assistant, folder: Path, stopped: Callable[[], bool]) -> Iterator[Handled]:
    """Work through `folder`, then watch it, until `stopped`. Raises: MailboxError."""
    from watchfiles import watch

    yield from once(assistant, folder)
    place = folder if folder.is_dir() else folder.parent
    for _ in watch(place, yield_on_timeout=True, rust_timeout=1000, debounce=300, raise_interrupt=True):
        if stopped():
            return
        yield from once(assistant, folder)


def take_in(assistant: Assistant, folder: Path) -> int:
    """Store the new messages of `folder` and give each a ledger row, in one transaction each; returns how many."""
    from tools.mail.sources import messages

    stores, new = assistant.machine.stores, 0
    for found in messages(folder):
        with stores.database.change(f"mail from {folder.name}"):
            message = stores.mail.add(found.raw, source=str(folder))
            row = stores.ledger.seen(str(folder.resolve()), "", _key(found.raw), path=str(found.path), message=message.id)
            new += row is not None
    return new


def handle(assistant: Assistant, raw: bytes, source: str) -> Reply:
    """One message from a program, worked through at once."""
    stores = assistant.machine.stores
    with stores.database.change("mail"):
        message = stores.mail.add(raw, source=source)
        stores.ledger.seen(source or "api", "", _key(raw), message=message.id)
    entry = next(each for each in stores.ledger.unfinished() if each.message == message.id)
    return _turn(assistant, entry)


def _work(assistant: Assistant, entry: Entry) -> Handled:
    stores = assistant.machine.stores
    message = stores.mail.get(entry.message)
    try:
        reply = _turn(assistant, entry)
    except ModelError:
        raise  # the engine is down for every message: the row stays as it is, for the next run
    except AyniError as error:
        status = "failed" if entry.attempts + 1 >= ATTEMPTS else entry.status
        stores.ledger.advance(entry.id, status, error=str(error), attempts=entry.attempts + 1)
        return Handled(message.subject, message.sender, "", "", 0, str(error))
    after = stores.mail.get(entry.message)
    kind = next((label for label in after.labels if label in ("urgent", "reply", "read", "ignore")), "read")
    return Handled(message.subject, message.sender, kind, after.summary or "", len(reply.pending))


def _turn(assistant: Assistant, entry: Entry) -> Reply:
    """The message's turn: its number is in the ledger before it begins, so a kill goes on with the same one."""
    stores = assistant.machine.stores
    turn = entry.turn
    if turn is None:
        with stores.database.change():
            turn = stores.turns.begin("inbox", stores.mail.get(entry.message).subject, "mail")
            stores.ledger.advance(entry.id, "read", turn=turn)
    state = State(turn=turn, session="inbox", kind="mail", request="", source=entry.message, images=[])
    return assistant.turning.about(turn, state)


def _key(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


