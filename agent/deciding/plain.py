"""Plain requests that need no model: a small grammar of whole sentences, in English and Spanish.

What it does not understand for certain it leaves to the model.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from agent.calls import Planned


class Plain(NamedTuple):
    """A whole sentence (a regular expression) and the call it is; named groups are the call's arguments."""

    sentence: re.Pattern[str]
    tool: str


def _plain(pattern: str, tool: str) -> Plain:
    return Plain(re.compile(rf"\s*(?:{pattern})\s*", re.IGNORECASE | re.DOTALL), tool)


_WHEN = r"(?P<when>today|tomorrow|this week|next week|hoy|mañana|esta semana|la semana que viene)"

ALWAYS: Final = (
    _plain(r"(?:note|nota)\s*:\s*(?P<text>.+)", "create_note"),
    _plain(
        r"(?:(?:create|make|start|open|add|write)(?: me)? )?(?:an? )?(?:new )?note (?:called|named|titled) "
        r"(?P<title>[^:\n]{1,60}):\s*(?P<text>.+)",
        "create_note",
    ),
    _plain(
        r"(?:(?:crea|abre|haz|empieza|escribe|añade)(?:me)? )?(?:una )?(?:nueva )?nota (?:nueva )?"
        r"(?:que se llame|llamada|titulada) (?P<title>[^:\n]{1,60}):\s*(?P<text>.+)",
        "create_note",
    ),
    _plain(r"(?:undo|deshacer|deshaz)(?: (?:that|it|eso|lo último))?[.!]?", "undo_last"),
    _plain(
        r"(?:(?:list|show)(?: me)?(?: my| the| all)? )?(?:todos|to-dos|tareas|todo list|to-do list)[.!?]?", "list_todos"
    ),
    _plain(r"(?:list|show)(?: me)?(?: my| the)? notes|(?:mis )?notas[.!?]?", "list_notes"),
    _plain(rf"(?:what'?s(?: on)?|what’s(?: on)?|agenda|qué hay|¿qué hay) {_WHEN}[.?]?", "list_events"),
    _plain(r"agenda|calendar|calendario", "list_events"),
    _plain(
        r"what should i do(?: now| next| first)?\??|¿?qu[eé] (?:hago|debo hacer|deber[ií]a hacer) (?:ahora|primero)\??",
        "list_todos",
    ),
    _plain(
        r"(?:snooze|posp[oó]n) (?P<todo>.+?) (?P<due>(?:until|till|for|hasta) (?:(?! and | y |[,;]).)+?)[.!]?",
        "update_todo",
    ),
)
"""Understood before any model is asked."""

WITHOUT_MODEL: Final = (
    *ALWAYS,
    _plain(
        r"(?:add(?: a)?(?: todo| to-do| task)?|todo|to-do|remind me to|buy|apunta|añade|tarea)\s*:?\s+(?P<title>.+)",
        "add_todo",
    ),
    _plain(r"(?:done|finished|hecho)\s*:?\s+(?P<todo>.+)", "complete_todo"),
    _plain(r"(?:show|list)? ?(?:my )?(?:mail|inbox|correo)[.?]?", "list_mail"),
    _plain(r"(?:cancel|cancela)\s+(?P<event>.+)", "cancel_event"),
)
"""Understood where no model can be had."""


def understand(request: str, without_model: bool = False) -> Planned | None:
    """The call that a plain request is, or None."""
    for each in WITHOUT_MODEL if without_model else ALWAYS:
        found = each.sentence.fullmatch(request)
        if found:
            given = {name: text.strip() for name, text in found.groupdict().items() if text}
            return Planned(each.tool, given)
    return None
