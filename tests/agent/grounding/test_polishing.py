"""A new row has a name: what only tells gives way to the user's own word for the thing, which the model took."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.grounding.polishing import polished, without_article
from agent.reading.sayings import Said
from tests.agent.worded import event, todo
from tests.conftest import NOW


def named(request: str, grounded: Planned, *wrote: Planned) -> object:
    (call,) = polished([grounded], wrote, Said(request, NOW, "en"))
    assert call.tool == grounded.tool
    return call.arguments["title"]


@pytest.mark.parametrize(
    ("request_", "grounded", "wrote", "title"),
    [
        ("we found a gardener, he comes on monday at 9, diary", "He comes", "Gardener", "Gardener"),
        ("study day a week from tomorrow, put it in as a whole day", "It in as a whole day", "study day", "Study day"),
        ("the boiler man rang, they're round friday at 8", "They're round", "Boiler man", "Boiler man"),
        ("Rosa called, she wants a meeting on friday", "Rosa called, she wants a meeting", "Meeting", "Meeting"),
        ("the school rang, there's a meeting friday", "The school rang, there's a meeting", "Meeting", "Meeting"),
        ("Ana is away so I'm on for the stall saturday", "Ana is away so I'm on for the stall", "Stall", "Stall"),
    ],
)
def test_a_sentence_gives_way_to_a_name(request_: str, grounded: str, wrote: str, title: str) -> None:
    assert named(request_, event(title=grounded), event(title=wrote)) == title


@pytest.mark.parametrize(
    ("request_", "grounded", "wrote"),
    [
        ("we found a gardener, he comes on monday at 9", "He comes", "Landscaping"),  # not the user's word
        ("we found a gardener, he comes on monday at 9", "He comes", "Gardener on monday"),  # with its time
        ("we found a gardener, he comes on monday at 9", "He comes", "He comes"),
        ("appointment with prof. Gil on monday", "Appointment with prof. Gil", "Appointment"),
        ("lunch on Mill road. Gil pays", "Lunch on Mill road. Gil", "Lunch"),
        ("rewatch It's a Wonderful Life on friday", "Rewatch It's a Wonderful Life", "Life"),
        ("feed the cat, the cat sitter is away", "Feed the cat", "Cat sitter"),
    ],
)
def test_what_stays(request_: str, grounded: str, wrote: str) -> None:
    assert named(request_, event(title=grounded), event(title=wrote)) == grounded


@pytest.mark.parametrize(
    ("grounded", "title"),
    [
        ("I'm on nights", "On nights"),
        ("Im on call", "On call"),
        ("We're on leave", "On leave"),
        ("Im on the roof", "Im on the roof"),
    ],
)
def test_who_is_on_a_shift_is_no_part_of_its_name(grounded: str, title: str) -> None:
    assert named(grounded, event(title=grounded), event(title=grounded)) == title


def test_a_name_is_not_given_twice_nor_to_another_kind_of_row() -> None:
    said = Said("we found a gardener, he comes at 9, and ring the gardener", NOW, "en")
    rows = [event(title="He comes"), todo(title="Ring the gardener")]
    assert polished(rows, [event(title="Gardener"), todo(title="Ring the gardener")], said)[0] == rows[0]
    assert polished(rows[:1], [todo(title="Gardener")], said)[0] == rows[0]


@pytest.mark.parametrize(
    ("grounded", "title"),
    [
        ("In teh mornign to feed the hens", "Feed the hens"),
        ("In the evning to water the beds", "Water the beds"),
        ("At nigth to lock the shed", "Lock the shed"),
        ("In order to win the raffle", "In order to win the raffle"),
        ("On paper to digital workshop", "On paper to digital workshop"),
    ],
)
def test_a_misspelt_part_of_a_day_is_no_part_of_a_deed(grounded: str, title: str) -> None:
    assert named(grounded, todo(title=grounded), todo(title="x")) == title


@pytest.mark.parametrize(
    ("request_", "title", "name"),
    [
        ("Trag das Chorkonzert am Freitag um 19 Uhr ein", "Das Chorkonzert", "Chorkonzert"),
        ("Schreib mir den Kuchen auf die Liste", "Den Kuchen", "Kuchen"),
        ("erinner mich bitte morgen an die Steuer", "An die Steuer", "Steuer"),
        ("ich muss morgen dem Chef schreiben", "Dem Chef schreiben", "Dem Chef schreiben"),
        ("ich muss an die Oma schreiben", "An die Oma schreiben", "An die Oma schreiben"),
        ("watch Die Hard with Tom on friday", "Die Hard with Tom", "Die Hard with Tom"),
    ],
)
def test_a_german_name_has_no_article(request_: str, title: str, name: str) -> None:
    (call,) = without_article([event(title=title)], request_)
    assert call.arguments["title"] == name


def test_who_called_gives_no_title_in_spanish() -> None:
    told = "ha llamado la vecina, que el lunes a las 6 hay reunión"
    (call,) = polished([event(title="Llamado la vecina")], [event(title="Reunión")], Said(told, NOW, "es"))
    assert call.arguments["title"] == "Reunión"
