"""Names in Korean: people by surname and title, bodies by the word they end in, states by a list.

Sources: Statistics Korea, census of 2015 (surnames, in `sitegen.briefing.surnames`); the style book of Yonhap (titles
behind names, surname and title at the second mention).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.briefing.surnames import HANGUL
from sitegen.briefing.unspaced import is_hangul, korean_end
from sitegen.suggest.cast import Mention, Somebody
from sitegen.suggest.countries import BY_KOREAN
from sitegen.suggest.listed import listed
from sitegen.suggest.prose import Prose

TITLES = (
    "대통령|총리|부총리|장관|차관|차관보|위원장|부위원장|총비서|비서실장|비서|서기장|위원|의원|대표"
    "|원내대표|총재|총장|회장|부회장|사장|부사장|의장|부의장|시장|도지사|지사|군수|구청장|대사"
    "|국장|실장|처장|청장|원장|본부장|부장|차장|과장|팀장|단장|반장|계장|소장|센터장|지점장"
    "|지부장|지회장|조합장|이장|통장|관장|학장|교장|수석|비서관|보좌관|행정관|연구관"
    "|연구원|연구위원|선임연구원|책임연구원|대변인|부대변인|후보"
    "|교수|박사|검사|판사|변호사|기자|앵커|특파원|사령관|대장|중장|소장|준장|대령|중령|소령|감독"
    "|코치|선수|주장|주석|서기|제1부부장|부부장|상무|전무|이사|이사장|여사|씨|군"
    "|양|선생|국왕|왕세자|교황|추기경|주교|목사|신부|스님"
    "|작가|시인|소설가|배우|가수|화가|디자이너|의사|간호사|약사|농부|어민|주민|셰프|디렉터|매니저"
    "|애널리스트|이코노미스트|연구소장|공동대표|대표이사|최고경영자|사무총장|사무국장"
    "|사무처장|집행위원장|활동가|해설위원|옹"
)
_TITLE = rf"(?:[가-힣A-Za-z0-9·]*?)(?:{TITLES})"
_PARTICLES = (
    "은|는|이|가|을|를|의|도|만|에게|에게서|께서|께서는|와|과|로|으로|측은|측이|측|에|에는"
    "|에서|에서는|보다|부터|까지|처럼|이나|나|라고|이라고|이며|며|이고|고|이다|였다|으로부터"
)
_SURNAME = "|".join(sorted(HANGUL, key=len, reverse=True))
_RARE = "피옥탁"
"""Surnames that are too rare for the list, and begin few other words."""

_NAME = (
    rf"(?:(?:{'|'.join(word for word in HANGUL if len(word) == 2)})[가-힣]{{1,2}}"
    rf"|(?:{'|'.join(word for word in HANGUL if len(word) == 1)})[가-힣]{{1,2}}|[{_RARE}][가-힣]{{2}})"
)
_FULL = re.compile(
    rf"(?<![가-힣])(?P<name>{_NAME})(?:\s?\([^)]{{1,12}}\))? (?P<middle>(?:(?!{_TITLE}(?:{_PARTICLES})?"
    rf"(?![가-힣]))[가-힣A-Za-z0-9·]+(?<!은)(?<!는)(?<!을)(?<!를)"
    rf"(?<!에서)(?<!에게)(?<!으로)(?<!의)(?<!하고)(?<!며)(?<!에) "
    rf"){{0,3}}?)(?P<title>{_TITLE})(?:{_PARTICLES})?(?![가-힣])"
)
_GLUED = re.compile(
    rf"(?<![가-힣])(?P<name>{_NAME})(?:\([^)]{{1,12}}\) ?)?(?P<title>씨|님)(?:{_PARTICLES})?(?![가-힣])"
)
_JAPANESE_SURNAMES = (
    "아베|기시다|스가|이시바|고이즈미|기하라|하야시|다나카|사토|스즈키|다카하시|와타나베|이토|야마모토|나카무라|고바야시|가토|요시다|야마다"
    "|사사키|야마구치|마쓰모토|이노우에|기무라|하시모토|미즈노|사이토|시미즈|야마자키|모리|이케다|이시이|오가와|마에다|오카다|하세가와"
    "|후지타|고토|곤도|무라카미|엔도|아오키|사카모토|후쿠다|오타|니시무라|후지이|가네코|나카지마|후지와라|미우라|다카이치|오카모토|마쓰다|나카노"
    "|하라다|오노|다무라|다케우치|와다|나카야마|이시다|우에다|모리타|시바타|사카이|구도|요코야마|미야자키|우치다|다카기|안도|다니구치|오노데라"
    "|마루야마|이마이|다카다|후지모토|무라타|다케다|우에노|스기야마|마스다|히라노|오쓰카|고노|모테기|마쓰노|나카타니|이와야|하기우다|아소"
)
_JAPANESE = re.compile(
    rf"(?<![가-힣])(?P<name>(?:{_JAPANESE_SURNAMES}) [가-힣]{{2,5}})(?:\([^)]{{1,16}}\))? "
    rf"(?:[가-힣A-Za-z·]+(?<![은는을를의]) ){{0,2}}?(?P<title>{_TITLE})(?:{_PARTICLES})?(?![가-힣])"
)
_TITLE_ALONE = re.compile(rf"(?:전|현|신임|{_TITLE})")
_AGED = re.compile(
    rf"(?<![가-힣])(?P<name>{_NAME})\(\d{{1,3}}세?(?:·[^)]{{1,8}})?\)"
    rf"(?: ?(?P<noun>할머니|할아버지|어르신|씨|님|{TITLES})(?=(?:{_PARTICLES})?(?![가-힣])))?"
)
_TITLE_FIRST = re.compile(
    rf"(?:(?<=[가-힣])|(?<=[ (]))(?:{TITLES}) (?P<name>{_NAME})"
    rf"(?:(?:{_PARTICLES})(?![가-힣])|(?=\)| (?:할머니|할아버지|어르신)))"
)
_SHORT = re.compile(rf"(?<![가-힣])(?P<name>{_SURNAME}) (?P<title>(?:전 |현 )?{_TITLE})(?:{_PARTICLES})?(?![가-힣])")
_STATES = "|".join(sorted(BY_KOREAN, key=len, reverse=True))
_FOREIGN = re.compile(
    rf"(?<![가-힣·])(?P<name>[가-힣]{{2,8}}(?: [가-힣]{{1,8}}){{0,2}}) (?P<state>{_STATES}) (?P<title>{_TITLE})"
    rf"(?:{_PARTICLES})?(?![가-힣])"
)
_OF_STATE = re.compile(
    rf"(?<![가-힣])(?:{_STATES})의? (?P<name>[가-힣]{{2,6}}(?: "
    rf"[가-힣]{{1,6}})?) (?P<title>(?:국무|국가|노동당 |외교|국방|재무"
    rf"|상무)?(?:대통령|총리|주석|위원장|장관|총비서|국왕|총서기|외무상|부통령|수상))(?:{_PARTICLES})?(?![가-힣])"
)
_NO_NAME = re.compile(r"(?:부|당|국|회|원|청|처|군|대|측|사|과|실|팀|의|전|현|신임|정부|외교|국방|재무)\Z")
_ENDS_OF_BODIES = (
    "외교부|국방부|법무부|교육부|통일부|환경부|보건복지부|복지부|고용노동부|노동부|국토교통부|국토부"
    "|해양수산부|해수부|농림축산식품부|농식품부|산업통상자원부|산업부|기획재정부|기재부"
    "|과학기술정보통신부|과기정통부|문화체육관광부|문체부|행정안전부|행안부|중소벤처기업부|중기부"
    "|여성가족부|여가부|국무부|상무부|재무부|법무부|내무부|외무성|방위성|경제산업성|재무성"
    "|국무원|총리실|대통령실|백악관|청와대|크렘린궁?"
    "|기상청|경찰청|검찰청|산림청|국세청|관세청|조달청|통계청|소방청|병무청|질병관리청|특허청"
    "|방위사업청|해양경찰청|해경청|구청|시청|도청|군청|교육청|소방서|경찰서|인사혁신처"
    "|식품의약품안전처|식약처|법제처|보훈처"
    "|위원회|인권위|공정위|금융위|방통위|선관위|국회|의회|법원|재판소|헌재|검찰|국정원|국가정보원"
    "|감사원|소비자원|연구원|연구소|진흥원|종자원|개발원|관리원|평가원|의료원|보건원"
    "|과학원|학술원|고용정보원|금융감독원|금감원"
    "|협회|협의회|연합회|연합|연맹|연대|총연맹|노동조합|노조|조합|어촌계|재단|학회|단체|본부|센터"
    "|공사|공단|은행|대학교|대학|병원|그룹|전자|건설|화학|중공업|조선해양|해운|통신"
    "|텔레콤|자동차|항공|제약|식품|유업|제과|증권|보험|생명|화재|카드|캐피탈|물산|상사|에너지"
    "|바이오|소프트|개발|리서치|컨설팅|게임즈|엔터테인먼트|종묘|산업|전력|가스|철강|제철|시멘트|백화점|마트"
    "|일보|신문|방송|뉴스|통신사|매체|출판사|(?:국립|시립|도립|구립|군립)[가-힣]{0,6}(?:미술관|박물관|도서관)"
    "|민주당|국민의힘|정의당|진보당|개혁당|공화당|보수당|자민당|노동당|[가-힣]{1,4}당"
)
_BODY = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>(?:[가-힣A-Za-z]{{1,12}})?(?:{_ENDS_OF_BODIES}))(?=(?:{_PARTICLES}|이"
    rf"|측)?(?:[\s,.·’”')]|$))"
)
_COMMON_BODIES = listed(
    "단체 시민단체 연구소 연구원 센터 본부 신문 방송 뉴스 통신 은행 대학 대학교 병원 그룹 조합 "
    "협회 재단 노조 위원회 산업 에너지 식품 자동차 항공 게임 카드 보험 화재 생명 "
    "증권 전력 가스 건설 화학 전자 매체 의회 법원 상사 연합 연대"
    " 환경단체 인권단체 종교단체 경제단체 보수단체 진보단체 봉사단체 지역단체 "
    "어민단체 농민단체 민간단체 관련단체 사회단체"
    " 가구당 인구당 세대당 한사람당 일인당 "
    "연구개발 부동산개발 기술개발 지역개발 신약개발 도시개발 재개발 난개발"
    " 언론매체 대기업그룹 시청 구청 도청 군청 경찰서 소방서 교육청 마트 백화점 도서관 박물관 "
    "미술관 공사 출판사 야당 여당 정당 성당 식당 마당 해당 담당 일당 수당 배당 합당 "
    "상당 부당 정당 당당 할당 신당 창당 입당 탈당 사당 강당 명당 전당 집당 각당 국방 종자업 "
    "금융업 조선업 반도체산업 문화산업 관광산업 원자재산업 재생에너지 신재생에너지 "
    "태양에너지 원자력에너지 바이오에너지 전기자동차 이동통신 정보통신 생명보험 국가산업 중소건설 "
    "토목건설 공영방송 지상파방송 종합병원 대학병원 시중은행 중앙은행 저축은행 지방은행 "
    "시민연대 국제사회연대 신용카드 온라인뉴스 가짜뉴스 인터넷신문 종이신문 일간신문 생방송 개인방송 안내방송 재난방송"
)
_HOUSE = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,8}(?:도서관|박물관|미술관|병원|공연장|미술원"
    r"|문화원|어린이집|유치원|요양원|동물원|식물원))(?=(?:은|는|이|가|장은|장이|장의"
    r"|에 따르면)[ ,])"
)
_GOVERNMENT = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{1,4}(?:시|군|구|도))(?=(?:는|은|가|이"
    r"|측은) (?:[^.]{0,60}?)(?:밝혔|말했|설명했|전했|발표했|해명했"
    r"|강조했|덧붙였|반박했|고 했|계획이다|방침이다|예정이다|나섰다|하기로 했))"
)
_NO_OFFICES = "".join(
    f"(?<!{word})"
    for word in ("지도", "집행", "재판", "수뇌", "중심", "상층", "후반", "전반", "사령", "편집", "요", "신", "초", "본")
)
_OFFICE_OF_STATE = re.compile(
    rf"(?<![가-힣])(?P<name>[가-힣]{{3,7}}{_NO_OFFICES}(?:부|청))"
    r"(?=(?:은|는|이|가|에 따르면) | [가-힣]{2,4} [가-힣]{0,4}(?:국장|실장|장관|차관|청장)| 관계자)"
)
"""A ministry or an agency that no list has: it does something, or somebody is its head."""

_IN_MARKS = re.compile(
    r"(?:시민단체|단체|기업|업체|스타트업|그룹|모임|밴드|협회|노조|정당|재단|회사|연구소|극단"
    r"|출판사) [‘'\"“](?P<name>[^’'\"”]{2,20})[’'\"”]"
)
_AGENCY = re.compile(r"\((?:[가-힣]+=)?(?P<name>[가-힣]{2,8})\)")
_AMBIGUOUS = listed(
    "인도 수단 오만 가나 기니 말리 차드 토고 조지아 부탄 팔라우 통가 피지 사모아 몰디브 요르단 이란 도미니카 바티칸"
) - {"이란", "조지아"}
_GOVERNS = re.compile(r" ?(?:정부|총리|대통령|외교|국방|장관|대사|당국|군(?![가-힣])|의회|국왕)")
_IRAN = re.compile(r"(?:[이을를의과와에은는도]|측|산|계)?(?: |,|$)")
NOT_NAMES = listed(
    "이번 이날 이후 이전 이상 이하 이어 이런 이들 이제 이미 이때 이곳 전체 전국 전문 전날 전격 "
    "정부 정치 정책 정례 정상 조사 조합 주요 주민 주변 주무 지난 지역 지방 지원 "
    "차기 최고 최근 최종 최대 최초 하지만 한국 한편 한때 현지 현재 현직 고위 공동 국내 국제 "
    "기존 김치 남측 노동 대표 도시 마지막 문화 민간 박물관 반면 방송 백악관 법원 변호 "
    "북측 사무 서울 선거 성명 소속 손님 송년 시민 신임 안보 안전 양국 양측 언론 여성 여당 연구 "
    "오늘 오전 오후 오는 외교 우리 원내 위원 유엔 유럽 윤리 은행 임시 장기 전직 "
    "황제 강원도 경기도 경제 경찰 공개 공식 구체 국가 국회 금융 기업 기자 나머지 다음 당국 당시 "
    "마을 명예 모두 미국 민주당 방위 보수 부산 상임 상황 선임 설명 소방 수석 신규 "
    "신문 심지어 안팎 야당 여러 연합 예산 왕실 원래 유명 음악 일부 일본 자유 장애인 전임 젊은 "
    "조직 중국 중앙 진보 차량 천주교 청년 추가 표결 하루 함께 해당 행정 현장 홍보 "
    "황실 회사 대학 교육 남성 노조 동네 마음 문제 방문 배우 상원 하원 성장 소비자 시장 신부 "
    "심사 안내 양당 어느 여자 남자 연방 온라인 용의 원로 유족 이웃 이사 인근 임원 "
    "장관 전통 정당 제작 조선 주최 지자체 진행 차관 채권 천문 초대 추진 통일 표준 하반기 학교 "
    "한미 합동 현대 호주 고등 공군 구조 권력 길거리 나이 남편 도지사 류머티즘 명절 "
    "문체부 민생 반장 봉사 사회 서해 석유 선수 설비 소송 신도 심리 어업 연극 염색 옥상 용산 "
    "우승 원전 위기 육군 은퇴 인권 인천 임금 장비 재판 전기 정보 제주 주택 지하 진료 "
    "차세대 최저 추경 탁구 태풍 팽창 편집 표면 피해 하위 한강 함정 항만 해군 허위 형사 홍수 "
    "화재 환경 황사 노사 모회사 계열 고객 공사 시공 원자력 이사회 조합원 주지사 도의원 "
    "시의원 구의원 국회의원"
)


_AMBIGUOUS_TITLES = listed("주장 시장 의사 이사 양 군 통장 지사 소장 주민 신부 어민 농부 선수 이장 반장 옹")
"""Titles that are other words too."""


class _Found(NamedTuple):
    start: int
    end: int
    name: str
    kind: str
    rule: str
    title: str = ""
    phrase_end: int = 0
    sure: bool = True


class KoreanNames:
    """Finds the names of a text.

    Arguments:
        prose: The text.

    Attributes:
        phrases: Where a name ends with its title, to who it is.
    """

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._text = prose.plain
        self.phrases: dict[int, Somebody] = {}

    def mentions(self) -> list[Mention]:
        """Return every place where somebody is named."""
        taken: set[int] = set()
        people: dict[str, Somebody] = {}
        mentions: list[Mention] = []

        def add(found: _Found, somebody: Somebody, *, full: bool = True) -> None:
            text = self._prose.text[found.start : found.end]
            somebody.places.setdefault(text, []).append(found.start)
            if found.title:
                somebody.offices.append(frozenset([found.title]))
            mentions.append(Mention(found.start, found.end, somebody, full))
            self.phrases[found.phrase_end or found.end] = somebody
            taken.update(range(found.start, found.end))

        for found in self._people():
            if taken.isdisjoint(range(found.start, found.end)):
                somebody = people.setdefault(
                    found.name, Somebody(found.name, "person", found.rule, surname=_surname(found.name))
                )
                add(found, somebody)
        for found in self._again(people, taken):
            add(found, people[found.name])
        others: dict[str, Somebody] = {}
        for found in sorted([*self._bodies(), *self._states()], key=lambda each: (each.start, -each.end)):
            if not taken.isdisjoint(range(found.start, found.end)):
                continue
            key = BY_KOREAN[found.name].names[0] if found.kind == "state" else found.name
            kind = "state" if found.kind == "state" else "organisation"
            somebody = others.setdefault(key, Somebody(found.name, kind, found.rule, found.sure))  # type: ignore[arg-type]
            add(found, somebody)
        for match in _SHORT.finditer(self._text):
            somebody_short = self._bearer(match, people.values())
            if somebody_short and taken.isdisjoint(range(*match.span("name"))):
                end = match.end("title")
                mentions.append(Mention(match.start("name"), match.end("name"), somebody_short, False))
                somebody_short.places.setdefault(match[0][: end - match.start()], []).append(match.start())
                self.phrases[end] = somebody_short
        return mentions

    def _aged(self) -> Iterator[_Found]:
        for match in _AGED.finditer(self._text):
            if match["name"] not in NOT_NAMES:
                end = match.end("noun") if match["noun"] else match.end("name")
                yield _Found(*match.span("name"), match["name"], "person", "a name before an age", "", end)

    def _japanese(self) -> Iterator[_Found]:
        for match in _JAPANESE.finditer(self._text):
            if not _TITLE_ALONE.fullmatch(match["name"].split()[1]):
                yield _Found(
                    *match.span("name"),
                    match["name"],
                    "person",
                    "a Japanese surname and a given name before a title",
                    match["title"],
                    match.end("title"),
                )

    def _people(self) -> Iterator[_Found]:
        for match in _FOREIGN.finditer(self._text):
            name = self._foreign(match)
            if name:
                start = match.start("state") - 1 - len(name)
                yield _Found(
                    start,
                    start + len(name),
                    name,
                    "person",
                    "a name before a state and an office",
                    match["title"],
                    match.end("title"),
                )
        for match in _OF_STATE.finditer(self._text):
            name = match["name"]
            tokens = name.split()
            if not any(token in NOT_NAMES or token in BY_KOREAN or _NO_NAME.search(token) for token in tokens):
                yield _Found(
                    *match.span("name"),
                    name,
                    "person",
                    "a name behind a state and before an office",
                    match["title"],
                    match.end("title"),
                )
        yield from self._japanese()
        for match in self._full_names():
            yield _Found(
                *match.span("name"),
                match["name"],
                "person",
                "a name before a title",
                match["title"],
                match.end("title"),
            )
        for match in _GLUED.finditer(self._text):
            is_initial = match["name"][1:] == "모"
            if (len(match["name"]) == 3 or is_initial) and match["name"] not in NOT_NAMES:
                yield _Found(
                    *match.span("name"),
                    match["name"],
                    "person",
                    "a name before a title",
                    match["title"],
                    match.end("title"),
                )
        yield from self._aged()
        for match in _TITLE_FIRST.finditer(self._text):
            if len(match["name"]) == 3 and match["name"] not in NOT_NAMES:
                yield _Found(
                    *match.span("name"), match["name"], "person", "a name behind a title", "", match.end("name")
                )

    def _full_names(self) -> Iterator[re.Match[str]]:
        """Give names before titles; where a word only looks like one, as `라고` does, another may begin within."""
        match = _FULL.search(self._text)
        while match:
            is_name = self._is_full(match)
            if is_name:
                yield match
            match = _FULL.search(self._text, match.end("title") if is_name else match.start() + 1)

    def _is_full(self, match: re.Match[str]) -> bool:
        """Whether a surname with syllables before a title is a name, and not another word."""
        name, title = match["name"], match["title"]
        if name[-1] in "된던는를에" or (name[-1] == "을" and match["middle"]):
            return False
        if name in NOT_NAMES or name in BY_KOREAN:
            return False
        if len(name) == 2 and (match["middle"] or title not in TITLES.split("|")):
            return False
        is_topic = re.match(r"[은는이가의도]", self._text[match.end("title") :]) is not None
        return title not in _AMBIGUOUS_TITLES or (is_topic and not match["middle"])

    def _foreign(self, match: re.Match[str]) -> str | None:
        """Return the words of a name before a state, without what comes before it in the sentence."""
        tokens = match["name"].split()
        while tokens and (
            (re.search(r"[은는을를의에과와며고도]\Z|에서\Z|에게\Z", tokens[0]) and len(tokens) > 1)
            or tokens[0] in NOT_NAMES
        ):
            tokens = tokens[1:]
        if not tokens or tokens[0] in BY_KOREAN or (len(tokens) == 1 and tokens[0] in NOT_NAMES):
            return None
        return " ".join(tokens)

    def _again(self, people: dict[str, Somebody], taken: set[int]) -> Iterator[_Found]:
        """Give full names that come again without a title."""
        for name in people:
            for match in re.finditer(re.escape(name), self._text):
                start, end = match.span()
                before = self._text[start - 1 : start]
                is_bounded = not (before and is_hangul(before)) and (
                    not is_hangul(self._text[end : end + 1] or " ") or korean_end(self._text, end) > 0
                )
                if is_bounded and taken.isdisjoint(range(start, end)):
                    yield _Found(start, end, name, "person", "")

    def _bodies(self) -> Iterator[_Found]:
        for match in _AGENCY.finditer(self._text):
            if re.search(r"(?:통신|뉴스|뉴시스|연합|일보|신문)\Z", match["name"]):
                yield _Found(*match.span("name"), match["name"], "organisation", "a news agency")
        for match in _IN_MARKS.finditer(self._text):
            yield _Found(
                *match.span("name"), match["name"], "organisation", "a name in marks behind the word for a body"
            )
        for match in _BODY.finditer(self._text):
            name = match["name"]
            if name not in _COMMON_BODIES and len(name) >= 3:
                yield _Found(*match.span("name"), name, "organisation", "a name that ends in the word for a body")
        for match in _OFFICE_OF_STATE.finditer(self._text):
            if match["name"] not in _COMMON_BODIES:
                yield _Found(*match.span("name"), match["name"], "organisation", "an office that does something", "")
        for match in _HOUSE.finditer(self._text):
            if match["name"] not in _COMMON_BODIES and not match["name"].startswith(
                ("이 ", "한 ", "구립", "시립", "국립")
            ):
                yield _Found(*match.span("name"), match["name"], "organisation", "a house that does something")
        for match in _GOVERNMENT.finditer(self._text):
            if match["name"] not in NOT_NAMES and len(match["name"]) >= 3:
                yield _Found(*match.span("name"), match["name"], "organisation", "a town that says something")

    def _states(self) -> Iterator[_Found]:
        for match in re.finditer(rf"(?<![가-힣A-Za-z])(?:{_STATES})", self._text):
            name, end = match[0], match.end()
            behind = self._text[end : end + 1]
            if behind and is_hangul(behind) and not korean_end(self._text, end):
                continue
            if name in _AMBIGUOUS and not _GOVERNS.match(self._text, end):
                continue
            if name == "이란" and not _IRAN.match(self._text, end):
                continue
            if self._text[end : end + 2] == "은행":
                continue
            yield _Found(match.start(), end, name, "state", "the name of a state")

    def _bearer(self, match: re.Match[str], people: Iterable[Somebody]) -> Somebody | None:
        """Return who is meant by a surname and a title: whoever has both, who was named last."""
        surname, title = match["name"], match["title"].split()[-1]
        fitting = [
            person
            for person in people
            if person.surname == surname and any(min(at) < match.start() for at in person.places.values())
        ]
        titled = [
            person
            for person in fitting
            if any(title.endswith(_plain(word)) or word.endswith(title) for office in person.offices for word in office)
        ]
        chosen = titled or (fitting if title == "씨" else [])
        if not chosen:
            return None
        return max(
            chosen,
            key=lambda person: max(at for places in person.places.values() for at in places if at < match.start()),
        )


def _plain(title: str) -> str:
    found = re.search(rf"(?:{TITLES})\Z", title)
    return found[0] if found else title


def _surname(name: str) -> str:
    return name[:2] if name[:2] in HANGUL and len(name) > 2 else name[:1]
