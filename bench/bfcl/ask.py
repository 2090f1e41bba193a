"""One question put to the model in two ways: Ayni's (words or calls, one still prefix) and native tool calling."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, cast

from agent.calls import MalformedCallsError, Planned, is_calls
from agent.deciding.grammar import words_only
from agent.models.base import Message, Prompt, Usage
from bench.bfcl.data import Question
from bench.bfcl.dial import RELUCTANCE, grounded, leaning, nearest
from bench.bfcl.foreign import as_tool, calls_only, parse, words_or_calls
from bench.bfcl.prompt import prefix, request
from memory.errors import AyniError
from tools.contract import Tool

if TYPE_CHECKING:
    from agent.models.base import Model, Role

MAX_TOKENS: Final = 400
NONE: Final = "None of the tools that are there can do that."

Calls = tuple[tuple[str, Mapping[str, Any]], ...]


@dataclass(frozen=True)
class Answer:
    """What came: words or calls, and what they cost.

    - `said` is the text as the model wrote it; `rescued` are calls that native calling printed in it as text.
    - `read` are the tokens of the prompt that were not in the engine's cache, None where it does not say.
    """

    calls: Calls = ()
    said: str = ""
    seconds: float = 0.0
    read: int | None = None
    decoded: int = 0
    rescued: Calls = ()
    error: str = ""


Asker = Callable[[Question], Answer]


@dataclass
class Meter:
    """Adds up what the decodes of one question cost."""

    read: int | None = None
    decoded: int = 0

    def add(self, usage: Usage) -> None:
        """Count one decode."""
        self.decoded += usage.completion_tokens
        if usage.cached_tokens is not None:
            self.read = (self.read or 0) + usage.prompt_tokens - usage.cached_tokens


def ours(model: Model, reluctance: float = RELUCTANCE, check: bool = True) -> Asker:
    """Ayni's way. `check` withholds calls whose numbers nobody said."""
    still = prefix()
    model.warm(still)

    def ask(question: Question) -> Answer:
        meter = Meter()
        started = time.perf_counter()
        try:
            said, planned = _decide(model, still, question, reluctance, meter, check)
            answer = Answer(tuple((each.tool, each.arguments) for each in planned), said)
        except (AyniError, MalformedCallsError) as error:
            answer = Answer(error=f"{type(error).__name__}: {error}")
        return replace(answer, seconds=time.perf_counter() - started, read=meter.read, decoded=meter.decoded)

    return ask


def native(model: Model) -> Asker:
    """The engine's own tool calling, through LangChain's `bind_tools`, as the strategy `native` has it."""
    from agent.models.langchain import LangChainModel

    chat = model.chat_model()
    chat = chat.model_copy(update={name: MAX_TOKENS for name in ("max_tokens", "num_predict") if hasattr(chat, name)})

    def ask(question: Question) -> Answer:
        tools = [as_tool(each) for each in question.functions]
        started = time.perf_counter()
        meter, said, calls = Meter(), "", list[tuple[str, Mapping[str, Any]]]()
        try:
            bound = LangChainModel(chat.bind_tools([_openai(each) for each in tools]) if tools else chat)
            for chunk in bound.stream(Prompt(_messages(question), max_tokens=MAX_TOKENS)):
                said += chunk.text
                calls += chunk.calls
                meter.add(chunk.usage or Usage())
            answer = Answer(tuple(calls), said, rescued=tuple(calls) or tuple(_rescued(said, {t.name for t in tools})))
        except AyniError as error:
            answer = Answer(error=str(error))
        return replace(answer, seconds=time.perf_counter() - started, read=meter.read, decoded=meter.decoded)

    return ask


def _decide(
    model: Model, still: Sequence[Message], question: Question, reluctance: float, meter: Meter, check: bool
) -> tuple[str, tuple[Planned, ...]]:
    """Words, or calls: the first token says which, under a bias that holds for this token alone.

    A bias holds for every token of a decode, and "[" also begins a list among the arguments: so the
    rest is decoded without it, after the same prompt, which the engine then has in its cache.
    """
    tools = nearest([as_tool(each) for each in question.functions], question.request)
    if not tools:
        return NONE, ()
    asked = Prompt((*still, request(tools, _conversation(question))), max_tokens=MAX_TOKENS)
    lean = leaning(tools, question.request, reluctance)
    said = _text(model, _held(model, asked, tools, lean, meter), meter)
    if not is_calls(said):
        return said, ()
    known = {each.name: each for each in tools}
    planned = parse(said, known)
    return said, planned if not check or grounded(planned, known, _conversation(question)) else ()


def _held(model: Model, asked: Prompt, tools: Sequence[Tool], lean: float, meter: Meter) -> Prompt:
    """The prompt, held to what its first token says: words or calls; as it is, where the engine cannot be held."""
    if not {"grammar", "bias"} <= model.capabilities:
        return asked
    bias = {text: lean for text in ("[", *(f"[{each.name}(" for each in tools))}
    first = replace(asked, grammar=words_or_calls(tools), max_tokens=1, bias=bias)
    return replace(asked, grammar=calls_only(tools) if is_calls(_text(model, first, meter)) else words_only())


def _text(model: Model, prompt: Prompt, meter: Meter) -> str:
    said = ""
    for chunk in model.stream(prompt):
        said += chunk.text
        meter.add(chunk.usage or Usage())
    return said.strip()


def _conversation(question: Question) -> str:
    """What was said, as one request; what came before the last message is told with its speaker."""
    before = [f"({role} said before: {text})" for role, text in question.said[:-1]]
    return "\n".join([*before, question.request])


def _messages(question: Question) -> tuple[Message, ...]:
    return tuple(Message(cast("Role", role), text) for role, text in question.said)


def _openai(tool: Tool) -> dict[str, Any]:
    function = {"name": tool.name, "description": tool.description, "parameters": tool.json_schema()}
    return {"type": "function", "function": function}


def _rescued(said: str, names: set[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The calls that the model printed: JSON objects with a name and arguments, wherever they stand in the text."""
    decoder, place = json.JSONDecoder(), said.find("{")
    while place >= 0:
        try:
            found, end = decoder.raw_decode(said, place)
        except ValueError:
            found, end = None, place + 1
        if isinstance(found, dict) and found.get("name") in names and isinstance(found.get("arguments"), dict):
            yield found["name"], found["arguments"]
        place = said.find("{", end)
