"""Reminders told to the user: as a notification on the desktop, or as a line in the terminal."""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from agent.language import of_locale

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.reminders import Reminder, Reminders
    from tools.contract import Language

LOOK: Final = 10.0
"""Seconds between two looks: a reminder that was just made is seen by then; one that is known comes on its moment."""

SLOW: Final = 5
"""Seconds that a desktop has to show a notification, before the terminal is used."""

PUNCTUAL: Final = timedelta(minutes=2)
"""What is told later than that is told as late."""

LONGEST: Final = 200

SAID: Final[dict[str, dict[Language, str]]] = {
    "head": {"en": "Reminder", "es": "Recordatorio"},
    "comes": {"en": "{title} (at {when}{place})", "es": "{title} ({when}{place})"},
    "day": {"en": "{title}, {when}{place}", "es": "{title}, {when}{place}"},
    "day_was": {"en": "{title} (was {when}{place})", "es": "{title} (era: {when}{place})"},
    "was": {"en": "{title} (was at {when}{place})", "es": "{title} (era: {when}{place})"},
}

Say = Callable[[str], None]


class Reminding:
    """Tells the reminders of `assistant` as they come due: on the desktop where it has one, else by `say`."""

    def __init__(self, assistant: Assistant, say: Say | None = None, desktop: bool = True) -> None:
        self.assistant = assistant
        self.say = say or _on_stderr
        self.desktop = desktop
        self._again = 0.0
        self._reminders: Reminders | None = None

    def __call__(self) -> int:
        """Tell what is due; called often, it looks only when one may be. Returns: how many were told."""
        if time.monotonic() < self._again:
            return 0
        now = self.assistant.clock()
        soon = self.reminders.due_reminders(now, timedelta(seconds=LOOK))
        waits = ((each.moment - now).total_seconds() for each in soon if each.moment > now)
        self._again = time.monotonic() + min(waits, default=LOOK)
        return self._tell(each for each in soon if each.moment <= now)

    def tell(self) -> int:
        """Tell what is due, or was missed in the last hours. Returns: how many were told."""
        return self._tell(self.reminders.due_reminders(self.assistant.clock()))

    @property
    def reminders(self) -> Reminders:
        """The reminders of the owner's data."""
        if self._reminders is None:
            from memory.reminders import Reminders

            self._reminders = Reminders(self.assistant.journal.database, self.assistant.zone)
        return self._reminders

    def _tell(self, due: Iterable[Reminder]) -> int:
        return sum(self.reminders.tell(each, self._deliver) for each in due)

    def _deliver(self, reminder: Reminder) -> None:
        chosen = self.assistant.settings.language
        language: Language = of_locale() if chosen == "auto" else chosen
        head, body = SAID["head"][language], said(reminder, self.assistant.clock(), language)
        if not (self.desktop and notify(head, body)):
            self.say(f"{head}: {body}")


def remind(assistant: Assistant, say: Say) -> int:
    """Tell by `say` what is due, between two prompts of a terminal. Returns: how many were told."""
    return Reminding(assistant, say, desktop=False).tell()


def said(reminder: Reminder, now: datetime, language: Language = "en") -> str:
    """One reminder in words; of one that is late, that it is."""
    at, here = reminder.at.astimezone(now.tzinfo), now.astimezone(reminder.at.tzinfo)
    place = f", {reminder.place}" if reminder.place else ""
    today = reminder.at.date() == here.date() and not reminder.whole_day
    when = f"{reminder.at:%H:%M}" if today else _day(reminder, now, language)
    late = here.date() > reminder.at.date() if reminder.whole_day else now - at > PUNCTUAL
    key = ("was" if late else "comes") if today else ("day_was" if late else "day")
    return plain(SAID[key][language].format(title=reminder.title, when=when, place=place))


def _day(reminder: Reminder, now: datetime, language: Language) -> str:
    from tools.saying import say_date

    return say_date(reminder.at.date() if reminder.whole_day else reminder.at, now, language)


def plain(text: str) -> str:
    """A text on one line without control and format characters, which could move the cursor or hide what it says."""
    kept = (each if unicodedata.category(each)[0] != "C" or each == "\u200d" else " " for each in text)
    flat = " ".join("".join(kept).split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"


def notify(title: str, body: str, platform: str = sys.platform) -> bool:
    """Show a notification on the desktop; False where there is none, or it does not answer."""
    command = notification(title, body, platform)
    if command is None:
        return False
    try:
        shown = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SLOW,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return shown.returncode == 0


def notification(title: str, body: str, platform: str) -> list[str] | None:
    """The command that shows a notification, without a shell; None where the platform has none."""
    title, body = plain(title), plain(body)
    if platform == "darwin" and (osascript := shutil.which("osascript")):
        # The words are arguments of the script, never a part of it.
        script = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")
        return [osascript, *(part for line in script for part in ("-e", line)), title, body]
    if platform.startswith("linux") and (sender := shutil.which("notify-send")):
        # A desktop may read the body as markup.
        return [sender, "--app-name=Ayni", "--", title, html.escape(body, quote=False)]
    return None


def _on_stderr(line: str) -> None:
    """A line that does not mix with what a program reads from the output."""
    print(line, file=sys.stderr, flush=True)
