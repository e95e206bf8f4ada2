"""English: what frames a statement from afar: whose view it is, when it held, against what it is measured."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_words import ANY_LENGTH, AUX, CLAUSE, PAST, PRESENT, RUMOUR, SAY
from sitegen.briefing.context.tables import Cue, any_of

INFER = (
    r"conclude|say|think|claim|believe|suggest|assume|infer|argue|suppose|imagine|call|pretend|imply|read|expect|"
    r"speak|talk|see|treat|describe|deduce|state|maintain|assert|accept|announce|declare|report|tell|hope|present|blame"
)
FOLLY = (
    r"wrong|mistaken|a mistake|an error|an? \w+ (?:mistake|error)|false|foolish|folly|absurd|nonsense|silly|"
    r"ridiculous|premature|misleading|unfair|naive|reckless|dishonest|too (?:early|soon|simple|easy)|a stretch|"
    r"untrue|unwise|crazy|mad|madness|irresponsible|a lie|unscientific|lazy|cheap|hasty|rash|a leap|an "
    r"exaggeration|wishful"
)
PEOPLE = (
    r"people|everyone|everybody|somebody|someone|some(?: people)?|folk|folks|neighbou?rs|villagers|locals|"
    r"residents|they|friends|colleagues|others|many|the neighbou?rs|half the (?:town|village|street)|the whole "
    r"(?:town|village|street)|an? (?:\w+ )?(?:neighbou?r|friend|cousin|colleague|man|woman|boy|girl|stranger|"
    r"waiter|driver|sailor|docker|nurse|guard|soldier|clerk|cook|barman|customer|passenger|fellow|chap|bloke|guy|"
    r"source)|my (?:\w+ )?(?:neighbou?r|friend|cousin|colleague|wife|husband|brother|sister|mother|father|son|"
    r"daughter|aunt|uncle|boss|barber|mate|grandmother|grandfather|nephew|niece)"
)
TELLS = (
    r"say|says|said|saying|tell|tells|told|telling|whisper\w*|claim(?:s|ed)?|reckon\w*|swear|swore|heard|thought|think"
)
ACCUSERS = (
    r"prosecutors?|critics|opponents|the opposition|opposition (?:\w+ )?(?:parties|politicians|leaders|members|"
    r"lawmakers|mps)|rivals|accusers?|detractors|plaintiffs?|lawyers|attorneys|claimants|complainants?|rebels|"
    r"militants|separatists|activists|campaigners|lobbyists|cynics|sceptics|skeptics|conspiracy theorists|"
    r"supporters|adherents|followers|enemies|foes|adversaries|the prosecution|the defen[cs]e|the indictment|the "
    r"complaint|the lawsuit|the suit|the charge sheet"
)
BAD = (
    r"disasters?|years?|seasons?|storms?|crash|war|floods?|defeats?|collapse|slump|drought|losses|failures?|decade|"
    r"winter|summer|loss|fire|mess|crisis|scandal|wreck|nightmare|catastrophe|horror|rout|ruin|chaos|delays?|"
    r"strikes?|lockdown|pandemic|quarter|month|match|campaign"
)
PRAISE = (
    r"splendid|superb|wonderful|decent|solid|fair|tolerable|respectable|remarkable|brilliant|reasonable|gentle|"
    r"honest|lovely|marvellous|magnificent|encouraging|promising|sober|bearable|good|better|best|well|fine|great|"
    r"success\w*|relief|excellent|strong|healthy|big|huge|quiet|calm|mild|fast|easy|rich|cheap|safe|impressive|"
    r"progress|triumph|pleasant|comfortable|clean|short|small|bad|poor|weak|harmless|luxury|paradise|bargain|"
    r"generous|miracle|normal|large|high|low|popular|modern|young|tall|palace|fortune|giant|saint|genius|paradise|"
    r"heaven|warm|cold|wet|dry|expensive|slow"
)

FRAMES = (
    # What is denied from afar.
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"(?<![\w-])((?:(?:is|was|be|are|were|seems?|sounds?|'s) (?:\w+ ){{0,2}}?|'d be )(?:{FOLLY}) (?:for "
            rf"\w+ )?to (?:\w+ly )?(?:{INFER})|(?:wrong|mistaken|false|foolish|absurd|nonsense|ridiculous|untrue) "
            rf"(?:\w+ ){{0,2}}that|(?:not|never|no|nobody|no one|none|few|hardly \w+|scarcely \w+|neither|nothing|"
            rf"\w+n't)(?: [\w'-]+){{0,5}}? (?:thinks|believes|says|claims|argues|holds|accepts|expects|suggests|"
            rf"knows|means|implies|agrees|supposes|maintains|disputes|proves|shows|supports|concludes|follows?|"
            rf"concluded|argued|thinking|believing|argue|conclude|hold|maintain|suppose|support|imagine|insist)|"
            rf"(?:scoff(?:s|ed|ing)? at|laugh(?:s|ed|ing)? (?:off|at)|pour(?:s|ed)? (?:scorn|cold water) on|"
            rf"ridiculed|ridicules|ridiculing|mock(?:s|ed)|brush(?:es|ed) (?:aside|off)|wav(?:es|ed) (?:aside|away|"
            rf"off)|shot down|knock(?:s|ed) down|debunk\w*|rebut\w*|repudiat\w+|disprov\w+|disput\w+|contest(?:s|"
            rf"ed)|disagree[sd]? that|distanc\w+ \w+ from|gave the lie to|put paid to|put an end to|swept aside|"
            rf"took issue with|takes issue with|bristl\w+ at|no truth (?:in|to)|further from the truth|(?:cleared|"
            rf"acquitted|exonerated|absolved) (?:[\w'-]+ ){{0,4}}of (?:[\w'-]+ ){{0,3}}that|short shrift to|"
            rf"demolished|discredited|turned? down|threw out|voted down|voted against|warn\w* against|argu\w+ "
            rf"against|protest\w* against|came out against|ruled "
            "against) "
            r"[^;:]*|(?:far|a long way|nowhere near) (?:from|to)|gone are the days|the days (?:when|of)|(?:I|we) "
            r"(?:would|'d) be lying|there is no question of|there's no way)(?![\w-])[^;:,]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "negation",
        "opening",
        any_of(
            r"((?:since|now|later|long|already|meanwhile|subsequently)[- ](?:\w+ly )?(?:shelved|abandoned|dropped|"
            r"scrapped|withdrawn|cancelled|canceled|rejected|discarded|defunct|repealed|disproved|discredited|"
            r"overturned|annulled|retracted|forgotten|buried))[^;]*\Z"
        ),
        CLAUSE,
    ),
    # Whose view it is.
    Cue(
        "hearsay",
        "opening",
        any_of(
            rf"(to hear (?:[\w'-]+ ){{1,6}}tell (?:it|the story)|if (?:[\w'-]+ ){{1,5}}(?:is|are|was|were) to be "
            rf"believed|if you (?:believe|listen to|ask|trust)|in (?:the |his |her |their |its )(?:[\w'-]+ "
            rf"){{0,2}}(?:telling|version|imagination|propaganda|eyes)(?: of)?|in (?:[\w'-]+ ){{0,3}}\w+'s? "
            rf"(?:view|account|opinion|words|judg[e]?ment|mind)|as (?:[\w'-]+ ){{1,4}}(?:tells?|told|sees?|saw|has|"
            rf"have|had|puts?|would have) it|by (?:his|her|its|their|\w+'s) own (?:account|telling)|for (?:his|her|"
            rf"its|their|the \w+'s) (?:critics|enemies|opponents|supporters)|to (?:his|her|its|their|many|some) "
            rf"(?:{ACCUSERS}|admirers|fans)|according to (?:his|her|its|their|the|some)? ?(?:critics|enemies|"
            rf"opponents|opposition|rumou?rs?|legend|propaganda|gossip|cynics|rivals)|(?:some|many|there are those "
            rf"who|those who|he who|others|cynics|critics|enthusiasts|pessimists|optimists|purists|romantics) "
            rf"(?:will |would |may |might |like to |still |even )?(?:tell (?:you|us)|say|claim|argue|insist|have "
            rf"it|believe|maintain|think|hold)|(?:{ACCUSERS})\b[^;.:]{{0,60}}:|(?:for|to) (?:[\w'-]+ "
            rf"){{0,3}}(?:{ACCUSERS}),|it is (?:\w+ )?(?:fashionable|customary|tempting|easy|common|usual|often|"
            rf"sometimes|widely|commonly|popularly|generally) (?:to )?(?:say|said|think|thought|believe|believed|"
            rf"claim|claimed|argue|argued|assume|assumed|held|hear|conclude|suppose|supposed)|(?:conventional|"
            rf"received|popular|common) (?:wisdom|opinion|myth|belief|lore)|(?:the|their|his|her|one|this|an old|a "
            "popular) "
            r"(?:argument|reasoning|logic|thinking|theory|story|line|refrain|complaint|claim|legend|tale|joke) "
            r"(?:runs?|ran|goes|went|is that|was that|has it|had it)|we (?:are|were|have been) (?:\w+ )?(?:told|"
            r"asked to believe|assured|"
            "led to "
            r"believe|meant to think|supposed to)|(?:one|you) (?:hears?|reads?|might|may|would|could) (?:\w+ "
            r")?(?:think|believe|suppose|say|imagine|conclude|have thought)|anyone would think|(?:a|one) school of "
            r"thought|so (?:the|their|his|her) (?:argument|story|theory|logic|thinking|legend) (?:runs|goes|went|"
            r"ran)|imagine|picture this|pretend|let us (?:say|suppose|assume|pretend)|on (?:this|that|their|his|"
            r"her) (?:view|account|theory|reading|logic))"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "opening",
        any_of(
            r"((?:at|on) first (?:glance|sight|blush|look|reading|hearing)|on the (?:face of it|surface)|at a "
            r"(?:glance|distance)|from (?:a distance|afar|the outside|the road|the street)|to (?:the|an?) "
            r"(?:casual|untrained|outside|unpractised|superficial|naked) \w+|superficially|outwardly|nominally|in "
            r"name(?: only)?|on paper|by all appearances|to all appearances|for show|(?:viewed|seen) from)"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"[\s,–-]*((?:by|on) (?:his|her|its|their|the [\w'-]+|[\w'-]+(?: [\w'-]+)?'s?) own (?:account|telling|"
            r"admission|figures|estimate|reckoning)|as (?:the |its |his |her |their )?(?:[\w'-]+ ){1,3}(?:tells?|"
            r"told|has|have|had|would have|sees?|saw) it|in the (?:telling|eyes|view|opinion|imagination|version) "
            r"of|if (?:[\w'-]+ ){1,5}(?:is|are|was|were) to be believed|to hear (?:[\w'-]+ ){1,6}tell it|(?:so "
            r")?(?:runs|goes|went|ran) (?:the|his|her|their|its) (?:\w+ )?(?:line|version|story|theory|argument|"
            r"legend|rumou?r|claim|defen[cs]e|excuse|account|tale)|so (?:the )?(?:[\w'-]+ ){1,3}(?:say|says|claim|"
            r"claims|hope|hopes|believe|believes))(?![\w-])",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    # Hearsay in somebody's speech.
    Cue(
        "hearsay",
        "spoken",
        any_of(
            rf"((?:{PEOPLE})(?: (?!(?:but|and)\b)[\w']+){{0,4}}? (?:{TELLS})(?: (?:me|us|him|her|you))?(?: that)?|"
            rf"I (?:have |had |only |just |once )?(?:heard|read|hear|was told|am told|was informed|was given to "
            rf"understand)|I'm told|we (?:heard|hear|were told|are told)|I(?:'ve| have) (?:heard|been told|read)|"
            rf"you hear|one hears|(?:the )?(?:story|talk|word|whisper|rumou?r|gossip|tale|joke|legend)s? (?:\w+ "
            rf")?(?:went|goes|go|was|is|has|had|ran|runs|spread|circulated|circulating|got|around|about|in|on|at)|"
            rf"there (?:was|is|were|are) (?:\w+ )?(?:talk|rumou?rs?|gossip|whispers|stories))(?: [\w'-]+){{0,7}}"
        ),
        ANY_LENGTH,
    ),
    Cue(
        "hearsay",
        "before",
        any_of(rf"((?:{RUMOUR}|talk|whispers?|tale) (?:[\w'-]+ ){{3,7}}?that)"),
        CLAUSE,
    ),
    # What was thought, planned or held once.
    Cue(
        "hearsay",
        "opening",
        any_of(
            r"((?:I|we|he|she|they|you|one|many|most|\w+) (?:would|could|might|should) (?:once |never |then |also |"
            r"well )?have (?:said|told|thought|sworn|believed|argued|bet|called|claimed|sworn|laughed|guessed|"
            r"expected|agreed)|(?:I|we|he|she|they|people|\w+) (?:used to|once|long|originally|initially|at first) "
            r"(?:think|believe|say|tell|argue|thought|believed|said|told|argued|claimed|assumed|held|feared|hoped|"
            r"expected|imagined|considered|planned)|(?:as late as|back in|until) (?:1[0-9]{3}|20\d\d)|when I "
            r"(?:was|started|began|arrived|came)|as (?:recently|late) as|not so long ago|(?:I|we|he|she|they) "
            r"(?:was|were) (?:\w+ )?(?:sure|certain|convinced|persuaded|taught|brought up to (?:think|believe))|a "
            r"(?:year|month|week|decade|generation|century) ago|in my (?:youth|day|time)|once upon a time)[^.;]*\Z"
        ),
        re.compile(r"(?<![\w-])(?:is|are|has|have|will|can|am|does|do|'s|'re)(?![\w-])"),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])(under (?:the |a |an |its |his |her |their |these |those |this )?(?:[\w'-]+ "
            r"){0,3}?(?:plans?|proposals?|drafts?|bill|blueprint|scenario|motion|scheme|suggestion)|(?:in|on) "
            r"(?:the|a|one|this) (?:[\w-]+ ){0,2}(?:scenario|draft|simulation|novel|film|sketch)|(?:study|studies|"
            r"studied|studying|examin\w+|weigh\w*|consider\w*|discuss\w*|debat\w+|mull\w*|explor(?:es|ed|ing|e)|"
            r"look\w* (?:at|into)|ponder\w*|toy\w* with) (?:\w+ )?(?:whether|a plan|plans|proposals|the idea|the "
            r"option|the possibility))(?![\w-])[^;]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:[\w-]+ ){1,3}(?:years|months|weeks|decades|centuries|seasons|generations) ago),?(?: "
            r"[\w'-]+){0,5}\W*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w-])(?:is|are|has|have|will|can|am|does|do|'s|'re)(?![\w-])"),
    ),
    # Irony.
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Ah|Oh|Well|Hah?|Yes)[,!]? (?:yes|sure|of course|right|naturally|the|how|what|but of course|"
            r"no doubt)|Yeah,? right|Sure,|Behold|All hail|Hail|Three cheers for|Bravo|(?:Thank|Praise) "
            r"(?:heavens?|God|goodness|the Lord)|How (?:very )?(?:generous|kind|thoughtful|reassuring|comforting|"
            r"nice|lucky|clever|touching|noble|brave|convenient)|So much for|Long live|Let us (?:all )?(?:admire|"
            r"praise|applaud|marvel|celebrate)|Spare a thought for|Trust|Who needs|Never mind|One can only admire|"
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
            r"so-called|self-proclaimed|self-appointed|ostensibly)\s*[\"']?\Z",
            re.IGNORECASE,
        ),
    ),
    # Against what it is measured, and for whom it holds.
    Cue(
        "scope",
        "opening",
        re.compile(
            rf"(?<![\w-])((?:compared (?:with|to)|(?:set |measured |held )against|against (?!the (?:wall|wind|"
            rf"tide))|next to|beside|relative to|in comparison (?:with|to)|by comparison (?:with|to)|in contrast "
            rf"(?:to|with)|unlike|coming after|for (?:an?|all)|given|considering|by [\w' -]{{1,40}} standards|"
            rf"after (?:last|the|that|this|such|a|so|all|years?|months|weeks|days) (?:[\w'-]+ "
            rf"){{0,4}}?(?:{BAD}))(?![\w-])[^;,]*,?)\s*\"?\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![\w-])(?:is|are|was|were|has been|have been|looks?|seems?|felt|feels)(?: \w+){{0,3}}? (?:{PRAISE})\b"
        ),
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"\A\W*((?:compared (?:with|to)|(?:set|measured|held) against|relative to|in comparison (?:with|to)|by "
            r"comparison (?:with|to)|by [\w' -]{1,40} standards|(?:in|at|on|for|among|of|wherever|with) (?:the|"
            r"those|all|some|any|places|cases|years|towns)? ?(?:[\w'-]+ ){0,3}(?:where|who|that|which|when) "
            r")[^,;]*,)\s*\"?\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            rf"[\s,–-]*((?:by|on) (?:the |its |his |her |our |their |local |today's |any |most |some |[\w'-]+ "
            rf"){{1,3}}(?:standards?|measure|yardstick)|for an? (?:[\w-]+ ){{0,2}}[\w-]+|for (?:his|her|its|their) "
            rf"(?:age|size|weight|time|price|kind|class)|considering|all things considered|compared (?:with|to)|"
            rf"set against|(?:up|down) from|next to|in comparison|relative to|after (?:last|the|that|this|such|a|"
            rf"so|all) (?:[\w'-]+ ){{0,3}}(?:{BAD}))(?![\w-])",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w-])(?:{PRAISE})(?: [\w'-]+){{0,2}}\W*\Z"),
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            r"(?<![\w-])(speaking (?:only |just |purely |strictly )?(?:for|as) [^,;]*,?|(?:personally|for (?:my|"
            r"our|his|her) part),?|as (?:an? (?!rule|result|matter|consequence|whole|start|sign|precaution)|(?:the "
            r"|our |their )(?=\w+ of))(?:[\w'-]+ ){0,3}[\w'-]+,?|in (?:my|his|her|our|their) (?:capacity|role|time|"
            r"years|days) (?:as|at|in) [^,;]*,?|from (?:a|an|the) (?:\w+ )?(?:point of view|standpoint|"
            r"perspective)[^,;]*,?|(?:legally|technically|strictly|medically|financially|militarily|statistically|"
            r"economically|scientifically|politically)(?: speaking)?,?|in (?:law|strict law|legal terms|money "
            r"terms|military terms|terms of [^,;]*),?)\s*\"?\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\A\W*(?:I|we|he|she|they|it|you|there|the|this|that|[A-Z]\w+)\b(?: [\w'-]+){{0,4}}? (?:{AUX}|{PAST}|"
            rf"{PRESENT}|\w{{2,}}ed)\b|\A\W*(?:I|we)\b",
            re.I,
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,(–-]*((?:but |and |if )?(?:only |just )?(?:for (?:an?|the) (?:[\w-]+ ){0,3}(?:period|trial|test|"
            r"phase|term|while|spell|pilot|run|stretch|duration)|on (?:an?|the) (?:\w+ )?(?:trial|test|pilot|"
            r"interim|temporary|experimental|voluntary)|in (?:an?|one|two|three) (?:\w+ )?(?:trial|test|pilot|"
            r"experiment)|as (?:an?|part of an?) (?:\w+ )?(?:trial|test|pilot|experiment)|where (?:possible|"
            r"feasible|needed)|when (?:possible|asked|needed|required)|in (?:principle|theory)|if (?:possible|"
            r"needed|necessary)|one day|eventually|sooner or later|at some point))(?![\w-])",
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
            r"add|went on|continued)[:,]?[\s\"']*((?:[\w'-]+ ){1,4}(?:excepted|aside|excluded|apart)|except|unless|"
            r"if|provided|but|only|not|apart from|however|for now|for the time being|assuming|at least|on paper|in "
            r"theory|that is|or so|"
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
        any_of(r"(but|however|although|though|yet|whereas|while)"),
        re.compile(rf"\A(?!.*(?<![\w-])(?:{AUX}|{PAST}|\w{{2,}}ed)(?![\w-]))", re.IGNORECASE | re.DOTALL),
    ),
    # Who acts: the words begin with what a preposition governs.
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<=\w )(?<!up )(?<!close )(?<!and )(?<!or )((?:in|at|on|to|inside|within|into|over|through|beyond|"
            r"across|along|among|towards?|than)(?: the| a| an| its| his| her| their| our)?)\s*\Z"
        ),
        re.compile(
            r"\A\W*(?!(?:what|which|whom|how|where|whether|who|that|this|it|there|he|she|they|we|I)\b|\d)(?:the |a "
            r"|an |its |his |her |their |our )?(?:(?!(?:that|which|who|whose|whom|where|when|and|or|as|he|she|it|"
            r"they|we|I|said)\b)[\w'-]+ ){1,3}?(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|"
            r"did|does)(?![\w-])"
        ),
    ),
)
"""Cues of frames; `spoken` is what comes before the words in the same quotation marks."""

SAYS_WITH_DOUBT = (
    rf"(?:{ACCUSERS})(?: \w+){{0,5}}? (?:{SAY})|(?:{SAY}) (?:the |its |his |her |their )?(?:{ACCUSERS})|in the "
    rf"(?:words|eyes|telling) of|insist(?:s|ed)?|maintain(?:s|ed)|alleging|accus(?:es|ed|ing)|by \w+ own account"
)
