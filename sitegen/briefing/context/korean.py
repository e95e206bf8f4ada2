"""Korean: what turns, limits, conditions, attributes or questions a statement.

The predicate comes last, and what turns it follows as an ending or as an auxiliary; so most cues are behind the words.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.korean_broad import (
    BEGINS,
    COMMON,
    CONTRASTS,
    GOES_ON,
    SAYS,
    STATED,
    TAKES_BACK,
    TELLS_WHICH,
    broad,
)
from sitegen.briefing.context.korean_frames import frames
from sitegen.briefing.context.korean_rest import EARLIER, LATER, MOCKS, REST, UPHOLDS
from sitegen.briefing.context.tables import Cue, Table, Voices

_RIEUL = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 8)
"""All syllables that end in ㄹ, as the adnominal form of what is not yet so does."""
_HERE = r"(?:(?!지만|으나|는데|면서|며 |[.?!]).)"
_NEGATES = (
    "(?:않|아니[다라며었에고지]|아니라|아닌|아닙|없(?:다|었|으|는|을|이|고|지|음|습)|못(?:하|했|한|"
    "할|함|합)|부인|부정했|거부|반박|일축|거짓|허위|취소|철회|무산|"
    "보류|포기|부결|기각|사실무근|오보|금지)"
)
_SAY = (
    "(?:말|밝|전했|전한|주장|강조|설명|덧붙|답|지적|경고|불렀|부른|평가|비판|농담|썼|적었|했다|"
    "했습|외쳤|투덜|푸념|한탄|탄식|분통|귀띔|당부|권했|자평|평했|되뇌|반겼|환영|소개|소리|고함|되물|받아쳤|맞받|"
    "일갈|꼬집|내뱉|속삭|중얼|쏘아붙|거들|화답|반박|항변|치켜세|칭찬|자랑|"
    "역설|호소|발표|약속|요구|촉구|언급|단언|반문|토로|회고|증언|털어놓|인정)"
)
_CLAUSE = re.compile(
    r"[가-힣](?:다|까|요|자|음|함|지|고|는|던|은|인|라)[\W]*\Z|[가-힣](?:은|는|이|가|을|를|도|에서|에|만|로) "
)
_NUMBER = re.compile(r"\A\W*(?:[$€₩]? ?\d|한 |두 |세 |네 |다섯|여섯|일곱|여덟|아홉|열 |수백|수천|수만|백|천|만)")
_ANY = re.compile(r"\S")
_SUPERLATIVE = re.compile(r"가장|최대|최고|최초|제일|최다|최악|유일")
_CONDITIONAL = (
    r"(?:[가-힣](?<!따르)(?<!의하)(?<!그러)(?<!왜냐하)(?<!보)(?<!예를 들)(?<!\s반)(?<!화)(?<!측)"
    r"(?<!국)(?<!장)(?<!전)(?<!수)"
    r"(?<!표)(?<!정)(?<!방)(?<!외)(?<!직)(?<!빌리)면(?= |,)|"
    "(?:경우|때)(?:에만|에는|에 한해|에|만)?(?= |,)|(?:조건|전제)(?:로|으로|하에|에서)|지 않는 한|"
    "(?<=는 )한(?= |,)(?! (?:명|개|번|대|곳|건|채|달|시|해|차례|척|사람|가지|장|마리|편|권))|(?:허가|동의|승인|허락|"
    "조건)(?: |가 |이 )?없이는?|"
    r"[가-힣](?:야|여야|어야|아야)만?(?= )(?! 한| 하| 할| 했)|만약|만일|가령|설령)"
)
_EXCEPTION = r"(?:제외(?:하고|한|하면|된|하곤)|외에(?:는|도)?(?= )|외에는|빼고|빼면|말고는|예외로)"
_TOOK_BACK = r"(?:철회|취소|정정|번복|사과|바로잡|부인|거둬들|삭제)(?:했|하|한(?! [가-힣]+[을를])|됐|되|합|았|을|였)"
_UNTRUE = r"(?:사실이 아니|사실과 다[르른]|거짓|오보|잘못(?:이|된|됐|되|임|입|으로)|틀[렸린]|허위|사실무근)"

CUES = (
    *frames(_CLAUSE),
    Cue(
        "correction",
        "outside",
        re.compile(
            f"({_HERE}{{0,24}}?(?:한 것은 {_UNTRUE}|보도(?:한 것은|했(?:으나|지만|는데))|잘못 (?:보도|전|쓴|"
            f"표기|인용)|쓴 것은 {_UNTRUE}))"
        ),
    ),
    Cue("correction", "opening", re.compile(r"((?:잘못|오보로|실수로) (?:보도|전|쓴|표기|인용|알려))")),
    Cue(
        "correction",
        "after",
        re.compile(
            r"((?:고|로) (?:잘못 )?(?:보도|표기|전)(?:했(?:으나|지만|는데)|한 것은)|잘못 (?:보도|전|쓴|표기|인용))"
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            rf"\W*((?:[^.]{{0,40}}?(?:나중에|이후|뒤늦게|곧|후에|다음 ?날|이튿날|뒤에|"
            rf"결국) )[^.]{{0,30}}?{_TOOK_BACK}|"
            "[^.]{0,24}?(?:소식|연구|정보|논문|자료|통계|사실|발언|말|주장|보도|기사|수치|내용|성명|발표|"
            "글)(?:을|를|은|는|이|"
            f"가) [^.]{{0,20}}?(?:{_TOOK_BACK}|{_UNTRUE})|(?:이는|이것은|그것은|이건|하지만 이는|그러나 이는|"
            f"사실은?) [^.]{{0,24}}?{_UNTRUE}|{_UNTRUE}|[^.]{{0,50}}?(?:발언|말|주장|보도|소식|"
            "소문|수치|의혹|이를|이 같은|"
            f"기사)[^.]{{0,30}}?(?:부인|반박|일축|사실무근|{_UNTRUE}))"
        ),
    ),
    Cue(
        "retraction",
        "outside",
        re.compile(rf"({_HERE}{{0,30}}?(?:했다가|말했다가|밝혔다가|주장했다가) [^.]{{0,24}}?{_TOOK_BACK})"),
    ),
    Cue(
        "negation",
        "outside",
        re.compile(
            f"(?:이?라|이?란|는|은|고|라고|이라고)?({_HERE}{{0,40}}?(?:사실이 아니|사실무근|거짓|허위|부인|"
            "반박|일축|오보|(?:말|주장|약속|발표)하지 않|(?:한|"
            "말한|주장한|약속한) 적(?:이|은|도)? 없|근거(?:가|는) 없|증거(?:가|는) 없|볼 수 없|할 수 없|"
            "보기 어렵|뜻(?:이|은) 아니|의미(?:가|는) 아니|것(?:은|"
            "이) 아니|아니(?:다|라고|며)|않(?:다|았)))"
        ),
    ),
    Cue("negation", "after", re.compile(rf"({_HERE}{{0,40}}?{_NEGATES}[가-힣]*)")),
    Cue(
        "question",
        "after",
        re.compile(
            "((?:는|은|을|ㄹ|던|인|한|될|할|[가-힣])지(?:가|는|도|를|에 대해)? (?:[가-힣]+ ){0,3}?(?:물[었어]|"
            "불분명|불투명|확실|알 수 없|알려지지|미지수|의문|"
            "논란|검토|조사|확인|묻|문제|따져|궁금|알고 싶)[가-힣]*|여부[가-힣]*)"
        ),
    ),
    Cue(
        "question",
        "edge-after",
        re.compile(r"\s*((?:미지수|불분명|불투명|불확실|확실치|확실하지|알 수 없|알려지지|의문|물음|궁금)[가-힣]*)"),
    ),
    Cue(
        "question",
        "outside",
        re.compile(r"(?:이?라|이?냐)?(?:고|는) ((?:[가-힣]+ ){0,3}?(?:물었|물은|묻|질문|반문|의문))"),
    ),
    Cue("condition", "opening", re.compile(rf"([가-힣]*{_CONDITIONAL})"), _CLAUSE),
    Cue("condition", "opening", re.compile(rf"({_EXCEPTION})"), _CLAUSE),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:다만|단),? [^.!?]{0,80}?(?:제외|예외|경우|때|조건|한해|한정|않|없|못|야 |면 |만 |까지|이상|"
            r"이하|미만|아니)|"
            r"예외(?:는|로)|[^.]{0,40}?(?:제외(?:한다|된다|됩니다|합니다|대상|했다)|"
            "(?:적용|해당)(?:되지|하지) 않|예외(?:다|이다|"
            "로 한다)))"
        ),
    ),
    Cue(
        "condition",
        "after",
        re.compile(rf"({_HERE}{{0,20}}?(?:단,|다만|제외|예외|조건(?:으로|이|하에)|경우에(?:만|한)|때에만|한해))"),
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(r"\s*(\S+)"),
        re.compile(r"[가-힣](?:지만|으나|는데|은데|던데|면서도|더라도|아도|어도|건만|되)\W*\Z"),
    ),
    Cue(
        "hearsay",
        "outside",
        re.compile(
            f"(?:이?라|이?란)?(?:는|은|고|며|라고|이라고) ({_HERE}{{0,16}}?(?:소문|의혹|관측|추측|풍문|우려|"
            "농담|우스갯|비꼬|비아냥|상상|추정|가설|"
            "이야기가 (?:돌|떠)|설이|음모론|기대|희망|알려졌|전해졌|계획|방침|제안|가능성)[가-힣]*)"
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            "(소문에|소문으로는|풍문에|알려진 바|전해진 바|보도에 따르면|추측|아마도?|어쩌면|혹시|이른바|"
            "소위|혐의[로를]|한때|과거에?는?|예전에는?|초창기에?는?|초기에는|젊은 시절|"
            "옛날에|종전에는|원래는|당초|거의|사실상|농담)(?![가-힣])"
        ),
        _CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"[\s]*((?:수(?:도|는|가|밖에)? ?있|것(?:으로|이라고|이라는|이라|처럼|같이| 같|이다|이라며)|듯|"
            "지도 모|모양|가능성|예정|계획|방침|생각|뜻(?:을|이|임)|"
            "의향|의도|전망|뻔|척|작정|태세|소문|의혹|주장|보도|관측|우려|혐의|추측|설[이은]|필요|경우|"
            "위험|제안|목표|구상|공약|방안|참이|희망|"
            "바람)[가-힣]*(?: [가-힣]+)?)"
        ),
        _CLAUSE,
    ),
    Cue(
        "hearsay",
        "after",
        re.compile(
            f"({_HERE}{{0,40}}?(?:다고|라고|자고) (?:주장|보고 있|본다|알려졌|전해졌|의심|추정|비난|우려|전망|예상|"
            f"믿|"
            "생각|여겨|간주)[가-힣]*)"
        ),
    ),
    Cue("hearsay", "edge-after", re.compile(r"\s*((?:싶|원하|원한|원했|희망|바라|바란)[가-힣]*)")),
    Cue(
        "hearsay",
        "after",
        re.compile(
            f"({_HERE}{{0,20}}?[가-힣]*(?:겠다고|려고|고자|자고|라고|도록) (?:위협|약속|공약|경고|제안|다짐|"
            "선언|요구|촉구|요청|계획|시도|노력)[가-힣]*)"
        ),
    ),
    Cue("hearsay", "after", re.compile(rf"({_HERE}{{0,20}}?(?:가정|상상|치자|다면|라면)[가-힣]*)")),
    Cue(
        "hearsay",
        "after",
        re.compile(
            rf"({_HERE}{{0,30}}?(?:다는|라는|했다는|인) (?:소문|의혹|주장|보도|관측|추측|설|풍문|추정|우려)[가-힣]*)"
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"\s*((?:가운데|중)(?:에서)? (?:\d|일부|절반|한 |두 |세 |몇|소수|다수|대부분)\S*)"),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            "(?<![가-힣])((?:단|최대|최소|최고|많아야|적어도|적게는|많게는|약|거의|불과|겨우|단지|오직|고작|"
            r"대략|평균|많으면|어림잡아|기껏해야|[가-힣\d]+ (?:중|"
            r"가운데)(?:에서|의)?|중|가운데))\s*\Z"
        ),
        _NUMBER,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            "(?<![가-힣])((?:거의|불과|겨우|단지|오직|고작|일부|대부분|절반|몇몇|일부의|대부분의|절반의|"
            "상당수|주로|때때로|가끔|간혹|대체로|보통|일시적으로|잠정적으로|부분적으로|"
            r"\S+ (?:중|가운데) \S+(?:은|는|이|가|만)))\s*\Z"
        ),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"([가-힣\d]+(?:에서만|에만|에서는|까지만|때만|동안만|부터만)(?= )|"
            r"[가-힣\d]{2,}(?<!하지)(?<!지)(?<!다)(?<!오)(?<!불)(?<!낭)만(?= )|"
            r"(?:[가-힣\d]+ )?(?:동안|사이|한정|한해)(?:에|만|에만|은|해)?(?= )|[가-힣\d]+까지는?(?= )|"
            "밤에는?(?= )|낮에는?(?= )|주말에는?(?= )|"
            "평일에는?(?= )|당분간|임시로|잠정적으로|원칙적으로|이론상|서류상)"
        ),
        _CLAUSE,
    ),
    Cue("scope", "opening", re.compile(r"([가-힣\d]+(?:보다|에 비해|에 비하면|대비))(?: 더| 훨씬| 조금)? "), _CLAUSE),
    Cue("scope", "edge-before", re.compile(r"(\S+ ?(?:이후|이래|이내))\s*\Z"), _SUPERLATIVE),
    Cue("scope", "edge-before", re.compile(r"([가-힣]+ 번째로|첫째로|둘째로)\s*\Z")),
    Cue(
        "scope",
        "edge-before",
        re.compile(r"((?:미만|이하|이상|초과)(?:의|인)? [가-힣]+(?:은|는|이|가|에게|에)?)\s*\Z"),
        _CLAUSE,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(\S*(?:에 이어|다음으로|에 이은|번째로|거의|사실상|다음가는|다음으로는|빼고|버금가는|을 제외하면))\s*\Z"
        ),
        _SUPERLATIVE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"\s*((?:가운데|중)(?:의|에서|에)?(?: 하나[가-힣]*| 한 [가-힣]+)?|축에|편에|다음(?:으로|가는)?)"),
        _SUPERLATIVE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"\s*((?:이상|이하|미만|안팎|정도|가량|내외|남짓|까지|에 불과|가운데|중)[가-힣]*(?: \S+)?)"),
        re.compile(r"\d[^\d]{0,12}\Z"),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"([가-힣]+(?:의|을|를|와|과))\s*\Z"),
        re.compile(r"\A[가-힣]+(?:이|가|은|는) .*[가-힣]다\W*\Z"),
    ),
    Cue("negation", "between", re.compile(r"((?:지 않|지 못|아니|없[다이었는을]|못[하했]|부인|거부|반박)[가-힣]*)")),
    Cue("condition", "between", re.compile(rf"([가-힣]*{_CONDITIONAL}|{_EXCEPTION})")),
    Cue(
        "hearsay",
        "between",
        re.compile(rf"([{_RIEUL}] (?:수|것|예정|계획|가능성|방침)[가-힣]*|소문|의혹|주장|추측|아마|혹시)"),
    ),
    Cue(
        "scope",
        "between",
        re.compile(r"(최대|최소|거의|일부|절반|오직|단지|가운데|(?<= )중(?= )|[가-힣]+에서만|[가-힣]+에만)"),
    ),
    Cue(
        "subject",
        "between",
        re.compile(r"(?:[.!?][\"']?|고|며|지만|으나|는데|면서),? ((?:[가-힣]+ ){0,2}[가-힣]+(?:은|는|이|가))\s*\Z"),
    ),
)

_NAMED = r"(?P<who>(?:[가-힣A-Za-z·]+(?<![의에을를]) ){0,3}?[가-힣A-Za-z·]+?)"
_VOICES = Voices(
    behind=(
        re.compile(rf"(?:이?라)?(?:고|며|면서|고도) {_NAMED}(?:은|는|이|가|도|께서) [^.\"]{{0,50}}?{_SAY}"),
        re.compile(rf"(?:이?라|이?란)?(?:는|란) {_NAMED}의 (?:말|발언|주장|지적|비판|표현|설명|평가)"),
        re.compile(rf"[.,]?\s*{_NAMED}의 (?:말|발언|주장|설명)"),
        re.compile(rf"\s+{_NAMED}(?:은|는|이|가|도|께서) (?:[가-힣]+ ){{0,3}}?{_SAY}"),
    ),
    before=(re.compile(rf"(?:\A|[.,\"]\s*|\s){_NAMED}(?P<by>에 따르면|에 의하면|의 말에 따르면|의 주장에 따르면)"),),
    before_speech=(re.compile(rf"(?:\A|[.,\"]\s*|\s)\W*{_NAMED}(?P<by>은|는|이|가|도|께서)(?= )"),),
    confirms=re.compile(r"(?:이?라)?(?:고|며|면서|는|고도)(?=[\s,])"),
    doubled=re.compile(rf"(?:이?라)?고 [^.\"]{{0,20}}?{_SAY}[가-힣]*(?:다고|라고) "),
    closing=(),
    doubts=re.compile(r"(?<![청부처원시도군구국회서료계사찰방판])에 (?:따르면|의하면)|주장|관계자|소식통|의혹"),
    ends=re.compile(r"[.!?] "),
    goes_on=re.compile(r"[^.]{0,60}?[가-힣]*[.,]?\s*\Z"),
    subject=re.compile(r"(?:\A|[.!?] )(?P<who>(?:[가-힣]+ ){0,2}[가-힣]+?)(?=(?:은|는|이|가) )"),
    indefinite=re.compile(r"(?:한|어느|어떤|일부|몇몇|익명의) "),
    pronoun=re.compile(r"그|그녀|그들|이들|자신"),
    article=re.compile(r"\A(?:그|이|저|한)\s+"),
    common=re.compile(r"(?!)"),
    carries_on=re.compile(
        r"(?:\A|.*[.!?] )\W*(?:이어|이어서|또|또한|그러면서|그러나|하지만|아울러|특히|다만|그리고|끝으로)?,? ?\Z"
    ),
    following=re.compile(rf"\s+{_NAMED}(?:이|가|은|는|께서) [^.\"]{{0,60}}?다\."),
)

TABLE = Table(
    cues=(*CUES, *broad(_CLAUSE), *REST),
    clause=_CLAUSE,
    breaks=re.compile(r";|(?:지만|으나|는데|면서),? |(?<![다라자냐])고(?! 있),? |며 "),
    breaks_after=re.compile(r"[.!?](?=\s)|;"),
    aside=re.compile(r"\([^)]*\)"),
    strengthens=re.compile(r"모든|모두|항상|언제나|반드시|오직|전부|확실히|전체"),
    admits={
        "negation": re.compile(_NEGATES),
        "question": re.compile(r"물[었어음]|질문|여부|불분명|[가-힣]지(?:는|를|도)? |의문"),
        "condition": re.compile(rf"{_CONDITIONAL}|{_EXCEPTION}|다만|지만|그러나|조건|제외"),
        "hearsay": re.compile(
            "말[했한하]|밝혔|따르면|주장|계획|예정|방침|가능성|[가-힣] 수 |것으로|전망|추정|알려|소문|의혹|"
            "한때|듯|같다|우려|보도|제안|혐의"
        ),
        "scope": re.compile(r"최대|최소|거의|일부|가운데|동안|까지|에서만|에만|보다|이상|이하|미만"),
        "correction": re.compile(r"정정|잘못|오보|바로잡|사실이 아니"),
        "retraction": re.compile(r"철회|정정|취소|사과|부인|사실이 아니|거짓|오보"),
        "subject": re.compile(r"의 |을 |를 "),
    },
    voices=_VOICES,
    takes_back=TAKES_BACK,
    tells_which=TELLS_WHICH,
    says=SAYS,
    common=COMMON,
    contrasts=CONTRASTS,
    stated=STATED,
    begins=BEGINS,
    goes_on=GOES_ON,
    earlier=EARLIER,
    later=LATER,
    upholds=UPHOLDS,
    mocks=MOCKS,
)
