"""How many threads decode fastest here: the real cores this process may use."""

from __future__ import annotations

import os
from pathlib import Path

CPUS = Path("/sys/devices/system/cpu")
QUOTA = Path("/sys/fs/cgroup/cpu.max")


def real_cores(cpus: Path = CPUS, quota: Path = QUOTA) -> int:
    """Count the physical cores open to this process, at least one.

    Two hyperthreads of a core share its arithmetic units, and a container's quota stops threads
    beyond it, so more threads than this make llama.cpp slower.
    """
    allowed = _allowed()
    cores = {_core(cpus, cpu) for cpu in allowed}
    return max(1, min(len(cores), _quota(quota, len(allowed))))


def _allowed() -> set[int]:
    if hasattr(os, "sched_getaffinity"):
        return set(os.sched_getaffinity(0))
    return set(range(os.cpu_count() or 1))


def _core(cpus: Path, cpu: int) -> tuple[str, str]:
    topology = cpus / f"cpu{cpu}" / "topology"
    try:
        package = (topology / "physical_package_id").read_text().strip()
        return package, (topology / "core_id").read_text().strip()
    except OSError:
        return "cpu", str(cpu)


def _quota(path: Path, otherwise: int) -> int:
    try:
        share, period = path.read_text().split()
        return max(1, round(int(share) / int(period)))
    except (OSError, ValueError):
        return otherwise
