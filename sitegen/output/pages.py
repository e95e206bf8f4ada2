"""The pages: those that may have changed are made, in many processes; the others are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from sitegen.content.records import Summary
from sitegen.output.render import Rendered, Rendering, Wanted, render_pages
from sitegen.output.site import Output, Site
from sitegen.output.theme import TemplateFaultError
from sitegen.output.write import File, Kept

_PAGE = 40
"""Weight of a page, where that of a reference to its record is 1; measured."""

_LARGE = 200 * _PAGE
_SHARE = 8
"""Weight of the pages to be made from which on several processes pay, and the part of all that it has to be: to share a
large briefing with a process costs as much as to make some of its pages."""

_ROUND, _ROUND_OF_ARTICLES = 2_500 * _PAGE, 12_500 * _PAGE
"""Weight of pages after which new processes go on, for those of now have copied much of what all shared; measured."""

_TOGETHER = 128 * _PAGE
"""Weight of pages that are sent together: they are held until they are written."""

_MOST_ROUNDS = 4
"""For pages that are of no article: what new processes do not know yet of parts of pages costs them time."""


def rendering_of(site: Site) -> Rendering:
    """Return what the making of every page of a site needs."""
    views = {page.path: page.make for page in site.plan}
    return Rendering(site.briefing, site.theme, site.closures, site.base_url, views)


def _make(site: Site) -> Mapping[str, Kept]:
    """Make every page that may have changed, keep the others, and report each template that fails, once."""
    files: dict[str, Kept] = {}
    wanted: dict[str, Wanted] = {}
    for page in _looked_at(site):
        if isinstance(page, Wanted):
            wanted[page.path] = page
        else:
            path, files[path] = page
    site.progress(f"rendering {len(wanted):,} of {len(site.plan):,} pages")
    faults: dict[tuple[str | None, int, str], tuple[str, TemplateFaultError]] = {}
    rendering = rendering_of(site)
    for made in _made(site, rendering, wanted):
        # The files of the templates lie here, so it can be said where in them the fault is.
        again = site.workers.far and not isinstance(made, Rendered)
        result = render_pages(rendering, [wanted[made[0]]])[0] if again else made
        if isinstance(result, Rendered):
            site.rendered += result.is_rendered
            files[result.path] = _taken(site, result)
            site.pages.add(result.path, result.made, is_rendered=result.is_rendered)
        else:
            path, fault = result
            place = (fault.path, fault.line, fault.message)
            faults[place] = min(faults.get(place, (path, fault)), (path, fault), key=lambda given: given[0])
    for path, fault in faults.values():
        fault.report(site.found, path)
    return files


def _taken(site: Site, page: Rendered) -> Kept:
    """Take a page that was made, which nobody but this process writes."""
    fingerprint = page.made.fingerprint
    if page.html is not None:
        return site.stage.put(page.path, File(page.html, fingerprint, page.sha256))
    return Kept(replace(site.stage.known[page.path], fingerprint=fingerprint))


def _looked_at(site: Site) -> Iterator[Wanted | tuple[str, Kept]]:
    """Give the pages to be made, and those that stay, since their questions have the answers that they had."""
    paths = [page.path for page in site.plan]
    stale = dict(site.pages.stale(paths, site.shared, site.closures))
    for path in paths:
        entry = site.stage.untouched(path)
        # Of a page of which nothing is known, the links are not known either, so its template has to run.
        is_known = entry is not None and entry.fingerprint == site.pages.fingerprint_of(path)
        if entry and is_known and path not in stale:
            site.pages.keep(path)
            yield path, Kept(entry)
        else:
            why = stale.get(path, "the output does not have it as it was made")
            yield Wanted(path, why, entry.fingerprint if entry and is_known else "", entry.sha256 if entry else "")


def _made(
    site: Site, rendering: Rendering, wanted: Mapping[str, Wanted]
) -> Iterator[Rendered | tuple[str, TemplateFaultError]]:
    """Make pages, and what else is made meanwhile, so that many processes need little memory.

    A process has a copy of its own of whatever it touches of the records. So the pages that are of all records, and
    what is no page, are made by this process alone, which touches everything; and those of articles, which touch
    least, come last and are made by new processes, which share all that the others had to copy.
    """
    alone: list[Wanted] = []
    articles: list[tuple[Wanted, int]] = []
    others: list[tuple[Wanted, int]] = []
    weight = of_all = 0
    uses = site.briefing.count_uses()
    for path, record, _ in site.plan:
        own = _PAGE + (uses.get(record.id, 0) if record else 0)
        of_all += own
        weight += own if path in wanted else 0
        if path in wanted and record is None:
            alone.append(wanted[path])
        elif path in wanted:
            (articles if isinstance(record, Summary) else others).append((wanted[path], own))
    workers = site.workers
    # All rounds are shared out, or none.
    large = 0 if weight >= max(_LARGE, of_all // _SHARE) else weight + 1

    def make_alone() -> Iterator[Rendered | tuple[str, TemplateFaultError]]:
        site.meanwhile()
        yield from render_pages(rendering, alone)

    if weight <= _ROUND or not workers.share_memory:
        (first, *more), last = [others + articles], []
    else:
        first, *more = _rounds(others, max(_ROUND, sum(own for _, own in others) // _MOST_ROUNDS + 1))
        last = _rounds(articles, _ROUND_OF_ARTICLES)
    yield from workers.map(render_pages, rendering, first, large=large, most=_TOGETHER, meanwhile=make_alone)
    for pages in more:
        yield from workers.map(render_pages, rendering, pages, large=large, most=_TOGETHER)
    for pages in last:
        rendering.forget()
        yield from workers.map(render_pages, rendering, pages, large=large, most=_TOGETHER)


def _rounds(weighed: Iterable[tuple[Wanted, int]], most: int) -> list[list[tuple[Wanted, int]]]:
    """Cut pages into rounds, at least one, of which each but the last has some weight."""
    rounds: list[list[tuple[Wanted, int]]] = [[]]
    left = most
    for page, weight in weighed:
        if left <= 0:
            rounds.append([])
            left = most
        rounds[-1].append((page, weight))
        left -= weight
    return rounds


OUTPUT = Output("*.html", _make)
