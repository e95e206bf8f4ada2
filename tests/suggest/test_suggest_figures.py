"""Names, numbers and dates of single sentences. All are invented."""

from __future__ import annotations

import pytest

from sitegen.content.records import Actor, Alias, Range
from sitegen.suggest.names import grouped, id_for
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.suggestions import Context, suggestions


def proposed(kind: str, text: str, *, language: str = "en", published: str | None = "2031-05-07") -> list[Proposal]:
    """Return the proposals of a kind for a text."""
    found = suggestions(text, Context(article="a", language=language, published=published))
    return [each for each in found if each.kind == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ida Marrant came.", ["person Ida Marrant"]),
        ("Energy Minister Wanjiru Otieno came.", ["person Wanjiru Otieno"]),
        ("Sen. Kaarel Tamm and Mrs. Tamm came.", ["person Kaarel Tamm"]),
        ("“No,” said Kaarel Tamm, the agency's director.", ["person Kaarel Tamm"]),
        ("It was Callum Reid, aged four, who came.", ["person Callum Reid"]),
        ("Her brother, Colin, came.", ["person Colin"]),
        ("North Korean leader Kim Jong Un came.", ["person Kim Jong Un"]),
        (
            "The Ministry of National Defense and the Port Council met.",
            ["organisation Ministry of National Defense", "organisation Port Council"],
        ),
        ("the Korean Central News Agency (KCNA) said", ["organisation Korean Central News Agency"]),
        ("The operator, Silverline, and Silverline's chief executive agreed.", ["organisation Silverline"]),
        (
            "Economist Fatima Noor of the University of Nairobi came.",
            ["person Fatima Noor", "organisation University of Nairobi"],
        ),
        ("The U.S. Securities and Exchange Commission met.", ["organisation U.S. Securities and Exchange Commission"]),
        ("Moscow has agreed, and DPKR soldiers came to Moscow.", ["state Russia", "state North Korea"]),
        ("The US-South Korea alliance is old.", ["state United States", "state South Korea"]),
        ("They met in Korea Town on Monday in March after the Security Consultative Meeting.", []),
        ("Virginia Democrats came to Harbour Field. WATCH THIS.", []),
        ("Photo by Shawn Thew/EPA-EFE", []),
        (
            "Alderford Water has admitted a leak. Northgate Rail said trains were late. Pumps of Ostrand Gas's failed.",
            ["organisation Alderford Water", "organisation Northgate Rail", "organisation Ostrand Gas"],
        ),
        ("A spokeswoman for Denby Hollow came.", ["organisation Denby Hollow"]),
        ("Marlow Quint has said in a statement that its mills are shut.", ["organisation Marlow Quint"]),
        ("Adam Rail said so, and Mayor Tobrin Steel said no.", ["person Adam Rail", "person Tobrin Steel"]),
        ("Brennick Steel, who is 40, has said no.", ["person Brennick Steel"]),
        ("They swam in Clear Water.", []),
        ("A bookkeeper who worked for Hale Structures came.", ["organisation Hale Structures"]),
        ("Norvane (NVE.CO) fell.", []),
        ("The Harbour Workers' Union met.", ["organisation Harbour Workers' Union"]),
        ("The organist Tamas Reid came.", ["person Tamas Reid"]),
        ("It was lit when Jana Kolarova came. Kolarova was late.", ["person Jana Kolarova"]),
        ("Her nephew Petr came.", ["person Petr"]),
        ("OSLO, May 3 (NordPress) - It rained.", []),
        ("North Korean Troop Deployment to Ukraine: A Growing Concern\n\nIt rained.", ["state Ukraine"]),
    ],
)
def test_names_are_told_from_other_words_with_capitals(text: str, names: list[str]) -> None:
    found = proposed("name", text)
    shown = [f"{each.actor_kind} {each.text}" for each in found]
    kinds = [name.split(" ")[0] for name in names]
    assert kinds == [name.split(" ")[0] for name in shown]
    for each, name in zip(found, names, strict=True):
        held = {each.text, *(spelling.text for spelling in each.spellings)}
        assert name.split(" ", 1)[1] in held or each.actor_kind == "state"


def test_spellings_of_a_name_are_one_proposal_with_their_places() -> None:
    text = "Defence Secretary Lloyd Austin came. Lloyd J. Austin III spoke. Austin left."

    (name,) = proposed("name", text)

    assert "Lloyd Austin" == name.text
    assert ["Lloyd Austin", "Lloyd J. Austin III", "Austin"] == [each.text for each in name.spellings]
    assert all(text[each.start : each.end] == each.text for each in name.spellings)


def test_an_actor_of_the_briefing_is_no_new_name() -> None:
    actor = Actor(id="austin", name="Lloyd Austin", kind="person", aliases=(Alias(text="the Pentagon's chief"),))
    found = suggestions("Lloyd Austin met Ida Marrant.", Context(article="a", actors=(actor,)))
    assert ["Ida Marrant"] == [each.text for each in found if each.kind == "name"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김도현 해안시장은 웃었다.", ["김도현"]),
        ("정하윤 외교부 장관과 이수진 씨가 왔다.", ["외교부", "이수진", "정하윤"]),
        ("바트볼드 간바타르 몽골 외교장관이 왔다.", ["몽골", "바트볼드 간바타르"]),
        ("새 방파제 공사가 수단과 방법을 가리지 않는다.", []),
        ("은하도서관은 문을 열었다.", ["은하도서관"]),
        ("형사3부(부장판사 윤재호)는 판결했다.", ["윤재호"]),
        ("솔섬 이장 고영례 할머니는 웃었다.", ["고영례"]),
        ("함께 기소된 현장소장은 오지 않았다.", []),
        ("연구를 이끈 민서준 박사는 웃었다. 피하은 교수는 갔다.", ["민서준", "피하은"]),
        ("해양안전청은 등대를 바꾼다.", ["해양안전청"]),
        ("산업진흥부 송하늘 국장이 왔다.", ["산업진흥부", "송하늘"]),
        ("가구당 돈을 준다. 재판부는 지적했다. 최고지도부는 갔다.", []),
        ("청운시는 돈을 지급할 계획이다.", ["청운시"]),
    ],
)
def test_korean_names(text: str, names: list[str]) -> None:
    assert names == sorted(each.text for each in proposed("name", text, language="ko"))


def test_names_of_several_articles_are_grouped() -> None:
    texts = {
        "a": "Defence Minister Kim Yong-hyun and Secretary of State Antony Blinken met leader Kim Jong-un.",
        "b": "Kim Yong-Hyun met Secretary of State Tony Blinken, and Vice Foreign Minister Kim Jong-gyu left.",
        "c": "Foreign Minister Cho Tae-yul came.",
        "d": "Foreign Minister Cho Tae-yeol left.",
    }
    found = [each for id_, text in texts.items() for each in suggestions(text, Context(article=id_))]

    groups = grouped(found)

    assert ["Kim Yong-hyun", "Antony Blinken", "Kim Jong-un", "Kim Jong-gyu", "Cho Tae-yul"] == [
        each.name for each in groups if each.kind == "person"
    ]
    assert {"a", "b"} == {article for articles in groups[0].spellings.values() for article in articles}


def test_ids_are_made_of_letters_that_ids_have() -> None:
    assert "ida-marrant" == id_for("Ida Marrant", ())
    assert "ida-marrant-2" == id_for("Ida Marrant", {"ida-marrant"})
    assert "gim-do-hyeon" == id_for("김도현", ())
    assert "us-authorities" == id_for("the U.S. authorities", ())
    assert "actor" == id_for("…", ())
    assert "top-us-and-south-korean-defense" == id_for("Top U.S. and South Korean defense officials", ())


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("At least 10,000 North Korean soldiers came.", 10000.0, "at least", "North Korean soldiers"),
        ("It cost some $3.2 million.", 3200000.0, "about", "dollars"),
        ("It lost up to 12 percent.", 12.0, "up to", "per cent"),
        ("an 86-minute flight", 86.0, None, "minutes"),
        ("It has been 3 years and 7 months.", 43.0, None, "months"),
        ("They lost between 4 and 6 million euros.", Range(min=4e6, max=6e6), None, "euros"),
        ("The 56th Security Consultative Meeting ended.", 56.0, None, "Security Consultative Meeting"),
        ("It was the sixth such gathering.", 6.0, None, "gathering"),
        ("both nations agreed", 2.0, None, "nations"),
        ("a crowd of about 300.", 300.0, "about", None),
        ("It is 1.2 km long.", 1.2, None, "km"),
        ("They chose 60 more cities.", 60.0, None, "cities"),
        ("It rose by 2 percentage points.", 2.0, None, "percentage points"),
        ("It rose to 30 degrees.", 30.0, None, "degrees"),
        ("Lawmakers put the number at 14,000.", 14000.0, None, None),
        ("Auditors put the number of false invoices at 640.", 640.0, None, None),
        ("The toll rose to at least 31, police said.", 31.0, "at least", None),
        ("They may send up to 5 or 10 percent.", Range(min=5, max=10), "up to", "per cent"),
        ("As many as 40 were missing.", 40.0, "up to", None),
        ("It flew for a record 86 minutes.", 86.0, None, "minutes"),
        ("It was the fourth time this year.", 4.0, None, "time"),
        ("The ship sank with 56 aboard.", 56.0, None, "aboard"),
        ("Moscow claims 3,000.", 3000.0, None, None),
        ("Analysts had expected 538 million.", 538e6, None, None),
        ("Between 18 and 22 were in the strait.", Range(min=18, max=22), None, None),
    ],
)
def test_numbers_with_what_they_count(text: str, value: float | Range, qualifier: str | None, unit: str | None) -> None:
    (number,) = proposed("number", text)
    assert (value, qualifier, unit) == (number.value, number.qualifier, number.unit)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Marrant, 44, came at 14:57 on Flight 12.",
        "The 2+2 meeting, the two-plus-two format, No. 5 and the Hwasong-19.",
        "It was one of the best, and no one came for the first time.",
        "1 of 2 | A picture.",
        "both Austin and Kim came, with the best of both worlds",
        "She is 71 and a four-year-old boy is not.",
        "About a third of it was half done.",
        "A 2018 analysis of May 3, 2031.",
        "One in five projects waits.",
        "Deaths among people under 25 fell.",
        "The number was 2031.",
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert [] == proposed("number", text)


@pytest.mark.parametrize(
    "text",
    [
        "Some 400 homes were dry, according to its own estimate.",
        "Some 400 homes were dry, according to the latest figures.",
        "According to a report, 400 homes were dry.",
        "The survey said that 400 homes were dry.",
        "Some 400 homes were dry, according to its engineers.",
    ],
)
def test_what_is_written_and_what_is_whose_nobody_tells_assert_nothing(text: str) -> None:
    assert [None] == [each.asserted_by for each in proposed("number", text)]


def test_numbers_of_two_kinds_are_no_range() -> None:
    found = proposed("number", "Revenue rose 4% to 2.1 billion euros.")
    assert [(4.0, "per cent"), (2.1e9, "euros")] == [(each.value, each.unit) for each in found]


def test_who_asserts_a_number() -> None:
    text = (
        "According to the harbour office, 40,000 boats came. Ida Marrant said 30 boats came. Fifty boats left. It set a"
        " record of 86 minutes, according to Norway's analysis."
    )
    assert ["the harbour office", "Ida Marrant", None, "Norway"] == [
        each.asserted_by for each in proposed("number", text)
    ]


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("약 320억 원이 든다.", 32e9, "about", "원"),
        ("배 20여 척이 부서졌다.", 20.0, "about", "척"),
        ("최소 3명이 다쳤다.", 3.0, "at least", "명"),
        ("두 나라가 합의했다.", 2.0, None, "나라"),
        ("3분기 실적과 오전 7시 10분에", None, None, None),
        ("한 임원이 제3국에서 첫 번째로", None, None, None),
        ("10~20명이 왔다.", Range(min=10, max=20), None, "명"),
        ("징역 2년 6개월이 선고됐다.", 30.0, None, "개월"),
        ("수출의 4분의 1을 넘는다. 4대강 유역이다.", None, None, None),
        ("열두 나라가 왔다.", 12.0, None, "나라"),
    ],
)
def test_korean_numbers(text: str, value: float | Range | None, qualifier: str | None, unit: str | None) -> None:
    found = proposed("number", text, language="ko")
    assert (
        [] == found
        if value is None
        else [(value, qualifier, unit)] == [(each.value, each.qualifier, each.unit) for each in found]
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("on Wednesday, October 30th, 2024", "2024-10-30"),
        ("by mid-2032", "2032"),
        ("He has offered to mediate on Saturday.", "2031-05-10"),
        ("Marlow travel to Portside on Friday.", "2031-05-09"),
        ("In the spring the city offered to buy it.", "2031-03/2031-05"),
        ("on 30 October 2024", "2024-10-30"),
        ("2024-10-30", "2024-10-30"),
        ("May 3-5, 2031", "2031-05-03/2031-05-05"),
        ("on Oct. 24 it rained", "2030-10-24"),
        ("on 3 May it rained", "2031-05-03"),
        ("It rained on Tuesday.", "2031-05-06"),
        ("It will rain on Thursday.", "2031-05-08"),
        ("Thursday's aim will be peace.", "2031-05-08"),
        ("next Friday", "2031-05-09"),
        ("last Wednesday", "2031-04-30"),
        ("on the 3rd (local time)", "2031-05-03"),
        ("on the 16th to replace it", "2031-05-16"),
        ("last month", "2031-04"),
        ("earlier this month", "2031-05"),
        ("last week", "2031-04-28/2031-05-04"),
        ("this weekend", "2031-05-10/2031-05-11"),
        ("last year", "2030"),
        ("last summer", "2030-06/2030-08"),
        ("last June", "2030-06"),
        ("early May", "2031-05"),
        ("in March it rained", "2031-03"),
        ("the vote in June will be close", "2031-06"),
        ("by the end of the year", "2031-12-31"),
        ("the end of February 2030", "2030-02-28"),
        ("the end of next month", "2031-06-30"),
        ("the beginning of 2029", "2029-01"),
        ("spring 2030", "2030-03/2030-05"),
        ("ten years ago", "2021"),
        ("3 weeks ago", "2031-04-16~"),
        ("two months ago", "2031-03"),
        ("yesterday", "2031-05-06"),
        ("the 1970s", "1970/1979"),
        ("in 2029", "2029"),
        ("Christmas 2030", "2030-12-25"),
        ("in the coming days", "2031-05-07/2031-05-14~"),
        ("March 2021", "2021-03"),
    ],
)
def test_dates_against_the_day_of_publication(text: str, date: str) -> None:
    assert [date] == [each.date for each in proposed("date", text)]


@pytest.mark.parametrize("text", ["She may march in august company.", "It cost 2,031 euros.", "2000 people, room 2031"])
def test_what_is_no_date(text: str) -> None:
    assert [] == proposed("date", text)


def test_a_date_is_open_if_the_day_of_publication_is() -> None:
    texts = (
        "last week|on Monday|on 3 May|in June|yesterday|early May|the end of the year|two years ago|in the coming days"
    )
    for text in texts.split("|"):
        (date,) = proposed("date", text, published=None)
        assert (None, False) == (date.date, date.sure), text
    (date,) = proposed("date", "on Tuesday", published="2031-05-07?")
    assert ("2031-05-06", False) == (date.date, date.sure)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on May 3. It was two days after the vote was held.", ["2031-05-03", "2031-05-01"]),
        ("They met on May 3, a week before the ship came.", ["2031-05-03", "2031-05-10"]),
        ("They will meet on May 9. It will be two days after the vote.", ["2031-05-09"]),
        ("It was two days after the vote.", []),
    ],
)
def test_what_is_so_long_apart_is_counted_from_the_last_date(text: str, days: list[str]) -> None:
    assert days == [each.date for each in proposed("date", text)]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 3 (NordPress) - It rained.",
        "Oct. 24 (NordPress) — It rained.",
        "WELLINGSTAD, 15 March 2031. The ministry met.",
        "By AJP Posted : May 3, 2031, 14:57",
        "MARROW BAY, May 3 - It rained.",
    ],
)
def test_the_day_of_a_dateline_is_told_from_others(text: str) -> None:
    assert [True] == [each.rule.startswith("the day of a dateline") for each in proposed("date", text)]
    assert [False] == [
        each.rule.startswith("the day of a dateline") for each in proposed("date", "It rained on May 3.")
    ]


def test_opening_hours_are_no_dates() -> None:
    assert [] == proposed("date", "Call the office, Monday to Friday, 9 a.m. to 4 p.m.")


def test_the_day_before_is_counted_from_the_last_date() -> None:
    assert ["2031-03-03", "2031-03-02"] == [
        each.date for each in proposed("date", "On March 3, 2031 it rained. The previous day it had snowed.")
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2030년 10월 30일에", "2030-10-30"),
        ("2030.10.30. 입력", "2030-10-30"),
        ("이달 말까지", "2031-05-31"),
        ("지난 3일 간담회에서", "2031-05-03"),
        ("올해 하반기에", "2031-07/2031-12"),
        ("올해 상반기에", "2031-01/2031-06"),
        ("지난 3~5일 조사한", "2031-05-03/2031-05-05"),
        ("오는 6월 3∼5일 열린다", "2031-06-03/2031-06-05"),
        ("지난여름 태풍에", "2030-06/2030-08"),
        ("올여름 태풍에", "2031-06/2031-08"),
        ("2030년 10월에", "2030-10"),
        ("지난달 26일 실시한", "2031-04-26"),
        ("다음 달 초에", "2031-06"),
        ("6일 밝혔다", "2031-05-06"),
        ("26일 밝혔다", "2031-04-26"),
        ("오는 9일에", "2031-05-09"),
        ("작년 9월에", "2030-09"),
        ("지난해 봄에", "2030-03/2030-05"),
        ("내년으로", "2032"),
        ("10년 전에", "2021"),
        ("3개월 전에", "2031-02"),
        ("2주 전에", "2031-04-23~"),
        ("사흘 전에", "2031-05-04"),
        ("어제의", "2031-05-06"),
        ("지난주 금요일", "2031-05-02"),
        ("다음 주에", "2031-05-12/2031-05-18"),
        ("월요일에", "2031-05-05"),
        ("연내 서명", "2031"),
        ("연말에", "2031-12"),
        ("지난 8월에", "2030-08"),
        ("3월에", "2031-03"),
        ("5월 2일에", "2031-05-02"),
        ("2029년에", "2029"),
    ],
)
def test_korean_dates(text: str, date: str) -> None:
    assert [date] == [each.date for each in proposed("date", text, language="ko")]


def test_a_korean_date_is_open_if_the_day_of_publication_is() -> None:
    texts = "지난달|6일 밝혔다|작년 9월에|내년으로|3년 전에|지난주에|월요일에|어제의|연내 서명|3월에"
    for text in texts.split("|"):
        assert [None] == [each.date for each in proposed("date", text, language="ko", published=None)], text


def test_the_day_that_korean_text_speaks_of_is_none_to_come() -> None:
    found = proposed("date", "6일 시작했다. 오는 25일 끝난다. 이날 말했다.", language="ko")
    assert ["2031-05-06", "2031-05-25", "2031-05-06"] == [each.date for each in found]


@pytest.mark.parametrize("text", ["3일간 열린", "10일 동안", "13월에", "2031.13.40 입력"])
def test_what_is_no_korean_date(text: str) -> None:
    assert [] == proposed("date", text, language="ko")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "0999"])
def test_nothing_is_reckoned_from_the_ends_of_the_calendar(published: str) -> None:
    text = "It rained on Tuesday, on May 3, last month and 40 years ago. It fell on May 3, 2030."
    found = suggestions(text, Context(article="a", language="en", published=published))
    assert {"2030-05-03"} == {each.date for each in found if each.kind == "date" and each.date}


@pytest.mark.parametrize("text", ["12,000 days ago", "1.5 months ago", "999 decades ago"])
def test_no_part_of_a_number_is_reckoned_with(text: str) -> None:
    found = suggestions(f"It fell {text}.", Context(article="a", language="en", published="2031-05-08"))
    assert [] == [each for each in found if each.kind == "date"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sato, who testified at the trial in August, noted that it fell.", "2030-08"),
        ("It was announced in December.", "2030-12"),
        ("The vote will be in March.", "2032-03"),
        ("She gave the state until Jan. 15 to respond.", "2032-01-15"),
        ("The rules were in force until April 3.", "2031-04-03"),
        ("She read a 1922 opinion.", "1922"),
    ],
)
def test_a_month_is_of_the_year_that_the_verb_tells(text: str, date: str) -> None:
    assert [date] == [each.date for each in proposed("date", text)]


@pytest.mark.parametrize(
    "text", ["a letter from the then minister, Ilvy Kamp, was read", "“No,” said Ilvy Kamp of Oslo."]
)
def test_a_name_is_known_by_an_office_before_a_comma_or_by_what_is_said(text: str) -> None:
    assert "Ilvy Kamp" in [each.text for each in proposed("name", text)]


def test_both_ends_of_a_range_may_have_their_unit() -> None:
    (found,) = proposed("number", "It fell by between 12% and 15% in all.")
    assert (Range(min=12, max=15), "per cent") == (found.value, found.unit)


def test_others_are_counted_too() -> None:
    (found,) = proposed("number", "Fiji and more than 30 other states wanted it.")
    assert (30, "at least", "states") == (found.value, found.qualifier, found.unit)


def test_what_is_short_for_a_body_is_a_spelling_of_it() -> None:
    short = proposed("name", "The UN Security Council met on Monday. It said so.")
    full = proposed("name", "The United Nations Security Council met on Monday. It said so.")
    (name,) = [each for each in grouped([*short, *full]) if "Council" in each.name]
    assert {"UN Security Council", "United Nations Security Council"} == set(name.spellings)
