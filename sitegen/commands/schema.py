"""`sitegen schema`."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.commands.parameters import option
from sitegen.terminal import echo


@click.command("schema")
@click.argument("kind", required=False)
@option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="SITEGEN_INTO",
    show_envvar=True,
    help="Write the schemas of all kinds, or of KIND, into this folder.",
)
def command(kind: str | None, into: Path | None) -> int:
    """Print the JSON Schema of a KIND of record, for editors; without KIND, list the kinds.

    Example: sitegen schema --into .vscode/schemas
    """
    from sitegen.content.schema import KINDS, schema_file, schema_text
    from sitegen.diagnostics import nearest

    if into is not None and (kind is None or kind in KINDS):
        from sitegen.output.write import replace_text

        into.mkdir(parents=True, exist_ok=True)
        for name in KINDS if kind is None else [kind]:
            replace_text(into / schema_file(name), schema_text(name))
    elif kind is None:
        for name in KINDS:
            echo(name)
    elif kind not in KINDS:
        hint = nearest(kind, KINDS).replace("`", "'").capitalize() or f"It is one of {', '.join(KINDS)}."
        raise click.BadParameter(f"there is no kind '{kind}'. {hint}", param_hint="'KIND'")
    else:
        echo(schema_text(kind), nl=False)
    return 0
