"""The forms that parts of names have in Latin letters.

Sources: Revised Romanization of Korean (2000) and McCune-Reischauer with the spellings that Koreans choose; Hanyu
Pinyin (ISO 7098) and Wade-Giles, both without tones; for patronymics the rules of Russian, Ukrainian and Icelandic.
"""

from __future__ import annotations

import re

from sitegen.briefing.surnames import Culture

_SYLLABLE = (
    r"(?:kk|tt|pp|ss|jj|ch|sh|[kgndtrlmbpsjhyw])?"
    r"(?:yeo|yae|wae|woo|yoo|you|eui|eu|eo|ae|oo|ee|oe|ou|ui|wa|wo|we|wi|ya|ye|yo|yu|[aeiou])h?(?:ng|ck|[kgnlmpbt])?"
)
_PINYIN = (
    r"(?:(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])"
    r"(?:iang|iong|uang|iung|ang|eng|ing|ong|ung|iao|ian|ien|uai|uan|uei|ieh|ueh|eou|iou|ai|ei|ao|ou|an|en|in|ia|ie|eh|ih"
    r"|iu|ua|uo|ui|un|ue|üe|[aoeiuü])|(?:an|ang|ai|ao|en|er|ou))"
)
_KOREAN_GIVEN = re.compile(rf"{_SYLLABLE}(?:[- ]?{_SYLLABLE})?", re.IGNORECASE)
_CHINESE_GIVEN = re.compile(rf"{_PINYIN}(?:[- ]?{_PINYIN})?", re.IGNORECASE)
_HYPHENATED = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")
PATRONYMIC = re.compile(
    r"\w+(?:ovich|evich|ovych|yovych|ievich|ovna|evna|ivna|yivna|ichna|ович|евич|овна|евна|йович|івна|ївна)"
)
OF_FATHER_OR_MOTHER = re.compile(r"\w+d[oó]ttir")
INITIAL = re.compile(r"(?:[A-Z]\.?)+")
VIETNAMESE_MARKS = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_NO_SHAPE = re.compile(r"[IVXLCDM]+|.{1,2}")


def given_fits(words: str) -> bool:
    """Whether words have the form of a Korean or Chinese given name in Latin letters."""
    return any(shape.fullmatch(words) for shape in (_KOREAN_GIVEN, _CHINESE_GIVEN, _HYPHENATED))


def fits(given: str, culture: Culture) -> bool:
    """Whether words have the form of a given name of one language, Korean or Chinese."""
    shape = _KOREAN_GIVEN if culture == "korean" else _CHINESE_GIVEN
    return shape.fullmatch(given) is not None or _HYPHENATED.fullmatch(given) is not None


def is_one_syllable(given: str) -> bool:
    """Whether words are one syllable of Korean."""
    return re.fullmatch(_SYLLABLE, given, re.IGNORECASE) is not None


def may_be_number(call: str) -> bool:
    """Whether a short name in capitals may be a Roman number or an abbreviation."""
    return _NO_SHAPE.fullmatch(call) is not None
