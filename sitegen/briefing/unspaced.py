"""What may stand behind a name in Hangul, Chinese characters or kana, where no space ends it.

Sources: National Institute of Korean Language, "Standard Korean Language Dictionary" (particles, and after which final
sound each stands); titles as they stand in the style books of Yonhap, Xinhua and Kyodo.
"""

from __future__ import annotations

import re

SHORT = 2
"""Characters of a name that may be the beginning of a longer one, in scripts where a name is a few characters."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AFTER_CONSONANT = _listed("은 이 을 과 아 이나 이랑 이란 이라고 이라는 이라며 이며 이고 이든 이야")
_AFTER_VOWEL = _listed("는 가 를 와 야 나 랑 란 라고 라는 라며 며 고 든 로")
_AFTER_ANY = _listed(
    """
    의 도 만 에 에서 에게 에게서 에게는 에게도 에는 에도 에서는 에서도 에선 엔 께 께서 께서는 께서도 한테 한테서
    더러 보고 부터 까지 까지도 조차 마저 밖에 보다 처럼 만큼 같이 대로 마다 뿐 뿐만 측 측은 측이 측의 씨 씨는 씨가
    씨의 씨를 씨와 씨도 식 발 표 만이 만은 만의 들 들은 들이 들의
    """
)
_AFTER_CONSONANT_OR_L = _listed("으로 으로부터 으로서 으로는 으로도")
_FIRST, _LAST, _FINALS, _RIEUL = 0xAC00, 0xD7A3, 28, 8

_KOREAN_TITLES = (
    "대통령|총리|장관|차관|위원장|부위원장|총비서|비서|서기장|위원|의원|대표|총재|총장|회장|부회장|사장|부사장|의장|부의장|시장|지사|군수|구청장|대사|공사"
    "|국장|실장|처장|청장|원장|본부장|부장|부부장|과장|팀장|단장|수석|비서관|보좌관|대변인|후보|교수|박사|검사|판사|변호사|기자"
    "|사령관|대장|중장|소장|준장|대령|중령|소령|감독|선수|주석|서기|제1부부장|상무|전무|이사|이사장|여사|씨|선생|국왕|교황|목사|신부"
)
_PARTICLES = _AFTER_CONSONANT | _AFTER_VOWEL | _AFTER_ANY | _AFTER_CONSONANT_OR_L
_PARTICLE = "|".join(sorted(_PARTICLES, key=lambda particle: (-len(particle), particle)))
_ENDING = re.compile(rf"({_PARTICLE})(?!\w)")
_GLUED_TITLE = re.compile(rf"(?:{_KOREAN_TITLES})(?:{_PARTICLE})?(?!\w)")
_TITLE = re.compile(rf" (?:전 |현 |신임 )?\w*?({_KOREAN_TITLES})(?:{_PARTICLE})?(?!\w)")
HOMOGRAPHS = frozenset("전현신고구한양각주이그저본동타내외당총대조")
"""Korean surnames that are words before a noun too: former, present, new, late, one, this …"""

_HAN_TITLES = (
    "国家主席|主席|總書記|总书记|书记|書記|总统|總統|總理|总理|部长|部長|外长|外長|外相|防相|首相|大臣|長官|官房長官|局長|局长|议员|議員"
    "|委员长|委員長|委员|委員|市长|市長|省长|省長|知事|教授|博士|先生|女士|小姐|氏|さん|様|大使|大统领|大統領|会长|会長|社長|社长|司令|将军"
    "|將軍|院长|院長|代表|記者|记者|监督|監督|選手|选手|容疑者|被告|元首相|前首相|党首|内閣|政権|陣営|総裁|総理|幹事長|副主席|副总理|副首相"
)
_HAN_TITLE = re.compile(_HAN_TITLES)
_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_BEFORE_SURNAME = re.compile(rf"(?:^|[^{_HAN}]|[与與和跟同及对對向在给給由被把是的为為即若请請邀任])\Z")
_BEHIND_SHORT = re.compile(
    rf"(?![{_HAN}])|(?:{_HAN_TITLES}|[在与與和跟同及对對向给給由被把是的为為也还還就都已曾将將从從于於等说說称稱指]"
    r"|表示|强调|強調|会见|會見|指出|出席|访问|訪問|抵达|抵達|宣布|认为|認為|率|主持|发表|發表)"
)
_OTHER_WORD = re.compile("人|語|语|系|製|酒|海(?![关軍军關上外洋警自])")


def is_hangul(char: str) -> bool:
    """Whether a character is a syllable of Hangul."""
    return "\uac00" <= char <= "\ud7a3"


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff"


def is_kana(char: str) -> bool:
    """Whether a character is Hiragana or Katakana."""
    return "\u3041" <= char <= "\u30ff"


def korean_end(text: str, end: int) -> int:
    """Return where a particle or title ends that is joined to a Korean name, or 0 where other syllables are.

    Arguments:
        text: A text in normal form.
        end: Offset behind the name, where a word goes on.
    """
    title = _GLUED_TITLE.match(text, end)
    if title:
        return title.end()
    particle = _ENDING.match(text, end)
    return particle.end() if particle and _agrees(text[end - 1], particle[1]) else 0


def korean_title(text: str, end: int) -> str:
    """Return the title that follows a Korean surname behind a space, or an empty string."""
    title = _TITLE.match(text, end)
    return title[1] if title else ""


def titled_names(text: str, surname: str, title: str = _KOREAN_TITLES) -> set[str]:
    """Return the full names of a Korean surname behind which a title stands somewhere in a text."""
    full = rf"(?<!\w)({surname}[가-힣]{{1,2}}) ?(?:전 |현 |신임 )?[가-힣0-9]*?(?:{title})"
    return {match[1] for match in re.finditer(full, text)}


def han_title(text: str, end: int) -> str:
    """Return the title that follows a Chinese or Japanese surname, or an empty string."""
    title = _HAN_TITLE.match(text, end)
    return title[0] if title else ""


def begins_apart(text: str, start: int) -> bool:
    """Whether no other Chinese character runs into a surname of one character."""
    return _BEFORE_SURNAME.search(text, max(0, start - 1), start) is not None


def ends_apart(text: str, end: int) -> bool:
    """Whether a name of two Chinese characters ends where it does, as far as what follows tells."""
    return _BEHIND_SHORT.match(text, end) is not None


def makes_another_word(text: str, end: int) -> bool:
    """Whether what follows the name of a country in Chinese characters makes another word of it, as in 日本人."""
    return _OTHER_WORD.match(text, end) is not None


def _agrees(last: str, particle: str) -> bool:
    """Whether a particle stands after the last sound of a name, where that is a syllable of Hangul."""
    final = (ord(last) - _FIRST) % _FINALS if _FIRST <= ord(last) <= _LAST else None
    if final is None or particle in _AFTER_ANY:
        return True
    if particle in _AFTER_CONSONANT_OR_L:
        return final not in {0, _RIEUL}
    if particle == "로":
        return final in {0, _RIEUL}
    return particle in (_AFTER_CONSONANT if final else _AFTER_VOWEL)
