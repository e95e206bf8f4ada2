"""Parameters that several commands have."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

Command = TypeVar("Command", bound=Callable[..., Any])


class Folders(click.ParamType[tuple[Path, ...]]):
    """Existing folders, set apart by the path separator of the system."""

    name = "dirs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Path, ...]:
        """Return the folders, or fail with the one that does not exist."""
        if isinstance(value, tuple):
            return value
        folders = tuple(Path(part) for part in str(value).split(os.pathsep) if part)
        for folder in folders:
            if not folder.is_dir():
                self.fail(f"there is no folder '{folder}'.", param, ctx)
        return folders


class _Option(click.Option):
    """An option that a mistake in it calls by its name, and by that of its variable only where it was set there."""

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """Return what to call the option in a message."""
        is_set = ctx is not None and ctx.get_parameter_source(self.name or "") is ParameterSource.ENVIRONMENT
        return super().get_error_hint(ctx) if is_set else click.Parameter.get_error_hint(self, ctx)


option = partial(click.option, cls=_Option)


def _existing_content(_ctx: click.Context, _param: click.Parameter, value: Path) -> Path:
    if not value.is_dir():
        raise click.BadParameter(
            f"there is no folder '{value}' here; run sitegen in the folder that holds it, or name it with --content."
        )
    return value


def web_address(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Return the address of a site, or fail with why it is none."""
    if not value:
        return None
    from sitegen.content.records import BASE_URL_PATTERN

    if not value.startswith(("https://", "http://")):
        raise click.BadParameter(f"'{value}' does not begin with https:// or http://.")
    if not re.fullmatch(BASE_URL_PATTERN, value):
        raise click.BadParameter(f"pages cannot lie below '{value}': it has no host, or a space, '?' or '#'.")
    return value


def content_option(command: Command) -> Command:
    """Add the option by which every command finds records."""
    return option(
        "--content",
        type=click.Path(file_okay=False, path_type=Path),
        callback=_existing_content,
        default="content",
        show_default=True,
        envvar="SITEGEN_CONTENT",
        show_envvar=True,
        help="The folder of records.",
    )(command)


def folder_options(command: Command) -> Command:
    """Add the options by which every command finds records and captured texts."""
    articles = option(
        "--articles",
        type=Folders(),
        default=(),
        envvar="SITEGEN_ARTICLES",
        show_envvar=True,
        help=f"Folders of captured texts, set apart by '{os.pathsep}', beside content/articles/.",
    )
    return content_option(articles(command))


def content_options(command: Command) -> Command:
    """Add the options by which commands that check or build find what to read."""
    drafts = option(
        "--drafts",
        is_flag=True,
        envvar="SITEGEN_DRAFTS",
        show_envvar=True,
        help="Take records in that are marked `draft: true`.",
    )
    return folder_options(drafts(command))


def jobs_option(command: Command) -> Command:
    """Add the option by which commands work in several processes."""
    return option(
        "--jobs",
        type=click.IntRange(1),
        envvar="SITEGEN_JOBS",
        show_envvar=True,
        help="How many processes work.  [default: as many as there are processors, and one for little work]",
    )(command)


def search_option(*, default: bool) -> Callable[[Command], Command]:
    """Return what adds the option by which a site gets its search."""
    return option(
        "--search/--no-search",
        default=default,
        show_default=True,
        envvar="SITEGEN_SEARCH",
        show_envvar=True,
        help="Make the index by which search.html finds words; without it the page lists all records.",
    )


def output_option(*, default: str = "public") -> Callable[[Command], Command]:
    """Return what adds the option by which commands find the folder of the site."""
    return option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="SITEGEN_OUTPUT",
        show_envvar=True,
        help=f"The folder to write to.  [default: {default}, beside the content]",
    )


def finding_options(command: Command) -> Command:
    """Add the options by which findings are judged and said."""
    options = [
        option(
            "--base-url",
            callback=web_address,
            envvar="SITEGEN_BASE_URL",
            show_envvar=True,
            help="Where the site will be published.",
        ),
        option(
            "--strict",
            is_flag=True,
            envvar="SITEGEN_STRICT",
            show_envvar=True,
            help="Let warnings count as errors.",
        ),
        option(
            "--locked",
            is_flag=True,
            envvar="SITEGEN_LOCKED",
            show_envvar=True,
            help="Let an evidence.lock that would change be an error.",
        ),
        option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "github"]),
            default="text",
            show_default=True,
            envvar="SITEGEN_FORMAT",
            show_envvar=True,
            help="How findings are said.",
        ),
    ]
    for add in reversed(options):
        command = add(command)
    return command
