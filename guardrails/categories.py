"""Llama Guard 3's hazard categories, and what Ayni does about each unless the settings say otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Action = Literal["pass", "warn", "block"]
ACTIONS: Final[tuple[Action, ...]] = ("pass", "warn", "block")

CATEGORIES: Final[Mapping[str, str]] = {
    "S1": "Violent Crimes",
    "S2": "Non-Violent Crimes",
    "S3": "Sex-Related Crimes",
    "S4": "Child Sexual Exploitation",
    "S5": "Defamation",
    "S6": "Specialized Advice",
    "S7": "Privacy",
    "S8": "Intellectual Property",
    "S9": "Indiscriminate Weapons",
    "S10": "Hate",
    "S11": "Suicide & Self-Harm",
    "S12": "Sexual Content",
    "S13": "Elections",
    "S14": "Code Interpreter Abuse",
}
"""Codes and names, as the user reads them; S14 is the 8B's alone."""

PROMPT_NAMES: Final[Mapping[str, str]] = {
    **CATEGORIES,
    "S3": "Sex Crimes",
    "S4": "Child Exploitation",
    "S11": "Self-Harm",
}
"""The names in the model's own chat template, which is how it met them in training."""

EIGHT_B_ONLY: Final = frozenset({"S14"})

DEFAULT_POLICY: Final[Mapping[str, Action]] = {
    "S1": "block",
    "S2": "block",
    "S3": "block",
    "S4": "block",
    # A personal assistant speaks of its owner's own neighbours, addresses and books all day.
    "S5": "warn",
    # In one measurement every false positive was S6: "how much ibuprofen" is an everyday question.
    "S6": "warn",
    "S7": "warn",
    "S8": "warn",
    "S9": "block",
    "S10": "block",
    # Somebody who speaks of harming himself must not be met by a refusal.
    "S11": "warn",
    "S12": "warn",
    "S13": "warn",
    "S14": "block",
}


def name(code: str) -> str:
    """A category in words."""
    return CATEGORIES[code]
