"""Which packages the Makefile installs: those of `pyproject.toml`, since pip of Python 3.11 knows no dependency groups.

python tests/packages.py GROUP...            the packages of some groups, as pip takes them
python tests/packages.py --lowest GROUP...   the lowest version of each of these and of each that sitegen needs
python tests/packages.py --freeze            what is installed here, by name and version alone: constraints.txt
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

_PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
_LOWEST = re.compile(r"([\w.-]+)\s*[>~=]=\s*([\w.]+)")
_OURS = frozenset({"pip", "setuptools", "sitegen"})


def packages(*groups: str) -> list[str]:
    """Return the packages of some dependency groups, with the versions that they may have."""
    project = tomllib.loads(_PROJECT.read_text("utf-8"))
    return [package for group in groups for package in project["dependency-groups"][group]]


def lowest(*groups: str) -> list[str]:
    """Return the lowest version of each package of some groups, and of each that sitegen needs, as constraints."""
    needed = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["dependencies"]
    bounds = map(_LOWEST.match, [*needed, *packages(*groups)])
    return [f"{bound[1]}=={bound[2]}" for bound in bounds if bound]


def installed() -> Iterator[str]:
    """Give the name and version of each installed package, but for sitegen and what comes with every environment."""
    for name, version in sorted({(each.name.lower().replace("_", "-"), each.version) for each in distributions()}):
        if name not in _OURS:
            yield f"{name}=={version}"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--freeze"]:
            lines = ["# Made by `make constraints`.", *installed()]
        case ["--lowest", *groups]:
            lines = lowest(*groups)
        case groups:
            lines = packages(*groups)
    print(*lines, sep="\n")
