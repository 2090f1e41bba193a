"""Choices that are kept per home by name, such as how a model is to be asked."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import bindparam, select

from memory.database import Database
from memory.tables import SettingRow

KEPT: Final = select(SettingRow.value).where(SettingRow.key == bindparam("name"))


class ChoiceStore:
    """What `database` keeps by name. It is bookkeeping: undo passes it over."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def get(self, name: str) -> dict[str, Any]:
        """What is kept under `name`; empty where nothing is."""
        return dict(next((value for (value,) in self.database.rows(KEPT, name=name)), None) or {})

    def keep(self, name: str, value: dict[str, Any]) -> None:
        """Keep `value` under `name`, in place of what was there."""
        with self.database.change() as change:
            row = change.session.scalar(select(SettingRow).where(SettingRow.key == name))
            if row is None:
                change.session.add(SettingRow(key=name, value=value))
            else:
                row.value = value
