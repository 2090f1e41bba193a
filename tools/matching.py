"""Which row the user means: "#3", "it", "the second one", or words that resemble its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final, Protocol, TypeVar

from memory.errors import ToolError, Unclear
from tools.contract import Kind, Language, Shown
from tools.phrases import phrase


class HasId(Protocol):
    """Anything the stores list."""

    @property
    def id(self) -> int:
        """The row's number."""
        ...


Row = TypeVar("Row", bound=HasId)

GOOD = 82.0
"""The least likeness (0-100) that counts as a match; a worse one is asked about, never picked."""

MARGIN = 8.0
"""How much better than the next one the best match must be to be picked without asking."""

POINTERS = frozenset(
    "it that this them those these one last latest previous same she he her him they "
    "lo la los las eso esa ese esto esta este ultimo ultima mismo misma aquel ella el".split()
)
NOISE = frozenset(
    "the a an my our your his her their to of for in on at with and please one from about by task todo item list "
    "event appointment meeting note notes mail email message reminder entry thing s "
    "i ve m re is are was were be been have has had am "
    "el la los las un una mi mis tu su de del al para con y por en tarea nota cita evento correo mensaje lista "
    "ya he ha han hemos esta estan "
    "die der das dem den ein eine einen einem mein meine meinen meinem le les une des mon mes il gli uno mio mia "
    "os um uma meu minha mit avec com".split()
)
ANYTHING = frozenset(
    "job thing one chore errand matter cosa recado faena asunto gestion tarea ding sache aufgabe termin truc "
    "chose tache rdv faccenda impegno coisa tarefa compromisso".split()
)
"""Words for a row of any name: "that one job" calls none."""

EVENT_WORDS = frozenset("event appointment meeting evento cita".split())
"""Noise that is all the same what an event may be called by: "the meeting" of "Meeting with Ana"."""

HOURS = frozenset(
    "today tonight tomorrow morning afternoon evening night noon day week weekend month "
    "monday tuesday wednesday thursday friday saturday sunday "
    "hoy manana tarde noche mediodia dia semana finde mes lunes martes miercoles jueves viernes sabado domingo".split()
)
"""Words for times: that both say "evening" does not make a request speak of the parents' evening."""

ENDED = frozenset(
    "done did finished complete completed off out over ticked gone paid sorted settled due late urgent needs needed "
    "today yet already now later instead "
    "hecho hecha hice listo lista terminado terminada acabado ya fuera".split()
)
"""Words for what is over, or is to be: none of them is the thing that a verb is about."""

OF_WHAT = frozenset("of with to for de del al con von mit zu zum zur du des avec di della com do da".split())
"""Words that lead from a kind of event to what it is about, or with whom it is."""

MOVING = frozenset("move push shift bring put change postpone reschedule delay".split())
"""Verbs by which "to" leads to another time or place."""

CHANGING = MOVING | frozenset(
    "set make tick mark cross delete remove cancel drop scrap rename "
    "mueve muevelo pon pasa cambia aplaza retrasa adelanta pospon borra quita tacha marca elimina cancela anula".split()
)
"""Verbs of a change: they name no row, nor does a time."""

BEFORE_A_VERB = frozenset("to and with please i we ve have has y para por he hemos ha han ya".split())
"""Noise that may stand before a verb: "remind me to wash"."""

FEW = 5
"""So many rows are named at most where it is asked which is meant."""

EVERYTHING = frozenset("everything all anything each every todo todos toda todas cada".split())
NUMBER = frozenset({"number", "no", "nr", "numero", "do"})
ORDINALS = {
    word: place
    for place, words in enumerate(
        ("first 1st primero primera primer", "second 2nd segundo segunda", "third 3rd tercero tercera tercer",
         "fourth 4th cuarto cuarta", "fifth 5th quinto quinta", "sixth 6th sexto sexta", "seventh 7th septimo septima")
    )
    for word in words.split()
}  # fmt: skip
LASTS = frozenset({"last", "ultimo", "ultima", "final"})
MENTIONED = 0.34
"""The least part of a row's name, or of a request, that they must share for the one to be a hint for the other."""

LIKE_WORD = 84.0
"""The least likeness of two words of which one may be a slip of the other; "Maria" and "Marta" are less alike."""

ENDINGS = ("iendo", "ando", "ado", "ada", "ido", "ida", "ing", "ar", "er", "ir", "ed", "es", "s")
THINGS = frozenset("comida bebida salida llegada entrada parada subida bajada".split())
"""Spanish names of things that end as a verb does: who cannot eat nuts speaks of no lunch."""

IRREGULAR = {
    done: verb
    for verb, forms in {
        "pay": "paid", "buy": "bought", "send": "sent", "make": "made", "do": "done did", "get": "got gotten",
        "take": "took taken", "tell": "told", "write": "wrote written", "bring": "brought", "find": "found",
        "sell": "sold", "give": "gave given", "see": "saw seen", "go": "went gone", "meet": "met", "hang": "hung",
        "speak": "spoke spoken", "choose": "chose chosen", "think": "thought", "feed": "fed", "build": "built",
        "hacer": "hecho", "escribir": "escrito", "poner": "puesto", "ver": "visto", "volver": "vuelto",
        "decir": "dicho", "abrir": "abierto", "romper": "roto",
    }.items()
    for done in forms.split()
}  # fmt: skip


def words_of(text: str) -> list[str]:
    """The words of `text`: lower case, without accents."""
    if text.isascii():
        return re.findall(r"[^\W_]+", text.casefold())
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[^\W_]+", "".join(each for each in plain if not unicodedata.combining(each)))


def pick(
    rows: Sequence[Row],
    words: str,
    label: Callable[[Row], str],
    kind: Kind,
    shown: Sequence[Shown] = (),
    language: Language = "en",
    name: Callable[[Row], str] | None = None,
) -> Row:
    """The one row that `words` mean; `name` is what a row is called in a question, where `label` is not enough.

    Raises: ToolError when none is meant; Unclear when several may be.
    """
    by_id = {row.id: row for row in rows}
    recent = [by_id[each.id] for each in shown if each.kind == kind and each.id in by_id]
    pointed = _numbered(words, by_id) or _pointed(words, recent, rows)
    if pointed is not None:
        return pointed
    matches = [(100.0, row) for row in rows] if _all(words) else ranked(rows, words, label)
    if not matches and kind == "event":
        matches = [(GOOD, row) for row in called(rows, words, label)]
    if not matches and kind in ("todo", "event", "note"):
        from tools.translating import named_abroad

        matches = [(GOOD, row) for row in named_abroad(rows, words, label)]
    if not matches and rows and kind in ("todo", "event") and is_vague(words):
        named = ranked(rows, " ".join(word for word in words_of(words) if word not in POINTERS), label)
        only = [row for _, row in named] or recent[:1]
        if len(only) == 1:
            return only[0]
        few = rows if len(rows) <= FEW else ()
        raise _which(few, kind, language, label, name or label)
    if not matches:
        raise ToolError(phrase(language, "none_like", kind=phrase(language, kind), words=words))
    exact = [row for score, row in matches if score == 100]
    best = exact or [row for score, row in matches if score >= matches[0][0] - MARGIN]
    if len(best) == 1 and not _all(words):
        return best[0]
    again = [row for row in best if row in recent[:1]]
    if again:
        return again[0]
    raise _which(best, kind, language, label, name or label)


def _which(
    rows: Sequence[Row], kind: Kind, language: Language, label: Callable[[Row], str], name: Callable[[Row], str]
) -> Unclear:
    """The question which of some rows is meant, or, where there are none to name, which at all."""
    names = tuple(dict.fromkeys(name(row) for row in rows))
    asked = tuple(Shown(kind, row.id, label(row)) for row in rows)
    if not names:
        return Unclear(phrase(language, "which_at_all", kind=phrase(language, kind)))
    return Unclear(phrase(language, "which", kind=phrase(language, kind), names=_listed(names, language)), names, asked)


def is_vague(words: str) -> bool:
    """Whether words call no row by its name, but point to one, or say of what kind it is."""
    return (POINTERS | NOISE | ANYTHING).issuperset(words_of(words))


def _all(words: str) -> bool:
    """Whether everything is meant: that is always asked about, one row is picked at a time."""
    said = [word for word in words_of(words) if word not in NOISE]
    return bool(said) and all(word in EVERYTHING for word in said)


def ranked(rows: Sequence[Row], words: str, label: Callable[[Row], str], good: float = GOOD) -> list[tuple[float, Row]]:
    """The rows whose label is at least `good` like `words` (0-100), best first."""
    scored = [(likeness(words, label(row)), row) for row in rows]
    return sorted((each for each in scored if each[0] >= good), key=lambda each: -each[0])


def called(rows: Sequence[Row], words: str, label: Callable[[Row], str]) -> list[Row]:
    """The events whose label has the one word that is left of `words` ("the meeting"); none where more is said."""
    said = [word for word in words_of(words) if word not in POINTERS and (word not in NOISE or word in EVENT_WORDS)]
    if not said or not EVENT_WORDS.issuperset(said):
        return []
    return [row for row in rows if {*said} <= {*words_of(label(row))}]


def likeness(words: str, label: str) -> float:
    """How well `words` name `label`, 0-100: every word of the one must be found in the other, slips allowed."""
    said, named = _content(words), _content(label)
    if not said or not named:
        return 0.0
    if said == named:
        return 100.0
    if "".join(said) == "".join(named):
        return 99.0
    found = [max(word_likeness(word, other) for other in named) for word in said]
    covered = sum(found) / len(found)
    if min(found) < LIKE_WORD:
        return covered * 0.75
    return covered * 0.95 + 4.0 * min(1.0, len(said) / len(named))


@lru_cache(maxsize=8192)
def word_likeness(one: str, other: str) -> float:
    """How alike two words are, 0-100: slips and a verb's forms allowed, other numbers and short words not."""
    from rapidfuzz import fuzz

    if one == other:
        return 100.0
    if any(each.isdigit() for each in one + other):
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    if (len(shorter) >= 4 and longer.startswith(shorter)) or _stem(one) == _stem(other):
        return 92.0
    if len(shorter) < 4 or one[0] != other[0]:
        return 0.0
    return fuzz.ratio(one, other)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    if word in THINGS:
        return word
    word = IRREGULAR.get(word, word)
    ending = next((each for each in ENDINGS if word.endswith(each) and len(word) - len(each) >= 3), "")
    return word.removesuffix(ending).removesuffix("e")


def _content(text: str) -> list[str]:
    words = words_of(text)
    return [word for word in words if word not in NOISE] or words


def _numbered(words: str, by_id: dict[int, Row]) -> Row | None:
    number = re.fullmatch(r"\s*#\s*(\d+)\s*", words)
    return by_id.get(int(number[1])) if number else None


def _pointed(words: str, recent: Sequence[Row], rows: Sequence[Row]) -> Row | None:
    said = words_of(words)
    content = [word for word in said if word not in NOISE and word not in POINTERS]
    listed = recent or rows
    if not said:
        return listed[0] if len(listed) == 1 or recent else None
    if len(content) == 1 and content[0] in ORDINALS and ORDINALS[content[0]] < len(listed):
        return listed[ORDINALS[content[0]]]
    number = [word for word in content if word not in NUMBER]
    if len(number) == 1 and number[0].isdigit() and 1 <= int(number[0]) <= len(recent):
        return recent[int(number[0]) - 1]
    if not content and any(word in LASTS for word in said) and listed:
        return listed[-1]
    if not content and any(word in POINTERS for word in said):
        return recent[0] if recent else (rows[0] if len(rows) == 1 else None)
    return None


def _listed(names: Sequence[str], language: Language) -> str:
    joint = " o " if language == "es" else " or "
    shown = [f"*{name}*" for name in names[:FEW]]
    return joint.join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]


def ranked_by_mention(rows: Sequence[Any], text: str, label: Callable[[Any], str]) -> list[Any]:
    """The rows that `text` speaks of, best first: much of the row's name is in it, or much of it is the row's name."""
    said = [word for word in words_of(text) if word not in NOISE and len(word) > 2]
    scored = [(_mention(said, label(row)), row) for row in rows]
    return [row for score, row in sorted(scored, key=lambda each: -each[0]) if score >= MENTIONED]


def only_its_verb(title: str, text: str) -> bool:
    """Whether all that `text` has of a to-do's title is its verb, of another thing: "wash scrubs", "Wash the car"."""
    verb, *things = [word for word in words_of(title) if word not in NOISE] or [""]
    said = words_of(text)
    at = next((at for at, word in enumerate(said) if word_likeness(verb, word) >= LIKE_WORD), None)
    if not things or at is None:
        return False
    if said[at - 1 : at] and said[at - 1] in NOISE - BEFORE_A_VERB:  # "the wash" is no verb
        return False
    if any(word_likeness(each, word) >= LIKE_WORD for each in things for word in said):
        return False
    if said[at + 1 : at + 2] in (["me"], ["us"]) or {"me", "nos"}.intersection(said[max(at - 2, 0) : at]):
        return True  # "the couple paid me", "me han pagado"
    behind = next((word for word in said[at + 1 :] if word not in NOISE and len(word) > 2), "")
    return bool(behind) and behind not in POINTERS | HOURS | ENDED | EVERYTHING


def is_of_another(title: str, text: str) -> bool:
    """Whether `text` has only the kind of an event's title, of another: "visit of the surveyor", "Visit to Ana"."""
    kind, *things = [word for word in words_of(title) if word not in NOISE] or [""]
    said = words_of(text)
    at = next((at for at, word in enumerate(said) if word_likeness(kind, word) >= LIKE_WORD), None)
    if only_its_owner(title, said) or is_of_another_sort(title, said):
        return True
    if not things or at is None or not OF_WHAT.issuperset(said[at + 1 : at + 2]):
        return False
    if any(word_likeness(each, word) >= LIKE_WORD for each in things for word in said):
        return False
    if said[at + 1 : at + 2] == ["to"] and not MOVING.isdisjoint(said[:at]):
        return False
    years = 2 if said[at + 2 : at + 3] == ["los"] and "".join(said[at + 3 : at + 4]).isdigit() else 0
    behind = next((word for word in said[at + 1 + years * 2 :] if word not in NOISE), "")
    return len(behind) > 2 and behind.isalpha() and behind not in POINTERS | HOURS | ENDED


STATED: Final = frozenset("is will are takes es sera son seran va tiene".split())
"""Verbs by which a statement goes on behind what it is about."""

OWNERS: Final = frozenset("the my our his her their a an s la el mi nuestra nuestro una un".split())
"""Words that begin what a statement is about."""

USUAL: Final = frozenset(
    "next last other new old same usual first second third big little long short whole only final whatever "
    "proxima proximo otra otro nueva nuevo tambien ya ahora final siempre no grande".split()
)
"""Words that tell no sort: "my next lunch" is the lunch that is there."""

SORTED: Final = 4
"""So many words tell of which sort something is, at most."""


def is_of_another_sort(title: str, said: Sequence[str]) -> bool:
    """Whether a statement is about the same kind of event of another sort: "the family lunch is", "comida familiar es".

    `said` are its words. What is "now" at another time or place is there already, whatever it is called.
    """
    words = words_of(title)
    head = words[
        : next((at for at, word in enumerate(words) if at and word in OF_WHAT | {"at", "in", "en", "a"}), None)
    ]
    ends = {head[0], head[-1]} - NOISE if head else set()
    own = [word for word in words if word not in NOISE]
    places = [at for at, word in enumerate(said) if any(word_likeness(each, word) >= LIKE_WORD for each in ends)]
    if len(places) != 1 or any(
        word_likeness(each, word) >= LIKE_WORD for at, word in enumerate(said) if at not in places for each in own
    ):
        return False
    if not {"now", "ahora", "instead", "not"}.isdisjoint(said):
        return False
    at = places[0]
    sort, behind = said[at + 1 : at + 2], said[at + 2 : at + 3]
    if said[at + 1 : at + 2] and said[at + 1] in STATED:
        begins = next((place for place in range(at - 1, -1, -1) if said[place] in OWNERS), -1)
        sort = said[begins + 1 : at] if begins >= 0 and at - begins - 1 <= SORTED else []
        behind = [said[at + 1]]
    told = [word for word in sort if word not in NOISE | USUAL | HOURS | POINTERS | ENDED]
    return bool(told) and len(told) == len(sort) and not STATED.isdisjoint(behind)


def only_its_owner(title: str, said: Sequence[str]) -> bool:
    """Whether all of a title that is in some words is whom another thing is of: "Pablo's bank account"."""
    own = [word for word in words_of(title) if word not in NOISE]
    hits = [at for at, word in enumerate(said) if any(word_likeness(each, word) >= LIKE_WORD for each in own)]
    others = [said[at + 2 : at + 3] for at in hits if said[at + 1 : at + 2] == ["s"]]
    return (
        bool(hits)
        and len(others) == len(hits)
        and all(each and each[0] not in NOISE | HOURS | POINTERS | ENDED for each in others)
    )


def _mention(said: Sequence[str], label: str) -> float:
    named = [word for word in _content(label) if len(word) > 2]
    if not named or not said:
        return 0.0
    heard = [word for word in named if max(word_likeness(word, other) for other in said) >= LIKE_WORD]
    hits = len(heard) if HOURS.isdisjoint(named) or not HOURS.issuperset(heard) else 0
    things = [word for word in said if word not in HOURS and word not in CHANGING]
    return max(hits / len(named), hits / max(len(things), hits, 1))
