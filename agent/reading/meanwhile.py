"""What stands beside an order to keep something: courtesies, and why it is to be kept.

Each line is a place to add a language.
"""

from __future__ import annotations

from typing import Final

SOON: Final = (
    r"(?:please|pls|plz|thanks?(?: you)?(?: (?:so|very) much| a lot)?|ta|cheers|dear|love|mate|darling|honey|"
    r"would (?:you|ya|u)|will (?:you|ya|u)|could (?:you|ya|u)|can (?:you|ya|u)|if you (?:would|could|can|please|"
    r"do ?n['’]?t mind|get a (?:chance|sec|minute|moment))|for me|for us|"
    r"(?:so|in case) (?:that )?(?:i|we) (?:(?:do ?n['’]?t|won['’]?t|will not|never|always|might) )?(?:forget|"
    r"remember|"
    r"miss|"
    r"overlook)(?: (?:it|that|this|them))?|"
    r"(?:so|in case) (?:that )?(?:i|we) (?:do ?n['’]?t|won['’]?t|ca ?n['’]?t|never) (?:(?:double[- ]?)?book|plan|"
    r"arrange|say yes "
    r"to|agree to|take on|promise)(?: (?:anything|something|myself|me|it|that|over it|on top of it|then|there|that "
    r"(?:day|"
    r"night|morning)|else|daft|stupid|silly|by (?:mistake|accident)))*|so (?:that )?(?:nobody|no one) books (?:over "
    r")?(?:it|me)|"
    r"before (?:i|we) forget|or (?:i['’]?ll|we['’]?ll|i will|i) forget(?: (?:it|again))?|"
    r"when you (?:can|get a (?:chance|sec|minute|moment))|as well|too|asap|quick(?:ly)?|now|then|"
    r"por favor|porfa(?:vor)?|porfis|plis|(?:muchas |mil )?gracias|che|si (?:puedes|pod[eé]s|eres tan amable|"
    r"no te importa|no es molestia)|(?:que|para que) (?:si no )?(?:luego )?(?:no )?se me (?:olvid\w+|pas\w+|pase)|"
    r"(?:que|porque) (?:si no )?(?:luego )?(?:se me (?:olvid\w+|va(?: (?:de la cabeza|el santo al cielo|la olla|"
    r"la pinza|todo))?|pasa)|tengo (?:la|una) (?:cabeza|memoria)(?: \w+){1,4})|"
    r"a ver si (?:(?:no|esta vez|por fin|al final|de una vez) )*(?:llueve|nieva|hace|hay|vienen?|salen?|va|se)\b"
    r"[^,.;!?]*|"
    r"antes de que se me olvide|para (?:que )?no (?:se me )?olvid\w+(?:l[oa]|me)?|anda|venga|"
    r"bitte|danke|stp|svp|s['’]il te pla[iî]t|s['’]il vous pla[iî]t|merci(?: d['’]avance)?|per favore|"
    r"per piacere|grazie(?: mille)?|por gentileza|(?:se |por )?faz(?:es)? favor|obrigad[oa]|valeu)"
)
"""Courtesies, and why it is to be kept."""
