"""A question which of two readings is right is for words; a wish for another text is not."""

from __future__ import annotations

import pytest

from agent.answering.wording import about_language, asked_on, by_another

LIKELY = {"rewrite_text": 0.8, "words": 0.1, "read_mail": 0.1}


@pytest.mark.parametrize(
    "request_",
    [
        'What is correct: "I am used to wake early" or "I am used to waking early"?',
        "which is proper English, “different than” or “different from”?",
        '¿Qué es correcto en español, "habían muchos" o "había muchos"?',
        'Was ist richtig: "wegen dem Regen" oder "wegen des Regens"?',
        'quel est le bon : "après qu\'il soit" ou "après qu\'il est" ?',
    ],
)
def test_which_reading_is_right_is_for_words(request_: str) -> None:
    found = about_language(request_, LIKELY)
    assert (found["words"], found["rewrite_text"]) == (0.8, 0.1)


@pytest.mark.parametrize(
    "request_",
    [
        'can you make this politer: "send it now" or "do it now"?',
        'could you rewrite "send it now" or at least "do it now"?',
        'correct this: "I look forward to hear from you"',
        'can you correct "I am used to wake early"?',
    ],
)
def test_a_wish_for_a_text_stays_one(request_: str) -> None:
    assert about_language(request_, LIKELY) is LIKELY


def test_what_is_for_another_tool_stays_there() -> None:
    mail = {"read_mail": 0.8, "rewrite_text": 0.1, "words": 0.1}
    assert about_language('which mail says "wifi" or "router"?', mail) is mail


@pytest.mark.parametrize("request_", ["and the smallest?", "and in French?", "¿y el más pequeño?", "ok, but why?"])
def test_a_short_question_goes_on_from_talk(request_: str) -> None:
    assert asked_on(request_, LIKELY, talked=True, named=())["words"] == 1.0
    assert asked_on(request_, LIKELY, talked=False, named=()) == LIKELY
    assert asked_on(request_, LIKELY, talked=True, named=("event",)) == LIKELY


@pytest.mark.parametrize(
    "request_", ["and on friday?", "and the list?", "and add milk", "and what have I got to do after the school run?"]
)
def test_what_says_more_does_not(request_: str) -> None:
    assert asked_on(request_, LIKELY, talked=True, named=()) == LIKELY


FACT = {"remember_fact": 0.6, "words": 0.2}


@pytest.mark.parametrize(
    "request_",
    [
        "la vecina me pregunta cómo se dice en español la cría de la oveja, díselo tú",
        "our au pair wants to know what a baby sheep is called",
        "a pupil asked me why leaves turn red",
        "mia nipote chiede come si chiama il piccolo della pecora",
        "ma voisine demande pourquoi la mer est salée",
        "meine Nichte fragt, warum das Meer salzig ist",
        "minha sobrinha pergunta por que o mar é salgado",
    ],
)
def test_what_somebody_else_would_like_to_know_is_told_in_words(request_: str) -> None:
    assert by_another(request_, FACT, [])["words"] == 1.0
    assert by_another(request_, FACT, ["event"]) is FACT


@pytest.mark.parametrize(
    "request_",
    [
        "remember that Leo asks too much", "my sister asked what I want for my birthday",
        "mi jefe pregunta cuándo es la reunión", "Ana asks when lunch is", "mi madre me pregunta cómo va mi lista",
    ],
)  # fmt: skip
def test_what_is_of_its_owner_is_not(request_: str) -> None:
    assert by_another(request_, FACT, []) is FACT
