#!/usr/bin/env bash
# Chromium 156 (Debian's package) and text fragments, `#:~:text=`, on a page whose second half is far below the first.
#
# - The marks that a browser puts around the words of `<q>` are shown, and no fragment finds them: `said “no way” now` finds
#   nothing on `said <q>no way</q> now`, and `said no way now` does. Words copied from the screen have the marks.
# - A middle dot joins letters to one word: on `the col·lect now` the term `lect now` finds nothing.
# - In Burmese, words before the sign that ends a sentence are found only with that sign, and a suffix does not stand for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check playwright==1.58.0

"$folder/venv/bin/python" - "$folder" > "$folder/out" <<'END'
import pathlib
import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

from playwright.sync_api import sync_playwright

CASES = [
    ("He said <q>no way</q> now.", "said “no way” now"),
    ("He said <q>no way</q> now.", "said no way now"),
    ("Of the col·lect now.", "lect now"),
    ("Of the col·lect now.", "col·lect now"),
    ("မသိခဲ့ဘူး။", "မသိခဲ့ဘူး"),
    ("မသိခဲ့ဘူး။", "မသိခဲ့ဘူး,-။"),
    ("မသိခဲ့ဘူး။", "မသိခဲ့ဘူး။"),
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


site = pathlib.Path(sys.argv[1], "site")
site.mkdir()
server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
threading.Thread(target=server.serve_forever, daemon=True).start()
options = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync"]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=options)
    for number, (words, term) in enumerate(CASES):
        head = '<!doctype html><html lang="en"><meta charset="utf-8">'
        (site / f"{number}.html").write_text(f'{head}<div style="height:9000px"></div><p>{words}</p>', "utf-8")
        text = ",-".join(quote(part, safe="") for part in term.split(",-"))
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{number}.html#:~:text={text}")
        page.wait_for_timeout(700)
        print(term, "found" if page.evaluate("scrollY") > 1000 else "not found")
        page.close()
    browser.close()
server.shutdown()
END

diff - "$folder/out" <<'END'
said “no way” now not found
said no way now found
lect now not found
col·lect now found
မသိခဲ့ဘူး not found
မသိခဲ့ဘူး,-။ not found
မသိခဲ့ဘူး။ found
END
echo "as stated"
