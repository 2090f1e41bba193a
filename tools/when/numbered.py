"""Numbers that are of no time: of a telephone, a chapter, an invoice: "call 555 123 456 tomorrow", "room 7 at 8"."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
PHONE: Final = re.compile(
    r"(?<![\w.,:/–-])(?!\d{4}-\d\d-\d\d|\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d\b|\d{4} ?- ?\d{4}(?![ .-]?\d))"
    r"(?:\+|00)?(?=(?:\d[ .-]?){7,15}(?!\d))(?=\d*[ .-]?\d*[ .-]?\d{3})\d{2,5}(?:[ .-]\d{2,6}){1,5}"
    r"(?![\w:/]|[.,]\d| ?(?:[ap]m|uhr)\b)",
    _I,
)
"""Groups of figures that are dialled."""

KINDS: Final = (
    r"chapters?|pages?|invoices?|bills? (?:no\.?|number)|forms?|tickets?|units?|volumes?|episodes?|seasons?|"
    r"rooms?|gates?|platforms?|extension|ext\.?|number|no\.|nr\.?|questions?|sections?|articles?|apartment|apt\.?|suite|"
    r"lockers?|parts?|model|version|channel|paragraph|appendix|exercise|ex\.|"
    r"cap[ií]tulos?|p[aá]ginas?|facturas?|formularios?|unidad|volumen|episodio|temporada|habitaci[oó]n|"
    r"andén|sala|aula|despacho|puerta|extensi[oó]n|n[uú]mero|n[.º°]+|preguntas?|secci[oó]n|art[ií]culo|piso|pedido|modelo|ejercicios?|"
    r"kapitel|raum|saal|seiten?|rechnung|formular|folge|staffel|zimmer|gleis|nummer|frage|abschnitt|teil|aufgabe|"
    r"chapitre|salle|facture|formulaire|[ée]pisode|chambre|quai|num[ée]ro|exercice|"
    r"capitolo|stanza|pagina|fattura|modulo|episodio|camera|binario|esercizio|"
    r"fatura|epis[oó]dio|quarto n[.º°]+|exerc[ií]cio"
)
STREET: Final = (
    r"(?:calle|c/|avenida|avda\.?|plaza|paseo|carrer|rua|rue|via|piazza)"
    r"(?: (?!(?:a|al|las?|el|en|entre|desde|hasta|por|dal\w*|alle|vers|[àa])\b)[^\W\d_]+){1,4},?"
)
"""A street, before the number of a house: "calle Mayor 12"."""

GRADE: Final = re.compile(r"\b(?:harina|flour|farina|farine|mehl|t(?:ipo|ype|yp)) (?:0{2,4}|\d{3,4})\b(?![:.h]\d)", _I)
"""A number that grades flour: "harina 0000"."""

NUMBERED: Final = re.compile(
    rf"\b(?:{KINDS}|{STREET}) ?(?:#|no\.? |number |n[uú]mero |nr\.? )?(?P<number>\d{{1,6}}[a-g]?)"
    r"(?![\d:.]*[:.h/]\d)(?! ?(?:[ap]\.?m\b|uhr|h\b|o['’]clock|days?|weeks?|hours?|minutes?|mins?|d[ií]as|horas?|"
    r"(?:of |de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)))\b",
    _I,
)
"""What is counted, and its number."""


SIZE: Final = re.compile(r"\bdel [1-9]\d{2}(?![\w:/]|[.,]\d| ?(?:h|horas)\b)", _I)
"""Of what size a thing is: "lijas del 120"."""


def without_numbers(text: str) -> str:
    """A text in which such numbers are blotted out, all other letters in their place."""

    def blotted(found: re.Match[str]) -> str:
        return re.sub(r"\d", "_", found.group())

    if not any(map(str.isdigit, text)):
        return text
    return GRADE.sub(blotted, NUMBERED.sub(blotted, SIZE.sub(blotted, PHONE.sub(blotted, text))))
