"""The notes' tools."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.errors import ToolError, Unclear
from tests.conftest import ScriptedProse
from tools.contract import Shown, ToolContext
from tools.notes import (
    append_note,
    create_note,
    delete_note,
    exact_words,
    list_notes,
    read_note,
    rewrite_note,
    rewrite_text,
)

Making = Callable[..., ToolContext]


def test_a_note_keeps_the_users_exact_words(make_context: Making) -> None:
    context = make_context("note: The WiFi code is  “Xy7-qq”, ask Bruno; 2nd floor!")
    receipt = create_note(context, text="wifi code is xy7-qq")
    (note,) = context.notes.list()
    assert note.text == "The WiFi code is  “Xy7-qq”, ask Bruno; 2nd floor!"
    assert note.title == "The WiFi code is “Xy7-qq”" or note.title.startswith("The WiFi code is")
    assert receipt.shown == (Shown("note", note.id, note.title),)
    assert note.text in receipt.text
    assert receipt.settled == {"text": note.text, "title": note.title}


def test_a_text_that_is_its_own_title_is_said_once(make_context: Making) -> None:
    context = make_context("note: the wifi password is on the fridge.")
    assert create_note(context, text="the wifi password").text == "Noted *The wifi password is on the fridge*."
    context = make_context("nota: la llave está en casa", language="es")
    assert create_note(context, text="la llave").text == "Anotado: *La llave está en casa*."


@pytest.mark.parametrize(
    ("request_", "text", "kept"),
    [
        ("nota: el fontanero viene el martes", "fontanero martes", "el fontanero viene el martes"),
        ("make a note for the trip: passports, charger", "passports, charger", "passports, charger"),
        ("note that the train leaves at 9:30 from platform 2", "the train leaves at 9:30", "the train leaves at 9:30"),
        ("please note THE CODE is 7", "the code is 7", "THE CODE is 7"),
        ("write it down", "something else", "something else"),
        ("note: buy paint. Also: two brushes", "buy paint", "buy paint. Also: two brushes"),
        ("save this as a note, it's Eva's soup: leeks, cream", "Eva's soup: leeks, cream", "Eva's soup: leeks, cream"),
        ("save this as a note, it's Eva's soup: leeks, cream", "leeks", "leeks, cream"),
        ("", "from a program", "from a program"),
    ],
)
def test_exact_words(request_: str, text: str, kept: str) -> None:
    assert exact_words(request_, text) == kept


def test_an_empty_note_is_asked_about(context: ToolContext) -> None:
    with pytest.raises(ToolError, match="What is the note to say"):
        create_note(context, text="  ")
    assert context.notes.list() == ()


def test_a_given_title_is_taken_and_a_long_first_line_is_cut(make_context: Making) -> None:
    context = make_context()
    create_note(context, text="the dough rests 40 minutes", title="Recipes")
    create_note(context, text="one two three four five six seven eight nine ten eleven twelve")
    assert {note.title for note in context.notes.list()} == {"Recipes", "One two three four five six seven eight nine"}


def test_listing(make_context: Making) -> None:
    context = make_context()
    assert list_notes(context).text == "There are no notes yet."
    context.notes.add("Recipes", "the dough rests")
    receipt = list_notes(context)
    assert receipt.text == "Notes:\n1. Recipes: the dough rests"
    assert [each.label for each in receipt.shown] == ["Recipes"]
    assert list_notes(make_context(language="es")).text.startswith("Notas:")


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("did I ever write anything down about the car insurance?", "en",
         "There is nothing about “the car insurance” in your notes."),
        ("¿apunté algo sobre el seguro?", "es", "En tus notas no hay nada sobre «el seguro»."),
        ("have I got a note about the doughs anywhere?", "en", "*Recipes*\nthe dough rests"),
        ("which notes do I have about baking or the dough of the car?", "en", "There is nothing about"),
        ("what about my notes?", "en", "Notes:\n"),
        ("list my notes, I forgot about them", "en", "Notes:\n"),
    ],
)  # fmt: skip
def test_listing_what_is_about_something(make_context: Making, request_: str, language: str, told: str) -> None:
    context = make_context(request_, language=language)
    context.notes.add("Recipes", "the dough rests")
    context.notes.add("Car", "oil at 40000")
    assert list_notes(context).text.startswith(told)


def test_reading_by_title_by_text_and_by_pointing(make_context: Making) -> None:
    context = make_context()
    recipes = context.notes.add("Recipes", "dough")
    context.notes.add("Garden", "tomatoes")
    assert read_note(context, note="my recipes note").text == "*Recipes*\ndough"
    assert "Garden" in read_note(context, note="tomatoes").text
    pointed = make_context(shown=(Shown("note", recipes.id, "Recipes"),))
    assert "dough" in read_note(pointed, note="it").text
    with pytest.raises(ToolError, match="no note like “taxes”"):
        read_note(context, note="taxes")


def test_two_notes_of_one_name_are_asked_about(make_context: Making) -> None:
    context = make_context()
    context.notes.add("Trip to Lisbon", "a")
    context.notes.add("Trip to Porto", "b")
    with pytest.raises(Unclear, match="Which note"):
        read_note(context, note="trip")


def test_appending(make_context: Making) -> None:
    context = make_context("add to the recipes note: Oven at 220º")
    note = context.notes.add("Recipes", "dough")
    receipt = append_note(context, note="recipes", text="oven at 220")
    assert context.notes.get(note.id).text == "dough\nOven at 220º"
    assert receipt.text == "Added to *Recipes*:\nOven at 220º"
    assert context.notes.get(note.id).version == 2


def test_rewriting_makes_a_version_and_can_be_undone(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context()
    note = context.notes.add("Project", "hey, done by 12/05, see https://example.org/a, 3 things left")
    new = "The work will be complete by 12/05 (https://example.org/a); 3 items remain."
    prose.answers = [f'Here is the text:\n"{new}"']
    receipt = rewrite_note(context, note="project", style="formal")
    assert context.notes.get(note.id).text == new
    assert receipt.text == f"Rewrote *Project* (version 2):\n{new}"
    assert "formal" in prose.asked[0][0]
    assert prose.asked[0][1].startswith("hey, done")
    context.journal.undo()
    assert context.notes.get(note.id).text.startswith("hey, done")


def test_a_lost_number_is_tried_again(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context()
    context.notes.add("Project", "call 600 100 200 at 9:30")
    prose.answers = ["Please call in the morning.", "Please call 600 100 200 at 9:30."]
    receipt = rewrite_note(context, note="project", style="polite")
    assert receipt.text.endswith("Please call 600 100 200 at 9:30.")
    assert "must hold these, too: 600 100 200, at 9:30." in prose.asked[1][0]


def test_what_stays_lost_is_told(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context(language="es")
    context.notes.add("Obra", "cuesta 350 euros")
    prose.answers = ["Cuesta dinero.", "Cuesta bastante."]
    receipt = rewrite_note(context, note="obra", style="más corta")
    assert "faltan en el nuevo texto: 350" in receipt.text


def test_a_text_that_comes_back_as_it_was_is_tried_again(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context("say this nicer: Shut the window.")
    prose.answers = ["Shut the window.", "Could you shut the window?"]
    assert rewrite_text(context, text="Shut the window.", style="nicer").text == "Could you shut the window?"
    assert prose.asked[1][0].endswith("Do not give the text back as it is: say it in other words.")


def test_a_text_that_stays_as_it_was_is_told_and_makes_no_version(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context("say this nicer: Shut the window.")
    note = context.notes.add("Project", "Shut the window.")
    prose.answers = ["Shut the window."] * 4
    said = rewrite_text(context, text="Shut the window.", style="nicer").text
    assert said == "Shut the window.\nThe model left the text as it was. Other words for the style may help."
    with pytest.raises(ToolError, match="left the text as it was"):
        rewrite_note(context, note="project", style="nicer")
    assert context.notes.versions(note.id) == (note,)


def test_no_words_from_the_model_change_nothing(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context()
    note = context.notes.add("Project", "text")
    prose.answers = ["", " "]
    with pytest.raises(ToolError, match="nothing was changed"):
        rewrite_note(context, note="project", style="formal")
    assert context.notes.versions(note.id) == (note,)


def test_rewriting_given_text_changes_nothing(make_context: Making, prose: ScriptedProse) -> None:
    context = make_context("say this nicer: Shut the window NOW.")
    prose.answers = ["Could you please shut the window?"]
    receipt = rewrite_text(context, text="shut the window", style="nicer")
    assert receipt.text == "Could you please shut the window?"
    assert prose.asked[0][1] == "Shut the window NOW."
    assert context.journal.recent() == ()
    with pytest.raises(ToolError, match="Which text"):
        rewrite_text(make_context(), text="", style="nicer")


def test_reading_needs_only_most_of_the_words_changing_all_of_them(make_context: Making) -> None:
    context = make_context()
    context.notes.add("Wifi", "Password: limon")
    context.notes.add("Garden", "tomatoes")
    assert "limon" in read_note(context, note="the wifi password for guests").text
    with pytest.raises(ToolError, match="found no note"):
        append_note(context, note="the wifi password for guests", text="x")


def test_a_note_that_is_deleted_comes_back_with_its_versions(make_context: Making) -> None:
    context = make_context("bin the wifi note")
    note = context.notes.add("Wifi", "Password: limon")
    context.notes.append(note.id, "Guests: naranja")
    versions = context.notes.versions(note.id)
    receipt = delete_note(context, note="the wifi note")
    assert (receipt.text, receipt.shown) == ("Deleted the note *Wifi*.", ())
    assert receipt.settled == {"note": f"#{note.id}"}
    assert context.notes.list() == ()
    assert context.journal.preview()[0].lines == ("“Wifi” comes back",)
    context.journal.undo()
    assert context.notes.versions(note.id) == versions
    assert delete_note(make_context(language="es"), note="wifi").text == "Eliminada la nota *Wifi*."


def test_which_note_is_to_go_is_asked_where_it_is_not_plain(make_context: Making) -> None:
    context = make_context()
    context.notes.add("Trip to Lisbon", "a")
    context.notes.add("Trip to Porto", "b")
    flat = context.notes.add("Flat", "the landlord lives upstairs\nrent: 700")
    with pytest.raises(Unclear, match="Which note"):
        delete_note(context, note="trip")
    with pytest.raises(Unclear, match="“landlord”, but \\*Flat\\* speaks of it") as asked:
        delete_note(context, note="landlord")
    assert asked.value.shown == (Shown("note", flat.id, "Flat"),)
    with pytest.raises(ToolError, match="no note like"):
        delete_note(context, note="taxes")
    assert len(context.notes.list()) == 3
    pointed = make_context(shown=(Shown("note", flat.id, "Flat"),))
    assert delete_note(pointed, note="it").text == "Deleted the note *Flat*."
