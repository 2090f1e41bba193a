"""`ayni doctor`: what is installed, which model answers, and whether it works, measured on this machine."""

from __future__ import annotations

import importlib.metadata
import platform
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from agent.cli import VERSION, shared
from agent.commands.opening import Progress, settings_of
from agent.commands.output import one_line, print_json
from guardrails import egress
from memory.errors import AyniError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.replies import Reply
    from agent.settings import Settings

PACKAGES: Final = (
    "langgraph", "langchain-core", "langchain-ollama", "xllamacpp", "sqlalchemy", "rapidocr", "prompt_toolkit", "rich",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """One thing looked at: `ok` is None for what is neither right nor wrong."""

    what: str
    ok: bool | None
    said: str
    seconds: float | None = None


Check = Callable[["Assistant", "Reply"], bool]

# Three requests whose outcome code can judge: words alone, one change, one look.
REQUESTS: Final[tuple[tuple[str, Check], ...]] = (
    ("hi there!", lambda ayni, reply: not reply.calls and bool(reply.text) and not ayni.todos.list()),
    ("add milk to my list", lambda ayni, reply: ["milk" in row.title.lower() for row in ayni.todos.list()] == [True]),
    ("what is on my list?", lambda ayni, reply: "milk" in reply.text.lower() and len(ayni.todos.list()) == 1),
)


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--quick", action="store_true", help="without the test requests")
    how.add_argument(
        "--deep", action="store_true",
        help="30 requests: how often it is right, how fast; keeps what is best for the model",
    )  # fmt: skip
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> int:
    """Look, measure, say; the exit code is 1 if anything is wrong."""
    settings = settings_of(args)
    found = []
    for each in findings(settings, args.quick, args.deep):
        found.append(each)
        if not args.json:
            print(line(each), flush=True)
    if args.json:
        print_json(found)
    return 1 if any(each.ok is False for each in found) else 0


def findings(settings: Settings, quick: bool, deep: bool = False) -> Iterator[Finding]:
    """Everything that is looked at, in order."""
    yield Finding("program", None, f"Ayni {VERSION}, Python {platform.python_version()}, {platform.platform()}")
    for name in PACKAGES:
        yield _installed(name)
    yield _home(settings)
    yield Finding("network", egress.installed(), f"only these hosts: {', '.join(sorted(settings.hosts()))}")
    if deep:
        from agent.commands import deep as deeply

        yield from deeply.deep(settings)
    elif not quick:
        yield from _measured(settings)


def line(finding: Finding) -> str:
    """One finding on one line."""
    mark = {True: "ok", False: "!!", None: "--"}[finding.ok]
    took = f"  ({finding.seconds:.1f} s)" if finding.seconds is not None else ""
    return f"{mark}  {finding.what}: {finding.said}{took}"


def _installed(name: str) -> Finding:
    try:
        return Finding(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, "not installed. Install Ayni anew: pip install --force-reinstall ayni")


def _home(settings: Settings) -> Finding:
    from agent.assistant import Assistant

    try:
        with Assistant(settings=settings) as assistant:
            open_, events = len(assistant.todos.list()), len(assistant.calendar.list())
    except AyniError as error:
        return Finding("home", False, str(error))
    return Finding("home", True, f"{settings.home}, {open_} open to-dos, {events} events")


def _measured(settings: Settings) -> Iterator[Finding]:
    """Ask the test requests, in a home of their own."""
    from agent.assistant import Assistant

    with tempfile.TemporaryDirectory(prefix="ayni-doctor-") as folder:
        apart = replace(settings, home=Path(folder), database=None, drafts=False)  # it is the model that is tried
        with Assistant(settings=apart, progress=Progress()) as assistant:
            try:
                yield Finding("model", True, assistant.model_line)
                yield Finding("guard", None, assistant.guard_line or "Llama Guard reads what comes in and goes out")
                began = time.perf_counter()
                assistant.warm()
                yield Finding("warm-up", True, "the model is loaded and the prefix read", time.perf_counter() - began)
                yield from (_tried(assistant, request, check) for request, check in REQUESTS)
            except AyniError as error:
                yield Finding("model", False, str(error))


def _tried(assistant: Assistant, request: str, check: Check) -> Finding:
    reply = assistant.ask(request, session="doctor")
    calls = ", ".join(f"{call.tool} {call.status}" for call in reply.calls) or "words"
    said = f"{calls}; {one_line(reply.text, 60)}"
    return Finding(f'"{request}"', check(assistant, reply), said, reply.usage.seconds)
