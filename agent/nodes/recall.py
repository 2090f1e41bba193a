"""Recall what the request may refer to: what was just said and done, what exists, what is known of the owner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Final, cast

from langgraph.runtime import Runtime

from agent.answering.telling import asked as asked_alone
from agent.answering.telling import asks, holding, is_called, looked_up
from agent.answering.wording import about_language, asked_on, by_another, headed
from agent.calls import Planned, render
from agent.compacting import noted, open_matters
from agent.deciding.clearing import MOVES
from agent.deciding.leaning import is_foreign, leaning
from agent.deciding.marked import marked
from agent.deciding.not_before import moved
from agent.followups.asked_about import asked_about
from agent.followups.before import Before, chosen, only_when, when_told
from agent.followups.before import unreasoned as unreasoned_answer
from agent.followups.day_asked import on_day, on_day_asked
from agent.followups.following import fact_mended, following
from agent.followups.mistaken import meant_other, others
from agent.followups.nth import by_place, in_order
from agent.grounding.editing import taken_from
from agent.grounding.ends_apart import in_one_breath
from agent.grounding.hours_apart import hours_by_day
from agent.grounding.renewing import CHANGE
from agent.grounding.routing import of_others
from agent.intents import WORDS, likely_parts
from agent.intents import likely as likely_of
from agent.machine import Run
from agent.reading.alarms import as_reminder
from agent.reading.as_what import day_as
from agent.reading.barely_named import meant
from agent.reading.before_it import without_news
from agent.reading.broken import spelled_out
from agent.reading.cannot_make import as_move
from agent.reading.company import KNOWS, only_company
from agent.reading.fact_and_event import fact_and_event
from agent.reading.familiar import familiar
from agent.reading.from_day import FROM_TO, without_first_day
from agent.reading.household import as_duty
from agent.reading.invited import invited
from agent.reading.is_it_so import asked_when
from agent.reading.lengths import mended
from agent.reading.not_but import rather
from agent.reading.on_shift import as_shift
from agent.reading.past_clauses import hangs_on
from agent.reading.sayings import THERE, Said
from agent.reading.sighs import unsighed
from agent.reading.thought_better import settled
from agent.reading.whole_series import as_one_series
from agent.reading.why_asked import why_asked
from agent.reading.wishes import LOOKING, Wish, beyond_thanks, only_asks, unreasoned, wishes
from agent.reading.words import ALIKE
from agent.state import State
from memory.errors import NotFoundError
from memory.turns import Turn
from tools.calendar.condition import said_after
from tools.calendar.scope import with_answer
from tools.contract import Language
from tools.correspondence import may_be_meant
from tools.matching import NOISE, is_of_another, only_its_verb, ranked_by_mention, word_likeness, words_of
from tools.meant import by_request
from tools.recalling import relevant
from tools.translating import mentioned_abroad
from tools.when import PLANNING, find
from tools.when.alone import names_no_day

TURNS: Final = 3
"""How many earlier turns a decision sees."""

REPLY_CHARACTERS: Final = 300
"""How much of an earlier answer in words a decision sees."""

SHARED: Final = 2
"""Words that a question must have in common with what was told before, for it to be the answer."""

TIMES: Final = ("when", "start", "due")
"""How tools call the argument that is a time."""

KINDS: Final = {"todo": "to-do", "message": "a message"}
"""Kinds of rows that are called otherwise in the prompt."""

NEW_ROWS: Final = frozenset({"add_todo", "create_event", "create_note", "append_note", "remember_fact"})
"""Tools that make something new."""

ASKS_TIME: Final = re.compile(
    r"\b(time|date|days?|weeks?|months?|year|today|now|hora|horas|fecha|d[ií]as?|semanas?|mes|año|hoy|ahora)\b", re.I
)


def recall(state: State, runtime: Runtime[Run]) -> State:
    """History, notes and the rows that "it" may mean; code finds them, no model."""
    with runtime.context.machine.stores.database.reading():
        return _recalled(state, runtime.context)


def rows_of(named: Sequence[str], run: Run) -> list[str]:
    """The to-dos and events that are named, and all facts, as they are called."""
    facts = run.machine.stores.facts.list()
    return [*(each for each in named if each.startswith(("to-do ", "event "))), *(each.text for each in facts)]


def _recalled(state: State, run: Run) -> State:
    machine = run.machine
    turns = machine.stores.turns.recent(state["session"], TURNS, before=state["turn"])
    turns = tuple(each for each in turns if each.kind == "ask" and each.status in ("done", "waiting"))
    language = machine.language(state["request"], _last_language(turns, run))
    moment = machine.clock().astimezone(machine.zone)
    heard = settled(mended(unsighed(familiar(state["request"], language)), language), moment, language)
    heard = day_as(invited(rather(heard), moment, language), moment, language)
    heard = asked_when(as_reminder(as_move(heard), moment, language))
    words = spelled_out(as_duty(heard), moment, language)
    if FROM_TO.search(words) and not MOVES.match(words):
        words = without_first_day(words, [each.title for each in machine.stores.calendar.list()])
    state = cast(State, {**state, "request": words})
    named = [*on_file(state, run, language), *(["a picture"] if state.get("images") else [])]
    open_ = open_matters(machine.stores, state["session"], before=state["turn"])
    notes = [*_moment(state, run), *_facts(state, run, turns), *_just(turns)]
    notes += noted(open_, state["request"], {each.id for each in turns})
    if named:
        notes.append(f"On file: {'; '.join(named)}.")
    kinds, shown = kinds_of(named), _shown_kinds(turns)
    now, request = machine.clock().astimezone(machine.zone), said_after(state["request"], language)
    question = asked_alone(request)

    @cache
    def rows(words: str) -> list[str]:
        own = _in(words, named, request)
        looks = CHANGE.search(words) or asks(words)
        return own or (on_file(cast(State, {**state, "request": words}), run, language) if looks else [])

    @cache  # the cut into wishes and into reasons asks for the same clauses
    def judge(words: str) -> Mapping[str, float]:
        return likely_of(words, now, language, kinds_of(rows(words)), shown)

    if turns:
        request = on_day_asked(request, turns[-1].calls, judge, now, language)
    if not any(each.startswith("event ") for each in named) and not only_asks(request):
        request = hours_by_day(without_news(request, judge), judge, now, language)
        request = as_shift(request, now, language)
        request = as_one_series(in_one_breath(request, judge, now, language), judge, now, language)
    if not state.get("images"):
        request = marked(request, judge, rows, now, language)
    state, question = cast(State, {**state, "request": request}), asked_alone(request)
    alone = why_asked(request, now, language)
    if alone != request and max(own := judge(alone), key=lambda tool: own[tool]).startswith(LOOKING):
        request, question = alone, asked_alone(alone)
    asked = cast(State, {**state, "request": asked_alone(state["request"]), "language": language,
                         "shown": _shown(turns)})  # fmt: skip
    notes_there, letter = machine.stores.notes.list(), lambda: by_request(run.context(asked))

    def told_by_note(words: str, shares: Mapping[str, float]) -> Mapping[str, float]:
        own = rows(words)
        held = [each for each in notes_there if any(each.title in row for row in own)]
        return looked_up(words, shares, kinds_of(own), held, lambda: None)

    @cache
    def of_part(words: str) -> Mapping[str, float]:
        return told_by_note(words, judge(words)) if "note" in kinds and asks(words) else judge(words)

    whole: Mapping[str, float] = likely_parts(unreasoned(question, judge), now, language, kinds, shown)
    whole = looked_up(question, whole, kinds, notes_there, letter, lambda: rows_of(named, run))
    whole = asked_on(
        request,
        headed(request, by_another(request, about_language(request, whole), kinds)),
        bool(turns) and not turns[-1].calls,
        kinds,
    )
    likely = {**beyond_thanks(question, whole, judge)}
    lean = leaning(likely, is_foreign(question, machine.toolbox, likely))
    parts = wishes(question, of_part, lambda words: only_when(words, now, language))
    if len(parts) < 2 and (both := fact_and_event(question, judge, now, language)):
        parts = both
    parts = tuple(each._replace(likely=told_by_note(each.words, each.likely)) for each in parts)
    parts = tuple(each for each in parts if not hangs_on(each.words, question))
    if _company(parts, question, now, language):
        request, likely, parts = parts[1].words, {**parts[1].likely}, ()
        lean = leaning(likely, is_foreign(request, machine.toolbox, likely))
    if only_asks(state["request"]):
        parts = tuple(each for each in parts if max(each.likely, key=lambda tool: each.likely[tool]) not in NEW_ROWS)
        likely = {tool: 0.0 if tool in NEW_ROWS else share for tool, share in likely.items()}
    parts = parts if len(parts) > 1 else ()
    for part in parts:  # what one of several wishes is surely for is offered to all of them
        likely |= {label: max(likely[label], share) for label, share in part.likely.items() if label != WORDS}
    if answered := _answered(turns, run, state, now, language, named):
        return State(
            language=language, history=_history(turns), notes=notes, shown=_shown(turns), leaning=lean, **answered
        )
    return State(
        language=language, request=request, history=_history(turns), notes=notes,
        shown=_shown(turns, request) or [*open_.shown],
        likely=likely, leaning=lean, named=kinds, earlier=_earlier(turns, now, language), at=_at(turns, run),
        wishes=[_wish(each, request, notes, rows(each.words), now, language) for each in parts],
    )  # fmt: skip


def _company(parts: Sequence[Wish], question: str, now: datetime, language: Language) -> bool:
    """Whether the first of two wishes only tells who comes, which is why the other is asked."""
    if len(parts) != 2 or max(parts[1].likely, key=lambda tool: parts[1].likely[tool]) not in KNOWS:
        return False
    first = parts[0].words
    behind = question[question.find(first) + len(first) :].lstrip(" ,.;:!")
    return only_company(first, behind, now, language)


def _wish(
    wish: Wish, request: str, notes: Sequence[str], rows: Sequence[str], now: datetime, language: Language
) -> dict[str, Any]:
    """One of several wishes, as it is decided by itself: with the rows that only it names, and the day told before."""
    found: dict[str, Any] = {"request": wish.words, "likely": dict(wish.likely), "leaning": leaning(wish.likely)}
    if any("“" in each for each in rows):
        others = [each for each in notes if not each.startswith("On file:")]
        found |= {"notes": [*others, f"On file: {'; '.join(rows)}."], "named": kinds_of(rows)}
    before = Said(request[: max(request.find(wish.words), 0)], now, language)
    if (
        GOES_ON.match(wish.words)
        and not re.search(r"[.!?]\s", before.request)
        and _only_hour(wish.words, now, language)
    ):
        days = {each.readings[0].start.date() for each in before.times()}
        found["request"] = f"{wish.words} {on_day(days.pop(), language)}" if len(days) == 1 else wish.words
    if THERE.search(wish.words) and before.times():
        found["earlier"] = before.meant(before.times()[-1])
    return found


GOES_ON: Final = re.compile(
    r"\W*(?:(?:and|then|so|y|luego|und|et|e)\s+)*(?:pick(?:ing)?|collect(?:ing)?|fetch(?:ing)?|drop(?:ping)?|"
    r"get(?:ting)?|bring"
    r"(?:ing)?|take|taking) (?:him|her|it|them)\b|"
    r"\W*(?:(?:y|luego)\s+)*(?:recoger|traer|dejar|llevar)l[oae]s?\b",
    re.IGNORECASE,
)
"""How what comes later on the same day is told: "pick him up at 12"."""


def _only_hour(words: str, now: datetime, language: Language) -> bool:
    """Whether words tell an hour and no day."""
    times = Said(words, now, language).times()
    return (
        len(times) == 1 and not times[0].readings[0].all_day and names_no_day(times[0].readings[0].text, now, language)
    )


def kinds_of(named: Iterable[str]) -> list[str]:
    """The kinds of rows that `on_file` found, as the classifier knows them."""
    return [each.split(" “")[0] for each in named]


def _in(words: str, named: Sequence[str], request: str) -> list[str]:
    """What of the rows on file a part of the request names; where it is but a kind, it may be meant by any part.

    A note that the request does not call by its name is there for its text, and meant by what asks.
    """

    def is_in(each: str, words: str) -> bool:
        label = each.split(" “")[1]
        there = ranked_by_mention([label], words, str) or mentioned_abroad([label.rstrip("”")], words, str)
        return bool(there) and not of_others(label.rstrip("”"), words, each.startswith("to-do"))

    held = [each for each in named if each.startswith("note “") and not is_in(each, request)]
    return [each for each in named if "“" not in each or (asks(words) if each in held else is_in(each, words))]


def _answered(
    turns: tuple[Turn, ...], run: Run, state: State, now: datetime, language: Language, named: Sequence[str]
) -> State:
    """What the request comes to right after the last turn: the answer to its question, or "no, at 11"."""
    if not turns or state.get("images"):
        return State()
    last, request = turns[-1], state["request"]
    before = Before(last.calls, last.shown, _time_of(last.shown, run), last.request, _starts(last.shown, run),
                    in_order(turns))  # fmt: skip
    answer = chosen(request, before, now, language)
    if told := answer or when_told(request, before, now, language) or fact_mended(request, before):
        return State(request=told[0], again=_plain(told[1:]))
    unclear = [each for each in last.calls if each.get("unclear")]
    answers = (request, unreasoned_answer(request, now, language)) if len(unclear) == 1 == len(last.calls) else ()
    whole = next(filter(None, (with_answer(last.request, each) for each in answers if each)), None)
    if whole is not None:
        return State(request=whole, again=_plain([Planned(unclear[0]["tool"], unclear[0]["arguments"])]))
    if gone := _out_of_note(request, before, run, now, language, named):
        return State(again=_plain([gone]))
    planned = meant_other(request, before, others(last.calls, run.machine.stores, now), now, language) or following(
        request, before, now, language, named
    )
    return State(again=_plain(planned)) if planned else State()


def _out_of_note(
    request: str, before: Before, run: Run, now: datetime, language: Language, named: Sequence[str]
) -> Planned | None:
    """The change of the one note that the last turn wrote or showed, out of which a part of it is to go."""
    rows = before.shown
    if len(rows) != 1 or rows[0]["kind"] != "note" or any(each.startswith(("to-do ", "event ")) for each in named):
        return None
    with suppress(NotFoundError):
        return taken_from(request, run.machine.stores.notes.get(rows[0]["id"]), language, now, before.request)
    return None


def _plain(planned: Iterable[Planned]) -> list[dict[str, Any]]:
    return [{"tool": each.tool, "arguments": dict(each.arguments), "said": each.said} for each in planned]


def _at(turns: tuple[Turn, ...], run: Run) -> str:
    """When the one row that the last turn showed begins, or is due."""
    at = _time_of(turns[-1].shown, run) if turns else None
    return at.isoformat() if isinstance(at, datetime) else ""


def _starts(shown: Sequence[Mapping[str, Any]], run: Run) -> dict[int, datetime]:
    """When each of the events that were shown begins, as it comes next."""
    calendar, now = run.machine.stores.calendar, run.machine.clock().astimezone(run.machine.zone)
    found: dict[int, datetime] = {}
    for row in shown:
        with suppress(NotFoundError):
            if row["kind"] == "event":
                found[row["id"]] = calendar.next_from(row["id"], now).start
    return found


def _time_of(shown: Sequence[Mapping[str, Any]], run: Run) -> datetime | date | None:
    """When the one event that was shown begins, or else the one to-do is due."""
    stores, now = run.machine.stores, run.machine.clock().astimezone(run.machine.zone)
    for kind in ("event", "todo"):
        ids = {each["id"] for each in shown if each["kind"] == kind}
        if len(ids) == 1:
            with suppress(NotFoundError):
                one = ids.pop()
                return stores.calendar.next_from(one, now).start if kind == "event" else stores.todos.get(one).due
    return None


def _shown_kinds(turns: tuple[Turn, ...]) -> list[str]:
    """The kinds of the rows that the last turn showed or changed, named as the classifier knows them."""
    kinds = dict.fromkeys(row["kind"] for row in (turns[-1].shown if turns else ()))
    return [KINDS.get(each, each) for each in kinds]


def _last_language(turns: tuple[Turn, ...], run: Run) -> Language:
    return run.machine.language(turns[-1].request) if turns else "en"


def _moment(state: State, run: Run) -> Iterator[str]:
    if ASKS_TIME.search(state["request"]):
        now = run.machine.clock().astimezone(run.machine.zone)
        yield f"It is {now:%A} {now.day} {now:%B %Y, %H:%M}."


def _facts(state: State, run: Run, turns: tuple[Turn, ...]) -> Iterator[str]:
    """What is known of the owner, and what he has just told without asking that it be kept."""
    found = [fact.text for fact in relevant(run.machine.stores.facts.list(), state["request"])]
    if "?" in state["request"]:
        told = [each.request for each in turns if not each.calls and "?" not in each.request]
        asked = [word for word in words_of(state["request"]) if word not in NOISE]
        found += [each for each in told if _shared(asked, words_of(each)) >= SHARED]
    if found:
        yield "Known: " + "; ".join(found)


def _shared(asked: Sequence[str], told: Sequence[str]) -> int:
    return sum(any(word_likeness(word, other) >= ALIKE for other in told) for word in asked)


def _just(turns: tuple[Turn, ...]) -> Iterator[str]:
    """What the last turn that acted did or showed, from its receipts."""
    acted = [each for each in turns[-2:] if each.shown]
    if not acted:
        return
    shown = acted[-1].shown[:6]
    wrote = any(call.get("effect") == "write" for call in acted[-1].calls)
    rows = [_kind(row) if acted[-1].foreign else _named(row) for row in shown]
    yield ("Just done: " if wrote else "Just shown: ") + "; ".join(rows) + "."


def on_file(state: State, run: Run, language: Language) -> list[str]:
    """The rows that the request's words name; of mail, and what others named, only the kind: it is foreign text."""
    stores, now, request = run.machine.stores, run.machine.clock().astimezone(run.machine.zone), state["request"]
    events = stores.calendar.between(now - timedelta(hours=12), now + timedelta(days=60))
    candidates: list[tuple[str, str, bool]] = [
        *(("to-do", row.title, row.by_others) for row in stores.todos.list() if not only_its_verb(row.title, request)),
        *(("event", row.title, row.by_others) for row in events if not is_of_another(row.title, request)),
        *(("note", row.title, False) for row in stores.notes.list()),
    ]
    mentioned = ranked_by_mention(candidates, request, lambda each: each[1])
    mentioned = mentioned or ranked_by_mention(candidates, moved(request), lambda each: each[1])
    kinds = [kind for kind, _, _ in mentioned]
    mentioned = meant(
        mentioned, request,
        lambda words: likely_of(words, now, language, kinds), lambda words: likely_of(words, now, language),
    )  # fmt: skip
    called = [each for each in mentioned if each[0] != "note" or is_called(each[1], request)]
    called = called or mentioned_abroad(candidates, request, lambda each: each[1])
    found = dict.fromkeys(each for each in called if not of_others(each[1], request, each[0] == "to-do"))
    if not any(kind == "note" for kind, _, _ in found):
        held = holding(stores.notes.list(), request)
        found = {("note", row.title, False): None for row in held} | dict.fromkeys([*found][:2])
    named = [kind if foreign else f"{kind} “{label}”" for kind, label, foreign in [*found][:3]]
    mail = ["a message"] if may_be_meant(request, stores.mail, stores.facts.list()) else []
    return [*named, *mail]


def _earlier(turns: tuple[Turn, ...], now: datetime, language: Language) -> str:
    """The words for the time that the last turn was about, be it only asked for: "what's the date next Thursday?"."""
    last = turns[-1] if turns else None
    given = [call["arguments"].get(name) for call in (last.calls if last else ()) for name in TIMES]
    if last and not last.calls and "?" in last.request:
        spans = find(last.request, now, language, policy=PLANNING)
        given = [last.request[each.start_index : each.end_index] for each in spans if len(spans) == 1]
    return next((str(each) for each in given if each), "")


def _history(turns: tuple[Turn, ...]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for turn in turns[-2:]:
        pairs += [("user", turn.request), ("assistant", _said(turn))]
    return pairs


def _said(turn: Turn) -> str:
    """An earlier answer as a decision may see it: its calls, its own words, or, for foreign text, that it was told."""
    calls = [Planned(each["tool"], each["arguments"]) for each in turn.calls]
    if calls:
        return render(calls)
    return "(I told you what it says.)" if turn.foreign else turn.reply[:REPLY_CHARACTERS]


def _shown(turns: tuple[Turn, ...], request: str = "") -> list[dict[str, Any]]:
    """The rows shown, the last first; where the request counts them, as they were told."""
    if by_place(request) and len(told := in_order(turns)) > 1:
        return [dict(row) for row in told]
    rows = [row for turn in reversed(turns) for row in turn.shown]
    looked = turns and turns[-1].calls and all(each.get("effect") == "read" for each in turns[-1].calls)
    asked = asked_about(turns[-1].shown, turns[-1].request) if looked else None
    return [dict(asked), *(each for each in rows if each is not asked)] if asked else rows


def _named(row: dict[str, Any]) -> str:
    """A row as a decision sees it; what a message is called was written by others."""
    if row["kind"] in ("message", "image"):
        return f"a {row['kind']}"
    return f"{_kind(row)} “{row['label']}”"


def _kind(row: dict[str, Any]) -> str:
    return "to-do" if row["kind"] == "todo" else str(row["kind"])
