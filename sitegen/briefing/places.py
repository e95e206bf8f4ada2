"""Where quoted words stand in a captured text, and what they leave out: what is kept of them and given to pages."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

_TYPED_AROUND = re.compile(r'\s*["“„«»「『＂][^"“”„«»「」『』＂]*["”“»«」』＂][.,;:!?…]?\s*')

Around = Literal["", "heading", "doubt"]


class Place(NamedTuple):
    """Where words stand in a captured text.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset behind the last.
        paragraph: Counted from 1.
        of: At how many places they stand, as near as others to the words of their context where there are any.
        direct: Whether the article has them inside quotation marks, or in `<q>` or `<blockquote>`: speech, not the
            article's own words.
        fragment: What leads a browser to them on the publisher's page, percent-encoded, or an empty string.
        page: Of a document with pages, counted from 1; 0 for any other.
    """

    start: int
    end: int
    paragraph: int
    of: int
    direct: bool = False
    fragment: str = ""
    page: int = 0


class Omission(NamedTuple):
    """What words leave out that may change what they say: at dots or a bracket, or around them.

    Attributes:
        offset: Of the dots or the bracket, in the words as given, or of all words.
        length: Of it.
        negation: A word there that negates, in English; or an empty string.
        inserted: Whether it stands in the bracket and not in the text.
        between: What stands between two pairs of quotation marks of the text, in one of which the words before are, and
            those behind in the other; or an empty string.
        around: What all words go over or are in: the end of a heading, a cell or the like, whose last words `between`
            has; or what a reader of the page may not see, for the reason in `between`.
    """

    offset: int
    length: int
    negation: str = ""
    inserted: bool = False
    between: str = ""
    around: Around = ""

    def of_one_voice(self) -> Omission:
        """Return the same of words that one speaker said, between whose quotation marks nothing is left out."""
        return self if self.around else self._replace(between="")


def has_marks_around(words: str) -> bool:
    """Whether words were typed with the quotation marks around them, and have no others."""
    return _TYPED_AROUND.fullmatch(words) is not None
