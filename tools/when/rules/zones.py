"""Zones beside a clock time."""

from __future__ import annotations

from tools.when.rules.base import Digits, rule
from tools.when.values import Clock
from tools.when.zones import UTC, Zone, away

NO_DIGITS = Digits(0, 0)


@rule("zone: ZONE", "zone: ZONE ~TIMEWORD", "zone: CITY ~TIMEWORD", "zone: ~TIMEWORD CITY", "zone: ~TIMEWORD ZONE")
@rule("zone: ~OPEN zone ~CLOSE", "zone: ~IN|OF zone")
def _named_zone(zone: Zone) -> Zone:
    return zone


@rule("zone: ZONE SIGN DIGITS", "zone: ZONE SIGN DIGITS ~COLON DIGITS")
def _distant_zone(base: Zone, sign: int, hours: Digits, minutes: Digits = NO_DIGITS) -> Zone | None:
    """ "UTC+2", "GMT-03:30"."""
    if base != UTC or hours.value > 14 or minutes.value > 59:
        return None
    return away(sign * hours.value, sign * minutes.value)


@rule("offset: SIGN DIGITS", "offset: ~ZONE SIGN DIGITS", "offset: offset ~OPEN ~ZONE ~CLOSE")
def _written_offset(sign: int | Zone, digits: Digits | None = None) -> Zone | None:
    """ "+0900", "GMT+0530 (IST)", as mails write it."""
    if isinstance(sign, Zone) or digits is None:
        return sign if isinstance(sign, Zone) else None
    hours, minutes = divmod(digits.value, 100)
    return away(sign * hours, sign * minutes) if digits.width == 4 and hours < 15 and minutes < 60 else None


@rule("clock: face zone", "clock: clock|dotted offset")
def _zone(clock: Clock, zone: Zone) -> Clock | None:
    return (
        clock._replace(zone=zone, grain="second" if clock.grain == "second" else "minute") if not clock.zone else None
    )


@rule("clock: face ~LOCAL")
def _local(clock: Clock) -> Clock:
    return clock
