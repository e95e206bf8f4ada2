"""A site that is kept alive: files that change go in, pages come out, and what is wrong is found beside it.

A change is given to the briefing, whose answers know what they were made of, so a page that is asked for is made of
what has changed alone. What is quickly seen of a mistake is seen at once; the whole check follows in steps, between
which pages are served. While something is wrong the site stays as it was last good.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sitegen.beside import BuildBeside, Outcome
from sitegen.briefing.evidence import read_texts
from sitegen.briefing.marks import Captured
from sitegen.briefing.old_lock import read_lock
from sitegen.briefing.questions import Briefing
from sitegen.briefing.texts import LockSource, Texts
from sitegen.content.cache import Listed, Packed, RecordCache
from sitegen.content.captures import Captures, capture_at
from sitegen.content.load import LOCK_FILE, Content, load
from sitegen.content.records import Record, Summary
from sitegen.core.answers import ALONE, Cell
from sitegen.diagnostics import Diagnostics
from sitegen.exports import EXPORTS
from sitegen.exports.export import file_at
from sitegen.files import Files, State
from sitegen.options import TEMPLATES_FOLDER, Options, Report
from sitegen.output.render import Rendering, view_of
from sitegen.output.site import base_url_of
from sitegen.output.theme import TemplateFaultError, Theme, own_folder
from sitegen.output.write import OutputFolder
from sitegen.pages import urls
from sitegen.pages.parts import Maker
from sitegen.pages.plan import MakeView, planned
from sitegen.rules.quotations import report_claims
from sitegen.rules.references import check_record
from sitegen.server import findings_json
from sitegen.steps import Steps, all_done
from sitegen.store import Store
from sitegen.unchanged import inputs
from sitegen.work import check, must_stop
from sitegen.workers import Workers

_Record = TypeVar("_Record", bound=Record)
_Value = TypeVar("_Value")

_SLICE_S = 0.008
"""How long a slice of work is; requests that have come are answered behind it."""

_REST_S = 1.0
"""How long nothing has to come before the folder is written."""

_KEPT_FILES = 64
"""Files that were served last and are kept, so that they are not made again for nothing."""


class _Records(RecordCache):
    """The records of files that were read, kept as they are: nothing of them is read twice.

    Arguments:
        store: Knows what the run before read.
        files: The content folder.
    """

    def __init__(self, store: Store, files: Files) -> None:
        super().__init__(store, files)
        self._read: dict[str, list[Listed[Any]]] = {}

    def get(self, path: str, cls: type[_Record]) -> list[Listed[_Record]] | None:
        """Return the records of a file that is as it was, or None."""
        if path not in self._read:
            found = super().get(path, cls)
            if found is None:
                return None
            self._read[path] = found
        return self._read[path]

    def put(self, path: str, cls: type[_Record], packed: Packed) -> list[Listed[_Record]]:
        """Remember the records of a file, and return them."""
        self._read[path] = super().put(path, cls, packed)
        return self._read[path]

    def renew(self, files: Files, changed: Iterable[str]) -> None:
        """Take the content folder as it is now, and forget files that may have changed."""
        self.files = files
        for path in changed:
            self._read.pop(path, None)
            self.digests.pop(path, None)


class _Held(Store):
    """A store that holds what is saved for this process alone.

    Arguments:
        folder: Where the run before left something.
    """

    def __init__(self, folder: Store) -> None:
        super().__init__(None)
        self._disk = folder
        self._held: dict[str, Any] = {}

    def load(self, name: str, of: Any, default: Callable[[], _Value]) -> _Value:
        """Return what was saved, else what the run before left, else the default."""
        if name not in self._held:
            return self._disk.load(name, of, default)
        held: _Value = self._held[name]
        return held

    def save(self, name: str, value: Any) -> None:
        """Hold a value."""
        self._held[name] = value


class _Made(NamedTuple):
    """A file that was made.

    Attributes:
        data: Its bytes.
        read: The answers that it was made of.
        since: The revision of the briefing at which it was.
        template: Its template; empty for a file that has none.
        closure: The hash of the closure of that.
    """

    data: bytes
    read: Sequence[Cell]
    since: int
    template: str = ""
    closure: str = ""


class Live:
    """A site that is kept alive.

    Arguments:
        options: What to build, and how.
        say: Is told what a check came to, and then what the build beside it came to.
        complain: Is told what keeps the folder from being written.
        editor: The address that opens a place in the author's editor.

    Attributes:
        report: What the last check or build came to, or what stopped it.
        is_good: Whether nothing that is known keeps the site from being written.
        is_checked: Whether the whole of it was checked since the last change.
    """

    def __init__(
        self,
        options: Options,
        say: Callable[[Report], None] = lambda _: None,
        complain: Callable[[str], None] = lambda _: None,
        editor: str = "",
    ) -> None:
        self.options = options
        self._say = say
        self._complain = complain
        self._editor = editor
        self._build: BuildBeside | None = None
        self._is_written = True
        self._has_failed = False
        self._taken_at = 0.0
        self._output = OutputFolder(options.project, options.output)
        store = self._output.store
        self._held = _Held(store)
        self._files = inputs(options)
        self._records = _Records(store, self._files)
        self._theme = self._new_theme()
        self._closures: dict[str, str] = {}
        self._faults = Diagnostics()
        self._made: OrderedDict[str, _Made] = OrderedDict()
        self._last: OrderedDict[str, bytes] = OrderedDict()
        self._job: Steps[None] = self._check()
        self.report = Report(Diagnostics())
        self.is_good = self.is_checked = False
        self._lock = LockSource()
        self._lock_state: State | None = None
        content, self._found = self._load(Workers(options.jobs))
        captures = self._capture(self._files)
        self._briefing = Briefing(content, Texts(captures, self._held), self._lock_source(self._files), follows=True)
        read_texts(self._briefing, Workers(options.jobs))
        self._begin()
        # Of what nobody has checked nothing is shown.
        all_done(self._job)

    @property
    def _lock_path(self) -> str:
        return str(self.options.content / LOCK_FILE)

    @property
    def findings(self) -> str:
        """What is wrong with it, as the overlay shows it: an array in JSON."""
        return findings_json(self.report.found, self._editor)

    @property
    def content(self) -> Path:
        """The folder of the records."""
        return self.options.content

    @property
    def top(self) -> str:
        """The path under which the site will be published, which begins and ends with `/`."""
        return urls.root_of_base(base_url_of(self.options, self._briefing))

    def take(self, paths: Collection[str]) -> None:
        """Take up what has changed.

        Arguments:
            paths: Files; where one is a folder, or where there is none, all are looked at.
        """
        before, names = self._files, {_named(path) for path in paths}
        # A name that is no file, and was none, is that of a folder that has come or gone.
        looks = not all(name in before.states or os.path.isfile(name) for name in names) or not names  # noqa: PTH113
        files = inputs(self.options) if looks else before.with_paths(filter(self._is_input, names))
        now = files.states
        changed = {path for path in now.keys() | before.states.keys() if now.get(path) != before.states.get(path)}
        # What was written twice within the same tick of the clock is not told apart by its state.
        changed |= (names & now.keys()) - {self._lock_path}
        if changed or (looks and self._is_gone()):
            self._take(files, changed)
            # Where that failed, all of it has still changed.
            self._files = files

    def _take(self, files: Files, changed: Collection[str]) -> None:
        self._records.renew(files, changed)
        # What a build has found may lie outside the content, and be mended there.
        briefing, is_other = self._briefing, self._is_gone() or self._has_failed
        if any(map(self._is_template, changed)):
            self._theme = self._new_theme()
            self._closures = {}
            is_other = True
        ids: set[str] = set()
        if not all(map(self._is_template, changed)):
            said, revision, digests = list(self._found), briefing.revision, briefing.content.digests
            content, self._found = self._load(Workers(1))
            before, briefing.texts.captures = briefing.texts.captures, self._capture(files)
            ids = briefing.take(content, self._lock_source(files))
            ids |= self._articles_of(before.files.keys() ^ briefing.texts.captures.files.keys())
            is_other = is_other or said != list(self._found) or revision != briefing.revision
            # What is said of a record names its lines, and what is said of a link knows drafts.
            is_other = is_other or not all(digests.get(path) == content.digests.get(path) != b"" for path in changed)
        if not is_other:
            # It was reported twice, or written as it was.
            return
        self._rendering_changed()
        self._check_quickly(ids)
        self._begin()
        if self._lock_path in changed:
            # It may speak for any text.
            all_done(self._job)

    def _articles_of(self, sha256s: Collection[str]) -> set[str]:
        """Return the ids of articles whose captured texts have one of some sha256."""
        articles = self._briefing.all(Summary) if sha256s else ()
        return {summary.id for summary in articles if summary.article.sha256 in sha256s}

    def file(self, path: str) -> bytes | None:
        """Return the bytes of a file of the site, or None where there is no such file.

        A page is made when it is asked for. While something is wrong, it is what it last was.

        Arguments:
            path: From the top of the site.
        """
        data = self._made_of(path) if self.is_good else None
        # To make it may have shown that something is wrong.
        if data is None and not self.is_good:
            data = self._last.get(path) or self._asset(path)
        if data is None:
            data = self._on_disk(path)
        if data is not None:
            _keep(self._last, path, data)
        return data

    def changed(self, paths: Iterable[str]) -> set[str]:
        """Return which of some files are not as `file` last gave them."""
        last = {path: self._last.get(path) for path in paths}
        return {path for path, data in last.items() if self.is_good and self.file(path) != data}

    def captured(self, article: str) -> Captured | None:
        """Return what the editor's view of an article shows, or None where there is no such article, or no text."""
        study = self._briefing.study(article)
        path = self._briefing.texts.captures.files.get(study.facts.sha256) if study else None
        if study is None or path is None:
            return None
        capture = capture_at(path, study.facts.sha256, Diagnostics(), study.facts.extractor)
        return Captured(self._briefing, capture) if capture else None

    def work(self) -> bool:
        """Do a slice of what goes on beside, and say whether there is more to be done at once.

        That is the check; when it is through and nothing has come for a while, the folder of the site is brought up to
        date by a build beside.
        """
        end = time.monotonic() + _SLICE_S
        while time.monotonic() < end:
            try:
                next(self._job)
            except StopIteration:
                self._write()
                return False
        return True

    def close(self) -> None:
        """End what was started."""
        if self._build:
            self._build.stop()
            self._build = None

    # Reading.

    def _load(self, workers: Workers) -> tuple[Content, Diagnostics]:
        found = Diagnostics()
        asked = self.options
        content = load(asked.content, found, self._records, workers, drafts=asked.drafts, counts_open=asked.counts_open)
        return content, found

    def _capture(self, files: Files) -> Captures:
        captures = Captures(self.options.captures, files, self._held, self._found)
        captures.save()
        return captures

    def _lock_source(self, files: Files) -> LockSource:
        state = files.states.get(self._lock_path)
        # A lock with a mistake is read again each time, for that is to be said each time.
        if state is None or state != self._lock_state:
            before = len(self._found)
            lock = read_lock(self.options.content / LOCK_FILE, self._output.store, self._found)
            self._lock, self._lock_state = (
                LockSource(lock.text, lock.load),
                state if len(self._found) == before else None,
            )
        return self._lock

    def _new_theme(self) -> Theme:
        return Theme(self.options.project / TEMPLATES_FOLDER, self._output.store, plain=True)

    def _is_template(self, path: str) -> bool:
        file = Path(path)
        return any(map(file.is_relative_to, (self.options.project / TEMPLATES_FOLDER, own_folder())))

    def _is_input(self, path: str) -> bool:
        folders = (self.options.content, *self.options.articles, self.options.project / TEMPLATES_FOLDER, own_folder())
        file = Path(path)
        below = next((file.relative_to(folder) for folder in folders if file.is_relative_to(folder)), None)
        return below is not None and not any(part.startswith(".") for part in below.parts)

    # Checking.

    def _check_quickly(self, changed: Collection[str]) -> None:
        """See at once what is wrong with records that changed; what is wrong with a template shows when it is used."""
        found, briefing = Diagnostics(self._found.levels), self._briefing
        found.update(self._found)
        if not found.has_errors:
            for record_id in changed:
                check_record(briefing, found, record_id)
            report_claims(briefing, found, changed)
        self.is_good = briefing.settings() is not None and not must_stop(found, strict=self.options.strict)
        if not self.is_good:
            self.report = Report(found)

    def _begin(self) -> None:
        # What is being built is of files that have changed.
        self.close()
        self._taken_at = time.monotonic()
        self.is_checked = self._is_written = self._has_failed = False
        self._job = self._check()

    def _is_gone(self) -> bool:
        """Whether somebody has removed the folder of the site."""
        return self._is_written and self.is_good and not (self.options.output / urls.HOME).exists()

    def _write(self) -> None:
        """Have the folder of the site brought up to date, where that is due."""
        if self._build:
            outcome = self._build.poll()
            if outcome:
                self._build = None
                self._take_outcome(outcome)
        elif self.is_good and not self._is_written and time.monotonic() - self._taken_at >= _REST_S:
            self._build = BuildBeside(self.options)

    def _take_outcome(self, outcome: Outcome) -> None:
        if outcome.is_busy:
            self._complain("another run of sitegen is writing to this site; the preview waits for it to end")
            return
        self._is_written = True
        if outcome.report and outcome.report.lock_changed:
            files = self._files.with_paths([self._lock_path])
            self._briefing.give("lock_source", ALONE, self._lock_source(files))
            self._files = files
        if outcome.fault:
            self._complain(outcome.fault)
        if outcome.report:
            # It has looked at more than the check: at every page, each link, and what lies in the way.
            self.report, self._has_failed = outcome.report, outcome.report.failed
            self.is_good = not self._has_failed
            self._say(outcome.report)

    def _check(self) -> Steps[None]:
        """Check all of the site, in steps."""
        found = Diagnostics(self._found.levels)
        found.update(self._found)
        yield from check(self.options, self._briefing, found)
        self._theme.check(found)
        found.update(self._faults)
        failed = must_stop(found, strict=self.options.strict)
        self.is_good, self.is_checked = not failed, True
        self.report = Report(found, failed=failed, base_url=base_url_of(self.options, self._briefing))
        self._say(self.report)

    # Making.

    def _rendering_changed(self) -> None:
        self.__dict__.pop("_rendering", None)
        self._faults = Diagnostics()

    @cached_property
    def _rendering(self) -> Rendering:
        """What the making of every page needs, as long as neither records nor templates change."""
        views: Mapping[str, MakeView] = {
            page.path: page.make for page in planned(self._briefing, searchable=self.options.search)
        }
        base_url = base_url_of(self.options, self._briefing)
        return Rendering(self._briefing, self._theme, self._closures, base_url, views)

    def _asset(self, path: str) -> bytes | None:
        """Return an asset of the theme, which a page needs also while something is wrong; None for another file."""
        assets = {published: name for name, published in self._theme.published_assets.items()}
        return self._theme.assets[assets[path]] if path in assets else None

    def _made_of(self, path: str) -> bytes | None:
        """Return a file that is made of answers, or None for another."""
        asset = self._asset(path)
        if asset is not None:
            return asset
        known = self._made.get(path)
        if known and self._is_as_it_was(known):
            self._made.move_to_end(path)
            return known.data
        made = self._make(path)
        if made is None:
            self._made.pop(path, None)
            return None
        _keep(self._made, path, made)
        return made.data

    def _is_as_it_was(self, made: _Made) -> bool:
        if made.template and self._closure(made.template) != made.closure:
            return False
        return not self._briefing.has_changed(made.read, made.since)

    def _make(self, path: str) -> _Made | None:
        revision = self._briefing.revision
        if path in self._rendering.views:
            view, site, notes = view_of(self._rendering, path)
            closure = self._closure(view.template)
            try:
                html = self._theme.render(view, site)
            except TemplateFaultError as fault:
                fault.report(self._faults, path)
                found = Diagnostics(self._found.levels)
                found.update((*self.report.found, *self._faults))
                self.report, self.is_good = Report(found), False
                return None
            return _Made(html.encode(), tuple(notes), revision, view.template, closure)
        maker = Maker(self._briefing, "", self._rendering.base_url)
        with self._briefing.noting() as notes:
            export = file_at(path, EXPORTS, maker)
            data = export.make(maker) if export else None
        return data if data is None else _Made(data, tuple(notes), revision)

    def _closure(self, template: str) -> str:
        if template not in self._closures:
            self._closures[template] = self._theme.closure(template)
        return self._closures[template]

    def _on_disk(self, path: str) -> bytes | None:
        """Return a file of the site as the last build left it."""
        file = self.options.output / path
        try:
            is_below = file.resolve().is_relative_to(self.options.output.resolve())
            return file.read_bytes() if is_below and file.is_file() else None
        except OSError:
            return None


def _keep(files: OrderedDict[str, _Value], path: str, value: _Value) -> None:
    """Keep a file, and let go of the one that was kept longest."""
    files[path] = value
    files.move_to_end(path)
    if len(files) > _KEPT_FILES:
        files.popitem(last=False)


def _named(path: str) -> str:
    """Return a path as `Files` names it: from the folder where sitegen was started, where it lies below."""
    here = f"{os.getcwd()}{os.sep}"  # noqa: PTH109 - text is compared with text
    return path.removeprefix(here)
