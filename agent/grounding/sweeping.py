"""Sweeping the list: "clear the completed ones" takes off every to-do that is done, "clear my whole list" every other.

A small model shows them instead, or deletes an open one; which ones are meant is plain, so code decides it.
"""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.stores import Stores
from tools.matching import words_of

SWEEPS: Final = frozenset(
    "delete clear remove rid wipe clean bin erase purge tidy throw drop scrap trash sweep "
    "borra borrame borrar elimina eliminame eliminar quita quitame quitar limpia limpiame limpiar saca sacame suprime "
    "losch losche loschen entferne entfern supprime efface enleve retire vire cancella elimina rimuovi togli apaga "
    "remove tira exclui".split()
)
"""Words of one who wants something gone."""

DONE: Final = frozenset(
    "done completed complete finished ticked checked crossed "
    "hecho hecha hechos hechas completado completada completados completadas terminado terminada terminados terminadas "
    "acabado acabados acabadas finalizados finalizadas tachados tachadas hice "
    "erledigt erledigte erledigten fertigen abgehakten terminees terminee faites finies finites cochees fatte "
    "completate completati finite finiti concluidas concluidos feitas feitos terminadas".split()
)
"""Words for what is done."""

BESIDE: Final = frozenset(
    "s please can could would you the all of ones those that which what whatever are is have has been i ve we "
    "already off out up away get from on in my our to do dos whole entire every todo todos task tasks item items "
    "list lists "
    "everything anything thing things stuff for me just now and any reminders entries "
    "por favor puedes podrias me las los la lo el que ya estan esta he hemos de del en mi mis tareas tarea cosas lista "
    "pendientes todas todos todo ahora "
    "bitte die alle aus von der meiner liste aufgaben schon les des de ma mes liste taches deja qui sont le quelle "
    "gia dalla mia lista attivita che sono tutte as os da minha tarefas ja estao".split()
)
"""Words that may stand beside these; any other means something else."""

ONE: Final = re.compile(
    r"\b(?:(?:the|my|that|just)(?: \w+){0,2}? (?:to-?do|task|item|thing|reminder)(?! list)|"
    r"(?:la|mi)(?: \w+)? (?:tarea|cosa)|(?:la|el) que(?: \w+)? (?:est[aá]|he|hemos|hice)|"
    r"la (?:hecha|completada|terminada|acabada|finalizada))\b",
    re.IGNORECASE,
)
"""Words for one of them: where several are done, it is not said which."""

BROKEN: Final = re.compile(r"[,;:]|[.?!]\s*\w")
"""What parts two thoughts: "clear my list, I'm done" is of all that is on it."""


ALL: Final = frozenset(
    "all everything every whole entire todas todos todo entera alle alles ganze toutes tous toute tout tutte "
    "tutti tutta "
    "tutto todas tudo inteira".split()
)
OF_LIST: Final = frozenset(
    "list lists todos dos task tasks lista tareas pendientes liste aufgaben taches attivita tarefas".split()
)
"""Words of one who means all that is on the list."""


def swept(request: str, stores: Stores) -> tuple[Planned, ...]:
    """The call for each to-do that is done, or for each that is not, where those are to go and nothing else is said."""
    words = words_of(request)
    wants = next((place for place, word in enumerate(words) if word in SWEEPS), len(words))
    done = [place for place, word in enumerate(words) if word in DONE]
    everything = not done and not ALL.isdisjoint(words) and not OF_LIST.isdisjoint(words)
    if wants == len(words) or BROKEN.search(request.strip()) or "?" in request.rstrip("?! "):
        return ()
    if not everything and (not done or done[0] < wants):
        return ()
    if not all(word in SWEEPS or word in DONE or word in BESIDE for word in words):
        return ()
    rows = stores.todos.list(done=not everything)
    ids = {row.id for row in rows}
    calls = tuple(Planned("delete_todo", {"todo": f"#{row.id}"}) for row in rows if row.parent not in ids)
    if len(calls) > 1 and ONE.search(request):
        return (Planned("list_todos", {"status": "done"}),)
    return calls or (Planned("list_todos", {} if everything else {"status": "done"}),)
