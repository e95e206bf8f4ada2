"""An article that was read, as the proposals that concern several articles need it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitegen.briefing.origins import Text
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.prose import FILLER, Prose
from sitegen.text import words

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


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
        published_at: The time of publication with its zone, or None.
        publisher: Names of its publisher.
    """

    id: str
    text: str
    language: str
    published: str | None
    proposals: Sequence[Proposal]
    derived_from: Sequence[str] = ()
    asserter_of: Callable[[int, int], str | None] | None = None
    named: frozenset[str] = frozenset()
    published_at: str | None = None
    publisher: frozenset[str] = frozenset()

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

    @cached_property
    def told(self) -> list[tuple[str, int, int]]:
        """The words of its own, without those that it quotes."""
        told = self.prose.told
        return [token for token in self.tokens if told[token[1]] != FILLER]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each of the words of its own is among these."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, (word, _, _) in enumerate(self.told):
            places[word].append(at)
        return places

    @property
    def quotations(self) -> list[Proposal]:
        """The quotations that are proposed."""
        return [each for each in self.proposals if each.kind == "quotation"]
