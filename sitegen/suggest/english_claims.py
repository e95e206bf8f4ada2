"""Who says anything in an English sentence: subjects of verbs of saying and judging, sources that it names.

A claim is such a subject with its verb; what a text quotes is left out. Source: R. Quirk et al., "A Comprehensive
Grammar of the English Language", 10.6 (subjects), 14.28 to 14.31 (reporting clauses, inverted or set in between),
17.65 (apposition).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sitegen.content.paragraphs import Stretch
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Cast
from sitegen.suggest.listed import listed
from sitegen.suggest.prose import FILLER, POINT, Prose

_VERB = re.compile(
    rf"(?<![\w'-])(?P<quoted>(?:is|was|were|been|be) quoted as (?:saying|having said)|is on record as saying)\b"
    rf"|(?<![\w'-])(?P<say>{words.SAY})(?![\w-])|(?<![\w'-])(?P<judge>{words.JUDGE})(?![\w-])"
    rf"|(?<![\w'-])(?P<saying>{words.SAYING})(?![\w-])"
)
_ACCORDING = re.compile(
    r"(?i:\baccording to|\bin the (?:words|view|opinion|eyes|judgment|judgement) of|\bto quote"
    r"|\bas told by|\bas stated by|\bin a (?:statement|letter|post|message|email) (?:from|by)) "
)
_AGENT = re.compile(
    r"(?<![\w'-])(?:told|informed|warned|advised|asked|described|called|dubbed|labell?ed|branded|hailed"
    r"|denounced|condemned|criticised|criticized|praised|dismissed|termed|deemed"
    r"|what) (?:[\w'-]+ ){0,3}?by "
)
_CITED = re.compile(
    r"\b(?:quoted|quotes|quoting|cited|cites|citing) (?P<who>[^,.;:\"]{2,70}?) (?:as saying|as having said"
    r"|as stating|saying|who said)\b"
)
WHOSE_WORK = "whose text is cited"
_WORK_OF = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|recall(?:ed|s|ing)|invok(?:ed|es|ing)|read from) (?:an?|the|from)"
    rf" [^,;:\"]{{2,50}}? by (?P<who>[A-Z][\w{POINT}'-]*(?: [A-Z][\w{POINT}'-]*){{0,4}})"
    r"(?= (?:that|which|saying|as|in)\b|,|:| \")"
)
_NOUNS = (
    "words|word|warning|claim|claims|remark|remarks|view|phrase|assertion|promise|demand|comment|comments"
    "|description|verdict|line|quip|complaint"
    "|response|answer|reply|plea|vow|pledge|insistence|assessment|statement|motto|message|advice|appeal"
    "|call|suggestion|prediction|admission|explanation|apology|question|conclusion|argument"
    "|characterisation|characterization|reaction|retort|tweet|post|letter|speech|term|term for it|label"
)
_OWNED = re.compile(
    rf"(?P<who>(?:[\w{POINT}'-]+ ){{0,5}}?[\w{POINT}-]+)'s? (?:[\w-]+ ){{0,2}}?(?:{_NOUNS})"
    r"(?= (?:that|of|about|on|for|as)\b|:| \"|,? \"|\.)"
)
_ANSWERED = re.compile(
    rf"(?P<who>(?:[\w{POINT}'-]+ ){{0,5}}?[\w{POINT}-]+)'s? (?:[\w-]+ ){{0,2}}?"
    r"(?:response|answer|reply|motto|message|verdict|words|view|advice|reaction|comment|assessment"
    r"|conclusion|explanation)"
    r" (?:to [^,\"]{2,60} )?(?:is|was|were|came|:)"
)
_FOR = re.compile(r"\AFor (?P<who>[A-Z][^,\"]{1,60}), ")
_ADVERB = re.compile(
    rf"(?:[\s,]*(?<![\w'-])(?:also|later|then|had|has|have|once|again|repeatedly|further|even|still|just"
    rf"|now|already|recently|would|could|nevertheless|nonetheless|therefore|simply|often|always|both|all"
    rf"|himself|herself|themselves|itself|however|meanwhile|too|instead|in turn|famously|did|went on to|goes on to"
    rf"|continued to|used to|sought to|tried to|(?!family|july|italy|only\b|early\b|assembly|supply|ally"
    rf"|reply|rally|bully|monthly|daily|weekly|elderly)[a-z]{{2,}}ly|{words.TIMES}),?)+\s*\Z"
)
_TOKEN = re.compile(rf"[\w{POINT}'’&-]+|[,;:\"–—()…|.!?]")
STOPS = listed(
    "that but while because when after before whether as if though although which where than since so "
    "yet nor what how why or"
    " whereas until unless whom with amid despite then"
)
_PREPOSITIONS = listed(
    "In On At During After Before Since From By For With Under Amid As Despite Following Over Among "
    "Within Across Through Until"
    " Speaking Asked Writing Standing Near Outside Inside Behind Beside Throughout Like Unlike Without Beyond Between"
)
_OPENERS = listed(
    "But And However Meanwhile Then Later Still Instead Also Yet So Or Earlier Afterwards Now Today "
    "Yesterday Tonight Separately"
    " Nevertheless Moreover Furthermore Finally Eventually Indeed Perhaps Only Even Again Thus Therefore "
    "Nor Recently Initially"
    " Last This Next Both"
)
_AUX = frozenset(words.AUXILIARY.split("|"))
_STRICT = listed(
    "said says told added stated explained warned insisted argued replied wrote claimed say announced "
    "suggests claims asserted called"
)
_DETERMINERS = listed(
    "the a an his her its their our my one another some several two three four many most both all no any "
    "this that these those"
)
INDEFINITE = re.compile(
    r"(?:an?|one|another|some|several|two|three|four|five|many|most|few|a few|other) ", re.IGNORECASE
)
_HEAD_END = re.compile(
    r" (?:of|for|from|in|at|on|with|who|whose|to|near|outside|against|representing|close|familiar|based"
    r"|involved|responsible|present|working|living|named|known|speaking|that|which|and|or)\b|,"
)
_APPOSITIVE = re.compile(
    r"\s*(?:an?|the|who|whose|which|his|her|its|their|one|now|then|aged|\d|[A-Z][\w․'-]*|[a-z]+'s|chief"
    r"|head|president|chair\w*|director|founder|co-\w+|professor|spokes\w+|mayor|leader|former|senior"
    r"|deputy|himself|herself|also|whom|speaking|seen|published|written|dated|based|known|born|elected"
    r"|appointed|named|quoted|asked|citing|author|owner|vice|acting|executive|managing|minister"
    r"|secretary|where)\b|\s*\d"
)
_INVERTED_END = re.compile(
    rf"\s*(?:[,.;:\"(–—?!|]|\Z)|\s+(?:on|in|at|after|before|during|when|as|while|last|yesterday|today|with"
    rf"|who|whose|this|through|by|to|earlier|late|via|because|but|although|following|about|if|upon|amid"
    rf"|since|over|into|that|and (?=[a-z]|[A-Z]\w+ (?:said|says))|{words.TIMES})(?![\w-])"
)
_NAMED_NEXT = re.compile(
    rf", (?P<name>[A-ZÀ-Þ][\w{POINT}'-]+(?: [A-ZÀ-Þ][\w{POINT}'-]+){{1,3}})(?=[,.;:\"]|\Z| (?:said|says"
    rf"|told|added|of|who|on|in)\b)"
)
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|been|being|be|widely|so|often|also|once|sometimes|commonly|officially"
    r"|jokingly|locally),? |, |what is |\bthe |\bso-)\Z"
)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:over|of|in|on|at|with|by|for|from|about|into|amid|despite|under|through|an?|the|his|her"
    r"|their|its|our|my|no|any|some|these|those|such|many|other|new|recent|more|to|'s|s')|'s) \Z"
)
EVIDENCE = listed(
    "analysis analyses estimate estimates figures data count counts calculations records statistics "
    "account accounts assessment projections forecast forecasts numbers tally findings research poll "
    "polls census reckoning audit inspection investigation"
)
_OF_THINGS = re.compile(
    r"(?:said|says|say|read|reads|stated|states|added|adds|noted|warned|warns|goes on|went on|continued"
    r"|concluded|suggests|suggested|declared|called|calls|described|describes|announced|explained|speaks|spoke|found"
    r"|finds|concludes|recommends|recommended|accuses|accused|blames|blamed|notes|cites|cited|refers|referred|mentions"
    r"|mentioned|criticises|criticizes|criticised|criticized|urges|urged|demands|demanded|promises"
    r"|promised|claims|argues)\b"
)
"""Verbs that may have something written as their subject."""

_WHEN = re.compile(
    r"[A-Z]\w*(?: [\w-]+){0,4} (?:ago|earlier|later|before|after|week|month|year|morning|night|day|evening"
    r"|afternoon|time), "
)
BY_AGE = re.compile(r"(?:the|this) (?:[\w-]+ )?(?:\d+|[a-z]+(?:-[a-z]+)?)-year-old(?: [a-z-]+)?\Z", re.IGNORECASE)
"""Somebody who was named before and is called by their age."""

_RELATIVE = re.compile(r", (?:who|whose|which) [^\"]+,\Z")
_DASHED = re.compile(r" [–—] ?[^–—\".]{2,80}[–—]\Z")
_WHEN_BEHIND = re.compile(
    r" (?:on|late|early|late on|early on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?\s*\Z"
)
_CONTRACTED = re.compile(r"(?:it|he|she|they|we|that|there)'(?:s|re|ve|ll|d)\Z")
_SOMEBODY = listed("one another others some many most few all both each everyone someone somebody nobody anyone")
_MANY_OF = listed("group majority pair handful team panel crowd")
Grade = Literal["said", "judged", "goes on"]


class Claim(NamedTuple):
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


class Claims:
    """Finds who says anything in the sentences of a text.

    Arguments:
        prose: The text.
        cast: Who is in it.
    """

    def __init__(self, prose: Prose, cast: Cast) -> None:
        self._prose = prose
        self._cast = cast
        self._told = prose.told
        self._found: dict[int, list[Claim]] = {}

    def claims_in(self, number: int) -> list[Claim]:
        """Return the claims of a sentence, by its number."""
        if number not in self._found:
            sentence = self._prose.sentences[number]
            self._found[number] = self.claims_of(sentence.start, sentence.end)
        return self._found[number]

    def claims_of(self, start: int, end: int) -> list[Claim]:
        """Return the claims of a stretch, in its order."""
        found = [*self._named_sources(start, end), *self._verbs(start, end)]
        return sorted(found, key=lambda claim: (claim.start, claim.end))

    def _named_sources(self, start: int, end: int) -> Iterator[Claim]:
        told = self._told
        for match in _ACCORDING.finditer(told, start, end):
            who = self.inverted(match.end(), end, of=True)
            if who:
                yield Claim(match.start(), who[1], who, "said", "according to", True)
        for match in _AGENT.finditer(told, start, end):
            who = self.inverted(match.end(), end)
            if who:
                yield Claim(match.start(), who[1], who, "said", "by whom it is told")
        for match in _CITED.finditer(told, start, end):
            yield Claim(match.start(), match.end(), match.span("who"), "said", "who is cited")
        for match in _WORK_OF.finditer(told, start, end):
            yield Claim(match.start(), match.end(), match.span("who"), "judged", WHOSE_WORK)
        for pattern in (_OWNED, _ANSWERED):
            for match in pattern.finditer(told, start, end):
                yield Claim(match.start(), match.end(), match.span("who"), "judged", "whose words they are called")
        first = _FOR.match(told[start:end])
        if first:
            yield Claim(
                start,
                start + first.end(),
                (start + first.start("who"), start + first.end("who")),
                "judged",
                "for whom it is so",
            )

    def _verbs(self, start: int, end: int) -> Iterator[Claim]:
        told = self._told
        last: Claim | None = None
        for verb in _VERB.finditer(told, start, end):
            claim = self._claim_at(verb, start, end, last)
            if claim:
                yield claim
                if claim.who:
                    last = claim

    def _claim_at(self, verb: re.Match[str], start: int, end: int, last: Claim | None) -> Claim | None:
        told = self._told
        if verb["saying"]:
            return self._participle(verb, start, last)
        is_said = verb["judge"] is None
        grade: Grade = "said" if is_said else "judged"
        before = told[start : verb.start()]
        if _NOUN_BEFORE.search(before) and verb["quoted"] is None:
            return None
        if not is_said and self._is_passive(verb, before, start):
            return Claim(verb.start(), verb.end(), None, grade, "a passive without its agent")
        if (
            is_said
            and re.search(r"\b(?:is|are|was|were|been|be|being) (?:\w+ly )?\Z", before)
            and verb["quoted"] is None
        ):
            return None  # `was told`, `was asked`
        subject = self._subject(start, verb.start()) or self._shared_subject(before, start, verb.start(), last)
        if subject:
            rule = "the subject of a verb of saying" if is_said else "the subject of a verb of judging"
            return Claim(subject[0], verb.end(), subject, grade, rule, _OF_THINGS.match(verb[0]) is not None)
        if is_said and re.search(r"[\"–—,]\s*(?:\w+ly )?\Z", before):
            who = self.inverted(verb.end() + 1, end)
            if who and told[verb.end() : verb.end() + 1] == " ":
                return Claim(verb.start(), who[1], who, "said", "the subject behind a verb of saying", True)
        return None

    def _shared_subject(self, before: str, start: int, verb: int, last: Claim | None) -> Stretch | None:
        """Return the subject of the verb before an `and`: `Wolski stood on the bridge and promised`."""
        if not re.search(r"(?:\band|, but|\bthen|, and) (?:\w+ly |also |then |later |has |had )?\Z", before):
            return None
        if last and last.who and last.grade == "said" and not re.search(r"[;:]", before[last.end - start :]):
            return last.who
        return self.main_subject(start, verb)

    def _is_passive(self, verb: re.Match[str], before: str, start: int) -> bool:
        """Whether a verb is a passive that tells nobody who does it, such as `described as`."""
        is_form = verb[0].endswith(("ed", "t", "n")) and _PASSIVE.search(before) is not None
        if not is_form or re.search(r"(?:who|which|that),? \Z", before) or _AGENT.match(self._told, verb.start()):
            return False
        is_appositive = before.endswith(", ") and self._has_appositive_subject(start, verb.start())
        return re.match(r" (?:as|an?|the|\")", self._told[verb.end() :]) is not None and not is_appositive

    def _has_appositive_subject(self, start: int, at: int) -> bool:
        """Whether the comma before a verb ends what is put in behind its subject."""
        subject = self._subject(start, at)
        return subject is not None and self.animacy(subject) == "animate" and self._told[start:at].count(",") >= 2

    def _participle(self, verb: re.Match[str], start: int, last: Claim | None) -> Claim | None:
        """Return who goes on speaking with a participle: who spoke before it, or whom the sentence is about."""
        before = self._told[start : verb.start()]
        if not re.search(r"(?:,|\band|\bby|\bbefore|\bafter|\bwhile|\bwithout|–|—|\"|\bquoted as|\A\W*) ?\Z", before):
            return None
        if last and last.end <= verb.start():
            return Claim(verb.start(), verb.end(), last.who, "judged", "who goes on with a participle", True)
        subject = self.main_subject(start, verb.start())
        if subject is None and re.fullmatch(r"\W*", before):
            comma = re.search(r", ", self._told[verb.end() : verb.end() + 300])
            subject = self.main_subject(verb.end() + comma.end(), verb.end() + comma.end() + 80) if comma else None
        if subject:
            return Claim(verb.start(), verb.end(), subject, "judged", "who goes on with a participle")
        return None

    def _subject(self, start: int, verb: int) -> Stretch | None:
        """Return the words before a verb that are its subject."""
        told = self._told
        head = told[start:verb].rstrip()
        if _RELATIVE.search(head) and (subject := self._with_appositive(start, head)):
            return subject
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
        put_in = _DASHED.search(head)
        if put_in:
            return self.chunk(start, head[: put_in.start()])
        if head.endswith(","):
            return self._with_appositive(start, head)
        return self.chunk(start, head)

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
            subject = self.chunk(start, body[:comma].rstrip())
            if subject is None:
                continue
            if self.name_at_end(subject):
                return subject
            whole = next(iter(self._cast.between(start + comma + 1, start + len(body))), None)
            head_end = self.head_end(subject)
            is_named = any(each.start < head_end <= each.end for each in self._cast.between(*subject))
            if whole and len(put_in.strip()) == whole.end - whole.start and not is_named:
                return whole.start, whole.end
            name = self._name_in(start + comma + 1, start + len(body))
            if name and name[0] <= start + comma + 3:
                return name
            found = found or subject
        return found

    def name_at_end(self, span: Stretch) -> bool:
        """Whether words end in the name of a person."""
        return any(each.who.kind == "person" and each.end >= span[1] - 1 for each in self._cast.between(*span))

    def _name_in(self, start: int, end: int) -> Stretch | None:
        """Return the first name of a person in a stretch."""
        found = [each for each in self._cast.between(start, end) if each.who.kind == "person" and each.end <= end]
        return (found[0].start, found[0].end) if found else None

    def chunk(self, start: int, head: str) -> Stretch | None:
        """Return the words at the end of a part of a sentence that belong together as a subject."""
        tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(head)]
        if not tokens:
            return None
        at = len(tokens)
        while at and not self._ends_subject(tokens, at):
            at -= 1
            if tokens[at][0].lower() in words.PRONOUNS:
                break
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

    def _ends_subject(self, tokens: list[tuple[str, int, int]], at: int) -> bool:
        """Whether the word before a place is no part of the subject behind it."""
        word, small, is_last = tokens[at - 1][0], tokens[at - 1][0].lower(), at == len(tokens)
        if word in ',;:"–—()…|.!?' or _CONTRACTED.match(small):
            return True
        if small == "and":
            return not self._is_pair(tokens, at)
        if small in {"as", "with"} and not is_last and (small == "as" or at > 1):
            return False
        return small in STOPS or small in _AUX or (small in _STRICT and word.islower())

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

    def inverted(self, start: int, end: int, *, of: bool = False) -> Stretch | None:
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
        of_body = re.match(r"[A-Z][\w'-]+(?: [A-Z]․)? [A-Z][\w'-]+(?= (?:of|from|at) (?:the )?[A-Z])", text[:length])
        if (
            of_body
            and self._name_in(*span) is None
            and of_body[0].split()[-1].lower() not in words.GROUPS | words.OFFICES
        ):
            return start, start + of_body.end()
        if self._name_in(*span) is None:
            named = _NAMED_NEXT.match(told, start + length)
            if named and named.end() <= end:
                name = self._name_in(named.start("name"), named.end("name"))
                if name and small in _DETERMINERS | {first[0]} and not INDEFINITE.match(text):
                    return name
                if name:
                    return name
        return span

    def main_subject(self, start: int, end: int) -> Stretch | None:
        """Return the subject of a sentence."""
        told = self._told
        text = told[start:end]
        skipped = re.match(r"[\W]*", text)
        at = skipped.end() if skipped else 0
        for _ in range(3):
            opener = re.match(rf"(?:{'|'.join(_OPENERS)}),? (?=\w)", text[at:])
            if opener and opener[0].strip(" ,") not in {"Both", "This"}:
                at += opener.end()
                continue
            word = re.match(r"[\w'-]+", text[at:])
            when = _WHEN.match(text, at)
            if when:
                at = when.end()
                continue
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
        stop = head.find(",")
        if stop > 0:
            head = head[:stop]
            if name := self._name_put_in((start + at, start + at + stop)):
                return name
        head = re.sub(r"\s(?:also|then|later|never|still|\w+ly|who|which|that)\s*\Z", "", head.rstrip())
        head = _WHEN_BEHIND.sub("", head)
        if not head or len(head.split()) > 14 or '"' in head:
            return None
        return start + at, start + at + len(head.rstrip())

    def name_put_in_at(self, span: Stretch) -> Stretch | None:
        """Return the name of a person at the end of words, behind what else they are called."""
        held = [each for each in self._cast.between(*span) if each.who.kind == "person" and each.end >= span[1] - 1]
        return (held[-1].start, held[-1].end) if held else None

    def _name_put_in(self, span: Stretch) -> Stretch | None:
        """Return the name behind a comma that says who words before it are: `the shipping company, Baltrum Lines,`."""
        named = next(iter(self._cast.between(span[1], span[1] + 3)), None)
        if named is None or self.name_at_end(span):
            return None
        is_whole = named.who.kind == "person" or self._told[named.end : named.end + 1] == ","
        return (named.start, named.end) if is_whole else None

    def is_apart(self, end: int, start: int) -> bool:
        """Whether something else begins between who speaks and the words."""
        between = self._told[end:start]
        if ";" in between:
            return True
        found = re.search(r"(?:, )?\b(?:and|but|while|whereas|although|though|so)\b ((?:[\w․'-]+ ){1,6}?)", between)
        return found is not None and self.other_subject(end, start)

    def other_subject(self, end: int, start: int) -> bool:
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

    def animacy(self, span: Stretch) -> Literal["animate", "document", "thing"]:
        """Say whether words are for somebody, for what is written, or for anything else."""
        text = self._told[slice(*span)].strip()
        if text.lower() in words.PRONOUNS or text.lower() == "who" or BY_AGE.match(text):
            return "animate"
        head_end = self.head_end(span)
        held = [each for each in self._cast.between(*span) if each.end >= head_end - 1 and each.start < head_end]
        if held:
            return "animate"
        head = self._told[span[0] : head_end]
        nouns = re.findall(r"[\w-]+", head)
        if not nouns:
            return "thing"
        last = nouns[-1].lower()
        if (
            is_of(last, words.GROUPS)
            or is_of(last, words.OFFICES)
            or last.endswith(("man", "woman", "men", "women", "people", "person"))
        ):
            return "animate"
        if is_of(last, words.DOCUMENTS):
            return "document"
        if nouns[-1][0].isupper() and span[0] != self._prose.sentence_at(span[0]).start and last not in {"monday"}:
            return "animate" if len(nouns) <= 4 and not re.search(r"day\Z", last) else "thing"
        tail = self._told[head_end : span[1]]
        if last in EVIDENCE:
            return "document"
        if last in _SOMEBODY or (last in _MANY_OF and tail.startswith(" of ")):
            return "animate"
        return "thing"

    def is_animate(self, claim: Claim) -> bool:
        """Whether it is somebody who makes a claim, or something written that may."""
        if claim.who is None:
            return False
        animacy = self.animacy(claim.who)
        return animacy == "animate" or (animacy == "document" and claim.is_plain)

    def is_written(self, claim: Claim) -> bool:
        """Whether it is something written that makes a claim, such as a report."""
        return claim.who is not None and self.animacy(claim.who) == "document"

    def head_end(self, span: Stretch) -> int:
        """Return where the noun ends that words are about: `official` in `an official of the ministry`."""
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
            and (is_of(last, words.GROUPS) or is_of(last, words.OFFICES))
            and not is_of(words_before[-1].lower(), words.GROUPS | words.OFFICES)
            and not any(
                each.end == span[0] + before and each.who.kind == "person" for each in self._cast.between(*span)
            )
        )


def is_of(word: str, listed: frozenset[str]) -> bool:
    """Whether a noun, or its singular, is listed."""
    return word in listed or (
        word.endswith("s") and (word[:-1] in listed or (word.endswith("es") and word[:-2] in listed))
    )
