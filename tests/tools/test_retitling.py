"""Another title for a note."""

from __future__ import annotations

import pytest

from tools.retitling import retitles


@pytest.mark.parametrize(
    ("request_", "given"),
    [
        ('the note "Trip" should be called "Lisbon"', ("Trip", "Lisbon")),
        ("the Trip note should be titled Lisbon in June", ("Trip", "Lisbon in June")),
        ('the note "Trip" needs a new title: "Lisbon"', ("Trip", "Lisbon")),
        ("give the note Trip a new name, Lisbon", ("Trip", "Lisbon")),
        ('the title of the note "Trip" should be "Lisbon"', ("Trip", "Lisbon")),
        ('title the note "Trip" "Lisbon" instead', ("Trip", "Lisbon")),
        ("rename my Trip note Lisbon", ("Trip", "Lisbon")),
        ("please retitle the note Trip, it should be called Lisbon", ("Trip", "Lisbon")),
        ('la nota "Viaje" debería titularse "Lisboa"', ("Viaje", "Lisboa")),
        ('ponle a la nota "Viaje" el título "Lisboa"', ("Viaje", "Lisboa")),
        ("die Notiz Reise soll Lissabon heißen", ("Reise", "Lissabon")),
        ("la note Voyage devrait s'appeler Lisbonne", ("Voyage", "Lisbonne")),
        ('should the note "Trip" be called "Lisbon"?', None),
        ('the note "Trip" should not be called "Lisbon"', None),
        ("don't rename my Trip note Lisbon", None),
        ("the note Trip should be called before noon", None),
        ('the note "Trip" was called "Lisbon"', None),
        ('write a note called "Trip" that says Lisbon', None),
        ("give the note Trip to Omar", None),
        ("call my sister about the note", None),
    ],
)
def test_a_note_gets_another_title(request_: str, given: tuple[str, str] | None) -> None:
    assert retitles(request_) == given
