"""The text of a page: what a reader sees of it."""

from __future__ import annotations

import pytest
from shown import COMMENTS, NOT_CLOSED, QUIRKS, SEEN, SHOWN

from sitegen.content import blocks, styles
from sitegen.content.extract import Doubt
from sitegen.content.html import Element, parse
from sitegen.content.page_text import text_of, whole_page


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
    pytest.param("<p>1<sup><a href='#n1'>a</a></sup>2 men", "1\u2060 2 men\n", id="a note between digits"),
    pytest.param("<p>1<del>3</del>2 men", "1 \u20602 men\n", id="a digit that is struck out between others"),
    pytest.param("<p>10<sup><a href='#n1'>1</a></sup> men", "10\u2060 men\n", id="a raised link to a note"),
    pytest.param("<p>men<sup>[<a href='#n1'>1</a>]</sup>, she", "men\u2060, she\n", id="a raised link in brackets"),
    pytest.param("<p>10<a href='#n1'><sup>1</sup></a> men", "10\u2060 men\n", id="a raised number in a link"),
    pytest.param("<p>the 1<sup>st</sup> <a href='/x'>m<sup>2</sup></a>", "the 1st m2\n", id="other raised words stay"),
    pytest.param("<p>10<sup>6</sup> of <a href='#x'>them</a>", "10⁶ of them\n", id="a raised number is no digit more"),
    pytest.param("<p>10<sup>1<i>2</i></sup> of", "10¹² of\n", id="nor are two of them"),
    pytest.param(
        "<p>40,000<sup><a href='https://example.org/bay#fn1'>1</a></sup> men",
        "40,000\u2060 men\n",
        id="a whole address",
    ),
    pytest.param("<p>men<sup><a href='/bay#fn-b'>[b]</a></sup>", "men\n", id="a letter in brackets"),
    pytest.param("<p>10<a role='doc-noteref' href='#n'>1</a> men", "10\u2060 men\n", id="a note by its role"),
    pytest.param("<p>10<a epub:type='noteref' href='n.xhtml'>1</a> men", "10\u2060 men\n", id="a note of a book"),
    pytest.param("<p>10<a data-footnote-ref href='n'>1</a> men", "10\u2060 men\n", id="a note by its data"),
    pytest.param("<p>10<a href='#cite'>[3]</a> men", "10\u2060 men\n", id="a note in brackets that is not raised"),
    pytest.param("<p>men<a href='#a'>†</a>", "men\n", id="a sign that is not raised"),
    pytest.param(
        "<style>.n{vertical-align:super}</style><p>10<span class=n><a href='#a'>1</a></span> men",
        "10\u2060 men\n",
        id="a note that a style raises",
    ),
    pytest.param(
        "<style>.n{vertical-align:super}</style><p>10<span class=n>6</span>", "10⁶\n", id="a power that a style raises"
    ),
    pytest.param("<p>See <a href='/bay#vote'>the vote</a>, <a href='#x'>3</a>", "See the vote, 3\n", id="other links"),
    pytest.param(
        "<p>m<sup><a href='/bay#x'>the whole sentence</a></sup>", "mthe whole sentence\n", id="a raised sentence"
    ),
    pytest.param(
        "<style>.d{text-decoration:line-through}</style><p>a <b class=d>b</b> c", "a \u2060 c\n", id="by a rule"
    ),
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


@pytest.mark.parametrize(("html", "seen"), [*SEEN, *QUIRKS])
def test_what_a_style_hides_is_left_out(html: str, seen: set[str]) -> None:
    made = whole_page(html)

    assert seen == set(made.text.replace("\u2060", "").split())
    assert () == made.doubts


BLOCKS = [
    pytest.param("<style>b{display:block}</style>Bay<b>Port</b>Hill", "Bay\n\nPort\n\nHill\n", id="block by a rule"),
    pytest.param("Bay<b style='display:block'>Port</b>", "Bay\n\nPort\n", id="block by an attribute"),
    pytest.param(
        "<div style='display:flex'>Bay <b>Port</b>Hill</div>", "Bay\n\nPort\n\nHill\n", id="boxes side by side"
    ),
    pytest.param("<div style='display:grid'><b>Bay</b><i>Port</i></div>", "Bay\n\nPort\n", id="boxes in a grid"),
    pytest.param("<p>Bay<b style='position:absolute'>Port</b>", "Bay\n\nPort\n", id="what lies over the text"),
    pytest.param("<p><b style='float:left'>A box</b>Bay", "A box\n\nBay\n", id="a box beside the text"),
    pytest.param("<p><b style='float:left'>M</b>arrow Bay", "Marrow Bay\n", id="a large first letter"),
    pytest.param("<div style='display:inline'>Bay</div> side", "Bay side\n", id="a block in the line"),
    pytest.param("<li style='display:inline'>Bay</li><li>Port", "Bay\n\nPort\n", id="an item in the line"),
    pytest.param("Share<button>Print</button>Bay", "Share\n\nPrint\n\nBay\n", id="a button that touches words"),
    pytest.param("<button>Share</button><button>Print</button>", "Share\n\nPrint\n", id="buttons"),
    pytest.param("<label>Name</label><label>Place</label>Bay", "Name\n\nPlace\n\nBay\n", id="labels"),
    pytest.param("<option>Bay<option>Port", "Bay\n\nPort\n", id="choices outside a list"),
    pytest.param("<p>The <button>council</button>, they said", "The council, they said\n", id="a button among words"),
    pytest.param("<p style='white-space:pre-line'>a  b\nc</p>", "a b\nc\n", id="lines that a style keeps"),
    pytest.param("<p style='white-space:pre-wrap'>a  b\nc</p>", "a  b\nc\n", id="spaces that a style keeps"),
    pytest.param("<pre style='white-space:normal'>a  b\nc</pre>", "a b c\n", id="spaces that a style does not keep"),
]


def test_pages_with_one_sheet_have_each_what_it_says_of_them() -> None:
    sheet = "<style>.a,.b{i{display:none}} .c{display:none} #d{visibility:hidden}</style>"
    shown = [
        whole_page(f"{sheet}<p {attribute}>yes <i>{word}</i></p><p class=c>{word}</p>").text.split()
        for attribute, word in (("class=b", "no"), ("id=e", "no"), ("class=a", "no"), ("id=d", "no"))
    ]
    assert [["yes"], ["yes", "no"], ["yes"], []] == shown


@pytest.mark.parametrize(("html", "text"), BLOCKS)
def test_words_of_two_blocks_do_not_run_together(html: str, text: str) -> None:
    assert text == whole_page(html).text


@pytest.mark.parametrize(
    ("html", "text", "spoken"),
    [
        ("<p>She said <q>not before June</q>.", "She said “not before June”.\n", ["“not before June”"]),
        ("<p lang=de>Sie: <q>nie <q>im</q> Juni</q>", "Sie: „nie ‚im‘ Juni“\n", ["„nie ‚im‘ Juni“"]),
        ("<p lang=fr-FR>Elle: <q lang=en>never</q>", "Elle: «never»\n", ["«never»"]),
        ("<p>“<q>never</q>” or <q>“no”</q>", "“never” or “no”\n", ["never", "“no”"]),
        ("<style>q{quotes:none}</style>a <q>never</q>", "a never\n", ["never"]),
        ("<style>q{quotes:'<' '>'}</style>a <q>never</q>", "a <never>\n", ["<never>"]),
        ("<style>q::before,q::after{content:none}</style>a <q>never</q>", "a never\n", ["never"]),
        ("<style>q:before{content:'\\201e'}q:after{content:\"\\201c\"}</style><q>nie</q>", "„nie“\n", ["„nie“"]),
        ("<style>q:before{display:none}</style><q>never</q>", "never”\n", ["never”"]),
        ("<p>So:<blockquote><p>One.<p>Two.</blockquote>End", "So:\n\nOne.\n\nTwo.\n\nEnd\n", ["One.\n\nTwo."]),
        ("<p><q><q>no</q></q>", "“‘no’”\n", ["“‘no’”"]),
        ("<q> </q>a", "“ ”a\n", ["“ ”"]),
    ],
    ids=[
        *("marks of English", "marks in marks", "marks of the language around", "marks of the page"),
        *("no marks by a style", "marks by a style", "nothing before", "other marks before", "one mark only"),
        *("a block", "all of it twice", "nothing"),
    ],
)
def test_what_a_page_marks_as_quoted_is_speech(html: str, text: str, spoken: list[str]) -> None:
    made = whole_page(html)

    assert text == made.text.replace("\u2060", "")
    assert spoken == [made.text[start:end].replace("\u2060", "") for start, end in made.spoken]


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<h1 style='text-transform:uppercase'>Bay</h1><p>Port", ["Bay"]),
        ("<style>.c{text-transform:capitalize}</style><p>the <b class=c>port</b> council", ["port"]),
        ("<p style='text-transform:none'>Bay", []),
    ],
)
def test_what_a_style_shows_in_other_letters_is_known(html: str, shown: list[str]) -> None:
    made = whole_page(html)

    assert shown == [made.text[start:end] for start, end in made.other_letters]


@pytest.mark.parametrize("name", ["sr-only", "visually-hidden", "screen-reader-text", "sf-hidden", "x sr-only y"])
def test_words_for_screen_readers_are_left_out_where_their_rules_are_elsewhere(name: str) -> None:
    made = whole_page(f"<style>.x{{width:9em}}</style><p>yes <b class='{name}'>no</b>")

    assert ("yes\n", ()) == (made.text, made.doubts)


DOUBTS = [
    pytest.param("<p class='x hidden'>yes", "class=hidden", id="a class whose rules are elsewhere"),
    pytest.param("<p class='sr-only md:not-sr-only'>yes", "class=sr-only", id="a class that another takes back"),
    pytest.param("<style>@container (width>9px){p{font-size:0}}</style><p>yes", "font-size: 0", id="a size"),
    pytest.param("<style>@container (width>9px){p{display:none}}</style><p>yes", "display: none", id="a container"),
    pytest.param(
        "<style>@media (update:slow){p{opacity:0}} @media (monochrome){p{opacity:0}}</style><p>yes",
        "opacity: 0",
        id="a condition",
    ),
    pytest.param("<style>p:lang(en){display:none}</style><p>yes", "display: none", id="a selector"),
    pytest.param("<style>p:foo(a b){visibility:hidden}</style><p>yes", "visibility: hidden", id="another"),
    pytest.param("<style>p{display:none}p:dir(ltr){display:block}</style><p>yes", "display: none", id="shown in doubt"),
    pytest.param("<p style='display:var(--x)'>yes", "display: var(--x)", id="a value that is not known"),
    pytest.param("<p style='position:fixed;left:-100%'>yes", "left: -100%", id="a menu that comes in"),
    pytest.param(
        "<p style='position:absolute;transform:translate(-50%,-100%)'>yes",
        "transform: translate(-50%,-100%)",
        id="a menu that comes down",
    ),
    pytest.param("<p style='color:transparent'>yes", "color: transparent", id="letters without a colour"),
    pytest.param("<p style='color:rgba(0,0,0,0)'>yes", "color: rgba(0,0,0,0)", id="a colour that is clear"),
    pytest.param("<p style='color:rgb(0 0 0 / 0%)'>yes", "color: rgb(0 0 0 / 0%)", id="a clear colour of today"),
    pytest.param("<p style='color:#fff0'>yes", "color: #fff0", id="a clear colour in four digits"),
    pytest.param(
        "<p style='-webkit-text-fill-color:transparent'>yes", "-webkit-text-fill-color: transparent", id="no fill"
    ),
    pytest.param("<p style='color:#fff'>yes", "color: #fff", id="white letters where nothing is behind them"),
    pytest.param("<style>p{color:rgb(255, 255,255)}</style><p>yes", "color: rgb(255, 255,255)", id="white in numbers"),
    pytest.param(
        "<p style='color:white;background:#ffffff'>yes", "color: white on the same", id="white letters on white"
    ),
    pytest.param(
        "<style>p{background-color:rgb(0 0 0);color:#000}</style><p>yes", "color: #000 on the same", id="black on black"
    ),
    pytest.param(
        "<p style='opacity:0;animation:fade 1s forwards'>yes", "opacity: 0 with an animation", id="an animation"
    ),
    pytest.param(
        "<p style='visibility:hidden;animation-name:a'>yes",
        "visibility: hidden with an animation",
        id="another animation",
    ),
    pytest.param(
        "<body style='opacity:0'>yes", "the page is hidden until a script shows it", id="a page that hides itself"
    ),
    pytest.param(
        "<style>html{visibility:hidden}</style>yes", "the page is hidden until a script shows it", id="all of a page"
    ),
]


@pytest.mark.parametrize(("html", "reason"), DOUBTS)
def test_what_may_be_hidden_is_read_and_said_to_be_in_doubt(html: str, reason: str) -> None:
    made = whole_page(html)

    assert "yes\n" == made.text
    assert [reason] == [doubt.reason for doubt in made.doubts]
    assert all(doubt.start == 0 and doubt.end >= 3 for doubt in made.doubts)


@pytest.mark.parametrize(
    ("mask", "hides"),
    [
        ("mask:linear-gradient(#0000,#0000)", True),
        ("mask-image:linear-gradient(to right, transparent 10%, rgba(0,0,0,0) 20%)", True),
        ("-webkit-mask-image:radial-gradient(transparent,transparent)", True),
        ("mask-image:linear-gradient(black,transparent)", False),
        ("mask:url(a.svg)", False),
        ("mask-image:none", False),
    ],
)
def test_a_mask_that_is_clear_all_over_hides_what_it_is_on(mask: str, hides: bool) -> None:
    assert hides == ("words" not in whole_page(f"<div style='{mask}'>words</div>").text)


@pytest.mark.parametrize(
    "html",
    [
        "<link rel=stylesheet href=a.css><p style='color:#fff'>yes",
        "<body bgcolor=black><p style='color:#fff'>yes",
        "<div style='background:navy'><p style='color:#fff'>yes</div>",
        "<style>div{background:navy}</style><div><p style='color:#fff'>yes</div>",
        "<p style='color:#fff;background:url(a.png)'>yes",
        "<p style='color:#ffff;background:#ffff'>yes",
        "<p style='color:#333'>yes",
    ],
)
def test_white_letters_are_in_no_doubt_where_something_may_be_behind_them(html: str) -> None:
    assert ("yes\n", ()) == (whole_page(html).text, whole_page(html).doubts)


def test_a_part_in_doubt_is_told_from_what_is_around_it() -> None:
    made = whole_page("<p>One</p><div class=hide><p>two<p class=hidden>three</div><p>four")

    assert [("class=hide", "two\n\nthree"), ("class=hidden", "three")] == [
        (doubt.reason, made.text[doubt.start : doubt.end]) for doubt in made.doubts
    ]


SHELLS = [
    pytest.param(
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=a>",
        id="no script",
    ),
    pytest.param(
        "<h1>Marrow Bay</h1><p>Please enable JavaScript to read this story.<script src=a></script>", id="asks"
    ),
    pytest.param("<p>Bitte aktivieren Sie JavaScript, um die Seite zu lesen.", id="asks in German"),
    pytest.param("<p>이 페이지를 보려면 자바스크립트를 활성화하세요.<script src=a></script>", id="asks in Korean"),
    pytest.param("<nav>Home <a>News</a></nav><div id=app><div>Loading…</div></div><script src=a></script>", id="loads"),
    pytest.param("<p>読み込み中</p><script src=a></script>", id="loads in Japanese"),
    pytest.param("<div id=__next></div><script src=a></script>", id="an empty place"),
    pytest.param("<app-root></app-root><script src=a></script>", id="an empty element of its own"),
    pytest.param(
        '<h1>Bay</h1><script type="application/ld+json">{"articleBody": "The vote is off."}</script>', id="data"
    ),
]


@pytest.mark.parametrize("html", SHELLS)
def test_a_page_that_waits_for_a_script_is_a_shell(html: str) -> None:
    assert whole_page(html).is_shell


@pytest.mark.parametrize(
    "html",
    [
        "<p>The vote is off.",
        "",
        "<p>The port council put off its vote on dredging, said Mara Lind.<div id=root></div><script src=a></script>"
        "<noscript>Please enable JavaScript to view the comments.</noscript>",
        "<p>Loading the ships took a week, and nobody was paid.<script src=a></script>",
        "<p>Loading<p>" + "The port council put off its vote. " * 12 + "<script src=a></script>",
        "<p>" + "The port council put off its vote. " * 12 + "<p>Enable JavaScript for comments<script src=a></script>",
        '<p>The port council put off its vote on dredging.<script>{"articleBody": "The vote is off."}</script>',
        "<div id=app><p>Off</p></div><script src=a></script>",
    ],
    ids=[
        "short",
        "empty",
        "comments",
        "ships",
        "a picture that loads",
        "a long one",
        "with its data",
        "a filled place",
    ],
)
def test_an_article_is_no_shell(html: str) -> None:
    assert not whole_page(html).is_shell


@pytest.mark.parametrize("bound", ["_LARGEST", "_SELECTORS_AT_MOST"])
def test_style_sheets_that_are_too_large_leave_all_of_a_page_in_doubt(
    bound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(styles, bound, 1)

    made = whole_page("<style>b{opacity:0}</style><style>i{opacity:0}p{opacity:1}</style><p>yes")

    assert (Doubt(0, 4, "its style sheets are too large"),) == made.doubts


@pytest.mark.parametrize(
    ("style", "reasons"),
    [
        ("max-height:90px;overflow:hidden", ["max-height: 90px"]),
        ("height:90px;overflow-y:clip", ["height: 90px"]),
        ("display:-webkit-box;-webkit-line-clamp:3;overflow:hidden", ["-webkit-line-clamp: 3"]),
        ("max-height:9000px;overflow:hidden", []),
        ("max-height:90px;overflow:auto", []),
        ("max-height:none;overflow:hidden", []),
        ("max-height:50%;overflow:hidden", []),
    ],
)
def test_an_article_that_is_cut_off_is_in_doubt(style: str, reasons: list[str]) -> None:
    page = f"<div style='{style}'><style>/* {'no ' * 900} */</style>" + "<p>The port council put off its vote.</p>" * 60

    assert reasons == [doubt.reason for doubt in whole_page(page).doubts]
    assert () == whole_page(f"<div style='{style}'><style>/* {'no ' * 900} */</style>The vote is off.").doubts


def test_buttons_among_very_many_are_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_MANY", 2)

    assert "The\n\ncouncil\n\nmet\n" == whole_page("<p>The <button>council</button> met</p>").text
