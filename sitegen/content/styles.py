"""Which style each element of a page has: its style sheets, matched and put in order.

Only sheets in the page itself are known. Source of the order: CSS Cascading and Inheritance Level 5, 6.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from sitegen.content.css import Rule, declarations, media_holds, rules_of
from sitegen.content.html import Element
from sitegen.content.selectors import PSEUDO_CLASS, names_of, outside, specificity

_SELECTORS_AT_MOST = 2000
_LARGEST = 4_000_000
"""Up to how many selectors are matched, and up to how many characters of style sheets are read."""

TOO_LARGE = "its style sheets are too large"
_NOW = (
    r":(?:active|autofill|focus|focus-visible|focus-within|fullscreen|hover|modal|open|picture-in-picture|playing"
    r"|popover-open|target|target-within|user-invalid|user-valid|visited)\b(?![(-])"
)
_NOT_NOW = re.compile(rf":not\((?:\s*{_NOW}\s*(?:,|(?=\))))+\)")
_IS_NOW = re.compile(_NOW)
_LINK = re.compile(r":(?:any-)?link\b")
_PSEUDO = re.compile(r"::?(before|after)\s*\Z")
_OTHER_PART = re.compile(r"::|:first-letter|:first-line")
_OTHER_NAMESPACE = re.compile(r"\|(?!=)")
_HOST = re.compile(r":host(?:\(([^()]*)\))?\Z")
_IN_HOST = re.compile(r"\s*:host\s+(?![>+~])")
_SLOTTED = re.compile(r"::slotted\(([^()]*)\)\Z")
_INLINE = 1 << 31
_BEHIND = "background"

Said = dict[str, str]
_Key = tuple[int, int, tuple[int, int, int], int]


class Style(NamedTuple):
    """What style sheets say of an element.

    Attributes:
        sure: Property to value, of the rules that hold.
        maybe: The same, when those rules hold too of which that is not known.
    """

    sure: Said
    maybe: Said


class Styles(NamedTuple):
    """The styles of a page.

    Attributes:
        of: Element to style, where any is said.
        before: Element to the style of the words that a sheet puts before those in it.
        after: The same, behind them.
        named: The classes and ids that rules of the page's own sheets are about, as selectors.
        doubt: Why nothing is known of the whole, or an empty string.
        known: What was found of elements: whether they are hidden, and why that is not known.
        is_white: Whether nothing on the page, and no sheet that is not in it, says what is behind words.
        hides: Whether anything is hidden; where it is not, the page is read as if nobody hid a word.
    """

    of: dict[Element, Style]
    before: dict[Element, Style]
    after: dict[Element, Style]
    named: set[str]
    doubt: str
    known: dict[Element, tuple[bool, str]]
    is_white: bool = False
    hides: bool = True


NOTHING_HIDDEN = Styles({}, {}, {}, set(), "", {}, hides=False)


def styles_of(root: Element) -> Styles:
    """Return the styles of the elements of a page, those in its shadow trees included."""
    matching = _Matching()
    for scope, elements in _scopes(root):
        matching.take(scope, elements)
    return matching.styles()


def _scopes(root: Element) -> Iterator[tuple[Element, list[Element]]]:
    """Give the page and each of its shadow trees, with the elements that are its own."""
    roots = [root]
    while roots:
        scope = roots.pop()
        elements = list(scope.walk())
        roots += [element.shadow for element in elements if element.shadow]
        yield scope, elements


class _Matching:
    def __init__(self) -> None:
        self._said: dict[str, dict[Element, list[tuple[_Key, bool, Mapping[str, str]]]]] = {
            part: defaultdict(list) for part in ("", "before", "after")
        }
        self._named: set[str] = set()
        self._order = 0
        self._characters = 0
        self._matched = 0
        self._is_white = True

    def take(self, scope: Element, elements: list[Element]) -> None:
        """Match the sheets of a page or of a shadow tree, and read the `style` attributes of its elements."""
        sheets = [element for element in elements if _is_sheet(element)]
        if sheets:
            found = _Elements(scope, elements)
            names = _names_in(elements)
            if scope.parent:
                names |= _names_in([scope.parent, *_elements_in(scope.parent)])
            for rule in (rule for sheet in sheets for rule in self._rules_of(sheet, names)):
                self._order += 1
                self._match(rule, found)
        read = cache(declarations)  # Most pages say the same of many elements.
        self._is_white &= not any(map(_may_colour, elements))
        for element in elements:
            if style := element.attributes.get("style"):
                for important, said in enumerate(read(style)):
                    self._said[""][element].append(((important, _INLINE, (0, 0, 0), 0), True, said))

    def styles(self) -> Styles:
        of, before, after = (
            {element: _cascaded(said) for element, said in self._said[part].items()} for part in ("", "before", "after")
        )
        is_whole = self._characters <= _LARGEST and self._matched <= _SELECTORS_AT_MOST
        return Styles(of, before, after, self._named, "" if is_whole else TOO_LARGE, {}, self._is_white)

    def _rules_of(self, sheet: Element, names: Set[str]) -> list[Rule]:
        holds = media_holds(sheet.attributes.get("media", ""))
        text = "".join(child for child in sheet.children if isinstance(child, str))
        self._characters += len(text)
        if holds is False or self._characters > _LARGEST:
            return []
        return [rule if holds else rule._replace(is_sure=False) for rule in rules_of(text, names)]

    def _match(self, rule: Rule, elements: _Elements) -> None:
        host = elements.scope.parent
        if host and (own := _HOST.match(rule.selector)):
            if not own[1] or host.key in (host.matched_by(own[1]) or ()):
                # What is said of the host around its tree comes before what its tree says.
                self._add("", host, rule._replace(layer=-1), (0, 1, 0), rule.is_sure)
            return
        if host and (slotted := _SLOTTED.search(rule.selector)):
            self._match(rule._replace(selector=slotted[1]), _Elements(host, _elements_in(host)))
            return
        read = _read(rule.selector, in_host=host is not None)
        self._named |= read.named
        if not read.selector:
            return
        self._matched += 1
        if self._matched <= _SELECTORS_AT_MOST:
            is_sure, matched = elements.matched_by(read.selector)
            for element in matched:
                self._add(read.part, element, rule, read.weight, rule.is_sure and is_sure)

    def _add(self, part: str, element: Element, rule: Rule, weight: tuple[int, int, int], is_sure: bool) -> None:
        said = self._said[part][element]
        if rule.said:
            said.append(((0, rule.layer, weight, self._order), is_sure, rule.said))
        if rule.important:
            said.append(((1, -rule.layer, weight, self._order), is_sure, rule.important))


class _Read(NamedTuple):
    """A selector that was read: what it is about, the classes and ids it needs, what is to be matched, its weight."""

    part: str
    named: frozenset[str]
    selector: str
    weight: tuple[int, int, int]


@lru_cache(maxsize=_SELECTORS_AT_MOST)
def _read(selector: str, *, in_host: bool) -> _Read:
    """Read a selector; nothing is to be matched of one that is of another moment, or of a part without own words."""
    weight = specificity(selector)
    pseudo = _PSEUDO.search(selector)
    selector = selector[: pseudo.start()] if pseudo else selector
    selector = _IN_HOST.sub("", selector) if in_host else selector
    named = frozenset(names_of(selector))
    selector = _LINK.sub("[href]", _NOT_NOW.sub("", selector)).strip() or "*"
    is_other = _IS_NOW.search(outside(selector)) or _OTHER_PART.search(selector)
    return _Read(pseudo[1] if pseudo else "", named, "" if is_other else selector, weight)


def _may_colour(element: Element) -> bool:
    """Whether an element may say what is behind words: a style of its own or of others, or a sheet elsewhere."""
    if element.tag == "style":
        return any(_BEHIND in child for child in element.children if isinstance(child, str))
    of = element.attributes
    return bool(of) and (
        _BEHIND in of.get("style", "") or _BEHIND in of or "bgcolor" in of or "stylesheet" in of.get("rel", "").lower()
    )


def _is_sheet(element: Element) -> bool:
    return element.tag == "style" and element.attributes.get("type", "text/css").strip().lower() in {"", "text/css"}


def _elements_in(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _names_in(elements: Iterable[Element]) -> set[str]:
    """Return the classes and ids of some elements, as selectors."""
    attributes = [element.attributes for element in elements if element.attributes]
    classes = {f".{name}" for of in attributes if "class" in of for name in of["class"].split()}
    return classes | {f"#{of['id']}" for of in attributes if "id" in of}


def _cascaded(said: list[tuple[_Key, bool, Mapping[str, str]]]) -> Style:
    said.sort(key=lambda entry: entry[0])
    sure: Said = {}
    maybe: Said = {}
    for _, is_sure, values in said:
        for name, value in values.items():
            for longer, part in _longhands(name, value):
                maybe[longer] = part
                if is_sure:
                    sure[longer] = part
    return Style(sure, maybe)


def _longhands(name: str, value: str) -> Iterator[tuple[str, str]]:
    """Give what a declaration says of single properties."""
    if name == "overflow":
        across, _, down = value.partition(" ")
        yield "overflow-x", across
        yield "overflow-y", down or across
    elif name == "inset":
        sides = value.split() or [""]
        at = (0, 1, 2, 3) if len(sides) > 3 else (0, 1, 2, 1) if len(sides) == 3 else (0, 1, 0, 1)
        for side, place in zip(("top", "right", "bottom", "left"), at, strict=True):
            yield side, sides[min(place, len(sides) - 1)]
    elif name == "font":
        yield "font-size", next((part.partition("/")[0] for part in value.split() if _IS_SIZE.match(part)), "")
    elif name == "animation":
        yield "animation-name", value
    elif name == "text-decoration":
        yield "text-decoration-line", value
    else:
        yield name, value


_IS_SIZE = re.compile(r"(?:0|[\d.]+(?:px|em|rem|%|pt|vw|vh|ex|ch))(?:/|\Z)")


class _Elements:
    """Elements of a page or of a shadow tree, and which of them selectors match.

    Arguments:
        scope: What they are in.
        elements: The elements.
    """

    def __init__(self, scope: Element, elements: Sequence[Element]) -> None:
        self.scope = scope
        self._elements = elements

    def matched_by(self, selector: str) -> tuple[bool, Iterable[Element]]:
        """Return whether a selector can be read, and what it matches, or else what it matches at most."""
        if _ONE_CLASS.fullmatch(selector) and (found := self._by_class.get(selector[1:].lower())):
            spelt, elements = found
            if spelt == {selector[1:]}:  # Whether case counts, only the parser knows.
                return True, elements
        keys = None if _OTHER_NAMESPACE.search(selector) else self.scope.matched_by(selector)
        if keys is not None:
            return True, self._of(keys)
        simpler = PSEUDO_CLASS.sub("", outside(selector)).strip()
        return False, self._of((self.scope.matched_by(simpler) or []) if simpler else [])

    def _of(self, keys: Iterable[int]) -> Iterator[Element]:
        return (self._by_key[key] for key in keys if key in self._by_key)

    @cached_property
    def _by_key(self) -> dict[int, Element]:
        return {element.key: element for element in self._elements}

    @cached_property
    def _by_class(self) -> dict[str, tuple[set[str], list[Element]]]:
        """By a class in small letters, how it is spelt, and the elements that have it."""
        found: dict[str, tuple[set[str], list[Element]]] = {}
        for element in self._elements:
            if "class" in element.attributes:
                for name in dict.fromkeys(_SPACE.split(element.attributes["class"])):
                    spelt, elements = found.setdefault(name.lower(), (set(), []))
                    spelt.add(name)
                    elements.append(element)
        return found


_ONE_CLASS = re.compile(r"\.[A-Za-z_][\w-]*", re.ASCII)
_SPACE = re.compile(r"[ \t\n\f\r]+")
