"""A change of a row that is not there, where nothing is said of a change: the user told of something new."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from agent.calls import Planned
from agent.grounding.routing import WITH, is_another, missing, of_others
from agent.stores import Stores
from tools.matching import words_of

RENEWED: Final = {"update_event": ("event", "start"), "update_todo": ("todo", "due")}
"""Tools that change a row, and how they call the row and its time."""

CHANGE: Final = re.compile(
    r"\b(?:delet\w+|cancel\w*|remov\w+|drop|cross\w* off|tick\w* off|take|scrap|shove|slide|call(?:ed)? off|get rid|"
    r"can['’]?t make|forget|borra\w*|quita\w*|elimina\w*|tacha\w*|"
    r"mov(?:e[ds]?|ing)|re-?schedul\w*|push\w*|shift\w*|bring|brought|postpon\w*|put (?:off|back)|delay\w*|"
    r"chang\w+|instead|rather|now|no longer|any ?more|later|earlier|sooner|longer|shorter|renam\w+|re-?titl\w+|"
    r"updat\w+|edit|correct\w*|snooz\w+|extend\w*|mu[eé]v\w+|cambi\w+|p[aá]sa\w*|aplaz\w+|adelant\w+|retras\w+|atras\w+|"
    r"posp\w+|m[aá]s tarde|antes|ahora|ya no|en vez|en lugar|renombr\w+|corrig\w+|actualiz\w+|alarg\w+|acort\w+)\b",
    re.IGNORECASE,
)
"""Words of one who changes what is there."""


DROPPING: Final = re.compile(
    r"\b(?:delet\w+|remov\w+|cancel\w*|scrap|drop|bin|strike|cross(?:es|ed|ing)? .*off|take .*off|get rid of|"
    r"call(?:ed)? off|borra\w*|quita\w*|saca(?:r|l[oa]s?)?|"
    r"elimin\w*|tacha\w*|anula\w*|l[oö]sch\w*|streich\w*|supprim\w*|annul\w*|"
    r"apaga\w*|(?<!n['’]t )(?<!not )(?<!never )forget|olv[ií]da\w*|vergiss|oublie|dimentica|esquece|cancella\w*)\b",
    re.IGNORECASE,
)
"""Words of one who wants a row gone."""

STRIKES: Final = re.compile(
    r"^\W*(?:(?:please|ok(?:ay)?|oh|actually|no|and|so|por favor|bueno|y|bitte|ach|also|per favore|e|et|ah)\b[\s,]*)*"
    r"(?P<verb>(?P<never>forget(?: about)?|never ?mind|olv[ií]da(?:te de)?|olvidate de|vergiss|oublie|"
    r"dimentica|esquece)|"
    r"(?:scrap|scratch|delete|remove|borra|tacha|anula|streiche?|l[öo]sche?|supprime|efface|cancella))\s+"
    r"(?P<what>(?!(?:that|what|how|why|when|if|to|it|this|i|about it|que|lo que|dass|was|qu['’]|che|o que)\b)"
    r"[^,;.:!?\d\n]{3,60}?)[\s.!]*$",
    re.IGNORECASE,
)
"""A whole order by which something goes; some of its verbs are never a deed that one writes down."""

IMPERATIVE: Final = frozenset("borra tacha anula streich streiche losch losche supprime efface cancella".split())
"""Verbs that order it at once; on a list they would have another form."""

SAME: Final = 0.6
"""How much of what is to go a new row must be called by."""

SURELY: Final = 3.0
"""How much likelier the other kind of row must be than that of the change."""


def wants_gone(call: Planned, request: str) -> bool:
    """Whether the call takes a row away, and the user said so: where there is none, that is what he is told."""
    return call.tool in ("delete_todo", "cancel_event") and bool(DROPPING.search(request))


def none_such(call: Planned, request: str, stores: Stores) -> Planned:
    """The call that tells that there is no such row, where one is to be made of what the user wants gone."""
    found = STRIKES.match(request) if call.tool in ("add_todo", "create_event") else None
    title = words_of(str(call.arguments.get("title", "")))
    if found is None or not title:
        return call
    what, verb = [*words_of(found["what"])], words_of(found["verb"])
    kept = title[: len(verb)] == verb
    ordered = bool(found["never"]) or verb[0] in IMPERATIVE
    alike = len({*what} & {*title}) >= SAME * len({*what})
    if (kept and not ordered) or not alike:
        return call
    if any(not missing(Planned("", {kind: found["what"]}), stores) for kind in ("event", "todo")):
        return call
    return Planned("delete_todo", {"todo": found["what"]})


def with_whom(call: Planned, request: str) -> Planned:
    """The call with the company that the user named, where the model took a row with another's."""
    for name in ("event", "todo"):
        words = str(call.arguments.get(name) or "")
        wrote, said = WITH.search(words), WITH.search(request)
        if wrote and said and of_others(words, request):
            mended = f"{words[: wrote.start('who')]}{said['who']}{words[wrote.end('who') :]}"
            return Planned(call.tool, {**call.arguments, name: mended})
    return call


def renewed(call: Planned, request: str, stores: Stores, likely: Mapping[str, float]) -> Planned:
    """The call as one for a new row: its time is kept, and its title is what the row was called."""
    call = with_whom(none_such(call, request, stores), request)
    if call.tool not in RENEWED or CHANGE.search(request):
        return call
    row, time = RENEWED[call.tool]
    words = str(call.arguments.get(row) or "")
    gone = all(missing(Planned("", {kind: words}), stores) for kind in ("event", "todo"))
    gone = gone or (call.tool == "update_event" and is_another(call, request, stores))
    event, todo = likely.get("create_event", 0.0), likely.get("add_todo", 0.0)
    if not gone or max(event, todo) < likely.get(call.tool, 1.0) / 4:
        return call
    given = {"title": words, "priority": call.arguments.get("priority")}
    when = call.arguments.get(time)
    if event > todo * (1 / SURELY if call.tool == "update_event" else SURELY):
        given = {"title": words, "start": when}
        given |= {name: call.arguments.get(name) for name in ("duration", "location")}
        return Planned("create_event", {name: value for name, value in given.items() if value})
    return Planned("add_todo", {name: value for name, value in {**given, "due": when}.items() if value})
