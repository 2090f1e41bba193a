"""Pictures that the user shows."""

from __future__ import annotations

from typing import Final

from memory.errors import ToolError
from tools.contract import Receipt, ToolContext, tool
from tools.phrases import Phrases, phrase_of

PHRASES: Final[Phrases] = {
    "no_image": {
        "en": "There is no picture here: show me one first.",
        "es": "Aquí no hay ninguna imagen: enséñame una primero.",
    },
    "read_by": {"en": "Read by {reader}:\n{text}", "es": "Leído por {reader}:\n{text}"},
    "empty": {"en": "{reader} read nothing in the picture.", "es": "{reader} no ha leído nada en la imagen."},
    "what": {"en": "What does this picture show and say?", "es": "¿Qué muestra y qué dice esta imagen?"},
}


@tool(
    effect="read",
    needs="image",
    examples={
        "what does this picture say?": {},
        "how much is the total on this receipt?": {"question": "How much is the total?"},
    },
)
def read_image(context: ToolContext, question: str | None = None) -> Receipt:
    """Look at the picture that the user shows.

    Args:
        question: what the user wants to know of it
    """
    if not context.images:
        raise ToolError(phrase_of(PHRASES, context.language, "no_image"))
    asked = question or phrase_of(PHRASES, context.language, "what")
    seen = [context.look(image, asked) for image in context.images]
    told = "\n\n".join(_told(context, text.strip(), reader) for text, reader in seen)
    material = "\n\n".join(text.strip() for text, _ in seen).strip()
    return Receipt(told, material=material, foreign=True, settled={"question": question} if question else {})


def _told(context: ToolContext, text: str, reader: str) -> str:
    return phrase_of(PHRASES, context.language, "read_by" if text else "empty", reader=reader, text=text)
