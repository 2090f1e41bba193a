"""A script on a frozen clock: what a day looks like, without a model and without your own data."""

from __future__ import annotations

from datetime import datetime, timedelta
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from ayni import Assistant

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=ZoneInfo("Europe/Madrid"))


def main() -> None:
    """Fill a calendar, look for a free hour, and take the last change back."""
    with TemporaryDirectory() as home, Assistant(home, clock=lambda: NOW, timezone="Europe/Madrid") as assistant:
        assistant.todos.add("Renew the passport", NOW.date() + timedelta(days=3), "high")
        for words in ("Thursday at 5pm for 90 minutes", "every Tuesday at 18:00"):
            print(assistant.call("create_event", title="Tea with my aunt", start=words).receipt.text)
        for event in assistant.calendar.between(NOW, NOW + timedelta(days=14)):
            print(f"{event.start:%a %d %b %H:%M}-{event.end:%H:%M}  {event.title}")
        print(assistant.call("find_free_time", when="Thursday afternoon").receipt.text)
        print("Undone:", assistant.undo())


if __name__ == "__main__":
    main()
