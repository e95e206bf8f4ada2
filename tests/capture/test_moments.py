"""Dates as others write them: one reading, or none."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.capture.moments import Moment, moment_at, moment_of

zones = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
times = st.datetimes(datetime(1900, 1, 1), datetime(2999, 12, 31), timezones=zones)


@given(times)
def test_every_time_that_iso_8601_writes_is_read_with_its_day_and_zone(given_time: datetime) -> None:
    written = given_time.isoformat()

    read = moment_of(written)

    if given_time.date() == date(1970, 1, 1):
        assert read is None
    else:
        assert read is not None
        assert given_time.date().isoformat() == read.day
        assert given_time.replace(microsecond=0) == datetime.fromisoformat(read.at.replace("Z", "+00:00"))


@given(st.text(max_size=40) | st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}( [0-9:]{4,8})?[A-Z+-]{0,3}"))
def test_no_words_make_it_fail_and_what_it_gives_is_a_day(written: str) -> None:
    read = moment_of(written)

    assert read is None or date.fromisoformat(read.day)


@pytest.mark.parametrize(
    ("written", "day", "at"),
    [
        ("2031-05-02", "2031-05-02", ""),
        ("2031-05-02T23:30", "2031-05-02", ""),
        ("2031-05-02T23:30:00.123+0900", "2031-05-02", "2031-05-02T23:30:00+09:00"),
        ("20310502T233000Z", "2031-05-02", "2031-05-02T23:30:00Z"),
        ("2031.05.02", "2031-05-02", ""),
        ("2031. 5. 2. 오후", None, None),
        ("2031. 5. 2. 14:05", "2031-05-02", ""),
        ("2031년 5월 2일", "2031-05-02", ""),
        ("2031年5月2日", "2031-05-02", ""),
        ("May 2, 2031", "2031-05-02", ""),
        ("May 2nd, 2031 at 2:57 p.m.", "2031-05-02", ""),
        ("Friday, 2 May 2031", "2031-05-02", ""),
        ("2. Mai 2031", "2031-05-02", ""),
        ("2 de mayo de 2031", "2031-05-02", ""),
        ("1er août 2031", "2031-08-01", ""),
        ("02.05.2031", "2031-05-02", ""),
        ("25/12/2031", "2031-12-25", ""),
        ("12/25/2031", "2031-12-25", ""),
        ("05/05/2031", "2031-05-05", ""),
        ("05/02/2031", None, None),
        ("Fri, 02 May 2031 23:30:00 GMT", "2031-05-02", "2031-05-02T23:30:00Z"),
        ("Fri, 02 May 2031 23:30:00 -0000", "2031-05-02", ""),
        ("Fri, 02 May 2031 23:30:00 EST", "2031-05-02", ""),
        ("2031-02-30", None, None),
        ("2 Foo 2031", None, None),
        ("May 2031", None, None),
        ("2031", None, None),
        ("0001-01-01T00:00:00Z", None, None),
        ("1970-01-01", None, None),
        ("1767225600", None, None),
        ("13:00 p.m., May 2, 2031", None, None),
        ("", None, None),
    ],
)
def test_dates_are_read_where_one_reading_is_possible(written: str, day: str | None, at: str | None) -> None:
    read = moment_of(written)

    assert (day, at) == ((read.day, read.at) if read else (None, None))


def test_names_of_american_zones_are_sure_only_by_the_rules_of_mail() -> None:
    written = "Fri, 02 May 2031 23:30:00 EST"

    assert Moment("2031-05-02", "2031-05-02T23:30:00-05:00", written) == moment_of(written, by_mail=True)
    assert Moment("2031-05-02", "", written) == moment_of(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("October 26, 2031, 14:57 Updated : October 27", "October 26, 2031, 14:57"),
        ("2031-05-02, said the mayor", "2031-05-02"),
        ("2 May 2031 AND more", "2 May 2031"),
        ("2031-05-021", None),
        ("no date", None),
    ],
)
def test_the_date_with_which_words_begin_is_read(text: str, written: str | None) -> None:
    read = moment_at(text)

    assert written == (read.written if read else None)
