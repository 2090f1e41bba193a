"""Sentences that give a note another title: "the note Wifi should be called Guests"."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_Q: Final = r"[\"“«„'‘]"
_END: Final = (
    r"(?:[\s,]+(?:instead|from now on|please|pls|thanks|por favor|gracias|a partir de ahora|bitte|now|ahora))*[\s.!]*$"
)
_LED: Final = (
    r"^\W*(?:(?:please|hey|ok(?:ay)?|and|also|(?:can|could|would) you(?: please)?|por favor|oye|y|puedes|"
    r"podr[ií]as)\b[\s,]*)*"
)
_NEW: Final = rf"(?:{_Q}(?P<new>[^\"”»“«]+?)[\"”»'’]|(?P<bare>[^\"”»“«,.;:!?]+?))"
_QUOTED: Final = rf"{_Q}(?P<new>[^\"”»“«]+?)[\"”»'’]"


def _note(the: str, word: str) -> str:
    """How a note is spoken of: 'the note "Wifi"', "my Wifi note"."""
    return (
        rf"(?:{the} {word} (?:(?:called|named|titled|llamada|titulada) )?(?:{_Q}(?P<old>[^\"”»“«]+?)[\"”»'’]|"
        rf"(?P<own>[^\"”»“«,.;:!?]+?))|"
        rf"{the} {_Q}?(?P<before>[^\"”»“«,.;:!?]+?)[\"”»'’]? {word})"
    )


_EN: Final = _note("(?:the|my|our|that)", "note")
_ES: Final = _note("(?:la|mi|esa|nuestra)", "nota")
_SHALL: Final = r"(?:should|must|has to|needs to|ought to|is to)(?: now| really)?"
_DEBE: Final = r"(?:debe|deber[ií]a|tiene que|tendr[ií]a que|ha de)"
RETITLES: Final = tuple(
    re.compile(_LED + each + _END, _I)
    for each in (
        rf"{_EN} {_SHALL} be (?:re)?(?:titled|named|called|entitled) {_NEW}",
        rf"the (?:title|name) of {_EN} {_SHALL} (?:be|read|say) {_NEW}",
        rf"{_EN} (?:needs|should have|wants|gets|could do with) (?:a |the )(?:new |different |better )?(?:title|"
        rf"name)(?:[:,]| of) {_NEW}",
        rf"{_EN} (?:needs|should have|wants|gets) (?:a |the )(?:new |different )?(?:title|name) {_QUOTED}",
        rf"give {_EN} (?:a |the )(?:new |different )?(?:title|name)(?: of|[:,])? {_NEW}",
        rf"(?:i(?:['’]?d| would)? (?:like|want|prefer)|let) {_EN} (?:to )?be (?:titled|named|called|entitled) {_NEW}",
        rf"(?:re-?)?(?:title|call|name) {_EN} {_QUOTED}",
        rf"re-?(?:title|name) (?:the|my|our) (?P<old>[^\"”»“«,.;:!?]+?) note (?!to\b|as\b|into\b|so\b){_NEW}",
        rf"(?:re-?(?:title|name)|change the (?:title|name) of) {_EN}[,;:.–—-]+ "
        rf"(?:it|that) {_SHALL} (?:now )?be (?:titled|named|called) {_NEW}",
        rf"{_ES} {_DEBE} (?:llamarse|titularse) {_NEW}",
        rf"(?:el )?(?:t[ií]tulo|nombre) de {_ES} {_DEBE} ser {_NEW}",
        rf"(?:p[oó]n(?:ga)?le|dale) a {_ES} (?:el|un|otro)(?: nuevo)? (?:t[ií]tulo|nombre)(?: de|[:,])? {_NEW}",
        rf"(?:quiero |quisiera )?que {_ES} se (?:titule|llame) {_NEW}",
        rf"(?:titula|llama) (?:a )?{_ES} {_QUOTED}",
        rf"{_note('(?:die|meine)', 'notiz')} soll(?:te)? (?:jetzt )?{_NEW} hei(?:ß|ss)en",
        rf"{_note('(?:la|ma)', 'note')} (?:doit|devrait) s['’]appeler {_NEW}",
        rf"{_note('(?:la|la mia)', 'nota')} (?:deve|dovrebbe) chiamarsi {_NEW}",
        rf"{_note('(?:a|a minha)', 'nota')} (?:deve|deveria) (?:se chamar|chamar-se) {_NEW}",
    )
)


NO_NEW: Final = re.compile(
    r"(?:before|after|at|on|by|in|to|off|back|like|as|so|for|out|up|again|differently|something|somehow|the same|what|"
    r"better|that|this|and|or|not|too|antes|despu[eé]s|como|algo|de|a|en|otra cosa|lo|igual)\b",
    _I,
)
"""How words begin that are no title, where no quotation mark says that they are."""


def retitles(request: str) -> tuple[str, str] | None:
    """The words for the note and its new title, where a request gives it one and says nothing else."""
    for each in RETITLES:
        if found := each.match(request):
            said = found.groupdict()
            old = said.get("old") or said.get("own") or said.get("before") or ""
            new = said.get("new") or said.get("bare") or ""
            if old.strip() and new.strip() and not (said.get("bare") and NO_NEW.match(new)):
                return old.strip(), new.strip()
    return None
