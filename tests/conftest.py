"""What every test stands on: a frozen clock, a temporary database, a tool's context, and no network."""

from __future__ import annotations

import gc
import ipaddress
import os
import shutil
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from sqlalchemy import Dialect, Engine, event

from memory import database as databases
from memory.database import Database
from memory.events import EventStore
from memory.facts import FactStore
from memory.journal import Journal
from memory.notes import NoteStore
from memory.todos import TodoStore
from tests.often import EXAMPLES
from tools.contract import ToolContext

if TYPE_CHECKING:
    from agent.models.embedded import EmbeddedModel
    from tests.engines import OllamaServer

# A process that a test starts is as quick as a user's: it finds its modules compiled.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# The modules of all tests make objects by the million and no garbage.
gc.set_threshold(20_000, 20, 20)

# What is said does not depend on the language of the machine that the tests run on.
for _name in ("LC_ALL", "LC_MESSAGES", "LANG"):
    if os.environ.get(_name, "").startswith("es"):
        os.environ[_name] = "C.UTF-8"

# Nor does it inherit that Ctrl-C is ignored, as it is for what a shell started in the background.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine makes any example slow; what may not take long has a test that measures it. The profile "thorough"
# tries every law ten times as often: `pytest -m "not model" --hypothesis-profile=thorough`.
settings.register_profile("ayni", deadline=None, max_examples=EXAMPLES)
settings.register_profile("thorough", deadline=None, max_examples=10 * EXAMPLES)
settings.load_profile("ayni")

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=MADRID)

# What tests write lies in memory where there is a file system of that kind with room: no test needs it after a crash.
_MEMORY = Path("/dev/shm")
if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 2 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))

LONGEST = (
    "tools/ical/", "test_chat_terminal.py", "test_daemon.py", "test_turning.py", "test_parts.py", "test_run.py",
    "test_cases.py", "when/test_laws.py", "test_pictures.py",
)  # fmt: skip
"""The files that take longest: where tests run in parallel they come first, so that none is left alone at the end."""

MEASURED = ("test_cli_speed.py", "test_our_own_time_is_short", "test_hub.py")
"""Tests that measure time: where tests run in parallel, these run one after the other (see `make quick`)."""

TOGETHER = {
    "measured": MEASURED,
    "synced": ("tests/tools/ical/",),
    "forked": ("test_chat_terminal.py", "test_daemon.py", "test_turning.py"),
}
"""Files whose tests run one after the other as well: they share a process that takes seconds to start."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With `--dist loadfile` the tests of a file run one after the other, and so do those of files that go together.

    pytest-xdist 3.8 has groups for that (`--dist loadgroup`), but does not see them from pytest 9.2 on.
    """
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    config.option.loadscopereorder = False  # the files come in the order in which they were collected
    made = LoadFileScheduling(config, log)
    file_of = made._split_scope

    def scope_of(nodeid: str) -> str:
        groups = (group for group, names in TOGETHER.items() if any(name in nodeid for name in names))
        return next(groups, file_of(nodeid))

    made._split_scope = scope_of
    return made


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where tests run in parallel, the files that take longest come first, then the others in their random order.

    Those that measure time come last, when there is little else to do.
    """

    def place(item: pytest.Item) -> int:
        measured = len(LONGEST) + any(name in item.nodeid for name in MEASURED)
        return next((n for n, name in enumerate(LONGEST) if name in item.nodeid), measured)

    if hasattr(config, "workerinput"):
        items.sort(key=place)


def pytest_collection_finish() -> None:
    """What is there before the first test stays until the end: it is looked at for garbage no more."""
    gc.freeze()


def _loopback(host: Any) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in ("localhost", "")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches beyond loopback fails."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not _loopback(address[0]):
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty folder for the owner's data."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a database that has just been made."""
    path = tmp_path_factory.mktemp("empty") / "ayni.db"
    Database(path, lambda: NOW).close()
    return path.read_bytes()


@pytest.fixture(scope="session")
def dialect() -> Dialect:
    """The one SQLite dialect of all databases: what SQLAlchemy has compiled, it keeps by its dialect."""
    engine = databases._engine("sqlite://")
    engine.connect().close()  # with its first connection it learns what the library can do
    return engine.dialect


@pytest.fixture(scope="session")
def compiled() -> dict[Any, Any]:
    """The statements that SQLAlchemy has compiled, for all databases, as in a process that has but one."""
    return {}


@pytest.fixture(scope="session", autouse=True)
def quick_databases(empty_database: bytes, dialect: Dialect, compiled: dict[Any, Any]) -> Iterator[None]:
    """A new database is a copy of one that was migrated once, and none waits for the disk: no test cuts the power."""
    engine_of, tune, bring = databases._engine, databases._tune_sqlite, databases._bring_to_head

    def made(url: str) -> Engine:
        engine = engine_of(url)
        if engine.dialect.name == "sqlite":
            engine.dialect = dialect
            engine.update_execution_options(compiled_cache=compiled)
        return engine

    def tuned(engine: Engine) -> None:
        tune(engine)
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))

    def brought(engine: Engine) -> None:
        path = Path(engine.url.database or "")
        if engine.dialect.name == "sqlite" and path.name and path.parent.is_dir() and not path.exists():
            path.write_bytes(empty_database)  # which was brought there
        else:
            bring(engine)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(databases, "_engine", made)
        patched.setattr(databases, "_tune_sqlite", tuned)
        patched.setattr(databases, "_bring_to_head", brought)
        yield


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    """A new database whose clock stands at `NOW`."""
    made = Database(home / "ayni.db", lambda: NOW)
    yield made
    made.close()


@pytest.fixture(scope="session")
def embedded_model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedModel]:
    """The stand-in on an engine of the tests' own, one for all of them, stopped at the end."""
    from agent.models.embedded import EmbeddedModel
    from agent.models.weights import STANDIN
    from tests.engines import standin_path

    model = EmbeddedModel(standin_path(), tmp_path_factory.mktemp("embedded"), title=STANDIN.title)
    yield model
    model.stop()


@pytest.fixture(scope="session")
def ollama_server() -> Iterator[OllamaServer]:
    """An Ollama server with the stand-in as its model, one for all tests, stopped at the end."""
    from tests.engines import an_ollama

    with an_ollama() as server:
        yield server


@dataclass
class ScriptedProse:
    """Prose by script: each call takes the next answer; a call too many fails."""

    answers: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def __call__(self, task: str, material: str, *, schema: Mapping[str, Any] | None = None) -> str:
        """The next answer."""
        self.asked.append((task, material))
        assert self.answers, f"an unexpected call for prose: {task}"
        return self.answers.pop(0)


@pytest.fixture
def prose() -> Iterator[ScriptedProse]:
    """Prose by script; an answer that nobody asked for fails the test."""
    script = ScriptedProse()
    yield script
    assert not script.answers, "an answer was never asked for"


def _no_look(image: bytes, question: str) -> tuple[str, str]:
    raise AssertionError("a picture was looked at")


@pytest.fixture
def make_context(database: Database, prose: ScriptedProse) -> Callable[..., ToolContext]:
    """Makes the context of one call; anything may be given, the rest stands on the test's database."""
    from memory.mail import MailStore

    def made(request: str = "", **values: Any) -> ToolContext:
        given = {
            "now": NOW,
            "zone": MADRID,
            "language": "en",
            "request": request,
            "todos": TodoStore(database, MADRID),
            "calendar": EventStore(database, MADRID),
            "notes": NoteStore(database),
            "mail": MailStore(database, MADRID),
            "facts": FactStore(database),
            "journal": Journal(database),
            "prose": prose,
            "look": _no_look,
        }
        return ToolContext(**{**given, **values})

    return made


@pytest.fixture
def context(make_context: Callable[..., ToolContext]) -> ToolContext:
    """The context of a call in English, with an empty request."""
    return make_context()
