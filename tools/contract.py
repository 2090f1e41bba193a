"""What a tool is: a typed function with a declared effect, the context it gets, the receipt it gives."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast, get_args, get_origin
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from memory.busy import BusyStore
    from memory.events import EventStore
    from memory.facts import FactStore
    from memory.journal import Journal
    from memory.mail import MailStore
    from memory.notes import NoteStore
    from memory.todos import TodoStore
    from tools.when import Resolution

PART = 2_000
"""Tokens of a long text that a small model reads well at once, where its context holds them."""

Effect = Literal["read", "write", "send"]
Kind = Literal["todo", "event", "note", "message", "draft", "fact", "image"]
ParameterKind = Literal["text", "when", "number", "flag", "choice", "list", "json"]
Language = Literal["en", "es"]


@dataclass(frozen=True)
class When:
    """A time: the user's own words, and what they mean. The model sees a string."""

    text: str
    resolution: Resolution


@dataclass(frozen=True)
class Shown:
    """A row that a reply showed or changed, so that "it" and "the second one" can be told."""

    kind: Kind
    id: int
    label: str


@dataclass(frozen=True)
class Receipt:
    """What a call did, and how to say it.

    - `text` is what the user reads; it is written from committed rows.
    - `shown` are the rows it speaks of, in the order they are listed.
    - `material`, where set, is what the model is to read and answer the request from.
    - `foreign` is true when `text` or `material` holds what others wrote (mail, pictures, files).
    - `settled` are the arguments with every reference and time made absolute, kept for a proposal.
    - `quote` is the sentence of foreign text that the call rests on.
    - `change` is the journal's number to undo it by; code sets it.
    """

    text: str
    shown: tuple[Shown, ...] = ()
    material: str = ""
    foreign: bool = False
    settled: Mapping[str, Any] | None = None
    quote: str = ""
    change: int | None = None


class Prose(Protocol):
    """The model, for prose only: what it says is words and is never executed."""

    def __call__(self, task: str, material: str, *, schema: Mapping[str, Any] | None = None) -> str:
        """Do `task` over `material`; with a JSON schema the answer is JSON text that fits it."""
        ...


class Look(Protocol):
    """Reads one picture."""

    def __call__(self, image: bytes, question: str) -> tuple[str, str]:
        """Returns (what it shows or says, who read it: a vision model's name or "OCR")."""
        ...


@dataclass(frozen=True)
class Habits:
    """When the user is to be had: the hours and days of the week (Monday is 0), the least time between two events."""

    day_begins: time = time(8)
    day_ends: time = time(22)
    days: frozenset[int] = frozenset(range(7))
    buffer: timedelta = timedelta(0)


@dataclass(frozen=True)
class ToolContext:
    """What a tool is given beside its arguments; the model never sees it.

    `now` is aware, in the user's `zone`. `request` is the user's message as typed. `shown` are the
    rows last shown or changed, most recent reply first, in their order there. `room` tells how many
    tokens of material `prose` takes at once; `reading` hears of a long text's parts: (part, of how many).
    """

    now: datetime
    zone: ZoneInfo
    language: Language
    request: str
    todos: TodoStore
    calendar: EventStore
    notes: NoteStore
    mail: MailStore
    facts: FactStore
    journal: Journal
    prose: Prose
    look: Look
    shown: tuple[Shown, ...] = ()
    images: tuple[bytes, ...] = ()
    change: int | None = None
    habits: Habits = Habits()
    busy: BusyStore | None = None
    room: Callable[[], int] = lambda: PART
    reading: Callable[[int, int], None] = lambda part, of: None


@dataclass(frozen=True)
class Parameter:
    """One argument as the model sees it."""

    name: str
    kind: ParameterKind
    required: bool
    description: str = ""
    choices: tuple[str, ...] = ()
    schema: Mapping[str, Any] | None = None

    def json_schema(self) -> dict[str, Any]:
        """The argument's JSON schema (draft 2020-12)."""
        if self.schema is not None:
            return dict(self.schema)
        kinds: dict[ParameterKind, dict[str, Any]] = {
            "text": {"type": "string"},
            "when": {"type": "string"},
            "number": {"type": "number"},
            "flag": {"type": "boolean"},
            "choice": {"type": "string", "enum": [*self.choices]},
            "list": {"type": "array", "items": {"type": "string"}},
            "json": {},
        }
        return kinds[self.kind] | ({"description": self.description} if self.description else {})


@dataclass(frozen=True)
class Tool:
    """A function that the model can choose.

    `examples` maps what a user may say to the arguments that fit it. A tool that `needs` a kind of
    row (or a picture) is offered only while there is one.
    """

    name: str
    effect: Effect
    function: Callable[..., Any]
    description: str
    parameters: tuple[Parameter, ...]
    examples: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    takes_context: bool = True
    needs: Kind | None = None

    def json_schema(self) -> dict[str, Any]:
        """The arguments' JSON schema: an object that takes nothing else."""
        return {
            "type": "object",
            "properties": {each.name: each.json_schema() for each in self.parameters},
            "required": [each.name for each in self.parameters if each.required],
            "additionalProperties": False,
        }

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function as it was written."""
        return self.function(*args, **kwargs)


def tool(
    effect: Effect,
    examples: Mapping[str, Mapping[str, Any]] | None = None,
    name: str | None = None,
    needs: Kind | None = None,
) -> Callable[[Callable[..., Any]], Tool]:
    """Make a function a tool: its schema comes from the signature, its description from the docstring.

    `effect` is `read` (changes nothing), `write` (changes the owner's data, can be undone) or
    `send` (reaches others, cannot be undone). `needs` names a kind of row that must exist.
    """

    def made(function: Callable[..., Any]) -> Tool:
        return replace(from_function(function, effect, examples or {}, name), needs=needs)

    return made


def from_function(
    function: Callable[..., Any], effect: Effect, examples: Mapping[str, Mapping[str, Any]], name: str | None = None
) -> Tool:
    """The tool that a typed function is."""
    doc = inspect.getdoc(function) or ""
    said = _argument_descriptions(doc)
    signature = inspect.signature(function, eval_str=True)
    parameters = [each for each in signature.parameters.values() if each.annotation is not ToolContext]
    return Tool(
        name=name or function.__name__,
        effect=effect,
        function=function,
        description=doc.split("\n\n")[0].replace("\n", " "),
        parameters=tuple(_parameter(each, said.get(each.name, "")) for each in parameters),
        examples=examples,
        takes_context=len(parameters) < len(signature.parameters),
    )


def _parameter(source: inspect.Parameter, description: str) -> Parameter:
    kind, choices = _kind(source.annotation)
    return Parameter(source.name, kind, source.default is inspect.Parameter.empty, description, choices)


def _kind(annotation: Any) -> tuple[ParameterKind, tuple[str, ...]]:
    if get_origin(annotation) in (types.UnionType, typing.Union):
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    if get_origin(annotation) is Literal:
        return "choice", tuple(str(each) for each in get_args(annotation))
    kinds = {str: "text", When: "when", int: "number", float: "number", bool: "flag"}
    if annotation in kinds:
        return cast(ParameterKind, kinds[annotation]), ()
    if (get_origin(annotation) or annotation) in (list, tuple):
        return "list", ()
    return "json", ()


def _argument_descriptions(doc: str) -> dict[str, str]:
    """The `Args:` part of a Google style docstring."""
    found: dict[str, str] = {}
    name = ""
    for line in doc.partition("Args:\n")[2].splitlines():
        if not line.startswith("    "):
            break
        if line.startswith("     ") and name:
            found[name] += " " + line.strip()
        else:
            name, _, rest = line.strip().partition(": ")
            found[name] = rest
    return found
