"""English: what governs or narrows a statement, by words of open kinds.

The other tables have phrases that are sure. Here the rule is turned round where that costs little: a statement behind
`that` is taken for hearsay unless what governs it states facts, and an infinitive for a plan unless it is done.
"""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_cuts import STATED
from sitegen.briefing.context.english_words import (
    AUX,
    CLAUSE,
    HARMLESS,
    NOT,
    PAST,
    PRESENT,
    SAY,
    SUPERLATIVE_FIRST,
)
from sitegen.briefing.context.tables import Cue, Sense

_STATES = (
    rf"{SAY}|learn(?:s|ed|t|ing)?|announc\w+|confirm\w*|reveal\w*|disclos\w+|establish\w*|find(?:s|ing|ings)?|found|"
    r"discover\w*|show(?:s|ed|n|ing)?|prov(?:es|ed|en|ing)|demonstrat\w+|not(?:es|ed|ing|e)|observ\w+|record(?:s|ed|"
    r"ing)|"
    r"saw|seen|sees|know(?:s|n|ing)?|knew|realis\w+|realiz\w+|recogni[sz]\w+|remember\w*|recall\w*|"
    r"notice(?:s|d)?|acknowledg\w+|admit\w*|conced\w+|allow(?:s|ed)|agree[sd]?|agreeing|accept\w*|understand\w*|"
    r"understood|explain\w*|"
    r"mean(?:s|t|ing)?|ensur\w+|sure|point(?:s|ed|ing)? out|emphasi[sz]\w+|underlin\w+|stress\w*|"
    r"remind\w*|warn\w*|caution\w*|inform\w*|tell\w*|told|notif\w+|advis\w+|assur\w+|report(?:s|ed|ing)|"
    r"conclu\w+|determin\w+|decid\w+|rul(?:es|ed|ing)|held|order\w*|regret\w*|complain\w*|"
    r"indicat\w+|testif\w+|swor\w+|reiterat\w+|repeat\w*|mention\w*|writ\w+|wrote|stat\w+|declar\w+|proclaim\w*|"
    r"add(?:s|ed|ing)?|fact|facts|evidence|proof|news|confirmation|announcement|statement|finding|conclusion|truth|"
    r"glad|pleased|proud|sorry|happy|delighted|relieved|sad|surprised|shocked|aware|clear|true|certain|"
    r"important|significant|notable|remarkable|surprising|obvious|evident|plain|signal(?:s|led)?|"
    r"you|so|such|now|given|in|than|anticipat\w+|confiden\w+|suggest\w*|expect\w*"
)
_DENIES = (
    r"(?<!no one )(?<!nobody )(?<!not )(?<!n't )(?<!cannot )den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|"
    r"dismiss(?:es|ed|ing|al|ive)?|rebuff\w*|rebut\w*|repudiat\w+|"
    r"refut\w+|(?<!no one )(?<!nobody )(?<!not )(?<!n't )disput\w+|contradict\w*|contest(?:s|ed|ing)|challeng(?:es|"
    r"ed|ing)|debunk\w*|discredit\w*|disprov\w+|"
    r"quash(?:es|ed|ing)?|scotch(?:es|ed|ing)|scoff\w*|mock(?:s|ed|ing)|ridicul\w+|derid\w+|(?:laugh|brush|shrug|"
    r"wav)\w* "
    r"(?:off|aside|away)|pooh-pooh\w*|rul(?:e|es|ed|ing) out|(?<!no )(?<!without )(?<!beyond )doubt(?:s|ed|ing|ful)?|"
    r"dubious|disbeliev\w+|disbelief|"
    r"disavow\w*|disown\w*|distanc(?:es|ed|ing)|push(?:es|ed|ing)? back|hit(?:s|ting)? back|play(?:s|ed|ing)? down|"
    r"disagree\w*|stop(?:s|ped|ping)? short|sceptic\w*|skeptic\w*|unconvinced|unpersuaded|disinclined|unwilling|"
    r"reluctan\w+|loath|hesita\w+|unlikely|improbable|impossible|inconceivable|unthinkable|implausible|far from|"
    r"anything but|little (?:chance|hope|evidence|sign|prospect|reason|to suggest)|scant|slim|misconception|myth|lie|"
    r"lies|"
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
    r"foil\w*|halt(?:s|ed|ing)?|cancel\w*|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|shelv\w+|abandon\w*|ditch(?:es|"
    r"ed)|"
    r"suspend\w*|postpon\w+|put(?:s|ting)? off|delay\w*|deferr?\w*|forgo\w*|forwent|abstain\w*|refrain\w*|desist\w*|"
    r"back(?:s|ed|ing)? (?:away|out|off)|shied away|shy away|held back|steer(?:s|ed)? clear|stop(?:s|ped|ping)?|"
    r"discourag\w+|dissuad\w+|deter(?:s|red|ring)?|instead of|rather than|short of|lack(?:s|ed)?|absence|without"
)
_WISHES = (
    r"hop(?:e|es|ed|ing)|fear(?:s|ed|ing|ful)?|worr(?:y|ies|ied|ying)|afraid|concern(?:s|ed)?|anxious|nervous|"
    r"plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention(?:s)?|propos(?:e|es|ed|ing|als?)|threat(?:s|en|ens|ened|"
    r"ening)?|"
    r"promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|wish(?:es|ed|ing)?|want(?:s|ed|ing)?|aim(?:s|ed|"
    r"ing)?|"
    r"seek(?:s|ing)?|sought|consider(?:s|ed|ing)?|mull\w*|ponder\w*|contemplat\w+|weigh(?:s|ed|ing)?|discuss(?:es|ed|"
    r"ing)?|"
    r"debat(?:e|es|ed|ing)|explor(?:e|es|ed|ing)|toy(?:s|ed|ing)|float(?:s|ed|ing)|moot(?:s|ed)?|envisag\w+|"
    r"envision\w*|"
    r"imagin(?:e|es|ed|ing)|dream(?:s|ed|t|ing)?|pictur(?:es|ed|ing)|pretend(?:s|ed|ing)?|assum(?:e|es|ed|ing|ption)|"
    r"suppos(?:e|es|ed|ing|ition)|presum(?:e|es|ed|ing|ption)|suspect(?:s|ed|ing)?|suspicions?|speculat\w+|guess\w*|"
    r"predict\w*|forecast\w*|expect\w*|anticipat\w+|project(?:s|ed|ion|ions)?|estimat\w+|simulat\w+|model(?:s|led|"
    r"ling)?|"
    r"scenario|draft|bid|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|campaign\w*|call(?:s|ed|ing)? (?:for|on)|"
    r"demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|request\w*|plea(?:s|d|ded|ding)?|beg(?:s|ged|ging)?|"
    r"petition\w*|lobb(?:y|ies|ied|ying)|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|recommend\w*|suggest\w*|"
    r"hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|insinuat\w+|rumou?r\w*|gossip|whisper\w*|alleg\w+|accus\w+|charg(?:es|"
    r"ed)|"
    r"complaint|indictment|lawsuit|claim(?:s|ed|ing)?|(?<!you )believ(?:e|es|ed|ing)|belief|(?<!you )think(?:s|ing)?|"
    r"thought|"
    r"feel(?:s|ing)?|"
    r"felt|view|opinion|theory|hypothesis|notion|idea|impression|possib\w+|probab\w+|likel(?:y|ihood)|risk(?:s|ed)?|"
    r"danger|chance|prospect|odds|appear(?:s|ed|ing)?|seem(?:s|ed|ing)?|apparent(?:ly)?|reportedly|allegedly|"
    r"purported(?:ly)?|supposed(?:ly)?|potential(?:ly)?|word|tale|story|stories|legend|"
    r"post|tweet|leaflet|flyer|video|caption|chatter|talk"
)
_ASKS = (
    r"whether|wonder(?:s|ed|ing)?|quer(?:y|ies|ied)|inquir(?:e|es|ed|ing)|enquir(?:e|es|ed|ing)|investigat(?:e|es|"
    r"ed|ing|ions?)|examin(?:e|es|ed|ing)|assess\w*|stud(?:y|"
    r"ies|ied|"
    r"ying)|look(?:s|ed|ing)? into|unclear|unknown|undecided|unsure|uncertain|yet to|remains to be seen|question(?:s|"
    r"ed|"
    r"ing)?|ask(?:s|ed|ing)?"
)
_MODAL = r"may|might|could|can|would|should|must|ought to|need to|needs to|has to|have to|had to|'d"
_DONE = (
    r"manag(?:e|es|ed|ing)|beg[aiu]n(?:s|ning)?|continu(?:e|es|ed|ing)|went on|go(?:es)? on|help(?:s|ed|ing)?|"
    r"proceed(?:s|ed)|happen(?:s|ed)|c[oa]me(?:s)?|forc(?:e|es|ed|ing)|took|taken|cost|start(?:s|ed|ing)?|led|"
    r"lead(?:s)?|"
    r"surviv\w+|grew|grows|went|turned out|prov(?:es|ed)|dared?|tend(?:s|ed)?|enough|and"
)
_OWN_SUBJECT = (
    r"\A\W*(?:the|a|an|its|his|her|their|our|my|your|this|these|those|that|he|she|it|they|we|I|you|there|no|some|all|"
    r"every|"
    r"most|many|each|both|(?-i:[A-Z])\w*|\d[\d,.]*|[a-z]+s)\b"
)
_LONG = re.compile(r"\S+\s+\S+\s+\S+")
_STATEMENT = re.compile(rf"(?={_OWN_SUBJECT}).*{CLAUSE.pattern}", re.DOTALL | re.IGNORECASE)
_FINITE = rf"{AUX}|{PAST}|{PRESENT}|{SAY}"
_PREDICATE = re.compile(rf"\A\W*(?:\w+ly )?(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed)(?![\w-])", re.IGNORECASE)
_WORDS = r"(?:,? (?!(?:but|and|while|because|although|which|who|said|says|told)\b)[\w'.-]+)"
_COMPLEMENT = r"(?:that|to|of|from|if|whether|for|about|over|against|as|how|into|on|in)"
_BARE_VERB = re.compile(
    r"\A\W*[a-z]{2,}(?<!s)(?: (?:the|a|an|its|his|her|their|our|my|all|any|every|it|them|him|us|up|out|off|down|back|"
    r"more|"
    r"no|both|new)\b)"
)
_VERB_OR_STATEMENT = re.compile(rf"\A\W*(?:having|being|been|\w+ing)\b|{CLAUSE.pattern}", re.IGNORECASE)


def _governed(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern what follows behind `that`, `to` and the like."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?![\w-]){_WORDS}{{0,8}}? {_COMPLEMENT}(?: (?!(?:{_FINITE})\b)[\w'.-]+){{0,6}}\s*[\"'"
        r"(]*\Z",
        re.IGNORECASE,
    )


def _thought(lexicon: str) -> re.Pattern:
    """Return a pattern of words that govern what follows behind `that`, with whatever verb."""
    return re.compile(
        rf"(?<![\w-])({lexicon})(?![\w-])(?:,? (?!(?:but|and|while|because|although|"
        rf"{_STATES})\b)[\w'.-]+){{0,10}}?,? (?:that|whether|if)\s*[\"'(]*\Z",
        re.IGNORECASE,
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
    r"(?<![\w-])(?:all|every|each|any|no|none|nobody|no one|never|always|only|ever|everyone|everybody|everything|"
    r"nothing|nowhere|"
    r"whole|entire|(?<!at )most|(?<!at )least|best|worst|first|last|(?!west|east|test|rest|interest|request|protest|"
    r"forest|guest|"
    r"latest|honest|"
    r"harvest|arrest|invest|suggest|contest|nest|chest|quest|modest|priest|crest|manifest|digest|unrest)[a-z]{3,}est|"
    r"more|less|"
    r"fewer|(?:high|low|larg|small|fast|slow|strong|weak|long|short|cheap|great|deep|wid|saf|old|young|new|late|"
    r"earli|heavi|"
    r"easi|clean|quick|bett|wors)e?r)(?![\w-])[^.!?]*[^\W_]\Z",
    re.IGNORECASE,
)
_IMPENDING = re.compile(
    r"(?<![\w-])(?:about to|due to|set to|going to|on the (?:verge|point|brink) of|poised to|ready to|on the way to|"
    r"close to|meant to|supposed to|"
    r"scheduled to|planned to|hoping to)(?![\w-])",
    re.IGNORECASE,
)
_SPOKEN_WHOLE = re.compile(r"\A\W*[A-Z].*[.!?]?\W*\Z", re.DOTALL)
_TOLD = (
    r"say|says|said|saying|tell|tells|told|telling|claim|claims|claimed|claiming|swear|swears|swore|insist|insists|"
    r"insisted|"
    r"think|thinks|thought|believe|believes|believed|reckon|reckons|reckoned|write|writes|wrote|allege|alleges|alleged|"
    r"complain|complains|complained|boast|boasts|boasted|promise|promises|promised|suggest|suggests|suggested|argue|"
    r"argues|"
    r"argued|maintain|maintains|maintained|assure|assures|assured|warn|warns|warned|joke|joked|jokes|shout|shouts|"
    r"shouted|"
    r"repeat|repeats|repeated|hear|heard|read|announce|announced|announces|accuse|accuses|accused|call|calls|called"
)
_NOT_DATED = (
    r"(?!(?:on|in|at|since|by|from|until|after|before|during|over|for) (?:the )?(?:early |late |mid-?|last |next |"
    r"this |"
    r"past |same )*(?:\w+day|\d{4}|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|"
    r"noon|midnight|dawn|dusk|morning|evening|afternoon|night|week|weekend|month|year|autumn|spring|summer|winter|"
    r"hours?|"
    r"front|full|addition|court|public|ever|person|advance|return|turn|fact|time|home|once|hand|phone|telephone|car|"
    r"bus|train|"
    r"air|sea|law|name|place|part|general|detail|writing|private|silence|tears|response|protest|charge|use|force|"
    r"order)\b)"
)

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
            rf"\A(?!.*(?<![\w-])(?:{_STATES})(?: [\w'.-]+){{0,8}}? that\s*\Z).*?(?<![\w-])([\w'-]+(?:,? [\w'-]+){{0,3"
            rf"}},? that)"
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
            r"(?:who|that|which|where|whose|when|built|born|signed|bought|sold|made|used|with|under|over|"
            r"aged)\b(?: \w+){0,3})"
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
            r"\s+((?:over|under|aged|since|until|outside|inside|among|in|of|on|at|for|within|between|except|but|"
            r"built|born|made|who|that|which|with|without|from|after|before|under|than|ever|"
            r"along)\b(?: [\w'-]+){0,3})",
            re.IGNORECASE,
        ),
        _EXTREME,
    ),
    # Who is told to have said it, in somebody's own words.
    Cue(
        "hearsay",
        "spoken",
        re.compile(
            r"((?!you (?:believe|think|say|know)\b)(?!(?:I|we)(?: \w+)? )\b[\w'-]+ (?:\w+ly |often |always |still |"
            rf"even |just )?(?:{_TOLD})(?: (?:me|us|"
            r"him|her|them|you|everyone|everybody|people|reporters|anyone|the \w+))?(?: that)?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "hearsay",
        "spoken",
        re.compile(
            r"((?:according to|in the (?:words|view|opinion) of|if you (?:believe|ask|listen to)|"
            r"to hear) [^,.;:\"]{2,50},)\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue("hearsay", "edge-before", re.compile(r"(?<![\w-])(as (?:if|though)|like)\s*\Z", re.IGNORECASE), _STATEMENT),
    # What is imagined goes on in the next sentence.
    Cue(
        "hearsay",
        "previous",
        re.compile(
            r"\W*((?:Picture|Imagine|Suppose|Pretend|Let us (?:imagine|suppose|pretend)|Close your eyes|"
            r"Once upon a time|In (?:the|his|her|a|one) (?:\w+ )?(?:novel|film|play|sketch|dream|story|parody|"
            r"joke))\b)"
        ),
        re.compile(r"\A(?!\W*(?:the real|in (?:reality|fact|truth)|but|actually)\b)", re.IGNORECASE),
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:Then|And then) (?:you|I|we|he|she|they|reality) (?:wakes?|woke|intrud\w+|return\w*|look|"
            r"remember)|Dream on|Back (?:in|on) (?:reality|earth|the real)|In your dreams|Keep dreaming|Wake up)",
            re.IGNORECASE,
        ),
    ),
    # A denial whose verb states a fact.
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"(?<![\w-])({NOT}{HARMLESS}(?! (?:only|doubt|secret|surprise\w*|wonder|accident|coincidence|mention|"
            r"lost|forget\w*|deny|dispute|doubted|denied))(?:,? (?!(?:but|and|said|says|"
            rf"told)\b)[\w'.-]+){{0,9}}?,? that)(?: (?!(?:{_FINITE})\b)[\w'.-]+){{0,6}}\s*[\"'(]*\Z",
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
            r"(?<![\w-])((?:(?:now|since|later)[- ])?(?:retracted|retracts|withdrawn|withdrew|withdraws|pulled|pulls|"
            r"took down|taken down|removed|deleted|scrapped|discredited|debunked|disproved|forged|fabricated|fake|"
            r"faked|bogus|hoax|spoof|doctored|invented)(?:,? [\w'.-]+){1,9}? (?:that|which|in which|claiming|saying|"
            r"alleging|stating|showing|suggesting|where|who)(?: (?:found|said|claimed|stated|showed|suggested|"
            r"alleged|reported|concluded|argued))?(?: that)?)\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<=\w )((?:of|for|by|against|with|from|near|to|behind|like)(?: the| a| an| its| his| her| their|"
            r" our)?)\s*\Z"
        ),
        re.compile(
            r"\A\W*(?:(?:the |a |an )?(?-i:[A-Z])[\w'-]+|(?:the|an?|its|his|her|"
            rf"their) [\w'-]+)(?: [\w'-]+){{0,3}}, [^,]{{2,80}}, (?:{AUX}|{PAST}|\w{{2,}}ed)\b"
        ),
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            r"\A\W*((?:It|That|This|There)(?: is| was|'s|'d be| would be| has been|"
            rf" remains)(?: [\w'-]+){{0,4}}? (?:{_DENIES}))\b[^;?!]*(?<![\w-])(?:that|to [a-z]+)"
            r"(?: that)?\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "negation",
        "edge-after",
        re.compile(
            r"\s+((?:could|can|did|does|do|was|were|is|are|has|have|had|will|would|may|might|should)(?:n't| not|"
            r" never| no longer)"
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
            r"(?<![\w-])(joint|co-|deputy|acting|former|interim|would-be|vice|assistant|honorary|alleged|suspected|"
            r"fake|mock|toy|replica|"
            r"ex-|late|future|unofficial|de facto|nominal|possible|potential|second|third|fourth|fifth|next|"
            r"so-called|self-styled|half|part|"
            r"partial|near|quasi-|pseudo-|non-|anti-|pro-|proposed|planned|draft|supposed|presumed|reputed|aspiring|"
            r"failed|attempted|"
            r"unlikely|unsuccessful|one-time|onetime|sometime|virtual|imaginary|fictional|hypothetical|"
            r"theoretical)\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?:plays?|played|playing|portray\w*|starr\w+ as|stars as) (?:an?|the) [\w' -]{2,40}|(?:in|"
            r"on) (?:the|his|her|a) (?:\w+ )?"
            r"(?:film|movie|play|novel|musical|opera|sitcom|series|sketch|drama|comedy|song|poem)|(?:his|"
            r"her) character|in character|the "
            r"(?:villain|hero|heroine|narrator|protagonist)|"
            r"(?:read(?:s|ing)?|recit\w+) (?:out |aloud )?(?:from )?(?!(?:a|the|his own|her own|their) (?:prepared |"
            r"joint |written )?statement)"
            r"(?:the|a|an|his|her|their|its|one|some|\w+'s?)(?: [\w'-]+){0,4}|(?:quot\w+|parod\w+|mimick\w+|"
            r"imitat\w+|mock\w+|paraphras\w+) "
            r"(?:from )?(?:the|a|an|his|her|their|its|one|some|\w+'s)(?: [\w'-]+){0,3})[^.;\"]*[:,\"]\s*\"?\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "hearsay",
        "previous",
        re.compile(
            r"[^.!?]*?\b((?:read(?:s|ing)?|recit\w+|quot\w+) (?:out |aloud |to \w+ )?(?:from )?(?:the|a|an|his|her|"
            r"their|its|\w+'s)(?: [\w'-]+){0,3}? "
            r"(?:letter|flyer|leaflet|post|email|note|message|book|novel|poem|script|diary|article|tweet|report|"
            r"pamphlet|speech)s?)\b"
        ),
        _SPOKEN_WHOLE,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:(?:or|and) )?(?:so|thus|such|at least so) (?:says?|said|goes|went|claims?|claimed|runs?|ran|"
            r"reads?|insists?|writes?|wrote|has it|it is said|they say|"
            r"is the (?:claim|story|rumou?r|theory|tale|allegation))\b|or so\b|(?:that|this|these|"
            r"it)(?:, at least,)? (?:is|was|are|were) (?:\w+ )?(?:the|a|an|his|her|their|its|what) (?:\w+ )?"
            r"(?:claims?|allegations?|rumou?rs?|theory|story|version|gossip|accusations?|charges?|legend|tale|"
            r"hypothesis|speculation|hope|plan|dream|fear)\b|nothing (?:of this|of it|in it|in the \w+) "
            r"(?:could be|has been|is|was|can be))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*(by (?:that|this|\"?\w+\"?),? (?:I|we|he|she|it|they) (?:mean|meant|means)|(?:I|we) mean (?:those|"
            r"the|only|that)|that is(?: to say)?,? (?:those|only|the ones|if|for)|"
            r"meaning (?:those|only|that)|(?:the )?fine print|a footnote|an asterisk|in the small print|"
            r"terms and conditions)\b",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "next",
        re.compile(
            r"\W*((?:(?:that|this|so|it|such|these)(?: is| was)?,? )?(?:at any rate|at least|in any case|so to speak|"
            r"if you will|supposedly|allegedly)\b[^.]{0,60}?"
            r"(?:talk|says?|said|tells?|told|claims?|story|word|gossip|belie\w+|think\w*|hope\w*|hear\w*|version|"
            r"theory|plan|idea)|"
            r"(?:that|this|so),? (?:at any rate|at least|in any case))\b",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"\s+((?:is|are|was|were|remains?|figures?|ranks?|counts?) (?:\w+ )?(?:(?:one of|among|only one of|"
            r"merely one of) (?:\w+ ){0,3}?"
            r"(?:options?|possibilities|ideas|proposals|scenarios|choices|alternatives|routes|plans|theories|"
            r"suggestions|rumou?rs)|on the table|under (?:consideration|discussion|review|study)|"
            r"being (?:considered|discussed|weighed|studied|debated|explored|mulled)))\b"
        ),
    ),
    Cue(
        "negation",
        "opening",
        re.compile(
            r"(?<![\w-])((?:reject|refus|dispute?|den[iy]|avoid|dislike?|hate?|resent|ban|bann|shun|spurn|dismiss|"
            r"repudiate?|recoil|bristle?|object|disown|mock|banish|forbid|contest|"
            r"take issue|takes issue|took issue)\w*(?: to| at| with)? (?:the |any |such |all |"
            r"talk of )?(?:use of )?(?:the )?(?:words?|terms?|phrases?|labels?|expressions?|names?|headlines?|"
            r"descriptions?|charges?|notions?|ideas?|nicknames?|slogans?|comparisons?|accusations?|"
            r"talk)\b[^.;\"]{0,40})\"\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue("hearsay", "edge-before", re.compile(r"(?:\A|[.:!] )\W*(What|Such)\s*\"?\Z"), re.compile(r"\A\W*an? \w+")),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Praise be|Hallelujah|Hurrah|Hooray|Rejoice|Good news|Breaking news|Miracle of miracles|"
            r"Lo and behold|Surprise|Marvel)[^.;]{0,30}[:,!])\s*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?!The|An?\b|He|She|It|They|We|I\b|You|This|That)[A-Z][a-z]+ (?:me|us|him|her|them|it|the|an?|"
            r"one|your|my|that|another|up|down|out)\b[^.;]* (?:and|or))\s*\Z"
        ),
        re.compile(r"\A\W*(?:I|we|you|they|he|she|it|there)(?:'ll| will|'d| would| may| can)\b", re.IGNORECASE),
    ),
    Cue(
        "subject",
        "opening",
        re.compile(
            r"\A\W*((?:Not|Only|Nearly|Almost|Hardly|Some|Few|Half|Many|Most|One|Two|Three|Several|Anyone|Those|"
            r"\d[\d,.]*)\b[^;:]*|[^;:]*(?<![\w-])(?:who|whom|whose|living|aged|alone)\b[^;:]*)\Z"
        ),
        re.compile(
            rf"\A\W*(?:(?:{AUX})\b|(?:{PAST})\b(?! to\b)|(?:pay|pays|get|gets|earn|earns|need|needs|die|dies|live|"
            r"lives|have|own|owns|work|works|face|faces)\b)",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "spoken",
        re.compile(
            r"((?!my own|our own)(?:[\w'-]+'s?|his|her|their|my \w+'s|whose) (?:[\w'-]+ ){0,2}?(?:opinion|view|"
            r"words?|motto|line|answer|reply|saying|advice|verdict|version|claim|charge|theory|headline|letter|post|"
            r"position|story|excuse|argument|joke)s?\b[^\"]{0,40}?(?::|,? (?:is|was|that)))(?: that)?\s*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?:recommendations?|proposals?|motions?|drafts?|demands?|forecasts?|predictions?|rumou?rs?|"
            r"claims?|allegations?|charges?|accusations?|theory|theories|legend|myth|petition|fear|hope|plan|wish|"
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
            r"\A\W*to [a-z]{2,} (?:the|an?|its|his|her|their|our|my|all|any|every|it|them|him|us|up|out|off|down|"
            r"back|more|no|both|new)\b"
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:There (?:was|were|used to be)|Once|Time was|Gone (?:is|are)|In (?:the|those) (?:old )?days|"
            r"It was a time)\b[^.;]*\b(?:when|that|where|,))\s*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?\b((?:may|can) (?:still )?be \w+(?:ed|en|t)\b[^.]{0,30}|(?:is|are|"
            r"remain) (?:still )?(?:allowed|permitted|exempt|free to)\b)",
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
            r"[^.!?]{0,80}?\b((?:accounts? for|accounted for|explains?|explained) (?:it|this|that|the \w+)\b|(?:was|"
            r"were|is) (?:to blame|the culprit|the cause|at fault)\b|(?:asked|begged) to (?:start again|amend|"
            r"correct)|"
            r"(?:had|was) (?:forgotten|mistaken|confused))",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:after|behind|next to|apart from|except for|besides|bar|excluding|alongside|together with|"
            r"with|not counting)\b[^.;]*?),\s*\Z",
            re.IGNORECASE,
        ),
        SUPERLATIVE_FIRST,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,120}?\b((?:(?:is|are|was|were|has|have|remains?) still|still (?:has|have|to be|being|holds?|"
            r"held|missing|at large)|remains? (?:\w+ )?(?:missing|held|closed|open|shut|unpaid))\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w-])(?:all|every|each|everyone|everybody|whole|entire|fully|completely|throughout|"
            r"no longer)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:it|they|this|that|he|she|these)(?: \w+)? (?:survives?|lives? on|persists?|still|goes on|"
            r"continues?|carries on|remains?)\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w-])(?:abolished|ended|banned|gone|extinct|closed|dead|vanished|repealed|scrapped|stopped|"
            r"disappeared|died|lifted)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s*,\s*((?:both|all|none|most|some|a few|two|three|four|each|an? (?:record|figure|list|class|group|"
            r"category|field|title|number)|the only)\b(?: [\w'-]+){1,4})",
            re.IGNORECASE,
        ),
        _EXTREME,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"[^.!?]{0,140}?\b(exempt\w*|except(?:ion|ions|ed|ing)?\b|exclud\w+|exclusions?|carve-?outs?|loopholes?|"
            r"footnotes?|small print|"
            r"fine print|asterisk|waived|spared|unaffected|(?:do|does|did|will|would|may|shall) not (?:apply|cover|"
            r"include|extend|hold|count|concern|affect)|"
            r"not (?:included|covered|affected|counted)|(?:applies|apply|applied|holds?|held|counts?|counted|"
            r"goes) only|only (?:for|to|those|if|when|where)\b|"
            r"remain(?:s|ed)? (?:closed|shut|banned|in force|liable|forbidden)|must still|at (?:a price|"
            r"their own (?:cost|expense|risk)))",
            re.IGNORECASE,
        ),
        CLAUSE,
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
            r"[^.!?]{0,120}?\b((?:(?:may|can|must|do|does|are|is|will) not|cannot|can't|won't|closed|shut|banned|"
            r"barred|off limits|forbidden)\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w-])(?:may|can|allowed|open|welcome|permitted|free to)(?![\w-])", re.IGNORECASE),
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:well|all right|okay|except|apart from|or rather|i mean|not counting|leaving aside|"
            r"if you (?:forget|ignore|don't count)|unless)\b[^.]{0,40})",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\w-])(?:all|every|each|any|no|none|nobody|never|always|ever|everyone|everything|nothing|whole|"
            r"entire)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.!?]{0,110}?\b((?:sa(?:id|ys)|told|tells?|found|finds|showed|shows?|reported|claims?|claimed|"
            r"announced|wrote|proved) (?:exactly |just |quite )?"
            r"(?:the (?:opposite|reverse|contrary)|(?:quite )?another (?:story|tale)|a (?:very )?different (?:story|"
            r"tale)|otherwise))\b",
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
