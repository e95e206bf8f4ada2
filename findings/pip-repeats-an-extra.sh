#!/usr/bin/env bash
# pip 23.2.1 (the one that comes with Python 3.11.7), readability-lxml 0.9, justext 3.0.2, trafilatura 2.3.1, lxml 6.
#
# readability-lxml asks for `lxml[html-clean]`, and so does each of the others beside a plain `lxml` with bounds. Alone each
# of them installs. Named in one command, two of them end pip's resolver with an AssertionError, in which the same extra is
# there twice: `lxml[html-clean,html-clean] vs lxml[html-clean]`. A newer pip (26.2) resolves the same command.
# So a requirements file that has both cannot be installed into a fresh environment of Python 3.11 before pip is upgraded.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
pip() { "$folder/venv/bin/python" -m pip --disable-pip-version-check "$@"; }
pip install --quiet --quiet pip==23.2.1

try() {
  local said code=0
  said=$(pip install --dry-run "$@" 2>&1) || code=$?
  echo "$* => $code $(grep -o 'lxml\[html-clean,html-clean\] vs lxml\[html-clean\]' <<<"$said" || true)"
}
try readability-lxml==0.9 > "$folder/out"
try justext==3.0.2 >> "$folder/out"
try justext==3.0.2 readability-lxml==0.9 >> "$folder/out"
try readability-lxml==0.9 trafilatura==2.3.1 >> "$folder/out"
pip install --quiet --quiet pip==26.2
try justext==3.0.2 readability-lxml==0.9 >> "$folder/out"

diff - "$folder/out" <<'END'
readability-lxml==0.9 => 0 
justext==3.0.2 => 0 
justext==3.0.2 readability-lxml==0.9 => 2 lxml[html-clean,html-clean] vs lxml[html-clean]
readability-lxml==0.9 trafilatura==2.3.1 => 2 lxml[html-clean,html-clean] vs lxml[html-clean]
justext==3.0.2 readability-lxml==0.9 => 0 
END
echo "as stated"
