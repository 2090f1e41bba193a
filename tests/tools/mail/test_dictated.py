"""Letters that a request dictates: verbs of writing, names and addresses, words and tails, crossed."""

from __future__ import annotations

import pytest

from tools.mail.dictated import dictated

KNOWN = frozenset("petra lang florist".split())
OPENINGS = (
    "Draft a mail to {}: {}", "write to {} that {}", "write {} back: {}", "could you email {} to say {}",
    "let {} know that {}", "send {} a mail: {}", "I'm on the bus. answer {} that {}", "drop {} a line, {}",
    "get back to {} and tell them {}", "redacta un correo para {} diciendo que {}", "escríbele a {} que {}",
    "avisa a {} de que {}", "mándale un correo a {}: {}",
)  # fmt: skip
TEXTS = (
    "the hall fee of 90 pounds is due on Friday, would he please pay it",
    "I'll bring the ladder on thursday at 6",
    "we are seven and not five",
)
TAILS = (
    "", ". Don't send it yet.", ", but dont send it", ". just a draft please", ", sign it from me", ". Keep it short.",
    ". I'll read it first", ", no lo mandes todavía", ". solo un borrador porfa", ", que sea corto",
)  # fmt: skip


def known(words: str) -> bool:
    return bool(words) and KNOWN.issuperset(words.split())


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("to", ["Petra", "the florist", "petra lang", "hall@chess.example"])
def test_whom_it_is_for_and_all_of_its_words(opening: str, to: str) -> None:
    for text in TEXTS:
        for tail in TAILS:
            own = dictated(opening.format(to, text) + tail, known)
            assert own is not None, opening.format(to, text) + tail
            assert (own.to, own.say.rstrip(".")) == (to, text)


@pytest.mark.parametrize(
    ("request_", "say"),
    [
        ("tell petra monday's fine but the band plays till 1", "monday's fine but the band plays till 1"),
        ("tell Petra we can't come", "we can't come"),
        ("let petra know i have the keys", "i have the keys"),
        ("write a mail to petra. The key is under the pot", "The key is under the pot"),
        ("answer petra: please", "please"),
        ("dile a petra que el lunes voy, gracias", "el lunes voy, gracias"),
    ],
)
def test_words_without_much_of_a_lead(request_: str, say: str) -> None:
    own = dictated(request_, known)
    assert own is not None
    assert own.say == say


@pytest.mark.parametrize(
    "request_",
    [
        "remind me to write to Petra about monday",
        "to-do: email petra: the fence",
        "add a task: write to petra that monday works",
        "make a to-do to answer petra: they want 90",
        "note: tell petra monday's fine",
        "I need to write to petra that we're late",
        "tengo que escribir a petra que pago el viernes",
        "email petra on friday",
        "message petra",
        "tell petra about monday",
        "tell petra to bring the cake",
        "tell petra a joke",
        "tell petra that joke about the bus",
        "write a note for petra: buy bread",
        "write to petra. Don't send it yet",
        "did you write to petra that we pay?",
        "Petra wrote that the fence is broken",
        "escribió a petra que no podía",
        "llama a petra y dile que voy",
        "write to boris that we pay",
        "write to petra that we come and to boris that we don't",
    ],
)
def test_what_dictates_no_letter(request_: str) -> None:
    assert dictated(request_, known) is None
