"""Opening the assistant for a command: its settings, the wall around the network, and who asks and waits."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from agent.settings import Settings
from guardrails import egress

if TYPE_CHECKING:
    from agent.assistant import Assistant


def settings_of(args: Namespace) -> Settings:
    """The settings that the arguments name, with the wall up. Raises: SettingsError."""
    settings = Settings.load(args.home, model=args.model)
    egress.install(settings.hosts())
    return settings


def opened(args: Namespace) -> Assistant:
    """An assistant whose stores are open; its model is chosen when first needed."""
    from agent.assistant import Assistant

    return Assistant(settings=settings_of(args), ask_user=asked, progress=Progress())


def asked(question: str) -> bool:
    """Put a yes-or-no question at the terminal; without one the answer is no."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        print(f"{question} (no terminal to ask at: no)", file=sys.stderr)
        return False
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "s", "sí", "si")


class Progress:
    """A progress bar on stderr: drawn on a terminal, a line for every tenth elsewhere."""

    def __init__(self) -> None:
        self.what = ""
        self.tenth = -1

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show that `done` of `total` bytes of `what` are there (0 where not known)."""
        tenth = 10 * done // total if total else -1
        if sys.stderr.isatty():
            self._draw(what, done, total)
        elif what != self.what or tenth > self.tenth:
            print(f"{what}{_share(done, total)}", file=sys.stderr, flush=True)
        self.what, self.tenth = what, tenth

    def _draw(self, what: str, done: int, total: int) -> None:
        if self.what not in ("", what):
            print(file=sys.stderr)
        filled = 24 * done // total if total else 0
        bar = f" [{'#' * filled}{'.' * (24 - filled)}]" if total else ""
        end = "\n" if total and done >= total else ""
        print(f"\r\033[K{what}{bar}{_share(done, total)}", end=end, file=sys.stderr, flush=True)
        if end:
            self.what = what = ""


def _share(done: int, total: int) -> str:
    if not total:
        return ""
    return f" {100 * done // total} % of {total / 1e6:,.0f} MB"
