"""Who says no: Llama Guard, the policy for effects, the wall around the network, text that hides."""

__all__ = ["categories", "egress", "hidden_text", "llama_guard", "policy"]
