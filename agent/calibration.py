"""How a model is best asked: what `ayni doctor --deep` measured on this machine, kept per model."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final, Literal

from memory.choices import ChoiceStore
from memory.database import Database

Strategy = Literal["words", "native"]

KEY: Final = "calibration:"


@dataclass(frozen=True)
class Calibration:
    """What was chosen for one model, and on what grounds.

    - `dial` is added to how far the evidence leans a request to a call (`agent.deciding.leaning`); `strategy` is how
      calls are asked for.
    - `right` of `asked` requests were decided right; `seconds` is the median of a request; `date` is ISO 8601.
    - `context` are the tokens that the model was seen to read, None where that is not known.
    """

    dial: float = 0.0
    strategy: Strategy = "words"
    right: int = 0
    asked: int = 0
    seconds: float = 0.0
    context: int | None = None
    date: str = ""


def calibration_of(database: Database, model: str) -> Calibration:
    """What is kept for the model of that name; the defaults where it was never measured."""
    kept = ChoiceStore(database).get(KEY + model)
    known = {name: kept[name] for name in Calibration.__dataclass_fields__ if name in kept}
    return Calibration(**known)


def keep(database: Database, model: str, calibration: Calibration) -> None:
    """Keep what was chosen: it holds from the next start on."""
    ChoiceStore(database).keep(KEY + model, asdict(calibration))
