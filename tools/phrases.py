"""The fixed words of receipts and questions that several tools share, in each language Ayni speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tools.contract import Language

PHRASES: Final[dict[str, dict[Language, str]]] = {
    "todo": {"en": "to-do", "es": "tarea"},
    "event": {"en": "event", "es": "cita"},
    "note": {"en": "note", "es": "nota"},
    "message": {"en": "message", "es": "mensaje"},
    "draft": {"en": "draft", "es": "borrador"},
    "fact": {"en": "fact", "es": "dato"},
    "image": {"en": "picture", "es": "imagen"},
    "none_like": {"en": "I found no {kind} like “{words}”.", "es": "No encuentro nada como «{words}» ({kind})."},
    "which": {"en": "Which {kind} do you mean: {names}?", "es": "¿A qué {kind} te refieres: {names}?"},
    "which_at_all": {"en": "Which {kind} do you mean?", "es": "¿A qué {kind} te refieres?"},
    "high": {"en": "important", "es": "importante"},
    "low": {"en": "when there is time", "es": "cuando haya tiempo"},
    "due": {"en": "due {when}", "es": "para {when}"},
    "todo_added": {"en": "Added *{title}*{details}.", "es": "Añadido: *{title}*{details}."},
    "todo_exists": {
        "en": "*{title}* is already on your list{details}.",
        "es": "*{title}* ya está en tu lista{details}.",
    },
    "todo_done": {"en": "Done: *{title}*.", "es": "Hecho: *{title}*."},
    "todo_changed": {"en": "Changed: *{title}*{details}.", "es": "Cambiado: *{title}*{details}."},
    "todo_reopened": {"en": "Open again: *{title}*{details}.", "es": "Abierto de nuevo: *{title}*{details}."},
    "todo_deleted": {"en": "Deleted *{title}* from your list.", "es": "Eliminado de tu lista: *{title}*."},
    "todos_none": {"en": "Nothing left to do.", "es": "No queda nada por hacer."},
    "todos_none_then": {"en": "Nothing to do for {when}.", "es": "Nada que hacer para {when}."},
    "todos_head": {"en": "To do:", "es": "Por hacer:"},
    "todos_done_none": {"en": "Nothing is done yet.", "es": "Aún no hay nada hecho."},
    "todos_done_head": {"en": "Done:", "es": "Hecho:"},
    "no_time": {
        "en": "I did not understand the time “{words}”. When do you mean?",
        "es": "No entiendo «{words}» como momento. ¿Cuándo exactamente?",
    },
    "no_holidays": {
        "en": "I cannot leave out holidays by themselves. Name the days to leave out, or say it without them.",
        "es": "No puedo dejar fuera los festivos por sí solos. Dime qué días quito, o pídelo sin eso.",
    },
    "which_time": {"en": "Do you mean {names}?", "es": "¿Te refieres a {names}?"},
    "nothing_to_change": {
        "en": "Tell me what to change about *{title}*.",
        "es": "Dime qué hay que cambiar en *{title}*.",
    },
    "nothing_to_undo": {"en": "There is nothing to undo.", "es": "No hay nada que deshacer."},
    "undone": {"en": "Undone: {label}", "es": "Deshecho: {label}"},
}


Phrases = Mapping[str, Mapping[Language, str]]


def phrase(language: Language, key: str, /, **values: Any) -> str:
    """The words for `key` in `language`, with `values` filled in."""
    return PHRASES[key][language].format(**values)


def phrase_of(phrases: Phrases, language: Language, key: str, /, **values: Any) -> str:
    """The same out of a room's own `phrases`."""
    return phrases[key][language].format(**values)
