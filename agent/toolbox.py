"""The tools as the machine uses them, and the only seam between the rooms and LangChain."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final, cast

import tools
from agent.calls import Planned
from agent.reading.clauses import ORDERED, clauses
from agent.reading.past_clauses import without_pasts
from agent.reading.resizing import end_of
from agent.reading.sayings import is_over, shift_of
from memory.errors import NotFoundError, ToolError, Unclear, UsageError
from tools.contract import Effect, Parameter, Receipt, Tool, ToolContext, When, from_function
from tools.times import find_times, no_such_event, read_time
from tools.when import Resolution

ENTRY_POINTS = "ayni.tools"
"""The entry-point group by which an installed package brings tools of its own."""


ABSOLUTE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A time that code has settled, in a proposal."""
FIRST_DAY: Final = re.compile(r"\b(?:starting|a partir de) \d{4}-\d\d-\d\d$")
"""The first day of a series, as code has worked it out."""


class Toolbox:
    """The built-in tools, those of installed packages, and `extra` ones, by name."""

    def __init__(self, extra: Iterable[Any] = ()) -> None:
        every = [*sorted(built_in(), key=_place), *from_packages(), *(as_tool(each) for each in extra)]
        self.tools: dict[str, Tool] = {each.name: each for each in every}

    def __iter__(self) -> Iterator[Tool]:
        return iter(self.tools.values())

    def effect(self, name: str) -> Effect:
        """What a tool may do; an unknown one counts as `send`."""
        return self.tools[name].effect if name in self.tools else "send"

    def run(self, call: Planned, context: ToolContext, alone: bool = True) -> Receipt:
        """Make one call. `alone` says that the request asked for nothing else, so its times belong to this call.

        Raises: ToolError, with a text for the model and the user.
        """
        tool = self.tools.get(call.tool)
        if tool is None:
            raise ToolError(f"There is no tool {call.tool!r}.")
        arguments = settle(tool, call.arguments, context, alone)
        missing = [each.name for each in tool.parameters if each.required and each.name not in arguments]
        if missing:
            raise ToolError(f"{call.tool} needs to be told its {missing[0]}.")
        try:
            given = tool.function(context, **arguments) if tool.takes_context else tool.function(**arguments)
        except (UsageError, NotFoundError) as error:  # what a store refuses is told like what a tool does
            raise ToolError(str(error)) from error
        return given if isinstance(given, Receipt) else Receipt(str(given), material=str(given), foreign=True)


def _place(tool: Tool) -> tuple[int, int, str]:
    """Where a tool stands in the prompt: by its room, and in the room what makes and shows before what changes."""
    room, verb = tool.function.__module__.split(".")[1], tool.name.split("_")[0]
    rooms, verbs = ("todo", "calendar", "notes", "mail", "facts", "images"), ("add", "create", "list", "find", "read")
    return _index(rooms, room), _index(verbs, verb), tool.name


def _index(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else len(names)


@cache
def built_in() -> tuple[Tool, ...]:
    """Every tool in the room `tools/`, in the order of its modules' names."""
    found: dict[str, Tool] = {}
    for info in sorted(pkgutil.walk_packages(tools.__path__, "tools."), key=lambda each: each.name):
        module = importlib.import_module(info.name)
        mine = [each for each in vars(module).values() if isinstance(each, Tool)]
        found.update({each.name: each for each in mine if each.function.__module__ == module.__name__})
    return tuple(found.values())


UNTIL: Final = re.compile(r"(?:until|hasta)\s+(?=\S)", re.IGNORECASE)


def from_packages() -> tuple[Tool, ...]:
    """The tools that installed packages declare under the entry-point group `ayni.tools`."""
    return tuple(as_tool(each.load()) for each in declared())


@cache
def declared() -> tuple[EntryPoint, ...]:
    """The tools of installed packages, by name; every package is looked at, so they are found once."""
    return tuple(sorted(entry_points(group=ENTRY_POINTS), key=lambda one: one.name))


def as_tool(given: Any) -> Tool:
    """Ayni's own tool as it is; a LangChain tool or a plain function as one that counts as `send`."""
    if isinstance(given, Tool):
        return given
    if hasattr(given, "get_input_jsonschema") and hasattr(given, "invoke"):
        return _from_langchain(given)
    if callable(given):
        return from_function(given, "send", {}, None)
    raise ToolError(f"{given!r} is not a tool: give a function, an Ayni tool or a LangChain tool.")


def _from_langchain(given: Any) -> Tool:
    schema: Mapping[str, Any] = given.tool_call_schema.model_json_schema()
    required = set(schema.get("required", ()))
    effect = cast(Effect, (given.metadata or {}).get("effect", "send"))

    def call(**arguments: Any) -> Any:
        return given.invoke(arguments)

    parameters = tuple(_parameter(name, each, name in required) for name, each in schema.get("properties", {}).items())
    return Tool(given.name, effect, call, given.description.split("\n\n")[0], parameters, takes_context=False)


def _parameter(name: str, schema: Mapping[str, Any], required: bool) -> Parameter:
    kinds = {"string": "text", "integer": "number", "number": "number", "boolean": "flag", "array": "list"}
    kind = "choice" if schema.get("enum") else kinds.get(str(schema.get("type")), "json")
    choices = tuple(map(str, schema.get("enum", ())))
    return Parameter(name, cast(Any, kind), required, str(schema.get("description", "")), choices, schema)


def settle(tool: Tool, arguments: Mapping[str, Any], context: ToolContext, alone: bool) -> dict[str, Any]:
    """The arguments as the function takes them: the times resolved, from the user's own words."""
    settled = dict(arguments)
    for parameter in tool.parameters:
        if parameter.kind != "when":
            continue
        words = settled.pop(parameter.name, None)
        ends = words is not None and tool.name == "update_event" and _is_end(str(words), context)
        if words is not None and (ends or not _invented(str(words), context)):
            settled[parameter.name] = when(str(words), context, alone, as_it_is=ends)
        elif parameter.required or tool.name.startswith("add_"):
            found = _from_request(context, alone)
            if parameter.required or (found.resolution.readings and not _is_over(found, context)):
                settled[parameter.name] = found
    return settled


def _is_end(words: str, context: ToolContext) -> bool:
    """Whether words put "until" before an hour of the request, at which an event ends (`agent.grounding.timing`)."""
    led = UNTIL.match(words)
    if words == end_of(context.request, context.language):
        return True
    return led is not None and words[led.end() :].casefold() in context.request.casefold()


def when(words: str, context: ToolContext, alone: bool = True, as_it_is: bool = False) -> When:
    """What `words` mean, read as the user wrote them where the model changed or shortened them.

    Words that no reading fits come as they are: an event that is moved may understand them still.
    Raises: Unclear when the time is told by an event ("an hour after the gym") that is not in the calendar.
    """
    said = words if as_it_is else _as_said(words, context, alone)
    found = When(said, read_time(context, said, language=context.language))
    if not found.resolution.readings and said != words:
        found = When(words, read_time(context, words, language=context.language))
    if found.resolution.unknown:
        raise Unclear(no_such_event(context, found.resolution.unknown))
    return found


def _invented(words: str, context: ToolContext) -> bool:
    """A model's own idea of a time, where the user named none: it is left out."""
    request = context.request.casefold()
    if words.casefold() in request and words.casefold() not in without_pasts(context.request).casefold():
        return True
    if not request or words.casefold() in request or ABSOLUTE.match(words) or words == shift_of(context.request):
        return False
    return not find_times(context, request, context.language)


def _as_said(words: str, context: ToolContext, alone: bool) -> str:
    """The span of the request that `words` were taken from, whole."""
    request = context.request
    if ABSOLUTE.match(words) or FIRST_DAY.search(words) or words == shift_of(request):
        return words
    spans = find_times(context, request, context.language)
    bare = words.casefold().strip()
    if bare and bare in request.casefold():
        place = _place_of(bare, request)
        covering = [each for each in spans if each.start_index <= place and place + len(bare) <= each.end_index]
        return request[covering[0].start_index : covering[0].end_index] if covering else words
    if alone and len(spans) == 1:
        return request[spans[0].start_index : spans[0].end_index]
    return words


def _place_of(words: str, request: str) -> int:
    """Where the words stand that a time was taken from: of several places, the one in an order, else the first."""
    first, start = request.casefold().find(words), 0
    if request.casefold().count(words) > 1:
        for clause in clauses(request):
            if ORDERED.match(clause) and words in clause.casefold():
                return start + clause.casefold().find(words)
            start += len(clause)
    return first


def _is_over(found: When, context: ToolContext) -> bool:
    return is_over(found.resolution.best, context.now, context.request)


def _from_request(context: ToolContext, alone: bool) -> When:
    spans = find_times(context, without_pasts(context.request), context.language)
    if not (alone and len(spans) == 1):
        return When("", Resolution(()))
    words = context.request[spans[0].start_index : spans[0].end_index]
    return When(words, read_time(context, words, language=context.language))


def langchain_tools(toolbox: Toolbox, context: Any, alone: bool = True) -> list[Any]:
    """The tools as LangChain tools; `context` is a callable that gives the ToolContext of the moment."""
    from langchain_core.tools import StructuredTool, ToolException

    def made(tool: Tool) -> Any:
        def call(**arguments: Any) -> str:
            try:
                receipt = toolbox.run(Planned(tool.name, arguments), context(), alone)
            except ToolError as error:
                raise ToolException(str(error)) from error
            return receipt.material or receipt.text

        return StructuredTool.from_function(
            call, name=tool.name, description=tool.description, args_schema=tool.json_schema(), handle_tool_error=True
        )

    return [made(each) for each in toolbox]
