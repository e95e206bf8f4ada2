"""The last line of a build or a check."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.options import Report


def tally(report: Report, started: float, pages: str) -> str:
    """Return what a run came to, on one line.

    Arguments:
        report: What it came to.
        started: When it was started, by the clock that only goes forward.
        pages: What to say of pages.
    """
    from sitegen.text import counted

    parts = [
        pages,
        counted(report.articles, "article"),
        counted(report.origins, "origin"),
        f"{counted(report.quotations, 'quotation')} verified",
        *_by_lock(report),
        *([f"{report.open:,} TODO"] if report.open else []),
        counted(report.found.count("error"), "error"),
        counted(report.found.count("warning"), "warning"),
        f"{time.monotonic() - started - report.search_seconds:.1f} s",
    ]
    if report.search_seconds:
        parts.append(f"search {report.search_seconds:.1f} s")
    return ", ".join(parts)


def _by_lock(report: Report) -> list[str]:
    """Say how many quotations stand on the lock alone, where there are any."""
    if not report.by_lock:
        return []
    return ["all by the lock" if report.by_lock == report.quotations else f"{report.by_lock:,} of them by the lock"]
