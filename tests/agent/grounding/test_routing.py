"""Which tools a request may use, and which of two alike a call belongs to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from agent.assistant import Assistant
from agent.calls import Planned
from agent.deciding.offering import possible
from agent.grounding.routing import missing, redirect, settled, unpointed
from agent.state import State
from tests.conftest import MADRID

Made = Callable[..., Assistant]


@pytest.fixture
def owner(assistant: Made) -> Assistant:
    """Somebody with one row of each kind."""
    one = assistant()
    one.todos.add("Water the ferns")
    one.calendar.add("Choir rehearsal", datetime(2026, 3, 12, 19, tzinfo=MADRID))
    one.notes.add("Recipes", "oven at 220")
    return one


def offered(owner: Assistant, request: str, named: tuple[str, ...] = ()) -> set[str]:
    state = State(request=request, named=[*named], shown=[])
    return {each.name for each in possible(owner._machine.toolbox, state, owner._machine.stores)}


@pytest.mark.parametrize(
    "request_text",
    [
        "don't change anything, just tell me when choir is",
        "no toques nada, solo dime cuándo es el coro",
        "Wann ist nochmal Chor? Nichts verschieben, nur sagen.",
        "c'est quand la chorale ? ne change rien",
        "quando è il coro? non cambiare niente, solo per sapere",
        "quando é o coro? não mudes nada",
    ],
)
def test_hands_off_leaves_only_what_looks(owner: Assistant, request_text: str) -> None:
    names = offered(owner, request_text, ("event",))
    assert "list_events" in names
    assert not names & {"add_todo", "create_event", "update_event", "cancel_event", "rewrite_text", "create_note"}


def test_what_another_is_only_to_be_told_is_still_done(owner: Assistant) -> None:
    assert "add_todo" in offered(owner, "erinner mich, ich muss der Chefin nur sagen, dass der Chor ausfällt")


def test_what_is_unlikely_is_not_offered(owner: Assistant) -> None:
    state = State(
        request="water the ferns", shown=[], likely={"add_todo": 0.8, "complete_todo": 0.3, "undo_last": 0.01}
    )
    names = {each.name for each in possible(owner._machine.toolbox, state, owner._machine.stores)}
    assert {"add_todo", "complete_todo"} <= names
    assert "undo_last" not in names


def test_what_is_not_done_cannot_be_ticked_off(owner: Assistant) -> None:
    assert "complete_todo" not in offered(owner, "I still haven't watered the ferns", ("to-do",))


@pytest.mark.parametrize(
    ("request_text", "call", "better"),
    [
        (
            "the choir rehearsal, when is it?", Planned("read_note", {"note": "choir rehearsal"}),
            Planned("list_events", {}),
        ),
        (
            "jot down that the key is at Ada's", Planned("append_note", {"note": "recipes", "text": "key at Ada's"}),
            Planned("create_note", {"text": "key at Ada's"}),
        ),
        (
            "remember that my collar size is 39", Planned("add_todo", {"title": "My collar size is 39"}),
            Planned("remember_fact", {"fact": "my collar size is 39"}),
        ),
        (
            "water the ferns is top priority", Planned("add_todo", {"title": "Water the ferns", "priority": "high"}),
            Planned("update_todo", {"todo": "Water the ferns", "priority": "high"}),
        ),
        ("when is the choir?", Planned("find_free_time", {}), Planned("list_events", {})),
        ("am I free then?", Planned("find_free_time", {}), Planned("find_free_time", {})),
        (
            "add it to the recipes", Planned("append_note", {"note": "recipes", "text": "it"}),
            Planned("append_note", {"note": "recipes", "text": "it"}),
        ),
    ],
)  # fmt: skip
def test_a_call_goes_where_the_rows_are(owner: Assistant, request_text: str, call: Planned, better: Planned) -> None:
    assert redirect(call, request_text, owner._machine.stores) == better


@pytest.mark.parametrize(
    ("request_text", "call", "better"),
    [
        ("bin the wifi note", Planned("delete_todo", {"todo": "wifi"}), Planned("delete_note", {"note": "wifi"})),
        ("bin the WLAN-Notiz", Planned("cancel_event", {"event": "WLAN"}), Planned("cancel_event", {"event": "WLAN"})),
        ("lösch die Fernsnotiz", Planned("delete_todo", {"todo": "ferns"}), Planned("delete_note", {"note": "ferns"})),
        ("bin the ferns to-do", Planned("delete_todo", {"todo": "ferns"}), Planned("delete_todo", {"todo": "ferns"})),
        ("bin the ferns note", Planned("delete_todo", {"todo": "ferns"}), Planned("delete_note", {"note": "ferns"})),
        (
            "bin the to-do about the wifi note",
            Planned("delete_todo", {"todo": "wifi"}),
            Planned("delete_todo", {"todo": "wifi"}),
        ),
        ("bin the choir", Planned("delete_note", {"note": "choir"}), Planned("cancel_event", {"event": "choir"})),
        ("bin the choir note", Planned("delete_note", {"note": "choir"}), Planned("delete_note", {"note": "choir"})),
        ("bin it", Planned("delete_note", {"note": "it"}), Planned("delete_note", {"note": "it"})),
        (
            "cancel the choir, as the wifi note says",
            Planned("cancel_event", {"event": "choir"}),
            Planned("cancel_event", {"event": "choir"}),
        ),
        (
            "I've no more use for the wifi note, bin it",
            Planned("cancel_event", {"event": "choir"}),
            Planned("delete_note", {"note": "Wifi"}),
        ),
    ],
)
def test_a_note_goes_where_one_is_spoken_of(
    owner: Assistant, request_text: str, call: Planned, better: Planned
) -> None:
    owner.notes.add("Wifi", "limon")
    owner.notes.add("Ferns", "shade")
    assert redirect(call, request_text, owner._machine.stores) == better


def test_what_has_no_time_is_a_todo() -> None:
    call = Planned("create_event", {"title": "Call the handyman"})
    assert settled(call, "add call the handyman", timed=False) == Planned("add_todo", {"title": "Call the handyman"})
    assert settled(call, "call the handyman at 5", timed=True) == call
    assert settled(call, "put call the handyman on my calendar", timed=False) == call


def test_a_change_of_what_is_not_there_could_only_fail(owner: Assistant) -> None:
    stores = owner._machine.stores
    assert missing(Planned("delete_todo", {"todo": "gym"}), stores)
    assert not missing(Planned("complete_todo", {"todo": "the ferns"}), stores)
    assert not missing(Planned("cancel_event", {"event": "it"}), stores)
    assert not missing(Planned("add_todo", {"title": "gym"}), stores)


def test_the_one_row_that_is_mentioned_is_meant(owner: Assistant) -> None:
    call = Planned("update_event", {"event": "concert of the choir", "start": "8"})
    better = redirect(call, "the choir rehearsal starts at 8", owner._machine.stores)
    assert better.arguments["event"] == "Choir rehearsal"


@pytest.mark.parametrize(
    ("request_text", "wrote", "row"),
    [
        ("delete the curtains task, we're getting blinds", "thecurtains", "Sew the curtains for the lounge"),
        ("supprime la tâche des curtains, on met des stores", "descurtains", "Sew the curtains for the lounge"),
        ("borra la tarea de curtains, ponemos estores", "decurtains", "Sew the curtains for the lounge"),
        ("lösch bitte die Aufgabe von den curtains", "denvorhang", "Sew the curtains for the lounge"),
        ("delete the blinds task, we keep the curtains", "theblinds", ""),  # what is gone is no reason
        ("delete the kitchen curtains", "kitchencurtains", ""),
        ("take the bulb off my list", "thebulb", ""),  # two have it
    ],
)
def test_what_is_to_go_is_known_by_the_users_own_words(
    owner: Assistant, request_text: str, wrote: str, row: str
) -> None:
    for title in ("Sew the curtains for the lounge", "Change the bulb in the hall", "Buy a bulb for the lamp"):
        owner.todos.add(title)
    call = redirect(Planned("delete_todo", {"todo": wrote}), request_text, owner._machine.stores)
    assert call.arguments["todo"] == (row or wrote)


def test_in_talk_nothing_that_is_there_is_changed(owner: Assistant) -> None:
    likely = {"words": 0.7, "update_todo": 0.2, "add_todo": 0.1}
    state = State(request="you are as lovely as my ferns today", shown=[], likely=likely)
    names = {each.name for each in possible(owner._machine.toolbox, state, owner._machine.stores)}
    assert "add_todo" in names
    assert "update_todo" not in names


def test_what_is_not_done_yet_is_neither_ticked_off_nor_added_again(owner: Assistant) -> None:
    machine = owner._machine
    known = State(request="i havent watered the ferns yet", shown=[], named=["to-do"])
    names = {each.name for each in possible(machine.toolbox, known, machine.stores)}
    assert not names & {"complete_todo", "add_todo"}
    new = State(request="i still have to buy a lamp", shown=[], named=[])
    assert "add_todo" in {each.name for each in possible(machine.toolbox, new, machine.stores)}


def test_it_is_the_row_that_the_request_names_where_none_was_shown(owner: Assistant) -> None:
    stores = owner._machine.stores
    call = Planned("update_todo", {"todo": "it", "due": "friday"})
    assert unpointed(call, "the ferns, do it by friday", stores, []).arguments["todo"] == "Water the ferns"
    assert unpointed(call, "do it by friday", stores, []) == call
    shown = [{"kind": "todo", "id": 9, "label": "Wax the skis"}]
    assert unpointed(call, "the ferns, do it by friday", stores, shown) == call


@pytest.mark.parametrize(
    ("request_text", "start", "tool"),
    [
        ("fetch the pills today, before they shut at 8 tonight", "8 tonight", "add_todo"),
        ("hand in the form by friday at 5", "friday at 5", "add_todo"),
        ("choir on friday at 5", "friday at 5", "create_event"),
    ],
)
def test_what_has_a_deadline_is_a_to_do(request_text: str, start: str, tool: str) -> None:
    call = Planned("create_event", {"title": "Fetch the pills", "start": start})
    assert settled(call, request_text, True, {"add_todo": 0.5, "create_event": 0.5}).tool == tool
    assert settled(call, request_text, True, {"add_todo": 0.01, "create_event": 0.9}).tool == "create_event"


def test_beside_talk_no_tool_that_is_far_less_likely_is_offered(owner: Assistant) -> None:
    stores, toolbox = owner._machine.stores, owner._machine.toolbox
    known = dict.fromkeys((each.name for each in toolbox), 0.0)
    state = State(
        request="im stuck in traffic and late again",
        named=[],
        shown=[],
        likely=known | {"words": 0.93, "list_todos": 0.06},
    )
    assert possible(toolbox, state, stores) == []


@pytest.mark.parametrize(
    "request_text", ["whens the choir rehearsal again", "¿a qué hora es el coro?", "where is choir?"]
)
def test_one_question_changes_nothing(owner: Assistant, request_text: str) -> None:
    assert not offered(owner, request_text, ("event",)) & {"cancel_event", "update_event", "complete_todo"}


def test_an_article_does_not_point(owner: Assistant) -> None:
    call = Planned("cancel_event", {"event": "la clase de canto"})
    assert redirect(call, "cancela la choir rehearsal", owner._machine.stores).arguments["event"] == "Choir rehearsal"


def test_a_row_is_known_by_one_of_its_things(owner: Assistant) -> None:
    owner.todos.add("Renew the old library card")
    call = Planned("update_todo", {"todo": "book", "due": "monday"})
    found = redirect(call, "the library thing can wait until monday", owner._machine.stores)
    assert found.arguments["todo"] == "Renew the old library card"


def test_a_name_that_the_user_said_is_not_another_rows(owner: Assistant) -> None:
    owner.calendar.add("Reunión de padres", datetime(2026, 3, 18, 17, tzinfo=MADRID))
    call = Planned("update_event", {"event": "cena con mis padres", "start": "el sábado a las 9"})
    assert redirect(call, "cena con mis padres el sábado a las 9 de la noche", owner._machine.stores) == call
    assert missing(call, owner._machine.stores)


@pytest.mark.parametrize("words", ["it", "that", "the wheelbarrow"])
def test_nothing_is_ended_for_a_word_that_its_name_shares(owner: Assistant, words: str) -> None:
    owner.calendar.add("Dinner with my parents", datetime(2026, 3, 18, 17, tzinfo=MADRID))
    call = Planned("cancel_event", {"event": words})
    assert unpointed(call, "Cancel it, I am staying with my parents", owner._machine.stores, []) == call


@pytest.mark.parametrize(
    "request_text",
    ["When is the choir? Move it to Friday.", "when's choir and can you move it to Friday?",
     "Can you move the choir to 5? Don't cancel it"],
)  # fmt: skip
def test_a_question_beside_a_wish_leaves_the_wish_its_tools(owner: Assistant, request_text: str) -> None:
    assert "update_event" in offered(owner, request_text, ("event",))


@pytest.mark.parametrize(
    ("request_", "tool"),
    [
        ("do I already have something at half past five on the 18th?", "list_events"),
        ("¿tengo algo a las cinco el viernes?", "list_events"),
        ("what do I have to do at 5?", "list_todos"),
        ("which tasks are due at 5?", "list_todos"),
        ("what have I got on friday?", "list_todos"),
    ],
)
def test_what_is_at_an_hour_is_on_the_calendar(request_: str, tool: str) -> None:
    assert settled(Planned("list_todos", {"due": "friday"}), request_, timed=True).tool == tool


@pytest.mark.parametrize(
    ("request_", "wrote", "row"),
    [
        ("já lavei o carro 🚗", "Lavar o carro", "Wash the car"),
        ("ya pagué el alquiler", "alquiler", "Pay the rent"),
        ("ya arreglé la bici", "bici", "bici"),
    ],
)
def test_what_is_done_may_be_told_in_another_language(assistant: Made, request_: str, wrote: str, row: str) -> None:
    one = assistant()
    one.todos.add("Wash the car")
    one.todos.add("Pay the rent")
    found = redirect(Planned("complete_todo", {"todo": wrote}), request_, one._machine.stores)
    assert found.arguments["todo"] == row


@pytest.mark.parametrize(
    ("request_text", "title", "tool"),
    [
        ("pon con prioridad alta lo de renovar el carné", "Renovar el carné", "update_todo"),
        ("pon con prioridad alta lo de renovar el pasaporte", "Renovar el pasaporte", "add_todo"),
        ("apunta renovar el carné con prioridad alta", "Renovar el carné del gimnasio", "add_todo"),
        ("give the thing about the ferns high priority", "Ferns", "update_todo"),
    ],
)
def test_a_matter_that_is_known_is_given_its_priority(
    owner: Assistant, request_text: str, title: str, tool: str
) -> None:
    owner.todos.add("Renovar el carné de la biblioteca")
    call = Planned("add_todo", {"title": title, "priority": "high"})
    assert redirect(call, request_text, owner._machine.stores).tool == tool


def test_what_lasts_from_one_hour_to_another_is_an_event() -> None:
    call = Planned("add_todo", {"title": "Feria del libro", "due": "el sábado de 9 a 13"})
    likely = {"create_event": 0.7, "add_todo": 0.3}
    assert settled(call, "", True, likely) == Planned(
        "create_event", {"title": "Feria del libro", "start": "el sábado de 9 a 13"}
    )
    assert settled(call, "", True, {"create_event": 0.2, "add_todo": 0.8}) == call
    one = Planned("add_todo", {"title": "Feria del libro", "due": "el sábado a las 9"})
    assert settled(one, "", True, likely) == one


@pytest.mark.parametrize(
    ("due", "tool"),
    [
        ("Thursday 19th 8:30 to 10", "create_event"),
        ("Thursday 6pm to 8", "create_event"),
        ("jeudi 14h à 16h", "create_event"),
        ("am Freitag 9:15 bis 11", "create_event"),
        ("Thursday at 10 to 9", "add_todo"),
        ("Thursday 8:30", "add_todo"),
    ],
)
def test_what_lasts_from_hour_to_hour_is_an_event_where_that_is_likely(due: str, tool: str) -> None:
    call = Planned("add_todo", {"title": "Chem lab", "due": due})
    assert settled(call, f"chem lab {due}", True, {"add_todo": 0.1, "create_event": 0.8}).tool == tool


def test_more_for_the_note_that_was_just_written_is_no_new_note(owner: Assistant) -> None:
    owner.notes.add("Seed swap", "calendula for Ingrid")
    stores, call = owner._machine.stores, Planned("append_note", {"note": "Seed swap", "text": "leeks"})
    shown = [{"kind": "note", "id": 1, "label": "Seed swap"}]
    assert redirect(call, "and Tom would like leeks as well", stores, shown) == call
    assert redirect(call, "and Tom would like leeks as well", stores).tool == "create_note"


@pytest.mark.parametrize("due", ["friday 9-9.45am", "thursday 7-8.30pm", "friday 9am-10"])
def test_what_lasts_from_an_hour_to_another_is_on_the_calendar(due: str) -> None:
    call = Planned("add_todo", {"title": "Staff briefing", "due": due})
    likely = {"add_todo": 0.2, "update_event": 0.5}
    assert settled(call, f"staff briefing {due} pls add", True, likely).tool == "create_event"
    assert settled(call, f"staff briefing {due} pls add", True, {"add_todo": 0.9}) == call
