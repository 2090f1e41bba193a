"""The terminal under the chat: what reads a line, what shows an answer, and the slash commands."""
