"""What a page marks as quoted, shows in other letters or may hide, as it reaches a quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.briefing.places import Omission, Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import HTML_EXTRACTOR
from sitegen.content.page_text import whole_page


def search(html: str) -> SearchText:
    made = whole_page(html)
    return SearchText(Capture(Path("a.html"), "", 0, "utf-8", HTML_EXTRACTOR, *made[:4]))


@pytest.mark.parametrize(
    ("words", "direct"),
    [
        ("not before June", True),
        ("no ships", True),
        ("no ships at the pier", True),
        ("She said", False),
        ("said not before June", False),
        ("The end", False),
    ],
)
def test_what_a_page_marks_as_quoted_is_direct(words: str, direct: bool) -> None:
    page = search(
        "<style>q{quotes:none}</style><p>She said <q>not before June</q>.<blockquote>There were no ships"
        "<footer>at the pier</footer></blockquote><p>The end."
    )

    place = page.locate(words)

    assert isinstance(place, Place)
    assert direct == place.direct


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("THE VOTE IS OFF", "The vote is off"),
        ("vote is off", "vote is off"),
        ("VOTE IS OFF Nobody", "vote is off Nobody"),
        ("NOBODY", ""),
        ("THE VOTE IS ON", ""),
        ("OTE IS OFF", ""),
    ],
)
def test_words_that_a_style_shows_in_other_letters_are_known(words: str, letters: str) -> None:
    page = search("<h1 style='text-transform:uppercase'>The vote is off</h1><p>Nobody voted.")

    assert letters == page.in_other_letters(words)


def test_letters_that_fold_into_two_are_not_looked_for() -> None:
    assert "" == search("<b style='text-transform:uppercase'>Straße</b>").in_other_letters("STRASSE")


def test_only_words_that_reach_into_a_doubt_are_in_doubt() -> None:
    page = search("<p>The vote <span class=hide>is off</span>.")

    def doubted(words: str) -> list[Omission]:
        place = page.locate(words)
        assert isinstance(place, Place)
        return page.omissions(words, place)

    assert [] == doubted("The vote")
    assert [Omission(0, 7, between="class=hide", around="doubt")] == doubted("vote is")


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("“not before June”", "not%20before%20June"),
        ("said “not before June” and left", "said,and%20left"),
        ("She said", "She%20said"),
    ],
)
def test_a_browser_is_led_to_words_that_it_has_and_not_to_the_marks_that_it_puts_around_them(
    words: str, fragment: str
) -> None:
    page = search("<p>She said <q>not before June</q> and left the council of the bay.")

    place = page.locate(words)

    assert isinstance(place, Place)
    assert fragment in page.fragment(words, place)
