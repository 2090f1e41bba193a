"""The guard at both doors: which engine has a Llama Guard, and what the user is told where none has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from agent.machine import Machine
from agent.replies import Verdict
from guardrails.llama_guard import LlamaGuard, Said
from memory.errors import ModelError

if TYPE_CHECKING:
    from agent.models.base import Model

OLLAMA_GUARD: Final = "llama-guard3:1b"
NO_GUARD: Final = (
    "No guard: Llama Guard 3 is not to be had here, so messages are not screened for harmful content. "
    "Mail and pictures still cannot act without your yes. To have it: `ollama pull llama-guard3:1b`."
)
OFF: Final = "No guard: the settings turn it off (guard_model), so messages are not screened for harmful content."

Guard = Callable[[str, Sequence[tuple[str, str]]], Verdict]


def make_guard(machine: Machine) -> Guard | None:
    """The guard that the settings and the engines give; None where there is none.

    Raises: ModelError when the settings require one (`guard_required`) or name one that does not answer.
    """
    model = guard_model(machine)
    if model is None:
        if machine.settings.guard_required:
            raise ModelError(f"{NO_GUARD} The settings require a guard (guard_required), so nothing is answered.")
        return None
    judge = LlamaGuard(model.complete, model.name, machine.settings.guard)

    def guard(door: str, conversation: Sequence[tuple[str, str]]) -> Verdict:
        *before, (_, last) = conversation
        said = [Said("Agent" if role == "Agent" else "User", text) for role, text in before]
        judgement = judge.judge(last, "in" if door == "in" else "out", said)
        return Verdict(
            "in" if door == "in" else "out", judgement.outcome == "safe", judgement.categories, judgement.action,
            model.name if judgement.outcome != "unknown" else f"{model.name} (gave no verdict)",
        )  # fmt: skip

    return guard


def guard_model(machine: Machine) -> Model | None:
    """The model that judges: the one named, else Llama Guard on an Ollama that has it, else none."""
    from agent.models.choose import choose
    from agent.models.ollama import answers, has

    settings = machine.settings
    if settings.guard_model == "off":
        return None
    if settings.guard_model != "auto":
        return choose(
            settings.guard_model, ollama_host=settings.ollama_host, context=settings.context, key=settings.openai_key
        )
    if answers(settings.ollama_host) and has(settings.ollama_host, OLLAMA_GUARD):
        return choose(f"ollama:{OLLAMA_GUARD}", ollama_host=settings.ollama_host, context=settings.context)
    return None


def guard_line(machine: Machine) -> str:
    """What the user is told at every start: nothing when a guard runs."""
    if machine.guard is not None:
        return ""
    return OFF if machine.settings.guard_model == "off" else NO_GUARD
