"""Whom English words mean: names, offices, nouns that were used before, pronouns."""

from __future__ import annotations

import re

from sitegen.content.paragraphs import Stretch
from sitegen.suggest import english_words as words
from sitegen.suggest.cast import Cast, Mention, Somebody
from sitegen.suggest.english_claims import BY_AGE, EVIDENCE, INDEFINITE, Claims, is_of
from sitegen.suggest.english_offices import office_words
from sitegen.suggest.prose import FILLER, POINT, Prose, Sentence
from sitegen.suggest.voices import Voice


class Meaning:
    """Finds whom words mean at a place of a text.

    Arguments:
        prose: The text.
        cast: Who is in it.
        claims: Who says anything in its sentences.
    """

    def __init__(self, prose: Prose, cast: Cast, claims: Claims) -> None:
        self._prose = prose
        self._cast = cast
        self._claims = claims
        self._told = prose.told

    def resolved(self, span: Stretch, rule: str, *, sure: bool = True) -> Voice:
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
        if BY_AGE.match(text) and not self._cast.between(*span):
            voice = self._pronoun("who", start, rule, sure=sure)
            return voice._replace(rule=f"{rule}, by their age") if voice.who else Voice(self._shown(span), False, rule)
        head_end = self._claims.head_end(span)
        if told.startswith(" and ", head_end) and (own := self._with_others(span, head_end)):
            return self._somebody(own, rule, sure=False)
        if (
            told.startswith(" and ", head_end)
            and self._claims.name_at_end(span)
            and not self._cast.between(span[0], head_end)
        ):
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
        if not INDEFINITE.match(text):
            found, is_only = self._bearer(text, span[0])
            if found:
                return Voice(found.label, sure and is_only, rule, True)
        nouns = re.findall(r"[\w-]+", told[span[0] : head_end])
        last = nouns[-1].lower() if nouns else ""
        if last in EVIDENCE:
            owner = re.match(r"(?P<who>.+?)'s? (?=\w)", text) or re.search(r"\b(?:by|from|of) (?P<who>.+)\Z", text)
            if owner:
                return self.resolved((span[0] + owner.start("who"), span[0] + owner.end("who")), rule, sure=False)
            return Voice(None, False, rule)  # `its own estimate` is nobody's name
        if is_of(last, words.DOCUMENTS):
            return self._written(span, text, rule, sure=sure)
        if text.lower().startswith(("the ", "these ", "those ")) or (
            len(nouns) == 1 and last in words.GROUPS and span[0] != self._prose.sentence_at(span[0]).start
        ):
            earlier = self._earlier(last, span[0], len(nouns))
            if earlier is not None:
                return earlier._replace(rule=rule, sure=sure and earlier.sure)
        if self._claims.animacy(span) == "thing":
            return Voice(self._shown(span), False, rule)
        shown = self._shown(span)
        is_vague = (
            re.match(r"(?:the|both) (?:two|three|four|pair|duo|trio|latter|former)\b", text, re.IGNORECASE) is not None
        )
        is_vague = is_vague or text.lower() in {"another", "others", "some", "many", "one", "both", "several", "a few"}
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
            return self.resolved((span[0], span[0] + owner.end("who")), rule, sure=sure)
        by = re.search(r"\b(?:by|from|of) (?P<who>.+)\Z", text)
        if by:
            return self.resolved((span[0] + by.start("who"), span[1]), rule, sure=sure)
        noun = re.escape(text.split()[-1])
        number = self._prose.sentence_number(span[0])
        for before in range(number, max(-1, number - 6), -1):
            sentence = self._prose.sentences[before]
            stop = span[0] if before == number else sentence.end
            named = re.search(
                rf"\b(?:in|In|issued|released|sent|wrote|published|posted|signed) (?:an?|the|their|its|his"
                rf"|her) (?:[\w-]+ ){{0,3}}?{noun}(?: [^,.\"]{{0,40}})?(?:, |\b)",
                self._told[sentence.start : stop],
            )
            if named:
                claims = [
                    claim
                    for claim in self._claims.claims_in(before)
                    if claim.who
                    and claim.start >= sentence.start
                    and self._claims.animacy(claim.who) == "animate"
                    and claim.start < stop
                ]
                if claims and claims[0].who:
                    return self.resolved(claims[0].who, rule, sure=False)
                subject = self._claims.main_subject(sentence.start, sentence.end)
                if subject and self._claims.animacy(subject) == "animate":
                    return self.resolved(subject, rule, sure=False)
        return Voice(self._shown(span), False, rule)

    def _earlier(self, noun: str, offset: int, size: int) -> Voice | None:
        """Return who was called by the same noun with more words before."""
        told = self._told
        for number in range(self._prose.sentence_number(offset), max(-1, self._prose.sentence_number(offset) - 8), -1):
            sentence = self._prose.sentences[number]
            found = list(
                re.finditer(rf"(?<![\w-]){re.escape(noun)}(?![\w-])", told[sentence.start : min(offset, sentence.end)])
            )
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
            rf"(?:(?:an?|some|several|one|two|three|top|senior|local|many|other|[A-Z][\w{POINT}-]*|[a-z]+-[a-z]+"
            rf"|and|foreign|defense|defence|ministry|national|security|police|union|health|city|government|company"
            rf"|school|state|federal|military|aid|harbour|harbor|fisheries|opposition) )*[\w-]+\Z",
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
        chunk = self._claims.chunk(start, head)
        if chunk:
            return self.resolved(chunk, rule, sure=sure)
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
                better = self._surely(form, voice, before) if before == number else None
                if better:
                    return Voice(better.label, False, f"{rule}, `{pronoun}`", True)
                near = number - before <= 2 and paragraph - sentence.paragraph <= 2
                return Voice(voice.who, sure and voice.sure and is_only and near, f"{rule}, `{pronoun}`", True)
        return Voice(None, False, rule)

    def _surely(self, form: str, voice: Voice, number: int) -> Somebody | None:
        """Return whom the sentence before is about, if the pronoun fits them surely and another only perhaps."""
        perhaps = next((each for each in self._cast.everybody if each.label == voice.who), None)
        if perhaps is None or perhaps.sex or not number:
            return None
        before = self._prose.sentences[number - 1]
        subject = self._claims.main_subject(before.start, before.end)
        held = self._cast.between(*subject) if subject else []
        fitting = [each.who for each in held if each.who.kind == "person" and each.who.sex == form]
        return fitting[-1] if fitting and fitting[-1] is not perhaps else None

    def _person_in(self, number: int, sentence: Sentence, stop: int, form: str) -> tuple[Voice, bool] | None:
        """Return whom a pronoun may mean in a sentence before an offset, and whether nobody else of it."""
        told = self._told
        people = [
            each
            for each in self._cast.between(sentence.start, stop)
            if each.who.kind == "person" and each.end <= stop and FILLER not in told[each.start : each.end]
        ]
        fitting = [each for each in people if form == "who" or each.who.sex in {"", form}]
        others = {each.who for each in fitting}
        subjects = [
            claim.who
            for claim in self._claims.claims_in(number)
            if claim.who and claim.who[1] <= stop and claim.rule != "who goes on with a participle"
        ]
        main = self._claims.main_subject(sentence.start, min(stop, sentence.end)) if stop > sentence.start else None
        for span in [*reversed(subjects), *([main] if main else [])]:
            text = told[slice(*span)].strip().lower()
            if text == form:
                voice = self._pronoun(form, span[0], "", sure=True)
                if voice.who:
                    return voice, voice.sure or len(others) <= 1
                continue
            if text in words.PRONOUNS:
                continue
            head_end = self._claims.head_end(span)
            held = [
                each for each in fitting if span[0] <= each.start and each.end >= head_end and each.end <= span[1] + 1
            ]
            if held:
                return self._somebody(held[-1], "", sure=True), True
            if self._claims.animacy(span) == "animate" and not people:
                voice = self.resolved(span, "")
                if voice.is_person and voice.who:
                    return voice, True
                if (
                    voice.who
                    and form in {"he", "she"}
                    and is_of(
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
            spans = [claim.who for claim in self._claims.claims_in(before) if claim.who and claim.who[1] < stop]
            main = self._claims.main_subject(sentence.start, stop) if stop > sentence.start + 3 else None
            for span in [*reversed(spans), *([main] if main else [])]:
                text = self._told[slice(*span)].strip()
                if text.lower() == form:
                    return self._thing_meant(form, span[0], rule)
                if text.lower() in words.PRONOUNS:
                    continue
                voice = self.resolved(span, rule, sure=False)
                is_many = " and " in text or text.split()[-1].endswith("s") or (form == "they" and not voice.is_person)
                fits = not voice.is_person if form == "it" else is_many
                if fits and self._claims.animacy(span) != "thing":
                    return voice._replace(rule=f"{rule}, `{form}`")
        return Voice(None, False, rule)
