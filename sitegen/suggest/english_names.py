"""Names in English: runs of words with capitals, told apart by the words in them and around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.briefing import surnames
from sitegen.briefing.titles import DAYS, MONTHS, OPENERS, SUFFIXES
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Mention, Somebody
from sitegen.suggest.countries import BY_ADJECTIVE, BY_CAPITAL, BY_NAME
from sitegen.suggest.given_names import EVERY, sex_of
from sitegen.suggest.prose import POINT, Prose
from sitegen.suggest.stopwords import ENGLISH

_WITH_APOSTROPHE = "|".join(re.escape(name) for name in BY_NAME if "'" in name)
_TOKEN = re.compile(
    rf"{_WITH_APOSTROPHE}|(?:[A-Z]{POINT})+[A-Z]?|(?:[A-Z]|[À-ÖØ-Þ])[\w&]*(?:['-](?!s\b)[A-Za-zÀ-ÿ]\w*)*{POINT}?"
)
_JOINED_STATES = re.compile(
    rf"(?<![\w-])((?:{'|'.join(re.escape(name.replace('.', POINT)) for name in sorted((*BY_NAME, *BY_ADJECTIVE, *BY_CAPITAL), key=len, reverse=True))})(?:[a-z]+)?)-(?=[A-Z])"
)
_DATED = re.compile(
    r"(?<!\w)[A-Z]{3,}[A-Z ]*,? [^().—–]{0,30}\([A-Z][A-Za-z-]+\) ?[—–-]|\((?:[A-Z]{2,}|Reuters|Bloomberg)\) ?[—–-]"
)
_SHORT_FOR = {"UN": "United Nations", "EU": "European Union", "AU": "African Union", "WHO": "World Health Organization"}
_PARTICLE = re.compile(
    r" (?:de la|de los|van der|van den|von der|de|del|della|di|da|dos|du|van|von|der|bin|bint|ibn|al|el|le|la|ter|ten|y) (?=[A-ZÀ-Þ])"
)
_OF = re.compile(r" (?:of|for|of the|for the|on|and|&|of the) (?=[A-ZÀ-Þ])")
_BODY_AHEAD = re.compile(rf"(?:[A-Z][\w-]+ ){{1,3}}(?:{'|'.join(('Commission', 'Administration', 'Department', 'Ministry', 'Agency', 'Council', 'Authority', 'Committee', 'Board', 'Service', 'Bureau', 'Association'))})\b")
_POSSESSIVE = re.compile(r"'s?(?!\w)")
_TITLES = frozenset(
    f"Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Gen Lt Col Maj Capt Sgt Cpl Adm Sen Rep Gov Rev Hon Fr St Judge Justice"
    " Professor Captain Father Sister".split()
)
_SEX = {
    "Mr": "he",
    "Sir": "he",
    "Lord": "he",
    "Father": "he",
    "Mrs": "she",
    "Ms": "she",
    "Miss": "she",
    "Dame": "she",
    "Lady": "she",
    "Sister": "she",
}
_MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
_DAY = (
    frozenset(day.capitalize() for day in DAYS)
    | _MONTHS
    | frozenset({"GMT", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})
)
_EAST = surnames.KOREAN | surnames.CHINESE | surnames.VIETNAMESE | surnames.OF_TWO
_AGE_BEHIND = re.compile(r",? (?:aged )?\d{2}(?=[,.]| who\b)")
_PERSON_BEHIND = re.compile(
    r",? (?:who|whose)\b|, (?:an?|the|his|her|its|their|[a-z]+'s|chief|head|president|chair|director|founder|co-founder|professor|spokes\w+|mayor|leader|minister)\b"
    rf"|,? (?:{words.TIMES} )?(?:\w+ly |also |later |has |had )?(?:{words.SAY}|{words.JUDGE})\b"
)
_SAID_BEFORE = re.compile(rf"(?:{words.SAY}|according to|by|and|with)\s\Z")
_OFFICE_BEFORE = re.compile(r"([a-z][\w-]*(?:,)?) \Z")
_CREDIT_BEFORE = re.compile(
    r"(?:Photo(?:graph)?s?(?: \w+)? by|Image by|Credit:|Courtesy of|Reporting by|Editing by|By|Photo:|Picture:|Copyright[^.]{0,4}|\(c\)|©|ⓒ)\s*\Z"
)
_CREDIT = re.compile(r"(?:[/|] ?[A-Z]|\Z)")
_DATELINE = re.compile(r"\([A-Z][A-Za-z-]+\) ?[—–-]")
_IN_PLACE = re.compile(r"\b(?:in|at|near|outside|around|off|from|to|across|throughout|of|toward|towards)\s\Z")
_ADJECTIVES = frozenset(
    "Top Current Former Senior Leading Local Several Some Many Most Young Old More Chief Ex Angry Retired Renowned Veteran Fellow".split()
)
_SHORTENED = re.compile(r"(?:I|It|He|She|We|You|They|That|There|What|Who|Here|Let|Don|Can|Won|Isn|Didn|Doesn)'(?:s|m|ll|ve|re|d|t)?\Z")
_POINTS = frozenset("North South East West Northern Southern Eastern Western Central Greater Upper Lower Northeast Northwest Southeast Southwest".split())
_SMALL = frozenset({"of", "for", "on", "and", "the", "&"})
_WORD = re.compile(r"[A-Za-z][\w'-]*")


_OFFICES = words.OFFICES | frozenset("gov sen rep gen lt col maj capt sgt adm prof dr rev cmdr supt det ald cllr pres amb".split())


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    joint: str = ""
    """What is between it and the token before, in the same run."""


class _Found(NamedTuple):
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


class EnglishNames:
    """Finds the names of a text.

    Arguments:
        prose: The text.
    """

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        text = _JOINED_STATES.sub(r"\1–", prose.pointed)
        self._text = _DATED.sub(lambda match: " " * len(match[0]), text)
        self._lower = Counter(word for word in _WORD.findall(prose.plain) if word.islower())
        self._inside = Counter(
            match[0] for match in _TOKEN.finditer(self._text) if not self._begins_sentence(match.start())
        )
        self._headings = [span for number, span in enumerate(prose.paragraphs) if self._is_title_case(number)]

    def mentions(self) -> list[Mention]:
        """Return every place where somebody is named, full names first making short ones known."""
        found = sorted({each.start: each for each in self._all()}.values())
        return _Grouping(self._prose, [each for each in found if not each.is_credit]).mentions()

    def _all(self) -> Iterator[_Found]:
        for run in self._runs():
            yield from self._named(run)

    def _is_title_case(self, number: int) -> bool:
        start, end = self._prose.paragraphs[number]
        if not self._prose.is_heading(number):
            return False
        long = [word for word in _WORD.findall(self._text[start:end]) if len(word) > 3]
        return len(long) >= 3 and sum(word[0].isupper() for word in long) * 4 >= len(long) * 3

    def _begins_sentence(self, offset: int) -> bool:
        before = self._text[max(0, offset - 4) : offset]
        return (
            not before.strip(" \"'([—–-•*")
            or re.search(r"(?:[.!?:…][\"')\]]*\s+|\n\s*)[\"'(\[]*\Z", before) is not None
            or (before.endswith('"'))
        )

    def _runs(self) -> Iterator[list[_Token]]:
        run: list[_Token] = []
        for match in _TOKEN.finditer(self._text):
            text = match[0]
            end = match.end()
            joint = self._text[run[-1].end : match.start()] if run else ""
            if run and not self._joins(run, joint, match.start()):
                yield run
                run, joint = [], ""
            run.append(_Token(text, match.start(), end, joint))
        if run:
            yield run

    def _joins(self, run: Sequence[_Token], joint: str, start: int) -> bool:
        if joint == " ":
            return True
        if joint == "'s " or "\n" in joint:
            return False
        if _PARTICLE.fullmatch(f"{joint}", 0) or _PARTICLE.match(joint + "A"):
            return run[-1].text not in BY_NAME
        if _OF.match(joint + "A"):
            has_head = any(token.text in words.BODY_HEADS for token in run)
            is_office = any(token.text.lower() in words.OFFICES for token in run) and joint.strip() in {
                "of",
                "for",
                "of the",
            }
            if self._text[start : start + 12].split(" ")[0].rstrip(".,'s") in _DAY:
                return False
            if joint.strip() == "and" and _BODY_AHEAD.match(self._text, start) and run[0].text not in EVERY and len(run) < 4 and run[-1].text not in words.REGIONS:
                return True
            if joint.strip() in {"and", "&"}:
                return joint == " & " or (
                    has_head and any(token.joint.strip() in {"of", "for", "of the"} for token in run)
                )
            return has_head or is_office
        return False

    def _named(self, run: list[_Token]) -> Iterator[_Found]:
        run = self._without_opener(run)
        if not run:
            return
        yield from self._pieces(run)

    def _without_opener(self, run: list[_Token]) -> list[_Token]:
        while run and self._begins_sentence(run[0].start) and self._is_opener(run):
            run = run[1:]
        while run and (run[0].text in {"The", "A", "An", "I", "It"} or _SHORTENED.match(run[0].text)):
            run = run[1:]
        while run and (run[-1].text in {"The", "A", "I"} or (run[-1].text.rstrip(POINT) in _DAY and run[-1].text not in MONTHS)):
            run = run[:-1]
        return run

    def _is_opener(self, run: Sequence[_Token]) -> bool:
        word = run[0].text
        if word.lower() in OPENERS and word not in BY_NAME and not (word.isupper() and len(word) > 1):
            return True
        if word in _ADJECTIVES or (
            word.lower() in self._lower and word not in EVERY and word.lower() not in words.OFFICES | words.FUNCTION
        ):
            return True
        is_ending = re.search(r"(?:ing|ly|ed)\Z", word) is not None and len(word) > 4 and word not in EVERY
        return is_ending and (word.lower() in self._lower or not self._inside[word])

    def _pieces(self, run: list[_Token]) -> Iterator[_Found]:
        """Cut a run into an office, countries before it, and the name itself."""
        text = self._joined(run)
        if text in TWO or text in BY_NAME:
            yield self._as(
                run,
                "organisation" if text in TWO else "state",
                "the name of a body" if text in TWO else "the name of a state",
            )
            return
        state = self._state_at(run)
        if state:
            size, kind = state
            if kind == "name" and len(run) > size and self._is_body(run):
                yield self._as(run, "organisation", "a name that ends in the word for a body")
                return
            if kind == "name":
                yield self._as(run[:size], "state", "the name of a state")
            if kind == "adjective" and len(run) > size and self._is_body(run):
                yield self._as(run, "organisation", "a name that ends in the word for a body")
                return
            rest = run[size:]
            if rest and rest[0].joint.strip() in _SMALL - {""}:
                return
            if rest:
                yield from self._pieces([rest[0]._replace(joint=""), *rest[1:]])
            return
        two = self._joined(run[:2])
        if two in TWO and len(run) > 3 and run[2].joint == " " and self._is_person(run[2:]):
            yield self._as(run[:2], "organisation", "the name of a body")
            yield self._as(run[2:], "person", "a given name and a surname")
            return
        if run[0].text.rstrip(POINT) in _TITLES and len(run) > 1:
            title = run[0].text.rstrip(POINT)
            yield from self._person_and_body(run[1:], f"a name behind `{title}`", sex=_SEX.get(title, ""))
            return
        office = self._office_end(run)
        if office is not None:
            yield from self._behind_office(run, *office)
            return
        yield from self._bare(run)

    def _office_end(self, run: Sequence[_Token]) -> tuple[int, int] | None:
        """Return where an office is in a run: its first token and the one behind it."""
        at = next(
            (
                n
                for n, token in enumerate(run)
                if token.text.lower().rstrip(POINT) in _OFFICES and not self._is_name_word(run, n)
            ),
            None,
        )
        if at is None:
            return None
        first = at
        while first and run[first - 1].text.lower() in words.FUNCTION and run[first].joint in {" ", ""}:
            first -= 1
        behind = at + 1
        while behind < len(run):
            word = run[behind].text.lower()
            if run[behind].joint != " ":
                behind += 1
                while behind < len(run) and run[behind].joint == " " and run[behind].text.lower() in words.FUNCTION:
                    behind += 1
            elif word.rstrip(POINT) in _OFFICES or word in words.FUNCTION:
                behind += 1
            else:
                break
        return first, behind

    def _is_name_word(self, run: Sequence[_Token], at: int) -> bool:
        """Whether a word that may be an office is a part of a name: `Judge` is, behind a given name."""
        return at > 0 and run[at - 1].text in EVERY and run[at].joint == " " and at == len(run) - 1

    def _behind_office(self, run: list[_Token], first: int, behind: int) -> Iterator[_Found]:
        rest, head = run[behind:], run[:first]
        if head:
            if self._is_person(head) and not rest:
                yield self._as(head, "person", "a name before an office")
                return
            yield from self._bare(head, before_office=True)
        if rest:
            name = [rest[0]._replace(joint=""), *rest[1:]]
            if len(name) == 1 and (name[0].text in words.BODY_ENDS | words.THINGS | words.PLACES or name[0].text.lower() in words.GROUPS):
                return
            if not self._is_body(name) or name[0].text in EVERY:
                yield from self._person_and_body(name, "a name behind an office")
            else:
                yield from self._bare(name)
        elif head and not self._is_body(head):
            return

    def _person_and_body(self, run: Sequence[_Token], rule: str, *, sex: str = "") -> Iterator[_Found]:
        """Give a person, and what they are of: `Fatima Noor of the University of Nairobi`."""
        cut = next(
            (
                n
                for n, token in enumerate(run)
                if n and token.joint.strip() in {"of", "for", "of the", "for the", "on", "and", "&"}
            ),
            len(run),
        )
        yield self._as(run[:cut], "person", rule, sex=sex)
        if cut < len(run):
            yield from self._pieces([run[cut]._replace(joint=""), *run[cut + 1 :]])

    def _bare(self, run: list[_Token], *, before_office: bool = False) -> Iterator[_Found]:
        text = self._joined(run)
        last, first = run[-1].text, run[0].text
        plain = text.replace(POINT, "")
        if all(token.text.rstrip(POINT) in _DAY for token in run):
            return
        if last in words.PLURALS or first in _POINTS and not self._is_body(run):
            return
        if plain in TWO or self._is_body(run):
            yield self._as(run, "organisation", "a name that ends in the word for a body")
        elif len(run) == 1:
            yield from self._single(run[0], before_office=before_office)
        elif last in words.PLACES or last in words.REGIONS or first in words.REGIONS or text in BY_CAPITAL:
            if self._has_given_name(run) and last not in words.REGIONS:
                yield self._as(run, "person", "a given name and a surname")
        elif last in words.THINGS or first in words.THINGS:
            if self._is_called_body(
                self._text[max(0, run[0].start - 40) : run[0].start], self._text[run[-1].end : run[-1].end + 80]
            ):
                yield self._as(run, "organisation", "a name next to the word for a body")
        elif self._is_person(run):
            yield self._as(
                run, "person", "a given name and a surname", sure=self._has_given_name(run) or self._is_eastern(run)
            )
        elif self._is_heading(run[0].start) or self._is_listed_in_capitals(run):
            return
        else:
            yield from self._unknown(run, text)

    def _unknown(self, run: list[_Token], text: str) -> Iterator[_Found]:
        """Take two or three words with capitals for a person or a body by what is around them."""
        behind, before = (
            self._text[run[-1].end : run[-1].end + 80],
            self._text[max(0, run[0].start - 40) : run[0].start],
        )
        if all(token.text.isupper() for token in run) or len(run) > 4:
            return
        cut = next((n for n, token in enumerate(run[1:-1], 2) if token.text.isupper() and len(token.text) < 4), 0)
        if cut:
            yield from self._bare([run[cut]._replace(joint=""), *run[cut + 1 :]])
            return
        is_known = any(self._inside[token.text] > text.count(token.text) * self._text.count(text) for token in run[-1:])
        has_capitals = any(len(token.text) > 1 and token.text.isupper() for token in run)
        if self._is_called_body(before, behind):
            yield self._as(run, "organisation", "a name next to the word for a body")
        elif has_capitals:
            return
        elif _AGE_BEHIND.match(behind) or (
            _PERSON_BEHIND.match(behind)
            and not (
                _IN_PLACE.search(before) and "according" not in before and not re.search(r"(?:of|from) \Z", before)
            )
        ):
            yield self._as(
                run, "person", "a name of which something is said that is said of people", sure=len(run) in {2, 3}
            )
        elif _IN_PLACE.search(before) and not is_known:
            return
        elif is_known or self._office_before(run[0].start):
            yield self._as(run, "person", "a name whose last word is used alone", sure=False)

    def _is_called_body(self, before: str, behind: str) -> bool:
        """Whether the text says next to a name that it is that of a body."""
        return (
            re.search(rf"\b(?:{words.BODY_NOUNS}),? [\"']?\Z", before) is not None
            or re.match(
                rf"[\"']?, (?:an?|the|which is an?|one of the) (?:[\w-]+ ){{0,4}}?(?:{words.BODY_NOUNS})\b", behind
            )
            is not None
            or re.match(
                r"'s (?:chief executive|CEO|spokes\w+|chairman|chairwoman|board|shares|shareholders|employees|headquarters|managing director|finance chief|head of \w+|founder|customers|director)\b",
                behind,
            )
            is not None
        )

    def _single(self, token: _Token, *, before_office: bool) -> Iterator[_Found]:
        word = token.text
        plain = word.replace(POINT, "")
        if plain in _DAY or plain in words.NO_BODIES or len(plain) < 2 or word in words.REGIONS:
            return
        before = self._text[max(0, token.start - 40) : token.start]
        behind = self._text[token.end : token.end + 80]
        if word in words.BODIES or (
            word in words.BODY_ENDS and word in {"Kremlin", "Pentagon", "Taliban", "Hamas", "Hezbollah"}
        ):
            yield self._as([token], "organisation", "the name of a body")
        elif plain.isupper() and 2 <= len(plain) <= 6 and plain.isalpha():
            if _DATELINE.match(self._text, token.start - 1) or self._is_shouted(token, plain):
                return
            if not self._is_heading(token.start) and self._is_short_for_body(token) and not self._is_dateline(token):
                yield self._as([token], "organisation", "a name in capitals", sure=False)
        elif (
            before_office
            and not self._begins_sentence(token.start)
            and self._inside[word] >= 1
            and word.lower() not in self._lower
        ):
            if word.lower() not in words.FUNCTION and not re.search(r"(?:ish|ese|ian|ean|ern|ist)\Z", word):
                yield self._as([token], "organisation", "a name before an office", sure=False)
        elif self._office_before(token.start) and word.lower() not in self._lower:
            yield self._as(
                [token], "person", "a name behind an office", sure=False, office=self._office_before(token.start)
            )
        elif (
            not self._begins_sentence(token.start)
            and word.lower() not in self._lower
            and word not in EVERY
            and self._is_called_body(before, behind)
        ):
            yield self._as([token], "organisation", "a name next to the word for a body")
        elif re.search(rf"\b(?:{words.KIN}),? \Z", before) and word.lower() not in self._lower:
            yield self._as([token], "person", "a given name behind what somebody is to another", sex=sex_of(word))
        elif word in EVERY and _AGE_BEHIND.match(behind):
            yield self._as([token], "person", "a given name with an age", sex=sex_of(word))
        elif self._acts(word, before, behind, token):
            yield self._as([token], "organisation", "a word with a capital that says something", sure=False)

    def _acts(self, word: str, before: str, behind: str, token: _Token) -> bool:
        if word.lower() in self._lower or self._is_heading(token.start) or word in BY_ADJECTIVE:
            return False
        if self._begins_sentence(token.start) and not self._inside[word]:
            return False
        if (
            word.lower() in words.OFFICES | words.GROUPS | words.FUNCTION
            or word in words.PLACES | words.THINGS
            or word.lower() in OPENERS
        ):
            return False
        return (
            re.match(rf" (?:{words.SAY}|{words.JUDGE})\b", behind) is not None
            or re.search(r"according to \Z", before) is not None
        )

    def _is_shouted(self, token: _Token, plain: str) -> bool:
        """Whether a word in capitals is one of several, or a common word."""
        if plain.lower() in ENGLISH or plain.lower() in OPENERS or (plain.lower() in self._lower and len(plain) > 3):
            return True
        before, behind = self._text[max(0, token.start - 14) : token.start], self._text[token.end : token.end + 14]
        return re.search(r"\b[A-Z]{2,}[.!,]? \Z", before) is not None or re.match(r"[.!,]? [A-Z]{2,}\b", behind) is not None

    def _is_dateline(self, token: _Token) -> bool:
        """Whether capitals begin a paragraph, as the place of a report does, or stand for a heading alone."""
        return re.search(r"(?:\A|\n)\s*\Z", self._text[max(0, token.start - 3) : token.start]) is not None and re.match(r" ?(?:[,(—–-]|\n|\Z)", self._text[token.end : token.end + 3]) is not None

    def _is_short_for_body(self, token: _Token) -> bool:
        """Whether letters are short for a body, as far as the text spells them out."""
        letters = token.text.replace(POINT, "")
        before = self._text[max(0, token.start - 90) : token.start]
        spelt = re.search(r"((?:[A-Za-z][\w'-]*[ -]){2,8})\(\Z", before)
        if spelt:
            names = spelt[1].replace("-", " ").split()
            return (
                names[-1] in words.BODY_ENDS or names[-1][0].isupper() and names[-1] not in words.THINGS | words.PLACES
            )
        first = re.search(rf"((?:[A-Za-z][\w'-]*[ -]){{2,8}})[\"']? ?\({re.escape(token.text)}\)", self._text)
        if first:
            names = first[1].replace("-", " ").split()
            return names[-1][0].isupper() and names[-1] not in words.THINGS | words.PLACES
        behind = self._text[token.end : token.end + 30]
        return letters not in words.NO_BODIES and not re.match(r"(?: ?\d|[-/]\d)", behind)

    def _office_around(self, start: int, end: int) -> frozenset[str]:
        """Return the words of the office that a text gives a person right before the name or behind a comma."""
        before = re.search(r"[^,.;:\"()—–|]*\Z", self._text[max(0, start - 90) : start])
        found = office_words(before[0]) if before else frozenset()
        if not found & words.OFFICES:
            held = re.search(r"([^,.;:\"()—–]*), \Z", self._text[max(0, start - 90) : start])
            found = (
                office_words(held[1])
                if held and re.search(r"\b(?:its|the|his|her|their|'s)\b", held[1])
                else frozenset()
            )
        if not found & words.OFFICES:
            behind = re.match(r", ([^,.;:\"()—–]{3,90})(?=[,.;—–]|\Z| who\b)", self._text[end : end + 100])
            found = office_words(behind[1]) if behind else frozenset()
        return found if found & words.OFFICES else frozenset()

    def _office_before(self, start: int) -> frozenset[str]:
        before = _OFFICE_BEFORE.search(self._text, max(0, start - 40), start)
        if not before:
            return frozenset()
        word = before[1].rstrip(",")
        if word.lower() not in words.OFFICES or before[1].endswith(","):
            return frozenset()
        around = self._text[max(0, start - 60) : start]
        phrase = re.search(r"((?:[\w'․-]+ ){0,4})[\w-]+ \Z", around)
        more = phrase[1].lower().replace("'s", "").split() if phrase else []
        return frozenset([word.lower(), *more])

    def _state_at(self, run: Sequence[_Token]) -> tuple[int, str] | None:
        """Return how many tokens at the start of a run are a state or its adjective, and which of the two."""
        for size in range(min(4, len(run)), 0, -1):
            if any(token.joint not in {" ", ""} for token in run[1:size]):
                continue
            text = self._joined(run[:size]).replace(POINT, ".")
            if text in BY_NAME and not (text == "Jordan" and size < len(run)):
                is_adjective = len(run) > size and run[size].joint == " "
                return size, "adjective" if is_adjective and not self._is_body(run) else "name"
            if text in BY_ADJECTIVE:
                return size, "adjective"
        return None

    def _is_body(self, run: Sequence[_Token]) -> bool:
        if self._joined(run) in TWO:
            return True
        last = run[-1].text
        if len(run) > 1 and last in words.BODY_ENDS and last not in {"United"}:
            is_person = (
                len(run) == 2
                and run[0].text in EVERY
                and last
                in {
                    "Guardian",
                    "Post",
                    "Mirror",
                    "House",
                    "Church",
                    "Watch",
                    "Force",
                    "Guard",
                    "Court",
                    "Albion",
                    "Rover",
                }
            )
            return not is_person
        return any(token.text in words.BODY_HEADS for token in run[:-1]) and any(
            token.joint.strip() in {"of", "for", "of the", "for the", "on"} for token in run[1:]
        )

    def _is_person(self, run: Sequence[_Token]) -> bool:
        if not 2 <= len(run) <= 5 or any(
            token.joint.strip() in {"of", "for", "and", "on", "&", "of the"} for token in run
        ):
            return False
        if any(token.text.lower() in words.OFFICES for token in run[:1]) or run[0].text in _DAY or run[-1].text in _DAY:
            return False
        if run[-1].text.rstrip(POINT).lower() in SUFFIXES and len(run) > 2:
            run = run[:-1]
        return (
            self._has_given_name(run)
            or self._is_eastern(run)
            or any(re.fullmatch(rf"[A-Z]{POINT}", token.text) for token in run[:2])
        )

    def _has_given_name(self, run: Sequence[_Token]) -> bool:
        first = run[0].text
        return first in EVERY or ("-" in first and first.split("-")[0] in EVERY)

    def _is_eastern(self, run: Sequence[_Token]) -> bool:
        if run[0].text in _EAST and len(run) == 2:
            return re.fullmatch(r"[A-Z][a-z]+-[A-Za-z][a-z]+", run[1].text) is not None
        return run[0].text in _EAST and len(run) == 3 and all(len(token.text) <= 6 for token in run[1:])

    def _is_heading(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self._headings)

    def _is_listed_in_capitals(self, run: Sequence[_Token]) -> bool:
        return all(token.text.isupper() for token in run)

    def _as(
        self,
        run: Sequence[_Token],
        kind: str,
        rule: str,
        *,
        sure: bool = True,
        sex: str = "",
        office: frozenset[str] = frozenset(),
    ) -> _Found:
        start, end = run[0].start, run[-1].end
        text = self._prose.text[start:end]
        possessive = re.search(r"['’]s?\Z", text)
        if possessive:
            text, end = text[: possessive.start()], end - len(possessive[0])
        if kind == "person" and text[-1:] == "." and run[-1].text.rstrip(POINT).lower() not in SUFFIXES:
            text, end = text[:-1], end - 1
        if kind == "person":
            office = self._office_around(start, end)
        if kind == "person" and not sex:
            sex = next((sex_of(token.text) for token in run[:1] if sex_of(token.text)), "")
        credit = _CREDIT_BEFORE.search(self._text, max(0, start - 30), start) is not None
        around = self._text[end : end + 3]
        credit = (
            credit
            or (re.match(r" ?[/|] ?[A-Z]", around) is not None and kind == "person")
            or self._text[start - 1 : start] == "/"
        )
        return _Found(start, end, text, kind, rule, sure, sex, office, credit)

    def _joined(self, run: Sequence[_Token]) -> str:
        return self._text[run[0].start : run[-1].end]


TWO = words.TWO_WORD_BODIES
_OFFICE_WORD = re.compile(rf"[A-Za-zÀ-ÿ{POINT}][\w{POINT}-]*")
_LAST_VERB = re.compile(rf".*(?:{words.FINITE.pattern}|\band\b|\bwith\b|\bto\b)", re.DOTALL)
_SPELT = {
    "defence": "defense",
    "advisor": "adviser",
    "co-ordinator": "coordinator",
    "labour": "labor",
    "affairs": "foreign",
}


def office_words(phrase: str) -> frozenset[str]:
    """Return the words of an office in a phrase, in lower case: what it is, what it is for, and of which state."""
    held = _LAST_VERB.match(phrase)
    phrase = phrase[held.end() :] if held and _has_office(phrase[held.end() :]) else phrase
    found = set()
    tokens = _OFFICE_WORD.findall(phrase)
    for at, token in enumerate(tokens):
        two = f"{tokens[at - 1]} {token}" if at else ""
        state = (
            BY_ADJECTIVE.get(two)
            or BY_NAME.get(two.replace(POINT, "."))
            or (None if two in BY_ADJECTIVE else BY_ADJECTIVE.get(token) or BY_NAME.get(token.replace(POINT, ".")))
        )
        word = token.lower().rstrip(POINT)
        if state:
            found.add(f"={state.names[0]}")
            if two in BY_ADJECTIVE or two in BY_NAME:
                found.discard(f"={(BY_ADJECTIVE.get(token) or BY_NAME.get(token) or state).names[0]}") if (
                    BY_ADJECTIVE.get(token) or BY_NAME.get(token)
                ) not in {None, state} else None
        elif word in words.OFFICES or word in words.FUNCTION:
            found.add(_SPELT.get(word, word))
    return frozenset(found)


def _has_office(phrase: str) -> bool:
    return any(token.lower() in words.OFFICES for token in _OFFICE_WORD.findall(phrase))


class _Grouping:
    """The same names together, surnames with the full names that made them known, capitals with their states.

    Arguments:
        prose: The text.
        found: Its names, in order.
    """

    def __init__(self, prose: Prose, found: Sequence[_Found]) -> None:
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

    def _add_person(self, each: _Found) -> None:
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

    def _add_titled(self, each: _Found) -> None:
        """Add somebody of whom the text gives one name alone."""
        key = _key(each.text)
        somebody = self._people.setdefault(
            key, Somebody(each.text, "person", each.rule, each.sure, each.sex, each.text)
        )
        self._note(each, somebody)

    def _add(self, each: _Found, name: str) -> None:
        somebody = self._others.get(name)
        if somebody is None:
            kind = "state" if each.kind == "state" or name in BY_NAME else "organisation"
            shown = name if kind == "state" else _plain(each.text)
            somebody = self._others[name] = Somebody(shown, kind, each.rule, each.sure)  # type: ignore[arg-type]
        elif len(each.text) > len(somebody.name) and somebody.kind == "organisation":
            somebody.name = _plain(each.text)
        self._note(each, somebody)

    def _expanded(self, each: _Found) -> str:
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
        if long := _SHORT_FOR.get(first.replace(".", "")):
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
        for capital, state in BY_CAPITAL.items():
            for match in re.finditer(rf"(?<![\w-]){re.escape(capital)}(?![\w-])", self._prose.pointed):
                if match.start() in self._taken or not _acts_as_government(self._prose.pointed, *match.span()):
                    continue
                name = state.names[0]
                somebody = self._others.setdefault(
                    name, Somebody(name, "state", "a capital that stands for a government", sure=False)
                )
                self._note(_Found(*match.span(), match[0], "state", ""), somebody, full=False)

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
                made = each or _Found(*match.span(), match[0], "person", "")
                self._note(made, referent, full=False, sure=is_sure)

    def _referent(
        self, word: str, offset: int, last: tuple[Somebody, int] | None, titled: _Found | None
    ) -> tuple[Somebody | None, bool]:
        """Return whom a surname means at a place: whom it meant before, unless another became what the text is about."""
        bearers = self._bearers(word, offset)
        if titled and titled.office:
            fitting = [
                each for each in bearers if any(titled.office & office & words.OFFICES for office in each.offices)
            ]
            if len(fitting) == 1:
                return fitting[0], True
        known = [each for each in bearers if min(_full_places(each), default=0) <= offset]
        if len(known) == 1 or len(bearers) < 2:
            return (known or bearers or [None])[0], True
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
        return behind is not None and behind[1] not in _DAY and not re.search(r"[.!?]\Z", match[0])

    def _bearers(self, word: str, offset: int) -> list[Somebody]:
        """Return who may be meant by a surname or a given name alone, who was named last first."""
        bearers = [p for p in self._people.values() if p.surname == word] or [
            p for p in self._people.values() if parts_of(p.name)[1].split(" ")[0] == word
        ]

        def distance(person: Somebody) -> tuple[bool, int]:
            before = [at for at in _full_places(person) if at <= offset]
            return (not before, -max(before)) if before else (True, _full_places(person)[0])

        return sorted(bearers, key=distance)

    def _note(self, each: _Found, somebody: Somebody, *, full: bool = True, sure: bool = True) -> None:
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
    is_eastern = (
        parts[0] in _EAST and parts[0] not in EVERY or (parts[0] in _EAST and ("-" in parts[1] or len(parts) == 3))
    )
    if is_eastern and (len(parts) == 3 or "-" in parts[1] or parts[1] not in EVERY) and parts[-1] not in _EAST:
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
        or _key(a.split()[0]) == _key(b.split()[0])
        and len(_key(a.split()[0])) > 1
        and (" " in a or " " in b)
        and "-" not in a + b
        and not a.split()[0][0].islower()
        and a.split()[0] in EVERY
    )


_GOVERNS = re.compile(
    rf"'s? (?:support|plans?|stance|position|policy|decision|involvement|demand|offer|threats?|claims?|denial|government|role|intention|response|help|aid|war|move|refusal)"
    rf"| (?:has|had|have|may|might|will|would|could|should|must|is|was|did|does|wants?|wanted|plans?|planned|claims?|claimed|says|said|denies|denied|insists|insisted|warned|warns|accused|accuses|provide[ds]?|agreed|agrees|test-fired|fired|launched|sent|sends|refused|refuses|hopes?|fears?|sees|saw|intends?|sought|seeks|supports?|assisted|assists|backed|backs|pledged|promised|offered|responded|called|calls)\b"
)
_ACTED_ON = re.compile(
    r"(?:\b(?:support for|provide|provided|assisted|aid to|urged|accused|pressed|told|asked|help|against|by|with|between) )\Z"
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
