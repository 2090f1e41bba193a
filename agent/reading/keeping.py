"""What is told and, behind it, wanted to be remembered: "I take my coffee black, please remember that"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.intents import WORDS, cuts
from agent.reading.frames import FRAME

KEEP_THAT: Final = re.compile(
    r"\W*(?:(?:and|so|but|y|pues|und|et|e)\b\s*)?"
    r"(?:(?:please|just|always|por favor|bitte|(?:can|could|will|would) you)\b[\s,]*)*"
    r"(?:remember (?:that|it|this)|(?:keep|bear) (?:that|it|this) in mind|"
    r"(?:do ?n['’]?t|never) forget (?:that|it|this)|"
    r"recu[eé]rdalo|recuerda (?:eso|esto)|acu[eé]rdate(?: de (?:eso|esto))?|t[eé]n(?:ga)?lo (?:en cuenta|presente)|"
    r"no (?:lo|te) olvides(?: de eso)?|merke? dir (?:das|es)|behalte? das im kopf|denke? (?:daran|dran)|"
    r"retiens[- ](?:le|bien|[çc]a)|souviens-t['’]en|n['’]oublie pas [çc]a|ricord(?:a|ate)lo|"
    r"tienilo (?:a mente|presente)|"
    r"lembra-te disso|lembre-se disso|tem isso em conta)"
    r"(?:[\s,]+(?:please|always|for me|for (?:later|next time|the future)|por favor|siempre|bitte|immer|"
    r"s['’]il te pla[iî]t|per favore|sempre))*\W*",
    re.IGNORECASE,
)
"""A clause by which what was told before it is to be remembered: "I take my coffee black, please remember that"."""


BIDS: Final = re.compile(
    r"\W*(?:call|ring|phone|text|email|buy|get|pay|send|write|book|order|pick|take|bring|fetch|collect|return|renew|"
    r"water|feed|clean|wash|fix|check|print|cancel|meet|visit|put|make|"
    r"(?:llama|compra|paga|manda|env[ií]a|lleva|trae|recoge|riega|limpia|lava|arregla|revisa|imprime|reserva|pide)"
    r"(?:r|r?l[aoe]s?)?)\s",
    re.IGNORECASE,
)
"""How a deed begins that is told without more words: "call Ana, keep that in mind"."""


def remembered(parts: Sequence[tuple[str, str]], told: str, clause: str) -> list[tuple[str, str]]:
    """The parts, what was last told to be remembered, where it is no deed: `told` is a sentence beside another wish."""
    text, tool = parts[-1]
    if tool and tool not in ("remember_fact", WORDS) and told and text.endswith(told):
        return [*parts[:-1], (text[: -len(told)], tool), (told + clause, "remember_fact")]
    return [*parts[:-1], (text + clause, tool if tool and tool != WORDS else "remember_fact")]


def told_to_keep(request: str) -> str:
    """What a request tells that ends with such a clause; nothing where it begins as a deed, or a wish for one."""
    request = request.rstrip(" .!")
    ends = [start for start, _ in cuts(request) if start]
    if not ends or not KEEP_THAT.fullmatch(request[ends[-1] :]) or FRAME.match(request) or BIDS.match(request):
        return ""
    return request[: ends[-1]].strip(" ,;.!")
