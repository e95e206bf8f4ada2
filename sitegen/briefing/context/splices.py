"""What dots and brackets in a quotation leave out or put in that changes what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.briefing.context.finder import Turn, named
from sitegen.briefing.context.tables import Table, plain
from sitegen.briefing.context.voices import Voice, names_in
from sitegen.briefing.quotations import Gap

_SENTENCE_END = re.compile(r"[.!?…。？！][\"')\]]*\s+")
_ENDS = re.compile(r"[\s\"'”’»)\]]*(?:[.!?…。]|\Z)|[,\s]*[\"”»]")
_MARK = re.compile(r"[\[\]().…]")


def splice_turns(gaps: Sequence[Gap], source: str, table: Table) -> Iterator[Turn]:
    """Give what dots and brackets leave out, or put in, that changes what is said.

    Arguments:
        gaps: Dots and brackets, with the parts of the words on either side.
        source: The text.
        table: Of its language.
    """
    for gap in gaps:
        left_out = plain(source[gap.before[1] : gap.behind[0]])
        behind = plain(source[slice(*gap.behind)])
        own = _MARK.sub(" ", plain(gap.marks)).strip()
        for cue in table.cues:
            if cue.region == "between":
                theirs, mine = cue.pattern.search(left_out), cue.pattern.search(own)
                fits = cue.words is None or cue.words.search(behind)
                if theirs and not mine and fits:
                    yield Turn(cue.sense, named(theirs), offset=gap.offset, length=gap.length)
                elif mine and not theirs and cue.sense == "negation":
                    yield Turn(cue.sense, named(mine), offset=gap.offset, length=gap.length, inserted=True)
        if (
            _SENTENCE_END.search(left_out)
            and not table.clause.search(behind)
            and not _ENDS.match(source, gap.behind[1])
        ):
            yield Turn("scope", left_out.strip(), offset=gap.offset, length=gap.length)
        elif _SENTENCE_END.search(left_out) and table.predicate.match(behind):
            rest = _SENTENCE_END.split(left_out)[-1] or left_out
            yield Turn("subject", " ".join(rest.split()).strip('" '), offset=gap.offset, length=gap.length)
        if own:
            yield from _bracket_turns(gap, own, left_out, source, table)


def _bracket_turns(gap: Gap, own: str, left_out: str, source: str, table: Table) -> Iterator[Turn]:
    """Give what a bracket puts in that makes more of a statement, or speaks of somebody else."""
    stronger = table.strengthens.search(own)
    is_known = table.strengthens.search(left_out) or table.admits["negation"].search(left_out)
    if stronger and not is_known:
        yield Turn("scope", stronger[0], offset=gap.offset, length=gap.length, inserted=True)
    names = names_in(own, table.voices)
    paragraph = plain(source[max(0, source.rfind("\n", 0, gap.behind[0])) : gap.behind[0]])
    known = names_in(left_out, table.voices) or names_in(paragraph, table.voices)
    if names and known and _words_of(names).isdisjoint(_words_of(known)):
        yield Turn("subject", known[-1], offset=gap.offset, length=gap.length, inserted=True)


def _words_of(names: Sequence[str]) -> set[str]:
    return {word.strip("'s") for name in names for word in name.split()}


def is_one_voice(voices: Sequence[Voice | None]) -> bool:
    """Whether the same one says all parts of words with omissions, as far as the text tells."""
    names = [voice.meant or (voice.who,) for voice in voices if voice]
    shortest = min((name for each in names for name in each), key=len, default="")
    return len(names) == len(voices) and all(any(_is_one(name, shortest) for name in each) for each in names)


def _is_one(name: str, other: str) -> bool:
    return other in name or name in other
