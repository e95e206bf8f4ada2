"""Answers that know what they were made of, so that only those are made again whose reasons have changed.

A `Base` has inputs, which are given to it, and questions, which it answers from these. Whoever asks is noted, so nobody
lists by hand what depends on what; and what an asker gets is the very value by which is told whether it has changed.
When an input changes, all that was made of it is suspect. A suspect is looked at when it is asked for: where nothing
that it was made of has come out different, it holds. Source of the algorithm: Salsa, "The red-green algorithm".

An `index` turns answers round: each source gives items to some targets, and a target is asked for its items. Only the
sources that have changed are asked again, and only the targets that they gave other items to count as changed. Indexes
and narrow steps are brought up to date before anything else is asked, in the order in which the class declares them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, ClassVar, Concatenate, Generic, ParamSpec, TypeVar, cast, overload

_Base = TypeVar("_Base", bound="Base")
_Key = ParamSpec("_Key")
_Value = TypeVar("_Value")
_Item = TypeVar("_Item")

ALONE = ""
"""The key of what has none."""


class Unknown:
    """Stands for a value that nobody has given or made yet."""


_UNKNOWN = Unknown()


class Cell:
    """An input or an answer.

    Attributes:
        name: Of the input, the question or the index.
        key: What is asked of.
        value: What it comes to.
        read: What it was made of.
    """

    __slots__ = ("changed_in", "checked_in", "is_made", "is_suspect", "key", "name", "read", "readers", "value")

    def __init__(self, name: str, key: Hashable) -> None:
        self.name = name
        self.key = key
        self.value: Any = _UNKNOWN
        self.read: tuple[Cell, ...] = ()
        self.readers: list[Cell] = []
        self.changed_in = self.checked_in = 0
        self.is_suspect = self.is_made = False

    def __repr__(self) -> str:
        return f"{self.name} {self.key}".rstrip()


Notes = dict[Cell, None]
"""What was asked, in order."""


class _Declared:
    """What a class of bases declares: an input, a question or an index."""

    takes_key = True

    def __set_name__(self, owner: type[Base], name: str) -> None:
        self.name = name

    def __get__(self, base: Any, owner: type[Base]) -> Any:
        if base is None:
            return self
        # An attribute of the instance is found before this, so each base comes here once for each.
        ask = base.__dict__[self.name] = _asking(base, self)
        return ask

    def bring(self, base: Base, cell: Cell) -> None:
        """Bring a cell up to date."""
        raise NotImplementedError


class given(_Declared, Generic[_Key, _Value]):  # noqa: N801 - a decorator
    """Make a method an input: it says what the value is where none was given."""

    def __init__(self, make: Callable[Concatenate[Any, _Key], _Value]) -> None:
        self.make: Callable[..., Any] = make
        self.takes_key = _takes_key(make)
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, base: None, owner: type[Base]) -> given[_Key, _Value]: ...
    @overload
    def __get__(self, base: Base, owner: type[Base]) -> Callable[_Key, _Value]: ...
    def __get__(self, base: Any, owner: type[Base]) -> Any:
        return super().__get__(base, owner)

    def bring(self, base: Base, cell: Cell) -> None:
        """Set what was not given."""
        cell.value = self.make(base, cell.key) if self.takes_key else self.make(base)


class question(_Declared, Generic[_Key, _Value]):  # noqa: N801 - a decorator
    """Make a method a question: it answers from inputs and from other answers, and from nothing else."""

    def __init__(self, make: Callable[Concatenate[Any, _Key], _Value]) -> None:
        self.make: Callable[..., Any] = make
        self.takes_key = _takes_key(make)
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, base: None, owner: type[Base]) -> question[_Key, _Value]: ...
    @overload
    def __get__(self, base: Base, owner: type[Base]) -> Callable[_Key, _Value]: ...
    def __get__(self, base: Any, owner: type[Base]) -> Any:
        return super().__get__(base, owner)

    def bring(self, base: Base, cell: Cell) -> None:
        """Make an answer, unless it still holds."""
        if cell.value is _UNKNOWN or not base.still_holds(cell):
            base.make(cell, self.make, takes_key=self.takes_key)


class step(question[_Key, _Value]):  # noqa: N801 - a decorator
    """Make a method a question whose answer others need once, so that only a base that follows remembers it."""


class narrow(step[_Key, _Value]):  # noqa: N801 - a decorator
    """Make a method a step that takes the little that matters out of much.

    Where what it is made of changes, it is made again at once, and what was made of it is suspect only if it came out
    different. So a change in much stops here, before it makes all suspect that follows from the little.
    """


class Index(_Declared, Generic[_Item]):
    """A method that takes a source and gives targets, each with an item.

    Asked for a target, it returns the items that all sources give to it, in the order of the sources' keys.

    Arguments:
        make: The method.
        of: The input or question, without a key, that gives the keys of all sources.
    """

    def __init__(self, make: Callable[[Any, Any], Iterable[tuple[Any, _Item]]], of: str) -> None:
        self.make = make
        self.of = of
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, base: None, owner: type[Base]) -> Index[_Item]: ...
    @overload
    def __get__(self, base: Base, owner: type[Base]) -> Callable[[str], tuple[_Item, ...]]: ...
    def __get__(self, base: Any, owner: type[Base]) -> Any:
        return super().__get__(base, owner)

    def bring(self, base: Base, cell: Cell) -> None:
        """Set the items of a target."""
        base.index_of(self).bring(cell)


def index(of: str) -> Callable[[Callable[[Any, Any], Iterable[tuple[Any, _Item]]]], Index[_Item]]:
    """Return what makes a method an index; see `Index`."""
    return lambda make: Index(make, of)


class Base:
    """Inputs, and all that follows from them.

    Arguments:
        follows: Whether inputs may be given after something was asked. Else less is noted and held: only what is asked
            while somebody is `noting`.
    """

    _order: ClassVar[dict[str, int]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        declared = [name for kind in reversed(cls.__mro__) for name, one in vars(kind).items() if _is_prompt(one)]
        cls._order = {name: place for place, name in enumerate(dict.fromkeys(declared))}

    def __init__(self, *, follows: bool = False) -> None:
        self.follows = follows
        self.revision = 1
        self._cells: dict[str, dict[Hashable, Cell]] = {}
        self._indexes: dict[str, _Index] = {}
        self._pending: dict[str, list[Cell]] = {}
        self._reading: Notes | None = None
        self._settling = -1

    def __getstate__(self) -> dict[str, object]:
        """Return what another process needs to answer the same: what was given, and what was answered so far."""
        left_out = {name for kind in type(self).__mro__ for name, one in vars(kind).items() if _is_declared(one)}
        state = {name: value for name, value in self.__dict__.items() if name not in left_out}
        return {**state, "_reading": None}

    def give(self, name: str, key: Hashable, value: object) -> None:
        """Set an input; what was made of it becomes suspect, unless the value is the one that it had.

        Arguments:
            name: Of the input.
            key: What it is of; `ALONE` for an input without a key.
            value: The value, which nobody changes afterwards.
        """
        cell = self._cell(name, key)
        if cell.value is not _UNKNOWN:
            if cell.value == value:
                return
            if not self.follows:
                raise RuntimeError(f"`{cell}` was given or asked for already")
        cell.value = value
        self.revision += 1
        self._has_changed(cell)

    def withdraw(self, name: str, key: Hashable) -> None:
        """Take an input back: from now on its value is what it is where none was given."""
        declared: given[Any, Any] = getattr(type(self), name)
        self.give(name, key, declared.make(self, key))

    def fill(self, name: str, key: Hashable, value: object, read: Iterable[Cell] = ()) -> None:
        """Set the answer to a question that another process has made.

        Arguments:
            name: Of the question.
            key: What it was asked of.
            value: The answer.
            read: What it was made of, as `noting` had it.
        """
        self._take(self._cell(name, key), value, tuple(read))

    @contextmanager
    def noting(self) -> Iterator[Notes]:
        """Note what is asked meanwhile; whoever asks around it does not come to depend on that."""
        before, notes = self._reading, Notes()
        self._reading = notes
        try:
            yield notes
        finally:
            self._reading = before

    def forget(self, *names: str) -> None:
        """Let go of inputs and answers that nobody asks for any more.

        Arguments:
            names: Of inputs, questions and indexes of a base that does not follow.
        """
        for name in names:
            self._cells.pop(name, None)
            self._indexes.pop(name, None)
            self.__dict__[name] = _Forgotten(name)

    def note(self, cells: Iterable[Cell]) -> None:
        """Let whoever asks now depend on what was asked before."""
        if self._reading is not None:
            self._reading.update(dict.fromkeys(cells))

    def answers_to(self, asked: Iterable[str]) -> Iterator[Any]:
        """Give the answers to what was asked.

        Arguments:
            asked: The name of each question, and the key behind a space; see `Cell`.
        """
        asks: dict[str, Callable[[str], Any]] = {}
        for each in asked:
            name, _, key = each.partition(" ")
            ask = asks.get(name)
            if ask is None:
                ask = asks[name] = self._asking_many(name)
            yield ask(key)

    def _asking_many(self, name: str) -> Callable[[str], Any]:
        """Return what answers a question for many keys, of which most are asked for but once."""
        declared = getattr(type(self), name)
        if isinstance(declared, Index) and not self.follows and self._reading is None:
            return self.index_of(declared).items_of
        ask: Callable[[str], Any] = getattr(self, name)
        return ask

    def has_changed(self, cells: Iterable[Cell], since: int) -> bool:
        """Whether any of some answers has changed since a revision."""
        self._settle()
        for cell in cells:
            if cell.is_suspect:
                getattr(type(self), cell.name).bring(self, cell)
            if cell.changed_in > since:
                return True
        return False

    def still_holds(self, cell: Cell) -> bool:
        """Whether all that an answer was made of is, once that has been looked at, as it was."""
        if self.has_changed(cell.read, cell.checked_in):
            return False
        cell.is_suspect = False
        cell.checked_in = self.revision
        return True

    def make(self, cell: Cell, make: Callable[..., Any], *, takes_key: bool) -> None:
        """Make an answer, and note what it is made of."""
        if cell.is_made and cell.value is _UNKNOWN:
            raise RuntimeError(f"`{cell}` needs its own answer")
        cell.is_made = True
        before = self._reading
        reading = self._reading = Notes() if self.follows else None
        try:
            value = make(self, cell.key) if takes_key else make(self)
        except BaseException:
            cell.is_made = cell.value is not _UNKNOWN
            raise
        finally:
            self._reading = before
        self._take(cell, value, tuple(reading or ()))

    def index_of(self, declared: Index[Any]) -> _Index:
        """Return the state of an index, as it was when it was last settled."""
        state = self._indexes.get(declared.name)
        if state is None:
            state = self._indexes[declared.name] = _Index(self, declared.name, self._order[declared.name])
            state.settle()
        return state

    def _cell(self, name: str, key: Hashable) -> Cell:
        cells = self._cells.setdefault(name, {})
        cell = cells.get(key)
        if cell is None:
            cell = cells[key] = Cell(name, key)
        return cell

    def _take(self, cell: Cell, value: object, read: tuple[Cell, ...]) -> None:
        if self.follows:
            known = set(cell.read)
            for other in read:
                if other not in known:
                    other.readers.append(cell)
            cell.read = read
        cell.is_made, cell.is_suspect = True, False
        cell.checked_in = self.revision
        if cell.value is _UNKNOWN or cell.value != value:
            cell.value = value
            cell.changed_in = self.revision
            if cell.name in self._order:
                self._has_changed(cell)

    def _has_changed(self, cell: Cell) -> None:
        """Note that a cell has another value, and let all that was made of it be suspect."""
        cell.changed_in = self.revision
        todo, order = [cell], self._order
        while todo:
            for reader in todo.pop().readers:
                if not reader.is_suspect:
                    reader.is_suspect = True
                    if reader.name in order:
                        self._pending.setdefault(reader.name, []).append(reader)
                    else:
                        todo.append(reader)

    def _settle(self) -> None:
        """Bring indexes and narrow steps up to date, each after those that it may ask."""
        while self._pending and self._settling < 0:
            name = min(self._pending, key=self._order.__getitem__)
            declared = getattr(type(self), name)
            if isinstance(declared, Index):
                self.index_of(declared).settle()
                continue
            before, self._settling = self._settling, self._order[name]
            pending = self._pending.pop(name)
            try:
                for cell in pending:
                    if cell.is_suspect:
                        declared.bring(self, cell)
            except BaseException:
                self._pending.setdefault(name, []).extend(pending)
                raise
            finally:
                self._settling = before


class _Index:
    """An index of a base.

    Arguments:
        base: The base.
        name: Of the index.
        place: Among the indexes of the class; it may ask those before it.

    """

    def __init__(self, base: Base, name: str, place: int) -> None:
        self.base = base
        self.name = name
        self.place = place
        self._all = Cell(name, None)
        self._sources: dict[Hashable, Cell] = {}
        self._given: dict[Hashable, dict[Hashable, list[Any]]] = {}
        self._whole: dict[Hashable, list[Any]] = {}

    def settle(self) -> None:
        """Take up what the sources give now.

        Raises:
            RuntimeError: When it is asked by an index that stands before it, or by itself.
        """
        base = self.base
        if 0 <= base._settling <= self.place:
            raise RuntimeError(f"the index `{self.name}` is asked by one that stands before it, or by itself")
        before, base._settling = base._settling, self.place
        reading, base._reading = base._reading, None
        pending = base._pending.pop(self.name, [])
        try:
            if base.follows:
                self._take_up(pending)
            else:
                self._take_all()
        except BaseException:
            if pending:
                base._pending.setdefault(self.name, []).extend(pending)
            raise
        finally:
            base._settling, base._reading = before, reading

    def bring(self, cell: Cell) -> None:
        """Set the items of a target."""
        given: dict[Any, list[Any]] = self._given.get(cell.key, {})
        whole = self._whole.pop(cell.key, None)
        cell.value = tuple(whole or (item for source in sorted(given) for item in given[source]))
        cell.is_made = True

    def items_of(self, target: str) -> tuple[Any, ...]:
        """Return the items of a target without noting that anybody asked, in a base that does not follow."""
        cell = self.base._cells.get(self.name, {}).get(target)
        return tuple(self._whole.get(target, ())) if cell is None or cell.value is _UNKNOWN else cell.value

    def _declared(self) -> Index[Any]:
        declared: Index[Any] = getattr(type(self.base), self.name)
        return declared

    def _take_all(self) -> None:
        """Take up what the sources give, once and for all."""
        base, declared, whole = self.base, self._declared(), self._whole
        for source in sorted(getattr(base, declared.of)()):
            for target, item in declared.make(base, source):
                whole.setdefault(target, []).append(item)

    def _take_up(self, cells_pending: Iterable[Cell]) -> None:
        """Take up what sources give now that may give something else; a cell without a key is that of all sources."""
        base, declared = self.base, self._declared()
        pending = dict.fromkeys(cell.key for cell in cells_pending)
        if self._all.value is _UNKNOWN or (None in pending and not base.still_holds(self._all)):
            base.make(self._all, lambda base: frozenset(getattr(base, declared.of)()), takes_key=False)
            pending.update(dict.fromkeys(self._all.value ^ self._sources.keys()))
        pending.pop(None, None)
        changed: dict[Hashable, None] = {}
        for source in pending:
            cell = self._sources.get(source)
            before = () if cell is None or cell.value is _UNKNOWN else cell.value
            after: tuple[Any, ...] = ()
            if source not in self._all.value:
                self._sources.pop(source, None)
            else:
                cell = self._sources.setdefault(source, cell or Cell(self.name, source))
                if cell.value is _UNKNOWN or not base.still_holds(cell):
                    base.make(cell, lambda base, key: tuple(declared.make(base, key)), takes_key=True)
                after = cell.value
            if before is not after:
                changed.update(dict.fromkeys(self._replace(source, before, after)))
        cells = base._cells[self.name]
        for target in changed:
            if target in cells:
                cells[target].value = _UNKNOWN
                base._has_changed(cells[target])

    def _replace(self, source: Hashable, before: Iterable[Any], after: Iterable[Any]) -> Iterator[Hashable]:
        """Put what a source gives now in the place of what it gave, and give the targets that this changes."""
        old, new = _by_target(before), _by_target(after)
        for target in old.keys() | new.keys():
            if old.get(target) != new.get(target):
                items = self._given.setdefault(target, {})
                items.pop(source, None)
                if target in new:
                    items[source] = new[target]
                if not items:
                    del self._given[target]
                yield target


class _Forgotten:
    """Stands for what asked a base for what it has let go of."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *_: object) -> None:
        raise RuntimeError(f"`{self._name}` was asked for after the base let go of it")


def _by_target(pairs: Iterable[tuple[Hashable, Any]]) -> dict[Hashable, list[Any]]:
    grouped: dict[Hashable, list[Any]] = {}
    for target, item in pairs:
        grouped.setdefault(target, []).append(item)
    return grouped


def _is_declared(one: object) -> bool:
    return isinstance(one, _Declared)


def _is_prompt(one: object) -> bool:
    return isinstance(one, Index | narrow)


def _takes_key(make: Callable[..., Any]) -> bool:
    return make.__code__.co_argcount > 1


def _asking(base: Base, declared: _Declared) -> Callable[..., Any]:
    """Return what asks a base for an input, the answer to a question, or the items of a target."""
    if isinstance(declared, step) and not base.follows:
        return cast("Callable[..., Any]", declared.make.__get__(base))
    cells = base._cells.setdefault(declared.name, {})
    name, get = declared.name, cells.get

    def ask_once(key: Hashable = ALONE) -> Any:
        cell = get(key)
        if cell is None:
            cell = cells[key] = Cell(name, key)
        if base._reading is not None:
            base._reading[cell] = None
        if cell.value is _UNKNOWN:
            declared.bring(base, cell)
        return cell.value

    if not base.follows:
        # Nothing is suspect there.
        return ask_once

    def ask(key: Hashable = ALONE) -> Any:
        if base._pending:
            base._settle()
        cell = cells.get(key)
        if cell is None:
            cell = cells[key] = Cell(declared.name, key)
        if base._reading is not None:
            base._reading[cell] = None
        if cell.value is _UNKNOWN or cell.is_suspect:
            declared.bring(base, cell)
        return cell.value

    return ask
