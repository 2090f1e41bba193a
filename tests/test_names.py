"""What stands in the files of the project: no path of somebody's machine, no host of somebody's registry, no secret."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[1]
LOCAL = {"localhost", "127.0.0.1", ""}
HOMES = re.compile(r"(?<![\w.~$}])/(?:root|home/(?!me\b)\w+|Users/\w+|workspace|work|tmp/(?!\W))/?")
KEYS = re.compile(r"(?:ghp|hf|sk)_[A-Za-z0-9]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY|://[^/\s:@{}]+:[^/\s@{}]{6,}@[\w.]")
SETTINGS = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "GOPROXY", "HF_ENDPOINT")


def tracked() -> list[Path]:
    """The text files under version control."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    paths = [ROOT / each for each in listed.split("\0") if each]
    return [each for each in paths if each.is_file() and each != Path(__file__) and b"\0" not in each.read_bytes()]


FILES = tracked()


def lines(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands, as file:line."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in FILES
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_there_are_files() -> None:
    assert len(FILES) > 100


def test_no_path_of_a_machine() -> None:
    assert lines(HOMES) == []


def test_no_secret() -> None:
    assert lines(KEYS) == []


def test_no_registry_of_this_machine() -> None:
    """Whatever index this machine installs from, the project does not name it."""
    pip = subprocess.run(["python3", "-m", "pip", "config", "list"], capture_output=True, text=True, check=False).stdout
    given = [*(os.environ.get(name, "") for name in SETTINGS), *re.findall(r"https?://[^\s'\"]+", pip)]
    hosts = {urlsplit(each.split(",")[0]).hostname or "" for each in given} - LOCAL
    for host in hosts:
        assert lines(re.compile(re.escape(host))) == []
    assert lines(re.compile(r"--(?:extra-)?index-url[ =]\S|--trusted-host[ =]\S")) == []


@pytest.mark.parametrize("bad", ["/" + "root/.cache/x", 'open("/home/ana/x")', "/Users/ana/x", "at /tmp/job/x"])
def test_the_patterns_find_what_they_seek(bad: str) -> None:
    assert HOMES.search(bad)
