"""Text that a sender hid from the reader's eyes: what there was, and whether it spoke to the assistant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from memory.message import parse
from memory.visible import Hidden, read_page, visible_text, without_invisible

ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instruction|prompt|rule|above|previous|prior|system)"
    r"|\b(?:ignora|olvida|omite)\b.{0,60}\b(?:instruccion|indicacion|regla|anterior|sistema)"
    r"|\b(?:assistant|asistente|chatbot|language model|llm|ai model|system prompt|as an ai|inteligencia artificial)\b"
    r"|\byou (?:must|should|are now|will now)\b|\bdebes\b"
    r"|\b(?:forward|send|reply|delete|create|call|reenv[ií]a|env[ií]a|borra|elimina)\b.{0,60}\b(?:mail|message|to|all|correo|"
    r"mensaje|todos|event|note|file|archivo)\b"
    r"|\b[a-z]+_(?:mail|todo|event|note|reply|fact)s?\(",
    re.IGNORECASE | re.DOTALL,
)
LOOKED_AT = 20_000
"""Characters of each piece that are searched; the piece itself is reported whole."""


def hidden_in_message(raw: bytes) -> tuple[Hidden, ...]:
    """What a message keeps from its reader's eyes; none of it is in the text that tools see."""
    return parse(raw).hidden


def hidden_in_page(html: str) -> tuple[Hidden, ...]:
    """What a page keeps from its reader's eyes."""
    return read_page(html)[1]


def orders(found: Iterable[Hidden]) -> tuple[Hidden, ...]:
    """Those pieces that read like orders to an assistant: most hidden text is a newsletter's harmless preview."""
    return tuple(each for each in found if ORDERS.search(each.text[:LOOKED_AT]))


__all__ = ["Hidden", "hidden_in_message", "hidden_in_page", "orders", "visible_text", "without_invisible"]
