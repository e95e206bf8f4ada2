"""Changes to a file of records: what was meant is there, and every other byte is as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from sitegen.content.source import child
from sitegen.editing.document import Document, EditError, Plain, Steps
from sitegen.editing.writing import Value, yaml_of

BRIEFING = sorted((Path(__file__).parents[2] / "content").rglob("*.yaml"))
RECORD = Path("record.yaml")


def document(text: str, path: Path = RECORD) -> Document:
    return Document(path, text.encode())


def edited(text: str, change: Callable[[Document], object]) -> str:
    """Return a text after a change."""
    changed = document(text)
    change(changed)
    return changed.text


@pytest.mark.parametrize(
    ("text", "steps", "value", "expected"),
    [
        ("topics: [a]\n", ["topics"], "b", "topics: [a, b]\n"),
        ("topics: [a,]\n", ["topics"], "b", "topics: [a, b]\n"),
        ("topics: []\n", ["topics"], "b", "topics: [b]\n"),
        ("topics: [ ]  # none\n", ["topics"], "b", "topics: [b ]  # none\n"),
        ("topics:\n", ["topics"], "b", "topics: [b]\n"),
        ("topics:  # all\nactors: [c]\n", ["topics"], "b", "topics: [b]  # all\nactors: [c]\n"),
        ("topics: TODO  # all\n", ["topics"], "b", "topics: [b]  # all\n"),
        ("topics:\n  # - a\nactors: [c]\n", ["topics"], "b", "topics: [b]\n  # - a\nactors: [c]\n"),
        ("name: x\n", ["topics"], "b", "name: x\ntopics: [b]\n"),
        ("name: x", ["topics"], "b", "name: x\ntopics: [b]"),
        ("- a\n- b # c\n", [], "c", "- a\n- b # c\n- c\n"),
        ("l:\n  - a\n  # - d\n# next\nk: 1\n", ["l"], "b", "l:\n  - a\n  # - d\n  - b\n# next\nk: 1\n"),
        ("l:\n- a\n# next\nk: 1\n", ["l"], "b", "l:\n- a\n- b\n# next\nk: 1\n"),
        ("l:\n  - a\n\nk: 1\n", ["l"], "b", "l:\n  - a\n  - b\n\nk: 1\n"),
        ("l:\n  - >-\n    a\n\n    b\n\nk: 1\n", ["l"], "b", "l:\n  - >-\n    a\n\n    b\n  - b\n\nk: 1\n"),
        ("l:\n  - |+\n    a\n\nk: 1\n", ["l"], "b", "l:\n  - |+\n    a\n\n  - b\nk: 1\n"),
        ("l:\n  -\nk: 1\n", ["l"], "b", "l:\n  -\n  - b\nk: 1\n"),
        ("l:\n  - a:\nk: 1\n", ["l"], {"a": "b"}, "l:\n  - a:\n  - a: b\nk: 1\n"),
        ("l:\r\n  - a # x\r\nk: 1\r\n", ["l"], "b", "l:\r\n  - a # x\r\n  - b\r\nk: 1\r\n"),
        ("l: [\n  a,  # one\n  b  # two\n]\n", ["l"], "c", "l: [\n  a,  # one\n  b,  # two\n  c\n]\n"),
        ("l: [\n  a,\n  b,\n]\n", ["l"], "c", "l: [\n  a,\n  b,\n  c,\n]\n"),
        ("l: [a,\n    b]\n", ["l"], "c", "l: [a,\n    b, c]\n"),
        ("l:\n  - {a: b}\n", ["l"], {"a": "c, d"}, 'l:\n  - {a: b}\n  - {a: "c, d"}\n'),
        ("l:\n  - x\n", ["l"], {"a": "b"}, "l:\n  - x\n  - {a: b}\n"),
        ("l:\n  - a: b\n    c: d\n", ["l"], {"a": "e", "c": "f"}, "l:\n  - a: b\n    c: d\n  - a: e\n    c: f\n"),
        ("l: []  # none\nk: 1\n", ["l"], {"a": "b", "c": "d"}, "l:  # none\n  - a: b\n    c: d\nk: 1\n"),
        ("- {a: b, l: []}\n", [0, "l"], {"a": "b"}, "- {a: b, l: [{a: b}]}\n"),
        ("- id: x\n  l: [a]\n- id: y\n", [0, "k"], "b", "- id: x\n  l: [a]\n  k: [b]\n- id: y\n"),
        ("{a: [b], c: d}\n", ["a"], "e", "{a: [b, e], c: d}\n"),
        ("{a: b}\n", ["l"], "e", "{a: b, l: [e]}\n"),
        ("l: [a]\n", ["l"], "no", 'l: [a, "no"]\n'),
        ("l: [" + "a, " * 24 + "a]\n", ["l"], "bcdef", "l: [" + "a, " * 24 + "a,\n    bcdef]\n"),
    ],
)
def test_an_item_is_added_in_the_form_of_those_that_are_there(
    text: str, steps: Steps, value: Value, expected: str
) -> None:
    assert expected == edited(text, lambda changed: changed.add_item(steps, value))


@pytest.mark.parametrize(
    ("text", "steps", "key", "value", "expected"),
    [
        ("a: b\n", [], "c", "d: e", 'a: b\nc: "d: e"\n'),
        ("a: b  # c\n\n# end\n", [], "c", 5, "a: b  # c\nc: 5\n\n# end\n"),
        ("a: b\nd: e\n", [], "c", True, "a: b\nc: true\nd: e\n"),
        ("d: e\n", [], "a", "b", "d: e\na: b\n"),
        ("- d: e\n", [0], "a", "b", "- d: e\n  a: b\n"),
        ("a: {b: c}\n", ["a"], "d", "e", "a: {b: c, d: e}\n"),
        ("a: {b: }\n", ["a"], "d", "e", "a: {b: , d: e}\n"),
        ("a: {}\n", ["a"], "d", "e", "a: {d: e}\n"),
        ("a:\n", ["a"], "d", "e", "a:\n  d: e\n"),
        ("a: TODO\n", [], "a", "b", "a: b\n"),
        (
            "a: >-\n  b\n",
            [],
            "c",
            "x" * 3 + " y" * 50,
            "a: >-\n  b\nc: >-\n  xxx" + " y" * 37 + "\n  y" + " y" * 12 + "\n",
        ),
    ],
)
def test_a_key_is_added_where_it_belongs(text: str, steps: Steps, key: str, value: Value, expected: str) -> None:
    assert expected == edited(text, lambda changed: changed.add_key(steps, key, value, ["a", "b", "c", "d"]))


@pytest.mark.parametrize(
    ("text", "steps", "value", "expected"),
    [
        ("a: b  # c\n", ["a"], "d e", "a: d e  # c\n"),
        ("a: b  # c\n", ["a"], "x " * 60 + "y", "a: " + "x " * 60 + "y  # c\n"),
        ("a: 'b'\n", ["a"], "it's", "a: 'it''s'\n"),
        ('a: "b"\n', ["a"], 'say "x"', "a: 'say \"x\"'\n"),
        ("a: >-  # c\n   b\n   d\n\n# e\nf: g\n", ["a"], "h i", "a: >-  # c\n   h i\n\n# e\nf: g\n"),
        ("a: >\n  b\n", ["a"], "c", "a: >-\n  c\n"),
        ("a: >-\n  b\n", ["a"], "c\n\nd", "a: >-\n  c\n\n\n  d\n"),
        ("a: |\n  b\n", ["a"], "c\nd\n", "a: |\n  c\n  d\n"),
        ("a: |\n  b\nc: d\n", ["a"], " e", 'a: " e"\nc: d\n'),
        ("a:   # c\n", ["a"], "b", "a: b   # c\n"),
        ("- a\n-\n", [1], "b", "- a\n- b\n"),
        ("{a: , b: c}\n", ["a"], "d, e", '{a: "d, e", b: c}\n'),
        ("a: b\n  c\nd: e\n", ["a"], "f", "a: f\nd: e\n"),
        ("a: b\n", ["a"], None, "a: null\n"),
        ("a: TODO\nb: c\n", ["a"], ["x y", "z"], "a:\n  - x y\n  - z\nb: c\n"),
        ("a:\n- b: TODO  # who\n", ["a", 0, "b"], {"c": "d"}, "a:\n- b:  # who\n    c: d\n"),
    ],
)
def test_a_value_is_replaced_in_its_form(text: str, steps: Steps, value: Value, expected: str) -> None:
    assert expected == edited(text, lambda changed: changed.set(steps, value))


@pytest.mark.parametrize(
    ("text", "part", "new", "expected"),
    [
        ("a: see [b] now\n", "b", "cc", "a: see [cc] now\n"),
        ("a: >-\n  see\n  [b] now\n\n  it\n", "b", "cc", "a: >-\n  see\n  [cc] now\n\n  it\n"),
        ("a: |\n  see\n  [b]\n", "b", "cc", "a: |\n  see\n  [cc]\n"),
        ("a: 'it''s b'\n", "b", "cc", "a: 'it''s cc'\n"),
        ('a: "x \\\n  b \\u00e4"\n', "b", "cc", 'a: "x \\\n  cc \\u00e4"\n'),
        ('a: "\\u00e4b"\n', "\u00e4", "x", 'a: "xb"\n'),
        ("a: x b\n  y\n", "b", "it: c", 'a: "x it: c y"\n'),
    ],
)
def test_a_part_of_a_value_is_replaced_and_the_rest_stays_as_it_is_written(
    text: str, part: str, new: str, expected: str
) -> None:
    changed = document(text)
    value = changed.value(["a"])
    assert isinstance(value, str)
    changed.set_part(["a"], value.index(part), value.index(part) + len(part), new)

    assert expected == changed.text


def test_words_are_put_between_two_characters() -> None:
    assert "a: b d c\n" == edited("a: b c\n", lambda changed: changed.set_part(["a"], 2, 2, "d "))


def test_the_body_of_a_page_is_changed_like_a_value() -> None:
    text = "---\r\ntitle: x  # y\r\n---\r\nSee [[a]].\r\n\r\nAnd [[b]].\r\n"
    changed = document(text, Path("about.md"))
    body = changed.value(["body"])
    assert isinstance(body, str)
    changed.set_part(["body"], body.index("b]]"), body.index("b]]") + 1, "ccc")
    changed.add_key([], "was", ["old"], ["title", "was"])
    changed.set(["title"], "z")

    expected = text.replace("[[b]]", "[[ccc]]").replace("x  # y\r\n", "z  # y\r\nwas: [old]\r\n")
    assert expected == changed.text


def test_a_key_is_renamed_where_it_is() -> None:
    text = "a:  # x\n  b: c\n'd': e\n"

    assert "f:  # x\n  b: c\n'd': e\n" == edited(text, lambda changed: changed.rename_key(["a"], "f"))
    assert "a:  # x\n  b: c\ng: e\n" == edited(text, lambda changed: changed.rename_key(["d"], "g"))


def test_a_byte_order_mark_and_line_ends_stay() -> None:
    changed = Document(RECORD, b"\xef\xbb\xbfa: b\r\nl:\r\n- c\r\n")
    changed.add_item(["l"], {"text": "d", "note": "e"})
    changed.add_key([], "m", "n")

    assert b"\xef\xbb\xbfa: b\r\nl:\r\n- c\r\n- {text: d, note: e}\r\nm: n\r\n" == changed.data
    assert changed.is_changed


@pytest.mark.parametrize(
    ("text", "change", "reason"),
    [
        ("a: b\n", lambda changed: changed.add_key([], "a", "c"), "`a` holds something else already"),
        ("a: b\n", lambda changed: changed.add_key(["a"], "c", "d"), "`a` is no mapping"),
        ("a: b\n", lambda changed: changed.add_item(["a"], "c"), "`a` is no list"),
        ("a: b\n", lambda changed: changed.set(["a"], ["c"]), "`a` holds something else already"),
        ("a: [b]\n", lambda changed: changed.set(["a"], "c"), "`a` is no single value"),
        ("a: [b]\n", lambda changed: changed.set_part(["a"], 0, 1, "c"), "`a` is no single value"),
        ("a: [b]\n", lambda changed: changed.add_key(["a", 0], "a", "c"), "`a.0` is no mapping"),
        ("a: b\nc: d\n", lambda changed: changed.rename_key(["a"], "c"), "`c` is there already"),
        ("[b]\n", lambda changed: changed.set([], "c"), "its whole value is no single value"),
        ("? a\n: b\n", lambda changed: changed.add_key([], "c", "\0"), "the change would make it unreadable"),
        ("{a}\n", lambda changed: changed.set(["a"], "b"), "the change would not say what it should"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_changed(
    text: str, change: Callable[[Document], object], reason: str
) -> None:
    changed = document(text)
    with pytest.raises(EditError) as caught:
        change(changed)

    assert f"`record.yaml` was not changed: {reason}" == str(caught.value)
    assert text == changed.text
    assert not changed.is_changed


@pytest.mark.parametrize("steps", [["c"], ["a", "b"], ["l", 1], ["l", "x"], ["l", 0, "b", "d"]])
def test_a_value_that_is_not_there_is_a_key_error(steps: Steps) -> None:
    for change in (Document.value, lambda changed, steps: changed.set(steps, "x")):
        with pytest.raises(KeyError):
            change(document("a: x\nl: [{b: c}]\n"), steps)
    with pytest.raises(KeyError):
        document("a: x\nl: [{b: c}]\n").rename_key(["a", "b"], "x")


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("a: [b\n")
    with pytest.raises(EditError) as caught:
        Document.open(broken)
    assert ["R001"] == [found.rule for found in caught.value.findings]

    with pytest.raises(EditError) as caught:
        Document.open(tmp_path / "none.yaml")
    assert ["R020"] == [found.rule for found in caught.value.findings]

    with pytest.raises(EditError, match="it is not UTF-8"):
        Document(broken, b"a: \xff\n")


def values(data: Plain, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Plain]]:
    """Give every value below one, with the way to it."""
    yield steps, data
    below = data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ())
    for step, value in below:
        yield from values(value, (*steps, step))


def unshared(old: str, new: str) -> int:
    """Return how many characters of an old text are neither in what the new one begins with nor in what it ends in."""
    start = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    rest = zip(old[start:][::-1], new[start:][::-1], strict=False)
    end = next((at for at, (one, other) in enumerate(rest) if one != other), len(old) - start)
    return len(old) - start - end


@pytest.mark.parametrize("path", BRIEFING, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_in_the_first_briefing_every_byte_but_those_meant_stays_as_it_is(path: Path) -> None:
    data = path.read_bytes()
    for steps, value in values(Document(path, data).value()):
        changed, lost = Document(path, data), 0
        assert not changed.is_changed
        if isinstance(value, list):
            changed.add_item(steps, {"text": "words, of it", "note": "it's “new”"} if steps else {"id": "new"})
        elif isinstance(value, dict):
            changed.add_key(steps, "new-key", "some: words")
        elif isinstance(value, str) and " " not in value:
            at = len(value) // 2
            changed.set_part(steps, at, at + 1, "x")
            lost = value[at] != "x"
        assert lost == unshared(data.decode(), changed.data.decode())


MARKS = "ab \n'\"\\#:-[]{}|>&*!%@`,?"
TEXT = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]) | st.sampled_from(MARKS),
    max_size=30,
).filter(lambda text: not set(text) & set("\u2028\u2029\x85\ufeff"))
KEY = st.sampled_from(["text", "speaker", "note", "sources", "topics", "article"])
VALUE: st.SearchStrategy[Value] = st.recursive(
    TEXT | st.none() | st.integers() | st.booleans(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(KEY, below, max_size=3),
    max_leaves=8,
)
COMMENTS = ["", "  # a comment: with [marks] and 'more'", " #"]


def read_by_others(text: str) -> object:
    """Return what PyYAML reads, or nothing that any text says."""
    try:
        return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except yaml.YAMLError:
        return object()


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file of records as various hands would write it, with comments behind lines and between them."""
    data = draw(st.dictionaries(KEY, VALUE, min_size=1, max_size=4) | st.lists(st.dictionaries(KEY, VALUE, min_size=1)))
    assume(data)
    text = yaml.dump(
        data,
        allow_unicode=True,
        sort_keys=False,
        width=draw(st.sampled_from([20, 1000])),
        default_flow_style=draw(st.sampled_from([False, None])),
        indent=draw(st.sampled_from([2, 4])),
    )
    if draw(st.booleans()):
        text = yaml_of({"first": "x", "data": data})
    whole, lines = read_by_others(text), text.splitlines()
    for at in draw(st.sets(st.integers(0, len(lines) - 1), max_size=3)):
        tried = [*lines[:at], lines[at] + draw(st.sampled_from(COMMENTS)), *lines[at + 1 :]]
        if read_by_others("\n".join(tried)) == whole:
            lines = tried
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(lines) + draw(st.sampled_from([end, "", f"{end}{end}# the end{end}"]))


def meant(data: Plain, steps: Steps, change: Callable[[Plain], Plain]) -> Plain:
    """Return data in which one value is another."""
    if not steps:
        return change(data)
    below = data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ())
    pairs = [(step, meant(value, steps[1:], change) if step == steps[0] else value) for step, value in below]
    return {str(step): value for step, value in pairs} if isinstance(data, dict) else [value for _, value in pairs]


def as_read(value: Value) -> Plain:
    """Return what is read where a value was written."""
    if isinstance(value, dict):
        return {key: as_read(below) for key, below in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_read(below) for below in value]
    return value if isinstance(value, str) or value is None else str(value).lower()


def lost_lines(old: str, new: str) -> list[str]:
    """Return the lines of an old text, comments apart, between those that the new one begins with and ends in."""
    lines, others = old.splitlines(), new.splitlines()
    while lines and others and lines[0] == others[0]:
        del lines[0], others[0]
    while lines and others and lines[-1] == others[-1]:
        del lines[-1], others[-1]
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def assert_comments_and_ends_stay(old: str, new: str) -> None:
    assert old.count(COMMENTS[1]) == new.count(COMMENTS[1])
    assert old.endswith("# the end\n") <= new.endswith("# the end\n")
    assert "\r\n" not in old or "\n" not in new.replace("\r\n", "")


@given(text=files(), value=VALUE, data=st.data())
def test_whatever_is_added_is_there_and_nothing_else_changes(text: str, value: Value, data: st.DataObject) -> None:
    changed = document(text)
    before = changed.value()
    places = [(steps, below) for steps, below in values(before) if isinstance(below, (dict, list))]
    steps, below = data.draw(st.sampled_from(places))
    if isinstance(below, list):
        changed.add_item(steps, value)
        wanted = meant(before, steps, lambda items: [*(items or []), as_read(value)])
    else:
        changed.add_key(steps, "new", value)
        wanted = meant(before, steps, lambda entries: {**(entries or {}), "new": as_read(value)})  # type: ignore[dict-item]

    assert wanted == changed.value() == Document(RECORD, changed.data).value()
    assert len(lost_lines(text, changed.text)) <= 1
    assert_comments_and_ends_stay(text, changed.text)


@given(text=files(), value=TEXT, data=st.data())
def test_whatever_is_replaced_says_what_is_meant_and_the_lines_around_it_stay(
    text: str, value: str, data: st.DataObject
) -> None:
    changed = document(text)
    before = changed.value()
    places = [steps for steps, old in values(before) if not isinstance(old, (dict, list))]
    assume(places)
    steps = data.draw(st.sampled_from(places))
    node = yaml.compose(text)
    for step in steps:
        node = child(node, step)
    changed.set(steps, value)

    lines = text.splitlines()[node.start_mark.line : node.end_mark.line + 1]
    assert len(lost_lines(text, changed.text)) <= len(lines)
    assert_comments_and_ends_stay(text, changed.text)
    assert meant(before, steps, lambda _: value) == changed.value() == Document(RECORD, changed.data).value()


@given(value=st.dictionaries(KEY, VALUE, min_size=1))
def test_what_is_written_reads_the_same_to_sitegen_and_to_others(value: dict[str, Value]) -> None:
    text = yaml_of(value)

    assert as_read(value) == document(text).value()
    assert value == yaml.safe_load(text)
