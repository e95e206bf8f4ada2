"""English: what frames a statement from afar: whose view it is, when it held, against what it is measured."""

from __future__ import annotations

import re

from sitegen.briefing.context.english_words import AUX, CLAUSE, PAST, RUMOUR, SAY
from sitegen.briefing.context.tables import Cue, any_of

INFER = (
    "conclude|say|think|claim|believe|suggest|assume|infer|argue|suppose|imagine|call|pretend|imply|read|expect|"
    "speak|talk|"
    "see|treat|describe|deduce|state|maintain|assert|accept|announce|declare|report|tell|hope|present|blame"
)
FOLLY = (
    "wrong|mistaken|a mistake|an error|an? \\w+ (?:mistake|error)|false|foolish|folly|absurd|nonsense|silly|ridiculous|"
    "premature|misleading|unfair|naive|reckless|dishonest|too (?:early|soon|simple|easy)|a stretch|untrue|unwise|"
    "crazy|mad|"
    "madness|irresponsible|a lie|unscientific|lazy|cheap|hasty|rash|a leap|an exaggeration|wishful"
)
PEOPLE = (
    "people|everyone|everybody|somebody|someone|some(?: people)?|folk|folks|neighbou?rs|villagers|locals|residents|"
    "they|"
    "friends|colleagues|others|many|the neighbou?rs|half the (?:town|village|street)|the whole (?:town|village|street)|"
    r"an? (?:\w+ )?(?:neighbou?r|friend|cousin|colleague|man|woman|boy|girl|stranger|waiter|driver|sailor|docker|nurse|"
    r"guard|soldier|clerk|cook|barman|customer|passenger|fellow|chap|bloke|guy|source)|"
    r"my (?:\w+ )?(?:neighbou?r|friend|cousin|colleague|wife|husband|brother|sister|mother|father|son|daughter|"
    r"aunt|uncle|"
    "boss|barber|mate|grandmother|grandfather|nephew|niece)"
)
TELLS = (
    "say|says|said|saying|tell|tells|told|telling|whisper\\w*|claim(?:s|ed)?|reckon\\w*|swear|swore|heard|thought|think"
)
ACCUSERS = (
    "prosecutors?|critics|opponents|the opposition|opposition (?:\\w+ )?(?:parties|politicians|leaders|members|"
    "lawmakers|"
    "mps)|rivals|accusers?|detractors|plaintiffs?|lawyers|attorneys|claimants|complainants?|rebels|militants|"
    "separatists|"
    "activists|campaigners|lobbyists|cynics|sceptics|skeptics|conspiracy theorists|supporters|adherents|followers|"
    "enemies|"
    "foes|adversaries|the prosecution|the defen[cs]e|the indictment|the complaint|the lawsuit|the suit|the charge sheet"
)
BAD = (
    "disasters?|years?|seasons?|storms?|crash|war|floods?|defeats?|collapse|slump|drought|losses|failures?|decade|"
    "winter|"
    "summer|loss|fire|mess|crisis|scandal|chaos|delays?|strikes?|lockdown|pandemic|quarter|month|match|campaign"
)
PRAISE = (
    "good|better|best|well|fine|great|success\\w*|relief|excellent|strong|healthy|big|huge|quiet|calm|mild|fast|"
    "easy|rich|"
    "cheap|safe|impressive|progress|triumph|pleasant|comfortable|clean|short|small|bad|poor|weak|harmless|luxury|"
    "paradise|"
    "bargain|generous|miracle|normal|large|high|low|popular|modern|young|tall|warm|cold|wet|dry|expensive|slow"
)

FRAMES = (
    # What is denied from afar.
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"(?<![\w-])((?:(?:is|was|be|are|were|seems?|sounds?|'s) (?:\w+ ){{0,2}}?|'d be )(?:{FOLLY}) (?:for "
            rf"\w+ )?to "
            rf"(?:\w+ly )?(?:{INFER})|(?:wrong|mistaken|false|foolish|absurd|nonsense|ridiculous|untrue) (?:\w+ "
            rf"){{0,2}}that|"
            r"(?:not|never|no|nobody|no one|none|few|hardly \w+|scarcely \w+|neither|nothing|\w+n't)(?: [\w'-]+){0,5}? "
            "(?:thinks|believes|says|claims|argues|holds|accepts|expects|suggests|knows|means|implies|agrees|supposes|"
            "maintains|disputes|proves|shows|supports|concludes|follows?|concluded|argued|thinking|believing|"
            "argue|conclude|hold|maintain|suppose|support|imagine|insist)|(?:scoff(?:s|ed|ing)? at|laugh(?:s|ed|"
            "ing)? (?:off|at)|"
            "pour(?:s|ed)? (?:scorn|cold water) on|ridicul\\w+|mock(?:s|ed)|brush(?:es|ed) (?:aside|off)|wav(?:es|"
            "ed) (?:aside|"
            "away|off)|shot down|knock(?:s|ed) down|debunk\\w*|rebut\\w*|repudiat\\w+|disprov\\w+|disput\\w+|"
            "contest(?:s|ed)|"
            "disagree[sd]? that|distanc\\w+ \\w+ from|gave the lie to|put paid to|put an end to|swept aside|took "
            "issue with|"
            "takes issue with|bristl\\w+ at|no truth (?:in|to)|short shrift to|demolish\\w*|discredit\\w*|turned? "
            "down|threw out|"
            "voted down|voted against|warn\\w* against|argu\\w+ against|protest\\w* against|came out against|ruled "
            "against) "
            "[^;:]*|(?:far|a long way|nowhere near) (?:from|to)|gone are the days|the days (?:when|of)|(?:I|we) "
            "(?:would|'d) be "
            r"lying|there is no question of|there's no way)(?![\w-])(?:(?!, (?:but|and|yet|so|while|who|"
            r"which)\b)[^;:])*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "negation",
        "opening",
        any_of(
            r"((?:since|now|later|long|already|meanwhile|subsequently)[- ](?:\w+ly )?(?:shelved|abandoned|dropped|"
            r"scrapped|"
            "withdrawn|cancelled|canceled|rejected|discarded|defunct|repealed|disproved|discredited|overturned|"
            "annulled|"
            r"retracted|forgotten|buried))[^;]*\Z"
        ),
        CLAUSE,
    ),
    # Whose view it is.
    Cue(
        "hearsay",
        "opening",
        any_of(
            r"(to hear (?:[\w'-]+ ){1,6}tell (?:it|the story)|if (?:[\w'-]+ ){1,5}(?:is|are|was|were) to be "
            r"believed|if you "
            r"(?:believe|listen to|ask|trust)|in (?:the )?(?:[\w'-]+ ){0,3}(?:telling|version|reading|imagination|"
            r"propaganda|eyes)"
            r"(?: of)?|in (?:[\w'-]+ ){0,3}\w+'s? (?:view|account|opinion|words|judg[e]?ment|mind)|as (?:[\w'-]+ "
            r"){1,4}(?:tells?|"
            r"told|sees?|saw|has|have|had|puts?|would have) it|by (?:his|her|its|their|\w+'s) own (?:account|"
            r"telling)|for (?:his|"
            rf"her|its|their|the \w+'s) (?:critics|enemies|opponents|supporters)|to (?:his|her|its|their|many|"
            rf"some) (?:{ACCUSERS}|"
            "admirers|fans)|according to (?:his|her|its|their|the|some)? ?(?:critics|enemies|opponents|opposition|"
            "rumou?rs?|"
            "legend|propaganda|gossip|cynics|rivals)|(?:some|many|there are those who|those who|he who|others|"
            "cynics|critics|"
            r"enthusiasts|pessimists|optimists|purists|romantics) (?:will |would |may |might |like to |still |even "
            r")?(?:tell "
            "(?:you|us)|say|claim|argue|insist|have it|believe|maintain|think|hold)|it is (?:\\w+ )?(?:fashionable|"
            "customary|"
            "tempting|easy|common|usual|often|sometimes|widely|commonly|popularly|generally) (?:to )?(?:say|said|"
            "think|thought|"
            "believe|believed|claim|claimed|argue|argued|assume|assumed|held|hear|conclude|suppose|supposed)|"
            "(?:conventional|"
            "received|popular|common) (?:wisdom|opinion|myth|belief|lore)|(?:the|their|his|her|one|this|an old|a "
            "popular) "
            "(?:argument|reasoning|logic|thinking|theory|story|line|refrain|complaint|claim|legend|tale|joke) "
            "(?:runs?|ran|"
            "goes|went|is|was|has it|had it)|we (?:are|were|have been) (?:\\w+ )?(?:told|asked to believe|assured|"
            "led to "
            "believe|meant to think|supposed to)|(?:one|you) (?:hears?|reads?|might|may|would|could) (?:\\w+ "
            ")?(?:think|believe|"
            "suppose|say|imagine|conclude|have thought)|anyone would think|(?:a|one) school of thought|so (?:the|"
            "their|his|her) "
            "(?:argument|story|theory|logic|thinking|legend) (?:runs|goes|went|ran)|imagine|picture this|pretend|"
            "let us (?:say|"
            "suppose|assume|pretend)|on (?:this|that|their|his|her) (?:view|account|theory|reading|logic))"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "opening",
        any_of(
            "((?:at|on) first (?:glance|sight|blush|look|reading|hearing)|on the (?:face of it|surface)|at a "
            "(?:glance|distance)|"
            r"from (?:a distance|afar|the outside|the road|the street)|to (?:the|an?) (?:casual|untrained|outside|"
            r"unpractised|"
            "superficial|naked) \\w+|superficially|outwardly|nominally|officially|in name(?: only)?|on paper|by all "
            "appearances|to all appearances|for show|viewed from)"
        ),
        CLAUSE,
    ),
    # Hearsay in somebody's speech.
    Cue(
        "hearsay",
        "spoken",
        any_of(
            rf"((?:{PEOPLE})(?: (?!(?:but|and)\b)[\w']+){{0,4}}? (?:{TELLS})(?: (?:me|us|him|her|you))?(?: that)?|"
            rf"I (?:have |had |"
            "only |just |once )?(?:heard|read|hear|gather|understand|was told|am told|was informed|was given to "
            "understand)|"
            "I'm told|we (?:heard|hear|were told|are told)|I(?:'ve| have) (?:heard|been told|read)|you hear|one "
            "hears|(?:the )?"
            "(?:story|talk|word|whisper|rumou?r|gossip|tale|joke|legend)s? (?:\\w+ )?(?:went|goes|go|was|is|has|"
            "had|ran|runs|"
            "spread|circulated|circulating|got|around|about|in|on|at)|there (?:was|is|were|are) (?:\\w+ )?(?:talk|"
            "rumou?rs?|"
            rf"gossip|whispers|stories))(?: [\w'-]+){{0,7}}"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "before",
        any_of(rf"((?:{RUMOUR}|talk|whispers?|word|tale) (?:[\w'-]+ ){{3,7}}?that)"),
        CLAUSE,
    ),
    # What was thought, planned or held once.
    Cue(
        "hearsay",
        "opening",
        any_of(
            r"((?:I|we|he|she|they|you|one|many|most|\w+) (?:would|could|might|should) (?:once |never |then |also |"
            r"well )?have "
            r"(?:said|told|thought|sworn|believed|argued|bet|called|claimed|sworn|laughed|guessed|expected|agreed)|"
            r"(?:I|we|he|she|"
            r"they|people|\w+) (?:used to|once|long|originally|initially|first|at first|briefly|always|had) "
            r"(?:think|believe|say|"
            "tell|argue|thought|believed|said|told|argued|claimed|assumed|held|feared|hoped|expected|imagined|"
            "considered|"
            r"planned)|(?:[\w-]+ ){1,3}(?:years|months|weeks|days|decades|centuries|seasons|generations) (?:ago|"
            r"earlier|before)|"
            r"(?:in|as late as|back in|around|until|before) (?:1[0-9]{3}|20\d\d)|when I (?:was|started|began|"
            r"arrived|came)|as "
            "(?:recently|late) as|not so long ago|a (?:year|month|week|decade|generation|century) ago|in my "
            "(?:youth|day|time)|"
            r"once upon a time)[^.;]*\Z"
        ),
        re.compile(r"(?<![\w-])(?:is|are|has|have|will|can|am|does|do|'s|'re)(?![\w-])"),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])(under (?:the |a |an |its |his |her |their |these |those |this )?(?:[\w'-]+ "
            r"){0,3}?(?:plans?|proposals?|"
            r"drafts?|bill|blueprint|scenario|motion|scheme|suggestion)|(?:in|on) (?:the|a|one|this) (?:[\w-]+ "
            r"){0,2}(?:scenario|"
            "draft|simulation|model|novel|film|story|play|game|exercise|sketch)|(?:study|studies|studied|studying|"
            "examin\\w+|"
            r"weigh\w*|consider\w*|discuss\w*|debat\w+|mull\w*|explor\w+|look\w* (?:at|into)|ponder\w*|toy\w* "
            r"with) (?:\w+ )?"
            r"(?:whether|a plan|plans|proposals|the idea|the option|the possibility|how|ways))(?![\w-])[^;]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # Irony.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Ah|Oh|Well|Hah?|Yes)[,!]? (?:yes|sure|of course|right|naturally|the|how|what|but of course|"
            r"no doubt)|Yeah,? "
            "right|Sure,|Behold|All hail|Hail|Three cheers for|Bravo|(?:Thank|Praise) (?:heavens?|God|goodness|the "
            "Lord)|How "
            r"(?:very )?(?:generous|kind|thoughtful|reassuring|comforting|nice|lucky|clever|touching|noble|brave|"
            r"convenient)|So "
            r"much for|Long live|Let us (?:all )?(?:admire|praise|applaud|marvel|celebrate)|Spare a thought for|"
            r"Trust|Who needs|"
            "Never mind|Naturally,|Of course,|One can only admire|"
            "Hats off to)"
            r"(?![\w-])[^.;]*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"(?:\S+\s+){2}"),
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:much-|oft-|long-)?(?:vaunted|trumpeted|touted|hyped|ballyhooed)|supposedly|allegedly|"
            r"so-called|"
            r"self-proclaimed|self-appointed|ostensibly)\s*[\"']?\Z",
            re.IGNORECASE,
        ),
    ),
    # Against what it is measured, and for whom it holds.
    Cue(
        "scope",
        "opening",
        re.compile(
            r"(?<![\w-])((?:compared (?:with|to)|(?:set |measured |held )against|against (?!the (?:wall|wind|"
            r"tide))|next to|beside|"
            r"relative to|in comparison (?:with|to)|by comparison (?:with|to)|in contrast (?:to|with)|unlike|"
            r"coming after|"
            r"for (?:an?|all) |given|considering|by [\w' -]{1,40} standards|after (?:last|the|that|this|such|a|so|"
            r"all|years?|"
            rf"months|weeks|days) (?:[\w'-]+ ){{0,4}}?(?:{BAD}))(?![\w-])"
            r"[^;,]*,?)\s*\"?\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![\w-])(?:is|are|was|were|has been|have been|looks?|seems?|felt|feels)(?: \w+){{0,3}}? (?:{PRAISE})\b"
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,–-]*((?:by|on) (?:the |its |his |her |our |their |local |today's |any |most |some |[\w'-]+ ){1,3}"
            r"(?:standards?|measure|yardstick)|for an? (?:[\w-]+ ){0,2}[\w-]+|for (?:his|her|its|their) (?:age|"
            r"size|weight|time|price|"
            r"kind|class)|considering|all things considered|compared (?:with|to)|set against|(?:up|down) from|next "
            r"to|in "
            rf"comparison|relative to|after (?:last|the|that|this|such|a|so|all) (?:[\w'-]+ "
            rf"){{0,3}}(?:{BAD}))(?![\w-])",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w-])(?:{PRAISE})(?: [\w'-]+){{0,2}}\W*\Z"),
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"(?<![\w-])((?:speaking )?as (?:an? (?!rule|result|matter|consequence|whole|start|sign|precaution)|"
            r"(?:the |our |their )"
            r"(?=\w+ of))(?:[\w'-]+ ){0,3}[\w'-]+,?|in (?:my|his|her|our|their) (?:capacity|role|time|years|days) "
            r"(?:as|at|in) "
            r"[^,;]*,?|from (?:a|an|the) (?:\w+ )?(?:point of view|standpoint|perspective)[^,;]*,?|(?:legally|"
            r"technically|"
            r"strictly|medically|financially|militarily|statistically|economically|scientifically|politically)(?: "
            r"speaking)?,?|"
            r"in (?:law|strict law|legal terms|money terms|military terms|terms of [^,;]*),?)\s*\"?\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\A\W*(?:I|we|he|she|they|it|you|there|the|this|that|[A-Z]\w+)\b(?: [\w'-]+){{0,4}}? (?:{AUX}|{PAST})\b",
            re.I,
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,(–-]*((?:but |and |if )?(?:only |just )?(?:for (?:an?|the) (?:[\w-]+ ){0,3}(?:period|trial|test|"
            r"phase|term|while|"
            r"spell|pilot|run|stretch|duration)|on (?:an?|the) (?:\w+ )?(?:trial|test|pilot|interim|temporary|"
            r"experimental|voluntary)"
            r"|in (?:an?|one|two|three) (?:\w+ )?(?:trial|test|pilot|experiment)|as (?:an?|part of an?) (?:\w+ "
            r")?(?:trial|test|pilot|"
            r"experiment)|where (?:possible|feasible|needed)|when (?:possible|asked|needed|required)|in "
            r"(?:principle|theory)|"
            r"if (?:possible|needed|necessary)|one day|eventually|sooner or later|at some point))(?![\w-])",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # What depends on something, turned around.
    Cue(
        "condition",
        "after",
        re.compile(
            r", ((?:were|had|should) (?:the|a|an|it|he|she|they|we|there|no|any|this|that|all|[A-Z]\w+)\b[^,;.]*)",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w-])(?:would|could|might|will|should|may)(?![\w-])"),
    ),
    Cue(
        "condition",
        "outside",
        re.compile(
            r"[\s,\"'–-]*(?:before|and|then|later|only|but) ?(?:then |later |quickly |hastily )?(?:adding|added|to "
            r"add|went on|"
            r"continued)[:,]?[\s\"']*((?:[\w'-]+ ){1,4}(?:excepted|aside|excluded|apart)|except|unless|if|provided|"
            r"but|only|not|"
            "apart from|however|for now|for the time being|assuming|at least|on paper|in theory|that is|or so|"
            "well, almost)"
            r"(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue("condition", "after", any_of(r"((?:[\w'-]+ ){1,3}(?:excepted|excluded|aside))"), CLAUSE),
    # What dots leave out turns against the words before, and those behind are no statement of their own.
    Cue(
        "condition",
        "between",
        any_of("(but|however|although|though|yet|whereas|while)"),
        re.compile(rf"\A(?!.*(?<![\w-])(?:{AUX}|{PAST}|\w{{2,}}ed)(?![\w-]))", re.IGNORECASE | re.DOTALL),
    ),
    # Who acts: the words begin with what a preposition governs.
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<=\w )(?<!up )(?<!close )(?<!and )(?<!or )((?:in|at|on|to|inside|within|into|over|through|beyond|"
            r"across|along|among|towards?|than)"
            r"(?: the| a| an| its| his| her| their| our)?)\s*\Z"
        ),
        re.compile(
            r"\A\W*(?!(?:what|which|whom|how|where|whether|who|that|this|it|there|he|she|they|we|I)\b|\d)(?:the |a |"
            r"an |its |his |her "
            r"|their |our )?(?:(?!(?:that|which|who|whose|whom|where|when|and|or|as|he|she|it|they|we|I|"
            r"said)\b)[\w'-]+ ){1,3}?"
            r"(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|did|does)(?![\w-])"
        ),
    ),
)
"""Cues of frames; `spoken` is what comes before the words in the same quotation marks."""

SAYS_WITH_DOUBT = (
    rf"(?:{ACCUSERS})(?: \w+){{0,2}}? (?:{SAY})|(?:{SAY}) (?:the |its |his |her |their )?(?:{ACCUSERS})|in the "
    rf"(?:words|eyes|"
    "telling) of|insist(?:s|ed)?|maintain(?:s|ed)|alleging|accus(?:es|ed|ing)|by \\w+ own account"
)
