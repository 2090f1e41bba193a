"""Turning the machine: each turn is a thread of the graph, kept until it ends, so that it survives a kill."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, Final

from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.types import Command

from agent.calls import MalformedCallsError, Planned, check
from agent.graph import RECURSION_LIMIT, build
from agent.machine import Machine, Run, StoppedError
from agent.nodes.act import as_call, execute
from agent.nodes.answer import compose
from agent.nodes.remember import logged
from agent.proposing import as_proposal
from agent.replies import Call, Ended, Event, Reply, Verdict
from agent.state import State
from memory.errors import AyniError, StorageError, UsageError
from memory.turns import Turn, Waiting

CHECKPOINTS: Final = "checkpoints.db"


class Turning:
    """Runs turns of `machine`, one at a time, each in a thread of its own so that the caller can stop it."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.turns = machine.stores.turns

    def ask(self, text: str, session: str, images: list[bytes]) -> Iterator[Event]:
        """A new turn for the owner's words."""
        turn = self.turns.begin(session, text)
        state = State(turn=turn, session=session, kind="ask", request=text, images=images)
        yield from self._events(lambda run: self._go(turn, state, run), turn)

    def about(self, turn: int, state: State) -> Reply:
        """A turn about a message, unattended; one that was cut short goes on where it was."""
        begun = bool(self.graph.get_state(_config(turn)).values)
        run = Run(self.machine, lambda event: None, unattended=True)
        with self.machine.lock:
            return self._go(turn, None if begun else state, run)

    def told(self, turn: int) -> Reply:
        """The reply of a turn that is over, from the log."""
        kept = self.turns.get(turn)
        run = Run(self.machine, lambda event: None, unattended=True)
        return self._reply(turn, State(turn=turn, session=kept.session, reply=kept.reply), run)

    def resolve(self, proposal_id: int, answer: str | Mapping[str, Any]) -> Iterator[Event]:
        """The owner's word on a proposal: the row is the truth, the graph is only woken up."""
        row = self.machine.stores.proposals.get(proposal_id)
        if row.status != "waiting":
            raise UsageError(f"Proposal {proposal_id} does not wait any more: it is {row.status}.")
        if answer not in ("approve", "reject") and not isinstance(answer, Mapping):
            raise UsageError(f"Answer with approve, reject or edited arguments, not {answer!r}.")
        edited = self._edited(row, answer) if isinstance(answer, Mapping) else None
        self.machine.stores.proposals.settle(proposal_id, "rejected" if answer == "reject" else "approved", edited)
        if self.graph.get_state(_config(row.turn)).interrupts:
            yield from self._events(lambda run: self._go(row.turn, Command(resume=True), run), row.turn)
        else:
            yield from self._events(lambda run: self._settle(row.id, run), row.turn)

    def call(self, tool: str, arguments: Mapping[str, Any]) -> Call:
        """One call by a program: checked and made like a model's, with no model in it."""
        try:
            planned = check(Planned(tool, arguments), self.machine.toolbox.tools)
        except MalformedCallsError as error:
            raise UsageError(f"{error}.") from error
        request = " ".join(str(each) for each in arguments.values())
        turn = self.turns.begin("calls", request, "call")
        language = self.machine.language(request)
        state = State(turn=turn, session="calls", kind="ask", request=request, step=1, language=language)
        run = Run(self.machine, lambda event: None)
        outcome = execute(state, run, 0, planned, alone=True, approved=True)
        self.turns.finish(turn, "done", **logged(State(**state, outcomes=[outcome]), run))
        return as_call(outcome)

    def resume(self, session: str | None = None) -> Reply | None:
        """Finish what was cut short, from the last node that had ended."""
        reply: Reply | None = None
        for turn in self.turns.unfinished(session):
            if turn.kind == "ask":
                for event in self._events(lambda run, turn=turn: self._go(turn.id, self._again(turn), run), turn.id):  # type: ignore[misc]
                    reply = event.reply if isinstance(event, Ended) else reply
        return reply

    def close(self) -> None:
        """Close the checkpoints and the model's connection."""
        if "connection" in self.__dict__:
            self.connection.close()
        if "model" in self.machine.__dict__:
            self.machine.model.close()

    @cached_property
    def connection(self) -> sqlite3.Connection:
        """The checkpoints' database."""
        path = self.machine.settings.make_home() / CHECKPOINTS
        try:
            connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
        except sqlite3.DatabaseError as error:
            raise StorageError(f"The checkpoints at {path} cannot be used: {error}. Move the file away.") from error
        return connection

    @cached_property
    def saver(self) -> SqliteSaver:
        """Keeps each turn's state under the turn's number until it ends."""
        return SqliteSaver(self.connection)

    @cached_property
    def graph(self) -> Any:
        """The compiled machine."""
        return build(self.saver)

    def _go(self, turn: int, state: State | Command[Any] | None, run: Run) -> Reply:
        """Run the graph until it ends or waits; what is over is dropped from the checkpoints."""
        config = {**_config(turn), "recursion_limit": RECURSION_LIMIT}
        ended = self.graph.invoke(state, config, context=run, durability="sync")
        if ended.pop("__interrupt__", None):
            reply = compose(ended, run)
            self.turns.finish(turn, "waiting", **{**logged(ended, run), "reply": reply})
            return self._reply(turn, {**ended, "reply": reply}, run)
        self.saver.delete_thread(str(turn))
        return self._reply(turn, ended, run)

    def _reply(self, turn: int, state: State, run: Run) -> Reply:
        waiting = [each for each in self.machine.stores.proposals.of_turn(turn) if each.status == "waiting"]
        calls = [as_call(each) for each in state.get("outcomes", ())]
        calls += [Call(each.tool, each.arguments, "parked") for each in waiting if not _among(each, state)]
        return Reply(
            text=state.get("reply", ""),
            calls=tuple(calls),
            pending=tuple(as_proposal(each) for each in waiting),
            verdicts=tuple(
                Verdict(**{**each, "categories": tuple(each["categories"])}) for each in state.get("verdicts", ())
            ),
            usage=run.meter.spent(),
            turn=turn,
            session=state.get("session", "default"),
        )

    def _events(self, work: Callable[[Run], Reply], turn: int) -> Iterator[Event]:
        """Do `work` in a thread; yield its events, and pass on its error. Leaving early stops the turn."""
        heard: queue.SimpleQueue[Event | BaseException] = queue.SimpleQueue()
        run = Run(self.machine, heard.put)
        threading.Thread(target=self._worker, args=(work, run, turn, heard), daemon=True).start()
        try:
            while True:
                event = heard.get()
                if isinstance(event, BaseException):
                    raise event
                yield event
                if isinstance(event, Ended):
                    return
        finally:
            run.stop.set()

    def _worker(self, work: Callable[[Run], Reply], run: Run, turn: int, heard: Any) -> None:
        with self.machine.lock:
            try:
                heard.put(Ended(work(run)))
            except BaseException as error:
                status = "stopped" if isinstance(error, StoppedError) else "failed"
                self._give_up(turn, status, error)
                heard.put(error)

    def _give_up(self, turn: int, status: str, error: BaseException) -> None:
        """A turn that was stopped or failed is over: it is logged, and not taken up again."""
        try:
            said = str(error) if isinstance(error, AyniError) else type(error).__name__
            self.turns.finish(turn, status, reply=said)
            self.saver.delete_thread(str(turn))
        except Exception as second:  # the first error is what the user must see
            error.add_note(f"and the turn could not be closed: {second}")

    def _again(self, turn: Turn) -> State | None:
        if self.graph.get_state(_config(turn.id)).values:
            return None
        return State(turn=turn.id, session=turn.session, kind="ask", request=turn.request, images=[])

    def _edited(self, row: Waiting, answer: Mapping[str, Any]) -> dict[str, Any]:
        try:
            return dict(check(Planned(row.tool, {**row.arguments, **answer}), self.machine.toolbox.tools).arguments)
        except MalformedCallsError as error:
            raise UsageError(f"{error}.") from error

    def _settle(self, proposal_id: int, run: Run) -> Reply:
        """A parked proposal: its turn is long over, so the call is made by itself."""
        row = self.machine.stores.proposals.get(proposal_id)
        turn = self.turns.get(row.turn)
        state = State(
            turn=row.turn, session=row.session, kind="ask", request=turn.request, step=row.step,
            language=self.machine.language(turn.request), calls=[], outcomes=[], foreign=turn.foreign,
        )  # fmt: skip
        if row.status == "rejected":
            return replace(
                self._reply(row.turn, State(**{**state, "reply": ""}), run),
                calls=(Call(row.tool, row.arguments, "denied"),),
            )
        outcome = execute(state, run, row.position, Planned(row.tool, row.arguments), alone=False, approved=True)
        self.machine.stores.proposals.settle(row.id, "done" if outcome["status"] == "done" else "failed")
        said = outcome["receipt"]["text"] if outcome["receipt"] else outcome["error"]
        return self._reply(row.turn, State(**{**state, "outcomes": [outcome], "reply": said}), run)


def _among(row: Waiting, state: State) -> bool:
    return any(each.get("proposal") == row.id for each in state.get("outcomes", ()))


def _config(turn: int) -> dict[str, Any]:
    return {"configurable": {"thread_id": str(turn)}}
