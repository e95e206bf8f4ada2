"""`data/stix.json`: the briefing as a bundle of STIX 2.1 (OASIS Standard, June 2021).

A report refers to all else: an identity for each actor and publisher, a note for each judgment and each verified
quotation, and an opinion where a summary says how credible that is. A note has the confidence of
appendix A of the standard: that of a quotation by its table of Admiralty credibility, that of a judgment by its table
of low, medium and high.

The standard has no table that leads to opinions: the five grades of credibility are the five opinions in their order.
A likelihood stands in the note, in its word and the range of that. It makes no opinion, for a judgment says the same
word itself, and to disagree with what is "unlikely" would turn it round.

Ids are UUIDs of names in the namespace of addresses, for that of the standard is kept for observables (2.9). There is
no build clock: an object was created when its article was published, or the oldest of all articles; it was modified
on the day that the briefing speaks of, if that is later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sitegen.briefing.quoted import Verified, voice_of
from sitegen.briefing.stamps import midnight
from sitegen.content.records import LIKELIHOODS, Actor, Article, Citation, Judgment, Publisher, Scale, Summary, Topic
from sitegen.exports.declared import Writer
from sitegen.exports.export import Export, in_lines, switched
from sitegen.exports.names import address_of, first_path, uuid_of, uuid_of_record
from sitegen.pages import urls
from sitegen.pages.parts import Maker

_CLASSES: Final = {"person": "individual", "organisation": "organization", "state": "organization", "group": "group"}
"""Kinds of actors in the vocabulary `identity-class-ov` (STIX 2.1, 10.7), which has no word for a state."""

_OF_CREDIBILITY: Final[Mapping[int, int]] = {1: 90, 2: 70, 3: 50, 4: 30, 5: 10}
"""Admiralty credibility as confidence (STIX 2.1, appendix A); 6, cannot be judged, has none."""

_OF_CONFIDENCE: Final = {"low": 15, "moderate": 50, "high": 85}
"""Low, medium and high as confidence (STIX 2.1, appendix A)."""

_OPINIONS: Final = ("strongly-agree", "agree", "neutral", "disagree", "strongly-disagree")
"""The values of `opinion-enum` (STIX 2.1, 10.19), and by their place those of the grades of credibility."""

_SCALES: Final[Mapping[Scale, str]] = {"icd-203": "ICD 203", "phia-2025": "PHIA 2025"}
_CREDIBLE: Final = ("confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable")
"""The grades of credibility in words (STIX 2.1, appendix A)."""


class _Times(NamedTuple):
    first: str
    today: str

    def of(self, created: str) -> dict[str, str]:
        """Return when an object was created and modified."""
        return {"created": created, "modified": max(created, self.today)}


def bundle(maker: Maker) -> bytes:
    """Return `data/stix.json`."""
    times = _times(maker)
    editor = _object(maker, "identity", uuid_of(maker, urls.HOME, "editor"), times.of(times.first))
    editor |= {"name": maker.ask.site.title, "identity_class": "unknown", "roles": ["editor"]}
    report_id = f"report--{uuid_of(maker, urls.HOME)}"
    objects = [
        editor,
        *_actors(maker, times),
        *_publishers(maker, times),
        *_judgments(maker, times, report_id),
        *_quotations(maker, times, report_id),
    ]
    report = _object(maker, "report", uuid_of(maker, urls.HOME), times.of(times.first)) | {
        "name": maker.ask.site.title,
        "description": maker.ask.site.description,
        "published": times.today,
        "object_refs": [each["id"] for each in objects],
        "lang": maker.ask.site.language,
    }
    return in_lines(
        {"type": "bundle", "id": f"bundle--{uuid_of(maker, urls.STIX)}", "objects": [report, *objects]},
    )


def _times(maker: Maker) -> _Times:
    today = _time(midnight(maker.ask.site.as_of.days[1]))
    return _Times(min((_created(maker, article) for article in maker.ask.ids(Summary)), default=today), today)


def _created(maker: Maker, article: str) -> str:
    stamp = maker.ask.stamp(article)
    assert stamp is not None  # noqa: S101 - it is an article
    return _time(stamp.published or stamp.at)


def _time(moment: str) -> str:
    """Return a moment as STIX has it: in Greenwich, with milliseconds (3.2)."""
    return datetime.fromisoformat(moment).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _object(maker: Maker, kind: str, number: UUID, times: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": f"{kind}--{number}",
        "created_by_ref": f"identity--{uuid_of(maker, urls.HOME, 'editor')}",
        **times,
    }


def _page(maker: Maker, external_id: str, path: str) -> dict[str, str]:
    """Return a reference to a page of the site."""
    address = {"url": address_of(maker, path)} if maker.base_url else {}
    return {"source_name": maker.ask.site.title, "external_id": external_id, **address}


def _described(text: str) -> dict[str, str]:
    return {"description": text} if text else {}


def _actors(maker: Maker, times: _Times) -> Iterator[dict[str, Any]]:
    for actor in maker.ask.all(Actor):
        item = {
            "source_name": "Wikidata",
            "external_id": actor.wikidata,
            "url": f"https://www.wikidata.org/wiki/{actor.wikidata}",
        }
        yield {
            **_object(maker, "identity", uuid_of_record(maker, actor), times.of(times.first)),
            "name": actor.name,
            **_described(Writer(maker).prose(actor.description, "")),
            **({"roles": [role.title for role in actor.roles]} if actor.roles else {}),
            "identity_class": _CLASSES[actor.kind],
            "labels": [actor.kind],
            "external_references": [
                _page(maker, actor.id, urls.path_of(actor)),
                *([item] if actor.wikidata else []),
            ],
        }


def _publishers(maker: Maker, times: _Times) -> Iterator[dict[str, Any]]:
    for publisher in maker.ask.all(Publisher):
        graded = publisher.reliability
        yield {
            **_object(maker, "identity", uuid_of_record(maker, publisher), times.of(times.first)),
            "name": publisher.name,
            **_described(publisher.descriptor or ""),
            "roles": ["publisher"],
            "identity_class": "organization",
            # As the taxonomy of MISP writes it.
            **({"labels": [f'admiralty-scale:source-reliability="{graded.lower()}"']} if graded else {}),
            **({"contact_information": publisher.url} if publisher.url else {}),
            "external_references": [_page(maker, publisher.id, urls.path_of(publisher))],
        }


def _judgments(maker: Maker, times: _Times, report: str) -> Iterator[dict[str, Any]]:
    for topic in maker.ask.all(Topic):
        statements = maker.statements("judgment", (judgment.text for judgment in topic.judgments))
        for judgment, statement in zip(topic.judgments, statements, strict=True):
            number = uuid_of(maker, first_path(topic), statement.anchor)
            made, writer = times.of(times.first), Writer(maker)
            said = (
                writer.prose(judgment.text, ""),
                _likelihood(maker, judgment),
                writer.prose(judgment.basis, ""),
            )
            yield {
                **_object(maker, "note", number, made),
                "abstract": topic.name,
                "content": "\n\n".join(filter(None, said)),
                "object_refs": [report],
                "labels": ["judgment"],
                **({"confidence": _OF_CONFIDENCE[judgment.confidence]} if judgment.confidence else {}),
                "lang": maker.ask.site.language,
                "external_references": [
                    _page(maker, topic.id, f"{urls.path_of(topic)}#{statement.anchor}"),
                    *(_source(maker, source) for source in judgment.sources),
                ],
            }


def _likelihood(maker: Maker, judgment: Judgment) -> str:
    """Return how likely something is, with what the word means on the scale of the site."""
    if not judgment.likelihood:
        return ""
    scale = maker.ask.site.likelihood_scale
    meant = LIKELIHOODS[scale].get(judgment.likelihood)
    return f"Likelihood: {judgment.likelihood}" + (f" ({meant}, {_SCALES[scale]})" if meant else "")


def _source(maker: Maker, source: Citation) -> dict[str, str]:
    made = _reference(maker, source.article, maker.ask.document(source.article), "")
    return made | ({"description": source.quotation} if source.quotation else {})


def _reference(maker: Maker, article_id: str, article: Article, fragment: str) -> dict[str, str]:
    """Return a reference to an article at its publisher's."""
    publisher = maker.ask.get(article.publisher, Publisher).name if article.publisher else None
    address = urls.with_fragment(article.url, fragment)
    return {
        "source_name": publisher or article.title,
        "description": article.title,
        "external_id": article_id,
        **({"url": address} if address else {}),
    }


def _quotations(maker: Maker, times: _Times, report: str) -> Iterator[dict[str, Any]]:
    for article in maker.ask.ids(Summary):
        created = times.of(_created(maker, article))
        for quotation in maker.ask.quotations(article):
            yield from _quotation(maker, quotation, created, report)


def _quotation(maker: Maker, given: Verified, times: Mapping[str, str], report: str) -> Iterator[dict[str, Any]]:
    article, listed, place = maker.ask.document(given.article), given.listed, given.place
    path, anchor = urls.path_of_id(Summary, given.article), urls.quotation_anchor(place.start, place.end)
    number = uuid_of(maker, first_path(maker.ask.get(given.article, Summary)), anchor)
    actors = [maker.ask.get(each, Actor) for each in ((listed.speaker, listed.via) if listed else ()) if each]
    publishers = [maker.ask.get(article.publisher, Publisher)] if article.publisher else []
    about = [f"identity--{uuid_of_record(maker, each)}" for each in (*actors, *publishers)]
    grade = (listed.credibility if listed else None) or 0
    note = _object(maker, "note", number, times)
    said = ", ".join((*(each.name for each in actors[:1]), *(each.name for each in publishers)))
    yield {
        **note,
        "abstract": f"{said}: {article.title}" if said else article.title,
        "content": given.words,
        "object_refs": list(dict.fromkeys(about)) or [report],
        "labels": [voice_of(given), *([f'admiralty-scale:information-credibility="{grade}"'] if grade else [])],
        **({"confidence": _OF_CREDIBILITY[grade]} if grade in _OF_CREDIBILITY else {}),
        "lang": article.language,
        "external_references": [
            _reference(maker, given.article, article, place.fragment),
            _page(maker, given.article, f"{path}#{anchor}"),
        ],
    }
    if grade in _OF_CREDIBILITY:
        yield {
            **_object(maker, "opinion", number, times),
            "opinion": _OPINIONS[grade - 1],
            "explanation": f"credibility {grade} ({_CREDIBLE[grade - 1]}, Admiralty code)",
            "object_refs": [note["id"]],
        }


EXPORT = Export(urls.STIX, bundle, switched("intelligence"))
