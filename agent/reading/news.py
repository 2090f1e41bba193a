"""What somebody else let the user know, told before a wish: "Marta rang, she's away, so there's no rush with it".

A classifier takes the call for a deed of the list that is done, and what is drawn from it for something new.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_LED: Final = r"\W*(?:(?:so|oh|well|hey|look|and|y|oye|mira|bueno|also|ach|tu|dis|senti|olha)\b\W*)*"
CALLED: Final = re.compile(
    rf"{_LED}(?:"
    r"(?!(?:i|we|you|who|it)\b)(?:(?:my|our|the|his|her|their|that) )?(?:[\w'’-]+ ){1,3}?(?:(?:has |have |just |had |"
    r"already )*(?:rang|rung|phoned|called|texted|wrote|popped (?:in|by|round)|dropped by|messaged)|"
    r"(?:has|have|['’]s) (?:just )?(?:written|been in touch|got in touch|mailed|e-?mailed))"
    r"(?: (?:me|us|back|up|again|earlier|just now|yesterday|this morning|last night))*|"
    r"(?:(?:me|nos) )?(?:han? llamado|llam[oó]|llamaron|han? escrito|escribi[oó]|escribieron) "
    r"(?:(?:el|la|mi|los|las) )?[\w'’-]+|"
    r"(?!yo\b)(?:(?:el|la|mi|los|las) )?[\w'’-]+ (?:me |nos )?(?:han? llamado|llam[oó]|han? escrito|escribi[oó])|"
    r"(?!(?:ich|wir)\b)(?:(?:der|die|das|mein\w*) )?[\w'’-]+ hat (?:mich |uns |mir |gerade |eben )*(?:angerufen|"
    r"geschrieben|sich gemeldet)|"
    r"(?!(?:j|nous|on)\b)(?:(?:le|la|mon|ma) )?[\w'’-]+ (?:m['’]|nous )?a (?:appel[ée]e?|[ée]crit|t[ée]l[ée]phon[ée])|"
    r"(?:mi |ci )?ha (?:chiamato|scritto|telefonato) (?:(?:il|la|mio|mia) )?[\w'’-]+|"
    r"(?!(?:io|eu)\b)(?:(?:il|la|o|a) )?[\w'’-]+ (?:(?:mi |ci )?ha (?:chiamato|scritto|telefonato)|"
    r"(?:me )?(?:ligou|escreveu|telefonou)))\W*",
    _I,
)
"""That somebody called or wrote, and no more."""

GOES_ON: Final = re.compile(
    r"\W*(?:(?:and|so|but|y|pero|und|aber|et|mais|e|ma|mas)\b\W*)*(?:(?:he|she|they|it|there|er|sie|es|ils?|elles?|lui|"
    r"lei|ele|ela|que|dice[n]?|no (?:est[aá]|puede|va)|est[aá]n?|non|[èe]|n[aã]o)\b|"
    r"(?:sagt|dit|qu['’]))(?!['’]?s? done\b)",
    _I,
)
"""How what he let know goes on."""

NO_RUSH: Final = re.compile(
    rf"{_LED}(?:so|then|as[ií] que|conque|also|deshalb|donc|du coup|quindi|ent[aã]o)\b\W*"
    r"(?:(?:there['’]?s|there is|it['’]?s|that['’]?s|we['’]re in|i['’]m in) )?(?:no|not an?y?) "
    r"(?:real |great |big |such )?(?:rush|hurry|urgency|need to (?:rush|hurry))\b[^.!?;]*|"
    rf"{_LED}as[ií] que (?:no (?:hay|tengo|tenemos|corre|me corre|es)|sin) (?:ninguna |mucha |nada de )?"
    r"(?:prisa|urgencia|urgente)\b[^.!?;]*|"
    rf"{_LED}(?:also|deshalb) (?:(?:eilt es|es eilt)[^.!?;]* nicht|(?:hat es |ist )?keine eile)\b[^.!?;]*|"
    rf"{_LED}(?:donc|du coup) (?:rien ne presse|(?:il n['’]y a )?pas (?:de presse|d['’]urgence|press[ée]))[^.!?;]*|"
    rf"{_LED}quindi (?:non c['’][eè]|nessuna|senza) fretta\b[^.!?;]*|"
    rf"{_LED}(?:ent[aã]o|por isso) (?:n[aã]o (?:h[aá]|tem)|sem) pressa\b[^.!?;]*",
    _I,
)
"""That what is drawn from it is no more than that something does not press."""


def is_news(clause: str, after: str) -> bool:
    """Whether a clause only tells that somebody called, where what he said comes next, or that it does not press."""
    if not re.search(r"\w\s+\w", after):
        return False
    return bool(CALLED.fullmatch(clause) and GOES_ON.match(after)) or NO_RUSH.fullmatch(clause) is not None
