"""Front end 3, the inbox: every new message once through the machine, whatever is killed when."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from agent.reminding import Reminding
from agent.replies import Reply
from agent.state import State
from agent.syncing import Syncing
from agent.triage import KINDS
from memory.errors import AyniError, MailboxError, ModelError, PromptTooLongError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.ledger import Entry


TICK_MILLISECONDS: Final = 1000
"""How often a watch asks whether it is to stop."""

REST: Final = 60.0
"""Seconds after which a folder is looked at although nothing was seen to change: some drives tell of no change."""


@dataclass(frozen=True)
class Handled:
    """One message that was worked through, or what a sync has to tell; `error` says why it was not."""

    subject: str
    sender: str
    kind: str
    summary: str
    proposals: int
    error: str = ""


def once(assistant: Assistant, folder: Path) -> Iterator[Handled]:
    """Work through what is new in `folder`: a folder of .eml files, a Maildir or an mbox.

    Every message is written down before any is worked on, so that a kill leaves none out.
    Raises: MailboxError, and the ModelError of an engine that is down; the rest is then left for the next run.
    """
    yield from _looked(assistant, folder, set())


def run(
    assistant: Assistant, folder: Path, stopped: Callable[[], bool], remind: Callable[[], object] | None = None
) -> Iterator[Handled]:
    """Work through `folder`, then watch it, until `stopped`; an engine that is down is tried again.

    Between two messages and at every tick it calls `remind`, which tells the reminders that are due (on the
    desktop, or on stderr, where nothing else is given). Now and then it syncs with the calendar server, if the
    settings name one. Raises: MailboxError.
    """
    from watchfiles import watch

    told: set[str] = set()
    remind = remind or Reminding(assistant)

    def between() -> bool:
        remind()
        return stopped()

    syncing = Syncing(assistant, between)
    place = folder if folder.is_dir() else folder.parent
    ticks = watch(place, yield_on_timeout=True, rust_timeout=TICK_MILLISECONDS, debounce=300, raise_interrupt=True)
    again = 0.0
    for number, changes in enumerate(chain([()], ticks)):
        if stopped():
            return
        remind()
        yield from _synced(syncing)
        # The second look finds what came between the first one and the beginning of the watch.
        if number < 2 or changes or time.monotonic() >= again:
            try:
                for each in _looked(assistant, folder, told):
                    yield each
                    remind()
            except ModelError as error:
                yield from _new_faults([Handled(place.name, "", "", "", 0, str(error))], told)
            again = time.monotonic() + REST


def take_in(assistant: Assistant, folder: Path, report: Callable[[MailboxError], None] | None = None) -> int:
    """Store the new messages of `folder`, each in one transaction with its ledger row and its turn.

    Returns: how many were new; `report` hears of those that cannot be read. Raises: MailboxError.
    """
    from tools.mail.sources import read_mailbox

    account = str(folder.resolve())
    arrived = read_mailbox(folder, report)
    return sum(_enter(assistant, found.raw, account, found.key, str(found.path)) for found in arrived)


def _looked(assistant: Assistant, folder: Path, told: set[str]) -> Iterator[Handled]:
    """Everything that is new, and what could not be read if that was not `told` before."""
    unread: list[Handled] = []
    take_in(assistant, folder, lambda error: unread.append(Handled("a message", folder.name, "", "", 0, str(error))))
    yield from _new_faults(unread, told)
    ledger = assistant.machine.stores.ledger
    for entry in ledger.unfinished():
        # A message is held while it is worked on: two runs at once share the mail between them.
        with assistant.turning.holds.held(entry.turn or 0) as mine:
            now = ledger.get(entry.id)
            if mine and (now.status, now.attempts) == (entry.status, entry.attempts):
                yield _work(assistant, now)


def _synced(syncing: Syncing) -> Iterator[Handled]:
    """What the sync that was due has to tell, each as a line of its own."""
    news, fault = syncing()
    for each in news:
        yield Handled(each, syncing.server, "sync", "", 0)
    if fault:
        yield Handled("calendar sync", syncing.server, "", "", 0, fault)


def _new_faults(faults: list[Handled], told: set[str]) -> Iterator[Handled]:
    for each in faults:
        if each.error not in told:
            told.add(each.error)
            yield each


def handle(assistant: Assistant, raw: bytes, source: str) -> Reply:
    """One message from a program, worked through at once; one that was handled before gives its reply again."""
    account, key = source or "api", hashlib.sha256(raw).hexdigest()
    _enter(assistant, raw, account, key, None)
    ledger = assistant.machine.stores.ledger
    line = ledger.find(account, "", key)
    entry = ledger.first_of(line.message or 0) if line else None
    assert entry is not None
    with assistant.turning.holds.held(entry.turn or 0, wait=True):
        return _turn(assistant, ledger.get(entry.id))


def _enter(assistant: Assistant, raw: bytes, account: str, key: str, path: str | None) -> bool:
    stores = assistant.machine.stores
    if stores.ledger.find(account, "", key) is not None:
        return False
    with stores.database.change():
        row = stores.ledger.seen(account, "", key, path=path)
        if row is None:
            return False
        message = stores.mail.receive(raw, source=account)
        before = stores.ledger.first_of(message.id)
        if before is not None:  # the same message lies in two folders: it is worked on once
            stores.ledger.advance(row, "done", message=message.id, turn=before.turn, kind=before.kind)
            return False
        turn = stores.turns.begin("inbox", message.subject, "mail")
        stores.ledger.advance(row, "read", message=message.id, turn=turn)
    return True


def _work(assistant: Assistant, entry: Entry) -> Handled:
    stores = assistant.machine.stores
    message = stores.mail.get(entry.message or 0)
    try:
        reply = _turn(assistant, entry)
    except Exception as error:
        if isinstance(error, ModelError) and not isinstance(error, PromptTooLongError):
            raise  # the engine is down for every message: the row stays as it is, for the next run
        said = str(error) if isinstance(error, AyniError) else f"{type(error).__name__}: {error}"
        with stores.database.change():
            stores.ledger.advance(entry.id, "failed", error=said)
            stores.turns.finish(entry.turn or 0, "failed", reply=said)
        return Handled(message.subject, message.sender, "", "", 0, said)
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
