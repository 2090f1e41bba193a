"""The scripted server for the providers, and the real engines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.agent.models.loopback import Loopback, serving
from tests.engines import embedded_model, ollama_server

__all__ = ["embedded_model", "ollama_server"]


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as script:
        yield script
