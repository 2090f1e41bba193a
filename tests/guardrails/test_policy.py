"""Effect, taint and mode make a decision."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from guardrails.policy import SAYINGS, Decision, decide, say

TABLE = {
    ("read", False, "ask"): Decision("run", "reads"),
    ("read", True, "park"): Decision("run", "reads"),
    ("write", False, "ask"): Decision("run", "own_words"),
    ("write", False, "park"): Decision("run", "own_words"),
    ("write", True, "ask"): Decision("ask", "foreign_text"),
    ("write", True, "park"): Decision("park", "foreign_text"),
    ("write", True, "auto"): Decision("run", "foreign_text"),
    ("send", False, "ask"): Decision("ask", "reaches_others"),
    ("send", True, "ask"): Decision("ask", "reaches_others"),
    ("send", False, "park"): Decision("park", "reaches_others"),
    ("send", False, "auto"): Decision("ask", "reaches_others"),
}


@pytest.mark.parametrize(("request_", "decision"), TABLE.items())
def test_the_table(request_: tuple[str, bool, str], decision: Decision) -> None:
    assert decide(*request_) == decision


@given(some.text(), some.booleans(), some.text())
def test_what_no_rule_allows_is_refused(effect: str, foreign: bool, mode: str) -> None:
    if effect not in ("read", "write", "send") or mode not in ("ask", "park", "auto"):
        assert decide(effect, foreign, mode) == Decision("deny", "no_rule")


def test_sending_never_runs_unasked() -> None:
    for foreign, mode in itertools.product((False, True), ("ask", "park", "auto")):
        assert decide("send", foreign, mode).outcome in ("ask", "park")


def test_unattended_runs_never_ask() -> None:
    for effect, foreign in itertools.product(("read", "write", "send"), (False, True)):
        assert decide(effect, foreign, "park").outcome in ("run", "park")


def test_every_reason_is_said_in_both_languages() -> None:
    for reason in SAYINGS:
        assert say(reason, "en") != say(reason, "es")
    assert say("reads", "fr") == say("reads", "en")
