"""Korean: what frames a statement in the rest of its sentence, above it and behind it, by its form."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.tables import Cue

_LABEL = (
    r"팩트 ?체크|사실 ?확인|소문|루머|가짜 ?뉴스|오해|괴담|속설|낭설|통념|주장|풍자|전망|예측|시나리오|광고|협찬|"
    r"칼럼|기고|만우절|허위 ?정보|"
    r"약속|공약|계획|꿈|우리가 틀린 것|바로잡습니다|과거 기사|\d+년 전(?: 오늘)?"
)

REST = (
    # A label stands before it, or a heading above it.
    Cue("hearsay", "opening", re.compile(rf"\A\W*((?:{_LABEL})(?: ?\d+)?\W*[\]】〉>):])\s*[\"'(]*\Z")),
    Cue("hearsay", "heading", re.compile(rf"\A\W*((?:[가-힣]+ )?(?:{_LABEL}))\W*\Z")),
    # The next sentence says of whom it does not hold.
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.]{0,60}?([가-힣]+[을를] (?:뺀|제외한|제외하면|빼면|빼고)|(?:빠졌|제외됐|제외됩|해당되지 않|"
            r"해당하지 않|적용되지 않|예외))"
        ),
    ),
    # What holds of all is limited at once.
    Cue(
        "condition",
        "next",
        re.compile(r"[^.!?]{0,90}?(?P<limit>(?:않|못|없|아니|뿐|[가-힣]만 |빼고|말고|여전히|아직|밖에|들지)[가-힣]*)"),
        re.compile(
            r"모든|모두|누구나|언제나|항상|전체|전부|어디서나|아무나|아무도|전혀|모조리|무료|공짜|마음껏|마음대로"
        ),
    ),
    # It says what is meant by it, or where it stands written.
    Cue(
        "condition",
        "next",
        re.compile(r"([^.]{1,30}?(?:이야기|얘기|경우|기준|한정)(?:이다|다|였다|이었다|일 뿐이다))\.?\W*\Z"),
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"([^.]{0,40}?(?:글귀|문구|구호|대사|공약|가사|광고|제목|농담|낙서|표어|선전|홍보물|현수막|전단|팻말|"
            r"약속|다짐)"
            r"(?:이다|다|였다|이었다|의 말이다|에 적힌 말이다))\.?\W*\Z"
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.]{0,50}?((?:사라진|지워진|삭제된|내려간|내린) (?:그|이|해당)? ?(?:글|공지|게시물|기사)|(?:연습|"
            r"시험|장난|재미) ?삼아)"
        ),
    ),
    # What governs it behind it states no fact.
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*((?:말|이야기|얘기|소리)[을를] [^.]{0,24}?(?:들었|전해 들|듣고|들은)[가-힣]*|[가-힣]*(?:오해|낭설|"
            r"착각|거짓|소설|헛소문|뜬소문)"
            r"[가-힣]*|(?:[가-힣]+(?:은|는|이|가) )?(?:자랑|장담|큰소리|호언|허풍|뽐|우기|우겼|떠벌|으스)[가-힣]*)"
        ),
    ),
    Cue("hearsay", "edge-after", re.compile(r"\s*([가-힣]+)"), re.compile(r"[가-힣](?:다고들|라고들|다고들은)\W*\Z")),
    Cue(
        "question",
        "edge-after",
        re.compile(r"\s*([가-힣]+)"),
        re.compile(
            r"(?:느냐|는지|은지|을지|을까|였는지|"
            r"냐)(?:에|를|가|는|도|와)?\W*\Z"
        ),
    ),
    # What decides it comes first, or it was only planned.
    Cue(
        "condition",
        "opening",
        re.compile(r"((?:[가-힣]+ ){0,4}[가-힣]*(?:느냐|는지|냐|지|기)에 따라(?:서는)?)(?=[ ,])"),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(r"\s*((?:되어|돼) 있었[가-힣]*|예정이었[가-힣]*|계획이었[가-힣]*|할 참이었[가-힣]*|참이었[가-힣]*)"),
        re.compile(r"(?:기로|려던|을|ㄹ|할|될)\W*\Z"),
    ),
    Cue(
        "condition",
        "next",
        re.compile(r"[^.!?]{0,70}?(?P<limit>(?:않|못|없|아니|제외|빠[지졌진]|[가-힣]만 |뿐)[가-힣]*)"),
        re.compile(r"(?:지급|지원|보상|환급|준다|줬다|주기로|받는다|받을 수 있|쓸 수 있|낼 수 있|면제|개방)"),
    ),
    # What narrows it comes after, and says so.
    Cue(
        "condition",
        "next",
        re.compile(
            r"([^.!?]{1,60}?(?:라면|이라면|다면|면|에서는|때는|때만|에 한해서|만) (?:말이다|말입니다|그렇다|"
            r"그렇습니다|해당된다|얘기다|이야기다))"
        ),
    ),
)
"""Cues by form."""

EARLIER = re.compile(
    r"(?:오전|아침|새벽|처음|당초|애초|전날|어제|그제|지난(?:주|달|해)|[월화수목금토일]요일|초기|앞서|\d+시(?: "
    r"\d+분)?|\d+월)(?:에는|에|"
    r"엔)?(?![가-힣])"
)
"""A time at which something was said."""
LATER = re.compile(
    r"\W*(?:그러나 |하지만 )?((?:그날 |같은 날 )?(?:저녁|오후|밤|지금|이제|현재|그 뒤|그 후|\d+시(?: \d+분)?|\d+월|"
    r"이튿날|다음 ?날|이튿날 아침|[월화수목금토일]요일|"
    r"(?:몇|두|세|네|한|하루|"
    r"이틀|사흘|\d+) ?(?:시간|일|주|달|개월|년)? ?(?:뒤|후|만에))(?: [가-힣]+(?:에서|에))?(?:에는|에|엔|는|"
    r"부터)?)(?![가-힣])"
)
"""A later time, with which what overtakes it begins."""
UPHOLDS = re.compile(r"확인|같은|재확인|예정대로|계획대로|약속대로|도 |역시|거듭|맞았|맞다고|일치")
"""What bears out what was said before."""
MOCKS = re.compile(
    r"\A\W*((?:참으로|과연|역시|실로|참|얼마나|이 얼마나) (?:[가-힣]+ ){0,4}?[가-힣]*(?:이다|답게|답다|하다|하지 "
    r"않은가|"
    r"로다|구나|인가|축하할 일이다)|덕분에 [^.]*(?:여유로|편해|행복|즐거|풍요|안전|깨끗|빨라|좋아)[가-힣]*)"
    r"|눈물겹|감동적|훌륭|완벽|위대한|대단한|기막히|배려|모범|천국|낙원|기적|영광|감사할|자랑스|다행스|고마운|친절|"
    r"세심|현명|지혜|탁월|놀라운|빈틈없|철저|약속을 지켰|약속을 지킨|흠잡을|부러워|걱정할 것 없|만세"
)
"""Praise that a text exclaims."""
