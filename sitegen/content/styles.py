"""Which style each element of a page has: its style sheets, matched and put in order.

Only sheets in the page itself are known. Source of the order: CSS Cascading and Inheritance Level 5, 6.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborNode, SelectolaxError

from sitegen.content.css import Rule, declarations, media_holds, rules_of, split
from sitegen.content.html import Element

_SELECTORS_AT_MOST = 2000
_LARGEST = 4_000_000
"""Up to how many selectors are matched, and up to how many characters of style sheets are read."""

TOO_LARGE = "its style sheets are too large"
_SIMPLE = re.compile(r"([.#])((?:\\[0-9a-fA-F]{1,6}\s?|\\.|[\w-]|[^\x00-\x7f])+)")
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_INNERMOST = re.compile(r"\([^()]*\)")
_NOW = (
    r":(?:active|autofill|focus|focus-visible|focus-within|fullscreen|hover|modal|open|picture-in-picture|playing"
    r"|popover-open|target|target-within|user-invalid|user-valid|visited)\b(?![(-])"
)
_NOT_NOW = re.compile(rf":not\((?:\s*{_NOW}\s*,?)+\)")
_IS_NOW = re.compile(_NOW)
_LINK = re.compile(r":(?:any-)?link\b")
_PSEUDO = re.compile(r"::?(before|after)\s*\Z")
_OTHER_PART = re.compile(r"::|:first-letter|:first-line")
_PSEUDO_CLASS = re.compile(r":[\w-]+")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_OTHER_NAMESPACE = re.compile(r"\|(?!=)")
_TYPE_NAME = re.compile(r"(?:^|[\s>+~])[a-zA-Z][\w-]*")
_HOST = re.compile(r":host(?:\(([^()]*)\))?\Z")
_SLOTTED = re.compile(r"::slotted\(([^()]*)\)\Z")
_INLINE = 1 << 31

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
        doubt: Why nothing is known of the whole, or an empty string.
    """

    of: dict[Element, Style]
    before: dict[Element, Style]
    after: dict[Element, Style]
    doubt: str


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
        self._order = 0
        self._characters = 0
        self._matched = 0

    def take(self, scope: Element, elements: list[Element]) -> None:
        """Match the sheets of a page or of a shadow tree, and read the `style` attributes of its elements."""
        sheets = [element for element in elements if element.tag == "style"]
        rules = [rule for sheet in sheets for rule in self._rules_of(sheet)]
        if rules:
            by_node = {element.node.mem_id: element for element in elements}
            names = {f".{name}" for element in elements for name in element.attributes.get("class", "").split()}
            names |= {f"#{element.attributes['id']}" for element in elements if element.attributes.get("id")}
            for rule in rules:
                self._order += 1
                self._match(rule, scope, by_node, names)
        for element in elements:
            if style := element.attributes.get("style"):
                for important, said in enumerate(declarations(style)):
                    self._said[""][element].append(((important, _INLINE, (0, 0, 0), 0), True, said))

    def styles(self) -> Styles:
        of, before, after = (
            {element: _cascaded(said) for element, said in self._said[part].items()} for part in ("", "before", "after")
        )
        is_whole = self._characters <= _LARGEST and self._matched <= _SELECTORS_AT_MOST
        return Styles(of, before, after, "" if is_whole else TOO_LARGE)

    def _rules_of(self, sheet: Element) -> list[Rule]:
        holds = media_holds(sheet.attributes.get("media", ""))
        text = "".join(child for child in sheet.children if isinstance(child, str))
        self._characters += len(text)
        if holds is False or self._characters > _LARGEST:
            return []
        return [rule if holds else rule._replace(is_sure=False) for rule in rules_of(text)]

    def _match(self, rule: Rule, scope: Element, by_node: Mapping[int, Element], names: set[str]) -> None:
        host = scope.parent
        if host and (own := _HOST.match(rule.selector)):
            if not own[1] or any(node.mem_id == host.node.mem_id for node in _found(host, own[1])):
                self._add("", host, rule, (0, 1, 0), rule.is_sure)
            return
        if host and (slotted := _SLOTTED.search(rule.selector)):
            of = {child.node.mem_id: child for child in host.children if isinstance(child, Element)}
            self._match(rule._replace(selector=slotted[1]), host, of, {*names, *_names_of(slotted[1])})
            return
        pseudo = _PSEUDO.search(rule.selector)
        part = pseudo[1] if pseudo else ""
        selector = rule.selector[: pseudo.start()] if pseudo else rule.selector
        if (part and "content" not in {*rule.said, *rule.important}) or not names.issuperset(_names_of(selector)):
            return
        selector = _LINK.sub("[href]", _NOT_NOW.sub("", selector)).strip() or "*"
        if _IS_NOW.search(_outside(selector)) or _OTHER_PART.search(selector):
            return
        self._matched += 1
        if self._matched <= _SELECTORS_AT_MOST:
            is_sure, nodes = _matches(scope, selector)
            weight = specificity(rule.selector)
            for node in nodes:
                if element := by_node.get(node.mem_id):
                    self._add(part, element, rule, weight, rule.is_sure and is_sure)

    def _add(self, part: str, element: Element, rule: Rule, weight: tuple[int, int, int], is_sure: bool) -> None:
        said = self._said[part][element]
        if rule.said:
            said.append(((0, rule.layer, weight, self._order), is_sure, rule.said))
        if rule.important:
            said.append(((1, -rule.layer, weight, self._order), is_sure, rule.important))


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


def _matches(scope: Element, selector: str) -> tuple[bool, list[LexborNode]]:
    """Return what a selector matches; where it cannot be read, what it matches at most, as far as that is known."""
    if not _OTHER_NAMESPACE.search(selector):
        try:
            return True, scope.node.css(selector)
        except SelectolaxError:
            pass
    return False, _found(scope, _PSEUDO_CLASS.sub("", _outside(selector)).strip())


def _found(scope: Element, selector: str) -> list[LexborNode]:
    try:
        return scope.node.css(selector) if selector else []
    except SelectolaxError:
        return []


def _outside(selector: str) -> str:
    """Return a selector without what is in round brackets."""
    for _ in range(selector.count("(")):
        shorter = _INNERMOST.sub("", selector)
        if shorter == selector:
            break
        selector = shorter
    return selector


def _names_of(selector: str) -> set[str]:
    """Return the classes and ids that an element needs, or one around it, so that a selector matches."""
    return {mark + _ESCAPED.sub(_unescaped, name) for mark, name in _SIMPLE.findall(_bare(selector))}


def _bare(selector: str) -> str:
    return _ATTRIBUTE.sub("", _outside(selector) if "(" in selector else selector)


def _unescaped(escape: re.Match[str]) -> str:
    code = int(escape[1], 16) if escape[1] else 0
    return escape[2] or (chr(code) if 0 < code < 0x110000 else "\ufffd")


def specificity(selector: str) -> tuple[int, int, int]:
    """Return how much a selector weighs: ids, classes and the like, names of elements (Selectors Level 4, 17)."""
    total = [0, 0, 0]
    for name, argument in _functions(selector):
        if name in {"is", "not", "has"}:
            weights = max((specificity(inner) for inner in split(argument)), default=(0, 0, 0))
            total = [own + more for own, more in zip(total, weights, strict=True)]
        elif name != "where":
            total[1] += 1
    bare = _outside(selector)
    attributes = len(_ATTRIBUTE.findall(bare))
    bare = _ATTRIBUTE.sub("", bare)
    names = [mark for mark, _ in _SIMPLE.findall(bare)]
    bare = _SIMPLE.sub("", bare)
    parts = bare.count("::")
    classes = len(_PSEUDO_CLASS.findall(bare.replace("::", " "))) - len(_functions(selector))
    types = len(_TYPE_NAME.findall(_PSEUDO_CLASS.sub("", bare.replace("::", ":"))))
    return (
        total[0] + names.count("#"),
        total[1] + names.count(".") + attributes + max(classes, 0),
        total[2] + types + parts,
    )


def _functions(selector: str) -> list[tuple[str, str]]:
    """Return the outermost pseudo-classes that have arguments, with these."""
    found, depth, start, name = [], 0, 0, ""
    for at, mark in enumerate(selector):
        if mark == "(":
            if depth == 0:
                before = re.search(r":([\w-]+)\Z", selector[:at])
                name, start = before[1].lower() if before else "", at + 1
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
            if depth == 0 and name:
                found.append((name, selector[start:at]))
    return found
