"""What sitegen finds wrong, said so that an author can mend it.

A diagnostic is one lower-case sentence with names in backticks, the place as `path:line:column` counted from the
top of the file, the line with a caret, and a hint. Its rule has a stable id and is declared beside what finds it;
`RULES` has all of them.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Literal, NamedTuple

import msgspec
from msgspec.structs import replace

Level = Literal["error", "warning", "info", "off"]


class Rule(NamedTuple):
    """One thing that can be found.

    Attributes:
        id: Its id, which is stable: `site.yaml` and records name it.
        level: How serious it is unless `site.yaml` says otherwise.
        title: What is wrong, in a few words.
        why: Why that is wrong.
        fix: How to fix it.
        settable: Whether `site.yaml` may set its level; not where a wrong page would follow.
        needs_text: Whether only a captured text shows it, so that a lock alone cannot say whether it still occurs.
        is_of_gaps: Whether it finds what is missing; it is not reported of a record that still has a `TODO`.
    """

    id: str
    level: Level
    title: str
    why: str
    fix: str
    settable: bool = False
    needs_text: bool = False
    is_of_gaps: bool = False


def rule(
    rule_id: str,
    level: Level,
    title: str,
    *,
    why: str,
    fix: str,
    settable: bool = False,
    needs_text: bool = False,
    is_of_gaps: bool = False,
) -> Rule:
    """Declare a rule, at the top level of the module that reports it, and return it; see `Rule`.

    Raises:
        ValueError: When a rule of that id was declared in another module.
    """
    declared = Rule(rule_id, level, title, why, fix, settable, needs_text, is_of_gaps)
    if _DECLARED.setdefault(rule_id, declared) != declared:
        raise ValueError(f"rule {rule_id} is declared twice")
    return declared


_DECLARED: dict[str, Rule] = {}
"""The rules of the modules that this process has imported."""

_DECLARING = (
    "sitegen.content.source",
    "sitegen.content.decode",
    "sitegen.content.load",
    "sitegen.content.captures",
    "sitegen.briefing.old_lock",
    "sitegen.briefing.context.report",
    "sitegen.rules",
    "sitegen.pages.unshown",
    "sitegen.pages.addresses",
    "sitegen.output.theme",
    "sitegen.output.links",
    "sitegen.output.checks",
    "sitegen.output.search",
)
"""Modules that declare rules; of a package, all of its modules."""


def load_rules(until: str = "") -> None:
    """Import the modules that declare rules: all of them, or as many as it takes to find the rule of an id."""
    for name in _DECLARING:
        if until in _DECLARED:
            return
        import_all(name)


def import_all(name: str) -> None:
    """Import a module, and all modules of a package."""
    module = import_module(name)
    for each in iter_modules(getattr(module, "__path__", ())):
        import_module(f"{name}.{each.name}")


class _Rules(Mapping[str, Rule]):
    """All rules by their ids. The modules that declare them are imported when a rule is asked for that is not known."""

    def __getitem__(self, rule_id: str) -> Rule:
        load_rules(until=rule_id)
        return _DECLARED[rule_id]

    def __iter__(self) -> Iterator[str]:
        load_rules()
        return iter(sorted(_DECLARED))

    def __len__(self) -> int:
        load_rules()
        return len(_DECLARED)


RULES: Mapping[str, Rule] = _Rules()
"""All rules by their ids."""


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
        rule: Rule,
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
            rule: What finds it.
            message: What is wrong.
            span: Where.
            label: What to say beside the caret.
            hint: What to do.
            notes: Further lines.
            level: How serious it is here; None for what holds for all findings of the rule.
        """
        self._record(
            Diagnostic(
                rule=rule.id,
                message=message,
                span=span,
                level=level or self.levels.get(rule.id, rule.level),
                label=label,
                hint=hint,
                notes=tuple(notes),
            )
        )

    def update(self, others: Iterable[Diagnostic]) -> None:
        """Record findings that were made elsewhere, at the levels that hold here; of other rules at their own."""
        for other in others:
            self._record(replace(other, level=self.levels.get(other.rule, other.level)))

    def _record(self, found: Diagnostic) -> None:
        if found.level != "off":
            self._found.setdefault(found)

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
