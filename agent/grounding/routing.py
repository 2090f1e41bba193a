"""Which tool a call belongs to, where only the owner's data can tell: a to-do and an event may bear one name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.listing import goes_on
from agent.reading.put_down import ALL_DAY
from agent.reading.words import PLANNED
from agent.stores import Stores
from tools.matching import (
    ANYTHING,
    HOURS,
    LASTS,
    LIKE_WORD,
    NOISE,
    ORDINALS,
    POINTERS,
    is_of_another,
    likeness,
    only_its_verb,
    ranked,
    ranked_by_mention,
    word_likeness,
    words_of,
)
from tools.taking_out import TAKES
from tools.todo.wishes import noted_row
from tools.translating import groups_of, named_abroad
from tools.when.tongue import tongues
from tools.wordbook import is_called

TWINS: Final = {
    "update_event": ("update_todo", {"event": "todo", "start": "due", "title": "title"}),
    "cancel_event": ("delete_todo", {"event": "todo"}),
    "update_todo": ("update_event", {"todo": "event", "due": "start", "title": "title"}),
    "delete_todo": ("cancel_event", {"todo": "event"}),
}
"""Tools that do to one kind of row what another does to the other, and how their arguments are named."""


SHORT: Final = 3
"""A word of so few letters names no row by itself."""

ENDING: Final = {"delete_todo": "todo", "cancel_event": "event", "delete_note": "note"}
"""Tools that take a row away, and how they call it."""

ARTICLES: Final = frozenset("la lo los las el".split())
"""Articles that are pronouns as well."""

FREE: Final = re.compile(
    r"\b(?:free|available|availability|busy|gaps?|slots?|openings?|room|time (?:for|to)|fit|squeeze|"
    r"libres?|ocupad[oa]|huecos?|disponib\w+|tiempo (?:para|de)|rato|cab[er]|"
    r"when (?:can|could) (?:i|we) (?:meet|see|have|do|get)|cu[aá]ndo (?:puedo|podemos|podr[ií]a\w*) (?:quedar|ver|"
    r"hacer|ir|"
    r"tener)\w*)\b",
    re.IGNORECASE,
)
"""Words of one who looks for free time."""

ON_A_DAY: Final = re.compile(
    r"\b(?:calendar|agenda|schedule|appointment|meeting|event|book|block|reserve|session|calendario|reuni[oó]n|cita|"
    r"evento|agenda(?:r|me)?|reserva(?:r|me)?|programa(?:r|me)?)\b",
    re.IGNORECASE,
)
"""Words by which a thing belongs on the calendar even where its time is not said."""

NOTING: Final = frozenset(
    "note notes notebook jot nota notas apunte apuntes cuaderno notiz notizen notizbuch appunti appunto".split()
)
"""Words for the notes."""

OF_OTHERS: Final = re.compile(
    r"\b(?:to-?dos?|tasks?|tareas?|events?|appointments?|meetings?|eventos?|citas?|reuni[oó]n|aufgabe|termin)\b",
    re.IGNORECASE,
)
"""Words for the rows that are no notes."""

ASKS_WHEN: Final = re.compile(
    r"\b(?:when|what (?:time|day|date)|how long|until|due|cu[aá]ndo|qu[eé] (?:hora|d[ií]a|fecha)|hasta)\b",
    re.IGNORECASE,
)
"""Words of one who asks for a time: that is on the calendar or on the list, rather than in a note."""

DAY: Final = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tomorrow|week|month|morning|afternoon|evening|night|"
    r"hoy|mañana|tarde|noche|semana|mes|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b",
    re.IGNORECASE,
)
"""Words by which an event is called by its time."""

AT_AN_HOUR: Final = re.compile(
    r"\b(?:at|around|a las?|sobre las?|um|alle|às?|à) (?:half past|(?:a )?quarter (?:past|to)|noon|midday|mediod[ií]a|"
    r"\d{1,2}\b(?! ?%)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b",
    re.IGNORECASE,
)
"""An hour of the clock."""

OF_TODOS: Final = re.compile(
    r"\b(?:to-?dos?|to do|tasks?|reminders?|lists?|due|done|finish\w*|overdue|"
    r"tareas?|pendientes?|recordatorios?|lista|hacer|"
    r"que (?=\w+[aei]r\b))\b",
    re.IGNORECASE,
)
"""Words of one who asks for what he has to do."""

BY: Final = re.compile(r"\b(?:before|by|no later than|at the latest|antes del?|a m[aá]s tardar)\b", re.IGNORECASE)
"""Words before a time by which something is to be done."""

OWN_THING: Final = re.compile(
    r"\b(?:the|my|our|some|el|la|los|las|mi|mis) (?!(?:first|second|third|last|next|other|whole|rest|lot|one|ones|"
    r"thing|job|task|to-?do|item|list|same|primer[oa]?|segund[oa]|[uú]ltim[oa]|otr[oa]|tarea|lista|mism[oa]|que|"
    r"de)s?\b)[^\W\d_]{3,}",
    re.IGNORECASE,
)
"""A thing that is called by a word of its own."""

UNTIL_THEN: Final = re.compile(r"^\W*(?:(?:due|by|no later than)\b\s*)+(?:on\s+)?(?=\w)", re.IGNORECASE)
"""The same at the beginning of a time: what is due by then does not last from now to then."""

OF_A_NOTE: Final = frozenset({"read_note", "append_note", "rewrite_note"})
"""Tools for one note that is there."""

FACT: Final = re.compile(
    r"\b(?:remember|recuerda|ten en cuenta|no olvides)(?: that| que)? "
    r"(?P<fact>(?:my|i'm|i am|i have|i like|i prefer|i hate|i live|our|we|mi|mis|soy|tengo|vivo|prefiero|me gusta|"
    r"nuestr\w+)"
    r"\b[^,.;!?]*)",
    re.IGNORECASE,
)
"""Something about the user, that he wants to be remembered: no deed."""

REMIND: Final = re.compile(
    r"\b(?:remind me|don[’']?t forget to|recu[eé]rdame|ap[uú]nta(?:me)?(?= \w+(?:ar|er|ir)\b))\b(?P<what>.*)",
    re.IGNORECASE | re.DOTALL,
)


UNWANTED: Final = re.compile(r"\b(?:no need to|do ?n['’]?t(?: (?:need|have) to)?|never|not|without)\s+$", re.IGNORECASE)
"""What stands before a deed that is not wanted: "no need to remind me"."""

IT: Final = re.compile(
    r"\b(?:it|that one|this one)\b(?!['’]s)|"
    r"\b(?:m[aá]rca|t[aá]cha|b[oó]rra|qu[ií]ta|canc[eé]la|elim[ií]na|p[oó]n|mu[eé]ve|c[aá]mbia|p[aá]sa)l[oa]\b",
    re.IGNORECASE,
)
"""What points to a row that was shown."""

FROM_TO: Final = re.compile(
    r"\b(?:de|desde|from|between|entre|von|zwischen|dalle|tra le|das|de)\s+(?:las? |les )?\d{1,2}(?:[:.h]\d{2})?"
    r"\s*(?:h|am|pm|uhr|heures)?\s*(?:-|–|a|y|to|till|until|and|bis|und|[àa]|alle|e le|[àa]s|at[eé])\s*(?:las? )?\d|"
    r"(?<![\d:./-])(?<!\bat )(?:\d{1,2}[:.h]\d{2}(?:\s*(?:am|pm|uhr))?|\d{1,2}\s*(?:am|pm|uhr|h))\s*"
    r"(?:-|–|to|till?|until|bis|[àa]|a las?|alle|[àa]s)\s*\d{1,2}(?:[:.h]\d{2})?(?!\d|[/.]\d)|"
    r"(?<![\d:./-])(?<!\bat )\d{1,2}\s?(?:-|–|to|till?)\s?\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|uhr|h)\b",
    re.IGNORECASE,
)
"""The hours from which to which something lasts: "de 9 a 13"."""

OF_THAT: Final = re.compile(
    r"\b(?:(?:lo|eso|el tema|el asunto|la cosa) de|the (?:thing|matter|business) (?:about|with|of)|"
    r"(?:die sache|das) mit|(?:le truc|l['’]histoire) d(?:e|u|es)|la (?:cosa|storia) d\w+|"
    r"(?:aquilo|a coisa|aquele neg[oó]cio) d\w+)\s+(?P<row>[^,.;:!?]+?)"
    r"(?=\s+(?:(?:an?|as|to|with|con|como|mit|als|en|in|com)\s+)?(?:high|top|low|urgent\w*|important\w*|prior\w*|alta|"
    r"m[aá]xima|h[oö][hc]\w*|haute|massima|wichtig|dringend)\b|[,.;:!?]|\s*$)",
    re.IGNORECASE,
)
"""How a matter is spoken of that is known already: "lo de renovar el carné"."""


ENDS: Final = re.compile(
    rf"{TAKES.pattern}|\b(?:cancel|bin|ditch|efface|annule|anula|cancela|storniere?|rimuovi|risca|exclui|remove)\s+",
    re.IGNORECASE,
)
"""The verb of one who wants a row gone."""

PIECES: Final = re.compile(
    r"[,;.:!?]+(?:\s|$)|\s(?:and|but|because|y|pero|porque|et|mais|car|und|aber|e|ma|mas)\s", re.IGNORECASE
)
BESIDE: Final = (
    NOISE
    | POINTERS
    | ANYTHING
    | frozenset(
        "bitte mit avec com off out away down now anymore list lists todos tasks reminder lista listas liste "
        "pendientes du zur zum vom ab weg von meiner mia moi ma ta do da dos das na no nella dalla dal della "
        "del dello delle".split()
    )
)
"""Words that stand beside a row's name."""

WITH: Final = re.compile(
    r"\b(?:with|con|mit|avec|com) (?:(?:my|the|mi|el|la|le|les|un|une|mon|ma|de[mnr]|die|das|einem|einer|meine[mnr]?|"
    r"il|lo|o|a|os|as) )?(?P<who>[^\W\d_]{2,})\b",
    re.IGNORECASE,
)
"""Whom something is with: lunch with Irene is not lunch with Pablo."""


def of_others(name: str, request: str, deed: bool = False) -> bool:
    """Whether a row's name says that it is with, or of, another than whom the request names.

    `deed`: the name begins with a verb, which is nobody: who is in bed with the flu may still speak of a library card.
    """
    other = WITH.search(request)
    if other is None:
        return False
    said, own = {*words_of(request)}, [word for word in words_of(name) if word not in NOISE]
    left = [
        word
        for word in (own[1:] if deed else own)
        if max((word_likeness(word, each) for each in said), default=0.0) < LIKE_WORD
    ]
    return bool(left) and left != own and not {*words_of(other["who"])} & {*own}


def redirect(call: Planned, request: str, stores: Stores, shown: Sequence[Mapping[str, Any]] = ()) -> Planned:
    """The call, for the other kind of row when nothing of its own kind bears the name, and one of the other does.

    What the user wants to be reminded of is a to-do, whatever its time; a note that was just shown may be added to.
    """
    about = str(call.arguments.get("title") or call.arguments.get("fact") or "")
    if call.tool in ("create_note", "append_note") and (todo := _noted_todo(request, stores)):
        return Planned("update_todo", {"todo": todo})
    if call.tool in ENDING and (better := _ended(call, request, stores)):
        return better
    if call.tool in OF_A_NOTE:
        return call if goes_on(call, request, shown) else _noted(call, request, stores)
    if call.tool == "find_free_time" and not FREE.search(request):
        return Planned("list_events", {"when": call.arguments["when"]} if "when" in call.arguments else {})
    listed = stores.todos.list() if call.tool == "add_todo" else ()
    same = [row for row in listed if likeness(about, row.title) == 100]
    same = same or (_matters(request, listed) if "priority" in call.arguments else [])
    if len(same) == 1 and set(call.arguments) & {"priority", "due"}:
        return Planned(
            "update_todo", {"todo" if name == "title" else name: each for name, each in call.arguments.items()}
        )
    told = FACT.search(request)
    if call.tool == "add_todo" and told and likeness(about, told["fact"]) >= 60:
        return Planned("remember_fact", {"fact": told["fact"].strip()})
    if call.tool in ("create_event", "remember_fact") and _reminded(about, request):
        kept = {"title": about, "due": call.arguments.get("start")}
        return Planned("add_todo", {name: value for name, value in kept.items() if value})
    if call.tool not in TWINS:
        return _mentioned(call, request, stores) if call.tool == "complete_todo" and _unlike(call, stores) else call
    twin, names = TWINS[call.tool]
    words = str(call.arguments.get("event") or call.arguments.get("todo") or "")
    if _pointing(words):
        return call
    events, todos = (_called(rows, words) for rows in (stores.calendar.list(), stores.todos.list()))
    own, other = (events, todos) if call.tool.endswith("event") else (todos, events)
    if own or not other or not set(call.arguments) <= set(names):
        return call if own else _mentioned(call, request, stores)
    return Planned(twin, {names[name]: value for name, value in call.arguments.items()})


def _matters(request: str, rows: Sequence[Any]) -> list[Any]:
    """The rows of that matter which the request speaks of as known."""
    found = OF_THAT.search(request)
    words = [word for word in words_of(found["row"] if found else "") if word not in NOISE]
    return [
        row for row in rows
        if words and all(any(word_likeness(word, each) >= LIKE_WORD for each in words_of(row.title)) for word in words)
    ]  # fmt: skip


def unpointed(
    call: Planned, request: str, stores: Stores, shown: Sequence[Mapping[str, Any]], last: str = ""
) -> Planned:
    """The call about the one row that the request names, where it points to "it" and no such row was shown before.

    Where the row that the model names is none that the request speaks of, "it" is the one that was shown before; of
    several, the one that the last request spoke of.
    """
    name = next((each for each in ("event", "todo") if each in call.arguments), "")
    words = words_of(str(call.arguments.get(name, "")))
    before = {row["id"]: str(row["label"]) for row in shown if row["kind"] == name}
    spoken = ranked_by_mention([*before], last, before.__getitem__) if len(before) > 1 else [*before]
    if len(spoken) == 1 and IT.search(request) and _unheard(words, request, stores, name):
        return Planned(call.tool, {**call.arguments, name: before[spoken[0]]})
    if not words or not POINTERS.issuperset(words) or any(row["kind"] == name for row in shown):
        return call
    return _mentioned(call, request, stores)


def of_its_own(call: Planned, request: str) -> Planned:
    """The end of the thing that the request itself names: "got the milk" is no end of what was just shown."""
    called = str(call.arguments.get("todo", ""))
    free = call.tool == "complete_todo" and not IT.search(request) and "#" not in called
    found, words = [*OWN_THING.finditer(request)] if free else [], words_of(called)
    said = [word for word in words_of(request) if word not in NOISE]
    if len(found) != 1 or any(word_likeness(one, other) >= LIKE_WORD for one in words for other in said):
        return call
    return Planned(call.tool, {**call.arguments, "todo": found[0].group()})


def _unheard(words: Sequence[str], request: str, stores: Stores, name: str) -> bool:
    """Whether words are the name of a row of which a request has nothing but words for hours."""
    rows: Sequence[Any] = stores.calendar.list() if name == "event" else stores.todos.list()
    meant = [row for row in rows if ranked([row], " ".join(words), lambda row: row.title)]
    said = {*words_of(request)}
    called = [word for row in meant for word in _things(row.title) - HOURS if is_called(word, said)]
    return bool(meant) and not called and not ranked_by_mention(meant, request, lambda row: row.title)


def missing(call: Planned, stores: Stores) -> bool:
    """Whether a change names a to-do or an event that is not there, so that it could only fail."""
    rows, words = _rows_of(call, stores)
    return bool(words) and not _pointing(words) and not _called(rows, words)


def is_another(call: Planned, request: str, stores: Stores) -> bool:
    """Whether a request speaks of another event than those that a change of one may mean: "the family lunch is"."""
    rows, words = _rows_of(call, stores)
    meant = _called(rows, words) if words and not _pointing(words) else []
    return bool(meant) and all(is_of_another(row.title, request) for row in meant)


def _unlike(call: Planned, stores: Stores) -> bool:
    """Whether a change names a row in words that are not those of any."""
    rows, words = _rows_of(call, stores)
    return bool(words) and not _pointing(words) and not ranked(rows, words, lambda row: row.title)


def _rows_of(call: Planned, stores: Stores) -> tuple[Sequence[Any], str]:
    name = "event" if "event" in call.arguments else "todo"
    rows: Sequence[Any] = stores.calendar.list() if name == "event" else stores.todos.list()
    return rows, str(call.arguments.get(name) or "")


def _called(rows: Sequence[Any], words: str) -> list[Any]:
    """The rows that words name, be it in another language."""
    found = [row for _, row in ranked(rows, words, lambda row: row.title)]
    return found or named_abroad(rows, words, lambda row: row.title)


def _mentioned(call: Planned, request: str, stores: Stores) -> Planned:
    """The call about the one row that the request mentions, where the model's name for it fits none."""
    name = "event" if "event" in call.arguments else "todo"
    rows: Sequence[Any] = stores.calendar.list() if name == "event" else stores.todos.list()
    own = [word for word in words_of(str(call.arguments.get(name, ""))) if word not in NOISE and word not in POINTERS]
    said = {*words_of(request)}
    there = [row for row in rows if not of_others(row.title, request)]
    other = only_its_verb if name == "todo" else is_of_another
    there = [row for row in there if not other(row.title, request)]
    found = [
        row for row in ranked_by_mention(there, request, lambda row: row.title) if not _differs(own, row.title, said)
    ]
    if call.tool in ("cancel_event", "delete_todo"):
        found = [row for row in found if _clearly(row.title, said)]
    invented = bool(own) and said.isdisjoint(own) and call.tool not in ("cancel_event", "delete_todo")
    if not found and (call.tool == "complete_todo" or invented):
        # A name of the model's own: "libro" for what the user called "lo de la biblioteca".
        found = [row for row in there if _things(row.title) & said]
        found = found or [row for row in there if any(is_called(each, said) for each in _things(row.title))]
    if not found and call.tool in ("cancel_event", "delete_todo"):
        found = [row for row in there if _called_so(row.title, request)]
    return Planned(call.tool, {**call.arguments, name: found[0].title}) if len(found) == 1 else call


def _called_so(title: str, request: str) -> bool:
    """Whether all that the user wants gone, in his own words, is in a row's name: "the curtains task"."""
    named = [word for word in words_of(title) if word not in NOISE]
    for piece in PIECES.split(request):
        verb = ENDS.search(piece)
        said = [word for word in words_of(piece[verb.end() :]) if word not in BESIDE] if verb else []
        heard = [word for word in said if any(word_likeness(word, other) >= LIKE_WORD for other in named)]
        if heard == said and any(len(word) > SHORT for word in said) and not HOURS.issuperset(said):
            return True
    return False


def _clearly(title: str, said: set[str]) -> bool:
    """Whether what a title is about is said, or most of it: nothing is ended for one word beside it."""
    words = [word for word in words_of(title) if word not in NOISE]
    heard = [word for word in words if any(word_likeness(word, other) >= LIKE_WORD for other in said)]
    return bool(words) and (words[0] in heard or 2 * len(heard) > len(words))


def _differs(own: Sequence[str], title: str, said: set[str]) -> bool:
    """Whether the user named another thing: "dinner with my parents" is no "Parents' evening"."""
    shared = [word for word in own if any(word_likeness(word, other) >= LIKE_WORD for other in words_of(title))]
    return bool(own) and said.issuperset(own) and bool(shared) and own[0] not in shared and 2 * len(shared) <= len(own)


def _things(title: str) -> set[str]:
    """The words for what a title is about, its verb left out: "kitchen" and "tap" of "Fix the kitchen tap".

    In German the verb comes last: "Fahrrad zur Inspektion bringen".
    """
    first, *_, last = [*words_of(title), "", ""][: max(2, len(words_of(title)))]
    ends = not groups_of(first, things=False) and last.endswith("n")
    verb = last if ends and (groups_of(last, things=False) or "de" in tongues(title)) else first
    return {word for word in words_of(title) if word not in NOISE and len(word) > 2} - {verb}


def _pointing(words: str) -> bool:
    """Whether words point to a row, or name it by its time, instead of calling it by its name."""
    said = set(words_of(words))
    named = said - NOISE - POINTERS  # in "la visita" the article is no pointer
    pointers = POINTERS - ARTICLES if named else POINTERS
    return "#" in words or bool(said & (pointers | ORDINALS.keys() | LASTS)) or bool(DAY.search(words))


def _is_deadline(words: str, request: str) -> bool:
    """Whether a time is one by which something is to be done ("before they shut at 8"), rather than when it is."""
    near = rf"{BY.pattern}[^.,;!?]{{0,25}}{re.escape(words)}|{re.escape(words)}[\s,]{{1,2}}{BY.pattern}"
    return bool(words and (BY.search(words) or re.search(near, request, BY.flags)))


def settled(call: Planned, request: str, timed: bool, likely: Mapping[str, float] | None = None) -> Planned:
    """The call after its times are known: what has none, or a deadline, and nothing of the calendar, is a to-do.

    What is asked about at an hour of the clock is on the calendar, and so is what lasts from one hour to another.
    """
    if call.tool == "list_todos" and AT_AN_HOUR.search(request) and not OF_TODOS.search(request):
        return Planned("list_events", {"when": call.arguments["due"]} if "due" in call.arguments else {})
    if call.tool in PLANNED and "title" not in call.arguments:
        return call
    start = str(call.arguments.get("start") or "")
    may_be = (likely or {}).get("add_todo", 0.0) >= (likely or {}).get("create_event", 1.0) / 4
    until = (UNTIL_THEN.match(start) and not ALL_DAY.search(request)) or (may_be and _is_deadline(start, request))
    if call.tool == "create_event" and until:  # from now to its last day is no event
        kept = {"title": call.arguments.get("title"), "due": call.arguments["start"]}
        return Planned("add_todo", {name: value for name, value in kept.items() if value})
    lasts = call.tool == "add_todo" and FROM_TO.search(str(call.arguments.get("due", "")))
    timely = max((likely or {}).get(each, 0.0) for each in ("create_event", "update_event"))
    if lasts and timely >= (likely or {}).get("add_todo", 1.0):
        return Planned("create_event", {"title": call.arguments["title"], "start": call.arguments["due"]})
    if call.tool == "create_event" and not timed and not call.arguments.keys() - {"title", "duration", "location"}:
        return call if ON_A_DAY.search(request) else Planned("add_todo", {"title": call.arguments["title"]})
    return call


def _noted(call: Planned, request: str, stores: Stores) -> Planned:
    """A call about a note that no note bears out: the row that does, or a new note."""
    words = str(call.arguments.get("note") or "")
    said = set(words_of(request)) - {"that"}
    unsaid = not _in_one_word(said) and not said & ({*words_of(words)} | POINTERS | NOTING - {"jot"})
    if call.tool == "append_note" and unsaid:
        return Planned("create_note", {"text": call.arguments.get("text", "")})
    if call.tool != "read_note" or ranked(stores.notes.list(), words, lambda row: row.title):
        return call
    if not ASKS_WHEN.search(request):
        held = ranked_by_mention(stores.notes.list(), request, lambda row: f"{row.title} {row.text}")
        return Planned("read_note", {"note": held[0].title}) if held else call
    if ranked(stores.calendar.list(), words, lambda row: row.title):
        return Planned("list_events", {})
    return Planned("list_todos", {}) if ranked(stores.todos.list(), words, lambda row: row.title) else call


def _in_one_word(said: set[str]) -> bool:
    """Whether a note is named in one word: "Gartennotiz"."""
    return any(each.endswith(("notiz", "zettel", "notizen")) for each in said)


def _ended(call: Planned, request: str, stores: Stores) -> Planned | None:
    """The call for the note that is to go, or for what else bears the name where nothing is said of a note."""
    words = str(call.arguments.get(ENDING[call.tool]) or "")
    if _pointing(words):
        return None
    kinds: Mapping[str, Sequence[Any]] = {
        "delete_note": stores.notes.list(), "delete_todo": stores.todos.list(), "cancel_event": stores.calendar.list(),
    }  # fmt: skip
    found = {tool: [row for _, row in ranked(rows, words, lambda row: row.title)] for tool, rows in kinds.items()}
    said = {*words_of(request)}
    noted = bool(said & (NOTING - {"jot"})) or _in_one_word(said)
    own = [row for row in found.get(call.tool, ()) if not noted or {*words_of(row.title)} & NOTING]
    if call.tool != "delete_note" and noted and not OF_OTHERS.search(request) and found["delete_note"] and not own:
        return Planned("delete_note", {"note": words})
    if call.tool != "delete_note" and noted and not own and not OF_OTHERS.search(request):
        called = [row for row in kinds["delete_note"] if {*words_of(row.title)} <= said]
        spoken = {*words_of(words)} & said - NOISE
        if len(called) == 1 and spoken <= {*words_of(called[0].title)}:  # "the project notes" are no project review
            return Planned("delete_note", {"note": called[0].title})
    others = [tool for tool in ("delete_todo", "cancel_event") if found[tool]]
    if call.tool == "delete_note" and not noted and not found["delete_note"] and len(others) == 1:
        return Planned(others[0], {ENDING[others[0]]: words})
    return None


def _noted_todo(request: str, stores: Stores) -> str:
    """The to-do that is to have a note ("add a note to the tax return: ask Eva"), unless a note is called that."""
    words = noted_row(request)
    notes = ranked(stores.notes.list(), words, lambda row: row.title)
    return words if words and not notes and ranked(stores.todos.list(), words, lambda row: row.title) else ""


def _reminded(title: str, request: str) -> bool:
    found = REMIND.search(request)
    if found is None or UNWANTED.search(request[: found.start()]):
        return False
    return bool(title) and likeness(title, found["what"]) >= 60
