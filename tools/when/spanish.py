"""The Spanish words of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Part

NAME = "es"
DAY_FIRST = True

# Accents are taken off before a word is looked up.
WORDS: Mapping[str, Mapping[str, Any]] = {
    "NUMBER": {
        "uno|una|un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
        "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
        "dieciseis|diez y seis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
        "veintiuno|veintiuna|veintiun": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24,
        "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    },
    "TENS": {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "noventa": 90},
    "ORDINAL": {
        "primero|primer|primera": 1, "segundo|segunda": 2, "tercero|tercer|tercera": 3, "cuarto|cuarta": 4,
        "quinto|quinta": 5,
    },
    "SOME": {"par": 2, "par de": 2, "unos|unas|algunos|algunas": 3, "unos pocos|unas pocas|unos cuantos": 3},
    "HALF": {"media|medio": 0.5},
    "QUARTER": {"cuarto|cuartos": 0.25},
    "DOW": {
        "lunes|lun.": 0, "martes|mar.": 1, "miercoles|mie.": 2, "jueves|jue|jue.": 3,
        "viernes|vie|vie.": 4, "sabado|sab|sab.": 5, "domingo|dom.": 6,
    },
    "DOWISH": {"lu|lun|lu.": 0, "ma|ma.": 1, "mx|mie|mi.|x": 2, "ju.": 3, "vi.": 4, "sa.": 5, "dom|do.": 6},
    "DOWS": {"sabados": 5, "domingos": 6},
    "MONTH": {
        "enero|ene.": 1, "febrero|feb|feb.": 2, "marzo": 3, "abril|abr|abr.": 4, "mayo|may.": 5, "junio|jun.": 6,
        "julio|jul.": 7, "agosto|ago.": 8, "septiembre|setiembre|sept|sep.|set.": 9, "octubre|oct.": 10,
        "noviembre|nov|nov.": 11, "diciembre|dic.": 12,
    },
    "MONTHISH": {"ene": 1, "mar": 3, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "oct": 10, "dic": 12},
    "UNIT": {
        "segundo|segundos|seg": "second", "minuto|minutos|min|mins|min.": "minute",
        "hora|horas|h|hs|hrs": "hour", "dia|dias": "day", "semana|semanas": "week", "mes|meses": "month",
        "trimestre|trimestres": "quarter", "ano|anos": "year",
    },
    "DAYUNIT": {"dia": "day"},
    "MONTHUNIT": {"mes|meses": "month"},
    "YEARUNIT": {"ano|anos": "year"},
    "QUARTERUNIT": {"trimestre": "quarter"},
    "FORTNIGHT": {"quincena": 15},
    "DAY": {
        "hoy|en este momento": 0, "manana": 1, "ayer": -1, "pasado manana": 2,
        "anteayer|antier|antes de ayer|antes de anoche": -2,
    },
    "DAYPART": {"esta noche": (0, Part(18, 24)), "anoche": (-1, Part(18, 24)), "esta manana": (0, Part(4, 12))},
    "PART": {
        "manana": Part(4, 12), "tarde": Part(12, 21), "noche": Part(18, 24), "madrugada": Part(0, 6),
        "tardes": Part(12, 21),
    },
    "SUREPART": {
        "por la manana|de la manana|en la manana|a la manana": Part(4, 12),
        "por la tarde|de la tarde|en la tarde|a la tarde": Part(12, 21),
        "por la noche|de la noche|en la noche|a la noche": Part(18, 24),
        "de la madrugada|por la madrugada|de madrugada": Part(0, 6),
        "del mediodia|del medio dia": Part(12, 16),
        "a primera hora": Part(7, 10), "a ultima hora": Part(17, 21),
    },
    "PARTS": {"mananas": Part(4, 12), "tardes": Part(12, 21), "noches": Part(18, 24)},
    "AFTERPART": {"despues de comer": Part(15, 18), "despues del trabajo": Part(18, 21)},
    "CLOCKWORD": {"mediodia|medio dia": Clock(12, half="24"), "medianoche|media noche": Clock(24, half="24")},
    "HALFDAY": {"am|a.m.|a m|a.m|a. m.": "am", "pm|p.m.|p m|p.m|p. m.": "pm"},
    "EDGE": {
        "principio|principios|comienzo|inicio|comienzos": "beginning", "mediados": "middle",
        "final|fin|finales|fines": "end",
    },
    "EDGEUNIT": {"fin del dia|final del dia|fin de la jornada|final de la jornada": ("end", "day")},
    "WHOLE": {"resto|el resto": "rest", "toda|todo": "all"},
    "SEASON": {
        "primavera": ((3, 20), (6, 21)), "verano": ((6, 21), (9, 24)), "otono": ((9, 23), (12, 21)),
        "invierno": ((12, 21), (3, 21)),
    },
    "FEAST": {
        "navidad|la navidad": (12, 25), "nochebuena": (12, 24), "nochevieja|fin de ano": (12, 31),
        "ano nuevo": (1, 1), "reyes|dia de reyes": (1, 6),
    },
    "FREQUENCY": {
        "diariamente|a diario|cada dia|todos los dias": "day", "semanalmente|todas las semanas": "week",
        "mensualmente|todos los meses": "month", "anualmente|todos los anos": "year",
    },
    "OTHER_FREQUENCY": {"quincenalmente|semana si semana no|cada quincena": "week"},
    "ZONE": {"gmt|utc": 0.0, "cet|bst": 1.0, "cest": 2.0, "est": -5.0, "pst": -8.0},
}

PHRASES: Mapping[str, str] = {
    "A": "un|una",
    "THE": "el|la|los|las",
    "LOS": "los|todos los",
    "OF": "de|del|en",
    "IN": "en|durante|por|dentro de|de aqui a",
    "ON": "el|en|para el|este|del",
    "AT": "a las|a la|al las|las|a|sobre las|para las|hacia las|la",
    "FOR": "durante|por|para",
    "LINK": "a|de|del|en|por|para|el|la|los|-|(",
    "ABOUT": "sobre|hacia|alrededor de|aproximadamente|a eso de|como a",
    "ISH": "en punto|aproximadamente|mas o menos|y pico",
    "OCLOCK": "horas|hora|h|hs|en punto",
    "TH": "o|a|º|ª|°",
    "ZERO": "cero|zero",
    "ZEROS": "0",
    "PLUS": "y|con",
    "MINUS": "menos",
    "MINUTES": "minuto|minutos|min",
    "THIS": "este|esta|estos|estas",
    "NEXT": "proximo|proxima|proximos|proximas|siguiente|siguientes|que viene|que vienen|entrante",
    "LAST": "pasado|pasada|pasados|pasadas|ultimo|ultima|ultimos|ultimas|anterior|anteriores",
    "FINAL": "ultimo|ultima",
    "FROM_NOW": "a partir de ahora|desde ahora|a partir de hoy",
    "AGO": "atras",
    "SINCE_SHIFT": "hace",
    "LATER": "mas tarde|despues|mas",
    "EARLIER": "antes|mas temprano|mas pronto",
    "BEFORE": "antes de|antes del|antes de las|antes de la",
    "AFTER": "despues de|despues del|despues de las|a partir de|a partir de las|a partir del|tras",
    "FROM": "de|desde|del|desde las|desde el|de las|a partir de|a partir del",
    "STARTING": "desde|a partir de|a partir del|empezando|desde el",
    "SINCE": "desde|desde las|desde el",
    "UNTIL": "a|hasta|al|hasta el|hasta las|a las|hasta la",
    "UNTIL_WORD": "hasta|hasta el|hasta las|hasta la|hasta finales de|hasta fin de",
    "DASH": "-",
    "BETWEEN": "entre|entre el|entre las|entre la",
    "AND": "y|e|y el|y las|y la",
    "BUT": "pero|y",
    "BY": "para|para el|para las|antes de que acabe|a mas tardar el|como muy tarde el|no mas tarde de|no mas tarde del",
    "WITHIN": "en menos de|en el plazo de|en un plazo de|antes de",
    "EVERY": "cada|todos los|todas las|todo",
    "OTHER": "otro|otra",
    "WORKDAYS": "dias laborables|los dias laborables|entre semana|dias de semana|los dias de semana|"
    "de lunes a viernes todas las semanas",
    "WORKDAY": "dia laborable|dia de semana|dia habil|dias laborables",
    "WEEKEND": "fin de semana|finde|weekend",
    "WEEKENDS": "fines de semana|los fines de semana|findes",
    "TIMES": "veces",
    "MONTHLY": "de cada mes|cada mes|de todos los meses",
    "YEARLY": "cada ano|todos los anos|de cada ano",
    "MORE": "mas",
    "NOW": "ahora|ya|ahorita|ahora mismo|cuanto antes|inmediatamente|enseguida",
    "SOON": "lo antes posible",
    "DAY_NUMBER": "dia|el dia",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

# Long words of these categories are understood in spite of a slip; the words below are no slips.
MISSPELT = ("DOW", "MONTH", "DAY", "DOWS")
NOT_MISSPELT = "vienes mares mates martas parte partes dominio dominios mañana semana manana anteayer"
