"""Syncing with the calendar server that the settings name: its address, the password, one run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from guardrails.egress import is_loopback
from memory.errors import SettingsError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

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
