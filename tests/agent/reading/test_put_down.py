"""What only asks for what is told beside it to be kept."""

import pytest

from agent.reading.put_down import only_orders, without_order


@pytest.mark.parametrize(
    "clause",
    [
        "stick it on my list will you",
        "pop it in the diary, dear",
        "can you keep that on my list?",
        "put that down as a task",
        "could you note that in my calendar please",
        "calendar please",
        "on the list please",
        "don't let me forget",
        "so add that as a to-do",
        "pls add",
        "note as a task please",
        "please log as a to-do",
        "apunta porfa",
        "anota en la lista",
        "can that be a repeating to-do?",
        "apúntalo en mis pendientes",
        "ponlo en la agenda, por favor",
        "¿me lo dejas como tarea, si eres tan amable?",
        "agéndalo",
        "trag das bitte in den Kalender ein",
        "schreib's mir bitte auf die Liste",
        "tu peux le mettre à l'agenda ?",
        "note-le stp",
        "me lo segni in agenda per favore?",
        "mettilo nella lista della spesa",
        "anota aí pra mim",
        "põe na agenda, por favor",
    ],
)
@pytest.mark.parametrize("told", ["Old Tom's party is on Friday at 4", "devolver la fuente de Marta", "Vorhang kürzen"])
def test_a_clause_that_only_asks_for_it_to_be_kept_is_no_part_of_it(told: str, clause: str) -> None:
    for joint in (", ", ". "):
        assert without_order(f"{told}{joint}{clause}").text == told
    assert only_orders(clause)


@pytest.mark.parametrize(
    ("request_", "text", "kind"),
    [
        ("calendar: dentist on Friday at 4", "dentist on Friday at 4", "event"),
        ("anota en la agenda: dentista el viernes", "dentista el viernes", "event"),
        ("Trag ein: Beratung am Freitag", "Beratung am Freitag", ""),
        ("Metti in agenda il saggio di Giada", "il saggio di Giada", "event"),
        ("don't let me forget, the badges need sewing on", "the badges need sewing on", "todo"),
        ("add to my list: ring the vet", "ring the vet", "todo"),
        ("anota que el lunes viene el notario a las 9", "el lunes viene el notario a las 9", ""),
        ("can you note i'm on lates friday 2 to 10", "i'm on lates friday 2 to 10", ""),
        ("put down that the choir sings on friday at 8", "the choir sings on friday at 8", ""),
        ("vet friday 8 to 12, dont let me book anything", "vet friday 8 to 12", "event"),
        ("vet friday 8 to 12, so keep that clear", "vet friday 8 to 12", "event"),
        ("vet friday 8 to 12 pop it in my diary", "vet friday 8 to 12", "event"),
    ],
)
def test_nor_is_what_opens_it(request_: str, text: str, kind: str) -> None:
    assert without_order(request_) == (text, kind, True, False)


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("Mateo's birthday is 5 April, put it in for every year", "Mateo's birthday is 5 April for every year"),
        ("el cumple es el 5 de abril, ponlo para que se repita cada año", "el cumple es el 5 de abril cada año"),
    ],
)
def test_how_often_is_kept(request_: str, text: str) -> None:
    assert without_order(request_).text == text


def test_that_it_takes_the_whole_of_its_day_is_told_apart() -> None:
    told = without_order("el 5 es la boda de Ana, ponlo como evento de todo el día")
    assert told == ("el 5 es la boda de Ana", "event", True, True)


@pytest.mark.parametrize(
    "request_",
    [
        "dentist on Friday at 4, don't put it in the calendar",
        "dentista el viernes a las 4, no lo pongas en el calendario",
        "put the bins out",
        "remind me to put it on the shelf",
        "put the milk in the fridge",
        "add Ana to the lunch",
        "what is on my list",
        "take it off my list",
        "put that in the garden note",
        "pon la mesa",
        "is that in my calendar?",
    ],
)
def test_what_tells_more_or_denies_it_is_left_as_it_is(request_: str) -> None:
    assert without_order(request_) == (request_, "", False, False)


@pytest.mark.parametrize("words", ["remind me to call Ana", "and the vet as well", "put the kettle on", "buy milk"])
def test_a_wish_is_no_order_alone(words: str) -> None:
    assert not only_orders(words)


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("the badges have to go to the printer by the 20th. One for my list, not the calendar",
         "the badges have to go to the printer by the 20th"),
        ("comprar sellos el viernes, a la lista, no al calendario", "comprar sellos el viernes"),
    ],
)  # fmt: skip
def test_where_it_is_not_to_go_may_be_told_behind(request_: str, text: str) -> None:
    told = without_order(request_)
    assert (told.text.strip(" ,."), told.kind) == (text, "todo")
