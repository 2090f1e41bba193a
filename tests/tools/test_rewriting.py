"""A rewrite that leaves a whole clause out is asked for once more."""

from __future__ import annotations

import pytest

from tests.conftest import NOW, ScriptedProse
from tools.rewriting import rewritten

TEXT = "gotta finish the boiler thing asap, budget's 4000 euros max. Nuria wants to see stuff before the demo."
HALF = "Nuria wishes to see progress before the demo. The budget is 4000 euros."
WHOLE = "The boiler must be finished soon. The budget is 4000 euros. Nuria wishes to see progress before the demo."


@pytest.mark.parametrize(("answers", "text"), [([HALF, WHOLE], WHOLE), ([WHOLE], WHOLE), ([HALF, HALF], HALF)])
def test_a_clause_that_is_left_out_is_asked_for(answers: list[str], text: str, prose: ScriptedProse) -> None:
    prose.answers = [*answers]
    result = rewritten(prose, TEXT, "professional", "en", NOW)
    assert result.text == text
    assert result.lost == ()
    assert len(answers) == 1 or "gotta finish the boiler thing asap" in prose.asked[1][0]


@pytest.mark.parametrize("style", ["much shorter", "in one sentence", "más breve"])
def test_what_is_to_be_shorter_may_leave_something_out(style: str, prose: ScriptedProse) -> None:
    prose.answers = [HALF]
    assert rewritten(prose, TEXT, style, "en", NOW).text == HALF
