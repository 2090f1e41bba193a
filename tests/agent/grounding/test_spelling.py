"""Words of a call are spelled as the user spells them."""

from __future__ import annotations

import pytest

from agent.grounding.spelling import as_spelled


@pytest.mark.parametrize(
    ("request_", "title", "spelled"),
    [
        ("tengo médico el 20", "Medico", "Médico"),
        ("book lunch with Zoë on friday", "Lunch with Zoe", "Lunch with Zoë"),
        ("cita en la calle Mayor", "Cita calle mayor", "Cita calle Mayor"),
        ("Lunch with Pablo", "lunch with Pablo", "lunch with Pablo"),
        ("CALL THE BANK", "Call the bank", "Call the bank"),
        ("ring Mark, or mark it", "Ring mark", "Ring mark"),
    ],
)
def test_accents_and_capitals_are_the_users(request_: str, title: str, spelled: str) -> None:
    assert as_spelled({"title": title, "start": title}, request_) == {"title": spelled, "start": title}
