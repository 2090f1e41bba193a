from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel, GenericFakeChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, ToolCallChunk
from langchain_core.messages.ai import InputTokenDetails, UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

from agent.models.base import Message, Prompt
from agent.models.langchain import LangChainModel
from memory.errors import CapabilityError, ModelError, PromptTooLongError, ServerDownError

HI = Prompt((Message("system", "be brief"), Message("user", "hi"), Message("assistant", "yes?"), Message("user", "so")))


class Scripted(BaseChatModel):
    """Streams the chunks it is given, or raises."""

    chunks: list[AIMessageChunk] = []  # noqa: RUF012 - a pydantic field
    error: Any = None
    seen: list[Any] = []  # noqa: RUF012

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(self, messages: list[BaseMessage], *_: Any, **__: Any) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=AIMessage("unused"))])

    def _stream(self, messages: list[BaseMessage], *_: Any, **options: Any) -> Iterator[ChatGenerationChunk]:
        self.seen.append((messages, options))
        for chunk in self.chunks:
            yield ChatGenerationChunk(message=chunk)
        if self.error is not None:
            raise self.error


def test_words_are_streamed() -> None:
    model = LangChainModel(GenericFakeChatModel(messages=iter([AIMessage("Hello my friend")])))
    chunks = list(model.stream(HI))
    assert "".join(chunk.text for chunk in chunks) == "Hello my friend"
    assert len(chunks) > 2
    assert chunks[-1].usage is not None


def test_roles_and_usage_and_native_calls() -> None:
    call = ToolCallChunk(name="add_todo", args='{"title": "Buy milk"}', id="1", index=0, type="tool_call_chunk")
    details = InputTokenDetails(cache_read=15)
    usage = UsageMetadata(input_tokens=20, output_tokens=5, total_tokens=25, input_token_details=details)
    chunk = AIMessageChunk(content="", tool_call_chunks=[call], usage_metadata=usage)
    scripted = Scripted(chunks=[chunk], seen=[])
    (last,) = LangChainModel(scripted).stream(HI)
    assert last.calls == (("add_todo", {"title": "Buy milk"}),)
    assert last.usage is not None
    assert (last.usage.prompt_tokens, last.usage.cached_tokens, last.usage.completion_tokens) == (20, 15, 5)
    assert [message.type for message in scripted.seen[0][0]] == ["system", "human", "ai", "human"]


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (RuntimeError("boom\nsecond line"), ModelError),
        (ConnectionError("refused"), ServerDownError),
        (PromptTooLongError("too long"), PromptTooLongError),
    ],
)
def test_whatever_it_raises_is_a_model_error(error: Exception, ours: type[ModelError]) -> None:
    with pytest.raises(ours) as raised:
        list(LangChainModel(Scripted(chunks=[AIMessageChunk(content="Hel")], error=error)).stream(HI))
    assert type(raised.value) is ours
    assert "\n" not in str(raised.value)


def test_pictures_need_a_profile_that_sees() -> None:
    prompt = Prompt((Message("user", "what?", (b"\x89PNG",)),))
    with pytest.raises(CapabilityError):
        list(LangChainModel(Scripted()).stream(prompt))
    seeing = Scripted(chunks=[AIMessageChunk(content="a cat")], profile={"image_inputs": True}, seen=[])
    assert "".join(chunk.text for chunk in LangChainModel(seeing).stream(prompt)) == "a cat"
    assert seeing.seen[0][0][0].content[1]["image_url"]["url"].startswith("data:image/png;base64,")


def test_there_is_no_raw_completion() -> None:
    model = LangChainModel(Scripted())
    assert "raw" not in model.capabilities
    with pytest.raises(CapabilityError):
        model.complete("x")


def test_the_wrapped_model_is_handed_on() -> None:
    inner = Scripted()
    assert LangChainModel(inner).chat_model() is inner
    assert LangChainModel(inner).name == "langchain:Scripted"
