"""Selectors of style sheets: lists of them, what they need, and how much they weigh."""

from __future__ import annotations

import re

LITERAL = re.compile(r"\"(?:\\[\s\S]|[^\"\\\n])*\"?|'(?:\\[\s\S]|[^'\\\n])*'?|url\([^)\"']*\)?", re.IGNORECASE)
"""A string or an address, in which marks are no marks of the sheet."""

_BRACKETED = re.compile(r"[(\[\"'\\]")
_DIVIDING = re.compile(r"[(\[)\],]")
_SIMPLE = re.compile(r"[.#](?:[\w\-\u0080-\U0010ffff]+|\\(?:[0-9a-fA-F]{1,6}\s?|.))+")
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_INNERMOST = re.compile(r"\([^()]*\)")
PSEUDO_CLASS = re.compile(r":[\w-]+")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_TYPE_NAME = re.compile(r"(?:^|[\s>+~])[a-zA-Z][\w-]*")


def masked(text: str) -> str:
    """Return a text of the same length in which strings and addresses are blanked."""
    return LITERAL.sub(lambda literal: "_" * len(literal[0]), text)


def split(selectors: str) -> list[str]:
    """Return the selectors of a list, which commas set apart that are in no bracket or string."""
    if "," not in selectors or not _BRACKETED.search(selectors):
        return [selector.strip() for selector in selectors.split(",") if selector.strip()]
    found, depth, start = [], 0, 0
    for mark in _DIVIDING.finditer(masked(selectors)):
        if mark[0] in "([":
            depth += 1
        elif mark[0] in ")]":
            depth -= 1
        elif depth == 0:
            found.append(selectors[start : mark.start()].strip())
            start = mark.end()
    return [selector for selector in (*found, selectors[start:].strip()) if selector]


def outside(selector: str) -> str:
    """Return a selector without what is in round brackets."""
    for _ in range(selector.count("(")):
        shorter = _INNERMOST.sub("", selector)
        if shorter == selector:
            break
        selector = shorter
    return selector


def names_of(selector: str) -> set[str]:
    """Return the classes and ids that an element needs, or one around it, so that a selector matches."""
    names = set(_SIMPLE.findall(_bare(selector)))
    if "\\" in selector:
        return {name[0] + _ESCAPED.sub(_unescaped, name[1:]) for name in names}
    return names


def _bare(selector: str) -> str:
    selector = outside(selector) if "(" in selector else selector
    return _ATTRIBUTE.sub("", selector) if "[" in selector else selector


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
    bare = outside(selector)
    attributes = len(_ATTRIBUTE.findall(bare))
    bare = _ATTRIBUTE.sub("", bare)
    names = [name[0] for name in _SIMPLE.findall(bare)]
    bare = _SIMPLE.sub("", bare)
    parts = bare.count("::")
    classes = len(PSEUDO_CLASS.findall(bare.replace("::", " "))) - len(_functions(selector))
    types = len(_TYPE_NAME.findall(PSEUDO_CLASS.sub("", bare.replace("::", ":"))))
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
