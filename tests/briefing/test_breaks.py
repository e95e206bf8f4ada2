"""Words that a captured text breaks at the end of a line: quoted whole where it is sure what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import Missing, SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import HTML_EXTRACTOR, PLAIN_EXTRACTOR


def search(text: str, extractor: str = PLAIN_EXTRACTOR) -> SearchText:
    return SearchText(Capture(Path("bay.txt"), "0" * 64, len(text), "utf-8", extractor, text))


def said(text: str, words: str) -> str | None:
    """Return the part of a text that was found, or None."""
    found = search(text).locate(words)
    return text[found.start : found.end] if isinstance(found, Place) else None


FOUND = [
    pytest.param("They ask for co-\noperation now.", "for cooperation now", id="without the hyphen"),
    pytest.param("They ask for co-\noperation now.", "for co-operation now", id="with the hyphen"),
    pytest.param("They ask for co-\n  operation now.", "cooperation", id="an indented line"),
    pytest.param("They ask for co- \noperation now.", "cooperation", id="a space at the end"),
    pytest.param("They ask for co\u2010\noperation now.", "co-operation", id="a hyphen of Unicode"),
    pytest.param("They ask for co\u00ad\noperation now.", "cooperation", id="a soft hyphen"),
    pytest.param("The port.\n\nThey ask for co-\noperation now.", "ask for cooperation now", id="in a paragraph"),
    pytest.param("They re-\nported it.", "They reported it", id="a prefix without another sense"),
    pytest.param("state-\nowned firms", "state-owned firms", id="a compound"),
    pytest.param(
        "state-\nowned firms ask for co-\noperation", "state-owned firms ask for cooperation", id="both kinds"
    ),
    pytest.param("the 18-\nyear-old ship", "the 18-year-old ship", id="a number"),
    pytest.param("a U.S.-\nled plan", "a U.S.-led plan", id="an abbreviation"),
    pytest.param("short-\nand long-term plans", "short- and long-term", id="a hyphen that stands for more"),
    pytest.param("He re-\nsigned. That he resigned was no news.", "He resigned", id="a word that is there without it"),
    pytest.param("He re-\nsigned. That he re-signed was no news.", "He re-signed", id="a word that is there with it"),
    pytest.param("We ask for co-\noperation, he said, now.\n\nEnd.", "ask for cooperation … now", id="with dots"),
    pytest.param(
        "We want state-\nowned firms, he said, now.\n\nEnd.", "state-owned firms … now", id="a compound with dots"
    ),
    pytest.param("Zusammen-\narbeit ist gut.", "Zusammenarbeit ist gut", id="German"),
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_a_word_that_a_line_breaks_is_quoted_whole(text: str, words: str) -> None:
    assert said(text, words) is not None


NOT_FOUND = [
    pytest.param("for co-\noperation now", "operation now", id="its rest"),
    pytest.param("for co-\noperation now", "for co", id="its beginning"),
    pytest.param("He re-\nsigned.", "He resigned", id="a word of two senses"),
    pytest.param("He re-\nsigned.", "He re-signed", id="a word of two senses with its hyphen"),
    pytest.param("He re-\nsigned.", "signed", id="the rest of a word of two senses"),
    pytest.param("He re-\nsigned. He resigned.", "He re-signed", id="with a hyphen that it does not have elsewhere"),
    pytest.param("He re-\nsigned. He re-signed.", "He resigned", id="without a hyphen that it has elsewhere"),
    pytest.param(
        "It is un-\nionised, resigned or re-\nsigned; he re-signed", "or resigned;", id="one that is there both ways"
    ),
    pytest.param("The non-\nlethal aid", "lethal aid", id="a word that a prefix turns"),
    pytest.param("short-\nand long-term", "shortand", id="a hyphen that stands for more"),
    pytest.param("the 18-\nyear-old", "18year", id="a number"),
    pytest.param("Marrow-\nBay", "MarrowBay", id="a capital"),
    pytest.param("He said -\nand left", "saidand", id="a dash"),
    pytest.param("co-\n\noperation", "cooperation", id="a paragraph's end"),
    pytest.param("in 19-\n20 years", "1920", id="digits"),
]


@pytest.mark.parametrize(("text", "words"), NOT_FOUND)
def test_nothing_else_is_joined(text: str, words: str) -> None:
    assert said(text, words) is None


def test_a_place_goes_over_the_end_of_the_line() -> None:
    text = "They ask for co-\noperation now. They want state-\nowned firms."

    assert "for co-\noperation now" == said(text, "for cooperation now")
    assert "state-\nowned" == said(text, "state-owned")


BROKEN = [
    pytest.param("He re-\nsigned.", PLAIN_EXTRACTOR, "He resigned", "resigned", id="a word of two senses"),
    pytest.param("He re-\nsigned.", PLAIN_EXTRACTOR, "He re-signed", "re-signed", id="the same with its hyphen"),
    pytest.param("Ask for co-\noperation", HTML_EXTRACTOR, "Ask for cooperation", "cooperation", id="a page's line"),
    pytest.param("He re-\nsigned. He resigned.", PLAIN_EXTRACTOR, "He re-signed", "re-signed", id="one that is known"),
]


@pytest.mark.parametrize(("text", "extractor", "words", "broken"), BROKEN)
def test_a_word_that_may_be_another_one_is_named(text: str, extractor: str, words: str, broken: str) -> None:
    answer = search(text, extractor).locate(words)

    assert Missing(words.index(broken), len(broken), place=text.index("-"), broken=broken) == answer


FRAGMENTS = [
    pytest.param("ask for cooperation now please", "ask%20for%20cooperation%20now%20please", id="without the hyphen"),
    pytest.param("ask for co-operation now please", "ask%20for%20co%2Doperation%20now%20please", id="with it"),
]


@pytest.mark.parametrize("end", ["\n", "\n\nEnd.\n"], ids=["each line a paragraph", "paragraphs"])
@pytest.mark.parametrize(("words", "encoded"), FRAGMENTS)
def test_a_browser_is_led_to_words_that_no_line_breaks(words: str, encoded: str, end: str) -> None:
    found = search(f"They ask for co-\noperation now please.{end}")
    place = found.locate(words)

    assert isinstance(place, Place)
    assert f":~:text={encoded}" == found.fragment(words, place)


def test_each_of_thousands_of_broken_words_is_what_the_text_has_elsewhere() -> None:
    text = "They re-\nsigned, and the state-\nowned firms co-\noperate. " * 1_500 + "\n\nHe re-signed."
    assert said(text, "They re-signed, and the state-owned firms cooperate") is not None
    assert said(text, "They resigned") is None


def test_a_word_of_a_paragraph_that_begins_with_a_broken_line_is_whole() -> None:
    assert said("One.\n\nco-\noperation is good.\n\nTwo.", "cooperation … good") is not None


def test_words_that_end_with_a_hyphen_end_before_the_end_of_its_line() -> None:
    text = "They lack port-\nbuilt ships and sea-1-\nbuilt ones.\n"
    place = search(text).locate("ships and sea-1-")

    assert isinstance(place, Place)
    assert "ships and sea-1-" == text[place.start : place.end]
