"""The text of a page: what a reader sees of it."""

from __future__ import annotations

import pytest
from shown import COMMENTS, NOT_CLOSED, SEEN, SHOWN

from sitegen.content.extract import text_of, whole_page
from sitegen.content.html import Element, parse


@pytest.mark.parametrize(("html", "text"), SHOWN)
def test_the_text_of_a_page_is_what_a_browser_shows(html: str, text: str) -> None:
    assert text == whole_page(html).text


@pytest.mark.parametrize(("html", "text"), COMMENTS)
def test_a_comment_ends_where_a_browser_ends_it(html: str, text: str) -> None:
    assert text == whole_page(html).text


@pytest.mark.parametrize(("html", "text"), NOT_CLOSED)
def test_what_is_hidden_ends_where_a_browser_ends_it(html: str, text: str) -> None:
    assert text == whole_page(html).text


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
    pytest.param("<p>10<sup>1<i>2</i></sup> of", "10¹² of\n", id="nor are two of them"),
    pytest.param("<select><option>no<option>no</select>yes", "yes\n", id="a list to choose from"),
    pytest.param("<textarea>no</textarea>yes", "yes\n", id="what a reader may write"),
    pytest.param(
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢\u2060字\n", id="readings beside characters"
    ),
    pytest.param("<details><summary>yes</summary>and</details>", "yes\n\nand\n", id="details can be opened"),
]


@pytest.mark.parametrize(("html", "text"), LEFT_OUT)
def test_what_is_not_the_words_of_an_article_is_left_out(html: str, text: str) -> None:
    assert text == whole_page(html).text


def test_text_that_no_encoding_holds_ends_no_build() -> None:
    assert "Rain? fell.\n" == whole_page("<p>Rain\ud800 fell.</p>").text


def element(root: Element, name: str) -> Element:
    return next(found for found in root.walk() if found.tag == name)


def test_a_part_of_a_page_is_read_as_the_whole_of_it_is() -> None:
    page = parse("<nav>no</nav><pre><main>a\nb<aside>no</aside><p>c</p></main>no</pre><p>no")

    assert "a\nb\n\nc\n" == text_of(page, {element(page, "main")}, {element(page, "aside")}).text
    assert "no\n\na\nb\n\nc\n\nno\n\nno\n" == text_of(page, left_out={element(page, "aside")}).text
    assert "\n" == text_of(page, ()).text


@pytest.mark.parametrize(("html", "seen"), SEEN)
def test_what_a_style_hides_is_left_out(html: str, seen: set[str]) -> None:
    made = whole_page(html)

    assert seen == set(made.text.split())
    assert () == made.doubts
