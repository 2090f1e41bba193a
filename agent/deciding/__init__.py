"""Words or calls: what code decides alone, which tools are offered, and how a model is asked."""
