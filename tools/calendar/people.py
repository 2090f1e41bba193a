"""The people whom a request names, and when they are busy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tools.contract import ToolContext
from tools.matching import words_of

Slot = tuple[datetime, datetime]

NAME: Final = re.compile(r"(?<![.!?¿¡] )(?<!^)(?<![¿¡])\b[A-ZÁÉÍÓÚÑÜ][a-záéíóúñü]+\b")
TOGETHER: Final = re.compile(
    r"\b(?P<one>\w+)(?: and|,? & | y) (?:I|i|me|yo)\b|\b(?:with|con) (?P<other>[A-ZÁÉÍÓÚÑÜ]\w+)", re.UNICODE
)
NO_NAMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo "
    "abril mayo junio julio agosto septiembre octubre noviembre diciembre i english spanish christmas easter navidad "
    "both we you they he she it ambos nosotros tu".split()
)


@dataclass(frozen=True)
class People:
    """Whom the request names: those whose busy times are known, and those of whom nothing is."""

    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def people_in(context: ToolContext) -> People:
    """The others whose time is asked about."""
    persons = context.busy.persons() if context.busy else ()
    said = words_of(context.request)
    known = tuple(each for each in persons if _is_named(each, said))
    covered = {word for each in known for word in words_of(each)}
    named = [found.group() for found in NAME.finditer(context.request)]
    named += [found["one"] or found["other"] for found in TOGETHER.finditer(context.request)]
    unknown = [each for each in named if not {*words_of(each)} & (covered | NO_NAMES)]
    return People(known, tuple(dict.fromkeys(unknown)))


def busy_times(context: ToolContext, people: People, start: datetime, end: datetime) -> dict[str, Sequence[Slot]]:
    """When those that are known are busy, by name."""
    if context.busy is None or not people.known:
        return {}
    return dict(context.busy.of(people.known, start, end))


def _is_named(person: str, said: Sequence[str]) -> bool:
    """By the whole name, or by the first one."""
    names = words_of(person)
    return bool(names) and (names[0] in said or all(each in said for each in names))
