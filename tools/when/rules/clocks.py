"""Clock times and parts of the day."""

from __future__ import annotations

from tools.when.moment import Moment
from tools.when.rules.base import Digits, rule
from tools.when.values import Clock, Half, Part


def _hour(hour: int, sure: bool = False) -> Clock | None:
    if hour > 24:
        return None
    return Clock(hour, half="24" if sure or hour > 12 or hour == 0 else None)


@rule("hour: DIGITS", "figure_hour: DIGITS")
def _hour_in_figures(digits: Digits) -> Clock | None:
    return _hour(digits.value, sure=digits.width == 2 and digits.value < 10) if digits.width <= 2 else None


@rule("hour: word")
def _hour_in_words(hour: int) -> Clock | None:
    return _hour(hour)


@rule("counted_hour: word")
def _hour_after_one(hour: int) -> Clock | None:
    """ "Eight tonight"; "one tomorrow" is one of something."""
    return _hour(hour) if hour > 1 else None


@rule("compact: DIGITS")
def _compact(digits: Digits) -> Clock | None:
    """Hours and minutes without a sign between them: 1030."""
    hour, minute = divmod(digits.value, 100)
    if digits.width not in (3, 4) or hour > 23 or minute > 59:
        return None
    sure = hour > 12 or (digits.width == 4 and hour < 10)
    return Clock(hour, minute, grain="minute", half="24" if sure or hour == 0 else None)


@rule("spoken: word word", "spoken: word ~DASH word")
def _spoken(hour: int, minute: int) -> Clock | None:
    """Hours and minutes one after the other: "ten thirty", but not "two three"."""
    return _said_minutes(hour, minute) if minute >= 10 else None


@rule("spoken: word ~ZERO word", "said_minutes: word word")
def _said_minutes(hour: int, minute: int) -> Clock | None:
    return with_minutes(_hour(hour), minute) if 0 < hour <= 24 and 0 < minute < 60 else None


@rule("spoken: DIGITS DIGITS")
def _spaced(hour: Digits, minute: Digits) -> Clock | None:
    if minute.width != 2 or hour.width > 2 or minute.value > 59:
        return None
    return with_minutes(_hour(hour.value), minute.value)


@rule("spoken: DIGITS ~ZEROS DIGITS")
def _spaced_zero(hour: Digits, minute: Digits) -> Clock | None:
    return with_minutes(_hour(hour.value), minute.value) if minute.width == 1 and hour.width <= 2 else None


def with_minutes(clock: Clock | None, minutes: int) -> Clock | None:
    """The clock moved by minutes: 8 less 15 is 7:45."""
    if clock is None or clock.minute:
        return None
    hour, minute = divmod(clock.hour * 60 + minutes, 60)
    if clock.bare:
        hour = hour or 12
    return clock._replace(hour=hour, minute=minute % 60, grain="minute")


@rule("clock: HOURISH")
def _hourish(hour: int) -> Clock:
    """ "Sevenish"."""
    return Clock(hour)


@rule("weak_clock: ~WEAK_AT|ABOUT hour", "clock: ~AT hour", cost=1)
@rule("clock: ~AT|WEAK_AT compact|spoken|dotted|glued|lettered", "clock: ~ABOUT compact")
@rule("clock: CLOCKWORD", "clock: ~THE CLOCKWORD", "clock: hour|spoken|dotted ~ISH")
@rule("clock: hour ~OCLOCK", "clock: ~AT|ABOUT hour ~CLOCK_HOURS", "clock: ~AT clock ~CLOCK_HOURS", cost=1)
@rule("clock: ~AT? dotted ~OCLOCK", "clock: clock ~OCLOCK")
@rule("clock: ~ABOUT|AT clock", "clock: clock ~ISH", "clock: compact ~ISH", "face: hour|clock|dotted|compact|spoken")
def _as_said(clock: Clock) -> Clock:
    return clock


@rule("clock: face ~OCLOCK? HALFDAY", "clock: face ~ISH HALFDAY", "clock: face ~IN ~THE HALFDAY")
def _half_of_day(clock: Clock, half: Half) -> Clock | None:
    if clock.hour > 12 and half == "pm":
        return clock
    return clock._replace(half=half) if 1 <= clock.hour <= 12 and clock.half in (None, "24") else None


@rule("minutes: int", "minutes: int ~MINUTES")
def _minutes(count: int) -> int | None:
    return count if 0 < count < 60 else None


@rule("figure_minutes: DIGITS")
def _two_figures(digits: Digits) -> int | None:
    """ "9 heures 30"."""
    return digits.value if digits.width == 2 and 0 < digits.value < 60 else None


@rule("minutes: ~A? HALF", "minutes: ~A? QUARTER")
def _fraction(share: float) -> int:
    return int(share * 60)


@rule("minutes_to: DIGITS")
def _figure_minutes_to(digits: Digits) -> int | None:
    """ "25 to 7", "20 to midnight"; smaller numbers may as well be an hour: "8 to noon"."""
    return digits.value if digits.value in (20, 25) else None


@rule("clock: face CLOCKWORD", cost=-1)
def _twelve(clock: Clock, word: Clock) -> Clock | None:
    """ "12 noon", "12:00 midnight"."""
    return word if (clock.hour, clock.minute) == (12, 0) else None


@rule("clock: hour ~CLOCK_HOURS", cost=1)
def _sure_hours(clock: Clock) -> Clock | None:
    """ "Las 18 horas"; "dos horas" is a length."""
    return None if clock.bare else clock


@rule("clock: clock|compact ~HOURS")
def _military(clock: Clock) -> Clock:
    return clock._replace(half="24")


@rule("minutes_to: fraction", "minutes_to: int ~MINUTES")
def _minutes_to(count: int) -> int | None:
    return count if 0 < count < 60 else None


@rule("minutes_to: word")
def _round_minutes_to(count: int) -> int | None:
    """ "Ten to four"; "nine to five" is from one hour to the other."""
    return count if 0 < count < 60 and count % 5 == 0 else None


@rule("fraction: ~A? QUARTER", "fraction: ~A? HALF")
def _share(share: float) -> int:
    return int(share * 60)


@rule("clock: minutes ~PAST face", cost=-1)
def _past(minutes: int, clock: Clock) -> Clock | None:
    return with_minutes(clock, minutes)


@rule("clock: minutes_to ~TO_HOUR face|CLOCKWORD", "clock: minutes ~SHORT_OF face|CLOCKWORD")
def _to(minutes: int, clock: Clock) -> Clock | None:
    return with_minutes(clock, -minutes)


@rule("clock: ~HALF_HOUR hour", cost=2)
def _half(clock: Clock) -> Clock | None:
    return with_minutes(clock, 30)


@rule("clock: ~HALF_TO hour", "clock: ~AT HALF_TO hour", cost=1)
def _half_to(*words: object) -> Clock | None:
    """Half of the hour that is named is over: German "halb acht" is 7:30."""
    clock = words[-1]
    return with_minutes(clock, -30) if isinstance(clock, Clock) else None


@rule("clock: ~AT|WEAK_AT? hour ~PLUS minutes", "clock: ~AT|WEAK_AT? hour ~CLOCK_HOURS ~PLUS fraction")
def _plus(clock: Clock, minutes: int) -> Clock | None:
    return with_minutes(clock, minutes)


@rule("worded_minutes: word")
def _by_fives(count: int) -> int | None:
    """ "à neuf heures dix", and not "deux"."""
    return count if 0 < count < 60 and count % 5 == 0 else None


@rule("worded_minutes: word ~DASH word", cost=-3)
def _by_fives_and_five(tens: int, five: int) -> int | None:
    """ "Vingt-cinq"."""
    return tens + five if tens in (20, 30, 40, 50) and five == 5 else None


@rule("clock: ~AT hour ~CLOCK_HOURS figure_minutes|worded_minutes", "clock: ~AT? hour ~OCLOCK figure_minutes")
def _of_the_day(clock: Clock, minutes: int) -> Clock | None:
    """ "à 6 h 40", "um 6 Uhr 40": said as timetables do, of a day of 24 hours."""
    exact = with_minutes(clock, minutes)
    return exact and exact._replace(half="24")


@rule("clock: ~AT|WEAK_AT? hour ~MINUS minutes", "clock: ~AT|WEAK_AT? hour ~CLOCK_HOURS ~MINUS fraction")
def _minus(clock: Clock, minutes: int) -> Clock | None:
    return with_minutes(clock, -minutes)


@rule("piece: clock")
def _clock_piece(clock: Clock) -> Moment:
    return Moment(clock=clock)


@rule("piece: weak_clock")
@rule("piece: dotted|spoken", cost=2)
def _unsure_piece(clock: Clock) -> Moment:
    return Moment(clock=clock, weak=True)


@rule("part: PART", "part: ~THE PART", cost=2)
def _part(part: Part) -> tuple[Part, bool]:
    return part, True


@rule("part: ~IN|DURING ~THE? PART", "part: ~ON|AT ~THE? PART", "part: SUREPART")
def _sure_part(part: Part) -> tuple[Part, bool]:
    return part, False


@rule("part: ~AT MEAL")
def _at_meal(part: Part) -> tuple[Part, bool]:
    return part, False


@rule("part: EARLY PART", "part: EARLY ~IN ~THE PART")
def _early(early: object, part: Part) -> tuple[Part, bool]:
    return Part(part.start, part.end - 3), False


@rule("part: LATE PART", "part: LATE ~IN ~THE PART")
def _late(late: object, part: Part) -> tuple[Part, bool]:
    return Part(part.start + (part.end - part.start) // 2, part.end), False


@rule("piece: part")
def _part_piece(part: tuple[Part, bool]) -> Moment:
    return Moment(part=part[0], weak=part[1])


@rule(
    "piece: hour|dotted|spoken|said_minutes|compact part",
    "piece: hour|dotted|spoken|compact ~COMMA part",
    "piece: clock|weak_clock part",
)
def _hour_in_part(clock: Clock, part: tuple[Part, bool]) -> Moment | None:
    return _in_part(clock, part[0])


@rule("piece: lettered part")
def _lettered_in_part(clock: Clock, part: tuple[Part, bool]) -> Moment | None:
    """ "6h de la tarde"; "1h mañana" is an hour long."""
    return None if part[1] else _in_part(clock, part[0])


@rule("piece: part figure_hour", "piece: part ~AT hour", "piece: part ~AT clock|spoken|compact|dotted")
def _part_then_hour(part: tuple[Part, bool], clock: Clock) -> Moment | None:
    return _in_part(clock, part[0])


def _in_part(clock: Clock, part: Part) -> Moment | None:
    """The hour in that part of the day; an hour that is sure needs no part."""
    clock = clock.within(part)
    return Moment(clock=clock, part=part if clock.bare else None)


@rule("hourly: hour", "hourly: compact|spoken|dotted")
def _bare(clock: Clock) -> Moment:
    return Moment(clock=clock, weak=True)
