"""What code decides of one wish before any model is asked, in the order in which it is tried."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.deciding.asking import offered_to
from agent.deciding.at_length import at_length, is_plain, shortened
from agent.deciding.by_event import on_the_clock
from agent.deciding.clearing import cleared, moved_days
from agent.deciding.drafting import drafted, on_file
from agent.deciding.essential import with_weight
from agent.deciding.one_row import for_one_row
from agent.deciding.plain import understand
from agent.deciding.put_off import put_off
from agent.deciding.resting import resting
from agent.deciding.that_day import dated
from agent.deciding.theirs import theirs
from agent.deciding.to_note import Heard as ToNote
from agent.deciding.to_note import to_note
from agent.deciding.whole import told_in_full
from agent.followups.remarked import CORRECTS
from agent.followups.reopening import reopened
from agent.grounding.editing import edited
from agent.grounding.exchanging import exchanged, may_be
from agent.grounding.listing import listed
from agent.grounding.picking import picked
from agent.grounding.renaming import renaming, reworded
from agent.grounding.sweeping import swept
from agent.intents import likely as likely_of
from agent.machine import Run
from agent.reading.asked import ASKED_TO
from agent.reading.new_note import new_note
from agent.reading.no_wish import is_no_wish
from agent.reading.not_so import is_no_change
from agent.reading.sayings import Said
from agent.reading.words import content
from agent.state import State
from tools.contract import Language
from tools.matching import words_of
from tools.taking_out import TAKES
from tools.when.alone import names_no_day

NEW: Final = frozenset({"add_todo", "create_event"})
"""Tools that make what there was not."""

CHANGED: Final = frozenset({"update_todo", "update_event", "complete_todo", "delete_todo", "cancel_event"})
"""Tools that change what there is."""

NEW_BY_EVENT: Final = 0.9
"""How likely a new event must be whose time is told by another."""

BEFORE: Final = 12
"""How many turns back the rows are looked for that "all of them" are."""


def cleared_days(state: State, run: Run) -> tuple[Planned, ...]:
    """The calls by which all goes that is on the calendar in the days that are told, or goes to another day."""
    if state.get("step", 0) or not run.machine.drafts:
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    told = state["request"], run.machine.stores, now, state["language"]
    return moved_days(*told) or cleared(*told)


def in_code(state: State, run: Run, tried: bool = False) -> tuple[Planned, ...]:
    """The calls that code alone decides, before any model is asked; none where there is a doubt.

    `tried` is whether it has been read already for one row or one new thing told in full, in vain.
    """
    if state.get("step", 0):
        return ()
    stores = run.machine.stores
    if "whole" in state and (plain := understand(state["request"])):
        return (plain,)
    if gone := swept(state["request"], stores):
        return gone
    if again := reopened(state["request"], stores):
        return again
    if TAKES.search(state["request"]) and (
        call := edited(state["request"], stores.notes.list(), state.get("shown", ()))
    ):
        return (call,)
    if not run.machine.drafts:
        return ()
    if call := noted(state, run):
        return (call,)
    if several := picked_rows(state, run):
        return several
    now = run.machine.clock().astimezone(run.machine.zone)
    if not tried and (plain := by_event(state, run) or of_one_row(state, run) or in_full(state, run)):
        return (plain,)
    call = drafted(state, offered_to(state, run), now)
    if call and call.tool in NEW and is_no_wish(state["request"], state.get("whole", "")):
        return ()
    asks = "?" in state["request"] and not ASKED_TO.search(state["request"])
    if call and call.tool in CHANGED and (asks or is_no_change(state["request"])):
        return ()
    return resting((call,), state, run) if call else ()


def by_event(state: State, run: Run) -> Planned | None:
    """The call where the time is told by an event, and its hour makes the request plain."""
    told = on_the_clock(state, run) if run.machine.drafts else state
    if told is state:
        return None
    if plain := of_one_row(told, run) or in_full(told, run):
        return plain
    if told["likely"].get("create_event", 0.0) < NEW_BY_EVENT:
        return None
    call = drafted(told, offered_to(told, run), run.machine.clock().astimezone(run.machine.zone))
    return next(iter(resting((call,), told, run)), None) if call and call.tool == "create_event" else None


def in_a_note(state: State, run: Run) -> Planned | None:
    """What one note is to have instead of what it has, or a line of it, where the request tells that alone."""
    if state.get("step", 0) or state.get("images") or not run.machine.drafts:
        return None
    notes, told = run.machine.stores.notes.list(), None
    if may_be(state["request"]):
        told = exchanged(state["request"], notes, state.get("shown", ())) or listed(state["request"], notes)
    return told


def noted(state: State, run: Run) -> Planned | None:
    """The text of one note, new or named, told among talk."""
    away = state.get("step", 0) or state.get("images") or not run.machine.drafts
    if away or "a message" in state.get("named", ()):
        return None
    stores, now = run.machine.stores, run.machine.clock().astimezone(run.machine.zone)
    titles = (*(each.title for each in stores.todos.list()), *{each.title for each in stores.calendar.list()})
    alone = len(state.get("wishes", ())) < 2
    return to_note(state["request"], ToNote(stores.notes.list(), titles, now, state["language"]), alone)


def of_one_row(state: State, run: Run) -> Planned | None:
    """What is to happen to the one row that is named, where the request tells that and nothing else."""
    if state.get("step", 0) or not run.machine.drafts:
        return None
    now = run.machine.clock().astimezone(run.machine.zone)
    if call := reworded(state["request"], run.machine.stores):
        return call
    if call := theirs(state["request"], state.get("shown", ()), run.machine.stores, now, state["language"]):
        return call
    if len(state.get("wishes", ())) < 2 and (call := renaming(state["request"], run.machine.stores, now)):
        return call
    alone = len(state.get("wishes", ())) < 2
    call = for_one_row(state["request"], on_file(state), run.machine.stores, now, state["language"], alone)
    if call and state.get("shown") and CORRECTS.match(state["request"]):
        title = content(str(call.arguments.get("todo") or call.arguments.get("event") or ""))
        said = {*words_of(state["request"])}
        if title and 2 * sum(each in said for each in title) < len(title):
            return None  # "no, wrong day, the card says Tuesday": it is not "Renew the library card" that is put right
    return call


def later_or_earlier(state: State, run: Run) -> tuple[Planned, ...]:
    """The change of the event that a request says is put off, and tells the new hour of in another clause."""
    if state.get("step", 0) or state.get("images") or not run.machine.drafts or "whole" in state:
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    call = put_off(state["request"], on_file(state), run.machine.stores, now, state["language"])
    return (call,) if call else ()


def in_full(state: State, run: Run) -> Planned | None:
    """The one new event or to-do that the request tells in full, and nothing else."""
    if state.get("step", 0) or not run.machine.drafts or state.get("images") or "a message" in state.get("named", ()):
        return None
    if "whole" not in state and len(state.get("wishes", ())) < 2 and (note := new_note(state["request"])):
        titles = {each.title.casefold() for each in run.machine.stores.notes.list()}
        return Planned("create_note", note) if note.get("title", "").casefold() not in titles else None
    now = run.machine.clock().astimezone(run.machine.zone)
    apart = "whole" in state and Said(state["request"], now, state["language"], whole=state["whole"]).heading()[0]
    if apart or ("whole" in state and state.get("earlier")):
        return None

    def judge(words: str) -> Mapping[str, float]:
        return likely_of(words, now, state["language"], state.get("named", ()))

    if is_no_wish(state["request"], state.get("whole", "")):
        return None
    call = told_in_full(state["request"], on_file(state), judge, now, state["language"])
    if call and state.get("earlier") and (
        _tells_no_day(call, now, state["language"]) or dated(str(call.arguments.get("title", "")), now.date(), True)
    ):  # fmt: skip
        return None  # the hour may be of the day that was spoken of
    return with_weight((call,), state)[0] if call else None


def _tells_no_day(call: Planned, now: datetime, language: Language) -> bool:
    """Whether the time of something new is but an hour."""
    return names_no_day(str(call.arguments.get("start") or call.arguments.get("due") or ""), now, language)


def picked_rows(state: State, run: Run) -> tuple[Planned, ...]:
    """The calls for some of the rows that were shown in the turns before, by how the request picks them."""
    turns = run.machine.stores.turns.recent(state["session"], BEFORE, before=state["turn"])
    return picked(state["request"], state.get("likely", {}), run.machine.stores, turns)


def told_at_length(state: State, run: Run) -> tuple[Planned, ...]:
    """The one new event or to-do that is told among other words, where nothing of these is lost."""
    if state.get("step", 0) or not run.machine.drafts:
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    found = at_length(state, offered_to(state, run), now)
    if found is None:
        return ()
    call, told = found
    if state.get("earlier") and dated(str(call.arguments.get("title", "")), now.date(), True):
        return ()  # the day that was spoken of is of no title
    own = resting((call,), told, run)
    return (shortened(own[0]),) if len(own) == 1 and own[0].tool == call.tool and is_plain(own[0], told, now) else ()
