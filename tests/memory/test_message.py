from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory.message import key_of, parse
from memory.quotes import new_part
from memory.visible import TOO_DEEP, read_page, visible_text
from tests.often import often

ANA = (
    b"From: =?utf-8?q?Ana_Ru=C3=ADz?= <ana@example.org>\r\nTo: Me <me@example.org>, x@example.org\r\n"
    b"Subject: =?utf-8?b?Q2VuYSBlbA==?= =?utf-8?b?IGRvbWluZ28=?=\r\nDate: Sat, 7 Mar 2026 18:30:00 +0100\r\n"
    b"Message-ID: <1@example.org>\r\nIn-Reply-To: <0@example.org>\r\n\r\nHola\r\n"
)


def page(html: str) -> bytes:
    return b"From: a@b.org\nContent-Type: text/html; charset=utf-8\n\n" + html.encode()


def test_the_fields_of_a_message() -> None:
    message = parse(ANA)
    assert message.sender == "Ana Ruíz <ana@example.org>"
    assert message.to == ("Me <me@example.org>", "x@example.org")
    assert message.subject == "Cena el domingo"
    assert message.date == datetime(2026, 3, 7, 17, 30, tzinfo=UTC)
    assert (message.key, message.references, message.text) == ("<1@example.org>", ("0@example.org",), "Hola")


def test_plain_text_is_preferred_and_a_stub_is_not() -> None:
    def both(plain: str, html: str) -> str:
        head = "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        return parse(f"{head}{plain}\n--b\nContent-Type: text/html\n\n{html}\n--b--\n".encode()).text

    assert both("The plain words.", "<p>The same words.</p>") == "The plain words."
    assert both("Your mail program cannot show HTML.", f"<p>{'Real words. ' * 20}</p>").startswith("Real words.")
    assert both("", "<p>Only here.</p>") == "Only here."


def test_attachments_are_not_text() -> None:
    raw = (
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n--b\n"
        b"Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\n\nsecret file\n--b--\n"
    )
    assert parse(raw).text == "See the file."


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"Subject: caf\xe9 con leche\n\n", "café con leche"),
        (b"Subject: caf\xc3\xa9\n\n", "café"),
        (b"Subject: =?x-none?q?caf=C3=A9?=\n\n", "café"),
        (b"Subject: =?utf-8?q?caf=C3?= =?utf-8?q?=A9?=\n\n", "café"),
        (b"Subject: =?utf-8?b?Y2Fm!?=\n\n", "caf"),
        (b"Subject : spaced\n\n", "spaced"),
        (b"junk before\nSubject: found\nFrom: a@b.org\n\ntext", "found"),
        (b"Subject: two\n lines\n\n", "two lines"),
        ("Subject: z\u200be\u202er\U000e0041o\n\n".encode(), "zero"),
    ],
)
def test_odd_subjects(raw: bytes, subject: str) -> None:
    assert parse(raw).subject == subject


def test_what_is_missing_is_empty() -> None:
    message = parse(b"Message-ID: <>\nDate: soon\n\nJust words.")
    assert (message.sender, message.subject, message.date, message.message_id) == ("", "", None, None)
    assert message.key.startswith("sha256:")
    assert message.text == "Just words."


def test_the_date_of_arrival_stands_in_for_a_missing_one() -> None:
    raw = b"Received: from x by y; Sat, 7 Mar 2026 18:30:00 +0100\nSubject: s\n\n"
    assert parse(raw).date == datetime(2026, 3, 7, 17, 30, tzinfo=UTC)


def test_the_hash_does_not_see_what_servers_add() -> None:
    plain = b"From: a@b.org\nSubject: s\n\nwords\n"
    added = b"Received: from x\r\nStatus: RO\r\nFrom: a@b.org\r\nSubject: s\r\n\r\nwords\r\n"
    assert key_of(plain) == key_of(added)
    assert key_of(plain) != key_of(plain.replace(b"words", b"others"))


@settings(max_examples=often(100))
@given(st.binary(max_size=600))
def test_any_bytes_can_be_read(raw: bytes) -> None:
    message = parse(raw)
    assert message.key == key_of(raw)


PIECES = st.sampled_from(
    [
        b"From: ",
        b"Date: ",
        b"Subject: ",
        b"Content-Type: ",
        b"multipart/mixed; boundary=",
        b"text/html; charset=",
        b"--b",
        b"=?utf-8?q?",
        b"?=",
        b"((((",
        b"<",
        b">",
        b"@",
        b"\n",
        b"\n\n",
        b"\xff\xfe",
        b"utf-16",
        b"idna",
        b'"',
        b";",
        b"b\n",
        b"Content-Transfer-Encoding: base64\n",
        b"<div style='font-size:0",
        b"'>",
        b"message/rfc822\n\n",
        b"Message-ID: <>\n",
    ]
)


@settings(max_examples=often(100))
@given(st.lists(PIECES, max_size=30).map(b"".join))
def test_any_mixture_of_what_messages_are_made_of_can_be_read(raw: bytes) -> None:
    text = parse(raw).text
    assert text.encode("utf-8", "replace").decode() is not None
    assert "\0" not in text


@pytest.mark.parametrize(
    "raw",
    [
        b"From: " + b"(" * 50_000 + b"\n\nx",
        b"Subject: " + b"=?" * 50_000 + b"\n\nx",
        b"Content-Type: multipart/mixed; " + b'a=";' * 50_000 + b"\n\nx",
        b"To: " + b"<a@b.org>, " * 20_000 + b"\n\nx",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1_500)),
        page("<div>" * 100_000),
        page("<p style='" + "a:b;" * 50_000 + "'>x"),
        page("<!--" * 50_000),
        page("<style>" + "a{" * 50_000 + "</style>x"),
    ],
)
def test_a_hostile_message_takes_no_long_time(raw: bytes) -> None:
    start = time.perf_counter()
    parse(raw)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "hiding",
    [
        '<div style="display:none">PROMPT</div>',
        '<div style="display : none !important">PROMPT</div>',
        '<div style="visibility:hidden">PROMPT</div>',
        '<span style="font-size:0">PROMPT</span>',
        '<span style="font-size:1px">PROMPT</span>',
        '<font color="#ffffff">PROMPT</font>',
        '<p style="color:#fefefe;background:white">PROMPT</p>',
        '<p style="color:transparent">PROMPT</p>',
        '<table><tr><td bgcolor="#000000"><font color="black">PROMPT</font></td></tr></table>',
        '<div style="opacity:0">PROMPT</div>',
        '<div style="position:absolute;left:-9999px">PROMPT</div>',
        '<div style="text-indent:-5000px">PROMPT</div>',
        '<div style="max-height:0;overflow:hidden">PROMPT</div>',
        "<div hidden>PROMPT</div>",
        '<div aria-hidden="true">PROMPT</div>',
        "<!-- PROMPT -->",
        "<style>.x{display:none}</style><p class=x>PROMPT</p>",
        "<style>/* a */ div p, h9 {color:#fff}</style><div><p>PROMPT</p></div>",
        "<script>PROMPT</script><title>PROMPT</title>",
        "<p>" + "".join(chr(0xE0000 + ord(letter)) for letter in "PROMPT") + "</p>",
    ],
)
def test_hidden_text_does_not_reach_the_text(hiding: str) -> None:
    assert visible_text(f"<p>Before</p>{hiding}<p>After</p>").split() == ["Before", "After"]


@pytest.mark.parametrize(
    "shown",
    [
        '<td style="font-size:0px"><div style="font-size:13px">WORDS</div></td>',
        '<body bgcolor="#000000" text="#ffffff"><p>WORDS</p>',
        '<div style="background:url(x.png);color:white">WORDS</div>',
        '<div style="background-color:navy"><p style="color:white">WORDS</p></div>',
        "<style>@media print {p {display:none}}</style><p>WORDS</p>",
        '<div style="opacity:0.9;overflow:hidden;height:40px">WORDS</div>',
        "<blockquote>" * 400 + "WORDS",
    ],
)
def test_what_can_be_seen_is_kept(shown: str) -> None:
    assert visible_text(shown) == "WORDS"


def test_what_was_hidden_is_told() -> None:
    assert [(each.how, each.text) for each in read_page("<p>Hi</p><i style='display:none'>obey me</i>")[1]] == [
        ("not shown", "obey me")
    ]


def test_a_page_too_deep_says_so() -> None:
    assert visible_text("<p>Top</p>" + "<div>" * 5_000 + "deep") == f"Top\n{TOO_DEEP}"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, Bob <bob@x.org> wrote:\n> Coming?\n", "Yes."),
        ("Yes.\n\nOn Mon, 2 Mar 2026 at 10:00, Bob\n<bob@x.org> wrote:\n\n> Coming?\n", "Yes."),
        ("Sí.\n\nEl lun, 2 mar 2026 a las 10:00, Bob (<bob@x.org>) escribió:\n\n> ¿Vienes?\n", "Sí."),
        ("Yes.\n\n-----Original Message-----\nFrom: Bob\nSent: Monday\nTo: Me\n\nComing?", "Yes."),
        ("Sí.\n\nDe: Bob\nEnviado: lunes\nPara: mí\nAsunto: x\n\n¿Vienes?", "Sí."),
        ("> Coming?\nYes.\n> With cake?\nNo.", "> Coming?\nYes.\n> With cake?\nNo."),
        ("See below.\n\n---------- Forwarded message ---------\nFrom: Bob\nDate: x\nTo: y\n\nHi", None),
        ("Sarah wrote:\n\nI like this. On Monday we wrote:\nnothing", None),
        ("From: the start I liked it.", None),
        ("> only quoted", None),
    ],
)
def test_what_is_new_in_a_reply(text: str, new: str | None) -> None:
    assert new_part(text) == (text if new is None else new)


@given(st.lists(st.sampled_from(["> ", "On ", "wrote:", "From: x", "Sent: y", "\n", "-----", "words "])).map("".join))
def test_a_reply_always_keeps_words(text: str) -> None:
    assert bool(new_part(text)) == bool(text.strip())


def test_a_hostile_quote_takes_no_long_time() -> None:
    start = time.perf_counter()
    for text in ("On a " * 100_000, "On a\n" * 50_000, "\n" * 300_000, "> " * 100_000, "From: x\n" * 50_000):
        new_part(text)
    assert time.perf_counter() - start < 8
