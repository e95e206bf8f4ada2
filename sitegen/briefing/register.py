"""What each name means: the names of all actors, and all that is made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from typing import NamedTuple

from sitegen.briefing.customs import Customs
from sitegen.briefing.names import Settled
from sitegen.briefing.naming import Call, Naming, is_plain, naming_of
from sitegen.briefing.shapes import may_be_number
from sitegen.briefing.titles import MAY_BE_WORDS
from sitegen.briefing.unspaced import SHORT, is_han
from sitegen.content.records import Actor
from sitegen.text import find_words, normalise


class Meaning(NamedTuple):
    """Whom a name means, or None for nobody.

    Attributes:
        actor: The id, or None.
        introduces: Keys of short names by which the article may call that person from then on.
        bearers: Of a name that more than one actor may have written so: all of them.
        sure: Whether it means the actor and nobody else.
    """

    actor: str | None
    introduces: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    sure: bool = True


class Short(NamedTuple):
    """A short name as it is written.

    Attributes:
        key: As a full name introduces it.
        needs_title: Whether it is one only before a title.
        risky: Whether it may be something else, as `XI` may be a number.
    """

    key: str
    needs_title: bool = False
    risky: bool = False


class Register:
    """The names of all actors, with what each means, everywhere and in single articles.

    A name that two actors bear counts for neither, except in the article that an alias is tied to.

    Arguments:
        actors: The actors of the briefing.
        articles: Its articles, with what they settle of names.
    """

    def __init__(self, actors: Iterable[Actor], articles: Iterable[Settled]) -> None:
        self._everywhere: dict[str, str | None] = {}
        self._in_article: dict[str, dict[str, str | None]] = {}
        self._forms: dict[str, Meaning] = {}
        self._shorts: dict[str, Short] = {}
        self._bearers: dict[str, list[str]] = {}
        self._sure: set[tuple[str, str]] = set()
        self._surname_first: set[str] = set()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._people: dict[str, list[str]] = {}
        self._doubtful: set[str] = set()
        self._natives: dict[str, str] = {}
        actors = list(actors)
        customs = Customs(actors)
        for actor in actors:
            self._add_actor(actor, customs)
        self._settled: dict[str, list[str]] = {}
        self._languages: dict[str, str] = {}
        for article in articles:
            language = article.main_language
            if language != "en":
                self._languages[article.id] = language
            if article.mentions:
                settled = {normalise(name): actor for name, actor in article.mentions.items()}
                self._settled[article.id] = list(settled)
                self._in_article.setdefault(article.id, {}).update(settled)
        known = {*self._everywhere, *self._forms, *self._shorts}
        listed = known.union(*self._in_article.values())
        listed.discard("")
        self._listed = list(listed)
        self._known = known
        self._plain = {
            name for name, short in self._shorts.items() if not (short.needs_title or short.risky)
        } - MAY_BE_WORDS
        self._elsewhere = listed - known
        self._meanings = self._settle_meanings()

    @property
    def digest(self) -> str:
        """A short hash of all names, by which the lock knows whether its counts are of these."""
        lines = [f"{name}\0{meaning}" for name, meaning in self.meanings.items()]
        for article, names in self._in_article.items():
            lines += [f"{article}\0{name}\0{actor}" for name, actor in names.items()]
        return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:12]

    @property
    def meanings(self) -> dict[str, str]:
        """What each name means wherever no article says otherwise, in a form that changes when the meaning does."""
        found = {}
        for name, meaning in self._meanings.items():
            is_person = meaning.actor in self._people
            found[name] = f"{meaning.actor} {is_person} {meaning.introduces} {meaning.bearers}"
        for name, short in self._shorts.items():
            bearers = [f"{actor}{'?' * ((short.key, actor) not in self._sure)}" for actor in self._bearers[short.key]]
            order = short.key in self._surname_first
            found[name] = f"{found.get(name)} {order} {short.key} {short.needs_title} {short.risky} {bearers}"
        return found

    @property
    def with_own_names(self) -> Collection[str]:
        """The articles in which names may mean something else, or are read in another language."""
        return dict.fromkeys((*self._in_article, *self._languages))

    def own(self, article: str) -> list[str]:
        """Return what names mean in one article, in a form that changes when the meaning does."""
        own = sorted(f"{name}\0{meaning}" for name, meaning in self._own(article).items())
        language = self._languages.get(article)
        return [*own, language] if language else own

    def _add_actor(self, actor: Actor, customs: Customs) -> None:
        id_, name = actor.id, normalise(actor.name)
        _share(self._everywhere, name, id_)
        for alias in actor.aliases:
            if alias.count:
                names = self._in_article.setdefault(alias.article, {}) if alias.article else self._everywhere
                _share(names, normalise(alias.text), id_)
        words = name.split()
        if actor.kind == "person":
            self._people[id_] = words
            if actor.native_name:
                self._natives[id_] = normalise(actor.native_name).replace(" ", "")
        if not words or not (actor.kind == "person" or actor.native_name):
            return
        if not (actor.roles or actor.surname or actor.native_name) and is_plain(name, words):
            self._add_plain(id_, name, words[1])
        else:
            self._add_naming(actor, naming_of(actor, customs.of(actor)))

    def _add_plain(self, id_: str, name: str, surname: str) -> None:
        """Add what nearly all names are, which is quicker: a given name and a surname, known to no list."""
        keys = self._keys[id_] = (surname,)
        meaning = Meaning(id_, keys)
        self._add_form(name, meaning)
        self._add_form(name.upper(), meaning)
        capitals = surname.upper()
        self._sure.add((surname, id_))
        self._add_short(surname, id_, Short(surname))
        self._add_short(capitals, id_, Short(surname, risky=may_be_number(capitals)))

    def _add_naming(self, actor: Actor, naming: Naming) -> None:
        self._keys[actor.id] = tuple(dict.fromkeys(call.key for call in naming.calls))
        for form in naming.forms:
            self._add_form(form.text, Meaning(actor.id, form.calls, (actor.id,), form.sure))
            if is_han(form.text[:1]) and (actor.kind != "person" or len(form.text) <= SHORT):
                self._doubtful.add(form.text)
        for call in naming.calls:
            self._add_call(call, actor.id, naming)

    def _add_call(self, call: Call, id_: str, naming: Naming) -> None:
        risky = call.text != call.key and call.text.isupper() and may_be_number(call.text)
        self._add_short(call.text, id_, Short(call.key, call.needs_title, risky))
        if call.sure:
            self._sure.add((call.key, id_))
        if naming.surname_first:
            self._surname_first.add(call.key)

    def _add_form(self, text: str, meaning: Meaning) -> None:
        other = self._forms.setdefault(text, meaning)
        if other is not meaning and other.actor != meaning.actor:
            both = {*(other.bearers or [other.actor]), meaning.actor}
            self._forms[text] = Meaning(None, (), tuple(sorted(filter(None, both))), sure=False)

    def _add_short(self, text: str, id_: str, short: Short) -> None:
        other = self._shorts.setdefault(text, short)
        if other != short:
            # A name as it is written outweighs one in other letters; which record comes first does not matter.
            self._shorts[text] = min(other, short, key=lambda each: (each.key != text, each))
        bearers = self._bearers.setdefault(short.key, [])
        if id_ not in bearers:
            bearers.append(id_)

    def _settle_meanings(self) -> dict[str, Meaning]:
        """Say what each name means; the names that records give outweigh those that are made of them."""
        meanings = dict(self._forms)
        for name, actor in self._everywhere.items():
            meanings[name] = self._meaning(name, actor)
            if actor and name in self._shorts and actor in self._bearers[self._shorts[name].key]:
                self._doubtful.add(name)
        for name, meaning in meanings.items():
            if not meaning.sure:
                self._doubtful.add(name)
        return meanings

    def _meaning(self, name: str, actor: str | None) -> Meaning:
        """Say whom a name means, and which short names it introduces: those that it holds."""
        if actor is None:
            return _NOBODY
        words = self._people.get(actor)
        if words is None:
            return Meaning(actor)
        made = self._forms.get(name)
        if made is not None and made.actor == actor:
            others = [word for word in words if word in self._bearers and word not in made.introduces]
            return made if not others else made._replace(introduces=(*made.introduces, *others))
        keys = self._keys.get(actor, ())
        return Meaning(actor, tuple(key for key in keys if key != name and next(find_words(name, key), -1) >= 0))

    def _own(self, article: str) -> dict[str, Meaning]:
        return {name: self._meaning(name, actor) for name, actor in self._in_article.get(article, {}).items()}


_NOBODY = Meaning(None)


def _share(names: dict[str, str | None], name: str, actor: str) -> None:
    """Note whose name it is; a name that two actors bear is nobody's."""
    if names.setdefault(name, actor) != actor:
        names[name] = None
