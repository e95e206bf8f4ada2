"""Who says what in English: the subjects of verbs of saying, and whom else the sentence names for it.

The rules look at the sentence of the words, in this order: who speaks right behind the marks (`“…,” said X`), who
speaks nearest before them (`X said that it was “…”`, `according to X`), who speaks further behind, whom the sentence is
about; and where it has nobody, who spoke in the sentence before.
"""

from __future__ import annotations

import re

from sitegen.content.paragraphs import Stretch
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Cast
from sitegen.suggest.english_claims import STOPS, WHOSE_WORK, Claim, Claims
from sitegen.suggest.english_meaning import Meaning
from sitegen.suggest.marks import Quoted
from sitegen.suggest.prose import FILLER, POINT, Prose, Sentence
from sitegen.suggest.voices import NOBODY, Voice

_SPEAKER_LINE = re.compile(r"\A[\"(]?(?P<who>[A-Z][\w․'-]*(?: [A-Z(][\w․')-]*){0,4}): ?\"?\Z")
_SAID_BY_NEXT = re.compile(
    r"\A\W*(?:So (?:said|says) |(?:Those|These) (?:are|were) the words of |The words (?:are"
    r"|were) (?:those of )?|That (?:is|was) the (?:view|verdict|message|warning|conclusion|opinion"
    r"|assessment) of"
    r" |(?:That|This|It)(?:'s| is| was) (?:how|what) |The (?:words|quote|quotation|verdict"
    r"|message) came from |Thus spoke )"
)
_TITLE_CASE = re.compile(
    r"(?:[A-Z0-9][\w'’&.-]*|of|the|and|for|on|in|to|a|an)(?: (?:[A-Z0-9][\w'’&.-]*|of|the|and|for|on|in|to|a|an))*"
)
_DOES_BEHIND = re.compile(
    rf" (?P<who>[A-Z][\w{POINT}'-]*(?: [A-Z][\w{POINT}'-]*){{0,3}}|he|she|they) (?:\w+ly )?(?!has|is|was"
    rf"|does)[a-z]+(?:ed|s)\b"
)
_DOES_BEFORE = re.compile(
    rf" (?!is|was|has|does)[a-z]{{3,}}(?:ed|s) (?P<who>[A-Z][\w{POINT}'-]*(?: [\w{POINT}'-]+)?(?:,? "
    rf"[A-Z][\w{POINT}'-]*){{0,3}})"
)
_DASHED = re.compile(r"\W*?[–—-]{1,2} ?(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})")
_POSSESSIVE = re.compile(r"(?:its|his|her|their|our|my)\b", re.IGNORECASE)
_SELVES = re.compile(r"(?:(?:And|But|So|Then|Well) )?(?:I|We|we)\Z")
_BREAK = re.compile(r";|(?<!, )\bbut\b|, (?:and|but|while|so|whereas|although|though) ")
_TERM_WORDS = 4
_SHORT = 20


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
        self._claims = Claims(prose, cast)
        self._meaning = Meaning(prose, cast, self._claims)
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
        claims = [claim for claim in self._claims.claims_in(number) if self._claims.is_animate(claim)]
        before = [claim for claim in claims if claim.end <= start and not self._claims.is_apart(claim.end, start)]
        behind = [claim for claim in claims if claim.start >= end]
        says = [claim for claim in before if claim.grade == "said"]
        is_aside = says and re.search(r", (?:which|where|who) ", self._told[says[-1].end : start])
        if says and not (is_aside and any(claim.rule == "according to" for claim in behind)):
            return self._asserter(says[-1])
        for claim in behind:
            if claim.rule == "according to" or self._told[: claim.start].rstrip().endswith(","):
                return self._asserter(claim)
        if before and re.search(
            r"confirm|report|estimat|announce|disclos|reveal|count", self._told[before[-1].start : before[-1].end]
        ):
            return self._asserter(before[-1])
        return NOBODY

    def _asserter(self, claim: Claim) -> Voice:
        """Return who makes a claim, if it is somebody: `the report` and `its own estimate` are nobody."""
        voice = self._voice(claim)
        is_named = any(voice.who == each.label for each in self._cast.everybody)
        if not is_named and voice.who and (_POSSESSIVE.match(voice.who) or self._claims.is_written(claim)):
            return NOBODY
        return voice

    def _found(self, quoted: Quoted) -> Voice:
        if quoted.depth:
            return self._within(quoted)
        voice = self._in_sentence(quoted)
        return voice if voice.who else self._elsewhere(quoted) or voice

    def _elsewhere(self, quoted: Quoted) -> Voice | None:
        """Return who says the same words elsewhere in the article, from which headlines and captions take them."""
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
        claims = self._claims.claims_in(number) if last == number else self._claims.claims_of(sentence.start, end)
        if re.search(
            r"\bthe (?:words?|terms?|name|nickname|hashtag|letters?|code|password) \Z",
            self._told[sentence.start : quoted.opened],
        ):
            return Voice(None, False, "words that are called a word, a name of something")
        voice = (
            self._directly_behind(quoted, claims)
            or self._does_behind(quoted, claims)
            or self._before(quoted, sentence, claims)
        )
        voice = voice or self._later_behind(quoted, claims)
        if voice:
            return voice
        return self._by_default(quoted, number, sentence, end)

    def _directly_behind(self, quoted: Quoted, claims: list[Claim]) -> Voice | None:
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
            if (self._claims.is_animate(claim) or claim.is_plain) and (has_comma or ends or claim.grade == "said"):
                return self._voice(claim)
            break
        return None

    def _does_behind(self, quoted: Quoted, claims: list[Claim]) -> Voice | None:
        """Return who does anything right behind words that end with a comma: `“…,” Benioff weighed in`."""
        told = self._told
        if told[quoted.closed - 2 : quoted.closed - 1] not in {",", "!", "?"} or self._has_claim_before(quoted, claims):
            return None
        does = _DOES_BEHIND.match(told, quoted.closed) or _DOES_BEFORE.match(told, quoted.closed)
        if does is None or any(quoted.closed <= claim.start <= does.end() for claim in claims):
            return None
        span = does.span("who")
        named = self._claims.name_put_in_at(span)
        if named:
            return self._meaning.resolved(named, "the subject right behind the words")
        is_known = bool(self._cast.between(*span)) or told[slice(*span)].strip().lower() in words.PRONOUNS
        if not is_known or (told[quoted.closed - 2] != "," and told[slice(*span)].strip()[0].isupper()):
            return None
        return self._meaning.resolved(span, "the subject right behind the words")

    def _has_claim_before(self, quoted: Quoted, claims: list[Claim]) -> bool:
        return any(
            claim.end <= quoted.opened and claim.grade == "said" and self._claims.is_animate(claim) for claim in claims
        )

    def _before(self, quoted: Quoted, sentence: Sentence, claims: list[Claim]) -> Voice | None:
        told = self._told
        before = [claim for claim in claims if claim.end <= quoted.opened]
        if any(claim.grade == "said" and self._claims.is_animate(claim) for claim in before):
            before = [claim for claim in before if claim.rule != "whose words they are called"]
        for claim in reversed(before):
            between = told[claim.end : quoted.opened]
            if claim.who is None:
                if re.fullmatch(r" (?:as (?:(?:an?|the|its|his|her|their) )?(?:[\w-]+ ){0,2}|(?:an?|the) )?", between):
                    return Voice(None, False, "words of nobody who is told")
                continue
            if not self._claims.is_animate(claim):
                continue
            if self._claims.is_apart(claim.end, quoted.opened) and not re.search(r":\s*\Z", between):
                if claim.grade == "said" and not self._claims.other_subject(claim.end, quoted.opened):
                    return self._voice(claim, sure=False)
                continue
            outer = self._outer(claim, before)
            if outer:
                return self._voice(outer, sure=False)
            far = len(between.replace(FILLER, "")) > 160
            return self._voice(claim, sure=not far and not (claim.grade == "judged" and far))
        head = told[sentence.start : quoted.opened]
        line = _SPEAKER_LINE.match(head)
        if line:
            return self._meaning.resolved(
                (sentence.start + line.start("who"), sentence.start + line.end("who")), "a name before a colon"
            )
        return None

    def _outer(self, claim: Claim, before: list[Claim]) -> Claim | None:
        """Return who says that somebody had said it: `told parliament that residents had reported`."""
        said = [
            each
            for each in before
            if each.end <= claim.start and each.grade == "said" and self._claims.is_animate(each)
        ]
        if not said or claim.who is None:
            return None
        between = self._told[said[-1].end : claim.start]
        had = re.search(r"\bhad (?:\w+ )?\Z", self._told[claim.who[1] : claim.end].rsplit(" ", 1)[0] + " ") is not None
        is_group = self._told[claim.who[0]].islower() and self._told[slice(*claim.who)].lower() not in words.PRONOUNS
        return said[-1] if had and is_group and re.search(r"\bthat\b", between) else None

    def _later_behind(self, quoted: Quoted, claims: list[Claim]) -> Voice | None:
        told = self._told
        for claim in claims:
            if claim.start < quoted.closed or not self._claims.is_animate(claim):
                continue
            between = told[quoted.closed : claim.start]
            comma = re.search(r"[,–—]\s*\Z", between) is not None
            is_other = re.search(r"[.!?;]\s", between) is not None or (
                _BREAK.search(between) is not None and re.search(r", (?:and|but|while) ", between) is not None
            )
            if is_other or len(between.replace(FILLER, "")) > 170:
                break
            if claim.rule == "according to" or (comma and claim.grade == "said"):
                is_short = (
                    self._told.count(FILLER, quoted.start, quoted.end) < _SHORT
                    and " " not in self._prose.text[quoted.start : quoted.end].strip()
                )
                return self._voice(claim, sure=not is_short)
        return None

    def _by_default(self, quoted: Quoted, number: int, sentence: Sentence, end: int) -> Voice:
        told = self._told
        head = told[sentence.start : quoted.opened]
        tail = told[quoted.closed : end]
        text = self._prose.text[quoted.start : quoted.end].strip(" ,.")
        if (
            re.search(
                r"\b(?:words?|terms?|phrase|name|nickname|hashtag|letters?|expression|label|code|password|so-called"
                r"|dubbed|known as|nicknamed|titled|called) \Z",
                head,
            )
            and len(text.split()) <= _TERM_WORDS
        ):
            return Voice(None, False, "words that are called a word, a name of something")
        is_whole = not re.search(r"\w", head.replace(FILLER, "")) and not re.search(r"\w", tail.replace(FILLER, ""))
        if is_whole:
            return self._alone(quoted, number)
        if re.search(r":\s*\Z", head):
            return self._introduced(number, sentence, quoted)
        if _TITLE_CASE.fullmatch(text) and " " in text:
            return Voice(None, False, "words with capitals in marks, a name of something")
        subject = self._claims.main_subject(sentence.start, quoted.opened)
        if (
            subject
            and self._claims.animacy(subject) == "animate"
            and not self._claims.is_apart(subject[1], quoted.opened)
        ):
            return self._meaning.resolved(subject, "whom the sentence is about", sure=False)
        before = self._voice_before(number)
        if before and before.rule not in {"whom the sentence is about", "who goes on with a participle"}:
            return before._replace(sure=False, rule="who spoke in the sentence before")
        return NOBODY

    def _introduced(self, number: int, sentence: Sentence, quoted: Quoted) -> Voice:
        """Return who speaks behind a colon: whom the sentence before it is about, or who spoke before."""
        subject = self._claims.main_subject(sentence.start, quoted.opened)
        if subject:
            animacy = self._claims.animacy(subject)
            if animacy == "animate":
                return self._meaning.resolved(subject, "whom the sentence before a colon is about")
            owner = self._owner(subject)
            if owner:
                return self._meaning.resolved(owner, "whose words a colon announces")
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
        dashed = _DASHED.match(self._told, quoted.closed)
        if dashed:
            return self._meaning.resolved(dashed.span("who"), "a name behind a dash")
        told_next = self._told_next(number)
        if told_next:
            return told_next
        before = self._voice_before(number, paragraphs=1)
        if before:
            return before._replace(sure=False, rule="who spoke in the paragraph before")
        found = self._voice_in(number + 1) if number + 1 < len(prose.sentences) else None
        return found._replace(sure=False, rule="who speaks in the sentence behind") if found else NOBODY

    def _told_next(self, number: int) -> Voice | None:
        """Return who has said a sentence if the next one tells: `So said the mayor`."""
        sentences = self._prose.sentences
        if number + 1 >= len(sentences) or sentences[number + 1].paragraph > sentences[number].paragraph + 1:
            return None
        after = sentences[number + 1]
        said = _SAID_BY_NEXT.match(self._told[after.start : after.end])
        who = self._claims.inverted(after.start + said.end(), after.end) if said else None
        return self._meaning.resolved(who, "who is told to have said it in the next sentence") if who else None

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
        claims = [
            claim
            for claim in self._claims.claims_in(number)
            if claim.grade == "said" and self._claims.is_animate(claim)
        ]
        if claims:
            return self._voice(claims[0] if self._told[sentence.start : claims[0].start].count('"') else claims[-1])
        quoted = [
            each for each in self._prose.outer if sentence.start <= each.opened < sentence.end and not each.is_work
        ]
        for each in reversed(quoted):
            voice = self.voice_of(each)
            if voice.who:
                return voice
        subject = self._claims.main_subject(sentence.start, sentence.end)
        if subject and self._claims.animacy(subject) == "animate":
            return self._meaning.resolved(subject, "whom the sentence is about", sure=False)
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
            rf"(?P<who>(?:[A-Z][\w{POINT}'-]*(?: [A-Z][\w{POINT}'-]*){{0,3}}|(?:the|my|our|his|her|their|a"
            rf"|an) (?:[\w-]+ ){{0,3}}?[\w-]+|I|he|she|they|we|you|people|everyone|somebody|someone)) (?:\w+ly "
            rf"|just |always |would |will |to )?(?:{words.SAY}|called|calls)(?: (?:me|us|him|her|them|you|it|back"
            rf"|to \w+))?[,:]? ?(?:that )?\Z",
            before,
        )
        if said:
            return self._within_resolved(said["who"], (start + said.start("who"), start + said.end("who")), outer)
        said = re.match(
            rf",? ?(?:(?P<who>(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,3}}|(?:the|my|our|his|her) [\w-]+|I|he|she|they"
            rf"|we)) (?:{words.SAY})|(?:said|says) (?P<by>(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,3}}|(?:the|my|our|his"
            rf"|her|their) [\w-]+)))\b",
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
        if (
            who.split()[-1].lower() in STOPS | {"and", "up", "to", "out", "in", "on"}
            or who.lower() in words.PRONOUNS
            or who.lower() in {"people", "everyone", "someone", "somebody"}
        ):
            return Voice(None, False, "words quoted within a quotation")
        return self._meaning.resolved(span, "who is quoted within a quotation", sure=False)

    def _voice(self, claim: Claim, *, sure: bool = True) -> Voice:
        assert claim.who is not None  # noqa: S101 - only claims with somebody are asked
        return self._meaning.resolved(
            claim.who,
            claim.rule,
            sure=(sure and claim.grade == "said")
            or (sure and claim.grade == "judged" and claim.rule not in {"for whom it is so", WHOSE_WORK}),
        )
