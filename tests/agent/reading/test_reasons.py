"""How somebody or something is, told behind a wish, is its reason and no wish, even with a time in it."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.intents import likely
from agent.reading.reasons import is_reason, unexplained, without_reasons
from agent.reading.sayings import Said
from agent.reading.wishes import unreasoned, wishes
from tests.conftest import NOW


@pytest.mark.parametrize(
    "clause",
    [
        ", he's away till the weekend", ". They're closed until Monday", ", because the hall is shut on Friday",
        ", que está fuera hasta el finde", ", está de viaje hasta el jueves", ", el taller está cerrado el lunes",
        ", sie ist bis Freitag im Urlaub", ", elle est en vacances jusqu'à lundi", ", è in ferie fino a lunedì",
        ", ela está de viagem até sexta", ", i can't make thursday", ", que este viernes no puedo",
        ", the office closes at 4", ". They only open at 9", ", the shop's counter shuts at 1",
        ", it's shut on mondays",
        ", la secretaría cierra a las 3", ", cierran a la una", ", por la tarde no abren", ", el lunes no abren",
        ", der Laden schließt um 12", ", die machen um 4 zu", ", le guichet ferme à midi", ", la posta apre alle 8",
        ", a agência fecha às 15", ", manejo de noche", ", trabajo hasta las 6", ", i work nights",
        ", we start work at 7", ", ich arbeite nachts", ", je travaille de nuit", ", lavoro di notte",
    ],
)  # fmt: skip
def test_how_somebody_is_tells_why(clause: str) -> None:
    assert is_reason(clause, "")


@pytest.mark.parametrize(
    ("clause", "after"),
    [
        (", she's coming at 8", ""),
        (", i can see the dentist on friday at 8", ""),
        (", it's due back friday", ""),
        (", dinner with Ana is on Friday at 8", ""),
        (" and we're at the dentist on Sunday at 5", ""),
        (", he's away till Friday", ", put that in my calendar"),
        (", está de viaje hasta el jueves", ", apúntalo en la agenda"),
        (" and the office party starts at 4", ""),
        (", close the shop at 4", ""),
        (", cierra la ventana", ""),
        (", i start with the bins", ""),
        (", ferme la porte à clé", ""),
    ],
)
def test_what_is_more_than_that_is_no_reason(clause: str, after: str) -> None:
    assert not is_reason(clause, after)


def test_a_reason_is_no_event_beside_the_change() -> None:
    def judge(words: str) -> dict[str, float]:
        return dict(likely(words, NOW, "en"))

    request = "set the form for Eva to low priority, she's away till the weekend"
    assert wishes(request, judge) == ()
    assert unreasoned(request, judge) == "set the form for Eva to low priority"
    other = "set the form to low priority, and we're at the dentist on Sunday at 5"
    assert [max(each.likely, key=lambda tool: each.likely[tool]) for each in wishes(other, judge)] == [
        "update_todo", "create_event",
    ]  # fmt: skip


def test_what_others_have_done_already_is_a_reason() -> None:
    assert is_reason(", ya lo han alquilado a otros", "")
    assert is_reason(", que ya la han vendido", "")
    assert not is_reason(", ya la he vendido", "")


def test_a_call_for_the_reason_is_left_out() -> None:
    move, ticket = Planned("add_todo", {"title": "Move the van"}), Planned("add_todo", {"title": "Bay ticket runs out"})
    assert without_reasons((move, ticket), "in 2 hours remind me to move the van, bay ticket runs out") == (move,)
    assert without_reasons((move, ticket), "move the van and note when the bay ticket runs out") == (move, ticket)
    assert without_reasons((ticket,), "remind me, bay ticket runs out") == (ticket,)


@pytest.mark.parametrize(
    ("request_", "other"),
    [
        ("ricordami di spostare la macchina, che poi passa la pulizia strade", "Pulire la strada"),
        ("remind me to move the car because the street sweeper comes", "Street sweeper"),
        ("erinner mich das Auto umzuparken, weil dann die Straßenreinigung kommt", "Straßenreinigung"),
        ("rappelle-moi de déplacer la voiture, car ils nettoient la rue", "Nettoyer la rue"),
        ("lembra-me de mudar o carro, que depois limpam a rua", "Limpar a rua"),
        ("recuérdame mover el coche, que luego limpian la calle", "Limpiar la calle"),
    ],
)
def test_what_a_because_tells_is_no_second_wish(request_: str, other: str) -> None:
    calls = [Planned("add_todo", {"title": "Move the car"}), Planned("add_todo", {"title": other})]
    assert without_reasons(calls, request_) == (calls[0],)


@pytest.mark.parametrize(
    "request_",
    [
        "ring Luca and buy bread because we're out",
        "chiama Luca e compra il pane, che tengo fame",
        "ring Luca, buy bread",
        "ring Luca; that's the man that bakes bread",
    ],
)
def test_two_wishes_are_two_with_a_reason_or_without(request_: str) -> None:
    calls = [Planned("add_todo", {"title": "Ring Luca"}), Planned("add_todo", {"title": "Buy bread"})]
    assert without_reasons(calls, request_) == (*calls,)


@pytest.mark.parametrize(
    ("request_", "deed"),
    [
        ("spostare la macchina perché passa la pulizia strade", "Spostare la macchina"),
        ("call Ana since she is alone", "Call Ana"),
        ("buy the book Because of Winn-Dixie", "Buy the book Because of Winn-Dixie"),
        ("acheter une car pour le camping", "Acheter une car pour le camping"),
        ("llamar al señor que arregla el tejado", "Llamar al señor que arregla el tejado"),
    ],
)
def test_a_reason_is_no_part_of_a_deed(request_: str, deed: str) -> None:
    assert Said(request_, NOW, "en").deed() == deed


@pytest.mark.parametrize(
    ("request_", "other", "kept"),
    [
        ("we work till 6 on friday, so put in supper with Jo at 8", "Work till 6", 1),
        ("I'm off on friday, so put in supper with Jo at 8", "Off on friday", 1),
        ("esta semana libro el lunes, así que apunta cena con Jo a las 9", "Libro el lunes", 1),
        ("trabajo hasta las 6, así que apunta cena con Jo a las 9", "Trabajo hasta las 6", 1),
        ("swimming at 9 on friday, so put in supper with Jo at 8", "Swimming", 2),
        ("I'm off on friday, put in supper with Jo at 8", "Off on friday", 2),
    ],
)
def test_what_a_wish_draws_from_is_no_event(request_: str, other: str, kept: int) -> None:
    calls = [Planned("create_event", {"title": "Supper with Jo"}), Planned("create_event", {"title": other})]
    assert without_reasons(calls, request_) == (*calls[:kept],)


@pytest.mark.parametrize(
    ("request_", "core"),
    [
        ("the flat viewing needs to be at 7, my boss has a call with London at six",
         "the flat viewing needs to be at 7"),
        ("move the physio to 6, the boys have swimming at half four", "move the physio to 6"),
        ("push back the physio an hour, my daughter's got swimming at 4", "push back the physio an hour"),
        ("pasa la visita a las 7, que los niños tienen natación a las 6", "pasa la visita a las 7"),
        ("verschieb den Physio auf 18 Uhr, die Kinder haben um 17 Uhr Schwimmen", "verschieb den Physio auf 18 Uhr"),
    ],
)  # fmt: skip
def test_what_others_have_on_is_why_something_is_moved(request_: str, core: str) -> None:
    assert unexplained(request_, ["Flat viewing", "Physiotherapist"]) == core


@pytest.mark.parametrize(
    "request_",
    [
        "move the physio to 6, and the twins have jabs at one",
        "move the physio to 6, the twins have their jabs at one, put that in too",
        "the rent is paid, the twins have their jabs at one",
        "buy stamps, the boys have swimming at half four",
        "move the physio to 6, the flat viewing has to be at 7",
    ],
)
def test_what_others_have_on_may_be_a_wish_of_its_own(request_: str) -> None:
    assert unexplained(request_, ["Flat viewing", "Physiotherapist"]) == request_
