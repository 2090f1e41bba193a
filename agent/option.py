"""What one setting is, and where its value may come from."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.kinds import Kind
from memory.errors import SettingsError

PREFIX = "AYNI_"


@dataclass(frozen=True)
class Option:
    """One setting as its field carries it.

    `file` is false where it may not stand in config.toml; a `secret` is never shown; `shown`
    replaces the default in the manual.
    """

    kind: Kind
    description: str
    file: bool = True
    secret: bool = False
    shown: str | None = None


def option(
    default: Any, kind: Kind, description: str, *, file: bool = True, secret: bool = False, shown: str | None = None
) -> Any:
    """A dataclass field that is a setting; a callable default is called for each new Settings."""
    metadata = {"option": Option(kind, description, file, secret, shown)}
    if callable(default):
        return dataclasses.field(default_factory=default, metadata=metadata, repr=not secret)
    return dataclasses.field(default=default, metadata=metadata, repr=not secret)


def checked(name: str, known: Option, value: Any, where: str = "") -> Any:
    """The value in its one form. Raises: SettingsError naming the key, the value and what is allowed."""
    try:
        return known.kind.check(value)
    except (ValueError, TypeError):
        shown = "the value" if known.secret else repr(value)
        raise SettingsError(f"{where}{name}: {shown} is not allowed. Allowed: {known.kind.allowed}.") from None


def from_file(path: Path, known: Mapping[str, Option]) -> dict[str, Any]:
    """What config.toml says; nothing where there is none. Raises: SettingsError."""
    if not path.exists():
        return {}
    import tomllib

    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}. Mend that line, or move the file away.") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from None
    return {name: checked(name, _known(name, known, path), value, f"{path}: ") for name, value in found.items()}


def _known(name: str, known: Mapping[str, Option], path: Path) -> Option:
    if name not in known:
        import difflib

        near = difflib.get_close_matches(name, known, 1)
        hint = f'Did you mean "{near[0]}"?' if near else "`ayni settings` lists those there are."
        raise SettingsError(f'{path}: there is no setting "{name}". {hint}')
    if not known[name].file:
        raise SettingsError(f'{path}: "{name}" cannot stand in the file: set {PREFIX}{name.upper()}.')
    return known[name]


def _no_slips(known: Mapping[str, Option]) -> None:
    """Other programs of Ayni's have variables of their own; what is nearly a setting's name is a slip."""
    import difflib

    names = [f"{PREFIX}{name.upper()}" for name in known]
    for variable in os.environ:
        if variable.startswith(PREFIX) and variable not in names:
            near = difflib.get_close_matches(variable, names, 1, cutoff=0.85)
            if near:
                raise SettingsError(f"There is no setting {variable}. Did you mean {near[0]}?")


def from_environment(known: Mapping[str, Option]) -> dict[str, Any]:
    """What AYNI_* variables say. Raises: SettingsError, also for one whose name is nearly a setting's."""
    _no_slips(known)
    found = {}
    for name, each in known.items():
        variable = PREFIX + name.upper()
        text = os.environ.get(variable)
        if text is None:
            continue
        try:
            found[name] = each.kind.check(each.kind.read(text))
        except (ValueError, TypeError, KeyError):
            shown = "the value" if each.secret else repr(text)
            raise SettingsError(f"{variable}: {shown} is not allowed. Allowed: {each.kind.allowed}.") from None
    return found
