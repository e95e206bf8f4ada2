"""A new project: settings, an invented example, and what git, GitHub and editors need."""

from __future__ import annotations

import hashlib
import json
import os
import re
from datetime import date
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from sitegen.content.records import RESERVED_IDS
from sitegen.content.schema import KINDS, schema_file, schema_text
from sitegen.editing.changes import Changes
from sitegen.editing.writing import flow

SCHEMAS = Path(".vscode/schemas")
"""Where a project keeps the schemas of its records."""

REMOVE = "Remove-Item content/*/example-*" if os.name == "nt" else "rm content/*/example-*"
"""The command that removes the example."""

_STARTER = Path(__file__).resolve().parent.parent / "starter"
_ARTICLE = Path("content/articles/example-night-boats.html")
_HIDDEN = "dot-"
_GIVEN = re.compile("@[A-Z0-9]+@")
_BAD = re.compile('[\0-\x1f\x7f-\x9f\ud800-\udfff<>:"|?*\\\\]|[ .]\\Z|\\A ')


def refusal(folder: Path) -> str:
    """Say why a folder cannot be that of a new project, or return an empty string.

    A repository of git without a file is as good as an empty folder.
    """
    name = folder.absolute().name if folder.name in {"", "..", "."} else folder.name
    if bad := _BAD.search(name):
        return f"its name has {bad[0]!a}, which not every system allows in the name of a file"
    if name.partition(".")[0].lower() in RESERVED_IDS.keys() - {"index"}:
        return "no file can have that name on Windows"
    if not os.path.lexists(folder):
        blocked = next((above for above in folder.absolute().parents if os.path.lexists(above)), Path())
        return "" if blocked.is_dir() else f"'{blocked}' is no folder"
    if not folder.is_dir():
        return "there is a file of that name"
    held = sorted(path.name for path in folder.iterdir() if path.name != ".git")
    return f"it is not empty: it holds '{held[0]}'" if held else ""


def write_project(folder: Path, *, today: date) -> list[Path]:
    """Write a new project, and return the paths of its files.

    Arguments:
        folder: Where; it is empty, or does not exist.
        today: The day that the briefing speaks of.

    Raises:
        EditError: When something came into the folder meanwhile.
        OSError: When the disk refuses; no file is left then.
    """
    name = folder.resolve().name or "briefing"
    title = re.sub(r"[-_]+", " ", name).strip() or name
    given = {
        "@TITLE@": flow(title[:1].upper() + title[1:], in_flow=False),
        "@NAME@": name,
        "@TODAY@": today.isoformat(),
        "@SHA256@": hashlib.sha256((_STARTER / _ARTICLE).read_bytes()).hexdigest(),
        "@REMOVE@": REMOVE,
        "@REQUIREMENT@": requirement() or "# sitegen @ git+https://ADDRESS-OF-ITS-REPOSITORY",
    }
    changes = Changes()
    for file in sorted(path for path in _STARTER.rglob("*") if path.is_file()):
        text = _GIVEN.sub(lambda match: given[match[0]], file.read_bytes().decode())
        parts = file.relative_to(_STARTER).parts
        changes.make(folder.joinpath(*(part.replace(_HIDDEN, ".", 1) for part in parts)), text)
    for kind in KINDS:
        changes.make(folder / SCHEMAS / schema_file(kind), schema_text(kind))
    changes.commit()
    return list(changes.made)


def requirement() -> str:
    """Return what pip installs this very sitegen by, or an empty string where only this machine has it.

    Source: PEP 610, `direct_url.json`.
    """
    try:
        said = json.loads(distribution("sitegen").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return ""
    url, commit = said.get("url", ""), said.get("vcs_info", {}).get("commit_id", "")
    if commit and url.startswith("https://"):
        return f"sitegen @ {said['vcs_info']['vcs']}+{url}@{commit}"
    return f"sitegen @ {url}" if url.startswith("https://") and "archive_info" in said else ""
