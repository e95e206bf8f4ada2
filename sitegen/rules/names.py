"""Names of actors, and names in texts of which it is not sure whom they mean."""

from __future__ import annotations

from operator import itemgetter

from sitegen.briefing.doubts import Doubt
from sitegen.content.load import Where
from sitegen.content.records import Actor, Summary
from sitegen.diagnostics import Rule, rule
from sitegen.rules.checks import Run, check_all
from sitegen.steps import Steps
from sitegen.text import normalise

SHARED_NAME = rule(
    "A001",
    "warning",
    "two actors share a name",
    why="When an article has this name, sitegen cannot tell which of the two actors it means.",
    fix="Use `article:` to say where each of them has the name, or remove it from one of them.",
    settable=True,
)


@check_all
def shared_name(run: Run) -> Steps[None]:
    """Report names that count for two actors, except where each bears it in an article of its own."""
    bearers: dict[tuple[str, str | None], str] = {}
    for actor in run.briefing.all(Actor):
        names: list[tuple[str, str | None, Where]] = [(actor.name, None, Where(actor.id, ("name",)))]
        for position, alias in enumerate(actor.aliases):
            if alias.count:
                names.append((alias.text, alias.article, Where(actor.id, ("aliases", position))))
        for name, article, where in filter(itemgetter(0), names):
            other = bearers.setdefault((normalise(name), article), actor.id)
            if other != actor.id:
                hint = "say with `article:` where each of them bears it, or take it from one of them"
                message = f"`{actor.id}` and `{other}` share the name `{name}`"
                run.briefing.report(run.found, SHARED_NAME, message, where, hint=hint)
    yield


ODD_SURNAME = rule(
    "A007",
    "warning",
    "a surname that is no part of a name",
    why="Articles introduce people by full name. A surname that is in none of their names is never counted.",
    fix="Copy the surname from `name`, `native_name` or an alias, or remove it.",
    settable=True,
)


@check_all
def odd_surname(run: Run) -> Steps[None]:
    """Report a surname that occurs in no name of its actor, so that no name in full can introduce it."""
    for actor in run.briefing.all(Actor):
        surname = normalise(actor.surname or "")
        names = [normalise(name) for name in (actor.name, *(alias.text for alias in actor.aliases))]
        is_native = surname in normalise(actor.native_name or "")
        if surname and not is_native and not any(surname in name for name in names):
            hint = "copy it from `name`, `native_name` or an alias, or remove it"
            message = f"`{actor.surname}` is the surname of `{actor.id}`, and no name of the actor holds it"
            run.report(ODD_SURNAME, message, actor, "surname", hint=hint)
    yield


UNSURE_SURNAME = rule(
    "A002",
    "warning",
    "a surname that may mean several persons",
    why="The article introduces several people with this surname, so the wrong one may be counted.",
    fix="Settle the name with `mentions:` in the summary of the article.",
    settable=True,
    needs_text=True,
)


NOT_INTRODUCED = rule(
    "A003",
    "warning",
    "a surname before its bearer is introduced",
    why="Before anybody is introduced by full name, a surname does not show who is meant.",
    fix="Settle the name with `mentions:` in the summary of the article.",
    settable=True,
    needs_text=True,
)
LONGER_NAME = rule(
    "A005",
    "warning",
    "a longer name that may be an actor's or somebody else's",
    why="A name that is like an actor's may belong to somebody else, and counts would be wrong.",
    fix="Settle the name with `mentions:` in the summary of the article.",
    settable=True,
    needs_text=True,
)
UNSURE_WORD = rule(
    "A006",
    "warning",
    "a word that may be a surname or something else",
    why=(
        "A surname can also be an ordinary word, and a name does not always show which part is the surname. "
        "Counts would be wrong."
    ),
    fix="Write `surname:` in the record of the actor, or settle the name with `mentions:` in the summary.",
    settable=True,
    needs_text=True,
)


@check_all
def names_in_doubt(run: Run) -> Steps[None]:
    """Report names in texts of which it is not sure whom they mean."""
    files = run.briefing.texts.captures.files
    for article in run.briefing.articles():
        study = run.briefing.study(article)
        if study is None:
            continue
        for doubt, span in study.doubts:
            rule, message, hint = in_words(doubt, article)
            # The file may have had another name when it was studied.
            at = span._replace(path=files[study.facts.sha256])
            run.briefing.report(run.found, rule, message, Where(article, ("article", "title")), span=at, hint=hint)
    yield


def in_words(doubt: Doubt, article: str) -> tuple[Rule, str, str]:
    """Return rule, message and hint of a name in doubt.

    Arguments:
        doubt: The name.
        article: The id of the article that it occurs in.
    """
    name = doubt.surname
    listed = " or ".join(f"`{actor}`" for actor in doubt.candidates)
    places = f" at {doubt.places} places, of which this is the first" if doubt.places > 1 else ""
    settle = f"settle it in the summary of `{article}`"
    settled = " or ".join(f"`mentions: {{{name}: {actor}}}`" for actor in doubt.candidates)
    nobody = f"`mentions: {{{name}: }}` if it is nobody listed here"
    if doubt.kind == "longer":
        message = f"`{name}` may be {listed} or somebody else, and is not counted{places}"
        return LONGER_NAME, message, f"{settle}: {settled}, or {nobody}"
    if doubt.kind == "spelling":
        message = f"`{name}` is counted for {listed}, but may be somebody else{places}"
        if len(doubt.candidates) > 1:
            message = f"`{name}` may be {listed}, and is not counted{places}"
        return LONGER_NAME, message, f"{settle}: {settled}, or {nobody}"
    if doubt.kind == "unsure":
        message = f"`{name}` may be the surname of {listed} or somebody else's, and is not counted{places}"
        return UNSURE_WORD, message, f"say `surname:` in the record of {listed}, or {settle}: {settled}, or {nobody}"
    if doubt.kind == "word":
        message = f"`{name}` may be {listed} or another word, and is not counted{places}"
        return UNSURE_WORD, message, f"{settle}: {settled}, or longer passages of which each is one place"
    others = "".join(f" or `{other}`, who is no actor" for other in doubt.others)
    if not doubt.introduced:
        message = f"`{name}` stands in `{article}` before anybody of that name is introduced{places}"
        if doubt.others:
            message = f"`{name}` may mean {listed}{others}, and is not counted{places}"
            return NOT_INTRODUCED, message, f"{settle}: {settled}, or {nobody}"
        return NOT_INTRODUCED, message, f"{settle}: {settled}"
    # Of those introduced the last is counted.
    settled = f"`mentions: {{{name}: {doubt.candidates[-1]}}}`"
    hint = f"{settle}: {settled}, or {nobody}" if doubt.others else f"{settle}: {settled}"
    return UNSURE_SURNAME, f"`{name}` may mean {listed}{others}{places}", hint


IDLE_MENTION = rule(
    "A004",
    "warning",
    "a name that is settled and stands nowhere",
    why="The entry settles nothing: the name is misspelt, or the text has changed.",
    fix="Copy the name from the text, or remove the entry.",
    settable=True,
    needs_text=True,
)


@check_all
def idle_mention(run: Run) -> Steps[None]:
    """Report the names that a summary settles and that occur nowhere in its text."""
    for article in run.briefing.articles():
        study = run.briefing.study(article)
        names = run.briefing.get(article, Summary).mentions if study and study.idle else ()
        for name in names:
            if study and normalise(name) in study.idle:
                where = Where(article, ("mentions", name))
                message, hint = f"`{name}` stands nowhere in `{article}`", "copy the words of the text, or take it away"
                span = run.briefing.content.locate_key(where)
                run.briefing.report(run.found, IDLE_MENTION, message, where, span=span, hint=hint)
    yield
