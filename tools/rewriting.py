"""Words said differently by the model, checked for what must survive: numbers, dates, addresses and links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from memory.errors import ToolError
from tools.contract import Language, Prose
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
    "keep": {"en": " It must hold: {kept}.", "es": " Debe contener: {kept}."},
    "lost": {
        "en": "Check it: these are missing in the new text: {lost}.",
        "es": "Revísalo: faltan en el nuevo texto: {lost}.",
    },
}
KEPT: Final = re.compile(r"https?://[^\s<>\"')\]]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\d+(?:[.,:/-]\d+)*")
PREAMBLE: Final = re.compile(
    r"^(?:sure|certainly|of course|here(?:'s| is)|claro|aquí (?:tienes|está))[^\n]*:\s*", re.IGNORECASE
)
QUOTES: Final = {'"': '"', "“": "”", "«": "»", "'": "'"}


@dataclass(frozen=True)
class Rewritten:
    """The new words, and what of the old ones is missing in them."""

    text: str
    lost: tuple[str, ...]


def rewritten(prose: Prose, text: str, style: str, language: Language) -> Rewritten:
    """`text` in another `style`; where something that must survive is lost it is tried once more.

    Raises: ToolError when the model gives no words.
    """
    task = phrase_of(PHRASES, language, "task", style=style)
    first = _attempt(prose, task, text)
    if first.text and not first.lost:
        return first
    second = _attempt(prose, task + phrase_of(PHRASES, language, "keep", kept=", ".join(must_survive(text))), text)
    best = min((each for each in (second, first) if each.text), key=lambda each: len(each.lost), default=None)
    if best is None:
        raise ToolError(phrase_of(PHRASES, language, "none"))
    return best


def warning(result: Rewritten, language: Language) -> str:
    """What to tell the user of a loss; empty where there is none."""
    return phrase_of(PHRASES, language, "lost", lost=", ".join(result.lost)) if result.lost else ""


def must_survive(text: str) -> tuple[str, ...]:
    """The numbers, dates written in numbers, times, addresses and links of `text`, each once."""
    return tuple(dict.fromkeys(found.group().rstrip(".,:;!?/") for found in KEPT.finditer(text)))


def _attempt(prose: Prose, task: str, text: str) -> Rewritten:
    new = _bare(prose(task, text))
    kept = set(must_survive(new))
    return Rewritten(new, tuple(each for each in must_survive(text) if each not in kept))


def _bare(answer: str) -> str:
    """The answer without the model's "Here it is:" and without quotation marks around all of it."""
    said = PREAMBLE.sub("", answer.strip()).strip()
    closing = QUOTES.get(said[:1])
    if closing and len(said) > 2 and said.endswith(closing) and closing not in said[1:-1]:
        return said[1:-1].strip()
    return said
