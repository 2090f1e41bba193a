"""The one row that what is left of a sentence calls by its name, once what is to happen to it is taken out.

All that was said must be accounted for: words that say nothing else, from closed lists, and the row's own name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final, NamedTuple

from agent.followups.withdrawing import ORDER, SAYS, STANDS, only_tells
from agent.grounding.routing import of_others
from agent.reading.asked import ASKED_TO, ASKS
from agent.reading.not_so import FOR_OTHERS, UNREAL, UNSURE
from agent.stores import Stores
from tools.contract import Language
from tools.matching import ANYTHING, LIKE_WORD, NOISE, POINTERS, ranked_by_mention, word_likeness, words_of
from tools.translating import named_abroad
from tools.when import find, planning
from tools.when.alone import names_no_day

_I: Final = re.IGNORECASE

COMMON: Final = frozenset(
    "oh ok okay hey hi hello well right so and please pls plz can could you would just now already then thanks "
    "thank u kindly actually also as in finally though yes yeah all again me too "
    "oye hola vale bueno pues por favor porfa puedes podrias y ya ahora gracias que me nos se le les lo de al final "
    "fin "
    "bitte kannst du jetzt und auch mal schon doch "
    "peux tu s il te plait stp maintenant et deja "
    "puoi per favore adesso ora gia e "
    "podes pode agora ja".split()
)
"""Words that say nothing of what is to happen."""

CLAUSES: Final = re.compile(
    r",\s*mas?\b(?=\s)|[,;.!?…]+(?=\s|$)|\s[–—-]+\s|:(?=\s)|\b(?:but|sino|pero|aber|sondern|mais)\b|(?<=\d) mas?\b", _I
)
"""What stands between the clauses of a sentence."""

OF_OTHERS: Final = re.compile(
    r"\b(?:he|she|they|her|his|their|them|those|these|both|(?:the|my|that) last|previous|latest|"
    r"(?<!the )next(?! (?:week|month|year|time|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b)|"
    r"everything|anything|"
    r"reminders?|alarms?|alerts?|invit\w+|recordatorios?|alarmas?|"
    r"ell[oa]s?|él|es[oa]s|est[oa]s|ambos|ambas|[uú]ltim[oa]s?|otr[oa]s?)\b|"
    r"\b(?:and|y) (?:this|that|it|es[aeo]|est[aeo])\W*$",
    _I,
)
"""Words for another row than the one that is named, for more than one, or for another person's."""

HE_HECHO: Final = re.compile(r"\bhe\b", _I)
"""The Spanish verb that is written as the English word."""

KINDS: Final = {
    "note": re.compile(r"\b(?:notes?|notas?|notiz\w*)\b", _I),
    "event": re.compile(
        r"\b(?:events?|appointments?|meetings?|eventos?|citas?|calendar|diary|calendario|agenda)\b", _I
    ),
    "to-do": re.compile(r"\b(?:to-?dos?|todos?|tasks?|tareas?|aufgaben?|t[âa]ches?|tarefas?)\b", _I),
}
"""How the kinds of rows are called."""

BEFORE: Final = frozenset("was were been had".split())
"""Words of one who tells how it was."""

OTHER: Final = "other"
"""A row that comes again, or that others named: what is told of it is for the model."""

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)

LONGEST: Final = 28
"""Words of a request, at most."""


class Row(NamedTuple):
    """A row on file: its kind, as the notes of the prompt call it, and what is known of it."""

    kind: str
    id: int
    title: str
    at: datetime | date | None = None
    end: datetime | None = None
    priority: str = ""
    alike: bool = False
    """Whether another event that is to come bears the same name."""

    @property
    def called(self) -> str:
        """How a call names it: what is called like another, by its number."""
        return f"#{self.id}" if self.alike else self.title


@dataclass(frozen=True)
class Heard:
    """A request in its clauses, and when it is said; the rows on file are read where they are asked for."""

    request: str
    stores: Stores
    now: datetime
    language: Language

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows that the request may be about."""
        return tuple(told_apart([*_rows(self.request, self.stores, self.now)], self.request, self.now, self.language))

    @cached_property
    def clauses(self) -> list[str]:
        """The clauses that have a word in them."""
        return [each for each in CLAUSES.split(self.request) if words_of(each)]


def heard(request: str, stores: Stores, now: datetime, language: Language) -> Heard | None:
    """The request, where it may be an order or a statement about one row."""
    others = OF_OTHERS.search(HE_HECHO.sub(" ", request) if language == "es" else request)
    if others or ASKS.match(request) or FOR_OTHERS.match(request) or len(words_of(request)) > LONGEST:
        return None
    if ("?" in request and not ASKED_TO.search(request)) or UNREAL.search(request) or UNSURE.search(request):
        return None
    return Heard(request, stores, now, language)


def _rows(request: str, stores: Stores, now: datetime) -> Iterator[Row]:
    """The rows that a request may be about; those that it does not decide of, as they come again or are another's."""
    for todo in stores.todos.list():
        if not of_others(todo.title, request, True):
            kind = OTHER if todo.by_others else "to-do"
            yield Row(kind, todo.id, todo.title, todo.due, priority=str(todo.priority))
    for event in stores.calendar.list():
        if (event.rrule or event.end > now) and not of_others(event.title, request):
            kind = OTHER if event.by_others or event.rrule else "event"
            yield Row(kind, event.id, event.title, event.start, event.end)
    for note in stores.notes.list():
        yield Row("note", note.id, note.title)


TO_IT: Final = re.compile(
    r"\b(?:to|for|on ?to|til|till|until|al?|para(?: el)?|hasta(?: el)?|auf|zum|[àa]|au|alle?)\W*$", _I
)
"""How words end that lead to the day to which something goes."""


def told_apart(rows: Sequence[Row], request: str, now: datetime, language: Language) -> list[Row]:
    """The rows, of the events that are called alike only the one whose day is named: "tonight's choir"."""
    group: dict[str, list[Row]] = {}
    for row in rows:
        if row.kind == "event":
            group.setdefault(row.title.casefold(), []).append(row)
    kept = [*rows]
    for several in group.values():
        if len(several) < 2:
            continue
        named = [row for row in several if _names_its_day(request, row, now, language)]
        for row in several:
            kept[kept.index(row)] = row._replace(alike=True)
        if len(named) == 1:
            kept = [each for each in kept if each.kind != "event" or each.id == named[0].id
                    or each.title.casefold() != named[0].title.casefold()]  # fmt: skip
    return kept


def _names_its_day(request: str, row: Row, now: datetime, language: Language) -> bool:
    """Whether a request names the day of an event, and not as that to which it goes."""
    if not isinstance(row.at, datetime):
        return False
    for span in find(request, now, language, policy=planning(request)):
        first = span.readings[0]
        if first.rrule or TO_IT.search(request[: span.start_index]):
            continue
        if first.end is None and not first.all_day:
            there = first.start.date() == row.at.date() and not names_no_day(first.text, now, language)
        else:
            there = first.start <= row.at < min(first.end or first.start + DAY, first.start + WEEK)
        if there:
            return True
    return False


def left(text: str, known: Collection[str]) -> list[str]:
    """The words of a text that are none of those that say nothing else."""
    return [each for each in words_of(text) if each not in known and each not in COMMON]


def the_one(said: Sequence[str], heard: Heard, kinds: Collection[str] = ("event", "to-do", "note")) -> Row | None:
    """The only row whose name the words are, and no others; None where there is none, or more than one."""
    found = [each for each in heard.rows if names(said, each.title)] if said else []
    called = [kind for kind, words in KINDS.items() if words.search(heard.request)]
    if len(found) > 1 and len(called) == 1:  # "the project notes" are no project review
        found = [each for each in found if each.kind == called[0]]
    if len(found) != 1 or found[0].kind not in kinds:
        return None
    others = [kind for kind in KINDS if kind != found[0].kind and KINDS[kind].search(heard.request)]
    foreign = any(not KINDS[each].search(found[0].title) for each in others)
    return None if foreign and not KINDS[found[0].kind].search(heard.request) else found[0]


def names(said: Sequence[str], title: str) -> bool:
    """Whether words are of a row's name, and no other: each is one of it, or calls it in another language."""
    told = [each for each in said if each not in NOISE and each not in POINTERS]
    told = [each for each in told if each not in ANYTHING or is_of(each, title)]  # "the tap job"
    plain = bool(told) and BEFORE.isdisjoint(said) and not only_somebody(told, title)
    return plain and all(is_of(each, title) for each in told)


_NOUNS: Final = (
    "payment pay", "renewal renew", "repair fix repair mend", "booking book", "delivery deliver send", "purchase buy",
    "cleaning clean", "collection collect", "submission submit", "registration register",
)  # fmt: skip
DEEDS: Final = {noun: frozenset(verbs) for noun, *verbs in map(str.split, _NOUNS)}
"""Nouns for the verbs of to-dos: "the rent payment" is "Pay the rent"."""

_NOMBRES: Final = {
    "pago": "pagar", "envio": "enviar mandar", "lavado": "lavar", "arreglo": "arreglar reparar",
    "reparacion": "reparar arreglar", "renovacion": "renovar", "compra": "comprar", "recogida": "recoger",
    "entrega": "entregar", "reserva": "reservar", "devolucion": "devolver", "limpieza": "limpiar",
    "inscripcion": "inscribir",
}  # fmt: skip
BY_NOUN: Final = re.compile(
    r"\b(?P<led>el|la|lo del|lo de la|del|de la|al|a la) "
    r"(?P<noun>pago|env[ií]o|lavado|arreglo|reparaci[oó]n|renovaci[oó]n|compra|recogida|entrega|reserva|"
    r"devoluci[oó]n|limpieza|inscripci[oó]n) "
    r"(?P<of>del|de(?: las?| los| mis?)?) (?P<what>[^\W\d_]+)",
    _I,
)
"""The noun of a deed and what it is done to: "el pago del alquiler", which is no form of the verb ("pagó")."""

_LED_TO: Final = {"lo": "lo de ", "de": "de ", "del": "de ", "a": "a ", "al": "a "}


def by_its_thing(request: str, todos: Collection[str]) -> str:
    """The request with "el alquiler" for "el pago del alquiler", where a to-do is called "Pagar el alquiler"."""

    def shorter(found: re.Match[str]) -> str:
        verbs = _NOMBRES["".join(words_of(found["noun"]))].split()
        thing = "".join(words_of(found["what"]))
        own = [each for each in todos if verb_of(each) in verbs and is_of(thing, each)]
        article = "el" if found["of"].casefold() == "del" else found["of"][2:].strip()
        led = _LED_TO.get(found["led"].casefold().split()[0], "")
        said = " ".join(f"{led}{article} {found['what']}".split())
        return re.sub(r"\b(a|de) el\b", r"\1l", said) if len(own) == 1 else found.group()

    return BY_NOUN.sub(shorter, request)


def is_of(word: str, title: str) -> bool:
    """Whether a word is one of a row's name."""
    if any(each in DEEDS.get(word, ()) for each in words_of(title)):
        return True
    alike = any(word_likeness(word, other) >= LIKE_WORD for other in words_of(title))
    return alike or bool(ranked_by_mention([title], word, str)) or bool(named_abroad([title], word, str))


def only_somebody(told: Sequence[str], title: str) -> bool:
    """Whether all that is told of a name is a proper name in it: "Marta" is not the parcel for her."""
    proper = {each for name in re.findall(r"(?<=\s)[A-ZÁÉÍÓÚÑÄÖÜ][\w’']+", title) for each in words_of(name)}
    return bool(proper) and {*words_of(title)} - NOISE != proper and proper.issuperset(told)


def verb_of(title: str) -> str:
    """The verb with which a to-do's name begins."""
    return next((each for each in words_of(title) if each not in NOISE), "")


def is_reason(clause: str, row: Row, heard: Heard) -> bool:
    """Whether a clause only tells why: it wishes for nothing, tells no time and names no other row."""
    if not SAYS.search(clause) or ORDER.match(clause) or STANDS.search(clause) or "?" in clause:
        return False
    others = [each.title for each in heard.rows if each.id != row.id or each.kind != row.kind]
    return not ranked_by_mention(others, clause, str) and only_tells(clause, heard.now, heard.language)


def without_reasons(heard: Heard, row: Row) -> str:
    """What is said of a row, without the clauses behind the first that only tell why."""
    first, *rest = re.split(r"(\s*[,;]\s+|[.!]\s+|\s+[–—-]+\s+)", heard.request)
    kept = first
    for sign, clause in zip(rest[::2], rest[1::2], strict=False):
        kept += "" if is_reason(clause, row, heard) else sign + clause
    return kept
