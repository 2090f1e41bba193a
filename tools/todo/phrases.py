"""The fixed words of the to-do list's receipts, beside those that several tools share."""

from __future__ import annotations

from typing import Any, Final

from tools.contract import Language
from tools.phrases import Phrases, phrase_of

PHRASES: Final[Phrases] = {
    "part_of": {"en": "part of *{title}*", "es": "parte de *{title}*"},
    "snoozed_until": {"en": "snoozed until {when}", "es": "pospuesto hasta {when}"},
    "notes": {"en": "note: {text}", "es": "nota: {text}"},
    "overdue": {"en": "overdue", "es": "con retraso"},
    "reminded": {"en": "reminder {length} before", "es": "aviso {length} antes"},
    "reminded_at": {"en": "reminder {when}", "es": "aviso {when}"},
    "minutes": {"en": "{n} min", "es": "{n} min"},
    "hours": {"en": "{n} h", "es": "{n} h"},
    "days": {"en": "{n} d", "es": "{n} d"},
    "with_parts": {"en": "Added *{title}*{details}, with its parts: {parts}.",
                   "es": "Añadido: *{title}*{details}, con sus partes: {parts}."},
    "parts_added": {"en": "Added to *{title}*: {parts}.", "es": "Añadido a *{title}*: {parts}."},
    "parts_done": {"en": "Done with it: {parts}.", "es": "Hecho con ello: {parts}."},
    "parts_deleted": {"en": "Deleted with it: {parts}.", "es": "Eliminado con ello: {parts}."},
    "comes_again": {"en": "It comes again {when}.", "es": "Vuelve {when}."},
    "snoozed": {"en": "Snoozed *{title}* until {when}{still}.", "es": "Pospuesto: *{title}* hasta {when}{still}."},
    "still_due": {"en": "; it is still due {when}", "es": "; sigue siendo para {when}"},
    "of_what": {"en": "What am I to remind you of?", "es": "¿Qué quieres que te recuerde?"},
    "no_hour": {"en": "*{title}* is due on a day, at no hour. When should it be?",
                "es": "*{title}* es para un día, sin hora. ¿Para cuándo lo pongo?"},
    "until_when": {"en": "Until when should *{title}* wait?", "es": "¿Hasta cuándo debe esperar *{title}*?"},
    "now_head": {"en": "What to do now:", "es": "Qué hacer ahora:"},
    "more": {"en": "({n} more after that.)", "es": "(Después, {n} más.)"},
    "is_done": {"en": "Already done: *{title}*.", "es": "Ya está hecho: *{title}*."},
    "is_open": {"en": "Still to do, not done yet: *{title}*{details}.",
                "es": "Aún pendiente, no está hecho: *{title}*{details}."},
    "is_due": {"en": "*{title}*{details}.", "es": "*{title}*{details}."},
    "is_dateless": {"en": "*{title}* has no date{details}.", "es": "*{title}* no tiene fecha{details}."},
    "none_now": {"en": "Nothing to do right now.", "es": "Nada que hacer ahora mismo."},
    "none_about": {"en": "No, there is nothing about “{thing}” on your list.",
                   "es": "No, no hay nada de «{thing}» en tu lista."},
    "none_tagged": {"en": "Nothing on your list is tagged {tag}.", "es": "Nada en tu lista lleva la etiqueta {tag}."},
    "none_important": {"en": "Nothing on your list is marked important.",
                       "es": "Nada en tu lista está marcado como importante."},
    "none_dateless": {"en": "Everything on your list has a date.", "es": "Todo en tu lista tiene fecha."},
    "none_overdue": {"en": "Nothing on your list is overdue.", "es": "Nada en tu lista está atrasado."},
    "none_urgent": {"en": "Nothing urgent on your list.", "es": "Nada urgente en tu lista."},
}  # fmt: skip


def said(language: Language, key: str, /, **values: Any) -> str:
    """The words for `key`, with `values` filled in."""
    return phrase_of(PHRASES, language, key, **values)


def listed(titles: list[str]) -> str:
    """Titles in one line: "*Book*, *Pack*"."""
    return ", ".join(f"*{title}*" for title in titles)
