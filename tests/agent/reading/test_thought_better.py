"""A time that is taken back with a reason, an hour corrected before its end, and a time called "then"."""

from __future__ import annotations

import re

import pytest

from agent.reading.thought_better import settled
from tests.conftest import NOW
from tools.contract import Language

SPANISH = re.compile(r"\b(?:el|las?|los|del|al)\b")


def meant(request: str) -> str:
    return settled(request, NOW, "es" if SPANISH.search(request) else "en")


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("ring the plumber about the boiler parts tuesday.. no wait they're shut tuesday, wednesday",
         "ring the plumber about the boiler parts wednesday"),
        ("remind me to email the roofer about the quote thursday, no hang on he's away thursday. friday then",
         "remind me to email the roofer about the quote friday"),
        ("todo: pick up the dry cleaning monday - no wait, it's closed monday, tuesday",
         "todo: pick up the dry cleaning tuesday"),
        ("pay the window cleaner tuesday no wait he doesnt come tuesdays, wednesday",
         "pay the window cleaner wednesday"),
        ("add a todo to phone the school on wednesday, no sorry they're closed on wednesday, thursday instead",
         "add a todo to phone the school on thursday"),
        ("book club meeting thursday at 7pm, no wait the library is shut thursday, friday",
         "book club meeting friday at 7pm"),
        ("recoger las gafas el lunes, no pará que el lunes no abren, el martes", "recoger las gafas el martes"),
        ("llamar al cristalero el jueves, ay no que el jueves cierran, el viernes", "llamar al cristalero el viernes"),
        ("rappelle-moi d'appeler le garage jeudi, ah non ils sont fermés jeudi, vendredi",
         "rappelle-moi d'appeler le garage vendredi"),
        ("buy paint tomorrow, no wait the shop's shut tomorrow, friday, and ring rosa on saturday",
         "buy paint friday, and ring rosa on saturday"),
        ("ensayo el sábado a las 18, ay no a las 19, hasta las 21", "ensayo el sábado a las 19 hasta las 21"),
        ("dentist thursday at 3, no wait im busy at 3, at 4", "dentist thursday at 4"),
        ("dentist at 3 on thursday 12 march, no wait im busy at 3, at 4", "dentist at 4 on thursday 12 march"),
        ("sound check at the apollo fri 27 march 10am, sorry no 9am, till noon",
         "sound check at the apollo fri 27 march 9am till noon"),
        ("meeting with the bank friday at 11, sorry, 12, till 1", "meeting with the bank friday at 12 till 1"),
        ("load out sun 29 march 9pm, I mean 8, to 11pm", "load out sun 29 march 8pm to 11pm"),
        ("the tap cant be fixed until monday, push it to then",
         "the tap cant be fixed until monday, push it to monday"),
        ("el carné no estará listo hasta el lunes, así que muévelo a ese día",
         "el carné no estará listo hasta el lunes, así que muévelo al lunes"),
        ("el grifo no va a estar antes del sábado, pásalo para entonces",
         "el grifo no va a estar antes del sábado, pásalo para el sábado"),
    ],
)  # fmt: skip
def test_the_time_that_counts_stands_in_the_place_of_the_other(typed: str, counts: str) -> None:
    assert meant(typed) == counts


@pytest.mark.parametrize(
    "typed",
    [
        "are they shut thursday? no wait they're shut wednesday, friday",
        "ring the florist thursday, no they're shut thursday, friday and saturday",
        "ring the florist thursday, no wait they're shut thursday, maybe friday?",
        "ring the florist thursday, no wait they're shut thursday, maybe friday",
        "they're shut thursday, friday",
        "ring the florist thursday, no wait they're shut thursday, friday, and also on saturday",
        "remember that the bakery is closed mondays, tuesdays",
        "ring the florist thursday, they're shut friday, saturday",
        "ring the florist thursday, no wait they're open thursday, friday is shut",
        "ring the florist thursday, no wait they're shut friday, so thursday morning",
        'write down "ring them thursday, no wait they\'re shut thursday, friday"',
        "dentist thursday at nine, no wait im busy at nine, at 10",
        "buy 3 chairs, no 4, to 5 people",
        "the score was 3, no 4, to 1",
        "the concert was on monday and the party is on friday so move the library card to then",
        "what shall i move to then",
        "the library card wasnt done before saturday so i moved it to then and that was it",
        "i won't be back until friday so remind me to call ana then",
        "i can't do the card till friday and the tap until saturday so move it to then",
    ],
)
def test_all_else_stays_as_it_is(typed: str) -> None:
    assert meant(typed) == typed


@pytest.mark.parametrize(
    ("said", "language", "counts"),
    [
        ("coffee with Jo friday 7.30 in the canteen, no - 7.45, she has the handover first", "en",
         "coffee with Jo friday 7.45 in the canteen"),
        ("Priya wants lunch, so thursday at 12 in the park, no, 12.30, she has a call first", "en",
         "Priya wants lunch, so thursday at 12.30 in the park"),
        ("drinks with Leo friday 7pm at the Crown, no wait 7.30, he works late", "en",
         "drinks with Leo friday 7.30pm at the Crown"),
        ("meeting with Kim on wednesday at 2, no, half past two, she's in court before that", "en",
         "meeting with Kim on wednesday at half past two"),
        ("comida con Luis el viernes a las 2 en el parque, no, a las 2 y media, que sale tarde", "es",
         "comida con Luis el viernes a las 2 y media en el parque"),
        ("Kaffee mit Ana am Samstag um 10, nein, 10:30, sie hat vorher Yoga", "en",
         "Kaffee mit Ana am Samstag um 10:30"),
    ],
)  # fmt: skip
def test_an_hour_corrected_behind_the_place_with_its_reason(said: str, language: Language, counts: str) -> None:
    assert settled(said, NOW, language) == counts


@pytest.mark.parametrize(
    "said",
    [
        "meeting at 10 in the office, no, cancel it",
        "lunch on friday at 1, no, 2 people",
        "call Ana at 5, sorry, 15 minutes later",
        "dinner at 8 with Eva, no - 8.30, and remind me at 7",
        "buy 4 apples, no, 6",
        "move the physio to 5, no, 5.30, then tell Ana",
        "lunch friday at 1 in the park, no, friday's full",
        "meeting at 3, no, 10, please call Ana",
        "add 3 eggs, no, 4, they are small",
    ],
)
def test_what_is_no_hour_or_says_more_stays(said: str) -> None:
    assert settled(said, NOW, "en") == said


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("dentist friday at 10, no wait, let's do 11", "dentist friday at 10, no wait, 11"),
        ("trag mir Zahnarzt am Freitag um 10 Uhr ein, ach nein, machen wir 11 Uhr",
         "trag mir Zahnarzt am Freitag um 10 Uhr ein, ach nein, 11 Uhr"),
        ("ajoute dentiste vendredi à 10h, ah non, disons 11h", "ajoute dentiste vendredi à 10h, ah non, 11h"),
        ("ponme el fontanero el jueves a las 4, ay no, digamos a las 5",
         "ponme el fontanero el jueves a las 4, ay no, a las 5"),
        ("idraulico venerdì alle 10, anzi facciamo sabato alle 11", "idraulico venerdì alle 10, anzi sabato alle 11"),
        ("jantar com a Rita sexta às 20h, aliás, fazemos às 21h", "jantar com a Rita sexta às 20h, aliás, às 21h"),
    ],
)  # fmt: skip
def test_what_leads_to_the_time_that_counts_is_no_wish(typed: str, heard: str) -> None:
    assert meant(typed) == heard


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("apunta la misa de Rafa, el jueves no que hay feria, el domingo a las once y media",
         "apunta la misa de Rafa, el domingo a las once y media"),
        ("recordame el lunes a las 5 de la tarde buscar el pan, a la mañana no que duermo",
         "recordame el lunes a las 5 de la tarde buscar el pan"),
        ("pon el ensayo el martes a las 5, no el lunes", "pon el ensayo el martes a las 5"),
        ("supper with Jo, not wednesday, saturday at 8", "supper with Jo, saturday at 8"),
        ("supper with Jo saturday at 8, not wednesday because I sing", "supper with Jo saturday at 8"),
        ("put the vet in, monday is no good, friday at 10", "put the vet in, friday at 10"),
    ],
)  # fmt: skip
def test_a_time_that_is_not_to_be_is_left_out(typed: str, counts: str) -> None:
    assert meant(typed) == counts


@pytest.mark.parametrize(
    "typed",
    [
        "dinner with Ana friday at 7, no, let's do the cake first",
        "riunione venerdì alle 10, anzi no, facciamo la spesa alle 11",
        "no, let's say 9",
    ],
)
def test_what_is_to_be_done_instead_stays(typed: str) -> None:
    assert meant(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "water the beans every day at 9, not on sunday", "clear this week, not thursday", "ring him, not her",
        "mañana llamar a Ana, por la mañana no", "ring Ana on friday, not Eva", "what's on friday, not today?",
        "ring the bank on monday, the shop not before noon, and the school on friday",
    ],
)  # fmt: skip
def test_an_exception_stays(typed: str) -> None:
    assert meant(typed) == typed


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("put on my list: give Lena her racket back. no wait it was a present, so make it thank Lena for the racket",
         "put on my list: thank Lena for the racket"),
        ("remind me to ring Sue about the cake, no actually, make it email Sue about the cake",
         "remind me to email Sue about the cake"),
        ("i need to paint the fence. oh wait no, it's raining, so make that oil the fence", "i need to oil the fence"),
        ("todo: return the drill to Tom - sorry, he wants to keep it, no, make it thank Tom for the drill",
         "todo: thank Tom for the drill"),
        ("apunta devolverle el taladro a Tomás. no espera, que fue un regalo, mejor agradecerle el taladro a Tomás",
         "apunta agradecerle el taladro a Tomás"),
    ],
)  # fmt: skip
def test_a_deed_taken_back_for_another_of_the_same_thing(typed: str, counts: str) -> None:
    assert meant(typed) == counts


@pytest.mark.parametrize(
    "typed",
    [
        "add buy flowers for Granny, no wait, make it three",
        "add wash the blue curtains, no, make it the red ones",
        "remind me tomorrow to ring Sue, no wait make it email Sue",
        "put on my list: buy oat milk. no wait, make it high priority",
        "lunch with Ana friday at 2, no wait make it dinner with Ana friday at 9pm",
        "buy paint, no wait, make it clear to Tom that i bought none",
    ],
)
def test_what_is_mended_in_part_is_no_other_deed(typed: str) -> None:
    assert meant(typed) == typed


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("monday. no wait tuesday. ok: paint needs ordering today", "ok: paint needs ordering today"),
        ("it's wednesday.. no, tuesday! right, ring the vet at 4", "right, ring the vet at 4"),
        ("tuesday. so, buy glue", "so, buy glue"),
        ("monday. no wait wednesday. ok: paint needs ordering", "monday. no wait wednesday. ok: paint needs ordering"),
        ("tuesday: ring the vet", "tuesday: ring the vet"),
        ("tuesday at 4, ok? ring the vet", "tuesday at 4, ok? ring the vet"),
    ],
)
def test_who_thinks_which_day_it_is_has_told_no_time(typed: str, counts: str) -> None:
    assert meant(typed) == counts
