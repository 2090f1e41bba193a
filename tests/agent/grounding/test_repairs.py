"""Words that are taken back in one breath."""

from __future__ import annotations

from time import process_time

import pytest

from agent.calls import Planned
from agent.grounding.repairs import mended, repair_of, repaired

MENDED = {
    "plant the blue pot - no, sorry, the green pot": "plant the green pot",
    "buy milk, no wait, oat milk": "buy oat milk",
    "call Ana, no sorry, Berta": "call Berta",
    "call Ana, I mean Berta": "call Berta",
    "send it to Mrs Kay, no hang on, not her, Mrs Ade": "send it to Mrs Ade",
    "call Ana, not her, Berta": "call Berta",
    "compra pan, digo, pan integral": "compra pan integral",
    "llama a Luis, perdón, a Laura": "llama a Laura",
    "recoger el traje, no, espera, el vestido": "recoger el vestido",
    "order two bags of cement, no wait three": "order three bags of cement",
    "tea with my aunt no wait coffee": "coffee with my aunt",
    "lunch with mum, no sorry, dad": "lunch with dad",
    "cena con mi tía, no, perdón, comida": "comida con mi tía",
}


@pytest.mark.parametrize("said", MENDED)
def test_what_was_taken_back_gives_way(said: str) -> None:
    assert mended(said, said) == MENDED[said]


def test_a_title_with_the_mistake_alone_is_mended() -> None:
    request = "plant the blue pot - no, sorry, the green pot - on Friday"
    assert mended("Plant the blue pot", request) == "Plant the green pot"
    assert mended("Plant the green pot", request) == "Plant the green pot"


def test_a_word_of_the_same_kind_stands_in_a_shorter_title_too() -> None:
    request = "tea with my aunt no wait coffee, saturday at 4"
    assert mended("Tea with Aunt", request) == "Coffee with Aunt"
    assert mended("Coffee with aunt", request) == "Coffee with aunt"
    assert mended("Steak with Aunt", request) == "Steak with Aunt"


@pytest.mark.parametrize(
    "said",
    [
        "tea with my aunt, no sugar",
        "coffee and tea, no, wait",
        "sorry, at 11",
        "no, thanks",
        "I'm sorry I forgot the milk",
        "write to Tom, sorry for the delay",
        "say sorry to mum",
        "clean the oven I mean, the freezer's fine",
    ],
)
def test_not_every_sorry_is_a_repair(said: str) -> None:
    assert repair_of(said) is None
    assert mended(said, said) == said


def test_a_long_text_is_looked_through_once() -> None:
    """Some 35,000 characters, which are more than anyone says at once, take no time to speak of."""

    def seconds(words: int) -> float:
        request, begun = "word and thing so " * words, process_time()
        assert repair_of(request) is None
        return process_time() - begun

    assert min(seconds(2000) for _ in range(3)) < 0.1


ADE = "remind me at noon to send the quote to Mrs Kay, no hang on, not her, Mrs Ade"


@pytest.mark.parametrize(
    ("said", "wrote", "meant"),
    [
        (ADE, ["Send the quote", "Mrs Ade"], ["Send the quote"]),
        (ADE, ["Send the quote to Mrs Kay", "Mrs Ade"], ["Send the quote to Mrs Ade"]),
        (ADE, ["Send the quote to Mrs Ade", "Mrs Ade"], ["Send the quote to Mrs Ade"]),
        (
            "call Ana, sorry, Berta, and write to Tom",
            ["Call Ana", "Berta", "Write to Tom"],
            ["Call Berta", "Write to Tom"],
        ),
        ("llama a Luis mañana, perdón, a Laura", ["Llamar a Luis", "Laura"], ["Llamar a Laura"]),
        ("call Ana, and buy milk, no wait, oat milk", ["Call Ana", "Oat milk"], ["Call Ana", "Oat milk"]),
        ("call Ana and Berta", ["Call Ana", "Call Berta"], ["Call Ana", "Call Berta"]),
        ("buy milk, sorry for the rush", ["Buy milk", "Sorry for the rush"], ["Buy milk", "Sorry for the rush"]),
    ],
)
def test_what_stands_for_other_words_is_no_deed_of_its_own(said: str, wrote: list[str], meant: list[str]) -> None:
    found = repaired([Planned("add_todo", {"title": each}) for each in wrote], said)
    assert [each.arguments["title"] for each in found] == meant
