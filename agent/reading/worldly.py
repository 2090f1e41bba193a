"""Questions about the world and sums, which are answered in words and are about nobody's own matters."""

from __future__ import annotations

import re
from typing import Final

WORLDLY: Final = re.compile(
    r"^\W*(?:(?:and|also|oh|hey|so|y|oye|ah|tell me|do you know|dime|sabes)\b[\s,]*)*"
    r"(?=.*\?|what['’]?s |what is |how (?:many|much|far|old) |cu[aá]nt[oa]s? |cu[aá]l(?:es)? )"
    r"(?:what(?:['’]?s)?|how (?:many|much|long|far|old|big|tall|hot|do you (?:say|spell|write|pronounce))|wh(?:o|y|en)|"
    r"which|where(?:['’]?s)?|is|are|does|did|"
    r"qu[eé]|cu[aá]l\w*|cu[aá]nt[oa]s?|qui[eé]n|por qu[eé]|c[oó]mo se|d[oó]nde|cu[aá]ndo)\b"
    r"(?!.*\b(?:i|we|me|my|our|your|it|that|this|she|he|they|"
    r"yo|mi|mis|nuestr[oa]s?|me|nos|tengo|tenemos|hay|eso|esto)\b)[^?]{12,}",
    re.IGNORECASE,
)
"""A question about the world, and about nobody's own matters."""

SUM: Final = re.compile(
    r"^\W*(?:(?:and|also|oh|hey|so|then|y|oye|ah|adem[aá]s|und|et|e|tell me|dime)\b[\s,]*)*"
    r"(?:what(?:['’]?s| is| are|['’]?re| does)?|how (?:much|many)(?: is| are)?|work out|calculate|"
    r"cu[aá]nto (?:es|son|da|sale|hace)|cu[aá]l es|calcula|(?:wie ?viel|was) (?:ist|sind|macht|ergibt)|"
    r"(?:combien|[çc]a fait combien)|quanto (?:fa|fanno|[eéè]|d[aá]|s[aã]o))\b"
    r"(?=[^?]*\d)(?!.*\b(?:i|we|me|my|our|mi|mis|nuestr[oa]s?)\b)"
    r"[^?]*(?:%|[x*×+÷/]|\b(?:per ?cent|percent|times|plus|minus|divided|squared|square|root|por|por ciento|entre|"
    r"m[aá]s|menos|ra[ií]z|prozent|mal|geteilt|fois|moins|divis[eé]|pour ?cent|per|pi[uù]|meno|diviso|vezes|mais)\b)",
    re.IGNORECASE,
)
"""A question for what numbers come to, however short: "whats 15% of 84?"."""
