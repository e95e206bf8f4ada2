"""What several articles suggest together. All texts are invented."""

from __future__ import annotations

from itertools import chain

from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.between import between
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.suggestions import Context, Reading

REPORT = (
    "Harbour Minister Ida Marrant told reporters that the channel is “a danger to every ship”. “The likelihood is"
    " high,” Marrant said. She called for “longer or wider nets”. She promised an “unwavering commitment to provide"
    " free berths”. The harbour council met on Monday in the old customs house to count the votes of all"
    " nine districts, and it put off the dredging of the eastern channel until the summer."
)
REWRITE = (
    "Harbour Minister Ida Marrant said an accident was “highly likely”. The nets should be longer and wider nets, she"
    " added. Tom Pell reiterated his unwavering commitment to providing free berths. The harbour council met on Monday"
    " in the old customs house to count the votes of all nine districts, and it put off the dredging of the channel."
    " Tom Pell called it “a danger to every ship”."
)


def read(texts: dict[str, str], **published: str) -> list[ReadArticle]:
    """Read articles by their ids."""
    articles = []
    for id_, text in texts.items():
        day = published.get(id_)
        reading = Reading(text, Context(article=id_, published=day))
        articles.append(ReadArticle(id_, text, "en", day, reading.proposals, (), reading.asserter_of, reading.named))
    return articles


def of_kind(kind: str, articles: list[ReadArticle]) -> list[Proposal]:
    """Return the proposals of a kind."""
    return [each for each in between(articles) if each.kind == kind]


def test_shared_text_is_proposed_with_the_likely_earlier() -> None:
    texts = {"rewrite": REWRITE, "report": REPORT}

    (overlap,) = of_kind("overlap", read(texts))

    assert ("rewrite", "report") == (overlap.article, overlap.elsewhere[0].article)
    assert not overlap.sure
    assert "The harbour council met on Monday in the old customs house" in overlap.text
    assert REWRITE[overlap.start : overlap.end] == overlap.text
    place = overlap.elsewhere[0]
    assert REPORT[place.start : place.end] == place.text


def test_the_day_of_publication_says_which_is_the_earlier() -> None:
    (overlap,) = of_kind("overlap", read({"a": REPORT, "b": REWRITE}, a="2031-05-03", b="2031-05-02"))
    assert ("a", "b", True) == (overlap.article, overlap.elsewhere[0].article, overlap.sure)
    (unsure,) = of_kind("overlap", read({"a": REPORT, "b": REWRITE}, a="2031-05-03?", b="2031-05-02"))
    assert not unsure.sure


def test_of_two_without_quotations_the_shorter_is_likely_the_later() -> None:
    shared = " ".join(f"word{number}" for number in range(40))
    (overlap,) = of_kind("overlap", read({"a": shared, "b": f"{shared} and more of it"}))
    assert ("a", "b") == (overlap.article, overlap.elsewhere[0].article)


def between_two(a: dict[str, object], b: dict[str, object]) -> tuple[str, str, bool]:
    """Return the article that is likely the later of two that share their text, the rule, and whether it is sure."""
    shared = " ".join(f"word{number}" for number in range(40))
    articles = [
        ReadArticle(
            **{
                "id": id_,
                "text": f"{shared} {each.pop('more', '')}",
                "language": "en",
                "published": None,
                "proposals": (),
                **each,
            }
        )  # type: ignore[arg-type]
        for id_, each in (("a", a), ("b", b))
    ]
    (overlap,) = of_kind("overlap", articles)
    return overlap.article, overlap.rule.partition(";")[0], overlap.sure


def test_of_one_day_the_time_of_publication_says_which_is_the_earlier() -> None:
    day, longer = {"published": "2031-05-02"}, "and more of it than the other has"
    assert ("b", "the time of publication is later", True) == between_two(
        {**day, "published_at": "2031-05-02T09:00+02:00"}, {**day, "published_at": "2031-05-02T08:00Z", "more": longer}
    )
    assert ("a", "a guess: it is shorter", False) == between_two(
        {**day, "published_at": "2031-05-02"}, {**day, "published_at": "2031-05-02T08:00Z", "more": longer}
    )


def test_who_names_the_publisher_of_the_other_is_likely_the_later() -> None:
    tide = frozenset({"Tide Gazette"})
    assert ("a", "a guess: it names the publisher of the other", False) == between_two(
        {"more": "as the Tide Gazette wrote, and so on and so forth"}, {"publisher": tide}
    )
    both = {"publisher": tide, "more": "as the Tide Gazette wrote"}
    assert "a guess: it is shorter" == between_two(dict(both), dict(both))[1]


def test_no_overlap_is_proposed_of_what_is_declared_or_in_another_language_or_small() -> None:
    report, rewrite = read({"report": REPORT, "rewrite": REWRITE})
    declared = ReadArticle("rewrite", REWRITE, "en", None, rewrite.proposals, ("report",))
    foreign = ReadArticle("rewrite", REWRITE, "de", None, rewrite.proposals)
    assert [] == of_kind("overlap", [report, declared]) + of_kind("overlap", [report, foreign])
    assert [] == of_kind("overlap", read({"a": "It put off its vote on Monday.", "b": "It put off its vote. No more."}))


def test_words_that_differ_are_disputes() -> None:
    found = of_kind("dispute", read({"report": REPORT, "rewrite": REWRITE}))

    assert {
        ("a danger to every ship", "a danger to every ship", "the same words, given to different speakers"),
        ("The likelihood is high", "highly likely", "words in marks that differ from one article to the other"),
        (
            "longer or wider nets",
            "longer and wider nets",
            "words in marks here, and with another word and no marks there",
        ),
        (
            "unwavering commitment to provide free berths",
            "unwavering commitment to providing free berths",
            "the same words but one, without marks and given to another",
        ),
    } == {(each.text, each.elsewhere[0].text, each.rule) for each in found}
    speakers = {each.text: (each.speaker, each.elsewhere[0].speaker) for each in found}
    assert ("Ida Marrant", "Tom Pell") == speakers["a danger to every ship"]
    assert ("Ida Marrant", "Tom Pell") == speakers["unwavering commitment to provide free berths"]


def test_the_same_words_of_one_speaker_are_no_dispute() -> None:
    text = "Ida Marrant called it “a danger to every ship”."
    assert [] == of_kind("dispute", read({"a": text, "b": text.replace("Ida Marrant", "Marrant")}))
    assert [] == of_kind("dispute", read({"a": text, "b": "Ida Marrant said “no ship is in danger of every tide”."}))


def test_topics_are_words_that_articles_share_and_no_names_of_actors() -> None:
    text = "Ida Marrant spoke of the sand bank thieves of Norway. The sand bank thieves came at night."

    found = of_kind("topic", read({"a": text, "b": f"It rained. {text}", "c": "The fish are back."}))

    assert "sand bank thieves" == found[0].text
    assert [("a", ("b",))] == [(each.article, tuple(e.article for e in each.elsewhere)) for each in found[:1]]
    assert {"ida", "marrant", "norway"}.isdisjoint(chain(*(words.split() for each in found for words in each.words)))
    assert [] == of_kind("topic", read({"a": text}))


def test_korean_topics_are_words_without_their_particles() -> None:
    texts = {name: f"방파제는 무너졌다. 방파제가 {name}에서 무너졌다. 방파제를 고친다." for name in ("가", "나", "다")}
    articles = [ReadArticle(f"a{number}", text, "ko", None, ()) for number, text in enumerate(texts.values())]
    assert "방파제" in [each.text for each in of_kind("topic", articles)]


def test_names_general_phrases_and_single_words_are_no_topics() -> None:
    text = (
        "The Port Harbour Council met. It told a press conference that the gulls were back. Gulls, the Port Harbour"
        " Council told the press conference, eat fish. At the press conference gulls were heard."
    )
    assert [] == of_kind("topic", read({"a": text, "b": f"It rained. {text}", "c": f"It snowed. {text}"}))


def test_of_many_articles_three_share_a_topic() -> None:
    text = "The tide bell rang. The tide bell is old. Nobody hears the tide bell."
    others = {"c": "The fish are back.", "d": "It rained."}
    assert [] == of_kind("topic", read({"a": text, "b": text, **others}))
    assert ["tide bell"] == [each.text for each in of_kind("topic", read({"a": text, "b": text, "e": text, **others}))]


def test_a_topic_is_named_in_small_letters() -> None:
    text = "Tide Bell Rings Again\n\nThe tide bell rang. Nobody hears the tide bell."
    assert ["tide bell", "tide bell"] == [
        words
        for each in of_kind("topic", read({"a": text, "b": text}))
        for words in (each.text, each.elsewhere[0].text)
    ]


def numbers_at_odds(*texts: str) -> list[tuple[str, ...]]:
    """Return the words of each dispute over a number between some articles."""
    articles = read({f"a{at}": text for at, text in enumerate(texts)})
    found = [each for each in of_kind("dispute", articles) if each.is_of_numbers]
    return [(each.text, *(other.text for other in each.elsewhere)) for each in found]


def test_numbers_of_what_looks_like_one_quantity_are_at_odds_if_articles_differ() -> None:
    one = "At least 60 fishing boats sank off Marrow Bay in the storm."
    assert [("At least 60 fishing boats", "some 80 vessels")] == numbers_at_odds(
        one, "In the storm off Marrow Bay some 80 vessels sank."
    )
    assert [] == numbers_at_odds(one, "In the storm off Marrow Bay 60 fishing boats sank.")
    assert [] == numbers_at_odds(one, "The yard built 80 vessels for the navy.")
    assert [] == numbers_at_odds(f"{one} Divers raised 40 boats in June.", "It rained.")


def test_numbers_of_what_is_counted_everywhere_need_more_in_common() -> None:
    one = "The council says the new breakwater will cost 30 million euros, all paid by the county."
    assert [] == numbers_at_odds(one, "The council spent 5 million euros on the breakwater survey.")
    assert 1 == len(numbers_at_odds(one, "The new breakwater will cost 45 million euros, paid by the county, it says."))


def test_a_third_article_joins_the_others() -> None:
    (sides,) = numbers_at_odds(
        "Police say 60 boats sank in the storm off Marrow Bay.",
        "The guild says 80 boats sank in the storm off Marrow Bay.",
        "The mayor says 70 to 90 boats sank in the storm off Marrow Bay.",
    )
    assert ("60 boats", "80 boats", "70 to 90 boats") == sides
