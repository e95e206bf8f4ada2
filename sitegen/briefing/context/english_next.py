"""English: what the next sentence does to words: it takes them back, turns against them or says on what they depend."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_words import AUX, CLAUSE, NOT, PAST, PRESENT, THING
from sitegen.briefing.context.tables import Cue

MARK = r"but|however|yet|still|unfortunately|sadly|regrettably|in the event|by contrast|only"
STRONG = (
    r"even so|that said|nevertheless|nonetheless|all the same|on the other hand|then again|having said that|mind "
    r"you|alas"
)
ADVERSE = (
    rf"{NOT}|no longer|lost|loses|fail(?:s|ed|ure)|refus(?:es|ed)|fell|falls|falling|stopped|ended|broke|broken|"
    rf"collapsed?|worse|worst|wrong|false|cancelled|canceled|dropped|denie[sd]|reject(?:s|ed)|too (?:late|little|"
    rf"few|weak|small|slow|old|dear|expensive)|far from|poor|poorly|overdue|missing|expired|leak(?:s|ed|ing)?|out "
    rf"of (?:date|order|stock|money|time)|half|fewer|less|on paper|resign(?:s|ed)|withdr[ae]w|against|impossible|"
    rf"unlikely|dead|empty|rotten|sacked|dismissed|replaced|closed|over|at risk|in doubt|limits?|enough"
)
TELLS = (
    r"said|says|told|tells|noted|notes|added|adds|stressed|stresses|warned|warns|stated|states|argued|argues|"
    r"insisted|insists|explained|explains|called|calls|urged|urges|replied|pointed|suggested|suggests|thinks|"
    r"believes|reported|reports|wrote"
)
ABOUT = (
    rf"(?!(?:\w+ )?(?:also|later)\b)(?P<about>(?:(?!(?:{TELLS}|for|in|on|at|after|before|when|if|with|as|to|by|"
    rf"from|there|you|other|others|rest)\b)[\w'-]+ ){{0,3}}?[\w'-]+)(?! (?:\w+ )?(?:{TELLS})(?![\w-]))(?=(?: "
    rf"\w+ly)? (?:{AUX}|{PAST}|\w{{2,}}ed|{PRESENT})(?! also\b)(?![\w-])|'s (?:not|no|never|been|an?|the)\b|n't\b)"
)
ERROR = (
    r"mix-up|errors?|mistakes?|confusion|misunderstanding|remarks?|words|wording|claims?|statements?|reports?|"
    r"slips?|inaccura\w+|false|wrong\w*|mislead\w+|misled|untrue|miscount|blunder|comments?|joke|story|post|"
    r"accusations?|figures?"
)
MADE = (
    r"claims?|figures?|statements?|accounts?|reports?|tables?|numbers?|estimates?|forecasts?|remarks?|words|"
    r"versions?|story|posts?|announcements?|decision|order|ban|verdict|ruling|findings?|study|paper|results?|"
    r"pledge|promise|offer|threat|accusations?|allegations?|warning|notice|count|data"
)
SINGLED = (
    r"(?:an? )?(?:clerical|typing|typographical|counting|arithmetical|spreadsheet|translation|transmission|reporting)"
)


def _next(pattern: str) -> re.Pattern:
    return re.compile(rf"\W*(?:{pattern})", re.IGNORECASE)


WHEN = (
    r"(?:on|by|that|this|last|the next|the following|the same|late|early) (?:\w+ )?(?:\w+day|morning|evening|night|"
    r"noon|week|month|year|day|afternoon|dawn)|(?:\w+ ){1,2}(?:hours?|days?|weeks?|months?|years?|minutes?) later|"
    r"at \w+|later|afterwards|since"
)
SINCE = r"later|then|soon|afterwards|subsequently|quickly|has since|have since|had to|now|since|eventually|finally"
STATED = re.compile(rf"\A\W*(?:I|we|you|they) [a-z]+ |{CLAUSE.pattern}", re.IGNORECASE)
"""A statement: a verb that is known, or any behind a pronoun."""


NEXT = (
    # It turns against the words, and speaks of the same.
    Cue(
        "retraction",
        "next",
        _next(rf"(?:and )?({MARK}),? {ABOUT}[^.,;]{{0,60}}?(?<![\w-])(?:{ADVERSE})(?![\w-])"),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"(?P<about>(?:[\w'-]+ ){{0,3}}?[\w'-]+),? (?:(?:{AUX}) )?(?:not |never )?, ?(however|though|"
            rf"nevertheless|nonetheless|alas),[^.;]{{0,80}}?(?<![\w-])(?:{ADVERSE})(?![\w-])"
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"(?P<about>(?:[\w'-]+ ){{0,3}}?[\w'-]+),? (?:{AUX}) (?:not|never|no longer)\b[^.;,]{{0,60}},? "
            rf"(however|though|nevertheless|all the same|after all)\b"
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"(?:but |and |yet )?(dig (?:\w+ ){0,2}deeper|scratch the (?:surface|paint)|read the small print|do "
            r"the sums|(?:what|one thing) (?:nobody|no one|it|he|she|they|the [\w'-]+)(?: \w+)? (?:mention\w*|say|"
            r"said|told|tell|left out|leaves out|forgot)\b|(?:it is|it's|it was) (?:just|only) that\b|(?:except|"
            r"only) that\b|the (?:trouble|problem|difficulty|pity) (?:is|was) (?:that|:)|(?:(?:when|if|on being) "
            r")?(?:asked again|pressed|confronted with)\b|under (?:questioning|oath|cross-examination)\b|look "
            r"(?:\w+ ){0,2}?(?:closer|closely|again)|on (?:a )?closer (?:inspection|look|examination)|(?:a|the) "
            r"(?:closer|second) (?:look|glance)|seen up close|(?:the )?(?:truth|reality) (?:is|was|looks?|looked|"
            r"proved|turned|lies|lay|fell)|the (?:facts?|figures|numbers|documents|records|books|data|evidence) "
            r"(?:says?|said|tells?|told|shows?|showed|suggests?|paints?) [^.]{0,30}?(?:different|otherwise|another|"
            r"other|opposite)|appearances (?:deceive|are|were|can)|(?:that|this|it) (?:is|was) (?:only |barely |at "
            "best )?half "
            r"(?:of )?the (?:story|truth)|or so (?:it|he|she|they|the|we|I)\b|so much for|think again|as if[.!]|"
            r"fat chance|not (?:quite|exactly|really|any ?more|for long|a bit)\b|nothing of the (?:sort|kind)|"
            r"(?:quite )?the (?:opposite|contrary|reverse)|on the contrary|(?:that|this|such) (?:is|was) (?:then\b|"
            r"(?:at least )?the (?:theory|plan|idea|hope|official|promise|claim)|what (?:it|he|she|they|"
            r"the)[^.]{0,40}(?:said|claimed|thought|hoped|believed))|(?:that|this|it) (?:has )?(?:soon |quickly |"
            r"all )?(?:changed|did not last|didn't last|was not to be|"
            "came to "
            r"nothing)|if only\b|pull the other|tell that to|try telling)",
        ),
        STATED,
    ),
    Cue("retraction", "next", _next(rf"(?:but |and |yet )?({STRONG}),? {ABOUT}"), STATED),
    Cue(
        "retraction",
        "next",
        _next(r"(?:but |and |yet )?(in (?:practice|reality|truth|the event)|the rest of the time)\b"),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"(?:(?:his|her|its|their|the [\w'-]+'s) own (?:\w+ )?(?:logs?|logbook|books|records|diary|accounts|"
            r"files|letters|emails|figures|notes|minutes|data|report|documents?|statistics)|[^.]{0,60}?\b(?:shows?|"
            r"showed|proves?|proved|reveal(?:s|ed)) that (?:he|she|it|they) (?:\w+ )?(?=never|"
            r"not))\b[^.]{0,80}?\b(not|never|no|none|nothing|otherwise|only|another|different)\b|[^.]{0,70}?\b(the "
            r"(?:opposite|reverse|contrary) (?:is|was|of|holds|held|happened|has)|(?:do|does|did|said|says?|"
            r"print\w*|prov\w+|show\w*|claim\w*|found) (?:exactly |just |quite )?the (?:opposite|reverse|contrary)|"
            r"(?:quite )?(?:another|a different) (?:story|picture|matter)|it came out that|[a-z]+ came out that|"
            r"pa(?:y|id|ys) damages|libel|defamation|(?:took|taken|takes) (?:it|that|this|the \w+) (?:down|off "
            r"(?:its|the|his|her|their))|pulled (?:it|the (?:paper|story|report|article|study|advert|film)))\b"
        ),
        STATED,
    ),
    # It takes them back.
    Cue(
        "retraction",
        "next",
        _next(
            rf"(?:but |however,? |yet )?(?:(?:{WHEN}),? )?(?:[\w'.-]+ ){{1,5}}?((?:{SINCE}) (?:conceded|admitted|"
            rf"acknowledged|clarified|allowed|owned|confessed|thought better|set it right|put it right)|(?:put|"
            rf"set) (?:it|that|this|matters|things|the record) (?:right|straight)|(?:has|have|had) since (?:been "
            rf")?(?:dated|traced|identified|shown|established|found|concluded|proved|proven|cleared|ruled|learned|"
            rf"learnt|discovered|determined|admitted|revised|blamed|debunked|dropped|abandoned|lifted|shelved|lost|"
            rf"left|resigned|closed|reversed|changed)|changed (?:his|her|its|their|my|our) minds?|thought better "
            rf"of (?:it|that))(?![\w-])"
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"(?![^.]*\?)[^.]{0,90}?\b(should (?:not|never) have (?:said|told|written|claimed|called|reported|"
            r"published|promised|used)|take (?:it|that|this|those words) back|(?:had been|was|were) (?:thinking|"
            r"speaking|talking) of (?:another|a different|something else|somebody else|someone else)|(?:begged|beg|"
            r"begs) (?:your|his|her|its|their|the \w+'s) pardon|(?:second|revised|corrected|amended|updated) "
            r"(?:bulletin|statement|count|tally|release|report|version|figures?|notice|message|estimate)|recount|"
            r"(?:alarm|alert|warning|ban|order|evacuation) (?:was|has been|had been|were) (?:\w+ )?(?:lifted|"
            r"cancelled|canceled|withdrawn|called off|stood down)|all[- ]clear|(?:was|were|been|has|have|had) "
            r"(?:\w+ )?(?:swapped|cleared|exonerated|acquitted|mixed up|mislabelled|mislabeled|misread|misheard|"
            r"mistranslated|miscounted|misplaced)|cleared (?:both|him|her|them|all|the \w+)|(?:was|were|been|be|"
            r"with|of|meant|from) (?:another|a different|the wrong) (?:\w+ )?(?:man|woman|ship|boat|town|person|"
            r"name|year|date|building|street|firm|company|bridge|village|port|country|patient|file|sample|"
            r"document))(?![\w-])"
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"(?:{THING}) (?:was|were|is|are|came|arose|resulted|had|stemmed|rested) [^.]{{0,50}}?\b(slip|error|"
            rf"mistake|mix-up|misunderstanding|misprint|typo|blunder|confusion|rumou?r|forgery|guess|hoax|joke|"
            rf"fabrication|misreading|miscount)\b"
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"[^.]{0,90}?\b(turned out|turns out|emerged that|transpired that|became clear that|came to light that|"
            r"was established that)\b[^.]{0,110}?\b(?:in fact|actually|false|wrong|mistake|mistaken|error|mix-up|"
            r"hoax|fake|invented|never|no such|not|alive|another|instead|nothing of|untrue|all along|only|merely)\b",
        ),
        STATED,
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
            rf"[^.]{{0,90}}?\b((?:withdrew|withdraws?|withdrawn|withdrawing|retract(?:ed|s|ing)?|reissue[sd]?|"
            rf"rescinded|recanted|disown(?:ed|s)|disavow(?:ed|s)|repudiated|walked back|rowed back|backed away "
            rf"from|went back on|goes back on|backtracked on|took back|takes back|reversed|overturned|quashed|"
            rf"annulled|restated|recalculated|took down|deleted|scrapped|tore up|broke|revised|corrected|unsaid|"
            rf"distanced (?:him|her|it|them)sel\w+ from) (?:the|its|his|her|their|that|this|those|these|both|"
            rf"all)(?: [\w'-]+){{0,2}}? (?:{MADE}))(?![\w-])",
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            r"(?![^.]*\?)[^.]{0,60}?\b((?:I|we|he|she|they|the (?:\w+ )?(?:office|ministry|council|board|agency|"
            r"paper|police|company|guild|union|authority|government|court|report|author|witness|scientists|"
            r"researchers)) (?:(?:was|were|had been|am|are|is|have been) (?:\w+ )?(?:mistaken|wrong|in error|"
            r"misinformed|misled|misquoted|confused|mixed up|lying)|(?:had )?(?:misspoke|misspoken|misheard|"
            r"misread|miscounted|misremembered|mixed up|got (?:it|that|this) wrong|made (?:it|that|this) up|lied)))\b",
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"[^.]{{0,80}}?\b(no such (?!luck)\w+|the (?:true|real|actual|correct) (?:[\w-]+ ){{1,2}}(?:was|were|"
            rf"is|are|stood|came|had been)|counted (?:twice|double)|double-counted|{SINGLED} (?:error|mistake|"
            rf"slip)|misprint|mistranslat\w+|decimal point|had (?:in fact|actually|in reality|in truth) |has "
            rf"(?:since )?(?:proved|proven) (?:false|wrong|untrue|unfounded|mistaken))",
        ),
        STATED,
    ),
    Cue(
        "retraction",
        "next",
        _next(
            rf"((?:but )?(?:{THING}) (?:did not (?:survive|last|hold|stand)|does not (?:hold|stand|survive)|do not "
            rf"(?:hold|stand|survive)|fell apart|came apart|falls apart|collapsed|unravel\w*|crumbled|was "
            rf"short-lived|were short-lived|no longer (?:holds?|stands?|applies)|proved (?:premature|short-lived|"
            rf"empty|hollow|optimistic|too \w+)|came to nothing|was never (?:kept|honou?red|true|made|carried out)|"
            rf"has not been (?:kept|honou?red)))(?![\w-])",
        ),
        STATED,
    ),
    # It says on what they depend.
    Cue(
        "condition",
        "next",
        _next(
            r"((?:that is|at least|well|or rather|I mean|or at least)(?:,| -| –)? (?:only )?(?:if|unless|provided|"
            r"providing|assuming|as long as|so long as|once|until)\b|(?:only )?(?:if|unless|provided|providing|"
            r"assuming|as long as|so long as|subject to|depending on|weather permitting)\b[^,…]*\Z|(?:that|this|it|"
            r"all of it|everything|much)(?: \w+)? (?:hangs|hinges|rests|turns|is conditional|is contingent|is "
            r"subject|rides) (?:on|upon|to)\b|the (?:catch|snag|proviso|only condition|small print|caveat) (?:is|"
            r"was|says|said)\b|(?:there is|there's|there was) (?:\w+ )?(?:a|one) (?:\w+ )?(?:catch|snag|condition|"
            r"proviso|caveat|exception)\b|the condition (?:is|was)(?: that\b|:)|on one condition|with one "
            r"(?:exception|condition|proviso)|(?:[\w'-]+ ){1,4}(?:excepted|aside|excluded|apart))(?![\w-])",
        ),
        STATED,
    ),
)
"""Cues in the next sentence; what the group `about` of a pattern finds must be what the words speak of."""
