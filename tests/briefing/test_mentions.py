"""Mentions: each sentence of what the module promises, by an example."""

from __future__ import annotations

import hashlib
import pickle
import shutil
from pathlib import Path

import pytest
from conftest import write_files
from projects import look

from sitegen.briefing.doubts import Doubt
from sitegen.briefing.mentions import Mentions
from sitegen.briefing.names import Names, Settled
from sitegen.briefing.studies import Question
from sitegen.briefing.studying import study_texts
from sitegen.content.extract import HTML_EXTRACTOR
from sitegen.content.records import Actor, Alias, Article, Summary
from sitegen.diagnostics import RULES
from sitegen.rules.names import in_words
from sitegen.text import normalise


def actor(id_: str, name: str, *aliases: str | Alias, kind: str = "person", surname: str | None = None) -> Actor:
    """Return an actor, whose aliases may be mere words."""
    listed = tuple(Alias(text=alias) if isinstance(alias, str) else alias for alias in aliases)
    return Actor(id=id_, name=name, kind=kind, aliases=listed, surname=surname)  # type: ignore[arg-type]


def summary(id_: str, **mentions: str | None) -> Summary:
    """Return a summary that settles names; an underscore stands for a space."""
    settled = {name.replace("_", " "): actor_id for name, actor_id in mentions.items()}
    article = Article(sha256="0" * 64, title="Invented", kind="report")
    return Summary(id=id_, article=article, summary="Invented.", mentions=settled)


MARA = actor("mara", "Mara Lind")
OLE = actor("ole", "Ole Lind")
ADA = actor("ada", "Ada Lind")
BOARD = actor("board", "Port Board", "the board", kind="organisation")


def named(text: str, *actors: Actor, summaries: tuple[Summary, ...] = (), article: str = "a") -> Mentions:
    return Names(actors, map(Settled.of, summaries)).count(article, normalise(text))


def counts(text: str, *actors: Actor, summaries: tuple[Summary, ...] = (), article: str = "a") -> dict[str, int]:
    return named(text, *actors, summaries=summaries, article=article).counts


def doubts(text: str, *actors: Actor, summaries: tuple[Summary, ...] = ()) -> list[Doubt]:
    return named(text, *actors, summaries=summaries).doubts


# "Every name and alias, word-bounded, the longest match first."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Port Board met.", {"board": 1}, id="a name"),
        pytest.param("Then the board voted.", {"board": 1}, id="an alias"),
        pytest.param("Port Board and Port Board", {"board": 2}, id="twice"),
        pytest.param("Port Board", {"board": 1}, id="nothing but the name"),
        pytest.param("The Port Board's vote, the Port Board’s", {"board": 2}, id="possessives"),
        pytest.param("“Port Board”, (Port Board); Port Board-led", {"board": 3}, id="punctuation"),
        pytest.param("Port\nBoard, Port\u00a0 Board, Port\u00ad Board", {"board": 3}, id="white space of any shape"),
        pytest.param("Port Boards, Airport Board, xPort Board, Port Board2", {}, id="within a longer word"),
        pytest.param("port board, PORT BOARD", {}, id="in another case"),
        pytest.param("Port, Board", {}, id="in parts"),
        pytest.param("\U0001f6a2 Port Board \U0001f6a2 Port Board", {"board": 2}, id="behind characters of two units"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_every_name_and_alias_is_counted_where_it_stands_as_words(text: str, expected: dict[str, int]) -> None:
    assert expected == counts(text, BOARD)


def test_peoples_are_named_by_alias() -> None:
    korea = actor("korea", "Norland", "Norlanders", "Norlandish", kind="state")
    assert {"korea": 4} == counts("Norland’s envoy, two Norlanders and a Norlandish ship left Norland.", korea)


def test_names_with_accents_are_found_in_either_form() -> None:
    ode = actor("ode", "Zoë Öde")
    assert {"ode": 2} == counts("Zoe\u0308 O\u0308de and Zoë Öde", ode)
    assert {"ode": 2} == counts("Zoe\u0308 O\u0308de and Zoë Öde", actor("ode", "Zoe\u0308 O\u0308de"))


def test_a_name_is_not_found_before_a_mark_that_would_change_its_last_letter() -> None:
    assert {} == counts("Ana\u0323s", actor("ana", "Ana", kind="group"))


def test_of_names_at_one_place_the_longest_counts() -> None:
    bay = actor("bay", "Marrow Bay", kind="state")
    council = actor("council", "Marrow Bay Council", kind="organisation")
    assert {"bay": 1, "council": 2} == counts("Marrow Bay Council, Marrow Bay, Marrow Bay Council", bay, council)


def test_a_name_within_another_is_not_counted() -> None:
    bay = actor("bay", "Bay", kind="state")
    council = actor("council", "Council of Marrow Bay", kind="organisation")
    assert {"council": 1} == counts("The Council of Marrow Bay met.", bay, council)


def test_of_names_that_overlap_the_one_that_begins_first_counts() -> None:
    first = actor("first", "Harbour Office", kind="organisation")
    second = actor("second", "Office of Tides", kind="organisation")
    assert {"first": 1} == counts("Harbour Office of Tides", first, second)


def test_a_longer_name_that_ends_within_a_word_does_not_hide_a_shorter_one() -> None:
    short = actor("short", "Marrow", kind="state")
    long = actor("long", "Marrow Bay", kind="state")
    assert {"short": 1} == counts("Marrow Bayside", short, long)


# "A bare surname counts for the person whom that article introduced by full name."


def test_a_bare_surname_counts_for_the_person_whom_the_article_introduced_by_full_name() -> None:
    assert Mentions({"mara": 3}, []) == named("Mara Lind spoke. Lind left, and Lind’s ship too.", MARA, OLE)


def test_a_bare_surname_counts_by_article() -> None:
    names = Names([MARA, OLE], [])
    assert {"mara": 2} == names.count("a", "Mara Lind spoke. Lind left.").counts
    assert {"ole": 2} == names.count("b", "Ole Lind spoke. Lind left.").counts


def test_a_longer_alias_that_holds_the_surname_introduces_too() -> None:
    assert {"mara": 2} == counts("Chairwoman Lind spoke. Lind left.", actor("mara", "Mara Lind", "Chairwoman Lind"))


def test_an_alias_that_holds_the_surname_only_within_a_word_introduces_nobody() -> None:
    li = actor("li", "Lianne Li", "Lianne")
    assert {"li": 1} == counts("Lianne spoke. Li left.", li)


def test_an_alias_without_the_surname_introduces_nobody() -> None:
    assert {"mara": 1} == counts("The chairwoman spoke. Lind left.", actor("mara", "Mara Lind", "The chairwoman"))


def test_the_surname_is_the_last_word_of_the_name_unless_the_record_says_otherwise() -> None:
    jin = actor("jin", "Han Su-jin", surname="Han")
    assert {"jin": 2} == counts("Han Su-jin spoke. Han left; Su-jin stayed.", jin)


@pytest.mark.parametrize("kind", ["organisation", "state", "group"])
def test_only_persons_have_surnames(kind: str) -> None:
    assert Mentions({"x": 1}, []) == named("Marrow Bay slept. Bay water rose.", actor("x", "Marrow Bay", kind=kind))


def test_who_has_no_name_has_no_surname() -> None:
    assert Mentions({"x": 1}, []) == named(
        "An unnamed official spoke to an official.", actor("x", "An unnamed official")
    )


def test_a_surname_that_is_an_alias_counts_without_an_introduction() -> None:
    assert Mentions({"mara": 1}, []) == named("Lind left.", actor("mara", "Mara Lind", "Lind"))


# "Where it has introduced several of that surname, the one introduced last is meant, which may be wrong and is
# reported"


def test_of_several_who_were_introduced_the_last_one_is_meant_and_it_is_reported() -> None:
    text = "Mara Lind and Ole Lind met. Lind left."
    expected = Mentions({"mara": 1, "ole": 2}, [Doubt("Lind", ("mara", "ole"), True, 28, 32, 1)])
    assert expected == named(text, MARA, OLE, ADA)


def test_before_the_second_is_introduced_there_is_no_doubt() -> None:
    text = "Mara Lind came. Lind spoke. Ole Lind came. Lind left."
    expected = Mentions({"mara": 2, "ole": 2}, [Doubt("Lind", ("mara", "ole"), True, 43, 47, 1)])
    assert expected == named(text, MARA, OLE)


def test_all_places_in_doubt_are_reported_at_the_first_with_all_who_may_be_meant() -> None:
    text = "Mara Lind, Ole Lind. Lind. Ada Lind. Lind."
    expected = Mentions({"ada": 2, "mara": 1, "ole": 2}, [Doubt("Lind", ("mara", "ole", "ada"), True, 21, 25, 2)])
    assert expected == named(text, MARA, OLE, ADA)


def test_who_is_named_in_full_again_is_not_introduced_again() -> None:
    assert {"mara": 2, "ole": 2} == counts("Mara Lind, Ole Lind, Mara Lind. Lind.", MARA, OLE)


# "and a name that it has not introduced is reported as well, and counts for nobody."


def test_a_surname_that_was_not_introduced_counts_for_nobody_and_is_reported() -> None:
    assert Mentions({}, [Doubt("Lind", ("mara",), False, 0, 4, 1)]) == named("Lind left.", MARA)
    assert Mentions({}, [Doubt("Lind", ("mara", "ole"), False, 0, 4, 2)]) == named("Lind left. Lind.", MARA, OLE)


def test_before_and_behind_the_introduction_are_two_findings() -> None:
    text = "Lind, Lind. Mara Lind, Ole Lind. Lind."
    expected = [Doubt("Lind", ("mara", "ole"), False, 0, 4, 2), Doubt("Lind", ("mara", "ole"), True, 33, 37, 1)]
    assert expected == doubts(text, MARA, OLE)


def test_a_surname_within_a_longer_name_of_another_is_no_bare_surname() -> None:
    lines = actor("lines", "Lind Lines", kind="organisation")
    assert Mentions({"lines": 1}, []) == named("Lind Lines sails.", MARA, lines)


# "The summary settles both: `mentions:` gives a name, or a longer passage that holds it, to an actor or to nobody."


def test_the_summary_gives_a_name_to_an_actor() -> None:
    expected = Mentions({"mara": 2, "ole": 1}, [])
    assert expected == named("Lind. Mara Lind and Ole Lind.", MARA, OLE, summaries=(summary("a", Lind="mara"),))


def test_the_summary_gives_a_name_to_nobody() -> None:
    text = "Lind. Mara Lind and Ole Lind. Lind."
    assert Mentions({"mara": 1, "ole": 1}, []) == named(text, MARA, OLE, summaries=(summary("a", Lind=None),))


def test_the_summary_settles_one_place_by_a_longer_passage() -> None:
    text = "Mara Lind and Ole Lind met. Lind left. Lind the pilot stayed."
    settled = (summary("a", Lind="mara", Lind_the_pilot="ole"),)
    assert Mentions({"mara": 2, "ole": 2}, []) == named(text, MARA, OLE, summaries=settled)


def test_a_passage_that_is_given_to_nobody_hides_the_name_in_it() -> None:
    text = "Mara Lind spoke. The Lind Prize went to none. Lind left."
    assert {"mara": 2} == counts(text, MARA, summaries=(summary("a", The_Lind_Prize=None),))


def test_a_name_that_is_settled_and_stands_nowhere_is_reported() -> None:
    text = "Mara Lind and Linda met. Lind left."
    settled = (summary("a", Lind="mara", Lind_stayed="mara", Lin=None), summary("b", Ole="ole"))
    assert Mentions({"mara": 2}, [], ("Lind stayed", "Lin")) == named(text, MARA, summaries=settled)


def test_the_summary_also_settles_a_full_name() -> None:
    text = "Mara Lind, the singer, sang."
    assert {} == counts(text, MARA, summaries=(summary("a", Mara_Lind=None),))


def test_what_a_summary_settles_holds_for_its_article_alone() -> None:
    settled = (summary("b", Lind="mara"),)
    assert {} == counts("Lind left.", MARA, summaries=settled)
    assert {"mara": 1} == counts("Lind left.", MARA, summaries=settled, article="b")


def test_a_passage_of_another_article_hides_no_name() -> None:
    settled = (summary("b", Port_Board_of_Marrow=None),)
    assert {"board": 1} == counts("Port Board of Marrow", BOARD, summaries=settled)


def test_a_settled_passage_is_found_in_any_shape() -> None:
    settled = Summary(
        id="a",
        article=Article(sha256="0" * 64, title="Invented", kind="report"),
        summary="Invented.",
        mentions={"Lind’s  brother": None},
    )
    assert {"mara": 1} == counts("Mara Lind came. Lind's brother left.", MARA, summaries=(settled,))


# "A name that two actors bear counts for neither, except in the article that an alias is tied to."


def test_a_name_that_two_actors_bear_counts_for_neither() -> None:
    a = actor("a", "The Board", kind="organisation")
    b = actor("b", "Port Board", "The Board", kind="organisation")
    c = actor("c", "School Board", "The Board", kind="organisation")
    assert Mentions({"b": 1}, []) == named("The Board, Port Board", a, b)
    assert Mentions({"b": 1, "c": 1}, []) == named("The Board, Port Board, School Board", a, b, c)


def test_an_alias_that_is_tied_to_an_article_counts_there_and_nowhere_else() -> None:
    mara = actor("mara", "Mara Lind", Alias(text="Maria Lint", article="a"))
    assert {"mara": 1} == counts("Maria Lint", mara)
    assert {} == counts("Maria Lint", mara, article="b")


def test_a_tied_alias_outweighs_what_others_are_called_elsewhere() -> None:
    tied = actor("tied", "School Board", Alias(text="Port Board", article="a"), kind="organisation")
    assert {"tied": 1} == counts("Port Board", BOARD, tied)
    assert {"board": 1} == counts("Port Board", BOARD, tied, article="b")


def test_the_summary_outweighs_a_tied_alias() -> None:
    mara = actor("mara", "Mara Lind", Alias(text="Maria Lint", article="a"))
    assert {"ole": 1} == counts("Maria Lint", mara, OLE, summaries=(summary("a", Maria_Lint="ole"),))


@pytest.mark.parametrize("article", [None, "a"], ids=["everywhere", "in an article"])
def test_an_alias_that_does_not_count_counts_only_where_the_summary_says_so(article: str | None) -> None:
    mara = actor("mara", "Mara Lind", Alias(text="the chair", article=article, count=False))
    assert {} == counts("Then the chair left.", mara)
    assert {"mara": 1} == counts(
        "Then the chair left the chair.", mara, summaries=(summary("a", Then_the_chair="mara"),)
    )


@pytest.mark.parametrize("turned", [False, True])
def test_a_name_that_two_actors_are_given_in_one_article_counts_for_neither(turned: bool) -> None:
    a = actor("x", "Ada Ode", Alias(text="the envoy", article="a"))
    b = actor("y", "Ole Ode", Alias(text="the envoy", article="a"))
    assert {} == counts("Then the envoy left.", *((b, a) if turned else (a, b)))


# "So is a surname within a longer name that is no actor's, and what may be a surname or another word."

KIM = actor("kim", "Kim Jong Un")
KIM_AND_OTHERS = (
    "Kim Jong Un met Xi Jinping on Monday. Kim thanked Xi for the visit. Xi said Kim was welcome, and Kim smiled. "
    "Ferdinand Marcos Jr. called. Marcos said so, and so did Marcos."
)


def test_surnames_that_come_first_and_before_a_suffix_are_found() -> None:
    actors = (KIM, actor("xi", "Xi Jinping"), actor("marcos", "Ferdinand Marcos Jr."))
    assert Mentions({"kim": 4, "marcos": 3, "xi": 3}, []) == named(KIM_AND_OTHERS, *actors)


@pytest.mark.parametrize("other", ["Kim Yo Jong", "Kim Jong Il", "Kim Yo-jong", "KIM Yo Jong"])
def test_a_name_that_is_no_actors_counts_for_nobody_and_puts_its_surname_in_doubt(other: str) -> None:
    text = f"Kim Jong Un came. {other} spoke. Kim left."
    at = len(text) - len("Kim left.")
    expected = Doubt("Kim", ("kim",), True, at, at + 3, 1, "surname", (other,))
    assert Mentions({"kim": 1}, [expected]) == named(text, KIM)


def test_a_surname_of_others_alone_counts_for_nobody_and_is_reported() -> None:
    expected = Doubt("Kim", ("kim",), False, 19, 22, 1, "surname", ("Kim Yo Jong",))
    assert Mentions({}, [expected]) == named("Kim Yo Jong spoke. Kim left.", KIM)


def test_who_is_introduced_after_another_of_that_surname_is_meant_and_it_is_reported() -> None:
    found = named("Kim Yo Jong spoke. Kim Jong Un came. Kim left.", KIM)
    assert ({"kim": 2}, [("Kim", ("Kim Yo Jong",))]) == (
        found.counts,
        [(doubt.surname, doubt.others) for doubt in found.doubts],
    )


@pytest.mark.parametrize("other", ["Brenda Lind", "Lind-Berg", "Lind Street", "Mara J. Lind"])
def test_a_longer_name_that_may_be_the_actors_is_reported(other: str) -> None:
    expected = Doubt(other, ("mara",), True, 16, 16 + len(other), 1, "longer")
    assert Mentions({"mara": 1}, [expected]) == named(f"Mara Lind came. {other}", MARA)


def test_a_surname_that_is_settled_does_not_settle_longer_names() -> None:
    text = "Brenda Lind spoke. Lind left."
    expected = Mentions({"mara": 1}, [Doubt("Brenda Lind", ("mara",), True, 0, 11, 1, "longer")])
    assert expected == named(text, MARA, summaries=(summary("a", Lind="mara"),))
    assert {"mara": 1} == counts(text, MARA, summaries=(summary("a", Lind="mara", Brenda_Lind=None),))


def test_an_alias_that_is_the_surname_is_not_found_in_longer_names() -> None:
    mara = actor("mara", "Mara Lind", "Lind")
    assert Mentions({"mara": 1}, [Doubt("Brenda Lind", ("mara",), True, 0, 11, 1, "longer")]) == named(
        "Brenda Lind spoke. Lind left.", mara
    )


def test_an_alias_in_chinese_characters_is_found_as_it_is() -> None:
    lind = Actor(id="lind", name="Mara Lind", kind="person", aliases=(Alias(text="林德"),), native_name="林德")
    assert {"lind": 1} == counts("林德说，港口很大。", lind)


def test_a_name_of_two_syllables_before_a_particle_may_be_a_longer_name() -> None:
    kim = Actor(id="kim", name="Kim Jong", kind="person", native_name="김정")
    expected = Mentions({}, [Doubt("김정은", ("kim",), True, 0, 3, 1, "longer")])
    assert expected == named("김정은 왔다.", kim)
    assert {"kim": 1} == counts("김정, 곧", kim)


def test_a_short_name_with_the_ending_of_a_genitive_is_counted() -> None:
    bo = actor("bo", "Bo")
    german = Article(sha256="0" * 64, title="T", kind="report", language="de-AT")
    settled = (Summary(id="a", article=german, summary="S."),)
    assert {"bo": 2} == counts("Bos Boot, sagt Bo.", bo, summaries=settled)
    assert {"bo": 1} == counts("Bos boat, says Bo.", bo)


def test_a_name_that_two_actors_may_be_written_with_counts_for_neither_and_is_reported() -> None:
    father, son = actor("father", "Ole Berg Sr."), actor("son", "Ole Berg Jr.")
    expected = Mentions({}, [Doubt("Ole Berg", ("father", "son"), True, 0, 8, 1, "spelling")])
    assert expected == named("Ole Berg spoke.", father, son) == named("Ole Berg spoke.", son, father)


def test_a_name_of_one_actor_outweighs_what_is_made_of_anothers() -> None:
    one, other = actor("one", "Kim Yong-hyun"), actor("other", "Kim Yong Hyun")
    assert Mentions({"one": 1, "other": 1}, []) == named("Kim Yong-hyun, Kim Yong Hyun", one, other)


@pytest.mark.parametrize("first", ["Muller", "Mueller"])
def test_a_surname_in_another_spelling_than_that_of_the_full_name_is_somebody_elses(first: str) -> None:
    muller = actor("muller", "Karl Müller")
    assert {"muller": 2} == counts(f"Karl {first} spoke. {first} left.", muller)
    expected = Mentions({"muller": 1}, [Doubt(first, ("muller",), False, 19, 19 + len(first), 1)])
    assert expected == named(f"Karl Müller spoke. {first} left.", muller)


def test_what_may_be_a_number_is_no_surname_before_its_bearer_is_introduced() -> None:
    xi = actor("xi", "Xi Jinping")
    assert Mentions({}, []) == named("Chapter XI, part XI.", xi)
    assert Mentions({"xi": 1}, [Doubt("XI", ("xi",), True, 20, 22, 1, "word")]) == named("Xi Jinping. Part of XI.", xi)


def test_a_person_whose_given_name_is_anothers_surname_puts_it_in_doubt() -> None:
    found = named("Kim Jong Un came. Kim Darrow sang. Kim left.", KIM, actor("darrow", "Kim Darrow"))
    assert ({"darrow": 1, "kim": 1}, [("Kim", ("kim", "darrow"))]) == (
        found.counts,
        [(doubt.surname, doubt.candidates) for doubt in found.doubts],
    )


def test_a_person_whose_given_name_is_anothers_surname_does_not_introduce_the_other() -> None:
    expected = Mentions({"darrow": 1}, [Doubt("Kim", ("kim", "darrow"), False, 17, 20, 1)])
    assert expected == named("Kim Darrow sang. Kim left.", KIM, actor("darrow", "Kim Darrow"))


@pytest.mark.parametrize("turned", [False, True])
def test_a_surname_that_is_written_in_capitals_outweighs_anothers_in_capitals(turned: bool) -> None:
    actors = [KIM, actor("mara", "Mara KIM")]
    found = counts("Mara KIM came. KIM spoke.", *(reversed(actors) if turned else actors))
    assert {"mara": 2} == found


# What is said of names in doubt.


@pytest.mark.parametrize(
    ("doubt", "rule", "message", "hint"),
    [
        pytest.param(
            Doubt("Lind", ("mara",), False, 0, 4, 2),
            "A003",
            "`Lind` stands in `a` before anybody of that name is introduced at 2 places, of which this is the first",
            "settle it in the summary of `a`: `mentions: {Lind: mara}`",
            id="nobody is introduced",
        ),
        pytest.param(
            Doubt("Lind", ("mara",), False, 0, 4, 1, "surname", ("Ole Lind",)),
            "A003",
            "`Lind` may mean `mara` or `Ole Lind`, who is no actor, and is not counted",
            "settle it in the summary of `a`: `mentions: {Lind: mara}`, or `mentions: {Lind: }` if it is nobody listed "
            "here",
            id="somebody else is introduced",
        ),
        pytest.param(
            Doubt("Ole Berg", ("father", "son"), True, 0, 8, 1, "spelling"),
            "A005",
            "`Ole Berg` may be `father` or `son`, and is not counted",
            "settle it in the summary of `a`: `mentions: {Ole Berg: father}` or `mentions: {Ole Berg: son}`, or "
            "`mentions: {Ole Berg: }` if it is nobody listed here",
            id="a name that two may be written with",
        ),
    ],
)
def test_what_is_in_doubt_is_said(doubt: Doubt, rule: str, message: str, hint: str) -> None:
    assert (RULES[rule], message, hint) == in_words(doubt, "a")


# "No name goes over the end of a paragraph, a heading, a cell or a list item."


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<h1>By Mara</h1><p>Lind is a tree.</p>", {}, id="a heading"),
        pytest.param("<p>Port</p><p>Board</p>", {}, id="paragraphs"),
        pytest.param("<ul><li>Port</li><li>Board</li></ul>", {}, id="list items"),
        pytest.param("<table><tr><td>Port</td><td>Board</td></tr></table>", {}, id="cells"),
        pytest.param("<p>Port\nBoard, <b>Port</b> <i>Board</i></p>", {"board": 2}, id="lines and emphasis"),
        pytest.param("<h2>Mara Lind</h2><p>Lind spoke.</p>", {"mara": 2}, id="who is introduced in a heading"),
    ],
)
def test_no_name_goes_over_the_end_of_a_block(tmp_path: Path, page: str, expected: dict[str, int]) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<!doctype html><body>{page}</body>", "utf-8")
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    names = Names([MARA, BOARD], [])
    [batch] = study_texts(names, [Question("a", sha256, str(path), [], False, names.own("a"), "en", HTML_EXTRACTOR)])
    [studied] = batch.studied
    assert studied.study
    assert expected == studied.study.counts


@pytest.mark.parametrize("end", ["\n\n", "\n\n\x1e\n\n", " \x1e\n\n\u200b", "\u200b\n\n"])
def test_a_name_in_doubt_is_shown_where_it_occurs(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"First.{end}Second  line,\u00a0 Lind left.{end}Brenda\u00ad  Lind.", "utf-8")
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    names = Names([MARA], [])
    [batch] = study_texts(names, [Question("a", sha256, str(path), [], False, names.own("a"), "en", HTML_EXTRACTOR)])
    [studied] = batch.studied
    assert studied.study
    shown = []
    for _, span in studied.study.doubts:
        assert span.excerpt
        shown.append(span.excerpt[span.column - 1 : span.column - 1 + span.length])
    assert ["Lind", "Brenda\u00ad  Lind"] == shown


# What the doubts become.


@pytest.mark.parametrize(
    ("settled", "expected"),
    [
        pytest.param("", ["A003", "A002"], id="nothing is settled"),
        pytest.param("mentions: {Lind: mara-lind}\n", [], id="the surname is settled"),
        pytest.param("accept: {A002: it is clear, A003: it is clear}\n", [], id="the findings are accepted"),
        pytest.param("mentions: {Lind was late: ole-lind}\n", ["A002"], id="one place is settled"),
    ],
)
def test_doubts_are_reported_until_the_summary_settles_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settled: str, expected: list[str]
) -> None:
    shutil.copytree(Path(__file__).parent.parent / "mistakes" / "surnames-in-doubt", tmp_path / "case")
    monkeypatch.chdir(tmp_path / "case")
    path = Path("content/summaries/harbour-council.yaml")
    path.write_text(path.read_text("utf-8") + settled, "utf-8")
    found = [diagnostic.rule for diagnostic in look(tmp_path / "case").found]
    assert expected == [rule for rule in found if rule.startswith("A")]


def test_a_name_that_two_actors_bear_in_two_shapes_is_reported(project: Path) -> None:
    write_files(
        project,
        {
            "content/actors/one.yaml": "name: House of O’Dea\nkind: group\n",
            "content/actors/two.yaml": "name: House of O'Dea\nkind: group\n",
        },
    )
    assert ["A001"] == [diagnostic.rule for diagnostic in look(project).found if diagnostic.rule.startswith("A")]


def test_names_count_alike_when_they_were_sent_to_another_process() -> None:
    text = "Mara Lind and Ole Lind met the board. Lind left."
    sent = pickle.loads(pickle.dumps(Names([MARA, OLE, BOARD], ())))  # noqa: S301 - our own
    assert named(text, MARA, OLE, BOARD) == sent.count("a", text)


@pytest.mark.parametrize("name", ["\u0301", "\u200b", "\u00ad"])
@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_a_name_without_characters_that_count_is_counted_nowhere(name: str, kind: str) -> None:
    assert {"mara": 1} == counts("Mara Lind went.", actor("odd", name, kind=kind), MARA)


def test_a_line_of_thousands_of_names_is_read_once() -> None:
    assert {"mara": 4000} == counts(f"{'Mara Lind smiled, and Lind went on. ' * 2000}", MARA)
    assert {} == counts("Lind " * 8000, MARA)
