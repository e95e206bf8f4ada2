"""Prose: what Markdown becomes on a page, beyond its laws."""

from __future__ import annotations

import pytest

from sitegen.content.references import Cited, Link
from sitegen.pages.prose import plain, render


def resolve(_: Link | Cited) -> str:
    """Return the HTML of a reference to a record with a hard name."""
    return '<a href="x.html">A &amp; &quot;B&quot;</a>'


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
