"""`calendar.ics`, read back by icalendar, and held against the events."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from conftest import files_below, write_files
from filled import Filler, filled
from hypothesis import given
from hypothesis import strategies as st
from projects import edit, options

from sitegen.build import build
from sitegen.exports.calendar import _folded, _text

MEETING = "content/events/council-meeting.yaml"


def built(project: Path, base_url: str | None = "https://example.org/sub/site/") -> bytes:
    """Build a project, and return its calendar."""
    report = build(options(project, base_url=base_url))
    assert [found.message for found in report.found if found.level == "error"] == []
    return (project / "public/calendar.ics").read_bytes()


def components(data: bytes) -> list[Any]:
    """Return the events and journal entries of a calendar, of which icalendar finds none broken."""
    read = icalendar.Calendar.from_ical(data)
    found = read.walk("VEVENT") + read.walk("VJOURNAL")
    assert [each.errors for each in (read, *found) if each.errors] == []
    return found


def only(project: Path) -> Any:
    """Return the one entry of the calendar of a project."""
    (found,) = components(built(project))
    return found


def test_an_event_is_what_its_record_says(project: Path) -> None:
    event = only(project)
    assert event.name == "VEVENT"
    assert {key: str(event[key]) for key in ("SUMMARY", "LOCATION", "STATUS", "URL", "UID")} == {
        "SUMMARY": "Meeting of the council",
        "LOCATION": "Marrow Bay",
        "STATUS": "CONFIRMED",
        "URL": "https://example.org/sub/site/events/council-meeting.html",
        "UID": "sub-site-events-council-meeting@example.org",
    }
    assert str(event["DESCRIPTION"]) == "Date: 1\xa0May 2031\nStatus: reported\nThe vote was put off."
    assert event["CATEGORIES"].cats == ["Dredging of the channel"]
    assert event.decoded("DTSTAMP") == datetime(2031, 6, 10, tzinfo=UTC)


SAYS = [
    ("2031-05-01", date(2031, 5, 1), None, "", "CONFIRMED"),
    ("2031-05-01/2031-05-03", date(2031, 5, 1), date(2031, 5, 4), "", "CONFIRMED"),
    ("2031-05", date(2031, 5, 1), date(2031, 6, 1), "May 2031", "TENTATIVE"),
    ("2031", date(2031, 1, 1), date(2032, 1, 1), "2031", "TENTATIVE"),
    ("2031-05-01~", date(2031, 5, 1), None, "about 1\xa0May 2031", "TENTATIVE"),
    ("2031-05-01?", date(2031, 5, 1), None, "perhaps 1\xa0May 2031", "TENTATIVE"),
    ("../2031-05-03", date(2031, 5, 3), None, "by 3\xa0May 2031", "TENTATIVE"),
    ("2031-05-03/..", date(2031, 5, 3), None, "from 3\xa0May 2031", "TENTATIVE"),
    ("[2031-05-01, 2031-05-02]", date(2031, 5, 1), date(2031, 5, 3), "1 or 2\xa0May 2031", "TENTATIVE"),
    ("9999-12-30/9999-12-31", date(9999, 12, 30), None, "", "CONFIRMED"),
    ("0900-01-02", date(900, 1, 2), None, "", "CONFIRMED"),
]


@pytest.mark.parametrize(("written", "start", "end", "said", "status"), SAYS, ids=[given for given, *_ in SAYS])
def test_a_calendar_has_the_days_and_says_the_rest(
    project: Path, written: str, start: date, end: date | None, said: str, status: str
) -> None:
    edit(project, MEETING, "date: 2031-05-01", f'date: "{written}"')
    event = only(project)
    assert (event.decoded("DTSTART"), event.decoded("DTEND") if "DTEND" in event else None) == (start, end)
    assert str(event["SUMMARY"]).removeprefix("Meeting of the council").strip() == (f"({said})" if said else "")
    assert str(event["STATUS"]) == status


STATES = [
    ("reported", "CONFIRMED", "FINAL"),
    ("confirmed", "CONFIRMED", "FINAL"),
    ("expected", "TENTATIVE", "DRAFT"),
    ("disputed", "TENTATIVE", "DRAFT"),
    ("not-reported", "TENTATIVE", "DRAFT"),
    ("cancelled", "CANCELLED", "CANCELLED"),
]


@pytest.mark.parametrize(("status", "dated", "undated"), STATES)
def test_a_status_is_that_of_a_calendar(project: Path, status: str, dated: str, undated: str) -> None:
    edit(project, MEETING, "status: reported", f"status: {status}")
    assert str(only(project)["STATUS"]) == dated
    edit(project, MEETING, "date: 2031-05-01\n", "")
    entry = only(project)
    assert (entry.name, str(entry["STATUS"]), "DTSTART" in entry) == ("VJOURNAL", undated, False)
    assert str(entry["SUMMARY"]) == "Meeting of the council"


def test_an_entry_keeps_its_uid_when_its_record_is_renamed(project: Path) -> None:
    before = str(only(project)["UID"])
    record = project / MEETING
    record.with_name("meeting.yaml").write_text(f"{record.read_text('utf-8')}was: [council-meeting]\n", "utf-8")
    record.unlink()
    assert str(only(project)["UID"]) == before
    assert str(only(project)["URL"]).endswith("/events/meeting.html")


@pytest.mark.parametrize(
    ("base_url", "uid"),
    [("https://example.org", "events"), ("https://example.org/a/", "a-events"), ("https://example.org/b", "b-events")],
)
def test_two_briefings_of_one_host_have_uids_of_their_own(project: Path, base_url: str, uid: str) -> None:
    (event,) = components(built(project, base_url))
    assert str(event["UID"]) == f"{uid}-council-meeting@example.org"


def test_without_an_address_nobody_has_the_host_of_a_uid(project: Path) -> None:
    (event,) = components(built(project, None))
    assert str(event["UID"]) == "events-council-meeting@marrow-bay-the-channel-and-the-vote.invalid"
    assert "URL" not in event


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    found = {str(each["UID"]).partition("@")[0]: each for each in components(built(tmp_path))}
    event = next(event for uid, event in found.items() if uid.endswith("events-old-event"))
    assert str(event["SUMMARY"]).startswith(filler.given["event.name"])
    assert str(event["LOCATION"]) == filler.given["event.place"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n,;\\:\"'한é")))
def test_any_words_come_through(words: str) -> None:
    lines = ["BEGIN:VEVENT", f"SUMMARY:{_text(words)}", "END:VEVENT"]
    data = b"".join(map(_folded, lines))
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert data.decode()
    assert str(icalendar.Event.from_ical(data)["SUMMARY"]) == words


def test_a_site_may_do_without_a_calendar(project: Path) -> None:
    built(project)
    edit(project, "content/site.yaml", "as_of:", "data: {calendar: false}\nas_of:")
    assert not build(options(project)).failed
    found = files_below(project / "public")
    assert "calendar.ics" not in found
    assert b"calendar.ics" not in found["index.html"]


def test_a_site_without_events_has_no_calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"content/site.yaml": "title: T\ndescription: D.\nas_of: 2031-06-10\n"})
    assert not build(options(tmp_path)).failed
    assert [path for path in files_below(tmp_path / "public") if path.endswith(".ics")] == []
    assert ".ics" not in (tmp_path / "public/index.html").read_text("utf-8")
