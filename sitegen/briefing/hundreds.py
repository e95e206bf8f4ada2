"""Words for tens, dozens, hundreds and thousands that multiply the digits before them: `5 milliers`, `5 yüz`.

Source: Unicode CLDR 48, rules for spelling numbers out (`rbnf`), with the nouns that newspapers use beside them. What
is a common word of another language, such as the Czech `set`, is left out.
"""

from __future__ import annotations

from collections.abc import Mapping


def _sizes(ten: str = "", dozen: str = "", hundred: str = "", thousand: str = "") -> dict[str, int]:
    given = ((ten, 10), (dozen, 12), (hundred, 100), (thousand, 1000))
    return {word: size for words, size in given for word in words.split()}


HUNDREDS: Mapping[str, Mapping[str, int]] = {
    "fr": _sizes("dizaines", "douzaines", "centaines", "milliers"),
    "de": _sizes("", "dutzend"),
    "es": _sizes("decenas", "docenas", "centenares", "millares"),
    "pt": _sizes("dezenas", "dúzias", "centenas", "milhares"),
    "it": _sizes("decine", "dozzine", "centinaia", "migliaia"),
    "ca": _sizes("desenes", "dotzenes", "centenars"),
    "ro": _sizes("zeci", "duzini", "sute"),
    "nl": _sizes("", "dozijn", "honderd"),
    "sv": _sizes("", "dussin", "hundra"),
    "da": _sizes("", "dusin", "hundrede"),
    "no": _sizes("", "dusin", "hundre"),
    "fi": _sizes("kymmentä", "tusinaa", "sataa"),
    "hu": _sizes("", "tucat", "száz"),
    "pl": _sizes("dziesiątki dziesiątek", "tuziny tuzinów", "setki setek"),
    "cs": _sizes("desítky desítek", "tucty tuctů", "stovky stovek"),
    "hr": _sizes("", "", "stotina stotine"),
    "sl": _sizes("", "", "stotine"),
    "lv": _sizes("", "", "simti simtu"),
    "lt": _sizes("", "", "šimtai šimtų šimtus"),
    "ru": _sizes("десятка десятков", "дюжины дюжин", "сотни сотен"),
    "uk": _sizes("десятки десятків", "", "сотні сотень"),
    "bg": _sizes("", "дузини", "стотици"),
    "sr": _sizes("", "", "стотина стотине stotina stotine"),
    "el": _sizes("δεκάδες", "", "εκατοντάδες"),
    "tr": _sizes("", "düzine", "yüz"),
    "id": _sizes("puluh", "lusin", "ratus"),
    "ms": _sizes("puluh", "", "ratus"),
    "vi": _sizes("chục", "", "trăm"),
    "ar": _sizes("عشرات", "", "مئات"),
    "fa": _sizes("", "", "صد"),
    "he": _sizes("עשרות", "", "מאות"),
    "hi": _sizes("", "दर्जन", "सौ"),
    "bn": _sizes("", "ডজন", "শত"),
    "ur": _sizes("", "درجن", "سو"),
}
