#!/usr/bin/env bash
# pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2 (PDFium) on three small pages that ReportLab 5.1.0 writes.
#
# note: a number with the mark of a note set smaller and raised behind it. All three give one number, 40,0001; `pypdf` in its
# mode `layout` gives the mark first and the sentence around it in another order.
# spaced: words whose letters are set apart by `Tc`, as headings often are. pdfminer.six gives single letters.
# hyphens: PDFium gives U+FFFE, which is no character, for a hyphen at the end of a line and goes on with the next line, also
# where the hyphen is of the word (`self-critical`), so that nobody can tell from the text which of both it was.
# What has the text of a PDF checked or quoted must look at the size and place of each letter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check \
    pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2 reportlab==5.1.0

"$folder/venv/bin/python" - > "$folder/out" <<'END'
import io

import pdfminer.high_level
import pypdf
import pypdfium2
from reportlab.pdfgen import canvas


def note(page):
    text = page.beginText(40, 150)
    for words, size, rise in (("Some 40,000", 11, 0), ("1", 7, 4), (" cubic metres were taken.", 11, 0)):
        text.setFont("Helvetica", size)
        text.setRise(rise)
        text.textOut(words)
    page.drawText(text)


def spaced(page):
    text = page.beginText(40, 150)
    text.setFont("Helvetica", 11)
    text.setCharSpace(2.2)
    text.textOut("Vote put off")
    page.drawText(text)


def hyphens(page):
    page.setFont("Helvetica", 11)
    for height, line in ((150, "It was a self-"), (136, "critical report on dredg-"), (122, "ing.")):
        page.drawString(40, height, line)


for draw in (note, spaced, hyphens):
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(400, 200))
    draw(page)
    page.save()
    read = pypdf.PdfReader(out).pages[0]
    print(draw.__name__, "pypdf", ascii(read.extract_text().strip()))
    print(draw.__name__, "pypdf layout", ascii(read.extract_text(extraction_mode="layout").strip()))
    print(draw.__name__, "pdfminer", ascii(pdfminer.high_level.extract_text(io.BytesIO(out.getvalue())).strip()))
    print(draw.__name__, "pdfium", ascii(pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_range()))
END

diff - "$folder/out" <<'END'
note pypdf 'Some 40,0001 cubic metres were taken.'
note pypdf layout '1 cubic metres were taken.\nSome 40,000'
note pdfminer 'Some 40,0001 cubic metres were taken.'
note pdfium 'Some 40,0001\r\n cubic metres were taken.'
spaced pypdf 'Vote put off'
spaced pypdf layout 'Vote put off'
spaced pdfminer 'V o t e   p u t   o f f'
spaced pdfium 'Vote put off'
hyphens pypdf 'It was a self-\ncritical report on dredg-\ning.'
hyphens pypdf layout 'It was a self-\ncritical report on dredg-\ning.'
hyphens pdfminer 'It was a self-\ncritical report on dredg-\ning.'
hyphens pdfium 'It was a self\ufffecritical report on dredg\ufffeing.'
END
echo "as stated"
