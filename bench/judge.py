"""Whether what happened is what should have happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from bench.case import STORES, Case, Changes, Expect, Fields, State
from bench.likeness import fits_change, fits_new, holds, label, worded

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")
Sides = tuple[tuple[Fields, ...], tuple[Found, ...]]


@dataclass(frozen=True)
class Outcome:
    """What came of a case.

    - `approved` is the state after a yes to everything that waits (`after`, where nothing does).
    - `calls` are the names of the tools called, turn by turn, whatever became of the call.
    - `pending` are the tools of the proposals that wait after the last turn.
    """

    before: State
    after: State
    approved: State
    reply: str
    calls: tuple[tuple[str, ...], ...] = ()
    pending: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True)
class Judgement:
    """What there is to say of an outcome.

    - `faults` is empty where the outcome is right.
    - `unwanted` counts the deeds that should not have been, or that were proposed out of place; `amiss` those of them
      that were asked for, and done with another word or time: where such a row was to be added and one was, or where
      the row that was to change did.
    - `silent`: a deed was asked for, and none was done, proposed or asked about.
    """

    faults: tuple[str, ...] = ()
    unwanted: int = 0
    silent: bool = False
    amiss: int = 0

    @property
    def right(self) -> bool:
        """Whether there is nothing to complain of."""
        return not self.faults


@dataclass(frozen=True)
class Difference:
    """What separates two states of one store."""

    added: tuple[Fields, ...]
    changed: tuple[tuple[Fields, Fields], ...]
    removed: tuple[Fields, ...]


def judge(case: Case, outcome: Outcome, approvals: bool = True) -> Judgement:
    """Hold `outcome` to the nearest of the case's right outcomes.

    Without `approvals` (an agent that cannot ask), doing at once what should have waited is right.
    """
    judged = [_judge(expect, outcome, approvals) for expect in case.expect]
    nearest = min(judged, key=lambda each: (len(each.faults), each.unwanted))
    return replace(nearest, silent=_silent(case, outcome))


def _silent(case: Case, outcome: Outcome) -> bool:
    """Whether a deed was wanted and nothing came of it, not even a question."""
    wanted = all(any(each != Changes() for each in expect.changes.values()) for expect in case.expect)
    idle = outcome.before == outcome.after == outcome.approved and not outcome.pending
    return wanted and idle and "?" not in outcome.reply


def difference(store: str, before: State, after: State) -> Difference:
    """What was added, changed and removed; a row taken away and put back the same is neither."""
    old, new = before.get(store, {}), after.get(store, {})
    added = [row for id, row in new.items() if id not in old]
    removed = [row for id, row in old.items() if id not in new]
    for row in [*added]:
        if row in removed:
            added.remove(row)
            removed.remove(row)
    changed = tuple((old[id], new[id]) for id in old if id in new and old[id] != new[id])
    return Difference(tuple(added), changed, tuple(removed))


def _judge(expect: Expect, outcome: Outcome, approvals: bool) -> Judgement:
    approval = "either" if expect.approval == "yes" and not approvals else expect.approval
    state = outcome.approved if approval in ("yes", "either") else outcome.after
    faults, unwanted, amiss = _deeds(expect, outcome, state)
    waiting, unasked = _waiting(expect, approval, outcome)
    faults += [*waiting, *_called(expect, outcome.calls), *_said(expect, outcome.reply)]
    if outcome.error:
        faults.insert(0, f"error: {outcome.error}")
    return Judgement(tuple(faults), unwanted + unasked, amiss=amiss)


def _deeds(expect: Expect, outcome: Outcome, state: State) -> tuple[list[str], int, int]:
    faults: list[str] = []
    unwanted = amiss = 0
    for store in STORES:
        if store in expect.free:
            continue
        wanted = expect.changes.get(store, Changes())
        found = difference(store, outcome.before, state)
        missing, extra = _compare(store, wanted, found)
        faults += [f"{store}: not {each}" for each in missing] + [f"{store}: but {each}" for each in extra]
        unwanted += len(extra)
        amiss += _amiss(store, wanted, found)
    return faults, unwanted, amiss


def _amiss(store: str, wanted: Changes, found: Difference) -> int:
    """How many of the deeds that should not have been were asked for, and done with another word or time."""
    added, changed = _unpaired(store, wanted, found)
    same = pair(changed[0], changed[1], lambda want, rows: worded(label(store, rows[0]), want["was"]))
    return min(len(added[0]), len(added[1])) + len(changed[1]) - len(same[1])


def _compare(store: str, wanted: Changes, found: Difference) -> tuple[list[str], list[str]]:
    """The deeds that are missing and those that are too many, in words."""
    added, changed = _unpaired(store, wanted, found)
    removed = pair(wanted.removed, found.removed, lambda want, row: worded(label(store, row), want))
    missing = [
        *(f"added {_fields(each)}" for each in added[0]),
        *(f"changed {_fields(each)}" for each in changed[0]),
        *(f"removed {each!r}" for each in removed[0]),
    ]
    extra = [
        *(f"added {_fields(each)}" for each in added[1]),
        *(f"changed {label(store, old)!r}: {_changed(old, new)}" for old, new in changed[1]),
        *(f"removed {label(store, each)!r}" for each in removed[1]),
    ]
    return missing, extra


def _unpaired(store: str, wanted: Changes, found: Difference) -> tuple[Sides[Fields], Sides[tuple[Fields, Fields]]]:
    """What was to be added and what was, what was to be changed and what was: those without a partner."""
    added = pair(wanted.added, found.added, lambda want, row: fits_new(store, want, row))
    changed = pair(wanted.changed, found.changed, lambda want, rows: fits_change(store, want, *rows))
    return added, changed


def pair(
    wanted: Sequence[Wanted], found: Sequence[Found], fits: Callable[[Wanted, Found], bool]
) -> tuple[tuple[Wanted, ...], tuple[Found, ...]]:
    """Those on either side that stay without a partner, in the pairing that leaves the fewest."""
    if not wanted:
        return (), tuple(found)
    first, rest = wanted[0], wanted[1:]
    missing, extra = pair(rest, found, fits)
    best: tuple[tuple[Wanted, ...], tuple[Found, ...]] = (first, *missing), extra
    for place, each in enumerate(found):
        if fits(first, each):
            other = pair(rest, (*found[:place], *found[place + 1 :]), fits)
            best = min(best, other, key=lambda sides: len(sides[0]))
    return best


def _waiting(expect: Expect, approval: str, outcome: Outcome) -> tuple[list[str], int]:
    if approval == "no":
        return [f"{tool} waits for a yes, unasked" for tool in outcome.pending], len(outcome.pending)
    if approval != "yes":
        return [], 0
    early = [each for store in STORES for each in _compare(store, Changes(), _since(store, outcome))[1]]
    faults = [f"before the yes: {each}" for each in early if outcome.pending]
    if not outcome.pending:
        faults.append("nothing waits for a yes")
    strange = [tool for tool in outcome.pending if expect.pending and tool not in expect.pending]
    return faults + [f"{tool} waits for a yes, not {'|'.join(expect.pending)}" for tool in strange], len(strange)


def _since(store: str, outcome: Outcome) -> Difference:
    return difference(store, outcome.before, outcome.after)


def _called(expect: Expect, calls: Sequence[Sequence[str]]) -> list[str]:
    if expect.tools is None:
        return []
    if not expect.tools:
        return [f"called {name}, where words were right" for turn in calls for name in turn]
    last = calls[-1] if calls else ()
    if any(name in expect.tools for name in last):
        return []
    return [f"called {', '.join(last) or 'nothing'}, not {'|'.join(expect.tools)}"]


def _said(expect: Expect, reply: str) -> list[str]:
    if not reply.strip():
        return ["said nothing"]
    missing = [f"the reply lacks {each!r}" for each in expect.reply if not holds(reply, each)]
    return missing + [f"the reply has {each!r}" for each in expect.reply_not if holds(reply, each)]


def _fields(row: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in row.items() if value not in (None, False, [], ""))


def _changed(old: Fields, new: Fields) -> str:
    return ", ".join(f"{name}: {old[name]!r} -> {new[name]!r}" for name in old if old[name] != new[name])
