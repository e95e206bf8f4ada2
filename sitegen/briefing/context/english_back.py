"""English: what takes back what an earlier sentence says, and how the two are known to belong together."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_words import NOTE, SAY
from sitegen.briefing.context.tables import any_of

_CLAIMS = (
    r"(?:statements?|claims?|reports?|figures?|numbers?|article|story|stories|remarks?|accounts?|allegations?|"
    r"assertions?|"
    r"announcements?|posts?|tweets?|estimates?|rumou?rs?|words|findings?|results?|study|papers?|interview|entry|"
    r"headline|"
    r"accusations?|charges?|pledges?|promises?|warnings?|notices?|data|count|toll|testimony|forecasts?|quotes?|"
    r"quotation|"
    r"footage|video|photos?|letter|dispatch|bulletin|alerts?|version)"
)
_BACK = (
    r"withdrew|withdrawn|retract(?:ed|s|ing)|correct(?:ed|s|ing)|took (?:\w+ )?(?:back|down)|taken (?:\w+ )?(?:back|"
    r"down)|apologi[sz]\w+|"
    r"regret(?:s|ted)|disown(?:ed|s)|disavow\w*|remov(?:ed|es|ing)|pull(?:ed|s)|delet(?:ed|es)|rescind\w*|recant\w*|"
    r"annulled|"
    r"cancelled|canceled|scrapped|revised|amended|repudiat\w+|walked back|rowed back|backtracked|abandoned|dropped|"
    r"reversed"
)
_FALSE = (
    r"wrong\w*|false\w*|untrue|incorrect\w*|inaccurate|mistak\w+|premature\w*|misleading|misled|unfounded|baseless|"
    r"groundless|"
    r"invented|fabricated|forged|faked?|bogus|a hoax|a lie|a joke|a prank|a drill|in error|an error|errors?|a typo|"
    r"a misprint|"
    r"a misunderstanding|a mix-up|overstated|exaggerated|debunked|disproved|refuted|discredited|denied|satir\w+|"
    r"a parody|"
    r"out of date|outdated|never true|not true|not so|nonsense|no longer"
)
TAKES_BACK = re.compile(
    rf"(?<![\w-]){NOTE}("
    r"(?:was|were|is|are|had been|has been|proved|turned out|amounted to)\b[^.;]{0,40}?\b(?:an? |the |his |her |its |"
    r"their |nothing but )(?:\w+ )?(?:hoax|prank|forgery|fake|error|mistake|mix-up|misunderstanding|typo|misprint|"
    r"slip|blunder|fabrication|invention|fiction|fraud|false alarm|miscount|misreading)\b|apologi[sz](?:ed|es) (?:to|"
    r"for (?:the|its|his|her|their|that|this) (?:\w+ )?(?:report|claim|error|mistake|remark|word|statement|article|"
    r"accusation|story|post|figure))|"
    rf"(?:the|that|this|those|these|his|her|its|their|our|both|such|earlier|original|first|"
    rf"\w+'s) (?:[\w'-]+ ){{0,3}}?{_CLAIMS}"
    rf"(?: [\w'-]+){{0,6}}? (?:was|were|is|are|had been|has been|have been|proved|turned out|"
    rf"to be)(?: [\w'-]+){{0,3}}? (?:{_FALSE}|{_BACK})|"
    rf"(?:{_BACK})(?: for| of)? (?:the|its|his|her|their|that|this|those|these|both|all|an earlier|"
    rf"a)(?: [\w'-]+){{0,4}}? {_CLAIMS}|"
    r"(?:later|since|subsequently|now|then|eventually|finally|afterwards) (?:been )?(?:admitted|conceded|"
    r"acknowledged|clarified|"
    r"confessed|told|said|confirmed|established|found|shown|learned|learnt|proved|proven|revealed|"
    rf"turned out)[^.]{{0,90}}?(?:\b(?:no|not|"
    rf"never|only|none|nobody|nothing|another|different|instead|{_FALSE})\b|n't\b)|"
    rf"(?:admitted|conceded|acknowledged|confessed|clarified)[^.]{{0,90}}?\b(?:{_FALSE}|never|invented|made (?:it|"
    r"the \w+|this|that|everything) "
    rf"up|lied|lying|misspok\w+|misread|confused|mixed up|swapped|no such)\b|"
    r"(?:had |have |has )?made (?:it|the story|this|that|everything|the \w+|things) (?:all )?up|(?:had|"
    r"has) (?:\w+ )?(?:lied|invented|misspoken|"
    r"misread|miscounted|mixed up|confused)|(?:turned|turns) out (?:to|that|not)|(?:I|we) (?:was|were|"
    r"had been) (?:\w+ )?(?:had|fooled|duped|taken in|deceived|conned|hoaxed|misled|wrong|mistaken)\b|(?:could|can|"
    r"cannot|has|have)(?: not|n't)? (?:be |been )?(?:not )?(?:repeated|replicated|reproduced|borne out)|no such|"
    r"mistaken "
    rf"identity|mixed up with|namesake|same name|editor's note|correction:(?! an? (?:earlier|previous|original)))",
    re.IGNORECASE,
)
"""What takes an earlier sentence back."""
CONTRASTS = re.compile(
    r";|, (?:but|although|though|whereas|yet|and yet)\b|(?<! anything)(?<! nothing) but\b(?! (?:also|for|one|two|"
    r"three|four|five|a few|some|a handful)\b)"
)
TELLS_WHICH = re.compile(
    r"(?:claims?|reports?|statements?|story|article|post|words|figures?|allegations?)\b[^.]{0,12}\b(?:that|saying|"
    r"claiming|about|on|of)\b",
    re.I,
)
SAYS = re.compile(rf"(?<![\w-])(?:{SAY}|according to|found|showed|shows|finds|concluded)(?![\w-])", re.IGNORECASE)
COMMON = any_of(
    r"would|could|should|their|there|which|about|after|other|being|since|years?|people|where|while|these|those|under|"
    r"every|later|"
    r"still|first|again|before|between|because|through|during|without|against|three|seven|eight|monday|tuesday|"
    r"wednesday|"
    r"thursday|friday|saturday|sunday|says|said|told|that|this|with|from|have|been|were|will|they|than|into|also|"
    r"over|only|"
    r"when|what|more|most|some|such|made|make|last|year|week|weeks|month|months|days|time|much|many|very|just|even|"
    r"same|each|"
    r"both|does|doing|done|having|statement|claim|report|figure|number|article|story|announcement|paper|study|newspaper"
)
