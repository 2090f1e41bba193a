"""What a time is taken to mean where the words leave it open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Closed = Literal["never", "minutes", "always"]


@dataclass(frozen=True)
class Policy:
    """The choices behind every reading; the defaults read as the public corpora are written.

    A program that plans for a person hands in `PLANNING`, or what `planning()` makes of it.

    Attributes:
        day_begins: the first hour that a bare hour may mean ("at 7" is 07:00).
        day_ends: the hour from which a bare hour means the morning again ("at 6" is 18:00, "at 7" is 07:00).
        evening_ends: the last hour to which an event that is moved "to 9" stays in its own half of the day.
        first_weekday: 0 for Monday, 6 for Sunday.
        prefer: "future" never answers a bare weekday, date or hour with a past one; "past" never with a future one.
        day_first: True reads 3/4 as 3 April, False as 4 March; None follows the language.
        bare_hour: "working_day" as above, or "next": the next time a clock's hands stand so.
        closed_ranges: whether the last unit that was said still belongs to a range of clock times: "never" ("9:30 to
            11" ends at 11:00), "minutes" where minutes were said (11:01), "always" ("3-4pm" ends at 17:00 as well);
            None follows the language, as the corpora do.
        bare_days: whether "the 28" and "el 20" are dates within a sentence too, where nothing is counted by them.
        of_the_unit: whether "the first Monday of the month" may be over ("present"), or is then that of the next month.
        upcoming: what "the upcoming two weeks" are: the "nth" week from now, or "all" of them.
    """

    day_begins: int = 7
    day_ends: int = 19
    evening_ends: int = 22
    first_weekday: int = 0
    prefer: Literal["future", "past"] = "future"
    day_first: bool | None = None
    bare_hour: Literal["working_day", "next"] = "working_day"
    closed_ranges: Closed | None = None
    bare_days: bool = False
    upcoming: Literal["nth", "all"] = "nth"
    of_the_unit: Literal["present", "coming"] = "present"

    def hour(self, hour: int) -> int:
        """The hour of the day, 0 to 23, that a bare hour on a clock face means."""
        if hour > 12 or hour == 0:
            return hour % 24
        morning, evening = hour % 12, hour % 12 + 12
        return morning if self.day_begins <= morning < self.day_ends else evening


PLANNING = Policy(closed_ranges="never", bare_days=True, upcoming="all", of_the_unit="coming")
"""For plans: an event that lasts "from 9:30 to 11" is over at eleven, and "the upcoming two weeks" are both."""
