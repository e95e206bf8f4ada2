"""`sitegen check --fix-missing`: records that others refer to are begun, and nothing of them is published unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CAPTURES, Ran, files_below, sha256_of, write_files
from yamllint import linter
from yamllint.config import YamlLintConfig

from sitegen.authoring import missing
from sitegen.content.records import REFERENCES

Run = Callable[..., Ran]

LINT = YamlLintConfig("{extends: default, rules: {document-start: disable}}")
HEAD = "# Begun by `sitegen check --fix-missing`.\n# Look at what is proposed, and write what is TODO.\n"
SUMMARY = f"""\
article:
  sha256: {sha256_of(CAPTURES["council.txt"])}
  title: Port council puts off its vote
  kind: report
  publisher: harbour-times
  published: 2031-05-02
  descriptor: the daily
summary: The vote is put off, as [[port-council]] says [@statement].
topics: [port-dredging, Tide tables]  # all
actors: [mara-lind, port-council]
quotations:
  - {{text: not before June, speaker: Mara Lind}}
readings:
  - {{figure: dredged-volume, value: 40000, qualifier: at least, quotation: "at least 40,000 cubic metres"}}
"""


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project of one summary, whose other records are all missing, and two captured texts."""
    write_files(
        tmp_path,
        {
            "content/site.yaml": "title: Bay\ndescription: The bay.\nas_of: 2031-06-10\n",
            "content/articles/council.txt": CAPTURES["council.txt"],
            "content/articles/statement.txt": CAPTURES["statement.txt"],
            "content/summaries/council.yaml": SUMMARY,
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_record_is_begun_with_what_is_known(begun: Path, run: Run) -> None:
    ran = run("check", "--fix-missing")

    assert 0 == ran.code
    assert """\
content/actors/mara-lind.yaml: actor `mara-lind`, named in 1 place
content/topics/tide-tables.yaml: topic `tide-tables`, named in 1 place
content/figures/dredged-volume.yaml: figure `dredged-volume`, named in 1 place
content/publishers.yaml: publisher `harbour-times`, named in 1 place
content/actors/port-council.yaml: actor `port-council`, named in 2 places
content/topics/port-dredging.yaml: topic `port-dredging`, named in 1 place
content/summaries/statement.yaml: article `statement`, named in 1 place
""" == "".join(line for line in ran.out.splitlines(keepends=True) if line.startswith("content/"))
    files = {name: data.decode() for name, data in files_below(begun / "content").items()}
    assert (
        SUMMARY.replace("Tide tables", "tide-tables").replace("speaker: Mara Lind", "speaker: mara-lind")
        == (files["summaries/council.yaml"])
    )
    kinds = "kind: TODO  # person, organisation, state or group\n"
    assert f"{HEAD}name: Mara Lind\n{kinds}" == files["actors/mara-lind.yaml"]
    # As the captured text has it.
    assert f"{HEAD}name: Port council\n{kinds}" == files["actors/port-council.yaml"]
    assert f"{HEAD}harbour-times:\n  name: Harbour Times\n  reliability: TODO\n" == files["publishers.yaml"]
    assert f"  sha256: {sha256_of(CAPTURES['statement.txt'])}\n" in files["summaries/statement.yaml"]
    written = [text for name, text in files.items() if text.startswith(HEAD)]
    assert 7 == len(written)
    assert [] == [str(problem) for text in written for problem in linter.run(text, LINT)]


def test_nothing_of_them_is_published_before_it_was_seen(begun: Path, run: Run) -> None:
    run("check", "--fix-missing")

    assert 1 == run("build").code
    assert 1 == run("check", "--strict").code
    assert not (begun / "public").exists()
    for path in (begun / "content").rglob("*.yaml"):
        text = path.read_text("utf-8").replace("reliability: TODO", "reliability: B")
        text = text.replace("kind: TODO  # person", "kind: person  #").replace(
            "kind: TODO  # report", "kind: report  #"
        )
        path.write_text(text.replace(": TODO", ": It is not known"), "utf-8")
    assert 0 == run("build").code


def test_to_do_it_again_changes_nothing(begun: Path, run: Run) -> None:
    run("check", "--fix-missing")
    before = files_below(begun / "content")
    ran = run("check", "--fix-missing", "--format", "json")

    assert before == files_below(begun / "content")
    assert ran.out.startswith("[")


def test_without_it_a_check_writes_nothing(begun: Path, run: Run) -> None:
    before = files_below(begun)
    assert 1 == run("check").code
    assert before == files_below(begun)


def test_a_name_is_written_as_the_id_of_who_bears_it(project: Path, run: Run) -> None:
    council = project / "content/summaries/harbour-council.yaml"
    text = council.read_text("utf-8")
    council.write_text(text.replace("speaker: mara-lind", "speaker: Lind"), "utf-8")
    ran = run("check")
    assert "error[G001]: there is no actor `Lind`" in ran.err
    assert "= hint: write the id of the actor with that name: `mara-lind`" in ran.err

    ran = run("check", "--fix-missing")
    assert (0, "content/summaries/harbour-council.yaml:14: `Lind` is `mara-lind`, in 1 place") == (
        ran.code,
        ran.out.splitlines()[0],
    )
    assert text == council.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("speaker: mara-lind", "speaker: mara-lnd", "`mara-lnd` is not begun: it is very like `mara-lind`"),
        ("speaker: mara-lind", "speaker: 김철수", "`김철수` is not begun: no id can be made of its name"),
        ("speaker: mara-lind", "speaker: Dredging", "`Dredging` is not begun: `dredging` is the id of another record"),
        ("speaker: mara-lind", "speaker: con", "`con` is not begun: no id can be made of its name"),
        ("[[mara-lind]]", "[[nobody]]", "`nobody` is not begun: nothing says what kind of record it is"),
    ],
)
def test_what_cannot_be_begun_is_left_to_the_author(project: Path, run: Run, old: str, new: str, said: str) -> None:
    council = project / "content/summaries/harbour-council.yaml"
    text = council.read_text("utf-8")
    assert old in text
    council.write_text(text.replace(old, new), "utf-8")
    before = files_below(project / "content")

    ran = run("check", "--fix-missing")

    assert 1 == ran.code
    assert f"{said}\n" in ran.err
    assert "note: content/summaries/harbour-council.yaml:" in ran.err
    assert before == files_below(project / "content")


def test_what_resolves_an_event_may_be_of_two_kinds_and_is_not_begun(project: Path, run: Run) -> None:
    event = project / "content/events/council-meeting.yaml"
    event.write_text(event.read_text("utf-8") + "resolved_by: the-vote\n", "utf-8")

    assert "`the-vote` is not begun: nothing says what kind of record it is" in run("check", "--fix-missing").err


@pytest.mark.parametrize(
    ("path", "line", "begun", "text"),
    [
        (
            "topics/dredging.yaml",
            "watch: [{text: A vote., event: the-vote}]",
            "events/the-vote.yaml",
            "name: The vote\n# One of reported, expected, confirmed, not-reported, cancelled or disputed:\n"
            "status: TODO\n",
        ),
        (
            "events/council-meeting.yaml",
            "places: [long-quay]",
            "places/long-quay.yaml",
            "name: Long quay\nkind: TODO  # city, region or country\n# Degrees:\nlatitude: TODO\nlongitude: TODO\n",
        ),
        (
            "summaries/tide-gazette.yaml",
            "estimates: [{prospect: new-tolls, level: likely, quotation: not before June}]",
            "prospects/new-tolls.yaml",
            "name: New tolls\n# What exactly an estimate answers:\nquestion: TODO\n",
        ),
    ],
)
def test_what_a_hint_says_is_begun_is(project: Path, run: Run, path: str, line: str, begun: str, text: str) -> None:
    record = project / "content" / path
    lines = [each for each in record.read_text("utf-8").splitlines() if not each.startswith(("places:", "watch:"))]
    record.write_text("\n".join((*lines, line, "")), "utf-8")
    assert f"`content/{begun}`, or let `sitegen check --fix-missing` begin it" in run("check").err

    assert 0 == run("check", "--fix-missing").code
    assert f"{HEAD}{text}" == (project / "content" / begun).read_text("utf-8")
    assert [] == [str(problem) for problem in linter.run(f"{HEAD}{text}", LINT)]


def test_every_kind_that_a_reference_names_alone_can_be_begun() -> None:
    alone = {reference.kinds[0] for reference in REFERENCES.values() if len(reference.kinds) == 1}
    assert alone == {*missing._REST, "publisher", "article"}


def test_a_publisher_joins_the_others(project: Path, run: Run) -> None:
    publishers = project / "content/publishers.yaml"
    text = publishers.read_text("utf-8")
    council = project / "content/summaries/harbour-council.yaml"
    council.write_text(council.read_text("utf-8").replace("publisher: harbour-times", "publisher: tide-post"), "utf-8")
    assert 0 == run("check", "--fix-missing").code
    assert f"{text}tide-post:\n  name: Tide Post\n  reliability: TODO\n" == publishers.read_text("utf-8")


def test_two_publishers_make_one_file(begun: Path, run: Run) -> None:
    other = SUMMARY.replace("harbour-times", "tide-post").replace(sha256_of(CAPTURES["council.txt"]), "0" * 64)
    write_files(begun, {"content/summaries/other.yaml": other})
    run("check", "--fix-missing")
    text = (begun / "content/publishers.yaml").read_text("utf-8")

    assert ["harbour-times:", "tide-post:"] == [line for line in text.splitlines() if not line.startswith((" ", "#"))]


def test_records_that_cannot_be_read_keep_their_ids_and_stop_it(begun: Path, run: Run) -> None:
    write_files(begun, {"content/actors/mara-lind.yaml": "name: [x\n"})
    before = files_below(begun)
    ran = run("check", "--fix-missing")

    assert (1, before) == (ran.code, files_below(begun))
    assert "error: `content/actors/mara-lind.yaml` was not changed: " in ran.err
