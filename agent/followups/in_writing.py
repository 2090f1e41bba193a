"""Another time for what was just made, as it stands somewhere: "hold on, the letter says eight", "auf dem Zettel steht
acht Uhr". What a letter says is the right hour.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.followups.before import only_a_time
from tools.contract import Language

_I: Final = re.IGNORECASE
_OPENS: Final = (
    r"(?:\W|\b(?:no|nope|oh|ah|oops|hmm+|sorry|wait|hold on|hang on|actually|well|but|and|just seen|one moment|moment|"
    r"momento|un momento|espera|perd[oó]n|perdona|uy|ay|ups|pero|ojo|mira|halt|warte|ach|nein|nee|aber|doch|mist|"
    r"sehe gerade|attends|attendez|pardon|zut|mais|oups|non|aspetta|scusa|ops|ma|n[aã]o|desculpa|mas|calma)\b)*"
)
_EN: Final = (
    r"(?:letter|note|card|paper|slip|e-?mail|message|text|invite|invitation|flyer|leaflet|poster|ticket|website|site|"
    r"web ?page|app|form|notice|booking|confirmation|sheet|programme|program|reminder|envelope|voucher)"
)
_ES: Final = (
    r"(?:papel(?:ito)?|carta|correo|e-?mail|nota|tarjeta|mensaje|invitaci[oó]n|folleto|cartel|web|p[aá]gina|entrada|"
    r"billete|hoja|circular|citaci[oó]n|volante|whatsapp)"
)
_DE: Final = (
    r"(?:zettel|brief|(?:e-?)?mail|karte|kärtchen|einladung|schreiben|nachricht|flyer|plakat|ticket|webseite|"
    r"website|homepage|aushang|bestätigung|terminkarte|überweisung|programm)"
)
_FR: Final = (
    r"(?:papier|lettre|mail|courriel|carte|carton|invitation|message|affiche|billet|site|convocation|mot|feuille|"
    r"programme)"
)
_IT: Final = r"(?:foglio|lettera|mail|e-?mail|biglietto|invito|messaggio|volantino|sito|convocazione|locandina|avviso)"
_PT: Final = r"(?:papel|carta|e-?mail|bilhete|convite|mensagem|folheto|site|convocat[óo]ria|cartaz|aviso)"
SAYS: Final = re.compile(
    rf"^{_OPENS}(?:"
    rf"(?:(?:the|that|this|my|our|his|her|their) )?(?:[^\W\d_]+['’]s )?(?:[^\W\d_]+ )?{_EN}"
    r"(?: (?:here|itself|from (?:the )?[^\W\d_]+))?(?: actually| clearly)? (?:says|said|reads|states|has|tells me)"
    r"(?: (?:that )?(?:it['’]?s|it is|it starts))?|"
    rf"(?:on|in) (?:the|my|their) (?:[^\W\d_]+ )?{_EN}(?: from (?:the )?[^\W\d_]+)?,? it (?:says|said|reads)(?: "
    rf"(?:it['’]?s|"
    r"it is))?|"
    rf"(?:(?:en|seg[uú]n) )?(?:el|la|mi|un|una) {_ES}(?: del? (?:la )?[^\W\d_]+)?,? (?:me )?(?:pone|dice|sale|"
    rf"figura|es|"
    r"viene|pon[ií]a|dec[ií]a)(?: que)?(?: (?:es|son|empieza))?|"
    rf"(?:auf|in|laut|im) (?:(?:dem|der|den|meine[mr]|unsere[mr]|seine[mr]) )?{_DE}"
    r"(?: (?:vom|von (?:der|dem))? ?[^\W\d_]+)??(?: (?:steht|stand|steh[nt]? aber|hei(?:ß|ss)t es|ist es|sind es)"
    rf"(?: (?:aber|jetzt|doch|da))*)?|(?:der|die|das) {_DE} sagt|"
    rf"(?:sur|dans|selon) (?:le |la |l['’]|mon |ma ){_FR},? (?:c['’]est|il est|il y a|[çc]a)(?: (?:[ée]crit|marqu[ée]|"
    rf"indiqu[ée]|dit))*(?: que c['’]est)?|(?:le |la |l['’]){_FR} dit(?: que c['’]est)?|"
    rf"(?:sul |sulla |sull['’]|nel |nella |nell['’]){_IT},? (?:c['’][eè] scritto|dice|sta scritto|[eè]|risulta)"
    rf"(?: che [eè])?|(?:il |la |l['’]){_IT} dice(?: che [eè])?|"
    rf"(?:n[oa]|segundo [oa]|[oa]) {_PT},? (?:diz|est[áa] escrito|vem|consta|[ée])(?: que [ée])?"
    r")[\s,:]+(?=\S)",
    _I,
)
"""How it is told what is written somewhere, up to what that is."""

MEND: Final = re.compile(
    r"[\s,.;!–—-]+(?:(?:please|pls|can you|could you|so|and|por favor|puedes|y|bitte|und|also|kannst du|et|tu peux|"
    r"stp|e|"
    r"puoi|pode|podes)\b[\s,]*)*"
    r"(?:(?:fix|correct|change|update|amend)(?: (?:it|that|this))?|(?:corr[ií]ge|c[aá]mbia|arr[eé]gla|"
    r"actual[ií]za)(?:lo|la)?|"
    r"(?:[äa]nder|korrigier|berichtig|pass)e?(?: (?:das|es|ihn|sie|den termin))*(?: an)?|(?:das|es) (?:[äa]ndern|"
    r"anpassen|"
    r"korrigieren)|(?:corrige|change|modifie)(?:[- ](?:le|la|[çc]a))?|(?:corregg|cambi|modific)(?:i|a)?l[oa]|"
    r"(?:corrige|muda|altera)(?:[- ](?:o|a|isso|isto))?)"
    r"(?:[\s,]+(?:please|pls|por favor|porfa|bitte|stp|merci|grazie|per favore|danke|thanks|gracias|entsprechend))*"
    r"[\s.!]*$",
    _I,
)
"""A wish to put it right, behind what counts."""


SHE_SAYS: Final = re.compile(rf"^{_OPENS}(?:(?:he|she|they) (?:says?|said)|(?:dice|dicen|dijo)(?: que)?)\s+(?=\S)", _I)
"""The same of somebody."""


LAS: Final = re.compile(r"las?\b", _I)


def as_written(request: str, now: datetime, language: Language) -> str:
    """The time that is written somewhere, or that somebody says, where a request tells no more than that."""
    found = SAYS.match(request) or SHE_SAYS.match(request)
    if found is None:
        return ""
    words = MEND.sub("", request[found.end() :]).strip(" .!")
    lead = "a" if LAS.match(words) else "a las" if language == "es" else "at"
    return next((each for each in (words, f"{lead} {words}") if only_a_time(each, now, language)), "")
