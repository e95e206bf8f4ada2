"""English: what is a whole statement, and where it may begin and end inside a sentence and says the same."""

from __future__ import annotations

from sitegen.briefing.context import patterns as re
from sitegen.briefing.context.english_words import AUX, PAST, PRESENT, SAY
from sitegen.briefing.context.finder import CUT

_LOOSE = (
    r"(?:(?:the )?(?:early |late |mid-?|last |next |this |past |same )*(?:\w+day|\d{4}|January|February|March|April|"
    r"May|June|July|"
    r"August|September|October|November|December|morning|evening|afternoon|night|week|month|year|day|time|moment|"
    r"future|past|"
    r"present|meantime|beginning|end|start)\b|example|instance|addition|fact|short|general|response|reply|turn|"
    r"return|the (?:end|"
    r"meantime|event|face|whole|other hand|one hand)|an? (?:\w+ )?(?:statement|interview|letter|speech|email|post|"
    r"report|"
    r"message|press|meeting|hearing|conference|rally|debate)|(?:his|her|its|their|the) (?:\w+ )?(?:statement|speech|"
    r"letter|"
    r"report|testimony|interview|meeting|hearing|verdict|ruling|part|view)|many ways|other words|all|so|this|that|"
    r"which|whom|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?-i:[A-Z])|behalf|average|reflection|(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)*,))"
)
_SAFE_ADVERB = (
    r"(?:But |And |Yet |So )?(?:of (?!the\b|its\b|those\b|these\b|\d|all\b)[a-z]+|today|now|nowadays|yesterday|"
    r"tomorrow|tonight|meanwhile|however|still|later|then|"
    r"here|there|also|moreover|"
    r"furthermore|besides|instead|indeed|overall|finally|eventually|nevertheless|nonetheless|thus|therefore|hence|"
    r"similarly|likewise|"
    r"accordingly|consequently|no doubt|again|afterwards|soon|once more|at last|these days|since then|all told|"
    r"in all|in total|this time|"
    r"in practice|in reality|in truth|for instance|for example|in addition|as a result|of course|"
    r"(?:when|once|as soon as) [^,;:]*(?:had [a-z]+|were in|was over|[a-z]{3,}ed)\b[^,;:]*|because [^,;:]*|since "
    r"[^,;:]*|at "
    r"[\d.,]+ \w+|asked (?:about|whether|if|why|how|by|on|what) [^,]*|pressed (?:on|about) [^,]*|according to [^,]*|"
    r"following "
    r"[^,]*|after [^,]*|as [^,]*|"
    rf"(?:in|on|at|by|from|since|during|over|for) {_LOOSE}(?:(?!forecast|estimate|plan|draft|proposal|scenario|"
    r"theory|model|view|opinion|version)[^,])*|last \w+[^,]*|this \w+[^,]*|\w+ (?:days|weeks|months|years|hours|"
    r"minutes) (?:later|ago|earlier)|"
    r"(?:in|at|near|outside|inside|from) (?:the )?(?-i:[A-Z])[\w' -]*|\w+day\b[^,]*)"
)
_NO_SUBJECT = (
    r"in|on|at|for|from|by|with|without|under|during|if|unless|when|whenever|while|although|though|because|since|"
    r"after|before|until|once|as|among|"
    r"between|within|given|provided|whether|that|not|only|to|of|above|below|outside|inside|measured|compared|asked|"
    r"pressed|suppose|imagine|contrary|"
    r"unlike|according|despite|beyond|against|across|throughout|where|wherever|what|who|how|why"
)
STATED = re.compile(
    rf"\A\W*(?!(?:{PRESENT}|{AUX}|{PAST}|\w+ing|{_NO_SUBJECT})\b)(?:(?:the|a|an|its|his|her|their|our|my|your|this|"
    r"these|those|some|all|every|most|many|each|both|no) "
    r"[\w'-]+|he|she|it|they|we|I|you|there|\d[\d,.]*(?: [\w'-]+)?|(?-i:[A-Z])[\w'.-]*|[a-z]+s)(?:,? (?!(?:which|"
    rf"who|that|where|whose|when|if)\b)[\w'.%$€£-]+){{0,9}}?,? "
    rf"(?:{AUX}|{PAST}|{PRESENT}|\w{{2,}}ed|[a-z]{{3,}}s(?= (?:the|an?|its|his|her|their|our|no|any|every|more|less|"
    r"fewer|much|only|nothing)\b))(?![\w-])",
    re.IGNORECASE,
)
"""A whole statement with a subject of its own."""
PREDICATE_FIRST = re.compile(
    rf"\W*(?:\w+ly |almost |never |also |then |soon )?(?:{AUX}|{PAST}|\w{{2,}}ed)(?![\w-])", re.IGNORECASE
)
BEGINS = re.compile(
    r"(?:[;:]|\s–|(?<![\w-])(?:(?:and|but) (?:then|now|later|finally|so|soon|here|there|today)|and|but|or|so|yet|"
    r"nor|for|although|though|while|whereas|because|since|as|when|where|"
    r"after|before|which|whereby|"
    rf"that|whom|is|are|was|were|be|been|becomes?|became|remains?|called|named))\s*[\"'(]*{CUT}|"
    rf"(?<![\w-])(?:{SAY})(?: [\w'-]+){{0,3}},?\s*[\"'(]*{CUT}|\A\W*{_SAFE_ADVERB},?\s*[\"'(]*{CUT}|"
    rf"(?:,|\") ?[\"'(]*{CUT}(?:it|they|he|she|we|I|this|that)\b|{CUT}(?:a (?:handful|few|minority)|some|several|few|"
    r"many)\b",
    re.IGNORECASE,
)
"""Behind what a statement may begin inside a sentence and says the same without it."""
GOES_ON = re.compile(
    r"\s*(?:[,;:.!?)\"(–-]|(?:and|or|but|nor|so|after|following|because|while|into|onto|towards?|beside|to|as|ahead|"
    r"thanks|together|"
    r"yesterday|today|tonight|tomorrow|last|this|earlier|later|next|again|too|also|ago|here|there|now|soon|already|"
    r"\w+day|since|when|where|"
    r"the|a|an|its|his|her|their|our|these|those|\d[\d,.]*|(?:in|at|near|by|on|with|from|to|of) (?:the|a|an|his|her|"
    r"their|its|our|this|that)|"
    r"(?:(?:in|at|near|on|by|with|from|of) )?(?-i:[A-Z])[\w'-]*|"
    rf"(?:on|in|at|since|by|from|over|for|during|until) {_LOOSE})(?![\w-]))",
    re.IGNORECASE,
)
"""With what a sentence may go on behind a statement that says the same without it."""
