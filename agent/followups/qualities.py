"""One quality for another of its kind in what was just made: "no, I want it green" after "buy white paint"."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from tools.matching import words_of

COLOURS: Final = frozenset(
    "white black red green blue yellow brown grey gray pink orange purple violet silver golden beige turquoise navy "
    "blanco blanca blancos blancas negro negra negros negras rojo roja rojos rojas verde verdes azul azules "
    "amarillo amarilla amarillos amarillas marron marrones gris grises rosa rosas naranja naranjas morado morada "
    "morados moradas weiss weisse weissen schwarz schwarze schwarzen rot rote roten grun grune grunen blau blaue "
    "blauen gelb gelbe gelben blanche blancs blanches noir noire noirs noires rouge rouges vert verte verts vertes "
    "bleu bleue bleus jaune jaunes bianco bianca bianchi bianche nero nera neri nere rosso rossa rossi rosse verdi "
    "blu giallo gialla gialli gialle branco branca brancos brancas preto preta pretos pretas vermelho vermelha "
    "vermelhos vermelhas amarelo amarela".split()
)
SIZES: Final = frozenset(
    "small medium large big tiny huge pequeno pequena pequenos pequenas mediano mediana grande grandes klein kleine "
    "kleinen gross grosse grossen petit petite petits grand grands piccolo piccola piccoli grandi".split()
)
SIDES: Final = frozenset(
    "left right izquierdo izquierda derecho derecha links rechts gauche droite sinistra destra".split()
)
STATES: Final = frozenset(
    "fresh frozen dried tinned canned fresco fresca frescos frescas congelado congelada congelados".split()
)
KINDS: Final = (COLOURS, SIZES, SIDES, STATES)
"""Qualities, of which a thing has one of each kind."""

GETTING: Final = frozenset("get buy grab fetch order".split())
"""Verbs before the thing that is to be had."""

BESIDE: Final = frozenset(
    "i we want wanted need meant mean would like d prefer it them that the a an one ones to be in is s should make "
    "please not but and rather instead better of colour color que la lo las los el un una quiero queria queremos "
    "prefiero mejor de en color por favor sea sean y no pero era eran ha lieber bitte ich will es sie die das der "
    "plutot je le les veux en preferisco voglio quero".split()
)
"""Words that may stand beside a quality and say nothing else."""

AGREES: Final = re.compile(r"\b(?:that|it|this)(?:['’]?s| is| was) (?:all )?right\b", re.IGNORECASE)
"""Words of one who agrees: "no, that's right" is about no side."""

TOLD: Final = (
    re.compile(
        r"\W*(?:(?:and|oh|ah|but|please|y|pero|eh|e|ma|mas|et)\b[\s,]*)*"
        r"(?:que (?:sean?|est[eé]n?|sejam?)|che sian?o?|qu['’](?:ils?|elles?) soi(?:en)?t)\s+"
        r"(?P<quality>[^\W\d_]+(?: (?:y|e|et) [^\W\d_]+)?)(?:[\s,]+(?:por favor|porfa|per favore))?\W*",
        re.IGNORECASE,
    ),
    re.compile(
        r"\W*(?:(?:and|oh|ah|but|actually|please)\b[\s,]*)*"
        r"(?:make (?:them|those) |they (?:should|must|need to|have to) be |"
        r"(?:the |get |buy |i (?:want|need) (?:the )?)?(?=[^\W\d_]+ ones\b))"
        r"(?P<quality>[^\W\d_]+)(?: ones)?(?:[\s,]+(?:please|pls))?\W*",
        re.IGNORECASE,
    ),
)
"""Sentences that tell what the thing just put on the list is to be like: the quality goes behind it, or before it."""

NO_QUALITY: Final = frozenset(
    "high low urgent important priority top due done ready soon quick fast two three both all same other others new "
    "old last first second third next big shared private weekly daily monthly these those right wrong good "
    "alta baja urgente urgentes importante importantes prioritario prioritaria prioritarios dos tres ambos ambas "
    "ya bien bueno buena rapido rapida pronto manana hoy para las los listas listos hechas hechos".split()
)
"""Words that tell how a to-do is to be done, or which: nothing that a thing is like."""

WITH: Final = re.compile(r"\s(?:para|de|del|con|a|per|di|da|pour|em|no|na)\s|$", re.IGNORECASE)
"""Where the name of a thing ends, and what it is for begins."""

FEW: Final = 2
"""Words of a title, at most, of which the last is the thing."""

TITLED: Final = {"add_todo": ("update_todo", "todo"), "create_event": ("update_event", "event")}


def other_quality(rest: str, before: Before) -> tuple[Planned, ...]:
    """The new title of the one row just made, where the rest of a correction tells its quality and nothing else."""
    call = before.calls[0]
    if len(before.calls) != 1 or call["tool"] not in TITLED or "?" in rest or AGREES.search(rest):
        return ()
    title = str(call["arguments"].get("title", ""))
    known = {*words_of(title)}
    said = [word for word in words_of(rest) if word not in BESIDE or word in known]
    kinds = [kind for kind in KINDS if any(word in kind for word in said)]
    if len(kinds) != 1:
        return ()
    new = [word for word in said if word in kinds[0] and word not in known]
    old = [word for word in words_of(title) if word in kinds[0]]
    others = [word for word in said if word not in kinds[0] and word not in known]
    if len(new) != 1 or len(old) != 1 or others:
        return ()
    tool, row = TITLED[call["tool"]]
    spelled = next(each for each in re.findall(r"[^\W\d_]+", rest) if words_of(each) == new)
    return (Planned(tool, {row: "it", "title": _swapped(title, old[0], spelled)}),)


def told_quality(request: str, before: Before) -> tuple[Planned, ...]:
    """The title of the one to-do just added with what its thing is to be like: "que sean recargables"."""
    call = before.calls[0]
    if len(before.calls) != 1 or call["tool"] != "add_todo" or "?" in request:
        return ()
    after, ahead = (each.fullmatch(request) for each in TOLD)
    found = after or ahead
    title, words = str(call["arguments"].get("title", "")), words_of(found["quality"]) if found else []
    if found is None or not title or not NO_QUALITY.isdisjoint(words) or {*words} & {*words_of(title)}:
        return ()
    quality = found["quality"]
    if after:
        place = WITH.search(title)
        end = place.start() if place else len(title)
        return (Planned("update_todo", {"todo": "it", "title": f"{title[:end]} {quality}{title[end:]}"}),)
    first, _, rest = title.rpartition(" ")
    if len(title.split()) > FEW:
        return ()
    if not first or words_of(first)[0] in GETTING:
        named = f"{first} {quality.lower()} {rest}" if first else f"{quality.capitalize()} {rest[:1].lower()}{rest[1:]}"
    else:
        named = f"{quality.capitalize()} {title[:1].lower()}{title[1:]}"
    return (Planned("update_todo", {"todo": "it", "title": named}),)


def _swapped(title: str, old: str, new: str) -> str:
    def one(found: re.Match[str]) -> str:
        return (
            (new.capitalize() if found.group()[0].isupper() else new)
            if words_of(found.group()) == [old]
            else found.group()
        )

    return re.sub(r"[^\W\d_]+", one, title)


def is_quality(words: list[str]) -> bool:
    """Whether words are one quality, which is no name."""
    return len(words) == 1 and any(words[0] in kind for kind in KINDS)
