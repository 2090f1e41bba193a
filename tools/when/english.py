"""The English words of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Part

NAME = "en"
DAY_FIRST = False

WORDS: Mapping[str, Mapping[str, Any]] = {
    "NUMBER": {
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    },
    "TENS": {"twenty": 20, "thirty": 30, "forty|fourty": 40, "fifty": 50, "sixty": 60, "ninety": 90},
    "ORDINAL": {
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
        "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
        "twentieth": 20, "thirtieth": 30,
    },
    "SOME": {"few|several": 3, "couple|pair": 2, "couple of|pair of": 2},
    "HALF": {"half": 0.5},
    "QUARTER": {"quarter|quarters": 0.25},
    "DOW": {
        "monday|mon.": 0, "tuesday|tue|tues|tue.": 1, "wednesday|weds|wed.": 2, "thursday|thu|thur|thurs|thu.": 3,
        "friday|fri|fri.": 4, "saturday|sat.": 5, "sunday|sun.": 6,
    },
    "DOWISH": {"mon": 0, "wed": 2, "sat": 5, "sun": 6},
    "DOWS": {
        "mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
    },
    "MONTH": {
        "january|jan.": 1, "february|feb|feb.": 2, "mar.": 3, "april|apr.": 4, "june|jun.": 6, "july|jul.": 7,
        "august|aug.": 8, "september|sept|sep.": 9, "october|oct.": 10, "november|nov|nov.": 11, "december|dec.": 12,
    },
    "MONTHISH": {
        "jan": 1, "march|mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "dec": 12,
    },
    "UNIT": {
        "second|seconds|sec|secs|s": "second", "minute|minutes|min|mins|min.": "minute",
        "hour|hours|hr|hrs|h": "hour", "day|days": "day", "week|weeks|wk|wks": "week",
        "month|months|mth|mths": "month", "quarter|quarters|qtr|qtrs": "quarter", "year|years|yr|yrs": "year",
    },
    "DAYUNIT": {"day": "day"},
    "MONTHUNIT": {"month|months": "month"},
    "YEARUNIT": {"year|years": "year"},
    "QUARTERUNIT": {"quarter|qtr": "quarter"},
    "FORTNIGHT": {"fortnight": 14},
    "DAY": {
        "today|todays|at this time": 0, "tomorrow|tomorrows|tmrw|tmr|tomoz": 1, "yesterday": -1,
        "day after tomorrow|the day after tomorrow|overmorrow": 2,
        "day before yesterday|the day before yesterday": -2,
    },
    "DAYPART": {"tonight|tonite|2nite": (0, Part(18, 24)), "overnight": (0, Part(18, 30))},
    "PART": {
        "morning": Part(0, 12), "afternoon": Part(12, 19), "evening": Part(18, 24), "night": Part(18, 24),
        "lunch|lunchtime|lunch time": Part(12, 14), "early hours of the morning": Part(0, 9),
        "afternoonish": Part(12, 19), "morningish": Part(0, 12), "breakfast time": Part(7, 9),
        "dinner time|dinnertime": Part(19, 21),
    },
    "PARTS": {"mornings": Part(0, 12), "afternoons": Part(12, 19), "evenings": Part(18, 24), "nights": Part(18, 24)},
    "AFTERPART": {"after lunch": Part(13, 17), "after school": Part(15, 21), "after work": Part(17, 21)},
    "CLOCKWORD": {
        "noon|midday|mid day|noontime": Clock(12, half="24"), "midnight": Clock(24, half="24"),
    },
    "HALFDAY": {"am|a.m.|a m|a.m": "am", "pm|p.m.|p m|p.m": "pm"},
    "EARLY": {"early": "beginning", "mid": "middle"},
    "LATE": {"late": "end"},
    "EDGE": {
        "beginning|start|beginning of|start of|early": "beginning", "middle|middle of|mid": "middle",
        "end|end of|late": "end",
    },
    "EDGEUNIT": {
        "eod|end of day|end of the day|close of business|cob|close of play": ("end", "day"), "eow": ("end", "week"),
        "eom": ("end", "month"), "eoy": ("end", "year"), "bom": ("beginning", "month"), "boy": ("beginning", "year"),
    },
    "WHOLE": {"rest|rest of|the rest of|remainder of": "rest", "all|whole|all of": "all"},
    "SEASON": {
        "spring": ((3, 20), (6, 21)), "summer": ((6, 21), (9, 24)), "autumn|fall": ((9, 23), (12, 21)),
        "winter": ((12, 21), (3, 21)),
    },
    "FEAST": {
        "christmas|christmas day|xmas": (12, 25), "christmas eve|xmas eve": (12, 24), "boxing day": (12, 26),
        "new year's day|new years day|new year": (1, 1), "new year's eve|new years eve|nye": (12, 31),
        "valentine's day|valentines day": (2, 14), "halloween": (10, 31),
    },
    "FREQUENCY": {
        "hourly": "hour", "daily|each day|everyday": "day", "weekly": "week", "monthly": "month",
        "quarterly": "quarter", "yearly|annually": "year",
    },
    "OTHER_FREQUENCY": {"fortnightly|biweekly|every fortnight": "week"},
    "ZONE": {
        "gmt|utc": 0.0, "bst|cet": 1.0, "cest|eet": 2.0, "ist": 5.5, "est|cdt": -5.0, "edt": -4.0, "cst|mdt": -6.0,
        "mst|pdt": -7.0, "pst": -8.0,
    },
}

PHRASES: Mapping[str, str] = {
    "A": "a|an",
    "THE": "the",
    "OF": "of|in|on",
    "POSSESSIVE": "'s|s",
    "IN": "in|during|on",
    "ON": "on|upon",
    "AT": "at|@",
    "FOR": "for",
    "LINK": "on|at|in|for|from|during|of|-|(",
    "ABOUT": "about|around|approximately|approx|approx.|roughly|circa|at around|at about|~",
    "NEARLY": "about|around|approximately",
    "ISH": "ish|-ish|approximately|sharp|exactly|or so|on the dot",
    "OCLOCK": "o'clock|oclock|o clock",
    "TH": "st|nd|rd|th",
    "ZERO": "o|oh|ou|zero",
    "PAST": "past|after",
    "TO_HOUR": "to|till|before|of",
    "HALF_HOUR": "half",
    "MINUTES": "minute|minutes|min|mins",
    "THIS": "this|current|the current|this current",
    "NEXT": "next|following|upcoming|the following|the next",
    "COMING": "coming|upcoming",
    "LAST": "last|past|previous|the past|the previous",
    "FINAL": "last|final",
    "AFTER_NEXT": "after next",
    "FROM_NOW": "from now|hence|from today|from right now",
    "AGO": "ago|back|before now",
    "LATER": "later|further on",
    "EARLIER": "earlier|sooner",
    "BEFORE": "before|prior to|earlier than",
    "AFTER": "after|later than|following|anytime after|any time after",
    "FROM": "from|starting from|starting|beginning|as of",
    "STARTING": "starting|from|starting from|beginning",
    "SINCE": "since",
    "UNTIL": "to|till|til|until|untill|thru|through|up to|upto",
    "UNTIL_WORD": "until|till|til|untill|through|thru|up to|up until",
    "DASH": "-",
    "BETWEEN": "between|in between",
    "AND": "and|&",
    "BUT": "but|and",
    "BY": "by|no later than|not later than|at the latest by|due|due by",
    "WITHIN": "within|in less than|in under",
    "EVERY": "every|each|every single",
    "OTHER": "other|second",
    "EVERY_OTHER_WEEK": "every other week|every two weeks|every 2 weeks|every second week",
    "WORKDAYS": "weekdays|workdays|working days|week days|monday to friday every week",
    "WORKDAY": "weekday|workday|working day|week day|business day",
    "WEEKEND": "weekend|week-end|week end|wkend",
    "WEEKENDS": "weekends",
    "TIMES": "times|occurrences",
    "MONTHLY": "monthly",
    "YEARLY": "yearly|annually|every year|each year",
    "CLOSEST": "closest|nearest",
    "MORE": "more|whole|full",
    "NOW": "now|right now|just now|at the moment|atm|immediately|this instant|at once",
    "SOON": "asap|as soon as possible",
    "ERA": "ad|a.d.",
    "IDES": "ides|the ides",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

# Long words of these categories are understood in spite of a slip; the words below are no slips.
MISSPELT = ("DOW", "MONTH", "MONTHISH", "DAY", "DAYPART", "DOWS")
NOT_MISSPELT = "sundae sundry sundries fridge octopus saturate saturated thirsty augusta today's"
