"""What stands behind names in Hangul and in Chinese characters."""

from __future__ import annotations

import pytest

from sitegen.briefing.unspaced import (
    begins_apart,
    ends_apart,
    han_title,
    korean_end,
    korean_title,
    makes_another_word,
    titled_names,
)


@pytest.mark.parametrize(
    ("name", "behind", "ends"),
    [
        ("이재명", "은", 1),
        ("이재명", "는", 0),
        ("이재명", "이", 1),
        ("이재명", "으로", 2),
        ("이재명", "로", 0),
        ("박민지", "는", 1),
        ("박민지", "은", 0),
        ("박민지", "로", 1),
        ("박민지", "으로", 0),
        ("김철", "로", 1),
        ("김철", "으로", 0),
        ("이재명", "에게서", 3),
        ("이재명", "대통령", 3),
        ("이재명", "대통령은", 4),
        ("이재명", "이라는", 3),
        ("노란국", "은행", 0),
        ("노란국", "인", 0),
        ("KBS", "는", 1),
    ],
)
def test_a_particle_or_title_is_joined_to_a_name(name: str, behind: str, ends: int) -> None:
    assert (len(name) + ends if ends else 0) == korean_end(f"{name}{behind} 왔다", len(name))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("김 위원장은", "위원장"),
        ("김 국무위원장", "위원장"),
        ("김 전 장관이", "장관"),
        ("김 씨는", "씨"),
        ("김 양식장", ""),
        ("김, 위원장", ""),
    ],
)
def test_a_korean_surname_stands_before_a_title(text: str, title: str) -> None:
    assert title == korean_title(text, 1)


def test_full_names_with_a_title_are_told_apart_from_others() -> None:
    text = "김정은 국무위원장과 김용현 국방부장관, 김민수 의원이 왔다. 국김정은 위원장"
    assert {"김정은"} == titled_names(text, "김", "위원장")
    assert {"김정은", "김용현", "김민수"} == titled_names(text, "김")


def test_titles_follow_chinese_and_japanese_surnames() -> None:
    assert ["主席", "氏", ""] == [han_title("习主席", 1), han_title("秋葉氏", 2), han_title("秋葉原", 2)]


@pytest.mark.parametrize(
    ("text", "expected"), [("习", True), ("与习", True), ("，习", True), ("学习", False), ("\n习", True)]
)
def test_a_surname_of_one_character_begins_apart_from_other_characters(text: str, expected: bool) -> None:
    assert expected == begins_apart(text, len(text) - 1)


@pytest.mark.parametrize(
    ("behind", "expected"), [("", True), ("，", True), ("说", True), ("表示", True), ("夫", False), ("部长", True)]
)
def test_a_name_of_two_characters_ends_where_no_third_may_belong_to_it(behind: str, expected: bool) -> None:
    assert expected == ends_apart(f"王毅{behind}", 2)


@pytest.mark.parametrize(
    ("behind", "expected"), [("人", True), ("語", True), ("は", False), ("海", True), ("海軍", False), ("", False)]
)
def test_a_country_is_no_part_of_another_word(behind: str, expected: bool) -> None:
    assert expected == makes_another_word(f"日本{behind}", 2)
