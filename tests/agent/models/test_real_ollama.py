"""A real Ollama server with the stand-in as its model."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest

from agent.calls import parse
from agent.deciding.calling import unquoted
from agent.deciding.grammar import calls_pattern
from agent.models.base import Message, Prompt
from agent.models.choose import choose, describe
from agent.models.ollama import OllamaModel, answers, has, pull
from memory.errors import CapabilityError, ModelError, ModelMissingError, PromptTooLongError
from tests.engines import OllamaServer
from tools.todo import add_todo

pytestmark = pytest.mark.model

PREFIX = (Message("system", "You are Ayni.\n" + " ".join(f"Example {n}: the number {n * 7}." for n in range(40))),)


@pytest.fixture
def model(ollama_server: OllamaServer) -> OllamaModel:
    return OllamaModel(ollama_server.model, ollama_server.host)


def text(model: OllamaModel, prompt: Prompt) -> str:
    return "".join(chunk.text for chunk in model.stream(prompt))


def test_it_answers_and_has_the_model(ollama_server: OllamaServer) -> None:
    assert answers(ollama_server.host)
    chosen = choose(f"ollama:{ollama_server.model}", ollama_host=ollama_server.host)
    assert describe(chosen) == f"{ollama_server.model} on Ollama at {ollama_server.host}"
    assert chosen.capabilities == {"schema", "pattern", "raw", "tools"}


def read_seconds(model: OllamaModel, *messages: Message) -> float:
    usage = list(model.stream(Prompt(messages, max_tokens=1)))[-1].usage
    assert usage is not None
    assert usage.prompt_tokens > 400
    assert usage.prompt_seconds is not None
    return usage.prompt_seconds


def test_a_warm_prefix_is_not_read_again(model: OllamaModel) -> None:
    unread = (Message("system", "Another. " + PREFIX[0].content), Message("user", "What is 2+2?"))
    cold = read_seconds(model, *unread)
    model.warm(PREFIX)
    assert read_seconds(model, *PREFIX, Message("user", "What is 2+2?")) < cold / 2


def test_a_schema_holds(model: OllamaModel) -> None:
    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    assert '"n":' in text(model, Prompt((Message("user", "Name a number."),), schema=schema, max_tokens=30))


def test_a_pattern_holds_whatever_signs_are_in_it(model: OllamaModel) -> None:
    size = '(c) [d]|"e".*{x}^$\\ñ'
    (sized,) = [
        replace(each, kind="choice", choices=(size,), required=True)
        for each in add_todo.parameters
        if each.name == "priority"
    ]
    sized_tool = replace(add_todo, parameters=(sized,))
    schema = calls_pattern([sized_tool])
    said = text(model, Prompt((Message("user", "Call add_todo."),), schema=schema, max_tokens=60))
    assert parse(unquoted(said), {"add_todo": sized_tool})[0].arguments == {"priority": size}


def test_a_bad_schema_is_refused(model: OllamaModel) -> None:
    with pytest.raises(ModelError, match="schema"):
        text(model, Prompt((Message("user", "hi"),), schema={"type": "obect"}))


def test_raw_completion(model: OllamaModel) -> None:
    assert model.complete("The capital of Peru is", 2) == " Lima."


def test_a_prompt_too_long_is_refused_and_not_cut(model: OllamaModel) -> None:
    with pytest.raises(PromptTooLongError):
        text(model, Prompt((Message("user", "word " * 9000),)))
    with pytest.raises(PromptTooLongError):
        model.complete("word " * 9000)


def test_a_picture_is_refused_and_not_ignored(model: OllamaModel) -> None:
    with pytest.raises(CapabilityError, match="cannot see"):
        text(model, Prompt((Message("user", "what is it?", (b"\x89PNG\r\n\x1a\n",)),)))


def test_a_missing_model(ollama_server: OllamaServer) -> None:
    assert not has(ollama_server.host, "no-such-model")
    with pytest.raises(ModelMissingError, match="ollama pull no-such-model"):
        choose("ollama:no-such-model", ollama_host=ollama_server.host)
    with pytest.raises(ModelMissingError):
        text(OllamaModel("no-such-model", ollama_server.host), Prompt((Message("user", "hi"),)))


def test_a_model_that_cannot_be_fetched(ollama_server: OllamaServer) -> None:
    with pytest.raises(ModelError) as raised:
        pull(ollama_server.host, "127.0.0.1:9/no/such", lambda *_: None)
    assert "\n" not in str(raised.value)


def test_a_reader_who_leaves_stops_the_engine(model: OllamaModel) -> None:
    with contextlib.closing(model.stream(Prompt((Message("user", "Count to 500."),), max_tokens=2000))) as stream:  # type: ignore[type-var]
        assert next(iter(stream)).text
    assert text(model, Prompt((Message("user", "Say hi"),), max_tokens=4))


def test_langchain_speaks_to_the_same_model(model: OllamaModel) -> None:
    assert "4" in model.chat_model().invoke("What is 2+2? Answer with the number only.").text
