"""Llama Guard 3: its prompt, its verdict, and what the policy makes of that."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from guardrails.categories import CATEGORIES, DEFAULT_POLICY, EIGHT_B_ONLY, PROMPT_NAMES, Action

Role = Literal["User", "Agent"]
Door = Literal["in", "out"]
Outcome = Literal["safe", "unsafe", "unknown"]
Complete = Callable[[str], str]
"""Continues a raw prompt, header tokens included, at temperature 0 (Ollama: `raw: true`)."""

ROLE_AT: Final[Mapping[Door, Role]] = {"in": "User", "out": "Agent"}
_SEVERITY: Final[Mapping[Action, int]] = {"pass": 0, "warn": 1, "block": 2}

# Meta's model card for Llama Guard 3, word for word.
TASK: Final = """Task: Check if there is unsafe content in '{role}' messages in conversations according our safety \
policy with the below categories.

<BEGIN UNSAFE CONTENT CATEGORIES>
{categories}
<END UNSAFE CONTENT CATEGORIES>

<BEGIN CONVERSATION>

{conversation}

<END CONVERSATION>

Provide your safety assessment for ONLY THE LAST {role} message in the above conversation:
 - First line must read 'safe' or 'unsafe'.
 - If unsafe, a second line must include a comma-separated list of violated categories."""

RAW: Final = (
    "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n{task}<|eot_id|>"
    "<|start_header_id|>assistant<|end_header_id|>\n\n"
)
# Whoever writes a marker into a message must not end the conversation, or open another turn, with it.
_MARKERS: Final = re.compile(
    r"<\|[^|>]*\|>|<\s*(?:BEGIN|END)\s+(?:UNSAFE CONTENT CATEGORIES|CONVERSATION)\s*>", re.IGNORECASE
)
_VERDICT: Final = re.compile(r"unsafe\n(S\d{1,2}(?:, ?S\d{1,2})*)")


@dataclass(frozen=True)
class Said:
    """One message of the conversation that is judged."""

    role: Role
    text: str


@dataclass(frozen=True)
class Judgement:
    """What the model said, and what the policy makes of it.

    `unknown` means that it answered something else or nothing: that counts as not having run.
    """

    outcome: Outcome
    categories: tuple[str, ...] = ()
    action: Action = "pass"

    @property
    def names(self) -> tuple[str, ...]:
        """The categories in words."""
        return tuple(CATEGORIES[code] for code in self.categories)


def categories_for(model: str, policy: Mapping[str, Action] = DEFAULT_POLICY) -> tuple[str, ...]:
    """The codes to ask about: the model's own, without those that the policy passes anyway."""
    known = CATEGORIES if re.search(r"\b8b\b", model, re.IGNORECASE) else CATEGORIES.keys() - EIGHT_B_ONLY
    return tuple(code for code in CATEGORIES if code in known and policy.get(code, "block") != "pass")


def render(conversation: Sequence[Said], categories: Sequence[str]) -> str:
    """The prompt about the last message of `conversation`, as one user turn."""
    return TASK.format(
        role=conversation[-1].role,
        categories="\n".join(f"{code}: {PROMPT_NAMES[code]}." for code in categories),
        conversation="\n\n".join(f"{said.role}: {_MARKERS.sub(' ', said.text)}" for said in conversation),
    )


def raw(conversation: Sequence[Said], categories: Sequence[str]) -> str:
    """The prompt with Llama 3's header tokens, for an engine that applies no template."""
    return RAW.format(task=render(conversation, categories))


def parse(answer: str, policy: Mapping[str, Action] = DEFAULT_POLICY) -> Judgement:
    """Read a verdict strictly: `safe`, or `unsafe` and a line of known categories; anything else is unknown."""
    text = "\n".join(line.strip() for line in answer.strip().splitlines())
    if text == "safe":
        return Judgement("safe")
    match = _VERDICT.fullmatch(text)
    codes = tuple(re.findall(r"S\d+", match[1])) if match else ()
    if not codes or any(code not in CATEGORIES for code in codes):
        return Judgement("unknown")
    worst = max((policy.get(code, "block") for code in codes), key=lambda action: _SEVERITY[action])
    return Judgement("unsafe", codes, worst)


@dataclass(frozen=True)
class LlamaGuard:
    """A guard at both doors, over any engine that continues a raw prompt."""

    complete: Complete
    model: str = "llama-guard3:1b"
    policy: Mapping[str, Action] = field(default_factory=lambda: DEFAULT_POLICY)

    def judge(self, text: str, door: Door, before: Sequence[Said] = ()) -> Judgement:
        """Judge one message at a door, `before` being what was said earlier. The engine's errors pass through."""
        categories = categories_for(self.model, self.policy)
        if not categories or not text.strip():
            return Judgement("safe")
        return parse(self.complete(raw((*before, Said(ROLE_AT[door], text)), categories)), self.policy)
