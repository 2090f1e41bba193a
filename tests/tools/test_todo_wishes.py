"""What a request about to-dos says beside the call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from memory.errors import Unclear
from memory.todos import Todo
from tests.conftest import MADRID, NOW
from tools.contract import Shown, ToolContext, When
from tools.todo import add_todo, complete_todo, list_todos, update_todo
from tools.todo.wishes import (
    IMPORTANT,
    SNOOZE,
    UNDATED,
    WHAT_NOW,
    listed_tag,
    noted_row,
    reminders_of,
    tags_of,
    wanted,
)
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str, language: str = "en") -> When:
    return When(words, resolve(words, NOW, language))


def one(context: ToolContext, title: str) -> Todo:
    return next(row for row in context.todos.list(done=None) if row.title == title)


# Repeating


def test_a_repetition_is_in_the_words_for_the_time(context: ToolContext) -> None:
    receipt = add_todo(context, title="water the plants every Sunday", due=when("every Sunday"))
    row = one(context, "Water the plants")
    assert (row.due, row.rrule) == (date(2026, 3, 15), "FREQ=WEEKLY;BYDAY=SU")
    assert receipt.text == "Added *Water the plants*, due Sun 15 March, every week on Sunday."
    assert receipt.settled is not None
    assert receipt.settled["due"] == "every Sunday"
    receipt = add_todo(context, title="Take the pill", due=when("every day at 8 until 1 April"))
    assert receipt.text.endswith("08:00, every day, until Wed 1 April.")


def test_in_spanish(make_context: Making) -> None:
    context = make_context(language="es")
    receipt = add_todo(context, title="regar las plantas", due=when("cada domingo a las 10", "es"))
    assert one(context, "Regar las plantas").due == datetime(2026, 3, 15, 10, tzinfo=MADRID)
    assert receipt.text == "Añadido: *Regar las plantas*, para dom 15 de marzo, 10:00, cada semana el domingo."
    done = complete_todo(context, todo="plantas")
    assert done.text == "Hecho: *Regar las plantas*. Vuelve dom 22 de marzo, 10:00."


def test_completing_brings_the_next(context: ToolContext) -> None:
    add_todo(context, title="Water the plants", due=when("every Sunday"))
    receipt = complete_todo(context, todo="plants")
    assert receipt.text == "Done: *Water the plants*. It comes again Sun 22 March."
    assert [row.due for row in context.todos.list()] == [date(2026, 3, 22)]


def test_a_repetition_is_given_and_taken(make_context: Making) -> None:
    context = make_context("make the plants weekly")
    context.todos.add("Water the plants", date(2026, 3, 10))
    assert update_todo(context, todo="plants", due=when("every Sunday")).text.endswith("every week on Sunday.")
    assert update_todo(context, todo="plants", due=when("on Monday")).text.endswith(
        "due Mon 16 March, every week on Sunday."
    )
    once = update_todo(make_context("stop repeating the plants"), todo="plants")
    assert once.text == "Changed: *Water the plants*, due Mon 16 March."


# Tags


@pytest.mark.parametrize(
    ("request_", "title", "tags"),
    [
        ("buy milk #shop", "buy milk", ("shop",)),
        ("add milk #shop #Food and call mum #home", "Buy milk", ("shop", "food")),
        ("add milk #shop #food and call mum #home", "Call mum", ("home",)),
        ("buy milk, tagged shop", "buy milk", ("shop",)),
        ("call Ana with the tag work tomorrow", "call Ana", ("work",)),
        ("llama a Ana con la etiqueta trabajo", "llama a Ana", ("trabajo",)),
        ("tag it as home", "", ("home",)),
        ("tag the tax return as home", "", ("home",)),
        ("etiqueta la declaración como casa", "", ("casa",)),
        ("add a label maker to my list", "Label maker", ()),
        ("label the boxes with names", "Label the boxes with names", ()),
        ("see #3", "", ()),
        ("read https://example.org/#top", "", ()),
    ],
)
def test_tags(request_: str, title: str, tags: tuple[str, ...]) -> None:
    assert tags_of(request_, title) == tags


def test_a_tagged_todo_is_added_and_listed(make_context: Making) -> None:
    request = "add buy milk #shop"
    receipt = add_todo(make_context(request), title="Buy milk #shop")
    assert receipt.text == "Added *Buy milk*, #shop."
    context = make_context("what's tagged shop?")
    context.todos.add("Something else")
    assert list_todos(context).text == "To do:\n1. Buy milk, #shop"
    assert list_todos(make_context("show me #home")).text == "Nothing on your list is tagged #home."
    assert (
        list_todos(make_context("¿qué hay con la etiqueta shop?", language="es")).text
        == "Por hacer:\n1. Buy milk, #shop"
    )


def test_tags_are_given_and_taken(make_context: Making) -> None:
    row = make_context().todos.add("Tax return", tags=["money"])
    shown = (Shown("todo", row.id, row.title),)
    given = update_todo(make_context("tag it as home", shown=shown), todo="it", title="Home")
    assert given.text == "Changed: *Tax return*, #money, #home."
    gone = update_todo(make_context("remove the tag money from the tax return"), todo="tax return")
    assert gone.text == "Changed: *Tax return*, #home."


# What to do now, and what matters


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("what should I do now?", True), ("what's next?", True), ("What next?", True), ("¿qué hago ahora?", True),
        ("where should I start?", True), ("¿por dónde empiezo?", True), ("¿qué tengo que hacer ahora?", True),
        ("what should I do tomorrow?", False), ("what's next week?", False), ("¿qué tengo que hacer?", False),
        ("what's on my list?", False), ("what do I have to get done this week?", False),
    ],
)  # fmt: skip
def test_asking_what_to_do_now(words: str, asked: bool) -> None:
    assert bool(WHAT_NOW.search(words)) == asked


def test_what_to_do_now(make_context: Making) -> None:
    context = make_context("what should I do now?")
    assert list_todos(context).text == "Nothing to do right now."
    context.todos.add("Someday")
    context.todos.add("Form", date(2026, 3, 9))
    context.todos.snooze(context.todos.add("Later", date(2026, 3, 10)).id, date(2026, 3, 12))
    receipt = list_todos(context, due=when("now"))
    assert receipt.text == "What to do now:\n1. Form, overdue, due yesterday (Mon 9 March)\n2. Someday"
    assert [each.label for each in receipt.shown] == ["Form", "Someday"]
    for number in range(5):
        context.todos.add(f"More {number}")
    assert list_todos(context).text.endswith("\n5. More 2\n(2 more after that.)")
    assert list_todos(make_context("¿qué hago ahora?", language="es")).text.startswith(
        "Qué hacer ahora:\n1. Form, con retr"
    )


def test_only_what_matters(make_context: Making) -> None:
    context = make_context()
    context.todos.add("Someday")
    assert list_todos(make_context("what's important?")).text == "Nothing on your list is marked important."
    assert list_todos(make_context("anything urgent?")).text == "Nothing urgent on your list."
    context.todos.add("Tax return", priority="high")
    context.todos.add("Form", date(2026, 3, 9))
    assert [each.label for each in list_todos(make_context("what's important?")).shown] == ["Tax return"]
    assert [each.label for each in list_todos(make_context("¿hay algo urgente?")).shown] == ["Form", "Tax return"]
    assert [each.label for each in list_todos(make_context("what's overdue?")).shown] == ["Form"]
    assert [each.label for each in list_todos(make_context("¿qué tengo atrasado?")).shown] == ["Form"]
    context.todos.complete(3)
    assert list_todos(make_context("is anything overdue?")).text == "Nothing on your list is overdue."
    assert wanted("add milk, it's urgent, and show my list") is None
    assert listed_tag("show my list") is None
    assert not IMPORTANT.search("the tax return is important")


# Snoozing


@pytest.mark.parametrize(
    ("words", "language", "until"),
    [
        ("snooze the tax return until Friday", "en", datetime(2026, 3, 13, tzinfo=MADRID)),
        ("snooze the tax return for two days", "en", datetime(2026, 3, 12, tzinfo=MADRID)),
        ("snooze the tax return for an hour", "en", NOW + timedelta(hours=1)),
        ("remind me of the tax return later, at 18:00", "en", datetime(2026, 3, 10, 18, tzinfo=MADRID)),
        ("pospón la declaración hasta el viernes", "es", datetime(2026, 3, 13, tzinfo=MADRID)),
        ("pospón la declaración una hora", "es", NOW + timedelta(hours=1)),
    ],
)
def test_snoozing(words: str, language: str, until: datetime, make_context: Making) -> None:
    context = make_context(words, language=language)
    context.todos.add("Tax return / declaración", date(2026, 3, 12))
    receipt = update_todo(context, todo="tax return" if language == "en" else "declaración")
    (row,) = context.todos.list()
    assert (row.snoozed_until, row.due) == (until, date(2026, 3, 12))
    assert receipt.text.startswith("Snoozed *Tax" if language == "en" else "Pospuesto: *Tax")
    assert "12" in receipt.text


def test_a_snooze_is_told_and_listed_last(make_context: Making) -> None:
    context = make_context("snooze the form until Friday")
    context.todos.add("Form", date(2026, 3, 10))
    context.todos.add("Milk")
    told = update_todo(context, todo="form", due=when("until Friday"))
    assert told.text == "Snoozed *Form* until Fri 13 March; it is still due today (Tue 10 March)."
    assert told.settled == {"todo": "#1", "due": "2026-03-13"}
    listed = list_todos(make_context("what's on my list?"))
    assert listed.text == "To do:\n1. Milk\n2. Form, due today (Tue 10 March), snoozed until Fri 13 March"
    assert update_todo(context, todo="#1", due=when("2026-03-13")).text.startswith("Snoozed *Form* until Fri 13")


def test_a_snooze_without_a_time_is_asked_about(make_context: Making) -> None:
    context = make_context("remind me of the form later")
    context.todos.add("Form")
    with pytest.raises(Unclear, match=r"Until when should \*Form\* wait"):
        update_todo(context, todo="form")


def test_what_is_moved_is_not_snoozed(make_context: Making) -> None:
    for words in ("push the form to Friday", "pospón el formulario al viernes", "make the form an hour later"):
        assert not SNOOZE.search(words)
    context = make_context("postpone the form to Friday")
    context.todos.add("Form")
    assert update_todo(context, todo="form", due=when("Friday")).text == "Changed: *Form*, due Fri 13 March."


# Notes and reminders


def test_a_note_of_a_todo(make_context: Making) -> None:
    context = make_context("add a note to the tax return: ask Eva")
    context.todos.add("Tax return")
    assert update_todo(context, todo="tax return", title="Ask Eva").text == "Changed: *Tax return*, note: ask Eva."
    assert noted_row("add a note to the tax return: ask Eva") == "the tax return"
    assert noted_row("note: call Eva") == ""
    more = make_context("añade una nota a tax return: hasta las 5", language="es")
    assert update_todo(more, todo="tax return").text == "Cambiado: *Tax return*, nota: ask Eva hasta las 5."
    assert one(context, "Tax return").notes == "ask Eva\nhasta las 5"


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("call the dentist tomorrow at 9, 15 minutes before", (15,)),
        ("vet at 5, remind me an hour before", (60,)),
        ("vet at 5, remind me a day before and half an hour before", (1440, 30)),
        ("veterinario a las 5, avísame 10 minutos antes", (10,)),
        ("call two days before the 15th", ()),
    ],
)
def test_how_long_before(words: str, minutes: tuple[int, ...]) -> None:
    assert reminders_of(words, NOW) == minutes
    assert reminders_of(words, None) == ()


def test_a_reminder_before_its_time(make_context: Making) -> None:
    context = make_context("remind me to call the vet tomorrow at 9, 15 minutes before")
    receipt = add_todo(context, title="Call the vet, 15 minutes before", due=when("tomorrow at 9"))
    assert receipt.text == "Added *Call the vet*, due tomorrow (Wed 11 March), 09:00, reminder 15 min before."
    assert one(context, "Call the vet").reminders == (15,)
    changed = update_todo(make_context("remind me of the vet 2 hours before"), todo="vet")
    assert changed.text.endswith("09:00, reminder 2 h before.")


def test_a_day_before_a_day_is_in_the_morning(make_context: Making) -> None:
    context = make_context("hand in the form on Friday, remind me a day before")
    receipt = add_todo(context, title="Hand in the form", due=when("on Friday"))
    assert receipt.text == "Added *Hand in the form*, due Fri 13 March, reminder Thu 12 March, 09:00."
    assert add_todo(make_context("pay, a day before"), title="Pay, a day before").text == "Added *Pay, a day before*."


# Without a date


@pytest.mark.parametrize(
    ("words", "undated"),
    [
        ("the tax return has no real deadline, take the date off it", True),
        ("drop the due date of the tax return", True),
        ("quítale la fecha a la declaración", True),
        ("the tax return is no longer due on a date", False),
        ("change the date of the tax return to Friday", False),
        ("delete the date night", False),
    ],
)
def test_a_date_that_is_taken_off(words: str, undated: bool) -> None:
    assert bool(UNDATED.search(words)) is undated


def test_a_todo_loses_its_date(make_context: Making) -> None:
    context = make_context(request="the tax return has no deadline any more")
    context.todos.add("Tax return", due=date(2026, 3, 20), rrule="FREQ=YEARLY")
    update_todo(context, todo="tax return")
    row = one(context, "Tax return")
    assert (row.due, row.rrule) == (None, None)


def test_what_has_no_date_is_listed(make_context: Making) -> None:
    context = make_context(request="which of my jobs have no date on them?")
    context.todos.add("Tax return", due=date(2026, 3, 20))
    assert "date" in list_todos(context).text
    context.todos.add("Paint the door")
    assert [each.label for each in list_todos(context).shown] == ["Paint the door"]


def test_a_date_is_taken_off_by_a_word_that_is_no_time(make_context: Making) -> None:
    context = make_context("take the due date off the tax return")
    context.todos.add("Tax return", date(2026, 3, 31))
    update_todo(context, "tax return", due=when("off"))
    assert one(context, "Tax return").due is None
