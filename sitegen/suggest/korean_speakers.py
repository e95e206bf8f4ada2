"""Who says what in Korean: the topic before the words, `…에 따르면`, who is named behind them, who spoke before.

Korean sets the speaker before the words with 은, 는, 이, 가, 도 or 께서, and a verb of saying behind them with 고,
라고, 며 or 면서; a speaker who is known is left out. Source: National Institute of Korean Language, "Korean Grammar for
Foreigners", part 1, on direct and indirect speech.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitegen.suggest.cast import Cast, Somebody
from sitegen.suggest.korean_names import TITLES
from sitegen.suggest.marks import Quoted
from sitegen.suggest.prose import FILLER, Prose, Sentence
from sitegen.suggest.voices import NOBODY, Voice

_NOUNS = (
    rf"{TITLES}|관계자|당국자|대변인실|측|소식통|주민|주민들|시민|어민|어민들|상인|상인들"
    rf"|전문가|전문가들|임원|직원|직원들|노동자|농민|농민들|학생|학생들|학부모|유족|유족들"
    rf"|피해자|목격자|관리|관리들|당국|정부|경찰|검찰|군|군당국|소방당국"
    "|회사|업체|업계|단체|위원회|협회|노조|조합|재판부|법원|연구진|연구팀|제작진|의료진|여당|야당"
    "|양국|양측|두 사람|외교부|국방부|국무부|시|도|구|군청|누리꾼|네티즌|팬|팬들"
    "|이용자|소비자|고객|손님|승객|운전자|기사|할머니|할아버지|어머니|아버지|아들|딸|남편|아내"
    "|여성|남성|청년|노인|아이|친구|동료|이웃|제보자|고위관계자|참석자|참석자들|지도부"
    "|지도자|변호인|피고인|피의자|원고|유가족|가족|선원|선장|작가|배우|관계자들|교민|주최 측|신문"
    "|통신|방송|매체|보고서|성명|사설|논평|공보|기구|은행|병원|대학|학교|재단|기업"
    "|그룹|본부|센터|간부|간부들|실무자|책임자|종사자|점주|업주|관람객|방문객|관광객|투자자|개발자|수석대표|담당자"
)
_ANIMATE = re.compile(rf"(?:{_NOUNS})\Z")
_TITLE = re.compile(TITLES)
_SUBJECT = re.compile(
    r"(?:(?<=[가-힣A-Za-z0-9\"'’”)])|(?<=\s\s\s))(?P<particle>께서는|께서도|께서|측은|측이|측도|은|는|도|이|가|에서는|에선)(?=[\s,]|$)"
)
_ACCORDING = re.compile(r"(?:의 말|의 설명|의 주장|의 발표)?에 (?:따르면|의하면)(?=[\s,])")
_ASKED = re.compile(
    r"(?P<who>[가-힣]+)(?:에게|께|한테)[^.\"]{0,40}(?:묻자|물었|물으니|물어보|여쭤|여쭈|질문하자|질문에|청하자)"
)
_COUNTED = re.compile(r"(?:\A|\s)\d[\d,.]*(?:여 ?)?[가-힣]{1,3}\Z")
_PEOPLE = (
    "회원",
    "주민",
    "시민",
    "학생",
    "어민",
    "농민",
    "노동자",
    "유족",
    "상인",
    "조합원",
    "관계자",
    "전문가",
    "의원",
    "직원",
)
"""Who may be counted behind: `환경단체 회원 200여 명은`."""

_BODY_ALONE = re.compile(
    r"(?:이 )?(?:신문|통신|방송|일보|재단|협회|협의회|단체|시|군|구|도|회사|노조|조합"
    r"|위원회|연구소|연구원|병원|은행|대학|당|공사|공단)"
)
_QUOTES_ON = re.compile(
    r"\s?(?:이?라고|이?라며|이?라면서|고(?=[\s는도])|며(?=\s)|면서|이?라는"
    r"|는 (?:[가-힣]+ ){0,2}?(?:입장|뜻|반응|지적|주장|설명|말|의견|비판|목소리|우려|방침|평가|메시지|취지"
    r"|게|것이)|고는|고도|고까지|란|이란|이라|라 |냐고|자고|다고|다며|죠|지요)"
)
_TERM_BEHIND = re.compile(
    r"\s?(?:[은는이가을를의에와과로도만](?=[\s,.]|$)|으로|에서|에게|라는 (?!게)"
    r"|이라는 (?!게)|(?:인|이란|이라 불리|이라고 불리|라 불리|라고 불리|등|같은|식"
    r"|급|형|제)(?![가-힣])|이다|였다|이었다)"
)
_SAID_BEHIND = re.compile(
    r"\A\s*(?P<who>[^.\"]{1,40}?)(?:은|는|이|가|께서"
    r"|도)\s(?:[^.\"]{0,40}?)(?:말했|말한|말하|전했|밝혔|설명했|했다|웃으며|외쳤"
    r"|덧붙였|물었"
    r"|답했|회상했|토로했|털어놓|강조했|이야기했|얘기했|소리쳤|중얼거|되물었|적었|썼다|떠올렸|한숨)"
)
_WORDS_OF = re.compile(
    r"\A\s*(?P<who>[^.\"]{1,60}?)(?:의|가|이) (?:말|설명|지적|주장|회상"
    r"|당부|하소연|이야기|얘기|바람|목소리|다짐|고백|한 말|남긴 말|전한 말|증언|조언"
    r"|진단|전망|평가)(?:이다|입니다|이었다|다\.|였다)"
)
_OF_BEHIND = re.compile(
    r"\s?(?:이?라는|는|란|이란) (?:게|것이|것은|건)? ?"
    r"(?P<who>[가-힣A-Za-z0-9· ]{2,24}?)(?:의|측) (?:설명|말|입장|주장"
    r"|지적|생각|판단|분석"
    r"|반응|전언|평가|하소연)"
)
_ENDS_APART = re.compile(
    r"(?:은|는|을|를|에서|에게|으로|로|고|며|면서|인|던|된|했던|하는|적인|에|와|과|한테"
    r"|부터|까지|다|요|지만|는데|자|해|서|라는|이라는|등|,)\Z"
)
_EMBEDDED = re.compile(
    r"\s?(?:이?라고|고|이?라는|는|다는)[^\"]{0,24}?[가-힣](?:한|던|힌|친|된|은"
    r"|쓴) (?:것|데|발언|바|점|사실|말)(?:[과와에을를이도]|으로)"
)
_STRESSES = re.compile(
    r"[을를] (?:[가-힣]+ ){0,2}?(?:강조|언급|주장|외치|외쳤|약속|촉구|제시|거론|내세"
    r"|내걸|요구|표명|호소|당부|주문|제안|선언|다짐|역설)"
)
_SAYS = re.compile(
    r"말|밝히|밝혔|전했|설명|강조|주장|덧붙|지적|비판|촉구|답했|반박|호소|토로|평가|귀띔|언급"
    r"|발표|보도|[고며]\s?했|외쳤|썼다|적었"
)


class KoreanSpeakers:
    """Finds who says words of a text.

    Arguments:
        prose: The text.
        cast: Who is in it.
        phrases: Where a name ends with its title, to who it is.
    """

    def __init__(self, prose: Prose, cast: Cast, phrases: Mapping[int, Somebody]) -> None:
        self._prose = prose
        self._cast = cast
        self._phrases = phrases
        self._told = prose.told
        self._voices: dict[int, Voice] = {}

    def voice_of(self, quoted: Quoted) -> Voice:
        """Return who says what is in quotation marks."""
        if quoted.opened not in self._voices:
            self._voices[quoted.opened] = NOBODY  # which ends circles
            self._voices[quoted.opened] = self._found(quoted)
        return self._voices[quoted.opened]

    def asserter_of(self, start: int, end: int) -> Voice:
        """Return who asserts what the article says in words of its own, such as a number."""
        within = next((each for each in self._prose.outer if each.start <= start < each.end), None)
        if within:
            return self.voice_of(within)
        sentence = self._prose.sentence_at(start)
        if not _SAYS.search(self._told, end, sentence.end) and not _ACCORDING.search(
            self._told, sentence.start, sentence.end
        ):
            return NOBODY
        return self._before(sentence.start, start) or NOBODY

    def _found(self, quoted: Quoted) -> Voice:
        if quoted.depth:
            return self._within(quoted)
        told = self._told
        number = self._prose.sentence_number(quoted.opened)
        sentence = self._prose.sentences[number]
        last = self._prose.sentences[self._prose.sentence_number(max(quoted.start, quoted.closed - 2))]
        tail = told[quoted.closed : last.end]
        is_single = self._prose.text[quoted.opened] in "‘'"
        stresses = not is_single and _STRESSES.match(tail) is not None
        if not stresses and _TERM_BEHIND.match(tail) and not _QUOTES_ON.match(tail):
            return Voice(None, False, "words in marks that are part of the sentence")
        if is_single and not _QUOTES_ON.match(tail) and re.match(r"\s?[가-힣A-Za-z]", tail):
            return Voice(None, False, "words in marks that are part of the sentence")
        of_behind = _OF_BEHIND.match(tail)
        if of_behind:
            return self._named(
                quoted.closed + of_behind.start("who"),
                quoted.closed + of_behind.end("who"),
                "whose words they are called",
            )
        found = self._before(sentence.start, quoted.opened, nearest=_EMBEDDED.match(tail) is not None)
        if found:
            return found if _QUOTES_ON.match(tail) else found._replace(sure=found.sure and not is_single)
        behind = re.match(
            rf"\s?(?:이?라고|고|라며|며|면서)\s(?P<who>[^.\"{FILLER}]{{1,40}}?)(?:은|는|이|가|께서"
            rf"|도)\s[^.\"]{{0,60}}?(?:{_SAYS.pattern}|했다|외쳤|물었)",
            tail,
        )
        if behind:
            return self._named(
                quoted.closed + behind.start("who"), quoted.closed + behind.end("who"), "the subject behind the words"
            )
        is_alone = not re.search(r"\w", told[sentence.start : quoted.opened].replace(FILLER, "")) and not re.search(
            r"\w", tail.replace(FILLER, "")
        )
        if is_alone:
            return self._alone(number, last)
        if _QUOTES_ON.match(tail) or _SAYS.search(tail):
            before = self._voice_before(number)
            if before:
                same = self._prose.sentences[number - 1].paragraph == sentence.paragraph
                return before._replace(sure=before.sure and same, rule="who spoke in the sentence before")
        return NOBODY

    def _before(self, start: int, end: int, *, nearest: bool = False) -> Voice | None:
        """Return who speaks before a place in its sentence: the topic, or the nearest subject within a clause."""
        told = self._told
        sources = list(_ACCORDING.finditer(told, start, end))
        if sources:
            voice = self._named(start, sources[-1].start(), "according to")
            if voice.who:
                return voice
        found = list(_SUBJECT.finditer(told, start, end))
        topics = [match for match in found if match["particle"] not in {"이", "가"} or nearest]
        for match in [*reversed(topics), *reversed([each for each in found if each not in topics])]:
            voice = self._named(start, match.start(), f"the subject with `{match['particle']}`", only_animate=True)
            if voice.who:
                return voice
        return None

    def _named(self, start: int, end: int, rule: str, *, only_animate: bool = False) -> Voice:
        """Return whom the words mean that end at a place."""
        told = self._told
        while end > start and told[end - 1].isspace():
            end -= 1
        if told[end - 1 : end] == '"':
            name = self._prose.text[max(start, told.rfind('"', start, end - 1)) + 1 : end - 1].strip("‘’“”'\"")
            marked = next((each for each in self._cast.mentions if each.end == end - 1), None)
            return (
                Voice(marked.who.label, True, rule, marked.who.kind == "person")
                if marked
                else Voice(name if not only_animate else None, False, rule)
            )
        head = told[start:end]
        if re.search(r"(?:\A|[\s,.\"])(?:그|그녀|그분)\Z", head):
            return self._pronoun(end, rule)
        if end in self._phrases:
            who = self._phrases[end]
            return Voice(who.label, True, rule, who.kind == "person")
        phrase = self._phrase(start, end)
        if _TITLE.fullmatch(phrase):
            return self._titled(phrase, end, rule)
        body = self._body_called(phrase, end)
        if body:
            return body._replace(rule=rule)
        earlier = self._earlier(phrase, end) if phrase.startswith("이 ") else None
        if earlier:
            return earlier._replace(rule=rule)
        noun = _ANIMATE.search(phrase)
        counted = _COUNTED.search(phrase)
        if counted and only_animate and phrase[: counted.start()].strip().endswith(_PEOPLE):
            return Voice(phrase[: counted.start()].strip(), True, rule, False)
        if counted:
            return Voice(None, False, rule)
        if not phrase or (only_animate and not noun and not self._is_named(end)):
            return Voice(None, False, rule)
        return Voice(phrase, noun is not None, rule, False)

    def _titled(self, title: str, offset: int, rule: str) -> Voice:
        """Return who was named before with a title that stands alone: it is not sure whom it means without a name."""
        before = {each.who for each in self._cast.mentions if each.end < offset and each.who.kind == "person"}
        fitting = [who for who in before if any(word.endswith(title) for office in who.offices for word in office)]
        return Voice(fitting[0].label, True, rule) if len(fitting) == 1 else Voice(title, False, rule, False)

    def _body_called(self, phrase: str, offset: int) -> Voice | None:
        """Return the body that was named before and is called by its last syllables: `신문` after `아오조라신문`."""
        if not _BODY_ALONE.fullmatch(phrase):
            return None
        noun = phrase.removeprefix("이 ")
        named = [each for each in self._cast.mentions if each.end < offset and each.who.kind != "person"]
        fitting = [each.who for each in named if each.who.name.endswith(noun) and each.who.name != noun]
        return Voice(fitting[-1].label, len(set(map(id, fitting))) == 1, "", False) if fitting else None

    def _earlier(self, phrase: str, offset: int) -> Voice | None:
        """Return who was called by the same noun before: `이 관계자` after `청와대 관계자`."""
        noun = phrase.removeprefix("이 ")
        number = self._prose.sentence_number(offset)
        for before in range(number - 1, max(-1, number - 4), -1):
            voice = self._speaker_in(before)
            if voice and voice.who and voice.who.endswith(noun) and voice.who != phrase:
                return voice
        return None

    def _is_named(self, end: int) -> bool:
        return any(each.end == end for each in self._cast.mentions)

    def _phrase(self, start: int, end: int) -> str:
        """Return the words that end at a place and belong together: `한빛건설 관계자`, `미래종묘의 한 임원`."""
        tokens = self._told[start:end].split(" ")
        taken: list[str] = []
        for token in reversed(tokens):
            if not token or '"' in token or FILLER in token:
                break
            ends = _ENDS_APART.search(token) is not None and token not in {"한", "전", "현", "이"}
            if taken and (ends or token.endswith((".", "!", "?"))) and not (token.endswith("의") and len(taken) <= 3):
                break
            taken.insert(0, token)
            if len(taken) == 5:
                break
        while len(taken) > 1 and re.fullmatch(
            r"(?:이어|또|또한|한편|반면|특히|앞서|다만|이에|그러나|하지만|그러면서|그리고|이날|최근|지난"
            r"|당시|같은|날|오전|오후|\d+일|\d+월|\d+년|이번)",
            taken[0],
        ):
            taken.pop(0)
        return " ".join(taken).strip(" ,")

    def _pronoun(self, offset: int, rule: str) -> Voice:
        number = self._prose.sentence_number(offset)
        for before in range(number, max(-1, number - 6), -1):
            if before < number:
                voice = self._speaker_in(before)
                if voice and voice.who and voice.is_person:
                    return Voice(voice.who, voice.sure and number - before <= 2, f"{rule}, `그`", True)
            sentence = self._prose.sentences[before]
            people = [
                each
                for each in self._cast.between(sentence.start, min(sentence.end, offset))
                if each.who.kind == "person"
            ]
            if people:
                return Voice(people[0].who.label, len({each.who for each in people}) == 1, f"{rule}, `그`", True)
        return Voice(None, False, rule)

    def _voice_before(self, number: int) -> Voice | None:
        """Return who spoke in the sentence before, in the paragraph before too, or whom it asks."""
        here = self._prose.sentences[number].paragraph
        for before in range(number - 1, max(-1, number - 4), -1):
            if self._prose.is_heading(self._prose.sentences[before].paragraph) and before < number - 1:
                return None
            sentence = self._prose.sentences[before]
            asked = _ASKED.search(self._told, sentence.start, sentence.end) if before == number - 1 else None
            if asked:
                return self._named(sentence.start, asked.end("who"), "who is asked before")._replace(sure=False)
            voice = self._speaker_in(before)
            if voice and voice.who:
                return voice._replace(sure=voice.sure and sentence.paragraph == here)
        return None

    def _speaker_in(self, number: int) -> Voice | None:
        sentence = self._prose.sentences[number]
        quoted = [each for each in self._prose.outer if sentence.start <= each.opened < sentence.end]
        for each in reversed(quoted):
            voice = self.voice_of(each)
            if voice.who:
                return voice
        return self._before(sentence.start, sentence.end)

    def _alone(self, number: int, last: Sentence) -> Voice:
        """Return who says words that are sentences of their own."""
        sentences = self._prose.sentences
        following = sentences.index(last) + 1
        if following < len(sentences):
            after = sentences[following]
            text = self._told[after.start : after.end]
            said = _WORDS_OF.match(text) or (
                _SAID_BEHIND.match(text) if after.paragraph == last.paragraph and '"' not in text else None
            )
            if said:
                return self._named(
                    after.start, after.start + said.end("who"), "who is told to have said it in the next sentence"
                )
        opens = number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph
        if opens and following < len(sentences) and sentences[following].paragraph == last.paragraph:
            behind = self._before(sentences[following].start, sentences[following].end)
            if behind:
                return behind._replace(sure=False, rule="whom the next sentence is about")
        before = self._voice_before(number)
        if before:
            same = number > 0 and sentences[number - 1].paragraph == sentences[number].paragraph
            return before._replace(sure=before.sure and same, rule="who spoke in the sentence before")
        return NOBODY

    def _within(self, quoted: Quoted) -> Voice:
        """Return who says what is quoted within a quotation."""
        outer = next(each for each in self._prose.outer if each.start <= quoted.opened < each.end)
        text = self._prose.plain
        subjects = list(_SUBJECT.finditer(text, outer.start, quoted.opened))
        for match in reversed(subjects):
            if match.start() in self._phrases:
                who = self._phrases[match.start()]
                return Voice(who.label, False, "who is quoted within a quotation", who.kind == "person")
        return Voice(None, False, "words quoted within a quotation")
