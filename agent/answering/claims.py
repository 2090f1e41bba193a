"""Words that claim a deed: the model's words may not say that something was done (law 4)."""

from __future__ import annotations

import re
from typing import Final

_PLAIN = (
    "added|created|scheduled|booked|deleted|removed|cancell?ed|moved|updated|changed|saved|marked|completed|noted|"
    "rescheduled|reminded|drafted|recorded|renamed|replaced|edited|corrected|swapped|switched|cleared|ticked|crossed|"
    "logged|registered|stored|adjusted|modified|postponed|shifted|erased|restored"
)
"""Deeds that nobody tells of in the first person but one who did them."""

_DEEDS = rf"{_PLAIN}|set|sent|put|made|written|called|ordered|arranged|reserved"
_HECHOS = (
    "añadido|creado|programado|reservado|enviado|eliminado|borrado|cancelado|movido|actualizado|cambiado|guardado|"
    "marcado|completado|anotado|apuntado|puesto|agendado|escrito|pedido|modificado|renombrado|sustituido|corregido|"
    "quitado|pasado|tachado|registrado|agregado|aplazado|restaurado|reemplazado"
)

_HICE = (
    "añadí|agregué|apunté|anoté|creé|programé|guardé|puse|moví|cambié|cancelé|borré|eliminé|marqué|envié|mandé|reservé|"
    "actualicé|agendé|completé|escribí|quité|pasé|modifiqué|renombré|sustituí|reemplacé|corregí|taché|registré|aplacé"
)
_OTHERS = (
    r"ich habe \b[^.!?]{0,60}\b(?:hinzugefügt|eingetragen|notiert|erstellt|gelöscht|verschoben|gespeichert)|"
    r"j['’]ai (?:bien )?(?:ajouté|noté|créé|supprimé|déplacé|annulé|enregistré|envoyé|programmé)|"
    r"ho (?:aggiunto|annotato|creato|eliminato|spostato|cancellato|salvato|inviato|segnato)|"
    r"(?:adicionei|acrescentei|anotei|criei|marquei|apaguei|cancelei|salvei|enviei|agendei|movi)"
)

CLAIM: Final = re.compile(
    rf"\b(?:i(?:'ve|’ve| have)(?: \w+)? (?:{_DEEDS})|i (?:just |now )?(?:{_PLAIN})|"
    rf"i (?:just |now )?(?:{_DEEDS}) (?:it|that|the|your|a|an|this)|"
    rf"(?:has|have) been (?:{_DEEDS})|(?:it|that)(?:'s| is| has been) (?:now )?(?:{_DEEDS})|"
    rf"i(?:'ll| will|’ll) (?:add|create|schedule|set|send|delete|remove|cancel|move|update|remind|put|book|note|mark)|"
    rf"he (?:{_HECHOS})|(?:ha|han) sido (?:{_HECHOS})|(?:te )?lo he (?:{_HECHOS})|"
    rf"te recordaré|lo añadiré|lo apuntaré|(?:(?:te|se|me|ya) )?(?:l[aoe]s? )?(?:{_HICE})|{_OTHERS})\b"
    r"|^\W*(?:done|added|created|scheduled|cancell?ed|deleted|updated|moved"
    r"|hecho|añadido|apuntado|listo|creado)\b[.!:,]",
    re.IGNORECASE,
)

SHOWING: Final = re.compile(
    r"\bhere(?:['’]s| is| are)(?: a list of| all)? "
    r"(?:your|the (?:list|to-?dos?|tasks?|events?|notes?|mails?|messages?))\b|"
    r"\bhere(?:['’]s| is| are) (?:the |all |some |what )(?:\w+ ){0,3}(?:on|in|from|for|of|due) your "
    r"(?:to-?do|list|calendar|diary|agenda|schedule|tasks?|week|day)\b|"
    r"\byou have (?:the following|\d+ (?:open )?(?:to-?dos?|tasks?|events?|appointments?|mails?|messages?|notes?))\b|"
    r"\baqu[ií] (?:tienes?|est[aá]n?|van?) (?:tus?|la lista|las? (?:tareas?|notas?|citas?))\b|"
    r"\bi(?:['’]ll| will|['’]m going to) (?:look (?:at|in|into|up|through)|check|search|"
    r"find|see (?:if|what|whether)|pull up|go through)\b|"
    r"\b(?:voy a|d[eé]jame) (?:mirar|buscar|revisar|comprobar)\b|"
    r"\btienes (?:lo siguiente|las siguientes|los siguientes)\b",
    re.IGNORECASE,
)
"""Words that show the owner's rows: without a tool they are made up."""

NEGATION: Final = re.compile(r"\b(?:not|n't|n’t|never|no|cannot|can't|won't)\b", re.IGNORECASE)


ENOUGH: Final = 24
"""Characters of a sentence by which a claim is told from another one."""

SHOWS: Final = re.compile(r"\W*(?:here|aqu[ií])\b", re.IGNORECASE)
SHOWS_ENOUGH: Final = 48
"""How a sentence begins that shows something, and by how many characters that is told to be rows."""

OPENS: Final = re.compile(
    r"\W*(?:(?:ok(?:ay)?|sure(?: thing)?|alright|all right|great|perfect|of course|certainly|absolutely|got it|"
    r"yes|yeah|no|well|actually|s[ií]|bueno|claro|vale|perfecto|por supuesto|entendido|de acuerdo)\b[\s,!.:]*)*"
    r"(?:$|i\b|i['’]|done|added|created|scheduled|cancel|deleted|updated|moved|it\b|that|your|you have|here|let me|"
    r"the (?:$|events?|meeting|to-?do|task|notes?|reminder|appointment|calendar|list)|"
    r"(?:he|te|lo|la|los|las|se|ya|tu|tus|voy)\b|hecho|listo|añad|apunt|cread|aqu[ií]|tienes|d[eé]jame|ich|j['’]|ho\b|"
    r"\w{1,2}$)",
    re.IGNORECASE,
)
"""How a sentence begins that may come to claim a deed, or to tell rows."""

ASSENT: Final = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|sure|great|alright|vale|claro)[\s,!.]+)*"
    r"(?:got (?:it|that)|will do|(?:i['’]?m )?on it|consider it done|you got it|sure thing|no problem|noted|"
    r"understood|of course|certainly|entendido|de acuerdo|por supuesto|anotado|hecho|listo|"
    r"perfecto|vale|ok(?:ay)?|sure|claro)\W*$",
    re.IGNORECASE,
)
"""Words that say no more than yes: to a wish, they promise a deed."""


PROMISE: Final = re.compile(
    r"\blet me know when you(?:['’]re| are) ready\b|"
    r"^\W*(?:(?:ok(?:ay)?|sure(?: thing)?|of course|certainly|absolutely|no problem|claro(?: que s[ií])?|por supuesto|"
    r"vale)\b[\s,!.]*)+(?:i (?:can|will)|i['’]ll|(?:te|lo|la) )",
    re.IGNORECASE,
)
"""Words that promise what Ayni cannot do, where they answer a wish and not a question."""


OF_ITSELF: Final = re.compile(
    r"\W*(?:(?:yes|no|well|sure|actually|s[ií]|bueno)\b[\s,.!]*)*"
    r"(?:i am|i['’]m|i was|as an?|soy|fui|me llamo|my name)\b",
    re.IGNORECASE,
)
"""How a sentence begins by which a model tells who it is."""

MAKER: Final = re.compile(
    r"\b(?:alibaba|qwen|openai|chatgpt|anthropic|claude|google|gemini|meta(?: ai)?|llama|mistral|microsoft|deepseek)\b",
    re.IGNORECASE,
)
"""Who made models: Ayni is none of theirs."""

NAMED: Final = re.compile(rf"{OF_ITSELF.pattern}(?: is| es)?(?: an?| un[ao]?)? {MAKER.pattern}", re.IGNORECASE)
"""The same with the name at once: "I'm Qwen"."""

MADE: Final = re.compile(
    r"\b(?:(?:language )?model|assistant|ai|chatbot|created|developed|made|trained|built|"
    r"modelo|asistente|ia|cread[oa]|desarrollad[oa]|entrenad[oa])\b",
    re.IGNORECASE,
)
"""What a model says that it is, or how it came to be."""

NOT_OF_ITSELF: Final = re.compile(
    r"\W*(?:(?:i am|i['’]m|i was)(?: \w+)? (?:not|afraid|sorry|unable|unsure)|soy incapaz|"
    r"as an? (?!(?:\w+ ){0,3}(?:ai|model|assistant|chatbot)\b))",
    re.IGNORECASE,
)
"""How a sentence goes on that tells something else: "I'm not sure who made it", "as an alternative"."""


def tells_of_itself(words: str) -> bool:
    """Whether a sentence says that who speaks is somebody's model, or somebody else than Ayni."""
    sentences = re.split(r"(?<=[.!?\n])\s+", words)
    own = (each for each in sentences if OF_ITSELF.match(each) and not NOT_OF_ITSELF.match(each))
    return any(NAMED.match(each) or (MAKER.search(each) and MADE.search(each)) for each in own)


def promises(words: str) -> bool:
    """Whether words promise a deed."""
    return bool(PROMISE.search(words))


def assents(words: str) -> bool:
    """Whether words only say that something will be done."""
    return bool(ASSENT.match(words))


def claims_deed(words: str) -> bool:
    """Whether any sentence says that something was, or will be, done for the user."""
    sentences = re.split(r"(?<=[.!?\n])\s+", words)
    return any((found := CLAIM.search(each)) and not NEGATION.search(each[: found.end()]) for each in sentences)


def sayable(heard: str) -> str:
    """As much of an answer under way as can be shown: not a last sentence that may still come to be a claim."""
    place = max((found.end() for found in re.finditer(r"[.!?\n]\s+", heard)), default=0)
    last = heard[place:]
    if OF_ITSELF.match(last):
        return heard[:place]
    enough = SHOWS_ENOUGH if SHOWS.match(last) else ENOUGH
    return heard[:place] if OPENS.match(last) and len(last) <= enough else heard


def claims_rows(words: str) -> bool:
    """Whether words go on to tell the owner's own rows, which only a tool can know."""
    return bool(SHOWING.search(words))
