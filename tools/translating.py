"""Which row is meant where it is named in another language than its own: "Miete" is the rent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from tools import everyday, wordbook
from tools.matching import ANYTHING, ENDED, LIKE_WORD, NOISE, POINTERS, word_likeness, words_of
from tools.when.tongue import english

Row = TypeVar("Row")

THINGS: Final = (*wordbook.ORGANISATIONS, *wordbook.THINGS, *everyday.THINGS)
DEEDS: Final = (*wordbook.DEEDS, *everyday.DEEDS)

SHORTEST: Final = 4
"""Letters of each of the two words that a German one may be made of: "Wohnungsbesichtigung", "Zahnarzttermin"."""

LINKS: Final = ("", "s", "n", "es", "en")
"""What may stand between them."""

ARTICLES: Final = frozenset("the a an my our your his her their some".split())
"""English words behind which a thing is told, so that the word before them is a verb."""

SMALL: Final = (
    NOISE
    | POINTERS
    | ANYTHING
    | ENDED
    | frozenset(
        "ist sind war ware wurde wird bereits schon jetzt noch nicht mehr im in am zum zur vom von fur mit bei und "
        "ich wir hab habe haben kannst du bitte mal doch also erledigt fertig gemacht geschafft weg abhaken "
        "streichen mir est sont a ete deja plus pas au aux dans sur avec chez pour je j ai l d c s tu peux fait "
        "faite fini finie fatto fatta fatti finita e sono stata stato gia non piu nel nella della dello dell all "
        "alla allo delle degli dei dal dalla sul con per ho mi puoi lo ce ci da di ja esta foi sao nao mais no na "
        "nos nas do dos das ao pelo pela com para pra feito feita pronto pronta eu tenho montag dienstag mittwoch "
        "donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunedi martedi "
        "mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta sabado domingo feira heute "
        "morgen demain aujourd hui domani oggi amanha hoje hoy manana lunes martes miercoles jueves viernes cosa "
        "coisa truc chose sache esa ese eso tema asunto o".split()
    )
)
"""Words that name nothing."""


def named_abroad(rows: Iterable[Row], words: str, label: Callable[[Row], str]) -> list[Row]:
    """The rows of whose names the words are a translation, those first of which most is said; none where in doubt.

    What one thing is must be said; every other thing that is said must be of the row as well, and nothing else may be:
    "cena con Giulia" is no "Dinner with Rosa", "Autoversicherung" no "Wash the car".
    """
    said = [part for word in words_of(words) if word not in SMALL for part in _parts(word) if part not in SMALL]
    scored = [(_heard(said, words_of(label(row))), row) for row in rows] if said else []
    most = max((score for score, _ in scored), default=0)
    return [row for score, row in scored if score == most] if most else []


def mentioned_abroad(rows: Iterable[Row], text: str, label: Callable[[Row], str]) -> list[Row]:
    """The rows that a text in another language speaks of: all that their names are about is called in it."""
    if english(text):
        return []
    said = words_of(text)
    return [row for row in rows if _told(words_of(label(row)), said)]


def _told(named: Sequence[str], said: Sequence[str]) -> bool:
    own = [word for word in _without_verb(named) if word not in SMALL]
    things = [word for word in own if groups_of(word, things=True)]
    others = [word for word in own if word not in things and not groups_of(word, things=False)]
    said = [part for word in said for part in _parts(word) if len(_parts(word)) == 1 or _all_of(_parts(word), own)]
    if not things or not all(any(_same(each, word, things=True) for each in said) for word in things):
        return False
    return all(_alike(word, said) for word in others) and any(not _alike(word, said) for word in things)


def _without_verb(named: Sequence[str]) -> Sequence[str]:
    """The words of a name but for a verb that is a thing elsewhere: "Water the plants" speaks of no water."""
    leads = named[:1] == ["book"] or not ARTICLES.isdisjoint(named[1:2])
    return named[1:] if leads and len(named) > 1 and groups_of(named[0], things=True) else named


def _all_of(parts: Sequence[str], named: Sequence[str]) -> bool:
    """Whether a word is made of a row's words alone: "Autoversicherung" does not tell of "Wash the car"."""
    return all(
        part in SMALL or any(_same(part, word, things) for word in named for things in (True, False)) for part in parts
    )


def _heard(said: Sequence[str], named: Sequence[str]) -> int:
    """How many things of a row's name are said; 0 where something else, or another deed, is said too."""
    own = [word for word in _without_verb(named) if word not in NOISE]
    done = [word for word in named if word not in NOISE and groups_of(word, things=False)]
    things, abroad = 0, 0
    for word in said:
        thing = any(_same(word, other, things=True) for other in own)
        deed = any(_same(word, other, things=False) for other in done)
        if not thing and not deed and (done or not _is_deed(word)):
            return 0
        things += thing
        abroad += thing and not _alike(word, own)
    return things if abroad else 0


def _alike(word: str, named: Sequence[str]) -> bool:
    return any(word_likeness(word, other) >= LIKE_WORD for other in named)


def _same(word: str, other: str, things: bool) -> bool:
    if things and word_likeness(word, other) >= LIKE_WORD:
        return True
    return any(_is_of(other, group) for group in groups_of(word, things))


@lru_cache(4096)
def groups_of(word: str, things: bool) -> tuple[frozenset[str], ...]:
    """The groups of everyday words that a word is of."""
    return tuple(group for group in (THINGS if things else DEEDS) if _is_of(word, group))


def _is_of(word: str, group: frozenset[str]) -> bool:
    if word in group:
        return True
    return len(word) > SHORTEST and (word.removesuffix("s") in group or word.removesuffix("es") in group)


@lru_cache(4096)
def _parts(word: str) -> tuple[str, ...]:
    """The two known words that a word is made of, else the word itself."""
    if len(word) < 2 * SHORTEST or _is_known(word):
        return (word,)
    for at in range(len(word) - SHORTEST, SHORTEST - 2, -1):
        first, last = word[:at], word[at:]
        lead = next((first.removesuffix(link) for link in LINKS if _is_known(first.removesuffix(link))), "")
        if lead and (_is_known(last) or last in SMALL):
            return (lead, last)
    return (word,)


def _is_known(word: str) -> bool:
    return bool(groups_of(word, things=True) or groups_of(word, things=False))


def _is_deed(word: str) -> bool:
    return bool(groups_of(word, things=False)) and not groups_of(word, things=True)
