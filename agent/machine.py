"""What the nodes work with: the stores, the toolbox, the model, the guard, and one run's meter."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from agent.answering.passages import room
from agent.calibration import Calibration, Strategy, calibration_of
from agent.language import detect
from agent.models.base import Capability, Chunk, Message, Model, Prompt, Usage
from agent.once import once
from agent.prompts import TALK, prefix, task_message
from agent.replies import Event, Reading, Spent
from agent.settings import Settings
from agent.state import State
from agent.stores import Stores
from agent.toolbox import Toolbox
from memory.errors import AyniError, ModelError
from tools.contract import PART, Language, Shown, ToolContext

T = TypeVar("T")

PROSE: Final = 1024
"""Tokens that an answer in prose may have."""


class StoppedError(AyniError):
    """The user stopped the turn; nothing more is done for it."""

    exit_code = 130


class ProseWantedError(Exception):
    """A tool asks for prose in the middle of a change; no other program could write while the model thinks."""

    def __init__(self, task: str, material: str, schema: Mapping[str, Any] | None) -> None:
        super().__init__(task)
        self.asked = (task, material, schema)


@dataclass
class Meter:
    """What one turn has cost so far."""

    calls: int = 0
    prompt: int = 0
    cached: int | None = None
    completion: int = 0
    model_seconds: float = 0.0
    prompt_seconds: float | None = None
    began: float = field(default_factory=time.perf_counter)

    def add(self, usage: Usage, seconds: float) -> None:
        """Count one model call."""
        self.calls += 1
        self.prompt += usage.prompt_tokens
        self.completion += usage.completion_tokens
        self.model_seconds += seconds
        if usage.prompt_seconds is not None:
            self.prompt_seconds = max(self.prompt_seconds or 0.0, usage.prompt_seconds)
        if usage.cached_tokens is not None:
            self.cached = (self.cached or 0) + usage.cached_tokens

    def spent(self) -> Spent:
        """The sum, as a reply shows it."""
        seconds = time.perf_counter() - self.began
        return Spent(
            self.calls, self.prompt, self.cached, self.completion, seconds, self.model_seconds, self.prompt_seconds
        )


@dataclass
class Machine:
    """What every turn of one assistant shares. `choose` gives the model, on first need."""

    settings: Settings
    clock: Callable[[], datetime]
    zone: ZoneInfo
    stores: Stores
    toolbox: Toolbox
    choose: Callable[[], Model]
    guard: Callable[[str, Sequence[tuple[str, str]]], Any] | None = None
    look: Callable[[bytes, str], tuple[str, str]] | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)
    warming: threading.Lock = field(default_factory=threading.Lock)
    warmed: bool = False
    refused: set[Capability] = field(default_factory=set)
    """What the engine should take and has refused."""

    @once
    def model(self) -> Model:
        """The model that answers."""
        return self.choose()

    @once
    def calibration(self) -> Calibration:
        """How the model is best asked, as far as it was measured here."""
        return calibration_of(self.stores.database, self.model.name)

    @property
    def dial(self) -> float:
        """What to add to how far a request leans to a call, with this model."""
        return self.calibration.dial

    @property
    def strategy(self) -> Strategy:
        """How calls are asked for: as the owner says, or as it was measured to be better."""
        return "native" if self.settings.strategy == "native" else self.calibration.strategy

    @once
    def drafts(self) -> bool:
        """Whether code decides what is plain (`agent.deciding.drafting`): not where a program brought a chat model."""
        if not self.settings.drafts or self.settings.strategy == "native":
            return False
        try:
            brought = self.model.name.startswith("langchain:")
            return not brought and self.strategy == "words"
        except ModelError:
            return True

    @once
    def native(self) -> Model:
        """The model that answers, with the tools bound to it."""
        from agent.deciding.native import native_model

        return native_model(self)

    @once
    def prefix(self) -> tuple[Message, ...]:
        """The still prefix of every prompt."""
        return prefix(self.toolbox)

    def warm(self) -> None:
        """Load the model and evaluate the still prefix, or read it back from disk; once."""
        with self.warming:
            if not self.warmed and self.strategy == "words":
                self.model.warm(self.prefix)
                if "lanes" in self.model.capabilities:
                    self.model.warm(TALK, "prose")
            self.warmed = True

    def language(self, text: str, default: Language = "en") -> Language:
        """The language to answer `text` in."""
        chosen = self.settings.language
        return detect(text, default) if chosen == "auto" else ("es" if chosen == "es" else "en")


@dataclass
class Run:
    """One turn under way: where its events go, whether it was stopped, what it has cost."""

    machine: Machine
    emit: Callable[[Event], None]
    unattended: bool = False
    stop: threading.Event = field(default_factory=threading.Event)
    meter: Meter = field(default_factory=Meter)
    written: dict[tuple[str, str], str] = field(default_factory=dict)

    def check(self) -> None:
        """Raises: StoppedError if the user has stopped the turn."""
        if self.stop.is_set():
            raise StoppedError("Stopped.")

    def stream(self, prompt: Prompt, native: bool = False) -> Iterator[Chunk]:
        """The model's answer as it comes, counted; ends at once when the turn is stopped."""
        self.check()
        self.machine.warm()
        began = time.perf_counter()
        answer = (self.machine.native if native else self.machine.model).stream(prompt)
        usage = Usage()
        try:
            for chunk in answer:
                self.check()
                usage = chunk.usage or usage
                yield chunk
        finally:
            close = getattr(answer, "close", None)
            if close is not None:
                close()
            self.meter.add(usage, time.perf_counter() - began)

    def text(self, prompt: Prompt) -> str:
        """The model's whole answer."""
        return "".join(chunk.text for chunk in self.stream(prompt)).strip()

    def prose(self, task: str, material: str, *, schema: Mapping[str, Any] | None = None) -> str:
        """The model's words over `material`; they are never parsed as calls.

        Raises: ProseWantedError within a change: `with_prose` rolls it back, asks the model, and does it again.
        """
        if (task, material) not in self.written:
            if self.machine.stores.database.changing:
                raise ProseWantedError(task, material, schema)
            messages = (*self.machine.prefix, task_message(task, material))
            self.written[task, material] = self.text(Prompt(messages, schema=schema, max_tokens=PROSE))
        return self.written[task, material]

    def with_prose(self, work: Callable[[], T]) -> T:
        """Do `work`, which opens a change, with all the prose it wants written beforehand."""
        while True:
            try:
                return work()
            except ProseWantedError as wanted:
                task, material, schema = wanted.asked
                self.prose(task, material, schema=schema)

    def context(self, state: State, change: int | None = None) -> ToolContext:
        """What the tools of this turn are given: the moment, the rows and the references of its beginning."""
        machine = self.machine
        stores = machine.stores
        return ToolContext(
            now=machine.clock().astimezone(machine.zone),
            zone=machine.zone,
            language=state.get("language", "en"),
            request=state.get("request", ""),
            todos=stores.todos,
            calendar=stores.calendar,
            notes=stores.notes,
            mail=stores.mail,
            facts=stores.facts,
            journal=stores.journal,
            prose=self.prose,
            look=self._look,
            shown=tuple(Shown(**each) for each in state.get("shown", ())),
            images=tuple(state.get("images", ())),
            change=change,
            habits=machine.settings.habits,
            busy=stores.busy,
            room=self.room,
            reading=lambda part, of: self.emit(Reading(part, of)),
        )

    def room(self) -> int:
        """Tokens of material that `prose` takes at once."""
        return min(PART, room(self.machine.model.context, self.machine.prefix, PROSE))

    def _look(self, image: bytes, question: str) -> tuple[str, str]:
        if self.machine.look is None:
            from agent.pictures import read

            return read(self, image, question)
        return self.machine.look(image, question)
