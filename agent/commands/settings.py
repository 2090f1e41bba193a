"""`ayni settings`: every setting, its value and what is allowed."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from typing import Any, Final

from agent.cli import shared
from agent.commands.opening import settings_of
from agent.commands.output import plain, print_json
from agent.settings import FILE, Settings, options

PASSWORD: Final = re.compile(r"(://[^:/@]*:)[^@]*@")


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.add_argument("--markdown", action="store_true", help="print the manual's table")
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> None:
    """Print them."""
    if args.markdown:
        return print(markdown())
    settings = settings_of(args)
    values = {name: _shown(name, getattr(settings, name)) for name in options()}
    if args.json:
        return print_json(values)
    print(f"From {settings.home / FILE} and the environment:\n")
    for row in Settings.table():
        print(f"{row.key} = {_text(values[row.key])}\n    {row.description} Allowed: {row.allowed}.")


def markdown() -> str:
    """The manual's table."""
    lines = ["| setting | variable | default | allowed | |", "|---|---|---|---|---|"]
    lines += [
        f"| `{row.key}` | `{row.variable}` | {row.default} | {row.allowed} | {row.description} |"
        for row in Settings.table()
    ]
    return "\n".join(lines)


def _shown(name: str, value: Any) -> Any:
    if options()[name].secret and value:
        return "(set)"
    return PASSWORD.sub(r"\1***@", value) if name == "database" and value else plain(value)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}={each}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or "(none)"
    return "(not set)" if value is None else str(value)
