"""When something is, said with a doubt and asked back: "I think the viewing is at 5, can you check?"."""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
ENGLISH: Final = re.compile(
    r"^\W*(?:(?:hey|hi|so|ok|oh|um)\W+)*(?:i (?:think|thought|believe|reckon|guess)|(?:i['’]?m )?(?:pretty|fairly|"
    r"almost|nearly) "
    r"sure)(?: that)? (?P<row>(?!i\b|it\b|that\b|this\b|you\b|we\b)[^,.;:!?]+?)(?: is|['’]s| are| was| starts?|"
    r" begins?) "
    r"(?:at|on|from|in) [^.;:!?]+?[\s,.;–-]+"
    r"(?:(?:can|could|would) you (?:just |please )*(?:check|confirm|look)(?: (?:that|it|up|for me|please))*|"
    r"is (?:that|it) (?:right|correct|so)|am i right|right|correct|isn['’]?t it)[\s?!.]*$",
    _I,
)
SPANISH: Final = re.compile(
    r"^\W*(?:(?:oye|hola|a ver|pues)\W+)*(?:creo|me parece|juraría|dir[ií]a|pensaba)(?: que)? "
    r"(?P<row>(?!es\b|eso\b)[^,.;:!?¿]+?) (?:es|era|empieza|son) (?:a las?|el|en) [^.;:!?¿]+?[\s,.;–¿-]+"
    r"(?:(?:me )?(?:lo )?(?:puedes (?:mirar|comprobar|confirmar)(?:lo|me)?|confirmas|compruebas|miras)|verdad|no|"
    r"es as[ií]|"
    r"es correcto)[\s?!.]*$",
    _I,
)


def asked_when(request: str) -> str:
    """The request told as the question when it is; any other as it is."""
    if found := ENGLISH.match(request):
        return f"when is {found['row']}?"
    if found := SPANISH.match(request):
        return f"¿cuándo es {found['row']}?"
    return request
