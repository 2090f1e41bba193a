"""A new note told in one sentence, with its title and what it holds: "start a note 'Scores' with Faure in it".

Which of the two is which is plain from the words, and a number of it must not be lost.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_LED: Final = (
    r"^\W*(?:(?:please|hey|ok(?:ay)?|(?:can|could|would) you(?: please)?|por favor|oye|puedes|podr[ií]as|"
    r"bitte)\b[\s,]*)*"
)
_OPEN: Final = (
    r"(?:(?:create|make|start|write|open|begin|take|add|jot down|set up)(?: me)? (?:an? )?(?:new |fresh |short |"
    r"quick )*note|"
    r"new note|"
    r"(?:cr[eé]a|haz|abre|escribe|a[ñn]ade|ap[uú]nta|empieza|hac[eé])(?:me)? (?:una )?(?:nueva )?nota(?: nueva)?|"
    r"nueva nota|"
    r"(?:erstelle?|mach|schreibe?)(?: mir)? eine (?:neue )?notiz|neue notiz|"
    r"(?:cr[ée]e|fais|[ée]cris)(?:[- ]moi)? une (?:nouvelle )?note|nouvelle note|"
    r"(?:crea|scrivi|fai) una (?:nuova )?nota|nuova nota|(?:cria|crie|faz|escreve) uma (?:nova )?nota|nova nota)"
)
_CALLED: Final = (
    r"(?:called|titled|named|headed|entitled|llamada|titulada|con (?:el )?t[ií]tulo|namens|mit dem titel|appel[ée]e|"
    r"intitul[ée]e|chiamata|intitolata|chamada|intitulada)"
)
_QUOTED: Final = r"[\"“«„'‘](?P<title>[^\"”»“«„]{1,60}?)[\"”»“'’]"
_WITH: Final = (
    r"(?:\s*[:,–—-]\s*|\s+)(?:with|saying|that says|which says|that reads|containing|listing|to say|and (?:put|"
    r"write|add)(?: down)?|"
    r"con|que diga|que ponga|diciendo|y (?:pon|escribe|apunta|mete)|mit|avec|qui dit|che dice|com|que diz)\s+"
)
_TEXT: Final = r"(?P<text>\S[^\n?]*?)"
_IN_IT: Final = r"(?:\s+(?:in (?:it|there)|inside|on it|dentro|en ella|drin|dedans|dentro))?[\s.!]*$"
FORMS: Final = (
    re.compile(rf"{_LED}{_OPEN}(?: {_CALLED})?[\s,:]*{_QUOTED}{_WITH}{_TEXT}{_IN_IT}", _I),
    re.compile(rf"{_LED}{_OPEN}(?: {_CALLED})?[\s,:]*{_QUOTED}\s*:\s*{_TEXT}{_IN_IT}", _I),
    re.compile(rf"{_LED}{_OPEN} {_CALLED} (?P<title>(?:(?!with\b|"
        rf"con\b|mit\b|avec\b|com\b|that\b)[^\s,:;.!?\"]+ ?){{1,4}}?)"
               rf"{_WITH}{_TEXT}{_IN_IT}", _I),
)  # fmt: skip
VALUE: Final = re.compile(
    rf"{_LED}{_OPEN} (?:with|containing|con|mit|avec|com)\s+(?:(?:the|my|our|an?|el|la|los|las|"
    rf"mi|un|una|"
    r"de[mrn]?|die|das|le|il|lo|o)\s+)?"
    r"(?P<text>[^,:;.!?\n\"]{3,60}?(?:\s*[,:–—-]\s*|\s+(?:is|es|ist|est)\s+|"
    r"\s+)(?P<value>[\w#*@+/-]*\d[\w#*@+/.-]*(?: [\w#*@+/-]*\d[\w-]*)*))[\s.!]*$",
    _I,
)
"""A thing and its number: "a note with the gate code, 4471"."""

NOT_TEXT: Final = re.compile(
    r"^(?:what|that|this|these|those|everything|all|it|them|the (?:following|above|list|minutes|summary|contents?|mail|"
    r"e-?mail|text|same)|lo|eso|esto|todo|lo siguiente|la lista|el resumen|el correo)\b|"
    r"\b(?:and|then|y|und|et|e) (?:then |also |luego )?(?:remind|add|put|call|delete|tick|move|mark|send|show|"
    r"cancel|book|"
    r"recu[eé]rda|a[ñn]ade|borra|mueve|manda|cancela|pon)\w*\b|\b(?:remind me|recu[eé]rdame)\b",
    _I,
)
"""What stands elsewhere, or another wish beside it."""

TIMED: Final = re.compile(
    r"\b(?:at|by|on|a las?|um|[àa]|until|till|from|of) \d|\b(?:\w+day|lunes|martes|mi[eé]rcoles|jueves|viernes|"
    r"s[aá]bado|"
    r"domingo|today|tomorrow|hoy|ma[ñn]ana|january|february|march|april|may|june|july|august|september|october|"
    r"november|"
    r"december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|people|kids)\b",
    _I,
)
ATTACHED: Final = re.compile(
    r"\b(?:to|in|a|en) (?:the|my|la|mi) (?:event|appointment|to-?do|task|cita|tarea|evento)\b", _I
)


def new_note(request: str) -> dict[str, str] | None:
    """The text of the new note, and its title if it has one; None where it is not told so, or more is."""
    for form in FORMS:
        if found := form.match(request):
            text, title = found["text"].strip(" ,"), found["title"].strip(" ,")
            if not text or not title or NOT_TEXT.search(text) or ATTACHED.search(text) or ":" in title:
                return None
            return {"title": title[:1].upper() + title[1:], "text": text}
    found = VALUE.match(request)
    if (
        found
        and not TIMED.search(found["text"])
        and not NOT_TEXT.search(found["text"])
        and not ATTACHED.search(found["text"])
    ):
        return {"text": found["text"].strip()}
    return None
