#!/usr/bin/env bash
# distributed 2026.8.0, Client.get_executor(), which looks like an executor of concurrent.futures; Python 3.11.
#
# 1. Calls with equal arguments count as one, unless `pure=False` is given: a call that draws a number gives the same twice.
# 2. `cancel()` says True of a call that runs, and the call goes on. (The standard library says False.)
# 3. If the scheduler goes away, calls that are running or waiting are cancelled. But a call whose result is just being
#    fetched never ends: the client gives up after 30 seconds and closes, and the future is still not done, so `result()`
#    and `wait()` without a timeout wait for ever. So who must go on waits with a timeout, and does the call himself then.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check distributed==2026.8.0
cd "$folder"

cat > calls.py <<'END'
import random
import time
from pathlib import Path


class SlowToFetch:
    """A result that takes three seconds to be sent."""

    def __reduce__(self):
        Path("fetching").touch()
        time.sleep(3)
        return SlowToFetch, ()


def draw(_):
    return random.random()


def touch_after(seconds, path):
    time.sleep(seconds)
    Path(path).touch()


def slow_to_fetch():
    return SlowToFetch()
END

cat > run.py <<'END'
import os
import subprocess
import sys
import time
from concurrent.futures import wait
from pathlib import Path

import calls
from distributed import Client


def start(*command):
    log = open("log", "a")
    return subprocess.Popen([sys.executable, "-m", *command, "--host", "127.0.0.1", "--no-dashboard"], stderr=log)


def until(path):
    while not Path(path).exists():
        time.sleep(0.05)


scheduler = start("distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", "scheduler.json")
until("scheduler.json")
worker = start("distributed.cli.dask_worker", "--scheduler-file", "scheduler.json", "--nthreads", "4", "--no-nanny")
try:
    client = Client(scheduler_file="scheduler.json")
    client.wait_for_workers(1)

    executor = client.get_executor()
    first, second = [future.result() for future in [executor.submit(calls.draw, 1) for _ in range(2)]]
    print("equal calls are one:", first == second)

    executor = client.get_executor(pure=False)
    first, second = [future.result() for future in [executor.submit(calls.draw, 1) for _ in range(2)]]
    print("equal calls are one with pure=False:", first == second)

    running = executor.submit(calls.touch_after, 3, "done")
    time.sleep(1)
    print("cancel() of what runs:", running.cancel())
    until("done")
    print("and it ran to its end")

    fetched = executor.submit(calls.slow_to_fetch)
    running = executor.submit(calls.touch_after, 60, "never")
    until("fetching")
    scheduler.kill()
    wait([running], timeout=60)
    print("running when the scheduler went:", "cancelled" if running.cancelled() else "not done")
    wait([fetched], timeout=60)
    print("being fetched when the scheduler went:", "done" if fetched.done() else "not done after a minute")
    print("client:", client.status)
finally:
    scheduler.kill()
    worker.kill()
os._exit(0)
END

"$folder/venv/bin/python" -u run.py > out 2>> log
diff - out <<'END'
equal calls are one: True
equal calls are one with pure=False: False
cancel() of what runs: True
and it ran to its end
running when the scheduler went: cancelled
being fetched when the scheduler went: not done after a minute
client: closed
END
