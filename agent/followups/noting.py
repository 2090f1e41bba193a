"""What follows on the one note that was shown: a question what it holds, or more for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.grounding.listing import for_somebody
from tools.matching import HOURS, POINTERS, likeness, words_of

_I: Final = re.IGNORECASE
FEW: Final = 5
"""Words of one more thing, at most."""

NAMED: Final = 80.0
"""The least likeness (0-100) of a note's title and what the request calls it."""

INTO_IT: Final = re.compile(
    r"\W*(?:(?:ok|okay|and|also|please|great|right|now|can you|could you|y|vale|tambi[eé]n|por favor)\b[\s,]*)*"
    r"(?:(?:put|add|stick|write|pop|jot|note|include)(?: down)?\s+(?P<en>[^.;?!]+?)\s+(?:in|on|to|into)\s*"
    r"(?:there|it|that|this|(?:that|this|the same) (?:note|one|list))|"
    r"(?:pon|a[ñn]ade|agrega|apunta|anota|mete|escribe|suma)(?:le)?\s+(?P<es>[^.;?!]+?)\s+"
    r"(?:ah[ií]|all[ií]|(?:en|a) (?:esa|la misma) (?:nota|lista)|(?:en|a) (?:ella|esa)))"
    r"(?:\s+(?:too|as well|also|please|tambi[eé]n|por favor))*\W*",
    _I,
)
"""Sentences that add something to the note that was shown."""

UNDER_IT: Final = re.compile(
    r"\W*(?:(?:ok|okay|and|also|oh|please|can you|could you|y|vale|tambi[eé]n|por favor|puedes|und|bitte|et|"
    r"e)\b[\s,]*)*"
    r"(?:(?:put|add|write|note|jot|stick|pop|say|mention)(?: down)? (?:in )?(?:underneath(?: (?:it|that(?= that\b)))?|"
    r"below"
    r"(?: (?:it|that(?= that\b)))?|under (?:it|that)|at the (?:bottom|end)(?: of (?:it|that|the note)|(?! of\b))|"
    r"in there|"
    r"there too)|"
    r"(?:pon|a[ñn]ade|apunta|anota|escribe)(?:le)? (?:(?:por )?debajo|abajo|al final(?! de))|"
    r"(?:schreib(?:e)?|notier(?:e)?|setz(?:e)?) (?:noch )?(?:darunter|drunter|dazu|ans ende)|"
    r"(?:mets|ajoute|[ée]cris|note) (?:en[- ]dessous|dessous|[àa] la fin)|"
    r"(?:scrivi|metti|aggiungi|segna)(?:ci)? (?:sotto|in fondo|alla fine)|"
    r"(?:p[õo]e|escreve|acrescenta|adiciona|anota) (?:em ?baixo|por baixo|no fim))"
    r"[\s,:]+(?:(?:that|que|dass|qu['’]|che)\s+)?(?P<text>[^;?\n]{3,}?)\W*",
    _I,
)
"""Sentences that write something below what was just noted: "put underneath that the ref is Mr Vey"."""

AND_THEN: Final = re.compile(
    r"(?:[,.;]|\b(?:and|y|und|et|e)\b)\s*(?:remind|add|put|book|tick|cross|delete|move|cancel|set|call|recu[eé]rda|"
    r"apunta|"
    r"a[ñn]ade|pon|borra|erinner|trag|streich|rappelle|ajoute|ricorda|aggiungi|lembra|adiciona)",
    _I,
)
"""How another deed begins behind it."""

MORE: Final = re.compile(
    r"\W*(?:(?:ok|okay|and|also|please|great|lovely|nice|perfect|thanks?|thank you|right|now|cool|good|can you|"
    r"could you|y|vale|genial|perfecto|gracias|bien|tambi[eé]n|por favor)\b[\s,.!]*)+"
    r"(?:add|include|append|a[ñn]ad[ei](?:le)?|agr[eé]ga(?:le)?|s[uú]ma(?:le)?|incluye)\s+(?P<text>[^.;:?!\n]+?)"
    r"(?:[\s,]+(?:too|as well|also|please|tambi[eé]n|por favor))*\W*",
    _I,
)
"""Sentences that go on to add something, and do not say to what: after a look at a note it is for the note."""

_TOO: Final = (
    r"(?:[\s,]+(?:too|as well|also|please|to (?:it|that|the (?:list|note))|in (?:there|it)|on (?:it|there|the list)|"
    r"tambi[eé]n|por favor|porfa|a la (?:lista|nota)|auch|dazu|aussi|anche|tamb[eé]m))*\W*"
)
_OH: Final = r"(?:(?:oh|ah|ok(?:ay)?|sorry|uy|ay)\b[\s,]*)*"
_AND: Final = (
    r"(?:(?:and|plus|also|y|e|et|und|tambi[eé]n|adem[aá]s|auch|aussi|anche|tamb[eé]m|add|"
    r"(?:i |we )?forgot(?: about)?|(?:and )?do ?n['’]?t forget|add to (?:it|that)|(?:i |we )(?:also |(?=.*\b(?:too|"
    r"as well)\b))need|"
    r"(?:me |nos )?falta(?:n|ba|ban)?|(?:se )?me olvid[oó]|a[ñn]ade(?:le)?|agrega(?:le)?|suma(?:le)?)\b[\s,:]*|"
    r"\+\s*)+"
)
_ITEM: Final = r"(?P<text>[^.;:?!\n]{2,60}?)"
ONE_MORE: Final = (
    re.compile(rf"\W*?{_OH}{_AND}{_ITEM}{_TOO}", _I),
    re.compile(
        rf"\W*{_OH}(?:(?:put|stick|pop|include|pon|mete)\s+)?{_ITEM}(?:\s+in)?\s+(?:too|as well|also|tambi[eé]n|auch|"
        rf"aussi|anche|tamb[eé]m){_TOO}",
        _I,
    ),
)
"""Words that name one more thing of a list that was just noted: "and a sleeping bag", "sleeping bags x3 too"."""

BARE_ADD: Final = re.compile(r"\W*(?:(?:please|pls|por favor)\W+)?(?:add|a[ñn]ad[ei]|agr[eé]ga|s[uú]ma)(?:le)?\b", _I)
"""How more is told for a note that was read: "add a candle for Ana"."""
ENOUGH: Final = 3
"""Words of such a sentence, more than which are of no shopping list: "add milk"."""

ARTICLE: Final = re.compile(r"^(?:the|los|las|el|la|die|der|das|les|il|lo|gli|os|as)\s+", _I)

ORDERS: Final = frozenset(
    "call ring phone email mail text write send buy get pick pay book order check ask tell make do go see meet take "
    "wash clean fix water feed bring remind remember remove delete cancel drop move change put set mark tick note "
    "list show read find look renew return visit finish start prepare print sign cook bake pack cut mow post "
    "schedule arrange plan reschedule postpone translate search open turn help try add "
    "llama llamar compra comprar pagar paga manda mandar pide pedir escribe escribir ir ve haz hacer limpia lavar "
    "recoge recoger recuerda recuerdame avisa avisame quita borra saca pon "
    "anrufen kaufen ruf kauf appelle achete chiama compra liga".split()
)
"""Verbs with which a deed is told or asked for."""

DEED: Final = ORDERS | frozenset(
    "great good nice fine perfect lovely cool well sorry ok okay yes no not never genial bien vale gracias si "
    "let thanks thank can could would will what when where who how is are was i we he she they it you that this my "
    "need have about to me us him her dime que eso esto yo es son "
    "nothing none nobody then finally goodnight bye goodbye cheers ta done nada nadie adios listo luego nichts niemand "
    "rien personne niente nessuno".split()
)
"""Words with which no thing of a list begins."""

ASKS_OF_NOTE: Final = re.compile(
    r"[\s¿,]*(?:\b(?:and|ok|so|y|pues)\b[\s¿,]*)*"
    r"(?:what(?:['’]?s| is| have i got| do i have) (?:in|on) (?:it|there|that|the note)|what does it say|"
    r"(?:read|show)(?: me)? (?:it|that|the note)(?: back)?(?: to me)?|"
    r"qu[eé] (?:hay|pone|dice|tengo|llevo) (?:en (?:ella|esa nota|la nota)|ah[ií])|"
    r"qu[eé] (?:pone|dice)|l[eé]e(?:me)?la)"
    r"(?:\s+(?:so far|now|again|then|hasta ahora|ahora))*[\s?!.]*",
    _I,
)
"""Questions about the one note that was shown."""


_LED: Final = (
    r"\W*(?:(?:ok|okay|and|also|please|hey|can you|could you|y|vale|tambi[eé]n|por favor|puedes|podr[ií]as|bitte|"
    r"kannst du|et|aussi|peux-tu|tu peux|e|anche|puoi|tamb[eé]m|podes|pode)\b[\s,]*)*"
)
_ENDS: Final = (
    r"(?:[\s,]+(?:too|as well|also|please|tambi[eé]n|por favor|porfa|bitte|aussi|stp|per favore|tamb[eé]m))*\W*"
)
_NAME: Final = r"[\s:,]+[\"“«„]?(?P<note>[^\"”»“,.;:!?\n]{2,50}?)[\"”»“]?"
_WRITES: Final = (
    (
        r"(?:add|put|write|jot|stick|pop|include|append)(?: down)?",
        r"(?:to|in|into|on|onto) (?:my|the|our)",
        r"note(?:s)?(?: (?:called|named|titled|about|on|for|with))?",
    ),
    (
        r"(?:a[ñn]ad[ea]|a[ñn]ad[ií](?:r)?|agreg(?:a|[aá]|ue|ar)|pon|pon[eé]|apunt[aeá]|anot[aeá]|met[eaé]|escrib[eaí]|"
        r"sum[aeá]|inclu(?:ye|ya|[ií]))(?:me|le)?",
        r"(?:a|en) (?:la|mi|nuestra)",
        r"nota(?: (?:de(?:l| la| las| los)?|sobre|para|llamada|titulada|con))?",
    ),
    (
        r"(?:f[üu]ge?|schreibe?|setze?|packe?|notiere?|trage?)(?: mir)?(?: bitte)?(?: noch)?",
        r"(?:in|zu|auf) (?:der|die|meiner?|unserer?)|zur",
        r"notiz(?: (?:namens|[üu]ber|zu|zum|zur|f[üu]r|mit))?",
    ),
    (
        r"(?:ajoute|mets|note|[ée]cris|inscris|rajoute)(?:[- ]moi)?",
        r"(?:[àa]|dans|sur) (?:la|ma|notre)",
        r"note(?: (?:d(?:e|es|u)(?: la)?|sur|pour|appel[ée]e|intitul[ée]e))?",
    ),
    (
        r"(?:aggiungi|metti|scrivi|segna|annota|inserisci)(?:mi|ci)?",
        r"(?:alla|nella|sulla)(?: mia| nostra)?",
        r"nota(?: (?:d(?:i|el|ella|elle|ei)|su(?:l|lla|i|lle)?|per|chiamata|intitolata))?",
    ),
    (
        r"(?:adicion[ae]|acrescent[ae]|p[õo]e|coloque|coloca|bot[ae]|anot[ae]|escrev[ea]|inclu[ia])(?:-me)?",
        r"(?:[àa]|na|para a|pra)(?: minha| nossa)?",
        r"nota(?: (?:d(?:e|o|a|os|as)|sobre|para|chamada|com))?",
    ),
)
"""How it is said that something be written into a note: the verb, what leads to the note, and what it is called."""

_TEXT: Final = r"\s+(?P<text>[^;:.?!\n]+?)\s+"
_ONE: Final = r"(?P<note>[^,.;:!?\n]{2,50}?)"
_PARTICLE: Final = r"(?:\s+(?:hinzu|ein|dazu))?"
_ENGLISH, _GERMAN = _WRITES[0], _WRITES[2]
TO_NOTE: Final = tuple(
    re.compile(_LED + pattern, _I)
    for pattern in (
        *(rf"{verb}{_TEXT}(?:{to}) {note}{_NAME}{_PARTICLE}{_ENDS}" for verb, to, note in _WRITES),
        *(rf"{verb}\s+(?:{to}) {note}{_NAME}\s*:\s*(?P<text>[^\n]+?)\s*" for verb, to, note in _WRITES),
        rf"{_ENGLISH[0]}{_TEXT}(?:{_ENGLISH[1]}) {_ONE} notes?{_ENDS}",
        rf"{_GERMAN[0]}{_TEXT}(?:{_GERMAN[1]}) {_ONE}[- ]?notiz{_PARTICLE}{_ENDS}",
    )
)
"""Sentences that add something to a note by its name: "add slippers for dad to my gift ideas note"."""

OTHER_PLACE: Final = re.compile(
    r"\b(?:lists?|lista|liste|calendar|calendario|kalender|calendrier|notes?|notas?|notiz(?:en)?|to-?dos?|remind\w*|"
    r"this|that|it|eso|esto|das|[çc]a|questo|isso)\b",
    _I,
)
"""Words of one who puts more than one thing somewhere, or what was told elsewhere."""


OF_ELSE: Final = re.compile(
    rf"{OTHER_PLACE.pattern}|\b(?:events?|appointments?|meetings?|tasks?|eventos?|citas?|tareas?)\b|"
    rf"\b(?:{'|'.join(sorted(HOURS))})\b|"
    r"\b(?:at|a las?)\s+\d",
    _I,
)
"""The same, and words of what is no part of a note."""

OTHER_DEED: Final = re.compile(rf"(?:,|\b(?:and|y|e|und|et))\s+(?:{'|'.join(verb for verb, *_ in _WRITES)})\b", _I)
"""How another deed begins before the one that is for the note."""


TOLD: Final = re.compile(
    r"(?:^|\s)(?:i|we|he|she|they|you|it|is|are|was|were|has|have|can|will|for (?:me|you)|not|es|son|est[aá]n?|"
    r"tengo|hay|"
    r"ist|sind|c['’]est)\b|['’](?:s|re|m|ll|ve)\s(?=\w+(?:ing|ed)\b)",
    _I,
)
"""Words of one who tells something, rather than names a thing."""

INSTEAD: Final = re.compile(
    r"\b(?:instead of|rather than|in place of|en vez de|en lugar de|anstatt|statt|au lieu de|invece di|em vez de)\b", _I
)
"""Words by which something takes the place of what is there."""


def into_named(request: str, notes: Sequence[str]) -> Planned | None:
    """The text for the one note of these that the request calls by its name; None where it says more than that."""
    for each in TO_NOTE:
        found = each.fullmatch(request)
        if (
            found is None
            or INSTEAD.search(request)
            or OTHER_PLACE.search(found["text"])
            or OTHER_DEED.search(found["text"])
        ):
            continue
        called = [note for note in notes if likeness(found["note"], note) >= NAMED]
        if len(called) == 1 and not POINTERS.issuperset(words_of(found["text"])):
            return Planned("append_note", {"note": called[0], "text": found["text"].strip()})
    return None


def held(request: str, before: Before) -> tuple[Planned, ...]:
    """A question what the one note that was shown holds now: "what's in it so far?"."""
    notes = [each for each in before.shown if each["kind"] == "note"]
    if len(notes) != 1 or len(before.shown) != 1 or not ASKS_OF_NOTE.fullmatch(request):
        return ()
    return (Planned("read_note", {"note": f"#{notes[0]['id']}"}),)


def added(request: str, before: Before) -> tuple[Planned, ...]:
    """More for the one note that was shown: "put earrings for Nuria in there too"."""
    notes = [each for each in before.shown if each["kind"] == "note"]
    if len(notes) != 1 or len(before.shown) != 1:
        return ()
    if listed := _for_somebody(request, before) or _one_more(request, before):
        return (Planned("append_note", {"note": f"#{notes[0]['id']}", "text": listed}),)
    under = UNDER_IT.fullmatch(request)
    if under and not AND_THEN.search(under["text"]) and not POINTERS.issuperset(words_of(under["text"])):
        return (Planned("append_note", {"note": f"#{notes[0]['id']}", "text": under["text"].strip()}),)
    found, more = INTO_IT.fullmatch(request), MORE.fullmatch(request)
    if found is None and (more is None or OF_ELSE.search(request) or before.calls[0]["tool"] != "read_note"):
        return ()
    text = (found["en"] or found["es"] if found else more["text"] if more else "").strip()
    if POINTERS.issuperset(words_of(text)):
        return ()
    return (Planned("append_note", {"note": f"#{notes[0]['id']}", "text": text}),)


def _for_somebody(request: str, before: Before) -> str:
    """What somebody wants to have in the note as well, whatever was done with it before."""
    call = before.calls[0]
    known = len(before.calls) == 1 and call["tool"] in ("create_note", "append_note", "read_note")
    return for_somebody(request, str(call["arguments"].get("text") or "")) if known else ""


def _one_more(request: str, before: Before) -> str:
    """The one more thing for a list that was just noted; nothing where it was no list, or more is said."""
    call = before.calls[0]
    listed = call["tool"] == "append_note" or (call["tool"] == "create_note" and "," in before.request)
    more = call["tool"] == "read_note" and BARE_ADD.match(request) and not INTO_IT.fullmatch(request)
    listed = listed or (more and len(words_of(request)) > ENOUGH)
    found = next(filter(None, (each.fullmatch(request) for each in ONE_MORE)), None)
    if found is None or len(before.calls) != 1 or not listed or OF_ELSE.search(found["text"]):
        return ""
    text = ARTICLE.sub("", found["text"].strip(" ,"))
    words = words_of(text)
    short = len(words_of(request)) <= 2 * FEW
    things = short and 0 < len(words) <= FEW and words[0] not in DEED and not POINTERS.issuperset(words)
    return text if things and not TOLD.search(text) else ""
