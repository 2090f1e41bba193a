"""What the tests start ends with them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.watched import stop, watched

ROOT = Path(__file__).parents[1]
SLEEPS = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
STARTS = f"""
import sys, time
from tests.watched import watched
process = watched([sys.executable, "-c", {SLEEPS!r}])
time.sleep(60)
"""


def runs(pid: int) -> bool:
    """Whether the process is there, and no zombie that nobody has reaped."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout
    return bool(state.strip()) and not state.startswith("Z")


def test_a_program_ends_with_the_process_that_started_it() -> None:
    with subprocess.Popen([sys.executable, "-c", STARTS], cwd=ROOT, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        pid = int(starter.stdout.readline())
        assert runs(pid)
        starter.kill()
    end = time.monotonic() + 10
    while runs(pid):
        assert time.monotonic() < end, "the program has outlived the one that started it"
        time.sleep(0.02)


def test_it_can_be_stopped_and_its_end_is_seen() -> None:
    process = watched([sys.executable, "-c", "import time; time.sleep(60)"])
    assert process.poll() is None
    stop(process)
    assert process.returncode is not None
    ended = watched([sys.executable, "-c", "raise SystemExit(3)"])
    assert ended.wait(10) == 3
    assert ended.stdin is not None
    ended.stdin.close()
