"""What the documents show runs: their Python, their commands, their links; and so do the examples."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from agent.models.scripted import ScriptedModel
from tests.agent.models.loopback import serving, sse
from tests.engines import OllamaServer

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "bench").glob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALL = '[add_todo(title="Call the dentist", due="tomorrow at 9")]'


def blocks(text: str) -> list[str]:
    """The Python of a document."""
    return re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


BLOCKS = [
    pytest.param(block, id=f"{path.name}-{number}")
    for path in DOCUMENTS
    for number, block in enumerate(blocks(path.read_text(encoding="utf-8")))
]


@pytest.fixture
def answering(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A home of its own, and a server that answers as the model does where the documents ask it."""
    end = {"choices": [{"delta": {}, "finish_reason": "stop"}]}
    usage = {"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 9}}
    with serving() as server:
        server.say("/v1/chat/completions", sse({"choices": [{"delta": {"content": CALL}}]}, end, usage))
        monkeypatch.setenv("AYNI_HOME", str(home))
        monkeypatch.setenv("AYNI_MODEL", f"openai:{server.url}/v1#recorded")
        monkeypatch.setenv("AYNI_GUARD_MODEL", "off")
        yield


def run(block: str) -> None:
    exec(compile(block, "a document", "exec"), {"__name__": "__main__"})


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.usefixtures("answering")
def test_the_python_runs(block: str) -> None:
    run(block)


def test_there_is_python_in_the_readme() -> None:
    assert len(blocks(README)) >= 2


@pytest.mark.usefixtures("answering")
def test_the_readme_s_api_does_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    run(blocks(README)[0])
    first, titles, undone = capsys.readouterr().out.splitlines()
    assert first.startswith("Added *Call the dentist*, due ")
    assert titles == "['Call the dentist', 'Buy milk']"
    assert undone == "Undone: add “Buy milk”"


@pytest.mark.model
@pytest.mark.usefixtures("answering")
def test_the_readme_s_api_on_a_real_model(
    ollama_server: OllamaServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AYNI_MODEL", f"ollama:{ollama_server.model}")
    monkeypatch.setenv("AYNI_OLLAMA_HOST", ollama_server.host)
    run(blocks(README)[0])
    assert "entist" in capsys.readouterr().out.splitlines()[0]


def test_every_command_that_is_named_exists() -> None:
    listed = (ROOT / "docs" / "commands.txt").read_text(encoding="utf-8")  # held to the command line by test_cli.py
    nouns = {each.split()[1] for each in listed.splitlines()}
    for path in DOCUMENTS:
        for named in re.findall(r"`ayni ([a-z]+)", path.read_text(encoding="utf-8")):
            assert named in nouns, f"{path.name}: ayni {named}"


def test_every_make_target_that_is_named_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for path in DOCUMENTS:
        for named in re.findall(r"(?:`|\$ )make ([a-z]+)", path.read_text(encoding="utf-8")):
            assert named in targets, f"{path.name}: make {named}"


def test_every_link_leads_somewhere() -> None:
    for path in DOCUMENTS:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name} -> {target}"


def example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "examples" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.usefixtures("answering")
def test_the_example_of_a_tool(capsys: pytest.CaptureFixture[str]) -> None:
    example("tool").main()
    assert re.fullmatch(r"\d+ days until 1 May\.\n", capsys.readouterr().out)


def test_the_example_on_a_frozen_clock(capsys: pytest.CaptureFixture[str]) -> None:
    example("frozen_clock").main()
    said = capsys.readouterr().out
    assert "Added *Tea with my aunt*, Thu 12 March, 17:00–18:30." in said
    assert "Tue 17 Mar 18:00" in said
    assert "Undone:" in said


@pytest.mark.usefixtures("answering")
def test_the_example_over_mail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: Ana <ana@example.org>\r\nSubject: Form\r\n\r\nPlease send me the form.\r\n"
    )
    answer = '{"class": "reply", "summary": "Ana wants the form.", "event": "", "todo": "Send the form"}'
    example("inbox_triage").main(tmp_path, ScriptedModel(answer))
    said = capsys.readouterr().out
    assert "Ana wants the form." in said
    assert "because of: “Please send me the form.”" in said
    assert "1 wait: ayni inbox review" in said


def test_there_is_no_example_that_is_not_run() -> None:
    assert {each.stem for each in (ROOT / "examples").glob("*.py")} == {"tool", "frozen_clock", "inbox_triage"}
