"""What sitegen finds wrong, said so that an author can mend it.

A diagnostic is one lower-case sentence with names in backticks, the place as `path:line:column` counted from the
top of the file, the line with a caret, and a hint. Its rule id is stable; `RULES` lists all of them.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

Level = Literal["error", "warning", "info", "off"]


class Rule(NamedTuple):
    """One thing that can be found.

    Attributes:
        level: How serious it is unless `site.yaml` says otherwise.
        title: What is wrong, in a few words.
        settable: Whether `site.yaml` may set its level; not where a wrong page would follow.
    """

    level: Level
    title: str
    settable: bool = False


RULES: Mapping[str, Rule] = {
    "R001": Rule("error", "the YAML cannot be read"),
    "R002": Rule("error", "the file is not UTF-8"),
    "R003": Rule("error", "the file holds a character that no text should hold"),
    "R004": Rule("error", "the file is empty"),
    "R005": Rule("error", "a key stands twice"),
    "R006": Rule("error", "a key is not known"),
    "R007": Rule("error", "a key is missing"),
    "R008": Rule("error", "a value has the wrong form"),
    "R009": Rule("error", "a YAML alias"),
    "R010": Rule("error", "lists or mappings are nested too deep"),
    "R011": Rule("error", "a date that does not exist"),
    "R012": Rule("error", "an id that cannot be one"),
    "R013": Rule("error", "a file that belongs to no kind of record"),
    "R014": Rule("error", "there is no site.yaml"),
    "R015": Rule("error", "front matter that does not open or close"),
    "R016": Rule("error", "a reference in prose that cannot be read"),
    "R017": Rule("error", "a comment cuts prose short"),
    "R018": Rule("warning", "a captured text is not UTF-8", settable=True),
    "R019": Rule("error", "a captured text cannot be decoded"),
    "R020": Rule("error", "a file cannot be read"),
    "R021": Rule("warning", "a captured text that no summary names", settable=True),
    "R022": Rule("warning", "the id of a record in single brackets", settable=True),
    "R023": Rule("warning", "a file that is not read", settable=True),
    "R024": Rule("error", "a captured page without its article"),
    "R025": Rule("warning", "words that a reader of the page may not see", settable=True),
    "R026": Rule("warning", "a captured page whose article is not sure", settable=True),
    "R028": Rule("warning", "something in prose that is not shown", settable=True),
    "R029": Rule("warning", "a captured text that git tracks and that may not be published", settable=True),
    "R031": Rule("error", "a value that is still to be filled in"),
    "G001": Rule("error", "a reference to a record that does not exist"),
    "G002": Rule("error", "a reference to a record of the wrong kind"),
    "G003": Rule("error", "two records have one id"),
    "G004": Rule("error", "a reference to a draft"),
    "G005": Rule("error", "two summaries of one captured text"),
    "G006": Rule("warning", "an accepted finding that does not occur", settable=True),
    "G007": Rule("error", "articles that rewrite one another in a circle"),
    "G008": Rule("warning", "a denial that denies nothing", settable=True),
    "A001": Rule("warning", "two actors share a name", settable=True),
    "A002": Rule("warning", "a surname that may mean several persons", settable=True),
    "A003": Rule("warning", "a surname before its bearer is introduced", settable=True),
    "A004": Rule("warning", "a name that is settled and stands nowhere", settable=True),
    "A005": Rule("warning", "a longer name that may be an actor's or somebody else's", settable=True),
    "A006": Rule("warning", "a word that may be a surname or something else", settable=True),
    "A007": Rule("warning", "a surname that is no part of a name", settable=True),
    "Q001": Rule("error", "a quotation is not in its article"),
    "Q002": Rule("warning", "a quotation stands at several places", settable=True),
    "Q003": Rule("error", "the words that should be near a quotation are not"),
    "Q004": Rule("error", "a captured text is not at hand and the lock does not cover it"),
    "Q005": Rule("error", "a quotation, or a bracket in it, has no words"),
    "Q006": Rule("error", "the lock is stale"),
    "Q007": Rule("error", "the lock cannot be read"),
    "Q008": Rule("error", "a quotation from an article whose rights allow none"),
    "Q009": Rule("info", "the same words, attributed to different speakers", settable=True),
    "Q010": Rule("info", "words that were altered between articles of one origin", settable=True),
    "Q011": Rule("warning", "a negation that a quotation leaves out", settable=True),
    "Q012": Rule("warning", "a quotation of words from two pairs of quotation marks", settable=True),
    "Q013": Rule("warning", "words in quotation marks that nobody verifies", settable=True),
    "Q014": Rule("error", "a quotation that a summary lists twice, in different ways"),
    "Q015": Rule("warning", "words that the text negates, asks or corrects", settable=True),
    "Q016": Rule("warning", "a quotation over the end of a heading, a cell or a line", settable=True),
    "Q017": Rule("warning", "a quotation typed with its quotation marks", settable=True),
    "Q020": Rule("warning", "a condition or an exception that a quotation cuts off", settable=True),
    "Q021": Rule("warning", "hearsay, a plan or a possibility that a quotation makes a fact", settable=True),
    "Q022": Rule("warning", "a quantity, a scope or a comparison that a quotation cuts off", settable=True),
    "Q023": Rule("warning", "a speaker or a subject other than in the text", settable=True),
    "Q024": Rule("warning", "words that the text takes back", settable=True),
    "Q025": Rule("info", "what somebody says, quoted without a speaker", settable=True),
    "F001": Rule("error", "a reading's quotation does not hold its number", settable=True),
    "F002": Rule("error", "a reading of another unit than its figure"),
    "F003": Rule("error", "a range that ends before it begins"),
    "F004": Rule("info", "readings that differ, and no dispute says so", settable=True),
    "F005": Rule("warning", "a reading that says something else of its number than its quotation", settable=True),
    "F006": Rule("warning", "letters behind a number that are not read", settable=True),
    "F007": Rule("warning", "a number that may be another one", settable=True),
    "S001": Rule("warning", "a statement without a source", settable=True),
    "S002": Rule("warning", "one origin, presented as fact", settable=True),
    "S003": Rule("warning", "credibility 1 with fewer than two origins", settable=True),
    "S004": Rule("warning", "a publisher without a grade of reliability", settable=True),
    "S005": Rule("warning", "an article without a date", settable=True),
    "S006": Rule("warning", "an article without a descriptor", settable=True),
    "S007": Rule("warning", "articles that may not be independent", settable=True),
    "S008": Rule("warning", "a rewrite that does not say of what", settable=True),
    "S009": Rule("info", "articles that count as one origin by measure alone", settable=True),
    "E001": Rule("warning", "a word of likelihood that is not in the site's scale", settable=True),
    "E002": Rule("warning", "a bare might, could or may in a judgment", settable=True),
    "E003": Rule("warning", "confidence and likelihood in one sentence", settable=True),
    "E004": Rule("warning", "a topic without a bottom line", settable=True),
    "E005": Rule("warning", "a bottom line of more than two sentences", settable=True),
    "E006": Rule("warning", "a judgment without likelihood or confidence", settable=True),
    "E007": Rule("warning", "a judgment that says another likelihood than its own", settable=True),
    "T001": Rule("warning", "an event dated after an article that reports it as done", settable=True),
    "T002": Rule("info", "one event with two dates", settable=True),
    "T003": Rule("warning", "an event without a date, and no note says why", settable=True),
    "T004": Rule("warning", "a date after the day that the briefing speaks of", settable=True),
    "T005": Rule("warning", "dates in an order that cannot be", settable=True),
    "M001": Rule("error", "a template cannot be read"),
    "M002": Rule("error", "a template uses a name that is not defined"),
    "M003": Rule("error", "a template fails"),
    "M004": Rule("error", "a block that is shown nowhere"),
    "O001": Rule("error", "two pages have one address"),
    "O002": Rule("error", "a file that sitegen did not make stands in the way"),
    "O003": Rule("error", "the search cannot be made"),
    "L001": Rule("error", "a link leads nowhere"),
}


class Span(NamedTuple):
    """A place in a file.

    Attributes:
        path: As the user knows it, from the folder where sitegen was started.
        line: Counted from 1.
        column: Counted from 1, in code points.
        length: How many code points the caret underlines.
        excerpt: The line, without its end.
    """

    path: str
    line: int = 0
    column: int = 0
    length: int = 1
    excerpt: str | None = None


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True):
    """One finding about the content.

    Attributes:
        rule: Its id in `RULES`.
        level: How serious it is here.
        message: One lower-case sentence, names in backticks.
        span: Where, or None when no file is to blame.
        label: What to say beside the caret.
        hint: What to do.
        notes: Further lines, such as the place of an earlier definition.
    """

    rule: str
    message: str
    span: Span | None = None
    level: Level = "error"
    label: str = ""
    hint: str = ""
    notes: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """`path:line:column`, as much of it as is known."""
        if self.span is None:
            return ""
        parts = [self.span.path]
        if self.span.line:
            parts += [str(self.span.line), str(self.span.column)]
        return ":".join(parts)


class Diagnostics:
    """The findings of one run, collected so that one run shows every mistake.

    Arguments:
        levels: Rule id to level, from `site.yaml`.
    """

    def __init__(self, levels: Mapping[str, Level] | None = None) -> None:
        self.levels: dict[str, Level] = dict(levels or {})
        self._found: dict[Diagnostic, None] = {}

    def add(
        self,
        rule: str,
        message: str,
        span: Span | None = None,
        *,
        label: str = "",
        hint: str = "",
        notes: Iterable[str] = (),
        level: Level | None = None,
    ) -> None:
        """Record a finding, unless its rule is switched off or it was recorded before.

        Arguments:
            rule: Its id.
            message: What is wrong.
            span: Where.
            label: What to say beside the caret.
            hint: What to do.
            notes: Further lines.
            level: How serious it is here; None for what holds for all findings of the rule.
        """
        level = level or self.levels.get(rule, RULES[rule].level)
        if level != "off":
            found = Diagnostic(
                rule=rule, message=message, span=span, level=level, label=label, hint=hint, notes=tuple(notes)
            )
            self._found.setdefault(found)

    def update(self, others: Iterable[Diagnostic]) -> None:
        """Record findings that were made elsewhere, at the levels that hold here; of other rules at their own."""
        for other in others:
            self.add(
                other.rule,
                other.message,
                other.span,
                label=other.label,
                hint=other.hint,
                notes=other.notes,
                level=None if RULES[other.rule].settable else other.level,
            )

    def count(self, level: Level) -> int:
        """Return how many findings have that level."""
        return sum(found.level == level for found in self._found)

    @property
    def has_errors(self) -> bool:
        """Whether anything found keeps the site from being written."""
        return any(found.level == "error" for found in self._found)

    def __iter__(self) -> Iterator[Diagnostic]:
        """Give the findings by path and place, then rule."""
        return iter(sorted(self._found, key=_order))

    def __len__(self) -> int:
        return len(self._found)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known name, or an empty one where none is near."""
    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.61)
    return f"did you mean `{close[0]}`?" if close else ""


def span_at(path: Path | str, text: str, offset: int, length: int = 1) -> Span:
    """Return the span of `length` code points at an offset into a file's text."""
    offset = min(offset, len(text))
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    excerpt = text[start : len(text) if end < 0 else end].rstrip("\r")
    column = offset - start
    length = max(1, min(length, len(excerpt) - column))
    return Span(str(path), text.count("\n", 0, start) + 1, column + 1, length, excerpt)


def as_text(found: Diagnostic) -> str:
    """Render a finding for people, over several lines."""
    lines = [f"{found.level}[{found.rule}]: {found.message}"]
    margin = ""
    if found.span is not None:
        lines.append(f"  --> {found.place}")
        if found.span.excerpt is not None:
            excerpt, before, carets = _clip(found.span)
            number = str(found.span.line)
            margin = " " * len(number)
            lines.append(f"{number} | {excerpt}".rstrip())
            lines.append(f"{margin} | {before}{carets} {found.label}".rstrip())
    tail = list(found.notes)
    if found.label and not margin:
        tail.insert(0, found.label)
    lines += [f"{margin} = {note}" for note in tail]
    if found.hint:
        lines.append(f"{margin} = hint: {found.hint}")
    return "\n".join(lines)


def as_line(found: Diagnostic) -> str:
    """Render a finding for people on one line, without its hint and notes."""
    return f"{found.level}[{found.rule}]: {found.place}: {found.message}"


def as_json(found: Iterable[Diagnostic]) -> str:
    """Render findings as a JSON array, one object each."""
    return msgspec.json.format(msgspec.json.encode([_plain(item) for item in found]), indent=2).decode()


def as_github(found: Diagnostic) -> str:
    """Render a finding as a workflow command, which GitHub shows beside the line.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
    """
    command = {"error": "error", "warning": "warning"}.get(found.level, "notice")
    where = []
    if found.span is not None:
        where.append(f"file={_escape_property(found.span.path)}")
        if found.span.line:
            where += [
                f"line={found.span.line}",
                f"col={found.span.column}",
                f"endColumn={found.span.column + found.span.length}",
            ]
    where.append(f"title={found.rule}")
    said = [found.message, found.label, *found.notes, found.hint and f"hint: {found.hint}"]
    return f"::{command} {','.join(where)}::{_escape_data('; '.join(part for part in said if part))}"


def _order(found: Diagnostic) -> tuple[str, int, int, str, str]:
    span = found.span or Span("")
    return span.path, span.line, span.column, found.rule, found.message


def _plain(found: Diagnostic) -> dict[str, Any]:
    span = found.span or Span("")
    return {
        "rule": found.rule,
        "level": found.level,
        "message": found.message,
        "path": span.path or None,
        "line": span.line or None,
        "column": span.column or None,
        "length": span.length if span.line else None,
        "label": found.label,
        "hint": found.hint,
        "notes": list(found.notes),
    }


def _clip(span: Span, width: int = 100) -> tuple[str, str, str]:
    """Cut a long line to what surrounds the caret; tabs and wide characters keep the caret in place."""
    line, column = span.excerpt or "", span.column - 1
    start = 0 if len(line) <= width else max(0, column - width // 3)
    shown = line[start : start + width]
    head = "… " if start else ""
    tail = " …" if start + width < len(line) else ""
    before = " " * len(head) + "".join(_blank(char) for char in shown[: column - start])
    under = shown[column - start : column - start + span.length]
    shown = "".join(char if char.isprintable() or char == "\t" else "�" for char in shown)
    return head + shown + tail, before, "^" * max(1, sum(len(_blank(char)) for char in under))


def _blank(char: str) -> str:
    if char == "\t":
        return "\t"
    if unicodedata.combining(char):
        return ""
    return "  " if unicodedata.east_asian_width(char) in "WF" else " "


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
