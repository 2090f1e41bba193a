"""Front end 3, the inbox: every new message once through the machine, whatever is killed when."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agent.replies import Reply
from agent.state import State
from agent.triage import KINDS
from memory.errors import AyniError, ModelError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.ledger import Entry


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
    """Store the new messages of `folder`, each in one transaction with its ledger row and its turn.

    Returns: how many were new. Raises: MailboxError.
    """
    from tools.mail.sources import read_mailbox

    account = str(folder.resolve())
    return sum(_enter(assistant, found.raw, account, found.key, str(found.path)) for found in read_mailbox(folder))


def handle(assistant: Assistant, raw: bytes, source: str) -> Reply:
    """One message from a program, worked through at once; one that was handled before gives its reply again."""
    account, key = source or "api", hashlib.sha256(raw).hexdigest()
    _enter(assistant, raw, account, key, None)
    entry = assistant.machine.stores.ledger.find(account, "", key)
    assert entry is not None
    return _turn(assistant, entry)


def _enter(assistant: Assistant, raw: bytes, account: str, key: str, path: str | None) -> bool:
    stores = assistant.machine.stores
    if stores.ledger.find(account, "", key) is not None:
        return False
    with stores.database.change():
        row = stores.ledger.seen(account, "", key, path=path)
        if row is None:
            return False
        message = stores.mail.receive(raw, source=account)
        turn = stores.turns.begin("inbox", message.subject, "mail")
        stores.ledger.advance(row, "read", message=message.id, turn=turn)
    return True


def _work(assistant: Assistant, entry: Entry) -> Handled:
    stores = assistant.machine.stores
    message = stores.mail.get(entry.message or 0)
    try:
        reply = _turn(assistant, entry)
    except ModelError:
        raise  # the engine is down for every message: the row stays as it is, for the next run
    except AyniError as error:
        stores.ledger.advance(entry.id, "failed", error=str(error))
        return Handled(message.subject, message.sender, "", "", 0, str(error))
    after = stores.mail.get(message.id)
    kind = next((label for label in after.labels if label in KINDS), "read")
    return Handled(message.subject, message.sender, kind, after.summary or "", len(reply.pending))


def _turn(assistant: Assistant, entry: Entry) -> Reply:
    """The message's turn: its number is in the ledger from the beginning, so a kill goes on with the same one."""
    assert entry.turn is not None
    assert entry.message is not None
    if entry.status == "done":
        return assistant.turning.told(entry.turn)
    state = State(turn=entry.turn, session="inbox", kind="mail", request="", source=entry.message, images=[])
    return assistant.turning.about(entry.turn, state)
