"""Pages and what a browser shows of them, which tests of the extractor and of a browser share."""

from __future__ import annotations

import pytest

SHOWN = [
    pytest.param("<p>One</p><p>two</p>", "One\n\ntwo\n", id="paragraphs"),
    pytest.param(
        "<h1>Head</h1>Loose <b>bold</b> <i>text</i><div>Block</div>",
        "Head\n\nLoose bold text\n\nBlock\n",
        id="loose text",
    ),
    pytest.param("<p>Line<br>break<br/>s</p>", "Line\nbreak\ns\n", id="line breaks"),
    pytest.param(
        "<title>No</title><script>no()</script><style>no{}</style><p>Yes</p>", "Yes\n", id="what is for the browser"
    ),
    pytest.param("<p>a &amp; b &eacute; &#8220;c&#8221; &not; d</p>", "a & b é “c” ¬ d\n", id="characters by name"),
    pytest.param("<p>off.&nbsp; Nobody&nbsp;knew</p>", "off.\u00a0 Nobody\u00a0knew\n", id="spaces that are kept"),
    pytest.param("<p>  white \n\t <b> </b> space  </p>", "white space\n", id="white space"),
    pytest.param("<p>a\u3000b\u2003\u2003c</p>", "a\u3000b\u2003\u2003c\n", id="spaces that are not white to HTML"),
    pytest.param("<ul><li>one<li>two</ul>", "one\n\ntwo\n", id="items that are not closed"),
    pytest.param("<p>Yes</p></p></div>", "Yes\n", id="ends of nothing"),
    pytest.param("plain", "plain\n", id="plain text"),
    pytest.param("", "\n", id="nothing"),
    pytest.param(
        "<p>Yes<p hidden>no<p>and<p style='color: red; Display : none'>no <b>no</b></p>yes",
        "Yes\n\nand\n\nyes\n",
        id="hidden paragraphs",
    ),
    pytest.param(
        "<div hidden><div>no</div><script>no</script>no</div>Yes <i hidden>no</i>yes", "Yes yes\n", id="hidden elements"
    ),
    pytest.param("<img hidden>Yes<input style='visibility:hidden'> <br hidden>yes", "Yes yes\n", id="a hidden break"),
    pytest.param(
        "<div style='display: nonesuch; x-display:none'>Yes</div><ul hidden><li>no<br></ul>",
        "Yes\n",
        id="styles that there are not",
    ),
    pytest.param(
        "<p>Yes<video>no</video><iframe>no</iframe><svg><desc>no</desc></svg>, yes", "Yes, yes\n", id="films and frames"
    ),
    pytest.param("<p>Yes<video>no <p>yes", "Yes\n\nyes\n", id="a film that its paragraph ends"),
    pytest.param("<dialog>no</dialog><dialog open>yes</dialog>", "yes\n", id="a dialogue that is not open"),
    pytest.param("<div popover>no <p>no</p></div>yes", "yes\n", id="what pops over"),
    pytest.param("<p>One<br>two<br> <br>three", "One\ntwo\n\nthree\n", id="two line breaks"),
    pytest.param("<p><br><br>One", "One\n", id="line breaks before any word"),
    pytest.param("<pre>One\ntwo\n\nthree</pre>four", "One\ntwo\n\nthree\n\nfour\n", id="lines that are kept"),
    pytest.param("<div>One <div hidden>no</div>two</div>", "One two\n", id="nothing that is hidden"),
    pytest.param("<svg><text>10</text><text>20</text></svg>", "10\n\n20\n", id="words of a picture"),
    pytest.param("<center>One</center>two", "One\n\ntwo\n", id="elements of old pages"),
    pytest.param("one</p>two</div>three", "one\n\ntwothree\n", id="the end of a paragraph that is not open"),
    pytest.param(
        "<p>a<b>b<p>c</b>d<table>e<tr><td>f<td>g</table>", "ab\n\ncde\n\nf\n\ng\n", id="elements that cross each other"
    ),
    pytest.param("<math><semantics><mn>4</mn><annotation>no</annotation></semantics></math>", "4\n", id="a formula"),
    pytest.param("<template><p>no</p></template><p>yes", "yes\n", id="a template"),
]
"""What an extractor makes of a page, which a browser shows as it is."""

COMMENTS = [
    pytest.param("<p>Rain fell.</p><!-- <p>The mayor resigned.</p>", "Rain fell.\n", id="not closed"),
    pytest.param("<p>Rain fell.</p><!-- no --><p>yes</p>", "Rain fell.\n\nyes\n", id="closed"),
    pytest.param("<p>Rain fell.</p><!-- no --!><p>yes</p>", "Rain fell.\n\nyes\n", id="closed with --!>"),
    pytest.param("<p>Rain fell.</p><!--><p>yes</p><!-- no -->", "Rain fell.\n\nyes\n", id="empty <!-->"),
    pytest.param("<p>Rain fell.</p><!---><p>yes</p><!-- no -->", "Rain fell.\n\nyes\n", id="empty <!--->"),
    pytest.param("<p>Rain fell.</p><!-- a -- b --><p>yes</p>", "Rain fell.\n\nyes\n", id="with -- in it"),
    pytest.param("<p>Rain fell.</p><!-- <!-- no --> <p>yes</p>", "Rain fell.\n\nyes\n", id="in a comment"),
    pytest.param("<p>Rain fell.</p><!no><?no?></ no><p>yes</p>", "Rain fell.\n\nyes\n", id="of other shapes"),
    pytest.param("<p>Rain fell.</p><![CDATA[no]]><p>yes</p>", "Rain fell.\n\nyes\n", id="CDATA in HTML"),
    pytest.param("<svg><text><![CDATA[yes]]></text></svg>", "yes\n", id="CDATA in a picture, which is text"),
    pytest.param("<script><!-- <script> </script> no --></script>yes", "yes\n", id="in a script"),
    pytest.param("<p>Rain fell.</p><script>no", "Rain fell.\n", id="a script that is not closed"),
    pytest.param("<p>Rain fell.</p><title>no</title x><p>yes", "Rain fell.\n\nyes\n", id="a title with an odd end"),
]
"""Comments and what else parsers read in different ways."""

NOT_CLOSED = [
    pytest.param("<main><div hidden>no</main>yes", "yes\n", id="by what is around it"),
    pytest.param("<p>a <span hidden>no</p><p>yes", "a\n\nyes\n", id="by its paragraph"),
    pytest.param("<p hidden>no<div>yes</div>", "yes\n", id="a paragraph by a block"),
    pytest.param("<table><tr><td hidden>no<td>yes<tr><td>yes</table>", "yes\n\nyes\n", id="a cell by the next"),
    pytest.param("<table><tr hidden><td>no<tr><td>yes</table>", "yes\n", id="a row by the next"),
    pytest.param("<ul><li hidden>no<ul><li>no</ul>no<li>yes</ul>", "yes\n", id="an item by the next of its list"),
    pytest.param("<dl><dt hidden>no<dd>yes</dl>", "yes\n", id="a term by what it means"),
    pytest.param("<div>a <span hidden>no</div>b</span>", "a\n\nb\n", id="by the block, whose end another ignores"),
    pytest.param("<td><div hidden>no</table>no</div>yes", "yes\n", id="not by an end of what is not open"),
    pytest.param("<div hidden><table><td></div>no</table>no</div>yes", "yes\n", id="not from within a table"),
    pytest.param("<span hidden><div>no</span>no</div>no</span>yes", "yes\n", id="not over a block"),
    pytest.param("<noscript><div>no</noscript>yes", "yes\n", id="what is in what is not HTML"),
    pytest.param("<div hidden><noscript></div></noscript>no</div>yes", "yes\n", id="not from within that"),
    pytest.param("<div><video>no</div>yes", "yes\n", id="a film by its block"),
]
"""Pages with hidden elements that others end."""

_SR = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap"
_ALL_KINDS = {
    "display": "display:none",
    "display before one that there is not": "display:none;display:shown",
    "display before nothing": "display:none;display:",
    "display of a column": "display:table-column",
    "visibility before one that there is not": "visibility:hidden;visibility:yes",
    "opacity before one that there is not": "opacity:0;opacity:full",
    "font before no size": "font-size:0;font-size:big",
    "position before one that there is not": "position:absolute;left:-9999px;position:here;left:9",
    "visibility": "visibility:hidden",
    "collapsed": "visibility:collapse",
    "opacity": "opacity:0",
    "opacity in per cent": "opacity: 0%",
    "opacity of next to nothing": "opacity:.01",
    "opacity of next to nothing in per cent": "opacity:1%",
    "letters of less than a pixel": "font-size:.1px",
    "filter": "filter:opacity(0)",
    "font-size": "font-size:0",
    "font": "font:0/0 a",
    "left": "position:absolute;left:-9999px",
    "right, relative": "position:relative;right:2000em",
    "top": "position:fixed;top:-1000px",
    "inset": "position:absolute;inset:-2000px auto auto 0",
    "indent": "display:block;text-indent:-9999px",
    "indent in per cent": "display:block;width:9em;text-indent:100%;white-space:nowrap;overflow:hidden",
    "max-width in per cent": "display:inline-block;max-width:0%;overflow:hidden",
    "clip-path of sides": "clip-path:inset(0 10% 0 90%)",
    "margin": "display:block;margin-left:-5000px;width:100px",
    "clip": "position:absolute;clip:rect(1px, 1px, 1px, 1px)",
    "clip-path": "clip-path:inset(50%)",
    "clip-path of a circle": "clip-path:circle(0)",
    "height": "display:block;height:0;overflow:hidden",
    "max-height": "display:block;max-height:0;overflow-y:hidden",
    "width": "display:inline-block;width:0;overflow:hidden",
    "transform": "display:inline-block;transform:scale(0)",
    "moved": "display:inline-block;transform:translateX(-9999px)",
    "content-visibility": "display:block;content-visibility:hidden",
    "for screen readers": _SR,
}
_NOT_HIDING = {
    "a clip without sides": "position:absolute;margin:0 0 0 9em;clip:rect(auto)",
    "a quarter cut off": "clip-path:inset(10% round 9px)",
    "all of the width before what is cut off": "display:block;width:9em;text-indent:100%;white-space:nowrap",
    "height of what is no box": "height:0;overflow:hidden",
    "height that spills over": "display:block;height:0;margin-left:9em",
    "a little to the left": "position:relative;left:-10px",
    "left of what is not moved": "left:-9999px",
    "clip of what is in the text": "clip:rect(0 0 0 0)",
    "half transparent": "opacity:.5",
    "black": "color:rgb(0,0,0)",
    "a colour that is nearly clear": "color:rgba(0,0,0,.3)",
    "small": "font-size:50%",
    "inset of nothing": "clip-path:inset(0)",
    "a display that there is not": "display:nonesuch",
    "a shorter name later": "font-size:9px;font:0/0 a;font-size:1em",
    "an initial display": "display:none;display:initial",
    "shown later in the list": "display:none;display:inline",
    "a comment": "/* display:none */",
    "a string": "content:'display:none;'",
}
SEEN = [
    *(
        pytest.param(
            f"<style>.x{{{rule}}}</style><p>yes <span class=x>no</span> yea", {"yes", "yea"}, id=f"rule: {name}"
        )
        for name, rule in _ALL_KINDS.items()
    ),
    *(
        pytest.param(f'<p>yes <span style="{rule}">no</span> yea', {"yes", "yea"}, id=f"attribute: {name}")
        for name, rule in _ALL_KINDS.items()
    ),
    *(
        pytest.param(f"<style>.x{{{rule}}}</style><p>yes <span class=x>yea</span> yep", {"yes", "yea", "yep"}, id=name)
        for name, rule in _NOT_HIDING.items()
    ),
    pytest.param(
        "<!doctype html><style>.x{display:none}</style><p>yes <b class=x>no</b> <b class=X>yea</b>",
        {"yes", "yea"},
        id="a class in two cases, of a page that says how it is to be read",
    ),
    *(
        pytest.param(f"<style>{sheet}</style>{page}", seen, id=name)
        for name, sheet, page, seen in [
            ("in what is hidden", "p{visibility:hidden}", "<p><b class=hide>no</b></p>yes", {"yes"}),
            ("an id", "#x{display:none}", "<p>yes <b id=x>no</b>", {"yes"}),
            ("an element", "aside{display:none}", "<p>yes<aside>no <p>no</aside>", {"yes"}),
            ("an attribute", "[data-x='1']{display:none}", "<p>yes <b data-x=1>no</b>", {"yes"}),
            ("a list", "i , .a,b{display:none}", "<p>yes <b>no</b> <i>no</i>", {"yes"}),
            ("within", ".a .b{display:none}", "<p>yes <i class=b>yea</i><p class=a><i class=b>no</i>", {"yes", "yea"}),
            ("a child", ".a>b{display:none}", "<p class=a>yes <b>no</b> <i><b>yea</b></i>", {"yes", "yea"}),
            ("not another", "p:not(.a){display:none}", "<p class=a>yes<p>no", {"yes"}),
            ("the first", "p:first-of-type{display:none}", "<p>no<p>yes", {"yes"}),
            ("a name with signs", ".md\\:x{display:none}", "<p>yes <b class='md:x'>no</b>", {"yes"}),
            ("a name with digits", "#\\31 a{display:none}", "<p>yes <b id=1a>no</b>", {"yes"}),
            (
                "what weighs more",
                "#x{display:inline}.x{display:none}",
                "<p>yes <b id=x class=x>yea</b>",
                {"yes", "yea"},
            ),
            ("what weighs less", ".x.x{display:none}.x{display:inline}", "<p>yes <b class=x>no</b>", {"yes"}),
            ("what comes later", ".x{display:none}.x{display:inline}", "<p>yes <b class=x>yea</b>", {"yes", "yea"}),
            ("important", ".x{display:none!important}#x{display:inline}", "<p>yes <b id=x class=x>no</b>", {"yes"}),
            (
                "important before an attribute",
                ".x{display:none ! important}",
                "<p>yes <b class=x style='display:inline'>no</b>",
                {"yes"},
            ),
            (
                "an attribute before a rule",
                ".x{display:none}",
                "<p>yes <b class=x style='display:inline'>yea</b>",
                {"yes", "yea"},
            ),
            (
                "layers",
                "@layer a,b;@layer b{.x{display:none}}@layer a{#x{display:inline}}",
                "<b id=x class=x>no</b> yes",
                {"yes"},
            ),
            ("no layer", "b{display:inline}@layer a{#x{display:none}}", "<b id=x>yes</b>", {"yes"}),
            ("for print", "@media print{p{display:none}}", "<p>yes", {"yes"}),
            ("not for print", "@media not print{p{display:none}}", "<p>no</p>yes", {"yes"}),
            ("at screens", "@media screen and (min-width:600px){b{display:none}}", "<b>no</b> yes", {"yes"}),
            ("for phones", "@media (max-width: 40em), print{b{display:none}}", "<b>yea</b> yes", {"yes", "yea"}),
            (
                "for wide windows",
                "@media (width >= 800px) and (orientation: landscape){b{display:none}}",
                "<b>no</b> yes",
                {"yes"},
            ),
            ("one of two", "@media (width: 1280px) or (hover){b{display:none}}", "<b>no</b> yes", {"yes"}),
            (
                "neither of two",
                "@media (width < 9em) or (height < 9em){b{display:none}}",
                "<b>yea</b> yes",
                {"yes", "yea"},
            ),
            ("between widths", "@media (400px <= width < 800px){b{display:none}}", "<b>yea</b> yes", {"yes", "yea"}),
            ("in the dark", "@media (prefers-color-scheme:dark){b{display:none}}", "<b>yea</b> yes", {"yes", "yea"}),
            ("where grids are known", "@supports (display:grid){b{display:none}}", "<b>no</b> yes", {"yes"}),
            ("where they are not", "@supports not (display:grid){b{display:none}}", "<b>yea</b> yes", {"yes", "yea"}),
            ("nested", ".a{& .b{display:none} > i{opacity:0}}", "<p class=a>yes <b class=b>no</b> <i>no</i>", {"yes"}),
            ("nested conditions", ".a{@media screen{display:none}}", "<p class=a>no</p>yes", {"yes"}),
            ("next to no size", ".x{zoom:0.01}", "<b class=x>no</b> yes", {"yes"}),
            ("zoomed to nothing", ".x{zoom:0}", "<b class=x>yea</b> yes", {"yes", "yea"}),
            ("steps of an animation", "@keyframes k{from{opacity:0}}", "<p class=from>yes", {"yes"}),
            ("while pointed at", "b:hover{display:none}", "<b>yea</b> yes", {"yes", "yea"}),
            ("unless in focus", "b:not(:focus):not(:active){display:none}", "<b>no</b> yes", {"yes"}),
            ("before it", "b::before{display:none}", "<b>yea</b> yes", {"yes", "yea"}),
            ("a comment between", ".x/**/{display:/* block */none}", "<b class=x>no</b> yes", {"yes"}),
            ("a brace in a string", "i{content:'}'}.x{display:none}", "<b class=x>no</b> yes", {"yes"}),
            ("a brace in an address", "i{background:url(a}b)}.x{display:none}", "<b class=x>no</b> yes", {"yes"}),
            ("an import first", "@import url(a.css);.x{display:none}", "<b class=x>no</b> yes", {"yes"}),
            ("a rule that is broken", ".a{{}.x{display:none}", "<b class=x>yea</b> yes", {"yes", "yea"}),
            ("the end is missing", ".x{display:none", "<b class=x>no</b> yes", {"yes"}),
            ("visible within", "p{visibility:hidden}b{visibility:visible}", "<p>no <b>yes</b>", {"yes"}),
            (
                "large within small",
                "p{font-size:0}b{font-size:16px}i{font-size:2em}",
                "<p>no <b>yes</b> <i>no</i>",
                {"yes"},
            ),
            ("not visible within", "p{display:none}b{display:block}", "<p>no <b>no</b></p>yes", {"yes"}),
            ("the hidden shown", "b{display:inline}", "<b hidden>yea</b> yes", {"yes", "yea"}),
            ("Bootstrap", f".sr-only{{{_SR}}}", "<span class=sr-only>no</span> yes", {"yes"}),
            (
                "a class that does not hide here",
                ".sr-only{position:static}",
                "<span class=sr-only>yea</span> yes",
                {"yes", "yea"},
            ),
            ("SingleFile", ".sf-hidden{display:none!important}", "<div class=sf-hidden>no</div>yes", {"yes"}),
            ("words before", "b::before{content:'yea '}", "<b>yes</b>", {"yes", "yea"}),
            ("words of an attribute", "b:before{content:attr(data-x) ' '}", "<b data-x=yea>yes</b>", {"yes", "yea"}),
            ("no words before", "b:before{content:'\\2022 '}", "<b>yes</b>", {"yes"}),
            ("hidden words before", "b:before{content:'no ';display:none}", "<b>yes</b>", {"yes"}),
        ]
    ),
    pytest.param("<style type=text/less>p{display:none}</style><p>yes", {"yes"}, id="a sheet in another language"),
    pytest.param(
        "<style>x-a{display:block}</style><x-a><template shadowrootmode=open><style>:host{display:none}</style>yes"
        "</template></x-a>",
        {"yes"},
        id="the page before the host",
    ),
    pytest.param("<style media=print>p{display:none}</style><p>yes", {"yes"}, id="a sheet for print"),
    pytest.param("<p aria-hidden=true>yes", {"yes"}, id="hidden from screen readers only"),
    pytest.param(
        "<div><template shadowrootmode=open><p>yes <slot></slot><p><slot name=a>no</slot> <slot name=b>yep</slot>"
        "</template>"
        "yea <b slot=a>yeah</b><b slot=c>no</b></div>",
        {"yes", "yea", "yep", "yeah"},
        id="a shadow tree",
    ),
    pytest.param(
        "<style>p{display:none}</style><p>no</p><section><template shadowrootmode=closed><p>yes"
        "<style>b,:host(.x){display:none}</style><b>no</b></template><b>no</b></section>"
        "<section class=x><template shadowrootmode=open><style>:host(.x){display:none}</style>no</template></section>",
        {"yes"},
        id="styles of a shadow tree",
    ),
    pytest.param(
        "<x-a><template shadowrootmode=open><style>:host .x{opacity:0}</style>yes <b class=x>no</b></template></x-a>",
        {"yes"},
        id="what is in the host",
    ),
    pytest.param(
        "<x-a><template shadowrootmode=open><style>::slotted(i){opacity:0}</style><slot></slot></template>"
        "yes <i>no</i></x-a><a><template shadowrootmode=open>no</template>yea</a>",
        {"yes", "yea"},
        id="what is put into a shadow tree",
    ),
]
"""Pages, and the words that a reader sees of them: those that begin with `y`, and no other."""

QUIRKS = [
    pytest.param(
        "<style>.x{display:none}</style><p>yes <b class=x>no</b> <b class=X>no</b>",
        {"yes"},
        id="a class in two cases, of a page that does not say how it is to be read",
    ),
]
"""As SEEN, of pages without a doctype, which browsers read in their own ways."""
