"""What the Python API hands back: a reply with its calls, proposals, verdicts and cost, and the events of a stream."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tools.contract import Receipt

CallStatus = Literal["done", "failed", "denied", "parked"]
ProposalStatus = Literal["waiting", "done", "rejected", "failed"]


@dataclass(frozen=True)
class Call:
    """One tool call and what became of it; `receipt` is None unless it was done."""

    tool: str
    arguments: Mapping[str, Any]
    status: CallStatus
    receipt: Receipt | None = None
    error: str = ""


@dataclass(frozen=True)
class Proposal:
    """A call that waits for the owner's yes.

    `preview` says what would be done, `reason` why it waits, `quote` the foreign sentence it rests on.
    """

    id: int
    tool: str
    arguments: Mapping[str, Any]
    reason: str
    preview: str = ""
    quote: str = ""
    status: ProposalStatus = "waiting"
    session: str = "default"


@dataclass(frozen=True)
class Verdict:
    """What a guardrail said of one message: `door` is in or out, `action` what the policy made of it."""

    door: Literal["in", "out"]
    safe: bool
    categories: tuple[str, ...] = ()
    action: Literal["pass", "warn", "block"] = "pass"
    by: str = ""


@dataclass(frozen=True)
class Spent:
    """What a turn cost; `seconds` is wall time, `model_seconds` the part spent in the model.

    `prompt_seconds` is the longest that the engine took to read one of its prompts, None where it does not say.
    """

    model_calls: int = 0
    prompt_tokens: int = 0
    cached_tokens: int | None = None
    completion_tokens: int = 0
    seconds: float = 0.0
    model_seconds: float = 0.0
    prompt_seconds: float | None = None


@dataclass(frozen=True)
class Reply:
    """The answer to one request."""

    text: str
    calls: tuple[Call, ...] = ()
    pending: tuple[Proposal, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    usage: Spent = field(default_factory=Spent)
    turn: int = 0
    session: str = "default"


@dataclass(frozen=True)
class Token:
    """A piece of the model's words, as it comes."""

    text: str


@dataclass(frozen=True)
class Called:
    """A call has ended; its receipt's text is part of the reply."""

    call: Call


@dataclass(frozen=True)
class Asked:
    """A call waits for the owner's yes."""

    proposal: Proposal


@dataclass(frozen=True)
class Reading:
    """A long text is read in parts: which one now, and of how many."""

    part: int
    of: int


@dataclass(frozen=True)
class Ended:
    """The last event of a stream: the whole reply. Its text is what counts, whatever was streamed before."""

    reply: Reply


Event = Token | Called | Asked | Reading | Ended
