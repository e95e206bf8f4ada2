"""YAML nodes to records: every mistake of a file is reported, and what can be used is used.

A decoder for each type of `sitegen.content.records` is made once from msgspec's description of it. Scalars are taken
as they are written, so a date stays a date's text and `no` stays a word. A value that is wrong leaves its field
empty, so that the rest of the record is still checked; `Decoding.complete` then says that it cannot be shown.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import compress
from operator import not_
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias, get_args

import msgspec
from msgspec import inspect as types
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from sitegen.content.dates import MONTHS, Date
from sitegen.content.loader import MAX_DEPTH, NULL_TAG
from sitegen.content.records import ID_HINT, LIKELIHOODS, Article, Record, Scale, Site
from sitegen.content.slips import OPENING, after_comma, as_key, has_no_colon, in_curly_marks
from sitegen.content.source import TOO_DEEP, Source, scalar_offsets
from sitegen.content.todo import TODO, is_todo
from sitegen.diagnostics import Diagnostics, Level, Rule, nearest, rule

Decoder: TypeAlias = Callable[["Decoding", Node, str], Any]
"""Takes the run, a node, and the key that it stands under; gives the value or `WRONG`."""

WRONG = object()
"""What a decoder gives for a value that it has reported."""

_EMPTY = object()
_UNKNOWN = object()
"""What a decoder gives for an entry that cannot be used before something is filled in."""

_ID_HINT = "the name of the file is the id"
_TAG = "tag:yaml.org,2002:"
_COMMENT = re.compile(r"[ \t]+#")
_DASH = re.compile(r"-(?![ \t\r\n])")
_HIDDEN = re.compile(r"[ \t]*(#[^\s#].*)")
_DEEP = re.compile(
    rf"""
      ^(?![ *]*$|[ -]*$)                              # no rule between paragraphs
      (?: (?: [ \t>]*+ (?:[*+-]|\d++[.)]) (?=[ \t]) ){{{MAX_DEPTH + 1}}}
        | (?:[ ]{{4}}|\t){{{MAX_DEPTH},}}+ [ ]*+ (?:[*+-]|\d++[.)]) [ \t] )
    """,
    re.VERBOSE | re.MULTILINE,
)
_LEVELS = sorted(get_args(Level))
_TRUTH = {"true": True, "false": False}
_NOTATIONS = [
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})[-/.]?(?P<month>\d\d?)(?:[-/.]?(?P<day>\d\d?)(?:[T ]\d.*)?)?",
        r"(?P<day>\d\d?)[-/.](?P<month>\d\d?)[-/.](?P<year>\d{4})",
        r"(?P<month>\d\d?)[-/](?P<day>\d\d?)[-/](?P<year>\d{4})",
        r"(?:(?P<day>\d\d?) )?(?P<month>[a-z]{3,}),? (?P<year>\d{4})",
        r"(?P<month>[a-z]{3,}) (?P<day>\d\d?),? (?P<year>\d{4})",
    )
]
"""How dates are written elsewhere; what is written in none of these ways, nobody guesses at."""


KEY_TWICE = rule(
    "R005",
    "error",
    "a key stands twice",
    why="Only one of the two values could count, and nobody could tell which you meant.",
    fix="Keep one of the two.",
)
UNKNOWN_KEY = rule(
    "R006",
    "error",
    "a key is not known",
    why="A misspelt word would be ignored, and what you wrote would appear nowhere.",
    fix="Correct the spelling, or remove the entry. `docs/content.md` lists the keys of each kind of record.",
)
MISSING_KEY = rule(
    "R007",
    "error",
    "a key is missing",
    why="Without this value the record, or this part of it, cannot be used.",
    fix="Add the key and its value.",
)
WRONG_FORM = rule(
    "R008",
    "error",
    "a value has the wrong form",
    why="sitegen cannot use the value as it is written, and does not guess what you meant.",
    fix="Write the value in the form that the message or the hint names.",
)
NO_SUCH_DATE = rule(
    "R011",
    "error",
    "a date that does not exist",
    why="A date that is in no calendar can be neither sorted nor shown.",
    fix="Correct the date, and write it in the form that the hint names.",
)
CUT_BY_COMMENT = rule(
    "R017",
    "error",
    "a comment cuts prose short",
    why="To YAML, a `#` after a space begins a comment. The rest of your text would be lost.",
    fix="Put the text in quotation marks. If you mean a comment, write a space after the `#`.",
)


class Open(NamedTuple):
    """A value that is still to be filled in.

    Attributes:
        node: It.
        name: The key that it stands under.
        choices: What it may be, where that is a list of words.
        is_needed: Whether its record cannot be shown without it.
    """

    node: Node
    name: str
    choices: Sequence[str]
    is_needed: bool


class Decoding:
    """One record's way from nodes to data.

    Arguments:
        source: The file, for the places of mistakes.
        found: Where mistakes are reported.
        scale: Whose words of likelihood are offered; those of all scales where it is not known.

    Attributes:
        complete: Whether nothing was wrong, and nothing that is needed is still to be filled in.
        open: What is still to be filled in.
        dropped: Where entries of lists begin that cannot be used and are left out.
    """

    def __init__(self, source: Source, found: Diagnostics, scale: Scale | None = None) -> None:
        self.source = source
        self.found = found
        self.scale = scale
        self.complete = True
        self.open: list[Open] = []
        self.dropped: set[int] = set()

    def decode(self, cls: type[msgspec.Struct], node: MappingNode, name: str, **given: Any) -> Any:
        """Return a record made from a mapping, as far as it can be made.

        Arguments:
            cls: A record or part of `sitegen.content.records`.
            node: The mapping.
            name: What to call the mapping in a message.
            given: Fields that do not stand in the mapping.
        """
        return _struct_decoder(cls)(self, node, name, given)

    def wrong(self, rule: Rule, message: str, node: Node, hint: str = "", notes: Iterable[str] = ()) -> Any:
        """Report a mistake at a node and return `WRONG`."""
        self.complete = False
        self.found.add(rule, message, self.source.span_of(node), hint=hint, notes=notes)
        return WRONG

    def note_open(self, node: Node, name: str, choices: Sequence[str] = (), *, is_needed: bool = False) -> None:
        """Note a value that is still to be filled in."""
        self.open.append(Open(node, name, choices, is_needed))
        self.complete = self.complete and not is_needed

    def first_place(self, node: Node) -> str:
        """Say where something was defined before."""
        span = self.source.span_of(node)
        return f"first at {span.path}:{span.line}:{span.column}"


@cache
def _struct_decoder(cls: type[msgspec.Struct]) -> Callable[[Decoding, Node, str, Mapping[str, Any]], Any]:
    info = types.type_info(cls)
    assert isinstance(info, types.StructType)  # noqa: S101 - the argument is a Struct
    is_whole = issubclass(cls, (Record, Site, Article))
    fields = {field.encode_name: (field, _value_decoder(field, is_whole=is_whole)) for field in info.fields}
    required = [field for field in info.fields if field.required]
    inner = {key: _keys_of(field.type) for key, (field, _) in fields.items()}
    shorthand: str | None = getattr(cls, "shorthand", None)

    def decode(run: Decoding, node: Node, name: str, given: Mapping[str, Any]) -> Any:
        if shorthand and isinstance(node, ScalarNode):
            value = fields[shorthand][1](run, node, name)
            return WRONG if value is WRONG else cls(**{shorthand: value})
        if not isinstance(node, MappingNode):
            hint = "write one `key: value` a line" if isinstance(node, ScalarNode) else ""
            return run.wrong(WRONG_FORM, f"`{name}` should be a mapping, not {_form(node)}", node, hint)
        values = dict(given)
        meant: set[str] = set()
        known = [key for key in fields if key not in given] if given else fields
        for key, key_node, value_node in _entries(run, node, name, known, meant, inner):
            field, decoder = fields[key]
            value = decoder(run, value_node, key)
            if value is _EMPTY and field.required:
                hint = "indent the lines below that belong to it" if inner[key] else ""
                run.wrong(MISSING_KEY, f"`{key}` of `{name}` is empty", key_node, hint)
            if value is not WRONG and value is not _EMPTY:
                values[field.name] = value
            elif field.required:
                values[field.name] = _stand_in(field.type)
        for field in required:
            if field.name not in values:
                if field.encode_name not in meant:
                    hint = f"write `{field.encode_name}:`"
                    run.wrong(MISSING_KEY, f"`{name}` has no `{field.encode_name}`", node, hint)
                values[field.name] = _stand_in(field.type)
        return _UNKNOWN if any(value is _UNKNOWN for value in values.values()) else cls(**values)

    return decode


def _value_decoder(field: types.Field, *, is_whole: bool) -> Decoder:
    """Return the decoder for the value of a key, which may be empty or still to be filled in.

    Arguments:
        field: What the key stands for.
        is_whole: Whether its mapping must be shown, and cannot be left out of a list.
    """
    decoder = _decoder(field.type)

    def decode(run: Decoding, node: Node, name: str) -> Any:
        if is_todo(node):
            return _todo(run, node, name, field, is_whole=is_whole)
        value = _empty(run, node, name) if _is_null(node) else decoder(run, node, name)
        return _EMPTY if value is _UNKNOWN and not field.required else value

    return decode


def _todo(run: Decoding, node: Node, name: str, field: types.Field, *, is_whole: bool) -> Any:
    """Note that a value is still to be filled in, and return what stands for it until then."""
    inner = _inner(field.type)
    choices = [str(value) for value in inner.values] if isinstance(inner, types.LiteralType) else []
    is_text = _is_text(field.type)
    is_needed = bool(field.required and is_whole and not is_text and not choices)
    run.note_open(node, name, choices, is_needed=is_needed)
    if is_text:
        return node.value.strip()
    if not field.required:
        return _EMPTY
    if choices:
        return TODO
    return WRONG if is_needed else _UNKNOWN


def _todo_in(run: Decoding, node: Node, name: str, info: types.Type) -> Any:
    """Note that an entry of a list or mapping is still to be filled in, and return its text where it is no more."""
    run.note_open(node, name)
    return node.value.strip() if _is_text(info) else _UNKNOWN


def _inner(info: types.Type) -> types.Type:
    """Return a type without its marks and without None."""
    if isinstance(info, types.UnionType):
        return _inner(next(member for member in info.types if not isinstance(member, types.NoneType)))
    return _inner(info.type) if isinstance(info, types.Metadata) else info


def _is_text(info: types.Type) -> bool:
    """Whether a value is text of the editor's own, of which nothing is asked but that it is there."""
    if isinstance(info, types.UnionType):
        return any(map(_is_text, info.types))
    extra = (info.extra or {}) if isinstance(info, types.Metadata) else {}
    return bool(extra.get("prose") or (extra.get("words") and not extra.get("verified")))


def _entries(
    run: Decoding,
    node: MappingNode,
    name: str,
    known: Collection[str],
    meant: set[str],
    inner: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Iterator[tuple[str, Node, Node]]:
    """Give the entries of a mapping whose keys are known, and report the others and those that stand twice.

    Known keys that an unknown one is near to are put into `meant`, so that they are not called missing as well. `inner`
    has the keys of the mappings that are values of known keys.
    """
    seen: dict[str | None, Node] = {}
    ended = ""
    for key_node, value_node in node.value:
        key = key_node.value if isinstance(key_node, ScalarNode) else None
        before, ended = ended, ""
        if key and node.flow_style and _is_null(value_node) and has_no_colon(run.source.text, key_node, known):
            ended = before or next(reversed(seen), None) or key
            if not before:
                meant.update(_report_comma(run, key_node, name, ended, known))
        elif key in seen:
            notes = [run.first_place(seen[key])]
            run.wrong(KEY_TWICE, f"the key `{key}` stands twice", key_node, "keep one of them", notes)
        elif key is None:
            run.wrong(
                UNKNOWN_KEY, f"a list or mapping cannot be a key of `{name}`", key_node, "write the key as a word"
            )
        elif key not in known:
            hint = _ID_HINT if key == "id" else as_key(key, known) or nearest(key, known)
            of = _empty_above(node, key, inner)
            if of:
                hint = f"indent it, so that it belongs to `{of}`"
            if not hint and " " in key.strip():
                hint = "put text that holds `: ` in quotation marks"
            meant.update(key for key in known if f"`{key}`" in hint)
            if not hint:
                written = {other.value for other, _ in node.value if isinstance(other, ScalarNode)}
                hint = _listed("it may have", [key for key in known if key not in written] or known)
            run.wrong(UNKNOWN_KEY, f"`{key}` is not a key of `{name}`", key_node, hint)
        else:
            yield key, key_node, value_node
        if key is not None:
            seen.setdefault(key, key_node)


def _report_comma(run: Decoding, node: Node, name: str, ended: str, known: Collection[str]) -> list[str]:
    """Report what follows a comma in `{ }` and is no key with a value; return the keys that it may be meant for.

    Arguments:
        run: The run.
        node: It.
        name: What the mapping is called.
        ended: The key whose value the comma ends, or the node's own text if it is the first.
        known: The keys that there may be.
    """
    key = node.value
    hint = after_comma(key, ended) if ended != key else as_key(key, known) or "write `key: value`"
    if key in known:
        run.wrong(MISSING_KEY, f"`{key}` of `{name}` is empty", node, hint)
    else:
        run.wrong(UNKNOWN_KEY, f"`{key}` is not a key of `{name}`", node, hint)
    return [meant for meant in known if ended == key and f"`{meant}`" in hint]


def _empty(run: Decoding, node: Node, name: str) -> Any:
    """Return `_EMPTY`, unless the value seems to be one that begins with `#`."""
    hidden = _HIDDEN.match(run.source.text, node.end_mark.index)
    if hidden is None:
        return _EMPTY
    run.complete = False
    message = f"what follows ` #` is a comment to YAML and not part of `{name}`"
    span = run.source.span(hidden.start(1), len(hidden[1]))
    run.found.add(CUT_BY_COMMENT, message, span, hint="put the text in quotation marks, or a space after the `#`")
    return WRONG


def _empty_above(node: MappingNode, key: str, inner: Mapping[str, Collection[str]]) -> str:
    """Return the key without a value that another key may belong to, or an empty one."""
    empty = (each.value for each, value in node.value if isinstance(each, ScalarNode) and _is_null(value))
    return next((each for each in empty if key in inner.get(each, ())), "")


def _keys_of(info: types.Type) -> Collection[str]:
    """Return the keys of a value that is a mapping, or nothing."""
    if isinstance(info, types.Metadata):
        return _keys_of(info.type)
    return [field.encode_name for field in info.fields] if isinstance(info, types.StructType) else ()


def _decoder(info: types.Type) -> Decoder:
    """Return the decoder for a type, as msgspec describes it."""
    if isinstance(info, types.Metadata):
        extra = info.extra or {}
        if extra.get("prose"):
            return _decode_prose
        if extra.get("moment"):
            return _moment(info.type)
        return _decode_text if extra.get("words") else _decoder(info.type)
    if isinstance(info, types.UnionType):
        return _union(info)
    if isinstance(info, types.StructType):
        inner = _struct_decoder(info.cls)
        return lambda run, node, name: inner(run, node, name, {})
    if isinstance(info, types.DataclassType) and info.cls is Date:
        return _decode_date
    for of, decoder in _BY_TYPE.items():
        if isinstance(info, of):
            return decoder(info)
    raise TypeError(f"no decoder for {info}")


def _union(info: types.UnionType) -> Decoder:
    """Choose by the form of the node; a type may stand with None and with one type of each form."""
    scalar: Decoder | None = None
    mapping: Decoder | None = None
    for member in info.types:
        if isinstance(member, types.NoneType):
            continue
        if isinstance(member, types.StructType):
            mapping = _decoder(member)
        else:
            scalar = _decoder(member)

    def decode(run: Decoding, node: Node, name: str) -> Any:
        decoder = mapping if scalar is None or (mapping and isinstance(node, MappingNode)) else scalar
        assert decoder is not None  # noqa: S101 - a union has a member beside None
        return decoder(run, node, name)

    return decode


def _entry(info: types.Type) -> Decoder:
    """Return the decoder for what stands in a list, of which a mapping is not to be taken for the list itself."""
    decoder = _decoder(info)
    if not isinstance(info, types.StructType) or getattr(info.cls, "shorthand", None):
        return decoder
    first = info.fields[0].encode_name

    def decode(run: Decoding, node: Node, name: str) -> Any:
        if isinstance(node, MappingNode):
            return decoder(run, node, name)
        message = f"an entry of `{name}` should be a mapping, not {_form(node)}"
        return run.wrong(
            WRONG_FORM, message, node, f"write `{first}:` before it" if isinstance(node, ScalarNode) else ""
        )

    return decode


def _sequence(info: types.VarTupleType) -> Decoder:
    item = _entry(info.item_type)

    def decode(run: Decoding, node: Node, name: str) -> Any:
        if not isinstance(node, SequenceNode):
            hint = "write it as `[…]`, or one `- ` a line"
            if _DASH.match(run.source.text, node.start_mark.index):
                hint = "put a space after each `-`"
            return run.wrong(WRONG_FORM, f"`{name}` should be a list, not {_form(node)}", node, hint)
        if node.flow_style and (split := next(filter(_is_split, node.value), None)):
            hint = "inside `[ ]` a comma ends an entry: put text that holds one in straight quotation marks"
            return run.wrong(WRONG_FORM, f"the quotation mark of `{split.value}` is not closed", split, hint)
        values = [
            _todo_in(run, child, name, info.item_type) if is_todo(child) else item(run, child, name)
            for child in node.value
        ]
        is_used = [value is not WRONG and value is not _UNKNOWN for value in values]
        if not all(is_used):
            run.dropped.update(each.start_mark.index for each in compress(node.value, map(not_, is_used)))
        return tuple(compress(values, is_used))

    return decode


def _is_split(node: Node) -> bool:
    """Whether an entry begins with a curly quotation mark that a later one closes, or none does."""
    is_plain = isinstance(node, ScalarNode) and not node.style
    return is_plain and node.value[:1] in OPENING and not any(mark in node.value[1:] for mark in OPENING[node.value[0]])


def _dict(info: types.DictType) -> Decoder:
    item = _decoder(info.value_type)
    optional = isinstance(info.value_type, types.UnionType) and info.value_type.includes_none

    def decode(run: Decoding, node: Node, name: str) -> Any:
        if not isinstance(node, MappingNode):
            return run.wrong(WRONG_FORM, f"`{name}` should be a mapping, not {_form(node)}", node)
        keys = [key.value for key, _ in node.value if isinstance(key, ScalarNode)]
        values = {}
        for key, _, value_node in _entries(run, node, name, keys, set()):
            if is_todo(value_node):
                value = _todo_in(run, value_node, key, info.value_type)
            else:
                value = None if optional and _is_null(value_node) else item(run, value_node, key)
            if value is not WRONG and value is not _UNKNOWN:
                values[key] = value
        return values

    return decode


def _scalar(run: Decoding, node: Node, name: str, wanted: str = "text") -> str | None:
    """Return a scalar as it is written, or report another form and return None."""
    if not isinstance(node, ScalarNode):
        hint = ""
        if wanted == "text" and isinstance(node, CollectionNode) and node.flow_style:
            begin = run.source.text[node.start_mark.index]
            hint = f"put text that begins with `{begin}` in quotation marks" if begin in "[{" else ""
        if wanted == "a date" and isinstance(node, SequenceNode):
            hint = _CHOICE_HINT
        if wanted == "text" and isinstance(node, MappingNode) and not hint:
            hint = "put text that holds `: ` in quotation marks"
        run.wrong(WRONG_FORM, f"`{name}` should be {wanted}, not {_form(node)}", node, hint)
        return None
    if not node.tag.startswith(_TAG):
        hint = "put text that begins with `!` in quotation marks, or remove the tag"
        run.wrong(WRONG_FORM, f"the YAML tag `{node.tag}` has no meaning here", node, hint)
        return None
    if node.style != "raw" and run.source.text[node.start_mark.index] in "!&":
        return _beginning_dropped(run, node)
    if not node.value.strip():
        hint = f"indent the text below `{node.style}` further than `{name}`" if node.style in {"|", ">"} else ""
        run.wrong(WRONG_FORM, f"`{name}` is empty", node, hint)
        return None
    value: str = node.value
    return value


def _beginning_dropped(run: Decoding, node: ScalarNode) -> str | None:
    """Report a value whose first word YAML takes for a tag or an anchor, unless it is a tag of YAML's own."""
    word = run.source.text[node.start_mark.index : node.end_mark.index].split()[0]
    if word.startswith("!!"):
        value: str = node.value
        return value
    kind = "a tag" if word[0] == "!" else "an anchor"
    hint = f"put text that begins with `{word[0]}` in quotation marks"
    run.wrong(WRONG_FORM, f"`{word}` is {kind} to YAML and not part of the text", node, hint)
    return None


def _decode_text(run: Decoding, node: Node, name: str) -> Any:
    value = _scalar(run, node, name)
    if value is None:
        return WRONG
    end = node.end_mark.index
    comment = _COMMENT.match(run.source.text, end) if isinstance(node, ScalarNode) and not node.style else None
    if comment:
        run.complete = False
        line_end = run.source.text.find("\n", end)
        length = (line_end if line_end >= 0 else len(run.source.text)) - comment.end() + 1
        run.found.add(
            CUT_BY_COMMENT,
            f"what follows ` #` is a comment to YAML and not part of `{name}`",
            run.source.span(comment.end() - 1, length),
            hint="put the text in quotation marks, or the comment on a line of its own",
        )
    return value.strip()


def _decode_prose(run: Decoding, node: Node, name: str) -> Any:
    value = _decode_text(run, node, name)
    # Markdown recurses into each list of a list, and Python would end it.
    nested = _DEEP.search(node.value) if value is not WRONG else None
    if nested and isinstance(node, ScalarNode):
        run.complete = False
        span = run.source.span(scalar_offsets(run.source.text, node)[nested.start()])
        message = f"lists in `{name}` are nested more than {MAX_DEPTH} deep"
        run.found.add(TOO_DEEP, message, span, hint="write the inner ones as sentences")
    return value


def _string(info: types.StrType) -> Decoder:
    pattern = re.compile(info.pattern) if info.pattern else None
    longest = info.max_length or math.inf

    def decode(run: Decoding, node: Node, name: str) -> Any:
        value = _scalar(run, node, name, "a word")
        if value is None:
            return WRONG
        # To `search`, `$` may stand before a line break.
        if (pattern and not pattern.fullmatch(value)) or len(value) > longest:
            shown = " ".join(value.split())
            hint = in_curly_marks(value) or _PATTERN_HINTS.get(name, "")
            return run.wrong(WRONG_FORM, f"`{shown}` cannot be the `{name}`", node, hint)
        return value

    return decode


def _literal(info: types.LiteralType) -> Decoder:
    choices = [str(value) for value in info.values]

    def decode(run: Decoding, node: Node, name: str) -> Any:
        value = _scalar(run, node, name, "a word")
        if value is None or value in choices:
            return WRONG if value is None else value
        offered = list(LIKELIHOODS[run.scale]) if name == "likelihood" and run.scale else choices
        hint = nearest(value, offered) or _listed("it is one of", offered)
        noun = f"level of rule `{name}`" if choices == _LEVELS else f"`{name}`"
        return run.wrong(WRONG_FORM, f"`{value}` is not a {noun}", node, hint)

    return decode


def _number(info: types.IntType | types.FloatType) -> Decoder:
    whole = isinstance(info, types.IntType)
    pattern = re.compile(r"[-+]?\d+" if whole else r"[-+]?\d+(\.\d+)?", re.ASCII)
    wanted = "a whole number" if whole else "a number"
    low, high = info.ge, info.le

    def decode(run: Decoding, node: Node, name: str) -> Any:
        text = _scalar(run, node, name, wanted)
        if text is None:
            return WRONG
        if not pattern.fullmatch(text):
            digits = re.sub(r"[\s,_']", "", text)
            hint = "" if whole else "write it in digits: a million is `1000000`"
            hint = in_curly_marks(text) or (f"write `{digits}`" if pattern.fullmatch(digits) else hint)
            return run.wrong(WRONG_FORM, f"`{name}` should be {wanted}, not `{text}`", node, hint)
        value = float(text)
        if not math.isfinite(value):
            return run.wrong(WRONG_FORM, f"`{name}` is a number that is too large", node)
        if (low is not None and value < low) or (high is not None and value > high):
            return run.wrong(WRONG_FORM, f"`{name}` should be from {low} to {high}, not {text}", node)
        return int(value) if whole else value

    return decode


def _truth(_info: types.BoolType) -> Decoder:
    def decode(run: Decoding, node: Node, name: str) -> Any:
        text = _scalar(run, node, name, "`true` or `false`")
        if text is None or text in _TRUTH:
            return WRONG if text is None else _TRUTH[text]
        return run.wrong(WRONG_FORM, f"`{name}` should be `true` or `false`, not `{text}`", node)

    return decode


def _moment(info: types.Type) -> Decoder:
    string = _decoder(info)

    def decode(run: Decoding, node: Node, name: str) -> Any:
        value = string(run, node, name)
        if value is not WRONG:
            try:
                Date.parse(value.partition("T")[0])
            except ValueError as error:
                return run.wrong(NO_SUCH_DATE, str(error), node, _PATTERN_HINTS[name])
        return value

    return decode


def _decode_date(run: Decoding, node: Node, name: str) -> Any:
    text = _scalar(run, node, name, "a date")
    if text is None:
        return WRONG
    try:
        return Date.parse(text)
    except ValueError as error:
        hint = " or ".join(f"`{date}`" for date in _dates_meant(text))
        hint = in_curly_marks(text) or (f"did you mean {hint}?" if hint else _DATE_HINT)
        return run.wrong(NO_SUCH_DATE, str(error), node, hint)


def _dates_meant(text: str) -> list[str]:
    """Return what a date in another notation may mean: two dates where day and month may be either."""
    dates = []
    for match in filter(None, (notation.fullmatch(text) for notation in _NOTATIONS)):
        year, month, day = match["year"], match["month"], match["day"]
        named = [number for number, name in enumerate(MONTHS, 1) if name.startswith(month.capitalize())]
        date = "-".join([year, *(part.zfill(2) for part in (str(named[0]) if named else month, day) if part)])
        try:
            dates.append(Date.parse(date).text)
        except ValueError:
            continue
    return list(dict.fromkeys(dates))


_BY_TYPE: Mapping[type, Callable[[Any], Decoder]] = {
    types.VarTupleType: _sequence,
    types.DictType: _dict,
    types.LiteralType: _literal,
    types.BoolType: _truth,
    types.IntType: _number,
    types.FloatType: _number,
    types.StrType: _string,
}

_DATE_HINT = "write `2031-05-02`, `2031-05`, `2031` or `2031-05-01/2031-05-03`; `?` and `~` mark doubt"
_CHOICE_HINT = 'put one of several dates in quotation marks: `"[2031-05-02,2031-05-03]"`'
_PATTERN_HINTS = {
    "sha256": "it is the output of `sha256sum FILE`: 64 digits and letters from a to f",
    "url": "it begins with `https://` or `http://`",
    "canonical_url": "it begins with `https://` or `http://`",
    "archive_url": "it begins with `https://` or `http://`",
    "base_url": "it begins with `https://` or `http://`, and has no space, `?` or `#`",
    "language": "it is a tag such as `en` or `ko-KR`",
    "wikidata": "it is an item's number such as `Q42`",
    "at": "write `2031-05-03` or `2031-05-03T08:00:00Z`",
    "published_at": "write `2031-05-03T08:00:00+09:00`",
    "updated_at": "write `2031-05-03T08:00:00+09:00`",
    "was": ID_HINT,
}


def _stand_in(info: types.Type) -> Any:
    """Return what stands for a required value that is missing, so that the rest can be checked."""
    inner = info.type if isinstance(info, types.Metadata) else info
    if isinstance(inner, types.StructType):
        values = {field.name: _stand_in(field.type) for field in inner.fields if field.required}
        return inner.cls(**values)
    return "" if isinstance(inner, (types.StrType, types.LiteralType)) else None


def _listed(begin: str, names: Iterable[str]) -> str:
    listed = ", ".join(f"`{name}`" for name in names)
    return f"{begin} {listed}" if listed else ""


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.tag == NULL_TAG


def _form(node: Node) -> str:
    if isinstance(node, SequenceNode):
        return "a list"
    return "a mapping" if isinstance(node, MappingNode) else "text"
