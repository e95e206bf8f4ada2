"""The collector of cyclic garbage, which builds do without."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause the collector of cyclic garbage.

    Reading makes millions of small objects that live as long as the build, and no cycles; the collector would walk
    through all of them again and again, which takes a third of the time of a large briefing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
