"""An assistant on a scripted model, with the clock at Tuesday 10 March 2026, 09:00 in Madrid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from agent.settings import Settings
from tests.conftest import NOW

Made = Callable[..., Assistant]


@pytest.fixture
def assistant(home: Path) -> Iterator[Made]:
    """Makes an assistant whose model says the given lines; unused lines fail the test."""
    opened: list[tuple[Assistant, ScriptedModel]] = []

    def made(*lines: Any, **values: Any) -> Assistant:
        model = values.pop("model", None) or ScriptedModel(*lines)
        settings = Settings(home=home, timezone="Europe/Madrid", guard_model="off", **values.pop("settings", {}))
        one = Assistant(home, model, clock=lambda: NOW, settings=settings, **values)
        opened.append((one, model))
        return one

    yield made
    for one, model in opened:
        one.close()
        assert not getattr(model, "lines", ()), "lines of the script were not used"
