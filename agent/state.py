"""What flows along the machine's edges: plain values, so that a checkpoint can hold them."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

Json = dict[str, Any]
Kind = Literal["ask", "mail"]


class State(TypedDict, total=False):
    """One turn.

    - `turn`, `session`, `kind`, `request`, `images`, `language`: what came in; `source` is the
      message's number where the turn is about a message and not the owner's words.
    - `history` (role, text) and `notes`: what recall found; `shown`: rows that "it" may mean;
      `likely`: how likely each tool is meant; `leaning`: how far that speaks for a call (above 0) or for
      words; `named`: the kinds of rows that the request names; `earlier`: the words for the time that the
      turn before was about, `at` when the one event that it showed begins; `again`: the calls that the request
      alone comes to after the last turn;
      `wishes`: the parts of a request of several wishes, each with its own `request`, `likely` and `leaning`, and
      `whole`: the request that such a part is of.
    - `step`, `calls`: the calls decided in this step; `outcomes`: what became of every call so far.
    - `words`: the model's words; `reply`: what the user reads.
    - `foreign`: text that others wrote is in the turn (law 6). `error`: a failed call, for one more try.
    """

    turn: int
    session: str
    kind: Kind
    request: str
    images: list[bytes]
    language: Literal["en", "es"]
    source: int
    history: list[tuple[str, str]]
    notes: list[str]
    shown: list[Json]
    likely: dict[str, float]
    leaning: float
    named: list[str]
    earlier: str
    at: str
    again: list[Json]
    wishes: list[Json]
    whole: str
    step: int
    calls: list[Json]
    outcomes: list[Json]
    words: str
    reply: str
    foreign: bool
    error: str
    blocked: bool
    verdicts: list[Json]
    triage: Json
