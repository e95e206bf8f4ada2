from __future__ import annotations

import pytest

from sitegen.content.extract import EXTRACTORS, extractor_of, has_versions
from sitegen.content.page_text import main_content, other_parts, whole_page

STORY = "<p>The port council put off its vote on dredging, said Mara Lind.</p>"
NOTICE = (
    "<p>We use cookies and similar tools to keep this site working and to learn how it is read. By reading on you"
    " accept our terms of use, our notice on privacy and the rules of our community.</p>"
)
LONG = "".join(
    f"<p>On the {day} of May the council heard {number} fishers, who said that the channel is too shallow for their"
    f" boats, and {number + 3} engineers, who said that it is not.</p>"
    for day, number in (("first", 4), ("second", 5), ("third", 6), ("fourth", 7))
)
TEASER = "<li><a href='/a'><h3>Hospital on the hill hires a dozen nurses</h3></a><p>They come from abroad.</p></li>"

EXCERPTS = (
    "<ul><li>Hill: <a href='/a'>A dozen nurses come from abroad</a></li>"
    "<li><a href='/b'>The master</a> has gone</li></ul>"
)


def text_of_article(html: str) -> str:
    return main_content(html).text


@pytest.mark.parametrize(
    "html",
    [
        "<p>Rain fell.</p>",
        "<p>Rain fell.</p><p>Then it stopped</p>",
        "Rain fell.",
        "<div>one</div>two<div>three</div>",
        "<h1>Bank fined $28.8 million</h1><p>First published on Monday.</p>",
        "<header><h1>Rain</h1></header><p>It fell.</p>",
        "<table><tr><td>Ships</td><td>40</td></tr></table>",
        "<ul><li>one</li><li>two</li></ul><p>three</p>",
        "<form><p>All of the page is in a form. It says that rain fell.</p></form>",
        "<aside><p>Only an aside is here. Nothing else.</p></aside>",
        "<div class='comments'><p>All of it is called comments.</p></div>",
        "<nav><a href='/'>Home</a></nav>",
        "<p>비가 왔다. 시장은 말했다.</p>",
        "<p>雨が降った。</p><p>市長が話した</p>",
        "<div><div><p>Nested.</p></div><p>Deep, but all of it is kept.</p></div>",
        f"<div class='has-sidebar nav-open'>{LONG}</div>",
        f"<article class='comments-open'>{LONG}</article>",
        f"<div class='widget'>{LONG}</div><div class='widget'>{LONG}</div>",
        "",
    ],
    ids=[
        "a line",
        "two lines",
        "no element",
        "blocks and bare text",
        "headline and line",
        "headline in a header",
        "a table",
        "a list",
        "a form",
        "an aside alone",
        "comments alone",
        "a menu alone",
        "Korean",
        "Japanese",
        "nested",
        "a page named for its furniture",
        "an article named for its comments",
        "an article in parts that are named for furniture",
        "nothing",
    ],
)
def test_a_page_that_has_no_furniture_keeps_all_its_words(html: str) -> None:
    assert whole_page(html).text == text_of_article(html)


@pytest.mark.parametrize(
    ("furniture", "name"),
    [
        (f"<footer>{NOTICE}</footer>", "in `<footer>`"),
        (f"<nav>{NOTICE}</nav>", "in `<nav>`"),
        (f"<aside>{NOTICE}</aside>", "in `<aside>`"),
        (f"<div role='contentinfo'>{NOTICE}</div>", "in `role=contentinfo`"),
        (f"<div role='dialog'>{NOTICE}</div>", "in `role=dialog`"),
        (f"<div id='cookie-notice'>{NOTICE}</div>", "in a question for consent"),
        (f"<section class='CommentList'>{NOTICE}</section>", "in comments of readers"),
        ("<div class='share-bar'>Share this story with friends</div>", "in a part called `share`"),
        ("<div class='newsletter'><p>Get the news each morning.</p></div>", "in a part called `newsletter`"),
        (f"<div class='story__related'><ul>{TEASER}</ul></div>", "in a part called `related`"),
        (f"<ul>{TEASER}{TEASER.replace('hill', 'bay')}</ul>", "in a list of other articles"),
        ("<ul><li><a href='/b'>Read also: the harbour master has gone</a></li></ul>", "in a list of other articles"),
        ("<p><a href='/c'>More about the harbour and its ships</a></p>", "in a line that is a link"),
        ("<div>Seen at noon</div><div>Seen at noon</div><div>Seen at noon</div>", "in a line that comes again"),
        ("<p>Sign up for our newsletter.</p>", "in what a page asks of its readers"),
        (f"<div><h4>Most read</h4>{EXCERPTS}</div>", "in a list of other articles"),
        (f"<h4>Read also</h4>{EXCERPTS}", "in a list of other articles"),
        ("<h4>Read also</h4><div><a href='/b'>The master has gone</a></div>", "in a list of other articles"),
    ],
    ids=[
        "footer",
        "nav",
        "aside",
        "role of a footer",
        "role of a dialogue",
        "a question for consent",
        "comments",
        "buttons to share",
        "newsletter",
        "related",
        "teasers",
        "a list of links",
        "a line that is a link",
        "a label that comes again",
        "a call",
        "a list with a line above it in a part of its own",
        "a list behind a line",
        "a link behind a line",
    ],
)
@pytest.mark.parametrize("story", [LONG, f"<article>{LONG}</article>", f"<main>{LONG}</main>"], ids=["bare", "a", "m"])
def test_furniture_is_no_part_of_the_article_and_is_called_by_its_name(story: str, furniture: str, name: str) -> None:
    half = story.index("<p>On the third")
    for html in (f"{story[:half]}{furniture}{story[half:]}", f"<body>{furniture}{story}</body>"):
        assert whole_page(story).text == text_of_article(html)
    words = whole_page(furniture).text.split("\n")[0]
    within = f"{story[:half]}{furniture}{story[half:]}"
    assert next(part.name for part in other_parts(within) if words in part.text).startswith(name)


def test_a_section_with_a_line_above_it_that_may_lead_elsewhere_is_kept() -> None:
    prose = "".join(
        f"<p>The {day} paper <a href='/{day}'>says</a> {'so and so, ' * 25} and no more.</p>" for day in "ab"
    )
    page = f"<h1>The vote</h1><div>{LONG}<section><h2>More on the vote</h2>{prose}</section></div>"
    assert whole_page(page).text == text_of_article(page)


def test_a_line_that_leads_to_prose_is_kept() -> None:
    page = f"<h1>The vote</h1><div>{LONG}<h2>The latest</h2><p>The council met again in the night.</p></div>"
    assert whole_page(page).text == text_of_article(page)


def test_an_article_of_calls_keeps_them() -> None:
    page = "<h1>How to</h1>" + "".join(
        f"<p>Sign up for the newsletter of harbour {n}, it is free.</p>" for n in range(5)
    )
    assert whole_page(page).text == text_of_article(page)


@pytest.mark.parametrize("size", [1, 3])
def test_an_aside_may_have_more_prose_than_the_article_beside_it(size: int) -> None:
    aside = f"<aside>{''.join(f'<p>Live: {text}</p>' for text in LONG.split('</p>')[:-1]) * size}</aside>"
    story = f"<h1>The vote</h1><div>{LONG * 3}</div>"
    assert whole_page(story).text == text_of_article(f"<div>{story}{aside}</div>")


def test_an_aside_with_teasers_that_are_articles_is_no_part_of_the_article() -> None:
    teaser = "<article><header>The hospital on the hill hires a dozen nurses</header></article>"
    page = f"<main><article><h1>The vote</h1>{LONG}<aside>{teaser * 3}</aside></article></main>"
    assert "hospital" not in text_of_article(page)


def test_what_ends_an_article_in_a_part_of_its_own_is_kept() -> None:
    body = f"<section class='body'>{LONG * 3}</section>"
    page = f"<div><h1>The vote</h1>{body}<section class='end'>{LONG.partition('</p>')[0]}</p></section></div>"
    assert whole_page(page).text == text_of_article(page)


def test_parts_that_are_most_of_a_page_are_kept_whatever_they_are_called() -> None:
    parts = "".join(f"<div class='sidebar-grid'>{LONG}</div>" for _ in range(3))
    assert whole_page(parts).text == text_of_article(parts)
    story = f"<div class='story'>{LONG}{LONG}</div>"
    assert whole_page(story).text == text_of_article(f"{story}{parts}")


@pytest.mark.parametrize("name", ["widget", "elementor-widget"])
def test_names_that_a_builder_of_pages_gives_to_all_parts_say_nothing(name: str) -> None:
    page = f"<div>{LONG}<div class='{name}-wrap'><p>Ships of the bay: forty.</p></div>{LONG}</div>"
    assert (name == "widget") == ("Ships of the bay" not in text_of_article(page))


def test_an_article_that_is_a_list_of_links_is_kept() -> None:
    links = "".join(f"<p><a href=/{year}>The ship of the year {year} and its crew</a></p>" for year in range(9))
    page = f"<h1>All ships</h1>{links}"
    assert whole_page(page).text == text_of_article(page)
    assert "The ship of the year" not in text_of_article(f"<div>{LONG}{links}</div>")


def test_an_address_in_a_line_of_its_own_is_kept() -> None:
    line = "<p><a href='https://example.org/report'>https://example.org/report/of/the/council</a></p>"
    assert "example.org/report" in text_of_article(f"<article>{LONG}{line}{LONG}</article>")


@pytest.mark.parametrize(
    ("advert", "between"),
    [
        pytest.param("<div class=ad>An advert.</div>", "\n\n", id="a block"),
        pytest.param("<aside style='display:inline'>An advert.</aside>", " \u2060 ", id="words in the line"),
        pytest.param("<div class=ad hidden>An advert.</div>", " ", id="what nobody sees"),
    ],
)
def test_words_on_either_side_of_furniture_that_is_seen_do_not_meet(advert: str, between: str) -> None:
    page = f"<article>{LONG}<div>The bridge is {advert} not safe.</div></article>"
    assert f"The bridge is{between}not safe." in text_of_article(page)


@pytest.mark.parametrize("story", [STORY, f"<article>{STORY}</article>", f"<div><div>{STORY}</div></div>"])
def test_the_footer_of_a_page_may_be_longer_than_its_article(story: str) -> None:
    assert whole_page(STORY).text == text_of_article(f"{story}<footer>{NOTICE}</footer>")


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>The vote</h1><p class='lead'>It is put off until the autumn.</p><div class='body'>{LONG}</div>",
        f"<article><header><h1>The vote</h1><p>It is put off until the autumn.</p></header>{LONG}</article>",
        f"<article>{LONG}<blockquote class='social-embed'><p>We wait, he wrote.</p></blockquote></article>",
        f"<article>{LONG}<figure><p>A ship</p><figcaption>A ship in the bay</figcaption></figure>{LONG}</article>",
        f"<article>{LONG}<table><tr><td><a href='/x'>Ship</a></td><td>40</td></tr></table>{LONG}</article>",
        f"<article><div class='block'>{LONG}</div><div class='block'>{LONG}</div></article>",
        f"<main><h1>Live</h1><article><h2>10:00</h2>{LONG}</article><article><h2>9:00</h2>{LONG}</article></main>",
        "".join(f"<p>{'시장은 항구 위원회가 투표를 미뤘다고 월요일 회의에서 말했다. ' * 3}{n}</p>" for n in range(4)),
        "".join(f"<p>{'市議会は港の浚渫に関する採決を延期したと議長が述べた。' * 3}{n}</p>" for n in range(4)),
    ],
    ids=["lead", "header of the article", "a post", "a caption", "a table", "parts", "live", "Korean", "Japanese"],
)
def test_what_belongs_to_an_article_stays(html: str) -> None:
    page = f"<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>{html}<footer>{NOTICE}</footer>"
    assert whole_page(html).text == text_of_article(page)


def test_of_a_page_without_an_end_the_first_article_counts() -> None:
    first = f"<article><h1>The vote</h1>{LONG}</article>"
    page = f"<main>{first}<article><h1>The nurses</h1>{LONG.replace('council', 'hospital')}</article></main>"
    assert whole_page(first).text == text_of_article(page)


def test_a_page_that_is_a_list_of_articles_keeps_them() -> None:
    story = "<article><a href='/{0}'><h2>Story number {0} of the day</h2></a><p>{1}</p></article>"
    page = "".join(story.format(number, "The council met in the hall by the harbour. " * 3) for number in range(5))
    assert whole_page(page).text == text_of_article(page)


def test_a_text_keeps_its_extractor_as_long_as_that_is_known_and_of_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ("article-1", "html-4") == (extractor_of(whole_page=False), extractor_of(whole_page=True))
    assert not has_versions(whole_page=False)
    monkeypatch.setattr("sitegen.content.extract.EXTRACTORS", {**EXTRACTORS, "article-0": whole_page})
    assert has_versions(whole_page=False)
    assert not has_versions(whole_page=True)
    assert "article-0" == extractor_of(whole_page=False, locked="article-0")
    assert "article-1" == extractor_of(whole_page=False, locked="html-3")
    assert "article-1" == extractor_of(whole_page=False, locked="html-4")
    assert "html-4" == extractor_of(whole_page=True, locked="article-0")
