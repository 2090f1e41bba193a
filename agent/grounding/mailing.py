"""Requests that lean on mail: what a small model takes for something else, or names in words of its own.

The user's own words tell: that he asks what somebody wrote, that he wants an answer written, that a time is in a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from agent.calls import Planned
from agent.intents import WORDS
from agent.machine import Run
from agent.reading.clauses import clauses
from agent.state import State
from memory.tables import MessageRow
from tools.contract import ToolContext
from tools.correspondence import matching_messages
from tools.letters import dated_elsewhere, speaks_of_mail
from tools.mail.answering import writes
from tools.mail.wishes import ASKS, GIST, SHOWS, VERBS_THAT_ASK, is_question, letter, wants_every_gist, wants_gist
from tools.matching import NOISE, likeness, word_likeness, words_of
from tools.meant import by_request, named_in
from tools.times import find_times, read_time
from tools.wordbook import stands_for

LOOKS: Final = frozenset({"read_mail", "list_mail", "summarize_mail"})
ELSEWHERE: Final = frozenset({"list_todos", "list_events", "list_notes", "find_free_time", "read_note", "rewrite_text"})
"""Tools that look in another place, or at the request itself; beside them a model may also wish to make something."""

BESIDE: Final = ELSEWHERE - {"list_events", "find_free_time"}
"""Places where a model looks when it knows none: who writes has seldom to do with them."""

_I: Final = re.IGNORECASE
NEGATED: Final = re.compile(
    r"\b(?:do ?n[o'’]?t|not|never|without|no need to|rather than|instead of|sin|no (?:le |les |lo |la |me )?)\s?"
    r"(?:asking (?:you )?to |want (?:you )?to |wanting to )?\w+(?:,? (?:or|ni|o) \w+)*|"
    r"\b(?:could|can|should|may|do) (?:i|we)(?: still)? \w+",
    _I,
)
"""A deed that is not wanted, or only asked about: "don't pay or plan anything", "could I cancel?"."""

ORDERS: Final = re.compile(
    r"\b(?:add|put|stick|pop|block|book|schedule|create|draft|reply|respond|answer (?!me\b|from\b)|write (?:back|to|"
    r"down)|"
    r"send (?!me\b|us\b)(?!\w+ (?:me|us)\b)|delete|cancel|move|remove|remind me (?!what|which|when|who|how|where|if)|"
    r"note (?:that|down)|make (?:me )?(?:an?|it)|(?:a|new) (?:to-?do|task|note|event)|ap[uú]nta\w*|a[ñn]ade\w*|"
    r"an[oó]t[ae]\w*|agr[eé]g\w+|agenda(?:me|r)|pon(?:me|lo|le|ga)?|m[eé]te\w*|crea\w*|"
    r"borra(?!dor)\w*|cont[eé]sta\w*|resp[oó]nde\w*|redacta\w*|"
    r"prep[aá]ra\w*|borrador|cancela\w*|recu[eé]rdame (?!qu[eé]|cu|d[oó]|c[oó])|"
    r"(?:to|on|onto|in|into) (?:my|the|our) (?:list|to-?dos?|to-?do list|calend[ae]r|diary|agenda|notes)|"
    r"(?:a|al|en|en el) (?:la |mi |el |mis |los )?(?:lista|agenda|calendario|pendientes))\b",
    _I,
)
"""Words that want something made or changed."""

WRITES: Final = re.compile(
    r"\b(?:reply|respond|answer|write (?:back|to)|draft|cont[eé]sta\w*|resp[oó]nde\w*|redacta\w*|borrador|"
    r"(?:una|la) (?:respuesta|contestaci[oó]n))\b",
    _I,
)
"""Words that want an answer written."""

THERE: Final = re.compile(
    r"\b(?:is|are) there (?:an?|any|some)|\b(?:any|some)(?:thing|one)? (?:new )?(?:mails?|e-?mails?|messages?|from)\b|"
    r"\b(?:do|have) i (?:have|got) (?:an?|any|some|mail|e-?mail|messages?|something|anything)\b|\bha(?:s|ve) (?:my |"
    r"the |our )?\w+ (?:written|mailed|emailed|replied|answered)\b|"
    r"\bdid (?:my |the |our )?\w+ (?:write|mail|e-?mail|reply|answer)\b(?! (?:how|what|when|where|who|why|which|if))|"
    r"\bhay (?:alg[uú]n|alguna|algo|correos?|mensajes?|mails?)|\btengo (?:alg[uú]n|alguna|correo)|"
    r"\b(?:me|nos) ha(?:n)? (?:escrito|contestado)\b",
    _I,
)
"""How one asks whether there is mail at all."""

_MORE: Final = (
    r"(?:\s+(?!\w+ndo\b|(?:today|yesterday|this|that|these|last|since|in|on|at|about|and|or|yet|"
    r"lately|recently|again|already|"
    r"come|came|got|get|sent|send|written|write|wrote|mailed|mail|e-?mailed|replied|reply|answered|answer|said|say|"
    r"hoy|ayer|esta|este|sobre|y|o|en|de|ya|desde|contestado|escrito|mandado|respondido)\b)[^\W\d_]+){0,2}"
)
AUTHOR: Final = re.compile(
    r"\b(?:from|by|did|has|have|del?|(?:me |nos )?han? (?:escrito|contestado|respondido|mandado (?:algo|un correo)))"
    r"(?: ya)? "
    r"(?P<who>(?:(?:my|the|our|mis?|el|la|los|las|nuestr[oa]s?) )?"
    r"(?!any|some|every|they|you|today|yesterday|work\b|alg|hoy|ayer|mi\b|la\b|el\b|and\b|"
    r"how\b|what\b|who\b|when\b|con\b|para\b|que\b|ya\b)[^\W\d_]{3,}"
    rf"{_MORE})\b",
    _I,
)
"""Who is said to have written."""

ARRIVED: Final = re.compile(
    r"\b(?:anything|something|what|whats|algo)(?:['’]s| has| have)?(?: new)? (?:come|came|coming|arrived|"
    r"landed) ?(?:in|through)?"
    r"(?! (?:on|for|up|out|of|from|next|first|after|over|about|with)\b)|\b(?:ha llegado|ha entrado|"
    r"lleg[oó]) (?:algo|alg[uú]n)|\balgo nuevo en (?:el|"
    r"mi) (?:correo|buz)",
    _I,
)
"""Mail that is asked for without its name: "anything come in this morning?"."""

TELLING: Final = re.compile(r"\b(?:tell|show|remind|read|look|check|find|dime|mira|lee|busca|mu[eé]stra\w*)\b", _I)
NEARLY: Final = 0.5
"""How likely mail must be, as a part of how likely the place is where the model looks, once somebody's mail is "
"named."""

ALIKE: Final = 72.0
"""The least likeness (0-100) of two words of one stem."""

KINDS: Final = (
    r"(?:appointment|visit|meeting|date|event|time|slot|check-?up|viewing|call|delivery|invitation|booking|"
    r"cita|visita|reuni[oó]n|fecha|evento|hora|llamada|entrega|invitaci[oó]n|reserva|"
    r"termin|besuch|treffen|datum|einladung|rendez-vous|rdv|r[ée]union|visite|invitation|"
    r"appuntamento|riunione|data|invito|marca[çc][ãa]o|consulta|reuni[ãa]o|compromisso|convite)"
)
THE_ONE: Final = re.compile(
    r"\b(?:(?:the|that|this|el|la|es[ae]|est[ae]|den|der|das|die|diese[nr]?|le|cette|ce|il|lo|quest[oa]|quell[oa]|o|a|"
    rf"ess[ae])\s+|(?:l|quest|quell)['’]){KINDS}\b|"
    r"\b(?:it|that|this|eso|esto|isso|questo|ça)\b(?!['’]s)|"
    r"\b(?:ap[uú]nt|p[oó]n|a[ñn][aá]d|m[eé]t|ag[eé]nd|agrega|an[oó]t|reserv|bloqu|guard)\w*?(?:me)?l[oa]\b|"
    r"\b(?:trag|schreib|setz|pack)e? (?:mir )?(?:ihn|es|das|sie)\b|"
    r"\b(?:mets|ajoute|note|inscris)[- ]l[ea]\b|\b(?:metti|segna|aggiungi|annota)(?:me)?l[oa]\b|"
    r"\b(?:p[õo]e|coloca|bota|anota|marca)-[oa]\b",
    _I,
)
"""What points to the one thing that the message before was about."""

KIND: Final = re.compile(KINDS, _I)

BY_TWO: Final = 2
"""So many words of a sender or a subject are no chance."""

OTHER_PLACES: Final = re.compile(
    r"\b(?:notes?|to-?dos?|tasks?|calendar|diary|agenda|notas?|tareas?|calendario|inbox|bandeja)\b|[:\"“«]", _I
)
NO_GIST: Final = re.compile(
    r"\b(?:who|whose|when|where|why|how (?:long|much|many)|if|unless|do ?n['’]?t|did ?n['’]?t|not|never|no|nobody|"
    r"already|need to|have to|must|should|want to|going to|i(?:['’]ll| will)|we(?:['’]ll| will)|"
    r"(?:i|we|he|she|they|\w+ed) "
    r"summ\w+ed|summari[sz]ed|summarized|write|draft|send|mail|forward|share|post|print|translate|tell (?!me)|"
    r"qui[eé]n|cu[aá]ndo|d[oó]nde|por qu[eé]|si|nunca|ya|tengo que|hay que|quiero|escrib\w+|env[ií]\w+|manda\w*|"
    r"traduc\w+|resum[ií] |another|an|other)\b",
    _I,
)
"""Places besides the mail, and words by which a summary may be spoken of and not wanted."""


def for_mail(words: str, planned: tuple[Planned, ...], state: State, run: Run) -> tuple[str, tuple[Planned, ...]]:
    """The model's words or calls; where the request leans on mail, the calls that do."""
    if not run.machine.stores.database.has(MessageRow):
        return words, planned
    context = run.context(state)
    planned = _told_twice(planned, context)
    planned = tuple(
        _searching(_sourced(_of_the_shown(_named(each, context), context), context), context) for each in planned
    )
    planned = _asked_beside(planned, context)
    if len(planned) == 1 and planned[0].tool == "list_mail" and wants_every_gist(context.request):
        planned = _of_all(planned[0], context)
    if len(planned) == 1 and _of_no_one(planned[0]) and (own := gist_of(context, sure=False)):
        planned = (own,)
    if any(each.tool not in ELSEWHERE | LOOKS | {"create_event", "add_todo"} for each in planned):
        return words, planned
    if state.get("outcomes"):
        return ("", ()) if _looked_in_vain(state) and speaks_of_mail(context.request) else (words, planned)
    wanted = _answer_wanted(planned, context) or _look_wanted(words, planned, state, context)
    known = run.machine.toolbox.tools
    return ("", (wanted,)) if wanted is not None and wanted.tool in known else (words, planned)


def gist_of(context: ToolContext, sure: bool = True) -> Planned | None:
    """The summary of the one message whose subject or sender a request names, where that is what it wants.

    `sure`: nothing else may be meant, so that no model need be asked.
    """
    request = context.request
    if not wants_gist(request) or wants_every_gist(request) or ORDERS.search(NEGATED.sub(" ", request)):
        return None
    if OTHER_PLACES.search(request) or (sure and NO_GIST.search(request)):
        return None
    named = [each for each in named_in(context).split() if not GIST.fullmatch(each)]
    row = by_request(replace(context, request=" ".join(named))) if named else None
    if row is None:
        return None
    held = words_of(f"{row.sender} {row.subject}")
    of_kind = [each for each in words_of(request) if KIND.fullmatch(each) and each not in named]
    if (
        len(named) + sum(stands_for(each, held, ALIKE) for each in of_kind) < BY_TWO
        or not all(stands_for(word, held, ALIKE) for word in named)
        or (sure and _is_own(" ".join(named), context))
    ):
        return None
    return Planned("summarize_mail", {"message": " ".join(named)})


def _of_no_one(call: Planned) -> bool:
    """Whether a call looks at all the mail."""
    everywhere = call.tool == "list_mail" and not call.arguments
    return everywhere or (call.tool == "summarize_mail" and "message" not in call.arguments)


def is_one(parts: Iterable[str]) -> bool:
    """Whether parts of a request are one wish: one of them only says that something is in a mail."""
    return any(speaks_of_mail(each) and not _wants(each) for each in parts)


def _wants(part: str) -> bool:
    """Whether a part of a request wants something by itself."""
    first = next(iter(words_of(part)), "")
    asks = first in ASKS | VERBS_THAT_ASK | SHOWS or "?" in part or TELLING.search(part)
    return bool(asks or wants_gist(part) or ORDERS.search(NEGATED.sub(" ", part)))


def _named(call: Planned, context: ToolContext) -> Planned:
    """A call about a message, in words that the user said: the model says "the dentist" of "the dental clinic".

    Where a message was just shown, and the call's words name none, that one is meant.
    """
    words = str(call.arguments.get("message") or "")
    asked = words_of(context.request)
    said = [word for word in words_of(words) if word not in NOISE]
    if call.tool not in ("read_mail", "summarize_mail", "draft_reply") or not said or "#" in words:
        return call
    own = named_in(context)
    if context.shown and context.shown[0].kind == "message" and not _alike(said, words_of(own)):
        return Planned(call.tool, {**call.arguments, "message": "it"})
    if _alike(said, asked):
        return call
    return Planned(call.tool, {**call.arguments, "message": own}) if own else call


def _of_the_shown(call: Planned, context: ToolContext) -> Planned:
    """An event that the message just shown tells of, where the request only points to it: with that message's time."""
    if call.tool != "create_event":
        return call
    kept = {name: value for name, value in call.arguments.items() if name != "source" or "#" not in str(value)}
    points = THE_ONE.search(context.request)
    if not points or not context.shown or context.shown[0].kind != "message":
        return Planned(call.tool, kept)
    if "source" in kept or find_times(context, context.request, context.language):
        return Planned(call.tool, kept)
    message = context.mail.get(context.shown[0].id)
    own = [word for word in words_of(str(kept.get("title", ""))) if word not in NOISE and not KIND.fullmatch(word)]
    named = [word for word in own if _alike([word], words_of(context.request))]
    told = words_of(f"{message.sender} {message.subject} {message.text}")
    if any(not _alike([word], told) for word in named):  # "that's fine, now put lunch with Ana in my calendar"
        return Planned(call.tool, kept)
    return Planned(
        call.tool, {name: value for name, value in kept.items() if name != "start"} | {"source": f"#{message.id}"}
    )


def _sourced(call: Planned, context: ToolContext) -> Planned:
    """What is to be made out of a mail that tells its time: words that are no time are none for the model either."""
    due = call.arguments.get("due")
    there = dated_elsewhere(str(due or "")) or not _is_time(due, context)
    if call.tool == "add_todo" and dated_elsewhere(context.request) and there:
        kept = {name: value for name, value in call.arguments.items() if name != "due"}
        return Planned(call.tool, {**kept, "title": _pointing(str(kept.get("title", "")), context)})
    if call.tool != "create_event":
        return call
    if "#" in str(call.arguments.get("source")):
        return call
    source = words_of(str(call.arguments.get("source") or ""))
    strange = bool(source) and not _alike(source, words_of(context.request))
    timed = find_times(context, context.request, context.language)
    if not strange and (source or timed or not speaks_of_mail(context.request)):
        return call
    own = named_in(context)
    kept = {name: value for name, value in call.arguments.items() if name != "start"}
    return Planned(call.tool, {**kept, "source": own}) if own else call


def _told_twice(planned: tuple[Planned, ...], context: ToolContext) -> tuple[Planned, ...]:
    """The calls without a change of a to-do to a time that is none, beside a new one whose time is in a mail."""
    if not dated_elsewhere(context.request) or not any(each.tool == "add_todo" for each in planned):
        return planned
    return tuple(
        each for each in planned
        if each.tool != "update_todo" or "due" not in each.arguments or _is_time(each.arguments["due"], context)
    )  # fmt: skip


def _pointing(title: str, context: ToolContext) -> str:
    """The title, or its verb and "it", where the rest is of another row and only the verb is said: "pay it"."""
    verb, *thing = [word for word in words_of(title) if word not in NOISE] or [""]
    said = words_of(context.request)
    own = not thing or _alike(thing, said) or verb not in said
    return title if own else f"{verb.capitalize()} {'lo' if context.language == 'es' else 'it'}"


def _of_all(call: Planned, context: ToolContext) -> tuple[Planned, ...]:
    """The gist of all the mail, where it is not listed for one time, or of one person's."""
    search = str(call.arguments.get("search", ""))
    own = "when" in call.arguments or (search and matching_messages(context, search))
    return (call,) if own else (Planned("summarize_mail", {"scope": "inbox"}),)


def _asked_beside(planned: tuple[Planned, ...], context: ToolContext) -> tuple[Planned, ...]:
    """The calls, with the look into the mail that a question before the wish for a letter needs: of whom it names."""
    letters = [each for each in planned if each.tool == "draft_reply"]
    looks = [each for each in planned if each.tool == "read_mail"]
    vague = all(NOISE.issuperset(words_of(str(each.arguments.get("message", "")))) for each in looks)
    if len(letters) != 1 or len(letters) + len(looks) != len(planned) or not vague:
        return planned
    wanted = WRITES.search(context.request)
    asked = [each for each in clauses(context.request[: wanted.start()]) if is_question(each)] if wanted else []
    named = named_in(replace(context, request=asked[0])) if len(asked) == 1 else ""
    return (Planned("read_mail", {"message": named}), *letters) if named else planned


def _searching(call: Planned, context: ToolContext) -> Planned:
    """A look at all the mail, where it is asked whether somebody has written: at his alone."""
    author = AUTHOR.search(context.request) if THERE.search(context.request) else None
    if call.tool != "list_mail" or "search" in call.arguments or author is None:
        return call
    if find_times(context, author["who"], context.language):
        return call
    return Planned("list_mail", {**call.arguments, "search": author["who"]})


def _alike(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one of the words is said, in one form or another."""
    return any(word_likeness(word, other) >= ALIKE for word in words if word not in NOISE for other in others)


def _is_time(words: object, context: ToolContext) -> bool:
    return bool(words) and bool(read_time(context, str(words), language=context.language).readings)


def _looked_in_vain(state: State) -> bool:
    return any(each["status"] == "failed" and each["tool"] in LOOKS for each in state.get("outcomes", ()))


def _answer_wanted(planned: Sequence[Planned], context: ToolContext) -> Planned | None:
    """The answer that is to be written, where the request says to whom and what."""
    plain = NEGATED.sub(" ", context.request)
    if not WRITES.search(plain) or (is_question(plain) and not re.search(r"\b(?:draft|borrador)\b", plain, _I)):
        return None
    found = letter(context.request, lambda word: writes(context, word))
    return Planned("draft_reply", {"message": found.to, "say": found.say}) if found and found.say else None


def _look_wanted(words: str, planned: Sequence[Planned], state: State, context: ToolContext) -> Planned | None:
    """The look into the mail that the request is, where the model looks elsewhere, or not at all."""
    request = context.request
    if any(each.tool in LOOKS for each in planned) or ORDERS.search(NEGATED.sub(" ", request)):
        return None
    asks = is_question(request) or wants_gist(request)
    if ARRIVED.search(request) and asks:
        return _arrived(context)
    if asks and speaks_of_mail(request):
        return _told_in_mail(context)
    named = named_in(context) if asks else ""
    only_words = not planned and wants_gist(request) and not _is_own(named, context)
    by_name = len(named.split()) > 1 and {each.tool for each in planned} <= BESIDE and (bool(planned) or only_words)
    if not asks or not (by_name or _likely(planned, state)):
        return None
    if not named or (planned and _is_own(named, context)) or by_request(context) is None:
        return None
    return Planned("read_mail", {"message": named})


def _likely(planned: Sequence[Planned], state: State) -> bool:
    """Whether mail is likelier than words, or about as likely as another place to look in."""
    likely = state.get("likely", {})
    mail = max((likely.get(each, 0.0) for each in LOOKS), default=0.0)
    if not planned:
        return mail > likely.get(WORDS, 1.0)
    return mail > 0 and all(mail >= NEARLY * likely.get(each.tool, 0.0) for each in planned)


def _is_own(named: str, context: ToolContext) -> bool:
    """Whether a row of the owner's own bears such a name."""
    rows = ([row.title for row in store.list()] for store in (context.todos, context.calendar, context.notes))
    titles = [title for each in rows for title in each]
    return any(likeness(word, title) > 0 and word in words_of(title) for word in named.split() for title in titles)


def _told_in_mail(context: ToolContext) -> Planned | None:
    """What to look at, where the request speaks of mail: the mail that is meant, else whether there is any."""
    author = AUTHOR.search(context.request)
    if THERE.search(context.request):
        return Planned("list_mail", {"search": author["who"]}) if author else _arrived(context)
    named = named_in(context)
    if by_request(context) is None:
        return Planned("read_mail", {"message": author["who"]}) if author and not named else None
    tool = "summarize_mail" if wants_gist(context.request) else "read_mail"
    return Planned(tool, {"message": named}) if named else Planned(tool, {"message": context.request})


def _arrived(context: ToolContext) -> Planned:
    spans = find_times(context, context.request, context.language)
    said = context.request[spans[0].start_index : spans[0].end_index] if spans else ""
    when = re.sub(r"^in (?=this|today)", "", said)
    return Planned("list_mail", {"when": when} if when else {})


__all__ = ["for_mail", "gist_of", "is_one"]
