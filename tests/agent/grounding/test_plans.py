"""Calls that the request does not speak of, or that say one thing twice, are left out."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.grounding.plans import tidy


def event(title: str) -> Planned:
    return Planned("create_event", {"title": title, "start": "Sunday at 8"})


def test_where_it_is_put_is_no_event() -> None:
    request = "his birthday dinner is this Sunday at 8, calendar please"
    assert tidy([event("Birthday dinner"), event("Calendar")], request) == (event("Birthday dinner"),)


def test_a_note_may_be_called_agenda() -> None:
    note = Planned("create_note", {"title": "Agenda", "text": "elect a chair"})
    assert tidy([note], "make a note called agenda: elect a chair") == (note,)


def test_it_is_one_row_the_likeliest() -> None:
    calls = [Planned("cancel_event", {"event": "lunch"}), Planned("delete_todo", {"todo": "parcel"})]
    known, likely = ["Lunch with Pablo", "Send the parcel"], {"cancel_event": 0.8, "delete_todo": 0.1}
    assert tidy(calls, "Hm. Cancel it, I'm not feeling well", known, likely) == (calls[0],)
    assert tidy(calls, "cancel them, it is too much", known, likely) == tuple(calls)


@pytest.mark.parametrize(
    ("request_", "notes"), [("note the window: 120 wide, 95 high", 1), ("two notes: window 120, and 95", 2)]
)
def test_what_is_noted_is_one_note_unless_several_are_spoken_of(request_: str, notes: int) -> None:
    calls = [Planned("create_note", {"title": "Window", "text": "120"}), Planned("create_note", {"text": "95"})]
    found = tidy(calls, request_)
    assert len(found) == notes
    assert found[0].arguments["text"] == ("120\n95" if notes == 1 else "120")


def test_a_row_that_shares_only_its_verb_is_not_the_one_to_change() -> None:
    rent = Planned("update_todo", {"todo": "Pay the rent", "due": "the 18th"})
    request = "remind me to pay the garage's bill on the 18th"
    assert tidy([rent], request, ["Pay the rent"], {"add_todo": 0.9, "update_todo": 0.08}) == ()
    assert tidy([rent], request, ["Pay the rent"], {"add_todo": 0.2, "update_todo": 0.7}) == (rent,)
    assert tidy([rent], "the rent is to be paid on the 18th", (), {"add_todo": 0.9, "update_todo": 0.08}) == (rent,)


def test_a_row_that_the_request_does_not_name_stays() -> None:
    calls = [Planned("delete_todo", {"todo": each}) for each in ("stamps", "envelopes")]
    known = ["Stamps", "Envelopes"]
    assert tidy(calls, "actually scrap the stamps, found some", known) == (calls[0],)
    assert tidy(calls, "actually scrap the stamps and all those", known) == tuple(calls)


def test_a_note_holds_what_was_said() -> None:
    note = Planned("create_note", {"title": "Tracking", "text": "The parcel is sent"})
    assert tidy([note], "make a note with the tracking number: MX55812") == ()


@pytest.mark.parametrize(
    ("request_", "kept"),
    [
        ("take the shelf off my list, the landlord pays for it", 1),
        ("al final no pongo la balda, la paga el casero, quítala", 1),
        ("take the shelf and the rent off my list", 2),
    ],
)
def test_no_row_goes_for_another_form_of_its_verb(request_: str, kept: int) -> None:
    shelf, rent = (
        ("Poner la balda", "Pagar el alquiler") if "balda" in request_ else ("Put up the shelf", "Pay the rent")
    )
    calls = [Planned("delete_todo", {"todo": each}) for each in (shelf, rent)]
    assert tidy(calls, request_, ["rent"]) == tuple(calls[:kept])


@pytest.mark.parametrize(
    ("request_", "title", "kept"),
    [
        ("write a note that the yard gate code is 5519", "Paying the rent", False),
        ("apunta en una nota que el código de la verja es 5519", "Rent", False),
        ("write a note that the yard gate code is 5519", "Gate code", True),
        ("write a note called Yard that the gate code is 5519", "Yard", True),
    ],
)
def test_a_title_of_another_wish_is_no_notes_own(request_: str, title: str, kept: bool) -> None:
    text = "the yard gate code is 5519" if "code" in request_ else "el código de la verja es 5519"
    note = Planned("create_note", {"title": title, "text": text})
    assert tidy([note], request_) == (note if kept else Planned("create_note", {"text": text}),)


def test_a_row_that_nobody_named_is_not_changed_beside_a_new_deed() -> None:
    change = Planned("update_todo", {"todo": "alquiler", "due": "el 2 de abril"})
    new = Planned("add_todo", {"title": "Pagar el monotributo"})
    request = "el 2 de abril vence el monotributo, recordame que lo tengo que pagar"
    assert tidy([change, new], request, ["On file: to-do “Pagar el alquiler”."]) == (new,)
    shown = ["Pagar el alquiler"]
    assert tidy([change, new], f"pásalo al 2 de abril, y {request}", shown) == (change, new)


def test_what_is_done_rests_on_its_name_in_another_language() -> None:
    done = Planned("complete_todo", {"todo": "Wash the car"})
    assert tidy([done], "já lavei o carro 🚗") == (done,)
    assert tidy([done], "já lavei a roupa") == ()


@pytest.mark.parametrize(
    ("call", "request_", "kept"),
    [
        (Planned("complete_todo", {"todo": "library card"}), "den Bibliotheksausweis hab ich verlängert, hak ab", 1),
        (Planned("cancel_event", {"event": "Flat viewing"}), "die Wohnungsbesichtigung am Montag fällt leider aus", 1),
        (Planned("cancel_event", {"event": "Flat viewing"}), "die Wohnungsübergabe am Montag fällt leider aus", 0),
        (Planned("complete_todo", {"todo": "library card"}), "den Personalausweis hab ich verlängert, hak ab", 0),
    ],
)
def test_a_row_is_named_by_words_of_another_language_that_are_one(call: Planned, request_: str, kept: int) -> None:
    assert len(tidy([call], request_)) == kept


def test_two_changes_of_one_row_are_one() -> None:
    first, second = (
        Planned("update_todo", {"todo": "shed", **each}) for each in ({"priority": "high"}, {"due": "friday"})
    )
    both = Planned("update_todo", {"todo": "shed", "priority": "high", "due": "friday"})
    assert tidy([first, second], "the shed is urgent, and for friday") == (both,)
    other = Planned("update_todo", {"todo": "fence", "due": "friday"})
    assert tidy([first, other], "the shed is urgent, and the fence for friday") == (first, other)
    again = Planned("update_todo", {"todo": "shed", "priority": "low"})
    assert tidy([first, again], "the shed is urgent") == (first,)
