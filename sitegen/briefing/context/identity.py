"""Whether those whom a text has speak are those whom a summary names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from sitegen.briefing.context.tables import any_of
from sitegen.briefing.context.voices import Voice
from sitegen.content.records import Actor
from sitegen.text import normalise

Verdict = Literal["same", "other", "unknown"]

_WORD = re.compile(r"\w[\w'-]*")
_CAPITAL = re.compile(r"[^\W\da-z_][\w'-]+")
_PLAINLY = re.compile(r"[A-Za-z-]+(?: (?!(?:of|for|from|at|in|by|von|vom|der|des|du|de|pour) )[A-Za-z-]+)+")
_HANGUL = re.compile(r"[가-힣]")
_OWNER = re.compile(r"\A(?:[\w.-]+ ){0,4}[\w.-]+'s? (?=\w)|\A(?:[가-힣]+ )*[가-힣]+의 ")
_OWNED = re.compile(r"(?<=\w )(?:(?:of|for|from|at|in|by|von|vom|der|des|du|de la|de|pour) |d'|de l').*")
_WRITTEN = re.compile(
    r"(?i:letter|statement|post|speech|book|report|memo|tweet|interview|brief|erklärung|rede|lettre|communiqué|"
    r"discours)|편지|성명|연설"
)
_PUBLISHED = any_of(
    r"(?!(?:his|her|my|our|own)\b)(?:headlines?|brochures?|newspapers?|adverts?|advertisements?|posters?|banners?|"
    r"leaflets?|"
    r"pamphlets?|slogans?|websites?|magazines?|billboards?|catalogues?|campaign|graffiti|Werbung|Prospekt|Broschüre|"
    r"Zeitung|"
    r"Plakate?|Schlagzeile|Flugbl[aä]tt\w*|Reklame|Katalog|Blatt|Boulevardblatt|publicité|brochure|tracts?|affiches?|"
    r"pancartes?|banderoles?|catalogue|journal|quotidien|prospectus)"
)
"""What is published by others than those of whom it speaks."""
_RELATION = re.compile(
    r"(?:his|her|their|seine?|ihre?|son|sa|leur) (?:\w+ ){0,2}?(?:mother|father|brother|sister|wife|husband|son|"
    r"daughter|cousin|uncle|aunt|nephew|niece|deputy|"
    r"lawyer|predecessor|successor|rival|opponent|neighbou?r|colleague|boss|secretary|assistant|aide|Mutter|Vater|"
    r"Bruder|Schwester|Frau|Mann|Sohn|Tochter|Stellvertreter(?:in)?|"
    r"Anw[aä]lt(?:in)?|Vorgänger(?:in)?|Nachfolger(?:in)?|Gegner(?:in)?|Nachbar(?:in)?|Kolleg(?:e|in)|Chef(?:in)?|"
    r"mère|père|frère|sœur|femme|mari|fils|fille|adjointe?|avocate?|"
    r"prédécesseur|successeur|rivale?|adversaire|voisine?|collègue)(?![\w-])",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"(?:his|her|their|seine?|ihre?|son|sa|leur) (?:[\w-]+ ){0,3}?[\w-]+(?:er|or|ist|ant|ent|man|woman|cian|chief|"
    r"head|aide|friend|"
    r"partner|boss|mate|in|eur|euse|rice|ère|ante?|iste|ienn?e?|ointe?|ère|ller|llère)\Z",
    re.IGNORECASE,
)
"""Who belongs to somebody, by the ending of what they do."""
_KIN = re.compile(
    r"(?:남동생|여동생|동생|형|오빠|누나|언니|아내|남편|부인|아버지|어머니|아들|딸|사위|며느리|조카|삼촌|이모|고모)\Z"
)
_PAPERS = re.compile(
    r"(?:letter|answer|order|paper|newsletter|poster|center|computer|government|department|statement|parliament|"
    r"document|"
    r"testament|announcement|comment|argument|account|ministerium|partei|ministère|communiqué)"
    r"\Z",
    re.IGNORECASE,
)
_OWNERS = re.compile(r"(?:The |the )?(?:[\w-]+ )?[\w-]+s' (?=\w)")
"""Of many, among whom a single one is not."""
_TITLED = re.compile(r"(?:[a-zà-ÿ][\w'-]* )+([A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)+)(?:,|\Z)")
_CALLED = re.compile(r"(?:\A| )([가-힣]{2,4}) (?:씨|군|양|옹)\Z")
_SURNAME = re.compile(r"([가-힣]) [가-힣]{2,}\Z")
_WHOLE_HANGUL = re.compile(r"[가-힣]{2,4}")
_Value = TypeVar("_Value")
_LEAST = 3
_BEGINNING = 2
"""Letters by which names are looked up where one may begin."""

_SMALL = any_of("the|of|and|for|a|an|in|at|der|die|das|des|von|und|für|im|le|la|les|de|du|des|et|pour|au|aux")


class Identities:
    """The names and titles of all actors.

    Arguments:
        actors: The actors of the briefing.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._names = {actor.id: list(_names_of(actor)) for actor in self._actors.values()}
        self._people = {actor.id for actor in self._actors.values() if actor.kind == "person"}
        self._titles = {actor.id: _titles_of(actor) for actor in self._actors.values()}
        self._offices = {actor.id: _titles_of(actor, of=False) for actor in self._actors.values()}
        self._title_words = frozenset[str]().union(*self._titles.values())
        self._plainly = {(actor, name) for actor, name in self._named() if _PLAINLY.fullmatch(name)}
        self._by_beginning = _index((name[:_BEGINNING], (name, actor)) for actor, name in self._named())
        self._by_last_word = _index((last, actor) for actor in self._actors for last in self._last_words(actor))
        self._by_office = _index((word, actor) for actor, words in self._offices.items() for word in words)
        self._known: dict[tuple[Voice, str, str | None], Verdict] = {}

    def knows(self, voice: Voice) -> bool:
        """Whether a voice is that of an actor."""
        return any(self._called_in(normalise(text)) for text in (voice.who, *voice.meant))

    def verdict(
        self, voice: Voice, speaker: str, via: str | None = None, mentions: Mapping[str, str | None] | None = None
    ) -> Verdict:
        """Say whether a voice is that of a speaker.

        Arguments:
            voice: Whom the text has speak.
            speaker: The id of the actor who is named as the speaker.
            via: The id of the actor through whom the article has the words, or None.
            mentions: Names that the summary settles in this article.
        """
        if mentions:
            return self._verdict(voice, speaker, via, mentions)
        # Several texts have the same words for those who are quoted most.
        key = voice, speaker, via
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._verdict(voice, speaker, via, {})
        return known

    def _verdict(self, voice: Voice, speaker: str, via: str | None, mentions: Mapping[str, str | None]) -> Verdict:
        if not mentions and not voice.meant and (speaker, voice.who) in self._plainly:
            return "same"  # Most texts give the full name, and this test is fast.
        named = [actor for actor in (speaker, via) if actor in self._actors]
        if not named:
            return "unknown"
        said = [normalise(text) for text in (voice.who, *voice.meant)]
        own = {name: actor for name, actor in mentions.items() if any(_holds(text, normalise(name)) for text in said)}
        if any(actor in named for actor in own.values()) or self._is_apposed(named, said[0]):
            return "same"
        if voice.meant or voice.author or (voice.others and not _CAPITAL.search(voice.who)):
            return self._verdict_of_pronoun(voice, named, said)
        # What somebody wrote is said by its author, what somebody's lawyer says is not.
        rest = said[0] if _WRITTEN.search(said[0]) else _OWNER.sub("", said[0])
        head = rest if _WRITTEN.search(rest) else _OWNED.sub("", rest)
        full = list(self._full_in(rest, len(head)))
        if any(self._is_same(actor, other) for actor in named for other in full):
            return "same"
        if full or any(own.values()):
            return "other"
        if any(self._may_be(actor, head if actor in self._people else said[0]) for actor in named):
            return "same"
        is_kin = _RELATION.match(said[0]) or _is_a_person(said[0]) or _KIN.match(said[0])
        if speaker in self._people and is_kin and not self._may_be(speaker, said[0]):
            return "other"
        owner = _OWNERS.match(said[0])
        if owner and speaker in self._people and not self._may_be(speaker, owner[0]):
            return "other"
        if speaker in self._people and (_PUBLISHED.search(head) or self._has_other_surname(head, speaker)):
            return "other"
        is_another = voice.is_somebody or any(self._may_be(speaker, normalise(name)) for name in voice.others)
        if is_another and speaker in self._people:
            return "other"
        return self._verdict_of_name(head, speaker, named)

    def _is_apposed(self, actors: Collection[str], text: str) -> bool:
        """Whether a comma sets off a name of one of the actors: `a spokesman for the council, Olav Brekke`."""
        parts = text.split(", ")[1:]
        return any(name in parts for actor in actors for name in self._names[actor])

    def _verdict_of_pronoun(self, voice: Voice, named: Collection[str], said: Sequence[str]) -> Verdict:
        """Say whether a pronoun or a title, which may mean any of several, means a speaker; the nearest comes first."""
        author = normalise(voice.author)
        if author and all(actor in self._people and not self._may_be(actor, author) for actor in named):
            return "other"
        if any(self._may_be(actor, normalise(name)) for actor in named for name in voice.others):
            return "other"
        if any(self._may_be(actor, text) for actor in named for text in said):
            plainly = list(self._full_in(normalise(voice.plainly), len(voice.plainly)))
            is_another = plainly and not any(self._is_same(a, b) for a in named for b in plainly)
            return "other" if is_another else "same"
        called = {text: self._called_in(text) for text in said[1:]}
        people = [text for text in said[1:] if called[text] & self._people]
        related = any(self._is_same(a, b) for a in named for text in people for b in called[text])
        if related or not any(actor in self._people for actor in named):
            return "unknown"
        return "other" if people or any(self._is_a_name(normalise(name)) for name in voice.subjects) else "unknown"

    def _verdict_of_name(self, head: str, speaker: str, named: Collection[str]) -> Verdict:
        """Say whether a name or a title that is no full name of anybody means a speaker."""
        others = self._called_in(head).difference(named)
        if others:
            return "unknown" if any(self._is_same(a, b) for a in named for b in others) else "other"
        is_other = self._is_a_name(head) or self._ends_with_a_name(head)
        return "other" if speaker in self._people and is_other else "unknown"

    def _ends_with_a_name(self, text: str) -> bool:
        """Whether a title in small letters is followed by a full name, as in `caretaker Jim Potts`."""
        named = _TITLED.match(text)
        return named is not None and not any(self._is_title(word) for word in named[1].split())

    def _has_other_surname(self, text: str, speaker: str) -> bool:
        """Whether a text is a Korean name or surname with a title, and a speaker's Korean name begins otherwise."""
        surname = _SURNAME.match(text) or _CALLED.search(text)
        names = [name for name in self._names[speaker] if _WHOLE_HANGUL.fullmatch(name)]
        return surname is not None and bool(names) and not any(name.startswith(surname[1]) for name in names)

    def _named(self) -> Iterator[tuple[str, str]]:
        """Give each actor with each of their names."""
        return ((actor, name) for actor, names in self._names.items() for name in names)

    def _held_in(self, text: str, end: int | None = None) -> Iterator[tuple[str, str]]:
        """Give the names that begin in a text, before an offset, with their actors."""
        for at in range(len(text) if end is None else end):
            if at == 0 or not _is_of_word(text[at - 1]):
                for length in range(1, _BEGINNING + 1):
                    for name, actor in self._by_beginning.get(text[at : at + length], ()):
                        if text.startswith(name, at) and _ends_at(text, name, at + len(name)):
                            yield name, actor

    def _full_in(self, text: str, end: int) -> Iterator[str]:
        """Give the actors of whom a name of two words or more, or one in Hangul, begins before an offset of a text."""
        return (actor for name, actor in self._held_in(text, end) if " " in name or _HANGUL.search(name))

    def _is_same(self, actor: str, other: str) -> bool:
        """Whether two actors are one, or one speaks for the other."""
        roles = (*self._actors[actor].roles, *self._actors[other].roles)
        return actor == other or any(role.organisation in (actor, other) for role in roles)

    def _may_be(self, actor: str, text: str) -> bool:
        """Whether a text may mean an actor: it has a word of a name, or a title."""
        words = {word.casefold().removesuffix("'s") for word in _WORD.findall(text)}
        for name in self._names[actor]:
            parts = [part.casefold() for part in _WORD.findall(name)]
            if _holds(text, name) or any(
                part in words for part in parts if len(part) >= _LEAST and not _SMALL.fullmatch(part)
            ):
                return True
        return not self._has_name(text) and bool(words & self._titles[actor])

    def _called_in(self, text: str) -> set[str]:
        """Return the actors whom a text means by a name, the last word of a name, or a title that nobody else has."""
        words = {word.casefold().removesuffix("'s") for word in _WORD.findall(text)}
        called = {actor for _, actor in self._held_in(text)}
        called.update(actor for word in words for actor in self._by_last_word.get(word, ()))
        holders = {actor for word in words for actor in self._by_office.get(word, ())}
        return called.union(
            actor for actor in holders if all(self._by_office[word] == [actor] for word in words & self._offices[actor])
        )

    def _last_words(self, actor: str) -> set[str]:
        return {_WORD.findall(name)[-1].casefold() for name in self._names[actor] if _WORD.search(name)}

    def _has_name(self, text: str) -> bool:
        return any(word[0].isupper() and not self._is_title(word) for word in _CAPITAL.findall(text))

    def _is_a_name(self, text: str) -> bool:
        """Whether a text has a capital that is of no title: the name of somebody."""
        words = [word for word in _CAPITAL.findall(text) if word[0].isupper() and (len(word) >= _LEAST or word == text)]
        return text[:1].isupper() and any(not self._is_title(word) for word in words)

    def _is_title(self, word: str) -> bool:
        return _TITLES.fullmatch(word) is not None or word.casefold() in self._title_words


_TITLES = any_of(
    "the|mr|mrs|ms|dr|prof|professor|president|minister|secretary|chair|chairman|chairwoman|captain|mayor|general|"
    "colonel|"
    "major|sergeant|admiral|senator|governor|king|queen|prince|princess|pope|bishop|judge|director|chief|inspector|"
    "spokesman|spokeswoman|spokesperson|officials?|ministry|department|government|council|foreign|defen[cs]e|prime|"
    "deputy|"
    "vice|national|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    "les?|la|une?|monsieur|madame|mme|maire|ministre|présidente?|porte-parole|capitaine|"
    "der|die|das|herr|frau|bürgermeister(?:in)?|minister(?:in)?|präsident(?:in)?|sprecher(?:in)?|kapitän(?:in)?|"
    "vorsitzende[rn]?|hafenmeister(?:in)?|lotse"
)


def _is_a_person(text: str) -> bool:
    """Whether words such as `his spokesman` name a person by what they do, and nothing that somebody wrote."""
    return _SOMEBODY.match(text) is not None and not _WRITTEN.search(text) and not _PAPERS.search(text)


def _names_of(actor: Actor) -> Iterator[str]:
    yield normalise(actor.name)
    yield from (normalise(alias.text) for alias in actor.aliases)
    if actor.native_name:
        yield normalise(actor.native_name)
    if actor.surname:
        yield normalise(actor.surname)


def _titles_of(actor: Actor, *, of: bool = True) -> frozenset[str]:
    """Return the words of an actor's titles; without what they are of, they tell who it is."""
    titles = (role.title if of else role.title.partition(" of ")[0] for role in actor.roles)
    words = (word.casefold() for title in titles for word in _WORD.findall(title))
    return frozenset(word for word in words if len(word) >= _LEAST and not _SMALL.fullmatch(word))


def _holds(text: str, name: str) -> bool:
    """Whether a name is in a text, as whole words; Korean particles may follow it."""
    at = text.find(name)
    while at >= 0:
        if not (at and _is_of_word(text[at - 1])) and _ends_at(text, name, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _ends_at(text: str, name: str, end: int) -> bool:
    return not _is_of_word(text[end : end + 1]) or _HANGUL.search(name) is not None


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _index(pairs: Iterable[tuple[str, _Value]]) -> dict[str, list[_Value]]:
    """Return the values of each key, each once."""
    index: dict[str, list[_Value]] = defaultdict(list)
    for key, value in dict.fromkeys(pairs):
        index[key].append(value)
    return dict(index)
