"""How deep YAML may nest, whatever notices first: the guard, or the library's own bound."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from sitegen.content import loader
from sitegen.content.loader import MAX_DEPTH, AliasError, NestedTooDeepError, nodes_of, tokens_of

BOUND_OF_LIBYAML = 1_000
"""From version 0.2.6 on its scanner reports a text that is one level deeper, before it gives a single event."""


@pytest.fixture(params=["in C", "in Python"], autouse=True)
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with libyaml, and as where PyYAML was built without it."""
    if request.param == "in Python":
        own = {name: value for name, value in vars(loader._Loader).items() if not name.startswith("__")}
        monkeypatch.setattr(loader, "_Loader", type("_Loader", (yaml.SafeLoader,), own))


def by_lines(depth: int, begin: str) -> str:
    return "\n".join(f"{' ' * level}{begin}" for level in range(depth))


NESTED = [
    pytest.param(lambda depth: "[" * depth + "]" * depth, MAX_DEPTH, id="lists in brackets"),
    pytest.param(lambda depth: "[" * depth, MAX_DEPTH, id="brackets that nothing closes"),
    pytest.param(lambda depth: "{a: " * depth + "b" + "}" * depth, 4 * MAX_DEPTH, id="mappings in braces"),
    pytest.param(lambda depth: "{a: " * depth, 4 * MAX_DEPTH, id="braces that nothing closes"),
    pytest.param(lambda depth: "[\n" * depth + "]\n" * depth, 2 * MAX_DEPTH, id="a bracket a line"),
    pytest.param(lambda depth: "- " * depth + "a", 2 * MAX_DEPTH, id="dashes in one line"),
    pytest.param(lambda depth: "- " * depth, 2 * MAX_DEPTH, id="dashes before nothing"),
    pytest.param(lambda depth: "? " * depth + "a", 2 * MAX_DEPTH, id="question marks"),
    pytest.param(lambda depth: by_lines(depth, "-"), len(by_lines(MAX_DEPTH + 1, "-")) - 1, id="a dash a line"),
    pytest.param(lambda depth: by_lines(depth, "a:"), len(by_lines(MAX_DEPTH + 1, "a:")) - 2, id="a key a line"),
    pytest.param(
        lambda depth: "\r".join(f"{' ' * level}-" for level in range(depth)),
        len(by_lines(MAX_DEPTH + 1, "-")) - 1,
        id="lines that a carriage return ends",
    ),
    pytest.param(
        lambda depth: "- " * (MAX_DEPTH // 2) + "[" * (depth - MAX_DEPTH // 2),
        2 * (MAX_DEPTH // 2) + MAX_DEPTH - MAX_DEPTH // 2,
        id="brackets in dashes",
    ),
    pytest.param(lambda depth: "[{a: " * (depth // 2) + "[" * (depth % 2), 5 * (MAX_DEPTH // 2), id="both in turn"),
]


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, BOUND_OF_LIBYAML + 1], ids=["of ours", "of the library"])
@pytest.mark.parametrize(("nested", "offset"), NESTED)
def test_a_text_that_nests_past_a_bound_is_reported_at_the_first_level_past_ours(
    nested: Callable[[int], str], offset: int, levels: int
) -> None:
    with pytest.raises(NestedTooDeepError) as raised:
        nodes_of(nested(levels))

    assert offset == raised.value.offset


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, BOUND_OF_LIBYAML + 1], ids=["of ours", "of the library"])
@pytest.mark.parametrize(("nested", "offset"), NESTED)
def test_that_is_so_where_an_asterisk_lets_aliases_be_looked_for(
    nested: Callable[[int], str], offset: int, levels: int
) -> None:
    begin = "# *so*\n"
    with pytest.raises(NestedTooDeepError) as raised:
        nodes_of(begin + nested(levels))

    assert len(begin) + offset == raised.value.offset


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * MAX_DEPTH + "]" * MAX_DEPTH, id="lists"),
        pytest.param("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH, id="lists around a word"),
        pytest.param("{a: " * MAX_DEPTH + "b" + "}" * MAX_DEPTH, id="mappings"),
        pytest.param(by_lines(MAX_DEPTH, "- a\n" + " " * MAX_DEPTH).rstrip(), id="lists by lines"),
        pytest.param('["' + "[" * (BOUND_OF_LIBYAML + 1) + '"]', id="brackets in text"),
    ],
)
def test_what_nests_as_deep_as_may_be_is_read(text: str) -> None:
    assert nodes_of(text) is not None


def test_the_first_alias_is_reported_with_its_name() -> None:
    with pytest.raises(AliasError) as raised:
        nodes_of("a: &lind x\nb: *lind\n")

    assert (14, "lind") == (raised.value.offset, raised.value.anchor)


def test_tokens_end_where_a_text_is_no_yaml() -> None:
    tokens = [type(token).__name__ for token in tokens_of("a: [b\nc: @d")]

    assert "FlowSequenceStartToken" in tokens
    assert "StreamEndToken" not in tokens
