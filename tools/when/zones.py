"""Time zones as people name them: by a city, by letters, by a distance from UTC."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta, timezone, tzinfo
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tools.when.cities import CITIES


class Zone(NamedTuple):
    """A zone's IANA name; `hours` from UTC where the words themselves tell them, in summer as in winter."""

    name: str
    hours: float | None = None

    def tzinfo(self) -> tzinfo:
        """What a wall time there is read with."""
        return ZoneInfo(self.name) if self.hours is None else timezone(timedelta(hours=self.hours))


UTC = Zone("UTC", 0.0)
LETTERS: Mapping[str, Zone] = {
    "gmt|utc|z|zulu": UTC,
    "wet": Zone("Europe/Lisbon", 0.0),
    "bst": Zone("Europe/London", 1.0),
    "cet": Zone("Europe/Berlin", 1.0),
    "cest": Zone("Europe/Berlin", 2.0),
    "eet": Zone("Europe/Helsinki", 2.0),
    "eest": Zone("Europe/Helsinki", 3.0),
    "msk": Zone("Europe/Moscow", 3.0),
    "ist": Zone("Asia/Kolkata", 5.5),
    "sgt": Zone("Asia/Singapore", 8.0),
    "hkt": Zone("Asia/Hong_Kong", 8.0),
    "jst": Zone("Asia/Tokyo", 9.0),
    "kst": Zone("Asia/Seoul", 9.0),
    "aest": Zone("Australia/Sydney", 10.0),
    "aedt": Zone("Australia/Sydney", 11.0),
    "nzst": Zone("Pacific/Auckland", 12.0),
    "nzdt": Zone("Pacific/Auckland", 13.0),
    "brt": Zone("America/Sao_Paulo", -3.0),
    "art": Zone("America/Argentina/Buenos_Aires", -3.0),
    "est": Zone("America/New_York", -5.0),
    "edt": Zone("America/New_York", -4.0),
    "cst": Zone("America/Chicago", -6.0),
    "cdt": Zone("America/Chicago", -5.0),
    "mst": Zone("America/Denver", -7.0),
    "mdt": Zone("America/Denver", -6.0),
    "pst": Zone("America/Los_Angeles", -8.0),
    "pdt": Zone("America/Los_Angeles", -7.0),
    "akst": Zone("America/Anchorage", -9.0),
    "hst": Zone("Pacific/Honolulu", -10.0),
    "et|eastern": Zone("America/New_York"),
    "ct|central": Zone("America/Chicago"),
    "mt|mountain": Zone("America/Denver"),
    "pt|pacific": Zone("America/Los_Angeles"),
    "greenwich|greenwich mean": UTC,
    "western european": Zone("Europe/Lisbon"),
    "british summer": Zone("Europe/London", 1.0),
    "central european": Zone("Europe/Berlin"),
    "central european summer": Zone("Europe/Berlin", 2.0),
    "eastern european": Zone("Europe/Helsinki"),
    "eastern standard": Zone("America/New_York", -5.0),
    "eastern daylight": Zone("America/New_York", -4.0),
    "central standard": Zone("America/Chicago", -6.0),
    "central daylight": Zone("America/Chicago", -5.0),
    "mountain standard": Zone("America/Denver", -7.0),
    "mountain daylight": Zone("America/Denver", -6.0),
    "pacific standard": Zone("America/Los_Angeles", -8.0),
    "pacific daylight": Zone("America/Los_Angeles", -7.0),
}
WORDS: Mapping[str, Mapping[str, Any]] = {
    "ZONE": LETTERS,
    "SIGN": {"+": 1, "-": -1},
    "CITY": {names: Zone(name) for name, names in CITIES.items()},
}
"""The words for zones that every language shares."""


def offset(written: str) -> Zone:
    """A distance from UTC as ISO 8601 writes it: "z", "+02:00", "-0330"."""
    if written == "z":
        return UTC
    return away(int(written[:3]), int(written[0] + written[-2:]) if len(written) > 3 else 0)


def away(hours: int, minutes: int = 0) -> Zone:
    """So far from UTC; only whole hours have an IANA name, whose sign is turned round."""
    if minutes or not hours:
        return Zone("UTC", hours + minutes / 60)
    return Zone(f"Etc/GMT{-hours:+d}", float(hours))
