"""What answers about captured texts are made of can be sent to another process."""

from __future__ import annotations

import pickle
from functools import cache

import pytest

from sitegen.briefing.lock import Lock
from sitegen.briefing.texts import LockSource

EMPTY = Lock().text_after("", {})


@pytest.mark.parametrize(("text", "said"), [("", Lock()), (EMPTY, Lock()), ("no lock at all\n", None)])
def test_a_lock_is_read_again_in_another_process(text: str, said: Lock | None) -> None:
    # Neither what is remembered nor what is local to a function can be sent.
    source = LockSource(text, cache(lambda: None))
    sent = pickle.loads(pickle.dumps(source))  # noqa: S301 - our own
    assert source == sent
    loaded = sent.load()
    assert (said is None) == (loaded is None)
    assert loaded is None or loaded.text_after("", {}) == EMPTY
