"""What several articles suggest together: shared text, topics, and words that differ from one to the other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from sitegen.briefing.origins import Text, containment, overlap
from sitegen.content.dates import Date
from sitegen.content.paragraphs import Stretch
from sitegen.suggest import stopwords
from sitegen.suggest.countries import STATES
from sitegen.suggest.english_words import FUNCTION
from sitegen.suggest.listed import listed
from sitegen.suggest.proposals import Elsewhere, Proposal
from sitegen.suggest.prose import FILLER, Prose
from sitegen.text import normalise, per_cent, words

SHARED_FROM = 0.08
"""Containment, either way, from which on shared text is proposed; the checks ask for a declaration from 0.12 on."""

_RUN_FROM = 12
"""Words of a passage in common from which on it is proposed, however long the articles are."""

_TOPICS_AT_MOST = 12
_WORDS_AT_MOST = 5
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STEM = 5
_PARTICLE = re.compile(r"(?:에서는|에서|에게|으로|까지|부터|라고|이라|은|는|이|가|을|를|의|에|로|와|과|도|만)\Z")
_SURNAME = re.compile(r"[\w가-힣]+")


@dataclass(frozen=True)
class ReadArticle:
    """An article with what its own text suggests.

    Attributes:
        id: Of the article.
        text: Its text.
        language: A BCP 47 tag.
        published: In EDTF, or None where it is not known.
        proposals: What its text suggests.
        derived_from: Articles that it is declared to rewrite.
        asserter_of: Gives who asserts words of its own, by their place.
        named: Names of actors in it, which are no topics.
    """

    id: str
    text: str
    language: str
    published: str | None
    proposals: Sequence[Proposal]
    derived_from: Sequence[str] = ()
    asserter_of: Callable[[int, int], str | None] | None = None
    named: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> list[str]:
        """Its words, in lower case."""
        return words(self.text)

    @cached_property
    def compared(self) -> Text:
        """Its words, ready to be compared."""
        return Text.of(self.words)

    @cached_property
    def prose(self) -> Prose:
        """Its sentences."""
        return Prose(self.text, self.language.partition("-")[0])

    @cached_property
    def tokens(self) -> list[tuple[str, int, int]]:
        """Its words in lower case, with their places."""
        return [(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(self.text)]

    @property
    def quotations(self) -> list[Proposal]:
        """The quotations that are proposed."""
        return [each for each in self.proposals if each.kind == "quotation"]


def between(articles: Sequence[ReadArticle]) -> tuple[Proposal, ...]:
    """Return what articles suggest together, in the order of their ids.

    Arguments:
        articles: Those of a briefing.
    """
    found = [*_overlaps(articles), *_topics(articles), *_disputes(articles)]
    return tuple(found)


# Shared text


def _overlaps(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    for first, second in combinations(articles, 2):
        if first.language.partition("-")[0] != second.language.partition("-")[0]:
            continue
        if second.id in first.derived_from or first.id in second.derived_from:
            continue
        shared = overlap(first.compared, second.compared)
        in_first = containment(shared.shared, len(first.compared.grams))
        in_second = containment(shared.shared, len(second.compared.grams))
        if max(in_first, in_second) < SHARED_FROM and shared.longest_run < _RUN_FROM:
            continue
        later, earlier, rule, sure = _in_order(first, second)
        place = _longest(later, earlier, shared.longest_run)
        if place is None:
            continue
        start, end, other_start, other_end = place
        part = in_first if later is first else in_second
        yield Proposal(
            kind="overlap",
            article=later.id,
            text=later.text[start:end],
            start=start,
            end=end,
            rule=f"{rule}; {per_cent(part)} per cent of its word triples are in the other",
            sure=sure,
            elsewhere=(
                Elsewhere(
                    article=earlier.id, text=earlier.text[other_start:other_end], start=other_start, end=other_end
                ),
            ),
        )


def _in_order(a: ReadArticle, b: ReadArticle) -> tuple[ReadArticle, ReadArticle, str, bool]:
    """Return the later article and the earlier, the rule that says so, and whether it is sure."""
    if a.published and b.published:
        first, second = Date.parse(a.published), Date.parse(b.published)
        if first.last < second.first or second.last < first.first:
            later, earlier = (b, a) if first.last < second.first else (a, b)
            return later, earlier, "the day of publication is later", not (first.is_qualified or second.is_qualified)
    quoted_a, quoted_b = len(_own_quotations(a, b)), len(_own_quotations(b, a))
    if quoted_a != quoted_b:
        later, earlier = (b, a) if quoted_a > quoted_b else (a, b)
        return later, earlier, "fewer quotations of its own, so it is likely the later", False
    later, earlier = (b, a) if len(a.words) >= len(b.words) else (a, b)
    return later, earlier, "shorter, so it is likely the later", False


def _own_quotations(article: ReadArticle, other: ReadArticle) -> list[Proposal]:
    """Return the quotations of an article that the other has not."""
    text = normalise(other.text).lower()
    return [each for each in article.quotations if normalise(each.text).lower() not in text]


def _longest(a: ReadArticle, b: ReadArticle, size: int) -> tuple[int, int, int, int] | None:
    """Return where the longest passage in common is in both articles."""
    first = [(match[0].lower(), match.start(), match.end()) for match in re.finditer(r"\w+", a.text)]
    second = [(match[0].lower(), match.start(), match.end()) for match in re.finditer(r"\w+", b.text)]
    runs = {tuple(word for word, _, _ in second[at : at + size]): at for at in range(len(second) - size, -1, -1)}
    for at in range(len(first) - size + 1):
        other = runs.get(tuple(word for word, _, _ in first[at : at + size]))
        if other is not None and size:
            return first[at][1], first[at + size - 1][2], second[other][1], second[other + size - 1][2]
    return None


# Topics


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


def _topics(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    """Give phrases that several articles share, the most telling first; those that go together are one topic."""
    if len(articles) < 2:
        return
    taken: set[str] = set()
    topics: list[list[_Phrase]] = []
    for phrase in _phrases(articles):
        if taken & set(phrase.words):
            home = next(
                (
                    topic
                    for topic in topics
                    if set(topic[0].words) & set(phrase.words) and topic[0].places.keys() >= phrase.places.keys()
                ),
                None,
            )
            if home is not None and len(home) < _WORDS_AT_MOST:
                home.append(phrase)
            continue
        if len(topics) < _TOPICS_AT_MOST:
            topics.append([phrase])
            taken.update(phrase.words)
    by_id = {article.id: article for article in articles}
    for topic in topics:
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
                _count(run, article.id, places, counts)
                run = []
            if not is_stop:
                run.append((plain, start, start + len(plain)))
    enough = 2 if len(articles) < 8 else 3
    found = [
        _Phrase(phrase, where, counts[phrase])
        for phrase, where in places.items()
        if len(where) >= enough
        and counts[phrase] >= enough + 1
        and (len(phrase) > 1 or (len(phrase[0]) > 4 and phrase[0] not in FUNCTION) or "가" <= phrase[0][0] <= "힣")
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
    article: str,
    places: dict[tuple[str, ...], dict[str, Stretch]],
    counts: Counter[tuple[str, ...]],
) -> None:
    for size in (1, 2, 3):
        for at in range(len(run) - size + 1):
            phrase = tuple(word for word, _, _ in run[at : at + size])
            places[phrase].setdefault(article, (run[at][1], run[at + size - 1][2]))
            counts[phrase] += 1


# Disputes


def _disputes(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    for first, second in combinations(articles, 2):
        done: set[tuple[int, int]] = set()
        for mine in first.quotations:
            for theirs in second.quotations:
                found = _differ(mine, theirs)
                if found and not done & {(mine.start, 0), (theirs.start, 1)}:
                    done |= {(mine.start, 0), (theirs.start, 1)}
                    yield _dispute(mine, theirs, found)
        for article, other, is_second in ((first, second, False), (second, first, True)):
            for mine in article.quotations:
                if (mine.start, int(is_second)) in done:
                    continue
                place = _reworded(mine, other)
                if place:
                    done.add((mine.start, int(is_second)))
                    is_other = mine.speaker and place.speaker and not _is_same(mine.speaker, place.speaker)
                    rule = (
                        "the same words but one, without marks and given to another"
                        if is_other
                        else "words in marks here, and with another word and no marks there"
                    )
                    yield _dispute(mine, place, rule)


def _differ(mine: Proposal, theirs: Proposal) -> str:
    """Return in what two quotations differ that seem to be of the same words, or an empty string."""
    a, b = _plain(mine.text), _plain(theirs.text)
    if not a or not b:
        return ""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) > 1 and _holds(longer, shorter):
        if mine.speaker and theirs.speaker and not _is_same(mine.speaker, theirs.speaker):
            return "the same words, given to different speakers"
        return ""
    if mine.speaker and theirs.speaker and not _is_same(mine.speaker, theirs.speaker):
        return ""
    stems_a, stems_b = _stems(a), _stems(b)
    shared = sum(any(_is_stem_of(one, other) for other in stems_b) for one in stems_a)
    least, most = min(len(stems_a), len(stems_b)), max(len(stems_a), len(stems_b))
    if shared >= 2 and shared * 10 >= least * 7 and shared * 2 >= most:
        return "words in marks that differ from one article to the other"
    return ""


def _plain(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", normalise(text))]


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    size = len(shorter)
    return any(list(longer[at : at + size]) == list(shorter) for at in range(len(longer) - size + 1))


def _stems(tokens: Sequence[str]) -> set[str]:
    return {_stem(word) for word in tokens if word not in _EMPTY and len(word) > 1}


def _stem(word: str) -> str:
    return (_PARTICLE.sub("", word) if "가" <= word[0] <= "힣" else word)[:_STEM].rstrip("s")


def _is_stem_of(a: str, b: str) -> bool:
    return a == b or (len(min(a, b, key=len)) >= 4 and (a.startswith(b) or b.startswith(a)))


_EMPTY = listed(
    "a an the of to in on at is are was were be been and or but it its that this for with by as has have "
    "had will would can could not he she they we i you his her their our my now from so"
)


def _is_same(a: str, b: str) -> bool:
    """Whether two names may be of one person: one holds the other, or they share a surname."""
    first, second = _plain(a), _plain(b)
    return bool(set(first) & set(second) - stopwords.ENGLISH) or _holds(first, second) or _holds(second, first)


def _reworded(mine: Proposal, other: ReadArticle) -> Elsewhere | None:
    """Return where another article has words of a quotation outside marks with one of them changed."""
    wanted = _plain(mine.text)
    content = [word for word in wanted if word not in _EMPTY]
    if not 3 <= len(wanted) <= 12 or len(content) < 2:
        return None
    told = other.prose.told
    tokens = [(word, start, end) for word, start, end in other.tokens if told[start] != FILLER]
    size = len(wanted)
    rare = set(content)
    for at in range(len(tokens) - size + 1):
        window = [word for word, _, _ in tokens[at : at + size]]
        if window[0] not in rare and window[-1] not in rare:
            continue
        changed = [(a, b) for a, b in zip(window, wanted, strict=True) if a != b]
        if (
            len(changed) == 1
            and _is_change(*changed[0])
            and sum(word in rare for word in window) >= 2 - (changed[0][1] in rare)
        ):
            start, end = tokens[at][1], tokens[at + size - 1][2]
            if end - start <= len(mine.text) + 30:
                speaker = other.asserter_of(start, end) if other.asserter_of else None
                return Elsewhere(article=other.id, text=other.text[start:end], start=start, end=end, speaker=speaker)
    return None


def _is_change(a: str, b: str) -> bool:
    """Whether two words are forms of one, or small words both: a sentence with the other says nearly the same."""
    if a in _EMPTY and b in _EMPTY:
        return True
    return len(min(a, b, key=len)) >= 4 and _stem(a) == _stem(b)


def _dispute(mine: Proposal, theirs: Proposal | Elsewhere, rule: str) -> Proposal:
    return Proposal(
        kind="dispute",
        article=mine.article,
        text=mine.text,
        start=mine.start,
        end=mine.end,
        speaker=mine.speaker,
        rule=rule,
        sure=False,
        elsewhere=(
            Elsewhere(
                article=theirs.article, text=theirs.text, start=theirs.start, end=theirs.end, speaker=theirs.speaker
            ),
        ),
    )
