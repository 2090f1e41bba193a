"""Adding to the to-do list: one item, a part of another, or a deed with its parts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from memory.errors import ToolError, Unclear
from memory.todos import Priority, Todo
from tools.contract import Receipt, ToolContext, When, tool
from tools.letters import from_letter
from tools.matching import GOOD, is_vague, likeness, pick, ranked, words_of
from tools.times import find_times, holidays_stay
from tools.todo.finding import due_time, rule_of
from tools.todo.phrases import listed, said
from tools.todo.saying import details, iso, receipt, shown
from tools.todo.wishes import BEFORE, HASHED, TAG_NAMED, UNDER, Steps, reminders_of, steps_of, tags_of
from tools.when import due as due_of

LISTED: Final = re.compile(
    r"\s+(?:on|to|in|onto|a|en) (?:my|the|mi|la) (?:(?:to-?do|shopping|task) )?(?:list|lista)"
    r"(?: de (?:la compra|tareas))?$",
    re.IGNORECASE,
)
FRAME: Final = re.compile(
    r"^(?:please )?(?:remind me to|remember to|don'?t forget to|(?:put|add)(?=.*\b(?:on|to) (?:my|the) list)|"
    r"recu[eé]rdame|ap[uú]ntame|no olvides)\s+",
    re.IGNORECASE,
)
"""What a small model copies into a title though it is not part of the deed."""

URGENT: Final = re.compile(
    r"\b(?<!not )(?<!no es )(?<!less )(?<!menos )(?<!n't )(?<!n’t )(?<!if it's )(?<!if it’s )(?<!si es )"
    r"(?:important|urgent|asap|importante|urgente)\b(?! (?:to|for) (?:her|him|them|my|our|his|their)\b)",
    re.IGNORECASE,
)
"""How users say that a thing matters; a small model often forgets to hand it on."""

OF_A_THING: Final = re.compile(
    r"\b(?:the|an?|some|any|my|our) (?:important|urgent) "
    r"(?!(?:new |high )?(?:tasks?|to-?dos?|things?|ones?|reminders?|items?|jobs?|note|appointment)\b)(?=[a-z])",
    re.IGNORECASE,
)
"""What is in the name of a thing: "print the urgent care form"."""

JOINTS: Final = re.compile(
    r"[;.\n]|,?\s+(?:and|y)\s+(?:also |tambi[eé]n )?(?=(?:add|put|remind|apunta|a[ñn]ade|pon|recu[eé]rda)\w*\b)",
    re.IGNORECASE,
)
"""Where one wish of a request ends and the next begins."""

_KIND: Final = r"(?:reminder|task|to-?do|alarm|alert|recordatorio|aviso|tarea|pendiente|alarma)"
NOTHING: Final = re.compile(
    r"(?:(?:please|kindly|just|por favor|can you|could you|would you|i['’]?d like|i (?:need|want)(?: to)?|quiero|"
    r"necesito|quisiera)\s+)*"
    r"(?:(?:(?:set|give|make|create|add|put|send|start|new|pon|ponme|ponga|crea|cr[eé]ame|haz|hazme|a[ñn]ade|nueva|"
    r"nuevo|dame)"
    r"(?:\s+(?:me|up|in))*\s+)?(?:(?:an?|the|one|another|new|una?|otr[oa]|nuev[oa])\s+)*"
    rf"{_KIND}(?:\s+in)?|(?:remind|ping|nudge|alert|notify) me|recu[eé]rdame|record[aá]me|av[ií]same|something|algo)"
    r"(?:[\s,]+(?:please|pls|por favor|thanks|gracias))*\W*",
    re.IGNORECASE,
)
"""A title of one who says when he wants to be reminded, and not of what."""

HAPPENING: Final = re.compile(
    r"\s*(?:before|after|until|till?|when|once|while|antes de que|despu[eé]s de que|hasta que|cuando|en cuanto|"
    r"bevor|sobald|"
    r"avant que|d[eè]s que|prima che|quando|antes que)\s+(?:\w+\s+){3,}\w+",
    re.IGNORECASE,
)
"""What is to happen, told as a clause, which no calendar knows the time of: "before the lambs find the gap"."""

JUST_NOW: Final = timedelta(minutes=1)


@tool(
    effect="write",
    examples={
        "buy milk": {"title": "Buy milk"},
        "remind me to renew my passport by Friday, it's urgent": {
            "title": "Renew my passport", "due": "by Friday", "priority": "high",
        },
        "apunta llevar el coche al taller mañana a las 8": {
            "title": "Llevar el coche al taller", "due": "mañana a las 8",
        },
        "we're out of toothpaste": {"title": "Buy toothpaste"},
    },
)  # fmt: skip
def add_todo(context: ToolContext, title: str, due: When | None = None, priority: Priority = "normal") -> Receipt:
    """Add one item to the to-do list: something to do, to buy or to be reminded of.

    Args:
        title: what is to be done, without the time
        due: the user's own words for when
        priority: high only if the user says it is important
    """
    if due is not None and due_of(due.resolution) is None and HAPPENING.match(due.text):
        due = None
    if priority == "normal" and URGENT.search(OF_A_THING.sub(" ", context.request)):
        priority = "high"
    steps = steps_of(context.request)
    if steps is not None:
        return _add_steps(context, steps, due, priority)
    drawn = from_letter(context, title, due)
    if drawn is None and NOTHING.fullmatch(title.strip()):
        raise Unclear(said(context.language, "of_what"))
    if drawn is not None:
        row = context.todos.add(tidy(drawn.title), drawn.due, priority)
        return replace(
            receipt(context, "todo_added", row, {"title": row.title, "due": iso(row.due), "priority": priority}),
            foreign=True, quote=drawn.sentence,
        )  # fmt: skip
    when, rrule = due_time(context, due), rule_of(due)
    holidays_stay(context, rrule)
    whole = _whole(context, title)
    reminders = reminders_of(context.request, when)
    bare = _bare(BEFORE.sub("", title) if reminders else title, due, whole)
    same = [row for row in context.todos.list() if likeness(bare, row.title) == 100 and when in (None, row.due)]
    if same and (whole is None or same[0].parent == whole.id):
        return receipt(context, "todo_exists", same[0])
    tags = tags_of(context.request, title)
    row = context.todos.add(bare, when, priority, tags, rrule, parent=whole.id if whole else None, reminders=reminders)
    # Of what comes again a proposal keeps the words: a date alone would come once.
    kept = due.text if rrule and due is not None else iso(when)
    return receipt(context, "todo_added", row, {"title": row.title, "due": kept, "priority": priority})


def tidy(title: str) -> str:
    """A title without the words around it, with a capital."""
    whole = " ".join(title.split())
    stripped = LISTED.sub("", FRAME.sub("", whole)).rstrip(".") or title
    return stripped[:1].upper() + stripped[1:]


def _bare(title: str, due: When | None, whole: Todo | None) -> str:
    """The deed alone: what code has understood of the rest is taken out."""
    rest = TAG_NAMED.sub("", HASHED.sub("", title))
    rest = UNDER.sub("", rest) if whole is not None else rest
    return tidy(_without(rest.strip(" ,;"), due) or title)


def _without(title: str, due: When | None) -> str:
    """The title without the time, where the model has left it in."""
    if due is None or not due.text:
        return title
    time_said = rf"[\s,]*\b(?:on |at |by |for |before |el |para |antes de(?:l)? )?{re.escape(due.text)}\W*$"
    return re.sub(time_said, "", title, flags=re.IGNORECASE) or title


def _whole(context: ToolContext, title: str) -> Todo | None:
    """The to-do that the new one is to be a part of, where its own part of the request says so.

    Raises: Unclear where several may be meant; ToolError where one surely is, and there is none.
    """
    own = set(words_of(title))
    wish = max(JOINTS.split(context.request), key=lambda each: len(own & set(words_of(each))))
    found = UNDER.search(wish)
    if found is None:
        return None
    words = _untimed(context, HASHED.sub("", found["whole"])).strip()
    if is_vague(words) and not found["surely"] and not context.shown:
        return None
    try:
        return pick(context.todos.list(), words, lambda row: row.title, "todo", context.shown, context.language)
    except Unclear:
        raise
    except ToolError:
        if found["surely"]:
            raise
        return None


def _untimed(context: ToolContext, words: str) -> str:
    spans = find_times(context, words, context.language)
    return words[: spans[0].start_index] if spans and spans[0].start_index else words


def _add_steps(context: ToolContext, steps: Steps, due: When | None, priority: Priority) -> Receipt:
    """A deed with its parts: all at once, whichever of them the model has named.

    When it names the others in calls of their own, the receipt says the same again.
    """
    when, rrule = due_time(context, due), rule_of(due)
    name = tidy(_without(_untimed(context, steps.whole).strip(), due))
    matches = ranked(context.todos.list(), name, lambda row: row.title, GOOD)
    there = pick(context.todos.list(), name, lambda row: row.title, "todo", (), context.language) if matches else None
    whole = there or context.todos.add(name, when, priority, tags_of(context.request), rrule)
    known = {row.title.casefold() for row in context.todos.parts(whole.id)}
    titles = [tidy(HASHED.sub("", each).strip()) for each in steps.parts]
    new = [context.todos.add(each, parent=whole.id) for each in titles if each.casefold() not in known]
    key = "with_parts" if there is None else "parts_added"
    told = said(
        context.language, key, title=whole.title, details=details(context, whole), parts=listed(titles if not new else
        [row.title for row in new]),
    )  # fmt: skip
    settled = {"title": whole.title, "due": iso(when), "priority": priority}
    if new or there is None:
        return Receipt(told, (shown(whole), *(shown(row) for row in new)), settled=settled)
    again = _just_said(context, whole)
    return Receipt(again, (shown(whole),), settled=settled) if again else receipt(context, "todo_exists", whole)


def _just_said(context: ToolContext, whole: Todo) -> str:
    """What the call before this one has said of the same parts."""
    moment = context.journal.database.now
    recent = context.journal.recent(1)
    fresh = [each for each in recent if moment - each.made_at < JUST_NOW and f"*{whole.title}*" in each.label]
    return fresh[0].label if fresh else ""
