"""Words that mean the same when a fact is looked for: "where I like to eat" is about a favourite restaurant."""

from __future__ import annotations

import re
from typing import Final

from tools.matching import NOISE, POINTERS, words_of
from tools.relations import RELATIONS

CONCEPTS: Final = {
    "favourite": "favourite favorite favourites favorites preferred prefer usual usually regular always normally often "
    "like likes love loves enjoy favorito favorita favoritos preferido preferida habitual siempre suelo normalmente "
    "gusta gustan encanta encantan prefiero",
    "place": "place places spot venue where sitio sitios lugar donde local",
    "eat": "eat eats eating dine dining dinner dinners lunch brunch breakfast supper meal food restaurant restaurants "
    "eatery bistro diner comer comida comidas cena cenas cenar almuerzo almorzar desayunar restaurante restaurantes",
    "coffee": "coffee cafe cafeteria",
    "bar": "bar pub drink drinks copas tomar",
    "gym": "gym train training workout exercise gimnasio entrenar entreno entrenamiento",
    "barber": "hairdresser barber haircut peluqueria peluquero peluquera",
    "shop": "supermarket shop shops shopping groceries store supermercado tienda compra compro comprar",
    "home": "home house live lives flat apartment address vivo vivimos casa piso domicilio direccion",
    "work": "work works office company employer trabajo trabajas oficina empresa",
    "job": "job profession occupation profesion oficio",
    "birthday": "birthday birthdate born cumpleanos naci nacimiento",
    "age": "age edad",
    "phone": "phone telephone mobile telefono movil",
    "allergy": "allergy allergies allergic alergia alergias alergico alergica",
    "name": "name nombre llamo llamas",
    **{next(iter(sorted(group))): " ".join(group) for group in RELATIONS},
}
"""What is meant, and the words for it in the languages Ayni speaks."""

CONCEPT: Final = {word: name for name, words in CONCEPTS.items() for word in words.split()}
SKIPPED: Final = NOISE | POINTERS | frozenset(
    "me mine myself you yours it its as do does did don t not no never s ll d to go get have and or what who which "
    "when how please would could can will want es soy son est que se al del muy mas yo nos nuestro nuestra tengo "
    "add put book set make create remember remind know tell about don".split()
)  # fmt: skip
WISHED: Final = re.compile(r"\b(?:would|i['’]?d|we['’]?d) (?:like|love|prefer)\b|\bme gustar[ií]a\b", re.IGNORECASE)
"""A wish, and no word on what is liked."""


def concepts_of(text: str) -> frozenset[str]:
    """What a text speaks of: the concepts of its words, and its other words as they are.

    A place that is told apart (the gym, where I eat) is not also a place.
    """
    words = [word for word in words_of(WISHED.sub(" ", text))]
    found = {CONCEPT.get(word) or CONCEPT.get(word.removesuffix("s"), "") for word in words}
    others = {
        word for word in words if word not in CONCEPT and word not in SKIPPED and word.removesuffix("s") not in CONCEPT
    }
    every = frozenset({*found, *others} - {""})
    return every - {"place"} if every & PLACES else every


PLACES: Final = frozenset({"eat", "coffee", "bar", "gym", "barber", "shop"})
