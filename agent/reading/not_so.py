"""Words of one who tells what is not so: what might have been, what was thought, what was nearly done, what cannot be.

A row on file is not changed by them.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
UNREAL: Final = re.compile(
    r"\b(?:could|would|should|might|may|must)(?: ?n['’]?t| not)?(?:['’]ve| have| of)\b|"
    r"\b(?:almost|nearly)\b(?! out of\b)|"
    r"\b(?:i|we) (?:wish|hope)\b|(?<!than )(?<!as )\b[^\W\d_]+ (?:had )?(?:thought|believed)\b|"
    r"\b[^\W\d_]+ (?:thinks|believes|hopes|wishes|assumes|reckons)\b|"
    r"\b(?:i|we)(?:['’]ve| have)? (?:said|told (?:him|her|them)) no\b|\b(?:they|he|she) wanted to\b|"
    r"\b(?:habr[ií]an?|hubiera[ns]?|hubiese[ns]?|(?:tendr|deber|podr)[ií]a\w* (?:que )?haber|"
    r"casi(?! no (?:me |nos )?quedan?\b)|ojal[aá]|quer[ií]an|cree|piensa|opina|creen|piensan|"
    r"(?:he|hemos) dicho que no)\b|"
    r"(?<!que )\b(?:cre[ií]a|pensaba|cre[ií]amos|pens[aá]bamos) que\b|"
    r"\b(?:fast (?:abgesagt|verschoben|fertig|bezahlt|erledigt)|beinahe|h[äa]tten?|dachten?|presque|aurait|pensais|"
    r"croyais|quasi|avrebbe|pensavo|credevo|quase|teria|pensava|achava)\b",
    _I,
)
"""What might have been, what somebody thought, what was nearly so."""

UNSURE: Final = re.compile(
    r"\b(?:i|we) (?:think|believe|guess|suppose|reckon)\b|\b(?:maybe|perhaps|probably|possibly)\b|"
    r"\b(?:creo|creemos|supongo|quiz[aá]s?|a lo mejor|igual|probablemente|tal vez)\b|"
    r"\b(?:ich glaube|glaub|vielleicht|je crois|peut-[eê]tre|credo|forse|acho que|talvez)\b",
    _I,
)
"""What is told with a doubt."""

CANNOT_BE: Final = re.compile(
    r"\b(?:can['’]?t|cannot|can not|could ?n['’]?t|must ?n['’]?t|should ?n['’]?t|should not|won['’]?t|will not|may not|"
    r"would ?n['’]?t) (?:be|start|begin|happen|take place|move|change)\b|"
    r"\b(?:do ?n['’]?t|do not|never) (?:let|move|change|push|shift|make|put|set)\b|"
    r"\bno (?:puede[ns]?|podr[ií]an?|debe[ns]?|deber[ií]an?|va[n]? a|iba[n]? a|tiene[n]? que|pod[ií]an?)\b|"
    r"\bno (?:me |l[oae]s? )?\w{3,}(?:es|as)\b|\bnon \w+(?:are|ere|ire)\b|\bn[aã]o \w{3,}(?:es|as)\b|"
    r"\bn(?:e |['’])\w+ (?:\w+ )?pas\b|\b(?:kann|darf|soll) (?:\w+ )?nicht\b|\bne (?:peut|doit) pas\b|"
    r"\bnon (?:pu[oò]|deve)\b|\bn[aã]o (?:pode|deve)\b",
    _I,
)
"""That something cannot, or shall not, be so."""

ONCE: Final = re.compile(
    r"\b(?:(?:the )?last time|originally|used to|and (?:then )?back(?: again)?(?=\W*$)|la [uú]ltima vez|sol[ií]a[ns]?|"
    r"letztes mal|la derni[eè]re fois|l['’]ultima volta|da [uú]ltima vez)\b|\bonce\W*$",
    _I,
)
"""That something was so at another time."""

TAG: Final = re.compile(
    r"(?:\b(?:is|are|was|were|do|does|did|has|have|wo|ca)n['’]?t (?:it|he|she|they|that|we|i)|"
    r"\b(?:right|correct|innit)|"
    r"[,?¿]\s*(?:no|verdad|cierto|oder|n['’]est-ce pas|vero|n[ãa]o [ée]))[\s?]*$",
    _I,
)
"""What makes a statement a question, with its mark or without."""

DENIED: Final = re.compile(
    r"\b(?:no (?:es|son|ser[aá]n?|est[aá]n?|va a ser)|non (?:[eè]|sar[aà])|n['’]est pas|ne sera pas|"
    r"(?:ist|sind) nicht|"
    r"n[aã]o (?:[eé]|ser[aá]|est[aá]))\b(?!.*(?:[,;.]\s*\w|\b(?:sino|sondern|mais|ma|mas|pero|aber)\b))|"
    r"\b(?:ser[ií]an?|w[äa]ren?|serait|sarebbe)\b"
    r"(?! (?:mejor|bueno|posible|besser|m[oö]glich|mieux|possible|meglio|melhor))",
    _I,
)
"""That something is not at that time, or would be."""

HOPED: Final = re.compile(
    r"[,;.!]\s*(?:(?:i|we) (?:hope|wish|guess|think|believe|suppose|reckon)|creo|supongo|espero|glaube? ich|je crois|"
    r"credo|acho)(?: (?:so|que s[ií]|yo|eu))?\W*$|"
    r"\b(?:hopefully|fingers crossed|ojal[aá]|hoffentlich|j['’]esp[eè]re|oxal[aá])\b",
    _I,
)
"""What is told with a hope, or with a doubt behind it."""

OTHERS_WANT: Final = re.compile(
    r"\b(?:they|he|she|(?-i:[A-ZÀ-Þ])[^\W\d_]+|(?:my|our|the) [^\W\d_]+) (?:wants?|would like|['’]d like|prefers?|"
    r"suggest(?:s|ed)?|propos(?:es?|ed)|plans?|hopes) "
    r"(?!(?:a|an|some)\b|(?:me|us) (?:in|there|back|home|at|over|out)\b)",
    _I,
)
"""What somebody else wishes for."""

WAS: Final = re.compile(
    r"\b(?:was|were|era|eran|fue|fueron|war|waren|[eé]tait|foi)\s+(?:(?:due|late|for|on|at|by|last|el|la|las|para|"
    r"am|um|"
    r"le|[aà])\s+)*$",
    _I,
)
"""What leads to the time at which something was."""

TAKES_BACK: Final = re.compile(
    r"\b(?:not|no|sorry|oops|actually|wrong|mistake|meant|perd[oó]n|perdona|nein|nicht|falsch|pardon|non|scusa|"
    r"desculpa|n[aã]o)\b|n['’]t\b",
    _I,
)
"""Words by which one corrects what was."""


AS_IT_IS: Final = re.compile(
    r"\s*(?:(?:(?:just|exactly) )?as (?:it|they) (?:is|are|was|were|stands?)|as is|unchanged|alone|"
    r"(?:tal )?como est[aá]n?|tal cual|igual|(?:so )?wie (?:es|er|sie) (?:ist|war)|comme (?:elle|il) (?:est|[eé]tait)|"
    r"com['’](?:[eè]|era)|cos[iì] com['’][eè])\s*",
    re.IGNORECASE,
)
"""That a time stays: no time to change it to."""


def tells_the_past(request: str, before: str) -> bool:
    """Whether the time behind the words `before` is one at which something was: "the physio was on monday"."""
    return WAS.search(before) is not None and not TAKES_BACK.search(request)


FOR_OTHERS: Final = re.compile(
    r"^\W*(?:(?:please|and|so|then|ok|(?:can|could) you|por favor|y|puedes)\W+)*"
    r"(?:e-?mail|message|text|write(?: to)?|tell|ask|remind|warn|let(?![^,;.!?]+ be\b)|dile|av[ií]sa(?:le)?|"
    r"escr[ií]be(?:le)?|"
    r"preg[uú]nta(?:le)?|sag(?!.*\bab\b)|schreib|dis|[ée]cris|dì|di|scrivi|diz|avisa)\s+(?!me\b)",
    _I,
)
"""How a request begins by which somebody is to be told something."""


def is_no_change(request: str) -> bool:
    """Whether a request tells what was so once, asks whether it is, or what somebody else wishes for, and no more."""
    wanted = OTHERS_WANT.search(request) and not re.search(r"\bplease\b|\bpor favor\b|[,.;!]\s*\w", request, _I)
    return bool(wanted) or any(each.search(request) for each in (ONCE, TAG, DENIED, HOPED))
