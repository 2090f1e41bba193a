"""The chat: what is shown, what is asked, what stops and what goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from agent.assistant import Assistant
from agent.chat import Chat, Warming
from agent.models.base import Prompt
from agent.models.scripted import ScriptedModel
from agent.replies import Reply
from agent.terminal.blocks import Blocks
from agent.terminal.slash import COMMANDS
from memory.errors import ServerDownError
from tools.contract import Receipt, ToolContext, tool

Made = Callable[..., Assistant]
LONG = "It is the Nile, which is very long indeed, and it flows to the north. Others are shorter."
rung: list[str] = []


@tool(effect="send")
def ring(context: ToolContext, name: str, times: float = 1) -> Receipt:
    """Ring somebody up."""
    rung.append(f"{name} {times}")
    return Receipt(f"Rang {name}.")


class ScriptedScreen:
    """A screen whose user types the given lines; an exception among them is raised; questions take lines too."""

    def __init__(self, *typed: Any, streams: bool = True) -> None:
        self.typed = list(typed)
        self.streams = streams
        self.shown: list[str] = []
        self.pieces: list[str] = []

    def read(self) -> str | None:
        line = self.typed.pop(0) if self.typed else None
        if isinstance(line, BaseException):
            raise line
        return line

    def question(self, text: str, default: str = "", free: bool = False) -> str | None:
        self.shown.append(text)
        return self.read()

    def say(self, text: str) -> None:
        self.shown.append(text)

    def note(self, text: str) -> None:
        self.shown.append(text)

    @contextmanager
    def answering(self) -> Iterator[Callable[[str], None]]:
        yield self.pieces.append

    @property
    def text(self) -> str:
        """All that was shown."""
        return "\n".join(self.shown)


@pytest.fixture(autouse=True)
def nobody_was_rung() -> None:
    rung.clear()


def talk(assistant: Assistant, *typed: Any, streams: bool = True) -> ScriptedScreen:
    """Hold a conversation; returns what was shown."""
    screen = ScriptedScreen(*typed, streams=streams)
    Chat(assistant, screen).run()
    assert not screen.typed, "lines were not read"
    return screen


def test_words_stream_and_are_not_said_twice(assistant: Made) -> None:
    screen = talk(assistant(LONG), "which river?")
    assert "".join(screen.pieces) == LONG
    assert len(screen.pieces) > 1
    assert screen.shown == []


def test_where_nothing_streams_the_answer_is_said_whole(assistant: Made) -> None:
    assert talk(assistant("Hello, how are you?"), "hey", streams=False).shown == ["Hello, how are you?"]


def test_a_receipt_is_shown(assistant: Made) -> None:
    one = assistant('[add_todo(title="Buy milk")]')
    assert talk(one, "buy milk").shown == ["Added *Buy milk*."]


def test_what_was_streamed_and_does_not_hold_is_taken_back(assistant: Made) -> None:
    screen = ScriptedScreen()
    Chat(assistant(), screen).show(Reply("I have not done it."), "I have done it.")
    assert screen.shown == ["(what was said above does not hold; this does:)", "I have not done it."]


@pytest.mark.parametrize("yes", ["y", "YES", "sí"])
def test_a_deed_that_needs_a_yes_gets_it(assistant: Made, yes: str) -> None:
    screen = talk(assistant('[ring(name="Ana")]', tools=[ring]), "ring Ana", yes)
    assert rung == ["Ana 1"]
    assert "it reaches other people" in screen.text
    assert "Rang Ana." in screen.text


def test_a_no_is_a_no(assistant: Made) -> None:
    one = assistant('[ring(name="Ana")]', tools=[ring])
    talk(one, "ring Ana", "n")
    assert rung == []
    assert one.proposals() == ()


def test_it_can_be_edited_first(assistant: Made) -> None:
    talk(assistant('[ring(name="Ana", times=2)]', tools=[ring]), "ring Ana twice", "e", "Luis", "3")
    assert rung == ["Luis 3"]


def test_no_answer_leaves_it_waiting_and_review_brings_it_up(assistant: Made) -> None:
    one = assistant('[ring(name="Ana")]', tools=[ring])
    screen = talk(one, "ring Ana", "l")
    assert "It waits" in screen.text
    assert len(one.proposals()) == 1
    screen = talk(one, "/review", "y")
    assert "1 deed waits for your yes: /review" in screen.text
    assert rung == ["Ana 1"]
    assert "Nothing waits." in talk(one, "/review").text


def test_ctrl_c_at_a_question_leaves_it_waiting(assistant: Made) -> None:
    one = assistant('[ring(name="Ana")]', tools=[ring])
    screen = talk(one, "ring Ana", KeyboardInterrupt(), "/todos")
    assert "Stopped" in screen.text
    assert "Nothing left to do." in screen.text
    assert len(one.proposals()) == 1


def test_ctrl_c_stops_an_answer_and_keeps_the_chat(assistant: Made) -> None:
    one = assistant(LONG, '[add_todo(title="Buy milk")]')

    class Impatient(ScriptedScreen):
        @contextmanager
        def answering(self) -> Iterator[Callable[[str], None]]:
            def take(piece: str) -> None:
                self.pieces.append(piece)
                if "Nile" in "".join(self.pieces):
                    raise KeyboardInterrupt

            yield take

    screen = Impatient("which river?", "buy milk")
    Chat(one, screen).run()
    assert "Stopped" in screen.text
    assert [row.title for row in one.todos.list()] == ["Buy milk"]


def test_ctrl_c_at_the_prompt_drops_the_line(assistant: Made) -> None:
    assert "Nothing left to do." in talk(assistant(), KeyboardInterrupt(), "/todos").text


def test_a_failing_model_is_said_and_the_rest_goes_on(assistant: Made) -> None:
    one = assistant(ServerDownError("Nothing answers."), LONG)
    one.todos.add("Buy milk")
    screen = talk(one, "hey", "/todos", "hey again")
    assert screen.shown[0] == "Nothing answers."
    assert "Buy milk" in screen.text
    assert "".join(screen.pieces) == LONG


def test_the_unexpected_ends_nothing(assistant: Made, home: Path) -> None:
    def broken(prompt: Prompt) -> str:
        raise ZeroDivisionError

    screen = talk(assistant(broken), "hey", "/todos")
    assert "ZeroDivisionError" in screen.shown[0]
    assert "crash.log" in screen.shown[0]
    assert "ZeroDivisionError" in (home / "crash.log").read_text()
    assert screen.shown[1] == "Nothing left to do."


def test_every_slash_command(assistant: Made, tmp_path: Path) -> None:
    one = assistant("A dog.")
    one.todos.add("Buy milk")
    picture = tmp_path / "a dog.png"
    picture.write_bytes(b"no picture at all")
    typed = [f"/{name}" for name in COMMANDS if name not in ("image", "undo")]
    screen = talk(one, *typed, "/undo", "/todos")
    for expected in ("Nothing on", "Buy milk", "There are no notes", "No mail", "Nothing is kept", "Nothing waits"):
        assert expected in screen.text
    assert "scripted" in screen.text
    assert "No guard" in screen.text
    assert all(f"/{name}" in screen.text for name in COMMANDS)
    assert screen.shown[-2] == "Undone: add “Buy milk”"
    assert screen.shown[-1] == "Nothing left to do."
    talk(one, "hey")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/agena", "Did you mean /agenda?"),
        ("/xyzzy", "/help lists"),
        ("/", "/help lists"),
        ("/agenda the blue one", "no time"),
        ("/undo", "nothing to undo"),
        ("/image", "PATH"),
        ("/image '", "quotes"),
        ("/image /nowhere.png", "cannot be read"),
    ],
)
def test_a_wrong_slash_command_is_said(assistant: Made, typed: str, said: str) -> None:
    assert said in talk(assistant(), typed, "/todos").shown[0]


@pytest.mark.parametrize("leaving", ["/quit", "/exit", "/q"])
def test_leaving(assistant: Made, leaving: str) -> None:
    screen = ScriptedScreen(leaving, "/todos")
    Chat(assistant(), screen).run()
    assert screen.typed == ["/todos"]


def test_what_a_kill_cut_short_is_finished_and_said(assistant: Made) -> None:
    one = assistant('[add_todo(title="Buy milk")]')
    one.turning.turns.begin("default", "buy milk")
    screen = talk(one)
    assert 'cut short: "buy milk"' in screen.text
    assert "Added *Buy milk*." in screen.text
    assert talk(one).shown == []


def test_warming_says_what_it_does_and_then_nothing(assistant: Made) -> None:
    one = assistant()
    warming = Warming(one)
    warming.thread.join(10)
    assert warming() == ""
    assert len(one.model.warmed) == 1  # type: ignore[attr-defined]


def test_a_model_that_cannot_be_warmed_is_told_of(assistant: Made) -> None:
    class Cold(ScriptedModel):
        def warm(self, prefix: object, lane: str = "decide") -> None:
            raise ServerDownError("Nothing answers.")

    warming = Warming(assistant(model=Cold()))
    warming.thread.join(10)
    assert "Nothing answers." in warming()


@pytest.mark.parametrize(
    ("pieces", "finished", "rest"),
    [
        (["One", " two"], [], "One two"),
        (["One\n", "\nTwo"], ["One"], "Two"),
        (["One\n\nTwo\n\nThree"], ["One", "Two"], "Three"),
        (["```\na\n\nb\n", "```\n\nend"], ["```\na\n\nb\n```"], "end"),
        (["\n\nOne\n\n"], ["One"], ""),
    ],
)
def test_blocks(pieces: list[str], finished: list[str], rest: str) -> None:
    blocks = Blocks()
    assert [each for piece in pieces for each in blocks.add(piece)] == finished
    assert blocks.rest.strip() == rest
