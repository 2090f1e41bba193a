"""Every store over one database, opened together; no model is needed for any of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from memory.database import Database
from memory.events import EventStore
from memory.facts import FactStore
from memory.journal import Journal
from memory.ledger import Ledger
from memory.mail import MailStore
from memory.notes import NoteStore
from memory.todos import TodoStore
from memory.turns import CallStore, ProposalStore, TurnStore


class Stores:
    """What the owner has, and what was done about it."""

    def __init__(self, url: str, clock: Callable[[], datetime], zone: ZoneInfo) -> None:
        self.database = Database(url, clock)
        self.todos = TodoStore(self.database, zone)
        self.calendar = EventStore(self.database, zone)
        self.notes = NoteStore(self.database)
        self.mail = MailStore(self.database, zone)
        self.facts = FactStore(self.database)
        self.journal = Journal(self.database)
        self.turns = TurnStore(self.database)
        self.calls = CallStore(self.database)
        self.proposals = ProposalStore(self.database)

    @cached_property
    def ledger(self) -> Ledger:
        """How far the daemon has come."""
        return Ledger(self.database)
