"""Asking the model: one decode after the still prefix, in words or calls, and what is done where it says neither."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import Final, cast

from agent import calls as form
from agent.answering.claims import assents, claims_deed, claims_rows, sayable
from agent.answering.talk import REPEAT_PENALTY, SURELY, has_lane, talk
from agent.calls import MalformedCallsError, Planned
from agent.deciding.calling import MAX_TOKENS, calls_for, holds_calls
from agent.deciding.grammar import MOST, words_or_calls
from agent.deciding.native import native_prompt
from agent.deciding.offering import called_off, is_one_deed, narrowed, needed, possible
from agent.machine import Run
from agent.models.base import Message, Prompt, Role
from agent.prompts import request_message
from agent.reading.sayings import Said
from agent.reading.wishes import ASKS
from agent.replies import Token
from agent.state import State
from memory.tables import MessageRow
from tools.contract import Tool

DOUBT: Final = -3.0
"""What a call that rested on nothing the user said takes away from the evidence for another."""

FIRM: Final = 5.0
"""The evidence (`agent.deciding.leaning`) by which an engine that takes no bias is asked for calls alone."""

TELLING: Final = re.compile(r"\d|[\"“«]")
"""What an answer that tells of a row has in it: a time, a number, or something in quotation marks."""

WHEN: Final = re.compile(
    r"\b(?:(?:what|which) (?:time|day|date)|qu[eé] (?:hora|d[ií]a)|wie ?viel uhr|quelle heure|che ora|"
    r"que horas)\b",
    re.IGNORECASE,
)
"""How it is asked within a sentence when something is."""

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


def decode(state: State, run: Run, without: Collection[str] = ()) -> tuple[str, tuple[Planned, ...]]:
    """Words or calls of the model, in one decode; of a wish that was taken back only that it is left.

    Raises: MalformedCallsError, ModelError.
    """
    if called_off(state["request"]):
        return LEFT[state["language"]], ()
    most = 1 if is_one_deed(heard := heard_now(state, run)) else MOST
    offered = {each.name: each for each in offered_to(state, run) if each.name not in without}
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
    there = [each for each in state.get("notes", ()) if each.startswith("On file:")]
    named = any("“" in each or "a message" in each for each in there)
    asks = "?" in state["request"] or ASKS.search(state["request"]) or WHEN.search(state["request"])
    return named and bool(asks) and bool(TELLING.search(said))


def _looking(state: State, run: Run) -> tuple[Planned, ...]:
    """The call that looks up what words were about to tell."""
    there = offered_to(cast(State, {**state, "likely": {}}), run)
    looking = {each.name: each for each in there if each.effect == "read"}
    return calls_for(_prompt(state, run, [*looking.values()]), run, looking)


def offered_to(state: State, run: Run) -> list[Tool]:
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


def heard_now(state: State, run: Run) -> Said:
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
