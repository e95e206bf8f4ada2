"""What the laws are tried on: texts with all that makes comparing hard, and slow but plain oracles.

The oracles are written from the rules of the method page and share no code with `sitegen`.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture

settings.register_profile("sitegen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("sitegen"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "sitegen")

APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060"
QUOTATION_MARKS = "\u201c\u201d\u201e\u201f\u2033"
HYPHENS = "\u2010\u2011"
INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
ODD_SPACES = "\t\n\v\f\r\u0085\u2028\u2029\u00a0\u1680\u2000\u2001\u2002\u2009\u200a\u202f\u205f\u3000"
COMBINING = "\u0300\u0301\u0308\u0315\u0323\u0327\u05b0\u093c\u09be"
JAMO = "\u1100\u1112\u1161\u1175\u11a8\u11ab\u11c2"

_PIECES = st.one_of(
    st.sampled_from(["a", "b", "e", "o", "t", "A", "B", "1", "2", " ", ".", ",", "_", "-", "\u2212", "'", '"', "s"]),
    st.sampled_from([*APOSTROPHES, *QUOTATION_MARKS, *HYPHENS, *INVISIBLE, *ODD_SPACES, *COMBINING, *JAMO]),
    st.sampled_from(
        [
            "\n\n",
            "\n \n",
            "...",
            "…",
            "[…]",
            "[x]",
            "[]",
            "한국",
            "북한",
            "北韩",
            "会",
            "ひと",
            "ไทย",
            "é",
            "ß",
            "ﬁ",
            "Å",
            "\u212b",
            "\u1fef",
        ]
    ),
    st.sampled_from(["北韩", "会", "ひと", "ไทย", "๑๒"]),
    st.sampled_from([unicodedata.normalize("NFD", word) for word in ("한국군", "북한", "été", "Ångström", "ệ")]),
    st.characters(exclude_categories=["Cs", "Cc"]),
)

texts = st.lists(_PIECES, max_size=40).map("".join)
"""Any text, with much of what is hard."""

_EASY = st.sampled_from(["a", "b", "ab", "ba", "a", "b", "Ab", "1"])
_BETWEEN = st.sampled_from(
    [" ", " ", " ", ", ", ". ", "\n", "\u00a0", " “", "” ", "-", "\u2011", "\n\n", "\u00ad", " … "]
)
repetitive_texts = st.lists(st.tuples(_EASY, _BETWEEN).map("".join), max_size=25).map("".join)
"""Texts of few different words, in which words stand more than once."""


def capture_of(text: str) -> Capture:
    """Return a captured text as if it had been read from a file."""
    data = text.encode()
    return Capture(Path("text.txt"), hashlib.sha256(data).hexdigest(), len(data), "utf-8", "text-1", text)


def search(text: str) -> SearchText:
    """Return a text, ready to be searched."""
    return SearchText(capture_of(text))


def naive_normal(text: str) -> str:
    """Apply the rules of matching one after the other."""
    text = unicodedata.normalize("NFC", text)
    for char in APOSTROPHES:
        text = text.replace(char, "'")
    for char in QUOTATION_MARKS:
        text = text.replace(char, '"')
    for char in HYPHENS:
        text = text.replace(char, "-")
    for char in INVISIBLE:
        text = text.replace(char, "")
    text = "".join(
        " " if char in "\t\n\v\f\r\u0085\u2028\u2029" or unicodedata.category(char) == "Zs" else char for char in text
    )
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def is_bounded(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over either end of a part of a normal form."""
    return not any(0 < at < len(text) and _goes_on(text, at) for at in (start, end))


def naive_places(text: str, words: str) -> list[int]:
    """Return where words stand in a text, both in normal form."""
    starts = range(len(text) - len(words) + 1) if words else ()
    return [at for at in starts if text[at : at + len(words)] == words and is_bounded(text, at, at + len(words))]


_NUMBER = re.compile(
    r"(?:(?:(?<!\w)[A-Z]{1,3})?[$€£¥₩] ?)?"
    r"(?:(?<![\d.,])\d{1,3} \d{3}(?: \d{3})*(?![\d'])(?:[.,]\d+)?|(?<![\w.)])\.\d+"
    r"|\d+(?:[.,']\d+)*[¼½¾⅓⅔⅛⅜⅝⅞]?|[¼½¾⅓⅔⅛⅜⅝⅞])"
    r"(?:[ -]?[%‰])?"
)


def cuts_number(text: str, at: int) -> bool:
    """Whether a number in digits goes on over an offset of a normal form."""
    return any(number.start() < at < number.end() for number in _NUMBER.finditer(text))


def naive_quotations(text: str, words: str) -> list[int]:
    """Return where words stand in a text without cutting a number in digits, both in normal form."""
    return [
        at for at in naive_places(text, words) if not cuts_number(text, at) and not cuts_number(text, at + len(words))
    ]


def naive_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, read line by line."""
    lines = text.strip().split("\n")
    if all(line.strip() for line in lines):
        return [line.strip() for line in lines]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    return ["\n".join(paragraph).strip() for paragraph in paragraphs if paragraph]


def naive_verdict(text: str, words: str) -> bool:
    """Whether words stand in a text, literally or in parts."""
    wanted = naive_normal(words).strip()
    if naive_quotations(naive_normal(text), wanted):
        return True
    whole = wanted
    wanted = re.sub(r"(?<!\w)\[([^\W\d_])\](?=\w)", lambda letter: letter[1].swapcase(), wanted)
    parts, dots, is_after_dots = [], [], True
    dotted = r"…|\.\.\.(?! ?\.)|\. \. \.(?! ?\.)|\. \.\.(?! ?\.)|\.\. \.(?! ?\.)"
    for piece in re.split(rf"(\[[^\]]*\]|\((?:{dotted})\)|{dotted})", wanted):
        is_omission = re.fullmatch(rf"\((?:{dotted})\)|{dotted}", piece) is not None
        is_mark = is_omission or (piece.startswith("[") and piece.endswith("]"))
        if is_mark and not is_omission and not re.search(dotted, piece):
            if not re.search(r"\w", piece):
                return False
        elif is_mark:
            is_after_dots = True
        elif re.search(r"\w", piece):
            parts.append(piece.strip())
            dots.append(is_after_dots)
            is_after_dots = False
    if not parts or parts == [whole]:
        return False
    return any(_follow(naive_normal(paragraph), parts, dots) for paragraph in naive_paragraphs(text))


def _follow(text: str, parts: list[str], dots: list[bool]) -> bool:
    ends = {0}
    for number, part in enumerate(parts):
        free = dots[number] or number == 0
        ends = {
            place + len(part)
            for place in naive_quotations(text, part)
            for end in ends
            if end <= place and (free or _is_little(text, end, place))
        }
    return bool(ends)


def _is_little(text: str, start: int, end: int) -> bool:
    """Whether a bracket may stand for a part of a text: at most three words of one sentence and no speech."""
    part = text[start:end]
    joined = re.sub(r"(?<=\w)[-'.,](?=\w)", "_", part)
    if re.search('["«»「」『』]', part) or len(re.findall(r"\w+", joined)) > 3:
        return False
    for at in range(start, end):
        behind = re.match(r"[.!?…][\"'”’)\]]*\s+[\"'“‘(\[]*(\w)", text[at:])
        initial = re.search(r"(?:^|\W)[A-Z]\.$", text[start : at + 1])
        if behind and not behind[1].islower() and not initial:
            return False
    return True


_ONE_WORD = re.compile(r"[^\W\d]'[tT]\b|\b[A-Z]\.[A-Z]\b")


def _goes_on(text: str, at: int) -> bool:
    before, behind = text[:at], text[at:]
    if _is_letter(before[-1]) and _is_letter(behind[0]):
        return is_mark(behind[0]) or not (_is_unspaced(before[-1]) or _is_unspaced(behind[0]))
    if behind[0].isdecimal() and (before[-1] == "\u2212" or re.search(r"\w -$", before)):
        return True
    for left, right in ((before[-2:-1], before[-1] + behind[:1]), (before[-1], behind[:2])):
        if left.isdecimal() and right[0] in ".,:'" and right[1:].isdecimal():
            return True
    others = (_ONE_WORD.match(text, start) for start in (at - 2, at - 1) if start >= 0)
    return any(found is not None and found.end() > at for found in others)


def is_mark(char: str) -> bool:
    """Whether a character belongs to the one before it: a mark, or a Hangul vowel or final consonant."""
    return unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"


def _is_unspaced(char: str) -> bool:
    blocks = (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3041, 0x309F), (0x3005, 0x3007)
    name = unicodedata.name(char, "")
    is_ideograph = name.startswith(("CJK UNIFIED", "CJK COMPATIBILITY IDEOGRAPH"))
    is_one = is_ideograph or any(first <= ord(char) <= last for first, last in blocks)
    return is_one and not (is_mark(char) or char.isdecimal())


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char).startswith("M")
