"""Words that say that the number before them counts something that is no time, in every language."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "MEASURE": "km|cm|kg|kilos|euros|euro|eur|usd|gbp|"
    "kilometers|kilometres|miles|meters|metres|grams|pounds|lbs|liters|litres|dollars|bucks|pence|quid|degrees|percent|"
    "people|guests|persons|pages|points|floors|seats|tickets|copies|units|"
    "kilometros|metros|gramos|litros|dolares|pesos|grados|personas|calles|cuadras|pisos|paginas|puntos|plazas|invitados|"
    "asistentes|sillas|entradas|unidades|por ciento|"
    "quilometros|gramas|reais|pessoas|graus|chilometri|metri|grammi|litri|gradi|persone|kilometer|leute|personen|gramm|"
    "grad|prozent|kilometres|grammes|litres|personnes|degres",
}
