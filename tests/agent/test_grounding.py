"""What a model wrote is put back into the user's own words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.calls import Planned
from agent.grounding import ground
from agent.sayings import Said, title_of
from agent.toolbox import Toolbox
from tests.conftest import NOW
from tools.contract import Language

TOOLS = Toolbox().tools


def grounded(request: str, *calls: Planned, language: Language = "en", earlier: str = "") -> list[dict[str, Any]]:
    """The arguments of each call after grounding."""
    said = Said(request, NOW, language, earlier)
    return [dict(each.arguments) for each in ground(calls, TOOLS, said)]


def event(**arguments: Any) -> Planned:
    return Planned("create_event", arguments)


def todo(**arguments: Any) -> Planned:
    return Planned("add_todo", arguments)


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


@pytest.mark.parametrize(
    ("name", "value"),
    [("location", "the office"), ("attendees", ["Leo"]), ("duration", "1 hour"), ("priority", "high")],
)
def test_what_was_not_said_is_left_out(name: str, value: Any) -> None:
    call = todo(title="Run", priority=value) if name == "priority" else event(title="Run", **{name: value})
    (found,) = grounded("a run tomorrow", call)
    assert found.get(name) in (None, [])


def test_what_was_said_stays() -> None:
    (found,) = grounded(
        "run with Leo in the park tomorrow for 2 hours",
        event(title="Run", start="tomorrow", location="the park", attendees=["Leo"], duration="2 hours"),
    )
    assert found == {
        "title": "Run", "start": "tomorrow", "location": "the park", "attendees": ["Leo"], "duration": "2 hours"
    }  # fmt: skip


def test_a_translated_title_is_said_again_in_the_users_words() -> None:
    (found,) = grounded("tengo que devolver el taladro mañana", todo(title="Give it back"), language="es")
    assert found["title"] == "Devolver el taladro"


def test_a_pronoun_is_no_search() -> None:
    assert grounded("anything new for me?", Planned("list_mail", {"search": "me"})) == [{}]


@pytest.mark.parametrize(
    ("request_text", "title"),
    [
        ("remind me to paint the fence, it's important", "Paint the fence"),
        ("can you please add oil the hinges to my list", "Oil the hinges"),
        ("oye, apúntame pintar la valla por favor", "Pintar la valla"),
    ],
)
def test_a_title_is_what_is_left_of_the_request(request_text: str, title: str) -> None:
    assert title_of(request_text) == title


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=20))
def test_any_words_at_all(request_text: str, title: str, start: str) -> None:
    calls = (event(title=title, start=start), todo(title=title))
    assert [each.tool for each in ground(calls, TOOLS, Said(request_text, NOW, "en"))] == ["create_event", "add_todo"]


@pytest.mark.parametrize(
    ("request_text", "wrote", "kept"),
    [
        ("paint the fence on friday, no sorry, sunday", "friday", "sunday"),
        ("yoga is at nine, not at eight", "at eight", "nine"),
        ("pinta la valla el viernes, digo, el domingo", "el viernes", "domingo"),
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


def test_a_link_is_kept_whole() -> None:
    (found,) = grounded("add read https://example.org/a?b=1&c=2 to my list", todo(title="Read the article"))
    assert found["title"] == "Read https://example.org/a?b=1&c=2"


def test_a_title_that_loses_half_is_the_users_own() -> None:
    (found,) = grounded("meeting the roofer friday about the gutter", event(title="Gutter", start="friday"))
    assert found["title"] == "Meeting the roofer about the gutter"


def test_a_row_is_named_by_what_the_user_said_of_it() -> None:
    (found,) = grounded("i've rung ana", Planned("complete_todo", {"todo": "Ring Ana about the garden"}))
    assert found["todo"] == "Ring Ana"
    (whole,) = grounded("that's finished", Planned("complete_todo", {"todo": "Ring Ana about the garden"}))
    assert whole["todo"] == "Ring Ana about the garden"


def test_a_new_name_is_copied() -> None:
    call = Planned("update_event", {"event": "choir", "start": "singing"})
    assert grounded("rename the choir to singing club, same time", call) == [
        {"event": "choir", "title": "singing club"}
    ]


def test_a_new_name_that_nobody_gave_changes_nothing() -> None:
    assert grounded("show me the ferns", Planned("update_todo", {"todo": "ferns", "title": "Show the ferns"})) == []


def test_words_that_are_no_time_are_none() -> None:
    (found,) = grounded("some day i should oil the hinges", todo(title="Oil the hinges", due="some day"))
    assert "due" not in found


def test_a_fact_is_in_the_users_words() -> None:
    call = Planned("remember_fact", {"fact": "the user eats no meat"})
    assert grounded("soy celíaco, recuérdalo siempre", call, language="es") == [{"fact": "Soy celíaco"}]
