"""The corpus of misleading quotations: each is warned of, and its faithful cousin is not."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from benchmarks.misleading import LANGUAGES, Case, read_corpus, warnings_of

CORPUS = read_corpus()
MISLEADING = [case for case in CORPUS if case.misleading]
FAITHFUL = [case for case in CORPUS if not case.misleading]
FAITHFUL_WARNED_AT_MOST = 0.02


@cache
def warned() -> dict[str, list[str]]:
    return {case.id: warnings for case, warnings in warnings_of(CORPUS)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_misleading_quotation_passes_as_clean(language: str) -> None:
    passed = [f"{case.id}: {case.quotation}" for case in MISLEADING if case.language == language]
    assert [] == [each for each in passed if not warned()[each.partition(":")[0]]]


def test_faithful_quotations_are_hardly_ever_warned_of() -> None:
    wrongly = [f"{case.id}: {warned()[case.id]}" for case in FAITHFUL if warned()[case.id]]
    assert len(wrongly) <= FAITHFUL_WARNED_AT_MOST * len(FAITHFUL), "\n".join(wrongly)


def test_the_corpus_is_large_enough_in_every_language() -> None:
    counts = Counter(case.language for case in MISLEADING)
    assert all(counts[language] >= least for language, least in (("en", 60), ("ko", 40), ("de", 30), ("fr", 30)))
    assert len(FAITHFUL) >= 80


def test_every_misleading_quotation_has_a_cousin_from_the_same_passage() -> None:
    cousins = {case.id.replace("-cousin", "-misleading"): case for case in FAITHFUL}
    assert [] == [case.id for case in MISLEADING if cousins[case.id].text != case.text or same(case, cousins[case.id])]


def same(case: Case, cousin: Case) -> bool:
    return (case.quotation, case.speaker) == (cousin.quotation, cousin.speaker)
