"""Times that a model wrote are put back into the user's own words, or left out."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.calls import Planned
from agent.reading.sayings import shift_of
from tests.agent.conftest import Made
from tests.agent.worded import event, grounded, todo
from tests.conftest import MADRID, NOW
from tools.contract import Language
from tools.when import resolve


@pytest.mark.parametrize(
    ("request_text", "language", "wrote", "kept"),
    [
        ("devolver el taladro antes del viernes", "es", "before Friday", "antes del viernes"),
        ("yoga on Thursday at 6 in the evening", "en", "2026-03-12T18:00", "Thursday at 6 in the evening"),
        ("yoga on Thursday", "en", "Thursday", "Thursday"),
    ],
)
def test_a_time_is_in_the_users_words(request_text: str, language: Language, wrote: str, kept: str) -> None:
    (found,) = grounded(request_text, event(title=request_text.split()[0], start=wrote), language=language)
    assert kept in found["start"] or found["start"].removeprefix("on ") == kept


@pytest.mark.parametrize("time", ["this week", "this month", "by the end of the week", "this weekend"])
def test_what_goes_on_is_not_over(time: str) -> None:
    assert grounded(f"scrub the bath {time}, high priority", todo(title="Scrub the bath", due=time)) == [
        {"title": "Scrub the bath", "due": time}
    ]


def test_a_time_that_nobody_named_is_left_out() -> None:
    assert grounded("add paint the fence", todo(title="Paint the fence", due="tomorrow")) == [
        {"title": "Paint the fence"}
    ]


def test_each_call_gets_the_time_of_its_own_part() -> None:
    drill, fence = grounded(
        "return the drill tomorrow and paint the fence on Saturday",
        todo(title="Return the drill", due="in one day"),
        todo(title="Paint the fence"),
    )
    assert drill["due"] == "tomorrow"
    assert "Saturday" in fence["due"]


def test_there_is_the_day_that_was_spoken_of() -> None:
    (found,) = grounded("put a run there at 3", event(title="Run", start="3"), earlier="friday afternoon")
    assert found["start"] == "2026-03-13 15:00"
    (same,) = grounded("book it then", event(title="Run", start="then"), earlier="friday afternoon")
    assert same["start"] == "friday afternoon"
    request = "add a call on Friday at 3, if I'm free then"
    (call,) = grounded(request, event(title="Call", start="on Friday at 3"), earlier="friday 3 april at noon")
    assert call["start"] == "on Friday at 3"


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        ("paint the fence on friday, no sorry, sunday", "friday", "sunday"),
        ("yoga is at nine, not at eight", "at eight", "nine"),
        ("pinta la valla el viernes, digo, el domingo", "el viernes", "domingo"),
        ("la valla se pinta a las 4 y media y no a las 5", "a las 5", "a las 4 y media"),
        ("pintar la valla el jueves.. no el viernes mejor", "el jueves", "viernes"),
        ("pintar la valla el jueves, no el viernes", "el viernes", "jueves"),
        ("pintar la valla el jueves y no el viernes", "el viernes", "jueves"),
        ("paint the fence thursday no friday", "thursday", "friday"),
        ("paint the fence thursday, not friday", "friday", "thursday"),
        ("no friday for him, paint the fence on saturday", "friday", "saturday"),
        ("paint the fence tomorrow no wait shes shut wednesdays, friday", "tomorrow", "2026-03-13"),
        ("paint the fence on Monday, he doesn't work Thursdays", "Thursdays", "Monday"),
    ],
)
def test_a_time_that_was_taken_back_does_not_count(request_text: str, wrote: str, kept: str) -> None:
    language: Language = "es" if "valla" in request_text else "en"
    (found,) = grounded(request_text, todo(title="Fence", due=wrote), language=language)
    assert kept in found["due"]
    assert wrote not in found["due"]


def test_a_shift_is_a_time_and_no_length() -> None:
    call = Planned("update_event", {"event": "choir", "duration": "half an hour"})
    assert grounded("choir starts half an hour later", call) == [{"event": "choir", "start": "half an hour later"}]


def test_words_that_are_no_time_are_none() -> None:
    (found,) = grounded("some day i should oil the hinges", todo(title="Oil the hinges", due="some day"))
    assert "due" not in found


@pytest.mark.parametrize(
    ("request_text", "language", "wrote", "kept"),
    [
        ("cambia la fecha del recibo al 28", "es", "el 28", "al 28"),
        ("her birthday is on 22 so i need it then", "en", "March 22", "2026-03-22"),
        ("move the rent to the 28th", "en", "28th", "28th"),
        ("coiffeur mardi 17 mars à 15h", "en", "March 17 at 3pm", "mardi 17 mars à 15h"),
        ("Treffen am Freitag um halb acht", "en", "Friday at 7:30", "am Freitag um halb acht"),
        ("dentista giovedì alle 16", "es", "Thursday at 4pm", "giovedì alle 16"),
        ("dentista na sexta às 10h", "es", "Friday 10am", "na sexta às 10h"),
    ],
)
def test_a_day_is_the_users(request_text: str, language: Language, wrote: str, kept: str) -> None:
    tool, name = ("update_todo", "due") if "28" in kept else ("create_event", "start")
    about = {"todo": "rent"} if name == "due" else {"title": "It"}
    (found,) = grounded(request_text, Planned(tool, {**about, name: wrote}), language=language)
    assert found[name] == kept


def test_a_day_that_nobody_named_is_none() -> None:
    (found,) = grounded("buy 12 eggs for 3 cakes", todo(title="Buy 12 eggs", due="April 22"))
    assert "due" not in found


@pytest.mark.parametrize(
    ("request_text", "start", "kept"),
    [
        ("barber wed 25th at 3pm, argh no, 4pm", "wednesday at 4pm", "2026-03-25 16:00"),
        ("dinner friday at 8, sorry, saturday", "saturday at 8", "2026-03-14 20:00"),
        ("yoga tomorrow at 6pm, no wait, at 7pm", "tomorrow 7pm", "2026-03-11 19:00"),
        ("lunch on Friday, no, on Sunday at 2", "Sunday at 2", "Sunday at 2"),
    ],
)
def test_what_mends_a_part_of_a_time_keeps_the_rest(request_text: str, start: str, kept: str) -> None:
    (found,) = grounded(request_text, event(title=request_text.split()[0], start=start))
    assert found["start"] == kept


@pytest.mark.parametrize("words", ["latest", "first", "most urgent"])
def test_what_is_looked_for_by_no_time_has_none(words: str) -> None:
    assert grounded(f"which task has the {words} deadline?", Planned("list_todos", {"due": words})) == [{}]


@pytest.mark.parametrize("words", ["after the dentist", "this week", "an hour before choir"])
def test_what_is_looked_for_by_a_time_keeps_it(words: str) -> None:
    assert grounded(f"what's on {words}", Planned("list_events", {"when": words})) == [{"when": words}]


def test_a_length_that_is_a_time_is_one() -> None:
    call = Planned("update_event", {"event": "choir", "duration": "9 pm"})
    assert grounded("choir finishes at 9pm", call) == [{"event": "choir", "start": "until 9pm"}]
    long = Planned("update_event", {"event": "choir", "duration": "90 minutes"})
    assert grounded("make choir 90 minutes", long) == [{"event": "choir", "duration": "90 minutes"}]


@pytest.mark.parametrize(
    ("request_text", "start"),
    [
        (
            "stand-up each weekday at 8.45am, quarter of an hour, from tomorrow on",
            "each weekday at 8.45am from tomorrow",
        ),
        ("Ada's name day is 9 june, put it in for every year", "in for every year 9 june"),
        ("pills every day at 8, starting monday", "every day at 8 starting monday"),
        ("each morning at 8 pills until June, thanks", "each morning at 8 until June"),
    ],
)
def test_times_that_stand_apart_are_one_that_comes_again(request_text: str, start: str) -> None:
    (found,) = grounded(request_text, event(title=request_text.split(" ")[0], start="monday"))
    assert found["start"] == start


@pytest.mark.parametrize(
    ("request_text", "language", "start"),
    [
        ("see the surveyor at 2pm tomorrow. scrap that, he said 3", "en", "2026-03-11 15:00"),
        ("see the surveyor tomorrow at 2, no wait, 4", "en", "2026-03-11 16:00"),
        ("cena el jueves a las 9, no, 10", "es", "2026-03-12 22:00"),
        ("dinner friday at 8, no, for 4 people", "en", "friday at 8"),
    ],
)
def test_an_hour_alone_may_correct_the_one_before(request_text: str, language: Language, start: str) -> None:
    (found,) = grounded(request_text, event(title=request_text.split(" ")[0], start="tomorrow"), language=language)
    assert found["start"] == start


def test_a_new_to_do_is_not_due_before_it_was_thought_of() -> None:
    (found,) = grounded("we ran out of flour yesterday, on the list", todo(title="Buy flour", due="yesterday"))
    assert found == {"title": "Buy flour"}
    (owed,) = grounded("the tax return was due yesterday, add it", todo(title="Tax return", due="yesterday"))
    assert owed["due"] == "yesterday"


def test_the_first_day_of_a_series_is_told_apart_from_it() -> None:
    request = "rowing every monday and wednesday 7 to 8 pm, first one is this coming monday"
    (found,) = grounded(request, event(title="Rowing", start="every monday and wednesday 7 to 8 pm"))
    best = resolve(found["start"], NOW).best
    assert best is not None
    assert (f"{best.start:%m-%d %H:%M}", best.rrule) == ("03-16 19:00", "FREQ=WEEKLY;BYDAY=MO,WE")


def test_the_hour_of_a_series_may_stand_apart_beside_days_that_do_not_count() -> None:
    request = "8am row on all weekdays from tomorrow, not the weekends obviously"
    (found,) = grounded(request, event(title="Row", start="8am"))
    best = resolve(found["start"], NOW).best
    assert best is not None
    assert (f"{best.start:%m-%d %H:%M}", best.rrule) == ("03-11 08:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")


def test_a_bare_hour_is_the_new_time_of_what_is_moved() -> None:
    (found,) = grounded("shift the choir to 6", Planned("update_event", {"event": "choir", "start": "Saturday at 6pm"}))
    assert found == {"event": "choir", "start": "to 6"}
    assert grounded("the choir has 6 tenors", Planned("update_event", {"event": "choir", "start": "at 6"})) == []


@pytest.mark.parametrize(
    ("request_text", "titles", "due"),
    [
        (
            "For Friday I need 2 tasks: pay the nanny, hand in the form",
            ("Pay the nanny", "hand in the form"),
            "For Friday",
        ),
        ("tomorrow: call the vet, water the ferns", ("call the vet", "water the ferns"), "tomorrow"),
        ("call the vet and buy eggs for mum, both by Friday", ("call the vet", "buy eggs for mum"), "by Friday"),
    ],
)
def test_one_time_for_several_to_dos_is_of_each(request_text: str, titles: tuple[str, ...], due: str) -> None:
    calls = grounded(request_text, *(todo(title=each) for each in titles))
    assert [each.get("due") for each in calls] == [due] * len(titles)


def test_a_time_that_is_of_one_to_do_is_not_of_the_other() -> None:
    counted = "two tasks: call Bob on Friday, buy milk"
    assert "due" not in grounded(counted, todo(title="call Bob", due="Friday"), todo(title="buy milk"))[1]
    request = "call Bob on Friday: he needs the keys, and buy milk"
    assert "due" not in grounded(request, todo(title="Call Bob", due="Friday"), todo(title="buy milk"))[1]


@pytest.mark.parametrize(
    ("request_", "shift"),
    [
        ("la comida se retrasa media hora, cámbiala", "media hora más tarde"),
        ("adelanta la reunión 15 minutos", "15 minutos antes"),
        ("push the dentist back by half an hour", "half an hour later"),
        ("bring the viewing forward 30 minutes", "30 minutes earlier"),
        ("delay the review an hour", "an hour later"),
        ("move the dentist to 5", ""),
        ("postpone the two hour workshop to Friday", ""),
        ("aplaza la reunión de una hora al viernes", ""),
        ("the review is two hours long", ""),
        ("put the dentist in for an hour on friday", ""),
    ],
)
def test_by_how_much_something_is_moved(request_: str, shift: str) -> None:
    assert shift_of(request_) == shift


def test_where_it_is_moved_to_counts_more_than_when_it_cannot_be() -> None:
    moved = Planned("update_event", {"event": "viewing", "start": "on Monday"})
    (found,) = grounded("she can't do it on Monday. Move the viewing to Tuesday the 17th", moved)
    assert "17th" in found["start"]


def test_a_clause_is_no_time() -> None:
    said = "almost out of tablets, stick them on the list before i forget"
    assert grounded(said, todo(title="Tablets", due="before i forget")) == [{"title": "Tablets"}]


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        ("move friday's project review to 3pm", "friday 3pm", "to 3pm"),
        ("move friday's project review to 3pm", "friday", "to 3pm"),
        ("push tomorrow's physio to 5", "tomorrow", "to 5"),
        ("move friday's review to monday", "friday's", "to monday"),
        ("move the project review on friday to 3pm", "friday 3pm", "on friday to 3pm"),
        ("change tomorrow's physio", "tomorrow", "tomorrow"),
        ("move the review to friday", "friday", "friday"),
    ],
)
def test_a_time_that_tells_which_row_is_no_new_time(request_text: str, wrote: str, kept: str) -> None:
    (found,) = grounded(request_text, Planned("update_event", {"event": "it", "start": wrote}))
    assert found["start"] == kept


@pytest.mark.parametrize(
    ("request_text", "language", "begins"),
    [
        ("yoga wednesdays 7 to 8 in the morning, every week, starting on the 18th", "en", "03-18 07:00-08:00"),
        ("yoga wednesdays, 7 to 8 in the morning, every week", "en", "03-11 07:00-08:00"),
        ("yoga los miércoles de 7 a 8 de la mañana, todas las semanas, a partir del 18", "es", "03-18 07:00-08:00"),
    ],
)
def test_what_comes_again_may_be_said_twice(request_text: str, language: Language, begins: str) -> None:
    wrote = "wednesdays" if language == "en" else "los miércoles"
    (found,) = grounded(request_text, event(title="Yoga", start=wrote), language=language)
    best = resolve(found["start"], NOW, language).best
    assert best is not None
    assert best.end is not None
    assert (f"{best.start:%m-%d %H:%M}-{best.end:%H:%M}", best.rrule) == (begins, "FREQ=WEEKLY;BYDAY=WE")


def test_two_series_are_not_one() -> None:
    request = "swimming mondays at 5 and rowing thursdays at 6"
    swimming, rowing = grounded(
        request, event(title="Swimming", start="mondays at 5"), event(title="Rowing", start="thursdays at 6")
    )
    assert (swimming["start"], rowing["start"]) == ("mondays at 5", "thursdays at 6")


def test_a_correction_copied_whole_is_the_time_that_counts() -> None:
    request = "book club on the 24th at 7, no wait, half past 7 in the evening"
    (found,) = grounded(request, event(title="Book club", start="the 24th at 7, no wait, half past 7 in the evening"))
    assert found["start"] == "2026-03-24 19:30"


@pytest.mark.parametrize(
    ("request_text", "language", "wrote", "kept"),
    [
        (
            "la reunión va a durar media hora mas, hasta las 7. cámbialo",
            "es",
            "media hora mas, hasta las 7",
            "hasta las 7",
        ),
        ("the physio will run half an hour longer, until 6", "en", "half an hour", "until 6"),
        ("la reunión va a terminar a las 7 y media, corrígelo", "es", "a las 7 y media", "hasta 7 y media"),
        ("la reunión debería acabar a las 19:30", "es", "a las 19:30", "hasta 19:30"),
        ("la reunión termina ahora a las siete y media", "es", "a las siete y media", "hasta siete y media"),
        ("the review is ending at 7:30 now", "en", "at 7:30 now", "until 7:30"),
        ("la reunión será el lunes 16 a las 11", "es", "el lunes 16 a las 11", "el lunes 16 a las 11"),
        ("pon la reunión a las 5, que yo termino a las 4", "es", "a las 5", "a las 5"),
        ("pon la reunión a las 5, tengo que acabar el informe antes", "es", "a las 5", "a las 5"),
        ("move the physio to 6", "en", "to 6", "to 6"),
        ("put the physio off until friday, it runs long", "en", "until friday", "until friday"),
    ],
)
def test_until_when_something_is_to_last_is_its_end(
    request_text: str, language: Language, wrote: str, kept: str
) -> None:
    (found,) = grounded(request_text, Planned("update_event", {"event": "it", "start": wrote}), language=language)
    assert found["start"] == kept


def test_a_mended_hour_that_the_model_wrote_alone_keeps_its_day() -> None:
    request = "coffee with Jo on Saturday at 4pm, no, make that half past 4"
    (found,) = grounded(request, event(title="Coffee with Jo", start="half past 4"))
    assert found["start"] == "2026-03-14 16:30"


@pytest.mark.parametrize(
    ("request_text", "language", "wrote", "kept"),
    [
        ("book club is every other wednesday from now on, starting tomorrow, 8pm", "en", "tomorrow at 8pm",
         "every other wednesday starting tomorrow, 8pm"),
        ("club de lectura cada dos miércoles de ahora en adelante, empezando mañana, a las 8 de la tarde", "es",
         "mañana a las 8 de la tarde", "cada dos miércoles a partir de mañana, a las 8 de la tarde"),
        ("pottery every Tuesday from now on, 7pm", "en", "7pm", "every Tuesday 7pm"),
        ("pottery in two weeks from now, 7pm", "en", "7pm", "7pm"),
    ],
)  # fmt: skip
def test_from_now_on_is_no_time_of_what_comes_again(
    request_text: str, language: Language, wrote: str, kept: str
) -> None:
    (found,) = grounded(request_text, event(title=request_text.split()[0], start=wrote), language=language)
    assert found["start"] == kept


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        ("haircut sat 10am at Gino's", "10am at Gino's", "sat 10am"),
        ("peluquería el sábado a las 10 en Gino's", "a las 10 en Gino's", "el sábado a las 10"),
        ("haircut 10am at Gino's", "10am at Gino's", "10am at Gino's"),
    ],
)
def test_words_that_begin_within_a_time_are_not_all_of_it(request_text: str, wrote: str, kept: str) -> None:
    language: Language = "en" if "haircut" in request_text else "es"
    (found,) = grounded(request_text, event(title=request_text.split()[0], start=wrote), language=language)
    assert found["start"] == kept


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        ("Cut the visit short, he says it'll be over by 17:45", "by 17:45", "until 17:45"),
        ("Shorten the visit to 17:45", "17:45", "until 17:45"),
        ("Shorten the visit to 17:45", "shortened", "until 17:45"),
        ("cut the visit short at 17:45", "at 17:45", "until 17:45"),
        ("extend the visit to 19:00", "to 19:00", "until 19:00"),
        ("verkürze den Besuch bis 17:45", "bis 17:45", "until 17:45"),
        ("raccourcis la visite jusqu'à 17h45", "17h45", "until 17h45"),
        ("encurta a visita até às 17h45", "até às 17h45", "until 17h45"),
        ("move the visit to 17:45", "to 17:45", "to 17:45"),
        ("move the visit to 17:00, it's over by 18:00", "to 17:00", "to 17:00"),
        ("shorten the 17:45 visit", "17:45", "17:45"),
    ],
)
def test_the_hour_up_to_which_something_is_made_shorter_or_longer_is_its_end(
    request_text: str, wrote: str, kept: str
) -> None:
    call = Planned("update_event", {"event": "visit", "start": wrote})
    (found,) = grounded(request_text, call)
    assert found["start"] == kept


def test_a_shorter_event_ends_on_its_own_day(assistant: Made) -> None:
    one = assistant('[update_event(event="Visit", start="by 17:45")]')
    one.calendar.add("Visit", datetime(2026, 3, 16, 17, tzinfo=MADRID))
    one.ask("Shorten the visit, they say it'll be over by 17:45")
    (row,) = one.calendar.list()
    assert (row.start, row.end) == (
        datetime(2026, 3, 16, 17, tzinfo=MADRID), datetime(2026, 3, 16, 17, 45, tzinfo=MADRID)
    )  # fmt: skip


@pytest.mark.parametrize("words", ["as it is", "unchanged", "como está", "wie es ist", "com'è"])
def test_a_time_that_stays_is_none(words: str) -> None:
    call = Planned("update_todo", {"todo": "shed", "due": words})
    assert grounded(f"the shed is urgent, leave the date {words}", call) == [{"todo": "shed"}]


def test_a_length_that_is_told_is_no_beginning() -> None:
    change = Planned("update_event", {"event": "viewing", "start": "full hour"})
    (found,) = grounded("the viewing takes a full hour, change it", change)
    assert found == {"event": "viewing", "duration": "full hour"}


def test_the_hour_may_stand_before_the_day_of_a_row() -> None:
    change = Planned("update_event", {"event": "coffee", "start": "friday at 4"})
    (found,) = grounded("Eva can only do four o'clock for our coffee on friday", change)
    assert found == {"event": "coffee", "start": "2026-03-13 16:00"}
