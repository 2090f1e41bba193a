"""The user's world: to-dos, calendar, notes, mail, pictures, facts."""
