"""Where quotation marks open and close, and what in them nobody says."""

from __future__ import annotations

import pytest

from sitegen.suggest.marks import quoted_in, trimmed
from sitegen.text import paragraphs


def quoted(text: str, *, works: bool = False) -> list[str]:
    """Return what is quoted, or what is marked and a title or a nickname."""
    found = quoted_in(text, paragraphs(text))
    return [text[slice(*trimmed(text, each))] for each in found if each.is_work == works]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Not yet,” she said.", ["Not yet"]),
        ('"Not yet," she said. "Never."', ["Not yet", "Never."]),
        ("‘We won’t take the soldiers’ side,’ he said.", ["We won’t take the soldiers’ side"]),
        ("'We won't go,' he said of the miners' strike.", ["We won't go"]),
        ("He said ‘no’ and the dogs’ owner said ‘yes’.", ["no", "yes"]),
        ("„Noch nicht“, sagte sie.", ["Noch nicht"]),
        ("«Pas encore», dit-elle.", ["Pas encore"]),
        ("그는 “안 된다”고 했다. ‘시기상조’라는 뜻이다.", ["안 된다", "시기상조"]),
        ("It cost 5 pence in the '90s, and 'em days are gone.", []),
        ('A 5" pipe and a 6" pipe, he says.', []),
        ("The miners' and the dockers' unions met.", []),
        ("“I said ‘no’ twice.”", ["I said ‘no’ twice.", "no"]),
        ("“” is empty, and so is “…”.", []),
        ('"not closed at all', []),
        ('He wrote "ask the U.S." and left.', ["ask the U.S."]),
        ("She called it “a mess.”", ["a mess"]),
    ],
)
def test_marks_open_behind_a_space_and_close_where_no_apostrophe_can_be(text: str, words: list[str]) -> None:
    assert words == quoted(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dwayne “The Rock” Johnson came.", "The Rock"),
        ("the film “Cold Harbour” opens", "Cold Harbour"),
        ("a song, titled “Blue Night”", "Blue Night"),
        ("“Cold Harbour” film director", "Cold Harbour"),
        ("She starred in “Cold Harbour.”", "Cold Harbour"),
        ("드라마 ‘겨울 바다’의 배우", "겨울 바다"),
    ],
)
def test_nicknames_and_titles_of_works_are_no_quotations(text: str, title: str) -> None:
    assert [] == quoted(text)
    assert title in [words.rstrip(".") for words in quoted(text, works=True)]


def test_titles_one_after_the_other_are_works_and_terms_alone_are_not() -> None:
    assert [] == quoted("They played “Black Water,” “China Grove” and “Long Train.”")
    assert ["Comprehensive Partnership"] == quoted("They signed a ‘Comprehensive Partnership’ treaty.")


def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_again() -> None:
    text = "“First part.\n\n“Second part,” he said."

    first, second = quoted_in(text, paragraphs(text))

    assert (True, False) == (first.goes_on, second.goes_on)
    assert "First part." == text[slice(*trimmed(text, first))]
