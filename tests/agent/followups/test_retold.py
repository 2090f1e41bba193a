"""A sentence that tells another time and nothing else, in whatever words; whoever says more means more."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.followups.retold import retold, settled
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)
AT = datetime(2026, 3, 17, 10, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "time"),
    [
        ("oh no, half past ten it was", "half past ten"),
        ("correction: 10.30", "at 10:30"),
        ("damn, it's half past ten", "half past ten"),
        ("they moved it to half past ten", "half past ten"),
        ("half past ten not ten", "half past ten"),
        ("not ten, half past", "at 10:30"),
        ("at half past, not on the hour", "at 10:30"),
        ("wait, it's ten thirty", "at ten thirty"),
        ("it should have been 10:30", "at 10:30"),
        ("she just texted, 10:30", "at 10:30"),
        ("they rang, it's 10:30 now", "at 10:30"),
        ("doch erst um 10:30, die Firma hat eben angerufen", "um 10:30"),
        ("plutôt à 10h30, le plombier vient d'appeler", "à 10h30"),
        ("anzi alle 10:30, il tecnico ha appena chiamato", "alle 10:30"),
        ("afinal às 10h30, o técnico ligou", "às 10h30"),
        ("it starts half an hour later", "half an hour later"),
        ("30 minutes later than that", "30 minutes later"),
        ("make it 10:30, that's easier", "at 10:30"),
        ("actually make it the day after, same time", "a day later"),
        ("push it back a day", "a day later"),
        ("the day before", "a day earlier"),
        ("and half an hour earlier if that's no bother", "half an hour earlier"),
        ("it's been moved to wednesday", "wednesday"),
        ("wednesday not tuesday", "wednesday"),
        ("the day is wrong, it's wednesday", "wednesday"),
        ("can we do wednesday instead?", "wednesday"),
    ],
)
def test_a_time_told_anew(request_: str, time: str) -> None:
    said = retold(request_, NOW, "en", AT)
    assert said in (time, time.removeprefix("at "), f"to {time}", f"on {time}")


@pytest.mark.parametrize(
    ("request_", "language", "time"),
    [
        ("ups, 10:30", "es", "10:30"),
        ("ahora dicen que a las 10:30", "es", "a las 10:30"),
        ("a y media, no en punto", "es", "a las 10:30"),
        ("acaban de llamar, es a las 10:30", "es", "a las 10:30"),
        ("al día siguiente, misma hora", "es", "un día después"),
        ("el miércoles, no el martes", "es", "el miércoles"),
        ("la hora está mal, son las 10:30", "es", "las 10:30"),
        ("ach, lieber um halb elf", "en", "um halb elf"),
        ("ich meinte halb elf", "en", "um halb elf"),
        ("um halb elf, nicht um zehn", "en", "um halb elf"),
        ("je voulais dire 10h30", "en", "10h30"),
        ("spostalo alle 10:30", "en", "alle 10:30"),
        ("queria dizer às 10:30", "en", "às 10:30"),
    ],
)
def test_in_other_languages(request_: str, language: Language, time: str) -> None:
    assert retold(request_, NOW, language, AT) == time


@pytest.mark.parametrize(
    "request_",
    [
        "and 10:30?",
        "is it at 10:30",
        "i have to be at work at 10:30",
        "i have to go at 10:30",
        "don't make it 10:30",
        "not 10:30",
        "it's not at 10:30",
        "let me know at 10:30",
        "remind me at 10:30 to buy milk",
        "well, it's Friday!",
        "he called at 10:30",
        "bring cake at 10:30",
        "the train leaves at 10:30",
        "also at 10:30",
        "it lasts until 10:30 and then we eat",
        "thanks, see you at 10:30",
        "friday is my day off",
        "another one at 10:30",
        "wednesday or thursday",
        "no, leave it on tuesday",
        "my meeting is at 10:30",
        "it's cancelled on tuesday",
        "i thought it was at 10:30",
        "i need to be out by 10:30",
        "it's 10:30 now",
        "it's now 9",
        "it's only tuesday",
        "it's tuesday today",
        "i'll be there at 10:30",
        "can she be there at 10:30",
        "make it 3 of us",
        "repeat it on monday",
        "it can't be at 10:30",
    ],
)
def test_whoever_says_more_means_more(request_: str) -> None:
    assert retold(request_, NOW, "en", AT) == ""


@pytest.mark.parametrize(
    "request_",
    [
        "tengo que salir a las 10:30",
        "y a las 10:30",
        "no a las 10:30",
        "el tren sale a las 10:30",
    ],
)
def test_whoever_says_more_in_spanish(request_: str) -> None:
    assert retold(request_, NOW, "es", AT) == ""


@pytest.mark.parametrize(
    ("words", "language", "due"),
    [
        ("by noon", "en", "2026-03-12 12:00"),
        ("before 11", "en", "2026-03-12 11:00"),
        ("by 3pm", "en", "2026-03-12 15:00"),
        ("in the morning", "en", "2026-03-12"),
        ("antes de las 12", "es", "2026-03-12 12:00"),
        ("by friday noon", "en", "by friday noon"),
        ("by friday", "en", "by friday"),
    ],
)
def test_by_when_is_of_the_day_that_it_is_due(words: str, language: Language, due: str) -> None:
    at = datetime(2026, 3, 12, tzinfo=MADRID)
    now = datetime(2026, 3, 10, 9, tzinfo=MADRID)
    assert settled(words, at, "call the bank on thursday", now, language, ranges=False) == due


@pytest.mark.parametrize(
    "request_",
    [
        "let me think on Friday",
        "let me check on Friday",
        "I thought it was Friday today",
        "I want it on Friday and Saturday",
        "make it Thursday and Friday",
        "until Friday",
        "hang on until Friday",
        "I was there on Friday",
        "but Friday no",
    ],
)
def test_who_tells_of_another_day_moves_nothing(request_: str) -> None:
    assert retold(request_, NOW, "en", AT) == ""


@pytest.mark.parametrize("request_", ["son las 2 ya", "pero el viernes no", "hasta el viernes", "el lunes no"])
def test_an_hour_that_it_is_and_a_day_that_is_denied_are_no_new_time(request_: str) -> None:
    assert retold(request_, NOW, "es", AT) == ""


def test_the_thursday_behind_it_is_the_same_in_two_languages() -> None:
    assert retold("el jueves siguiente", NOW, "es", AT) == retold("the thursday after", NOW, "en", AT) == "2026-03-19"
