"""Taking back what the turn before did: "never mind, don't", "ah no, scrap it, she's ill".

It is understood only where nothing else is wished for: what follows may tell the reason, and no time.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.noting import ORDERS
from agent.reading.words import WISHES
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

_LEAD: Final = (
    r"(?:(?:oh|ah|uh|um|hm+|well|no+|nope|nah|wait|hang on|hold on|sorry|actually|ok(?:ay)?|on second thoughts?|"
    r"you know what|but|and|just|please|so|(?:you|we) can|thanks|bueno|ay|uy|espera|perd[oó]n|perdona|mira|sabes "
    r"qu[eé]|pens[aá]ndolo bien|"
    r"mejor|pero|y|nein|doch|warte|non|anzi|aspetta|n[aã]o|ali[aá]s|espere)\b[\s,.!…–-]*)"
)
_ADDED: Final = (
    r"(?:added|put (?:in|down|on)|made|created|noted(?: down)?|booked|did|wrote(?: down)?|set(?: up)?|entered)"
)
_ROW: Final = r"(?:one|event|to-?do|task|note|entry|appointment|meeting|reminder|thing|fact|item)"
_THAT: Final = (
    rf"(?:(?:it|that|this|them)(?: one)?|what (?:you|i)(?:['’]ve| have)? (?:just |last )?{_ADDED}|"
    rf"(?:the|that|this) (?:last|new|latest) {_ROW}|"
    rf"(?:the|that|this) {_ROW} (?:that )?(?:you|i)(?:['’]ve| have)? (?:just |last )?{_ADDED})"
)
_ESO: Final = (
    r"(?:eso|esto|es[ae] (?:cita|tarea|nota|evento)|lo que (?:acabas de \w+r|has \w+d?[oa])|"
    r"lo [uú]ltimo(?: que has \w+)?|la [uú]ltima|la (?:tarea|cita|nota) que (?:acabas de \w+r|has \w+))"
)
_NEVER: Final = (
    r"never ?mind(?: (?:about )?(?:it|that))?|forget (?:about )?(?:it|that(?: one)?)|(?:scratch|strike) that(?: one)?|"
    r"(?:we|i)(?:['’]re|['’]m| are| am| sha| wo)? ?(?:not|n['’]t)(?: be)? (?:having|doing|going to|going) (?:it|"
    r"that|this)"
    r"(?: after all| any ?more)?|do ?n['’]?t bother|"
    r"(?:there['’]?s )?no need(?: for (?:it|that)(?: one)?)?(?: any ?more)?|no longer needed|(?:i|we) do ?n['’]?t "
    r"need (?:it|that)(?: any ?more)?|"
    r"olv[ií]da(?:l[oa]|te)(?: eso)?|olvida eso|mejor no|(?:ya )?no hace falta|d[eé]jal[oa] estar|"
    r"(?P<undo>(?:you can |puedes )?(?:(?:undo|reverse|revert|take back) (?:it|that|this|(?:that|the) last (?:one|"
    r"thing|change|to-?do|"
    r"task|event|bit)|what you (?:just |have just )?did|everything|both)|roll (?:it|that) back|undo)(?: again)?(?: "
    r"for me)?|"
    r"(?:deshaz(?:l[oa]s?)?|desh[aá]g[ae](?:l[oa]s?)?|revierte(?:l[oa])?|deshacer)"
    r"(?: (?:eso|esto|lo [uú]ltimo|la [uú]ltima|lo que acabas de hacer|todo))?|"
    r"(?:mach|nimm) (?:das|es)(?: wieder| bitte)* (?:r[üu]ckg[äa]ngig|zur[üu]ck)|r[üu]ckg[äa]ngig(?: machen)?|"
    r"annule(?: [çc]a| tout)?|d[ée]fais[- ](?:[çc]a|le)|annulla(?: tutto)?|desfaz(?:er)?(?: isso| tudo)?|"
    r"desfa[çc]a(?: isso)?)|"
    r"vergiss es|lass es|laisse tomber|oublie|lascia (?:stare|perdere)|deixa (?:pra l[aá]|para l[aá]|estar)|esquece"
)
_AND_NEVER: Final = _NEVER.replace("?P<undo>", "?:")
_DROP: Final = r"(?:scrap|drop|bin|ditch|call off) (?:it|that)(?: one)?|call (?:it|that) off"
_OFF: Final = (
    r"(?:it|that)(?:['’]?s| is| has| was|['’]s been| has been)? (?:been )?(?:off|cancell?ed|called off|"
    r"not happening)(?: now| after all)?|"
    r"(?:she|he|they)(?:['’]?s| has|['’]ve| have)? (?:cancell?ed|called (?:it )?off|bailed)(?: on (?:me|us))?|"
    r"(?:al final )?(?:se (?:ha |me ha )?cancel(?:ado|[oó])|(?:la |lo )?han cancelado|est[aá] cancelad[oa]|"
    r"ya no (?:hay|va|es)|al final no)|"
    r"(?:al final )?no l[ao]s? (?:apuntes|pongas|a[ñn]adas|agregues|anotes)"
)
"""What says that what was made is not to be after all."""

_GONE: Final = (
    rf"get rid of {_THAT}|(?:borra|quita|cancela|elimina|anula|saca) {_ESO}|"
    rf"(?:(?:delete|remove|erase|cancel|bin) {_THAT}(?: (?:back )?(?:off|out|away))?|"
    rf"take {_THAT} (?:back )?(?:off|out|away)|take (?:off|out) {_THAT})"
    r"(?: (?:of )?(?:the|my) (?:list|calendar|diary|agenda|notes))?(?: again)?(?:,? (?:would|will|could) you)?|"
    r"(?:b[oó]rr[ae]|borr[aá]|elim[ií]n[ae]|elimin[aá]|qu[ií]t[ae]|quit[aá]|canc[eé]l[ae]|cancel[aá]|an[uú]l[ae]|"
    r"anul[aá]|"
    r"s[aá]ca|sac[aá]|s[aá]que|supr[ií]m[ae]|desc[aá]rt[ae])(?:me|nos)?l[oa]s?(?: (?:otra vez|de nuevo))?|"
    r"(?:l[öo]sch|streich)e? (?:es|das|sie|ihn)(?: wieder)?|(?:supprime|efface|enl[eè]ve|annule)[sz]?-l[ea]|"
    r"(?:cancella|annulla|togli|elimina|leva)l[oa]|(?:cancella|togli|elimini|tolga)l[oa]|"
    r"(?:apag[ae]|remov[ae]|exclu[ai]|cancel[ae]|tir[ae]|elimin[ae])(?:-[oa]| isso| ess[ea])"
)
_BETTER: Final = r"(?:better|besser|lieber|plut[oô]t|meglio|melhor)"
_ONLY_LED: Final = r"do ?n['’]?t(?: (?:do|add|book|put|save) (?:it|that))?|leave (?:it|that)|d[eé]jal[oa]"
_WHY: Final = r"(?P<why>(?:\s*[,.;:–-]+\s*|\s+(?:because|since|as|'?cos|cause|porque|que|pues)\s+)\S.*)?"
_IT: Final = r"(?:it|that|this|them|everything|things|all of it)"
_WAS: Final = (
    r"(?:as|how|what|the way|where|when|like) (?:it|they|that|things|everything)(?: all)? "
    r"(?:was|were|had been|used to be)"
)
_OLD: Final = r"the (?:old|original|previous) (?:time|date|day|name|one|title|place)"
OF_OLD: Final = re.compile(r"the (?:old|original|previous) (?P<part>name|title|place)\b", re.IGNORECASE)
PARTS: Final = {"name": {"title"}, "title": {"title"}, "place": {"location"}}
"""What a change is given where it changes that part of a row."""

_EN_WAS: Final = (
    rf"(?:(?:(?:can|could) you |let['’]?s )?(?:leave|keep|put|set|make|change|move|switch|turn|have) {_IT}"
    rf"(?: back)?(?: again)?(?: to)? |(?:go |switch |change )?back to ){_WAS}|"
    r"(?:as|like|the way) (?:it|they) (?:was|were)|"
    rf"(?:put|set|change|switch|turn) {_IT} back(?: again)?|restore {_IT}|"
    rf"(?:leave|keep) (?:it|that) (?:at|on|as|with) {_OLD}|(?:keep|stick (?:with|to)|go back to) {_OLD}"
)
_ES_WAS: Final = (
    r"(?:(?:(?:d[eé]j[ae]|p[oó]n(?:e|ga)?|mant[eé]n(?:ga)?|vu[eé]lv[ae])l[oa]s?|d[eé]ja(?:me)?l[oa]s?|"
    r"(?:que )?(?:se )?quede|d[eé]j[ae] todo|vu[eé]lv[ae] a (?:poner|dejar)l[oa]s?|"
    r"vuelve a)(?: (?:tal|otra vez|de nuevo|todo|tal y))* )?"
    r"como (?:estaba[n]?|antes|era[n]?)(?: todo)?"
)
_OTHER_WAS: Final = (
    r"lass(?:en sie)? (?:es|das|alles) (?:(?:doch|bitte|lieber) )*(?:so,? )?wie (?:es|das) "
    r"(?:vorher |davor |zuvor )?war|"
    r"(?:lass es |alles )?(?:doch )?(?:lieber )?(?:wieder )?(?:so )?wie (?:vorher|zuvor|davor|gehabt)|"
    r"lass (?:es|alles) (?:doch |bitte )*beim alten|"
    r"(?:(?:laisse|remets?|remettez|laissez)(?:-l[ea]s?)?(?: tout)? )?comme (?:c['’][eé]tait|avant)|"
    r"(?:(?:lascial?[oa]?|lasci|rimettil[oa]|rimetti|lascia tutto)(?: tutto)? )?com(?:['’]era(?:no)?|e (?:era|prima))|"
    r"(?:(?:deix[ae]|p[õo]e|p[oô]r|volt[ae]|mant[eé]m)(?:-?[oa])?(?: tudo)? )?(?:para )?como (?:estava|era)"
)
AS_WAS: Final = re.compile(
    rf"\W*{_LEAD}*(?:{_BETTER} )?(?:{_EN_WAS}|{_ES_WAS}|{_OTHER_WAS})"
    r"(?: (?:before|originally|at first|initially|antes|al principio|vorher|zuvor|avant|prima|antes))?"
    r"(?:[\s,.]+(?:then|instead|entonces|mejor|thanks?|thank you|please|gracias|por favor|porfa|bitte|danke|merci|"
    rf"s['’]il te pla[iî]t|stp|per favore|grazie|obrigad[oa]))*{_WHY}\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Sentences that want a row to be again what it was before the change."""

CHANGED: Final = ("update_", "complete_", "cancel_", "delete_", "rewrite_", "append_", "forget_")
"""How the names of tools begin that change or end a row: only what was there before can be as it was."""

WITHDRAWS: Final = re.compile(
    rf"\W*(?:{_LEAD}*(?:{_NEVER}|(?P<drop>{_DROP})|"
    rf"(?:(?:{_AND_NEVER})[\s,.;]+)?(?:{_BETTER} )?(?P<gone>{_GONE}|{_OFF}))|{_LEAD}+(?:{_ONLY_LED}))"
    rf"(?:[\s,.]+(?:{_ONLY_LED}|{_AND_NEVER}|then|entonces|thanks?|thank you|please|gracias|por favor))*{_WHY}\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Sentences that take back what was asked for just before, with the reason, if any is told."""

STAY: Final = re.compile(
    r"\W*(?:\b(?:ok(?:ay)?|and|just|please|but|well)\b\W*)+leave (?:it|that)\b(?!.*\bdo ?n)", re.IGNORECASE | re.DOTALL
)
"""Words that may as well mean that it stays as it was made: "ok, leave it"."""

BEHIND: Final = re.compile(r"[,.;–—]+\s*(?:(?:so|and|as[ií] que|y)\s+)?|\s+(?:so|as[ií] que)\s+", re.IGNORECASE)
"""What stands between a reason and what it is the reason for."""

MAKE_IT: Final = re.compile(r"\b(?:make|do) (?:it|that)\b(?= *(?:$|[,.;]|any ?more|after all|then|now))", re.IGNORECASE)
"""To come, or to get there, at the end of what is told: "Rosa can't make it"."""

CANNOT: Final = re.compile(
    r"\b(?:can['’]?t|cannot|can not|could ?n['’]?t|won['’]?t|does ?n['’]?t|no (?:le |me |les |nos )?(?:puede[n]?|puedo|"
    r"podemos|viene|va)|kann|peut|pu[oò]|pode)(?: (?:do|make|manage|come|be there|suit (?:me|him|her|them|us)|bien))?"
    r"(?: (?:at|on|a|el|um|[àa]))?(?: las?)? \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?=\W*$)",
    re.IGNORECASE,
)
"""That the hour that was told does not suit, at the end of a reason."""

THAT: Final = re.compile(r"^\W*(?:que|porque)\b|\b(?:says?|said|dice|dijo) que\b", re.IGNORECASE)
"""What leads to a reason in Spanish, and asks nothing."""

DENIED: Final = re.compile(
    r"\W*(?:(?:wait|actually|sorry|hmm+|espera|mejor)\b\W*)*(?:no\b\W*)?"
    r"(?:no|do ?n['’]?t|(?:keep|leave) (?:it|that)|d[eé]jal[oa])\W*",
    re.IGNORECASE,
)
"""What takes a word back that was just said: "cancel it, no don't"."""

STANDS: Final = re.compile(
    r"\b(?:fine|right|correct|perfect|good|already (?:there|in|on)|keep|leave (?:it|that)|as (?:it|that) (?:is|was)|"
    r"stays?|bien|bueno|correct[oa]|perfect[oa]|as[ií]|igual|gut|richtig|bem|bene|bon)\b",
    re.IGNORECASE,
)
"""Reasons for which what was made stays: "never mind, it's fine as it is"."""

TELLS: Final = re.compile(
    r"\b(?:no|not|ya|already|nicht|keine?n?|schon|pas|plus|d[eé]j[aà]|non|gi[aà]|n[aã]o|j[aá])\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of a reason in which a time may be told: "delete it, I'm not there on Thursday"."""

MADE: Final = frozenset({"add_todo", "create_event", "create_note", "append_note", "remember_fact"})
"""Tools whose deed is undone, where what they made is to be deleted."""

IS_OFF: Final = re.compile(r"(?:it|that)(?:['’]?s| is| was| has)?(?: been)? off\b", re.IGNORECASE)
"""Of an event that it is not to be, and of a to-do perhaps that it is done: "turn off the oven", and "it's off"."""

CANCEL: Final = re.compile(r"cancel (?:it|that)|canc[eé]l[ae]", re.IGNORECASE)

SAYS: Final = re.compile(
    r"^\W*(?:got|thats|hes|shes|theyre|weve|ive|im)\b|\b(?:i|we|he|she|they|it|there|is|are|was|has|have|had|can|"
    r"will|que|es|est[aá]n?|tiene\w*|hay|sale|llega|"
    r"puede)\b|"
    r"['’](?:s|m|re|ve|d|ll)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells something."""

LONGEST: Final = 14
"""Words of a reason, at most."""

KINDS: Final = {
    "_event": frozenset("event appointment meeting reminder entry cita evento".split()),
    "_todo": frozenset("todo task reminder tarea".split()),
    "_note": frozenset("note entry nota".split()),
    "_fact": frozenset("fact note nota".split()),
}
"""What the rows are called that a tool makes, by how its name ends."""

ORDER: Final = re.compile(
    rf"\W*(?:(?:and|please|just|y|then)\W+)*(?:{'|'.join(sorted(ORDERS))})\b"
    r"(?! (?:is|was|has|had|came|got|arrived|went|already|ya|by)\b)",
    re.IGNORECASE,
)
"""How what follows begins where it is no reason but another deed: "undo that, buy milk"."""

SCRATCHED: Final = re.compile(r"\b(?:scratch|strike) that\b", re.IGNORECASE)
"""Words of one who mends what was said, rather than takes it back."""

GONE: Final = {"update_event": ("cancel_event", "event"), "update_todo": ("delete_todo", "todo")}
"""How a row goes that was changed last, where it is to be dropped."""


def withdrawn(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The calls that take back what the turn before made or changed; none where the request says more than that."""
    was = AS_WAS.fullmatch(request)
    if (
        was
        and all(each["tool"].startswith(CHANGED) for each in before.calls)
        and _has_changed(request, before)
        and only_tells(CANNOT.sub(" ", was["why"] or ""), now, language)
    ):
        return tuple(Planned("undo_last", {}) for _ in before.calls)
    found = WITHDRAWS.fullmatch(request) or _behind_a_reason(request, now, language)
    if (
        found is None
        or STAY.match(request)
        or "?" in request
        or any(each["tool"] == "undo_last" for each in before.calls)
    ):
        return ()
    why = found["why"] or ""
    if _of_another_kind(found["gone"] or "", before) or ORDER.match(why):
        return ()
    if why and SCRATCHED.search(request) and not SAYS.search(why):  # "scratch that, oat milk"
        return ()
    if (
        STANDS.search(why)
        or DENIED.fullmatch(why)
        or not only_tells(why, now, language, timed=bool(found["gone"] and TELLS.search(why)))
    ):
        return ()
    if IS_OFF.match(found["gone"] or "") and any(each["tool"].endswith("todo") for each in before.calls):
        return ()
    if found["gone"] and (len(before.calls) != 1 or before.calls[0]["tool"] not in MADE | GONE.keys()):
        return ()
    if (
        (found["drop"] or found["gone"])
        and len(before.calls) == 1 == len(before.shown)
        and before.calls[0]["tool"] in GONE
    ):
        if CANCEL.match(found["gone"] or ""):  # the change, or what was changed: who knows
            return ()
        tool, row = GONE[before.calls[0]["tool"]]
        return (Planned(tool, {row: "it"}),)
    return tuple(Planned("undo_last", {}) for _ in before.calls)


ASKED_TO: Final = re.compile(r"^\W*(?:(?:can|could|would) (?:you|we)(?: please)?|puedes|podr[ií]as)\s+", re.IGNORECASE)
"""What asks for a deed in the form of a question."""


def gone(request: str, kind: str, now: datetime, language: Language) -> bool:
    """Whether the request wants the event or the to-do that was shown to go, and says no more than that, and why."""
    asked = ASKED_TO.match(request)
    text = request[asked.end() :].rstrip(" ?") if asked else request
    found = WITHDRAWS.fullmatch(text) or _behind_a_reason(text, now, language)
    if found is None or "?" in text or STAY.match(text) or not (found["gone"] or found["drop"]):
        return False
    why, said = found["why"] or "", found["gone"] or ""
    if kind == "todo" and re.fullmatch(_OFF, said, re.IGNORECASE):  # a to-do that is off may be done
        return False
    other = [each for each, words in KINDS.items() if not words.isdisjoint(words_of(said))]
    if (other and f"_{kind}" not in other) or ORDER.match(why) or STANDS.search(why) or DENIED.fullmatch(why):
        return False
    return only_tells(why, now, language, timed=bool(TELLS.search(why)))


def _of_another_kind(said: str, before: Before) -> bool:
    """Whether what is to go is called another kind of thing than what was made: "delete the last event"."""
    kinds = [kind for kind, words in KINDS.items() if not words.isdisjoint(words_of(said))]
    return bool(kinds) and not any(each["tool"].endswith(kind) for each in before.calls for kind in kinds)


def _has_changed(request: str, before: Before) -> bool:
    """Whether the part that is to be the old one was changed; where no part is told, any was."""
    part = OF_OLD.search(request)
    of = PARTS[part["part"].casefold()] if part else set()
    return not of or any(of & {*each["arguments"]} for each in before.calls)


def _behind_a_reason(request: str, now: datetime, language: Language) -> re.Match[str] | None:
    """What takes back what was made, where the reason is told first: "Rosa can't come, cancel it"."""
    for cut in BEHIND.finditer(request):
        why, rest = request[: cut.start()], request[cut.end() :]
        found = WITHDRAWS.fullmatch(rest.strip())
        told = SAYS.search(why) and not STANDS.search(why) and only_tells(why, now, language)
        if found and (found["gone"] or found["undo"] or found["drop"]) and told:
            return found
    return None


def only_tells(why: str, now: datetime, language: Language, timed: bool = False) -> bool:
    """Whether a reason wishes for nothing else, and has no time in it that may be meant; `timed` is one it may have."""
    why = MAKE_IT.sub(" ", THAT.sub(" ", why)) if TELLS.search(why) or THAT.search(why) else why
    times = [why[each.start_index : each.end_index] for each in find(why, now, language, policy=planning(why))]
    return not (
        re.search(r"\d", why)
        or len(words_of(why)) > LONGEST
        or WISHES.search(why)
        or len(times) > timed
        or any(TELLS.search(each) for each in times)  # "not on Friday but on Sunday"
    )
