"""What is told in words: from rows, from texts, from the world; and what may not be claimed."""
