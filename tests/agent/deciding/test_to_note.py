"""What is to be noted, among other talk: its text is the user's own, and another wish is no part of it."""

from __future__ import annotations

from typing import cast

import pytest

from agent.deciding.to_note import Heard, to_note
from memory.notes import Note
from tests.conftest import NOW
from tools.contract import Language


def heard(language: str) -> Heard:
    titles = {
        "en": ("Router", "Present ideas"),
        "es": ("Router", "Ideas de viajes"),
    }.get(language, ("Router",))
    notes = [Note(id=place, title=title, text="Dad: a hat", version=1) for place, title in enumerate(titles, 1)]
    return Heard(notes, ("Water the ferns", "Book club"), NOW, cast(Language, language))


@pytest.mark.parametrize(
    ("language", "request_", "text"),
    [
        ("en", "make a note that the shed lock is 7714", "the shed lock is 7714"),
        ("en", "finally got hold of Bea. jot down that her locker is 212, i always forget", "her locker is 212"),
        ("en", "the shed lock is 7714, keep that somewhere", "the shed lock is 7714"),
        ("en", "save this: the shed lock is 7714 before i lose it again", "the shed lock is 7714"),
        ("es", "anota que la clave del trastero es 7714, que luego se me olvida", "la clave del trastero es 7714"),
        ("es", "la clave del trastero es 7714, guárdalo en algún sitio", "la clave del trastero es 7714"),
        ("de", "notier dir dass der Code vom Keller 7714 ist", "der Code vom Keller 7714 ist"),
        ("fr", "note que le code de la cave est 7714", "le code de la cave est 7714"),
        ("pt", "anota que o código da cave é 7714", "o código da cave é 7714"),
    ],
)
def test_a_new_note_is_told(language: str, request_: str, text: str) -> None:
    call = to_note(request_, heard(language))
    assert call is not None
    assert (call.tool, call.arguments) == ("create_note", {"text": text})


@pytest.mark.parametrize(
    ("language", "request_", "note", "text"),
    [
        ("en", "add Bea: a lamp to present ideas", "Present ideas", "Bea: a lamp"),
        ("en", "ugh. put a lamp for Bea in my present ideas note, she'd love it", "Present ideas", "a lamp for Bea"),
        ("en", "a lamp for Bea, add that to present ideas", "Present ideas", "a lamp for Bea"),
        ("en", "router note: add the box hangs in the hall before i forget", "Router", "the box hangs in the hall"),
        ("es", "oye, añade el faro de Cádiz a las ideas de viajes, gracias", "Ideas de viajes", "el faro de Cádiz"),
        ("es", "en la nota del router apunta que está en el pasillo", "Router", "que está en el pasillo"),
    ],
)
def test_text_goes_into_the_note_of_that_name(language: str, request_: str, note: str, text: str) -> None:
    call = to_note(request_, heard(language))
    assert call is not None
    assert (call.tool, call.arguments) == ("append_note", {"note": note, "text": text})


@pytest.mark.parametrize(
    ("language", "request_"),
    [
        ("en", "jot down that i need to ring Bea"),
        ("en", "the club is on friday, note that down"),
        ("en", "make a note that the shed lock is 7714, thanks and remind me to oil it"),
        ("en", "the shed lock is 7714, keep that somewhere, and add oil to my list"),
        ("en", "get rid of the router note, thanks"),
        ("en", "add a lamp to my shopping list, not to present ideas"),
        ("en", "did i put a lamp in present ideas?"),
        ("en", "put something in present ideas"),
        ("en", "add 2 minutes to the router meeting"),
        ("en", "put the word old in the title of the router note"),
        ("en", "tell me what is in present ideas, add it up"),
        ("en", "put a lamp in present ideas instead of the hat"),
        ("en", "save that as a note"),
        ("es", "apunta que tengo que llamar a Bea"),
        ("es", "apunta que el trastero es 7714, gracias y recuérdame engrasar el candado"),
        ("es", "pon la lavadora, apúntalo en algún lado"),
    ],
)
def test_what_may_be_another_wish_is_left(language: str, request_: str) -> None:
    assert to_note(request_, heard(language)) is None
