"""Answer: the receipts speak; where the request asks for words over what was read, the model does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from langgraph.runtime import Runtime

from agent.claims import claims_deed
from agent.grammar import words_only
from agent.machine import Run
from agent.models.base import Prompt
from agent.prompts import result_message
from agent.replies import Token
from agent.state import State

WAITS: Final = {
    "en": "This waits for your yes ({reason}): {preview}",
    "es": "Esto espera tu visto bueno ({reason}): {preview}",
}
REFUSED: Final = {"en": "Not done, as you wished.", "es": "No se ha hecho, como querías."}
SILENT: Final = {"en": "I have nothing to say to that.", "es": "No tengo nada que decir a eso."}


def answer(state: State, runtime: Runtime[Run]) -> State:
    """What the user reads; a change is only ever said from its receipt. Of a message: what it says, and what waits."""
    run = runtime.context
    material = "\n\n".join(_materials(state))
    if material:
        told = _told(state, run, material)
        receipts = compose(state, run, skip_material=True)
        return State(reply="\n".join(filter(None, [receipts, told])))
    said, words = compose(state, run), state.get("words", "")
    if state["kind"] == "mail":
        return State(reply="\n".join(filter(None, [words, said])))
    return State(reply=said or words or SILENT[state["language"]])


def compose(state: State, run: Run, skip_material: bool = False) -> str:
    """The texts of the receipts, the questions and what waits, in the order of the calls."""
    mended = _mended(state)
    lines = [_line(each, state, run) for each in state.get("outcomes", ()) if each not in mended]
    shown = [
        line
        for line, each in zip(lines, [one for one in state.get("outcomes", ()) if one not in mended], strict=True)
        if line and not (skip_material and (each["receipt"] or {}).get("material"))
    ]
    waiting = [
        _waits(each, state) for each in run.machine.stores.proposals.of_turn(state["turn"]) if each.status == "waiting"
    ]
    return "\n".join([*dict.fromkeys(shown), *waiting])


def _mended(state: State) -> list[dict[str, Any]]:
    """Failures of an earlier step, when a later step did better."""
    outcomes = state.get("outcomes", ())
    last = max((each["step"] for each in outcomes), default=0)
    return [each for each in outcomes if each["status"] == "failed" and each["step"] < last]


def _line(outcome: dict[str, Any], state: State, run: Run) -> str:
    if outcome["status"] == "done":
        return str(outcome["receipt"]["text"])
    if outcome["status"] == "denied":
        return REFUSED[state["language"]]
    return str(outcome["error"])


def _waits(row: Any, state: State) -> str:
    return WAITS[state["language"]].format(preview=row.preview, reason=row.reason)


def _materials(state: State) -> Iterator[str]:
    for each in state.get("outcomes", ()):
        if each["receipt"] and each["receipt"]["material"]:
            yield each["receipt"]["material"]


def _told(state: State, run: Run, material: str) -> str:
    """The model's words over the material: never parsed as calls, and no claim of a deed passes."""
    grammar = words_only() if "grammar" in run.machine.model.capabilities else None
    messages = (*run.machine.prefix, result_message(state["request"], _fitting(material, run)))
    words = ""
    for chunk in run.stream(Prompt(messages, grammar=grammar, max_tokens=400)):
        words += chunk.text
        run.emit(Token(chunk.text))
    return words.strip() if words.strip() and not claims_deed(words) else material


def _fitting(material: str, run: Run) -> str:
    """The material, with its end left out, and that said, where the context cannot hold it."""
    # Three characters a token is on the safe side; the prefix, the answer and a margin take their part.
    prefix = sum(len(each.content) // 3 for each in run.machine.prefix)
    room = max(600, (run.machine.model.context - prefix - 600) * 3)
    return material if len(material) <= room else material[:room] + "\n[The rest did not fit and was not read.]"
