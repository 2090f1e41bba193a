"""A rewrite that leaves a whole clause out is asked for once more."""

from __future__ import annotations

import pytest

from tests.conftest import NOW, ScriptedProse
from tools.rewriting import rewritten

TEXT = "gotta finish the boiler thing asap, budget's 4000 euros max. Nuria wants to see stuff before the demo."
HALF = "Nuria wishes to see progress before the demo. The budget is 4000 euros."
WHOLE = "The boiler must be finished soon. The budget is 4000 euros. Nuria wishes to see progress before the demo."


@pytest.mark.parametrize(("answers", "text"), [([HALF, WHOLE], WHOLE), ([WHOLE], WHOLE)])
def test_a_clause_that_is_left_out_is_asked_for(answers: list[str], text: str, prose: ScriptedProse) -> None:
    prose.answers = [*answers]
    result = rewritten(prose, TEXT, "professional", "en", NOW)
    assert result.text == text
    assert result.lost == ()
    assert len(answers) == 1 or "gotta finish the boiler thing asap" in prose.asked[1][0]


BOILER = "Finishing the boiler is urgent."


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ([HALF, HALF, BOILER], f"{BOILER} {HALF}"),
        ([HALF, HALF, "Sure"], HALF),  # it says nothing of the clause
        ([HALF, HALF, "The boiler costs 900 euros, and so on, and so forth, and many other things as well"], HALF),
    ],
)
def test_a_clause_that_is_left_out_twice_is_put_back_by_itself(
    answers: list[str], text: str, prose: ScriptedProse
) -> None:
    prose.answers = [*answers]
    assert rewritten(prose, TEXT, "professional", "en", NOW).text == text
    assert prose.asked[2][1] == "gotta finish the boiler thing asap"


def test_what_may_be_there_in_other_words_is_not_said_twice(prose: ScriptedProse) -> None:
    heating = "The heating is to be completed with all due speed. " + HALF
    prose.answers = [heating, heating]
    assert rewritten(prose, TEXT, "professional", "en", NOW).text == heating


@pytest.mark.parametrize("style", ["much shorter", "in one sentence", "más breve"])
def test_what_is_to_be_shorter_may_leave_something_out(style: str, prose: ScriptedProse) -> None:
    prose.answers = [HALF]
    assert rewritten(prose, TEXT, style, "en", NOW).text == HALF
