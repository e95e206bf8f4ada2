"""Text directives: what leads a browser to a quotation on the publisher's page.

The expected ones were tried with Chromium; it takes `start` and `end` from one block each, and `end` behind `start`.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
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


def searched(text: str, extractor: str = PLAIN_EXTRACTOR) -> SearchText:
    """Return a text ready to be searched."""
    return SearchText(Capture(Path("text.txt"), "0" * 64, len(text), "utf-8", extractor, text))


def fragment(text: str, words: str, extractor: str = PLAIN_EXTRACTOR) -> str:
    """Return the directive of some words, as a reader would write it."""
    place = searched(text, extractor).locate(words)
    assert isinstance(place, Place)
    return fragment_at(text, words, place, extractor)


def fragment_at(text: str, words: str, place: Place, extractor: str = PLAIN_EXTRACTOR) -> str:
    """Return the directive of words at a place."""
    return unquote(searched(text, extractor).fragment(words, place))


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


UNSPACED = [
    pytest.param(
        "港湾評議会は、浚渫に関する採決を延期したと発表した。議長は述べた。\n",
        "採決",
        "浚渫に関する-,採決,-を延期したと発表した",
        id="up to the punctuation on either side",
    ),
    pytest.param(
        "今天部长会议发表联合声明强调合作非常重要\n",
        "联合声明",
        "今天部长会议发表-,联合声明,-强调合作非常重要",
        id="or to the block's ends",
    ),
    pytest.param(
        "他说，今天，声明，强调合作。\n",
        "声明",
        "他说，今天，-,声明,-，强调合作",
        id="on to the next but one where there are few letters",
    ),
    pytest.param(
        "เขาว่า สภาเลื่อนการลงมติออกไป แล้วก็กลับบ้าน\n", "เลื่อนการลงมติ", "เขาว่า สภา-,เลื่อนการลงมติ,-ออกไป", id="or to a space"
    ),
    pytest.param(
        "コンピューター港を見た。\n", "港を見た", "コンピューター-,港を見た,-。", id="Katakana beside other letters"
    ),
    pytest.param(
        "그는 회의를 미뤘다고 했다.\n", "그는 회의를 미뤘다", "그는 회의를 미뤘다,-고 했다.", id="a particle of Korean"
    ),
    pytest.param(
        "六月以降に会議で決める、と議長は述べた。\n",
        "六月以降に会議で決める",
        "六月以降に会議で決める",
        id="none where both ends are sure",
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), UNSPACED)
def test_context_ends_where_a_browser_sees_the_end_of_a_word_without_a_dictionary(
    text: str, words: str, expected: str
) -> None:
    start = text.index(words)
    directive = fragment_at(text, words, Place(start, start + len(words), 1, 1))
    assert f":~:text={expected}" == directive


def test_both_ends_of_many_words_of_a_script_without_spaces_are_sure() -> None:
    text = "評議会は、" + "警備と網の費用を払い、" * 30 + "桟橋を直した。\n"
    assert ":~:text=評議会は、,桟橋を直した" == fragment(text, text.strip("\n。"))


ALIKE = [
    pytest.param("The cafe by the old pier is shut.", "The café by the old pier is shut.", id="accents"),
    pytest.param("In STRASSE und Gasse am Hafen.", "In Straße und Gasse am Hafen.", id="a letter that is two"),
    pytest.param("Some ５０ ships of the bay came.", "Some 50 ships of the bay came.", id="full-width digits"),
    pytest.param("Some ٥٠ ships of the bay came.", "Some 50 ships of the bay came.", id="digits of another script"),
    pytest.param("He said… nothing of the old pier.", "He said... nothing of the old pier.", id="dots"),
    pytest.param("The Øre and the Łódź lay by.", "The Ore and the Lodz lay by.", id="strokes through letters"),
    pytest.param("かもめ は 港 の 上 を 飛ぶ。", "カモメ は 港 の 上 を 飛ぶ。", id="kana"),
]


@pytest.mark.parametrize(("before", "quoted"), ALIKE)
def test_words_that_a_browser_finds_before_get_context(before: str, quoted: str) -> None:
    text = f"{before}\n\nAgain: {quoted} So it is.\n"
    alone = f"Before.\n\nAgain: {quoted} So it is.\n"

    assert fragment(text, quoted).startswith(":~:text=Again:-,")
    assert f":~:text={quoted}" == fragment(alone, quoted)


SPACES = [
    pytest.param("It was put off.\u00a0 Nobody of them knew.", HTML_EXTRACTOR, "put off.  Nobody of them", id="two"),
    pytest.param("It was put off.\u00a0Nobody of them knew.", HTML_EXTRACTOR, "put off. Nobody of them", id="one"),
    pytest.param(
        "It was put off.\u2003\u2003 Nobody of them knew.", HTML_EXTRACTOR, "put off.   Nobody of them", id="wide"
    ),
    pytest.param("It was put off.  Nobody of them knew.", PLAIN_EXTRACTOR, "put off. Nobody of them", id="in a file"),
    pytest.param(
        "It was put off.\u00a0\n Nobody of them knew.", PLAIN_EXTRACTOR, "put off.  Nobody of them", id="a line's end"
    ),
]


@pytest.mark.parametrize(("text", "extractor", "expected"), SPACES)
def test_a_run_of_spaces_has_as_many_as_a_page_shows(text: str, extractor: str, expected: str) -> None:
    assert f":~:text={expected}" == fragment(f"{text}\n\nSo it is.\n", "put off. Nobody of them", extractor)


def test_marks_that_are_set_apart_from_the_words_are_left_out() -> None:
    text = "Then she said \u2060“\u2060we will not go there\u2060”\u2060 and left\n"
    assert ":~:text=we will not go there" == fragment(text, "“we will not go there”", HTML_EXTRACTOR)
    assert ":~:text=Then-,she said,we will not go there" == fragment(
        text, "she said “we will not go there”", HTML_EXTRACTOR
    )


def test_words_that_end_within_what_a_browser_takes_for_one_word_get_context() -> None:
    text = "They col·lect in the old port at night.\n"
    assert ":~:text=lect in the old port" != fragment(text, "lect in the old port")


def test_marks_of_the_syntax_are_encoded() -> None:
    text = "It is a well-known, good & old pier.\n"
    search = SearchText(Capture(Path("text.txt"), "0" * 64, len(text), "utf-8", PLAIN_EXTRACTOR, text))
    place = search.locate("a well-known, good & old pier")
    assert isinstance(place, Place)
    assert ":~:text=a%20well%2Dknown%2C%20good%20%26%20old%20pier" == search.fragment(
        "a well-known, good & old pier", place
    )
