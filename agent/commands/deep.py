"""`ayni doctor --deep`: 30 requests on the owner's own machine and model, and what follows from them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from agent.commands.doctor import Finding
from agent.commands.opening import Progress, asked
from memory.errors import AyniError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.reach import Reach
    from agent.settings import Settings
    from agent.trial import Told, Trial, Way
    from bench.case import Case
    from bench.tally import Result

KINDS: Final = {
    "smalltalk": "small talk", "knowledge": "questions about the world", "unanswerable": "what Ayni cannot do",
    "todo": "to-dos", "calendar": "calendar", "notes": "notes", "mail": "mail", "several": "several wishes at once",
    "turns": "conversations", "spanish": "Spanish",
}  # fmt: skip
WELL: Final = 0.8
"""The part of the requests that must be decided right for this to be called well."""


def deep(settings: Settings) -> Iterator[Finding]:
    """Measure, choose, keep the choice for this model; what is stopped or breaks in the middle keeps nothing."""
    from agent import assistant

    with assistant.Assistant(settings=settings, ask_user=asked, progress=Progress()) as own:
        try:
            yield Finding("model", True, own.model_line)
            yield from _measured(own, settings)
        except AyniError as error:
            yield Finding("model", False, str(error))


def _measured(own: Assistant, settings: Settings) -> Iterator[Finding]:
    from agent import trial
    from agent.calibration import keep
    from agent.reach import reach

    cases = trial.requests()
    _say(f"{len(cases)} requests, each in an empty home of its own: your own data is neither read nor changed.")
    own.model.warm(own.machine.prefix)
    trials = [trial.tried(own.model, settings, cases, trial.Way(), _told(len(cases)))]
    for way in trial.other_ways(trials[0], own.model):
        _say(f"The same requests once more, {_way(way)}.")
        trials.append(trial.tried(own.model, settings, cases, way, _told(len(cases))))
    chosen = trial.best(trials)
    yield from _decided(chosen)
    _say(f"A prompt of nearly {own.model.context:,} tokens is read; this may take minutes.")
    length = reach(own.model, own.machine.prefix)
    yield _reached(length)
    if broken := next((each.broken for each in trials if each.broken), ""):
        yield Finding("choice", False, f"nothing is chosen, because a request broke off: {broken}")
        return
    keep(own.machine.stores.database, own.model.name, trial.calibration(chosen, length.read or None))
    yield Finding("choice", None, f"{_choice(trials, chosen)} Kept for {own.model.name}, from the next start on.")


def _decided(chosen: Trial) -> Iterator[Finding]:
    """How often it is right, what goes wrong, and how fast it is."""
    count, numbers = len(chosen.results), chosen.summary
    kinds = ", ".join(f"{KINDS[name]} {each.passed} of {each.total}" for name, each in numbers.kinds.items())
    yield Finding("decides right", chosen.right >= WELL * count, f"{chosen.right} of {count} requests ({kinds})")
    for each in chosen.results:
        if not each.passed:
            yield Finding(f"  {each.id}", None, "; ".join(each.faults))
    stray = f"{chosen.stray} of {count} times it did or proposed what nobody asked for"
    yield Finding("mistakes", chosen.stray == 0, f"{stray}, {chosen.silent} times it did nothing where it should have")
    first = f"; the first word of an answer after {numbers.first:.1f} s" if numbers.first is not None else ""
    yield Finding("speed", None, f"half of the requests take less than {numbers.median or 0.0:.1f} s{first}")


def _reached(found: Reach) -> Finding:
    said = {
        "whole": f"{found.asked:,} tokens were asked for, and a prompt of {found.read:,} was read whole",
        "cut": f"of a prompt of {found.sent:,} tokens only {found.read:,} were read, and the server did not say so. "
        "Set its context to what the setting `context` asks for, or lower that setting.",
        "refused": f"the server refuses a prompt of {found.sent:,} tokens, though {found.asked:,} are asked for. "
        "Raise its context, or lower the setting `context`.",
        "unknown": f"{found.asked:,} tokens are asked for; this engine does not tell how many it has read",
    }
    return Finding("context", {"whole": True, "unknown": None}.get(found.found, False), said[found.found])


def _choice(trials: list[Trial], chosen: Trial) -> str:
    """What was tried, in plain words, and what is done from now on."""
    compared = "; ".join(
        f"{_way(each.way)}: {each.right} of {len(each.results)} right, {each.stray} unasked, {each.silent} left undone"
        for each in trials
    )
    return f"calls are made {_way(chosen.way)}. Tried: {compared}."


def _way(way: Way) -> str:
    if way.strategy == "native":
        return "by the engine's native tool calling"
    ease = "more readily" if way.dial > 0 else "more sparingly" if way.dial < 0 else "as they come"
    return f"in one decode of words or calls, {ease} (dial {way.dial:+.1f})"


def _told(count: int) -> Told:
    def told(place: int, case: Case, result: Result) -> None:
        mark = "right" if result.passed else "wrong"
        _say(f"{place:>3} of {count}  {mark}  {result.seconds:5.1f} s  {case.turns[-1]}")

    return told


def _say(text: str) -> None:
    """Progress goes to stderr, so that findings can be piped."""
    print(text, file=sys.stderr, flush=True)
