"""Bytes to text: by byte order mark, as UTF-8, as declared, or as detected."""

from __future__ import annotations

import codecs
import re

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ESCAPE = b"\x1b"
_DECLARED = re.compile(rb"<meta[^>]+charset=[\"']?([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
"""What browsers read instead of an encoding that a page declares (WHATWG, Encoding Standard, 4.2)."""

_LATIN = re.compile(r"ascii|latin_1|cp125[0247]|cp437|cp85[0278]|iso8859_(?:[1-4]|9|1[03-6])|mac_(?!cyr|greek).*")


def decode(data: bytes, *, is_html: bool, declared: str = "") -> tuple[str, str] | None:
    """Return the text of some bytes and the name of their encoding, or None where nobody knows it.

    Arguments:
        data: The bytes.
        is_html: Whether a `<meta>` may declare it.
        declared: The encoding that a header declares, or an empty string.
    """
    for bom, codec in _BOMS.items():
        if data.startswith(bom):
            return decode_as(data, codec)
    plain = decode_as(data, "utf-8")
    meta = _DECLARED.search(data, 0, 2048) if is_html and not declared else None
    label = meta[1].decode("ascii") if meta else declared
    # What switches between sets of characters by escapes has the bytes of ASCII, and is no UTF-8 for that.
    if plain and not (label and _ESCAPE in data):
        return plain
    if label:
        return decode_as(data, _superset_of(label)) or decode_as(data, label) or plain
    from charset_normalizer import from_bytes  # only for texts that need it: it takes a while to import

    best = from_bytes(data).best()
    if best is None:
        return None
    # The detector takes short Western texts for one of the neighbours of Windows-1252, which is far more common.
    western = decode_as(data, "cp1252") if _LATIN.fullmatch(best.encoding) else None
    return western or decode_as(data, best.encoding)


def _superset_of(label: str) -> str:
    try:
        return _SUPERSETS.get(codecs.lookup(label).name, label)
    except LookupError:
        return label


def decode_as(data: bytes, codec: str) -> tuple[str, str] | None:
    """Return the text of some bytes in an encoding, and its name; None where they are not in it or nobody knows it."""
    try:
        return data.decode(codec), codecs.lookup(codec).name.removesuffix("-sig")
    except (UnicodeError, LookupError):
        return None
