"""What frames a statement by its form: headings, times that overtake, praise, limits of the next sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.briefing.context.context import ContextReader
from sitegen.briefing.quotations import Place, SearchText
from sitegen.content.captures import Capture

SAID = "On Monday Lind said that the pier was safe. "


def senses(text: str, words: str) -> list[str]:
    search = SearchText(Capture(Path(), "", len(text), "utf-8", "text-1", text))
    place = search.locate(words)
    assert isinstance(place, Place)
    context = ContextReader(search, "en").context(words, place)
    return [turn.sense for turn in context.turns] if context else []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(SAID + "On Tuesday divers showed a film.", "the pier was safe", ["retraction"], id="overtaken"),
        pytest.param(SAID + "On Tuesday divers confirmed it.", "the pier was safe", [], id="borne out"),
        pytest.param(SAID + "On Monday divers showed a film.", "the pier was safe", [], id="the same day"),
        pytest.param(
            SAID + "On Tuesday divers showed a film.", SAID.strip(), [], id="the day and the speaker are shown"
        ),
        pytest.param(SAID + "On Tuesday it was not open.", SAID.strip(), ["retraction"], id="shown and contradicted"),
        pytest.param(
            "Myths\n\nThe pier is of gold. It is of oak.\n", "The pier is of gold.", ["hearsay"], id="heading"
        ),
        pytest.param("Myths\n\nThe pier is of gold. It is of oak.\n", "It is of oak.", [], id="the sentence after"),
        pytest.param("Myths.\n\nThe pier is of gold.\n", "The pier is of gold.", [], id="a sentence above"),
        pytest.param("The pier is a marvel. It fell on Friday.", "The pier is a marvel.", ["hearsay"], id="praise"),
        pytest.param("“The pier is a marvel.” It fell on Friday.", "The pier is a marvel.", [], id="praise in speech"),
        pytest.param("The pier is a marvel.", "The pier is a marvel.", [], id="praise at the end"),
        pytest.param("Every pier is free. Only two piers are open.", "Every pier is free.", ["condition"], id="limit"),
        pytest.param("Every pier is free. The mayor is not young.", "Every pier is free.", [], id="a limit of another"),
        pytest.param("Lind never met Hale, who built the pier.", "who built the pier", [], id="a relative clause"),
    ],
)
def test_what_frames_words_is_told_by_its_form(text: str, words: str, expected: list[str]) -> None:
    assert expected == senses(text, words)
