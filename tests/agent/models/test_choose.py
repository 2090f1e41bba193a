from __future__ import annotations

from pathlib import Path

import pytest
from langchain_core.language_models import FakeListChatModel

from agent.models import weights
from agent.models.choose import FORMS, choose, describe, vision_model
from agent.models.embedded import EmbeddedModel
from agent.models.langchain import LangChainModel
from agent.models.ollama import OllamaModel
from agent.models.openai import OpenAIModel
from agent.models.scripted import ScriptedModel
from agent.models.weights import STANDIN, Found
from memory.errors import ModelMissingError, ServerDownError, UsageError, WeightsError
from tests.agent.models.loopback import Loopback, ndjson, plain
from tests.engines import free_port

SHOWN = plain({"details": {}, "model_info": {}, "capabilities": ["completion", "tools"]})
SEEING = plain({"details": {}, "model_info": {}, "capabilities": ["completion", "vision"]})
MISSING = plain({"error": "model not found"}, 404)
VERSION = plain({"version": "0.24.0"})


@pytest.fixture
def no_server() -> str:
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture
def standin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Weights that are found without a download."""
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF")
    monkeypatch.setattr(weights, "find", lambda *_: Found(path, STANDIN.title, standin=True))
    return path


@pytest.mark.parametrize(
    "spec",
    ["", "llama3.2:3b", "auto:x", "ollama:", "ollama", "embedded:", "openai:", "openai:host:80#m",
     "openai:ftp://host/v1#m", "openai:http://host/v1", "openai:http:///v1#m", 7, None],
)  # fmt: skip
def test_a_wrong_name_is_told_the_forms(spec: object) -> None:
    with pytest.raises(UsageError) as raised:
        choose(spec)
    assert FORMS in str(raised.value)


def test_unknown_weights_are_a_wrong_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"llama3\.2:3b"):
        choose("embedded:nonsense", cache=tmp_path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        choose(f"embedded:{tmp_path}/none.gguf", cache=tmp_path)


def test_an_openai_server_is_taken_at_its_word() -> None:
    model = choose("openai:http://127.0.0.1:8000/v1#llama", context=4096)
    assert isinstance(model, OpenAIModel)
    assert (model.url, model.model, model.context) == ("http://127.0.0.1:8000/v1", "llama", 4096)
    assert describe(model) == "llama on the server at http://127.0.0.1:8000/v1"


def test_python_may_bring_its_own_model() -> None:
    assert isinstance(choose(FakeListChatModel(responses=["x"])), LangChainModel)
    scripted = ScriptedModel()
    assert choose(scripted) is scripted
    assert describe(scripted) == "scripted"


def test_auto_takes_an_ollama_that_has_the_model(server: Loopback) -> None:
    server.say("/api/version", VERSION)
    server.say("/api/show", MISSING, SHOWN)
    model = choose("auto", ollama_host=server.url)
    assert isinstance(model, OllamaModel)
    assert model.name == "ollama:llama3.2"  # the same model by its other name


def test_auto_offers_to_fetch_the_model(server: Loopback) -> None:
    server.say("/api/version", VERSION)
    server.say("/api/show", MISSING)
    server.say("/api/pull", ndjson({"status": "success"}))
    questions: list[str] = []

    def ask(question: str) -> bool:
        questions.append(question)
        return True

    model = choose("auto", ollama_host=server.url, ask=ask)
    assert model.name == "ollama:llama3.2:3b"
    assert questions == ["Ollama has no model llama3.2:3b. Fetch it now?"]


def test_auto_passes_over_an_ollama_without_the_model(server: Loopback, standin: Path, tmp_path: Path) -> None:
    server.say("/api/version", VERSION)
    server.say("/api/show", MISSING)
    model = choose("auto", ollama_host=server.url, cache=tmp_path, ask=lambda _: False)
    assert isinstance(model, EmbeddedModel)
    assert describe(model) == (
        "Qwen2.5-Coder-1.5B-Instruct Q4_K_M on the embedded engine (stand-in: Llama 3.2 3B could not be fetched)"
    )
    assert not server.bodies("/api/pull")


def test_auto_without_a_server_is_embedded(no_server: str, standin: Path, tmp_path: Path) -> None:
    assert choose("auto", ollama_host=no_server, cache=tmp_path).name == "embedded:model"


def test_auto_with_nothing_says_both_reasons(no_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> Found:
        raise WeightsError("no index can be reached.")

    monkeypatch.setattr(weights, "find", none)
    with pytest.raises(WeightsError, match=r"No Ollama with .* no index can be reached\."):
        choose("auto", ollama_host=no_server, cache=tmp_path)


def test_a_named_ollama_model(server: Loopback, no_server: str) -> None:
    server.say("/api/show", MISSING, SHOWN)
    with pytest.raises(ModelMissingError, match="ollama pull mine"):
        choose("ollama:mine", ollama_host=server.url)
    assert choose("ollama:mine:7b", ollama_host=server.url).name == "ollama:mine:7b"
    with pytest.raises(ServerDownError):
        choose("ollama:mine", ollama_host=no_server)


def test_pictures_by_themselves(server: Loopback, no_server: str) -> None:
    assert vision_model("auto", ollama_host=no_server) is None
    assert vision_model("off", ollama_host=server.url) is None
    server.say("/api/version", VERSION)
    server.say("/api/show", MISSING, SHOWN, SEEING)
    assert vision_model("auto", ollama_host=server.url) is None
    assert vision_model("auto", ollama_host=server.url) is None
    seeing = vision_model("auto", ollama_host=server.url)
    assert seeing is not None
    assert seeing.name == "ollama:llama3.2-vision"


def test_a_named_model_for_pictures_must_see(server: Loopback) -> None:
    server.say("/api/show", SHOWN)
    with pytest.raises(UsageError, match="cannot see"):
        vision_model("ollama:blind", ollama_host=server.url)
    named = vision_model("openai:http://127.0.0.1:8000/v1#seer")
    assert named is not None
    assert "vision" in named.capabilities
    with pytest.raises(UsageError):
        vision_model("embedded:x.gguf")
