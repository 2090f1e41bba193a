"""Recurrence rules as iCalendar texts carry them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from memory.errors import UsageError
from tools.ical.lines import Component
from tools.ical.values import BrokenError


def rule_of(component: Component, start: datetime, all_day: bool) -> str | None:
    """The recurrence as a row keeps it. Raises: BrokenError for a rule that is none."""
    from memory.rule_changes import checked

    said = component.value("RRULE").strip()
    if not said:
        return None
    try:
        return checked(said, start, all_day)
    except UsageError:
        raise BrokenError(f"its repetition cannot be read: {said[:60]}") from None


def by_rule(rrule: str | None, at: datetime, row: Mapping[str, Any]) -> bool:
    """Whether the series of `row` has an occurrence at the wall time `at` without its being added."""
    from memory.rules import compiled, wall

    if not rrule:
        return bool(at == row["start"])
    moment = wall(at)
    return moment in [
        *compiled(rrule, row["start"], None if row["all_day"] else row["zone"]).starts(moment, moment + 1)
    ]
