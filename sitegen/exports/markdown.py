"""Markdown twins of pages (CommonMark), and `llms.txt` (llmstxt.org), for those who read text rather than pages.

`topics/dredging.md` lies beside `topics/dredging.html` and has what the record has: each field that records get is
there by itself. Prose is as its editor wrote it, its references as links to other twins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, NamedTuple, get_args

import msgspec
from msgspec import Meta

from sitegen.content.dates import Date
from sitegen.content.records import (
    Actor,
    Citation,
    Dispute,
    Figure,
    Part,
    Prospect,
    Record,
    Site,
    Summary,
    Topic,
)
from sitegen.content.references import CODE, Cited, Malformed, references
from sitegen.exports.declared import UNPUBLISHED, whole
from sitegen.exports.export import Export, Exported, Family, switched
from sitegen.exports.names import address_of
from sitegen.pages import urls
from sitegen.pages.citing import one_line
from sitegen.pages.kinds import KINDS
from sitegen.pages.parts import Link, Maker
from sitegen.pages.words import date_doubt, date_label, reading_label

_TWINS: tuple[type[Record], ...] = tuple(kind.record for kind in KINDS if kind.record and kind.page)
"""Kinds of record whose pages have twins."""

_KINDS = frozenset(kind.record_kind for kind in _TWINS)

_UNSHOWN = UNPUBLISHED | {"id", "was", "name"}
_SETTINGS = frozenset({"title", "base_url", "rules", "navigation", "lead", "data"})
_FIRST = ("text", "says", "title", "figure")
"""Fields that an item of a list begins with."""

_TAG = re.compile(rf"{CODE} | (?P<tag><(?=[A-Za-z/!?])(?!https?:|mailto:))", re.VERBOSE | re.DOTALL | re.MULTILINE)
_MARKS = re.compile(r"([\\`*_\[\]<>#&|~!])")
_STRONG = re.compile(r"(\w?)\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*(\w?)")


class _Field(NamedTuple):
    key: str
    name: str
    is_prose: bool
    is_reference: bool
    is_quoted: bool


@cache
def _fields(part: type[Part]) -> Sequence[_Field]:
    """Return what a part declares."""
    return tuple(
        _Field(
            each.encode_name,
            each.name,
            _has(each.type, "prose"),
            _has(each.type, "reference"),
            _has(each.type, "verified"),
        )
        for each in msgspec.structs.fields(part)
    )


def _has(given: Any, what: str) -> bool:
    metas = (each for each in get_args(given) if isinstance(each, Meta))
    return any((meta.extra or {}).get(what) for meta in metas) or any(_has(each, what) for each in get_args(given))


def plain_words(text: str) -> str:
    """Return words as Markdown that shows them as they are."""
    return _MARKS.sub(r"\\\1", one_line(text))


class _Writer:
    """Writes one twin."""

    def __init__(self, maker: Maker, path: str) -> None:
        self.maker = maker
        self.root = urls.root_from(path)

    def record(self, record: Record) -> Iterator[str]:
        """Give the twin of a record, in blocks."""
        yield from self.head(record.title, urls.path_of(record))
        yield from self.fields(record, _UNSHOWN | ({"question"} if isinstance(record, Dispute) else set()))
        ask, also = self.maker.ask, self.maker.mentioned_in(record.id)
        if isinstance(record, Topic):
            yield from self.links(
                "Articles", map(self.maker.link, self.maker.by_date(self.maker.articles_under(record.id)))
            )
        if isinstance(record, Actor):
            yield from self.links("Articles", map(self.maker.link, self.maker.by_date(ask.naming(record.id))))
        if isinstance(record, Summary):
            also = self.maker.links(user for user in ask.cited_by(record.id) if user not in {record.id, "site"})
        if isinstance(record, Figure):
            yield from self.readings(record)
        if isinstance(record, Prospect):
            yield from self.estimates(record)
        yield from self.links("Mentioned in", also)

    def site(self, site: Site) -> Iterator[str]:
        """Give the twin of the front page, in blocks."""
        yield from self.head(site.title, urls.HOME)
        yield from self.fields(site, _SETTINGS)
        for kind in _TWINS:
            ids = self.maker.by_date(self.maker.ask.ids(kind)) if kind is Summary else self.maker.ask.ids(kind)
            yield from self.links(_heading(kind), map(self.maker.link, ids))

    def head(self, title: str, path: str) -> Iterator[str]:
        """Give the title, and where the page is."""
        yield f"# {plain_words(title)}"
        site = self.maker.ask.site
        address = _whole(self.maker, path) if self.maker.base_url else f"{self.root}{path}"
        yield f"[{plain_words(site.title)}]({address}), as of {one_line(date_label(site.as_of))}."

    def fields(self, part: Part, without: Iterable[str]) -> Iterator[str]:
        """Give what a record declares: first what is one line, then sections."""
        facts, sections = [], []
        for field in _fields(type(part)):
            value = getattr(part, field.name)
            if field.name in without or value in (None, "", (), {}):
                continue
            if isinstance(value, Part | tuple) or field.is_prose:
                sections += [f"## {_label(field.key)}", self.block(field, value)]
            else:
                facts.append(f"- **{_label(field.key)}**: {self.line(field, value)}")
        yield "\n".join(facts)
        yield from sections

    def block(self, field: _Field, value: Any) -> str:
        """Return a value as a section."""
        if isinstance(value, tuple):
            return "\n".join(f"- {_indented(self.item(field, each))}" for each in value)
        return self.item(field, value) if not isinstance(value, Part) else self.parts(value, top=True)

    def item(self, field: _Field, value: Any) -> str:
        """Return a value as an item of a list, or as a paragraph."""
        if isinstance(value, Part) and not isinstance(value, Citation):
            return self.parts(value)
        return self.line(field, value)

    def parts(self, part: Part, *, top: bool = False) -> str:
        """Return the fields of a part as a list, behind the words that it is known by."""
        lead, lines = "", []
        for field in _fields(type(part)):
            value = getattr(part, field.name)
            if field.name in UNPUBLISHED or value in (None, "", (), {}):
                continue
            if not top and not lead and field.name in _FIRST:
                lead = self.line(field, value)
            elif isinstance(value, tuple) and not field.is_reference:
                inner = "\n".join(f"- {_indented(self.item(field, each))}" for each in value)
                lines.append(f"- **{_label(field.key)}**:\n\n{inner}")
            else:
                lines.append(f"- **{_label(field.key)}**: {self.line(field, value)}")
        listed = "\n".join(map(_indented, lines))
        return f"{lead}\n\n{listed}" if lead and listed else lead or listed

    def line(self, field: _Field, value: Any) -> str:
        """Return a value without a list around it."""
        if isinstance(value, tuple):
            return ", ".join(self.line(field, each) for each in value)
        if isinstance(value, dict):
            return "; ".join(f"{plain_words(str(key))}: {plain_words(str(each))}" for key, each in value.items())
        if isinstance(value, Citation):
            return self.citation(value.article, value.quotation)
        if isinstance(value, Part):
            return "; ".join(
                f"{_label(each.key)} {self.line(each, getattr(value, each.name))}"
                for each in _fields(type(value))
                if getattr(value, each.name) not in (None, "", ())
            )
        if isinstance(value, Date):
            doubt = date_doubt(value)
            return one_line(date_label(value)) + (f" (the {doubt} is inferred)" if doubt else "")
        if isinstance(value, str):
            return self.words(field, value)
        return str(whole(value) if isinstance(value, float) else value).lower()

    def words(self, field: _Field, value: str) -> str:
        """Return a text by what it is."""
        if field.is_prose:
            return self.prose(value)
        if field.is_reference:
            return self.link(self.maker.link(value))
        if field.is_quoted:
            return f"“{plain_words(value)}”"
        return f"<{value}>" if value.startswith(("https://", "http://")) else plain_words(value)

    def prose(self, text: str) -> str:
        """Return prose with its references as links."""
        parts, at = [], 0
        for reference in references(text):
            if isinstance(reference, Malformed):
                continue
            parts.append(_without_tags(text[at : reference.start]))
            if isinstance(reference, Cited):
                parts.append(self.citation(reference.target, reference.words))
            else:
                parts.append(self.link(self.maker.link(reference.target), reference.words))
            at = reference.end
        return _STRONG.sub(_strong, "".join([*parts, _without_tags(text[at:])])).strip()

    def citation(self, article: str, words: str | None) -> str:
        """Return a source, behind its words."""
        link = self.link(self.maker.link(article), self.maker.labelled(article).title)
        return f"“{plain_words(words)}” [{link}]" if words else f"[{link}]"

    def link(self, link: Link, words: str | None = None) -> str:
        """Return a link to the twin of a record, or to its page if it has none."""
        path, mark, part = link.url.partition("#")
        to = twin_of(path) if link.kind in _KINDS else f"{path}{mark}{part}"
        return f"[{plain_words(words or link.title)}]({self.root}{to})"

    def links(self, title: str, links: Iterable[Link]) -> Iterator[str]:
        """Give a section of links."""
        lines = [f"- {self.link(link)}" for link in links]
        if lines:
            yield f"## {title}"
            yield "\n".join(lines)

    def readings(self, figure: Figure) -> Iterator[str]:
        """Give the values of a figure."""
        lines = [
            f"- {plain_words(reading_label(each.reading, figure.unit))} "
            + self.citation(each.article, each.reading.quotation)
            for each in self.maker.ask.readings(figure.id)
        ]
        if lines:
            yield "## Readings"
            yield "\n".join(lines)

    def estimates(self, prospect: Prospect) -> Iterator[str]:
        """Give how certain a prospect is said to be."""
        lines = [
            f"- {plain_words(each.estimate.level)} " + self.citation(each.article, each.estimate.quotation)
            for each in self.maker.ask.estimates(prospect.id)
        ]
        if lines:
            yield "## Estimates"
            yield "\n".join(lines)


def _without_tags(prose: str) -> str:
    """Return Markdown whose elements of HTML are words: readers of Markdown may let those live that pages leave out."""
    return _TAG.sub(lambda found: r"\<" if found["tag"] else found[0], prose)


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _heading(kind: type[Record]) -> str:
    return kind.section.capitalize() or "Pages"


def _indented(text: str) -> str:
    return text.replace("\n", "\n  ").replace("\n  \n", "\n\n")


def _strong(found: re.Match[str]) -> str:
    """Return strong words, with tags where CommonMark leaves the asterisks: at a mark that touches a letter."""
    before, words, after = found.groups()
    touches = (before and not words[0].isalnum()) or (after and not words[-1].isalnum())
    return f"{before}<b>{words}</b>{after}" if touches else found[0]


def _whole(maker: Maker, path: str) -> str:
    """Return an address that no parenthesis ends."""
    return address_of(maker, path).replace("(", "%28").replace(")", "%29")


def twin_of(path: str) -> str:
    """Return the path of the twin of a page."""
    return path.removesuffix(".html") + ".md"


def _in_blocks(blocks: Iterable[str]) -> bytes:
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


def record_twin(maker: Maker, kind: type[Record], record_id: str) -> bytes:
    """Return the twin of the page of a record."""
    return _in_blocks(_Writer(maker, urls.path_of_id(kind, record_id)).record(maker.ask.get(record_id, kind)))


def home_twin(maker: Maker) -> bytes:
    """Return the twin of the front page."""
    return _in_blocks(_Writer(maker, urls.HOME).site(maker.ask.site))


def llms_txt(maker: Maker) -> bytes:
    """Return `llms.txt`: what the site is about, and where its twins are."""
    site, writer = maker.ask.site, _Writer(maker, urls.HOME)
    blocks = [f"# {plain_words(site.title)}", f"> {plain_words(site.description)}" if site.description else ""]
    blocks.append(writer.prose(site.bottom_line or ""))
    for kind in _TWINS:
        lines = [
            f"- [{plain_words(link.title)}]({_whole(maker, twin_of(link.url))})"
            for link in map(maker.link, maker.ask.ids(kind))
        ]
        blocks += [f"## {_heading(kind)}", "\n".join(lines)] if lines else []
    data = [f"- [Everything as JSON]({_whole(maker, urls.BRIEFING_JSON)})"]
    return _in_blocks([*blocks, "## Data", *data])


def _of_kind(maker: Maker, kind: type[Record]) -> Iterator[Export]:
    for record_id in maker.ask.ids(kind):
        path = twin_of(urls.path_of_id(kind, record_id))
        yield Export(path, partial(record_twin, kind=kind, record_id=record_id))


_WANTED = switched("markdown")
EXPORTS: tuple[Exported, ...] = (
    Export(twin_of(urls.HOME), home_twin, _WANTED),
    *(
        Family(f"{kind.section}/*.md" if kind.section else "*.md", partial(_of_kind, kind=kind), _WANTED)
        for kind in _TWINS
    ),
    Export(urls.LLMS, llms_txt, _WANTED),
)
