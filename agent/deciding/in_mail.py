"""What code decides of the mail: an answer whose words are told, the gist of one message, an amount that one "
"tells."""

from __future__ import annotations

import re
from typing import Final

from agent.answering.in_a_message import is_aside, told_in_one
from agent.answering.story import only_asked
from agent.calls import Planned
from agent.deciding.written import asked_beyond
from agent.grounding.mailing import ORDERS, gist_of
from agent.machine import Run
from agent.reading.clauses import clauses
from agent.state import State
from memory.tables import MessageRow
from tools.contract import ToolContext
from tools.correspondence import matching_messages
from tools.mail.answering import writes
from tools.mail.dictated import dictated
from tools.mail.wishes import BESIDES, EVERY_ONE, letter, without_ban
from tools.matching import NOISE, word_likeness, words_of
from tools.scoring import address_of
from tools.times import find_times

_I: Final = re.IGNORECASE
_COURTESY: Final = (
    r"\W*(?:(?:please|pls|plz|hey|hi|ok|okay|now|just|so|por favor|porfa|oye|hola|bitte|per favore|"
    r"(?:can|could|would|will)"
    r" (?:you|u)|i(?:['’]d| would) like (?:you )?to|i want (?:you )?to|(?:me )?(?:puedes|podr[ií]as)|"
    r"quiero)\b[\s,]*)*"
)
_REPLY: Final = (
    r"(?:an?|the|my|una|eine|die|une|la|uma) (?:quick |short )?"
    r"(?:reply|answer|response|respuesta|contestaci[oó]n|antwort|r[ée]ponse|risposta|resposta)"
)
ANSWER: Final = re.compile(
    rf"{_COURTESY}(?P<verb>[^\W\d_]+)(?: back)?(?:\s+{_REPLY})?"
    r"(?:\s+(?P<to>to|al?|para|an|[àá]|ao))?\s+(?P<head>[^:\n.;!?,]{2,60}?)",
    _I,
)
"""How an answer is asked for: the verb, and whom it is for."""

TEXT: Final = re.compile(r"(?:\s*:|\s+[-–—](?=\s))\s*(?P<text>\S[\s\S]*)")
THAT: Final = re.compile(r",?\s+(?:that|que)\s+(?P<text>\S[\s\S]*)", _I)
"""What the answer is to say."""

VERBS: Final = (
    "answer reply respond contesta contestale contestar responde respondele responder antworte rispondi reponds"
).split()
PAST: Final = frozenset(
    "answered answers answering replied replies replying responded responds responding conteste respondi contesto "
    "respondio replace reopen".split()
)
"""Forms that order nothing."""

TELLS: Final = frozenset("tell dile inform avisa".split())
WRITES: Final = frozenset(
    "write draft escribe escribele redacta schreib schreibe ecris redige scrivi escreve escreva".split()
)
"""Verbs that need "that", and those that need "to", or that it is an answer that is wanted."""
REPLY: Final = re.compile(rf"\b{_REPLY}\b", _I)

ALIKE: Final = 72.0
"""The least likeness (0-100) of a verb written with a slip."""

BY_MAIL: Final = re.compile(
    r"(?:['’]s)?\s+(?:(?:by|via|in an?|with an?|por|per) )?(?:e-?mail|mail|message|letter|correo|mensaje)$|\s+back$|"
    rf"\s+{_REPLY}$",
    _I,
)
JOINED: Final = re.compile(r"&|\+|\b(?:and|or|y|e|o|u|und|oder|et|ou)\b", _I)
OF_MAIL: Final = re.compile(r"^(?:the |el |la )?(?:mail|e-?mail|message|correo|mensaje) (?:from|of|de(?=l? )) ?", _I)
OF_IT: Final = re.compile(r"\b(?:draft|borrador|send|env[ií]es|mandes|it)\b", _I)
"""Words about the draft, not of it."""

DESCRIBED: Final = re.compile(
    r"\W*(?:(?:say|tell|saying|something|anything|whatever|nothing|the (?:usual|same)|same|"
    r"what(?:ever)?(?! (?:time|day|date|is|are|do|does|would|kind|size|number)\b)|algo|lo (?:mismo|que)|"
    r"politely|polite|friendly|an?\s+(?:\w+ ){0,2}(?:no|yes|answer|reply|line|excuse|thank)|ask|"
    r"ask(?:ing)?|decline|accept|"
    r"confirm|apologi[sz]e|invite|let|dile|di|pregunta\w*|agradece\w*|rechaza\w*|acepta\w*|thank (?!you)|make|be|"
    r"that|que|draft|borrador|if|si)\b)",
    _I,
)
"""Words of one who says what the answer is to be like, or to do, instead of its words."""

QUOTED: Final = re.compile(r"\s*[\"“«>]")
BIDS: Final = re.compile(
    r"(?:no )?(?:(?:me|nos|lo|la|los|las|le|les|se) )*(?:venga|vaya|traiga|haga|diga|ponga|salga|tenga|sea|"
    r"sepa|llame|"
    r"espere|avise|mande|env[ií]e|compre|deje|pase|pague|conteste|responda|escriba|lleve|mire|busque|cambie|mueva|"
    r"prepare|recoja|suba|baje|entre|pregunte|pida|confirme|cancele|olvide|preocupe)n?\b",
    _I,
)
"""What is only handed on as a whole, and what bids somebody do something in words that are not for himself."""

OTHERS: Final = re.compile(r"\b(?:he|she|they|him|his|hers?|them|their|él|el(?=\W*$)|ella|ellos|su)\b", _I)
SUBJECTS: Final = re.compile(
    r"(?:i|im|ill|ive|il|we\w*|you\w*|it|its|the|my|our|your|this|there|all|everything|he|she|they|today|tonight|"
    r"tomorrow|\w+day|\d+\w*)\b",
    _I,
)
"""How a clause behind "that" begins; "that story" is none."""

MANNER: Final = re.compile(r"(?:(?:yes|no|thanks?|sorry|s[ií]|gracias)\W+)?\w+(?:ly|mente)\W*", _I)
"""How something is to be said, and hardly what: "no politely"."""

BEGS: Final = re.compile(r"\b(?:could|would|can|will|podr[ií]an?|puede[n]?) (?:he|she|they|[ée]l|ella|ellos)\b", _I)
"""What somebody is asked to do, told in words for the user: "could she come at noon?"."""

STATES: Final = re.compile(
    rf"\W*(?:(?:so|and|but|because|as|y|as[ií] que|que|pero|porque)\W+)*(?:{SUBJECTS.pattern}|"
    r"(?:voy|vamos|estoy|estamos|ando|tengo|llevo|no|me|se|mi|el|la|es|est[aá]|ya|hola|hi|hello|hey|ok)\b)",
    _I,
)
"""How a clause begins that tells something."""

ON_A_CONDITION: Final = re.compile(
    r"\b(?:if|when|once|in case|unless|should|si|cuando) (?:he|she|they|[ée]l|ella|pregunta|asks?|llama|viene)\b", _I
)
GOES_ON: Final = re.compile(
    r"\W*(?:(?:and|then|but|so|y|pero)\b\W*)*(?:(?:i(?! (?:need|have|must|want|should|gotta|ought|forgot|"
    r"bought|paid))|"
    r"im|ill|ive|il|we\w*|you\w*|it|its|that|the|our|there['’]?s?|see you|thanks?|(?:will|could|can|would|do|"
    r"are) you|what|when|please (?:let|tell|call|bring|ring)|nos vemos|"
    r"gracias|el|la|los|las|nos|un saludo|abrazos|besos)\b)",
    _I,
)
"""How a letter goes on in what might be taken for another wish."""

SENTENCE: Final = re.compile(r"(?<=[.;!?\n])\s+")
THEN: Final = re.compile(
    r"(?:[.;!?\n]|,|\b(?:and|then|also|plus|but|afterwards|y|e|luego|despu[eé]s|adem[aá]s|pero|und|et)\b)\s*"
    r"(?:(?:and|then|also|please|y|luego|tambi[eé]n|plus|can you|could you)\s+)*(?P<next>[^.;!?\n]*)",
    _I,
)
WISH: Final = re.compile(
    r"(?:tick|mark|tell me|show me|remember|set|change|check|tacha|marca|quita|mueve|dime|mu[eé]strame|push|rename|"
    r"what(?:['’]?s| is| do i| have i)|when(?:['’]?s| is| do i)|qu[eé] tengo|cu[aá]ndo)\b",
    _I,
)
"""Where another wish may begin, and with what."""


def in_mail(state: State, run: Run) -> Planned | None:
    """The one call about a message that the request tells, and nothing else."""
    if state.get("step", 0) or state.get("images") or not run.machine.drafts:
        return None
    context = run.context(state)
    wishes = state.get("wishes", [])
    if call := as_dictated(context):
        return call
    if not run.machine.stores.database.has(MessageRow):
        return None
    if all(GOES_ON.match(each["request"]) for each in wishes[1:]) and (call := answered(context)):
        return call
    if call := asked_beyond(context):
        return call
    if not wishes and (call := gist_of(context)):
        return call
    stores = run.machine.stores
    notes, titles = stores.notes.list(), [row.title for rows in (stores.todos, stores.calendar) for row in rows.list()]
    bare = only_asked(context.request, context.now, context.language)
    for asked in dict.fromkeys((context.request, bare)):
        if not ORDERS.search(asked) and (row := told_in_one(asked, notes, titles, context.mail.list)):
            return Planned("read_mail", {"message": f"#{row.id}"}, "" if asked == context.request else asked)
    return None


def as_dictated(context: ToolContext) -> Planned | None:
    """The letter that the request dictates from end to end, to an address or to the one message of a sender."""
    if QUOTED.match(context.request):
        return None
    own = dictated(context.request, lambda word: context.mail.database.has(MessageRow) and writes(context, word))
    if own is None or not _only_tells(context, own.before) or BIDS.match(own.say):
        return None
    if _asks_otherwise(own.say, plain=True) or ON_A_CONDITION.search(own.say):
        return None
    to = OF_MAIL.sub("", own.to)
    return Planned("draft_reply", {"message": to, "say": own.say}) if "@" in to or _is_sender(context, to) else None


def _only_tells(context: ToolContext, before: str) -> bool:
    """Whether what stands before a letter only tells how things are: "my back hurts, so you do it"."""
    told = [each for each in clauses(before) if words_of(each)]
    return not find_times(context, before, context.language) and all(
        is_aside(each) and STATES.match(each) for each in told
    )


def answered(context: ToolContext) -> Planned | None:
    """The answer to the one message of a sender, in the words that the request tells: "reply to Ana: see you "
    "there"."""
    if QUOTED.match(context.request):
        return None
    request = without_ban(context.request.strip())
    for form in (TEXT, THAT):
        found = re.compile(ANSWER.pattern + form.pattern, _I).fullmatch(request)
        if not found:
            continue
        reply = REPLY.search(request, 0, found.start("text")) is not None
        if not _orders(found["verb"], bool(found["to"]) or reply, form is THAT):
            continue
        said = BESIDES.search(f" {found['text']}")
        if form is THAT and context.language == "en" and not SUBJECTS.match(found["text"]):
            return None
        if form is THAT and BIDS.match(found["text"]):
            return None
        say = f" {found['text']}"[: said.start() if said and OF_IT.search(said.group()) else None].strip(' \t\n"“”«»,')
        to = OF_MAIL.sub("", BY_MAIL.sub("", found["head"].strip()))
        if not words_of(say) or _asks_otherwise(say, form is TEXT) or not _is_sender(context, to):
            return None
        own = letter(context.request, lambda word: writes(context, word))
        if own is not None and not {*words_of(to)} - NOISE <= {*words_of(own.to)}:
            return None
        return Planned("draft_reply", {"message": to, "say": say})
    return None


def _orders(verb: str, to: bool, that: bool) -> bool:
    """Whether a verb, be it with a slip, wants an answer written."""
    word = "".join(words_of(verb))
    if word in PAST:
        return False
    if word in TELLS:
        return that
    if word in WRITES:
        return to
    return any(word[:1] == each[0] and word_likeness(word, each) >= ALIKE for each in VERBS)


def _asks_otherwise(say: str, plain: bool) -> bool:
    """Whether the words are not those of the letter alone: they say what it is to be like, or another wish is "
    "there."""
    if not plain and ON_A_CONDITION.search(say):
        return True
    if plain and (
        DESCRIBED.match(say)
        or MANNER.fullmatch(say)
        or any("?" in each and OTHERS.search(each) and not BEGS.search(each) for each in SENTENCE.split(say))
    ):
        return True
    if not all(GOES_ON.match(each) for each in SENTENCE.split(say)[1:] if words_of(each)):
        return True
    return any(ORDERS.match(each["next"]) or WISH.match(each["next"]) for each in THEN.finditer(say))


def _is_sender(context: ToolContext, to: str) -> bool:
    """Whether words name whoever wrote one message, and he wrote no other."""
    said = [word for word in words_of(to) if word not in NOISE]
    if not said or EVERY_ONE.search(to) or JOINED.search(to) or not all(writes(context, word) for word in said):
        return False
    found = matching_messages(context, to)
    if len(found) != 1:
        return False
    return sum(address_of(each) == address_of(found[0].sender) for _, each in context.mail.senders()) == 1


__all__ = ["answered", "in_mail"]
