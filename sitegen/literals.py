"""Find strings that a text must contain so that a regular expression can match it.

A table has hundreds of patterns, and few of them concern a sentence. If the text contains none of the strings of a
pattern, the pattern need not be tried. The strings are read from the source of the pattern, which takes a tenth of the
time that compiling takes. If a pattern has syntax that this module does not know, nothing is required of the text.

Source of the idea: R. Cox, "Regular Expression Matching with a Trigram Index", 2012.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import ClassVar, Literal, NamedTuple

_MOST = 32
"""Combine the strings of consecutive parts as long as there are no more than these."""

_TOKEN = re.compile(
    r"(?:(?P<group>\((?!\?)|\(\?(?:P<\w+>|[:=!]|<[=!]|[ais]+:))|(?P<bar>\|))(?P<words>(?:[A-Za-z '-]+\|)*)"
    r"|(?P<end>\))"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[0-9]+|.))"
    r"|(?P<times>(?:[*+?]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<anchor>[\^$])"
    r"|(?P<any>\.)"
    r"|(?P<chars>[^\\()\[|*+?{.^$]+|\{)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_NO_WORD = re.compile(r"\(\?(<?)!(?:\\w|\[\\w'?-\])\)")
_NEGATIVE = frozenset({"(?!", "(?<!"})
_AROUND = frozenset({"(?=", "(?<="})
_CLASSES = frozenset("dDsSwW")
_SMALL_SET = 5
# `re` takes these for the letter, and `str.lower` does not.
_CASES = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))

_APART, _ENDS, _EDGE, _START, _END = _MARKERS = "\0\1\2\3\4"
"""Markers inside strings: no letter or digit before it; none after it; a word boundary; only marks and spaces before it
up to the start; only these after it up to the end.
"""

_UNTOLD = frozenset({_ENDS, _EDGE, _END})
"""Markers that tell nothing of the character before them."""

_CHAR, _SPACE, _RARE = 0.2, 0.5, 0.05
_OFTEN = {"said": 0.3, "says": 0.1, "say": 0.1, "the": 0.5, "that": 0.3, "with": 0.2, "was": 0.2, "and": 0.4}
_IN_PLACE = {_APART: 0.4, _ENDS: 0.4, _EDGE: 0.4, _START: 0.03, _END: 0.03}
"""Rough frequencies of a character and of some words in news, and factors for strings at a known place."""

Strings = frozenset[str]


class Needed(NamedTuple):
    """A string that a pattern needs.

    Attributes:
        text: The string, as `folded` returns it.
        left: `apart` if no letter or digit comes before it, `start` if only marks and spaces do.
        right: `apart` if no letter or digit follows it, `end` if only marks and spaces do.
    """

    text: str
    left: Literal["", "apart", "start"] = ""
    right: Literal["", "apart", "end"] = ""


class _UnknownSyntaxError(ValueError):
    """The pattern has syntax that this module does not know."""


class _Asked(NamedTuple):
    """What a part of a pattern requires of a text.

    Attributes:
        exact: All strings that the part matches, or None if they are too many.
        needed: The text contains one of these strings if the part matches; None if nothing is known.
        marks: `any` if the part matches only marks and spaces, `some` if it also matches at least one.
        apart: `any` if the part matches nothing or no letter or digit is right before what follows, `some` if the
            latter is always so.
    """

    exact: Strings | None
    needed: Strings | None = None
    marks: Literal["", "any", "some"] = ""
    apart: Literal["", "any", "some"] = ""

    @property
    def best(self) -> Strings | None:
        """The needed strings that fewest texts contain, or None."""
        return _better(self.needed, _usable(self.exact))


_EMPTY: Strings = frozenset({""})
_AT_END: Strings = frozenset({_END})
_NO_WORD_BEHIND: Strings = frozenset({_ENDS})
_NOTHING = _Asked(_EMPTY)
_ANYTHING = _Asked(None)


def folded(text: str) -> str:
    """Return a text in lower case, of the same length. Letters that `re` equates when it ignores case become one."""
    if not text.isascii():
        for char, letter in _CASES:
            text = text.replace(char, letter)
    return text.lower()


def needed_by(pattern: str, *, anchored: bool = False) -> frozenset[Needed] | None:
    """Return strings of which a text contains at least one if the pattern matches it; None if nothing is known.

    Arguments:
        pattern: The source of a regular expression. Its flags may be `IGNORECASE` and `DOTALL`.
        anchored: Whether the pattern is only matched at the start of a text.
    """
    strings = _Reader(pattern).needed(_START if anchored else "")
    return None if strings is None else frozenset(map(_needed, strings))


def _needed(string: str) -> Needed:
    text = string.translate(_WITHOUT_MARKERS)
    before, behind = string[: string.index(text[0])], string[string.rindex(text[-1]) + 1 :]
    is_apart = _APART in before or (_EDGE in before and text[0].isalnum())
    ends_apart = _ENDS in behind or (_EDGE in behind and text[-1].isalnum())
    return Needed(
        text,
        "start" if _START in before else "apart" if is_apart else "",
        "end" if _END in behind else "apart" if ends_apart else "",
    )


_WITHOUT_MARKERS = dict.fromkeys(map(ord, _MARKERS))


class _Reader:
    """Reads a pattern, once.

    Arguments:
        pattern: The source of a regular expression.
    """

    _groups: ClassVar[dict[tuple[str, str, str], _Asked]] = {}
    """What groups require, with the markers around them: patterns have many groups in common."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._tokens: list[tuple[str, str]] = []
        self._starts: list[int] = []
        self._words: dict[int, str] = {}
        self._ends: dict[int, int] = {}
        opened = []
        for match in _TOKEN.finditer(pattern):
            kind, token = match.lastgroup or "", match[0]
            if kind == "words":
                at = len(self._tokens)
                if words := match["words"]:
                    self._words[at] = words
                if token := match["group"] or "":
                    kind = "group"
                    opened.append(at)
                else:
                    kind, token = "end", "|"
            elif kind == "end" and opened:
                self._ends[opened.pop()] = len(self._tokens)
            self._tokens.append((kind, token))
            self._starts.append(match.start())
        self._tokens.append(("end", ""))

    def needed(self, left: str) -> Strings | None:
        """Return the needed strings, with markers; None if nothing is known."""
        try:
            asked, at = self._alternatives(0, left, "")
        except _UnknownSyntaxError:
            return None
        return asked.best if at == len(self._tokens) - 1 else None

    def _alternatives(self, at: int, left: str, right: str) -> tuple[_Asked, int]:
        """Return what alternatives require, and the index of the token that ends them.

        Arguments:
            at: Index of their first token.
            left: The marker that holds before each of them, or an empty string.
            right: The marker that holds after each of them, or an empty string.
        """
        words, branches = [], []
        while True:
            if more := self._words.get(at - 1):  # Most alternatives are these, which is quicker to see.
                words += [f"{left}{word}{right}" for word in more[:-1].lower().split("|")]
            kind, token = self._tokens[at]
            if kind == "chars" and self._tokens[at + 1][0] == "end" and token.isascii():
                words.append(f"{left}{token.lower()}{right}")
                at += 1
            else:
                branch, at = self._sequence(at, left, right)
                branches.append(branch)
            if self._tokens[at][1] != "|":
                break
            at += 1
        if words:
            branches.append(_Asked(frozenset(words)))
        if len(branches) == 1:
            return branches[0], at
        exacts = [branch.exact for branch in branches if branch.exact is not None]
        if len(exacts) == len(branches):
            return _Asked(frozenset().union(*exacts)), at
        needs = [branch.best for branch in branches]
        known = [need for need in needs if need is not None]
        needed = frozenset().union(*known) if len(known) == len(needs) else None
        return _Asked(None, needed, apart="some" if all(map(_ends_apart, branches)) else ""), at

    def _sequence(self, at: int, left: str, right: str) -> tuple[_Asked, int]:
        """Return what a sequence of parts requires, and the index of the token that ends it."""
        run: Strings = frozenset({left}) if left else _EMPTY
        needed: Strings | None = None
        is_exact = True
        while self._tokens[at][0] != "end":
            asked, at = self._part(at, _marker_of(run), right)
            needed = _better(needed, asked.needed)
            exact = asked.exact
            if exact is not None and len(run) * len(exact) <= _MOST:
                if exact is not _EMPTY:
                    run = frozenset([first + then for first in run for then in exact])
                continue
            is_exact = False
            marker, was_apart = _marker_of(run), _is_apart_behind(run)
            needed = _better(needed, _usable(_with(run, _ENDS) if asked.marks == "some" else run))
            run = exact or _EMPTY
            if len(run) > _MOST:
                needed = _better(needed, _usable(run))
                run = _EMPTY
            if asked.marks == "some":
                run = _with(run, _START if marker == _START else _APART)
            elif asked.marks:
                run = _with(run, marker)
            elif exact is None and (asked.apart == "some" or (asked.apart and was_apart)):
                run = _with(run, _APART)
        if is_exact:
            return _Asked(_with(run, right), needed), at
        apart: Literal["", "some"] = "some" if _is_apart_behind(run) else ""
        return _Asked(None, _better(needed, _usable(_with(run, right))), apart=apart), at

    def _part(self, at: int, left: str, right: str) -> tuple[_Asked, int]:
        """Return what one part with its quantifier requires, and the index of the next token."""
        kind, token = self._tokens[at]
        if kind == "chars":
            if self._tokens[at + 1][0] == "times" and len(token) > 1:
                self._tokens[at] = kind, token[-1]
                return _exact_of(token[:-1]), at
            asked = _exact_of(token)
        elif kind == "group":
            asked, at = self._group(at, left, right)
        elif kind == "set":
            asked = _set(token)
        elif kind == "escape":
            asked = _escape(token[1:])
        elif kind == "anchor":
            asked = _NOTHING
        elif kind == "any":
            asked = _ANYTHING
        else:
            raise _UnknownSyntaxError
        at += 1
        if self._tokens[at][0] == "times":
            asked = _repeated(asked, self._tokens[at][1])
            at += 1
        return asked, at

    def _group(self, at: int, left: str, right: str) -> tuple[_Asked, int]:
        """Return what a group requires, and the index of its closing bracket."""
        token, end = self._tokens[at][1], self._ends.get(at)
        if end is None:
            raise _UnknownSyntaxError
        if token in _NEGATIVE:
            no_word = _NO_WORD.fullmatch(self._pattern, self._starts[at], self._starts[end] + 1)
            return _Asked(frozenset({_APART if no_word[1] else _ENDS})) if no_word else _NOTHING, end
        is_once = self._tokens[end + 1][0] != "times"
        if token in _AROUND:
            asked, _ = self._alternatives(at + 1, "", "")
            return _Asked(_EMPTY, asked.best), end
        if is_once:
            right = self._marker_behind(end + 1, right)
        else:
            left = right = ""
        key = self._pattern[self._starts[at] : self._starts[end]], left, right
        if key not in self._groups:
            self._groups[key], _ = self._alternatives(at + 1, left, right)
        return self._groups[key], end

    def _marker_behind(self, at: int, right: str) -> str:
        """Return the marker that holds after a part, judged by the tokens that follow it in its sequence."""
        marker = ""
        while True:
            kind, token = self._tokens[at]
            if kind == "end":
                return marker or right
            asked = _NOTHING
            if kind == "escape":
                asked = _escape(token[1:])
            elif kind == "set":
                asked = _set(token)
            elif kind == "group" and token in _NEGATIVE:
                asked, at = self._group(at, "", "")
            else:
                return marker
            at += 1
            if self._tokens[at][0] == "times":
                asked = _repeated(asked, self._tokens[at][1])
                at += 1
            if asked.exact == _AT_END:
                return _END
            if asked.marks == "some" or asked.exact == _NO_WORD_BEHIND:
                marker = _ENDS
            elif not asked.marks:
                return marker


def _with(run: Strings, marker: str) -> Strings:
    return frozenset(f"{string}{marker}" for string in run) if marker else run


def _marker_of(run: Strings) -> str:
    """Return the marker that all strings end with, or an empty string."""
    if len(run) == 1:
        (string,) = run
        return string[-1:] if string[-1:] in _MARKERS else ""
    last = {string[-1:] for string in run}
    marker = last.pop()
    return marker if not last and marker in _MARKERS else ""


def _is_apart_behind(run: Strings) -> bool:
    """Whether no letter or digit is right before what follows one of the strings."""
    return all(string and not string[-1].isalnum() and string[-1] not in _UNTOLD for string in run)


def _ends_apart(asked: _Asked) -> bool:
    return asked.apart == "some" or (asked.exact is not None and _is_apart_behind(asked.exact))


def _repeated(asked: _Asked, times: str) -> _Asked:
    """Return what a part with a quantifier requires."""
    least, comma, most = times.rstrip("?+").strip("{}").partition(",") if times[0] == "{" else ("", "", "")
    if times[0] == "+" or (least and int(least)):
        if least == "1" and (not comma or most == "1"):
            return asked
        return _Asked(None, asked.best, asked.marks, "some" if _ends_apart(asked) else "")
    apart: Literal["", "any"] = "any" if _ends_apart(asked) else ""
    if times[0] == "?" or most == "1":
        exact = None if asked.exact is None else asked.exact | _EMPTY
        return _Asked(exact, None, "any" if asked.marks else "", apart)
    return _Asked(None, None, "any" if asked.marks else "", apart)


def _set(token: str) -> _Asked:
    """Return what a set of characters requires; a large set requires nothing."""
    chars = token[1:-1]
    if chars[0] == "^":
        return _ANYTHING
    plain = _MARK_CLASSES.sub("", chars)
    has_range = "-" in chars[1:-1]
    marks: Literal["", "some"] = "" if has_range or any(char.isalnum() or char in "_\\" for char in plain) else "some"
    if len(chars) > _SMALL_SET or "\\" in chars or has_range or not all(map(_has_one_form, chars)):
        return _Asked(None, None, marks)
    return _Asked(frozenset(map(folded, chars)), None, marks)


_MARK_CLASSES = re.compile(r"\\[sW\"'.,()\[\]-]")


def _escape(escaped: str) -> _Asked:
    """Return what an escape requires, given the text after the backslash."""
    if escaped in _PLACES:
        return _PLACES[escaped]
    if escaped in _CLASSES or escaped[0].isdigit() or escaped in "nrtfv":
        return _Asked(None, None, "some" if escaped in "sWnrtfv" else "")
    if escaped[0] in "xu" and len(escaped) > 1:
        return _exact_of(chr(int(escaped[1:], 16)))
    if escaped.isalnum():
        raise _UnknownSyntaxError
    return _exact_of(escaped)


_PLACES = {
    "A": _Asked(frozenset({_START})),
    "b": _Asked(frozenset({_EDGE})),
    "B": _NOTHING,
    "Z": _Asked(_AT_END),
}


def _exact_of(chars: str) -> _Asked:
    if not chars.isascii() and not all(map(_has_one_form, chars)):
        return _ANYTHING
    is_mark = len(chars) == 1 and not (chars.isalnum() or chars == "_")
    return _Asked(frozenset({folded(chars)}), None, "some" if is_mark else "")


def _has_one_form(char: str) -> bool:
    """Whether `folded` returns one character for all that `re` equates with this one when it ignores case."""
    return char.isascii() or char.lower() == char.upper() or ("À" <= char <= "ž" and char not in "İıŉ")


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """Return the set of strings that fewer texts contain; None stands for what every text contains."""
    if one is None or other is None:
        return other if one is None else one
    return min(one, other, key=_frequency)


def _usable(strings: Strings | None) -> Strings | None:
    """Return the strings, or None if one is empty or only spaces, which every text contains."""
    return strings if strings is not None and all(string.strip(f"{_MARKERS} ") for string in strings) else None


def _frequency(strings: Iterable[str]) -> float:
    """Return a rough frequency of texts that contain one of the strings."""
    return sum(map(_frequency_of, strings))


@cache
def _frequency_of(string: str) -> float:
    text = string.strip(_MARKERS)
    spaces = text.count(" ")
    char = _CHAR if text.isascii() else _RARE
    frequency = _OFTEN.get(text.strip()) or char ** (len(text) - spaces) * _SPACE**spaces
    return frequency * _IN_PLACE.get(string[0], 1.0) * _IN_PLACE.get(string[-1], 1.0)
