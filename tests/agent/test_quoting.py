"""An answer over a text has no figures but the text's."""

from __future__ import annotations

import pytest

from agent.quoting import quoted, strange_figures

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
