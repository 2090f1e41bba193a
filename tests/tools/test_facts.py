"""What is remembered rests on the user's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memory.errors import ToolError
from tools.contract import ToolContext
from tools.facts import _quote, forget_fact, recall_facts, remember_fact

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


@pytest.mark.parametrize(
    "again",
    ["I like tea", "i like tea.", "User likes tea", "I like  tea!", "remember that I like tea", "I like tea now"],
)
def test_one_thing_is_kept_once(make_context: Making, again: str) -> None:
    remember_fact(make_context("I like tea"), fact="I like tea")
    context = make_context(f"{again} I like tea")
    assert remember_fact(context, fact=again).text == "I know that already: I like tea"
    assert len(context.facts.list()) == 1


@pytest.mark.parametrize(
    "other", ["I like green tea", "my friend is Carlo", "bus number 13 stops here", "I like Marta"]
)
def test_another_thing_is_another_fact(make_context: Making, other: str) -> None:
    context = make_context(other)
    for each in ("I like tea", "My friend is Carlos", "Bus number 12 stops here", "I like Maria"):
        context.facts.add(each)
    remember_fact(context, fact=other)
    assert len(context.facts.list()) == 5


@pytest.mark.parametrize(
    ("older", "newer", "said"),
    [
        (
            "My favourite place is the Blue Door", "my favourite place is now Luigi's",
            "I will remember: My favourite place is now Luigi's (instead of: My favourite place is the Blue Door)",
        ),
        ("I live in Madrid", "I moved to Cádiz", "I will remember: I moved to Cádiz (instead of: I live in Madrid)"),
        ("I like tea", "I hate tea", "I will remember: I hate tea (instead of: I like tea)"),
    ],
)  # fmt: skip
def test_a_newer_fact_corrects_the_older_and_both_are_one_change(
    make_context: Making, older: str, newer: str, said: str
) -> None:
    context = make_context(newer)
    before = context.facts.add(older)
    assert remember_fact(context, fact=newer).text == said
    assert [each.quote for each in context.facts.list()] == [newer]
    context.journal.undo()
    assert context.facts.list() == (before,)


def test_a_correction_is_told_in_spanish(make_context: Making) -> None:
    context = make_context("me he mudado a Cádiz", language="es")
    context.facts.add("Vivo en Madrid")
    said = remember_fact(context, fact="me he mudado a Cádiz").text
    assert said == "Lo recordaré: Me he mudado a Cádiz (en lugar de: Vivo en Madrid)"


def test_recalling_and_forgetting_by_what_is_meant(make_context: Making) -> None:
    context = make_context("forget where I like to eat")
    context.facts.add("My favourite place is the Blue Door")
    context.facts.add("I like trains")
    assert recall_facts(context, about="where I like to eat").text.endswith("the Blue Door")
    assert forget_fact(context, fact="where I like to eat").text == "Forgotten: My favourite place is the Blue Door"


@given(st.text(), st.text())
@example("I like tea. And I live in Cádiz!", "live in cadiz")
def test_a_quote_is_the_users_own_words(request_: str, fact: str) -> None:
    quote = _quote(request_, fact)
    assert quote is None or (quote and quote in request_)
