"""What all tests share: a small valid project, a way to run the command line, and an environment without settings."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from desks import SITE, Desk, Web
from hypothesis import HealthCheck, settings

from sitegen.cli import main
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Captures
from sitegen.content.load import Content, load
from sitegen.diagnostics import Diagnostics
from sitegen.files import Files
from sitegen.store import Store

# How long an example takes says more of the machine than of sitegen.
settings.register_profile("sitegen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sitegen")

CAPTURES: Mapping[str, str] = {
    "council.txt": """\
Port council puts off its vote

The port council of Marrow Bay put off its vote on dredging on Tuesday. Chair Mara Lind told the meeting that a \
decision would come “not before June”.

Engineers said that at least 40,000 cubic metres of silt had been taken from the channel by the end of April.

“The channel cannot wait for ever,” said Lind, who has led the council since 2029.
""",
    "gazette.txt": """\
Dredging vote delayed again

Chair Mara Lind told the meeting that a decision would come "not before June". The port council of Marrow Bay put off \
its vote on dredging on Tuesday.

A spokesman counted up to 35,000 cubic metres of silt.
""",
    "statement.txt": """\
The council will vote on the 3rd of July, after the tide tables are published.

Some 55,000 cubic metres had left the channel by the last day of May, the harbour office writes.
""",
}
"""Captured texts by the name of the file."""


def sha256_of(text: str) -> str:
    """Return what a summary says of a captured text."""
    return hashlib.sha256(text.encode()).hexdigest()


PROJECT: Mapping[str, str] = {
    "content/site.yaml": """\
title: Marrow Bay, the channel and the vote
description: A briefing on the dredging of Marrow Bay.
bottom_line: The [[port-council]] has not voted yet.
as_of: 2031-06-10
navigation: [topics, actors, events, articles, about]
""",
    "content/publishers.yaml": """\
harbour-times:
  name: The Harbour Times
  country: Marrowland
  url: https://example.org/
  kind: newspaper
  reliability: B
  descriptor: local daily
""",
    "content/summaries/harbour-council.yaml": f"""\
article:
  sha256: {sha256_of(CAPTURES["council.txt"])}
  title: Port council puts off its vote
  publisher: harbour-times
  published: 2031-05-02
  kind: report
  url: https://example.org/port-council
summary: The council put off its vote on [[dredging]].
key_points:
  - text: "The chair, [[mara-lind]], names June [@harbour-council “not before June”]."
topics: [dredging]
actors: [mara-lind, port-council]
quotations:
  - {{text: The channel cannot wait for ever, speaker: mara-lind, about: the channel, credibility: 2}}
readings:
  - figure: dredged-volume
    value: 40000
    qualifier: at least
    as_of: 2031-04
    asserted_by: port-council
    quotation: "at least 40,000 cubic metres"
""",
    "content/summaries/tide-gazette.yaml": f"""\
article:
  sha256: {sha256_of(CAPTURES["gazette.txt"])}
  title: Dredging vote delayed again
  published: 2031-05-03~
  published_note: Inferred from the day of the meeting.
  kind: rewrite
  descriptor: local weekly, no reporter named
  derived_from: [harbour-council]
summary: The gazette tells of the same meeting.
topics: [dredging]
actors: [mara-lind]
quotations:
  - {{text: not before June, speaker: mara-lind, same_as: harbour-council}}
readings:
  - {{figure: dredged-volume, value: 35000, qualifier: up to, as_of: 2031-04, quotation: "up to 35,000 cubic metres"}}
""",
    "content/summaries/harbour-office.yaml": f"""\
article:
  sha256: {sha256_of(CAPTURES["statement.txt"])}
  title: Statement on the vote
  title_by: editor
  published: 2031-06
  kind: statement
  descriptor: the office that keeps the channel
summary: The harbour office names a day.
topics: [dredging]
actors: [port-council]
readings:
  - {{figure: dredged-volume, value: 55000, as_of: 2031-05-31, quotation: "55,000 cubic metres"}}
""",
    "content/topics/dredging.yaml": """\
name: Dredging of the channel
bottom_line: The channel silts up, and the vote is put off.
judgments:
  - text: The council votes before autumn.
    likelihood: likely
    confidence: moderate
    basis: Two sources name a month.
    sources: [harbour-office, {article: harbour-council, quotation: not before June}]
    alternatives: [A new election comes first.]
background: |
  The channel of **Marrow Bay** was last dredged long ago [@harbour-office].

  - [[dredged-volume|the volume]] grows [@harbour-office]
questions: ["Who pays?"]
""",
    "content/actors/mara-lind.yaml": """\
name: Mara Lind
kind: person
aliases: [Lind]
roles:
  - {title: Chair, organisation: port-council, from: 2029, sources: [harbour-council]}
description: Chair of the [[port-council]].
wikidata: Q42
""",
    "content/actors/port-council.yaml": """\
name: Port Council of Marrow Bay
kind: organisation
aliases: [port council]
""",
    "content/events/council-meeting.yaml": """\
name: Meeting of the council
date: 2031-05-01
place: Marrow Bay
status: reported
outcome: The vote was put off.
topics: [dredging]
actors: [port-council]
sources: [harbour-council]
""",
    "content/figures/dredged-volume.yaml": """\
name: Volume dredged
question: How much silt has been taken away?
unit: cubic metres
topics: [dredging]
""",
    "content/disputes/day-of-the-vote.yaml": """\
question: When will the council vote?
kind: date
topics: [dredging]
positions:
  - {says: Not before June., sources: [{article: harbour-council, quotation: not before June}]}
  - {says: On the 3rd of July., sources: [{article: harbour-office, quotation: 3rd of July}]}
conclusion: Both can be right.
""",
    "content/prospects/vote-in-july.yaml": """\
name: The council votes in July
topics: [dredging]
""",
    "content/places/marrow-bay.yaml": """\
name: Marrow Bay
kind: city
latitude: 54.32
longitude: 10.14
""",
    "content/pages/about.md": """\
---
title: About this briefing
description: Who wrote it.
---

Written by nobody, about [[dredging]].
""",
    **{f"content/articles/{name}": text for name, text in CAPTURES.items()},
}
"""The files of a valid project by their paths: three captured texts of two origins, and a record of every kind."""


class Ran(NamedTuple):
    """What a run of the command line came to."""

    code: int
    out: str
    err: str


def read_content(folder: Path, found: Diagnostics, *, drafts: bool = False) -> Content:
    """Read a content folder of which nothing is known."""
    return load(folder, found, RecordCache(Store(None), Files([folder])), drafts=drafts)


def captures_in(found: Diagnostics, *folders: Path) -> Captures:
    """Return the captured texts of some folders of which nothing is known."""
    return Captures(folders, Files(folders), Store(None), found)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of the person who runs the tests away from them."""
    for name in list(os.environ):
        if name.startswith("SITEGEN_"):
            monkeypatch.delenv(name)


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files by their paths in a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a small valid project, which is the folder that the test works in."""
    folder = tmp_path / "project"
    write_files(folder, PROJECT)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the command line in this process, as the person at the terminal would."""

    def run_main(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["sitegen", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        return Ran(int(ended.value.code or 0), *capsys.readouterr())

    return run_main


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a briefing without articles, in whose folder the test works."""
    write_files(tmp_path, {"content/site.yaml": SITE})
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)


@pytest.fixture
def web() -> Iterator[Web]:
    """Give a web server on this machine."""
    server = Web()
    yield server
    server.close()
