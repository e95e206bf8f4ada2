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
