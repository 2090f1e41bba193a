"""The public names: exactly these, each there, and none of them slow to import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import ayni

NAMES = ["Assistant", "Proposal", "Receipt", "Reply", "Settings", "ToolContext", "When", "tool"]


def test_the_public_names() -> None:
    assert ayni.__all__ == NAMES
    assert dir(ayni) == NAMES
    assert all(getattr(ayni, name).__name__ == name for name in NAMES)


def test_there_are_no_others() -> None:
    assert not hasattr(ayni, "Machine")


def test_importing_costs_nothing() -> None:
    code = "import sys, ayni; print(*{each.partition('.')[0] for each in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(ayni.__file__).parent
    )
    assert not {"sqlalchemy", "langchain_core", "langgraph", "httpx", "agent"} & set(done.stdout.split())
