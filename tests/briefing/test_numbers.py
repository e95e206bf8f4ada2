"""Numbers in text: in digits, in words, as ordinals, with scales. A number that is not given is never found."""

from __future__ import annotations

import pytest

from sitegen.briefing.numbers import numbers_in

DIGITS = [
    pytest.param("86", {86}, id="digits"),
    pytest.param("007", {7}, id="zeros before it"),
    pytest.param("3.5", {3.5}, id="a decimal point"),
    pytest.param("1,000", {1000}, id="a comma between thousands"),
    pytest.param("5,000,000", {5_000_000}, id="two commas"),
    pytest.param("12,345.67", {12_345.67}, id="a comma and a decimal point"),
    pytest.param("12\u00a0000", {12_000}, id="a no-break space between thousands"),
    pytest.param("12\u202f000", {12_000}, id="a narrow no-break space between thousands"),
    pytest.param("in 1,2 and 3", {1, 2, 3}, id="a comma that sets no thousands apart"),
    pytest.param("10,000 to 12,000", {10_000, 12_000}, id="two numbers"),
    pytest.param("8,000-10,000", {8000, 10_000}, id="a range with a hyphen"),
    pytest.param("8,000–10,000", {8000, 10_000}, id="a range with a dash"),
    pytest.param("$40", {40}, id="a sign before it"),
    pytest.param("40%", {40}, id="a sign behind it"),
    pytest.param("an 86-minute flight", {86}, id="a hyphen behind it"),
    pytest.param("some 3,000-strong", {3000}, id="a hyphen behind thousands"),
    pytest.param("It was 1,000.", {1000}, id="a full stop behind it"),
    pytest.param("", set(), id="nothing"),
    pytest.param("no number at all", set(), id="no number"),
]

ORDINALS = [
    pytest.param("the 56th meeting", {56}, id="56th"),
    pytest.param("21st", {21}, id="21st"),
    pytest.param("2nd", {2}, id="2nd"),
    pytest.param("3rd", {3}, id="3rd"),
    pytest.param("the first", {1}, id="first"),
    pytest.param("the third", {3}, id="third"),
    pytest.param("the fourth", {4}, id="fourth"),
    pytest.param("the twelfth", {12}, id="twelfth"),
    pytest.param("the nineteenth", {19}, id="nineteenth"),
    pytest.param("the twentieth", {20}, id="twentieth"),
    pytest.param("the fiftieth", {50}, id="fiftieth"),
    pytest.param("the hundredth", {100}, id="hundredth"),
    pytest.param("the twenty-first", {20, 21}, id="twenty-first"),
    pytest.param("the Fifty-Sixth", {50, 56}, id="capital letters"),
]

WORDS = [
    pytest.param("zero", {0}, id="zero"),
    pytest.param("seven", {7}, id="a word"),
    pytest.param("Seven", {7}, id="a capital letter"),
    pytest.param("seventeen", {17}, id="a teen"),
    pytest.param("forty", {40}, id="a ten"),
    pytest.param("forty-two", {40, 42}, id="a ten and a one with a hyphen"),
    pytest.param("forty two", {40, 42}, id="a ten and a one with a space"),
    pytest.param("two or three", {2, 3}, id="two words"),
    pytest.param("one and two", {1, 2}, id="two words and an and"),
    pytest.param("done, often, tenders", set(), id="number words within words"),
]

SCALED = [
    pytest.param("a hundred", {100}, id="a hundred"),
    pytest.param("a dozen", {12}, id="a dozen"),
    pytest.param("two dozen", {2, 24}, id="two dozen"),
    pytest.param("3.5 million", {3.5, 3_500_000}, id="digits and a scale"),
    pytest.param("ten thousand", {10, 10_000}, id="a word and a scale"),
    pytest.param("1.2 billion", {1.2, 1_200_000_000}, id="billion"),
]

SUMS = [
    pytest.param("two hundred and fifty", 250, id="two hundred and fifty"),
    pytest.param("two hundred fifty", 250, id="without an and"),
    pytest.param("one hundred and twenty-one", 121, id="a hundred, a ten and a one"),
    pytest.param("five hundred thousand", 500_000, id="two scales"),
    pytest.param("one thousand and one", 1001, id="a thousand and a one"),
    pytest.param("three thousand two hundred", 3200, id="thousands and hundreds"),
    pytest.param("three hundred and forty-five thousand", 345_000, id="hundreds of thousands"),
    pytest.param("two million three hundred thousand", 2_300_000, id="millions and thousands"),
    pytest.param("twelve thousand four hundred and six", 12_406, id="thousands, hundreds and a one"),
    pytest.param("half a million", 500_000, id="half a million"),
    pytest.param("three and a half million", 3_500_000, id="three and a half million"),
    pytest.param("two and a half", 2.5, id="two and a half"),
]

NOT_GIVEN = [
    pytest.param("two hundred and fifty", 400, id="a hundred is not added to itself"),
    pytest.param("three hundred and forty-five thousand", 600, id="nor before thousands"),
    pytest.param("half a million", 1_000_000, id="half a million is no million"),
    pytest.param("three and a half million", 500_000, id="nor are three and a half of them half of one"),
    pytest.param("one thousand five hundred", 1005, id="a part of hundreds is not added to thousands"),
    pytest.param("on 20 5 arrived", 25, id="digits that stand side by side are not added"),
    pytest.param("two dozen and one hundred", 2400, id="two numbers are not multiplied"),
    pytest.param("10,000", 10, id="what stands before a comma is no number of its own"),
    pytest.param("2024", 20, id="nor are the first of four digits"),
]


@pytest.mark.parametrize(("text", "expected"), [*DIGITS, *ORDINALS, *WORDS, *SCALED])
def test_a_text_gives_these_numbers_and_no_others(text: str, expected: set[float]) -> None:
    assert expected == numbers_in(text)


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_words_that_belong_together_give_their_sum(text: str, expected: float) -> None:
    assert expected in numbers_in(text)


@pytest.mark.parametrize(("text", "unexpected"), NOT_GIVEN)
def test_a_number_that_is_not_given_is_not_found(text: str, unexpected: float) -> None:
    assert unexpected not in numbers_in(text)


@pytest.mark.parametrize("number", [1, 12, 999, 1000, 40_000, 1_234_567])
@pytest.mark.parametrize("form", ["{:d}", "{:,d}", "at least {:,d} men", "({:,d})", "{:,d}-strong"])
def test_a_number_is_found_in_each_form_that_it_is_written_in(number: int, form: str) -> None:
    assert {number} == numbers_in(form.format(number))
