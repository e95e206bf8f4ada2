"""Words for numbers below a thousand, and for greater ones that are one word, in languages other than English."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

_THOUSAND, _MILLION = 10**3, 10**6


def counted(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Return words with their numbers; those of one number are joined by `/`."""
    numbers = enumerate(words.split())
    return {word: first + at * step for at, same in numbers for word in same.split("/")}


def _german() -> dict[str, int | Fraction]:
    ones = dict(enumerate(["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"], 1))
    words = counted("null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben acht neun zehn elf")
    words |= counted("zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 12)
    tens = counted("zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
    words |= tens
    words |= {f"{one}und{ten}": number + tens[ten] for (number, one), ten in product(ones.items(), tens)}
    below = dict(words)
    hundreds = {f"{one}hundert": 100 * number for number, one in ones.items()} | {"hundert": 100}
    words |= hundreds | {f"{a}{b}": x + y for (a, x), (b, y) in product(hundreds.items(), below.items()) if y}
    words |= {f"{word}tausend": number * _THOUSAND for word, number in words.items() if number}
    halves = {f"{word}einhalb": number + Fraction(1, 2) for number, word in ones.items()}
    return words | halves | {"anderthalb": Fraction(3, 2), "tausend": _THOUSAND, "beide": 2, "beiden": 2}


def _italian() -> dict[str, int]:
    ones = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
    words = counted("zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici")
    words |= counted("quattordici quindici sedici diciassette diciotto diciannove", 14)
    tens = counted("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
    words |= tens
    for ten, (at, one) in product(tens, enumerate(ones, 1)):
        # A vowel ends before another: `ventuno`, `ventotto`; `tre` has an accent behind others.
        stem = ten[:-1] if one[0] in "uo" else ten
        words |= dict.fromkeys((stem + one, f"{stem}{'tré' if one == 'tre' else one}"), tens[ten] + at)
    hundreds = {"cento": 100} | {f"{one}cento": 100 * at for at, one in enumerate(ones, 1) if at > 1}
    words |= hundreds | {f"{a}{b}": x + y for (a, x), (b, y) in product(hundreds.items(), dict(words).items()) if y}
    words |= {f"{word}mila": number * _THOUSAND for word, number in words.items() if number > 1}
    return words | {"mille": _THOUSAND, "entrambi": 2, "entrambe": 2}


FRENCH = (
    counted("zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
    | counted("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10)
    | {"cent": 100, "cents": 100, "mille": _THOUSAND}
)
SPANISH = (
    counted("cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
    | counted("dieciséis diecisiete dieciocho diecinueve veinte veintiún/veintiuno/veintiuna veintidós veintitrés", 16)
    | counted("veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta", 24)
    | counted("cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 40, 10)
    | counted("doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas", 200, 100)
    | counted("quinientos/quinientas seiscientos/seiscientas setecientos/setecientas", 500, 100)
    | counted("ochocientos/ochocientas novecientos/novecientas mil", 800, 100)
    | {"ambos": 2, "ambas": 2}
)
PORTUGUESE = (
    counted("zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze")
    | counted("dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte", 16)
    | counted("trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento", 30, 10)
    | counted("duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas", 200, 100)
    | counted("seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas mil", 600, 100)
    | {"ambos": 2, "ambas": 2}
)
RUSSIAN: dict[str, int | Fraction] = {
    "полмиллиона": _MILLION // 2,
    "полмиллиарда": 10**9 // 2,
    **dict.fromkeys(("полтора", "полторы", "полутора"), Fraction(3, 2)),
    **dict.fromkeys(("оба", "обе"), 2),
    **counted(
        "ноль один/одна/одного/одной два/две/двух три/трёх/трех четыре/четырёх/четырех пять/пяти шесть/шести семь/семи"
        " восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать"
        " шестнадцать семнадцать восемнадцать девятнадцать двадцать/двадцати"
    ),
    **counted("тридцать/тридцати сорок/сорока пятьдесят шестьдесят семьдесят восемьдесят девяносто сто/ста", 30, 10),
    **counted("двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 200, 100),
}
DUTCH = counted("nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf")
GERMAN = _german()
ITALIAN = _italian()
