"""What the sentence around a quotation does to its words, found by the table of the article's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.briefing.context.around import Around
from sitegen.briefing.context.tables import Cue, Sense, Table, plain

_ASKED = re.compile(r"[^.!?…;\"]*[?？]")
_ASKS_AT_LEAST = 3
_CLOSE = frozenset({"before", "edge-before"})
"""Regions of which a text that cuts words out by quotation marks itself leaves out no more than it meant to."""
_EDGE = 120
_FIRST_WORDS = 24
CUT = "‹"
"""What stands where words begin for `Table.begins`."""
_SHOWN = 6
_LONGEST = 240
_ANCHORED = frozenset({"edge-after", "outside", "next"})
"""Regions at whose start a cue is."""
_WORD = re.compile(r"\w[\w'-]*")
_LETTERS, _SYLLABLES = 5, 2
_STATEMENT = re.compile(
    r"(?:but |and )?it (?:is|was) (?:\w+ )?(?:wrong|incorrect|false|untrue|not true|a lie) that ", re.IGNORECASE
)
"""How many letters, and syllables of Hangul, two words have in common that are one with other endings."""
_SPACES = re.compile(" {2,}")
_BEHIND = re.compile(r"\A\W*[:–]\s+(?=\w)|;\s+(?=\w)")
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
    regions = _regions(around, quoted, table)
    found: dict[Sense, Turn] = {}
    fits: dict[int, bool] = {}
    negates = table.admits["negation"].search(quoted) is not None
    takes_back = table.takes_back.search(f"{around.before}{quoted}{around.after}") is not None
    for cue in table.cues:
        if cue.sense == "negation" and negates and cue.region == "before":
            continue  # These words have a negation of their own.
        if takes_back and cue.sense == "retraction" and cue.region == "next":
            continue  # What takes something back itself is hardly what the next sentence does.
        if cue.sense in found or (around.is_opened and cue.sense == "hearsay" and cue.region in _CLOSE):
            continue
        text = regions.get(cue.region) or (regions.get("rest") if cue.region == "next" else "")
        if not text or not _fits(cue, quoted, fits) or (cue.unless and cue.unless.search(around.before)):
            continue
        match = _match(cue, text)
        if match is None and cue.region == "next" and (rest := regions.get("rest")):
            match = _match(cue, rest)
        if match is None and cue.region == "outside" and (beyond := regions.get("beyond")):
            match = _match(cue, beyond)
        if (
            match
            and _is_about(match, quoted, table)
            and not (cue.region == "next" and _is_of_another(match, quoted, table))
        ):
            found[cue.sense] = Turn(cue.sense, named(match), follows=cue.region == "next")
    if is_asked(around, quoted):
        found.setdefault("question", Turn("question", "?"))
    return list(found.values()) or list(_cut(around, regions, quoted, table))


def _cut(around: Around, regions: dict[str, str], quoted: str, table: Table) -> Iterator[Turn]:
    """Give what a whole statement was cut from inside its sentence, unless it is of a kind that changes nothing."""
    if not table.stated.search(quoted):
        return
    before = "" if around.is_opened else regions.get("inside", "")
    after = around.after if regions.get("edge-after") else ""
    if _WORD.search(before) and not table.begins.search(f"{before}{CUT}{quoted[:_FIRST_WORDS]}"):
        yield Turn("scope", " ".join(before.split()[-_SHOWN:]).strip(" ,;:\"'"))
    elif _WORD.search(after) and not table.goes_on.match(after):
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
    return cue.pattern.match(text) if cue.region in _ANCHORED else cue.pattern.search(text)


def _is_about(match: re.Match[str], quoted: str, table: Table) -> bool:
    """Whether what a pattern finds by its group `about`, if it has one, is what quoted words speak of."""
    about = match.groupdict().get("about")
    if not about or table.voices.pronoun.fullmatch(about):
        return True
    last = stem(about.split()[-1])
    return bool(last) and any(stem(word) == last for word in _WORD.findall(quoted))


def _is_of_another(match: re.Match[str], quoted: str, table: Table) -> bool:
    """Whether a sentence that calls a statement wrong says which, and that is none of quoted words."""
    named = _STATEMENT.match(match.string, match.start()) or table.tells_which.search(match.string)
    rest = match.string[named.end() :] if named else ""
    stems = {stem(word) for word in _WORD.findall(quoted)}
    return bool(named) and stems.isdisjoint(filter(None, map(stem, _WORD.findall(rest))))


def stem(word: str) -> str:
    """Return what a word has in common with its other forms, or nothing of a short one."""
    is_hangul = word >= "가"
    if len(word) < (_SYLLABLES if is_hangul else _LETTERS - 1):
        return ""
    return word[: _SYLLABLES if is_hangul else _LETTERS].casefold()


def is_asked(around: Around, quoted: str) -> bool:
    """Whether words are part of a question, three words or more of it, and do not show that."""
    rest = around.after if around.is_speech else around.after + around.tail[len(around.after) :]
    return _ASKED.match(rest) is not None and "?" not in quoted and len(quoted.split()) >= _ASKS_AT_LEAST


def named(match: re.Match[str]) -> str:
    """Return what a pattern found, by its first group that took part."""
    groups = [group for group in match.groups() if group]
    return " ".join((groups[0] if groups else match[0]).split()).strip(" ,.;:\"'(–-")


def _regions(around: Around, quoted: str, table: Table) -> dict[str, str]:
    """Return the text of each region in which a cue may be."""
    regions = {"next": around.following.lstrip(" \"'("), "previous": around.previous}
    if behind := _BEHIND.search(around.after):
        regions["rest"] = around.after[behind.end() :]
    if around.is_whole:
        regions |= {"outside": around.outside, "beyond": _beyond(around.outside, table)}
        return regions
    before = _since(table.contrasts, _without_asides(around.before, table))
    inside = _without_asides(around.inside, table)
    after = _without_asides(around.after, table)
    cut = table.breaks_after.search(after)
    regions |= {
        "before": inside[_clause_start(inside, quoted, table) :],
        "edge-before": inside[-_EDGE:],
        "opening": before,
        "inside": _since(table.contrasts, inside),
        "spoken": before.rpartition('"')[2] if around.is_speech and not around.is_opened else "",
        "after": after[: cut.start()] if cut else after,
        "edge-after": "" if _PUNCTUATION.match(after) else after,
        "outside": around.outside,
        "beyond": _beyond(around.outside, table),
    }
    return regions


def _without_asides(text: str, table: Table) -> str:
    return _SPACES.sub(" ", table.aside.sub(" ", text))


def _since(pattern: re.Pattern[str], text: str) -> str:
    """Return what follows the last match of a pattern in a text, or all of it."""
    last = None
    for last in pattern.finditer(text):
        pass
    return text[last.end() :] if last else text


def _beyond(outside: str, table: Table) -> str:
    """Return what follows who said the words, behind their quotation marks."""
    for pattern in table.voices.behind:
        if match := pattern.match(outside):
            rest = outside[match.end() :]
            return rest[max(0, next((at for at, char in enumerate(rest) if char in ',"'), len(rest))) :]
    return ""


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
