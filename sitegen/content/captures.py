"""Captured texts: articles as they were saved, found by the sha256 of their bytes, whatever the file is called.

They are others' work and mostly not in the repository; nothing of them is published beyond what `rights` allow.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import msgspec

from sitegen.diagnostics import Diagnostics, Span
from sitegen.files import Files, State
from sitegen.store import Store
from sitegen.text import paragraphs

SUFFIXES = (".txt", ".md", ".html", ".htm")
"""Files that may be captured texts."""

_NAME = "captures"

PLAIN_EXTRACTOR = "text-1"
HTML_EXTRACTOR = "html-3"
"""Names of what makes text of bytes; they stand in the lock, since offsets are of that text."""

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ESCAPE = b"\x1b"
_DECLARED = re.compile(rb"<meta[^>]+charset=[\"']?([A-Za-z0-9_.:-]+)", re.IGNORECASE)
LEFT_OUT = "\u2060"
"""Stands in the text of a page where words that a browser has are left out; it is dropped in normal form."""

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section"),
        *("summary", "table", "tbody", "td", "text", "tfoot", "th", "thead", "tr", "ul"),
    }
)
_UNSEEN = frozenset(
    {
        *("annotation", "audio", "canvas", "datalist", "desc", "iframe", "metadata", "meter", "noembed", "noframes"),
        *("noscript", "object", "progress", "rp", "rt", "script", "select", "style", "template", "title", "video"),
    }
)
_RAW = _UNSEEN - {"audio", "canvas", "desc", "meter", "progress", "rp", "rt", "video"}
_STRUCK = frozenset({"del", "s", "strike"})
_MAY_BE_UNSEEN = _UNSEEN | _STRUCK | {"dialog"}
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"),
        "wbr",
    }
)
_CELLS = frozenset({"td", "th"})
_ROWS = frozenset({"tbody", "tfoot", "thead"})
_ENDS_BEFORE: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"dir", "menu", "ol", "ul"})),
    **dict.fromkeys(("dd", "dt"), (frozenset({"dd", "dt"}), frozenset({"dl"}))),
    **dict.fromkeys(_CELLS, (_CELLS, frozenset({"table"}))),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    **dict.fromkeys(_ROWS, (_ROWS, frozenset({"table"}))),
}
"""Before which elements others end that are not closed, and in what they stay open."""

_OF_TABLES = _CELLS | _ROWS | {"caption", "table", "tr"}
_P = frozenset({"p"})
_ENDS_P = _BLOCKS - _OF_TABLES - {"text"}
_OUT_OF_P = _OF_TABLES | _UNSEEN
_UNSEEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_STRUCK_STYLE = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
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
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True)
class Capture:
    """One captured text.

    Attributes:
        path: The file.
        sha256: Of its bytes.
        size: Bytes.
        encoding: How they were decoded.
        extractor: What made the text.
        text: The text; offsets into it are code points.
    """

    path: Path
    sha256: str
    size: int
    encoding: str
    extractor: str
    text: str

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

    def get(self, sha256: str) -> Capture | None:
        """Return the captured text with that sha256, or None where it is not at hand or cannot be decoded."""
        if sha256 not in self._read:
            path = self.files.get(sha256)
            self._read[sha256] = None if path is None else capture_at(path, sha256, self._found)
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
                known = _Hashed(state, hashlib.sha256(Path(path).read_bytes()).hexdigest())
            except OSError as error:
                _report_unreadable(path, error, self._found)
                return
        self._hashed[path] = known
        self.files.setdefault(known.sha256, path)


def capture_at(file: str, sha256: str, found: Diagnostics) -> Capture | None:
    """Read a captured text, or report why it cannot be used and return None.

    Arguments:
        file: Its path.
        sha256: Of its bytes, as they were when it was found.
        found: Where it is reported.
    """
    path = Path(file)
    try:
        data = path.read_bytes()
    except OSError as error:
        _report_unreadable(file, error, found)
        return None
    if hashlib.sha256(data).hexdigest() != sha256:
        message = f"captured text `{path}` was changed while it was read"
        found.add("R020", message, Span(str(path)), hint="build again")
        return None
    is_html = path.suffix.lower() in {".html", ".htm"}
    decoded = _decode(data, is_html)
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
    if is_html:
        return Capture(path, sha256, len(data), encoding, HTML_EXTRACTOR, text_of_html(text))
    return Capture(path, sha256, len(data), encoding, PLAIN_EXTRACTOR, text)


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


def text_of_html(html: str) -> str:
    """Return what a reader sees of an HTML document: paragraphs, set apart by blank lines.

    Scripts, styles, the title, lists to choose from, what stands in for a frame or a film, and what is hidden by its
    attributes are left out, and so is what a reader does not take for the article's words: what is struck through,
    raised links to notes, and readings beside characters. White space is as HTML has it; two line breaks end a
    paragraph. Elements that are not closed end as in a browser. Any change of this function's
    results needs a new name in `HTML_EXTRACTOR`.
    """
    parser = _Extractor()
    parser.feed(html)
    parser.close()
    parser.end_paragraph()
    return "\n\n".join(parser.paragraphs) + "\n"


class _Open(NamedTuple):
    """An element that is not closed yet.

    Attributes:
        tag: Its name.
        at: Where in the line it begins.
        leads_within: Whether it is a link within the page.
    """

    tag: str
    at: int
    leads_within: bool


class _Extractor(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self._lines: list[str] = [""]
        self._open: list[_Open] = []
        self._times_open: dict[str, int] = defaultdict(int)
        self._unseen: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ENDS_BEFORE:
            self._close(*_ENDS_BEFORE[tag])
        if tag in _ENDS_P and self._times_open["p"]:
            self._close(_P, _OUT_OF_P)
        if tag not in _VOID:
            attributes = dict(attrs)
            leads_within = bool(attrs) and (attributes.get("href") or "").startswith("#")
            self._open.append(_Open(tag, len(self._lines[-1]), leads_within))
            self._times_open[tag] += 1
            if self._unseen is None and (attrs or tag in _MAY_BE_UNSEEN or self._times_open["sup"]):
                self._unseen = self._first_unseen(tag, attributes)
        if self._unseen is None:
            if tag == "br":
                self._end_line()
            elif tag in _BLOCKS:
                self.end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._close({tag}, ())
        elif tag in _BLOCKS:
            is_closed = self._close({tag}, {"table"} if tag in _OF_TABLES else _OF_TABLES)
            if tag == "p" and not is_closed and self._unseen is None:
                self.end_paragraph()
        else:
            self._close({tag}, _BLOCKS)

    def handle_data(self, data: str) -> None:
        if self._unseen is not None:
            return
        if self._times_open["pre"]:
            *lines, data = data.split("\n")
            for line in lines:
                self._lines[-1] += line
                self._end_line()
        is_power = self._times_open["sup"] and self._lines[-1][-1:].isdecimal()
        self._lines[-1] += data.translate(_RAISED) if is_power else data

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - as the parser calls it
        return j  # Nobody asks for the line, which takes a while to count.

    def end_paragraph(self) -> None:
        if self._lines == [""]:
            return
        lines = [_WHITE.sub(" ", line).strip(f" {LEFT_OUT}") for line in self._lines]
        if any(lines):
            self.paragraphs.append("\n".join(line for line in lines if line))
        self._lines = [""]

    def _end_line(self) -> None:
        if len(self._lines) > 1 and not self._lines[-1].strip():
            self.end_paragraph()
        else:
            self._lines.append("")

    def _first_unseen(self, tag: str, attributes: Mapping[str, str | None]) -> int | None:
        """Return from which open element on words are left out, the last of which was opened now."""
        last = len(self._open) - 1
        if tag == "rt":
            self._lines[-1] += LEFT_OUT
        if tag in _UNSEEN or _is_hidden(tag, attributes):
            return last
        if tag in _STRUCK or _STRUCK_STYLE.search(attributes.get("style") or ""):
            self._lines[-1] += f" {LEFT_OUT}"
            return last
        if not self._times_open["sup"] or not any(element.leads_within for element in self._open):
            return None
        raised = next(at for at, element in enumerate(self._open) if element.tag == "sup")
        self._lines[-1] = self._lines[-1][: self._open[raised].at] + LEFT_OUT
        return raised

    def _close(self, tags: Collection[str], within: Collection[str]) -> bool:
        """Close the innermost of some elements with all that is open in it, and say whether there is one.

        Arguments:
            tags: Names of elements.
            within: Names of elements out of which it is not looked for; nor is it out of what is no HTML inside.
        """
        if not any(map(self._times_open.__getitem__, tags)):
            return False
        for at in range(len(self._open) - 1, -1, -1):
            tag = self._open[at].tag
            if tag in tags:
                for element in self._open[at:]:
                    self._times_open[element.tag] -= 1
                if any(element.tag in _BLOCKS for element in self._open[at : self._unseen]):
                    self.end_paragraph()
                del self._open[at:]
                if self._unseen is not None and at <= self._unseen:
                    self._unseen = None
                return True
            if tag in within or tag in _RAW:
                return False
        return False


def _is_hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    closed = "popover" in attributes or (tag == "dialog" and "open" not in attributes)
    return closed or "hidden" in attributes or _UNSEEN_STYLE.search(attributes.get("style") or "") is not None
