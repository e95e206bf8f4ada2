"""What a page says in the words of schema.org, as JSON-LD for search engines and for those who collect facts.

It is made of the view of the page alone. What a page is about has an id of its own: the address of its page and behind
`#` the kind of record, such as `actors/mara-lind.html#actor`. All addresses are whole if the site knows its own, and
otherwise lead from the page, as JSON-LD has it.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup

from sitegen.pages import urls
from sitegen.pages.actors import ActorView
from sitegen.pages.articles import ArticleView
from sitegen.pages.disputes import DisputeView
from sitegen.pages.events import EventView
from sitegen.pages.home import HomeView
from sitegen.pages.page import PageView
from sitegen.pages.parts import DateView, Link, QuotationView, SourceView
from sitegen.pages.prose import plain
from sitegen.pages.site import SiteView
from sitegen.pages.topics import JudgmentView, TopicView

_SPOKEN = frozenset({"speech", "document"})
_ARTICLES = frozenset({"report", "preview", "rewrite", "analysis", "interview"})
_ACTORS = {"person": "Person", "state": "Country"}
_STATES = {"cancelled": "EventCancelled", "expected": "EventScheduled"}
_CHARS = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
"""Characters that would end the element or a line of it."""

_Node = dict[str, Any]


def linked_data(page: PageView, site: SiteView) -> Markup:
    """Return the JSON-LD of a page, ready to stand in a `script` element.

    Arguments:
        page: The page.
        site: What every page may show of the site.
    """
    graph = _Graph(page, site)
    data = {"@context": "https://schema.org", "@graph": graph.nodes()}
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.translate(_CHARS))  # noqa: S704 - its marks are escaped


def source_of_policy(data: str) -> Markup:
    """Return the hash of what stands in an element, as a Content Security Policy names it (CSP Level 3, 2.3.1)."""
    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    return Markup("'sha256-{}'").format(digest)


class _Graph:
    """The nodes of one page."""

    def __init__(self, page: PageView, site: SiteView) -> None:
        self.page = page
        self.site = site
        self.here = page.canonical or page.path.rpartition("/")[2]

    def nodes(self) -> list[_Node]:
        """Return the page as a node, and what it is about."""
        about = next((make(self, self.page) for kind, make in _KINDS.items() if isinstance(self.page, kind)), [])
        site = {"@type": "WebSite", "@id": f"{self.address(self.site.home.url)}#site", "name": self.site.title}
        page = {
            "@type": "WebPage",
            "@id": self.here,
            "url": self.here,
            "name": self.page.title,
            "description": self.page.description,
            "inLanguage": self.site.language,
            "isPartOf": site,
            "breadcrumb": self._breadcrumb(),
            "mainEntity": _first(about),
            "citation": self._citation(),
        }
        return list(map(_known, (page, *about)))

    def address(self, url: str) -> str:
        """Return the address of what a link of the page leads to."""
        if not self.page.canonical:
            return url
        path, mark, part = urljoin(self.page.canonical, url).partition("#")
        folder, slash, name = path.rpartition("/")
        return f"{folder}{slash}{'' if name == urls.HOME else name}{mark}{part}"

    def of(self, link: Link | None) -> _Node | None:
        """Return what a link leads to, by the id that its own page gives it."""
        return {"@id": f"{self.address(link.url.partition('#')[0])}#{link.kind}"} if link else None

    def all_of(self, links: Iterable[Link]) -> list[_Node | None]:
        """Return what links lead to, each once."""
        return [self.of(link) for link in {link.url.partition("#")[0]: link for link in links}.values()]

    def _breadcrumb(self) -> _Node | None:
        if not self.page.breadcrumbs:
            return None
        items = [(link.title, self.address(link.url)) for link in self.page.breadcrumbs]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": item}
                for place, (name, item) in enumerate([*items, (self.page.title, self.here)], start=1)
            ],
        }

    def _citation(self) -> list[_Node | None]:
        """Return the articles that a page of a topic rests on."""
        return self.all_of(card.link for card in self.page.articles) if isinstance(self.page, TopicView) else []

    # What pages are about.

    def article(self, page: ArticleView) -> list[_Node]:
        """Return an article, and its quotations."""
        name = f"{self.here}#article"
        article = {
            "@type": "NewsArticle" if page.kind in _ARTICLES else "Article",
            "@id": name,
            "headline": page.title,
            "author": page.author,
            "publisher": {"@type": "Organization", "name": page.publisher.title} if page.publisher else None,
            "datePublished": page.published_at or _day(page.published),
            "dateModified": page.updated_at or _day(page.updated),
            "inLanguage": page.language,
            "url": page.url,
            "sameAs": page.canonical_url,
            "archivedAt": page.archive_url,
            "isBasedOn": self.all_of(page.derived_from),
            "mentions": self.all_of(link for link, _ in page.actors),
            "subjectOf": {"@id": self.here},
        }
        return [article, *(self.quotation(quotation, name) for quotation in page.quotations)]

    def quotation(self, given: QuotationView, article: str) -> _Node:
        """Return a quotation as a part of its article."""
        return {
            "@type": "Quotation",
            "@id": f"{self.here}#{given.anchor}",
            "text": given.text,
            "inLanguage": given.language or self.site.language,
            "spokenByCharacter": self.of(given.speaker) if given.voice in _SPOKEN else None,
            "about": given.about,
            "isPartOf": {"@id": article},
        }

    def actor(self, page: ActorView) -> list[_Node]:
        """Return an actor with its offices."""
        names = [page.native_name, *(alias.text for alias in page.aliases if alias.counted)]
        actor: _Node = {
            "@type": _ACTORS.get(page.kind, "Organization"),
            "@id": f"{self.here}#actor",
            "name": page.title,
            "alternateName": list(dict.fromkeys(filter(None, names))),
            "description": plain(page.text),
            "sameAs": page.wikidata,
            "subjectOf": {"@id": self.here},
        }
        if page.kind != "state":
            actor["memberOf"] = [
                _known(
                    {
                        "@type": "OrganizationRole",
                        "roleName": role.title,
                        "startDate": _day(role.since),
                        "endDate": _day(role.until),
                        "memberOf": self.of(role.organisation),
                    }
                )
                for role in page.roles
            ]
        return [actor]

    def event(self, page: EventView) -> list[_Node]:
        """Return an event."""
        first, last = _sides(page.date)
        state = _STATES.get(page.status)
        event = {
            "@type": "Event",
            "@id": f"{self.here}#event",
            "name": page.title,
            "startDate": first,
            "endDate": last,
            "location": {"@type": "Place", "name": page.place} if page.place else None,
            "eventStatus": f"https://schema.org/{state}" if state else None,
            "description": plain(page.outcome),
            "about": self.all_of(page.actors),
            "subjectOf": self._sources([*page.reported_by, *page.announced_by]),
        }
        return [event]

    def topic(self, page: TopicView) -> list[_Node]:
        """Return what is concluded of a topic."""
        return list(map(self.judgment, page.judgments))

    def home(self, page: HomeView) -> list[_Node]:
        """Return the site, and what is concluded."""
        site = {
            "@type": "WebSite",
            "@id": f"{self.address(self.site.home.url)}#site",
            "url": self.address(self.site.home.url),
            "name": self.site.title,
            "description": self.site.description,
            "inLanguage": self.site.language,
            "dateModified": _day(self.site.as_of),
        }
        return [site, *map(self.judgment, page.judgments)]

    def judgment(self, given: JudgmentView) -> _Node:
        """Return a conclusion of the editor."""
        return {
            "@type": "Claim",
            "@id": self.address(given.url),
            "text": plain(given.text),
            "creator": {"@id": f"{self.address(self.site.home.url)}#site"},
            "isBasedOn": self._sources(given.sources),
            "citation": [source.quotation for source in given.sources if source.quotation],
        }

    def dispute(self, page: DisputeView) -> list[_Node]:
        """Return a question, and each side as a claim of its sources."""
        return [
            {
                "@type": "Claim",
                "@id": f"{self.here}#{position.anchor}",
                "text": plain(position.says),
                "about": page.title,
                "isBasedOn": self._sources(position.sources),
                "citation": [source.quotation for source in position.sources if source.quotation],
            }
            for position in page.positions
        ]

    def _sources(self, sources: Iterable[SourceView]) -> list[_Node | None]:
        return self.all_of(source.article for source in sources)


_KINDS: Mapping[type[PageView], Callable[[_Graph, Any], list[_Node]]] = {
    ArticleView: _Graph.article,
    ActorView: _Graph.actor,
    EventView: _Graph.event,
    TopicView: _Graph.topic,
    DisputeView: _Graph.dispute,
    HomeView: _Graph.home,
}


def _first(nodes: list[_Node]) -> _Node | None:
    return {"@id": nodes[0]["@id"]} if nodes else None


def _known(node: _Node) -> _Node:
    """Return a node without what is not known."""
    return {key: value for key, value in node.items() if value}


def _day(date: DateView | None) -> str | None:
    """Return a date that has one side and no doubt; schema.org has no word for any other."""
    return date.iso if date and date.iso == date.edtf else None


def _sides(date: DateView | None) -> tuple[str | None, str | None]:
    """Return the first and the last day of an event, if nothing of it is in doubt."""
    if date is None or set(date.edtf) & set("?~%[") or ".." in date.edtf:
        return None, None
    first, _, last = date.edtf.partition("/")
    return first, last or None
