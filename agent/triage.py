"""Work through one message: its class, a summary, and proposals, each with the sentence it rests on."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from agent.machine import Run
from agent.state import State
from memory.ledger import Entry
from memory.mail import Message
from tools.when import PLANNING, find

Json = dict[str, Any]
KINDS: Final = ("urgent", "reply", "read", "ignore")
SCHEMA: Final[Json] = {
    "type": "object",
    "properties": {
        "class": {"type": "string", "enum": [*KINDS]},
        "summary": {"type": "string", "maxLength": 300},
        "event": {"type": "string", "maxLength": 80},
        "todo": {"type": "string", "maxLength": 80},
    },
    "required": ["class", "summary", "event", "todo"],
    "additionalProperties": False,
}
TASK: Final = (
    "Sort the message. Answer in JSON: class (urgent: needs action today; reply: a person waits for an answer; "
    "read: worth knowing; ignore: advertising), summary (one sentence), event (a short title if it names an "
    'appointment or meeting at a certain time, else ""), todo (what the user has to do because of it, else "").'
)
INVITES: Final = re.compile(
    r"\b(?:come|visit|meet|join|dinner|lunch|appointment|call|see you|expect you|invite|ven|visit[ae]r?|quedamos|"
    r"cena|comida|cita|reuni[oó]n|te espero)\b",
    re.IGNORECASE,
)
DEMANDS: Final = re.compile(
    r"\b(?:please (?:pay|send|bring|confirm|sign|return|reply)|pay (?:it|by|before|until)|is due|due by|por favor|"
    r"pague|env[ií]e|antes del)\b",
    re.IGNORECASE,
)
BULK: Final = re.compile(
    rb"^(?:list-unsubscribe|precedence: *(?:bulk|list|junk)|list-id)", re.IGNORECASE | re.MULTILINE
)

LONGEST: Final = 6000
"""Characters of a message that are sorted; what lies beyond is said not to have been read."""


def triage(state: State, run: Run, step: int) -> State:
    """The model's words about the message, checked; the calls that code makes of them wait for the owner."""
    message = run.machine.stores.mail.get(state["source"])
    answer = {"class": "ignore", "summary": message.subject, "event": "", "todo": ""}
    if not _bulk(message, run):
        answer = _sorted(message, run)
    for entry in _entries(state, run):
        if entry.status == "read":
            run.machine.stores.ledger.advance(entry.id, "decided", kind=answer["class"])
    invited = _invited(message, run)
    calls = invited or [*_event(answer, message, run), *_todo(answer, message)]
    if invited and answer["class"] == "ignore":
        answer["class"] = "read"  # calendars send invitations as mailing lists do
    if answer["class"] == "ignore":
        calls = []
    return State(step=step, foreign=True, triage=answer, calls=calls, words=answer["summary"], error="")


def settle(state: State, run: Run) -> None:
    """Write down what the message was found to be, in the change that ends its turn."""
    answer = state.get("triage") or {"class": "read", "summary": ""}
    mail, ledger = run.machine.stores.mail, run.machine.stores.ledger
    mail.set_summary(state["source"], answer["summary"])
    mail.label(state["source"], answer["class"])
    for entry in _entries(state, run):
        ledger.advance(entry.id, "done", kind=answer["class"])


def _entries(state: State, run: Run) -> list[Entry]:
    return [each for each in run.machine.stores.ledger.unfinished() if each.turn == state["turn"]]


def text_of(message: Message) -> str:
    """A message as it is put before the model."""
    body = message.text if len(message.text) <= LONGEST else message.text[:LONGEST] + "\n[The rest was not read.]"
    return f"From: {message.sender}\nSubject: {message.subject}\n\n{body}"


def _sorted(message: Message, run: Run) -> Json:
    try:
        found = json.loads(_object(run.prose(TASK, text_of(message), schema=SCHEMA)))
    except ValueError:
        found = None
    answer = found if isinstance(found, dict) else {}
    kind = answer.get("class") if answer.get("class") in KINDS else "read"
    texts = {name: " ".join(str(answer.get(name) or "").split()) for name in ("summary", "event", "todo")}
    return {"class": kind, **texts, "summary": texts["summary"] or message.subject}


def _object(text: str) -> str:
    found = re.search(r"\{.*\}", text, re.DOTALL)
    return found[0] if found else text


def _invited(message: Message, run: Run) -> list[Json]:
    """What an invitation asks for (RFC 5546), where that has not been done: code reads it, no model."""
    from tools.calendar.invitation import deed, invitation

    stores = run.machine.stores
    found = invitation(stores.mail.raw(message.id), run.machine.zone)
    what, id = deed(stores.calendar, found) if found else ("nothing", None)
    if found is None or what == "nothing":
        return []
    if what == "cancel" and found.occurrence is None:
        return [{"tool": "cancel_event", "arguments": {"event": f"#{id}"}, "quote": found.title}]
    arguments = {"title": found.title, "source": f"#{message.id}"}
    return [{"tool": "create_event", "arguments": arguments, "quote": found.title}]


def _event(answer: Json, message: Message, run: Run) -> list[Json]:
    """An event is proposed only where a sentence of the message names its time."""
    sentence = _sentence_with_time(message, run)
    if not sentence or not (answer["event"] or INVITES.search(sentence)):
        return []
    arguments = {"title": answer["event"] or message.subject, "source": f"#{message.id}"}
    return [{"tool": "create_event", "arguments": arguments, "quote": sentence}]


def _todo(answer: Json, message: Message) -> list[Json]:
    asked = next((each for each in _sentences(message.text) if DEMANDS.search(each)), "")
    quote = _nearest_sentence(answer["todo"], message.text) if answer["todo"] else asked
    if answer["event"] or not quote:
        return []
    arguments = {"title": answer["todo"] or message.subject}
    due = _due(quote, message)
    return [{"tool": "add_todo", "arguments": arguments | ({"due": due} if due else {}), "quote": quote}]


def _due(sentence: str, message: Message) -> str:
    """The day that a sentence names, absolute: it was written on the day of the message."""
    spans = find(sentence, message.date, policy=PLANNING) if message.date else ()
    return f"{spans[0].readings[0].start:%Y-%m-%d}" if spans else ""


def _bulk(message: Message, run: Run) -> bool:
    """Whether it went to many: mailing lists and advertising say so in their headers (RFC 2369, RFC 3834)."""
    head = run.machine.stores.mail.raw(message.id).split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0]
    return bool(BULK.search(head))


def _sentence_with_time(message: Message, run: Run) -> str:
    moment = message.date or run.machine.clock().astimezone(run.machine.zone)
    sentences = _sentences(message.text)
    return next((each for each in sentences if any(_clock(span) for span in find(each, moment, policy=PLANNING))), "")


def _clock(span: Any) -> bool:
    return any(reading.grain in ("minute", "hour", "day") for reading in span.readings)


def _nearest_sentence(words: str, text: str) -> str:
    """The sentence that shares most words with what is to be done; none where no word is shared."""
    wanted = set(re.findall(r"\w{4,}", words.casefold()))
    scored = [(len(wanted & set(re.findall(r"\w{4,}", each.casefold()))), each) for each in _sentences(text)]
    best = max(scored, default=(0, ""), key=lambda each: each[0])
    return best[1] if best[0] else ""


def _sentences(text: str) -> list[str]:
    return [each.strip() for each in re.split(r"(?<=[.!?])\s+|\n+", text) if each.strip()]
