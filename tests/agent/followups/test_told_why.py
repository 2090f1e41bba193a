"""What only tells why stands beside a correction, before it and behind."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from agent.followups.told_why import slipped, tells_why
from tests.agent.conftest import Made
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

FRIDAY = datetime(2026, 3, 13, 17, tzinfo=MADRID)


@pytest.mark.parametrize(
    "clause",
    [
        "the bank shuts early",
        "my brother's got the trailer till then",
        "theyve got the roofer in first",
        "she works on the ward",
        "because Nadia needs the van",
        "forgot about the match",
        "didn't look at the rota",
        "no lessons that day",
        "que viene el cerrajero",
        "la tienda cierra antes",
        "se me pasó lo del partido",
        "porque trabajo hasta tarde",
        "da kommt der Maler",
        "der Laden macht früher zu",
        "le magasin ferme plus tôt",
        "viene il fabbro",
        "vem o pintor",
    ],
)
def test_a_clause_that_tells_why(clause: str) -> None:
    assert tells_why(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "at the old mill",
        "with my brother",
        "feed the goats",
        "it's at the old mill",
        "it's for Nadia",
        "and my brother has the trailer",
        "Nadia is coming too",
        "is the shop open?",
        "the blue one",
        "en el Molino Viejo",
        "es en casa de Nadia",
        "y la tienda cierra antes",
        "im alten Haus",
    ],
)
def test_a_clause_that_tells_more_or_nothing(clause: str) -> None:
    assert not tells_why(clause)


@pytest.mark.parametrize("clause", ["typo", "silly me", "I always mix them up", "que siempre los confundo", "vertippt"])
def test_a_slip_is_owned_up_to(clause: str) -> None:
    assert slipped(clause)


@pytest.mark.parametrize(
    ("made", "said", "due"),
    [
        ("friday at 5pm", "ugh no, saturday, friday is the regatta", FRIDAY.replace(day=14)),
        ("friday at 5pm", "Sorry, saturday, not friday. Same time.", FRIDAY.replace(day=14)),
        ("friday at 5pm", "scrap that, saturday, same hour", FRIDAY.replace(day=14)),
        ("friday at 5pm", "no tomorrow, same hour, my brother's got the trailer", FRIDAY.replace(day=11)),
        ("friday at 5pm", "damn, forgot about the match. make it 6pm", FRIDAY.replace(hour=18)),
        ("friday at 5pm", "make that sunday my brother's got the trailer", FRIDAY.replace(day=15)),
        ("friday at 5pm", "hm, rain. better sunday, same time, the club shuts early", FRIDAY.replace(day=15)),
        ("friday at 5pm", "no wait 1730, theyve got the roofer in first", FRIDAY.replace(minute=30)),
        ("friday at 5pm", "no, saturday, typo", FRIDAY.replace(day=14)),
        ("friday", "no thursday as I'm away friday", date(2026, 3, 12)),
        ("friday at 5pm", "half an hour earlier, road crew wants the yard", FRIDAY.replace(hour=16, minute=30)),
        ("friday at 5pm", "I do beg your pardon, it ought to be 6pm", FRIDAY.replace(hour=18)),
        ("friday at 5pm", "for pete's sake, what I meant was 6pm, rowing practice overran", FRIDAY.replace(hour=18)),
        ("friday at 5pm", "daft old me, should read 6pm. Memory like a teabag", FRIDAY.replace(hour=18)),
        ("friday", "on reflection let's go with the 18th, three of the crew are ill", date(2026, 3, 18)),
        (
            "el viernes a las 17",
            "qué cabeza, debería ser a las 18, don Luis leyó mal el cartel",
            FRIDAY.replace(hour=18),
        ),
        ("el viernes", "miento, dejémoslo en el 18, ese día no salen barcos", date(2026, 3, 18)),
        ("friday", "oh no, that's Good Friday. sunday then, no lessons that day", date(2026, 3, 15)),
        ("el viernes a las 17", "no, mejor el domingo, misma hora, que viene mi madre", FRIDAY.replace(day=15)),
        ("el viernes a las 17", "se me olvidó que viene mi madre. perdona, el domingo", FRIDAY.replace(day=15)),
        ("el viernes", "uy no, el jueves, el viernes es la regata", date(2026, 3, 12)),
        ("freitag um 17 Uhr", "halt, Sonntag, da kommt der Maler", FRIDAY.replace(day=15)),
    ],
)
def test_a_correction_with_its_reason(assistant: Made, made: str, said: str, due: date) -> None:
    one = assistant(settings={"drafts": True})
    first = "remind me to varnish the boat" if made.startswith("friday") else "recuérdame barnizar el bote"
    one.ask(f"Erinnere mich {made} daran, das Boot zu lackieren" if made.startswith("frei") else f"{first} {made}")
    (todo,) = one.todos.list()
    one.ask(said)
    assert [(each.title, each.due) for each in one.todos.list()] == [(todo.title, due)]


@pytest.mark.parametrize(
    ("said", "start", "minutes"),
    [
        ("make it 6pm and 45 minutes long", 18, 45),
        ("better at 6pm, and it should last 45 minutes", 18, 45),
        ("move it to 6pm, till 7.30", 18, 90),
        ("mejor a las 18, y que dure 45 minutos", 18, 45),
        ("a las 18 y hazla de media hora", 18, 30),
        ("6pm, hasta las 19:30", 18, 90),
    ],
)
def test_a_new_beginning_and_how_long_from_there(assistant: Made, said: str, start: int, minutes: int) -> None:
    one = assistant(settings={"drafts": True})
    one.ask("crew briefing on friday at 5pm")
    one.ask(said)
    (event,) = one.calendar.list()
    assert (event.start, event.end - event.start) == (FRIDAY.replace(hour=start), timedelta(minutes=minutes))


@pytest.mark.parametrize(
    "said",
    [
        "make that 6pm, and ring the vet",
        "make that 6pm, descale the kettles",
        "make that 6pm, I must buy crisps",
        "make that 6pm, we need crisps",
        "make that 6pm, the hall upstairs",
        "make that 6pm, Ana's big kitchen",
        "make that 6pm, tell Ana about it",
        "I must go at 6pm",
        "read the minutes at 6pm",
        "oh and bother, tea with Bo 6pm",
        "the shop shuts at 6pm",
        "I beg your pardon, what's on at 6pm?",
        "saturday my mum lands",
        "no, thursday no",
        "no, thursday no, because I work on the ward",
        "my brother's got the trailer friday",
        "the club shuts early on thursday",
        "no thursday, friday is better",
        "is it friday? I'm in Leeds on friday",
        "room 1130",
        "no, budget 1200",
    ],
)
def test_what_corrects_no_time(assistant: Made, said: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("dentist on friday at 5pm")
    one.ask(said)
    assert [each.start for each in one.calendar.list()] == [FRIDAY]
