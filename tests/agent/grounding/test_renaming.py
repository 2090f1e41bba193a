"""A row gets the name that is right, told by contrast with the wrong one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent.assistant import Assistant
from agent.grounding.renaming import renaming, reworded
from tests.agent.conftest import Made
from tests.conftest import NOW


@pytest.fixture
def owner(assistant: Made) -> Assistant:
    one = assistant()
    one.todos.add("Write a card for Birgit")
    one.todos.add("Renew the library card")
    one.calendar.add("Interview with Ms Tanaka", NOW, NOW + timedelta(hours=1))
    return one


@pytest.mark.parametrize(
    ("request_", "tool", "title"),
    [
        (
            "it's Mr Sato I'm interviewing, not Ms Tanaka. Change the name please",
            "update_event",
            "Interview with Mr Sato",
        ),
        ("it isn't the library card I have to renew, it's the bus pass. fix that", "update_todo", "Renew the bus pass"),
        (
            "It says a card for Birgit but it's Bernd's birthday. Could you correct it?",
            "update_todo",
            "Write a card for Bernd",
        ),
        ("it isn't the library card, it's the one for gym. fix that", "update_todo", "Renew the card for gym"),
        ("It isn't the library card but the gym one, correct that please", "update_todo", "Renew the gym card"),
    ],
)
def test_the_wrong_name_is_replaced(owner: Assistant, request_: str, tool: str, title: str) -> None:
    found = renaming(request_, owner.machine.stores, NOW)
    assert found is not None
    assert (found.tool, found.arguments["title"]) == (tool, title)


@pytest.mark.parametrize(
    "request_",
    [
        "it's Mr Sato I like, not Ms Tanaka",
        "update the card: it's Tuesday now, not Monday",
        "change the card",
        "not today, it's Sunday",
    ],
)
def test_nothing_is_renamed_where_no_row_is_called_so(owner: Assistant, request_: str) -> None:
    assert renaming(request_, owner.machine.stores, NOW) is None


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("change the wording of 'renew the library card' to 'return the books'", "Return the books"),
        ("rename renew the library card to return Ana's books please", "Return Ana's books"),
        ("could you change “Renew the library card” to “Return the books”?", "Return the books"),
        ("change the title of the interview with Ms Tanaka to chat with Ms Tanaka", "Chat with Ms Tanaka"),
        ("change the name of the interview, it should be called Chat with the boss", "Chat with the boss"),
        ("rename the interview with Ms Tanaka, call it Chat instead please", "Chat"),
        ("call the interview with Ms Tanaka 'Chat with the boss' instead", "Chat with the boss"),
        ("I'd like the interview with Ms Tanaka to be called Chat with the boss", "Chat with the boss"),
        ("cámbiele el nombre a interview with Ms Tanaka, que quede como «Charla con la jefa»", "Charla con la jefa"),
        ("cámbiale el título a la interview with Ms Tanaka y que se llame Charla", "Charla"),
        ("a la interview with Ms Tanaka ponle de nombre Charla con la jefa", "Charla con la jefa"),
        ("ponle de nombre Charla a la interview with Ms Tanaka", "Charla"),
        ("quiero que la interview with Ms Tanaka se llame Charla", "Charla"),
        ("benenne renew the library card bitte in Bücher zurückgeben um", "Bücher zurückgeben"),
        ("ändere den Titel von Interview with Ms Tanaka in „Gespräch“", "Gespräch"),
        ("renomme Interview with Ms Tanaka en Entretien", "Entretien"),
        ("change le nom de Interview with Ms Tanaka en Entretien", "Entretien"),
        ("cambia il nome di Interview with Ms Tanaka in Colloquio", "Colloquio"),
        ("muda o nome da Interview with Ms Tanaka para Entrevista", "Entrevista"),
        ("cambia el texto de “renew the library card” por “devolver los libros”", "Devolver los libros"),
        ("where it says renew the library card it should say return the books", "Return the books"),
        ("donde dice renew the library card tendría q decir devolver los libros, me equivoqué", "Devolver los libros"),
        ("renombra la tarea renew the library card a devolver los libros, por favor", "Devolver los libros"),
    ],
)
def test_a_row_called_by_its_whole_name_gets_another(owner: Assistant, request_: str, title: str) -> None:
    found = renaming(request_, owner.machine.stores, NOW)
    assert found is not None
    assert found.arguments["title"] == title


@pytest.mark.parametrize(
    "request_",
    [
        "rename the note gift ideas to Presents 2026",
        "rename renew the library card to something shorter",
        "rename renew the library card to Renew both cards and make it urgent",
        "change renew the library card to Friday",
        "change the name of the library card to Friday at 3",
        "change the wording of 'wash the dog' to 'clean the van'",
        "reword the card to Anna so it sounds nicer",
        "change the name of the card, it should be called Post",
        "change the name of it, call it Chat",
        "call the interview with Ms Tanaka off",
        "call Ms Tanaka about the interview instead",
        "cámbiale el nombre a la tarjeta, que quede como Postal",
        "cámbiale la hora a la interview with Ms Tanaka, que quede a las 5",
        "cámbiale el nombre a la interview with Ms Tanaka, que sea algo más corto",
        "the library card should be called in on Friday",
        "the interview with Ms Tanaka should be called off",
        "I want the interview with Ms Tanaka to be called off",
    ],
)
def test_a_new_time_or_a_row_that_is_not_there_is_no_name(owner: Assistant, request_: str) -> None:
    assert renaming(request_, owner.machine.stores, NOW) is None


@pytest.mark.parametrize(
    "request_",
    [
        "rename the note gift ideas to Presents 2026",
        'Kindly retitle the note "gift ideas" as "Presents 2026".',
        "renombra la nota gift ideas a Presents 2026",
    ],
)
def test_a_note_called_by_its_name_gets_another(owner: Assistant, request_: str) -> None:
    ideas = owner.notes.add("Gift ideas", "Mum: a scarf")
    found = renaming(request_, owner.machine.stores, NOW)
    assert found is not None
    assert (found.tool, found.arguments["note"]) == ("rewrite_note", f"#{ideas.id}")


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ('I won\'t be mending the fence myself. Reword that to-do as "Ask Omar about the fence"',
         "Ask Omar about the fence"),
        ('I\'m not going to mend the fence, rename it "Sell the fence"', "Sell the fence"),
        ('No need to mend the fence myself. Change that task to "Call the fencer"', "Call the fencer"),
        ('I won\'t be mending the fence. Should I reword that as "Sell the fence"?', ""),
        ("I won't be mending the fence myself. Reword that to-do.", ""),
        ('Tick off the fence. Reword it as "Sell the fence"', ""),
    ],
)  # fmt: skip
def test_the_to_do_that_was_just_named_is_reworded(assistant: Made, request_: str, title: str) -> None:
    one = assistant()
    one.todos.add("Mend the fence")
    call = reworded(request_, one.machine.stores)
    assert (call.arguments["title"] if call else "") == title
