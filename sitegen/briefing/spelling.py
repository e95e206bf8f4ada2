"""Names without their marks, as articles of other languages write them."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "þ": "th",
        "Þ": "Th",
    }
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"})
_FIRST_MARK, _LAST_MARK = "\u0300", "\u036f"


def without_marks(text: str) -> str:
    """Return Latin letters without accents and strokes: `Erdogan` for `Erdoğan`."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(char for char in apart if not _FIRST_MARK <= char <= _LAST_MARK))


def without_umlauts(text: str) -> str:
    """Return Latin letters as German and Danish write them without umlauts: `Mueller` for `Müller`."""
    return without_marks(text.translate(_UMLAUTS))


def as_it_is(text: str) -> str:
    """Return a name as it is."""
    return text
