"""Hold what a small model wrote to what the user said: times, lengths, places and titles are copied, not made up.

The model chooses the action and copies the user's words into it (law 1). Where it has translated a time, shortened
it, worked it out or invented it, the words of the request stand in for it, or the argument is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.beside import of_which
from agent.grounding.heads import with_head, with_its_noun
from agent.grounding.persons import before_its_thing, is_company, with_person, with_whose
from agent.grounding.placing import as_told, place_in
from agent.grounding.renewing import DROPPING, wants_gone
from agent.grounding.repairs import repaired
from agent.grounding.spelling import as_spelled
from agent.grounding.things import with_thing
from agent.grounding.timing import repeated, shared, timed, uses
from agent.grounding.titles import DEEDS, title
from agent.grounding.venues import is_led_to
from agent.grounding.visiting import ARTICLE, with_visitor
from agent.reading.parts import JOINTS, Part, clauses, own_words, parts_of, place_of, tells
from agent.reading.resizing import LENGTH
from agent.reading.sayings import (
    CORRECTION,
    HEADED,
    LONGEST,
    NEW_NAME,
    NOTING,
    NTH,
    QUOTED,
    REFERENCES,
    RENAME,
    SAME_TIME,
    TAKEN_BACK,
    TITLED,
    Said,
    title_of,
)
from agent.reading.valuing import valued
from agent.reading.weighing import SAID_SO, weights
from agent.reading.words import ALIKE, DENIED, LISTS, NEW, about, content
from tools.contract import Tool
from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of
from tools.recalling import located
from tools.todo.wishes import UNDATED
from tools.translating import mentioned_abroad
from tools.when import Span, duration, find, lengths
from tools.when.tongue import tongues

COPIED: Final = frozenset({"location", "attendees", "search", "to", "source"})
"""Arguments that can only come from the user's own words."""

EXCEPTING: Final = re.compile(
    r"\b(?:except(?: for)?|apart from|other than|but not|all but|excepto|salvo|menos)"
    r"(?: (?:the|my|our|el|la|los|las|mi))?\s*$",
    re.IGNORECASE,
)
"""What leads to the row that is to stay as it is."""

BUT: Final = re.compile(r"\s*\b(?:but|pero|sino)\b\s*", re.IGNORECASE)
LEFT_ALONE: Final = re.compile(
    rf"{DENIED.pattern}|^\W*(?:(?:and|just|please|y|solo) )*(?:leave|keep|deja|conserva)\b", re.IGNORECASE
)
"""Words by which a row is to stay as it is."""

AFTERTHOUGHT: Final = re.compile(
    r"[^,.;!?\n]*\b(?:i mean[t]?|quiero decir|quise decir)\s*(?:[,.;!?\n]|$)", re.IGNORECASE
)
"""A deed behind which it is said that it is the one that counts: "clean the oven, I mean"."""

SO: Final = re.compile(
    r"[,;]\s*(?:so|as[ií] que|de modo que|por (?:eso|lo tanto)|also|deshalb|daher|darum|donc|alors|du coup|quindi|"
    r"perci[oò]|ent[aã]o|por isso|portanto)\b",
    re.IGNORECASE,
)
"""What stands between a reason and what is asked for it: "I've rented another flat, so cancel the viewing"."""

NOT_IT: Final = re.compile(
    r"^\W*(?:(?:and|but|y|pero) )?(?:not|no) (?:the|my|our|el|la|los|las|mi)?\s*$", re.IGNORECASE
)
STAYS: Final = re.compile(r"\b(?:no|stays?|se queda)(?: eh| ok)?\W*$", re.IGNORECASE)
"""The same before a row's name, and behind it: "the parents' evening stays", "la reunión no, eh"."""

GOING: Final = re.compile(
    r"\W*(?:voy|vamos|ir[eé]|i['’]?m (?:going|coming|there)|we['’]?re (?:going|coming|there)|ich (?:gehe|komme)|"
    r"j['’]y vais|(?:ci )?vado|vou) (?:como|de|as|als|comme|come) ",
    re.IGNORECASE,
)
"""How it is told what one is at something: "voy como voluntaria" is no deed beside it."""

ONLY_WHEN: Final = re.compile(
    r"\W*(?:(?:on |for )?(?:that|the same) (?:day|date|time)|due (?:on|by|at|in|before|the|that)|"
    r"(?:para |con |en )?(?:ese (?:mismo )?d[ií]a|esa fecha)|(?:que )?(?:vence|caduca) (?:el|en))\b",
    re.IGNORECASE,
)
"""How a title begins that tells no more than when another deed is due."""

FACT: Final = re.compile(
    r"^\W*(?:(?:please|hey|ok|oh|and|also|por favor|oye|y|ah)[\s,]+)*"
    r"(?:(?:remember|note|keep in mind|bear in mind|know|recuerda|"
    r"acu[eé]rdate de|ten en cuenta|que sepas|apunta|guarda)(?: that| que)? )?",
    re.IGNORECASE,
)
"""How a fact begins that is to be remembered."""

SO_LONG: Final = re.compile(LENGTH, re.IGNORECASE)
SHORTEST: Final = 60
"""Seconds that an event lasts, at least."""

VAGUE: Final = NOISE | POINTERS | frozenset("me us you new any some anything mi me nuevo nueva algun alguna".split())
"""Words that name nothing to look for."""


def ground(planned: Sequence[Planned], tools: Mapping[str, Tool], said: Said) -> tuple[Planned, ...]:
    """The calls with every argument that must be the user's own put back into the user's words."""
    planned = _counting(planned, said)
    spans = said.times()
    parts = parts_of(planned, said)
    free = [each for each in spans if not any(uses(call, tools, said.text(each)) for call in planned)]
    places = [_place(call, said.request) for call in planned]
    one = shared(planned, places, spans, said)
    grounded: list[Planned] = []
    for number, call in enumerate(planned):
        after = places[number + 1] if number + 1 < len(planned) else len(said.request)
        part = parts[number] if parts else Part(0, len(said.request)) if len(planned) == 1 else None
        given = _worded(call, tools[call.tool], said, spans, free, part or (places[number], after))
        if one and call.tool == "add_todo":
            given["due"] = one
        if len(planned) == 1:
            given = repeated(given, tools[call.tool], said.repeated(spans))
        kept = _kept(given, tools[call.tool], said, part)
        if call.tool == "create_event":
            kept = with_visitor(kept, part.of(said.request) if part else said.request)
        own = Planned(call.tool, as_spelled(_apart(_placed(kept, tools[call.tool], said), said, part), said.request))
        if not _says_nothing(call, kept, said) and not _is_twin(own, grounded):
            grounded.append(own)
    return of_which(grounded, said)


def _counting(planned: Sequence[Planned], said: Said) -> list[Planned]:
    """The calls that count: no deed that was taken back at once, no second event for one time, none without a name."""
    wrote, planned = planned, repaired(planned, said.request)
    back = [
        one
        for one, other in pairwise(planned)
        if one in wrote and one.tool.startswith(NEW) and _taken_back(one, other, planned, said)
    ]
    back += [call for call in planned if len(planned) > 1 and _is_of_the_reason(call, said)]
    back += [call for call in planned if _excepted(call, said) or _is_correction(call, planned, said)]
    if len(planned) > 1:
        back += [call for call in planned if _denied(call, said) or GOING.match(str(call.arguments.get("title", "")))]
    kept = [call for call in planned if call not in back]
    return _single(kept, said) if len(kept) > 1 else kept


def _taken_back(one: Planned, other: Planned, planned: Sequence[Planned], said: Said) -> bool:
    """Whether between what only the one call is about and what only the other is, the one was taken back."""
    apart = [place_of(_own_words(a, planned) or [word for word in about(a) if word not in about(b)], said.request)
             for a, b in ((one, other), (other, one))]  # fmt: skip
    between = said.request[apart[0] : apart[1]]
    return bool(TAKEN_BACK.search(between) or (between and AFTERTHOUGHT.match(said.request, apart[1])))


def _own_words(call: Planned, planned: Sequence[Planned]) -> list[str]:
    """The words that a call is about, and no other."""
    others = {word for each in planned if each is not call for word in about(each)}
    return [word for word in about(call) if word not in others]


def _is_correction(call: Planned, planned: Sequence[Planned], said: Said) -> bool:
    """Whether a new to-do is made of what takes a time back: "Wait for the vet" of "ring the vet today, no wait"."""
    title = str(call.arguments.get("title", ""))
    takes = CORRECTION.match(title) if call.tool == "add_todo" and TAKEN_BACK.search(said.request) else None
    if takes is None:
        return False
    timed = {word for span in said.every() for word in words_of(said.text(span))}
    rest = [
        word for word in content(title[takes.end() :]) if not any(word_likeness(word, each) >= ALIKE for each in timed)
    ]
    others = [content(str(each.arguments.get("title", ""))) for each in planned if each is not call]
    return any({*rest} <= {*each} for each in others)


def _is_of_the_reason(call: Planned, said: Said) -> bool:
    """Whether what is to be ended is spoken of in the reason alone, in which nothing is asked to be ended."""
    so = SO.search(said.request)
    if so is None or not wants_gone(call, said.request[so.end() :]) or DROPPING.search(said.request[: so.start()]):
        return False
    rest = content(said.request[so.end() :])
    return not any(word_likeness(word, other) >= ALIKE for word in about(call) for other in rest)


def _is_twin(call: Planned, others: Sequence[Planned]) -> bool:
    """Whether a new row is there already: a note as it is, a to-do under another verb ("ring", "call the plumber")."""
    if call.tool == "create_note":
        return call in others
    thing = content(str(call.arguments.get("title", "")))[1:]
    return call.tool == "add_todo" and any(
        thing and each.tool == call.tool and each.arguments.get("due") == call.arguments.get("due")
        and content(str(each.arguments.get("title", "")))[1:] == thing for each in others
    )  # fmt: skip


def _excepted(call: Planned, said: Said) -> bool:
    """Whether the row is the one that is to stay: "cancel everything on Friday except the dinner"."""
    if call.tool.startswith(NEW) or not call.arguments.keys() & REFERENCES:
        return False
    return bool(EXCEPTING.search(said.request[: _place(call, said.request)]))


def _denied(call: Planned, said: Said) -> bool:
    """Whether the user says of this row that it is to stay as it is: "don't tick off the parcel, but the card"."""
    if call.tool.startswith(NEW) or not call.arguments.keys() & REFERENCES:
        return False
    place = _place(call, said.request)
    before = JOINTS.split(BUT.sub(", ", said.request[:place]))[-1]
    after = JOINTS.split(said.request[place:])[0]
    return bool(LEFT_ALONE.search(before) or NOT_IT.match(before) or STAYS.search(after))


def _single(planned: Sequence[Planned], said: Said) -> list[Planned]:
    """Of new deeds only those that bear a name, and one event where the request has one wish and one time."""
    kept = [
        call for call in planned
        if call.tool not in DEEDS or _is_deed(str(call.arguments.get("title", ""))) or "source" in call.arguments
    ]  # fmt: skip
    if len(clauses(said)) == 1 == len(said.times()) and {call.tool for call in kept} == {"create_event"}:
        return sorted(kept, key=lambda call: -len(call.arguments.keys() - {"source"}))[:1]
    return kept or [*planned]


def _is_deed(title: str) -> bool:
    """Whether a title tells of a deed or a thing, and not only when it is."""
    return tells(title) and not ONLY_WHEN.match(title)


def _placed(given: dict[str, Any], tool: Tool, said: Said) -> dict[str, Any]:
    """The arguments with the place that the request only points to: "where I like to eat" is the Blue Door."""
    if not any(each.name == "location" for each in tool.parameters):
        return given
    place = located(said.request, given.get("location"), said.facts)
    return {**given, "location": place.strip(" ,;:.")} if place else given


def _apart(given: dict[str, Any], said: Said, part: Part | None) -> dict[str, Any]:
    """The arguments with a title that says more than the place, where the user said more: whom one meets there."""
    title, place = (content(str(given.get(name) or "")) for name in ("title", "location"))
    if not title or not place or not {*title} <= {*place}:
        return given
    deed = said.deed(*(part or (0, len(said.request))), planned=True)
    name = re.escape(PLACE.sub("", str(given["location"])))
    left = re.sub(rf"\s*\b{LEADS_THERE}{name}", "", deed, flags=re.IGNORECASE)
    other = left != deed and bool(content(left)) and len(content(left)) <= LONGEST
    return given | {"title": left} if other else given


LEADS_THERE: Final = r"(?:at|in|en|bei|im|chez|au|da|al|no|na) (?:(?:the|el|la|los|las|der|dem|le) )?"
PLACE: Final = re.compile(r"^(?:(?:at|in|en) )?(?:the|el|la|los|las|der|dem|le) ", re.IGNORECASE)
"""What leads to a place, and how it begins before its name."""


def _says_nothing(call: Planned, kept: Mapping[str, Any], said: Said) -> bool:
    """Whether a change has lost everything that it was to change: none of that was the user's word."""
    lost = call.arguments.keys() - kept.keys()
    if call.tool == "update_todo" and (UNDATED.search(said.request) or len(weights(said.request)) == 1):
        return False  # how much it matters is set by code
    return bool(lost) and call.tool.startswith("update_") and not kept.keys() - REFERENCES


def _worded(
    call: Planned, tool: Tool, said: Said, spans: Sequence[Span], free: Sequence[Span], place: tuple[int, int]
) -> dict[str, Any]:
    """The arguments, each time in the words of the request; a time that nobody named is left out."""
    given = dict(call.arguments)
    if call.tool == "remember_fact" and not _all_alike(content(str(given.get("fact", ""))), said.request):
        fact = FACT.sub("", title_of(said.request))
        return given | {"fact": fact[:1].upper() + fact[1:]}
    if call.tool.startswith("update_") and (new := NEW_NAME.search(said.request)):
        return {name: value for name, value in given.items() if name in REFERENCES} | {"title": new["name"].strip()}
    if call.tool == "create_note" and (told := TITLED.search(said.request)):
        return {"title": told["title"].strip(), "text": told["text"].strip()}
    if call.tool == "create_note":
        return _noted(_own(given, said), said.request)
    return timed(given, call, tool, said, spans, free, place)


def _own(given: dict[str, Any], said: Said) -> dict[str, Any]:
    """A note without what was said for another wish, where the request is but one of several."""
    text = str(given.get("text", ""))
    if not said.whole or said.whole == said.request:
        return given
    own = own_words(text, said.request)
    return given | {"text": own} if own else given


APART: Final = re.compile(r":(?!\d)|\s[-–—]\s|\n|,\s")
"""What stands between what a note is about and its text."""


JOINING: Final = frozenset(["", *"is are takes take needs es son lleva llevan ist sind est sont e sono sao".split()])
"""What stands between a thing and what it is."""


def _swapped(given: Mapping[str, Any], rest: str) -> dict[str, Any]:
    """The note "the sizes: Hugo 128" whose title and text the model has taken for each other."""
    before, *behind = APART.split(rest, maxsplit=1)
    after = behind[0] if behind else ""
    title, text = (words_of(str(given.get(name, ""))) for name in ("title", "text"))
    heard, ends = "".join(words_of(rest)), ("".join(text), "".join(title))
    between = heard[len(ends[0]) : len(heard) - len(ends[1])]
    if title and text and heard == ends[0] + between + ends[1] and between in JOINING:
        return {"text": rest.strip()}  # "the gate code 2580": what was said in one is one text
    if not (after and title and text and {*title} <= {*words_of(after)} and (named := _spelled_in(text, before))):
        return {}
    return {"title": named, "text": after.strip()}


def _spelled_in(words: Sequence[str], told: str) -> str:
    """What a text has of some words, from the first to the last, as it is typed there; nothing where one is not in it.

    A small model misspells what it copies: "ungüente" for "ungüento".
    """
    typed = [*re.finditer(r"[^\W_][^\s]*", told)]
    like = [
        place for place, each in enumerate(typed)
        if any(word_likeness(word, other) >= ALIKE for word in words_of(each.group()) for other in words)
    ]  # fmt: skip
    heard = words_of(told)
    if not like or not all(any(word_likeness(word, other) >= ALIKE for other in heard) for word in words):
        return ""
    return told[typed[like[0]].start() : typed[like[-1]].end()].strip(" ,;:")


QUOTED_TITLE: Final = re.compile(r"\s*[\"“«„]\s*(?P<title>[^\"”»“]{1,60}?)\s*[\"”»“]\s*:\s*(?P<text>\S.*)", re.DOTALL)
"""A note whose title stands in quotation marks before its text."""


def _noted(given: dict[str, Any], request: str) -> dict[str, Any]:
    """A note with all that the user said of it, where the model has lost half."""
    if text := valued(request):
        return {"text": text}
    found = NOTING.match(request)
    quoted = QUOTED_TITLE.match(found["rest"]) if found else None
    if quoted:
        return {"title": quoted["title"].strip(), "text": quoted["text"].strip()}
    if swapped := _swapped(given, found["rest"] if found else request):
        return swapped
    told = content(found["rest"]) if found else []
    kept = content(" ".join(str(each) for each in given.values()))
    if found is None or 2 * len([word for word in told if word not in kept]) < len(told):
        return given
    headed = HEADED.match(found["rest"])
    if headed and len(headed["title"].split()) <= LONGEST:
        return {"title": headed["title"].strip(), "text": headed["text"].strip()}
    return {"text": found["rest"].strip()}


FIGURES: Final = re.compile(r"(?:\W|\d|\b(?:am|pm|at|and|or|not|no|o|y|ni|h)\b)+", re.IGNORECASE)
"""Hours and no place: "5 not 6"."""


def _kept(given: dict[str, Any], tool: Tool, said: Said, part: Part | None) -> dict[str, Any]:
    """The arguments without those that the user did not say; the title of a call with its own part is made from it."""
    kept: dict[str, Any] = {}
    for name, value in given.items():
        shown = name == "source" and str(value).startswith("#")  # the message just shown (`agent.grounding.mailing`)
        copied = name in COPIED and not shown and not isinstance(value, list)
        if copied and not _alike(content(str(value)), said.request):
            continue
        if name == "location" and (
            LISTS.issuperset(content(str(value)))
            or SAME_TIME.search(str(value))
            or SAME_DAY.fullmatch(str(value).strip())
            or FIGURES.fullmatch(str(value))
            or not _is_place(str(value), said)
            or _is_made_up(str(value), said)
            or (tool.name in {"create_event", "update_event"} and not is_led_to(str(value), said.request))
        ):
            continue
        if name == "location" and is_company(PLACE.sub("", str(value).strip()), said.request):
            continue
        if name == "location":
            value = as_told(str(value), said.request)
            if tool.name == "create_event" and not (value := _whereabouts(str(value), said)):
                continue
        if name == "search" and all(word in VAGUE for word in words_of(str(value))):
            continue
        if name in COPIED and isinstance(value, list):
            value = [who for each in value if (who := _person(str(each), said)) and not _is_no_one(who, said)]
            value = [each for each in value if not _is_where(each, said.request)]
            wrote = str(given.get("title", ""))
            whose = [found for each in value if (found := before_its_thing(each, wrote, said.request))]
            value = [each for each in value if not before_its_thing(each, wrote, said.request)]
            if whose and wrote and "title" in kept:
                kept["title"] = with_whose(str(kept["title"]), whose[0])
        if name == "duration" and (duration(said.request, said.language) is None or _is_moment(str(value))):
            continue
        if (
            name == "duration"
            and (length := SO_LONG.search(said.request))
            and (duration(str(value)) is None or {*words_of(str(value))} < {*words_of(length["length"])})
        ):  # "three quarters" of an hour
            value = length["length"]
        if name == "priority" and value in SAID_SO and value not in weights(said.request):
            continue
        if name == "title" and tool.name in MOVED and _is_a_time(str(value), said):
            kept.setdefault(MOVED[tool.name], value)  # "no, should read sunday the 20th" is no name
            continue
        if name == "title" and tool.name.startswith("update_") and not _is_named(str(value), given, said):
            continue
        if name == "title" and part is not None and tool.name in DEEDS:
            others = " ".join(str(each) for key, each in given.items() if key != name)
            own = with_its_noun(title(str(value), said, part, tool.name, others), said)
            value = with_thing(with_person(with_head(own, said, tool.name == "create_event"), said), said)
        if name in REFERENCES:
            value = _said_of(str(value), said)
        if name in COPIED and isinstance(value, list) and any(re.search(r"\d", str(each)) for each in given[name]):
            value = [*dict.fromkeys(value)]  # those counted out are named once
        kept[name] = value
    return kept


MOVED: Final = {"update_event": "start", "update_todo": "due"}
"""How a change is given the new time of its row."""


def _is_a_time(words: str, said: Said) -> bool:
    """Whether words are a time and nothing else."""
    spans = find(words, said.now, said.language)
    return len(spans) == 1 and not content(f"{words[: spans[0].start_index]} {words[spans[0].end_index :]}")


def _is_named(name: str, given: Mapping[str, Any], said: Said) -> bool:
    """Whether a request gives a row another name, of words that it says or that the row is called by."""
    if OF_ITS_KIND.fullmatch(name.strip()):
        return False
    known = " ".join([said.request, *(str(each) for key, each in given.items() if key in REFERENCES)])
    return bool(RENAME.search(said.request)) and _all_alike([word for word in words_of(name) if len(word) > 3], known)


OF_ITS_KIND: Final = re.compile(
    r"(?:an?|the|my|our|this|that|another|one of \w+) (?:[^\W\d_]+ ){0,3}ones?|one of .+|"
    r"(?:una? )?de (?:los|las|l[oa]s? m[aá]s) .+|eine?[rs]? (?:der|von) .+|(?:l['’])?une? des .+|"
    r"una? (?:dei|delle|degli) .+|uma? d[oa]s .+",
    re.IGNORECASE,
)
"""Which kind of its kind a row is, which is no name: "one of the long ones"."""

SAME_DAY: Final = re.compile(
    r"(?:(?:on|for) )?(?:the|that)(?: very)?(?: same)? (?:day|date|morning|afternoon|evening)|"
    r"(?:(?:en|para) )?(?:el|ese|aquel|la|esa)(?: mism[oa])? (?:d[ií]a|fecha|mañana|tarde|noche)(?: mism[oa])?|"
    r"(?:am|an dem|den)(?: selben| gleichen)? tag|(?:le m[êe]me|ce) jour(?:-l[àa])?|(?:lo stesso|quel) giorno|"
    r"(?:no mesmo|o mesmo|nesse) dia",
    re.IGNORECASE,
)
"""A day that was spoken of, which is no place."""

WHOLE_DAY: Final = re.compile(
    r"^\s*(?:(?:all|(?:(?:the|a) )?(?:whole|entire|full)|todo el) (?:day|d[ií]a)(?: event)?|"
    r"(?:el |de )?d[ií]a (?:entero|completo))\s*$",
    re.IGNORECASE,
)
MYSELF: Final = frozenset("i me myself us we yo mi conmigo nosotros".split())
"""Words for the user, who is not invited to his own events."""

OCLOCK: Final = frozenset("uhr clock oclock h hrs am pm horas heures ore hores".split())
"""Words that belong to an hour and to no place."""


GOES_ON: Final = re.compile(
    r"\W*(?:(?:it|we|they|which) )?(?:(?:goes|go|going|runs|lasts|ends|ending|finishes|finishing|starts|starting|"
    r"begins|beginning|until|till|dura|acaba|termina|hasta|empieza|comienza|dauert|endet|geht bis|bis|beginnt|dure|"
    r"finit|commence|jusqu['’][àa]|finisce|inizia|comincia|fino|come[çc]a|at[ée])\b).*\d|"
    r"\W*(?:goes|going|runs|lasts|ends|finishes) (?:on|until|till?|at|over)\b",
    re.IGNORECASE,
)
"""How long something goes on, which is no person: "goes on till half past 8"."""


MOST_OF_A_PLACE: Final = 5
"""Words beyond which what has hours among them is a part of the request, and no place."""


def _is_place(words: str, said: Said) -> bool:
    """Whether words for a place say more than a time, or what corrects one, and do not tell the hours as well."""
    hours = [each for each in said.every() if not each.readings[0].all_day and len(words_of(said.text(each))) > 1]
    if len(words_of(words)) > MOST_OF_A_PLACE and any(said.text(each).casefold() in words.casefold() for each in hours):
        return False
    timed = {word for span in said.every() for word in words_of(said.text(span))}
    return any(word not in timed | OCLOCK for word in content(WHOLE_DAY.sub(" ", CORRECTION.sub(" ", words))))


def _whereabouts(words: str, said: Said) -> str:
    """The place of something new without the time beside it; nothing where it begins with one, or tells how long."""
    place = place_in(words, said.now, said.language)
    times = (said.text(each).casefold() for each in said.every())
    return "" if lengths(place) or any(each in place.casefold() for each in times) else place


def _is_made_up(place: str, said: Said) -> bool:
    """Whether half of a place in English was not said: "writing area"."""
    words = content(place)
    heard = [word for word in words if _alike([word], said.request)]
    return said.language == "en" and not tongues(said.request) and 2 * len(heard) <= len(words)


def _person(words: str, said: Said) -> str:
    """A person as the user called him: of words that he did not say only the name that he did, if there is one."""
    if all(_is_heard(each, said.request) for each in content(words)) or (
        "@" in words and _alike(content(words), said.request)
    ):
        return words
    if {*re.findall(r"\d+", words)} - {*re.findall(r"\d+", said.request)}:
        return _without_number(words, said)  # "Twin 1" and "Twin 2" are nobody's names
    return " ".join(each for each in words.split() if each[:1].isupper() and _alike(content(each), said.request))


def _without_number(words: str, said: Said) -> str:
    """The user's own words for those whom the model counted out, as they stand in the request."""
    name = re.sub(r"\W*\d+\W*", " ", words).strip()
    found = re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", said.request, re.IGNORECASE) if name else None
    return found.group() if found else ""


def _is_heard(word: str, request: str) -> bool:
    """Whether a word of a name was said: "boss" is no slip of "bows"."""
    return any(word_likeness(word, other) >= LIKE_WORD for other in words_of(request))


def _is_no_one(words: str, said: Said) -> bool:
    """Whether words for a person are the user himself, or no more than a time or a length."""
    lasts = duration(words, said.language) is not None
    return lasts or MYSELF.issuperset(words_of(words)) or not _is_place(words, said) or bool(GOES_ON.match(words))


def _is_where(words: str, request: str) -> bool:
    """Whether words for a person are where one goes: "the workshop" of "comes to the workshop"."""
    bare = re.escape(ARTICLE.sub("", words.strip()))
    there = re.search(
        rf"\b(?:at|in|into|come[s]? to|coming (?:round )?to|en) (?:the|our|el|la) {bare}\b", request, re.IGNORECASE
    )
    return there is not None and bool(bare) and words[:1].islower()


def _is_moment(words: str) -> bool:
    """Whether a length is shorter than anything on a calendar: "under 9s" are children."""
    lasts = duration(words)
    return lasts is not None and lasts.total_seconds() < SHORTEST


def _place(call: Planned, request: str) -> int:
    """Where the request comes to speak of what a call is about."""
    return place_of(about(call), request)


BARE_KIND: Final = re.compile(r"^\W*(?:to-?do|task|tarea)s?\b(?=\W*\d*\W*$)", re.IGNORECASE)
"""A kind of row and no name ("to-do 2"): a small model's way to say which of those shown."""


KIND: Final = re.compile(
    r"(?:the |la |el )?(?:to-?do|task|event|appointment|note|tarea|evento|cita|nota)s?", re.IGNORECASE
)
"""A kind of row alone, which a small model writes for "that"."""


def _said_of(wrote: str, said: Said) -> str:
    """Of a row's name those words that the user said: "Call Ana about the flat" is "Call Ana", if he said no more.

    Where he said none, but which one of those shown ("the third one"), that is its name.
    """
    quoted = QUOTED.match(wrote)
    name = quoted["name"] if quoted else BARE_KIND.sub("", wrote).strip()
    request = words_of(said.whole or said.request)

    def is_said(word: str) -> bool:
        return any(word_likeness(plain, other) >= ALIKE for plain in words_of(word) for other in request)

    kept = " ".join(each for each in re.findall(r"[^\W_]+", name) if is_said(each))
    if content(kept):
        return kept
    if mentioned_abroad([name], said.whole or said.request, str):
        return name  # "segunda" is no second one where the row is named in another language
    points = bool(KIND.fullmatch(wrote.strip()) and POINTERS & {*request})
    return _nth(said) or ("it" if points else name or wrote)


COMPARED: Final = re.compile(
    r"\b(?:like|than|as (?:if|though|\w+ as)|como|parece[n]?|wie|als|comme|come|feito)\s+"
    r"(?:(?:the|an?|my|our|that|some|el|la|los|las|un|una|mi|der|die|das|dem|den|ein\w*|le|il|lo|o|a|"
    r"old|new|viej[oa]|antigu[oa]|alte[rnms]?)\s+)*$",
    re.IGNORECASE,
)
"""What leads to something that is but like what is spoken of: "it squeaks like the old number 7"."""


def _nth(said: Said) -> str:
    """Which of the rows shown is meant by its place, where nothing else is said of it."""
    request = said.request
    for span in sorted(said.every(), key=lambda each: -each.start_index):
        request = f"{request[: span.start_index]} . {request[span.end_index :]}"
    found = NTH.search(request)
    return found.group() if found and not COMPARED.search(request[: found.start()]) else ""


def _all_alike(words: Sequence[str], request: str) -> bool:
    return bool(words) and all(_alike([word], request) for word in words)


def _alike(words: Sequence[str], request: str) -> bool:
    return any(word_likeness(word, other) >= ALIKE for word in words for other in words_of(request))
