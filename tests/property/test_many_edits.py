"""The law of a site that is kept alive, over many edits of one: no file of it is stale, and nothing is left behind.

It takes half an hour, so `make test-edits` runs it; the other tests only see that it can be run.
"""

from __future__ import annotations

import gc
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from test_incremental_laws import ANSWERS, DATES, LEADS, OUTLOOK, RESULTS, SWITCHES
from test_live_laws import LiveEditor

from sitegen import live as live_module

EDITS = int(os.environ.get("SITEGEN_EDITS", "6"))
_LOOKS = 20
"""How often memory is looked at."""

_WARM = 4
"""Looks before the first that counts: modules are imported and caches filled until then."""

_GROWTH = 1.1
_MANY = 10**6
_PAGES = ["index.html", "topics/dredging.html", "sources.html", "articles/harbour-council.html"]


class _Author:
    """Edits a project at random.

    Arguments:
        editor: Has the project.
        seed: Of what is random.
    """

    def __init__(self, editor: LiveEditor, seed: int) -> None:
        self._editor = editor
        self._chance = random.Random(seed)  # noqa: S311 - no secret

    def edit(self) -> None:
        """Do one edit, after which the site may be good or not."""
        self._chance.choice(list(self._edits()))()

    def _edits(self) -> Iterator[Callable[[], object]]:
        editor, pick, number = self._editor, self._chance.choice, self._chance.randrange(_MANY)
        few, yes = number % 4, number % 3 == 0
        about, council = "content/pages/about.md", "content/summaries/harbour-council.yaml"
        yield lambda: editor.edit_a_text(path=pick([about, council]), number=number)
        yield lambda: editor.rename_an_actor(name=pick(["Mara Lind", "Mara Quill", "Lind", f"Mara {number}"]))
        yield lambda: editor.edit_a_captured_text(number=number)
        yield lambda: editor.change_the_settings(number=few, title=pick(["Marrow Bay, the", f"Bay {number}, the"]))
        yield lambda: editor.write_an_event(number=few, day=pick(["2031-05-01", "2031-06-02?"]), draft=yes)
        yield lambda: editor.delete_an_event(number=few)
        yield lambda: editor.say_what_follows(key=pick(sorted(OUTLOOK)), number=few, of_site=yes)
        yield lambda: editor.change_what_leads_and_what_machines_get(lead=pick(LEADS), data=pick(SWITCHES))
        yield lambda: editor.answer_a_dispute(answer=pick(ANSWERS))
        yield lambda: editor.say_what_came_of_an_event(result=pick(RESULTS), date=pick(DATES))
        yield lambda: editor.change_a_date(date=pick(DATES), horizon=yes)
        linked = pick(["extra-0", "dredging", "nobody"])
        yield lambda: editor.link_to_what_may_be_gone(number=number % 7, linked=linked, above=few)
        yield lambda: editor.rename_a_page(was=pick(["", "was: [imprint]\n"]))
        yield lambda: editor.override_a_template(
            name=pick(["topic.html", "base.html", "partials/ui.html"]), number=number
        )
        yield lambda: editor.override_an_asset(number=number)
        yield lambda: editor.work_a_little(count=number % 40)
        yield lambda: editor.look_at_pages(paths=[pick(_PAGES), pick(_PAGES)])
        yield editor.touch_every_file
        yield editor.take_back_what_was_added
        yield editor.take_back_what_was_changed


@contextmanager
def _a_live_site() -> Iterator[LiveEditor]:
    editor = LiveEditor()
    try:
        editor.begin()
        yield editor
    finally:
        if editor.live:
            editor.live.close()
        editor.teardown()


def test_a_live_site_is_a_clean_one_after_many_edits_and_takes_no_more_than_it_did() -> None:
    memory: list[int] = []
    descriptors: list[int] = []
    with _a_live_site() as editor:
        first, author = editor.live, _Author(editor, EDITS)
        for number in range(EDITS):
            author.edit()
            editor.an_incremental_build_is_a_clean_one()
            if number % max(1, EDITS // _LOOKS) == 0:
                _let_it_be_written(editor)
                gc.collect()
                memory.append(_resident())
                descriptors.append(len(list(Path("/proc/self/fd").iterdir())))
                if EDITS > _LOOKS:
                    print(f"{number:6} edits: {memory[-1] / 1e6:.1f} MB, {descriptors[-1]} descriptors", flush=True)
        assert editor.live is first
    assert max(descriptors) == descriptors[0]
    if EDITS >= 1000:
        assert max(memory[_WARM:]) <= _GROWTH * memory[_WARM]


def _let_it_be_written(editor: LiveEditor) -> None:
    """Wait until the folder of the site has been written, if there is nothing wrong with it."""
    live = editor.live
    assert live is not None
    end = time.monotonic() + 3 * live_module._REST_S + 60
    while live.is_good and not live._is_written and time.monotonic() < end:
        live.work()
        time.sleep(0.02)
    assert live._is_written or not live.is_good


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
