"""`data/briefing.json`: the public form of everything that the pages say, with its own JSON Schema beside it.

Dates are EDTF, prose is plain text, addresses lead from the top of the site, offsets are code points of the captured
text.

A small briefing is one file. Of a large one that file is an index: its lists are in files of a hundred records each,
`data/briefing/KIND-NUMBER.json`, so that nobody has to read all to have a part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from sitegen import __version__
from sitegen.content.records import LIKELIHOODS
from sitegen.diagnostics import RULES
from sitegen.exports.briefing_data import BRIEFING, KINDS, LISTS, Kind, OverlapData, PartData, ReasonData, of_all
from sitegen.exports.export import Export, Family, in_lines
from sitegen.pages import urls
from sitegen.pages.parts import Maker

FORM = 2
"""The version of the form. It is a larger one if a field is gone or means something else; new fields do not count."""


def briefing_json(maker: Maker) -> bytes:
    """Return `data/briefing.json`: the whole of a small briefing, or the index of a large one."""
    return in_lines(_briefing(maker))


def _briefing(maker: Maker) -> dict[str, Any]:
    ask = maker.ask
    is_large = ask.is_large()
    lists = {kind.name: [] if is_large else _items(maker, kind, ask.shares(kind.of)) for kind in KINDS}
    return BRIEFING.data(
        maker,
        ask.site,
        generator=f"sitegen {__version__}",
        form=FORM,
        base_url=maker.base_url,
        likelihoods=LIKELIHOODS[ask.site.likelihood_scale],
        **of_all(maker),
        accepted_rules={rule: RULES[rule].title for rule in sorted({rule for _, rule, _ in ask.accepted()})},
        **lists,
        parts=list(_parts(maker)) if is_large else [],
    )


def _items(maker: Maker, kind: Kind, shares: Iterable[Iterable[str]]) -> list[Any]:
    return [item for share in shares for record_id in share for item in kind.make(maker, record_id)]


def _parts(maker: Maker) -> Iterator[PartData]:
    for kind in KINDS:
        for number, share in enumerate(maker.ask.shares(kind.of), 1):
            yield PartData(kind.name, _path_of(kind, number), len(share), share[0], share[-1])


def _path_of(kind: Kind, number: int) -> str:
    return f"{urls.BRIEFING_PARTS}{kind.name}-{number}.json"


def _part(maker: Maker, kind: Kind, number: int) -> bytes:
    share = maker.ask.share(f"{kind.of} {number}")
    head = {"generator": f"sitegen {__version__}", "form": FORM}
    return in_lines({**head, kind.name: _items(maker, kind, [share])})


def _part_files(maker: Maker) -> Iterator[Export]:
    for kind in KINDS:
        for number in range(1, len(maker.ask.shares(kind.of)) + 1):
            yield Export(_path_of(kind, number), partial(_part, kind=kind, number=number))


def _is_large(maker: Maker) -> bool:
    return maker.ask.is_large()


EXPORT = Export(urls.BRIEFING_JSON, briefing_json)
PARTS = Family(f"{urls.BRIEFING_PARTS}*.json", _part_files, _is_large)


PART = msgspec.defstruct(
    "Part",
    [("generator", str), ("form", int)]
    + [(name, list[listed.form.cls] | msgspec.UnsetType, msgspec.UNSET) for name, listed in LISTS.items()]  # type: ignore[name-defined]
    + [
        ("overlap", list[OverlapData] | msgspec.UnsetType, msgspec.UNSET),
        ("origins", list[list[str]] | msgspec.UnsetType, msgspec.UNSET),
        ("origin_reasons", list[ReasonData] | msgspec.UnsetType, msgspec.UNSET),
    ],
    namespace={"__doc__": "A part of a large briefing: some of one of its lists."},
    forbid_unknown_fields=True,
)
"""What a part is."""
