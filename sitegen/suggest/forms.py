"""Proposals as YAML: what an editor copies into a record, or `sitegen suggest --write` adds to one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sitegen.content.records import Range
from sitegen.content.todo import TODO
from sitegen.editing.writing import PLAIN, Value, item, yaml_of
from sitegen.suggest.names import id_for
from sitegen.suggest.proposals import Proposal
from sitegen.text import number, number_range

PLACES: Mapping[str, str] = {
    "quotation": "an entry of `quotations:` in `summaries/{article}.yaml`",
    "number": "an entry of `readings:` in `summaries/{article}.yaml`",
    "name": "a record in `actors/`",
    "date": "a record in `events/`",
    "overlap": "a line in `article:` of `summaries/{article}.yaml`",
    "topic": "a record in `topics/`",
    "dispute": "a record in `disputes/`",
}
"""Where the YAML of each kind of proposal belongs."""

_WORDS_OF_AN_ID = 5
_TERM = re.compile(r"name of something|part of the sentence")


def yaml_for(proposal: Proposal) -> str:
    """Return the YAML of a proposal, with its rule in a comment, to be copied where `place_for` says.

    What the editor has to decide is `TODO`, with what it may be behind it.
    """
    value = value_of(proposal, proposal.speaker, proposal.asserted_by)
    is_entry = proposal.kind in {"quotation", "number"}
    lines = item(value, 0, PLAIN) if is_entry else yaml_of(value).splitlines()
    return "\n".join([f"# {remark_for(proposal)}", *lines]) + "\n"


def place_for(proposal: Proposal) -> str:
    """Return where the YAML of a proposal belongs, in a few words."""
    return PLACES[proposal.kind].format(article=proposal.article)


def remark_for(proposal: Proposal) -> str:
    """Return the comment that marks what a proposal adds: the rule, and who may speak where that is not sure."""
    remark = f"proposed by the rule: {proposal.rule}"
    if proposal.kind == "quotation" and not proposal.sure:
        remark += f"; who? perhaps {proposal.speaker}" if proposal.speaker else "; who?"
    if proposal.kind == "number" and proposal.asserted_by:
        remark += f"; asserted by {proposal.asserted_by}"
    if proposal.kind == "overlap":
        remark += f"; perhaps [{proposal.elsewhere[0].article}]"
    if proposal.kind == "topic":
        remark += f"; in {', '.join([proposal.article, *(each.article for each in proposal.elsewhere)])}"
        others = [words for words in proposal.words if words.lower() != proposal.text.lower()]
        remark += f"; also: {', '.join(others)}" if others else ""
    return " ".join(remark.split())


def value_of(
    proposal: Proposal, speaker: str | None, asserter: str | None, *, near: str | None = None
) -> dict[str, Value]:
    """Return what a proposal adds to a record, as data.

    Arguments:
        proposal: The proposal.
        speaker: The id of the actor who says the words, or None.
        asserter: The id of the actor who gives the number, or None.
        near: Words of the context of a quotation, where its words occur more than once.
    """
    return {
        "quotation": _quotation,
        "number": _reading,
        "name": _actor,
        "date": _event,
        "overlap": _origin,
        "topic": _topic,
        "dispute": _dispute,
    }[proposal.kind](proposal, speaker, asserter, near)


def figure_of(dispute: Proposal) -> dict[str, Value]:
    """Return the record of a figure of whose values a dispute is, as data."""
    name = said(dispute.unit or "")
    unit = name if name.startswith("per") else name.split()[-1]
    return {"id": id_for(name, ()), "draft": True, "name": name[:1].upper() + name[1:], "unit": unit}


def is_term(proposal: Proposal) -> bool:
    """Whether a quotation is nobody's speech, but a name or an expression."""
    return _TERM.search(proposal.rule) is not None


def number_in_words(proposal: Proposal) -> str:
    """Return what a number is read as: its qualifier, its value and its unit."""
    value = proposal.value
    shown = number_range(value.min, value.max) if isinstance(value, Range) else number(value or 0.0)
    return " ".join(filter(None, [proposal.qualifier, shown, proposal.unit]))


def said(text: str) -> str:
    """Return words on one line."""
    return " ".join(text.split())


def _quotation(proposal: Proposal, speaker: str | None, _: str | None, near: str | None) -> dict[str, Value]:
    value: dict[str, Value] = {"text": said(proposal.text)}
    if is_term(proposal):
        value["kind"] = "term"
    elif proposal.sure and speaker:
        value["speaker"] = speaker
    else:
        value["speaker"] = TODO
    return value | ({"near": near} if near else {})


def _reading(proposal: Proposal, _: str | None, asserter: str | None, __: str | None) -> dict[str, Value]:
    given = proposal.value
    shown: Value = (
        {"min": _plain(given.min), "max": _plain(given.max)} if isinstance(given, Range) else _plain(given or 0.0)
    )
    value: dict[str, Value] = {"figure": TODO, "value": shown}
    if proposal.qualifier:
        value["qualifier"] = proposal.qualifier
    if asserter:
        value["asserted_by"] = asserter
    return value | {"quotation": said(proposal.text)}


def _actor(proposal: Proposal, _: str | None, __: str | None, ___: str | None) -> dict[str, Value]:
    others = [each.text for each in proposal.spellings if _is_alias(proposal.text, each.text)]
    value: dict[str, Value] = {
        "id": id_for(proposal.text, ()),
        "name": said(proposal.text),
        "kind": proposal.actor_kind or TODO,
    }
    return value | ({"aliases": _aliases(others, proposal.article)} if others else {})


def _aliases(texts: Sequence[str], article: str) -> list[Value]:
    return [{"text": said(text), "article": article} for text in texts]


def _is_alias(name: str, text: str) -> bool:
    """Whether a spelling has to be listed: a part of the name is found without."""
    return text != name and not set(text.replace("’", "'").split()) <= set(name.replace("’", "'").split())


def _event(proposal: Proposal, _: str | None, __: str | None, ___: str | None) -> dict[str, Value]:
    value: dict[str, Value] = {
        "id": f"on-{re.sub('[^0-9]+', '-', proposal.date or '').strip('-') or 'a-day'}",
        "draft": True,
        "name": TODO,
    }
    if proposal.date:
        value["date"] = proposal.date
    return value | {"status": TODO, "sources": [{"article": proposal.article, "quotation": said(proposal.text)}]}


def _origin(_: Proposal, __: str | None, ___: str | None, ____: str | None) -> dict[str, Value]:
    return {"derived_from": TODO}


def _topic(proposal: Proposal, _: str | None, __: str | None, ___: str | None) -> dict[str, Value]:
    name = said(proposal.text)
    return {"id": id_for(name, ()), "draft": True, "name": name[:1].upper() + name[1:]}


def _dispute(proposal: Proposal, _: str | None, __: str | None, ___: str | None) -> dict[str, Value]:
    kind = "number" if proposal.is_of_numbers else "attribution" if "given to" in proposal.rule else "wording"
    sides = [(proposal.article, proposal.text), *((each.article, each.text) for each in proposal.elsewhere)]
    positions: list[Value] = [
        {"says": TODO, "sources": [{"article": article, "quotation": said(text)}]} for article, text in sides
    ]
    called = (
        f"how many {proposal.unit}" if proposal.is_of_numbers else " ".join(proposal.text.split()[:_WORDS_OF_AN_ID])
    )
    return {
        "id": id_for(called, ()),
        "draft": True,
        "question": TODO,
        "kind": kind,
        "positions": positions,
    }


def _plain(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value
