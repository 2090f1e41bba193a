"""A day that is denied with its reason is no part of what is wanted."""

from __future__ import annotations

import pytest

from agent.language import detect
from agent.reading.not_that_day import without_denied
from tests.conftest import NOW


def heard(request: str) -> str:
    return without_denied(request, NOW, detect(request))


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("put drinks with Omar in the diary, not friday because I'm on shift, saturday at 8",
         "put drinks with Omar in the diary, saturday at 8"),
        ("drinks with Omar in the diary please. not on friday, we've got the in-laws - saturday at 8pm",
         "drinks with Omar in the diary please. saturday at 8pm"),
        ("not thursday, that's parents' evening. haircut friday at 4", "haircut friday at 4"),
        ("no el jueves, que tengo dentista, la peluquería va el viernes a las 4",
         "la peluquería va el viernes a las 4"),
        ("cena con Yoli, el jueves no porque trabajo, el viernes a las 9", "cena con Yoli, el viernes a las 9"),
        ("trag Friseur ein, nicht Freitag, da bin ich weg, Samstag um 10 Uhr", "trag Friseur ein, Samstag um 10 Uhr"),
        ("rdv coiffeur, vendredi non, il y a la fête de l'école, samedi à 10h", "rdv coiffeur, samedi à 10h"),
        ("parrucchiere, venerdì no che c'è la recita, sabato alle 10", "parrucchiere, sabato alle 10"),
        ("cabeleireiro, sexta não que tem festa na escola, sábado às 10h", "cabeleireiro, sábado às 10h"),
        ("vet visit on friday 13th at 5:30pm and not thursday like they said at first",
         "vet visit on friday 13th at 5:30pm"),
        ("le vétérinaire vendredi à 17h, et pas jeudi comme ils avaient dit", "le vétérinaire vendredi à 17h"),
    ],
)  # fmt: skip
def test_the_day_goes_with_its_reason(typed: str, counts: str) -> None:
    assert heard(typed) == counts


@pytest.mark.parametrize(
    "typed",
    [
        "not friday, saturday",
        "I'm not working friday, so put yoga in at 9",
        "no school on friday, remind me to book the camp, saturday at 9",
        "cancel thursday's session, not friday's, that one's still on",
        "não, no sábado tem festa, anota bolo para domingo às 10",
        "almoço no sábado, que tem festa, às 13h",
        "friday no work, saturday gym at 9",
        "don't put it on friday, I need it thursday",
        "why not friday, we have time, at 8",
        "nothing on friday, the kids are away, saturday swimming at 9",
        "el viernes no hay clase, el sábado examen a las 9",
        "el viernes no puedo, ponlo el sábado a las 9",
        "yoga every monday, not this monday because I'm away, at 6",
        "not friday because I must ring Bob, saturday will do",
        "not friday as usual",
    ],
)
def test_any_other_no_stays(typed: str) -> None:
    assert heard(typed) == typed
