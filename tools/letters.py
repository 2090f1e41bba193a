"""To-dos out of letters: the time that a message names for a deed, or the deed itself; the message's own words tell."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from memory.errors import AyniError
from memory.mail import Message
from memory.quotes import new_part
from memory.tables import MessageRow
from memory.todos import Due
from tools.contract import ToolContext, When
from tools.correspondence import find_message, label
from tools.evidence import answering, sentences
from tools.matching import NOISE, POINTERS, word_likeness, words_of
from tools.meant import by_request
from tools.orders import for_people
from tools.saying import say_date
from tools.when import due as due_of
from tools.when import duration, find, planning, resolve

_I: Final = re.IGNORECASE
MAIL: Final = re.compile(
    r"\b(?:e-?mails?|mails?|e-?mailed|mailed|inbox|newsletters?|letters?|messages?|wrote|written|"
    r"d(?:id|oes) (?:\w+ ){1,4}(?:write|writes)|"
    r"sent (?:me|us|it|round|out)|texted me|minutes of|correos?|bolet[ií]n|cartas?|mensajes?|escribi[oó]|escribieron|"
    r"mand[oó]|mandaron|envi[oó]|enviaron|buz[oó]n|bandeja|acta|"
    r"(?:me|nos) ha(?:n)? (?:escrito|mandado|enviado|llegado)|seg[uú]n (?:el|la|los|las|lo que))\b",
    _I,
)
"""Words that speak of what others wrote."""

MINE: Final = re.compile(
    r"\bi (?:wrote|mailed|e-?mailed|(?:have )?written|sent)\b|\b(?:to|para) (?:e-?mail|mail)\b", _I
)
"""What the user himself wrote, or is going to write."""

_MAIL: Final = (
    r"(?:e-?mails?|mails?|messages?|letters?|newsletters?|bills?|invoices?|correos?|mensajes?|cartas?|facturas?)"
)
_SAYS: Final = (
    r"(?:says?|said|gives?|gave|names?|named|has|have|mentions?|wants?|wrote|allows?|asks?|sets?|accepts?|"
    r"dicen?|pone[n]?|dan?|viene|trae|permiten?|piden?|dejan?)"
)
_TIME: Final = (
    r"(?:dates?|deadline|last day|due(?: date)?|time limit|by when|when|day|fecha(?: l[ií]mite| tope)?|plazo|d[ií]a|"
    r"cu[aá]ndo|"
    r"tope|l[ií]mite)"
)
_DATE: Final = (
    r"(?:dates?|day|deadline|due(?: date)?|time limit|fecha(?: l[ií]mite| tope)?|plazo|d[ií]a|tope|l[ií]mite)"
)
TIMED: Final = re.compile(
    rf"\b{_TIME}\b[^.!?]*\b(?:(?:they|he|she|it|the \w+) {_SAYS}|{_SAYS}|in|from|on|en|del?|seg[uú]n)\b|"
    rf"\b{_MAIL}\b.*\b{_SAYS}\b.*\b{_TIME}\b|"
    rf"\b{_MAIL}\b[^.!?]*\b(?:with|by|before|for|con|para|antes de) (?:its|their|his|her|the|sus?|la|el) "
    rf"(?:last |latest |final |due |[uú]ltim[oa] )?{_DATE}(?=\s*(?:[,.;!?]|$))",
    _I,
)
"""A time that is in a message: "by the date they give", "the deadline is in their mail"."""

ITS_TIME: Final = re.compile(
    rf"\b(?:with|by|before|for|con|para|antes de|mit|avec|con|com) (?:its|their|his|her|the|that|sus?|la|el|es[ae]) "
    rf"(?:last |latest |final |due |[uú]ltim[oa] )?{_DATE}(?=\s*(?:[,.;!?]|$))",
    _I,
)
"""The same, where a message was just shown: "put it on my list with its deadline"."""

AHEAD: Final = re.compile(
    r"\b(?P<length>(?:\d+|an?|one|two|three|four|five|una?|dos|tres|cuatro|cinco) (?:days?|weeks?|d[ií]as?|semanas?)) "
    r"(?:before|ahead of|antes del?) (?:(?:its|their|the|that|el|la|sus?|es[ae]) )?(?:last |final |due |payment )?"
    r"(?:(?:deadline|due date|time limit|last day|plazo|fecha l[ií]mite|vencimiento|[uú]ltimo d[ií]a)\b|"
    r"(?:it|that)(?:['’]s| is) due\b|(?:que )(?:se )?(?:(?:me|nos) )?(?:acab|termin|venz|venc|cumpl|expir)\w+"
    r"(?: (?:el|la) (?:plazo|fecha l[ií]mite|factura|pago))?)(?=\s*(?:[,.;!?]|$))",
    _I,
)
"""How long before it: "two days before the deadline", "dos días antes de que se acabe el plazo"."""

THEIRS: Final = re.compile(
    r"\b(?:with|by|before|antes de|con) (?:their|sus?) (?:last |latest |final |due |payment )?"
    r"(?:deadline|due date|time limit|plazo|fecha l[ií]mite)(?=\s*(?:[,.;!?]|$))",
    _I,
)
"""The time that somebody who wrote has set: "pay the garage before their deadline"."""

DEED: Final = re.compile(
    r"\b(?:what|which things?|everything|all) (?:that )?(?:i|we|to)(?:['’]ve)? ?(?:must|have to|has to|need to|"
    r"should|got to|"
    r"am supposed to|are supposed to)? ?(?P<verb>\w+)|"
    r"\b(?:lo que|todo lo que|qu[eé]) (?:tengo|tenemos|hay|debo|debemos|necesito) (?:que )?(?P<verbo>\w+)|"
    r"\bwhat (?:it|they|he|she) (?:asks?|wants?|says?)\b|"
    r"\bwhat (?:the |my |our )?(?P<whose>[^\W\d_]+(?: [^\W\d_]+)?)(?: (?:people|folks?|lot|guys|company|office|firm))? "
    r"(?:asks?|wants?|needs?|says?) ?(?:for|of me|of us|from me|from us)?(?=\W|$)|"
    r"\blo que (?:me |nos )?(?:piden?|quieren?|dicen?|necesitan?) (?:el |la |los |las )?(?:del? (?:el |la |los |"
    r"las )?)?"
    r"(?P<suyo>[^\W\d_]+)",
    _I,
)
"""A deed that only the message tells: "make a to-do of what I have to bring"."""

PLEASE: Final = re.compile(
    r"^(?:(?:so|and|also|please|kindly|por favor|rogamos(?: que)?)[,\s]+)+|,? (?:please|por favor)", _I
)
LONGEST: Final = 90
"""Characters of a title that is a sentence of a message."""


@dataclass(frozen=True)
class Drawn:
    """What a message tells of a to-do: its title and time, and the sentence that says so."""

    title: str
    due: Due
    sentence: str


def speaks_of_mail(request: str) -> bool:
    """Whether a request speaks of what somebody wrote to the user."""
    return bool(MAIL.search(MINE.sub(" ", request)))


def dated_elsewhere(request: str) -> bool:
    """Whether the time of what is wanted stands in a message: "with the date they give"."""
    return bool(TIMED.search(request))


def from_letter(context: ToolContext, title: str, due: When | None) -> Drawn | None:
    """The to-do that the request wants out of a message; None where the user has said all of it himself.

    A time of the user's own counts more than any in a message; so does one that is settled already.
    """
    request = context.request
    timed, deed = TIMED.search(request) or THEIRS.search(request) or _of_the_shown(context), DEED.search(request)
    if not (timed or deed) or (due is not None and re.match(r"\d{4}-\d\d-\d\d", due.text)):
        return None
    message = _message(context, title)
    if message is None:
        return None
    written = say_date(message.date or context.now, context.now, context.language)
    text = f"From {message.sender}, {written}\n{message.subject}\n\n{for_people(new_part(message.text))[0]}"
    if timed and (found := _dated(context, message, text, title)):
        return Drawn(_titled(context, title, message), _ahead(context, found[0]), found[1])
    sentence = next(iter(answering(text, deed.group())), "") if deed else ""
    return Drawn(_deed(sentence), None, sentence) if sentence else None


def _of_the_shown(context: ToolContext) -> re.Match[str] | None:
    mail = any(each.kind == "message" for each in context.shown[:1])
    return (ITS_TIME.search(context.request) or AHEAD.search(context.request)) if mail else None


def _message(context: ToolContext, title: str) -> Message | None:
    """The message that is meant: the last one shown where no other is spoken of."""
    if not context.mail.database.has(MessageRow):
        return None
    found = by_request(context)
    asked = DEED.search(context.request)
    if found is None and asked and (whose := asked["whose"] or asked["suyo"]):
        with suppress(AyniError):
            return find_message(context, whose)
    if found is not None or not any(each.kind == "message" for each in context.shown[:1]):
        return found
    try:
        return find_message(context, "it")
    except AyniError:
        return None


def _dated(context: ToolContext, message: Message, text: str, title: str) -> tuple[Due, str] | None:
    """The time to come that the message names for it, read as on the day it was written, and its sentence."""
    then = (message.date or context.now).astimezone(context.zone)
    head = text.partition("\n\n")[0]  # that a message was written on a day is no deadline
    deed = "" if title == label(message) else title
    asked = answering(text, f"until when {deed}? {context.request}")
    for sentence in dict.fromkeys((*asked, *filter(SETS_TIME.search, sentences(text)))):
        if sentence in head:
            continue
        for span in find(sentence, then, policy=planning(sentence)):
            if span.readings[0].rrule:  # "the yearly fee" is no deadline
                continue
            words = sentence[span.start_index : span.end_index]
            when = due_of(resolve(words, then, policy=planning(sentence)))
            if when is not None and _moment(when, context) > then:
                return when, sentence
    return None


def _ahead(context: ToolContext, when: Due) -> Due:
    """The time, or as long before it as the request says: that is its own day, not the last one."""
    found = AHEAD.search(context.request)
    length = (duration(found["length"], context.language) or duration(found["length"])) if found else None
    return when - length if when is not None and length is not None else when


def _moment(when: Due, context: ToolContext) -> datetime:
    assert when is not None
    return when if isinstance(when, datetime) else datetime.combine(when, time.max, context.zone)


def _titled(context: ToolContext, title: str, message: Message) -> str:
    """The title, as far as the user said it; with what the message is about where he only pointed to that."""
    about = re.sub(r"^(?:\s*(?:re|fwd?|rv)\s*:)+\s*", "", message.subject, flags=_I).strip()
    if about and title == label(message):
        return about
    if about and (pointed := POINTED.search(context.request)):
        return f"{(pointed['verb'] or pointed['verbo']).capitalize()}: {about}"
    said = words_of(context.request)
    title = ASIDE.sub("", title).strip(" ,") or title
    words = [word for word in words_of(title) if word not in NOISE and word not in POINTERS]
    own = [word for word in words if any(word_likeness(word, other) >= 72 for other in said)]
    vague = len(words) == 1 and (words[0] in VAGUE or ENCLITIC.fullmatch(words[0]))
    if len(own) > 1 or (own and len(words) == 1 and not vague):
        return title
    verb = next((word for word in PAYING.finditer(context.request)), None)
    return f"{verb.group().capitalize() if verb else title}: {about}" if about else title


PAYING: Final = re.compile(
    r"\b(?:pay|renew|sign|answer|reply|return|collect|pagar|renovar|firmar|recoger|devolver)", _I
)
POINTED: Final = re.compile(
    r"\b(?:to-?do|task|reminder|remind me|list) (?:to|for|about) (?P<verb>[a-z]+) (?:it|that|this|them)\b(?! \w+ing)|"
    r"\b(?:tarea|recordatorio|pendiente|lista|recu[eé]rdame) (?:para |de )?(?P<verbo>[a-z]+[aei]r)(?:l[oa]s?)\b",
    _I,
)
"""A deed on what the message is about, which is not named: "a to-do to pay it"."""

ASIDE: Final = re.compile(
    r"\s+(?:to|on|in|a|en) (?:my|the|mi|la|mis|los) (?:list|to-?dos?|lista|pendientes)\b|"
    rf"[\s,]+(?:with|by|for|before|con|para|antes de)\s+(?:the |their |its |el |la |los |sus? )?{_TIME}\b.*$",
    _I,
)
"""Where a to-do is put and when it is due, in a title that is a part of the request."""

ENCLITIC: Final = re.compile(r"\w+[aei]r(?:se)?l[aeo]s?")
"""A Spanish verb that ends in its pronoun, which names nothing: "pagarles"."""

SETS_TIME: Final = re.compile(
    r"\b(?:pay(?:able|ment)?|paid|due|deadline|repl(?:y|ies)|answer|register|sign up|rsvp|return|renew|confirm|deliver|"
    r"pag\w+|venc\w+|plazo|respond\w*|contest\w*|inscri\w+|devol\w+|renov\w+|confirm\w*|entreg\w+)\b[^.;!?]*?"
    r"\b(?:by|before|until|till|no later than|antes del?|hasta el|a m[aá]s tardar|(?:due|vence) (?:on|el))\b",
    _I,
)
"""A sentence that sets a time by which something is to be done, whatever of it was asked."""

VAGUE: Final = frozenset(
    "pay paying pagar do doing answer reply renew sign collect deadline date due fecha plazo vencimiento".split()
)


def _deed(sentence: str) -> str:
    plain = PLEASE.sub("", sentence).strip(" .!")[:LONGEST]
    return plain[:1].upper() + plain[1:]


__all__ = ["Drawn", "dated_elsewhere", "from_letter", "speaks_of_mail"]
