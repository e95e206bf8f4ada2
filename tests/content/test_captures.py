"""Captured texts: found by their sha256 wherever they lie, decoded, extracted."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from conftest import captures_in

from sitegen.content.captures import Capture
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
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_a_text_is_the_same_in_every_encoding(data: bytes, encoding: str, tmp_path: Path) -> None:
    capture, said = captured(tmp_path, data)

    assert capture is not None
    assert (TEXT, encoding, []) == (capture.text, capture.encoding, said)


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
    assert (None, []) == captured(tmp_path, TEXT.encode(), "council.odt")


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


def test_a_text_that_vanishes_while_it_is_looked_for_is_reported(tmp_path: Path) -> None:
    (tmp_path / "council.txt").write_text(TEXT, "utf-8")
    found = Diagnostics()
    captures = captures_in(found, tmp_path)
    (tmp_path / "council.txt").unlink()

    assert captures.get(hashlib.sha256(TEXT.encode()).hexdigest()) is None
    assert ["R020"] == [item.rule for item in found]
