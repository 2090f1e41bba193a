"""The user's mail: list, read, summarize, draft; and where mail comes from."""
