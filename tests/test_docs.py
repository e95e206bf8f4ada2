from __future__ import annotations

import click
import pytest

import docs
from sitegen.cli import cli
from sitegen.diagnostics import RULES

README = (docs.ROOT / "README.md").read_text("utf-8")


def test_the_page_of_diagnostics_is_what_the_rules_and_the_tests_say() -> None:
    assert docs.diagnostics_page() == docs.PAGE.read_text("utf-8"), "run `make docs`"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in {"O002", "Q006", "R020"}])
def test_every_rule_is_documented_with_an_example(rule: str) -> None:
    section = docs.diagnostics_page().partition(f"### {rule}: ")[2].partition("### ")[0]

    assert f"[{rule}]: " in section


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"| `sitegen {command}` |" in README


@pytest.mark.parametrize("command", cli.commands.values(), ids=sorted(cli.commands))
def test_every_option_can_be_set_in_the_environment(command: click.Command) -> None:
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]

    assert [] == [option.name for option in options if not str(option.envvar).startswith("SITEGEN_")]
