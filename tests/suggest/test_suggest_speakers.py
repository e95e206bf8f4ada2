"""Who says what: one sentence or two for each rule, in English and Korean. All are invented."""

from __future__ import annotations

import pytest

from sitegen.content.records import Actor, Alias, Role
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.suggestions import Context, suggestions


def spoken(text: str, *, language: str = "en", actors: tuple[Actor, ...] = ()) -> list[Proposal]:
    """Return the quotations of a text."""
    found = suggestions(text, Context(article="a", language=language, published="2031-05-07", actors=actors))
    return [each for each in found if each.kind == "quotation"]


SURE = [
    ("“Not yet,” said Ida Marrant, the chair of the board.", "Ida Marrant"),
    ("“Not yet,” Ida Marrant said on Tuesday.", "Ida Marrant"),
    ("“Not yet,” Ida Marrant, who heads the board, said.", "Ida Marrant"),
    ("Ida Marrant said it was “not yet time”.", "Ida Marrant"),
    ("Ida Marrant told reporters: “Not yet.”", "Ida Marrant"),
    ("Ida Marrant: “Not yet.”", "Ida Marrant"),
    ("According to Ida Marrant, it is “not yet time”.", "Ida Marrant"),
    ("The plan, according to Ida Marrant, is “not ready”.", "Ida Marrant"),
    ("The plan, Ida Marrant said, is “not ready”.", "Ida Marrant"),
    ("The plan is “not ready at all”, according to Ida Marrant.", "Ida Marrant"),
    ("Ida Marrant called the plan “a mess”.", "Ida Marrant"),
    ("The plan was described by Ida Marrant as “a mess”.", "Ida Marrant"),
    ("Ida Marrant opened the hall, calling the plan “a mess”.", "Ida Marrant"),
    ("The paper quoted Ida Marrant as saying “not yet”.", "Ida Marrant"),
    ("Ida Marrant was quoted as saying: “Not yet.”", "Ida Marrant"),
    ("“The plan is dead” in its present form, Ida Marrant said.", "Ida Marrant"),
    ("“Not yet,” Ida Marrant shrugged.", "Ida Marrant"),
    ("“Not yet,” snorts her brother, Gavin Moffat.", "Gavin Moffat"),
    ("The mayor, Ida Marrant, said: “Not yet.”", "Ida Marrant"),
    ("Its author, Mikko Laine, told the newspaper that it was “not ready”.", "Mikko Laine"),
    ("Mayor Ida Marrant arrived late. “Not yet,” the mayor said.", "Ida Marrant"),
    ("South Korean Foreign Minister Cho Tae-yul came. “Not yet,” South Korea's foreign minister said.", "Cho Tae-yul"),
    ("Ida Marrant came. She said it was “not yet time”.", "Ida Marrant"),
    ("Ida Marrant met Tom Pell. “Not yet,” she said.", "Ida Marrant"),
    ("“Not yet,” said Ida Marrant. “Perhaps in June.”", "Ida Marrant"),
    ("A spokesman for the ministry said it was “not ready”.", "A spokesman for the ministry"),
    ("“Not yet,” said residents of the town.", "residents of the town"),
    ("The White House said in a statement that it was “not ready”.", "White House"),
    ("“Not yet.”\n\n— Ida Marrant", "Ida Marrant"),
    ("Ida Marrant stood on the pier and promised that it would be “soon”.", "Ida Marrant"),
    ("BERGEN, May 7 (NordPress) - Ida Marrant said it was “not ready”.", "Ida Marrant"),
    ("“Not yet.” Those were the words of Ida Marrant.", "Ida Marrant"),
    ("Ida Marrant's response was “not yet”.", "Ida Marrant"),
]

SURE += [
    (
        "Alderford Water has admitted it.\n\n“We stand by it,” a spokesman for Alderford Water, Kofi Bramall, said.",
        "Kofi Bramall",
    ),
    ("Substitute Jude Okoro scored. “I kept my head,” the 19-year-old told the paper.", "Jude Okoro"),
    ("Goalkeeper Danny Pryce – booked for dissent – wrote: “Robbed.”", "Danny Pryce"),
    ("Chief executive Helen Achebe, meanwhile, praised the “incredible” fans.", "Helen Achebe"),
    (
        "A person familiar with the matter, who was not to discuss it publicly, said an appeal was “all but certain”.",
        "A person familiar with the matter",
    ),
    ("“You can’t do it,” said Ilvy Sato of the Valley Rivers Trust.", "Ilvy Sato"),
    ("Norway’s largest ferry operator, Atlantica, said it was “ready”.", "Atlantica"),
    ("One reviewer called it “a dull book”.", "One reviewer"),
]


@pytest.mark.parametrize(("text", "speaker"), SURE)
def test_a_speaker_is_sure_if_the_sentence_tells_it(text: str, speaker: str) -> None:
    last = spoken(text)[-1]
    assert (speaker, True) == (last.speaker, last.sure)


ASKED = [
    ("A diplomat said no, while another called it “a gift”.", "another"),
    ("Ida Marrant quoted a 1922 opinion by Justice Oliver Holmes that it was right “to an extent”.", "Oliver Holmes"),
    ("Ida Marrant was furious. “Not yet.”", "Ida Marrant"),
    ("Ida Marrant looked at the sea.\n\n“Not yet.”", "Ida Marrant"),
    ("According to Ida Marrant, the law is old. But the town has “the right to defend itself” now.", "Ida Marrant"),
    ("“I told him, ‘Go home,’ and he went,” said Ida Marrant.", "Ida Marrant"),
    ("Ida Marrant told the court that residents had reported a smell “on nine days”.", "Ida Marrant"),
    ("Ida Marrant and her team said it was “not ready”.", "Ida Marrant"),
    ("Austin Reed and Ida Marrant said it was “not ready”.", "Austin Reed and Ida Marrant"),
    ("The two groups called it “a mess”.", "The two groups"),
    ("“The channel cannot wait”: a day at sea\n\n“The channel cannot wait,” Ida Marrant said.", "Ida Marrant"),
    ("In a letter, the unions condemned it. “We will not pay,” the letter said.", "the unions"),
]


@pytest.mark.parametrize(("text", "speaker"), ASKED)
def test_a_speaker_is_offered_with_a_question_if_the_sentence_leaves_it_open(text: str, speaker: str) -> None:
    found = spoken(text)
    asked = next(each for each in found if not each.sure)
    assert speaker == asked.speaker


NOBODY = [
    "Nations signed a “Comprehensive Strategic Partnership” treaty.",
    "The missile, described as the “ultimate version”, flew.",
    "The talks took place during a “two-plus-two” meeting.",
    "They own the word “We” in all states.",
    "“So be it.”",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_offered_if_nobody_is_told(text: str) -> None:
    (quotation,) = spoken(text)
    assert (None, False) == (quotation.speaker, quotation.sure)


KOREAN = [
    ("아오조라신문이 보도했다. 신문은 “가능성이 크다”고 전했다.", "아오조라신문", True),
    ("기하라 다카시 관방장관은 “결정된 것은 없다”고 말했다.", "기하라 다카시", True),
    ("외교부 당국자는 “지켜보겠다”는 원론적 입장을 밝혔다.", "외교부 당국자", True),
    ("조사회 간부는 “따를 것”이라고 귀띔했다고 신문은 덧붙였다.", "조사회 간부", True),
    (
        "장복례(81) 할머니는 호수를 가리켰다. 네 개 마을 320가구가 떠났다. 그는 “소 두 마리 값”이라고 했다.",
        "장복례",
        True,
    ),
    ("군 관계자는 “짓겠다”고 했다.\n\n할머니에게 바라는 것을 묻자 말이 없었다. “내려가 보고 싶지.”", "할머니", False),
    ("한서윤 의원(미래당)은 누리집에 “안 된다”고 적었다.", "한서윤", True),
    ("김도현 해안시장은 “안 된다”고 밝혔다.", "김도현", True),
    ("김도현 시장은 말을 아꼈다. 그는 “안 된다”고만 했다.", "김도현", True),
    ("김도현 해안시장은 회의를 열었다. 김 시장은 “안 된다”며 반대했다.", "김도현", True),
    ("김도현 해안시장은 “안 된다”고 했다. 이어 “다시 논의하자”고 덧붙였다.", "김도현", True),
    ("이수진 씨에 따르면 사정은 “딱하다”고 한다.", "이수진", True),
    ("“안 된다”라고 김도현 시장은 말했다.", "김도현", True),
    ("“안 된다.” 김도현 시장의 말이다.", "김도현", True),
    ("“안 된다”는 게 김도현 시장의 설명이다.", "김도현", True),
    ("한빛건설 관계자는 “설계대로 했다”고 말했다.", "한빛건설 관계자", True),
    ("청와대 관계자는 웃었다. 이 관계자는 “모른다”고 했다.", "청와대 관계자", True),
    ("시민단체 ‘푸른바다연대’는 “중단하라”고 촉구했다.", "푸른바다연대", True),
    ("윤재호 연구관은 이를 ‘박물관’이라고 불렀다.", "윤재호", True),
    ("미국의 도널드 트럼프 대통령은 “좋다”고 했다.", "도널드 트럼프", True),
    ("김도현 시장은 “법과 원칙”을 강조했다.", "김도현", True),
    ("“무서웠어요.” 주민 김모(63)씨는 손을 떨었다.", "김모", False),
    ("청와대 관계자는 “모른다”고 했다. 환경단체 회원 200여 명은 “멈춰라”라고 외쳤다.", "환경단체 회원", True),
    ("김도현 장관이 왔다. 장관은 “안 된다”고 했다.", "김도현", True),
    ("장관은 “안 된다”고 했다.", "장관", False),
    ("그들은 ‘노란봉투법’을 두고 다퉜다.", None, False),
]


@pytest.mark.parametrize(("text", "speaker", "sure"), KOREAN)
def test_korean_speakers(text: str, speaker: str | None, sure: bool) -> None:
    last = spoken(text, language="ko")[-1]
    assert (speaker, sure) == (last.speaker, last.sure)


def test_an_actor_of_the_briefing_is_called_by_its_id() -> None:
    chair = Actor(
        id="ida-marrant",
        name="Ida Marrant",
        kind="person",
        roles=(Role(title="Chair"),),
        aliases=(Alias(text="the old captain", article="a"), Alias(text="Commodore", article="b")),
    )
    officials = Actor(id="top-officials", name="Officials", kind="group", aliases=(Alias(text="Top officials"),))
    text = (
        "Ida Marrant came. “Not yet,” Marrant said. “Soon,” said the old captain. Top officials from two towns called"
        " it “a mess”. “Never,” said Commodore Blake."
    )

    found = spoken(text, actors=(chair, officials))

    assert ["ida-marrant", "ida-marrant", "top-officials"] == [each.speaker for each in found][:3]
    assert found[3].speaker not in {"ida-marrant", "top-officials"}


def test_a_surname_of_two_people_is_theirs_of_whom_the_text_speaks() -> None:
    text = (
        "Defence Minister Kim Yong-hyun spoke. “We see a threat,” Kim said, naming North Korean leader Kim Jong Un."
        " “It is a high chance,” Kim added."
    )
    assert ["Kim Yong-hyun", "Kim Yong-hyun"] == [each.speaker for each in spoken(text)]


def test_a_block_that_a_page_marks_is_a_quotation_of_somebody() -> None:
    text = "She wrote a letter.\n\nWe will not pay for this.\n"
    start = text.index("We")

    found = suggestions(text, Context(article="a", spoken=((start, start + 25),)))

    quotation = next(each for each in found if each.kind == "quotation")
    assert ("We will not pay for this.", None) == (quotation.text, quotation.speaker)
