"""The calendar's words in each language."""

from __future__ import annotations

from typing import Any, Final

from tools.contract import Language
from tools.phrases import Phrases, phrase_of

PHRASES: Final[Phrases] = {
    "added": {"en": "Added *{title}*, {when}.", "es": "Añadido: *{title}*, {when}."},
    "exists": {"en": "*{title}* is already on your calendar, {when}.", "es": "*{title}* ya está en tu agenda, {when}."},
    "changed": {"en": "Changed: *{title}*, {when}.", "es": "Cambiado: *{title}*, {when}."},
    "cancelled": {"en": "Cancelled *{title}*, {when}.", "es": "Cancelado: *{title}*, {when}."},
    "scope_one": {"en": "Only {day}; the series goes on.", "es": "Solo el {day}; la serie sigue."},
    "scope_several": {
        "en": "Those from {day} to {last}; the series goes on.",
        "es": "Las del {day} al {last}; la serie sigue.",
    },
    "scope_following": {"en": "From {day} on.", "es": "Desde el {day} en adelante."},
    "scope_all": {"en": "The whole series.", "es": "Toda la serie."},
    "which_scope": {
        "en": "*{title}* repeats. Do you mean just this one ({day}), this and the following ones, or all of them?",
        "es": "*{title}* se repite. ¿Solo esta ({day}), esta y las siguientes, o todas?",
    },
    "no_occurrence": {"en": "There is no *{title}* then: {when}.", "es": "No hay *{title}* entonces: {when}."},
    "over_by_then": {
        "en": "There is no *{title}* from {day} on: {when}. Name an earlier day, or say “all of them”.",
        "es": "No hay *{title}* desde el {day}: {when}. Di un día anterior, o «todas».",
    },
    "except": {"en": "except {days}", "es": "salvo el {days}"},
    "reminded": {"en": "with a reminder {when}", "es": "con un aviso {when}"},
    "ahead": {"en": "{length} before", "es": "{length} antes"},
    "on_the_day": {"en": "on the day at {clock}", "es": "el mismo día a las {clock}"},
    "day_before": {"en": "the day before at {clock}", "es": "el día antes a las {clock}"},
    "days_before": {"en": "{n} days before at {clock}", "es": "{n} días antes a las {clock}"},
    "there": {"en": "{hours} in {place}", "es": "{hours} en {place}"},
    "again": {"en": "{hours} (after the clocks go back)", "es": "{hours} (tras el cambio de hora)"},
    "overlaps": {"en": "It overlaps with {events}.", "es": "Coincide con {events}."},
    "in_days": {"en": "That is in {n} days.", "es": "Faltan {n} días."},
    "in_a_day": {"en": "That is in 1 day.", "es": "Falta 1 día."},
    "in_hours": {"en": "That is in {hours} h {minutes} min.", "es": "Faltan {hours} h {minutes} min."},
    "not_free": {
        "en": "You are not free then, so I left it: {events}.",
        "es": "No estás libre entonces, así que lo dejo: {events}.",
    },
    "all_day": {"en": "all day", "es": "todo el día"},
    "at": {"en": "at {place}", "es": "en {place}"},
    "with": {"en": "with {people}", "es": "con {people}"},
    "when_is": {"en": "When is *{title}*?", "es": "¿Cuándo es *{title}*?"},
    "other_day": {
        "en": "*{title}* is {when}. Cancel that one?",
        "es": "*{title}* es {when}. ¿La cancelo de todos modos?",
    },
    "which_day": {
        "en": "On which day is *{title}*, {time}?",
        "es": "¿Qué día es *{title}*, {time}?",
    },
    "what_time": {"en": "At what time is *{title}*, {day}?", "es": "¿A qué hora es *{title}*, {day}?"},
    "which_time": {"en": "Do you mean {names}?", "es": "¿Te refieres a {names}?"},
    "no_time": {
        "en": "I did not understand the time “{words}”. When do you mean?",
        "es": "No entiendo «{words}» como momento. ¿Cuándo exactamente?",
    },
    "no_length": {
        "en": "I did not understand how long “{words}” is. How long do you mean?",
        "es": "No entiendo cuánto es «{words}». ¿Cuánto dura?",
    },
    "nothing_to_change": {
        "en": "What is to change about *{title}*: the time, the title or the place?",
        "es": "¿Qué hay que cambiar en *{title}*: la hora, el título o el lugar?",
    },
    "unchanged": {
        "en": "There is nothing to change: that is how *{title}* is already, {when}.",
        "es": "No hay nada que cambiar: *{title}* ya está así, {when}.",
    },
    "no_repetition": {
        "en": "*{title}*, {when}, does not repeat, so I cannot end its series. "
        "Say how often it is to repeat, or at what time it is to end.",
        "es": "*{title}*, {when}, no se repite: no hay ninguna serie que acabar. "
        "Di cada cuánto se repite, o a qué hora acaba.",
    },
    "is_last": {"en": "It does not repeat after {day}.", "es": "No se repite más después del {day}."},
    "repeats_not": {
        "en": "There is nothing to change: *{title}*, {when}, does not repeat.",
        "es": "No hay nada que cambiar: *{title}*, {when}, no se repite.",
    },
    "one_alone": {
        "en": "One occurrence of *{title}* ({day}) cannot have a repetition of its own. "
        "Say “all of them”, or from when on it is to hold.",
        "es": "Una sola vez de *{title}* ({day}) no puede repetirse por su cuenta. "
        "Di «todas», o desde cuándo ha de ser así.",
    },
    "ends_before": {
        "en": "*{title}* begins on {day}: it cannot end before that. Name a later day.",
        "es": "*{title}* empieza el {day}: no puede acabar antes. Di un día posterior.",
    },
    "which_event": {"en": "Which event do you mean: {names}?", "es": "¿A qué cita te refieres: {names}?"},
    "none_like": {
        "en": "There is nothing like “{words}” on your calendar. What is coming up:",
        "es": "En tu calendario no hay nada como «{words}». Lo próximo:",
    },
    "nothing_on": {"en": "Nothing on {day}.", "es": "Nada el {day}."},
    "nothing_at": {"en": "Nothing then ({when}).", "es": "Nada en ese momento ({when})."},
    "nothing_from": {"en": "Nothing from {first} to {last}.", "es": "Nada del {first} al {last}."},
    "free": {"en": "Yes, you are free: {when}.", "es": "Sí, estás libre: {when}."},
    "free_with": {
        "en": "Yes, you and {names} are free: {when}.",
        "es": "Sí, {names} y tú estáis libres: {when}.",
    },
    "slots_with": {"en": "Free for you and {names}:", "es": "Libre para ti y {names}:"},
    "unknown_people": {
        "en": "I know nothing of the calendar of {names}.",
        "es": "No sé nada de la agenda de {names}.",
    },
    "busy": {"en": "No: {events}.", "es": "No: {events}."},
    "still_free": {"en": "Free: {slots}.", "es": "Libre: {slots}."},
    "no_slot": {"en": "Nothing is free then.", "es": "No queda ningún hueco."},
    "slots": {"en": "Free:", "es": "Libre:"},
    "past": {"en": "That time is over.", "es": "Ese momento ya ha pasado."},
    "no_mail_time": {
        "en": "I found no time in the mail from {sender}. When is *{title}*?",
        "es": "No encuentro ninguna fecha en el correo de {sender}. ¿Cuándo es *{title}*?",
    },
    "which_mail": {"en": "Which mail tells the time of *{title}*?", "es": "¿Qué correo dice cuándo es *{title}*?"},
    "which_mail_time": {
        "en": "The mail from {sender} names several times: {names}. Which one?",
        "es": "El correo de {sender} menciona varios momentos: {names}. ¿Cuál?",
    },
    "and": {"en": " and ", "es": " y "},
    "or": {"en": " or ", "es": " o "},
    "event": {"en": "Event", "es": "Cita"},
}


def phrase(language: Language, key: str, /, **values: Any) -> str:
    """The words for `key` in `language`, with `values` filled in."""
    return phrase_of(PHRASES, language, key, **values)


def either(language: Language, names: tuple[str, ...]) -> str:
    """ "*A*, *B* or *C*"."""
    marked = [f"*{name}*" for name in names]
    return phrase(language, "or").join([", ".join(marked[:-1]), marked[-1]]) if len(marked) > 1 else marked[0]


def together(language: Language, names: tuple[str, ...]) -> str:
    """ "A, B and C"."""
    return phrase(language, "and").join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
