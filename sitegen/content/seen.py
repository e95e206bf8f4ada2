"""What a style says of whether words are seen at a screen, and in which letters.

What only a script would show, or another size of the window, is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sitegen.content.css import HEIGHT, WIDTH
from sitegen.content.html import Element
from sitegen.content.styles import Said, Style, Styles

_FAR = 999
_LINE, _CHARACTERS, _TALLEST = 18, 160, 100_000
"""Height of a line and characters in it, in a window of that width; and up to which height an element is looked at."""

_ALL = 100
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|em|rem|ex|ch|pt|pc|in|cm|mm|vw|vh|%)?")
_UNITS = {
    "px": 1.0,
    **dict.fromkeys(("em", "pc", "rem"), 16.0),
    **dict.fromkeys(("ch", "ex"), 8.0),
    "pt": 4 / 3,
    "in": 96.0,
    "cm": 37.8,
    "mm": 3.78,
    "vw": WIDTH / 100,
    "vh": HEIGHT / 100,
}
_SCALED_TO_NOTHING = re.compile(
    r"scale(?:3d|x|y)?\(\s*(?:[^)]*,\s*)?[+-]?0*\.?0+\s*[,)]|matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*,"
)
_MOVED = re.compile(r"translate(?:3d|x|y)?\(([^)]*)\)")
_RECT = re.compile(r"rect\(([^)]*)\)")
_INSET = re.compile(r"inset\(([^)]*)\)")
_TO_NOTHING = re.compile(r"(?:circle|ellipse)\(\s*0(?:px|%)?(?:\s|\))")
_TRANSPARENT = re.compile(r"opacity\(\s*0*\.?0*%?\s*\)")
_NO_COLOUR = re.compile(
    r"transparent|(?:rgb|hsl)a?\((?:(?:[^(),/]*,){3}|[^()/]*/)\s*0*\.?0+%?\s*\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00"
)
_MASKED_ALL = re.compile(
    r"(?:[a-z-]+-gradient\((?:[^(),]*(?:deg|turn|to [a-z ]+|at [^,]+)\s*,)?"
    rf"(?:\s*(?:{_NO_COLOUR.pattern})[^(),]*,?)+\)[^,]*,?\s*)+"
)
"""Masks that are clear wherever they are."""

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)")
_NAMED = {"black": "#000", "white": "#fff"}
_FAINT, _TINY = 0.05, 1.0
"""Up to which opacity, and below which size in CSS pixels, nobody sees letters."""

_NOT_KNOWN = ("attr(", "env(", "var(")
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_MAY_MOVE = frozenset({"opacity", "visibility", "transform", "clip-path", "filter", "max-height", "left", "top"})
"""Properties that an animation of the page may change back."""

_CUTS = frozenset({"clip", "hidden"})
_NEVER_SEEN = frozenset(
    {
        *("a11y-hidden", "accessibly-hidden", "assistive-text", "element-invisible", "govuk-visually-hidden"),
        *("hidden-visually", "is-visually-hidden", "offscreen", "screen-reader-only", "screen-reader-text"),
        *("screenreader-only", "screenreader-text", "show-for-sr", "sr-only", "sr-text", "u-visually-hidden"),
        *("usa-sr-only", "visually-hidden", "visually-hidden-focusable", "visuallyhidden"),
    }
)
"""Classes that hide words from all but screen readers in every library of styles that has them.

Source: Bootstrap, Tailwind, Foundation, WordPress, Drupal, HTML5 Boilerplate, GOV.UK, USWDS.
"""
_MAY_HIDE = frozenset(
    {
        *("d-none", "display-none", "hidden", "hide", "invisible", "is-hidden", "is-invisible", "js-hidden"),
        *("no-display", "opacity-0", "print-only", "u-hidden", "uk-hidden", "visible-print"),
    }
)
"""Classes that hide what has them in some libraries of styles, at some widths, or until a script takes them away."""

_KNOWN = _NEVER_SEEN | _MAY_HIDE | {"sf-hidden"}
_SEEN_AGAIN = re.compile(r"(?:^|\s)(?:\S*:)?not-sr-only(?:\s|$)")
_RECASED = frozenset({"capitalize", "full-width", "lowercase", "uppercase"})


def hidden_by(said: Mapping[str, str], is_box: bool) -> tuple[str, str]:
    """Return what of a style hides an element with all that is in it, as property and value; empty where nothing does.

    Arguments:
        said: The style, by property.
        is_box: Whether the element is a box of its own, which has a height, even where its style does not make it one.
    """
    for name, hides in _HIDING.items():
        if name in said and hides(said[name]) and (name != "clip" or said.get("position") in _OUT_OF_FLOW):
            return name, said[name]
    return _off_screen(said) or (_flat(said, is_box) or ("", ""))


def doubt_of(style: Style, is_box: bool) -> tuple[bool, str]:
    """Return whether an element is hidden with all that is in it, and why that is not sure, or an empty string."""
    sure = hidden_by(style.sure, is_box)
    if style.maybe is not style.sure and style.maybe != style.sure:
        maybe = hidden_by(style.maybe, is_box)
        if bool(sure[0]) != bool(maybe[0]):
            return False, _said(maybe if maybe[0] else sure)
        if _visibility_of(style.sure) != _visibility_of(style.maybe):
            return False, _said(("visibility", style.maybe["visibility"]))
        if has_size(style.sure, True) != has_size(style.maybe, True):
            return False, _said(("font-size", style.maybe["font-size"]))
    hidden = sure[0] or ("visibility" if _visibility_of(style.sure) == "hidden" else "")
    if hidden in _MAY_MOVE and style.sure.get("animation-name", "none") not in {"", "none"}:
        return False, f"{_said((hidden, style.sure[hidden]))} with an animation"
    doubt = ("", "") if sure[0] else _may_hide(style.sure)
    return bool(sure[0]), _said(doubt) if doubt[0] else ""


def room_in(said: Mapping[str, str]) -> tuple[int, str]:
    """Return how many characters an element shows at most, and what cuts off the rest; 0 where nothing does.

    It is as wide as the window then, and its letters are as large as usual.
    """
    if said.get("overflow-y") not in _CUTS:
        return 0, ""
    for name in ("-webkit-line-clamp", "line-clamp", "height", "max-height"):
        value = said.get(name, "")
        lines = int(value) if value.isdecimal() and "clamp" in name else 0
        if value.endswith("px") and "clamp" not in name:
            lines = 1 + int(min(_pixels(value) or 0.0, _TALLEST) / _LINE)
        if lines > 0:
            return lines * _CHARACTERS, _said((name, value))
    return 0, ""


def by_class(element: Element, styles: Styles) -> tuple[bool, str]:
    """Return the same of an element whose classes mean that it is hidden, and whose rules are not in the page."""
    names = element.attributes["class"].split()
    if _KNOWN.isdisjoint(names):
        return False, ""
    if "sf-hidden" in names:
        return True, ""
    names = [name for name in names if f".{name}" not in styles.named]
    never = next((name for name in names if name in _NEVER_SEEN), "")
    if never and not _SEEN_AGAIN.search(element.attributes["class"]):
        return True, ""
    may = never or next((name for name in names if name in _MAY_HIDE), "")
    return False, f"class={may}" if may else ""


def hiding_class(element: Element) -> str:
    """Return the class of an element that hides it in libraries of styles, or an empty string."""
    return next((name for name in element.attributes.get("class", "").split() if name in _KNOWN), "")


def is_visible(said: Said, above: bool) -> bool:
    """Whether the words of an element are seen, by what its style says and what is said around it."""
    return {"": above, "hidden": False}.get(_visibility_of(said), True)


def has_size(said: Said, above: bool) -> bool:
    """Whether the letters of an element have a size, by what its style says and what is said around it."""
    size = said.get("font-size", "")
    if not size or size in {"inherit", "unset"}:
        return above
    number = _NUMBER.fullmatch(size)
    if number and number[2] in {"em", "%", "ex", "ch"} and float(number[1]) > 0:
        return above
    pixels = _pixels(size)
    return not (number and float(number[1]) == 0) and (pixels is None or pixels >= _TINY)


def in_other_letters(style: Style, above: bool) -> bool:
    """Whether an element's words are shown in other letters, such as capitals, than the page has them."""
    said = style.sure.get("text-transform", "inherit").split()
    return above if said == ["inherit"] else not _RECASED.isdisjoint(said)


def spaces_kept(style: Style, above: str) -> str:
    """Return which white space is kept in an element: all, that at the ends of `lines`, or none."""
    said = style.sure.get("white-space", "")
    if said.startswith("pre-line"):
        return "lines"
    return "all" if said.startswith(("pre", "break-spaces")) else "" if said in {"normal", "nowrap"} else above


def _said(declaration: tuple[str, str]) -> str:
    return ": ".join(declaration)


def _visibility_of(said: Mapping[str, str]) -> str:
    value = said.get("visibility", "")
    return "hidden" if value in {"hidden", "collapse"} else "" if value in {"inherit", "unset"} else value


def _pixels(value: str) -> float | None:
    """Return a length in CSS pixels; None where it is none, or a share of another."""
    number = _NUMBER.fullmatch(value)
    if number is None or number[2] == "%" or (number[2] is None and float(number[1]) != 0):
        return None
    return float(number[1]) * _UNITS.get(number[2] or "px", 1.0)


def _is_faint(value: str) -> bool:
    number = _NUMBER.fullmatch(value)
    if number is None or number[2] not in {None, "%"}:
        return False
    return float(number[1]) <= (_FAINT * _ALL if number[2] else _FAINT)


def _clips_all(value: str) -> bool:
    rect = _RECT.fullmatch(value)
    sides = [_pixels(side) for side in re.split(r"[\s,]+", rect[1].strip())] if rect else []
    if len(sides) != 4:
        return False
    top, right, bottom, left = sides
    return (top is not None and bottom is not None and bottom - top <= 1) or (
        left is not None and right is not None and right - left <= 1
    )


def _path_clips_all(value: str) -> bool:
    if _TO_NOTHING.match(value):
        return True
    inset = _INSET.match(value)
    if inset is None:
        return False
    sides = inset[1].partition("round")[0].split() or ["0"]
    shares = [float(side[:-1]) if re.fullmatch(r"\d+(?:\.\d+)?%", side) else 0.0 for side in sides]
    top, right = shares[0], shares[min(1, len(shares) - 1)]
    bottom = shares[2] if len(shares) > 2 else top
    left = shares[3] if len(shares) > 3 else right
    return top + bottom >= 100 or left + right >= 100


def _moves_away(value: str) -> bool:
    if _SCALED_TO_NOTHING.search(value):
        return True
    moved = _MOVED.search(value)
    lengths = [_pixels(length.strip()) for length in moved[1].split(",")] if moved else []
    return any(length is not None and abs(length) >= _FAR for length in lengths)


_HIDING: Mapping[str, Callable[[str], bool]] = {
    "display": {"none", "table-column", "table-column-group"}.__contains__,
    "content-visibility": {"hidden"}.__contains__,
    "opacity": _is_faint,
    "filter": lambda value: _TRANSPARENT.search(value) is not None,
    "clip": _clips_all,
    "clip-path": _path_clips_all,
    "transform": _moves_away,
    "zoom": lambda value: _is_faint(value) and float(value.rstrip("%")) > 0,  # Chromium 156 takes 0 for 1.
    **dict.fromkeys(
        ("mask", "mask-image", "-webkit-mask", "-webkit-mask-image"),
        lambda value: _MASKED_ALL.fullmatch(value) is not None,
    ),
}
"""Properties that alone hide an element with all that is in it, at some values."""


def _off_screen(said: Mapping[str, str]) -> tuple[str, str] | None:
    moved = ("left", "right", "top", "bottom") if said.get("position") in {*_OUT_OF_FLOW, "relative"} else ()
    for name in (*moved, "margin-left", "margin-top", "text-indent"):
        length = _pixels(said.get(name, ""))
        if length is not None and (length <= -_FAR or (name in {"left", "right"} and length >= 2 * WIDTH)):
            return name, said[name]
    indent = _NUMBER.fullmatch(said.get("text-indent", ""))
    if indent and indent[2] == "%" and abs(float(indent[1])) >= 100 and said.get("overflow-x") in _CUTS:
        return "text-indent", said["text-indent"]
    return None


def _may_hide(said: Mapping[str, str]) -> tuple[str, str]:
    """Return what of a style may hide an element: values that are not known, and what moves it by all its width."""
    for name in ("display", "visibility", "opacity"):
        if any(function in said.get(name, "") for function in _NOT_KNOWN):
            return name, said[name]
    if said.get("position") in _OUT_OF_FLOW:
        for side in ("left", "right", "top", "bottom"):
            if _share(said.get(side, "")) <= -_ALL:
                return side, said[side]
        moved = _MOVED.search(said.get("transform", ""))
        if moved and any(abs(_share(value.strip())) >= _ALL for value in moved[1].split(",")):
            return "transform", said["transform"]
    behind = _colour(said.get("background-color", said.get("background", "")))
    if behind and behind == _colour(said.get("color", "")):
        return "color", f"{said['color']} on the same"
    is_cut_out = "text" in (said.get("background-clip"), said.get("-webkit-background-clip"))
    colour = "-webkit-text-fill-color" if "-webkit-text-fill-color" in said else "color"
    is_clear = _NO_COLOUR.fullmatch(said.get(colour, "")) is not None
    return (colour, said[colour]) if is_clear and not is_cut_out else ("", "")


def is_white(said: Mapping[str, str]) -> bool:
    """Whether letters are white, as the page is where nothing says otherwise."""
    return _colour(said.get("color", "")) == "ffffff"


def _colour(value: str) -> str:
    """Return a colour as six hexadecimal digits, or an empty string where it is none of the simplest."""
    value = _NAMED.get(value, value)
    if parts := _RGB.fullmatch(value):
        return "".join(f"{min(int(part), 255):02x}" for part in parts.groups())
    if not _HEX.fullmatch(value):
        return ""
    return "".join(digit * 2 for digit in value[1:]) if len(value) == 4 else value[1:]


def _share(value: str) -> float:
    """Return a share of the whole in per cent; 0 where a value is none."""
    number = _NUMBER.fullmatch(value)
    return float(number[1]) if number and number[2] == "%" else 0.0


def _flat(said: Mapping[str, str], is_box: bool) -> tuple[str, str] | None:
    """Return what makes an element so flat or narrow that nothing of it is seen."""
    display = said.get("display", "")
    is_inline = display in {"inline", "contents"} or not (display or is_box)
    if is_inline and said.get("position") not in _OUT_OF_FLOW and said.get("float", "none") == "none":
        return None
    for names, overflow in ((("height", "max-height"), "overflow-y"), (("width", "max-width"), "overflow-x")):
        for name in names:
            length = _pixels(said.get(name, "")) if said.get(overflow) in _CUTS else None
            if length is not None and length <= 1:
                return name, said[name]
            if said.get(overflow) in _CUTS and said.get(name) == "0%" and name in {"max-width", "width"}:
                return name, said[name]
    return None
