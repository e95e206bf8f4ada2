"""What is said of words that an article does not have: the first word that differs, and marks that were typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import Missing, SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import PLAIN_EXTRACTOR


def search(text: str) -> SearchText:
    return SearchText(Capture(Path("bay.txt"), "0" * 64, len(text), "utf-8", PLAIN_EXTRACTOR, text))


DIFFERENCES = [
    pytest.param(
        "The council said: “We will vote in June,” and left.",
        "council said: We will vote in July",
        "July",
        "June",
        id="a quotation mark before the words",
    ),
    pytest.param(
        "The troops were “ready to move”, he said.",
        "troops were ready to run",
        "run",
        "move",
        id="a quotation mark within",
    ),
    pytest.param(
        "Ships, boats and (some) rafts may pass the pier.",
        "boats and some rafts may miss",
        "miss",
        "pass",
        id="brackets within",
    ),
    pytest.param(
        "The vote – so long awaited – was put off again.",
        "The vote so long awaited was put on",
        "on",
        "off",
        id="dashes within",
    ),
    pytest.param(
        "«Le vote» est remis au mois de juin.",
        "Le vote est remis au mois de mai",
        "mai",
        "juin",
        id="French quotation marks",
    ),
    pytest.param(
        "The vote was put off to June by the council.",
        "was put off by the council",
        "by",
        "to",
        id="words that the article has more",
    ),
    pytest.param(
        "The vote was put off by the council.",
        "was never put off by the council",
        "never",
        "put",
        id="a word that the article does not have",
    ),
    pytest.param(
        "The vote was put off by the council.",
        "A vote was put off by the council",
        "A",
        "The",
        id="the first word",
    ),
    pytest.param(
        "The port council, the harbour office and the pilots put off the vote.",
        "The harbour council, the harbour office and the pilots put off",
        "harbour",
        "port",
        id="a word before the longest run",
    ),
    pytest.param(
        "The port and town council, the office and the pilots put off the vote.",
        "The port council, the office and the pilots put on",
        "council",
        "and",
        id="words that the article has more before the longest run",
    ),
    pytest.param(
        "The vote was put off, said Lind.", "The vote was put off. said Lind", ".", ",", id="a mark where words agree"
    ),
    pytest.param(
        "They ask for co-\noperation with the bay.",
        "for cooperation with the bey",
        "bey",
        "bay",
        id="behind a word that a line breaks",
    ),
    pytest.param("They ﬁnd no oﬃce on the bay.", "They find no office on the bey", "bey", "bay", id="behind ligatures"),
]


@pytest.mark.parametrize(("text", "words", "false", "instead"), DIFFERENCES)
def test_the_first_word_that_differs_is_pointed_at(text: str, words: str, false: str, instead: str) -> None:
    answer = search(text).locate(words)

    assert isinstance(answer, Missing)
    assert (false, instead) == (words[answer.offset : answer.offset + answer.length], answer.instead)
    assert text.index(answer.passage) == answer.place


MARKED = [
    *(
        pytest.param(f"{left}The vote is off{right}", 0 if left else len("The vote is off"), id=f"{left}…{right}")
        for left, right in (
            *(("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’"), ("„", "“"), ("«", "»"), ("« ", " »"), ("「", "」")),
            *(("『", "』"), ("‹", "›"), ("``", "´´"), ("“", ""), ("", "”"), ("'", ""), ("", '"')),
        )
    ),
    pytest.param("“The vote is off”.", 0, id="a full stop behind"),
    pytest.param("The vote is off”.", len("The vote is off"), id="a full stop behind one"),
    pytest.param("“The vote … off”", 0, id="with dots"),
]


@pytest.mark.parametrize(("words", "offset"), MARKED)
def test_quotation_marks_that_were_typed_are_named(words: str, offset: int) -> None:
    text = "Lind said the vote. The vote is off."

    assert Missing(offset, 1, place=text.index("The"), marked=True) == search(text).locate(words)


@pytest.mark.parametrize("words", ["“The vote is off”", '"The vote is off"', "The vote is off"])
def test_quotation_marks_that_the_article_has_are_quoted(words: str) -> None:
    assert isinstance(search("“The vote is off”, Lind said.").locate(words), Place)


def test_marks_are_not_blamed_for_words_that_are_not_there() -> None:
    answer = search("Lind said that the vote is off.").locate("“the vote is on”")

    assert isinstance(answer, Missing)
    assert not answer.marked
    assert "off" == answer.instead


def test_a_text_without_words_has_nothing_near() -> None:
    assert Missing(0, len("the vote")) == search("… –").locate("the vote")
