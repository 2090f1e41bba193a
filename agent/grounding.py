"""Hold what a small model wrote to what the user said: times, lengths, places and titles are copied, not made up.

The model chooses the action and copies the user's words into it (law 1). Where it has translated a time, shortened
it, worked it out or invented it, the words of the request stand in for it, or the argument is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from agent.plans import ALIKE, NEW, about, content
from agent.sayings import LINK, LONGEST, NEW_NAME, REFERENCES, RENAME, SHIFT, THERE, Said, title_of
from tools.contract import Tool
from tools.matching import NOISE, POINTERS, word_likeness, words_of
from tools.recalling import located
from tools.when import Span, duration, resolve

COPIED: Final = frozenset({"location", "attendees", "search", "to"})
"""Arguments that can only come from the user's own words."""

GETTING: Final = frozenset("get buy grab fetch purchase comprar compra pillar coger".split())
"""Verbs that may stand for each other: "get milk" may be called "Buy milk"."""

VAGUE: Final = NOISE | POINTERS | frozenset("me us you new any some anything mi me nuevo nueva algun alguna".split())
"""Words that name nothing to look for."""

SAID_SO: Final = {
    "high": re.compile(
        r"\b(?:high(?:er|est)?|alta|important|urgent|urgently|priority|asap|critical|crucial|essential|vital|must|"
        r"immediately|right away|"
        r"top|key|matters|importante|urgente|urge|prioridad|prioritari[oa]|cr[ií]tic[oa]|imprescindible|clave|"
        r"cuanto antes|ya mismo|dringend|wichtig|eilig|urgent[es]?|prioritaire|urgentemente|priorit[àa]|prioridade)\b",
        re.IGNORECASE,
    ),
    "low": re.compile(
        r"\b(?:low(?:er|est)?|no (?:rush|hurry)|not (?:urgent|important)|whenever|someday|some day|one day|eventually|"
        r"unimportant|"
        r"baja|sin prisas?|no (?:corre prisa|es urgente|urge)|alg[uú]n d[ií]a|cuando pueda)\b",
        re.IGNORECASE,
    ),
}
"""How users say a priority; where they do not, a model's choice of one is its own idea."""


def ground(planned: Sequence[Planned], tools: Mapping[str, Tool], said: Said) -> tuple[Planned, ...]:
    """The calls with every argument that must be the user's own put back into the user's words."""
    spans = said.times()
    free = [each for each in spans if not any(_uses(call, tools, said.text(each)) for call in planned)]
    places = [_place(call, said.request) for call in planned]
    grounded: list[Planned] = []
    for number, call in enumerate(planned):
        after = places[number + 1] if number + 1 < len(planned) else len(said.request)
        given = _timed(call, tools[call.tool], said, spans, free, (places[number], after))
        kept = _kept(given, tools[call.tool], said, spans, len(planned) == 1)
        if not _says_nothing(call, kept):
            grounded.append(Planned(call.tool, _placed(kept, tools[call.tool], said)))
    return tuple(grounded)


def _placed(given: dict[str, Any], tool: Tool, said: Said) -> dict[str, Any]:
    """The arguments with the place that the request only points to: "where I like to eat" is the Blue Door."""
    if not any(each.name == "location" for each in tool.parameters):
        return given
    place = located(said.request, given.get("location"), said.facts)
    return {**given, "location": place} if place else given


def _says_nothing(call: Planned, kept: Mapping[str, Any]) -> bool:
    """Whether a change has lost everything that it was to change: none of that was the user's word."""
    lost = call.arguments.keys() - kept.keys()
    return bool(lost) and call.tool.startswith("update_") and not kept.keys() - REFERENCES


def _timed(
    call: Planned, tool: Tool, said: Said, spans: Sequence[Span], free: list[Span], place: tuple[int, int]
) -> dict[str, Any]:
    """The arguments, each time in the words of the request; a time that nobody named is left out."""
    given = dict(call.arguments)
    if call.tool == "remember_fact" and not _alike(content(str(given.get("fact", ""))), said.request):
        return given | {"fact": title_of(said.request)}
    if call.tool.startswith("update_") and (new := NEW_NAME.search(said.request)):
        return {name: value for name, value in given.items() if name in REFERENCES} | {"title": new["name"].strip()}
    if call.tool == "update_event" and (shift := SHIFT.search(said.request)):
        given.pop("duration", None)
        return given | {"start": shift.group()}
    for parameter in tool.parameters:
        if parameter.kind != "when":
            continue
        words = str(given.get(parameter.name) or "")
        if words and (there := _there(words, said)):
            given[parameter.name] = there
        elif words and not _stands(words, call.tool, said):
            span = _best(words, spans, free, said, place)
            given.pop(parameter.name)
            if span is not None:
                given[parameter.name] = said.text(span)
        elif not words and call.tool.startswith(NEW) and (inside := _inside(free, place)):
            given[parameter.name] = said.text(inside)
    return given


def _kept(given: dict[str, Any], tool: Tool, said: Said, spans: Sequence[Span], alone: bool) -> dict[str, Any]:
    """The arguments without those that the user did not say; a lone call's title may be made from the request."""
    kept: dict[str, Any] = {}
    for name, value in given.items():
        if name in COPIED and not isinstance(value, list) and not _alike(content(str(value)), said.request):
            continue
        if name == "search" and all(word in VAGUE for word in words_of(str(value))):
            continue
        if name in COPIED and isinstance(value, list):
            value = [each for each in value if _alike(content(str(each)), said.request)]
        if name == "duration" and duration(said.request, said.language) is None:
            continue
        if name == "priority" and value in SAID_SO and not SAID_SO[value].search(said.request):
            continue
        if name == "title" and tool.name.startswith("update_") and not RENAME.search(said.request):
            continue
        if name == "title" and alone and tool.name.startswith(NEW):
            value = _title(str(value), said, spans, " ".join(str(each) for key, each in given.items() if key != name))
        if name in REFERENCES:
            value = _said_of(str(value), said.request)
        kept[name] = value
    return kept


def _uses(call: Planned, tools: Mapping[str, Tool], words: str) -> bool:
    """Whether a call already has a time, in words that share something with these."""
    whens = [each.name for each in tools[call.tool].parameters if each.kind == "when"]
    return any(set(words_of(str(call.arguments.get(name, "")))) & set(words_of(words)) for name in whens)


def _is_said(words: str, said: Said) -> bool:
    plain = words.casefold().strip()
    return plain in said.request.casefold() and not any(plain in each.casefold() for each in said.taken_back())


def _there(words: str, said: Said) -> str:
    """A clock time on the day that the turn before was about ("put it there at 3"), settled; else nothing."""
    if not said.earlier or not THERE.search(said.request):
        return ""
    before = resolve(said.earlier, said.now, said.language).best
    if before is None:
        return ""
    if THERE.fullmatch(words.strip()):
        return said.earlier
    clock = f"at {words}" if words.strip().isdigit() else words
    best = resolve(clock, said.now, said.language, anchor=before.start).best
    if best is None or best.all_day or best.start.date() != before.start.date():
        return ""
    return f"{best.start:%Y-%m-%d %H:%M}"


def _stands(words: str, tool: str, said: Said) -> bool:
    """Whether the words for a time can stay: the user said them, and for something new they are a time."""
    if not _is_said(words, said):
        return False
    return not tool.startswith(NEW) or bool(resolve(words, said.now, said.language).readings)


def _best(words: str, spans: Sequence[Span], free: Sequence[Span], said: Said, place: tuple[int, int]) -> Span | None:
    """The time in the request that the model's words stand for: one that shares words, else the nearest free one."""
    wrote = {*words_of(words)}
    shared = [span for span in spans if wrote & {*words_of(said.text(span))} - NOISE]
    within = [span for span in free or spans if place[0] <= span.start_index < place[1]]
    return next(iter(shared or within or free or spans), None)


def _inside(free: Sequence[Span], place: tuple[int, int]) -> Span | None:
    """The one time that nobody has taken in a call's own part of the request."""
    found = [span for span in free if place[0] <= span.start_index < place[1]]
    return found[0] if len(found) == 1 else None


def _place(call: Planned, request: str) -> int:
    """Where the request comes to speak of what a call is about."""
    words = about(call)
    places = [
        found.start() for found in re.finditer(r"[^\W_]+", request)
        if any(word_likeness(word, other) >= ALIKE for word in words for other in words_of(found.group()))
    ]  # fmt: skip
    return min(places, default=0)


def _title(title: str, said: Said, spans: Sequence[Span], elsewhere: str) -> str:
    """The model's title, or the request's own words where it has none of them, or loses a link or half of them."""
    whole = title_of(said.request, said.every())
    links = LINK.findall(said.request)
    if not _is_title(title, said, spans) or any(each not in title for each in links):
        return whole or title
    words, told = [each for each in content(whole) if each not in GETTING], content(f"{title} {elsewhere}")
    lost = [word for word in words if not any(word_likeness(word, other) >= ALIKE for other in told)]
    return whole if lost and len(lost) * 2 >= len(words) and len(words_of(whole)) <= LONGEST else title


def _said_of(name: str, request: str) -> str:
    """Of a row's name those words that the user said: "Call Ana about the flat" is "Call Ana", if he said no more."""
    said = words_of(request)

    def is_said(word: str) -> bool:
        return any(word_likeness(plain, other) >= ALIKE for plain in words_of(word) for other in said)

    kept = " ".join(each for each in re.findall(r"[^\W_]+", name) if is_said(each))
    return kept if content(kept) else name


def _is_title(title: str, said: Said, spans: Sequence[Span]) -> bool:
    """Whether a title has a word of the request that is not of its time."""
    timed = {word for span in spans for word in words_of(said.text(span))}
    return _alike([word for word in content(title) if word not in timed], said.request)


def _alike(words: Sequence[str], request: str) -> bool:
    return any(word_likeness(word, other) >= ALIKE for word in words for other in words_of(request))
