"""Which part of a page is its article: a cut that keeps elements, as readability does.

What is furniture is told by elements and roles, by words of classes and ids, and by how much of a text is links; the
article is the element in which prose outweighs links most. The idea is that of Arc90's and Mozilla's readability, and
of J. Pasternack and D. Roth, "Extracting article text from the web with maximum subsequence segmentation" (2009).

All numbers are whole ones and all orders those of the page, so that the cut is the same on every machine. The numbers
were chosen by measuring on public pages with known bodies (`make bench-captures`). Any change of the result for some
page needs a new name of the extractor; see `sitegen.content.extract`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from sitegen.content.calls import is_call, is_lead
from sitegen.content.furniture import OTHERS, is_around, name_of, named, of_others, structural
from sitegen.content.html import Element
from sitegen.content.passages import HEADINGS, Passage, densest, elements_in, passages, upwards, walk
from sitegen.content.styles import Styles

_NEVER_FURNITURE = HEADINGS | {"b", "body", "em", "figcaption", "figure", "html", "i", "main", "p", "span", "strong"}
_CONTENT = frozenset({"article", "main"})
_NO_CONTAINER = HEADINGS | {
    *("a", "b", "blockquote", "center", "dd", "dl", "dt", "em", "font", "i", "li", "ol", "p", "span", "strong"),
    *("table", "tbody", "td", "tr", "ul"),
}
_NO_LIST = frozenset({"body", "html", "p", "table", "tbody", "tr"})
_LINES = frozenset({"a", "center", "div", "p", "section"})
_ITEMS = frozenset({"dd", "li", "td"})
_ADDRESS = ("http://", "https://")

_MUCH = 3
"""Tenths of a page's prose that no furniture has."""

_NEARLY_ALL_OF_MANY = 8
"""Tenths of a page's prose that parts with one reason do not have together, or the reason must be wrong."""

_SOME_PROSE, _MUCH_PROSE = 150, 400
"""Letters of prose that an article has, and from which on its element is chosen closely."""

_NEARLY_ALL = 95
"""Hundredths of the prose of an element from which on one in it is the article."""

_AGREE = 3
"""Tenths of what two ways find that both have to find, for them to agree."""

_SHOWN = 8
_TEASER_AT_MOST = 700
_TEXT_AT_LEAST = 40
_LONG_EXCERPT = 200
_LINK_AT_LEAST, _TITLE_AT_LEAST, _LINE_AT_LEAST = 12, 30, 25
_REPEATED, _SHORT = 3, 30


class Cut(NamedTuple):
    """What of a page is its article.

    Attributes:
        kept: The elements that hold it.
        left_out: Elements in them and elsewhere that are furniture, and what they are.
        rival: The first words that only another way to find the article finds, where the two hardly agree.
    """

    kept: Collection[Element]
    left_out: Mapping[Element, str]
    rival: str = ""


def article_of(root: Element, styles: Styles) -> Cut:
    """Find the article of a page: its headline and main content, without what surrounds and interrupts it.

    Only what is surely furniture is cut: of a page that has little prose all the rest is kept.
    """
    page = _Page(root, passages(root, styles))
    if not page.passages:
        return Cut([root], {})
    kept = page.kept()
    return Cut(kept, page.left_out, page.rival(kept))


class _Weight:
    """Letters in an element, letters of links among them, its prose, and passages in which a sentence ends."""

    __slots__ = ("links", "prose", "sentences", "size")

    def __init__(self) -> None:
        self.size = self.links = self.prose = self.sentences = 0


class _Page:
    def __init__(self, root: Element, all_passages: Sequence[Passage]) -> None:
        self.root = root
        self.passages = all_passages
        self.left_out: dict[Element, str] = {}
        self._left_of = -1, list[Passage]()
        self.weights: dict[Element, _Weight] = defaultdict(_Weight)
        for passage in all_passages:
            for element in upwards(passage.element):
                weight = self.weights[element]
                weight.size += passage.size
                weight.links += passage.links
                weight.prose += passage.prose
                weight.sentences += passage.has_sentence
        around: dict[str, set[Element]] = {"h1": set(), "blockquote": set(), "article": set(), "main": set()}
        marked = [element for element in walk(root) if element.tag in around]
        most = max((self.weights[each].prose for each in marked if each.tag in _CONTENT), default=0)
        for element in marked:
            if element.tag not in _CONTENT or self.weights[element].prose * 4 >= most:
                around[element.tag].update(upwards(element))
        self.around_headline, self.around_quotation = around["h1"], around["blockquote"]
        self.around_content = around["article"] | around["main"]

    def kept(self) -> list[Element]:
        """Return the elements that hold the article, and leave out what in them leads away from it."""
        self._leave_out(self._surely_furniture)
        self._leave_out(self._named_furniture)
        self._leave_out_teasers()
        self._leave_out_led()
        self._leave_out_calls()
        if not self._left():
            self.left_out.clear()
            self._left_of = -1, []
        main = self._main()
        self._leave_out_next_articles(main)
        within = set(walk(main))
        left = self._left()
        own = [passage for passage in left if passage.element in within]
        head = self._head(left, within)
        self._leave_out_before_headline(own)
        self._leave_out_lines(own)
        return [main, *head]

    def rival(self, kept: Collection[Element]) -> str:
        """Return the first words that are only in the densest run of passages, where that is hardly what was kept.

        It knows nothing of names, and of elements only those that are no article by themselves, so that it errs where
        these do not, and the other way round.
        """
        within = {element for each in kept for element in walk(each)}
        own = {id(passage) for passage in self._left() if passage.element in within}
        sure = set(filter(structural, self.left_out))
        possible = [passage for passage in self.passages if sure.isdisjoint(upwards(passage.element))]
        run = [possible[at] for at in densest(possible)]
        both = sum(passage.prose for passage in run if id(passage) in own)
        size = sum(passage.prose for passage in run)
        all_own = sum(passage.prose for passage in self.passages if id(passage) in own)
        agree = 20 * both >= _AGREE * (size + all_own)
        other = next((passage.text for passage in run if passage.prose and id(passage) not in own), "")
        return "" if agree or size < _SOME_PROSE else " ".join(other.split()[:_SHOWN])

    def _leave_out(self, reason_of: Callable[[Element], str]) -> None:
        """Leave out elements for which there is a reason, unless those with one reason are much of the prose."""
        prose = sum(passage.prose for passage in self._left())
        found: dict[str, list[Element]] = {}
        stack: list[tuple[Element, frozenset[str]]] = [(self.root, frozenset())]
        while stack:
            parent, above = stack.pop()
            for element in elements_in(parent):
                if element in self.left_out or element not in self.weights:
                    continue
                reason = "" if element.tag in _NEVER_FURNITURE else reason_of(element)
                if not reason or reason in above or self._is_too_much(element, reason, prose):
                    stack.append((element, above))
                else:
                    found.setdefault(reason, []).append(element)
                    stack.append((element, above | {reason}))
        for reason, elements in found.items():
            is_little = sum(self.weights[element].prose for element in elements) * 10 < prose * _NEARLY_ALL_OF_MANY
            for element in elements:
                weight = self.weights[element]
                is_links = weight.prose * 50 < prose and weight.links * 2 > weight.size
                if is_little or is_links or not prose or reason in OTHERS or is_around(element):
                    self.left_out.setdefault(element, reason)

    def _is_too_much(self, element: Element, reason: str, prose: int) -> bool:
        """Whether an element has so much of the prose that a reason to leave it out must be wrong."""
        own, page = self.weights[element], self.weights[self.root]
        is_rest_text = page.sentences > own.sentences or page.size - page.links - own.size + own.links >= _TEXT_AT_LEAST
        is_outside = bool(self.around_content) and not any(above.tag in _CONTENT for above in upwards(element))
        if reason in OTHERS and own.prose >= _SOME_PROSE and (not is_outside or element in self.around_content):
            return prose - own.prose < _SOME_PROSE
        if reason in OTHERS or is_around(element):
            return not is_rest_text
        return own.prose > 0 and own.prose * 10 >= prose * _MUCH and not self._is_beside_article(element)

    def _is_beside_article(self, element: Element) -> bool:
        """Whether an element stands beside so much prose under the headline that this must be the article."""
        if element.tag != "aside" or element in self.around_headline:
            return False
        around = next((above for above in upwards(element) if above in self.around_headline), self.root)
        own = self.weights[element].prose
        rest = self.weights[around].prose - own
        return around is not self.root and rest >= _SOME_PROSE and (rest >= own or rest >= 2 * _MUCH_PROSE)

    def _surely_furniture(self, element: Element) -> str:
        is_head = element.tag == "header" and (element in self.around_headline or _is_in_content(element))
        if not is_head and element not in self.around_content:
            reason = structural(element)
            if reason:
                return reason
        return "" if element in self.around_headline else of_others(element)

    def _named_furniture(self, element: Element) -> str:
        if element.tag == "article" or element in self.around_headline or element in self.around_quotation:
            return ""
        weight = self.weights[element]
        return named(element, has_links=weight.links * 4 >= weight.size)

    def _leave_out_teasers(self) -> None:
        """Leave out lists of links to other articles, and articles in articles that lead to others."""
        held = _held(self._left())
        found: dict[Element, str] = {}
        stack = [self.root]
        while stack:
            element = stack.pop()
            inner = [child for child in elements_in(element) if child in held and child not in self.left_out]
            teasers = [child for child in inner if _is_teaser(child, held[child])]
            if _is_list(
                element, held[element], [passage for child in teasers for passage in held[child]], len(teasers)
            ):
                found[element] = "a list of other articles"
                continue
            for child in inner:
                if child.tag == "article" and child in teasers and _is_in_content(element):
                    found[child] = "a link to another article"
                else:
                    stack.append(child)
        prose = sum(passage.prose for element in found for passage in held[element])
        # A page that is a list of articles keeps them.
        if prose * 10 <= 7 * sum(passage.prose for passage in held[self.root]):
            self.left_out.update((element, reason) for element, reason in found.items() if element not in self.left_out)

    def _leave_out_led(self) -> None:
        """Leave out lists of other articles that the line above them tells from the article."""
        left = self._left()
        leads = [each for each in left if is_lead(each.text) and each.element.tag != "h1" and self._is_all_of(each)]
        held = _held(left) if leads else {}
        prose = sum(passage.prose for passage in left)
        for passage in leads:
            element = passage.element
            if element in self.left_out:
                continue
            part = element
            while (
                part.parent is not None
                and part.parent not in self.around_headline
                and part.parent not in self.around_content
                and held[part.parent][0] is passage
                and sum(each.prose for each in held[part.parent]) * 10 < prose * _MUCH
            ):
                part = part.parent
            is_list = len(held[part]) == 1 or (
                sum(each.links > 0 for each in held[part]) >= 2
                and (self._is_mostly_links(held[part]) or max(each.prose for each in held[part]) < _LONG_EXCERPT)
            )
            if part is not element and is_list:
                self.left_out[part] = "a list of other articles"
            elif len(held[element]) == 1:
                following = self._led_by(element, held)
                if following:
                    self.left_out.update((each, "a list of other articles") for each in (element, *following))

    def _is_mostly_links(self, held: Sequence[Passage]) -> bool:
        return sum(each.links for each in held) * 5 >= sum(each.size for each in held)

    def _led_by(self, element: Element, held: Mapping[Element, Sequence[Passage]]) -> list[Element]:
        """Return the elements behind a line that are lists of links, up to the next that is none."""
        if element.parent is None:
            return []
        beside = [each for each in elements_in(element.parent) if each in held]
        found = []
        for each in beside[beside.index(element) + 1 :]:
            passages = held[each]
            if sum(passage.links for passage in passages) * 2 < sum(passage.size for passage in passages) and not (
                each.tag in {"ol", "ul"} and all(passage.links for passage in passages)
            ):
                break
            found.append(each)
        return found

    def _leave_out_calls(self) -> None:
        """Leave out lines that ask readers for something, or say of the page whose it is."""
        left = self._left()
        found = {
            passage.element: passage
            for passage in left
            if passage.element.tag != "h1" and self._is_all_of(passage) and is_call(passage.text)
        }
        if sum(passage.prose for passage in found.values()) * 10 < sum(passage.prose for passage in left) * _MUCH:
            self.left_out.update((element, "what a page asks of its readers") for element in found)

    def _main(self) -> Element:
        """Return the element in which prose outweighs links most."""
        worth: Counter[Element] = Counter()
        prose: Counter[Element] = Counter()
        for passage in self._left():
            for element in upwards(passage.element):
                worth[element] += passage.worth
                prose[element] += passage.prose
        # Of several that are worth the same the outermost, unless there is enough prose to choose closely.
        main = max((element for element in walk(self.root) if element in worth), key=worth.__getitem__)
        if worth[main] >= _MUCH_PROSE:
            main = max(reversed([element for element in walk(main) if element in worth]), key=worth.__getitem__)
        while main.tag not in _CONTENT and prose[main] >= _MUCH_PROSE:
            nearly_all = [child for child in elements_in(main) if prose[child] * 100 >= prose[main] * _NEARLY_ALL]
            if not nearly_all:
                break
            main = nearly_all[0]
        while main.tag in _NO_CONTAINER and main.parent:
            main = main.parent
        while main.parent and any(_is_like(child, main) and worth[child] > 0 for child in elements_in(main.parent)):
            main = main.parent
        return main

    def _leave_out_next_articles(self, main: Element) -> None:
        """Leave out all but the first of several articles with headlines, such as pages without an end have."""
        found: list[Element] = []
        for element in walk(main):
            is_headed = element.tag == "article" and element in self.around_headline
            if is_headed and not any(above in found for above in upwards(element)):
                found.append(element)
        self.left_out.update((element, "another article") for element in found[1:] if element not in self.left_out)

    def _head(self, left: Sequence[Passage], within: Collection[Element]) -> list[Element]:
        """Return headline and lead, where these come before the element that holds the rest."""
        first = next((at for at, passage in enumerate(left) if passage.element in within), 0)
        headline = next((at for at in range(first, -1, -1) if left and left[at].element.tag == "h1"), first)
        return [
            passage.element
            for passage in left[headline:first]
            if (passage.element.tag == "h1" or passage.links * 2 < passage.size > _LINK_AT_LEAST)
            and self._is_all_of(passage)
        ]

    def _leave_out_before_headline(self, own: Sequence[Passage]) -> None:
        """Leave out what comes before the headline, but for what is beside it."""
        headline = next((at for at, passage in enumerate(own) if passage.element.tag == "h1"), 0)
        before, behind = (sum(passage.prose for passage in part) for part in (own[:headline], own[headline:]))
        if before * 4 > behind:
            return
        for passage in own[:headline]:
            near = [*upwards(own[headline].element)][:3]
            if self._is_all_of(passage) and not any(above in near for above in [*upwards(passage.element)][:3]):
                self.left_out.setdefault(passage.element, "what comes before the headline")

    def _leave_out_lines(self, own: Sequence[Passage]) -> None:
        """Leave out lines that are a link, lines that come again and again, and scraps behind the last prose."""
        times = Counter(passage.text for passage in own)
        last = max((at for at, passage in enumerate(own) if passage.worth > 0), default=len(own))
        # An article may be a list of links.
        are_links_few = sum(each.links for each in own) * 2 < sum(each.size for each in own)
        for at, passage in enumerate(own):
            element, size = passage.element, passage.size
            if passage.has_sentence or not self._is_all_of(passage):
                continue
            if passage.text.startswith(_ADDRESS):
                continue
            if passage.is_link(8) and size >= _LINE_AT_LEAST and element.tag in _LINES and are_links_few:
                self.left_out[element] = "a line that is a link"
            elif times[passage.text] >= _REPEATED and size < _SHORT and element.tag == "div":
                self.left_out[element] = "a line that comes again and again"
            elif at > last and element.tag not in _ITEMS and element.parent is not own[last].element.parent:
                self.left_out[element] = "what follows the article"

    def _is_all_of(self, passage: Passage) -> bool:
        """Whether a passage is all of its element."""
        return self.weights[passage.element].size == passage.size

    def _left(self) -> list[Passage]:
        """Return the passages that are not left out."""
        # Nothing that was left out is taken in again one by one, so that their number tells whether there are more.
        if self._left_of[0] != len(self.left_out):
            self._left_of = len(self.left_out), self._those_left()
        return self._left_of[1]

    def _those_left(self) -> list[Passage]:
        gone: dict[Element, bool] = {}
        for passage in self.passages:
            below: list[Element] = []
            for element in upwards(passage.element):
                if element in gone:
                    break
                below.append(element)
            for element in reversed(below):
                above = element.parent
                gone[element] = element in self.left_out or (above is not None and gone[above])
        return [passage for passage in self.passages if not gone[passage.element]]


def _held(left: Sequence[Passage]) -> Mapping[Element, list[Passage]]:
    """Return the passages in each element that has some."""
    held: dict[Element, list[Passage]] = defaultdict(list)
    for passage in left:
        for element in upwards(passage.element):
            held[element].append(passage)
    return held


def _is_list(element: Element, held: Sequence[Passage], of_teasers: Sequence[Passage], teasers: int) -> bool:
    """Whether an element is a list of links to other articles."""
    if element.tag in {"ol", "ul"} and all(each.is_link(8) and each.size >= _TITLE_AT_LEAST for each in held):
        return True
    size = sum(passage.size for passage in held)
    return teasers >= 2 and sum(each.size for each in of_teasers) * 10 >= size * 7 and element.tag not in _NO_LIST


def _is_teaser(element: Element, held: Sequence[Passage]) -> bool:
    """Whether an element is a link to another article, with a few words about it."""
    held = [passage for passage in held if passage.size > 3]
    size, links = sum(passage.size for passage in held), sum(passage.links for passage in held)
    title = next((at for at, each in enumerate(held) if each.size >= _LINE_AT_LEAST and each.is_link(9)), None)
    if title is None or size > _TEASER_AT_MOST:
        return False
    is_heading = any(above.tag in HEADINGS for above in [*upwards(held[title].element)][:2])
    return element.tag in {"a", "article"} or (title <= 2 and (links * 10 >= size * 4 or is_heading))


def _is_like(element: Element, other: Element) -> bool:
    """Whether an element is another of the same name, class and id."""
    return element is not other and element.tag == other.tag and name_of(element) == name_of(other)


def _is_in_content(element: Element) -> bool:
    return any(above.tag in _CONTENT for above in upwards(element))
