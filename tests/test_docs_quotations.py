"""The rows of the page on quotations, each held against the matcher."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from conftest import write_files

import docs
from sitegen.build import Options, prepare

PAGE = (docs.ROOT / "docs" / "quotations.md").read_text("utf-8")
_EXAMPLE = re.compile(r"^\| `([^`\n]+)` \| ([^|\n]+) \| (verified|Q\d{3})([^|\n]*) \|$", re.MULTILINE)
_WARNING = re.compile(
    r"^\| (Q\d{3}) \| [^|\n]+ \| ([^|\n]+?) \| `([^`\n]+)`(?:, with `speaker: (\w+)`)? \|$", re.MULTILINE
)
EXAMPLES = _EXAMPLE.findall(PAGE)
WARNINGS = _WARNING.findall(PAGE)
PEOPLE = """\
- {id: lind, name: Mara Lind, kind: person, aliases: [Lind]}
- {id: hale, name: Tom Hale, kind: person, aliases: [Hale]}
"""
SITE = "title: Rows\ndescription: What rows of the docs say.\nas_of: 2031-05-03\n"


@pytest.mark.parametrize(("words", "text", "result", "reason"), EXAMPLES)
def test_an_example_is_matched_as_the_page_says(
    tmp_path: Path, words: str, text: str, result: str, reason: str
) -> None:
    warned = set(re.findall(r"warning (Q\d{3})", reason))

    assert (warned if result == "verified" else {result}) == found(tmp_path, words, text)


@pytest.mark.parametrize(("rule", "text", "words", "speaker"), WARNINGS)
def test_a_misleading_quotation_is_warned_of_as_the_page_says(
    tmp_path: Path, rule: str, text: str, words: str, speaker: str
) -> None:
    assert rule in found(tmp_path, words, text, speaker=speaker, info=rule == "Q025")


def test_every_row_is_tried() -> None:
    rows = [row for row in PAGE.splitlines() if re.match(r"\| (Q\d{3}|`[^|]*` \| [^|]* \| (verified|Q\d))", row)]

    assert len(rows) == len(EXAMPLES) + len(WARNINGS) + 1  # Q016 has no example


def found(folder: Path, words: str, text: str, *, speaker: str = "", info: bool = False) -> set[str]:
    """Return the rules of quotations that a quotation of a text breaks."""
    sha256 = hashlib.sha256(f"{text}\n".encode()).hexdigest()
    quoted = words.replace("'", "''")
    said = f", speaker: {speaker}" if speaker else ""
    summary = (
        f"article: {{sha256: {sha256}, title: A row, kind: report, published: 2031-05-02}}\n"
        f"summary: It is a row.\nquotations:\n  - {{text: '{quoted}'{said}}}\n"
    )
    records = {
        "site.yaml": SITE,
        "actors/people.yaml": PEOPLE,
        "articles/row.txt": f"{text}\n",
        "summaries/row.yaml": summary,
    }
    write_files(folder / "content", records)

    report = prepare(Options(content=folder / "content", output=folder / "public")).work.found

    levels = {"error", "warning", "info"} if info else {"error", "warning"}
    return {each.rule for each in report if each.rule.startswith("Q") and each.level in levels}
