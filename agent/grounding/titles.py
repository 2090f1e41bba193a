"""Titles in the user's own words: a small model shortens them, translates them, or takes them from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.deeds import deeds
from agent.grounding.repairs import mended
from agent.intents import WORDS, is_known
from agent.reading.frames import FRAME, bare, before_a_time
from agent.reading.parts import JOINTS, Part, clauses, parts_of, place_of, tells
from agent.reading.put_down import without_order
from agent.reading.sayings import LINK, LONGEST, NOTING, Said
from agent.reading.wishes import Judge
from agent.reading.words import ALIKE, ENDING, NEW, about, content
from tools.letters import ITS_TIME
from tools.matching import NOISE, POINTERS, word_likeness, words_of
from tools.when import Span
from tools.when.tongue import tongues

DEEDS: Final = frozenset({"add_todo", "create_event"})
"""Tools whose title is the user's own words for a deed."""

GETTING: Final = frozenset(
    "get buy grab fetch purchase comprar compra pillar coger kaufen besorgen holen acheter prendre comprare".split()
)
"""Verbs that may stand for each other: "get milk" may be called "Buy milk"."""

ENGLISH: Final = frozenset("get buy grab fetch purchase".split())
SHORTEST: Final = 4
FEW: Final = 3
"""Words of what a title lacks at its end that may be of a long one: "... for the Hadley family"."""

CLIPPED: Final = 2
"""An English word may be the beginning of another language's, from so many letters on, but for so many."""

COMPOUND: Final = 6
"""The same of a longer word, which may be the first half of a compound."""

SLIP: Final = 85.0
"""The least likeness (0-100) of a word that nobody knows to the user's own: "Steuersperaterin"."""

ENCLITIC: Final = re.compile(r"(?P<verb>\w{2,}[aei]r)(?:se)?(?:l[aoe]s?)", re.IGNORECASE)
"""A Spanish verb that ends in its pronoun: "pagarla"."""

NO_NAME: Final = re.compile(
    r"(?:an? |una? )?(?:to[- ]?do|task|reminder|tarea|recordatorio|pendiente)s?|"
    r"(?:anotar|apuntar|poner|a[ñn]adir|agregar|meter|marcar|add|put|note)(?:l[oa]|se| it)? (?:en|a|in|on|to) "
    r"(?:el|la|mi|the|my) (?:calendario|agenda|calendar|diary)|"
    r"(?:block(?:ing)?|bloque\w+|reserv\w+)(?: out| off)?(?: (?:all day|the (?:whole )?day|todo el d[ií]a|el d[ií]a))?",
    re.IGNORECASE,
)
"""A title that says no more than what kind of row it is."""

PRONOUN: Final = re.compile(r"(?:it|him|her|them|that|this|eso|esto|[eé]l|ella|ellos|ellas|lo|la)", re.IGNORECASE)
"""A title that only points to what was said before it."""

BACK: Final = POINTERS.difference("lo la los las el".split())
"""Words that point to what was told before, and are no article."""

TOLD: Final = re.compile(
    r"(?<=\w),? (?:and |but |so )?(?:(?:i|we|he|she|they)(?:['’](?:m|re|s|ll|ve))? "
    r"(?:am |are |is |will be |have to be )?(?:back|home|off|away|out|done|free)|"
    r"(?:the|my|our) [^,.;]{3,30}? (?:opens?|closes?|leaves?|shuts?|starts?|ends?))"
    r"(?: (?:at|by|until|till|from|again))*$|"
    r"(?:(?:\s+(?:and|und|et|e|y))?\s+(?:starts?|begins?|finish(?:es)?|ends?|arrives?|lands?|departs?|takes off|"
    r"gets(?: in)?|f[äa]hrt|kommt(?: an)?|beginnt|endet|landet|part|arrive|commence|finit|parte|arriva|inizia|"
    r"finisce|come[çc]a|chega|kicks off)|"
    r"(?:(?<=train)|(?<=bus)|(?<=coach)|(?<=flight)|(?<=plane)|(?<=ferry)|(?<=boat)|(?<=tram)) leaves)+$",
    re.IGNORECASE,
)
"""What is told behind an event for its hour alone: "meeting, I'm back", "train leaves and gets in"."""

STOP: Final = re.compile(r"[.!…]\s+(?=\w)")
"""Where a sentence ends."""

THAT: Final = re.compile(r"^(?:that|que)\s+", re.IGNORECASE)
LEADING: Final = frozenset("to for with from at of about in a para con de del en sobre al".split())
"""Words by which a deed goes on."""

MOVES: Final = {"update_todo": ("todo", "due"), "update_event": ("event", "start")}
"""Tools that give a row another time, and what they call the row and the time."""

PLACE: Final = re.compile(r"\s*(?:at|in|en|bei|im|in der|à|au|chez|a|al|alla|da|no|na|em)\s", re.IGNORECASE)
"""What leads to a place."""

ABOUT: Final = re.compile(
    r"\b(?:about|of|for|from|with|regarding|sobre|de|del|para|con)"
    r"(?: (?:the|a|an|my|our|his|her|el|la|los|las|mi|un|una))?\s*$",
    re.IGNORECASE,
)
"""What leads from a deed to what it is about."""

STATE: Final = (
    r"(?P<state> (?:(?:is|are|will be|stays|est[aá]n?|estar[aá]n?) )?(?P<how>"
    r"closed|shut|open|cerrad[oa]s?|abiert[oa]s?|"
    r"geschlossen|zu|ferm[ée]e?s?|chius[oa]|fechad[oa]))\b"
)
"""How things are with what a title names: "café closed" is no café."""

SURELY_TOLD: Final = 0.7
"""How likely a clause must be words for a change that rests on it to be none."""

CLEARLY: Final = 2.5
"""How many times as likely as any other the clause of a long story must be that a deed is taken from."""

LIKELY: Final = 0.5
"""How likely its tool must be for a call to be kept of whose title the user said nothing."""


def named(
    planned: Sequence[Planned], said: Said, likely: Mapping[str, float], judge: Judge = lambda words: {}
) -> tuple[Planned, ...]:
    """The calls, a title that the user said nothing of put into the words of its part of the request.

    A lone call is given them only where its tool is likely: small talk is no deed, whatever the model calls it. Of a
    long story it is the clause that is likeliest for that tool, by `judge`.
    """
    parts: Sequence[Part] = parts_of(planned, said)
    if len(planned) == 1 and likely.get(planned[0].tool, 0.0) >= LIKELY:
        parts = (Part(0, len(said.request)),)
    if not parts:
        return tuple(planned)
    return tuple(_named(call, part, said, judge) for call, part in zip(planned, parts, strict=True))


def _named(call: Planned, part: Part, said: Said, judge: Judge) -> Planned:
    title = call.arguments.get("title")
    if (
        call.tool not in DEEDS
        or not isinstance(title, str)
        or (is_said(title, said, part) and not (NO_NAME.fullmatch(title.strip()) or PRONOUN.fullmatch(title.strip())))
    ):
        return call
    whole = whole_title(said, part, call.tool)
    if PRONOUN.fullmatch(title.strip()) and (before := _before(said)):
        return Planned(call.tool, {**call.arguments, "title": before})
    if len(content(whole)) > LONGEST:
        whole = whole_title(said, _likeliest(part, said, call.tool, judge), call.tool)
    short = len(content(whole)) <= 2 * LONGEST
    return Planned(call.tool, {**call.arguments, "title": whole}) if content(whole) and short else call


def _before(said: Said) -> str:
    """What the wish before this one, in the same breath, is about; nothing where there is none, or a long one."""
    place = said.whole.find(said.request)
    told = before_a_time(said.whole[: max(place, 0)])
    noted = NOTING.match(told)
    told = bare(THAT.sub("", noted["rest"] if noted else bare(told)))
    return told if 0 < len(content(told)) <= LONGEST else ""


def _likeliest(part: Part, said: Said, tool: str, judge: Judge) -> Part:
    """The clause of a part of the request that is likeliest for a tool; the whole part where none is likely."""
    there = [each for each in clauses(said) if part.start <= each.start < part.end]
    shares = {each: judge(each.of(said.request)).get(tool, 0.0) for each in there}
    best, *others = sorted(there, key=lambda each: -shares[each]) or [part]
    return best if others and shares[best] >= CLEARLY * shares[others[0]] else part


def wanted(planned: Sequence[Planned], said: Said, judge: Judge) -> list[Planned]:
    """The calls without a change that stands where nothing is asked for, beside one that does not.

    "Take the rent off my list, my flatmate pays it": the flatmate is the reason, not the flat viewing to be cancelled.
    """
    planned = deeds(planned, said)
    if len(planned) > 1:
        bare = [each for each in planned if each.tool in DEEDS and NO_NAME.fullmatch(str(each.arguments.get("title")))]
        planned = [each for each in planned if each not in bare and not _is_about(each, planned, said)] or planned
    parts = parts_of(planned, said)
    kept: list[Planned] = []
    for call, part in zip(planned, parts, strict=False):
        shares = judge(part.of(said.request))
        if call.tool.startswith(NEW) or shares.get(WORDS, 0.0) < SURELY_TOLD:
            kept.append(_not_ended(call, part, said, shares))
    return kept or [*planned]


def _is_about(call: Planned, planned: Sequence[Planned], said: Said) -> bool:
    """Whether a new deed is no more than what another is about: "ring the insurer about the hail damage"."""
    if call.tool not in DEEDS or (call.tool == "create_event" and len(said.times()) != 1):
        return False
    place = place_of(about(call), said.request)
    others = [place_of(about(each), said.request) for each in planned if each is not call and each.tool == call.tool]
    before = [each for each in others if each < place and not JOINTS.search(said.request[each:place])]
    return bool(before) and bool(ABOUT.search(said.request[:place]))


def _not_ended(call: Planned, part: Part, said: Said, shares: Mapping[str, float]) -> Planned:
    """The call, or the change to another time that its part asks for, where little there speaks for an ending."""
    row = call.arguments.get("todo") or call.arguments.get("event")
    gone = sum(shares.get(each, 0.0) for each in ENDING)
    times = [each for each in said.times() if part.start <= each.start_index < part.end]
    tool = max(MOVES, key=lambda each: shares.get(each, 0.0))
    if call.tool not in ENDING or not row or not times or shares.get(tool, 0.0) < 2 * gone:
        return call
    return Planned(tool, {MOVES[tool][0]: row, MOVES[tool][1]: said.meant(times[0])})


def replaced(call: Planned, title: str) -> Planned:
    """The call for a to-do with another title; any other as it is."""
    return Planned(call.tool, {**call.arguments, "title": title}) if call.tool == "add_todo" else call


def pointing(said: Said, shown: Sequence[Mapping[str, Any]], told: str = "") -> tuple[str, str]:
    """The deed of a request that only points to what it is about, and its title with the name of the one row shown.

    After a mail about an invoice, "put paying it on my list" is "Paying: Invoice 2071", and "put it on my list with its
    deadline" is "Invoice 2071". Nothing where it names a thing.
    `told` is what that row told of what was asked: "buying it" is "Buying a scarf".
    """
    mail = len(shown) == 1 and shown[0]["kind"] == "message"
    deed = ITS_TIME.sub("", whole_title(said)) if mail else whole_title(said)
    words = words_of(deed)
    named = [word for word in words if word not in NOISE and word not in POINTERS]
    if mail and not named and not POINTERS.isdisjoint(words_of(said.request)):
        return deed or "It", shown[0]["label"]
    enclitic = ENCLITIC.fullmatch(named[0]) if len(named) == 1 == len(words) else None
    if len(shown) != 1 or len(named) != 1 or not (enclitic or (len(words) > 1 and words[0] == named[0])):
        return "", ""
    verb = enclitic["verb"] if enclitic else named[0]
    if told:
        return deed, f"{verb.capitalize()} {told}"
    return deed, f"{verb.capitalize()}: {shown[0]['label']}"


def whole_title(said: Said, part: Part | None = None, tool: str = "") -> str:
    """The deed that the request, or a part of it, speaks of."""
    start, end = part or (0, len(said.request))
    deed = said.deed(_asked_from(said, start, end), end, planned=tool == "create_event")
    told = without_order(deed)
    deed = told.text if told.asked and not told.all_day and content(told.text) else deed
    return TOLD.sub("", TOLD.sub("", deed)) if tool == "create_event" else deed


def _asked_from(said: Said, start: int, end: int) -> int:
    """Where the sentence begins that asks for a deed, behind some that only tell what happened.

    "La vicina non ha corrente. Ricordami di chiamare l'elettricista": whoever tells a story names the deed in the end.
    """
    if FRAME.match(said.request[start:end].lstrip()):
        return start
    for stop in STOP.finditer(said.request, start, end):
        place = stop.end()
        if any(start <= each.start_index < place and not _is_gone(each, said.now) for each in said.every()):
            break
        asks = FRAME.match(said.request[place:end])
        deed = content(said.untimed(place + asks.end(), end)) if asks and asks.group().strip() else []
        if len(deed) > 1 and BACK.isdisjoint(words_of(said.request[place:end])):
            return place
    return start


def _is_gone(span: Span, now: datetime) -> bool:
    """Whether a time is one at which something was: "yesterday"."""
    best = span.readings[0]
    return not best.rrule and (best.end or best.start) <= now


def title(wrote: str, said: Said, part: Part | None, tool: str, elsewhere: str) -> str:
    """The model's title, or the user's words where it has none of them, loses a link or half of them, or translates.

    `elsewhere` are the words of the other arguments: they need not be in the title.
    """
    request = part.of(said.request) if part else said.request
    state = re.search(rf"\b{re.escape(wrote.strip())}{STATE}", request, re.IGNORECASE) if wrote.strip() else None
    if state is not None and tool == "create_event":
        return f"{wrote.strip()} {state['how']}"
    wrote, whole = mended(wrote, request), mended(whole_title(said, part, tool), request)
    wrote, whole = _deed(wrote, whole, tool), _elsewhere(whole, elsewhere)
    if not tells(whole):
        return wrote
    if _is_of_the_story(wrote, said, part) and len(content(whole)) <= 2 * LONGEST:
        return whole
    if _begins(wrote, whole):
        return whole
    if _is_foreign(said) and (typed := _only_word(wrote, whole)):
        return typed
    if (
        _copied(wrote, said)
        or not is_said(wrote, said, part)
        or any(each not in wrote for each in LINK.findall(request))
    ):
        return whole or wrote
    foreign = _is_foreign(said) and _translated(wrote, said, request) and len(content(whole)) <= 2 * LONGEST
    if foreign and content(whole):
        return whole
    if len(content(whole)) > LONGEST or len(words_of(whole)) > 2 * LONGEST or not content(whole):
        return _spelled(wrote, request) if _is_foreign(said) else wrote
    own = _translated(wrote, said, request) or _lost(wrote, whole, elsewhere)
    return whole if own else _spelled(wrote, request) if _is_foreign(said) else wrote


def _is_of_the_story(wrote: str, said: Said, part: Part | None) -> bool:
    """Whether a title has all its words from what is told before the sentence that asks for a deed, and none of it."""
    start, end = part or (0, len(said.request))
    place = _asked_from(said, start, end)
    asked, told = (words_of(said.request[begins:ends]) for begins, ends in ((place, end), (start, place)))
    words = content(wrote)
    return place > start and all(_in(word, told) and not _in(word, asked) for word in words)


def _elsewhere(whole: str, elsewhere: str) -> str:
    """A deed without the place behind a comma that another argument holds."""
    deed, comma, place = whole.rpartition(",")
    return deed if comma and PLACE.match(place) and {*words_of(place)[-1:]} <= {*words_of(elsewhere)} else whole


def _begins(wrote: str, whole: str) -> bool:
    """Whether a title is but the beginning of the deed: "Send the receipts" of "Send the receipts to Eva"."""
    words, all_ = words_of(wrote), words_of(whole)
    more = all_[len(words) :]
    most = 2 * LONGEST if len(content(" ".join(more))) <= FEW else LONGEST
    short = len(content(whole)) <= most and "," not in whole
    return short and len(content(wrote)) > 1 and all_[: len(words)] == words and more[:1] != [] and more[0] in LEADING


def _only_word(wrote: str, whole: str) -> str:
    """The one word of a deed, as typed, where the model has written another in its place: "Veterinary"."""
    told, own = content(wrote), content(whole)
    if len(told) != 1 or len(own) != 1 or told == own:
        return ""
    typed = next((each for each in re.findall(r"[^\W_]+", whole) if content(each) == own), "")
    return f"{typed[:1].upper()}{typed[1:]}"


def _deed(wrote: str, whole: str, tool: str) -> str:
    """The model's title without the verb by which the user put it on a list: "Add stamps" is "Stamps"."""
    short = bare(wrote, planned=tool == "create_event")
    framed = content(short) and content(short) != content(wrote) and words_of(wrote)[:1] != words_of(whole)[:1]
    return short if framed else wrote


def is_said(wrote: str, said: Said, part: Part | None = None) -> bool:
    """Whether a title has a word of the request, or of its part, that is not of a time."""
    timed = {word for span in said.every() for word in words_of(said.text(span))}
    request = part.of(said.request) if part else said.request
    return any(_in(word, words_of(request)) for word in content(wrote) if word not in timed)


def _translated(wrote: str, said: Said, request: str) -> bool:
    """Whether a title is in other words: any but its first verb, or most; any where the request is not English."""
    foreign = _is_foreign(said)
    own = GETTING - ENGLISH if foreign else GETTING
    words = [word for word in content(wrote) if word not in own]
    unsaid = [word for word in words if not _in(word, words_of(request))]
    return bool(unsaid) and (foreign or unsaid != words[:1] or len(unsaid) * 2 > len(words))


def _copied(wrote: str, said: Said) -> bool:
    """Whether a title begins with the time, or is the request with its time in it."""
    timed = [said.text(span) for span in said.every() if len(words_of(said.text(span))) > 1]
    if any(words_of(each) == words_of(wrote)[: len(words_of(each))] for each in timed):
        return True
    if any(_within(words_of(each), words_of(wrote)) for each in timed):
        return True
    copied = wrote.casefold() in said.request.casefold() and len(words_of(wrote)) > LONGEST
    return copied and any(said.text(span) in wrote for span in said.every())


def _within(timed: Sequence[str], wrote: Sequence[str]) -> bool:
    """Whether a title has a whole time among its words, but for small ones: "tomorrow at 8am" of "tomorrow 8am"."""
    time, words = ([each for each in said if each not in NOISE] for said in (timed, wrote))
    most = len(time)
    return most > 1 and len(words) > most and any(words[at : at + most] == time for at in range(len(words)))


def _is_foreign(said: Said) -> bool:
    """Whether the request is in another language than English, which a small model likes to answer in."""
    return said.language != "en" or bool(tongues(said.request))


def _spelled(wrote: str, request: str) -> str:
    """A title whose English words are spelled as the user's, of which they are a beginning ("Detergent"), or a slip."""
    own = re.findall(r"[^\W\d_]+", request)
    known = {each.casefold() for each in own}

    def spelled(found: re.Match[str]) -> str:
        word = found.group().casefold()
        most = CLIPPED if len(word) < SHORTEST + 1 else COMPOUND
        meant = [each for each in own if each.casefold().startswith(word) and 0 < len(each) - len(word) <= most]
        if not meant and not is_known(word):
            meant = [each for each in own if word_likeness(word, each.casefold()) >= SLIP]
        return meant[0] if meant and word not in known and len(word) >= SHORTEST else found.group()

    written = re.sub(r"[^\W\d_]+", spelled, wrote)
    return written[:1].upper() + written[1:]


def _lost(wrote: str, whole: str, elsewhere: str) -> bool:
    """Whether half of what the user said is in no argument."""
    if "," in whole:  # what is left of a request that says more than the deed
        return False
    words = [word for word in content(whole) if word not in GETTING]
    lost = [word for word in words if not _in(word, content(f"{wrote} {elsewhere}"))]
    return bool(lost) and len(lost) * 2 >= len(words) and len(words_of(whole)) <= LONGEST


def _in(word: str, others: Sequence[str]) -> bool:
    return any(word_likeness(word, other) >= ALIKE for other in others)
