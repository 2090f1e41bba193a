"""Questions that only words answer: which of two ways to say something is right, and what goes on from talk."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from agent.intents import WORDS
from tools.matching import HOURS, words_of

REWRITING: Final = "rewrite_text"
_QUOTED: Final = r"[\"“”«„‘'][^\"“”«»„]{2,}?[\"“”»‘’'](?!\w)"
TWO: Final = re.compile(
    rf"(?<!\w){_QUOTED}[\s,]*\b(?:or|o|u|oder|ou|oppure)\b[\s,]*(?:\w+ ){{0,2}}{_QUOTED}", re.IGNORECASE
)
"""Two readings in quotation marks, of which one is to be chosen."""

ASKED_FOR: Final = re.compile(
    r"\b(?:rewrite|reword|rephrase|make (?:this|that|it|these)|"
    r"translate|shorten|fix|improve|polish|turn (?:this|that|it)|"
    r"politer|shorter|reescribe|traduce|acorta|mejora|corrige|hazlo|formulier\w*|übersetz\w*|k[üu]rz\w*|r[ée]écri\w*|"
    r"tradui\w*|raccourci\w*|riscriv\w*|traduci|accorcia|reescrev\w*|traduz|encurta)\b",
    re.IGNORECASE,
)
"""Words of one who wants a text to be written anew."""


def about_language(request: str, likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each tool is, where a question offers two readings: what spoke for a new text speaks for words."""
    best = max(likely, key=lambda each: likely[each], default=WORDS)
    if best != REWRITING or "?" not in request or not TWO.search(request) or ASKED_FOR.search(request):
        return likely
    return {**likely, REWRITING: likely.get(WORDS, 0.0), WORDS: likely[REWRITING]}


_SOMEBODY: Final = r"^\W*(?:(?:hey|so|ok|oye|pues|y|and)\b\W*)?(?:[^\W\d_][\w'’-]*,? ){1,7}?"
BY_ANOTHER: Final = re.compile(
    rf"{_SOMEBODY}(?:(?:just |keeps? )?(?:asks?|asked|asking|wants? to know|wonders?)(?: (?:me|us))?,? "
    r"(?=what|why|how|which|who|where)|"
    r"(?:(?:me|nos) )?(?:pregunta[n]?|preguntaba|pregunt[oó]|ha[n]? preguntado|quiere[n]? saber),? "
    r"(?=qu[eé]\b|por qu[eé]|c[oó]mo|cu[aá]l|cu[aá]nt|d[oó]nde|qui[eé]n)|"
    r"(?:fragt|fragen|fragte|will wissen|wollen wissen|hat gefragt)(?: mich| uns)?,? "
    r"(?=was|warum|wieso|wie|welche|wer|wo)|"
    r"(?:(?:me|nous) )?(?:demande|demandent|m['’]a demand[ée]|veut savoir|veulent savoir) "
    r"(?=comment|pourquoi|combien|quel|qui|o[ùu]\b|ce que)|"
    r"(?:(?:mi|ci) )?(?:chiede|chiedono|ha chiesto|vuole sapere|vogliono sapere) "
    r"(?=come|perch[eé]|quant|qual|chi\b|dove|cosa|che cosa)|"
    r"(?:pergunta|perguntam|perguntou|quer saber|querem saber)(?:-me| me)? "
    r"(?=como|porqu[eê]|por que|quant|qual|quem|onde|o que))(?P<asked>.{8,})",
    re.IGNORECASE,
)
"""How it is told what somebody else would like to know: "my son asks why the sky is blue, tell him"."""

OURS: Final = frozenset(
    "list lists todo todos tasks calendar diary agenda note notes mail mails email emails lista listas tareas "
    "calendario nota notas correo correos liste aufgaben kalender notizen".split()
)
"""Words for what is kept here: a question with one of them does not go on from talk."""

OWN: Final = frozenset(
    "i we me my our us mine ours you your yo nosotros mi mis nuestro nuestra tengo tenemos ich wir mein meine unser "
    "unsere je nous mon ma mes notre nos io noi mio mia nostro nostra ho abbiamo eu meu minha nosso nossa tenho".split()
)
"""Words of a question that is about its owner's own matters."""

FACTS: Final = frozenset({"remember_fact", "recall_facts", "create_note", "draft_reply", "read_mail", "search_mail"})
"""What such a question seems to be for."""


def by_another(request: str, likely: Mapping[str, float], named: Sequence[str]) -> Mapping[str, float]:
    """How likely each tool is, where somebody else asks something about the world: it is answered in words."""
    best = max(likely, key=lambda each: likely[each], default=WORDS)
    found = BY_ANOTHER.match(request) if best in FACTS and not named else None
    if found is None or not (HOURS | OURS | OWN).isdisjoint(words_of(found["asked"])):
        return likely
    return {**dict.fromkeys(likely, 0.0), WORDS: 1.0}


HEADED: Final = re.compile(
    r"^\W*(?:(?:a |an |new |una? |nueva )*(?:to[- ]?do|task|tarea|pendiente|aufgabe|t[âa]che|compito|tarefa)|reminder|"
    r"recordatorio)\s*(?::|\s[–—-]\s)\s*(?=\w)[^?]+$",
    re.IGNORECASE,
)
"""A request with the head of a to-do: whatever follows is one, and is not done here and now."""

WRITTEN: Final = frozenset({REWRITING, WORDS, "summarize_mail", "draft_reply", "compose_mail", "search_mail"})
"""What a deed may be taken for that is to be done by the owner: "to-do: translate the leaflet"."""


def headed(request: str, likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each tool is, where the request is a to-do by its head: what spoke for a text speaks for that."""
    best = max(likely, key=lambda each: likely[each], default="add_todo")
    if not HEADED.match(request) or (best not in WRITTEN and likely.get(REWRITING, 0.0) < likely.get(best, 0.0) / 4):
        return likely
    return {**dict.fromkeys(likely, 0.0), "add_todo": 1.0}


ASKS_ON: Final = re.compile(
    r"\W*(?:(?:and|but|so|ok(?:ay)?|what about|how about|y|pero|und|et|e)\b[\s,]*)+[^.;!?\d]{1,60}\?\W*",
    re.IGNORECASE,
)
FEW: Final = 6
"""Words of a question that is only understood from the one before."""


def asked_on(request: str, likely: Mapping[str, float], talked: bool, named: Sequence[str]) -> Mapping[str, float]:
    """How likely each tool is, where a short question goes on from a turn of words alone: "and the smallest?"."""
    words = words_of(request)
    if (
        not talked
        or named
        or len(words) > FEW
        or not (HOURS | OURS).isdisjoint(words)
        or not ASKS_ON.fullmatch(request)
    ):
        return likely
    return {**dict.fromkeys(likely, 0.0), WORDS: 1.0}
