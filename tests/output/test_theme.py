"""The theme: a project's templates stand before those of sitegen, and every fault names file and line."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest
from conftest import write_files

from sitegen.build import Options, build
from sitegen.diagnostics import Diagnostics
from sitegen.output import theme as themes
from sitegen.output.theme import Theme, own_folder
from sitegen.store import Store


def errors(project: Path) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Build a project, and return rule, message, place and notes of what was found."""
    report = build(Options(content=project / "content", output=project / "public"))
    assert report.failed == report.found.has_errors
    return [(found.rule, found.message, found.place, found.notes) for found in report.found]


def page(project: Path, path: str) -> str:
    return (project / "public" / path).read_text("utf-8")


def test_a_template_of_the_project_replaces_one_of_the_same_name(project: Path) -> None:
    write_files(project, {"templates/404.html": '<p>lost: <a href="{{ site.home.url }}">{{ site.title }}</a>\n'})
    assert errors(project) == []
    assert (
        page(project, "404.html").strip() == '<p>lost: <a href="/index.html">Marrow Bay, the channel and the vote</a>'
    )


def test_a_template_of_the_project_can_extend_the_one_that_it_replaces(project: Path) -> None:
    block = '{% extends "sitegen/base.html" %}\n{% block main %}{{ super() }}<p>ours</p>{% endblock %}\n'
    write_files(project, {"templates/base.html": block})
    assert errors(project) == []
    assert "<p>ours</p>" in page(project, "topics/dredging.html")


def test_a_template_behind_a_linked_folder_is_one_of_the_theme(project: Path, tmp_path: Path) -> None:
    write_files(tmp_path / "shared", {"notice.html": "<p>mind the tide</p>"})
    write_files(project, {"templates/404.html": '{% include "shared/notice.html" %}'})
    (project / "templates/shared").symlink_to(tmp_path / "shared")
    (project / "templates/round").symlink_to(project / "templates")
    theme = Theme(project / "templates")
    assert "shared/notice.html" in theme.templates
    assert not [name for name in theme.templates if name.startswith("round/")]

    before = theme.digest
    write_files(tmp_path / "shared", {"notice.html": "<p>mind the ice</p>"})
    assert before != Theme(project / "templates").digest


def test_a_file_whose_name_begins_with_a_point_is_no_template(project: Path) -> None:
    write_files(project, {"templates/404.html": '{% include ".notice.html" %}', "templates/.notice.html": "<p>"})
    assert ".notice.html" not in Theme(project / "templates").templates
    assert [("M001", "there is no template `.notice.html`")] == [error[:2] for error in errors(project)]


def test_an_asset_of_the_project_replaces_one_of_the_same_name(project: Path) -> None:
    write_files(project, {"templates/assets/style.css": "p { color: red }"})
    theme = Theme(project / "templates")
    assert theme.assets["style.css"] == b"p { color: red }"
    assert own_folder().joinpath("assets/favicon.svg").read_bytes() == theme.assets["favicon.svg"]


def test_the_address_of_an_asset_changes_exactly_when_its_bytes_do(project: Path) -> None:
    before = Theme(project / "templates").published_assets
    assert before == Theme(project / "templates").published_assets
    write_files(project, {"templates/assets/style.css": "p { color: red }"})
    after = Theme(project / "templates").published_assets
    assert {"style.css"} == {name for name in before if before[name] != after[name]}


def test_the_hash_of_an_asset_stands_before_its_suffix_if_it_has_one(project: Path) -> None:
    write_files(project, {"templates/assets/own.js": "", "templates/assets/LICENSE": ""})
    published = Theme(project / "templates").published_assets
    assert ["assets/own.e3b0c44298fc.js", "assets/LICENSE.e3b0c44298fc"] == [published["own.js"], published["LICENSE"]]


def test_a_further_asset_is_published(project: Path) -> None:
    write_files(project, {"templates/assets/own.js": "", "templates/assets/.hidden": ""})
    published = Theme(project / "templates").published_assets
    assert "own.js" in published
    assert ".hidden" not in published


TEMPLATES = {
    "templates/page.html": '{% extends "frame.html" %}\n{% block body %}{% include "part.html" %}{% endblock %}',
    "templates/frame.html": '{% import "macros.html" as macros %}<p>{% block body %}{% endblock %}',
    "templates/part.html": "part",
    "templates/macros.html": "{% macro m() %}x{% endmacro %}",
    "templates/other.html": "other",
}
CLOSURE = [
    pytest.param("page.html", True, id="the template itself"),
    pytest.param("frame.html", True, id="what it extends"),
    pytest.param("part.html", True, id="what it includes"),
    pytest.param("macros.html", True, id="what its frame imports"),
    pytest.param("other.html", False, id="another template"),
]


@pytest.mark.parametrize(("name", "changes"), CLOSURE)
def test_the_closure_changes_exactly_with_what_a_template_reaches(tmp_path: Path, name: str, changes: bool) -> None:
    write_files(tmp_path, TEMPLATES)
    before = Theme(tmp_path / "templates").closure("page.html")
    assert before == Theme(tmp_path / "templates").closure("page.html")
    write_files(tmp_path, {f"templates/{name}": TEMPLATES[f"templates/{name}"] + "<!-- changed -->"})
    assert changes == (before != Theme(tmp_path / "templates").closure("page.html"))


def test_a_template_whose_name_is_computed_may_be_any(tmp_path: Path) -> None:
    write_files(tmp_path, {**TEMPLATES, "templates/part.html": "{% include page.title %}"})
    before = Theme(tmp_path / "templates").closure("page.html")
    write_files(tmp_path, {"templates/other.html": "changed"})
    assert before != Theme(tmp_path / "templates").closure("page.html")


def test_templates_that_extend_each_other_have_a_closure(tmp_path: Path) -> None:
    write_files(tmp_path, {"templates/a.html": "{% include 'b.html' %}", "templates/b.html": "{% include 'a.html' %}"})
    theme = Theme(tmp_path / "templates")
    assert theme.closure("a.html") == theme.closure("b.html")


ABOUT = ("while making `about.html`",)
FAULTS = [
    pytest.param(
        "a\n{% if page.title %}\nb\n",
        (
            "M001",
            "unexpected end of template. Jinja was looking for the following tags: `elif` or `else` or `endif`. "
            "The innermost block that needs to be closed is `if`",
            3,
            1,
            (),
        ),
        id="a block that is not closed",
    ),
    pytest.param(
        "a\n{{ page.title | shout }}\n", ("M001", "no filter named `shout`", 2, 17, ()), id="a filter that is not there"
    ),
    pytest.param(
        'a\n{% include "nothing.html" %}\n',
        ("M001", "there is no template `nothing.html`", 2, 13, ABOUT),
        id="a template that is not there",
    ),
    pytest.param(
        "a\n\n  {{ page.titel }}\n",
        ("M002", "`FreePageView object` has no attribute `titel`", 3, 11, ABOUT),
        id="an attribute",
    ),
    pytest.param("{{ pgae }}\n", ("M002", "`pgae` is undefined", 1, 4, ABOUT), id="a name"),
    pytest.param(
        "{{ 'a' + 1 }}\n",
        ("M003", 'TypeError: can only concatenate str (not "int") to str', 1, 1, ABOUT),
        id="a failure",
    ),
]


@pytest.mark.parametrize(("template", "expected"), FAULTS)
def test_a_fault_of_a_template_names_its_file_line_and_column(
    project: Path, template: str, expected: tuple[str, str, int, int, tuple[str, ...]]
) -> None:
    write_files(project, {"templates/page.html": template})
    rule, message, line, column, notes = expected
    assert [(rule, message, f"templates/page.html:{line}:{column}", notes)] == errors(project)
    assert not (project / "public/index.html").exists()


def test_a_fault_in_a_partial_names_the_partial(project: Path) -> None:
    write_files(
        project,
        {
            "templates/page.html": 'a\n{% include "partials/mine.html" %}\n',
            "templates/partials/mine.html": "\n{{ site.nmae }}\n",
        },
    )
    assert [(rule, place) for rule, _, place, _ in errors(project)] == [("M002", "templates/partials/mine.html:2:9")]


@pytest.mark.parametrize(
    ("template", "idle"),
    [
        pytest.param(
            '{% extends "sitegen/page.html" %}{% block body %}{% block mine %}{% endblock %}{% endblock %}', []
        ),
        pytest.param(
            '{% extends "sitegen/page.html" %}{% if true %}{% block boddy %}{% endblock %}{% endif %}', ["boddy"]
        ),
        pytest.param('{% set above = "base.html" %}{% extends above %}{% block any %}{% endblock %}', []),
        pytest.param('{% extends "nothing.html" %}{% block any %}{% endblock %}', []),
        pytest.param('{% extends "mine.html" %}{% block any %}{% endblock %}', []),
        pytest.param("{% block any %}{% endblock %}", []),
    ],
    ids=["in another block", "in a condition", "a name that is computed", "no template", "its own", "nothing extended"],
)
def test_a_block_that_no_template_above_has_is_reported(project: Path, template: str, idle: list[str]) -> None:
    write_files(project, {"templates/mine.html": template})
    found = Diagnostics()
    Theme(project / "templates").check(found)
    expected = [f"`{block}` is a block of no template above, and is shown nowhere" for block in idle]
    assert expected == [diagnostic.message for diagnostic in found]


def test_a_fault_that_every_page_meets_is_reported_once(project: Path) -> None:
    write_files(project, {"templates/base.html": "{{ site.nothing }}\n"})
    assert [place for _, _, place, _ in errors(project)] == ["templates/base.html:1:9"]


def test_faults_of_two_templates_are_reported_in_one_run(project: Path) -> None:
    write_files(project, {"templates/page.html": "{% if %}", "templates/topic.html": "{% endif %}"})
    assert [place[: place.rindex(":")] for _, _, place, _ in errors(project)] == [
        "templates/page.html:1",
        "templates/topic.html:1",
    ]


def test_templates_escape_what_they_print(project: Path) -> None:
    site = project / "content/site.yaml"
    site.write_text(site.read_text("utf-8").replace("Marrow Bay, the", "Marrow <Bay> & the"), "utf-8")
    assert errors(project) == []
    assert "Marrow &lt;Bay&gt; &amp; the" in page(project, "index.html")
    assert "<Bay>" not in page(project, "index.html")


def compiled(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """Have the theme keep what it compiles in a folder, and return the names that it compiles from now on."""
    names: list[str] = []
    compiles = jinja2.Environment.compile

    def noting(self: jinja2.Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compiles(self, source, name, filename)

    monkeypatch.setattr(jinja2.Environment, "compile", noting)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(themes, "_compiled_folder", lambda: folder)
    start_a_process(monkeypatch)
    return names


def start_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what this process knows of templates."""
    monkeypatch.setattr(themes._Kept, "_compiled", {})
    monkeypatch.setattr(themes._Kept, "_named", {})


def check(project: Path, store: Store | None = None) -> None:
    found = Diagnostics()
    Theme(project / "templates", store).check(found)
    assert [] == list(found)


def test_templates_of_sitegen_are_compiled_once_for_all_projects(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = compiled(monkeypatch, tmp_path / "kept")
    write_files(project, {"templates/own.html": "{{ page.title }}"})
    check(project)
    assert {"base.html", "topic.html", "own.html"} < set(names)
    names.clear()
    start_a_process(monkeypatch)
    check(project)
    assert ["own.html"] == names


def test_templates_are_compiled_once_in_a_process(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = compiled(monkeypatch, tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    check(project)
    write_files(project, {"templates/own.html": "{{ page.title }}"})
    check(project)
    write_files(project, {"templates/own.html": "{{ page.path }}"})
    check(project)
    assert (1, 2) == (names.count("base.html"), names.count("own.html"))


def test_a_project_keeps_what_is_compiled_where_python_keeps_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = compiled(monkeypatch, tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    check(project, Store(tmp_path / "store"))
    start_a_process(monkeypatch)
    check(project, Store(tmp_path / "store"))
    assert 1 == names.count("base.html")
    assert not (tmp_path / "kept").exists()


def test_a_project_keeps_what_is_compiled_where_the_package_cannot_be_written_to(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").write_text("a file is in the way")
    names = compiled(monkeypatch, tmp_path / "kept")
    check(project, Store(tmp_path / "store"))
    start_a_process(monkeypatch)
    check(project, Store(tmp_path / "store"))
    assert 1 == names.count("base.html")


def test_what_a_template_names_is_read_anew_when_its_source_changes(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(monkeypatch, tmp_path / "kept")
    store = Store(tmp_path / "store")
    for other in ("page.html", "topic.html"):
        write_files(project, {"templates/own.html": f'{{% include "{other}" %}}'})
        theme = Theme(project / "templates", store)
        assert other in theme.reached("own.html")
        assert other in Theme(project / "templates", store).reached("own.html")
