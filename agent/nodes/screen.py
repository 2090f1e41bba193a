"""Screen both doors: Llama Guard reads what comes in and what goes out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from langgraph.runtime import Runtime

from agent.machine import Run
from agent.state import State

BLOCKED: Final = {
    "en": "I can't help with that (the guardrail names {categories}).",
    "es": "No puedo ayudar con eso (el filtro señala {categories}).",
}
WARNED: Final = {
    "en": "(The guardrail has a doubt: {categories}.)",
    "es": "(El filtro tiene una duda: {categories}.)",
}


def screen_input(state: State, runtime: Runtime[Run]) -> State:
    """Judge the user's message; a blocked one goes no further. Foreign mail is data, and is not judged as speech."""
    guard = runtime.context.machine.guard
    if guard is None or state["kind"] == "mail":
        return State(verdicts=[], blocked=False)
    verdict = guard("in", [("User", state["request"])])
    if verdict.action != "block":
        return State(verdicts=[asdict(verdict)], blocked=False)
    return State(verdicts=[asdict(verdict)], blocked=True, reply=_said(BLOCKED, state, runtime.context, verdict))


def screen_output(state: State, runtime: Runtime[Run]) -> State:
    """Judge the model's words; what code has written from rows needs no judge."""
    guard = runtime.context.machine.guard
    if guard is None or state["kind"] == "mail" or (not state.get("words") and not state.get("foreign")):
        return State()
    verdict = guard("out", [("User", state["request"]), ("Agent", state["reply"])])
    verdicts = [*state["verdicts"], asdict(verdict)]
    if verdict.action == "block":
        return State(verdicts=verdicts, reply=_said(BLOCKED, state, runtime.context, verdict))
    if verdict.action == "warn":
        warning = _said(WARNED, state, runtime.context, verdict)
        return State(verdicts=verdicts, reply=f"{state['reply']}\n{warning}")
    return State(verdicts=verdicts)


def _said(words: dict[str, str], state: State, run: Run, verdict: Any) -> str:
    from guardrails.categories import CATEGORIES

    language = state.get("language") or run.machine.language(state["request"])
    return words[language].format(categories=", ".join(CATEGORIES[each] for each in verdict.categories))
