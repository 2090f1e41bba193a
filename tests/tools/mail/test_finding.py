from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.errors import ToolError, Unclear
from memory.mail import Message
from tests.tools.mail.conftest import Letter
from tools.contract import ToolContext
from tools.correspondence import find_message, matching_messages, shown

Make = Callable[..., ToolContext]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("my sister", "sister"),
        ("Ana", "sister"),
        ("Ana's mail", "sister"),
        ("mi hermana", "sister"),
        ("the email from ruiz", "sister"),
        ("what does my sister want?", "sister"),
        ("the garage", "garage"),
        ("el taller", "garage"),
        ("the message about the invoice", "shop"),
        ("la factura", "shop"),
        ("invoce 2041", "shop"),
        ("the one about the 40 euros", "shop"),
        ("Bob's minutes", "colleague"),
        ("work", "colleague"),
        ("the last one", "shop"),
        ("the newest mail", "shop"),
        ("#1", "sister"),
    ],
)
def test_whom_the_words_mean(inbox: dict[str, Message], context: ToolContext, words: str, meant: str) -> None:
    assert find_message(context, words) == inbox[meant]


def test_the_newest_of_one_sender(letter: Letter, context: ToolContext) -> None:
    letter("Ana <ana@example.org>", "First", "Hi", 1)
    newest = letter("Ana <ana@example.org>", "Second", "Hi", 2)
    assert find_message(context, "Ana").subject == "Second"
    assert find_message(context, "Ana") == newest
    assert find_message(context, "the first mail from Ana").subject == "First"


def test_pointers_go_to_what_was_shown(inbox: dict[str, Message], make_context: Make) -> None:
    context = make_context(shown=tuple(shown(inbox[each]) for each in ("garage", "sister", "shop")))
    assert find_message(context, "it") == inbox["garage"]
    assert find_message(context, "she") == inbox["garage"]
    assert find_message(context, "the second one") == inbox["sister"]
    assert find_message(context, "2") == inbox["sister"]
    assert find_message(context, "") == inbox["garage"]


def test_a_fact_tells_who_someone_is(letter: Letter, context: ToolContext) -> None:
    letter("Bea Soler <bea@example.org>", "Hello", "How are you?", 2)
    letter("Bob <bob@example.org>", "Plans", "My aunt is in town.", 3)
    context.facts.add("My aunt is Bea")
    assert find_message(context, "my aunt").subject == "Hello"


def test_different_people_are_asked_about(letter: Letter, make_context: Make) -> None:
    first = letter("Ana Ruiz <ana@example.org>", "Trip", "x", 1)
    letter("Ana Gil <gil@example.org>", "Tax", "y", 2)
    with pytest.raises(Unclear, match="Which message") as question:
        find_message(make_context(), "Ana")
    assert question.value.options == ("Ana Gil: Tax", "Ana Ruiz: Trip")
    assert find_message(make_context(shown=(shown(first),)), "Ana") == first


def test_nobody_is_meant(inbox: dict[str, Message], context: ToolContext) -> None:
    for words in ("the dentist", "#99", "Zoe"):
        with pytest.raises(ToolError, match="no message like"):
            find_message(context, words)


def test_without_mail(make_context: Make) -> None:
    with pytest.raises(ToolError, match="no mail here"):
        find_message(make_context(), "Ana")
    with pytest.raises(ToolError, match="no hay correo"):
        find_message(make_context(language="es"), "Ana")


def test_every_word_must_be_there_for_a_list(inbox: dict[str, Message], context: ToolContext) -> None:
    assert matching_messages(context, "invoice", every=True) == (inbox["shop"], inbox["colleague"])
    assert matching_messages(context, "invoice late", every=True) == (inbox["colleague"],)


def test_a_signature_once_is_known_in_all_of_her_mail(letter: Letter, context: ToolContext) -> None:
    letter("Ana <ana@example.org>", "Hello", "See you.\n\nYour sister", 1)
    newest = letter("Ana <ana@example.org>", "The visit", "I would come on Saturday at four.", 2)
    letter("Bob <bob@example.org>", "Family", "Your sister and my sister met.", 3)
    assert find_message(context, "my sister") == newest
    assert find_message(context, "the visit") == newest
    assert len(matching_messages(context, "my sister", every=True)) == 2
