"""Which language a message is in: the one whose small words it uses."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from tools.contract import Language

if TYPE_CHECKING:
    from agent.assistant import Assistant

SPANISH: Final = frozenset(
    "el la los las un una de del al y o que qué en mi mis tu tus su con por para se me te le lo es está están hay "
    "hoy mañana ayer pasado lunes martes miércoles jueves viernes sábado domingo tengo tienes quiero necesito puedes "
    "apunta apúntame añade recuérdame borra quita mueve cambia cancela pon ponme crea muéstrame enséñame dime haz "
    "hola gracias adiós buenos buenas cuándo cuál cuánto dónde cómo quién nota tarea tareas cita lista semana qué "
    "ya no sí esta este eso esa libre compra comprar llamar hecho pendiente agenda correo".split()
)
ENGLISH: Final = frozenset(
    "the a an of to and or in on at my your is are was it this that what when where who how for with from do does "
    "i me you have need want please can could today tomorrow next list note remind add buy call move cancel show "
    "hi hey hello thanks not don't no yes any all week monday tuesday wednesday thursday friday".split()
)

SOLELY: Final = re.compile(
    r"[¿¡ñ]|\b(?:el|gracias|hoy|ayer|hemos|tengo|tienes|quiero|necesito|hay|recu[eé]rdame|ap[uú]nta(?:me|l[oa])?|qué|jueves|"
    r"viernes|lunes|miércoles)\b",
    re.IGNORECASE,
)
"""What only Spanish has, of the languages that are written much like it."""


def detect(text: str, default: Language = "en") -> Language:
    """`es` or `en`; `default` where nothing tells."""
    words = re.findall(r"[^\W\d_]+(?:'\w+)?", text.casefold())
    spanish = sum(word in SPANISH for word in words) + 2 * bool(re.search(r"[¿¡ñ]", text))
    spanish += sum(bool(re.search(r"[áéíóú]", word)) for word in words)
    english = sum(word in ENGLISH for word in words)
    if spanish == english:
        return default
    return "es" if spanish > english and not _of_others(text) else "en"


def _of_others(text: str) -> bool:
    """Whether accents and small words are rather those of a further language: it has more of them than Spanish."""
    from tools.when.tongue import tongues

    return bool(tongues(text)) and not SOLELY.search(text)


def of_locale(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the machine's locale, as far as it is spoken here."""
    said = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "es" if said.casefold().startswith("es") else "en"


def language_of(assistant: Assistant, words: str = "") -> Language:
    """The language of what no message asks for: as the settings say, else of these words, of the locale where that is
    Spanish, or of the last request."""
    chosen = assistant.settings.language
    if chosen != "auto":
        return chosen
    if of_locale() == "es":
        return detect(words, "es")
    turns = assistant.history(limit=1)
    return detect(words, detect(turns[-1].request) if turns else "en")
