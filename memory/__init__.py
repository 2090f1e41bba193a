"""What outlives the process: the tables, the stores over them, the journal, the ledger, and what a message says."""

__all__ = ["database", "errors", "events", "facts", "journal", "ledger", "mail", "notes", "tables", "todos", "turns"]
