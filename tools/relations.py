"""Words that name the same person or thing: others may call it otherwise than the user, and in another language."""

from __future__ import annotations

from typing import Final

from tools.wordbook import ORGANISATIONS, THINGS

RELATIONS: Final = tuple(
    frozenset(words.split())
    for words in (
        "sister sis hermana", "brother bro hermano", "mother mom mum mummy madre mama", "father dad daddy padre papa",
        "wife esposa mujer", "husband esposo marido", "son hijo", "daughter hija", "aunt auntie tia", "uncle tio",
        "grandmother grandma granny abuela", "grandfather grandpa abuelo", "cousin primo prima", "niece sobrina",
        "nephew sobrino", "boss manager jefe jefa", "landlord casero", "landlady casera",
        "neighbour neighbor vecino vecina",
        "girlfriend novia", "boyfriend novio", "friend amigo amiga", "teacher profesor profesora",
        "doctor dr medico medica",
        "dentist dentista", "garage mechanic taller mecanico", "bank banco", "lawyer abogado abogada",
        "accountant contable", "plumber fontanero", "school escuela colegio", "daycare nursery kindergarten guarderia",
        "library biblioteca",
    )
)  # fmt: skip
"""Whoever may sign with such a word: "your sister"."""

ALL_RELATIONS: Final = frozenset[str]().union(*RELATIONS)


GROUPS: Final = (*RELATIONS, *ORGANISATIONS, *THINGS)
ROLES: Final = ALL_RELATIONS.union(*ORGANISATIONS)
"""Words for whoever writes: a person by what he is to the user, or a trade."""


def others_of(word: str) -> frozenset[str]:
    """A word, and all that may stand for it."""
    one = {word, word.removesuffix("s"), word.removesuffix("es")}
    return frozenset({word}).union(*(group for group in GROUPS if one & group))
