#!/usr/bin/env bash
# selectolax 1.0.2 (Lexbor), CSS selectors on a page with a paragraph, an SVG and a formula.
#
# A namespace in a selector is read and then ignored, whatever its prefix: `svg|p` and `nothing|p` give the paragraph of HTML,
# `svg|*` gives every element of the page. CSS calls a prefix that nobody declared an error, and browsers refuse it.
# Of the pseudo-classes `:hover` is accepted and never matches, `:link` and `:any-link` match, and others of the same kinds
# raise SelectolaxError (`:visited`, `:focus-visible`, `:target`, `:lang()`, `:scope`, `:defined`). So to ask which rules of a
# style sheet concern an element needs a guard around each selector, and a selector with a namespace must not be asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check selectolax==1.0.2

"$folder/venv/bin/python" - > "$folder/out" <<'END'
from selectolax.lexbor import LexborHTMLParser

tree = LexborHTMLParser('<p>One <a href="#x">two</a></p><svg><text>three</text></svg><math><mi>x</mi></math>')
for selector in ("svg|p", "nothing|p", "svg|text", "svg|*", ":hover", ":link", ":any-link",
                 ":visited", ":focus-visible", ":target", ":lang(en)", ":scope p", ":defined"):
    try:
        print(selector, *(node.tag for node in tree.css(selector)))
    except Exception as error:
        print(selector, type(error).__name__)
END

diff - "$folder/out" <<'END'
svg|p p
nothing|p p
svg|text text
svg|* html head body p a svg text math mi
:hover
:link a
:any-link a
:visited SelectolaxError
:focus-visible SelectolaxError
:target SelectolaxError
:lang(en) SelectolaxError
:scope p SelectolaxError
:defined SelectolaxError
END
echo "as stated"
