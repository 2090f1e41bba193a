"""What was ticked off too soon is open again."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.followups.reopening import reopened
from tests.agent.conftest import Made


@pytest.mark.parametrize(
    ("request_", "opens"),
    [
        ("turns out I never did book those train tickets, set that one back to not done", True),
        ("the payment for the train tickets bounced, that one's not done after all, open it again", True),
        ("untick the train tickets", True),
        ("marca los train tickets como pendientes otra vez, rebotó el pago", True),
        ("ponlo otra vez como pendiente, lo de los train tickets", True),
        ("hey, the train tickets are down as done, but I haven't bought them. put them back on the list", True),
        ("the train tickets show as done but I haven't got them, put it back on the list", True),
        ("oye, lo de los train tickets sale como hecho, y no los he sacado. ponlo otra vez como pendiente", True),
        ("los train tickets salen como hechos y no es verdad, ponlos de nuevo en la lista", True),
        ("put the train tickets on the list", False),
        ("pon los train tickets en la lista", False),
        ("hey, put the train tickets back on the list, and also add milk", False),
        ("untick that", False),
        ("untick the rent", False),
        ("don't untick the train tickets", False),
        ("untick the train tickets and add milk to my list", False),
        ("are the train tickets done?", False),
        ("can you untick the train tickets?", True),
        ("should I reopen the train tickets?", False),
        ("when do sales of train tickets reopen?", False),
        ("remind me to reopen the train tickets page on Friday", False),
        ("set a reminder for the train tickets, it's not done yet", False),
        ("recuérdame reabrir lo de los train tickets el lunes", False),
        ("Oh no, the train tickets got stuck, their page hung on me. Could you put that one back to not done?", True),
        ("turns out they declined my card for the train tickets - can you reopen that one?", True),
        ("I ticked the train tickets too soon, sorry. can you move it back to open?", True),
        ("I marked the train tickets by mistake, undo that please", True),
        ("the train tickets aren't done after all", True),
        ("the train tickets should be open again, they refunded me", True),
        ("taché lo de los train tickets sin querer, deshazlo", True),
        ("are the train tickets not done after all?", False),
        ("if the train tickets are not done after all, tell me", False),
        ("I did not reopen the train tickets", False),
        ("how do I set the train tickets back to not done", False),
        ("write to Ana that the train tickets aren't done after all", False),
        ("I ticked the train tickets by mistake yesterday but it is fine now", False),
        ("did I tick the train tickets by mistake?", False),
        ("I nearly ticked the train tickets by mistake", False),
    ],
)
def test_the_one_row_that_is_done_and_named_is_opened(assistant: Made, request_: str, opens: bool) -> None:
    stores = assistant().machine.stores
    done = stores.todos.add("Book the train tickets")
    stores.todos.complete(done.id)
    stores.todos.add("Pay the rent")
    call = Planned("update_todo", {"todo": f"#{done.id}"})
    assert reopened(request_, stores) == ((call,) if opens else ())


def test_a_name_that_an_open_one_bears_as_well_is_for_the_model(assistant: Made) -> None:
    stores = assistant().machine.stores
    stores.todos.complete(stores.todos.add("Buy stamps").id)
    stores.todos.add("Collect stamps")
    assert reopened("untick the stamps", stores) == ()
