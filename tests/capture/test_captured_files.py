"""Files that are captured: their bytes are kept, and their records hold what stands in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran
from desks import PROSE, Desk, page

from sitegen.capture.capture import Captured, Failed, Skipped

LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "WebPage", "@id": "#page", "url": "https://times.example/port", "datePublished": "2031-05-01"},
  {"@type": "NewsArticle", "headline": "Port council\\u2019s vote", "mainEntityOfPage": {"@id": "#page"},
   "author": [{"@id": "#ida"}, {"@type": "Organization", "name": "The Harbour Times"}],
   "publisher": {"@type": "Organization", "name": "The Harbour Times"},
   "datePublished": "2031-05-02T23:30:00+09:00", "dateModified": "2031-05-03T08:00:00.123Z", "inLanguage": "en_GB"},
  {"@type": "Person", "@id": "#ida", "name": "Ida Marrant"}]}</script>"""


def test_the_bytes_of_a_page_are_kept_and_its_record_says_who_gave_what(desk: Desk) -> None:
    data = page(f'<link rel="canonical" href="https://times.example/port">{LINKED}').encode()

    captured = desk.captured(desk.save("port.html", data))

    assert "port-councils-vote" == captured.article
    assert data == Path("content/articles/port-councils-vote.html").read_bytes()
    lines = captured.record.read_text("utf-8").splitlines()
    assert [
        "draft: true",
        "article:",
        f"  sha256: {hashlib.sha256(data).hexdigest()}  # articles/port-councils-vote.html",
        '  title: "Port council’s vote"  # JSON-LD, headline; h1 has: Port council puts off its vote',
        "  publisher: harbour-times  # The Harbour Times: JSON-LD, publisher",
        '  author: "Ida Marrant"  # JSON-LD, author',
        "  # who speaks here and how they know, in a few words",
        "  descriptor: TODO",
        "  url: https://times.example/port  # link rel=canonical",
        "  published: 2031-05-02  # JSON-LD, datePublished",
        "  published_at: 2031-05-02T23:30:00+09:00",
        "  updated: 2031-05-03  # JSON-LD, dateModified, in UTC",
        "  updated_at: 2031-05-03T08:00:00Z",
        "  kind: TODO  # report, preview, rewrite, statement, analysis or interview",
        "  language: en-GB  # JSON-LD, inLanguage",
    ] == lines[1:16]
    publishers = Path("content/publishers.yaml").read_text("utf-8")
    assert "harbour-times:\n  name: The Harbour Times\n  url: https://times.example/\n" == publishers


def test_meta_speaks_where_json_ld_does_not(desk: Desk) -> None:
    head = (
        '<meta property="og:title" content="Vote put off | The Harbour Times">'
        '<meta property="og:site_name" content="The Harbour Times"><meta name="author" content="Ida Marrant">'
        '<meta property="article:published_time" content="2031-05-02T10:00:00+0200">'
        '<meta property="og:url" content="https://times.example/port?id=7">'
    )

    article = desk.article(desk.save("port.html", page(head)))

    assert "Vote put off" == article["title"]
    assert "harbour-times" == article["publisher"]
    assert "Ida Marrant" == article["author"]
    assert ("2031-05-02", "2031-05-02T10:00:00+02:00") == (article["published"], article["published_at"])
    assert "https://times.example/port?id=7" == article["url"]
    assert "en" == article["language"]


def test_what_is_not_sure_is_todo_with_what_it_may_be(desk: Desk) -> None:
    body = '<p><time datetime="2031-05-02">2 May</time></p>'

    record = desk.captured(desk.save("port.html", page(body=body))).record.read_text("utf-8")

    assert "  published: TODO  # <time> has 2031-05-02; the day" in record
    assert "  publisher: TODO  # an id of publishers.yaml" in record
    assert "  url: TODO  # where it was published" in record


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<script type="application/ld+json">{"@type": "Article", "datePublished": "03/04/2031"}</script>', "TODO"),
        ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', "TODO"),
        ('<meta property="article:modified_time" content="2031-05-09T00:00:00Z">', "TODO"),
        ('<meta property="article:published_time" content="2031.05.02 14:05">', "2031-05-02"),
        ('<meta name="DC.date.issued" content="2031년 5월 2일">', "2031-05-02"),
        ('<script type="application/ld+json">{"@type": "Article", "datePublished": not JSON}</script>', "TODO"),
        (
            '<script type="application/ld+json">[{"@type": "Article", "datePublished": "2031-05-01", "headline": "A"},'
            '{"@type": "Article", "datePublished": "2031-05-02", "headline": "B"}]</script>',
            "TODO",
        ),
        (
            '<script type="application/ld+json">[{"@type": "Article", "datePublished": "2031-05-01", "headline": "A"},'
            '{"@type": "Article", "datePublished": "2031-05-02",'
            '"headline": "Port council puts off its vote"}]</script>',
            "2031-05-02",
        ),
    ],
)
def test_no_date_is_better_than_a_guess(desk: Desk, head: str, day: str) -> None:
    assert day == desk.article(desk.save("port.html", page(head)))["published"]


def test_a_day_that_meta_has_otherwise_is_said(desk: Desk) -> None:
    other = '<meta property="article:published_time" content="2031-05-02T14:30:00Z">'
    data = '{"@type": "NewsArticle", "datePublished": "2031-05-01T23:30:00Z"}'

    record = desk.captured(
        desk.save("port.html", page(f'<script type="application/ld+json">{data}</script>{other}'))
    ).record.read_text("utf-8")

    said = "JSON-LD, datePublished; meta article:published_time has 2031-05-02T14:30:00Z, in UTC"
    assert f"  published: 2031-05-01  # {said}\n" in record


def test_a_title_that_was_cut_is_completed_and_one_that_was_escaped_twice_is_read(desk: Desk) -> None:
    cut = '<meta property="og:title" content="Port council puts …">'
    twice = '<script type="application/ld+json">{"@type": "Article", "headline": "Lind &amp;amp; Marrant"}</script>'

    assert "Port council puts off its vote" == desk.article(desk.save("cut.html", page(cut)))["title"]
    body = "<p>Another page.</p>"
    assert "Lind &amp; Marrant" == desk.article(desk.save("twice.html", page(twice, body)))["title"]


def test_a_page_that_singlefile_saved_says_where_and_when(desk: Desk) -> None:
    comment = (
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://times.example/port?a=1 \n"
        " saved date: Fri May 02 2031 15:02:11 GMT+0900 (Korean Standard Time)\n-->"
    )

    article = desk.article(desk.save("port.html", page().replace('<!doctype html><html lang="en">', comment)))

    assert "https://times.example/port?a=1" == article["url"]
    assert {"at": "2031-05-02T15:02:11+09:00", "by": "SingleFile"} == article["captured"]


def test_a_page_that_a_browser_saved_says_where_but_not_when(desk: Desk) -> None:
    saved = page().replace("<html", "<!-- saved from url=(0026)https://times.example/port -->\n<html")

    article = desk.article(desk.save("port.html", saved))

    assert "https://times.example/port" == article["url"]
    assert {"by": "a browser"} == article["captured"]


def test_a_page_from_an_archive_has_both_addresses(desk: Desk) -> None:
    archived = "https://web.archive.org/web/20310503080000/https://times.example/port"

    article = desk.article(desk.save("port.html", page(f'<link rel="canonical" href="{archived}">')))

    assert ("https://times.example/port", archived) == (article["url"], article["archive_url"])


def test_a_canonical_address_that_is_the_front_page_is_not_believed(desk: Desk) -> None:
    article = desk.article(desk.save("port.html", page('<link rel="canonical" href="https://times.example/">')))

    assert "TODO" == article["url"]


def test_the_words_of_a_text_give_headline_dates_and_publisher(desk: Desk) -> None:
    text = (
        "Port council puts off its vote\n\nBy Ida Marrant\nPosted : May 2, 2031, 14:57 Updated : May 3, 2031, 08:00\n"
        "MARROW BAY, May 2 (HNA) — The port council put off its vote on dredging the channel.\n\n"
        "There will be no vote, said the mayor.\n\nCopyright ⓒ Harbour News Agency All rights reserved.\n"
    )

    article = desk.article(desk.save("port.txt", text))

    assert "Port council puts off its vote" == article["title"]
    assert "Ida Marrant" == article["author"]
    assert "harbour-news-agency" == article["publisher"]
    assert ("2031-05-02", "2031-05-03") == (article["published"], article["updated"])
    assert "published_at" not in article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The vote is off. Nobody knows why.\n\nThe mayor said so.", "TODO"),
        ("The vote is off.\n\nThe mayor said so.", "TODO"),
        (
            "The vote is off.\nMayor gives no reason\nThe mayor said on Tuesday that there would be no vote.",
            "The vote is off.",
        ),
        ("The vote is off\n\nThe mayor said so.", "The vote is off"),
        ("By Ida Marrant\n\nThe mayor said so.", "TODO"),
        ("Dear Mr Lind,\n\nThe vote is off.", "TODO"),
        ("2 May 2031\n\nThe vote is off.", "TODO"),
        ("The vote is off", "TODO"),
    ],
)
def test_a_first_line_is_a_headline_only_where_it_looks_like_one(desk: Desk, text: str, title: str) -> None:
    article = desk.article(desk.save("note.txt", text))

    assert title == article["title"]
    assert ("editor" if title == "TODO" else None) == article.get("title_by")


@pytest.mark.parametrize(
    "line", ["By Harbour News Agency", "By AJP", "By Staff Writer", "By the end of May all was said", "By"]
)
def test_a_byline_that_names_nobody_is_no_author(desk: Desk, line: str) -> None:
    assert "author" not in desk.article(desk.save("note.txt", f"The vote is off\n\n{line}\n\nThe mayor said so."))


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ida Marrant, Reuters", "Ida Marrant (Reuters)"),
        ("By Ida Marrant and Ole Lind, Reuters", "Ida Marrant, Ole Lind (Reuters)"),
        ("By Ida Marrant / AP", "Ida Marrant (AP)"),
        ("Ida Marrant (AFP)", "Ida Marrant (AFP)"),
        ("By Ida Marrant of Agence France-Presse", "Ida Marrant (Agence France-Presse)"),
        ("Reuters/AP", "Reuters/AP"),
        ("By Associated Press", "Associated Press"),
        ("Reuters Staff", "Reuters"),
        ("홍길동 기자 = 연합뉴스", "홍길동 (연합뉴스)"),
        ("[연합뉴스 홍길동 기자]", "홍길동 (연합뉴스)"),
        ("뉴시스=홍길동 기자", "홍길동 (뉴시스)"),
        ("홍길동 기자 hong@news.example", "홍길동"),
        ("(서울=연합뉴스) 홍길동 김도현 기자 = 항만 위원회는 표결을 연기했다.", "홍길동, 김도현 (연합뉴스)"),
        (f"[해안=뉴시스]홍길동 기자 = {'표결이 없다. ' * 40}", "홍길동 (뉴시스)"),
    ],
)
def test_a_byline_may_name_agencies(desk: Desk, line: str, author: str) -> None:
    article = desk.article(desk.save("note.txt", f"The vote is off\n\n{line}\n\nThe mayor said so."))
    assert author == article["author"]


@pytest.mark.parametrize("line", ["Reuters said so.", "Ida Marrant, Reuters said, is the mayor.", "AP Reuters"])
def test_agencies_in_a_sentence_are_no_byline(desk: Desk, line: str) -> None:
    assert "author" not in desk.article(desk.save("note.txt", f"The vote is off\n\n{line}\n\nThe mayor said so."))


def test_front_matter_and_heading_of_markdown_are_read(desk: Desk) -> None:
    matter = (
        "---\ntitle: 'Vote: off'\nsource: https://times.example/port#top\nauthor: ['[[Ida Marrant]]', Ole Lind]\n"
        "published: 2031-05-02\nlanguage: en\n---\nThe vote is off, said the mayor.\n"
    )

    article = desk.article(desk.save("clip.md", matter))
    heading = desk.article(desk.save("plain.md", "# The vote is off #\n\nBy Ida Marrant\n\nThe mayor said so."))

    assert "Vote: off" == article["title"]
    assert "https://times.example/port" == article["url"]
    assert "Ida Marrant, Ole Lind" == article["author"]
    assert "2031-05-02" == article["published"]
    assert ("The vote is off", "Ida Marrant") == (heading["title"], heading["author"])
    below = desk.article(
        desk.save("below.md", "\nThe *vote* is [off](https://times.example/)\n=====\n\nBy Ida Marrant\n")
    )
    assert ("The vote is off", "Ida Marrant") == (below["title"], below["author"])
    part = desk.article(
        desk.save("part.md", "The mayor wrote C# and said more of it than that.\n\n# A part\n\nSo it is.")
    )
    assert "TODO" == part["title"]


def test_the_language_is_what_the_words_are_of_whatever_a_page_declares(desk: Desk) -> None:
    korean = "<p>항만 위원회는 수로 준설에 대한 표결을 연기했다. 시장은 6월 전에는 표결이 없을 것이라고 말했다.</p>" * 5

    record = desk.captured(
        desk.save("port.html", f"<html lang=en><meta charset=utf-8><article><h1>표결 연기</h1>{korean}</article>")
    ).record.read_text("utf-8")

    assert "  language: ko  # its words; html lang has en\n" in record


def test_an_id_is_made_of_what_there_is(desk: Desk) -> None:
    korean = "<html lang=ko><meta charset=utf-8><article><h1>표결 연기</h1><p>{}</p></article>"
    head = (
        '<link rel="canonical" href="https://www.news.example.co.kr/1">'
        '<meta property="og:published_time" content="2031-05-02">'
    )
    first = desk.captured(desk.save("가.html", korean.format("표결이 없다.") + head))
    second = desk.captured(desk.save("나.html", korean.format("표결이 없을 것이다.")))
    third = desk.captured(desk.save("a/port.txt", "The vote is off. So it is."))
    fourth = desk.captured(desk.save("b/port.txt", "The vote is off. So it was."))

    assert ("example-2031-05-02", "article", "port", "port-2") == tuple(
        each.article for each in (first, second, third, fourth)
    )


def test_known_bytes_and_known_addresses_are_said_and_nothing_is_written(desk: Desk) -> None:
    data = page('<link rel="canonical" href="http://www.times.example/port/?utm_source=x">')
    article = desk.captured(desk.save("port.html", data)).article
    before = desk.files()

    (again,) = desk.capture(desk.save("copy.html", data))
    (other,) = desk.capture(
        desk.save("other.html", page('<link rel="canonical" href="https://times.example/port">', "<p>!</p>"))
    )

    assert Skipped(str(desk.folder / "saved/copy.html"), article, "its bytes") == again
    assert isinstance(other, Skipped)
    assert article == other.article
    assert before == desk.files()
    assert isinstance(desk.capture(desk.folder / "saved/other.html", again=True)[0], Captured)


def test_a_text_that_mostly_stands_in_another_article_is_said(desk: Desk) -> None:
    first = desk.captured(desk.save("port.html", page())).article

    captured = desk.captured(desk.save("rewrite.html", page(body="<p>So says our paper.</p>", title="Vote delayed")))

    assert any(f"is in `{first}`" in note for note in captured.notes)
    assert f"% of its text is in `{first}`" in captured.record.read_text("utf-8")


def test_a_long_text_that_holds_a_shorter_one_is_said_and_one_that_does_not_is_not(desk: Desk) -> None:
    words = [f"word{number} of{number * 7} text{number * 13}" for number in range(900)]
    half, other = " ".join(words[:450]), " ".join(f"{word} else" for word in words)
    first = desk.captured(desk.save("half.txt", half)).article

    assert [] == [note for note in desk.captured(desk.save("other.txt", other)).notes if f"`{first}`" in note]
    notes = desk.captured(desk.save("whole.txt", " ".join(words))).notes
    assert any(note.startswith(f"50% of its text is in `{first}`, and 100% of that in it") for note in notes)


def test_where_two_ways_to_find_the_article_differ_both_are_offered(desk: Desk) -> None:
    mistakes = Path(__file__).parent.parent / "mistakes/captured-page-whose-article-is-in-doubt"
    (path,) = (mistakes / "content/articles").glob("*.html")

    captured = desk.captured(path)

    (note,) = [note for note in captured.notes if note.startswith("the article may be another part of the page")]
    assert "`whole_page: true`" in note
    assert f"# {note}\n" in captured.record.read_text("utf-8")


def test_a_folder_is_captured_file_by_file_and_one_that_fails_stops_no_other(desk: Desk) -> None:
    desk.save("stack/port.html", page())
    desk.save("stack/port_files/logo.html", "<p>Nothing to see here.</p>")
    desk.save("stack/.hidden.txt", "Hidden")
    desk.save("stack/picture.png", b"\x89PNG\r\n")
    desk.save("stack/sub/note.txt", "The vote is off\n\nThe mayor said so.")

    results = desk.capture(desk.folder / "saved/stack")

    assert [Failed, Captured, Captured] == [type(result) for result in results]


def test_files_that_hold_no_article_are_refused(desk: Desk) -> None:
    assert "is empty" in desk.failed(desk.save("empty.txt", " \n")).message
    assert "has no text" in desk.failed(desk.save("marks.txt", "* * *")).message
    assert "of a kind that sitegen does not read" in desk.failed(desk.save("port.png", b"\x89PNG")).message
    assert "there is no file or folder" in desk.failed("nowhere.txt").message
    assert "there is no file in" in desk.failed(desk.save("x/.hidden", "a").parent).message
    shell = '<div id="root"></div><script src=app.js></script><noscript>You need to enable JavaScript.</noscript>'
    assert "holds no article" in desk.failed(desk.save("app.html", shell)).message


def test_nothing_is_overwritten(desk: Desk) -> None:
    kept = desk.folder / "content/articles/vote-off.txt"
    kept.parent.mkdir(parents=True)
    kept.write_text("Another text.", "utf-8")

    failed = desk.failed(desk.save("note.txt", "The vote is off\n\nThe mayor said so."))

    assert "is there already" in failed.message
    assert "Another text." == kept.read_text("utf-8")


def test_a_text_that_lies_in_the_content_already_stays_where_it_is(desk: Desk) -> None:
    kept = desk.folder / "content/articles/note.txt"
    kept.parent.mkdir(parents=True)
    kept.write_text("The vote is off\n\nThe mayor said so.", "utf-8")

    captured = desk.captured("content/articles")

    assert ["articles/note.txt", "site.yaml", "summaries/vote-off.yaml"] == desk.files()
    assert "# articles/note.txt\n" in captured.record.read_text("utf-8")


def test_publishers_that_are_known_are_named_by_their_ids(desk: Desk) -> None:
    publishers = "# Ours.\nht:\n  name: Harbour Times (HT)\n  url: https://www.times.example/\n"
    (desk.folder / "content/publishers.yaml").write_text(publishers, "utf-8")
    named = desk.article(desk.save("a.html", page('<meta property="og:site_name" content="The Harbour Times">')))
    at_its_site = (
        '<meta property="og:site_name" content="HT online"><meta property="og:url" content="https://times.example/b">'
    )

    assert "ht" == named["publisher"]
    assert "ht" == desk.article(desk.save("b.html", page(at_its_site, "<p>More.</p>")))["publisher"]
    assert publishers == (desk.folder / "content/publishers.yaml").read_text("utf-8")


def test_an_address_at_the_site_of_a_known_publisher_names_it(desk: Desk) -> None:
    publishers = "ht:\n  name: Harbour Times\n  url: https://www.times.example/\n"
    (desk.folder / "content/publishers.yaml").write_text(publishers, "utf-8")

    record = desk.captured(
        desk.save("a.html", page('<meta property="og:url" content="https://times.example/b">'))
    ).record

    assert "  publisher: ht  # Harbour Times: its site\n" in record.read_text("utf-8")


def test_an_article_and_its_new_publisher_have_ids_of_their_own(desk: Desk) -> None:
    head = '<meta property="og:title" content="Tide"><meta property="og:site_name" content="The Tide">'
    text = desk.captured(desk.save("a.html", page(head.replace("The Tide", "Tide")))).record.read_text("utf-8")

    assert "  publisher: tide-2  # Tide: meta og:site_name\n" in text


def test_publishers_that_cannot_be_added_to_are_left_alone_and_nothing_is_captured(desk: Desk) -> None:
    (desk.folder / "content/publishers.yaml").write_text("- no\n- mapping\n", "utf-8")

    failed = desk.failed(desk.save("a.html", page('<meta property="og:site_name" content="The Harbour Times">')))

    assert "publishers.yaml` was not changed" in failed.message


def test_values_are_written_so_that_yaml_gives_them_back(desk: Desk) -> None:
    for number, title in enumerate(
        ['"No" # 1: the vote', "- off", "no", "2031-05-02", "[@x] off", "It’s: off", "a\tb"]
    ):
        head = f'<meta property="og:title" content="{title.replace(chr(34), "&quot;")}">'
        article = desk.article(desk.save(f"{number}.html", page(head, f"<p>Number {number}.</p>")))
        assert title.replace("\t", " ") == article["title"]


def test_the_command_says_what_it_wrote_and_its_exit_code_says_what_failed(desk: Desk, run: Callable[..., Ran]) -> None:
    good = desk.save("note.txt", "The vote is off\n\nThe mayor said so, and gave no reason at all.")

    ran = run("capture", str(good), "nowhere.txt")
    again = run("capture", str(good))

    assert 1 == ran.code
    assert "content/summaries/vote-off.yaml: The vote is off (6 TODO)\n1 article captured, 1 failed\n" == ran.out
    assert "error: there is no file or folder `nowhere.txt`\n" in ran.err
    assert 0 == again.code
    assert "is `vote-off` already, by its bytes" in again.err


def test_an_id_is_short_and_can_be_given(desk: Desk, run: Callable[..., Ran]) -> None:
    title = "Why the port council of Marrow Bay has put off its vote on the dredging of the eastern channel again"
    note = desk.save("note.txt", f"{title}\n\nThe mayor said so, and gave no reason at all.")

    assert "why-port-council-marrow-bay" == desk.captured(note).article

    other = desk.save("other.txt", "The vote is on\n\nThe mayor said so, and gave a reason this time.")
    assert 0 == run("capture", str(other), "--id", "vote").code
    assert (desk.folder / "content/summaries/vote.yaml").exists()
    assert (desk.folder / "content/articles/vote.txt").exists()


@pytest.mark.parametrize(
    ("id_", "reason"),
    [("Vote!", "lower-case"), ("con", "cannot be the id of a new article: "), ("vote", "another record has it")],
)
def test_an_id_that_cannot_be_given_is_refused(desk: Desk, run: Callable[..., Ran], id_: str, reason: str) -> None:
    desk.captured(desk.save("vote.txt", "The vote is off. So it is."))
    before = sorted((desk.folder / "content").rglob("*"))

    ran = run("capture", str(desk.save("b.txt", "The vote is on. So it is.")), "--id", id_)

    assert 2 == ran.code
    assert reason in " ".join(ran.err.split())
    assert before == sorted((desk.folder / "content").rglob("*"))


def test_an_id_is_of_one_article_alone(desk: Desk, run: Callable[..., Ran]) -> None:
    sources = [str(desk.save(f"{name}.txt", f"The vote {name} is off. So it is.")) for name in ("a", "b")]

    ran = run("capture", *sources, "--id", "vote")

    assert 1 == ran.code
    assert "1 article captured, 1 failed\n" in ran.out
    assert "`--id` names one article, and there are more\n  hint: capture it without the option" in ran.err


def test_a_package_that_is_missing_is_named_with_what_to_install(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.capture.needs.find_spec", lambda _: None)

    failed = desk.failed("https://times.example/port")

    assert Failed("fetching an address needs the package `protego`", "run `pip install 'sitegen[capture]'`") == failed


def test_the_text_of_an_article_is_shown_with_what_was_left_out(desk: Desk, run: Callable[..., Ran]) -> None:
    desk.captured(desk.save("port.html", page()))

    ran = run("text", "port-council-puts-off-vote")
    by_file = run("text", "saved/port.html")
    missing = run("text", "port-council")

    assert 0 == ran.code
    lines = ran.out.splitlines()
    assert "1  Port council puts off its vote" in lines
    assert any(line.startswith("  in `<nav>` (2 words): Home News") for line in lines)
    assert lines[2:] == by_file.out.splitlines()[2:]
    assert 1 == missing.code
    assert "error: there is no article `port-council`" in missing.err
    assert PROSE
