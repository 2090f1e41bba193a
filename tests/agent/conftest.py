"""An assistant on a scripted model, with the clock at Tuesday 10 March 2026, 09:00 in Madrid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from agent.settings import Settings
from tests.agent import forked, killed
from tests.agent.killed import Mother
from tests.conftest import NOW

Made = Callable[..., Assistant]


@pytest.fixture(scope="session")
def process(empty_database: bytes) -> Iterator[forked.Mother]:
    """A process that forks."""
    with forked.mother(empty_database) as made:
        yield made


@pytest.fixture(scope="session")
def mother(process: forked.Mother) -> Mother:
    """A process whose children kill themselves."""
    return Mother(process)


@pytest.fixture
def assistant(home: Path) -> Iterator[Made]:
    """Makes an assistant whose model says the given lines, and decides all; unused lines fail the test."""
    opened: list[tuple[Assistant, ScriptedModel]] = []

    def made(*lines: Any, **values: Any) -> Assistant:
        model = values.pop("model", None) or ScriptedModel(*lines)
        named = {"timezone": "Europe/Madrid", "guard_model": "off", "drafts": False, **values.pop("settings", {})}
        settings = Settings(home=home, **named)
        one = Assistant(home, model, clock=lambda: NOW, settings=settings, **values)
        opened.append((one, model))
        return one

    yield made
    for one, model in opened:
        one.close()
        assert not getattr(model, "lines", ()), "lines of the script were not used"


@pytest.fixture
def prepared(home: Path, empty_database: bytes) -> Path:
    """A home whose database is there already."""
    (home / "ayni.db").write_bytes(empty_database)
    return home


@pytest.fixture
def after(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """Makes the assistant that comes after the kill; unused lines fail the test."""
    monkeypatch.setenv("AYNI_HOME", str(prepared))
    made: list[tuple[Assistant, ScriptedModel]] = []

    def one(*lines: Any) -> Assistant:
        assistant = killed.opened(prepared, *lines)
        made.append((assistant, assistant.model))  # type: ignore[arg-type]
        return assistant

    yield one
    for assistant, model in made:
        assistant.close()
        assert not model.lines, "lines of the script were not used"
