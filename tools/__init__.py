"""The user's world: to-dos, calendar, notes, mail, pictures, facts."""

__all__ = ["calendar", "contract", "facts", "images", "mail", "notes", "todo", "undo", "when"]
