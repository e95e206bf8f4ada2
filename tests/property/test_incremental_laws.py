"""The law of incremental builds: whatever was edited, they give what a clean build gives, and the next does nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from conftest import CAPTURES, PROJECT, files_below, sha256_of, write_files
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sitegen import files as disk
from sitegen.build import build
from sitegen.content.load import LOCK_FILE
from sitegen.options import Options, Report
from sitegen.output.manifest import WORK_FOLDER, state_folder
from sitegen.output.theme import own_folder
from sitegen.unchanged import last_report

COUNCIL = "content/summaries/harbour-council.yaml"
SITE = "content/site.yaml"
TOPIC = "content/topics/dredging.yaml"
few = st.integers(0, 3)

OUTLOOK = {
    "implications": [
        '[{text: "Ships of [[port-council]] wait [@harbour-office].", for: owners, sources: [harbour-council]}]',
        '[{text: "See [[extra-0]].", for: owners}]',
        "[]",
    ],
    "watch": [
        '[{text: A vote., event: council-meeting, means: "See [[day-of-the-vote]]."}]',
        '[{text: "A sign [@harbour-office \\"tide tables\\"].", date: 2031-07/..}, A word.]',
        "[{text: Something else., event: extra-0}]",
        "[]",
    ],
    "questions": ['["Who pays [[mara-lind]]?", "Why?"]', "[Why?]", "[]"],
}
"""Keys that site and topics have in common, with some of what may be written in them."""
LEADS = [
    "[]",
    "[dredging, council-meeting]",
    "[council-meeting, extra-0]",
    "[day-of-the-vote, dredged-volume, dredged-volume]",
]
RESULTS = ["", "result: met", "resolved_by: harbour-office", "result: partly met\nresolved_by: harbour-office"]
ANSWERS = ['answer: "In July [@harbour-office \\"3rd of July\\"]."', "figures: [dredged-volume]", "kind: fact"]
SWITCHES = ["{}", "{feeds: false}", "{tables: false, annotations: false}", "{calendar: false, markdown: false}"]
DATES = ["2031-05-01", "../2031-05", "2031-06-09/..", "[2031-05-01,2031-07]", "2031?-05-02", "[2031-05-01..2031-06-12]"]


class Editor(RuleBasedStateMachine):
    """Edits a project in any order, and builds after each edit."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        # Files are written faster here than any clock tells apart, so each gets a time of its own.
        self.patch.setattr(disk, "_TELLS_APART_NS", -(10**18))
        self.patch.chdir(self.folder)
        self.clock = 10**18
        self.files: dict[str, str] = {}
        self.extra: dict[str, str] = {}
        self.replaced: dict[str, tuple[str, str]] = {}
        self.appended: dict[tuple[str, str], str] = {}
        self.sentence = 0
        self.base_url: str | None = None
        self.drafts = False
        self.jobs = 1
        self.is_good = False

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.write()

    @rule(path=st.sampled_from(["content/pages/about.md", COUNCIL]), number=few)
    def edit_a_text(self, path: str, number: int) -> None:
        old = "Written by nobody" if path.endswith(".md") else "The council put off its vote"
        self.replaced[path] = (old, f"{old} {number}")

    @rule(name=st.sampled_from(["Mara Lind", "Mara Quill", "Lind", "Port Council"]))
    def rename_an_actor(self, name: str) -> None:
        self.replaced["content/actors/mara-lind.yaml"] = ("name: Mara Lind", f"name: {name}")

    @rule(number=few)
    def edit_a_captured_text(self, number: int) -> None:
        self.sentence = number

    @rule(number=few, title=st.sampled_from(["Marrow Bay, the", "Bay, the"]))
    def change_the_settings(self, number: int, title: str) -> None:
        self.replaced["content/site.yaml"] = (
            "title: Marrow Bay, the",
            f"origin_containment: 0.{number + 1}\ntitle: {title}",
        )

    @rule(url=st.sampled_from([None, "https://example.org/a", "https://example.org/b"]), drafts=st.booleans())
    def change_the_options(self, url: str | None, drafts: bool) -> None:
        self.base_url, self.drafts = url, drafts

    @rule(jobs=st.sampled_from([1, 2]))
    def change_the_number_of_processes(self, jobs: int) -> None:
        self.jobs = jobs

    @rule(number=few, day=st.sampled_from(["2031-05-01", "2031-06-02?"]), draft=st.booleans())
    def write_an_event(self, number: int, day: str, draft: bool) -> None:
        flag = "draft: true\n" if draft else ""
        self.extra[f"content/events/extra-{number}.yaml"] = (
            f"name: Extra {number} {day}\n{flag}date: {day}\nstatus: reported\ntopics: [dredging]\n"
            "actors: [mara-lind]\nsources: [harbour-council]\n"
        )

    @rule(key=st.sampled_from(sorted(OUTLOOK)), number=few, of_site=st.booleans())
    def say_what_follows(self, key: str, number: int, of_site: bool) -> None:
        values = OUTLOOK[key]
        self.appended[SITE if of_site else TOPIC, key] = f"{key}: {values[number % len(values)]}"

    @rule(lead=st.sampled_from(LEADS), data=st.sampled_from(SWITCHES))
    def change_what_leads_and_what_machines_get(self, lead: str, data: str) -> None:
        self.appended[SITE, "lead"] = f"lead: {lead}"
        self.appended[SITE, "data"] = f"data: {data}"

    @rule(answer=st.sampled_from(ANSWERS))
    def answer_a_dispute(self, answer: str) -> None:
        self.appended["content/disputes/day-of-the-vote.yaml", "answer"] = answer

    @rule(result=st.sampled_from(RESULTS), date=st.sampled_from(DATES))
    def say_what_came_of_an_event(self, result: str, date: str) -> None:
        self.appended["content/events/council-meeting.yaml", "result"] = result
        self.replaced["content/events/council-meeting.yaml"] = ("date: 2031-05-01", f"date: {date}")

    @rule(date=st.sampled_from(DATES), horizon=st.booleans())
    def change_a_date(self, date: str, horizon: bool) -> None:
        if horizon:
            said = f'horizon: {date}\n    indicators: ["See [[mara-lind]]."]\n    likelihood: likely'
            self.replaced[TOPIC] = ("likelihood: likely", said)
        else:
            self.replaced["content/summaries/harbour-office.yaml"] = ("published: 2031-06", f"published: {date}")

    @rule(number=few)
    def delete_an_event(self, number: int) -> None:
        self.extra.pop(f"content/events/extra-{number}.yaml", None)

    @rule(number=few, linked=st.sampled_from(["extra-0", "extra-1", "dredging", "nobody"]), above=few)
    def link_to_what_may_be_gone(self, number: int, linked: str, above: int) -> None:
        lines = "# A remark.\n" * above
        self.extra["content/topics/tides.yaml"] = f"{lines}name: Tides {number}\nbackground: See [[{linked}]].\n"

    @rule(was=st.sampled_from(["", "was: [imprint]\n"]))
    def rename_a_page(self, was: str) -> None:
        self.replaced["content/pages/about.md"] = ("title: About", f"{was}title: On")

    @rule(name=st.sampled_from(["topic.html", "base.html", "partials/ui.html"]), number=few)
    def override_a_template(self, name: str, number: int) -> None:
        source = (own_folder() / name).read_text("utf-8")
        self.extra[f"templates/{name}"] = (
            f"{source}<!-- {number} -->" if name == "topic.html" else f"{source}{{# {number} #}}"
        )

    @rule(number=few)
    def override_an_asset(self, number: int) -> None:
        self.extra["templates/assets/style.css"] = f"p {{ margin: {number}px }}"

    @rule()
    def take_back_what_was_added(self) -> None:
        self.extra.clear()

    @rule()
    def take_back_what_was_changed(self) -> None:
        self.replaced.clear()
        self.appended.clear()

    @rule(name=st.sampled_from(["topics/dredging.html", "index.html", "data/briefing.json"]), gone=st.booleans())
    def spoil_the_output(self, name: str, gone: bool) -> None:
        path = self.folder / "public" / name
        if path.exists():
            path.unlink()
            if not gone:
                path.write_text('<meta name="generator" content="sitegen, by hand">')

    @rule(number=st.integers(0, 30), cut=st.integers(0, 200))
    def damage_a_cache(self, number: int, cut: int) -> None:
        found = sorted(path for path in self.state.glob("*") if path.is_file() and path.name != "manifest.json")
        if found:
            path = found[number % len(found)]
            path.write_bytes(path.read_bytes()[:cut])

    @rule()
    def lose_what_is_known(self) -> None:
        # What somebody spoiled and no build has mended would be in the way then.
        if self.is_good:
            shutil.rmtree(self.folder / WORK_FOLDER)

    @rule()
    def touch_every_file(self) -> None:
        for path in sorted((self.folder / "content").rglob("*"), reverse=True):
            self.stamp(path)

    @invariant()
    def an_incremental_build_is_a_clean_one(self) -> None:
        if not self.files:
            return
        self.write()
        before = files_below(self.folder / "public") if (self.folder / "public").exists() else {}
        report = self.build()
        after = files_below(self.folder / "public") if (self.folder / "public").exists() else {}
        lock = self.lock()
        clean_report, clean = self.clean_build()
        assert said(clean_report) == said(report)
        self.is_good = not report.failed
        if report.failed:
            assert before == after
            return
        assert clean.keys() == after.keys()
        assert [] == [path for path in clean if clean[path] != after[path]]
        assert (clean_report.pages, clean_report.quotations) == (report.pages, report.quotations)
        assert lock == self.lock()
        again = build(self.options())
        assert (0, 0, 0) == (again.rendered, again.written, again.removed)
        assert last_report(self.options()) is not None

    @property
    def state(self) -> Path:
        return state_folder(self.folder, self.folder / "public")

    def options(self, output: str = "public") -> Options:
        return Options(
            content=Path("content"),
            output=self.folder / output,
            base_url=self.base_url,
            drafts=self.drafts,
            jobs=self.jobs,
        )

    def build(self) -> Report:
        known = last_report(self.options())
        report = build(self.options())
        if known:
            assert (report.written, said(report)) == (0, said(known))
        return report

    def clean_build(self) -> tuple[Report, dict[str, bytes]]:
        """Build into an empty folder, of which nothing is known, without a lock."""
        (self.folder / "content" / LOCK_FILE).unlink(missing_ok=True)
        report = build(self.options("clean"))
        made = files_below(self.folder / "clean") if not report.failed else {}
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        shutil.rmtree(state_folder(self.folder, self.folder / "clean"))
        return report, made

    def lock(self) -> bytes:
        path = self.folder / "content" / LOCK_FILE
        return path.read_bytes() if path.exists() else b""

    def write(self) -> None:
        """Bring the project to what was edited."""
        wanted = {**PROJECT, **self.extra}
        for path, (old, new) in self.replaced.items():
            assert old in wanted[path]
            wanted[path] = wanted[path].replace(old, new)
        for (path, _), line in self.appended.items():
            lines = (each for each in wanted[path].splitlines() if not each.startswith(f"{line.split(':')[0]}:"))
            wanted[path] = "\n".join((*lines, line, ""))
        text = CAPTURES["council.txt"] + f"\nLind spoke for {self.sentence} hours.\n"
        wanted["content/articles/council.txt"] = text
        wanted[COUNCIL] = wanted[COUNCIL].replace(sha256_of(CAPTURES["council.txt"]), sha256_of(text))
        for path in self.files.keys() - wanted.keys():
            (self.folder / path).unlink()
        changed = {path: data for path, data in wanted.items() if self.files.get(path) != data}
        write_files(self.folder, changed)
        for path in changed:
            self.stamp(self.folder / path)
        self.files = wanted

    def stamp(self, path: Path) -> None:
        self.clock += 10**9
        os.utime(path, ns=(self.clock, self.clock))


def said(report: Report) -> list[tuple[str, str, str]]:
    """Return what was found, but what the lock has to do with."""
    return [(found.rule, found.message, found.place) for found in report.found]


Editor.TestCase.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
TestIncrementalBuilds = Editor.TestCase
