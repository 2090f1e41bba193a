"""Decide: words for the user, or calls: those of code, those of the model, for each wish of the request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, cast

from langgraph.runtime import Runtime

from agent.answering.almanac import told_of_a_day, told_the_hour
from agent.answering.asked_in_passing import asked_in_passing
from agent.answering.between import between_events
from agent.answering.expected import expected
from agent.answering.in_the_way import in_the_way
from agent.answering.on_the_list import on_the_list
from agent.answering.rows import about_last_shown
from agent.answering.talk import CANNOT
from agent.calls import MalformedCallsError, Planned
from agent.deciding.apart import apart
from agent.deciding.asking import FIRM, LEFT, NOT_UNDERSTOOD, decode, heard_now, offered_to
from agent.deciding.drafting import forbids
from agent.deciding.essential import essential
from agent.deciding.in_code import (
    NEW,
    by_event,
    cleared_days,
    in_a_note,
    in_code,
    in_full,
    later_or_earlier,
    noted,
    of_one_row,
    picked_rows,
    told_at_length,
)
from agent.deciding.in_mail import in_mail
from agent.deciding.leaning import is_foreign
from agent.deciding.looking import Titles, looking
from agent.deciding.offering import CHANGES, is_moved_to_a_time
from agent.deciding.one_by_one import one_by_one
from agent.deciding.plain import understand
from agent.deciding.resting import ERRAND, MESSAGE, resting, wished
from agent.deciding.striking import ticked_off
from agent.deciding.that_day import on_that_day, settled
from agent.followups.again import again_on, as_event, on_both
from agent.grounding.lessening import ENDED, lessened
from agent.grounding.mailing import for_mail, is_one
from agent.grounding.on_duty import on_duty
from agent.grounding.placed import named_by_place
from agent.grounding.polishing import without_article
from agent.grounding.routing import missing
from agent.intents import WORDS
from agent.intents import likely as likely_of
from agent.machine import Run
from agent.reading.appliances import is_switched
from agent.reading.clauses import clauses
from agent.reading.delivered import is_ordered_in
from agent.reading.of_oneself import of_oneself
from agent.reading.parts import goes_on, of_part
from agent.reading.sayings import SAME_TIME, THERE, Said
from agent.reading.weighing import unhurried
from agent.reading.why_needed import without_why
from agent.reading.wishes import for_words
from agent.reading.words import PLANNED
from agent.state import State
from memory.errors import ModelError
from tools.matching import ranked_by_mention
from tools.when.alone import names_no_day

Decided = tuple[str, tuple[Planned, ...]]
"""Words for the user, or calls."""

Parts = Sequence[Any]
"""The wishes that a request was cut into, as the state has them; none where it is one."""

LOOKS: Final = ("list_", "find_free_time")
"""How the names of tools begin that only look."""

MOVED: Final = ({"todo", "due"}, {"event", "start"})
"""What a change is given that is of a row's time alone."""


def decide(state: State, runtime: Runtime[Run]) -> State:
    """One decode after the still prefix; its first character tells words from calls."""
    run = runtime.context
    step = state.get("step", 0) + 1
    if state["kind"] == "mail":
        from agent.triage import triage

        return triage(state, run, step)
    plain = None
    if step == 1 and not state.get("images"):
        alone = understand(state["request"]) if len(state.get("wishes", ())) < 2 else None
        plain = alone or about_last_shown(state, run)
    again = tuple(Planned(**each) for each in state.get("again", ())) if step == 1 else ()
    try:
        words, planned = ("", again) if again else ("", (plain,)) if plain else _each(state, run)
    except ModelError:
        plain = understand(state["request"], without_model=True)
        if plain is None:
            raise
        words, planned = "", (plain,)
    except MalformedCallsError:
        words, planned = _unheard(state), ()
    if any(each.tool in ENDED for each in planned):
        todos = run.machine.stores.todos.list()
        planned = ticked_off(lessened(planned, state["request"], todos), state["request"], todos)
    planned = on_duty(planned, state["request"], run.machine.clock().astimezone(run.machine.zone), state["language"])
    planned = named_by_place(unhurried(without_article(planned, state["request"]), state["request"]))
    calls = [{"tool": each.tool, "arguments": dict(each.arguments), "said": each.said} for each in planned]
    return State(step=step, calls=calls, words=words, error="")


def _each(state: State, run: Run) -> Decided:
    """The words or calls for each wish of the request.

    Code decides in the first of its ways that tells; else it is one decode for them all, and what that leaves out is
    decided by itself.
    """
    parts = _on_that_day(state, run) if state.get("step", 0) == 0 else []
    for way in WAYS:
        words, calls = way(state, run, parts)
        if words or calls:
            return words, calls
    told = [each["request"] for each in parts]
    one = not parts or is_one(told) or goes_on(told, state["request"])
    return _alone(state, run) if one else _of_parts(state, run, parts)


def _dated(state: State, run: Run, parts: Parts) -> Decided:
    """Which day one is, or what time it is, in words."""
    if _for_others(state, run):
        return "", ()
    said = heard_now(state, run)
    return told_of_a_day(said) or told_the_hour(said.request, said.now, state["language"]), ()


def _not_here(state: State, run: Run, parts: Parts) -> Decided:
    """Words to one who wants something delivered, or switched about the house."""
    there = is_ordered_in(state["request"]) or is_switched(state["request"])
    return CANNOT[state["language"]] if there and not state.get("step", 0) else "", ()


def _in_passing(state: State, run: Run, parts: Parts) -> Decided:
    """A question about the world with a story around it, asked alone."""
    free = not (state.get("step", 0) or state.get("named"))
    asks = asked_in_passing(state["request"], heard_now(state, run).now, state["language"]) if free else ""
    if not asks:
        return "", ()
    nothing = dict.fromkeys(state.get("likely", ()), 0.0) | {WORDS: 1.0}
    bare = {**state, "request": asks, "likely": nothing, "wishes": [], "notes": [], "history": []}
    return decode(cast(State, bare), run)


def _mailed(state: State, run: Run, parts: Parts) -> Decided:
    """An answer to a message whose words are told, or what a message tells."""
    letter = in_mail(state, run)
    return "", (letter,) if letter else ()


def _looked(state: State, run: Run, parts: Parts) -> Decided:
    """A look that code can tell from others."""
    if state.get("step", 0) or not run.machine.drafts:
        return "", ()
    request, language, now = state["request"], state["language"], heard_now(state, run).now
    look = (
        between_events(request, run.machine.stores.calendar.list, now)
        or expected(request, now, language)
        or in_the_way(request, now, language)
        or on_the_list(request, now, language)
        or _plain_look(state, run, now)
    )
    return "", (look,) if look else ()


def _plain_look(state: State, run: Run, now: datetime) -> Planned | None:
    """The look at the calendar or the list that is all the request asks for."""
    if state.get("images") or "a message" in state.get("named", ()) or "whole" in state:
        return None
    stores = run.machine.stores

    def titles() -> Titles:
        return Titles(*([each.title for each in rows.list()] for rows in (stores.calendar, stores.todos, stores.notes)))

    return looking(state["request"], titles, now, state["language"])


def _noted(state: State, run: Run, parts: Parts) -> Decided:
    """What is to be written into one note, or kept of oneself, and nothing else but talk."""
    call = in_a_note(state, run) or noted(state, run)
    if not call and not state.get("step", 0) and (fact := of_oneself(state["request"])):
        call = Planned("remember_fact", {"fact": fact})
    return "", (call,) if call else ()


def _several(state: State, run: Run, parts: Parts) -> Decided:
    """One thing on several days, a day that is cleared, clauses each plain by itself, or one need with its reason."""
    return "", (
        later_or_earlier(state, run)
        or _once_more(state, run)
        or cleared_days(state, run)
        or _one_by_one(state, run, len(parts))
        or apart(state, run)
        or _told_of_that_day(state, run, parts)
        or _needed(state, run)
    )


def _forbidden(state: State, run: Run, parts: Parts) -> Decided:
    """Words to one who wants nothing done."""
    nothing = forbids(state["request"]) and _meant(state.get("likely", {"": 1.0})) not in PLANNED
    return LEFT[state["language"]] if nothing else "", ()


def _of_a_row(state: State, run: Run, parts: Parts) -> Decided:
    """A deed on a note, on the one row that is named, or several rows of which each is."""
    plain = None if parts else by_event(state, run)
    plain = plain or of_one_row(state, run) or in_full(state, run)
    if plain:
        return "", (plain,)
    return "", picked_rows(state, run) if parts and run.machine.drafts else ()


WAYS: Final = (_dated, _not_here, _in_passing, _mailed, _looked, _noted, _several, _forbidden, _of_a_row)
"""In what order code tries to decide a whole request."""


def _alone(state: State, run: Run) -> Decided:
    """The one wish of a request: in code, then without what only tells how things are, then by the model."""
    if own := in_code(cast(State, {**state, "wishes": []}), run, tried=True):
        return "", own
    core = essential(state, run)
    own = in_code(cast(State, {**core, "wishes": []}), run) if core is not state else ()
    return ("", own) if own else _decided(core, run)


def _of_parts(state: State, run: Run, parts: Parts) -> Decided:
    """Several wishes: those that are plain in code, the others in one decode, and what that leaves out by itself."""
    alone = [
        essential(cast(State, {**state, **part, "whole": state["request"], "wishes": []}), run) for part in parts
    ]  # fmt: skip
    drafts = [_for_part(in_code(one, run), one) for one in alone]
    if all(drafts):
        return "", tuple(each for own in drafts for each in own)
    left = [one for one, own in zip(alone, drafts, strict=True) if not own]
    said = any(for_words(part["likely"]) for part in parts)
    if said or len(left) == 1 or len({_meant(each["likely"]) for each in parts}) < len(parts):
        answers = [("", own) if own else _part_decided(one, run) for own, one in zip(drafts, alone, strict=True)]
        told = [words for words, own in answers if words and not own]
        return "\n".join(told), wished([each for _, own in answers for each in own])
    try:
        words, together = decode(state, run)
    except MalformedCallsError:
        words, together = "", ()
    planned: list[Planned] = []
    for part, draft in zip(parts, drafts, strict=True):
        one = cast(State, {**state, **part, "whole": state["request"]})
        others = [each["request"] for each in parts if each is not part]
        own = draft or resting(of_part(together, _meant(part["likely"]), part["request"], others), one, run)
        words, own = ("", _for_part(own, one)) if own else _part_decided(one, run)
        planned += [each for each in own if each not in planned]
    return ("" if planned else words), wished(planned)


def _one_by_one(state: State, run: Run, parts: int) -> tuple[Planned, ...]:
    """What the clauses of a request come to, each by itself, however many wishes (`parts`) it was cut into."""
    if state.get("step", 0) or state.get("images") or not run.machine.drafts or "whole" in state:
        return ()
    if len(clauses(state["request"])) < max(parts, 2):
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    return one_by_one(state, now, lambda one: in_code(one, run), parts)


def _needed(state: State, run: Run) -> tuple[Planned, ...]:
    """The one new to-do that is left of a request without the reason told right behind it."""
    core = without_why(state["request"])
    if core == state["request"] or state.get("step", 0) or state.get("images"):
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    likely = {**likely_of(core, now, state["language"], state.get("named", ()))}
    one = {**state, "request": core, "likely": likely, "whole": state["request"], "wishes": []}
    alone = cast(State, one)
    own = in_code(alone, run) or told_at_length(alone, run)
    return own if [each.tool for each in own] == ["add_todo"] else ()


def _told_of_that_day(state: State, run: Run, parts: Parts) -> tuple[Planned, ...]:
    """What is new on the day of the row that was spoken of before, or is moved to it."""
    told = state if len(parts) > 1 and not is_one(each["request"] for each in parts) else on_that_day(state, run)
    if told is state:
        return ()
    core = essential(told, run)
    own = _needed(told, run) or in_code(told, run) or (in_code(core, run) if core is not told else ())
    own = own or told_at_length(told, run)
    now = run.machine.clock().astimezone(run.machine.zone)
    fits = all(each.tool in NEW or each.arguments.keys() in MOVED for each in own)
    return settled(own, now, state["language"]) if fits else ()


def _part_decided(part: State, run: Run) -> Decided:
    words, own = _decided(part, run)
    return words, _for_part(own, part)


def _for_part(planned: Sequence[Planned], part: State) -> tuple[Planned, ...]:
    """The calls with the part of the request that they are for."""
    return tuple(replace(each, said=part["request"]) for each in planned)


def _on_that_day(state: State, run: Run) -> list[Any]:
    """The wishes, "that same day" in one being the day of the one event that those before it name, and no other."""
    found: list[Any] = []
    before, now = "", run.machine.clock().astimezone(run.machine.zone)
    for part in state.get("wishes", []):
        there = Said(before, now, state["language"])
        told = part.get("earlier") or " ".join(there.meant(each) for each in there.times())
        if before and (not told or names_no_day(told, now, state["language"])) and THERE.search(part["request"]):
            rows = ranked_by_mention(run.machine.stores.calendar.list(), before, lambda row: row.title)
            coming = [row for row in rows if row.end > now and not row.rrule]
            if len(coming) == len(rows) == 1:
                hour = " %H:%M" if SAME_TIME.search(part["request"]) and not coming[0].all_day else ""
                part = {**part, "earlier": coming[0].start.strftime(f"%Y-%m-%d{hour}")}
        before = f"{before} {part['request']}"
        found.append(part)
    return found


def _once_more(state: State, run: Run) -> tuple[Planned, ...]:
    """What is planned for one day and for another as well."""
    now = run.machine.clock().astimezone(run.machine.zone)
    again = again_on(state["request"], now, state["language"]) if not state.get("step", 0) else None
    if again is None:
        return ()
    rest = cast(State, {**state, "request": again.rest, "wishes": []})
    with suppress(MalformedCallsError):
        found = in_code(rest, run) or _decided(rest, run)[1]
        event = as_event(found, again, now, state["language"])
        found = found if event == found else resting(event, rest, run)
        return on_both(found, again, now, state["language"])
    return ()


def _for_others(state: State, run: Run) -> bool:
    return is_foreign(state["request"], run.machine.toolbox, state.get("likely", {}))


def _meant(likely: Mapping[str, float]) -> str:
    return max(likely, key=lambda each: likely[each])


def _decided(state: State, run: Run) -> Decided:
    """Words or calls that rest on what the user said; where none does, decided once more without those tools."""
    if plain := told_at_length(state, run):
        return "", plain
    words, planned = for_mail(*decode(state, run), state, run)
    if planned and ERRAND.match(state["request"]) and all(each.tool.startswith(LOOKS) for each in planned):
        return CANNOT[state["language"]], ()
    kept = resting(planned, state, run)
    if planned and not kept and _only_change(planned, state, run):
        return "", planned  # the tool tells that there is no such row
    if planned and not kept:
        words, planned = decode(state, run, without={each.tool for each in planned})
        kept = resting(planned, state, run)
    return (_unheard(state) if planned and not kept else words), kept


def _unheard(state: State) -> str:
    """What is said of a request that came to nothing; a message that nobody here can deliver may go on the list."""
    out_there = MESSAGE.match(state["request"]) or ERRAND.match(state["request"])
    return (CANNOT if out_there else NOT_UNDERSTOOD)[state["language"]]


def _only_change(planned: Sequence[Planned], state: State, run: Run) -> bool:
    """Whether all speaks for a change of a row, and for no other tool than the one that found none; so it does where
    something is moved to a time."""
    changes = all(each.tool.startswith(CHANGES) and missing(each, run.machine.stores) for each in planned)
    if changes and is_moved_to_a_time(heard_now(state, run)):
        return True
    sure = state.get("leaning", 0.0) >= FIRM
    return changes and sure and {each.name for each in offered_to(state, run)} <= {each.tool for each in planned}
