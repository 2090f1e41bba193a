"""What becomes of a series' rule when the series is checked, moved, ended or taken up again later."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from memory import rules
from memory.errors import UsageError
from memory.rule_days import days_left
from memory.rules import WEEKDAYS, joined, parts

Shift = Callable[[datetime], datetime]


def checked(rrule: str, start: datetime, all_day: bool) -> str:
    """The rule as it is stored: its UNTIL in UTC, or a plain date for an event that lasts all day.

    Raises: UsageError when it is no RFC 5545 rule.
    """
    from icalendar import vRecur

    said = rrule.strip().strip(";").removeprefix("RRULE:")
    try:
        rule = vRecur.from_ical(said)
        if "FREQ" not in rule or not all(rule.get(name, [1])[0] >= 1 for name in ("INTERVAL", "COUNT")):
            raise ValueError("no FREQ, or a number below one")
        if rule["FREQ"] == ["SECONDLY"]:
            raise ValueError("no event comes every second")
        ends = re.search(r"UNTIL=([^;]+)", said, re.IGNORECASE)
        kept = said if ends is None else said.replace(ends[1], _until(rule["UNTIL"][0], start, all_day))
        first = start.replace(tzinfo=None, microsecond=0)
        rules.compiled(kept, first, None if all_day else str(start.tzinfo)).starts(
            rules.wall(first), rules.wall(first) + 1
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"“{rrule}” is not a repetition in the form of RFC 5545, such as FREQ=WEEKLY.") from error
    return kept


def shift_of(rrule: str, old: datetime, new: datetime) -> Shift:
    """How the wall times of a series go when its occurrence at `old` goes to `new`.

    All of them go as far, except where the rule names several weekdays: those of the other weekdays keep their day
    and take the hour alone.
    """
    delta = new - old
    hour = datetime.combine(old.date(), new.time()) - old
    several = "," in parts(rrule).get("BYDAY", "")

    def shifted(wall: datetime) -> datetime:
        return wall + (hour if several and wall.weekday() != old.weekday() else delta)

    return shifted


def moved_rule(rrule: str, old: datetime, new: datetime) -> str:
    """The rule of a series whose occurrence at `old` goes to `new`: the day and hours that it names go along."""
    rule = parts(rrule)
    if "BYHOUR" in rule and "BYMINUTE" not in rule:
        rule["BYHOUR"] = _moved_hours(rule["BYHOUR"], old, new)
    if old.date() == new.date():
        return joined(rule) if "BYHOUR" in rule else rrule
    if "BYDAY" in rule:
        rule["BYDAY"] = ",".join(dict.fromkeys(_moved_day(each, old, new) for each in rule["BYDAY"].split(",")))
    if "BYMONTHDAY" in rule:
        rule["BYMONTHDAY"] = _moved_number(rule["BYMONTHDAY"], old.day, new.day)
    if "BYMONTH" in rule and rule["FREQ"] == "YEARLY":
        rule["BYMONTH"] = _moved_number(rule["BYMONTH"], old.month, new.month)
    return joined(rule)


def _moved_hours(hours: str, old: datetime, new: datetime) -> str:
    """All hours of the day as far on; only the one that is moved where another would leave its day."""
    ahead = 60 * (new.hour - old.hour) + new.minute - old.minute
    moved = [(60 * int(hour) + old.minute + ahead) // 60 for hour in hours.split(",")]
    if all(0 <= hour < 24 for hour in moved):
        return ",".join(map(str, moved))
    return _moved_number(hours, old.hour, new.hour)


def same_end(rrule: str, start: datetime, zone: str | None, last: datetime | None) -> str:
    """The rule with an UNTIL that lets it end with the occurrence at `last`, unless it does so already."""
    rule = parts(rrule)
    if last is None or "UNTIL" not in rule:
        return rrule
    return rrule if last_start(rrule, start, zone) == last else _ending(rule, last, zone)


def last_start(rrule: str, start: datetime, zone: str | None) -> datetime | None:
    """The wall time of the last occurrence; None where it never ends or there is none."""
    rule = rules.compiled(rrule, start, zone)
    if rule.last >= rules.FAR:
        return None
    found = rule.starts(rules.wall(start), rule.last + 1)
    return rules.moment(found[-1]) if found else None


def ended(rrule: str, before: datetime, zone: str | None) -> str:
    """The rule without the occurrence at the wall time `before` and those after it."""
    rule = parts(rrule)
    rule.pop("COUNT", None)
    return _ending(rule, before - (timedelta(days=1) if zone is None else timedelta(seconds=1)), zone)


def rest_of(rrule: str, start: datetime, at: datetime, zone: str | None) -> str:
    """The rule from the occurrence at the wall time `at` on."""
    rule = parts(rrule)
    if "COUNT" in rule:
        gone = len(rules.compiled(rrule, start, zone).starts(rules.wall(start), rules.wall(at)))
        rule["COUNT"] = str(int(rule["COUNT"]) - gone)
    return joined(rule)


def _ending(rule: dict[str, str], last: datetime, zone: str | None) -> str:
    at = last if zone is None else last.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return joined(rule | {"UNTIL": f"{at:%Y%m%d}" if zone is None else f"{at:%Y%m%dT%H%M%SZ}"})


def _moved_day(named: str, old: datetime, new: datetime) -> str:
    """A weekday, or the second or last one of the month, where it is the one that moves."""
    number, code = named[:-2], named[-2:]
    if code != WEEKDAYS[old.weekday()]:
        return named
    if not number:
        return WEEKDAYS[new.weekday()]
    nth = -((days_left(new.date()) + 6) // 7) if number.startswith("-") else (new.day + 6) // 7
    return f"{nth}{WEEKDAYS[new.weekday()]}"


def _moved_number(named: str, old: int, new: int) -> str:
    return ",".join(dict.fromkeys(str(new) if each == str(old) else each for each in named.split(",")))


def _until(until: Any, start: datetime, all_day: bool) -> str:
    if all_day:
        return f"{until:%Y%m%d}"
    if not isinstance(until, datetime):
        until = datetime.combine(until, time.max)
    aware = until if until.tzinfo else until.replace(tzinfo=start.tzinfo)
    return f"{aware.astimezone(UTC):%Y%m%dT%H%M%SZ}"
