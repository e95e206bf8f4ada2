"""The editor's view of an article: its whole captured text with quotations, names and numbers marked, and proposals.

It is of the preview alone. It shows texts that nobody may publish, so no build makes it and nothing of it is written.
What surrounds it is taken from the article's own page, so that it looks as the site does, whatever its theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple
from urllib.parse import urljoin

from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from sitegen.briefing.marks import Captured, Marks, NameMark, NumberMark, marks_of
from sitegen.briefing.numbers import Given
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified
from sitegen.content.captures import Capture
from sitegen.content.records import Summary
from sitegen.suggest.forms import is_term, number_in_words, place_for, said, yaml_for
from sitegen.suggest.proposals import Kind, Proposal
from sitegen.text import counted, nested, number

_FILES = '<link rel="stylesheet" href="/.preview/text.css"><script src="/.preview/text.js" defer></script>'
_HEAD_END = "</head>"
_BARE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title></title>
</head>
<body>
<main id="main"></main>
</body>
</html>
"""
"""Surrounds the view where the article has no page yet, or one without `<main>`."""

_RIGHTS = {
    "excerpt": "Not for publication: of this text only quotations may be published.",
    "none": "Not for publication: nothing of this text may be published.",
    "full": "This text may be published.",
}
_LEGEND = Markup(
    '<p class="sg-legend"><span class="sg-q">quotation, verified here</span> <span class="sg-n">name that counts</span>'
    ' <span class="sg-d">name in doubt</span> <span class="sg-f">number</span></p>'
)


_PROPOSED: Mapping[Kind, str] = {"quotation": "Quotations", "name": "Names", "number": "Numbers", "date": "Dates"}


class _Tag(NamedTuple):
    """What is put around words: an element, what it says of them, and the id that leads to them."""

    element: str
    kind: str
    anchor: str


_Stretch = tuple[int, int, _Tag]
"""Where something begins in a text, where it ends, and what is put around it."""


class _Part(NamedTuple):
    """A part of a paragraph in which nothing begins or ends: its text, and in each layer the tag that holds it."""

    text: str
    tags: Sequence[_Tag | None]


def view_of(
    captured: Captured, *, article: str, page: bytes | None, top: str, proposals: Sequence[Proposal] = ()
) -> bytes:
    """Return the editor's view of an article.

    Arguments:
        captured: What is known of the article, and its text.
        article: Its id.
        page: The page of the article, or None where there is none.
        top: The path of the site.
        proposals: What the text suggests and the records do not have.
    """
    briefing, capture = captured
    marks = marks_of(briefing, article, capture)
    summary = briefing.get(article, Summary)
    main = Markup(
        '<div class="page"><header class="page-head"><p class="kicker">Captured text, for the editor alone</p>'
        '<h1 dir="auto"{language}>{title}</h1>'
        '<p class="meta"><a href="{address}">The page of the article</a></p></header>'
        '<p class="sg-banner" role="note"><strong>{rights}</strong> This view is only in the preview.</p>{legend}'
        '<div class="columns"><div class="column"><section class="section sg-text" aria-label="Captured text" {lang}>'
        '{text}</section></div><aside class="side" aria-label="What is marked and proposed">{lists}</aside></div></div>'
    ).format(
        language=_lang(summary.title_language),
        title=summary.title,
        address=f"{top}articles/{article}.html",
        rights=_RIGHTS[summary.article.rights],
        legend=_LEGEND,
        lang=_lang(summary.article.language),
        text=_text(capture, marks, proposals),
        lists=_lists(briefing, capture, marks, top) + _proposed(briefing, proposals, top),
    )
    return _surrounded(main, f"Captured text: {summary.title}", page, f"{top}articles/{article}.html").encode()


def _surrounded(main: Markup, title: str, page: bytes | None, address: str) -> str:
    """Return a page with something else for its content; what follows the content is of the article, and left out."""
    trees = (LexborHTMLParser(text) for text in ((page or b"").decode(), _BARE))
    tree, place = next((tree, place) for tree in trees if (place := tree.css_first("main")) is not None)
    behind = place.next
    while behind is not None:
        following = behind.next
        behind.decompose()
        behind = following
    place.inner_html = ""  # so that its links are not looked at
    for node in tree.css('link[rel="canonical"], meta[name="description"]'):
        node.decompose()
    for name in ("href", "src"):
        for node in tree.css(f"[{name}]"):
            node.attrs[name] = _absolute(node.attributes[name] or "", address)
    heading = tree.css_first("title")
    if heading is not None:
        heading.inner_html = str(escape(title))
    place.inner_html = str(main)
    head, end, body = (tree.html or "").partition(_HEAD_END)
    return f"{head}{_FILES}{end}{body}"


def _absolute(link: str, address: str) -> str:
    """Return where a link of a page leads, from another page."""
    return link if link.startswith("#") else urljoin(address, link)


def _lang(language: str) -> Markup:
    return Markup(' lang="{}"').format(language) if language else Markup()


def _text(capture: Capture, marks: Marks, proposals: Sequence[Proposal]) -> Markup:
    """Return the paragraphs of a text with what is marked in them."""
    spoken: list[_Stretch] = []
    others: list[_Stretch] = []
    for each in proposals:
        place = (each.start, each.end, _Tag("span", "p", _anchor(each)))
        (spoken if each.kind == "quotation" else others).append(place)
    layers = [layer for each in (spoken, _quoted(marks), others, _read_as(marks)) for layer in _layers(each)]
    seen: set[_Tag] = set()
    return Markup().join(
        Markup("<p>{}</p>\n").format(_nested(list(_parts(capture.text, start, end, layers)), seen))
        for start, end in capture.paragraphs
    )


def _quoted(marks: Marks) -> list[_Stretch]:
    places = enumerate((each.place for each in marks.quotations), 1)
    return [(place.start, place.end, _Tag("mark", "q", f"q{number}")) for number, place in places]


def _read_as(marks: Marks) -> list[_Stretch]:
    names = [("n" if each.actor else "d", number, each) for number, each in enumerate(marks.names, 1)]
    return [
        *((each.start, each.end, _Tag("mark", kind, f"{kind}{number}")) for kind, number, each in names),
        *((each.start, each.end, _Tag("mark", "f", f"f{number}")) for number, each in enumerate(marks.numbers, 1)),
    ]


def _layers(stretches: Iterable[_Stretch]) -> Sequence[Sequence[_Stretch]]:
    """Return stretches in layers in which none overlaps another, long ones around short ones."""
    layers: list[list[_Stretch]] = []
    for each in sorted(stretches, key=lambda each: (each[0] - each[1], each[0])):
        free = (layer for layer in layers if all(end <= each[0] or each[1] <= start for start, end, _ in layer))
        layer = next(free, None)
        if layer is None:
            layer = []
            layers.append(layer)
        layer.append(each)
    return layers


def _anchor(proposal: Proposal) -> str:
    """Return the id of a proposal, which stays while others come and go."""
    return f"{proposal.kind}-{proposal.start}-{proposal.end}"


def _nested(parts: Sequence[_Part], seen: set[_Tag], depth: int = 0) -> Markup:
    """Return parts with their tags from a layer on; only the first part of what a tag holds has its id."""
    if depth == len(parts[0].tags):
        return escape("".join(part.text for part in parts))
    pieces = Markup()
    for tag, same in groupby(parts, key=lambda part: part.tags[depth]):
        inner = _nested(list(same), seen, depth + 1)
        if tag is not None:
            place = Markup() if tag in seen else Markup(' id="{}"').format(tag.anchor)
            seen.add(tag)
            inner = Markup('<{0} class="sg-{1}"{2}>{3}</{0}>').format(tag.element, tag.kind, place, inner)
        pieces += inner
    return pieces


def _parts(text: str, start: int, end: int, layers: Iterable[Sequence[_Stretch]]) -> Iterator[_Part]:
    """Give the parts of a paragraph."""
    here = [[each for each in layer if each[0] < end and start < each[1]] for layer in layers]
    places = {start, end, *(at for layer in here for each in layer for at in each[:2] if start < at < end)}
    for first, last in pairwise(sorted(places)):
        tags = [next((tag for at, behind, tag in layer if at <= first < behind), None) for layer in here]
        yield _Part(text[first:last], tags)


def _lists(briefing: Briefing, capture: Capture, marks: Marks, top: str) -> Markup:
    """Return what is marked, each kind with what it was read as and links to the places."""
    sections = [
        _section(
            "Quotations", "Found word for word by the rules of the method page.", _quotations(briefing, marks, top)
        ),
        _section("Names", "Counted for an actor by name, alias or surname.", _names(briefing, capture, marks, top)),
        _section("Names in doubt", "Not counted, or not surely.", _doubts(briefing, capture, marks, top)),
        _section("Numbers", "As the number reader takes them.", _numbers(capture, marks)),
    ]
    return Markup().join(sections)


def _section(title: str, note: str, items: Sequence[Markup]) -> Markup:
    if not items:
        return Markup()
    listed = Markup().join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup('<h2>{} ({})</h2><p class="note">{}</p><ul class="sg-list">{}</ul>').format(
        title, len(items), note, listed
    )


def _quotations(briefing: Briefing, marks: Marks, top: str) -> list[Markup]:
    return [
        Markup('<a href="#q{}">“{}”</a>{}').format(place, nested(each.words), _spoken(briefing, each, top))
        for place, each in enumerate(marks.quotations, 1)
    ]


def _spoken(briefing: Briefing, quotation: Verified, top: str) -> Markup:
    if quotation.listed is None:
        return Markup(" — not listed among the quotations of the summary")
    speaker = quotation.listed.speaker
    return Markup(" — {}").format(_actor(briefing, speaker, top)) if speaker else Markup(" — no speaker")


def _actor(briefing: Briefing, actor: str, top: str) -> Markup:
    head = briefing.head_of(actor)
    if head is None:
        return escape(actor)
    return Markup('<a href="{}actors/{}.html">{}</a>').format(top, actor, head.title)


def _names(briefing: Briefing, capture: Capture, marks: Marks, top: str) -> list[Markup]:
    by_actor: dict[str, list[tuple[int, NameMark]]] = {}
    for place, each in enumerate(marks.names, 1):
        if each.actor:
            by_actor.setdefault(each.actor, []).append((place, each))
    return [
        Markup("{}, {}: {}").format(
            _actor(briefing, actor, top), counted(len(places), "time"), _places("n", capture, places)
        )
        for actor, places in sorted(by_actor.items())
    ]


def _doubts(briefing: Briefing, capture: Capture, marks: Marks, top: str) -> list[Markup]:
    return [
        Markup("{}: {}").format(
            _places("d", capture, [(place, each)]),
            Markup(" or ").join(_actor(briefing, actor, top) for actor in each.candidates if actor) or "nobody known",
        )
        for place, each in enumerate(marks.names, 1)
        if not each.actor
    ]


def _numbers(capture: Capture, marks: Marks) -> list[Markup]:
    return [
        Markup("{} is {}").format(_places("f", capture, [(place, each)]), in_words(each.given))
        for place, each in enumerate(marks.numbers, 1)
    ]


def _places(kind: str, capture: Capture, places: Iterable[tuple[int, NameMark | NumberMark]]) -> Markup:
    """Return links to places in the text, each with the words that are there."""
    return Markup(", ").join(
        Markup('<a href="#{}{}">{}</a>').format(kind, place, " ".join(capture.text[each.start : each.end].split()))
        for place, each in places
    )


def _proposed(briefing: Briefing, proposals: Sequence[Proposal], top: str) -> Markup:
    """Return what a text suggests, by kind, each with the YAML to copy."""
    kinds = Markup()
    for kind, title in _PROPOSED.items():
        items = [
            Markup('<li><a href="#{anchor}">{words}</a>{read}<p class="note">Rule: {rule}</p>{form}</li>').format(
                anchor=_anchor(each),
                words=f"“{nested(said(each.text))}”" if kind == "quotation" else said(each.text),
                read=_read(briefing, each, top),
                rule=_coded(each.rule),
                form=_form(each),
            )
            for each in proposals
            if each.kind == kind
        ]
        if items:
            kinds += Markup('<h3>{} ({})</h3><ul class="sg-list">{}</ul>').format(
                title, len(items), Markup().join(items)
            )
    if not kinds:
        return kinds
    return Markup(
        '<h2>Proposals ({})</h2><p class="note">In no record yet. Look at each before you take it.</p>{}'
    ).format(len(proposals), kinds)


def _read(briefing: Briefing, proposal: Proposal, top: str) -> Markup:
    """Return what is proposed of the words."""
    doubt = "" if proposal.sure else ", not sure"
    if proposal.kind == "quotation":
        return Markup(" — {}").format(_who(briefing, proposal, top))
    if proposal.kind == "name":
        others = [said(each.text) for each in proposal.spellings if each.text != proposal.text]
        also = f"; also {', '.join(others)}" if others else ""
        return Markup(" — {}{}{}").format(proposal.actor_kind, doubt, also)
    if proposal.kind == "number":
        by = Markup(", by {}").format(_actor(briefing, proposal.asserted_by, top)) if proposal.asserted_by else ""
        return Markup(" is {}{}{}").format(number_in_words(proposal), doubt, by)
    return Markup(" is {}{}").format(proposal.date or "a day that is not known", doubt)


def _who(briefing: Briefing, proposal: Proposal, top: str) -> Markup:
    if is_term(proposal):
        return Markup("nobody’s words")
    if proposal.speaker is None:
        return Markup("who?")
    speaker = _actor(briefing, proposal.speaker, top)
    return speaker if proposal.sure else Markup("who? perhaps {}").format(speaker)


def _form(proposal: Proposal) -> Markup:
    return Markup(
        '<details class="sg-form" id="yaml-{}"><summary>YAML</summary><p>{}:</p><pre>{}</pre></details>'
    ).format(_anchor(proposal), _coded(place_for(proposal)), yaml_for(proposal))


def _coded(words: str) -> Markup:
    """Return words of which those between back-quotes are code."""
    pieces = enumerate(words.split("`"))
    return Markup().join(Markup("<code>{}</code>").format(piece) if at % 2 else piece for at, piece in pieces)


def in_words(given: Given) -> str:
    """Say what a number is read as."""
    values = given.doubtful or sorted(given.values)
    said = " or ".join(number(value) for value in values)
    parts = [said + (f" {given.share}" if given.share else "")]
    if given.doubtful:
        parts.append("the language does not say which")
    if given.hedge:
        parts.append(" and ".join(f"“{qualifier}”" for qualifier in sorted(given.hedge)))
    if given.behind:
        parts.append(f"“{given.behind}” behind it is not read")
    return ", ".join(parts)
