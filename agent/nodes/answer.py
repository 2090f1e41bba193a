"""Answer: the receipts speak; where the request asks for words over what was read, the model does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from langgraph.runtime import Runtime

from agent.answering.claims import claims_deed
from agent.answering.passages import Excerpt, excerpt, room
from agent.answering.quoting import founded, quoted, strange_days, strange_figures
from agent.answering.rows import over_rows
from agent.deciding.grammar import words_only
from agent.machine import Run
from agent.models.base import Prompt
from agent.prompts import result_message
from agent.reading.wishes import for_words
from agent.replies import Token
from agent.state import State
from tools.correspondence import who
from tools.saying import say_date

TOLD: Final = 400
"""Tokens that an answer over what was read may have."""

WAITS: Final = {
    "en": "This waits for your yes ({reason}): {preview}",
    "es": "Esto espera tu visto bueno ({reason}): {preview}",
}
FROM: Final = {"en": "— from: {messages}", "es": "— de: {messages}"}
REFUSED: Final = {"en": "Not done, as you wished.", "es": "No se ha hecho, como querías."}
SILENT: Final = {"en": "I have nothing to say to that.", "es": "No tengo nada que decir a eso."}


def answer(state: State, runtime: Runtime[Run]) -> State:
    """What the user reads; a change is only ever said from its receipt. Of a message: what it says, and what waits."""
    run = runtime.context
    material = "\n\n".join(_materials(state))
    if material:
        parts = [_told(state, run, material), _left_out(state, run, material), _sources(state, run)]
        told = "\n".join(filter(None, parts))
        receipts = compose(state, run, skip_material=True)
        return State(reply="\n".join(filter(None, [receipts, told])))
    if (counted := over_rows(state, run)) is not None:
        return counted
    said, words = compose(state, run), state.get("words", "")
    if state["kind"] == "mail" or any(for_words(each["likely"]) for each in state.get("wishes", ())):
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


def _sources(state: State, run: Run) -> str:
    """The messages that an answer is drawn from: who wrote, and when."""
    language, now = state["language"], run.machine.clock().astimezone(run.machine.zone)
    read = [row["id"] for each in state.get("outcomes", ()) if (each["receipt"] or {}).get("material")
            for row in each["receipt"]["shown"] if row["kind"] == "message"]  # fmt: skip
    messages = [run.machine.stores.mail.get(each) for each in dict.fromkeys(read)]
    named = [", ".join([who(each.sender, language), *([say_date(each.date, now, language)] if each.date else [])])
             for each in messages]  # fmt: skip
    return FROM[language].format(messages="; ".join(named)) if named else ""


def _told(state: State, run: Run, material: str) -> str:
    """The model's words over the material: never parsed as calls; no claim of a deed passes, nor a strange figure."""
    grammar = words_only() if "grammar" in run.machine.model.capabilities else None
    messages = (*run.machine.prefix, result_message(state["request"], _fitting(material, state, run).text))
    words, said = "", 0
    for chunk in run.stream(Prompt(messages, grammar=grammar, max_tokens=TOLD)):
        words += chunk.text
        whole = max(words.rfind(". "), words.rfind("\n")) + 1
        if not _rests(words[:whole], material, state):
            break
        if whole > said:
            run.emit(Token(words[said:whole]))
            said = whole
    if not words.strip() or not _rests(words, material, state):
        return quoted(material, state["request"], state["language"])
    run.emit(Token(words[said:]))
    return founded(words.strip(), material, state["request"], state["language"])


def _left_out(state: State, run: Run, material: str) -> str:
    return _fitting(material, state, run).told(state["language"])


def _rests(words: str, material: str, state: State) -> bool:
    """Whether words claim no deed, and tell no figure nor day that is not in what was read or asked."""
    known = (material, state["request"], *state.get("notes", ()))
    return not claims_deed(words) and not strange_figures(words, *known) and not strange_days(words, *known)


def _fitting(material: str, state: State, run: Run) -> Excerpt:
    """The material, or of a long one the passages that the request is about."""
    machine = run.machine
    return excerpt(material, state["request"], room(machine.model.context, machine.prefix, TOLD))
