"""The clause that asks for something is found amid what is told around it, and nothing else is left out."""

from __future__ import annotations

import re

import pytest

from agent.deciding.marked import marked
from agent.intents import likely
from tests.conftest import NOW
from tools.contract import Language


def core(request: str, language: Language) -> str:
    return marked(request, lambda words: likely(words, NOW, language), lambda _: (), NOW, language)


@pytest.mark.parametrize(
    ("request_", "language", "wish"),
    [
        ("the dog's been sick again. remind me to call the vet tomorrow, cost me 90 quid last time", "en",
         "remind me to call the vet tomorrow"),
        ("need to bleed the radiators by friday or we'll be freezing all weekend", "en",
         "need to bleed the radiators by friday"),
        ("i've got to hand the keys back on monday before it gets any later", "en",
         "i've got to hand the keys back on monday"),
        ("add return the drill to Bill, he's asked twice, high priority", "en",
         "add return the drill to Bill, high priority"),
        ("right, so dad rang. don't let me forget to order the coal because the yard shuts at 5", "en",
         "don't let me forget to order the coal"),
        ("uf, qué mes. recuérdame podar los rosales para el viernes, que no doy abasto", "es",
         "recuérdame podar los rosales para el viernes"),
        ("se ha vuelto a atascar, pon llamar al fontanero en la lista esta noche a las 9", "es",
         "pon llamar al fontanero en la lista esta noche a las 9"),
        ("estoy molida, apúntame recoger el abrigo el lunes, ayer se me olvidó", "es",
         "apúntame recoger el abrigo el lunes"),
        ("sat 14th stall at the farmers market 7am til 1pm, up at the rec ground, last year we nearly froze", "en",
         "sat 14th stall at the farmers market 7am til 1pm, up at the rec ground"),
    ],
)  # fmt: skip
def test_what_is_told_around_a_wish_is_left_out(request_: str, language: Language, wish: str) -> None:
    assert core(request_, language) == wish


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("remind me to buy bread, we're out of milk", "en"),
        ("need to ring mum, dad's got a scan friday at 3", "en"),
        ("remind me to sort the attic, then the shed", "en"),
        ("need to order 40 bags of mulch, before 3 this afternoon", "en"),
        ("remind me to call the vet, no wait, the groomer", "en"),
        ("the printer is broken, remind me to fix it", "en"),
        ("supper with Ida on Saturday at 9, if she can", "en"),
        ("put the rota up on Friday, and the tent away on Sunday", "en"),
        ("I promised to ring the vet tomorrow but I can't", "en"),
        ("make a note that the gate code is 5580, and remind me Thursday at 18:45 to chain up the goals", "en"),
        ("apunta en mis notas que la llave está bajo la maceta, y recuérdame mañana pedir otra", "es"),
        ("we're 40 tent pegs short!! need to buy some before the 27th, thats when we go", "en"),
        ("block out the whole day on thursday 26 march, I'm on site in Leeds", "en"),
        ("meet the surveyor at 2pm tomorrow. scrap that he said 3", "en"),
        ("pricing up a bathroom sat at 11, address is 27 orchard road", "en"),
        ("add the lift repair to my calendar, the date is in Bo's mail", "en"),
        ("mete en el calendario el cumple de Mateo, es el 5 de abril", "es"),
        ("pon la asamblea el domingo 22 a las 8 de la mañana, en la vereda El Recreo", "es"),
        ("apúntame comprar pan, leche y huevos", "es"),
        ("recuérdame sacar la basura, y el martes el vidrio", "es"),
        ("anota entregar el informe, es para el lunes 23", "es"),
        ("apúntame llamar al gestor, que sea antes del viernes", "es"),
        ("llamar a Ida, que mañana se va", "es"),
    ],
)
def test_what_may_be_wished_for_as_well_stays(request_: str, language: Language) -> None:
    assert core(request_, language) == request_


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("rent is paid. and remind me friday to clean the honey extractor", "en"),
        ("car's washed, and remind me thursday at 7 in the morning to iron the uniform shirt", "en"),
        ("el alquiler ya está pagado y de paso añade bombillas a la lista", "es"),
    ],
)
def test_a_row_that_is_told_done_is_no_story(request_: str, language: Language) -> None:
    def rows(words: str) -> tuple[str, ...]:
        return ("to-do “Pay the rent”",) if re.search("rent|car|alquiler", words) else ()

    kinds = ("to-do",)
    judged = marked(
        request_, lambda words: likely(words, NOW, language, kinds if rows(words) else ()), rows, NOW, language
    )
    assert judged == request_


def test_a_row_that_is_there_may_be_meant() -> None:
    request = "the boss rang. i need to move the review to friday, he's away"
    assert marked(request, lambda words: likely(words, NOW, "en"), lambda _: ("event “Review”",), NOW, "en") == request
