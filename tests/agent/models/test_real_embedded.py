"""The embedded engine with a real model: shared, killed, restored, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from agent.models.base import Chunk, Message, Prompt, Usage
from agent.models.embedded import EmbeddedModel
from memory.errors import PromptTooLongError
from tests.engines import ROOT

pytestmark = pytest.mark.model

PREFIX = (Message("system", "You are Ayni.\n" + " ".join(f"Example {n}: the number {n * 7}." for n in range(25))),)
STORY = Prompt((Message("user", "Count from 1 to 30, with commas."),), max_tokens=48, lane="prose")


def usage(chunks: list[Chunk]) -> Usage:
    assert chunks[-1].usage is not None
    return chunks[-1].usage


def decide(words: str) -> Prompt:
    return Prompt((*PREFIX, Message("user", words)), max_tokens=8)


def again(model: EmbeddedModel) -> EmbeddedModel:
    """Another client of the same engine, as another program would make it."""
    return EmbeddedModel(model.path, model._process.folder.parents[1])


def kill(model: EmbeddedModel) -> None:
    os.kill(model._process.ensure().pid, signal.SIGKILL)


def text(model: EmbeddedModel, prompt: Prompt) -> str:
    return "".join(chunk.text for chunk in model.stream(prompt))


def wait_until(true: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


def test_the_prefix_is_kept_and_the_usage_shows_it(embedded_model: EmbeddedModel) -> None:
    embedded_model.warm(PREFIX)
    first, second = (usage(list(embedded_model.stream(decide(words)))) for words in ("Hi there!", "What is 2+2?"))
    for each in (first, second):
        assert each.cached_tokens is not None
        assert each.prompt_tokens - each.cached_tokens < 32
        assert each.cached_tokens > 200


def test_the_lanes_do_not_push_each_other_out(embedded_model: EmbeddedModel) -> None:
    embedded_model.warm(PREFIX)
    text(embedded_model, STORY)
    held = usage(list(embedded_model.stream(decide("Hello"))))
    assert held.cached_tokens is not None
    assert held.prompt_tokens - held.cached_tokens < 32


def test_a_grammar_a_schema_and_a_bias_hold(embedded_model: EmbeddedModel) -> None:
    asked = (Message("user", "Say hello."),)
    assert text(embedded_model, Prompt(asked, grammar='root ::= "[" [a-z]+ "]"', max_tokens=9)).startswith("[")
    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    assert '"n":' in text(embedded_model, Prompt(asked, schema=schema, max_tokens=30))
    assert text(embedded_model, Prompt(asked, bias={"[": 100.0}, max_tokens=3)) == "[[["
    assert embedded_model.complete("The capital of Peru is", 2) == " Lima."


def test_an_answer_that_was_begun_is_gone_on_with(embedded_model: EmbeddedModel) -> None:
    asked = (Message("user", "Reply with the days of the week in order, with commas, in English."),)
    assert text(embedded_model, Prompt(asked, begun="Monday, Tuesday,", max_tokens=3)).startswith(" Wednesday")
    held = Prompt(asked, begun='[say(day="', grammar='root ::= [A-Z] [a-z]+ "\\")]"', max_tokens=9)
    assert text(embedded_model, held).endswith('day")]')


def test_a_prompt_too_long_is_refused(embedded_model: EmbeddedModel) -> None:
    with pytest.raises(PromptTooLongError, match="9"):
        text(embedded_model, Prompt((Message("user", "word " * 9000),)))


def test_another_program_finds_the_same_engine(embedded_model: EmbeddedModel) -> None:
    here = embedded_model._process.ensure()
    code = (
        "import sys; from pathlib import Path; from agent.models.embedded import EmbeddedModel; "
        "model = EmbeddedModel(Path(sys.argv[1]), Path(sys.argv[2])); "
        "print(model._process.ensure().pid, model.complete('The capital of Peru is', 2))"
    )
    cache = embedded_model._process.folder.parents[1]
    command = [sys.executable, "-c", code, str(embedded_model.path), str(cache)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"{here.pid}  Lima.\n"


def test_two_that_start_at_once_share_one_engine(embedded_model: EmbeddedModel) -> None:
    embedded_model.stop()
    found: list[int] = []
    clients = [again(embedded_model) for _ in range(3)]
    threads = [threading.Thread(target=lambda each=each: found.append(each._process.ensure().pid)) for each in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert len(set(found)) == 1


def test_an_engine_killed_before_a_request(embedded_model: EmbeddedModel) -> None:
    embedded_model.complete("One", 1)
    before = embedded_model._process.ensure()
    kill(embedded_model)
    assert embedded_model.complete("The capital of Peru is", 2) == " Lima."
    assert embedded_model._process.ensure().pid != before.pid


def test_an_engine_killed_in_the_middle_of_an_answer(embedded_model: EmbeddedModel) -> None:
    whole = text(embedded_model, STORY)
    stream = embedded_model.stream(STORY)
    given = "".join(next(stream).text for _ in range(12))
    kill(embedded_model)
    assert given + "".join(chunk.text for chunk in stream) == whole


def test_a_saved_prefix_is_read_back_after_a_restart(embedded_model: EmbeddedModel) -> None:
    embedded_model.warm(PREFIX)
    kill(embedded_model)
    answer = usage(list(embedded_model.stream(decide("Hello"))))  # by the same program, with no new warming
    assert answer.cached_tokens is not None
    assert answer.cached_tokens > 200
    kill(embedded_model)
    other = again(embedded_model)
    other.warm(PREFIX)
    answer = usage(list(other.stream(decide("Hello"))))
    assert answer.cached_tokens is not None
    assert answer.cached_tokens > 200


def test_a_reader_who_leaves_stops_the_engine(embedded_model: EmbeddedModel) -> None:
    stream = embedded_model.stream(Prompt(STORY.messages, max_tokens=2000, lane="prose"))
    next(iter(stream))
    stream.close()  # type: ignore[attr-defined]
    busy = embedded_model._engine
    assert wait_until(lambda: not any(slot["is_processing"] for slot in busy.get("/slots")), 5)


def test_ctrl_c_does_not_reach_the_engine(embedded_model: EmbeddedModel) -> None:
    pid = embedded_model._process.ensure().pid
    assert os.getpgid(pid) != os.getpgid(0)
    os.kill(pid, signal.SIGINT)
    time.sleep(0.2)
    assert embedded_model.complete("The capital of Peru is", 2) == " Lima."
    assert embedded_model._process.ensure().pid == pid


def test_it_stops_by_itself_when_idle(embedded_model: EmbeddedModel, tmp_path: Path) -> None:
    embedded_model.stop()  # never two engines at once
    brief = EmbeddedModel(embedded_model.path, tmp_path, context=512, idle=0.5)
    brief.complete("One", 1)
    assert wait_until(lambda: brief._process.find() is None)
    assert not (brief._process.folder / "address.json").exists()
    assert brief.complete("The capital of Peru is", 2) == " Lima."
    brief.stop()


def test_langchain_speaks_to_the_same_engine(embedded_model: EmbeddedModel) -> None:
    answer = embedded_model.chat_model().invoke("What is 2+2? Answer with the number only.")
    assert "4" in answer.text
