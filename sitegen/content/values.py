"""Values that a browser takes for a property: a declaration with any other is as if it were not there.

Source: CSS Display 3, CSS Positioned Layout 3, CSS Overflow 3, CSS Color 4, CSS Sizing 3, as Chromium 156 has them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_LONGEST = 1000
"""Characters of a value that is read."""

_EVERYWHERE = r"inherit|initial|unset|revert|revert-layer"
_FUNCTION = r"(?:-webkit-)?[a-z-]+\(.*\)"
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_LENGTH = rf"[+-]?0+(?:\.0*)?|{_NUMBER}(?:%|[a-z]+)|auto|none|(?:min|max|fit)-content|-webkit-fill-available|stretch"
_OVERFLOW = "visible|hidden|clip|scroll|auto|overlay"


def _values(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern}|{_FUNCTION}|{_EVERYWHERE})\Z")


_OF: Mapping[str, re.Pattern[str]] = {
    "display": _values(
        r"none|contents|block|inline|flow-root|flex|grid|table|list-item|ruby|ruby-text|math"
        r"|inline-(?:block|flex|grid|table)|table-(?:caption|cell|(?:row|column|header|footer)(?:-group)?)"
        r"|-webkit-(?:inline-)?(?:box|flex)|(?:block|inline) (?:flow|flow-root|flex|grid|table|ruby)"
    ),
    "float": _values("left|right|none|inline-start|inline-end"),
    "font-size": _values(rf"{_LENGTH}|(?:x{{1,3}}-)?(?:small|large)|medium|smaller|larger|math"),
    "opacity": _values(rf"{_NUMBER}%?"),
    "overflow": _values(rf"(?:{_OVERFLOW})(?: (?:{_OVERFLOW}))?"),
    "position": _values("static|relative|absolute|fixed|(?:-webkit-)?sticky"),
    "text-transform": _values("(?:(?:none|capitalize|uppercase|lowercase|full-width|full-size-kana)(?: |$))+"),
    "visibility": _values("visible|hidden|collapse"),
    **dict.fromkeys(("overflow-x", "overflow-y"), _values(_OVERFLOW)),
    **dict.fromkeys(
        ("bottom", "height", "left", "margin-left", "margin-top", "max-height", "max-width", "right", "text-indent"),
        _values(_LENGTH),
    ),
    **dict.fromkeys(("top", "width"), _values(_LENGTH)),
}


def is_value(name: str, value: str) -> bool:
    """Whether a browser takes a value, in lower case, for a property; of some properties any is taken to be one."""
    values = _OF.get(name)
    return len(value) <= _LONGEST and bool(value) and (values is None or values.match(value) is not None)
