"""Captured texts: whether they are there, and whether sitegen reads the right part of them."""

from __future__ import annotations

from pathlib import Path

from sitegen.briefing.comparison import EVERY_PAIR_UP_TO
from sitegen.briefing.lock import Lock
from sitegen.content.load import Where
from sitegen.content.records import Summary
from sitegen.diagnostics import Span, rule
from sitegen.rules.checks import Run, check_all
from sitegen.steps import Steps

OTHER_ENCODING = rule(
    "R018",
    "warning",
    "a captured text is not UTF-8",
    why=(
        "If sitegen takes the text for another encoding than it has, some of its letters and quotation marks are wrong."
    ),
    fix="Read it with `sitegen text`, or save it as UTF-8 and write the new `sha256` into its summary.",
    settable=True,
    needs_text=True,
)

UNSURE_ARTICLE = rule(
    "R026",
    "warning",
    "a captured page whose article is not sure",
    why="If sitegen takes the wrong part of a page for its article, quotations are compared with the wrong text.",
    fix=(
        "Look at the page. Take all of it with `whole_page: true` in `article:`, or accept the finding with the reason."
    ),
    settable=True,
    needs_text=True,
)


@check_all
def readable_texts(run: Run) -> Steps[None]:
    """Report texts that cannot be read, that are in another encoding, or that may be another part of their page."""
    files = run.briefing.texts.captures.files
    for article in run.briefing.articles():
        studied = run.briefing.studied(article)
        study = studied.study if studied else None
        if studied and study is None:
            run.found.update(studied.said)
        elif study:
            file, encoding = files[study.facts.sha256], study.facts.encoding
            where = Where(article, ("article", "sha256"))
            if encoding != "utf-8":
                message = f"captured text `{Path(file).name}` is read as `{encoding}`"
                run.briefing.report(run.found, OTHER_ENCODING, message, where, span=Span(file))
            if study.rival:
                rival = f"may be another part, or have one more: `{study.rival} …`"
                message = f"the article on the captured page of `{article}` {rival}"
                hint = "look at the page; take all of it with `whole_page: true` in `article:`, or accept the finding"
                run.briefing.report(run.found, UNSURE_ARTICLE, message, where, hint=hint)
    yield


NO_EVIDENCE = rule(
    "Q004",
    "error",
    "a captured text is not at hand and the lock does not cover it",
    why=(
        "Without the captured text, sitegen takes its facts from `evidence.lock`. This one is not there, so "
        "nobody has verified it."
    ),
    fix=(
        "Put the text into `content/articles/` or name its folder with `--articles`. Then build, and keep the new "
        "`evidence.lock`."
    ),
)


@check_all
def missing_texts(run: Run) -> Steps[None]:
    """Report texts that are needed, neither there nor in the lock."""
    captures = run.briefing.texts.captures
    for summary in run.briefing.all(Summary):
        sha256 = summary.article.sha256
        is_known = run.briefing.facts_of(summary.id) or run.briefing.locked() is None
        if sha256 and not is_known and sha256 not in captures.files:
            _report_missing(run, summary)
    yield


def _report_missing(run: Run, summary: Summary) -> None:
    """Say which text is needed, and name one that is at hand and unused, for it may be the same one changed."""
    used = {other.article.sha256 for other in run.briefing.all(Summary)}
    unused = [(sha256, path) for sha256, path in run.briefing.texts.captures.files.items() if sha256 not in used]
    span = run.briefing.content.locate(Where(summary.id, ("article", "sha256")))
    notes = []
    if len(unused) == 1:
        notes = [f"`{unused[0][1]}` is used by no summary; its sha256 is {unused[0][0]}"]
    hint = "put the file with this sha256 into `content/articles/`, or name its folder with `--articles`"
    if package := run.briefing.texts.captures.missing.get(summary.article.sha256):
        hint = f"run `pip install 'sitegen[capture]'`: its file needs the package `{package}` to be read"
    run.found.add(
        NO_EVIDENCE,
        f"the captured text of `{summary.id}` is not at hand, and `evidence.lock` does not cover it",
        span,
        hint=hint,
        notes=notes,
    )


@check_all
def uncompared_texts(run: Run) -> Steps[None]:
    """Report what nobody can compare; which pairs are listed depends on all articles."""
    missing = run.briefing.by_lock()
    known = [article for article in run.briefing.articles() if run.briefing.facts_of(article)] if missing else []
    uncompared = sorted(article for article in known if not run.briefing.is_locked(article))
    if missing and uncompared:
        for article in missing:
            _report_uncovered(run, article, f"what it has in common with `{uncompared[0]}`")
    elif missing and not _has_unread(run) and len(known) <= EVERY_PAIR_UP_TO < len(_locked(run).articles):
        listed = f"of up to {EVERY_PAIR_UP_TO} articles every pair is listed"
        _report_uncovered(run, missing[0], f"what it has in common with the others: {listed}")
    yield


@check_all
def uncounted_names(run: Run) -> Steps[None]:
    """Report texts that are not there, and whose names the lock counted for other actors."""
    articles = run.briefing.articles()
    absent = [article for article in articles if not run.briefing.study(article) and run.briefing.facts_of(article)]
    # To read the lock takes long, and it is asked only of texts that are not there.
    if absent and not _has_unread(run) and _locked(run).names != run.briefing.names().digest:
        for article in absent:
            _report_uncovered(run, article, "how often the actors' names of now stand in it")
    yield


def _has_unread(run: Run) -> bool:
    """Whether a record could not be read, or not all of it: its names and texts are missing then, and nothing else."""
    content = run.briefing.content
    return bool(content.claimed or content.unseen or content.incomplete)


def _locked(run: Run) -> Lock:
    return run.briefing.locked() or Lock()


def _report_uncovered(run: Run, article: str, what: str) -> None:
    span = run.briefing.content.locate(Where(article, ("article", "sha256")))
    message = f"the captured text of `{article}` is needed to find {what}"
    run.found.add(
        NO_EVIDENCE, message, span, hint="name its folder with `--articles`, and keep the new `evidence.lock`"
    )
