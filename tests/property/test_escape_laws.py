"""Law of escaping: the shorter way writes what Jinja writes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from sitegen.output.theme import escaped


@given(st.one_of(st.text(), st.text("<>&\"'a"), st.text().map(Markup), st.integers(), st.none(), st.lists(st.text())))
def test_what_is_written_is_what_markupsafe_writes(value: object) -> None:
    assert str(escape(value)) == str(escaped(value))
