"""A program that ends with the process that started it, however that one ends: nothing of a test run stays behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

WATCH = """
import os, subprocess, sys, threading

program = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)

def until_nobody_writes():
    sys.stdin.read()  # ends when the other end of the pipe is gone
    program.terminate()
    try:
        program.wait(20)
    except subprocess.TimeoutExpired:
        program.kill()

threading.Thread(target=until_nobody_writes, daemon=True).start()
os._exit(program.wait())
"""


def watched(
    command: Sequence[str | Path], log: IO[bytes] | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start `command` under a watch over a pipe to this process; `stop` ends both."""
    run = [sys.executable, "-c", WATCH, *map(str, command)]
    # Ctrl-C must not reach it: the tests that use it are ended first.
    return subprocess.Popen(
        run, env=environment, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
    )  # fmt: skip


def stop(process: subprocess.Popen[bytes], seconds: float = 30.0) -> None:
    """End a watched program and its watch."""
    assert process.stdin is not None
    process.stdin.close()
    process.wait(seconds)
