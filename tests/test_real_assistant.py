"""The whole assistant on a real model: on the embedded engine, and on an Ollama server."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from agent.assistant import Assistant
from agent.models.base import Model
from agent.models.embedded import EmbeddedModel
from agent.models.ollama import OllamaModel
from agent.replies import Ended, Event, Reply, Token
from agent.settings import Settings
from memory.errors import BrokenStreamError
from tests.conftest import MADRID, NOW
from tests.engines import OllamaServer

pytestmark = pytest.mark.model

Check = Callable[[Assistant, Reply], bool]
SISTER = (
    b"From: Lucia Ramos <lucia@example.org>\r\nTo: me@example.org\r\nSubject: Visit\r\n"
    b"Date: Mon, 09 Mar 2026 10:00:00 +0100\r\nMessage-ID: <1@example.org>\r\n\r\n"
    b"Hello! I would like to visit you on Saturday at 11. Is that fine?\r\nYour sister Lucia\r\n"
)


@pytest.fixture(params=["embedded", "ollama"])
def model(request: pytest.FixtureRequest) -> Model:
    if request.param == "embedded":
        embedded: EmbeddedModel = request.getfixturevalue("embedded_model")
        return embedded
    server: OllamaServer = request.getfixturevalue("ollama_server")
    return OllamaModel(server.model, server.host)


def opened(home: Path, model: Model) -> Assistant:
    one = Assistant(
        home, model, clock=lambda: NOW, settings=Settings(home, timezone="Europe/Madrid", guard_model="off")
    )
    one.warm()
    return one


@pytest.fixture
def one(home: Path, model: Model) -> Iterator[Assistant]:
    """An assistant over a small world: two to-dos, an event next week, a letter of the owner's sister."""
    with opened(home, model) as assistant:
        assistant.todos.add("Wash the car")
        assistant.todos.add("Pay the rent", date(2026, 3, 12))
        start = datetime(2026, 3, 17, 19, tzinfo=MADRID)
        assistant.calendar.add("Choir", start, start.replace(hour=20))
        assistant.mail.add(SISTER)
        yield assistant


def changes(one: Assistant) -> int:
    return len(one.journal.recent(50)) - 4  # the four rows of the world itself


def words_alone(one: Assistant, reply: Reply) -> bool:
    return bool(reply.text) and reply.calls == () and changes(one) == 0


def has_todo(title: str, due: object) -> Check:
    def check(one: Assistant, reply: Reply) -> bool:
        return any(title in each.title.lower() and each.due == due for each in one.todos.list()) and changes(one) == 1

    return check


def tea(one: Assistant, reply: Reply) -> bool:
    events = [each for each in one.calendar.list() if "tea" in each.title.lower()]
    return [(each.start, each.end) for each in events] == [
        (datetime(2026, 3, 12, 17, tzinfo=MADRID), datetime(2026, 3, 12, 18, 30, tzinfo=MADRID))
    ]


CASES: dict[str, Check] = {
    "hey": words_alone,
    "what's the longest river in Africa?": lambda one, reply: words_alone(one, reply) and "Nile" in reply.text,
    "tell me a riddle": words_alone,
    "remind me to phone the vet tomorrow at 9": has_todo("vet", datetime(2026, 3, 11, 9, tzinfo=MADRID)),
    "get coffee beans": has_todo("coffee beans", None),
    "the car is washed": lambda one, reply: [each.title for each in one.todos.list()] == ["Pay the rent"],
    "anything left to do?": lambda one, reply: "Wash the car" in reply.text and changes(one) == 0,
    "tea with my aunt on Thursday at 5pm for 90 minutes": tea,
    "what does next week look like?": lambda one, reply: "Choir" in reply.text and changes(one) == 0,
    "note: the router password is on the fridge": lambda one, reply: (
        "fridge" in "".join(each.title + each.text for each in one.notes.list()) and changes(one) == 1
    ),
    "apúntame regar el jardín pasado mañana": has_todo("jardín", date(2026, 3, 12)),
    "what does my sister want?": lambda one, reply: (
        "Saturday" in reply.text and changes(one) == 0 and len(one.calendar.list()) == 1
    ),
}


@pytest.mark.parametrize("request_", CASES, ids=lambda text: text[:30])
def test_a_request_and_its_outcome(one: Assistant, request_: str) -> None:
    reply = one.ask(request_)
    assert CASES[request_](one, reply), reply
    # Only what is read to the user from others' text takes a second call of the model.
    assert reply.usage.model_calls <= (2 if "sister" in request_ else 1)


def test_a_conversation_that_goes_on_after_a_restart(home: Path, model: Model) -> None:
    with opened(home, model) as one:
        one.ask("tea with my aunt on Thursday at 5pm for 90 minutes")
    with opened(home, model) as one:
        one.ask("call off the tea")
        assert one.calendar.list() == ()
        assert [each.status for each in one.log()] == ["done", "done"]
        assert "Tea" in one.undo()
        assert len(one.calendar.list()) == 1


def test_the_engine_is_killed_in_mid_answer_and_the_session_goes_on(home: Path, embedded_model: EmbeddedModel) -> None:
    with opened(home, embedded_model) as one:
        events = one.stream("tell me a riddle")
        first = next(events)
        assert isinstance(first, Token)
        os.kill(embedded_model._process.ensure().pid, signal.SIGKILL)
        rest: list[Event] = []
        with contextlib.suppress(BrokenStreamError):  # the second answer may differ from the first one: that is said
            rest.extend(events)
        assert not rest or isinstance(rest[-1], Ended)
        one.ask("get coffee beans")
        assert [each.title.lower() for each in one.todos.list()] == ["get coffee beans"]
        assert [each.status for each in one.log()][1:] == ["done"]
        assert one.resume() is None
