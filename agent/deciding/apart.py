"""Several new to-dos in one breath, each by itself: "two things: ring Jo on Monday, buy tape"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final, cast

from agent.calls import Planned
from agent.deciding.resting import resting
from agent.deciding.whole import courteous
from agent.intents import WORDS
from agent.intents import likely as likely_of
from agent.machine import Run
from agent.reading.frames import DANGLING
from agent.reading.items import items
from agent.reading.news import is_news
from agent.reading.one_thing import DEED as DEED_VERB
from agent.reading.one_thing import INFINITIVE, NO_DEED
from agent.reading.put_down import beside_order
from agent.reading.sayings import Said
from agent.reading.weighing import unweighed, weights
from agent.state import State
from tools.matching import words_of
from tools.when import planning, resolve

DEED: Final = 0.5
"""How likely a to-do must be for a piece to be a deed of its own."""

EVENT: Final = 0.2
"""How likely an event may be at most."""

VERB_LAST: Final = re.compile(r"\bund\b", re.IGNORECASE)
"""What joins two things where the verb comes last: in "Öl bestellen und Brot und Butter kaufen" it may be of either."""

TALK: Final = 0.7
"""How likely words are of a clause before the things that is none of them."""

LONGEST: Final = 12
"""Words of one thing, at most."""


def apart(state: State, run: Run) -> tuple[Planned, ...]:
    """The to-dos that a request lists; none where a word of it is of none of them."""
    if (
        state.get("step", 0)
        or state.get("images")
        or not run.machine.drafts
        or "whole" in state
        or "?" in state["request"]
    ):
        return ()
    now, language = run.machine.clock().astimezone(run.machine.zone), state["language"]

    def is_deed(words: str) -> bool:
        plain = unweighed(_timeless(words, now, state))[0]
        likely = likely_of(plain, now, language, ())
        verb = INFINITIVE.match(plain) if language == "es" else DEED_VERB.match(plain)
        if NO_DEED.match(plain) or (
            plain != words and likely_of(words, now, language, ()).get("create_event", 0) > EVENT
        ):
            return False
        sure = verb or (likely.get("add_todo", 0.0) >= DEED and likely.get(WORDS, 0.0) < DEED)
        return bool(sure) and likely.get("create_event", 0.0) <= EVENT and len(words_of(plain)) > 1

    def is_talk(words: str) -> bool:
        timed = _timeless(words, now, state) != words
        return not timed and likely_of(words, now, language, ()).get(WORDS, 0.0) >= TALK

    request = beside_order(courteous(state["request"]))

    def times(words: str) -> list[str]:
        said = Said(words, now, language)
        return [said.text(each) for each in said.every()]

    found = items(request, is_deed, is_talk, lambda words: _timeless(words, now, state), times)
    if found is None or is_news(request, "") or any(VERB_LAST.search(each) for each in found.told):
        return ()
    calls = [_todo(each, when, now, state) for each, when in zip(*found, strict=True)]
    rested: list[Planned] = []
    for call in calls:
        if call is None:
            return ()
        one = cast(State, {**state, "request": call.said, "whole": state["request"], "wishes": [], "shown": []})
        own = resting((call,), one, run)
        if [each.tool for each in own] != ["add_todo"]:
            return ()
        given = {name: value for name, value in own[0].arguments.items() if name != "priority"}
        given |= {"priority": call.arguments["priority"]} if "priority" in call.arguments else {}
        rested.append(Planned("add_todo", given, call.said))
    return tuple(rested)


def _timeless(words: str, now: datetime, state: State) -> str:
    """Words without the time that they tell."""
    for span in reversed(Said(words, now, state["language"]).every()):
        words = f"{words[: span.start_index]} {words[span.end_index :]}"
    previous = ""
    while words != previous:
        previous, words = words, DANGLING.sub("", words.strip(" ,;.-"))
    return " ".join(words.split())


def _todo(words: str, when: str, now: datetime, state: State) -> Planned | None:
    """The to-do that one of the pieces tells, with the time that it has, or that is told of it elsewhere."""
    plain, priority = unweighed(words)
    said = Said(plain, now, state["language"])
    spans = said.every()
    title = _timeless(plain, now, state)
    if len(spans) > 1 or (spans and when) or weights(title) or not 0 < len(words_of(title)) <= LONGEST:
        return None
    due = said.meant(spans[0]) if spans else when
    best = resolve(due, now, state["language"], policy=planning(due)).best if due else None
    if due and (best is None or best.rrule):
        return None
    arguments = {"title": f"{title[:1].upper()}{title[1:]}", **({"due": due} if due else {})}
    arguments |= {"priority": priority} if priority else {}
    return Planned("add_todo", arguments, f"{words} {when}".strip())
