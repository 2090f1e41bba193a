"""How much a to-do matters, as people say it: in a word anywhere, or in a clause that says nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from agent.calls import Planned
from agent.intents.slips import unslipped

_RANKED: Final = (
    r"(?:[ -](?:priority|prio|importance|tasks?|to-?dos?|items?|jobs?|prioridade?|importancia|import[âa]ncia|"
    r"importanza|tarea|"
    r"priorit[àaäée]t?)\b|(?=\W*$|\s*[,;.:!)(/]|\s+[–—-]|\s+(?:and|but|or|then|so|please|pls|for (?:me|now)|y|e|o|"
    r"pero|por favor|porfa|und|aber|bitte|et|mais|ma|mas)\b))"
)
"""What stands behind a word for a rank: what has it, or the end of what is said; "high school" has no rank."""

_OTHER: Final = "".join(
    rf"(?<!\b{each} )"
    for each in "de la el una un planta marea voz tensión tension presión presion temporada saison stagione "
    "marée maree dar a acqua tide chair".split()
)
"""What a word for a rank is no rank behind: "dar de baja", "la planta baja", "en voz alta"."""


def _ranks(words: str) -> str:
    return rf"(?:{_OTHER}(?:{words}){_RANKED}|(?:{words})[ -](?:prioridade?|priorit[àaäée]t?|importancia|priority)\b)"


SAID_SO: Final = {
    "low": re.compile(
        rf"\b(?:{_ranks('low(?:er|est)?|baja|basse|bassa|baixa')}|priority (?:(?:is|to|as) )?low(?:er|est)?|"
        r"(?:prioridad|priorit[ée]|priorit[àa]|prioridade) (?:(?:muy|m[aá]s|plus|più|mais) )?"
        r"(?:baja|basse|bassa|baixa)|(?:baja prioridad|niedrige priorit[äa]t)|"
        r"no (?:great |big |real |particular )?(?:rush|hurry)|(?:not|isn['’]?t|nothing) "
        r"(?:(?:very|that|so|too|at all|really|particularly) )?(?:urgent|important)|"
        r"(?:do ?n['’]?t|do not|need ?n['’]?t|never) (?:have|mark|put|flag|keep|list|treat|make|be|show)"
        r"(?: (?:it|that|this|them|(?:the|my) [^\W\d_]+))?(?: down)?(?: (?:as|at|to|be))?(?: (?:an?|so|very))* "
        r"(?:urgent|important|(?:high |top )?priority)|"
        r"no (?:me )?l[oa]s? (?:pongas|marques|dejes|tengas|quiero)(?: (?:como|de|en))? "
        r"(?:urgentes?|importantes?|prioritari[oa]s?)|whenever|someday|some day|one day|"
        r"eventually|unimportant|(?:less|menos|weniger|moins|meno) "
        r"(?:urgent|important|pressing|wichtig|dringend|press[ée])e?|"
        r"sin (?:ninguna )?(?:prisas?|apuros?)|no (?:corre|hay|tengo|tiene) (?:ninguna |mucha |mucho |ning[uú]n )?"
        r"(?:prisa|apuro|urgencia)|no (?:me )?(?:es (?:muy |tan |nada )?(?:urgente|importante)|urge)|poco urgente|"
        r"alg[uú]n d[ií]a|cuando pueda|"
        r"(?:nicht|kaum) (?:so |sehr )?(?:eilig|dringend|wichtig)|eilt nicht|niedrig\w*|pas (?:urgent|press[ée])|"
        r"rien ne presse|non (?:[èe] )?urgente|senza fretta|n[aã]o [ée] urgente|sem pressa)(?!\w)",
        re.IGNORECASE,
    ),
    "high": re.compile(
        rf"\b(?:{_ranks('high(?:er|est)?|alta|hoch|hohe[rn]?|haute')}|(?:prioridad|priorit[ée]|priorit[àa]|"
        r"prioridade|priorit[äa]t) (?:(?:muy|m[aá]s|plus|più|mais|sehr|ist) )?(?:alta|haute|hoch)|"
        r"important(?! (?:to|for) (?:her|him|them|my|our|his|their)\b)|urgent|urgently|priority|asap|"
        r"critical|crucial|essential|vital|"
        r"(?<!^)(?<![,;.:!–-] )(?<!\bi )(?<!\bwe )(?<!\byou )must|"
        r"immediately|right away|"
        r"top(?! (?:it |them )?up\b)|(?:(?<=\bis )|(?<=\bare )|(?<=\bit['’]s ))key(?=\W*$|[,.;!]| (?:task|to-?do|"
        r"job|item|thing)\b)|matters|"
        r"importante|urgente|urge|prioridad|prioritari[oa]|cr[ií]tic[oa]|"
        r"imprescindible|(?:(?<=\bes )|(?<=\bson ))clave(?=\W*$|[,.;!])|"
        r"cuanto antes|ya mismo|dringend(?:es?)?|wichtig(?:es?)?|eilig(?:es?)?|urgent[es]?|prioritaire|urgentemente|"
        r"priorit[àa]|prioridade|massima|m[aá]xima)(?!\w)",
        re.IGNORECASE,
    ),
}
"""How users say a priority; where they do not, a model's choice of one is its own idea."""

_IT: Final = (
    r"(?:(?:it|this|that|the thing)['’]?s|it is|its|this is|that is|(?:make|mark|set|put|flag|give|treat) (?:it|"
    r"this|that)"
    r"(?: (?:as|a|an|with|to|at|on|of))*|as|with(?: a)?|es|est[aá]|(?:p[oó]n|m[aá]rca|apunta|anota|d[eé]ja|haz|"
    r"pone)l[oae]"
    r"(?: (?:con|de|como|en|la|una|a))*|(?:me )?(?:l[oa] )?(?:pones|marcas|dejas)(?: (?:con|como|de))*|con|de|como|"
    r"(?:das|es) ist|ist|(?:mach|setz|stuf)\w* (?:es|das)(?: (?:auf|als))*|mit|c['’]est|mets-l[ea](?: en)?|en|[èe]|"
    r"mettil[oa]"
    r"(?: (?:a|con|in))*|a|[ée]|(?:p[oõ]e|marca)(?:-[oa])?(?: (?:como|com|em))*|com)"
)
_MUCH: Final = (
    r"(?:(?:very|really|quite|super|pretty|rather|muy|s[uú]per|bastante|sehr|ganz|tr[eè]s|molto|muito|a|an|of|the|"
    r"la|de|"
    r"highest|at all|eh|yet|though|nada|tan|something|(?:una )?cosa|una|un|algo|eine|etwas|une|"
    r"(?:une chose|quelque chose)(?: d['’])?|qualcosa(?: di)?|uma coisa|uma)\W+)*"
)
_WEIGHT: Final = (
    r"(?:(?:a )?(?:low|high|top|highest|lowest|normal|medium)[ -](?:priority|prio|importance)|(?:alta|"
    r"baja) prioridad|(?:priority )?(?:urgent|"
    r"important)|"
    r"asap|"
    r"priority (?:is )?(?:low|high|normal|medium)|no (?:great |big |real |particular )?(?:rush|hurry)|"
    r"not (?:(?:very|that|so|too|really) )?(?:urgent|important)|"
    r"(?:la )?(?:m[aá]xima )?prioridad(?: (?:muy )?(?:baja|alta|"
    r"media|normal|m[aá]xima))?|(?:poco |no )?(?:urgente|importante|prioritari[oa])|"
    r"sin (?:ninguna )?(?:prisas?|apuros?)|no (?:me )?(?:corre|hay|tengo|tiene|urge)(?: (?:ninguna |mucha |"
    r"mucho )?(?:prisa|"
    r"apuro|urgencia))?|no es (?:muy |tan |nada )?(?:urgente|importante)|"
    r"(?:nicht (?:so )?)?(?:wichtig|dringend|eilig)(?:es?)?|(?:hohe|niedrige|h[oö]chste) priorit[äa]t|eilt nicht|"
    r"(?:pas )?(?:urgent|prioritaire|press[ée])|priorit[ée] (?:haute|basse)|rien ne presse|"
    r"(?:non )?(?:urgente|importante)|priorit[àa] (?:alta|bassa|massima)|senza fretta|(?:n[aã]o )?urgente|"
    r"prioridade (?:alta|baixa|m[aá]xima)|sem pressa)"
)
WEIGHED: Final = re.compile(
    rf"\W*(?:(?:and|but|y|pero|und|aber|et|mais|ma|mas|ed?|so|please|por favor|"
    rf"bitte)\b\W*)*(?:{_IT}\W+)?{_MUCH}{_WEIGHT}"
    r"(?:\W+(?:though|please|pls|eh|one|thing|at all|really|for me|por favor|porfa|task|to-?do|tarea|sache|chose|cosa|"
    r"coisa|bitte|s['’]il te pla[iî]t|per favore|item|on (?:it|this|that)))*\W*",
    re.IGNORECASE,
)
"""A clause that only says how much something matters."""

_LEADS: Final = re.compile(
    rf"^(?P<kind>\W*(?:(?:a |an |new |nueva? )*(?:to-?do|task|item|reminder|tarea|recordatorio|aufgabe|"
    rf"t[âa]che)\b\W*)?)"
    rf"{_MUCH}{_WEIGHT}\s*(?:[:,;!–-]|\.\s)\s*",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"\s*[,;.!(–-]+\s*(?P<clause>[^,;.!()]+?)\W*$")


def weights(request: str) -> list[str]:
    """The priorities that the request speaks of: "low", "high"; "not urgent" is only low."""
    left, found = unslipped(request), []
    for priority, words in SAID_SO.items():
        if words.search(left):
            found.append(priority)
        left = words.sub(" ", left)
    return found


WHY: Final = re.compile(
    r"\s+(?:que|porque|pues|because|['’]?cause|cos|since|weil|denn|car|parce que|perch[eé]|pois)\s+.+$", re.I | re.S
)
"""Why it matters so much, told behind that."""


UNHURRIED: Final = re.compile(
    r"\b(?:no (?:great |big |real |particular )?(?:rush|hurry)|whenever|someday|some day|one day|eventually|"
    r"sin (?:ninguna )?(?:prisas?|apuros?)|no (?:me )?(?:corre|hay|tengo|tiene) (?:ninguna |mucha |mucho |ning[uú]n )?"
    r"(?:prisa|apuro)|alg[uú]n d[ií]a|cuando pueda|eilt nicht|rien ne presse|senza fretta|sem pressa)(?!\w)",
    re.IGNORECASE,
)
"""That something has time, which says nothing of how much it matters."""


def unhurried(planned: Sequence[Planned], request: str) -> tuple[Planned, ...]:
    """The calls, a new to-do of low priority only where more is said of it than that it has time."""
    if "low" not in weights(request) or "low" in weights(UNHURRIED.sub(" ", request)):
        return tuple(planned)
    return tuple(_unranked(each) if each.tool == "add_todo" else each for each in planned)


def _unranked(call: Planned) -> Planned:
    kept = {name: value for name, value in call.arguments.items() if (name, value) != ("priority", "low")}
    return replace(call, arguments=kept)


def unweighed(request: str) -> tuple[str, str]:
    """The request without the clauses that only say how much it matters, and what they say; "" where there is none."""
    request, said = request.strip(), ""
    while found := _ENDS.search(request):
        if not WEIGHED.fullmatch(unslipped(WHY.sub("", found["clause"]))):
            break
        said = next(iter(weights(found["clause"])), said)
        request = request[: found.start()]
    if led := _LEADS.match(mended := unslipped(request)):
        said = next(iter(weights(led.group())), said)
        kind = led["kind"].strip(" ,:")
        request = (f"{kind}: " if kind else "") + mended[led.end() :]
    return request, said
