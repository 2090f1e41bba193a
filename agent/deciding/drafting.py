"""What code alone decides: a plain request for which the evidence is overwhelming, and all it takes was said.

A model call costs seconds, and a small model errs where code does not. Where the classifier is all but certain of one
tool, the request is one clause with one time at most, and what is left of it is a plain deed or the name of one row,
the call is written by code, in the user's words. Whatever leaves a doubt is for the model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from agent.answering.telling import asks
from agent.calls import Planned
from agent.deciding.accounted import ABOUT, says_more
from agent.deciding.finishing import is_told_otherwise
from agent.deciding.striking import is_kept
from agent.followups.noting import ORDERS, into_named
from agent.grounding.ground import FACT
from agent.grounding.placing import MOVES, place_told, place_wanted
from agent.grounding.timing import LASTS_UNTIL, OF_A_ROW
from agent.intents import WORDS
from agent.reading.clauses import ENDS_IN_ONE, unled
from agent.reading.clauses import clauses as clauses_of
from agent.reading.frames import FRAME, PLANNED
from agent.reading.keeping import told_to_keep
from agent.reading.one_thing import BROUGHT, OF_WORLD, STATE
from agent.reading.parts import clauses
from agent.reading.put_in import FINITE
from agent.reading.resizing import SO_LONG, end_of, is_wished, resized
from agent.reading.sayings import CORRECTION, LONGEST, NOT_THIS, NOTING, RENAME, Said, shift_of
from agent.reading.valuing import valued
from agent.reading.weighing import unweighed, weights
from agent.reading.why_needed import runs_on
from agent.reading.words import content
from agent.state import State
from tools.calendar.coming import only_comes
from tools.calendar.show import HOW_LONG_UNTIL
from tools.contract import Tool
from tools.matching import POINTERS, likeness, ranked_by_mention, words_of
from tools.todo.wishes import WHEN_DUE, WHETHER_DONE, wanted
from tools.when import duration
from tools.when.tongue import tongues

LIKELIEST: Final = 0.5
"""How likely the tool must be for a request that says in so many words what it asks for."""

SURE: Final = 0.8
TALK: Final = 0.1
"""How likely the tool must be, and words at most; chosen on the develop split (`bench/`)."""

SURER: Final = 0.93
"""How likely it must be where the request has a second clause."""

CHATTER: Final = re.compile(
    r"\b(?:i|i['’]?[mdl]+|i['’]ve|you|we|he|she|they|it|it['’]?s|is|are|am|was|were|been|have|has|had|needs?|want\w*|"
    r"should|shall|could|would|can|can['’]?t|will|won['’]?t|may|might|must|do|does|did|do ?n['’]?t|not|never|no|or|"
    r"but|if|because|so|that|this|these|those|which|who|what|where|when|why|how|instead|maybe|perhaps|also|too|"
    r"another|"
    r"before|after|until|unless|while|everyone|every|each|all|both|same|again|yet|still|already|"
    r"yo|t[uú]|usted|nosotros|él|ella|ellos|es|est[aá]n?|son|era|fue|hay|ha|he|han|hemos|tengo|tiene|quiero|puedes?|"
    r"debo|si|pero|porque|que|qu[eé]|cu[aá]ndo|cuando|d[oó]nde|donde|c[oó]mo|como|ni|me|te|se|nos|l[oa]s?(?=\W*$)|"
    r"es[aeo]s?|est[aeo]s?|antes|despu[eé]s|hasta|tambi[eé]n|otr[ao]s?|todos?|todas?|ya|a[uú]n|todav[ií]a|nunca|"
    r"tampoco)\b|"
    r"[,;:?()\n\"“”«]|\w['’](?:s|re|ve|ll)\b(?=\W*$)",
    re.IGNORECASE,
)
"""Words of a sentence that says more than a deed or a thing."""

LACKING: Final = re.compile(
    r"\b(?:out of|no more|run out|ran out|gone|used up|(?:no|ni) (?:me |nos )?qued\w+|acab\w+|quedad\w+|sin|"
    r"finit[oaie]|plus de|keine?n?|leer|alle)\b",
    re.IGNORECASE,
)
"""Words of one who lacks something and means that it be bought."""

PLACED: Final = re.compile(
    r"\b(?:at|in|inside|near|via|over|en|donde)\b|@|\bon (?:zoom|teams|skype|meet)\b", re.IGNORECASE
)
"""Words that lead to a place."""

LASTING: Final = re.compile(rf"\b(?:for|lasting|durante|por)\s+(?P<length>{SO_LONG})", re.IGNORECASE)
"""How long something lasts, said in so many words."""

HOUR: Final = re.compile(
    r"\b(?:at|by|@|a las?|sobre las?|para las?|until|till|from|de)\s+\d|\bat the latest\b|\ba m[aá]s tardar\b",
    re.IGNORECASE,
)
"""Words that lead to an hour or belong to a time, left over where none was found for them."""

NOT_OPEN: Final = re.compile(
    r"\b(?:done|did|finish\w*|complete\w*|ticked|closed|all|hech[oa]s?|hice|hicimos|termin\w+|complet\w+|"
    r"overdue|late|past due|atrasad[oa]s?|vencid[oa]s?|retraso)\b",
    re.IGNORECASE,
)
"""Words for to-dos that are not open, or should not be any more."""

EXCEPTED: Final = re.compile(
    r"\b(?:except\w*|excluding|besides|apart from|other than|excepto|salvo|menos|aparte de)\b", re.IGNORECASE
)
"""Words by which something is left out of what was said."""

JOINED: Final = re.compile(
    r"\b(?:and|but|or|if|unless|keep|leave|plus|too|also|as well|both|tambi[eé]n|"
    r"amb[oa]s|ni|pero|sino|si|y|[eou](?!['’]))\b|[&+]",
    re.IGNORECASE,
)
"""Words that join something else to a row, or that keep it on a condition."""

SHORT_OF: Final = re.compile(
    r"\b(?:not|never|no|half|some|part|partly|almost|nearly|un(?:done|tick\w*|check\w*)|nunca|todav[ií]a|casi|"
    r"medi[oa]|"
    r"mitad|parte)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of a deed that is not done, or not all of it."""

KINDS: Final = re.compile(
    r"\b(?:to-?dos?|tasks?|tareas?|pendientes?)\b|^(?:reminders?|recordatorios?)\b|"
    r"\b(?:to|on|in|a|en) (?:my|our|the|mi|la|nuestra) (?:\w+ )?list[as]?\b",
    re.IGNORECASE,
)
"""Words for to-dos and their list: they are no part of a deed."""

STATED: Final = re.compile(
    r"\b(?:is|are|was|were|est|ist|sind|è|é|está|estão|[^\W\d_]+n['’]t|again|as usual|(?:un)?till? late|"
    r"(?:my|his|her|our|their|your) treat)$|"
    r"[,;.–—-] (?:(?:so|and) )?(?:(?:i|we)(?:['’]ve)? )?(?:really |still )?(?:need to|have to|got to|gotta|ought to)"
    r" \w|(?:^|\s)['’]s\b|^(?:skip|avoid|miss)\b|"
    rf"{ENDS_IN_ONE.pattern}",
    re.IGNORECASE,
)
"""How a statement ends whose place is cut off ("milk isn't" on the list), and what else makes no title."""

CALENDAR: Final = re.compile(r"\b(?:calendar|diary|agenda|calendario|kalender|calendrier)\b", re.IGNORECASE)
"""What no event is called: "my calendar shows"."""

UNSAID: Final = frozenset(
    "nothing nada nichts rien niente something stuff algo "
    "finish start begin end stop leave terminar acabar empezar".split()
)
"""Deeds that say nothing without what they are done to."""

KEPT_FROM: Final = re.compile(
    r"\b(?:stuck|held up|delayed|running late|poorly|off sick|liad[oa]|atascad[oa]|retrasad[oa])\b", re.IGNORECASE
)
"""Words of what keeps somebody from something: no event of the owner's."""

PART_OF_DAY: Final = re.compile(r"(?:morning|afternoon|evening|night|noche|tarde)\b", re.IGNORECASE)
"""How words for a time begin that may as well be the end of a name: "game night" on Friday."""

ROWS: Final = {
    "complete_todo": ("to-do", "todo"), "delete_todo": ("to-do", "todo"), "cancel_event": ("event", "event"),
    "update_todo": ("to-do", "todo"), "update_event": ("event", "event"), "read_note": ("note", "note"),
    "delete_note": ("note", "note"),
}  # fmt: skip
"""Tools for one row: how the notes of the prompt call its kind, and the argument that names it."""

CLEARLY: Final = 15.0
"""How much more like the request (0-100) the name of the row meant must be than any other's."""

PART_OF_IT: Final = re.compile(
    r"\b(?:lines?|bits?|parts?|paragraphs?|sentences?|items?|words?|off|from|out of|in|"
    r"l[ií]neas?|frases?|p[aá]rrafos?|partes?|lo (?:de|que)|en)\b",
    re.IGNORECASE,
)
"""Words by which not the whole of a note may be meant."""

RETIMED: Final = re.compile(
    r"\W*(?:(?:hey|hi|ok(?:ay)?|oh|so|please|oye|hola|por favor|bueno|che)\b[\s,]*)*"
    r"(?:(?:(?:i|we)(?:['’]d| would)? (?:need|have|want|like|ought)(?: to)|(?:i|we) (?:must|should)|can (?:you|we)|"
    r"could (?:you|we)|would you|hay que|habr[ií]a que|(?:tengo|tenemos) que|(?:quiero|quer[ií]a|necesito)|"
    r"me gustar[ií]a|puedes|podr[ií]as|podemos|toca)\s+)?(?:please )?"
    r"(?:chang(?:e|ing)|mov(?:e|ing)|shift|switch|alter|cambi[aá](?:r|me|le)?(?:le)?|mover|mueve|modific[aá]r?|"
    r"correr)\s+"
    r"(?:the|la|el) (?:time|date|day|hour|start(?:ing)? time|hora|fecha|d[ií]a) "
    r"(?:of|for|del?|al?)\s+(?P<row>[^,.;:!?]+)"
    r"(?:[,\s]*(?:please|pls|por favor|porfa))?\W*",
    re.IGNORECASE,
)
"""A wish for another time of a row, which does not tell it."""

GOES: Final = frozenset({"delete_todo", "cancel_event", "delete_note"})
MOVED: Final = {"update_todo": "due", "update_event": "start"}
FORBIDS: Final = re.compile(
    r"^\W*(?:(?:please|and|but|no|por favor|y|pero)\W+)*(?:(?:do ?n['’]?t|do not|never)\b(?! (?:forget|let|worry)\b)|"
    r"no (?!(?:te |me |se )?(?:olvid|que)\w*)\w+(?:[ae]s|[ae])\b)",
    re.IGNORECASE,
)
"""How a request begins by which a row is to stay as it is: "don't end the physio at 5"."""

BESIDE: Final = re.compile(
    r"\b(?:after|before|during|tell|let \w+ know|everything|anything|despu[eé]s del?|antes del?|durante|dile|avisa a|"
    r"todo lo)\b",
    re.IGNORECASE,
)
"""Words by which a row is only spoken of beside what is to be done: "dinner after the viewing at 7"."""

DATED: Final = re.compile(r"(?:the|el|le|il|am|den|no dia|dia) \d{1,2}\b", re.IGNORECASE)
"""A day that was not read as one."""

FEW: Final = 7
"""Words of a request that is only a look at what there is."""


ARTICLES: Final = frozenset("el la los las".split())
"""Spanish words that point only where no thing follows them."""


KEEPS: Final = re.compile(
    r"^\W*(?:(?:please|and|but|no|ok|oh|por favor|y|pero)\W+)*(?:(?:do ?n['’]?t|do not|never)\s+(?:ever\s+)?"
    r"(?:cancel|delete|remove|move|change|complete|tick|mark|drop|touch|push|postpone|reschedule|rename|bin|scrap)\b|"
    r"no (?:me |l[oae]s? )?(?:cancel|borr|quit|muev|cambi|elimin|anul|tach|marqu|pas|retras|aplac|toqu)\w*(?:es|as)\b)"
    r"[^,.;:!?]*[\s.!]*$",
    re.IGNORECASE,
)
"""A sentence by which something is to stay as it is, and no more: "don't cancel the physio"."""


def forbids(request: str) -> bool:
    """Whether a request wants nothing but that a row stay as it is."""
    return KEEPS.match(request) is not None


def drafted(state: State, offered: Sequence[Tool], now: datetime) -> Planned | None:
    """The call that a plain request surely comes to, in the user's words; None where the model must decide."""
    likely, request = state.get("likely", {}), state["request"]
    if (
        asked := _until(state, offered)
        or _retimed(state, offered, now)
        or _placed(state, offered, now)
        or _sized(state, offered, now)
        or _peopled(state, offered)
    ):
        return asked
    if len(offered) != 1 or likely.get(offered[0].name, 0.0) < SURE or likely.get(WORDS, 0.0) > TALK:
        return None
    if state.get("wishes") or state.get("images") or "a message" in state.get("named", ()):
        return None
    said = Said(request, now, state["language"], state.get("earlier", ""))
    if CORRECTION.search(request) or NOT_THIS.search(request) or len(said.times()) > 1 or len(said.every()) > 1:
        return None
    if EXCEPTED.search(request) or (offered[0].name in MOVED and FORBIDS.match(request)):
        return None
    write = WRITTEN.get(offered[0].name)
    given = write(said, state) if write else None
    return Planned(offered[0].name, given) if given is not None else None


def _until(state: State, offered: Sequence[Tool]) -> Planned | None:
    """The look at the calendar that tells how long it is until the one event that the request asks about."""
    events = [name for kind, name in _named(state) if kind == "event"]
    there = any(each.name == "list_events" for each in offered)
    asks = HOW_LONG_UNTIL.search(state["request"]) and state.get("likely", {}).get("list_events", 0.0) >= LIKELIEST
    return Planned("list_events", {}) if len(events) == 1 and there and asks else None


def _retimed(state: State, offered: Sequence[Tool], now: datetime) -> Planned | None:
    """The change of the one event that is to have another time, which is not told: the tool asks for it."""
    found = RETIMED.fullmatch(state["request"])
    events = [name for kind, name in _named(state) if kind == "event"]
    there = any(each.name == "update_event" for each in offered)
    if found is None or len(events) != 1 or not there or JOINED.search(found["row"]):
        return None
    return (
        None
        if Said(state["request"], now, state["language"]).every()
        else Planned("update_event", {"event": events[0]})
    )


def _placed(state: State, offered: Sequence[Tool], now: datetime) -> Planned | None:
    """The change of the one event that is to have another place, in so many words."""
    events = [name for kind, name in _named(state) if kind == "event"]
    there = any(each.name == "update_event" for each in offered)
    if len(events) != 1 or not there or MOVES.search(state["request"]):
        return None
    place = place_wanted(state["request"], now, state["language"])
    return Planned("update_event", {"event": events[0], "location": place}) if place else None


def _sized(state: State, offered: Sequence[Tool], now: datetime) -> Planned | None:
    """The change of the one event that is to be longer or shorter by so much, and nothing else."""
    events = [name for kind, name in _named(state) if kind == "event"]
    there = any(each.name == "update_event" for each in offered)
    if len(events) != 1 or not there or not is_wished(state["request"]) or not (by := resized(state["request"])):
        return None
    said = Said(state["request"], now, state["language"])
    apart = [each for each in said.every() if duration(said.text(each), said.language) is None]
    ends = end_of(said.request, said.language) or LASTS_UNTIL.search(said.request)
    plain = not ends and not _orders_more(said.request)
    plain = plain and all(OF_A_ROW.match(said.request, each.end_index) for each in apart)
    return Planned("update_event", {"event": events[0], "duration": by}) if plain else None


def _peopled(state: State, offered: Sequence[Tool]) -> Planned | None:
    """The change of the one event to which somebody comes, where nothing else is told: the tool reads who."""
    events = [name for kind, name in _named(state) if kind == "event"]
    there = any(each.name == "update_event" for each in offered)
    if len(events) != 1 or not there or state.get("likely", {}).get("update_event", 0.0) < SURE:
        return None
    rest = re.sub(re.escape(events[0]), " ", state["request"], flags=re.IGNORECASE)
    return Planned("update_event", {"event": events[0]}) if only_comes(rest) else None


NAMES: Final = re.compile(r"\b(?:re-?(?:nam|titl)\w+|renombr\w+|call it|ll[aá]mal[oa])\b", re.IGNORECASE)
"""Words by which a row gets another name as well."""


def _orders_more(request: str) -> bool:
    """Whether more is asked for than a length: another name, or a deed in a clause beside it: "move it to room 5"."""
    if NAMES.search(request):
        return True
    rest = [unled(each) for each in clauses_of(request) if not resized(each)]
    return any(not ORDERS.isdisjoint(words_of(each)[:1]) for each in rest)


def _time(said: Said) -> str:
    return next((said.meant(each) for each in said.times()), "")


def _with(name: str, said: Said, given: Mapping[str, str] | None = None) -> dict[str, str]:
    """The arguments with the one time that was said, if any."""
    return {**(given or {}), **({name: time} if (time := _time(said)) else {})}


LEFT_OVER: Final = re.compile(
    r"(?:for|to|at|in|on|with|by|and|up|out|off|away|down|para|de|en|con|por|y|out of|run out|ran out|no more|"
    r"no quedan?|there['’]?s|"
    r"tenemos|ten[ií]a\w*|quedan?)\b|.* (?:done|works|cancell?ed)$|"
    r"(?:p[oó]n\w*|block|new event|reserva|ap[uú]nta\w*|add|put|a[ñn]ade)$|.*[^\W\d_]{3}[.!…] |.* (?:to|in|"
    r"into) (?:the|my|our) (?:\w+ ){0,2}notes?\b",
    re.IGNORECASE,
)
"""How a title begins from which a time was cut out of the middle of the sentence, or that still has its opening."""


def _plain_title(said: Said, planned: bool) -> str:
    """The deed, where all that was said is that and a time; else nothing."""
    title = said.deed(planned=planned)
    if "de" in tongues(said.request) or len(clauses(said)) != 1 or HOUR.search(title):
        return ""
    if runs_on(title) or not 1 <= len(content(title)) <= LONGEST or CHATTER.search(title) or LEFT_OVER.match(title):
        return ""
    if said.language == "es" and re.search(r"\w o \w", title) and "pt" not in tongues(said.request):
        return ""
    if LACKING.search(said.request) and not LACKING.search(title):
        return ""
    if any(PART_OF_DAY.match(said.text(each)) for each in said.times()) or " + " in title or " & " in title:
        return ""
    untimed = said.untimed(0, len(said.request)).strip(" ,.;:!?¡¿-")
    framed = FRAME.match(untimed) or (planned and PLANNED.match(untimed))
    return title if framed or words_of(untimed)[:1] == words_of(title)[:1] else ""


def _todo(said: Said, state: State) -> dict[str, str] | None:
    plain, weighed = unweighed(said.request)
    said = replace(said, request=plain)
    title = _plain_title(said, planned=False)
    urgent = weights(plain) or ([weighed] if weighed else [])
    if (
        not title
        or title.casefold() in UNSAID
        or DATED.match(title)
        or STATED.search(title)
        or KINDS.search(title)
        or len({*urgent, weighed} - {""}) > 1
        or weights(title)
    ):
        return None
    return _with("due", said, {"title": title, **({"priority": urgent[0]} if urgent else {})})


def _event(said: Said, state: State) -> dict[str, str] | None:
    lasts = LASTING.search(said.request)
    rest = replace(said, request=said.request.replace(lasts.group(), "")) if lasts else said
    title = _plain_title(rest, planned=True)
    if (
        not title
        or FINITE.search(title)
        or KEPT_FROM.search(title)
        or duration(rest.request, said.language) is not None
        or PLACED.search(title)
        or BROUGHT.match(title)
        or OF_WORLD.fullmatch(title)
        or CALENDAR.search(title)
        or STATED.search(title)
        or not STATE.isdisjoint(words_of(title))
        or len(rest.times()) != 1
        or (re.search(r"\s\d{1,2}$", title) and rest.times()[0].readings[0].all_day)
    ):
        return None
    return _with("start", rest, {"title": title, **({"duration": lasts["length"]} if lasts else {})})


def _looked_up(name: str) -> Callable[[Said, State], dict[str, str] | None]:
    """A look at what there is on a day, or at all."""

    def written(said: Said, state: State) -> dict[str, str] | None:
        if _of_one_todo(name, said, state):
            return {}
        pointers = POINTERS - ARTICLES if said.language == "es" else POINTERS
        points = not pointers.isdisjoint(words_of(said.untimed(0, len(said.request))))
        now = any(each.readings[0].grain == "second" for each in said.times())
        others = {*state.get("named", ())} - {"event", *(["to-do"] if name == "due" else [])}
        vague = not said.times() and len(words_of(said.request)) > FEW and wanted(said.request) is None
        if points or now or others or vague or NOT_OPEN.search(said.request):
            return None
        return _with(name, said)

    return written


def _of_one_todo(name: str, said: Said, state: State) -> bool:
    """Whether it is asked when the one to-do is due that the request names, or whether it is done."""
    asks = WHEN_DUE.search(said.request) or WHETHER_DONE.search(said.request)
    return name == "due" and asks is not None and len(state.get("named", ())) == 1 and not said.times()


def _free(said: Said, state: State) -> dict[str, str] | None:
    if state.get("named") or duration(said.request, said.language) is not None or len(said.times()) != 1:
        return None
    if JOINED.search(said.untimed(0, len(said.request))):
        return None
    return _with("when", said)


def _row(tool: str) -> Callable[[Said, State], dict[str, str] | None]:
    """A change of the one row that the request names."""
    kind, argument = ROWS[tool]

    def written(said: Said, state: State) -> dict[str, str] | None:
        named = _meant([name for each, name in _named(state) if each == kind], said)
        if not named and tool == "read_note" and asks(said.request):
            named = [name for each, name in on_file(state) if each == kind]  # it is there for what it tells
        sure = state.get("likely", {}).get(tool, 0.0) >= SURER
        if len(named) != 1 or len(clauses(said)) > (2 if sure else 1):
            return None
        if tool in MOVED and not _only_moved(said):
            return None
        rest = re.sub(re.escape(named[0]), " ", said.request, flags=re.IGNORECASE)
        if (
            JOINED.search(rest)
            or (tool in MOVED and BESIDE.search(rest))
            or (tool == "complete_todo" and (SHORT_OF.search(rest) or is_told_otherwise(said.request, named[0])))
        ):
            return None
        if tool in GOES and is_kept(said.request, named[0]):
            return None
        if tool in ABOUT and says_more(said, named[0], tool):
            return None
        if tool == "delete_note" and PART_OF_IT.search(said.request):
            return None
        row = {argument: named[0]}
        return _with(MOVED[tool], said, row) if tool in MOVED else row

    return written


def _meant(names: Sequence[str], said: Said) -> Sequence[str]:
    """The one of several rows that the request names much better than any other; all of them where there is none."""
    if len(names) < 2:
        return names
    shares = {each: likeness(said.deed(), each) for each in names}
    best, other, *_ = sorted(names, key=lambda each: -shares[each])
    return [best] if shares[best] >= shares[other] + CLEARLY else names


def _only_moved(said: Said) -> bool:
    """Whether all that a row is to be given is another time."""
    weighed = bool(weights(said.request))
    grains = [each.readings[0].grain for each in said.times()]
    if place_told(said.request, said.now, said.language) or duration(said.request, said.language) is not None:
        return False
    return grains not in ([], ["second"]) and not (weighed or RENAME.search(said.request) or shift_of(said.request))


def _named(state: State) -> list[tuple[str, str]]:
    """The rows on file that the request names: kind and name."""
    return ranked_by_mention(on_file(state), state["request"], lambda each: each[1])


def on_file(state: State) -> list[tuple[str, str]]:
    """The kinds and names of the rows that the request may mean."""
    on_file = next((each for each in state.get("notes", ()) if each.startswith("On file:")), "")
    return [(kind, name) for kind, name in re.findall(r"(to-do|event|note) “([^”]*)”", on_file)]


def _fact(said: Said, state: State) -> dict[str, str] | None:
    fact = FACT.sub("", said.request).strip(" .!")
    led = FACT.match(said.request)
    if (told := told_to_keep(said.request)) and not said.times():
        return {"fact": told[:1].upper() + told[1:]}
    return {"fact": fact[:1].upper() + fact[1:]} if led and led.group().strip() and fact else None


def _undo(said: Said, state: State) -> dict[str, str] | None:
    return None if JOINED.search(said.request) else {}


def _more(said: Said, state: State) -> dict[str, Any] | None:
    """What is to go into the one note that the request calls by its name."""
    call = into_named(said.request, [name for kind, name in _named(state) if kind == "note"])
    return {**call.arguments} if call else None


def _note(said: Said, state: State) -> dict[str, str] | None:
    if text := valued(said.request):
        return {"text": text}
    found = NOTING.match(said.request)
    plain = found and (found["this"] or ":" in said.request[: found.start("rest")])
    return {"text": found["rest"].strip()} if found and plain else None


WRITTEN: Final[Mapping[str, Callable[[Said, State], dict[str, Any] | None]]] = {
    "add_todo": _todo,
    "create_event": _event,
    "list_events": _looked_up("when"),
    "list_todos": _looked_up("due"),
    "find_free_time": _free,
    "remember_fact": _fact,
    "create_note": _note,
    "append_note": _more,
    "undo_last": _undo,
    "list_notes": lambda said, state: {} if not state.get("named") else None,
    **{tool: _row(tool) for tool in ROWS},
}
"""How the arguments of each tool are written from the request."""
