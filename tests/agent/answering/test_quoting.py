"""An answer over a text has no figures but the text's."""

from __future__ import annotations

import pytest

from agent.answering.quoting import founded, quoted, strange_days, strange_figures

LETTER = "Dear all,\nThe new boiler costs 1,450.00 euros. We come on 3 April 2026 at 15:30.\nBring nothing.\nAda"


@pytest.mark.parametrize(
    "words",
    [
        "It costs 1450 euros.",
        "They come on 3 April at 3:30 pm.",
        "Cuesta 1.450 euros.",
        "On 03/04/2026.",
        "Two things.",
    ],
)
def test_the_texts_own_figures_pass(words: str) -> None:
    assert strange_figures(words, LETTER) == ()


@pytest.mark.parametrize(("words", "strange"), [("It costs 650 euros.", "650"), ("They come on 28 April.", "28")])
def test_others_are_found(words: str, strange: str) -> None:
    assert strange_figures(words, LETTER) == (strange,)


@pytest.mark.parametrize(
    ("words", "material", "strange"),
    [
        ("They come on Wednesday.", LETTER, True),
        ("Vienen el jueves.", LETTER, True),
        ("They come on 3 April.", LETTER, False),
        ("They come on Friday.", "We come on Friday 3 April.", False),
        ("Vienen el viernes.", "We come on Friday 3 April.", False),
        ("Sie kommen am Montag.", "We come on Friday 3 April.", True),
        ("They come on Friday.", "We come tomorrow.", False),  # which day that is follows from the heading
        ("The market is open all week.", LETTER, False),
    ],
)
def test_a_day_that_the_text_does_not_name_is_strange(words: str, material: str, strange: bool) -> None:
    assert strange_days(words, material) == strange


def test_what_the_user_said_is_known() -> None:
    assert strange_figures("No, it is not 900 euros.", LETTER, "is it 900 euros?") == ()


def test_the_sentences_that_the_question_is_about_are_quoted() -> None:
    assert quoted(LETTER, "how much is the boiler?", "en") == ("It says: The new boiler costs 1,450.00 euros.")
    assert quoted(LETTER, "who is Zoë?", "en") == LETTER


def test_where_the_text_holds_no_amount_that_is_said() -> None:
    letter = "From Molina Garage, Mon 9 March\nYour car\n\nThe car is ready. Come when you like."
    said = quoted(letter, "how much does the garage charge?", "en")
    assert said.startswith("It does not say how much.")
    assert "does not say" not in quoted(letter + " It costs 90 euros.", "how much does the garage charge?", "en")
    assert "does not say" not in quoted(letter, "when can I fetch the car?", "en")


GYM = (
    "From Norte Gym <hi@norte.example>, Mon 2 March\nNew fee\n\nThe fee rises to 36 euros a month from 1 May. "
    "Bring a towel."
)


@pytest.mark.parametrize(
    ("request_", "words", "kept"),
    [
        ("what will the gym cost?", "The fee rises to 36 euros a month.", True),
        ("what will the gym cost?", "They wrote to you about the fee.", False),
        ("do i have to bring anything to the gym?", "Yes, bring a towel.", True),
        ("do i have to bring anything to the gym?", "You need not bring anything.", False),
        ("when does the fee rise?", "It rises in spring.", False),
        ("what does the gym say about parking?", "It does not say anything about parking.", True),
        ("what does the gym want?", "They sent me something.", False),
        ("what does the gym want?", "The fee rises to 36 euros from 1 May, and they ask for a towel.", True),
    ],
)
def test_words_stand_where_they_tell_what_is_asked(request_: str, words: str, kept: bool) -> None:
    told = founded(words, GYM, request_, "en")
    assert (told == words) is kept
    assert kept or told.startswith("It says: ")


def test_words_in_another_language_have_the_texts_own_under_them() -> None:
    told = founded("La cuota sube en mayo para todos los socios.", GYM, "¿cuánto costará el gimnasio?", "es")
    assert told == ("La cuota sube en mayo para todos los socios.\nDice: The fee rises to 36 euros a month from 1 May.")
    echo = founded("El gimnasio costará.", GYM, "¿cuánto costará el gimnasio?", "es")
    assert echo == "Dice: The fee rises to 36 euros a month from 1 May."


def test_both_questions_must_be_told() -> None:
    asked = "what will the gym cost and what do i have to bring?"
    told = founded("It will cost 36 euros a month.", GYM, asked, "en")
    assert "36 euros" in told
    assert "towel" in told


COURIER = (
    "From Courier <hi@courier.example>, Mon 2 March\nYour sofa\n\nGood news: your sofa from Nordby will be "
    "brought on "
    "Friday between 14 and 17. An adult has to be at home to sign for it."
)


@pytest.mark.parametrize(
    "request_",
    [
        "when is the sofa from Nordby coming, and must somebody be in?",
        "what day does the sofa come & should anyone be at home?",
        "have i got to sign for it, and also when is the sofa coming?",
    ],
)
def test_an_answer_to_two_questions_stands_and_half_of_one_does_not(request_: str) -> None:
    both = "It is coming on Friday between 14 and 17. An adult must be at home to sign."
    assert founded(both, COURIER, request_, "en") == both
    half = founded("It is coming on Friday between 14 and 17.", COURIER, request_, "en")
    assert "sign" in half
    assert "Friday" in half


def test_the_figures_on_another_day_do_not_answer() -> None:
    told = founded("It comes on Monday, 14 to 17.", COURIER, "when is the sofa from Nordby coming?", "en")
    assert "Friday" in told
