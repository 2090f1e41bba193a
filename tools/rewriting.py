"""Words said differently by the model, checked for what must survive (`tools.keeping`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from memory.errors import ToolError
from tools.contract import Language, Prose
from tools.keeping import missing
from tools.parting import parts
from tools.phrases import Phrases, phrase_of

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
    "lost": {
        "en": "Check it: these are missing in the new text: {lost}.",
        "es": "Revísalo: faltan en el nuevo texto: {lost}.",
    },
}
PART: Final = 700
"""Tokens that are rewritten at once: the answer to them is not longer than an answer may be."""

PREAMBLE: Final = re.compile(
    r"^(?:sure|certainly|of course|here(?:'s| is)|claro|aquí (?:tienes|está))[^\n]*:\s*", re.IGNORECASE
)
QUOTES: Final = {'"': '"', "“": "”", "«": "»", "'": "'"}


@dataclass(frozen=True)
class Rewritten:
    """The new words, and what of the old ones is missing in them."""

    text: str
    lost: tuple[str, ...]


def rewritten(prose: Prose, text: str, style: str, language: Language, now: datetime) -> Rewritten:
    """`text` in another `style`, a long one part by part; a part that lost something is tried once more.

    `now` is what the times in the text are understood by. Raises: ToolError when the model gives no words.
    """
    task = phrase_of(PHRASES, language, "task", style=style)
    done = [_rewritten(prose, task, part, language, now) for part in parts(text, PART)]
    if not done:
        raise ToolError(phrase_of(PHRASES, language, "none"))
    whole = "\n\n".join(each.text for each in done)
    return Rewritten(whole, missing(text, whole, now))


def warning(result: Rewritten, language: Language) -> str:
    """What to tell the user of a loss; empty where there is none."""
    return phrase_of(PHRASES, language, "lost", lost=", ".join(result.lost)) if result.lost else ""


def _rewritten(prose: Prose, task: str, text: str, language: Language, now: datetime) -> Rewritten:
    """One part; what the first attempt has lost is named in the second, and the better one counts."""
    first = _attempt(prose, task, text, now)
    if first.text and not first.lost:
        return first
    named = phrase_of(PHRASES, language, "keep", lost=", ".join(first.lost)) if first.text else ""
    second = _attempt(prose, f"{task}{named}", text, now)
    best = min((each for each in (second, first) if each.text), key=lambda each: len(each.lost), default=None)
    if best is None:
        raise ToolError(phrase_of(PHRASES, language, "none"))
    return best


def _attempt(prose: Prose, task: str, text: str, now: datetime) -> Rewritten:
    new = _bare(prose(task, text))
    return Rewritten(new, missing(text, new, now))


def _bare(answer: str) -> str:
    """The answer without the model's "Here it is:" and without quotation marks around all of it."""
    said = PREAMBLE.sub("", answer.strip()).strip()
    closing = QUOTES.get(said[:1])
    if closing and len(said) > 2 and said.endswith(closing) and closing not in said[1:-1]:
        return said[1:-1].strip()
    return said
