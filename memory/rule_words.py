"""Repetitions in words."""

from __future__ import annotations

from typing import Final, Literal

from memory.rules import parts

Language = Literal["en", "es"]
DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NAMES: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
UNITS: Final[dict[Language, dict[str, tuple[str, str]]]] = {
    "en": {
        "DAILY": ("every day", "every {n} days"),
        "WEEKLY": ("every week", "every {n} weeks"),
        "MONTHLY": ("every month", "every {n} months"),
        "YEARLY": ("every year", "every {n} years"),
        "HOURLY": ("every hour", "every {n} hours"),
    },
    "es": {
        "DAILY": ("cada día", "cada {n} días"),
        "WEEKLY": ("cada semana", "cada {n} semanas"),
        "MONTHLY": ("cada mes", "cada {n} meses"),
        "YEARLY": ("cada año", "cada {n} años"),
        "HOURLY": ("cada hora", "cada {n} horas"),
    },
}
ON: Final[dict[Language, tuple[str, str, str, str]]] = {
    "en": ("every weekday", " and ", ", {n} times", ", until {day}"),
    "es": ("de lunes a viernes", " y ", ", {n} veces", ", hasta el {day}"),
}
A_DAY: Final[dict[Language, str]] = {"en": ", {n} times a day", "es": ", {n} veces al día"}


def say_rule(rrule: str, language: Language, last: str = "") -> str:
    """The rule in words: "every week on Monday and Thursday, 5 times"; `last` is how its last day is told, if any."""
    rule = parts(rrule)
    weekdays, joint, times, until = ON[language]
    count = int(rule.get("INTERVAL", "1"))
    one, several = UNITS[language].get(rule.get("FREQ", ""), ("", ""))
    said = one if count == 1 else several.format(n=count)
    days = [day for day in rule.get("BYDAY", "").split(",") if day in DAYS]
    if days == [*DAYS[:5]] and count == 1:
        said = weekdays
    elif days and rule.get("FREQ") == "WEEKLY":
        names = [NAMES[language][DAYS.index(day)] for day in days]
        named = joint.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
        said += f" on {named}" if language == "en" else f" el {named}"
    hours = rule.get("BYHOUR", "").count(",") + 1
    said += A_DAY[language].format(n=hours) if hours > 1 and rule.get("FREQ") != "HOURLY" else ""
    said += times.format(n=rule["COUNT"]) if "COUNT" in rule else ""
    return said + (until.format(day=last) if last else "")
