"""The machine's nodes, one verb a file."""
