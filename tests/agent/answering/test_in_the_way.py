"""Whether there is anything in the way of what somebody thinks of."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.answering.in_the_way import in_the_way
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "language", "when"),
    [
        ("Jo offered me a shift on the 18th at 6pm. don't put it in yet, I only want to know what it would clash with",
         "en", "on the 18th at 6pm"),
        ("before I say yes to Jo on friday at 10, does anything clash?", "en", "on friday at 10"),
        ("I've been asked to sing on thursday at 2pm, would that clash with anything?", "en", "on thursday at 2pm"),
        ("does friday at 10:30 clash with anything?", "en", "friday at 10:30"),
        ("I'd like to laze through friday afternoon, is there anything in the diary that stops me?", "en",
         "2026-03-13 12:00 - 2026-03-13 19:00"),
        ("I was thinking of a swim thursday morning, anything against it?", "en", "thursday morning"),
        ("hoping to leave early on wednesday afternoon, anything in the calendar that says I can't?", "en",
         "on wednesday afternoon"),
        ("do I have anything on thursday evening?", "en", "on thursday evening"),
        ("me han ofrecido un turno el 18 a las 18:00. no lo apuntes todavía, solo quiero saber con qué choca", "es",
         "el 18 a las 18:00"),
        ("me apetece una siesta el viernes por la tarde, ¿hay algo en el calendario que me lo impida?", "es",
         "el viernes por la tarde"),
        ("ich würde am Freitagnachmittag gern schlafen, steht da was im Kalender?", "en", "am Freitagnachmittag"),
        ("j'aimerais dormir vendredi après-midi, est-ce qu'il y a quelque chose dans l'agenda ?", "en",
         "vendredi après-midi"),
        ("vorrei dormire venerdì pomeriggio, c'è qualcosa in calendario?", "en", "venerdì pomeriggio"),
        ("queria dormir na sexta à tarde, há alguma coisa na agenda?", "en", "na sexta à tarde"),
    ],
)  # fmt: skip
def test_what_there_is_at_that_time(request_: str, language: Language, when: str) -> None:
    call = in_the_way(request_, NOW, language)
    assert call is not None
    assert (call.tool, call.arguments) == ("list_events", {"when": when})


@pytest.mark.parametrize(
    "request_",
    [
        "dinner with Eva on friday at 10, does that clash with anything?",
        "put dinner with Eva on friday at 10, does it clash with anything?",
        "Jules offered me a gig on the 18th at 6pm, put it in",
        "is there anything on friday that I have to pay?",
        "is there anything in my notes about friday?",
        "remind me to sleep on friday afternoon, is there anything on?",
        "I want a reminder on friday at 9 to call Ana, is there anything on then?",
        "is there anything good on tv on friday evening?",
        "do I have anything due on friday?",
        "what's on at the cinema on friday?",
        "would you move the physio to friday at 10 if nothing clashes?",
        "did anything clash last friday?",
        "is anything open on sunday?",
        "anything new from Pablo since friday?",
        "I want to buy something on friday",
        "I have something on friday",
        "I want you to book something on friday afternoon",
        "does Pablo have anything on friday?",
        "¿hay algo que pagar el viernes?",
        "tengo algo el viernes",
        "pon algo el viernes por la tarde",
    ],
)
def test_whatever_else_is_asked_or_wanted(request_: str) -> None:
    assert in_the_way(request_, NOW, "es" if "viernes" in request_ else "en") is None
