"""What a request wants of the mail."""

from __future__ import annotations

import pytest

from tools.mail.wishes import is_question, letter, wants_every_gist, wants_gist

KNOWN = {"gym", "vet", "clinic", "paws", "omar", "haddad", "neighbours", "brother", "gimnasio", "fontanero", "landlord"}


@pytest.mark.parametrize(
    ("request_", "to", "say"),
    [
        ("draft something to the vet, tell them we'll be a bit late", "the vet", "we'll be a bit late"),
        ("tell the gym Nora stops in May, as a draft", "the gym", "Nora stops in May"),
        ("reply to Omar Haddad: Sunday is fine", "Omar Haddad", "Sunday is fine"),
        ("write back to my landlord saying that the tap drips", "my landlord", "the tap drips"),
        ("answer my brother, the 3rd is bad. only a draft", "my brother", "the 3rd is bad"),
        ("let the neighbours know that I agree, i want to read it before it goes", "the neighbours", "I agree"),
        ("prepara una respuesta para el gimnasio: me doy de baja", "el gimnasio", "me doy de baja"),
        ("contéstale al fontanero que el lunes estoy en casa, solo el borrador", "fontanero", "el lunes estoy en casa"),
        ("draft a reply to Omar that it suits me and add milk to my list", "Omar", "it suits me"),
    ],
)
def test_whom_to_write_to_and_what(request_: str, to: str, say: str) -> None:
    found = letter(request_, lambda word: word in KNOWN)
    assert found is not None
    assert (found.to, found.say) == (to, say)


@pytest.mark.parametrize("request_", ["tell me about the vet", "what did Omar answer?", "reply to Petra: yes"])
def test_no_letter(request_: str) -> None:
    assert letter(request_, lambda word: word in KNOWN) is None


@pytest.mark.parametrize(
    "request_",
    ["tldr of the vet's mail", "give me the gist of it", "sum the minutes up", "resúmeme el correo", "in short please"],
)
def test_the_gist_is_wanted(request_: str) -> None:
    assert wants_gist(request_)


@pytest.mark.parametrize("request_", ["read me the vet's mail", "read it out loud, no summary", "what does he want?"])
def test_the_gist_is_not_wanted(request_: str) -> None:
    assert not wants_gist(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "whats the vet charging",
        "til when is it open",
        "anything good in the bulletin",
        "whatever the parcel mail asks of me, I only want to know the delivery day",
        "solo quiero saber el día de entrega",
    ],
)
def test_questions_as_people_type_them(request_: str) -> None:
    assert is_question(request_)


@pytest.mark.parametrize("request_", ["open Ana's mail", "tell Ana that I want to know more"])
def test_what_others_are_told_is_no_question(request_: str) -> None:
    assert not is_question(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "Give me the vet's mail in two sentences, I haven't time for the whole thing",
        "the minutes, briefly",
        "in a nutshell, what do the minutes say?",
        "dime en una frase qué dice Rubén",
    ],
)
def test_a_few_sentences_are_the_gist(request_: str) -> None:
    assert wants_gist(request_)
    assert not wants_every_gist(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "Go through all my mails and give me one line on each, I'm between school runs",
        "one sentence on every mail in my inbox",
        "resúmeme todos los correos",
    ],
)
def test_all_the_mail_in_short(request_: str) -> None:
    assert wants_every_gist(request_)


@pytest.mark.parametrize("request_", ["list all my mails", "read me every message in full", "my inbox"])
def test_all_the_mail_is_not_wanted_in_short(request_: str) -> None:
    assert not wants_every_gist(request_)
