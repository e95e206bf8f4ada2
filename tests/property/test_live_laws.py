"""The law of a site that is kept alive: whatever was edited, each of its files is that of a clean build."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from test_incremental_laws import Editor, said

from sitegen.live import Live
from sitegen.output.theme import Theme


class LiveEditor(Editor):
    """Edits a project in any order, and looks at its live site after each edit."""

    live: Live | None = None

    @initialize()
    def begin(self) -> None:
        self.write()
        self.live = Live(self.options())

    @rule(count=st.integers(0, 40))
    def work_a_little(self, count: int) -> None:
        """Let the check go on for some steps, so that the next edit comes in the midst of it."""
        if self.live:
            for _ in range(count):
                self.live.work()

    @rule(paths=st.lists(st.sampled_from(["index.html", "topics/dredging.html", "sources.html"]), max_size=2))
    def look_at_pages(self, paths: list[str]) -> None:
        if self.live:
            for path in paths:
                self.live.file(path)

    @invariant()
    def an_incremental_build_is_a_clean_one(self) -> None:
        """Hold the live site beside a clean build."""
        live = self.live
        if not self.files or live is None:
            return
        before = dict(self.files)
        if (self.base_url, self.drafts) != (live.options.base_url, live.options.drafts):
            self.write()
            live = self.live = Live(self.options())
        else:
            self.write()
            live.take([path for path in self.files.keys() | before.keys() if self.files.get(path) != before.get(path)])
        while live.work():
            pass
        report, clean = self.clean_build()
        assert said(report) == said(live.report)
        assert report.failed is not live.is_good
        if report.failed:
            return
        names = Theme(Path("templates")).published_assets
        for path, data in clean.items():
            if path != "data/files.json" and not path.startswith("assets/"):
                for name, published in names.items():
                    data = data.replace(published.encode(), f"assets/{name}".encode())
                assert live.file(path) == data, path


LiveEditor.TestCase.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLiveSites = LiveEditor.TestCase
