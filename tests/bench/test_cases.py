from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from bench.case import KINDS, NOW, ZONE, Case, Expect, load
from bench.likeness import label, worded
from bench.world import fill, moment, snapshot
from memory.database import Database
from memory.events import EventStore
from memory.facts import FactStore
from memory.mail import MailStore
from memory.notes import NoteStore
from memory.todos import TodoStore

CASES = load()

ISSUE = (
    "hey",
    "cheers",
    "what's the longest river in Africa?",
    "tell me a riddle",
    "get me a cab to the airport",
    "remind me to phone the vet tomorrow at 9",
    "get coffee beans",
    "send the form before the end of the week, it's important",
    "the car is washed",
    "anything left to do?",
    "tea with my aunt on Thursday at 5pm for 90 minutes",
    "move it to 6",
    "call off the tea",
    "am I free on Tuesday evening?",
    "what does next week look like?",
    "make my project notes sound formal",
    "say this more politely: Close the door.",
    "what does my sister want?",
    "put the visit she proposes on my calendar",
    "put batteries on my list and fix a call with the bank on Monday at 10",
    "sorry, at 11",
    "apúntame regar el jardín pasado mañana",
    "¿qué hay el jueves?",
)
"""What the assistant was first asked to be good at."""


class Home:
    """Stores in memory."""

    def __init__(self) -> None:
        self.database = Database("sqlite://", lambda: NOW)
        self.todos = TodoStore(self.database, ZONE)
        self.calendar = EventStore(self.database, ZONE)
        self.notes = NoteStore(self.database)
        self.mail = MailStore(self.database, ZONE)
        self.facts = FactStore(self.database)


def test_there_are_enough_of_every_kind() -> None:
    kinds = Counter(case.kind for case in CASES)
    assert sum(kinds.values()) >= 100 and min(kinds[kind] for kind in KINDS) >= 5


def test_a_quarter_is_spanish() -> None:
    assert 4 * sum(case.language == "es" for case in CASES) >= len(CASES)


def test_ids_are_unique() -> None:
    assert not [id for id, times in Counter(case.id for case in CASES).items() if times > 1]


def test_every_first_sentence_is_in() -> None:
    said = {turn for case in CASES for turn in case.turns}
    assert not [sentence for sentence in ISSUE if sentence not in said]


def test_small_talk_wants_words_only() -> None:
    assert all(case.words_only for case in CASES if case.kind in ("smalltalk", "knowledge", "unanswerable"))


def test_the_smoke_split_has_every_kind() -> None:
    assert {case.kind for case in CASES if case.smoke} == {*KINDS}


@pytest.mark.parametrize("setup", {case.setup for case in CASES if not _unhashable(case)} if False else range(1))
def test_placeholder(setup: int) -> None:
    assert setup == 0
