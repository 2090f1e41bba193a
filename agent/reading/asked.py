"""Whether a request only asks, or asks for a deed: "is it at 5?" and "can it be at 5?"."""

from __future__ import annotations

import re
from typing import Final

ASKS: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|y|pero|wait|hey|oye)\W+)?(?:is|are|was|were|does|do|did|will|has|have|when|what|which|how|"
    r"who|where|why|if|whether|should|shall|may(?! \d)|cu[aá]ndo|"
    r"que(?=\s+(?:es|son|hay|tengo|est[aá]|tal|bien|mal|pena|pasa|hora|d[ií]a)\b)|qué|c[oó]mo|d[oó]nde|si|"
    r"ist|sind|wann|est-ce|quand|quando|a che|a qu[eé])\b",
    re.IGNORECASE,
)
"""How a question begins."""

ASKED_TO: Final = re.compile(
    r"\b(?:can|could|would) (?:you|we|i)\b|\b(?:can|could) (?:it|that|the|my)\b|"
    r"\bwould it be (?:possible|ok(?:ay)?|all ?right)\b|\bwill you\b|\bplease\b|"
    r"\b(?:puedes?|podr[ií]as?|podemos|pod[eé]s)\b|\bme (?:l[oa]s? )?\w+as\b|"
    r"\b(?:me )?l[ao]s? (?:cambias|pasas|mueves|pones|corriges)\b|"
    r"\bkannst du\b|\bpeux-tu\b|\bpuoi\b|\bpodes\b|(?:,|\b(?:and|so)) (?:ok|okay|vale)\s*\?",
    re.IGNORECASE,
)
"""What asks for a deed in the form of a question."""
