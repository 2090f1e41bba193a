"""That the one to-do has no date any more which a request names: "take the date off the library card"."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.deciding.rows import Heard, left, the_one
from tools.todo.wishes import UNDATED

KNOWN: Final = frozenset(
    "take remove drop clear delete lose get rid of scrap date dates deadline due limit time real longer has have is "
    "does no "
    "off from on the it its but leave keep list turns out after without any more a an make put set s there my still to "
    "quita quitale quitar quitarle quitasela borra borrale elimina saca sacale fecha plazo limite vencimiento sin no "
    "tiene "
    "deja dejalo dejala pon ponlo real la el lo a al de del en lista ya pero".split()
)
"""Words that may stand about it."""

DENIED: Final = re.compile(
    r"\b(?:do ?n['’]?t|never) (?:take|remove|drop|clear|delete)\b|\bnew (?:date|deadline)\b", re.I
)


def undated(heard: Heard) -> Planned | None:
    """The change of the one to-do that is named, where its date is to go and nothing else."""
    if not UNDATED.search(heard.request) or DENIED.search(heard.request):
        return None
    row = the_one(left(heard.request, KNOWN), heard, ("to-do",))
    return Planned("update_todo", {"todo": row.title}) if row is not None and row.at is not None else None
