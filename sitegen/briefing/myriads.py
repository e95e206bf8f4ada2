"""Numbers of Korean, Chinese and Japanese: digits with 万, 억 and the like, and numbers in their own characters.

They count by ten thousands: 만 and 万 are 10⁴, 억 and 亿 10⁸, 조 and 兆 10¹² (CLDR, `decimalFormats` of ko, zh and ja).
`1만 2천`, `3억5000만`, `12億3,400万`, `13万亿` and `一万二千` are one number each.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from math import prod

_SMALL = {
    "십": 10,
    "백": 100,
    "천": 1000,
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1000,
    "仟": 1000,
}
_BIG = {
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
    "경": 10**16,
    "万": 10**4,
    "萬": 10**4,
    "億": 10**8,
    "亿": 10**8,
    "兆": 10**12,
    "京": 10**16,
}
SIZES = _SMALL | _BIG
"""Characters that multiply, with the number that they multiply by."""

_HAN_ONES = {
    char: value
    for value, chars in enumerate(("〇零", "一壱壹", "二弐贰两兩", "三参", *"四五六七八九"))
    for char in chars
}
_HANGUL_ONES = {char: value for value, char in enumerate("일이삼사오육칠팔구", 1)}
_ONES = _HAN_ONES | _HANGUL_ONES
_NATIVE_TENS = {
    "열": 10,
    "스무": 20,
    "스물": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_NATIVE_ONES = {
    "한": 1,
    "하나": 1,
    "두": 2,
    "둘": 2,
    "세": 3,
    "셋": 3,
    "네": 4,
    "넷": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}

# Not what multiplies: 千克 is a kilogram, 兆瓦 a megawatt, 百分点 a percentage point, 경기 a match.
_TEN_POINTS = r"(?<![二三四五六七八九])十分(?![钟鐘間间之])"  # very
_UNITS = rf"千(?:克|米|瓦|卡|赫|伏|帕|字|公)|兆(?:瓦|赫|帕|字|比|伏)|百分|{_TEN_POINTS}|경[기찰주제고]|만기"
_SIZE = rf"(?!{_UNITS})[{''.join(SIZES)}]"
_NUMBER = r"\d+(?:[.,٬]\d+)*|[０-９]+(?:[，．][０-９]+)*"
_HAN_RUN = rf"(?:(?!{_UNITS})[{''.join(_HAN_ONES)}十拾百佰千仟万萬億亿兆])+"
_COUNTERS_HAN = (
    "个個名人位艘只隻件条條台臺辆輛枚张張座家起次岁歲天日月年小時时分秒元円圆度箱本匹回倍成割点點顿吨噸社校町村票份"
)
_COUNTERS_HANGUL = (
    r"(?:여 ?)?(?:명|인|원|달러|엔|유로|위안|톤|개|대|년|곳|척|건|마리|살|차례|번|표|권|발|가구|배|주|달|시간|쌍|편)"
)
_BEHIND_WORDS = rf"(?= ?{_COUNTERS_HANGUL})"
_ANY_ONE = "|".join(sorted(_NATIVE_ONES, key=len, reverse=True))
_NATIVE = rf"(?:(?:{'|'.join(_NATIVE_TENS)})(?:{_ANY_ONE})?|{_ANY_ONE})"
PATTERN = (
    rf"(?P<myriads>(?:{_NUMBER})(?: ?{_SIZE}(?: ?(?:{_NUMBER})(?= ?{_SIZE})| ?\d[\d,]*(?![\d.]))?)+)"
    rf"|(?P<han>{_HAN_RUN})"
    rf"|(?P<hangul>(?<![가-힣])(?:[{''.join(_HANGUL_ONES)}십백천만억조]{{2,}}|[십백천만]){_BEHIND_WORDS}"
    rf"|(?<![가-힣]){_NATIVE}{_BEHIND_WORDS})"
)
"""Pattern of what is one number; its groups are `myriads`, `han` and `hangul`."""

CHARACTERS = frozenset("".join((*SIZES, *_ONES)))
"""All characters that such numbers may have beside digits."""

_ITEM = re.compile(rf"{_NUMBER}|[{''.join(SIZES)}{''.join(_ONES)}]")
_DIGITS = re.compile(_NUMBER)
_COUNTED = re.compile(rf" ?[多余餘来來]?[{_COUNTERS_HAN}]")
_VAGUE_BEFORE = re.compile(r"[数數几幾上多第半]\Z|[가-힣]*수\Z")
_NO_NUMBERS = frozenset({"万一", "千万", "十分", "百万"})
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_GROUP = re.compile("[,٬]")
_CLAUSE = re.compile(r"(?:제|법 ?)\Z")
_IN_MONEY = re.compile(r"\s?(?:원|달러|엔|위안|유로|여|元|円|日元|美元|韩元|韓元|가량|이상|규모|대)|\s?\d")


def values(text: str, match: re.Match[str]) -> frozenset[Fraction]:
    """Return what a number that `PATTERN` found may be; nothing if it is none.

    `제13조` and `법 13조` are articles of laws; 13조 with no money behind it may be either.

    Arguments:
        text: Where it was found.
        match: Of a pattern in which `PATTERN` is.
    """
    said = match[0]
    if said in _NATIVE_ONES or said[0] in {word[0] for word in _NATIVE_TENS}:
        return _native(said)
    before, behind = text[max(0, match.start() - 3) : match.start()], match.end()
    if text.startswith("分之", behind):
        return frozenset()  # 三分之一 is a third
    is_counted = _COUNTED.match(text, behind) is not None
    is_number = said[0].isdecimal() or _is_number(said, is_counted=is_counted, is_hangul=bool(match["hangul"]))
    if not is_number or (_VAGUE_BEFORE.search(before) and not said[0].isdecimal()):
        return frozenset()
    if said[-1] == "조" and not _IN_MONEY.match(text, behind):
        digits = said[:-1].strip()
        plain = frozenset({Fraction(_plain(digits))}) if _DIGITS.fullmatch(digits) else frozenset()
        return plain if _CLAUSE.search(before) else plain | _sums(said)
    return _sums(said)


def _is_number(said: str, *, is_counted: bool, is_hangul: bool) -> bool:
    """Whether characters that are numbers mean one: a single one, or sizes alone, only where something is counted."""
    if is_hangul or is_counted:
        return True
    return len(said) > 1 and said not in _NO_NUMBERS and any(char in _ONES for char in said)


def size_of(said: str) -> int:
    """Return what multiplies digits, if they are a number and sizes alone: 10,000 of `3만`; else 1."""
    digits = said.rstrip("".join(SIZES))
    if not digits or any(char in SIZES or char in _ONES for char in digits):
        return 1
    return prod(SIZES[char] for char in said[len(digits) :])


def _native(said: str) -> frozenset[Fraction]:
    ten = next((word for word in _NATIVE_TENS if said.startswith(word)), "")
    rest = said[len(ten) :]
    return frozenset({Fraction(_NATIVE_TENS.get(ten, 0) + _NATIVE_ONES.get(rest, 0))})


def plain_digits(digits: str) -> str:
    """Return digits and marks of full width as those of Latin scripts."""
    return digits.translate(_NARROW)


def _plain(digits: str) -> str:
    return _GROUP.sub("", plain_digits(digits))


def _sums(said: str) -> frozenset[Fraction]:
    """Add up a number of digits, ones and sizes; nothing where ones follow one another, as in 两三百."""
    items = _ITEM.findall(said)
    if all(item in _ONES for item in items):
        is_positional = len(items) > 2 or len(items) == 1
        return frozenset({Fraction("".join(str(_ONES[item]) for item in items))}) if is_positional else frozenset()
    if any(a in _ONES and b in _ONES and _ONES[a] for a, b in pairwise(items)):
        return frozenset()
    total = section = Fraction(0)
    current: Fraction | None = None
    last = 0
    for item in items:
        if item in _SMALL:
            section += (1 if current is None else current) * _SMALL[item]
            current = None
        elif item in _BIG:
            size = _BIG[item]
            section += current or (1 if not section and not total else 0)
            total = total + section * size if total and last > size else (total + section) * size
            section, current, last = Fraction(0), None, size
        else:
            current = Fraction(_ONES[item]) if item in _ONES else Fraction(_plain(item))
    rest = current or Fraction(0)
    if rest and rest >= SIZES.get(items[-2] if len(items) > 1 else "", rest + 1):
        return frozenset()
    found = {total + section + rest}
    if items[-1] in _ONES and rest and items[-2] in SIZES and SIZES[items[-2]] > 100:
        found.add(total + section + rest * SIZES[items[-2]] / 10)  # 三万二 is 32,000 in speech
    return frozenset(found)
