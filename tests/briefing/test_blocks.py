"""No word, number or name goes over the end of a paragraph, a heading, a cell or an item, refused or accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.briefing.names import Names
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import Missing, SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import HTML_EXTRACTOR, PLAIN_EXTRACTOR
from sitegen.content.page_text import whole_page
from sitegen.content.records import Actor
from sitegen.text import LINE_END


def page(html: str) -> SearchText:
    return SearchText(Capture(Path("page.html"), "0" * 64, len(html), "utf-8", HTML_EXTRACTOR, whole_page(html).text))


def plain(text: str) -> SearchText:
    return SearchText(Capture(Path("text.txt"), "0" * 64, len(text), "utf-8", PLAIN_EXTRACTOR, text))


FOUND = [
    pytest.param(
        "<h1>Bank fined $28.8 million</h1><p>First published on Monday.</p>", "Bank fined $28.8 million", id="h1"
    ),
    pytest.param("<p>It sold 40</p><p>million-crown loans</p>", "It sold 40", id="two paragraphs"),
    pytest.param("<table><tr><td>Ships 28</td><td>300</td></tr></table>", "Ships 28", id="two cells"),
    pytest.param("<table><tr><td>Ships 28</td><td>thousand</td></tr></table>", "Ships 28", id="a cell and a word"),
    pytest.param("<ul><li>two</li><li>hundred boats</li></ul>", "two", id="two items"),
    pytest.param("<ul><li>two hundred</li><li>and fifty boats</li></ul>", "two hundred", id="two items and an and"),
    pytest.param("<p>All paid 5</p><p>% of them late.</p>", "All paid 5", id="per cent in the next paragraph"),
    pytest.param("<p>in $</p><p>28 million</p>", "28 million", id="a currency in the paragraph before"),
    pytest.param("<p>They came in 3</p><p>만 한국어</p>", "They came in 3", id="a Korean word in the next paragraph"),
    pytest.param("<p>a fund of 28<br>300 boats</p>", "a fund of 28", id="digits on two lines"),
    pytest.param("<p>no ex-</p><p>president came</p>", "president came", id="a prefix in the paragraph before"),
    pytest.param("<p>Loss: five</p><p>-5 was said</p>", "-5 was said", id="a sign at the beginning of a paragraph"),
]


@pytest.mark.parametrize(("html", "words"), FOUND)
def test_a_quotation_that_ends_where_its_block_does_cuts_nothing(html: str, words: str) -> None:
    assert isinstance(page(html).locate(words), Place)


REFUSED = [
    pytest.param("<p>Bank fined $28.8 million on Monday.</p>", "Bank fined $28.8", id="within a paragraph"),
    pytest.param(
        "<h1>Bank fined $28.8<br>million</h1><p>It pays.</p>", "Bank fined $28.8", id="a multiplier on the next line"
    ),
    pytest.param("<td>-5</td>", "5", id="the sign of a number in its cell"),
    pytest.param("<p>lost <b>28</b> <i>million</i></p>", "lost 28", id="elements within a paragraph"),
    pytest.param("<p>It is 3<span>만</span> 명.</p>", "It is 3", id="a span within a paragraph"),
]


@pytest.mark.parametrize(("html", "words"), REFUSED)
def test_a_number_is_not_cut_within_its_block(html: str, words: str) -> None:
    assert isinstance(page(html).locate(words), Missing)


def test_in_a_text_without_blank_lines_each_line_is_a_block_unless_it_goes_on_with_a_small_letter() -> None:
    assert isinstance(plain("Bank fined 28\nMillion boats came\n").locate("Bank fined 28"), Place)
    assert isinstance(plain("Bank fined 28\nmillion boats came\n").locate("Bank fined 28"), Missing)
    assert isinstance(plain("Bank fined\nno one but 28\nmillion boats came\n").locate("no one but 28"), Missing)
    assert isinstance(plain("Bank fined 28\nmillion crowns\n\nMore.\n").locate("Bank fined 28"), Missing)


def test_a_quotation_may_go_over_the_end_of_a_block() -> None:
    assert isinstance(page("<h1>Bank fined $28 million</h1><p>It pays.</p>").locate("$28 million It pays"), Place)


def test_what_is_cut_is_named_with_the_words_of_its_block() -> None:
    found = page("<p>All of 1</p><p>It cost $5 million.</p>").locate("5 million")
    assert isinstance(found, Missing)
    assert "$5 million" == found.instead


def test_a_name_does_not_go_over_the_end_of_a_block() -> None:
    names = Names([Actor(id="mara-lind", name="Mara Lind", kind="person")], [])
    counts = [
        names.count("a", page(html).blocks.replace(LINE_END, " ")).counts.get("mara-lind", 0)
        for html in (
            "<p>It was Mara</p><p>Lind of the port</p>",
            "<p>It was Mara<br>Lind of the port</p><p>So it is.</p>",
        )
    ]
    assert [0, 1] == counts
