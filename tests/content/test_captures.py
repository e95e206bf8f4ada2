"""Captured texts: found by their sha256 wherever they lie, decoded, extracted."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from conftest import captures_in

from sitegen.content.captures import Capture, report_encoding, text_of_html
from sitegen.diagnostics import Diagnostics

TEXT = (
    "The café of the port council is shut, said the chair, and “no vote was held” before the naïve façade of the "
    "harbour office was painted.\n"
)


def captured(folder: Path, data: bytes, name: str = "council.txt") -> tuple[Capture | None, list[str]]:
    """Return what is made of the bytes of a captured text, and the rules of what is said of it."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    found = Diagnostics()
    capture = captures_in(found, folder).get(hashlib.sha256(data).hexdigest())
    return capture, [item.rule for item in found]


@pytest.mark.parametrize(
    ("data", "encoding", "rules"),
    [
        (TEXT.encode(), "utf-8", []),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", []),
        (TEXT.encode("utf-16"), "utf-16", ["R018"]),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16", ["R018"]),
        (TEXT.encode("utf-32"), "utf-32", ["R018"]),
        (TEXT.encode("cp1252"), "cp1252", ["R018"]),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_a_text_is_the_same_in_every_encoding_and_others_than_utf_8_are_said(
    data: bytes, encoding: str, rules: list[str], tmp_path: Path
) -> None:
    capture, said = captured(tmp_path, data)

    assert capture is not None
    assert (TEXT, encoding, []) == (capture.text, capture.encoding, said)
    found = Diagnostics()
    report_encoding(capture.path, capture.encoding, found)
    assert rules == [item.rule for item in found]


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"before\0after\n",
        codecs.BOM_UTF8 + b"caf\xe9",
        codecs.BOM_UTF16_LE + b"odd",
    ],
    ids=["binary", "NUL", "bad UTF-8 behind a mark", "half a character"],
)
def test_what_is_no_text_is_reported(data: bytes, tmp_path: Path) -> None:
    assert (None, ["R019"]) == captured(tmp_path, data)


def test_lines_end_alike_and_lone_returns_stay(tmp_path: Path) -> None:
    capture, _ = captured(tmp_path, b"one\r\ntwo\rthree\n")

    assert capture is not None
    assert "one\ntwo\rthree\n" == capture.text


@pytest.mark.parametrize("name", ["council.md", "council.TXT", "deep/er/council.text.txt"])
def test_a_text_may_have_any_name_in_any_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)

    capture, said = captured(tmp_path, TEXT.encode(), name)

    assert capture is not None
    assert (tmp_path / name, []) == (capture.path, said)


def test_files_of_other_kinds_are_no_captured_texts(tmp_path: Path) -> None:
    assert (None, []) == captured(tmp_path, TEXT.encode(), "council.pdf")


def test_of_two_copies_the_one_in_the_first_folder_counts(tmp_path: Path) -> None:
    for folder in ("b", "a"):
        captured(tmp_path / folder, TEXT.encode())
    found = Diagnostics()

    captures = captures_in(found, tmp_path / "b", tmp_path / "a")

    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert {digest: str(tmp_path / "b/council.txt")} == captures.files
    assert captures.get(digest) is captures.get(digest)
    assert captures.get("0" * 64) is None
    assert [] == list(found)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset=utf-8><p>Café</p>".encode(), "utf-8"),
        ('<meta charset="windows-1252"><p>Café</p>'.encode("cp1252"), "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>Café</p>'.encode("latin-1"), None),
        ("<meta charset=iso-8859-1><p>Café “open”</p>".encode("cp1252"), "cp1252"),
        ("<meta charset=us-ascii><p>Café “open”</p>".encode("cp1252"), "cp1252"),
        (b"<meta charset=latin1><p>Caf\xe9 \x81</p>", "iso8859-1"),
        ('<meta charset="euc-kr"><p>Cafe 국</p>'.encode("euc-kr"), "cp949"),
        ('<meta charset="euc-kr"><p>Cafe 국똠</p>'.encode("cp949"), "cp949"),
        ('<meta charset="iso-2022-jp"><p>Café 国</p>'.replace("é", "e").encode("iso2022_jp"), "iso2022_jp"),
        ('<meta charset="utf-8"><p>Café \x1b[1m</p>'.encode(), "utf-8"),
        (b'<meta charset="klingon"><p>Cafe \x1b[1m</p>', "utf-8"),
    ],
    ids=[
        "utf-8",
        "windows-1252",
        "latin-1",
        "windows-1252 as latin-1",
        "windows-1252 as ASCII",
        "latin-1 that is no windows-1252",
        "euc-kr",
        "cp949 as euc-kr",
        "iso-2022-jp",
        "an escape in utf-8",
        "an escape in what nobody knows",
    ],
)
def test_html_is_decoded_as_it_declares(data: bytes, encoding: str | None, tmp_path: Path) -> None:
    capture, _ = captured(tmp_path, data, "council.html")

    assert capture is not None
    assert capture.text.startswith(("Café", "Cafe 국", "Cafe 国", "Cafe \x1b"))
    if encoding:
        assert encoding == capture.encoding


@pytest.mark.parametrize("label", ["klingon", "hex", "undefined"])
def test_html_of_an_encoding_that_nobody_knows_is_reported(label: str, tmp_path: Path) -> None:
    data = f'<meta charset="{label}"><p>é</p>'.encode("latin-1")
    assert (None, ["R019"]) == captured(tmp_path, data, "council.htm")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two</p>", "One\n\ntwo\n"),
        ("<h1>Head</h1>Loose <b>bold</b> <i>text</i><div>Block</div>", "Head\n\nLoose bold text\n\nBlock\n"),
        ("<p>Line<br>break<br/>s</p>", "Line\nbreak\ns\n"),
        ("<title>No</title><script>no()</script><style>no{}</style><p>Yes</p>", "Yes\n"),
        ("<p>a &amp; b &eacute; &#8220;c&#8221;&nbsp;d</p>", "a & b é “c” d\n"),
        ("<p>  white \n\t space  </p>", "white space\n"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo\n"),
        ("<!-- no --><p>Yes</p></p></div>", "Yes\n"),
        ("plain", "plain\n"),
        ("", "\n"),
        ("<p>Yes<p hidden>no<p>and<p style='color: red; Display : none'>no <b>no</b></p>yes", "Yes\n\nand\n\nyes\n"),
        ("<div hidden><div>no</div><script>no</script>no</div>Yes <i hidden>no</i>yes", "Yes yes\n"),
        ("<img hidden>Yes<input style='visibility:hidden'> <br hidden>yes", "Yes\nyes\n"),
        ("<div style='display: nonesuch; x-display:none'>Yes</div><ul hidden><li>no<br></ul>", "Yes\n"),
        ("<p>Yes<video>no <p>no</p></video><iframe>no</iframe><svg><desc>no</desc></svg>, yes", "Yes, yes\n"),
    ],
    ids=range(15),
)
def test_of_html_stays_what_a_reader_sees(html: str, text: str) -> None:
    assert text == text_of_html(html)


LEFT_OUT = [
    pytest.param("<p>It was <s>not</s> put off", "It was \u2060 put off\n", id="struck through"),
    pytest.param("<p><del>40</del><ins>50</ins> men", "50 men\n", id="deleted"),
    pytest.param("<p>a<del>b</del>c", "a \u2060c\n", id="deleted between words"),
    pytest.param("<p style='TEXT-DECORATION: red line-through'>no</p>yes", "yes\n", id="struck through by its style"),
    pytest.param("<p>10<sup><a href='#n1'>1</a></sup> men", "10\u2060 men\n", id="a raised link to a note"),
    pytest.param("<p>men<sup>[<a href='#n1'>1</a>]</sup>, she", "men\u2060, she\n", id="a raised link in brackets"),
    pytest.param("<p>10<a href='#n1'><sup>1</sup></a> men", "10\u2060 men\n", id="a raised number in a link"),
    pytest.param("<p>the 1<sup>st</sup> <a href='/x'>m<sup>2</sup></a>", "the 1st m2\n", id="other raised words stay"),
    pytest.param("<p>10<sup>6</sup> of <a href='#x'>them</a>", "10⁶ of them\n", id="a raised number is no digit more"),
    pytest.param("<dialog>no</dialog><dialog open>yes</dialog>", "yes\n", id="a dialogue that is not open"),
    pytest.param("<div popover>no <p>no</p></div>yes", "yes\n", id="what pops over"),
    pytest.param("<select><option>no<option>no</select>yes", "yes\n", id="a list to choose from"),
    pytest.param(
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢\u2060字\n", id="readings beside characters"
    ),
    pytest.param("<details><summary>yes</summary>and</details>", "yes\n\nand\n", id="details can be opened"),
]


@pytest.mark.parametrize(("html", "text"), LEFT_OUT)
def test_what_is_not_the_words_of_an_article_is_left_out(html: str, text: str) -> None:
    assert text == text_of_html(html)


NOT_CLOSED = [
    pytest.param("<main><div hidden>no</main>yes", "yes\n", id="by what is around it"),
    pytest.param("<p>a <span hidden>no</p><p>yes", "a\n\nyes\n", id="by its paragraph"),
    pytest.param("<p hidden>no<div>yes</div>", "yes\n", id="a paragraph by a block"),
    pytest.param("<table><tr><td hidden>no<td>yes<tr><td>yes</table>", "yes\n\nyes\n", id="a cell by the next"),
    pytest.param("<table><tr hidden><td>no<tr><td>yes</table>", "yes\n", id="a row by the next"),
    pytest.param("<ul><li hidden>no<ul><li>no</ul>no<li>yes</ul>", "yes\n", id="an item by the next of its list"),
    pytest.param("<dl><dt hidden>no<dd>yes</dl>", "yes\n", id="a term by what it means"),
    pytest.param("<div>a <span hidden>no</div>b</span>", "a\n\nb\n", id="by the block, whose end another ignores"),
    pytest.param("<td><div hidden>no</table>no</div>yes", "yes\n", id="not by an end of what is not open"),
    pytest.param("<div hidden><table><td></div>no</table>no</div>yes", "yes\n", id="not from within a table"),
    pytest.param("<span hidden><div>no</span>no</div>no</span>yes", "yes\n", id="not over a block"),
    pytest.param("<noscript><div>no</noscript>yes", "yes\n", id="what is in what is not HTML"),
    pytest.param("<div hidden><noscript></div></noscript>no</div>yes", "yes\n", id="not from within that"),
    pytest.param("<div><video>no</div>yes", "yes\n", id="a film by its block"),
]


@pytest.mark.parametrize(("html", "text"), NOT_CLOSED)
def test_what_is_hidden_ends_where_a_browser_ends_it(html: str, text: str) -> None:
    assert text == text_of_html(html)


PARAGRAPHS = [
    pytest.param("<p>One<br>two<br> <br>three", "One\ntwo\n\nthree\n", id="two line breaks"),
    pytest.param("<p><br><br>One", "One\n", id="line breaks before any word"),
    pytest.param("<pre>One\ntwo\n\nthree</pre>four", "One\ntwo\n\nthree\n\nfour\n", id="lines that are kept"),
    pytest.param("<div>One <div hidden>no</div>two</div>", "One two\n", id="nothing that is hidden"),
    pytest.param("<svg><text>10</text><text>20</text></svg>", "10\n\n20\n", id="words of a picture"),
    pytest.param("<center>One</center>two", "One\n\ntwo\n", id="elements of old pages"),
    pytest.param("one</p>two</div>three", "one\n\ntwothree\n", id="the end of a paragraph that is not open"),
]


@pytest.mark.parametrize(("html", "text"), PARAGRAPHS)
def test_a_paragraph_of_html_ends_where_a_reader_sees_it_end(html: str, text: str) -> None:
    assert text == text_of_html(html)


def test_a_text_that_vanishes_while_it_is_looked_for_is_reported(tmp_path: Path) -> None:
    (tmp_path / "council.txt").write_text(TEXT, "utf-8")
    found = Diagnostics()
    captures = captures_in(found, tmp_path)
    (tmp_path / "council.txt").unlink()

    assert captures.get(hashlib.sha256(TEXT.encode()).hexdigest()) is None
    assert ["R020"] == [item.rule for item in found]
