"""English: what frames a statement in the rest of its sentence, above it and behind it, by its form.

Whoever tells what another one tells, a label before a colon, an order that sets a condition and a time that is past or
to come change any statement, whatever it is about.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_cuts import STATED
from sitegen.briefing.context.english_words import AUX, CLAUSE, PAST, PRESENT
from sitegen.briefing.context.tables import Cue

_TELL = (
    r"sa(?:id|ys|y|ying)|t(?:old|ells?|elling)|assur(?:ed|es|ing)|claim(?:ed|s|ing)|hear(?:d|s|ing)?|recall(?:ed|s|"
    r"ing)?|"
    r"remember(?:ed|s|ing)?|learn(?:ed|t|s|ing)|wr(?:ote|ites?|iting)|written|report(?:ed|s|ing)|announc(?:ed|es|ing)|"
    r"insist(?:ed|s|ing)|believ(?:ed|es|ing)|th(?:inks?|ought|inking)|mention(?:ed|s|ing)|promis(?:ed|es|ing)|"
    r"warn(?:ed|s|ing)|convinc(?:ed|es|ing)|inform(?:ed|s|ing)|stat(?:ed|es|ing)|swor(?:e|n)|swear(?:s|ing)?|"
    r"suggest(?:ed|s|ing)|argu(?:ed|es|ing)|repeat(?:ed|s|ing)|confid(?:ed|es|ing)|relat(?:ed|es|ing)|quot(?:ed|es|"
    r"ing)|"
    r"whisper(?:ed|s|ing)|show(?:ed|n|s|ing)|explain(?:ed|s|ing)|notif(?:ied|ies|ying)|understood|gather(?:ed|s)"
)
"""Verbs of telling and hearing."""
_LABEL = (
    r"fact[- ]?checks?|(?:the )?claims?|myths?(?: (?:no\.? ?)?\d+)?|(?:the )?rumou?rs?|hoax(?:es)?|fakes?|false|"
    r"fiction|"
    r"legends?|satire|opinion|allegations?|viral(?: (?:post|claim|video))?|misinformation|disinformation|debunked|"
    r"what (?:we|i|they|you) (?:got wrong|(?:have )?heard|are told|were told)|things? (?:we|people|they) (?:got|"
    r"get) wrong|"
    r"where we went wrong|(?:our )?(?:mistakes|errors)|(?:common )?misconceptions?|predictions?|forecasts?|scenarios?|"
    r"what if\w*|worst case|best case|the (?:theory|plan|promise|dream|vision|idea|pitch|pledge|brochure|slogan)|"
    r"from (?:the|our) archives?|archive|flashback|on this day|\d+ years ago(?: today)?|advertisement|advertorial|"
    r"sponsored|promoted|april fools?'?|gossip|tall tales?|old wives' tales?|conspiracy theor(?:y|ies)"
)
"""What stands as a heading or before a colon over statements that are not the text's own."""
_BARE = re.compile(
    r"\A\W*(?!(?:and|but|or|if|when|unless|once|while|because|although|though|that|which|who|where|until|after|"
    r"before|since|the|"
    r"an?|in|on|at|of|to|by|for|with|from|as|its?|his|her|their|our|my|not|all|no|more|less|up|"
    r"over)\b)[a-z]{2,}(?<!s)(?<!ed)"
    r"(?<!ing)(?: (?:the|an?|its|his|her|their|our|my|all|any|every|it|them|him|us|up|out|off|down|back|more|no|"
    r"both|new|"
    r"in|on|at|to|into|from|for|by)\b)"
)
"""A verb without its subject, or what looks like one."""
_PRAISE = (
    r"triumph|marvel|miracle|masterpiece|masterstroke|stroke of genius|paradise|delight|wonder|success(?: story)?|"
    r"model (?:of|for)|feat|bargain|godsend|boon|blessing|joy|dream|revolution|breakthrough|comfort|relief|honou?r|"
    r"treat|"
    r"generosity|foresight|wisdom|efficiency|tact|kindness|coincidence|surprise|achievement|victory"
)
_ALL = re.compile(
    r"(?<![\w-])(?:(?<!of )all|every|each|(?<!than )any|anyone|anybody|everyone|everybody|everything|everywhere|"
    r"anywhere|no|none|"
    r"nobody|no one|"
    r"nothing|nowhere|never|always|whole|entire|whoever|anything|free of charge|for free)(?![\w-])",
    re.IGNORECASE,
)
"""What is said of all or none."""
_NUMBERED = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|several|a few|many|barely an?)"
)
_UNITS = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)"

REST = (
    # Somebody tells what another one tells.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            rf"(?<![\w-])((?:{_TELL})\b[^;:\"]{{2,70}}? (?:had |has |have |having |was |were |once |to have |been )*"
            rf"(?:{_TELL})(?: (?!and\b|but\b|that\b)[\w'.-]+){{0,4}}? that)\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?:to hear|listening to|if one is to (?:go by|believe)|going by|judging by|if you (?:go by|"
            r"ask|"
            r"believe)|if (?:[\w'-]+ ){1,5}(?:is|are) to be believed|take it from|trust|in (?:the )?(?:[\w'-]+ ){1,4}"
            r"(?:telling|version|account|reading)|by (?:his|her|their|its|the [\w'-]+) (?:own )?(?:telling|account|"
            r"reckoning|lights))\b[^;:]{0,80},)\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # What was said then has often been overtaken.
    Cue(
        "retraction",
        "opening",
        re.compile(
            r"(?<![\w-])(had (?:(?:at first|initially|originally|first|earlier|previously|long|always|repeatedly|"
            r"once) )?"
            r"(?:said|told|insisted|claimed|maintained|assured|promised|declared|stated|announced|predicted|sworn|"
            r"vowed|"
            r"argued|estimated|calculated)(?: [\w'.-]+){0,6}? that)\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # A label stands before it, or a heading above it.
    Cue("hearsay", "opening", re.compile(rf"\A\W*((?:{_LABEL})\s?[:–])\s*[\"'(]*\Z", re.IGNORECASE)),
    Cue("hearsay", "heading", re.compile(rf"\A\W*((?:the |our |some |\w+ )?(?:{_LABEL}))\W*\Z", re.IGNORECASE)),
    # What comes before a colon is promised, feared, imagined or mocked.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])(?<!no )(?<!not a )((?:supposed|meant|imagin\w+|visions?|hop(?:e|es|ed|ing)|"
            r"fear\w*|threat\w*|"
            r"promis\w+|pledg\w+|plans?|planned|idea|theory|scenario|rumou?r\w*|myth|legend|brochures?|adverts?|"
            r"slogans?|"
            r"manifesto|accus\w+|alleg\w+|suspect\w*|suspicions?|bet|wager|guess\w*|predict\w+|forecast\w*|oracle|"
            r"horoscope|rest assured|do not worry|don't worry|never fear|fear not|all is well|all is for the best|"
            r"good news|congratulations|hats off|bravo|what a (?!difference)\w+|how (?:kind|thoughtful|reassuring|"
            r"generous|"
            r"touching|nice|"
            r"lovely|convenient|clever|wise))\b[^.;:!]{0,50}[:!])\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # An order or an inverted verb sets a condition for all that follows.
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:Give|Take|Add|Let|Wait|Remove|Skip|Push|Put|Leave|Cut|Raise|Drop|Miss|Ask|Touch|Break|Sell|"
            r"Close|"
            r"Open|Lose|Win|Pull|Turn|Strip|Make|Allow|Double|Halve|Spare|Multiply|Extend|Shorten|Another|One more|"
            r"Two more|"
            r"A few more|A little more|Any more|Much more|Any less|A single)\b [^.;:]{2,90}?,? (?:and|or))\s*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:Should|Were|Had|Did) (?:the|an?|it|he|she|they|we|no|any|there|its|his|her|their|[A-Z]\w+)\b"
            r"[^.;:]+, (?:and|or|but))\s*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            r"[^.;:]{0,160}?,? ((?:so long|as long|provided|assuming|unless|if|on condition|when|until),? (?:that is|"
            r"of course|and only (?:if|when|as long)|and only then|mind you|however|naturally|needless to say)\b)",
            re.IGNORECASE,
        ),
        STATED,
    ),
    # A time that is over or has not come.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Under (?:the )?(?:old|former|previous|first|last|original|late|then)\b|Before (?:the|it|its|"
            r"he|she|"
            r"they|that|this)\b|In (?:the )?(?:days|times|era|age|heyday|reign) of|In (?:its|their|his|her) (?:heyday|"
            r"prime|day|youth)|When [^,]{3,60} (?:was|were) (?:still|young|king|queen|mayor|president)|While "
            r"[^,]{3,60} "
            r"(?:lasted|reigned|lived|still)|As long as [^,]{3,60} (?:lasted|lived|stood|ran)|Back (?:in|when)\b|Until)"
            r"[^,;:]*,)\s*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:By (?:the (?:end|middle|start|turn) of |the time |mid-?|early |late )?(?:20[3-9]\d|"
            r"2[1-9]\d\d|the "
            r"(?:decade|century)|then)|Within (?:[\w-]+ ){1,3}(?:days|weeks|months|years|hours)(?: of [^,]{2,40})?|In "
            r"(?:[\w-]+ ){1,2}(?:years|decades|months)(?:'? time)?|One day|Some day|Someday|Sooner or later|From "
            r"(?:20[3-9]\d|next \w+)|Once [^,]{2,60}|If all goes (?:well|to plan))\b[^;:]*?,)\s*\Z"
        ),
        re.compile(r"(?<![\w-])(?:will|shall|would)(?: not)?(?![\w-])|'ll\b"),
    ),
    # A verb is left without what says whether it is done.
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            rf"(?<![\w-])((?:may|might|could|can|would|should|must|ought to|will|shall)(?: not)?"
            rf"(?:,? (?!(?:and|but|that|who|which|said|says|{AUX}|{PAST}|{PRESENT})\b)[\w'-]+){{1,7}},?)\s*\Z",
        ),
        _BARE,
    ),
    # Praise that is none.
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s?([:,–] (?:it|they|he|she|the \w+|only|just|a mere|barely|no fewer|all of)\b[^.]{0,60}?\b(?:only|"
            r"just|merely|"
            r"barely|a mere|no (?:fewer|less|more) than|all of|fully|at last|instead of)\b)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w-])(?:{_PRAISE})", re.IGNORECASE),
    ),
    # The next sentence says for whom, where or when it holds.
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:(?:that|this|the (?:offer|promise|rule|same|deal)|it|which)(?: \w+)? (?:goes|holds|is true|was "
            r"true|"
            r"applies|applied|is so|works|counts?) (?:good |true )?(?:for|of|to|in|on|at|as|when|where|only)\b|at "
            r"least "
            r"(?:not )?(?:for|in|on|at|this|until|if|when|as|so)|not (?:this|yet|in|for|on|at|if|when|so fast)\b|"
            r"(?:read|"
            r"look|listen|scroll|turn|count|think) (?:on|closer|again|down|further|the page)\b|"
            r"[^.]{0,90}?\b(?:(?:is|are|was|"
            r"were) left out|miss(?:es)? out|(?:is|are|was|were) another matter|(?:does|do|did|will) not (?:qualify|"
            r"count)|"
            r"go(?:es)? empty-handed|need not apply|still (?:has|have|need|needs|owes?|pays?) |pay(?:s)? (?:double|"
            r"the full|"
            r"extra|as before)|(?:gets?|got|receives?) nothing|(?:is|are) (?:out|barred|turned away|not so lucky)\b)))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # What holds of all is limited at once.
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,140}?(?<![\w-])(?P<limit>(?:not|no(?! longer)|never|nobody|none|nothing|only|still|but|"
            r"except|must|"
            r"cannot|crossed out|left "
            r"out|without|however|neither|unless|too (?:late|far|old|young|small|poor)|instead|have to|has "
            r"to)(?![\w-])|n't\b)",
            re.IGNORECASE,
        ),
        _ALL,
    ),
    # It says what is meant by it, or where it stands written.
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:it|that|this|the (?:figure|number|claim|statement|office|report|word|agency))(?: only)? "
            r"(?:means?|meant|"
            r"refers?|referred|is about|was about|is speaking|was speaking|speaks?|spoke|counts? only|covers? only|"
            r"concerns? only|"
            r"(?:is|was) (?:talking|thinking) of)\b(?! (?:a lot|much|that)\b))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:that|this|it|these|so|thus)(?: at least)? (?:is|was|are|were|reads?|says?|runs?|ran|goes) (?:a "
            r"|the |what |how |"
            r"from )?(?:\w+ )?(?:line|slogan|lyrics?|caption|title|banner|poster|placard|leaflet|brochure|advert\w*|"
            r"manifesto|"
            r"programme|campaign|song|novel|film|play|chorus|motto|billboard|website|page|small print)s?\b)",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:reads?|says?|said|runs?|ran|promises?|promised|boasts?|boasted|declares?|proclaims?|goes|"
            r"vows?) "
            r"(?:[\w'-]+ ){0,4}?(?:page|paragraph|chapter|manifesto|programme|leaflet|brochure|sign|poster|advert|"
            r"advertisement|"
            r"banner|slogan|label|website|prospectus|plaque|song|menu|flyer|billboard|placard|packet|"
            r"pamphlet)(?![\w-]))",
            re.IGNORECASE,
        ),
    ),
    # Anybody tells it.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])(?<!do )(?<!did )(?<!does )((?:you|one|people|everyone|everybody|anyone|anybody|somebody|"
            r"someone|some|many|others|most|"
            r"locals|"
            r"regulars|drivers|neighbou?rs?|fans|insiders|folk|they|word|talk|gossip|opponents|critics|supporters|"
            r"rivals|"
            r"believers|sceptics|skeptics)(?: [\w'-]+){0,4}? (?:learn|hear|hears|heard|say|says|tell|tells|told|"
            r"said|read|know|"
            r"swear|swears|believe|think|whisper|mutter|insist|goes|has it|reckon)(?: (?:you|me|us|anyone|him|her|"
            r"them|\w+ly))?"
            r"(?: that)?)\s*\Z",
            re.IGNORECASE,
        ),
        STATED,
    ),
    # How much is cut off before what it is the measure of.
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])(as|so|too|how|however|not so|not as|half as|twice as|hardly|scarcely|no less|no "
            r"more)\s*\Z",
            re.I,
        ),
        re.compile(
            r"\A\W*(?!(?:the|a|an|he|she|it|they|we|I|you|to|in|on|if|that|this|of|for|did|does|do|is|was)\b)[a-z]{3,}"
            r"(?: |\Z)"
        ),
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:has|have|had|was|were|is|are)(?: \w+)? (?:long|once|often|almost|nearly|never|hardly|"
            r"sometimes|probably|"
            r"perhaps|possibly|formerly|previously|scarcely|rarely|seldom|supposedly|reportedly|allegedly|"
            r"apparently))\s*\Z"
        ),
        re.compile(r"\A\W*\w{2,}(?:ed|en|n|t|d|ung|un|ade|ought|aught)\b"),
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:Not|Nor|None|Only|Hardly|Barely|Few) (?:\w+ ){0,3}?(?:were|was|are|is|have|has|did|does|do|"
            r"will|can|in|on|for|"
            r"of|with|everyone|everybody|all|every|any)\b)"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?(?<![\w-])(?P<limit>(?:not|no(?! longer)|never|nobody|none|nothing|only|except|must|"
            r"cannot|what "
            r"is left|"
            r"empty-handed|excluded|left out|turned away|waiting)(?![\w-])|n't\b)",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w-])(?:gets?|receives?|were given|was given|will be given|will get|will receive|may now|are "
            r"entitled|is "
            r"entitled|refunds?|refunded|reimburse[sd]?|compensated|will pay for|pays for)(?![\w-])"
        ),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:promises?|promised|vows?|vowed|boasts?|boasted|brags?|bragged|pledges?|pledged|gushes?|"
            r"gushed|swears?|swore)(?![\w-])[^.,;]{0,40})"
        ),
        STATED,
    ),
    # What narrows it comes after, and says so.
    Cue(
        "condition",
        "next",
        re.compile(
            r"([^.;:!?]{1,70}?,? (?:that is|at least|at any rate|that is to say|mind you|so to speak|if "
            r"that)(?=[.;,:]))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # What is named by a noun that is no fact, only a part of those asked, or what a leaflet says.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?!(?:facts?|truth|results?|reasons?|problem|trouble|upshot|point|consequence|news|outcome|"
            r"difference|"
            r"advantage|certain|clear|sure|true|known|beyond doubt|striking|remarkable|catch)(?![\w-]))[\w'-]+ "
            r"(?:is|was|remains) that)"
            r"\s*\Z",
            re.IGNORECASE,
        ),
        STATED,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"\A\W*((?:[\w-]+ in (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)|\d[\d.,]* ?(?:%|"
            r"per cent|percent)|"
            r"half|a (?:third|quarter|fifth|tenth|majority|minority|handful)|two thirds|three quarters|most|few|"
            r"several) "
            r"(?:of )?[^,;:]{0,70}? (?:said|say|says|told [^,;:]{2,30}|thought|think|believed?|reported?|answered|"
            r"agreed)(?: that)?)\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:[\w'-]+ ){0,5}?(?:leaflet|brochure|poster|sign|advert|advertisement|flyer|website|"
            r"manifesto|banner|slogan|label|"
            r"prospectus|pamphlet|billboard|placard|packet)s? (?:says?|said|reads?|promises?|promised|claims?|"
            r"claimed|boasts?|boasted))"
            r"(?![\w-])"
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s*,\s+((?:on|in|at|for|among|between|under|with|during|within|near|at least) (?!(?:\w+day|\d|January|"
            r"February|March|April|"
            r"May|June|July|August|September|October|November|December|a statement|an? (?:interview|email|letter|"
            r"report)|which|whom|"
            r"addition|fact|part|other words|turn|return|all|short|the end)(?![\w-]))[^,.;:]{3,50})(?=[.;]|\Z)"
        ),
        _ALL,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(r"(?<![\w-])([\w'-]+ (?:has|had|have))\s*\Z"),
        re.compile(r"\A\W*(?:him|her|them|(?:the|a|an|its|his|their) [\w'-]+(?: [\w'-]+)?) [a-z]+ing\b"),
    ),
)
"""Cues by form."""

EARLIER = re.compile(
    r"(?<![\w-])(?:in the morning|this morning|at (?:first|noon|midday|dawn|daybreak|breakfast)|initially|"
    r"originally|early on|"
    r"at \d[\d.:]* ?(?:[ap]\.?m|o'clock)?|in the (?:early )?(?:hours|afternoon)|(?:on |late |early |last )?(?:Mon|Tues|"
    r"Wednes|"
    r"Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night|afternoon))?|yesterday|last (?:week|month|night|year|"
    r"spring|summer|autumn|winter)|in "
    r"(?:January|"
    r"February|March|April|May|June|July|August|September|October|November|December))(?![\w-])"
)
"""A time at which something was said."""
LATER = re.compile(
    rf"\W*(?:But |Yet |Then )?((?:By (?:the )?(?:evening|nightfall|noon|midday|afternoon|morning|dawn|midnight|"
    rf"lunch\w*|"
    rf"teatime|bedtime|then|\w+day|yesterday)|(?:On|By|Late on|Early on|Come) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    rf"Sun)day|"
    rf"(?:The )?(?:next|following) (?:day|morning|evening|afternoon|week|month|night|\w+day)|(?i:{_NUMBERED} "
    rf"(?:{_UNITS}) "
    rf"(?:later|on|after))|(?:Hours|Minutes|Days|Weeks|Months) later|That (?:evening|afternoon|night)|In the "
    rf"(?:evening|"
    rf"afternoon|night)|Overnight|At (?:noon|midnight|dusk|nightfall|\d[\d.:]*)|(?:In|By) (?:January|February|March|"
    rf"April|May|June|July|August|September|October|November|December)|Since then|Today|Now|Later|This (?:week|"
    rf"month|year)))(?![\w-])"
)
"""A later time, with which what overtakes it begins."""

UPHOLDS = re.compile(
    r"(?<![\w-])(?:confirm\w*|agreed?|as (?:promised|planned|announced|expected|agreed)|bore (?:it|this|that|them) "
    r"out|bears out|borne out|repeated|stood by|reaffirm\w*|followed|too\b|also|went ahead|took effect|the same)",
    re.IGNORECASE,
)
"""What bears out what was said before."""
MOCKS = re.compile(
    rf"\A\W*(What an? (?:\w+ )?(?:{_PRAISE})|How (?:kind|thoughtful|reassuring|generous|touching|nice|lovely|"
    rf"convenient|"
    rf"clever|"
    r"wise|considerate|fortunate|lucky)|Bravo|Congratulations(?! are due)|Hats off|Well done|Three cheers|Long live|"
    r"Needless to say|One (?:must|has "
    r"to|can only|cannot but) (?:admire|marvel|applaud)|You have to (?:admire|hand it)|It takes (?:genius|talent)|"
    r"As everyone "
    r"knows|Mercifully|Naturally,?|Of course,?|"
    r"Thank "
    r"(?:heaven|goodness|God)|Lucky \w+[!.,])(?![\w-])"
    r"|(?<![\w-])(?:delighted|thrilled|overjoyed|enchanted|wonderful(?:ly)?|splendid(?:ly)?|marvel(?:lous|s)?|"
    r"admirabl[ey]|exemplary|flawless(?:ly)?|magnificent(?:ly)?|masterpiece|masterstroke|genius|heart-?warming|"
    r"touching|paradise|miracle|considerate|thoughtful(?:ly|ness)?|generous(?:ly)?|generosity|foresight|wisdom|"
    r"ke(?:eps?|pt) (?:its|his|her|their) (?:word|promises?)|thought of everything|nothing but praise|dream come "
    r"true|world-class|the envy of|never been (?:so|more) (?:easy|safe|simple|happy|convenient)|could not be "
    r"(?:happier|better|simpler|easier)|all is well|could sleep soundly|rejoice\w*|a model (?:for|to|of)|second to "
    r"none|without a hitch|like clockwork|spare\w* no (?:expense|effort))(?![\w-])"
)
"""Praise that a text exclaims."""
