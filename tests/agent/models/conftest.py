"""The scripted server for the providers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.agent.models.loopback import Loopback, serving


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as script:
        yield script
