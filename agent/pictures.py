"""Look at a picture: through a vision model where there is one, else by OCR; who read it is told."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from agent.models.base import Message, Model, Prompt
from agent.models.choose import vision_model
from memory.errors import ToolError

if TYPE_CHECKING:
    from agent.machine import Run


def read(run: Run, image: bytes, question: str) -> tuple[str, str]:
    """What the picture shows or says, and who read it.

    Raises: ToolError for a file that is no picture, a ModelError from a named vision model.
    """
    _check(image)
    model = _vision(run)
    if model is None:
        return ocr(image), "OCR"
    asked = f"Write down all the text in this picture, then answer: {question}"
    prompt = Prompt((Message("user", asked, (image,)),), max_tokens=800)
    return "".join(chunk.text for chunk in model.stream(prompt)).strip(), model.name


def ocr(image: bytes) -> str:
    """The text in a picture, line by line, by RapidOCR, whose models come with it."""
    import numpy
    from PIL import Image

    picture = numpy.asarray(Image.open(io.BytesIO(image)).convert("RGB"))
    found: Any = _reader()(picture)
    if found.txts is None:
        return ""
    boxes = [(float(box[:, 1].mean()), float(box[:, 0].min()), float(numpy.ptp(box[:, 1])), text)
             for box, text in zip(found.boxes, found.txts, strict=True)]  # fmt: skip
    return "\n".join(_lines(boxes))


@lru_cache(maxsize=1)
def _reader() -> Any:
    import logging

    logging.getLogger("RapidOCR").setLevel(logging.WARNING)
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "warning"})


def _lines(boxes: list[tuple[float, float, float, str]]) -> list[str]:
    """Boxes (middle, left, height, text) as lines from top to bottom: boxes at one height are one line."""
    lines: list[list[tuple[float, float, float, str]]] = []
    for box in sorted(boxes):
        if lines and abs(box[0] - lines[-1][-1][0]) < box[2] / 2:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [" ".join(each[3] for each in sorted(line, key=lambda one: one[1])) for line in lines]


def _check(image: bytes) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        Image.open(io.BytesIO(image)).verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ToolError("That file is no picture that I can read. Give a PNG or JPEG file.") from error


def _vision(run: Run) -> Model | None:
    settings = run.machine.settings
    if "vision" in run.machine.model.capabilities:
        return run.machine.model
    return vision_model(
        settings.vision_model, ollama_host=settings.ollama_host, context=settings.context, key=settings.openai_key
    )
