"""Paragraphs of a message that speak to a machine instead of its reader: they are no part of what it says.

Left in, a small model repeats them in a summary as if they were news. What a machine may do is held elsewhere
(`guardrails.policy`).
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_MACHINE: Final = (
    r"(?:(?:virtual|digital|language|e?mail)[\s-]+)*(?:AI|IA|KI|LLMs?|chatbots?|ChatGPT|language models?|"
    r"modelos? de lenguaje|(?:asistentes?|assistent\w*|assistants?) (?:de |d['’])?(?:IA|virtual)|IA)\b"
)
_HELPER: Final = r"(?:assistants?|agents?|asistentes?|Assistent\w*|assistent[ei])\b"
_TO: Final = (
    r"\b(?:notes?|messages?|instructions?|attention|attn|notice|hey|dear)[\s,:]+(?:to |for )?(?:(?:the|any|all|your) )?"
)
_PARA: Final = (
    r"\b(?:notas?|mensaje|instrucci[oó]n(?:es)?|atenci[oó]n|aviso|hinweis|achtung|note|attention|avviso|aten[cç][aã]o)"
    r"[\s,:]+(?:al? |para |an |[aà] |per )?(?:(?:el|la|los|las|tu|die|den|das|o) |l['’])?"
)
ORDERS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"(?:{_TO}|{_PARA}){_MACHINE}[^.\n]{{0,60}}?(?::|,| you (?:must|should|have|need|will)\b| debes| tienes)",
        rf"(?:{_TO}|{_PARA}){_HELPER}[^.\n]{{0,60}}?[:,]\s*(?:now )?"
        r"(?:you (?:must|should|have to|need to)|debes|tienes que)\b",
        r"\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier|other) "
        r"(?:instructions?|orders?|prompts?|rules)\b",
        r"\b(?:ignora|olvida) (?:todas? )?(?:las |tus )?(?:instrucciones|[oó]rdenes|reglas)(?: anteriores| previas)?\b",
        r"\b(?:you must|you (?:should|have to)|now|please|debes|tienes que|ahora)\b[^.\n]{0,40}\b"
        r"(?:call|run|execute|invoke|use|llama\w*|ejecuta\w*|usa\w*)\b[^.\n]{0,20}"
        r"(?<![\w@/.+-])[a-z]+_[a-z_]+\b(?![@/]|[\w.+-]*@|\.\w)",
        r"\bif you are an? (?:AI|LLM|language model)\b|"
        r"\bas an? (?:AI|LLM|language model)(?:,|\s+(?:assistant|language|model|agent|system)\b)|"
        r"\bsi eres una? (?:IA|asistente)\b",
    )
)
"""How a paragraph speaks to a machine; one that only tells of machines is for people."""


def for_people(text: str) -> tuple[str, bool]:
    """The text without the paragraphs that speak to a machine, and whether there were any."""
    paragraphs = re.split(r"(\n\s*\n)", text)
    kept = [each for each in paragraphs if not any(order.search(each) for order in ORDERS)]
    whole = len(kept) == len(paragraphs)
    return (text, False) if whole else (re.sub(r"\n(?:\s*\n)+", "\n\n", "".join(kept)).strip(), True)
