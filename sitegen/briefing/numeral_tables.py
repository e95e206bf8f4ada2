"""How languages write numbers: their marks between digits, their words for numbers and for what multiplies them.

Source of the multipliers and of the marks: Unicode CLDR 48, `decimalFormats` (compact, short and long) and `symbols`
of each language, with the abbreviations that its newspapers use beside them (`lac`, `cr`, `Mds`, `mlrd`). India counts
by lakh (10⁵) and crore (10⁷). `billion` is 10⁹ in English, and 10¹² in French, German and Spanish.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from sitegen.briefing.hundreds import HUNDREDS
from sitegen.briefing.numeral_words import DUTCH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, RUSSIAN, SPANISH, counted

_K, _M, _G, _T = 10**3, 10**6, 10**9, 10**12


class Numerals(NamedTuple):
    """How a language writes numbers.

    Attributes:
        decimal: Marks before decimals.
        group: Marks between thousands.
        scales: Words and abbreviations that multiply the number before them, in lower case.
        words: Words for numbers below a thousand, and for greater ones that are one word; in lower case.
        joints: Words between the parts of a number, such as `und`.
        parts: Words for parts of one, with the number of them in one; `drei Viertel` are 3/4.
        halves: Words for half of what follows, as in `eine halbe Million`.
        rounds: Words for about so many, such as `dizaine`, behind an article or a number.
        dozens: Words for just so many, in the same way.
        ranges: Words between the ends of a range, such as `bis`.
        sums: Whether digits right behind a multiplier go on with its number: `5 bin 300` is 5,300 in Turkish.
        tables: Whether there is a table for the language: if not, nothing is known of the words behind a number.
    """

    decimal: str = ""
    group: str = ""
    scales: Mapping[str, int] = {}
    words: Mapping[str, int | Fraction] = {}
    joints: frozenset[str] = frozenset()
    parts: Mapping[str, int] = {}
    halves: frozenset[str] = frozenset()
    rounds: Mapping[str, int] = {}
    dozens: Mapping[str, int] = {}
    ranges: frozenset[str] = frozenset()
    tables: bool = True
    sums: bool = False


def _scaled(thousand: str, million: str, billion: str, trillion: str = "") -> dict[str, int]:
    """Return a table of words by their multiplier; words are set apart by spaces."""
    given = ((thousand, _K), (million, _M), (billion, _G), (trillion, _T))
    return {word: scale for words, scale in given for word in words.split()}


ENGLISH = {
    **_scaled("thousand k", "million m mn mln mio", "billion bn bln", "trillion tn trn trln"),
    "dozen": 12,
    "hundred": 100,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "cr": 10**7,
    "crs": 10**7,
}
_LANGUAGES: Mapping[str, Numerals] = {
    "en": Numerals(
        ".",
        ",",
        ENGLISH,
        rounds={"couple": 2, "score": 20},
        dozens={"pair": 2},
        ranges=frozenset({"to", "or"}),
    ),
    "de": Numerals(
        ",",
        ".",
        _scaled("tausend tsd k", "million millionen mio mill", "milliarde milliarden mrd md", "billion billionen bio")
        | {"hundert": 100},
        GERMAN,
        frozenset({"und"}),
        {"drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10},
        frozenset({"halbe", "halben", "halbes"}),
        dozens={"dutzend": 12},
        ranges=frozenset({"bis", "oder"}),
    ),
    "fr": Numerals(
        ",",
        "",
        _scaled("mille k", "million millions m mio", "milliard milliards md mds mrd", "billion billions bn"),
        FRENCH,
        frozenset({"et"}),
        {"tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "dixième": 10, "dixièmes": 10},
        frozenset({"demi", "demie"}),
        rounds=counted("dizaine/dixaine vingtaine trentaine quarantaine cinquantaine soixantaine", 10, 10)
        | {"douzaine": 12, "quinzaine": 15, "centaine": 100, "millier": _K},
        ranges=frozenset({"à", "ou"}),
    ),
    "es": Numerals(
        ",",
        ".",
        _scaled("mil k", "millón millones m mm mill", "millardo millardos", "billón billones"),
        SPANISH,
        frozenset({"y"}),
        {"tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5},
        frozenset({"medio", "media"}),
        rounds={"decena": 10, "quincena": 15, "veintena": 20, "treintena": 30, "centenar": 100, "millar": _K},
        dozens={"docena": 12},
        ranges=frozenset({"a", "o"}),
    ),
    "pt": Numerals(
        ",",
        ".",
        _scaled("mil k", "milhão milhões mi m", "bilhão bilhões bi", "trilhão trilhões tri bilião biliões"),
        PORTUGUESE,
        frozenset({"e"}),
        {"terço": 3, "terços": 3, "quarto": 4, "quartos": 4, "quinto": 5, "quintos": 5},
        frozenset({"meio", "meia"}),
        rounds={"dezena": 10, "centena": 100, "milhar": _K},
        dozens={"dúzia": 12},
        ranges=frozenset({"a", "ou"}),
    ),
    "it": Numerals(
        ",",
        ".",
        _scaled("mila mille k", "milione milioni mln mio", "miliardo miliardi mld mrd", "trilione trilioni bln"),
        ITALIAN,
        frozenset({"e"}),
        {"terzo": 3, "terzi": 3, "quarto": 4, "quarti": 4, "quinto": 5, "quinti": 5},
        frozenset({"mezzo", "mezza"}),
        rounds=counted("decina ventina trentina quarantina cinquantina", 10, 10) | {"centinaio": 100, "migliaio": _K},
        dozens={"dozzina": 12},
        ranges=frozenset({"a", "o"}),
    ),
    "ru": Numerals(
        ",",
        "",
        _scaled(
            "тысяч тысяча тысячи тысячу тыс т",
            "миллион миллиона миллионов млн",
            "миллиард миллиарда миллиардов млрд",
            "триллион триллиона триллионов трлн",
        ),
        RUSSIAN,
        ranges=frozenset({"до", "или"}),
    ),
    "nl": Numerals(
        ",",
        ".",
        _scaled("duizend k", "miljoen mln mio", "miljard mld mrd", "biljoen bln"),
        DUTCH,
        frozenset({"en"}),
        halves=frozenset({"half"}),
        dozens={"dozijn": 12},
        ranges=frozenset({"tot", "of"}),
    ),
    "uk": Numerals(
        ",",
        "",
        _scaled(
            "тисяч тисяча тисячі тис",
            "мільйон мільйона мільйони мільйонів млн",
            "мільярд мільярда мільярди мільярдів млрд",
            "трильйон трильйона трильйони трильйонів трлн",
        ),
    ),
    "pl": Numerals(
        ",",
        "",
        _scaled(
            "tysiąc tysiąca tysiące tysięcy tys",
            "milion miliona miliony milionów mln",
            "miliard miliarda miliardy miliardów mld",
            "bilion biliona biliony bilionów bln",
        ),
    ),
    "cs": Numerals(
        ",",
        "",
        _scaled(
            "tisíc tisíce tis",
            "milion milionu miliony milionů milión milióny miliónů mil mio",
            "miliarda miliardy miliardu miliard mld",
            "bilion bilionu biliony bilionů bil",
        ),
    ),
    "ro": Numerals(
        ",", ".", _scaled("mie mii", "milion milioane mil", "miliard miliarde mld", "trilion trilioane tril")
    ),
    "sv": Numerals(
        ",",
        "",
        _scaled("tusen tkr tn", "miljon miljoner mn mnkr mkr", "miljard miljarder md mdr mdkr", "biljon biljoner bn"),
    ),
    "da": Numerals(
        ",", ".", _scaled("tusind tusinde", "million millioner mio", "milliard milliarder mia", "billion billioner bio")
    ),
    "nb": Numerals(
        ",", "", _scaled("tusen k", "million millioner mill", "milliard milliarder mrd", "billion billioner bill")
    ),
    "fi": Numerals(
        ",",
        "",
        _scaled("tuhat tuhatta", "miljoona miljoonaa milj", "miljardi miljardia mrd", "biljoona biljoonaa bilj"),
    ),
    "hu": Numerals(",", "", _scaled("ezer", "millió", "milliárd mrd", "billió")),
    "hr": Numerals(
        ",",
        ".",
        _scaled(
            "tisuća tisuće tisuću tis hiljada hiljade",
            "milijun milijuna milijuni milion miliona mil",
            "milijarda milijarde milijardi milijardu mlrd mlr",
            "bilijun bilijuna bilion biliona bil",
        ),
    ),
    "sr": Numerals(
        ",",
        ".",
        _scaled(
            "хиљада хиљаде хиљаду хиљ hiljada hiljade",
            "милион милиона милиони мил milion miliona",
            "милијарда милијарде милијарди млрд milijarda milijarde milijardi",
            "билион билиона bilion biliona",
        ),
    ),
    "sl": Numerals(
        ",",
        ".",
        _scaled(
            "tisoč tis",
            "milijon milijona milijone milijoni milijonov mio",
            "milijarda milijarde milijardi milijard mrd",
            "bilijon bilijona bilijone bilijoni bilijonov",
        ),
    ),
    "bg": Numerals(
        ",",
        "",
        _scaled("хиляда хиляди хил", "милион милиона млн", "милиард милиарда млрд", "трилион трилиона трлн"),
    ),
    "ca": Numerals(",", ".", _scaled("mil milers k", "milió milions m", "", "bilió bilions")),
    "et": Numerals(
        ",", "", _scaled("tuhat tuh", "miljon miljonit mln", "miljard miljardit mld", "triljon triljonit trln")
    ),
    "lv": Numerals(
        ",",
        "",
        _scaled(
            "tūkstotis tūkstoši tūkstošu tūkst",
            "miljons miljoni miljonu milj",
            "miljards miljardi miljardu mljrd",
            "triljons triljoni triljonu trilj",
        ),
    ),
    "lt": Numerals(
        ",",
        "",
        _scaled(
            "tūkstantis tūkstančiai tūkstančio tūkstančių tūkst",
            "milijonas milijonai milijono milijonų mln",
            "milijardas milijardai milijardo milijardų mlrd",
            "trilijonas trilijonai trilijono trilijonų trln",
        ),
    ),
    "tr": Numerals(",", ".", _scaled("bin", "milyon mn", "milyar mr", "trilyon tn")),
    "id": Numerals(",", ".", _scaled("ribu rb", "juta jt", "miliar m", "triliun t")),
    "vi": Numerals(",", ".", _scaled("nghìn ngàn", "triệu", "tỷ tỉ")),
    "el": Numerals(
        ",",
        ".",
        _scaled(
            "χιλιάδα χιλιάδες χιλ",
            "εκατομμύριο εκατομμύρια εκατ εκ",
            "δισεκατομμύριο δισεκατομμύρια δισ",
            "τρισεκατομμύριο τρισεκατομμύρια τρισ",
        ),
    ),
    "ga": Numerals(".", ",", _scaled("míle mhíle", "milliún mhilliún", "billiún bhilliún", "trilliún")),
    "cy": Numerals(".", ",", _scaled("mil fil", "miliwn filiwn", "biliwn", "triliwn")),
    "ar": Numerals(
        ".",
        ",",
        _scaled(
            "ألف آلاف ألفا ألفاً",
            "مليون ملايين مليونا مليوناً",
            "مليار مليارات مليارا ملياراً",
            "تريليون ترليون تريليونات",
        ),
    ),
    "fa": Numerals(".", ",", _scaled("هزار", "میلیون", "میلیارد", "تریلیون")),
    "he": Numerals(".", ",", _scaled("אלף אלפים", "מיליון מיליוני", "מיליארד מיליארדי", "טריליון")),
    "hi": Numerals(
        ".", ",", _scaled("हज़ार हजार", "मिलियन", "अरब बिलियन", "ट्रिलियन") | {"लाख": 10**5, "करोड़": 10**7, "खरब": 10**11}
    ),
    "bn": Numerals(".", ",", {"হাজার": _K, "লাখ": 10**5, "কোটি": 10**7}),
    "ur": Numerals(".", ",", {"ہزار": _K, "لاکھ": 10**5, "کروڑ": 10**7, "ارب": _G, "کھرب": 10**11}),
    "th": Numerals(".", ",", {"ร้อย": 100, "พัน": _K, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": _M}),
    **dict.fromkeys(("ko", "ja", "zh"), Numerals(".", ",")),  # see `sitegen.briefing.myriads`
}

_APART = frozenset({"en", "de", "ko", "ja", "zh"})
"""Languages in which digits behind a multiplier are a number of their own, or are read in another way."""

LANGUAGES: Mapping[str, Numerals] = {
    language: numerals._replace(scales={**HUNDREDS.get(language, {}), **numerals.scales}, sums=language not in _APART)
    for language, numerals in _LANGUAGES.items()
}
