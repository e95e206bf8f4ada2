"""Captured texts: articles as they were saved, found by the sha256 of their bytes, whatever the file is called.

They are others' work and mostly not in the repository; nothing of them is published beyond what `rights` allow.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from os.path import splitext
from pathlib import Path

import msgspec

from sitegen.content.extract import ARTICLE_EXTRACTOR, EXTRACTORS, PLAIN_EXTRACTOR, Doubt, Part, other_parts
from sitegen.content.paragraphs import Stretch
from sitegen.diagnostics import Diagnostics, Span
from sitegen.files import Files, State
from sitegen.store import Store
from sitegen.text import paragraphs

_PAGES = (".html", ".htm")
SUFFIXES = (".txt", ".md", *_PAGES)
"""Files that may be captured texts."""

_NAME = "captures"

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ESCAPE = b"\x1b"
_DECLARED = re.compile(rb"<meta[^>]+charset=[\"']?([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
"""What browsers read instead of an encoding that a page declares (WHATWG, Encoding Standard, 4.2)."""

_LATIN = re.compile(r"ascii|latin_1|cp125[0247]|cp437|cp85[0278]|iso8859_(?:[1-4]|9|1[03-6])|mac_(?!cyr|greek).*")


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
        """Whether the text was made of HTML, so that its blocks are those of the page and its lines not of the file."""
        return self.extractor != PLAIN_EXTRACTOR

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
    """

    def __init__(self, folders: Sequence[Path], files: Files, store: Store, found: Diagnostics) -> None:
        self._found = found
        self._store = store
        self._hashed: dict[str, _Hashed] = {}
        self._read: dict[str, Capture | None] = {}
        self.files: dict[str, str] = {}
        nothing: dict[str, _Hashed] = {}
        self._before = store.load(_NAME, dict[str, _Hashed], lambda: nothing)
        for folder in folders:
            for path in files.below(folder):
                if path.lower().endswith(SUFFIXES):
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
                known = _Hashed(state, hashlib.sha256(_bytes_of(path)).hexdigest())
            except OSError as error:
                _report_unreadable(path, error, self._found)
                return
        self._hashed[path] = known
        self.files.setdefault(known.sha256, path)


def is_page(file: str) -> bool:
    """Whether a captured file is a page, by its name."""
    return splitext(file)[1].lower() in _PAGES  # noqa: PTH122 - ten thousand times


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
        data = _bytes_of(file)
    except OSError as error:
        _report_unreadable(file, error, found)
        return None
    if hashlib.sha256(data).hexdigest() != sha256:
        message = f"captured text `{path}` was changed while it was read"
        found.add("R020", message, Span(str(path)), hint="build again")
        return None
    decoded = _decode(data, is_page(file))
    if decoded is None or "\0" in decoded[0]:
        found.add(
            "R019",
            f"captured text `{path.name}` cannot be decoded",
            Span(str(path)),
            hint="save it as UTF-8 text, and put the new sha256 in its summary",
        )
        return None
    text, encoding = decoded
    text = text.replace("\r\n", "\n")
    extractor = extractor if is_page(file) else PLAIN_EXTRACTOR
    made = EXTRACTORS[extractor](text)
    if made.is_shell:
        found.add(
            "R024",
            f"captured text `{path.name}` holds no article: a script was to put it there",
            Span(str(path)),
            hint="save the page again when all of it is shown, and put the new sha256 in its summary",
        )
        return None
    return Capture(
        path,
        sha256,
        len(data),
        encoding,
        extractor,
        made.text,
        made.spoken,
        made.other_letters,
        made.doubts,
        made.rival,
    )


def parts_beside(capture: Capture) -> Iterator[Part]:
    """Give the parts of a captured page that are not of its article, and last the page as a whole."""
    decoded = _decode(capture.path.read_bytes(), is_html=True)
    return other_parts(decoded[0].replace("\r\n", "\n")) if decoded else iter(())


def _bytes_of(file: str) -> bytes:
    with open(file, "rb") as opened:  # noqa: PTH123 - ten thousand times
        return opened.read()


def report_encoding(file: str, encoding: str, found: Diagnostics) -> None:
    """Report a captured text that is not UTF-8."""
    if encoding != "utf-8":
        found.add("R018", f"captured text `{Path(file).name}` is read as `{encoding}`", Span(file))


def _report_unreadable(file: str, error: OSError, found: Diagnostics) -> None:
    reason = (error.strerror or str(error)).lower()
    found.add("R020", f"captured text `{file}` cannot be read: {reason}", Span(file))


def _decode(data: bytes, is_html: bool) -> tuple[str, str] | None:
    """Decode by byte order mark, as UTF-8, as declared, or as detected; return the text and the encoding's name."""
    for bom, codec in _BOMS.items():
        if data.startswith(bom):
            return _try(data, codec)
    plain = _try(data, "utf-8")
    declared = _DECLARED.search(data, 0, 2048) if is_html else None
    # What switches between sets of characters by escapes has the bytes of ASCII, and is no UTF-8 for that.
    if plain and not (declared and _ESCAPE in data):
        return plain
    if declared:
        label = declared[1].decode("ascii")
        return _try(data, _superset_of(label)) or _try(data, label) or plain
    from charset_normalizer import from_bytes  # only for texts that need it: it takes a while to import

    best = from_bytes(data).best()
    if best is None:
        return None
    # The detector takes short Western texts for one of the neighbours of Windows-1252, which is far more common.
    western = _try(data, "cp1252") if _LATIN.fullmatch(best.encoding) else None
    return western or _try(data, best.encoding)


def _superset_of(label: str) -> str:
    try:
        return _SUPERSETS.get(codecs.lookup(label).name, label)
    except LookupError:
        return label


def _try(data: bytes, codec: str) -> tuple[str, str] | None:
    try:
        return data.decode(codec), codecs.lookup(codec).name.removesuffix("-sig")
    except (UnicodeError, LookupError):
        return None
