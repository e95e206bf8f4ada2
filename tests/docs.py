"""Writes `docs/diagnostics.md` from the rules and tests of mistakes, and tables of `docs/theme.md` and `docs/data.md`.

make docs
"""

from __future__ import annotations

import inspect
import json
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from msgspec import Struct

from sitegen import pages
from sitegen.diagnostics import RULES, Rule
from sitegen.exports.briefing_schema import schema_bytes
from sitegen.exports.tables import TABLES
from sitegen.output.theme import own_folder
from sitegen.pages.page import PageView
from sitegen.pages.site import SiteView

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "diagnostics.md"
THEME = ROOT / "docs" / "theme.md"
DATA = ROOT / "docs" / "data.md"
MISTAKES = Path(__file__).parent / "mistakes"

_FAMILIES = {
    "R": "Reading",
    "G": "Graph",
    "A": "Aliases",
    "Q": "Quotations",
    "F": "Figures",
    "S": "Sources",
    "E": "Estimative language",
    "T": "Time",
    "M": "Templates",
    "O": "Output",
    "L": "Links",
}
_HEAD = """\
# Diagnostics

Everything that sitegen can find wrong. Errors keep the site from being written, and so do warnings with `--strict`;
what is called info only offers something to look into. The level of a rule that says *settable* can be changed in
`site.yaml`, to `error`, `warning`, `info` or `off`, and a record can accept its findings with a reason:

```yaml
rules: {S002: error}          # in site.yaml
accept: {S002: "why"}         # in a record
```

`sitegen explain S002` says the same of a rule in the terminal. The examples are what the tests in `tests/mistakes/`
expect; this page is made from them, and from where the rules are declared, by `make docs`.

## All rules
"""


def diagnostics_page() -> str:
    """Return the page: a table of all rules, then each with its reason and the shortest example of the tests."""
    examples = _examples()
    rules = sorted(RULES.values(), key=lambda rule: (list(_FAMILIES).index(rule.id[0]), rule.id))
    lines = [_HEAD, "| rule | level | what it finds |", "| --- | --- | --- |"]
    lines += [f"| [{rule.id}](#{_anchor(rule)}) | {_level(rule)} | {rule.title} |" for rule in rules]
    lines.append("")
    family = ""
    for rule in rules:
        if rule.id[0] != family:
            family = rule.id[0]
            lines.append(f"## {family}: {_FAMILIES[family]}\n")
        lines.append(f"### {rule.id}: {rule.title}\n\n*{_level(rule)}*\n")
        lines.append(f"Why: {rule.why}\n\nHow to fix it: {rule.fix}\n")
        if rule.id in examples:
            lines.append(f"```text\n{examples[rule.id]}\n```\n")
    return "\n".join(lines)


def _level(rule: Rule) -> str:
    return f"{rule.level}, settable" if rule.settable else rule.level


def _anchor(rule: Rule) -> str:
    """Return where a link to the heading of a rule leads, as GitHub makes it."""
    kept = re.sub(r"[^\w\- ]", "", f"{rule.id}: {rule.title}".lower())
    return kept.replace(" ", "-")


def _examples() -> dict[str, str]:
    examples: dict[str, str] = {}
    for path in sorted(MISTAKES.glob("*/expected.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            head, _, rest = block.strip().partition("[")
            rule = rest[:4]
            if head in {"error", "warning", "info"} and len(block) < len(examples.get(rule, block + " ")):
                examples[rule] = block.strip()
    return examples


_GENERATED = "<!-- From here on `make docs` writes this page. -->\n"
_BLOCK = re.compile(r"{% block (\w+)")
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.*?)(?=^ {4}\w|\Z)", re.MULTILINE | re.DOTALL)


def theme_page() -> str:
    """Return the page: what was written by hand, then the blocks of every template and the fields of every view."""
    by_hand = THEME.read_text("utf-8").partition(_GENERATED)[0]
    return f"{by_hand}{_GENERATED}\n## Templates and their blocks\n\n{_blocks()}\n## Views\n\n{_views()}"


def views() -> list[type]:
    """Return the views: first those that a template sees as `site` and `page`, then what they are made of."""
    modules = [import_module(f"{pages.__name__}.{module.name}") for module in iter_modules(pages.__path__)]
    all_of_them = [
        each
        for module in modules
        for each in vars(module).values()
        if inspect.isclass(each) and issubclass(each, Struct) and each.__module__ == module.__name__
    ]
    first = [SiteView, PageView, *(each for each in all_of_them if issubclass(each, PageView) and each is not PageView)]
    return [*first, *(each for each in all_of_them if each not in first)]


def described(view: type) -> dict[str, str]:
    """Return what the docstring of a view says of each field."""
    listed = inspect.getdoc(view).partition("Attributes:\n")[2]  # type: ignore[union-attr]
    return {name: " ".join(text.split()) for name, text in _ATTRIBUTE.findall(listed)}


def _blocks() -> str:
    lines = ["| template | blocks |", "| --- | --- |"]
    for path in sorted(own_folder().glob("*.html")):
        names = ", ".join(f"`{name}`" for name in _BLOCK.findall(path.read_text("utf-8")))
        lines.append(f"| `{path.name}` | {names or 'none'} |")
    return "\n".join(lines) + "\n"


def _views() -> str:
    parts = []
    for view in views():
        about = (inspect.getdoc(view) or "").partition("\n\nAttributes:")[0].replace("\n", " ")
        template = vars(view).get("template")
        shown = f" Shown by `{template}`." if template else ""
        lines = [f"### {view.__name__}\n", f"{about}{shown}\n"]
        if base := next((base for base in view.__bases__ if base in views()), None):
            lines[-1] = f"{about}{shown} It also has what a [{base.__name__}](#{base.__name__.lower()}) has.\n"
        own = {name: kind for name, kind in view.__annotations__.items() if not kind.startswith("ClassVar")}
        if own:
            lines += ["| field | type | what it is |", "| --- | --- | --- |"]
            text = described(view)
            for name, kind in own.items():
                shown = _linked(kind.replace("|", "\\|"))
                lines.append(f"| `{name}` | {shown} | {text[name]} |")
            lines.append("")
        parts.append("\n".join(lines))
    return "\n".join(parts)


def _linked(kind: str) -> str:
    """Return a type with links to the views that it is made of."""
    names = {view.__name__ for view in views()}
    return re.sub(r"\w+", lambda word: f"[{word[0]}](#{word[0].lower()})" if word[0] in names else word[0], kind)


def data_page() -> str:
    """Return the page: what was written by hand, then the fields of `briefing.json` and the columns of the tables."""
    by_hand = DATA.read_text("utf-8").partition(_GENERATED)[0]
    schema = json.loads(schema_bytes())
    parts = ["## Fields", "Of `briefing.json`:", *_fields(schema)]
    for name, below in sorted(schema["$defs"].items()):
        if name != "Part" and below.get("properties"):
            parts += [f"### {name}", below["description"], *_fields(below)]
    parts.append("## Columns")
    for table in TABLES:
        rows = [f"| `{column.name}` | {column.type} | {column.said} |" for column in table.columns]
        head = "| column | type | what it is |\n| --- | --- | --- |\n"
        parts += [f"### `{table.name}.csv`", table.said, head + "\n".join(rows)]
    return f"{by_hand}{_GENERATED}\n" + "\n\n".join(parts) + "\n"


def _fields(schema: dict[str, Any]) -> list[str]:
    rows = [
        f"| `{name}` | {_type(each)} | {each.get('description', '').replace('|', '&#124;')} |"
        for name, each in schema["properties"].items()
    ]
    return ["| field | type | what it is |\n| --- | --- | --- |\n" + "\n".join(rows)]


def _type(schema: dict[str, Any]) -> str:
    """Return what a JSON Schema allows, in a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        # Versions of msgspec put null first or last.
        return " or ".join(sorted(map(_type, schema["anyOf"]), key=lambda kind: kind == "null"))
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}" if schema.get("items") else "list"
    if schema.get("type") == "object":
        below = schema.get("additionalProperties")
        return f"object of {_type(below)}" if isinstance(below, dict) else "object"
    return str(schema.get("type", "any"))


if __name__ == "__main__":
    PAGE.write_text(diagnostics_page(), "utf-8")
    THEME.write_text(theme_page(), "utf-8")
    DATA.write_text(data_page(), "utf-8")
