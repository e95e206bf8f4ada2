"""Each folder of `sites/` is a project, what is said about it, and what its data file must hold: a new folder is a
new test.

A file that is missing fails its test. `SITEGEN_TEST_ACCEPT=1 pytest tests/test_sites.py` writes what comes out now
into every folder; read each one before it is kept. The articles are invented.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran, captures_in, files_below

from sitegen.build import Options, prepare
from sitegen.diagnostics import Diagnostics
from sitegen.text import normalise

SITES = Path(__file__).parent / "sites"
CASES = sorted(path.name for path in SITES.iterdir() if path.is_dir())
ACCEPT = "SITEGEN_TEST_ACCEPT" in os.environ
NOTE = "note: evidence.lock is not up to date; the next `build` or `verify` brings it up to date\n"


@pytest.fixture
def case(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of a case's folder, and work in it."""
    folder = tmp_path / request.param
    shutil.copytree(SITES / request.param, folder)
    monkeypatch.chdir(folder)
    return folder


def site(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", names, indirect=True)


@site(*CASES)
def test_all_that_is_found_is_said_and_nothing_is_written(case: Path, run: Callable[..., Ran]) -> None:
    before = files_below(case)

    ran = run("check")

    assert expected_text(case, ran.err.replace(NOTE, "").strip("\n")) == ran.err.replace(NOTE, "").strip("\n")
    assert 0 == ran.code
    assert before == files_below(case)


@site(*CASES)
def test_the_data_file_holds_the_evidence(case: Path, run: Callable[..., Ran]) -> None:
    ran = run("build")

    assert 0 == ran.code
    assert expected_data(case, evidence(case)) == evidence(case)


@site(*CASES)
def test_the_site_has_the_same_bytes_without_the_captured_texts(case: Path, run: Callable[..., Ran]) -> None:
    assert 0 == run("build").code
    with_texts = files_below(case / "public")
    shutil.rmtree(case / "content/articles")
    shutil.rmtree(case / "public")
    shutil.rmtree(case / ".sitegen")

    ran = run("build", "--locked")

    assert 0 == ran.code
    assert with_texts == files_below(case / "public")


@site(*CASES)
def test_the_place_of_each_quotation_leads_back_to_its_words(case: Path, run: Callable[..., Ran]) -> None:
    run("build")
    data = data_of(case)
    captures = captures_in(Diagnostics(), case / "content/articles")
    sha256 = {article["id"]: article["sha256"] for article in data["articles"]}
    for quotation in data["quotations"]:
        capture = captures.get(sha256[quotation["article"]])
        assert capture is not None
        assert normalise(quotation["text"]) == normalise(capture.text[quotation["start"] : quotation["end"]])


@site("several-origins-one-asserter")
def test_origins_that_repeat_one_asserter_are_shown_as_one_voice(case: Path, run: Callable[..., Ran]) -> None:
    run("build")
    assert [
        "3 articles, 3 independent origins (one voice: Ada Quill)",
        "2 articles, 2 independent origins, 2 asserters (Ada Quill; Guild of Fishers)",
        "2 articles, 2 independent origins",
    ] == re.findall(r"\d articles?, \d independent origins?(?:, \d asserters?)?(?: \(.*?\))?", judgments(case, "tax"))


@site("wire-copy")
def test_copies_of_one_agency_text_are_shown_as_one_origin(case: Path, run: Callable[..., Ran]) -> None:
    run("build")
    assert ["2 articles, 1 independent origin", "2 articles, 2 independent origins"] == re.findall(
        r"\d articles?, \d independent origins?", judgments(case, "ferry")
    )


@site("preview")
def test_what_was_expected_is_listed_with_its_outcome_and_what_resolved_it(case: Path, run: Callable[..., Ran]) -> None:
    run("build")
    page = (case / "public/events/index.html").read_text("utf-8")
    section = page[page.index('id="expected"') :]
    rows = [[text_of(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)] for row in rows_of(section)]
    assert [
        ["Outcome", "Event", "Date", "Confirmed by"],
        [
            "resolved",
            "Opening of the regatta by the governor "
            "It was opened “opened the regatta in pouring rain” [The Morning Post].",
            "7 June 2031",
            "Rain at the regatta",
        ],
        ["cancelled", "Night race Called off for the storm.", "9 June 2031", "Regatta opened in rain"],
        ["not known", "Award of the prizes", "14 June 2031", "–"],
    ] == rows


@site("suspected-rewrite")
def test_a_declaration_settles_the_suspicion(case: Path, run: Callable[..., Ran]) -> None:
    summary = case / "content/summaries/in-order.yaml"
    summary.write_text(summary.read_text("utf-8").replace("  kind: report", "  kind: report\n  derived_from: [source]"))

    ran = run("build", "--strict")

    assert Ran(0, ran.out, "") == ran
    assert [["in-order", "source"], ["other-order"]] == data_of(case)["origins"]


def data_of(case: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((case / "public/data/briefing.json").read_bytes())
    return data


def evidence(case: Path) -> dict[str, Any]:
    """Return the part of the data file that comes of the captured texts, with two decimals."""
    data = data_of(case)
    return {
        "origins": data["origins"],
        "overlap": [
            {key: round(value, 2) if isinstance(value, float) else value for key, value in pair.items()}
            for pair in data["overlap"]
        ],
        "figures": {figure["id"]: figure["state"] for figure in data["figures"]},
        "mentions": {actor["id"]: actor["mentions"] for actor in data["actors"]},
        "quotations": [
            {key: quotation[key] for key in ("article", "text", "speaker", "start", "end", "state")}
            for quotation in data["quotations"]
        ],
        "events": {event["id"]: [event["date"], event["status"], event["outcome"]] for event in data["events"]},
    }


def expected_text(case: Path, found: str) -> str:
    path = SITES / case.name / "expected.txt"
    if ACCEPT:
        path.write_text(f"{found}\n" if found else "", "utf-8")
    return path.read_text("utf-8").strip("\n")


def expected_data(case: Path, found: Mapping[str, Any]) -> Mapping[str, Any]:
    path = SITES / case.name / "expected.json"
    if ACCEPT:
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    expected: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return expected


def judgments(case: Path, topic: str) -> str:
    """Return the words of the judgments on a topic's page."""
    page = (case / f"public/topics/{topic}.html").read_text("utf-8")
    begin = page.index('id="judgments"')
    return text_of(page[begin : page.index("</section>", begin)])


def rows_of(markup: str) -> list[str]:
    return re.findall(r"<tr.*?</tr>", markup, re.DOTALL)


def text_of(markup: str) -> str:
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())
    return words.replace(" .", ".")


@pytest.mark.parametrize(("least", "origins"), [("0.94", 2), ("0.96", 3)], ids=["below what they share", "above it"])
def test_a_site_sets_the_share_from_which_on_two_articles_are_one_origin(
    least: str, origins: int, tmp_path: Path
) -> None:
    shutil.copytree(SITES / "wire-copy", tmp_path / "project")
    with (tmp_path / "project/content/site.yaml").open("a", encoding="utf-8") as opened:
        opened.write(f"origin_containment: {least}\n")

    prepared = prepare(Options(content=tmp_path / "project/content", output=tmp_path / "public"))

    assert origins == prepared.report.origins
