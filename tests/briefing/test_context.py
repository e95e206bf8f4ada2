"""What a text does to the words of a quotation, and whom it has say them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from projects import edit, found, look

from sitegen.briefing.context.around import sentences
from sitegen.briefing.context.context import Context, ContextReader
from sitegen.briefing.context.identity import Identities
from sitegen.briefing.context.languages import LANGUAGES, table_of
from sitegen.briefing.context.voices import Voice
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture
from sitegen.content.records import Actor, Alias, Role

COUNCIL = "content/summaries/harbour-council.yaml"


def context(text: str, words: str, language: str = "en") -> Context:
    search = SearchText(Capture(Path(), "", len(text), "utf-8", "text-1", text))
    place = search.locate(words)
    assert isinstance(place, Place)
    return ContextReader(search, language).context(words, place) or Context("")


def senses(text: str, words: str, language: str = "en") -> list[tuple[str, str]]:
    return [(turn.sense, turn.cue) for turn in context(text, words, language).turns]


AROUND = """\
No doubt the vote comes soon. It is not yet “ready to go”, nor did nobody vote. Not only the pilots came. No, we stay.

Do you think the pilots will stay? “We shall vote,” he said – will it hold? “Won’t hold the pilots”.
Who stays? “Everybody voted”

It comes not before June, and it comes fast.

Correction (3 May): The pilots were paid.

The story has been corrected. An earlier version of this article said that the mayor was paid.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the vote comes soon", [], id="nothing"),
        pytest.param("ready to go", [("negation", "not")], id="a negation with a word between"),
        pytest.param("not yet “ready to go", [], id="a negation that is quoted"),
        pytest.param("the pilots came", [], id="not only"),
        pytest.param("we stay", [], id="a word of another clause"),
        pytest.param("it comes fast", [], id="a clause of its own behind one that is negated"),
        pytest.param("the pilots will stay", [("question", "?")], id="a question"),
        pytest.param("the pilots will", [("question", "?")], id="a question that goes on"),
        pytest.param("the pilots will stay?", [], id="a question that is quoted"),
        pytest.param("pilots will", [], id="two words of a question"),
        pytest.param("We shall vote", [], id="speech in a question"),
        pytest.param("Won’t hold", [], id="another negation of speech"),
        pytest.param("hold the pilots", [("negation", "Won't")], id="a negation that speech begins with"),
        pytest.param("think … will stay", [("question", "?")], id="a question with something left out"),
        pytest.param("The pilots were paid", [], id="the corrected fact of a correction"),
        pytest.param(
            "the mayor was paid",
            [("correction", "An earlier version of this article said")],
            id="what a correction calls wrong",
        ),
        pytest.param("The story has been", [], id="a story that has been corrected"),
    ],
)
def test_negations_questions_and_corrections_around_words_are_seen(words: str, expected: list[tuple[str, str]]) -> None:
    assert expected == senses(AROUND, words)


@pytest.mark.parametrize("language", ["ga", "ja"])
def test_of_a_language_without_a_table_only_questions_are_known(language: str) -> None:
    assert [] == senses("If it rains, the vote is off.", "the vote is off", language)
    assert [("question", "?")] == senses("Is the vote on dredging off?", "the vote on dredging", language)


def test_a_language_is_known_by_the_first_part_of_its_tag() -> None:
    assert table_of("de-AT").cues is table_of("DE").cues


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_table_says_of_each_sense_how_an_editor_may_say_it(language: str) -> None:
    table = table_of(language)
    assert {cue.sense for cue in table.cues} == set(table.admits)


@pytest.mark.parametrize(
    ("text", "ordinals", "expected"),
    [
        pytest.param("It is off. We stay.", False, ["It is off.", "We stay."], id="two"),
        pytest.param('"Off." We stay.', False, ['"Off."', "We stay."], id="speech"),
        pytest.param("Dr. Lind met Mr. Hale.", False, ["Dr. Lind met Mr. Hale."], id="abbreviations"),
        pytest.param("Am 3. Mai war Ruhe. Dann nicht.", True, ["Am 3. Mai war Ruhe.", "Dann nicht."], id="ordinals"),
        pytest.param("It was 3. May came.", False, ["It was 3.", "May came."], id="no ordinals"),
        pytest.param("会议结束了。大家走了。", False, ["会议结束了。", "大家走了。"], id="without spaces"),
        pytest.param("", False, [""], id="nothing"),
    ],
)
def test_a_paragraph_has_sentences(text: str, ordinals: bool, expected: list[str]) -> None:
    assert expected == [text[start:end] for start, end in sentences(text, ordinals=ordinals)]


VOICES = """\
“The port is safe,” said Mara Lind. “It will stay so.” Jonas Hale answered: “It will not.”

Jonas Hale told the guild that Mara Lind had called him “a liar”, and he left.

According to a letter by Jonas Hale, the fund is empty. The chair said it was full. Mara Lind, the chair, smiled.

Mara Lind spoke first. She called the strike “a mistake”. Nobody spoke of the weather.

Jonas Hale has one wish: “a new engine”. Mara Lind quoted a report as saying “no engine is needed”.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("The port is safe", Voice("Mara Lind"), id="behind the words"),
        pytest.param("It will stay so", Voice("Mara Lind"), id="between two pairs of marks of one speaker"),
        pytest.param("It will not", Voice("Jonas Hale"), id="before the words"),
        pytest.param("a liar", Voice("Mara Lind"), id="speech within reported speech"),
        pytest.param("the fund is empty", Voice("a letter by Jonas Hale", is_somebody=True), id="according to"),
        pytest.param("it was full", Voice("The chair", ("Mara Lind",)), id="a title"),
        pytest.param("a new engine", Voice("Jonas Hale"), id="the subject where no verb says that somebody speaks"),
        pytest.param(
            "no engine is needed",
            Voice("a report", others=("Mara Lind",), is_somebody=True),
            id="who is quoted by another",
        ),
        pytest.param("Nobody spoke of the weather", None, id="nobody"),
    ],
)
def test_a_text_says_who_speaks(words: str, expected: Voice | None) -> None:
    voices = context(VOICES, words).voices
    assert ((expected,) if expected else ()) == voices


def test_a_pronoun_means_a_name_before_it() -> None:
    (voice,) = context(VOICES, "a mistake").voices
    assert ("She", "Mara Lind") == (voice.who, voice.meant[0])


ACTORS = [
    Actor(
        id="mara-lind",
        name="Mara Lind",
        kind="person",
        native_name="마라 린드",
        roles=(Role(title="Chair", organisation="port-council"),),
    ),
    Actor(id="jonas-hale", name="Jonas Hale", kind="person", aliases=(Alias(text="the old pilot"),)),
    Actor(id="kim-young", name="Kim Young", kind="person", surname="Kim"),
    Actor(id="kim-old", name="Kim Old", kind="person", surname="Kim"),
    Actor(id="port-council", name="Port Council", kind="organisation"),
    Actor(id="officials", name="unnamed officials", kind="group"),
]


@pytest.mark.parametrize(
    ("voice", "speaker", "expected"),
    [
        pytest.param(Voice("Mara Lind"), "mara-lind", "same", id="the name"),
        pytest.param(Voice("Chair Lind"), "mara-lind", "same", id="the surname"),
        pytest.param(Voice("the chair"), "mara-lind", "same", id="the title"),
        pytest.param(Voice("the chair"), "jonas-hale", "other", id="the title of another"),
        pytest.param(Voice("the old pilot"), "jonas-hale", "same", id="an alias"),
        pytest.param(Voice("Lind"), "jonas-hale", "other", id="another surname"),
        pytest.param(Voice("Peter Storm"), "jonas-hale", "other", id="a stranger"),
        pytest.param(
            Voice("the poet", others=("Jonas Hale",)), "jonas-hale", "other", id="who is quoted by the speaker"
        ),
        pytest.param(Voice("a docker", is_somebody=True), "jonas-hale", "other", id="somebody without a name"),
        pytest.param(Voice("the docker"), "jonas-hale", "unknown", id="a title of nobody known"),
        pytest.param(Voice("Peter Storm"), "officials", "unknown", id="a stranger who may be one of a group"),
        pytest.param(Voice("Kim"), "kim-old", "same", id="a surname of two"),
        pytest.param(Voice("Kim Young"), "kim-old", "other", id="the full name of another of that surname"),
        pytest.param(Voice("Lind's lawyer"), "mara-lind", "unknown", id="somebody's lawyer"),
        pytest.param(Voice("the brother of Mara Lind"), "mara-lind", "unknown", id="the brother of somebody"),
        pytest.param(
            Voice("a spokesman for Port Lines, Jonas Hale", is_somebody=True),
            "jonas-hale",
            "same",
            id="a name behind the comma",
        ),
        pytest.param(
            Voice("a lawyer for Jonas Hale, Peter Storm", is_somebody=True),
            "jonas-hale",
            "other",
            id="a name before the comma",
        ),
        pytest.param(Voice("a letter by Jonas Hale", is_somebody=True), "jonas-hale", "same", id="somebody's letter"),
        pytest.param(Voice("Mara Lind"), "port-council", "same", id="who speaks for an organisation"),
        pytest.param(Voice("Jonas Hale"), "port-council", "other", id="who does not"),
        pytest.param(Voice("the council"), "mara-lind", "unknown", id="an organisation for who speaks for it"),
        pytest.param(Voice("마라 린드 의장"), "mara-lind", "same", id="the name in its script"),
        pytest.param(Voice("마라 린드 의장"), "jonas-hale", "other", id="the name of another in its script"),
        pytest.param(Voice("she", ("Mara Lind",)), "mara-lind", "same", id="a pronoun"),
        pytest.param(Voice("she", ("Mara Lind",)), "jonas-hale", "other", id="a pronoun of another"),
        pytest.param(Voice("he", ("Jonas Hale", "Mara Lind")), "mara-lind", "same", id="a pronoun of one of two"),
        pytest.param(Voice("he", ("Peter Storm",), ("Peter Storm",)), "mara-lind", "other", id="a stranger's pronoun"),
        pytest.param(Voice("he", ("Selby",)), "mara-lind", "unknown", id="a pronoun behind a place"),
        pytest.param(Voice("he"), "port-council", "unknown", id="a pronoun and an organisation"),
        pytest.param(Voice("Mara Lind"), "nobody-known", "unknown", id="a speaker who is no actor"),
    ],
)
def test_who_speaks_in_the_text_is_held_against_the_speaker(voice: Voice, speaker: str, expected: str) -> None:
    assert expected == Identities(ACTORS).verdict(voice, speaker)


def test_through_whom_the_article_has_words_may_speak_them() -> None:
    assert "same" == Identities(ACTORS).verdict(Voice("Jonas Hale"), "mara-lind", "jonas-hale")


@pytest.mark.parametrize(("settled", "expected"), [("mara-lind", "same"), ("jonas-hale", "other"), (None, "unknown")])
def test_the_summary_settles_whom_a_name_means(settled: str | None, expected: str) -> None:
    assert expected == Identities(ACTORS).verdict(Voice("the boss"), "mara-lind", mentions={"the boss": settled})


def rules_of(project: Path) -> list[str]:
    return [rule for rule, _, _ in found(look(project)) if rule.startswith("Q0")]


def test_what_stands_beside_a_listed_quotation_may_say_what_it_leaves_out(project: Path) -> None:
    edit(project, COUNCIL, "about: the channel, credibility: 2", "about: the channel")
    edit(
        project, COUNCIL, "text: The channel cannot wait for ever", "text: '40,000 cubic metres of silt had been taken'"
    )
    edit(project, COUNCIL, "speaker: mara-lind, ", "")
    assert ["Q022", "Q025"] == rules_of(project)
    edit(project, COUNCIL, "about: the channel}", "about: at least how much was dredged}")
    assert ["Q025"] == rules_of(project)


@pytest.mark.parametrize(
    ("about", "expected"), [("the condition", ["Q020"]), ("the bridge", ["Q020"]), ("if the tide turns", [])]
)
def test_a_category_beside_a_quotation_does_not_say_on_what_it_depends(
    project: Path, about: str, expected: list[str]
) -> None:
    text = "“We will open the bridge if the tide turns on Monday,” said the chair, Mara Lind, at the meeting.\n"
    (project / "content/articles/council.txt").write_text(text, "utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    quotation = f"{{text: We will open the bridge, speaker: mara-lind, about: {about}}}"
    article = f"article: {{sha256: {sha256}, title: A, kind: report, published: 2031-05-02, descriptor: a daily}}"
    lines = [article, "summary: It tells.", "topics: [dredging]", f"quotations: [{quotation}]"]
    (project / COUNCIL).write_text("\n".join(lines) + "\n", "utf-8")
    assert expected == [rule for rule in rules_of(project) if rule not in {"Q001", "Q004"}]


def test_the_sentence_of_prose_that_cites_words_may_say_what_they_leave_out(project: Path) -> None:
    cited = "names June [@harbour-council “not before June”]."
    edit(project, COUNCIL, cited, "names June [@harbour-council “40,000 cubic metres of silt had been taken”].")
    assert ["Q022"] == rules_of(project)
    edit(project, COUNCIL, "names June [@", "names up to now [@")
    assert [] == rules_of(project)


def test_the_qualifier_of_a_reading_says_what_its_quotation_leaves_out(project: Path) -> None:
    edit(project, COUNCIL, 'quotation: "at least 40,000 cubic metres"', 'quotation: "40,000 cubic metres"')
    assert [] == rules_of(project)
    edit(project, COUNCIL, "    qualifier: at least\n", "")
    assert ["Q022"] == rules_of(project)


def test_what_a_source_is_given_for_may_say_what_its_words_leave_out(project: Path) -> None:
    dispute = "content/disputes/day-of-the-vote.yaml"
    edit(project, dispute, "quotation: not before June}]}", "quotation: before June}]}")
    assert "Q015" not in rules_of(project)
    edit(project, dispute, "says: Not before June.", "says: In June.")
    assert "Q015" in rules_of(project)
