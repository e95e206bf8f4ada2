"""Questions of a briefing: quotations merge by their place, articles group by origin, readings come by date."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from conftest import CAPTURES
from projects import edit, look, options, rules

from sitegen.briefing.descent import Descent
from sitegen.briefing.names import Names
from sitegen.briefing.order import foretells
from sitegen.briefing.questions import Briefing
from sitegen.briefing.texts import LockSource, Texts
from sitegen.build import build
from sitegen.content.cache import RecordCache
from sitegen.content.load import Content, load
from sitegen.content.records import Event, Summary, Topic
from sitegen.diagnostics import Diagnostics
from sitegen.store import Store
from sitegen.unchanged import inputs

COUNCIL = "content/summaries/harbour-council.yaml"
TOPIC = "content/topics/dredging.yaml"


def content_of(project: Path) -> Content:
    cache = RecordCache(Store(None), inputs(options(project)))
    return load(project / "content", Diagnostics(), cache)


def quoted(briefing: Briefing, article: str) -> list[tuple[str, str | None]]:
    """Return the words of an article's quotations with their speakers."""
    return [
        (quotation.words, quotation.listed.speaker if quotation.listed else None)
        for quotation in briefing.quotations(article)
    ]


def test_quotations_come_in_the_order_of_the_text_one_for_each_place(project: Path) -> None:
    assert quoted(look(project).briefing, "harbour-council") == [
        ("not before June", None),
        ("at least 40,000 cubic metres", None),
        ("The channel cannot wait for ever", "mara-lind"),
    ]


def test_words_that_are_quoted_in_prose_and_listed_are_one_quotation_with_the_listed_speaker(project: Path) -> None:
    edit(
        project, TOPIC, 'questions: ["Who pays?"]', 'questions: ["Who pays [@harbour-council “channel cannot wait”]?"]'
    )
    edit(project, COUNCIL, "\nquotations:\n", "\nquotations:\n  - {text: channel cannot wait, speaker: mara-lind}\n")
    listed = quoted(look(project).briefing, "harbour-council")
    assert listed.count(("channel cannot wait", "mara-lind")) == 1
    assert len(listed) == 4


@pytest.mark.parametrize("shape", ["The  channel cannot wait for ever", "The channel cannot wait for\u00a0ever"])
def test_words_in_another_shape_at_the_same_place_are_one_quotation(project: Path, shape: str) -> None:
    edit(project, TOPIC, 'questions: ["Who pays?"]', f'questions: ["Who pays [@harbour-council “{shape}”]?"]')
    expected = ("The channel cannot wait for ever", "mara-lind")
    assert [expected] == [given for given in quoted(look(project).briefing, "harbour-council") if "wait" in given[0]]


def test_words_at_two_places_that_near_tells_apart_are_two_quotations(project: Path) -> None:
    edit(
        project,
        COUNCIL,
        "quotations:\n",
        "quotations:\n  - {text: council, near: Marrow Bay}\n  - {text: council, near: since 2029}\n",
    )
    text = CAPTURES["council.txt"]
    starts = [
        given.place.start for given in look(project).briefing.quotations("harbour-council") if given.words == "council"
    ]
    assert [text.index("council of"), text.rindex("council")] == starts


LISTED = "quotations:\n  - {text: council, near: since 2029, speaker: mara-lind}\n"
TWICE = f"{LISTED}  - {{text: council, near: Marrow Bay}}\n"
MEANT = [
    pytest.param(LISTED, "council", "who has led the council", id="those of the quotation that lists the words"),
    pytest.param(LISTED, "council, near: Marrow Bay", "The port council", id="those near words of its own"),
    pytest.param(TWICE, "council, near: since 2029", "who has led the council", id="near words, where two list them"),
    pytest.param(TWICE, "council", "Port council", id="the first, where two quotations list the words"),
]


@pytest.mark.parametrize(("listed", "source", "expected"), MEANT)
def test_a_source_of_words_that_stand_at_several_places_means(
    project: Path, listed: str, source: str, expected: str
) -> None:
    edit(project, COUNCIL, "quotations:\n", listed)
    edit(project, TOPIC, "quotation: not before June", f"quotation: {source}")
    work = look(project)
    citation = work.briefing.get("dredging", Topic).judgments[0].sources[1]
    place = work.briefing.place_of_words(citation.article, citation.quotation, citation.near)
    assert place is not None
    assert CAPTURES["council.txt"].index(expected) + len(expected) == place.end
    assert ["Q002"] * (expected == "Port council") == rules(work)


@pytest.mark.parametrize(("near", "expected"), [("", {"mara-lind"}), (", near: Marrow Bay", set())])
def test_the_asserter_of_a_source_is_the_speaker_at_its_place(project: Path, near: str, expected: set[str]) -> None:
    edit(project, COUNCIL, "quotations:\n", LISTED)
    edit(project, TOPIC, "quotation: not before June", f"quotation: council{near}")
    work = look(project)
    assert expected == work.briefing.asserters(work.briefing.get("dredging", Topic).judgments[0].sources[1])


SENTENCE = "Engineers said that at least 40,000 cubic metres"
NUMBER = "at least 40,000 cubic metres"
SAID = f'quotations:\n  - {{text: "{SENTENCE}", speaker: mara-lind}}\n'


@pytest.mark.parametrize(
    ("cited", "named", "expected"),
    [
        pytest.param(NUMBER, "port-council", {"port-council"}, id="who is named for the number"),
        pytest.param(SENTENCE, "port-council", {"mara-lind"}, id="the speaker of the whole sentence"),
        pytest.param("40,000 cubic", "port-council", {"mara-lind"}, id="the speaker of words that no reading quotes"),
        pytest.param(NUMBER, "", {"mara-lind"}, id="the speaker where nobody is named"),
    ],
)
def test_who_is_named_for_a_number_asserts_it_and_not_the_speaker_around_it(
    project: Path, cited: str, named: str, expected: set[str]
) -> None:
    edit(project, COUNCIL, "quotations:\n", SAID)
    edit(project, COUNCIL, "    asserted_by: port-council\n", f"    asserted_by: {named}\n" if named else "")
    edit(project, TOPIC, "quotation: not before June", f'quotation: "{cited}"')
    work = look(project)
    assert expected == work.briefing.asserters(work.briefing.get("dredging", Topic).judgments[0].sources[1])
    assert "mara-lind" in work.briefing.cast("dredging")


def test_a_citation_in_prose_means_the_place_of_the_quotation_that_lists_its_words(project: Path) -> None:
    edit(project, COUNCIL, "quotations:\n", LISTED)
    edit(project, TOPIC, 'questions: ["Who pays?"]', 'questions: ["Who pays [@harbour-council “council”]?"]')
    report = build(options(project))
    assert [] == [found.rule for found in report.found]
    start = CAPTURES["council.txt"].rindex("council")
    page = (project / "public/topics/dredging.html").read_text("utf-8")
    assert f"harbour-council.html#q{start}-{start + 7}" in page


def test_a_place_leads_back_to_the_words(project: Path) -> None:
    briefing = look(project).briefing
    names = {"harbour-council": "council.txt", "tide-gazette": "gazette.txt", "harbour-office": "statement.txt"}
    for article in briefing.articles():
        quotations = briefing.quotations(article)
        for given in quotations:
            assert given.words == CAPTURES[names[article]][given.place.start : given.place.end]


def test_articles_that_rewrite_another_are_of_its_origin(project: Path) -> None:
    briefing = look(project).briefing
    assert briefing.origins() == (("harbour-council", "tide-gazette"), ("harbour-office",))
    assert briefing.declared() == (("tide-gazette", "harbour-council"),)
    assert briefing.count_origins(["harbour-council", "tide-gazette"]) == 1
    assert briefing.count_origins(["harbour-council", "harbour-office"]) == 2


@pytest.mark.parametrize(
    ("kind", "published", "name"),
    [
        pytest.param("report", "2031-05-03", "harbour-council", id="the earlier of two"),
        pytest.param("report", "2031-05-01", "tide-gazette", id="the earlier of two, the second by id"),
        pytest.param("rewrite", "2031-05-01", "harbour-council", id="not one that says that it rewrites"),
    ],
)
def test_an_origin_is_named_by_its_earliest_article_that_is_no_rewrite(
    project: Path, kind: str, published: str, name: str
) -> None:
    gazette = "content/summaries/tide-gazette.yaml"
    edit(project, gazette, "  derived_from: [harbour-council]\n", "")
    edit(project, gazette, "kind: rewrite", f"kind: {kind}")
    edit(project, gazette, "2031-05-03~", published)
    origin_of = look(project).briefing.origin_of
    assert [name, name] == [origin_of("harbour-council"), origin_of("tide-gazette")]


def test_the_reason_of_an_origin_says_which_article_stands_in_which(project: Path) -> None:
    briefing = look(project).briefing

    assert [
        "“Dredging vote delayed again” rewrites “Port council puts off its vote”",
        "65\u00a0% of the word sequences of “Dredging vote delayed again” stand in “Port council puts off its vote”",
    ] == list(briefing.reasons("harbour-council"))


def test_articles_that_share_much_are_of_one_origin_without_a_declaration(project: Path) -> None:
    edit(project, "content/summaries/tide-gazette.yaml", "  derived_from: [harbour-council]\n", "")
    briefing = look(project).briefing
    assert briefing.copied() == (("harbour-council", "tide-gazette"),)
    assert briefing.origins() == (("harbour-council", "tide-gazette"), ("harbour-office",))


def test_every_pair_is_measured_from_both_sides(project: Path) -> None:
    pairs = {(pair.a, pair.b): pair for pair in look(project).briefing.pairs()}
    assert sorted(pairs) == [
        ("harbour-council", "harbour-office"),
        ("harbour-council", "tide-gazette"),
        ("harbour-office", "tide-gazette"),
    ]
    near = pairs["harbour-council", "tide-gazette"]
    assert near.jaccard < min(near.a_in_b, near.b_in_a) <= max(near.a_in_b, near.b_in_a) <= 1
    assert near.shared_quotations == 1


def test_readings_come_by_date_then_by_article(project: Path) -> None:
    briefing = look(project).briefing
    readings = [(given.article, given.reading.value) for given in briefing.readings("dredged-volume")]
    assert readings == [("harbour-council", 40000), ("tide-gazette", 35000), ("harbour-office", 55000)]


STATES = [
    pytest.param("", "single", "apart", id="an origin for each date, one asserter not known"),
    pytest.param(", asserted_by: mara-lind", "differ", "differ", id="two asserters"),
    pytest.param(", asserted_by: port-council", "single", "apart", id="an origin for each date, one asserter"),
]


@pytest.mark.parametrize(("asserter", "of_one_date", "of_all"), STATES)
def test_the_state_of_a_figure_heeds_asserters_and_origins(
    project: Path, asserter: str, of_one_date: str, of_all: str
) -> None:
    edit(project, "content/summaries/tide-gazette.yaml", ", qualifier: up to", f", qualifier: up to{asserter}")
    briefing = look(project).briefing
    assert (of_one_date, of_all) == (briefing.state_of("dredged-volume"), briefing.standing_of("dredged-volume"))


def test_a_figure_without_readings_is_single(project: Path) -> None:
    briefing = look(project).briefing
    assert ("single", "single") == (briefing.state_of("nothing"), briefing.standing_of("nothing"))


PARTS = [
    pytest.param(TOPIC, "Dredging", "Dredging", {"port-council"}, id="who takes part in its event"),
    pytest.param(TOPIC, "Who pays?", "Who pays [[mara-lind]]?", {"mara-lind", "port-council"}, id="who is linked"),
    pytest.param(
        "content/disputes/day-of-the-vote.yaml",
        "Both can be right.",
        "Ask [[mara-lind]].",
        {"mara-lind", "port-council"},
        id="who is linked in a dispute",
    ),
    pytest.param(
        TOPIC,
        "Who pays?",
        "Who waits [@harbour-council “cannot wait”]?",
        {"mara-lind", "port-council"},
        id="whose words are cited",
    ),
    pytest.param(
        "content/disputes/day-of-the-vote.yaml",
        "article: harbour-council, quotation: not before June",
        "article: tide-gazette, quotation: not before June",
        {"mara-lind", "port-council"},
        id="whose words a dispute cites",
    ),
    pytest.param(
        "content/summaries/tide-gazette.yaml",
        "qualifier: up to",
        "qualifier: up to, asserted_by: mara-lind",
        {"mara-lind", "port-council"},
        id="whose number is read",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "expected"), PARTS)
def test_a_part_in_a_topic_has(project: Path, path: str, old: str, new: str, expected: set[str]) -> None:
    edit(project, path, old, new)
    briefing = look(project).briefing
    assert expected == set(briefing.cast("dredging"))
    assert all(briefing.topics_with(actor) == ["dredging"] for actor in expected)


def test_who_is_only_named_in_an_article_of_a_topic_or_linked_by_an_event_has_no_part_in_it(project: Path) -> None:
    edit(project, "content/events/council-meeting.yaml", "was put off.", "of [[mara-lind]] was put off.")
    briefing = look(project).briefing
    assert {"harbour-council", "tide-gazette"} == briefing.naming("mara-lind").keys()
    assert briefing.topics_with("mara-lind") == []


FORETOLD = [
    pytest.param("report", "2031-04-30", "reported", True, id="an older report"),
    pytest.param("report", "2031-05-01", "reported", False, id="a report of the day"),
    pytest.param("report", None, "reported", False, id="a report without a date"),
    pytest.param("preview", "2031-05-01", "reported", True, id="a preview of the day"),
    pytest.param("preview", "2031-04-16/2031-05-01", "reported", True, id="a preview of some day until then"),
    pytest.param("preview", "2031-05-02", "reported", False, id="a preview that looks back"),
    pytest.param("report", "2031-05-02", "expected", True, id="anything on what is expected"),
    pytest.param("report", None, "not-reported", True, id="anything on what is not reported"),
]


@pytest.mark.parametrize(("kind", "published", "status", "expected"), FORETOLD)
def test_an_event_is_announced_by(project: Path, kind: str, published: str | None, status: str, expected: bool) -> None:
    edit(project, COUNCIL, "kind: report", f"kind: {kind}")
    edit(project, COUNCIL, "  published: 2031-05-02\n", f"  published: {published}\n" if published else "")
    edit(project, "content/events/council-meeting.yaml", "status: reported", f"status: {status}")
    briefing = look(project).briefing
    article, event = briefing.get("harbour-council", Summary).article, briefing.get("council-meeting", Event)
    assert foretells(article, event) is expected


@pytest.mark.parametrize("name", sorted(Briefing._order))
def test_each_index_and_narrow_step_may_be_asked_first(project: Path, name: str) -> None:
    fresh = Briefing(content_of(project), look(project).briefing.texts, LockSource(), follows=True)
    getattr(fresh, name)(("harbour-council", "harbour-office") if name == "_pair" else "harbour-council")
    assert fresh._pending == {}


def test_what_is_of_all_articles_is_made_once_in_a_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts: Counter[str] = Counter()

    def counted(of: type, name: str) -> None:
        made = getattr(of, name)

        def count(*given: object) -> object:
            counts[name] += 1
            return made(*given)

        monkeypatch.setattr(of, name, count)

    counted(Texts, "compare")
    counted(Names, "__init__")
    counted(Descent, "__init__")
    assert not build(options(project)).failed
    assert counts == {"compare": 1, "__init__": 2}
