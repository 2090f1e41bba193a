"""What a fact is about, so that a newer one can correct it: "my favourite place is X", "I live in Y", "I like Z"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from tools.matching import words_of
from tools.synonyms import CONCEPT, concepts_of

Aspect = Literal["name", "kind", "quality", "taste"]
"""What is said: who or which one it is, what kind of thing, how it is, or that it is liked, eaten, done or not."""

NEWLY: Final = re.compile(
    r"\b(?:now|nowadays|these days|currently|actually|no longer|any ?more|instead|from now on|"
    r"ahora|actualmente|ya no|en realidad|a partir de ahora|desde ahora)\b[,:]?",
    re.IGNORECASE,
)
"""How the user says that it was otherwise before."""

DENIED: Final = re.compile(
    r"\b(?:not|no|never|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|can['’]?t stand|cannot stand|hate|dislike|nunca|"
    r"odio|detesto|no longer|ya no)\b|n['’]t\b",
    re.IGNORECASE,
)

SEVERAL: Final = frozenset(
    CONCEPT.get(word, word)
    for word in "sister brother son daughter aunt uncle cousin niece nephew neighbour friend grandmother grandfather "
    "teacher child kid hobby pet dog cat car".split()
)
"""Of these one may have several: another name is another one, unless the user says that it is so now."""

ARTICLE: Final = re.compile(r"(?:a|an|un|una)\b", re.IGNORECASE)
NAMING: Final = re.compile(r"(?:the|el|la|los|las|en|in|at|on)\b|.*\d", re.IGNORECASE)
"""How a value begins, or what it holds, that names something although it is in small letters."""

SURE: Final = frozenset({"favourite", "home", "birthday", "name", "phone", "age", "work", "job"})
"""A subject with one of these concepts has one value at a time, however it is said."""


@dataclass(frozen=True)
class Subject:
    """What a fact is `about` (as concepts, see `tools.synonyms`) and the `value` that it gives.

    `newly` is set where the user says that it was otherwise before, `denied` where he says that it is not so.
    """

    about: frozenset[str]
    value: str
    aspect: Aspect
    newly: bool = False
    denied: bool = False


LONGEST: Final = 300
"""How much of a fact its form is looked for in."""

_TASTE: Final = r"(?:like|love|enjoy|adore|hate|dislike|can['’]?t stand|cannot stand|eat|drink|smoke|prefer)"
GRAMMAR: Final[tuple[tuple[re.Pattern[str], str, Aspect], ...]] = tuple(
    (re.compile(rf"^(?:{pattern})[\s.!,;]*$", re.IGNORECASE), about, aspect)  # type: ignore[misc]
    for pattern, about, aspect in (
        (r"(?:my name is|my name's|i'?m called|i am called|call me|me llamo|ll[aá]mame|mi nombre es) (?P<value>.+)",
         "name", "name"),
        (r"(?:i|we)(?:'?ve| have| just)* ?(?:live|moved?|am living|'?m living|reside)(?: here)? "
         r"(?:in|to|at|on) (?P<value>.+)",
         "home", "name"),
        (r"(?:vivo|vivimos|resido|(?:ya )?(?:me he|nos hemos) mudado|me mud[eé]|nos mudamos) (?:en|a) (?P<value>.+)",
         "home", "name"),
        (r"(?:i'?m|i am|i come) from (?P<value>.+)|(?:soy|vengo) de (?P<other>.+)", "origin", "name"),
        (r"(?:i|we) (?:work|started working|'?m working|am working) (?:at|for|in) (?P<value>.+)|"
         r"trabajo (?:en|para) (?P<other>.+)", "work", "name"),
        (r"(?:i|we) work as (?P<value>.+)|trabajo (?:de|como) (?P<other>.+)", "job", "name"),
        (r"(?:i'?m|i am) (?P<value>\d{1,3})(?: years old)?|tengo (?P<other>\d{1,3}) años", "age", "name"),
        (r"i was born (?:on|in) (?P<value>.+)|nac[ií] (?:el|en) (?P<other>.+)", "birthday", "name"),
        (r"(?P<value>.+) (?:is|are) (?P<about>my (?:favou?rite|preferred|usual) .+)", "", "name"),
        (r"(?P<value>.+) es (?P<about>mi .+ (?:favorit[oa]|preferid[oa]|habitual|de siempre))", "", "name"),
        (r"(?:the place )?(?P<about>where i (?:\w+ )?(?:like|love|prefer) to \w+) is (?P<value>.+)", "", "name"),
        (r"(?:el (?:sitio|lugar) )?(?P<about>donde (?:m[aá]s )?me gusta \w+) es (?P<value>.+)", "", "name"),
        (r"i (?P<about>(?:usually|always|normally|often|like to|love to|prefer to) "
         r"(?:go |get |have |do )?(?:to |my )?(?:eat|dine|train|shop|work out|exercise|swim|coffee|groceries|lunch|"
         r"dinner))"
         r" (?:at|in|to) (?P<value>.+)", "favourite", "name"),
        (r"(?P<about>(?:siempre|normalmente|suelo|me gusta) (?:como|comer|ceno|cenar|entreno|entrenar|compro|comprar))"
         r" (?:en|a) (?P<value>.+)", "favourite", "name"),
        (r"(?P<about>(?:my|our|the) (?:\w+ ){0,4}?\w+?)(?:'?s name)? (?:is|are|was|'s) "
         r"(?:(?:called|named) )?(?P<value>.+)",
         "", "name"),
        (r"(?P<about>(?:mis?|nuestr[oa]s?) (?:[^\W\d]+ ){0,4}?[^\W\d]+) (?:es|son|est[aá]|se llaman?|ser[aá]) "
         r"(?P<value>.+)",
         "", "name"),
        (rf"(?:i|we)(?: really| also| do not| don['’]?t| never| no longer)* (?P<about>{_TASTE}) (?P<value>.+)",
         "", "taste"),
        (r"(?:ya )?(?:no )?(?P<about>me (?:gustan?|encantan?)|odio|detesto|como|bebo|fumo|prefiero) (?P<value>.+)",
         "", "taste"),
        (r"(?:i'?m|i am)(?: not| no longer)? (?P<about>allergic) to (?P<value>.+)|"
         r"(?:ya )?(?:no )?soy al[eé]rgic[oa] (?:al? |a l[oa]s? )?(?P<other>.+)", "allergy", "taste"),
        (r"(?:i'?m|i am)(?: not| no longer)? (?P<value>.+)|(?:ya )?(?:no )?soy (?P<other>.+)", "am", "taste"),
    )
)  # fmt: skip
"""How people tell of themselves: the first pattern that fits says what it is about."""


def subject_of(fact: str) -> Subject | None:
    """What a fact is about; None where its form is not known."""
    fact = fact[:LONGEST]
    newly = bool(NEWLY.search(fact)) or bool(re.search(r"\b(?:moved|mudad[oa]|mud[eé]|mudamos)\b", fact, re.IGNORECASE))
    plain = _told(" ".join(NEWLY.sub(" ", fact).split()).strip(" ,.;:!¡"))
    for pattern, about, aspect in GRAMMAR:
        if found := pattern.match(plain):
            parts = found.groupdict()
            value = (parts.get("value") or parts.get("other") or "").strip(" ,.;:!\"“”'")
            named = concepts_of(f"{about} {parts.get('about') or ''}")
            return _subject(named, value, aspect, newly, bool(DENIED.search(fact)))
    return None


def corrects(newer: str, older: str) -> bool:
    """Whether `older` cannot hold any more once `newer` does."""
    new, old = subject_of(newer), subject_of(older)
    if new is None or old is None:
        return False
    if "taste" in (new.aspect, old.aspect):
        return new.aspect == old.aspect and _same_value(new, old) and new.denied != old.denied
    if not new.about or new.about != old.about or new.denied or old.denied:
        return False
    if new.newly or new.about & SURE:
        return True
    return not new.about & SEVERAL and new.aspect == old.aspect and new.aspect != "quality"


def _told(fact: str) -> str:
    """A fact that a program tells ("The user's sister is Ana", "Likes tea") as its owner would."""
    mine = re.sub(r"^(?:the )?user['’]s\b", "my", fact, flags=re.IGNORECASE)
    verbs = "live|work|like|love|hate|prefer|eat|drink|enjoy|smoke"
    return re.sub(rf"^(?:(?:the )?user )?({verbs})s\b", r"I \1", mine, flags=re.IGNORECASE)


def _subject(about: frozenset[str], value: str, aspect: Aspect, newly: bool, denied: bool) -> Subject:
    if aspect == "name" and not about & SURE:
        small = value[:1].islower() and not NAMING.match(value)
        aspect = "kind" if ARTICLE.match(value) else "quality" if small else "name"
    return Subject(about, value, aspect, newly, denied)


def _same_value(new: Subject, old: Subject) -> bool:
    return bool(_stems(new.value)) and _stems(new.value) == _stems(old.value)


def _stems(text: str) -> set[str]:
    return {word.removesuffix("s") for word in words_of(text) if word not in EMPTY}


EMPTY: Final = frozenset("a an the un una el la los las at all to".split())
