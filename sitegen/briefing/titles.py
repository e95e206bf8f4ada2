"""Words around a name that are no part of it: titles, openings of sentences, days; and parts of names that are small.

Sources: the style guides of AP ("titles", "courtesy titles"), Duden ("Titel und Berufsbezeichnungen") and the
Imprimerie nationale ("Titres"); for particles the Chicago Manual of Style, 17th edition, 8.5 to 8.14.
"""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _listed(
    """
    mr mrs ms mx miss dr prof baroness cardinal archbishop bishop rev reverend pastor hon president
    vice-president premier chancellor minister secretary undersecretary ambassador envoy consul governor mayor
    senator sen rep representative congressman congresswoman deputy speaker chair chairman chairwoman
    chairperson chief director director-general secretary-general commissioner commander general gen lt
    lieutenant col colonel maj major capt captain sgt sergeant corporal cpl private pvt adm admiral marshal
    judge justice attorney prosecutor professor doctor coach officer detective inspector sheriff leader
    spokesman spokeswoman spokesperson candidate executive manager editor author reporter analyst actor
    actress singer pilot engineer treasurer councillor councilman councilwoman councilor delegate adviser
    advisor administrator herr frau herrn kanzler kanzlerin präsident präsidentin ministerin chef chefin
    vorsitzender vorsitzende vorsitzenden bürgermeister bürgermeisterin sprecher sprecherin professorin doktor
    botschafter botschafterin senatorin kommissar kommissarin abgeordneter abgeordnete abgeordneten leiter
    leiterin richter richterin monsieur madame mme mlle président présidente ministre secrétaire général maire
    députée député sénateur sénatrice señor señora sr sra presidente presidenta ministro ministra canciller
    senador senadora gobernador gobernadora alcalde alcaldesa signor signora onorevole cancelliere sindaco
    """
)
"""In lower case, without a point behind."""

TITLE_ENDS = tuple(
    _listed(
        """
        minister ministerin ministers kanzler kanzlerin kanzlers präsident präsidentin präsidenten chef
        chefin meister meisterin sprecher sprecherin sekretär sekretärin master secretary president
        general officer leader boss
        """
    )
)
"""Ends of titles that are written as one word."""

SUFFIXES = _listed("jr sr jnr snr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi")
"""What tells a person from others of the same name, in lower case, without a point behind."""

POSTNOMINALS = _listed("phd md mp mep kc qc obe cbe mbe kbe esq frs llm mba jd dds rn msc bsc ma ba")
"""What a person has earned, behind the name, in lower case, without points."""

LEADING = _listed(
    """
    dr prof sir dame lord lady baron baroness count countess duke duchess prince princess king queen emperor
    empress pope cardinal archbishop bishop sheikh sheik shaikh ayatollah rev gen lt col maj capt sgt adm mr
    mrs ms hon president senator sen rep gov general admiral
    """
)
"""Titles before a name in a record, which articles leave out, in lower case, without a point behind."""

MONARCHS = _listed("king queen emperor empress pope prince princess")

PARTICLES = _listed(
    """
    von van der den de del della dello di da das dos do du des la le las los el al bin bint ibn ben abu ter
    ten zu zum zur vom af av y e i mac mc fitz st st. san santa o und freiherr graf
    """
)
"""Words before a surname that belong to it, in lower case."""

SPANISH_AND = frozenset({"y", "e", "i"})

BEFORE_OTHERS = _listed("von van der den de del della di da dos du bin bint ibn al el ben st st.")
"""Particles before a surname that make another of it, in English, in which they are no words."""

FATHERS = frozenset({"bin", "bint", "ibn", "ben"})
"""Behind these stands a father's name."""

ABBREVIATIONS = _listed(
    """
    US UK UN EU NATO CEO CFO COO CTO GOP MP MEP PM VP FM FBI CIA NSA DOJ IRS BBC CNN NBC ABC CBS NPR AP AFP UPI ROK DPRK
    PRC UAE USA EX ANC BJP CDU SPD CSU FDP AFD KMT LDP CCP SNP UKIP
    """
)
"""What stands before a surname in capitals and is no given name, as `JD` is one; without points."""

NAMED_AFTER = _listed(
    """
    Academy Airport Arena Avenue Award Bay Boulevard Bridge Building Canyon Center Centre Chair Church Clinic
    College Dam Day Drive Field Forest Forum Foundation Fund Garden Gardens Hall Harbor Harbour High Highway
    Hospital Hotel House Inn Institute Island Lake Library Lecture Lodge Medal Memorial Mountain Museum Palace
    Park Peak Pier Plaza Prize Ranch River Road School Square Stadium Station Street Studio Theater Theatre
    Tower Trail University Way Airlines Group Holdings Inc Ltd LLC Corp GmbH AG
    """
)
"""What is named after people."""

PREFIXES = _listed("anti co ex former inter mid neo non post pre pro sub trans vice")
"""Before a hyphen and a name, in lower case."""

DAYS = _listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march july september october
    november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
    märz mai juni juli oktober dezember today tomorrow yesterday
    """
)
MONTHS = frozenset({"May", "March", "April", "June", "August"})
"""Months that are surnames."""

BEFORE_MONTHS = _listed(
    """
    in of since until till by from last next this early late mid through to between before after during and or
    on each every every
    """
)

OPENERS = _listed(
    """
    a about above according after again against all allegedly along already also although always amid among
    and another any anyway apparently around as asked at away back because before behind below beside besides
    between beyond both but by clearly could currently despite did does down during each earlier either
    eventually ever every few finally first for formerly from further had has have he hence her here his how
    however i if in indeed inside instead into is it its last late later lately made many maybe meanwhile
    might more moreover most much my near nearly neither never nevertheless new next no none nor not now of
    off often on once one only onto or other others otherwise our out outside over overall perhaps previously
    recently same says second separately shall she should since so some sometimes soon still such than thanks
    that the their then there thereafter therefore these they this those though through throughout thus to
    together told too toward towards two under unless unlike until up upon us very was we were what whatever
    when whenever where whereas wherever whether which while who whoever whom whose why with within without
    would yes yet you your added photo image picture file courtesy watch read updated analysis opinion
    exclusive breaking aber als am auch auf aus bei bis da dabei damit danach das dass dem den denn der des
    deshalb die dies doch dort durch ein eine er es für gegen gestern hat hatte heute hier ich ihr im ist ja
    jedoch kann laut mit nach nachdem nicht nun nur ob oder ohne schon sein seit sie soll sowie später trotz
    über um und unter vom von vor während war warum weil wenn wer wie wird wo zu zudem zum zur ainsi alors
    après au aussi aux avant avec car ce ces cette comme contre d dans de depuis donc du elles en entre et il
    ils la le les leur lors mais ne nous ou où par pendant pour pourquoi quand que qui sa sans selon ses si
    sous sur un une antes aunque ayer con como contra cuando del desde después durante el hasta hoy las lo los
    luego más mientras para pero por porque según sin sobre su sus también tras una y additionally certainly
    consequently evidently generally immediately importantly initially interestingly normally notably
    obviously occasionally officially originally overnight presumably privately publicly reportedly repeatedly
    similarly specifically suddenly surprisingly typically ultimately unfortunately usually addressing adding
    calling citing facing following including meeting noting quoting referring regarding responding saying
    speaking standing writing
    """
)
"""Words with which sentences begin, and which are no given names, in lower case."""

DETERMINERS = _listed("the a an this that these those")
PRONOUNS = _listed("He She You So No In On An Do To Go Me One Her My Can Be Or Am We It At As If Is Us Up By I U O")
"""Surnames that are small words of English."""

WORDS = _listed(
    """
    Ball Banks Bell Best Bird Black Bloom Bond Book Brown Bush Case Cash Chance Chase Church Cook Day East
    Field Fields Fish Ford Fox Frank Gates Gold Good Gore Grant Grass Green Hall Hill Hope Hunt Joy Key King
    Lane Law Little Long Love Low Mark Marsh Mills Moon New North Pace Page Park Parks Pool Poor Pope Post
    Power Powers Price Read Reed Rice Rich Rose Rush Sage Sand Sharp Shore Short Small Snow Son Song South
    Spring Stark Steel Stone Strong Summer Summers Sun Swift Wall War Waters Wells West White Will Wind Winter
    Winters Wise Wolf Wood Woods Young Ban Bank Ha Ray
    """
)
"""Surnames that are nouns, adjectives or verbs of English, with which a sentence may begin."""

MAY_BE_WORDS = PRONOUNS | WORDS | MONTHS

SPEAKS = _listed(
    """
    said says told tells adds asks argues calls notes warns thanks met meets visits spoke speaks replies wrote writes
    denies insists explains announces claims urges vows agrees himself herself who whose also then later ate became
    began bought brought came chose did drew felt flew fled fought found gave got grew heard held hid hit kept knew laid
    led left let lost made paid put ran rode rose sang sat saw sent shook slept sold spent stood stuck swore swam taught
    thinks thought threw took wants went woke won wore
    """
)
"""What only persons do: behind a surname that may be a word."""

GENITIVE_S = frozenset({"de", "sv", "da", "no", "nb", "nn", "lb", "fo"})
"""Languages whose names get an `s` without an apostrophe."""

NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
"""Languages in which every noun has a capital."""
