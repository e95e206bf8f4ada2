"""Small files that tests make: PDFs and documents of Word, written by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

Piece = tuple[float, float, float, str]
"""Where some words begin, from the left and from below; the size of their letters; the words."""

_KOREAN = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [7 0 R] >>"
)
_KOREAN_LETTERS = (
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /DW 1000"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >>"
    " /FontDescriptor << /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6 /Ascent 752 /Descent -271"
    " /CapHeight 737 /ItalicAngle 0 /StemV 58 /FontBBox [0 -148 1001 880] >> >>"
)


def pdf(*pages: Iterable[Piece], info: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF with some pages of 600 by 800 points; `ﬁ` in a piece is one letter of the font."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /StandardEncoding >>",
        4: "<< {} >>".format(" ".join(f"/{key} ({value})" for key, value in (info or {}).items())).encode(),
        6: _KOREAN.encode(),
        7: _KOREAN_LETTERS.encode(),
    }
    kids = []
    for page in pages:
        content = b"\n".join(_shown(*piece) for piece in page)
        number = max(objects) + 1
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R /K 6 0 R >> >> >>" % (number + 1)
        )
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
        kids.append(f"{number} 0 R")
    objects[2] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    last = max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for number in range(1, last + 1):
        out += b"%010d 00000 %s \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, start)
    return bytes(out)


def _shown(left: float, bottom: float, size: float, words: str) -> bytes:
    if any("\uac00" <= char <= "\ud7a3" for char in words):
        return f"BT /K {size} Tf 1 0 0 1 {left} {bottom} Tm <{words.encode('utf-16-be').hex()}> Tj ET".encode()
    # Of the standard encoding only what these tests write: its quotes are curly, and it has a letter for `fi`.
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").replace("ﬁ", r"\256")
    return f"BT /F {size} Tf 1 0 0 1 {left} {bottom} Tm ({escaped}) Tj ET".encode("ascii")


def column(lines: Sequence[str], left: float = 60, top: float = 700, size: float = 10) -> list[Piece]:
    """Return lines below one another; an empty one is half a line high."""
    pieces = []
    for line in lines:
        if line:
            pieces.append((left, top, size, line))
        top -= size * (1.3 if line else 0.8)
    return pieces


def docx(body: str, **properties: str) -> bytes:
    """Return a document of Word.

    Arguments:
        body: Its `w:body` in XML.
        properties: `title`, `creator`, `created`.
    """
    name = "http://schemas.openxmlformats.org"
    made = {
        "[Content_Types].xml": f'<Types xmlns="{name}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{name}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{name}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{name}/wordprocessingml/2006/main"><w:body>{body}</w:body>'
        "</w:document>",
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{properties.get('title', '')}</dc:title><dc:creator>{properties.get('creator', '')}</dc:creator>"
        f"<dcterms:created>{properties.get('created', '')}</dcterms:created></cp:coreProperties>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, text in made.items():
            archive.writestr(path, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()


def run(text: str) -> str:
    """Return a run of a document of Word."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    """Return a paragraph of a document of Word."""
    return f"<w:p>{''.join(runs)}</w:p>"
