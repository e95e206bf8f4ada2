"""The rules of the craft at their boundaries: the last value that passes, and the first that does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import CAPTURES, sha256_of, write_files
from projects import edit, look

from sitegen.content.references import sentences

TOPIC = "content/topics/dredging.yaml"
COUNCIL = "content/summaries/harbour-council.yaml"
EVENT = "content/events/council-meeting.yaml"
BOTTOM_LINE = "bottom_line: The channel silts up, and the vote is put off."
JUDGMENT = "text: The council votes before autumn."


def said(project: Path, rule: str) -> list[str]:
    """Return the messages of a rule in what is found in a project."""
    return [diagnostic.message for diagnostic in look(project).found if diagnostic.rule == rule]


def write_bottom_line(project: Path, prose: str) -> None:
    edit(project, TOPIC, BOTTOM_LINE, f"bottom_line: >-\n  {prose}")


def write_judgment(project: Path, prose: str) -> None:
    edit(project, TOPIC, JUDGMENT, f"text: >-\n      {prose}")


def distinct(start: int, count: int) -> str:
    """Return words that are no others: `count` words hold `count - 2` 3-grams."""
    return " ".join(f"w{number}" for number in range(start, start + count))


def summary_of(text: str, published: str | None, quotations: tuple[str, ...] = ()) -> str:
    lines = [
        "article:",
        f"  sha256: {sha256_of(text)}",
        "  title: Invented",
        "  kind: report",
        "  descriptor: invented",
        *([f"  published: {published}"] if published else []),
        "summary: Invented.",
        "quotations:" if quotations else "quotations: []",
        *(f"  - {{text: {words}}}" for words in quotations),
    ]
    return "\n".join(lines) + "\n"


def write_two(
    project: Path,
    earlier: str,
    later: str,
    dates: tuple[str | None, str | None] = ("2031-05-01", "2031-05-02"),
    quotations: tuple[tuple[str, ...], tuple[str, ...]] = ((), ()),
) -> None:
    """Add two articles; the later one's id stands first in the alphabet."""
    write_files(
        project,
        {
            "content/articles/earlier.txt": earlier,
            "content/articles/later.txt": later,
            "content/summaries/zz-earlier.yaml": summary_of(earlier, dates[0], quotations[0]),
            "content/summaries/aa-later.yaml": summary_of(later, dates[1], quotations[1]),
        },
    )


def suspected(project: Path) -> list[str]:
    return [message for message in said(project, "S007") if "aa-later" in message]


# The later article has 102 words: 100 3-grams, of which a run of n words in common is n - 2.


def test_twelve_hundredths_of_the_later_article_and_less_asks_for_no_declaration(project: Path) -> None:
    write_two(project, distinct(0, 14) + " " + distinct(1000, 200), distinct(0, 14) + " " + distinct(5000, 88))
    assert [] == suspected(project)


def test_more_than_twelve_hundredths_of_the_later_article_ask_for_a_declaration(project: Path) -> None:
    write_two(project, distinct(0, 15) + " " + distinct(1000, 200), distinct(0, 15) + " " + distinct(5000, 87))
    message = "article `aa-later` may not be independent of `zz-earlier`: 13\u00a0% of its word sequences stand there"
    assert [message] == suspected(project)


def test_much_of_the_earlier_article_in_a_longer_later_one_asks_for_no_declaration(project: Path) -> None:
    write_two(project, distinct(0, 15) + " " + distinct(1000, 87), distinct(0, 15) + " " + distinct(5000, 300))
    assert [] == suspected(project)


@pytest.mark.parametrize(
    "dates", [(None, None), ("2031-05-01", "2031-05-01"), ("2031-05-01", None), ("2031-05-03", "2031-05")]
)
def test_without_an_order_the_article_that_holds_more_of_the_other_counts_as_the_later(
    project: Path, dates: tuple[str | None, str | None]
) -> None:
    write_two(project, distinct(0, 15) + " " + distinct(1000, 200), distinct(0, 15) + " " + distinct(5000, 87), dates)
    message = "article `aa-later` may not be independent of `zz-earlier`: 13\u00a0% of its word sequences stand there"
    assert [message] == suspected(project)


def test_of_an_article_with_a_mistake_in_it_nothing_is_guessed(project: Path) -> None:
    dates = "2031-05-01", "2031-13-01"
    write_two(project, distinct(0, 15) + " " + distinct(1000, 200), distinct(0, 15) + " " + distinct(5000, 87), dates)
    assert [] == suspected(project)
    assert ["R011"] == [each.rule for each in look(project).found if each.level == "error"]


DENIED = "if they are independent, say so: `independent_of: [{article: zz-earlier, reason: …}]`"


@pytest.mark.parametrize(
    ("dates", "hint"),
    [
        (("2031-05-01", "2031-05-02"), f"declare `derived_from: [zz-earlier]`; {DENIED}"),
        (
            ("2031-05-01", "2031-05"),
            "the dates do not say which is later: declare `derived_from: [zz-earlier]`, or declare it in `zz-earlier`"
            f" the other way round; {DENIED}",
        ),
    ],
)
def test_which_of_two_articles_rewrites_the_other_is_not_guessed(
    project: Path, dates: tuple[str, str], hint: str
) -> None:
    write_two(project, distinct(0, 15) + " " + distinct(1000, 200), distinct(0, 15) + " " + distinct(5000, 87), dates)
    hints = [each.hint for each in look(project).found if each.rule == "S007" and "aa-later" in each.message]
    assert [hint] == hints


@pytest.mark.parametrize(
    ("captured", "expected"),
    [
        ("2031-05-01", []),
        ("2031-05-01T00:00:00Z", []),
        ("2031-04-30T23:59:59Z", ["2031-04-30T23:59:59Z"]),
        ("2031-04-30", ["2031-04-30"]),
        ("9999-12-31", []),
    ],
)
def test_no_article_is_captured_more_than_a_day_before_it_is_published(
    project: Path, captured: str, expected: list[str]
) -> None:
    edit(project, COUNCIL, "  kind: report", f"  kind: report\n  captured: {{at: {captured}}}")
    messages = [f"`harbour-council` was captured {at}, before it was published 2031-05-02" for at in expected]
    assert messages == said(project, "T005")


def reading(project: Path, quotation: str, says: str, unit: str) -> list[str]:
    """Return what is said of a reading that quotes words of a text of its own."""
    text = f"The harbour office writes: {quotation}.\n"
    readings = f"readings:\n  - {{figure: dredged, {says}, quotation: {quotation!r}}}\n"
    write_files(
        project,
        {
            "content/articles/own.txt": text,
            "content/summaries/own.yaml": summary_of(text, "2031-05-02") + readings,
            "content/figures/dredged.yaml": f"name: Dredged\nquestion: How much?\nunit: {unit!r}\n",
        },
    )
    return [*said(project, "F001"), *said(project, "F005")]


HEDGED = [
    pytest.param("at least 40 ships", "value: 40, qualifier: at least", [], id="as it is"),
    pytest.param("at least 40 ships", "value: 40", ["`at least`, and the reading is exact"], id="as if exact"),
    pytest.param(
        "40 ships or fewer", "value: 40, qualifier: about", ["`up to`, and the reading is `about`"], id="other"
    ),
    pytest.param("40 ships", "value: 40, qualifier: at least", [], id="of which the quotation says nothing"),
    pytest.param("almost 40 ships", "value: 40, qualifier: up to", [], id="almost as up to"),
    pytest.param("almost 40 ships", "value: 40, qualifier: about", [], id="almost as about"),
    pytest.param("almost 40 ships", "value: 40", ["`about` or `up to`, and the reading is exact"], id="almost"),
    pytest.param("at least 40 ships, and 40 came", "value: 40", [], id="said twice"),
    pytest.param("about 40 to 50 ships", "value: {min: 40, max: 50}", [], id="a range"),
    pytest.param("about 30 of 40 ships", "value: 40", [], id="of another number"),
]


@pytest.mark.parametrize(("quotation", "says", "expected"), HEDGED)
def test_a_reading_is_as_exact_as_its_quotation(quotation: str, says: str, expected: list[str], project: Path) -> None:
    messages = [f"the quotation calls its number {each}" for each in expected]
    assert messages == reading(project, quotation, says, "ships")


@pytest.mark.parametrize(
    ("quotation", "unit", "expected"),
    [
        ("40 percent of the ships", "ships", ["per cent"]),
        ("40% of the ships", "per cent", []),
        ("40% of the ships", "share of all ships", []),
        ("a rise of 40 percentage points", "per cent", ["percentage points"]),
        ("a rise of 40 percentage points", "percentage points", []),
        ("40 percent, which is 40 ships", "ships", []),
    ],
)
def test_per_cent_of_a_thing_are_not_that_thing(quotation: str, unit: str, expected: list[str], project: Path) -> None:
    messages = [f"the quotation gives {each}, and figure `dredged` counts `{unit}`" for each in expected]
    assert messages == reading(project, quotation, "value: 40", unit)


def test_articles_of_one_origin_are_not_suspected(project: Path) -> None:
    write_two(project, distinct(0, 32) + " " + distinct(1000, 200), distinct(0, 32) + " " + distinct(5000, 70))
    assert [] == suspected(project)
    assert [("aa-later", "zz-earlier")] == [group for group in look(project).briefing.origins() if "aa-later" in group]


def test_just_under_the_containment_of_an_origin_articles_are_two_origins_and_suspected(project: Path) -> None:
    write_two(project, distinct(0, 31) + " " + distinct(1000, 200), distinct(0, 31) + " " + distinct(5000, 71))
    message = "article `aa-later` may not be independent of `zz-earlier`: 29\u00a0% of its word sequences stand there"
    assert [message] == suspected(project)


def quoted(order: str) -> str:
    """Return a text that quotes the three below in an order, each among forty other words."""
    said_as = {"1": "“not one more”", "2": "“the bar is shut”", "3": "“ask the tide”"}
    return " ".join(f"{distinct(100 * at, 40)} {said_as[key]}" for at, key in enumerate(order))


ONE, TWO, THREE = "not one more", "the bar is shut", "ask the tide"


def test_two_quotations_in_common_ask_for_no_declaration(project: Path) -> None:
    earlier, later = quoted("12"), quoted("12").replace(" w", " v")
    write_two(project, earlier, later, quotations=((ONE, TWO), (ONE, TWO)))
    assert [] == suspected(project)


def test_three_quotations_in_common_in_the_same_order_ask_for_a_declaration(project: Path) -> None:
    write_two(
        project, quoted("123"), quoted("123").replace(" w", " v"), quotations=((ONE, TWO, THREE), (ONE, TWO, THREE))
    )
    message = "article `aa-later` may not be independent of `zz-earlier`: 3 quotations are the same, in the same order"
    assert [message] == suspected(project)


def test_three_quotations_in_common_in_another_order_ask_for_no_declaration(project: Path) -> None:
    write_two(
        project, quoted("123"), quoted("321").replace(" w", " v"), quotations=((ONE, TWO, THREE), (ONE, TWO, THREE))
    )
    assert [] == suspected(project)


def attribute(project: Path, words: str, speakers: tuple[str, str]) -> None:
    for article, speaker in zip(("zz-earlier", "aa-later"), speakers, strict=True):
        edit(project, f"content/summaries/{article}.yaml", f"text: {words}}}", f"text: {words}, speaker: {speaker}}}")


def write_dispute(project: Path, words: str) -> None:
    """Add a dispute on words in the two articles."""
    sources = [
        f"{{says: So., sources: [{{article: {id_}, quotation: {words}}}]}}" for id_ in ("zz-earlier", "aa-later")
    ]
    text = f"question: Who said it?\nkind: attribution\npositions: [{', '.join(sources)}]\n"
    write_files(project, {"content/disputes/attribution.yaml": text})


@pytest.mark.parametrize(
    ("disputed", "expected"),
    [
        pytest.param(None, [ONE], id="no dispute"),
        pytest.param(ONE, [], id="a dispute on these words"),
        pytest.param(TWO, [ONE], id="a dispute on other words of the same articles"),
    ],
)
def test_words_with_two_speakers_are_offered_until_a_dispute_is_on_them(
    project: Path, disputed: str | None, expected: list[str]
) -> None:
    write_two(project, quoted("12"), quoted("12").replace(" w", " v"), quotations=((ONE, TWO), (ONE, TWO)))
    attribute(project, ONE, ("mara-lind", "port-council"))
    if disputed:
        write_dispute(project, disputed)
    said_by = "is said by `port-council` in `aa-later` and by `mara-lind` in `zz-earlier`"
    assert [f"`{words}` {said_by}" for words in expected] == said(project, "Q009")


@pytest.mark.parametrize(
    ("same_as", "expected"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param(
            ", same_as: {article: harbour-council, quotation: decision would come}", 0, id="it says what it was"
        ),
        pytest.param(", same_as: {article: harbour-office, quotation: will vote}", 1, id="of another article"),
    ],
)
def test_altered_words_are_offered_until_a_rewrite_says_what_they_were(
    project: Path, same_as: str, expected: int
) -> None:
    edit(project, COUNCIL, "quotations:\n", "quotations:\n  - {text: put off its vote on dredging}\n")
    text = 'The port council of Marrow Bay puts off its vote on dredging. But a decision would come "not before June".'
    text += " A spokesman counted up to 35,000 cubic metres of silt.\n"
    gazette = "content/summaries/tide-gazette.yaml"
    edit(project, gazette, sha256_of(CAPTURES["gazette.txt"]), sha256_of(text))
    write_files(project, {"content/articles/changed.txt": text})
    edit(project, gazette, "quotations:\n", f"quotations:\n  - {{text: puts off its vote on dredging{same_as}}}\n")
    assert len(said(project, "Q010")) == expected


SENTENCES = [
    pytest.param("One sentence", ["One sentence"], id="no full stop"),
    pytest.param("One. Two.", ["One.", "Two."], id="two"),
    pytest.param("One! Two? Three…", ["One!", "Two?", "Three…"], id="other ends"),
    pytest.param("One. 40 left.", ["One.", "40 left."], id="a number begins one"),
    pytest.param("It took 3.5 million.", ["It took 3.5 million."], id="a decimal point ends none"),
    pytest.param("It is small. and goes on", ["It is small. and goes on"], id="a small letter begins none"),
    pytest.param("One. Übermorgen folgt zwei.", ["One.", "Übermorgen folgt zwei."], id="a letter beyond ASCII"),
    pytest.param("The U.S. Army waits.", ["The U.S. Army waits."], id="U.S."),
    pytest.param("Talks with Mr. Lind failed.", ["Talks with Mr. Lind failed."], id="Mr."),
    pytest.param("Gen. Lind and Dr. Ode met.", ["Gen. Lind and Dr. Ode met."], id="other titles"),
    pytest.param("M. J. Lind left.", ["M. J. Lind left."], id="initials"),
    pytest.param("One\nline. Two.", ["One\nline.", "Two."], id="a line ends none"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("prose", "expected"), SENTENCES)
def test_prose_has_these_sentences(prose: str, expected: list[str]) -> None:
    assert expected == sentences(prose)


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param("It failed [@a “No. Never. Not now.”].", 1, id="words that are quoted end none"),
        pytest.param("It failed [@a]. It goes on [@b].", 2, id="a citation before the full stop"),
        pytest.param("[[a]] is late. [[b|The board]] waits.", 2, id="a link begins one"),
        pytest.param("[[a|The U.S. Army]] waits.", 1, id="a link's words end none"),
    ],
)
def test_references_end_no_sentence_and_may_begin_one(prose: str, expected: int) -> None:
    assert expected == len(sentences(prose))


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("The vote is put off.", id="one"),
        pytest.param("The vote is put off. The channel silts up.", id="two"),
        pytest.param("The U.S. Navy waits. Mr. Lind has not voted.", id="two with abbreviations"),
        pytest.param(
            "The vote is put off [@harbour-council “not before June”]. It silts up.", id="two with a citation"
        ),
    ],
)
def test_a_bottom_line_of_up_to_two_sentences_is_kept(project: Path, prose: str) -> None:
    write_bottom_line(project, prose)
    assert [] == said(project, "E005")


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("The vote is put off. It silts up. Nobody pays.", id="three"),
        pytest.param("The U.S. Navy waits. Mr. Lind has not voted. Nobody pays.", id="three with abbreviations"),
        pytest.param("The vote is put off. [[port-council]] waits. Nobody pays.", id="three, one begins with a link"),
    ],
)
def test_a_bottom_line_of_three_sentences_is_too_long(project: Path, prose: str) -> None:
    write_bottom_line(project, prose)
    assert ["the bottom line has 3 sentences"] == said(project, "E005")


@pytest.mark.parametrize("word", ["might", "could", "may", "Might"])
def test_a_bare_hedge_in_a_judgment_is_reported(project: Path, word: str) -> None:
    write_judgment(project, f"The council {word} vote soon.")
    assert [f"`{word}` in a judgment says nothing of how likely it is"] == said(project, "E002")


@pytest.mark.parametrize("word", ["mighty", "maybe", "dismay"])
def test_a_hedge_within_a_word_is_none(project: Path, word: str) -> None:
    write_judgment(project, f"The {word} council votes.")
    assert [] == said(project, "E002")


def test_the_month_of_may_is_no_hedge(project: Path) -> None:
    write_judgment(project, "The council votes on 5 May 2031, before the end of May.")
    assert [] == said(project, "E002")


QUOTED = {
    "E002": ("It might be highly likely", "The council votes [@harbour-council “{}”]."),
    "E001": ("It is highly likely", "The council votes [@harbour-council “{}”]."),
    "E003": ("We have high confidence", "The council is likely to vote [@harbour-council “{}”]."),
}


@pytest.mark.parametrize("rule", QUOTED)
def test_words_that_are_quoted_never_count_as_ours(project: Path, rule: str) -> None:
    words, prose = QUOTED[rule]
    text = f"{words}, said the chair, that the board votes.\n"
    write_files(project, {"content/articles/extra.txt": text})
    write_files(project, {"content/summaries/extra.yaml": summary_of(text, "2031-05-02")})
    write_judgment(project, prose.format(words).replace("@harbour-council", "@extra"))
    assert [] == said(project, rule)


@pytest.mark.parametrize("rule", QUOTED)
def test_the_same_words_are_reported_where_they_are_ours(project: Path, rule: str) -> None:
    words, prose = QUOTED[rule]
    write_judgment(project, prose.replace("[@harbour-council “{}”]", words))
    assert 1 == len(said(project, rule))


def test_the_words_of_a_link_are_ours(project: Path) -> None:
    write_judgment(project, "The council [[port-council|might vote]].")
    assert ["`might` in a judgment says nothing of how likely it is"] == said(project, "E002")


def test_confidence_and_likelihood_in_two_sentences_are_not_mixed(project: Path) -> None:
    write_judgment(project, "A vote is likely. We have high confidence in that.")
    assert [] == said(project, "E003")


@pytest.mark.parametrize("term", ["likely", "very unlikely", "almost certain", "Roughly even chance"])
def test_a_word_of_the_scale_is_no_word_of_another(project: Path, term: str) -> None:
    write_judgment(project, f"{term} that the council votes.")
    assert [] == said(project, "E001")


@pytest.mark.parametrize("term", ["highly likely", "remote chance", "Realistic possibility", "highly unlikely"])
def test_a_word_of_the_other_scale_is_reported(project: Path, term: str) -> None:
    write_judgment(project, f"{term} that the council votes.")
    assert [f"`{term}` is a word of another scale than `icd-203`"] == said(project, "E001")


@pytest.mark.parametrize("term", ["very likely", "almost no chance"])
def test_the_scale_is_the_one_that_the_site_names(project: Path, term: str) -> None:
    edit(project, "content/site.yaml", "title:", "likelihood_scale: phia-2025\ntitle:")
    write_judgment(project, f"{term} that the council votes.")
    assert [f"`{term}` is a word of another scale than `phia-2025`"] == said(project, "E001")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        pytest.param("[harbour-council]", 1, id="one article"),
        pytest.param("[harbour-council, harbour-council]", 1, id="one article twice"),
        pytest.param("[harbour-council, tide-gazette]", 1, id="two articles of one origin"),
        pytest.param("[harbour-council, harbour-office]", 0, id="two origins"),
    ],
)
def test_what_is_confirmed_stands_on_two_origins(project: Path, sources: str, expected: int) -> None:
    edit(project, EVENT, "status: reported", "status: confirmed")
    edit(project, EVENT, "sources: [harbour-council]", f"sources: {sources}")
    assert expected == len(said(project, "S002"))


@pytest.mark.parametrize(("other", "expected"), [("tide-gazette", 1), ("harbour-office", 0)])
def test_credibility_1_stands_on_two_origins(project: Path, other: str, expected: int) -> None:
    edit(project, COUNCIL, "credibility: 2", f"credibility: 1, same_as: {{article: {other}, quotation: vote}}")
    assert expected == len(said(project, "S003"))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2031-05-02", 0, id="the day of the article"),
        pytest.param("2031-05-03", 1, id="the day after"),
        pytest.param("2031-05", 0, id="the month of the article"),
        pytest.param("2031-06", 1, id="the month after"),
        pytest.param("2031-05-01/2031-05-09", 0, id="an interval that the article lies in"),
    ],
)
def test_an_event_is_not_done_before_it_was(project: Path, date: str, expected: int) -> None:
    edit(project, EVENT, "date: 2031-05-01", f"date: {date}")
    assert expected == len(said(project, "T001"))


@pytest.mark.parametrize("status", ["expected", "cancelled", "not-reported", "disputed"])
def test_an_event_that_no_source_calls_done_may_lie_ahead(project: Path, status: str) -> None:
    edit(project, EVENT, "date: 2031-05-01", "date: 2031-08-01")
    edit(project, EVENT, "status: reported", f"status: {status}")
    assert [] == said(project, "T001")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2031-06-10", [], id="the day of the briefing"),
        pytest.param("2031-06", [], id="a month that it lies in"),
        pytest.param("2031-06-09/2031-07-01", [], id="an interval that begins before"),
        pytest.param("2031-06-11", ["2031-06-11"], id="the day after"),
        pytest.param("2032", ["2032"], id="the year after"),
    ],
)
def test_what_is_done_lies_no_later_than_the_day_of_the_briefing(project: Path, date: str, expected: list[str]) -> None:
    edit(project, COUNCIL, "published: 2031-05-02", f"published: {date}")
    edit(project, EVENT, "date: 2031-05-01", f"date: {date}")
    messages = [
        f"{what} {late}, after the day of the briefing, 2031-06-10"
        for late in expected
        for what in ("event `council-meeting` is called reported, and dated", "article `harbour-council` was published")
    ]
    assert messages == said(project, "T004")


def test_what_is_expected_may_lie_after_the_day_of_the_briefing(project: Path) -> None:
    edit(project, EVENT, "date: 2031-05-01", "date: 2031-08-01")
    edit(project, EVENT, "status: reported", "status: expected")
    assert [] == said(project, "T004")


def test_the_day_of_the_briefing_may_be_a_month(project: Path) -> None:
    edit(project, "content/site.yaml", "as_of: 2031-06-10", "as_of: 2031-06")
    edit(project, COUNCIL, "published: 2031-05-02", "published: 2031-06-30")
    assert [] == said(project, "T004")


def test_a_number_that_the_editor_put_in_is_not_held(project: Path) -> None:
    edit(project, COUNCIL, "at least 40,000 cubic metres", "at least [50,000] cubic metres")
    edit(project, COUNCIL, "value: 40000", "value: 50000")
    assert ["the quotation does not hold the number 50,000"] == said(project, "F001")


BROKEN = [
    pytest.param("content/events/fair.yaml", "name: Fair\nstatus: held\n", id="a record with a mistake"),
    pytest.param("content/events/fair.yaml", "name: [Fair\n", id="a record that cannot be read"),
]


@pytest.mark.parametrize(("path", "text"), BROKEN)
def test_an_acceptance_is_not_called_idle_beside_a_broken_record(project: Path, path: str, text: str) -> None:
    edit(project, "content/figures/dredged-volume.yaml", "unit:", "accept: {F004: measured apart}\nunit:")
    edit(project, COUNCIL, "as_of: 2031-04", "as_of: 2031-03")
    assert 1 == len(said(project, "G006"))
    write_files(project, {path: text})
    assert [] == said(project, "G006")


@pytest.mark.parametrize(("language", "expected"), [("", ["the number may be 1.25 or 1,250"]), ("en", []), ("de", [])])
def test_a_language_that_is_said_decides_what_a_point_means(language: str, expected: list[str], project: Path) -> None:
    value = 1250 if language == "de" else 1.25
    reading(project, "1.250 crates", f"value: {value}", "crates")
    if language:
        edit(project, "content/summaries/own.yaml", "  kind: report", f"  kind: report\n  language: {language}")
    assert expected == said(project, "F007")
