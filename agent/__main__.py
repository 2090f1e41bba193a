"""The command `ayni`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    # Loading modules makes a hundred thousand objects and no garbage: a quick command gains a tenth by not looking.
    gc.disable()
    from agent.cli import run

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
