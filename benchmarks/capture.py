"""What `sitegen capture` knows of articles by itself, beside the records that an editor wrote of them.

    make bench-capture ARGS="--articles FOLDER"

The articles are captured into an empty briefing. What an editor's record says of the same bytes is the truth. A field
stands in the text unless the record says that the editor inferred it: a headline of the editor's, a date with a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import click
import yaml

from sitegen.capture.capture import Captured, Capturing
from sitegen.options import Options

RECORDS = Path(__file__).resolve().parent.parent / "content/summaries"
FIELDS = ("title", "title_by", "publisher", "author", "published", "updated", "language", "url", "archive_url")
INFERRED = frozenset({("korea-times-two-plus-two", "publisher")})
"""What an editor inferred though the record has no field to say so; `content/publishers.yaml` does."""

_SITE = "title: A briefing\ndescription: Of what was captured.\nas_of: 2031-06-10\n"
_DEFAULTS = {"title_by": "source", "language": "en"}


class Field(NamedTuple):
    """A field of an article.

    Attributes:
        article: The id of the editor's record.
        name: The field.
        truth: What the editor wrote, or an empty string.
        stands: Whether that stands in the text.
        given: What was captured; an empty string where nothing was, or `TODO`.
    """

    article: str
    name: str
    truth: str
    stands: bool
    given: str

    @property
    def state(self) -> str:
        """How well it was captured: `right`, `wrong`, `missing`, `invented`, `left` to the editor."""
        if self.stands:
            return "right" if self.given == self.truth else "wrong" if self.given else "missing"
        return "invented" if self.given and self.given != self.truth else "left"


def fields_of(articles: Path, records: Path = RECORDS) -> list[Field]:
    """Capture articles, and return each field of those of which there is a record."""
    written = {path.stem: _read(path)["article"] for path in sorted(records.glob("*.yaml"))}
    truths = {article["sha256"]: (name, article) for name, article in written.items()}
    found: list[Field] = []
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        content.mkdir()
        (content / "site.yaml").write_text(_SITE, "utf-8")
        options = Options(content=content, output=Path(folder) / "public")
        for result in Capturing(options, lambda _: None).run([str(articles)]):
            record = _read(result.record) if isinstance(result, Captured) else None
            known = truths.get(record["article"]["sha256"]) if record else None
            if record and known:
                found += _compared(known[0], known[1], record["article"])
    return found


def _compared(article: str, truth: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[Field]:
    is_own = {
        "title": truth.get("title_by") != "editor",
        "title_by": True,
        "published": "published_note" not in truth,
    }
    for name in FIELDS:
        wanted = str(truth.get(name) or _DEFAULTS.get(name, ""))
        value = str(given.get(name) or _DEFAULTS.get(name, ""))
        stands = bool(wanted) and is_own.get(name, True) and (article, name) not in INFERRED
        yield Field(article, name, wanted, stands, "" if value == "TODO" else value)


def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return read


def table(fields: list[Field]) -> Iterator[str]:
    """Give the lines of a table: each field, and how often it was captured how."""
    yield "| field | stand in the text | right | missing | wrong | left to the editor | invented |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name in (*FIELDS, ""):
        states = Counter(field.state for field in fields if field.name == name or not name)
        stands = sum(field.stands for field in fields if field.name == name or not name)
        counts = (stands, *(states[state] for state in ("right", "missing", "wrong", "left", "invented")))
        yield f"| {f'`{name}`' if name else 'all'} | {' | '.join(map(str, counts))} |"


@click.command()
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    envvar="SITEGEN_ARTICLES",
    help="The folder of the captured texts of the first briefing.",
)
def main(articles: Path) -> None:
    """Print how much of what an editor wrote of articles `capture` knows by itself."""
    fields = fields_of(articles)
    for line in table(fields):
        click.echo(line)
    for field in fields:
        if field.state in {"missing", "wrong", "invented"}:
            click.echo(f"{field.state}: {field.name} of {field.article} is {field.truth!r}, not {field.given!r}")


if __name__ == "__main__":
    main()
