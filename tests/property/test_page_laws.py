"""Laws of the text of pages: any text is a page and any text is a style sheet."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.content.css import declarations, media_holds, rules_of
from sitegen.content.page_text import whole_page
from sitegen.content.selectors import names_of, specificity, split

PIECES = (
    *(
        "<p>",
        "</p>",
        "<b class=x>",
        "</b>",
        "<q>",
        "</q>",
        "<div hidden>",
        "</div>",
        "<style>",
        "</style>",
        "<br>",
        "<sup>",
    ),
    *(
        "</sup>",
        "<a href='#n'>",
        "<!--",
        "-->",
        "<template shadowrootmode=open>",
        "</template>",
        "<slot>",
        "<table><td>",
    ),
    *(
        "<p style='opacity:0'>",
        "<i style='display:flex'>",
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<button>",
        "\n",
        " ",
    ),
    *("bay", "10", "\u00a0", "“", "&amp;", "<blockquote>", "<del>", "</del>", "<h1 style='text-transform:uppercase'>"),
)
SHEET_PIECES = (
    *(
        ".x",
        "#y",
        "p",
        "*",
        ">",
        "~",
        "+",
        ",",
        ":",
        "::before",
        ":not(",
        ":is(",
        ":nth-child(2)",
        ")",
        "(",
        "[",
        "]",
        "=",
    ),
    *(
        "{",
        "}",
        ";",
        "@media ",
        "@layer a",
        "@supports ",
        "screen",
        "and",
        "not",
        "or",
        "(min-width:9px)",
        "<",
        "9px",
        "!",
    ),
    *(
        "important",
        "display",
        "none",
        "opacity",
        "0",
        "content",
        '"',
        "'",
        "\\",
        "\\31 ",
        "/*",
        "*/",
        "&",
        "url(",
        "-1e9em",
    ),
    *(
        "font",
        "inset",
        "rect(0 0)",
        "clip",
        "position:absolute",
        "transform",
        "scale(0)",
        "quotes",
        "\n",
        "|",
        "9" * 400,
    ),
)
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)
sheets = st.lists(st.sampled_from(SHEET_PIECES) | st.text(max_size=3), max_size=30).map("".join)


@given(pages)
def test_any_text_is_a_page(html: str) -> None:
    made = whole_page(html)

    assert made.text.endswith("\n")
    for start, end in (*made.spoken, *made.other_letters, *((doubt.start, doubt.end) for doubt in made.doubts)):
        assert 0 <= start < end < len(made.text)


@given(pages)
def test_the_paragraphs_of_a_page_have_neither_space_around_them_nor_blank_lines(html: str) -> None:
    text = whole_page(html).text

    assert all(part and part == part.strip() for part in text[:-1].split("\n\n") if text != "\n")


@given(sheets)
@example("a" + ":not(" * 40)
@example(".x{" * 40)
@example("@media " + "not " * 2000 + "print{.x{display:none}}")
@example("p:not(" + ":hover  " * 60 + "{opacity:0}")
def test_any_text_is_a_style_sheet(sheet: str) -> None:
    page = (
        f"<p class=x id=y>bay <q>port</q><style>{sheet.replace('<', '')}</style><div class=x style='display:block'>hill"
    )

    assert isinstance(whole_page(page).text, str)
    assert isinstance(rules_of(sheet, {".x", "#y"}), list)
    assert isinstance(media_holds(sheet), bool | None)


@given(sheets)
def test_any_text_is_a_style_attribute(said: str) -> None:
    escaped = said.replace("&", "&amp;").replace('"', "&quot;")

    assert isinstance(whole_page(f'<p style="{escaped}">bay').text, str)
    assert 2 == len(declarations(said))


@given(sheets)
def test_any_text_is_a_list_of_selectors(text: str) -> None:
    for selector in split(text):
        assert 3 == len(specificity(selector[:100]))
        assert all(name[0] in ".#" for name in names_of(selector))
