"""How it is told in other languages than English and Spanish that something has run out: that is to be bought."""

from __future__ import annotations

import re
from typing import Final

_WHAT: Final = (
    r"((?!\w+[aei]re?\b)[^\W\d_][\w'’-]*(?: (?:de |di |d['’]|per |pour |para |f[üu]r |à |al |da |do )?[\w'’-]+){0,2}?)"
)
_DE: Final = (
    rf"(?:(?:der|die|das|unser\w*|mein\w*) )?{_WHAT} "
    r"(?:(?:ist|sind|geht|gehen|wird|werden) (?:(?:jetzt|bald|fast|auch|schon|langsam|leider|wieder|ganz) )*"
    r"(?:alle|leer|aus|zur neige|ausgegangen|knapp|zu ende)|(?:fast )?alle|fehl(?:t|en))|"
    rf"uns (?:ist|sind) (?:der |die |das )?{_WHAT} ausgegangen|"
    rf"(?:uns|mir) geh(?:t|en) (?:(?:langsam|bald|gerade) )?(?:der |die |das )?{_WHAT} aus|"
    rf"(?:(?:es gibt|wir haben|ich habe?|habe?n?|es ist|es sind) )?keine?[nr]? {_WHAT} mehr(?: da| im haus| zu ?hause)?"
)
_FR: Final = (
    r"(?:(?:il )?(?:n['’] ?)?y a |on (?:n['’])?a |j['’](?:n['’])?ai |je n['’]ai |nous n['’]avons |on est |je suis )?"
    rf"(?:plus|à court) (?:de |d['’]){_WHAT}(?: à la maison| chez nous)?|"
    rf"(?:le |la |les |l['’]){_WHAT} (?:est|sont) (?:finie?s?|termin[ée]e?s?)|"
    rf"il (?:ne )?(?:me |nous |m['’]en |nous en )?reste plus (?:de |d['’]){_WHAT}|"
    rf"il (?:me |nous )?manque (?:du |de la |des |de l['’]|le |la |les ){_WHAT}"
)
_IT: Final = (
    rf"(?:il |lo |la |l['’]|i |gli |le )?{_WHAT} (?:(?:è|e['’]|sono) )?(?:finit[oaie]|terminat[oaie])|"
    rf"(?:è|e['’]|sono) (?:finit[oaie]|terminat[oaie]) (?:il |lo |la |l['’]|i |gli |le ){_WHAT}|"
    rf"(?:siamo|sono) (?:senza|a corto di) {_WHAT}|"
    rf"(?:abbiamo|ho) finito (?:il |lo |la |l['’]|i |gli |le ){_WHAT}|"
    rf"(?:sta|stanno) (?:finendo|per finire) (?:il |lo |la |l['’]|i |gli |le ){_WHAT}|"
    rf"(?:ci |mi )?manca(?:no)? (?:il |lo |la |l['’]|i |gli |le ){_WHAT}"
)
_PT: Final = (
    rf"(?:o |a |os |as ){_WHAT} (?:j[áa] )?acab(?:ou|aram)(?:-se)?|"
    rf"(?:j[áa] )?acab(?:ou|aram)(?:-se)? (?:o |a |os |as ){_WHAT}|"
    rf"(?:est[áa]|est[ãa]o) (?:a acabar|acabando|quase a acabar) (?:o |a |os |as ){_WHAT}|"
    rf"(?:o |a |os |as ){_WHAT} (?:est[áa]|est[ãa]o) (?:quase )?(?:a acabar|acabando|no fim)|"
    rf"(?:estamos|estou|fic[áa]mos|fiquei) sem {_WHAT}|"
    rf"(?:j[áa] )?n[ãa]o (?:h[áa]|tem|temos)(?: mais)? {_WHAT}(?: mais)?|"
    rf"falta[m]? (?:o |a |os |as )?{_WHAT}"
)
RUN_OUT: Final = {
    tongue: re.compile(rf"(?:{words})", re.IGNORECASE)
    for tongue, words in {"de": _DE, "fr": _FR, "it": _IT, "pt": _PT}.items()
}
"""A message that tells no more than that, by its language; what is gone is its one group that holds something."""


def run_out_in(words: str) -> tuple[str, str]:
    """What has run out, of words that tell no more, and the language; nothing where they tell anything else."""
    for tongue, pattern in RUN_OUT.items():
        if found := pattern.fullmatch(words):
            return next((each.strip() for each in found.groups() if each), ""), tongue
    return "", ""
