"""What several articles suggest together: shared text, topics, and words and numbers that differ."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.differing import differing
from sitegen.suggest.disputes import disputes
from sitegen.suggest.overlaps import overlaps
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.topics import topics


def between(articles: Sequence[ReadArticle]) -> tuple[Proposal, ...]:
    """Return what articles suggest together, in the order of their ids.

    Arguments:
        articles: Those of a briefing.
    """
    return (*overlaps(articles), *topics(articles), *disputes(articles), *differing(articles))
