"""Times inside running text."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import NOW, short
from tools.when import PLANNING, find

FOUND = {
    "Tea with my aunt on Thursday at 5pm for 90 minutes": ["on Thursday at 5pm for 90 minutes"],
    "Reunión el jueves a las 17h con 3 personas": ["el jueves a las 17h"],
    "May I see you on May 5?": ["on May 5"],
    "call 650-650-6500 by Friday": ["by Friday"],
    "kids at 3 today and at 4 tomorrow": ["at 3 today", "at 4 tomorrow"],
    "Flight BA245 at 14:05 on 3 June": ["at 14:05 on 3 June"],
    "Could we meet next Tuesday (17 March) at 3pm?": ["next Tuesday (17 March) at 3pm"],
    "Concert: Saturday, 21 March 2026, 20:30h": ["Saturday, 21 March 2026, 20:30h"],
    "We open Mon-Fri 9:00-18:00": ["Mon-Fri 9:00-18:00"],
    "Call Jan on Friday": ["on Friday"],
    "remind me every monday at 9 to water the plants": ["every monday at 9"],
    "Good morning! See you tomorrow morning": ["tomorrow morning"],
    "Ya lo hice ayer": ["ayer"],
    "Elternabend: am 25. März, 19 bis 20:30 Uhr": ["am 25. März, 19 bis 20:30 Uhr"],
    "I live at number 25. May we meet on Friday?": ["on Friday"],
    "Visit on Monday.\nLunch on Tuesday 17 March at 13:00!": ["on Monday", "on Tuesday 17 March at 13:00"],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=str)
def test_found(text: str, expected: list[str]) -> None:
    spans = find(text, NOW)
    assert [text[span.start_index : span.end_index] for span in spans] == expected
    assert all(reading.text in text for span in spans for reading in span.readings)


@pytest.mark.parametrize(
    "text",
    ["We may march one second to the sea; I sat with one friend", "the second one", "send 5 copies", "room 101",
     "I have 3 cats and 2 dogs", "version 2.3.1 is out", "chapter 3-5", "rent is 9.30 euros", "April is nice",
     "sun is shining", "it's 1/2 full", "10 minutes of work", "open 24/7", "buenas tardes", "el segundo libro",
     "hay una reunión", "L3@9+EW Q_2", "it lasts 1h30", "second hand car", "at 50%"],
)  # fmt: skip
def test_no_time_in_it(text: str) -> None:
    assert find(text, NOW) == ()


def test_a_move_in_a_mail_leads_to_the_new_time() -> None:
    spans = find("It was moved from Monday 16 March to Wednesday 18 March at 10:30.", NOW)
    assert short(spans[0].readings[0]) == "2026-03-18 10:30 minute"


def test_a_long_text_is_read_to_its_end() -> None:
    text = "nothing to see here, " * 400 + "until we meet on Friday at 8pm"
    span = find(text, NOW)[-1]
    assert text[span.start_index : span.end_index] == "on Friday at 8pm"


@pytest.mark.parametrize("text", ["yoga until June", "finish it by April", "nothing before May", "June"])
def test_a_month_after_a_limit_is_nobodys_name(text: str) -> None:
    assert bool(find(text, NOW)) == (text != "June")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("invoice Brandt for the February job", 0),
        ("send Nuria the January figures by Friday", 1),
        ("sort the Christmas decorations", 0),
        ("write the minutes of the February meeting", 0),
        ("pay it in February", 1),
        ("ring her in the February holidays", 1),
        ("meet on the March 5th", 1),
    ],
)
def test_a_month_that_tells_which_thing_is_no_time(text: str, times: int) -> None:
    assert len(find(text, NOW, "en")) == times


def test_for_now_is_no_time() -> None:
    assert find("leave the calendar as it is for now", NOW) == ()
    assert find("por ahora nada", NOW, "es") == ()
    assert len(find("call her now", NOW)) == 1


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("when is the parents' evening again now? just tell me", "en", 0),
        ("Wann ist jetzt eigentlich das Konzert?", "de", 0),
        ("wo war jetzt nochmal das Treffen?", "de", 0),
        ("¿cuándo era ahora la reunión?", "es", 0),
        ("c'est quand maintenant, la réunion ?", "fr", 0),
        ("quando era adesso la riunione?", "it", 0),
        ("quando era agora a reunião?", "pt", 0),
        ("when is yoga on Friday now?", "en", 1),
        ("what's on now?", "en", 1),
        ("what time is it now?", "en", 1),
        ("was läuft jetzt?", "de", 1),
        ("ring him again now", "en", 1),
    ],
)
def test_now_beside_a_question_for_the_time_is_none(text: str, language: str, times: int) -> None:
    assert len(find(text, NOW, language)) == times


@pytest.mark.parametrize(
    ("slip", "day"), [("juves", 12), ("biernes a las 3", 13), ("mañna", 11), ("pasado mañna", 12), ("vierens", 13)]
)
def test_a_slip_in_a_spanish_day_is_understood(slip: str, day: int) -> None:
    (found,) = find(f"dentista {slip}", NOW, "es")
    assert found.readings[0].start.day == day


def test_a_verbs_own_by_is_no_deadline() -> None:
    text = "she is coming by on monday at 3pm"
    (span,) = find(text, NOW, "en")
    assert text[span.start_index : span.end_index] == "on monday at 3pm"
    assert span.readings[0].open is None
    text = "the parcel must come by friday"
    assert text[find(text, NOW, "en")[0].start_index :] == "by friday"


def test_the_name_of_a_shift_is_no_day() -> None:
    text = "turno de mañana el sábado de 6:45 a 14:30"
    (span,) = find(text, NOW, "es")
    assert text[span.start_index : span.end_index] == "el sábado de 6:45 a 14:30"


def test_a_stretch_that_ends_in_the_afternoon_is_of_one_day() -> None:
    (span,) = find("saturday 6:45 to 14:30", NOW, "en")
    assert f"{span.readings[0].start:%H:%M}" == "06:45"


@pytest.mark.parametrize(
    "text",
    [
        "mets-la mardi à 19h, lundi je ne peux pas",
        "põe na terça às 19h, segunda não posso",
        "tuesday at 7pm, monday doesn't work",
        "Dienstag um 19 Uhr, Montag kann ich nicht",
        "martedì alle 19, perché lunedì non posso",
        "el martes a las 19:00, el lunes no puedo",
        "am Dienstag um 19. Trägst du es ein?",
        "mardi 19h : dentiste",
    ],
)
def test_a_day_on_which_one_cannot_and_a_full_stop_are_of_no_time(text: str) -> None:
    language = "es" if text.startswith("el ") else "en"
    found = find(text, NOW, language)
    assert [(each.readings[0].start.weekday(), each.readings[0].start.hour) for each in found] == [(1, 19)]


@pytest.mark.parametrize(
    "text",
    [
        "a che ora è il pranzo",
        "wann esse ich zu Mittag?",
        "a segunda aula",
        "um carro de segunda mão",
        "100 ft of 12/2 cable",
        "buy 10/3 romex",
        "1/2 inch pipe",
        'a 3/4" bit',
        "4/0 wire",
        "two sheets of 5/8 plywood",
        "1/2 kilo de harina",
        "1/4 lb of butter",
        "get 3/4 copper elbows",
        "a song in 3/4 time signature, the 1/4 scale one",
    ],
)
def test_what_only_sounds_like_a_time(text: str) -> None:
    assert not find(text, NOW, "en")


@pytest.mark.parametrize(
    "text",
    ["pay the invoice 12/5", "buy the tickets 12/5", "dentist 12/5 at 10", "get 12/5 off", "12/5", "the call of 12/5"],
)
def test_a_date_in_figures_stays_one(text: str) -> None:
    assert find(text, NOW, "es")[0].readings[0].start.month == 5


@pytest.mark.parametrize(
    "text", ["a visita do apartamento segunda não vai rolar", "cancela a visita ao museu de segunda"]
)
def test_the_short_name_of_a_portuguese_monday(text: str) -> None:
    assert [each.readings[0].start.weekday() for each in find(text, NOW, "en")] == [0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I'm on nights from Thursday", ["from Thursday"]),
        ("Ana's on days this week", ["this week"]),
        ("they are on nights", []),
        ("on nights sat 21st, 9pm to 7am", ["sat 21st, 9pm to 7am"]),
        ("I read on nights like this", ["on nights"]),
    ],
)
def test_a_shift_that_somebody_is_on_is_no_time(text: str, found: list[str]) -> None:
    assert [text[each.start_index : each.end_index] for each in find(text, NOW, "en")] == found


def test_a_short_saturday_ends_what_is_to_be_done_then() -> None:
    told = "return the library books sat"
    assert [told[each.start_index :] for each in find(told, NOW, "en", policy=PLANNING)] == ["sat"]
    for verb in ("this is the chair where she sat", "mind the cushion on which the cat sat"):
        assert not find(verb, NOW, "en", policy=PLANNING)
