"""Patterns of the tables: which of them can match a text is told without trying them, and none is missed."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
import yaml

from sitegen.briefing.context import finder
from sitegen.briefing.context.context import ContextReader
from sitegen.briefing.context.languages import LANGUAGES, prepare, table_of
from sitegen.briefing.context.tables import ANCHORED, Cue
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture
from sitegen.literals import folded, needed_by
from sitegen.patterns import Pattern, Screen, Sought, numbers_in

CORPUS = Path(__file__).parent.parent / "misleading"
TRIED_AT_MOST = 12
"""Patterns of cues that are tried for a quotation, of about a hundred in the table."""


def needed(pattern: str, *, anchored: bool = False) -> set[tuple[str, str, str]] | None:
    strings = needed_by(pattern, anchored=anchored)
    return None if strings is None else {tuple(string) for string in strings}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<![\w-])(?:if|or else)(?![\w-])", {("if", "apart", "apart"), ("or else", "apart", "apart")}),
        (r"\bIF\b", {("if", "apart", "apart")}),
        (r"\A\W*(Of (?:the|a) \w+)", {("of the ", "start", ""), ("of a ", "start", "")}),
        (r"(both [^,;]* and|or|nor)\s*\Z", {("both ", "", ""), ("or", "", "end"), ("nor", "", "end")}),
        (
            r"rumou?rs? (?:that|of)",
            {(f"rumo{u}r{s} {end}", "", "") for u in ("u", "") for s in ("s", "") for end in ("that", "of")},
        ),
        (r"(?:not|never)(?: \w+){0,4} (?:said|thinks)", {("not", "", ""), ("never", "", "")}),
        (r"organi[sz]ed", {("organised", "", ""), ("organized", "", "")}),
        (r"(?:ab){2,3}", {("ab", "", "")}),
        (r"(?:ab){1}c?\.", {("abc.", "", ""), ("ab.", "", "")}),
        (r"x\u0041\x62", {("xab", "", "")}),
        (r"(?=[^.]*?false)\w+", {("false", "", "")}),
        (r"\w+(?!\w),foo", {(",foo", "", "")}),
        (r"[\s,]+foo", {("foo", "apart", "")}),
        (r"foo\s+\w", {("foo", "", "apart")}),
        (r"[(\-\]]*foo", {("foo", "", "")}),
        (r"foo{", {("foo{", "", "")}),
        (r"\w+ (?:\w+ ){0,3}?fake", {("fake", "apart", "")}),
        (r"\w+(?:\w+ ){0,3}?fake", {("fake", "", "")}),
        (r"\w+(?:\w+ ){1,3}?fake", {("fake", "apart", "")}),
        (r"\w+ (?:\w+ |\w+)fake", {("fake", "", "")}),
        (r"\w+ (?:\w+ |\d*-)?fake", {("fake", "apart", "")}),
        (r"(?:one|two|(?:a|an) \w+) \d", {("one", "", ""), ("two", "", ""), ("an ", "", ""), ("a ", "", "")}),
    ],
)
def test_what_a_text_must_hold(pattern: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected == needed(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?!)",
        "a|",
        r"\w+",
        "",
        " ",
        r"(a|b)?",
        "a*",
        r"(?P<a>x)(?P=a)",
        r"x(?#note)",
        r"(?i)a",
        "(",
        "a)",
        r"[^a]",
        r"\N{DIGIT ONE}",
    ],
)
def test_where_nothing_is_known_a_pattern_asks_for_nothing(pattern: str) -> None:
    assert needed(pattern) is None


def test_a_pattern_that_is_only_matched_at_the_start_asks_for_its_strings_there() -> None:
    assert needed(r"\W*(?:but )?if\b", anchored=True) == {("if", "start", "apart"), ("but if", "start", "apart")}
    assert needed(r"\w+ if", anchored=True) == {(" if", "", "")}


@pytest.mark.parametrize("text", ["İf", "ıf", "IF", "ſo", "Éa", "ẞ", "\u212a"])
def test_folding_keeps_each_character_at_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    for pattern in ("if", "so", "éa", "ß", "k"):
        if re.search(pattern, text, re.IGNORECASE):
            assert pattern in folded(text)


def atom(chance: random.Random, depth: int) -> str:
    kind = chance.random()
    if kind < 0.42 or depth <= 0:
        return "".join(
            chance.choices(["a", "b", "if", " ", ",", "A", "-", "İ", "ſ", "s", "i", "é"], k=chance.randrange(1, 3))
        )
    if kind < 0.52:
        return chance.choice(
            [r"\w", r"\W", r"\s", ".", "[ab]", r"[\s,]", "[^a]", r"[\W]", "[a-z]", r"[\w-]", r"\.", "[,.]"]
        )
    if kind < 0.7:
        return chance.choice(
            [
                r"\b",
                r"\A",
                r"\Z",
                r"(?<![\w-])",
                r"(?![\w-])",
                r"(?!\w)",
                r"(?<!\w)",
                "$",
                r"\B",
                r"(?<=\w )",
                "(?=a)",
                "(?!if)",
            ]
        )
    return f"{chance.choice(['(', '(?:', '(?i:', '(?='])}{alternatives(chance, depth - 1)})"


def sequence(chance: random.Random, depth: int) -> str:
    parts = []
    for _ in range(chance.randrange(1, 5)):
        part = atom(chance, depth)
        is_place = part.startswith(("(?=", "(?<", "(?!")) or part in {r"\b", r"\A", r"\Z", "$", r"\B"}
        parts.append(
            part + ("" if is_place else chance.choice(["", "", "", "", "?", "*", "+", "{0,2}", "{1,2}", "{2}", "*?"]))
        )
    return "".join(parts)


def alternatives(chance: random.Random, depth: int) -> str:
    return "|".join(sequence(chance, depth) for _ in range(chance.choice([1, 1, 2, 3])))


@pytest.mark.parametrize("seed", range(8))
def test_no_screen_keeps_a_pattern_from_what_it_matches(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    matched = 0
    for _ in range(150):
        written, flags = alternatives(chance, 3), chance.choice([0, re.IGNORECASE])
        pattern, anchored = Pattern(written, flags), chance.random() < 0.5
        screen = Screen({3: Sought(pattern, anchored)})
        for _ in range(25):
            text = "".join(
                chance.choices(
                    ["a", "b", "if", " ", ",", "A", "-", "I", "S", "K", "é", "É", "_", "x", "İ", "ſ"],
                    k=chance.randrange(9),
                )
            )
            if pattern.match(text) if anchored else pattern.search(text):
                matched += 1
                assert screen.mask(text) == 1 << 3, (written, flags, anchored, text)
    assert matched > 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_pattern_of_a_table_finds_in_the_corpus_is_admitted(language: str) -> None:
    table = table_of(language)
    passages = [
        case["text"]
        for file in sorted(CORPUS.glob(f"{language}*.yaml"))
        for case in yaml.safe_load(file.read_text("utf-8"))
    ]
    patterns = {number: Sought(cue.pattern, cue.region in ANCHORED) for number, cue in enumerate(table.cues)}
    screen = Screen(patterns)
    found = 0
    for text in passages[::3]:
        admitted = set(numbers_in(screen.mask(text)))
        for number, (pattern, anchored, *_) in patterns.items():
            if pattern.match(text) if anchored else pattern.search(text):
                found += 1
                assert number in admitted, (pattern.pattern, text)
    assert found > 50


def test_a_part_may_begin_within_a_word_at_the_edge() -> None:
    screen = Screen({0: Sought(Pattern(r"(?<!\w)other\Z"), starts="apart")})
    assert screen.mask("another", edge=2) == 1
    assert screen.mask("another") == 0


def test_parts_whose_start_or_end_is_not_known_are_looked_at_without_it() -> None:
    pattern = Pattern(r"\A(?<!\w)other(?!\w)\Z")
    assert Screen({0: Sought(pattern, starts="", ends=False)}).mask("anothers") == 1
    assert Screen({0: Sought(pattern)}).mask("anothers") == 0


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    pattern = Pattern("(")
    with pytest.raises(re.error):
        pattern.search("a")
    assert "compiled" not in Pattern("a").__dict__


def test_few_patterns_are_tried_for_a_quotation(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "The council met for three hours. The mayor of the town spoke about the harbour, and the ferry came in late. "
        "Nine boats left the pier in the morning and went out to the banks."
    )
    search = SearchText(Capture(Path("a"), "", len(text), "utf-8", "text-1", text))
    place = search.locate("spoke about the harbour")
    assert isinstance(place, Place)
    reader = ContextReader(search, "en")
    reader.context("spoke about the harbour", place)
    tried: list[str] = []
    match = finder._match

    def counted(cue: Cue, text: str) -> re.Match[str] | None:
        tried.append(cue.pattern.pattern)
        return match(cue, text)

    monkeypatch.setattr(finder, "_match", counted)
    reader.context("spoke about the harbour", place)
    assert 0 < len(tried) <= TRIED_AT_MOST
    assert len(table_of("en").cues) > 100


def test_where_a_text_has_a_string_that_a_pattern_needs() -> None:
    screen = Screen({0: Sought(Pattern(r"\w+ (?:\w+ )?(?:fake|hoax)(?!\w)")), 1: Sought(Pattern("\\Anot"))})
    text = "A vafake fakele was a fake. Not so."
    places = screen.places(text)
    assert [text.index("fake."), text.index("Not")] == places
    assert [] == screen.places("None of it.")


def test_a_pattern_is_compiled_by_its_first_use() -> None:
    pattern = Pattern("o(n|f)")
    assert "search" not in vars(pattern)
    found = pattern.search("one of us")
    assert found is not None
    assert found[0] == "on"
    assert pattern.sub("_", "one of us") == "_e _ us"
    with pytest.raises(AttributeError):
        _ = pattern.split


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_takes_back_needs_a_word(language: str) -> None:
    """Sentences without one are not looked at."""
    assert needed(table_of(language).takes_back.pattern)


def test_what_looks_for_cues_is_made_before_it_is_shared() -> None:
    prepare(["en", "en-GB", "xx"])
    assert all("_prepared" in screen.__dict__ for screen in table_of("en").screens.values())
