"""What a need is about is named by the story before it, where that names one thing alone."""

from __future__ import annotations

import pytest

from agent.reading.from_the_story import own_deadline, with_its_name


def named(request: str) -> str:
    return with_its_name(request, lambda words: "friday" in words or "piano" in words)


@pytest.mark.parametrize(
    ("request_", "need"),
    [
        ("ewes are limping, need to trim them by sunday", "need to trim the ewes by sunday"),
        ("the gutters are overflowing again, I need to clear them on friday", "I need to clear the gutters on friday"),
        ("shed roof keeps leaking, have to felt it before the 20th", "have to felt the shed roof before the 20th"),
        ("My boots leak, got to waterproof them tonight", "I have to waterproof my boots tonight"),
        ("ugh, the oven's filthy. must scrub it tomorrow", "must scrub the oven tomorrow"),
        ("mum is poorly, must take her to the doctor on friday", "must take mum to the doctor on friday"),
        ("hedges have gone wild so we need to cut them back", "we need to cut the hedges back"),
        ("las ovejas están cojas, tengo que curarlas el lunes", "tengo que curar las ovejas el lunes"),
        (
            "otra vez chirría la puerta del gallinero, apúntame engrasarla mañana",
            "apúntame engrasar la puerta del gallinero mañana",
        ),
        (
            "se ha roto el cierre de la maleta, recuérdame cambiarlo el lunes",
            "recuérdame cambiar el cierre de la maleta el lunes",
        ),
        ("la moto de mi hijo pierde aceite, apúntame llevarla el lunes", "apúntame llevar la moto de mi hijo el lunes"),
        ("le finestre sono sporche, devo lavarle sabato", "devo lavare le finestre sabato"),
        ("as janelas estão sujas, preciso lavá-las hoje", "preciso lavar as janelas hoje"),
        ("les vitres sont sales, je dois les laver samedi", "je dois laver les vitres samedi"),
        ("Die Fenster sind dreckig, muss sie am Samstag putzen", "muss die Fenster am Samstag putzen"),
    ],
)
def test_the_need_says_what_it_is_about(request_: str, need: str) -> None:
    assert named(request_) == need


@pytest.mark.parametrize(
    "request_",
    [
        "cat has a tick, need to remove it",  # of two things
        "tap is dripping on the carpet, need to dry it",
        "the dog chewed the sofa, need to replace it",
        "it's pouring, need to bring it in",
        "they are late, need to chase them",
        "the lamps are broken, need to replace it",  # one of several
        "Biscuit is limping, must take him to the vet",  # a name, or a word
        "the van is off on friday, need to collect it",  # a time of its own
        "the piano is out of tune, need to book it",  # a row of its own
        "the boiler is loud, need to check it as it worries me",
        "ewes are limping, should I trim them?",
        "ewes are limping, need to ring the vet",
    ],
)
def test_what_is_not_plain_stays(request_: str) -> None:
    assert named(request_) == request_


@pytest.mark.parametrize(
    ("request_", "deed"),
    [
        ("our kiln has to be serviced by the 31st, I need to ring the fitter by friday",
         "I need to ring the fitter by friday"),
        ("la licencia caduca el 31, tengo que llamar al ayuntamiento antes del viernes 31",
         "tengo que llamar al ayuntamiento antes del viernes 31"),
        ("our kiln has to be serviced by the 31st, I need to ring the fitter", ""),
        ("our kiln has to be serviced, I need to ring the fitter by friday", ""),
        ("the van is due on the 31st, I need to book it in by friday", ""),
    ],
)  # fmt: skip
def test_a_deed_with_its_own_deadline_stands_alone(request_: str, deed: str) -> None:
    assert own_deadline(request_, lambda words: "friday" in words or "31" in words) == (deed or request_)
