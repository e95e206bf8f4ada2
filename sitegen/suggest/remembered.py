"""What `sitegen suggest --write` has written once: it is not proposed again, so what an author deletes stays away.

The file lies beside the records and is committed with them. A line is an article, a kind and words; of what belongs to
no single article, such as a name or a day, the article is `-`. Lines may be written and deleted by hand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from sitegen.diagnostics import nearest
from sitegen.errors import SitegenError
from sitegen.suggest.proposals import Proposal
from sitegen.text import normalise

FILE = "suggested.txt"
"""The file, in the content folder."""

ALL = "-"
"""What stands for the article of what is of the whole briefing."""

HEAD = """\
# What `sitegen suggest --write` has written once. It is not proposed again, so what you delete from the records stays
# away. `sitegen suggest --rejected` lists what you deleted; delete its line here to have it proposed again.
"""
_KINDS = ("quotation", "number", "overlap", "dispute", "figure", "name", "date", "topic")
_WORDS = 12
"""Words by which something is known: no more of an article is kept here than its quotations may give."""

_LINE = re.compile(r"(?P<article>\S+)[ \t]+(?P<kind>\S+)[ \t]+(?P<words>\S.*)")


class RememberedError(SitegenError):
    """The file cannot be read; says where, and what to do."""


class Line(NamedTuple):
    """Something that was proposed.

    Attributes:
        article: The id of its article, or `ALL`.
        kind: Of the proposal.
        words: By which it is known.
    """

    article: str
    kind: str
    words: str

    def __str__(self) -> str:
        return f"{self.article} {self.kind} {self.words}"


def line_of(proposal: Proposal) -> Line:
    """Return by what a proposal is remembered."""
    if proposal.kind == "overlap":
        return Line(proposal.article, proposal.kind, proposal.elsewhere[0].article)
    if proposal.kind == "dispute":
        others = ", ".join(f"{each.article}: {shortened(each.text)}" for each in proposal.elsewhere)
        return Line(proposal.article, proposal.kind, f"{shortened(proposal.text)} / {others}")
    if proposal.kind == "name":
        return name_line(proposal.text)
    if proposal.kind == "topic":
        return Line(ALL, proposal.kind, shortened(proposal.text))
    if proposal.kind == "date":
        return Line(ALL, proposal.kind, proposal.date or shortened(proposal.text))
    return Line(proposal.article, proposal.kind, shortened(proposal.text))


def name_line(name: str) -> Line:
    """Return by what an actor of a name is remembered, which may be `the mayor` in the text."""
    words = shortened(name)
    return Line(ALL, "name", words[:1].upper() + words[1:])


def lines_of(proposal: Proposal) -> list[Line]:
    """Return by what a proposal is remembered.

    A dispute over a number is known by each of its sides, so that one more article makes it no new one.
    """
    if not proposal.is_of_numbers:
        return [line_of(proposal)]
    return [Line(each.article, "figure", shortened(each.text)) for each in proposal.sides]


def shortened(words: str) -> str:
    """Return the first words of some, in the form in which they are kept."""
    return " ".join(normalise(words).split()[:_WORDS]).strip(" ,.;:") or "…"


class Remembered:
    """The lines of the file.

    Arguments:
        lines: What was written once.
    """

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self._lines = frozenset(lines)

    @classmethod
    def of(cls, content: Path) -> Remembered:
        """Read the file of a content folder; without one, nothing was written yet.

        Raises:
            RememberedError: When a line cannot be read.
        """
        path = content / FILE
        if not path.is_file():
            return cls()
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RememberedError(f"`{path}` is not UTF-8; save it as UTF-8") from error
        return cls(
            _parsed(path, number, line)
            for number, line in enumerate(text.splitlines(), 1)
            if line.strip() and not line.lstrip().startswith("#")
        )

    def __contains__(self, line: object) -> bool:
        return line in self._lines

    def has(self, proposal: Proposal) -> bool:
        """Whether a proposal was written once; a dispute over a number, if at most one side of it is new."""
        if proposal.is_of_numbers:
            sides = lines_of(proposal)
            return sum(side not in self._lines for side in sides) < min(2, len(sides))
        return line_of(proposal) in self._lines

    def words_of(self, article: str, kind: str) -> list[str]:
        """Return the words of what was written of a kind for an article."""
        return [line.words for line in sorted(self._lines) if (line.article, line.kind) == (article, kind)]

    def text_with(self, lines: Collection[Line]) -> str:
        """Return what the file holds with more lines, sorted, so that two branches of git merge."""
        return HEAD + "".join(f"{line}\n" for line in sorted(self._lines | set(lines)))

    def without(self, proposals: Iterable[Proposal]) -> Remembered:
        """Return it without some proposals, and without the actors whose words they are."""
        lines = set[Line]()
        for each in proposals:
            lines |= {*lines_of(each), *(name_line(label) for label in (each.speaker, each.asserted_by) if label)}
        return Remembered(self._lines - lines)


def renamed(text: str, old: str, new: str) -> str:
    """Return what the file holds after a record got another id.

    Arguments:
        text: What the file held.
        old: The id that the record had.
        new: The id that it has.
    """
    was = re.escape(old)
    text = re.sub(rf"(?m)^{was}(?=[ \t])", new, text)
    text = re.sub(rf"(?m)^(\S+[ \t]+(?:overlap|topic)[ \t]+){was}(?=[ \t]*\r?$)", rf"\g<1>{new}", text)
    in_dispute = re.compile(rf"(?<=[/,] ){was}(?=: )")
    return re.sub(r"(?m)^\S+[ \t]+dispute[ \t].*$", lambda line: in_dispute.sub(new, line[0]), text)


def _parsed(path: Path, number: int, text: str) -> Line:
    match = _LINE.fullmatch(text.strip())
    where = f"{path}:{number}: `{text.strip()}`"
    if match is None:
        raise RememberedError(f"{where} is no article, kind and words; write `ARTICLE KIND WORDS`, or delete the line")
    if match["kind"] not in _KINDS:
        hint = nearest(match["kind"], _KINDS) or f"it is one of {', '.join(_KINDS)}"
        raise RememberedError(f"{where} has no kind of proposal as its second word; {hint}")
    return Line(match["article"], match["kind"], " ".join(match["words"].split()))
