"""A deed that is denied for the sake of another on the same row."""

from __future__ import annotations

import pytest

from agent.reading.not_but import rather


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("don't cancel the physio, move it to friday", "move the physio to friday"),
        ("dont bin the parcel thing, just make it low priority", "make the parcel thing low priority"),
        ("no need to delete the wifi note, just rename it to Guest wifi", "rename the wifi note to Guest wifi"),
        ("rather than scrapping the review, shift it to 11", "shift the review to 11"),
        ("leave the rent on the list, but push it to the 30th", "push the rent to the 30th"),
        ("don't tick the rent off yet, set it for monday", "set the rent for monday"),
        ("you needn't remove the car; please give it high priority", "give the car high priority"),
        ("Great. Don't delete it, just move it to friday", "Great. move it to friday"),
        ("no canceles el fisio, muévelo al jueves", "mueve el fisio al jueves"),
        ("no hace falta borrar lo del grifo, ponlo solo en prioridad baja", "pon lo del grifo en prioridad baja"),
        ("no borres la nota de regalos, cámbiale el nombre a Ideas", "cambia el nombre de la nota de regalos a Ideas"),
        ("no quites lo del coche, dale prioridad alta", "dale prioridad alta a lo del coche"),
        ("lösch den Termin nicht, verschieb ihn auf Freitag", "verschieb den Termin auf Freitag"),
        ("n'annule pas le déjeuner, déplace-le à vendredi", "déplace le déjeuner à vendredi"),
        ("non cancellare il pranzo, spostalo a venerdì", "sposta il pranzo a venerdì"),
        ("não canceles o almoço, muda-o para sexta", "muda o almoço para sexta"),
    ],
)
def test_the_deed_that_is_wanted_is_told_of_the_row_by_its_name(said: str, read: str) -> None:
    assert rather(said) == read


@pytest.mark.parametrize(
    "said",
    [
        "don't cancel the physio",
        "don't cancel lunch with Pablo, it's still on",
        "don't cancel the physio if it rains, move it to friday",
        "don't delete the tap job, move the rent to friday",
        "don't cancel lunch, tell Pablo to move it",
        "I said don't cancel the physio, but they moved it to friday",
        "don't delete anything, just move it to friday",
        "why not cancel the physio, move it to friday?",
        "they didn't cancel the review, just moved it to 11",
        "don't delete the rent and the tap, move them to friday",
        "write to Pablo: don't cancel lunch, move it to friday",
        "don't forget the milk, put it in the fridge",
        "remind me not to cancel the physio, just move it to friday",
        'note: "don\'t cancel the physio, move it to friday"',
        "no borres nada, ponlo el viernes",
        "me dijo que no cancele el fisio, que lo pase al jueves",
        "no quites lo del coche, y lo del alquiler ponlo el viernes",
    ],
)
def test_nothing_else_is_read_otherwise(said: str) -> None:
    assert rather(said) == said
