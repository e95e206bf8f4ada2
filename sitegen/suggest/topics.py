"""Topics, by the words that articles share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.content.paragraphs import Stretch
from sitegen.suggest import stopwords
from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.countries import STATES
from sitegen.suggest.proposals import Elsewhere, Proposal
from sitegen.text import normalise

_OF_ONE_WORD = 3
"""Articles that have a Korean word at least; words of other languages alone say too little."""

_MANY_ARTICLES, _OF_MANY = 4, 3
"""From how many articles on a topic is in three of them at least."""

_TOPICS_AT_MOST = 5
_WORDS_AT_MOST = 5
_GENERAL = frozenset(
    {
        ("international", "community"),
        ("press", "conference"),
        ("press", "briefing"),
        ("news", "conference"),
        ("foreign", "affairs"),
        ("local", "time"),
        ("joint", "statement"),
        ("joint", "summit"),
        ("diplomatic", "mission"),
        ("chief", "executive"),
        ("prime", "minister"),
        ("social", "media"),
        ("senior", "officials"),
        ("local", "residents"),
        ("law", "enforcement"),
    }
)
"""Phrases that articles on anything share."""
_PARTICLE = re.compile(r"(?:에서는|에서|에게|으로|까지|부터|라고|이라|은|는|이|가|을|를|의|에|로|와|과|도|만)\Z")
_OF_STATES = frozenset(
    word
    for state in STATES
    for name in (*state.names, *state.adjectives, *state.capitals, *state.korean)
    for word in name.lower().split()
)


class _Phrase(NamedTuple):
    """Words that articles share: where each has them first, and how often all have them."""

    words: tuple[str, ...]
    places: Mapping[str, Stretch]
    times: int


def topics(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    """Give phrases that several articles share, the most telling first; those that go together are one topic.

    At most five, and none if the articles share no more than names, general words and single words: those of more
    than one word, as a text writes them in small letters, and Korean words that three articles have.

    Arguments:
        articles: Those of a briefing.
    """
    if len(articles) < 2:
        return
    taken: set[str] = set()
    groups: list[list[_Phrase]] = []
    for phrase in _phrases(articles):
        if taken & set(phrase.words):
            home = next(
                (
                    topic
                    for topic in groups
                    if set(topic[0].words) & set(phrase.words) and topic[0].places.keys() >= phrase.places.keys()
                ),
                None,
            )
            if home is not None and len(home) < _WORDS_AT_MOST:
                home.append(phrase)
            continue
        if len(groups) < _TOPICS_AT_MOST:
            groups.append([phrase])
            taken.update(phrase.words)
    by_id = {article.id: article for article in articles}
    for topic in groups:
        lead = topic[0]
        first, *others = sorted(lead.places)
        start, end = lead.places[first]
        yield Proposal(
            kind="topic",
            article=first,
            text=by_id[first].text[start:end],
            start=start,
            end=end,
            rule=f"words that {len(lead.places)} articles share, {lead.times} times in all",
            sure=False,
            words=tuple(" ".join(phrase.words) for phrase in topic),
            elsewhere=tuple(
                Elsewhere(
                    article=other,
                    text=by_id[other].text[slice(*lead.places[other])],
                    start=lead.places[other][0],
                    end=lead.places[other][1],
                )
                for other in others
            ),
        )


def _phrases(articles: Sequence[ReadArticle]) -> list[_Phrase]:
    places: dict[tuple[str, ...], dict[str, Stretch]] = defaultdict(dict)
    counts: Counter[tuple[str, ...]] = Counter()
    small: Counter[tuple[str, ...]] = Counter()
    for article in articles:
        is_korean = article.language.lower().startswith("ko")
        names = {word for name in article.named for word in (*_plain(name), *name.lower().split())}
        run: list[tuple[str, int, int]] = []
        for word, start, _ in [*article.tokens, ("", len(article.text), len(article.text))]:
            plain = (
                _PARTICLE.sub("", word) if is_korean and len(word) > 2 else word.removesuffix("'s").removesuffix("’s")
            )
            is_stop = (
                not plain
                or plain in stopwords.ENGLISH
                or plain in stopwords.KOREAN
                or plain[0].isdigit()
                or len(plain) < 2
                or plain in names
                or plain in _OF_STATES
            )
            gap = article.text[run[-1][2] : start] if run else ""
            if is_stop or (run and not re.fullmatch(r"['’s]* ", gap)):
                _count(run, article, places, counts, small)
                run = []
            if not is_stop:
                run.append((plain, start, start + len(plain)))
    enough = 2 if len(articles) < _MANY_ARTICLES else _OF_MANY
    found = [
        _Phrase(phrase, where, counts[phrase])
        for phrase, where in places.items()
        if len(where) >= (enough if len(phrase) > 1 else _OF_ONE_WORD)
        and counts[phrase] > len(where)
        and (len(phrase) > 1 or "가" <= phrase[0][0] <= "힣")
        and small[phrase] * 2 > counts[phrase]
        and phrase not in _GENERAL
    ]
    return sorted(
        found,
        key=lambda each: (
            -len(each.places) * (len(each.words) if len(each.words) > 1 else 0.3) * min(each.times, 12),
            each.words,
        ),
    )


def _count(
    run: Sequence[tuple[str, int, int]],
    article: ReadArticle,
    places: dict[tuple[str, ...], dict[str, Stretch]],
    counts: Counter[tuple[str, ...]],
    small: Counter[tuple[str, ...]],
) -> None:
    """Count the phrases of a run of words, and how often no word of them begins with a capital, as a name does."""
    for size in (1, 2, 3):
        for at in range(len(run) - size + 1):
            words = run[at : at + size]
            phrase = tuple(word for word, _, _ in words)
            is_small = not any(article.text[start].isupper() for _, start, _ in words[min(1, size - 1) :])
            if is_small or article.id not in places[phrase]:
                place = words[0][1], words[-1][2]
                known = places[phrase].get(article.id)
                if known is None or article.text[slice(*known)] != article.text[slice(*known)].lower():
                    places[phrase][article.id] = place
            counts[phrase] += 1
            small[phrase] += is_small


def _plain(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", normalise(text))]
