"""English words by which the rules tell names, offices, and who speaks.

Sources: the style guides of AP and of The Guardian (titles, offices, names of bodies); for verbs of saying R. Quirk et
al., "A Comprehensive Grammar of the English Language", 16.31 and 14.28 (public and private verbs, reporting verbs).
"""

from __future__ import annotations

import re

from sitegen.suggest.listed import listed

OFFICES = listed(
    """
    minister secretary president premier chancellor ambassador envoy governor mayor senator representative congressman
    congresswoman deputy speaker chairman chairwoman chairperson chair chief director director-general
    secretary-general
    commissioner commander general lieutenant colonel major captain sergeant admiral marshal judge justice attorney
    prosecutor professor doctor coach officer detective inspector sheriff leader spokesman spokeswoman spokesperson
    candidate executive manager editor author writer poet reporter journalist correspondent analyst economist
    strategist
    actor actress singer director pilot engineer treasurer councillor councilman councilwoman councilor delegate
    adviser
    advisor administrator coordinator co-ordinator counsel lawyer solicitor barrister king queen prince princess duke
    duchess emperor pope cardinal archbishop bishop imam rabbi reverend pastor dean principal headteacher head
    superintendent
    scientist researcher expert biologist historian founder co-founder owner partner consultant farmer fisherman
    teacher
    nurse surgeon physician epidemiologist vice-president undersecretary mp mep ceo cfo coo cto vp harbourmaster
    harbormaster foreman skipper coroner ombudsman chieftain striker goalkeeper midfielder defender winger quarterback
    activist campaigner organiser organizer resident shopkeeper student veteran composer conductor curator architect
    trader broker geologist hydrologist ecologist seismologist meteorologist climatologist astronomer physicist
    chemist
    marine soldier baker butcher chef publican landlord landlady neighbour neighbor witness victim defendant plaintiff
    premier mother father wife husband widow sister brother son daughter colleague rival opponent successor
    predecessor
    msp td mla mna ms cllr tsar czar
    substitute forward batsman bowler jockey referee umpire linesman captain keeper centre-back full-back boxer
    sprinter cyclist swimmer golfer teenager pensioner motorist commuter reviewer critic customer shopper passenger
    aide assistant clerk accountant auditor banker financier investor developer planner surveyor inspector trustee
    convener convenor whip premier-designate lord lady sir dame baroness
    """
)
"""Nouns for a person by office or trade, in lower case."""

FUNCTION = listed(
    """
    national foreign defense defence state interior exterior home finance treasury justice health education trade
    labor
    labour transport transportation energy environment agriculture commerce culture unification unity security
    communications affairs army navy air staff prime vice deputy assistant associate acting former first senior chief
    executive operating financial general attorney press permanent special joint major lieutenant brigadier rear
    police fire medical financial district county city regional provincial federal supreme high crown commercial
    industry business science technology information digital housing planning tourism sports family women veterans
    intelligence homeland public social human services land infrastructure oceans fisheries gender equality employment
    local government external internal economic development prosecution prosecutions relations works operations
    research
    policy programs programmes marketing sales engineering strategy design product editorial creative content
    revenue people
    """
)
"""Words that say of an office what it is for, in lower case."""

GROUPS = listed(
    """
    officials authorities ministers leaders diplomats residents witnesses experts analysts scientists researchers
    advisers advisors spokesmen lawyers prosecutors investigators police troops soldiers rebels activists protesters
    campaigners critics opponents supporters workers employees staff unions union group groups party government
    governments ministry department agency council commission committee company firm bank office team side sides
    guild guilds
    delegation delegations lawmakers legislators senators economists doctors nurses teachers students parents farmers
    fishermen miners shareholders investors neighbours neighbors colleagues organisers organizers members board
    administration regulator regulators watchdog court judges panel jury embassy parliament cabinet military army navy
    newspaper paper broadcaster station charity organisation organization association federation alliance coalition
    community families family relatives people sources source aides envoys negotiators nations countries authors
    institute university hospital school club church operator owner owners developers developer insurers insurer
    retailer retailers airline airlines carrier hotel brewery cooperative co-operative trust foundation institution
    man woman boy girl child couple passenger passengers driver drivers customer customers user users reader readers
    survivor survivors victim victims guard guards worker volunteer volunteers player players coaches captains
    official
    lawmaker legislator diplomat protester critic supporter employee teenager pensioner passer-by bystander tourist
    visitors visitor tourists locals villagers islanders fans patients patient clients tenants tenant mayors captains
    service services pair duo trio quartet envoy ministers-elect firefighters firefighter paramedics paramedic
    dockers docker sailors
    """
)
"""Nouns for people together, or a body of them, that speak."""

DOCUMENTS = listed(
    """
    statement communique communiqué letter note report text message post tweet email e-mail release memo memorandum
    notice sign banner poster leaflet pamphlet article editorial headline caption ruling judgment verdict opinion law
    bill act charter treaty agreement contract resolution declaration motion petition complaint lawsuit filing
    indictment
    draft document documents dossier paper study survey summary transcript inscription plaque placard advertisement ad
    website manifesto review guideline guidelines order decree warning bulletin dispatch column account diary log
    minutes
    """
)
"""Nouns for what is written and `says` or `reads` something."""

BODY_ENDS = listed(
    """
    International Worldwide
    Ministry Department Agency Council Committee Commission Party Bank University College Company Inc Corp Corporation
    Ltd LLC PLC Plc Co Group Holdings Association Union Court Police Army Navy Force Forces Guard Times Post News
    Tribune Herald Gazette Journal Guardian Telegraph Chronicle Observer Courier Mirror Standard Review Press
    Television
    TV Radio Network Broadcasting Institute Institution Foundation Fund Trust Society Federation Confederation
    Organization Organisation Authority Bureau Office Service Services Administration Assembly Parliament Senate
    Congress Cabinet Secretariat Tribunal Board Panel Team Alliance Coalition League Club Church Hospital School
    Airlines Airways Railways Motors Electric Electronics Industries Energy Pharmaceuticals Partners Capital
    Securities
    Insurance Nations Community Command Corps Brigade Regiment Battalion Militia Front Movement Brotherhood Brothers
    Registry Inspectorate Directorate Laboratory Laboratories Observatory Museum Cooperative Co-operative Chamber
    Watch Rescue Coastguard Rangers Rovers Albion United Academy Consortium Syndicate Reserve Mission Delegation
    Embassy Consulate Presidency Kremlin Pentagon Taliban Hamas Hezbollah House Treasury Exchange Brewery Shipping
    Equities Productions Entertainment Records Pictures Brands Foods Stores Technologies Solutions Robotics Pharma
    Labs
    Analytics Ventures Advisors Advisory Consulting Associates Logistics Semiconductor Semiconductors Instruments
    Fisheries Center Centre Studios Media Networks Ombudsman Constabulary Borough
    """
)
"""Words with which names of bodies end."""

TRADES = listed(
    "Water Rail Power Gas Oil Energy Airline Air Aviation Banks Banking Petroleum Chemicals Chemical Steel Metals "
    "Mining Minerals Telecom Telecoms Mobile Wireless Software Systems Pharmaceutical Biotech Therapeutics Healthcare "
    "Holding Motor Automotive Marine Lines Ferries Ferry Transport Transit Buses Freight Cargo Haulage "
    "Utilities Utility Electricity Solar Renewables Hydro Construction Housing Properties "
    "Property Estates Dairy Dairies Breweries Distillers Drinks Beverages Tobacco Timber Textiles Retail "
    "Supermarkets Hotels Travel Leisure Gaming Publishing Publishers Newspapers Magazine Print "
    "Printing Aerospace Dynamics Engineering Shipyards Shipbuilding Dockyard "
    "Salvage Seafood Fishing Waste Recycling Sewage Sanitation"
)
"""Words for a trade, with which names of bodies end if no given name is before them: John Steel is a person."""

BODY_HEADS = listed(
    """
    Ministry Department Bank University College Council Committee Commission Office Institute Institution Association
    Federation Confederation Union Society League Organization Organisation Chamber House Board Bureau Court School
    Church Museum Alliance Coalition Agency Authority Centre Center Academy Republic Party Academy Academy Fund
    Secretariat Directorate Faculty Guild Brotherhood Friends Bishops Doctors Reporters Physicians
    """
)
"""Words with which names of bodies begin that go on with `of` or `for`."""

BODIES = listed(
    "Pentagon Kremlin NATO Interpol Europol Eurostat Greenpeace Taliban Hamas Hezbollah Bundestag "
    "Bundesbank Knesset Duma"
    " Congress Parliament Senate Reuters Bloomberg Google Amazon Microsoft Samsung Hyundai Toyota Tesla "
    "Meta OPEC UNESCO"
    " UNICEF ASEAN Labour Frontex Maersk Boeing Airbus Huawei Xinhua Yonhap Tass Ofcom Ofgem Ofwat Medecins"
)
TWO_WORD_BODIES = frozenset(
    {
        *(
            "White House",
            "Blue House",
            "United Nations",
            "European Union",
            "African Union",
            "Red Cross",
            "Red Crescent",
        ),
        *(
            "Security Council",
            "Supreme Court",
            "High Court",
            "Downing Street",
            "Scotland Yard",
            "Capitol Hill",
            "Wall Street",
        ),
        *("Al Jazeera", "Islamic State", "Al Qaeda", "World Bank", "Elysee Palace", "Élysée Palace", "Joint Chiefs"),
        *("Human Rights Watch", "Amnesty International", "House of Commons", "House of Lords", "New York Times"),
    }
)
PLACES = listed(
    """
    Region Peninsula Sea Ocean Island Islands River Lake Bay Gulf Strait Straits Mountain Mountains Valley Province
    County Street Road Avenue Square Airport Harbour Harbor Port Beach Coast Desert Forest Park District Prefecture
    Village Town City Bridge Tunnel Canal Highway Plaza Station Building Tower Hall Palace Stadium Arena Hotel Theatre
    Theater Cathedral Zone Border Heights Hills Hill Basin Delta Archipelago Reef Cape Point Quay Wharf Pier Dock
    Docks
    Estuary Fjord Plain Plains Plateau North South East West Pole Hemisphere Terminal Lane Drive Green Common Moor
    Loch
    Ness Dam Mine Reservoir Yard Gate Field Fields Gardens Meadow Ridge Springs Rapids Falls Amphitheatre Amphitheater
    Pavilion Coliseum Courthouse Barracks Base
    """
)
"""Words with which names of places end."""

REGIONS = listed(
    """
    Europe Asia Africa America Oceania Antarctica Arctic Atlantic Pacific Mediterranean Baltic Balkans Caucasus Crimea
    Donbas Siberia Scandinavia Middle East West Eurasia Indo-Pacific Asia-Pacific Caribbean Sahel Levant Gaza Tibet
    Xinjiang Catalonia Kashmir England Scotland Wales California Texas Florida Virginia Washington Hawaii Alaska
    Bavaria
    Brittany Normandy Flanders Ontario Quebec Queensland Jeju Busan Incheon Daegu Kansai Hokkaido Okinawa Donetsk
    Kursk
    Luhansk Kherson Zaporizhzhia Kharkiv Odesa York London Hamburg Munich Frankfurt Lyon Marseille Milan Barcelona
    Geneva
    Zurich Istanbul Shanghai Mumbai Sydney Melbourne Toronto Chicago Boston Angeles Houston Seattle Manchester
    Liverpool
    Alabama Arizona Arkansas Colorado Connecticut Delaware Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine
    Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
    Pennsylvania
    Tennessee Utah Vermont Wisconsin Wyoming Dakota Carolina Jersey Orleans Hampshire Delhi Paris Tokyo Moscow Beijing
    Leeds Bristol Glasgow Edinburgh Cardiff Belfast Rotterdam Antwerp Gothenburg Bergen Gdansk
    """
)
THINGS = listed(
    """
    Meeting Summit Conference Forum War Treaty Agreement Accord Pact Games Cup Festival Day Act Bill Award Awards
    Prize
    Guidelines Partnership Plan Strategy Initiative Program Programme Project Charter Convention Protocol Amendment
    Declaration Statement Resolution Talks Dialogue Exercise Operation Election Elections Olympics Championship Series
    Tournament Week Month Year Crisis Revolution Movement's Report Index Survey Law Code Constitution Deal Agenda
    Mission
    Championships Final Finals Open Derby Rule Rules Theory Effect Street Age Era Christmas Easter Ramadan Lent
    System Tour Edition Stage Keyboard Controller Card Pro Max Launch Block Member Money Mindset Control Death
    Waiting Hot
    Consultation Inquiry Review Consultations Deterrence Relations Cooperation Escalation Deployment Concern Concerns
    Commitment Violation Security Potential Growing Looking Ahead Beyond Regional Addressing Updated Posted
    """
)
"""Words with which names end of what is no actor: meetings, wars, laws, days."""

PLURALS = listed(
    "Democrats Republicans Conservatives Tories Liberals Greens Socialists Labourites Americans "
    "Europeans Africans Asians"
    " Christians Muslims Jews Catholics Protestants Hindus Buddhists Sikhs Nazis Communists Olympics Games Cup"
)
"""Words for people of one kind, with which no name of somebody ends."""

NO_BODIES = listed(
    """
    ICBM ICBMs SCM COVID CEO CFO COO CTO GDP DNA RNA AI TV PM MP MPs UFO HIV AIDS VIP FAQ PDF USB GPS LED LNG VAT
    IPO ETF
    THC GMO EV EVs SUV NGO NGOs R&D PhD MBA AM CET GMT UTC EST PST KST BST JST A.M P.M II III IV DIY ID PR HR IT OK
    TBA
    ESG NDA ATM CCTV PTSD DUI RSVP ASAP AKA BREAKING UPDATE EXCLUSIVE WATCH PHOTO RT QR PIN PCR WMD IRBM SLBM THAAD
    UAV
    AL AK AZ AR CA CO CT DE FL GA IA IL IN KS KY LA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OR PA RI SC SD
    TN TX
    UT VA VT WA WI WV WY DC SOS FYI BC AD CPI KPI FX API SMS PCB CO2
    """
)
"""Capitals that are the name of no body."""

SAY = (
    "said|says|say|told|tells|tell|stated|states|added|adds|noted|notes|warned|warns|warn|claimed|claims"
    "|claim|argued|argues|argue"
    "|insisted|insists|insist|explained|explains|announced|announces|wrote|writes|declared|declares|replied|replies"
    "|answered|answers|confirmed|confirms|acknowledged|acknowledges|admitted|admits|stressed|stresses|emphasi[sz]ed"
    "|emphasi[sz]es|recalled|recalls|concluded|concludes|commented|comments|remarked|remarks|testified"
    "|testifies|tweeted"
    "|tweets|posted|reiterated|reiterates|pointed out|points out|suggested|suggests|complained|complains|joked|jokes"
    "|quipped|quips|boasted|boasts|predicted|predicts|assured|assures|repeated|repeats|continued|continues|countered"
    "|counters|reported|reports|alleged|alleges|allege|maintained|maintains|contended|contends|asserted"
    "|asserts|promised"
    "|promises|vowed|vows|shouted|shouts|whispered|whispers|cried|cries|read|reads|denied|denies|deny"
    "|pledged|pledges|urged"
    "|urges|demanded|demands|ordered|orders|asked|asks|ask|begged|begs|exclaimed|exclaims|muttered"
    "|mutters|murmured|sighed|sighs"
    "|laughed|laughs|grumbled|snapped|shrugged|recounted|recounts|reflected|reflects|observed|observes"
    "|mused|muses|opined|opines"
    "|offered|offers|went on|goes on|chimed in|chipped in|interjected|protested|protests|pleaded|pleads"
    "|conceded|concedes|reasoned"
    "|reasons|clarified|clarifies|cautioned|cautions|caution|lamented|laments|affirmed|affirms|estimated"
    "|estimates|estimate|disclosed|revealed"
    "|reveals|recommended|recommends|proposed|proposes|responded|responds|retorted|retorts|scoffed|fumed|enthused"
    "|thinks|think|thought|believes|believe|believed|hopes|hoped|fears|feared|wondered|wonders|declined to say|intoned"
    "|marvell?ed|marvels|gushed|volunteered|relayed|summed up|sums up|put it|puts it|yelled|yells|sang"
    "|chanted|chant|hissed"
    "|barked|roared|ventured|specified|specifies|summari[sz]ed|instructed|instructs|advised|advises"
    "|informed|informs|inform"
    "|testify|wrote back|broke in|cut in|called out|shot back|hit back|fired back|weighed in|sings|shouts"
    "|laughs|shrugs|sighs|grins|smiles|smiled|grinned|concurred|agreed|snorted|snorts|huffed|huffs"
    "|chuckled|chuckles|mumbled|growled|growls|thundered|explodes|adds up"
)
"""Verbs that quotations follow, or that follow quotations."""

JUDGE = (
    "called|calls|call|describe[ds]?|dubbed|dubs|labell?ed|labels|denounced|denounces|condemned|condemns"
    "|condemn|termed|terms"
    "|spoken|critici[sz]ed|critici[sz]es|critici[sz]e|praised|praises|hailed|hails|spoke|speaks|speak"
    "|talked|talks|deemed|deems|blamed|blames"
    "|accused|accuses|accuse|blasted|slammed|dismissed|dismisses|decried|likened|likens|compared|compares"
    "|characteri[sz]ed|characteri[sz]es"
    "|portrayed|branded|brands|lauded|lambasted|referred|refers|outlined|outlines|highlighted|highlights|underlined"
    "|underscored|underscores|echoed|echoes|expressed|expresses|voiced|voices|reaffirmed|reaffirms"
    "|rejected|rejects|welcomed"
    "|welcomes|pledge|vow|urge|appealed|appeals|invited|mentioned|mentions|cited|cites|discussed|raised"
    "|considers|considered|regards|regarded|ridiculed"
    "|mocked|attacked|defended|defends|thanked|thanks|apologi[sz]ed|apologi[sz]es|congratulated"
    "|identified|counted|promise|offer|saw|sees|rated|rates"
    "|wants|wanted|envisages|envisaged|threatened|threatens|swore|agreed|agrees|challenged|saluted"
    "|rejoiced|greeted|quoted|expects|expected"
    "|recogni[sz]ed|signall?ed|signals|showed|painted|cast|touted|touts|bemoaned|deplored|deplores"
    "|derided|rued|relished|defined|defines"
    "|celebrated|remembered|remembers|phrased|billed|bills|credited|named|judged|judges|found|finds"
    "|advocated|advocates|advocate|scolded"
)
"""Verbs by which somebody says what they think of a thing; words that they govern are theirs."""

SAYING = (
    "saying|adding|calling|describing|dubbing|labell?ing|warning|noting|arguing|insisting|explaining|announcing|writing"
    "|declaring|stressing|emphasi[sz]ing|claiming|alleging|predicting|promising|vowing|pledging|urging"
    "|demanding|complaining"
    "|admitting|acknowledging|conceding|denying|criticising|criticizing|condemning|denouncing|praising|hailing|deeming"
    "|reaffirming|reiterating|expressing|highlighting|underlining|blaming|accusing|dismissing|likening|comparing"
    "|characteri[sz]ing|branding|terming|stating|citing|referring|speaking|telling|asking|recalling"
    "|concluding|joking|expecting"
    "|suggesting|asserting|maintaining|contending|cautioning|lamenting|outlining|appealing|thanking"
    "|apologi[sz]ing|tweeting"
)
"""The same verbs, as participles that go on a sentence."""

AUXILIARY = (
    "is|are|was|were|am|be|been|has|have|had|will|would|shall|should|may|might|must|can|could|do|does|did|cannot|won't"
    "|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|wouldn't|shouldn't|couldn't|can't|doesn't|don't|didn't"
)
PAST = (
    "met|left|took|gave|went|came|became|began|broke|brought|built|bought|caught|chose|drew|drove|fell|felt|fought"
    "|found|flew|got|grew|heard|held|hit|kept|knew|laid|led|lent|lost|made|meant|paid|ran|rose|sank|saw|sold|sent|shot"
    "|shut|spoke|spent|stood|struck|swept|taught|thought|threw|understood|won|wrote|lay|stole|shrank|blew"
    "|clung|did|drank"
    "|ate|fled|flung|hid|knelt|rang|rode|sang|sat|shook|slept|slid|sought|spun|sprang|stuck|swore|swung|tore|upheld"
    "|withdrew|woke|wore|wept|beat|bent|bled|bore|dug|froze|ground|hung|leapt|lit|quit|shone|sped|spread|strode|swam"
)
KIN = (
    "brother|sister|son|daughter|wife|husband|mother|father|partner|friend|colleague|widow|widower|uncle"
    "|aunt|nephew|niece|cousin|neighbour|neighbor|boyfriend|girlfriend|grandson|granddaughter|grandmother|grandfather"
)
"""What somebody is to another, before a given name alone."""

BODY_NOUNS = (
    "newspaper|company|firm|operator|broadcaster|agency|airline|group|party|start-up|startup|charity"
    "|union|bank|brand|chain|club|website|platform"
    "|magazine|daily|weekly|institute|organisation|organization|manufacturer|maker|chipmaker|carmaker"
    "|drugmaker|steelmaker|automaker|planemaker|brewer|rival|retailer|supplier"
    "|developer|carrier|publisher|consultancy"
    "|contractor|insurer|lender|utility|regulator|watchdog|think tank|non-profit|nonprofit|NGO|studio"
    "|label|network|channel|station|app|foundation|cooperative|co-operative|builder|shipyard|brewery"
    "|refiner|producer|conglomerate|giant|subsidiary|parent company|federation|association|society"
    "|movement|militia|trust|museum|university|college|hospital"
)
"""Nouns for a body, next to its name."""

_PRESENT = (
    "needs|wants|makes|takes|gives|goes|comes|costs|holds|stays|leaves|opens|closes|remains|works|begins|ends|allows"
    "|requires|bans|applies|pays|supports|believes|knows|belongs|carries|contains|causes|earns|falls|rises|grows|keeps"
    "|leads|lies|lives|loses|means|moves|owns|owes|protects|reduces|runs|sells|serves|sinks|stands|threatens|uses|wins"
    "|starts|stops|meets|agrees|enters|reaches|drinks|eats|steals|hides|kills|spends|fails|hates|loves|lacks|seems|sits"
    "|speaks|thinks|wears|builds|buys|destroys|drives|employs|flies|follows|gets|hires|joins|learns|prefers|produces"
    "|proves|provides|refuses|relies|saves|sees|sends|tells|tries|writes|becomes|brings|breaks|deserves|feels|happens"
    "|hears|includes|involves|suffers|understands|looks|turns|plans|faces|marks|appears|continues|depends|exists|plan"
    "|say|sit|meet|want|need|agree|believe|plan|hope|fear|think|go|come|make|take|have|work|live|stand"
)
FINITE = re.compile(
    rf"(?<![\w'-])(?:{AUXILIARY}|{SAY}|{JUDGE}|{PAST}|{_PRESENT}|(?!need|speed|seed|feed|hundred|indeed"
    rf"|exceed|red\b)[a-z]{{2,}}ed)(?![\w-])"
)
"""What may be the verb of a sentence."""

TIMES = (
    r"(?:on |late on |early on |later on |last |this |next |earlier |late |early )?(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|(?:yesterday|today|tonight|earlier|recently|afterwards|this week|last week|last month|this month"
    r"|last year|this year"
    r"|in \d{4}|in (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?"
    r"|on (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan․"
    r"|Feb․|Aug․|Sept․|Oct․|Nov․|Dec․) \d{1,2}(?:, \d{4})?)"
)
"""What is said of the time between who speaks and the verb."""

PRONOUNS = listed("he she they it we i you who")
NO_SUBJECTS = listed(
    """
    that it's there here this these those what which how why when where while because although though if as but and or
    nor so yet than then not no by of in on at to for from with about into over under after before during since until
    """
)
