"""Front end 2, the Python API: ask, stream, approve, undo; the chat and the daemon use only this."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Self
from zoneinfo import ZoneInfo

from agent.once import once
from agent.settings import Settings
from agent.stores import Stores
from guardrails import egress
from memory.errors import AyniError, NotFoundError, UsageError

if TYPE_CHECKING:
    from agent.machine import Machine
    from agent.models.base import Model
    from agent.replies import Event, Proposal, Reply
    from agent.turning import Turning
    from memory.events import EventStore
    from memory.facts import FactStore
    from memory.journal import Journal
    from memory.mail import MailStore
    from memory.notes import NoteStore
    from memory.todos import TodoStore
    from memory.turns import Turn

Image = bytes | str | Path


class Assistant:
    """A personal assistant over one `home`.

    - `model`: `auto`, `ollama:NAME`, `embedded:NAME-or-path.gguf`, `openai:http://host:port/v1#NAME`,
      any LangChain chat model, or an `agent.models.base.Model`.
    - `clock`: gives an aware datetime; the machine's by default. `timezone`: an IANA name.
    - `tools`: further tools, Ayni's own or LangChain's; one that does not say its effect counts as `send`.
    - `ask_user` is asked before anything large is downloaded; `progress` hears (what, done, total).

    The stores work without a model; it is chosen on the first request. Raises: SettingsError, StorageError.
    """

    def __init__(
        self,
        home: str | Path | None = None,
        model: Any = "auto",
        timezone: str | None = None,
        clock: Callable[[], datetime] | None = None,
        settings: Settings | None = None,
        tools: Sequence[Any] = (),
        ask_user: Callable[[str], bool] | None = None,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        loaded = settings or Settings.load(home)
        named = isinstance(model, str) and model != "auto"
        self.settings = replace(
            loaded,
            home=Path(home) if home is not None else loaded.home,
            timezone=timezone if timezone is not None else loaded.timezone,
            model=model if named else loaded.model,
        )
        self.settings.make_home()
        self.zone = _zone(self.settings.timezone)
        self.clock = clock or (lambda: datetime.now(self.zone))
        self._given_model = None if isinstance(model, str) else model
        self._extra, self._ask_user, self._progress = tools, ask_user, progress
        self._stores = Stores(self.settings.database_url, self.clock, self.zone)
        egress.install(self.settings.hosts())

    @property
    def todos(self) -> TodoStore:
        """The to-do list."""
        return self._stores.todos

    @property
    def calendar(self) -> EventStore:
        """The calendar."""
        return self._stores.calendar

    @property
    def notes(self) -> NoteStore:
        """The notes."""
        return self._stores.notes

    @property
    def mail(self) -> MailStore:
        """The mail that was read in, and the drafts."""
        return self._stores.mail

    @property
    def facts(self) -> FactStore:
        """What is kept about the owner."""
        return self._stores.facts

    @property
    def journal(self) -> Journal:
        """What was changed, and the way back."""
        return self._stores.journal

    def ask(self, text: str, session: str = "default", images: Sequence[Image] = ()) -> Reply:
        """Put one request and wait for the whole reply.

        Raises: UsageError for an empty request, a ModelError when no engine can answer.
        """
        return _reply(self.stream(text, session, images))

    def stream(self, text: str, session: str = "default", images: Sequence[Image] = ()) -> Iterator[Event]:
        """Put one request; yields tokens, calls and proposals as they come, and last `Ended(reply)`.

        Closing the iterator, or Ctrl-C in it, stops the turn: a deed that has not begun is not done.
        """
        if not text.strip() and not images:
            raise UsageError("There is nothing to answer: say what you want.")
        return self.turning.ask(_close(text.strip()), session, [_image(each) for each in images])

    def resolve(self, proposal_id: int, answer: Literal["approve", "reject"] | Mapping[str, Any]) -> Reply:
        """Say yes or no to a proposal, or approve it with edited arguments.

        Raises: NotFoundError, UsageError when it no longer waits.
        """
        return _reply(self.turning.resolve(proposal_id, answer))

    def proposals(self) -> tuple[Proposal, ...]:
        """Everything that waits for a yes, oldest first."""
        from agent.proposing import as_proposal

        return tuple(as_proposal(each) for each in self._stores.proposals.waiting())

    def call(self, tool: str, **arguments: Any) -> Any:
        """Make one call without a model, as the owner's own wish. Returns: the `Call`."""
        return self.turning.call(tool, arguments)

    def undo(self) -> str:
        """Take back the last change; returns what it was. Raises: NotFoundError when there is none."""
        return self.journal.undo().label

    def log(self, limit: int = 20) -> tuple[Turn, ...]:
        """The last turns of every session, oldest first."""
        return self._stores.turns.recent(limit=limit)

    def sessions(self) -> tuple[str, ...]:
        """The names of the sessions, the most recent first."""
        return self._stores.turns.sessions()

    def history(self, session: str = "default", limit: int = 20) -> tuple[Turn, ...]:
        """The last turns of one session, oldest first."""
        return self._stores.turns.recent(session, limit)

    def resume(self, session: str | None = None) -> Reply | None:
        """Finish the turns that a kill cut short, and the deeds that had their yes.

        Returns: the last one's reply, None where there was nothing to finish.
        """
        if not self.cut_short(session) and not self._stores.proposals.approved():
            return None
        from agent.resuming import resume

        return resume(self.turning, session)

    def cut_short(self, session: str | None = None) -> tuple[Turn, ...]:
        """The turns that a kill cut short, oldest first; what another living program is just running is not."""
        from agent.holding import Holds

        holds, found = Holds(self.settings.home), []
        for each in self._stores.turns.unfinished(session):
            with holds.held(each.id) as free:
                found += [each] if free and each.kind != "mail" else []
        return tuple(found)

    def message(self, raw: bytes, source: str = "") -> Reply:
        """Work through one message as the daemon does: classify, summarize, propose; nothing waits for a terminal."""
        from agent.daemon import handle

        return handle(self, raw, source)

    @property
    def machine(self) -> Machine:
        """What the nodes work with."""
        return self._machine

    @property
    def model(self) -> Model:
        """The model that answers; it is chosen on first use. Raises: ModelError."""
        return self._machine.model

    @property
    def model_line(self) -> str:
        """Which model answers, in one line for the user. Raises: ModelError."""
        from agent.models.choose import describe

        return describe(self.model)

    @property
    def guard_line(self) -> str:
        """What the user must know of the guard: nothing when it runs, else that and why it does not."""
        from agent.guarding import guard_line

        return guard_line(self._machine)

    def warm(self) -> None:
        """Load the model and evaluate the still prefix. Raises: ModelError."""
        self._machine.warm()

    def close(self) -> None:
        """Close the database and give back the engine; a shared engine goes on for others."""
        if "turning" in self.__dict__:
            self.turning.close()
        machine = self.__dict__.get("_machine")
        if machine is not None and "model" in machine.__dict__:
            machine.model.close()
        self._stores.database.close()

    def __enter__(self) -> Self:
        """The assistant itself."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close it."""
        self.close()

    @once
    def _machine(self) -> Machine:
        from agent.guarding import make_guard
        from agent.machine import Machine
        from agent.toolbox import Toolbox

        machine = Machine(self.settings, self.clock, self.zone, self._stores, Toolbox(self._extra), self._choose)
        machine.guard = make_guard(machine)
        return machine

    @once
    def turning(self) -> Turning:
        """What runs turns through the machine."""
        from agent.turning import Turning

        return Turning(self._machine)

    def _choose(self) -> Model:
        from agent.models.choose import choose

        given = self._given_model if self._given_model is not None else self.settings.model
        return choose(
            given, ollama_host=self.settings.ollama_host, context=self.settings.context,
            idle=60.0 * self.settings.idle_minutes, key=self.settings.openai_key,
            ask=self._ask_user, progress=self._progress,
        )  # fmt: skip


def _reply(events: Iterator[Event]) -> Reply:
    from agent.replies import Ended

    with closing(events):  # type: ignore[type-var]
        for event in events:
            if isinstance(event, Ended):
                return event.reply
    raise AyniError("The turn ended without a reply.")


GAP: Final = re.compile(r"\s{40,}")
"""White space that no one typed to say something; patterns of words take long over it."""


def _close(text: str) -> str:
    """A text without its long gaps."""
    return GAP.sub(lambda gap: "\n\n" if "\n" in gap.group() else " ", text)


def _image(given: Image) -> bytes:
    if isinstance(given, bytes):
        return given
    try:
        return Path(given).expanduser().read_bytes()
    except OSError as error:
        raise NotFoundError(f"The picture {given} cannot be read: {error.strerror}.") from error


def _zone(name: str | None) -> ZoneInfo:
    if name:
        return ZoneInfo(name)
    from tzlocal import get_localzone

    return get_localzone()
