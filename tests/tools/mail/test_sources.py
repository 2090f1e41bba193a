from __future__ import annotations

import mailbox
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest

from memory.errors import MailboxError
from memory.message import parse
from tests.tools.mail.conftest import letter_bytes
from tools.mail.sources import read_mailbox, shape_of

LETTERS = [letter_bytes("a@example.org", f"Number {n}", f"Text {n}", Message_ID=f"<{n}@x>") for n in range(3)]


def snapshot(folder: Path) -> dict[Path, tuple[bytes, int]]:
    files: Iterator[Path] = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def make_eml(folder: Path) -> Path:
    (folder / "sub").mkdir(parents=True)
    for name, raw in zip(("b.eml", "a.EML", "sub/c.eml"), LETTERS, strict=True):
        (folder / name).write_bytes(raw)
    (folder / "notes.txt").write_text("no mail")
    (folder / ".d.eml").write_bytes(b"being written")
    return folder


def make_maildir(folder: Path) -> Path:
    box = mailbox.Maildir(folder)
    for raw in LETTERS:
        box.add(raw)
    message = mailbox.MaildirMessage(message_from_bytes(letter_bytes("a@example.org", "Seen", "s", Message_ID="<9@x>")))
    message.set_subdir("cur")
    box.add(message)
    (folder / "tmp" / "half").write_bytes(b"half a mess")
    return folder


def make_mbox(path: Path) -> Path:
    box = mailbox.mbox(path)
    for raw in LETTERS:
        box.add(raw)
    box.add(letter_bytes("a@example.org", "From", "One.\n\nFrom here on it is text.\n", Message_ID="<9@x>"))
    box.close()
    return path


def test_a_folder_of_eml(tmp_path: Path) -> None:
    folder = make_eml(tmp_path / "mail")
    before = snapshot(folder)
    found = list(read_mailbox(folder))
    assert {each.key: each.path.name for each in found} == {"<0@x>": "b.eml", "<1@x>": "a.EML", "<2@x>": "c.eml"}
    assert [each.raw for each in sorted(found, key=lambda each: each.key)] == LETTERS
    assert snapshot(folder) == before


def test_a_maildir(tmp_path: Path) -> None:
    folder = make_maildir(tmp_path / "mail")
    before = snapshot(folder)
    assert shape_of(folder) == "maildir"
    assert {each.key for each in read_mailbox(folder)} == {"<0@x>", "<1@x>", "<2@x>", "<9@x>"}
    assert snapshot(folder) == before


def test_an_mbox(tmp_path: Path) -> None:
    path = make_mbox(tmp_path / "inbox")
    before = snapshot(tmp_path)
    found = list(read_mailbox(path))
    assert [each.key for each in found] == ["<0@x>", "<1@x>", "<2@x>", "<9@x>"]
    assert parse(found[3].raw).text == "One.\n\nFrom here on it is text."
    assert snapshot(tmp_path) == before


def test_a_line_of_text_that_begins_with_from_opens_no_message(tmp_path: Path) -> None:
    path = tmp_path / "inbox"
    path.write_bytes(b"From a@b.org Sat Mar  7 10:00:00 2026\n" + LETTERS[0] + b"\nFrom now on it is spring.\n")
    assert len(list(read_mailbox(path))) == 1


def test_one_file(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_bytes(LETTERS[0])
    assert [each.key for each in read_mailbox(path)] == ["<0@x>"]


def test_empty_mailboxes_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "mbox").touch()
    (tmp_path / "folder").mkdir()
    assert list(read_mailbox(tmp_path / "mbox")) == []
    assert list(read_mailbox(tmp_path / "folder")) == []


def test_a_missing_mailbox_is_told(tmp_path: Path) -> None:
    with pytest.raises(MailboxError, match=r"no mailbox at .*check the path"):
        list(read_mailbox(tmp_path / "none"))


def test_what_is_no_mailbox_is_told(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG....")
    with pytest.raises(MailboxError, match="is no mailbox"):
        list(read_mailbox(path))


def test_an_unreadable_message_is_reported_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.eml").mkdir()  # reading it fails for root too
    (tmp_path / "b.eml").write_bytes(LETTERS[0])
    reports: list[MailboxError] = []
    assert [each.key for each in read_mailbox(tmp_path, reports.append)] == ["<0@x>"]
    assert "a.eml" in str(reports[0])
    assert len(reports) == 1


def test_a_message_that_vanishes_is_passed_over(tmp_path: Path) -> None:
    for name, raw in zip("abc", LETTERS, strict=True):
        (tmp_path / f"{name}.eml").write_bytes(raw)
    found = read_mailbox(tmp_path)
    next(found)
    (tmp_path / "b.eml").unlink()
    assert [each.key for each in found] == ["<2@x>"]
