"""Whether a surname in a text is alone, part of a longer name, or a word."""

from __future__ import annotations

import pytest

from sitegen.briefing.neighbours import is_in_capitals, longer_name, may_be_word, name_goes_on


def longer(text: str, surname: str = "Lind", *, first: bool = False, language: str = "en") -> str | None:
    """Return the longer name around the last place of a surname, in brackets where it may be the actor's."""
    start = text.rindex(surname)
    found = longer_name(text, start, start + len(surname), {"Drum"}, surname_first=first, language=language)
    if found is None:
        return None
    return text[found.start : found.end] if found.sure else f"[{text[found.start : found.end]}]"


@pytest.mark.parametrize(
    "text",
    [
        "Lind",
        "said Lind.",
        "Then Lind left.",
        "(Lind)",
        "Mr. Lind",
        "Foreign Minister Lind",
        "the Dredgemaster Lind",
        "Vice-President Lind",
        "U.S. envoy; Lind",
        "U.S. Lind",
        "CEO Lind",
        "on Tuesday Lind",
        "Lind Wednesday left",
        "Eventually Lind left.",
        "Reporters said so. Asked Lind.",
        "Drum-Lind",
        "Lind-Drum",
        "Lind-led",
        "pro-Lind",
        "Anti-Lind",
        "anti- Lind",
        "They left. Lind stayed.",
        "They left Boston. Lind stayed.",
        "Mara left, Lind stayed.",
        "Council’s Lind".replace("’", "'"),
        "Brenda\nLind",
        "Lind\nBrenda",
        "A Lind",
        "Crowds came. Crowds Lind met, and crowds met Lind",
        "Lind’s Boat".replace("’", "'"),
    ],
)
def test_a_surname_is_alone(text: str) -> None:
    assert longer(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brenda Lind", "[Brenda Lind]"),
        ("Brenda J. Lind", "[Brenda J. Lind]"),
        ("He left. Brenda Lind", "[Brenda Lind]"),
        ("Mr. Ole Lind", "[Ole Lind]"),
        ("Today Ole Lind", "[Ole Lind]"),
        ("No. Nord Ole Lind", "[Nord Ole Lind]"),
        ("left. Ole Lind", "[Ole Lind]"),
        ("Lind-Berg", "[Lind-Berg]"),
        ("Berg-Lind", "[Berg-Lind]"),
        ("Lind Street", "[Lind Street]"),
        ("Lind Berg’s".replace("’", "'"), "[Lind Berg]"),
        ("Lind Sr. came", "[Lind Sr]"),
        ("Emily Lind", "[Emily Lind]"),
        ("JD Lind", "[JD Lind]"),
        ("George H.W. Lind", "[George H.W. Lind]"),
        ("King Lind", "[King Lind]"),
        ("April Lind", "[April Lind]"),
        ("the Brenda Lind case", "[Brenda Lind]"),
        ("Karl von Lind", "[von Lind]"),
        ("Ahmed al-Lind", "[al-Lind]"),
        ("Lind & Berg", "[Lind & Berg]"),
        ("O'Lind", "O'Lind"),
        ("Lind'an", "Lind'an"),
    ],
)
def test_a_surname_is_part_of_a_longer_name(text: str, expected: str) -> None:
    assert expected == longer(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Yo Jong", "Kim Yo Jong"),
        ("Kim Yo-jong said", "Kim Yo-jong"),
        ("Kim Su said", "Kim Su"),
        ("Kim Jong Il Square", "Kim Jong Il"),
        ("Kim Street", "[Kim Street]"),
        ("Kim Monday left", None),
        ("KIM SU MI", "KIM SU MI"),
        ("Kim IOC", "[Kim IOC]"),
        ("Brenda Kim", "[Brenda Kim]"),
    ],
)
def test_given_names_follow_a_surname_that_is_first(text: str, expected: str | None) -> None:
    assert expected == longer(text, text.split()[-1] if text == "Brenda Kim" else text.split()[0], first=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sagte Lind Reportern", None),
        ("Hafenministerin Lind", None),
        ("Lind II", "[Lind II]"),
        ("Britta Lind", "[Britta Lind]"),
    ],
)
def test_nouns_with_capitals_behind_a_surname_tell_nothing_in_german(text: str, expected: str | None) -> None:
    assert expected == longer(text, language="de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("M. Lind", "fr"),
        ("Lind'in sözleri", "tr"),
        ("mots d'Lind", "fr"),
        ("von Lind", "de"),
        ("gobierno de Lind", "es"),
    ],
)
def test_a_surname_is_alone_in_another_language(text: str, language: str) -> None:
    assert longer(text, language=language) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Lind Airport", "Mara Lind Airport"),
        ("Mara Lind Jr. left", "Mara Lind Jr"),
        ("Mara Lind-Berg", "Mara Lind-Berg"),
        ("Mara Lind-Drum talks", None),
        ("Mara Lind-US talks", None),
        ("Mara Lind Berg’s".replace("’", "'"), "[Mara Lind Berg]"),
        ("Mara Lind Tuesday", None),
        ("Mara Lind CEO", None),
        ("Mara Lind Wins Big Prize", None),
        ("Mara Lind Ⓐ", None),
    ],
)
def test_a_full_name_goes_on(text: str, expected: str | None) -> None:
    found = name_goes_on(text, 0, len("Mara Lind"), {"Drum"})
    whole = found and (text[: found.end] if found.sure else f"[{text[: found.end]}]")
    assert expected == whole


def test_a_noun_behind_a_full_name_is_no_part_of_it_in_german() -> None:
    assert name_goes_on("Mara Lind Reportern sagte", 0, 9, (), language="de") is None


@pytest.mark.parametrize(
    ("text", "surname", "expected"),
    [
        ("Park rangers left.", "Park", True),
        ("in the Park", "Park", True),
        ("Park said so.", "Park", False),
        ("Park walked off.", "Park", False),
        ("Park walked off the park grounds.", "Park", True),
        ("Park, a pilot", "Park", False),
        ("the aides of Park", "Park", False),
        ("“Park rangers left.”", "Park", True),
        ("In May they met.", "May", True),
        ("May 3", "May", True),
        ("3 May", "May", True),
        ("said May", "May", False),
        ("May was late.", "May", True),
        ("He said so.", "He", True),
        ("the lab of He", "He", False),
        ("Lind rangers", "Lind", False),
    ],
)
def test_a_surname_may_be_a_word(text: str, surname: str, expected: bool) -> None:
    start = text.index(surname)
    assert expected == may_be_word(text, start, start + len(surname))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Meets Leaders In Capital", True),
        ("x\nKim Meets Leaders In Capital\nx", True),
        ("Kim Meets Leaders In Capital.", False),
        ("Kim met leaders in the capital", False),
        ("Kim Meets", False),
    ],
)
def test_capitals_of_a_headline_tell_nothing(text: str, expected: bool) -> None:
    at = text.index("Kim")
    assert expected == is_in_capitals(text, at, at + 3)
    assert is_in_capitals("KIM met", 0, 3)
