"""The text of a PDF: lines in the order in which they are read, paragraphs, pages.

PDFium gives the letters with their places, the spaces between them, and their order in the file, which mostly is that
in which they are read. What is made of that here: columns that a file has line by line are read one after the other,
cells of a table are no one line, what comes again at the edge of each page is left out, and so are marks of notes.
Lines stay lines, so that a word that one of them breaks is known as in any plain text.

Measured on eight documents (PDFium 5.15 as pypdfium2, pdfminer.six 20260107, pypdf 7.1): pdfminer.six knows columns and
paragraphs by itself, but gives spaced letters as single ones, sets note marks to numbers (`40,0001`) and takes fifteen
times as long; pypdf reads columns that a file has line by line across; both leave ligatures.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from sitegen.content.formats import PAGE_END, Left, UnreadableError
from sitegen.text import LIGATURES

_GAP = 1.2
"""Letters are of two lines where more is between them than this, in heights of letters; a justified line has less."""

_EDGE = 0.12
"""The share of a page, above and below, in which a line may be one that comes again."""

_OFTEN = 0.3
"""The share of the pages on which such a line comes again at least."""

_FULL = 0.75
"""How much of a column its lines fill on average; cells of a table mostly do not."""

_EM = 1.17
"""The height of a letter with what is above and below it, in sizes of its font; of most fonts 1.1 to 1.25."""

_STRETCHED = 4
"""Pieces of one line are one where less is between them, in heights of letters, and no other line has such pieces."""

_LABEL = 3
"""Letters of what is the mark of an item: a point, a number."""

_ROWS = 3
"""Rows of several pieces from which on they may be columns."""

_SENTENCE_END = re.compile(r"[.!?:。！？…]['\"”’)\]]*$")
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:page|p\.|seite|s\.)?\s*\d{1,3}(?:\s*(?:/|of|von|de)\s*\d{1,4})?[-–—\s|]*", re.IGNORECASE
)
_MARK = re.compile(r"[\d,*†‡§]{1,4}")
_BULLET = re.compile(r"[•▪●◦■–—*-]\s|\(?\w{1,3}[.)]\s")
_UNIT = re.compile(r"(?:^|[\d\s/])(?:[kcmdµn]?m|s|ha|ft|in|yd|mi|km|sq)$")
_POWER = re.compile(r"(?:^|\D)10$|(?<!\w)[A-Za-z]$")
_SUPERSCRIPTS = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_HYPHENS = frozenset({0x2, 0xFFFE})
"""What PDFium gives for the hyphen of a word that goes on in the next line."""

_DROPPED = frozenset({0x0, 0xFFFD, 0xFFFF, 0xFEFF})


class Read(NamedTuple):
    """What was read of a PDF.

    Attributes:
        text: The text; its pages are set apart by form feeds.
        left_out: What is no part of it.
        largest: The words in the largest letters of the first page.
        properties: What the file says of itself: `Title`, `Author`, `CreationDate` and others.
    """

    text: str
    left_out: tuple[Left, ...]
    largest: str
    properties: dict[str, str]


@dataclass
class _Line:
    """Letters that follow one another on one line.

    Attributes:
        left: Where the first letter begins.
        right: Where the last ends.
        bottom: Where the letters end below.
        top: Where they end above.
        size: The height of its letters.
        text: The letters.
    """

    left: float
    right: float
    bottom: float
    top: float
    size: float
    text: str = ""
    is_row: bool = field(default=False)

    @property
    def middle(self) -> float:
        """The height in the middle of its letters."""
        return (self.bottom + self.top) / 2


class _Letter(NamedTuple):
    char: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


def read_pdf(data: bytes) -> Read:
    """Return the text of a PDF.

    Raises:
        UnreadableError: When it is none, or is locked.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = "it is locked by a password" if "password" in str(error).lower() else "it is broken"
        raise UnreadableError(reason) from error
    try:
        properties = {name: value for name, value in document.get_metadata_dict().items() if value}
        heights, pages = [], []
        for page in document:
            heights.append(page.get_height())
            pages.append(_in_order(_lines(page)))
            page.close()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("one of its pages is broken") from error
    finally:
        document.close()
    largest = _largest(pages[0]) if pages else ""
    left_out = _leave_out_repeated(pages, heights)
    return Read(_text(pages), tuple(left_out), largest, properties)


def _letters(page: Any) -> Iterator[_Letter | None]:
    """Give the letters of a page in the order of the file, and None where PDFium sees the end of a line."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    box = pdfium.FS_RECTF()
    for at in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in {0xA, 0xD}:
            yield None
            continue
        if code in _DROPPED:
            continue
        if code not in _HYPHENS and abs((pdfium.FPDFText_GetCharAngle(text, at) + 0.1) % 6.2832) > 0.2:
            continue  # Letters that are turned are a stamp or a drawing.
        # The size of the font may be one, and a matrix make it larger.
        pdfium.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
        char = "-" if code in _HYPHENS else chr(code)
        yield _Letter(char, box.left, box.right, box.bottom, box.top, (box.top - box.bottom) / _EM)
        if code in _HYPHENS:
            yield None
    text.close()


def _lines(page: Any) -> list[_Line]:
    """Return the lines of a page in the order of the file; what is far apart on one line is several."""
    lines: list[_Line] = []
    line: _Line | None = None
    letters: list[_Letter] = []
    is_space = False

    def end() -> None:
        nonlocal line
        if line is not None:
            line.size = median(letter.size for letter in letters)
            line.text = _words(letters, line)
            if line.text:
                lines.append(line)
        letters.clear()
        line = None

    for letter in _letters(page):
        if letter is None or letter.char.isspace():
            # PDFium ends a line at a note mark, too; whether one ends here shows when the next letter is known.
            is_space = True
            continue
        if line is not None and not _goes_on(line, letters[-1], letter):
            end()
        if line is None:
            line = _Line(letter.left, letter.right, letter.bottom, letter.top, letter.size)
        elif is_space and letters[-1].char != " " and not (len(letters) == 1 and line.size > 1.8 * letter.size):
            # A large first letter is of the word behind it.
            letters.append(_Letter(" ", letter.left, letter.left, letter.bottom, letter.top, letter.size))
        is_space = False
        letters.append(letter)
        line.right = max(line.right, letter.right)
        if letter.size >= line.size * 0.85:
            line.size = max(line.size, letter.size)
            line.bottom, line.top = min(line.bottom, letter.bottom), max(line.top, letter.top)
    end()
    return lines


def _goes_on(line: _Line, last: _Letter, letter: _Letter) -> bool:
    """Whether a letter is of the line before it."""
    size = max(min(line.size, letter.size), letter.size)
    is_beside = letter.bottom < line.top + 0.25 * size and letter.top > line.bottom - 0.25 * size
    # Letters of a ligature have one place.
    return is_beside and letter.left > last.left - 0.5 * size and letter.left - line.right < _GAP * size


def _words(letters: Sequence[_Letter], line: _Line) -> str:
    """Return the words of a line, without marks of notes; of digits that are powers and units as they are set."""
    baseline = median(letter.bottom for letter in letters if letter.size > line.size * 0.85)
    pieces: list[str] = []
    raised = ""
    for letter in [*letters, None]:
        is_raised = (
            letter is not None
            and letter.size <= line.size * 0.85
            and letter.bottom > baseline + 0.15 * line.size
            and (letter.char.isdigit() or letter.char in "-−+,*†‡")
        )
        if is_raised and letter is not None:
            raised += letter.char
            continue
        if raised:
            before = "".join(pieces).rstrip()
            if _POWER.search(before) or _UNIT.search(before):
                pieces = [before, raised.translate(_SUPERSCRIPTS)]
            raised = ""
        if letter is not None:
            pieces.append(LIGATURES.get(letter.char, letter.char))
    return "".join(pieces).strip()


def _in_order(lines: list[_Line]) -> list[_Line]:
    """Return lines in the order in which they are read: columns that were given row by row one after the other."""
    ordered: list[_Line] = []
    rows: list[list[_Line]] = []
    for row in _rows(_without_marks(lines)):
        if rows and len(row) > 1 and _fits(rows[-1], row):
            rows.append(row)
            continue
        ordered += _of_rows(rows)
        rows = [row]
    return [*ordered, *_of_rows(rows)]


def _rows(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Give the lines that follow one another at one height, from left to right."""
    row: list[_Line] = []
    for line in lines:
        if row and abs(line.middle - row[-1].middle) < 0.5 * line.size and line.left >= row[-1].right:
            row.append(line)
            continue
        if row:
            yield row
        row = [line]
    if row:
        yield row


def _fits(above: Sequence[_Line], row: Sequence[_Line]) -> bool:
    """Whether a row has its pieces below those of the row above it."""
    return len(above) == len(row) and all(
        abs(one.left - other.left) < 2 * other.size for one, other in zip(above, row, strict=True)
    )


def _of_rows(rows: Sequence[Sequence[_Line]]) -> list[_Line]:
    """Return the pieces of rows: column by column if they are columns of prose, else row by row, each by itself."""
    pieces = [piece for row in rows for piece in row]
    if not rows or len(rows[0]) == 1:
        return pieces
    if len(rows) == 1 or all(len(row[0].text) <= _LABEL for row in rows):
        # A line that was stretched, or the mark of an item and its words.
        return [piece for row in rows for piece in _joined(row)]
    columns = list(zip(*rows, strict=True))
    if len(rows) >= _ROWS and all(map(_is_prose, columns)):
        return [piece for column in columns for piece in column]
    for piece in pieces:
        piece.is_row = True
    return pieces


def _joined(row: Sequence[_Line]) -> Iterator[_Line]:
    """Give the pieces of a row, those that are not far apart as one."""
    line: _Line | None = None
    for piece in row:
        if line is not None and (piece.left - line.right < _STRETCHED * piece.size or len(line.text) <= _LABEL):
            line.text, line.right = f"{line.text} {piece.text}", piece.right
            continue
        if line is not None:
            yield line
        line = piece
    if line is not None:
        yield line


def _without_marks(lines: Sequence[_Line]) -> list[_Line]:
    """Return lines without the marks of notes that a file has apart from the lines that they are in."""
    usual = median(line.size for line in lines) if lines else 0.0
    return [
        line
        for line in lines
        if not (
            line.size <= usual * 0.85
            and _MARK.fullmatch(line.text)
            and any(
                other is not line
                and other.size > line.size
                and other.bottom < line.middle < other.top + 0.5 * other.size
                and other.left < line.left < other.right + other.size
                for other in lines
            )
        )
    ]


def _is_prose(column: Sequence[_Line]) -> bool:
    width = max(piece.right for piece in column) - min(piece.left for piece in column)
    fill = sum(piece.right - piece.left for piece in column) / (width * len(column)) if width else 0
    words = sum(len(piece.text.split()) for piece in column)
    return fill > _FULL and words >= 3 * len(column)


def _largest(lines: Sequence[_Line]) -> str:
    """Return the words in the largest letters, where some are larger than most."""
    if not lines:
        return ""
    usual = median(line.size for line in lines)
    largest = max(line.size for line in lines)
    if largest < usual * 1.15:
        return ""
    return " ".join(line.text for line in lines if line.size > largest * 0.97)


def _leave_out_repeated(pages: list[list[_Line]], heights: Sequence[float]) -> list[Left]:
    """Take the lines out of pages that come again at the edge of many, and the numbers of pages."""
    times: Counter[tuple[str, int, int]] = Counter()
    for page, height in zip(pages, heights, strict=True):
        times.update({_place(line) for line in page if _is_at_edge(line, height)})
    left_out: dict[Left, None] = {}
    for number, (page, height) in enumerate(zip(pages, heights, strict=True)):
        kept = []
        for line in page:
            if not _is_at_edge(line, height):
                kept.append(line)
            elif times[_place(line)] >= max(2, _OFTEN * len(pages)):
                left_out.setdefault(Left("a line that comes again on other pages", line.text))
            elif _PAGE_NUMBER.fullmatch(line.text):
                left_out.setdefault(Left("the number of a page", line.text))
            else:
                kept.append(line)
        pages[number] = kept
    return list(left_out)


def _is_at_edge(line: _Line, height: float) -> bool:
    return not height * _EDGE < line.middle < height * (1 - _EDGE)


def _place(line: _Line) -> tuple[str, int, int]:
    """Return what a line has in common with those that come again: words but for numbers, place, size."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text), round(line.middle / 4), _class(line)


def _text(pages: Sequence[Sequence[_Line]]) -> str:
    """Return the text of the lines of all pages."""
    pieces: list[str] = []
    before: _Line | None = None
    pages_ended = 0
    for page in pages:
        leadings, columns = _leadings(page), _Columns(page)
        for line in page:
            if before is None:
                pieces.append(PAGE_END * pages_ended)
            elif pages_ended and before.text.endswith("-"):
                # The rest of a word that goes over the end of a page is of the page before.
                rest, _, others = line.text.partition(" ")
                pieces.append(f"\n{rest}{' ' if others else ''}{PAGE_END * pages_ended}")
                line.text = others
            else:
                leading = leadings.get(_class(line), 1.3 * line.size)
                is_new = _is_new(before, line, leading, columns, is_page=pages_ended > 0)
                between = "\n\n" if is_new else "\n"
                pieces.append(f"{between[:1]}{PAGE_END * pages_ended}{between[1:]}")
            pieces.append(line.text)
            before, pages_ended = line, 0
        pages_ended += 1
    return "".join(pieces)


def _class(line: _Line) -> int:
    return round(line.size)


def _leadings(page: Sequence[_Line]) -> dict[int, float]:
    """Return how far lines with letters of one size are apart mostly."""
    steps: dict[int, list[float]] = defaultdict(list)
    for one, other in pairwise(page):
        step = one.middle - other.middle
        if _class(one) == _class(other) and 0.8 * one.size < step < 3 * one.size:
            steps[_class(one)].append(step)
    return {size: median(sorted(found)[: len(found) // 2 + 1]) for size, found in steps.items()}


class _Columns:
    """Where the lines of a page begin and end.

    Arguments:
        page: The lines.
    """

    def __init__(self, page: Sequence[_Line]) -> None:
        self._page = page
        self._rights: dict[int, float] = {}

    def right_of(self, line: _Line) -> float:
        """Return where lines that begin where a line does mostly end."""
        left = round(line.left)
        if left not in self._rights:
            rights = sorted(each.right for each in self._page if abs(each.left - line.left) < 2 * line.size)
            self._rights[left] = rights[len(rights) * 3 // 4]
        return self._rights[left]

    def begins_others(self, line: _Line) -> bool:
        """Whether other lines begin where a line does."""
        return sum(abs(each.left - line.left) < 1 for each in self._page) > 2


def _is_new(before: _Line, line: _Line, leading: float, columns: _Columns, *, is_page: bool) -> bool:
    """Whether a line begins a paragraph."""
    step = before.middle - line.middle
    size = line.size
    if before.is_row or line.is_row:
        return True
    if is_page or step < -0.5 * size or abs(line.left - before.left) > 8 * size:
        # At the top of a column or a page a sentence goes on.
        return bool(_SENTENCE_END.search(before.text)) or not (line.text[0].islower() or before.text.endswith("-"))
    if abs(before.size - size) > 0.12 * max(before.size, size) or step > 1.3 * leading:
        return step > 0.5 * size
    if _BULLET.match(line.text) and _SENTENCE_END.search(before.text):
        return True
    is_indented = line.left - before.left > 0.8 * size and columns.begins_others(before)
    is_short = before.right < columns.right_of(before) - 6 * size
    is_end = bool(_SENTENCE_END.search(before.text))
    return (is_indented and (is_end or line.text[0].isupper())) or (is_short and is_end)
