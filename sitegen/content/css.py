"""Style sheets, as far as they say what of a page is seen: rules, and whether they hold for a reader at a screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from sitegen.content.selectors import masked, names_of, split
from sitegen.content.values import is_value

PROPERTIES = frozenset(
    {
        *("-webkit-background-clip", "-webkit-line-clamp", "-webkit-mask", "-webkit-mask-image"),
        *("-webkit-text-fill-color", "line-clamp", "mask", "mask-image"),
        *("animation", "animation-name", "background", "background-clip", "background-color", "bottom"),
        *("clip", "clip-path"),
        *("color", "content", "content-visibility", "display"),
        *("filter", "float", "font", "font-size", "height", "inset", "left", "margin-left", "margin-top"),
        *("max-height", "max-width", "overflow", "overflow-x", "overflow-y", "opacity", "position", "quotes", "right"),
        *("text-decoration", "text-decoration-line", "text-indent", "text-transform", "top", "transform"),
        *("vertical-align", "visibility", "white-space", "width", "zoom"),
    }
)
"""Properties that say whether words are seen, in which letters, and where a block ends."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BLOCK = re.compile(r"([^{}]*)(?:\{([^{}]*)\}|([{}]|\Z))")
"""Up to the next block, and that block if there is none in it; or up to where a block begins or ends."""

_GROUPS = frozenset({"@container", "@layer", "@media", "@scope", "@starting-style", "@supports"})
_DEEPEST = 32
_LONGEST, _BRACKETS_AT_MOST = 1000, 16
"""Characters and brackets of a selector that is read; each level of rules in rules may multiply them."""

_SHEETS = 8
"""Sheets that are kept as they were read."""

_LATEST = 1 << 30
"""The place of rules in no layer, which come before those of all layers."""

WIDTH, HEIGHT, _EM = 1280, 720, 16
"""The window of the reader whose view counts, in CSS pixels, and the size of letters that widths in `em` count in."""

_FEATURES = {
    "any-hover": "hover",
    "any-pointer": "fine",
    "display-mode": "browser",
    "forced-colors": "none",
    "hover": "hover",
    "orientation": "landscape",
    "pointer": "fine",
    "prefers-color-scheme": "light",
    "prefers-contrast": "no-preference",
    "prefers-reduced-motion": "no-preference",
    "scripting": "enabled",
    "update": "fast",
}
_SIZE = re.compile(r"(\d*\.?\d+)(px|em|rem)?")
_RANGE = re.compile(r"(?:(\S+)\s*(<=?|>=?|=)\s*)?(width|height)(?:\s*(<=?|>=?|=)\s*(\S+))?")
_TYPE = re.compile(r"(?:(not|only)\s+)?([a-z-]+)(?:\s+and\s+|\Z)")


class Rule(NamedTuple):
    """A rule of a style sheet.

    Attributes:
        selector: One selector; lists are taken apart.
        said: What it says: property to value.
        important: What it says and calls important.
        layer: Which layers it overrules: those that are numbered lower.
        is_sure: Whether it holds; of some conditions that is not known.
    """

    selector: str
    said: Mapping[str, str]
    important: Mapping[str, str]
    layer: int
    is_sure: bool


class _Frame(NamedTuple):
    """A block that is open, of a rule or of a condition: the selectors of each rule around, and whether it holds."""

    levels: tuple[_Level, ...]
    holds: bool | None
    layer: int
    is_read: bool


_Level: TypeAlias = tuple[tuple[str, frozenset[str]], ...]
"""Selectors of a rule, each with the classes and ids that it needs."""


class _Declarations:
    """Declarations of a rule, which are read when a page first has what a selector of it needs."""

    def __init__(self, frame: _Frame, text: str, blanked: str) -> None:
        self._levels = frame.levels
        (_, needs), *others = frame.levels[0]
        self.needs = frozenset[str]() if others else needs
        """Classes and ids without which no page has a rule of it."""
        self._layer = frame.layer
        self._is_sure = frame.holds is True
        self._text, self._blanked = text, blanked

    @cached_property
    def _said(self) -> tuple[dict[str, str], dict[str, str]]:
        return _declarations(self._text, self._blanked)

    def rules(self, names: Set[str]) -> Iterator[Rule]:
        """Give a rule for each selector that a page may match which has some classes and ids."""
        selectors: list[str] = []
        for number, level in enumerate(self._levels):
            own = [selector for selector, needs in level if needs <= names]
            selectors = _nested(selectors, own) if number else own
            if not selectors:
                return
        said, important = self._said
        if said or important:
            for selector in selectors:
                yield Rule(selector, said, important, self._layer, self._is_sure)


def rules_of(sheet: str, names: Set[str]) -> list[Rule]:
    """Return the rules of a style sheet that say something of `PROPERTIES`, but for those that do not hold.

    Any text is a style sheet; what cannot be read is left out, as browsers do it. Nested rules are read.

    Arguments:
        sheet: Its text.
        names: The classes and ids of the page, as selectors: rules that need others are left out.
    """
    return [rule for each in _declarations_of(sheet) if each.needs <= names for rule in each.rules(names)]


@lru_cache(maxsize=_SHEETS)
def _declarations_of(sheet: str) -> list[_Declarations]:
    """Return all declarations of a sheet; the pages of one site mostly have the same."""
    return list(_Sheet(_COMMENT.sub(" ", sheet)).declarations())


class _Sheet:
    def __init__(self, text: str) -> None:
        self._text = text
        # Marks in strings and addresses are no marks of the sheet.
        self._masked = masked(text) if _has_literals(text) else text
        self._layers: dict[str, int] = {}
        self._frames = [_Frame((), True, _LATEST, True)]

    def declarations(self) -> Iterator[_Declarations]:
        for block in _BLOCK.finditer(self._masked):
            frame = self._frames[-1]
            if block[3] in {"}", ""}:
                yield from self._declared(frame, *block.span(1))
                if len(self._frames) > 1:
                    self._frames.pop()
                continue
            start, end = block.span(1)
            last = self._masked.rfind(";", start, end)
            if last >= 0:
                yield from self._declared(frame, start, last)
            inner = self._opened(frame, self._text[max(last + 1, start) : end].strip())
            if block[3]:
                self._frames.append(inner)
            elif inner.is_read:
                yield from self._declared(inner, *block.span(2))

    def _opened(self, frame: _Frame, prelude: str) -> _Frame:
        if not frame.is_read or len(self._frames) > _DEEPEST:
            return frame if not frame.is_read else frame._replace(is_read=False)
        if not prelude.startswith("@"):
            level = tuple((one, _needed_by(one)) for one in split(prelude) if _is_short(one))
            return frame._replace(levels=(*frame.levels, level), is_read=bool(level))
        name, _, condition = prelude.partition(" ")
        name, bracket, rest = name.lower().partition("(")
        holds = _both(frame.holds, _holds(name, (bracket + rest + " " + condition).strip().lower()))
        layer = self._layer(condition) if name == "@layer" else frame.layer
        return _Frame(frame.levels, holds, layer, name in _GROUPS and holds is not False)

    def _layer(self, names: str) -> int:
        for name in names.split(","):
            self._layers.setdefault(name.strip(), len(self._layers))
        return self._layers[names.rpartition(",")[2].strip()]

    def _declared(self, frame: _Frame, start: int, end: int) -> Iterator[_Declarations]:
        """Give the declarations in a part of a frame."""
        if not frame.levels:
            for statement in self._text[start:end].split(";"):
                name, _, names = statement.strip().partition(" ")
                if name.lower() == "@layer":
                    self._layer(names)
        elif frame.is_read and ":" in self._masked[start:end]:
            yield _Declarations(frame, self._text[start:end], self._masked[start:end])


def _needed_by(selector: str) -> frozenset[str]:
    """Return the classes and ids without which a page has nothing that a selector matches."""
    # Most selectors are one class.
    is_class = selector[:1] == "." and selector[1:].isidentifier()
    return frozenset((selector,) if is_class else names_of(selector))


def _has_literals(text: str) -> bool:
    return '"' in text or "'" in text or "url(" in text.lower()


def declarations(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what declarations such as those of a `style` attribute say, and what they call important."""
    text = _COMMENT.sub(" ", text)
    return _declarations(text, masked(text))


def _declarations(text: str, blanked: str) -> tuple[dict[str, str], dict[str, str]]:
    said: dict[str, str] = {}
    important: dict[str, str] = {}
    at = 0
    for part in blanked.split(";"):
        name = part.partition(":")[0].strip().lower()
        at += len(part) + 1
        if name in PROPERTIES:
            value, mark = _taken_apart(text[at - len(part) - 1 : at - 1].partition(":")[2].strip())
            value = value if name == "content" else " ".join(value.lower().split())
            if is_value(name, value):
                of = important if mark else said
                of.pop(name, None)  # What comes last counts, also where one property is a part of another.
                of[name] = value
    for of in (said, important):
        if "color" not in of:
            # What is behind words counts only beside their colour, and most rules say nothing else.
            of.pop("background", None)
            of.pop("background-color", None)
    return said, important


def _taken_apart(value: str) -> tuple[str, bool]:
    """Return a value without `!important`, and whether it had that."""
    plain, mark, word = value.rpartition("!")
    return (plain.rstrip(), True) if mark and word.strip().lower() == "important" else (value, False)


def _is_short(selector: str) -> bool:
    return len(selector) <= _LONGEST and selector.count("(") <= _BRACKETS_AT_MOST


def _nested(parents: list[str], selectors: list[str]) -> list[str]:
    around = f":is({', '.join(parents)})"
    nested = (own.replace("&", around) if "&" in own else f"{around} {own}" for own in selectors)
    return [own for own in nested if _is_short(own)]


def _both(first: bool | None, second: bool | None) -> bool | None:
    if first is False or second is False:
        return False
    return None if first is None or second is None else True


def _any(answers: Iterable[bool | None]) -> bool | None:
    known = list(answers)
    return True if True in known else None if None in known else False


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _holds(name: str, condition: str) -> bool | None:
    """Whether what is in a group holds; None where that is not known."""
    if name == "@media":
        return media_holds(condition)
    if name == "@supports":
        # What pages ask for is what browsers of today know.
        return not condition.startswith("not")
    return True if name == "@layer" else None


def media_holds(queries: str) -> bool | None:
    """Whether media queries hold for a reader at a screen; None where that is not known."""
    return _any(_query_holds(query) for query in split(queries.lower())) if queries.strip() else True


def _query_holds(query: str) -> bool | None:
    named = _TYPE.match(query)
    if named is None or (named[1] is None and named[2] == "not"):
        return _condition_holds(query)
    is_screen: bool | None = named[2] in {"all", "screen"}
    rest = query[named.end() :]
    holds = _both(is_screen, _condition_holds(rest) if rest else True)
    return _not(holds) if named[1] == "not" else holds


def _condition_holds(condition: str) -> bool | None:
    condition = condition.strip()
    if condition.startswith("not"):
        return _not(_conditions_hold(condition[3:].strip()))
    return _conditions_hold(condition)


def _conditions_hold(condition: str) -> bool | None:
    if " or " in condition:
        return _any(map(_part_holds, condition.split(" or ")))
    if " and " in condition:
        answer: bool | None = True
        for part in condition.split(" and "):
            answer = _both(answer, _part_holds(part))
        return answer
    return _part_holds(condition)


def _part_holds(condition: str) -> bool | None:
    inner = condition.strip().removeprefix("(").removesuffix(")").strip()
    return None if "(" in inner or " and " in inner else _feature_holds(inner)


def _feature_holds(feature: str) -> bool | None:
    name, colon, value = (part.strip() for part in feature.partition(":"))
    if colon and name.removeprefix("min-").removeprefix("max-") in {"width", "height"}:
        is_least, is_most = name.startswith("min-"), name.startswith("max-")
        return _compares(name.rpartition("-")[2], ">=" if is_least else "<=" if is_most else "=", value)
    if name in _FEATURES:
        return _FEATURES[name] == value if colon else _FEATURES[name] not in {"none", "no-preference"}
    if ranged := _RANGE.fullmatch(feature):
        low, below, side, above, high = ranged.groups()
        turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
        left = _compares(side, turned.get(below, below), low) if below else True
        return _both(left, _compares(side, above, high) if above else True)
    return None


def _compares(side: str, sign: str, value: str) -> bool | None:
    size = _SIZE.fullmatch(value)
    if size is None:
        return None
    other = float(size[1]) * (1 if size[2] in {"px", None} else _EM)
    own = WIDTH if side == "width" else HEIGHT
    return {"<": own < other, "<=": own <= other, "=": own == other, ">": own > other, ">=": own >= other}[sign]
