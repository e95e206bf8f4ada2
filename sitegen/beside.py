"""A build beside the preview: it brings the folder of the site up to date, while pages are served."""

from __future__ import annotations

import multiprocessing
import os
import threading
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import NamedTuple

from sitegen.build import build
from sitegen.errors import BusyError, in_words
from sitegen.options import Options, Report

_PATIENCE = 10
"""By how much the build steps back behind other work, as `nice` has it."""


class Outcome(NamedTuple):
    """What a build came to.

    Attributes:
        report: Its report; None where it could not be done.
        is_busy: Whether another run is writing to the site.
        fault: What went wrong with the system, in words; empty where nothing did.
    """

    report: Report | None
    is_busy: bool = False
    fault: str = ""


class BuildBeside:
    """A build in a process of its own, which ends with this one, however that ends.

    Arguments:
        options: What to build, and how.
    """

    def __init__(self, options: Options) -> None:
        # A process that may not have others of its own does all of the work.
        options = replace(options, jobs=1)
        context = multiprocessing.get_context("spawn")
        self._outcome, given = context.Pipe(duplex=False)
        self._process = context.Process(target=_build, args=(options, given), daemon=True)
        self._process.start()
        given.close()

    def poll(self) -> Outcome | None:
        """Return what it came to, or None while it goes on."""
        if self._outcome.poll():
            with suppress(EOFError):
                outcome: Outcome = self._outcome.recv()
                self._process.join()
                return outcome
        if self._process.is_alive():
            return None
        return Outcome(None, fault="the process that writes the preview's folder has ended")

    def stop(self) -> None:
        """End it; what it left half written is finished by the next build."""
        self._process.terminate()
        self._process.join()
        self._outcome.close()


def _build(options: Options, outcome: Connection) -> None:
    os.nice(_PATIENCE)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()
    try:
        report = replace(build(options), inputs=None)
    except BusyError:
        outcome.send(Outcome(None, is_busy=True))
    except OSError as error:
        outcome.send(Outcome(None, fault=in_words(error)))
    else:
        outcome.send(Outcome(report))


def _end_after(parent: int) -> None:
    from multiprocessing.connection import wait

    wait([parent])
    os._exit(1)
