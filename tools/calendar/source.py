"""The time of an event that a mail proposes: the sentence it stands in, and what that sentence means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from memory.errors import AyniError, ToolError, Unclear
from memory.mail import Message
from memory.quotes import new_part
from tools.calendar.phrases import either, phrase
from tools.calendar.saying import say_reading
from tools.contract import ToolContext
from tools.correspondence import find_message, matching_messages, who
from tools.matching import NOISE, POINTERS, words_of
from tools.when import Reading, find, resolve

SPEAKS_OF_MAIL: Final = frozenset(
    "mail email message letter invitation invite invited proposes proposed suggests suggested wrote writes sent asks "
    "asked offers offered says said she he they her his their correo mensaje carta invitacion invita invito propone "
    "propuso sugiere escribe escribio dice dijo pide pidio ella el ellos".split()
)
INVITING: Final = frozenset(
    "come visit meet meeting see join dinner lunch breakfast coffee tea drinks party appointment call would could shall "
    "let invite invited propose suggest free works fit proposal booked scheduled starts begins venir ven visita vernos "
    "quedamos quedar cena comida cafe fiesta cita reunion llamada podriamos podria puedes propongo empieza celebramos "
    "vienes visitar visitarte visitaros pasar".split()
)
VAGUE: Final = frozenset(
    "proposes proposed proposal suggests suggested she he they her his their mail email invitation event date time "
    "propone propuesta sugiere correo fecha hora".split()
)


@dataclass(frozen=True)
class Proposed:
    """A time that a mail names: its reading, by the date of the mail, and the sentence."""

    message: Message
    reading: Reading
    sentence: str


def speaks_of_mail(context: ToolContext) -> bool:
    """Whether the request is about what someone else has written."""
    said = set(words_of(context.request))
    recent = context.shown[:1]
    pointing = bool(said & (POINTERS | {"visit", "visita"})) and bool(recent) and recent[0].kind == "message"
    return bool(said & SPEAKS_OF_MAIL) or pointing


def proposed(context: ToolContext, source: str, title: str) -> Proposed:
    """The time in the mail that `source` means, the one most like `title` and the request.

    Raises: ToolError when there is no such mail; Unclear when it names no time, or several.
    """
    message = _message(context, source, title)
    found = _times(context, message)
    if not found:
        question = phrase(context.language, "no_mail_time", sender=who(message.sender), title=title)
        raise Unclear(question)
    wanted = {word for word in words_of(f"{title} {context.request}") if word not in NOISE and word not in POINTERS}
    scored = [(_score(each, wanted), each) for each in found]
    top = max(score for score, _ in scored)
    best = {each.reading.start: each for score, each in reversed(scored) if score == top}
    if len(best) == 1:
        return next(iter(best.values()))
    names = tuple(say_reading(context, each.reading) for _, each in sorted(best.items()))
    told = phrase(context.language, "which_mail_time", sender=who(message.sender), names=either(context.language, names))
    raise Unclear(told, names)


def title_from(message: Message, title: str) -> str:
    """The title, or the mail's subject where the title only points to it."""
    if any(word not in NOISE and word not in POINTERS and word not in VAGUE for word in words_of(title)):
        return title
    subject = re.sub(r"^(?:\s*(?:re|fwd?|rv|tr)\s*:)+\s*", "", message.subject, flags=re.IGNORECASE).strip()
    return subject or title


def _message(context: ToolContext, source: str, title: str) -> Message:
    try:
        return find_message(context, source)
    except AyniError as error:
        found = matching_messages(context, f"{title} {context.request}")
        if len({each.sender for each in found}) != 1:
            raise error
        return found[0]


def _times(context: ToolContext, message: Message) -> list[Proposed]:
    now = (message.date or context.now).astimezone(context.zone)
    found: list[Proposed] = []
    for sentence in _sentences(new_part(message.text)):
        for span in find(sentence, now):
            reading = span.readings[0]
            if reading.end is None or reading.end > now:
                found.append(Proposed(message, reading, sentence))
    return [_joined(found, place, now) for place in range(len(found)) if not _is_rest(found, place)]


def _is_rest(found: Sequence[Proposed], place: int) -> bool:
    """Whether this is only the hour of the day named just before it."""
    return place > 0 and _day_and_hour(found[place - 1], found[place])


def _joined(found: Sequence[Proposed], place: int, now: object) -> Proposed:
    """A day with the hour that the mail names after it ("Saturday? I would be there around 11")."""
    one = found[place]
    if place + 1 == len(found) or not _day_and_hour(one, found[place + 1]):
        return one
    other = found[place + 1]
    readings = resolve(f"{one.reading.text} {other.reading.text}", one.reading.start).readings
    start = readings[0].start if readings and readings[0].start.date() == one.reading.start.date() else None
    hour = other.reading.start
    begin = start or one.reading.start.replace(hour=hour.hour, minute=hour.minute)
    end = begin + (other.reading.end - hour) if other.reading.end else None
    text = f"{one.reading.text}, {other.reading.text}"
    reading = replace(other.reading, start=begin, end=end, all_day=False, text=text)
    sentence = one.sentence if one.sentence == other.sentence else f"{one.sentence} {other.sentence}"
    return replace(one, reading=reading, sentence=sentence)


def _day_and_hour(one: Proposed, other: Proposed) -> bool:
    named_day = re.search(r"[^\W\d_]{5,}", other.reading.text)
    return one.reading.grain == "day" and other.reading.grain in ("hour", "minute") and named_day is None


def _sentences(text: str) -> list[str]:
    paragraphs = re.split(r"\n\s*\n", text)
    joined = [" ".join(line.strip() for line in each.splitlines() if not line.startswith(">")) for each in paragraphs]
    return [piece.strip() for each in joined for piece in re.split(r"(?<=[.!?])\s+", each) if piece.strip()]


def _score(found: Proposed, wanted: set[str]) -> tuple[int, int, int]:
    said = set(words_of(found.sentence))
    of_day = found.reading.grain in ("hour", "minute", "day")
    return len(said & wanted), of_day + bool(said & INVITING), int(not found.reading.all_day)


__all__ = ["Proposed", "ToolError", "proposed", "speaks_of_mail", "title_from"]
