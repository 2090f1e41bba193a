"""A part goes out of a text where it is plain which; the rest stays as it was."""

from __future__ import annotations

import pytest

from tools.taking_out import taken_out, takings

GIFTS = "Mum: a scarf\nPablo: headphones, a mug\nNuria: tea"


@pytest.mark.parametrize(
    ("text", "what", "left"),
    [
        (GIFTS, "the scarf", "Pablo: headphones, a mug\nNuria: tea"),
        (GIFTS, "mum's scarf", "Pablo: headphones, a mug\nNuria: tea"),
        (GIFTS, "the line about the headphones", "Mum: a scarf\nPablo: a mug\nNuria: tea"),
        (GIFTS, "the scarf and the tea", "Pablo: headphones, a mug"),
        ("eggs, milk, bread", "the milk", "eggs, bread"),
        ("Call first. Nuria wants to see it. No rush.", "the bit about Nuria", "Call first. No rush."),
        (GIFTS, "the bicycle", None),
        (GIFTS, "the scarf and the bicycle", None),
        ("Mum: tea\nNuria: tea", "tea", None),  # which one?
        ("eggs", "the eggs", ""),  # nothing is left
    ],
)
def test_what_is_left(text: str, what: str, left: str | None) -> None:
    assert taken_out(text, what, "") == left


def test_words_that_only_point_are_told_by_the_request() -> None:
    assert (
        taken_out("Mum: a scarf\nPablo: tea", "that line", "got mum's scarf today so take that line out")
        == "Pablo: tea"
    )


@pytest.mark.parametrize(
    ("request_", "what", "place"),
    [
        ("got it today so take that line out of gift ideas", "that line", "gift ideas"),
        ("please remove the eggs from the shopping note, thanks", "the eggs", "shopping note"),
        ("quita lo de la bufanda de las ideas de regalos", "lo de la bufanda", "ideas de regalos"),
        ("streich den Schal aus den Geschenkideen", "den Schal", "Geschenkideen"),
        ("enlève l'écharpe des idées cadeaux", "l'écharpe", "idées cadeaux"),
    ],
)
def test_what_and_where(request_: str, what: str, place: str) -> None:
    assert (what, place) in [(each.what, each.place.rstrip(",. ")) for each in takings(request_)]


@pytest.mark.parametrize(
    "request_", ["don't take the scarf out of gift ideas", "add a scarf to gift ideas", "delete it"]
)
def test_where_nothing_is_taken(request_: str) -> None:
    assert not [*takings(request_)]
