"""That the one to-do is done which a request names: "rent paid", "i've called ana, tick it off", "ya está"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from agent.calls import Planned
from agent.deciding.rows import Heard, Row, is_of, is_reason, left, the_one, verb_of
from tools.matching import IRREGULAR, NOISE, ranked_by_mention, words_of

_I: Final = re.IGNORECASE

TICKS: Final = re.compile(
    r"\btick(?: (?:it|that|this))?\b(?! (?:box|boxes)\b)|\b(?:cross|check|mark)\b(?=[^,.;!?]*\boff\b)|"
    r"\b(?:mark|close|consider|set)\b(?=[^,.;!?]*\b(?:done|completed?|finished)\b)|\b(?:mark|close) (?:it|that)\b|"
    r"\bclose off\b|"
    r"\b(?:t[aá]ch(?:a|e|ar)(?:me|l[oa]|mel[oa])?|tachas)\b|"
    r"\bm[aá](?:rc(?:[aá]|ar|as|ame)|rque(?:me)?)(?:l[oa])?\b(?=[^,.;!?]*\b(?:hech[oa]|completad[oa]|terminad[oa])\b)|"
    r"\bm[aá]rcal[oa]\b|"
    r"\bcompl[eé]tal[oa]\b|\bd(?:a|[aá](?:le|me)|[eé]|[eé]le|[eé]me)(?:l[oa])?\b(?=[^,.;!?]*\bpor (?:hech|terminad))|"
    r"\bm[aá]rquel[oa]\b|\bt[aá]che(?:me|l[oa]|mel[oa])?\b|"
    r"\bp[oó]n(?:e|ga)?(?:me|le|l[oa]|mel[oa])?\b(?=[^,.;!?]*\bcomo (?:hech|terminad|completad))|"
    r"\bhake?\b(?=[^,.;!?]*\bab\b)",
    _I,
)
"""Orders by which a to-do is ticked off."""

DONE: Final = re.compile(
    r"\b(?:over and done with|done(?: and dusted| with)?|finished|completed?|sorted(?: out)?|(?:been )?taken care of|"
    r"(?:been )?dealt with|wrapped up|ticked off|crossed off|out of the way|off my plate|did)\b|✓|✔|☑|"
    r"(?<!un)(?<!no )\b(?:hech[oa]s?|list[oa](?! de)|terminad[oa]s?|acabad[oa]s?|solucionad[oa]s?|resuelt[oa]s?|"
    r"completad[oa]s?|conclu[ií]d[oa]s?|ya est[aá]n?|por fin est[aá]n?|termin[eé]|acab[eé]|hice|hicimos|solucion[eé]|"
    r"complet[eé]|me he quitado de encima)\b|"
    r"\b(?:erledigt|fertig|abgehakt|gemacht|geschafft)\b",
    _I,
)
"""Words that say of a thing that it is done."""

SENT: Final = re.compile(
    r"\b(?:(?:has |['’]s )?(?:gone|went) (?:out|off)|(?:is |['’]s )?(?:on (?:its|the) way|in the post)|"
    r"ha salido|sali[oó]|va de camino)\b",
    _I,
)
SENDING: Final = frozenset("send post mail ship return deliver enviar mandar devolver schicken envoyer spedire".split())
"""Verbs of what is done once it has gone out."""

LISTED: Final = re.compile(
    r"\b(?:off|from|on|of) (?:of )?(?:my|the|our) (?:to-?do )?(?:list|to-?dos)\b|\b(?:de|en) (?:la|mi) lista\b", _I
)
WHEN: Final = re.compile(
    r"\b(?:this (?:morning|afternoon|evening)|yesterday(?: (?:morning|afternoon|evening))?|today|last night|just now|"
    r"earlier(?: today)?|(?:a (?:moment|minute|while|few minutes)|an hour) ago|at (?:long )?last|by now|over the "
    r"weekend|"
    r"esta (?:mañana|tarde|noche)|ayer(?: por la (?:mañana|tarde|noche))?|anoche|hoy|hace (?:un (?:rato|momento)|poco)|"
    r"por fin|heute(?: (?:morgen|früh))?|gestern)\b",
    _I,
)
"""Times at which something may have been done."""

POLITE: Final = re.compile(
    r"\b(?:can|could|would|will) you\b|\byou (?:can|may|could)(?: now)?\b|\bthank you\b|\bby now\b|\bpor favor\b|"
    r"\bpor (?:hech[oa]|terminad[oa])\b|\bpor fin\b",
    _I,
)
NOT_MINE: Final = re.compile(r"\b(?:you|by|from|para|por|ha|has|had|hab[ií]a|haya|tienes|don['’]?t)\b|\bto be\b", _I)
"""Words of one who tells what another has done, or is to do."""

NOT_YET: Final = re.compile(
    r"\b(?:not yet|yet|almost|nearly|half|partly|needs?|should|must|to be|still|todav[ií]a|a[uú]n|casi|medio|"
    r"falta\w*)\b",
    _I,
)
"""Words of what is not done, or not all of it."""

HAS_BEEN: Final = re.compile(
    r"\b(?:has (?:now |finally |just |already )*(?:been|gone)|ha (?:sido|salido|quedado))\b", _I
)
ARTICLES: Final = frozenset("the my our a el la los las mi lo de del that it this".split())

STILL_WANTED: Final = re.compile(r"^(?:\W*\b(?:i|we|and|y)\b)*\W*\bhave (?:the|my|our|a)\b", _I)
"""That it is to be done: "have the tap fixed"."""

ACABO: Final = re.compile(r"\b(?:acab(?:o|amos) de|(?:he|hemos) terminado de|finished)\s+(?P<verb>\w+)", _I)

KNOWN: Final = frozenset(
    "i ive we ve have has s is are been it its that this all up off of out my the as mark tick cross check close "
    "consider "
    "set complete completed done finished finally managed got at last by on ok good news great right been gotten "
    "ya he hemos esta estan lo la el los las como de ha sido queda quedado tengo tenemos al a en que con por y "
    "ich hab habe wir haben ist den die das der ab".split()
)
"""Words that may stand about it."""

REMARK: Final = re.compile(
    r"^\W*(?:(?:and|y|it|but|pero)\W+)*(?:(?:only )?(?:took|cost|went|needed) (?:me|us)?\b|so much for\b|"
    r"(?:what a|that was a?) (?:job|pain|nightmare|relief|faff|slog)\b|thank (?:god|goodness|heavens)\b|"
    r"at (?:long )?last\b|"
    r"finally\W*$|about time\b|phew\b|hooray\b|hurray\b|yay\b|not bad\b|easy\b|who knew\b|"
    r"(?:me|nos) (?:ha costado|cost[oó]|ha llevado|llev[oó])\b|menos mal\b|por fin\W*$|ya era hora\b|qu[eé] alivio\b)",
    _I,
)
"""What is only remarked of what is done: "took me all of Sunday"."""

MORE_IRREGULAR: Final = {
    "leave": "left", "lend": "lent", "keep": "kept", "draw": "drew drawn", "drive": "drove driven", "sweep": "swept",
    "teach": "taught", "throw": "threw thrown", "catch": "caught", "hold": "held", "ring": "rang rung", "run": "ran",
    "win": "won", "wear": "wore", "wake": "woke", "sing": "sang sung", "swim": "swam", "freeze": "froze",
    "grow": "grew grown", "hide": "hid hidden", "lose": "lost", "mow": "mown", "sew": "sewn", "spend": "spent",
    "dig": "dug", "fly": "flew flown", "light": "lit", "shut": "shut", "mend": "mended", "steal": "stolen",
    "freir": "frito", "imprimir": "impreso", "cubrir": "cubierto", "devolver": "devuelto devolvi",
    "resolver": "resuelto resolvi", "ir": "ido fui fuimos", "ver": "visto vi vimos", "dar": "dado di dimos",
    "traer": "traido traje trajimos", "hacer": "hecho hice hicimos", "poner": "puesto puse pusimos",
    "pedir": "pedido pedi pedimos", "decir": "dicho dije dijimos", "conducir": "conducido conduje",
}  # fmt: skip
FORMS: Final = {
    form: {verb} for verb, forms in MORE_IRREGULAR.items() for form in forms.split()
}  # fmt: skip


def is_past(word: str, verb: str) -> bool:
    """Whether a word is a form of a verb by which one says that he has done it: "paid", "renewed", "pagué"."""
    plain = "".join(words_of(word))
    if plain == verb or not verb:
        return False
    if IRREGULAR.get(plain) == verb or verb in FORMS.get(plain, ()):
        return True
    if IRREGULAR.get(re.sub(r"[ao]s?$", "o", plain)) == verb:
        return True
    if verb.endswith(("ar", "er", "ir")) and _is_past_es(word.casefold(), plain, verb):
        return True
    doubled = f"{verb}{verb[-1:]}ed"
    return plain in (f"{verb}ed", f"{verb}d" if verb.endswith("e") else "", f"{verb[:-1]}ied", doubled)


def may_be_past(word: str) -> bool:
    """Whether a word may be such a form of any verb."""
    plain = "".join(words_of(word))
    ends = plain.endswith("ed") or re.search(r"[ai]d[oa]s?$", plain) or word[-1:].casefold() in ("é", "í")
    return bool(ends) or plain in FORMS or not IRREGULAR.keys().isdisjoint({plain, re.sub(r"[ao]s?$", "o", plain)})


def _is_past_es(word: str, plain: str, verb: str) -> bool:
    stem = verb[:-2]
    if re.fullmatch(rf"{stem}{'ad' if verb.endswith('ar') else 'id'}[oa]s?", plain):
        return True
    spelt = {"g": f"{stem}u", "c": f"{stem[:-1]}qu", "z": f"{stem[:-1]}c"}.get(stem[-1:], stem)
    first = f"{spelt}e" if verb.endswith("ar") else f"{stem}i"
    return plain == first and word.endswith(("é", "í"))  # "pague" asks that it be paid


def done(heard: Heard) -> Planned | None:
    """The call that ticks off the one to-do that is named, where it is said to be done and nothing else."""
    if not any(each.search(heard.request) for each in (TICKS, DONE, SENT, ACABO)) and not any(
        may_be_past(each) for each in re.findall(r"[^\W\d_]+", heard.request)
    ):
        return None
    about: list[str] = []
    beside: list[str] = []
    remarks: list[str] = []
    ticked = said = ""
    for clause in heard.clauses:
        text, orders = TICKS.subn(" ", POLITE.sub(" ", clause))
        ended = DONE.search(text)
        text = ACABO.sub(lambda found: found["verb"], text)
        text = WHEN.sub(" ", SENT.sub(" ", LISTED.sub(" ", DONE.sub(" ", text))))
        words = left(text, KNOWN)
        tells = bool(ended or SENT.search(clause))
        if orders:
            ticked = ticked or clause
            about += words
        elif the_one(words, heard, ("to-do",)) or (not words and (tells or said or ticked)):
            said = said or clause
            about += words
        elif REMARK.match(clause):
            remarks.append(clause)
        else:
            beside.append(clause)
    if ticked and not about and len(beside) == 1:
        return _it(beside[0], heard)
    row = the_one(about, heard, ("to-do",))
    if row is None or _only_its_verb(about, row):
        return None
    told = [each for each in heard.clauses if each not in (*beside, *remarks) and not TICKS.search(each)]
    ends = [_is_done(each, row) for each in told]
    if any(not is_done and left(each, ARTICLES) and not _is_bare(each, row)
           for each, is_done in zip(told, ends, strict=True)):  # fmt: skip
        return None
    if not ticked and not any(ends):
        return None
    if beside and (not ticked or any(not is_reason(each, row, heard) for each in beside)):
        return None
    return Planned("complete_todo", {"todo": row.title})


def _it(clause: str, heard: Heard) -> Planned | None:
    """The call for "it", which is the one row that a clause tells of: "the tap works again, tick it off"."""
    rows = ranked_by_mention([*heard.rows], clause, lambda row: row.title)
    if len(rows) != 1 or rows[0].kind != "to-do" or NOT_YET.search(clause):
        return None
    return Planned("complete_todo", {"todo": rows[0].title}) if is_reason(clause, rows[0], heard) else None


def _is_bare(clause: str, row: Row) -> bool:
    """Whether a clause is but the name of a row: "pay the rent: done"."""
    return all(is_of(each, row.title) for each in left(clause, ARTICLES))


def _only_its_verb(said: list[str], row: Row) -> bool:
    """Whether no more is told of a name than its verb: "i paid" is of no bill."""
    own = [each for each in words_of(row.title) if each not in NOISE]
    told = {each for each in said if each not in NOISE}
    return len(own) > 1 and not any(is_of(word, " ".join(own[1:])) for word in told)


def _is_done(clause: str, row: Row) -> bool:
    """Whether a clause without an order says that the to-do is done, and by whom it is asked."""
    text = POLITE.sub(" ", clause)
    if NOT_MINE.search(HAS_BEEN.sub(" ", text)) or STILL_WANTED.search(text):
        return False
    if DONE.search(text):
        return not re.match(r"\W*complete\b", text, _I)
    verb = verb_of(row.title)
    if verb in SENDING and SENT.search(text):
        return True
    if (found := ACABO.search(text)) and "".join(words_of(found["verb"])) in (verb, f"{verb}ing", f"{verb[:-1]}ing"):
        return True
    said = re.findall(r"[^\W\d_]+", text)
    at = next((at for at, word in enumerate(said) if is_past(word, verb)), None)
    if at is None:
        return False
    own = row.title.split(" ", 1)[-1]

    def named(words: list[str]) -> bool:
        return any(each.casefold() not in NOISE and is_of("".join(words_of(each)), own) for each in words)

    before, behind = said[:at], said[at + 1 :]
    if before and before[-1].casefold() in ("the", "my", "a", "our", "el", "la", "un", "una", "mi"):
        return False
    if _is_anothers(text, row.title):
        return False
    helped = bool(before) and before[-1].casefold() in HELPING
    return not (named(before) and named(behind)) or helped


def _is_anothers(request: str, title: str) -> bool:
    """Whether the one to whom something was to be done did it: "ana called"."""
    verb, said = verb_of(title), re.findall(r"[^\W\d_]+", request)
    at = next((at for at, word in enumerate(said) if is_past(word, verb)), 0)
    led = [each for each in said[:at] if each.casefold() not in NOISE and is_of("".join(words_of(each)), title)]
    return verb in TALKING and bool(led) and said[at - 1].casefold() not in HELPING


TALKING: Final = frozenset(
    "call ring phone text email message write ask tell visit meet invite answer contact llamar escribir visitar".split()
)
"""Verbs of what one does to somebody who may do it as well."""

HELPING: Final = frozenset(
    "is are been s got already now all finally he hemos ya esta está están lo la los las sido tengo".split()
)
"""Words right before a form of a verb that make it of what it is done to: "the parcel is sent to Marta"."""


OTHERWISE: Final = re.compile(
    r"\b(?:needs?|wants?|to be|must|should|when|once|tell|quiero|quieres|cuando|dile|hay que|tengo que)\b|"
    r"^\W*(?:have|did|get|when)\b|^\W*(?:check|cross)\b(?!.*\boff\b)|"
    r"\b(?:a|al) (?:form|forms)\b|\bforms?\W*$",
    _I,
)
"""Words by which a to-do is not said to be done, or another than it is named."""

FOR_WHOM: Final = re.compile(r"\b(?:to|a)\s+(?!the\b|my\b|a\b|an\b|la\b|el\b|los\b|las\b|mi\b)(?P<who>[^\W\d_]+)", _I)


def is_told_otherwise(request: str, title: str) -> bool:
    """Whether a to-do that is named is still to be done, was done by another, or for another: "Marta sent it"."""
    if OTHERWISE.search(request) or _is_anothers(request, title):
        return True
    proper = {each for name in re.findall(r"(?<=\s)[A-ZÁÉÍÓÚÑ][\w’']+", title) for each in words_of(name)}
    said = words_of(request)
    led = [each for each in said if each not in ("and", "so", "oh", "ok", "y", "hey")][:1]
    if proper.issuperset(led) and led:
        return True
    if any(before in ("by", "por") and word in proper for before, word in pairwise(said)):
        return True
    whose, there = FOR_WHOM.search(request), FOR_WHOM.search(title)
    return bool(whose and there and words_of(there["who"])[0] in proper and not is_of(words_of(whose["who"])[0], title))
