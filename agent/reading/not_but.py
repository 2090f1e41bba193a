"""A deed that is denied only for the sake of another on the same row: "don't cancel the physio, move it to Friday".

Nothing is wanted of the first; what is wanted is told behind it of "it", which is the row that the denial names. Such a
request is read as "move the physio to Friday", whatever reads it. What takes back nothing but the deed stays: "don't
cancel the physio".
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_I: Final = re.IGNORECASE

_LEAD: Final = (
    r"(?P<lead>^\W*(?:(?:please|hey|hi|oh|ok|no|so|wait|actually|and|but|hola|oye|no no|por favor|bueno|vale|y|pero|"
    r"bitte|nein|non|n[aã]o|s['’]il te pla[iî]t|per favore)\b[\s,.!]*?)*?|(?<=[.!;])\s+)"
)
_NAME: Final = r"(?P<name>[^,;.:!?\n\"“”«»]{2,60}?)"
_STAYS: Final = (
    r"(?:\s+(?:off|out|away|yet|altogether|completely|entirely|for good|as (?:done|finished|complete)|"
    r"(?:off|from|on|in) (?:the|my) (?:lists?|calendar|diary)|todav[ií]a|a[uú]n|del todo|"
    r"de (?:la lista|el calendario|mi lista)|ganz|noch|encore|ancora|ainda))*"
)
_BUT: Final = r"\s*(?:[,;.:!]|\s[–—-]+|\s(?=(?:but|and|just|instead|pero|sino|aber|mais|ma|mas)\b))+\s*"
_JUST: Final = (
    r"(?:(?:but|and|just|only|simply|merely|instead|rather|please|pls|better|(?:i )?just want (?:you )?to|"
    r"i(?:['’]d| would) (?:just |rather |like to |rather just |like you to )+|(?:can|could|would) (?:you|we)|let['’]s|"
    r"pero|solo|s[oó]lo|simplemente|mejor|sino|m[aá]s bien|por favor|"
    r"aber|nur|einfach|lieber|bitte|mais|juste|plut[oô]t|"
    r"ma|solo|piuttosto|semplicemente|mas|s[oó]|apenas)\b[\s,]*)*"
)
_REMOVES: Final = (
    r"(?:delete|remove|cancel|drop|bin|scrap|erase|ditch|chuck(?: out)?|get rid of|take (?:off|out)|cross (?:off|out)|"
    r"call off|tick off|tick|complete|axe|throw (?:out|away)|clear)"
)
_REMOVING: Final = (
    r"(?:deleting|removing|cancell?ing|dropping|binning|scrapping|erasing|ditching|chucking|getting rid of|"
    r"taking (?:off|out)|crossing (?:off|out)|calling off|ticking off|throwing (?:out|away))"
)
_DOES: Final = (
    r"(?P<verb>move|push|put|set|shift|bump|change|make|mark|rename|postpone|reschedule|delay|drop|lower|raise|give|"
    r"flag|bring|pull|turn|call|leave|downgrade|upgrade)"
)
DENIED: Final = re.compile(
    rf"{_LEAD}(?:(?:(?:you |i |we )?(?:do ?n['’]?t|do not|never|not)(?: (?:have|need|want) to)?|"
    r"(?:you |we )?need ?n['’]?t|(?:there['’]?s |there is )?no need to)"
    rf"(?: (?:actually|quite|just|ever|even|go and))* {_REMOVES}|(?:rather than|instead of) {_REMOVING}) "
    rf"{_NAME}{_STAYS}{_BUT}{_JUST}{_DOES} (?:it|that|them|that one)\b(?! is\b)",
    _I,
)
KEPT: Final = re.compile(
    rf"{_LEAD}(?:keep|leave(?=[^,;]* (?:on|where|in|there)\b)) {_NAME}"
    r"(?: (?:on (?:the|my) list|where (?:it|they) (?:is|are)|in (?:the|my) calendar|on|in|there))?\s*,?\s*"
    rf"(?=(?:but|and just|just)\b){_JUST}{_DOES} (?:it|that|them|that one)\b(?! is\b)",
    _I,
)
"""The denial, and the deed behind it; and the same where the row is to be kept."""

_BORRA: Final = r"(?:borr|quit|elimin|cancel|anul|tach|suprim)"
_CLITIC: Final = r"(?P<clitic>l[aeo]s?)"
DENIED_ES: Final = re.compile(
    rf"{_LEAD}(?:no (?:me |l[oae]s? )?{_BORRA}\w*(?:es|as|e|a|an|en)|"
    rf"(?:no (?:hace falta|es necesario|hay que|quiero|tienes que)|en (?:vez|lugar) de)(?: que)? {_BORRA}\w+)"
    rf",? {_NAME}{_STAYS}{_BUT}{_JUST}(?P<verb>(?:p[oó]n|p[aá]sa|mu[eé]ve|c[aá]mbia|d[eé]ja|m[aá]rca|b[aá]ja|s[uú]be|"
    rf"apl[aá]za|retr[aá]sa|adel[aá]nta|da|ren[oó]mbra|posp[oó]n))(?:me)?{_CLITIC}\b",
    _I,
)
OF_IT: Final = re.compile(r"\s+(?P<what>el nombre|el t[ií]tulo|la prioridad|la hora|la fecha|el d[ií]a)\b", _I)
"""What of the row is changed: "cámbiale el nombre"."""

DENIED_DE: Final = re.compile(
    rf"{_LEAD}(?:l[öo]sche?|streiche?|entferne?|sage?) {_NAME} nicht(?: ab)?{_STAYS}{_BUT}{_JUST}(?P<verb>verschiebe?|"
    r"lege?|setze?|mache?|[äa]ndere?) (?:ihn|sie|es|das)\b",
    _I,
)
DENIED_FR: Final = re.compile(
    rf"{_LEAD}n(?:e |['’])(?:annule|supprime|efface|enl[eè]ve|retire)[rsz]? pas {_NAME}{_STAYS}{_BUT}{_JUST}(?P<verb>"
    r"d[ée]place|mets|passe|reporte|d[ée]cale)[- ]l[ea]\b",
    _I,
)
DENIED_IT: Final = re.compile(
    rf"{_LEAD}non (?:cancellare|eliminare|annullare|togliere) {_NAME}{_STAYS}{_BUT}{_JUST}(?P<verb>sposta|metti|passa|"
    r"rimanda|anticipa|posticipa)l[oa]\b",
    _I,
)
DENIED_PT: Final = re.compile(
    rf"{_LEAD}n[aã]o (?:cancel|apag|elimin|remov|tir)\w+ {_NAME}{_STAYS}{_BUT}{_JUST}(?P<verb>mud[ae]|pass[ae]|p[õo]e|"
    r"adi[ae]|marca)-[oa]\b",
    _I,
)

NO_NAME: Final = re.compile(
    r"\b(?:if|unless|until|because|since|when|while|before|after|and|or|but|anything|everything|all|either|"
    r"si|hasta|porque|cuando|antes|despu[eé]s|y|(?<=\s)o|pero|nada|todo|todos|todas|wenn|bis|weil|und|oder|alles|"
    r"quand|parce|et|ou|tout|quando|perch[eé]|tutto|tudo)\b",
    _I,
)
"""Words of more than one thing, or of a condition."""

POINTS: Final = re.compile(r"(?:it|that|this|them|that one|this one|lo|la|eso|esto|das|es|[çc]a|cela|isso|quello)", _I)
"""A row that was spoken of before."""


ONLY: Final = re.compile(r"^\s+(?:only|just|instead|solo|s[oó]lo|solamente|nur|lieber|juste|solo|s[oó])\b(?=\s)", _I)
CONDITION: Final = re.compile(r"\b(?:if|unless|si|wenn|falls)\b", _I)
QUOTED: Final = re.compile(r"[\"“”«»\n]|^\s*>")
LONGEST: Final = 7
"""Words of a name, at most."""


def rather(request: str) -> str:
    """The request with the deed that is wanted told of the row by its name, and without the one that is not."""
    if QUOTED.search(request) or CONDITION.search(request):
        return request
    for denied in (DENIED, KEPT, DENIED_ES, DENIED_DE, DENIED_FR, DENIED_IT, DENIED_PT):
        found = denied.search(request)
        if found is None:
            continue
        name = found["name"].strip()
        rest = ONLY.sub("", request[found.end() :])
        if NO_NAME.search(name) or len(name.split()) > LONGEST:
            return request
        if POINTS.fullmatch(name):
            return f"{request[: found.start()]}{found['lead']}{request[found.start('verb') :]}"
        verb, told = found["verb"], ""
        if denied is DENIED_ES:
            verb = _plain(verb)
            if found["clitic"].casefold().startswith("le"):
                verb, told, rest = _of_it(verb, name, rest)
        return f"{request[: found.start()]}{found['lead']}{verb} {told or name}{rest}"
    return request


def _of_it(verb: str, name: str, rest: str) -> tuple[str, str, str]:
    """The verb, what is changed of the row, and what is told behind it: "baja", "la prioridad del grifo", ""."""
    if what := OF_IT.match(rest):
        return verb, f"{what['what']} {re.sub(r'^de el ', 'del ', f'de {name}', flags=_I)}", rest[what.end() :]
    row = re.sub(r"^a el ", "al ", f"a {name}", flags=_I)
    return f"{verb}le", f"{rest.strip(' .!')} {row}", ""


def _plain(verb: str) -> str:
    """A verb without the accent that it has only before a pronoun: "muéve", of "muévelo"."""
    return "".join(each for each in unicodedata.normalize("NFD", verb) if not unicodedata.combining(each))
