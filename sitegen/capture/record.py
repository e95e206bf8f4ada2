"""The record of a captured article as YAML: what is known, who gave it, and what is still to be filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sitegen.capture.facts import Facts, Given, When
from sitegen.content.todo import TODO
from sitegen.editing.writing import Value, flow

_HEAD = "# Made by `sitegen capture`. Write what is marked TODO or delete its line, then delete `draft`."
_KINDS = "report, preview, rewrite, statement, analysis or interview"


def record_of(facts: Facts, sha256: str, file: str, publisher: str, remarks: Sequence[str] = ()) -> str:
    """Return the record of an article.

    Arguments:
        facts: What is known of it.
        sha256: Of its bytes.
        file: The path of the file that holds them, from the content folder.
        publisher: The id of its publisher, or an empty string.
        remarks: What the editor should look at.
    """
    lines = [_HEAD, *(f"# {remark}" for remark in remarks), "draft: true", "article:"]
    lines += [f"  {line}" for line in _article(facts, sha256, file, publisher)]
    lines += _todo_words("summary", facts, "two to four sentences in your own words")
    return "\n".join(lines) + "\n"


def publisher_of(given: Given, front_page: Given | None) -> dict[str, Value]:
    """Return the record of a publisher that no record has yet."""
    return {"name": given.value, **({"url": front_page.value} if front_page else {})}


def _article(facts: Facts, sha256: str, file: str, publisher: str) -> Iterator[str]:
    yield _line("sha256", sha256, file)
    if facts.title:
        yield _prose("title", facts.title)
    else:
        yield from _todo_words("title", facts, "the text shows no headline: give it one of your own")
        yield "title_by: editor"
    if facts.publisher and publisher:
        yield _line("publisher", publisher, f"{facts.publisher.value}: {facts.publisher.by}")
    else:
        yield _todo("publisher", facts, "an id of publishers.yaml; `publisher_shown: false` instead if it shows none")
    if facts.author:
        yield _prose("author", facts.author)
    yield from _todo_words("descriptor", facts, "who speaks here and how they know, in a few words")
    if facts.url:
        yield _line("url", facts.url.value, facts.url.by)
    else:
        yield _todo("url", facts, "where it was published")
    for name in ("canonical_url", "archive_url"):
        given: Given | None = getattr(facts, name)
        if given:
            yield _line(name, given.value, given.by)
    yield from _dates(facts)
    yield f"kind: {TODO}  # {_KINDS}"
    if facts.language:
        yield _line("language", facts.language.value, facts.language.by)
    else:
        yield _todo("language", facts, "a tag such as en or ko")
    # A time is taken as it is written, as a day is, so it needs no marks.
    at = f"at: {facts.captured_at}, " if facts.captured_at else ""
    yield f"captured: {{{at}by: {flow(facts.captured_by)}}}"


def _dates(facts: Facts) -> Iterator[str]:
    published, updated = facts.published, facts.updated
    if published:
        yield from _date("published", published)
    else:
        yield _todo("published", facts, "the day; say in `published_note` what you inferred it from")
    if updated and (published is None or updated.moment[:2] != published.moment[:2]):
        yield from _date("updated", updated)


def _date(name: str, when: When) -> Iterator[str]:
    if not when.moment.at:
        remark = f"{when.by}: {when.moment.written}"
    else:
        # Where a publisher gives UTC, the day at its place may be another.
        remark = f"{when.by}, in UTC" if when.moment.at.endswith("Z") else when.by
    yield _line(name, when.moment.day, remark)
    if when.moment.at:
        yield f"{name}_at: {when.moment.at}"


def _line(key: str, value: str, remark: str) -> str:
    return f"{key}: {flow(value, in_flow=False)}  # {remark}"


def _prose(key: str, given: Given) -> str:
    """Return a line whose value is in quotation marks, so that a comment behind it cannot be taken for a part of it."""
    return f"{key}: {json.dumps(given.value, ensure_ascii=False)}  # {given.by}"


def _todo(key: str, facts: Facts, what: str) -> str:
    return f"{key}: {TODO}  # {_remark(key, facts, what)}"


def _todo_words(key: str, facts: Facts, what: str) -> Iterator[str]:
    """Give the lines of a value of words; a remark behind words that an author writes would cut them short."""
    yield f"# {_remark(key, facts, what)}"
    yield f"{key}: {TODO}"


def _remark(key: str, facts: Facts, what: str) -> str:
    return "; ".join((*facts.perhaps.get(key, ()), what))
