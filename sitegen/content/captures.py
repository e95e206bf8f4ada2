"""Captured texts: articles as they were saved, found by the sha256 of their bytes, whatever the file is called.

They are others' work and mostly not in the repository; nothing of them is published beyond what `rights` allow.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from os.path import splitext
from pathlib import Path

import msgspec

from sitegen.content.decoding import decode
from sitegen.content.extract import (
    ARTICLE_EXTRACTOR,
    EXTRACTORS,
    HTML_EXTRACTOR,
    PLAIN_EXTRACTOR,
    Doubt,
    Extract,
    Part,
    is_article,
    is_of_page,
)
from sitegen.content.formats import FORMATS, PDF_READER, Format, UnreadableError, format_of, missing_package, page_of
from sitegen.content.paragraphs import Stretch
from sitegen.content.source import UNREADABLE_FILE
from sitegen.diagnostics import Diagnostics, Span, rule
from sitegen.files import Files, State, read_bytes
from sitegen.store import Store
from sitegen.text import paragraphs

_PAGES = (".html", ".htm")
_PLAIN = (".txt", ".md")
SUFFIXES = (*_PLAIN, *_PAGES, *FORMATS)
"""Files that may be captured texts."""

_NAME, _UTF8 = "captures", "utf-8"


@dataclass(frozen=True)
class Capture:
    """One captured text.

    Attributes:
        path: The file.
        sha256: Of its bytes.
        size: Bytes.
        encoding: How they were decoded.
        extractor: The name of what made the text.
        text: The text; offsets into it are code points.
        spoken: Stretches of it that a page marks as the words of somebody else.
        other_letters: Stretches that a page shows in other letters than it has, such as capitals.
        doubts: Stretches of which it is not known whether a reader of the page sees them.
        rival: The first words of what may be the article of the page instead, or an empty string.
    """

    path: Path
    sha256: str
    size: int
    encoding: str
    extractor: str
    text: str
    spoken: tuple[Stretch, ...] = ()
    other_letters: tuple[Stretch, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    rival: str = ""

    @property
    def is_page(self) -> bool:
        """Whether the text was made of HTML, so that its blocks and lines are those of the page."""
        return is_of_page(self.extractor)

    @property
    def has_lines_of_file(self) -> bool:
        """Whether lines of the text are lines of the file."""
        return self.extractor == PLAIN_EXTRACTOR

    def page_of(self, offset: int) -> int:
        """Return the page of a document on which a place of its text is, from 1; 0 where there are no pages."""
        return page_of(self.text, offset) if self.extractor == PDF_READER else 0

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Start and end of each paragraph."""
        return paragraphs(self.text)


class _Hashed(msgspec.Struct, array_like=True, frozen=True):
    state: State | None
    sha256: str


class Captures:
    """The captured texts that are at hand.

    Arguments:
        folders: Where they may lie, folders below included; the first file with a sha256 counts.
        files: These folders, as they are now.
        store: Where the sha256 of files is kept.
        found: Where files that cannot be used are reported.

    Attributes:
        files: Path of the file for each sha256.
        missing: For each sha256 of a file that cannot be read the package that this needs.
    """

    def __init__(self, folders: Sequence[Path], files: Files, store: Store, found: Diagnostics) -> None:
        self._found = found
        self._store = store
        self._hashed: dict[str, _Hashed] = {}
        self._read: dict[str, Capture | None] = {}
        self.files: dict[str, str] = {}
        self.missing: dict[str, str] = {}
        nothing: dict[str, _Hashed] = {}
        self._before = store.load(_NAME, dict[str, _Hashed], lambda: nothing)
        for folder in folders:
            for path in files.below(folder):
                # What begins so is what an editor has of a document while it is open.
                if path.lower().endswith(SUFFIXES) and not path.rpartition(os.sep)[2].startswith("~"):
                    self._add(path, files.settled(path))

    def get(self, sha256: str, extractor: str = ARTICLE_EXTRACTOR) -> Capture | None:
        """Return a captured text, or None where it is not at hand or cannot be decoded.

        Arguments:
            sha256: Of its bytes.
            extractor: The name of what makes the text where it is a page.
        """
        if sha256 not in self._read:
            path = self.files.get(sha256)
            self._read[sha256] = None if path is None else capture_at(path, sha256, self._found, extractor)
        return self._read[sha256]

    def save(self) -> None:
        """Keep the sha256 of each file for the next run.

        Raises:
            OSError: When the disk refuses.
        """
        if self._hashed != self._before:
            self._store.save(_NAME, self._hashed)

    def _add(self, path: str, state: State | None) -> None:
        known = self._before.get(path)
        if known is None or state is None or known.state != state:
            try:
                known = _Hashed(state, hashlib.sha256(read_bytes(path)).hexdigest())
            except OSError as error:
                _report_unreadable(path, error, self._found)
                return
        self._hashed[path] = known
        if package := missing_package(path):
            # It counts as not at hand, so that the lock speaks for it.
            self.missing[known.sha256] = package
        else:
            self.files.setdefault(known.sha256, path)


def is_page(file: str) -> bool:
    """Whether a captured file is a page, by its name."""
    return splitext(file)[1].lower() in _PAGES  # noqa: PTH122 - ten thousand times


def is_plain(file: str) -> bool:
    """Whether a captured file is plain text, by its name."""
    return splitext(file)[1].lower() in _PLAIN  # noqa: PTH122 - ten thousand times


def capture_at(file: str, sha256: str, found: Diagnostics, extractor: str = ARTICLE_EXTRACTOR) -> Capture | None:
    """Read a captured text, or report why it cannot be used and return None.

    Arguments:
        file: Its path.
        sha256: Of its bytes, as they were when it was found.
        found: Where it is reported.
        extractor: The name of what makes the text where it is a page.
    """
    path = Path(file)
    try:
        data = read_bytes(file)
    except OSError as error:
        _report_unreadable(file, error, found)
        return None
    if hashlib.sha256(data).hexdigest() != sha256:
        message = f"captured text `{path}` was changed while it was read"
        found.add(UNREADABLE_FILE, message, Span(str(path)), hint="build again")
        return None
    return capture_of(data, sha256, file, found, extractor)


UNDECODABLE = rule(
    "R019",
    "error",
    "a captured text cannot be decoded",
    why="No text can be read from the file, so no quotation from it can be verified.",
    fix="Save the article again, or save its text as UTF-8, and write the new `sha256` into its summary.",
)


def capture_of(
    data: bytes, sha256: str, file: str, found: Diagnostics, extractor: str = ARTICLE_EXTRACTOR
) -> Capture | None:
    """Make the text of a captured file, or report why it cannot be used and return None.

    Arguments:
        data: Its bytes.
        sha256: Of its bytes.
        file: Its path, or what to call it; the end of the name says what it is.
        found: Where it is reported.
        extractor: The name of what makes the text where it is a page; what it says before a colon does not count.
    """
    path = Path(file)
    extractor = extractor.rpartition(":")[2]
    reader = format_of(file)
    if reader:
        return _opened(reader, data, sha256, path, found, extractor)
    decoded = decode(data, is_html=is_page(file))
    if decoded is None or "\0" in decoded[0]:
        found.add(
            UNDECODABLE,
            f"captured text `{path.name}` cannot be decoded",
            Span(str(path)),
            hint="save it as UTF-8 text, and put the new sha256 in its summary",
        )
        return None
    text, encoding = decoded
    text = text.replace("\r\n", "\n")
    extractor = extractor if is_page(file) else PLAIN_EXTRACTOR
    made = EXTRACTORS[extractor](text)
    return _captured(made, path, sha256, len(data), encoding, extractor, found)


def _opened(reader: Format, data: bytes, sha256: str, path: Path, found: Diagnostics, extractor: str) -> Capture | None:
    """Make the text of a file that is neither text nor HTML, or report why it cannot be used and return None."""
    try:
        opened = reader.open(data)
    except UnreadableError as error:
        hint = "save it again, or save its text, and put the new sha256 in its summary"
        found.add(UNDECODABLE, f"captured text `{path.name}` cannot be read: {error}", Span(str(path)), hint=hint)
        return None
    text = opened.text.replace("\0", "\ufffd")
    if not opened.is_page:
        return _captured(Extract(text), path, sha256, len(data), _UTF8, reader.reader, found)
    if opened.is_whole and is_article(extractor):
        extractor = HTML_EXTRACTOR
    made = EXTRACTORS[extractor](text)
    return _captured(made, path, sha256, len(data), _UTF8, f"{reader.reader}:{extractor}", found)


NO_ARTICLE = rule(
    "R024",
    "error",
    "a captured page without its article",
    why="The page was saved before its script showed the article, so there is nothing to quote from.",
    fix="Save the page again when all of the article is shown, and write the new `sha256` into its summary.",
)


def _captured(
    made: Extract, path: Path, sha256: str, size: int, encoding: str, extractor: str, found: Diagnostics
) -> Capture | None:
    if made.is_shell:
        found.add(
            NO_ARTICLE,
            f"captured text `{path.name}` holds no article: a script was to put it there",
            Span(str(path)),
            hint="save the page again when all of it is shown, and put the new sha256 in its summary",
        )
        return None
    return Capture(
        path, sha256, size, encoding, extractor, made.text, made.spoken, made.other_letters, made.doubts, made.rival
    )


def parts_beside(capture: Capture) -> Iterator[Part]:
    """Give the parts of a captured page that are not of its article, and last the page as a whole."""
    page = page_of_capture(capture.path.read_bytes(), str(capture.path))
    from sitegen.content.page_text import other_parts  # for mistakes alone

    return other_parts(page) if page else iter(())


def page_of_capture(data: bytes, file: str) -> str:
    """Return the HTML that a captured file is or holds; an empty string where there is none.

    Arguments:
        data: Its bytes.
        file: Its path, or what to call it; the end of the name says what it is.
    """
    if reader := format_of(file):
        opened = reader.open(data)
        return opened.text if opened.is_page else ""
    decoded = decode(data, is_html=True) if is_page(file) else None
    return decoded[0].replace("\r\n", "\n") if decoded else ""


def parts_hidden(capture: Capture) -> Iterator[Part]:
    """Give all words of a captured page, and its hidden parts; see `sitegen.content.page_text.hidden_parts`."""
    page = page_of_capture(capture.path.read_bytes(), str(capture.path))
    from sitegen.content.page_text import hidden_parts  # for mistakes alone

    return hidden_parts(page) if page else iter(())


def _report_unreadable(file: str, error: OSError, found: Diagnostics) -> None:
    reason = (error.strerror or str(error)).lower()
    found.add(UNREADABLE_FILE, f"captured text `{file}` cannot be read: {reason}", Span(file))
