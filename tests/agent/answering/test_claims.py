"""Words that claim a deed are told from words that do not."""

from __future__ import annotations

import pytest

from agent.answering.claims import assents, claims_deed, claims_rows, promises, sayable, tells_of_itself


@pytest.mark.parametrize(
    "words",
    [
        "I've added milk to your list.",
        "I have just scheduled the meeting for tomorrow.",
        "Done! Your meeting was moved.",
        "Okay, I'll remind you tomorrow at 9.",
        "Your event has been created.",
        "Sure. I added it to your calendar.",
        "He añadido la leche a tu lista.",
        "Hecho. La cita está apuntada.",
        "Listo, te recordaré llamar a mamá.",
        "Entendido. Añadí la factura a tus tareas y le puse la fecha.",
        "¡Perfecto! Te apunté el cinturón.",
        "J'ai ajouté le rendez-vous.",
        "Ho segnato la cena.",
        "Ich habe den Termin für Montag eingetragen.",
        "Adicionei à tua lista.",
    ],
)
def test_a_claim_is_found(words: str) -> None:
    assert claims_deed(words)


@pytest.mark.parametrize(
    "words",
    [
        "The Nile is the longest river in Africa.",
        "All right, I won't add anything.",
        "I can't book a taxi, but I can put it on your list, if you like.",
        "I have not changed anything.",
        "Leonardo da Vinci made it in the early 1500s.",
        "Shall I add it to your list?",
        "No puedo pedir un taxi.",
        "¿Quieres que lo apunte en tu lista?",
        "Picasso pintó el Guernica en 1937.",
        "Why did the bicycle fall over? It was two-tired.",
        "Well done!",
    ],
)
def test_other_words_pass(words: str) -> None:
    assert not claims_deed(words)


@pytest.mark.parametrize(
    ("words", "made_up"),
    [
        ("Sure, here are your to-dos:", True),
        ("Sure! Here are the items on your to-do list:", True),
        ("Here are the items you need for a lasagne:", False),
        ("Here's the list of what is open:", True),
        ("You have 3 appointments today.", True),
        ("Aquí tienes tus tareas:", True),
        ("I'll look at your notes and see what I find.", True),
        ("Déjame revisar tu calendario.", True),
        ("Goodbye! I'll see you tomorrow.", False),
        ("I'll read that book one day.", False),
        ("¡Hasta luego, nos vamos a ver pronto!", False),
        ("Here is a joke for you.", False),
        ("You have a good taste in music.", False),
    ],
)
def test_rows_are_not_told_out_of_thin_air(words: str, made_up: bool) -> None:
    assert claims_rows(words) == made_up


@pytest.mark.parametrize(
    "words", ["I changed Mum's gift idea to a teapot.", "I renamed lunch.", "He modificado la nota."]
)
def test_a_deed_told_in_the_first_person_is_a_claim(words: str) -> None:
    assert claims_deed(words)


@pytest.mark.parametrize("words", ["Got it!", "Okay, will do.", "Sure thing!", "Entendido.", "Vale, hecho", "Noted"])
def test_a_mere_yes_is_assent(words: str) -> None:
    assert assents(words)


@pytest.mark.parametrize(
    "words", ["Got it from my mother.", "Sure, at what time?", "You're welcome!", "No problem is too big."]
)
def test_an_answer_is_no_assent(words: str) -> None:
    assert not assents(words)


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("Hello! How", "Hello! How"),
        ("Athens", "Athens"),
        ("Sure, I", ""),
        ("Athens is it. I have", "Athens is it. "),
        ("Your event", ""),
        ("I like the sea as much as any", "I like the sea as much as any"),
    ],
)
def test_what_may_become_a_claim_is_not_shown_yet(heard: str, shown: str) -> None:
    assert sayable(heard) == shown


def test_a_promise_is_told_from_a_plain_answer() -> None:
    assert promises("Sure, I can help with that. Let me know when you're ready to call.")
    assert not promises("Sure sign of spring, that.")


def test_a_model_that_gives_its_makers_name_is_heard() -> None:
    assert tells_of_itself("I am an artificial intelligence created by Alibaba Cloud.")
    assert tells_of_itself("Yes, I am an artificial intelligence created by OpenAI.")
    assert tells_of_itself("I'm Qwen. How can I help?")
    assert tells_of_itself("As an AI language model by OpenAI, I have no birthday.")
    assert tells_of_itself("Soy un modelo de lenguaje entrenado por Google.")
    assert not tells_of_itself("Alibaba is a Chinese company. I like its name.")
    assert not tells_of_itself("I'm not sure who founded Microsoft.")
    assert not tells_of_itself("As an alternative, you could use Google Maps.")
    for heard in (
        "I am an artificial intelligence cre",
        "Yes, I",
        "Yes, I am an art",
        "Yes, I am an artificial intelligence",
    ):
        assert sayable(heard) == ""
