"""What a text does to words from further off: cuts inside a sentence, later sentences, marks inside marks, pronouns."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from projects import found, look

from sitegen.briefing.context.context import Context, ContextReader
from sitegen.briefing.context.identity import Identities
from sitegen.briefing.context.voices import Voice
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture
from sitegen.content.records import Actor

COUNCIL = "content/summaries/harbour-council.yaml"


def context(text: str, words: str, language: str = "en") -> Context:
    search = SearchText(Capture(Path(), "", len(text), "utf-8", "text-1", text))
    place = search.locate(words)
    assert isinstance(place, Place)
    return ContextReader(search, language).context(words, place) or Context("")


def senses(text: str, words: str, language: str = "en") -> list[str]:
    return [turn.sense for turn in context(text, words, language).turns]


TUNNEL = (
    "The tunnel is finished, Holt said on Monday. Work began in 2019 and was dear. "
    "On Thursday her office conceded that the statement had been premature."
)


@pytest.mark.parametrize(
    ("text", "words", "expected", "language"),
    [
        pytest.param(TUNNEL, "The tunnel is finished", ["retraction"], "en", id="what somebody said, further up"),
        pytest.param(TUNNEL, "Work began in 2019", [], "en", id="what nobody said, in between"),
        pytest.param(TUNNEL, "the statement had been premature", [], "en", id="what takes back"),
        pytest.param(TUNNEL, TUNNEL, [], "en", id="words that hold what takes them back"),
        pytest.param(
            "The bees are dead, said Lind. The crane is new, said Hale. Lind has since corrected his report on bees.",
            "The bees are dead",
            ["retraction"],
            "en",
            id="the sentence with most words in common",
        ),
        pytest.param(
            "Die Chorleiterin hat Geld veruntreut, so das Urteil. Unser Bericht, wonach der Kantor half, war falsch.",
            "Die Chorleiterin hat Geld veruntreut",
            [],
            "de",
            id="what says which, and it is another",
        ),
    ],
)
def test_a_later_sentence_takes_words_back(text: str, words: str, expected: list[str], language: str) -> None:
    assert expected == senses(text, words, language)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "In dishes kept out of the light, the mould killed the bug.",
            "the mould killed the bug",
            ["scope"],
            id="before",
        ),
        pytest.param("After the vote, the pilots left the hall.", "the pilots left the hall", [], id="when it was"),
        pytest.param(
            "The pilots came by sea, the mayor came by tram.", "the mayor came by tram", [], id="beside a statement"
        ),
        pytest.param(
            "The old drug clears the blood like no other.", "The old drug clears the blood", ["scope"], id="behind"
        ),
        pytest.param("The pilots left the hall on Monday.", "The pilots left the hall", [], id="and when it was"),
        pytest.param("Barely lit, the pilots left.", "the pilots left", [], id="less than a statement"),
    ],
)
def test_a_statement_cut_out_of_its_sentence_is_seen(text: str, words: str, expected: list[str]) -> None:
    assert expected == senses(text, words)


def test_what_a_conjunction_turns_against_does_not_reach_beyond_it() -> None:
    text = "They denied that the pier was sold, but the council has since sold the crane."
    assert [] == senses(text, "the council has since sold the crane")
    assert "negation" in senses(text, "the pier was sold")


def test_marks_inside_marks_hold_the_words_of_somebody_else() -> None:
    text = "“They call it ‘voluntary return’, and nobody volunteered,” said Hoda Salim."
    (turn,) = context(text, "voluntary return").turns
    assert ("hearsay", "They call it ‘") == (turn.sense, turn.cue)
    assert [] == senses(text, "nobody volunteered")


def test_each_part_of_words_with_dots_is_looked_at() -> None:
    text = "„Ich habe ihm vertraut“, sagte Carla Benn. „Dass die Bilanz in Ordnung war, habe ich nie geglaubt.“"
    assert "negation" in senses(text, "Ich habe ihm vertraut … die Bilanz in Ordnung war", "de")


@pytest.mark.parametrize(
    ("text", "words", "sense"),
    [
        pytest.param("The ice broke. The boat, he said, is slow.", "The ice … is slow", "subject", id="a verb"),
        pytest.param(
            "It cleared the rash in mice. In men it failed.", "It cleared the rash … In men", "scope", id="a rest"
        ),
    ],
)
def test_dots_do_not_join_the_parts_of_two_sentences(text: str, words: str, sense: str) -> None:
    assert sense in senses(text, words)


def test_what_is_imagined_goes_on_in_the_next_sentence() -> None:
    text = "Picture a city where buses come. The drivers bow to everyone who boards. {}"
    assert ["hearsay"] == senses(text.format(""), "The drivers bow to everyone who boards.")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("“No lie,” thundered Piet Kroon.", "No lie", "Piet Kroon", id="any verb, before the name"),
        pytest.param("“No lie,” Piet Kroon began, and sat.", "No lie", "Piet Kroon", id="any verb, behind the name"),
        pytest.param("Carl Benn of the guild was unsure: “No lie.”", "No lie.", "Carl Benn", id="the only one named"),
    ],
)
def test_who_speaks_is_found_without_a_known_verb(text: str, words: str, expected: str | None) -> None:
    assert expected == next((voice.who for voice in context(text, words).voices), None)


def test_a_speech_that_stands_alone_may_be_of_any_whom_the_sentence_before_names() -> None:
    (voice,) = context("Ann Holt met Carl Benn on Monday. “No lie.”", "No lie.").voices
    assert ("Ann Holt", "Carl Benn") == voice.meant


def test_a_speech_that_stands_alone_is_of_whom_the_next_sentence_shows() -> None:
    (voice,) = context(
        "“배를 돌릴 힘이 없었습니다.” 우 선장이 고개를 숙였다.", "배를 돌릴 힘이 없었습니다.", "ko"
    ).voices
    assert "우 선장" == voice.who


def test_a_speech_goes_on_where_the_sentence_has_no_subject() -> None:
    text = "강나루 감독은 “선수들이 고맙다”고 했다. 이어 “심판은 공정하지 않았다”고 목소리를 높였다."
    (voice,) = context(text, "심판은 공정하지 않았다", "ko").voices
    assert "강나루 감독" == voice.who


def test_a_pronoun_means_nobody_of_whom_the_text_tells_otherwise() -> None:
    text = "Hanne Voss and her brother Emil run the mill. “I would sell,” he says; she would not."
    (voice,) = context(text, "I would sell").voices
    assert ("Emil",) == voice.meant
    assert ("Hanne Voss",) == voice.others


@pytest.mark.parametrize(
    ("voice", "speaker", "expected"),
    [
        pytest.param(Voice("he", ("Emil",), others=("Hanne Voss",)), "hanne-voss", "other", id="the other pronoun"),
        pytest.param(Voice("the headline"), "hanne-voss", "other", id="what others publish"),
        pytest.param(Voice("her brother"), "hanne-voss", "other", id="a relative"),
        pytest.param(Voice("the managers' paper"), "hanne-voss", "other", id="a paper of many"),
        pytest.param(Voice("the paper"), "hanne-voss", "unknown", id="a paper"),
        pytest.param(Voice("우 선장"), "pyeon", "other", id="another surname with a title"),
        pytest.param(Voice("편 대장"), "pyeon", "unknown", id="the surname with a title"),
    ],
)
def test_who_cannot_be_the_speaker_is_another(voice: Voice, speaker: str, expected: str) -> None:
    actors = [
        Actor(id="hanne-voss", name="Hanne Voss", kind="person"),
        Actor(id="pyeon", name="편도현", kind="person"),
    ]
    assert expected == Identities(actors).verdict(voice, speaker)


def rules_of(project: Path, text: str, quotation: str, language: str = "en") -> list[str]:
    """Return the rules about a quotation of a text that is the only one of a summary."""
    (project / "content/articles/council.txt").write_text(text, "utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    about = (
        f"sha256: {sha256}, title: A, kind: report, published: 2031-05-02, descriptor: a daily, language: {language}"
    )
    lines = [f"article: {{{about}}}", "summary: It tells.", "topics: [dredging]", f"quotations: [{quotation}]"]
    (project / COUNCIL).write_text("\n".join(lines) + "\n", "utf-8")
    return [rule for rule, _, _ in found(look(project)) if rule in {"Q021", "Q022", "Q023", "Q025"}]


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        pytest.param("{text: best-kept harbour}", ["Q021"], id="nobody is named"),
        pytest.param("{text: best-kept harbour, kind: term}", [], id="a term"),
        pytest.param("{text: best-kept harbour, speaker: mara-lind}", [], id="somebody is named"),
        pytest.param("{text: sank on Monday}", [], id="words of the text"),
        pytest.param("{text: Who knows?}", [], id="a question"),
    ],
)
def test_words_in_quotation_marks_are_somebody_s(project: Path, quotation: str, expected: list[str]) -> None:
    text = "The “best-kept harbour” sank on Monday. “Who knows?” is what they ask.\n"
    assert expected == rules_of(project, text, quotation)


def test_a_spokesman_is_who_is_named_behind_the_comma(project: Path) -> None:
    text = "Port Water has admitted a leak.\n\n“We stand by it,” a spokesman for Port Water, Mara Lind, said.\n"
    assert [] == rules_of(project, text, "{text: We stand by it, speaker: mara-lind}")
    stranger = text.replace("Mara Lind", "Jonas Hale")
    assert ["Q023"] == rules_of(project, stranger, "{text: We stand by it, speaker: mara-lind}")


@pytest.mark.parametrize(
    ("about", "expected"),
    [("was im Jahr geschieht", ["Q022"]), ("was im Licht geschieht", []), ("so habe er es gesehen", ["Q022"])],
)
def test_only_words_of_the_same_sense_say_beside_a_quotation_what_it_leaves_out(
    project: Path, about: str, expected: list[str]
) -> None:
    text = "Gemessen an seinem Licht ist der Turm das größte Haus an der Bucht.\n"
    quotation = f"{{text: ist der Turm das größte Haus an der Bucht, about: {about}}}"
    assert expected == rules_of(project, text, quotation, "de")
