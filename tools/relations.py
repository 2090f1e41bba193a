"""Words that name the same person or thing: others may call it otherwise than the user, and in another language."""

from __future__ import annotations

from typing import Final

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

THINGS: Final = tuple(
    frozenset(words.split())
    for words in (
        "invoice bill factura recibo", "dinner cena", "lunch comida", "party fiesta", "trip viaje", "flight vuelo",
        "meeting reunion", "appointment cita",
    )
)  # fmt: skip

ALL_RELATIONS: Final = frozenset[str]().union(*RELATIONS)


def others_of(word: str) -> frozenset[str]:
    """A word, and all that may stand for it."""
    return frozenset({word}).union(
        *(group for group in (*RELATIONS, *THINGS) if {word, word.removesuffix("s")} & group)
    )
