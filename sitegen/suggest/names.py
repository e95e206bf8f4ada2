"""Names of several articles: those of one actor together, each with all its spellings, and ids for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from sitegen.content.records import RESERVED_IDS
from sitegen.suggest.english_people import SHORT_FOR, parts_of
from sitegen.suggest.english_words import FUNCTION, OFFICES
from sitegen.suggest.listed import listed
from sitegen.suggest.proposals import ActorKind, Proposal

_ALIKE = 0.8
_VAGUE = listed("national vice deputy former acting senior first general assistant chief executive special permanent")
_LONGEST_ID = 40
_HANGUL = re.compile("[가-힣]")
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = (
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu"),
    *("eu", "ui", "i"),
)
_FINALS = (
    *(
        "",
        "k",
        "k",
        "k",
        "n",
        "n",
        "n",
        "t",
        "l",
        "k",
        "m",
        "p",
        "l",
        "l",
        "p",
        "l",
        "m",
        "p",
        "p",
        "t",
        "t",
        "ng",
        "t",
    ),
    *("t", "k", "t", "p", "t"),
)
_SYLLABLES, _FIRST = 588, 0xAC00


@dataclass(eq=False)
class Named:
    """An actor that no record has yet.

    Attributes:
        name: The fullest spelling.
        kind: What sort of actor it may be.
        rule: Why it is taken for one.
        sure: Whether the rule leaves no doubt.
        spellings: Spelling to the articles that have it.
        offices: Words of the offices of a person.
    """

    name: str
    kind: ActorKind
    rule: str
    sure: bool
    spellings: dict[str, list[str]] = field(default_factory=dict)
    offices: set[str] = field(default_factory=set)


def grouped(proposals: Iterable[Proposal]) -> list[Named]:
    """Return the names that are proposed, those of one actor together, in their order.

    Spellings of one person differ in hyphens and capitals, in a given name that is cut short, or in a few letters; who
    has the same office and surname is one person, too.

    Arguments:
        proposals: Of several articles; others than names are passed over.
    """
    found: list[Named] = []
    for proposal in proposals:
        if proposal.kind != "name" or proposal.actor_kind is None:
            continue
        known = next((each for each in found if each.kind == proposal.actor_kind and _is_same(each, proposal)), None)
        if known is None:
            known = Named(proposal.text, proposal.actor_kind, proposal.rule, proposal.sure)
            found.append(known)
        known.sure = known.sure or proposal.sure
        known.offices |= proposal.offices
        for spelling in proposal.spellings:
            articles = known.spellings.setdefault(spelling.text, [])
            if proposal.article not in articles:
                articles.append(proposal.article)
    return found


def id_for(name: str, taken: Collection[str]) -> str:
    """Return an id made of a name, that no record has: letters lose their accents, Hangul is romanised.

    Source: National Institute of Korean Language, "Romanization of Korean" (2000), syllable by syllable.

    Arguments:
        name: The name.
        taken: Ids of records.
    """
    latin = _HANGUL.sub(lambda syllable: f" {_romanised(syllable[0])}", name)
    plain = unicodedata.normalize("NFKD", re.sub(r"['’.]", "", latin)).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall("[a-z0-9]+", plain) if word not in {"the", "a", "an"}]
    made = ""
    for word in words:
        if made and len(made) + len(word) >= _LONGEST_ID:
            break
        made = f"{made}-{word}" if made else word[:_LONGEST_ID]
    made = made or "actor"
    if made not in taken and made not in RESERVED_IDS:
        return made
    return next(each for number in range(2, 10**6) if (each := f"{made}-{number}") not in taken)


def _is_same(known: Named, proposal: Proposal) -> bool:
    mine = {_key(text) for text in known.spellings if " " in text or known.kind != "person"} | {_key(known.name)}
    theirs = {_key(each.text) for each in proposal.spellings if " " in each.text or known.kind != "person"} | {
        _key(proposal.text)
    }
    if mine & theirs:
        return True
    if known.kind != "person" or " " not in known.name or " " not in proposal.text:
        return False
    (surname, given), (other, other_given) = parts_of(known.name), parts_of(proposal.text)
    if surname != other or not given or not other_given:
        return False
    shared, states = (
        known.offices & proposal.offices,
        {word for word in known.offices | proposal.offices if word[0] == "="},
    )
    # An office that is told by what it is for has one holder of a surname.
    if shared & OFFICES and shared & (FUNCTION - _VAGUE) and len(states) <= 1:
        return True
    a, b = _key(given), _key(other_given)
    return a.endswith(b) or b.endswith(a) or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def _key(text: str) -> str:
    first, space, rest = text.partition(" ")
    text = f"{SHORT_FOR.get(first.replace('.', ''), first)}{space}{rest}"
    plain = unicodedata.normalize("NFKD", text)
    return re.sub(r"[\W_]+", "", "".join(char for char in plain if not unicodedata.combining(char))).lower()


def _romanised(syllable: str) -> str:
    index = ord(syllable) - _FIRST
    initial, vowel, final = index // _SYLLABLES, index % _SYLLABLES // 28, index % 28
    return f"{_INITIALS[initial]}{_VOWELS[vowel]}{_FINALS[final]}"
