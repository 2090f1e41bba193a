"""How much longer or shorter an event is to be, and when it is to end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent.reading.resizing import end_of, is_wished, resized
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "by"),
    [
        ("add half an hour to the project review", "half an hour longer"),
        ("extend the review by an hour n a half", "an hour n a half longer"),
        ("extend the review by 1 hr 30", "1 hr 30 longer"),
        ("friday's review ends 30 min later", "30 min longer"),
        ("the review needs another 30 minutes", "30 minutes longer"),
        ("stretch the review by half an hour", "half an hour longer"),
        ("the review finishes half an hour earlier", "half an hour shorter"),
        ("take half an hour off the review", "half an hour shorter"),
        ("the review has been shortened by half an hour", "half an hour shorter"),
        ("alargá la revisión media hora", "media hora más"),
        ("la revisión termina media hora antes", "media hora menos"),
        ("quítale media hora a la revisión", "media hora menos"),
        # what moves it, is no length put to it, or tells the whole length
        ("the review starts half an hour later", ""),
        ("move the review half an hour later", ""),
        ("shorten the review to an hour", ""),
        ("reduce the review to one hour", ""),
        ("retrasa la revisión media hora", ""),
        ("recorta la revisión a una hora", ""),
    ],
)
def test_what_is_put_to_an_event_or_taken_from_it(request_: str, by: str) -> None:
    assert resized(request_) == by


@pytest.mark.parametrize(
    "request_",
    [
        "don't extend the project review by half an hour",
        "should I extend the project review by half an hour?",
        "the project review was an hour longer than I thought",
        "it took me half an hour longer, the project review",
        "the project review takes half an hour longer by bus",
        "how long is the project review, half an hour more?",
        "add half an hour to walk to the project review",
        "take half an hour off before the project review",
        "no alargues la revisión media hora",
        "¿alargo la revisión media hora?",
    ],
)
def test_what_only_speaks_of_a_length_wishes_for_none(request_: str) -> None:
    assert not is_wished(request_)


@pytest.mark.parametrize(
    "request_",
    ["can you make the review half an hour longer?", "can the review be half an hour shorter?", "add an hour to lunch"],
)
def test_a_question_may_wish_for_a_length(request_: str) -> None:
    assert is_wished(request_)


@pytest.mark.parametrize(
    ("request_", "language", "end"),
    [
        ("move the end of the review to 11", "en", "until 11"),
        ("friday's review now ends at 11", "en", "until 11"),
        ("finish the review at 11", "en", "until 11"),
        ("trim the review to 11", "en", "until 11"),
        ("the review is from 10 to 11 now", "en", "from 10 until 11"),
        ("cambia la hora de fin de la revisión a las 12", "es", "hasta las 12"),
        ("extiende la revisión hasta las 12", "es", "hasta las 12"),
        # a beginning, another thing's end, a day, a number of something
        ("move the review to 11", "en", ""),
        ("push the end of year review to 3", "en", ""),
        ("move the review from 10 to 11", "en", ""),
        ("the review is now at 10 to 12", "en", ""),
        ("the course ends 14 march", "en", ""),
        ("extend the lease to 12 months", "en", ""),
        ("pon la cena a las 9", "es", ""),
    ],
)
def test_the_hour_at_which_something_is_to_end(request_: str, language: Language, end: str) -> None:
    assert end_of(request_, language) == end


@pytest.mark.parametrize(
    ("request_", "wrote", "hours"),
    [
        ("change the end of the project review to 11", 'start="to 11"', "10:00–11:00"),
        ("the project review is now from 10 to 11", 'start="10 to 11"', "10:00–11:00"),
        ("the project review finishes half an hour earlier", 'start="half an hour earlier"', "10:00–11:00"),
        ("add half an hour to the project review", 'duration="half an hour"', "10:00–12:00"),
        ("move the project review to 11", 'start="to 11"', "11:00–12:30"),
    ],
)
def test_the_event_begins_when_it_did(assistant: Made, request_: str, wrote: str, hours: str) -> None:
    made = assistant(f'[update_event(event="project review", {wrote})]')
    friday = NOW.replace(day=13, hour=10, minute=0)
    made.calendar.add("Project review", friday, friday + timedelta(minutes=90))
    assert hours in made.ask(request_).text


def test_a_day_of_the_month_and_its_hour_are_no_two_hours() -> None:
    assert end_of("la revisión será el lunes 16 a las 11", "es") == ""
    assert end_of("la revisión es de 10 a las 11", "es") == "de 10 hasta las 11"
