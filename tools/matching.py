"""Which row the user means: "#3", "it", "the second one", or words that resemble its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

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
    "el la los las un una mi mis tu su de del al para con y por en tarea nota cita evento correo mensaje lista".split()
)
ORDINALS = {
    word: place
    for place, words in enumerate(
        ("first 1st primero primera primer", "second 2nd segundo segunda", "third 3rd tercero tercera tercer",
         "fourth 4th cuarto cuarta", "fifth 5th quinto quinta", "sixth 6th sexto sexta", "seventh 7th septimo septima")
    )
    for word in words.split()
}  # fmt: skip
LASTS = frozenset({"last", "ultimo", "ultima", "final"})


def words_of(text: str) -> list[str]:
    """The words of `text`: lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[^\W_]+", "".join(each for each in plain if not unicodedata.combining(each)))


def pick(
    rows: Sequence[Row],
    words: str,
    label: Callable[[Row], str],
    kind: Kind,
    shown: Sequence[Shown] = (),
    language: Language = "en",
) -> Row:
    """The one row that `words` mean.

    Raises: ToolError when none is meant; Unclear when several may be.
    """
    by_id = {row.id: row for row in rows}
    recent = [by_id[each.id] for each in shown if each.kind == kind and each.id in by_id]
    pointed = _numbered(words, by_id) or _pointed(words, recent, rows)
    if pointed is not None:
        return pointed
    matches = ranked(rows, words, label)
    if not matches:
        raise ToolError(phrase(language, "none_like", kind=phrase(language, kind), words=words))
    best = [row for score, row in matches if score >= matches[0][0] - MARGIN]
    if len(best) == 1:
        return best[0]
    again = [row for row in best if row in recent[:1]]
    if again:
        return again[0]
    names = tuple(dict.fromkeys(label(row) for row in best))
    raise Unclear(phrase(language, "which", kind=phrase(language, kind), names=_listed(names, language)), names)


def ranked(rows: Sequence[Row], words: str, label: Callable[[Row], str], good: float = GOOD) -> list[tuple[float, Row]]:
    """The rows whose label is at least `good` like `words` (0-100), best first."""
    scored = [(likeness(words, label(row)), row) for row in rows]
    return sorted((each for each in scored if each[0] >= good), key=lambda each: -each[0])


def likeness(words: str, label: str) -> float:
    """How well `words` name `label`, 0-100: every word of the one should be found in the other, typos allowed."""
    from rapidfuzz import fuzz

    said, named = _content(words), _content(label)
    if not said or not named:
        return 0.0
    if said == named:
        return 100.0
    found = [max(_word_likeness(word, other) for other in named) for word in said]
    covered = sum(found) / len(found)
    length = 4.0 * min(1.0, len(said) / len(named))
    return max(covered * 0.95 + length if min(found) >= 75 else covered * 0.75, fuzz.ratio(" ".join(said), " ".join(named)))


def _word_likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    if one == other:
        return 100.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 4 and longer.startswith(shorter):
        return 92.0
    if len(shorter) < 4 or one[0] != other[0]:
        return 0.0
    return fuzz.ratio(one, other)


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
    if not content and any(word in LASTS for word in said) and listed:
        return listed[-1]
    if not content and any(word in POINTERS for word in said):
        return recent[0] if recent else (rows[0] if len(rows) == 1 else None)
    return None


def _listed(names: Sequence[str], language: Language) -> str:
    joint = " o " if language == "es" else " or "
    shown = [f"*{name}*" for name in names[:5]]
    return joint.join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
