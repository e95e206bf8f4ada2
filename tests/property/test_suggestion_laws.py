"""Laws of proposals, for any text: they are where they say, the same each time, and no surer than they may be."""

from __future__ import annotations

import strategies  # noqa: F401 - loads the profile
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.content.dates import Date
from sitegen.suggest.forms import yaml_for
from sitegen.suggest.suggestions import Context, suggestions

_PIECES = st.one_of(
    st.sampled_from(
        ["“", "”", '"', "'", "‘", "’", "「", "」", ".", ",", ";", ":", " ", " ", "\n\n", "—", "(", ")", "\u200b"]
    ),
    st.sampled_from(
        [" said ", "he ", "Ida Marrant ", "Mr Pell ", "according to ", "told reporters ", "the guild ", " not "]
    ),
    st.sampled_from(
        ["on Tuesday ", "Oct. 99 ", "last month ", "40 years ago ", "0월 0일 ", "지난달 31일 ", "May 3, 2030 "]
    ),
    st.sampled_from(["12,000 ", "at least 60 boats ", "1/0 ", "$ ", "half of ", "수백 명 ", "2.5 million ", "first "]),
    st.sampled_from(["이다 마란트는 ", "고 말했다. ", "라고 밝혔다", "에 따르면 ", "There is no risk", "It is over."]),
    st.text(max_size=4),
)
TEXTS = st.lists(_PIECES, max_size=40).map("".join)
PUBLISHED = st.sampled_from(
    [None, "2031-05-08", "2031-05", "2031", "2031-05-08?", "2024-02-29", "0001-01-01", "9999-12-31"]
)


@given(TEXTS, st.sampled_from(["en", "ko", "de"]), PUBLISHED)
def test_proposals_are_where_they_say_and_the_same_each_time(text: str, language: str, published: str | None) -> None:
    context = Context(article="a", language=language, published=published)

    found = suggestions(text, context)

    assert found == suggestions(text, context)
    for each in found:
        assert each.text == text[each.start : each.end]
        assert each.text.strip()
        assert each.rule
        assert not (each.kind == "quotation" and each.sure and each.speaker is None)
        for spelling in each.spellings:
            assert spelling.text == text[spelling.start : spelling.end]
        if each.kind == "date" and each.date:
            Date.parse(each.date)
        yaml.safe_load(yaml_for(each))
