"""Names in English that mean the same: spellings of one, surnames with full names, capitals with their states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitegen.briefing import surnames
from sitegen.briefing.titles import DAYS, SUFFIXES
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Mention, Somebody
from sitegen.suggest.countries import BY_ADJECTIVE, BY_CAPITAL, BY_NAME
from sitegen.suggest.given_names import EVERY
from sitegen.suggest.listed import listed
from sitegen.suggest.prose import POINT, Prose

SHORT_FOR = {"UN": "United Nations", "EU": "European Union", "AU": "African Union", "WHO": "World Health Organization"}
MONTH_NAMES = listed(
    "January February March April May June July August September October November December Jan Feb Mar "
    "Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
DAY = (
    frozenset(day.capitalize() for day in DAYS)
    | MONTH_NAMES
    | frozenset({"GMT", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})
)
EAST = surnames.KOREAN | surnames.CHINESE | surnames.VIETNAMESE | surnames.OF_TWO
_GOVERNS = re.compile(
    r"'s? (?:support|plans?|stance|position|policy|decision|involvement|demand|offer|threats?|claims?"
    r"|denial|government|role|intention|response|help|aid|war|move|refusal)"
    r"| (?:has|had|have|may|might|will|would|could|should|must|is|was|did|does|wants?|wanted|plans?"
    r"|planned|claims?|claimed|says|said|denies|denied|insists|insisted|warned|warns|accused|accuses"
    r"|provide[ds]?|agreed|agrees|test-fired|fired|launched|sent|sends|refused|refuses|hopes?|fears?|sees"
    r"|saw|intends?|sought|seeks|supports?|assisted|assists|backed|backs|pledged|promised|offered"
    r"|responded|called|calls)\b"
)
_ACTED_ON = re.compile(
    r"(?:\b(?:support for|provide|provided|assisted|aid to|urged|accused|pressed|told|asked|help|against"
    r"|by|with|between) )\Z"
)


_CAPITAL = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, BY_CAPITAL), key=len, reverse=True))})(?![\w-])")


class Found(NamedTuple):
    """A name, what sort of actor it may be, and why."""

    start: int
    end: int
    text: str
    kind: str
    rule: str
    sure: bool = True
    sex: str = ""
    office: frozenset[str] = frozenset()
    is_credit: bool = False


class Grouping:
    """The same names together, surnames with the full names that made them known, capitals with their states.

    Arguments:
        prose: The text.
        found: Its names, in order.
    """

    def __init__(self, prose: Prose, found: Sequence[Found]) -> None:
        self._prose = prose
        self._found = found
        self._people: dict[str, Somebody] = {}
        self._others: dict[str, Somebody] = {}
        self._mentions: list[Mention] = []
        self._taken: set[int] = set()

    def mentions(self) -> list[Mention]:
        """Return every mention of everybody."""
        for each in self._found:
            if each.kind == "person" and " " in each.text:
                self._add_person(each)
        for each in self._found:
            if each.kind == "person" and " " not in each.text and not self._has_bearer(each.text):
                self._add_titled(each)
            elif each.kind == "state":
                self._add(each, BY_NAME[_plain(each.text)].names[0])
            elif each.kind == "organisation" and not self._has_bearer(each.text):
                self._add(each, self._expanded(each))
        self._add_capitals()
        self._add_short()
        return self._mentions

    def _add_person(self, each: Found) -> None:
        surname, given = parts_of(each.text)
        key = _key(each.text)
        somebody = self._people.get(key) or next(
            (
                person
                for person in self._people.values()
                if person.surname == surname and _is_same_given(parts_of(person.name)[1], given)
            ),
            None,
        )
        if somebody is None:
            somebody = Somebody(each.text, "person", each.rule, each.sure, each.sex, surname)
            self._people[key] = somebody
        somebody.sex = somebody.sex or each.sex
        somebody.sure = somebody.sure or each.sure
        if len(each.text) > len(somebody.name) and not each.text.isupper() and somebody.name.count(" ") < 1:
            somebody.name = each.text
        self._note(each, somebody)

    def _add_titled(self, each: Found) -> None:
        """Add somebody of whom the text gives one name alone."""
        key = _key(each.text)
        somebody = self._people.setdefault(
            key, Somebody(each.text, "person", each.rule, each.sure, each.sex, each.text)
        )
        self._note(each, somebody)

    def _add(self, each: Found, name: str) -> None:
        somebody = self._others.get(name)
        if somebody is None:
            kind = "state" if each.kind == "state" or name in BY_NAME else "organisation"
            shown = name if kind == "state" else _plain(each.text)
            somebody = self._others[name] = Somebody(shown, kind, each.rule, each.sure)  # type: ignore[arg-type]
        elif len(each.text) > len(somebody.name) and somebody.kind == "organisation":
            somebody.name = _plain(each.text)
        self._note(each, somebody)

    def _expanded(self, each: Found) -> str:
        """Return what letters in capitals are short for, where the text says it."""
        text = each.text.replace(POINT, ".")
        letters = text.replace(".", "")
        misspelt = [
            name
            for name in BY_NAME
            if len(name) == len(letters) > 3 and name.isupper() and sorted(name) == sorted(letters)
        ]
        if misspelt and letters not in BY_NAME:
            return BY_NAME[misspelt[0]].names[0]
        first, space, rest = text.partition(" ")
        if long := SHORT_FOR.get(first.replace(".", "")):
            return f"{long}{space}{rest}"
        if letters.isupper() and " " not in letters:
            for other in self._found:
                behind = self._prose.pointed[other.end : other.end + 4 + len(text)]
                if (
                    other.kind == "organisation"
                    and other.text != each.text
                    and re.match(rf"[\"']? ?\({re.escape(each.text)}\)", behind)
                ):
                    return _plain(other.text)
                if (
                    other.kind == "organisation"
                    and " " in other.text
                    and _initials(other.text) == letters
                    and len(letters) > 2
                ):
                    return _plain(other.text)
        return _plain(each.text)

    def _add_capitals(self) -> None:
        """Add capitals that do what governments do as spellings of their states."""
        for match in _CAPITAL.finditer(self._prose.pointed):
            if match.start() in self._taken or not _acts_as_government(self._prose.pointed, *match.span()):
                continue
            name = BY_CAPITAL[match[0]].names[0]
            somebody = self._others.setdefault(
                name, Somebody(name, "state", "a capital that stands for a government", sure=False)
            )
            self._note(Found(*match.span(), match[0], "state", ""), somebody, full=False)

    def _add_short(self) -> None:
        """Add surnames, and given names, that are used alone, in the order of the text."""
        short = {person.surname for person in self._people.values()}
        short |= {parts_of(person.name)[1].split(" ")[0] for person in self._people.values()}
        titled = {each.start: each for each in self._found if each.kind == "person" and " " not in each.text}
        last: dict[str, tuple[Somebody, int]] = {}
        spelt = "|".join(
            sorted(map(re.escape, short - {""} - BY_NAME.keys() - BY_ADJECTIVE.keys()), key=len, reverse=True)
        )
        for match in re.finditer(rf"(?<![\w-])(?:{spelt})(?!\w|-[A-Za-z])", self._prose.pointed) if spelt else ():
            if match.start() in self._taken or self._is_of_longer(match) or len(match[0]) < 2:
                continue
            each = titled.get(match.start())
            referent, is_sure = self._referent(match[0], match.start(), last.get(match[0]), each)
            if referent:
                referent.sex = referent.sex or (each.sex if each else "")
                last[match[0]] = referent, match.start()
                made = each or Found(*match.span(), match[0], "person", "")
                self._note(made, referent, full=False, sure=is_sure)

    def _referent(
        self, word: str, offset: int, last: tuple[Somebody, int] | None, titled: Found | None
    ) -> tuple[Somebody | None, bool]:
        """Return whom a surname means at a place: whom it meant before, unless the text turned to another."""
        bearers = self._bearers(word, offset)
        if titled and titled.office:
            fitting = [
                each for each in bearers if any(titled.office & office & words.OFFICES for office in each.offices)
            ]
            if len(fitting) == 1:
                return fitting[0], True
        known = [each for each in bearers if min(_full_places(each), default=0) <= offset]
        if len(known) == 1 or len(bearers) < 2:
            return next(iter(known or bearers), None), True
        if last is None:
            return bearers[0], False
        newer = [
            each
            for each in bearers
            if each is not last[0] and any(last[1] < at <= offset and self._is_subject(at) for at in _full_places(each))
        ]
        rivals = [
            each for each in known if each is not last[0] and any(self._is_subject(at) for at in _full_places(each))
        ]
        return (newer[0], False) if newer else (last[0], not rivals)

    def _is_subject(self, offset: int) -> bool:
        """Whether a name is before the verb of its sentence."""
        sentence = self._prose.sentence_at(offset)
        return words.FINITE.search(self._prose.told, sentence.start, offset) is None

    def _has_bearer(self, word: str) -> bool:
        return " " not in word and bool(self._bearers(word, 0))

    def _is_of_longer(self, match: re.Match[str]) -> bool:
        text = self._prose.pointed
        behind = re.match(r" ([A-Z][a-z]+)", text[match.end() : match.end() + 20])
        return behind is not None and behind[1] not in DAY and not re.search(r"[.!?]\Z", match[0])

    def _bearers(self, word: str, offset: int) -> list[Somebody]:
        """Return who may be meant by a surname or a given name alone, who was named last first."""
        bearers = [p for p in self._people.values() if p.surname == word] or [
            p for p in self._people.values() if parts_of(p.name)[1].split(" ")[0] == word
        ]

        def distance(person: Somebody) -> tuple[bool, int]:
            before = [at for at in _full_places(person) if at <= offset]
            return (not before, -max(before)) if before else (True, _full_places(person)[0])

        return sorted(bearers, key=distance)

    def _note(self, each: Found, somebody: Somebody, *, full: bool = True, sure: bool = True) -> None:
        text = self._prose.text[each.start : each.end]
        somebody.places.setdefault(text, []).append(each.start)
        if each.office:
            somebody.offices.append(each.office)
        self._mentions.append(Mention(each.start, each.end, somebody, full, sure))
        self._taken.update(range(each.start, each.end))


def _full_places(person: Somebody) -> list[int]:
    return sorted(at for text, places in person.places.items() if " " in text or text == person.name for at in places)


def _plain(text: str) -> str:
    return text.replace(POINT, ".").replace("’", "'")


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.replace(POINT, "")).lower()


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Z][\w]*", name))


def parts_of(name: str) -> tuple[str, str]:
    """Return the surname and the given names of a name."""
    parts = [part for part in name.replace(POINT, "").split() if part.rstrip(".").lower() not in SUFFIXES]
    if len(parts) < 2:
        return (parts[0] if parts else name), ""
    is_eastern = (parts[0] in EAST and parts[0] not in EVERY) or (
        parts[0] in EAST and ("-" in parts[1] or len(parts) == 3)
    )
    if is_eastern and (len(parts) == 3 or "-" in parts[1] or parts[1] not in EVERY) and parts[-1] not in EAST:
        return parts[0], " ".join(parts[1:])
    return parts[-1], " ".join(parts[:-1])


def _is_same_given(a: str, b: str) -> bool:
    if not a or not b:
        return True
    first, second = _key(a), _key(b)
    return (
        first == second
        or first.startswith(second)
        or second.startswith(first)
        or (
            _key(a.split()[0]) == _key(b.split()[0])
            and len(_key(a.split()[0])) > 1
            and (" " in a or " " in b)
            and "-" not in a + b
            and not a.split()[0][0].islower()
            and a.split()[0] in EVERY
        )
    )


def _acts_as_government(text: str, start: int, end: int) -> bool:
    """Whether the name of a capital is used for a government: it does something, or something is done to it."""
    before = text[max(0, start - 40) : start]
    if re.search(
        r"\b(?:in|at|near|outside|from|to|of|around|into|leaving|visit|visited|for|via|across|toward|towards)\s\Z",
        before,
    ):
        return re.search(r"(?:aid to|support for|pressure on|sanctions on|weapons to|arms to)\s\Z", before) is not None
    return _GOVERNS.match(text, end) is not None or _ACTED_ON.search(before) is not None
