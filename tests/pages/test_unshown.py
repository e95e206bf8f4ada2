"""What of prose a page does not show is said, and what it shows is not."""

from __future__ import annotations

import pytest

from sitegen.pages.prose import render
from sitegen.pages.unshown import unshown

IMAGE = "link to it: `[what it shows](address)`, or say in words what it shows"
PLAIN = "remove it, or write `&lt;` for a plain `<`"

SAID = [
    pytest.param("See ![A map](map.png).", "![A map]", "the image `A map` is not shown", id="image"),
    pytest.param("![A map][m]\n\n[m]: map.png", "![A map]", "the image `A map` is not shown", id="reference image"),
    pytest.param("![][m]\n\n[m]: map.png", "![]", "an image is not shown", id="image without words"),
    pytest.param("![a [b] c](d.png)", "![a ", "the image `a [b] c` is not shown", id="image with brackets"),
    pytest.param('<IMG src="a.png">', '<IMG src="a.png">', "an image is not shown", id="raw image"),
    pytest.param(
        'x <img src="a.png" alt="A map">',
        '<img src="a.png" alt="A map">',
        "the image `A map` is not shown",
        id="raw image with words",
    ),
    pytest.param(
        "[![A map](m.png)](https://example.org/)",
        "![A map]",
        "the image `A map` is not shown",
        id="image that is a link",
    ),
    pytest.param("<iframe src='a'></iframe>", "<iframe src='a'>", "`<iframe>` is not shown", id="frame"),
    pytest.param("<script>let a = '<b>';</script>", "<script>", "`<script>` is not shown", id="script"),
    pytest.param("<style>.x { color: red }</style>", "<style>", "`<style>` is not shown", id="style"),
    pytest.param("<svg><text>Hull</text></svg>", "<svg>", "`<svg>` is not shown", id="drawing"),
    pytest.param("a <input> b", "<input>", "`<input>` is not shown", id="field"),
    pytest.param(
        "<video src='a'>A film</video>",
        "<video src='a'>",
        "`<video>` is left out, and only its words are shown",
        id="film",
    ),
    pytest.param("It <b>holds</b>.", "<b>", "`<b>` is left out, and only its words are shown", id="bold"),
    pytest.param("<h1>Hull</h1>", "<h1>", "`<h1>` is left out, and only its words are shown", id="raw heading"),
    pytest.param(
        "a <b and c> d", "<b and c>", "`<b>` is left out, and only its words are shown", id="signs of comparison"
    ),
    pytest.param(
        "a <q and c> d", "<q and c>", "`<q and c>` is read as markup, and is not shown", id="signs around an element"
    ),
    pytest.param("a </y> b", "</y>", "`</y>` is not shown", id="end of nothing"),
    pytest.param(
        "\\<b>", "<b>", "`<b>` is left out, and only its words are shown", id="backslash, which does not help"
    ),
    pytest.param("It ends[^1].\n\n[^1]: In a note.", "[^1]", "`[^1]` makes no footnote", id="footnote"),
    pytest.param("It ends[^n].\n\n[^n]: Note", "[^n]", "`[^n]` makes no footnote", id="footnote of a word"),
    pytest.param(
        "[Note]: important",
        "[Note]: important",
        "`[Note]:` defines an address that no link uses, and is not shown",
        id="definition",
    ),
    pytest.param(
        "[the file](ftp://example.org/a)",
        "ftp://example.org/a",
        "the address `ftp://example.org/a` is left out, and its words are no link",
        id="odd address",
    ),
    pytest.param(
        "[call](<tel:1>)",
        "<tel:1",
        "the address `tel:1` is left out, and its words are no link",
        id="odd address in brackets",
    ),
    pytest.param("<!DOCTYPE html>", "<!DOCTYPE", "what begins with `<!DOCTYPE` is not shown", id="declaration"),
    pytest.param("<?php a ?>", "<?", "what begins with `<?` is not shown", id="instruction"),
    pytest.param("a\n\n<!-- b\n\nc", "<!--", "what begins with `<!--` is not shown", id="comment that does not end"),
    pytest.param(
        "| a | b |\n|--|--|\n| 1 | 2 | 3 |",
        "| 1 | 2 | 3 |",
        "a row of the table has 3 cells, and its head 2: the others are not shown",
        id="cell too many",
    ),
]


@pytest.mark.parametrize(("prose", "part", "message"), SAID)
def test_what_is_not_shown_is_said_at_its_place(prose: str, part: str, message: str) -> None:
    assert [(message, part)] == [(each.message, prose[each.start :][: each.length]) for each in unshown(prose)]


def test_each_is_said_in_the_order_in_which_it_is_written() -> None:
    prose = '<b>a</b> ![c](c.png) <b>d</b> [@article "e <i>"] ![f](f.png)'

    assert ["<b>", "![c]", "<b>", "![f]"] == [prose[each.start :][: each.length] for each in unshown(prose)]


def test_a_hint_says_what_to_do() -> None:
    prose = "![a](a.png) <b>b</b> <foo>c</foo>"

    assert [IMAGE, "write `**words**`", PLAIN] == [each.hint for each in unshown(prose)]


SHOWN = [
    pytest.param("Plain words, a < b and c > d, x <- y.", "a &lt; b", id="signs"),
    pytest.param("`<img>` and `![a](b.png)`", "<code>&lt;img&gt;</code>", id="code"),
    pytest.param("~~~\n<img> [^1]\n~~~", "&lt;img&gt; [^1]", id="fenced code"),
    pytest.param("\\![a](b.html)", '!<a href="b.html"', id="a mark before a link"),
    pytest.param("<https://example.org/> <lind@example.org>", "mailto:lind@example.org", id="addresses"),
    pytest.param(
        "[a][b] and [c]\n\n[b]: https://example.org/\n[C]: https://example.org/c", "example.org/c", id="definitions"
    ),
    pytest.param("<!-- for us --> words", "words", id="comment"),
    pytest.param("The bridge is <s>not</s> safe.", "<s>not</s>", id="words struck out"),
    pytest.param("<ins>now</ins>", "<ins>now</ins>", id="words put in"),
    pytest.param('<div class="x"><span lang="ko">항구</span></div>', "항구", id="elements without looks"),
    pytest.param("## Hull\n\n| a | b |\n|--|--|\n| 1 \\| 2 | `3|4` |", "<code>3|4</code>", id="heading and table"),
    pytest.param("- [ ] hull\n- [x] keel", "<li>☐ hull</li>\n<li>☑ keel</li>", id="boxes"),
    pytest.param("- [ ] hull\n\n- [X] keel", "<p>☑ keel</p>", id="boxes set apart"),
    pytest.param("#1 in the list", "<p>#1 in the list</p>", id="number that is no heading"),
    pytest.param("a | b\n\n---", "<p>a | b</p>\n<hr>", id="rule that is of no table"),
]


@pytest.mark.parametrize(("prose", "html"), SHOWN)
def test_what_is_shown_is_not_said(prose: str, html: str) -> None:
    assert [] == unshown(prose)
    assert html in render(prose, lambda _: "")
