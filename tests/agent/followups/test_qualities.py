"""A colour or a size that was said wrong is put right in the title; what says more is left to the model."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.following import following
from agent.followups.qualities import told_quality
from tests.conftest import NOW

FENCE = "Buy white paint for the fence"


@pytest.mark.parametrize(
    ("title", "request_text", "mended"),
    [
        (FENCE, "no, I want it green", "Buy green paint for the fence"),
        (FENCE, "wait, I want green paint", "Buy green paint for the fence"),
        (FENCE, "sorry, green not white", "Buy green paint for the fence"),
        ("White paint", "no wait, green", "Green paint"),
        ("Buy a red scarf", "actually make it blue", "Buy a blue scarf"),
        (
            "Comprar pintura blanca para la valla",
            "no, espera, que la quiero verde",
            "Comprar pintura verde para la valla",
        ),
        ("Comprar huevos pequeños", "no, mejor grandes", "Comprar huevos grandes"),
        ("Buy a scarf", "actually make it blue", ""),  # it has no colour yet
        (FENCE, "no, green for the gate", ""),
        (FENCE, "no, is it green?", ""),
        (FENCE, "green", ""),  # nothing is corrected
        (FENCE, "no, the green one is done", ""),
        ("Turn left at five", "no, that's right", ""),
        ("Turn left at five", "no, right", "Turn right at five"),
    ],
)
def test_another_quality(title: str, request_text: str, mended: str) -> None:
    call = {"tool": "add_todo", "arguments": {"title": title}, "status": "done", "effect": "write"}
    before = Before([call], [{"kind": "todo", "id": 1, "label": title}])
    found = following(request_text, before, NOW, "en")
    assert found == ((Planned("update_todo", {"todo": "it", "title": mended}),) if mended else ())


@pytest.mark.parametrize(
    ("title", "request_", "new"),
    [
        ("Pilas", "que sean recargables", "Pilas recargables"),
        ("Comprar pilas para el mando", "que sean recargables, por favor", "Comprar pilas recargables para el mando"),
        ("Pilhas", "que sejam recarregáveis", "Pilhas recarregáveis"),
        ("Buy batteries", "make them rechargeable", "Buy rechargeable batteries"),
        ("Lightbulbs", "the small ones please", "Small lightbulbs"),
        ("Pilas", "que sean urgentes", None),
        ("Pilas", "que sean dos", None),
        ("Pilas", "¿que sean recargables?", None),
        ("Buy batteries", "make them high priority", None),
        ("Buy batteries", "make them urgent", None),
        ("Call the plumber about the tap", "the small ones", None),
    ],
)
def test_a_quality_is_told_of_what_was_just_added(title: str, request_: str, new: str | None) -> None:
    call = {"tool": "add_todo", "arguments": {"title": title}, "status": "done", "effect": "write"}
    found = told_quality(request_, Before([call], []))
    assert found == ((Planned("update_todo", {"todo": "it", "title": new}),) if new else ())
