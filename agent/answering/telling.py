"""What a question is answered by: "what was I going to get Pablo?" is told by a note's "Pablo: headphones".

A small model answers such a question out of its head; what is on file is looked up instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from agent.intents import WORDS
from agent.reading.asked import ASKED_TO
from agent.reading.clauses import clauses
from agent.reading.words import ALIKE
from memory.mail import Message
from memory.notes import Note
from memory.quotes import new_part
from tools.asking import HOLDS
from tools.correspondence import who
from tools.evidence import sentences
from tools.mail.wishes import is_question
from tools.matching import LIKE_WORD, ranked_by_mention, word_likeness, words_of
from tools.meant import PASSING
from tools.when.tongue import tongues

QUESTION: Final = re.compile(
    r"^[\s¿,;.]*(?:\d\)\s*)?(?:(?:and|n|so|ok|but|hey|y|pero|oye|e|und|et)\b[\s,]*)*"
    r"(?:(?:tell me|remind me|do you know|dime|recu[eé]rdame|sabes|sag mir|wei[ßs]t du|dis[- ]moi|rappelle[- ]moi|"
    r"tu sais|dimmi|ricordami|sai|diz-me|me diz|sabe)\s+)?"
    r"(?:(?:for|to|with|from|in|at|de|para|con|a|en|bei|mit|f[üu]r|vo[nm]|zu|aus|auf|um|in|an|unter|chez|avec|pour|"
    r"[àa]|"
    r"dans|sur|sous|per|da|di|su|tra|com|em|por)\s+)?"
    r"(?!(?:what|which|qu[eé]|quel\w*|che|qual[ei]?|welche\w*|wie(?:\s*viele?)?)\s+"
    r"(?:time|day|date|horas?|d[ií]a|fecha|heures?|jour|date|ora|giorno|data|uhr|sp[äa]t|tag|datum)\b)"
    r"(?:(?:what|which|qu[eé])\s+|what['’]?s|"
    r"who(?:['’]?s|m|se)?|where(?:['’]?s)?|how(?:['’]?s)?|cu[aá]l(?:es)?|qui[eé]n(?:es)?|"
    r"d[oó]nde|c[oó]mo|cu[aá]nt[oa]s?|"
    r"was|wie|wo(?:mit|f[üu]r|her|hin|von|zu)?|we[rmn]|wessen|welche\w*|wieviel|"
    r"quoi|quel\w*|qui|o[uù]|comment|combien|qu['’]est[- ]ce qu\w*|"
    r"c['’](?:est|[ée]tait) (?:quoi|qui|o[uù]|comment|combien)|"
    r"che|(?:che )?cosa|cos['’](?:[èe]|era)|com['’](?:[èe]|era)|come si|qual[ei]?|chi|dove|"
    r"dov['’](?:[èe]|era)|"
    r"quant[oaie]|o qu[eê]|qua(?:l|is)|quem|onde|como (?:se|[ée]|era)|quant[oa]s?)\b",
    re.IGNORECASE,
)
"""How a clause begins that asks for something other than a time."""

SMALL: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split()) for language, words in {
        "de":
        "der die das dem den des ein eine einen einem einer und oder war waren ist sind hat habe haben hatte "
        "hast hatten wird wurde ich du er sie es wir ihr mich mir dir uns mein meine meiner unser unsere was "
        "wie wo wer wem wen wessen welche welcher welches wieviel womit wofur woher wohin nochmal noch mal "
        "jetzt denn eigentlich gleich bei mit fur von vom zu zum zur aus auf in im an am um nach muss soll "
        "sollte kann wollte wollten nicht auch so",
        "fr":
        "le la les l un une des du de d et ou est sont etait etaient a ai as avons avez ont avait je j tu il "
        "elle on nous vous ils elles me m te t se s mon ma mes notre nos votre ce c cet cette ces qui que qu "
        "quoi quel quelle quels quelles comment combien lequel laquelle deja encore donc alors chez avec pour "
        "dans sur sous en au aux par y faut doit dois peut plus pas ne n",
        "it":
        "il lo la i gli le l un uno una di del della dello dei degli delle d e o era erano sono ho hai ha "
        "abbiamo avevo avevamo io tu lui lei noi voi mi ti si ci vi mio mia nostro nostra questo quello che "
        "chi cosa cos come com quale qual quanto quanta quanti quante dove dov gia ancora poi allora da dal "
        "dalla con per su sul sulla in nel nella a al alla tra devo deve puo non piu",
        "pt":
        "o a os as um uma de do da dos das e ou era eram sao foi tenho tem temos tinha eu ele ela nos voce me "
        "te se meu minha nosso nossa este essa isso que quem qual quais como quanto quanta quantos quantas "
        "onde ja ainda mesmo entao com para pra por em no na nas ao aos sobre devo deve pode nao mais",
    }.items()
}  # fmt: skip
"""The small words of further languages, which no note is known by."""

ALL_NOTES: Final = re.compile(
    r"\b(?:(?:any|some|one|all) of )?(?:my|our|the|mis|nuestras|las|meine[nr]?|unsere[nr]?|mes|nos|les|mie|nostre|"
    r"minhas|nossas) (?:own )?(?:notes|notas|notizen|note)\b"
    r"(?!\s+(?:of|on|about|from|for|with|called|de[l]?|sobre|para|con|vo[nm]|zu[mr]?|[üu]ber|f[üu]r|du|des|sur|pour|"
    r"di|dell\w*|su\w*|per|d[oa]s?|com)\b|\s*[:\"“«])",
    re.IGNORECASE,
)
"""Words for all the notes there are: "my notes" is the name of none."""


_WHERE: Final = (
    r"(?:\s+(?:(?:in|on|to|into|en|al?|in den|in die|auf die|dans|sur|[àa]|nel|nella|alla|no|na)\s+)?"
    r"(?:(?:the|my|our|any|el|la|mi|mis|meinen|meine|den|die|le|mon|ma|il|mio|mia|o|minha|meu)\s+|l['’])*"
    r"(?:calendar|diary|lists?|notes?|to-?dos?|agenda|calendario|lista|notas|kalender|liste|calendrier|calend[aá]rio))*"
)
_TAIL: Final = (
    r"(?:\s+(?:yet|though|please|down|in|for now|this time|ein|auf|an|todav[ií]a|por favor|de momento|per favore|"
    r"bitte))*"
)
HANDS_OFF: Final = re.compile(
    r"\W*(?:(?:and|but|so|please|just|by the way|y|pero|eh|oye|bitte|aber|und|mais|et|stp|ma|e|per[oò]|mas)\b\W*)*(?:"
    r"(?:do ?n['’o]?t|do not|no need to|never) (?:add|change|touch|move|create|save|write|put|delete|cancel|book|"
    r"schedule|do|note|remove|edit|set|enter|make|log)(?: up| down)? (?:anything|a thing|nothing|it|that|this|any)|"
    r"no (?:me |l[oa]s? )*(?:apuntes?|anotes?|cambies?|toques?|a[ñn]adas?|crees?|borres?|muevas?|hagas?|agendes?|"
    r"canceles?|guardes?|pongas?|modifiques?|metas?|reserves?)(?: nada)?|"
    r"(?:trag|schreib|notier|[äa]nder|l[öo]sch|leg|mach|setz|speicher)e?(?: bitte)? (?:nichts|nix)|"
    r"n['’e]\s*(?:note|ajoute|mets?|change|cr[ée]e|supprime|touche|d[ée]place|inscris|modifie|enregistre)[sz]? rien|"
    r"non (?:segn|aggiung|mett|cambi|tocc|cre|cancell|spost|scriv|annot|salv)(?:are|ere) (?:niente|nulla)|"
    r"n[aã]o (?:marqu|anot|adicion|coloqu|ponh|mud|cri|apagu|mex|guard)\w{1,2} (?:em )?nada|"
    r"(?:(?:i['’]?m|i am|i was|it['’]?s|this is|that['’]?s) )?(?:only|just|merely) "
    r"(?:asking|wondering|curious|checking|a question)|i (?:only|just) want(?:ed)? to know|"
    r"(?:es que )?(?:s[oó]lo|solamente) (?:pregunt(?:o|aba)|es una pregunta|(?:era|es) por saber|por saber|"
    r"quer[ií]a saberlo)|(?:es|era) (?:s[oó]lo )?(?:una pregunta|por saber|curiosidad)|"
    r"(?:ich )?frage? (?:ich )?(?:nur|blo(?:ß|ss))|(?:ist )?nur eine frage|ich (?:will|wollte|m[öo]chte) es nur wissen|"
    r"(?:c['’]est )?(?:juste|seulement|simplement) (?:une question|pour savoir)|je (?:demande|veux) (?:juste|seulement)"
    r"(?: savoir)?|(?:chiedo|domando) (?:solo|soltanto)|(?:[èe] )?solo (?:una domanda|per sapere)|"
    r"(?:[ée] )?(?:s[oó]|apenas) (?:uma pergunta|para saber|pergunto)|"
    r"(?:estou )?(?:s[oó]|apenas) (?:a perguntar|perguntando)"
    rf"){_WHERE}{_TAIL}\W*",
    re.IGNORECASE,
)
"""A clause that only says that nothing is to be done: "don't put anything in the calendar", "I'm only asking"."""

USES: Final = re.compile(
    r"\b(?:type|types|enter|put in|tap in|key in|log ?(?:on|in)|sign in|get (?:on|in|into|onto)|connect\w*|join|use|"
    r"uses|need|"
    r"needs|access|unlock|open|conect\w*|entr\w+|met\w+|pon\w+|escrib\w+|tecle\w+|us\w+)\b",
    re.IGNORECASE,
)
BROKEN: Final = re.compile(
    r"\b(?:fix|slow|down|broken|faster|better|invent\w*|works?|mean\w*|stands? for|in general|usually|a caf[eé]|hotel|"
    r"funciona|lent[oa]|arregl\w+|significa)\b|n['’]t\b|\bfor\W*$",
    re.IGNORECASE,
)
"""Words of one who wants to get on or into something; and of one who asks about it otherwise."""

SENTENCES: Final = re.compile(r"(?<=[?!])(?=\s)")
KEY: Final = re.compile(r"^[\s*•-]*(?P<key>[^:\n]{2,40}):\s", re.MULTILINE)
"""What a line of a note is about: "Pablo: headphones"."""

LOOKS: Final = frozenset(
    {WORDS, "list_todos", "list_events", "find_free_time", "list_notes", "list_mail", "recall_facts"}
)
"""What a question seems to be for whose answer may as well be in a note or a message."""

TALK: Final = 0.8
"""How likely words must be for more of a message's words to be wanted."""

SURE: Final = 0.95
"""How likely the tool is then."""

ASKS_BUDGET: Final = re.compile(
    r"^(?!.*\b(?:in general|usually|normally|typically|on average|these days|en general|normalmente)\b).*?(?:"
    r"\bhow much\b.*\b(?:spend|spent|pay|cost|budget\w*|allowed|afford|stretch|go (?:up )?to)\b|"
    r"\b(?:budget|spending limit)\b|\b(?:most|maximum|limit|cap)\b.*\b(?:spend|pay|cost)\b|"
    r"\bcu[aá]nto\b.*\b(?:gast\w+|cost\w+|cuest\w+|pagar|presupuesto)\b|\bpresupuesto\b|"
    r"\bcombien\b.*\b(?:d[ée]penser|co[uû]ter)\b|\bwie ?viel\b.*\b(?:ausgeben|kosten)\b|\bquanto\b.*\b(?:spendere|"
    r"gastar)\b)",
    re.IGNORECASE,
)
"""A question what something may cost."""

MONEY: Final = frozenset("spend spent cost allowed afford most maximum money euros gastar costar dinero maximo".split())
SHORT: Final = 3
"""Letters of a word that tells nothing of what is asked about, at most."""

LONG: Final = 6
"""Letters of a word, at least, that may have another ending."""

STEM: Final = 5
MOST_ENDING: Final = 3
"""Letters that its forms have in common at least, and that the ending has at most."""

SHARED: Final = 2
"""So many words of a question in one line are no chance."""


def asks(words: str) -> bool:
    """Whether a part of a request asks for something that a note may tell."""
    return any(QUESTION.match(each) for each in clauses(words))


def is_called(title: str, request: str) -> bool:
    """Whether a request calls a note by its name, and does not only say that it is in the notes."""
    return bool(ranked_by_mention([title], ALL_NOTES.sub(" ", request), str))


def holding(notes: Sequence[Note], request: str) -> list[Note]:
    """The one note that a question is answered by: a line of it is about what is asked for; else none."""
    asked = {word for each in clauses(request) if QUESTION.match(each) for word in words_of(each)}
    said = asked - PASSING - frozenset().union(*(SMALL[each] for each in tongues(request)))
    found = [row for row in notes if said and _tells(row.text, said)]
    found = found or [row for row in notes if ASKS_BUDGET.search(request) and _tells_money(row.text, said)]
    return found if len(found) == 1 else []


def asked(request: str) -> str:
    """A question without the clauses beside it by which nothing is to be done; any other request as it is."""
    told = [part for each in clauses(request) for part in SENTENCES.split(each) if part]
    kept = [each for each in told if not HANDS_OFF.fullmatch(each)]
    rest = "".join(kept).strip(" ,;")
    return rest if kept and len(kept) < len(told) and is_question(rest) else request


_SET_BACK: Final = (
    r"(?:cost|sets? (?:me|us|you) back|come to|charg(?:e|ing)|looking at|fee|price|bill|costar|cuestan?|costar[aá]n?|"
    r"sal(?:e|en|ir|dr[aá]n?)|valen?|cobran?|kostet|kosten|co[uû]te\w*|costa\w*|coster[aà]|custa\w*)"
)
PRICED: Final = re.compile(
    rf"\b(?:what|how much|cu[aá]nto|was|wie ?viel|combien|quanto)\b(?:(?!\byou\b)[^?,;.]){{0,60}}?\b{_SET_BACK}\b|"
    r"\bhow much (?:is|are|was|were|will|would)\b|\bcu[aá]nto (?:es|son)\b",
    re.IGNORECASE,
)
SET_BACK: Final = re.compile(
    rf"\b(?:{_SET_BACK}|what|how much|will|would|does|do|is|are|cu[aá]nto|va a|me|us|nos)\b", re.IGNORECASE
)
WRITES: Final = re.compile(
    r"\b(?:draft|reply|answer|write|send|ask|tell|email|mail (?:them|her|him)|add|put|book|redacta\w*|respond\w*|"
    r"contest\w*|escrib\w*|pregunt\w*|manda\w*|apunta\w*|p[oó]n\w*|antworte\w*|schreib\w*|r[ée]pond\w*|rispond\w*|"
    r"scrivi\w*|escrev\w*)\b",
    re.IGNORECASE,
)
"""How it is asked what something costs, the words for that alone, and those of one who wants something written."""

NO_LOOK: Final = frozenset({"draft_reply", "create_event", "add_todo"})
"""What such a question may be taken for, which has the words of a letter but asks for nothing new."""


def _priced(request: str) -> str:
    """What the price is asked of, in the clause that asks for it and nothing else; nothing where another thing is."""
    asking = [each for each in clauses(request) if PRICED.search(each)]
    plain = len(asking) == 1 and request.rstrip().endswith(asking[0].strip())
    return "" if not plain or ASKED_TO.search(request) or WRITES.search(request) else SET_BACK.sub(" ", asking[0])


def looked_up(
    request: str,
    likely: Mapping[str, float],
    named: Collection[str],
    notes: Sequence[Note],
    mail: Callable[[], Message | None],
    rows: Callable[[], Collection[str]] = tuple,
) -> Mapping[str, float]:
    """How likely each tool is, where a question is plainly told by one note, or by one message.

    What changes something stays as it is. `named` are the kinds of rows that the request names: a time is then theirs.
    `mail` finds the message that most of the request's words are in. `rows` are events, to-dos and facts as they are
    called: where one of them is of the sender, "when is lunch with Marta Ruiz?" asks for that.
    """
    best = max(likely, key=lambda each: likely[each], default="")
    if best == "read_note" and asks(request) and holding(notes, request):
        return _surely("read_note", likely)
    if best in {*LOOKS, "read_note"} and not {"event", "to-do"} & {*named} and _in_use(request, notes):
        return _surely("read_note", likely)
    if best in NO_LOOK and named == ["a message"] and (thing := _priced(request)):
        letter = mail()
        return _surely("read_mail", likely) if letter and _bears(letter, thing, SHARED) else likely
    if best not in LOOKS or not (is_question(request) or tongues(request)):
        return likely
    if asks(request) and holding(notes, request):
        return _surely("read_note", likely)
    if not is_question(request):
        return likely
    message = mail()
    doubtful = likely.get(WORDS, 0.0) >= TALK or (not asks(request) and bool({"event", "to-do"} & {*named}))
    if message is None or not (_by_name(message, request, rows) or _bears(message, request, SHARED + doubtful)):
        return likely
    return _surely("read_mail", likely)


def _in_use(request: str, notes: Sequence[Note]) -> bool:
    """Whether it is asked how something is got on to, or into, that one note is called by its whole name."""
    clause = next((each for each in clauses(request) if QUESTION.match(each) and USES.search(each)), "")
    said = {*words_of(clause)}
    called = [row for row in notes if (own := {*words_of(row.title)} - PASSING) and own <= said]
    return len(called) == 1 and bool(KEY.search(called[0].text)) and not BROKEN.search(request)


def _by_name(message: Message, request: str, rows: Callable[[], Collection[str]]) -> bool:
    """Whether a request names the sender in full, of whom no row is."""
    name = {*words_of(who(message.sender))}
    return len(name) > 1 and name <= {*words_of(request)} and all(name.isdisjoint(words_of(each)) for each in rows())


def _bears(message: Message, request: str, least: int) -> bool:
    """Whether most of what is asked for is in a message, and at least so many words of it."""
    said = {*words_of(request)} - PASSING
    held = words_of(f"{message.subject} {new_part(message.text)}")
    found = [word for word in said if any(word_likeness(word, each) >= ALIKE for each in held)]
    return len(found) >= least and 2 * len(found) >= len(said)


def _surely(tool: str, likely: Mapping[str, float]) -> Mapping[str, float]:
    """The same with one tool far before the others."""
    return {each: share * (1 - SURE) for each, share in likely.items()} | {tool: SURE}


def told_of(note: Note, question: str) -> str:
    """What the one line of a note tells of what was asked: "a scarf" of "Mum: a scarf", where Mum was spoken of."""
    said = {*words_of(question)} - PASSING
    lines = [(each, {*words_of(each["key"])} - PASSING) for each in KEY.finditer(note.text)]
    found = [note.text[each.end() :].partition("\n")[0].strip() for each, key in lines if key and key <= said]
    return found[0] if len(found) == 1 else ""


def _tells(text: str, said: set[str]) -> bool:
    keys = ({*words_of(each["key"])} - PASSING for each in KEY.finditer(text))
    if any(key and all(_said(word, said) for word in key) for key in keys):
        return True
    lines = ({*words_of(line)} for line in text.splitlines())
    shared = ([word for word in said if _said(word, line)] for line in lines)
    return any(len(each) >= SHARED and 2 * len(each) >= len(said) for each in shared)


def _tells_money(text: str, said: Collection[str]) -> bool:
    """Whether a sentence tells an amount of money for something that is asked about."""
    about = {each for each in said if len(each) > SHORT and not ASKS_BUDGET.search(each)} - MONEY
    held = (words_of(each) for each in sentences(text) if HOLDS["money"].search(each))
    return any(any(word_likeness(word, other) >= LIKE_WORD for other in each) for each in held for word in about)


def _said(word: str, words: Collection[str]) -> bool:
    """Whether a word is among words, or one that is written without the apostrophe, or is of its verb."""
    return word in words or f"{word}s" in words or any(_is_form(word, each) for each in words)


def _is_form(one: str, other: str) -> bool:
    """Whether two words are one long word with other endings: "récupère", "récupérer"; "ritirano", "ritirare"."""
    if min(len(one), len(other)) < LONG:
        return False
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    same = stem >= STEM and max(len(one), len(other)) - stem <= MOST_ENDING
    return same or word_likeness(one, other) >= LIKE_WORD
