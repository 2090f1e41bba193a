"""The calls that a model wrote, held to the user's words and to the rows that are there."""
