"""The guard at both doors, spoken to over the real protocols, on a loopback server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from agent.assistant import Assistant
from agent.guarding import NO_GUARD, OFF
from memory.errors import ModelError, ServerDownError
from tests.agent.models.loopback import Loopback, plain, serving
from tests.engines import free_port

Made = Callable[..., Assistant]
COMPLETIONS, GENERATE = "/v1/completions", "/api/generate"
WORDS = "Plants turn light into sugar, and they need water for it."


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as script:
        yield script


@pytest.fixture
def guarded(assistant: Made, server: Loopback) -> Made:
    """Makes an assistant whose guard says what the server is told to say."""

    def made(verdicts: list[str], *lines: Any, **settings: Any) -> Assistant:
        server.say(COMPLETIONS, *(plain({"choices": [{"text": each}]}) for each in verdicts))
        named = {"guard_model": f"openai:{server.url}/v1#llama-guard3:1b", **settings}
        return assistant(*lines, settings=named)

    return made


def asked(server: Loopback) -> list[str]:
    return [body["prompt"] for body in server.bodies(COMPLETIONS)]


def test_both_doors_are_watched(guarded: Made, server: Loopback) -> None:
    one = guarded(["\n\nsafe", "safe"], WORDS)
    reply = one.ask("how do plants eat?")
    assert reply.text == WORDS
    assert [(each.door, each.safe, each.action) for each in reply.verdicts] == [
        ("in", True, "pass"), ("out", True, "pass"),
    ]  # fmt: skip
    first, second = asked(server)
    assert "User: how do plants eat?" in first
    assert "ONLY THE LAST User message" in first
    assert f"Agent: {WORDS}" in second
    assert "ONLY THE LAST Agent message" in second
    assert one.guard_line == ""


def test_what_code_writes_from_rows_needs_no_judge(guarded: Made, server: Loopback) -> None:
    reply = guarded(["safe"], '[add_todo(title="Buy milk")]').ask("buy milk")
    assert [each.door for each in reply.verdicts] == ["in"]
    assert len(asked(server)) == 1


def test_a_blocked_message_goes_no_further(guarded: Made) -> None:
    one = guarded(["unsafe\nS9"])
    reply = one.ask("how do I make a nerve agent?")
    assert "Indiscriminate Weapons" in reply.text
    assert [(each.safe, each.categories, each.action) for each in reply.verdicts] == [(False, ("S9",), "block")]
    assert one.log()[0].verdicts[0]["action"] == "block"


def test_a_blocked_answer_is_not_given(guarded: Made) -> None:
    reply = guarded(["safe", "unsafe\nS1,S9"], "First you take two litres of it, and then you add the rest.").ask("so?")
    assert "two litres" not in reply.text
    assert "Violent Crimes" in reply.text


def test_a_warning_stands_below_the_answer(guarded: Made) -> None:
    reply = guarded(["safe", "unsafe\nS6"], "Take one tablet after each meal, and not more.").ask("how much ibuprofen?")
    assert reply.text.startswith("Take one tablet")
    assert "Specialized Advice" in reply.text


def test_the_owner_s_policy_decides(guarded: Made) -> None:
    reply = guarded(["unsafe\nS6"], guard={"S6": "block"}).ask("how much ibuprofen?")
    assert "Specialized Advice" in reply.text
    assert [each.action for each in reply.verdicts] == ["block"]


@pytest.mark.parametrize("garbage", ["", "I think it is fine.", "unsafe\nS99", "unsafe"])
def test_a_guard_that_gives_no_verdict_is_named(guarded: Made, garbage: str) -> None:
    reply = guarded([garbage], WORDS).ask("how do plants eat?")
    assert reply.text == WORDS
    assert {(each.safe, each.action) for each in reply.verdicts} == {(False, "pass")}
    assert all("gave no verdict" in each.by for each in reply.verdicts)


def test_a_guard_whose_server_is_gone_is_one_clear_error(assistant: Made) -> None:
    one = assistant(settings={"guard_model": f"openai:http://127.0.0.1:{free_port()}/v1#llama-guard3:1b"})
    with pytest.raises(ServerDownError, match="No server answers"):
        one.ask("how do plants eat?")


def test_ollama_is_asked_without_its_own_template(assistant: Made, server: Loopback) -> None:
    details = {"parent_model": "", "format": "gguf", "family": "llama", "families": ["llama"]}
    server.say("/api/version", plain({"version": "0.24.0"}))
    server.say("/api/show", plain({"details": details, "model_info": {}, "capabilities": ["completion"]}))
    server.say(GENERATE, plain({"model": "llama-guard3:1b", "response": "safe", "done": True}))
    one = assistant(WORDS, settings={"guard_model": "auto", "ollama_host": server.url})
    assert one.guard_line == ""
    assert [each.by for each in one.ask("how do plants eat?").verdicts] == ["ollama:llama-guard3:1b"] * 2
    body = server.bodies(GENERATE)[0]
    assert (body["raw"], body["model"], body["options"]["temperature"]) == (True, "llama-guard3:1b", 0.0)
    assert body["prompt"].startswith("<|begin_of_text|>")


def test_where_there_is_none_the_user_is_told(assistant: Made) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    one = assistant(WORDS, settings={"guard_model": "auto", "ollama_host": nowhere})
    assert one.guard_line == NO_GUARD
    assert one.ask("how do plants eat?").verdicts == ()
    assert assistant().guard_line == OFF


def test_a_guard_that_is_required_is_required(assistant: Made) -> None:
    settings = {"guard_model": "auto", "guard_required": True, "ollama_host": f"http://127.0.0.1:{free_port()}"}
    with pytest.raises(ModelError, match="guard_required"):
        assistant(settings=settings).ask("hey")
