"""Others' busy times: kept by person and by file."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from memory.busy import BusyStore
from memory.database import Database
from memory.errors import UsageError

MADRID = ZoneInfo("Europe/Madrid")


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=MADRID)


@pytest.fixture
def busy(database: Database) -> BusyStore:
    return BusyStore(database, MADRID)


def test_times_are_told_by_person(busy: BusyStore) -> None:
    assert busy.replace("Nuria", "nuria.ics", [(at(12, 9), at(12, 11)), (at(10, 9), at(10, 10))]) == 2
    busy.replace(" Leo  Sanz ", "leo.ics", [(at(12, 10), at(12, 12))])
    assert busy.persons() == ("Leo Sanz", "Nuria")
    assert busy.of(["Nuria", "Leo Sanz", "Ana"], at(12, 10), at(13, 0)) == {
        "Nuria": ((at(12, 9), at(12, 11)),), "Leo Sanz": ((at(12, 10), at(12, 12)),), "Ana": (),
    }  # fmt: skip
    assert busy.of(["Nuria"], at(12, 11), at(13, 0)) == {"Nuria": ()}


def test_a_file_that_is_read_again_replaces_what_it_said(busy: BusyStore) -> None:
    busy.replace("Nuria", "work.ics", [(at(12, 9), at(12, 11))])
    busy.replace("Nuria", "home.ics", [(at(12, 18), at(12, 19))])
    busy.replace("Nuria", "work.ics", [(at(13, 9), at(13, 11)), (at(13, 9), at(13, 11))])
    assert busy.of(["Nuria"], at(1, 0), at(30, 0))["Nuria"] == ((at(12, 18), at(12, 19)), (at(13, 9), at(13, 11)))
    busy.replace("Nuria", "work.ics", [])
    assert len(busy.of(["Nuria"], at(1, 0), at(30, 0))["Nuria"]) == 1
    busy.forget("Nuria")
    assert busy.persons() == ()


def test_what_cannot_be_is_refused(busy: BusyStore) -> None:
    with pytest.raises(UsageError, match="end before they start"):
        busy.replace("Nuria", "x.ics", [(at(12, 9), at(12, 8))])
    assert busy.replace("Nuria", "x.ics", [(at(12, 9), at(12, 9))]) == 0, "what lasts no time keeps nobody busy"
    with pytest.raises(UsageError, match="person's name"):
        busy.replace("  ", "x.ics", [])
