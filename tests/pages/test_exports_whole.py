"""Nothing of what records declare, and nothing that a page says, is missing from `data/briefing.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import msgspec
import pytest
from conftest import write_files
from filled import Filler, filled
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from projects import options

from benchmarks.corpus import make_corpus, write_project
from sitegen.briefing import questions, shares
from sitegen.briefing.questions import Briefing
from sitegen.build import build, examine
from sitegen.content.records import RECORDS
from sitegen.exports import briefing_json
from sitegen.exports.briefing_data import Kind
from sitegen.exports.export import in_lines
from sitegen.pages.kinds import KINDS
from sitegen.pages.parts import Maker
from sitegen.pages.plan import planned
from sitegen.pages.prose import plain

LISTS = [kind.name for kind in briefing_json.KINDS]


def whole(output: Path) -> dict[str, Any]:
    """Return the data of a site, its parts put together."""
    data: dict[str, Any] = json.loads((output / "data/briefing.json").read_bytes())
    for part in data["parts"]:
        data[part["kind"]] += json.loads((output / part["path"]).read_bytes())[part["kind"]]
    return data


def strings(value: Any) -> Iterator[str]:
    """Give every word in data, the keys of mappings too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from strings(below)
    elif isinstance(value, list):
        for below in value:
            yield from strings(below)


@pytest.fixture
def filled_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Filler]:
    """Give a project with a value in each field of each kind of record, and what was given."""
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    monkeypatch.chdir(tmp_path)
    return tmp_path, filler


def test_what_is_given_to_any_field_of_a_record_is_published(filled_project: tuple[Path, Filler]) -> None:
    project, filler = filled_project
    assert not build(options(project)).failed
    found = "\0".join(strings(whole(project / "public")))

    assert [where for where, words in filler.given.items() if _as_text(words) not in found] == []
    assert {where.partition(".")[0] for where in filler.given} == set(RECORDS)


def _as_text(words: str) -> str:
    """Return prose of the filler as plain text, and other words as they are."""
    return words.replace("[[mara-lind|words]]", "words") if words.startswith("Prose of") else words


def test_the_data_of_filled_records_are_valid_by_the_schema(filled_project: tuple[Path, Filler]) -> None:
    project, _ = filled_project
    assert not build(options(project)).failed
    schema = json.loads((project / "public/data/briefing.schema.json").read_bytes())
    problems = jsonschema.Draft202012Validator(schema).iter_errors(whole(project / "public"))
    assert [(list(problem.path), problem.message) for problem in problems] == []


def test_prose_says_what_it_cites_and_links_to(filled_project: tuple[Path, Filler]) -> None:
    project, _ = filled_project
    assert not build(options(project)).failed
    (topic,) = (topic for topic in whole(project / "public")["topics"] if topic["id"] == "full-topic")
    assert {"at": "/questions/0", "record": "mara-lind"} in topic["links"]
    cited = {at["at"]: (at["article"], at["quotation"]) for at in topic["cites"]}
    expected = dict.fromkeys(("/bottom_line", "/background", "/questions/0"), ("harbour-office", "3rd of July"))
    assert expected.items() <= cited.items()
    assert {at["end"] - at["start"] for at in topic["cites"]} == {len("3rd of July")}


ADDRESSES = {"twin", "anchor", "url", "path", "canonical", "source_url", "archive_url", "wikidata"}
"""Fields of views that are addresses, and no statement."""

OF_SITEGEN: dict[str, str] = {
    "Facet": "by what the search narrows pages down",
    "AxisView": "a picture of what its rows say",
    "NumbersView.title": "a unit",
    "NumbersView.note": "how to read it",
    "NumbersView.left_out": "a number of readings",
    "PlaceView.at": "`latitude` and `longitude` in words",
    "PictureView": "a picture and its table are made of records",
    "OverlapView": "shares in per cent, of those in `overlap`",
    "ActorsView.groups": "kinds of actors as headings, and actors",
    "DateView.label": "the date in words",
    "DateView.iso": "the date for a browser",
    "Link.kind": "the kind of a record",
    "HomeView.all_topics": "the number of records",
    "HomeView.all_actors": "the number of records",
    "HomeView.all_events": "the number of records",
    "HomeView.all_figures": "the number of records",
    "HomeView.all_disputes": "the number of records",
    "HomeView.all_articles": "the number of records",
    "EvidenceView.articles": "a section of the site",
    "FreePageView.contents": "the headings of its body",
    "SourceView.label": "a name, or the first words of a title",
    "OriginView.reason": "`origin_reasons` in one sentence",
    "ActorCard.role": "title and organisation of a role",
    "ChangeView.what": "which of the two differ",
    "ArticleView.captured": "`captured` in words",
    "ArticleView.citations": "files",
    "ArticleView.context_object": "the citation in the form that Zotero reads",
    "SourcesView.citations": "files",
    "ArticleCard.publisher_missing": "`publisher_shown` in words",
    "ArticleView.publisher_missing": "`publisher_shown` in words",
    "PublisherView.missing": "`publisher_shown` in words",
}
"""What views have beside addresses that is not looked for: it is made of what is published."""

SECTIONS = {kind.title for kind in KINDS}


def said(view: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Give each piece of text that a view has, with where it has it."""
    if isinstance(view, str):
        text = plain(view) if isinstance(view, Markup) else view
        if text and text not in SECTIONS:
            yield where, text
    elif isinstance(view, tuple | list):
        for each in view:
            yield from said(each, where)
    elif isinstance(view, msgspec.Struct) and type(view).__name__ not in OF_SITEGEN:
        for field in msgspec.structs.fields(view):
            name = f"{type(view).__name__}.{field.name}"
            if name not in OF_SITEGEN and field.name not in ADDRESSES:
                yield from said(getattr(view, field.name), name)


def missing_from_data(briefing: Briefing) -> list[tuple[str, str, str]]:
    """Return what pages say and the data of a small briefing do not: the page, where it is said, and what."""
    maker = Maker(briefing, "", None)
    found = set(strings(json.loads(briefing_json.briefing_json(maker))))
    return [
        (page.path, where, text)
        for page in planned(briefing)
        if page.path not in {"search.html", "404.html"}
        for where, text in said(page.make(Maker(briefing, "")))
        if text not in found
    ]


def briefing_of(project: Path) -> Briefing:
    """Return what a project says."""
    work = examine(options(project))
    assert [found.message for found in work.found if found.level == "error"] == []
    work.briefing.settle()
    return work.briefing


PIECES = (
    *("words", "**strong**", "*so*", "`code <b>`", "[[mara-lind]]", "[[dredging|the channel]]", "&amp; & < > \" '"),
    *("[@harbour-council]", "[@harbour-council “not before June”]", "\\[[x]]", "[out](https://example.org/?a=1&b=2)"),
    *(
        "\n\n",
        "\n\n- one\n- two\n\n",
        "\n\n# Heading\n\n",
        "\n\n| a | b |\n|---|---|\n| 1 | [[mara-lind]] |\n\n",
        "\n\n> said\n\n",
    ),
    *("한국", "\u2028", "&#8220;", "\n\n1. first\n2. second\n\n", "  ", "\n\n    indented\n\n", "==", "~~~\ncode\n~~~"),
)
proses = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)


def test_no_statement_of_a_page_is_missing(filled_project: tuple[Path, Filler]) -> None:
    assert missing_from_data(briefing_of(filled_project[0])) == []


@settings(max_examples=12)
@given(proses=st.lists(proses, min_size=1, max_size=8))
def test_no_statement_of_a_page_is_missing_whatever_its_prose(proses: list[str]) -> None:
    given = cycle(proses)
    with TemporaryDirectory() as folder:
        write_files(Path(folder), dict(filled(Filler(prose=lambda where: f"{where} {next(given)}"))))
        assert missing_from_data(briefing_of(Path(folder))) == []


def test_a_large_briefing_is_an_index_of_parts_that_say_the_same(
    filled_project: tuple[Path, Filler], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, _ = filled_project
    assert not build(options(project)).failed
    small = whole(project / "public")
    monkeypatch.setattr(questions, "MOST_BYTES", 0)
    monkeypatch.setattr(shares, "MOST_TOGETHER", 2)
    assert not build(options(project, clean=True)).failed
    index = json.loads((project / "public/data/briefing.json").read_bytes())
    large = whole(project / "public")

    assert [index[name] for name in LISTS] == [[]] * len(LISTS)
    parts = large.pop("parts")
    assert {part["kind"] for part in parts} == set(LISTS)
    assert small.pop("parts") == []
    assert large == small
    written = {path.relative_to(project / "public").as_posix() for path in project.glob("public/data/briefing/*")}
    assert written == {part["path"] for part in parts}
    schema = json.loads((project / "public/data/briefing.schema.json").read_bytes())
    for part in parts:
        data = json.loads((project / "public" / part["path"]).read_bytes())
        jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/Part"}).validate(data)


@pytest.mark.parametrize("kind", briefing_json.KINDS, ids=LISTS)
def test_no_part_is_larger_than_it_is_taken_for(filled_project: tuple[Path, Filler], kind: Kind) -> None:
    briefing = briefing_of(filled_project[0])
    maker = Maker(briefing, "", None)
    weights = {"quotations": briefing.weight_of_quotations, "overlap": briefing.weight_of_pairs}
    weigh = weights.get(kind.of, briefing.weight_of)
    for record_id in briefing.articles() if kind.of in weights else briefing.ids_of(kind.of):
        items = list(kind.make(maker, record_id))
        assert len(in_lines(items)) <= weigh(record_id) or not items, record_id


def test_a_small_briefing_has_no_parts(project: Path) -> None:
    assert not build(options(project)).failed
    assert not (project / "public/data/briefing").exists()


def test_no_file_of_a_large_briefing_is_larger_than_a_megabyte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_project(make_corpus(300), tmp_path)
    assert not build(options(tmp_path)).failed
    sizes = {path.name: path.stat().st_size for path in tmp_path.glob("public/data/briefing*/*.json")}
    assert len(sizes) > len(LISTS)
    assert [name for name, size in sizes.items() if size > 1_000_000] == []
    assert len(whole(tmp_path / "public")["articles"]) == 300
