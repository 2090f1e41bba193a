"""Decide: words for the user, or calls, in one decode."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final, cast

from langgraph.runtime import Runtime

from agent import calls as form
from agent.answering.almanac import told_of_a_day
from agent.answering.between import between_events
from agent.answering.claims import assents, claims_deed, claims_rows, sayable
from agent.answering.expected import expected
from agent.answering.rows import about_last_shown
from agent.answering.talk import REPEAT_PENALTY, SURELY, has_lane, talk
from agent.answering.telling import told_of
from agent.calls import MalformedCallsError, Planned
from agent.deciding.at_length import at_length, is_plain, shortened
from agent.deciding.by_event import on_the_clock
from agent.deciding.calling import MAX_TOKENS, calls_for, holds_calls
from agent.deciding.clearing import cleared
from agent.deciding.drafting import drafted, forbids, on_file
from agent.deciding.essential import essential, with_weight
from agent.deciding.grammar import MOST, words_or_calls
from agent.deciding.leaning import is_foreign
from agent.deciding.native import native_prompt
from agent.deciding.offering import CHANGES, called_off, is_one_deed, narrowed, needed, possible
from agent.deciding.one_row import for_one_row
from agent.deciding.plain import understand
from agent.deciding.whole import told_in_full
from agent.followups.again import again_on, as_event, on_both
from agent.followups.half_past import with_the_hour
from agent.followups.reopening import reopened
from agent.grounding.editing import edited
from agent.grounding.exchanging import exchanged, listed
from agent.grounding.ground import ground
from agent.grounding.lessening import ENDED, lessened
from agent.grounding.mailing import for_mail, is_one
from agent.grounding.picking import picked
from agent.grounding.placing import of_an_event, of_whom, with_place
from agent.grounding.plans import tidy
from agent.grounding.plurals import each_of
from agent.grounding.renaming import renaming, reworded
from agent.grounding.renewing import renewed, wants_gone
from agent.grounding.routing import missing, redirect, settled, unpointed
from agent.grounding.sweeping import swept
from agent.grounding.titles import named, pointing, replaced, wanted
from agent.grounding.venues import venue_of, with_venue, without
from agent.intents import likely as likely_of
from agent.machine import Run
from agent.models.base import Message, Prompt, Role
from agent.prompts import request_message
from agent.reading.new_note import new_note
from agent.reading.parts import of_part
from agent.reading.reasons import without_reasons
from agent.reading.sayings import SAME_TIME, THERE, Said
from agent.reading.why_needed import without_why
from agent.reading.wishes import ASKS, for_words
from agent.reading.words import PLANNED
from agent.replies import Token
from agent.state import State
from memory.errors import ModelError, NotFoundError
from memory.tables import MessageRow
from tools.contract import Language, Tool
from tools.matching import ranked_by_mention
from tools.taking_out import TAKES
from tools.when import resolve

DOUBT: Final = -3.0
"""What a call that rested on nothing the user said takes away from the evidence for another."""

NEW_BY_EVENT: Final = 0.9
"""How likely a new event must be whose time is told by another."""

FIRM: Final = 5.0
"""The evidence (`agent.deciding.leaning`) by which an engine that takes no bias is asked for calls alone."""

BEFORE: Final = 12
"""How many turns back the rows are looked for that "all of them" are."""

TELLING: Final = re.compile(r"\d|[\"“«]")
"""What an answer that tells of a row has in it: a time, a number, or something in quotation marks."""

IN_WORDS: Final = {
    "type": "object",
    "properties": {"words": {"type": "string"}},
    "required": ["words"],
    "additionalProperties": False,
}
"""The JSON schema of an answer in words."""

NOT_DONE: Final = {
    "en": "I have not changed anything. Tell me what to add, change or look up, and I will.",
    "es": "No he cambiado nada. Dime qué quieres que añada, cambie o busque y lo hago.",
}
LEFT: Final = {"en": "All right, I leave it as it is.", "es": "Vale, lo dejo como está."}
"""What is said of a wish that was taken back in the same breath."""

NOT_UNDERSTOOD: Final = {
    "en": "I did not get that into an action. Could you say it another way?",
    "es": "No he sabido convertir eso en una acción. ¿Puedes decirlo de otra forma?",
}


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
        words, planned = NOT_UNDERSTOOD[state["language"]], ()
    if any(each.tool in ENDED for each in planned):
        planned = lessened(planned, state["request"], run.machine.stores.todos.list())
    calls = [{"tool": each.tool, "arguments": dict(each.arguments), "said": each.said} for each in planned]
    return State(step=step, calls=calls, words=words, error="")


def _each(state: State, run: Run) -> tuple[str, tuple[Planned, ...]]:
    """The calls for each wish of the request, in one decode; what that leaves out is decided by itself."""
    parts = _on_that_day(state, run) if state.get("step", 0) == 0 else []
    if (day := told_of_a_day(_heard(state, run))) and not _for_others(state, run):
        return day, ()
    between = between_events(state["request"], run.machine.stores.calendar.list(), _heard(state, run).now)
    between = between or expected(state["request"], _heard(state, run).now, state["language"])
    if between and not state.get("step", 0) and run.machine.drafts:
        return "", (between,)
    if several := _once_more(state, run) or _cleared(state, run):
        return "", several
    if needed := _needed(state, run):
        return "", needed
    if forbids(state["request"]) and _meant(state.get("likely", {"": 1.0})) not in PLANNED:
        return LEFT[state["language"]], ()
    if plain := _in_a_note(state, run) or (None if parts else _by_event(state, run)):
        return "", (plain,)
    if plain := _of_one_row(state, run) or _told_in_full(state, run):
        return "", (plain,)
    if parts and run.machine.drafts and (several := _picked(state, run)):
        return "", several
    if not parts or is_one(each["request"] for each in parts):
        if own := _drafted(cast(State, {**state, "wishes": []}), run, tried=True):
            return "", own
        core = essential(state, run)
        own = _drafted(cast(State, {**core, "wishes": []}), run) if core is not state else ()
        return ("", own) if own else _decided(core, run)
    alone = [
        essential(cast(State, {**state, **part, "whole": state["request"], "wishes": []}), run) for part in parts
    ]  # fmt: skip
    drafts = [_for_part(_drafted(one, run), one) for one in alone]
    if all(drafts):
        return "", tuple(each for own in drafts for each in own)
    left = [one for one, own in zip(alone, drafts, strict=True) if not own]
    said = any(for_words(part["likely"]) for part in parts)
    if said or len(left) == 1 or len({_meant(each["likely"]) for each in parts}) < len(parts):
        answers = [("", own) if own else _part_decided(one, run) for own, one in zip(drafts, alone, strict=True)]
        told = [words for words, own in answers if words and not own]
        return "\n".join(told), tuple(each for _, own in answers for each in own)
    try:
        words, together = _decode(state, run)
    except MalformedCallsError:
        words, together = "", ()
    planned: list[Planned] = []
    for part, draft in zip(parts, drafts, strict=True):
        one = cast(State, {**state, **part, "whole": state["request"]})
        others = [each["request"] for each in parts if each is not part]
        own = draft or _resting(of_part(together, _meant(part["likely"]), part["request"], others), one, run)
        words, own = ("", _for_part(own, one)) if own else _part_decided(one, run)
        planned += [each for each in own if each not in planned]
    return ("" if planned else words), tuple(planned)


def _needed(state: State, run: Run) -> tuple[Planned, ...]:
    """The one new to-do that is left of a request without the reason told right behind it."""
    core = without_why(state["request"])
    if core == state["request"] or state.get("step", 0) or state.get("images"):
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    likely = {**likely_of(core, now, state["language"], state.get("named", ()))}
    one = {**state, "request": core, "likely": likely, "whole": state["request"], "wishes": []}
    alone = cast(State, one)
    own = _drafted(alone, run) or _told_at_length(alone, run)
    return own if [each.tool for each in own] == ["add_todo"] else ()


def _part_decided(part: State, run: Run) -> tuple[str, tuple[Planned, ...]]:
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
        if before and (not told or _is_hour(told, now, state["language"])) and THERE.search(part["request"]):
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
        found = _drafted(rest, run) or _decided(rest, run)[1]
        event = as_event(found, again, now, state["language"])
        found = found if event == found else _resting(event, rest, run)
        return on_both(found, again, now, state["language"])
    return ()


def _cleared(state: State, run: Run) -> tuple[Planned, ...]:
    """The calls by which all goes that is on the calendar in the days that are told."""
    if state.get("step", 0) or not run.machine.drafts:
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    return cleared(state["request"], run.machine.stores, now, state["language"])


def _for_others(state: State, run: Run) -> bool:
    return is_foreign(state["request"], run.machine.toolbox, state.get("likely", {}))


def _drafted(state: State, run: Run, tried: bool = False) -> tuple[Planned, ...]:
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
    if several := _picked(state, run):
        return several
    now = run.machine.clock().astimezone(run.machine.zone)
    if not tried and (plain := _by_event(state, run) or _of_one_row(state, run) or _told_in_full(state, run)):
        return (plain,)
    call = drafted(state, _offered(state, run), now)
    return _resting((call,), state, run) if call else ()


def _by_event(state: State, run: Run) -> Planned | None:
    """The call where the time is told by an event, and its hour makes the request plain."""
    told = on_the_clock(state, run) if run.machine.drafts else state
    if told is state:
        return None
    if plain := _of_one_row(told, run) or _told_in_full(told, run):
        return plain
    if told["likely"].get("create_event", 0.0) < NEW_BY_EVENT:
        return None
    call = drafted(told, _offered(told, run), run.machine.clock().astimezone(run.machine.zone))
    return next(iter(_resting((call,), told, run)), None) if call and call.tool == "create_event" else None


def _in_a_note(state: State, run: Run) -> Planned | None:
    """What one note is to have instead of what it has, or a line of it, where the request tells that alone."""
    if state.get("step", 0) or state.get("images"):
        return None
    notes = run.machine.stores.notes.list()
    return exchanged(state["request"], notes, state.get("shown", ())) or listed(state["request"], notes)


def _of_one_row(state: State, run: Run) -> Planned | None:
    """What is to happen to the one row that is named, where the request tells that and nothing else."""
    if state.get("step", 0) or not run.machine.drafts:
        return None
    now = run.machine.clock().astimezone(run.machine.zone)
    if call := reworded(state["request"], run.machine.stores):
        return call
    if len(state.get("wishes", ())) < 2 and (call := renaming(state["request"], run.machine.stores, now)):
        return call
    return for_one_row(state["request"], on_file(state), run.machine.stores, now, state["language"])


def _told_in_full(state: State, run: Run) -> Planned | None:
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

    call = told_in_full(state["request"], on_file(state), judge, now, state["language"])
    if call and state.get("earlier") and _tells_no_day(call, now, state["language"]):
        return None  # the hour may be of the day that was spoken of
    return with_weight((call,), state)[0] if call else None


def _tells_no_day(call: Planned, now: datetime, language: Language) -> bool:
    """Whether the time of something new is but an hour."""
    return _is_hour(str(call.arguments.get("start") or call.arguments.get("due") or ""), now, language)


def _is_hour(words: str, now: datetime, language: Language) -> bool:
    """Whether words for a time name no day: seen from tomorrow it is a day later."""
    today, tomorrow = (resolve(words, each, language).best for each in (now, now + timedelta(days=1)))
    return today is not None and tomorrow is not None and tomorrow.start - today.start == timedelta(days=1)


def _picked(state: State, run: Run) -> tuple[Planned, ...]:
    turns = run.machine.stores.turns.recent(state["session"], BEFORE, before=state["turn"])
    return picked(state["request"], state.get("likely", {}), run.machine.stores, turns)


def _meant(likely: Mapping[str, float]) -> str:
    return max(likely, key=lambda each: likely[each])


def _decided(state: State, run: Run) -> tuple[str, tuple[Planned, ...]]:
    """Words or calls that rest on what the user said; where none does, decided once more without those tools."""
    if plain := _told_at_length(state, run):
        return "", plain
    words, planned = for_mail(*_decode(state, run), state, run)
    kept = _resting(planned, state, run)
    if planned and not kept and _only_change(planned, state, run):
        return "", planned  # the tool tells that there is no such row
    if planned and not kept:
        words, planned = _decode(state, run, without={each.tool for each in planned})
        kept = _resting(planned, state, run)
    return (NOT_UNDERSTOOD[state["language"]] if planned and not kept else words), kept


def _told_at_length(state: State, run: Run) -> tuple[Planned, ...]:
    """The one new event or to-do that is told among other words, where nothing of these is lost."""
    if state.get("step", 0) or not run.machine.drafts:
        return ()
    now = run.machine.clock().astimezone(run.machine.zone)
    found = at_length(state, _offered(state, run), now)
    if found is None:
        return ()
    call, told = found
    own = _resting((call,), told, run)
    return (shortened(own[0]),) if len(own) == 1 and own[0].tool == call.tool and is_plain(own[0], told, now) else ()


def _only_change(planned: Sequence[Planned], state: State, run: Run) -> bool:
    """Whether all speaks for a change of a row, and for no other tool than the one that found none."""
    changes = all(each.tool.startswith(CHANGES) and missing(each, run.machine.stores) for each in planned)
    sure = state.get("leaning", 0.0) >= FIRM
    return changes and sure and {each.name for each in _offered(state, run)} <= {each.tool for each in planned}


def _resting(planned: Sequence[Planned], state: State, run: Run) -> tuple[Planned, ...]:
    """The calls in the user's own words, each with the tool that fits the owner's rows; others are left out."""
    if not planned:
        return ()
    request, now = state["request"], run.machine.clock().astimezone(run.machine.zone)
    new = {each.tool for each in planned} <= PLANNED and len(planned) == 1
    venue = venue_of(request, now, state["language"]) if new else None
    if venue is not None:
        planned, state = without(planned, venue), cast(State, {**state, "request": venue.rest})
    with run.machine.stores.database.reading():
        found = _checked(planned, state, run)
    found = with_weight(found, state)
    return with_venue(found, venue, request, now, state["language"]) if venue is not None else found


def _checked(planned: Sequence[Planned], state: State, run: Run) -> tuple[Planned, ...]:
    request, machine = state["request"], run.machine
    said = [text for role, text in state.get("history", ()) if role == "user"]
    known = [*said, *state.get("notes", ()), *(each["label"] for each in state.get("shown", ()))]
    likely = state.get("likely", {})
    now = machine.clock().astimezone(machine.zone)
    whole, shown = state.get("whole", request), state.get("shown", [])
    facts, at = machine.stores.facts.list(), state.get("at") or None
    heard = Said(
        request, now, state["language"], state.get("earlier", ""), facts, whole, at and datetime.fromisoformat(at)
    )
    if call := renaming(whole, machine.stores, now):
        return (call,)
    planned = without_reasons(planned, request)
    new = [renewed(each, request, machine.stores, likely) for each in planned]

    def judge(words: str) -> Mapping[str, float]:
        return likely_of(words, now, state["language"], state.get("named", ()))

    new = wanted(new, heard, judge)
    deed, title = pointing(heard, shown, _told_of(shown, said, run))
    if deed:
        new = [replaced(each, deed) for each in new]
    titled = named(new, heard, likely, judge)
    last = said[-1] if said else ""
    if any(each.tool == "append_note" for each in titled):
        events = {each.title for each in machine.stores.calendar.list()}
        titled = tuple(of_an_event(each, events, heard) for each in titled)
    pointed = [unpointed(with_place(each, heard), whole, machine.stores, shown, last) for each in titled]
    routed = [redirect(each, request, machine.stores) for each in pointed]
    doubted = _decided_anew(state, routed)
    there = [
        each for each in routed
        if not doubted or wants_gone(each, request) or not missing(each, machine.stores)
    ]  # fmt: skip
    timed = bool(heard.times())
    grounded = [
        settled(each, request, timed, likely)
        for each in ground(tidy(there, request, known, likely), machine.toolbox.tools, heard)
    ]
    tidied = tidy(grounded, request, known, likely)
    if deed:
        tidied = tuple(replaced(each, title) for each in tidied)
    found: list[Planned] = []
    for each in (with_the_hour(of_whom(one, request), heard.at, shown, state["language"]) for one in tidied):
        found += [one for one in each_of(each, request, machine.stores, heard.times()) if one not in found]
    return tuple(found)


def _told_of(shown: Sequence[Mapping[str, Any]], said: Sequence[str], run: Run) -> str:
    """What the one note just shown tells of what was asked."""
    if len(shown) != 1 or shown[0]["kind"] != "note" or not said:
        return ""
    with suppress(NotFoundError):
        return told_of(run.machine.stores.notes.get(shown[0]["id"]), said[-1])
    return ""


def _decided_anew(state: State, planned: Sequence[Planned]) -> bool:
    """Whether a change of a row that is not there is no answer: there are other calls, or a new row is as likely."""
    likely = state.get("likely", {})
    new = max(likely.get(each, 0.0) for each in ("add_todo", "create_event"))
    return len(planned) > 1 or any(new >= likely.get(each.tool, 1.0) / 4 for each in planned)


def _decode(state: State, run: Run, without: Collection[str] = ()) -> tuple[str, tuple[Planned, ...]]:
    if called_off(state["request"]):
        return LEFT[state["language"]], ()
    most = 1 if is_one_deed(heard := _heard(state, run)) else MOST
    offered = {each.name: each for each in _offered(state, run) if each.name not in without}
    mail = run.machine.stores.database.has(MessageRow)
    asked = [narrowed(each, heard, mail) for each in offered.values()]
    apart = has_lane(state, run)
    if apart and not offered:
        return _talked(state, run)
    firm = bool(offered) and _must_call(state, run, offered)
    told = cast(State, {**state, "notes": needed(state.get("notes", ()), asked)}) if firm else state
    prompt = _prompt(told, run, asked, DOUBT if without else 0.0, most)
    if firm and holds_calls(run):
        with suppress(MalformedCallsError):
            return "", calls_for(prompt, run, offered, asked, most)
    text, native = _listen(prompt, run, no_words=firm or (apart and state.get("leaning", 0.0) <= SURELY))
    if text is None:
        return ("", calls_for(prompt, run, offered)) if firm else _talked(state, run)
    if native:
        return "", tuple(form.check(each, offered) for each in native)
    if form.is_calls(text):
        if not offered:
            return _in_words(prompt, run, state), ()
        try:
            return "", form.parse(text, offered)
        except MalformedCallsError:
            return "", calls_for(prompt, run, offered)
    if holds_calls(run) and (claims_rows(text) or _tells_of_rows(state, text)):
        return "", _looking(state, run)
    if claims_deed(text) or (assents(text) and offered and state.get("leaning", 0.0) > 0):
        return _unclaimed(prompt, run, state, offered)
    return text, ()


def _talked(state: State, run: Run) -> tuple[str, tuple[Planned, ...]]:
    """Words after the prompt for talk; where they go on to tell the owner's rows, the call that looks them up."""
    said = talk(state, run)
    made_up = claims_rows(said) or _tells_of_rows(state, said)
    return ("", _looking(state, run)) if made_up else (said or NOT_DONE[state["language"]], ())


def _tells_of_rows(state: State, said: str) -> bool:
    """Whether a question that names what is on file was answered with a figure or a name that nobody looked up."""
    named = any(each.startswith("On file:") and "“" in each for each in state.get("notes", ()))
    return named and bool(ASKS.search(state["request"])) and bool(TELLING.search(said))


def _looking(state: State, run: Run) -> tuple[Planned, ...]:
    """The call that looks up what words were about to tell."""
    there = _offered(cast(State, {**state, "likely": {}}), run)
    looking = {each.name: each for each in there if each.effect == "read"}
    return calls_for(_prompt(state, run, [*looking.values()]), run, looking)


def _offered(state: State, run: Run) -> list[Tool]:
    """The tools that have something to work on; after a search that failed only the others that look."""
    failed = {each["tool"] for each in state.get("outcomes", ()) if each["status"] == "failed"}
    doubted = cast(State, {**state, "likely": {}}) if failed else state  # what seemed likely was of no use
    there = possible(run.machine.toolbox, doubted, run.machine.stores)
    return [each for each in there if not failed or (each.effect == "read" and each.name not in failed)]


def _must_call(state: State, run: Run, offered: Mapping[str, Tool]) -> bool:
    """Whether strong evidence for a call leaves no room for words: where the engine takes no bias, or can be begun."""
    capabilities = run.machine.model.capabilities
    strong = state.get("leaning", 0.0) + run.machine.dial >= FIRM and not state.get("outcomes")
    begun = "begin" in capabilities and len(offered) == 1
    held = "bias" not in capabilities and "schema" in capabilities
    return strong and (begun or held) and run.machine.strategy == "words"


def _heard(state: State, run: Run) -> Said:
    """What the user said, now."""
    now = run.machine.clock().astimezone(run.machine.zone)
    return Said(state["request"], now, state["language"], state.get("earlier", ""))


def _prompt(state: State, run: Run, tools: Sequence[Tool], doubt: float = 0.0, most: int = MOST) -> Prompt:
    machine = run.machine
    notes = [*state.get("notes", ())]
    if state.get("error"):
        notes.append(f"That failed: {state['error']}")
    history = tuple(Message(cast(Role, role), text) for role, text in state.get("history", ()))
    request = request_message(state["request"], notes)
    if machine.strategy == "native":
        return native_prompt(history, request)
    grammar = words_or_calls(tools, most) if "grammar" in machine.model.capabilities else None
    lean = state.get("leaning", 0.0) + machine.dial + doubt
    bias = {f"[{each.name}(": lean for each in tools} if lean and "bias" in machine.model.capabilities else {}
    messages = (*machine.prefix, *history, request)
    return Prompt(messages, grammar=grammar, max_tokens=MAX_TOKENS, repeat_penalty=REPEAT_PENALTY, bias=bias)


def _listen(prompt: Prompt, run: Run, no_words: bool = False) -> tuple[str | None, tuple[Planned, ...]]:
    """The whole answer; words are passed on as they come, a sentence that claims a deed is not.

    `no_words`: where words begin, nothing more is waited for, and the answer is None.
    """
    heard, said = "", 0
    native: list[Planned] = []
    for chunk in run.stream(prompt, native=run.machine.strategy == "native"):
        heard += chunk.text
        if no_words and heard.strip() and not form.is_calls(heard):
            return None, ()
        native += [Planned(name, arguments) for name, arguments in chunk.calls]
        shown = "" if form.is_calls(heard) or claims_deed(heard) or claims_rows(heard) else sayable(heard)
        if shown.strip() and len(shown) > said:
            run.emit(Token(shown[said:]))
            said = len(shown)
    return heard.strip(), tuple(native)


def _in_words(prompt: Prompt, run: Run, state: State) -> str:
    """The same question once more, held to words, where a call makes no sense and the engine takes no grammar."""
    if "schema" in run.machine.model.capabilities:
        with suppress(ValueError, KeyError, TypeError):
            said = json.loads(run.text(Prompt(prompt.messages, schema=IN_WORDS, max_tokens=MAX_TOKENS)))["words"]
            if str(said).strip() and not claims_deed(str(said)):
                return str(said).strip()
    return NOT_UNDERSTOOD[state["language"]]


def _unclaimed(prompt: Prompt, run: Run, state: State, offered: Mapping[str, Tool]) -> tuple[str, tuple[Planned, ...]]:
    """The model says it did something: it is asked for the calls instead, and if it has none, the truth is told.

    Where nothing in the request speaks for a call, it is not pressed for one.
    """
    if not offered or state.get("leaning", 0.0) <= SURELY:
        return NOT_DONE[state["language"]], ()
    try:
        return "", calls_for(prompt, run, offered)
    except MalformedCallsError:
        return NOT_DONE[state["language"]], ()
