"""How often a law is tried: enough for every run here, ten times as often where it is asked for."""

from __future__ import annotations

from typing import Final

from hypothesis import settings

EXAMPLES: Final = 40
"""With how many examples a law is tried that names no number."""


def often(few: int) -> int:
    """`few`, or ten times as many with `--hypothesis-profile=thorough`."""
    return few * settings().max_examples // EXAMPLES
