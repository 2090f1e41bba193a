"""Which row is meant: the right one, or a question, but never a wrong one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory.errors import ToolError, Unclear
from tools.contract import Shown
from tools.matching import (
    NOISE,
    POINTERS,
    is_of_another,
    likeness,
    only_its_verb,
    pick,
    ranked_by_mention,
    word_likeness,
    words_of,
)


@dataclass(frozen=True)
class Row:
    id: int
    title: str


def picked(titles: list[str], words: str, shown: tuple[int, ...] = ()) -> str:
    rows = [Row(number, title) for number, title in enumerate(titles, 1)]
    seen = [Shown("todo", number, "") for number in shown]
    return pick(rows, words, lambda row: row.title, "todo", seen).title


TITLES = ["Buy milk", "Call the dentist", "Call Marta", "Pay the gas bill", "Regar el jardín"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("milk", "Buy milk"),
        ("the dentist", "Call the dentist"),
        ("call the dentst", "Call the dentist"),
        ("paid the gas bill", "Pay the gas bill"),
        ("the gas bill is paid", "Pay the gas bill"),
        ("he regado el jardin", "Regar el jardín"),
        ("#3", "Call Marta"),
        ("calling Marta", "Call Marta"),
    ],
)
def test_the_right_one(words: str, title: str) -> None:
    assert picked(TITLES, words) == title


@pytest.mark.parametrize(
    "words",
    ["call Maria", "buy silk", "pay the water bill", "wash the car", "#77", "call Mario", "a job for Ana", "the 12"],
)
def test_what_is_not_there_is_not_picked(words: str) -> None:
    with pytest.raises(ToolError, match="found no to-do"):
        picked(TITLES, words)


@pytest.mark.parametrize(
    ("one", "other"), [("room 12", "room 13"), ("call Ana", "call Ada"), ("form 2026", "form 2027")]
)
def test_short_words_and_numbers_must_be_the_same(one: str, other: str) -> None:
    with pytest.raises(ToolError):
        picked([other], one)


def test_several_are_asked_about() -> None:
    with pytest.raises(Unclear, match=r"\*Call the dentist\* or \*Call Marta\*") as caught:
        picked(TITLES, "call")
    assert caught.value.options == ("Call the dentist", "Call Marta")


@pytest.mark.parametrize("words", ["it", "that", "that one job", "the job", "esa cosa", "die Aufgabe", "this task"])
def test_what_only_points_is_asked_about(words: str) -> None:
    with pytest.raises(Unclear, match="Which to-do do you mean"):
        picked(TITLES, words)
    assert picked(TITLES, words, shown=(2,)) == "Call the dentist"
    with pytest.raises(ToolError, match="found no to-do"):
        picked([], words)


def test_a_row_that_is_called_a_job_is_no_other() -> None:
    assert picked([*TITLES, "Apply for the job"], "that job") == "Apply for the job"


def test_the_very_words_win_over_longer_names() -> None:
    assert picked(["Tea with my aunt", "Tea"], "the tea") == "Tea"


def test_what_was_just_shown_wins_over_its_likes() -> None:
    assert picked(["Call Ana", "Call Leo"], "call", shown=(2,)) == "Call Leo"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("it", "C"),
        ("that one", "C"),
        ("the second one", "A"),
        ("the last one", "A"),
        ("number 2", "A"),
        ("la segunda", "A"),
    ],
)
def test_pointing_at_what_was_shown(words: str, title: str) -> None:
    assert picked(["A", "B", "C"], words, shown=(3, 1)) == title


def test_pointing_with_nothing_shown_needs_a_single_row() -> None:
    assert picked(["A"], "it") == "A"
    with pytest.raises(ToolError):
        picked(["A", "B"], "it")


def test_questions_in_spanish() -> None:
    rows = [Row(1, "Llamar a Ana"), Row(2, "Llamar a Leo")]
    with pytest.raises(Unclear, match=r"¿A qué tarea te refieres: \*Llamar a Ana\* o \*Llamar a Leo\*\?"):
        pick(rows, "llamar", lambda row: row.title, "todo", (), "es")


names = st.sampled_from("milk bread dentist Marta Mario car garden bill 12 13 Ana Ada call pay wash phone".split())
titles = st.lists(names, min_size=1, max_size=4).map(" ".join)


@given(rows=st.lists(titles, min_size=1, max_size=6), words=titles)
def test_every_word_said_is_in_what_is_picked(rows: list[str], words: str) -> None:
    try:
        title = picked(rows, words)
    except ToolError:
        return
    said = [word for word in words_of(words) if word not in NOISE and word not in POINTERS]
    assert all(any(word_likeness(word, other) >= 84 for other in words_of(title)) for word in said)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_number_from_0_to_100(words: str, label: str) -> None:
    assert 0 <= likeness(words, label) <= 100


@given(st.lists(titles, min_size=1, max_size=6, unique_by=lambda title: tuple(sorted(words_of(title)))), st.data())
def test_its_own_name_finds_it(rows: list[str], data: st.DataObject) -> None:
    title = data.draw(st.sampled_from(rows))
    assert words_of(picked(rows, title)) == words_of(title)


@pytest.mark.parametrize(("text", "named"), [("evening mate", []), ("how was the parents' do", ["Parents' evening"])])
def test_a_word_for_an_hour_names_no_row(text: str, named: list[str]) -> None:
    assert ranked_by_mention(["Parents' evening", "Choir"], text, str) == named


@pytest.mark.parametrize(
    ("label", "text", "named"),
    [
        ("Arreglar el grifo de la cocina", "mueve el grifo al viernes", True),
        ("Fix the kitchen tap", "set the tap for friday", True),
        ("Fix the kitchen tap", "set the clock for friday", False),
        ("Comida con Pablo", "recuerda que Ana no puede comer nueces", False),
        ("Comida con Pablo", "mueve la comida al viernes", True),
    ],
)
def test_the_verb_and_the_time_of_a_change_name_no_row(label: str, text: str, named: bool) -> None:
    assert ranked_by_mention([label], text, str) == [label] * named


@pytest.mark.parametrize(
    ("title", "text", "only"),
    [
        ("Wash the car", "wash scrubs by thursday", True),
        ("Buy tickets", "remind me to buy milk", True),
        ("Comprar pilas", "compra leche", True),
        ("Wash the car", "washed the car", False),
        ("Wash the car", "wash is done", False),
        ("Pay the rent", "pay it tomorrow", False),
        ("Passport renewal", "is the passport sorted?", False),
        ("Call the dentist", "call dentist friday", False),
        ("Milk", "milk and eggs", False),
        ("Pay the rent", "the couple from january finally paid me", True),
        ("Pagar el alquiler", "por fin me han pagado", True),
    ],
)
def test_the_same_verb_for_another_thing_names_no_row(title: str, text: str, only: bool) -> None:
    assert only_its_verb(title, text) is only


@pytest.mark.parametrize(
    ("title", "text", "other"),
    [
        ("Visita al piso", "visita de la perita del seguro, lunes 23", True),
        ("Lunch with Pablo", "lunch with Irene on friday", True),
        ("Lunch with Pablo", "move lunch to friday", False),
        ("Yoga class", "push yoga to half past six", False),
        ("Yoga class", "cancel yoga", False),
        ("Lunch with Pablo", "lunch with pablo at 2", False),
        ("Choir practice", "choir tonight is off", False),
        ("Flat viewing", "when is the flat viewing", False),
        ("Visita al piso", "pasa la visita al martes", False),
        ("Yoga", "yoga with Ana", False),
        ("Lunch with Pablo", "Nan's birthday lunch is on 22 March", True),
        ("Lunch with Pablo", "the family lunch will be at the Old Mill", True),
        ("Project review", "the client review is on Friday at 3", True),
        ("Comida con Pablo", "la comida familiar es el 22", True),
        ("Comida con Pablo", "la comida de los 80 de la abuela es el domingo", True),
        ("Lunch with Pablo", "the lunch is on Friday at 2", False),
        ("Lunch with Pablo", "my next lunch is on Friday", False),
        ("Lunch with Pablo", "the Thursday lunch is at 2", False),
        ("Lunch with Pablo", "the work lunch is now at 2", False),
        ("Lunch with Pablo", "our Pablo lunch is at 2", False),
        ("Lunch with Pablo", "turns out lunch is at 2", False),
        ("Lunch with Pablo", "cancel the big lunch", False),
        ("Comida con Pablo", "la comida también es el viernes", False),
        ("Comida con Pablo", "la comida del jueves es a las dos", False),
        ("Project review", "the project review is at 3", False),
    ],
)
def test_a_kind_of_event_for_something_else_names_no_row(title: str, text: str, other: bool) -> None:
    assert is_of_another(title, text) is other


@pytest.mark.parametrize(
    ("title", "text", "other"),
    [
        ("Lunch with Pablo", "send 200 euros to Pablo's bank account right now", True),
        ("Lunch with Pablo", "move Pablo's lunch to friday", False),
        ("Lunch with Pablo", "is Pablo's thing on friday", False),
        ("Lunch with Pablo", "Pablo's late, move it to 2", False),
        ("Lunch with Pablo", "cancel Pablo", False),
    ],
)
def test_what_is_another_thing_of_somebody(title: str, text: str, other: bool) -> None:
    assert is_of_another(title, text) is other
