"""What texts say of a number to leave it open, in many languages, and what only looks so."""

from __future__ import annotations

import pytest

from sitegen.briefing.numbers import given_in

AT_LEAST, UP_TO, ABOUT = "at least", "up to", "about"
NEARLY, JUST_OVER = "about or up to", "about or at least"

ENGLISH = {
    AT_LEAST: [
        *("over {}", "more than {}", "above {}", "well over {}", "upwards of {}", "no fewer than {}", "at least {}"),
        *("no less than {}", "in excess of {}", "{}+", "{} or more", ">{}", "> {}", "≥{}", "≥ {}", "exceeding {}"),
        *("more than US${}", "over €{}", "at least Rs {}", "at least another {}", "a minimum of {}", "{} and counting"),
    ],
    UP_TO: [
        *("under {}", "below {}", "at most {}", "as many as {}", "not more than {}", "no more than {}", "<{}", "≤ {}"),
        *("less than {}", "fewer than {}", "up to {}", "{} or fewer", "a maximum of {}", "well below {}", "{} at most"),
    ],
    ABOUT: [
        *("circa {}", "~{}", "~ {}", "some {}", "roughly {}", "around {}", "about {}", "approximately {}", "c. {}"),
        *("ca. {}", "≈{}", "{} or so", "{}-odd", "an estimated {}", "approx. {}", "in the region of {}", "perhaps {}"),
    ],
    NEARLY: [
        *("just under {}", "nearly {}", "almost {}", "close to {}", "approaching {}", "just short of {}"),
        *("a little under {}", "slightly less than {}", "not quite {}"),
    ],
    JUST_OVER: ["a little over {}", "just over {}", "slightly more than {}", "a little more than {}"],
    "": [
        *(
            "{}",
            "exactly {}",
            "the {}",
            "only {}",
            "a record {}",
            "over the past {}",
            "over {} days",
            "over {} long years",
        ),
        *(
            "under the {} rules",
            "above the {}",
            "{}+2 talks",
            "the awesome {}",
            "about noon, {}",
            "{} or more than that",
        ),
        *("overall {}", "left over: {}", "the handover, {}", "at around noon {}"),
    ],
}
TWO = [
    ("up to about 300", NEARLY),
    ("at least nearly 300", "about or at least or up to"),
    ("some 300 or more", JUST_OVER),
]
YEARS = ["under the 1994 treaty", "under 1994 law", "over 2031 and 2032", "beyond 2031", "above the 38th parallel"]
LANGUAGES = {
    "ko": {
        ABOUT: ["약 300명", "300명 안팎", "300개 내외", "300명가량", "300명 정도"],
        AT_LEAST: ["300명 이상", "30% 이상", "최소 300명", "300명이 넘는 사람", "300명을 넘은", "적어도 300명"],
        UP_TO: ["300명 이하", "300명 미만", "최대 300명"],
        NEARLY: ["300명 가까이", "거의 300명"],
        JUST_OVER: ["300여 명", "300여명"],
        "": ["300명", "300명이 왔다"],
    },
    "de": {
        ABOUT: ["rund 300", "etwa 300", "ungefähr 300", "ca. 300"],
        AT_LEAST: ["mehr als 300", "über 300", "mindestens 300", "300 oder mehr"],
        UP_TO: ["höchstens 300", "bis zu 300", "weniger als 300", "unter 300"],
        NEARLY: ["knapp 300", "fast 300", "nahezu 300"],
        JUST_OVER: ["gut 300"],
        "": ["genau 300", "die 300", "sehr gute 300"],
    },
    "fr": {
        ABOUT: ["environ 300", "quelque 300", "autour de 300"],
        AT_LEAST: ["plus de 300", "au moins 300", "plus d’un million"],
        UP_TO: ["jusqu’à 300", "jusqu'à 300", "moins de 300", "au plus 300"],
        NEARLY: ["près de 300", "presque 300"],
        "": ["les 300", "exactement 300"],
    },
    "zh": {
        ABOUT: ["约300人", "300人左右"],
        AT_LEAST: ["至少有300人", "300人以上"],
        UP_TO: ["不到300人", "不超过300人"],
    },
    "ja": {
        ABOUT: ["約300人", "300人程度"],
        AT_LEAST: ["300人以上", "少なくとも300人"],
        UP_TO: ["300人未満", "最大300人"],
    },
    "es": {ABOUT: ["unos 300"], AT_LEAST: ["más de 300"], UP_TO: ["hasta 300"], NEARLY: ["casi 300"]},
    "ru": {ABOUT: ["около 300"], AT_LEAST: ["более 300"], UP_TO: ["не более 300"], NEARLY: ["почти 300"]},
}


def hedge_of(text: str, language: str) -> str:
    """Return the qualifiers that fit the first number of a text."""
    return " or ".join(sorted(next(given_in(text, "", language)).hedge))


@pytest.mark.parametrize(
    ("form", "hedge"), [pytest.param(form, hedge, id=form) for hedge, forms in ENGLISH.items() for form in forms]
)
@pytest.mark.parametrize("number", ["300", "10,000", "1.5 million", "forty"])
def test_an_english_hedge_has_the_qualifiers_that_fit(form: str, hedge: str, number: str) -> None:
    assert hedge == hedge_of(f"The port saw {form.format(number)} of them.".replace(" of them", ""), "en")


@pytest.mark.parametrize(("text", "hedge"), TWO)
def test_two_hedges_on_one_number_let_the_qualifier_of_either(text: str, hedge: str) -> None:
    assert hedge == hedge_of(f"It saw {text} ships.", "en")


@pytest.mark.parametrize("text", YEARS)
def test_what_says_when_or_by_what_law_is_no_hedge(text: str) -> None:
    assert "" == hedge_of(f"It came {text}.", "en")


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [
        pytest.param(text, language, hedge, id=text)
        for language, hedges in LANGUAGES.items()
        for hedge, texts in hedges.items()
        for text in texts
    ],
)
def test_a_hedge_of_a_language_has_the_qualifiers_that_fit(text: str, language: str, hedge: str) -> None:
    assert hedge == hedge_of(text, language)


@pytest.mark.parametrize(("text", "hedge"), [("rund 300 Schiffe", ABOUT), ("plus de 300", AT_LEAST), ("ab 300", "")])
def test_hedges_of_other_languages_are_known_where_no_language_is_given(text: str, hedge: str) -> None:
    assert hedge == hedge_of(text, "en")
