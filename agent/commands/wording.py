"""The words of the plain commands for to-dos and the agenda, in each language."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from agent.commands.output import said as said_in_english
from memory.preview_words import DAYS, MONTHS
from tools.contract import Language
from tools.phrases import PHRASES

WORDS: Final[dict[str, dict[Language, str]]] = {
    "added": {"en": "Added", "es": "Añadido"},
    "done": {"en": "Done", "es": "Hecho"},
    "done_with_it": {"en": "Done with it", "es": "Hecho con ello"},
    "comes_again": {"en": "It comes again", "es": "Vuelve"},
    "deleted": {"en": "Deleted", "es": "Eliminado"},
    "deleted_with_it": {"en": "Deleted with it", "es": "Eliminado con ello"},
    "snoozed": {"en": "Snoozed", "es": "Pospuesto"},
    "awake": {"en": "No longer snoozed", "es": "Ya no está pospuesto"},
    "told": {"en": "{what}: {row} (number {id})", "es": "{what}: {row} (número {id})"},
    "none": PHRASES["todos_none"],
    "none_done": PHRASES["todos_done_none"],
    "none_now": {"en": "Nothing to do right now.", "es": "Nada que hacer ahora mismo."},
    "due": PHRASES["due"],
    "high": PHRASES["high"],
    "low": PHRASES["low"],
    "repeats": {"en": "repeats", "es": "se repite"},
    "part_of": {"en": "part of {id}", "es": "parte de {id}"},
    "snoozed_until": {"en": "snoozed until {when}", "es": "pospuesto hasta {when}"},
    "todos": PHRASES["todos_head"],
    "earlier": {"en": "Still to do, due before {day}:", "es": "Aún por hacer, para antes del {day}:"},
    "nothing_on": {"en": "Nothing on {day}.", "es": "Nada el {day}."},
    "nothing_from": {"en": "Nothing from {first} to {last}.", "es": "Nada del {first} al {last}."},
    "all_day": {"en": "all day", "es": "todo el día"},
    "again": {"en": "(after the clocks go back)", "es": "(tras el cambio de hora)"},
    "with": {"en": "with {people}", "es": "con {people}"},
}


def word(language: Language, key: str, /, **values: Any) -> str:
    """The words for `key`, with `values` filled in."""
    return WORDS[key][language].format(**values)


def said(moment: date | datetime, now: datetime, language: Language) -> str:
    """A day, or a day and time: "Thu 12 Mar, 17:00", "jue 12 de marzo, 17:00"."""
    if language == "en":
        return said_in_english(moment, now)
    day = f"{DAYS[language][moment.weekday()]} {moment.day} de {MONTHS[language][moment.month - 1]}"
    day += f" de {moment.year}" if moment.year != now.year else ""
    return f"{day}, {moment:%H:%M}" if isinstance(moment, datetime) else day
