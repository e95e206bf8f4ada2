"""The benchmark of previews edits what it says, waits for that, and says what it took."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import preview
from benchmarks.corpus import make_corpus
from benchmarks.measure import MeasureError, memory_of, processor_of

CORPUS = make_corpus(20)


@pytest.mark.parametrize(
    ("edit", "paths"),
    [
        ("words of a record", {"content/summaries/article-00010.yaml"}),
        ("an article's text", {"content/summaries/article-00010.yaml", "content/articles/article-00010.txt"}),
        ("a template", {"templates/base.html"}),
        ("the stylesheet", {"templates/assets/style.css"}),
    ],
)
def test_an_edit_changes_what_it_says(edit: str, paths: set[str], tmp_path: Path) -> None:
    shown = preview.SitegenPreview("sitegen", tmp_path, CORPUS)
    # What was edited before stays so.
    for other in preview.EDITS:
        shown.edit(other, "token0")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    shown.edit(edit, "token1")
    changed = {path for path in tmp_path.rglob("*.*") if before.get(path) != path.read_bytes()}
    assert paths == {path.relative_to(tmp_path).as_posix() for path in changed}
    assert any(b"token1" in path.read_bytes() for path in changed)


def test_a_renamed_actor_is_one_file_and_the_article_keeps_the_former_name(tmp_path: Path) -> None:
    shown = preview.HugoPreview(tmp_path, CORPUS)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    shown.edit("an actor renamed", "token1")
    changed = [path for path in tmp_path.rglob("*.*") if before.get(path) != path.read_bytes()]
    assert [f"content/actors/person-{shown.story.quoted[0][0]}/_index.md"] == [
        path.relative_to(tmp_path).as_posix() for path in changed
    ]


def test_each_has_its_own_theme_with_the_token(tmp_path: Path) -> None:
    for shown in (
        preview.SitegenPreview("sitegen", tmp_path / "sitegen", CORPUS),
        preview.HugoPreview(tmp_path / "hugo", CORPUS),
    ):
        template, sheet = (dict(shown.theme(*words)) for words in (("token1", "-"), ("-", "token2")))
        assert 1 == sum("token1" in text for text in template.values())
        assert 1 == sum(".is-token2" in text for text in sheet.values())


def test_the_table_has_medians_and_ratios_of_each_round() -> None:
    waited = {
        "words of a record": {
            "sitegen": [preview.Waited(1.0, None), preview.Waited(2.0, None), preview.Waited(9.0, None)],
            "hugo": [preview.Waited(2.0, 2.5), preview.Waited(8.0, 8.5), preview.Waited(9.0, 9.5)],
        }
    }
    started = {"sitegen": [10.0], "hugo": [20.0]}
    rows = preview.report(
        ["sitegen", "hugo"], waited, started, {"sitegen": 10**8, "hugo": 10**9}, {"sitegen": 0.01, "hugo": 0}
    )
    lines = preview.table(["sitegen", "hugo"], rows).splitlines()
    assert "|  | sitegen | hugo | sitegen by hugo |" == lines[0]
    assert "2.000 [1.000 to 9.000] | 8.000 [2.000 to 9.000] | **0.50** |" in lines[2]
    assert "| words of a record: told | never | 8.500 [2.500 to 9.500] |  |" == lines[3]
    assert "| start-up with what the last run kept | 10.0 | 20.0 | **0.50** |" == lines[4]
    assert "| memory, MB | 100.0 | 1000.0 | **0.10** |" == lines[5]
    assert "| idle, % of a core | 1.000 | 0.000 |  |" == lines[6]


def test_a_preview_that_ends_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = preview.SitegenPreview("sitegen", tmp_path, CORPUS)
    monkeypatch.setattr(shown, "command", lambda: ["false"])
    with pytest.raises(MeasureError, match="sitegen does not serve"):
        shown.start()
    shown.stop()


def test_what_a_process_uses_is_read_from_the_system() -> None:
    assert processor_of(os.getpid()) > 0
    assert memory_of(os.getpid()) > 10**6
    assert (0, 0) == (processor_of(2**22 + 1), memory_of(2**22 + 1))


def test_it_measures_the_preview_of_this_commit_and_of_another() -> None:
    arguments = ["--sizes", "20", "--repeat", "1", "--starts", "1", "--idle", "0.1", "--no-hugo"]
    ran = CliRunner().invoke(preview.main, [*arguments, "--before", str(Path(__file__).parent.parent)])
    assert 0 == ran.exit_code, ran.output
    assert "a fixed loop" in ran.stdout
    for edit in preview.EDITS:
        assert f"| {edit}: served |" in ran.stdout
