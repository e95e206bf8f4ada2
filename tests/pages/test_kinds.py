"""The table of the kinds of page, and what has to agree with it."""

from __future__ import annotations

import pytest

import docs
from sitegen.content.records import NAVIGATION, RECORDS
from sitegen.output.theme import own_folder
from sitegen.pages.kinds import KINDS
from sitegen.pages.page import PageKind, PageView

NOT_OF_A_PAGE = {"base.html"}


def test_the_menu_has_a_word_for_every_kind_that_has_a_list_and_for_no_other() -> None:
    assert sorted(NAVIGATION) == sorted(kind.section for kind in KINDS if kind.index)


def test_every_kind_of_record_is_shown_by_one_kind_of_page() -> None:
    assert sorted(RECORDS) == sorted(kind.record.record_kind for kind in KINDS if kind.record)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.title for kind in KINDS])
def test_a_kind_has_a_page_or_a_list(kind: PageKind) -> None:
    assert kind.page or kind.index


def test_every_template_shows_one_kind_of_view_and_every_view_of_a_page_has_one() -> None:
    shown = [view.template for view in docs.views() if issubclass(view, PageView) and view is not PageView]

    assert sorted(shown) == sorted(path.name for path in own_folder().glob("*.html") if path.name not in NOT_OF_A_PAGE)
