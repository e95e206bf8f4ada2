from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from sitegen.briefing.origins import Text
from sitegen.briefing.shared import Paragraphs, of_publishers, packed, without
from sitegen.text import words

CLOSING = "All of this site belongs to the Harbour Times whose terms and notice on privacy hold for each of its pages"
TERMS = "By reading on you agree that we may count how often each story is read and on which days of the week"
VOTE = "The port council put off its vote on dredging until the autumn said Mara Lind on Monday"
NURSES = "The hospital on the hill hired a dozen nurses from abroad after two years of looking for them"
BOATS = "Nine boats were lost in the storm that came over the bay in the night from the south west"
FISH = "Fewer herring than in any other spring were landed at the three piers of the old harbour"
OYSTERS = "The oysters of the northern banks have been sick since March and nobody knows the reason for it"
LIST = [VOTE, NURSES, BOATS, FISH, OYSTERS]


def own_of(texts: Mapping[str, Sequence[str]], publishers: Mapping[str, str] | None = None) -> dict[str, list[str]]:
    """Return for each article the paragraphs that are taken for its publisher's own."""
    numbers = {id_: b"".join(Text.of(words(one)).numbers for one in text) for id_, text in texts.items()}
    lengths = {id_: [len(words(one)) for one in text] for id_, text in texts.items()}
    articles = {id_: Paragraphs.of(packed(numbers[id_], lengths[id_])) for id_ in texts}
    found = of_publishers(articles, publishers or dict.fromkeys(texts, "times"), numbers.__getitem__)
    for id_, left_out in found.items():
        rest = [one for one, value in zip(texts[id_], articles[id_].hashes, strict=True) if value not in left_out]
        assert Text.of(words(" ".join(rest))).numbers == without(numbers[id_], articles[id_], left_out)
    return {
        id_: [one for one, value in zip(texts[id_], articles[id_].hashes, strict=True) if value in left_out]
        for id_, left_out in found.items()
    }


@pytest.mark.parametrize(
    "texts",
    [
        {"a": [VOTE, CLOSING], "b": [NURSES, CLOSING]},
        {"a": [CLOSING, VOTE], "b": [CLOSING, NURSES]},
        {"a": [TERMS, VOTE, CLOSING], "b": [TERMS, NURSES, CLOSING]},
        {"a": [VOTE, BOATS, CLOSING], "b": [NURSES, FISH, OYSTERS, CLOSING]},
        {"a": [VOTE, CLOSING, BOATS], "b": [NURSES, CLOSING, FISH], "c": [OYSTERS, CLOSING, "It is not known why"]},
        {"a": [VOTE, CLOSING], "b": [VOTE + " again", CLOSING], "c": [NURSES, CLOSING]},
    ],
    ids=["at the end", "at the beginning", "at both ends", "of longer articles", "within three", "of a copy as well"],
)
def test_what_articles_that_have_nothing_else_in_common_share_is_their_publishers(
    texts: Mapping[str, Sequence[str]],
) -> None:
    own = {id_: [one for one in text if one in {CLOSING, TERMS}] for id_, text in texts.items()}
    assert own == own_of(texts)
    assert {} == own_of(texts, {id_: f"publisher of {id_}" for id_ in texts})


@pytest.mark.parametrize(
    "texts",
    [
        {"a": LIST, "b": LIST},
        {"a": LIST, "b": ["It was said again on Tuesday evening", *LIST[1:]]},
        {"a": LIST, "b": ["It was said again on Tuesday evening", *LIST[1:]], "c": ["Once more it was", *LIST[1:]]},
        {"a": LIST, "b": [LIST[2]]},
        {"a": [VOTE, BOATS, NURSES], "b": [FISH, BOATS, OYSTERS]},
        {"a": [VOTE, CLOSING], "b": [VOTE + " as she had said before", CLOSING]},
        {"a": [VOTE, "Read on"], "b": [NURSES, "Read on"]},
    ],
    ids=[
        "copies",
        "a copy with a lead of its own",
        "two copies with leads of their own",
        "a part alone",
        "a paragraph within two",
        "a rewrite with the same closing words",
        "a few words",
    ],
)
def test_what_a_rewrite_shares_with_its_source_counts(texts: Mapping[str, Sequence[str]]) -> None:
    assert {} == own_of(texts)
