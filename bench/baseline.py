"""The same cases on LangChain's `create_agent`: the same tools, stores and engine, native tool calling, no approval."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent.models.base import Message, Prompt
from agent.stores import Stores
from agent.toolbox import Toolbox, langchain_tools
from bench.case import NOW, ZONE, Case
from bench.judge import Outcome
from bench.play import Played, Player, Turn
from bench.world import fill, snapshot
from memory.errors import AyniError, CapabilityError, ToolError
from tools.contract import Receipt, Shown, ToolContext

if TYPE_CHECKING:
    from agent.calls import Planned
    from agent.models.base import Model

STEPS = 12
"""LangGraph's recursion limit: six rounds of model and tools."""
SECONDS = 60.0
"""The longest that a case may take."""
WORDS = 512
"""The longest single answer, in tokens."""

SYSTEM = """You are a personal assistant. You manage your user's to-do list, calendar, notes and mail with your tools.
It is {now:%A %d %B %Y, %H:%M}, time zone {zone}. Answer in the language of the user's message, English or Spanish.
Call a tool only when the user asks for something that needs it; otherwise just answer, in one or two sentences.
Arguments for times are the user's own words ("tomorrow at 9"); the tools understand them.
If no tool can do what is asked, say so. When the tools have answered, tell the user briefly what was done."""


class Recorder(Toolbox):
    """The toolbox, keeping what was called and what was shown, and telling the model of every error."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []
        self.shown: tuple[Shown, ...] = ()

    def run(self, call: Planned, context: ToolContext, alone: bool = True) -> Receipt:
        """Make the call. Raises: ToolError."""
        try:
            receipt = super().run(call, context, alone)
        except ToolError:
            raise
        except AyniError as error:
            raise ToolError(str(error)) from error
        self.shown = (*receipt.shown, *self.shown)
        return receipt


class Spoken:
    """The model for a tool's prose; counts what it is asked."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.calls = 0

    def __call__(self, task: str, material: str, *, schema: Mapping[str, Any] | None = None) -> str:
        """Do `task` over `material`."""
        self.calls += 1
        # Not in the lane of the chat model, whose cached prompt it would push out.
        asked = Prompt((Message("user", f"{task}\n\n{material}"),), schema=schema, max_tokens=WORDS, lane="decide")
        return "".join(chunk.text for chunk in self.model.stream(asked)).strip()


def with_create_agent(model: Model) -> Player:
    """A player of cases on `create_agent`."""
    chat = _bounded(model.chat_model())

    def play(case: Case, home: Path) -> Played:
        stores = Stores(f"sqlite:///{home / 'ayni.db'}", lambda: NOW, ZONE)
        try:
            fill(stores, case.setup)
            return _played(case, stores, chat, Spoken(model))
        finally:
            stores.database.close()

    return play


def _played(case: Case, stores: Stores, chat: Any, prose: Spoken) -> Played:
    from langchain.agents import create_agent

    toolbox, asked = Recorder(), [""]
    tools = langchain_tools(toolbox, lambda: _context(case, stores, toolbox, prose, asked[0]))
    agent = create_agent(chat, tools, system_prompt=SYSTEM.format(now=NOW, zone=ZONE.key))
    before, turns, messages, error = snapshot(stores), list[Turn](), list[Any](), ""
    deadline = time.perf_counter() + SECONDS
    for text in case.turns:
        asked[0] = text
        messages, error = _ask(agent, [*messages, ("user", text)], deadline, prose, turns)
        if error:
            break
    state = snapshot(stores)
    called = tuple(turn.calls for turn in turns)
    reply = str(messages[-1].text) if messages and not error else error
    return Played(Outcome(before, state, state, reply, called, error=error), tuple(turns))


def _ask(agent: Any, messages: list[Any], deadline: float, prose: Spoken, turns: list[Turn]) -> tuple[list[Any], str]:
    """One turn: the whole conversation after it, or the error that ended it."""
    watch, error, spoken = _watch(deadline), "", prose.calls
    started = time.perf_counter()
    try:
        config = {"recursion_limit": STEPS, "callbacks": [watch]}
        messages = agent.invoke({"messages": messages}, config)["messages"]
    except Exception as problem:  # an agent that breaks has failed the case; the run goes on
        error = f"{type(problem).__name__}: {' '.join(str(problem).split())[:200]}"
    seconds = time.perf_counter() - started
    first = None if watch.first is None else watch.first - started
    made = watch.calls + prose.calls - spoken
    turns.append(Turn(seconds, made, tuple(watch.tools), watch.read, watch.decoded, first))
    return messages, error


def _watch(deadline: float) -> Any:
    """A callback that counts model calls, tokens and tools, and ends an answer at the deadline."""
    from langchain_core.callbacks import BaseCallbackHandler

    class Watch(BaseCallbackHandler):
        raise_error = True
        calls = 0
        read: int | None = None
        decoded: int | None = None
        first: float | None = None

        def __init__(self) -> None:
            self.tools: list[str] = []

        def on_chat_model_start(self, serialized: Any, messages: Any, **rest: Any) -> None:
            self.calls += 1
            self._in_time()

        def on_llm_new_token(self, token: Any, **rest: Any) -> None:
            if token and self.first is None:
                self.first = time.perf_counter()
            self._in_time()

        def on_llm_end(self, response: Any, **rest: Any) -> None:
            counts = getattr(response.generations[0][0].message, "usage_metadata", None) or {}
            cached = (counts.get("input_token_details") or {}).get("cache_read")
            if cached is not None:
                self.read = (self.read or 0) + counts["input_tokens"] - cached
            if counts:
                self.decoded = (self.decoded or 0) + counts["output_tokens"]

        def on_tool_start(self, serialized: Any, input_str: str, **rest: Any) -> None:
            self.tools.append(str((serialized or {}).get("name", "")))

        def _in_time(self) -> None:
            if time.perf_counter() > deadline:
                raise TimeoutError(f"the case took more than {SECONDS:.0f} s")

    return Watch()


def _bounded(chat: Any) -> Any:
    """The chat model with an answer's length bounded as Ayni's is, and streaming, so that a deadline can end it."""
    known = type(chat).model_fields
    wanted = {"streaming": True, "max_tokens": WORDS, "num_predict": WORDS}
    return chat.model_copy(update={name: value for name, value in wanted.items() if name in known})


def _context(case: Case, stores: Stores, toolbox: Recorder, prose: Spoken, request: str) -> ToolContext:
    return ToolContext(
        now=NOW,
        zone=ZONE,
        language="es" if case.language == "es" else "en",  # what the tools themselves say: they speak no other
        request=request,
        todos=stores.todos,
        calendar=stores.calendar,
        notes=stores.notes,
        mail=stores.mail,
        facts=stores.facts,
        journal=stores.journal,
        prose=prose,
        look=_blind,
        shown=toolbox.shown,
    )


def _blind(image: bytes, question: str) -> tuple[str, str]:
    raise CapabilityError("There is no picture.")
