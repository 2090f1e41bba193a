"""What a reader sees of a page or a text, and what was hidden in it from his eyes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from memory.styles import (
    Colour,
    Declarations,
    Rule,
    alike,
    by_name,
    colour,
    declarations,
    faint,
    fits,
    pixels,
    rules,
    transparent,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

How = Literal["not shown", "too small", "same colour", "off the screen", "comment", "invisible characters"]

# Zero-width and direction marks, and the tag characters and selectors that can carry a whole text unseen.
# A joiner stays between letters that need it: emoji, Persian, Hindi.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e0fff]|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
UNSEEN_TAGS = frozenset("script style head template noscript noembed noframes object iframe datalist".split())
SMALLEST = 1.5
FAR = -400.0
MOST_CLASSES = 20
DEEPEST = 250
TOO_DEEP = "[The rest of this page is nested too deeply to be read.]"


@dataclass(frozen=True)
class Hidden:
    """A piece of text that a reader cannot see, and how it was hidden."""

    how: How
    text: str


@dataclass(frozen=True)
class _Look:
    """What a piece of text inherits; a background of None is a picture or not known."""

    shown: bool = True
    size: float = 16.0
    ink: Colour | None = (0, 0, 0)
    paper: Colour | None = (255, 255, 255)


@dataclass
class _Page:
    root: HtmlElement
    rules: dict[str, list[Rule]]
    hidden: list[Hidden] = field(default_factory=list)


def visible_text(html: str) -> str:
    """The text of a page as a reader sees it."""
    return read_page(html)[0]


def read_page(html: str) -> tuple[str, tuple[Hidden, ...]]:
    """The text that a reader sees, and what was hidden from him. Never fails."""
    page, cut = _parsed(html)
    if page is None:
        return "", _comments(html)
    depth = _strip(page)
    text = _flat(page.root) if depth > DEEPEST else _laid_out(page.root)
    text, unseen = without_invisible(text)
    return "\n".join([text.strip(), TOO_DEEP] if cut else [text.strip()]), (*page.hidden, *_comments(html), *unseen)


def without_invisible(text: str) -> tuple[str, tuple[Hidden, ...]]:
    """The text without characters that leave no mark, and the message they spelt, if any."""
    found = INVISIBLE.findall(text)
    if not found:
        return text, ()
    spelt = "".join(chr(ord(each) - 0xE0000) for each in found if 0xE0020 <= ord(each) < 0xE007F)
    return INVISIBLE.sub("", text), ((Hidden("invisible characters", spelt),) if spelt else ())


def _parsed(html: str) -> tuple[_Page | None, bool]:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = document_fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (ParserError, AssertionError):  # no element at all in it
        return None, False
    sheets = "\n".join(each.text_content() for each in root.iter("style"))
    cut = any("depth" in entry.message for entry in parser.error_log)
    return _Page(root, by_name(rules(sheets))), cut


def _strip(page: _Page) -> int:
    """Take out of the tree what a reader does not see; returns how deep the tree is."""
    deepest = 0
    waiting: list[tuple[HtmlElement, _Look, int]] = [(page.root, _Look(), 1)]
    while waiting:
        element, look, depth = waiting.pop()
        deepest = max(deepest, depth)
        declared = _declared(element, page.rules)
        how = _removed(element, declared)
        if how is not None:
            _drop(page, element, how)
            continue
        inner = _inherited(element, declared, look)
        children = list(element)
        element.text = _seen(page, element.text, inner)
        for child in children:
            child.tail = _seen(page, child.tail, inner)
        waiting.extend((child, inner, depth + 1) for child in children)
    return deepest


def _declared(element: HtmlElement, known: dict[str, list[Rule]]) -> Declarations:
    found: Declarations = {}
    names = ("*", str(element.tag), *(f".{name}" for name in _classes(element)), f"#{element.get('id')}")
    for rule in (rule for name in names for rule in known.get(name, ())):
        if _matches(element, rule.chain):
            found.update(rule.declarations)
    return found | declarations(element.get("style") or "")


def _matches(element: HtmlElement, chain: tuple[str, ...]) -> bool:
    if not _named(element, chain[-1]):
        return False
    wanted = list(chain[:-1])
    for ancestor in element.iterancestors() if wanted else ():
        if wanted and _named(ancestor, wanted[-1]):
            wanted.pop()
    return not wanted


def _named(element: HtmlElement, simple: str) -> bool:
    return fits(simple, str(element.tag), _classes(element), element.get("id") or "")


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()[:MOST_CLASSES]


def _removed(element: HtmlElement, declared: Declarations) -> How | None:
    """How the element is hidden with all that is in it, if it is."""
    if element.tag in ("html", "body"):
        return None
    attributes = element.attrib
    if element.tag in UNSEEN_TAGS or "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return "not shown"
    if element.tag == "input" and attributes.get("type", "").lower() == "hidden":
        return "not shown"
    if declared.get("display") == "none" or declared.get("mso-hide") == "all" or faint(declared.get("opacity", "")):
        return "not shown"
    return "off the screen" if _outside(declared) else None


def _outside(declared: Declarations) -> bool:
    lengths = {name: pixels(declared.get(name, "")) for name in LENGTHS}
    if any((lengths[name] or 0) <= FAR for name in ("text-indent", "left", "top", "right", "bottom")):
        return True
    clipped = declared.get("overflow") in ("hidden", "clip")
    flat = any(0 <= length <= 1 for name in LENGTHS[-4:] if (length := lengths[name]) is not None)
    if clipped and flat:
        return True
    if re.search(r"rect\(\s*(?:0|1px)|inset\(\s*(?:50|100)%", declared.get("clip", "") + declared.get("clip-path", "")):
        return declared.get("position") in ("absolute", "fixed") or "clip-path" in declared
    return bool(re.search(r"scale[xy]?\(\s*0\s*[,)]|translate[xy]?\(\s*-\d{3,}", declared.get("transform", "")))


LENGTHS = ("text-indent", "left", "top", "right", "bottom", "height", "max-height", "width", "max-width")


def _inherited(element: HtmlElement, declared: Declarations, look: _Look) -> _Look:
    visibility = declared.get("visibility")
    shown = look.shown if visibility in (None, "inherit") else visibility not in ("hidden", "collapse")
    ink, paper = _ink(element, declared, look), _paper(element, declared, look)
    return replace(look, shown=shown, size=_size(declared, look), ink=ink, paper=paper)


def _size(declared: Declarations, look: _Look) -> float:
    short = re.search(r"\b\d{1,4}\.?\d{0,4}(?:px|pt)", declared.get("font", ""))
    size = pixels(declared.get("font-size") or (short[0] if short else ""))
    return look.size if size is None else size


def _ink(element: HtmlElement, declared: Declarations, look: _Look) -> Colour | None:
    said = declared.get("color") or (element.get("color") or "" if element.tag == "font" else element.get("text") or "")
    if not said:
        return look.ink
    return None if transparent(said) else colour(said) or look.ink


def _paper(element: HtmlElement, declared: Declarations, look: _Look) -> Colour | None:
    said = declared.get("background-color") or declared.get("background") or element.get("bgcolor") or ""
    if "url(" in said or "gradient" in said or element.get("background"):
        return None
    return colour(said) or look.paper if said and not transparent(said) else look.paper


def _seen(page: _Page, text: str | None, look: _Look) -> str | None:
    how = _lost(look)
    if text is None or how is None:
        return text
    if text.strip():
        page.hidden.append(Hidden(how, " ".join(text.split())))
    return " "


def _lost(look: _Look) -> How | None:
    """How text that looks so escapes the eye, if it does; no ink is transparent ink."""
    if not look.shown:
        return "not shown"
    if look.size < SMALLEST:
        return "too small"
    if look.ink is None or (look.paper is not None and alike(look.ink, look.paper)):
        return "same colour"
    return None


def _drop(page: _Page, element: HtmlElement, how: How) -> None:
    text = " ".join(element.text_content().split())
    if text and element.tag not in ("style", "script", "head"):
        page.hidden.append(Hidden(how, text))
    element.drop_tree()


def _comments(html: str) -> tuple[Hidden, ...]:
    texts = (text for text in _comment_texts(html) if text and not text.startswith(("[if", "<!")))
    return tuple(Hidden("comment", text) for text in texts)


def _comment_texts(html: str) -> Iterator[str]:
    place = 0
    while (start := html.find("<!--", place)) >= 0:
        end = html.find("-->", start + 4)
        place = end if end >= 0 else len(html)
        yield " ".join(html[start + 4 : place].split())


def _laid_out(root: HtmlElement) -> str:
    from inscriptis.css_profiles import CSS_PROFILES
    from inscriptis.html_engine import Inscriptis
    from inscriptis.model.config import ParserConfig

    text = Inscriptis(root, ParserConfig(css=CSS_PROFILES["strict"])).get_text()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.splitlines()))


def _flat(root: HtmlElement) -> str:
    """The bare text of a tree too deep for the layout, which is recursive."""
    return "\n".join(" ".join(piece.split()) for piece in root.itertext() if piece.strip())
