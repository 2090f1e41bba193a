"""Decide: words for the user, or calls, in one decode."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from langgraph.runtime import Runtime

from agent import calls as form
from agent.calls import MalformedCallsError, Planned
from agent.claims import claims_deed
from agent.grammar import calls_only, words_or_calls
from agent.machine import Run
from agent.models.base import Message, Prompt
from agent.native import native_prompt
from agent.plain import understand
from agent.prompts import request_message
from agent.replies import Token
from agent.routing import redirect
from agent.state import State
from memory.errors import ModelError

MAX_TOKENS: Final = 400
NOT_DONE: Final = {
    "en": "I have not changed anything. Tell me what to add, change or look up, and I will.",
    "es": "No he cambiado nada. Dime qué quieres que añada, cambie o busque y lo hago.",
}
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
    plain = understand(state["request"]) if step == 1 and not state.get("images") else None
    try:
        words, planned = ("", (plain,)) if plain else _decode(state, run)
    except ModelError:
        plain = understand(state["request"], without_model=True)
        if plain is None:
            raise
        words, planned = "", (plain,)
    except MalformedCallsError:
        return State(step=step, calls=[], error="", words=NOT_UNDERSTOOD[state["language"]])
    routed = tuple(redirect(each, run.machine.stores) for each in planned)
    calls = [{"tool": each.tool, "arguments": dict(each.arguments)} for each in _distinct(routed)]
    return State(step=step, calls=calls, words=words, error="")


def _decode(state: State, run: Run) -> tuple[str, tuple[Planned, ...]]:
    prompt = _prompt(state, run)
    text, native = _listen(prompt, run)
    tools = run.machine.toolbox.tools
    if native:
        return "", tuple(form.check(each, tools) for each in native)
    if form.is_calls(text):
        try:
            return "", form.parse(text, tools)
        except MalformedCallsError:
            return "", _again(prompt, run)
    if claims_deed(text):
        return _unclaimed(prompt, run, state)
    return text, ()


def _prompt(state: State, run: Run) -> Prompt:
    machine = run.machine
    notes = [*state.get("notes", ())]
    if state.get("error"):
        notes.append(f"That failed: {state['error']}")
    history = tuple(Message(role, text) for role, text in state.get("history", ()) if role != "system")  # type: ignore[arg-type]
    messages = (*machine.prefix, *history, request_message(state["request"], notes))
    if machine.settings.strategy == "native":
        return native_prompt(history, request_message(state["request"], notes))
    failed = {each["tool"] for each in state.get("outcomes", ()) if each["status"] == "failed"}
    open_ones = [each for each in machine.toolbox if each.name not in failed]
    grammar = words_or_calls(open_ones) if "grammar" in machine.model.capabilities else None
    biased = "bias" in machine.model.capabilities and state.get("leaning")
    bias = {f"[{each.name}(": state["leaning"] for each in machine.toolbox} if biased else {}
    return Prompt(messages, grammar=grammar, max_tokens=MAX_TOKENS, repeat_penalty=1.1, bias=bias)


def _listen(prompt: Prompt, run: Run) -> tuple[str, tuple[Planned, ...]]:
    """The whole answer; words are passed on as they come, a sentence that claims a deed is not."""
    heard, said = "", 0
    native: list[Planned] = []
    for chunk in run.stream(prompt, native=run.machine.settings.strategy == "native"):
        heard += chunk.text
        native += [Planned(name, arguments) for name, arguments in chunk.calls]
        if heard.strip() and not form.is_calls(heard) and _harmless(heard):
            run.emit(Token(heard[said:]))
            said = len(heard)
    return heard.strip(), tuple(native)


def _harmless(heard: str) -> bool:
    """Whether what was heard can be shown: long enough to tell, and no claim in it."""
    return len(heard) > 24 and not claims_deed(heard)


def _again(prompt: Prompt, run: Run) -> tuple[Planned, ...]:
    """The same question once more, held to a JSON schema or, failing that, told what was wrong."""
    tools = run.machine.toolbox.tools
    if "schema" in run.machine.model.capabilities:
        schema = form.schema([*tools.values()])
        return form.parse_json(run.text(Prompt(prompt.messages, schema=schema, max_tokens=MAX_TOKENS)), tools)
    return form.parse(run.text(prompt), tools)


def _unclaimed(prompt: Prompt, run: Run, state: State) -> tuple[str, tuple[Planned, ...]]:
    """The model says it did something: it is asked for the calls instead, and if it has none, the truth is told."""
    if "grammar" in run.machine.model.capabilities and prompt.grammar:
        held = Prompt(prompt.messages, grammar=calls_only([*run.machine.toolbox]), max_tokens=MAX_TOKENS)
        return "", form.parse(run.text(held), run.machine.toolbox.tools)
    try:
        return "", _again(prompt, run)
    except MalformedCallsError:
        return NOT_DONE[state["language"]], ()


def _distinct(planned: tuple[Planned, ...]) -> Iterator[Planned]:
    """Each call once, in order: small models repeat themselves."""
    seen: list[Planned] = []
    for each in planned:
        if each not in seen:
            seen.append(each)
            yield each
