"""The Portuguese words of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Part

NAME = "pt"
DAY_FIRST = True

WORDS: Mapping[str, Mapping[str, Any]] = {
    "FIRST_DAY": {"um": 1},
    "NUMBER": {
        "um|uma": 1,
        "dois|duas": 2,
        "três": 3,
        "quatro": 4,
        "cinco": 5,
        "seis": 6,
        "sete": 7,
        "oito": 8,
        "nove": 9,
        "dez": 10,
        "onze": 11,
        "doze": 12,
        "quinze": 15,
        "vinte": 20,
        "trinta": 30,
    },
    "ORDINAL": {"primeiro|primeira": 1, "segundo": 2, "terceiro|terceira": 3, "quarto": 4},
    "SOME": {"par de": 2, "alguns|algumas|uns|umas": 3},
    "HALF": {"meia|meio": 0.5},
    "QUARTER": {"quarto|um quarto|quartos": 0.25},
    "DOW": {
        "segunda-feira|segunda feira|segunda|2a feira|2ª feira|2a-feira|2ª-feira|2ª": 0,
        "terça-feira|terça feira|terça|3a feira|3ª feira|3a-feira|3ª-feira|3ª": 1,
        "quarta-feira|quarta feira|quarta|4a feira|4ª feira|4a-feira|4ª-feira|4ª": 2,
        "quinta-feira|quinta feira|quinta|5a feira|5ª feira|5a-feira|5ª-feira|5ª": 3,
        "sexta-feira|sexta feira|sexta|6a feira|6ª feira|6a-feira|6ª-feira|6ª": 4,
        "sábado": 5,
        "domingo": 6,
    },
    "DOWISH": {
        "seg|seg.": 0,
        "ter|ter.": 1,
        "qua|qua.": 2,
        "qui|qui.": 3,
        "sex|sex.": 4,
        "sáb|sáb.": 5,
        "dom|dom.": 6,
    },
    "DOWS": {
        "segundas|segundas-feiras": 0,
        "terças|terças-feiras": 1,
        "quartas|quartas-feiras": 2,
        "quintas|quintas-feiras": 3,
        "sextas|sextas-feiras": 4,
        "sábados": 5,
        "domingos": 6,
    },
    "MONTH": {
        "janeiro": 1,
        "fevereiro": 2,
        "março": 3,
        "abril": 4,
        "maio": 5,
        "junho": 6,
        "julho": 7,
        "agosto": 8,
        "setembro": 9,
        "outubro": 10,
        "novembro": 11,
        "dezembro": 12,
    },
    "UNIT": {
        "segundo|segundos": "second",
        "minuto|minutos|min": "minute",
        "hora|horas|h": "hour",
        "dia|dias": "day",
        "semana|semanas": "week",
        "mês|meses": "month",
        "trimestre|trimestres": "quarter",
        "ano|anos": "year",
    },
    "DAYUNIT": {"dia": "day"},
    "MONTHUNIT": {"mês|meses": "month"},
    "YEARUNIT": {"ano|anos": "year"},
    "FORTNIGHT": {"quinzena": 15},
    "DAY": {"hoje": 0, "amanhã": 1, "depois de amanhã": 2, "ontem": -1, "anteontem": -2},
    "DAYPART": {
        "hoje à noite|esta noite|essa noite": (0, Part(18, 24)),
        "esta manhã|hoje de manhã": (0, Part(4, 12)),
        "esta tarde|hoje à tarde": (0, Part(12, 19)),
        "ontem à noite": (-1, Part(18, 24)),
    },
    "PART": {
        "manhã": Part(4, 12),
        "tarde": Part(12, 19),
        "noite": Part(18, 24),
        "madrugada": Part(0, 6),
    },
    "SUREPART": {
        "de manhã|da manhã|pela manhã": Part(4, 12),
        "à tarde|da tarde|de tarde|pela tarde": Part(12, 19),
        "à noite|da noite|de noite": Part(18, 24),
        "da madrugada|de madrugada": Part(0, 6),
    },
    "CLOCKWORD": {"meio-dia|meio dia": Clock(12, half="24"), "meia-noite|meia noite": Clock(24, half="24")},
    "EDGE": {"fim|o fim|final": "end", "início|começo": "beginning", "meados": "middle"},
    "SEASON": {
        "primavera": ((3, 20), (6, 21)),
        "verão": ((6, 21), (9, 24)),
        "outono": ((9, 23), (12, 21)),
        "inverno": ((12, 21), (3, 21)),
    },
    "FEAST": {
        "natal": "christmas",
        "véspera de natal": "christmas_eve",
        "ano novo": "new_year",
        "páscoa": "easter",
        "sexta-feira santa": "good_friday",
    },
    "FREQUENCY": {
        "todo dia|todos os dias|diariamente": "day",
        "toda semana|todas as semanas|semanalmente": "week",
        "todo mês|todos os meses|mensalmente": "month",
        "todo ano|todos os anos|anualmente": "year",
    },
}

PHRASES: Mapping[str, str] = {
    "A": "um|uma",
    "THE": "o|a|os",
    "THE_DAY": "o",
    "OF": "de|do|da|em",
    "IN": "em|daqui a|dentro de|no|na|daqui",
    "ON": "no|na|em|para o|para a|pra|pro|para",
    "AT": "às|à|as|ao|pelas|lá pelas|para as",
    "LINK": "a|ao|de|do|da|em|no|na|por|para|pra|às",
    "ABOUT": "por volta das|cerca das|lá pelas|umas",
    "CLOCK_HOURS": "horas|hora|h|hs",
    "OCLOCK": "em ponto",
    "PLUS": "e",
    "MINUS": "menos",
    "MINUTES": "minutos|minuto|min",
    "THIS": "este|esta|esse|essa|neste|nesta|nesse|nessa",
    "NEXT": "próximo|próxima|próximos|próximas|seguinte|que vem|que vêm",
    "LAST": "passado|passada|último|última",
    "FINAL": "último|última",
    "AGO": "atrás",
    "SINCE_SHIFT": "há|faz",
    "LATER": "depois|mais tarde",
    "EARLIER": "antes|mais cedo",
    "BEFORE": "antes de|antes das|antes da|antes do",
    "BEFORE_DAY": "antes do|antes do dia",
    "AFTER": "depois de|depois das|depois do|após|a partir de|a partir das",
    "FROM": "de|das|do|da|desde|a partir de",
    "BOTH": "os dois|os dois dias|ambos|nos dois dias",
    "STARTING": "a partir de|a partir do|desde",
    "AND_SO_ON": "até novo aviso|até nova ordem|até ordem em contrário|a partir deste"
    "|a começar por este|a começar neste",
    "FULL": "boa|boas",
    "NEXT_MORNING": "da manhã seguinte|do dia seguinte|na manhã seguinte|no dia seguinte",
    "UNTIL": "a|até|ao",
    "UNTIL_HOUR": "às|até às|até as",
    "UNTIL_WORD": "até|até às|até as|até o|até a",
    "UNTIL_DAY": "até o|até o dia|até ao dia|até dia",
    "BY": "até no máximo|para|no máximo até",
    "BY_DAY": "para o dia|para dia|o mais tardar no",
    "WITHIN": "nos próximos|nas próximas|em menos de",
    "FOR": "por|durante",
    "DASH": "-",
    "BETWEEN": "entre|entre as",
    "AND": "e|e as",
    "EVERY": "cada|todo|toda|todos os|todas as",
    "BUT_NOT": "exceto|menos|salvo",
    "SAME_TIME": "à mesma hora|na mesma hora|no mesmo horário|mesmo horário|mesma hora",
    "WEEKEND": "fim de semana|final de semana|fds",
    "WEEKENDS": "fins de semana|todos os fins de semana",
    "NOW": "agora|já já|agora mesmo",
    "DAY_NUMBER": "dia|o dia|no dia|ao dia",
    "COLON": ":",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

MARKS = (
    "o os um uma não meu minha meus para pra pro com em no na nos nas às ao eu você lembra lembrar preciso tenho "
    "ligar acrescenta põe coloca marca próximo próxima que do da de e a me por se já adiciona apaga desmarca muda "
    "obrigado obrigada bom tudo quando mas também até são podes podias pode olá desculpa estou tem foi isso ele ela "
    "vai vou há pôr marcar agora depois jantar almoço passa fica mesma mesmo cedo trabalho exame reunião"
)
"""Small words by which a text is known to be Portuguese."""

PEOPLE = frozenset({"Marco"})
"""Names of people that are months but for an accent: "almoço com o Marco"."""

MISSPELT = ("DOW", "MONTH", "DAY")
NOT_MISSPELT = "sabido"
