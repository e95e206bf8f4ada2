"""Addresses: files with their names in the links, relative from every page."""

from __future__ import annotations

import pytest

from sitegen.content.records import Page, Publisher, Record, Topic
from sitegen.pages import urls

TOPIC = Topic(id="the-vote", name="The vote")
PATHS = [
    pytest.param(TOPIC, "topics/the-vote.html", id="a topic"),
    pytest.param(Page(id="about", name="About", body=""), "about.html", id="a free page"),
    pytest.param(Publisher(id="times", name="Times"), "sources.html#publisher-times", id="a publisher"),
]


@pytest.mark.parametrize(("record", "expected"), PATHS)
def test_the_path_of_a_record(record: Record, expected: str) -> None:
    assert expected == urls.path_of(record)


def test_the_path_that_a_record_had_before() -> None:
    assert urls.path_of_id(Topic, "old") == "topics/old.html"


ABSOLUTE = [
    pytest.param("https://example.org", "about.html", "https://example.org/about.html", id="a page"),
    pytest.param("https://example.org/some/path/", "a.html", "https://example.org/some/path/a.html", id="under a path"),
    pytest.param("https://example.org/x", "index.html", "https://example.org/x/", id="the front page"),
    pytest.param(
        "https://example.org", "topics/index.html", "https://example.org/topics/", id="an index by its folder"
    ),
    pytest.param(
        "https://example.org", "card-index.html", "https://example.org/card-index.html", id="a name that ends in index"
    ),
    pytest.param(
        "https://example.org",
        "topics/re-index.html",
        "https://example.org/topics/re-index.html",
        id="a record that ends in index",
    ),
]


@pytest.mark.parametrize(("base_url", "path", "expected"), ABSOLUTE)
def test_the_address_on_the_published_site(base_url: str, path: str, expected: str) -> None:
    assert expected == urls.absolute(base_url, path)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("index.html", ""), ("topics/x.html", "../"), ("a/b/c.html", "../../")],
    ids=["top", "one", "two"],
)
def test_what_leads_from_a_page_to_the_top(path: str, expected: str) -> None:
    assert expected == urls.root_from(path)


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        (None, "/"),
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/some/path", "/some/path/"),
        ("https://example.org/some/path/", "/some/path/"),
    ],
)
def test_the_path_of_the_base_url_ends_with_a_slash(base_url: str | None, expected: str) -> None:
    assert expected == urls.root_of_base(base_url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The vote", "the-vote"), ("  2+2, again! ", "2-2-again"), ("북한", ""), ("", "")],
    ids=["words", "signs", "letters beyond ASCII", "nothing"],
)
def test_words_become_a_part_of_an_id(text: str, expected: str) -> None:
    assert expected == urls.slug(text)


def test_a_quotation_is_named_by_its_place() -> None:
    assert urls.quotation_anchor(12, 34) == "q12-34"


ANCHORS = [
    pytest.param(["The council votes before autumn."], ["point-the-council-votes-before-autumn"], id="its words"),
    pytest.param(
        ["One two three four five six seven eight nine."], ["point-one-two-three-four-five-six-seven-eight"], id="eight"
    ),
    pytest.param(["Гавань мелеет."], ["point-a1929da2"], id="words of another script"),
    pytest.param(["Yes.", "Yes."], ["point-yes-5f9a2b79", "point-yes-5f9a2b79-2"], id="the same words twice"),
    pytest.param([], [], id="nothing"),
]


@pytest.mark.parametrize(("statements", "expected"), ANCHORS)
def test_a_statement_has_an_anchor_of_its_words(statements: list[str], expected: list[str]) -> None:
    assert expected == urls.statement_anchors("point", statements)


def test_anchors_stay_when_statements_change_places() -> None:
    statements = ["The vote is put off, says one.", "Nobody knows.", "The vote is put off, says another, and the rest"]
    statements.append("The vote is put off, says another, and the remainder")
    anchors = dict(zip(statements, urls.statement_anchors("point", statements), strict=True))
    turned = statements[::-1]
    assert anchors == dict(zip(turned, urls.statement_anchors("point", turned), strict=True))
    assert len(set(anchors.values())) == len(statements)
