"""Which message the user means: "my sister", "the one about the invoice", "the last one", "Ana's mail"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from memory.errors import ToolError, Unclear
from memory.facts import Fact
from memory.mail import MailStore, Message
from memory.quotes import new_part
from tools.contract import Language, Shown, ToolContext
from tools.matching import NOISE, ORDINALS, POINTERS, words_of

Score = tuple[int, int]
"""(words found, how well they are found)."""

SENDER, NAMED, SUBJECT, TEXT = 12, 8, 6, 1
MOST_NAMES = 5
SIGNATURE = 5
"""The most words of a line that signs: "Love, your sister Ana"."""

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
RELATIONS: Final = tuple(
    frozenset(words.split())
    for words in (
        "sister sis hermana", "brother bro hermano", "mother mom mum mummy madre mama", "father dad daddy padre papa",
        "wife esposa mujer", "husband esposo marido", "son hijo", "daughter hija", "aunt auntie tia", "uncle tio",
        "grandmother grandma granny abuela", "grandfather grandpa abuelo", "cousin primo prima", "niece sobrina",
        "nephew sobrino", "boss manager jefe jefa", "landlord casero", "landlady casera",
        "neighbour neighbor vecino vecina",
        "girlfriend novia", "boyfriend novio", "friend amigo amiga", "teacher profesor profesora",
        "doctor dr medico medica",
        "dentist dentista", "garage mechanic taller mecanico", "bank banco", "lawyer abogado abogada",
        "accountant contable", "plumber fontanero", "school escuela colegio", "daycare nursery kindergarten guarderia",
        "library biblioteca", "invoice bill factura recibo", "dinner cena", "lunch comida", "party fiesta",
        "trip viaje", "flight vuelo", "meeting reunion", "appointment cita",
    )
)  # fmt: skip
"""Words that name the same person or thing: the mail may call it otherwise than the user, and in another language."""

ALL_RELATIONS: Final = frozenset[str]().union(*RELATIONS)

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


@dataclass(frozen=True)
class Sought:
    """One word of the request, and what may stand for it."""

    word: str
    others: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Opened:
    """A message with its words: by place, each with how much a word there tells, and what he calls himself."""

    message: Message
    places: tuple[tuple[frozenset[str], int], ...]
    signed: frozenset[str]


def find_message(context: ToolContext, words: str) -> Message:
    """The one message that `words` mean; of several by one sender the newest.

    Raises: ToolError when none is meant, Unclear when different people's may be.
    """
    messages = context.mail.list()
    if not messages:
        raise ToolError(PHRASES["none"][context.language])
    pointed = _pointed(context, words, messages)
    if pointed is not None:
        return pointed
    found = matching_messages(context, words, messages)
    if not found:
        raise ToolError(PHRASES["none_like"][context.language].format(words=words))
    return _one(context, words, found)


def matching_messages(
    context: ToolContext, words: str, messages: Sequence[Message] | None = None, every: bool = False
) -> tuple[Message, ...]:
    """The messages that fit `words` best, newest first; with `every`, all in which each word is found.

    Where the words name a person, only that person's messages fit.
    """
    sought = _sought(context, words)
    among = [_open(each) for each in (context.mail.list() if messages is None else messages)]
    known = _known_as(among)
    scored = [(_score(each, sought, known), each.message) for each in among]
    best = max((score for score, _ in scored), default=(0, 0))
    if not sought or best[0] == 0 or best[0] * 2 < len(sought) or (every and best[0] < len(sought)):
        return ()
    least = 0 if every and best[1] < NAMED * len(sought) else best[1] * 3 / 4
    return tuple(each for score, each in scored if score[0] == best[0] and score[1] >= least)


def who(sender: str, language: Language = "en") -> str:
    """The name a person goes by: the display name, else the address."""
    return sender.partition("<")[0].strip() or sender.strip("<> ") or PHRASES["nobody"][language]


def label(message: Message, language: Language = "en") -> str:
    """Sender and subject on one line."""
    return f"{who(message.sender, language)}: {message.subject or PHRASES['no_subject'][language]}"


def shown(message: Message) -> Shown:
    """The message as a row that later words can point to."""
    return Shown("message", message.id, label(message))


def _pointed(context: ToolContext, words: str, messages: Sequence[Message]) -> Message | None:
    number = re.fullmatch(r"\s*#\s*(\d{1,9})\s*", words)
    by_id = {each.id: each for each in messages}
    if number:
        return by_id.get(int(number[1]))
    recent = [by_id[each.id] for each in context.shown if each.kind == "message" and each.id in by_id]
    said = words_of(words)
    content = [word for word in said if word not in LEFT_OUT or word in ORDINALS]
    if len(content) == 1 and (place := _place(content[0])) is not None and place < len(recent or messages):
        return (recent or messages)[place]
    if content and not all(word in NEWEST for word in content):
        return None
    if NEWEST & set(said):
        return messages[0]
    return recent[0] if recent else (messages[0] if len(messages) == 1 else _none_named(context, messages))


def _place(word: str) -> int | None:
    if word.isdecimal() and 0 < int(word) < 100:
        return int(word) - 1
    return ORDINALS.get(word)


def _none_named(context: ToolContext, messages: Sequence[Message]) -> Message:
    senders = {each.sender for each in messages}
    if len(senders) == 1:
        return messages[0]
    raise _which(context, messages)


def _one(context: ToolContext, words: str, found: Sequence[Message]) -> Message:
    senders = {_address(each.sender) for each in found}
    if len(senders) > 1:
        recent = [each.id for each in context.shown if each.kind == "message"]
        again = [each for each in found if each.id in recent[:1]]
        if again:
            return again[0]
        raise _which(context, found)
    return found[-1] if OLDEST & set(words_of(words)) else found[0]


def _which(context: ToolContext, messages: Sequence[Message]) -> Unclear:
    newest = list({_address(each.sender): each for each in reversed(messages)}.values())[::-1]
    names = tuple(label(each, context.language) for each in newest[:MOST_NAMES])
    listed = "; ".join(f"*{name}*" for name in names)
    return Unclear(PHRASES["which"][context.language].format(names=listed), names)


def _address(sender: str) -> str:
    found = re.search(r"<([^<>]*)>", sender)
    return (found[1] if found else sender).casefold()


def _sought(context: ToolContext, words: str) -> list[Sought]:
    content = [word for word in words_of(words) if word not in LEFT_OUT and len(word) > 1]
    wanted = [word for word in content if word not in OLDEST] or content
    return [Sought(word, _others(word), _names(context, word)) for word in dict.fromkeys(wanted)]


def _others(word: str) -> frozenset[str]:
    return frozenset({word}).union(*(group for group in RELATIONS if word in group or word.removesuffix("s") in group))


def _names(context: ToolContext, word: str) -> frozenset[str]:
    """The names that the user's facts give to a person: "my sister is Ana" makes `ana` of `sister`."""
    told = [fact.text for fact in context.facts.list() if _others(word) & set(words_of(fact.text))]
    names = {name for text in told for each in re.findall(r"\b[A-ZÁÉÍÓÚÑ][\w'-]+", text) for name in words_of(each)}
    addresses = {part for text in told for each in re.findall(r"([\w.+-]{1,64})@", text) for part in words_of(each)}
    return frozenset((names | addresses) - LEFT_OUT - _others(word))


def _open(message: Message) -> Opened:
    name, _, domain = message.sender.partition("@")
    own = new_part(message.text)
    lines = [words_of(line) for line in own.splitlines() if line.strip()]
    signature = [line for line in lines[-3:] if len(line) <= SIGNATURE]
    signed = {word for line in signature if {"your", "tu"} & {*line} for word in line}
    places = (
        (frozenset(words_of(name)), SENDER),
        (frozenset(words_of(domain.rpartition(".")[0])), SENDER - 2),
        (frozenset(words_of(message.subject)), SUBJECT),
        (ALL_RELATIONS.intersection(word for line in signature for word in line), NAMED),
        (frozenset(word for line in lines for word in line), TEXT),
    )
    return Opened(message, places, ALL_RELATIONS & signed)


def _known_as(opened: Sequence[Opened]) -> dict[str, set[str]]:
    """What each sender has called himself to the user: "your sister" under one message holds for all of hers."""
    found: dict[str, set[str]] = {}
    for each in opened:
        found.setdefault(_address(each.message.sender), set()).update(each.signed)
    return found


def _score(opened: Opened, sought: Sequence[Sought], known: dict[str, set[str]]) -> Score:
    called = known[_address(opened.message.sender)]
    weights = []
    for each in sought:
        if each.names & opened.places[0][0] or (len(each.others) > 1 and each.others & called):
            weights.append(SENDER)
        else:
            weights.append(max(_found(each, words) * weight for words, weight in opened.places))
    return sum(weight > 0 for weight in weights), sum(weights)


def _found(sought: Sought, known: frozenset[str]) -> bool:
    if sought.others & known:
        return True
    word = sought.word
    return len(word) >= 4 and any(_like(word, other) for other in known if other[0] == word[0] and len(other) >= 4)


def _like(word: str, other: str) -> bool:
    from rapidfuzz import fuzz

    shorter, longer = sorted((word, other), key=len)
    return longer.startswith(shorter) or (len(shorter) >= 5 and fuzz.ratio(word, other) >= 85)


__all__ = ["find_message", "label", "matching_messages", "shown", "who"]


def may_be_meant(request: str, mail: MailStore, facts: Iterable[Fact]) -> bool:
    """Whether a request names someone who wrote, or what about; quick, and less exact than `find_message`."""
    said = [word for word in words_of(request) if word not in LEFT_OUT and len(word) > 2]
    persons = [other for word in said for group in RELATIONS if word in group for other in group]
    known = [word for fact in facts for word in words_of(fact.text) if {*persons} & {*words_of(fact.text)}]
    names = [word for word in known if word not in LEFT_OUT and len(word) > 2]
    return bool(said) and mail.mentioned([*said, *persons, *names], persons)
