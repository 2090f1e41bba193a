"""Taking back the last change."""

from __future__ import annotations

import re
from typing import Final

from memory.errors import NotFoundError, ToolError
from tools.contract import Language, Receipt, ToolContext, tool
from tools.phrases import phrase

SPANISH: Final = {
    "add": "añadir",
    "change": "cambiar",
    "delete": "borrar",
    "tick off": "marcar como hecha",
    "add event": "añadir la cita",
    "change event": "cambiar la cita",
    "cancel event": "cancelar la cita",
    "add note": "añadir la nota",
    "change note": "cambiar la nota",
    "delete note": "borrar la nota",
    "write draft": "escribir el borrador",
    "change draft": "cambiar el borrador",
    "delete draft": "borrar el borrador",
    "add message": "añadir el mensaje",
    "remember": "recordar",
    "forget": "olvidar",
}
"""The stores' labels of changes, which they give in English."""

LABEL: Final = re.compile("(?P<deed>[a-z ]+) “(?P<title>.*)”", re.DOTALL)


_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete", "eight ocho", "nine nueve",
         "ten diez"), 2,
    )
    for word in words.split()
}  # fmt: skip
_NUMBER: Final = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
SEVERAL: Final = re.compile(
    rf"\b(?:last|previous|latest|[uú]ltim[oa]s)\s+(?P<behind>{_NUMBER})\b"
    r"(?!\s+(?:seconds?|minutes?|hours?|days?|weeks?|minutos?|horas?|d[ií]as?|semanas?)\b)|"
    rf"\b(?P<before>{_NUMBER})\s+(?:last|latest|previous|things?|changes?|steps?|actions?|times|of (?:those|them)|"
    r"[uú]ltim[oa]s|cosas|cambios|pasos|acciones|veces)\b|"
    r"\b(?P<pair>twice|both(?= (?:of|things|changes|those|them)\b|\W*$)|(?:las|los) dos(?=\W*$))",
    re.IGNORECASE,
)
"""How many changes are to be taken back: "undo the last two things", "deshaz las tres últimas cosas"."""

MOST: Final = 20
NO_MORE: Final[dict[Language, str]] = {
    "en": "There was nothing more to undo.",
    "es": "No había nada más que deshacer.",
}


@tool(effect="write", examples={"no, put that back": {}, "deshaz eso": {}})
def undo_last(context: ToolContext) -> Receipt:
    """Take back the last change."""
    steps = how_many(context.request)
    if steps > 1 and context.journal.called("undo_last"):
        return Receipt("", settled={})  # the turn's first call has taken back as many as were asked for
    try:
        taken = context.journal.back(steps, before=context.change)
    except NotFoundError as error:
        raise ToolError(phrase(context.language, "nothing_to_undo")) from error
    told = [undone(each.label, context.language) for each in taken]
    if len(taken) < steps:
        told.append(NO_MORE[context.language])
    return Receipt("\n".join(told), settled={})


def how_many(request: str) -> int:
    """How many changes a request asks to take back: one, where it does not say."""
    found = SEVERAL.search(request)
    if found is None:
        return 1
    said = (found["behind"] or found["before"] or "two").casefold()
    return max(1, min(MOST, _NUMBERS.get(said) or int(said)))


def undone(label: str, language: Language = "en") -> str:
    """What is said of a change that was taken back, on one line: "Undone: tick off “Buy milk”"."""
    found = LABEL.fullmatch(label)
    if found and language == "es" and found["deed"] in SPANISH:
        label = f"{SPANISH[found['deed']]} «{found['title']}»"
    said = label.strip().partition("\n")[0].rstrip(":")
    return phrase(language, "undone", label=re.sub(r"\*(\S(?:[^*]*\S)?)\*", r"\1", said))
