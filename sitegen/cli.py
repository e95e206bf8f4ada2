"""The command line: commands and exit codes.

Exit codes: 0 good; 1 errors in the content; 2 wrong usage; 3 a fault of the system; 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from sitegen import __version__
from sitegen.terminal import EXIT_CONTENT, EXIT_INTERRUPTED, EXIT_SYSTEM, echo, fault, report_own_fault

_BUSY = "error: another run of sitegen is writing to this site; wait for it to end"

COMMANDS = {
    "build": "Build the site.",
    "check": "Read and check everything as `build` does, and write nothing.",
    "explain": "Say what a page was made of, and why it was made or kept; or what a rule means.",
    "schema": "Print the JSON Schema of a kind of record, for editors.",
    "serve": "Serve the site while you edit it.",
    "verify": "List every quotation, and bring evidence.lock up to date.",
    "new": "Make a project: settings, an invented example, what git and editors need.",
    "rename": "Give a record another id, everywhere.",
    "capture": "Keep articles, and begin their records with what is known of them.",
    "text": "Print an article as sitegen reads it, with what is left out.",
    "suggest": "Propose quotations, names, numbers, dates, origins, topics and disputes.",
}
"""Commands, each a module in `sitegen.commands`, and what they do."""


def loaded(name: str) -> click.Command:
    """Return a command with all of its options."""
    command: click.Command = import_module(f"sitegen.commands.{name}").command
    return command


class _Commands(click.Group):
    """The commands, each of which is loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of `COMMANDS`."""
        return sorted(super().list_commands(ctx), key=list(COMMANDS).index)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments call, and its arguments."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, loaded(name) if name else None, rest


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sitegen")
def cli() -> None:
    """Make briefing sites in which every quotation is verified and every statement leads to its source.

    Run it in the folder that holds content/. Begin with `sitegen check`.
    """


for _name, _what in COMMANDS.items():
    # No more than what a list of commands shows.
    cli.add_command(click.Command(_name, short_help=_what))


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from sitegen.errors import BusyError, ClusterError, SitegenError

    # What a command makes lives as long as its process; only a preview lives on.
    gc.disable()
    try:
        code = cli.main(prog_name="sitegen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        echo("interrupted", err=True)
        code = EXIT_INTERRUPTED
    except BusyError:
        echo(_BUSY, err=True)
        code = EXIT_SYSTEM
    except ClusterError as error:
        echo(f"error: {error}", err=True)
        code = EXIT_SYSTEM
    except SitegenError as error:
        echo(f"error: {error}", err=True)
        code = EXIT_CONTENT
    except OSError as error:
        echo(fault(error), err=True)
        code = EXIT_SYSTEM
    except Exception:
        report_own_fault()
        code = EXIT_SYSTEM
    # Nothing is collected from what is frozen: the process ends, and its memory with it.
    gc.freeze()
    sys.exit(code or 0)
