"""The words of a request that carry its meaning, and those by which tools and wishes are known."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from tools.matching import NOISE, words_of

NAMES: Final = ("title", "todo", "event", "note", "text", "message", "fact", "draft", "question")
"""The arguments that say what a call is about, the most telling first."""

NEW: Final = ("add_", "create_", "remember_")
"""How the names of tools begin that make something new."""

ENDING: Final = {"cancel_event": "event", "delete_todo": "todo", "complete_todo": "todo", "delete_note": "note"}
"""Tools that end a row, and how they call it."""

LISTS: Final = frozenset(
    "calendar diary agenda calendario kalender list lists todo todos lista listas reminders".split()
)
"""Where things are put, which is no thing by itself."""

FEW: Final = 4
"""So few words ("for Thursday") can only be about what was said before."""

DENIED: Final = re.compile(
    r"\b(?:do ?n[o'’]?t|never|no) (?:you |please |yet |dare |me |l[oa]s? )?(?:tick|check|mark|cross|complete|finish|"
    r"delete|remove|cancel|touch|move|change|drop|bin|bother|"
    r"marques|taches|completes|borres|quites|canceles|muevas|toques|cambies)\b",
    re.IGNORECASE,
)
"""Words by which nothing is to be done to a row."""

PLANNED: Final = frozenset({"add_todo", "create_event"})
"""The tools that plan something new."""

ALIKE: Final = 72.0
"""The least likeness (0-100) of two words of one stem: "clean" and "cleaned", "comprar" and "compra"."""

WISHES: Final = re.compile(
    r"\b(?:add|put|book|make|move|change|set|remind|cancel|delete|tell|show|what|when|just the|instead|"
    r"añade|apunta|pon|mueve|cambia|recu[eé]rdame|cancela|borra|dime|qu[eé]|cu[aá]ndo|solo|mejor)\b",
    re.IGNORECASE,
)
"""Words by which one wishes for something after all."""


def about(call: Planned) -> list[str]:
    """The words that say what a call is about."""
    name = next((each for each in NAMES if each in call.arguments), "")
    return content(str(call.arguments.get(name, "")))


def content(text: str) -> list[str]:
    """The words of a text that carry its meaning."""
    return [word for word in words_of(text) if word not in NOISE]
