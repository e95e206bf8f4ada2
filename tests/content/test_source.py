"""A content file: its bytes, its nodes, and the way from a character of a value back to the file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from yaml.nodes import MappingNode, ScalarNode

from sitegen.content.source import Source, child, compose, compose_front_matter, read, scalar_offsets
from sitegen.diagnostics import Diagnostics

WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"]) | st.sampled_from("ab é漢😀'\"\\#:-[]{}|>&*!%@`"),
    min_size=1,
    max_size=12,
)
PROSE = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=5).flatmap(
    lambda lines: st.sampled_from([" ", "\n", "\n\n"]).map(lambda between: between.join(lines).strip())
)


def source_of(text: str) -> Source:
    return Source(Path("topic.yaml"), text.encode(), text)


def scalar_in(text: str) -> ScalarNode:
    """Return the value of `text` in the second item of a list, which stands a little way into the file."""
    found = Diagnostics()
    node = compose(source_of(text), found)
    assert [] == list(found)
    value = child(child(node, 1), "text")
    assert isinstance(value, ScalarNode)
    return value


def assert_every_character_leads_back(text: str) -> None:
    node = scalar_in(text)
    offsets = scalar_offsets(text, node)

    assert len(node.value) == len(offsets)
    assert offsets == sorted(offsets)
    for char, offset in zip(node.value, offsets, strict=True):
        if not char.isspace():
            assert char == text[offset]


@pytest.mark.parametrize("width", [20, 80])
@pytest.mark.parametrize("style", [None, "'", '"', "|", ">"], ids=["plain", "single", "double", "literal", "folded"])
@given(value=PROSE)
def test_every_character_of_a_value_leads_back_to_itself_in_the_file(style: str | None, width: int, value: str) -> None:
    data = [{"text": "first"}, {"kind": "x", "text": value, "more": "y"}]
    text = yaml.dump(data, default_style=style, width=width, allow_unicode=True)
    node = scalar_in(text)

    # PyYAML folds a line that begins with a space so that it reads another text, which is not what is tested here.
    assert value == node.value or style == ">"
    offsets = scalar_offsets(text, node)
    assert len(node.value) == len(offsets)
    for char, offset in zip(node.value, offsets, strict=True):
        if not char.isspace():
            assert char == text[offset] or (node.style == '"' and text[offset] == "\\")


@pytest.mark.parametrize(
    "text",
    [
        "- a\n- text: plain words that\n    go on\n\n    after a blank line\n",
        "- a\n- {text: 'it''s a ''quoted'' word'}\n",
        '- a\n- text: "folded \\\n    by a backslash and \n    by a line"\n',
        "- a\n- text: |\n    literal\n      indented\n\n\n    lines\n",
        "- a\n- text: >\n    folded\n    line\n\n    paragraph\n      * kept\n      * list\n    end\n",
        "- a\n- text: >-\n\n\n    begins late\n",
        "- a\n- text: |2\n      leads with two spaces\n    then none\n",
        "- a\n- text: >+ # a comment\n    kept\n\n\n",
        "- a\n- text: &name |-\n    anchored\n    words\n",
        "- a\n- text: !!str 'tagged words'\n",
        '- a\n- text: &name !!str "anchored and tagged"\n',
        "- a\r\n- text: >\r\n    carriage\r\n    returns\r\n\r\n    too\r\n",
        "- a\n- text: a😀b 漢字 c\n    é d\n",
        "- a\n- text: |\n    words\u2028    that it parts\n    here\n",
    ],
    ids=range(14),
)
def test_every_way_of_writing_leads_back(text: str) -> None:
    assert_every_character_leads_back(text)


@pytest.mark.parametrize(
    ("written", "value", "offsets"),
    [
        ('"a\\u00e9b"', "aéb", [1, 2, 8]),
        ('"a\\x41\\U0001F600b"', "aA😀b", [1, 2, 6, 16]),
        ('"tab\\tend"', "tab\tend", [1, 2, 3, 4, 6, 7, 8]),
        ('"say \\"so\\""', 'say "so"', [1, 2, 3, 4, 5, 7, 8, 9]),
        ("'it''s'", "it's", [1, 2, 3, 5]),
    ],
)
def test_an_escape_is_at_its_first_character(written: str, value: str, offsets: list[int]) -> None:
    node = compose(source_of(written), Diagnostics())

    assert isinstance(node, ScalarNode)
    assert value == node.value
    assert offsets == scalar_offsets(written, node)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_read_or_reported_and_never_raise(data: bytes) -> None:
    class Held(type(Path())):  # type: ignore[misc]
        def read_bytes(self) -> bytes:
            return data

    found = Diagnostics()
    source = read(Held("topic.yaml"), found)
    node = compose(source, found) if source else None

    assert (node is None) == found.has_errors


@pytest.mark.parametrize("char", ["\ufeff", "\u0085", "\u2028", "\u2029", "\ue000", "\ufffd", "\U0010ffff", "\x7f"])
def test_unusual_characters_are_read_or_reported(char: str, tmp_path: Path) -> None:
    path = tmp_path / "topic.yaml"
    path.write_bytes(f"name: before{char}after\n".encode())
    found = Diagnostics()
    source = read(path, found)
    node = compose(source, found) if source else None

    assert (node is None) == found.has_errors


def test_a_byte_order_mark_is_no_part_of_the_text_and_shifts_no_column(tmp_path: Path) -> None:
    path = tmp_path / "topic.yaml"
    path.write_bytes(b"\xef\xbb\xbfname: Tolls\n")
    source = read(path, Diagnostics())

    assert source is not None
    assert "name: Tolls\n" == source.text
    node = compose(source, Diagnostics())
    assert isinstance(node, MappingNode)
    assert (1, 7, 5) == source.span_of(node.value[0][1])[1:4]


def test_the_body_of_a_page_has_its_place_below_the_front_matter() -> None:
    source = source_of("---\ntitle: About\n---\nFirst.\n\nSecond --- line.\n---\nEnd.\n")

    node = compose_front_matter(source, Diagnostics())
    body = child(node, "body")

    assert isinstance(body, ScalarNode)
    assert "First.\n\nSecond --- line.\n---\nEnd.\n" == body.value
    assert (4, 1) == source.span_of(body)[1:3]
    assert source.text.index("Second") == scalar_offsets(source.text, body)[body.value.index("Second")]


def test_front_matter_may_have_the_line_ends_of_windows() -> None:
    text = "---\r\ntitle: About\r\n---\r\nWords.\r\n"
    found = Diagnostics()
    node = compose_front_matter(source_of(text), found)

    assert [] == list(found)
    assert ["About", "Words.\r\n"] == [value.value for _, value in node.value]
