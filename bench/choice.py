"""`python -m bench.choice`: how often the classifier alone names the right tool, on requests of one turn and one wish.

No model is asked, so it takes seconds; it says nothing of the arguments.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from agent.deciding.leaning import leaning
from agent.intents import WORDS, likely_parts
from bench.case import NOW, SPLITS, ZONE, Case, Expect, load
from bench.world import fill

ADDING: Final[Mapping[str, str]] = {
    "todos": "add_todo", "events": "create_event", "notes": "create_note", "facts": "remember_fact",
    "drafts": "draft_reply",
}  # fmt: skip
CHANGING: Final[Mapping[str, frozenset[str]]] = {
    "todos": frozenset({"update_todo", "complete_todo"}), "events": frozenset({"update_event"}),
    "notes": frozenset({"append_note", "rewrite_note"}), "facts": frozenset({"remember_fact"}),
}  # fmt: skip
ENDING: Final[Mapping[str, str]] = {
    "todos": "delete_todo", "events": "cancel_event", "notes": "delete_note", "facts": "forget_fact",
}  # fmt: skip

TALK: Final = -2.0
"""The evidence for a call below which the classifier is taken to mean words."""


def wanted(case: Case) -> frozenset[str]:
    """The tools that could bring about one of a case's right outcomes; nothing where that cannot be told."""
    return frozenset().union(*map(_of, case.expect))


def _of(expect: Expect) -> frozenset[str]:
    if expect.tools == ():
        return frozenset({WORDS})
    found: set[str] = set()
    for store, changes in expect.changes.items():
        found |= {ADDING.get(store, "")} if changes.added else set()
        found |= CHANGING.get(store, frozenset()) if changes.changed else frozenset()
        found |= {ENDING.get(store, "")} if changes.removed else set()
    return frozenset(found - {""} or expect.tools or ())


def judged(cases: Iterable[Case]) -> Mapping[str, Counter[str]]:
    """Of each language: `asked` requests, `right` ones, `stray` calls, `silent` ones, and those with a `wrong` tool."""
    from agent.assistant import Assistant
    from agent.machine import Run
    from agent.models.scripted import ScriptedModel
    from agent.nodes.recall import kinds_of, on_file
    from agent.settings import Settings
    from agent.state import State

    counted: dict[str, Counter[str]] = {}
    for case in cases:
        right = wanted(case)
        if len(case.turns) > 1 or case.kind == "several" or not right:
            continue
        with TemporaryDirectory(prefix="ayni-bench-") as home:
            settings = Settings(home=Path(home), timezone=ZONE.key)
            with Assistant(
                Path(home), ScriptedModel(), timezone=ZONE.key, clock=lambda: NOW, settings=settings
            ) as assistant:
                fill(assistant, case.setup)
                run = Run(assistant.machine, lambda event: None)
                language = assistant.machine.language(case.turns[0])
                named = kinds_of(on_file(State(request=case.turns[0]), run, language))
        shares = likely_parts(case.turns[0], NOW, language, named)
        best = max((each for each in shares if each != WORDS), key=lambda each: shares[each])
        chosen = WORDS if leaning(shares) < TALK else best
        counted.setdefault(case.language, Counter()).update({"asked": 1, _told(chosen, right): 1})
    return counted


def _told(chosen: str, right: frozenset[str]) -> str:
    if chosen in right:
        return "right"
    return "stray" if right == {WORDS} else "silent" if chosen == WORDS else "wrong"


def main() -> None:
    """Print a line for each language, and the sum."""
    parser = argparse.ArgumentParser(prog="python -m bench.choice", description=__doc__)
    parser.add_argument("--split", choices=[*SPLITS, "all"], default="develop")
    split = parser.parse_args().split
    counted = judged(each for each in load() if split in ("all", each.split))
    for language, found in {**counted, "all": sum(counted.values(), Counter[str]())}.items():
        share = 100 * found["right"] / found["asked"]
        rest = ", ".join(f"{name} {found[name]}" for name in ("stray", "silent", "wrong"))
        print(f"{language:4} {found['right']}/{found['asked']} ({share:.1f}%): {rest}")


if __name__ == "__main__":
    main()
