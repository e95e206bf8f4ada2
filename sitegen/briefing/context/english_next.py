"""English: what the next sentence does to words: it takes them back, turns against them or says on what they depend."""

from __future__ import annotations

import re

from sitegen.briefing.context.english_words import AUX, CLAUSE, NOT, PAST, THING
from sitegen.briefing.context.tables import Cue

MARK = (
    "but|however|yet|still|even so|that said|nevertheless|nonetheless|all the same|on the other hand|then again|"
    "having said that|mind you|alas|unfortunately|sadly|regrettably|in the event|by contrast|only"
)
ADVERSE = (
    rf"{NOT}|no longer|lost|loses|fail(?:s|ed|ure)|refus(?:es|ed)|fell|falls|falling|stopped|ended|broke|broken|"
    rf"collapsed?|"
    "worse|worst|wrong|false|cancelled|canceled|dropped|denie[sd]|reject(?:s|ed)|too (?:late|little|few|weak|small|"
    "slow|"
    "old|dear|expensive)|far from|poor|poorly|overdue|missing|expired|leak(?:s|ed|ing)?|out of (?:date|order|stock|"
    "money|time)|half|fewer|less|on paper|resign(?:s|ed)|withdr[ae]w|against|impossible|unlikely|dead|empty|rotten|"
    "sacked|dismissed|replaced|closed|over|at risk|in doubt"
)
TELLS = (
    "said|says|told|tells|noted|notes|added|adds|stressed|stresses|warned|warns|stated|states|argued|argues|"
    "insisted|insists|"
    "explained|explains|called|calls|urged|urges|replied|pointed|suggested|suggests|thinks|believes|reported|"
    "reports|wrote"
)
ABOUT = (
    r"(?P<about>(?:(?!(?:for|in|on|at|after|before|when|if|with|as|to|by|from|there)\b)[\w'-]+ ){0,3}?[\w'-]+)"
    rf"(?! (?:\w+ )?(?:{TELLS})(?![\w-]))(?=(?: \w+ly)? (?:{AUX}|{PAST}|\w{{2,}}ed|\w{{2,}}s)(?![\w-])|'s\b|n't\b)"
)
ERROR = (
    "mix-up|errors?|mistakes?|confusion|misunderstanding|remarks?|words|wording|claims?|statements?|reports?|slips?|"
    r"inaccura\w+|false|wrong\w*|mislead\w+|misled|untrue|miscount|blunder|comments?|joke|story|post|accusations?|"
    r"figures?"
)
MADE = (
    "claims?|figures?|statements?|accounts?|reports?|tables?|numbers?|estimates?|forecasts?|remarks?|words|"
    "versions?|story|"
    "posts?|announcements?|decision|order|ban|verdict|ruling|findings?|study|paper|results?|pledge|promise|offer|"
    "threat|"
    "accusations?|allegations?|warning|notice|count|data"
)
SINGLED = (
    r"(?:an? )?(?:clerical|typing|typographical|counting|arithmetical|spreadsheet|translation|transmission|reporting)"
)


def _next(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{pattern})", re.IGNORECASE)


NEXT = (
    # It turns against the words, and speaks of the same.
    Cue(
        "retraction",
        "next",
        _next(rf"(?:and )?({MARK}),? {ABOUT}[^.;]{{0,80}}?(?<![\w-])(?:{ADVERSE})(?![\w-])"),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"(?P<about>(?:[\w'-]+ ){{0,3}}?[\w'-]+),? (?:(?:{AUX}) )?(?:not |never )?, ?"
            rf"(however|though|nevertheless|nonetheless|alas),[^.;]{{0,80}}?(?<![\w-])(?:{ADVERSE})(?![\w-])"
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"(?P<about>(?:[\w'-]+ ){{0,3}}?[\w'-]+),? (?:{AUX}) (?:not|never|no longer)\b[^.;,]{{0,60}},? "
            r"(however|though|nevertheless|all the same|after all)\b"
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"(?:but |and |yet )?(look (?:\w+ ){0,2}?(?:closer|closely|again)|on (?:a )?closer (?:inspection|look|"
            r"examination)|(?:a|the) (?:closer|second) (?:look|glance)|seen up close|(?:the )?(?:truth|reality) "
            r"(?:is|was|"
            "looks?|looked|proved|turned|lies|lay|fell)|the (?:facts?|figures|numbers|documents|records|books|data|"
            r"evidence) (?:says?|said|tells?|told|shows?|showed|suggests?|paints?) [^.]{0,30}?(?:different|"
            r"otherwise|another|"
            "other|opposite)|appearances (?:deceive|are|were|can)|(?:that|this|it) (?:is|was) (?:only |barely |at "
            "best )?half "
            r"(?:of )?the (?:story|truth)|or so (?:it|he|she|they|the|we|I)\b|so much for|think again|as if\W|fat "
            r"chance|not "
            "(?:quite|exactly|really|any ?more|for long|a bit)\\b|nothing of the (?:sort|kind)|(?:quite )?the "
            "(?:opposite|"
            r"contrary|reverse)|on the contrary|(?:that|this|such) (?:is|was) (?:then\b|(?:at least )?the "
            r"(?:theory|plan|"
            "idea|hope|official|promise|claim)|what (?:it|he|she|they|the)[^.]{0,40}(?:said|claimed|thought|hoped|"
            "believed))|"
            "(?:that|this|it) (?:has )?(?:soon |quickly |all )?(?:changed|did not last|didn't last|was not to be|"
            "came to "
            "nothing)|if only\\b|pull the other|tell that to|try telling)",
        ),
        CLAUSE,
    ),
    # It takes them back.
    Cue(
        "retraction",
        "next",
        _next(
            r"[^.]{0,90}?\b(turned out|turns out|emerged|transpired|became clear|came to light|was "
            r"established)\b[^.]{0,110}?"
            r"\b(?:in fact|actually|false|wrong|mistake|mistaken|error|mix-up|hoax|fake|invented|never|no such|not|"
            r"alive|"
            "another|instead|nothing of|untrue|all along|only|merely)\\b",
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"[^.]{{0,120}}?\b((?:apologi[sz](?:ed|es|e|ing)|regrets?|regretted|"
            rf"regretting)\b[^.]{{0,80}}?\b(?:{ERROR}))\b"
        ),
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"[^.]{0,90}?\b((?:withdrew|withdraws?|withdrawn|withdrawing|retract(?:ed|s|ing)?|reissue[sd]?|rescinded|"
            "recanted|disown(?:ed|s)|disavow(?:ed|s)|repudiated|walked back|rowed back|backed away from|went back "
            "on|goes "
            "back on|backtracked on|took back|takes back|reversed|overturned|quashed|annulled|restated|recalculated|"
            "took down|deleted|scrapped|tore up|broke|revised|corrected|unsaid|distanced (?:him|her|it|"
            "them)sel\\w+ from)"
            rf" (?:the|its|his|her|their|that|this|those|these|both|all)(?: [\w'-]+){{0,2}}? (?:{MADE}))(?![\w-])",
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"[^.]{0,60}?\b((?:I|we|he|she|they|the (?:\w+ )?(?:office|ministry|council|board|agency|paper|police|"
            r"company|"
            r"guild|union|authority|government|court|report|author|witness|scientists|researchers)) (?:(?:was|were|"
            r"had been|"
            "am|are|is|have been) (?:\\w+ )?(?:mistaken|wrong|in error|misinformed|misled|misquoted|confused|mixed up|"
            "lying)|(?:had )?(?:misspoke|misspoken|misheard|misread|miscounted|misremembered|mixed up|got (?:it|"
            "that|this) "
            "wrong|made (?:it|that|this) up|lied)))\\b",
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"[^.]{0,80}?\b(no such (?!luck)\w+|the (?:true|real|actual|correct) (?:[\w-]+ ){1,2}(?:was|were|is|"
            r"are|stood|"
            rf"came|had been)|counted (?:twice|double)|double-counted|{SINGLED} (?:error|mistake|slip)|misprint|"
            r"mistranslat\w+|decimal point|had (?:in fact|actually|in reality|in truth) |has (?:since )?(?:proved|"
            r"proven) "
            "(?:false|wrong|untrue|unfounded|mistaken))",
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"((?:but )?(?:{THING}) (?:did not (?:survive|last|hold|stand)|does not (?:hold|stand|survive)|do not "
            rf"(?:hold|"
            "stand|survive)|fell apart|came apart|falls apart|collapsed|unravel\\w*|crumbled|was short-lived|were "
            "short-lived|no longer (?:holds?|stands?|applies)|proved (?:premature|short-lived|empty|hollow|"
            "optimistic|too \\w+)|came to nothing|was never (?:kept|honou?red|true|made|carried out)|has not been "
            "(?:kept|"
            "honou?red)))(?![\\w-])",
        ),
        CLAUSE,
    ),
    # It says on what they depend.
    Cue(
        "condition",
        "next",
        _next(
            r"((?:that is|that's|at least|well|or rather|I mean|or at least|or|and)(?:,| -| –)? (?:only )?(?:if|"
            r"unless|provided|"
            r"providing|assuming|as long as|so long as|when|once|until)\b|(?:only )?(?:if|unless|provided|"
            r"providing|assuming|as "
            "long as|so long as|subject to|depending on|weather permitting)\\b[^,]*\\Z|(?:that|this|it|all of it|"
            "everything|"
            "much)(?: \\w+)? (?:hangs|hinges|rests|turns|is conditional|is contingent|is subject|rides) (?:on|upon|"
            "to)\\b|the "
            r"(?:catch|snag|condition|proviso|only condition|small print|caveat) (?:is|was|says|said)\b|(?:there "
            r"is|there's|there "
            "was) (?:\\w+ )?(?:a|one) (?:\\w+ )?(?:catch|snag|condition|proviso|caveat|exception)\\b|on one "
            "condition|with one "
            r"(?:exception|condition|proviso)|(?:[\w'-]+ ){1,4}(?:excepted|aside|excluded|apart))(?![\w-])",
        ),
        CLAUSE,
    ),
)
"""Cues in the next sentence; what the group `about` of a pattern finds must be what the words speak of."""
