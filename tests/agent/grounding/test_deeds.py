"""Of several new deeds the frame, the condition and the reason of another are none."""

from __future__ import annotations

from typing import Any

import pytest

from agent.calls import Planned
from agent.grounding.deeds import deeds, without_dictated, without_talk, without_told
from agent.intents import likely
from agent.reading.frames import bare
from agent.reading.parts import tells
from agent.reading.sayings import Said
from tests.agent.worded import event, todo
from tests.conftest import NOW
from tools.contract import Language


def kept(request: str, *calls: Planned, language: Language = "en") -> list[dict[str, Any]]:
    return [dict(each.arguments) for each in deeds(calls, Said(request, NOW, language))]


@pytest.mark.parametrize(
    ("request_text", "language", "around"),
    [
        ("buzz me at 17:40 so I fetch the kids", "en", "Buzz me at 17:40"),
        ("send me an alert at 6 to fetch the kids", "en", "Alert at 6"),
        ("fetch the kids, friday", "en", "Friday"),
        ("just a task, no appointment: fetch the kids", "en", "No appointment"),
        ("fetch the kids, by the end of the day they tell us", "en", "By the end of the day they tell us"),
        ("fetch the kids if the bus isn't back", "en", "If the bus isn't back"),
        ("avísame mañana a las 5 para recoger a los niños", "es", "Avísame mañana a las 5"),
        ("recoger a los niños, cada lunes", "es", "Cada lunes"),
        ("recoger a los niños, recuérdamelo", "es", "Recuérdamelo"),
        ("erinnere mich um 5 daran, die Kinder abzuholen", "en", "Daran um 5"),
    ],
)
def test_words_around_a_deed_are_no_deed(request_text: str, language: Language, around: str) -> None:
    deed = todo(title=request_text)
    assert kept(request_text, todo(title=around), deed, language=language) == [deed.arguments]
    assert kept(request_text, deed, todo(title=around), language=language) == [deed.arguments]


def test_their_time_is_that_of_the_deed() -> None:
    (found,) = kept("ping me at 5 so I call Jo", todo(title="Ping me", due="at 5"), todo(title="Call Jo"))
    assert found == {"title": "Call Jo", "due": "at 5"}


@pytest.mark.parametrize(
    ("request_text", "told", "deed"),
    [
        ("the permit expires on the 3rd, don't let me forget to renew it", "Permit expires", "Renew the permit"),
        (
            "my aunt's car has been squeaking, so remind me to look up a garage",
            "Reminder about car",
            "Look up a garage",
        ),
        ("the parcel will be there on Monday, put fetching it on my list", "Put fetching it on list", "Fetch parcel"),
        ("la tarjeta caduca el día 3, recuérdame renovarla", "Tarjeta caduca", "Renovar la tarjeta"),
    ],
)
def test_what_is_only_told_is_no_deed(request_text: str, told: str, deed: str) -> None:
    assert kept(request_text, todo(title=told), todo(title=deed)) == [{"title": deed}]


@pytest.mark.parametrize(
    ("request_text", "titles"),
    [
        ("add send reminders to the members and buy stamps", ("Send reminders to the members", "Buy stamps")),
        ("set the alarm and water the ferns", ("Set the alarm", "Water the ferns")),
        ("the butter is finished and I have to call Ana", ("Butter", "Call Ana")),
        ("the rent is due on Friday, and remind me to call Mum", ("Pay the rent", "Call Mum")),
        ("the car is filthy, wash it, and remind me to fill it up", ("Wash the car", "Fill up the car")),
        ("se ha acabado la leche y tengo que llamar a Ana", ("Leche", "Llamar a Ana")),
        ("Friday drinks list and notes for Monday", ("Drinks list", "Notes")),
    ],
)
def test_two_deeds_stay_two(request_text: str, titles: tuple[str, str]) -> None:
    assert [each["title"] for each in kept(request_text, *(todo(title=each) for each in titles))] == [*titles]


def test_a_feast_may_be_an_event() -> None:
    calls = (event(title="Christmas", start="25 December"), event(title="New Year's Eve", start="31 December"))
    assert len(kept("Christmas and New Year's Eve in my calendar", *calls)) == 2


def test_two_meetings_are_two() -> None:
    calls = (event(title="Coffee with Ana", start="at 5"), event(title="Coffee with her", start="at 8"))
    assert len(kept("coffee with Ana at 5, and coffee with her again at 8", *calls)) == 2


def test_what_is_all_frame_stays() -> None:
    assert len(kept("remind me, ping me", todo(title="Remind me"), todo(title="Ping me"))) == 2


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("ping me  so I take the bread out", "Take the bread out"),
        ("give me a shout to take the bread out", "Take the bread out"),
        ("not an event, just a task: take the bread out", "Take the bread out"),
        ("take the bread out, ping me", "Take the bread out"),
        ("apúntame como tarea sacar el pan", "Sacar el pan"),
        ("avísame para sacar el pan", "Sacar el pan"),
        ("sacar el pan, avísame", "Sacar el pan"),
        ("recordame sacar el pan", "Sacar el pan"),
        ("póngame sacar el pan", "Sacar el pan"),
        ("no se olvide de sacar el pan", "Sacar el pan"),
        ("se nos ha acabado el detergente", "Detergente"),
        ("ah, y falta crema solar", "Crema solar"),
        ("marca-me jantar com a Sofia, se faz favor", "Jantar com a Sofia"),
        ("ping Marta so I know", "Ping Marta so I know"),
        ("remind me to log my hours", "Log my hours"),
        ("urgent task for today: take the bread out", "Take the bread out"),
        ("tarea urgente para hoy: sacar el pan", "Sacar el pan"),
        ("take the bread out, shout at me", "Take the bread out"),
        ("shout at the referee", "Shout at the referee"),
        ("we need to put the bins out", "Put the bins out"),
        ("don't let me forget to add salt to the stew", "Add salt to the stew"),
        ("i need to add salt to my list", "Salt"),
        ("can you add salt", "Salt"),
        ("add a reminder to log my hours", "Log my hours"),
        ("i want to add salt", "Salt"),
        ("reminder: put the bins out", "Put the bins out"),
        ("add a task: log the hours", "Log the hours"),
        ("recuérdame que ponga la lavadora", "Ponga la lavadora"),
        ("ponga leche en la lista", "Leche"),
    ],
)
def test_frames_of_a_reminder(words: str, deed: str) -> None:
    assert bare(words) == deed


def test_a_diary_may_be_a_thing_to_buy() -> None:
    both = (todo(title="Stamps"), todo(title="A diary"))
    assert kept("we need stamps and a diary", *both) == [{"title": "Stamps"}, {"title": "A diary"}]
    assert kept("stamps please, in my diary", *both) == [{"title": "Stamps"}]


def test_the_day_that_heads_several_deeds_is_none_of_them() -> None:
    request = "sat: swimming 8am, then brunch w/ Clara at 11"
    swimming, brunch = event(title="Swimming", start="8am"), event(title="Brunch")
    assert kept(request, swimming, brunch, event(title="Sat", start="at 11")) == [
        swimming.arguments,
        brunch.arguments,
    ]
    games = event(title="Sat nav course", start="at 9")
    assert len(kept("sat nav course at 9 and brunch at 11", games, event(title="Brunch", start="at 11"))) == 2


@pytest.mark.parametrize(
    ("words", "deed"),
    [("making him some", False), ("I'm cooking her dinner", False), ("bring him some", True), ("ring her", False),
     ("buying him a scarf for Easter", True), ("booking the hall", True)],
)  # fmt: skip
def test_for_whom_a_thing_is_made_is_no_deed(words: str, deed: bool) -> None:
    assert tells(words) is deed


@pytest.mark.parametrize(
    ("request_text", "language", "matter"),
    [
        ("heater 3 is rattling again. order a fan for it today", "en", "Heater 3 is rattling again"),
        ("the shed door won't shut, get hinges", "en", "Shed door won't shut"),
        ("la lavadora pierde agua. apunta comprar juntas", "es", "La lavadora pierde agua"),
        ("el horno no funciona, comprar una resistencia", "es", "El horno no funciona"),
    ],
)
def test_what_is_the_matter_is_no_deed(request_text: str, language: Language, matter: str) -> None:
    deed = todo(title=request_text.split(".")[-1].split(",")[-1])
    assert kept(request_text, deed, todo(title=matter), language=language) == [deed.arguments]


def test_a_fragment_of_a_deed_in_other_words_is_none() -> None:
    deed, rest = todo(title="Post the seed samples", due="thursday"), todo(title="Forward to Mr Ivers", due="thursday")
    assert kept("post the seed samples to mr ivers by thursday, he rang", deed, rest) == [deed.arguments]


@pytest.mark.parametrize(
    ("request_text", "titles"),
    [
        ("check the hall is free and ring Jo", ["Check the hall is free", "Ring Jo"]),
        ("post the seed samples, write to Mr Ivers", ["Post the seed samples", "Send to Mr Ivers"]),
        ("the milk is finished, and get eggs", ["Milk is finished", "Get eggs"]),
    ],
)
def test_what_may_be_a_deed_stays(request_text: str, titles: list[str]) -> None:
    assert [each["title"] for each in kept(request_text, *(todo(title=each) for each in titles))] == titles


@pytest.mark.parametrize(
    ("request_text", "language", "told"),
    [
        ("fetch the kids at 5, I promised Ana I'd bring the tent", "en", todo(title="Bring the tent")),
        ("fetch the kids at 5, I promised Ana I'd bring the tent", "en", event(title="Tent", location="Ana")),
        ("fetch the kids at 5, she's in Leeds this week", "en", todo(title="Kids in Leeds", due="this week")),
        ("fetch the kids by 5 or we have no team for Sunday", "en", todo(title="No team for Sunday")),
        ("fetch the kids at 4, no wait the pool is taken, make that 5", "en", event(title="Pool taken", start="5")),
        ("recoger a los niños a las 5, está en Oslo esta semana", "es", todo(title="Oslo", due="esta semana")),
        ("die Kinder um 5 abholen, die ist diese Woche in Bremen", "en", todo(title="Kinder in Bremen")),
        ("chercher les enfants à 5h, elle est à Lille", "en", todo(title="Lille")),
    ],
)
def test_what_is_told_beside_a_wish_is_no_second_deed(request_text: str, language: Language, told: Planned) -> None:
    first = {"en": "Fetch the kids", "es": "Recoger a los niños"}[language]
    first = {"die": "Kinder abholen", "che": "Chercher les enfants"}.get(request_text[:3], first)
    deed = Planned(told.tool, {"title": first})
    assert without_told((deed, told), Said(request_text, NOW, language)) == [deed]
    assert without_told((told, deed), Said(request_text, NOW, language)) == [deed]


@pytest.mark.parametrize(
    ("request_text", "calls"),
    [
        ("buy milk and we're out of eggs", (todo(title="Buy milk"), todo(title="Buy eggs"))),
        ("buy milk, and I promised to ring Jo on friday", (todo(title="Buy milk"), todo(title="Ring Jo"))),
        (
            "buy tea, and it's Ana's party on friday",
            (todo(title="Buy tea"), event(title="Ana's party", start="friday")),
        ),
        (
            "the dentist is at 5 and supper is at 8",
            (event(title="Dentist", start="5"), event(title="Supper", start="8")),
        ),
        ("the rent is due and the tap leaks", (todo(title="Rent"), todo(title="Tap"))),
        ("she's in Leeds", (todo(title="Leeds"), todo(title="In Leeds"))),
    ],
)
def test_what_is_wished_for_by_telling_it_stays(request_text: str, calls: tuple[Planned, ...]) -> None:
    assert without_told(calls, Said(request_text, NOW, "en")) == [*calls]


def test_of_two_things_told_neither_is_a_frame() -> None:
    calls = (event(title="Supper", start="friday at 9"), event(title="Dentist", start="thursday at 5"))
    told = "la cena es el viernes a las 9 y el dentista es el jueves a las 5"
    assert len(kept(told, *calls, language="es")) == 2
    assert len(kept(told, todo(title="Cena es el viernes"), todo(title="Dentista"), language="es")) == 2


@pytest.mark.parametrize(
    ("request_", "language", "titles", "left"),
    [
        ("remind me to sow the beans tonight, forgot last week and the tray looks dead", "en",
         ["Sow the beans", "Forgot"], ["Sow the beans"]),
        ("apúntame recoger la moto, ando perdida de la cabeza y se me va el santo al cielo", "es",
         ["Recoger la moto", "El santo al cielo"], ["Recoger la moto"]),
        ("to-do: oil the hinges, find a carpenter", "en", ["Oil the hinges", "Find a carpenter"],
         ["Oil the hinges", "Find a carpenter"]),
        ("erinner mich ans Gießen, die ist diese Woche in Rom", "en", ["Gießen", "Die ist in Rom"], ["Gießen"]),
    ],
)  # fmt: skip
def test_what_only_tells_is_no_second_to_do(
    request_: str, language: Language, titles: list[str], left: list[str]
) -> None:
    said = Said(request_, NOW, language)
    planned = [Planned("add_todo", {"title": each}) for each in titles]
    found = without_talk(planned, said, lambda words: likely(words, NOW, language))
    assert [each.arguments["title"] for each in found] == left


def test_what_a_letter_tells_is_no_deed_of_its_own() -> None:
    letter = Planned("draft_reply", {"message": "Lucía", "say": "Saturday suits me and I shall make a rice pudding"})
    pudding, other = Planned("add_todo", {"title": "Rice pudding"}), Planned("add_todo", {"title": "Buy rice paper"})
    assert without_dictated([letter, pudding, other]) == (letter, other)
    assert without_dictated([pudding, other]) == (pudding, other)
