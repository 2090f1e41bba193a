"""Answers in the user's own words, the gist of one message and amounts that one tells need no model; others do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.assistant import Assistant
from agent.calls import Planned
from agent.deciding.in_mail import in_mail
from agent.grounding.mailing import for_mail
from agent.machine import Run
from agent.state import State
from tests.tools.mail.conftest import letter_bytes

Make = Callable[..., Assistant]
VET = "We see Milo on Thursday 26 March 2026 at 17:40. It takes about 20 minutes. Please bring his passport."
GYM = "The yearly fee goes up to 360 euros, payable by 30 April 2026. The pool stays shut until 12 April."
PARENTS = "The trip to the coast is on 8 May. Each child pays 25 euros for it. The bus leaves at nine."


def decided(one: Assistant, request: str, language: str = "en") -> Planned | None:
    one.mail.receive(letter_bytes("Paws Clinic <desk@paws.example>", "Milo's jab", VET))
    one.mail.receive(letter_bytes("Norte Gym <hello@nortegym.example>", "Fee and pool", GYM, 6))
    one.mail.receive(letter_bytes("Petra Lang <petra@lang.example>", "Parents' meeting", PARENTS, 7))
    one.mail.receive(letter_bytes("Bluebell Florist <shop@bluebell.example>", "Order", "Your tulips are here.", 8))
    one.mail.receive(letter_bytes("Bluebell Florist <shop@bluebell.example>", "Again", "They wait.", 9))
    one.todos.add("Pay the insurance")
    state = State(request=request, language=language, kind="ask", turn=1, likely={}, shown=[])  # type: ignore[typeddict-item]
    return in_mail(state, Run(one.machine, lambda event: None))


@pytest.mark.parametrize(
    ("request_", "to", "say"),
    [
        ("answer petra: count us in for the coast", "petra", "count us in for the coast"),
        ("awnser norte gym: ill pay the fee on monday at 6", "norte gym", "ill pay the fee on monday at 6"),
        ("please repley to Petra Lang: i cant come on friday, sorry", "Petra Lang", "i cant come on friday, sorry"),
        ("respnd to the gym - i'll swim elsewhere", "the gym", "i'll swim elsewhere"),
        ("write back to petra: yes please", "petra", "yes please"),
        ("reply to petra: two of us. will you drive? then we bring cake", "petra", None),
        ("reply to petra: fine with me, just a draft", "petra", "fine with me"),
        ("tell petra by mail that we're late", "petra", "we're late"),
        ("could you answer petra that friday suits us", "petra", "friday suits us"),
        ("answer the mail from petra: gladly, at nine", "petra", "gladly, at nine"),
        ("answer to Petra: move it to sunday please", "Petra", "move it to sunday please"),
        ("contesta a petra: el viernes no puedo", "petra", "el viernes no puedo"),
        ("responde al gimnasio que pago el lunes", "gimnasio", "pago el lunes"),
        ("dile a petra que vamos los dos", "petra", "vamos los dos"),
        ("antworte Petra: wir kommen gern", "Petra", "wir kommen gern"),
    ],
)
def test_an_answer_in_the_words_that_are_told(assistant: Make, request_: str, to: str, say: str | None) -> None:
    language = "es" if request_.startswith(("contesta", "responde", "dile")) else "en"
    call = decided(assistant(settings={"drafts": True}), request_, language)
    assert call is not None
    assert (call.tool, call.arguments["message"]) == ("draft_reply", to)
    assert say is None or call.arguments["say"] == say


@pytest.mark.parametrize(
    ("request_", "to"),
    [
        ("Draft a mail to hall@chess.example: the fee of 90 pounds is due on Friday, would he please pay it", "hall@"),
        ("tell petra friday's fine but the kids nap at 1", "petra"),
        ("write petra back: cancel the cake, the 24th is no good. Don't send it yet", "petra"),
        ("My back hurts, so you do it: email the gym that I'll pay the 360 euros by monday", "gym"),
        ("draft a reply to petra: friday works, and could she come at 12 instead?", "petra"),
        ("manda un mail a norte gym diciendo que pago el lunes a las 10, no lo mandes", "norte gym"),
    ],
)
def test_a_letter_that_is_dictated_makes_nothing_else(assistant: Make, request_: str, to: str) -> None:
    call = decided(assistant(settings={"drafts": True}), request_, "es" if request_.startswith("manda") else "en")
    assert call is not None
    assert call.tool == "draft_reply"
    assert to in str(call.arguments["message"])
    assert not any(each in str(call.arguments["say"]) for each in ("send it", "mandes"))


@pytest.mark.parametrize(
    "request_",
    [
        "buy milk. write to petra: friday works",
        "tell petra i'll be there, and what's on friday?",
        "write to hall@chess.example that we pay, and remind me to pay on friday",
        "reply to petra: no politely",
        "answer the florist: on my way",  # who wrote twice
        "answer boris: on my way",
        "answer petra and the gym: on my way",
        "answered petra: on my way",
        "don't answer petra: i'll ring her",
        "remind me to answer petra: yes",
        "should i reply to petra: yes?",
        "if she writes again answer petra: yes",
        "reply to petra by friday: yes",
        "reply to petra: something polite",
        "reply to petra: ask her what time the bus leaves",
        "reply to petra: what did she want?",
        "reply to petra: yes. buy milk",
        "reply to petra: yes, and add the coast to my calendar",
        "reply to petra: yes, then remind me to pay",
        "tell petra that joke about the bus",
        "tell petra that we're away if she asks",
        "replace petra: paula",
        "note: answer petra: yes",
        "answer me: when is the vet?",
        "answer petra",
        '"answer petra: yes"',
        "dile a petra que venga",
    ],
)
def test_what_is_not_the_words_of_an_answer_is_left(assistant: Make, request_: str) -> None:
    assert decided(assistant(settings={"drafts": True}), request_) is None


@pytest.mark.parametrize(
    "request_",
    [
        "was ill and missed the parents' meeting. what came of it, in short",
        "tldr of the parents meeting",
        "sum up the parents' meeting please",
        "i was away during the parents meeting. main points?",
        "what was agreed at the parents' meeting? in two sentences",
    ],
)
def test_the_gist_of_the_message_that_is_named(assistant: Make, request_: str) -> None:
    assert decided(assistant(settings={"drafts": True}), request_) == Planned("summarize_mail", {"message": "parents"})


@pytest.mark.parametrize(
    "request_",
    [
        "when do i have to send the summary of the parents' meeting",
        "put the short version of the parents' meeting in my notes",
        "who wrote the summary of the parents' meeting",
        "don't summarize the parents' meeting",
        "i summarized the parents' meeting",
        "summarize this: the parents' meeting was long",
        "write a summary of the parents' meeting for boris",
        "one line on each of my mails",
        "what came in today, in short",
        "in short, who are boris's parents",
        "move the parents' meeting to friday",
        "what came of the parents' meeting",
    ],
)
def test_a_gist_that_is_only_spoken_of_is_left(assistant: Make, request_: str) -> None:
    assert decided(assistant(settings={"drafts": True}), request_) is None


def test_the_models_look_at_all_the_mail_is_held_to_the_message(assistant: Make) -> None:
    one = assistant(settings={"drafts": True})
    request = "no luck with the parents' meeting, what came out of it, short version"
    assert decided(one, request) is None
    state = State(request=request, language="en", kind="ask", turn=1, likely={})
    found = for_mail("", (Planned("list_mail", {}),), state, Run(one.machine, lambda event: None))[1]
    assert found == (Planned("summarize_mail", {"message": "parents"}),)


@pytest.mark.parametrize(
    ("request_", "id"),
    [
        ("cuanto hay que pagar por el viaje", 3),
        ("¿qué precio tiene la cuota del gimnasio?", 2),
        ("how much do we owe for the coast", 3),
        ("how much is the trip?", 3),
        ("what's the fee of the gym", 2),
        ("wie viel kostet der trip", 3),
        ("how much does each child pay for the trip", 3),
    ],
)
def test_an_amount_is_told_by_the_message_that_has_it(assistant: Make, request_: str, id: int) -> None:
    language = "es" if request_.startswith(("cuanto", "¿")) else "en"
    assert decided(assistant(settings={"drafts": True}), request_, language) == Planned(
        "read_mail", {"message": f"#{id}"}
    )


@pytest.mark.parametrize(
    "request_",
    [
        "how much is the insurance",
        "cuanto toca pagar por el seguro",
        "how much does a trip cost",
        "how much did i pay for the trip",
        "how much would the trip be for boris",
        "how much is the trip if i cancel",
        "how much time does the trip take",
        "how much is the trip and when does the bus leave",
        "remind me on friday how much the trip is",
        "add how much the trip costs to my notes",
        "how much does boris pay for the trip",
        "how much is the bus",
        "is 25 euros too much for the trip",
    ],
)
def test_an_amount_that_no_message_tells_is_left(assistant: Make, request_: str) -> None:
    assert decided(assistant(settings={"drafts": True}), request_) is None


@pytest.mark.parametrize(
    ("request_", "say"),
    [
        ("Write Petra a reply but don't send it yet: we can't come", "we can't come"),
        ("draft Petra an answer, don't send it: is the 9th free?", "is the 9th free?"),
        ("Write back to Petra but hold off sending it: we are in", "we are in"),
        ("Escríbele una respuesta a Petra pero no la envíes todavía: el lunes no puedo", "el lunes no puedo"),
        ("Schreib Petra eine Antwort, aber schick sie noch nicht ab: Montag geht nicht", "Montag geht nicht"),
        ("Écris une réponse à Petra, mais ne l'envoie pas encore : lundi je travaille", "lundi je travaille"),
        ("Scrivi una risposta a Petra ma non inviarla ancora: lunedì lavoro", "lunedì lavoro"),
        ("Escreve uma resposta a Petra mas não envies ainda: segunda trabalho", "segunda trabalho"),
    ],
)
def test_an_answer_that_is_not_to_go_out_yet(assistant: Make, request_: str, say: str) -> None:
    call = decided(assistant(settings={"drafts": True}), request_)
    assert call is not None
    assert (call.tool, call.arguments["say"]) == ("draft_reply", say)


@pytest.mark.parametrize(
    "request_",
    ["don't write Petra a reply: I will ring her", "write Petra a reply: say no politely", "write Petra a list: eggs"],
)
def test_what_is_no_text_of_an_answer(assistant: Make, request_: str) -> None:
    assert decided(assistant(settings={"drafts": True}), request_) is None
