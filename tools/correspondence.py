"""Which message the user means: "my sister", "the one about the invoice", "the last one", "Ana's mail"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from memory.errors import ToolError, Unclear
from memory.facts import Fact
from memory.mail import MailStore, Message
from memory.tables import MessageRow
from tools.contract import Language, Shown, ToolContext
from tools.matching import NOISE, ORDINALS, POINTERS, words_of
from tools.narrowing import scores
from tools.relations import GROUPS, ROLES, others_of
from tools.scoring import NAMED, Sought, address_of

MOST_NAMES = 5
LEFT_OUT: Final = NOISE | POINTERS | frozenset(
    "what which who whom when where why how does did do is are was want wants say says said tell me ask asks asked "
    "write writes wrote written send sends sent got get need needs i you we has have had about can could "
    "would new recent inbox read reply answer latest newest open show any there here re fwd be came email "
    "emails mails messages que quien cual cuando donde como quiere dice dijo pide escribe escribio mando envio "
    "ha he han hay leer lee abre "
    "nuevo nueva reciente recientes sobre correos mensajes bandeja entrada responde contesta mas un una".split()
)  # fmt: skip
NEWEST: Final = frozenset("last latest newest recent ultimo ultima reciente new nuevo nueva".split())
OLDEST: Final = frozenset("first oldest earliest primero primera primer antiguo antigua".split())
PHRASES: Final[dict[str, dict[Language, str]]] = {
    "none": {
        "en": "There is no mail here yet. Bring some in with `ayni inbox once FOLDER`.",
        "es": "Aún no hay correo. Tráelo con `ayni inbox once CARPETA`.",
    },
    "which": {"en": "Which message do you mean: {names}?", "es": "¿A qué mensaje te refieres: {names}?"},
    "none_like": {"en": "I found no message like “{words}”.", "es": "No encuentro ningún mensaje como «{words}»."},
    "no_subject": {"en": "(no subject)", "es": "(sin asunto)"},
    "nobody": {"en": "(no sender)", "es": "(sin remitente)"},
}


def find_message(context: ToolContext, words: str) -> Message:
    """The one message that `words` mean; of several by one sender the newest.

    Raises: ToolError when none is meant, Unclear when different people's may be.
    """
    if not context.mail.database.has(MessageRow):
        raise ToolError(PHRASES["none"][context.language])
    pointed = _pointed(context, words)
    if pointed is not None:
        return pointed
    found = matching_messages(context, words)
    if not found:
        raise ToolError(PHRASES["none_like"][context.language].format(words=words))
    return _one(context, words, found)


def matching_messages(context: ToolContext, words: str, every: bool = False) -> tuple[Message, ...]:
    """The messages that fit `words` best, newest first; with `every`, all in which each word is found.

    Where the words name a person, only that person's messages fit.
    """
    sought = _sought(context, words)
    if not sought:
        return ()
    scored = scores(context.mail, sought, every)
    best = max((score for _, score in scored), default=(0, 0))
    if best[0] == 0 or best[0] * 2 < len(sought) or (every and best[0] < len(sought)):
        return ()
    least = 0 if every and best[1] < NAMED * len(sought) else best[1] * 3 / 4
    return tuple(each for each, score in scored if score[0] == best[0] and score[1] >= least)


def who(sender: str, language: Language = "en") -> str:
    """The name a person goes by: the display name, else the address."""
    return sender.partition("<")[0].strip() or sender.strip("<> ") or PHRASES["nobody"][language]


def label(message: Message, language: Language = "en") -> str:
    """Sender and subject on one line."""
    return f"{who(message.sender, language)}: {message.subject or PHRASES['no_subject'][language]}"


def shown(message: Message) -> Shown:
    """The message as a row that later words can point to."""
    return Shown("message", message.id, label(message))


def _pointed(context: ToolContext, words: str) -> Message | None:
    number = re.fullmatch(r"\s*#\s*(\d{1,9})\s*", words)
    if number:
        return next(iter(context.mail.among([int(number[1])])), None)
    shown = [each.id for each in context.shown if each.kind == "message"]
    there = {each.id: each for each in context.mail.among(shown)}
    recent = [id for id in shown if id in there]
    said = words_of(words)
    content = [word for word in said if word not in LEFT_OUT or word in ORDINALS]
    senders = dict(context.mail.senders())
    listed = recent or [*senders]
    if len(content) == 1 and (place := _place(content[0])) is not None and place < len(listed):
        return context.mail.get(listed[place])
    if content and not all(word in NEWEST for word in content):
        return None
    if NEWEST & set(said):
        return context.mail.get(next(iter(senders)))
    return there[recent[0]] if recent else _only(context, senders)


def _place(word: str) -> int | None:
    if word.isdecimal() and 0 < int(word) < 100:
        return int(word) - 1
    return ORDINALS.get(word)


def _only(context: ToolContext, senders: dict[int, str]) -> Message:
    """The newest message where all are one sender's. Raises: Unclear."""
    if len({*senders.values()}) == 1:
        return context.mail.get(next(iter(senders)))
    newest = {address_of(sender): id for id, sender in reversed(senders.items())}
    raise _which(context, context.mail.among([*newest.values()][-MOST_NAMES:]))


def _one(context: ToolContext, words: str, found: Sequence[Message]) -> Message:
    senders = {address_of(each.sender) for each in found}
    if len(senders) > 1:
        recent = [each.id for each in context.shown if each.kind == "message"]
        again = [each for each in found if each.id in recent[:1]]
        if again:
            return again[0]
        raise _which(context, found)
    return found[-1] if OLDEST & set(words_of(words)) else found[0]


def _which(context: ToolContext, messages: Sequence[Message]) -> Unclear:
    newest = list({address_of(each.sender): each for each in reversed(messages)}.values())[::-1]
    names = tuple(label(each, context.language) for each in newest[:MOST_NAMES])
    listed = "; ".join(f"*{name}*" for name in names)
    return Unclear(PHRASES["which"][context.language].format(names=listed), names)


def _sought(context: ToolContext, words: str) -> list[Sought]:
    return sought_of(context, words, LEFT_OUT)


def sought_of(context: ToolContext, words: str, left_out: Collection[str]) -> list[Sought]:
    """What is looked for: the words, but for those `left_out`, each with all that may stand for it."""
    content = [word for word in words_of(words) if word not in left_out and len(word) > 1]
    wanted = [word for word in content if word not in OLDEST] or content
    return [Sought(word, others_of(word), _names(context, word)) for word in dict.fromkeys(wanted)]


def _names(context: ToolContext, word: str) -> frozenset[str]:
    """The names that the user's facts give to a person: "my sister is Ana" makes `ana` of `sister`."""
    if not others_of(word) & ROLES:
        return frozenset()
    told = [fact.text for fact in context.facts.list() if others_of(word) & set(words_of(fact.text))]
    names = {name for text in told for each in re.findall(r"\b[A-ZÁÉÍÓÚÑ][\w'-]+", text) for name in words_of(each)}
    addresses = {part for text in told for each in re.findall(r"([\w.+-]{1,64})@", text) for part in words_of(each)}
    return frozenset((names | addresses) - LEFT_OUT - others_of(word))


def may_be_meant(request: str, mail: MailStore, facts: Iterable[Fact]) -> bool:
    """Whether a request names someone who wrote, or what about; quick, and less exact than `find_message`."""
    said = [word for word in words_of(request) if word not in LEFT_OUT and len(word) > 2]
    persons = [other for word in said for group in GROUPS if word in group for other in group]
    known = [word for fact in facts for word in words_of(fact.text) if {*persons} & {*words_of(fact.text)}]
    names = [word for word in known if word not in LEFT_OUT and len(word) > 2]
    return bool(said) and mail.mentioned([*said, *persons, *names], [each for each in persons if each in ROLES])


__all__ = ["find_message", "label", "matching_messages", "may_be_meant", "shown", "sought_of", "who"]
