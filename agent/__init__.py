"""What happens next: the machine, its models, and the three ways in (terminal, Python, inbox)."""

__all__ = ["assistant", "cli", "daemon", "graph", "models", "replies", "settings"]
