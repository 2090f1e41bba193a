"""Whether words for a time name an hour and no day: "at 6", "by noon", "alle 18"; not "today at 6"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from tools.when import PLANNING, Policy, resolve

_I: Final = re.IGNORECASE
DAY: Final = timedelta(days=1)

NAMES_DAY: Final = re.compile(
    r"\b(?:to(?:day|night|morrow)|tmrw|tmw|hoy|(?<!la )(?<!por )ma[ñn]ana|esta \w+|this \w+|heute|morgen|oggi|domani|"
    r"stasera|stamattina|dopodomani|demain|aujourd['’]hui|ce (?:soir|matin)|hoje|amanh[ãa]|"
    r"days?|weeks?|d[ií]as|semanas?|tage?n?|wochen?|jours?|semaines?|giorn[oi]|settiman[ae])\b",
    _I,
)
"""Words for a day that is told from today: it moves on with it, as an hour alone does."""

DUE: Final = re.compile(
    r"^\W*(?:(?:is |it['’]?s )?due\s+)?(?:(?:by|until|till?|before|no later than|after|from|para|antes del?|"
    r"despu[eé]s del?|desde|hasta|a partir de|bis|vor|nach|ab|apr[eè]s|dopo|"
    r"avant|jusqu['’][àa]|entro|prima delle|at[eé]|antes das)\s+)?(?=\S)",
    _I,
)
"""What leads to the time by which something is due."""


def names_no_day(words: str, now: datetime, language: str | None, policy: Policy = PLANNING) -> bool:
    """Whether words for a time name no day: seen from tomorrow it is a day later."""
    if NAMES_DAY.search(words):
        return False
    today, later = (resolve(words, each, language, policy=policy).best for each in (now, now + DAY))
    return today is not None and later is not None and later.start - today.start == DAY


def hour_alone(words: str, now: datetime, language: str | None, policy: Policy = PLANNING) -> bool:
    """Whether words for a time name one hour, and neither a day nor how long it is until then."""
    best = resolve(words, now, language, policy=policy).best
    if best is None or best.rrule or best.all_day or best.grain not in ("hour", "minute") or best.open or best.end:
        return False
    soon = resolve(words, now + timedelta(seconds=61), language, policy=policy).best
    moved = soon is not None and (soon.start - best.start) % DAY
    return not moved and names_no_day(words, now, language, policy)


def on_day_of(words: str, at: datetime, now: datetime, language: str | None) -> datetime | None:
    """An hour alone, on the day of what is due; None for any other words."""
    plain = DUE.sub("", words, count=1)
    if not hour_alone(plain, now, language):
        return None
    best = resolve(plain, now, language, anchor=at, policy=PLANNING).best
    return datetime.combine(at.date(), best.start.time(), now.tzinfo) if best else None
