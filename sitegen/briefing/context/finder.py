"""What the sentence around a quotation does to its words, found by the table of the article's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from sitegen.briefing.context.around import Around
from sitegen.briefing.context.tables import ANCHORED, Cue, Region, Sense, Table, plain
from sitegen.patterns import Pattern, numbers_in

_ASKED = re.compile(r"[^.!?…;\"]*[?？]")
_ASKS_AT_LEAST = 3
_CLOSE = frozenset({"before", "edge-before"})
"""Regions of which a text that cuts words out by quotation marks itself leaves out no more than it meant to."""
_EDGE = 120
_FIRST_WORDS = 24
_FIRST_OF_ITS_SENTENCE = 2
_LIMITS = ("only", "not", "except", "unless", "nur", "wer", "ausgenommen", "seul", "sauf", "excepté", "hormis")
"""Beginnings of what limits a statement where a sentence begins with it."""
_FULL_STOPS = frozenset('.!?…。！？"')
_HEADING = 80
"""Characters that a heading has at most."""
CUT = "‹"
"""What stands where words begin for `Table.begins`."""
_SHOWN = 6
_SHORT = 10
_STATED_AT_LEAST = 4
_LONGEST = 240
_WORD = re.compile(r"\w[\w'-]*")
_LETTERS, _SYLLABLES = 5, 2
_STATEMENT = re.compile(
    r"(?:but |and )?it (?:is|was) (?:\w+ )?(?:wrong|incorrect|false|untrue|not true|a lie) that ", re.IGNORECASE
)
"""How many letters, and syllables of Hangul, two words have in common that are one with other endings."""
_RELATIVE = re.compile(r"(?:who|whose|which|where|qui|dont|où|laquelle|lequel|deren|dessen|welche[rsnm]?)(?!\w)")
"""What begins a clause that says more of a name before a comma, whatever is said of that."""
_SENTENCES = re.compile(r"[.!?:] \S")
"""What comes between two statements."""
_SPACES = re.compile(" {2,}")
_BEHIND = re.compile(r"\A\W*[:–]\s+(?=\w)|;\s+(?=\w)|\A[^;]*?, (?:and|but|und|aber|et|mais) (?=\w)")
"""What parts a statement from one of its own in the same sentence."""
_PUNCTUATION = re.compile(r"[\s.,;:!?…\"')\]。！？，]*\Z")


class Turn(NamedTuple):
    """What a text does to words that a quotation of them does not show.

    Attributes:
        sense: How the statement and the quotation differ.
        cue: The words of the text that do it.
        offset: Where in the words as given it concerns only dots or a bracket; else 0.
        length: Of that; else 0 for all words.
        inserted: Whether a bracket of the words puts it in.
        follows: Whether the next sentence does it.
    """

    sense: Sense
    cue: str
    offset: int = 0
    length: int = 0
    inserted: bool = False
    follows: bool = False


def turns(around: Around, words: str, table: Table) -> list[Turn]:
    """Return what the text around words does to them, each sense once.

    Arguments:
        around: What stands around them.
        words: The words as the editor gives them.
        table: Of the language of the text.
    """
    quoted = plain(words)
    regions = _Regions(around, quoted, table)
    found: dict[Sense, Turn] = {}
    fits: dict[int, bool] = {}
    for number in numbers_in(regions.admitted()):
        cue = table.cues[number]
        if cue.sense in found or (around.is_opened and cue.sense == "hearsay" and cue.region in _CLOSE):
            continue
        if cue.sense == "negation" and cue.region == "before" and regions.negates:
            continue  # These words have a negation of their own.
        if cue.sense == "retraction" and cue.region == "next" and regions.takes_back:
            continue  # What takes something back itself is hardly what the next sentence does.
        match = regions.match(cue)
        if match is None or not _fits(cue, quoted, fits) or not _is_about(match, quoted, table):
            continue
        if cue.unless and cue.unless.search(around.before):
            continue
        if not (cue.region == "next" and _is_of_another(match, quoted, table)):
            found[cue.sense] = Turn(cue.sense, named(match), follows=cue.region == "next")
    if is_asked(around, quoted):
        found.setdefault("question", Turn("question", "?"))
    if around.is_whole and around.following and not around.is_speech and _mocks(quoted, table):
        first = " ".join(around.following.split()[:_SHOWN]).rstrip(".")
        found.setdefault("hearsay", Turn("hearsay", first, follows=True))
    return list(found.values()) or [*_overtaken(around, quoted, table), *_cut(around, regions, quoted, table)]


def _mocks(quoted: str, table: Table) -> bool:
    """Whether quoted words are one short sentence that praises, as a text does that means the opposite."""
    return (
        len(quoted.split()) <= _SHORT and _SENTENCES.search(quoted) is None and table.mocks.search(quoted) is not None
    )


def _overtaken(around: Around, quoted: str, table: Table) -> Iterator[Turn]:
    """Give the later time with which the next sentence begins, where words are what somebody said at an earlier one."""
    later = table.later.match(around.following)
    if later is None:
        return
    sentence = f"{around.before}{quoted}{around.after}{around.outside}"
    said = table.earlier.search(sentence)
    if not said or not table.says.search(sentence) or said[0].casefold() in later[0].casefold():
        return
    # Words that show who said them and when mislead only where they are contradicted.
    is_shown = table.earlier.search(quoted) is not None and table.says.search(quoted) is not None
    is_upheld = table.upholds.search(around.following) is not None
    if not is_upheld and (not is_shown or table.admits["negation"].search(around.following) is not None):
        yield Turn("retraction", named(later), follows=True)


def _cut(around: Around, regions: _Regions, quoted: str, table: Table) -> Iterator[Turn]:
    """Give what a whole statement was cut from inside its sentence, unless it is of a kind that changes nothing."""
    length = len(quoted.split())
    if around.is_whole or length < _STATED_AT_LEAST:
        return
    before = "" if around.is_opened else _since(table.contrasts, regions.inside)
    after = around.after if length > _STATED_AT_LEAST and regions.text("edge-after") else ""
    has_before, has_after = _WORD.search(before) is not None, _WORD.search(after) is not None
    if not (has_before or has_after) or not table.stated.search(quoted):
        return
    is_beside = before.rstrip().endswith(",") and table.stated.match(before) is not None
    if has_before and not is_beside and not table.begins.search(f"{before}{CUT}{quoted[:_FIRST_WORDS]}"):
        yield Turn("scope", " ".join(before.split()[-_SHOWN:]).strip(" ,;:\"'"))
    elif has_after and not table.goes_on.match(after):
        yield Turn("scope", " ".join(after.split()[:_SHOWN]).strip(" ,;:\"'"))


def _fits(cue: Cue, quoted: str, known: dict[int, bool]) -> bool:
    """Whether quoted words match what a cue asks of them, which many cues ask alike."""
    if cue.words is None:
        return True
    key = id(cue.words)
    if key not in known:
        known[key] = cue.words.search(quoted) is not None
    return known[key]


def _match(cue: Cue, text: str) -> re.Match[str] | None:
    return cue.pattern.match(text) if cue.region in ANCHORED else cue.pattern.search(text)


def _is_about(match: re.Match[str], quoted: str, table: Table) -> bool:
    """Whether what a pattern finds is about what quoted words speak of, where it has a group `about` or `limit`."""
    groups = match.groupdict()
    if groups.get("limit") and not _shares(match, quoted):
        return False
    about = groups.get("about")
    if not about or table.voices.pronoun.fullmatch(about):
        return True
    last = stem(about.split()[-1])
    return bool(last) and any(stem(word) == last for word in _WORD.findall(quoted))


def _shares(match: re.Match[str], quoted: str) -> bool:
    """Whether the sentence that a pattern finds a limit in begins with that, or has a word of quoted words."""
    is_first = len(match.string[: match.start("limit")].split()) < _FIRST_OF_ITS_SENTENCE
    if is_first and match["limit"].casefold().startswith(_LIMITS):
        return True
    stems = {stem(word) for word in _WORD.findall(quoted)}
    return not stems.isdisjoint(filter(None, map(stem, _WORD.findall(match.string))))


def _is_of_another(match: re.Match[str], quoted: str, table: Table) -> bool:
    """Whether a sentence that calls a statement wrong says which, and that is none of quoted words."""
    named = _STATEMENT.match(match.string, match.start()) or table.tells_which.search(match.string)
    rest = match.string[named.end() :] if named else ""
    stems = {stem(word) for word in _WORD.findall(quoted)}
    return bool(named) and stems.isdisjoint(filter(None, map(stem, _WORD.findall(rest))))


def words_in(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(text)


def stem(word: str) -> str:
    """Return what a word has in common with its other forms, or nothing of a short one."""
    is_hangul = word >= "가"
    if len(word) < (_SYLLABLES if is_hangul else _LETTERS - 1):
        return ""
    return word[: _SYLLABLES if is_hangul else _LETTERS].casefold()


def is_asked(around: Around, quoted: str) -> bool:
    """Whether words are part of a question, three words or more of it, and do not show that."""
    rest = around.after if around.is_speech else around.after + around.tail[len(around.after) :]
    if "?" not in rest and "？" not in rest:
        return False
    is_ended = quoted.rstrip(" \"')").endswith((".", "!", "…"))
    return (
        not is_ended and _ASKED.match(rest) is not None and "?" not in quoted and len(quoted.split()) >= _ASKS_AT_LEAST
    )


def named(match: re.Match[str]) -> str:
    """Return what a pattern found, by its first group that took part."""
    groups = [group for group in match.groups() if group]
    return " ".join((groups[0] if groups else match[0]).split()).strip(" ,.;:\"'(–-")


def _without_asides(text: str, table: Table) -> str:
    return _SPACES.sub(" ", table.aside.sub(" ", text))


def _since(pattern: Pattern, text: str) -> str:
    """Return what follows the last match of a pattern in a text, or all of it."""
    ends = [match.end() for match in pattern.finditer(text)]
    return text[ends[-1] :] if ends else text


class _Regions:
    """The text of each region, made when a cue needs it.

    Arguments:
        around: What stands around the words.
        quoted: The words, in plain marks.
        table: Of the language.

    Attributes:
        following: The start of the next sentence.
        rest: What follows in the same sentence and is a statement of its own.
        opening: What comes before the words in their sentence, behind the last of it that is turned against.
        inside: All of it; where the quotation marks around the words hold sentences of their own, what is in these.
        after: What follows the words in their sentence.
    """

    def __init__(self, around: Around, quoted: str, table: Table) -> None:
        self._around = around
        self._quoted = quoted
        self._table = table
        self.following = around.following.lstrip(" \"'(")
        self.opening = self.inside = self.after = ""
        is_relative = around.before.rstrip().endswith(",") and _RELATIVE.match(quoted) is not None
        behind = _BEHIND.search(around.after) if around.after else None
        self.rest = around.after[behind.end() :] if behind else ""
        if not (around.is_whole or is_relative):
            inside = before = _without_asides(around.before, table)
            if around.inside != around.before:
                inside = _without_asides(around.inside, table)
            self.inside, self.opening = inside, _since(table.contrasts, before)
        if not around.is_whole:
            self.after = _without_asides(around.after, table) if around.after else ""

    def admitted(self) -> int:
        """Return an integer with a bit for each cue that may be found."""
        screens, outside = self._table.screens, self._around.outside
        found = screens["next"].mask(self.following) if self.following else 0
        if self.rest:
            found |= screens["next"].mask(self.rest)
        if self._around.previous:
            found |= screens["previous"].mask(self._around.previous)
        if self.heading:
            found |= screens["heading"].mask(self.heading)
        if outside:
            found |= screens["outside"].mask(outside)
        if self.opening:
            found |= screens["before"].mask(self.opening, len(self.opening) - _EDGE)
        if self.inside != self.opening and self.inside:
            found |= screens["before"].mask(self.inside, len(self.inside) - _EDGE)
        if self.after:
            found |= screens["after"].mask(self.after)
        return found

    def text(self, region: Region) -> str:
        """Return the text of a region, empty where there is none."""
        return _TEXTS[region](self)

    def match(self, cue: Cue) -> re.Match[str] | None:
        """Return what a cue finds in its region, or in what goes on with that."""
        text = self.text(cue.region)
        match = _match(cue, text) if text else None
        if match is None and cue.region == "next" and self.rest:
            match = _match(cue, self.rest)
        if match is None and text and cue.region == "outside" and self.beyond:
            match = _match(cue, self.beyond)
        return match

    @cached_property
    def takes_back(self) -> bool:
        """Whether the sentence of the words takes something back itself."""
        around = self._around
        return self._table.takes_back.search(f"{around.before}{self._quoted}{around.after}") is not None

    @cached_property
    def negates(self) -> bool:
        """Whether the words have a negation of their own."""
        return self._table.admits["negation"].search(self._quoted) is not None

    @cached_property
    def before(self) -> str:
        """What comes before the words in their clause."""
        return self.inside[_clause_start(self.inside, self._quoted, self._table) :]

    @cached_property
    def spoken(self) -> str:
        """What comes before the words in the quotation marks that hold them."""
        is_within = self._around.is_speech and not self._around.is_opened
        return self.opening.rpartition('"')[2] if is_within else ""

    @cached_property
    def after_in_clause(self) -> str:
        """What follows the words in their clause."""
        cut = self._table.breaks_after.search(self.after)
        return self.after[: cut.start()] if cut else self.after

    @cached_property
    def beyond(self) -> str:
        """What follows who said the words, behind their quotation marks."""
        outside = self._around.outside
        if "," not in outside[1:] and '"' not in outside[1:]:
            return ""  # Who said the words takes at least one character, and what goes on begins with a mark.
        for pattern in self._table.voices.screens["behind"].admitted(outside):
            if match := pattern.match(outside):
                rest = outside[match.end() :]
                return rest[max(0, next((at for at, char in enumerate(rest) if char in ',"'), len(rest))) :]
        return ""

    @property
    def previous(self) -> str:
        """The sentence before."""
        return self._around.previous

    @property
    def heading(self) -> str:
        """The paragraph above the first sentence of one, where it is short and ends with no full stop."""
        above = "" if self._around.previous else self._around.earlier
        return above if len(above) <= _HEADING and above.rstrip()[-1:] not in _FULL_STOPS else ""

    @property
    def outside(self) -> str:
        """What follows the quotation marks that hold the words."""
        return self._around.outside


_TEXTS: Mapping[Region, Callable[[_Regions], str]] = {
    "before": attrgetter("before"),
    "edge-before": lambda regions: regions.inside[-_EDGE:],
    "opening": attrgetter("opening"),
    "spoken": attrgetter("spoken"),
    "after": attrgetter("after_in_clause"),
    "edge-after": lambda regions: "" if _PUNCTUATION.match(regions.after) else regions.after,
    "outside": attrgetter("outside"),
    "next": attrgetter("following"),
    "previous": attrgetter("previous"),
    "heading": attrgetter("heading"),
}


def _clause_start(before: str, quoted: str, table: Table) -> int:
    """Return where the clause begins that ends with what comes before words; the first of these may begin a new one."""
    text = before + quoted[:_FIRST_WORDS]
    starts = [match.end() for match in table.breaks.finditer(text) if match.start() < len(before)]
    return min(starts[-1], len(before)) if starts else 0


def clipped(text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """Return a sentence with the quoted words between ‹ and ›, shortened around them where it is long."""
    s0, s1 = sentence
    before, words, after = text[s0:start], text[start:end], text[end:s1]
    if s1 - s0 > _LONGEST:
        room = max(60, (_LONGEST - (end - start)) // 2)
        if len(before) > room:
            before = "… " + before[-room:].split(" ", 1)[-1]
        if len(after) > room:
            after = after[:room].rsplit(" ", 1)[0] + " …"
        if len(words) > _LONGEST:
            words = words[: _LONGEST // 2].rsplit(" ", 1)[0] + " … " + words[-_LONGEST // 2 :].split(" ", 1)[-1]
    return " ".join(f"{before}‹{words}›{after}".split())
