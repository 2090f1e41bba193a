from __future__ import annotations

import os
from pathlib import Path

import pytest

from agent.models import cores


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two cores of two threads each: CPUs 0 and 2 are one core, 1 and 3 the other."""
    for cpu in range(4):
        topology = tmp_path / f"cpu{cpu}" / "topology"
        topology.mkdir(parents=True)
        (topology / "physical_package_id").write_text("0\n")
        (topology / "core_id").write_text(f"{cpu % 2}\n")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3}, raising=False)
    return tmp_path


def test_threads_of_one_core_count_once(machine: Path) -> None:
    assert cores.real_cores(machine, machine / "none") == 2


def test_a_process_held_to_one_core(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 3}, raising=False)
    assert cores.real_cores(machine, machine / "none") == 1


@pytest.mark.parametrize(("quota", "expected"), [("100000 100000", 1), ("10000 100000", 1), ("max 100000", 2), ("", 2)])
def test_a_containers_quota(machine: Path, quota: str, expected: int) -> None:
    (machine / "cpu.max").write_text(quota)
    assert cores.real_cores(machine, machine / "cpu.max") == expected


def test_without_topology_each_cpu_is_a_core(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert cores.real_cores(tmp_path, tmp_path / "none") == 6
