"""Files for machines, and what stands at addresses that records had before."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from sitegen.build import Options, build

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def built(project: Path, base_url: str | None = None) -> Path:
    """Build a project, and return its output."""
    report = build(Options(content=project / "content", output=project / "public", base_url=base_url))
    assert [found for found in report.found if found.level == "error"] == []
    return project / "public"


def addresses(data: bytes) -> list[str]:
    """Return the addresses of a sitemap."""
    return [str(found.text) for found in ET.fromstring(data).iter(f"{NAMESPACE}loc")]  # noqa: S314 - our own file


def test_everything_may_be_read(project: Path) -> None:
    assert b"User-agent: *\nAllow: /\n" == (built(project) / "robots.txt").read_bytes()


def test_robots_are_told_where_the_sitemap_is(project: Path) -> None:
    output = built(project, "https://example.org/x")
    assert (output / "robots.txt").read_bytes().endswith(b"Sitemap: https://example.org/x/sitemap.xml\n")


def test_a_sitemap_names_pages_in_order_and_escapes_them(project: Path) -> None:
    output = built(project, "https://example.org/?a&b")
    named = addresses((output / "sitemap.xml").read_bytes())
    base = "https://example.org/?a&b/"
    assert [f"{base}about.html", f"{base}actors/", f"{base}actors/mara-lind.html"] == named[:3]
    assert base in named


def test_the_sitemap_names_every_page_that_a_reader_should_find(project: Path) -> None:
    topic = project / "content/topics/dredging.yaml"
    topic.write_text(topic.read_text("utf-8") + "was: [silt]\n", "utf-8")
    output = built(project, "https://example.org/x/")
    pages = {path.relative_to(output).as_posix() for path in output.rglob("*.html")} - {"404.html", "topics/silt.html"}
    expected = sorted("https://example.org/x/" + page.removesuffix("index.html") for page in pages)
    assert expected == sorted(addresses((output / "sitemap.xml").read_bytes()))


def test_without_an_address_there_is_no_sitemap(project: Path) -> None:
    assert not (built(project) / "sitemap.xml").exists()


def test_a_sitemap_goes_when_the_address_does(project: Path) -> None:
    assert (built(project, "https://example.org/") / "sitemap.xml").exists()
    assert not (built(project) / "sitemap.xml").exists()


OLD = [
    pytest.param("topics/dredging.yaml", "topics/silt.html", "topics/dredging.html", id="a topic"),
    pytest.param(
        "summaries/harbour-office.yaml", "articles/silt.html", "articles/harbour-office.html", id="an article"
    ),
    pytest.param("actors/mara-lind.yaml", "actors/silt.html", "actors/mara-lind.html", id="an actor"),
]


@pytest.mark.parametrize(("path", "old", "target"), OLD)
def test_an_old_address_leads_to_the_record(project: Path, path: str, old: str, target: str) -> None:
    record = project / "content" / path
    record.write_text(record.read_text("utf-8") + "was: [silt]\n", "utf-8")
    html = (built(project, "https://example.org/") / old).read_text("utf-8")
    assert f'href="../{target}"' in html
    assert f"url=../{target}" in html
    canonical = f"https://example.org/{target}"
    assert f'<link rel="canonical" href="{canonical}">' in html


def test_a_free_page_keeps_its_old_address_too(project: Path) -> None:
    page = project / "content/pages/about.md"
    page.write_text(page.read_text("utf-8").replace("title:", "was: [imprint]\ntitle:", 1), "utf-8")
    assert 'href="about.html"' in (built(project) / "imprint.html").read_text("utf-8")


def test_an_old_address_that_another_record_has_is_reported(project: Path) -> None:
    record = project / "content/actors/mara-lind.yaml"
    record.write_text(record.read_text("utf-8") + "was: [port-council]\n", "utf-8")
    report = build(Options(content=project / "content", output=project / "public"))
    expected = ("O001", "record `mara-lind` and record `port-council` would both be `actors/port-council.html`")
    assert [expected] == [(found.rule, found.message) for found in report.found]


def test_an_old_address_that_a_list_has_is_reported(project: Path) -> None:
    record = project / "content/pages/about.md"
    record.write_text(record.read_text("utf-8").replace("title:", "was: [sources]\ntitle:", 1), "utf-8")
    report = build(Options(content=project / "content", output=project / "public"))
    expected = ("O001", "record `about` and sitegen's own page would both be `sources.html`")
    assert [expected] == [(found.rule, found.message) for found in report.found]
