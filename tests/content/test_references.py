"""References in prose: what is one, what is plain text, and what is a mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.content.references import Cited, Link, Malformed, references, running

LONG = 200
"""More than prose has of what begins like a reference and is none."""


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("see [[dredging]].", [Link("dredging", None, 4, 16)]),
        ("[[dredging|the mud]]", [Link("dredging", "the mud", 0, 20)]),
        ("[[a-1]][[b]]", [Link("a-1", None, 0, 7), Link("b", None, 7, 12)]),
        ("[@port]", [Cited("port", None, 0, 7, -1)]),
        ('[@port "not yet"]', [Cited("port", "not yet", 0, 17, 8)]),
        ("[@port “not yet”]", [Cited("port", "not yet", 0, 17, 8)]),
        ('[@port "not\nyet" ]', [Cited("port", "not\nyet", 0, 18, 8)]),
        ("[@port\n“not yet”]", [Cited("port", "not yet", 0, 17, 8)]),
        ('[@port "the ‘[sic]’ word"]', [Cited("port", "the ‘[sic]’ word", 0, 26, 8)]),
        ('[@port "say "so" now"]', [Cited("port", 'say "so" now', 0, 22, 8)]),
        ("*[[dredging]]*", [Link("dredging", None, 1, 13)]),
        ("a ` lone tick and [[dredging]]", [Link("dredging", None, 18, 30)]),
        ("``[[x]]`` [[dredging]]", [Link("dredging", None, 10, 22)]),
        ("\\\\[[dredging]]", [Link("dredging", None, 2, 14)]),
        ("```\n[[x]]\n```\n[[dredging]]", [Link("dredging", None, 14, 26)]),
        ("~~~\n```\n[[x]]\n~~~\n[[dredging]]", [Link("dredging", None, 18, 30)]),
    ],
    ids=range(16),
)
def test_references_are_found_with_their_places(prose: str, expected: list[Link | Cited]) -> None:
    assert expected == references(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "no brackets",
        "[a link](https://example.org/) and [1]",
        "mail [me@example.org]",
        "`[[code]]` and ``[@co`de]``",
        "\\[[plain]] and \\[@plain]",
        "```\n[[fenced]]\n[@fenced\n```\n",
        "   ~~~~ text\n[[fenced]]\n   ~~~~\n",
        "```\n[[a fence that does not end]]",
    ],
    ids=range(8),
)
def test_in_code_and_after_a_backslash_they_are_plain_text(prose: str) -> None:
    assert [] == references(prose)


@pytest.mark.parametrize(
    ("prose", "written"),
    [
        ("[[Mara Lind]] x", "[[Mara Lind]]"),
        ("[[]] x", "[[]]"),
        ("[[mara|]] x", "[[mara|]]"),
        ("[[mara| ]] x", "[[mara| ]]"),
        ("[[mara--lind]] x", "[[mara--lind]]"),
        ("[[mara x\nnext", "[[mara x"),
        ("[[mara|" + "x" * LONG, "[[mara|" + "x" * LONG),
        ("~" * LONG + "[[", "[["),
        ("[@] x", "[@]"),
        ("[@port not quoted] x", "[@port not quoted]"),
        ('[@port ""] x', '[@port ""]'),
        ('[@port “mixed"] x', '[@port “mixed"]'),
        ("[@Port] x", "[@Port]"),
    ],
    ids=range(13),
)
def test_what_begins_like_a_reference_and_is_none_is_a_mistake(prose: str, written: str) -> None:
    [found] = references(prose)

    assert isinstance(found, Malformed)
    assert written == prose[found.start : found.end]


def test_words_of_a_citation_do_not_go_over_a_blank_line() -> None:
    found = references('[@port "one\n\ntwo"]')

    assert [Malformed] == [type(reference) for reference in found]


def test_words_of_a_citation_do_not_go_into_the_next_one() -> None:
    found = references('[@port "one and\n[@council "two"]')

    assert [Malformed, Cited] == [type(reference) for reference in found]


def test_citations_that_nothing_closes_are_read_one_by_one() -> None:
    found = references('[@port "one\n' * LONG)

    assert [Malformed] * LONG == [type(reference) for reference in found]


def test_one_mistake_hides_no_reference_behind_it() -> None:
    found = references("[[Mara Lind]] and [[dredging]]\n[@ no] [@port]")

    assert [Malformed, Link, Malformed, Cited] == [type(reference) for reference in found]


@given(st.text(alphabet='[]@|"“”ab`\\~ \n-', max_size=60))
def test_references_stand_in_order_and_never_overlap(prose: str) -> None:
    at = 0
    for reference in references(prose):
        assert at <= reference.start < reference.end <= len(prose)
        assert prose.startswith(("[[", "[@"), reference.start)
        at = reference.end
        if isinstance(reference, Cited) and reference.words is not None:
            assert prose.startswith(reference.words, reference.words_start)


def quoted(prose: str) -> list[str]:
    text = running(prose, references(prose))
    return [prose[start:end] for start, end in text.quoted()] if text else []


def bracketed(prose: str) -> list[str]:
    text = running(prose, references(prose))
    return [prose[start : start + len(target) + 2] for start, target in text.bracketed()] if text else []


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("He said: “We shall dredge” twice.", ["“We shall dredge”"]),
        ('He said: "We shall dredge" twice.', ['"We shall dredge"']),
        ("Er sagte: „Wir werden baggern“ und ging.", ["„Wir werden baggern“"]),
        ("Han sa: ”Vi ska muddra” och gick.", ["”Vi ska muddra”"]),
        ("“Not one of us”, then “nor any of them”.", ["“Not one of us”", "“nor any of them”"]),
        ("“a” said “Not one of us”", ["“Not one of us”"]),
        ("“We, the [[port-council]], dredge”", ["“We, the [[port-council]], dredge”"]),
        ("**“We shall\ndredge”** <b>“not in May”</b>", ["“We shall\ndredge”", "“not in May”"]),
        ("a \\“three words here”", ["“three words here”"]),
        ("She said: ‘We don’t dredge now’, and ‘no more’.", ["‘We don’t dredge now’"]),
        ("Il dit « Nous allons draguer » ; er »Wir gehen jetzt« und", ["« Nous allons draguer »", "»Wir gehen jetzt«"]),
        ("Kare 「ima ni iku」 to", ["「ima ni iku」"]),
        ("the councils’ pier, the ports’ men, rock ’n’ roll and the ‘90s of men", []),
    ],
    ids=range(13),
)
def test_words_in_quotation_marks_are_seen_in_running_text(prose: str, expected: list[str]) -> None:
    assert expected == quoted(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "no marks at all here",
        "“only two”, “one's two-fold”",
        "[@port “not one of us”] and [[port|“not one of us”]]",
        "`“not one of us”` and ``“not ` one of us”``",
        "```\n“not one of us”\n```",
        '[a link](https://example.org/ "with its title") and [“a link itself”](https://example.org/(a))',
        '[a]: https://example.org/ "with its title"',
        '<abbr title="not one of us">N</abbr> <!-- it\'s “not one of us” -->',
        'a 5" pipe of steel, a 6" pipe',
        "“a mark that\n\nis not closed here”",
    ],
    ids=range(10),
)
def test_other_words_in_quotation_marks_are_not(prose: str) -> None:
    assert [] == quoted(prose)


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("The mayor, [ida-marrant], spoke to [a].", ["[ida-marrant]", "[a]"]),
        ("[[a]] [@a] [[a|[b]]] [Ida] [ida marrant] [] \\[a] \\[a\\]", []),
        ("`[a]` [a](b) [a][b] [b][] ![a](b)\n~~~\n[a]\n~~~", []),
        ("[a], [b]\n\n[a]: https://example.org/", ["[b]"]),
    ],
    ids=range(4),
)
def test_ids_alone_in_brackets_are_seen_in_running_text(prose: str, expected: list[str]) -> None:
    assert expected == bracketed(prose)


def test_a_comment_that_nothing_closes_goes_to_the_end() -> None:
    prose = "“one two three” " + "<!-- “one two three” " * LONG

    text = running(prose, [])

    assert text is not None
    assert [(0, 15)] == list(text.quoted())


@given(st.text('[]()@ab"“”`~\\<>-!: \n').filter(lambda prose: prose.strip()))
def test_running_text_is_as_long_as_the_prose(prose: str) -> None:
    text = running(prose, references(prose))
    assert text is None or len(text.text) == len(prose)
