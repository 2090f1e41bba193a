"""Who may do what: effect, taint and mode make a decision, and what no rule allows is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

Effect = Literal["read", "write", "send"]
Mode = Literal["ask", "park", "auto"]
Outcome = Literal["run", "ask", "park", "deny"]
Reason = Literal["reads", "own_words", "foreign_text", "reaches_others", "no_rule"]


@dataclass(frozen=True)
class Request:
    """What is to be decided.

    - `effect` is what the tool says of itself.
    - `foreign` is true once mail, a picture or a file is in the turn.
    - `mode` is `ask` with the owner at hand, `park` unattended, `auto` where the owner has said that
      changes that foreign text may have caused need no yes (sending always does).
    """

    effect: str
    foreign: bool
    mode: str = "ask"


@dataclass(frozen=True)
class Decision:
    """What becomes of a call, and why."""

    outcome: Outcome
    reason: Reason


Rule = Callable[[Request], Decision | None]

WAITS: Final[dict[str, Outcome]] = {"ask": "ask", "park": "park", "auto": "ask"}


def _reads(request: Request) -> Decision | None:
    return Decision("run", "reads") if request.effect == "read" else None


def _own_words(request: Request) -> Decision | None:
    return Decision("run", "own_words") if request.effect == "write" and not request.foreign else None


def _foreign_text(request: Request) -> Decision | None:
    if request.effect != "write" or not request.foreign:
        return None
    return Decision("run" if request.mode == "auto" else WAITS[request.mode], "foreign_text")


def _reaches_others(request: Request) -> Decision | None:
    return Decision(WAITS[request.mode], "reaches_others") if request.effect == "send" else None


RULES: Final[tuple[Rule, ...]] = (_reads, _own_words, _foreign_text, _reaches_others)


def decide(effect: str, foreign: bool, mode: str = "ask") -> Decision:
    """The first rule that matches decides; where none does, the call is denied."""
    if mode not in WAITS:
        return Decision("deny", "no_rule")
    request = Request(effect, foreign, mode)
    return next((decision for rule in RULES if (decision := rule(request))), Decision("deny", "no_rule"))


SAYINGS: Final[dict[Reason, dict[str, str]]] = {
    "reads": {"en": "it only reads", "es": "solo lee"},
    "own_words": {"en": "you asked for it in your own words", "es": "lo pediste con tus propias palabras"},
    "foreign_text": {
        "en": "text from others (mail, a picture, a file) is involved",
        "es": "interviene texto de otros (correo, una imagen, un archivo)",
    },
    "reaches_others": {
        "en": "it reaches other people and cannot be undone",
        "es": "llega a otras personas y no se puede deshacer",
    },
    "no_rule": {"en": "no rule allows it", "es": "ninguna regla lo permite"},
}


def say(reason: Reason, language: str = "en") -> str:
    """A reason in the owner's language."""
    said = SAYINGS[reason]
    return said.get(language, said["en"])
