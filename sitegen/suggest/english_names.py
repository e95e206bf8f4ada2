"""Names in English: runs of words with capitals, told apart by the words in them and around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.briefing.titles import MONTHS, OPENERS, SUFFIXES
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Mention
from sitegen.suggest.countries import BY_ADJECTIVE, BY_CAPITAL, BY_NAME
from sitegen.suggest.english_offices import office_words
from sitegen.suggest.english_people import DAY, EAST, SHORT_FOR, Found, Grouping
from sitegen.suggest.given_names import EVERY, sex_of
from sitegen.suggest.listed import listed
from sitegen.suggest.prose import POINT, Prose
from sitegen.suggest.stopwords import ENGLISH

_WITH_APOSTROPHE = "|".join(re.escape(name) for name in BY_NAME if "'" in name)
_TOKEN = re.compile(
    rf"{_WITH_APOSTROPHE}|(?:[A-Z]{POINT})+[A-Z]?|(?:[A-Z]|[À-ÖØ-Þ])[\w&]*(?:['-](?!s\b)[A-Za-zÀ-ÿ]\w*)*{POINT}?"
)
_OF_STATES = sorted((*BY_NAME, *BY_ADJECTIVE, *BY_CAPITAL), key=len, reverse=True)
_JOINED_STATES = re.compile(
    rf"(?<![\w-])((?:{'|'.join(re.escape(name.replace('.', POINT)) for name in _OF_STATES)})(?:[a-z]+)?)-(?=[A-Z])"
)
_DATED = re.compile(
    r"(?<!\w)[A-Z]{3,}[A-Z ]*,? [^().—–]{0,30}\([A-Z][A-Za-z-]+\) ?[—–-]|\((?:[A-Z]{2,}|Reuters|Bloomberg)\) ?[—–-]"
)
_PARTICLE = re.compile(
    r" (?:de la|de los|van der|van den|von der|de|del|della|di|da|dos|du|van|von|der|bin|bint|ibn|al|el|le"
    r"|la|ter|ten|y) (?=[A-ZÀ-Þ])"
)
_OF = re.compile(r" (?:of|for|of the|for the|on|and|&|of the) (?=[A-ZÀ-Þ])")
_BODY_AHEAD = re.compile(
    r"(?:[A-Z][\w-]+ ){1,3}(?:Commission|Administration|Department|Ministry|Agency|Council|Authority|Committee|Board"
    r"|Service|Bureau|Association)\b"
)
_TITLES = listed(
    "Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Gen Lt Col Maj Capt Sgt Cpl Adm Sen Rep Gov Rev Hon Fr "
    "St Judge Justice"
    " Professor Captain Father Sister"
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
_AGE_BEHIND = re.compile(r",? (?:(?:aged )?\d{1,2}(?=[,.]| who\b)|aged \w+)")
_PERSON_BEHIND = re.compile(
    r",? (?:who|whose)\b|, (?:an?|the|his|her|its|their|[a-z]+'s|chief|head|president|chair|director"
    r"|founder|co-founder|professor|spokes\w+|mayor|leader|minister)\b"
    rf"|,? (?:{words.TIMES} )?(?:\w+ly |also |later |has |had )?(?:{words.SAY}|{words.JUDGE})\b"
)
_OFFICE_BEFORE = re.compile(r"([a-z][\w-]*(?:,)?) \Z")
_CREDIT_BEFORE = re.compile(
    r"(?:Photo(?:graph)?s?(?: \w+)? by|Image by|Credit:|Courtesy of|Reporting by|Editing by|By|Photo:"
    r"|Picture:|Copyright[^.]{0,4}|\(c\)|©|ⓒ)\s*\Z"
)
_OFFICE_AND_COMMA = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|then|former)|'s|’s) (?:[\w'’-]+ ){0,4}?([\w-]+), \Z"
)
_SAID_BEFORE = re.compile(r"[\"”’,] ?(?:said|says|added|adds|asked|explained|recalled|warned|argued|insisted|joked) \Z")
_DATELINE = re.compile(r"\([A-Z][A-Za-z-]+\) ?[—–-]")
_IN_PLACE = re.compile(r"\b(?:in|at|near|outside|around|off|from|to|across|throughout|of|toward|towards)\s\Z")
_ADJECTIVES = listed(
    "Top Current Former Senior Leading Local Several Some Many Most Young Old More Chief Ex Angry "
    "Retired Renowned Veteran Fellow"
)
_OF_PEOPLE = re.compile(r"(?:ish|ese|ian|ean|ern|ist)\Z")
_SOURCE_BEFORE = re.compile(r"(?:\b(?:[Aa]ccording to|by|told|from|spokes\w+ (?:for|at|of))) (?:the )?\Z")
_EMPLOYED = re.compile(r"\b(?:work(?:s|ed|ing)? (?:for|at)|employ(?:s|ed|ing)? (?:by|at)|subsidiary of|shares? in) \Z")
_TICKER = re.compile(r"\.?[A-Z]{0,3}\)")
_OCCUPATION = re.compile(r"[a-z]{3,}(?:ist|ician|arian|smith|wright)\Z")
"""What somebody does, by its ending: `the organist Tomas Reid`."""

_NO_OCCUPATION = listed("list playlist checklist shortlist blacklist waist twist vegetarian humanitarian wordsmith")
_SPOKEN_FOR = re.compile(r"\bspokes(?:man|woman|person|people|men|women) (?:for|at|of) \Z")
_STATED = re.compile(
    r" (?:(?:has|have|had) )?(?:also )?(?:said|admitted|announced|confirmed|reported|denied|apologi[sz]ed)"
    r"(?: (?:in|on|at|to|last|that|for)\b[^.,\"]{0,40}?| [A-Z]\w+)?"
    r" (?:its (?!a\b|the\b)[a-z]|that it (?:would|will|had|has) (?!be\b|been\b|rain|snow|take\b|not be\b))"
)
"""What a body says of itself; a person is he or she."""
_SAID = re.compile(rf"(?<![\w'-])(?:{words.SAY}) \Z")
_SHORTENED = re.compile(
    r"(?:I|It|He|She|We|You|They|That|There|What|Who|Here|Let|Don|Can|Won|Isn|Didn|Doesn)'(?:s|m|ll|ve|re|d|t)?\Z"
)
_POINTS = listed(
    "North South East West Northern Southern Eastern Western Central Greater Upper Lower Northeast "
    "Northwest Southeast Southwest"
)
_SMALL = frozenset({"of", "for", "on", "and", "the", "&"})
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_OFFICES = words.OFFICES | listed("gov sen rep gen lt col maj capt sgt adm prof dr rev cmdr supt det ald cllr pres amb")
TWO = words.TWO_WORD_BODIES


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    joint: str = ""
    """What is between it and the token before, in the same run."""


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
        return Grouping(self._prose, [each for each in found if not each.is_credit]).mentions()

    def _all(self) -> Iterator[Found]:
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
        if joint == "' " and run[-1].text.endswith("s"):
            return self._text[start : start + 20].split(" ")[0].rstrip(".,'") in words.BODY_ENDS
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
            if self._text[start : start + 12].split(" ")[0].rstrip(".,'s") in DAY:
                return False
            if (
                joint.strip() == "and"
                and _BODY_AHEAD.match(self._text, start)
                and run[0].text not in EVERY
                and len(run) < 4
                and run[-1].text not in words.REGIONS
            ):
                return True
            if joint.strip() in {"and", "&"}:
                return joint == " & " or (
                    has_head and any(token.joint.strip() in {"of", "for", "of the"} for token in run)
                )
            return has_head or is_office
        return False

    def _named(self, run: list[_Token]) -> Iterator[Found]:
        run = self._without_opener(run)
        if not run:
            return
        yield from self._pieces(run)

    def _without_opener(self, run: list[_Token]) -> list[_Token]:
        while run and self._begins_sentence(run[0].start) and self._is_opener(run):
            run = run[1:]
        while run and (run[0].text in {"The", "A", "An", "I", "It"} or _SHORTENED.match(run[0].text)):
            run = run[1:]
        while run and (
            run[-1].text in {"The", "A", "I"} or (run[-1].text.rstrip(POINT) in DAY and run[-1].text not in MONTHS)
        ):
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

    def _pieces(self, run: list[_Token]) -> Iterator[Found]:
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

    def _behind_office(self, run: list[_Token], first: int, behind: int) -> Iterator[Found]:
        rest, head = run[behind:], run[:first]
        if head:
            if self._is_person(head) and not rest:
                yield self._as(head, "person", "a name before an office")
                return
            yield from self._bare(head, before_office=True)
        if rest:
            name = [rest[0]._replace(joint=""), *rest[1:]]
            if len(name) == 1 and (
                name[0].text in words.BODY_ENDS | words.THINGS | words.PLACES or name[0].text.lower() in words.GROUPS
            ):
                return
            if not self._is_body(name) or name[0].text in EVERY:
                yield from self._person_and_body(name, "a name behind an office")
            else:
                yield from self._bare(name)
        elif head and not self._is_body(head):
            return

    def _person_and_body(self, run: Sequence[_Token], rule: str, *, sex: str = "") -> Iterator[Found]:
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

    def _bare(self, run: list[_Token], *, before_office: bool = False) -> Iterator[Found]:
        text = self._joined(run)
        last, first = run[-1].text, run[0].text
        plain = text.replace(POINT, "")
        if all(token.text.rstrip(POINT) in DAY for token in run):
            return
        if last in words.PLURALS or (first in _POINTS and not self._is_body(run)):
            return
        if plain in TWO or self._is_body(run):
            yield self._as(run, "organisation", "a name that ends in the word for a body")
        elif len(run) == 1:
            yield from self._single(run[0], before_office=before_office)
        else:
            yield from self._several(run, text, last, first)

    def _several(self, run: list[_Token], text: str, last: str, first: str) -> Iterator[Found]:
        """Take words with capitals that end in no word for a body."""
        if self._is_of_trade(run):
            yield self._as(run, "organisation", "a name that ends in the word for a trade")
        elif last in words.PLACES or last in words.REGIONS or first in words.REGIONS or text in BY_CAPITAL:
            if self._has_given_name(run) and last not in words.REGIONS:
                yield self._as(run, "person", "a given name and a surname")
        elif last in words.THINGS and first.replace(POINT, "") in SHORT_FOR:
            yield self._as(run[:1], "organisation", "the name of a body")
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

    def _unknown(self, run: list[_Token], text: str) -> Iterator[Found]:
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
        is_known = any(
            self._inside[token.text] > text.count(token.text) * self._text.count(text) or self._acts_alone(token.text)
            for token in run[-1:]
        )
        has_capitals = any(len(token.text) > 1 and token.text.isupper() for token in run)
        if self._is_called_body(before, behind):
            yield self._as(run, "organisation", "a name next to the word for a body")
        elif self._speaks_as_body(before, behind):
            yield self._as(run, "organisation", "a name of which something is said that is said of bodies")
        elif has_capitals:
            return
        elif _AGE_BEHIND.match(behind) or (
            _PERSON_BEHIND.match(behind)
            and not (_IN_PLACE.search(before) and "ccording" not in before and not re.search(r"(?:of|from) \Z", before))
        ):
            yield self._as(
                run, "person", "a name of which something is said that is said of people", sure=len(run) in {2, 3}
            )
        elif len(run) in {2, 3} and self._is_told_of(before, behind):
            yield self._as(run, "person", "a name behind a comma or a verb of saying")
        elif _IN_PLACE.search(before) and not is_known:
            return
        elif is_known or self._office_before(run[0].start):
            yield self._as(run, "person", "a name whose last word is used alone", sure=False)

    def _acts_alone(self, surname: str) -> bool:
        """Whether a word that is no common one does something without the words before it, as a surname does."""
        alone = rf"(?:\A|[.!?\n\"] ?){re.escape(surname)} (?:{words.FINITE.pattern})"
        return surname.lower() not in self._lower and re.search(alone, self._text) is not None

    def _is_told_of(self, before: str, behind: str) -> bool:
        """Whether a name tells who has the office before it, or who said what is quoted."""
        office = _OFFICE_AND_COMMA.search(before)
        if office and behind[:1] in {",", "."}:
            return office[1].lower() in words.OFFICES
        return _SAID_BEFORE.search(before) is not None and re.match(r" (?:of|from|at|who)\b|[,.]", behind) is not None

    def _is_called_body(self, before: str, behind: str) -> bool:
        """Whether the text says next to a name that it is that of a body."""
        if _EMPLOYED.search(before) and not re.match(r",? who\b", behind):
            return True
        if before.endswith("the ") and re.match(rf" (?:{words.BODY_NOUNS})\b", behind):
            return True
        return (
            re.search(rf"\b(?:{words.BODY_NOUNS}),? [\"']?\Z", before) is not None
            or re.match(
                rf"[\"']?, (?:an?|the|which is an?|one of the) (?:[\w-]+ ){{0,4}}?(?:{words.BODY_NOUNS})\b(?!'s? )",
                behind,
            )
            is not None
            or re.match(
                r"'s (?:chief executive|CEO|spokes\w+|chairman|chairwoman|board|shares|shareholders|employees"
                r"|headquarters|managing director|finance chief|head of \w+|founder|customers|director)\b",
                behind,
            )
            is not None
        )

    def _is_of_trade(self, run: Sequence[_Token]) -> bool:
        """Whether words that end in a trade name a body: it says or has something, or words are given to it."""
        if len(run) not in {2, 3} or run[-1].text not in words.TRADES or self._is_person(run):
            return False
        if self._is_heading(run[0].start) or self._is_listed_in_capitals(run) or self._office_before(run[0].start):
            return False
        before = self._text[max(0, run[0].start - 40) : run[0].start]
        behind = self._text[run[-1].end : run[-1].end + 80]
        return not (_AGE_BEHIND.match(behind) or re.match(r",? who\b", behind)) and (
            _PERSON_BEHIND.match(behind) is not None
            or run[-1].text.endswith("'s")
            or behind.startswith("'s ")
            or _SOURCE_BEFORE.search(before) is not None
            or self._is_called_body(before, behind)
            or self._speaks_as_body(before, behind)
        )

    def _speaks_as_body(self, before: str, behind: str) -> bool:
        """Whether somebody speaks for what has a name, or it says something of what is its own."""
        return _SPOKEN_FOR.search(before) is not None or _STATED.match(behind) is not None

    def _single(self, token: _Token, *, before_office: bool) -> Iterator[Found]:
        word = token.text
        plain = word.replace(POINT, "")
        if plain in DAY or plain in words.NO_BODIES or len(plain) < 2 or word in words.REGIONS:
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
            if self._text[token.end : token.end + 1] in {".", POINT} and _TICKER.match(self._text, token.end):
                return
            if not self._is_heading(token.start) and self._is_short_for_body(token) and not self._is_dateline(token):
                yield self._as([token], "organisation", "a name in capitals", sure=False)
        elif word.lower() not in self._lower:
            is_inside = not self._begins_sentence(token.start) and self._inside[word] >= 1
            yield from self._alone(token, before, behind, is_before_office=before_office and is_inside)

    def _alone(self, token: _Token, before: str, behind: str, *, is_before_office: bool) -> Iterator[Found]:
        """Give a word with a capital that is no common word by what is around it."""
        word = token.text
        if is_before_office:
            if word.lower() not in words.FUNCTION and not _OF_PEOPLE.search(word):
                yield self._as([token], "organisation", "a name before an office", sure=False)
        elif self._office_before(token.start):
            yield self._as([token], "person", "a name behind an office", sure=False)
        elif word not in EVERY and not self._begins_sentence(token.start) and self._is_called_body(before, behind):
            yield self._as([token], "organisation", "a name next to the word for a body")
        elif re.search(rf"\b(?:{words.KIN}),? \Z", before):
            yield self._as([token], "person", "a given name behind what somebody is to another", sex=sex_of(word))
        elif word in EVERY and _AGE_BEHIND.match(behind):
            yield self._as([token], "person", "a given name with an age", sex=sex_of(word))
        elif _SAID.search(before) and re.match(r", (?:an?|the|who|aged|\d)\b", behind):
            yield self._as([token], "person", "a name that says something and of which something is said", sure=False)
        elif self._acts(word, before, behind, token):
            yield self._as([token], "organisation", "a word with a capital that says something", sure=False)

    def _acts(self, word: str, before: str, behind: str, token: _Token) -> bool:
        if self._is_heading(token.start) or word in BY_ADJECTIVE:
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
        if plain.lower() in ENGLISH or (plain.lower() in self._lower and len(plain) > 3):
            return True
        before, behind = self._text[max(0, token.start - 14) : token.start], self._text[token.end : token.end + 14]
        return (
            re.search(r"\b[A-Z]{2,}[.!,]? \Z", before) is not None
            or re.match(r"[.!,]? [A-Z]{2,}\b", behind) is not None
        )

    def _is_dateline(self, token: _Token) -> bool:
        """Whether capitals begin a paragraph, as the place of a report does, or stand for a heading alone."""
        return (
            re.search(r"(?:\A|\n)\s*\Z", self._text[max(0, token.start - 3) : token.start]) is not None
            and re.match(r" ?(?:[,(—–-]|\n|\Z)", self._text[token.end : token.end + 3]) is not None
        )

    def _is_short_for_body(self, token: _Token) -> bool:
        """Whether letters are short for a body, as far as the text spells them out."""
        letters = token.text.replace(POINT, "")
        before = self._text[max(0, token.start - 90) : token.start]
        spelt = re.search(r"((?:[A-Za-z][\w'-]*[ -]){2,8})\(\Z", before)
        if spelt:
            names = spelt[1].replace("-", " ").split()
            return names[-1] in words.BODY_ENDS or (
                names[-1][0].isupper() and names[-1] not in words.THINGS | words.PLACES
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
        is_occupation = _OCCUPATION.fullmatch(word) is not None and word not in _NO_OCCUPATION
        if (word.lower() not in words.OFFICES and not is_occupation) or before[1].endswith(","):
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
        if any(token.text.lower() in words.OFFICES for token in run[:1]) or run[0].text in DAY or run[-1].text in DAY:
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
        if run[0].text in EAST and len(run) == 2:
            return re.fullmatch(r"[A-Z][a-z]+-[A-Za-z][a-z]+", run[1].text) is not None
        return run[0].text in EAST and len(run) == 3 and all(len(token.text) <= 6 for token in run[1:])

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
    ) -> Found:
        start, end = run[0].start, run[-1].end
        text = self._prose.text[start:end]
        possessive = re.search(r"['’]s?\Z", text)
        if possessive:
            text, end = text[: possessive.start()], end - len(possessive[0])
        if kind == "person" and text[-1:] == "." and run[-1].text.rstrip(POINT).lower() not in SUFFIXES:
            text, end = text[:-1], end - 1
        office = self._office_around(start, end) if kind == "person" else frozenset[str]()
        if kind == "person" and not sex:
            sex = next((sex_of(token.text) for token in run[:1] if sex_of(token.text)), "")
        credit = _CREDIT_BEFORE.search(self._text, max(0, start - 30), start) is not None
        around = self._text[end : end + 3]
        credit = (
            credit
            or (re.match(r" ?[/|] ?[A-Z]", around) is not None and kind == "person")
            or self._text[start - 1 : start] == "/"
        )
        return Found(start, end, text, kind, rule, sure, sex, office, credit)

    def _joined(self, run: Sequence[_Token]) -> str:
        return self._text[run[0].start : run[-1].end]
