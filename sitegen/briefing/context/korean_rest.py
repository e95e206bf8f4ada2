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
)
"""Cues by form."""

EARLIER = re.compile(
    r"(?:오전|아침|새벽|처음|당초|애초|전날|어제|그제|지난(?:주|달|해)|[월화수목금토일]요일|초기|앞서)(?:에는|에|"
    r"엔)?(?![가-힣])"
)
"""A time at which something was said."""
LATER = re.compile(
    r"\W*(?:그러나 |하지만 )?((?:그날 |같은 날 )?(?:저녁|오후|밤|이튿날|다음 ?날|이튿날 아침|[월화수목금토일]요일|"
    r"(?:몇|두|세|네|한|하루|"
    r"이틀|사흘|\d+) ?(?:시간|일|주|달|개월|년)? ?(?:뒤|후|만에))(?: [가-힣]+(?:에서|에))?(?:에는|에|엔|는|"
    r"부터)?)(?![가-힣])"
)
"""A later time, with which what overtakes it begins."""
MOCKS = re.compile(
    r"((?:참으로|과연|역시|실로|참|얼마나|이 얼마나) (?:[가-힣]+ ){0,4}?[가-힣]*(?:이다|답게|답다|하다|하지 않은가|"
    r"로다|구나|인가|축하할 일이다))"
)
"""Praise that a text exclaims."""
