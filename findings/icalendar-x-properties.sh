#!/usr/bin/env bash
# icalendar 7.3.2, Python 3.11.
#
# RFC 5545, 3.8.8.2: the default value type of a non-standard property (`X-…`) is TEXT, in which a comma, a semicolon, a
# backslash and the end of a line are escaped (3.3.11). icalendar reads `X-NOTE` without undoing that, and writes words
# that are added to it without escaping them; with `VALUE=TEXT` beside the name, and in `SUMMARY`, it does both.
# So words of an own property come back with backslashes in them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check icalendar==7.3.2

"$folder/venv/bin/python" - > "$folder/out" <<'END'
import icalendar

LINES = [
    "BEGIN:VEVENT", "UID:1", "DTSTAMP:20310501T000000Z",
    r"SUMMARY:silt\, sand\; mud", r"X-NOTE:silt\, sand\; mud", r"X-TYPED;VALUE=TEXT:silt\, sand\; mud",
    "END:VEVENT",
]
event = icalendar.Event.from_ical("\r\n".join(LINES) + "\r\n")
for name in ("SUMMARY", "X-NOTE", "X-TYPED"):
    print("read", name, "=>", str(event[name]))

written = icalendar.Event()
written.add("summary", "silt, sand; mud")
written.add("x-note", "silt, sand; mud")
for line in written.to_ical().decode().splitlines()[1:-1]:
    print("written", line)
END

diff - "$folder/out" <<'END'
read SUMMARY => silt, sand; mud
read X-NOTE => silt\, sand\; mud
read X-TYPED => silt, sand; mud
written SUMMARY:silt\, sand\; mud
written X-NOTE:silt, sand; mud
END
echo "as stated"
