"""Turning the machine: each turn is a thread of the graph, kept until it ends, so that it survives a kill."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from langgraph.types import Command

from agent import checkpoints
from agent.calls import MalformedCallsError, Planned, check
from agent.graph import RECURSION_LIMIT, build
from agent.holding import Holds
from agent.machine import Machine, Run, StoppedError
from agent.nodes.act import as_call, execute
from agent.nodes.answer import compose
from agent.nodes.remember import logged
from agent.once import once
from agent.proposing import as_proposal
from agent.replies import Call, Ended, Event, Reply, Verdict
from agent.state import State
from memory.errors import AyniError, StorageError, UsageError
from memory.turns import Waiting

if TYPE_CHECKING:
    from langgraph.checkpoint.sqlite import SqliteSaver


class Turning:
    """Runs turns of `machine`, one at a time, each in a thread of its own so that the caller can stop it.

    A turn is held while its process works on it, so that another one takes up only what a kill cut short.
    """

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.turns = machine.stores.turns
        self.proposals = machine.stores.proposals
        self.holds = Holds(machine.settings.make_home())

    def ask(self, text: str, session: str, images: list[bytes]) -> Iterator[Event]:
        """A new turn for the owner's words."""
        turn = self._begin(session, text)
        state = State(turn=turn, session=session, kind="ask", request=text, images=images)
        if images:
            self._keep(turn, state)
        yield from self.events(lambda run: self.go(turn, None if images else state, run), turn)

    def about(self, turn: int, state: State) -> Reply:
        """A turn about a message, unattended, that the caller holds; one that was cut short goes on where it was."""
        begun = bool(self.graph.get_state(thread(turn)).values)
        run = Run(self.machine, lambda event: None, unattended=True)
        with self.machine.lock:
            return self.go(turn, None if begun else state, run)

    def told(self, turn: int) -> Reply:
        """The reply of a turn that is over, from the log."""
        kept = self.turns.get(turn)
        run = Run(self.machine, lambda event: None, unattended=True)
        return self._reply(turn, State(turn=turn, session=kept.session, reply=kept.reply), run)

    def resolve(self, proposal_id: int, answer: str | Mapping[str, Any]) -> Iterator[Event]:
        """The owner's word on a proposal: the row is the truth, the graph is only woken up."""
        row = self._open(proposal_id)
        if answer not in ("approve", "reject") and not isinstance(answer, Mapping):
            raise UsageError(f"Answer with approve, reject or edited arguments, not {answer!r}.")
        edited = self._edited(row, answer) if isinstance(answer, Mapping) else None
        if not self.holds.take(row.turn):
            raise UsageError(f"Another Ayni is at work on proposal {proposal_id}: look again in a moment.")
        try:
            self._answered(proposal_id, "rejected" if answer == "reject" else "approved", edited)
        except BaseException:
            self.holds.give_back(row.turn)
            raise
        yield from self.events(lambda run: self.woken(row.id, run), row.turn)

    def call(self, tool: str, arguments: Mapping[str, Any]) -> Call:
        """One call by a program: checked and made like a model's, with no model in it."""
        try:
            planned = check(Planned(tool, arguments), self.machine.toolbox.tools)
        except MalformedCallsError as error:
            raise UsageError(f"{error}.") from error
        request = " ".join(str(each) for each in arguments.values())
        turn = self._begin("calls", request, "call")
        language = self.machine.language(request)
        state = State(turn=turn, session="calls", kind="ask", request=request, step=1, language=language)
        run = Run(self.machine, lambda event: None)
        try:
            outcome = execute(state, run, 0, planned, alone=True, approved=True)
            self.turns.finish(turn, "done", **logged(State(**state, outcomes=[outcome]), run))
        except BaseException as error:
            self._give_up(turn, error)
            raise
        finally:
            self.holds.give_back(turn)
        return as_call(outcome)

    def close(self) -> None:
        """Close the checkpoints."""
        if "saver" in self.__dict__:
            self.saver.conn.close()

    @once
    def saver(self) -> SqliteSaver:
        """Keeps each turn's state under the turn's number until it ends.

        Opened first, it drops what is left of turns that ended in the moment before a kill.
        """
        saver = checkpoints.open_checkpoints(self.machine.settings.home)
        under_way = self.turns.under_way()
        checkpoints.drop(saver, checkpoints.kept(saver) - under_way)
        self.holds.sweep(under_way)
        return saver

    @once
    def graph(self) -> Any:
        """The compiled machine."""
        return build(self.saver)

    def _begin(self, session: str, request: str, kind: str = "ask") -> int:
        """A new turn, held before any other process can see it."""
        with self.machine.stores.database.change():
            turn = self.turns.begin(session, request, kind)
            self.holds.take(turn)
        return turn

    def _keep(self, turn: int, state: State) -> None:
        """Keep what a turn begins with: its words are in the log, its pictures nowhere else."""
        try:
            self.graph.update_state(thread(turn), state, as_node="__start__")
        except BaseException as error:
            self._give_up(turn, error)
            self.holds.give_back(turn)
            raise

    def go(self, turn: int, state: State | Command[Any] | None, run: Run) -> Reply:
        """Run the graph until it ends or waits; what is over is dropped from the checkpoints."""
        # One thread keeps the checkpoints, in their order: several would wait for the same connection.
        config = {**thread(turn), "recursion_limit": RECURSION_LIMIT, "max_concurrency": 1}
        ended = self.graph.invoke(state, config, context=run, durability="sync")
        if ended.pop("__interrupt__", None):
            ended["reply"] = compose(ended, run)
            self.turns.finish(turn, "waiting", **logged(ended, run))
            return self._reply(turn, ended, run)
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

    def events(self, work: Callable[[Run], Reply], turn: int) -> Iterator[Event]:
        """Do `work` in a thread; yield its events, and pass on its error. Leaving early stops the turn.

        The turn is held when this begins, and given back at its end.
        """
        heard: queue.SimpleQueue[Event | BaseException] = queue.SimpleQueue()
        run = Run(self.machine, heard.put)
        threading.Thread(target=self._worker, args=(work, run, turn, heard), daemon=True).start()
        last: Event | BaseException | None = None
        try:
            while not isinstance(last, Ended):
                last = heard.get()
                if isinstance(last, BaseException):
                    raise last
                yield last
        finally:
            if not isinstance(last, (Ended, BaseException)):
                run.stop.set()
                self._stopped(turn)

    def _worker(self, work: Callable[[Run], Reply], run: Run, turn: int, heard: Any) -> None:
        last: Event | BaseException
        with self.machine.lock:
            try:
                last = Ended(work(run))
            except BaseException as error:
                self._give_up(turn, error)
                last = error
            finally:
                self.holds.give_back(turn)
        heard.put(last)

    def _stopped(self, turn: int) -> None:
        """The user has left the turn: that is logged at once, for his program may end before the worker notices."""
        with contextlib.suppress(StorageError), self.machine.stores.database.change():
            if self.turns.get(turn).status == "running":
                self.turns.finish(turn, "stopped")

    def _give_up(self, turn: int, error: BaseException) -> None:
        """A turn that was stopped or failed is over: it is logged, and not taken up again."""
        status = "stopped" if isinstance(error, StoppedError) else "failed"
        try:
            said = str(error) if isinstance(error, AyniError) else type(error).__name__
            with self.machine.stores.database.change():
                for row in self.proposals.of_turn(turn):
                    if row.status == "approved":
                        made = self.machine.stores.calls.find(row.turn, row.step, row.position)
                        begun = "done" if made and made.receipt else "failed"
                        self.proposals.settle(row.id, begun if made else "waiting")
                self.turns.finish(turn, status, reply=said)
            self.saver.delete_thread(str(turn))
        except Exception as second:  # the first error is what the user must see
            error.add_note(f"and the turn could not be closed: {second}")

    def _open(self, proposal_id: int) -> Waiting:
        row = self.proposals.get(proposal_id)
        if row.status != "waiting":
            raise UsageError(f"Proposal {proposal_id} does not wait any more: it is {row.status}.")
        return row

    def _answered(self, proposal_id: int, status: str, edited: dict[str, Any] | None) -> None:
        """Write the owner's word down; a turn that waits for it runs again, so that a kill does not lose it."""
        with self.machine.stores.database.change():
            row = self._open(proposal_id)
            self.proposals.settle(proposal_id, status, edited)
            if self.turns.get(row.turn).status == "waiting":
                self.turns.update(row.turn, status="running")

    def woken(self, proposal_id: int, run: Run) -> Reply:
        """Go on after the owner's word: the turn that waits for it, or the one deed where its turn is over."""
        turn = self.proposals.get(proposal_id).turn
        if self.graph.get_state(thread(turn)).interrupts:
            return self.go(turn, Command(resume=True), run)
        return self._settle(proposal_id, run)

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
        if turn.status == "running":
            self.turns.finish(row.turn, "done")
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


def thread(turn: int) -> dict[str, Any]:
    """How the graph is told which turn it runs."""
    return {"configurable": {"thread_id": str(turn)}}
