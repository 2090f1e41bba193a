"""Two versions made one: the laws of the merge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tools.ical.test_files import calendar, event
from tools.ical.merge import copy_of, merged, same
from tools.ical.objects import Item, one

fields = st.fixed_dictionaries(
    {
        "SUMMARY": st.sampled_from(["a", "b", "c"]),
        "LOCATION": st.sampled_from(["", "x", "y", "z"]),
        "X-ONE": st.sampled_from(["", "1", "2"]),
        "DURATION": st.sampled_from(["PT1H", "PT2H"]),
        "CATEGORIES": st.sampled_from(["", "p,q", "q"]),
    }
)


def made(values: dict[str, str]) -> Item:
    lines = [f"{name}:{value}" for name, value in values.items() if value]
    item = one(calendar(*event("DTSTART:20260312T080000Z", *lines)))
    assert item is not None
    return item


@given(base=fields, here=fields, there=fields)
def test_every_change_of_one_side_is_in_and_clashes_are_told(
    base: dict[str, str], here: dict[str, str], there: dict[str, str]
) -> None:
    result = merged(made(base), made(here), made(there))
    wanted = {name: here[name] if there[name] == base[name] else there[name] for name in base}
    assert same(result.item, made(wanted))
    clashes = [name for name in base if here[name] != there[name] and base[name] not in (here[name], there[name])]
    assert len(result.conflicts) == len(clashes)


@given(base=fields, other=fields)
def test_one_side_alone_wins(base: dict[str, str], other: dict[str, str]) -> None:
    for result in (
        merged(made(base), made(base), made(other)),
        merged(made(base), made(other), made(base)),
        merged(None, made(other), made(other)),
    ):
        assert (same(result.item, made(other)), result.conflicts) == (True, ())


def test_dates_that_are_left_out_on_both_sides_are_all_left_out() -> None:
    def series(*dates: str) -> Item:
        lines = ("DTSTART:20260312T080000Z", "RRULE:FREQ=WEEKLY", *(f"EXDATE:{each}" for each in dates))
        item = one(calendar(*event(*lines)))
        assert item is not None
        return item

    result = merged(
        series("20260319T080000Z"), series("20260319T080000Z", "20260326T080000Z"), series("20260402T080000Z")
    )
    assert {line.value for line in result.item.main.all("EXDATE")} == {"20260326T080000Z", "20260402T080000Z"}
    assert result.conflicts == ()


def test_bookkeeping_and_spelling_are_no_difference() -> None:
    first = one(calendar(*event("DTSTART:20260312T080000Z", 'ATTENDEE;CN="Ana";RSVP=TRUE:mailto:a@x', "SEQUENCE:1")))
    second = one(calendar(*event("SEQUENCE:2", "ATTENDEE;RSVP=TRUE;CN=Ana:mailto:a@x", "DTSTART:20260312T080000Z")))
    assert first is not None
    assert second is not None
    assert same(first, second)


def test_a_copy_is_the_same_each_time_and_no_meeting() -> None:
    item = one(calendar(*event("DTSTART:20260312T080000Z", "SUMMARY:Lunch", "ORGANIZER:mailto:a@x")))
    assert item is not None
    copy = copy_of(item)
    assert copy == copy_of(item)
    assert copy.uid != item.uid
    assert copy.main.value("SUMMARY") == "Lunch (conflict copy)"
    assert copy.main.first("ORGANIZER") is None
