"""Whether anything has changed at all since the last build: if not, it need not be done again.

Nothing is read to find out but the manifest, which has to be the one that this very build left: the files that a
build reads, and those that it made, are as the disk described them then. Where a doubt remains, such as a file that was
written within the last two seconds, the build is done.
"""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

import msgspec

from sitegen.content.tracked import indexes_of
from sitegen.diagnostics import Diagnostic, Diagnostics
from sitegen.files import Files
from sitegen.options import TEMPLATES_FOLDER, Options, Report
from sitegen.output.manifest import JOURNAL, MANIFEST, parse_manifest, state_folder
from sitegen.store import Store

_NAME = "last"
_OWN_TEMPLATES = Path(__file__).resolve().parent / "templates", Path(__file__).resolve().parent.parent / "templates"


class _Last(msgspec.Struct, array_like=True):
    """The last build: hashes of what it was asked for and read, and of the manifest; and what it came to."""

    seal: bytes
    manifest: bytes
    pages: int
    articles: int
    origins: int
    quotations: int
    by_lock: int
    base_url: str | None
    found: list[Diagnostic]


def last_report(options: Options, files: Files | None = None) -> Report | None:
    """Return the report of a build that would change nothing, or None where it is to be done.

    Arguments:
        options: What to build, and how.
        files: Its inputs, where they were looked at already.
    """
    folder = state_folder(options.project, options.output)
    if options.clean or (folder / JOURNAL).exists():
        return None
    last = Store(folder).load(_NAME, _Last | None, lambda: None)
    files = files or inputs(options)
    if last is None or last.seal != _seal(options, files):
        return None
    try:
        data = (folder / MANIFEST).read_bytes()
    except OSError:
        return None
    manifest = parse_manifest(data)
    if manifest is None or last.manifest != _hash_of(data):
        return None
    for path, entry in manifest.files.items():
        try:
            stat = os.stat(f"{options.output}/{path}")  # noqa: PTH116 - ten thousand times
        except OSError:
            return None
        if not entry.matches(stat):
            return None
    found = Diagnostics()
    found.update(last.found)
    return Report(
        found,
        failed=False,
        pages=last.pages,
        articles=last.articles,
        origins=last.origins,
        quotations=last.quotations,
        inputs=files,
        by_lock=last.by_lock,
        base_url=last.base_url,
    )


def inputs(options: Options) -> Files:
    """Return the files that a build reads, as they are now."""
    folders = (options.content, *options.articles, options.project / TEMPLATES_FOLDER, *_OWN_TEMPLATES)
    return Files(folders, but=[options.output], besides=indexes_of(options.captures))


def remember(options: Options, files: Files, lock: Path, report: Report) -> None:
    """Keep what a build came to, unless a file that it read may have changed since.

    Arguments:
        options: What was built, and how.
        files: As they were before they were read, and those that it wrote as they were then.
        lock: The file among them that the build itself may have written.
        report: What it came to.

    Raises:
        OSError: When the disk refuses.
    """
    folder = state_folder(options.project, options.output)
    seal = _seal(options, files) if files.are_settled(but=lock) else b""
    manifest = _hash_of((folder / MANIFEST).read_bytes())
    counts = report.pages, report.articles, report.origins, report.quotations, report.by_lock
    Store(folder).save(_NAME, _Last(seal, manifest, *counts, report.base_url, list(report.found)))


def _seal(options: Options, files: Files) -> bytes:
    asked = (
        str(options.content.absolute()),
        list(map(str, options.articles)),
        options.base_url,
        options.strict,
        options.locked,
        options.leaves_lock,
        options.drafts,
        options.search,
    )
    return _hash_of(msgspec.msgpack.encode((asked, sorted(files.states.items()), files.besides)))


def _hash_of(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
