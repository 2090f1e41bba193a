"""A script over a folder of .eml files: each message is sorted and summed up; what it asks for waits for a yes.

python examples/inbox_triage.py ~/Mail/Inbox
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from ayni import Assistant


def triage(assistant: Assistant, folder: Path) -> None:
    """Print what becomes of every message; nothing of it is done yet."""
    for path in sorted(folder.glob("*.eml")):
        reply = assistant.message(path.read_bytes(), source=str(folder))
        print(f"{path.name}: {reply.text.strip()}")
        for proposal in reply.pending:
            print(f"  {proposal.id}. {proposal.preview}\n     because of: “{proposal.quote}”")


def main(folder: Path, model: Any = "auto") -> None:
    """Sort the folder with the model that the settings name."""
    with Assistant(model=model) as assistant:
        triage(assistant, folder)
        print(f"{len(assistant.proposals())} wait: ayni inbox review")


if __name__ == "__main__":
    main(Path(sys.argv[1]).expanduser())
