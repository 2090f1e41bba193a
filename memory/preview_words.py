"""The words of an undo's preview, in each language."""

from __future__ import annotations

from typing import Final

Words = dict[str, str]

DAYS: Final = {"en": "Mon Tue Wed Thu Fri Sat Sun".split(), "es": "lun mar mié jue vie sáb dom".split()}
MONTHS: Final = {
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}

SAID: Final[dict[str, Words]] = {
    "back": {"en": "comes back", "es": "vuelve"},
    "away": {"en": "goes away", "es": "desaparece"},
    "called": {"en": "is called {name} again", "es": "vuelve a llamarse {name}"},
    "done": {"en": "is done again", "es": "vuelve a constar como hecha"},
    "open": {"en": "is open again", "es": "vuelve a estar pendiente"},
    "on": {"en": "happens again on {day}", "es": "vuelve a tener lugar el {day}"},
    "off": {"en": "is off again on {day}", "es": "vuelve a faltar el {day}"},
    "text": {"en": "gets its earlier text back", "es": "recupera su texto anterior"},
    "part": {"en": "becomes a part of the other to-do again", "es": "vuelve a ser parte de la otra tarea"},
    "alone": {"en": "stands by itself again", "es": "deja de ser parte de otra"},
    "time": {"en": "goes back to {when}", "es": "vuelve al {when}"},
    "undated": {"en": "has no due date again", "es": "vuelve a quedar sin fecha"},
    "snoozed": {"en": "is snoozed until {when} again", "es": "vuelve a quedar pospuesta hasta el {when}"},
    "awake": {"en": "is no longer snoozed", "es": "deja de estar pospuesta"},
    "ends": {"en": "ends at {time} again", "es": "vuelve a terminar a las {time}"},
    "length": {"en": "gets its earlier length back", "es": "recupera su duración anterior"},
    "loses": {"en": "loses its {label} again", "es": "vuelve a quedar sin {label}"},
    "gets": {"en": "gets its {label} back: {value}", "es": "recupera {label}: {value}"},
}

LABELS: Final[dict[str, Words]] = {
    "priority": {"en": "priority", "es": "prioridad"},
    "location": {"en": "place", "es": "lugar"},
    "attendees": {"en": "people", "es": "asistentes"},
    "tags": {"en": "tags", "es": "etiquetas"},
    "rrule": {"en": "repetition", "es": "repetición"},
    "reminders": {"en": "reminders", "es": "recordatorios"},
    "labels": {"en": "labels", "es": "categorías"},
    "summary": {"en": "summary", "es": "resumen"},
    "to": {"en": "addressee", "es": "destinatario"},
    "subject": {"en": "subject", "es": "asunto"},
    "zone": {"en": "time zone", "es": "zona horaria"},
}
"""The columns that are told by name and value, and their names; the rest is told in words of its own, or not at all."""
