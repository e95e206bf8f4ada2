"""How a captured text is studied: what is found in it is in `sitegen.briefing.studies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import msgspec
from msgspec.structs import replace

from sitegen.briefing.context.context import Context, ContextReader
from sitegen.briefing.doubts import Doubt
from sitegen.briefing.lock import ArticleFacts, ClaimKey
from sitegen.briefing.names import Names
from sitegen.briefing.origins import NUMBER_BYTES, Text
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.briefing.shared import packed
from sitegen.briefing.studies import Batch, Question, Studied, Study
from sitegen.content.captures import Capture, capture_at
from sitegen.diagnostics import Diagnostics, Span, span_at
from sitegen.text import BLOCK_END, LINE_END, has_words, words_by_line

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(dict[ClaimKey, Context])


def contexts_in(study: Study) -> Mapping[ClaimKey, Context]:
    """Return what a text does to claims and they do not show, and whom it has say them."""
    return _DECODER.decode(study.contexts) if study.contexts else {}


def study_texts(names: Names, questions: Sequence[Question]) -> list[Batch]:
    """Read some captured texts, and find in each what is asked for."""
    numbers = bytearray()
    return [Batch([_study(names, question, numbers) for question in questions], bytes(numbers))]


def _study(names: Names, question: Question, numbers: bytearray) -> Studied:
    found = Diagnostics()
    capture = capture_at(question.path, question.sha256, found, question.extractor)
    if capture is None:
        return Studied(question.article, None, 0, list(found))
    search = SearchText(capture)
    lines = _for_names(search)
    blocks = words_by_line(lines)
    own = Text.of(chain.from_iterable(blocks)).numbers
    places, omissions, contexts = {}, {}, {}
    reader = ContextReader(search, question.language)
    for claimed, near in question.claims:
        answer = search.locate(claimed, near) if has_words(claimed) else None
        if isinstance(answer, Place):
            key = ClaimKey.of(question.article, claimed, near)
            if omitted := search.omissions(claimed, answer):
                one_voice = any(omission.between for omission in omitted) and reader.is_one_voice(claimed, answer)
                omissions[key] = [omission.of_one_voice() for omission in omitted] if one_voice else omitted
            if context := reader.context(claimed, answer):
                contexts[key] = context
            if page := capture.page_of(answer.start):
                # Where a browser shows it, this is what leads to the page (PDF 2.0, annex O).
                answer = answer._replace(page=page, fragment=f"page={page}" if question.fragments else "")
            elif question.fragments:
                answer = answer._replace(fragment=search.fragment(claimed, answer))
            places[key] = answer
    named = names.count(question.article, lines)
    study = Study(
        question.seal(),
        _facts(capture, len(own) // NUMBER_BYTES),
        places,
        omissions,
        _ENCODER.encode(contexts) if contexts else b"",
        named.counts,
        [(doubt, _span_of(doubt, search)) for doubt in named.doubts],
        named.idle,
        packed(own, [len(block) for block in blocks]),
        capture.rival,
    )
    numbers += own
    return Studied(question.article, study, len(own), [])


def _span_of(doubt: Doubt, search: SearchText) -> Span:
    """Return where in its file a name is."""
    start, end = search.normal.source_span(doubt.start, doubt.end)
    return span_at(search.capture.path, search.source, start, end - start)


def _facts(capture: Capture, number_of_words: int) -> ArticleFacts:
    return ArticleFacts(
        sha256=capture.sha256,
        bytes=capture.size,
        characters=len(capture.text),
        words=number_of_words,
        paragraphs=len(capture.paragraphs),
        trigrams=0,
        encoding=capture.encoding,
        extractor=capture.extractor,
    )


def recounted(names: Names, question: Question, study: Study, search: SearchText) -> Study:
    """Return a study with the names counted anew.

    Arguments:
        names: As they are now.
        question: What was asked of the text.
        study: What was found.
        search: The text.
    """
    named = names.count(question.article, _for_names(search))
    doubts = [(doubt, _span_of(doubt, search)) for doubt in named.doubts]
    return replace(study, counts=named.counts, doubts=doubts, idle=named.idle)


def _for_names(search: SearchText) -> str:
    """Return the text of which names are counted: no name goes over the end of a block."""
    return search.blocks.replace(LINE_END, " ").replace(BLOCK_END, "\n")
