"""How it is told, in passing, where something is noted already: "l'ho scritto in una nota" is no wish for a note."""

from __future__ import annotations

import re
from typing import Final

_EN: Final = (
    r"i(?:['’]ve| have|['’]d| had)? (?:got (?:it|that)|wrote|written|noted|jotted|put|saved)"
    r"(?: (?:it|that|this|them))?(?: (?:down|somewhere)\b| (?:in|into|on) (?:a|my|one of my) notes?\b)|"
    r"(?:it|that)['’]?s (?:somewhere )?in (?:a|my|one of my|the) notes?"
)
_ES: Final = (
    r"(?:me |te )?l[oa]s? (?:apunt[eé]|anot[eé]|escrib[ií]|guard[eé]|tengo (?:apuntad|anotad)[oa]s?|"
    r"(?:he|hab[ií]a) (?:apuntado|anotado|escrito|guardado))|"
    r"est[aá] (?:apuntad[oa]|anotad[oa]|en (?:una|mi|mis) notas?)"
)
_DE: Final = (
    r"(?:hab|habe|hatte)(?:['’]s|s)?(?: (?:ich|mir|das|es|mal|schon|in|auf|einer?|meinen?|notiz(?:en)?|zettel))*"
    r" (?:auf|nieder)?(?:geschrieben|notiert)|"
    r"steht (?:\w+ )?in (?:einer|meine[rn]|den|der) notiz\w*"
)
_FR: Final = (
    r"(?:je l['’]|j['’])(?:ai|avais) (?:d[ée]j[àa] )?(?:[ée]crit|not[ée]|marqu[ée])e?s?|"
    r"c['’]est (?:\w+ )?dans (?:une|mes|ma) notes?"
)
_IT: Final = (
    r"(?:me )?l(?:['’]|[oaie] )(?:ho|avevo|sono|ero) (?:gi[àa] )?(?:scritt|segnat|annotat|appuntat)[oaie]|"
    r"[èe] (?:\w+ )?in una nota"
)
_PT: Final = (
    r"(?:escrevi|anotei|apontei|guardei)(?: (?:isso|isto))?(?: (?:numas?|em umas?|nas?) \w+)?|"
    r"(?:est[áa]|t[áa]) (?:anotad[oa]|apontad[oa]|numa nota|em uma nota|nas notas)"
)
NOTED: Final = re.compile(rf"(?<!\w)(?:{_EN}|{_ES}|{_DE}|{_FR}|{_IT}|{_PT})(?!\w)", re.IGNORECASE)
"""Words of one who has noted it."""
