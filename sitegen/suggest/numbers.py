"""Numbers that a text gives, with what they count, what is said of them, and who asserts them.

The numbers are those that the checks of readings read (`sitegen.briefing.number_grammar`), so that a proposal that is
taken over passes them. What counts nothing is no proposal: parts of dates, ages, pages, names such as `2+2`, the
pronoun `one`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from sitegen.briefing import hedge_tables
from sitegen.briefing.hedges import hedge_at
from sitegen.briefing.number import Number
from sitegen.briefing.number_grammar import Found, Reader
from sitegen.briefing.numerals import numerals_of
from sitegen.content.paragraphs import Stretch
from sitegen.content.records import Range
from sitegen.suggest import english_words as words
from sitegen.suggest.listed import listed
from sitegen.suggest.proposals import Qualifier
from sitegen.suggest.prose import POINT, Prose

_CURRENCIES = {
    "$": "dollars",
    "£": "pounds",
    "€": "euros",
    "₩": "won",
    "¥": "yen",
    "₹": "rupees",
    "₽": "roubles",
    "₺": "lira",
    "₴": "hryvnias",
}
_MONEY_BEFORE = re.compile(r"(?:(?<![A-Za-z])(?:US|A|C|HK|NZ|S|R))?([$£€₩¥₹₽₺₴]) ?\Z")
_MONEY_BEHIND = re.compile(r" ?([$£€₩¥₹₽₺₴])")
_PER_CENT = re.compile(
    r" ?(?:%p?|per ?cent(?:age points?)?\b|pct\b|percentage points?\b|퍼센트(?:포인트)?|프로(?![가-힣]))"
)
_MEASURE = re.compile(
    r"-?(km|kg|km²|m²|cm|mm|km/h|mph|MW|GW|kW|TWh|GWh|MWh|kWh|ha|m(?!\w)|g(?!\w)|l(?!\w)|t(?!\w)|°C|°F|dB"
    r"|Hz|GHz|MHz|TB|GB|MB|Gbps|Mbps|tpa|bpd)(?![\w])"
)
_DEGREES = re.compile(r" degrees(?: (?:Celsius|Fahrenheit|C|F)\b)?|°")
_WORD = re.compile(r"[A-Za-zÀ-ÿ․][\w․'-]*")
_HYPHENED = re.compile(r"-(?:(?:square|cubic)-)?([a-z]+)(?:-[a-z]+)?(?= |[,.;:)\"]|\Z)")
_MANY = listed(
    "won yen yuan renminbi baht rand zloty lira kroner krona kronor krone forint euro "
    "people men women children troops personnel staff police cattle sheep fish aircraft ships feet teeth "
    "mice geese oxen crew media data criteria phenomena series species"
)
_SINGULAR = listed("percent km kg million")
_NO_NOUN = listed(
    "of in on at to for from by with and or but who which that the a an is are was were be been has have "
    "had will would can could may might must should as than then when while since until"
    " if so not also more less other others another each both all any such so-called it he she they we "
    "you i his her its their our my your this these those there here per plus minus"
    " after before during later ago earlier between among into over under up down out off away about "
    "against without within through near because although though times nor yet even only just still "
    "already again"
)
_PLURAL = re.compile(r"(?:[a-z]{2,}(?:[^su]s|ies|sses|uses)|[a-z]+(?:men|women|people|children|folk))\Z")
_AGE = re.compile(r"(?:[A-Z][\w'’.-]+,|\b(?:aged|age|then|now)) \Z")
_AGE_BEHIND = re.compile(r"(?:,|\.| who\b|\)|-year-old| years? old| years? of age)")
_NO_NUMBER_BEFORE = re.compile(
    r"(?:[A-Za-z][-+#/]|\bNo\.? ?|\b(?:Article|Section|Chapter|Page|Room|Flight|Route|Highway|Level|Phase"
    r"|Figure|Table|Volume|Part|Type|Mark|Boeing|Airbus|Gate|Pier|Berth|Platform|Unit|Day|Week|Round|Game"
    r"|Lot|Line|Grade|Category|Resolution|Channel|Studio|Zone|Area|Ward|District|Bus|Psalm|Verse|Stage"
    r"|Group|Class|Tier|Module|Version|Episode|Season|Exhibit|Count|Hwasong|Apollo|number) |제 ?)\Z"
)
_PAGE = re.compile(r"\d+ of \d+ \|")
_TIME = re.compile(r"\d{1,2}:\d\d|\d{1,2}(?::\d\d)? ?[ap]\.?m\b")
_SHARE_BEFORE_JOINT = re.compile(r"\A ?(?:%p?|per ?cent)(?=[ ~–-])")
_KOREAN_COUNTER = re.compile(
    r"\s?((?:[여]\s?)?(?:분기|명|원|달러|유로|엔|위안|개국|개사|개소|개월|개|건|곳"
    r"|대|척|마리|그루|가구|세대|호|권|장|편|톤|t|㎏|kg|km|㎞|m|미터"
    r"|킬로미터|킬로그램|그램|리터|ha|헥타르|㎡|제곱미터|평|배|퍼센트|퍼센트포인트|%p?|%포인트"
    r"|포인트|점|위|년|주년|개년|주|일|시간|분|초|차례|번째|번|회|차|살|세|인"
    r"|분|종|가지|층|발|기|문|자루|석|표|쪽|페이지|줄|곡|벌|켤레|병|잔|그릇|판|단계|등급|필"
    r"|두|송이|포기|쌍|팀|집|나라|도시|마을|사람|학교|회사|기업|지역|도|국|사|량"
    r"|조각|킬로|MW|GW|㎿|메가와트|기가와트))(?![a-zA-Z])"
)
_KOREAN_NO_UNIT = frozenset({"분기", "세", "살", "호", "위", "차", "번째", "번", "도"})
_NATIVE_ONE = re.compile(r"한|하나|첫|일")
_KOREAN_TIME = re.compile(r"\d+시(?! ?간)|\d+분(?! ?의)(?=[\s,.쯤께에])")
_NATIVES = {
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    **{
        f"{tens}{ones}": ten + one
        for tens, ten in (("열", 10), ("스물", 20), ("서른", 30), ("마흔", 40), ("쉰", 50))
        for one, ones in enumerate(("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"), 1)
    },
}
_NATIVE = re.compile(
    rf"(?<![가-힣])({'|'.join(sorted(_NATIVES, key=len, reverse=True))}) (?=나라|집|사람|도시|마을|회사"
    rf"|학교|기업|지역|가지|배|달|시간|가족|아이|딸|아들|기관|단체|정상|장관|후보|팀)"
)
_HEDGE_WORDS = sorted(
    (
        *hedge_tables.ENGLISH,
        "up to",
        "as many as",
        *(word for word in hedge_tables.OF_SCRIPTS if "가" <= word[0] <= "힣"),
    ),
    key=len,
    reverse=True,
)
_HEDGE = re.compile(
    rf"(?<![\w가-힣])(?:{'|'.join(re.escape(word) for word in _HEDGE_WORDS)})\s?(?:(?:a|an|the) )?[$£€₩¥]?\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED_BY_THOUSANDS = listed(
    "people metres meters homes houses tonnes tons euros dollars pounds kilometres km miles feet jobs "
    "soldiers troops passengers employees workers votes"
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_SCALE_ORDINALS = frozenset({"first", "second", "half", "third", "quarter"})


_HEDGED_FROM = 20
_GREAT = 1_000_000
"""From here on a number in words, such as `538 million`, counts what the text has named."""

_AGES = re.compile(
    r"\b(?:people|anyone|those|everyone|children|adults|men|women|boys|girls|patients|voters|drivers)"
    r" (?:aged )?(?:under|over|above|below|aged|from) \Z"
)
"""`people under 25`: an age, and no number of people."""

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_BEFALLEN = re.compile(r" (dead|killed|injured|wounded|hurt|missing|aboard|arrested|detained)\b(?! \w+s\b)")
_WHAT = r"(?:number|toll|figure|total|count|tally|estimate|turnout)"
_ABOUT = r"(?: (?:about|around|some|roughly|nearly|almost|over|at least|up to|no more than|more than|less than))?"
_PUT_AT = re.compile(
    rf"\b(?:put|puts|putting|estimated?s?|sets?|gave|gives?)(?: \w+){{0,3}} {_WHAT}(?: (?:of|for)(?: [\w'-]+){{1,5}})?"
    rf" ?(?:at|as){_ABOUT} \Z"
    rf"|\b{_WHAT}(?: of [\w' -]{{2,40}})?"
    rf" (?:is|was|stands at|stood at|rose to|fell to|climbed to|reached|at){_ABOUT} \Z"
)
"""`put the number of dead at 640`, `the toll rose to 31`: a number of what the words before it count."""

_OWNED = re.compile(r"(?:\b(?:the|his|her|its|their|our|my)|'s?) \Z")
_BEHIND_ORDINAL = re.compile(rf" ([A-Za-zÀ-ÿ][\w&'{POINT}-]*)")
_JOINING = frozenset({"of", "for", "and"})


class Counted(NamedTuple):
    """A number that counts something.

    Attributes:
        start: Where it begins, with what hedges it.
        end: Where it ends, with what it counts.
        value: It.
        qualifier: How it is hedged.
        unit: What it counts.
        rule: What sort of number it is.
        sure: Whether its language leaves no doubt of the value.
    """

    start: int
    end: int
    value: float | Range
    qualifier: Qualifier | None
    unit: str | None
    rule: str
    sure: bool


class _Read(NamedTuple):
    start: int
    end: int
    value: float
    found: Found


def numbers_in(
    prose: Prose, language: str, taken: Sequence[Stretch], is_name: Callable[[int], bool]
) -> Iterator[Counted]:
    """Give the numbers of a text that count something.

    Arguments:
        prose: The text.
        language: A BCP 47 tag.
        taken: Where dates are, whose numbers count nothing.
        is_name: Whether an offset is in a name.
    """
    is_korean = language.lower().startswith("ko")
    for start, end in prose.paragraphs:
        read = list(_read(prose, start, end, language, taken, is_name))
        at = 0
        while at < len(read):
            both = _as_range(prose, read[at : at + 2], language) or _as_months(prose, read[at : at + 2])
            counted = both or (_korean(prose, read[at], language) if is_korean else _english(prose, read[at], language))
            at += 2 if both else 1
            if counted:
                yield counted


def _read(
    prose: Prose, start: int, end: int, language: str, taken: Sequence[Stretch], is_name: Callable[[int], bool]
) -> Iterator[_Read]:
    text = prose.plain[start:end]
    if _PAGE.match(text):
        start += text.index("|")
        text = prose.plain[start:end]
    reader = Reader(text, numerals_of(language), is_english=language.lower().partition("-")[0] == "en")
    numbers = list(reader.numbers())
    if language.lower().startswith("ko"):
        known = {found.start for found in numbers}
        native = (match for match in _NATIVE.finditer(text) if match.start() not in known)
        numbers += [Found(Number.of(_NATIVES[match[1]]), match.start(), match.end(1)) for match in native]
        numbers.sort(key=lambda found: found.start)
    for found in numbers:
        first, last = start + found.start, start + found.end
        if any(a < last and first < b for a, b in taken) or is_name(first):
            continue
        values = sorted(float(reading.value) for reading in found.number.readings)
        value = values[-1] if found.number.is_doubtful and found.number.scale > 1 else values[0]
        if value < 0 and prose.plain[first - 1 : first] in {"-", "–"} and prose.plain[first - 2 : first - 1].isalnum():
            continue
        if len(values) > 1 and values[0] < 0:
            value = values[-1]
        yield _Read(first, last, value, found)


def _qualifier(prose: Prose, start: int, end: int, language: str, *, is_round: bool) -> tuple[Qualifier | None, int]:
    """Return the qualifier of a number, and where the words for it begin."""
    hedge = hedge_at(prose.plain, start, end, language)
    order: tuple[Qualifier, ...] = ("about", "at least", "up to")
    qualifier = next((word for word in order if word in hedge), None)
    if is_round and qualifier is None:
        qualifier = "about"
    words_before = _HEDGE.search(prose.plain, max(0, start - 40), start) if hedge else None
    return qualifier, words_before.start() if words_before else start


def _as_range(prose: Prose, pair: Sequence[_Read], language: str) -> Counted | None:
    """Return two numbers as the ends of a range: `between 4 and 6 million euros`, `5 or 10 cents`."""
    if len(pair) < 2:
        return None
    first, last = pair
    joint = _SHARE_BEFORE_JOINT.sub("", prose.plain[first.end : last.start])
    before = prose.plain[max(0, first.start - 9) : first.start].lower()
    is_between = joint in {" and ", " and €", " and $", " and £"} and before.rstrip("$£€ ").endswith("between")
    if not (is_between or joint in {" to ", " or ", "-", "–", "~", "∼"}):
        return None
    if first.found.number.is_ordinal or last.found.number.is_ordinal or first.value >= last.value:
        return None
    # `rose 4% to 2.1 billion euros` goes from no number to another.
    between = prose.plain[first.end : last.start]
    if between != joint and not _PER_CENT.match(prose.plain, last.end):
        return None
    money = _MONEY_BEFORE.search(prose.plain, max(0, first.start - 4), first.start)
    unit, end = _unit(prose, last.end)
    if money:
        unit = unit if unit and unit.startswith("per") else _CURRENCIES[money[1]]
        end = last.end
    if unit is None and (korean := _KOREAN_COUNTER.match(prose.plain, last.end)):
        unit, end = korean[1].strip(), korean.end()
    if unit is None and not is_between:
        return None
    if unit is None:
        # What is between two numbers is counted before: `of the vessels, between 18 and 22 were in the strait`.
        start = prose.plain.lower().rindex("between", 0, first.start)
        return Counted(start, last.end, Range(min=first.value, max=last.value), None, None, "a range", False)
    start = money.start() if money else first.start
    qualifier = None
    if joint == " or ":
        qualifier, before_all = _qualifier(prose, first.start, first.end, language, is_round=False)
        start = min(start, before_all)
    return Counted(start, end, Range(min=first.value, max=last.value), qualifier, unit, "a range", joint != " or ")


def _as_months(prose: Prose, pair: Sequence[_Read]) -> Counted | None:
    """Return years and months as months: `3 years and 7 months`."""
    if len(pair) < 2:
        return None
    between = prose.plain[pair[0].end : pair[1].start]
    months = re.match(r" months?\b|\s?개월", prose.plain[pair[1].end : pair[1].end + 8])
    if not re.fullmatch(r" years? and |년 ?", between) or months is None:
        return None
    return Counted(
        pair[0].start,
        pair[1].end + months.end(),
        pair[0].value * 12 + pair[1].value,
        None,
        "개월" if "개월" in months[0] else "months",
        "years and months, in months",
        False,
    )


def _english(prose: Prose, read: _Read, language: str) -> Counted | None:
    plain = prose.plain
    start, end, value = read.start, read.end, read.value
    word = plain[start:end]
    before, behind = plain[max(0, start - 24) : start], plain[end : end + 60]
    if _is_no_number(word, before, behind):
        return None
    money = _MONEY_BEFORE.search(plain, max(0, start - 5), start)
    is_ordinal = read.found.number.is_ordinal or _ORDINAL.match(behind) is not None
    if money:
        unit: str | None = _CURRENCIES[money[1]]
        qualifier, first = _qualifier(prose, start, end, language, is_round=read.found.number.is_round)
        first = min(first, money.start())
        return Counted(first, end, value, qualifier, unit, "a sum of money", not read.found.number.is_doubtful)
    if is_ordinal:
        return _ordinal(prose, read)
    unit, last = _unit(prose, end)
    if unit is None:
        return _without_unit(prose, read, language)
    if word.lower() == "both" and (
        not _is_plural(unit.split()[-1]) or unit in {"sides", "ways", "ends", "cases", "hands", "times", "worlds"}
    ):
        return None
    if _YEAR.fullmatch(word) and unit not in _COUNTED_BY_THOUSANDS:
        return None
    if value == 1 and word.lower() in {"one", "a", "an"}:
        return None
    qualifier, first = _qualifier(prose, start, end, language, is_round=read.found.number.is_round)
    return Counted(
        first, last, value, qualifier, unit, "a number with what it counts", not read.found.number.is_doubtful
    )


def _without_unit(prose: Prose, read: _Read, language: str) -> Counted | None:
    """Return a number that is hedged and so counts something that the text has named: `a crowd of about 300`."""
    if _AGES.search(prose.plain, max(0, read.start - 30), read.start):
        return None
    qualifier, first = _qualifier(prose, read.start, read.end, language, is_round=False)
    if _PUT_AT.search(prose.plain, max(0, read.start - 120), first) and not _YEAR.fullmatch(
        prose.plain[read.start : read.end]
    ):
        return Counted(first, read.end, read.value, qualifier, None, "at which somebody puts a number", False)
    if hit := _BEFALLEN.match(prose.plain, read.end):
        return Counted(first, hit.end(), read.value, qualifier, hit[1], "a number of those to whom it happened", False)
    is_great = _THOUSANDS.fullmatch(prose.plain, read.start, read.end) or (
        read.value >= _GREAT and read.found.number.scale > 1
    )
    if qualifier is None and is_great:
        return Counted(first, read.end, read.value, qualifier, None, "a great number", False)
    if qualifier is None or read.value < _HEDGED_FROM or first == read.start:
        return None
    return Counted(first, read.end, read.value, qualifier, None, "a number that is hedged", False)


def _is_no_number(word: str, before: str, behind: str) -> bool:
    small = word.lower()
    if re.search(r"\b(?:one|two|three|four|nine|\d+)(?:-| )in(?:-| )\Z", before.lower()):
        return True  # `one in five projects`
    if small in {"no", "none", "nil", "zero", "nothing"} or (
        small in {"one", "once"} and re.match(r" (?:of|another|day|by)\b|[,.;]|-", behind)
    ):
        return True
    if (
        _NO_NUMBER_BEFORE.search(before)
        or re.match(r"\+\d|[/:]\d|-plus-|(?:-[A-Z])", behind)
        or re.search(r"(?:\d[+/:]|-plus-|[A-Za-z]\Z)\Z", before)
    ):
        return True
    if word.isdigit() and _TIME.match(word + behind):
        return True
    if (
        _AGE.search(before)
        and word.isdigit()
        and len(word) <= 3
        and _AGE_BEHIND.match(behind)
        and re.match(r"[,.)]| who", behind)
    ):
        return True
    if re.match(r"-year-old| years? old\b| years? of age", behind):
        return True
    if re.search(r"\n\s*\Z|\A\Z", before) and re.match(r"[.)] ", behind):
        return True
    if small in {
        "half",
        "third",
        "quarter",
        "a third",
        "a quarter",
        "a half",
        "one third",
        "two thirds",
        "half of",
        "one-third",
        "two-thirds",
        "three quarters",
    } and not re.match(r"-?(?:hour|day|year|century|mile|dozen)", behind):
        return True
    return "/" in word


def _ordinal(prose: Prose, read: _Read) -> Counted | None:
    """Return an ordinal with the name of what it counts; `the first time` counts nothing."""
    plain = prose.plain
    suffix = _ORDINAL.match(plain, read.end)
    end = suffix.end() if suffix else read.end
    word = plain[read.start : read.end].lower()
    is_word = word in _SCALE_ORDINALS and not suffix
    if read.value < 2 and re.match(r" time\b", plain[end : end + 6]):
        return None
    if is_word and not _OWNED.search(plain, max(0, read.start - 24), read.start):
        return None
    if re.match(
        r" (?:\d|two|three|four|five|six|few|year|day|night|week|month|half|quarter|step|thing|sign|glance"
        r"|ever|such time|lady|aid|responders?|class|degree|name|one|to"
        r"|or|century|centuries|floor|birthday|street|avenue|grade|hole|minute|seed|place|parties|party|person"
        r"|of|and|in|on|[-–])\b|[-–]",
        plain[end : end + 14],
        re.IGNORECASE,
    ):
        return None
    last = end
    for word_behind in _BEHIND_ORDINAL.finditer(prose.pointed[end : end + 90]):
        text = word_behind[1].rstrip("'")
        is_small = text[0].islower()
        if is_small and (text == "such" or (text in _JOINING and last > end)):
            continue
        if text in _NO_NOUN or (is_small and words.FINITE.fullmatch(text)) or end + word_behind.start() > last + 5:
            break
        last = end + word_behind.start(1) + len(text)
        if plain[last : last + 1] in {",", ".", ";", ":", "'", ")"} and plain[last + 1 : last + 2] in {
            "",
            " ",
            "s",
            "\n",
        }:
            break
    if last == end:
        return None
    unit = plain[end + 1 : last].removeprefix("such ")
    return Counted(read.start, last, read.value, None, unit, "an ordinal", False)


def _unit(prose: Prose, end: int) -> tuple[str | None, int]:
    """Return what a number counts, and where the words for it end."""
    plain = prose.plain
    if share := _PER_CENT.match(plain, end):
        points = "point" in share[0] or share[0].endswith("%p")
        return ("percentage points" if points else "per cent"), share.end()
    if money := _MONEY_BEHIND.match(plain, end):
        return _CURRENCIES[money[1]], money.end()
    if measure := _MEASURE.match(plain, end) or _MEASURE.match(plain, end + 1 if plain[end : end + 1] == " " else end):
        return measure[1], measure.end()
    if degrees := _DEGREES.match(plain, end):
        return "degrees", degrees.end()
    if hyphened := _HYPHENED.match(plain, end):
        unit = hyphened[1]
        if unit not in {
            "to",
            "and",
            "strong",
            "plus",
            "odd",
            "fold",
            "off",
            "up",
            "down",
            "time",
            "hand",
            "star",
            "way",
            "faced",
            "part",
            "thirds",
            "on",
            "in",
            "by",
            "a",
            "for",
            "of",
            "or",
        }:
            noun = re.match(r" [a-z]+", plain[hyphened.end() : hyphened.end() + 20])
            last = hyphened.end() + (noun.end() if noun and noun[0].strip() not in _NO_NOUN else 0)
            return (unit if unit.endswith("s") else f"{unit}s"), last
        return None, end
    return _counted_words(plain, end)


def _counted_words(plain: str, end: int) -> tuple[str | None, int]:
    others = re.match(r" (?:other|further|additional|more) (?=[a-z])", plain[end : end + 14])
    if others:
        unit, last = _counted_words(plain, end + others.end() - 1)
        return (unit, last) if unit else (None, end)
    at, taken = end, list[str]()
    for _ in range(5):
        word = re.match(r" ([A-Za-zÀ-ÿ][\w'.-]*)", plain[at : at + 40])
        if word is None:
            break
        text = word[1].rstrip(".'")
        small = text.lower()
        if small in _NO_NOUN or (taken and words.FINITE.fullmatch(small) and not _is_plural(small)):
            break
        taken.append(text)
        at += 1 + len(text)
        if plain[at : at + 1] == "'":
            break
        if _is_plural(text) and (text[0].islower() or text in {"Koreans", "Americans"}):
            break
        if plain[at : at + 1] not in {" "}:
            break
    if not taken:
        return None, end
    plural = next((number for number, word in enumerate(taken) if _is_plural(word) and word[0].islower()), None)
    if plural is None:
        if (
            len(taken) == 1
            and taken[0][0].islower()
            and taken[0] not in {"other", "such"}
            and not words.FINITE.fullmatch(taken[0])
        ):
            return None, end
        return None, end
    unit = " ".join(taken[: plural + 1])
    return unit, end + 1 + len(unit)


def _is_plural(word: str) -> bool:
    small = word.lower()
    return small in _MANY or _PLURAL.match(small) is not None or small in _SINGULAR


def _korean(prose: Prose, read: _Read, language: str) -> Counted | None:
    plain = prose.plain
    start, end, value = read.start, read.end, read.value
    word = plain[start:end]
    if (
        _NATIVE_ONE.fullmatch(word)
        or re.match(r"[+:/]\d", plain[end : end + 2])
        or re.search(r"[A-Za-z][-]?\Z|제\s?\Z|\d[+:/]\Z", plain[max(0, start - 3) : start])
    ):
        return None
    if _KOREAN_TIME.match(plain, start):
        return None
    if not word[0].isdigit() and plain[start - 1 : start] and "가" <= plain[start - 1] <= "힣":
        return None
    money = _MONEY_BEFORE.search(plain, max(0, start - 4), start)
    qualifier, first = _qualifier(prose, start, end, language, is_round=read.found.number.is_round)
    if money:
        return Counted(min(first, money.start()), end, value, qualifier, _CURRENCIES[money[1]], "a sum of money", True)
    counter = _KOREAN_COUNTER.match(plain, end)
    if (
        counter is None
        or re.match(r"분의 ?\d", plain[end : end + 4])
        or re.match(r"대강(?![가-힣])|대강 ", plain[end : end + 3])
    ):
        return None
    unit = counter[1].lstrip("여").strip()
    if (unit in _KOREAN_NO_UNIT and unit != "위") or (
        not word[0].isdigit() and len(word) == 1 and word in "이일사오육칠구십백천만억조삼팔영"
    ):
        return None
    if unit == "위":
        return None
    if (
        not word[0].isdigit()
        and unit
        in {
            "분",
            "일",
            "사",
            "인",
            "국",
            "기",
            "발",
            "대",
            "장",
            "문",
            "차",
            "주",
            "초",
            "두",
            "량",
            "도",
            "평",
            "필",
            "석",
            "표",
            "배",
            "판",
        }
        and plain[end : end + 1] != " "
    ):
        return None
    return Counted(
        first, counter.end(), value, qualifier, unit, "a number with what it counts", not read.found.number.is_doubtful
    )
