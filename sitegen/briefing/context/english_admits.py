"""English: words with which an editor's own sentence says the same as what a quotation leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.briefing.context.tables import Sense, any_of
from sitegen.patterns import Pattern

ADMITS: Mapping[Sense, Pattern] = {
    "negation": any_of(
        r"not|no|never|without|den\w+|refus\w+|reject\w+|\w+n't|fail\w*|nobody|none|neither|nor|far from|"
        r"doubt\w*|instead|rather than|wrong|false|untrue"
    ),
    "question": any_of(r"whether|if|ask\w*|question\w*|unclear|unknown|open|wonder\w*|doubt\w*"),
    "condition": any_of(
        r"if|unless|provid\w+|on (?:the |one )?conditions?|conditional\w*|depend\w*|except\w*|but|however|although|"
        "though|until|once|when|only|after|while|otherwise|subject to|or|as long as|in exchange|apart from|not"
    ),
    "hearsay": any_of(
        r"may|might|could|would|should|can|must|plan\w*|hop(?:e|es|ed)|want\w*|intend\w*|expect\w*|report\w*|"
        r"alleg\w*|claim\w*|suggest\w*|said|say|says|saying|tells?|told|calls?|called|calling|according|"
        r"believ\w*|think\w*|thought|likely|unlikely|probabl\w*|possibl\w*|perhaps|appear\w*|seem\w*|fear\w*|"
        r"rumou?r\w*|suspect\w*|accus\w*|propos\w*|promis\w*|pledg\w*|vow\w*|threat\w*|warn\w*|foresee\w*|"
        r"foretell\w*|announc\w*|demand\w*|urg\w+|ask\w*|want\w*|will|chance|prospect|risk|aim\w*|used to|"
        r"seek\w*|sought|concern\w*|predict\w*|estimat\w*|assess\w*|agree\w*|in the view|as \w+ sees?|argu\w+|"
        r"insist\w*|stat(?:e|es|ed)|offer\w*|sees|nearly|almost|had been|once|former\w*|hold\w*|what (?:it|he|"
        r"she|they) \w+|quot\w+|speak\w*|spoke|confirm\w*"
    ),
    "scope": any_of(
        r"only|up to|at most|at least|about|around|nearly|almost|some|part\w*|half|most|mostly|mainly|over|"
        "under|more|less|fewer|than|of the|one of|in the|during|until|within|among|so far|"
        r"temporar\w*|initially|roughly|approximately|estimated"
    ),
    "retraction": any_of(
        r"correct\w*|retract\w*|withdr\w*|wrong\w*|false\w*|denied|earlier|took back|mistak\w*|not|error|but|"
        r"however|though|although|yet|ironic\w*|at first|turned out|later|since"
    ),
    "correction": any_of(r"correct\w*|wrong\w*|false\w*|earlier|mistak\w*|error|not"),
    "subject": any_of(r"of|for|by|against|from|near|about|with"),
}
