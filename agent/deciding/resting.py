"""Calls held to what the user said: their words put back, their rows found, and those that rest on nothing left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, cast

from agent.answering.telling import told_of
from agent.calls import Planned
from agent.deciding.essential import with_weight
from agent.deciding.retiming import retimed
from agent.followups.half_past import with_the_hour
from agent.grounding.deeds import without_dictated, without_talk, without_told
from agent.grounding.ends_apart import ending_of, with_end
from agent.grounding.ground import ground
from agent.grounding.placed import without_place
from agent.grounding.placing import of_an_event, of_whom, with_place
from agent.grounding.plans import tidy
from agent.grounding.plurals import each_of
from agent.grounding.polishing import polished
from agent.grounding.renaming import renaming
from agent.grounding.renewing import renewed, wants_gone
from agent.grounding.routing import missing, of_its_own, redirect, settled, unpointed
from agent.grounding.titles import PRONOUN, named, pointing, replaced, wanted
from agent.grounding.venues import venue_of, with_venue, without
from agent.intents import likely as likely_of
from agent.machine import Run
from agent.reading.clauses import ONLY_POINTS
from agent.reading.put_down import beside_order, only_orders
from agent.reading.reasons import without_reasons
from agent.reading.sayings import Said
from agent.reading.words import PLANNED, content
from agent.state import State
from memory.errors import NotFoundError
from tools.matching import GOOD, likeness, only_its_verb

TELLS: Final = re.compile(
    r"(?:i|we|he|she|they|it|there)\b(?:['’](?:m|re|s|ve|ll|d))?\s+\w+|(?:took|takes|cost) (?:me|us|him|her)\b|"
    r"(?:leaving|going|coming|arriving|travell?ing|working|out|away|home|back)(?: home| out| away| back)?$|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)? (?:will do|is fine|works|suits me|is ok(?:ay)?)\b|"
    r"(?:chuck|bin|scrap|ditch|drop|delete|remove|cross|strike|cancel|take|get rid of|b[oó]rra(?:la|lo)?|"
    r"quita(?:la|lo)?|t[aá]cha(?:la|lo)?)(?: (?:that|this|it|them|the|esa?|eso))?"
    r"(?: (?:task|item|one|to-?do|entry|thing|event|tarea|cita))?(?: (?:out|off|away))?$",
    re.IGNORECASE,
)
"""How a title begins that tells something, or orders no more, where a deed is named beside it: "I shall try it"."""


SENTENCES: Final = re.compile(r"(?<=[.;!?])\s+")

MESSAGE: Final = re.compile(
    r"\W*(?:(?:please|pls|and|also|oh|ok(?:ay)?|hey|oye|por favor|porfa)[\s,]+)*"
    r"(?:(?:tell|text|message|e-?mail|ring|phone|ask|warn|thank) (?!me\b)|let (?!me\b)\S+ know\b|"
    r"(?:d[ií]|preg[uú]nta|av[ií]sa|escr[ií]be|ll[aá]ma|m[aá]nda|agrad[eé]ce)le\b|"
    r"sag (?!mir\b)|schreib (?!mir\b)|dis (?:à|au) |[ée]cris (?:à|au) |d[ìi] a |scrivi a |diz (?:à|ao|a) )",
    re.IGNORECASE,
)
"""How it is asked that somebody be told something: that is no fact about its owner."""


ERRAND: Final = re.compile(
    r"\W*(?:(?:please|pls|quick|hey|oh|oye|por favor|porfa|r[aá]pido|corre|bitte|schnell|vite|subito)[\s,!]+)*"
    r"(?:(?:call|ring|phone|hail) (?:(?:me|us) )?(?:an?|the|my|our)\b|(?:get|order|fetch) (?:me|us)\b|"
    r"(?:ll[aá]m[ae](?:me|nos)?|telefonea|marca) (?:a (?:la|los?|las|mi|un[oa]?|(?=[A-Z]))|al|un[oa]?)\b|"
    r"(?:p[ií]d[ae](?:me|nos)?|enc[aá]rga(?:me|nos)?) (?:un[oa]?s?|el|la|dos|tres)\b|"
    r"(?:ruf|bestell)e? (?:mir |uns )?(?:de[nrm]|die|das|einen?|meinen?)\b|"
    r"(?:appelle|commande)(?:-moi|-nous)? (?:l[ea]s?|une?|mon|ma)\b|"
    r"(?:chiama|ordina)(?:mi|ci)? (?:il|la|lo|l['’]|un[oa]?)\b|"
    r"(?:liga|chama|pede)(?:-me)? (?:para|pr[ao]|[oa]|um[a]?|ao?)\b)"
    r"(?!.*\b(?:lists?|to-?dos?|tasks?|calendar|diary|agenda|notes?|mails?|lista|tareas?|pendientes|calendario|notas?|"
    r"correos?|citas?)\b)",
    re.IGNORECASE,
)
"""How something is asked for that is to be done out in the world, and by nobody here: "llama a la grúa"."""


def resting(planned: Sequence[Planned], state: State, run: Run) -> tuple[Planned, ...]:
    """The calls in the user's own words, each with the tool that fits the owner's rows; others are left out."""
    if not planned:
        return ()
    request, now = state["request"], run.machine.clock().astimezone(run.machine.zone)
    planned = without_told(planned, Said(request, now, state["language"]))
    new = {each.tool for each in planned} <= PLANNED and len(planned) == 1
    event = new and planned[0].tool == "create_event"
    plain = beside_order(request) if event else request
    ends = ending_of(plain, now, state["language"]) if event else None
    request = ends.rest if ends else plain
    venue = venue_of(request, now, state["language"]) if new else None
    if venue is not None:
        planned, request = without(planned, venue), venue.rest
    if request != state["request"]:
        state = cast(State, {**state, "request": request})
    with run.machine.stores.database.reading():
        found = _checked(planned, state, run)
    found = with_weight(found, state)
    found = with_end(found, ends, request) if ends else found
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
    wrote, planned = planned, without_reasons(planned, request)
    planned = [each for each in planned if each.tool != "remember_fact" or not MESSAGE.match(request)]
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
    routed = [redirect(of_its_own(each, request), request, machine.stores, shown) for each in pointed]
    doubted = _decided_anew(state, routed)
    there = [
        each for each in routed
        if (not doubted or wants_gone(each, request) or not missing(each, machine.stores))
        and not (each.tool == "complete_todo" and only_its_verb(str(each.arguments.get("todo", "")), whole))
    ]  # fmt: skip
    timed = bool(heard.times())
    grounded = [
        settled(each, request, timed, likely)
        for each in ground(tidy(there, request, known, likely), machine.toolbox.tools, heard)
    ]
    tidied = wished(tidy(grounded, request, known, likely))
    if deed:
        tidied = tuple(replaced(each, title) for each in tidied)
    found: list[Planned] = []
    for each in (with_the_hour(of_whom(one, request), heard.at, shown, state["language"]) for one in tidied):
        found += [one for one in each_of(each, request, machine.stores, heard.times()) if one not in found]
    kept = polished([still_there(each, request, state, run) for each in found], wrote, heard)
    kept = without_dictated(kept)
    kept = without_talk(kept, heard, lambda words: likely_of(words, now, state["language"]))
    return tuple(without_place(each, now, state["language"]) for each in kept)


def still_there(call: Planned, request: str, state: State, run: Run) -> Planned:
    """The call, or the other time of a row that it ends, where a sentence of the request tells that and no more.

    "The boat is off, take that out. I can get the net out tomorrow, change that too": the net is not off.
    """
    sentences = SENTENCES.split(request)
    if call.tool not in ("delete_todo", "cancel_event") or len(sentences) < 2:
        return call
    stores, now = run.machine.stores, run.machine.clock().astimezone(run.machine.zone)
    words = str(call.arguments.get("todo") or call.arguments.get("event") or "")
    todos, kind = call.tool == "delete_todo", "to-do" if call.tool == "delete_todo" else "event"
    titles = [each.title for each in (stores.todos.list() if todos else stores.calendar.list())]
    named_rows = [(kind, each) for each in dict.fromkeys(titles) if likeness(words, each) >= GOOD]
    if not named_rows or any(wants_gone(call, each) and _speaks_of(words, each) for each in sentences):
        return call  # a sentence that speaks of the row wants it gone
    told = [retimed(each, named_rows, stores, now, state["language"]) for each in sentences]
    return next(filter(None, told), call)


def _speaks_of(row: str, sentence: str) -> bool:
    """Whether a sentence has a word of a row's name."""
    return not {*content(row)}.isdisjoint(content(sentence))


def wished(planned: Sequence[Planned]) -> tuple[Planned, ...]:
    """Several calls without those for a new row that is called by an order, or by what is only told beside a wish."""
    kept = [each for each in planned if each.tool not in PLANNED or not _is_beside(str(each.arguments.get("title")))]
    return tuple(kept or planned)


def _is_beside(title: str) -> bool:
    points = ONLY_POINTS.fullmatch(title) or PRONOUN.fullmatch(title.strip())
    return only_orders(title) or TELLS.match(title) is not None or points is not None


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
