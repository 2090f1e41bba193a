"""Whatever is in an .ics file: it comes out as it went in, or is a clear error."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memory.database import Database
from memory.errors import UsageError
from memory.events import EventStore
from memory.todos import TodoStore
from tests.conftest import MADRID, NOW
from tests.often import often
from tests.tools.ical.test_files import RICH, calendar, event, told
from tools.ical.files import export_text, import_text
from tools.ical.lines import parsed

words = st.text(st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\n,;:\\\"'"), max_size=90)
titles = words.map(str.strip).filter(bool)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
    lambda each: each.replace(microsecond=0, second=0)
)
zones = st.sampled_from(["UTC", "Europe/Madrid", "America/New_York", "Asia/Kolkata"]).map(ZoneInfo)
rules = st.sampled_from([None, "FREQ=DAILY;COUNT=4", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=31"])
people = st.lists(st.sampled_from(["Ana", "leo@example.org", 'Eva, "E" ^ Paz <eva@example.org>']), unique=True)
minutes = st.lists(st.integers(0, 10_000), max_size=3, unique=True).map(sorted)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("laws") / "empty.db"
    Database(path, lambda: NOW).close()
    return path


def fresh(empty: Path, name: str) -> Database:
    path = empty.with_name(name)
    for each in (path, path.with_name(f"{name}-wal"), path.with_name(f"{name}-shm")):
        each.unlink(missing_ok=True)
    path.write_bytes(empty.read_bytes())
    return Database(path, lambda: NOW)


@settings(max_examples=often(12), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_out_and_in_again_is_the_identity(empty: Path, data: st.DataObject) -> None:
    one, two = fresh(empty, "one.db"), fresh(empty, "two.db")
    try:
        zone = data.draw(zones)
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(moments)
            first = start.date() if data.draw(st.booleans()) else start.replace(tzinfo=UTC).astimezone(zone)
            EventStore(one, zone).add(
                data.draw(titles), first, attendees=data.draw(people), location=data.draw(titles | st.none()),
                rrule=data.draw(rules), notes=data.draw(words), reminders=data.draw(minutes),
            )  # fmt: skip
            TodoStore(one, zone).add(
                data.draw(titles), data.draw(st.none() | st.just(first)),
                data.draw(st.sampled_from(["low", "normal", "high"])),
                data.draw(st.lists(titles, unique=True, max_size=3)), notes=data.draw(words),
            )  # fmt: skip
        text = export_text(one, zone)
        assert import_text(two, zone, text).broken == ()
        assert export_text(two, zone) == text
        assert import_text(one, zone, text).changed == 0
    finally:
        one.close()
        two.close()


names = st.from_regex(r"X-[A-Z0-9-]{1,12}", fullmatch=True)
values = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=120)
unknown = st.builds(lambda name, key, said, value: f'{name};{key}="{said}":{value}', names, names,
                    values.map(lambda each: each.replace('"', "")), values)  # fmt: skip


@settings(max_examples=often(12), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(unknown, max_size=5))
def test_unknown_properties_survive(empty: Path, lines: list[str]) -> None:
    database = fresh(empty, "three.db")
    try:
        text = str(parsed(calendar(*event("DTSTART:20260312T080000Z", "SUMMARY:Known", *lines)))[0][0])
        import_text(database, MADRID, text)
        events = EventStore(database, MADRID)
        assert told(export_text(database, MADRID)) == told(text)
        events.update(events.list()[0].id, title="Changed")
        assert told(export_text(database, MADRID)) == told(text.replace("SUMMARY:Known", "SUMMARY:Changed"))
    finally:
        database.close()


@settings(max_examples=often(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300), place=st.integers(0, len(RICH)), cut=st.integers(0, 40))
def test_any_text_gives_rows_or_a_clear_error(database: Database, text: str, place: int, cut: int) -> None:
    mutated = RICH[:place] + text[:20] + RICH[place + cut :]
    with database.trial():
        for each in (text, mutated):
            with suppress(UsageError):
                import_text(database, MADRID, each)
