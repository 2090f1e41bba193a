"""Settings: defaults, sources, checks, and the manual made from them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from agent.addresses import host_name, ollama_url
from agent.settings import Settings, options
from guardrails.categories import DEFAULT_POLICY
from memory.errors import SettingsError, StorageError


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("AYNI_", "OLLAMA_", "OPENAI_")):
            monkeypatch.delenv(name)


def written(home: Path, text: str) -> Path:
    (home / "config.toml").write_text(text, encoding="utf-8")
    return home


def test_defaults(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path)
    assert settings.home == tmp_path
    assert (settings.model, settings.context, settings.approvals) == ("auto", 8192, "ask")
    assert settings.ollama_host == "http://127.0.0.1:11434"
    assert settings.database_url == f"sqlite:///{tmp_path}/ayni.db"
    assert settings.guard["S6"] == "warn"


def test_the_environment_wins_over_the_file_and_an_argument_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, 'model = "ollama:a"\ncontext = 4096\nlanguage = "es"\n')
    monkeypatch.setenv("AYNI_MODEL", "ollama:b")
    monkeypatch.setenv("AYNI_CONTEXT", "6000")
    settings = Settings.load(tmp_path, model="ollama:c", timezone=None)
    assert (settings.model, settings.context, settings.language) == ("ollama:c", 6000, "es")


def test_home_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_HOME", str(tmp_path / "here"))
    assert Settings.load().home == tmp_path / "here"
    assert Settings().home == tmp_path / "here"


def test_home_without_any_word_is_the_user_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Settings.load().home.name == "ayni"
    assert tmp_path in Settings.load().home.parents


def test_lists_tables_and_flags_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_ALLOWED_HOSTS", "Mail.Example.org, *.example.net")
    monkeypatch.setenv("AYNI_GUARD", "S6=pass, S1=warn")
    monkeypatch.setenv("AYNI_GUARD_REQUIRED", "yes")
    settings = Settings.load(tmp_path)
    assert settings.allowed_hosts == ("mail.example.org", "*.example.net")
    assert settings.guard == {**DEFAULT_POLICY, "S6": "pass", "S1": "warn"}
    assert settings.guard_required is True


def test_a_guard_table_in_the_file_changes_only_what_it_names(tmp_path: Path) -> None:
    assert Settings.load(written(tmp_path, '[guard]\nS6 = "block"\n')).guard == {**DEFAULT_POLICY, "S6": "block"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('modle = "auto"', 'no setting "modle". Did you mean "model"?'),
        ('xyzzy = "auto"', "`ayni settings` lists"),
        ("model = 3", "model: 3 is not allowed. Allowed:"),
        ('model = "llama"', "model: 'llama' is not allowed"),
        ('model = "openai:http://h:1/v1"', "#NAME"),
        ('context = "8192"', "a whole number from 2048 to 131072"),
        ("context = true", "context: True is not allowed"),
        ("context = 12", "from 2048"),
        ('timezone = "Mars/Olympus"', "IANA zone"),
        ('timezone = "../../etc/passwd"', "IANA zone"),
        ('approvals = "never"', '"ask", "park"'),
        ('guard_required = "yes"', "true or false"),
        ('allowed_hosts = "example.org"', "a list of host names"),
        ('allowed_hosts = ["http://example.org"]', "a list of host names"),
        ('[guard]\nS99 = "pass"', "S1 to S14"),
        ('[guard]\nS1 = "maybe"', '"pass", "warn" or "block"'),
        ('database = "mysql://x"', "SQLite or PostgreSQL"),
        ('ollama_host = "ftp://x"', "host:port or a URL"),
        ('openai_key = "s3cret"', "set AYNI_OPENAI_KEY"),
        ('home = "/elsewhere"', "set AYNI_HOME"),
        ("model = ", "not valid TOML"),
        ('model = "auto"\ncontext = = 3', "line 2"),
    ],
)
def test_a_bad_file_names_itself_the_key_and_what_is_allowed(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        Settings.load(written(tmp_path, text))
    assert str(tmp_path / "config.toml") in str(refused.value)
    assert said in str(refused.value)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="not valid TOML"):
        Settings.load(tmp_path)


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    with pytest.raises(SettingsError, match="cannot be read"):
        Settings.load(tmp_path)


@pytest.mark.parametrize(
    ("variable", "text"), [("CONTEXT", "many"), ("GUARD", "S1"), ("GUARD_REQUIRED", "perhaps"), ("MODEL", "")]
)
def test_a_bad_variable_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, text: str) -> None:
    monkeypatch.setenv(f"AYNI_{variable}", text)
    with pytest.raises(SettingsError, match=f"^AYNI_{variable}: "):
        Settings.load(tmp_path)


def test_an_argument_is_checked_too(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^context: 1 is not allowed"):
        Settings(home=tmp_path, context=1)


def test_the_key_is_never_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "s3cret")
    assert Settings.load(tmp_path).openai_key == "s3cret"
    assert "s3cret" not in repr(Settings.load(tmp_path))
    monkeypatch.setenv("AYNI_OPENAI_KEY", " ")
    with pytest.raises(SettingsError, match="the value is not allowed"):
        Settings.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("", "http://127.0.0.1:11434"),
        ("0.0.0.0", "http://127.0.0.1:11434"),
        ("0.0.0.0:8080", "http://127.0.0.1:8080"),
        (":9999", "http://127.0.0.1:9999"),
        ("box", "http://box:11434"),
        ("box:1234", "http://box:1234"),
        ("http://box", "http://box:80"),
        ("https://box.example/ollama/", "https://box.example:443/ollama"),
        ("[::1]:5", "http://[::1]:5"),
        ("[::]", "http://[::1]:11434"),
    ],
)
def test_ollama_s_address(text: str, url: str) -> None:
    assert ollama_url(text) == url


@pytest.mark.parametrize("text", ["box:port", "ftp://box", "a b", "http://a b"])
def test_no_address(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        ollama_url(text)


def test_ollama_host_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OLLAMA_HOST", "0.0.0.0:5000")
    assert Settings.load(tmp_path).ollama_host == "http://127.0.0.1:5000"
    monkeypatch.setenv("OLLAMA_HOST", "a b")
    with pytest.raises(SettingsError, match="OLLAMA_HOST"):
        Settings.load(tmp_path)


@pytest.mark.parametrize("value", ["", "a b", "http://x", "x/y", None, 3, "*"])
def test_no_host_name(value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        host_name(value)


def test_hosts_that_the_settings_name(tmp_path: Path) -> None:
    settings = Settings(
        home=tmp_path,
        model="openai:http://GPU.lan:8000/v1#llama",
        vision_model="ollama:llama3.2-vision",
        ollama_host="box",
        database="postgresql://me:pw@db.lan/ayni",
        allowed_hosts=("imap.example.org",),
        weights_hosts=(),
    )
    assert settings.hosts() == {
        "gpu.lan", "box", "db.lan", "imap.example.org", "localhost", "127.0.0.1", "::1",
    }  # fmt: skip


def test_home_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    home = Settings(home=tmp_path / "a" / "b").make_home()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_a_home_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="--home"):
        Settings(home=tmp_path / "file" / "home").make_home()


def test_settings_can_be_compared_and_hashed(tmp_path: Path) -> None:
    assert Settings(home=tmp_path) == Settings(home=tmp_path)
    assert len({Settings(home=tmp_path), Settings(home=tmp_path)}) == 1


def test_every_setting_is_described() -> None:
    rows = Settings.table()
    assert [row.key for row in rows] == [*options()]
    assert all(row.description.endswith(".") and row.allowed and row.default for row in rows)
