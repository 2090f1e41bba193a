"""What counts as the same words, the same row, the same change."""

from __future__ import annotations

import pytest

from bench.likeness import fits_change, fits_new, holds, worded

TODO = {"title": "Phone the vet", "due": "2026-03-11T09:00", "priority": "normal", "done": False, "rrule": None}
EVENT = {
    "title": "Tea with my aunt",
    "start": "2026-03-12T17:00",
    "end": "2026-03-12T18:30",
    "all_day": False,
    "attendees": ["Aunt Rosa"],
    "location": None,
    "rrule": None,
}


@pytest.mark.parametrize(
    ("text", "wanted", "held"),
    [
        ("See you on Saturday!", "saturday|14", True),
        ("It is on the 14th", "14", False),
        ("It is on 14 March", "saturday|14", True),
        ("140 euros", "14", False),
        ("the team meets", "tea", False),
        ("Comprar leche el SÁBADO", "sabado", True),
        ("Your visits", "visit", True),
        ("a revisit", "visit", False),
        ("Password: limon-42.", "limon-42", True),
        ("I’ve ordered it", "i've ordered", True),
        ("at 1.5 bar", "1.5", True),
        ("Today or 17 March?", "?", True),
        ("", "anything", False),
    ],
)
def test_holds(text: str, wanted: str, held: bool) -> None:
    assert holds(text, wanted) is held


@pytest.mark.parametrize(
    ("text", "wanted", "fit"),
    [
        ("Call the vet", "phone|call vet", True),
        ("Call the dentist", "phone|call vet", False),
        ("Call the vet tomorrow", "phone|call vet -tomorrow", False),
        ("Vet: call", "phone|call vet -tomorrow", True),
    ],
)
def test_worded(text: str, wanted: str, fit: bool) -> None:
    assert worded(text, wanted) is fit


@pytest.mark.parametrize(
    ("wanted", "fit"),
    [
        ({"title": "vet", "due": "2026-03-11T09:00"}, True),
        ({"title": "vet", "due": "2026-03-12|2026-03-11T09:00"}, True),
        ({"title": "vet", "due": "2026-03-11"}, False),
        ({"title": "vet"}, False),
        ({"title": "dentist", "due": "2026-03-11T09:00"}, False),
        ({"title": "vet", "due": "2026-03-11T09:00", "priority": "high"}, False),
        ({"title": "vet", "due": "2026-03-11T09:00", "done": True}, False),
    ],
)
def test_a_new_todo(wanted: dict[str, object], fit: bool) -> None:
    assert fits_new("todos", wanted, TODO) is fit


@pytest.mark.parametrize(
    ("wanted", "found", "fit"),
    [
        ({"title": "tea", "start": "2026-03-12T17:00"}, {}, True),
        ({"title": "tea", "start": "2026-03-12T17:00", "end": "2026-03-12T18:00"}, {}, False),
        ({"title": "tea", "attendees": "rosa"}, {}, True),
        ({"title": "tea", "start": "2026-03-12T17:00"}, {"rrule": "FREQ=WEEKLY"}, False),
        ({"title": "tea", "rrule": "FREQ=WEEKLY;BYDAY=TH"}, {"rrule": "BYDAY=TH;FREQ=WEEKLY;INTERVAL=1"}, True),
        ({"title": "tea", "rrule": "FREQ=WEEKLY;BYDAY=TH"}, {"rrule": "FREQ=WEEKLY;BYDAY=FR"}, False),
        ({"title": "tea", "start": "2026-03-12"}, {"start": "2026-03-12", "all_day": True}, True),
        ({"title": "tea", "start": "2026-03-12T00:00"}, {"start": "2026-03-12T00:00", "all_day": True}, False),
    ],
)
def test_a_new_event(wanted: dict[str, object], found: dict[str, object], fit: bool) -> None:
    assert fits_new("events", wanted, {**EVENT, **found}) is fit


@pytest.mark.parametrize(
    ("wanted", "new", "fit"),
    [
        ({"was": "vet", "done": True}, {"done": True}, True),
        ({"was": "dentist", "done": True}, {"done": True}, False),
        ({"was": "vet", "done": True}, {"done": True, "priority": "high"}, False),
        ({"was": "vet", "due": "none"}, {"due": None}, True),
        ({"was": "vet", "due": "2026-03-12"}, {"due": "2026-03-13"}, False),
    ],
)
def test_a_changed_todo(wanted: dict[str, object], new: dict[str, object], fit: bool) -> None:
    assert fits_change("todos", wanted, TODO, {**TODO, **new}) is fit


@pytest.mark.parametrize(("text", "fit"), [("Tell Nuria.", True), ("Tell Nuria, and tell her soon.", False)])
def test_a_shorter_note(text: str, fit: bool) -> None:
    old = {"title": "Notes", "text": "You really must tell Nuria."}
    assert fits_change("notes", {"was": "notes", "text": "nuria", "shorter": True}, old, {**old, "text": text}) is fit


def test_an_event_that_was_moved_keeps_its_length() -> None:
    old = {"title": "Flat viewing", "start": "2026-03-16T18:00", "end": "2026-03-16T18:30", "all_day": False}
    moved = {**old, "start": "2026-03-17T18:00", "end": "2026-03-17T18:30"}
    wanted = {"was": "flat", "start": "2026-03-17T18:00"}
    assert fits_change("events", wanted, old, moved)
    assert not fits_change("events", wanted, old, {**moved, "end": "2026-03-17T19:30"})
    assert not fits_change("events", {"was": "flat", "title": "visit"}, old, {**moved, "title": "Visit"})
