"""Prose: what Markdown becomes on a page, beyond its laws."""

from __future__ import annotations

import re

import pytest

from sitegen.content.references import Cited, Link
from sitegen.pages.prose import plain, render


def resolve(_: Link | Cited) -> str:
    """Return the HTML of a reference to a record with a hard name."""
    return '<a href="x.html">A &amp; &quot;B&quot;</a>'


HEADINGS = [
    pytest.param("# A & B", ["s-a-b"], id="of its words"),
    pytest.param("# A [[x]]", ["s-a"], id="without what is a reference"),
    pytest.param("# A\n\n# B\n\n# A", ["s-a-559aead0", "s-b", "s-a-559aead0-2"], id="which is its own"),
    pytest.param("# A\n\n## A 2\n\n# A", ["s-a-559aead0", "s-a-2", "s-a-559aead0-2"], id="which no number takes"),
    pytest.param("# 항구\n\n# 배", ["s-9b441d94", "s-3d0af87e"], id="in any script"),
    pytest.param('<h2 id="sources" class="x">A</h2>', ["s-a"], id="and none that the editor writes"),
]


@pytest.mark.parametrize(("prose", "ids"), HEADINGS)
def test_a_heading_has_an_id(prose: str, ids: list[str]) -> None:
    assert ids == re.findall(r'<h[2-6] id="([^"]*)">', render(prose, resolve, linked=True))


def test_in_prose_that_may_stand_beside_other_prose_nothing_has_an_id() -> None:
    prose = '# A\n\n<h2 id="sources">B</h2>\n\n<p id="judgments">C</p>'
    assert "<h2>A</h2>\n<h2>B</h2>\n\n<p>C</p>" == render(prose, resolve)


def test_a_table_stands_in_a_frame_that_scrolls_and_is_named_by_its_heads() -> None:
    html = render("| [[x]] | `n` |\n| --- | --: |\n| a | 1 |\n", resolve)

    frame = '<div class="table-frame" role="region" aria-label="Table: A &amp; &quot;B&quot;, n" tabindex="0"><table>'
    assert html.startswith(frame)
    assert html.endswith("</table></div>")
    assert 'A & "B" n a 1' == plain(html)


@pytest.mark.parametrize(
    ("rule", "cell"),
    [("--:", '<td class="number">1</td>'), (":--", "<td>1</td>"), (":-:", "<td>1</td>"), ("---", "<td>1</td>")],
)
def test_a_column_that_is_set_to_the_right_holds_numbers(rule: str, cell: str) -> None:
    assert cell in render(f"| a | b |\n| --- | {rule} |\n| a | 1 |\n", resolve)


def test_a_table_without_heads_and_one_inside_another_have_frames_too() -> None:
    html = render("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>", resolve)

    assert 2 == html.count('<div class="table-frame" role="region" aria-label="Table" tabindex="0"><table>')
    assert 2 == html.count("</table></div>")


def test_words_about_alignment_stay_words() -> None:
    table = '| a | b |\n| --- | --: |\n| a | `<td align="right">` |\n'

    assert '<code>&lt;td align="right"&gt;</code>' in render(table, resolve)
