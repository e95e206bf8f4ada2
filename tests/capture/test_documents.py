"""PDFs, documents of Word, mails and saved pages: kept as they came, and read so that their words can be quoted."""

from __future__ import annotations

import quopri
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from conftest import Ran
from desks import PROSE, Desk, page
from papers import Piece, column, docx, paragraph, pdf
from papers import run as w

from sitegen.build import build
from sitegen.content.captures import capture_of
from sitegen.diagnostics import Diagnostics
from sitegen.options import Options
from sitegen.work import examine

LEFT = ["The port council of Marrow", "Bay put off its vote on dredg-", "ing the channel on Tuesday."]
RIGHT = ["Engineers had counted 40,000", "cubic metres of silt in that", "channel, their office said."]


DELETED = "<w:r><w:delText>one</w:delText></w:r>"


def text_of(data: bytes, name: str) -> str:
    """Return the text of a captured file."""
    found = Diagnostics()
    capture = capture_of(data, "", name, found)
    assert capture is not None, list(found)
    return capture.text


def quoted(desk: Desk, article: str, *words: str) -> list[str]:
    """Return the rules of what is wrong with quotations of an article that was captured."""
    record = desk.folder / f"content/summaries/{article}.yaml"
    original = record.with_suffix(".captured")
    if not original.exists():
        record.rename(original)
    text = original.read_text("utf-8").replace("draft: true\n", "")
    lines = [line for line in text.splitlines() if ": TODO" not in line]
    lines.insert(lines.index("article:") + 1, "  kind: report")
    if not any(line.startswith("  title:") for line in lines):
        lines.insert(lines.index("article:") + 1, "  title: A title")
    quotations = [f"  - text: {each!r}" for each in words]
    record.write_text("\n".join([*lines, "summary: A summary.", "quotations:", *quotations, ""]), "utf-8")
    work = examine(Options(content=desk.folder / "content", output=desk.folder / "public"))
    return [found.rule for found in work.found if found.level == "error"]


def test_columns_are_read_one_after_the_other_also_where_a_file_has_them_row_by_row() -> None:
    rows: list[Piece] = []
    for one, other in zip(column(LEFT, 60), column(RIGHT, 310), strict=True):
        rows += [one, other]
    heading: Piece = (60, 760, 18, "Port council puts off its vote")

    text = text_of(pdf([heading, *rows]), "port.pdf")

    assert text == f"{heading[3]}\n\n{chr(10).join(LEFT)}\n\n{chr(10).join(RIGHT)}"
    assert text == text_of(pdf([heading, *column(LEFT, 60), *column(RIGHT, 310)]), "port.pdf")


def test_cells_of_a_table_are_read_row_by_row_and_do_not_run_together() -> None:
    rows: list[Piece] = []
    for at, cells in enumerate([("Year", "Silt"), ("2030", "35,000"), ("2031", "40,000"), ("2032", "1")]):
        rows += [(60, 700 - 14 * at, 10, cells[0]), (200, 700 - 14 * at, 10, cells[1])]

    text = text_of(pdf([*column(["What was counted"], top=740), *rows]), "port.pdf")

    assert "What was counted\n\nYear\n\nSilt\n\n2030\n\n35,000\n\n2031\n\n40,000\n\n2032\n\n1" == text


def test_what_comes_again_at_the_edge_of_pages_is_left_out(desk: Desk, run: Callable[..., Ran]) -> None:
    pages = []
    for number, line in enumerate(
        ["The vote is off, said the", "mayor, and gave no reason.", "Nobody asked for one."], 1
    ):
        edges: list[Piece] = [
            (60, 780, 8, "The Harbour Times"),
            (500, 780, 8, "2 May 2031"),
            (290, 20, 8, f"- {number} -"),
        ]
        pages.append([*edges, *column([line])])
    path = desk.save("port.pdf", pdf(*pages))

    assert "The vote is off, said the\n\fmayor, and gave no reason.\n\n\fNobody asked for one." == text_of(
        path.read_bytes(), "port.pdf"
    ).replace("\n\f\n", "\n\n\f")
    shown = run("text", str(path)).out
    assert "page 3:\n" in shown
    assert "  a line that comes again on other pages (4 words): The Harbour Times" not in shown
    assert "  a line that comes again on other pages (3 words): The Harbour Times" in shown


def test_words_of_a_pdf_can_be_quoted_as_a_reader_reads_them(desk: Desk) -> None:
    notes: list[Piece] = [(60, 600, 10, "Some 40,000"), (115, 604, 6, "1"), (122, 600, 10, "cubic metres were taken.")]
    lines = ["The ofﬁce of the harbour put off its vote on dredg-", "ing the channel, in a self-", "critical mood."]
    korean: list[Piece] = [(60, 500, 10, "항만 위원회는 표결을 연기했다.")]
    article = desk.captured(desk.save("port.pdf", pdf([*column(lines), *notes, *korean]))).article

    assert [] == quoted(
        desk,
        article,
        "The office of the harbour put off its vote on dredging the channel",
        "in a self-critical mood",
        "Some 40,000 cubic metres",
        "위원회는 표결을",
    )
    assert ["Q001"] == quoted(desk, article, "40,0001 cubic metres")


def test_a_broken_word_goes_over_the_end_of_a_page(desk: Desk) -> None:
    data = pdf(
        column(["The council put off its vote on dredg-"], top=90), column(["ing the channel on Tuesday."], top=780)
    )
    article = desk.captured(desk.save("port.pdf", data)).article

    assert [] == quoted(desk, article, "its vote on dredging the channel")


def test_powers_and_units_keep_their_digits() -> None:
    pieces: list[Piece] = [
        (60, 700, 10, "An area of 30 km"),
        (137, 704, 6, "2"),
        (142, 700, 10, "or 10"),
        (168, 704, 6, "6"),
    ]

    assert "An area of 30 km² or 10⁶" == text_of(pdf(pieces), "port.pdf")


def test_properties_of_a_pdf_count_only_where_its_words_say_them_too(desk: Desk) -> None:
    shown = column(["Port council puts off its vote"], size=18, top=740) + column(["By Ida Marrant", "", *LEFT])
    dated = {"CreationDate": "D:20310503080000+09'00'"}
    same = {"Title": "Port council puts off its vote", "Author": "Ida Marrant", **dated}
    other = {"Title": "Microsoft Word - draft7.doc", "Author": "Intern", **dated}

    article = desk.article(desk.save("same.pdf", pdf(shown, info=same)))
    record = desk.captured(desk.save("other.pdf", pdf(shown, info=other))).record.read_text("utf-8")

    assert ("Port council puts off its vote", "Ida Marrant") == (article["title"], article["author"])
    assert "TODO" == article["published"]
    largest = "the largest letters are Port council puts off its vote"
    assert f"  # Title of the PDF is Microsoft Word - draft7.doc; {largest}; " in record
    assert "  title: TODO\n" in record
    assert '  author: "Ida Marrant"  # the byline\n' in record
    assert "  published: TODO  # the PDF was made on 2031-05-03; " in record


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\nnothing", "it is broken"),
        (pdf([]), "has no text"),
    ],
)
def test_a_pdf_without_words_is_no_article(desk: Desk, data: bytes, message: str) -> None:
    assert message in desk.failed(desk.save("port.pdf", data)).message


def test_a_pdf_with_a_broken_page_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise pypdfium2.PdfiumError("Failed to load page.")

    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", fail)

    assert "one of its pages is broken" in desk.failed(desk.save("port.pdf", pdf(column(LEFT)))).message


def test_a_document_of_word_is_read_with_its_changes_accepted(desk: Desk) -> None:
    body = (
        paragraph(w("Port council puts off its vote"))
        + paragraph(
            w("There will be "), f"<w:ins>{w('no')}</w:ins>", "<w:del><w:r><w:delText>one</w:delText></w:r></w:del>"
        )
        + paragraph(w("At least ≥5,000 cubic metres, said Lind."))
    )
    data = docx(body, title="Port council puts off its vote", creator="Intern", created="2031-05-02T08:00:00Z")

    captured = desk.captured(desk.save("port.docx", data))

    record = captured.record.read_text("utf-8")
    assert data == Path(f"content/articles/{captured.article}.docx").read_bytes()
    assert '  title: "Port council puts off its vote"  # document properties, title, and the text\n' in record
    assert "  published: TODO  # the document was made on 2031-05-02; " in record
    assert "author" not in record
    assert [] == quoted(desk, captured.article, "There will be no", "At least ≥5,000 cubic metres")


def test_what_is_no_document_of_word_is_refused(desk: Desk) -> None:
    assert "it is no document of Word" in desk.failed(desk.save("port.docx", b"PK\x03\x04word/document.xml")).message


MAIL = (
    "From: Harbour office <office@harbour.example>\r\nSubject: Re: =?utf-8?q?Vote_put_off_=E2=80=93_no_day?=\r\n"
    "Date: Fri, 02 May 2031 23:30:00 +0900\r\nMIME-Version: 1.0\r\n"
)


def test_a_mail_is_kept_and_read_with_its_flowed_lines_joined(desk: Desk) -> None:
    text = (
        f"{MAIL}Content-Type: text/plain; charset=iso-8859-1; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n"
        "\r\n"
        "The port council of Marrow Bay \r\nput off its vote. B\xfcrgermeisterin Lind \r\nsaid so.\r\n\r\n"
        "> Is \r\n> it off?\r\n-- \r\nHarbour office\r\n"
    )
    data = text.encode("latin-1")

    captured = desk.captured(desk.save("mail.eml", data))

    record = captured.record.read_text("utf-8")
    assert '  title: "Vote put off – no day"  # mail, Subject\n' in record
    assert "  published: 2031-05-02  # mail, Date\n  published_at: 2031-05-02T23:30:00+09:00\n" in record
    assert "  publisher: TODO  # the mail is from Harbour office (harbour.example); " in record
    said = "The port council of Marrow Bay put off its vote. Bürgermeisterin Lind said so."
    assert f"{said}\n\n> Is it off?\n--\nHarbour office\n" == text_of(data, "mail.eml")
    assert [] == quoted(desk, captured.article, "Marrow Bay put off its vote")


def test_of_a_mail_with_two_forms_the_one_that_is_seen_is_read() -> None:
    data = (
        f"{MAIL}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlain\r\n"
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<article><h1>Vote</h1>{PROSE}</article>\r\n--b--\r\n"
    ).encode()

    assert text_of(data, "mail.eml").startswith("Vote\n\nThe port council")


def test_lines_of_a_mail_that_are_not_flowed_stay() -> None:
    head = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    assert "One \ntwo" == text_of(f"{MAIL}{head}One \r\ntwo".encode(), "mail.eml")
    flowed = "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n"
    assert "표결은 없다" == text_of(f"{MAIL}{flowed}표결은  \r\n 없다".encode(), "mail.eml").replace("\n", "")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no mail at all", "it has no header"),
        (f"{MAIL}Content-Type: image/png\r\n\r\nx".encode(), "there is no text in it"),
        (b"From: a <\r\nContent-Type: text/plain\r\n\r\n* * *", "has no text"),
    ],
)
def test_what_is_no_mail_is_refused(desk: Desk, data: bytes, message: str) -> None:
    assert message in desk.failed(desk.save("mail.eml", data)).message


def saved(html: str, headers: str = "") -> bytes:
    """Return a page as a browser saves it with its parts in one file."""
    body = quopri.encodestring(html.encode()).decode()
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://times.example/port?a=1\r\n"
        "Subject: =?utf-8?Q?Vote?=\r\nDate: Sat, 3 May 2031 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        "----b\r\nContent-Type: text/css\r\nContent-Location: https://times.example/a.css\r\n\r\np {}\r\n"
        f"----b\r\nContent-Type: text/html{headers}\r\nContent-ID: <f@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://times.example/port?a=1\r\n\r\n{body}\r\n"
        "----b--\r\n"
    ).encode()


def test_a_page_with_its_parts_is_kept_and_read_as_a_page(desk: Desk) -> None:
    data = saved(page('<link rel="canonical" href="https://times.example/port">'))

    captured = desk.captured(desk.save("port.mht", data))

    record = captured.record.read_text("utf-8")
    assert data == Path(f"content/articles/{captured.article}.mhtml").read_bytes()
    assert "  url: https://times.example/port?a=1  # MHTML\n" in record
    assert "  canonical_url: https://times.example/port  # link rel=canonical\n" in record
    assert "captured: {at: 2031-05-03, by: Saved by Blink}" in record
    assert "Home" not in text_of(data, "port.mhtml")
    assert [] == quoted(desk, captured.article, "put off its vote on dredging the channel on Tuesday")


def test_the_lock_names_what_has_opened_a_file_and_what_has_read_it(desk: Desk, run: Callable[..., Ran]) -> None:
    article = desk.captured(desk.save("port.mhtml", saved(page()))).article
    quoted(desk, article, "not before June")

    assert 0 == run("verify").code

    lock = (desk.folder / "content/evidence.lock").read_text("utf-8")
    assert "extractor=mhtml-1:article-" in lock
    assert "in `<nav>` (2 words): Home News" in run("text", article).out
    assert "in `<nav>`" in run_check_of(desk, article, run)


def run_check_of(desk: Desk, article: str, run: Callable[..., Ran]) -> str:
    """Return what a check says of words that are in the menu only."""
    record = desk.folder / f"content/summaries/{article}.yaml"
    record.write_text(record.read_text("utf-8").replace("not before June", "Home News"), "utf-8")
    return run("check").err


def test_who_has_not_the_package_builds_by_the_lock(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    article = desk.captured(desk.save("port.pdf", pdf(column(LEFT)))).article
    quoted(desk, article, "The port council of Marrow Bay")
    options = Options(content=desk.folder / "content", output=desk.folder / "public")
    assert not build(options).failed
    made = {path: path.read_bytes() for path in (desk.folder / "public").rglob("*.html")}

    monkeypatch.setattr("sitegen.content.formats.find_spec", lambda name: None if name == "pypdfium2" else True)
    report = build(Options(content=desk.folder / "content", output=desk.folder / "public", clean=True))

    assert not report.failed
    assert made == {path: path.read_bytes() for path in (desk.folder / "public").rglob("*.html")}
    (desk.folder / "content/evidence.lock").unlink()
    work = examine(options)
    assert [("Q004", "run `pip install 'sitegen[capture]'`: its file needs the package `pypdfium2` to be read")] == [
        (found.rule, found.hint) for found in work.found if found.rule == "Q004"
    ]
    assert "reading `.pdf` needs the package `pypdfium2`" in desk.failed(desk.save("b.pdf", pdf(column(RIGHT)))).message


def test_pages_name_the_page_of_a_quotation_and_when_and_where_it_was_published(
    desk: Desk, run: Callable[..., Ran]
) -> None:
    article = desk.captured(desk.save("port.pdf", pdf(column(LEFT), column(["Nobody asked for one."])))).article
    quoted(desk, article, "Nobody asked")
    record = desk.folder / f"content/summaries/{article}.yaml"
    given = (
        "  url: https://times.example/port.pdf\n  canonical_url: https://times.example/2031/port\n"
        "  published: 2031-05-02\n  published_at: 2031-05-02T23:30:00+09:00\n"
        "  updated: 2031-05-03\n  updated_at: 2031-05-03T08:00:00Z\n"
    )
    record.write_text(record.read_text("utf-8").replace("  kind: report\n", f"  kind: report\n{given}"), "utf-8")

    assert 0 == run("build").code

    shown = (desk.folder / f"public/articles/{article}.html").read_text("utf-8")
    assert ">page 2</a>" in shown
    assert 'href="https://times.example/port.pdf#page=2"' in shown
    assert 'href="https://times.example/2031/port"' in shown
    assert '<time datetime="2031-05-02T23:30:00+09:00">23:30 UTC+09:00</time>' in shown
    assert '<time datetime="2031-05-03T08:00:00Z">08:00 UTC</time>' in shown
    assert "page 2, " in run("verify").out
    assert " page=2 fragment=page=2 " in (desk.folder / "content/evidence.lock").read_text("utf-8")
