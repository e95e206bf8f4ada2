"""Dates as pages, feeds and mails write them, read only where one reading is possible.

No date is better than a guess: `03/04/2031`, a day without a year and the name of a zone that several countries use
give none, or less.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

_MONTH_NAMES = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_SHORT = {
    **{
        name: month
        for month, name in enumerate(
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
        )
    },
    "sept": 9,
}
_MONTHS = {
    **_SHORT,
    **{name: month for names in _MONTH_NAMES.values() for month, name in enumerate(names.split(), 1)},
}
"""Months by name; no name of these languages means two of them."""

# RFC 822, 5.1: the only names of zones that a date of a mail or a feed may have.
_ZONES = {
    **dict.fromkeys(("Z", "UT", "UTC", "GMT"), 0),
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}
_SURE_ZONES = frozenset({"Z", "UT", "UTC", "GMT"})

_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?"
    r"(?:\s*(?P<half>[AaPp])\.?[Mm]\.?)?"
)
_ZONE = r"(?P<zone>[A-Z]{1,5}|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)"
_TIME = rf"(?:(?:\s*[T,(–-]\s*|\s+)(?:at\s+)?{_CLOCK}\s*\)?(?:\s*\(?{_ZONE}\)?)?)?"
_DAY_NAME = r"(?:[^\W\d]{2,10}\.?,?\s+)?"
_NAME = r"(?P<name>[^\W\d]{3,10})\.?"
_FORMS = [
    re.compile(rf"{_DAY_NAME}{form}{_TIME}")
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
        r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)",
        r"(?P<year>\d{4})\.\s?(?P<month>\d\d?)\.\s?(?P<day>\d\d?)\.?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일]",
        rf"{_NAME}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?{_NAME},?\s+(?:de\s+)?(?P<year>\d{{4}})",
        r"(?P<day>\d\d?)[./](?P<month>\d\d?)[./](?P<year>\d{4})",
    )
]
_COMPACT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?")
_GOES_ON = re.compile(r"\w|:\d")
_EARLIEST = date(1450, 1, 1)
_NEVER = frozenset({date(1970, 1, 1)})
"""What a page writes that knows no date: the zero of Unix."""


class Moment(NamedTuple):
    """A day, and the time on it where its zone is known.

    Attributes:
        day: As ISO 8601 has it, in the zone in which it was given.
        at: Day, time and zone, or an empty string.
        written: The words that were read.
    """

    day: str
    at: str
    written: str


def moment_of(written: str, *, by_mail: bool = False) -> Moment | None:
    """Read a date, with or without a time, as somebody wrote it; return None where more than one reading is possible.

    Arguments:
        written: The words: nothing but the date.
        by_mail: Whether the rules of RFC 822 hold, as for mails and feeds, so that names of American zones are sure.
    """
    written = " ".join(written.split())
    compact = _COMPACT.fullmatch(written)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        written_out = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone or ''}"
        read = moment_of(written_out, by_mail=by_mail)
        return read and read._replace(written=written)
    match = next(filter(None, (form.fullmatch(written) for form in _FORMS)), None)
    given = _day_of(match) if match else None
    if match is None or given is None or given < _EARLIEST or given in _NEVER:
        return None
    return Moment(given.isoformat(), _moment(match, given, by_mail=by_mail), written)


def moment_at(text: str) -> Moment | None:
    """Read the date with which a text begins, with its time where one follows; see `moment_of`."""
    matches = [match for form in _FORMS if (match := form.match(text))]
    # What a form takes for a zone or a part of the day may be a word of the text, so shorter readings are tried too.
    for match in sorted(matches, key=lambda match: match.end(), reverse=True):
        for end in dict.fromkeys((match.end(), *(match.start(part) for part in ("zone", "half") if match[part]))):
            written = text[:end].rstrip(" (,")
            moment = None if _GOES_ON.match(text, len(written)) else moment_of(written)
            if moment:
                return moment
    return None


def now() -> datetime:
    """Return the time in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def iso(moment: datetime) -> str:
    """Return a time as records have it: with `Z` for UTC."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _day_of(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year, day = int(parts["year"]), int(parts["day"])
    month = _MONTHS.get(parts["name"].lower(), 0) if "name" in parts else int(parts["month"])
    if "name" not in parts and match.re is _FORMS[-1]:
        # Day and month are told apart only where one of them can be no month.
        if day <= 12 and month <= 12 and day != month and "." not in match[0]:
            return None
        if month > 12:
            day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(match: re.Match[str], day: date, *, by_mail: bool) -> str:
    """Return day, time and zone, or an empty string where one of them is not known."""
    zone = _offset_of(match["zone"] or "", by_mail=by_mail)
    if match["hour"] is None or zone is None:
        return ""
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    given = datetime(day.year, day.month, day.day, hour, int(match["minute"]), int(match["second"] or 0), tzinfo=zone)
    return iso(given)


def _offset_of(name: str, *, by_mail: bool) -> timezone | None:
    if name in _ZONES:
        return timezone(timedelta(hours=_ZONES[name])) if by_mail or name in _SURE_ZONES else None
    digits = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d):?(\d\d)?", name)
    if digits is None or int(digits[2]) > 23 or int(digits[3] or 0) > 59:
        return None
    offset = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    # RFC 2822, 3.3: `-0000` says that nobody knows the zone.
    if digits[1] == "-" and not offset:
        return None
    return timezone(-offset if digits[1] == "-" else offset)
