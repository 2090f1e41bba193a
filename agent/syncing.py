"""Syncing with the calendar server that the settings name: its address, the password, one run, or one now and then."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from guardrails.egress import is_loopback
from memory.errors import AyniError, SettingsError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from agent.assistant import Assistant
    from agent.settings import Settings
    from memory.database import Database
    from tools.ical.sync import Progress, Synced

IN_THE_CLEAR: Final = "The password goes over the network in the clear: caldav_url begins with http://, not https://."
PATIENCE: Final = 60
"""Seconds that the command which prints the password may take: it may ask its owner for another one."""


def address(value: Any) -> str:
    """A calendar server's address as the settings may name it. Raises: ValueError."""
    if not isinstance(value, str):
        raise ValueError("not a text")
    parts = urlsplit(value.strip())
    port_is_sound = parts.port is None or parts.port > 0
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None or not port_is_sound:
        raise ValueError("not an address")
    return value.strip()


def sync(settings: Settings, database: Database, home: ZoneInfo, progress: Progress | None = None) -> Synced:
    """Bring the events and to-dos here and on the server together.

    Raises: SettingsError where no server is named; ToolError, EgressError.
    """
    from tools.ical.server import Server
    from tools.ical.sync import sync as bring_together

    if not settings.caldav_url:
        raise SettingsError("No calendar server is named: set caldav_url and caldav_user in config.toml.")
    with Server(settings.caldav_url, settings.caldav_user, password(settings)) as server:
        done = bring_together(database, home, server, settings.caldav_collections, progress)
    return replace(done, told=(*done.told, IN_THE_CLEAR)) if _in_the_clear(settings.caldav_url) else done


def said(done: Synced) -> str:
    """What a sync did, in one sentence."""
    counts = {
        "taken from the server": done.taken, "sent": done.sent, "merged": done.merged,
        "deleted here": done.removed_here, "deleted there": done.removed_there,
    }  # fmt: skip
    parts = [f"{number} {what}" for what, number in counts.items() if number]
    return f"Synced: {', '.join(parts) or 'nothing had changed'}."


class _StoppedError(Exception):
    """The owner wants an end: what is left goes the next time."""


class Syncing:
    """Syncs `assistant` with its calendar server now and then; `between` is called between two objects.

    Where `between` says so (True), the sync stops; it may stop anywhere, and the next one goes on.
    """

    def __init__(self, assistant: Assistant, between: Callable[[], bool] = lambda: False) -> None:
        self.assistant = assistant
        self.between = between
        self._again = 0.0
        self._told: frozenset[str] = frozenset()

    @property
    def server(self) -> str:
        """The server's name; empty where none is named."""
        return urlsplit(self.assistant.settings.caldav_url or "").hostname or ""

    def __call__(self) -> tuple[list[str], str]:
        """Sync if it is time. Returns: what its owner has to know that he was not told the last time, and the fault.

        A fault is told once, until a sync has gone well again. Nothing is raised: it is tried again later.
        """
        minutes = self.assistant.settings.caldav_minutes
        if not (minutes and self.server) or time.monotonic() < self._again:
            return [], ""
        try:
            done = sync(self.assistant.settings, self.assistant.calendar.database, self.assistant.zone, self._progress)
        except _StoppedError:
            return [], ""
        except Exception as error:  # whatever it is, the mail goes on
            return [], self._fault(str(error) if isinstance(error, AyniError) else f"{type(error).__name__}: {error}")
        finally:
            self._again = time.monotonic() + minutes * 60
        news, self._told = [each for each in done.told if each not in self._told], frozenset(done.told)
        moved = done.taken or done.sent or done.merged or done.removed_here or done.removed_there
        return [*([said(done)] if moved else []), *news], ""

    def _fault(self, sentence: str) -> str:
        known, self._told = sentence in self._told, self._told | {sentence}
        return "" if known else " ".join(sentence.split())

    def _progress(self, what: str, done: int, total: int) -> None:
        if self.between():
            raise _StoppedError


def _in_the_clear(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "http" and not is_loopback(parts.hostname or "")


def password(settings: Settings) -> str:
    """The password: from the environment, from the owner's command, from the keyring. Raises: SettingsError."""
    if settings.caldav_password:
        return settings.caldav_password
    if settings.caldav_password_command:
        return _printed(settings.caldav_password_command)
    found = _in_keyring(urlsplit(settings.caldav_url or "").hostname or "", settings.caldav_user)
    if found is None and settings.caldav_user:
        raise SettingsError(
            "There is no password for the calendar server: set AYNI_CALDAV_PASSWORD, or caldav_password_command to a "
            "command that prints it."
        )
    return found or ""


def _printed(command: tuple[str, ...]) -> str:
    """What a command prints on its first line; it is started as it is written, by no shell."""
    import subprocess

    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        cause = error.strerror if isinstance(error, OSError) else "it takes too long"
        raise SettingsError(f"caldav_password_command: {command[0]} cannot be run: {cause}.") from None
    said = done.stdout.splitlines()
    if done.returncode or not said or not said[0]:
        raise SettingsError(f"caldav_password_command: {command[0]} gave no password (exit code {done.returncode}).")
    return said[0]


def _in_keyring(host: str, user: str) -> str | None:
    """The password in the machine's keyring, where the package `keyring` is installed and has one."""
    import importlib

    try:
        keyring: Any = importlib.import_module("keyring")
        found: str | None = keyring.get_password(f"ayni:{host}", user)
    except Exception:  # there are as many ways to have no keyring as there are machines
        return None
    return found
