"""Times that were said and corrected at once, in several languages."""

from __future__ import annotations

import pytest

from agent.reading.sayings import Said
from tests.conftest import NOW


def counts(request: str) -> list[str]:
    said = Said(request, NOW, "en")
    return [said.meant(each) for each in said.times()]


@pytest.mark.parametrize(
    "request_",
    [
        "meeting with Bea thursday from 9 to 10, or rather from 10 to 11",
        "Treffen mit Bea Donnerstag von 9 bis 10, äh nein, von 10 bis 11",
        "Treffen mit Bea Donnerstag 9 Uhr, Quatsch, 10 bis 11 Uhr",
        "Treffen mit Bea am Donnerstag 9 bis 10, oder besser 10 bis 11",
        "Treffen mit Bea Donnerstag 9-10, korrigiere: 10-11",
        "réunion avec Bea jeudi de 9 à 10, non pardon, de 10 à 11",
        "réunion avec Bea jeudi de 9h à 10h, attends, de 10h à 11h",
        "riunione con Bea giovedì 9-10, mi sbaglio, 10-11",
        "riunione con Bea giovedì dalle 9 alle 10, o meglio dalle 10 alle 11",
        "reunião com a Bea quinta das 9 às 10, ou melhor, das 10 às 11",
        "reunião com a Bea quinta das 9 às 10, perdão, das 10 às 11",
    ],
)
def test_hours_corrected_at_once_are_of_the_same_day(request_: str) -> None:
    assert counts(request_) == ["2026-03-12 10:00 to 11:00"]


@pytest.mark.parametrize(
    ("request_", "times"),
    [
        ("Donnerstag 9 bis 10 Treffen und Freitag 10 bis 11 Yoga", 2),
        ("sexta há reunião no salão das 18h às 20h", 2),
        ("jantar no sábado no restaurante às 20h", 2),
        ("j'attends un colis jeudi de 9h à 10h", 1),
        ("riunione giovedì dalle 9 alle 10, no Luca non viene", 1),
    ],
)
def test_what_is_said_between_two_times_need_not_correct_the_first(request_: str, times: int) -> None:
    assert len(counts(request_)) == times


@pytest.mark.parametrize(
    ("request_", "times"),
    [
        ("go over the quarterly numbers for Baxter on friday", ["on friday"]),
        ("put the weekly shop on my list for saturday", ["for saturday"]),
        ("annual gas check on 24 March", ["on 24 March"]),
        ("add a weekly reminder to water the ferns", ["weekly"]),
        ("monthly book club meeting", ["monthly"]),
        ("take my pills daily", ["daily"]),
    ],
)
def test_how_often_something_is_may_be_a_part_of_its_name(request_: str, times: list[str]) -> None:
    assert [each.removeprefix("a ") for each in counts(request_)] == times


@pytest.mark.parametrize(
    "request_",
    [
        "every friday I have to water the plants. make that a to-do that comes back each week",
        "every friday I have to water the plants, make it a weekly reminder",
        "every friday I have to water the plants, make that repeat every week",
    ],
)
def test_what_a_thing_is_to_be_takes_no_time_back(request_: str) -> None:
    said = Said(request_, NOW, "en")
    assert not said.taken_back()
    assert not said.repeated(said.times()) or said.repeated(said.times()).startswith("every friday")


def test_another_hour_does() -> None:
    assert counts("dinner on friday at 7, make it 8") == ["2026-03-13 20:00"]


@pytest.mark.parametrize(
    ("request_", "times"),
    [
        ("it's every wednesday actually, and she'd rather 6:55", 2),
        ("every wednesday, no, at 6:55", 1),
        ("every wednesday, actually no, every thursday", 1),
    ],
)
def test_an_hour_behind_an_actually_is_of_the_same_series(request_: str, times: int) -> None:
    assert len(Said(request_, NOW, "en").times()) == times
