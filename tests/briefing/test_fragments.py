"""Text directives: what leads a browser to a quotation on the publisher's page.

The expected ones were tried with Chromium; it takes `start` and `end` from one block each, and `end` behind `start`.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from sitegen.briefing.quotations import Place, SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import HTML_EXTRACTOR, PLAIN_EXTRACTOR

TEXT = """\
NOT BEFORE JULY, SAYS THE MAYOR OF THE BAY

The vote on the channel is put off, not
before June, she said again; it will come not before July, says the mayor of the bay.

So the long and tedious road of Mara Lind’s council came to its end.

We go. Nobody of the council knew of it before the meeting. We come.
"""
LONG = "The council " + "pays for the channel and for the new pier; " * 8 + "then it rests."


def fragment(text: str, words: str, extractor: str = PLAIN_EXTRACTOR) -> str:
    """Return the directive of some words, as a reader would write it."""
    search = SearchText(Capture(Path("text.txt"), "0" * 64, len(text), "utf-8", extractor, text))
    place = search.locate(words)
    assert isinstance(place, Place)
    return unquote(search.fragment(words, place))


LED = [
    pytest.param(
        "it will come not before July", "it will come not before July", id="five words that stand once, by themselves"
    ),
    pytest.param(
        "off, not before June, she said", "off, not before June, she said", id="a line that is merely broken in a file"
    ),
    pytest.param(
        "put off",
        "vote on the channel is-,put off,-, not before June, she",
        id="few words with five on either side",
    ),
    pytest.param(
        "before July, says the mayor of the bay",
        "again; it will come not-,before July, says the mayor of the bay,-.",
        id="words that stand elsewhere in capitals",
    ),
    pytest.param(
        "OF THE BAY The vote on the",
        "BEFORE JULY, SAYS THE MAYOR-,OF THE BAY,The vote on the,-channel is put off, not",
        id="words of two paragraphs",
    ),
    pytest.param(
        "and tedious road of Mara Lind",
        "So the long-,and tedious road of Mara Lind,-’s council came to its",
        id="a name before the s that a browser takes for part of it",
    ),
    pytest.param(
        "We go … We come",
        "We go,We come,-.",
        id="what is left out is left out here too",
    ),
]


@pytest.mark.parametrize(("words", "expected"), LED)
def test_a_directive_leads_to_the_words_and_to_no_other_place(words: str, expected: str) -> None:
    assert f":~:text={expected}" == fragment(TEXT, words)


def test_many_words_are_found_by_the_first_and_the_last() -> None:
    assert ":~:text=The council pays for the,the new pier; then it" == fragment(LONG, LONG.removesuffix(" rests."))


def test_a_line_of_html_is_a_block_of_its_own() -> None:
    text = "Then she said: put off\nnot before June at all\n"
    assert ":~:text=Then she said:-,put off,not before,-June at all" == fragment(
        text, "put off not before", HTML_EXTRACTOR
    )
    assert ":~:text=put off not before June" == fragment(text + "\nEnd.\n", "put off not before June")


def test_what_the_text_of_a_page_leaves_out_is_gone_over() -> None:
    text = "The vote of 40 \u2060 members, she said, is\u2060 put off until a later day\n"
    led = fragment(text, "she said, is put off until a later", HTML_EXTRACTOR)
    assert ":~:text=members,-,she said, is,put off until a later,-day" == led
    assert ":~:text=members, she said,-,is,put off,-until a later day" == fragment(text, "is put off", HTML_EXTRACTOR)


def test_a_beginning_that_stands_before_leads_nowhere_else() -> None:
    text = "At least 40 men left.\n\nAt least 40\u2060 men came to the bay; men came to stay.\n"
    assert ":~:text=men came to,-the bay; men came to" == fragment(text, "40 men came to", HTML_EXTRACTOR)
    again = f"{LONG}\n\n{LONG} And sleeps."
    assert f":~:text={LONG} And sleeps,-." == fragment(again, f"{LONG} And sleeps")


def test_in_a_script_without_spaces_five_letters_are_the_context() -> None:
    text = "今天部长会议发表联合声明强调合作非常重要\n"
    assert ":~:text=长会议发表-,联合声明,-强调合作非" == fragment(text, "联合声明")
    assert ":~:text=联合声明强" == fragment(text, "联合声明强")


def test_marks_of_the_syntax_are_encoded() -> None:
    text = "It is a well-known, good & old pier.\n"
    search = SearchText(Capture(Path("text.txt"), "0" * 64, len(text), "utf-8", PLAIN_EXTRACTOR, text))
    place = search.locate("a well-known, good & old pier")
    assert isinstance(place, Place)
    assert ":~:text=a%20well%2Dknown%2C%20good%20%26%20old%20pier" == search.fragment(
        "a well-known, good & old pier", place
    )
