"""What is remembered rests on the user's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.errors import ToolError
from tools.contract import ToolContext
from tools.facts import forget_fact, recall_facts, remember_fact

Making = Callable[..., ToolContext]


@pytest.mark.parametrize(
    ("request_", "fact", "quote"),
    [
        ("Hi! Remember that my sister is Ana. Thanks", "User's sister is Ana", "Remember that my sister is Ana."),
        ("I'm allergic to nuts, don't forget", "allergic to nuts", "I'm allergic to nuts, don't forget"),
        ("recuerda que vivo en Cádiz", "vivo en Cadiz", "recuerda que vivo en Cádiz"),
        ("please remember I do not drink coffee", "I do not drink coffee", "please remember I do not drink coffee"),
    ],
)
def test_a_fact_is_kept_with_its_sentence(make_context: Making, request_: str, fact: str, quote: str) -> None:
    context = make_context(request_)
    receipt = remember_fact(context, fact=fact)
    (row,) = context.facts.list()
    assert row.quote == quote
    assert row.text in receipt.text
    assert receipt.shown[0].id == row.id


@pytest.mark.parametrize(
    ("request_", "fact"),
    [
        ("what's the weather?", "User lives in Madrid"),
        ("remember that I don't eat meat", "I eat meat"),
        ("remember that I was born in 1984", "born in 1985"),
        ("hello", "user"),
        ("", "likes tea"),
        ("I like tea", "I do not like tea"),
    ],
)
def test_what_was_not_said_is_not_kept(make_context: Making, request_: str, fact: str) -> None:
    context = make_context(request_)
    with pytest.raises(ToolError, match="only what you tell me"):
        remember_fact(context, fact=fact)
    assert context.facts.list() == ()


def test_asking_to_remember_is_no_part_of_the_fact(make_context: Making) -> None:
    context = make_context("remember that I like tea")
    assert remember_fact(context, fact="remember that I like tea").text == "I will remember: I like tea"
    assert remember_fact(context, fact="I like tea").text == "I know that already: I like tea"


def test_recalling(make_context: Making) -> None:
    context = make_context()
    assert recall_facts(context).text == "I remember nothing yet."
    context.facts.add("My brother is called Luis", "My brother is called Luis.")
    context.facts.add("I like tea")
    assert recall_facts(context).text == "I remember:\n- My brother is called Luis\n- I like tea"
    assert recall_facts(context, about="my brother").text == "I remember:\n- My brother is called Luis"
    assert recall_facts(context, about="me").text.count("\n") == 2
    assert recall_facts(context, about="my sister").text == "I remember nothing about my sister."
    assert recall_facts(make_context(language="es"), about="me").text.startswith("Recuerdo:")


def test_forgetting(make_context: Making) -> None:
    context = make_context("forget that I like tea")
    context.facts.add("I like tea")
    context.facts.add("I like trains")
    assert forget_fact(context, fact="that I like tea").text == "Forgotten: I like tea"
    assert [fact.text for fact in context.facts.list()] == ["I like trains"]
    with pytest.raises(ToolError):
        forget_fact(context, fact="coffee")


def test_recalling_by_the_root_of_a_word(make_context: Making) -> None:
    context = make_context()
    context.facts.add("I am allergic to peanuts")
    assert recall_facts(context, about="my allergies").text == "I remember:\n- I am allergic to peanuts"
