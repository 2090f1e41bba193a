"""Prepared food that is to be brought, which is nothing to be put on a list: "order two pad thais to the flat".

Whoever types "order dog food" means his list; whoever tells for whom, or to which door, wants it done at once.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

_LEAD: Final = (
    r"\W*(?:(?:hey|hi|ok(?:ay)?|oh|please|pls|right|so|and|oye|hola|venga|por favor|porfa|bitte|stp|per favore|"
    r"(?:can|could|would|will) (?:you|u)(?: please)?|go ahead and|i(?:['’]d| would) like (?:you )?to|"
    r"i want (?:you )?to|"
    r"(?:me )?(?:puedes|podr[ií]as)|kannst du|k[öo]nntest du|(?:peux|pourrais)[- ]tu|puoi|potresti|podes)\b[\s,]*)*"
)
_VERB: Final = (
    r"(?:order|get|fetch|bring|send|phone (?:for|in)|p[ií]d[ae]|pedir|enc[aá]rga|encargar|tr[aá]e|bestell(?:e|en)?|"
    r"commande[rz]?|ordina(?:re)?|pede|encomenda(?:r)?)"
)
_US: Final = r"(?:[- ]?(?:me|us|nos|mir|uns|moi|nous|mi|ci))"
_FOOD: Final = (
    r"(?:pizzas?|pizze|margheritas?|pepperonis?|calzones?|pad thais?|curry|curries|sushis?|sashimi|maki|ramen|pho|"
    r"noodles|"
    r"burgers?|hamburguesas?|hamb[uú]rguer(?:es)?|burritos?|tacos?|quesadillas?|kebabs?|d[öo]ners?|kebap|falafels?|gyros|"
    r"biryanis?|kormas?|tikka masala|naans?|samosas?|dim sum|dumplings?|gyozas?|spring rolls?|fish and chips|"
    r"fried chicken|nuggets|wings|chips|fries|lasagnes?|lasagnas?|poke bowls?|sandwich(?:es)?|bocadillos?|subs?|wraps?|"
    r"salads?|paellas?|empanadas?|sopas?|take[- ]?aways?|take[- ]?outs?|chinese|thai food|indian food|"
    r"(?:something|anything|algo|etwas|quelque chose|qualcosa) (?:to eat|de comer|(?:para|de) cenar|zu essen|"
    r"[àa] manger|da mangiare))"
)
_HOME: Final = (
    r"(?:to (?:the|my|our|this) (?:\w+ )?(?:flat|house|place|home|office|door|room|hotel|work|desk|apartment|address|"
    r"studio|workshop|shop|ward|boat|van|hostel|dorm|hall|site|club)|to (?:me|us|work)|home|(?:to be )?delivered|"
    r"for delivery|(?:brought|sent) (?:round|over|here|up|in)|to (?:the )?(?:number|room|flat|table|desk) \d+|"
    r"a (?:(?:mi|nuestra|la) )?(?:casa|oficina|puerta|domicilio)|a domicilio|para (?:casa|entrega)|nach hause|"
    r"ins b[üu]ro|zu (?:mir|uns)|[àa] (?:la maison|domicile|l['’]appart\w*)|au bureau|chez (?:moi|nous)|"
    r"(?:a|in) (?:casa(?: mia| nostra)?|ufficio)|(?:para|em|pra) (?:a minha )?casa)"
)
_NOW: Final = (
    r"(?:now|right now|right away|asap|tonight|for (?:tonight|dinner|lunch|supper|tea|now)|ya|ahora|esta noche|"
    r"para (?:cenar|comer|esta noche|la cena)|heute abend|zum abendessen|pour ce soir|ce soir|stasera|per cena|"
    r"para o jantar|hoje)"
)
_MUCH: Final = (
    r"(?:(?:an?|one|two|three|four|five|six|\d+|some|the|another|un[ao]?s?|dos|tres|cuatro|um|ein(?:e[nr]?|s)?|zwei|drei|"
    r"une|deux|trois|des|due|tre|uma?|duas|large|small|medium|big|family|veggie|vegetarian|vegan|hot|spicy|cheese|"
    r"chicken|beef|lamb|prawn|tuna|ham|grande|gro[ßs]+e)\s+)*"
)
_AND_MORE: Final = (
    rf"(?:(?:,? (?:and|with|y|con|und|mit|et|avec|e|com|without|no|sin|ohne|sans|senza|sem) )?{_MUCH}{_FOOD})"
)
BROUGHT: Final = re.compile(
    rf"{_LEAD}{_VERB}(?P<us>{_US})?\s+{_MUCH}{_FOOD}(?:{_AND_MORE})*"
    rf"(?P<home>(?:\s+{_NOW})*(?:\s+{_HOME})+)?(?:\s+{_NOW})*"
    r"(?P<how>\s*[,;.–-]\s*.*|\s+(?:with|without|no|con|sin|mit|ohne|avec|sans|senza|com|sem|please|por favor|bitte|"
    r"from|del?)\b.*)?[\s.!?]*",
    _I,
)
MORE: Final = re.compile(
    r"\b(?:list|remind|add|by (?:\w+day|the|tomorrow)|on \w+day|next|tomorrow|note|put|calendar|to-?do|lista|"
    r"recu[eé]rda\w*|ap[uú]nta\w*|a[ñn]ade|ma[ñn]ana|morgen|demain|domani|amanh[ãa]|liste|erinner\w*)\b",
    _I,
)
"""Words of one who has it put down after all, or for another day."""


def is_ordered_in(request: str) -> bool:
    """Whether a request is but for food to be brought: for somebody here, or to his door."""
    found = BROUGHT.fullmatch(request.strip())
    return found is not None and bool(found["us"] or found["home"]) and not MORE.search(request)
