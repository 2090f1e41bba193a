"""Days that have a name."""

from __future__ import annotations

from tools.when.boxes import Relative
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.named import Feast
from tools.when.rules.base import rule


def _feast(key: str, nth: int = 0, of: Moment | None = None) -> Moment:
    return Moment(boxes=(Feast(key, nth, of),))


@rule("date: FEAST", "date: ~THE|THIS|ON|COMING FEAST", "date: ~DAY_OF FEAST", "date: ~NEXT FEAST", "date: FEAST ~NEXT")
def _coming(key: str) -> Moment:
    return _feast(key)


@rule("date: FEASTISH", cost=1)
def _perhaps(key: str) -> Moment:
    return _feast(key)._replace(weak=True)


@rule("date: ~DAY_OF FEASTISH")
def _sure(key: str) -> Moment:
    return _feast(key)


@rule("date: ~LAST FEAST", "date: FEAST ~LAST", "date: ~THIS ~LAST FEAST")
def _over(key: str) -> Moment:
    return _feast(key, -1)


@rule("date: FEAST|FEASTISH year", "date: FEAST|FEASTISH ~OF|IN|COMMA year", cost=-1)
def _of_year(key: str, year: int) -> Moment:
    return _feast(key, of=Moment(Fields(year=year)))


@rule("date: FEAST date", "date: FEAST ~OF|IN date", cost=-1)
def _of(key: str, of: Moment) -> Moment | None:
    """ "Thanksgiving of next year", "Easter in two years"."""
    counted = of.boxes and not (of.fields or of.clock or of.part)
    far = any(not isinstance(box, Relative) or box.unit == "year" for box in of.boxes)
    near = any(isinstance(box, Feast) for box in of.boxes)
    return _feast(key, of=of) if counted and far and not near else None
