"""How good the proposals of `sitegen suggest` are: on the five articles of the first briefing, and on invented ones.

    make bench-capture ARGS="--articles FOLDER"

The truth of the five is the first briefing itself, who says what, and `tests/suggest/first-briefing.yaml`, which has
offsets and figures and none of their words; without their texts only the invented articles are measured. These are in
`tests/suggest/articles/` and `tests/suggest/more/`, each in another style, with what is in them beside the text. Those
of `more` were written, and measured, before any rule knew them; `docs/suggest.md` has the figures of that day.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import yaml

from sitegen.content.records import Range, Summary
from sitegen.options import Options
from sitegen.suggest.project import Project
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.suggestions import Context, suggestions
from sitegen.text import normalise
from sitegen.unchanged import inputs

REPOSITORY = Path(__file__).resolve().parent.parent
INVENTED = REPOSITORY / "tests" / "suggest" / "articles"
MORE = REPOSITORY / "tests" / "suggest" / "more"
FIRST_BRIEFING = REPOSITORY / "tests" / "suggest" / "first-briefing.yaml"
KINDS = ("name", "number", "date")
_BEGINNING = 25


@dataclass
class Found:
    """How much of a kind is proposed.

    Attributes:
        gold: What there is.
        found: What of it is proposed, with the right figures.
        proposed: All that is proposed.
        wrong: What is proposed and is not there, in words.
        missed: What is there and is not proposed, in words.
    """

    gold: int = 0
    found: int = 0
    proposed: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of what there is that is proposed."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        """The share of what is proposed that is there."""
        return self.found / self.proposed if self.proposed else 1.0


@dataclass
class Score:
    """How good proposals are.

    Attributes:
        kinds: Of quotations, names, numbers and dates.
        right: Quotations with the right speaker, or with none where nobody is told.
        sure: Quotations whose speaker is offered as sure.
        surely_wrong: Those of them whose speaker is wrong.
        speakers: Quotations whose speaker is wrong or not found, in words.
    """

    kinds: dict[str, Found] = field(default_factory=lambda: {kind: Found() for kind in ("quotation", *KINDS)})
    right: int = 0
    sure: int = 0
    surely_wrong: int = 0
    speakers: list[str] = field(default_factory=list)


def score_invented(paths: Iterable[Path]) -> Score:
    """Measure the proposals for invented articles.

    Arguments:
        paths: Files with a text and what is in it.
    """
    score = Score()
    for path in paths:
        article = yaml.safe_load(path.read_text("utf-8"))
        context = Context(article=path.stem, language=article["language"], published=str(article["published"]))
        proposals = suggestions(article["text"], context)
        _score_quotations(score, article, [each for each in proposals if each.kind == "quotation"])
        for kind in KINDS:
            _score_kind(
                score.kinds[kind], kind, article.get(f"{kind}s", ()), [each for each in proposals if each.kind == kind]
            )
    return score


def _score_quotations(score: Score, article: Mapping[str, Any], proposals: Sequence[Proposal]) -> None:
    found = score.kinds["quotation"]
    left = list(proposals)
    for words, speaker in article["quotations"]:
        found.gold += 1
        hit = next((each for each in left if each.text.startswith(str(words)[:_BEGINNING])), None)
        if hit is None:
            found.missed.append(words)
            continue
        left.remove(hit)
        found.found += 1
        _score_speaker(score, hit, _is_same(hit.speaker, speaker), speaker)
    found.proposed += len(proposals)
    found.wrong += [each.text for each in left]


def _score_speaker(score: Score, proposal: Proposal, is_right: bool, speaker: object) -> None:
    score.right += is_right
    score.sure += proposal.sure
    if not is_right:
        score.surely_wrong += proposal.sure
        score.speakers.append(f"{proposal.text[:50]}: {proposal.speaker}, and it is {speaker}")


def _score_kind(found: Found, kind: str, gold: Sequence[Any], proposals: Sequence[Proposal]) -> None:
    left = list(proposals)
    for each in gold:
        found.gold += 1
        wanted = each if isinstance(each, str) else str(each[0])
        near = [proposal for proposal in left if _holds(proposal, wanted)]
        hit = next((proposal for proposal in near if kind == "name" or _figures(proposal) == _wanted(kind, each)), None)
        if hit is None:
            found.missed.append(f"{each}")
            continue
        left.remove(hit)
        found.found += 1
    found.proposed += len(proposals)
    found.wrong += [f"{each.text} {_figures(each)}" for each in left]


def _holds(proposal: Proposal, wanted: str) -> bool:
    if proposal.kind == "name":
        return _plain(wanted) in {_plain(each.text) for each in proposal.spellings}
    return wanted in proposal.text or proposal.text in wanted


def _figures(proposal: Proposal) -> object:
    if proposal.kind == "date":
        return proposal.date
    value = proposal.value
    return ({"min": value.min, "max": value.max} if isinstance(value, Range) else value), proposal.qualifier


def _wanted(kind: str, gold: Sequence[Any]) -> object:
    return str(gold[1]) if kind == "date" else (gold[1], gold[2])


def score_first_briefing(articles: Sequence[Path], *, with_actors: bool = True) -> Score:
    """Measure the proposals for the five articles of the first briefing.

    Arguments:
        articles: Folders of their texts.
        with_actors: Whether the actors of the briefing are known; if not, names are measured, and no speakers.
    """
    content = REPOSITORY / "content"
    options = Options(content=content, output=REPOSITORY / "public", articles=tuple(articles))
    project = Project(options, inputs(options))
    gold = yaml.safe_load(FIRST_BRIEFING.read_text("utf-8"))
    score = Score()
    for article, search in project.searches.items():
        context = project.context_of(article)
        if not with_actors:
            context = Context(article=article, language=context.language, published=context.published)
        proposals = suggestions(search.source, context)
        _score_marked(score, gold[article], project.summaries[article], proposals, with_actors=with_actors)
        for kind in KINDS if not with_actors else KINDS[1:]:
            own = [each for each in proposals if each.kind == kind]
            wanted = gold[article][f"{kind}s"]
            _score_kind(score.kinds[kind], kind, [_in_words(each, search.source) for each in wanted], own)
    return score


def _in_words(gold: Sequence[Any], text: str) -> Any:
    words = text[gold[0] : gold[1]]
    return words if len(gold) == 2 else [words, *gold[2:]]


def _score_marked(
    score: Score, gold: Mapping[str, Any], summary: Summary, proposals: Sequence[Proposal], *, with_actors: bool
) -> None:
    """Measure quotations by their places, and their speakers by the quotations that the summary lists."""
    found = score.kinds["quotation"]
    left = [each for each in proposals if each.kind == "quotation"]
    found.proposed += len(left)
    for start, end in gold["quotations"]:
        found.gold += 1
        hit = next((each for each in left if start <= each.start and each.end <= end), None)
        if hit is None:
            found.missed.append(f"{start}")
            continue
        left.remove(hit)
        found.found += 1
        if with_actors:
            speakers = _listed_speakers(summary, hit.text)
            _score_speaker(score, hit, hit.speaker in speakers, speakers)
    found.wrong += [each.text for each in left]


def _listed_speakers(summary: Summary, words: str) -> set[str | None]:
    """Return whom a summary has say words, or parts of them."""
    mine = _plain(words)
    return {
        quotation.speaker
        for quotation in summary.quotations
        for part in map(_plain, re.split("…", quotation.text))
        if part and (part in mine or (len(mine) > 3 and mine in part))
    }


def _is_same(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a == b
    first, second = _plain(a), _plain(b)
    return first == second or (len(first) > 2 and first in second) or (len(second) > 2 and second in first)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", normalise(text)).strip().lower().removeprefix("the ").removeprefix("a ")


def table_of(scores: Mapping[str, Score]) -> list[str]:
    """Return the table as lines."""
    lines = [f"{'':<44}{'there':>7}{'found':>7}{'proposed':>10}{'recall':>9}{'precision':>11}"]
    for name, score in scores.items():
        for kind, found in score.kinds.items():
            if found.gold:
                figures = (
                    f"{found.gold:>7}{found.found:>7}{found.proposed:>10}{found.recall:>9.0%}{found.precision:>11.0%}"
                )
                lines.append(f"{f'{name}: {kind}s':<44}{figures}")
        if score.right:
            quoted = score.kinds["quotation"].found
            lines.append(
                f"{f'{name}: speakers':<44}{quoted:>7}{score.right:>7}   offered as sure {score.sure},"
                f" wrongly so {score.surely_wrong}"
            )
    return lines


@click.command()
@click.option("--articles", default=lambda: os.environ.get("SITEGEN_ARTICLES", ""), help="Folders of the five texts.")
@click.option("--verbose", is_flag=True, help="Name what is missed and what is wrong.")
def main(articles: str, verbose: bool) -> None:
    """Print the table."""
    folders = [Path(name) for name in articles.split(os.pathsep) if name]
    scores = {}
    if folders:
        scores["the five, actors known"] = score_first_briefing(folders)
        scores["the five, no actor known"] = score_first_briefing(folders, with_actors=False)
    scores["ten invented articles"] = score_invented(sorted(INVENTED.glob("*.yaml")))
    scores["fifteen more"] = score_invented(sorted(MORE.glob("*.yaml")))
    for line in table_of(scores):
        click.echo(line)
    if not folders:
        click.echo(
            "the five articles of the first briefing are measured where --articles names the folder of their texts"
        )
    for name, score in scores.items() if verbose else ():
        for kind, found in score.kinds.items():
            for word, those in (("missed", found.missed), ("wrong", found.wrong)):
                for each in those:
                    click.echo(f"{name}, {kind} {word}: {each}")
        for each in score.speakers:
            click.echo(f"{name}, speaker: {each}")


if __name__ == "__main__":
    main()
