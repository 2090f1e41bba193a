"""Talk: what is surely answered in words is answered after a short prompt of its own, where the engine keeps two."""

from __future__ import annotations

import re
from typing import Final, cast

from agent.answering.claims import claims_deed, claims_rows, promises, sayable, tells_of_itself
from agent.calls import is_calls
from agent.machine import Run
from agent.models.base import Message, Prompt, Role
from agent.prompts import TALK, request_message
from agent.reading.wishes import ASKS
from agent.replies import Token
from agent.state import State

SURELY: Final = -4.0
"""The evidence (`agent.deciding.leaning`) below which a request asks for no call: words are talk."""

MOST: Final = 200
"""Tokens that talk may have."""

REPEAT_PENALTY: Final = 1.1
"""Ollama's own default; without it small models begin calls too easily, and say the same again and again."""


CANNOT: Final = {
    "en": "I can't do that: I look after to-dos, calendar, notes and mail. I can put it on your list, if you like.",
    "es": "Eso no puedo hacerlo: llevo tareas, agenda, notas y correo. Si quieres, lo apunto en tu lista.",
}
"""What is said in place of a promise that nothing here could keep."""

IN_WORDS: Final = re.compile(
    r"\b(?:sing|explain|describe|recommend|suggest|translate|define|spell|count|jokes?|poems?|haikus?|story|stories|songs?|"
    r"rhymes?|riddles?|chat|talk|cu[eé]nta(?:me|nos)|canta\w*|expl[ií]ca\w*|describ\w*|recomi[eé]nda\w*|sugi[eé]re\w*|"
    r"traduc\w*|define|chistes?|poemas?|historias?|cuentos?|adivinanzas?|habla\w*|charla\w*)\b",
    re.IGNORECASE,
)
"""Words that wish for no deed, but for words: an answer keeps what it promises."""

INTRODUCTION: Final = {
    "en": "I'm Ayni, a program: an assistant that runs on your own computer, with a small language model.",
    "es": "Soy Ayni, un programa: un asistente que funciona en tu propio ordenador, con un pequeño modelo de lenguaje.",
}
"""What is said in place of the name of whoever made the model."""


def has_lane(state: State, run: Run) -> bool:
    """Whether the engine keeps the prompt for talk beside the one for decisions, and it fits this turn."""
    apart = "lanes" in run.machine.model.capabilities and run.machine.strategy == "words"
    return apart and not state.get("images") and not state.get("outcomes") and not state.get("error")


def talk(state: State, run: Run) -> str:
    """The model's words to the request, up to a claim: that it did something, or what the owner's rows are."""
    prompt = Prompt(
        (*TALK, *_history(state), _request(state)), max_tokens=MOST, repeat_penalty=REPEAT_PENALTY, lane="prose"
    )
    heard, said = "", 0
    for chunk in run.stream(prompt):
        heard += chunk.text
        if claims_deed(heard) or claims_rows(heard):
            break
        shown = sayable(heard)
        if len(shown) > said:
            run.emit(Token(shown[said:]))
            said = len(shown)
    if tells_of_itself(heard):
        return INTRODUCTION[state["language"]]
    if promises(heard) and not (ASKS.search(state["request"]) or IN_WORDS.search(state["request"])):
        return CANNOT[state["language"]]
    return " ".join(each for each in re.split(r"(?<=[.!?])\s+", heard.strip()) if not claims_deed(each))


def _request(state: State) -> Message:
    return request_message(state["request"], state.get("notes", ()))


def _history(state: State) -> tuple[Message, ...]:
    """The earlier turns that were talk: a question and its words."""
    turns = state.get("history", ())
    pairs = [pair for pair in zip(turns[::2], turns[1::2], strict=False) if not is_calls(pair[1][1])]
    return tuple(Message(cast(Role, role), text) for pair in pairs for role, text in pair)
