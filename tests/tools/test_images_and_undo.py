"""Pictures, and taking back the last change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.errors import ToolError
from tools.contract import ToolContext
from tools.images import read_image
from tools.undo import undo_last

Making = Callable[..., ToolContext]


def test_a_picture_is_foreign_text_and_its_reader_is_named(make_context: Making) -> None:
    def look(image: bytes, question: str) -> tuple[str, str]:
        assert (image, question) == (b"png", "How much is it?")
        return "TOTAL 12.40 \n", "OCR"

    receipt = read_image(make_context(images=(b"png",), look=look), question="How much is it?")
    assert receipt.foreign
    assert receipt.material == "TOTAL 12.40"
    assert receipt.text == "Read by OCR:\nTOTAL 12.40"


def test_several_pictures_and_an_empty_one(make_context: Making) -> None:
    def look(image: bytes, question: str) -> tuple[str, str]:
        return image.decode(), "OCR"

    receipt = read_image(make_context(images=(b"one", b""), look=look, language="es"))
    assert receipt.text == "Leído por OCR:\none\n\nOCR no ha leído nada en la imagen."
    assert receipt.material == "one"


def test_no_picture_is_told(context: ToolContext) -> None:
    with pytest.raises(ToolError, match="no picture"):
        read_image(context)


def test_undo_says_what_was_undone(make_context: Making) -> None:
    context = make_context()
    context.notes.add("Recipes", "dough")
    assert undo_last(context).text == "Undone: add note “Recipes”"
    assert context.notes.list() == ()
    with pytest.raises(ToolError, match="nothing to undo"):
        undo_last(context)
    with pytest.raises(ToolError, match="No hay nada que deshacer"):
        undo_last(make_context(language="es"))


def test_an_undo_passes_over_its_own_change(make_context: Making) -> None:
    context = make_context()
    context.notes.add("Kept", "x")
    with context.journal.database.change("asking for an undo") as change:
        context.facts.add("said in the same turn")
        undo_last(make_context(change=change.id))
    assert context.notes.list() == ()
    assert len(context.facts.list()) == 1
