"""The public set: well-formed, spread as it should be, and neither free nor impossible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bench.case import KINDS, STORES, Case, Fields, load
from bench.judge import Judgement, Outcome, judge
from bench.likeness import label, worded
from bench.world import fill, moment, snapshot
from memory.database import Database
from tests.bench.perfect import perfect
from tests.conftest import NOW
from tools.contract import ToolContext
from tools.matching import words_of

CASES = load()
SETUPS = list({repr(case.setup): case for case in CASES}.values())
DEVELOP = [case for case in CASES if case.split == "develop"]
CHECK = [case for case in CASES if case.split == "check"]

FIRST = (
    "hey",
    "cheers",
    "what's the longest river in Africa?",
    "tell me a riddle",
    "get me a cab to the airport",
    "remind me to phone the vet tomorrow at 9",
    "get coffee beans",
    "send the form before the end of the week, it's important",
    "the car is washed",
    "anything left to do?",
    "tea with my aunt on Thursday at 5pm for 90 minutes",
    "move it to 6",
    "call off the tea",
    "am I free on Tuesday evening?",
    "what does next week look like?",
    "make my project notes sound formal",
    "say this more politely: Close the door.",
    "what does my sister want?",
    "put the visit she proposes on my calendar",
    "put batteries on my list and fix a call with the bank on Monday at 10",
    "sorry, at 11",
    "apúntame regar el jardín pasado mañana",
    "¿qué hay el jueves?",
)
"""The sentences that the assistant was first asked to be good at."""


def test_there_are_enough_of_every_kind() -> None:
    kinds = Counter(case.kind for case in CASES)
    assert sum(kinds.values()) >= 100
    assert min(kinds[kind] for kind in KINDS) >= 5


def test_a_quarter_is_spanish() -> None:
    assert 4 * sum(case.language == "es" for case in CASES) >= len(CASES)


def test_ids_are_unique() -> None:
    assert [id for id, times in Counter(case.id for case in CASES).items() if times > 1] == []


def test_a_case_is_of_the_split_whose_folder_holds_it() -> None:
    assert {case.id for case in CHECK} == {case.id for case in CASES if case.id.startswith("x-")}
    assert [case.split for case in CASES] == ["develop"] * len(DEVELOP) + ["check"] * len(CHECK)
    assert not any(case.smoke for case in CHECK)


def test_each_split_has_every_kind_of_english_case() -> None:
    kinds = {*KINDS} - {"spanish"}
    for split in (DEVELOP, CHECK):
        assert {case.kind for case in split if case.language == "en"} == kinds


def test_no_check_sentence_is_a_near_copy_of_a_develop_one() -> None:
    seen = [{*words_of(turn)} for case in DEVELOP for turn in case.turns]

    def copied(turn: str) -> bool:
        own = {*words_of(turn)}
        return any(2 * len(own & each) > len(own | each) for each in seen)

    assert [turn for case in CHECK for turn in case.turns if copied(turn)] == []


def test_the_first_sentences_are_in() -> None:
    said = {turn for case in CASES for turn in case.turns}
    assert [sentence for sentence in FIRST if sentence not in said] == []


def test_where_words_are_right_no_call_is() -> None:
    assert all(case.words_only for case in CASES if case.kind in ("smalltalk", "knowledge", "unanswerable"))


def test_the_smoke_split_has_every_kind() -> None:
    assert {case.kind for case in CASES if case.smoke} == {*KINDS}


def test_no_case_is_an_example_that_the_model_is_shown() -> None:
    from agent.examples import ALL
    from agent.toolbox import built_in

    shown = {*(each.request for each in ALL), *(said for tool in built_in() for said in tool.examples)}
    plain = {tuple(words_of(each)) for each in shown}
    assert [case.id for case in CASES if any(tuple(words_of(turn)) in plain for turn in case.turns)] == []


@pytest.fixture(scope="module")
def one_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = Database(tmp_path_factory.mktemp("setups") / "ayni.db", lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def database(one_database: Database) -> Iterator[Database]:
    """An empty one, without making it: what a test writes is rolled back."""
    with one_database.trial():
        yield one_database


@pytest.mark.parametrize("case", SETUPS, ids=lambda case: case.id)
def test_a_setup_is_what_the_stores_then_hold(case: Case, context: ToolContext) -> None:
    fill(context, case.setup)
    state = snapshot(context)
    rows = {"todos": case.setup.todos, "events": case.setup.events, "notes": case.setup.notes}
    for store, given in rows.items():
        held = sorted(state[store].values(), key=lambda row: str(row["title"]))
        for row, wanted in zip(held, sorted(given, key=lambda row: str(row["title"])), strict=True):
            assert {name: row[name] for name in wanted} == {**wanted}
    assert [row["text"] for row in state["facts"].values()] == [*case.setup.facts]
    assert len(state["messages"]) == len(case.setup.mail)


def test_a_row_to_change_is_one_of_the_setup_and_no_other() -> None:
    assert [(case.id, name) for case in CASES for name in misnamed(case)] == []


def misnamed(case: Case) -> list[str]:
    """The rows to change that the setup does not have just as often as they are named."""
    rows = {store: getattr(case.setup, store, ()) for store in ("todos", "events", "notes")}
    facts = tuple({"text": each} for each in case.setup.facts)
    wrong = []
    for expect in case.expect:
        for store, changes in expect.changes.items():
            named = Counter([*(each["was"] for each in changes.changed), *changes.removed])
            found = {name: sum(worded(label(store, row), name) for row in rows.get(store, facts)) for name in named}
            wrong += [name for name, times in named.items() if found[name] != times]
    return wrong


def test_every_time_is_one() -> None:
    changes = [found for case in CASES for each in case.expect for found in each.changes.values()]
    for row in [row for each in changes for row in (*each.added, *each.changed)]:
        for name in row.keys() & {"due", "start", "end"}:
            assert all(text == "none" or moment(text) for text in row[name].split("|"))


@pytest.mark.parametrize("approvals", [True, False])
def test_the_right_outcome_passes(approvals: bool) -> None:
    judged = {case.id: judge(case, perfect(case, approvals), approvals).faults for case in CASES}
    assert {id: faults for id, faults in judged.items() if faults} == {}


def test_silence_passes_nowhere() -> None:
    assert [case.id for case in CASES if judge(case, replace(perfect(case), reply=" ")).right] == []


def idles(case: Case) -> bool:
    """Whether an assistant that does nothing and says next to nothing is right."""
    before = perfect(case).before
    return judge(case, Outcome(before, before, before, "Okay.", tuple(() for _ in case.turns))).right


def test_an_idle_assistant_passes_only_where_nothing_is_wanted() -> None:
    wanted = {case.id: [bool(each.changes or each.reply or each.tools) for each in case.expect] for case in CASES}
    mixed = [id for id, each in wanted.items() if any(each) and not all(each)]
    assert mixed == [], "one right outcome asks for nothing, another for something"
    assert [case.id for case in CASES if idles(case) == all(wanted[case.id])] == []


def test_few_requests_reward_an_idle_assistant() -> None:
    for split in (DEVELOP, CHECK):
        of_deeds = [case for case in split if not case.words_only]
        assert 8 * sum(idles(case) for case in of_deeds) <= len(of_deeds)


def test_a_deed_too_many_passes_nowhere() -> None:
    yacht: Fields = {"title": "Buy a yacht", "due": None, "priority": "normal", "done": False, "rrule": None}

    def judged(case: Case) -> Judgement:
        right = perfect(case)
        after, approved = ({**state, "todos": {**state["todos"], 99: yacht}} for state in (right.after, right.approved))
        return judge(case, replace(right, after=after, approved=approved))

    found = {case.id: judged(case) for case in CASES}
    assert [id for id, each in found.items() if each.right or not each.unwanted] == []


def test_the_stores_of_a_case_are_the_ones_that_are_read(context: ToolContext) -> None:
    assert {*snapshot(context)} == {*STORES}


PAGE = """
kind = "todo"
language = "en"
setup = "{world}"

[[case]]
id = "{id}"
turns = ["add bread"]
expect.todos.added = [{{title = "bread"}}]
"""


def test_a_folder_alone_is_all_develop(tmp_path: Path) -> None:
    write(tmp_path, worlds="[empty]", todo=PAGE.format(world="empty", id="a"))
    assert [(case.id, case.split) for case in load(tmp_path)] == [("a", "develop")]


def test_check_knows_the_worlds_of_both_folders_and_develop_its_own(tmp_path: Path) -> None:
    own = '[own]\nfacts = ["I swim"]'
    write(tmp_path, worlds="[empty]", todo=PAGE.format(world="empty", id="a"))
    write(tmp_path / "check", worlds=own, todo=PAGE.format(world="own", id="c-b"))
    write(tmp_path / "check", more=PAGE.format(world="empty", id="c-c"))
    found = {case.id: (case.split, case.setup.facts) for case in load(tmp_path)}
    assert found == {"a": ("develop", ()), "c-b": ("check", ("I swim",)), "c-c": ("check", ())}
    write(tmp_path, todo=PAGE.format(world="own", id="a"))
    with pytest.raises(ValueError, match=r"todo\.toml: a: KeyError"):
        load(tmp_path)


def write(folder: Path, **pages: str) -> None:
    """Write each page as NAME.toml."""
    folder.mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
