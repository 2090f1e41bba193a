"""What a rewrite must not lose is found, in whatever way it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory.errors import ToolError
from tests.conftest import NOW, ScriptedProse
from tools.keeping import items, missing
from tools.parting import tokens
from tools.rewriting import PART, rewritten, warning

ITEMS = (
    ("link", "see https://example.org/a?b=1 for it", "https://example.org/a?b=1"),
    ("link", "it is at www.example.com/map too", "www.example.com/map"),
    ("address", "write to ana.ruiz@example.org about it", "ana.ruiz@example.org"),
    ("tag", "file it under #garden", "#garden"),
    ("quote", "she said “never on a Sunday” to all", "never on a Sunday"),
    ("quote", "the sign says «no pasar» there", "no pasar"),
    ("phone", "ring +34 91 555 12 34 first", "+34 91 555 12 34"),
    ("phone", "or try 600 100 200", "600 100 200"),
    ("time", "we meet on Thursday 12 March at 5pm", "on Thursday 12 March at 5pm"),
    ("time", "the bill is due on 2026-05-14", "2026-05-14"),
    ("number", "it costs 1,250.50 euros", "1,250.50"),
    ("number", "the code is 4417", "4417"),
    ("number", "the oven has to reach 220 degrees", "220"),
    ("number", "pay 15% of it", "15"),
    ("name", "the key is with Bruno Díaz", "Bruno Díaz"),
    ("name", "the shelf came from IKEA", "IKEA"),
    ("name", "our neighbour O'Hara knows", "O'Hara"),
)
SENTENCES = tuple(sentence for _, sentence, _ in ITEMS)


def joined(sentences: list[str]) -> str:
    return " ".join(f"{each[0].upper()}{each[1:]}." for each in sentences)


@pytest.mark.parametrize(("kind", "sentence", "item"), ITEMS)
def test_each_kind_is_found(kind: str, sentence: str, item: str) -> None:
    ((found, text),) = [(each.kind, each.text) for each in items(joined([sentence]), NOW)]
    assert found == kind
    assert item in text


@given(st.lists(st.sampled_from(range(len(ITEMS))), min_size=1, unique=True), st.data())
def test_a_rewrite_that_dropped_one_is_always_caught(chosen: list[int], data: st.DataObject) -> None:
    dropped = data.draw(st.sampled_from(chosen))
    old = joined([SENTENCES[each] for each in chosen])
    assert missing(old, old, NOW) == ()
    new = old.replace(ITEMS[dropped][2], "it", 1)
    (lost,) = missing(old, new, NOW)
    assert ITEMS[dropped][2] in lost
    prose = ScriptedProse([new, new])
    result = rewritten(prose, old, "formal", "en", NOW)
    assert result.lost == (lost,)
    assert lost in prose.asked[1][0]  # the second attempt is told what the first one lost
    assert lost in warning(result, "en")


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True))
def test_what_is_only_moved_about_is_kept(sentences: list[str]) -> None:
    assert missing(joined(sentences), joined(sentences[::-1]), NOW) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Meet on 12 March at 17:00.", "At 5pm on Thursday 12 March we meet."),
        ("Meet on 12 March at 17:00.", "The day is Thursday. The hour is at 5pm."),
        ("We meet tomorrow.", "We shall meet on 11 March."),
        ("It is on 2026-03-12.", "It takes place on Thursday 12 March."),
        ("Call at 9:30", "Please call at half past nine"),
        ("Every Monday at 10", "On Mondays at 10:00"),
        ("From 9 to 11 on Friday", "On Friday, 9-11am"),
        ("It costs 1,250.50 euros", "El precio es 1250,50 euros"),
        ("There are 3 chairs", "Three chairs are there"),
        ("We asked for 7 of them", "Pedimos siete"),
        ("Call 600 100 200", "The number is 600-100-200"),
        ("Take Ana's van", "The van of Ana"),
        ("Go to Málaga", "GO TO MALAGA"),
        ("He said \"no\" to it", "He said no to it"),
        ("Shut the window NOW.", "Would you shut the window?"),
        ("I think I'll go.", "It seems one will go."),
        ("Ich habe das Auto und die Schlüssel von hier.", "Beides ist hier."),
        ("Mail x@example.org.", "Reach X@EXAMPLE.ORG"),
    ],
)  # fmt: skip
def test_other_ways_of_writing_count_as_kept(old: str, new: str) -> None:
    assert missing(old, new, NOW) == ()


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("Meet on 12 March at 17:00.", "Meet on 12 March at 16:00.", "on 12 March at 17:00"),
        ("Meet on 12 March at 17:00.", "Meet on 13 March at 17:00.", "on 12 March at 17:00"),
        ("We meet tomorrow.", "We meet on 12 March.", "tomorrow"),
        ("It costs 1,250 euros", "It costs 1.25 euros", "1,250"),
        ("Room 4 on 9 March", "Room 9 on 9 March", "4"),
        ("Call 600 100 200", "Call 600 100 201", "600 100 200"),
        ("See https://example.org/a", "See https://example.org/b", "https://example.org/a"),
        ("The key is with Ana Ruiz", "The key is with Ana", "Ana Ruiz"),
        ("From 9 to 11 on Friday", "From 9 to 12 on Friday", "From 9 to 11 on Friday"),
        ("Every Monday at 10", "On Monday at 10", "Every Monday at 10"),
    ],
)
def test_what_has_changed_is_lost(old: str, new: str, lost: str) -> None:
    assert missing(old, new, NOW) == (lost,)


def test_the_better_attempt_counts() -> None:
    old = "Ask Bruno about 4417 and 5523."
    for answers in (["4417 it is.", "Ask: 5523, of Bruno."], ["Ask Bruno: 4417", "Ask."]):
        prose = ScriptedProse([*answers])
        assert len(rewritten(prose, old, "short", "en", NOW).lost) == 1
        assert not prose.answers


def test_a_long_text_is_rewritten_part_by_part() -> None:
    old = "\n\n".join(f"Paragraph {number} speaks of the river and the mill. " * 8 for number in range(1, 21))
    prose = ScriptedProse([])
    prose.answers = ["x"] * 100
    spoken = lambda task, material, schema=None: material.replace("speaks", "tells")  # noqa: E731
    result = rewritten(spoken, old, "formal", "en", NOW)
    assert result.lost == ()
    assert result.text.split() == old.replace("speaks", "tells").split()
    assert tokens(old) > 2 * PART


def test_an_answer_in_another_language_is_asked_for_again_and_then_refused() -> None:
    prose = ScriptedProse(["Cerrar la puerta.", "Would you please close the door?"])
    assert rewritten(prose, "Close the door.", "politely", "en", NOW).text == "Would you please close the door?"
    assert "language of the text" in prose.asked[1][0]
    with pytest.raises(ToolError, match="another language"):
        rewritten(ScriptedProse(["Cerrar la puerta."] * 2), "Close the door.", "politely", "en", NOW)
    for style in ("in Spanish", "spanish", "plain Spanish"):
        asked = rewritten(ScriptedProse(["Cierra la puerta."]), "Close the door.", style, "en", NOW)
        assert asked.text == "Cierra la puerta."


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_to_rewrite(text: str) -> None:
    with pytest.raises(ToolError):
        rewritten(ScriptedProse(), text, "formal", "en", NOW)
