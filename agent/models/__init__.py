"""The model providers: Ollama, the embedded engine, any OpenAI-compatible server, any LangChain chat model."""

from agent.models.base import Capability, Chunk, Message, Model, Prompt, Usage

__all__ = ["Capability", "Chunk", "Message", "Model", "Prompt", "Usage"]
