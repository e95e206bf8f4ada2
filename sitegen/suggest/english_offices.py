"""Words of offices in English: what somebody is, what for, and of which state."""

from __future__ import annotations

import re

from sitegen.suggest import english_words as words
from sitegen.suggest.countries import BY_ADJECTIVE, BY_NAME
from sitegen.suggest.prose import POINT

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
