"""Laws of looking for quotations: what stands in a text is found, and nothing else is."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import (
    cuts_number,
    is_bounded,
    naive_normal,
    naive_unbroken,
    naive_verdict,
    repetitive_texts,
    search,
    texts,
)

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import Missing, NearWordsMissing, SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import HTML_EXTRACTOR
from sitegen.text import has_words


def said(text: str, words: str, near: str | None = None) -> str | None:
    """Return the part of a text that was found, or None."""
    found = search(text).locate(words, near)
    return text[found.start : found.end] if isinstance(found, Place) else None


@settings(max_examples=300)
@given(texts.filter(has_words), st.data())
def test_any_word_bounded_part_of_any_text_is_found(text: str, data: st.DataObject) -> None:
    normal = naive_normal(naive_unbroken(text, ""))
    # A mark belongs to what stands before it, whatever that is.
    marks = {at for at, char in enumerate(normal) if unicodedata.category(char)[0] == "M"}
    bounds = [at for at in range(len(normal) + 1) if is_bounded(normal, at, at) and at not in marks]
    bounds = [at for at in bounds if not cuts_number(normal, at)]
    choose = st.sampled_from(bounds)
    start, end = sorted((data.draw(choose), data.draw(choose)))
    words = normal[start:end].strip()
    if has_words(words) and naive_normal(words) == words:
        found = said(text, words)
        assert found is not None
        assert words == naive_normal(naive_unbroken(found, words, text))


@settings(max_examples=300)
@given(texts.filter(has_words), st.data())
def test_a_part_is_found_as_it_is_written_in_the_text(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    words = text[start:end]
    wanted = naive_normal(words).strip()
    if has_words(wanted) and naive_verdict(text, words):
        found = said(text, words)
        assert found is not None
        if "…" not in words and "..." not in words and "[" not in words:
            assert wanted == naive_normal(naive_unbroken(found, wanted, text)).strip()


@settings(max_examples=150)
@given(repetitive_texts, repetitive_texts.filter(has_words))
def test_words_are_verified_where_the_slow_search_finds_them_and_nowhere_else(text: str, words: str) -> None:
    assert naive_verdict(text, words) == isinstance(search(text).locate(words), Place)


@settings(max_examples=200)
@given(texts, texts.filter(has_words))
def test_any_words_are_verified_exactly_where_the_slow_search_finds_them(text: str, words: str) -> None:
    assert naive_verdict(text, words) == isinstance(search(text).locate(words), Place)


_PARTS = st.lists(
    st.tuples(st.sampled_from(["a", "b", "ab"]), st.sampled_from([" ", " [b] ", " [b] ", " … "])), max_size=6
)


@settings(max_examples=300)
@given(repetitive_texts, _PARTS.map(lambda parts: "".join(word + mark for word, mark in parts)).filter(has_words))
def test_parts_are_verified_exactly_where_the_slow_search_finds_them(text: str, words: str) -> None:
    assert naive_verdict(text, words) == isinstance(search(text).locate(words), Place)


@given(texts)
def test_a_word_that_no_text_holds_is_never_found(text: str) -> None:
    assert isinstance(search(text).locate("zzqzz-qzzqz"), Missing)


def test_ten_thousand_random_texts_and_quotations_give_no_crash_and_no_false_verdict() -> None:
    chance = random.Random(1)  # noqa: S311 - a fixed sequence is wanted
    pieces = [
        "a",
        "b",
        "ab",
        " ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "…",
        "...",
        "[…]",
        "[b]",
        "[b]",
        "[ ]",
        "(…)",
        ". . .",
        ". ",
        "“",
        '"',
        "’",
        "'",
        "-",
        "\u2011",
    ]
    pieces += [
        "\u00ad",
        "\u200b",
        "\u00a0",
        "\u2000",
        "e\u0301",
        "é",
        "\u1112\u1161\u11ab",
        "한",
        ".",
        "B",
        "1",
        "\u0323",
    ]

    def text(longest: int) -> str:
        return "".join(chance.choices(pieces, k=chance.randint(1, longest)))

    wrong = []
    for _ in range(10_000):
        article, words = text(24), text(7)
        if has_words(words):
            found = search(article).locate(words)
            if isinstance(found, Place) != naive_verdict(article, words):
                wrong.append((article, words, found))
    assert wrong == []


ARTICLE = """\
The minister said that the troops were “ready to move”, and that nobody knew the day.

The troops were in the east, he said. Asked again, he said the troops were in the west.

\u1107\u116e\u11a8\u1112\u1161\u11ab군 soldiers co\u00adoperate with state\u2011owned firms’ men.

From 1.5 million to 1.8 million shells and 12,000 men came at 10:30. They can’t stop those who won’t, nor the U.S.S.R.
It fell to −3.5 and then to -5 degrees. -8 was never seen in the 10-20 winters, nor was (-9).
The ex‑minister met non-lethal and Anti-war groups, an annex- of the co-op, in the fenon-quay.

今天部长会议发表联合声明，强调10人キムチ。

The page\fended\u2028here, אמר \u200fשלום היום.

At least 6 million of them came, and 7\u00a0250 of A$40 billion were paid, or 13 percent, 14 % in the end. Two hundred
and fifty ships and twenty-one boats, between three hundred and four hundred in all; two-thirds sank. On May 9 11 were
left in the no-fly zone, and a vice-president in a fee-free, sea-freed mine-field.

The chair \u2068Mara\u2069 left \u202enot won\u202c.
"""

FOUND = [
    pytest.param("ready to move", "ready to move", id="literally"),
    pytest.param('"ready to move"', "“ready to move”", id="with straight quotation marks for curly ones"),
    pytest.param("북한군", "\u1107\u116e\u11a8\u1112\u1161\u11ab군", id="composed Hangul for conjoining letters"),
    pytest.param(unicodedata.normalize("NFD", "북한군"), "\u1107\u116e\u11a8\u1112\u1161\u11ab군", id="NFD"),
    pytest.param("cooperate", "co\u00adoperate", id="over a soft hyphen"),
    pytest.param("state-owned firms' men", "state\u2011owned firms’ men", id="with a plain hyphen and apostrophe"),
    pytest.param("  the \n troops\twere “ready ", "the troops were “ready", id="with white space of another shape"),
    pytest.param(
        "The minister … nobody", "The minister said that the troops were “ready to move”, and that nobody", id="…"
    ),
    pytest.param("minister ... the troops", "minister said that the troops", id="three dots"),
    pytest.param("minister . . . the troops", "minister said that the troops", id="dots with spaces"),
    pytest.param("minister (…) the troops", "minister said that the troops", id="(…)"),
    pytest.param("in the east, he said.... Asked", "in the east, he said. Asked", id="dots behind a full stop"),
    pytest.param("minister […] troops", "minister said that the troops", id="[…]"),
    pytest.param("[Then] the troops were “ready", "the troops were “ready", id="words in brackets are the editor's"),
    pytest.param("the [North Korean] troops were “ready", "the troops were “ready", id="brackets within"),
    pytest.param("troops were in the [far] east", "troops were in the east", id="a bracket for nothing"),
    pytest.param("he said [they] in the west", "he said the troops were in the west", id="a bracket for three words"),
    pytest.param("the troops [x] in [y] west", "the troops were in the west", id="two brackets"),
    pytest.param(
        "The minister said [… that] troops", "The minister said that the troops", id="dots with words of one's own"
    ),
    pytest.param("firms’ men [who stayed]", "firms’ men", id="a bracket behind a word"),
    pytest.param("[T]he troops were “ready", "the troops were “ready", id="a letter in the other case"),
    pytest.param(
        "[t]he minister said … [N]obody",
        "The minister said that the troops were “ready to move”, and that nobody",
        id="two letters and dots",
    ),
    pytest.param("1.5 million", "1.5 million", id="a number as a whole"),
    pytest.param("12,000 men came at 10:30", "12,000 men came at 10:30", id="numbers with marks of their own"),
    pytest.param("−3.5 and then to -5", "−3.5 and then to -5", id="numbers with their signs"),
    pytest.param("8 was never seen", "8 was never seen", id="a number in a list"),
    pytest.param("20 winters", "20 winters", id="the end of a range"),
    pytest.param("ex-minister met non-lethal", "ex‑minister met non-lethal", id="words with what turns their sense"),
    pytest.param("op, in the", "op, in the", id="what stands behind another hyphen"),
    pytest.param("quay", "quay", id="what stands behind a word that only ends so"),
    pytest.param("9", "9", id="a number of which the sign is in doubt"),
    pytest.param("can't stop", "can’t stop", id="a word with its n't"),
    pytest.param("the U.S.S.R.", "the U.S.S.R.", id="an abbreviation as a whole"),
    pytest.param("会议发表联合", "会议发表联合", id="words of a script without spaces"),
    pytest.param("The page ended here", "The page\fended\u2028here", id="over the end of a page and of a line"),
    pytest.param("אמר שלום", "אמר \u200fשלום", id="over a mark of direction"),
    pytest.param("强调10", "强调10", id="a number between such words"),
    pytest.param("The chair Mara left", "The chair \u2068Mara\u2069 left", id="over marks that set a name apart"),
    pytest.param("he said … west", "he said the troops were in the west", id="the parts as close as they come"),
    pytest.param("6 million of them", "6 million of them", id="a number with its multiplier"),
    pytest.param(
        "7 250 of A$40 billion", "7\u00a0250 of A$40 billion", id="a number with spaces, and with its currency"
    ),
    pytest.param("13 percent, 14 %", "13 percent, 14 %", id="a number with its per cent"),
    pytest.param("four hundred", "four hundred", id="the second of two hundreds"),
    pytest.param("three hundred", "three hundred", id="the first of two hundreds"),
    pytest.param("ships and twenty-one", "ships and twenty-one", id="a number of two words"),
    pytest.param("left in the no-fly zone", "left in the no-fly zone", id="a word with its no-"),
    pytest.param("freed mine", "freed mine", id="words between hyphens"),
    pytest.param("11 were", "11 were", id="a number behind a day"),
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_words_are_found_as_the_method_page_says(words: str, expected: str) -> None:
    assert expected == said(ARTICLE, words)


MISSING = [
    pytest.param("Ready to move", id="case counts"),
    pytest.param("left not", id="over a mark that turns characters round"),
    pytest.param("eady to move", id="a word is never cut"),
    pytest.param("[H]e troops were “ready", id="a letter in brackets cuts no word either"),
    pytest.param("[T]he minister said", id="a letter in brackets is of the other case"),
    pytest.param("were “read[y] to", id="a letter in brackets behind its word"),
    pytest.param("nobody … The troops were in the east", id="parts in two paragraphs"),
    pytest.param("5 million", id="a part of a number with decimals"),
    pytest.param("to 1", id="the beginning of a number with decimals"),
    pytest.param("000 men", id="a part of a number with thousands"),
    pytest.param("at 10", id="the beginning of a time"),
    pytest.param("3.5 and then", id="a number without its minus sign"),
    pytest.param("5 degrees", id="a number without the hyphen that is its sign"),
    pytest.param("1 … men", id="a number cut by dots"),
    pytest.param("minister met", id="a word without its ex-"),
    pytest.param("lethal and", id="a word without its non-"),
    pytest.param("ex-minister … war groups", id="a part without its anti-"),
    pytest.param("They can", id="a word without its n't"),
    pytest.param("who won", id="another word without its n't"),
    pytest.param("the U.S.", id="a part of an abbreviation"),
    pytest.param("S.R.", id="the end of an abbreviation"),
    pytest.param("人キム", id="a part of a word in Katakana"),
    pytest.param("nobody … minister", id="parts in the wrong order"),
    pytest.param("in the east.... he said", id="dots behind a full stop that is not there"),
    pytest.param("ready … ready", id="a part that stands once does not count twice"),
    pytest.param("ready to m … ove", id="a part that is no whole word"),
    pytest.param("state–owned", id="a dash is no hyphen"),
    pytest.param("minister … general … day", id="a part that is nowhere"),
    pytest.param("minister [he] were “ready", id="a bracket for four words"),
    pytest.param("east [x] again", id="a bracket for the end of a sentence"),
    pytest.param("were [x] ready", id="a bracket for a quotation mark"),
    pytest.param("the troops [] were", id="a bracket with nothing in it"),
    pytest.param("the troops [.] were", id="a bracket without a letter or digit"),
    pytest.param("[The minister]", id="nothing but the editor's words"),
    pytest.param("At least 6", id="a number without its multiplier"),
    pytest.param("million of them", id="a multiplier without its number"),
    pytest.param("At least 6 … came", id="a part that ends in a number without its multiplier"),
    pytest.param("250 of", id="the end of a number with a space"),
    pytest.param("40 billion", id="a number without its currency"),
    pytest.param("$40 billion", id="another currency"),
    pytest.param("or 13", id="a number without its per cent in words"),
    pytest.param("14", id="a number without its per cent"),
    pytest.param("fifty ships", id="the end of a number in words"),
    pytest.param("one boats", id="the end of a number with a hyphen"),
    pytest.param("fly zone", id="a word without its no-"),
    pytest.param("president in", id="a word without its vice-"),
    pytest.param("in a fee", id="a word without its -free"),
    pytest.param("Two hundred", id="the beginning of a number in words"),
    pytest.param("all; two", id="a part of a whole without the part"),
]


@pytest.mark.parametrize("words", MISSING)
def test_words_that_do_not_stand_so_are_not_verified(words: str) -> None:
    assert isinstance(search(ARTICLE).locate(words), Missing)


def test_words_with_dots_that_stand_literally_are_taken_literally() -> None:
    assert said("wait for it, now\n\nwait … now", "wait … now") == "wait … now"


def test_a_place_says_its_paragraph_and_how_often_the_words_stand() -> None:
    start = ARTICLE.index("the troops were")
    assert Place(start, start + len("the troops were"), 1, 2) == search(ARTICLE).locate("the troops were")


def test_near_takes_the_place_that_is_closest_to_the_words_of_the_context() -> None:
    start = ARTICLE.index("the troops were in")
    assert Place(start, start + 15, 2, 1) == search(ARTICLE).locate("the troops were", "west")


def test_near_compares_in_normal_form() -> None:
    start = ARTICLE.index("the troops were")
    assert Place(start, start + 15, 1, 1) == search(ARTICLE).locate("the troops were", '"ready \n to move"')


def test_places_that_are_as_near_as_each_other_are_not_told_apart() -> None:
    text = "“Vote,” said Ann.\n\n“Vote,” said Bob.\n"
    assert Place(1, 5, 1, 2, direct=True) == search(text).locate("Vote", "said")
    assert Place(20, 24, 2, 1, direct=True) == search(text).locate("Vote", "said Bob")


SPEECH = [
    pytest.param("He says: “We go”, and goes.", id="English"),
    pytest.param('He says: "We go", and goes.', id="straight"),
    pytest.param("He says: ‘We go’, and goes.", id="single"),
    pytest.param("He says: ``We go,'' and goes.", id="wire services"),
    pytest.param("He says: „We go“, and goes.", id="German"),
    pytest.param("He says: „We go”, and goes.", id="Polish"),
    pytest.param("He says: ”We go”, and goes.", id="Swedish"),
    pytest.param("He says: « We go », and goes.", id="French"),
    pytest.param("He says: »We go«, and goes. He says: »Yes«, and so on.", id="German with angles"),
    pytest.param("He says: 「We go」, and goes.", id="Japanese"),
]


@pytest.mark.parametrize("text", SPEECH)
def test_what_stands_in_the_quotation_marks_of_a_language_is_direct_and_nothing_else(text: str) -> None:
    places = [search(text).locate(words) for words in ("He says", "We go", "and goes")]
    assert [False, True, False] == [isinstance(place, Place) and place.direct for place in places]


NOT_NEAR = [
    pytest.param("soldiers", id="in another paragraph"),
    pytest.param("general", id="nowhere"),
    pytest.param("inister", id="within a word"),
]


@pytest.mark.parametrize("near", NOT_NEAR)
def test_words_of_the_context_in_no_paragraph_with_the_quotation_are_reported(near: str) -> None:
    assert NearWordsMissing() == search(ARTICLE).locate("the troops were", near)


def test_a_bracket_takes_the_words_that_are_near_enough_where_others_come_first() -> None:
    text = "We do not know that yet. We will vote. Mr. B. Ames may vote on it."
    assert "We will vote" == said(text, "We [all] vote")
    assert "will vote" == said(text, "will [not] vote")
    assert "Mr. B. Ames may vote" == said(text, "Mr. [Bo] may vote")


def test_a_bracket_that_would_replace_too_much_is_named() -> None:
    words = "The minister said [twice] ready to move"
    text_place = ARTICLE.index(" that the troops were “")
    expected = Missing(words.index("["), len("[twice]"), "", "that the troops were “", text_place, replaces=True)
    assert expected == search(ARTICLE).locate(words)


MARKED = [
    pytest.param("“We saw nothing,” said Lind. She left.", "We saw nothing", "said Lind", id="English"),
    pytest.param("“... We saw nothing. She left.", "We saw nothing", "", id="dots at the beginning, no end"),
    pytest.param("‘We saw nothing,’ said Lind.", "We saw nothing", "said Lind", id="single marks"),
    pytest.param("„Wir sahen nichts“, sagte Lind. „Geht.“", "Wir sahen nichts", "sagte Lind", id="German"),
    pytest.param("„Wir sahen nichts”, mówi Lind. „Idź.”", "Wir sahen nichts", "mówi Lind", id="Polish"),
    pytest.param("‚Nichts‘, sagte Lind. ‚Geht.‘", "Nichts", "sagte Lind", id="German single marks"),
    pytest.param("Wir sahen nichts“, sagte Lind. „Geht.“", "Geht", "sagte Lind", id="an end without a beginning"),
    pytest.param("»Wir sahen nichts«, sagte Lind. »Geht.«", "Wir sahen nichts", "sagte Lind", id="German guillemets"),
    pytest.param("nichts«, sagte Lind. »Geht.«", "Geht", "sagte Lind", id="an end of guillemets without a beginning"),
    pytest.param("« Je n’ai rien vu », dit Lind. « Va. »", "Je n’ai rien vu", "dit Lind", id="French"),
    pytest.param("rien vu », dit Lind. C’est d’« urgence ».", "urgence", "dit Lind", id="French, behind an apostrophe"),
    pytest.param("«Я ничего не видела», — сказала Линд.", "Я ничего не видела", "сказала Линд", id="Russian"),
    pytest.param("”Vi såg inget”, sade Lind. ”Gå.”", "Vi såg inget", "sade Lind", id="Swedish"),
    pytest.param("at the end.” Then Lind said ‘no’.", "no", "Then Lind said", id="an English end alone"),
    pytest.param("“我们 没看见”林德 说。", "没看见", "说", id="Chinese"),
    pytest.param("リンドは「何も 見なかった」 と 言った。", "見なかった", "言った", id="Japanese"),
]


@pytest.mark.parametrize(("text", "spoken", "told"), MARKED)
def test_speech_is_known_by_the_quotation_marks_of_its_language(text: str, spoken: str, told: str) -> None:
    places = {words: search(text).locate(words) for words in (spoken, told) if words}

    assert {words: words == spoken for words in places} == {
        words: isinstance(place, Place) and place.direct for words, place in places.items()
    }


SPOKEN = """\
“We shall dredge,” said the mayor. “Not in May.” “In June, not before.” Silt is no danger, he said.

“Who pays?” asked the pilot, and nobody answered. ‘No. 2 is the no-go pier,’ he said.
"""
OMITTED = [
    pytest.param("We … dredge", [], id="nothing of weight"),
    pytest.param("We shall dredge", [], id="nothing at all"),
    pytest.param("Silt is … danger", [("…", "no", False, "")], id="a negation"),
    pytest.param("Silt is [a] danger", [("[a]", "no", False, "")], id="a negation replaced"),
    pytest.param("Silt is [not a] danger", [], id="a negation for another"),
    pytest.param("We [never] shall dredge", [("[never]", "never", True, "")], id="a negation put in"),
    pytest.param("[Never:] We shall dredge", [("[Never:]", "Never", True, "")], id="a negation put before"),
    pytest.param("Silt is no danger [not now]", [("[not now]", "not", True, "")], id="a negation put behind"),
    pytest.param("asked the pilot … answered", [("…", "nobody", False, "")], id="a word that begins with one"),
    pytest.param("We shall dredge … in May", [("…", "Not", False, "said the mayor.")], id="what is between two pairs"),
    pytest.param("Not in May … before", [("…", "not", False, "")], id="two pairs without words between"),
    pytest.param(
        "Who … asked … pier", [("…", "nobody", False, "asked the pilot, and nobody")], id="two pairs and more"
    ),
    pytest.param("Who pays … he said", [("…", "nobody", False, "")], id="words outside the marks behind"),
    pytest.param("is the … pier", [], id="a word that only looks like a negation"),
    pytest.param("‘No. … pier", [], id="a number"),
    pytest.param("pays … is the", [("…", "nobody", False, "asked the pilot, and nobody")], id="single marks"),
]


@pytest.mark.parametrize(("words", "expected"), OMITTED)
def test_what_a_quotation_leaves_out_or_puts_in_is_looked_at(
    words: str, expected: list[tuple[str, str, bool, str]]
) -> None:
    text = search(SPOKEN)
    place = text.locate(words)
    assert isinstance(place, Place)
    found = text.omissions(words, place)
    assert expected == [(words[o.offset : o.offset + o.length], *o[2:5]) for o in found]


AROUND_TEXT = """\
No doubt the vote comes soon. It is not yet “ready to go”, nor did nobody vote. Not only the pilots came. No, we stay.

Do you think the pilots will stay? “We shall vote,” he said – will it hold? “Won’t hold the pilots”.
Who stays? “Everybody voted”

Costs of dredging

The mayor pays for it, said the mayor,

and the pilots were paid

for it. In this column are

Costs

Correction (3 May): The pilots were paid.

The story has been corrected. An earlier version of this article said that the mayor was paid.
"""
OVER_ENDS = [
    pytest.param("the vote comes soon", [], id="nothing"),
    pytest.param("Costs of dredging The mayor", ["Costs of dredging"], id="over a heading"),
    pytest.param("voted” Costs of dredging The", ["voted”", "voted” Costs of dredging"], id="over two"),
    pytest.param("said the mayor, and the pilots", [], id="over a comma"),
    pytest.param("the pilots were paid for it", [], id="over a page that ends in a sentence"),
]


@pytest.mark.parametrize(("words", "expected"), OVER_ENDS)
def test_a_quotation_over_the_end_of_a_block_is_noted(words: str, expected: list[str]) -> None:
    text = search(AROUND_TEXT)
    place = text.locate(words)
    assert isinstance(place, Place)
    found = text.omissions(words, place)
    assert [(0, len(words), "heading", "", each) for each in expected] == [
        (o.offset, o.length, o.around, o.negation, o.between) for o in found
    ]


def test_every_end_of_a_block_of_a_page_is_one() -> None:
    cells = "killed\n\nten of them\n"
    page = SearchText(Capture(Path(), "", 0, "utf-8", HTML_EXTRACTOR, cells))
    for text, expected in ((page, ["heading"]), (search(cells), [])):
        place = text.locate("killed ten")
        assert isinstance(place, Place)
        assert expected == [omission.around for omission in text.omissions("killed ten", place)]


@settings(max_examples=300)
@given(repetitive_texts, repetitive_texts.filter(has_words), repetitive_texts.filter(has_words))
def test_near_never_finds_words_that_are_not_there(text: str, words: str, near: str) -> None:
    answer = search(text).locate(words, near)
    if isinstance(answer, Place):
        assert naive_verdict(text, words)
        assert naive_verdict(text, near)
    else:
        assert isinstance(answer, NearWordsMissing) == naive_verdict(text, words)


def test_the_nearest_passage_and_its_first_difference_are_named() -> None:
    words = "nobody knows the day"
    offset = words.index("knows")
    expected = Missing(offset, len("knows"), "nobody knew the day", "knew", ARTICLE.index("nobody"))
    assert expected == search(ARTICLE).locate(words)


def test_of_a_letter_in_the_other_case_that_is_not_there_the_word_is_named() -> None:
    expected = Missing(0, len("[T]he minister said"), "The minister said", "The", 0)
    assert expected == search(ARTICLE).locate("[T]he minister said")


CUT = [
    pytest.param("5 million", "1.5 million", "1.5", id="a number with decimals"),
    pytest.param("came at 10", "came at 10:30", "10:30", id="a time"),
    pytest.param("5 degrees", "-5 degrees", "-5", id="a number with its sign"),
    pytest.param("They can", "They can’t", "can’t", id="a word without its n't"),
    pytest.param("met lethal and Anti-war", "met non-lethal and Anti-war", "non-lethal", id="a word with its non-"),
    pytest.param("minister met non-lethal", "ex‑minister met non-lethal", "ex‑minister", id="a word with its ex-"),
    pytest.param("nor the U.S.", "nor the U.S.S.R", "U.S.S.R", id="an abbreviation"),
    pytest.param("in a fee", "in a fee-free", "fee-free", id="a word without its -free"),
    pytest.param("At least 6", "6 million", "6 million", id="a number with its multiplier"),
    pytest.param("40 billion were", "A$40 billion", "A$40 billion", id="a number with its currency"),
]


@pytest.mark.parametrize(("words", "passage", "instead"), CUT)
def test_of_a_word_that_is_cut_the_whole_is_named(words: str, passage: str, instead: str) -> None:
    answer = search(ARTICLE).locate(words)
    assert isinstance(answer, Missing)
    assert (passage, instead) == (answer.passage, answer.instead)


@settings(max_examples=200)
@given(texts, texts.filter(has_words))
def test_what_is_said_of_missing_words_lies_within_words_and_text(text: str, words: str) -> None:
    answer = search(text).locate(words)
    if isinstance(answer, Missing):
        assert 0 <= answer.offset <= answer.offset + answer.length <= len(words)
        assert answer.length > 0
        assert 0 <= answer.place <= len(text)
        assert answer.passage in text
