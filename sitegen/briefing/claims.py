"""Claims: words that are said to stand in an article, wherever a record says so."""

from __future__ import annotations

import msgspec

from sitegen.briefing.lock import ClaimKey
from sitegen.content.load import Where
from sitegen.content.outline import SAME_AS


class Claim(msgspec.Struct, frozen=True):
    """Words that are said to stand in an article.

    Attributes:
        key: What identifies it: the article and the words, as the editor gives them.
        near: Words of their context, or None.
        where: The value that holds the words.
        offset: Where they begin in a piece of prose; -1 where they are the whole value.
        borrowed: Whether `near` is that of the quotation that lists the words, which answers for it.
    """

    key: ClaimKey
    near: str | None
    where: Where
    offset: int = -1
    borrowed: bool = False

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.key.article

    @property
    def words(self) -> str:
        """The words."""
        return self.key.words

    @property
    def repeats(self) -> bool:
        """Whether this says of a quotation that its words stand in another article as well; `where` names that."""
        return self.where.steps[-2:] == SAME_AS
