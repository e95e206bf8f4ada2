"""English: what turns, limits, conditions, attributes or questions a statement."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_admits import ADMITS
from sitegen.briefing.context.english_back import COMMON, CONTRASTS, SAYS, TAKES_BACK, TELLS_WHICH
from sitegen.briefing.context.english_broad import BROAD
from sitegen.briefing.context.english_cuts import BEGINS, GOES_ON, PREDICATE_FIRST, STATED
from sitegen.briefing.context.english_frames import FRAMES
from sitegen.briefing.context.english_next import NEXT
from sitegen.briefing.context.english_rest import EARLIER as SAID_EARLIER
from sitegen.briefing.context.english_rest import LATER as SAID_LATER
from sitegen.briefing.context.english_rest import MOCKS, REST, UPHOLDS
from sitegen.briefing.context.english_voices import VOICES
from sitegen.briefing.context.english_words import (
    ANY_LENGTH,
    ASIDE_BACK,
    AUX,
    CLAUSE,
    COMPARATIVE_LAST,
    CONDITIONAL,
    DATED,
    EARLIER,
    ENDS_IN_VERB,
    EXCEPTION,
    HARMLESS,
    LATER,
    NOT,
    NOT_PAST,
    NOTE,
    NUMBER,
    PAST,
    PREDICATE,
    PRESENT,
    RETRACTS,
    RUMOUR,
    SAY,
    SCOPE,
    STATEMENT,
    SUPERLATIVE_FIRST,
    SUPERLATIVE_LAST,
    TIMED,
    TOOK_BACK,
    TRANSITIVE,
    UNTRUE,
    VERB_FIRST,
    WRONG,
)
from sitegen.briefing.context.tables import Cue, Table, any_of

FIRM = re.compile(rf"\A(?!.*(?<![\w-])(?:may|might|could|perhaps|possibly)(?![\w-])).*?{CLAUSE.pattern}", re.I | re.S)
"""A statement that leaves nothing open itself."""
DISAGREES = (
    r"(?:[A-Z]\w+(?: [A-Z]\w+)*|the \w+|he|she|they) (?:disagreed|disputed|rejected|said|says|denied|replied|called|"
    r"warned|"
    r"insisted)"
)
_OPENLY = (
    "alleg",
    "assert",
    "believ",
    "boast",
    "claim",
    "insist",
    "pledg",
    "predict",
    "promis",
    "suggest",
    "think",
    "vow",
)
FIRMLY = "|".join(verb for verb in SAY.split("|") if not verb.startswith(_OPENLY))
"""Verbs of saying that leave nothing open."""
CLOSES = r"(?:(?=, (?:and|but|while)\b)|,(?! (?:and|but|while)\b))"
"""How an aside ends: the comma before a conjunction goes on dividing clauses."""

CUES = (
    # What is taken back.
    Cue("correction", "opening", any_of(rf"({EARLIER})")),
    Cue("retraction", "next", re.compile(rf"\W*{NOTE}({RETRACTS})", re.IGNORECASE)),
    Cue(
        "retraction",
        "next",
        re.compile(
            rf"(?=[^.]{{0,140}}?{STATEMENT}\b)(?![^.]{{0,140}}?\bnot (?:{UNTRUE}))[^.]{{0,140}}?\b({UNTRUE})\b",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "retraction",
        "edge-after",
        re.compile(
            r"[\W]*(?:and |but |which |, a \w+ that |, a \w+ which |who |though |"
            rf"although )+(?:\w+ ){{0,4}}?(?:{LATER} )?({TOOK_BACK}|{WRONG}|{LATER} (?:denied|retracted))",
            re.IGNORECASE,
        ),
    ),
    Cue("retraction", "edge-after", re.compile(rf"[\W]*(?:, |– )({ASIDE_BACK})", re.IGNORECASE)),
    Cue("retraction", "outside", re.compile(rf".{{0,60}}?(?:, |– )({ASIDE_BACK})", re.IGNORECASE)),
    Cue(
        "retraction",
        "outside",
        re.compile(
            rf"[\W]*(?:(?:and|but|which|who|though|although|before) )+(?:\w+ ){{0,4}}?(?:{LATER} )?({TOOK_BACK}|"
            f"{WRONG}|(?:retracting|withdrawing|correcting|taking))",
            re.IGNORECASE,
        ),
    ),
    # What is denied.
    Cue(
        "negation",
        "opening",
        re.compile(
            rf"(?<![\w-])((?:{NOT}{HARMLESS}(?: \w+){{0,4}} (?:think|believe|say|saying|said|claim|expect|"
            "suggest|know|mean|imply|accept|agree|feel|see|want|intend|plan|find|show|prove|"
            "confirm|evidence|sign|proof|reason|indication|suggestion|truth|basis|plans?|intention|question|need|"
            "thought|believed|claimed|suggested|true|the case|aware|convinced|certain|sure)"
            "|no (?:evidence|sign|proof|reason|indication|suggestion|truth|basis|plans?|intention|question|"
            "need|grounds)|"
            "(?<!no one )(?<!nobody )(?<!not )(?<!n't )den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|"
            "ing)?|refut(?:es|ed|ing|e)|disput(?:es|ed|"
            "ing|e)|contradict(?:s|ed|ing)?|(?<!no )(?<!without )doubt(?:s|ed|ing)?(?! (?:him|her|them|me|"
            r"you|us)\b)|rul(?:e|ed|es|ing) out|"
            "far from|instead of|rather than|anything but|stopp(?:ed|ing) short of|prevent(?:s|ed|ing)?|"
            r"stopped? \w+ from|kept? \w+ from|avoid(?:s|ed|ing)?|"
            "unable to|impossible (?:that|to|for)|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|"
            "ing) to|neglect(?:s|ed)? to|forgot to|ceased to|stopped|"
            "it (?:is|was) (?:not true|untrue|false|wrong|a myth|a lie|incorrect|nonsense|fiction) (?:that|to)|"
            r"unlikely (?:that|to)|too \w+ to|"
            "(?:myth|lie|hoax|fiction|fairy tale|misconception|falsehood) that|hardly|by no means|in no way|"
            "under no circumstances|at no (?:time|point)|on no account|"
            "cancel(?:s|led|ed)? (?:its|the|a|their)|abandon(?:s|ed)? (?:its|the|a|their)|(?:dropped|scrapped|"
            r"shelved) (?:its|the|a|their)))(?![\w-])[^;,:]*\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "negation",
        "edge-before",
        re.compile(
            rf"(?<![\w-])({NOT}|unless|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)? to|far from|"
            r"anything but|rather than|instead of|too \w+ to|less than|not yet|no longer|"
            rf"denied having){HARMLESS}(?:\s+[\w']+){{0,2}}\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "negation",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:den(?:y|ies|ied|ying)|stopp?(?:ed|s|ing)? short of|rul(?:e|es|ed|ing) out|avoid(?:s|"
            r"ed|ing)?|stopp(?:ed|ing)|prevent(?:s|ed|ing)?(?: \w+){0,3} from|kept? (?:\w+ ){1,3}from|reject(?:s|"
            r"ed)?|dismiss(?:es|ed)?|abandon(?:s|ed)?|instead of|rather than|without|against|accus\w+ of|"
            r"barred (?:\w+ ){0,3}from|banned (?:\w+ ){0,3}from|refrain(?:s|ed)? from|end(?:s|ed)|suspend(?:s|ed)|"
            r"delay(?:s|ed))(?: \w+){0,2})\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\A\W*\w+ing\b"),
    ),
    Cue("negation", "before", re.compile(rf"(?<![\w-])({NOT}){HARMLESS}(?![\w-])", re.IGNORECASE), PREDICATE),
    Cue(
        "negation",
        "edge-after",
        re.compile(
            r"[\s,\"')–-]*((?:is|was|are|were) (?:not (?:true|so|correct|what|the case)|false|untrue|a lie|a myth|"
            "a hoax|wrong|nonsense|unfounded|fiction|denied|rejected|ruled out)|- not|– not|not (?!only|just)|"
            ", not so|or so (?:he|she|they|it|the)|never (?:happened|came|took)|did not|does not|will not|"
            "was not|is not|isn't|wasn't|doesn't|won't|failed|(?:is|are|was|were) (?:off the table|"
            "out of the question|on hold|unlikely|impossible|premature|dead|no longer planned|not on the agenda|"
            "ruled out|in doubt)|was (?:cancelled|canceled|abandoned|dropped|scrapped|shelved|rejected|denied|"
            "called off|blocked|overturned|annulled)|were (?:cancelled|canceled|abandoned|dropped|scrapped|"
            r"rejected|denied))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "negation",
        "outside",
        re.compile(
            r"[\s,\"')–-]*((?:(?:that|this|which|it) )?(?:is|was|are|were) (?:\w+ly )?(?:not (?:true|so|correct|"
            "what|the case)|false|untrue|a lie|a myth|a hoax|wrong|nonsense|unfounded|fiction)|– not|not what|"
            r"is what \w+ (?:never|did not|denied)|never said|is not what|was not what|(?:which|that|words|"
            r"a \w+) (?:\w+ ){0,3}(?:denied|denies|never said|did not say|rejected|disputed))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    # What is asked.
    Cue(
        "question",
        "opening",
        any_of(
            r"(whether(?! or not they like)|(?:asked?|asks|asking|wonder\w*|question\w*|unclear|unsure|uncertain|"
            r"see|know|doubt\w*|check\w*|not clear|tell|decide\w*|say|said) if)[^;.?!]*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "question",
        "edge-after",
        re.compile(
            r"[\s,]*((?:is|was|remains?|are) (?:unclear|uncertain|unknown|an open question|open|not (?:known|"
            r"clear|certain)|(?:in|open to) (?:doubt|question|dispute)|disputed))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    # What depends on something.
    Cue(
        "condition",
        "opening",
        any_of(rf"(?<!\w )(?<!\w, )({CONDITIONAL}|otherwise|without)(?!.*: )|({CONDITIONAL}) [^;:?!]*"),
        CLAUSE,
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:Should|Were|Had) (?:the|a|an|it|he|she|they|we|no|any|there|[A-Z]\w+)\b[^,]+,|Once "
            r"(?![^,]*\b(?:had|was|were)\b)(?:the|"
            r"a|an|it|he|she|they|we|all|[A-Z]\w+)\b[^,]+,|(?:As soon as(?![^,]*(?:had|was|were)\b)|"
            r"Only) (?!\d)[^,]+,|Only (?:if|when|after|once|with|then|in)\b)"
        ),
    ),
    Cue(
        "condition",
        "opening",
        re.compile(
            r"\A\W*((?:When|Whenever|Where(?![^,]*(?:used to|once|was|were|stood|had))|Wherever|Until) (?!\d)[^,]+,)"
        ),
        NOT_PAST,
    ),
    Cue("condition", "opening", any_of(rf"({EXCEPTION})"), CLAUSE),
    Cue("condition", "after", any_of(rf"({CONDITIONAL})"), CLAUSE),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            rf"\W*(?:and |or )?((?:not |but )?(?:only |at least |just )?(?:{TIMED}|should (?:the|it|he|she|they|a|"
            r"an)|if)|or else|or (?!not|of|in|on|to|for|with|at|from|by)\w+|in return for|in exchange for|without|"
            r"with (?:the |a |"
            r"an )?(?:\w+ )?(?:permission|approval|consent|licence|license|agreement|blessing|permit)|otherwise|"
            r"failing which|by (?:agreement|permission))(?![\w-])",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            rf"\W*((?:when|where) (?!(?:[\w'-]+ ){{1,4}}(?:{PAST}|\w+ed|was|were|had)\b)(?:the|a|an|it|he|she|"
            r"they|you|we|there|no|all|\w+s)\b)",
            re.IGNORECASE,
        ),
        re.compile(r"(?<![\w-])(?:is|are|may|can|must|will|shall|cannot|won't)(?![\w-])"),
    ),
    Cue(
        "condition",
        "after",
        any_of(
            f"({EXCEPTION}|but (?:not|never)|but (?:do|does|did|is|are|was|were|will|must|may|can|has|have|had|"
            "would|could|should)(?: not|n't)|but (?:cannot|can't|don't|won't|isn't))"
        ),
        ANY_LENGTH,
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            r"[\s,;–-]*(?:and )?((?:but(?! also)|yet|however|albeit|despite|nevertheless)(?!"
            rf" {DISAGREES}))(?![\w-])"
        ),
        FIRM,
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(rf"[\s,;–-]*((?:although|though|whereas)(?! {DISAGREES}))(?![\w-])"),
        FIRM,
        re.compile(rf"(?<![\w-])(?:that|{SAY})(?: [\w'-]+){{0,4}}\s*\Z"),
    ),
    Cue(
        "condition",
        "outside",
        re.compile(
            rf"[\s,\"'–-]*(?:but |and )?((?:only |at least )?(?:{CONDITIONAL}|{EXCEPTION}|once|until)|but not|"
            "but only|but (?:added|adding|went on|also said|said|warned|stressed)|adding that (?:it|this|that|"
            r"the \w+) (?:would|will|did|does|was|is|depend\w*|appl\w+)(?: \w+){0,2}? ?(?:not|only|if|unless|"
            r"depend\w*)?)(?![\w-])",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "next",
        re.compile(
            r"\W*((?:except|unless|only if|provided|exempt|exempted|excluded|not included|not covered|"
            r"exceptions?)\b|(?:that|this|it|the (?:rule|ban|law|order|same|limit|fee|duty))(?: \w+)? (?:does|did|"
            "do|will) not (?:apply|cover|hold|include|affect|extend)|(?:the )?(?:only )?exceptions? (?:is|are|"
            "was|were)|(?:that|this|it) (?:applies|applied|holds|is true|was true|depends|is the case|"
            "only applies) (?:only|if|on|provided)|(?:but )?(?:that|this|it) (?:depends|will depend|would depend|"
            r"only applies|assumes|requires)|but only\b|if not\b|(?:[\w'-]+ ){1,3}(?:is|are|was|were) (?:exempt|"
            r"exempted|excluded|not covered|not included|not affected|an exception|the exception)\b)",
            re.IGNORECASE,
        ),
    ),
    # What is hearsay, opinion, plan or possibility.
    Cue(
        "hearsay",
        "before",
        any_of(
            "(reportedly|allegedly|supposedly|purportedly|apparently|presumably|seemingly|ostensibly|possibly|"
            "perhaps|maybe|probably|potentially|conceivably|hypothetically|theoretically|hopefully|in theory|"
            "likely|"
            "it (?:seems|appears|looks as if|looks like)|as if|as though|it (?:is|was|"
            r"has been) (?:\w+ly )?(?:said|alleged|rumou?red|claimed|reported|believed|thought|assumed|suspected|"
            "feared|hoped|expected|understood|possible|likely|conceivable|proposed|suggested|planned)|"
            rf"(?:{RUMOUR})(?: \w+){{0,3}}? (?:that|of)|rumou?r has it|word has it|legend has it|so-called|"
            "accus(?:es?|ed|ing)|suspect(?:s|ed)?(?: of)?|charged with|blam(?:es?|ed|ing)|pretend(?:s|ed|ing)?|"
            r"what (?:he|she|it|they|\w+) (?:calls?|called|claims?|claimed|describes?|described)|hopes?|hoped|"
            "fears?|feared|wish(?:es|ed)?|dream(?:s|ed|t)?|imagine(?:s|d)?|(?:proposal|draft|plan|bid|"
            "attempt)s? (?:to|for|that|under)|calls? for|called for|calling for|wants?|wanted|demand(?:s|ed)?|"
            "urg(?:es|ed|ing)|propos(?:es|ed|ing|e)|suggest(?:s|ed) that|threat(?:ens|ened)?)"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:may|might|could|would|should|can|must|ought to|need(?:s|ed)? to|(?:plan(?:s|ned|"
            "ning)?|intend(?:s|ed|ing)?|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|tr(?:y|ies|ied|"
            "ying)|"
            "attempt(?:s|ed|ing)?|threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|"
            "ing)|propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?|agree(?:s|d)?|decided?|decides|wish(?:es|ed)?|"
            "seek(?:s|ing)?|sought|prepar(?:e|es|ed|ing)|"
            "mean(?:s|t)?|expect(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|order(?:s|ed|ing)?|invit(?:e|"
            "es|ed)|ready|willing|able|free|eager|about|due|set|scheduled|likely|bound|supposed|alleged|said|"
            "believed|thought|understood|reported|rumou?red|presumed|"
            "assumed|considered|estimated|claim(?:s|ed)?|claiming|appear(?:s|ed)?|seem(?:s|ed)?|pretend(?:s|ed)?|"
            "tend(?:s|ed)?|used|entitled|allowed|permitted|required|obliged|has yet|have yet|going|were|was|is|"
            r"are)(?: \w+){0,2} to|"
            "consider(?:s|ed|ing)?|accused of|suspected of|charged with|without|had been|was once|were once|once|"
            r"formerly|almost|nearly|virtually|practically|all but|as good as)(?:\s+\w+ly)?(?:\s+(?:have been|"
            r"have|be|been|having))?)\s*[\"'(]*\Z",
            re.IGNORECASE,
        ),
        VERB_FIRST,
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:is|are|was|were|been|be) (?:considering|proposing|planning|discussing|mulling|"
            "weighing|debating|studying|contemplating|exploring|demanding|seeking|drafting|preparing|"
            "threatening)|(?:plans?|proposals?|calls?|bids?|demands?|hopes?|threats?|talks?|rumou?rs?) (?:for|of|"
            r"about)|call(?:s|ed|ing)? for|considers?|proposes?|wants?|seeks?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"(?:\S+\s+){3}"),
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:had (?:once |long )?been|used to be|(?:was|were) (?:once|formerly|previously|briefly)|"
            "(?:would|could|may|might|should) (?:be|become|have been)|(?:wants?|hopes?|plans?|claims?|seems?|"
            "appears?|pretends?|aims?|wanted|hoped|claimed|seemed|appeared) to (?:be|become|have been)|(?:is|are|"
            "was|were) (?:said|believed|thought|considered|alleged|reported|rumou?red|supposed|"
            "presumed) to (?:be|have been)|(?:calls?|called) (?:itself|himself|herself|themselves)|so-called|"
            "would-be|alleged|suspected|supposed|self-styled|former|future|potential|possible|purported|reputed|"
            r"presumed|self-declared|not yet|almost|nearly|virtually))\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(r"\S+\s+\S+"),
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:may|might|could|would|should)(?: not)? (?:soon |one day |\w+ly )?(?:be|mean|say|argue|"
            r"think|claim|have been|see)) (?:that )?[\"'(]*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "after",
        any_of(
            "(reportedly|allegedly|supposedly|purportedly|apparently|presumably|seemingly|hopefully|perhaps|"
            "possibly|probably|it (?:seems|appears|is (?:said|claimed|alleged|rumou?red|believed|thought|hoped|"
            "feared))|if (?:true|confirmed|the rumou?rs?)|rumou?r has it|or so (?:it|he|she|they|the)|in theory|"
            "hypothetically|so (?:the )?(?:rumou?r|story|legend) (?:goes|has it))"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "outside",
        re.compile(
            r"[\s,\"'–-]*((?:[\w'-]+ ){0,4}?(?:joked|quipped|jested|mocked|teased|mused)|"
            r"(?:[\w'-]+ ){0,5}?(?:jokingly|ironically|sarcastically|mockingly|in jest|tongue in cheek|"
            "with a wink|with irony|as a joke|in a satirical)|"
            r"(?:\w+ ){0,4}?(?:reportedly|allegedly|supposedly) (?:said|told|wrote)|runs the rumou?r|"
            r"the rumou?r (?:goes|has it|ran)|reads a (?:forged|fake|satirical)|(?:\w+ ){0,3}?imagined|"
            r"(?:\w+ ){0,3}?is (?:said|alleged|reported|rumou?red|believed|thought) to have)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        any_of(
            r"(word (?:on|in|among) (?:\w+ ){1,3}is|(?:unconfirmed|unverified|initial|early|anonymous|conflicting|"
            "some) (?:reports?|sources?|accounts?|messages?)|sources? (?:say|said)|reports? (?:say|said|suggest)|"
            "it is whispered|rumou?r has it|legend has it)"
        ),
        CLAUSE,
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"(?<![\w-])((?:joked?|joking|jokingly|ironically|sarcastically|mockingly|satirical\w*|parody|spoof|"
            "in jest|pretended|imagined|dreamt|dreamed|fictional|invented|forged|fake|hypothetically|suppose|"
            r"april fool\w*))(?![\w-])[^.;]*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "edge-after",
        re.compile(
            r"[\s,]*((?:is|was|were|are) (?:one|a|only a|just a|merely a) (?:possibility|rumou?r|proposal|plan|"
            "option|theory|idea|scenario|joke|dream|hope|fear|claim|guess|suspicion|view)|(?:is|was) (?:likely|"
            r"possible|conceivable|rumou?red|alleged|feared|hoped))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "opening",
        re.compile(
            r"\A\W*((?:Until (?:last|recently|the|\d+|then)|Before (?:the|last|\d)|Formerly|Previously|"
            "In the past|In those days|At (?:the|that) time|Back then|Years ago|Long ago|Once(?! (?:the|a|an|it|he|"
            "she|they|we|all|its|his|her|their|[A-Z]))|For (?:years|"
            "decades|centuries)|Last (?:century|decade)|In (?:its|the|their|his|her) (?:early|first|old|golden|"
            r"final|last|younger) (?:years|days|decades|months)|In the (?:\w+ century|old days)|As a (?:child|"
            r"student|young \w+))[^,]*,?)[^,;]*\Z"
        ),
        CLAUSE,
    ),
    # How much, how many, where, how long.
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:up to|at (?:the )?(?:very )?(?:most|least|best|worst)|(?:no )?(?:more|less|"
            "fewer) than|nearly|almost|about|around|roughly|approximately|(?:an )?estimated|as (?:many|much|few|"
            "little) as|(?<!not )only|just|barely|merely|over|under|close to|not even|not all|a maximum of|"
            "a minimum of|between|a target of|around|circa|perhaps|maybe|well over|well under|more like|short of|"
            r"one of|half of|a (?:third|quarter|fifth) of|most of|some of|many of|few of|not))\s*\"?\Z",
            re.IGNORECASE,
        ),
        NUMBER,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:(?<!not )only|solely|merely|just|exclusively|partly|partially|largely|mostly|"
            "mainly|primarily|"
            "chiefly|temporarily|briefly|occasionally|sometimes|rarely|usually|normally|initially|provisionally|"
            "nearly|almost|not all|not every|not always|hardly any|few|some|most|many|several|a few|half|part of|"
            r"half of|one in \w+|(?:some|many|most|several|few|half|part|none|any|one|two|three|four|five|six|"
            r"seven|eight|nine|ten|\d[\d,.]*|a third|two thirds|a quarter|a fifth|a tenth|thirds|quarters|"
            "per ?cent|%|dozens|hundreds|thousands|a majority|a minority|a handful|a fraction|a number|"
            "a group) (?:of|out of|in)(?: (?:the|its|their|our|all|his|her|those|these|"
            r"every))?))(?:\s+[\w-]+)?\s*[\"']?\Z",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "before",
        any_of(
            "((?<!not )only|solely|merely|exclusively|not all|not every|not always|part of|few of|neither|either|"
            r"both(?= .* and\b)|nearly|almost(?! certain)|hardly|one of|some of|half of|most of|at least one|"
            "no more than|at most|up to)"
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(
            rf"\A\W*((?i:{SCOPE})[^,;]*,|(?:Only|Outside|Some|Most|Many|Few|Half|Several|Not all|Not every|"
            r"Of the)\b)[^,;]*\Z"
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "opening",
        re.compile(r"\A\W*(Of (?:the|its|those|these|all|some|about|more|nearly|\d)[^,;]*,)"),
        re.compile(r"\A\W*(?!(?:an? (?:handful|few|minority|majority)|few|some|several|many|none|all|both)\b)"),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,(–-]*((?:but |and |at least |or at least |if )?(?:only|mostly|mainly|partly|largely|chiefly|"
            rf"just|for the most part)?\s?(?:{SCOPE}))(?![\w-])",
            re.IGNORECASE,
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"\s+((?!(?:on|in|at|since) (?:\w+day|\d|January|February|March|April|May|June|July|August|"
            "September|October|November|December|noon|midnight|dawn|(?:the )?(?:early |late )?(?:morning|evening|"
            r"afternoon|night)\b))(?:in|to|for|at|under|among|within|between|across|from|above|below|beyond|"
            r"solely|purely|strictly|\w+ly) \w+(?: \w+){0,2})"
        ),
        ENDS_IN_VERB,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"\s*((?:to|for|from|between|by|on|at|in|of|under|above|below) \w+(?: \w+){0,2})"),
        re.compile(
            r"(?<![\w-])(?:closed|open|opened|free|available|limited|restricted|accessible|banned|forbidden|"
            r"allowed|permitted|shut|safe|exempt|compulsory|mandatory|required|illegal|legal|valid)\W*\Z",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,]*((?:or (?:more|less|fewer|so)|at (?:the )?(?:most|least|best|latest|earliest)|or thereabouts|"
            "and (?:counting|rising)|at most|too (?:low|high|few|many)|of (?:the|which|whom|those|its)|"
            r"out of)(?: \w+){0,3})(?![\w-])",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?:\d[\d,.]*|hundred|thousand|million|billion|per cent|percent|%|dozen|ships|vessels|people|men|"
            r"women|tons|tonnes|metres|meters|crowns|days|weeks|months|years|members|workers)\W*\Z"
        ),
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:one|some|two|three|four|five|part|none|not) of(?: the| its| our| their)?|among(?: the|"
            " its| our| their)?|(?:the )?(?:second|third|fourth|fifth|sixth|seventh|next|joint|equal|nearly|"
            "almost|arguably|perhaps|probably|possibly|once|formerly|not|hardly|far from|by no means|"
            r"potentially)(?:[- ]the)?)[- ]*\Z",
            re.IGNORECASE,
        ),
        SUPERLATIVE_FIRST,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,]*((?:after|behind|outside|in|of|on|among|bar|but (?:one|two|for)|since|for|except|apart from|"
            r"save|to|ever|along|within|this|last|between|beyond|built|under|with|without|at)\b(?: \w+){0,3})",
            re.IGNORECASE,
        ),
        SUPERLATIVE_LAST,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            r"[\s,]*((?:than|compared (?:with|to)|as (?:much|many|high|low|large|big|often|fast) as|relative to|"
            r"per \w+|measured against|adjusted for|in comparison|per (?:head|capita|ship|person)|a (?:share|"
            r"rate)|but (?:less|fewer|more|lower|higher))\b(?: [\w,.%]+){0,3})",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"[\s]*((?:as|than|before|in|on|over|after|from|by|last|the)\b(?: \w+){0,3})", re.IGNORECASE),
        COMPARATIVE_LAST,
    ),
    Cue(
        "scope",
        "edge-before",
        re.compile(
            r"(?<![\w-])(both [^,;]* and|either [^,;]* or|neither [^,;]* nor|or|and/or|nor)\s*\Z", re.IGNORECASE
        ),
        CLAUSE,
    ),
    # Who or what acts.
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<=\w )(?<!said )(?<!that )(?<!made )(?<!clear )((?:belonging to|loyal to|next to|close to|"
            "opposed to|carrying|known as|named after|led|of|for|by|against|between|about|with|near|from|like|"
            r"behind|beside|under|outside|opposite|around)(?: the| a| an| its| his| her| their| our)?)\s*\Z"
        ),
        re.compile(
            rf"\A\W*(?:the |a |an |its |his |her |their |our )?(?:[\w'-]+ ){{1,3}}?(?:{AUX}|{PAST}|\w{{2,}}ed|"
            rf"{PRESENT})(?![\w-])"
        ),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(\w+'s?)\s*\Z"),
        re.compile(rf"\A\W*(?:[a-z-]+ ){{1,3}}?(?:{AUX}|{PAST}|\w{{2,}}ed)(?![\w-])"),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(
            r"(?<![\w-])((?:that|which|who) (?:\w+ly )?(?:\w+ed|\w+s|had \w+|has \w+|hit|struck|left|built|sank|"
            "held|met|led|saw|made|ran|took|bought|sold|shot|beat|brought|caught|chose|fought|found|gave|heard|"
            r"kept|knew|paid|sent|taught|told|won|wrote|drew|drove)(?: \w+ (?:in|on|into|for|with|to))?)\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\A\W*(?:the |a |an |its |his |her |their |[A-Z]\w+ )(?:[\w'-]+ ){{0,3}}?(?:{AUX}|{PAST}|"
            r"\w{2,}ed)(?![\w-])"
        ),
    ),
    Cue(
        "negation",
        "opening",
        any_of(
            "((?:little|nothing|scant|no reason|few) (?:evidence |reasons? |signs? )?(?:to|"
            "that) (?:suggest|show|indicate|support|prove|say|believe|think)?)"
        ),
        CLAUSE,
    ),
    Cue(
        "condition",
        "edge-after",
        re.compile(
            r"\W*(provided (?!(?:by|for|with|in|to)\b)\w+|(?:\w+ ){1,2}(?:permitting|allowing|"
            r"willing))(?![\w-])"
        ),
        CLAUSE,
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(r"\s+((?:who|that|which|whose) \w+(?: \w+){0,2})"),
        any_of("all|every|each|any|no|everyone|everybody|anyone|those|most|nobody"),
    ),
    Cue("condition", "opening", any_of(r"(but (?:one|two|three|four|five|a few|some|the))"), CLAUSE),
    Cue(
        "hearsay",
        "opening",
        any_of(
            "((?:unverified|unconfirmed|leaked|anonymous|alleged|purported) (?:videos?|photos?|footage|"
            "documents?|letters?|recordings?|images?|messages?))"
        ),
        re.compile(r"(?:\S+\s+){2}"),
    ),
    Cue(
        "hearsay",
        "before",
        any_of(r"(what (?:the )?[\w' ]{1,24}? (?:calls?|called|claims?|claimed|describes?|described))"),
        ANY_LENGTH,
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"\W*(update ?[:(–]|(?:this|that|it|the \w+) (?:turned out|proved|was|is)(?: to be)?(?: just|"
            " only| merely| nothing but)? (?:a |an )?(?:rumou?r|joke|mistake|misunderstanding|false alarm|"
            r"drill|exercise)|(?:[\w'.-]+ ){1,6}?(?:lowered|cut|reduced|revised|changed|brought|"
            r"corrected) (?:the|that|this|its|his|her) (?:\w+ )?(?:figure|number|toll|count|estimate|"
            r"total))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "hearsay",
        "outside",
        re.compile(
            r"[\s,\"'–-]*((?:[\w'-]+ ){0,5}?(?:deadpanned|smirking|smirked|with a smirk|"
            r"rolling (?:his|her|their) eyes))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Cue(
        "subject",
        "edge-before",
        re.compile(r"(?<=\w )((?:of|for|by|against|with|from|near) (?:the )?[a-z]+(?: [a-z]+)?)\s*\Z"),
        re.compile(rf"\A\W*(?:[A-Z][\w'-]+ ){{1,3}}?(?:{AUX}|{PAST}|\w{{2,}}ed|{TRANSITIVE})(?![\w-])"),
    ),
    Cue(
        "hearsay",
        "edge-before",
        re.compile(r"(?<![\w-])((?:accus|suspect|convict|acquit)\w* (?:[\w']+ ){1,5}of)\s*\Z", re.IGNORECASE),
        re.compile(r"\A\W*\w+ing\b"),
    ),
    Cue(
        "scope",
        "edge-after",
        re.compile(
            rf"\s+((?!{DATED})(?:in|of|on|at|from|within|under|over|with|without|built|made|born) \w+(?: \w+){{0,2}})"
        ),
        re.compile(r"(?<![\w-])(?:all|every|each|any|everyone|everybody|entire|whole)(?![\w-])", re.IGNORECASE),
    ),
    Cue(
        "retraction",
        "next",
        re.compile(
            r"[^.]{0,60}?\b((?:since|later) (?:said|confirmed|clarified|stated|announced|"
            r"found)[^.]{0,80}?\b(?:never|not|no longer|no such)|"
            "(?:denied|denies|disputed|disputes|rejects?|rejected|dismissed|contradicted) (?:this|that|it|"
            r"these|them|both))\b",
            re.IGNORECASE,
        ),
    ),
    # What dots or a bracket leave out.
    Cue(
        "subject",
        "between",
        re.compile(
            r"(?:[,;.!?]|(?<![\w-])(?:and|but|while|that|whether|because|when|as))[\"']?\s+((?:he|she|they|it|we|"
            r"I|you|(?:the |a |an |its |his |her |their )?(?:[\w'-]+ ){0,2}[\w'-]+))\s*\Z"
        ),
        re.compile(rf"\A\W*(?:\w+ly )?(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed|{TRANSITIVE})(?![\w-])"),
    ),
    Cue("condition", "between", any_of(rf"({CONDITIONAL}|{EXCEPTION}|until|once)")),
    Cue(
        "hearsay",
        "between",
        any_of(
            "(may|might|could|would|should|reportedly|allegedly|supposedly|apparently|perhaps|possibly|probably|"
            "planned|plans|hopes?|hoped|wants?|wanted|tried|expected|claims?|claimed|said to|rumou?rs?|denied|"
            "used to|threatened|proposed|accused|suspected)"
        ),
    ),
    Cue(
        "scope",
        "between",
        any_of(
            "(only|up to|at most|at least|nearly|almost|some of|part of|half|one of|not all|mostly|partly|"
            "less than|more than|fewer than|few|hardly)"
        ),
    ),
)

TABLE = Table(
    cues=(*CUES, *NEXT, *FRAMES, *BROAD, *REST),
    clause=CLAUSE,
    breaks=re.compile(
        r";|:(?= )| – |, (?:(?:in|on|at|of|for|by|with|from) )?(?:which|who|whom|whose|where)\b|, (?:but|yet|so|"
        r"because|although|though|while|whereas|"
        r"since|as)\b| (?:but|because|although|though|while|whereas) |,(?= (?:the|a|an|this|these|those|its|"
        r"his|her|their|our|he|she|it|they|we|I|you|[A-Z]\w+)\b)|"
        r", and (?=(?:two|three|four|five|six|\d+|several|many|most|some|all|both|another|each|every)\b)|"
        "(?:,| )and (?=(?:will|is|are|was|were|has|have|had|would|may|can|must|should|that|the|he|she|it|"
        rf"they|we|said|says|{PAST}|\w{{2,}}ed)\b(?! not| never))|\b(?:{SAY})\b(?!,)(?: \w+day)?(?: that)?[: ]",
    ),
    breaks_after=re.compile(
        r";|[.!?](?=\s)|, (?:and|which|who|whose|where|so|adding|saying|said|according)\b| and (?=(?:the|he|"
        r"she|it|they|that|will|is|are|was|were|has|have|had|would|may)\b)"
    ),
    aside=re.compile(
        rf", (?:who|which|whose|where|when|as)\b[^,]*,|\A\W*(?:Asked|Pressed|Questioned)\b[^,;:]*,|\([^)]*\)| – "
        rf"[^–]{{2,90}} – |"
        rf", (?:[\w'-]+ ){{1,5}}(?:{FIRMLY})(?: \w+day)?{CLOSES}|"
        rf", (?:{FIRMLY}) [^,]{{2,40}}{CLOSES}|"
        rf", (?!(?:but|and|or|yet|if|unless|with|except|only|not|which|who)\b)[\w' -]{{2,50}}(?:, "
        rf"[\w'. -]{{2,50}}){{1,2}},?"
        rf" (?:{FIRMLY})(?: (?:on )?\w+day)?{CLOSES}"
    ),
    strengthens=any_of(
        "all|every|everybody|everyone|always|only|will|certainly|definitely|surely|clearly|each|whole|entire|both|most"
    ),
    admits=ADMITS,
    voices=VOICES,
    takes_back=TAKES_BACK,
    tells_which=TELLS_WHICH,
    contrasts=CONTRASTS,
    predicate=PREDICATE_FIRST,
    stated=STATED,
    begins=BEGINS,
    goes_on=GOES_ON,
    says=SAYS,
    common=COMMON,
    earlier=SAID_EARLIER,
    later=SAID_LATER,
    upholds=UPHOLDS,
    mocks=MOCKS,
)
