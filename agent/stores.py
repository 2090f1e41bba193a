"""Every store over one database, each loaded when it is first asked for; no model is needed for any of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from memory.database import Database
from memory.journal import Journal

if TYPE_CHECKING:
    from memory.busy import BusyStore
    from memory.events import EventStore
    from memory.facts import FactStore
    from memory.ledger import Ledger
    from memory.mail import MailStore
    from memory.notes import NoteStore
    from memory.todos import TodoStore
    from memory.turns import CallStore, ProposalStore, TurnStore


class Stores:
    """What the owner has, and what was done about it.

    `ayni todo` has 300 ms in all: a command loads the stores it uses and no others. The journal is
    always there, because every write goes through it.
    """

    def __init__(self, url: str, clock: Callable[[], datetime], zone: ZoneInfo) -> None:
        self.database = Database(url, clock)
        self.journal = Journal(self.database)
        self.zone = zone

    @cached_property
    def todos(self) -> TodoStore:
        """To-dos."""
        from memory.todos import TodoStore

        return TodoStore(self.database, self.zone)

    @cached_property
    def calendar(self) -> EventStore:
        """Events."""
        from memory.events import EventStore

        return EventStore(self.database, self.zone)

    @cached_property
    def notes(self) -> NoteStore:
        """Notes."""
        from memory.notes import NoteStore

        return NoteStore(self.database)

    @cached_property
    def mail(self) -> MailStore:
        """Messages and drafts."""
        from memory.mail import MailStore

        return MailStore(self.database, self.zone)

    @cached_property
    def facts(self) -> FactStore:
        """Facts about the owner."""
        from memory.facts import FactStore

        return FactStore(self.database)

    @cached_property
    def turns(self) -> TurnStore:
        """The log of turns."""
        from memory.turns import TurnStore

        return TurnStore(self.database)

    @cached_property
    def calls(self) -> CallStore:
        """The calls that were made."""
        from memory.turns import CallStore

        return CallStore(self.database)

    @cached_property
    def proposals(self) -> ProposalStore:
        """The calls that wait."""
        from memory.turns import ProposalStore

        return ProposalStore(self.database)

    @cached_property
    def busy(self) -> BusyStore:
        """The times at which other people cannot come."""
        from memory.busy import BusyStore

        return BusyStore(self.database, self.zone)

    @cached_property
    def ledger(self) -> Ledger:
        """How far the daemon has come."""
        from memory.ledger import Ledger

        return Ledger(self.database)
