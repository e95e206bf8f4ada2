"""What newcomers type that is no YAML, or other YAML than they mean: the cause, its place, and a hint that works."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import read_content, write_files

from sitegen.content.decode import Decoding
from sitegen.content.records import Summary, Topic
from sitegen.content.source import Source, compose
from sitegen.diagnostics import Diagnostics

QUOTED = "put the text in quotation marks"
DOUBLE = 'put the text in quotation marks: `"…"`'
SINGLE = "put the text in quotation marks: `'…'`"
STRAIGHT = 'put the text in straight quotation marks: `"…"`'
COLON = "R001: `: ` is inside a value that is not quoted"
COLON_IN_TEXT = "put text that holds `: ` in quotation marks"
COMMA = "inside `{ }` a comma ends a value: put the whole text of `text` in quotation marks"
AS_VALUE = "R001: this line is indented as if it continued the value above"
AS_KEY = "indent it as far as the key above, or put the whole value in quotation marks"
NOT_INDENTED = "R001: the space U+00A0 cannot indent YAML"
UNSPACED = "put a space after the colon"


def topic(text: str) -> str:
    return f"name: Bay\n{text}\n"


def quoted(text: str) -> str:
    return f"name: Bay\njudgments:\n  - {text}\n"


def said_of(text: str) -> tuple[list[str], dict[str, str]]:
    """Return rule and message of what is said of a topic, the place of the first, and its hint."""
    found = Diagnostics()
    source = Source(Path("bay.yaml"), text.encode(), text)
    node = compose(source, found)
    if node is not None:
        Decoding(source, found).decode(Topic, node, "topic", id="bay")  # type: ignore[arg-type]
    first = next(iter(found), None)
    about = {}
    if first is not None and first.span is not None:
        about = {"at": f"{first.span.line}:{first.span.column}", "hint": first.hint}
    return [f"{item.rule}: {item.message}" for item in found], about


# What is typed, with `¦` before the place that is named; what is said; the hint; and what following it gives.
TYPED = [
    pytest.param(
        topic("bottom_line: France's bill¦: to court"),
        COLON,
        DOUBLE,
        topic('bottom_line: "France\'s bill: to court"'),
        id="a colon beside an apostrophe",
    ),
    pytest.param(
        topic("bottom_line: He said¦: no vote"),
        COLON,
        QUOTED,
        topic("bottom_line: 'He said: no vote'"),
        id="a colon",
    ),
    pytest.param(
        topic('bottom_line: He said¦: "no vote"'),
        COLON,
        SINGLE,
        topic("bottom_line: 'He said: \"no vote\"'"),
        id="a colon beside quotation marks",
    ),
    pytest.param(
        topic('bottom_line: It\'s said¦: "no"'),
        COLON,
        "put the text in `'…'`, and double each `'` inside",
        topic("bottom_line: 'It''s said: \"no\"'"),
        id="a colon beside both",
    ),
    pytest.param(
        topic("bottom_line: https://example.org/a¦: at 10:30"),
        COLON,
        QUOTED,
        topic('bottom_line: "https://example.org/a: at 10:30"'),
        id="a colon behind an address and before a time",
    ),
    pytest.param(
        quoted("text: Who¦: the mayor?\n    likelihood: likely"),
        COLON,
        QUOTED,
        quoted('text: "Who: the mayor?"\n    likelihood: likely'),
        id="a colon below another key",
    ),
    pytest.param(
        topic("questions:\n  - a\n  - Who¦: the mayor: he?").replace("Who¦:", "Who:").replace("mayor:", "mayor¦:"),
        COLON,
        QUOTED,
        topic('questions:\n  - a\n  - "Who: the mayor: he?"'),
        id="two colons in an item",
    ),
    pytest.param(
        topic("questions:\n  - ¦Who: the mayor?"),
        "R008: `questions` should be text, not a mapping",
        COLON_IN_TEXT,
        topic('questions:\n  - "Who: the mayor?"'),
        id="one colon in an item",
    ),
    pytest.param(
        topic("judgments:\n  - ¦It is so: now"),
        "R006: `It is so` is not a key of `judgments`",
        COLON_IN_TEXT,
        topic('judgments:\n  - text: "It is so: now"'),
        id="text without its key",
    ),
    pytest.param(
        quoted("{text: He said¦: no, likelihood: likely}"),
        COLON,
        f"{QUOTED}, or a comma before the next key",
        quoted('{text: "He said: no", likelihood: likely}'),
        id="a colon in braces",
    ),
    pytest.param(
        quoted("{text: no vote likelihood¦: likely}"),
        COLON,
        f"{QUOTED}, or a comma before the next key",
        quoted("{text: no vote, likelihood: likely}"),
        id="a comma that is missing",
    ),
    pytest.param(
        topic("judgments: text¦: b"),
        COLON,
        f"{QUOTED}, or begin a new line before `text:` and indent it",
        topic("judgments:\n  - text: b"),
        id="a key beside a key",
    ),
    pytest.param(
        topic("bottom_line: The vote is\n  off for now¦: no"),
        COLON,
        QUOTED,
        topic('bottom_line: "The vote is\n  off for now: no"'),
        id="a colon in the second line of a value",
    ),
    pytest.param(
        topic("bottom_line: The vote\n  is¦: off"),
        AS_VALUE,
        AS_KEY,
        topic('bottom_line: "The vote\n  is: off"'),
        id="a colon behind one word of the second line",
    ),
    pytest.param(
        topic("bottom_line: The vote\n  questions¦: [a]"),
        AS_VALUE,
        AS_KEY,
        topic("bottom_line: The vote\nquestions: [a]"),
        id="a key that is indented too far",
    ),
    pytest.param(
        topic("bottom_line: “The vote¦: off”"),
        COLON,
        STRAIGHT,
        topic('bottom_line: "The vote: off"'),
        id="curly quotation marks",
    ),
    pytest.param(
        topic('bottom_line: “He said¦: "off"”'),
        COLON,
        "put the text in straight quotation marks: `'…'`",
        topic("bottom_line: 'He said: \"off\"'"),
        id="curly quotation marks around straight ones",
    ),
    pytest.param(
        topic("judgments:\n  - {text: “So¦: it is”}"),
        COLON,
        f"{STRAIGHT}, or a comma before the next key",
        topic('judgments:\n  - {text: "So: it is"}'),
        id="curly quotation marks in braces",
    ),
    pytest.param(
        quoted("{text: It is said, ¦no vote., likelihood: likely}"),
        "R006: `no vote.` is not a key of `judgments`",
        COMMA,
        quoted('{text: "It is said, no vote.", likelihood: likely}'),
        id="a comma in braces",
    ),
    pytest.param(
        quoted("{text: It is said, ¦no vote, and more, likelihood: likely}"),
        "R006: `no vote` is not a key of `judgments`",
        COMMA,
        quoted('{text: "It is said, no vote, and more", likelihood: likely}'),
        id="commas in braces",
    ),
    pytest.param(
        quoted("{text: It is said, ¦likelihood, no}"),
        "R007: `likelihood` of `judgments` is empty",
        COMMA,
        quoted('{text: "It is said, likelihood, no"}'),
        id="a comma before a word that is a key",
    ),
    pytest.param(
        quoted("{¦text so, likelihood: likely}"),
        "R006: `text so` is not a key of `judgments`",
        "put a colon and a space after `text`",
        quoted("{text: so, likelihood: likely}"),
        id="a colon that is missing in braces",
    ),
    pytest.param(
        quoted("{text: room¦ #4, likelihood: likely}\n  - {text: b}").replace("¦ #", " ¦#"),
        "R001: what follows ` #` is a comment to YAML",
        QUOTED,
        quoted('{text: "room #4", likelihood: likely}\n  - {text: b}'),
        id="a comment in braces",
    ),
    pytest.param(
        topic("bottom_line: Room ¦#4 is shut"),
        "R017: what follows ` #` is a comment to YAML and not part of `bottom_line`",
        "put the text in quotation marks, or the comment on a line of its own",
        topic('bottom_line: "Room #4 is shut"'),
        id="a number sign",
    ),
    pytest.param(
        topic("bottom_line: ¦#4 is shut"),
        "R017: what follows ` #` is a comment to YAML and not part of `bottom_line`",
        "put the text in quotation marks, or a space after the `#`",
        topic('bottom_line: "#4 is shut"'),
        id="a number sign at the beginning",
    ),
    *(
        pytest.param(
            topic(f"bottom_line: ¦{char} no vote"),
            f"R001: a value cannot begin with `{char}`",
            QUOTED,
            topic(f'bottom_line: "{char} no vote"'),
            id=f"{char} and a space",
        )
        for char in "-?%@&*"
    ),
    *(
        pytest.param(
            topic(f"bottom_line: ¦{char}no vote"),
            f"R001: a value cannot begin with `{char}`",
            QUOTED,
            topic(f'bottom_line: "{char}no vote"'),
            id=f"{char} and a word",
        )
        for char in "%@"
    ),
    pytest.param(
        topic("bottom_line: ¦`vote` is off"),
        "R001: a value cannot begin with a backtick",
        QUOTED,
        topic('bottom_line: "`vote` is off"'),
        id="a backtick",
    ),
    pytest.param(
        topic("bottom_line: ¦! no vote"),
        "R008: `!` is a tag to YAML and not part of the text",
        "put text that begins with `!` in quotation marks",
        topic('bottom_line: "! no vote"'),
        id="! and a space",
    ),
    pytest.param(
        topic("bottom_line: ¦&so no vote"),
        "R008: `&so` is an anchor to YAML and not part of the text",
        "put text that begins with `&` in quotation marks",
        topic('bottom_line: "&so no vote"'),
        id="& and a word",
    ),
    *(
        pytest.param(
            topic(f"bottom_line: {char} ¦no vote"),
            "R001: text cannot follow `|` or `>` on its line",
            "begin the text on the next line, indented, or put it in quotation marks",
            topic(f"bottom_line: {char}\n  no vote"),
            id=f"{char} and text",
        )
        for char in "|>"
    ),
    *(
        pytest.param(
            topic(f"bottom_line: {char}\n¦The vote is off.\nNo more."),
            f"R001: the text below `{char}` is not indented",
            f"indent it further than the line of `{char}`",
            topic(f"bottom_line: {char}\n  The vote is off.\n  No more."),
            id=f"text below {char}",
        )
        for char in ("|", ">")
    ),
    pytest.param(
        topic("bottom_line: >-\n  The vote is off.\n ¦No more."),
        "R001: this line is indented less than the text above",
        "indent it as far as that text",
        topic("bottom_line: >-\n  The vote is off.\n  No more."),
        id="a line of a block that is indented less",
    ),
    pytest.param(
        topic("bottom_line: 'it¦'s off'"),
        "R001: a `'` inside `'…'` ends the value",
        "write `''` for each `'` inside",
        topic("bottom_line: 'it''s off'"),
        id="an apostrophe in single quotation marks",
    ),
    pytest.param(
        quoted("{text: 'it¦'s off', likelihood: likely}"),
        "R001: a `'` inside `'…'` ends the value",
        "write `''` for each `'` inside",
        quoted("{text: 'it''s off', likelihood: likely}"),
        id="an apostrophe in single quotation marks in braces",
    ),
    pytest.param(
        topic('bottom_line: "He said ¦"no vote" today"'),
        'R001: a `"` inside `"…"` ends the value',
        'write `\\"` for each `"` inside',
        topic('bottom_line: "He said \\"no vote\\" today"'),
        id="quotation marks in quotation marks",
    ),
    pytest.param(
        quoted('{text: "He said ¦"no" today", likelihood: likely}'),
        'R001: a `"` inside `"…"` ends the value',
        'write `\\"` for each `"` inside',
        quoted('{text: "He said \\"no\\" today", likelihood: likely}'),
        id="quotation marks in quotation marks in braces",
    ),
    pytest.param(
        topic('bottom_line: "no vote¦" he said'),
        'R001: text follows the `"` that ends the value',
        SINGLE,
        topic("bottom_line: '\"no vote\" he said'"),
        id="text that begins with quotation marks",
    ),
    pytest.param(
        topic("bottom_line: 'no vote¦' he said"),
        "R001: text follows the `'` that ends the value",
        DOUBLE,
        topic("bottom_line: \"'no vote' he said\""),
        id="text that begins with single quotation marks",
    ),
    pytest.param(
        topic('bottom_line: ¦"no vote\nquestions: [a]'),
        "R001: a quotation mark is not closed",
        "close it, and double a `'` inside `'…'`",
        topic('bottom_line: "no vote"\nquestions: [a]'),
        id="a quotation mark that nothing closes",
    ),
    pytest.param(
        topic('bottom_line: ¦"no vote\nquestions: ["a"]'),
        "R001: a quotation mark is not closed",
        'close it with `"` at the end of the value',
        topic('bottom_line: "no vote"\nquestions: ["a"]'),
        id="a quotation mark that the next value seems to close",
    ),
    pytest.param(
        topic("bottom_line: ¦'no vote\nquestions: [it's]"),
        "R001: a quotation mark is not closed",
        "close it with `'` at the end of the value",
        topic("bottom_line: 'no vote'\nquestions: [it's]"),
        id="a single one that an apostrophe seems to close",
    ),
    pytest.param(
        topic('bottom_line: "50¦\\% of it"'),
        'R001: `\\%` has no meaning inside `"…"`',
        "double the backslash",
        topic('bottom_line: "50\\\\% of it"'),
        id="a backslash",
    ),
    pytest.param(
        topic("questions:\n  ¦-Who pays?\n  -Who votes?"),
        "R008: `questions` should be a list, not text",
        "put a space after each `-`",
        topic("questions:\n  - Who pays?\n  - Who votes?"),
        id="dashes without a space",
    ),
    pytest.param(
        topic("judgments:\n  ¦-text: b"),
        "R008: `judgments` should be a list, not a mapping",
        "put a space after each `-`",
        topic("judgments:\n  - text: b"),
        id="a dash without a space before a key",
    ),
    pytest.param(
        topic("questions:\n  - Who pays?\n  ¦-Who votes?"),
        "R001: no space follows the `-`",
        "put a space after the `-`",
        topic("questions:\n  - Who pays?\n  - Who votes?"),
        id="a second dash without a space",
    ),
    pytest.param(
        topic("questions:\n  - Who pays?\n  ¦Who votes?"),
        "R001: this line does not continue the list above",
        "begin it with `- `, or indent it if it continues the text above",
        topic("questions:\n  - Who pays?\n  - Who votes?"),
        id="a dash that is missing",
    ),
    pytest.param(
        topic("questions:\n  - a\n ¦- b"),
        "R001: this line does not fit the lines above",
        "indent it as far as the `- ` above",
        topic("questions:\n  - a\n  - b"),
        id="a dash that is indented less",
    ),
    pytest.param(
        topic("questions:\n  - a\n¦ - b").replace("¦ ", " ¦").replace("questions:", "questions:\n  - z"),
        "R001: this line does not fit the lines above",
        "indent it as far as the `- ` above",
        topic("questions:\n  - z\n  - a\n  - b"),
        id="the last dash is indented less",
    ),
    pytest.param(
        topic("judgments:\n  - text: a\n  ¦likelihood: likely"),
        "R001: this line does not continue the list above",
        "indent it as far as the key above that it belongs beside, or begin it with `- `",
        topic("judgments:\n  - text: a\n    likelihood: likely"),
        id="a key below a dash",
    ),
    pytest.param(
        topic("judgments:\n  - {text: a}¦,\n  - {text: b}"),
        "R001: a comma follows the `}` of an entry",
        "remove the comma",
        topic("judgments:\n  - {text: a}\n  - {text: b}"),
        id="a comma behind braces",
    ),
    pytest.param(
        topic("questions:\n  - text: b\n¦  - c").replace("text: b\n¦  - c", "a\n ¦x: b"),
        "R001: this line does not fit the lines above",
        "indent it as far as the keys above that it belongs to",
        topic("questions:\n  - a\n  - b"),
        id="a key that is indented by one",
    ),
    pytest.param(
        topic("judgments:\n  - text: ¦>\n    It is so: yes"),
        "R008: `text` is empty",
        "indent the text below `>` further than `text`",
        topic("judgments:\n  - text: >\n      It is so: yes"),
        id="a block that is indented as its key is",
    ),
    pytest.param(
        topic("judgments:\n  - {text: “So it is, ¦yes”}"),
        "R006: `yes”` is not a key of `judgments`",
        "inside `{ }` a comma ends a value: put the whole text of `text` in straight quotation marks",
        topic('judgments:\n  - {text: "So it is, yes"}'),
        id="a comma in curly quotation marks",
    ),
    pytest.param(
        topic("judgments:\n  - {text: 40,¦000, likelihood: likely}"),
        "R006: `000` is not a key of `judgments`",
        "inside `{ }` a comma ends a value: write the number of `text` without one",
        topic("judgments:\n  - {text: 40000, likelihood: likely}"),
        id="a comma in a number",
    ),
    pytest.param(
        topic("bottom_line: The vote\n¦is off"),
        "R001: this line has no `: ` that makes it a key",
        "write `key: value`, or indent the line if it continues the text above",
        topic("bottom_line: The vote\n  is off"),
        id="a second line that is not indented",
    ),
    pytest.param(
        topic("¦bottom_line The vote"),
        "R001: this line has no `: ` that makes it a key",
        "write `key: value`, or indent the line if it continues the text above",
        topic("bottom_line: The vote"),
        id="a colon that is missing",
    ),
    pytest.param(
        topic("bottom_line¦:The vote"),
        "R001: no space follows the colon of `bottom_line:`",
        UNSPACED,
        topic("bottom_line: The vote"),
        id="a colon without a space",
    ),
    pytest.param(
        topic("bottom_line¦:\u00a0The vote"),
        "R001: the space U+00A0 follows the colon of `bottom_line:`",
        "replace it by a plain space",
        topic("bottom_line: The vote"),
        id="a colon before a no-break space",
    ),
    pytest.param(
        topic("bottom_line¦：The vote"),
        "R001: `：` after `bottom_line` is no colon to YAML",
        "write `:` and a space",
        topic("bottom_line: The vote"),
        id="a full-width colon",
    ),
    pytest.param(
        topic("judgments:\n  - text: a\n  ¦\u00a0\u00a0likelihood: likely"),
        NOT_INDENTED,
        "indent with plain spaces",
        topic("judgments:\n  - text: a\n    likelihood: likely"),
        id="no-break spaces that indent",
    ),
    pytest.param(
        topic("judgments:\n¦\u00a0\u00a0- text: a"),
        "R006: `\u00a0\u00a0- text` is not a key of `topic`",
        "the line begins with the space U+00A0: indent with plain spaces",
        topic("judgments:\n  - text: a"),
        id="no-break spaces before a dash",
    ),
    pytest.param(
        topic("¦\u00a0bottom_line: a"),
        "R006: `\u00a0bottom_line` is not a key of `topic`",
        "`bottom_line` begins with the space U+00A0: indent with plain spaces",
        topic("bottom_line: a"),
        id="a no-break space before a key of the record",
    ),
    pytest.param(
        topic("judgments:\n¦\t- text: a"),
        "R001: a tab cannot indent YAML",
        "indent with spaces",
        topic("judgments:\n    - text: a"),
        id="a tab that indents",
    ),
    pytest.param(
        topic("questions:\n-¦\ta"),
        "R001: a tab cannot indent YAML",
        "indent with spaces",
        topic("questions:\n- a"),
        id="a tab behind a dash",
    ),
    pytest.param(
        "¦name = Bay\n",
        "R008: `topic` should be a mapping, not text",
        "write one `key: value` a line",
        "name: Bay\n",
        id="an equals sign",
    ),
    pytest.param(
        '¦"name: Bay"\nbottom_line: a\n',
        "R001: this is text and no key with its value",
        "write `key: value`, and quote the value alone",
        'name: "Bay"\nbottom_line: a\n',
        id="a line in quotation marks",
    ),
    pytest.param(
        topic("¦...\nbottom_line: a"),
        "R001: a line `...` ends the record",
        "remove the line",
        topic("bottom_line: a"),
        id="a line of dots",
    ),
    pytest.param(
        topic("bottom_line: The vote\n¦%5 of it"),
        "R001: a value cannot begin with `%`",
        QUOTED,
        topic('bottom_line: "The vote\n  %5 of it"'),
        id="a line that begins with %",
    ),
    pytest.param(
        topic("questions: ¦[a, b\nbottom_line: c"),
        "R001: a `[` is not closed",
        "close it with `]`, or put the text in quotation marks",
        topic("questions: [a, b]\nbottom_line: c"),
        id="a bracket that nothing closes",
    ),
    pytest.param(
        topic("judgments:\n  - text: a\n    likelihood: ¦“likely”"),
        "R008: `“likely”` is not a `likelihood`",
        "did you mean `likely`?",
        topic("judgments:\n  - text: a\n    likelihood: likely"),
        id="curly quotation marks around a word",
    ),
]


@pytest.mark.parametrize(("typed", "message", "hint", "mended"), TYPED)
def test_the_cause_is_named_at_its_place_and_the_hint_works(typed: str, message: str, hint: str, mended: str) -> None:
    before = typed.partition("¦")[0]

    said, about = said_of(typed.replace("¦", ""))

    column = len(before) - before.rfind("\n")
    assert ([message], {"at": f"{before.count(chr(10)) + 1}:{column}", "hint": hint}) == (said[:1], about)
    assert ([], {}) == said_of(mended)


@pytest.mark.parametrize(
    "text",
    [
        topic("bottom_line: at 10:30, see https://example.org/a:b#c"),
        topic("bottom_line: “The vote is off”"),
        topic("bottom_line: it's off, he said"),
        topic("bottom_line: so-called -5 % & more | less"),
        topic("bottom_line: # not yet"),
        topic("bottom_line: ## not yet"),
        topic("bottom_line: !!str yes"),
        topic("bottom_line : a"),
        topic("bottom_line:\ta"),
        topic("questions: ['a, b', c: d]").replace(", c: d", ""),
        quoted("{text: a, likelihood: , confidence: low}"),
    ],
    ids=[
        "times and addresses",
        "curly marks",
        "an apostrophe",
        "signs",
        "a comment",
        "two number signs",
        "a tag",
        "a space",
        "a tab",
        "quoted commas",
        "an empty value",
    ],
)
def test_what_is_right_is_read_without_a_word(text: str) -> None:
    assert ([], {}) == said_of(text)


def test_a_record_may_begin_its_prose_with_an_image(tmp_path: Path) -> None:
    found = Diagnostics()
    write_files(
        tmp_path,
        {
            "site.yaml": "title: Bay\ndescription: On the bay.\nas_of: 2031-06-10\n",
            "pages/about.md": "---\ntitle: About\n---\n![The bay](bay.png)\n",
            "pages/none.md": "---\ntitle: None\n---\n",
        },
    )

    read_content(tmp_path, found)

    assert [] == [item.message for item in found if "tag" in item.message]


@pytest.mark.parametrize(
    ("article", "message", "hint"),
    [
        ("published: “2031-05-02”", "R011: `“2031-05-02”` is not a date", "remove the quotation marks: `2031-05-02`"),
        ("sha256: “ab”", "R008: `“ab”` cannot be the `sha256`", "remove the quotation marks: `ab`"),
    ],
    ids=["a date", "a word"],
)
def test_curly_quotation_marks_are_letters_to_yaml(article: str, message: str, hint: str) -> None:
    found = Diagnostics()
    text = f"article:\n  title: x\n  {article}\nsummary: It tells of the bay.\n"
    source = Source(Path("a.yaml"), text.encode(), text)
    Decoding(source, found).decode(Summary, compose(source, found), "article", id="a")  # type: ignore[arg-type]

    assert (message, hint) in [(f"{item.rule}: {item.message}", item.hint) for item in found]


def test_lines_that_are_not_indented_are_told_where_they_belong() -> None:
    found = Diagnostics()
    text = "article:\nsha256: ab\ntitle: x\nsummary: It tells of the bay.\n"
    source = Source(Path("a.yaml"), text.encode(), text)
    Decoding(source, found).decode(Summary, compose(source, found), "article", id="a")  # type: ignore[arg-type]

    assert [
        ("R007: `article` of `article` is empty", "indent the lines below that belong to it"),
        ("R006: `sha256` is not a key of `article`", "indent it, so that it belongs to `article`"),
        ("R006: `title` is not a key of `article`", "indent it, so that it belongs to `article`"),
    ] == [(f"{item.rule}: {item.message}", item.hint) for item in found]
