"""The content folder: every kind of record read, lists and drafts, and what stays of a file with mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PROJECT, read_content, write_files
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sitegen.content.cache import RecordCache
from sitegen.content.load import Content, Where, load
from sitegen.content.records import RECORDS, Actor, Alias, Citation, Publisher, Range, Summary, Topic
from sitegen.diagnostics import Diagnostics
from sitegen.files import Files
from sitegen.pages.prose import render_without_shortcut
from sitegen.store import Store
from sitegen.workers import Workers

SITE = {"site.yaml": "title: Bay\ndescription: On the bay.\nas_of: 2031-06-10\n"}


def loaded(folder: Path, files: dict[str, str], *, drafts: bool = False) -> tuple[Content, list[str]]:
    """Return the content of a folder of these files, and the rules of what is said of it."""
    write_files(folder, {**SITE, **files})
    found = Diagnostics()
    content = read_content(folder, found, drafts=drafts)
    return content, [item.rule for item in found]


def test_a_project_with_a_record_of_every_kind_is_read_without_a_word(project: Path) -> None:
    found = Diagnostics()

    content = read_content(project / "content", found)

    assert [] == list(found)
    assert set(RECORDS) == {record.record_kind for record in content.records.values()}
    assert set() == content.incomplete | content.claimed | set(content.drafts)
    assert ["harbour-council", "harbour-office", "tide-gazette"] == sorted(
        item.id for item in content.records.values() if item.record_kind == "article"
    )


def test_records_may_stand_in_a_list_and_in_folders_below(tmp_path: Path) -> None:
    content, said = loaded(
        tmp_path,
        {
            "actors/people.yaml": "- {id: mara-lind, name: Lind, kind: person}\n- {id: ole, name: Ole, kind: person}\n",
            "actors/states/marrowland.yaml": "name: Marrowland\nkind: state\n",
        },
    )

    assert (["mara-lind", "marrowland", "ole"], []) == (sorted(content.records), said)


def test_a_single_value_stands_for_a_mapping_where_it_may(tmp_path: Path) -> None:
    content, said = loaded(
        tmp_path,
        {
            "actors/ole.yaml": "name: Ole\nkind: person\naliases: [O., {text: Olé, note: misspelt}]\n",
            "topics/t.yaml": "name: T\njudgments: [{text: J., sources: [a, {article: b, quotation: words}]}]\n",
        },
    )
    actor, topic = content.records["ole"], content.records["t"]

    assert [] == said
    assert isinstance(actor, Actor)
    assert isinstance(topic, Topic)
    assert (Alias(text="O."), Alias(text="Olé", note="misspelt")) == actor.aliases
    assert (Citation(article="a"), Citation(article="b", quotation="words")) == topic.judgments[0].sources


@pytest.mark.parametrize(
    ("written", "value"),
    [("40000", 40000), ("-3", -3), ("2.5", 2.5), ("+7", 7), ("{min: 300, max: 400.5}", Range(min=300, max=400.5))],
)
def test_numbers_are_taken_as_they_are_written(written: str, value: float | Range, tmp_path: Path) -> None:
    summary = PROJECT["content/summaries/harbour-office.yaml"].replace("value: 55000", f"value: {written}")
    content, said = loaded(tmp_path, {"summaries/harbour-office.yaml": summary})
    record = content.records["harbour-office"]

    assert [] == said
    assert isinstance(record, Summary)
    assert value == record.readings[0].value


@pytest.mark.parametrize(
    "prose", ["- " * 32 + "deep", "-" + " -" * 60, "* " * 60, "    " * 40 + "deep", "1986. A year"]
)
def test_prose_may_nest_lists_and_have_rules_between_paragraphs(prose: str, tmp_path: Path) -> None:
    _, said = loaded(tmp_path, {"topics/t.yaml": f'name: Tolls\nbackground: "{prose}"\n'})

    assert [] == said
    assert "deep" not in prose or "deep" in render_without_shortcut(prose)


@pytest.mark.parametrize("word", ["no", "yes", "on", "2031-05-02", "1_000", "0x1F", "~x", "1e3", "null-point"])
def test_words_stay_as_they_are_written(word: str, tmp_path: Path) -> None:
    content, said = loaded(tmp_path, {"topics/t.yaml": f"name: {word}\n"})

    assert (word, []) == (content.records["t"].title, said)


@pytest.mark.parametrize("drafts", [False, True])
def test_drafts_are_records_where_they_are_wanted(drafts: bool, tmp_path: Path) -> None:
    content, said = loaded(tmp_path, {"topics/t.yaml": "name: T\ndraft: true\n"}, drafts=drafts)

    assert (drafts, not drafts, []) == ("t" in content.records, "t" in content.drafts, said)


def test_publishers_stand_in_one_file_by_their_ids(tmp_path: Path) -> None:
    content, said = loaded(tmp_path, {"publishers.yaml": "times:\n  name: The Times\n  reliability: B\n"})

    assert (Publisher(id="times", name="The Times", reliability="B"), []) == (content.records["times"], said)


@pytest.mark.parametrize(
    "name", [".hidden.yaml", ".git/config.yaml", "notes.txt", "topics/readme.txt", "articles/x.md"]
)
def test_files_that_are_no_records_are_passed_over(name: str, tmp_path: Path) -> None:
    content, said = loaded(tmp_path, {name: "{{{"})

    assert ({}, []) == (content.records, said)


@pytest.mark.parametrize(
    "text", ["{", "", "name: \0", "- id: other\n  x: {", "\n" * 50], ids=["broken", "empty", "NUL", "list", "lines"]
)
def test_a_file_that_cannot_be_read_keeps_its_ids(text: str, tmp_path: Path) -> None:
    content, said = loaded(tmp_path, {"topics/dredging.yaml": text})

    assert "dredging" in content.claimed
    assert ("other" in text) == ("other" in content.claimed)
    assert 1 == len(said)


def test_a_record_with_a_mistake_is_there_to_be_checked_but_not_to_be_shown(tmp_path: Path) -> None:
    content, said = loaded(tmp_path, {"actors/ole.yaml": "name: Ole\nkind: persn\ndescription: See [[x]].\n"})

    assert ({"ole"}, ["R008"]) == (content.incomplete, said)
    assert "See [[x]]." == getattr(content.records["ole"], "description", None)


MISTAKEN = {
    **SITE,
    "actors/b.yaml": "name: B\nkind: group\n",
    "actors/ole.yaml": "name: Ole\nkind: persn\n",
    "pages/about.md": "title: About\n",
    "topics/a.yaml": "name: A\n",
    "topics/broken.yaml": "{",
    "topics/later.yaml": "name: Later\ndraft: true\n",
    "topics/list.yaml": "- {id: a, name: A again}\n- {id: c, name: C}\n- {id: c, name: C again}\n",
    "topics/note.txt.yml": "name: Note\n",
    "topics/other.yaml": "- {id: b, name: B again}\n",
}


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_what_is_said_of_files_does_not_depend_on_who_reads_them(jobs: int, tmp_path: Path) -> None:
    write_files(tmp_path, MISTAKEN)
    found = Diagnostics()
    content = load(tmp_path, found, RecordCache(Store(None), Files([tmp_path])), Workers(jobs))
    said = [(item.rule, Path(item.span.path).name, item.span.line) for item in found if item.span]
    assert [
        ("G003", "b.yaml", 1),
        ("R008", "ole.yaml", 2),
        ("R015", "about.md", 1),
        ("R001", "broken.yaml", 1),
        ("G003", "list.yaml", 1),
        ("G003", "list.yaml", 3),
        ("R013", "note.txt.yml", 0),
    ] == said
    assert ({"a", "b", "c", "ole"}, {"ole"}, {"later"}) == (
        content.records.keys(),
        content.incomplete,
        set(content.drafts),
    )
    assert {"about", "broken", "note", "note-txt"} == content.claimed


def test_what_was_read_by_any_is_known_the_next_time(tmp_path: Path) -> None:
    folder, store = tmp_path / "content", Store(tmp_path / "kept")
    write_files(folder, MISTAKEN)
    cache = RecordCache(store, Files([folder]))
    content = load(folder, Diagnostics(), cache, Workers(2))
    cache.save()
    again = RecordCache(store, Files([folder]))
    assert [content.records["a"]] == [listed.record for listed in again.get(str(folder / "topics/a.yaml"), Topic) or ()]
    assert again.get(str(folder / "topics/list.yaml"), Topic) is None


@pytest.mark.usefixtures("project")
def test_a_value_is_found_again_in_its_file() -> None:
    content = read_content(Path("content"), Diagnostics())

    span = content.locate(Where("dredging", ("judgments", 0, "sources", 1, "quotation")))
    assert "content/topics/dredging.yaml:8:69" == f"{span.path}:{span.line}:{span.column}"
    assert "not before June" == (span.excerpt or "")[span.column - 1 :][: span.length]

    span = content.locate(Where("dredging", ("background",)), len("The channel of **"), len("Marrow Bay"))
    assert "Marrow Bay" == (span.excerpt or "")[span.column - 1 :][: span.length]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(
    name=st.sampled_from(sorted(name for name in PROJECT if not name.startswith("content/articles"))),
    at=st.floats(0, 1),
    put=st.binary(max_size=3)
    | st.sampled_from(
        [b"\t", b"\n", b"'", b'"', b"[", b"{", b"*a", b"&a ", b"? ", b"- ", b": ", b"!x ", b"#", b"---\n"]
    ),
    cut=st.integers(0, 12),
)
@example(name="content/publishers.yaml", at=0, put=b"? [a]\n: b\n", cut=0)
@example(name="content/site.yaml", at=0, put=b"rules: {[a]: off, {b: c}: off}\n", cut=0)
@example(name="content/actors/mara-lind.yaml", at=0, put=b"? {a: b}\n: c\naccept: {[A001]: x}\n", cut=0)
def test_any_slip_in_any_file_is_reported_or_harmless_and_never_raises(
    name: str, at: float, put: bytes, cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("slip")
    data = PROJECT[name].encode()
    place = int(at * len(data))
    write_files(folder, {**PROJECT, name: data[:place] + put + data[place + cut :]})
    found = Diagnostics()

    read_content(folder / "content", found)

    assert all(item.span and item.message for item in found)
