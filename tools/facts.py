"""What the user has told of himself and wants remembered."""

from __future__ import annotations

import re
from typing import Final

from memory.errors import ToolError, Unclear
from memory.facts import Fact
from tools.contract import Receipt, Shown, ToolContext, tool
from tools.matching import LIKE_WORD, pick, ranked, word_likeness, words_of
from tools.phrases import Phrases, phrase_of
from tools.recalling import relevant
from tools.subjects import NEWLY, corrects

PHRASES: Final[Phrases] = {
    "kept": {"en": "I will remember: {text}", "es": "Lo recordaré: {text}"},
    "corrected": {
        "en": "I will remember: {text} (instead of: {old})",
        "es": "Lo recordaré: {text} (en lugar de: {old})",
    },
    "known": {"en": "I know that already: {text}", "es": "Ya lo sé: {text}"},
    "not_said": {
        "en": "I remember only what you tell me yourself, and your message does not say that.",
        "es": "Solo recuerdo lo que me dices tú, y tu mensaje no dice eso.",
    },
    "head": {"en": "I remember:", "es": "Recuerdo:"},
    "none": {"en": "I remember nothing yet.", "es": "Aún no recuerdo nada."},
    "none_about": {"en": "I remember nothing about {about}.", "es": "No recuerdo nada sobre {about}."},
    "forgotten": {"en": "Forgotten: {text}", "es": "Olvidado: {text}"},
}
GRAMMAR: Final = frozenset(
    "user users i m im me my mine myself you your yours he she it its we our they them their the a an is are am was "
    "were be been being has have had do does did s ve ll re d that this these those of to in on at for from with by as "
    "and or but so name named called prefers remember please note keep mind usuario el la los las un una yo me mi mis "
    "tu tus su sus que es soy eres son esta estoy estan ser tiene tengo hay de del al a en por para con y o se lo le "
    "recuerda recordar favor llama llamo nombre".split()
)
NEGATIONS: Final = frozenset("not no never nor neither nobody nothing without t cannot nunca jamas ni nada sin".split())
ASKING: Final = re.compile(
    r"(?:please |por favor,? )?\b(?:remember|keep in mind|(?:don['\u2019]?t|do not|never) forget|recuerda|"
    r"no (?:lo |te )?olvides)\b(?: (?:that|de que|que))?[:,]?",
    re.IGNORECASE,
)
"""How the user asks for it: no part of the fact, and no denial of it."""


@tool(
    effect="write",
    examples={
        "remember that I'm vegetarian": {"fact": "I'm vegetarian"},
        "mi hermano se llama Luis, no lo olvides": {"fact": "mi hermano se llama Luis"},
    },
)
def remember_fact(context: ToolContext, fact: str) -> Receipt:
    """Remember something that the user tells of himself, when asked to.

    Args:
        fact: the user's own words
    """
    quote = _quote(context.request, fact)
    if quote is None:
        raise ToolError(phrase_of(PHRASES, context.language, "not_said"))
    text = _tidy(fact)
    known = context.facts.list()
    if same := next((each for each in known if _same(each.text, text)), None):
        said = phrase_of(PHRASES, context.language, "known", text=same.text)
        return Receipt(said, (_shown(same),), settled={"fact": fact})
    old = [each for each in known if corrects(text, each.text)]
    row = context.facts.add(text, quote, instead_of=[each.id for each in old])
    key, gone = ("corrected", "; ".join(each.text for each in old)) if old else ("kept", "")
    said = phrase_of(PHRASES, context.language, key, text=row.text, old=gone)
    return Receipt(said, (_shown(row),), settled={"fact": fact})


@tool(
    effect="read",
    examples={"what do you know about me?": {}, "what did I tell you about my brother?": {"about": "my brother"}},
)
def recall_facts(context: ToolContext, about: str | None = None) -> Receipt:
    """Tell what the user has asked to remember.

    Args:
        about: whom or what it is about
    """
    rows = context.facts.list()
    if about and _content(about):
        rows = _about(rows, about)
        if not rows:
            return Receipt(phrase_of(PHRASES, context.language, "none_about", about=about), settled={"about": about})
    if not rows:
        return Receipt(phrase_of(PHRASES, context.language, "none"), settled={})
    lines = [phrase_of(PHRASES, context.language, "head"), *(f"- {row.text}" for row in rows)]
    return Receipt("\n".join(lines), tuple(_shown(row) for row in rows), settled={"about": about} if about else {})


@tool(effect="write", needs="fact", examples={"forget that I'm vegetarian": {"fact": "vegetarian"}})
def forget_fact(context: ToolContext, fact: str) -> Receipt:
    """Forget something that was remembered.

    Args:
        fact: the user's words for it
    """
    gone = context.facts.delete(_meant(context, fact).id)
    said = phrase_of(PHRASES, context.language, "forgotten", text=gone.text)
    return Receipt(said, (_shown(gone),), settled={"fact": f"#{gone.id}"})


def _meant(context: ToolContext, fact: str) -> Fact:
    """The fact that the words name, or else the one that they are about ("where I like to eat").

    Raises: ToolError when none is meant, Unclear when several may be.
    """
    rows = context.facts.list()
    same = [each for each in rows if _same(each.text, fact)]
    wanted = " ".join(_content(fact)) or fact
    try:
        return same[0] if same else pick(rows, wanted, lambda each: each.text, "fact", context.shown, context.language)
    except Unclear:
        raise
    except ToolError:
        touched = relevant(rows, fact)
        if len(touched) != 1:
            raise
        return touched[0]


def _same(one: str, other: str) -> bool:
    """Whether two facts say one thing: the same words in other forms; names must be equal."""
    words, others = (_content(NEWLY.sub(" ", each)) for each in (one, other))
    names = {name for each in (one, other) for name in words_of(" ".join(re.findall(r"(?<=\s)[A-ZÁÉÍÓÚÑ]\S*", each)))}
    alike = all(word_likeness(*pair) >= LIKE_WORD for pair in zip(words, others, strict=False))
    named = names & {*words} == names & {*others}
    return bool(words) and len(words) == len(others) and alike and named and _denied(one) == _denied(other)


def _quote(request: str, fact: str) -> str | None:
    """The sentence of the user's message that says `fact`, or None where there is none.

    Every content word of the fact must stand in it, and it must be denied in both or in neither.
    """
    wanted = _content(fact)
    for sentence in _sentences(request):
        said = words_of(sentence)
        if wanted and all(_among(word, said) for word in wanted) and _denied(sentence) == _denied(fact):
            return sentence
    return None


def _sentences(text: str) -> list[str]:
    pieces = re.split(r"(?<=[.!?])\s+|\n+", text.strip())
    whole = [text.strip()] if len(pieces) > 1 else []
    return [*(piece.strip() for piece in pieces if piece.strip()), *whole]


def _content(text: str) -> list[str]:
    return [word for word in words_of(text) if word not in GRAMMAR and word not in NEGATIONS]


def _among(word: str, said: list[str]) -> bool:
    return any(word_likeness(word, other) >= LIKE_WORD for other in said)


def _denied(text: str) -> bool:
    return bool(NEGATIONS & set(words_of(ASKING.sub(" ", text))))


def _about(rows: tuple[Fact, ...], about: str) -> tuple[Fact, ...]:
    """The facts that hold the words; else those about what they mean; else with a word of the same root."""
    wanted = _content(about)
    found = tuple(row for _, row in ranked(rows, " ".join(wanted), lambda each: f"{each.text} {each.quote}"))
    roots = {word[:5] for word in wanted if len(word) > 4}
    return (
        found
        or relevant(rows, about)
        or tuple(row for row in rows if roots & {word[:5] for word in words_of(row.text)})
    )


def _tidy(fact: str) -> str:
    stripped = " ".join(ASKING.sub(" ", fact).split()).rstrip(".,")
    return stripped[:1].upper() + stripped[1:]


def _shown(row: Fact) -> Shown:
    return Shown("fact", row.id, row.text)
