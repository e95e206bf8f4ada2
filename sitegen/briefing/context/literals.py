"""What a text must hold so that a pattern can match it: strings of which it has one at least.

A table of a language has hundreds of patterns, and a sentence is concerned with few of them. The strings are found in
the pattern as it is written, without compiling it, which takes ten times as long. What is not understood asks for
nothing: then the pattern has to be tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from math import prod
from typing import NamedTuple

Strings = frozenset[str]

_MOST = 32
"""Strings up to which those of parts that follow one another are put together."""

_TOKEN = re.compile(
    r"(?P<group>\((?!\?)|\(\?(?:P<\w+>|[:=!]|<[=!]|[ais]+:))"
    r"|(?P<end>[|)])"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[0-9]+|.))"
    r"|(?P<times>(?:[*+?]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<anchor>[\^$])"
    r"|(?P<any>\.)"
    r"|(?P<chars>[^\\()\[|*+?{.^$]+|\{)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_NEGATIVE = frozenset({"(?!", "(?<!"})
_AROUND = frozenset({"(?=", "(?<="})
_PLACES = frozenset("AbBZ")
_CLASSES = frozenset("dDsSwW")
_SMALL_SET = 5
# `re` takes these for the letter, and `str.lower` does not.
_CASES = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))
_ASCII_LETTER, _ASCII, _SPACE, _RARE = 0.2, 0.3, 0.5, 0.05
"""About how often a character is the one that is looked for."""


class UnknownSyntaxError(ValueError):
    """A pattern has something that is not understood here."""


class _Asked(NamedTuple):
    """What a part of a pattern asks of a text.

    Attributes:
        exact: All that it matches, or None where that is not known.
        needed: Strings of which a text that it matches has one, or None where none are known.
    """

    exact: Strings | None
    needed: Strings | None


_EMPTY: Strings = frozenset({""})
_NOTHING = _Asked(_EMPTY, None)
_ANYTHING = _Asked(None, None)


def folded(text: str) -> str:
    """Return a text in small letters, those that `re` takes for one letter whatever their case as one."""
    if not text.isascii():
        for char, letter in _CASES:
            text = text.replace(char, letter)
    return text.lower()


def needed_by(pattern: str) -> Strings | None:
    """Return strings, folded, of which each text that a pattern matches has one; None where none are known.

    Arguments:
        pattern: As `re` takes it, without the flag `VERBOSE`; with or without `IGNORECASE`.
    """
    tokens = [(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(pattern)]
    tokens.append(("end", ""))
    try:
        asked, at = _alternatives(tokens, 0)
    except UnknownSyntaxError:
        return None
    return _better(asked.needed, asked.exact) if at == len(tokens) - 1 else None


def _alternatives(tokens: list[tuple[str, str]], at: int) -> tuple[_Asked, int]:
    """Return what alternatives ask for, and the place of the token that ends them."""
    branches = []
    while True:
        branch, at = _sequence(tokens, at)
        branches.append(branch)
        if tokens[at][1] != "|":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    exacts = [branch.exact for branch in branches if branch.exact is not None]
    if len(exacts) == len(branches):
        return _Asked(frozenset().union(*exacts), None), at
    needs = [_better(branch.needed, branch.exact) for branch in branches]
    known = [need for need in needs if need is not None]
    return _Asked(None, frozenset().union(*known) if len(known) == len(needs) else None), at


def _sequence(tokens: list[tuple[str, str]], at: int) -> tuple[_Asked, int]:
    """Return what parts ask for that follow one another, and the place of the token that ends them."""
    run: Strings = _EMPTY
    needed: Strings | None = None
    is_exact = True
    while tokens[at][0] != "end":
        exact, own, at = _part(tokens, at)
        if own is not None:
            needed = _better(needed, own)
        if exact is None or len(run) * len(exact) > _MOST:
            needed = _better(needed, run)
            run, is_exact = exact or _EMPTY, False
            if len(run) > _MOST:
                needed = _better(needed, run)
                run = _EMPTY
        elif exact is not _EMPTY:
            run = frozenset(map("".join, product(run, exact)))
    if is_exact:
        return _Asked(run, needed), at
    return _Asked(None, _better(needed, run)), at


def _part(tokens: list[tuple[str, str]], at: int) -> tuple[Strings | None, Strings | None, int]:
    """Return what one part asks for, with how often it stands there, and the place behind it."""
    kind, token = tokens[at]
    if kind == "chars":
        if tokens[at + 1][0] == "times" and len(token) > 1:
            tokens[at] = kind, token[-1]
            return _exact_of(token[:-1]).exact, None, at
        asked = _exact_of(token)
    elif kind == "group":
        asked, at = _alternatives(tokens, at + 1)
        if tokens[at][1] != ")":
            raise UnknownSyntaxError
        if token in _NEGATIVE:
            asked = _NOTHING
        elif token in _AROUND:
            asked = _Asked(_EMPTY, _better(asked.needed, asked.exact))
    elif kind == "set":
        asked = _set(token)
    elif kind == "escape":
        asked = _escape(token[1:])
    elif kind == "anchor":
        asked = _NOTHING
    elif kind == "any":
        asked = _ANYTHING
    else:
        raise UnknownSyntaxError
    at += 1
    if tokens[at][0] == "times":
        asked = _repeated(asked, tokens[at][1])
        at += 1
    return asked.exact, asked.needed, at


def _repeated(asked: _Asked, times: str) -> _Asked:
    """Return what a part asks for that stands there several times, or need not."""
    least, comma, most = times.rstrip("?+").strip("{}").partition(",") if times[0] == "{" else ("", "", "")
    if times[0] == "+" or (least and int(least)):
        if least == "1" and (not comma or most == "1"):
            return asked
        return _Asked(None, _better(asked.needed, asked.exact))
    if times[0] == "?" or (most == "1"):
        return _Asked(None if asked.exact is None else asked.exact | _EMPTY, None)
    return _ANYTHING


def _set(token: str) -> _Asked:
    """Return what a set of characters asks for; many characters ask for nothing."""
    chars = token[1:-1]
    if len(chars) > _SMALL_SET or chars[0] == "^" or "\\" in chars or "-" in chars[1:-1]:
        return _ANYTHING
    if not all(map(_has_one_form, chars)):
        return _ANYTHING
    return _Asked(frozenset(map(folded, chars)), None)


def _escape(escaped: str) -> _Asked:
    """Return what an escape asks for, by what follows the backslash."""
    if escaped in _PLACES:
        return _NOTHING
    if escaped in _CLASSES or escaped[0].isdigit() or escaped in "nrtfv":
        return _ANYTHING
    if escaped[0] in "xu" and len(escaped) > 1:
        return _exact_of(chr(int(escaped[1:], 16)))
    if escaped.isalnum():
        raise UnknownSyntaxError
    return _exact_of(escaped)


def _exact_of(chars: str) -> _Asked:
    if not chars.isascii() and not all(map(_has_one_form, chars)):
        return _ANYTHING
    return _Asked(frozenset({folded(chars)}), None)


def _has_one_form(char: str) -> bool:
    """Whether all that `re` takes for a character, whatever the case, is folded to one."""
    return char.isascii() or char.lower() == char.upper() or ("À" <= char <= "ž" and char not in "İıŉ")


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """Return which of two is found in fewer texts; one that has the empty string is found in all."""
    if other is None or "" in other:
        return one if one is not None and "" not in one else None
    if one is None or "" in one:
        return other
    return min(one, other, key=_frequency)


def _frequency(strings: Iterable[str]) -> float:
    """Return about how often one of some strings is found."""
    return sum(prod(map(_frequency_of, string)) for string in strings)


def _frequency_of(char: str) -> float:
    if not char.isascii():
        return _RARE
    return _ASCII_LETTER if char.isalpha() else _SPACE if char == " " else _ASCII
