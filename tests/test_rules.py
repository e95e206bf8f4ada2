"""Rules are declared beside what finds them, each once, with a reason."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sitegen
from sitegen.diagnostics import RULES, Diagnostics, load_rules, rule

PACKAGE = Path(sitegen.__file__).parent


def test_every_rule_that_a_module_declares_is_known() -> None:
    declared = [
        node.args[0].value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule"
        if isinstance(node.args[0], ast.Constant)
    ]

    assert sorted(declared) == list(RULES)
    assert len(declared) == len(RULES)


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_says_why_and_how_to_fix_it_in_whole_sentences(rule_id: str) -> None:
    for said in (RULES[rule_id].why, RULES[rule_id].fix):
        assert said.endswith(".")
        assert said[0].isupper() or said.startswith(("`", "sitegen "))
        assert len(said.split()) <= 40


def test_an_id_names_one_rule() -> None:
    load_rules()

    with pytest.raises(ValueError, match="S001 is declared twice"):
        rule("S001", "error", "another", why="Why.", fix="Fix.")


def test_a_rule_is_known_before_what_declares_it_was_needed() -> None:
    code = """
import sys
from sitegen.diagnostics import RULES
before = "sitegen.rules.sourcing" in sys.modules
print(before, RULES["S002"].title, "T999" in RULES, "sitegen.rules.sourcing" in sys.modules)
"""

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "False one origin, presented as fact False True\n" == ran.stdout


def test_findings_of_elsewhere_keep_their_level_unless_another_holds_here() -> None:
    theirs, ours = Diagnostics(), Diagnostics({"S004": "off", "S005": "error"})
    theirs.add(RULES["R031"], "still to be filled in", level="info")
    theirs.add(RULES["S004"], "no grade")
    theirs.add(RULES["S005"], "no date")

    ours.update(theirs)

    assert [("R031", "info"), ("S005", "error")] == [(found.rule, found.level) for found in ours]
