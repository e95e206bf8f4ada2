"""Why a page is what it is: what it was made of, why it was made when it was last, and whether it would be again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sitegen.content.load import Content
from sitegen.content.records import Record
from sitegen.diagnostics import nearest
from sitegen.options import TEMPLATES_FOLDER, Options
from sitegen.output.closures import closures_of
from sitegen.output.made import Pages
from sitegen.output.site import shared_hash
from sitegen.output.theme import Theme
from sitegen.output.write import OutputFolder
from sitegen.pages import urls
from sitegen.work import examine

_OF_TEXTS = {"facts_of", "places", "mentions", "quotations", "voices", "pairs_of"}
"""Questions of an article that its captured text answers."""


class Explanation(NamedTuple):
    """What is known of a page.

    Attributes:
        path: Of the page, from the top of the site.
        templates: Its template, and those that it may use.
        records: Files of the records that its view was made of.
        texts: Captured texts whose evidence it shows, as far as they are at hand.
        asked: The questions that its view asked; see `sitegen.briefing.questions`.
        fingerprint: Of view, site view and templates.
        why: Why it was made when it was last.
        stale: Why the next build will make it again, or an empty string where it will not.
    """

    path: str
    templates: Sequence[str]
    records: Sequence[str]
    texts: Sequence[str]
    asked: Sequence[str]
    fingerprint: str
    why: str
    stale: str


def path_of_url(url: str, options: Options, base_url: str | None) -> str:
    """Return the path of a page, from the top of the site.

    Arguments:
        url: Its address on the published site or in the preview, its file, or the path itself.
        options: Of the build.
        base_url: Where the site is published, or None.
    """
    parts = urlsplit(url)
    path = unquote(parts.path)
    if parts.scheme not in {"", "file"}:
        root = urls.root_of_base(base_url)
        path = path.removeprefix(root) if base_url and url.startswith(base_url.rstrip("/")) else path
    else:
        for folder in (options.output.resolve().as_posix(), options.output.as_posix().removeprefix("./")):
            path = path.removeprefix("./").removeprefix(f"{folder}/")
    path = path.removeprefix("/")
    return f"{path}{urls.HOME}" if not path or path.endswith("/") else path


def explain(options: Options, url: str) -> Explanation | str:
    """Return what is known of a page of the last build, or a hint, perhaps empty, where it made no such page.

    Arguments:
        options: Of the build.
        url: The page, see `path_of_url`, or the id or the file of its record.

    Raises:
        OSError: When the disk refuses to finish what an interrupted build left.
    """
    output = OutputFolder(options.project, options.output)
    output.finish()
    store = output.store
    work = examine(options, store)
    content = work.briefing.content
    path = path_of_url(url, options, options.base_url or (content.site.base_url if content.site else None))
    pages = Pages(store, work.briefing)
    written = [] if pages.get(path) else _records_at(url, content)
    if len(written) == 1:
        path = urls.path_of(written[0]).partition("#")[0]
    made = pages.get(path)
    if made is None:
        if len(written) > 1:
            return f"name one of its records: {', '.join(record.id for record in written)}"
        # Where the record is known and its page is not, no other page is meant.
        return nearest(url, [*pages.known, *content.records]) if pages.known and not written else ""
    theme = Theme(options.project / TEMPLATES_FOLDER)
    closures = closures_of(theme, store, work.found)
    stale = dict(pages.stale([path], shared_hash(options, work.briefing, theme), closures))
    homes = work.briefing.content.homes
    named = [question.partition(" ") for question in made.asked]
    records = {homes[of].path for word, _, of in named if word in {"head_of", "record"} and of in homes}
    texts = {work.at_hand[of] for word, _, of in named if word in _OF_TEXTS and of in work.at_hand}
    return Explanation(
        path,
        theme.reached(made.template) if made.template else [],
        sorted(records),
        sorted(texts),
        sorted(made.asked),
        made.fingerprint,
        made.why,
        stale.get(path, ""),
    )


def _records_at(given: str, content: Content) -> list[Record]:
    """Return the record of an id, or those that a file holds."""
    if given in content.records:
        return [content.records[given]]
    file = Path(given).resolve()
    return [record for of, record in content.records.items() if Path(content.homes[of].path).resolve() == file]
