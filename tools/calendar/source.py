"""The time of an event that a mail proposes: the sentence it stands in, and what that sentence means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final

from memory.errors import AyniError, ToolError, Unclear
from memory.mail import Message
from memory.quotes import new_part
from tools.calendar.phrases import either, phrase
from tools.calendar.reading import is_clock
from tools.calendar.saying import say_reading
from tools.contract import ToolContext
from tools.correspondence import find_message, matching_messages, who
from tools.matching import LIKE_WORD, NOISE, POINTERS, words_of
from tools.meant import by_request, named_in
from tools.orders import for_people
from tools.when import Reading, duration, find, planning
from tools.wordbook import is_called, stands_for

SPEAKS_OF_MAIL: Final = frozenset(
    "mail email message letter invitation invite invited proposes proposed suggests suggested wrote writes sent "
    "asks asked offers offered says said she he they her his their correo mensaje carta invitacion invita invito "
    "propone propuso sugiere escribe escribio dice dijo pide pidio ella el ellos".split()
)
INVITING: Final = frozenset(
    "come visit meet meeting see join dinner lunch breakfast coffee tea drinks party appointment call would could "
    "shall let invite invited propose suggest free works fit proposal booked scheduled starts begins venir ven "
    "visita vernos quedamos quedar cena comida cafe fiesta cita reunion llamada podriamos podria puedes propongo "
    "empieza celebramos vienes visitar visitarte visitaros pasar".split()
)
CALENDAR: Final = frozenset(
    "put add create make schedule set up fix book enter write calendar agenda diary please can you it that this "
    "what pon anade apunta crea mete calendario que lo esa ese favor".split()
)
VAGUE: Final = frozenset(
    "proposes proposed proposal suggests suggested she he they her his their mail email invitation event date time "
    "propone propuesta sugiere correo fecha hora".split()
)
COMING: Final = frozenset("come comes coming is are will be on people viene vienen venir llega llegan llegar".split())
"""Words of an event that no message is known by."""

KINDS: Final = frozenset(
    "appointment visit meeting booking viewing delivery cita visita reunion reserva entrega termin".split()
)
"""What an event is, without what it is about: "your dentist appointment" says more than "the appointment"."""

OF_A_MAIL: Final = re.compile(
    r"\s+(?:from|in|of|del?|en) (?:(?:that|the|this|his|her|their|ese|este|el|su) )?(?:e-?mail|mail|message|letter|"
    r"correo|"
    r"mensaje)\W*$",
    re.IGNORECASE,
)
"""Where a thing was told of, at the end of what it is called."""

TOLD_BY: Final = re.compile(
    r"\b(?:e-?mail|mail|message|letter|correo|mensaje)\b|\b(?:wrote|confirmed|escrib\w+|confirm[oó]\w*)\b(?=\W*\S)",
    re.IGNORECASE,
)
"""Words of how the user came to know of an event, which are no part of what it is called."""

ARRIVES: Final = re.compile(r"\b(?:arriv\w+|check[ -]?in|llegada|entrada)\b", re.IGNORECASE)
LEAVES: Final = re.compile(r"\b(?:depart\w+|check[ -]?out|leaving|salida)\b", re.IGNORECASE)
LASTS: Final = re.compile(
    r"\b(?:takes?|lasts?|for|about|allow|lasting|dura\w*|tarda\w*|unos|unas)\s+"
    r"(?:(?:about|around|roughly|some|up to|unos|unas|alrededor de) )*"
    r"(?P<length>(?:\d+|an?|half an|one|two|three|un|una|media|dos|tres)[ -](?:and a half )?"
    r"(?:minutes?|mins?|hours?|minutos?|horas?)(?: and a half| y media)?)\b",
    re.IGNORECASE,
)
"""How long a thing takes."""

NEAR: Final = 20
"""Characters before a time in which it is told what it is the time of."""

OFF: Final = re.compile(
    r"\b(?:not? (?:be )?possible|no longer|any ?more|can(?:not|['’]t)|cancell?ed|called off|postponed|not take place|"
    r"ya no|no es posible|no podemos|anulad[oa]|cancelad[oa]|aplazad[oa])\b",
    re.IGNORECASE,
)
"""A time that does not hold any more."""


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


def proposed(context: ToolContext, source: str | None, title: str) -> Proposed:
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
        return _lasting(message, next(iter(best.values())))
    if (stay := _stay(found)) is not None:
        return stay
    names = tuple(say_reading(context, each.reading) for _, each in sorted(best.items()))
    asked = {"sender": who(message.sender), "names": either(context.language, names)}
    raise Unclear(phrase(context.language, "which_mail_time", **asked), names)


def _stay(found: Sequence[Proposed]) -> Proposed | None:
    """The days from an arrival to a departure, where the mail names one of each."""
    came = [each for each in found if ARRIVES.search(_before(each))]
    left = [each for each in found if LEAVES.search(_before(each))]
    if len(came) != 1 or len(left) != 1 or came[0] == left[0]:
        return None
    first, last = (_midnight(each[0].reading, after) for each, after in ((came, 0), (left, 1)))
    if first >= last:
        return None
    reading = replace(came[0].reading, start=first, end=last, grain="day", all_day=True, open=None)
    return Proposed(came[0].message, reading, f"{came[0].sentence} {left[0].sentence}")


def _before(found: Proposed) -> str:
    """The words right before a time in its sentence."""
    place = found.sentence.find(found.reading.text)
    return found.sentence[max(0, place - NEAR) : max(0, place)]


def _midnight(reading: Reading, after: int) -> datetime:
    """The beginning of the day that a time is on, or of one after it; "until Sunday at 11" is on Sunday."""
    moment = (reading.end or reading.start) if reading.open == "before" else reading.start
    moment = moment - timedelta(seconds=1) if reading.open == "before" else moment
    return datetime.combine(moment.date() + timedelta(days=after), time.min, moment.tzinfo)


def _lasting(message: Message, found: Proposed) -> Proposed:
    """The time with its length, where the mail says in the same sentence or the next how long it takes."""
    reading = found.reading
    if reading.all_day or reading.open or (reading.end is not None and reading.grain != "minute"):
        return found
    every = _sentences(new_part(message.text))
    place = next((number for number, each in enumerate(every) if each in found.sentence), len(every))
    for sentence in every[place : place + 2]:
        said = LASTS.search(sentence)
        length = duration(said["length"]) if said else None
        if length and timedelta(0) < length < timedelta(days=1) and reading.end is None:
            return replace(found, reading=replace(reading, end=reading.start + length))
    return found


def title_from(message: Message, title: str) -> str:
    """The title, or the mail's subject where the title only points to it, or names the kind that the subject tells."""
    title = OF_A_MAIL.sub("", title)
    subject = re.sub(r"^(?:\s*(?:re|fwd?|rv|tr)\s*:)+\s*", "", message.subject, flags=re.IGNORECASE).strip()
    words = [word for word in words_of(title) if word not in NOISE and word not in POINTERS and word not in VAGUE]
    kind = len(words) == 1 and words[0] in KINDS and is_called(words[0], {*words_of(subject)})
    told = TOLD_BY.search(title) and any(is_called(word, {*words_of(subject)}) for word in words)
    return title if words and not kind and not told else subject or title


def is_told_of(context: ToolContext, message: Message, title: str) -> bool:
    """Whether a message speaks of what an event is called, or is of whoever it names; and of all the request names."""
    there = words_of(f"{message.sender} {message.subject} {message.text}")
    small = NOISE | POINTERS | CALENDAR | SPEAKS_OF_MAIL | COMING
    told = any(stands_for(word, there, LIKE_WORD) for word in words_of(title) if word not in small)
    told = told or any(each.id == message.id for each in matching_messages(context, title))
    others = [word for word in words_of(named_in(context)) if not stands_for(word, there, LIKE_WORD)]
    return told and not any(all(each.id != message.id for each in matching_messages(context, word)) for word in others)


def _message(context: ToolContext, source: str | None, title: str) -> Message:
    """The mail that is meant: by the words for it, by those of the request, as the last one shown, by the title."""
    first: AyniError | None = None
    for words in (source, _whose(context.request, title), "it" if _mail_shown(context) else ""):
        try:
            if words:
                return find_message(context, words)
        except AyniError as error:
            first = first or error
    if meant := by_request(context, source or ""):
        return meant
    found = matching_messages(context, title) if first is None or isinstance(first, Unclear) else ()
    if len({each.sender for each in found}) == 1:
        return found[0]
    raise first or ToolError(phrase(context.language, "which_mail", title=title))


def _whose(request: str, title: str) -> str:
    """What the request says of the mail, without the words for the event and the deed."""
    titled = set(words_of(title)) | CALENDAR | SPEAKS_OF_MAIL | VAGUE
    return " ".join(word for word in words_of(request) if word not in titled and word not in NOISE)


def _mail_shown(context: ToolContext) -> bool:
    return any(each.kind == "message" for each in context.shown)


def _times(context: ToolContext, message: Message) -> list[Proposed]:
    """The times to come that the mail names, read as on the day it was written."""
    then = replace(context, now=(message.date or context.now).astimezone(context.zone))
    found: list[Proposed] = []
    for sentence in _sentences(for_people(new_part(message.text))[0]):
        for span in find(sentence, then.now, policy=planning(sentence)):
            reading = span.readings[0]
            if reading.end is None or reading.end > then.now:
                found = _grown(then, found, Proposed(message, reading, sentence))
    return found


def _grown(then: ToolContext, found: list[Proposed], new: Proposed) -> list[Proposed]:
    """One time more; an hour right after a day is that day's ("Saturday? I would be there around 11")."""
    last = found[-1] if found else None
    if last is None or last.reading.grain != "day" or not is_clock(then, new.reading):
        return [*found, new]
    at = new.reading
    start = datetime.combine(last.reading.start.date(), at.start.time(), at.start.tzinfo)
    end = start + (at.end - at.start) if at.end else None
    reading = replace(at, start=start, end=end, text=f"{last.reading.text} {at.text}")
    sentence = last.sentence if last.sentence == new.sentence else f"{last.sentence} {new.sentence}"
    return [*found[:-1], Proposed(new.message, reading, sentence)]


def _sentences(text: str) -> list[str]:
    paragraphs = re.split(r"\n\s*\n", text)
    joined = [" ".join(line.strip() for line in each.splitlines() if not line.startswith(">")) for each in paragraphs]
    return [piece.strip() for each in joined for piece in re.split(r"(?<=[.!?])\s+", each) if piece.strip()]


def _score(found: Proposed, wanted: set[str]) -> tuple[int, int, int, int]:
    said = set(words_of(found.sentence))
    of_day = found.reading.grain in ("hour", "minute", "day")
    holds = int(not OFF.search(found.sentence))
    return holds, len(said & wanted), of_day + bool(said & INVITING), int(not found.reading.all_day)
