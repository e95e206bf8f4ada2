"""Dates in English, resolved against the day of publication.

Days of the week are the last ones, or the next where the sentence speaks of what is to come; a date without its year is
the last one, unless the sentence speaks of what is to come or it is soon. Source: the style guides of AP and Reuters
("months", "time element").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sitegen.suggest import calendar
from sitegen.suggest import english_words as words
from sitegen.suggest.calendar import Anchor
from sitegen.suggest.prose import POINT, Prose

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    rf"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb"
    rf"|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b[.{POINT}]?)"
)
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_ORDINAL = r"(?:st|nd|rd|th)?"
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
DATELINE = "the day of a dateline, on which the report was written"
"""The rule of days that are of no event."""

_NEAR = 300
"""Characters within which something is reckoned from the date named last."""

_DECADES = 100
"""Decades from which on nothing is reckoned."""
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "twenty": 20,
    "thirty": 30,
    "fifteen": 15,
}
_FEASTS = {
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Christmas": (12, 25),
    "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1),
    "Boxing Day": (12, 26),
    "Valentine's Day": (2, 14),
    "Halloween": (10, 31),
    "May Day": (5, 1),
}
_TIME = r"(?:,? (?:at )?\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)?"

_COUNTED = (
    "people|metres|meters|homes|tonnes|tons|euros|dollars|km|kg|kilometres|miles|passengers|employees|workers|soldiers"
    "|troops|votes|copies|units|cases|deaths|houses|years|men|women"
)
_PATTERN = re.compile(
    rf"""
      (?P<iso>(?<![\d-])(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d)(?![\d-])
      |(?<![\d.])(?P<py>{_YEAR})\.(?P<pm>\d\d)\.(?P<pd>\d\d)(?!\d))
    | (?P<full>(?:{_DAY},?\ )?(?:the\ )?(?P<fd>\d{{1,2}}){_ORDINAL}\ (?:of\ )?(?P<fm>{_MONTH}),?\ (?P<fy>{_YEAR})\b)
    | (?P<fullus>(?:{_DAY},?\ )?(?P<um>{_MONTH})\ (?P<ud>\d{{1,2}}){_ORDINAL},?\ (?P<uy>{_YEAR})\b)
    | (?P<range>(?P<rm>{_MONTH})\ (?P<ra>\d{{1,2}}){_ORDINAL}(?:-|–|\ to\ |\ and\ )
      (?P<rb>\d{{1,2}}){_ORDINAL}(?!\d)(?:,?\ (?P<ry>{_YEAR}))?)
    | (?P<noyear>(?:{_DAY},?\ )?(?:(?P<nm>{_MONTH})\ (?P<nd>\d{{1,2}}){_ORDINAL}(?![\d,]*\d|:)
      |(?:the\ )?(?P<nd2>\d{{1,2}}){_ORDINAL}\ (?:of\ )?(?P<nm2>{_MONTH})\b))
    | (?P<endof>(?:the\ )?(?P<edge>end|beginning|start|close|middle)\ of\ (?:the\ |this\ |next\ |last\ )?
      (?:(?P<ee>year|month|week|decade|century)|(?P<em>{_MONTH})(?:,?\ (?P<emy>{_YEAR}))?|(?P<ey>{_YEAR}))\b)
    | (?P<midyear>\b[Mm]id-(?P<midy>{_YEAR})\b)
    | (?P<apart>(?<![\w-])(?P<pn>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)\ (?P<pu>day|week)s?
      \ (?P<pside>after|before)\b(?=\ [A-Z]|\ (?:the|he|she|it|they|its|his|her|their)\b))
    | (?P<inseason>(?<=[Ii]n\ )the\ (?P<ins>spring|summer|autumn|fall|winter)\b(?=\ [a-z]|[,.]))
    | (?P<monthyear>(?:(?:early|late|mid)[- ])?(?P<mm>{_MONTH})(?:\ of|,)?\ (?P<my>{_YEAR})\b)
    | (?P<seasonyear>(?:(?:the|early|late)\ )*(?P<sn>spring|summer|autumn|fall|winter)(?:\ of)?\ (?P<sy>{_YEAR})\b)
    | (?P<relmonth>\b(?P<rw>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier\ in
      |[Ll]ater\ in)[- ](?P<rmm>{_MONTH})\b(?!\ \d))
    | (?P<relday>\b(?:[Ll]ast|[Nn]ext|[Tt]his(?:\ (?:past|coming))?|[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ll]ate
      |[Ee]arly)?\ ?(?P<rday>{_DAY})(?:\ (?:morning|afternoon|evening|night))?\b(?!,?\ (?:the\ )?(?:\d{{1,2}}(?:st
      |nd|rd|th)?\ (?:of\ )?)?{_MONTH}))
    | (?P<relunit>\b(?:(?P<much>[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\ )?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext
      |the\ (?:previous|following|past|coming))\ (?P<unit>week|weekend|month|year|decade|spring|summer|autumn|fall
      |winter|quarter)\b(?!\ (?:old|long|ahead)))
    | (?P<ago>\b(?:(?:about|some|more\ than|nearly|almost|over|around)\ )?
      (?P<an>(?<![\d.,])\d{{1,3}}|[Aa]n?|[Tt]wo|[Tt]hree
      |[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Tt]wenty
      |[Tt]hirty)\ (?P<au>day|week|month|year|decade)s?\ (?:ago|earlier)\b)
    | (?P<coming>\b(?:in|over|within)\ the\ (?P<cw>coming|next\ few|next\ several)\ (?P<cu>days|weeks|months)\b)
    | (?P<today>\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\ night|[Tt]he\ (?:previous|following
      |next|same)\ day|the\ day\ before\ yesterday|the\ day\ after\ tomorrow|[Tt]his\ (?:morning|afternoon
      |evening))\b(?!'s\ (?:world|society|youth)))
    | (?P<feast>\b(?:{"|".join(_FEASTS)})\b(?:(?:,|\ in)?\ (?P<fey>{_YEAR}))?)
    | (?P<decade>\bthe\ (?:early\ |late\ )?(?P<dec>1[5-9]\d0|20\d0)s\b)
    | (?P<dayalone>\b(?:on|by|until|since|before|after|from)\ the\ (?P<da>\d{{1,2}})(?:st|nd|rd|th)\b(?!\ of\b)
      (?!\ (?!(?:to|and|at|in|for|with|but|after|before|when|as|from|by|or|that|while|where|because|during)\b)[A-Za-z]))
    | (?P<month>(?<![\w-])(?P<prep>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]hrough
      |[Dd]uring|[Oo]f|[Tt]o|[Ee]very|and|between)\ (?P<am>{_MONTH})
      (?![.{POINT}]?\ ?\d|\w|'s?\ (?:government|party)|\ [A-Z]))
    | (?P<year>(?<![\w.,$€£#-])(?P<yy>{_YEAR})(?![\w%]|,\d|\.\d|-\d
      |\ (?:{_COUNTED})\b))
    """,
    re.VERBOSE,
)
_AHEAD = re.compile(
    r"(?<![\w-])(?:will|would|shall|won't|expected|slated|scheduled|planned|plans|plan|due|set to|aims|aim"
    r"|is to|are to|was to|were to|going to|upcoming|looks ahead|ends|begins|starts|opens|closes|expires"
    r"|runs out|takes effect|returns|resumes|forthcoming|resume|postponed|put off|delayed|deadline"
    r"|promised to|agreed to|offered to|vowed to|hopes to|intends|travels? to|hosts|flies to|faces)(?![\w-])"
)
_OVER = re.compile(rf"(?<![\w-])(?:{words.PAST}|was|were|had)(?![\w-])")
_PAST = re.compile(rf"{words.PAST}|was|were|had|[a-z]+ed")
_SAID = re.compile(rf"{words.SAY}|{words.JUDGE}")
_UNTIL = re.compile(r"\b(?:until|till|by) (?:the )?\Z")
_DETERMINED = re.compile(r"(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)|'s) \Z")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|In|since|Since|by|By|from|of|until|before|after|to|and|for|early|late|mid|during|through"
    r"|year|between|around|about|than|the|back|circa|summer|winter|spring|autumn|fall|model|election"
    r"|elections|–|-|\() ?|\(|[-–/] ?)\Z"
)


class Dated(NamedTuple):
    """A date that a text gives.

    Attributes:
        start: Where it is.
        end: Where it ends.
        date: In EDTF, or None where it cannot be resolved.
        rule: What resolved it.
        sure: Whether nothing is left open.
    """

    start: int
    end: int
    date: str | None
    rule: str
    sure: bool


def english_dates(prose: Prose, anchor: Anchor | None) -> Iterator[Dated]:
    """Give the dates of a text.

    Arguments:
        prose: The text.
        anchor: The day of publication, or None where it is not known.
    """
    reader = _Reader(prose, anchor)
    for match in _PATTERN.finditer(prose.plain):
        found = reader.read(match)
        if found:
            yield found


class _Reader:
    def __init__(self, prose: Prose, anchor: Anchor | None) -> None:
        self._prose = prose
        self._anchor = anchor
        self._last: date | None = None
        self._told_at = 0

    def read(self, match: re.Match[str]) -> Dated | None:
        kind = match.lastgroup or ""
        kind = next(
            name
            for name in (
                "iso",
                "full",
                "fullus",
                "range",
                "noyear",
                "endof",
                "midyear",
                "apart",
                "inseason",
                "monthyear",
                "seasonyear",
                "relmonth",
                "relday",
                "relunit",
                "ago",
                "coming",
                "today",
                "feast",
                "decade",
                "dayalone",
                "month",
                "year",
            )
            if match[name]
        )
        found = getattr(self, f"_{kind}")(match)
        if found is None:
            return None
        value, rule, sure = found
        start, end = match.span()
        lead = re.match(
            r"(?:on|On|by|By|in|In|since|Since|until|Until|till|Till|before|Before|after|After|from|From|through"
            r"|during|of|to|every|and|between|late|early|Late|Early) (?=[A-Z0-9])",
            match[0],
        )
        if kind in {"month", "relday"} and lead and lead[0].strip().lower() not in {"late", "early"}:
            start += lead.end()
        if kind == "dayalone":
            start += match[0].index("the ")
        while self._prose.plain[start] == " ":
            start += 1
        if value and kind != "apart" and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            self._last, self._told_at = date.fromisoformat(value), end
        return Dated(start, end, value, DATELINE if self._prose.is_dateline(start) else rule, sure)

    def _is_ahead(self, match: re.Match[str]) -> bool:
        """Whether the sentence speaks of what is to come."""
        sentence = self._prose.sentence_at(match.start())
        before = self._prose.told[sentence.start : match.end()]
        if _UNTIL.search(self._prose.told, sentence.start, match.start()) and not re.search(
            r"\b(?:was|were|had|lasted|ran|stayed|remained|by which)\b", before
        ):
            return True
        behind = self._prose.told[match.end() : sentence.end]
        clause = re.split(r"[;:]|, (?:and|but|while|which|who|after|when|where) ", before)[-1]
        found = list(_AHEAD.finditer(clause))
        if found and _OVER.search(clause, found[-1].end()):
            return False
        if found and not re.search(
            r"\b(?:said|told|says|wrote|announced|met|warned|added)\b(?: \w+){0,2} ?(?:on |late |early )?\Z",
            self._prose.told[sentence.start : match.start()],
        ):
            return True
        follows = re.match(
            r"(?:'s)? ?(?:[\w'-]+ ){0,6}?(?:will|is expected|are expected|is slated|are slated|is due|are due"
            r"|is scheduled|is set to)\b",
            behind,
        )
        own = clause.rpartition(match[0].split()[-1])[0].split(",")[-1]
        return follows is not None and re.fullmatch(r"\W*(?:[Oo]n |[Bb]y |[Mm]eanwhile )?\W*", own) is not None

    def _year_of(self, number: int, day: int | None, match: re.Match[str]) -> tuple[str | None, bool]:
        if self._anchor is None:
            return None, False
        if day is None:
            return calendar.nearest_month(self._anchor.day, number, ahead=self._is_ahead(match)), self._anchor.sure
        return calendar.likely_day(self._anchor.day, number, day, ahead=self._is_ahead(match)), self._anchor.sure

    def _iso(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        year, number, day = (
            int(match["iy"] or match["py"]),
            int(match["im"] or match["pm"]),
            int(match["id"] or match["pd"]),
        )
        return (
            (f"{year}-{number:02}-{day:02}", "a date in figures", True) if calendar.is_day(year, number, day) else None
        )

    def _full(
        self, match: re.Match[str], month: str = "fm", day: str = "fd", year: str = "fy"
    ) -> tuple[str | None, str, bool] | None:
        number, on, of = _month(match[month]), int(match[day]), int(match[year])
        return (f"{of}-{number:02}-{on:02}", "day, month and year", True) if calendar.is_day(of, number, on) else None

    def _fullus(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        return self._full(match, "um", "ud", "uy")

    def _range(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        number, first, last = _month(match["rm"]), int(match["ra"]), int(match["rb"])
        if not first < last <= 31:
            return None
        if match["ry"]:
            return f"{match['ry']}-{number:02}-{first:02}/{match['ry']}-{number:02}-{last:02}", "several days", True
        a, sure = self._year_of(number, first, match)
        if a is None or not calendar.is_day(int(a[:4]), number, last):
            return None, "several days without their year", False
        return f"{a}/{a[:4]}-{number:02}-{last:02}", "several days, in the likely year", sure

    def _noyear(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        number, day = _month(match["nm"] or match["nm2"]), int(match["nd"] or match["nd2"])
        if not 1 <= day <= 31:
            return None
        value, sure = self._year_of(number, day, match)
        return value, "day and month, in the likely year", sure

    def _midyear(self, match: re.Match[str]) -> tuple[str | None, str, bool]:
        return match["midy"], "the middle of a year", False

    def _apart(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        """Return when that was which something was so long after, or before, on the day named last."""
        sentence = self._prose.sentence_at(match.start())
        is_ahead = _AHEAD.search(self._prose.told[sentence.start : sentence.end]) is not None
        if self._last is None or is_ahead or match.start() - self._told_at > _NEAR:
            return None
        days = _NUMBERS[match["pn"].lower()] * (7 if match["pu"] == "week" else 1)
        shift = timedelta(days=-days if match["pside"] == "after" else days)
        return str(self._last + shift), "so long before or after the last date", False

    def _inseason(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        if self._anchor is None:
            return None, "a season without its year", False
        day, (first, last) = self._anchor.day, _SEASONS[match["ins"]]
        ahead = self._is_ahead(match)
        year = day.year + (1 if ahead and last < day.month else -1 if not ahead and first > day.month else 0)
        return _season(year, match["ins"]), "a season, the last or the next", False

    def _monthyear(self, match: re.Match[str]) -> tuple[str | None, str, bool]:
        return f"{match['my']}-{_month(match['mm']):02}", "month and year", True

    def _seasonyear(self, match: re.Match[str]) -> tuple[str | None, str, bool]:
        return _season(int(match["sy"]), match["sn"]), "season and year", False

    def _endof(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        edge = match["edge"]
        if match["ey"]:
            year = int(match["ey"])
            value = (
                f"{year}-12-31"
                if edge in {"end", "close"}
                else f"{year}-01"
                if edge in {"beginning", "start"}
                else f"{year}"
            )
            return value, "an edge of a year", False
        if self._anchor is None and not match["emy"]:
            return None, "an edge of a time", False
        if match["em"]:
            number = _month(match["em"])
            text = f"{match['emy']}-{number:02}" if match["emy"] else self._year_of(number, None, match)[0] or ""
            return (
                (calendar.end_of_month(int(text[:4]), number) if edge in {"end", "close"} else text),
                "an edge of a month",
                False,
            )
        assert self._anchor is not None  # noqa: S101 - asked above
        day, unit = self._anchor.day, match["ee"]
        shift = 1 if " next " in match[0] else -1 if " last " in match[0] else 0
        if unit == "year":
            return (
                (f"{day.year + shift}-12-31" if edge in {"end", "close"} else f"{day.year + shift}-01"),
                "an edge of the year",
                False,
            )
        if unit == "month":
            text = calendar.month(day.year, day.month + shift)
            return (
                (calendar.end_of_month(int(text[:4]), int(text[5:])) if edge in {"end", "close"} else text),
                "an edge of the month",
                False,
            )
        return (
            (calendar.week(day + timedelta(days=7 * shift)), "an edge of the week", False) if unit == "week" else None
        )

    def _relmonth(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        word, number = match["rw"].lower(), _month(match["rmm"])
        if (
            match["rmm"].strip(POINT + ".") in {"May", "Mar"}
            and word in {"this", "last"}
            and not match["rmm"][0].isupper()
        ):
            return None
        if self._anchor is None:
            return None, "a month without its year", False
        day = self._anchor.day
        if word == "last":
            return calendar.last_month(day, number), "the last month of that name", self._anchor.sure
        if word == "next":
            return calendar.next_month(day, number), "the next month of that name", self._anchor.sure
        if word == "this":
            return calendar.month(day.year, number), "the month of this year", self._anchor.sure
        return self._nearest(match, number, ahead=self._is_ahead(match))

    def _nearest(self, match: re.Match[str], number: int, *, ahead: bool) -> tuple[str | None, str, bool] | None:
        if self._anchor is None:
            return None
        day = self._anchor.day
        if not ahead and self._is_over(match):
            return calendar.month(day.year - (number > day.month), number), "a month that is over", self._anchor.sure
        month = calendar.nearest_month(day, number, ahead=ahead)
        return month, "a month, in the nearest year", self._anchor.sure

    def _is_over(self, match: re.Match[str]) -> bool:
        """Whether the last verb before a date is of what is over; of what was said only if the date is when."""
        sentence = self._prose.sentence_at(match.start())
        before = self._prose.told[sentence.start : match.start()]
        verbs = list(words.FINITE.finditer(before))
        if not verbs or not _PAST.fullmatch(verbs[-1][0]):
            return False
        is_of_verb = re.fullmatch(r" (?:(?:at|to|before|during|in) [^,;:\"]{2,40} )?", before[verbs[-1].end() :])
        return _SAID.fullmatch(verbs[-1][0]) is None or is_of_verb is not None

    def _relday(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        if self._anchor is None:
            return None, "a day of the week", False
        number, word = _DAYS.index(match["rday"].lower()), match[0].split()[0].lower()
        behind = self._prose.plain[match.end() : match.end() + 24]
        if re.match(r"s\b|s' ", behind) or re.match(rf" (?:to|through|until) {_DAY}\b,? \d", behind):
            return None
        before = self._prose.plain[max(0, match.start() - 20) : match.start()]
        if re.search(rf"{_DAY}(?: (?:to|through|until)) ?\Z", before) and re.match(r",? \d", behind):
            return None
        day = self._anchor.day
        if word == "next":
            return (
                str(calendar.weekday(day + timedelta(days=1), number, ahead=True)),
                "the next day of that name",
                self._anchor.sure,
            )
        if word == "last":
            return (
                str(calendar.weekday(day - timedelta(days=1), number, ahead=False)),
                "the last day of that name",
                self._anchor.sure,
            )
        ahead = self._is_ahead(match) or word in {"until", "by"} or " coming " in match[0]
        rule = "the next day of that name, since it is to come" if ahead else "the last day of that name"
        return str(calendar.weekday(day, number, ahead=ahead)), rule, self._anchor.sure

    def _relunit(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        if self._anchor is None:
            return None, "a time without its year", False
        day, unit, word = self._anchor.day, match["unit"], match["rel"].lower()
        if word in {"the past", "the coming"}:
            return None
        shift = -1 if word in {"last", "the previous"} else 1 if word in {"next", "the following"} else 0
        sure = self._anchor.sure
        if unit == "week":
            return calendar.week(day + timedelta(days=7 * shift)), "a week", sure
        if unit == "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
            if shift < 0:
                saturday -= timedelta(days=7)
            elif shift > 0:
                saturday += timedelta(days=7)
            return f"{saturday}/{saturday + timedelta(days=1)}", "a weekend", False
        if unit == "month":
            return calendar.month(day.year, day.month + shift), "a month", sure
        if unit == "year":
            return str(day.year + shift), "a year", sure
        if unit in _SEASONS:
            first = _SEASONS[unit][0]
            year = day.year + (
                1 if shift > 0 and first <= day.month else -1 if shift < 0 and first + 2 >= day.month else 0
            )
            return _season(year, unit), "a season", False
        return None

    def _ago(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        if self._anchor is None:
            return None, "so long ago", False
        word = match["an"].lower()
        count, unit, day = int(word) if word.isdigit() else _NUMBERS[word], match["au"], self._anchor.day
        if unit == "decade" and count >= _DECADES:
            return None
        if "earlier" in match[0] and self._last:
            day = self._last
        rule = "so long before the day of publication" if "ago" in match[0] else "so long before the last date"
        sure = self._anchor.sure and "ago" in match[0]
        if unit == "day":
            return str(day - timedelta(days=count)), rule, sure
        if unit == "week":
            return f"{day - timedelta(days=7 * count)}~", rule, False
        if unit == "month":
            return calendar.month(day.year, day.month - count), rule, False
        return f"{day.year - count * (10 if unit == 'decade' else 1):04}", rule, False

    def _coming(self, match: re.Match[str]) -> tuple[str | None, str, bool]:
        if self._anchor is None:
            return None, "a time to come", False
        day, unit = self._anchor.day, match["cu"]
        last = day + timedelta(days={"days": 7, "weeks": 28, "months": 90}[unit])
        return f"{day}/{last}~", "a time to come, from the day of publication", False

    def _today(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        word = match[0].lower()
        base = self._last if word.startswith("the ") and "day" in word and self._last else None
        if base is None and self._anchor is None:
            return None, "a day", False
        day = base or self._anchor.day  # type: ignore[union-attr]
        shift = (
            -1
            if word in {"yesterday", "last night", "the previous day"}
            else 1
            if word in {"tomorrow", "the following day", "the next day"}
            else 0
        )
        shift = -2 if word == "the day before yesterday" else 2 if word == "the day after tomorrow" else shift
        rule = "a day counted from the last date" if base else "a day counted from that of publication"
        return str(day + timedelta(days=shift)), rule, base is None and self._anchor is not None and self._anchor.sure

    def _feast(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        number, day = _FEASTS[next(feast for feast in _FEASTS if match[0].startswith(feast))]
        if match["fey"]:
            return f"{match['fey']}-{number:02}-{day:02}", "a feast", True
        if re.match(
            r"(?: |-)(?:market|tree|present|card|shopping|party|sales|dinner|lights)",
            self._prose.plain[match.end() : match.end() + 12],
        ):
            return None
        value, sure = self._year_of(number, day, match)
        return value, "a feast, in the likely year", sure

    def _decade(self, match: re.Match[str]) -> tuple[str | None, str, bool]:
        first = int(match["dec"])
        return f"{first}/{first + 9}", "a decade", True

    def _dayalone(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        if self._anchor is None:
            return None, "a day without its month", False
        base = self._anchor.day
        day = int(match["da"])
        if day > 31 or day == 0:
            return None
        text = f"{base.year}-{base.month:02}-{day:02}"
        if calendar.is_day(base.year, base.month, day):
            ahead = day >= base.day or self._is_ahead(match)
            value = text if ahead or day <= base.day else calendar.day_alone(base, day, ahead=False)
            return value, "a day of the month of publication", self._anchor.sure
        return None

    def _month(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        name = match["am"]
        number = _month(name)
        if match["prep"].lower() in {"to", "and", "of", "between"} and name in {"May", "March"}:
            return None
        if match["prep"].lower() == "every":
            return None
        if self._anchor is None:
            return None, "a month without its year", False
        ahead = self._is_ahead(match) or match["prep"].lower() in {"until", "till", "by"}
        return self._nearest(match, number, ahead=ahead)

    def _year(self, match: re.Match[str]) -> tuple[str | None, str, bool] | None:
        plain = self._prose.plain
        before = plain[max(0, match.start() - 14) : match.start()]
        behind = plain[match.end() : match.end() + 16]
        if re.search(
            r"(?:[$€£#]|\bNo\.? ?|\bof some |\broom |\bflight |\bpage |about |around |some |nearly |than |to )\Z",
            before,
        ) and re.match(r" [a-z]+s\b", behind):
            return None
        is_of_year = (
            _DETERMINED.search(before) is not None and re.match(r" [a-z]{3,}(?<!s)\b", behind + " ") is not None
        )
        if (
            is_of_year
            or _YEAR_BEFORE.search(before)
            or re.match(
                r"(?:[,.;)]| (?:election|season|census|budget|report|World|Olympics|treaty|law|survey)|'s|-)", behind
            )
        ):
            return match["yy"], "a year", True
        return None


def _month(name: str) -> int:
    small = name.lower().strip("." + POINT)[:3]
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(small))


def _season(year: int, name: str) -> str:
    first, last = _SEASONS[name]
    return f"{calendar.month(year, first)}/{calendar.month(year, last)}"
