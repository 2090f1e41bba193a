"""A day and an amount are told by the one message that has both of the thing that is asked about; others are left."""

from __future__ import annotations

import pytest

from agent.answering.in_a_message import is_aside, told_in_one
from memory.mail import Message
from memory.notes import Note

BRIDGE = "Dear all,\n\nThe gate will be repaired on 3 June. Each house pays 45 euros for it.\nThe hedge waits.\n"
VET = "Your dog's jab is on Thursday 26 March at 17:40. It costs 38 euros. Bring his passport."
PIANO = "The tuner comes on Monday 16 March between 9 and 11."
MAIL = (
    Message(1, "Ida Brook <ida@brook.example>", "Minutes", None, BRIDGE, ()),
    Message(2, "Paws <desk@paws.example>", "Your dog", None, VET, ()),
    Message(3, "Keys & Co <hello@keys.example>", "Piano tuner", None, PIANO, ()),
)
NOTES = (Note(1, "Shed", "padlock 4417, felt for the roof", 1),)


def told(request: str, *titles: str) -> int | None:
    row = told_in_one(request, NOTES, titles, lambda: MAIL)
    return row.id if row else None


@pytest.mark.parametrize(
    ("request_", "id"),
    [
        ("which day are they mending the gate, and what's our share? the dog keeps getting out", 1),
        ("when's the gate being repaired and how much do I owe", 1),
        ("did anybody write about the gate? what day is it being fixed, I've got a horse to lead through", 1),
        ("anything in my mail about the gate? how much is it", 1),
        ("what date are they fixing the gate", 1),
        ("how much do I owe for the gate? can't find the bill anywhere", 1),
        ("when is the dog's jab and what does it cost?", 2),
        ("what day does the piano tuner come? I'm on nights", 3),
        ("when is the dog's jab and must i bring his passport?", 2),
        ("has anyone mailed me about the piano? when's the tuner coming", 3),
        ("qué día arreglan la gate y cuánto toca pagar", 1),
    ],
)
def test_the_message_that_has_all_that_is_asked(request_: str, id: int) -> None:
    assert told(request_) == id


@pytest.mark.parametrize(
    "request_",
    [
        "did anybody write about the gate?",  # nothing is asked of it
        "when is the gate being fixed and what's the weather like",
        "when is the dog's jab and is Ana free on friday",
        "when is the gate being fixed? remind me to tell Ida",
        "when is the gate being fixed, I need to let the builder in",
        "when are they mending the hedge and how much is it",  # of the hedge no message tells it
        "when is the piano tuner coming and how much is he",  # of what he asks it says nothing
        "when did I repair the gate",
        "how much would a gate cost",
        "when is the gate",  # too little is said
        "what day is the felt for the roof coming",  # a note may tell
    ],
)
def test_what_no_one_message_tells_is_left(request_: str) -> None:
    assert told(request_) is None


def test_the_row_of_ones_own_that_is_called_so_tells_it() -> None:
    assert told("what day does the piano tuner come?", "Piano tuner comes") is None


@pytest.mark.parametrize(
    ("clause", "aside"),
    [
        ("I've got a horse to lead through", True),
        ("can't carry it up again", True),
        ("I'm on the fourth floor", True),
        ("can I pay later", False),
        ("I have to ring them", False),
        ("put it on my list", False),
        ("isn't that the dentist's day?", False),
    ],
)
def test_what_only_tells_why(clause: str, aside: bool) -> None:
    assert is_aside(clause) == aside
