"""English: what governs or narrows a statement, by words of open kinds.

The other tables have phrases that are sure. Here the rule is turned round where that costs little: a statement behind
`that` is taken for hearsay unless what governs it states facts, and an infinitive for a plan unless it is done.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_words import (
    AUX,
    CLAUSE,
    HARMLESS,
    NOT,
    NOTE,
    PAST,
    PRESENT,
    SAY,
    SUPERLATIVE_FIRST,
)
from sitegen.briefing.context.finder import CUT
from sitegen.briefing.context.tables import Cue, Sense, any_of

_STATES = (
    rf"{SAY}|learn(?:s|ed|t|ing)?|announc\w+|confirm\w*|reveal\w*|disclos\w+|establish\w*|find(?:s|ing|ings)?|found|"
    r"discover\w*|show(?:s|ed|n|ing)?|prov(?:es|ed|en|ing)|demonstrat\w+|not(?:es|ed|ing|e)|observ\w+|record(?:s|ed|ing)|"
    r"saw|seen|sees|know(?:s|n|ing)?|knew|realis\w+|realiz\w+|recogni[sz]\w+|remember\w*|recall\w*|"
    r"notice(?:s|d)?|acknowledg\w+|admit\w*|conced\w+|agree[sd]?|agreeing|accept\w*|understand\w*|understood|explain\w*|"
    r"mean(?:s|t|ing)?|ensur\w+|sure|point(?:s|ed|ing)? out|emphasi[sz]\w+|underlin\w+|stress\w*|"
    r"remind\w*|warn\w*|caution\w*|inform\w*|tell\w*|told|notif\w+|advis\w+|assur\w+|report(?:s|ed|ing)|"
    r"conclu\w+|determin\w+|decid\w+|rul(?:es|ed|ing)|held|order\w*|regret\w*|complain\w*|"
    r"indicat\w+|testif\w+|swor\w+|reiterat\w+|repeat\w*|mention\w*|writ\w+|wrote|stat\w+|declar\w+|proclaim\w*|"
    r"add(?:s|ed|ing)?|fact|facts|evidence|proof|news|confirmation|announcement|statement|finding|conclusion|truth|"
    r"glad|pleased|proud|sorry|happy|delighted|relieved|sad|surprised|shocked|aware|clear|true|certain|"
    r"important|significant|notable|remarkable|surprising|obvious|evident|plain|signal(?:s|led)?|"
    r"so|such|now|given|in|than|anticipat\w+|confiden\w+|suggest\w*|expect\w*"
)
_DENIES = (
    r"den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing|al|ive)?|rebuff\w*|rebut\w*|repudiat\w+|"
    r"refut\w+|disput\w+|contradict\w*|contest(?:s|ed|ing)|challeng(?:es|ed|ing)|debunk\w*|discredit\w*|disprov\w+|"
    r"quash(?:es|ed|ing)?|scotch(?:es|ed|ing)|scoff\w*|mock(?:s|ed|ing)|ridicul\w+|derid\w+|(?:laugh|brush|shrug|wav)\w* "
    r"(?:off|aside|away)|pooh-pooh\w*|rul(?:e|es|ed|ing) out|(?<!no )(?<!without )(?<!beyond )doubt(?:s|ed|ing|ful)?|dubious|disbeliev\w+|disbelief|"
    r"disavow\w*|disown\w*|distanc(?:es|ed|ing)|push(?:es|ed|ing)? back|hit(?:s|ting)? back|play(?:s|ed|ing)? down|"
    r"disagree\w*|stop(?:s|ped|ping)? short|sceptic\w*|skeptic\w*|unconvinced|unpersuaded|disinclined|unwilling|"
    r"reluctan\w+|loath|hesita\w+|unlikely|improbable|impossible|inconceivable|unthinkable|implausible|far from|"
    r"anything but|little (?:chance|hope|evidence|sign|prospect|reason|to suggest)|scant|slim|misconception|myth|lie|lies|"
    r"hoax|fallac\w+|falsehood|canard|fiction|nonsense|illusion|delusion|premature|too (?:early|soon)|a stretch|"
    r"exaggerat\w+|overstat\w+|untrue|incorrect|inaccurate|mistaken|misleading|absurd|ludicrous|preposterous|"
    r"objected|objects|object to|took (?:issue|exception)|takes (?:issue|exception)|bristled|balked|recoiled|"
    r"threw out|thrown out|struck down|shot down|turned down|poured (?:cold water|scorn)|cast doubt|casts doubt|"
    r"casting doubt|(?:swept|set) aside|overturned|quashed|acquitted|cleared|exonerated|retracted|withdrew|withdrawn|"
    r"recanted|disavowed"
)
_PREVENTS = (
    r"refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ure)?|neglect(?:s|ed)?|omit\w*|forg[eo]t\w*|"
    r"(?:un|not )able|incapable|powerless|resist(?:s|ed|ing)?|oppos(?:e|es|ed|ing|ition)|forbid\w*|forbade|"
    r"ban(?:s|ned|ning)?|barr(?:ed|ing)|prohibit\w*|block(?:s|ed|ing)?|veto\w*|prevent\w*|avert\w*|avoid\w*|thwart\w*|"
    r"foil\w*|halt(?:s|ed|ing)?|cancel\w*|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|shelv\w+|abandon\w*|ditch(?:es|ed)|"
    r"suspend\w*|postpon\w+|put(?:s|ting)? off|delay\w*|deferr?\w*|forgo\w*|forwent|abstain\w*|refrain\w*|desist\w*|"
    r"back(?:s|ed|ing)? (?:away|out|off)|shied away|shy away|held back|steer(?:s|ed)? clear|stop(?:s|ped|ping)?|"
    r"discourag\w+|dissuad\w+|deter(?:s|red|ring)?|instead of|rather than|short of|lack(?:s|ed)?|absence|without"
)
_WISHES = (
    r"hop(?:e|es|ed|ing)|fear(?:s|ed|ing|ful)?|worr(?:y|ies|ied|ying)|afraid|concern(?:s|ed)?|anxious|nervous|"
    r"plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention(?:s)?|propos(?:e|es|ed|ing|als?)|threat(?:s|en|ens|ened|ening)?|"
    r"promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|wish(?:es|ed|ing)?|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|"
    r"seek(?:s|ing)?|sought|consider(?:s|ed|ing)?|mull\w*|ponder\w*|contemplat\w+|weigh(?:s|ed|ing)?|discuss(?:es|ed|ing)?|"
    r"debat(?:e|es|ed|ing)|explor(?:e|es|ed|ing)|toy(?:s|ed|ing)|float(?:s|ed|ing)|moot(?:s|ed)?|envisag\w+|envision\w*|"
    r"imagin(?:e|es|ed|ing)|dream(?:s|ed|t|ing)?|pictur(?:es|ed|ing)|pretend(?:s|ed|ing)?|assum(?:e|es|ed|ing|ption)|"
    r"suppos(?:e|es|ed|ing|ition)|presum(?:e|es|ed|ing|ption)|suspect(?:s|ed|ing)?|suspicions?|speculat\w+|guess\w*|"
    r"predict\w*|forecast\w*|expect\w*|anticipat\w+|project(?:s|ed|ion|ions)?|estimat\w+|simulat\w+|model(?:s|led|ling)?|"
    r"scenario|draft|bid|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|campaign\w*|call(?:s|ed|ing)? (?:for|on)|"
    r"demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|request\w*|plea(?:s|d|ded|ding)?|beg(?:s|ged|ging)?|"
    r"petition\w*|lobb(?:y|ies|ied|ying)|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|recommend\w*|suggest\w*|"
    r"hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|insinuat\w+|rumou?r\w*|gossip|whisper\w*|alleg\w+|accus\w+|charg(?:es|ed)|"
    r"complaint|indictment|lawsuit|claim(?:s|ed|ing)?|believ(?:e|es|ed|ing)|belief|(?<!you )think(?:s|ing)?|thought|feel(?:s|ing)?|"
    r"felt|view|opinion|theory|hypothesis|notion|idea|impression|possib\w+|probab\w+|likel(?:y|ihood)|risk(?:s|ed)?|"
    r"danger|chance|prospect|odds|appear(?:s|ed|ing)?|seem(?:s|ed|ing)?|apparent(?:ly)?|reportedly|allegedly|"
    r"purported(?:ly)?|supposed(?:ly)?|potential(?:ly)?|word|tale|story|stories|legend|"
    r"post|tweet|leaflet|flyer|video|caption|chatter|talk"
)
_ASKS = (
    r"whether|wonder(?:s|ed|ing)?|quer(?:y|ies|ied)|inquir\w+|enquir\w+|investigat\w+|examin\w+|assess\w*|stud(?:y|ies|ied|"
    r"ying)|look(?:s|ed|ing)? into|unclear|unknown|undecided|unsure|uncertain|yet to|remains to be seen|question(?:s|ed|"
    r"ing)?|ask(?:s|ed|ing)?"
)
_MODAL = r"may|might|could|can|would|should|must|will|shall|ought to|need to|needs to|has to|have to|had to|'ll|'d"
_DONE = (
    r"manag(?:e|es|ed|ing)|beg[aiu]n(?:s|ning)?|continu(?:e|es|ed|ing)|went on|go(?:es)? on|help(?:s|ed|ing)?|"
    r"proceed(?:s|ed)|happen(?:s|ed)|c[oa]me(?:s)?|forc(?:e|es|ed|ing)|took|taken|cost|start(?:s|ed|ing)?|led|lead(?:s)?|"
    r"surviv\w+|grew|grows|went|turned out|prov(?:es|ed)|dared?|tend(?:s|ed)?|enough|and"
)
_OWN_SUBJECT = (
    r"\A\W*(?:the|a|an|its|his|her|their|our|my|your|this|these|those|that|he|she|it|they|we|I|you|there|no|some|all|every|"
    r"most|many|each|both|(?-i:[A-Z])\w*|\d[\d,.]*|[a-z]+s)\b"
)
_LONG = re.compile(r"\S+\s+\S+\s+\S+")
_STATEMENT = re.compile(rf"(?={_OWN_SUBJECT}).*{CLAUSE.pattern}", re.DOTALL | re.IGNORECASE)
_FINITE = rf"{AUX}|{PAST}|{PRESENT}|{SAY}"
_PREDICATE = re.compile(rf"\A\W*(?:\w+ly )?(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed)(?![\w-])", re.IGNORECASE)
_WORDS = r"(?:,? (?!(?:but|and|while|because|although|which|who|said|says|told)\b)[\w'.-]+)"
_COMPLEMENT = r"(?:that|to|of|from|if|whether|for|about|over|against|as|how|into|on|in)"
_BARE_VERB = re.compile(
    r"\A\W*[a-z]{2,}(?<!s)(?: (?:the|a|an|its|his|her|their|our|my|all|any|every|it|them|him|us|up|out|off|down|back|more|"
    r"no|both|new)\b)"
)
_VERB_OR_STATEMENT = re.compile(rf"\A\W*(?:having|being|been|\w+ing)\b|{CLAUSE.pattern}", re.IGNORECASE)


def _governed(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern what follows behind `that`, `to` and the like."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?![\w-]){_WORDS}{{0,8}}? {_COMPLEMENT}(?: (?!(?:{_FINITE})\b)[\w'.-]+){{0,6}}\s*[\"'(]*\Z",
        re.IGNORECASE,
    )


def _thought(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern what follows behind `that`, with whatever verb."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?![\w-]){_WORDS}{{0,10}}?,? (?:that|whether|if)\s*[\"'(]*\Z", re.IGNORECASE
    )


def _direct(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern what follows them at once."""
    return re.compile(rf"(?<![\w-])({lexicon})\s*[\"'(]*\Z", re.IGNORECASE)


def _with_subject(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern a statement whose subject follows them."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?: (?!(?:{_FINITE}|and|or|in|of|for|from|by|on|at|with|about)\b)[\w'.-]+){{1,4}}\s*\Z",
        re.IGNORECASE,
    )


_EXTREME = re.compile(
    r"(?<![\w-])(?:all|every|each|any|no|none|nobody|no one|never|always|only|ever|everyone|everybody|everything|nothing|nowhere|"
    r"whole|entire|most|least|best|worst|first|last|(?!west|east|test|rest|interest|request|protest|forest|guest|latest|honest|"
    r"harvest|arrest|invest|suggest|contest|nest|chest|quest|modest|priest|crest|manifest|digest|unrest)[a-z]{3,}est|more|less|"
    r"fewer|(?:high|low|larg|small|fast|slow|strong|weak|long|short|cheap|great|deep|wid|saf|old|young|new|late|earli|heavi|"
    r"easi|clean|quick|bett|wors)e?r)(?![\w-])[^.!?]*[^\W_]\Z",
    re.IGNORECASE,
)
_IMPENDING = re.compile(
    r"(?<![\w-])(?:about to|due to|set to|going to|on the (?:verge|point|brink) of|poised to|ready to|on the way to|close to|meant to|supposed to|"
    r"scheduled to|planned to|hoping to)(?![\w-])",
    re.IGNORECASE,
)
_SPOKEN_WHOLE = re.compile(r"\A\W*[A-Z].*[.!?]?\W*\Z", re.DOTALL)
_LOOSE = (
    r"(?:(?:the )?(?:early |late |mid-?|last |next |this |past |same )*(?:\w+day|\d{4}|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|morning|evening|afternoon|night|week|month|year|day|time|moment|future|past|"
    r"present|meantime|beginning|end|start)\b|example|instance|addition|fact|short|general|response|reply|turn|return|the (?:end|"
    r"meantime|event|face|whole|other hand|one hand)|an? (?:\w+ )?(?:statement|interview|letter|speech|email|post|report|"
    r"message|press|meeting|hearing|conference|rally|debate)|(?:his|her|its|their|the) (?:\w+ )?(?:statement|speech|letter|"
    r"report|testimony|interview|meeting|hearing|verdict|ruling|part|view)|many ways|other words|all|so|this|that|which|whom|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?-i:[A-Z])|behalf|average|reflection|(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)*,))"
)
_TOLD = (
    r"say|says|said|saying|tell|tells|told|telling|claim|claims|claimed|claiming|swear|swears|swore|insist|insists|insisted|"
    r"think|thinks|thought|believe|believes|believed|reckon|reckons|reckoned|write|writes|wrote|allege|alleges|alleged|"
    r"complain|complains|complained|boast|boasts|boasted|promise|promises|promised|suggest|suggests|suggested|argue|argues|"
    r"argued|maintain|maintains|maintained|assure|assures|assured|warn|warns|warned|joke|joked|jokes|shout|shouts|shouted|"
    r"repeat|repeats|repeated|hear|heard|read|announce|announced|announces|accuse|accuses|accused|call|calls|called"
)
_NOT_DATED = (
    r"(?!(?:on|in|at|since|by|from|until|after|before|during|over|for) (?:the )?(?:early |late |mid-?|last |next |this |"
    r"past |same )*(?:\w+day|\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"noon|midnight|dawn|dusk|morning|evening|afternoon|night|week|weekend|month|year|autumn|spring|summer|winter|hours?|"
    r"front|full|addition|court|public|ever|person|advance|return|turn|fact|time|home|once|hand|phone|telephone|car|bus|train|"
    r"air|sea|law|name|place|part|general|detail|writing|private|silence|tears|response|protest|charge|use|force|order)\b)"
)

STATED = re.compile(
    rf"\A\W*(?!(?:{PRESENT}|{AUX}|{PAST}|\w+ing)\b)(?:(?:the|a|an|its|his|her|their|our|my|your|this|these|those|some|all|every|most|many|each|both|no) "
    rf"[\w'-]+|he|she|it|they|we|I|you|there|\d[\d,.]*(?: [\w'-]+)?|(?-i:[A-Z])[\w'.-]*|[a-z]+s)(?:,? (?!(?:which|who|that|where|whose|when|if)\b)[\w'.%$€£-]+){{0,9}}?,? "
    rf"(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed|[a-z]{{3,}}s(?= (?:the|an?|its|his|her|their|our|no|any|every|more|less|fewer|much|only|nothing)\b))(?![\w-])",
    re.IGNORECASE,
)
"""A whole statement with a subject of its own."""
_LEXICA: tuple[tuple[Sense, str], ...] = (
    ("negation", f"{_DENIES}|{_PREVENTS}"),
    ("question", _ASKS),
    ("hearsay", _WISHES),
)
BROAD = (
    *(
        Cue(sense, "opening", pattern, words)
        for sense, lexicon in _LEXICA
        for pattern, words in (
            (_governed(lexicon), _VERB_OR_STATEMENT),
            (_thought(lexicon), _LONG),
            (_direct(lexicon), _STATEMENT),
            (_with_subject(lexicon), _PREDICATE),
        )
    ),
    # Behind `that` or `to`, unless what governs these states facts or says that it is done.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            rf"\A(?!.*(?<![\w-])(?:{_STATES})(?: [\w'.-]+){{0,8}}? that\s*\Z).*?(?<![\w-])([\w'-]+(?:,? [\w'-]+){{0,3}},? that)"
            r"\s*\Z",
            re.IGNORECASE | re.DOTALL,
        ),
        _STATEMENT,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(rf"(?<![\w-])((?!(?:{_DONE})\b)[\w'-]+(?: (?!(?:{_DONE})\b)[\w'-]+){{0,2}} to)\s*\Z", re.IGNORECASE),
        _BARE_VERB,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            rf"(?<![\w-])((?-i:{_MODAL})(?: not| never| also| soon| still| \w+ly)?(?:,[^,]{{2,60}},)?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\A\W*[a-z]{2,}\b"),
    ),
    # Cut off behind.
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s+((?:in|for|among|amongst|under|with|without|at|on|during|between|within|against|by|from|to|of|on) "
            rf"(?!{AUX}\b)(?:the |a |an |its |their |all |any |some |most )?(?:[\w'-]+ ){{0,3}}?[\w'-]+ "
            r"(?:who|that|which|where|whose|when|built|born|signed|bought|sold|made|used|with|under|over|aged)\b(?: \w+){0,3})"
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            rf"\s+({_NOT_DATED}(?:in|for|among|amongst|under|without|during|between|within|with) "
            r"(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|our\b|this\b|that\b|these\b|those\b|\w+ing\b)"
            r"[a-z][\w-]*(?: [\w-]+){0,3})"
        ),
        CLAUSE,
    ),
    # What all, none or the most of something is holds within what follows.
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s+((?:over|under|aged|since|until|outside|inside|among|in|of|on|at|for|within|between|except|but|built|born|made|who|that|which|with|without|from|after|before|under|than|ever|along)\b(?: [\w'-]+){0,3})",
            re.IGNORECASE,
        ),
        _EXTREME,
    ),
    # Who is told to have said it, in somebody's own words.
    Cue(
        "hearsay",
        "spoken",
        re.compile(
            rf"((?!(?:I|we)(?: \w+)? )\b[\w'-]+ (?:\w+ly |often |always |still |even |just )?(?:{_TOLD})(?: (?:me|us|him|her|them|you|everyone|everybody|people|reporters|anyone|the \w+))?(?: that)?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "hearsay",
        "spoken",
        re.compile(
            r"((?:according to|in the (?:words|view|opinion) of|if you (?:believe|ask|listen to)|to hear) [^,.;:\"]{2,50},)\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue("hearsay", "edge-before", re.compile(r"(?<![\w-])(as (?:if|though)|like)\s*\Z", re.IGNORECASE), _STATEMENT),
    # What is imagined goes on in the next sentence.
    Cue(
        "hearsay",
        "previous",
        re.compile(
            r"\W*((?:Picture|Imagine|Suppose|Pretend|Let us (?:imagine|suppose|pretend)|Close your eyes|Once upon a time|In (?:the|his|her|a|one) (?:\w+ )?(?:novel|film|play|sketch|dream|story|parody|joke))\b)"
        ),
        re.compile(r"\A(?!\W*(?:the real|in (?:reality|fact|truth)|but|actually)\b)", re.IGNORECASE),
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:Then|And then) (?:you|I|we|he|she|they|reality) (?:wakes?|woke|intrud\w+|return\w*|look|remember)|Dream on|Back (?:in|on) (?:reality|earth|the real)|In your dreams|Keep dreaming|Wake up)",
            re.IGNORECASE,
        ),
    ),
    # A denial whose verb states a fact.
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"(?<![\w-])({NOT}{HARMLESS}(?! (?:only|doubt|secret|surprise\w*|wonder|accident|coincidence|mention|lost|forget\w*|deny|dispute|doubted|denied))(?:,? (?!(?:but|and|said|says|told)\b)[\w'.-]+){{0,9}}?,? that)(?: (?!(?:{_FINITE})\b)[\w'.-]+){{0,6}}\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            r"\A\W*((?:At no|In no|On no|Under no|By no|Never|Nowhere|Not once|Not until|Seldom|Rarely)\b[^.;?!\"]*)\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "opening",
        re.compile(
            r"(?<![\w-])((?:(?:now|since|later)[- ])?(?:retracted|retracts|withdrawn|withdrew|withdraws|pulled|pulls|took down|taken down|removed|deleted|scrapped|discredited|debunked|disproved|forged|fabricated|fake|faked|bogus|hoax|spoof|doctored|invented)(?:,? [\w'.-]+){1,9}? (?:that|which|in which|claiming|saying|alleging|stating|showing|suggesting|where|who)(?: (?:found|said|claimed|stated|showed|suggested|alleged|reported|concluded|argued))?(?: that)?)\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<=\w )((?:of|for|by|against|with|from|near|to|behind|like)(?: the| a| an| its| his| her| their| our)?)\s*\Z"
        ),
        re.compile(
            rf"\A\W*(?:(?:the |a |an )?(?-i:[A-Z])[\w'-]+|(?:the|an?|its|his|her|their) [\w'-]+)(?: [\w'-]+){{0,3}}, [^,]{{2,80}}, (?:{AUX}|{PAST}|\w{{2,}}ed)\b"
        ),
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"\A\W*((?:It|That|This|There)(?: is| was|'s|'d be| would be| has been| remains)(?: [\w'-]+){{0,4}}? (?:{_DENIES}))\b[^;?!]*(?<![\w-])(?:that|to [a-z]+)"
            r"(?: that)?\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "negation",
        "edge-after",
        re.compile(
            r"\s+((?:could|can|did|does|do|was|were|is|are|has|have|had|will|would|may|might|should)(?:n't| not| never| no longer)"
            r"(?: [\w'-]+){0,3})"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(r"\s*(,? ?(?:when|until|before|but|only) [\w'-]+(?: [\w'-]+){0,3})"),
        _IMPENDING,
    ),
    Cue("scope", "edge-after", re.compile(r"\s+(by \w+ing(?: [\w'-]+){0,2})"), CLAUSE),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])(joint|co-|deputy|acting|former|interim|would-be|vice|assistant|honorary|alleged|suspected|fake|mock|toy|replica|"
            r"ex-|late|future|unofficial|de facto|nominal|possible|potential|second|third|fourth|fifth|next|so-called|self-styled|half|part|"
            r"partial|near|quasi-|pseudo-|non-|anti-|pro-|proposed|planned|draft|supposed|presumed|reputed|aspiring|failed|attempted|"
            r"unlikely|unsuccessful|one-time|onetime|sometime|virtual|imaginary|fictional|hypothetical|theoretical)\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?:plays?|played|playing|portray\w*|starr\w+ as|stars as) (?:an?|the) [\w' -]{2,40}|(?:in|on) (?:the|his|her|a) (?:\w+ )?"
            r"(?:film|movie|play|novel|musical|opera|sitcom|series|sketch|drama|comedy|song|poem)|(?:his|her) character|in character|the "
            r"(?:villain|hero|heroine|narrator|protagonist)|"
            r"(?:read(?:s|ing)?|recit\w+) (?:out |aloud )?(?:from )?(?!(?:a|the|his own|her own|their) (?:prepared |joint |written )?statement)"
            r"(?:the|a|an|his|her|their|its|one|some|\w+'s?)(?: [\w'-]+){0,4}|(?:quot\w+|parod\w+|mimick\w+|imitat\w+|mock\w+|paraphras\w+) "
            r"(?:from )?(?:the|a|an|his|her|their|its|one|some|\w+'s)(?: [\w'-]+){0,3})[^.;\"]*[:,\"]\s*\"?\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "hearsay",
        "previous",
        re.compile(
            r"[^.!?]*?\b((?:read(?:s|ing)?|recit\w+|quot\w+) (?:out |aloud |to \w+ )?(?:from )?(?:the|a|an|his|her|their|its|\w+'s)(?: [\w'-]+){0,3}? "
            r"(?:letter|flyer|leaflet|post|email|note|message|book|novel|poem|script|diary|article|tweet|report|pamphlet|speech)s?)\b"
        ),
        _SPOKEN_WHOLE,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:(?:or|and) )?(?:so|thus|such|at least so) (?:says?|said|goes|went|claims?|claimed|runs?|ran|reads?|insists?|writes?|wrote|has it|it is said|they say|"
            r"is the (?:claim|story|rumou?r|theory|tale|allegation))\b|or so\b|(?:that|this|these|it)(?:, at least,)? (?:is|was|are|were) (?:\w+ )?(?:the|a|an|his|her|their|its|what) (?:\w+ )?"
            r"(?:claims?|allegations?|rumou?rs?|theory|story|version|gossip|accusations?|charges?|legend|tale|hypothesis|speculation|hope|plan|dream|fear)\b|nothing (?:of this|of it|in it|in the \w+) "
            r"(?:could be|has been|is|was|can be))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*(by (?:that|this|\"?\w+\"?),? (?:I|we|he|she|it|they) (?:mean|meant|means)|(?:I|we) mean (?:those|the|only|that)|that is(?: to say)?,? (?:those|only|the ones|if|for)|"
            r"meaning (?:those|only|that)|(?:the )?fine print|a footnote|an asterisk|in the small print|terms and conditions)\b",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:(?:that|this|so|it|such|these)(?: is| was)?,? )?(?:at any rate|at least|in any case|so to speak|if you will|supposedly|allegedly)\b[^.]{0,60}?"
            r"(?:talk|says?|said|tells?|told|claims?|story|word|gossip|belie\w+|think\w*|hope\w*|hear\w*|version|theory|plan|idea)|"
            r"(?:that|this|so),? (?:at any rate|at least|in any case))\b",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s+((?:is|are|was|were|remains?|figures?|ranks?|counts?) (?:\w+ )?(?:(?:one of|among|only one of|merely one of) (?:\w+ ){0,3}?"
            r"(?:options?|possibilities|ideas|proposals|scenarios|choices|alternatives|routes|plans|theories|suggestions|rumou?rs)|on the table|under (?:consideration|discussion|review|study)|"
            r"being (?:considered|discussed|weighed|studied|debated|explored|mulled)))\b"
        ),
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            r"(?<![\w-])((?:reject|refus|dispute?|den[iy]|avoid|dislike?|hate?|resent|ban|bann|shun|spurn|dismiss|repudiate?|recoil|bristle?|object|disown|mock|banish|forbid|contest|"
            r"take issue|takes issue|took issue)\w*(?: to| at| with)? (?:the |any |such |all |talk of )?(?:use of )?(?:the )?(?:words?|terms?|phrases?|labels?|expressions?|names?|headlines?|"
            r"descriptions?|charges?|notions?|ideas?|nicknames?|slogans?|comparisons?|accusations?|talk)\b[^.;\"]{0,40})\"\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue("hearsay", "edge-before", re.compile(r"(?:\A|[.:!] )\W*(What|Such)\s*\"?\Z"), re.compile(r"\A\W*an? \w+")),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Praise be|Hallelujah|Hurrah|Hooray|Rejoice|Good news|Breaking news|Miracle of miracles|Lo and behold|Surprise|Marvel)[^.;]{0,30}[:,!])\s*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?!The|An?\b|He|She|It|They|We|I\b|You|This|That)[A-Z][a-z]+ (?:me|us|him|her|them|it|the|an?|one|your|my|that|another|up|down|out)\b[^.;]* (?:and|or))\s*\Z"
        ),
        re.compile(r"\A\W*(?:I|we|you|they|he|she|it|there)(?:'ll| will|'d| would| may| can)\b", re.IGNORECASE),
    ),
    Cue(
        "subject",
        "opening",
        re.compile(
            r"\A\W*((?:Not|Only|Nearly|Almost|Hardly|Some|Few|Half|Many|Most|One|Two|Three|Several|Anyone|Those|\d[\d,.]*)\b[^;:]*|[^;:]*(?<![\w-])(?:who|whom|whose|living|aged|alone)\b[^;:]*)\Z"
        ),
        re.compile(
            rf"\A\W*(?:(?:{AUX})\b|(?:{PAST})\b(?! to\b)|(?:pay|pays|get|gets|earn|earns|need|needs|die|dies|live|lives|have|own|owns|work|works|face|faces)\b)",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "spoken",
        re.compile(
            r"((?!my own|our own)(?:[\w'-]+'s?|his|her|their|my \w+'s|whose) (?:[\w'-]+ ){0,2}?(?:opinion|view|words?|motto|line|answer|reply|saying|advice|verdict|version|claim|charge|theory|headline|letter|post|"
            r"position|story|excuse|argument|joke)s?\b[^\"]{0,40}?(?::|,? (?:is|was|that)))(?: that)?\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?:recommendations?|proposals?|motions?|drafts?|demands?|forecasts?|predictions?|rumou?rs?|claims?|allegations?|charges?|accusations?|theory|theories|legend|myth|petition|fear|hope|plan|wish|"
            r"dream|suggestion|threat|promise|pledge|vow)\b[^.;:\"]{0,60}:)\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            rf"(?<![\w-])((?:{_WISHES}|in mind|{_PREVENTS})(?:,? (?!(?:and|but)\b)[\w'-]+){{0,3}},?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(
            r"\A\W*to [a-z]{2,} (?:the|an?|its|his|her|their|our|my|all|any|every|it|them|him|us|up|out|off|down|back|more|no|both|new)\b"
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:There (?:was|were|used to be)|Once|Time was|Gone (?:is|are)|In (?:the|those) (?:old )?days|It was a time)\b[^.;]*\b(?:when|that|where|,))\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?\b((?:may|can) (?:still )?be \w+(?:ed|en|t)\b[^.]{0,30}|(?:is|are|remain) (?:still )?(?:allowed|permitted|exempt|free to)\b)",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w-])(?:banned|forbidden|prohibited|outlawed|not allowed|no longer allowed|off limits)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.!?]{0,80}?\b((?:accounts? for|accounted for|explains?|explained) (?:it|this|that|the \w+)\b|(?:was|were|is) (?:to blame|the culprit|the cause|at fault)\b|(?:asked|begged) to (?:start again|amend|correct)|"
            r"(?:had|was) (?:forgotten|mistaken|confused))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:after|behind|next to|apart from|except for|besides|bar|excluding|alongside|together with|with|not counting)\b[^.;]*?),\s*\Z",
            re.IGNORECASE,
        ),
        SUPERLATIVE_FIRST,
    ),
    Cue("hearsay", "edge-before", re.compile(r"\A\W*(That)\s*\Z"), STATED),
    # What one sentence gives and the next takes.
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?\b((?:pay|pays|cost|costs|charged?|fees?|tickets?|surcharge|deposit)\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w-])(?:free|no charge|nothing)(?![\w-])", re.IGNORECASE),
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?\b((?:(?:may|can|must|do|does|are|is|will) not|cannot|can't|won't|closed|shut|banned|barred|off limits|forbidden)\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w-])(?:may|can|allowed|open|welcome|permitted|free to)(?![\w-])", re.IGNORECASE),
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:well|all right|okay|except|apart from|or rather|i mean|not counting|leaving aside|if you (?:forget|ignore|don't count)|unless)\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w-])(?:all|every|each|any|no|none|nobody|never|always|ever|everyone|everything|nothing|whole|entire)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.!?]{0,110}?\b((?:sa(?:id|ys)|told|tells?|found|finds|showed|shows?|reported|claims?|claimed|announced|wrote|proved) (?:exactly |just |quite )?"
            r"(?:the (?:opposite|reverse|contrary)|(?:quite )?another (?:story|tale)|a (?:very )?different (?:story|tale)|otherwise))\b",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "next",
        re.compile(r"\W*(No[:.!–] ?\w*|No, (?:it|he|she|they|that|this|there)\b|Nope|Wrong|Not so|Hardly)(?![\w-])"),
        CLAUSE,
    ),
    # Granted, and turned against.
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:while|although|though|even though|much as|granted|true|admittedly|of course|to be sure|"
            r"yes|sure|certainly|not ?withstanding|whereas)(?: that)?),?\s*\"?\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:the |its |their |but the |but )?(?:two |three |four |five |few |many |some |sole |single |main |"
            r"notable |one )*(?:exceptions?|exclusions?|exemptions?)\b|(?:not so|it is otherwise|different rules|the "
            r"same is not true|the same cannot be said)\b)",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
)
"""Cues of open kinds."""

_CLAIMS = (
    r"(?:statements?|claims?|reports?|figures?|numbers?|article|story|stories|remarks?|accounts?|allegations?|assertions?|"
    r"announcements?|posts?|tweets?|estimates?|rumou?rs?|words|findings?|results?|study|papers?|interview|entry|headline|"
    r"accusations?|charges?|pledges?|promises?|warnings?|notices?|data|count|toll|testimony|forecasts?|quotes?|quotation|"
    r"footage|video|photos?|letter|dispatch|bulletin|alerts?|version)"
)
_BACK = (
    r"withdrew|withdrawn|retract(?:ed|s|ing)|correct(?:ed|s|ing)|took (?:\w+ )?(?:back|down)|taken (?:\w+ )?(?:back|down)|apologi[sz]\w+|"
    r"regret(?:s|ted)|disown(?:ed|s)|disavow\w*|remov(?:ed|es|ing)|pull(?:ed|s)|delet(?:ed|es)|rescind\w*|recant\w*|annulled|"
    r"cancelled|canceled|scrapped|revised|amended|repudiat\w+|walked back|rowed back|backtracked|abandoned|dropped|reversed"
)
_FALSE = (
    r"wrong\w*|false\w*|untrue|incorrect\w*|inaccurate|mistak\w+|premature\w*|misleading|misled|unfounded|baseless|groundless|"
    r"invented|fabricated|forged|faked?|bogus|a hoax|a lie|a joke|a prank|a drill|in error|an error|errors?|a typo|a misprint|"
    r"a misunderstanding|a mix-up|overstated|exaggerated|debunked|disproved|refuted|discredited|denied|satir\w+|a parody|"
    r"out of date|outdated|never true|not true|not so|nonsense|no longer"
)
TAKES_BACK = re.compile(
    rf"(?<![\w-]){NOTE}((?:the|that|this|those|these|his|her|its|their|our|both|such|earlier|original|first|\w+'s) (?:[\w'-]+ ){{0,3}}?{_CLAIMS}"
    rf"(?: [\w'-]+){{0,6}}? (?:was|were|is|are|had been|has been|have been|proved|turned out|to be)(?: [\w'-]+){{0,3}}? (?:{_FALSE}|{_BACK})|"
    rf"(?:{_BACK})(?: for| of)? (?:the|its|his|her|their|that|this|those|these|both|all|an earlier|a)(?: [\w'-]+){{0,4}}? {_CLAIMS}|"
    rf"(?:later|since|subsequently|now|then|eventually|finally|afterwards) (?:been )?(?:admitted|conceded|acknowledged|clarified|"
    rf"confessed|told|said|confirmed|established|found|shown|learned|learnt|proved|proven|revealed|turned out)[^.]{{0,90}}?(?:\b(?:no|not|"
    rf"never|only|none|nobody|nothing|another|different|instead|{_FALSE})\b|n't\b)|"
    rf"(?:admitted|conceded|acknowledged|confessed|clarified)[^.]{{0,90}}?\b(?:{_FALSE}|never|invented|made (?:it|the \w+|this|that|everything) "
    rf"up|lied|lying|misspok\w+|misread|confused|mixed up|swapped|no such)\b|"
    rf"(?:had |have |has )?made (?:it|the story|this|that|everything|the \w+|things) (?:all )?up|(?:had|has) (?:\w+ )?(?:lied|invented|misspoken|"
    rf"misread|miscounted|mixed up|confused)|(?:turned|turns) out (?:to|that|not)|(?:I|we) (?:was|were|had been) (?:\w+ )?(?:had|fooled|duped|taken in|deceived|conned|hoaxed|misled|wrong|mistaken)\b|(?:could|can|cannot|has|have)(?: not|n't)? (?:be |been )?(?:not )?(?:repeated|replicated|reproduced|borne out)|no such|mistaken "
    rf"identity|mixed up with|namesake|same name|editor's note|correction:(?! an? (?:earlier|previous|original)))",
    re.IGNORECASE,
)
"""What takes an earlier sentence back."""
CONTRASTS = re.compile(
    r";|, (?:but|although|though|whereas|yet|and yet)\b|(?<! anything)(?<! nothing) but\b(?! (?:also|for|one|two|three|four|five|a few|some|a handful)\b)"
)
TELLS_WHICH = re.compile(
    r"(?:claims?|reports?|statements?|story|article|post|words|figures?|allegations?)\b[^.]{0,12}\b(?:that|saying|claiming|about|on|of)\b",
    re.I,
)
SAYS = re.compile(rf"(?<![\w-])(?:{SAY}|according to|found|showed|shows|finds|concluded)(?![\w-])", re.IGNORECASE)
COMMON = any_of(
    r"would|could|should|their|there|which|about|after|other|being|since|years?|people|where|while|these|those|under|every|later|"
    r"still|first|again|before|between|because|through|during|without|against|three|seven|eight|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|says|said|told|that|this|with|from|have|been|were|will|they|than|into|also|over|only|"
    r"when|what|more|most|some|such|made|make|last|year|week|weeks|month|months|days|time|much|many|very|just|even|same|each|"
    r"both|does|doing|done|having|statement|claim|report|figure|number|article|story|announcement|paper|study|newspaper"
)

_SAFE_ADVERB = (
    r"(?:But |And |Yet |So )?(?:today|now|nowadays|yesterday|tomorrow|tonight|meanwhile|however|still|later|then|here|there|also|moreover|"
    r"furthermore|besides|instead|indeed|overall|finally|eventually|nevertheless|nonetheless|thus|therefore|hence|similarly|likewise|"
    r"accordingly|consequently|no doubt|again|afterwards|soon|once more|at last|these days|since then|all told|in all|in total|this time|"
    r"in practice|in reality|in truth|for instance|for example|in addition|as a result|of course|"
    r"according to [^,]*|following [^,]*|after [^,]*|as [^,]*|"
    rf"(?:in|on|at|by|from|since|during|over|for) {_LOOSE}(?:(?!forecast|estimate|plan|draft|proposal|scenario|theory|model|view|opinion|version)[^,])*|last \w+[^,]*|this \w+[^,]*|\w+ (?:days|weeks|months|years|hours|minutes) (?:later|ago|earlier)|"
    r"(?:in|at|near|outside|inside|from) (?:the )?(?-i:[A-Z])[\w' -]*|\w+day\b[^,]*)"
)
BEGINS = re.compile(
    rf"(?:[;:]|\s–|(?<![\w-])(?:and|but|or|so|yet|nor|for|although|though|while|whereas|because|since|as|when|where|after|before|which|whereby|"
    rf"that|whom|is|are|was|were|be|been|becomes?|became|remains?|called|named))\s*[\"'(]*{CUT}|(?<![\w-])(?:{SAY})(?: [\w'-]+){{0,3}},?\s*[\"'(]*{CUT}|\A\W*{_SAFE_ADVERB},?\s*[\"'(]*{CUT}|"
    rf"(?:,|\") ?[\"'(]*{CUT}(?:it|they|he|she|we|I|this|that)\b|{CUT}(?:a (?:handful|few|minority)|some|several|few|many)\b",
    re.IGNORECASE,
)
"""Behind what a statement may begin inside a sentence and says the same without it."""
GOES_ON = re.compile(
    rf"\s*(?:[,;:.!?)\"(–-]|(?:and|or|but|nor|so|after|following|because|while|into|onto|towards?|beside|to|as|ahead|thanks|together|"
    r"yesterday|today|tonight|tomorrow|last|this|earlier|later|next|again|too|also|ago|here|there|now|soon|already|\w+day|since|when|where|"
    r"the|a|an|its|his|her|their|our|these|those|\d[\d,.]*|(?:in|at|near|by|on|with|from|to|of) (?:the|a|an|his|her|their|its|our|this|that)|"
    r"(?:(?:in|at|near|on|by|with|from|of) )?(?-i:[A-Z])[\w'-]*|"
    rf"(?:on|in|at|since|by|from|over|for|during|until) {_LOOSE})(?![\w-]))",
    re.IGNORECASE,
)
"""With what a sentence may go on behind a statement that says the same without it."""
PREDICATE_FIRST = re.compile(
    rf"\W*(?:\w+ly |almost |never |also |then |soon )?(?:{AUX}|{PAST}|\w{{2,}}ed)(?![\w-])", re.IGNORECASE
)
