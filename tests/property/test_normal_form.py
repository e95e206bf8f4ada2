"""Laws of the normal form in which quotations are compared, and of the way back from it."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from strategies import COMBINING, naive_normal, texts

from sitegen.text import Normalised, find_words, in_per_cent, normalise, paragraphs, words

RULES = [
    pytest.param("e\u0301te\u0301", "été", id="NFC composes accents"),
    pytest.param(unicodedata.normalize("NFD", "북한군"), "북한군", id="NFC composes Hangul"),
    pytest.param("\u212b", "Å", id="NFC replaces singletons"),
    *(
        pytest.param(f"a{c}b", "a'b", id=f"U+{ord(c):04X} is an apostrophe")
        for c in "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"
    ),
    *(
        pytest.param(f"a {c}b", 'a "b', id=f"U+{ord(c):04X} is a quotation mark")
        for c in "\u201c\u201d\u201e\u201f\u2033"
    ),
    *(pytest.param(f"a{c}b", "a-b", id=f"U+{ord(c):04X} is a hyphen") for c in "\u2010\u2011"),
    *(
        pytest.param(f"a{c}b", "a b", id=f"U+{ord(c):04X} is a space")
        for c in map(chr, range(0x110000))
        if c in "\t\n\v\f\r\x85" or unicodedata.category(c)[0] == "Z"
    ),
    *(
        pytest.param(f"a{c}b", "ab", id=f"U+{ord(c):04X} is dropped")
        for c in "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
    ),
    pytest.param("a \t\n\u00a0\u3000 b", "a b", id="a run of white space is one space"),
    pytest.param("a \u200b \ufeff b", "a b", id="what is dropped does not part white space"),
    pytest.param("a\u2013b\u2014c", "a\u2013b\u2014c", id="dashes stay"),
    pytest.param("Straße ﬁn A", "Straße ﬁn A", id="letters, ligatures and case stay"),
    pytest.param("«a» ‹b›…", "«a» ‹b›…", id="other punctuation stays"),
    pytest.param("\u1fef", "'", id="a sign that NFC turns into an apostrophe is one"),
    pytest.param("\u00a0\u0301\u0323", " \u0323\u0301", id="marks behind an odd space are put in order"),
    pytest.param("", "", id="nothing stays nothing"),
]


@pytest.mark.parametrize(("text", "expected"), RULES)
def test_the_normal_form_follows_the_rules_of_the_method_page(text: str, expected: str) -> None:
    assert expected == normalise(text)


@settings(max_examples=300)
@given(texts)
@example("\u2000")
@example("\u00a0\u0301\u0323")
def test_the_normal_form_is_what_the_rules_give_one_after_the_other(text: str) -> None:
    assert naive_normal(text) == normalise(text)


@settings(max_examples=300)
@given(texts)
def test_the_normal_form_of_a_normal_form_without_dropped_characters_is_itself(text: str) -> None:
    # Dropping a character can bring a letter and a mark together, so NFC may have more to do the second time.
    once = unicodedata.normalize("NFC", normalise(text))
    assert naive_normal(once) == normalise(once)


@settings(max_examples=300)
@given(texts)
@example("a\u2001b")
@example("\u00a0\u0301\u0323x")
def test_each_character_of_the_normal_form_comes_from_text_that_has_it_in_normal_form(text: str) -> None:
    normal = Normalised(text)
    for at, char in enumerate(normal.text):
        start, end = normal.source_span(at, at + 1)
        assert 0 <= start < end <= len(text)
        covered = naive_normal(text[start:end])
        # What NFC looks at together is one cluster; each of its characters comes from the whole of it.
        assert covered == char or (char in covered and all(map(_joins, covered[1:])))


@settings(max_examples=300)
@given(texts)
def test_the_way_back_never_turns_round(text: str) -> None:
    normal = Normalised(text)
    spans = [normal.source_span(at, at + 1) for at in range(len(normal.text))]
    assert sorted(start for start, _ in spans) == [start for start, _ in spans]
    assert sorted(end for _, end in spans) == [end for _, end in spans]


@settings(max_examples=300)
@given(texts)
def test_the_whole_normal_form_comes_from_text_with_that_normal_form(text: str) -> None:
    normal = Normalised(text)
    if normal.text:
        start, end = normal.source_span(0, len(normal.text))
        assert normal.text == normalise(text[start:end])
        assert normalise(text[:start]) + normalise(text[end:]) == ""


@settings(max_examples=300)
@given(texts)
def test_a_span_of_several_characters_reaches_from_the_first_to_the_last(text: str) -> None:
    normal = Normalised(text)
    for start in range(0, len(normal.text), 3):
        for end in range(start + 1, len(normal.text) + 1, 4):
            expected = normal.source_span(start, start + 1)[0], normal.source_span(end - 1, end)[1]
            assert expected == normal.source_span(start, end)


@given(texts)
def test_paragraphs_hold_every_character_that_is_not_white_space_once(text: str) -> None:
    spans = paragraphs(text)
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(text.split()) == "".join(inside.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


PARAGRAPHS = [
    pytest.param("a\nb\n\nc", ["a\nb", "c"], id="a blank line ends a paragraph"),
    pytest.param("a\nb\nc\n", ["a", "b", "c"], id="without blank lines each line is one"),
    pytest.param("a\nb\n\n", ["a", "b"], id="blank lines at the end do not count"),
    pytest.param("a \n \t\u00a0\n b", ["a", "b"], id="a line of white space is blank"),
    pytest.param("\n\n\n", [], id="nothing has none"),
    pytest.param("one", ["one"], id="a single line is one"),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_paragraphs_are_split_as_the_method_page_says(text: str, expected: list[str]) -> None:
    assert expected == [text[start:end] for start, end in paragraphs(text)]


BOUNDARIES = [
    pytest.param("cat concat cat", "cat", [0, 11], id="not inside a word"),
    pytest.param("cats cat_ cat1 1cat", "cat", [], id="letters, digits and underscores go on"),
    pytest.param("cat-like cat's", "cat", [0, 9], id="hyphens and apostrophes end a word"),
    pytest.param(f"cafe{COMBINING[4]} cafe", "cafe", [6], id="a combining mark goes on"),
    pytest.param("x", "", [], id="nothing stands nowhere"),
    pytest.param("a a a a", "a a", [0, 2, 4], id="places may overlap"),
    pytest.param("“cat”", "“cat”", [0], id="a sign at the end needs no boundary"),
]


@pytest.mark.parametrize(("text", "wanted", "expected"), BOUNDARIES)
def test_words_are_found_at_word_boundaries(text: str, wanted: str, expected: list[int]) -> None:
    assert expected == list(find_words(text, wanted))


@settings(max_examples=300)
@given(texts)
@example("ΟΔΟΣ – Σ")
@example("a\x1cb\x85c\u2028d")
def test_words_are_runs_of_letters_digits_and_underscores_in_lower_case(text: str) -> None:
    assert words(text) == re.findall(r"\w+", text.lower().replace("\u03c2", "\u03c3"))


@given(texts)
@example("ΕΛΑΣ's men")
def test_a_word_is_the_same_alone_and_among_others(text: str) -> None:
    assert words(text) == [word for run in re.findall(r"\w+", text) for word in words(run)]


def test_words_for_overlap_are_runs_of_letters_digits_and_underscores_in_lower_case() -> None:
    assert words("The U.N.'s “2+2”; 한국 a_b ÉTÉ") == ["the", "u", "n", "s", "2", "2", "한국", "a_b", "été"]


def _joins(char: str) -> bool:
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


@pytest.mark.parametrize(
    ("part", "expected"), [(0.0, "0"), (0.29, "29"), (0.2999, "29"), (0.3, "30"), (0.996, "99"), (1.0, "100")]
)
def test_a_share_below_a_threshold_does_not_look_like_it(part: float, expected: str) -> None:
    assert f"{expected}\u00a0%" == in_per_cent(part)


@pytest.mark.parametrize("wanted", ["комп'ютерна", "ютерна мережа", "комп", "п'ять"])
def test_an_apostrophe_between_letters_of_cyrillic_script_ends_no_word(wanted: str) -> None:
    text = normalise("Нова комп\u02bcютерна мережа, п’ять 'років'")

    assert (wanted in {"комп'ютерна", "п'ять"}) == bool(list(find_words(text, wanted)))
    assert [text.index("років")] == list(find_words(text, "років"))
