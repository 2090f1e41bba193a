"""Why something is needed, told right behind it."""

from __future__ import annotations

import pytest

from agent.reading.why_needed import runs_on, without_else, without_why


@pytest.mark.parametrize(
    ("request_", "wish"),
    [
        ("ugh i need a new saucepan mine warped and burnt", None),
        ("ugh i need a new saucepan mine leaks", "i need a new saucepan"),
        ("need new slippers ours ripped", "I need new slippers"),
        ("we need a new hose the old one split", "we need a new hose"),
        ("i need new headphones the dog chewed mine", "i need new headphones"),
        ("gotta buy a new lamp the old one is dead", "gotta buy a new lamp"),
        ("i need cat litter, we're nearly out", "i need cat litter"),
        ("we need more tea there's hardly any", "we need more tea"),
        ("have to get a new tent ours has a hole in it", "have to get a new tent"),
        ("i need new tyres these are bald", "i need new tyres"),
        ("hay que comprar una olla nueva la nuestra pierde agua", "hay que comprar una olla nueva"),
        ("tengo que comprar guantes los míos tienen agujeros", "tengo que comprar guantes"),
    ],
)
def test_the_reason_is_left_out(request_: str, wish: str | None) -> None:
    assert without_why(request_) == (wish or request_)


@pytest.mark.parametrize(
    "request_",
    [
        "i need to know what size mine is",
        "need to check if ours is broken",
        "i need to tell Omar mine broke",
        "i need a note saying ours is broken",
        "add a note: need new slippers mine leak",
        "do i need new slippers mine leak",
        "i needed new slippers mine leaked",
        "should i get a new lamp ours is old",
        "must be nice the old one has a pool",
        "order the same slippers mine are great",
        "i need new slippers mine leak and call the cobbler",
        "buy a gift for the one i have been seeing",
        "i need a lamp for the old one to match",
        "get the old one back from Omar",
        "buy mine a treat",
    ],
)
def test_whatever_else_is_said(request_: str) -> None:
    assert without_why(request_) == request_


def test_a_title_that_runs_on() -> None:
    assert runs_on("new slippers mine leak")
    assert not runs_on("new slippers for the old one")


@pytest.mark.parametrize(
    ("request_", "wish"),
    [
        ("post the visa form by friday or they'll fine us", "post the visa form by friday"),
        ("water the ferns tonight, otherwise the lot will die", "water the ferns tonight"),
        ("book the hall or we won't get it", "book the hall"),
        ("cambia las ruedas o nos van a multar", "cambia las ruedas"),
        ("Filter wechseln, sonst tropft es wieder", "Filter wechseln"),
        ("vider le bac, sinon ça déborde", "vider le bac"),
        ("cambia il filtro, altrimenti perde acqua", "cambia il filtro"),
        ("get a gas bottle by saturday or there's no barbecue on sunday", "get a gas bottle by saturday"),
        ("order coal by friday noon or we got no fire", "order coal by friday noon"),
        ("renew the pass by friday or I am stuck on foot", "renew the pass by friday"),
        ("pide harina antes del viernes o no hay pan", "pide harina antes del viernes"),
        ("comprar pilas, si no nos quedamos sin luz", "comprar pilas"),
        ("bestell Kohle bis Freitag, sonst haben wir kein Feuer", "bestell Kohle bis Freitag"),
        ("commande du charbon avant vendredi sinon on n'a plus de feu", "commande du charbon avant vendredi"),
        ("compra la farina entro venerdì o restiamo senza pane", "compra la farina entro venerdì"),
        ("compra farinha até sexta senão ficamos sem pão", "compra farinha até sexta"),
    ],
)
def test_what_comes_of_it_is_no_part_of_the_wish(request_: str, wish: str) -> None:
    assert without_else(request_) == wish


@pytest.mark.parametrize(
    "request_",
    [
        "should I ring Ana or she'll ring me?",
        "either ring her or she'll come round",
        "buy apples or pears",
        "compra pan o leche",
        "ring the vet by noon or I'll do it on friday",
        "buy tea or there are biscuits",
        "get coal or wood",
        "ring the vet or I'll do it on friday",  # the other deed has a time of its own
        "ask whether we can come or they'll come here",
    ],
)
def test_one_of_two_is(request_: str) -> None:
    assert without_else(request_) == request_
