"""Who says what in English: the subjects of verbs of saying, whom else the sentence names for it, and whom pronouns mean.

The rules look at the sentence of the words, in this order: who speaks right behind the marks (`“…,” said X`), who
speaks nearest before them (`X said that it was “…”`, `according to X`), who speaks further behind, whom the sentence is
about; and where it has nobody, who spoke in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sitegen.content.paragraphs import Stretch
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Cast, Mention, Somebody
from sitegen.suggest.english_names import office_words
from sitegen.suggest.marks import Quoted
from sitegen.suggest.prose import FILLER, POINT, Prose, Sentence
from sitegen.suggest.voices import NOBODY, Voice

_VERB = re.compile(
    rf"(?<![\w'-])(?P<quoted>(?:is|was|were|been|be) quoted as (?:saying|having said)|is on record as saying)\b"
    rf"|(?<![\w'-])(?P<say>{words.SAY})(?![\w-])|(?<![\w'-])(?P<judge>{words.JUDGE})(?![\w-])"
    rf"|(?<![\w'-])(?P<saying>{words.SAYING})(?![\w-])"
)
_ACCORDING = re.compile(
    r"(?i:\baccording to|\bin the (?:words|view|opinion|eyes|judgment|judgement) of|\bto quote|\bas told by|\bas stated by|\bin a (?:statement|letter|post|message|email) (?:from|by)) "
)
_PUT_IT = re.compile(
    r"\b[Aa]s (?=[^,.;:\"]{2,60}? (?:put|puts|said|says|described|describes|called|calls|phrased|noted|wrote) (?:it|them)?\b)"
)
_AGENT = re.compile(
    rf"(?<![\w'-])(?:told|informed|warned|advised|asked|described|called|dubbed|labell?ed|branded|hailed|denounced|condemned|criticised|criticized|praised|dismissed|termed|deemed|what) (?:[\w'-]+ ){{0,3}}?by "
)
_CITED = re.compile(
    r"\b(?:quoted|quotes|quoting|cited|cites|citing) (?P<who>[^,.;:\"]{2,70}?) (?:as saying|as having said|as stating|saying|who said)\b"
)
_NOUNS = (
    "words|word|warning|claim|claims|remark|remarks|view|phrase|assertion|promise|demand|comment|comments|description|verdict|line|quip|complaint"
    "|response|answer|reply|plea|vow|pledge|insistence|assessment|statement|motto|message|advice|appeal|call|suggestion|prediction|admission|explanation|apology|question|conclusion|argument|characterisation|characterization|reaction|retort|tweet|post|letter|speech|term|term for it|label"
)
_OWNED = re.compile(
    rf"(?P<who>(?:[\w{POINT}'-]+ ){{0,5}}?[\w{POINT}-]+)'s? (?:[\w-]+ ){{0,2}}?(?:{_NOUNS})"
    r"(?= (?:that|of|about|on|for|as)\b|:| \"|,? \"|\.)"
)
_ANSWERED = re.compile(
    rf"(?P<who>(?:[\w{POINT}'-]+ ){{0,5}}?[\w{POINT}-]+)'s? (?:[\w-]+ ){{0,2}}?"
    r"(?:response|answer|reply|motto|message|verdict|words|view|advice|reaction|comment|assessment|conclusion|explanation)"
    r" (?:to [^,\"]{2,60} )?(?:is|was|were|came|:)"
)
_FOR = re.compile(r"\AFor (?P<who>[A-Z][^,\"]{1,60}), ")
_SPEAKER_LINE = re.compile(r"\A[\"(]?(?P<who>[A-Z][\w․'-]*(?: [A-Z(][\w․')-]*){0,4}): ?\"?\Z")
_SAID_BY_NEXT = re.compile(
    r"\A\W*(?:So (?:said|says) |(?:Those|These) (?:are|were) the words of |The words (?:are|were) (?:those of )?|That (?:is|was) the (?:view|verdict|message|warning|conclusion|opinion|assessment) of"
    r" |(?:That|This|It)(?:'s| is| was) (?:how|what) |The (?:words|quote|quotation|verdict|message) came from |Thus spoke )"
)
_ADVERB = re.compile(
    rf"(?:[\s,]*(?<![\w'-])(?:also|later|then|had|has|have|once|again|repeatedly|further|even|still|just|now|already|recently|would|could|nevertheless|nonetheless|therefore|simply|often|always|both|all|himself|herself|themselves|itself|however|too|instead|in turn|famously|did|went on to|goes on to|continued to|used to|sought to|tried to|(?!family|july|italy|only\b|early\b|assembly|supply|ally|reply|rally|bully|monthly|daily|weekly|elderly)[a-z]{{2,}}ly|{words.TIMES}),?)+\s*\Z"
)
_TOKEN = re.compile(rf"[\w{POINT}'’&-]+|[,;:\"–—()…|.!?]")
_STOPS = frozenset(
    "that but while because when after before whether as if though although which where than since so yet nor what how why or"
    " whereas until unless whom with amid despite then".split()
)
_PREPOSITIONS = frozenset(
    "In On At During After Before Since From By For With Under Amid As Despite Following Over Among Within Across Through Until"
    " Speaking Asked Writing Standing Near Outside Inside Behind Beside Throughout Like Unlike Without Beyond Between".split()
)
_OPENERS = frozenset(
    "But And However Meanwhile Then Later Still Instead Also Yet So Or Earlier Afterwards Now Today Yesterday Tonight Separately"
    " Nevertheless Moreover Furthermore Finally Eventually Indeed Perhaps Only Even Again Thus Therefore Nor Recently Initially"
    " Last This Next Both".split()
)
_AUX = frozenset(words.AUXILIARY.split("|"))
_STRICT = frozenset(
    "said says told added stated explained warned insisted argued replied wrote claimed say announced suggests claims asserted called".split()
)
_DETERMINERS = frozenset(
    "the a an his her its their our my one another some several two three four many most both all no any this that these those".split()
)
_INDEFINITE = re.compile(
    r"(?:an?|one|another|some|several|two|three|four|five|many|most|few|a few|other) ", re.IGNORECASE
)
_HEAD_END = re.compile(r" (?:of|for|from|in|at|on|with|who|whose|to|near|outside|against|representing|and|or)\b|,")
_APPOSITIVE = re.compile(
    r"\s*(?:an?|the|who|whose|which|his|her|its|their|one|now|then|aged|\d|[A-Z][\w․'-]*|[a-z]+'s|chief|head|president|chair\w*|director|founder|co-\w+|professor|spokes\w+|mayor|leader|former|senior|deputy|himself|herself|also|whom|speaking|author|owner|vice|acting|executive|managing|minister|secretary|where)\b|\s*\d"
)
_INVERTED_END = re.compile(
    rf"\s*(?:[,.;:\"(–—?!|]|\Z)|\s+(?:on|in|at|after|before|during|when|as|while|last|yesterday|today|with|who|whose|this|through|by|to|earlier|late|via|because|but|although|following|about|if|upon|amid|since|over|into|that|and (?=[a-z]|[A-Z]\w+ (?:said|says))|{words.TIMES})(?![\w-])"
)
_NAMED_NEXT = re.compile(
    rf", (?P<name>[A-ZÀ-Þ][\w{POINT}'-]+(?: [A-ZÀ-Þ][\w{POINT}'-]+){{1,3}})(?=[,.;:\"]|\Z| (?:said|says|told|added|of|who|on|in)\b)"
)
_TITLE_CASE = re.compile(
    r"(?:[A-Z0-9][\w'’&.-]*|of|the|and|for|on|in|to|a|an)(?: (?:[A-Z0-9][\w'’&.-]*|of|the|and|for|on|in|to|a|an))*"
)
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|been|being|be|widely|so|often|also|once|sometimes|commonly|officially|jokingly|locally),? |, |what is |\bthe |\bso-)\Z"
)
_DOES_BEHIND = re.compile(rf" (?P<who>[A-Z][\w{POINT}'-]*(?: [A-Z][\w{POINT}'-]*){{0,3}}|he|she|they) (?:\w+ly )?(?!has|is|was|does)[a-z]+(?:ed|s)\b")
_DASHED = re.compile(r"\W*?[–—-]{1,2} ?(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})")
_SELVES = re.compile(r"(?:(?:And|But|So|Then|Well) )?(?:I|We|we)\Z")
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:over|of|in|on|at|with|by|for|from|about|into|amid|despite|under|through|an?|the|his|her|their|its|our|my|no|any|some|these|those|such|many|other|new|recent|more|to|'s|s')|'s) \Z"
)
_EVIDENCE = frozenset(
    "analysis analyses estimate estimates figures data count counts calculations records statistics account accounts assessment projections forecast forecasts numbers tally findings research poll polls census reckoning audit inspection investigation".split()
)
_BREAK = re.compile(r";|(?<!, )\bbut\b|, (?:and|but|while|so|whereas|although|though) ")
_TERM_WORDS = 4
_SHORT = 20

Grade = Literal["said", "judged", "goes on"]


class _Claim(NamedTuple):
    """Somebody who says something in a sentence.

    Attributes:
        start: Where the words for it begin: the subject, or the verb before it.
        end: Where they end: the verb, or the subject behind it.
        who: Where the words for who it is are; None where a passive tells nobody.
        grade: By which sort of verb.
        rule: In a few words.
        is_plain: Whether it is a verb that may have a thing as its subject, such as a letter that `says`.
    """

    start: int
    end: int
    who: Stretch | None
    grade: Grade
    rule: str
    is_plain: bool = False


class EnglishSpeakers:
    """Finds who says words of a text.

    Arguments:
        prose: The text.
        cast: Who is in it.
    """

    def __init__(self, prose: Prose, cast: Cast) -> None:
        self._prose = prose
        self._cast = cast
        self._told = prose.told
        self._claims: dict[int, list[_Claim]] = {}
        self._voices: dict[int, Voice] = {}

    def voice_of(self, quoted: Quoted) -> Voice:
        """Return who says what is in quotation marks."""
        if quoted.opened not in self._voices:
            self._voices[quoted.opened] = NOBODY  # which ends circles
            self._voices[quoted.opened] = self._found(quoted)
        return self._voices[quoted.opened]

    def asserter_of(self, start: int, end: int) -> Voice:
        """Return who asserts what the article says in words of its own, such as a number."""
        number = self._prose.sentence_number(start)
        within = next((each for each in self._prose.outer if each.start <= start < each.end), None)
        if within:
            return self.voice_of(within)
        claims = [claim for claim in self._claims_in(number) if self._is_animate(claim)]
        before = [claim for claim in claims if claim.end <= start and not self._is_apart(claim.end, start)]
        behind = [claim for claim in claims if claim.start >= end]
        says = [claim for claim in before if claim.grade == "said"]
        is_aside = says and re.search(r", (?:which|where|who) ", self._told[says[-1].end : start])
        if says and not (is_aside and any(claim.rule == "according to" for claim in behind)):
            return self._voice(says[-1])
        for claim in behind:
            if claim.rule == "according to" or self._told[: claim.start].rstrip().endswith(","):
                return self._voice(claim)
        if before and re.search(
            r"confirm|report|estimat|announce|disclos|reveal|count", self._told[before[-1].start : before[-1].end]
        ):
            return self._voice(before[-1])
        return NOBODY

    # The sentence of the words

    def _found(self, quoted: Quoted) -> Voice:
        if quoted.depth:
            return self._within(quoted)
        voice = self._in_sentence(quoted)
        return voice if voice.who else self._elsewhere(quoted) or voice

    def _elsewhere(self, quoted: Quoted) -> Voice | None:
        """Return who says the same words at another place of the article, as headlines and captions take them from it."""
        words_here = self._prose.plain[quoted.start : quoted.end].strip(" ,.!?")
        if len(words_here.split()) < _TERM_WORDS:
            return None
        for other in self._prose.outer:
            if other.opened != quoted.opened and words_here in self._prose.plain[other.start : other.end]:
                voice = self.voice_of(other)
                if voice.who:
                    return voice._replace(sure=False, rule="who says the same words elsewhere in the article")
        return None

    def _in_sentence(self, quoted: Quoted) -> Voice:
        number = self._prose.sentence_number(quoted.opened)
        sentence = self._prose.sentences[number]
        last = self._prose.sentence_number(max(quoted.start, quoted.closed - 2))
        end = self._prose.sentences[last].end
        claims = self._claims_in(number) if last == number else self._claims_of(sentence.start, end)
        if re.search(r"\bthe (?:words?|terms?|name|nickname|hashtag|letters?|code|password) \Z", self._told[sentence.start : quoted.opened]):
            return Voice(None, False, "words that are called a word, a name of something")
        voice = self._directly_behind(quoted, claims) or self._does_behind(quoted, claims) or self._before(quoted, sentence, claims)
        voice = voice or self._later_behind(quoted, claims, end)
        if voice:
            return voice
        return self._by_default(quoted, number, sentence, end)

    def _directly_behind(self, quoted: Quoted, claims: list[_Claim]) -> Voice | None:
        told = self._told
        for claim in claims:
            if claim.start < quoted.closed:
                continue
            between = told[quoted.closed : claim.start]
            if not re.fullmatch(r"[\s,–—-]*", between):
                break
            has_comma = (
                "," in between
                or told[quoted.closed - 2 : quoted.closed - 1] in ",?!…—-"
                or "–" in between
                or "—" in between
            )
            ends = re.match(r"[\s]*(?:[.,;:!?–—\"]|\Z)", told[claim.end :]) is not None
            if claim.grade == "judged" and not has_comma:
                break
            if not has_comma and claim.rule != "according to" and self._has_claim_before(quoted, claims):
                break
            if (self._is_animate(claim) or claim.is_plain) and (has_comma or ends or claim.grade == "said"):
                return self._voice(claim)
            break
        return None

    def _does_behind(self, quoted: Quoted, claims: list[_Claim]) -> Voice | None:
        """Return who does anything right behind words that end with a comma: `“…,” Benioff weighed in`."""
        told = self._told
        if told[quoted.closed - 2 : quoted.closed - 1] not in {",", "!", "?"} or self._has_claim_before(quoted, claims):
            return None
        does = _DOES_BEHIND.match(told, quoted.closed)
        if does is None or any(quoted.closed <= claim.start <= does.end() for claim in claims):
            return None
        span = does.span("who")
        is_known = bool(self._cast.between(*span)) or told[slice(*span)].strip().lower() in words.PRONOUNS
        if not is_known or (told[quoted.closed - 2] != "," and told[slice(*span)].strip()[0].isupper()):
            return None
        return self._resolved(span, "the subject right behind the words")

    def _has_claim_before(self, quoted: Quoted, claims: list[_Claim]) -> bool:
        return any(claim.end <= quoted.opened and claim.grade == "said" and self._is_animate(claim) for claim in claims)

    def _before(self, quoted: Quoted, sentence: Sentence, claims: list[_Claim]) -> Voice | None:
        told = self._told
        before = [claim for claim in claims if claim.end <= quoted.opened]
        if any(claim.grade == "said" and self._is_animate(claim) for claim in before):
            before = [claim for claim in before if claim.rule != "whose words they are called"]
        for claim in reversed(before):
            between = told[claim.end : quoted.opened]
            if claim.who is None:
                if re.fullmatch(r" (?:as (?:(?:an?|the|its|his|her|their) )?(?:[\w-]+ ){0,2}|(?:an?|the) )?", between):
                    return Voice(None, False, "words of nobody who is told")
                continue
            if not self._is_animate(claim):
                continue
            if self._is_apart(claim.end, quoted.opened) and not re.search(r":\s*\Z", between):
                if claim.grade == "said" and not self._other_subject(claim.end, quoted.opened):
                    return self._voice(claim, sure=False)
                continue
            far = len(between.replace(FILLER, "")) > 160
            return self._voice(claim, sure=not far and not (claim.grade == "judged" and far))
        head = told[sentence.start : quoted.opened]
        line = _SPEAKER_LINE.match(head)
        if line:
            return self._resolved(
                (sentence.start + line.start("who"), sentence.start + line.end("who")), "a name before a colon"
            )
        return None

    def _later_behind(self, quoted: Quoted, claims: list[_Claim], end: int) -> Voice | None:
        told = self._told
        for claim in claims:
            if claim.start < quoted.closed or not self._is_animate(claim):
                continue
            between = told[quoted.closed : claim.start]
            comma = re.search(r"[,–—]\s*\Z", between) is not None
            is_other = re.search(r"[.!?;]\s", between) is not None or (
                _BREAK.search(between) is not None and re.search(r", (?:and|but|while) ", between) is not None
            )
            if is_other or len(between.replace(FILLER, "")) > 170:
                break
            if claim.rule == "according to" or (comma and claim.grade == "said"):
                is_short = self._told.count(FILLER, quoted.start, quoted.end) < _SHORT and " " not in self._prose.text[quoted.start : quoted.end].strip()
                return self._voice(claim, sure=not is_short)
        return None

    def _by_default(self, quoted: Quoted, number: int, sentence: Sentence, end: int) -> Voice:
        told = self._told
        head = told[sentence.start : quoted.opened]
        tail = told[quoted.closed : end]
        text = self._prose.text[quoted.start : quoted.end].strip(" ,.")
        if re.search(r"\b(?:words?|terms?|phrase|name|nickname|hashtag|letters?|expression|label|code|password|so-called|dubbed|known as|nicknamed|titled|called) \Z", head) and len(text.split()) <= _TERM_WORDS:
            return Voice(None, False, "words that are called a word, a name of something")
        is_whole = not re.search(r"\w", head.replace(FILLER, "")) and not re.search(r"\w", tail.replace(FILLER, ""))
        if is_whole:
            return self._alone(quoted, number)
        if re.search(r":\s*\Z", head):
            return self._introduced(number, sentence, quoted)
        if _TITLE_CASE.fullmatch(text) and " " in text:
            return Voice(None, False, "words with capitals in marks, a name of something")
        subject = self._main_subject(sentence.start, quoted.opened)
        if subject and self._animacy(subject) == "animate" and not self._is_apart(subject[1], quoted.opened):
            return self._resolved(subject, "whom the sentence is about", sure=False)
        before = self._voice_before(number)
        if before and before.rule not in {"whom the sentence is about", "who goes on with a participle"}:
            return before._replace(sure=False, rule="who spoke in the sentence before")
        return NOBODY

    def _introduced(self, number: int, sentence: Sentence, quoted: Quoted) -> Voice:
        """Return who speaks behind a colon: whom the sentence before it is about, or who spoke before."""
        subject = self._main_subject(sentence.start, quoted.opened)
        if subject:
            animacy = self._animacy(subject)
            if animacy == "animate":
                return self._resolved(subject, "whom the sentence before a colon is about")
            owner = self._owner(subject)
            if owner:
                return self._resolved(owner, "whose words a colon announces")
        before = self._voice_before(number)
        return before._replace(sure=False, rule="who spoke before a colon") if before else NOBODY

    def _owner(self, subject: Stretch) -> Stretch | None:
        """Return whose the subject is: `her answer`, `the minister's reply`."""
        text = self._told[slice(*subject)]
        owner = re.match(r"(?:His|Her|Their|his|her|their)\b", text) or re.match(r"(.+?)'s? (?=\w)", text)
        if not owner:
            return None
        return subject[0], subject[0] + (owner.end(1) if owner.re.groups else owner.end())

    def _alone(self, quoted: Quoted, number: int) -> Voice:
        """Return who says words that are sentences of their own."""
        prose = self._prose
        paragraph = prose.sentences[number].paragraph
        earlier = self._quoted_before(quoted)
        if earlier and earlier.goes_on and prose.paragraph_at(earlier.opened) == paragraph - 1:
            return self.voice_of(earlier)._replace(rule="the quotation before goes on")
        if number and prose.sentences[number - 1].paragraph == paragraph:
            before = self._voice_before(number)
            if before:
                direct = earlier is not None and prose.sentence_number(earlier.opened) >= number - 1
                return before._replace(
                    sure=before.sure and (direct or before.rule != "whom the sentence is about"),
                    rule="who spoke in the sentence before",
                )
        if quoted.goes_on:
            following = next((each for each in prose.outer if each.opened >= quoted.closed), None)
            if following and not self._is_alone(following):
                return self.voice_of(following)._replace(rule="the quotation goes on")
        following_number = number + 1
        dashed = _DASHED.match(self._told, quoted.closed)
        if dashed:
            return self._resolved(dashed.span("who"), "a name behind a dash")
        if following_number < len(prose.sentences):
            after = prose.sentences[following_number]
            said = _SAID_BY_NEXT.match(self._told, after.start, after.end) or _SAID_BY_NEXT.match(
                self._told[after.start : after.end]
            )
            if said and after.paragraph <= paragraph + 1:
                start = after.start + said.end() if said.string is not self._told else said.end()
                who = self._inverted(start, after.end)
                if who:
                    return self._resolved(who, "who is told to have said it in the next sentence")
        before = self._voice_before(number, paragraphs=1)
        if before:
            return before._replace(sure=False, rule="who spoke in the paragraph before")
        if following_number < len(prose.sentences):
            found = self._voice_in(following_number)
            if found:
                return found._replace(sure=False, rule="who speaks in the sentence behind")
        return NOBODY

    def _is_alone(self, quoted: Quoted) -> bool:
        return (
            re.fullmatch(
                r"[\W]*",
                self._told[slice(*self._prose.span(self._prose.sentence_at(quoted.opened)))].replace(FILLER, ""),
            )
            is not None
        )

    def _quoted_before(self, quoted: Quoted) -> Quoted | None:
        earlier = [each for each in self._prose.outer if each.opened < quoted.opened and not each.is_work]
        return earlier[-1] if earlier else None

    def _voice_before(self, number: int, paragraphs: int = 0) -> Voice | None:
        """Return who spoke in the sentence before, or whom it is about."""
        if not number:
            return None
        here, before = self._prose.sentences[number], self._prose.sentences[number - 1]
        if here.paragraph - before.paragraph > paragraphs:
            return None
        if self._prose.is_heading(before.paragraph) and before.paragraph != here.paragraph:
            return None
        return self._voice_in(number - 1)

    def _voice_in(self, number: int) -> Voice | None:
        """Return who speaks in a sentence, or whom it is about."""
        sentence = self._prose.sentences[number]
        claims = [claim for claim in self._claims_in(number) if claim.grade == "said" and self._is_animate(claim)]
        if claims:
            return self._voice(claims[0] if self._told[sentence.start : claims[0].start].count('"') else claims[-1])
        quoted = [
            each for each in self._prose.outer if sentence.start <= each.opened < sentence.end and not each.is_work
        ]
        for each in reversed(quoted):
            voice = self.voice_of(each)
            if voice.who:
                return voice
        subject = self._main_subject(sentence.start, sentence.end)
        if subject and self._animacy(subject) == "animate":
            return self._resolved(subject, "whom the sentence is about", sure=False)
        return None

    def _within(self, quoted: Quoted) -> Voice:
        """Return who says what is quoted within a quotation."""
        outer = next(each for each in self._prose.outer if each.start <= quoted.opened < each.end)
        text = self._prose.pointed
        before, behind = (
            text[max(outer.start, quoted.opened - 80) : quoted.opened],
            text[quoted.closed : min(outer.end, quoted.closed + 80)],
        )
        start = max(outer.start, quoted.opened - 80)
        said = re.search(
            rf"(?P<who>(?:[A-Z][\w{POINT}'-]*(?: [A-Z][\w{POINT}'-]*){{0,3}}|(?:the|my|our|his|her|their|a|an) (?:[\w-]+ ){{0,3}}?[\w-]+|I|he|she|they|we|you|people|everyone|somebody|someone)) (?:\w+ly |just |always |would |will |to )?(?:{words.SAY}|called|calls)(?: (?:me|us|him|her|them|you|it|back|to \w+))?[,:]? ?(?:that )?\Z",
            before,
        )
        if said:
            return self._within_resolved(said["who"], (start + said.start("who"), start + said.end("who")), outer)
        said = re.match(
            rf",? ?(?:(?P<who>(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,3}}|(?:the|my|our|his|her) [\w-]+|I|he|she|they|we)) (?:{words.SAY})|(?:said|says) (?P<by>(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,3}}|(?:the|my|our|his|her|their) [\w-]+)))\b",
            behind,
        )
        if said:
            group = "who" if said["who"] else "by"
            return self._within_resolved(
                said[group], (quoted.closed + said.start(group), quoted.closed + said.end(group)), outer
            )
        return Voice(None, False, "words quoted within a quotation")

    def _within_resolved(self, who: str, span: Stretch, outer: Quoted) -> Voice:
        if _SELVES.match(who):
            return self.voice_of(outer)._replace(sure=False, rule="the speaker quotes themselves")
        if who.split()[-1].lower() in _STOPS | {"and", "up", "to", "out", "in", "on"} or who.lower() in words.PRONOUNS or who.lower() in {"people", "everyone", "someone", "somebody"}:
            return Voice(None, False, "words quoted within a quotation")
        return self._resolved(span, "who is quoted within a quotation", sure=False)

    # Claims

    def _claims_in(self, number: int) -> list[_Claim]:
        if number not in self._claims:
            sentence = self._prose.sentences[number]
            self._claims[number] = self._claims_of(sentence.start, sentence.end)
        return self._claims[number]

    def _claims_of(self, start: int, end: int) -> list[_Claim]:
        found = [*self._named_sources(start, end), *self._verbs(start, end)]
        return sorted(found, key=lambda claim: (claim.start, claim.end))

    def _named_sources(self, start: int, end: int) -> Iterator[_Claim]:
        told = self._told
        for match in _ACCORDING.finditer(told, start, end):
            who = self._inverted(match.end(), end, of=True)
            if who:
                yield _Claim(match.start(), who[1], who, "said", "according to", True)
        for match in _AGENT.finditer(told, start, end):
            who = self._inverted(match.end(), end)
            if who:
                yield _Claim(match.start(), who[1], who, "said", "by whom it is told")
        for match in _CITED.finditer(told, start, end):
            yield _Claim(match.start(), match.end(), match.span("who"), "said", "who is cited")
        for pattern in (_OWNED, _ANSWERED):
            for match in pattern.finditer(told, start, end):
                yield _Claim(match.start(), match.end(), match.span("who"), "judged", "whose words they are called")
        first = _FOR.match(told[start:end])
        if first:
            yield _Claim(
                start,
                start + first.end(),
                (start + first.start("who"), start + first.end("who")),
                "judged",
                "for whom it is so",
            )

    def _verbs(self, start: int, end: int) -> Iterator[_Claim]:
        told = self._told
        last: _Claim | None = None
        for verb in _VERB.finditer(told, start, end):
            claim = self._claim_at(verb, start, end, last)
            if claim:
                yield claim
                if claim.who:
                    last = claim

    def _claim_at(self, verb: re.Match[str], start: int, end: int, last: _Claim | None) -> _Claim | None:
        told = self._told
        if verb["saying"]:
            return self._participle(verb, start, last)
        is_said = verb["judge"] is None
        grade: Grade = "said" if is_said else "judged"
        before = told[start : verb.start()]
        if _NOUN_BEFORE.search(before) and verb["quoted"] is None:
            return None
        if (
            not is_said
            and verb[0].endswith(("ed", "t", "n"))
            and _PASSIVE.search(before)
            and not re.search(r"(?:who|which|that),? \Z", before)
        ):
            if re.match(r" (?:as|an?|the|\")", told[verb.end() :]) and not _AGENT.match(told, verb.start()):
                is_appositive = re.search(r", \Z", before) and self._has_appositive_subject(start, verb.start())
                if not is_appositive:
                    return _Claim(verb.start(), verb.end(), None, grade, "a passive without its agent")
        if (
            is_said
            and re.search(r"\b(?:is|are|was|were|been|be|being) (?:\w+ly )?\Z", before)
            and verb["quoted"] is None
        ):
            return None  # `was told`, `was asked`
        subject = self._subject(start, verb.start())
        if subject:
            plain = (
                re.match(
                    r"(?:said|says|say|read|reads|stated|states|added|adds|noted|warned|warns|goes on|went on|continued|concluded|suggests|suggested|declared|called|calls|described|describes|announced|explained)\b",
                    verb[0],
                )
                is not None
            )
            return _Claim(
                subject[0],
                verb.end(),
                subject,
                grade,
                "the subject of a verb of saying" if is_said else "the subject of a verb of judging",
                plain,
            )
        if is_said and re.search(r"[\"–—,]\s*(?:\w+ly )?\Z", before):
            who = self._inverted(verb.end() + 1, end)
            if who and told[verb.end() : verb.end() + 1] == " ":
                return _Claim(verb.start(), who[1], who, "said", "the subject behind a verb of saying", True)
        return None

    def _has_appositive_subject(self, start: int, at: int) -> bool:
        """Whether the comma before a verb ends what is put in behind its subject."""
        subject = self._subject(start, at)
        return subject is not None and self._animacy(subject) == "animate" and self._told[start:at].count(",") >= 2

    def _participle(self, verb: re.Match[str], start: int, last: _Claim | None) -> _Claim | None:
        """Return who goes on speaking with a participle: who spoke before it, or whom the sentence is about."""
        before = self._told[start : verb.start()]
        if not re.search(r"(?:,|\band|\bby|\bbefore|\bafter|\bwhile|\bwithout|–|—|\"|\bquoted as|\A\W*) ?\Z", before):
            return None
        if last and last.end <= verb.start():
            return _Claim(verb.start(), verb.end(), last.who, "judged", "who goes on with a participle", True)
        subject = self._main_subject(start, verb.start())
        if subject is None and re.fullmatch(r"\W*", before):
            comma = re.search(r", ", self._told[verb.end() : verb.end() + 300])
            subject = self._main_subject(verb.end() + comma.end(), verb.end() + comma.end() + 80) if comma else None
        if subject:
            return _Claim(verb.start(), verb.end(), subject, "judged", "who goes on with a participle")
        return None

    # Subjects

    def _subject(self, start: int, verb: int) -> Stretch | None:
        """Return the words before a verb that are its subject."""
        told = self._told
        head = told[start:verb]
        adverbs = _ADVERB.search(head)
        if adverbs and not (adverbs.start() == 0 and adverbs[0].strip(" ,")[:1].isupper()):
            had_comma = adverbs[0].lstrip().startswith(",") and adverbs[0].count(",") > 1
            head = head[: adverbs.start()] + (
                ","
                if adverbs[0].lstrip().startswith(",") and not had_comma and head[: adverbs.start()].count(",")
                else ""
            )
            if head.endswith(",") and not re.search(r",[^,]+,\Z", head):
                head = head[:-1]
        head = head.rstrip()
        if head.endswith(","):
            return self._with_appositive(start, head)
        return self._chunk(start, head)

    def _with_appositive(self, start: int, head: str) -> Stretch | None:
        """Return the subject before what is put in between commas; a name there is preferred to a title before it."""
        body, found = head[:-1], None
        end = len(body)
        for _ in range(5):
            comma = body.rfind(",", 0, end)
            put_in = body[comma + 1 :]
            if comma < 0 or FILLER in put_in or '"' in put_in:
                break
            end = comma
            if not _APPOSITIVE.match(put_in):
                continue
            subject = self._chunk(start, body[:comma].rstrip())
            if subject is None:
                continue
            if self._name_at_end(subject):
                return subject
            name = self._name_in(start + comma + 1, start + len(body))
            if name and name[0] <= start + comma + 3:
                return name
            found = found or subject
        return found

    def _name_at_end(self, span: Stretch) -> bool:
        """Whether words end in the name of a person."""
        return any(each.who.kind == "person" and each.end >= span[1] - 1 for each in self._cast.between(*span))

    def _name_in(self, start: int, end: int) -> Stretch | None:
        """Return the first name of a person in a stretch."""
        found = [each for each in self._cast.between(start, end) if each.who.kind == "person" and each.end <= end]
        return (found[0].start, found[0].end) if found else None

    def _chunk(self, start: int, head: str) -> Stretch | None:
        """Return the words at the end of a part of a sentence that belong together as a subject."""
        tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(head)]
        if not tokens:
            return None
        at = len(tokens)
        while at:
            word = tokens[at - 1][0]
            small = word.lower()
            if word in ',;:"–—()…|.!?':
                break
            if (
                small in _STOPS
                and not (small == "as" and at < len(tokens))
                or small in _AUX
                or (small in _STRICT and word.islower())
            ):
                if not (small in {"with"} and at < len(tokens) and at > 1):
                    break
            if re.search(r"'(?:s|re|ve|ll|d)\Z", small) and small.split("'")[0] in {
                "it",
                "he",
                "she",
                "they",
                "we",
                "that",
                "there",
            }:
                break
            if small == "and" and not self._is_pair(tokens, at):
                break
            if small in words.PRONOUNS:
                at -= 1
                break
            at -= 1
        while (
            at < len(tokens)
            and (
                tokens[at][0] in _OPENERS
                or tokens[at][0].lower() in {"and", "of", "to", "by", "with", "for", "from", "meanwhile"}
            )
            and len(tokens) - at > 1
        ):
            at += 1
        if at < len(tokens) and tokens[at][0] in _PREPOSITIONS:
            at = self._behind_preposition(tokens, at)
        if at >= len(tokens) or len(tokens) - at > 16:
            return None
        first = tokens[at][0].lower()
        if first in words.NO_SUBJECTS and first not in {"who", "it"} and first not in {"these", "those", "this"}:
            return None
        return start + tokens[at][1], start + tokens[-1][2]

    def _is_pair(self, tokens: list[tuple[str, int, int]], at: int) -> bool:
        """Whether an `and` joins two who speak, and not two sentences."""
        if at < 2 or at >= len(tokens):
            return False
        before, behind = tokens[at - 2][0], tokens[at][0]
        if behind.lower() in words.PRONOUNS and before.lower() not in words.PRONOUNS:
            return False
        earlier = " ".join(token[0] for token in tokens[: at - 1])
        stop = max((earlier.rfind(mark) for mark in ',;:"'), default=-1)
        return words.FINITE.search(re.sub(r"^.*\b(?:that|which|who|said|says)\b", "", earlier[stop + 1 :])) is None

    def _behind_preposition(self, tokens: list[tuple[str, int, int]], at: int) -> int:
        """Return where the subject begins behind a preposition and what belongs to it: `On Tuesday officials`."""
        for number in range(at + 2, len(tokens)):
            word, before = tokens[number][0], tokens[number - 1][0]
            begins = word.lower() in _DETERMINERS | words.PRONOUNS or word.lower() in words.GROUPS
            if (begins or (word[0].isupper() and not before[0].isupper())) and before.lower() not in {
                "of",
                "the",
                "for",
                "and",
                "in",
                "to",
                "with",
                "a",
                "an",
            }:
                return number
        return len(tokens)

    def _inverted(self, start: int, end: int, *, of: bool = False) -> Stretch | None:
        """Return the words for who speaks that begin at an offset."""
        told = self._told
        text = told[start:end]
        if not text.strip() or text[:1] in " ,.;:":
            return None
        first = re.match(rf"[\w{POINT}'-]+", text)
        if not first or first[0].lower() in words.NO_SUBJECTS - {"a"}:
            return None
        small = first[0].lower()
        is_start = (
            first[0][0].isupper()
            or small in _DETERMINERS | words.PRONOUNS | words.GROUPS | words.OFFICES | words.FUNCTION | words.DOCUMENTS
            or first[0].endswith("'s")
            or first[0][0].isdigit()
        )
        is_start = is_start or re.match(r"[a-z][\w-]+(?: [a-z][\w-]+){0,2} [A-Z]", text) is not None
        if not is_start and not (
            of
            or re.match(r"(?:[\w-]+ ){1,3}(?:who|of|from|for|in|at)\b", text)
            or any(w in words.GROUPS | words.OFFICES for w in re.findall(r"[\w-]+", text[:40])[:3])
        ):
            return None
        stop = _INVERTED_END.search(text)
        length = stop.start() if stop else len(text)
        if not 0 < length <= 110:
            return None
        span = (start, start + length)
        if self._name_in(*span) is None:
            named = _NAMED_NEXT.match(told, start + length)
            if named and named.end() <= end:
                name = self._name_in(named.start("name"), named.end("name"))
                if name and small in _DETERMINERS | {first[0]} and not _INDEFINITE.match(text):
                    return name
                if name:
                    return name
        return span

    def _main_subject(self, start: int, end: int) -> Stretch | None:
        """Return the subject of a sentence."""
        told = self._told
        text = told[start:end]
        skipped = re.match(r"[\W]*", text)
        at = skipped.end() if skipped else 0
        for _ in range(3):
            opener = re.match(rf"(?:{'|'.join(_OPENERS)}),? (?=\w)", text[at:])
            if opener and not (opener[0].strip(" ,") in {"Both", "This"}):
                at += opener.end()
                continue
            word = re.match(r"[\w'-]+", text[at:])
            if word and (word[0] in _PREPOSITIONS or re.match(r"[A-Z]\w+(?:ing|ed)\b", text[at:])):
                comma = re.search(r", (?=\w)", text[at:])
                if comma is None:
                    return None
                at += comma.end()
                continue
            break
        pronoun = re.match(r"(?:He|She|They|We|I|he|she|they|we)(?= )", text[at:])
        if pronoun:
            return start + at, start + at + pronoun.end()
        verb = words.FINITE.search(text, at)
        named = next(
            (each for each in self._cast.between(start + at, start + at + 1) if each.who.kind == "person"), None
        )
        if named and re.match(r" (?!and\b|or\b|of\b|who\b)[a-z]", told[named.end : named.end + 3]):
            return named.start, named.end
        head = text[at : verb.start()] if verb else ""
        if not head.strip():
            return None
        comma = head.find(",")
        if comma > 0:
            named = next(iter(self._cast.between(start + at + comma, start + at + comma + 3)), None)
            head = head[:comma]
            is_appositive = named and (named.who.kind == "person" or told[named.end : named.end + 1] == ",")
            if (
                named
                and is_appositive
                and self._name_in(start + at + max(0, comma - 2), start + at + comma) is None
                and not any(
                    each.end == start + at + comma and each.who.kind == "person"
                    for each in self._cast.between(start + at, start + at + comma)
                )
            ):
                return named.start, named.end
        head = re.sub(r"\s(?:also|then|later|never|still|\w+ly|who|which|that)\s*\Z", "", head.rstrip())
        if not head or len(head.split()) > 14 or '"' in head:
            return None
        return start + at, start + at + len(head.rstrip())

    def _is_apart(self, end: int, start: int) -> bool:
        """Whether something else begins between who speaks and the words."""
        between = self._told[end:start]
        if ";" in between:
            return True
        found = re.search(r"(?:, )?\b(?:and|but|while|whereas|although|though|so)\b ((?:[\w․'-]+ ){1,6}?)", between)
        return found is not None and self._other_subject(end, start)

    def _other_subject(self, end: int, start: int) -> bool:
        """Whether another one becomes the subject between two places: `said no, but the mayor had`."""
        between = self._told[end:start]
        for match in re.finditer(
            r"(?:, (?:and|but|while|so)|; ?(?:and|but)?|\b(?:but|while|whereas|although|though)|, and) ", between
        ):
            rest = between[match.end() :]
            if rest.startswith("that "):
                continue
            verb = words.FINITE.search(rest)
            if verb:
                head = rest[: verb.start()].strip()
                if head and head.lower() not in words.PRONOUNS and len(head.split()) <= 8 and not head.endswith(","):
                    return True
        return False

    # Who is meant

    def _is_animate(self, claim: _Claim) -> bool:
        if claim.who is None:
            return False
        animacy = self._animacy(claim.who)
        return animacy == "animate" or (animacy == "document" and claim.is_plain)

    def _animacy(self, span: Stretch) -> Literal["animate", "document", "thing"]:
        text = self._told[slice(*span)].strip()
        if text.lower() in words.PRONOUNS or text.lower() == "who":
            return "animate"
        head_end = self._head_end(span)
        held = [each for each in self._cast.between(*span) if each.end >= head_end - 1 and each.start < head_end]
        if held:
            return "animate"
        head = self._told[span[0] : head_end]
        nouns = re.findall(r"[\w-]+", head)
        if not nouns:
            return "thing"
        last = nouns[-1].lower()
        if (
            _is_of(last, words.GROUPS)
            or _is_of(last, words.OFFICES)
            or last.endswith(("man", "woman", "men", "women", "people"))
        ):
            return "animate"
        if _is_of(last, words.DOCUMENTS):
            return "document"
        if nouns[-1][0].isupper() and span[0] != self._prose.sentence_at(span[0]).start and last not in {"monday"}:
            return "animate" if len(nouns) <= 4 and not re.search(r"day\Z", last) else "thing"
        tail = self._told[head_end : span[1]]
        if last in _EVIDENCE:
            return "document"
        if last in {
            "one",
            "another",
            "others",
            "some",
            "many",
            "most",
            "few",
            "all",
            "both",
            "each",
            "everyone",
            "someone",
            "somebody",
            "nobody",
            "anyone",
        }:
            return "animate"
        if last in {"number", "group", "majority", "series", "pair", "handful", "spokesperson"} and re.match(
            r" of ", tail
        ):
            return "animate"
        return "thing"

    def _head_end(self, span: Stretch) -> int:
        text = self._told[slice(*span)]
        stop = _HEAD_END.search(text)
        if stop and stop[0] == " and" and self._is_shared(span, stop.start(), stop.end()):
            stop = _HEAD_END.search(text, stop.end())
        if stop and stop.start() and re.match(r" (?:of|for|and)\b", stop[0]):
            # `Bank of England`, `Austin and Kim`
            inside = [each for each in self._cast.between(*span) if each.start <= span[0] + stop.start() < each.end]
            if inside:
                return inside[0].end
        return span[0] + (stop.start() if stop and stop.start() else len(text.rstrip()))

    def _is_shared(self, span: Stretch, before: int, behind: int) -> bool:
        """Whether an `and` joins what is said of one noun: `U.S. and South Korean officials`."""
        text = self._told[slice(*span)]
        words_before = text[:before].split()
        rest = _HEAD_END.split(text[behind:])[0].split()
        if not words_before or len(rest) < 2:
            return False
        last = rest[-1].lower()
        is_state = re.search(r"(?:[A-Z]\S*|[a-z]+)\Z", words_before[-1]) is not None
        return (
            is_state
            and (_is_of(last, words.GROUPS) or _is_of(last, words.OFFICES))
            and not _is_of(words_before[-1].lower(), words.GROUPS | words.OFFICES)
            and not any(
                each.end == span[0] + before and each.who.kind == "person" for each in self._cast.between(*span)
            )
        )

    def _voice(self, claim: _Claim, *, sure: bool = True) -> Voice:
        assert claim.who is not None  # noqa: S101 - only claims with somebody are asked
        return self._resolved(
            claim.who,
            claim.rule,
            sure=sure
            and claim.grade == "said"
            or (sure and claim.grade == "judged" and claim.rule != "for whom it is so"),
        )

    def _resolved(self, span: Stretch, rule: str, *, sure: bool = True) -> Voice:
        """Return whom words mean."""
        told = self._told
        text = told[slice(*span)].strip()
        start = span[0] + len(told[slice(*span)]) - len(told[slice(*span)].lstrip())
        span = start, start + len(text)
        small = text.lower()
        if small in {"who", "which", "that"}:
            return self._relative(span, rule, sure=sure)
        first = re.match(r"(he|she|they|it|his|her|their|him|we|i)(?: and |\Z)", small)
        if first:
            return self._pronoun(first[1], start, rule, sure=sure)
        head_end = self._head_end(span)
        if told.startswith(" and ", head_end) and (own := self._with_others(span, head_end)):
            return self._somebody(own, rule, sure=False)
        if told.startswith(" and ", head_end) and self._name_at_end(span) and not self._cast.between(span[0], head_end):
            last = self._cast.between(*span)[-1]
            return self._somebody(last, rule, sure=sure)
        if told.startswith(" and ", head_end) and (pair := self._pair(span)):
            return Voice(pair, False, rule)
        held = [
            each
            for each in self._cast.between(*span)
            if each.start < head_end <= each.end and not told[each.end : each.end + 2].startswith("'")
        ]
        held = held or [each for each in self._cast.between(*span) if each.start <= head_end - 1 < each.end]
        if held:
            return self._somebody(held[-1], rule, sure=sure)
        return self._by_office(span, head_end, text, rule, sure=sure)

    def _with_others(self, span: Stretch, head_end: int) -> Mention | None:
        """Return who speaks with others who are theirs: `Paganini and his team`."""
        if not re.match(r" and (?:his|her|their|the) (?!wife|husband)[\w-]+", self._told[head_end : span[1]]):
            return None
        held = [each for each in self._cast.between(*span) if each.end == head_end and each.who.kind == "person"]
        return held[-1] if held else None

    def _pair(self, span: Stretch) -> str | None:
        """Return the words for two who speak together, where both are named."""
        joint = re.search(r" and ", self._told[slice(*span)])
        if joint is None:
            return None
        at = span[0] + joint.start()
        if any(each.start <= at < each.end for each in self._cast.between(*span)):
            return None
        left, right = self._cast.between(span[0], at), self._cast.between(at, span[1])
        if left and right and left[-1].end == at:
            return self._shown(span)
        return None

    def _somebody(self, mention: Mention, rule: str, *, sure: bool) -> Voice:
        who = mention.who
        return Voice(who.label, sure and mention.sure, rule, who.kind == "person")

    def _shown(self, span: Stretch) -> str:
        return " ".join(self._prose.text[slice(*span)].split())

    def _by_office(self, span: Stretch, head_end: int, text: str, rule: str, *, sure: bool) -> Voice:
        told = self._told
        if not _INDEFINITE.match(text):
            found, is_only = self._bearer(text, span[0])
            if found:
                return Voice(found.label, sure and is_only, rule, True)
        nouns = re.findall(r"[\w-]+", told[span[0] : head_end])
        last = nouns[-1].lower() if nouns else ""
        if last in _EVIDENCE:
            owner = re.match(r"(?P<who>.+?)'s? (?=\w)", text) or re.search(r"\b(?:by|from|of) (?P<who>.+)\Z", text)
            if owner:
                return self._resolved((span[0] + owner.start("who"), span[0] + owner.end("who")), rule, sure=False)
        if _is_of(last, words.DOCUMENTS):
            return self._written(span, text, rule, sure=sure)
        if text.lower().startswith(("the ", "these ", "those ")) or (
            len(nouns) == 1 and last in words.GROUPS and span[0] != self._prose.sentence_at(span[0]).start
        ):
            earlier = self._earlier(last, span[0], len(nouns))
            if earlier is not None:
                return earlier._replace(rule=rule, sure=sure and earlier.sure)
        if self._animacy(span) == "thing":
            return Voice(self._shown(span), False, rule)
        shown = self._shown(span)
        is_vague = (
            re.match(r"(?:the|both) (?:two|three|four|pair|duo|trio|latter|former)\b", text, re.IGNORECASE) is not None
        )
        return Voice(shown, sure and not is_vague, rule)

    def _bearer(self, text: str, offset: int) -> tuple[Somebody | None, bool]:
        """Return who has an office that words name, and whether nobody else of the text has it."""
        wanted = office_words(text)
        offices = wanted & words.OFFICES
        if not offices:
            return None, False
        fitting = []
        for person in self._cast.everybody:
            if person.kind != "person":
                continue
            for office in person.offices:
                states, own = {w for w in wanted if w[0] == "="}, {w for w in office if w[0] == "="}
                if offices & office and not (states and own and states != own):
                    shared = len((wanted & office) - {"general"})
                    missing = len({w for w in wanted - office if w[0] != "="})
                    near = any(at <= offset for places in person.places.values() for at in places)
                    if missing <= (1 if shared > 1 else 0):
                        fitting.append((shared - missing, near, person))
        if not fitting:
            return None, False
        best = max(each[0] for each in fitting)
        people = list(dict.fromkeys(person for score, near, person in fitting if score == best and near))
        people = people or list(dict.fromkeys(person for score, _, person in fitting if score == best))
        if len(people) == 1:
            return people[0], True
        people.sort(
            key=lambda person: max(
                (at for places in person.places.values() for at in places if at <= offset), default=-1
            )
        )
        return people[-1], False

    def _written(self, span: Stretch, text: str, rule: str, *, sure: bool) -> Voice:
        """Return who wrote a text that speaks: whose it is called, or who spoke in it in the sentence before."""
        owner = re.match(r"(?P<who>.+?)'s? (?:[\w-]+ ){0,3}\Z", text.rsplit(" ", 1)[0] + " ")
        if owner:
            return self._resolved((span[0], span[0] + owner.end("who")), rule, sure=sure)
        by = re.search(r"\b(?:by|from|of) (?P<who>.+)\Z", text)
        if by:
            return self._resolved((span[0] + by.start("who"), span[1]), rule, sure=sure)
        noun = re.escape(text.split()[-1])
        number = self._prose.sentence_number(span[0])
        for before in range(number, max(-1, number - 6), -1):
            sentence = self._prose.sentences[before]
            stop = span[0] if before == number else sentence.end
            named = re.search(
                rf"\b(?:in|In|issued|released|sent|wrote|published|posted|signed) (?:an?|the|their|its|his|her) (?:[\w-]+ ){{0,3}}?{noun}(?: [^,.\"]{{0,40}})?(?:, |\b)",
                self._told[sentence.start : stop],
            )
            if named:
                claims = [
                    claim
                    for claim in self._claims_in(before)
                    if claim.who
                    and claim.start >= sentence.start
                    and self._animacy(claim.who) == "animate"
                    and claim.start < stop
                ]
                if claims and claims[0].who:
                    return self._resolved(claims[0].who, rule, sure=False)
                subject = self._main_subject(sentence.start, sentence.end)
                if subject and self._animacy(subject) == "animate":
                    return self._resolved(subject, rule, sure=False)
        return Voice(self._shown(span), False, rule)

    def _earlier(self, noun: str, offset: int, size: int) -> Voice | None:
        """Return who was called by the same noun with more words before."""
        told = self._told
        for number in range(self._prose.sentence_number(offset), max(-1, self._prose.sentence_number(offset) - 8), -1):
            sentence = self._prose.sentences[number]
            found = [
                match
                for match in re.finditer(
                    rf"(?<![\w-]){re.escape(noun)}(?![\w-])", told[sentence.start : min(offset, sentence.end)]
                )
            ]
            for match in reversed(found):
                end = sentence.start + match.end()
                span = self._phrase_ending(sentence.start, end)
                mention = next((each for each in self._cast.between(span[0], end) if each.end == end), None)
                if mention:
                    return self._somebody(mention, "", sure=False)
                if len(told[slice(*span)].split()) > size and not told[slice(*span)].lower().startswith(
                    ("the ", "these ")
                ):
                    return Voice(self._shown(span), True, "")
        return None

    def _phrase_ending(self, start: int, end: int) -> Stretch:
        """Return the words before a noun that belong to it."""
        phrase = re.search(
            rf"(?:(?:an?|some|several|one|two|three|top|senior|local|many|other|[A-Z][\w{POINT}-]*|[a-z]+-[a-z]+|and|foreign|defense|defence|ministry|national|security|police|union|health|city|government|company|school|state|federal|military|aid|harbour|harbor|fisheries|opposition) )*[\w-]+\Z",
            self._told[start:end],
        )
        return (start + phrase.start(), end) if phrase else (start, end)

    def _relative(self, span: Stretch, rule: str, *, sure: bool) -> Voice:
        """Return whom `who` means: the words before it."""
        start = self._prose.sentence_at(span[0]).start
        head = self._told[start : span[0]].rstrip().rstrip(",")
        held = [each for each in self._cast.between(start, span[0]) if each.end >= start + len(head) - 1]
        if held:
            return self._somebody(held[-1], rule, sure=sure)
        chunk = self._chunk(start, head)
        if chunk:
            return self._resolved(chunk, rule, sure=sure)
        return Voice(None, False, rule)

    def _pronoun(self, pronoun: str, offset: int, rule: str, *, sure: bool) -> Voice:
        form = {"his": "he", "him": "he", "her": "she", "their": "they"}.get(pronoun, pronoun)
        if form in {"we", "i"}:
            return Voice(None, False, rule)
        if form in {"they", "it"}:
            return self._thing_meant(form, offset, rule)
        number = self._prose.sentence_number(offset)
        paragraph = self._prose.sentences[number].paragraph
        for before in range(number, max(-1, number - 8), -1):
            sentence = self._prose.sentences[before]
            if paragraph - sentence.paragraph > 4:
                break
            stop = min(offset, sentence.end)
            found = self._person_in(before, sentence, stop, form)
            if found:
                voice, is_only = found
                near = number - before <= 2 and paragraph - sentence.paragraph <= 2
                return Voice(voice.who, sure and voice.sure and is_only and near, f"{rule}, `{pronoun}`", True)
        return Voice(None, False, rule)

    def _person_in(self, number: int, sentence: Sentence, stop: int, form: str) -> tuple[Voice, bool] | None:
        """Return whom a pronoun may mean in a sentence before an offset, and whether nobody else of it."""
        told = self._told
        people = [
            each
            for each in self._cast.between(sentence.start, stop)
            if each.who.kind == "person" and each.end <= stop and FILLER not in told[each.start : each.end]
        ]
        fitting = [each for each in people if each.who.sex in {"", form}]
        others = {each.who for each in fitting}
        subjects = [
            claim.who
            for claim in self._claims_in(number)
            if claim.who and claim.who[1] <= stop and claim.rule != "who goes on with a participle"
        ]
        main = self._main_subject(sentence.start, min(stop, sentence.end)) if stop > sentence.start else None
        for span in [*reversed(subjects), *([main] if main else [])]:
            text = told[slice(*span)].strip().lower()
            if text == form:
                voice = self._pronoun(form, span[0], "", sure=True)
                if voice.who:
                    return voice, voice.sure or len(others) <= 1
                continue
            if text in words.PRONOUNS:
                continue
            head_end = self._head_end(span)
            held = [
                each for each in fitting if span[0] <= each.start and each.end >= head_end and each.end <= span[1] + 1
            ]
            if held:
                return self._somebody(held[-1], "", sure=True), True
            if self._animacy(span) == "animate" and not people:
                voice = self._resolved(span, "")
                if voice.is_person and voice.who:
                    return voice, True
                if (
                    voice.who
                    and form in {"he", "she"}
                    and _is_of(
                        re.findall(r"[\w-]+", told[span[0] : head_end] or "x")[-1].lower(), words.OFFICES | words.GROUPS
                    )
                    and not voice.who.lower().endswith("s")
                ):
                    kind = next((each.kind for each in self._cast.everybody if each.label == voice.who), "person")
                    if kind == "person":
                        return voice, True
        if fitting:
            free = [each for each in fitting if not told[each.end : each.end + 2].startswith("'")]
            return self._somebody((free or fitting)[-1 if not free else 0], "", sure=True), len(others) == 1
        return None

    def _thing_meant(self, form: str, offset: int, rule: str) -> Voice:
        number = self._prose.sentence_number(offset)
        for before in range(number, max(-1, number - 4), -1):
            sentence = self._prose.sentences[before]
            stop = min(offset, sentence.end)
            spans = [claim.who for claim in self._claims_in(before) if claim.who and claim.who[1] < stop]
            main = self._main_subject(sentence.start, stop) if stop > sentence.start + 3 else None
            for span in [*reversed(spans), *([main] if main else [])]:
                text = self._told[slice(*span)].strip()
                if text.lower() == form:
                    return self._thing_meant(form, span[0], rule)
                if text.lower() in words.PRONOUNS:
                    continue
                voice = self._resolved(span, rule, sure=False)
                is_many = " and " in text or text.split()[-1].endswith("s") or (form == "they" and not voice.is_person)
                if (form == "it" and not voice.is_person) or (form == "they" and is_many):
                    if self._animacy(span) != "thing":
                        return voice._replace(rule=f"{rule}, `{form}`")
        return Voice(None, False, rule)


def _is_of(word: str, listed: frozenset[str]) -> bool:
    """Whether a noun, or its singular, is listed."""
    return word in listed or (
        word.endswith("s") and (word[:-1] in listed or word.endswith("es") and word[:-2] in listed)
    )
