"""A value that the user corrects is replaced in code, and nothing else of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import ScriptedProse
from tools.contract import ToolContext
from tools.correcting import corrected, titled
from tools.notes import rewrite_note

WIFI = "Guest network: casa-azul\nPassword: limon-42."


@pytest.mark.parametrize(
    ("request_", "old", "new"),
    [
        ("wifi pw changed, its now naranja-77, fix it in the note", "limon-42", "naranja-77"),
        ("la clave ya no es limon-42 sino pomelo-58. corrígelo en la nota", "limon-42", "pomelo-58"),
        ("the guest password is kiwi-77 now, correct it in the note would you?", "limon-42", "kiwi-77"),
        ("la clave es kiwi-77 ahora, corrígela en la nota", "limon-42", "kiwi-77"),
        ("change limon-42 to kiwi-1 in the wifi note", "limon-42", "kiwi-1"),
        ("in the wifi note replace casa-azul with casa-verde please", "casa-azul", "casa-verde"),
        ("the password is no longer limon-42 but pera-9", "limon-42", "pera-9"),
        ("The code in my wifi note is out of date, it's kiwi-5 now instead of limon-42. Fix it", "limon-42", "kiwi-5"),
        ("the network is casa-roja rather than casa-azul", "casa-azul", "casa-roja"),
        ("la clave ahora es kiwi-5 en vez de limon-42, corrígela", "limon-42", "kiwi-5"),
        ("pon kiwi-5 en lugar de limon-42 en la nota del wifi", "limon-42", "kiwi-5"),
        ("in the wifi note it should be kiwi-5, not limon-42", "limon-42", "kiwi-5"),
        ("limon-42 is now kiwi-5, update the note", "limon-42", "kiwi-5"),
        ("change the password limon-42 to kiwi-5", "limon-42", "kiwi-5"),
        ("ersetze limon-42 durch kiwi-5 in der Notiz", "limon-42", "kiwi-5"),
        ("remplace limon-42 par kiwi-5 dans la note", "limon-42", "kiwi-5"),
        ("la password è kiwi-5 invece di limon-42", "limon-42", "kiwi-5"),
        ("a senha não é limon-42 mas kiwi-5", "limon-42", "kiwi-5"),
        ("In the wifi note, change the password to kiwi-5. The network's name stays.", "limon-42", "kiwi-5"),
        ("in the wifi note the password is wrong, it should be kiwi-5", "limon-42", "kiwi-5"),
        ("set the network in the wifi note to casa-9", "casa-azul", "casa-9"),
        ("update the wifi note with the new password, kiwi-5", "limon-42", "kiwi-5"),
        ("correct the password in the wifi note, it's kiwi-5", "limon-42", "kiwi-5"),
        ("en la nota del wifi cambia la clave a kiwi-5", "limon-42", "kiwi-5"),
        ("en la nota del wifi la clave está mal, debería ser kiwi-5", "limon-42", "kiwi-5"),
    ],
)
def test_the_value_that_is_meant_is_replaced(request_: str, old: str, new: str) -> None:
    assert corrected(WIFI, request_) == WIFI.replace(old, new)


@pytest.mark.parametrize(
    "request_",
    [
        "make my wifi note formal",
        "make it shorter now",
        "it is now warm",
        "change banana-1 to kiwi-1",
        "is it now 5?",
        "change it to a more formal style",
        "the guest network is now faster",
        "the password is now something else",
        "write it in Spanish instead of English",
        "it's kiwi-5 instead of banana-9",
        "the password in the wifi note should be longer",
        "change the tone of the wifi note to formal",
        "make the wifi note 20 words",
        "make the wifi note shorter: 20 words at most",
        "set the router in the wifi note to 5",
    ],
)
def test_nothing_is_replaced_where_it_is_not_plain_what(request_: str) -> None:
    assert corrected(WIFI, request_) is None


@pytest.mark.parametrize(
    "request_",
    [
        "also the garage code is 9921",
        "the garage code is 9921",
        "note the second gate code: 5512",
        "add seat for Ana: 12B",
        "the hotel room is 12B",
    ],
)
def test_another_value_takes_the_place_of_none(request_: str) -> None:
    assert corrected("Flight: IB-332\nSeat: 12A\nGate code: 4471", request_) is None


def test_a_value_is_called_by_a_part_of_its_name() -> None:
    assert corrected("Seat: 12A\nGate code: 4471", "the code should be 9921") == "Seat: 12A\nGate code: 9921"
    assert corrected("Seat: 12A\nGate code: 4471", "also change the gate code to 9921") == "Seat: 12A\nGate code: 9921"


def test_of_two_values_written_alike_none_is_guessed() -> None:
    assert corrected("Gate: limon-42\nDoor: pera-7", "it is now kiwi-9") is None


def test_a_note_is_corrected_without_the_model(context: ToolContext) -> None:
    from dataclasses import replace

    note = context.notes.add("Wifi", WIFI)
    asked = replace(context, request="the wifi pw is now naranja-77, fix the note", prose=ScriptedProse([]))
    receipt = rewrite_note(asked, note="wifi", style="fix")
    assert context.notes.get(note.id).text == WIFI.replace("limon-42", "naranja-77")
    assert "naranja-77" in receipt.text


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("rename the note gift ideas to Presents 2026", "Presents 2026"),
        ("please retitle my wifi note as 'Guests', thanks", "Guests"),
        ("change the title of that note to Home network please", "Home network"),
        ("renombra la nota de regalos a Navidad", "Navidad"),
        ("cámbiale... cambia el título de la nota a Casa, porfa", "Casa"),
        ("change the password to kiwi-77", None),
        ("make the gift ideas note shorter", None),
        ("change the title to something shorter", None),
        ("change the name of the plumber to Marcos in that note", None),
        ("cambia el nombre del fontanero por Marcos en la nota", None),
        ("change the name from Bob to Rob", None),
        ("rename it to Home and make it shorter", "Home"),
    ],
)
def test_a_new_title(request_: str, title: str | None) -> None:
    assert titled(request_) == title


def test_a_to_in_the_old_title_leads_to_no_new_one() -> None:
    assert titled('rename the note "Trip to Rome" to "Trip to Paris"', "Trip to Rome") == "Trip to Paris"
    assert titled("change the title of the wifi note to Guests", "Wifi") == "Guests"


def test_a_note_gets_another_title_and_keeps_its_text(make_context: Callable[..., ToolContext]) -> None:
    context = make_context("rename the wifi note to Guests")
    context.notes.add("Wifi", WIFI)
    assert rewrite_note(context, note="wifi", style="Guests").text == "*Wifi* is called *Guests* now."
    assert [(row.title, row.text) for row in context.notes.list()] == [("Guests", WIFI)]
