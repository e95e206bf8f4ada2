"""Which part of a name is the surname, and how names may be written."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from sitegen.briefing.customs import Customs
from sitegen.briefing.naming import Naming, naming_of
from sitegen.content.records import Actor, Alias, Role


def naming(name: str, country: str | None = None, **keys: Any) -> Naming:
    """Return how a person may be called; an unsure short name is marked in `called`."""
    ministry = Actor(
        id="ministry", name="Ministry", kind="organisation", roles=(Role(title="Part", organisation="state"),)
    )
    state = Actor(id="state", name=country or "Marrowland", kind="state", aliases=(Alias(text="the land"),))
    roles = (
        Role(title="Minister", organisation="ministry"),
        Role(title="Swimmer"),
        Role(title="X", organisation="gone"),
    )
    actor = Actor(id="a", name=name, kind="person", roles=roles if country else (), **keys)
    return naming_of(actor, Customs([actor, ministry, state]).of(actor))


def called(found: Naming) -> list[str]:
    """Return the keys of the short names, with a question mark behind those that are not sure."""
    return list(dict.fromkeys(call.key + "?" * (not call.sure) for call in found.calls))


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        pytest.param("Mara Lind", None, ["Lind"], id="the last word"),
        pytest.param("Kim Jong Un", None, ["Kim"], id="Korean with three parts"),
        pytest.param("Kim Jong-un", None, ["Kim"], id="Korean with a hyphen"),
        pytest.param("Jae-myung Lee", None, ["Lee"], id="Korean, given name first"),
        pytest.param("Namgung Min", None, ["Namgung"], id="Korean with two syllables"),
        pytest.param("Han Duck-soo", None, ["Han"], id="Korean with letters that are no syllables"),
        pytest.param("Kim Bondan", None, ["Bondan?", "Kim?"], id="Korean or Western"),
        pytest.param("Kim Bondan", "South Korea", ["Kim"], id="Korean by country"),
        pytest.param("Kim Bondan", "United States", ["Bondan?", "Kim?"], id="a country without a custom"),
        pytest.param("Kim Darrow", None, ["Darrow"], id="Western by its letters"),
        pytest.param("Philip Gold", "South Korea", ["Gold"], id="a foreigner in Korea"),
        pytest.param("Jaemyung Lee", "South Korea", ["Lee"], id="Korean by country, given name first"),
        pytest.param("Kim Lee", None, ["Lee?", "Kim?"], id="two surnames"),
        pytest.param("Xi Jinping", None, ["Xi"], id="Chinese"),
        pytest.param("Wang Yi", None, ["Wang"], id="Chinese with one syllable"),
        pytest.param("Wei Chen", None, ["Chen?", "Wei?"], id="Chinese in either order"),
        pytest.param("Tsai Ing-wen", None, ["Tsai"], id="Chinese in Wade and Giles"),
        pytest.param("Ouyang Feng", None, ["Ouyang"], id="Chinese with two syllables"),
        pytest.param("Lin Wood", None, ["Wood"], id="no Chinese syllable"),
        pytest.param("Phạm Minh Chính", None, ["Chính", "Chinh", "Phạm?", "Pham?"], id="Vietnamese by its marks"),
        pytest.param("Pham Minh Chinh", None, ["Chinh", "Pham?"], id="Vietnamese without marks"),
        pytest.param("Viet Lam", "Vietnam", ["Lam"], id="Vietnamese abroad"),
        pytest.param("Nagy Imre", "Hungary", ["Nagy"], id="Hungarian by country"),
        pytest.param("Kovács Anna", None, ["Kovács", "Kovacs"], id="Hungarian by its marks"),
        pytest.param("Nagy Imre", None, ["Imre?", "Nagy?"], id="Hungarian or not"),
        pytest.param("Viktor Orbán", "Hungary", ["Orbán", "Orban"], id="Hungarian, given name first"),
        pytest.param("Shinzo Abe", None, ["Abe"], id="Japanese, given name first"),
        pytest.param("Abe Shinzo", None, ["Abe"], id="Japanese, surname first"),
        pytest.param("Takeo Akibara", "Japan", ["Akibara"], id="Japanese that no list knows"),
        pytest.param("Katrín Jakobsdóttir", None, ["Jakobsdóttir", "Jakobsdottir", "Katrín", "Katrin"], id="Icelandic"),
        pytest.param("Bjarni Benediktsson", "Iceland", ["Benediktsson", "Bjarni"], id="Icelandic by country"),
        pytest.param("Prabowo Subianto", "Indonesia", ["Subianto", "Prabowo"], id="Indonesian"),
        pytest.param("Srettha Thavisin", "Thailand", ["Srettha", "Thavisin?"], id="Thai"),
        pytest.param("Aung San Suu Kyi", "Myanmar", ["Suu Kyi", "Kyi?"], id="Burmese"),
        pytest.param("Hun Manet", "Cambodia", ["Hun Manet?", "Manet?"], id="undivided with two words"),
        pytest.param("Ursula von der Leyen", None, ["von der Leyen", "Leyen?"], id="particles"),
        pytest.param("Mohammed bin Salman", None, ["bin Salman", "Salman?"], id="a father's name"),
        pytest.param("Faisal bin Farhan Al Saud", None, ["Al Saud", "Saud", "bin Farhan", "Farhan?"], id="and a house"),
        pytest.param("Bashar al-Assad", None, ["al-Assad", "Assad"], id="an article that is joined"),
        pytest.param("José Ortega y Gasset", None, None, id="two surnames with y"),
        pytest.param("Pedro Sánchez Pérez-Castejón", None, None, id="two Spanish surnames"),
        pytest.param("Clara Lumbre Pardo", "Mexico", ["Lumbre", "Lumbre Pardo", "Pardo?"], id="Spanish by country"),
        pytest.param("Ana de la Cruz", "Spain", ["de la Cruz", "Cruz?"], id="Spanish with a particle"),
        pytest.param("Luiz Inácio Lula da Silva", None, None, id="many names"),
        pytest.param("Ferdinand Marcos Jr.", None, ["Marcos", "Marcos Jr."], id="a suffix"),
        pytest.param("Prof. Dr. Ada Ode, PhD", None, ["Ode"], id="titles"),
        pytest.param("Lord Cameron", None, ["Cameron"], id="a title and one name"),
        pytest.param("King Charles III", None, ["Charles"], id="a king"),
        pytest.param("Pope John Paul II", None, ["John Paul"], id="a pope"),
        pytest.param("Sukarno", None, [], id="one name"),
        pytest.param("An unnamed official", None, [], id="no name"),
    ],
)
def test_the_surname_is_what_country_lists_and_form_say(
    name: str, country: str | None, expected: list[str] | None
) -> None:
    known = {
        "José Ortega y Gasset": ["Ortega y Gasset", "Ortega"],
        "Pedro Sánchez Pérez-Castejón": [
            *("Sánchez", "Sanchez", "Sánchez Pérez-Castejón", "Sanchez Perez-Castejon"),
            *("Pérez-Castejón?", "Perez-Castejon?"),
        ],
        "Luiz Inácio Lula da Silva": ["da Silva", "Silva?", "Inácio?", "Inacio?", "Lula?"],
    }
    assert (known[name] if expected is None else expected) == called(naming(name, country))


@pytest.mark.parametrize(
    ("name", "native", "expected"),
    [
        pytest.param("Kim Bondan", "김고은", ["Kim", "김"], id="Hangul"),
        pytest.param("Bondan Kim", "김고은", ["Kim", "김"], id="Hangul, given name first"),
        pytest.param("The Deputy", "김고은", ["Deputy", "김"], id="Hangul without a name in Latin letters"),
        pytest.param("Han Su Jin", "한 수진", ["Han", "한"], id="Hangul with a space"),
        pytest.param("Namgung Min", "남궁민", ["Namgung", "남궁"], id="Hangul with two syllables"),
        pytest.param("Xi Jinping", "习近平", ["Xi", "习"], id="Chinese"),
        pytest.param("Jimmy Lai", "黎智英", ["Lai", "黎"], id="Chinese, given name first"),
        pytest.param("Takeo Akibara", "秋葉剛男", ["Akibara", "秋", "秋葉", "秋葉剛"], id="Japanese"),
        pytest.param("Takeo Akibara", "秋葉 剛男", ["Akibara", "秋葉"], id="Japanese with a space"),
        pytest.param("Donald Drum", "ドナルド・ドラム", ["Drum", "ドラム"], id="a Western name in kana"),
        pytest.param("Donald Drum", "唐", ["Drum"], id="one character"),
        pytest.param("Viktor Orban", "Orbán Viktor", ["Orban"], id="Hungarian, turned round"),
        pytest.param("Mara Lind", "Mára Lindh", ["Lind"], id="in the same order"),
        pytest.param(
            "Sergei Orlov",
            "Сергей Викторович Орлов",
            ["Orlov", "Орлов"],
            id="Cyrillic with a patronymic",
        ),
        pytest.param("Sergei Orlov", "Орлов Сергей Викторович", ["Orlov", "Орлов"], id="Cyrillic, surname first"),
        pytest.param("Anna Petrenko", "Анна Петренко", ["Petrenko", "Петренко"], id="Cyrillic without cases"),
        pytest.param("Anna Petrenko", "Анна", ["Petrenko"], id="Cyrillic with one word"),
    ],
)
def test_the_native_name_tells_which_part_is_the_surname(name: str, native: str, expected: list[str]) -> None:
    assert expected == called(naming(name, native_name=native))


@pytest.mark.parametrize(
    ("name", "surname", "expected"),
    [
        pytest.param("Kim Lee", "Kim", ["Kim"], id="the first word"),
        pytest.param("Kim Lee", "Lee", ["Lee"], id="the last word"),
        pytest.param("Aung San Suu Kyi", "Suu Kyi", ["Suu Kyi"], id="two words"),
        pytest.param("Ole Berg Jr.", "Berg", ["Berg", "Berg Jr."], id="before a suffix"),
        pytest.param("Ada Ode Lind", "Ode", ["Ode"], id="a word in the middle"),
        pytest.param("Sukarno", "Sukarno", ["Sukarno"], id="one name"),
        pytest.param("The Deputy", "이", ["이"], id="of the native name"),
    ],
)
def test_the_record_outweighs_all_else(name: str, surname: str, expected: list[str]) -> None:
    assert expected == called(naming(name, "Hungary", surname=surname))


@pytest.mark.parametrize(
    ("name", "written", "sure"),
    [
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Kim Jong-un", "Jong Un Kim", True),
        ("Kim Jong-un", "KIM JONG UN", True),
        ("Kim Jong-un", "Kim Yong Un", None),
        ("Abe Shinzo", "Shinzo Abe", True),
        ("Shinzo Abe", "SHINZO ABE", True),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", True),
        ("Karl Müller", "Karl Mueller", True),
        ("Pelé", "Pele", True),
        ("Ole Berg Jr.", "Ole Berg, Jr", True),
        ("Ole Berg Jr.", "Ole Berg", False),
        ("Lloyd J. Austin", "Lloyd J Austin", True),
        ("Lloyd J. Austin", "Lloyd Austin", False),
        ("M. K. Stalinar", "MK Stalinar", True),
        ("Sergei Viktorovich Orlov", "Sergei Orlov", True),
        ("Bashar al-Assad", "Bashar al Assad", True),
        ("Sir Kay Starling", "Kay Starling", True),
        ("Faisal bin Farhan Al Saud", "Faisal bin Farhan", True),
    ],
)
def test_a_name_is_found_in_the_ways_in_which_articles_write_it(name: str, written: str, sure: bool | None) -> None:
    forms = {form.text: form.sure for form in naming(name).forms}
    assert sure == forms.get(written)


def test_a_russian_name_is_found_in_its_cases() -> None:
    found = naming("Sergei Orlov", native_name="Сергей Орлов")
    expected = ["Сергей Орлов", "Сергея Орлова", "Сергею Орлову", "Сергеем Орловым", "Сергее Орлове", "Орлов Сергей"]
    assert expected == [form.text for form in found.forms if form.text[0] > "\u0400"]


def test_a_state_has_its_native_name_and_no_surname() -> None:
    found = naming_of(Actor(id="x", name="Norland", kind="state", native_name="노란국"))
    assert (["Norland", "노란국"], []) == ([form.text for form in found.forms], list(found.calls))


def test_roles_in_two_countries_with_different_customs_tell_nothing() -> None:
    korea = Actor(id="korea", name="Koreas", kind="state", native_name="대한민국")
    hungary = Actor(id="hungary", name="Hungary", kind="state")
    roles = tuple(Role(title="Envoy", organisation=id_) for id_ in ("korea", "hungary"))
    actor = Actor(id="a", name="Kim Bondan", kind="person", roles=roles)
    assert Customs([korea, hungary, actor]).of(actor) == ""
    assert Customs([korea, actor]).of(actor) == "korean"


def test_a_state_that_is_more_than_three_steps_away_tells_nothing() -> None:
    links = ["a", "office", "agency", "ministry", "state"]
    actors = [
        Actor(id=id_, name=id_, kind="organisation", roles=(Role(title="Part", organisation=above),))
        for id_, above in pairwise(links)
    ]
    state = Actor(id="state", name="Japan", kind="state")
    assert ["", "japanese"] == [Customs([*actors, state]).of(actor) for actor in actors[:2]]
