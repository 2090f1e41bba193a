"""What a turn comes to after the one before, through the whole assistant; no model is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from agent.assistant import Assistant
from agent.models.base import Chunk, Prompt
from agent.models.scripted import ScriptedModel

Ask = Callable[..., Assistant]
TWO = ("todo: oil the bench", "and empty the bin")
LIST = ("note called Camping: tent, stove",)


class Talker(ScriptedModel):
    """A model that only talks, however often it is asked: what is done, code has done."""

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        self.lines.append("All right.")
        return super().stream(prompt)


def told(assistant: Assistant, *turns: str) -> str:
    for each in turns:
        reply = assistant.ask(each)
    return reply.text


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("the second one is for tomorrow", [None, "2026-03-11"]),
        ("the last one has to be done by tomorrow", [None, "2026-03-11"]),
        ("the first one's due tomorrow, please", ["2026-03-11", None]),
    ],
)
def test_rows_stand_in_the_order_in_which_they_were_told(assistant: Ask, said: str, due: list[str]) -> None:
    made = assistant(settings={"drafts": True})
    told(made, *TWO, said)
    rows = sorted(made.todos.list(), key=lambda row: row.id)
    assert [row.due and row.due.isoformat() for row in rows] == due


@pytest.mark.parametrize(
    "said", ["also mugs x3", "mugs x3 too", "oh, and the mugs x3!", "add mugs x3", "I forgot the mugs x3"]
)
def test_more_for_the_list_that_was_noted_and_something_out_of_it(assistant: Ask, said: str) -> None:
    made = assistant(settings={"drafts": True})
    told(made, *LIST, said, "take the stove out again, it's broken")
    (note,) = made.notes.list()
    assert "mugs x3" in note.text
    assert "tent" in note.text
    assert "stove" not in note.text


def test_the_day_that_was_asked_for_is_that_day(assistant: Ask) -> None:
    made = assistant(settings={"drafts": True})
    told(made, "What's the date on Friday of next week?", "schedule the plumber then, 8 to 10am")
    (event,) = made.calendar.list()
    assert f"{event.start:%m-%d %H:%M}" == "03-20 08:00"
    assert "lumber" in told(made, "what did you put in, and for when?")


@pytest.mark.parametrize(
    "said", ["Undo that, the shop has just withdrawn it.", "the shop has withdrawn it, so take it off"]
)
def test_a_deed_by_its_head_is_a_to_do_and_is_undone(assistant: Ask, said: str) -> None:
    made = assistant(settings={"drafts": True})
    told(made, "To-do: translate the shop's menu")
    assert [row.title for row in made.todos.list()] == ["Translate the shop's menu"]
    told(made, said)
    assert not made.todos.list()


@pytest.mark.parametrize("said", ["sorry, with Rita", "it's Rita, not Rosa", "no, I meant Rita", "Rosa should be Rita"])
def test_another_person(assistant: Ask, said: str) -> None:
    made = assistant(settings={"drafts": True})
    told(made, "dinner with Rosa on friday at 8pm", said)
    assert [event.title for event in made.calendar.list()] == ["Dinner with Rita"]


def test_what_was_looked_at_is_pushed(assistant: Ask) -> None:
    made = assistant(settings={"drafts": True})
    told(made, "cena con Ana el viernes a las 20:00", "¿qué tengo el viernes?", "vale, retrásala media hora")
    (event,) = made.calendar.list()
    assert f"{event.start:%m-%d %H:%M}" == "03-13 20:30"


@pytest.mark.parametrize(
    "said", ["would that be half an hour later?", "is it half an hour later?", "so that is an hour earlier"]
)
def test_what_is_asked_or_told_of_it_pushes_nothing(assistant: Ask, said: str) -> None:
    made = assistant(model=Talker(), settings={"drafts": True})
    told(made, "cena con Ana el viernes a las 20:00", "¿qué tengo el viernes?", said)
    (event,) = made.calendar.list()
    assert f"{event.start:%m-%d %H:%M}" == "03-13 20:00"


@pytest.mark.parametrize("said", ["first thing tomorrow", "a second tomorrow", "prima domani", "primero mañana"])
def test_no_row_is_meant_by_an_order_of_time(assistant: Ask, said: str) -> None:
    made = assistant(model=Talker(), settings={"drafts": True})
    told(made, "to-do: wash the car", "to-do: water the plants", "show me my to-dos", said)
    assert all(row.due is None for row in made.todos.list())


def test_a_row_is_meant_by_its_place(assistant: Ask) -> None:
    made = assistant(settings={"drafts": True})
    told(made, "to-do: wash the car", "to-do: water the plants", "show me my to-dos", "the first one is for tomorrow")
    assert sum(row.due is not None for row in made.todos.list()) == 1


@pytest.mark.parametrize("said", ["get the tent", "take the tent", "leave the tent"])
def test_what_is_to_be_got_stays_in_the_note(assistant: Ask, said: str) -> None:
    made = assistant(model=Talker(), settings={"drafts": True})
    told(made, "note: trip: passport, tent, torch", said)
    assert "tent" in made.notes.list()[0].text


@pytest.mark.parametrize("said", ["me too", "also need to ring mum", "and translate hello", "also schedule gym"])
def test_what_is_said_beside_a_list_is_no_thing_of_it(assistant: Ask, said: str) -> None:
    made = assistant(model=Talker(), settings={"drafts": True})
    told(made, "note: trip: passport, tent, torch", said)
    assert made.notes.list()[0].text.endswith("torch")


def test_an_hour_in_words_is_of_the_event_among_what_was_made(assistant: Ask) -> None:
    made = assistant(settings={"drafts": True})
    made.ask("add bread to my list, and optician wed 18th at 9.40")
    made.ask("oh no, half past ten it was")
    assert [each.start.strftime("%d %H:%M") for each in made.calendar.list()] == ["18 10:30"]
    assert [each.due for each in made.todos.list()] == [None]
