"""The order of the code: each part imports only from its own folder and from those to its left."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest

import sitegen

PACKAGE = Path(sitegen.__file__).parent
ORDER = (
    frozenset(
        {
            "__init__",
            "collector",
            "diagnostics",
            "errors",
            "files",
            "options",
            "steps",
            "store",
            "terminal",
            "text",
            "workers",
        }
    ),
    frozenset({"literals"}),
    frozenset({"patterns"}),
    frozenset({"core"}),
    frozenset({"content"}),
    frozenset({"editing"}),
    frozenset({"briefing"}),
    frozenset({"suggest"}),
    frozenset({"pages"}),
    frozenset({"rules"}),
    frozenset({"exports"}),
    frozenset({"output"}),
    frozenset({"cluster", "unchanged"}),
    frozenset({"work"}),
    frozenset({"build"}),
    frozenset({"beside", "server", "textview"}),
    frozenset({"explain", "preview"}),
    frozenset({"live"}),
    frozenset({"authoring"}),
    frozenset({"capture"}),
    frozenset({"commands"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""Parts of the package from left to right."""

MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def part_of(name: str) -> str:
    """Return the part that a module of the package belongs to, by its dotted name without `sitegen.`."""
    return name.split(".")[0] or "__init__"


def imported(path: Path) -> Iterator[str]:
    """Give the parts that a module imports, wherever the import stands and whatever for."""
    package = ["sitegen", *path.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            # `from sitegen import content` names a part, `from sitegen import __version__` does not.
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "sitegen" else [module]
        else:
            continue
        for name in names:
            if name == "sitegen" or name.startswith("sitegen."):
                part = part_of(name.removeprefix("sitegen").removeprefix("."))
                yield part if any(part in place for place in ORDER) else "__init__"


def place_of(part: str) -> int:
    """Return how far to the right a part stands."""
    return next(place for place, parts in enumerate(ORDER) if part in parts)


def test_every_part_of_the_package_has_a_place_in_the_order() -> None:
    parts = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}

    assert parts == frozenset().union(*ORDER)


def test_every_library_that_is_imported_is_declared_and_no_other() -> None:
    imports = {
        name.split(".")[0]
        for module in MODULES
        for node in ast.walk(ast.parse((PACKAGE / module).read_text("utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    providers = packages_distributions()
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())]

    assert {plain_name(declaration) for declaration in declared} == {
        plain_name(providers[name][0]) for name in imports - sys.stdlib_module_names - {"sitegen"}
    }


def test_what_extras_need_is_installed_for_the_tests() -> None:
    read = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))
    extras = set(chain.from_iterable(read["project"]["optional-dependencies"].values()))

    assert set() == extras - set(read["dependency-groups"]["test"])


def plain_name(declaration: str) -> str:
    """Return the name of a library as the index of packages compares it."""
    return re.split(r"[~=<>]", declaration)[0].lower().replace("_", "-")


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_its_own_part_and_from_those_to_its_left(module: str) -> None:
    own = part_of(module.removesuffix(".py").replace("/", "."))

    wrong = [part for part in imported(PACKAGE / module) if part != own and place_of(part) >= place_of(own)]
    if place_of(own) == 0:
        wrong = [part for part in wrong if part not in ORDER[0]]

    assert [] == wrong


def test_the_command_line_starts_without_the_libraries_that_take_time() -> None:
    code = "import sys; before = set(sys.modules); import sitegen.cli; print(*sorted(set(sys.modules) - before))"

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = ran.stdout.split()
    assert ["sitegen", "sitegen.cli", "sitegen.terminal"] == [
        name for name in loaded if name.split(".")[0] == "sitegen"
    ]
    outside = {name.split(".")[0] for name in loaded} - set(sys.stdlib_module_names)
    assert {"sitegen", "click"} == outside
