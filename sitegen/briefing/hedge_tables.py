"""What texts say of a number to leave it open, and the qualifiers that fit.

A reading has one of three qualifiers, and each is an interval (see `sitegen.briefing.figures`). A hedge gets the
narrowest of these in which every number that the hedge allows lies:

- `more than 300`, `over 300`, `300 or more`, `300+`, `> 300`: `at least`. The interval of `at least` holds its end and
  that of `more than` does not, which only matters for a reading of exactly 300.
- `less than 300`, `under 300`, `as many as 300`, `< 300`: `up to`.
- `about 300`, `roughly 300`, `some 300`, `~300`: `about`.
- `nearly 300`, `almost 300`, `just under 300`: the number is near 300 and not above: `about` and `up to` are honest.
- `a little over 300`, `gut 300`, `300여 명`, `300余名`: near 300 and not below: `about` and `at least` are honest.
- two hedges on one number (`up to about 300`): the qualifier of either is honest.

`over three days` may mean `more than` as well as `in the course of`, so that nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Qualifier: TypeAlias = Literal["about", "at least", "up to"]
Hedge: TypeAlias = frozenset[Qualifier]

AT_LEAST: Hedge = frozenset({"at least"})
UP_TO: Hedge = frozenset({"up to"})
ABOUT: Hedge = frozenset({"about"})
NEARLY: Hedge = frozenset({"about", "up to"})
JUST_OVER: Hedge = frozenset({"about", "at least"})
NOTHING: Hedge = frozenset()

_ORDER = (AT_LEAST, UP_TO, ABOUT, NEARLY, JUST_OVER)


def _table(
    at_least: str = "", up_to: str = "", about: str = "", nearly: str = "", just_over: str = ""
) -> dict[str, Hedge]:
    """Return phrases with what they say; each is given once, set apart from the next by `|`."""
    given = zip(_ORDER, (at_least, up_to, about, nearly, just_over), strict=True)
    return {phrase.strip(): hedge for hedge, phrases in given for phrase in phrases.split("|") if phrase.strip()}


ENGLISH = _table(
    "at least|at the very least|at a minimum|no fewer than|not fewer than|no less than|not less than|more than|over"
    "|well over|far over|far more than|well above|above|upward of|upwards of|in excess of|a minimum of|minimum of"
    "|exceeding"
    "|exceeded|exceeds|exceed|surpassing|surpassed|topping|topped|beyond|greater than|north of|as few as"
    "|as little as",
    "up to|at most|at the most|at the very most|as many as|as much as|no more than|not more than|fewer than|less than"
    "|a maximum of|maximum of"
    "|maximum|under|well under|well below|below|no greater than|not exceeding|south of|lower than"
    "|anything up to|smaller than",
    "about|around|approximately|approx|approx.|roughly|some|an estimated|estimated|estimated at|circa|ca|ca.|c.|c"
    "|perhaps"
    "|maybe|in the region of|in the order of|on the order of|something like|more or less"
    "|in the neighborhood of"
    "|in the neighbourhood of|in the vicinity of|give or take",
    "nearly|almost|close to|just under|just below|just short of|a little under|a little below|slightly under"
    "|slightly below|slightly less than|slightly fewer than|a little less than|approaching|nigh on|practically"
    "|virtually|not quite"
    "|barely under|shy of|just shy of|near to",
    "just over|just above|just more than|a little over|a little above|a little more than|slightly over|slightly above"
    "|slightly more than|a bit over|a bit more than|a shade over|barely over",
)
OF_LANGUAGES: Mapping[str, dict[str, Hedge]] = {
    "en": ENGLISH,
    "de": _table(
        "mehr als|über|mindestens|wenigstens|zumindest|nicht weniger als|weit über|deutlich über|weit mehr als|ab"
        "|jenseits von",
        "höchstens|bis zu|maximal|weniger als|unter|nicht mehr als|allenfalls",
        "rund|etwa|ungefähr|circa|ca.|ca|zirka|an die|schätzungsweise|in etwa|um die",
        "knapp|fast|beinahe|nahezu|annähernd|nicht ganz|kurz vor",
        "gut|etwas mehr als|etwas über|knapp über",
    ),
    "fr": _table(
        "plus de|plus d'|au moins|au minimum|pas moins de|minimum|bien plus de",
        "jusqu'à|au plus|au maximum|moins de|moins d'|pas plus de|tout au plus",
        "environ|quelque|autour de|à peu près|approximativement|dans les|aux alentours de|quelques",
        "près de|presque|pas loin de|un peu moins de|à peine",
        "un peu plus de",
    ),
    "es": _table(
        "más de|al menos|por lo menos|como mínimo|no menos de|mínimo|por encima de|superior a",
        "hasta|menos de|como máximo|a lo sumo|no más de|por debajo de|máximo|inferior a",
        "unos|unas|alrededor de|aproximadamente|en torno a|cosa de|aproximados",
        "casi|cerca de|poco menos de",
        "poco más de|algo más de",
    ),
    "pt": _table(
        "mais de|pelo menos|ao menos|no mínimo|não menos de|acima de|mais do que|superior a",
        "até|menos de|no máximo|não mais de|abaixo de|menos do que|inferior a",
        "cerca de|aproximadamente|em torno de|por volta de|uns|umas|à volta de",
        "quase|perto de|pouco menos de",
        "pouco mais de",
    ),
    "it": _table(
        "più di|oltre|almeno|minimo|non meno di|come minimo|ben oltre|sopra i|superiore a",
        "fino a|meno di|al massimo|non più di|massimo|sotto i|inferiore a|al più",
        "circa|intorno a|attorno a|approssimativamente|all'incirca|grosso modo|un|una",
        "quasi|poco meno di|vicino a|prossimo a|pressoché",
        "poco più di",
    ),
    "ru": _table(
        "более|более чем|больше|больше чем|свыше|не менее|как минимум|минимум|по меньшей мере|не меньше"
        "|по крайней мере|от",
        "до|менее|менее чем|меньше|не более|не больше|максимум|не свыше",
        "около|примерно|порядка|приблизительно|ориентировочно|где-то",
        "почти|чуть менее|чуть меньше|без малого",
        "чуть более|чуть больше",
    ),
    "nl": _table(
        "meer dan|minstens|ten minste|minimaal|boven de",
        "hoogstens|maximaal|minder dan|onder de|tot",
        "ongeveer|circa|ca.|rond de|zo'n",
        "bijna|haast",
        "ruim",
    ),
    "pl": _table(
        "ponad|więcej niż|co najmniej|przynajmniej|minimum",
        "do|mniej niż|najwyżej|maksymalnie|poniżej",
        "około|ok.|mniej więcej|blisko",
        "prawie|niemal|niespełna",
    ),
    "tr": _table("en az", "en fazla|en çok", "yaklaşık|aşağı yukarı", "neredeyse"),
    "uk": _table(
        "понад|більше|більш ніж|щонайменше|не менше",
        "до|менше|не більше|щонайбільше",
        "близько|приблизно|орієнтовно",
        "майже",
    ),
    "sv": _table(
        "mer än|minst|över", "högst|upp till|mindre än|under", "omkring|cirka|ca|runt|ungefär", "nästan|knappt", "drygt"
    ),
    "da": _table(
        "mere end|mindst|over", "højst|op til|mindre end|under", "omkring|cirka|ca.|rundt regnet", "næsten|knap", "godt"
    ),
    "nb": _table(
        "mer enn|minst|over",
        "høyst|opptil|opp til|mindre enn|under",
        "omkring|cirka|ca.|rundt",
        "nesten|knapt",
        "drøyt|godt",
    ),
}
SAME = {"no": "nb", "nn": "nb"}
# Of scripts that no other language of the table has, so that they are looked for in every article.
OF_SCRIPTS = (
    OF_LANGUAGES["ru"]
    | _table(
        "최소|적어도|최소한|무려|줄잡아|至少|逾|超|超过|超過|多于|不少于|不低于|超出|不下|最少|高于|少なくとも",
        "최대|많아야|기껏해야|最多|不到|不超过|不超過|未满|未滿|不足|少于|低于|至多|多达|高达|最大",
        "약|대략|한|얼추|어림잡아|约|約|大约|大約|大概|およそ|おおよそ|約",
    )
    | _table("", "", "", "거의|近|将近|將近|接近|ほぼ|ほとんど|几乎")
    | _table(
        "أكثر من|ما لا يقل عن|على الأقل|ما يزيد على|فوق|بیش از|כ יותר מ|יותר מ|अधिक|कम से कम",
        "حتى|أقل من|لا يزيد على|ما يصل إلى|کمتر از|حداکثر|पर्यंत|अधिकतम",
        "نحو|حوالي|قرابة|زهاء|تقريبا|حدود|करीब|लगभग|तकरीबन",
        "ما يقرب من|نزدیک به",
    )
)
FOREIGN = {
    phrase: hedge
    for phrases in OF_LANGUAGES.values()
    for phrase, hedge in phrases.items()
    if phrase not in {"ab", "do", "over", "under", "tot", "om", "gut", "godt", "minimum", "maximum", "na"}
}
"""Of all languages, looked for in English too: it is the language of an article that does not say its own."""

SIGNS = _table(">|≥|⩾|>=", "<|≤|⩽|<=", "~|≈|∼|±|～|～")

BEHIND_ENGLISH = _table(
    "or more|or over|or above|and more|and over|and up|at least|plus|and counting|and rising|upwards",
    "or fewer|or less|or under|or below|at most|at the most|tops|maximum|at best",
    "or so|or thereabouts|give or take|odd|approximately|roughly",
)
BEHIND_LANGUAGES = {
    "de": _table("oder mehr|und mehr", "oder weniger|höchstens", "oder so"),
    "fr": _table("ou plus|au moins|et plus", "ou moins|au plus|au maximum", "environ"),
    "es": _table("o más|como mínimo", "o menos|como máximo", "aproximadamente|más o menos"),
    "pt": _table("ou mais|no mínimo", "ou menos|no máximo", "aproximadamente"),
    "it": _table("o più", "o meno|al massimo", "circa"),
}
# Behind a Korean, Chinese or Japanese number, its counter and the thing counted.
_THING = r"[가-힣\w]{0,4}?(?: [가-힣]{1,4})?? ?"
_COUNTER = r"\w{0,3}?"
BEHIND_EAST = (
    (JUST_OVER, r"여(?=[가-힣 ]|$)|[가-힣]{1,3} ?남짓"),
    (JUST_OVER, rf"(?:多|余|餘)(?!り)|{_COUNTER}(?:余り|あまり|余(?!地))|\w{{1,2}}強(?!い|力|化)"),
    (AT_LEAST, rf"{_THING}(?:이상|초과|(?:을|를|이|가)? ?(?:넘|웃도|웃돈|상회|돌파))"),
    (AT_LEAST, rf"{_COUNTER}(?:以上|超(?!え)|を?超え|を上回)"),
    (UP_TO, rf"{_THING}(?:이하|미만|이내|(?:을|를|에)? ?(?:밑도|못 미치))"),
    (UP_TO, rf"{_COUNTER}(?:以下|未満|未滿|以内|を下回)"),
    (ABOUT, rf"{_THING}(?:안팎|내외|가량|정도|쯤|선(?= ))"),
    (ABOUT, rf"{_COUNTER}(?:左右|上下|前後|前后|程度|ほど|くらい|ぐらい)"),
    (NEARLY, rf"{_THING}(?:가까이|가까운|육박)|{_COUNTER}(?:近く|弱(?!い))"),
)
