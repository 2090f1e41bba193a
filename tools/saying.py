"""How a stored date or time is said to the user."""

from __future__ import annotations

from datetime import date, datetime, time

from tools.contract import Language
from tools.when import Reading, say


def say_date(moment: date | datetime, now: datetime, language: Language) -> str:
    """A date or an aware datetime in words, with its weekday: "Thu 12 March, 17:00"."""
    if isinstance(moment, datetime):
        return say(Reading(moment, None, "minute", False, None, ""), now, language)
    midnight = datetime.combine(moment, time.min, now.tzinfo)
    return say(Reading(midnight, None, "day", True, None, ""), now, language)
