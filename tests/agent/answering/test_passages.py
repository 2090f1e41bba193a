"""Of a text that is too long the passages are read that the request is about; nothing is left out unsaid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.answering.passages import GAP, LEAST, excerpt, room
from agent.models.base import Message, Prompt
from agent.models.scripted import ScriptedModel
from agent.replies import Reading
from tests.agent.conftest import Made
from tools.parting import parts, tokens

HEAD = "From Ana, Mon 9 March\nMinutes"
LONG = "\n\n".join(
    [HEAD, *(f"Point {number}. The committee spoke of lamps and paths for a while." for number in range(1, 80))]
    + ["The boiler costs 1,450 euros and comes in April."]
    + [f"Point {number}. There was talk of benches and bins." for number in range(80, 120)]
)


def test_a_short_text_is_read_whole() -> None:
    found = excerpt(LONG, "how much is the boiler?", 100_000)
    assert found.text == LONG
    assert found.told("en") == ""


def test_the_passages_the_question_is_about_are_read() -> None:
    found = excerpt(LONG, "how much does the boiler cost?", 400)
    assert tokens(found.text) <= 400
    assert found.text.startswith(HEAD)
    assert "The boiler costs 1,450 euros" in found.text
    assert GAP in found.text
    assert f"of its {found.all} passages I read the {found.read}" in found.told("en")
    assert "demasiado largo" in found.told("es")


def test_where_nothing_bears_on_the_words_it_is_read_from_the_beginning() -> None:
    found = excerpt(LONG, "¿y?", 400)
    assert "Point 1." in found.text
    assert "Point 119" not in found.text
    assert 0 < found.read < found.all


@given(st.text(alphabet="ab. \n€漢", max_size=40).map(lambda each: each * 200), st.integers(20, 2_000))
def test_it_always_fits_and_every_script_counts(text: str, space: int) -> None:
    found = excerpt(text, "what about ab?", space)
    assert tokens(found.text) <= space + len(found.text) // 40 + 20
    for piece in parts(text, space):
        assert tokens(piece) <= space + 1


@pytest.mark.parametrize(("context", "expected"), [(8192, 8192 - 1001 - 400 - 200), (1024, LEAST)])
def test_the_room_is_what_the_prefix_and_the_answer_leave(context: int, expected: int) -> None:
    assert room(context, (Message("system", "x" * 3_000),), 400) == expected


def test_the_user_is_told_what_was_left_out(assistant: Made) -> None:
    read: list[str] = []

    def over(prompt: Prompt) -> str:
        read.append(prompt.messages[-1].content)
        return "The boiler costs 1,450 euros."

    model = ScriptedModel('[read_mail(message="Ana")]', over)
    model.context = 9_000
    one = assistant(model=model)
    body = "\n\n".join(LONG.split("\n\n")[1:] * 12)
    one.mail.add(f"From: Ana <ana@example.org>\r\nSubject: Minutes\r\n\r\n{body}".encode())
    reply = one.ask("how much does the boiler in Ana's mail cost?")
    assert "The boiler costs 1,450 euros." in reply.text
    assert "It is too long to be read at once" in reply.text
    assert tokens(read[0]) + sum(tokens(each.content) for each in one.machine.prefix) < model.context


def test_an_answer_names_the_message_that_it_is_drawn_from(assistant: Made) -> None:
    one = assistant('[read_mail(message="the garage")]', "They charge 90 euros.")
    head = "From: Molina Garage <info@example.org>\r\nDate: Mon, 9 Mar 2026 18:00:00 +0100\r\nSubject: Your car\r\n\r\n"
    one.mail.add((head + "The car is ready. It costs 90 euros.").encode())
    reply = one.ask("what does the garage charge?")
    assert reply.text.splitlines()[0] == "They charge 90 euros."
    assert reply.text.splitlines()[-1].startswith("— from: Molina Garage, ")
    assert "9 March" in reply.text.splitlines()[-1]


def test_a_long_text_is_read_in_parts_and_that_is_told_as_it_goes(assistant: Made) -> None:
    one = assistant('[summarize_mail(message="Ana")]', "part one", "part two", "All of it.")
    body = "word " * 2_000
    one.mail.add(f"From: Ana <ana@example.org>\r\nSubject: Minutes\r\n\r\n{body}".encode())
    events = [*one.stream("sum up Ana's mail")]
    assert [each for each in events if isinstance(each, Reading)] == [Reading(1, 2), Reading(2, 2)]
    assert one.mail.list()[0].summary == "All of it."
