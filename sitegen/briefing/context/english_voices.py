"""How English says who speaks."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_frames import SAYS_WITH_DOUBT
from sitegen.briefing.context.english_words import (
    AUX,
    PAST,
    SAY,
)
from sitegen.briefing.context.tables import NEVER, Voices, any_of

SAYING = (
    f"{SAY}|called|calls|describe[ds]|dubbed|labell?ed|denounced|condemned|termed|criticised|criticized|"
    "praised|spoke of|speaks of"
)
ADVERBS = r"(?:(?:also|later|then|had|has|have|once|repeatedly|again|\w+ly|was quoted as|were quoted as) ){0,2}"
NOUNS = r"(?:(?!(?:that|whether|because|while|but)\b)[^\s,.;:\"()–]+ ){0,7}?[^\s,.;:\"()–]+"
NAMED = rf"(?P<who>{NOUNS})"
NAMED_BEHIND = (
    r"(?P<who>(?!(?:that|it|in|on|at|to|of|this|so|these|as|when|for|with|and|there|not)\b)[^\",.;:()–]{2,80}?)"
    r"(?=\s*(?:[,.;:\"(–]|\Z)|\s+(?:on|in|at|after|before|during|to|when|as|while|from|last|yesterday|"
    r"today|with|who|whose|this|through|by|and)\b)"
)
NO_NAME = r"(?!(?:which|that|and|but|who|to|of|in|with|amid|from|by|for|on|as|because|if|when|what|is|was|are)\b)"
START = (
    r"(?:\A\W*(?:But |And |However,? |Meanwhile,? )?|[,;:\"–(]\s*|(?<![\w-])(?:that|but|while|because|"
    rf"when|after|before|whether|as|if|though|although|{SAY})\s)"
)

VOICES = Voices(
    behind=(
        re.compile(rf"[\s,–]*{NOUNS} (?:was|were) (?:told|informed|warned|advised) by {NAMED_BEHIND}"),
        re.compile(
            rf"[\s,–]*(?:was|is) (?:how|what) {NO_NAME}{NAMED} (?:described|called|put|said|labelled|saw)(?![\w-])"
        ),
        re.compile(
            r"[\s,–]*(?P<who>it|the (?:letter|note|leaflet|poster|sign|banner|text|message|email|statement|post|"
            r"pamphlet)) "
            r"(?:ran|went|goes|went on|began|begins|ended|continued|runs|opens|opened|reads?|says?|said)(?![\w-])"
        ),
        re.compile(rf"[\s,–]*(?:\w+ly )?(?:{SAY}) {NAMED_BEHIND}"),
        re.compile(rf"[\s,–]*{NO_NAME}(?P<who>{NOUNS}(?:, [^,\"]{{2,60}}(?=,))?),? {ADVERBS}(?:{SAY})(?![\w-])"),
        re.compile(rf"[\s,–]*(?:according to|in the words of) {NAMED_BEHIND}"),
        re.compile(rf"[^\",.;]{{0,60}}, (?:{NO_NAME}{NAMED} {ADVERBS}(?:{SAY})(?![\w-]))"),
        re.compile(rf"[^\",.;]{{0,60}},? (?:according to|{SAY}) {NAMED_BEHIND}"),
    ),
    before=(
        re.compile(
            r"\A\W*(?:When|After|As|Before|While|Once|Since|Until|Asked|In|On|At|By|Then|Later|Afterwards|Still|"
            r"Now|Only|But|And)"
            rf"\b[^,.;:\"]{{0,60}}?,? (?P<who>he|she|they|it)(?P<by> )(?={ADVERBS}(?!saying\b)(?:{SAYING})(?![\w-]))"
        ),
        re.compile(
            r"(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})'s? (?:\w+ )?(?:remark|claim|statement|words?|view|"
            "phrase|assertion|"
            r"warning|promise|demand|comment|description|verdict|line|quip|complaint)s?(?P<by> )(?=that|of|about|on|\")"
        ),
        re.compile(rf"{START}{NO_NAME}{NAMED}(?P<by> )(?={ADVERBS}(?!saying\b)(?:{SAYING})(?![\w-]))"),
        re.compile(
            rf"{START}{NO_NAME}(?P<who>[^,.;:\"()–]{{2,50}}, [^,.;:\"()–]{{2,60}})(?P<by>, )"
            rf"(?={ADVERBS}(?:{SAYING})(?![\w-]))"
        ),
        re.compile(
            "(?i:(?P<by>according to|in the (?:words|view|opinion|"
            r"eyes) of)) (?P<who>[^\",.;:()–]{2,80}?)(?=\s*(?:[,.;:\"(–]|\Z))"
        ),
        re.compile(r"(?:told|informed|warned) by (?P<by>)(?P<who>[^\",.;:()–]{2,60}?)(?= (?:that|on|in|at)\b|[,:])"),
        re.compile(
            r"(?:(?P<other>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) )?(?:quoted|quoting|cited|citing|quotes|cites|"
            r"read out)(?P<by> )(?P<who>[^,.;:\"]{2,60}?)(?=[,:]? ?(?:as saying|as having said)?[,:]?\s*\"?\Z)"
        ),
        re.compile(r"\A\W*(?P<who>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3})(?P<by>:) ?\"?\Z"),
    ),
    before_speech=(),
    confirms=NEVER,
    doubled=NEVER,
    closing=(
        re.compile(rf",\s+{NO_NAME}{NAMED} {ADVERBS}(?:{SAY})(?![\w-])"),
        re.compile(rf",\s+(?:{SAY}) {NAMED_BEHIND}"),
        re.compile(rf",?\s+(?:according to|in the words of) {NAMED_BEHIND}"),
    ),
    doubts=any_of(
        "claim(?:s|ed)?|allege(?:s|d)?|claim|according to|assert(?:s|ed)|contend(?:s|ed)|suggest(?:s|ed)|"
        f"{SAYS_WITH_DOUBT}|"
        "suspect(?:s|ed)|accus(?:es|ed)|boast(?:s|ed)|speculat(?:es|ed)|in the (?:view|opinion) of|sources?"
    ),
    ends=re.compile(r";|, (?:and|but|while|so|whereas)\b|(?<![\w-])(?:but|while|because|whereas)(?![\w-])|[.!?]\s"),
    goes_on=re.compile(r"[^.!?:;\"]{0,60}[.,:;!?]?\s*\Z"),
    subject=re.compile(
        r"(?:\A|[.!?;] |, (?:and|but) )\W*(?P<who>(?:[A-Z][\w'-]+ ?){1,5})(?:, [^,.]{2,50},)"
        rf"?\s*(?=(?:\w+ly )?(?:{AUX}|{PAST}|\w{{2,}}ed|{SAY})(?![\w-]))"
    ),
    indefinite=re.compile(r"(?:an?|one|some|two|three|several|many|another|other|most) (?!of\b)", re.IGNORECASE),
    pronoun=any_of("he|she|they|it|who|we|I|you|which he|which she|the latter|the former"),
    article=re.compile(r"\A(?:the|a|an|its|his|her|their|our|one|another)\s+", re.IGNORECASE),
    common=any_of(
        "The|A|An|But|And|However|Meanwhile|In|On|At|He|She|They|It|We|I|You|This|That|These|Those|When|"
        r"While|After|Before|If|As|For|With|By|From|No|Not|Nobody|\w+day|January|February|March|April|May|"
        "June|July|August|September|October|November|December|Asked|According|Earlier|Later|Still|There|Then|"
        "So|Yet|Only|Both|One|Two|All|Some|Many|Most|Its|His|Her|Their|Our"
    ),
    thing=any_of("it"),
    written=re.compile(
        r"(?<![\w-])(?:letter|statement|note|report|leaflet|pamphlet|memo|email|e-mail|message|post|petition|"
        r"article|column|"
        r"complaint|editorial|speech|manifesto|telegram|postcard|review|appeal|brief|file|text|paper)s? (?:(?:sent "
        r"|written |"
        r"signed |drafted |published |left )?(?:by|from)|of) (?P<who>[^,.;:\"]{2,60})"
    ),
    forms={"he": any_of("he|his|him|himself"), "she": any_of("she|her|hers|herself")},
)
