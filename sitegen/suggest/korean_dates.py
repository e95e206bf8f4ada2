"""Dates in Korean, resolved against the day of publication.

A day alone is the last one of that number, as the style book of Yonhap sets dates; `이날` is the day named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sitegen.suggest import calendar
from sitegen.suggest.calendar import Anchor
from sitegen.suggest.english_dates import DATELINE, Dated
from sitegen.suggest.prose import Prose

_DAYS = "월화수목금토일"
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 14)}
_NATIVE = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "열흘": 10, "한": 1, "두": 2, "세": 3, "네": 4}
_YEARS = {"올해": 0, "올": 0, "금년": 0, "작년": -1, "지난해": -1, "재작년": -2, "내년": 1, "내후년": 2, "이듬해": 1}
_PART = r"(?:\s?(?:초(?!등)|중순|말|하순|상순|초순|상반기|하반기))?"
_PATTERN = re.compile(
    rf"""
      (?P<iso>(?<!\d)(?P<iy>(?:19|20)\d\d)[.-]\s?(?P<im>\d{{1,2}})[.-]\s?(?P<id>\d{{1,2}})(?!\d)\.?)
    | (?P<full>(?<!\d)(?P<fy>(?:1[5-9]|20)\d\d)년\s?(?P<fm>\d{{1,2}})월\s?(?P<fd>\d{{1,2}})일)
    | (?P<ymonth>(?<!\d)(?P<yy>(?:1[5-9]|20)\d\d)년\s?(?P<ym>\d{{1,2}})월{_PART})
    | (?P<rymd>(?<![가-힣])(?P<ry>올해|올|금년|작년|지난해|재작년|내년
      |내후년)\s?(?P<rm>\d{{1,2}})월(?:\s?(?P<rd>\d{{1,2}})일)?{_PART})
    | (?P<days>(?<![\d.,])(?:(?P<srel>지난|오는)\s?)?(?:(?P<sm>\d{{1,2}})월\s?)?(?P<sa>[12]?\d|3[01])일?\s?[~∼-]\s?
      (?P<sb>[12]?\d|3[01])일(?!\s?(?:간|동안)))
    | (?P<month>(?<!\d)(?:(?P<mrel>지난|오는|다음)\s?)?(?<!역대\ )(?P<mm>\d{{1,2}})월(?:\s?(?P<md>\d{{1,2}})일)?{_PART}
      (?!\s?(?:간|동안)))
    | (?P<relmonth>(?<![가-힣])(?P<rel>지지난달|지난달|지난\s달|이달|이번\s?달|다음\s?달|내달|새달
      |전달)(?:\s?(?P<rld>\d{{1,2}})일)?{_PART})
    | (?P<year>(?<![\d가-힣])(?P<y>(?:1[5-9]|20)\d\d)년(?!\s?(?:간|동안|전|만|째|여|산|생|형)){_PART})
    | (?P<ago>(?<![\d.,])(?P<an>\d{{1,3}}|하루|이틀|사흘|나흘|닷새|열흘|한|두|세|네)\s?(?P<au>년|개월|달|주일|주
      |일)?\s?(?:여\s?)?전(?=에|의|만
      |부터|까지|보다|과|,|\s|$))
    | (?P<relyear>(?<![가-힣])(?P<rely>올해|금년|작년|지난해|재작년|내년|내후년)(?:\s?(?P<season>봄|여름|가을
      |겨울))?{_PART})
    | (?P<week>(?<![가-힣])(?P<w>지난주|지난\s주|이번\s?주|금주|다음\s?주|내주)(?:\s?(?P<wd>[{_DAYS}])요일)?)
    | (?P<weekday>(?<![가-힣])(?:(?P<wrel>지난|오는)\s?)?(?P<wday>[{_DAYS}])요일)
    | (?P<relseason>(?<![가-힣])(?P<sw>지난|이번|올)\s?(?P<ss>봄|여름|가을|겨울))
    | (?P<today>(?<![가-힣])(?P<t>오늘|어제|그제|그저께|내일|모레|이날|당일|전날|다음\s?날
      |이튿날)(?=[\s,.은는이가을를의도에부터까지과와]|$))
    | (?P<within>(?<![가-힣])(?:연내|올해\s?안(?=에)|연말(?!정산)|연초))
    | (?P<day>(?<![\d.,])(?:(?P<drel>지난|오는)\s?)?(?P<d>[12]?\d|3[01])일
      (?!\s?(?:간(?!담|부|접|판|식|호)|동안|평균)|(?:째|치|여|분|당
      |자리|차(?!례)|정
      |본))(?=[\s,.은는이가을를의도에부까과와(밤새오저]|$))
    """,
    re.VERBOSE,
)
_AHEAD = re.compile(r"예정|계획|것으로 (?:보인|전망|예상)|방침|까지|열린다|[할갈될설를칠]\s?것|앞두고|하기로")


def korean_dates(prose: Prose, anchor: Anchor | None) -> Iterator[Dated]:
    """Give the dates of a text.

    Arguments:
        prose: The text.
        anchor: The day of publication, or None where it is not known.
    """
    reader = _Reader(prose, anchor)
    for match in _PATTERN.finditer(prose.plain):
        kind = next(name for name in _KINDS if match[name])
        found = getattr(reader, f"read_{kind}")(match)
        if found is None:
            continue
        value, rule, sure = found
        if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value) and kind in {"full", "month", "day", "today"}:
            day = date.fromisoformat(value)
            # `이날` is no day that is still to come.
            reader.last = day if anchor is None or day <= anchor.day else reader.last
        end = match.end()
        while prose.plain[end - 1].isspace():
            end -= 1
        start = match.start()
        yield Dated(start, end, value, DATELINE if prose.is_dateline(start) else rule, sure)


_KINDS = (
    "iso",
    "full",
    "ymonth",
    "rymd",
    "days",
    "month",
    "relmonth",
    "year",
    "ago",
    "relyear",
    "week",
    "weekday",
    "relseason",
    "today",
    "within",
    "day",
)
_Read = tuple[str | None, str, bool]


class _Reader:
    def __init__(self, prose: Prose, anchor: Anchor | None) -> None:
        self._prose = prose
        self._anchor = anchor
        self.last: date | None = None

    def _is_ahead(self, match: re.Match[str]) -> bool:
        sentence = self._prose.sentence_at(match.start())
        return _AHEAD.search(self._prose.told[match.end() : min(sentence.end, match.end() + 40)]) is not None

    @property
    def _near(self) -> tuple[date, bool]:
        return self._anchor or (date(1, 1, 1), False)

    def read_iso(self, match: re.Match[str]) -> _Read | None:
        return _day(int(match["iy"]), int(match["im"]), int(match["id"]), "a date in figures")

    def read_full(self, match: re.Match[str]) -> _Read | None:
        return _day(int(match["fy"]), int(match["fm"]), int(match["fd"]), "day, month and year")

    def read_ymonth(self, match: re.Match[str]) -> _Read | None:
        return (f"{match['yy']}-{int(match['ym']):02}", "month and year", True) if 1 <= int(match["ym"]) <= 12 else None

    def read_rymd(self, match: re.Match[str]) -> _Read | None:
        if self._anchor is None:
            return None, "a month without its year", False
        year, number = self._anchor.day.year + _YEARS[match["ry"]], int(match["rm"])
        if not 1 <= number <= 12:
            return None
        if match["rd"]:
            found = _day(year, number, int(match["rd"]), "a day of a year counted from this one")
            return found and (found[0], found[1], self._anchor.sure)
        return f"{year}-{number:02}", "a month of a year counted from this one", self._anchor.sure

    def read_month(self, match: re.Match[str]) -> _Read | None:
        number = int(match["mm"])
        if not 1 <= number <= 12:
            return None
        if self._anchor is None:
            return None, "a date without its year", False
        near = self._anchor.day
        if match["md"]:
            day = int(match["md"])
            value = (
                calendar.likely_day(near, number, day, ahead=match["mrel"] == "오는" or self._is_ahead(match))
                if 1 <= day <= 31
                else None
            )
            return (value, "day and month, in the likely year", self._anchor.sure) if value else None
        if match["mrel"] == "지난":
            return calendar.last_month(near, number), "the last month of that name", self._anchor.sure
        ahead = match["mrel"] in {"오는", "다음"} or self._is_ahead(match)
        return calendar.nearest_month(near, number, ahead=ahead), "a month, in the nearest year", self._anchor.sure

    def read_relmonth(self, match: re.Match[str]) -> _Read | None:
        if self._anchor is None:
            return None, "a month", False
        near, word = self._anchor.day, match["rel"].replace(" ", "")
        shift = {"지지난달": -2, "지난달": -1, "전달": -1, "다음달": 1, "내달": 1, "새달": 1}.get(word, 0)
        text = calendar.month(near.year, near.month + shift)
        if match[0].rstrip().endswith("말"):
            return calendar.end_of_month(int(text[:4]), int(text[5:])), "the end of a month", False
        if match["rld"]:
            found = _day(int(text[:4]), int(text[5:]), int(match["rld"]), "a day of a month counted from this one")
            return found and (found[0], found[1], self._anchor.sure)
        return text, "a month counted from this one", self._anchor.sure

    def read_year(self, match: re.Match[str]) -> _Read:
        return match["y"], "a year", True

    def read_ago(self, match: re.Match[str]) -> _Read | None:
        if self._anchor is None:
            return None, "so long ago", False
        word, unit, near = match["an"], match["au"], self._anchor.day
        if unit is None and word not in {"하루", "이틀", "사흘", "나흘", "닷새", "열흘"}:
            return None
        count = int(word) if word.isdigit() else _NATIVE[word]
        rule = "so long before the day of publication"
        if unit == "년":
            return str(near.year - count), rule, False
        if unit in {"개월", "달"}:
            return calendar.month(near.year, near.month - count), rule, False
        if unit in {"주", "주일"}:
            return f"{near - timedelta(days=7 * count)}~", rule, False
        return str(near - timedelta(days=count)), rule, self._anchor.sure

    def read_relyear(self, match: re.Match[str]) -> _Read:
        if self._anchor is None:
            return None, "a year", False
        year = self._anchor.day.year + _YEARS[match["rely"]]
        if match["season"]:
            first, last = _SEASONS[match["season"]]
            return f"{calendar.month(year, first)}/{calendar.month(year, last)}", "a season", False
        if half := re.search("상반기|하반기", match[0]):
            return (f"{year}-01/{year}-06" if half[0] == "상반기" else f"{year}-07/{year}-12"), "half a year", False
        return str(year), "a year counted from this one", self._anchor.sure

    def read_days(self, match: re.Match[str]) -> _Read | None:
        """Return several days: `지난 12~14일`."""
        first, last = int(match["sa"]), int(match["sb"])
        if self._anchor is None or not 0 < first < last:
            return None
        ahead = match["srel"] == "오는" or (match["srel"] is None and self._is_ahead(match))
        if match["sm"]:
            end = (
                calendar.likely_day(self._anchor.day, int(match["sm"]), last, ahead=ahead)
                if int(match["sm"]) < 13
                else None
            )
        else:
            end = calendar.day_alone(self._anchor.day, last, ahead=ahead)
        return (f"{end[:8]}{first:02}/{end}", "several days", self._anchor.sure) if end else None

    def read_relseason(self, match: re.Match[str]) -> _Read:
        if self._anchor is None:
            return None, "a season", False
        day, (first, last) = self._anchor.day, _SEASONS[match["ss"]]
        year = day.year - (match["sw"] == "지난" and last >= day.month)
        return f"{calendar.month(year, first)}/{calendar.month(year, last)}", "a season", False

    def read_week(self, match: re.Match[str]) -> _Read:
        if self._anchor is None:
            return None, "a week", False
        word = match["w"].replace(" ", "")
        shift = -7 if word == "지난주" else 7 if word in {"다음주", "내주"} else 0
        day = self._anchor.day + timedelta(days=shift)
        if match["wd"]:
            monday = day - timedelta(days=day.weekday())
            return str(monday + timedelta(days=_DAYS.index(match["wd"]))), "a day of a week", self._anchor.sure
        return calendar.week(day), "a week", self._anchor.sure

    def read_weekday(self, match: re.Match[str]) -> _Read:
        if self._anchor is None:
            return None, "a day of the week", False
        ahead = match["wrel"] == "오는" or self._is_ahead(match)
        day = calendar.weekday(self._anchor.day, _DAYS.index(match["wday"]), ahead=ahead)
        return str(day), "a day of the week", self._anchor.sure

    def read_today(self, match: re.Match[str]) -> _Read | None:
        word = match["t"].replace(" ", "")
        shift = {"어제": -1, "그제": -2, "그저께": -2, "내일": 1, "모레": 2, "전날": -1, "다음날": 1, "이튿날": 1}.get(
            word, 0
        )
        is_told = word in {"이날", "당일", "전날", "다음날", "이튿날"}
        base = self.last if is_told and self.last else None
        if base is None and self._anchor is None:
            return None, "a day", False
        day = base or self._near[0]
        return (
            str(day + timedelta(days=shift)),
            "a day counted from the last date" if base else "a day counted from that of publication",
            self._near[1],
        )

    def read_within(self, match: re.Match[str]) -> _Read:
        if self._anchor is None:
            return None, "a part of the year", False
        year = self._anchor.day.year
        if "연말" in match[0]:
            return f"{year}-12", "the end of the year", False
        return (f"{year}-01" if "연초" in match[0] else str(year)), "within the year", self._anchor.sure

    def read_day(self, match: re.Match[str]) -> _Read | None:
        if self._anchor is None:
            return None, "a day without its month", False
        ahead = match["drel"] == "오는" or (
            match["drel"] is None and int(match["d"]) > self._anchor.day.day and self._is_ahead(match)
        )
        value = calendar.day_alone(self._anchor.day, int(match["d"]), ahead=ahead) if int(match["d"]) else None
        return (value, "a day of this month or of the one next to it", self._anchor.sure) if value else None


def _day(year: int, number: int, day: int, rule: str) -> _Read | None:
    return (f"{year}-{number:02}-{day:02}", rule, True) if calendar.is_day(year, number, day) else None
