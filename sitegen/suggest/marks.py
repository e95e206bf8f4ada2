"""Where a text has quotation marks, and what in them is nobody's words: nicknames, titles of works, inches.

Marks are told by what is around them: an opening one follows a space, a bracket or another mark, and a closing one
follows what is no space. Of single marks, which are apostrophes too, the closing one is the first that can be no
apostrophe. Sources: Unicode, chapter 6.2 ("Language-Based Usage of Quotation Marks"); National Institute of Korean
Language, "Hangeul Spelling", appendix on marks: double marks for speech, single ones for speech within it, thoughts
and stress.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from sitegen.content.paragraphs import Stretch

_DOUBLE = {"“": "”", "„": "“”", "‟": "”", "«": "»", "「": "」", "『": "』", '"': '"', "＂": "＂"}
_SINGLE = {"‘": "’", "‚": "‘’", "‹": "›", "'": "'"}
_APOSTROPHES = "’'"
_LATIN = re.compile(r"[^\W_가-힣\u3040-\u30ff\u3400-\u9fff]")
"""Letters and digits behind which no mark opens and before which none closes; Korean particles follow at once."""

_BEFORE_OPENING = re.compile(r"[\s(\[{—–\-/:,=>…\"“„«‘'가-힣\u3400-\u9fff]\Z")
_CUT_WORD = re.compile(r"(?:\d\ds?\b|(?:em|tis|twas|til|cause|n|round|bout)\b)", re.IGNORECASE)
_ENDS = frozenset('.,!?…—–;:)"”’」』。')
_PLURAL = re.compile(r"[szx]\Z|in\Z")
_WORDS = re.compile(r"\w+")
_NICKNAME = re.compile(r"[A-Z][\w'’]*(?: [A-Z][\w'’]*)?")
_NAME_BEFORE = re.compile(r"(?<![.!?] )\b[A-Z][\w.]+ \Z")
_NAME_BEHIND = re.compile(r" [A-Z]\w+")
_SAID_BEFORE = re.compile(r"(?:said|says|asked|added|replied|called|cried|yelled|shouted|wrote) \Z", re.IGNORECASE)
_WORKS = (
    "film|movie|novel|book|song|album|single|series|sitcom|show|play|painting|poem|essay|documentary|musical|opera"
    "|podcast|magazine|game|track|hit|memoir|anthology|sculpture|exhibition|mural|ballad|thriller|comedy|blockbuster"
)
_WORK_BEFORE = re.compile(
    rf"\b(?:{_WORKS}|(?:{_WORKS}|report|paper|study) (?:titled|entitled|called)|titled|entitled),? \Z", re.IGNORECASE
)
_WORK_BEHIND = re.compile(rf" (?:{_WORKS})\b", re.IGNORECASE)
_KOREAN_WORKS = (
    "영화|드라마|소설|노래|앨범|책|예능|프로그램|곡|웹툰|다큐멘터리|다큐|시집|연극|뮤지컬|게임"
    "|시리즈|저서|회고록|전시회"
)
_KOREAN_WORK_BEFORE = re.compile(rf"(?:{_KOREAN_WORKS}) ?\Z")
_TITLE_CASE = re.compile(r"(?:[A-Z0-9][\w'’:!?,.-]*|of|the|a|an|and|in|on|to|for|with|at|by|from|is)(?: |\Z)")
_BETWEEN_TITLES = re.compile(r",? ?(?:and|or|&)? ?")
_LONGEST_TITLE = 30
_OTHERS = frozenset("”‘")
_INCHES = re.compile(r"\d\Z")


class Quoted(NamedTuple):
    """Words in quotation marks.

    Attributes:
        start: Of the words, without the mark.
        end: Of the words.
        opened: Where the mark is that opens them.
        closed: Behind the mark that closes them.
        depth: In how many other quotations they are.
        goes_on: Whether no mark closes them, since the next paragraph goes on with one that opens again.
        is_work: Whether it is the title of a work or a nickname, and not what somebody said.
    """

    start: int
    end: int
    opened: int
    closed: int
    depth: int = 0
    goes_on: bool = False
    is_work: bool = False


def quoted_in(text: str, paragraphs: list[Stretch]) -> list[Quoted]:
    """Return all that is in quotation marks, outer quotations before those in them, in the order of the text."""
    found: list[Quoted] = []
    for number, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[number + 1][0]] if number + 1 < len(paragraphs) else ""
        found += _within(text, start, end, 0, following)
    return _without_lists(text, found)


def _without_lists(text: str, found: list[Quoted]) -> list[Quoted]:
    """Mark quotations as works that are titles next to one another: `“Black Water,” “China Grove”`."""
    listed = set()
    for one, other in pairwise(each for each in found if each.depth == 0):
        between = text[one.closed : other.opened]
        if _BETWEEN_TITLES.fullmatch(between) and _is_title(text, one) and _is_title(text, other):
            listed |= {one.opened, other.opened}
    return [each._replace(is_work=True) if each.opened in listed else each for each in found]


def _is_title(text: str, quoted: Quoted) -> bool:
    words = text[quoted.start : quoted.end].strip(" ,.;").split()
    return bool(words) and words[0][0].isupper() and all(_TITLE_CASE.match(word + " ") for word in words)


def trimmed(text: str, quoted: Quoted) -> Stretch:
    """Return where the words are without spaces around them, and without the comma or point of the sentence around.

    American usage sets these within the marks. A point ends the words if they are a sentence, and so begin with a
    capital.
    """
    start, end = quoted.start, quoted.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    is_point = text[end - 1 : end] == "." and not text[end - 3 : end].startswith((".", "…")) and text[end - 2] != "."
    if is_point and text[start].islower() and not re.search(r"(?:\b[A-Za-z]|\bMr|\bDr)\.\Z", text[start:end]):
        end -= 1
    return start, end


def _within(text: str, start: int, end: int, depth: int, following: str = "") -> list[Quoted]:
    found: list[Quoted] = []
    at = start
    while at < end:
        closing = _DOUBLE.get(text[at]) or _SINGLE.get(text[at])
        if closing is None or not _opens(text, at, start):
            at += 1
            continue
        is_single = text[at] in _SINGLE
        close = _single_close(text, at, end, closing) if is_single else _double_close(text, at, end, closing)
        goes_on = close is None and not is_single and depth == 0 and text[at] in '“„«"' and following == text[at]
        if close is None and not goes_on:
            at += 1
            continue
        last = end if close is None else close
        quoted = Quoted(at + 1, last, at, min(last + 1, end) if close is not None else end, depth, goes_on)
        if _WORDS.search(text, quoted.start, quoted.end):
            found.append(quoted._replace(is_work=_is_work(text, quoted)))
            found += _within(text, quoted.start, quoted.end, depth + 1)
        at = quoted.closed
    return found


def _opens(text: str, at: int, start: int) -> bool:
    mark, behind = text[at], text[at + 1 : at + 2]
    if not behind or behind.isspace():
        return False
    if mark in "“„«「『‹":
        return not (mark == "“" and at > start and _LATIN.match(text[at - 1]) and behind in ".,;!? ")
    before = text[at - 1] if at > start else " "
    if not _BEFORE_OPENING.match(before):
        return False
    if mark in "‘'":
        return _CUT_WORD.match(text, at + 1) is None
    return True


def _double_close(text: str, opened: int, end: int, closing: str) -> int | None:
    for at in range(opened + 1, end):
        if text[at] in closing:
            is_inch = text[at] == '"' and _INCHES.search(text[opened:at]) and text[at + 1 : at + 2].isalpha()
            if not is_inch and not (text[at] == '"' and text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()):
                return at
    return None


def _single_close(text: str, opened: int, end: int, closing: str) -> int | None:
    candidates = []
    for at in range(opened + 1, end):
        if text[at] in closing and not text[at - 1].isspace() and not _LATIN.match(text, at + 1):
            candidates.append(at)
            if text[at - 1] in _ENDS:
                break
        elif candidates and text[at] in _OTHERS:
            break  # another quotation begins, or one around it ends
    if not candidates:
        return None
    for at in candidates[:-1]:
        # `the soldiers' side`, `goin' home`: an apostrophe, if another mark may close the words.
        if not (_PLURAL.search(text[opened:at]) and re.match(r" [a-z]", text[at + 1 : at + 3])):
            return at
    return candidates[-1]


def _is_work(text: str, quoted: Quoted) -> bool:
    """Whether words in marks are a nickname within a name, or the title of a work."""
    words = text[quoted.start : quoted.end].strip()
    before, behind = text[max(0, quoted.opened - 60) : quoted.opened], text[quoted.closed : quoted.closed + 30]
    is_within_name = _NAME_BEFORE.search(before) is not None and _NAME_BEHIND.match(behind) is not None
    if is_within_name and _NICKNAME.fullmatch(words) and not _SAID_BEFORE.search(before):
        return True
    if _KOREAN_WORK_BEFORE.search(before):
        return len(words) <= _LONGEST_TITLE and (text[quoted.opened] in _SINGLE or not words.endswith(("다", "다.")))
    if _is_listed_work(text, quoted, words):
        return True
    is_title = all(_TITLE_CASE.match(word + " ") for word in words.split()) and words[:1].isupper()
    is_named = _WORK_BEFORE.search(before) is not None
    return is_title and (is_named or (not words.endswith((",", ".")) and _WORK_BEHIND.match(behind) is not None))


_WORKS_AROUND = re.compile(
    r"\b(?:films?|movies?|novels?|songs?|albums?|sitcoms?|TV shows?|television|starring|starred"
    r"|directed by|directs|bestseller|Broadway|playlist"
    r"|soundtrack|sequel|screenplay|box office|Netflix|episodes? of|memoir|trilogy|blockbusters?|hits? such as)\b"
)
_VERB_BEFORE = re.compile(
    r"\b(?:said|says|called|calls|as|was|is|were|are|told|wrote|described|being)(?: an?| the)? \Z"
)


def _is_listed_work(text: str, quoted: Quoted, words: str) -> bool:
    """Whether words with capitals are the title of a work in a sentence about works."""
    if not words[:1].isupper() or words.endswith(("!", "?")) or len(words.split()) > 8:
        return False
    if not all(_TITLE_CASE.match(word + " ") for word in words.strip(" ,.").split()):
        return False
    start = max(text.rfind(". ", 0, quoted.opened), text.rfind("\n", 0, quoted.opened), quoted.opened - 200) + 1
    before = text[max(0, start) : quoted.opened]
    return _WORKS_AROUND.search(before) is not None and _VERB_BEFORE.search(before) is None
