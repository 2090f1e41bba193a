"""What a few words mean after the turn before: another time, another name, one more, never mind."""
