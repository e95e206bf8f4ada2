"""Laws of blocks: a text with its blocks marked is the text, and nothing within a block depends on the others."""

from __future__ import annotations

from hypothesis import given
from strategies import texts

from sitegen.text import BLOCK_END, LINE_END, Normalised, normalise, paragraphs


@given(texts)
def test_a_text_with_its_blocks_marked_differs_from_its_normal_form_in_spaces_alone(text: str) -> None:
    for has_lines in (False, True):
        with_blocks = Normalised(text).marked(paragraphs(text), has_lines=has_lines)
        assert normalise(text) == with_blocks.replace(BLOCK_END, " ").replace(LINE_END, " ")


@given(texts, texts)
def test_two_paragraphs_are_marked_where_one_ends(first: str, second: str) -> None:
    text = f"a{first.strip()}a\n\nb{second.strip()}b"
    with_blocks = Normalised(text).marked(paragraphs(text))
    assert f"a{BLOCK_END}" in with_blocks
