"""An article as sitegen reads it: numbered paragraphs, and what of a page was left out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.capture.needs import SourceError
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Capture, Captures, capture_at, parts_beside
from sitegen.content.extract import Part, extractor_of
from sitegen.content.formats import Left, left_out_of
from sitegen.content.load import LOCK_FILE, load
from sitegen.content.records import Summary
from sitegen.diagnostics import Diagnostics, as_text, nearest
from sitegen.options import Options
from sitegen.store import Store
from sitegen.text import counted
from sitegen.unchanged import inputs

_SHOWN = 12
"""Words of a part that was left out that are shown."""


def lines_of(options: Options, article: str) -> Iterator[str]:
    """Give the lines that show an article.

    Arguments:
        options: Where the briefing is.
        article: The id of an article, or the path of a file.

    Raises:
        SourceError: Where there is no such article, or its text is not at hand or cannot be read.
    """
    capture = _capture(options, article)
    yield f"{capture.path}: read as {capture.extractor} ({capture.encoding})"
    yield ""
    width = len(str(len(capture.paragraphs)))
    page = 0
    for number, (start, end) in enumerate(capture.paragraphs, 1):
        if page != capture.page_of(start):
            page = capture.page_of(start)
            yield f"page {page}:"
        for at, line in enumerate(capture.text[start:end].split("\n")):
            yield f"{number if not at else '':>{width}}  {line}".rstrip()
    parts: list[Part | Left] = []
    if capture.is_page:
        # The last is the page as a whole.
        parts += [part for part in parts_beside(capture) if part.text.strip()][:-1]
    parts += left_out_of(str(capture.path), capture.path.read_bytes())
    if parts:
        yield ""
        yield "left out:"
    for part in parts:
        words = part.text.split()
        shown = f"{' '.join(words[:_SHOWN])}{' …' if len(words) > _SHOWN else ''}"
        yield f"  {part.name} ({counted(len(words), 'word')}): {shown}"
    if capture.rival:
        yield ""
        yield f"the article may be another part of the page, or have one more: {capture.rival} …"
    for doubt in capture.doubts:
        yield f"a reader may not see this ({doubt.reason}): {' '.join(capture.text[doubt.start : doubt.end].split())}"


def _capture(options: Options, article: str) -> Capture:
    found = Diagnostics()
    files = inputs(options)
    content = load(options.content, Diagnostics(), RecordCache(Store(None), files), drafts=True)
    summary = content.records.get(article)
    path = Path(article)
    if isinstance(summary, Summary):
        known = Captures(options.captures, files, Store(None), found).files.get(summary.article.sha256)
        if known is None:
            raise SourceError(f"the captured text of `{article}` is not at hand", "name its folder with `--articles`")
        extractor = extractor_of(whole_page=summary.article.whole_page, locked=_locked(options, article))
        capture = capture_at(known, summary.article.sha256, found, extractor)
    elif path.is_file():
        capture = capture_at(article, hashlib.sha256(path.read_bytes()).hexdigest(), found)
    else:
        articles = [record.id for record in content.records.values() if isinstance(record, Summary)]
        raise SourceError(f"there is no article `{article}`", nearest(article, articles))
    if capture is None:
        raise SourceError("\n".join(map(as_text, found)).removeprefix("error"))
    return capture


def _locked(options: Options, article: str) -> str:
    """Return the extractor that the lock has for an article, or an empty string."""
    path = options.content / LOCK_FILE
    try:
        lock = load_lock(path.read_text("utf-8")) if path.is_file() else Lock()
    except (LockError, UnicodeDecodeError):
        return ""
    return lock.articles[article].extractor if article in lock.articles else ""
