"""Places: the map, what it leaves out, and the list behind it."""

from __future__ import annotations

import re
from pathlib import Path

from test_pictures import cells, described, maker_of

from sitegen.content.records import Place, Topic
from sitegen.pages import home, pictures, places, topics

BAY, COAST = "latitude: 54.32, longitude: 10.14", "latitude: 55.7, longitude: 12.6"


def mapped(*, more: str = "", event: str = "bay") -> dict[str, str]:
    """Return files with two places that an event, a figure and a dispute name."""
    return {
        "content/places/more.yaml": (
            f"- {{id: bay, name: Bay, kind: city, {BAY}, native_name: Bucht, note: 'See [[dredging]].'}}\n"
            f"- {{id: coast, name: Coast, kind: region, {COAST}}}\n{more}"
        ),
        "content/events/more.yaml": f"- {{id: e, name: E, date: 2031-05, status: reported, places: [{event}]}}\n",
        "content/figures/more.yaml": "- {id: f, name: F, unit: ships, places: [coast], topics: [dredging]}\n",
        "content/disputes/more.yaml": (
            "- {id: d, question: Where?, kind: place, topics: [dredging], "
            "positions: [{says: There., places: [bay], sources: [harbour-council]}]}\n"
        ),
    }


def test_the_map_has_a_mark_and_a_row_for_each_place_that_something_names(project: Path) -> None:
    maker = maker_of(project, mapped())
    picture = pictures.map_of(maker, maker.ask.all(Place))
    assert [("Bay", "city", "E; Where?"), ("Coast", "region", "F")] == cells(picture)
    assert picture
    assert "2 places: Bay, Coast." == described(picture)
    assert "Dot: a place; disc: a region, not its size." == picture.reading
    assert "take no side" in picture.left_out
    assert (1, 1) == (picture.svg.count("map-city"), picture.svg.count('class="map-region"'))
    assert "map.html#place-bay" == picture.rows[0][0][0].url


def test_the_front_page_and_the_topic_have_a_map_of_two_places_or_more(project: Path) -> None:
    maker = maker_of(project, mapped())
    assert home.page(maker).map
    topic = topics.page(maker, maker.ask.get("dredging", Topic)).map
    assert ["Bay", "Coast"] == [row[0] for row in cells(topic)]
    one = maker_of(project, {**mapped(), "content/figures/more.yaml": "- {id: f, name: F, unit: ships}\n"})
    assert home.page(one).map is None
    assert topics.page(one, one.ask.get("dredging", Topic)).map is None
    assert places.index(one).picture is not None


def test_a_place_that_is_far_from_the_others_is_in_the_table_only(project: Path) -> None:
    far = "- {id: far, name: Far away, kind: city, latitude: -33.9, longitude: 151.2}\n"
    maker = maker_of(project, mapped(more=far, event="bay, far, marrow-bay"))
    picture = pictures.map_of(maker, maker.ask.all(Place))
    assert picture
    assert picture.left_out.startswith("Not drawn, for being far from the others: Far away.")
    assert "Far away" in [row[0] for row in cells(picture)]
    assert "Far away" not in picture.svg


def test_places_that_are_all_far_from_one_another_are_all_drawn(project: Path) -> None:
    degrees = {"north": "40.7, longitude: -74", "south": "-12, longitude: -77", "west": "-1.3, longitude: 36.8"}
    degrees["east"] = "39.9, longitude: 116.4"
    more = "".join(f"- {{id: {name}, name: {name}, kind: city, latitude: {at}}}\n" for name, at in degrees.items())
    maker = maker_of(project, mapped(more=more, event=", ".join(degrees)))
    picture = pictures.map_of(maker, [maker.ask.get(name, Place) for name in degrees])
    assert picture
    assert picture.left_out.startswith("Land and borders")


def test_of_three_places_none_is_left_out(project: Path) -> None:
    far = "- {id: far, name: Far away, kind: city, latitude: -33.9, longitude: 151.2}\n"
    maker = maker_of(project, mapped(more=far, event="bay, far"))
    picture = pictures.map_of(maker, maker.ask.all(Place))
    assert picture
    assert picture.left_out.startswith("Land and borders")


def test_names_for_which_there_is_no_room_are_said(project: Path) -> None:
    names = [f"A place with a very long name, and number {number}" for number in range(40)]
    more = "".join(f"- {{id: p{number}, name: '{name}', kind: city, {BAY}}}\n" for number, name in enumerate(names))
    event = ", ".join(f"p{number}" for number in range(40))
    maker = maker_of(project, mapped(more=more, event=event))
    picture = pictures.map_of(maker, maker.ask.all(Place))
    assert picture
    unnamed = re.findall("Without room for a name: (.*?)\\. Land", picture.left_out)[0]
    drawn = re.findall('chart-long"[^>]*>([^<]*)</text>', picture.svg)
    assert {*drawn, *re.findall(r"A place [^,]*, and number \d+", unnamed)} >= set(names)


def test_the_page_of_the_map_lists_all_places_with_what_is_there(project: Path) -> None:
    view = places.index(maker_of(project, mapped()))
    assert ["Bay", "Coast", "Marrow Bay"] == [place.name for place in view.places]
    bay, coast, alone = view.places
    assert ("place-bay", "Bucht", "54.32° N, 10.14° E") == (bay.anchor, bay.native_name, bay.at.replace("\xa0", " "))
    assert 'href="topics/dredging.html"' in bay.note
    assert (["E"], [], ["Where?"]) == tuple(
        [link.title for link in links] for links in (bay.events, bay.figures, bay.disputes)
    )
    assert "about 56° N, 13° E" == coast.at.replace("\xa0", " ")
    assert ((), (), ()) == (alone.events, alone.figures, alone.disputes)
