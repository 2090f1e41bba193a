"""The kinds of value that a setting can have: what is allowed, in words and in code."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from agent.addresses import host_of
from guardrails.categories import ACTIONS, CATEGORIES, DEFAULT_POLICY, Action

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MODEL = '"auto", "ollama:NAME", "embedded:NAME-or-path.gguf" or "openai:http://host:port/v1#NAME"'


@dataclass(frozen=True)
class Kind:
    """A kind of value.

    - `allowed` says in words what is allowed, for error messages and the manual.
    - `check` gives the value in its one form; it raises ValueError for anything else.
    - `read` makes a value out of an environment variable's text.
    """

    allowed: str
    check: Callable[[Any], Any]
    read: Callable[[str], Any] = str


def exactly(kind: type) -> Callable[[Any], Any]:
    """A check that takes values of this type alone (a bool is no int)."""

    def check(value: Any) -> Any:
        if type(value) is not kind:
            raise ValueError(value)
        return value

    return check


def words(allowed: str, *, empty: bool = False) -> Kind:
    """A text."""

    def check(value: Any) -> str:
        text: str = exactly(str)(value).strip()
        if not text and not empty:
            raise ValueError(value)
        return text

    return Kind(allowed, check)


def optional(kind: Kind) -> Kind:
    """The same kind, or None."""
    return dataclasses.replace(kind, check=lambda value: None if value is None else kind.check(value))


def choice(*values: str) -> Kind:
    """One of a few words."""

    def check(value: Any) -> str:
        if value not in values:
            raise ValueError(value)
        return str(value)

    return Kind("one of " + ", ".join(f'"{each}"' for each in values), check)


def number(low: int, high: int) -> Kind:
    """A whole number from `low` to `high`."""

    def check(value: Any) -> int:
        whole: int = exactly(int)(value)
        if not low <= whole <= high:
            raise ValueError(value)
        return whole

    return Kind(f"a whole number from {low} to {high}", check, int)


def _flag(text: str) -> bool:
    return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[text.strip().lower()]


flag = Kind("true or false", exactly(bool), _flag)


def several(allowed: str, check: Callable[[str], Any]) -> Kind:
    """A list of texts; in the environment they are separated by commas."""

    def all_of(value: Any) -> tuple[Any, ...]:
        if isinstance(value, str) or not isinstance(value, (list, tuple)):
            raise ValueError(value)
        return tuple(check(each) for each in value)

    return Kind(allowed, all_of, lambda text: [each.strip() for each in text.split(",") if each.strip()])


def folder(value: Any) -> Path:
    """A folder's absolute path; `~` is the user's own."""
    if not isinstance(value, (str, Path)) or not str(value).strip():
        raise ValueError(value)
    return Path(value).expanduser().absolute()


def model(*extra: str) -> Kind:
    """What `model="..."` may be, and these further words."""
    names = "".join(f', "{each}"' for each in extra)

    def check(value: Any) -> str:
        text: str = exactly(str)(value).strip()
        provider, _, name = text.partition(":")
        if text in ("auto", *extra):
            return text
        if provider not in ("ollama", "embedded", "openai") or not name:
            raise ValueError(value)
        if provider == "openai" and not (host_of(name) and name.partition("#")[2]):
            raise ValueError(value)
        return text

    return Kind(MODEL + names, check)


def _zone(value: Any) -> str:
    from zoneinfo import ZoneInfo

    name: str = exactly(str)(value)
    try:
        return ZoneInfo(name).key
    except (KeyError, OSError):
        raise ValueError(value) from None


def _database(value: Any) -> str:
    text: str = exactly(str)(value)
    if not text.startswith(("sqlite:", "postgresql")) or "://" not in text:
        raise ValueError(value)
    return text.replace("postgresql://", "postgresql+psycopg://", 1)  # the driver that `ayni[postgresql]` brings


def _guard(value: Any) -> dict[str, Action]:
    if not isinstance(value, Mapping) or any(
        code not in CATEGORIES or action not in ACTIONS for code, action in value.items()
    ):
        raise ValueError(value)
    return {**DEFAULT_POLICY, **value}


def _guard_text(text: str) -> dict[str, str]:
    return dict(part.strip().split("=", 1) for part in text.split(",") if part.strip())


def _hours(value: Any) -> str:
    text: str = exactly(str)(value)
    first, _, last = text.partition("-")
    if not time.fromisoformat(first.strip()) < time.fromisoformat(last.strip()):
        raise ValueError
    return text


def _day(value: Any) -> str:
    if value not in DAYS:
        raise ValueError
    return str(value)


hours = Kind('two times of day such as "09:00-18:00"', _hours)
days = several(f"a list of {', '.join(DAYS)}", _day)
a_folder = Kind("a folder", folder)
zone = optional(Kind('an IANA zone name such as "Europe/Madrid"', _zone))
database = optional(Kind("an SQLAlchemy URL of SQLite or PostgreSQL", _database))
guard = Kind('a table of S1 to S14, each "pass", "warn" or "block"', _guard, _guard_text)
