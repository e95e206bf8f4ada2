"""`sitegen suggest`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from sitegen.commands.parameters import folder_options, option
from sitegen.commands.project import options_from
from sitegen.terminal import EXIT_CONTENT, echo

if TYPE_CHECKING:
    from sitegen.suggest.project import Project
    from sitegen.suggest.proposals import Proposal
    from sitegen.suggest.remembered import Remembered

_HEADINGS = {
    "quotation": "Quotations",
    "name": "Names that are no actor yet",
    "number": "Numbers",
    "date": "Dates",
    "overlap": "Shared text",
    "topic": "Topics",
    "dispute": "Disputes",
}


@click.command("suggest")
@click.argument("wanted", nargs=-1, metavar="[ARTICLE]...")
@folder_options
@option(
    "--write",
    is_flag=True,
    envvar="SITEGEN_WRITE",
    show_envvar=True,
    help="Add what is proposed to the records, marked as proposed.",
)
@option(
    "--rejected",
    is_flag=True,
    envvar="SITEGEN_REJECTED",
    show_envvar=True,
    help="Take only what was written once and deleted since; with --write, add it again.",
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    envvar="SITEGEN_FORMAT",
    show_envvar=True,
    help="How the proposals are printed; with --write, those that were added.",
)
def command(wanted: tuple[str, ...], write: bool, rejected: bool, form: str, **given: Any) -> int:
    """Propose quotations, names, numbers, dates, origins, topics and disputes from the texts of articles.

    ARTICLE is the id of an article; without one, all are read. Nothing is sent anywhere, and the same texts give the
    same proposals. With --write they are added to the records: comments and the order of lines stay as they are, each
    addition has a comment with the rule that made it, and what you have to decide is TODO, in drafts alone. What you
    delete from the records is not proposed again.

    Example: sitegen suggest harbour-council --write
    """
    from sitegen.diagnostics import nearest
    from sitegen.suggest.accept import rejected as those_rejected
    from sitegen.suggest.project import Project
    from sitegen.suggest.remembered import Remembered, RememberedError
    from sitegen.unchanged import inputs

    options = options_from(output=None, **given)
    project = Project(options, inputs(options))
    for article in wanted:
        if article not in project.summaries:
            hint = nearest(article, project.summaries).replace("`", "'").capitalize()
            raise click.BadParameter(f"there is no article '{article}'. {hint}".strip(), param_hint="'ARTICLE'")
    try:
        remembered = Remembered.of(options.content)
    except RememberedError as error:
        echo(f"error: {error}", err=True)
        return EXIT_CONTENT
    for article in project.missing:
        if not wanted or article in wanted:
            echo(f"note: the captured text of `{article}` was not found; name its folder with --articles", err=True)
    proposals = project.proposals(wanted)
    gone = those_rejected(project.content, project.searches, proposals, remembered)
    kept = [each for each in proposals if (each in gone) == rejected]
    code = 0
    if write:
        code = _write(project, kept, remembered.without(kept) if rejected else remembered, form)
    elif form == "json":
        _echo_json(kept)
    else:
        for line in _lines(project, kept):
            echo(line)
    if gone and not rejected:
        those = "1 proposal that was" if len(gone) == 1 else f"{len(gone)} proposals that were"
        echo(f"note: without {those} written and deleted since; --rejected lists them", err=True)
    return code


def _write(project: Project, proposals: Sequence[Proposal], remembered: Remembered, form: str) -> int:
    """Add proposals to the records, and say what was done: as JSON, on standard output, what was added alone."""
    from sitegen.diagnostics import as_text
    from sitegen.editing.document import EditError
    from sitegen.suggest.accept import accept
    from sitegen.suggest.remembered import lines_of
    from sitegen.text import counted

    is_json = form == "json"
    added = accept(project.content, project.searches, proposals, remembered)
    paths = [*added.changes.files, *added.changes.made]
    try:
        added.changes.commit()
    except EditError as error:
        added.refused.append(error)
        paths = []
    for path in paths:
        echo(str(path), err=is_json)
    for refused in added.refused:
        echo(f"error: {refused}", err=True)
        for finding in refused.findings:
            echo(as_text(finding), err=True)
    if is_json:
        _echo_json([each for each in proposals if paths and not added.lines.isdisjoint(lines_of(each))])
    parts = [counted(count, kind) for kind, count in added.counts.items() if count] if paths else []
    said = f"added: {', '.join(parts)}; look at each, and run `sitegen check`" if parts else "nothing new to add"
    echo(said, err=is_json)
    if any(added.barred.values()):
        total, own = sum(added.barred.values()), ", ".join(f"`{article}`" for article in added.barred)
        echo(
            f"left out: {counted(total, 'proposal')} for {own}, whose `rights` are `none`: no words may be published",
            err=is_json,
        )
    if added.left:
        total, own = sum(added.left.values()), ", ".join(f"`{article}`" for article in added.left)
        echo(
            f"left out: {counted(total, 'proposal')} for {own}, published and not to be left with a `TODO`; "
            "`sitegen suggest` lists them; to have them written, put `draft: true` into the summary first",
            err=is_json,
        )
    return EXIT_CONTENT if added.refused else 0


def _echo_json(proposals: Sequence[Proposal]) -> None:
    echo(json.dumps([proposal.as_json() for proposal in proposals], indent=2, ensure_ascii=False))


def _lines(project: Project, proposals: Sequence[Proposal]) -> Iterator[str]:
    """Give proposals as text: those of each article under its id, and then those of several."""
    together = ("overlap", "topic", "dispute")
    for article in dict.fromkeys(each.article for each in proposals):
        own = [each for each in proposals if each.article == article and each.kind not in together]
        if not own:
            continue
        yield from ["", article] if article != proposals[0].article else [article]
        for kind in ("quotation", "name", "number", "date"):
            of_kind = [each for each in own if each.kind == kind]
            if of_kind:
                yield f"  {_HEADINGS[kind]}:"
                yield from (f"    {_place(project, each)}  {_said(each)}  [{each.rule}]" for each in of_kind)
    for kind in together:
        of_kind = [each for each in proposals if each.kind == kind]
        if of_kind:
            yield from ["", f"{_HEADINGS[kind]}:"]
            yield from (f"  {_said(each)}  [{each.rule}]" for each in of_kind)


def _place(project: Project, proposal: Proposal) -> str:
    """Return line and column in the text."""
    text = project.searches[proposal.article].source
    line = text.count("\n", 0, proposal.start) + 1
    return f"{line}:{proposal.start - text.rfind(chr(10), 0, proposal.start)}"


def _said(proposal: Proposal) -> str:
    from sitegen.suggest.forms import number_in_words

    text = " ".join(proposal.text.split())
    others = "; ".join(
        f"{each.article}: “{' '.join(each.text.split())}”{f' ({each.speaker})' if each.speaker else ''}"
        for each in proposal.elsewhere
    )
    if proposal.kind == "quotation":
        who = proposal.speaker if proposal.sure else f"who? perhaps {proposal.speaker}" if proposal.speaker else "who?"
        return f"“{text}” – {who}"
    if proposal.kind == "name":
        spelt = ", ".join(each.text for each in proposal.spellings if each.text != proposal.text)
        return f"{text} ({proposal.actor_kind}{'' if proposal.sure else '?'}){f'; also {spelt}' if spelt else ''}"
    if proposal.kind == "number":
        by = f", by {proposal.asserted_by}" if proposal.asserted_by else ""
        return f"“{text}” = {number_in_words(proposal)}{by}"
    if proposal.kind == "date":
        return f"“{text}” = {proposal.date or 'a day that is not known'}{'' if proposal.sure else '?'}"
    if proposal.kind == "topic":
        where = ", ".join([proposal.article, *(each.article for each in proposal.elsewhere)])
        return f"{text}: {where}"
    if proposal.kind == "overlap":
        earlier = "the earlier" if proposal.sure else "perhaps the earlier"
        return f"{proposal.article}: “{text}”; {earlier} {others}"
    by = f" ({proposal.speaker})" if proposal.speaker else ""
    return f"{proposal.article}: “{text}”{by}; {others}"
