"""English words and endings of which the patterns of `english` are made."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.tables import any_of

NOT = (
    "(?:not|never|nor|neither|nobody|no one|none|nothing|nowhere|without|cannot|barely|hardly|rarely|"
    r"scarcely|seldom|no(?!\. ?\d)|\w+n't)"
)
HARMLESS = r"(?!\s+(?:but|doubt|fewer|just|later|least|less|more|only)\b)"
AUX = (
    "is|are|was|were|am|be|been|has|have|had|will|would|shall|should|may|might|must|can|could|do|does|"
    "did|cannot|won't|"
    r"\w+n't|\w+'(?:ll|re|ve|s(?= (?:\w+ed|\w+ing|not|a|an|the|no)\b))"
)
PAST = (
    "said|told|met|left|took|gave|went|came|became|began|broke|brought|built|bought|caught|chose|cut|"
    "drew|drove|fell|felt|"
    "fought|found|flew|got|grew|heard|held|hit|kept|knew|laid|led|lent|let|lost|made|meant|paid|put|ran|"
    "rose|sank|saw|sold|"
    "sent|set|shot|shut|spoke|spent|stood|struck|swept|taught|thought|threw|understood|won|wrote|lay|"
    "stole|shrank|sailed|arose|awoke|blew|clung|crept|did|drank|ate|fled|flung|forbade|forgot|forgave|froze|hung|"
    "hid|knelt|"
    "leapt|mistook|overtook|overcame|rang|rode|sang|sat|shook|shone|slept|slid|sought|spun|sprang|stuck|swam|swore|"
    "swung|tore|"
    "undertook|upheld|withdrew|woke|wore|wept"
)
PRESENT = (
    "needs?|wants?|makes?|takes?|gives?|goes|comes?|costs?|holds?|stays?|leaves?|opens?|closes?|remains?|"
    "works?|begins?|ends?|"
    "allows?|requires?|bans?|appl(?:y|ies)|pays?|supports?|believes?|knows?|belongs?|carr(?:y|ies)|"
    "contains?|causes?|earns?|"
    r"falls?|rises?|grows?|keeps?|leads?|lies|lives?|loses?|means|moves?|owns?|owes?|protects?|reduces?|reports?|runs?|"
    "sells?|serves?|sinks?|stands?|threatens?|uses?|violates?|wins?|starts?|stops?|meets?|agrees?|"
    "enters?|leaks?|reach(?:es)?|drinks?|eats?|steals?|hides?|kills?|pollutes?|spends?|fails?|hates?|loves?|lacks?|"
    "seems?|"
    "sits?|speaks?|thinks?|wears?|builds?|buys?|destroys?|drives?|employs?|flies|follows?|gets|hires?|joins?|learns?|"
    "prefers?|produces?|proves?|provides?|refuses?|rel(?:y|ies)|saves?|sees?|sends?|tells?|tries|writes?|becomes?|"
    "brings?|breaks?|deserves?|feels?|happens?|hears?|includes?|involves?|suffers?|understands?"
)
NOT_PAST = any_of("is|are|may|can|must|will|shall|cannot|won't|has|have|does|do|should|would")
ENDS_IN_VERB = re.compile(
    r"\A\W*(?:The|A|An|All|Every|Its|Their|This|These|[A-Z]\w+)\b.*(?<![\w-])(?:apply|applies|applied|"
    "hold|holds|held|work|works|worked|ended|ends|stopped|stops|rose|fell|rises|falls|grew|shrank|"
    r"is|are|was|were|has|have|(?:is|are|was|were|been|be) \w+)\W*\Z"
)
TRANSITIVE = r"[a-z]{3,}s(?= (?:the|a|an|its|his|her|their|our|no|any|every)\b)"
CLAUSE = re.compile(rf"(?<![\w-])(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed|{TRANSITIVE})(?![\w-])", re.IGNORECASE)
VERB_FIRST = re.compile(
    rf"\A\W*(?:\w+ly )?(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed|\w{{3,}}ing|(?!(?:in|on|at|to|for|of|with|"
    r"by|the|a|an|and|or)\b)[a-z]{2,})(?![\w-])"
)
PREDICATE = re.compile(
    r"\A\W*(?!(?:according|including|such as|given|as|by|who|which|while|since|the|a|an|this|that|"
    r"these|those|its|his|her|their|our|my|your|all|some|any|every)\b)[a-z]"
)
NUMBER = re.compile(
    r"\A\W*(?:[$€£₩]? ?\d[\d.,]*|(?:an? )?(?:hundred|thousand|million|dozen|half|third|quarter)|one|two|"
    "three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|all|every|no)\b",
    re.IGNORECASE,
)
SUPERLATIVE = (
    "(?:(?!west|east|test|rest|best-known|interest|request|protest|forest|guest|latest|honest|harvest|"
    "arrest|invest|suggest|"
    "contest|nest|chest|quest|modest|priest|crest|manifest|digest|unrest|dishonest|northwest|"
    r"southwest)\w{2,}est|most \w+|"
    r"least \w+|first|last|only|best|worst)"
)
SUPERLATIVE_FIRST = re.compile(rf"\A\W*(?:the |its |our )?(?:\w+[- ])?{SUPERLATIVE}(?![\w-])", re.IGNORECASE)
SUPERLATIVE_LAST = re.compile(rf"(?<![\w-]){SUPERLATIVE}(?: [\w'-]+){{0,3}}\W*\Z", re.IGNORECASE)
COMPARATIVE_LAST = re.compile(
    r"(?<![\w-])(?:as \w+|more|less|fewer|worse|better|(?:high|low|larg|small|fast|slow|strong|weak|long|"
    "short|cheap|great|deep|wid|"
    r"saf|old|young|new|late|earli|heavi|easi|clean|quick)e?r)(?: [\w'-]+){0,4}\W*\Z",
    re.IGNORECASE,
)
ANY_LENGTH = re.compile(r"\S+\s+\S+\s+\S+")
MEASURE = r"(?:day|night|week|weekend|month|year|hour|minute|summer|winter|season|decade|spring|autumn)s?"
SOME = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|up to|at (?:least|most)|several|some|"
    "a few|half|the next|the first|the last|about|only)"
)
PART = (
    r"(?:(?:the )?(?:\w+ )?(?:north|south|east|west|centre|center|inner|outer|upper|lower|northern|"
    "southern|eastern|western|first|second|"
    "third|last|old|new|main)|some|parts?|most|many|certain|one|two|three|a few|several|principle|theory|"
    "exceptional|rare|"
    r"(?:summer|winter|spring|autumn|bad|heavy|calm|dry|wet)\b)"
)
SCOPE = (
    rf"(?:in|across|inside|throughout) {PART}[\w-]*|on (?:\w+ )?(?:\w+days|weekdays|weekends|paper|"
    "average|trial|a (?:trial|temporary|voluntary) basis)|"
    "at (?:night|weekends|most|best|worst|first|low tide|high tide|the (?:latest|earliest|time)|times)|"
    "by (?:day|night)|"
    rf"for (?:now|the (?:moment|time being|next|first|duration)|{SOME} (?:[\w-]+ )?{MEASURE}|"
    "(?:all |some |most |many |foreign |small |large |local |new )*(?:ships|vessels|boats|people|those|"
    "members|residents|visitors|children|"
    rf"women|men|patients|drivers|pilots|tourists|citizens|workers))|"
    r"during (?!the (?:\w+ )?(?:rescue|meeting|hearing|debate|visit|session|ceremony|speech|interview|raid|search|"
    r"evacuation|"
    r"march|protest)\b)|within|under (?:the (?:old|new|draft|proposed|current)|certain|strict|normal|\w+ (?:met|feet|"
    "ton|kil|year))|"
    "(?:in|at|on|for|by|from|among|across|to|with) (?:(?:only|just|about|nearly|at least|"
    "at most) )?(?:some|most|many|one|two|three|four|five|six|several|a few|few|half|parts?|a third|"
    r"certain|all but|\d+)|"
    rf"so far|to date|temporarily|provisionally|initially|as a (?:test|trial|pilot)|until|till|"
    rf"to (?:foreign|those|all but|some|members|residents|non|local|small|large|registered|licensed) ?\w*|among "
    rf"(?!them\b|these\b|those\b|others\b)\w+|"
    rf"(?:mostly|mainly|partly|largely|chiefly|primarily|only|solely|exclusively|briefly)"
)
SAY = (
    "said|says|say|saying|told|tells|stated|states|added|adds|noted|notes|warned|warns|claimed|claims|"
    "argued|argues|insisted|"
    "insists|explained|explains|announced|announces|wrote|writes|declared|declares|replied|replies|"
    "answered|confirmed|confirms|"
    "acknowledged|admitted|admits|stressed|stresses|emphasi[sz]ed|recalled|concluded|commented|remarked|"
    "testified|tweeted|"
    "posted|reiterated|pointed out|suggested|suggests|complained|joked|quipped|boasted|predicted|"
    "predicts|assured|repeated|"
    "continued|countered|reported|reports|alleged|alleges|maintained|maintains|contended|asserted|"
    "asserts|promised|vowed|"
    r"shouted|whispered|cried|read|reads|denied|denies|believes|thinks|pledged|urged|demanded|ordered|"
    "allege|argue|insist|think|believe|assert|deny"
)
RUMOUR = (
    "rumou?rs?|claims?|suggestions?|idea|notion|theory|allegations?|assertions?|speculation|belief|"
    "fears?|hopes?|suspicions?|myth|legend|fairy tale|story|stories|impression|assumption|concerns?|"
    "worries|reports?|gossip|accusations?|prospect|possibility|chance|risk|danger|likelihood"
)

CONDITIONAL = (
    "(?<!as )(?<!even )(?<!what )(?<!asked )(?<!ask )(?<!see )(?<!know )(?<!wonder )(?<!wondered )"
    "(?<!asking )(?<!unsure )(?<!clear )"
    r"(?<!asks )(?<!me )(?<!him )(?<!her )(?<!check )if(?! (?:not|any|anything|ever)\b)|"
    r"unless|provided(?: that)?(?= (?:the|that|a|an|it|he|she|they|we|no|all|its|their|there|both)\b)|"
    r"(?<!to )(?<!of )(?<!for )providing(?: that|(?= (?:the|a|an|it|they|we|he|she)\b))|"
    "assuming(?: that)?|as long as|so long as|in (?:the event|case) (?:of|that)|"
    "on (?:the )?condition(?: that)?|under the condition(?: that)?|subject to|contingent on|"
    "conditional on|depending on|only (?:if|when|once|after|with|where|because)|"
    r"should (?:the|a|an|it|he|she|they|we|I|you|any|no|there|this|that)\b|on the (?:understanding|"
    r"assumption|proviso)|with the proviso|given (?:the )?\w+ (?:of|by|from)|upon (?:payment|approval|"
    "receipt)|conditional upon|"
    r"in case|supposing|suppose|imagine|insofar as|except when|except if|only in the event"
)
TIMED = (
    r"once|as soon as|whenever|wherever|until|till|pending|by the time|"
    r"(?:after|when|where|before) (?:[\w'-]+ ){1,5}?(?:has|have|is|are|agrees?|approves?|signs?|pays?|"
    "gives?|allows?|permits?|votes?|needs?|wants?|begins?|ends?|opens?|closes?)"
)
EXCEPTION = (
    "except(?:ing)?(?: for| that| in| on| when| if)?|with the exceptions? of|apart from|aside from|"
    "save for|other than|excluding|"
    "not (?:including|counting)|bar(?:ring)?|with (?:one|two|three|few|some|several|a few) exceptions?|"
    "leaving out|minus|all but"
)
LATER = r"(?:later|since|then|soon|afterwards|subsequently|quickly|has since|have since|had to)"
TOOK_BACK = (
    r"withdrew|retracted|took (?:it|this|that|back|the \w+ back|those words back)|corrected|"
    r"apologi[sz]ed for(?! (?:(?:the|any|its|their|this|that|his|her) )?(?:\w+ )?(?:delays?|inconvenience|noise|"
    r"disruption|wait|"
    r"trouble|smell|mess|weather|lateness)\b)|recanted|walked (?:it|that|this|back)|backtracked|"
    r"rowed back|reversed (?:him|her|it|them)\w*|disavowed|deleted|acknowledged that (?:it|this|that) was|"
    r"admitted (?:that )?(?:it|this|that|the \w+|he|she|they|her|his) "
    "(?:was|were|had)|changed (?:his|her|its|their) mind|said (?:he|she|they|it) (?:had been|was|"
    "were) (?:wrong|mistaken|misquoted)|"
    r"(?:had|has|have) (?:been )?(?:withdrawn|retracted|corrected|taken (?:it|that|this)? ?back|recanted)"
)
THING = (
    r"(?:this|that|the|these|those|his|her|its|their|our)(?: \w+){0,2}? ?(?:statements?|claims?|reports?|"
    "figures?|numbers?|article|story|sentences?|quotes?|quotations?|remarks?|information|accounts?|"
    "allegations?|assertions?|announcement|post|tweet|estimates?|rumou?rs?|words|passages?|paragraphs?|"
    "findings?|results?|study|stories|items?|count|comments?)|this|that|it|these|they|both"
)
WRONG = (
    "(?:(?:has|have|had) (?:since |later |now )?(?:been )?(?:retracted|withdrawn|corrected|disproved|"
    "disproven|refuted|debunked|taken back|denied|amended|revised|removed)|"
    "(?:was|were|is|are|proved|turned out(?: to be)?|proved to be|turned out) (?:later |since |now |"
    "subsequently |simply |completely |entirely |all )?"
    "(?:retracted|withdrawn|corrected|wrong|incorrect|false|untrue|not true|not so|not correct|"
    "not the case|mistaken|an error|in error|inaccurate|a mistake|a lie|a hoax|invented|"
    "made up|unfounded|baseless|disproved|refuted|denied|fabricated|forged|misattributed|out of date|"
    r"outdated|a joke|a slip of the tongue|satire|an april fool\w*))"
)
# A note on the article as a whole says nothing of the sentence before it.
NOTE = (
    r"(?!(?:this|the|our) (?:article|story|column|post|page|report) (?:\w+ ){0,2}(?:corrected|amended|revised|updated))"
)
RETRACTS = (
    rf"(?:(?:but|however|yet|in fact|though),? )?(?:{THING}) {WRONG}|"
    rf"(?:but |however,? |yet )?(?:[\w'.-]+,? ){{1,6}}?{LATER} (?:{TOOK_BACK})|"
    rf"(?:but |however,? )?(?:[\w'.-]+ ){{1,5}}?(?:{TOOK_BACK})|"
    r"(?:that|this|it|he|she|they)(?: \w+)? (?:is|was|did|does|were|are|has|had) not(?: (?:so|true|"
    r"the case|correct|happen\w*|right|accurate))?\W*\Z|"
    r"(?:that|this|it|he|she|they)(?: \w+)? (?:isn't|wasn't|didn't|doesn't|weren't|aren't|hasn't|"
    r"hadn't)(?: (?:so|true|the case|correct|happen\w*|right|accurate))?\W*\Z|"
    r"(?:in fact|in reality|actually|in truth),? |not so\b|not true\b|wrong[.!]|nonsense\b|far from it|"
    "the opposite (?:is|was)|nothing could be further|"
    r"none of (?:this|that|it) (?:is|was|happened|proved)|"
    r"[^.]{0,60}?\b(?:said|says|admitted|confirmed|found|showed|turned out|proved|"
    r"acknowledged)\b[^.]{0,30}?\b(?:wrong|false|untrue|incorrect|not true|mistaken|inaccurate|a mistake|"
    r"a hoax|invented)\b|"
    r"(?:it|they|he|she|there|the \w+) (?:was|were|is|are|had|did)(?: been)? (?:in fact|actually|"
    r"in reality|in truth)\b|"
    "we (?:now know|were wrong|regret|apologi[sz]e|withdraw|retract|have (?:since )?(?:removed|retracted|"
    "withdrawn|corrected))|"
    "(?:the )?(?:editors?|paper|newspaper|publisher|author|agency|council|ministry|office|station|"
    "harbour office) (?:regrets?|apologi[sz]e[sd]?|retracts?|retracted|withdrew|withdraws?|"
    "has (?:since )?(?:retracted|withdrawn|corrected))|"
    "no longer (?:true|the case|valid)|(?:editor's note|retraction|update|correction|"
    r"clarification)\b(?![^.]*\b(?:earlier|previous|original|initially|"
    r"first)\b)[^.]{0,80}?\b(?:retracted|withdrawn|false|"
    r"no longer|never|not)\b"
)
EARLIER = (
    "(?:an |in an? |the )?(?:earlier|previous|original|first|initial) (?:version|edition|report|headline|"
    r"draft) (?:of (?:this|the|our) \w+ )?(?:\w+ )?"
    "(?:said|stated|wrote|gave|reported|claimed|misstated|named|called|suggested|had|wrongly|incorrectly|"
    "mistakenly|put|quoted)|"
    r"(?:earlier|previously|originally|at first|initially|yesterday|last week|on \w+day),? (?:we|this \w+|"
    r"the \w+) (?:\w+ly )?(?:reported|wrote|said|stated|published|quoted)|"
    "(?:we|this (?:article|story|newspaper|paper|column|report|site)|the (?:article|story|report|"
    "column)) (?:had )?(?:earlier|previously|originally|wrongly|incorrectly|mistakenly|erroneously|"
    "falsely|first) "
    r"(?:reported|wrote|said|stated|published|quoted|attributed|claimed|gave|named)|"
    r"(?:wrongly|incorrectly|mistakenly|erroneously|falsely|misleadingly) (?:\w+ )?(?:reported|wrote|said|"
    "says|stated|claimed|attributed|quoted|suggested|implied|described)|misstated|misreported|misquoted|"
    "(?:it is|it was|would be|it would be) (?:wrong|incorrect|false|untrue|not true|a mistake|an error|"
    r"a lie|misleading|absurd|premature|too early|unfair|naive|foolish|nonsense) (?:to \w+|that)"
)

STATEMENT = (
    r"(?:(?:(?:\A|said |says |found |that )(?:it|this|that|these|they) (?:was|is|were|are|had|has|proved|"
    "turned))|(?:the|this|that|his|her|its|their|these|those|all) (?:reports?|claims?|statements?|story|"
    "stories|news|figures?|numbers?|rumou?rs?|announcement|remarks?|allegations?|words|accounts?|version|"
    "information|study|findings|post|accusations?|charge|quotation|article|suggestion))"
)
UNTRUE = (
    "false|baseless|unfounded|untrue|invented|fabricated|hoax|incorrect|inaccurate|denied|denies|"
    "dismissed|dismisses|rejected|rejects|retracted|retracts|withdrew|withdrawn|misquoted|mistaken|"
    "fake|a lie|lies|nonsense|no truth|wrong|disputed|disputes|contradicted|contradicts|refuted|debunked|"
    "groundless|without foundation|made up|forged|never happened"
)
ASIDE_BACK = (
    r"(?:a|an|the) (?:\w+ )?(?:figure|claim|statement|number|report|story|remark|word|charge|version|"
    r"assertion|allegation|quote|accusation)\b[^.]{0,40}?"
    "(?:withdrew|withdrawn|retracted|corrected|denied|denies|disputes?|disputed|rejects?|rejected|false|"
    "wrong|untrue|disproved|refuted|debunked|apologi[sz]ed|never made)"
)

DATED = (
    r"(?:on|in|at|since) (?:\w+day|\d|January|February|March|April|May|June|July|August|September|"
    "October|November|December|"
    r"noon|midnight|dawn|(?:the )?(?:early |late )?(?:morning|evening|afternoon|night)\b)"
)
