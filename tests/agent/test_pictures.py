"""Pictures: OCR reads them where no model sees, and a file that is none is one clear error."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache

import pytest
from PIL import Image, ImageDraw, ImageFont

from agent.assistant import Assistant
from agent.models.base import Prompt
from agent.models.scripted import ScriptedModel
from agent.pictures import ocr
from memory.errors import NotFoundError

Made = Callable[..., Assistant]
LINES = ("SUMMER CONCERT", "Saturday 14 March, 19:30", "Town Hall")


@lru_cache
def flyer() -> bytes:
    picture = Image.new("RGB", (640, 300), "white")
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(LINES):
        draw.text((40, 30 + 80 * number), line, fill="black", font=ImageFont.load_default(size=44))
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def test_ocr_reads_a_picture_line_by_line() -> None:
    assert ocr(flyer()).splitlines() == [*LINES]


def test_what_a_picture_says_is_told_by_the_model_and_the_reader_is_named(assistant: Made) -> None:
    model = ScriptedModel("[read_image()]", "It announces a concert in the Town Hall.")
    reply = assistant(model=model, settings={"vision_model": "off"}).ask("what does it say?", images=[flyer()])
    assert "Town Hall" in model.prompts[1].messages[-1].content
    assert reply.calls[0].receipt is not None
    assert reply.calls[0].receipt.text.startswith("Read by OCR:\nSUMMER CONCERT")
    assert reply.calls[0].receipt.foreign
    assert "concert" in reply.text


def test_a_model_that_sees_looks_itself(assistant: Made) -> None:
    def seen(prompt: Prompt) -> str:
        assert prompt.messages[-1].images == (flyer(),)
        return "A flyer of a concert."

    model = ScriptedModel("[read_image()]", seen, "It is a flyer.", capabilities=frozenset({"grammar", "vision"}))
    reply = assistant(model=model).ask("what is this?", images=[flyer()])
    assert reply.calls[0].receipt is not None
    assert "A flyer of a concert." in reply.calls[0].receipt.text
    assert "scripted" in reply.calls[0].receipt.text


@pytest.mark.parametrize("broken", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0 cut", flyer()[:200]])
def test_a_broken_picture_is_one_clear_error(assistant: Made, broken: bytes) -> None:
    one = assistant("[read_image()]", "I cannot read that picture for you.", settings={"vision_model": "off"})
    reply = one.ask("what does it say?", images=[broken])
    assert reply.text == "That file is no picture that I can read. Give a PNG or JPEG file."


def test_a_picture_that_is_not_there_is_one_clear_error(assistant: Made) -> None:
    with pytest.raises(NotFoundError, match=r"nowhere\.png cannot be read"):
        assistant().ask("what does it say?", images=["nowhere.png"])
