"""Numbers in text: in digits, in words, as ordinals, with scales. A number that is not given is never found."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.briefing.numbers import given_in, number_at


def numbers_in(text: str, unit: str = "") -> set[float]:
    """Return every number that a text gives."""
    return {value for given in given_in(text, unit) for value in given.values}


DIGITS = [
    pytest.param("86", {86}, id="digits"),
    pytest.param("some .5 percent", {0.5}, id="a point before it"),
    pytest.param("the end...5 men", {5}, id="dots before it"),
    pytest.param("007", {7}, id="zeros before it"),
    pytest.param("3.5", {3.5}, id="a decimal point"),
    pytest.param("1,000", {1000}, id="a comma between thousands"),
    pytest.param("5,000,000", {5_000_000}, id="two commas"),
    pytest.param("12,345.67", {12_345.67}, id="a comma and a decimal point"),
    pytest.param("12\u00a0000", {12_000}, id="a no-break space between thousands"),
    pytest.param("12\u202f000", {12_000}, id="a narrow no-break space between thousands"),
    pytest.param("in 1, 2 and 3", {1, 2, 3}, id="commas of a list"),
    pytest.param("12,5", {12.5}, id="a decimal comma"),
    pytest.param("1.250.000", {1_250_000}, id="points between thousands"),
    pytest.param("1 250 000", {1_250_000}, id="spaces between thousands"),
    pytest.param("1\u202f250\u202f000", {1_250_000}, id="narrow no-break spaces between thousands"),
    pytest.param("1'250'000", {1_250_000}, id="apostrophes between thousands"),
    pytest.param("1’250’000", {1_250_000}, id="curly apostrophes between thousands"),
    pytest.param("12,50,000", {1_250_000}, id="thousands and lakhs"),
    pytest.param("1.250.000,75", {1_250_000.75}, id="points between thousands and a decimal comma"),
    pytest.param("1 250,5", {1250.5}, id="a space between thousands and a decimal comma"),
    pytest.param("1,250", {1250}, id="a comma before three digits"),
    pytest.param("12.500", {12_500, 12.5}, id="a point before three digits, which may set thousands apart"),
    pytest.param("12.000", {12_000}, id="a point before three zeros, which are no decimals"),
    pytest.param("0,125", {0.125}, id="a comma behind a zero, which is a decimal comma"),
    pytest.param("on 31.10.2024", {31, 10, 2024}, id="a date"),
    pytest.param("in 2024 500 men", {2024, 500}, id="a space behind four digits"),
    pytest.param("2½", {2.5}, id="a fraction behind a number"),
    pytest.param("¾", {0.75}, id="a fraction"),
    pytest.param("9" * 5000, set(), id="more digits than anything is counted in"),
    pytest.param("one" + " trillion" * 50, {1e36, 1e24}, id="more trillions than anything is counted in"),
    pytest.param("10,000 to 12,000", {10_000, 12_000}, id="two numbers"),
    pytest.param("8,000-10,000", {8000, 10_000}, id="a range with a hyphen"),
    pytest.param("8,000–10,000", {8000, 10_000}, id="a range with a dash"),
    pytest.param("$40", {40}, id="a sign before it"),
    pytest.param("40%", {40}, id="a sign behind it"),
    pytest.param("an 86-minute flight", {86}, id="a hyphen behind it"),
    pytest.param("some 3,000-strong", {3000}, id="a hyphen behind thousands"),
    pytest.param("It was 1,000.", {1000}, id="a full stop behind it"),
    pytest.param("", set(), id="nothing"),
    pytest.param("nothing that counts at all", set(), id="no number"),
]

NEGATIVE = [
    pytest.param("\u22120.5%", {-0.5}, id="a minus sign"),
    pytest.param("minus two million", {-2_000_000}, id="minus in words"),
    pytest.param("negative 0.5 per cent", {-0.5}, id="negative"),
    pytest.param("\u2212$1.5bn", {-1.5e9}, id="a minus sign before a currency"),
    pytest.param("at -3 degrees", {-3, 3}, id="a hyphen, which may be a minus sign"),
    pytest.param("(-3)", {-3, 3}, id="a hyphen behind a bracket"),
    pytest.param("\u20133%", {-3, 3}, id="a dash, which may be a minus sign"),
    pytest.param("10 \u2212 5", {10, 5}, id="a minus sign that stands apart"),
    pytest.param("COVID-19", {19}, id="a hyphen behind a word"),
    pytest.param("8,000\u221210,000", {8000, 10_000}, id="a minus sign between two numbers"),
    pytest.param("seen \u2014 5 of them", {5}, id="a long dash"),
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
    pytest.param("the twenty-first", {21}, id="twenty-first"),
    pytest.param("the Fifty-Sixth", {56}, id="capital letters"),
    pytest.param("a second million", {2, 1_000_000}, id="one that nothing multiplies"),
    pytest.param("the two hundredth", {200}, id="two hundredth"),
]

WORDS = [
    pytest.param("zero", {0}, id="zero"),
    pytest.param("seven", {7}, id="a word"),
    pytest.param("Seven", {7}, id="a capital letter"),
    pytest.param("seventeen", {17}, id="a teen"),
    pytest.param("forty", {40}, id="a ten"),
    pytest.param("forty-two", {42}, id="a ten and a one with a hyphen"),
    pytest.param("forty two", {42}, id="a ten and a one with a space"),
    pytest.param("two or three", {2, 3}, id="two words"),
    pytest.param("one and two", {1, 2}, id="two words and an and"),
    pytest.param("done, often, tenders", set(), id="number words within words"),
]

SCALED = [
    pytest.param("a hundred", {100}, id="a hundred"),
    pytest.param("a dozen", {12}, id="a dozen"),
    pytest.param("two dozen", {24}, id="two dozen"),
    pytest.param("3.5 million", {3_500_000}, id="digits and a scale"),
    pytest.param("ten thousand", {10_000}, id="a word and a scale"),
    pytest.param("1.2 billion", {1_200_000_000}, id="billion"),
    pytest.param("two million a day", {2_000_000}, id="million"),
    pytest.param("25 thousand", {25_000}, id="thousand"),
    pytest.param("two hundred", {200}, id="hundred"),
    pytest.param("5 lakh", {500_000}, id="lakh"),
    pytest.param("two millions", {2_000_000}, id="a plural behind a number"),
    pytest.param("hundreds of thousands", set(), id="plurals behind none"),
    pytest.param("half a dozen", {6}, id="half of one"),
    pytest.param("a quarter of a million", {250_000}, id="a quarter of one"),
    pytest.param("a tenth of a million", {100_000}, id="a tenth of one"),
    pytest.param("three quarters of a million", {750_000}, id="several parts of one"),
    pytest.param("a half-million men", {500_000}, id="half of one with a hyphen"),
    pytest.param("half the million", {500_000}, id="half of the one"),
    pytest.param("a fraction of a million", set(), id="some part of one"),
    pytest.param("the multi-million fund", set(), id="multi-"),
    pytest.param("several hundred thousand", set(), id="several of two multipliers"),
    pytest.param("a couple of hundred", set(), id="a couple of"),
    pytest.param("tens of thousand", set(), id="tens of"),
    pytest.param("hundred thousand men", set(), id="two scales whose number is not quoted"),
    pytest.param("30-odd thousand", {30_000}, id="-odd"),
    pytest.param("twenty-some thousand", {20_000}, id="-some"),
    pytest.param("one-and-a-half million", {1_500_000}, id="one and a half with hyphens"),
    pytest.param("two and a quarter million", {2_250_000}, id="two and a quarter"),
    pytest.param("1 1/2 million", {1_500_000}, id="a fraction with a slash behind a number"),
    pytest.param("three point two five million", {3_250_000}, id="decimals in words"),
    pytest.param("an army of a million", {1_000_000}, id="one of which there is an army"),
    pytest.param("the million men", {1_000_000}, id="the one"),
    pytest.param("several thousand men", set(), id="several"),
    pytest.param("a few hundred", set(), id="a few"),
    pytest.param("million shells", set(), id="a scale whose number is not quoted"),
    pytest.param("sent … million shells", set(), id="a scale whose number is left out"),
    pytest.param("a million and a half", {1_500_000}, id="one and a half"),
    pytest.param("2 million and a half", {2_500_000}, id="two and a half"),
    pytest.param("1,2 million", {1_200_000}, id="a decimal comma"),
    pytest.param("4.35 million", {4_350_000}, id="a product that is exact"),
    pytest.param("2½ million", {2_500_000}, id="a fraction behind a number"),
    pytest.param("a 20-million budget", {20_000_000}, id="a hyphen"),
    pytest.param("1.5m", {1_500_000}, id="m"),
    pytest.param("1.5mn", {1_500_000}, id="mn"),
    pytest.param("25k", {25_000}, id="k"),
    pytest.param("£5bn", {5 * 10**9}, id="bn behind a sign"),
    pytest.param("5 bn", {5 * 10**9}, id="bn behind a space"),
    pytest.param("5 trn", {5 * 10**12}, id="trn"),
    pytest.param("£5 m", {5_000_000}, id="m behind a space and behind a currency"),
    pytest.param("5 m", {5, 5_000_000}, id="m behind a space, which may be metres"),
    pytest.param("the 5th m", {5}, id="m behind no number"),
    pytest.param("2 million 300 thousand", {2_300_000}, id="two scales behind digits"),
    pytest.param("2 thousand 300", {2000, 300}, id="digits of their own behind a scale"),
    pytest.param("between one hundred and two hundred", {100, 200}, id="two hundreds"),
    pytest.param("between one thousand and two thousand", {1000, 2000}, id="two thousands"),
]

PARTS = [
    pytest.param("two-thirds of 12", {2 / 3, 12}, id="two thirds"),
    pytest.param("One third", {1 / 3}, id="one third"),
    pytest.param("cut by a third.", {1 / 3}, id="a third at the end"),
    pytest.param("an eighth of the men", {1 / 8}, id="an eighth"),
    pytest.param("3/4 of them", {0.75}, id="with a slash"),
    pytest.param("half of the men", set(), id="half, which is no number alone"),
    pytest.param("a third man", {3}, id="one more, which is no part"),
    pytest.param("the third of May", {3}, id="a day"),
    pytest.param("for two quarters", {2}, id="half a year"),
    pytest.param("for two seconds", {2}, id="a time"),
    pytest.param("12 and a third of them", {12, 1 / 3}, id="a number and a part of others"),
    pytest.param("two and half of them", {2}, id="a number and half of others"),
    pytest.param("at this point two", {2}, id="a point that is no decimal one"),
    pytest.param("one point", {1}, id="a point behind which no number is"),
    pytest.param("24/7 since 9/11", {24, 7, 9, 11}, id="slashes of other sorts"),
    pytest.param("on 5/6/2024", {5, 6, 2024}, id="a date"),
    pytest.param("3 /4", {3, 4}, id="a slash that stands apart"),
]

RANGES = [
    pytest.param("a 10- to 12,000-strong force", {10, 10_000, 12_000}, id="a hyphen before the to"),
    pytest.param("two to three million", {2_000_000, 3_000_000}, id="words"),
    pytest.param("2-3 million", {2_000_000, 3_000_000}, id="a hyphen"),
    pytest.param("2–3 million", {2_000_000, 3_000_000}, id="a dash"),
    pytest.param("two or three hundred thousand", {200_000, 300_000}, id="two multipliers"),
    pytest.param("between 2 and 3 million", {2, 2_000_000, 3_000_000}, id="an and, which may set two numbers apart"),
    pytest.param("800 to 1.2 million", {800, 1_200_000}, id="a first number that is the greater one"),
    pytest.param("8-10,000 troops", {8, 8000, 10_000}, id="a first number that may be in the thousands of the second"),
    pytest.param("8-10,500 troops", {8, 10_500}, id="a first number before no round thousands"),
    pytest.param("80-10,000", {80, 10_000}, id="a first number that is greater than the thousands"),
    pytest.param("8 and 10,000", {8, 10_000}, id="two numbers with an and"),
    pytest.param("two thousand to three million", {2000, 3_000_000}, id="a first number with its own multiplier"),
    pytest.param("two or three hundred and fifty", {2, 350}, id="a second number that is no product"),
]

IN_UNITS = [
    pytest.param("two million a day", "million crowns", {2}, id="the multiplier of the unit"),
    pytest.param("2.5 billion", "million crowns", {2500}, id="a greater multiplier"),
    pytest.param("25 thousand", "million crowns", {0.025, 25_000}, id="a smaller multiplier"),
    pytest.param("two to three million", "millions of crowns", {2, 3}, id="a range"),
    pytest.param("3.4", "million crowns", {3.4, 0.0000034}, id="a number of a table"),
    pytest.param("3,400,000 crowns", "million crowns", {3.4, 3_400_000}, id="a number in full"),
    pytest.param("5 million", "€m", {5}, id="an abbreviation behind a sign"),
    pytest.param("5bn", "bn crowns", {5}, id="an abbreviation"),
    pytest.param("12 births", "births per thousand", {12}, id="a unit per thousand names no multiplier"),
    pytest.param("a 1.5m wall", "metres", {1.5}, id="metres"),
    pytest.param("a 1.5m wall", "m", {1.5}, id="the sign of metres"),
    pytest.param("two million", "crowns", {2_000_000}, id="a unit without a multiplier"),
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
    pytest.param("two hundred and fifty", 2, id="what begins a number is none"),
    pytest.param("two hundred and fifty", 200, id="nor are hundreds without what follows them"),
    pytest.param("1.250.000", 1.25, id="nor is what stands before a second point"),
    pytest.param("10,000", 10, id="what stands before a comma is no number of its own"),
    pytest.param("2024", 20, id="nor are the first of four digits"),
]


@pytest.mark.parametrize(("text", "expected"), [*DIGITS, *NEGATIVE, *ORDINALS, *WORDS, *SCALED, *PARTS, *RANGES])
def test_a_text_gives_these_numbers_and_no_others(text: str, expected: set[float]) -> None:
    assert expected == numbers_in(text)


@pytest.mark.parametrize(("text", "unit", "expected"), IN_UNITS)
def test_a_unit_that_names_a_multiplier_takes_it_off(text: str, unit: str, expected: set[float]) -> None:
    assert expected == numbers_in(text, unit)


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_words_that_belong_together_give_their_sum_and_nothing_else(text: str, expected: float) -> None:
    assert {expected} == numbers_in(text)


@pytest.mark.parametrize(("text", "unexpected"), NOT_GIVEN)
def test_a_number_that_is_not_given_is_not_found(text: str, unexpected: float) -> None:
    assert unexpected not in numbers_in(text)


@pytest.mark.parametrize("number", [1, 12, 999, 1000, 40_000, 1_234_567])
@pytest.mark.parametrize("form", ["{:d}", "{:,d}", "at least {:,d} men", "({:,d})", "{:,d}-strong"])
def test_a_number_is_found_in_each_form_that_it_is_written_in(number: int, form: str) -> None:
    assert {number} == numbers_in(form.format(number))


SAID = [
    pytest.param("at least 10,000 men", "at least", "", id="at least"),
    pytest.param("more than half a million", "at least", "", id="more than, before words"),
    pytest.param("no more than\n$40 billion", "up to", "", id="no more than, over a line and before a currency"),
    pytest.param("As many as a million", "up to", "", id="as many as, before an article"),
    pytest.param("10 or more", "at least", "", id="behind the number"),
    pytest.param("10 cubic metres or less", "up to", "", id="behind what it counts"),
    pytest.param("10 or more than that", "", "", id="of another number"),
    pytest.param("nearly ten", "about or up to", "", id="nearly"),
    pytest.param("the awesome 5", "", "", id="a word that ends so"),
    pytest.param("about the 5", "about", "", id="before an article"),
    pytest.param("about noon, 5", "", "", id="not directly before it"),
    pytest.param("some 10%", "about", "per cent", id="a sign"),
    pytest.param("10 per cent", "", "per cent", id="two words"),
    pytest.param("10 percentage points", "", "percentage points", id="points"),
    pytest.param("10 percentages", "", "", id="another word"),
]


@pytest.mark.parametrize(("text", "hedge", "share"), SAID)
def test_what_is_said_of_a_number_is_read(text: str, hedge: str, share: str) -> None:
    expected = frozenset(hedge.split(" or ") if hedge else ())
    assert [(expected, share)] == [(given.hedge, given.share) for given in given_in(text)]


WORDS = ["12", "1,250", "1 250", "3/4", "½", "²", "half", "a", "and", "two", "point", "million", "per cent"]
TOKENS = st.sampled_from([*"5/-–,.%$&…", *WORDS])


@given(st.lists(st.tuples(TOKENS, st.sampled_from(["", " "])), max_size=20))
def test_any_text_can_be_read_for_numbers(tokens: list[tuple[str, str]]) -> None:
    text = "".join(token + space for token, space in tokens)
    assert all(math.isfinite(value) for each in given_in(text) for value in each.values)
    for offset in range(len(text)):
        span = number_at(text, offset)
        assert span is None or 0 <= span[0] < offset < span[1] <= len(text)


@pytest.mark.parametrize("text", ["5 million 5/", "two and 3/", "one million /", "1/", "/"])
def test_a_stroke_at_the_end_is_no_fraction(text: str) -> None:
    assert all(value >= 1 for each in given_in(text) for value in each.values)
