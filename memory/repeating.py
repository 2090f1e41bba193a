"""When a repeating to-do comes again, by iCalendar's own rules (RFC 5545)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from memory.errors import UsageError

FREQUENCIES: Final = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
"""How often a to-do may come again: what comes every minute is no to-do."""

FARTHEST: Final = timedelta(days=366 * 12)
"""How far ahead is looked: a rule may name a day that never comes, such as 30 February."""


class Next(NamedTuple):
    """When it comes again, and the rule from then on: of a rule that counts, one less is left."""

    due: date | datetime
    rrule: str


def checked(rrule: str) -> str:
    """The rule without its name. Raises: UsageError when it is no rule that a to-do can have."""
    rule = parts(rrule)
    if rule.get("FREQ") not in FREQUENCIES:
        raise UsageError(f"“{rrule}” is not a repetition that a to-do can have, such as FREQ=WEEKLY;BYDAY=SU.")
    try:
        _rule(rule, datetime(2026, 1, 1))
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"“{rrule}” is not a repetition in the form of RFC 5545: {error}.") from error
    return _written(rule)


def following(rrule: str, due: date | datetime, now: datetime) -> Next | None:
    """The first one after `due` that is not past; those that were missed are passed over. None when it is over.

    A wall time that the clocks' change skips becomes the one after it.
    """
    rule = parts(rrule)
    if rule.get("FREQ") not in FREQUENCIES:
        return None
    zone = due.tzinfo if isinstance(due, datetime) else None
    first = _wall(due)
    after = first if zone else datetime.combine(first, time.max)
    earliest = now.astimezone(zone).replace(tzinfo=None) if zone else datetime.combine(now.date(), time.min)
    later = (each for each in _rule(rule, first, zone, max(earliest, first) + FARTHEST) if each > after)
    # What is due now has been the first of those that count, whether the rule names its day or not.
    for number, each in enumerate(later, 1):
        if "COUNT" in rule and number >= int(rule["COUNT"]):
            return None
        if each > earliest or (zone is None and each == earliest):
            aware = each.replace(tzinfo=zone).astimezone(UTC).astimezone(zone) if zone else each.date()
            return Next(aware, _written(_counted(rule, number)))
    return None


def _wall(due: date | datetime) -> datetime:
    return due.replace(tzinfo=None) if isinstance(due, datetime) else datetime.combine(due, time.min)


def parts(rrule: str) -> dict[str, str]:
    """The parts of a rule by name."""
    return dict(part.split("=", 1) for part in rrule.strip().upper().removeprefix("RRULE:").split(";") if "=" in part)


def _counted(rule: dict[str, str], passed: int) -> dict[str, str]:
    return rule | {"COUNT": str(int(rule["COUNT"]) - passed)} if "COUNT" in rule else rule


def _written(rule: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in rule.items())


def _rule(rule: dict[str, str], first: datetime, zone: Any = None, last: datetime | None = None) -> Any:
    """The rule over naive wall times, which is how people mean it; its end is brought to the same clock."""
    from dateutil.rrule import rrulestr

    ends = [end for end in (_until(rule, zone), last) if end is not None]
    bounded = {name: value for name, value in rule.items() if name not in ("UNTIL", "COUNT")}
    if ends:
        bounded["UNTIL"] = f"{min(ends):%Y%m%dT%H%M%S}"
    return rrulestr(_written(bounded), dtstart=first)


def _until(rule: dict[str, str], zone: Any) -> datetime | None:
    if "UNTIL" not in rule:
        return None
    found = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", rule["UNTIL"])
    if found is None:
        raise ValueError("its UNTIL is no date")
    day = datetime.strptime(found[1], "%Y%m%d")
    if not found[2]:
        return datetime.combine(day, time.max)
    moment = datetime.strptime(found[1] + found[2], "%Y%m%d%H%M%S")
    return moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None) if found[3] and zone else moment
