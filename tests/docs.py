"""Writes `docs/diagnostics.md` from the rules and from the tests of mistakes.

make docs
"""

from __future__ import annotations

from pathlib import Path

from sitegen.diagnostics import RULES

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "diagnostics.md"
MISTAKES = Path(__file__).parent / "mistakes"

_FAMILIES = {
    "R": "Reading",
    "G": "Graph",
    "Q": "Quotations",
    "F": "Figures",
    "S": "Sources",
    "E": "Estimative language",
    "T": "Time",
    "A": "Aliases",
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

The examples are what the tests in `tests/mistakes/` expect; this page is made from them by `make docs`.
"""


def diagnostics_page() -> str:
    """Return the page: each rule with the shortest example that the tests have."""
    examples = _examples()
    lines = [_HEAD]
    family = ""
    for rule, about in RULES.items():
        if rule[0] != family:
            family = rule[0]
            lines.append(f"## {family}: {_FAMILIES[family]}\n")
        settable = ", settable" if about.settable else ""
        lines.append(f"### {rule}: {about.title}\n\n*{about.level}{settable}*\n")
        if rule in examples:
            lines.append(f"```text\n{examples[rule]}\n```\n")
    return "\n".join(lines)


def _examples() -> dict[str, str]:
    examples: dict[str, str] = {}
    for path in sorted(MISTAKES.glob("*/expected.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            head, _, rest = block.strip().partition("[")
            rule = rest[:4]
            if head in {"error", "warning", "info"} and len(block) < len(examples.get(rule, block + " ")):
                examples[rule] = block.strip()
    return examples


if __name__ == "__main__":
    PAGE.write_text(diagnostics_page(), "utf-8")
