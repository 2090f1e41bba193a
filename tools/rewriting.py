"""Words said differently by the model, checked for what must survive (`tools.keeping`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from memory.errors import ToolError
from tools.contract import Language, Prose
from tools.keeping import missing
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of
from tools.parting import parts
from tools.phrases import Phrases, phrase_of
from tools.when.tongue import in_another

PHRASES: Final[Phrases] = {
    "task": {
        "en": "Rewrite this text: {style}. Keep every name, number, date and link, and add nothing. "
        "Write only the new text.",
        "es": "Reescribe este texto: {style}. Conserva todos los nombres, números, fechas y enlaces, y no añadas nada. "
        "Escribe solo el nuevo texto.",
    },
    "none": {
        "en": "The model gave no new text; nothing was changed. Try other words for the style.",
        "es": "El modelo no ha dado ningún texto; nada ha cambiado. Di el estilo con otras palabras.",
    },
    "keep": {
        "en": " The new text must hold these, too: {lost}.",
        "es": " El nuevo texto debe contener también: {lost}.",
    },
    "other": {
        "en": " Do not give the text back as it is: say it in other words.",
        "es": " No devuelvas el texto tal cual: dilo con otras palabras.",
    },
    "tongue": {
        "en": " Write it in the language of the text.",
        "es": " Escríbelo en el idioma del texto.",
    },
    "foreign": {
        "en": "The model answered in another language; nothing was changed. Ask once more, or for a translation.",
        "es": "El modelo ha contestado en otro idioma; nada ha cambiado. Pídelo otra vez, o pide una traducción.",
    },
    "same": {
        "en": "The model left the text as it was. Other words for the style may help.",
        "es": "El modelo ha dejado el texto como estaba. Prueba a decir el estilo con otras palabras.",
    },
    "lost": {
        "en": "Check it: these are missing in the new text: {lost}.",
        "es": "Revísalo: faltan en el nuevo texto: {lost}.",
    },
}
PART: Final = 700
"""Tokens that are rewritten at once: the answer to them is not longer than an answer may be."""

TRANSLATING: Final = re.compile(
    r"\btranslat|\btraduc|(?:\b(?:in|into|to|en|al)|: (?:in |en )?(?:plain )?) ?(?:english|spanish|french|german|"
    r"italian|portuguese|ingl[eé]s|español|castellano|franc[eé]s|alem[aá]n|italiano|portugu[eé]s)\b",
    re.IGNORECASE,
)
"""Words of a style that asks for another language."""

SHORTER: Final = re.compile(
    r"\b(?:short\w*|brief\w*|concise\w*|condense\w*|summar\w+|sum up|trim\w*|cut|tl;?dr|(?:in|to) (?:one|a|two) \w+|"
    r"cort[oa]s?|breves?|res[uú]m\w+|abrevi\w+|acort\w+|conciso)\b",
    re.IGNORECASE,
)
"""Words of a style in which not everything is to be kept."""

TELLING: Final = 3
"""So many words make a clause that tells something."""

ROOM: Final = 1.15
"""By how much a new text may be longer than the old one where a clause that was left out is put back."""

MOST: Final = 2
"""Clauses that are put back, at most."""

PREAMBLE: Final = re.compile(
    r"^(?:sure|certainly|of course|here(?:'s| is)|claro|aquí (?:tienes|está))[^\n]*:\s*", re.IGNORECASE
)
QUOTES: Final = {'"': '"', "“": "”", "«": "»", "'": "'"}


@dataclass(frozen=True)
class Rewritten:
    """The new words, and what of the old ones is missing in them.

    `same`: they are the old ones; `foreign`: they are in another language, which nobody asked for; `dropped` are the
    clauses of the old ones of which no word is left: they are asked for once more, and may yet be said otherwise.
    """

    text: str
    lost: tuple[str, ...]
    same: bool = False
    foreign: bool = False
    dropped: tuple[str, ...] = ()


def rewritten(prose: Prose, text: str, style: str, language: Language, now: datetime) -> Rewritten:
    """`text` in another `style`, a long one part by part.

    A part that lost something, or came back as it was, is tried once more. `now` is what the times in the text are
    understood by. Raises: ToolError when the model gives no words.
    """
    task = phrase_of(PHRASES, language, "task", style=style)
    done = [_rewritten(prose, task, part, language, now) for part in parts(text, PART)]
    if not done:
        raise ToolError(phrase_of(PHRASES, language, "none"))
    if any(each.foreign for each in done):
        raise ToolError(phrase_of(PHRASES, language, "foreign"))
    whole = "\n\n".join(each.text for each in done)
    return Rewritten(whole, missing(text, whole, now), all(each.same for each in done))


def warning(result: Rewritten, language: Language) -> str:
    """What to tell the user of a loss, or of a text that is still the same; empty where there is neither."""
    if result.same:
        return phrase_of(PHRASES, language, "same")
    return phrase_of(PHRASES, language, "lost", lost=", ".join(result.lost)) if result.lost else ""


def _rewritten(prose: Prose, task: str, text: str, language: Language, now: datetime) -> Rewritten:
    """One part; the second attempt is told what was wrong with the first, and the better one counts."""
    first = _attempt(prose, task, text, now)
    gone = (*first.lost, *(f"“{each}”" for each in first.dropped))
    if first.text and not gone and not first.same and not first.foreign:
        return first
    said = phrase_of(PHRASES, language, "keep", lost=", ".join(gone)) if first.text and gone else ""
    said += phrase_of(PHRASES, language, "other") if first.same else ""
    said += phrase_of(PHRASES, language, "tongue") if first.foreign else ""
    second = _attempt(prose, task + said, text, now)
    given = [each for each in (second, first) if each.text]
    best = min(given, key=lambda each: (each.foreign, len(each.lost), len(each.dropped), each.same), default=None)
    if best is None:
        raise ToolError(phrase_of(PHRASES, language, "none"))
    return _with_dropped(prose, task, text, best, now) if best.dropped else best


def _with_dropped(prose: Prose, task: str, text: str, best: Rewritten, now: datetime) -> Rewritten:
    """The new text with the clauses that were left out of it twice, each rewritten by itself and put in its place.

    Where the new text is about as long as the old one, they may be in it in other words, and it stays.
    """
    new, size = best.text, len(words_of(text))
    for clause in best.dropped[:MOST]:
        if len(words_of(new)) + len(words_of(clause)) > size * ROOM:
            continue
        own = _bare(prose(task, clause)).strip()
        told = len(words_of(own)) <= 2 * len(words_of(clause)) + TELLING and "\n" not in own
        if not own or not told or in_another(text, own) or missing(clause, own, now) or [*_dropped(clause, own)]:
            continue
        own = own if own[-1] in ".!?" else f"{own}."
        leads = text.find(clause) < len(text) / 2
        new = f"{own} {new}" if leads else f"{new} {own}"
    return Rewritten(new, missing(text, new, now), best.same, best.foreign, tuple(_dropped(text, new)))


def _attempt(prose: Prose, task: str, text: str, now: datetime) -> Rewritten:
    new = _bare(prose(task, text))
    foreign = in_another(text, new) and not TRANSLATING.search(task)
    free = foreign or TRANSLATING.search(task) or SHORTER.search(task)
    dropped = () if free else tuple(_dropped(text, new))
    return Rewritten(new, missing(text, new, now), new.split() == text.split(), foreign, dropped)


def _dropped(text: str, new: str) -> Iterator[str]:
    """The clauses of a text of which nothing is left in the new one."""
    kept = words_of(new)
    for clause in re.split(r"[.,;:!?](?:\s+|$)|\n+", text):
        words = [word for word in words_of(clause) if word not in NOISE and len(word) > 3]
        if len(words) >= TELLING and not any(
            word_likeness(word, other) >= LIKE_WORD for word in words for other in kept
        ):
            yield clause.strip()


def _bare(answer: str) -> str:
    """The answer without the model's "Here it is:" and without quotation marks around all of it."""
    said = PREAMBLE.sub("", answer.strip()).strip()
    closing = QUOTES.get(said[:1])
    if closing and len(said) > 2 and said.endswith(closing) and closing not in said[1:-1]:
        return said[1:-1].strip()
    return said
