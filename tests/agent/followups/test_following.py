"""A few words after a turn are understood from that turn; whatever says more is left to the model."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import Any

import pytest

from agent.calls import Planned
from agent.followups.before import Before, chosen, unreasoned, when_told
from agent.followups.following import fact_mended, following
from tests.agent.conftest import Made
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)


def before(tool: str, *kinds: str, status: str = "done", at: datetime | None = None, **arguments: str) -> Before:
    effect = "read" if tool in ("list_events", "list_todos", "find_free_time", "read_mail") else "write"
    call: dict[str, Any] = {"tool": tool, "arguments": arguments, "status": status, "effect": effect}
    return Before([call], [{"kind": kind, "id": place, "label": "Tea"} for place, kind in enumerate(kinds)], at)


@pytest.mark.parametrize(
    ("request_", "language", "time"),
    [
        ("no, at 11", "en", "2026-03-12 11:00"),
        ("sorry, 11.30", "en", "2026-03-12 11:30"),
        ("at noon instead", "en", "2026-03-12 12:00"),
        ("and half an hour later", "en", "2026-03-12 17:30"),
        ("y una hora antes", "es", "2026-03-12 16:00"),
        ("actually make it 18:30 please", "en", "2026-03-12 18:30"),
        ("half past three in the afternoon", "en", "2026-03-12 15:30"),
        ("on monday", "en", "2026-03-16 17:00"),
        ("Sorry, it's in the afternoon: at 4.", "en", "2026-03-12 16:00"),
        ("hang on thats wrong its 6.30", "en", "2026-03-12 18:30"),
        ("no scrap that, he said 6", "en", "2026-03-12 18:00"),
        ("no, está mal, es a las 7", "es", "2026-03-12 19:00"),
        ("mejor a las 6", "es", "2026-03-12 18:00"),
        ("perdona, el lunes", "es", "2026-03-16 17:00"),
        ("nein, lieber am Freitag", "en", "2026-03-13 17:00"),
        ("tomorrow morning i mean", "en", "2026-03-11 05:00"),
        ("not thursday, friday", "en", "2026-03-13 17:00"),
        ("no el jueves, el viernes", "es", "2026-03-13 17:00"),
        ("6 is better", "en", "2026-03-12 18:00"),
        ("Rosa can only do friday", "en", "2026-03-13 17:00"),
        ("oh no, my trainer can only make 6pm", "en", "2026-03-12 18:00"),
        ("ach nee, die Trainerin schafft's erst um sechs", "en", "2026-03-12 18:00"),
        ("der Arzt kann erst um 18 Uhr", "en", "2026-03-12 18:00"),
        ("uy no, la entrenadora solo puede a las 6", "es", "2026-03-12 18:00"),
        ("non, la prof ne peut qu'à 18h", "en", "2026-03-12 18:00"),
        ("could you make that friday instead?", "en", "2026-03-13 17:00"),
        ("the day after", "en", "2026-03-13 17:00"),
        ("no, friday afternoon", "en", "2026-03-13 17:00"),
        ("wait she's got a lab, make it 3 pm", "en", "2026-03-12 15:00"),
        ("her train is late so push it to half past six pm", "en", "2026-03-12 18:30"),
    ],
)
def test_another_time_is_for_what_was_just_made(request_: str, language: Language, time: str) -> None:
    tea = datetime(2026, 3, 12, 17, tzinfo=MADRID)
    made = before("create_event", "event", title="Tea", at=tea)
    assert following(request_, made, NOW, language) == (Planned("update_event", {"event": "it", "start": time}),)
    todo = before("add_todo", "todo", title="Tea", at=tea)
    assert following(request_, todo, NOW, language) == (Planned("update_todo", {"todo": "it", "due": time}),)


@pytest.mark.parametrize(
    ("request_", "start", "place"),
    [
        ("at 15:30 in the shop", "2026-03-12 15:30", "the shop"),
        ("a las 9 de la noche en el Mesón de Paco", "2026-03-12 21:00", "el Mesón de Paco"),
        ("at Rosie's, 1pm", "2026-03-12 13:00", "Rosie's"),
    ],
)
def test_the_place_may_stand_beside_the_hour(request_: str, start: str, place: str) -> None:
    made = before("create_event", "event", title="Tea", at=datetime(2026, 3, 12, tzinfo=MADRID))
    language: Language = "es" if request_.startswith("a las") else "en"
    (call,) = following(request_, made, NOW, language)
    assert call == Planned("update_event", {"event": "it", "start": start, "location": place})
    assert following(f"buy milk {request_}", made, NOW, language) == ()


def test_a_clock_time_is_on_the_day_that_was_said() -> None:
    made = before("create_event", "event", title="Fair", at=datetime(2026, 3, 13, tzinfo=MADRID))
    (call,) = following("half past three", made, NOW, "en")
    assert call.arguments["start"] == "2026-03-13 15:30"
    (call,) = following("from 11 to 11:30 in the morning", made, NOW, "en")
    assert call.arguments["start"] == "2026-03-13 11:00 to 11:30"
    assert following("well, it's friday!", made, NOW, "en") == ()


@pytest.mark.parametrize(
    "request_",
    ["no, call it lunch at 11", "is that at 11?", "what's on friday", "thanks", "no", "and tea at 5", "cancel",
     "at 9, no worries", "no problem at 9", "friday in the end", "friday at the latest", "at 9 at most",
     "in my opinion friday",
     "who says friday", "nobody wants friday", "remind me at 7", "oh my goodness", "sorry, the kids are ill"],
)  # fmt: skip
def test_what_says_more_is_left_to_the_model(request_: str) -> None:
    assert following(request_, before("create_event", "event", title="Tea"), NOW, "en") == ()


@pytest.mark.parametrize(
    "request_", ["buy milk, make it 3", "on friday she's away, make it 3", "remind me she's here, make it 3"]
)
def test_what_is_no_reason_is_left_to_the_model(request_: str) -> None:
    made = before("create_event", "event", title="Tea", at=datetime(2026, 3, 12, 17, tzinfo=MADRID))
    assert following(request_, made, NOW, "en") == ()


def test_a_reminder_is_for_a_to_do_and_moves_no_event() -> None:
    made = before("add_todo", "todo", title="Tea")
    assert following("remind me at 7", made, NOW, "en")[0].tool == "update_todo"


def test_nothing_follows_on_what_failed_or_on_several_rows() -> None:
    assert following("no, at 11", before("create_event", status="failed"), NOW, "en") == ()
    assert following("no, at 11", before("create_event", "event", "event"), NOW, "en") == ()
    assert following("no, at 11", before("cancel_event", "event"), NOW, "en") == ()
    assert following("no, at 11", Before([], []), NOW, "en") == ()


def test_another_hour_is_for_the_one_to_do_that_has_one(assistant: Made) -> None:
    one = assistant('[add_todo(title="Bread"), add_todo(title="Ring mum", due="at 6pm")]')
    one.ask("add bread to my list, and remind me to ring mum at 6pm")
    one.ask("actually make that 7")
    assert [(each.title, each.due and f"{each.due:%H:%M}") for each in one.todos.list()] == [
        ("Ring mum", "19:00"), ("Bread", None)
    ]  # fmt: skip
    both = Before(
        [
            {"tool": "add_todo", "arguments": {"title": each, "due": "at 6"}, "status": "done"}
            for each in ("Ana", "Leo")
        ],
        [{"kind": "todo", "id": each, "label": "x"} for each in (1, 2)],
    )
    assert following("make that 7", both, NOW, "en") == ()


def test_an_hour_is_the_events_where_a_to_do_was_added_beside_it() -> None:
    both = Before(
        [*before("add_todo").calls, *before("create_event").calls],
        [{"kind": "todo", "id": 1, "label": "Batteries"}, {"kind": "event", "id": 1, "label": "Call"}],
    )
    assert following("sorry, at 11", both, NOW, "en") == (
        Planned("update_event", {"event": "it", "start": "2026-03-10 11:00"}),
    )
    assert following("on friday", both, NOW, "en") == ()


@pytest.mark.parametrize(
    ("request_", "language", "day"),
    [
        ("and on friday?", "en", "on friday"),
        ("what about next week?", "en", "next week"),
        ("¿y el viernes?", "es", "el viernes"),
        ("ok, and tomorrow", "en", "tomorrow"),
    ],
)
def test_the_same_is_asked_of_another_day(request_: str, language: Language, day: str) -> None:
    asked = before("find_free_time", when="thursday", minutes="60")
    assert following(request_, asked, NOW, language) == (Planned("find_free_time", {"when": day, "minutes": "60"}),)
    assert following(request_, before("read_mail", which="Ana"), NOW, language) == ()


@pytest.mark.parametrize(
    ("request_", "named", "meant"),
    [
        ("and the library card?", ["to-do “Renew the library card”"], Planned("list_todos", {})),
        ("what about choir then?", ["event “Choir practice”"], Planned("list_events", {})),
        ("¿y la clave del wifi?", ["note “Wifi, clave”"], Planned("read_note", {"note": "Wifi, clave"})),
        ("and choir?", ["event “Choir practice”", "to-do “Pay for the choir”"], Planned("list_todos", {})),
        ("and the parcel?", ["event “Parcel party”", "a message"], None),
        ("and delete the library card?", ["to-do “Renew the library card”"], None),
        ("and the library card", ["to-do “Renew the library card”"], None),
        ("and the capital of France?", [], None),
    ],
)
def test_the_same_is_asked_of_another_thing(request_: str, named: list[str], meant: Planned | None) -> None:
    asked = before("list_todos", "todo")
    assert following(request_, asked, NOW, "en", named) == ((meant,) if meant else ())
    assert following(request_, before("read_mail", which="Ana"), NOW, "en", named) == ()


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("ribbon too", "Ribbon"),
        ("and eggs", "Eggs"),
        ("plus two lemons", "Two lemons"),
        ("y pan también", "Pan"),
        ("e feijão também", "Feijão"),
        ("und Brot auch", "Brot"),
        ("et du pain aussi", "Du pain"),
        ("anche il pane", "Il pane"),
        ("add bread too", "Bread"),
        ("and to water the plants", "Water the plants"),
    ],
)
def test_one_more_of_what_was_added(request_: str, title: str) -> None:
    assert following(request_, before("add_todo", "todo"), NOW, "en") == (Planned("add_todo", {"title": title}),)


@pytest.mark.parametrize(
    "request_",
    [
        "thanks, you too", "you too", "me too", "and make it high priority", "and what about milk?",
        "and delete the old one from yesterday", "gracias, tú también", "also tell Ana", "and tomorrow",
        "cancella anche il dentista", "apaga o leite também", "du auch", "auch gut",
        "e boa noite", "and good night", "y feliz año también", "nice too", "and yes", "e anche a te",
        "and the milk is done too", "and to the list eggs", "and to my surprise it rained", "and to top it off bread",
        "y de postre helado",
    ],
)  # fmt: skip
def test_what_is_no_thing_is_not_added(request_: str) -> None:
    planned = following(request_, before("add_todo", "todo"), NOW, "en")
    assert "add_todo" not in [each.tool for each in planned]


def test_the_correction_changes_the_one_row_and_asks_no_model(assistant: Made) -> None:
    one = assistant('[create_event(title="Tea with Ana", start="thursday at 5pm")]')
    one.ask("tea with Ana on thursday at 5pm")
    assert one.ask("no, at 6").text
    (event,) = one.calendar.list()
    assert event.start == datetime(2026, 3, 12, 18, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("tool", "arguments", "request_", "mended"),
    [
        ("create_note", {"text": "fence needs 14 panels"}, "i miscounted, make that 16", None),
        ("create_note", {"text": "fence needs 14 panels"}, "sorry, 16", {"text": "fence needs 16 panels"}),
        ("create_note", {"text": "blinds 120 by 180"}, "no, 120 by 160", {"text": "blinds 120 by 160"}),
        ("add_todo", {"title": "Buy 3 lemons"}, "oops, 4 lemons", {"title": "Buy 4 lemons"}),
        ("remember_fact", {"fact": "My size is 39"}, "perdona, 40", {"fact": "My size is 40"}),
        ("create_note", {"text": "key in 2A"}, "Sorry, 3A. Please fix the note.", {"text": "key in 3A"}),
        ("create_note", {"text": "llave en el 2A"}, "perdona, 3A, corrige la nota", {"text": "llave en el 3A"}),
        ("create_note", {"text": "key in 2A"}, "Sorry, 3A. Please fix the tap.", None),
        ("create_note", {"text": "14 panels and 16 nails"}, "sorry, 20", None),
        ("add_todo", {"title": "Buy lemons"}, "sorry, 4", None),
    ],
)
def test_another_figure_is_put_in_its_place(
    tool: str, arguments: dict[str, str], request_: str, mended: dict[str, str] | None
) -> None:
    planned = following(request_, before(tool, "note", at=None, **arguments), NOW, "en")
    assert planned == ((Planned("undo_last", {}), Planned(tool, mended)) if mended else ())


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("no wait, make that oat milk", "Buy oat milk"),
        ("i meant the red paint", "Buy the red paint"),
        ("make it shorter please", None),
        ("i meant what i said about the other thing", None),
    ],
)
def test_another_name_for_what_was_just_added(request_: str, title: str | None) -> None:
    planned = following(request_, before("add_todo", "todo", title="Buy milk"), NOW, "en")
    assert planned == ((Planned("update_todo", {"todo": "it", "title": title}),) if title else ())


@pytest.mark.parametrize(
    ("request_", "asked"),
    [
        ("how long does that last", True),
        ("and what time is it at?", True),
        ("when is it again?", True),
        ("where is that", True),
        ("¿a qué hora es?", True),
        ("cuánto dura", True),
        ("So when am I seeing her now?", True),
        ("when are we meeting him?", True),
        ("when am I seeing her mother?", False),
        ("what time is it?", False),
        ("what time is it now", False),
        ("how long does it take to boil an egg", False),
    ],
)
def test_a_question_about_the_event_that_was_shown(request_: str, asked: bool) -> None:
    shown = before("list_events", "event", at=datetime(2026, 3, 18, 17, tzinfo=MADRID))
    assert following(request_, shown, NOW, "en") == ((Planned("list_events", {"when": "2026-03-18"}),) if asked else ())


@pytest.mark.parametrize(
    ("answer", "row"),
    [("the roof one", 2), ("the first one", 1), ("van", 1), ("the second", 2), ("both", None), ("the call", None)],
)
def test_an_answer_tells_which_row_was_meant(answer: str, row: int | None) -> None:
    call = {"tool": "update_event", "arguments": {"event": "call", "start": "4pm"}, "status": "failed", "unclear": True}
    rows = [
        {"kind": "event", "id": 1, "label": "Call about the van"},
        {"kind": "event", "id": 2, "label": "Call about the roof"},
    ]
    told = chosen(answer, Before([call], rows, request="move the call to 4pm"), NOW, "en")
    whole = f"move the call to 4pm, {answer}"
    assert told == ((whole, Planned("update_event", {"event": f"#{row}", "start": "4pm"})) if row else None)


@pytest.mark.parametrize("answer", ["the one without Ana", "not the one with Ana", "la que es sin Ana"])
def test_an_answer_that_leaves_a_row_out_names_none(answer: str) -> None:
    call = {"tool": "cancel_event", "arguments": {"event": "yoga"}, "status": "failed", "unclear": True}
    rows = [{"kind": "event", "id": 1, "label": "Yoga class"}, {"kind": "event", "id": 2, "label": "Yoga with Ana"}]
    assert chosen(answer, Before([call], rows, request="cancel yoga"), NOW, "en") is None


@pytest.mark.parametrize(
    ("answer", "language", "row"),
    [
        ("next week's", "en", 2),
        ("the one next week please", "en", 2),
        ("tonight's", "en", 1),
        ("the 17th", "en", 2),
        ("la de la semana que viene", "es", 2),
        ("la de hoy", "es", 1),
        ("the 19:30 one", "en", None),
        ("tuesday", "en", None),
        ("tomorrow", "en", None),
        ("next week I am away", "en", None),
    ],
)
def test_an_answer_may_name_the_event_by_its_time(answer: str, language: Language, row: int | None) -> None:
    call = {"tool": "cancel_event", "arguments": {"event": "choir"}, "status": "failed", "unclear": True}
    rows = [{"kind": "event", "id": each, "label": "Choir practice"} for each in (1, 2)]
    starts = {each: datetime(2026, 3, 3 + 7 * each, 19, 30, tzinfo=MADRID) for each in (1, 2)}
    asked = Before([call], rows, request="cancel choir", starts=starts)
    told = chosen(answer, asked, NOW, language)
    assert told == ((f"cancel choir, {answer}", Planned("cancel_event", {"event": f"#{row}"})) if row else None)


@pytest.mark.parametrize(
    ("answer", "language", "meant"),
    [
        ("the one next week, I'm on lates", "en", "the one next week"),
        ("next week's because my sister is away", "en", "next week's"),
        ("la de la semana que viene, que estoy de tarde", "es", "la de la semana que viene"),
        ("la de hoy porque no puedo", "es", "la de hoy"),
        ("the one next week, and put dinner with Kim in instead", "en", ""),
        ("the one next week, I'm free at 8 so move it", "en", ""),
        ("next week I am away", "en", ""),
        ("next week, I'm away on Friday", "en", ""),
    ],
)
def test_an_answer_may_tell_why(answer: str, language: Language, meant: str) -> None:
    assert unreasoned(answer, NOW, language) == meant
    call = {"tool": "cancel_event", "arguments": {"event": "choir"}, "status": "failed", "unclear": True}
    rows = [{"kind": "event", "id": each, "label": "Choir practice"} for each in (1, 2)]
    starts = {each: datetime(2026, 3, 3 + 7 * each, 19, 30, tzinfo=MADRID) for each in (1, 2)}
    told = chosen(answer, Before([call], rows, request="cancel choir", starts=starts), NOW, language)
    assert (told[0] if told else "") == (f"cancel choir, {meant}" if meant else "")


@pytest.mark.parametrize(
    ("answer", "meant"),
    [("yes", True), ("yes, delete it", True), ("sí, esa", True), ("the flat one", True), ("no", False), ("", False)],
)
def test_a_yes_to_one_row_means_that(answer: str, meant: bool) -> None:
    call = {"tool": "delete_note", "arguments": {"note": "landlord"}, "status": "failed", "unclear": True}
    row = {"kind": "note", "id": 3, "label": "Flat"}
    told = chosen(answer, Before([call], [row], request="bin the landlord note"), NOW, "en")
    whole = f"bin the landlord note, {answer}"
    assert told == ((whole, Planned("delete_note", {"note": "#3"})) if meant else None)


def test_a_note_that_only_speaks_of_it_goes_after_a_yes(assistant: Made) -> None:
    one = assistant('[delete_note(note="landlord")]')
    one.notes.add("Flat", "the landlord lives upstairs")
    assert one.ask("bin the landlord note").text.endswith("Delete that one?")
    assert one.notes.list() != ()
    assert one.ask("yes").text == "Deleted the note *Flat*."
    assert one.notes.list() == ()


def test_the_answer_moves_the_event_that_it_names(assistant: Made) -> None:
    one = assistant('[update_event(event="call", start="4pm")]')
    for about in ("van", "roof"):
        one.calendar.add(f"Call about the {about}", datetime(2026, 3, 12, 11, tzinfo=MADRID))
    assert "?" in one.ask("move the call to 4pm").text
    one.ask("the roof one")
    assert {each.title: each.start.hour for each in one.calendar.list()} == {
        "Call about the van": 11,
        "Call about the roof": 16,
    }


@pytest.mark.parametrize(
    ("request_", "answer", "due"),
    [
        ("push the parcel two hours", "at 10:30", "20 10:30"),
        ("push the parcel back an hour", "to saturday at noon", "14 12:00"),
        ("push the parcel back an hour", "half past ten", "20 10:30"),
    ],
)
def test_the_answer_to_when_is_for_the_row_that_it_was_asked_of(
    assistant: Made, request_: str, answer: str, due: str
) -> None:
    one = assistant(settings={"drafts": True})
    one.todos.add("Send the parcel", due=date(2026, 3, 20))
    assert "?" in one.ask(request_).text
    one.ask(answer)
    assert [f"{each.due:%d %H:%M}" for each in one.todos.list()] == [due]


def test_the_answer_to_when_makes_the_event() -> None:
    call = {"tool": "create_event", "arguments": {"title": "Meeting"}, "status": "failed", "unclear": True}
    asked = Before([call], [], request="put in a meeting with Priya.")
    made = Planned("create_event", {"title": "Meeting", "start": "thursday at 3"})
    assert when_told("thursday at 3", asked, NOW, "en") == ("put in a meeting with Priya, thursday at 3", made)
    assert when_told("what's on thursday at 3?", asked, NOW, "en") is None
    assert when_told("thursday at 3", before("create_event", "event", title="Tea"), NOW, "en") is None


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("Put earrings for Nuria in there too", "earrings for Nuria"),
        ("add a belt for dad to that note please", "a belt for dad"),
        ("añade unos guantes ahí", "unos guantes"),
        ("add milk", None),
        ("put it in there", None),
    ],
)
def test_more_goes_into_the_note_that_was_shown(request_: str, text: str | None) -> None:
    found = following(request_, before("read_note", "note"), NOW, "en")
    assert found == ((Planned("append_note", {"note": "#0", "text": text}),) if text else ())
    assert following(request_, before("list_todos", "todo"), NOW, "en") == ()


def test_the_same_again_for_another_day_lasts_as_long() -> None:
    run = before("create_event", "event", title="Run", start="2026-03-11 07:15 to 08:00",
                 at=datetime(2026, 3, 11, 7, 15, tzinfo=MADRID))  # fmt: skip
    again = {"title": "Run", "start": "2026-03-12 07:15", "duration": "45 minutes"}
    assert following("and the same on thursday", run, NOW, "en") == (Planned("create_event", again),)
    assert following("lo mismo el jueves", run, NOW, "es") == (Planned("create_event", again),)
    assert following("the same man called", run, NOW, "en") == ()
    assert following("oh, another one just the same on thursday", run, NOW, "en") == (Planned("create_event", again),)
    assert following("y otra vez el jueves", run, NOW, "es") == (Planned("create_event", again),)
    assert following("and again on thursday at 8", run, NOW, "en")[0].arguments["start"] == "2026-03-12 08:00"
    assert following("try again on thursday", run, NOW, "en")[:1] != (Planned("create_event", again),)
    assert following("again?", run, NOW, "en") == ()


def test_a_fact_takes_the_figure_that_counts() -> None:
    told = Before(before("remember_fact", "fact", fact="my shoe size is 43").calls, [], None, "my shoe size is 43")
    new = Planned("remember_fact", {"fact": "my shoe size is 44"})
    assert fact_mended("oops it's 44", told) == ("my shoe size is 44", Planned("undo_last", {}), new)
    assert fact_mended("thanks", told) is None


@pytest.mark.parametrize(
    "request_", ["what's in it so far?", "read it back to me", "¿qué pone en la nota?", "and what does it say now"]
)
def test_a_question_of_the_note_shown_reads_it(request_: str) -> None:
    noted = before("append_note", "note", note="Restaurants", text="Ramen Ichi")
    assert following(request_, noted, NOW, "en") == (Planned("read_note", {"note": "#0"}),)
    assert following("what's in the fridge?", noted, NOW, "en") == ()


@pytest.mark.parametrize("word", ["ok ", "no ", "and ", "so "])
def test_a_word_said_again_and_again_takes_no_time(word: str) -> None:
    made = before("append_note", "note", note="Restaurants", text="Ramen Ichi")
    began = time.process_time()
    assert following(word * 60 + "x", made, NOW, "en") == ()
    assert time.process_time() - began < 1


def test_the_day_of_the_week_that_was_said() -> None:
    call = {"tool": "create_event", "arguments": {"title": "Notary"}, "status": "failed", "unclear": ["which"]}
    asked = Before([call], [], None, "a meeting with the notary next week")
    made = Planned("create_event", {"title": "Notary", "start": "2026-03-18 10:00"})
    assert when_told("Wednesday at 10", asked, NOW, "en") == ("a meeting with the notary, 2026-03-18 10:00", made)


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("and they're in the upstairs office", "the upstairs office"),
        ("es en la cafetería", "la cafetería"),
        ("ah, y ponle que es en Soria", "Soria"),
    ],
)
def test_where_the_event_is_may_be_told_alone(request_: str, place: str) -> None:
    made = before("create_event", "event", title="Tea", at=datetime(2026, 3, 12, 17, tzinfo=MADRID))
    assert following(request_, made, NOW, "en") == (Planned("update_event", {"event": "it", "location": place}),)
    assert following("it's in the diary already", made, NOW, "en") == ()
    assert following("it's at 5 in the shop", before("add_todo", "todo", title="Tea"), NOW, "en") == ()


@pytest.mark.parametrize(
    "request_", ["until 7, and it's at Luigi's", "it's at Luigi's, until 7", "it's at Luigi's and it ends at 7"]
)
def test_two_things_may_be_told_of_one_event(request_: str) -> None:
    made = before("create_event", "event", title="Tea", at=datetime(2026, 3, 12, 17, tzinfo=MADRID))
    (call,) = following(request_, made, NOW, "en")
    assert call == Planned("update_event", {"event": "it", "duration": "120 minutes", "location": "Luigi's"})


@pytest.mark.parametrize(
    "request_", ["it's at Luigi's, buy milk", "no, saturday", "until 8, at 6", "until 7, it's urgent, please"]
)
def test_what_is_not_two_things_of_it_is_read_as_before(request_: str) -> None:
    made = before("create_event", "event", title="Tea", at=datetime(2026, 3, 12, 17, tzinfo=MADRID))
    assert not any({"location", "duration"} & {*each.arguments} for each in following(request_, made, NOW, "en"))


@pytest.mark.parametrize(
    ("request_", "row"),
    [
        ("the florist, the dentist is still to do", 1),
        ("the dentist is still open, the florist one", 1),
        ("al dentist, el florist sigue pendiente", 2),
        ("the dentist, not the florist", 2),
        ("Florist, Dentist ist noch offen", 1),
        ("the florist is still to do", 0),
        ("the florist, and buy roses", 0),
    ],
)
def test_an_answer_that_says_that_the_other_stays(request_: str, row: int) -> None:
    call: dict[str, Any] = {"tool": "complete_todo", "arguments": {"todo": "call Ana"}, "status": "failed"}
    shown = [
        {"kind": "todo", "id": 1, "label": "Call Ana the florist"},
        {"kind": "todo", "id": 2, "label": "Call Ana the dentist"},
    ]
    before = Before([call | {"unclear": True}], shown, None, "I called Ana, tick it")
    found = chosen(request_, before, NOW, "en")
    assert (found[1] if found else None) == (Planned("complete_todo", {"todo": f"#{row}"}) if row else None)
