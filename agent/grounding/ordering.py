"""What is told to stand in a note, as the order for it: "it should be a kite, not the ball" is "put a kite ...".

Each table is a place to add a language.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
FOR: Final = r"(?:instead of|rather than|in place of|en (?:vez|lugar) del?)"
SHOULD_BE: Final = (
    r"(?:(?:should|ought to|must|has to|have to|needs? to|(?:is|are|was|were|['’]s|['’]re) (?:meant|supposed) to) "
    r"(?:now |really |actually )?(?:be|say|read|have|get|list)|"
    r"(?:deber[ií]an?|tendr[ií]an? que|tienen? que|deben?) (?:ser|poner|decir|haber|tener|llevar|estar))"
)
_NOTED: Final = r"(?:(?:note|list|entry|file)s? )?"
SHOULD: Final = re.compile(
    rf"^\W*(?P<lead>(?:please|oh|so|and|sorry|actually|now|y|perd[oó]n|por favor)\W+)*"
    r"(?:(?:for|para) (?P<whom>[^\W\d_]+),? )?"
    rf"(?:(?:it|that|this|there|eso)(?: (?=should|ought|must|has|have|needs?|is|was|deb|t[ei]+n))?|"
    rf"(?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)(?:['’]s(?: (?:present|gift|one|entry|line|idea|thing))?)?|"
    rf"{_NOTED})\s*{SHOULD_BE} ",
    _I,
)
"""How one begins who tells what is to stand there, and gives no order: "it should be a kite instead of the ball"."""

MAKE_OWN: Final = re.compile(r"^\W*make (?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)['’]s (?=\S)", _I)
FIRST: Final = re.compile(rf"^\W*(?P<instead>{FOR} [^,;.!?]{{2,40}}?),? (?=(?:it|that|there) {SHOULD_BE})", _I)
NOT: Final = re.compile(r"(?:,| and|,? but|,? y) (?:not|no) (?=(?:the |an? |el |la |los |las |un[oa]? )?\S)", _I)


DET: Final = (
    r"(?:(?:the|my|our|that|this|those|la|el|las|los|mi|mis|esa|nuestra|der|die|das|den|dem|meine[rnm]?|le|les|ma|mon|"
    r"il|lo|i|mia|mio|o|os|as|minha|meu)\s+)?"
)
IN: Final = r"(?:in|into|on|onto|to|of|from|en|a|de|im|zur?|dans|[àa]|sur|nella?|nei|sulla?|em|n[oa]s?)\s+"
OF: Final = r"(?:(?:de|del|sobre|do|da|dos|das|di|della|dello|du|des|von|zum?|zur)\s+|d['’]|dell['’])?"
MENDS: Final = (
    r"(?:update|fix|correct|change|amend|edit|put right|mend|actual[ií]za|corr[ií]ge|c[aá]mbia|modif[ií]ca|arregla|"
    r"atualiza|muda|altera|emenda|korrigiere?|[äa]ndere?|aktualisiere?|berichtige?|mets [àa] jour|modifie|change|"
    r"correggi|aggiorna|cambia|sistema)"
)
_VALUE: Final = r"[\"“«']?(?P<{0}>[^,;:!?\n\"”»]{{1,60}}?)[\"”»']?"
_NEW, _OLD = _VALUE.format("new"), _VALUE.format("old")
PUT: Final = r"(?:put|write|use|enter|pop|stick|save|note|have|make it|pon|escribe|usa|mete|apunta|anota|que sea)"
_IN_PLACE: Final = r"(?:instead|in (?:its|his|her|their|the) (?:place|stead)|en su lugar|en vez|mejor)"
ORDERS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"(?:{PUT}|change (?:it|that|them) to|make (?:it|that|them)) {_NEW} {FOR} {_OLD}",
        rf"(?:{PUT}|change (?:it|that|them) to|make (?:it|that|them)) {_NEW} {_IN_PLACE}",
        rf"{PUT} {_IN_PLACE} {_NEW}",
        rf"(?:replace|swap|change|switch|exchange) {_OLD} (?:with|for|by|to|into) {_NEW}(?: {_IN_PLACE})?",
        rf"(?:update|set|correct|fix) {_OLD} (?:to|with|as) {_NEW}",
        rf"(?:c[aá]mbi|reempl[aá]z|sustit[uú]y)[aeá] {_OLD} (?:por|a|con) {_NEW}",
        rf"(?:muda|troca|altera|substitui) {_OLD} (?:para|por) {_NEW}",
        rf"(?:ersetze?|tausche?|[äa]ndere?) {_OLD} (?:durch|gegen|in|auf|zu) {_NEW}",
        rf"(?:remplace|change) {_OLD} (?:par|en) {_NEW}",
        rf"(?:sostituisci|cambia) {_OLD} (?:con|in) {_NEW}",
        rf"(?:c[aá]mbi|reempl[aá]z|sustit[uú]y)[aeá](?P<old>l[oae]s?) (?:por|a|con) {_NEW}",
        rf"(?:p[oó]n|d[eé]ja)(?P<old>l[oae]) (?:como|en) {_NEW}",
    )
)
"""Orders by which something takes the place of what stands there."""

UPDATE: Final = re.compile(
    rf"{MENDS}(?:-?l[oae])?"
    rf"(?: (?:it|that|this|the entry|isso|isto|das|es|[cç]a|cela|eso|esto|{DET}not(?:es?|as?|iz|iz(?:en)?)))?|"
    rf"put (?:it|that|this) right|(?:p[õo]e|escreve|anota)(?: isso| o novo| a nova)?|"
    rf"(?:put|write|save|note) (?:that|it|this|the new one)(?: {_IN_PLACE})?(?: {FOR} (?:the (?:old|previous) one|"
    r"that|it))?|pon(?:l[oa]| eso| la nueva| el nuevo)(?: en su lugar)?(?: en vez de (?:la|el) (?:viej[oa]|anterior))?",
    _I,
)
"""An order that leaves the value to another clause."""

OF_NOTE: Final = re.compile(
    rf"\b{MENDS} (?:the|my|our|that|la|mi|esa|a|die|meine|ma|minha) not(?:es?|a|iz)\b",
    _I,
)

_WHO: Final = r"(?:i|we|they|she|he|somebody|someone|(?:the|my|our) [^\W\d_]+(?: [^\W\d_]+)?|(?-i:[A-ZÀ-Þ])[^\W\d_]+)"
_QUIEN: Final = r"(?:(?:[^\W\d_]+['’]?\s?){1,4}? |j['’])?"
"""Who has changed it, which is not told in the note."""

_SINCE: Final = r"(?: (?:this|yesterday|last|today|again|just|recently|now|hoy|ayer|ahora|esta)(?: \w+)?)?"
TOLD: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"{_WHO}(?:['’]ve| have|['’]s| has)?(?: just)? (?:changed|set|reset|switched|updated|moved|put up|raised) "
        rf"{_OLD} to {_NEW}{_SINCE}",
        rf"{_OLD} (?:has |have )?(?:went|gone|going|goes)(?: up| down)? to {_NEW}{_SINCE}",
        rf"{_OLD} (?:(?:has )?(?:moved|risen|rose|dropped)|(?:ha )?(?:subido|bajado|pasado)|sube|baja|pasa|subi[oó]|"
        rf"baj[oó]|pas[oó]) (?:to|a) {_NEW}{_SINCE}",
        rf"{_OLD} (?:is now|has changed to|was changed to|has been changed to|(?:is )?changed to|"
        rf"now is) {_NEW}{_SINCE}",
        rf"{_OLD}(?: is|['’]s) {_NEW} (?:now|from now on|these days)",
        rf"(?:the )?new (?P<old>[^,;:!?\n]{{2,40}}?)(?: is|['’]s|:) {_NEW}",
        rf"{_OLD} (?:ahora es|es ahora|ha cambiado a|pasa a ser) {_NEW}",
        rf"(?:{_QUIEN}(?:he|hemos|han|ha) (?:cambiado|puesto)|{_QUIEN}(?:cambi[oó]|cambiaron|puso|pusieron)) {_OLD} "
        rf"(?:a|por|como) {_NEW}",
        rf"{_QUIEN}(?:mud(?:ou|aram|ei|[aá]mos)|troc(?:ou|aram|[aá]mos)|alter(?:ou|aram)|troquei) {_OLD} (?:para|por) "
        rf"{_NEW}",
        rf"{_OLD} (?:mudou|passou|subiu|desceu|baixou|foi alterad[oa]|foi mudad[oa]) (?:para|a) {_NEW}",
        rf"{_OLD} (?:agora [ée]|[ée] agora) {_NEW}",
        rf"{_QUIEN}(?:hat|habe|haben) {_OLD} (?:auf|in|zu) {_NEW} (?:ge[äa]ndert|gesetzt|umgestellt)",
        rf"{_OLD} (?:ist|lautet|hei(?:ß|ss)t) jetzt {_NEW}",
        rf"{_QUIEN}(?:a|ont|ai|avons) (?:chang[ée]|remplac[ée]) {_OLD} (?:en|par|pour) {_NEW}",
        rf"{_OLD} (?:est maintenant|est pass[ée]e? [àa]) {_NEW}",
        rf"{_QUIEN}(?:ha|hanno|ho|abbiamo) cambiato {_OLD} (?:in|con) {_NEW}",
        rf"{_OLD} (?:adesso [èe]|ora [èe]|[èe] adesso|[èe] ora|[èe] passat[oa] a|[èe] salit[oa] a) {_NEW}",
        rf"(?:la|el) nuev[oa] (?P<old>[^,;:!?\n]{{2,40}}?)(?: es|:) {_NEW}",
    )
)
"""Clauses that tell what a value is by now."""

MAKE_IT: Final = (
    re.compile(rf"(?:make (?:it|that|them)|d[eé]jal[oae]s? en|que sean?|p[oó]nl[oae]s? (?:como|a)) {_NEW}", _I),
)
"""An order that tells the new value alone, where another clause speaks of the old one."""

STAYS: Final = re.compile(
    r"[^,;.!?]{2,40}?(?: can)? (?:stays?|remains?|is fine|are fine|se queda(?:n)?|est[aá] bien|fica|bleibt|reste|"
    r"rimane|resta)(?: the same| as (?:it|they) (?:is|are)| igual| como est[aá]| so| (?:as )?they are)?|"
    r"(?:just )?(?:leave|keep|deja|mant[eé]n|lass|laisse|lascia|deixa) [^,;.!?]{2,40}",
    _I,
)
"""A clause by which something else in the note stays as it is."""


OUT_AND_IN: Final = re.compile(
    r"^\W*(?P<lead>(?:(?:please|oh|so|and|now|y|por favor|porfa|bitte)\W+)*)"
    r"(?:(?:take|strike|cross|leave|get)(?: (?:out|off))?|remove|delete|drop|"
    r"(?:qu[ií]t|b[oó]rr|elim[ií]n)(?:a|ar|e)(?:me|le)?|"
    r"s[aá](?:ca|car|que)|nimm|streiche?|l[öo]sche?|enl[eè]ve|supprime|togli|leva|tira|apaga)"
    r" (?P<old>[^,;:!?\n]{2,40}?)(?: (?:out|off|raus|weg))?(?P<why>,(?! (?:and|y|und|et|e)\b) [^,;:!?\n]{2,50})?"
    r"\s*,?\s+(?:and|y|und|et|e) (?:put|write|p[oó]n(?:ga)?(?:me|le)?|escrib[ae]|m[eé]t[ae]|"
    r"schreibe?|setze?|mets|metti|p[õo]e)(?: (?:in|down|there|ah[ií]))? "
    r"(?P<new>(?!que\b|that\b|it\b|back\b)[^,;:!?\n]{2,40}?)"
    r"(?: (?:in|down|there|instead|en su lugar|ah[ií]|rein|daf[üu]r|hin))*\W*$",
    _I,
)
"""What is to go and what is to come: "quita la bufanda, que ya tiene, y pon un chal"."""


def ordered(text: str) -> str:
    """What is told to stand there, as the order for it: "put a kite instead of the ball"."""
    if first := FIRST.match(text):
        clause, *why = text[first.end() :].split(",", 1)
        text = f"{clause} {first['instead']}" + "".join(f",{each}" for each in why)
    if both := OUT_AND_IN.match(text):
        text = f"put {both['new']} instead of {both['old']}{both['why'] or ''}"
    found = SHOULD.match(text) or MAKE_OWN.match(text)
    if found is None:
        return text
    told = found.groupdict()
    who = told.get("whom") or told.get("who") or ""
    rest = NOT.sub(" instead of ", text[found.end() :], count=1)
    return f"for {who} put {rest}" if who else f"put {rest}"
