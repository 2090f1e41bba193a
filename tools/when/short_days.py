"""Short names of days in further languages that stand without an hour or a date: "bis Fr", "entro ven", "quoi lun."."""

from __future__ import annotations

import re
from typing import Final

from tools.when.chart import Candidate, Chart
from tools.when.tokens import plain
from tools.when.tongue import SHORT_DAYS

RATHER_WORDS: Final = {"de": "so", "fr": "mar mer jeu sam", "it": "mar", "pt": "ter"}
"""Short names of days that are words or names themselves, for all that leads to them: "até ter tempo"."""

NO_LEAD: Final = frozenset(
    "der die das den dem ein eine einen mein dein les un une des du ce cette mon ma mes ton ta sa lo gli una uno mio "
    "mia um uma os meu minha ich du er wir ihr sie kann soll muss fa si la le mit bei".split()
)
"""Words behind which they are words as well: "un jeu"."""


NO_NAME: Final = frozenset("mit bei der die das den dem ein eine einen".split())
"""The same for German, where a name is written so: "mit Mo reden"."""

COURTEOUS: Final = re.compile(
    r"\s+(?:bitte|stp|svp|merci|danke|per favore|grazie|por favor|obrigad[oa]|vor|an|frei)\b", re.IGNORECASE
)
"""What may follow on a day that ends what is said, but for signs."""


def is_short_day(chart: Chart, candidate: Candidate) -> bool:
    """Whether it is the short name of a day in a further language, and surely: behind "by", or at the end of all."""
    short = SHORT_DAYS.get(chart.language, "").split()
    words = [token.plain for token in chart.tokens[candidate.first : candidate.last] if token.plain != "."]
    if not words or words[-1] not in short or not NO_LEAD.isdisjoint(words[:-1]):
        return False
    first, last = chart.tokens[candidate.first], chart.tokens[candidate.last - 1]
    written = chart.text[last.start : last.end] if last.plain != "." else ""
    rather = words[-1] in RATHER_WORDS[chart.language].split()
    dotted = chart.text[last.end :].startswith(".") or last.plain == "."
    if len(words) > 1:  # "bis Fr", "entro ven"
        return not rather or dotted or (chart.language == "de" and written.istitle())
    before = chart.text[: first.start].rstrip()
    if chart.language == "de" and before and before[-1] not in ".!?" and written.istitle():
        return _last_word(before) not in NO_NAME  # no other word is written so: "hab ich Mo was vor"
    if not before or (rather and not dotted) or _last_word(before) in NO_LEAD:
        return False
    rest = chart.text[last.end :].lstrip(".")
    ends = not rest.strip() or rest.lstrip()[:1] in tuple(",;!?") or COURTEOUS.match(rest) is not None
    if rather and not rest.strip(" !?"):
        return False  # "un jeu.", "rappeler Sam."
    return ends and not (chart.language != "de" and written[:1].isupper())


def _last_word(text: str) -> str:
    """The last word of a text, plain."""
    found = re.findall(r"[^\W\d_]+", plain(text))
    return found[-1] if found else ""
